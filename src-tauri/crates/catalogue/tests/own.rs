//! An organisation's own entries over the catalogue.

use daymark_catalogue::{Basis, Catalogue, Date, Kind, Language, Observance, Origin, resolve};

fn with(files: &[(&str, &str)]) -> (Catalogue, Vec<String>) {
    let (catalogue, problems) = Catalogue::with_own(files.iter().copied());
    (catalogue, problems.iter().map(ToString::to_string).collect())
}

fn one<'c>(catalogue: &'c Catalogue, id: &str) -> &'c Observance {
    catalogue
        .observance(id)
        .unwrap_or_else(|| panic!("{id} is there"))
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn a_new_entry_is_an_observance_like_any_other() {
    let (catalogue, problems) = with(&[(
        "own.json",
        r#"{"observances": [{"id": "alderline-founding-day", "name": "Founding Day of the Alderline Institute",
            "names": {"fr": "Jour de fondation de l’Institut Alderline"}, "kind": "day",
            "date": {"rule": "nth-weekday", "month": 6, "weekday": "friday", "nth": -1}, "first_observed": 1998,
            "established_by": [{"symbol": "Decision of the board", "body": "Alderline Institute", "date": "1998-05-04"}]}]}"#,
    )]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(
        catalogue.observances().len(),
        Catalogue::builtin().observances().len() + 1
    );
    let own = one(&catalogue, "alderline-founding-day");
    assert_eq!(
        own.origin,
        Origin::Own {
            file: "own.json".into()
        }
    );
    let edition = own.edition(2026).unwrap();
    assert_eq!(
        (edition.start, edition.ordinal),
        (day("2026-06-26"), Some(29)),
        "the last Friday"
    );
    assert_eq!(own.edition(1997), None, "before the first");
    assert_eq!(own.first_basis, Some(Basis::Organisation));
    assert_eq!(own.founding[0].date_basis, Some(Basis::Organisation));
    assert!(!own.on_un_list);
    for query in [
        "founding day alder",
        "FONDATION alderline",
        "alderline-founding-day",
    ] {
        let found = catalogue.search(query, Language::En, 3);
        assert_eq!(found[0].observance.id, "alderline-founding-day", "{query}");
    }
}

#[test]
fn a_correction_replaces_what_it_names_and_nothing_else() {
    let (catalogue, problems) = with(&[(
        "corrections.json",
        r#"[{"id": "mountain-day", "first_observed": 2004, "names": {"fr": "Jour de la montagne"}}]"#,
    )]);
    assert_eq!(problems, [""; 0]);
    let (before, after) = (
        one(Catalogue::builtin(), "mountain-day"),
        one(&catalogue, "mountain-day"),
    );
    assert_eq!(after.first_observed, Some(2004));
    assert_eq!(after.first_basis, Some(Basis::Organisation));
    assert_eq!(after.name_in(Language::Fr), "Jour de la montagne");
    assert_eq!(
        after.name_in(Language::Es),
        before.name_in(Language::Es),
        "one language at a time"
    );
    assert_eq!(
        (after.rule, &after.founding, &after.url),
        (before.rule, &before.founding, &before.url)
    );
    let facts = vec!["first_observed".to_owned(), "names".to_owned()];
    assert_eq!(
        after.origin,
        Origin::Corrected {
            file: "corrections.json".into(),
            facts
        }
    );
    assert_eq!(
        one(Catalogue::builtin(), "mountain-day").origin,
        Origin::Compiled,
        "what is compiled in stays as it is"
    );
}

#[test]
fn a_correction_keeps_history() {
    let (catalogue, _) = with(&[(
        "own.json",
        r#"{"id": "south-south-cooperation-day", "date": {"month": 9, "day": 13}}"#,
    )]);
    let corrected = one(&catalogue, "south-south-cooperation-day");
    assert_eq!(corrected.edition(2026).unwrap().start, day("2026-09-13"));
    assert_eq!(
        corrected.edition(2011).unwrap().start,
        day("2011-12-19"),
        "as it was until 2011"
    );
}

