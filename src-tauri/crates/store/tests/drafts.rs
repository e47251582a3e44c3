//! Drafts: byte for byte, version by version, in and out of the wastebasket.

mod common;

use common::{meta, open};
use daymark_store::{
    AUTOMATIC_REVISION_MS, DraftId, Filter, NewDraft, Order, Origin, RevisionReason, SaveOutcome, Store,
    StoreError,
};

#[test]
fn the_text_comes_back_byte_for_byte_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let texts = [
        "",
        "\u{feff}---\r\ntitle: x\r\n---\r\nno final newline",
        "a\0b\n",
        "Élan 合作 يوم 🙂\n\n\n",
    ];
    let ids: Vec<DraftId> = {
        let mut store = open(&folder);
        texts
            .iter()
            .map(|text| {
                store
                    .create(
                        &NewDraft {
                            source: (*text).into(),
                            ..NewDraft::default()
                        },
                        1,
                    )
                    .unwrap()
                    .id
            })
            .collect()
    };
    let store = open(&folder);
    for (id, text) in ids.iter().zip(texts) {
        assert_eq!(
            store.draft(*id).unwrap().unwrap().source,
            text,
            "no byte changes on the way"
        );
    }
}

#[test]
fn everything_beside_the_text_comes_back_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let origin = Origin {
        path: "/home/mira/tides.md".into(),
        encoding: "windows-1252".into(),
    };
    let new = NewDraft {
        source: "Tides".into(),
        meta: meta("Day of Tides", "tides"),
        origin: Some(origin),
    };
    let made = store.create(&new, 7).unwrap();
    store.set_cursor(made.id, 3).unwrap();
    let read = store.draft(made.id).unwrap().unwrap();
    assert_eq!(read.meta, new.meta);
    assert_eq!(read.origin, new.origin);
    assert_eq!(
        (read.version, read.created, read.saved, read.cursor),
        (1, 7, 7, 3)
    );
    assert_eq!(store.draft_from("/home/mira/tides.md").unwrap(), Some(made.id));
    assert_eq!(store.draft(DraftId(99)).unwrap(), None);
}

#[test]
fn a_stale_save_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&NewDraft::default(), 1).unwrap().id;
    let first = store.save(id, 1, "first", &meta("A", ""), 2).unwrap();
    assert_eq!(first, SaveOutcome::Saved { version: 2 });
    let stale = store.save(id, 1, "second", &meta("B", ""), 3).unwrap();
    assert_eq!(stale, SaveOutcome::Stale { current_version: 2 });
    let read = store.draft(id).unwrap().unwrap();
    assert_eq!(
        (read.source.as_str(), read.meta.title.as_str(), read.saved),
        ("first", "A", 2)
    );
}

#[test]
fn saving_what_is_there_already_makes_no_version() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let id = store.create(&NewDraft::default(), 1).unwrap().id;
    store.save(id, 1, "text", &meta("A", "text"), 2).unwrap();
    let again = store.save(id, 2, "text", &meta("A", "text"), 3).unwrap();
    assert_eq!(again, SaveOutcome::Saved { version: 2 });
    assert_eq!(store.draft(id).unwrap().unwrap().saved, 2);
    let renamed = store.save(id, 2, "text", &meta("B", "text"), 4).unwrap();
    assert_eq!(
        renamed,
        SaveOutcome::Saved { version: 3 },
        "a new title alone is a change"
    );
}

#[test]
fn saving_a_draft_that_is_not_there_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = open(&folder).save(DraftId(5), 1, "", &meta("", ""), 1);
    assert!(matches!(outcome, Err(StoreError::NotFound { .. })), "{outcome:?}");
}

