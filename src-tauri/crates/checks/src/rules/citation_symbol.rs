//! `citation-symbol`: a symbol that is malformed or impossible.

use super::{Examples, Scope};
use crate::documents::{all_keys, each_mention, last_session, not_yet};
use crate::edition::fixed;
use crate::mention::{Mention, is_beside};
use crate::passage::Passage;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{DocumentKind, Symbol, SymbolProblem, is_as_issued, parse_symbol};

pub(super) const RULE: Rule = Rule {
    id: "citation-symbol",
    group: Group::Citations,
    description: "A malformed or impossible UN symbol, or a citation key that is none.",
    explanation: "A citation is only as good as its symbol: with a wrong one the link leads nowhere and the list of sources has a hole. The rule reads the keys of citations and the symbols and numbers in the text: a hyphen for the slash (58-220), a session that never was (130) or has not opened yet, Roman numerals that are none, a year or an Arabic numeral in the wrong form (S/RES/1325/2000, A/RES/2142(21)), a slip in a prefix (A/RS/75/273).\n\nNumbers of other bodies (“resolution 17/19” of the Human Rights Council, “resolution 2019-20” of a town) are left alone, and so are quotations. A decision's number in a resolution's symbol is a matter of citation-kind.",
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
        // "General Assembly resolution 17/19 [@A/HRC/RES/17/19]": the number is right, the body is not.
        let cited_behind = mentions
            .get(at + 1)
            .is_some_and(|next| is_beside(mention, next, reading.text));
        if mention.cited || cited_behind || passage.is_quoted(mention.span) {
            return;
        }
        let number = mention.number.of(reading.text);
        let problem = match &mention.symbol {
            Ok(symbol) => impossible(symbol, last).or_else(|| other_form(number, symbol)),
            Err(problem) if is_certain(mention, number, problem) => Some(problem.clone()),
            Err(_) => None,
        };
        if let Some(problem) = problem {
            found.push(finding(
                passage.place(mention.number),
                problem,
                number.starts_with(|c: char| c.is_ascii_uppercase())
                    && number.contains('/')
                    && !number.starts_with("S-"),
            ));
        }
    });
    found
}

/// The keys of citations.
fn check_keys(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let last = last_session(article, context);
    all_keys(article)
        .filter_map(|key| {
            let problem = match parse_symbol(&key.written) {
                Ok(symbol) => impossible(&symbol, last).or_else(|| other_form(&key.written, &symbol))?,
                Err(problem) if is_other_kind(&key.written, &problem) => return None,
                Err(problem) => problem,
            };
            Some(finding(key.span, problem, true))
        })
        .collect()
}

fn impossible(symbol: &Symbol, last: i16) -> Option<SymbolProblem> {
    not_yet(symbol, last).map(|message| SymbolProblem {
        message,
        instead: None,
    })
}

/// `A/RES/2142(21)`, `S/RES/1325/2000`: understood, but in a form that no document has.
fn other_form(written: &str, symbol: &Symbol) -> Option<SymbolProblem> {
    // "Security Council resolution 1325": the later mention of one whose year was said.
    let lone = written.bytes().all(|byte| byte.is_ascii_digit());
    (!lone && !is_as_issued(written, symbol)).then(|| SymbolProblem {
        message: format!(
            "Documents have this symbol in another form. Write {}.",
            symbol.key
        ),
        instead: Some(Box::new(symbol.clone())),
    })
}

