//! The calendar, the choice of days, own entries, announced dates: through the desk, as the window asks.
#![allow(missing_docs)]

mod common;

use common::Bench;
use daymark_desk::boundary::{
    AnnouncedDate, CalendarDay, CalendarView, DateRule, DayChoice, NewArticle, OwnEntry,
};

/// The bench's clock stands on 10 March 2026.
fn coming(bench: &Bench, all: bool) -> CalendarView {
    bench.desk.calendar("2026-03-10", "2027-03-31", all).unwrap()
}

fn day<'v>(view: &'v CalendarView, id: &str) -> &'v CalendarDay {
    view.days
        .iter()
        .find(|day| day.id == id)
        .unwrap_or_else(|| panic!("{id} is in the calendar"))
}

fn chosen(ids: &[&str]) -> DayChoice {
    DayChoice {
        observances: ids.iter().map(ToString::to_string).collect(),
        ..DayChoice::default()
    }
}

fn article_of(observance: &str, year: i16) -> NewArticle {
    NewArticle {
        observance: Some(observance.to_owned()),
        template: "international-day".to_owned(),
        year: Some(year),
        language: None,
    }
}

#[test]
fn the_calendar_tells_what_exists_and_when_it_is_due() {
    let bench = Bench::new();
    let desk = &bench.desk;
    assert!(coming(&bench, false).days.is_empty(), "nothing is marked yet");
    desk.set_day_choice(&chosen(&[
        "mountain-day",
        "south-south-cooperation-day",
        "no-such-day",
    ]))
    .unwrap();
    let view = coming(&bench, false);
    assert_eq!((view.chosen, view.days.len()), (2, 2));
    let south = day(&view, "south-south-cooperation-day");
    assert_eq!((south.start.as_str(), south.year), ("2026-09-12", 2026));
    assert_eq!(
        (south.draft_due.as_str(), south.review_due.as_str()),
        ("2026-08-22", "2026-09-05")
    );
    assert_eq!(
        (south.state.as_str(), south.draft, south.marked),
        ("nothing", None, true)
    );
    let everything = coming(&bench, true);
    assert!(everything.days.len() > 250);
    assert!(!day(&everything, "braille-day").marked);

    desk.set_planned("south-south-cooperation-day", 2026, true)
        .unwrap();
    assert_eq!(
        day(&coming(&bench, false), "south-south-cooperation-day").state,
        "planned"
    );
    let made = desk
        .create_article(&article_of("south-south-cooperation-day", 2026))
        .unwrap();
    let view = coming(&bench, false);
    let south = day(&view, "south-south-cooperation-day");
    assert_eq!((south.state.as_str(), south.draft), ("draft", Some(made.id)));

    // What stands furthest speaks for the edition.
    let other = desk.duplicate(made.id).unwrap();
    desk.set_draft_state(other.id, "approved").unwrap();
    let view = coming(&bench, false);
    let south = day(&view, "south-south-cooperation-day");
    assert_eq!(
        (south.state.as_str(), south.draft, south.others),
        ("approved", Some(other.id), 1)
    );
    // Writing on does not take the state away.
    bench.typed(other.id, 0, "More. ");
    desk.flush(other.id).unwrap();
    assert_eq!(
        day(&coming(&bench, false), "south-south-cooperation-day").state,
        "approved"
    );
    assert!(desk.set_draft_state(other.id, "nothing").is_err());

    // An article of a day that nobody chose marks it.
    desk.create_article(&article_of("braille-day", 2027)).unwrap();
    assert!(day(&coming(&bench, false), "braille-day").marked);
}

#[test]
fn lead_times_are_counted_backwards_and_kept() {
    let bench = Bench::new();
    let choice = DayChoice {
        observances: vec!["mountain-day".into(), "mountain-day".into()],
        draft_days: 30,
        review_days: 45,
    };
    let kept = bench.desk.set_day_choice(&choice).unwrap();
    assert_eq!(kept.observances, ["mountain-day"], "once each");
    assert_eq!(kept.review_days, 30, "no review is due before its draft");
    assert_eq!(bench.desk.day_choice().unwrap(), kept);
    let view = coming(&bench, false);
    assert_eq!(day(&view, "mountain-day").draft_due, "2026-11-11");
}

