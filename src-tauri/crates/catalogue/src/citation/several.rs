//! Several documents of one body named together: "General Assembly resolutions 53/199 of … and 61/185 of …".

use super::{act_word, body_of, number};
use crate::symbol::SECURITY_COUNCIL;
use crate::{Citation, DateForm, DocumentKind, Language, format_date};

/// Documents named together, in pieces, so that each can be linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedTogether {
    /// "General Assembly resolutions " before the first.
    pub before: String,
    /// "53/199 of 15 December 1998", one for each.
    pub each: Vec<String>,
    /// Behind the last.
    pub after: String,
}

/// Whether these can be named together: resolutions or decisions of one body.
pub fn can_be_named_together(first: &Citation<'_>, second: &Citation<'_>) -> bool {
    let act = |citation: &Citation<'_>| {
        matches!(
            citation.symbol.kind,
            DocumentKind::Resolution | DocumentKind::Decision
        ) && citation.entry.is_none()
            && citation
                .symbol
                .number
                .starts_with(|c: char| c.is_ascii_digit() || c == 'S' || c == 'E')
            && !citation.symbol.number.contains(" C/")
    };
    act(first)
        && act(second)
        && first.symbol.kind == second.symbol.kind
        && first.symbol.body == second.symbol.body
}

/// Names documents together at their first or at a later mention; `None` where this language has no form for that
/// body.
pub fn named_together(
    citations: &[&Citation<'_>],
    first_mention: bool,
    language: Language,
) -> Option<NamedTogether> {
    let first = citations.first()?;
    let body = body_of(first.symbol.body, language);
    if first_mention && body.is_none() {
        return None;
    }
    let body = body.unwrap_or_default();
    let word = plural(first.symbol.kind, language, citations.len());
    let before = match (language, first_mention) {
        (Language::En, true) => format!("{body} {word}\u{a0}"),
        (Language::Zh, true) => body.to_owned(),
        (_, true) => format!("{word} {body}\u{a0}"),
        (Language::Zh, false) => String::new(),
        (Language::Ar, false) => format!("{}\u{a0}", definite_plural(first.symbol.kind, citations.len())),
        (_, false) => format!("{word}\u{a0}"),
    };
    let date = |at: usize| {
        let citation = citations[at];
        citation
            .date
            .filter(|_| first_mention && citation.symbol.body != SECURITY_COUNCIL)
    };
    let each = citations.iter().enumerate().map(|(at, citation)| {
        let number = number(&citation.symbol, language);
        // "3201 (S-VI) and 3202 (S-VI) of 1 May 1974": a shared date stands once, behind the last.
        let shared = date(at).is_some() && citations.get(at + 1).is_some() && date(at) == date(at + 1);
        let long = date(at)
            .filter(|_| !shared || language == Language::Zh)
            .map(|date| format_date(date, DateForm::Long, language));
        match (language, long) {
            (Language::Zh, long) => {
                // In Chinese the date comes first, so a shared one stands before the first.
                let repeated = at > 0 && date(at).is_some() && date(at) == date(at - 1);
                let long = long.filter(|_| !repeated).unwrap_or_default();
                format!("{long}第{number}号")
            }
            (_, None) => number,
            (Language::En, Some(date)) => format!("{number} of {date}"),
            (Language::Fr, Some(date)) => format!("{number} du {date}"),
            (Language::Es, Some(date)) => format!("{number}, de {date}"),
            (Language::Ru, Some(date)) => format!("{number} от {date}"),
            (Language::Ar, Some(date)) => format!("{number} المؤرخ {date}"),
        }
    });
    Some(NamedTogether {
        before,
        each: each.collect(),
        after: if language == Language::Zh {
            act_word(first.symbol.kind, language).to_owned()
        } else {
            String::new()
        },
    })
}

fn plural(kind: DocumentKind, language: Language, count: usize) -> &'static str {
    let decision = kind == DocumentKind::Decision;
    match (language, decision) {
        (Language::En, false) => "resolutions",
        (Language::En, true) => "decisions",
        (Language::Fr, false) => "résolutions",
        (Language::Fr, true) => "décisions",
        (Language::Es, false) => "resoluciones",
        (Language::Es, true) => "decisiones",
        (Language::Ru, false) => "резолюции",
        (Language::Ru, true) => "решения",
        // The dual in the construct state before the body.
        (Language::Ar, false) if count == 2 => "قرارا",
        (Language::Ar, true) if count == 2 => "مقررا",
        (Language::Ar, false) => "قرارات",
        (Language::Ar, true) => "مقررات",
        (Language::Zh, _) => act_word(kind, language),
    }
}

fn definite_plural(kind: DocumentKind, count: usize) -> &'static str {
    match (kind == DocumentKind::Decision, count) {
        (false, 2) => "القراران",
        (true, 2) => "المقرران",
        (false, _) => "القرارات",
        (true, _) => "المقررات",
    }
}
