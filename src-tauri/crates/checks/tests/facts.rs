//! One article as the editions of two years: what is wrong in one and right in the other.

use daymark_article::parse;
use daymark_catalogue::{Catalogue, Organisation};
use daymark_checks::{Context, Options, check};
use proptest::prelude::*;

/// An article of the kind that is copied from year to year.
fn article(year: i16) -> String {
    format!(
        "---
title: A day for learning from one another
observance: south-south-cooperation-day
year: {year}
language: en-US
summary: What one country has learned, another can use.
---

The Alderline Institute keeps Wednesday, September 12 as the annual United Nations Day for South-South Cooperation, \
and thanks the neighbors who taught it something.

Initially celebrated on December 14, and later moved to September 12 to recall the Plan of 1978, the annual UN Day \
for South-South Cooperation was established by the General Assembly through Resolution 58/220 on December 23, 2003. \
It asks neighbors to:

-   print what has worked, and what has not;
-   let those who ask decide; and
-   come back in a year.)

On this International Day for South-South Cooperation, the Institute invites its partners to the harbor.
"
    )
}

/// Rule and excerpt of each finding.
fn findings(source: &str) -> Vec<(&'static str, String)> {
    let organisation = Organisation {
        name: "Alderline Institute".into(),
        language: "en".into(),
        ..Organisation::default()
    };
    let context = Context {
        catalogue: Catalogue::builtin(),
        template: None,
        organisation: &organisation,
        as_of: None,
        options: Options::none(),
        speller: None,
        has_picture: &|_| false,
    };
    check(&parse(source), &context)
        .into_iter()
        .map(|finding| (finding.rule, finding.span.of(source).to_owned()))
        .collect()
}

#[test]
fn a_weekday_is_right_in_one_edition_and_wrong_in_another() {
    let always = [
        ("observance-date", "December 14".to_owned()),
        ("citation-unlinked", "Resolution 58/220".to_owned()),
        ("bracket-unmatched", ")".to_owned()),
    ];
    assert_eq!(
        findings(&article(2018)),
        always,
        "12 September 2018 was a Wednesday"
    );
    let mut with_weekday = vec![("date-weekday", "Wednesday".to_owned())];
    with_weekday.extend(always);
    assert_eq!(
        findings(&article(2023)),
        with_weekday,
        "12 September 2023 was a Tuesday"
    );
}

#[test]
fn the_repaired_article_has_no_findings() {
    let source = article(2023)
        .replace("Wednesday", "Tuesday")
        .replace("December 14", "December 19")
        .replace("year.)", "year.")
        .replace("Resolution 58/220 on December 23, 2003", "[@A/RES/58/220]");
    assert_eq!(findings(&source), []);
}

/// Pieces of articles, whole and broken.
const PIECES: [&str; 60] = [
    "On ",
    "the ",
    "Day ",
    "International Mountain Day ",
    "12 September",
    "September 12",
    "11 December ",
    ", ",
    ". ",
    "(",
    ")",
    "Wednesday",
    " 2018",
    " 2026 ",
    "resolution ",
    "Resolution ",
    "decisions ",
    "58/220",
    "66/550",
    "A/RES/58/220",
    "A/60/L.12",
    "[@A/RES/58/220]",
    "[@A/DEC/66/550, para. 3]",
    "[@",
    "]",
    "1325 (2000)",
    "217 A (III)",
    "S/RES/1325(2001)",
    "of ",
    "adopted on ",
    "since ",
    "81 years ",
    "77th anniversary ",
    "eleventh ",
    "annual ",
    "edition ",
    "theme ",
    "marks ",
    "was ",
    "celebrated ",
    "moved from ",
    "to ",
    "until 2011 ",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "**",
    "_",
    "`",
    "“",
    "”",
    "«",
    "é",
    "年",
    "2026年9月12日",
    "&nbsp;",
    "{{ observance.date }}",
    "General Assembly ",
    "Security Council’s ",
];

proptest! {
    #[test]
    fn no_article_breaks_a_rule(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60), language in prop::sample::select(&["en", "fr", "es", "ru", "ar", "zh", "de"][..])) {
        let source = format!(
            "---\ntitle: A 23rd Day\nobservance: mountain-day\nyear: 2026\nlanguage: {language}\n---\n\n{}\n",
            pieces.concat()
        );
        let organisation = Organisation::default();
        let context = Context {
            catalogue: Catalogue::builtin(),
            template: None,
            organisation: &organisation,
            as_of: None,
            options: Options::none(),
            speller: None,
            has_picture: &|_| false,
        };
        for finding in check(&parse(&source), &context) {
            prop_assert!(!finding.message.contains("could not read this article"), "{source:?}");
            for span in [Some(finding.span), finding.fix.map(|fix| fix.span)].into_iter().flatten() {
                prop_assert!(span.start <= span.end && source.get(span.start..span.end).is_some(), "{source:?}");
            }
        }
    }
}
