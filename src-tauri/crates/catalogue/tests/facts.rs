//! Live facts.

use daymark_catalogue::{Catalogue, FactContext, FactProblem, Language, Organisation, evaluate, known_facts};

fn organisation() -> Organisation {
    Organisation {
        name: "Alderline Institute".into(),
        acronym: "AI".into(),
        address: "14 Wharf Lane, Port Ellery".into(),
        website: "https://alderline.example/".into(),
        sign_off: "The Institute thanks its partners.".into(),
        language: "en".into(),
    }
}

/// `name | filter | lang:fr` of an observance in a year, with plain spaces.
fn value(written: &str, id: &str, year: i16) -> Result<String, FactProblem> {
    let (organisation, catalogue) = (organisation(), Catalogue::builtin());
    let context = FactContext {
        catalogue,
        observance: catalogue.observance(id),
        year: (year != 0).then_some(year),
        language: Language::En,
        organisation: &organisation,
    };
    let mut parts = written.split('|').map(str::trim);
    let name = parts.next().unwrap();
    let filters = parts.map(|filter| match filter.split_once(':') {
        Some((filter, argument)) => (filter, Some(argument)),
        None => (filter, None),
    });
    evaluate(name, filters, &context).map(|text| text.replace('\u{a0}', " "))
}

#[test]
fn values_follow_from_the_edition() {
    let south_south = |written: &str, year| value(written, "south-south-cooperation-day", year).unwrap();
    for (written, expected) in [
        (
            "observance.name",
            "United Nations Day for South-South Cooperation",
        ),
        ("observance.date", "12 September 2026"),
        ("observance.date | full", "Saturday, 12 September 2026"),
        ("observance.date | long", "12 September 2026"),
        ("observance.date | day-month", "12 September"),
        ("observance.date | month-year", "September 2026"),
        ("observance.date | weekday", "Saturday"),
        ("observance.date | year", "2026"),
        ("observance.date | iso", "2026-09-12"),
        ("observance.date | lang:fr", "12 septembre 2026"),
        (
            "observance.date | full | lang:ru",
            "суббота, 12 сентября 2026 года",
        ),
        ("observance.weekday", "Saturday"),
        ("observance.range", "12 September 2026"),
        ("observance.year", "2026"),
        ("edition.year", "2026"),
        ("edition.ordinal", "23rd"),
        ("edition.ordinal | lang:fr", "23e"),
        ("edition.ordinal_words", "twenty-third"),
        ("edition.count", "22"),
        (
            "founding.citation",
            "General Assembly resolution 58/220 of 23 December 2003",
        ),
        ("founding.later", "resolution 58/220"),
        ("founding.later | lang:es", "resolución 58/220"),
        ("founding.date", "23 December 2003"),
        ("founding.date | weekday", "Tuesday"),
        ("founding.symbol", "A/RES/58/220"),
        ("organisation.name", "Alderline Institute"),
        ("organisation.acronym", "AI"),
        ("organisation.address", "14 Wharf Lane, Port Ellery"),
        ("organisation.website", "https://alderline.example/"),
        ("organisation.sign_off", "The Institute thanks its partners."),
    ] {
        assert_eq!(south_south(written, 2026), expected, "{written}");
    }
    assert_eq!(
        south_south("observance.date | full", 2011),
        "Monday, 19 December 2011",
        "the day was another then"
    );
    assert_eq!(south_south("edition.ordinal", 2004), "1st");
}

#[test]
fn weeks_and_years_are_ranges() {
    assert_eq!(
        value("observance.date", "world-space-week", 2026).unwrap(),
        "4–10 October 2026"
    );
    assert_eq!(
        value("observance.range", "world-space-week", 2026).unwrap(),
        "4–10 October 2026"
    );
    assert_eq!(
        value("observance.date | full", "world-space-week", 2026).unwrap(),
        "Sunday, 4 October 2026"
    );
}

#[test]
fn ordinals_have_their_endings() {
    for (year, figures, words) in [
        (2019, "1st", "first"),
        (2020, "2nd", "second"),
        (2021, "3rd", "third"),
        (2022, "4th", "fourth"),
        (2026, "8th", "eighth"),
        (2029, "11th", "eleventh"),
        (2030, "12th", "twelfth"),
        (2031, "13th", "thirteenth"),
        (2038, "20th", "twentieth"),
        (2039, "21st", "twenty-first"),
        (2058, "40th", "fortieth"),
        (2100, "82nd", "eighty-second"),
    ] {
        assert_eq!(value("edition.ordinal", "braille-day", year).unwrap(), figures);
        assert_eq!(
            value("edition.ordinal_words", "braille-day", year).unwrap(),
            words
        );
    }
    assert_eq!(
        value("edition.ordinal_words", "un-day", 2047).unwrap(),
        "one hundredth"
    );
    assert_eq!(
        value("edition.ordinal_words", "un-day", 2059).unwrap(),
        "one hundred and twelfth"
    );
    assert_eq!(value("edition.ordinal", "un-day", 2060).unwrap(), "113th");
    assert_eq!(
        value("edition.ordinal", "statistics-day", 2030).unwrap(),
        "5th",
        "every five years"
    );
}

#[test]
fn every_known_name_has_a_value_and_a_description() {
    for fact in known_facts() {
        assert!(!fact.description.is_empty());
        match value(fact.name, "braille-day", 2026) {
            Ok(text) => assert!(!text.is_empty(), "{}", fact.name),
            Err(FactProblem::Missing { .. }) => assert_eq!(fact.name, "founding.title"),
            Err(problem) => panic!("{}: {problem}", fact.name),
        }
    }
}

#[test]
fn what_is_missing_or_unknown_is_explained() {
    use std::fmt::Write;
    let mut told = String::new();
    for (written, id, year) in [
        ("observance.dat", "braille-day", 2026),
        ("Observance.Date", "braille-day", 2026),
        ("theme", "braille-day", 2026),
        ("[Name of the partner]", "braille-day", 2026),
        ("observance.date | upper", "braille-day", 2026),
        ("observance.date | long:fr", "braille-day", 2026),
        ("observance.date | lang:xx", "braille-day", 2026),
        ("observance.date | lang", "braille-day", 2026),
        ("observance.name | full", "braille-day", 2026),
        ("observance.name", "", 2026),
        ("observance.date", "braille-day", 0),
        ("observance.date", "braille-day", 2018),
        ("observance.date", "road-safety-week", 2026),
        ("observance.date", "statistics-day", 2026),
        ("observance.date", "world-refugee-year-1959", 2026),
        ("edition.ordinal", "girls-in-ict-day", 2026),
        ("edition.count", "girls-in-ict-day", 2026),
        ("founding.citation", "girls-in-ict-day", 2026),
        ("founding.date", "maritime-day", 2026),
        ("founding.title", "maritime-day", 2026),
    ] {
        let problem = value(written, id, year).expect_err(written);
        let kind = if matches!(problem, FactProblem::Unknown { .. }) {
            "unknown"
        } else {
            "missing"
        };
        let _ = writeln!(told, "{written} ({id} {year})\n    {kind}: {problem}");
    }
    let empty = Organisation::default();
    let context = FactContext {
        catalogue: Catalogue::builtin(),
        observance: None,
        year: None,
        language: Language::En,
        organisation: &empty,
    };
    let problem = evaluate("organisation.sign_off", [], &context).unwrap_err();
    let _ = writeln!(told, "organisation.sign_off\n    {problem}");
    insta::assert_snapshot!(told);
}
