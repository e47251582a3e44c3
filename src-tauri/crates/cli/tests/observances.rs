//! `observances`: what is observed from one day to another, in text, JSON and iCalendar.
#![allow(missing_docs)]

mod common;

use common::Desk;
use serde_json::Value;

fn listed(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let mut all = vec!["observances", "--format", "json"];
    all.extend(arguments);
    let Value::Array(found) = desk.run(&all).ends(0).json() else {
        panic!("a list");
    };
    found
}

fn one<'v>(found: &'v [Value], id: &str) -> &'v Value {
    let mut of_it = found.iter().filter(|each| each["id"] == id);
    let first = of_it.next().unwrap_or_else(|| panic!("{id} is listed"));
    assert!(of_it.next().is_none(), "{id} is listed once");
    first
}

#[test]
fn every_kind_is_listed_with_what_is_known() {
    let desk = Desk::new();
    let found = listed(&desk, &["--from", "2026-01-01", "--to", "2026-12-31"]);
    for kind in ["day", "week", "year", "decade"] {
        assert!(found.iter().any(|each| each["kind"] == kind), "{kind}");
    }
    let south = one(&found, "south-south-cooperation-day");
    assert_eq!(south["start"], "2026-09-12");
    assert_eq!(south["end"], "2026-09-12");
    assert_eq!(south["edition"], 23);
    assert_eq!(south["founding"][0], "A/RES/58/220");
    assert_eq!(south["basis"], "source");
    let mut keys: Vec<_> = south.as_object().unwrap().keys().collect();
    keys.sort();
    assert_eq!(
        keys,
        [
            "basis", "edition", "end", "founding", "id", "kind", "name", "start"
        ]
    );
    let birds = found.iter().filter(|each| each["id"] == "migratory-bird-day");
    let days: Vec<_> = birds.map(|each| each["start"].clone()).collect();
    assert_eq!(
        days,
        ["2026-05-09", "2026-10-10"],
        "further dates are entries of their own"
    );
    assert_eq!(one(&found, "vesak-day")["start"], "2026-05-01");
    assert!(
        !found.iter().any(|each| each["id"] == "road-safety-week"),
        "an announced date that nobody has entered is left out"
    );
    let starts: Vec<_> = found.iter().map(|each| each["start"].as_str().unwrap()).collect();
    assert!(starts.is_sorted());
    let period = listed(&desk, &["--from", "2011-01-01", "--to", "2011-01-01"]);
    let youth = one(
        &period,
        "international-year-of-youth-dialogue-and-mutual-understanding-2010",
    );
    assert_eq!(
        (youth["start"].clone(), youth["end"].clone()),
        ("2010-08-12".into(), "2011-08-11".into()),
        "what lasted from August to August is listed with all its days"
    );
    let unknown = listed(&desk, &["--from", "2026-10-13", "--to", "2026-10-13"]);
    assert_eq!(one(&unknown, "disaster-reduction-day")["edition"], Value::Null);
}

#[test]
fn history_is_listed_as_it_was() {
    let desk = Desk::new();
    let id = |found: &[Value]| {
        found
            .iter()
            .filter(|each| each["id"] == "south-south-cooperation-day")
            .map(|each| each["start"].clone())
            .collect::<Vec<_>>()
    };
    let found = listed(&desk, &["--from", "2003-01-01", "--to", "2004-12-31"]);
    assert_eq!(id(&found), ["2004-12-19"], "there was none before the first");
    let found = listed(&desk, &["--from", "2011-01-01", "--to", "2012-12-31"]);
    assert_eq!(id(&found), ["2011-12-19", "2012-09-12"]);
    let statistics = listed(&desk, &["--from", "2030-10-20", "--to", "2030-10-20"]);
    assert_eq!(
        one(&statistics, "statistics-day")["edition"],
        5,
        "every five years: the fifth is the fifth"
    );
}

