//! The desk as the window uses it, on a folder of its own.

mod common;

use std::collections::BTreeMap;

use common::{Bench, RESOLUTION, png};
use daymark_desk::boundary::{
    Announcement, DraftQuery, EditOutcome, ExportOutcome, ExportRequest, FragmentChoice, LookChoice,
    NewArticle, PreviewUpdate, Profile,
};

const TEMPLATES: [&str; 4] = [
    "international-day",
    "remembrance-day",
    "awareness-day",
    "statement",
];

fn new(template: &str) -> NewArticle {
    NewArticle {
        observance: Some("south-south-cooperation-day".to_owned()),
        template: template.to_owned(),
        year: Some(2026),
        language: None,
    }
}

fn page(folder: &std::path::Path) -> ExportRequest {
    ExportRequest {
        target: "page".to_owned(),
        folder: folder.display().to_string(),
        fragment: FragmentChoice::default(),
        assets: "embed".to_owned(),
        anyway: false,
        replace: false,
    }
}

#[test]
fn every_template_makes_an_article() {
    let bench = Bench::new();
    let profile = Profile {
        name: "Alderline Institute".to_owned(),
        sign_off: "First paragraph.\n\nSecond paragraph.".to_owned(),
        ..Profile::default()
    };
    bench.desk.set_profile(&profile).unwrap();
    for template in TEMPLATES {
        let opened = bench.desk.create_article(&new(template)).unwrap();
        assert_eq!(opened.details.year, "2026", "{template}");
        assert_eq!(
            opened.details.date, "2026-09-12",
            "{template}: the observance's day in that edition"
        );
        assert_eq!(opened.details.author, "Alderline Institute", "{template}");
        assert!(
            !opened.body.starts_with('\n'),
            "{template}: the blank line behind the front matter is not shown"
        );
        assert!(
            opened.body.contains("> First paragraph.\n>\n> Second paragraph."),
            "{template}:\n{}",
            opened.body
        );
        assert!(
            !opened.body.contains("sign_off }}") && !opened.body.contains("@founding"),
            "{template}"
        );
        let prompts = opened
            .analysis
            .parts
            .iter()
            .flatten()
            .filter(|part| part.kind == "prompt");
        assert!(prompts.clone().count() > 0, "{template}: the prompts teach");
        assert!(
            prompts
                .clone()
                .all(|part| !part.label.is_empty() && !part.detail.is_empty())
        );
        assert!(matches!(opened.preview, PreviewUpdate::Full { .. }));
    }
    let entries = bench.desk.list_drafts(&DraftQuery::default()).unwrap();
    assert_eq!(entries.len(), TEMPLATES.len());
    assert!(
        entries.iter().all(|entry| entry.title.contains("South-South")),
        "{:?}",
        entries[0].title
    );
}

#[test]
fn without_a_profile_the_sign_off_teaches() {
    let bench = Bench::new();
    let opened = bench.desk.create_article(&new("international-day")).unwrap();
    assert!(opened.body.contains("{{ sign_off }}"));
    assert!(
        opened.body.contains(RESOLUTION),
        "the founding document is cited:\n{}",
        opened.body
    );
}

#[test]
fn an_edit_is_durable_and_announced() {
    let bench = Bench::new();
    let draft = bench.article("---\r\ntitle: A\r\n---\r\n\r\nOne.\r\n");
    let version = bench.typed(draft, 0, "New ");
    bench.wait(|said| matches!(said, Announcement::Saved { draft: of, version: at, .. } if *of == draft && *at >= version));
    assert_eq!(
        bench.stored(draft),
        "---\r\ntitle: A\r\n---\r\n\r\nNew One.\r\n",
        "read past the desk"
    );
}

#[test]
fn typing_that_reads_as_front_matter_stays_text() {
    let bench = Bench::new();
    let draft = bench.article("Words.\n");
    bench.typed(draft, 0, "---\na: b\n---\n");
    bench.typed(draft, 0, "Top ");
    bench.desk.flush(draft).unwrap();
    assert_eq!(
        bench.desk.open_article(draft).unwrap().body,
        "Top ---\na: b\n---\nWords.\n"
    );
}

