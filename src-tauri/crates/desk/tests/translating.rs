//! An article and its translations: made, linked by what the texts say, told what has changed in the source.

mod common;
use common::{Bench, change, png};
use daymark_desk::boundary::{
    DraftEntry, DraftQuery, EditOutcome, ExportOutcome, ExportRequest, FragmentChoice, OpenArticle,
    PreviewUpdate, Profile, SetMember, TranslationReview,
};
use std::collections::BTreeMap;

const ENGLISH: &str = "---\ntitle: International Day of Peace, 2026\nobservance: peace-day\nyear: 2026\nlanguage: en\ntemplate: international-day\ncanonical: https://alderline.example/peace\n---\n\nOn {{ observance.date }} we ring a bell.\n\n## Why\n\nBecause [@A/RES/55/282] says so.\n\n- first; and\n- second\n\n![A bell](bell.png)\n";

fn observance_id(bench: &Bench) -> String {
    let found = bench
        .desk
        .search_observances("International Day of Peace", 5)
        .unwrap();
    found
        .into_iter()
        .find(|each| each.name == "International Day of Peace")
        .expect("the catalogue has it")
        .id
}

/// The article, under the catalogue's own id of its observance.
fn english(bench: &Bench) -> String {
    ENGLISH.replace("peace-day", &observance_id(bench))
}

fn text(bench: &Bench, draft: i64) -> String {
    bench.desk.flush(draft).unwrap();
    bench.stored(draft)
}

fn set(bench: &Bench, draft: i64) -> Vec<SetMember> {
    bench.desk.translation_set(draft).unwrap().members
}

fn review(bench: &Bench, draft: i64) -> TranslationReview {
    let set = bench.desk.translation_set(draft).unwrap();
    set.review.expect("it is a translation")
}

