//! `organisation-name`: the organisation's name as it is written today.

use super::Examples;
use super::Scope;
use crate::running::{GLUE, Running, printed_running, running};
use crate::{Context, Finding, Group, OutdatedName, Rule, Severity};
use daymark_article::Article;

pub(super) const RULE: Rule = Rule {
    id: "organisation-name",
    group: Group::Language,
    description: "The organisation's name or acronym in a form that its profile says is outdated or wrong.",
    explanation: "Organisations are renamed, and their old names live on in texts that are copied from year to year. The profile (organisation.json) lists them under \"outdated_names\".\n\nThe history of a name is left alone: “formerly the Alderline Foundation”, “founded as …”, “renamed”. So are quotations, and names of which the old form is only a part.",
    severity: Severity::Warning,
    scope: Scope::Whole(check),
};

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let names = &context.options.outdated_names;
    if names.is_empty() {
        return Vec::new();
    }
    let current = context.organisation.name.as_str();
    let texts = printed_running(article).into_iter().chain(running(article));
    texts
        .filter(|text| !text.quoted)
        .flat_map(|text| outdated(&text, names, current))
        .collect()
}

fn outdated(running: &Running, names: &[OutdatedName], current: &str) -> Vec<Finding> {
    let text = &running.text;
    let mut found: Vec<(std::ops::Range<usize>, Finding)> = Vec::new();
    for name in names.iter().filter(|name| !name.form.trim().is_empty()) {
        let instead = name.instead.as_deref().unwrap_or(current);
        for range in places(text, name.form.trim()) {
            if is_part(text, &range, current) || is_part(text, &range, instead) || is_history(text, &range) {
                continue;
            }
            let span = running.at(range.clone());
            let finding = if instead.is_empty() {
                RULE.finds(
                    span,
                    format!("“{}” is no longer the organisation's name.", name.form),
                )
            } else {
                let plain = !text[range.clone()].contains(GLUE);
                let finding = RULE.finds(
                    span,
                    format!(
                        "“{}” is not how the organisation is called: write “{instead}”.",
                        name.form
                    ),
                );
                if plain {
                    finding.with_fix(span, instead, format!("Write “{instead}”"))
                } else {
                    finding
                }
            };
            found.push((range, finding));
        }
    }
    // Of two forms of which one holds the other, the longer is meant.
    let holds = |outer: &std::ops::Range<usize>, inner: &std::ops::Range<usize>| {
        outer.start <= inner.start && inner.end <= outer.end && outer.len() > inner.len()
    };
    let kept = found
        .iter()
        .filter(|(range, _)| !found.iter().any(|(outer, _)| holds(outer, range)));
    kept.map(|(_, finding)| finding.clone()).collect()
}

/// Whole words that read as the form, whatever blanks and marks of emphasis stand between them.
fn places(text: &str, form: &str) -> Vec<std::ops::Range<usize>> {
    let Some(first) = form.chars().next() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (at, _) in text.char_indices().filter(|(_, c)| *c == first) {
        let before = text[..at].chars().rev().find(|c| *c != GLUE);
        if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '@')) {
            continue;
        }
        let Some(end) = matches_at(text, at, form) else {
            continue;
        };
        let mut behind = text[end..].chars().filter(|c| *c != GLUE);
        let next = behind.next();
        let joined = next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '/' | '@'))
            || next == Some('-') && behind.next().is_some_and(char::is_alphanumeric);
        if !joined {
            found.push(at..end);
        }
    }
    found
}

fn matches_at(text: &str, at: usize, form: &str) -> Option<usize> {
    let mut rest = text[at..].char_indices().peekable();
    let mut end = at;
    let mut form = form.chars().peekable();
    while let Some(wanted) = form.next() {
        if wanted.is_whitespace() {
            while form.peek().is_some_and(|c| c.is_whitespace()) {
                form.next();
            }
            let mut blanks = 0;
            while let Some(&(_, c)) = rest.peek() {
                if c.is_whitespace() {
                    blanks += 1;
                } else if c != GLUE {
                    break;
                }
                rest.next();
            }
            if blanks == 0 {
                return None;
            }
            continue;
        }
        loop {
            let (offset, c) = rest.next()?;
            if c == GLUE && offset > 0 {
                continue;
            }
            if c != wanted {
                return None;
            }
            end = at + offset + c.len_utf8();
            break;
        }
    }
    Some(end)
}