#[test]
fn a_wrong_base_and_a_wrong_place_are_stale_and_the_text_can_be_replaced() {
    let bench = Bench::new();
    let draft = bench.article("A 🌍.\r\n\r\nB.\r\n");
    let opened = bench.desk.open_article(draft).unwrap();
    for (base, from) in [
        (opened.version + 7, 0),
        (opened.version, 3),
        (opened.version, 900),
    ] {
        let outcome = bench
            .desk
            .edit(draft, base, &[common::change(from, from, "x")])
            .unwrap();
        assert!(
            matches!(outcome, EditOutcome::Stale { .. }),
            "base {base}, from {from}"
        );
    }
    bench.desk.replace_text(draft, "A 🌍.\n\nC.\n").unwrap();
    bench.desk.flush(draft).unwrap();
    assert_eq!(
        bench.stored(draft),
        "A 🌍.\r\n\r\nC.\r\n",
        "the file's own line endings stay"
    );
}

#[test]
fn a_patch_leads_to_what_a_full_render_shows() {
    let bench = Bench::new();
    let opened = bench.desk.open_sample().unwrap();
    let draft = opened.id;
    let mut shown = common::blocks(&opened.preview);
    let mut patches = 0;
    let places = [0, 40, 200, 600, 900, 1200];
    for (turn, &place) in places.iter().enumerate() {
        for insert in ["x", "\n\nA new paragraph.\n\n", "**bold** ", "\n\n- item\n"] {
            let place = place + turn as u32;
            let version = bench.desk.open_article(draft).unwrap().version;
            match bench
                .desk
                .edit(draft, version, &[common::change(place, place, insert)])
                .unwrap()
            {
                EditOutcome::Taken { preview, .. } => {
                    patches += usize::from(matches!(preview, PreviewUpdate::Patch { .. }));
                    common::apply(&mut shown, &preview);
                }
                EditOutcome::Stale { .. } => panic!("the edit fits"),
            }
            let whole = common::blocks(&bench.desk.preview(draft).unwrap());
            assert_eq!(shown, whole, "after {insert:?} at {place}");
        }
    }
    assert!(
        patches >= 20,
        "typing patches the frame instead of replacing it: {patches} of 24"
    );
}

#[test]
fn a_save_that_fails_is_announced_and_made_up_for() {
    let bench = Bench::new();
    let draft = bench.article("Words.\n");
    let other = rusqlite::Connection::open(bench.folder.path().join("daymark.db")).unwrap();
    let refuse = "CREATE TRIGGER refuse BEFORE UPDATE ON draft_text BEGIN SELECT RAISE(ABORT, 'no'); END";
    other.execute_batch(refuse).unwrap();
    bench.typed(draft, 0, "New ");
    bench.wait(|said| matches!(said, Announcement::SaveFailed { draft: of, .. } if *of == draft));
    assert!(
        bench.desk.flush(draft).is_err(),
        "who waits for durability learns that there is none"
    );
    assert_eq!(bench.stored(draft), "Words.\n");
    assert_eq!(
        bench.desk.open_article(draft).unwrap().body,
        "New Words.\n",
        "the text is kept in memory"
    );
    other.execute_batch("DROP TRIGGER refuse").unwrap();
    bench.wait(|said| matches!(said, Announcement::Saved { draft: of, .. } if *of == draft));
    assert_eq!(bench.stored(draft), "New Words.\n");
}

#[test]
fn closing_saves_what_was_typed_last() {
    let bench = Bench::new();
    let draft = bench.article("Words.\n");
    bench.typed(draft, 0, "Last ");
    bench.desk.close();
    assert_eq!(bench.stored(draft), "Last Words.\n");
}

#[test]
fn details_change_their_keys_and_nothing_else() {
    let source = "\u{feff}---\r\n# ours\r\ntitle: 'Old'\r\nmood: calm\r\n---\r\n\r\nBody.\r\n";
    let bench = Bench::new();
    let draft = bench.article(source);
    let opened = bench.desk.open_article(draft).unwrap();
    assert_eq!(opened.details.other_keys, ["mood"]);
    let set = |key: &str, value: &str| {
        let patch = BTreeMap::from([(key.to_owned(), value.to_owned())]);
        bench.desk.set_details(draft, &patch).unwrap()
    };
    assert_eq!(set("title", "It's new").details.title, "It's new");
    let outcome = set("summary", "Short.");
    assert_eq!(outcome.details.summary, "Short.");
    set("summary", "");
    set("title", "Old");
    bench.typed(draft, 0, "My ");
    bench.desk.flush(draft).unwrap();
    assert_eq!(bench.stored(draft), source.replace("Body", "My Body"));
    set("mood", "wild");
    set("mood", "calm");
    bench.desk.flush(draft).unwrap();
    assert_eq!(
        bench.stored(draft),
        source.replace("Body", "My Body"),
        "a key of the author's own can be changed where it stands, as a next edition needs it"
    );
    let unknown = BTreeMap::from([("tempo".to_owned(), "x".to_owned())]);
    assert!(
        bench.desk.set_details(draft, &unknown).is_err(),
        "no key is added that the form does not have"
    );
}