#[test]
fn a_choice_goes_out_and_comes_in() {
    let bench = Bench::new();
    let file = bench.folder.path().join("days.json");
    bench
        .desk
        .set_day_choice(&chosen(&["mountain-day", "their-own-day"]))
        .unwrap();
    bench.desk.export_choice(&file).unwrap();
    let other = Bench::new();
    let taken = other.desk.import_choice(&file).unwrap();
    assert_eq!(taken.choice.observances, ["mountain-day", "their-own-day"]);
    assert_eq!(taken.unknown, ["their-own-day"]);
    std::fs::write(&file, r#"{"days": []}"#).unwrap();
    let refused = other.desk.import_choice(&file).unwrap_err().to_string();
    assert!(
        refused.contains("days.json") && refused.contains("choice of days"),
        "{refused}"
    );
    assert_eq!(
        other.desk.day_choice().unwrap().observances,
        ["mountain-day", "their-own-day"],
        "a file that is refused changes nothing"
    );
}

#[test]
fn own_entries_are_entered_corrected_and_removed() {
    let bench = Bench::new();
    let desk = &bench.desk;
    let entry = OwnEntry {
        name: "Founding Day of the Alderline Institute".to_owned(),
        kind: "day".to_owned(),
        rule: DateRule {
            rule: "nth-weekday".to_owned(),
            month: 6,
            weekday: "friday".to_owned(),
            nth: -1,
            ..DateRule::default()
        },
        first_observed: Some(1998),
        document: "Decision of the board".to_owned(),
        document_date: "1998-05-04".to_owned(),
        note: "In the courtyard".to_owned(),
        ..OwnEntry::default()
    };
    let kept = desk.save_own_entry(&entry).unwrap();
    assert_eq!(kept.id, "founding-day-of-the-alderline-institute");
    assert!(!kept.correction && !kept.read_only);
    assert_eq!(
        (&kept.rule, kept.first_observed, &kept.note),
        (&entry.rule, Some(1998), &entry.note)
    );
    let found = desk.search_observances("founding alderline", 5).unwrap();
    assert_eq!(found[0].start.as_deref(), Some("2026-06-26"));
    // An article of it has its date; when the entry moves, the list follows.
    let made = desk.create_article(&article_of(&kept.id, 2026)).unwrap();
    let listed = |id: i64| {
        let all = desk
            .list_drafts(&daymark_desk::boundary::DraftQuery::default())
            .unwrap();
        all.into_iter().find(|entry| entry.id == id).unwrap().day
    };
    assert_eq!(listed(made.id).as_deref(), Some("2026-06-26"));
    let moved = OwnEntry {
        rule: DateRule {
            rule: "fixed".to_owned(),
            month: 7,
            day: 1,
            ..DateRule::default()
        },
        ..kept.clone()
    };
    desk.save_own_entry(&moved).unwrap();
    assert_eq!(listed(made.id).as_deref(), Some("2026-07-01"));
    bench.typed(made.id, 0, "On we write. ");
    desk.flush(made.id).unwrap();

    // A second of the same name is another entry.
    assert_eq!(
        desk.save_own_entry(&entry).unwrap().id,
        "founding-day-of-the-alderline-institute-2"
    );
    let wrong = OwnEntry {
        rule: DateRule {
            rule: "fixed".to_owned(),
            month: 2,
            day: 30,
            ..DateRule::default()
        },
        ..entry.clone()
    };
    let refused = desk.save_own_entry(&wrong).unwrap_err().to_string();
    assert!(refused.contains("month 2 has no day 30"), "{refused}");
    assert_eq!(
        desk.own_entries().len(),
        2,
        "what is refused leaves nothing behind"
    );
    desk.remove_own_entry("founding-day-of-the-alderline-institute-2")
        .unwrap();
    assert_eq!(desk.own_entries().len(), 1);

    // After a restart they are there.
    let Bench { desk, folder, .. } = bench;
    drop(desk);
    let again = daymark_desk::Desk::open_with(folder.path(), None, || 1_773_144_000_000, |_| ()).unwrap();
    assert_eq!(again.own_entries()[0].id, kept.id);
}

#[test]
fn a_correction_keeps_only_what_differs() {
    let bench = Bench::new();
    let desk = &bench.desk;
    let before = desk.own_entry("mountain-day").unwrap();
    assert!(before.correction);
    let corrected = OwnEntry {
        first_observed: Some(2004),
        ..before.clone()
    };
    desk.save_own_entry(&corrected).unwrap();
    let file = std::fs::read_to_string(bench.folder.path().join("catalogue/mountain-day.json")).unwrap();
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(
        file["observances"][0],
        serde_json::json!({"id": "mountain-day", "first_observed": 2004})
    );
    let leaf = desk.day_leaf("mountain-day", 2026).unwrap();
    let entry = leaf.card.facts.iter().find(|fact| fact.label == "Entry").unwrap();
    assert_eq!(entry.text, "Corrected by your organisation, in mountain-day.json");
    assert_eq!(
        (leaf.origin.as_str(), &leaf.corrected[..]),
        ("corrected", &["first_observed".to_owned()][..])
    );
    // Put back as it was, it is no correction any more.
    desk.save_own_entry(&before).unwrap();
    assert!(desk.own_entries().is_empty());
    assert!(!bench.folder.path().join("catalogue/mountain-day.json").exists());
}

#[test]
fn files_written_by_hand_are_edited_where_they_are_and_broken_ones_told() {
    let bench = Bench::new();
    let folder = bench.folder.path().join("catalogue");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(
        folder.join("ours.json"),
        r#"[{"id": "quay-day", "name": "Quay Day", "kind": "day", "date": {"month": 4, "day": 2}, "lead": ["Quayside"]},
            {"id": "crane-day", "name": "Crane Day", "kind": "day", "date": {"month": 4, "day": 3}}]"#,
    )
    .unwrap();
    std::fs::write(folder.join("broken.json"), "{").unwrap();
    let Bench { desk, folder, .. } = bench;
    drop(desk);
    let desk = daymark_desk::Desk::open_with(folder.path(), None, || 1_773_144_000_000, |_| ()).unwrap();
    let view = desk.calendar("2026-03-10", "2026-12-31", true).unwrap();
    assert_eq!(view.problems.len(), 1);
    assert!(
        view.problems[0].starts_with("broken.json, line 1"),
        "{}",
        view.problems[0]
    );
    let quay = desk.own_entry("quay-day").unwrap();
    assert_eq!(quay.file, "ours.json");
    desk.save_own_entry(&OwnEntry {
        name: "Day of Quays".to_owned(),
        ..quay
    })
    .unwrap();
    let text = std::fs::read_to_string(folder.path().join("catalogue/ours.json")).unwrap();
    assert!(
        text.contains("Day of Quays") && text.contains("Crane Day") && text.contains("Quayside"),
        "{text}"
    );
    assert_eq!(
        std::fs::read_to_string(folder.path().join("catalogue/broken.json")).unwrap(),
        "{",
        "what is broken is not touched"
    );
}

