//! The calendar file, held against RFC 5545.

use daymark_catalogue::{Catalogue, Date, Edition, Language, Observance, ics};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn editions<'c>(catalogue: &'c Catalogue, from: &str, to: &str) -> Vec<(&'c Observance, Edition)> {
    let (from, to) = (date(from), date(to));
    catalogue
        .observances()
        .iter()
        .flat_map(|observance| {
            observance
                .editions_between(from, to)
                .into_iter()
                .map(move |edition| (observance, edition))
        })
        .collect()
}

fn written(from: &str, to: &str, language: Language) -> String {
    ics::calendar(
        editions(Catalogue::builtin(), from, to),
        language,
        date("2026-11-23"),
    )
}

/// The lines as a calendar program joins them.
fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "")
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

/// The values of a property in the events, in order.
fn values(text: &str, name: &str) -> Vec<String> {
    unfolded(text)
        .into_iter()
        .filter(|line| line.starts_with(&format!("{name}:")) || line.starts_with(&format!("{name};")))
        .map(|line| line.split_once(':').unwrap().1.to_owned())
        .collect()
}

#[test]
fn lines_are_those_of_the_standard() {
    for language in [
        Language::En,
        Language::Fr,
        Language::Ar,
        Language::Ru,
        Language::Zh,
    ] {
        let text = written("2026-01-01", "2026-12-31", language);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert!(
            !text.replace("\r\n", "").contains(['\r', '\n']),
            "every line ends with CRLF"
        );
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
        let lines = unfolded(&text);
        let count = |line: &str| lines.iter().filter(|each| *each == line).count();
        assert_eq!(lines[0], "BEGIN:VCALENDAR");
        assert_eq!(count("VERSION:2.0"), 1);
        assert!(count("BEGIN:VEVENT") > 250);
        assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
        for name in ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"] {
            assert_eq!(
                values(&text, name).len(),
                count("BEGIN:VEVENT"),
                "one {name} an event"
            );
        }
    }
}

#[test]
fn events_last_whole_days_and_end_before_their_end() {
    let text = written("2026-10-24", "2026-10-24", Language::En);
    let event = text
        .split("BEGIN:VEVENT")
        .find(|event| event.contains("disarmament-week"))
        .unwrap();
    assert!(event.contains("DTSTART;VALUE=DATE:20261024\r\n"), "{event}");
    assert!(
        event.contains("DTEND;VALUE=DATE:20261031\r\n"),
        "exclusive: {event}"
    );
    let year_end = written("2026-12-31", "2026-12-31", Language::En);
    for (start, end) in values(&year_end, "DTSTART")
        .iter()
        .zip(values(&year_end, "DTEND"))
    {
        assert!(*start < end);
    }
}

#[test]
fn the_end_of_february_is_that_of_its_year() {
    let own = r#"{"id": "h", "name": "H", "kind": "day", "date": {"month": 2, "day": 28}}"#;
    let (catalogue, _) = Catalogue::with_own([("own.json", own)]);
    let days = catalogue.observance("h").unwrap();
    let two = [2027, 2028].map(|year| (days, days.edition(year).unwrap()));
    let text = ics::calendar(two, Language::En, date("2026-11-23"));
    assert_eq!(values(&text, "DTEND"), ["20270301", "20280229"]);
}

#[test]
fn names_are_one_of_a_kind_and_stay() {
    let long = written("2020-01-01", "2035-12-31", Language::En);
    let mut uids = values(&long, "UID");
    let all = uids.len();
    uids.sort();
    uids.dedup();
    assert_eq!(uids.len(), all, "no two events share a name");
    // Another stretch of time, another language: the same names.
    let other = written("2026-10-01", "2026-10-31", Language::Ar);
    for uid in values(&other, "UID") {
        assert!(uids.contains(&uid), "{uid}");
    }
    assert_eq!(
        values(&other, "UID")
            .iter()
            .filter(|uid| uid.starts_with("migratory-bird-day"))
            .collect::<Vec<_>>(),
        ["migratory-bird-day-2026-2@observances.daymark.example"],
        "the year's second day, though the first is not in the file"
    );
}

#[test]
fn the_same_days_give_the_same_bytes() {
    let once = written("2026-01-01", "2027-12-31", Language::Fr);
    assert_eq!(once, written("2026-01-01", "2027-12-31", Language::Fr));
    assert!(
        values(&once, "DTSTAMP")
            .iter()
            .all(|stamp| stamp == "20261123T000000Z")
    );
}

#[test]
fn texts_are_escaped_and_names_are_in_their_language() {
    let own = r#"{"id": "h", "name": "Harbours, quays; and \\ piers", "kind": "day", "date": {"month": 3, "day": 9},
        "established_by": [{"symbol": "Board, 3 May", "body": "Board"}], "url": "https://alderline.example/a,b;c"}"#;
    let (catalogue, problems) = Catalogue::with_own([("own.json", own)]);
    assert!(problems.is_empty(), "{problems:?}");
    let harbours: Vec<_> = editions(&catalogue, "2026-03-09", "2026-03-09")
        .into_iter()
        .filter(|(observance, _)| observance.id == "h")
        .collect();
    let text = ics::calendar(harbours, Language::Fr, date("2026-11-23"));
    let lines = unfolded(&text);
    assert!(
        lines.contains(&r"SUMMARY;LANGUAGE=en:Harbours\, quays\; and \\ piers".to_owned()),
        "{text}"
    );
    assert!(lines.contains(&r"DESCRIPTION:Board\, 3 May".to_owned()), "{text}");
    assert!(
        lines.contains(&"URL:https://alderline.example/a,b;c".to_owned()),
        "an address is not escaped: {text}"
    );
}

#[test]
fn an_empty_calendar_is_one() {
    let text = ics::calendar([], Language::En, date("2026-11-23"));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
}