fn told(review: &TranslationReview) -> Vec<String> {
    let words = |pieces: &[daymark_desk::boundary::ComparedPiece]| -> String {
        pieces
            .iter()
            .map(|piece| {
                if piece.changed {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            })
            .collect()
    };
    review
        .changes
        .iter()
        .map(|change| {
            format!(
                "{} {} > {}",
                change.kind,
                words(&change.before),
                words(&change.after)
            )
        })
        .collect()
}

fn entry(bench: &Bench, draft: i64) -> DraftEntry {
    let all = bench.desk.list_drafts(&DraftQuery::default()).unwrap();
    all.into_iter().find(|entry| entry.id == draft).unwrap()
}

/// Puts words in the place of others, as the editor does.
fn replace(bench: &Bench, draft: i64, old: &str, new: &str) {
    let opened = bench.desk.open_article(draft).unwrap();
    let at = opened.body.find(old).expect("the words are there");
    let unit = |byte: usize| opened.body[..byte].encode_utf16().count() as u32;
    let edit = change(unit(at), unit(at + old.len()), new);
    let outcome = bench.desk.edit(draft, opened.version, &[edit]).unwrap();
    assert!(matches!(outcome, EditOutcome::Taken { .. }));
    bench.desk.flush(draft).unwrap();
}

fn units(opened: &OpenArticle, (from, to): (u32, u32)) -> String {
    let body: Vec<u16> = opened.body.encode_utf16().collect();
    String::from_utf16(&body[from as usize..to as usize]).unwrap()
}

#[test]
fn a_translation_begins_as_its_source_in_the_other_language() {
    let bench = Bench::new();
    let source = bench.article(&english(&bench));
    bench.desk.add_asset(source, "bell.png", &png()).unwrap();
    let french = bench.desk.new_translation(source, "fr").unwrap();
    assert_eq!(french.details.title, "Journée internationale de la paix, 2026");
    assert_eq!(french.details.language, "fr");
    assert_eq!(french.details.translation_of, "international-day-of-peace-2026");
    assert_eq!(french.details.slug, "international-day-of-peace-2026-fr");
    assert_eq!(
        french.details.canonical, "",
        "that is the address of the English page"
    );
    assert_eq!(
        (french.details.year.as_str(), french.details.template.as_str()),
        ("2026", "international-day")
    );
    assert!(french.body.starts_with("On {{ observance.date }} we ring"));
    assert!(bench.desk.asset_data(french.id, "bell.png").unwrap().is_some());
    let PreviewUpdate::Full { html, .. } = &french.preview else {
        panic!("the whole preview")
    };
    assert!(
        html.contains("21\u{a0}septembre") || html.contains("21 septembre"),
        "live facts follow the language"
    );
    assert!(review(&bench, french.id).changes.is_empty());

    // From the translation, others are made of the source.
    bench.later(1000);
    let spanish = bench.desk.new_translation(french.id, "es").unwrap();
    assert_eq!(spanish.details.translation_of, "international-day-of-peace-2026");
    assert!(spanish.body.starts_with("On {{ observance.date }} we ring"));
    let members: Vec<_> = set(&bench, spanish.id)
        .into_iter()
        .map(|member| (member.draft, member.language, member.is_source))
        .collect();
    assert_eq!(
        members,
        [
            (source, "en".to_owned(), true),
            (spanish.id, "es".to_owned(), false),
            (french.id, "fr".to_owned(), false)
        ]
    );
    for language in ["fr", "en", "de", "fr-CA", ""] {
        assert!(
            bench.desk.new_translation(source, language).is_err(),
            "{language}"
        );
    }
    assert_eq!(entry(&bench, french.id).translation_of, Some(source));
    assert!(!entry(&bench, source).is_translation);
}

#[test]
fn what_changed_in_the_source_is_told_and_done_until_it_changes_again() {
    let bench = Bench::new();
    let source = bench.article(&english(&bench));
    let french = bench.desk.new_translation(source, "fr").unwrap().id;
    replace(
        &bench,
        french,
        "On {{ observance.date }} we ring a bell.",
        "Le {{ observance.date }}, nous sonnons une cloche.",
    );
    replace(&bench, french, "## Why", "## Pourquoi");
    replace(&bench, french, "- second", "- deuxième");
    assert!(
        review(&bench, french).changes.is_empty(),
        "translating changes nothing in the source"
    );

    replace(&bench, source, "a bell.", "two bells.");
    replace(&bench, source, "- second", "- another; and\n- second");
    bench
        .desk
        .set_details(
            source,
            &BTreeMap::from([("summary".to_owned(), "Bells.".to_owned())]),
        )
        .unwrap();
    let behind = review(&bench, french);
    assert_eq!(
        told(&behind),
        [
            "new  > [Bells.]",
            "changed On {{ observance.date }} we ring [a] [bell]. > On {{ observance.date }} we ring [two] [bells].",
            "new  > [another; and]",
        ]
    );
    let opened = bench.desk.open_article(french).unwrap();
    let places: Vec<_> = behind.changes.iter().map(|change| change.place).collect();
    assert_eq!(
        (places[0], behind.changes[0].field.as_deref()),
        (None, Some("summary"))
    );
    assert_eq!(
        units(&opened, places[1].unwrap()),
        "Le {{ observance.date }}, nous sonnons une cloche."
    );
    let put_in = places[2].unwrap();
    assert_eq!(
        units(&opened, (put_in.0 - 10, put_in.1)),
        "first; and",
        "behind what it follows"
    );
    assert_eq!(behind.changes[2].under, "Why");
    let counted: Vec<_> = set(&bench, source)
        .into_iter()
        .map(|member| member.behind)
        .collect();
    assert_eq!(counted, [None, Some(3)], "the source's list tells it too");

    // One done, then all; both are kept, and can be taken back.
    let key = behind.changes[1].key.clone();
    let left = bench
        .desk
        .mark_translated(french, std::slice::from_ref(&key))
        .unwrap();
    assert_eq!(left.review.unwrap().changes.len(), 2);
    let again = bench
        .desk
        .mark_translated(french, &[key])
        .unwrap()
        .review
        .unwrap();
    assert_eq!(again.changes.len(), 2, "it is done already");
    let rest: Vec<_> = again.changes.iter().map(|change| change.key.clone()).collect();
    let none = bench.desk.mark_translated(french, &rest).unwrap().review.unwrap();
    assert!(none.changes.is_empty() && none.can_undo);
    let two = bench.desk.undo_translated(french).unwrap().review.unwrap();
    assert_eq!(two.changes.len(), 2);
    let three = bench.desk.undo_translated(french).unwrap().review.unwrap();
    assert_eq!((three.changes.len(), three.can_undo), (3, false));
    let all: Vec<_> = three.changes.iter().map(|change| change.key.clone()).collect();
    bench.desk.mark_translated(french, &all).unwrap();

    replace(&bench, source, "two bells.", "three bells.");
    assert_eq!(
        told(&review(&bench, french)),
        [
            "changed On {{ observance.date }} we ring [two] bells. > On {{ observance.date }} we ring [three] bells."
        ],
        "told from what was taken over last"
    );
}

#[test]
fn links_follow_what_the_texts_say() {
    let bench = Bench::new();
    let source = bench.article(&english(&bench));
    let french = bench.desk.new_translation(source, "fr").unwrap().id;
    replace(&bench, source, "a bell.", "two bells.");

    // The source is called otherwise: the translation says so once it is opened, and nothing is forgotten.
    bench
        .desk
        .set_details(source, &BTreeMap::from([("slug".to_owned(), "bells".to_owned())]))
        .unwrap();
    bench.desk.flush(source).unwrap();
    let opened = bench.desk.open_article(french).unwrap();
    assert_eq!(opened.details.translation_of, "bells");
    assert!(text(&bench, french).contains("translation_of: bells\n"));
    assert_eq!(review(&bench, french).changes.len(), 1);
    assert_eq!(set(&bench, source).len(), 2);

    // Taken out and put in again by hand.
    let say = |named: &str| {
        let patch = BTreeMap::from([("translation_of".to_owned(), named.to_owned())]);
        bench.desk.set_details(french, &patch).unwrap();
        bench.desk.flush(french).unwrap();
    };
    say("");
    assert!(bench.desk.translation_set(french).unwrap().review.is_none());
    assert_eq!(set(&bench, source).len(), 1);
    say("no-such-article");
    assert_eq!(review(&bench, french).state, "unknown");
    say("bells");
    assert_eq!(review(&bench, french).state, "linked");
    assert_eq!(
        review(&bench, french).changes.len(),
        1,
        "what was known of it is known again"
    );
}

#[test]
fn files_are_linked_whichever_comes_first() {
    let bench = Bench::new();
    let english = "---\ntitle: Bells\nyear: 2026\nlanguage: en\nslug: bells\n---\n\nA bell.\n";
    let french =
        "---\ntitle: Cloches\nyear: 2026\nlanguage: fr\ntranslation_of: bells.md\n---\n\nUne cloche.\n";
    let other_year = french.replace("2026", "2025");
    let later = bench.article(french);
    let earlier = bench.article(&other_year);
    assert!(entry(&bench, later).is_translation);
    assert_eq!(entry(&bench, later).translation_of, None);
    let source = bench.article(english);
    assert_eq!(entry(&bench, later).translation_of, Some(source));
    assert_eq!(
        entry(&bench, earlier).translation_of,
        None,
        "that is another edition"
    );
    assert!(
        review(&bench, later).changes.is_empty(),
        "it counts as translated from the text as it is"
    );
    replace(&bench, source, "A bell.", "Two bells.");
    assert_eq!(review(&bench, later).changes.len(), 1);
    let copy = bench.desk.duplicate(later).unwrap().id;
    assert_eq!(review(&bench, copy).changes.len(), 1, "a copy is as far behind");
}

#[test]
fn the_wastebasket_leaves_the_others_as_they_are() {
    let bench = Bench::new();
    let source = bench.article(&english(&bench));
    let french = bench.desk.new_translation(source, "fr").unwrap().id;
    let spanish = bench.desk.new_translation(source, "es").unwrap().id;
    replace(&bench, source, "a bell.", "two bells.");
    bench.desk.trash(spanish).unwrap();
    assert!(
        set(&bench, source)
            .iter()
            .any(|member| member.draft == spanish && member.trashed)
    );
    bench.desk.delete_forever(spanish).unwrap();
    assert_eq!(set(&bench, source).len(), 2);
    bench.desk.trash(source).unwrap();
    assert_eq!(review(&bench, french).state, "trashed");
    bench.desk.restore(source).unwrap();
    assert_eq!(
        (
            review(&bench, french).state.as_str(),
            review(&bench, french).changes.len()
        ),
        ("linked", 1)
    );
    bench.desk.trash(source).unwrap();
    bench.desk.delete_forever(source).unwrap();
    let alone = review(&bench, french);
    assert_eq!(
        (alone.state.as_str(), alone.source, alone.changes.len()),
        ("gone", None, 0)
    );
    assert_eq!(alone.source_title, "International Day of Peace, 2026");
    assert!(bench.desk.open_article(french).is_ok());
    let again = bench.desk.new_translation(french, "ru").unwrap();
    assert_eq!(again.details.translation_of, "international-day-of-peace-2026-fr");
    assert_eq!(set(&bench, again.id).len(), 2, "what is left is the source now");
}

#[test]
fn pages_of_one_set_name_one_another_where_addresses_are_known() {
    let bench = Bench::new();
    let source = bench.article(&english(&bench).replace("canonical: https://alderline.example/peace\n", ""));
    let french = bench.desk.new_translation(source, "fr").unwrap().id;
    let request = |folder: &str| ExportRequest {
        target: "page".to_owned(),
        folder: bench.folder.path().join(folder).display().to_string(),
        fragment: FragmentChoice::default(),
        assets: "embed".to_owned(),
        anyway: true,
        replace: false,
    };
    let page = |draft: i64, folder: &str| {
        let ExportOutcome::Written { path, .. } = bench.desk.export_article(draft, &request(folder)).unwrap()
        else {
            panic!("it is written")
        };
        std::fs::read_to_string(path).unwrap()
    };
    assert!(!page(source, "out").contains("hreflang"), "no address is known");
    let profile = Profile {
        base_url: "https://alderline.example/days/".to_owned(),
        ..Profile::default()
    };
    bench.desk.set_profile(&profile).unwrap();
    let english = page(source, "out");
    for link in [
        "hreflang=\"en\" href=\"https://alderline.example/days/international-day-of-peace-2026.html\"",
        "hreflang=\"fr\" href=\"https://alderline.example/days/international-day-of-peace-2026-fr.html\"",
        "hreflang=\"x-default\" href=\"https://alderline.example/days/international-day-of-peace-2026.html\"",
    ] {
        assert!(english.contains(link), "{link} in {english}");
    }
    let own = page(french, "out");
    assert_eq!(
        own.matches("hreflang=").count(),
        3,
        "both were written, under names of their own"
    );
    let opened = bench.desk.open_article(french).unwrap();
    let PreviewUpdate::Full { html, .. } = opened.preview else {
        panic!("the whole preview")
    };
    assert_eq!(html, own, "the preview is the export");
    bench.desk.trash(french).unwrap();
    assert!(
        !page(source, "out").contains("hreflang"),
        "what is thrown away is named nowhere"
    );
}

#[test]
fn the_calendar_knows_the_languages_of_an_edition() {
    let bench = Bench::new();
    let source = bench.article(&english(&bench));
    let french = bench.desk.new_translation(source, "fr").unwrap().id;
    let view = bench.desk.calendar("2026-09-01", "2026-09-30", false).unwrap();
    let id = observance_id(&bench);
    let day = view.days.iter().find(|day| day.id == id).unwrap();
    let articles: Vec<_> = day
        .articles
        .iter()
        .map(|article| (article.draft, article.language.as_str()))
        .collect();
    assert_eq!(
        articles,
        [(source, "en"), (french, "fr")],
        "the source speaks for the edition"
    );
    assert_eq!((day.draft, day.others), (Some(source), 1));
}

#[test]
fn the_next_editions_of_a_set_are_a_set() {
    for source_first in [true, false] {
        let bench = Bench::new();
        let source = bench.article(&english(&bench));
        let french = bench.desk.new_translation(source, "fr").unwrap().id;
        replace(&bench, source, "a bell.", "two bells.");
        let (new_source, new_french);
        if source_first {
            new_source = bench.desk.make_next_edition(source, 2027).unwrap().id;
            new_french = bench.desk.make_next_edition(french, 2027).unwrap().id;
        } else {
            new_french = bench.desk.make_next_edition(french, 2027).unwrap().id;
            assert_eq!(
                review(&bench, new_french).state,
                "unknown",
                "the source of another year is another article"
            );
            new_source = bench.desk.make_next_edition(source, 2027).unwrap().id;
        }
        let members: Vec<_> = set(&bench, new_french)
            .into_iter()
            .map(|member| member.draft)
            .collect();
        assert_eq!(members, [new_source, new_french], "source first: {source_first}");
        assert_eq!(set(&bench, french).len(), 2, "the old ones stay a set");
        replace(&bench, new_source, "says so.", "still says so.");
        assert_eq!(
            review(&bench, new_french).changes.len(),
            2,
            "what the old translation was behind, and what is new in the new source"
        );
        // The copy is called as the old edition was until its title is another; then it is named anew.
        let title = BTreeMap::from([("title".to_owned(), "Peace, 2027".to_owned())]);
        bench.desk.set_details(new_source, &title).unwrap();
        bench.desk.flush(new_source).unwrap();
        let opened = bench.desk.open_article(new_french).unwrap();
        assert_eq!(opened.details.translation_of, "peace-2027");
        let passages = bench.desk.edition_review(new_french).unwrap().unwrap().passages;
        let named = passages
            .iter()
            .find(|passage| passage.field.as_deref() == Some("translation_of"))
            .unwrap();
        assert_eq!(named.state, "changed", "so it is decided already");
    }
}

#[test]
fn a_library_of_an_earlier_version_is_told_anew_as_it_is_opened() {
    let bench = Bench::new();
    let source = bench.article(&english(&bench));
    let french = bench.desk.new_translation(source, "fr").unwrap().id;
    let names = |draft: i64| {
        let db = rusqlite::Connection::open(bench.folder.path().join("daymark.db")).unwrap();
        db.query_row(
            "SELECT name, translation_of FROM draft WHERE id = ?",
            [draft],
            |row| Ok((row.get::<_, Option<String>>(0)?, row.get::<_, Option<String>>(1)?)),
        )
        .unwrap()
    };
    let db = rusqlite::Connection::open(bench.folder.path().join("daymark.db")).unwrap();
    db.execute_batch("UPDATE draft SET name = NULL, translation_of = NULL; DELETE FROM translation;")
        .unwrap();
    drop(db);
    assert_eq!(names(french), (None, None), "as the migration leaves them");
    let opened = bench.desk.open_article(french).unwrap();
    assert_eq!(
        names(french),
        (
            Some("international-day-of-peace-2026-fr".to_owned()),
            Some("international-day-of-peace-2026".to_owned())
        )
    );
    assert_eq!(
        review(&bench, french).source,
        Some(source),
        "the source is found without being opened"
    );
    let edit = change(0, 0, "Encore. ");
    let outcome = bench.desk.edit(french, opened.version, &[edit]).unwrap();
    assert!(matches!(outcome, EditOutcome::Taken { .. }));
    assert!(
        text(&bench, french).contains("Encore. "),
        "what is typed then is saved as ever"
    );
    assert_eq!(
        bench.desk.revisions(french).unwrap().len(),
        0,
        "and nobody else saved in between"
    );
}
