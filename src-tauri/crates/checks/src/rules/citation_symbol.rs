//! `citation-symbol`: a symbol that is malformed or impossible.

use super::Scope;
use crate::documents::{each_mention, last_session, not_yet, real_keys};
use crate::edition::fixed;
use crate::mention::Mention;
use crate::passage::Passage;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{DocumentKind, Symbol, SymbolProblem, parse_symbol};

pub(super) const RULE: Rule = Rule {
    id: "citation-symbol",
    group: Group::Citations,
    description: "A malformed or impossible UN symbol, or a citation key that is none.",
    explanation: "A citation is only as good as its symbol: with a wrong one the link leads nowhere and the list of sources has a hole. The rule reads the keys of citations and the symbols and numbers in the text: a hyphen for the slash (58-220), a session that never was (130) or has not opened yet, Roman numerals that are none.\n\nNumbers of other bodies (“resolution 17/19” of the Human Rights Council, “resolution 2019-20” of a town) are left alone, and so are quotations. A decision's number in a resolution's symbol is a matter of citation-kind.",
    severity: Severity::Error,
    scope: Scope::Passages {
        look: check,
        whole: Some(check_keys),
        settle: None,
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let last = last_session(article, context);
    let mut found = Vec::new();
    each_mention(article, context, passages, |passage, reading, mentions, at| {
        let mention = &mentions[at];
        if mention.cited || passage.is_quoted(mention.span) {
            return;
        }
        let number = mention.number.of(reading.text);
        let problem = match &mention.symbol {
            Ok(symbol) => not_yet(symbol, last).map(|message| SymbolProblem {
                message,
                instead: None,
            }),
            Err(problem) if is_certain(mention, number, problem) => Some(problem.clone()),
            Err(_) => None,
        };
        if let Some(problem) = problem {
            found.push(finding(
                passage.place(mention.number),
                problem,
                number.contains("RES") || number.contains("DEC"),
            ));
        }
    });
    found
}

/// The keys of citations.
fn check_keys(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let last = last_session(article, context);
    real_keys(article)
        .filter_map(|key| {
            let problem = match parse_symbol(&key.written) {
                Ok(symbol) => SymbolProblem {
                    message: not_yet(&symbol, last)?,
                    instead: None,
                },
                Err(problem) if is_other_kind(&key.written, &problem) => return None,
                Err(problem) => problem,
            };
            Some(finding(key.span, problem, true))
        })
        .collect()
}

/// Whether the number is that of the other kind: a decision's in `A/RES/…`, which another rule reports.
pub(super) fn is_other_kind(key: &str, problem: &SymbolProblem) -> bool {
    let kind = if key.to_ascii_uppercase().contains("DEC") {
        DocumentKind::Decision
    } else {
        DocumentKind::Resolution
    };
    problem.instead.as_ref().is_some_and(|meant| meant.kind != kind)
}

/// Whether a number in words is certainly meant for a document of the United Nations.
fn is_certain(mention: &Mention, number: &str, problem: &SymbolProblem) -> bool {
    let plain = number.starts_with(|c: char| c.is_ascii_digit());
    if !plain || mention.body.is_some_and(|(body, _)| body == "General Assembly") {
        return !is_other_kind(number, problem);
    }
    if mention.body.is_some() {
        return true;
    }
    if problem.instead.is_some() {
        return !is_other_kind(number, problem);
    }
    // "resolution 130/12": a session that never was. A year on either side is another body's way to number.
    let parts: Vec<u32> = number.split('/').map(|part| part.parse().unwrap_or(0)).collect();
    matches!(parts[..], [session, second] if (100..1900).contains(&session) && (1..1900).contains(&second))
}

fn finding(span: Span, problem: SymbolProblem, symbol: bool) -> Finding {
    let finding = Finding {
        rule: RULE.id,
        severity: Severity::Error,
        span,
        message: problem.message,
        fix: None,
    };
    let replacement = problem
        .instead
        .map(|meant: Box<Symbol>| if symbol { meant.key } else { meant.number });
    match replacement {
        Some(replacement) => fixed(finding, span, replacement),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, assert_silent, findings};

    const HEAD: &str = "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\n";

    #[test]
    fn malformed_and_impossible_symbols_fire() {
        for (body, wrong) in [
            ("See [@A/RES/58-220].", "A/RES/58-220"),
            ("See [@A/RES/130/5].", "A/RES/130/5"),
            ("See [@A/RES/95/1, para. 2].", "A/RES/95/1"),
            ("See [@the-charter-of-us].", "the-charter-of-us"),
            ("See [@A/RES/58].", "A/RES/58"),
            ("See [@A/RES/58/220; @S/RES/1325].", "S/RES/1325"),
            ("See [@A/RES/217(XIIX)].", "A/RES/217(XIIX)"),
            ("By resolution 58-220 the Day was founded.", "58-220"),
            ("By General Assembly resolution 130/12 it was founded.", "130/12"),
            ("By resolution 130/12 it was founded.", "130/12"),
            ("The symbol A/RES/58-220 is on the page.", "A/RES/58-220"),
        ] {
            assert_fires("citation-symbol", &format!("{HEAD}{body}\n"), &[wrong]);
        }
    }

    #[test]
    fn sound_symbols_and_other_numbers_are_silent() {
        for body in [
            "See [@A/RES/58/220], [@A/DEC/66/550] and [@S/RES/1325(2000)].",
            "See [@A/RES/217(III) A], [@A/RES/3201(S-VI)], [@PARIS-AGREEMENT].",
            "See [@A/60/L.12].",
            "Human Rights Council resolution 17/19 was new; resolution 17/19 too.",
            "The town's resolution 2019-20 and resolution 145/2020 are ours.",
            "In resolution 1325 (2000) and resolution 217 A (III) it is said.",
            "“Resolution 58-220,” read the sign.",
            "`A/RES/58-220` and <https://docs.un.org/en/A/RES/58-220>",
            "By [@founding].",
            "See [@A/RES/81/1].",
            "Our resolution for 2026 is firm; decision 5 of the board, 2-1 in votes.",
        ] {
            assert_silent("citation-symbol", &format!("{HEAD}{body}\n"));
        }
    }

    #[test]
    fn the_fix_writes_the_slash() {
        for (body, right) in [
            ("[@A/RES/58-220]", "A/RES/58/220"),
            ("resolution 58-220", "58/220"),
        ] {
            let found = findings(&format!("{HEAD}See {body}.\n"));
            let fix = found
                .iter()
                .find(|found| found.rule == "citation-symbol")
                .and_then(|found| found.fix.as_ref());
            assert_eq!(fix.map(|fix| fix.replacement.as_str()), Some(right));
        }
    }
}