#[test]
fn broken_front_matter_opens_and_can_be_mended() {
    let bench = Bench::new();
    let draft = bench.article("---\ntitle: [a\nb: }\n---\nBody.\n");
    let opened = bench.desk.open_article(draft).unwrap();
    let problem = opened.details.problem.expect("the fault is told");
    assert!(
        problem.line >= 2 && problem.raw.starts_with("---\n"),
        "{problem:?}"
    );
    assert_eq!(opened.body, "Body.\n");
    assert!(bench.desk.set_front_matter(draft, "title: no fences").is_err());
    let mended = bench
        .desk
        .set_front_matter(draft, "---\ntitle: Mended\n---")
        .unwrap();
    assert_eq!(
        (mended.details.title.as_str(), mended.details.problem),
        ("Mended", None)
    );
    bench.desk.flush(draft).unwrap();
    assert_eq!(bench.stored(draft), "---\ntitle: Mended\n---\nBody.\n");
}

#[test]
fn an_earlier_version_comes_back_and_the_present_one_is_kept() {
    let bench = Bench::new();
    let draft = bench.article("First.\n");
    bench.typed(draft, 0, "Second, then ");
    bench.desk.flush(draft).unwrap();
    bench.later(10 * 60 * 1000);
    bench.typed(draft, 0, "Third, then ");
    bench.desk.flush(draft).unwrap();
    let revisions = bench.desk.revisions(draft).unwrap();
    assert_eq!(revisions.len(), 1);
    let restored = bench.desk.restore_revision(draft, &revisions[0].hash).unwrap();
    assert_eq!(restored.body, "Second, then First.\n");
    assert_eq!(bench.stored(draft), "Second, then First.\n");
    let reasons: Vec<_> = bench
        .desk
        .revisions(draft)
        .unwrap()
        .into_iter()
        .map(|row| row.reason)
        .collect();
    assert!(reasons.contains(&"before-restore".to_owned()), "{reasons:?}");
}

#[test]
fn the_wastebasket_gives_back() {
    let bench = Bench::new();
    let draft = bench.article("Words.\n");
    bench.desk.open_article(draft).unwrap();
    assert_eq!(bench.desk.start().unwrap().last_article, Some(draft));
    bench.desk.trash(draft).unwrap();
    assert!(bench.desk.list_drafts(&DraftQuery::default()).unwrap().is_empty());
    assert_eq!(
        bench.desk.start().unwrap().last_article,
        None,
        "what was thrown away does not open by itself"
    );
    bench.desk.restore(draft).unwrap();
    assert_eq!(bench.desk.list_drafts(&DraftQuery::default()).unwrap().len(), 1);
    assert!(
        bench.desk.delete_forever(draft).is_err(),
        "deleting never destroys at once"
    );
    bench.desk.trash(draft).unwrap();
    bench.desk.empty_wastebasket().unwrap();
    assert!(bench.desk.open_article(draft).is_err());
}

#[test]
fn an_export_asks_first_and_replaces_only_its_own() {
    let bench = Bench::new();
    let draft = bench.desk.create_article(&new("international-day")).unwrap().id;
    let out = bench.folder.path().join("out");
    let mut request = page(&out);
    let outcome = bench.desk.export_article(draft, &request).unwrap();
    assert!(
        matches!(&outcome, ExportOutcome::AsksFirst { findings } if findings.iter().any(|one| one.rule == "placeholder")),
        "{outcome:?}"
    );
    assert!(!out.exists(), "nothing is written before the answer");
    request.anyway = true;
    let name = bench.desk.export_name(draft, "page").unwrap();
    for round in ["new", "again"] {
        let outcome = bench.desk.export_article(draft, &request).unwrap();
        assert!(
            matches!(&outcome, ExportOutcome::Written { path, .. } if path.ends_with(&name)),
            "{round}: {outcome:?}"
        );
    }
    std::fs::write(out.join(&name), "<p>Somebody's own page</p>").unwrap();
    let outcome = bench.desk.export_article(draft, &request).unwrap();
    assert!(
        matches!(outcome, ExportOutcome::WouldReplace { .. }),
        "{outcome:?}"
    );
    assert_eq!(
        std::fs::read_to_string(out.join(&name)).unwrap(),
        "<p>Somebody's own page</p>"
    );
    request.replace = true;
    bench.desk.export_article(draft, &request).unwrap();
    assert!(
        std::fs::read_to_string(out.join(&name))
            .unwrap()
            .starts_with("<!")
    );
    assert_eq!(
        std::fs::read_dir(&out).unwrap().count(),
        1,
        "no temporary file stays"
    );
}

