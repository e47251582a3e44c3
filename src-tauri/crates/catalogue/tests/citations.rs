//! Citations and dates in six languages.

use daymark_catalogue::{
    Basis, Catalogue, DateForm, Language, format_date, format_range, later_mention, link, parse_symbol,
    resolve,
};
use std::fmt::Write;

const LANGUAGES: [Language; 6] = [
    Language::En,
    Language::Fr,
    Language::Es,
    Language::Ar,
    Language::Ru,
    Language::Zh,
];

/// A snapshot shows a no-break space as `~`, and the isolates of Arabic as angle brackets.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "~")
        .replace('\u{2066}', "⟨")
        .replace('\u{2069}', "⟩")
}

#[test]
fn documents_are_cited_in_six_languages() {
    let mut told = String::new();
    for key in [
        "A/RES/58/220",
        "A/RES/217(III) A",
        "A/RES/3201(S-VI)",
        "A/RES/40/202 A",
        "A/RES/ES-7/8",
        "A/RES/58/999",
        "A/RES/79/1",
        "A/DEC/66/550",
        "S/RES/1325(2000)",
        "S/PRST/2000/28",
        "E/RES/1980/67",
        "A/HRC/RES/17/19",
        "A/79/L.108",
        "30 C/Resolution 37",
        "33 C/Resolution 37",
        "WHA72.6",
        "FAO Conference Resolution 1/79",
        "OPCW C-20/DEC.10",
        "PARIS-AGREEMENT",
        "BUENOS-AIRES-PLAN",
        "A/73/100",
    ] {
        let _ = writeln!(told, "{key}");
        for language in LANGUAGES {
            let code = language.code();
            match resolve(Catalogue::builtin(), key, language) {
                Ok(citation) => {
                    let (first, later) = (visible(&citation.first_mention), visible(&citation.later_mention));
                    let link = citation.link.unwrap_or_else(|| "no link".into());
                    let _ = writeln!(told, "  {code}  {first}\n      {later}\n      {link}");
                }
                Err(problem) => {
                    let _ = writeln!(told, "  {problem}");
                    break;
                }
            }
        }
    }
    insta::assert_snapshot!(told);
}

#[test]
fn english_citations_are_those_of_the_data() {
    let text = include_str!("../../../../templates/data/resolutions.json");
    let data: serde_json::Value = serde_json::from_str(text).unwrap();
    let mut compared = 0;
    for document in data["documents"].as_array().unwrap() {
        let symbol = document["symbol"].as_str().unwrap();
        let citation = resolve(Catalogue::builtin(), symbol, Language::En).unwrap();
        if let Some(cited) = document["cited_as"].as_str() {
            assert_eq!(citation.first_mention.replace('\u{a0}', " "), cited, "{symbol}");
            compared += 1;
        }
        if symbol.contains("/RES/") {
            assert_eq!(citation.link.as_deref(), document["url"].as_str(), "{symbol}");
        }
    }
    assert!(compared > 400, "only {compared} citations were compared");
}

#[test]
fn what_a_citation_rests_on_is_told() {
    let resolve = |key| resolve(Catalogue::builtin(), key, Language::En).unwrap();
    assert_eq!(resolve("A/RES/58/220").basis, Some(Basis::Source));
    assert_eq!(resolve("UNFCCC").basis, Some(Basis::GeneralKnowledge));
    let unknown = resolve("A/RES/79/399");
    assert_eq!(
        (unknown.document, unknown.date, unknown.basis, unknown.title),
        (None, None, None, None)
    );
    assert_eq!(unknown.first_mention, "General Assembly resolution\u{a0}79/399");
    let decision = resolve("A/DEC/66/550");
    assert_eq!(decision.link, None, "a decision has no document of its own");
    assert_eq!(
        decision.document.unwrap().published_in.as_deref(),
        Some("A/66/49 (Vol. II)")
    );
}

#[test]
fn no_mention_can_break_inside_a_number() {
    for document in Catalogue::builtin()
        .documents()
        .iter()
        .filter(|document| document.symbol.contains("/RES/"))
    {
        let symbol = parse_symbol(&document.symbol).unwrap();
        for language in LANGUAGES {
            let later = later_mention(&symbol, language);
            assert!(!later.contains(' '), "{later:?} must stay on one line");
            assert!(!link(&symbol, language).unwrap().contains([' ', '[']));
        }
    }
}

#[test]
fn dates_are_written_in_six_languages() {
    let mut told = String::new();
    for language in LANGUAGES {
        let _ = writeln!(told, "{}", language.code());
        for day in ["2026-09-12", "2026-01-01"] {
            let day = day.parse().unwrap();
            for form in [
                DateForm::Long,
                DateForm::Full,
                DateForm::DayMonth,
                DateForm::MonthYear,
                DateForm::Weekday,
                DateForm::Iso,
            ] {
                let _ = writeln!(told, "  {}", visible(&format_date(day, form, language)));
            }
        }
        for (start, end) in [
            ("2026-09-12", "2026-09-12"),
            ("2026-01-27", "2026-01-29"),
            ("2026-02-01", "2026-02-07"),
            ("2026-01-28", "2026-02-03"),
            ("2026-12-28", "2027-01-03"),
            ("2026-01-01", "2026-12-31"),
            ("2021-01-01", "2030-12-31"),
        ] {
            let range = format_range(start.parse().unwrap(), end.parse().unwrap(), language);
            let _ = writeln!(told, "  {}", visible(&range));
        }
    }
    insta::assert_snapshot!(told);
}