/// Whether the number is that of the other kind: a decision's in `A/RES/…`, which another rule reports.
pub(super) fn is_other_kind(key: &str, problem: &SymbolProblem) -> bool {
    let capitals = key.to_ascii_uppercase();
    let kind = if capitals.contains("DEC") {
        DocumentKind::Decision
    } else if capitals.contains("RES") || capitals.starts_with(|c: char| c.is_ascii_digit()) {
        DocumentKind::Resolution
    } else {
        // A slip in the prefix says neither.
        return false;
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

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/58-220].\n",
            "A/RES/58-220",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/130/5].\n",
            "A/RES/130/5",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/95/1, para. 2].\n",
            "A/RES/95/1",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@the-charter-of-us].\n",
            "the-charter-of-us",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/58].\n",
            "A/RES/58",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/58/220; @S/RES/1325].\n",
            "S/RES/1325",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/217(XIIX)].\n",
            "A/RES/217(XIIX)",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nBy resolution 58-220 the Day was founded.\n",
            "58-220",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nBy General Assembly resolution 130/12 it was founded.\n",
            "130/12",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nBy resolution 130/12 it was founded.\n",
            "130/12",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nThe symbol A/RES/58-220 is on the page.\n",
            "A/RES/58-220",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nThrough [@A/RES/2142(21)] it became a date.\n",
            "A/RES/2142(21)",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nBy [@S/RES/1325/2000] women speak.\n",
            "S/RES/1325/2000",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nBy [@S/RES/1325-2000] women speak.\n",
            "S/RES/1325-2000",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nRead [@A/RS/75/273] aloud.\n",
            "A/RS/75/273",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nIn [@A/HRC/REC/48/13] it is a right.\n",
            "A/HRC/REC/48/13",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nIt was moved by [@A/DCE/66/550].\n",
            "A/DCE/66/550",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/2018/161].\n",
            "A/RES/2018/161",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSecurity Council resolution 1325/2000 asks for it.\n",
            "1325/2000",
        ),
        (
            "---\ntitle: What [@A/RES/58-220] says\nobservance: mountain-day\nyear: 2026\n---\n",
            "A/RES/58-220",
        ),
        (
            "---\ntitle: A\nsummary: \"What [@A/RES/2018/161, para. 3] means.\"\nobservance: mountain-day\nyear: 2026\n---\n",
            "A/RES/2018/161",
        ),
    ],
    silent: &[
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/58/220], [@A/DEC/66/550] and [@S/RES/1325(2000)].\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/217(III) A], [@A/RES/3201(S-VI)], [@PARIS-AGREEMENT].\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/60/L.12].\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nHuman Rights Council resolution 17/19 was new; resolution 17/19 too.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nThe town's resolution 2019-20 and resolution 145/2020 are ours.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nIn resolution 1325 (2000) and resolution 217 A (III) it is said.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\n“Resolution 58-220,” read the sign.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\n`A/RES/58-220` and <https://docs.un.org/en/A/RES/58-220>\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nBy [@founding].\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@a/res/58/220], [@A/RES/217 A (III)], [@S/RES/1325 (2000)], [@A/RES/40/202A].\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/INF/75/3], [@A/75/273], [@A/C.3/72/L.36], [@E/ECE/1980].\n",
        "---\ntitle: A\nsummary: What [@A/RES/58/220] says.\nobservance: mountain-day\nyear: 2026\n---\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nSee [@A/RES/81/1].\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nOur resolution for 2026 is firm; decision 5 of the board, 2-1 in votes.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_sentences, findings};

    const HEAD: &str = "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\n";

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

    #[test]
    fn parts_out_of_order_are_no_symbol() {
        assert_sentences(
            "citation-symbol",
            "\
- General Assembly resolution 17/19 [@A/HRC/RES/17/19] is on the wall.
- Security Council resolution 58/220 [@A/RES/58/220] is on the wall.
+ See [@A/76/RES/253].
+ See [@S/2000/RES/1325].
+ See [@RES/A/76/253].
+ See [@A/76/253/RES].
+ See [@A/66/DEC/550].
+ See [@E/2019/RES/5].
+ See [@A/RES/HRC/17/19].
+ See [@A/HRC/17/RES/19].
+ See [@RES/A/HRC/17/19].
+ See [@S/1325/RES/2000].
+ See [@S/1325(2000)/RES].
+ See [@DEC/A/66/550].
+ The symbol A/76/RES/253 is on the page.
- See [@A/76/253].
- See [@A/76/L.36] that was tabled.
- See [@A/HRC/48/13].
- See [@S/2000/1081].
- See [@A/C.3/76/SR.2].
- See [@A/76/PV.3].
- See [@A/76/49].
- See [@A/76/253/Add.1].
- See [@S/2015/682/Rev.1].
- See [@A/CONF.151/26].
- See [@A/ES-10/PV.3].
- See [@A/RES/76/253].
- See [@E/2019/99].
- See [@S/PV.4213].
- See [@E/ESCAP/RES/73/1].
- See [@E/CN.4/RES/2000/3].
- See [@A/CONF.59/RES/1].
- See [@UNEP/EA.4/RES/1].
- See [@HSP/HA.1/RES/1].
",
        );
    }
}