#[test]
fn the_sample_exports_as_the_preview_shows_it() {
    let bench = Bench::new();
    let opened = bench.desk.open_sample().unwrap();
    let PreviewUpdate::Full { html, .. } = opened.preview else {
        panic!("opening shows all")
    };
    let outcome = bench
        .desk
        .export_article(opened.id, &page(&bench.folder.path().join("out")))
        .unwrap();
    let ExportOutcome::Written { path, .. } = outcome else {
        panic!("the sample has no errors: {outcome:?}")
    };
    assert_eq!(
        std::fs::read_to_string(path).unwrap(),
        html,
        "the preview is the export"
    );
    let copied = bench
        .desk
        .copy_html(opened.id, &FragmentChoice::default())
        .unwrap();
    assert!(
        copied.html.contains("<p>") && !copied.text.contains('<'),
        "{}",
        copied.text
    );
    let preset = |preset: &str| FragmentChoice {
        preset: preset.to_owned(),
        ..FragmentChoice::default()
    };
    let copied = bench.desk.copy_html(opened.id, &preset("wordpress")).unwrap();
    assert!(
        copied.html.starts_with("<!-- wp:"),
        "WordPress takes it as blocks: {}",
        copied.html
    );
    let error = bench.desk.copy_html(opened.id, &preset("typo3")).unwrap_err();
    assert!(error.to_string().contains("wordpress, drupal"), "{error}");
}

#[test]
fn a_look_is_tried_before_it_is_kept() {
    let bench = Bench::new();
    let opened = bench.desk.open_sample().unwrap();
    let shown = || {
        let PreviewUpdate::Full { html, .. } = bench.desk.preview(opened.id).unwrap() else {
            panic!("the preview is asked for whole")
        };
        html
    };
    let look = |accent: &str| LookChoice {
        theme: "campaign".to_owned(),
        accent: accent.to_owned(),
        ..LookChoice::default()
    };
    assert_eq!(bench.desk.try_look(&look("#0b4f8a")), Vec::<String>::new());
    assert!(shown().contains("--mark:#0b4f8a"), "the preview follows at once");
    let pale = bench.desk.try_look(&look("#ffee99"));
    assert!(pale[0].contains("4.5"), "{pale:?}");
    let gone = LookChoice {
        theme: "gone".to_owned(),
        ..LookChoice::default()
    };
    assert!(
        bench.desk.try_look(&gone)[0].contains("institution"),
        "it names those there are"
    );
    bench.desk.try_look(&look("#0b4f8a"));
    let kept = bench.desk.set_profile(&Profile::default()).unwrap();
    assert_eq!(kept.look, LookChoice::default(), "a trial is not kept");
    assert!(!shown().contains("--mark:#0b4f8a"), "and ends");
    let profile = Profile {
        look: look("#0b4f8a"),
        ..Profile::default()
    };
    assert_eq!(bench.desk.set_profile(&profile).unwrap(), profile);
    assert!(shown().contains("--mark:#0b4f8a"));
}

#[test]
fn pictures_are_kept_and_shown() {
    let bench = Bench::new();
    let draft = bench.article("![A dot](my-dot.png)\n");
    let missing = |bench: &Bench| {
        let (findings, _) = bench.checked(draft);
        findings.iter().any(|finding| finding.rule == "image-missing")
    };
    assert!(missing(&bench));
    let error = bench.desk.add_asset(draft, "notes.png", b"words").unwrap_err();
    assert_eq!(
        daymark_desk::boundary::BoundaryError::from(error).code,
        "not-a-picture"
    );
    let asset = bench.desk.add_asset(draft, "My Dot.PNG", &png()).unwrap();
    assert_eq!(
        (asset.name.as_str(), asset.width, asset.height),
        ("my-dot.png", Some(1), Some(1))
    );
    assert!(!missing(&bench));
    let data = bench.desk.asset_data(draft, "my-dot.png").unwrap().unwrap();
    assert!(data.starts_with("data:image/png;base64,"));
    let copy = bench.desk.duplicate(draft).unwrap();
    assert!(
        bench.desk.asset_data(copy.id, "my-dot.png").unwrap().is_some(),
        "a copy has its pictures"
    );
}