#[test]
fn the_list_is_by_day_then_by_when_saved_and_fresh_drafts_lead() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    for (title, day, now) in [
        ("old", Some("2024-09-12"), 5),
        ("new, saved first", Some("2025-09-12"), 1),
        ("new, saved last", Some("2025-09-12"), 2),
        ("fresh", None, 0),
    ] {
        let mut meta = meta(title, "");
        meta.day = day.map(str::to_owned);
        store
            .create(
                &NewDraft {
                    meta,
                    ..NewDraft::default()
                },
                now,
            )
            .unwrap();
    }
    let titles = |filter: &Filter| -> Vec<String> {
        store
            .list(filter)
            .unwrap()
            .into_iter()
            .map(|row| row.title)
            .collect()
    };
    assert_eq!(
        titles(&Filter::default()),
        ["fresh", "new, saved last", "new, saved first", "old"]
    );
    let saved = Filter {
        order: Order::Saved,
        ..Filter::default()
    };
    assert_eq!(
        titles(&saved),
        ["old", "new, saved last", "new, saved first", "fresh"]
    );
    let page = Filter {
        limit: Some(2),
        offset: 1,
        ..Filter::default()
    };
    assert_eq!(titles(&page), ["new, saved last", "new, saved first"]);
    assert_eq!(store.count(&page).unwrap(), 4);
}

#[test]
fn the_list_filters_by_state_language_observance_and_year() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    for (title, state, language, observance, year) in [
        ("a", "draft", "en", Some("tides"), Some(2025)),
        ("b", "ready", "en", Some("tides"), Some(2024)),
        ("c", "ready", "ar", None, None),
    ] {
        let mut meta = meta(title, "");
        meta.state = state.into();
        meta.language = language.into();
        meta.observance = observance.map(str::to_owned);
        meta.year = year;
        store
            .create(
                &NewDraft {
                    meta,
                    ..NewDraft::default()
                },
                1,
            )
            .unwrap();
    }
    let titles = |filter: Filter| -> String {
        store
            .list(&filter)
            .unwrap()
            .into_iter()
            .rev()
            .map(|row| row.title)
            .collect()
    };
    assert_eq!(
        titles(Filter {
            state: Some("ready".into()),
            ..Filter::default()
        }),
        "bc"
    );
    assert_eq!(
        titles(Filter {
            language: Some("en".into()),
            ..Filter::default()
        }),
        "ab"
    );
    assert_eq!(
        titles(Filter {
            observance: Some("tides".into()),
            year: Some(2024),
            ..Filter::default()
        }),
        "b"
    );
    assert_eq!(
        titles(Filter {
            state: Some("' OR 1".into()),
            ..Filter::default()
        }),
        ""
    );
}

#[test]
fn the_wastebasket_gives_back_and_destroys_only_what_lies_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let id = store
        .create(
            &NewDraft {
                source: "kept".into(),
                meta: meta("A", "kept"),
                origin: None,
            },
            1,
        )
        .unwrap()
        .id;
    assert!(matches!(
        store.delete_forever(id),
        Err(StoreError::NotTrashed { .. })
    ));
    store.trash(id, 10).unwrap();
    store.trash(id, 99).unwrap();
    assert!(store.list(&Filter::default()).unwrap().is_empty());
    assert!(
        store.search("kept", 9).unwrap().is_empty(),
        "what was thrown away is not found"
    );
    let basket = Filter {
        trashed: true,
        ..Filter::default()
    };
    assert_eq!(store.list(&basket).unwrap()[0].trashed, Some(10));
    store.restore(id).unwrap();
    assert_eq!(store.draft(id).unwrap().unwrap().source, "kept");
    assert_eq!(store.search("kept", 9).unwrap().len(), 1);

    store.trash(id, 10).unwrap();
    assert_eq!(store.empty_trash(10).unwrap(), 0, "it went in at 10, not before");
    assert_eq!(store.empty_trash(11).unwrap(), 1);
    assert_eq!(store.draft(id).unwrap(), None);
    assert!(store.search("kept", 9).unwrap().is_empty());
    let next = store.create(&NewDraft::default(), 12).unwrap().id;
    assert_ne!(next, id, "an id is never used twice");
}

#[test]
fn destroying_a_draft_takes_its_bytes_unless_another_has_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let (one, two) = (make(&mut store), make(&mut store));
    let shared = store
        .put_asset(one, "a.png", "image/png", b"same", 1)
        .unwrap()
        .hash;
    store.put_asset(two, "b.png", "image/png", b"same", 1).unwrap();
    let own = store
        .add_revision(one, "only in one", RevisionReason::Kept, 1)
        .unwrap()
        .hash;
    store.trash(one, 2).unwrap();
    store.delete_forever(one).unwrap();
    assert!(matches!(store.revision(own), Err(StoreError::NotFound { .. })));
    assert_eq!(store.asset(two, "b.png").unwrap().unwrap().0.hash, shared);
}

