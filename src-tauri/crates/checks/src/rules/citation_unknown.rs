//! `citation-unknown`: a well-formed symbol that the catalogue does not have.

use super::{Examples, Scope};
use crate::documents::{all_keys, last_session, not_yet, wrong_year};
use crate::mention::is_draft_symbol;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::Article;
use daymark_catalogue::{DocumentKind, parse_symbol};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "citation-unknown",
    group: Group::Citations,
    description: "A cited document is well formed, but not in the catalogue.",
    explanation: "The catalogue has the documents that founded observances, and many others. Of one that it does not have it knows neither the date nor the title, and it cannot tell a slip of the finger from another document: compare the symbol with the document, or add the document to the catalogue.\n\nEach document is reported once. Drafts are left out: they are a matter of citation-draft.",
    severity: Severity::Suggestion,
    scope: Scope::Whole(check),
};

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let last = last_session(article, context);
    let mut seen = BTreeSet::new();
    all_keys(article)
        .filter_map(|key| {
            let symbol = parse_symbol(&key.written).ok()?;
            let known = symbol.kind == DocumentKind::Draft
                || is_draft_symbol(&key.written)
                || context.catalogue.document(&symbol).is_some()
                || not_yet(&symbol, last).is_some()
                || wrong_year(&symbol, context.catalogue).is_some();
            (!known && seen.insert(symbol.key.clone())).then(|| Finding {
                rule: RULE.id,
                severity: Severity::Suggestion,
                span: key.span,
                message: format!(
                    "The catalogue does not have {}: its date and title are not known. Compare the symbol with the document, or add the document to the catalogue.",
                    symbol.key
                ),
                fix: None,
            })
        })
        .collect()
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("See [@A/RES/58/219].\n", "A/RES/58/219"),
        ("See [@A/RES/58/221] and [@A/RES/58/221].\n", "A/RES/58/221"),
        ("See [@a/res/44/7].\n", "a/res/44/7"),
        ("See [@A/DEC/66/551].\n", "A/DEC/66/551"),
        ("See [@S/RES/1326(2000)].\n", "S/RES/1326(2000)"),
        ("See [@S/PRST/2001/3].\n", "S/PRST/2001/3"),
        ("See [@A/RES/58/220; @E/RES/1999/12].\n", "E/RES/1999/12"),
        ("See [@A/HRC/RES/17/18].\n", "A/HRC/RES/17/18"),
        ("---\nsummary: What [@A/RES/58/219] says.\n---\n", "A/RES/58/219"),
    ],
    silent: &[
        "See [@A/RES/58/220].\n",
        "See [@A/DEC/66/550].\n",
        "See [@PARIS-AGREEMENT].\n",
        "See [@S/RES/1325(2000)].\n",
        "See [@A/RES/58-220].\n",
        "See [@A/RS/75/273].\n",
        "See [@A/60/L.12].\n",
        "See [@founding].\n",
        "See [@A/RES/95/1].\n",
        "See [@S/RES/1325(2001)].\n",
        "See resolution 58/219.\n",
    ],
};