#[test]
fn entries_beside_templates_are_the_administrators() {
    let bench = Bench::new();
    let templates = tempfile::tempdir().unwrap();
    std::fs::create_dir(templates.path().join("data")).unwrap();
    std::fs::write(
        templates.path().join("data/shared.json"),
        r#"{"id": "quay-day", "name": "Quay Day", "kind": "day", "date": {"month": 4, "day": 2}}"#,
    )
    .unwrap();
    let Bench { desk, folder, .. } = bench;
    drop(desk);
    let desk = daymark_desk::Desk::open_with(
        folder.path(),
        Some(templates.path()),
        || 1_773_144_000_000,
        |_| (),
    )
    .unwrap();
    let quay = desk.own_entry("quay-day").unwrap();
    assert!(quay.read_only && !quay.correction);
    // A fact of it can still be replaced by the organisation's own file.
    desk.set_announced_date(
        "quay-day",
        &AnnouncedDate {
            year: 2026,
            start: "2026-04-09".into(),
            end: String::new(),
            source: String::new(),
        },
    )
    .unwrap();
    let leaf = desk.day_leaf("quay-day", 2026).unwrap();
    assert_eq!(leaf.card.entry.start.as_deref(), Some("2026-04-09"));
}

#[test]
fn an_announced_date_is_asked_for_and_remembered() {
    let bench = Bench::new();
    let desk = &bench.desk;
    desk.set_day_choice(&chosen(&["road-safety-week"])).unwrap();
    let awaiting = coming(&bench, false).awaiting;
    assert_eq!(
        (awaiting[0].id.as_str(), awaiting[0].year, awaiting[0].month),
        ("road-safety-week", 2027, 5)
    );
    let made = desk
        .create_article(&article_of("road-safety-week", 2027))
        .unwrap();
    let value = |name: &str| {
        let facts = desk.facts(made.id).unwrap();
        facts.into_iter().find(|fact| fact.name == name).unwrap().value
    };
    assert_eq!(value("observance.date"), None);
    let date = AnnouncedDate {
        year: 2027,
        start: "2027-05-17".to_owned(),
        end: "2027-05-23".to_owned(),
        source: "who.int".to_owned(),
    };
    let turned = AnnouncedDate {
        end: "2027-05-01".to_owned(),
        ..date.clone()
    };
    assert!(desk.set_announced_date("road-safety-week", &turned).is_err());
    desk.set_announced_date("road-safety-week", &date).unwrap();
    assert!(coming(&bench, false).awaiting.is_empty());
    assert_eq!(
        value("observance.date").as_deref(),
        Some("17–23\u{a0}May\u{a0}2027")
    );
    let leaf = desk.day_leaf("road-safety-week", 2027).unwrap();
    assert_eq!(leaf.announced_date.as_ref(), Some(&date));
    assert_eq!(leaf.editions[0].start, "2027-05-17");
    desk.set_announced_date(
        "road-safety-week",
        &AnnouncedDate {
            start: String::new(),
            ..date
        },
    )
    .unwrap();
    assert_eq!(value("observance.date"), None, "forgotten again");
    assert!(desk.own_entries().is_empty());
}

#[test]
fn the_calendar_file_holds_what_is_marked() {
    let bench = Bench::new();
    let file = bench.folder.path().join("days.ics");
    let all = bench
        .desk
        .save_calendar(&file, "2026-03-10", "2027-03-09")
        .unwrap();
    assert!(all > 250, "everything while nothing is chosen");
    bench
        .desk
        .set_day_choice(&chosen(&["mountain-day", "migratory-bird-day"]))
        .unwrap();
    let count = bench
        .desk
        .save_calendar(&file, "2026-03-10", "2027-03-09")
        .unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!((count, text.matches("BEGIN:VEVENT").count()), (3, 3), "{text}");
    assert!(text.contains("UID:mountain-day-2026@"));
}