#[test]
fn revisions_are_kept_by_themselves_every_few_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let id = make(&mut store);
    let mut version = 1;
    let mut save = |store: &mut Store, text: &str, now: i64| {
        let SaveOutcome::Saved { version: next } =
            store.save(id, version, text, &meta("A", text), now).unwrap()
        else {
            panic!("stale")
        };
        version = next;
    };
    save(&mut store, "one", 1_000);
    save(&mut store, "two", 2_000);
    assert!(store.revisions(id).unwrap().is_empty(), "too soon");
    save(&mut store, "three", AUTOMATIC_REVISION_MS + 1_000);
    save(&mut store, "four", AUTOMATIC_REVISION_MS + 2_000);
    let revisions = store.revisions(id).unwrap();
    assert_eq!(revisions.len(), 1);
    assert_eq!(revisions[0].reason, RevisionReason::Automatic);
    assert_eq!(
        store.revision(revisions[0].hash).unwrap(),
        "two",
        "the text that was replaced"
    );
    save(&mut store, "five", -1_000_000);
    assert_eq!(
        store.revisions(id).unwrap().len(),
        2,
        "a clock that was set back ends nothing"
    );
}

#[test]
fn the_same_text_is_kept_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let id = make(&mut store);
    let first = store
        .add_revision(id, "text", RevisionReason::BeforeImport, 1)
        .unwrap();
    let same = store.add_revision(id, "text", RevisionReason::Kept, 2).unwrap();
    assert_eq!(first, same, "nothing changed since");
    store.add_revision(id, "other", RevisionReason::Kept, 3).unwrap();
    let back = store
        .add_revision(id, "text", RevisionReason::BeforeRestore, 4)
        .unwrap();
    assert_eq!(back.hash, first.hash);
    assert_eq!(
        store.revisions(id).unwrap().len(),
        3,
        "the history tells that it came back"
    );
    let bytes: i64 = rusqlite::Connection::open(folder.path().join("daymark.db"))
        .unwrap()
        .query_row("SELECT count(*) FROM content", [], |row| row.get(0))
        .unwrap();
    assert_eq!(bytes, 2, "its bytes are stored once");
}

#[test]
fn assets_keep_their_bytes_and_get_free_names() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let (id, other) = (make(&mut store), make(&mut store));
    let name = |store: &mut Store, id, bytes: &[u8]| {
        store
            .put_asset(id, "chart.png", "image/png", bytes, 1)
            .unwrap()
            .name
    };
    assert_eq!(name(&mut store, id, b"one"), "chart.png");
    assert_eq!(
        name(&mut store, id, b"one"),
        "chart.png",
        "the same picture again"
    );
    assert_eq!(name(&mut store, id, b"two"), "chart-2.png");
    assert_eq!(name(&mut store, id, b"three"), "chart-3.png");
    assert_eq!(name(&mut store, id, b"two"), "chart-2.png");
    assert_eq!(
        name(&mut store, other, b"two"),
        "chart.png",
        "names are free in another draft"
    );
    let names: Vec<_> = store
        .assets(id)
        .unwrap()
        .into_iter()
        .map(|row| row.name)
        .collect();
    assert_eq!(names, ["chart-2.png", "chart-3.png", "chart.png"]);
    let (row, bytes) = store.asset(id, "chart-2.png").unwrap().unwrap();
    assert_eq!(
        (bytes.as_slice(), row.media_type.as_str(), row.size),
        (&b"two"[..], "image/png", 3)
    );
    assert!(store.asset(id, "none.png").unwrap().is_none());
    assert!(matches!(
        store.put_asset(DraftId(99), "a", "b", b"", 1),
        Err(StoreError::NotFound { .. })
    ));
}

#[test]
fn settings_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    assert_eq!(store.setting("organisation").unwrap(), None);
    store
        .set_setting("organisation", r#"{"name":"Alderline Institute"}"#)
        .unwrap();
    store
        .set_setting("organisation", r#"{"name":"Alderline"}"#)
        .unwrap();
    assert_eq!(
        store.setting("organisation").unwrap().as_deref(),
        Some(r#"{"name":"Alderline"}"#)
    );
}

fn make(store: &mut Store) -> DraftId {
    store.create(&NewDraft::default(), 0).unwrap().id
}