#[test]
fn announced_dates_are_remembered() {
    let builtin = one(Catalogue::builtin(), "road-safety-week");
    assert_eq!(builtin.edition(2027), None);
    assert!(builtin.awaits_announcement(2027) && !builtin.awaits_announcement(2026));
    assert!(!builtin.awaits_announcement(2005), "before the first");
    let (catalogue, problems) = with(&[
        (
            "a.json",
            r#"{"id": "road-safety-week", "announced": [{"year": 2027, "start": "2027-05-17", "end": "2027-05-23", "source": "who.int"}]}"#,
        ),
        (
            "b.json",
            r#"{"id": "road-safety-week", "announced": [{"year": 2025, "start": "2025-05-12", "end": "2025-05-18"}]}"#,
        ),
    ]);
    assert_eq!(problems, [""; 0]);
    let week = one(&catalogue, "road-safety-week");
    let edition = week.edition(2027).unwrap();
    assert_eq!(
        (edition.start, edition.end, edition.ordinal),
        (day("2027-05-17"), day("2027-05-23"), None)
    );
    assert!(!week.awaits_announcement(2027));
    assert_eq!(
        week.editions_between(day("2025-01-01"), day("2028-12-31")).len(),
        2
    );
    let announced = week.announced_in(2027).unwrap();
    assert_eq!(
        (announced.source.as_deref(), announced.basis),
        (Some("who.int"), Basis::Organisation)
    );
}

#[test]
fn a_day_moved_for_once_is_moved_in_that_year_only() {
    let (catalogue, _) = with(&[(
        "own.json",
        r#"{"id": "mountain-day", "announced": [{"year": 2026, "start": "2026-12-10"}]}"#,
    )]);
    let day_of = |year| one(&catalogue, "mountain-day").edition(year).unwrap();
    assert_eq!(
        (day_of(2026).start, day_of(2026).end),
        (day("2026-12-10"), day("2026-12-10"))
    );
    assert_eq!(day_of(2027).start, day("2027-12-11"));
    assert_eq!(
        day_of(2026).ordinal,
        one(Catalogue::builtin(), "mountain-day")
            .edition(2026)
            .unwrap()
            .ordinal
    );
}

