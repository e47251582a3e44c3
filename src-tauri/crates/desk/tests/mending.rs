//! Findings as the window shows them, and what can be done about them.

mod common;

use common::{Bench, change};
use daymark_desk::boundary::{DraftQuery, EditOutcome, IgnoreRequest};

const ARTICLE: &str = "---\ntitle: A day\nobservance: International Mountain Day\nyear: 2026\nsummary: A day in the mountains.\n---\n\nWe TODO here.\n\n- one\n- TK two\n";

/// Makes the planned changes as the editor does, and gives the text on.
fn done(bench: &Bench, draft: i64, request: &IgnoreRequest) -> String {
    let plan = bench.desk.plan_ignore(draft, request).unwrap();
    let outcome = bench.desk.edit(draft, plan.version, &plan.changes).unwrap();
    assert!(
        matches!(outcome, EditOutcome::Taken { .. }),
        "the plan fits the text"
    );
    bench.desk.open_article(draft).unwrap().body
}

fn rules_found(bench: &Bench, draft: i64) -> Vec<String> {
    let (findings, _) = bench.checked(draft);
    findings.into_iter().map(|each| each.rule).collect()
}

#[test]
fn a_finding_of_the_details_is_mended_there_and_the_text_before_is_kept() {
    let bench = Bench::new();
    let draft = bench.article(ARTICLE);
    let opened = bench.desk.open_article(draft).unwrap();
    let (findings, _) = bench.checked(draft);
    let finding = &findings[0];
    assert_eq!(
        (finding.rule.as_str(), finding.group.as_str()),
        ("front-matter", "structure")
    );
    assert_eq!(
        (finding.from, finding.field.as_deref()),
        (None, Some("observance"))
    );
    let fix = finding.fix.as_ref().unwrap();
    assert_eq!(
        (fix.replaced.as_str(), fix.replacement.as_str()),
        ("International Mountain Day", "mountain-day")
    );
    assert!(fix.changes.is_empty(), "the editor has no place for it");
    let outcome = bench.desk.fix_details(draft, &finding.id).unwrap();
    assert_eq!(outcome.details.observance, "mountain-day");
    assert_eq!(bench.desk.open_article(draft).unwrap().body, opened.body);
    let kept = bench.desk.revisions(draft).unwrap();
    assert_eq!(kept[0].reason, "before-fixes");
    assert!(
        bench.desk.fix_details(draft, &finding.id).is_err(),
        "once is enough"
    );
}

#[test]
fn ignoring_is_planned_for_the_editor_and_can_be_taken_back() {
    let bench = Bench::new();
    let draft = bench.article(ARTICLE);
    let before = bench.desk.open_article(draft).unwrap().body;
    let at = before.find("TODO").unwrap() as u32;
    let here = IgnoreRequest::Here {
        rule: "placeholder".to_owned(),
        at,
    };
    let body = done(&bench, draft, &here);
    assert!(
        body.starts_with("<!-- daymark: ignore placeholder -->\nWe TODO here."),
        "{body}"
    );
    let count = |rule: &str| {
        rules_found(&bench, draft)
            .iter()
            .filter(|each| *each == rule)
            .count()
    };
    assert_eq!(count("placeholder"), 1, "the other one is still found");

    let body = done(
        &bench,
        draft,
        &IgnoreRequest::Article {
            rule: "placeholder".to_owned(),
        },
    );
    assert_eq!(count("placeholder"), 0);
    let (_, ignores) = bench.checked(draft);
    assert_eq!(
        ignores.iter().map(|each| each.whole_article).collect::<Vec<_>>(),
        [false, true]
    );
    for each in &ignores {
        assert_eq!(&body[each.from as usize..each.to as usize], "placeholder");
    }
    done(&bench, draft, &IgnoreRequest::Back { at: ignores[1].from });
    let body = done(&bench, draft, &IgnoreRequest::Back { at: ignores[0].from });
    assert_eq!(body, before, "nothing is left of it");
    assert_eq!(count("placeholder"), 2);
}

#[test]
fn the_files_own_line_endings_are_kept() {
    let bench = Bench::new();
    let draft = bench.article("One.\r\n\r\nTODO two.\r\n");
    done(
        &bench,
        draft,
        &IgnoreRequest::Here {
            rule: "placeholder".to_owned(),
            at: 6,
        },
    );
    bench.desk.flush(draft).unwrap();
    assert_eq!(
        bench.stored(draft),
        "One.\r\n\r\n<!-- daymark: ignore placeholder -->\r\nTODO two.\r\n"
    );
}

#[test]
fn the_list_tells_what_is_open_in_each_draft() {
    let bench = Bench::new();
    let draft = bench.article(ARTICLE);
    let told = || {
        let entries = bench.desk.list_drafts(&DraftQuery::default()).unwrap();
        let entry = entries.into_iter().find(|entry| entry.id == draft).unwrap();
        (entry.errors, entry.warnings)
    };
    assert_eq!(told(), (Some(3), Some(0)), "counted when it was brought in");
    let opened = bench.desk.open_article(draft).unwrap();
    let at = opened.body.find("TODO").unwrap() as u32;
    bench
        .desk
        .edit(draft, opened.version, &[change(at, at + 4, "write")])
        .unwrap();
    bench.desk.flush(draft).unwrap();
    bench.checked(draft);
    assert_eq!(told(), (Some(2), Some(0)), "and once it is checked again");
}

#[test]
fn a_draft_that_nobody_has_counted_is_counted_when_it_is_opened() {
    let bench = Bench::new();
    let draft = bench.article("TODO\n");
    rusqlite::Connection::open(bench.folder.path().join("daymark.db"))
        .unwrap()
        .execute("UPDATE draft SET errors = NULL, warnings = NULL", [])
        .unwrap();
    let version = bench.desk.open_article(draft).unwrap().version;
    bench.checked(draft);
    let entry = bench.desk.list_drafts(&DraftQuery::default()).unwrap().remove(0);
    assert_eq!(entry.errors, Some(1));
    assert_eq!(
        bench.desk.open_article(draft).unwrap().version,
        version,
        "that is no save"
    );
}

#[test]
fn every_rule_has_its_page() {
    let rules = Bench::new().desk.rules();
    assert!(rules.len() >= 4);
    for rule in rules {
        assert!(
            !rule.description.is_empty() && !rule.explanation.is_empty(),
            "{}",
            rule.id
        );
    }
}
