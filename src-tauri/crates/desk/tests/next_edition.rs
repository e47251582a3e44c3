//! The next edition of a draft: made, gone through, undone, compared.

mod common;
use common::Bench;
use daymark_desk::boundary::{EditOutcome, EditionReview, TextChange};
use std::collections::BTreeMap;

const OLD: &str = "---\ntitle: The 2026 fair\nobservance: south-south-cooperation-day\nyear: 2026\ndate: 2026-03-01\nlanguage: en\nsummary: Our 23rd annual fair\n---\n\nWe open on Saturday, 12 September. This year the ropemakers come.\n";

fn review(bench: &Bench, draft: i64) -> EditionReview {
    bench
        .desk
        .edition_review(draft)
        .unwrap()
        .expect("it is a next edition")
}

fn states(review: &EditionReview) -> Vec<(&str, &str)> {
    review
        .passages
        .iter()
        .map(|passage| (passage.old.1.as_str(), passage.state.as_str()))
        .collect()
}

#[test]
fn decisions_follow_from_the_text_and_what_is_kept_is_remembered() {
    let bench = Bench::new();
    let old = bench.article(OLD);
    let plan = bench.desk.edition_plan(old, None).unwrap();
    assert_eq!((plan.old_year, plan.year, plan.existing), (2026, 2027, None));
    assert!(plan.new_day.starts_with("Sunday, 12"), "{}", plan.new_day);
    let new = bench.desk.make_next_edition(old, 2027).unwrap();
    let first = review(&bench, new.id);
    assert_eq!(
        states(&first),
        [
            ("2026", "open"),
            ("2026-03-01", "open"),
            ("23rd", "open"),
            ("Saturday, 12 September", "open"),
            ("This year", "open"),
        ],
        "the day of publication was not the Day: it is empty and to be written"
    );

    // Take the date's offer as the editor does.
    let date = &first.passages[3];
    let change = TextChange {
        from: date.from,
        to: date.to,
        insert: date.offer.clone().unwrap(),
    };
    let EditOutcome::Taken { version, .. } = bench.desk.edit(new.id, new.version, &[change]).unwrap() else {
        panic!("the edit fits");
    };
    assert_eq!(review(&bench, new.id).passages[3].state, "changed");
    // Take the summary's, as the form does.
    let summary = &first.passages[2];
    let value: Vec<u16> = summary.value.encode_utf16().collect();
    let text = |units: &[u16]| String::from_utf16(units).unwrap();
    let taken = text(&value[..summary.from as usize]) + "24th" + &text(&value[summary.to as usize..]);
    let patch = BTreeMap::from([
        ("summary".to_owned(), taken),
        ("date".to_owned(), "2027-03-02".to_owned()),
    ]);
    bench.desk.set_details(new.id, &patch).unwrap();
    let kept = bench.desk.keep_passage(new.id, 4, true).unwrap().unwrap();
    assert_eq!(
        states(&kept)[1..],
        [
            ("2026-03-01", "changed"),
            ("23rd", "changed"),
            ("Saturday, 12 September", "changed"),
            ("This year", "kept"),
        ]
    );
    assert_eq!(
        kept.passages[2].new,
        ("Our ".into(), "24th".into(), " annual fair".into())
    );

    // Undo in the editor opens the passage again; cutting the sentence decides it.
    let undone = |passage: &daymark_desk::boundary::BoundPassage| TextChange {
        from: passage.from,
        to: passage.to,
        insert: passage.old.1.clone(),
    };
    let version = version + 1;
    let outcome = bench
        .desk
        .edit(new.id, version, &[undone(&kept.passages[3])])
        .unwrap();
    assert!(matches!(outcome, EditOutcome::Taken { .. }));
    let open = review(&bench, new.id);
    assert_eq!(open.passages[3].state, "open");
    let cut = TextChange {
        from: open.passages[3].cut_from,
        to: open.passages[3].cut_to,
        insert: String::new(),
    };
    bench.desk.edit(new.id, version + 1, &[cut]).unwrap();
    assert_eq!(review(&bench, new.id).passages[3].state, "cut");
    assert_eq!(
        bench.desk.open_article(old).unwrap().details.year,
        "2026",
        "the old edition stays as it is"
    );
}

#[test]
fn the_link_outlives_the_old_edition_and_both_are_compared() {
    let bench = Bench::new();
    let old = bench.article(OLD);
    let new = bench.desk.make_next_edition(old, 2027).unwrap().id;
    assert_eq!(bench.desk.edition_plan(old, None).unwrap().existing, Some(new));
    let compared = bench.desk.compare_editions(new).unwrap();
    assert_eq!(
        (compared.old_year, compared.year, compared.changes),
        (2026, 2027, 2)
    );
    bench.desk.trash(old).unwrap();
    bench.desk.delete_forever(old).unwrap();
    assert_eq!(review(&bench, new).origin, None);
    assert_eq!(review(&bench, new).passages.len(), 5);
    assert_eq!(
        bench.desk.compare_editions(new).unwrap().changes,
        0,
        "the copy as it was made stands in"
    );
    assert!(bench.desk.edition_review(old).unwrap().is_none());
    assert!(bench.desk.compare_editions(old).is_err());
}

#[test]
fn a_year_that_is_not_later_is_refused() {
    let bench = Bench::new();
    let old = bench.article(OLD);
    let plan = bench.desk.edition_plan(old, Some(2026)).unwrap();
    assert!(!plan.possible && plan.problem.is_some());
    assert!(bench.desk.make_next_edition(old, 2026).is_err());
}