#[test]
fn what_is_broken_is_told_with_its_place_and_the_rest_counts() {
    let good =
        r#"{"id": "harbour-day", "name": "Harbour Day", "kind": "day", "date": {"month": 3, "day": 9}}"#;
    let cases = [
        ("{\n  \"observances\": [,]\n}", "bad.json, line 2, column"),
        ("{}", "bad.json, line 1: the list \"observances\" is missing"),
        ("3", "bad.json, line 1: it must hold"),
        (r#"[{"name": "x"}]"#, "bad.json, entry 1: missing field `id`"),
        (
            r#"[{"id": "Harbour Day"}]"#,
            "bad.json, Harbour Day: an id has only",
        ),
        (
            r#"[{"id": "h", "name": "H", "kind": "day"}]"#,
            "bad.json, h: \"date\" is missing",
        ),
        (
            r#"[{"id": "h", "name": " ", "kind": "day", "date": {"month": 1, "day": 2}}]"#,
            "bad.json, h: the name is empty",
        ),
        (
            r#"[{"id": "mountain-day", "colour": "blue"}]"#,
            "bad.json, mountain-day: unknown field `colour`",
        ),
        (
            r#"[{"id": "mountain-day", "date": {"month": 2, "day": 30}}]"#,
            "bad.json, mountain-day: month 2 has no day 30",
        ),
        (
            r#"[{"id": "mountain-day", "announced": [{"year": 2026, "start": "2026-13-01"}]}]"#,
            "bad.json, mountain-day: \"2026-13-01\" is no day",
        ),
        (
            r#"[{"id": "h", "name": "H", "kind": "day", "date": {"rule": "range", "start": {"month": 1, "day": 1}, "end": {"month": 1, "day": 3}}}]"#,
            "bad.json, h: a day has one date",
        ),
    ];
    for (text, told) in cases {
        let (catalogue, problems) = with(&[("bad.json", text), ("good.json", good)]);
        assert_eq!(problems.len(), 1, "{text}");
        assert!(
            problems[0].starts_with(told),
            "{:?} must begin with {told:?}",
            problems[0]
        );
        assert!(
            catalogue.observance("harbour-day").is_some(),
            "the other file counts: {text}"
        );
        let mountain = one(&catalogue, "mountain-day");
        assert_eq!(
            mountain,
            one(Catalogue::builtin(), "mountain-day"),
            "nothing half-way: {text}"
        );
    }
    let (catalogue, problems) = with(&[("mixed.json", &format!("[{{\"id\": \"x y\"}}, {good}]"))]);
    assert_eq!(problems.len(), 1);
    assert!(
        catalogue.observance("harbour-day").is_some(),
        "the file's other entry counts"
    );
}

#[test]
fn kinds_of_several_days_can_be_entered() {
    let (catalogue, problems) = with(&[(
        "own.json",
        r#"[{"id": "open-week", "name": "Open Week", "kind": "week", "date": {"rule": "week-containing", "month": 11, "day": 11, "week_starts": "monday"}},
            {"id": "our-decade", "name": "Our Decade", "kind": "decade", "date": {"rule": "years", "start_year": 2026, "end_year": 2035}}]"#,
    )]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(one(&catalogue, "open-week").kind, Kind::Week);
    assert_eq!(
        one(&catalogue, "open-week").edition(2026).unwrap().start,
        day("2026-11-09")
    );
    assert_eq!(
        one(&catalogue, "our-decade").edition(2030).unwrap().end,
        day("2035-12-31")
    );
}

#[test]
fn leap_days_are_days_of_leap_years() {
    let (catalogue, problems) = with(&[(
        "own.json",
        r#"{"id": "leap-day", "name": "Leap Day", "kind": "day", "date": {"month": 2, "day": 29}}"#,
    )]);
    assert_eq!(problems, [""; 0]);
    let leap = one(&catalogue, "leap-day");
    let held: Vec<i16> = (1896..=1908)
        .chain(2096..=2104)
        .filter(|year| leap.edition(*year).is_some())
        .collect();
    assert_eq!(
        held,
        [1896, 1904, 1908, 2096, 2104],
        "neither 1900 nor 2100 has one"
    );
}

#[test]
fn a_week_begins_on_the_monday_before_its_day() {
    let starts = ["2026-11-08", "2026-11-09", "2026-11-15", "2027-01-01"].map(|within| {
        let date = day(within);
        let entry = format!(
            r#"{{"id": "w", "name": "W", "kind": "week", "date": {{"rule": "week-containing", "month": {}, "day": {}, "week_starts": "monday"}}}}"#,
            date.month(),
            date.day()
        );
        let (catalogue, _) = with(&[("own.json", &entry)]);
        one(&catalogue, "w").edition(date.year()).unwrap().start.to_string()
    });
    // A Sunday belongs to the week before; New Year's week can begin in December.
    assert_eq!(starts, ["2026-11-02", "2026-11-09", "2026-11-09", "2026-12-28"]);
}

#[test]
fn the_documents_of_own_entries_can_be_cited() {
    let (catalogue, problems) = with(&[(
        "own.json",
        r#"[{"id": "quay-day", "name": "Quay Day", "kind": "day", "date": {"month": 6, "day": 5},
            "established_by": [{"symbol": "Decision of the board", "body": "Alderline Institute", "date": "1998-05-04"},
                {"symbol": "A/RES/77/12", "body": "General Assembly", "date": "2022-11-18"}]},
           {"id": "mountain-day", "first_observed": 2004}]"#,
    )]);
    assert_eq!(problems, [""; 0]);
    let known = resolve(&catalogue, "res. 77/12", Language::En).unwrap();
    assert_eq!(known.basis, Some(Basis::Organisation));
    assert_eq!(
        known.first_mention.replace('\u{a0}', " "),
        "General Assembly resolution 77/12 of 18 November 2022"
    );
    let own = resolve(&catalogue, "decision of the Board", Language::En).unwrap();
    assert_eq!(own.first_mention, "Decision of the board", "as it was entered");
    assert_eq!(
        (own.date, own.basis, own.link),
        (Some(day("1998-05-04")), Some(Basis::Organisation), None)
    );
    assert!(resolve(Catalogue::builtin(), "decision of the board", Language::En).is_err());
    // What the organisation did not enter keeps what it rests on.
    let compiled = resolve(&catalogue, "A/RES/57/245", Language::En).unwrap();
    assert_ne!(compiled.basis, Some(Basis::Organisation));
}