/// Whether the place lies within the name as it is right: "Alderline" in "Alderline Institute".
fn is_part(text: &str, range: &std::ops::Range<usize>, right: &str) -> bool {
    if right.len() <= range.len() {
        return false;
    }
    let mut from = range.start.saturating_sub(right.len());
    while !text.is_char_boundary(from) {
        from += 1;
    }
    text[from..]
        .match_indices(right)
        .map(|(at, _)| from + at)
        .take_while(|&at| at <= range.start)
        .any(|at| range.end <= at + right.len())
}

/// What tells that a name is told as history.
const BEFORE: &[&str] = &[
    "formerly",
    "then",
    "previously",
    "once",
    "founded as",
    "known as",
    "called",
    "named",
    "renamed from",
    "began as",
    "established as",
    "under the name",
    "successor to",
    "successor of",
    "predecessor",
    "the old",
    "anciennement",
    "autrefois",
    "alors",
    "ex-",
    "sous le nom",
    "nommé",
    "nommée",
    "appelé",
    "appelée",
    "antes",
    "antiguamente",
    "entonces",
    "llamado",
    "llamada",
    "bajo el nombre",
    "fundado como",
    "fundada como",
];
const BEHIND: &[&str] = &[
    "was renamed",
    "as it was",
    "as we were",
    "became",
    "until",
    "was then",
    "changed its name",
    "devenu",
    "devint",
    "jusqu",
    "pasó a llamarse",
    "hasta",
    "took its present name",
];

/// How far away history is told, in bytes.
const NEAR: usize = 60;

fn is_history(text: &str, range: &std::ops::Range<usize>) -> bool {
    let words = |text: &str| text.replace(GLUE, "").to_lowercase();
    let mut start = range.start.saturating_sub(NEAR);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let before = words(&text[start..range.start]);
    let before = before.rsplit(['.', '!', '?', ';']).next().unwrap_or_default();
    let mut end = (range.end + NEAR).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let behind = words(&text[range.end..end]);
    let behind = behind.split(['.', '!', '?', ';']).next().unwrap_or_default();
    let has = |text: &str, sign: &str| {
        text.match_indices(sign)
            .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
    };
    BEFORE.iter().any(|sign| has(before, sign)) || BEHIND.iter().any(|sign| has(behind, sign))
}

/// The examples' profile says that these are wrong: "Alderline Foundation", "ALI" (right: AI), "Alderline institute".
pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "The Alderline Foundation marks the day.\n",
            "Alderline Foundation",
        ),
        (
            "The **Alderline** Foundation marks the day.\n",
            "Alderline** Foundation",
        ),
        (
            "The Alderline\nFoundation marks the day.\n",
            "Alderline\nFoundation",
        ),
        ("# The Alderline Foundation’s day\n", "Alderline Foundation"),
        ("Ask ALI, please.\n", "ALI"),
        ("The Alderline institute asks.\n", "Alderline institute"),
        (
            "---\ntitle: \"The Alderline Foundation on water\"\nsummary: x\n---\n",
            "Alderline Foundation",
        ),
        (
            "---\nsummary: x\nauthor: Alderline Foundation\n---\n",
            "Alderline Foundation",
        ),
        (
            "> [!sign-off]\n>\n> Alderline Foundation\n",
            "Alderline Foundation",
        ),
        (
            "[Alderline Foundation](https://alderline.example/)\n",
            "Alderline Foundation",
        ),
    ],
    silent: &[
        "The Alderline Institute marks the day.\n",
        "The Institute, formerly the Alderline Foundation, marks the day.\n",
        "Founded as the Alderline Foundation in 1978, it took a new name in 2001.\n",
        "The Alderline Foundation was renamed in 2001.\n",
        "ALIGN and ALI-2 and ali and /ALI/ are others.\n",
        "Use `ALI` and <https://ali.example/ALI>.\n",
        "> “The Alderline Foundation taught me,” she wrote in 1990.\n",
        "The alderline foundation of a house; Alderline, Foundation.\n",
        "[@A/RES/58/220] and {{ organisation.name }}\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::findings;

    #[test]
    fn the_right_form_is_the_one_that_the_profile_gives() {
        let source = "Ask ALI of the Alderline Foundation.\n";
        let fixes: Vec<_> = findings(source)
            .into_iter()
            .filter(|finding| finding.rule == "organisation-name")
            .map(|finding| finding.fix.expect("the right name is known").replacement)
            .collect();
        assert_eq!(fixes, ["AI", "Alderline Institute"]);
    }
}
