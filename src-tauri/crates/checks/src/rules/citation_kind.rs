//! `citation-kind`: a document called what it is not.

mod author;
#[cfg(test)]
#[path = "citation_kind/tests.rs"]
mod forms;
mod named;
mod subject;
mod words;

use self::author::{author, is_owner};
use self::named::named;
use super::citation_symbol::is_other_kind;
use super::{Examples, Scope};
use crate::documents::{all_keys, each_mention, wrong_year};
use crate::edition::fixed;
use crate::mention::{Mention, is_beside};
use crate::passage::Passage;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{DocumentKind, Symbol, parse_symbol};
use daymark_phrases::Reading;

pub(super) const RULE: Rule = Rule {
    id: "citation-kind",
    group: Group::Citations,
    description: "A decision called a resolution or the reverse, the wrong body, a Security Council resolution with the wrong year.",
    explanation: "Resolutions and decisions are numbered apart: of the General Assembly's, the numbers from 401 up (301 in older sessions) belong to decisions. A resolution of the Security Council is named with its year, which the reader needs to find it.\n\nThe rule compares the word and the body beside a symbol, number or citation with what the number can be (also a few words away: “the decision that moved it, [@…]”, “[@…], a text of the Security Council”, “the Council asked for it in [@…]”), and the Council's years with those that the catalogue knows; as the Council numbers through, the known neighbours bound the others. Quotations are left alone.",
    severity: Severity::Error,
    scope: Scope::Passages {
        look: check,
        whole: Some(check_keys),
        settle: None,
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    each_mention(article, context, passages, |passage, reading, mentions, at| {
        let mention = &mentions[at];
        if passage.is_quoted(mention.span) {
            return;
        }
        let text = reading.text;
        // "decision 17/19 [@A/HRC/RES/17/19]": the citation says which it is.
        let cited_behind = mentions
            .get(at + 1)
            .filter(|next| is_beside(mention, next, text))
            .and_then(|next| next.symbol.as_ref().ok());
        if let Some(real) = cited_behind.or(mention.symbol.as_ref().ok()) {
            let wrong = wrong_word(mention.word, real, text)
                .or_else(|| wrong_body(reading, mention, real))
                .or_else(|| wrong_name(reading, mentions, at, real))
                .or_else(|| {
                    let (body, span) = author(reading, mentions, at)?;
                    wrong_of(body, span, real, text)
                });
            if let Some((span, message, right)) = wrong {
                found.push(finding(passage.place(span), message, right));
            }
        }
        match &mention.symbol {
            Ok(symbol) => {
                if !mention.cited
                    && let Some((message, right)) = wrong_year(symbol, context.catalogue)
                {
                    let written = mention.number.of(text);
                    let right = right.map(|right| {
                        if written.contains('/') {
                            right.key
                        } else {
                            right.number
                        }
                    });
                    found.push(finding(passage.place(mention.number), message, right));
                }
            }
            Err(problem)
                if !mention.cited
                    && is_other_kind(mention.number.of(text), problem)
                    && mention.number.of(text).contains('/') =>
            {
                let meant = problem.instead.as_ref().map(|meant| meant.key.clone());
                if mention
                    .number
                    .of(text)
                    .starts_with(|c: char| c.is_ascii_uppercase())
                {
                    found.push(finding(
                        passage.place(mention.number),
                        problem.message.clone(),
                        meant,
                    ));
                }
            }
            Err(_) => {}
        }
    });
    found
}

/// The keys of citations.
fn check_keys(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for key in all_keys(article) {
        match parse_symbol(&key.written) {
            Ok(symbol) => {
                if let Some((message, right)) = wrong_year(&symbol, context.catalogue) {
                    found.push(finding(key.span, message, right.map(|right| right.key)));
                }
            }
            Err(problem) if is_other_kind(&key.written, &problem) => {
                found.push(finding(
                    key.span,
                    problem.message,
                    problem.instead.map(|meant| meant.key),
                ));
            }
            Err(_) => {}
        }
    }
    found
}

type Wrong = Option<(Span, String, Option<String>)>;

/// "resolution" before a decision, or the reverse.
fn wrong_word(word: Option<(DocumentKind, Span)>, symbol: &Symbol, text: &str) -> Wrong {
    let (kind, span) = word?;
    let real = match symbol.kind {
        DocumentKind::Resolution | DocumentKind::Decision => symbol.kind,
        _ => return None,
    };
    if real == kind {
        return None;
    }
    let word = span.of(text);
    let right = other_word(word);
    let what = if real == DocumentKind::Decision {
        "decision"
    } else {
        "resolution"
    };
    Some((span, format!("{} is a {what}.", symbol.number), right))
}

/// The other kind's word in the same form.
fn other_word(word: &str) -> Option<String> {
    const PAIRS: [(&str, &str); 6] = [
        ("resolution", "decision"),
        ("resolutions", "decisions"),
        ("résolution", "décision"),
        ("résolutions", "décisions"),
        ("resolución", "decisión"),
        ("resoluciones", "decisiones"),
    ];
    let lower = word.to_lowercase();
    let right = PAIRS.iter().find_map(|(resolution, decision)| {
        if lower == *resolution {
            Some(*decision)
        } else if lower == *decision {
            Some(*resolution)
        } else {
            None
        }
    })?;
    let mut letters = right.chars();
    let first = letters.next()?;
    Some(if word.starts_with(char::is_uppercase) {
        first.to_uppercase().chain(letters).collect()
    } else {
        right.to_owned()
    })
}

/// "Security Council resolution 58/220", "[@…] of the Security Council".
fn wrong_body(reading: &Reading<'_>, mention: &Mention, symbol: &Symbol) -> Wrong {
    let (body, span) = mention.body?;
    // Without the word, the body before may have any other part in the sentence.
    let behind = mention.cited && mention.span.end <= span.start;
    if mention.word.is_none() && !behind && !is_owner(reading, mention) {
        return None;
    }
    wrong_of(body, span, symbol, reading.text)
}

/// "The resolution that moved it, [@…]", "[@…], a text of the Security Council": the name is a few words away.
fn wrong_name(reading: &Reading<'_>, mentions: &[Mention], at: usize, symbol: &Symbol) -> Wrong {
    if mentions[at].word.is_some() {
        return None;
    }
    let named = named(reading, mentions, at)?;
    wrong_word(Some(named.word), symbol, reading.text).or_else(|| {
        let (body, span) = named.body?;
        wrong_of(body, span, symbol, reading.text)
    })
}

fn wrong_of(body: &'static str, span: Span, symbol: &Symbol, text: &str) -> Wrong {
    let known = matches!(
        symbol.body,
        "General Assembly"
            | "Security Council"
            | "Economic and Social Council"
            | "Human Rights Council"
            | "World Health Assembly"
    );
    // "A/HRC/48/L.23": the organ of a draft's symbol is not all that tells whose it is.
    let text_of_its_own = !matches!(symbol.kind, DocumentKind::Draft | DocumentKind::Other);
    if body == symbol.body || !known || !text_of_its_own {
        return None;
    }
    let written = span.of(text);
    let right = (written == body).then(|| symbol.body.to_owned());
    let what = if symbol.kind == DocumentKind::Decision {
        "decision"
    } else {
        "resolution"
    };
    Some((
        span,
        format!("{} is a {what} of the {}.", symbol.number, symbol.body),
        right,
    ))
}

fn finding(span: Span, message: String, right: Option<String>) -> Finding {
    let finding = Finding {
        rule: RULE.id,
        severity: Severity::Error,
        span,
        message,
        fix: None,
    };
    match right {
        Some(right) => fixed(finding, span, right),
        None => finding,
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\nsummary: What decision [@A/RES/73/25] did.\n---\n",
            "decision",
        ),
        (
            "The resolution that moved it, [@A/DEC/66/550], runs to a few lines.\n",
            "resolution",
        ),
        (
            "The General Assembly decision that changed the name is [@A/RES/62/127].\n",
            "decision",
        ),
        (
            "[@A/RES/58/220], a resolution of the Security Council, founded it.\n",
            "Security Council",
        ),
        (
            "The General Assembly worried about that already in [@E/RES/1980/67].\n",
            "General Assembly",
        ),
        (
            "The answer is General Assembly decision ES-7/8 [@A/RES/ES-7/8].\n",
            "decision",
        ),
        (
            "The Security Council established the Day in [@A/RES/58/220].\n",
            "Security Council",
        ),
        ("It was moved by resolution 66/550.\n", "resolution"),
        (
            "It was moved by General Assembly resolution 66/550.\n",
            "resolution",
        ),
        ("It was moved by Resolution [@A/DEC/66/550].\n", "Resolution"),
        ("It was founded by decision 58/220.\n", "decision"),
        ("It was founded by decision [@A/RES/58/220].\n", "decision"),
        ("It was moved by [@A/RES/66/550].\n", "A/RES/66/550"),
        (
            "By Security Council resolution 58/220 it was founded.\n",
            "Security Council",
        ),
        (
            "By General Assembly resolution 1325 (2000) women speak.\n",
            "General Assembly",
        ),
        ("By resolution 1325 (2001) women speak.\n", "1325 (2001)"),
        ("By [@S/RES/1325(2001)] women speak.\n", "S/RES/1325(2001)"),
        ("By resolution 1326 (1999) it was so.\n", "1326 (1999)"),
        (
            "By Security Council resolution [@A/RES/58/220] it was founded.\n",
            "Security Council",
        ),
    ],
    silent: &[
        "The decision to meet, [@A/RES/58/220] in hand, was easy.\n",
        "In [@A/RES/58/220], a decision was taken that still holds.\n",
        "The Human Rights Council was created by [@A/RES/60/251] on 15 March 2006.\n",
        "The General Assembly asked States to follow the criteria set out in [@E/RES/1980/67].\n",
        "Some call [@A/DEC/66/550] a resolution; it is a decision, and [@A/DEC/66/550] is no resolution.\n",
        "The Security Council met, and the General Assembly established the Day in [@A/RES/58/220].\n",
        "It was moved by decision 66/550 and founded by resolution 58/220.\n",
        "It was moved by decision [@A/DEC/66/550], after resolution [@A/RES/58/220].\n",
        "By Security Council resolution 1325 (2000) women speak; by resolution 1325 (2000) they act.\n",
        "By General Assembly resolution 58/220 it was founded.\n",
        "The Human Rights Council ([@A/RES/60/251]) meets in Geneva.\n",
        "The Security Council met. Resolution 58/220 is older.\n",
        "“By resolution 66/550,” he said.\n",
        "Our decision of 2020 and resolution for 2026 stand.\n",
        "Human Rights Council resolution 17/19 was new.\n",
        "Economic and Social Council resolution 1980/67 set the rules.\n",
        "The draft resolution A/60/L.12 was long.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, findings};

    #[test]
    fn the_wrong_word_body_or_year_fires() {
        assert_fires(
            "citation-kind",
            "---\nlanguage: fr\n---\n\nPar sa résolution 66/550, l’Assemblée a déplacé la Journée.\n",
            &["résolution"],
        );
    }

    #[test]
    fn the_fix_keeps_the_capital() {
        for (body, right) in [
            ("Resolution 66/550 moved it.", "Decision"),
            ("By resolution 1325 (2001) women speak.", "1325 (2000)"),
            ("By [@A/RES/66/550].", "A/DEC/66/550"),
        ] {
            let found = findings(&format!("{body}\n"));
            let fix = found
                .iter()
                .find(|found| found.rule == "citation-kind")
                .and_then(|found| found.fix.as_ref());
            assert_eq!(fix.map(|fix| fix.replacement.as_str()), Some(right), "{body}");
        }
    }
}