#[test]
fn a_calendar_file_is_the_same_twice() {
    let desk = Desk::new();
    let ask = |from: &str, to: &str, language: &str| {
        desk.run(&[
            "observances",
            "--from",
            from,
            "--to",
            to,
            "--format",
            "ics",
            "--language",
            language,
        ])
        .ends(0)
        .out
        .clone()
    };
    let text = ask("2026-09-01", "2026-09-30", "en");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    for line in ["DTSTART;VALUE=DATE:20260912\r\n", "DTEND;VALUE=DATE:20260913\r\n"] {
        assert!(text.contains(line), "{line}");
    }
    assert_eq!(text, ask("2026-09-01", "2026-09-30", "en"));
    let uid = "UID:south-south-cooperation-day-2026@";
    assert!(text.contains(uid) && ask("2026-09-12", "2026-09-12", "zh").contains(uid));
}

#[test]
fn own_entries_count_and_broken_ones_are_told() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path("data/catalogue")).unwrap();
    desk.write(
        "data/catalogue/own.json",
        r#"{"observances": [
            {"id": "founding-day", "name": "Founding Day", "kind": "day", "date": {"month": 9, "day": 12}, "first_observed": 2000},
            {"id": "peace-talk", "kind": "day", "name": "Peace Talk", "date": {"month": 2, "day": 30}},
            {"id": "road-safety-week", "announced": [{"year": 2026, "start": "2026-09-07", "end": "2026-09-13"}]}]}"#,
    );
    desk.write("data/catalogue/broken.json", "{\"observances\": [");
    let run = desk.run(&[
        "observances",
        "--from",
        "2026-09-12",
        "--to",
        "2026-09-12",
        "--format",
        "json",
    ]);
    run.ends(0).tells(&[
        "broken.json, line 1, column",
        "own.json, peace-talk: month 2 has no day 30",
    ]);
    let Value::Array(found) = run.json() else { panic!() };
    let own = one(&found, "founding-day");
    assert_eq!(
        (own["edition"].clone(), own["basis"].clone()),
        (27.into(), "organisation".into())
    );
    assert_eq!(one(&found, "road-safety-week")["end"], "2026-09-13");
    // Another organisation's, by its profile.
    std::fs::create_dir_all(desk.path("other/catalogue")).unwrap();
    desk.write(
        "other/profile.json",
        r#"{"name": "Quayside Trust", "language": "fr"}"#,
    );
    desk.write(
        "other/catalogue/own.json",
        r#"[{"id": "quay-day", "name": "Quay Day", "kind": "day", "date": {"month": 9, "day": 12}}]"#,
    );
    let found = listed(
        &desk,
        &[
            "--from",
            "2026-09-12",
            "--to",
            "2026-09-12",
            "--profile",
            "other/profile.json",
        ],
    );
    assert!(!found.iter().any(|each| each["id"] == "founding-day"));
    one(&found, "quay-day");
    assert_eq!(
        one(&found, "south-south-cooperation-day")["name"],
        "Journée des Nations Unies pour la coopération Sud-Sud",
        "in the profile's language"
    );
    // An article of an own day can be begun and exported like any other.
    desk.run(&[
        "new",
        "--template",
        "statement",
        "--observance",
        "Founding Day",
        "--year",
        "2026",
        "--out",
        "own.md",
    ])
    .ends(0);
    assert!(desk.read("own.md").contains("observance: founding-day"));
    assert!(desk.read("own.md").contains("date: 2026-09-12"));
}

#[test]
fn what_is_no_day_is_refused_with_the_remedy() {
    let desk = Desk::new();
    for day in ["2026-02-30", "12 September", "2026-9", "", "2026-13-01"] {
        let run = desk.run(&["observances", "--from", day, "--to", "2026-12-31"]);
        run.ends(2).tells(&["is no day", "such as 2026-09-12"]);
        assert_eq!(run.out, "");
    }
    desk.run(&["observances", "--from", "2026-09-12", "--to", "2026-09-01"])
        .ends(2)
        .tells(&["is after", "--from"]);
    desk.run(&[
        "observances",
        "--from",
        "2026-09-12",
        "--to",
        "2026-09-12",
        "--language",
        "de",
    ])
    .ends(2)
    .tells(&["Choose en, fr, es, ar, ru or zh"]);
    desk.run(&[
        "observances",
        "--from",
        "2026-09-12",
        "--to",
        "2026-09-12",
        "--format",
        "xml",
    ])
    .ends(2);
}