#[test]
fn files_are_brought_in_whatever_their_encoding() {
    let bench = Bench::new();
    let outcome = bench
        .desk
        .import_bytes("menu.txt", b"The caf\xe9 opens.")
        .unwrap();
    assert!(outcome.notes[0].contains("Windows-1252"), "{:?}", outcome.notes);
    assert_eq!(
        bench.desk.open_article(outcome.drafts[0]).unwrap().body,
        "The café opens."
    );
    let refused = bench.desk.import_bytes("x.md", b"PK\x03\x04\0\0").unwrap();
    assert!(
        refused.drafts.is_empty() && refused.notes[0].contains("plain text"),
        "{:?}",
        refused.notes
    );
    let large = bench.folder.path().join("large.md");
    std::fs::File::create(&large).unwrap().set_len(100 << 20).unwrap();
    let path = bench.folder.path().join("a.md");
    std::fs::write(&path, "\u{feff}Text without end").unwrap();
    let outcome = bench.desk.import_files(&[large, path.clone()]).unwrap();
    assert_eq!(outcome.drafts.len(), 1);
    assert!(outcome.notes[0].contains("50 MB"), "{:?}", outcome.notes);
    let again = bench.desk.import_files(&[path]).unwrap();
    assert_eq!(
        again.drafts, outcome.drafts,
        "the same file opens the same article"
    );
    let copy = bench.folder.path().join("copy.md");
    bench.desk.save_copy(outcome.drafts[0], &copy).unwrap();
    assert_eq!(
        std::fs::read_to_string(copy).unwrap(),
        "\u{feff}Text without end",
        "byte for byte"
    );
}

#[test]
fn observances_are_found_with_their_facts() {
    let bench = Bench::new();
    let next = bench.desk.search_observances("", 5).unwrap();
    assert_eq!(next.len(), 5);
    assert!(next.windows(2).all(|pair| pair[0].start <= pair[1].start));
    let found = bench.desk.search_observances("south-south", 5).unwrap();
    assert_eq!(found[0].id, "south-south-cooperation-day");
    assert!(found[0].highlight.is_some());
    let card = bench
        .desk
        .observance_card("south-south-cooperation-day", Some(2026))
        .unwrap();
    assert_eq!(
        card.date_text.unwrap().replace('\u{a0}', " "),
        "Saturday, 12 September 2026"
    );
    let facts: Vec<_> = card
        .facts
        .iter()
        .map(|fact| format!("{}: {}", fact.label, fact.text))
        .collect();
    let all = facts.join("\n").replace('\u{a0}', " ");
    for part in [
        "Founded by: General Assembly resolution 58/220",
        "Moved by:",
        "19 December",
        "Edition: The ",
        "Next: 2027: Sunday",
    ] {
        assert!(all.contains(part), "{part} is missing in:\n{all}");
    }
    assert!(bench.desk.observance_card("no-such-day", None).is_err());
}

#[test]
fn citations_offer_the_founding_document_first() {
    let bench = Bench::new();
    let draft = bench.desk.create_article(&new("statement")).unwrap().id;
    let offered = bench.desk.citations(draft, "").unwrap();
    assert_eq!(
        (offered[0].key.as_str(), offered[0].relation.as_str()),
        ("A/RES/58/220", "Founded this observance")
    );
    assert!(offered.len() > 5 && offered.len() <= 30);
    let typed = bench.desk.citations(draft, "A/RES/70/1").unwrap();
    assert_eq!(typed[0].key, "A/RES/70/1");
    let facts = bench.desk.facts(draft).unwrap();
    assert!(
        facts
            .iter()
            .any(|fact| fact.name == "observance.date" && fact.value.is_some())
    );
    assert!(
        facts
            .iter()
            .any(|fact| fact.name == "organisation.name" && fact.problem.is_some())
    );
}

#[test]
fn a_second_start_is_told_which_folder_is_in_use() {
    let bench = Bench::new();
    let error = daymark_desk::Desk::open(bench.folder.path(), || 0, |_| {})
        .err()
        .unwrap();
    assert_eq!(daymark_desk::boundary::BoundaryError::from(error).code, "in-use");
}
