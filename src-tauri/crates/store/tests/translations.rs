//! Translations and what they are translations of.
#![allow(missing_docs)]

use daymark_store::{DraftId, DraftMeta, Filter, NewDraft, Origin, Store, StoreError, TranslationRow};

fn open(folder: &tempfile::TempDir) -> Store {
    Store::open(folder.path()).unwrap()
}

fn draft(name: &str, language: &str, of: Option<&str>) -> NewDraft {
    NewDraft {
        source: format!("{name} in {language}"),
        meta: DraftMeta {
            name: Some(name.to_owned()),
            language: language.to_owned(),
            translation_of: of.map(str::to_owned),
            observance: Some("water-day".to_owned()),
            year: Some(2026),
            ..DraftMeta::default()
        },
        origin: None,
    }
}

fn row(source: Option<DraftId>, named: &str) -> TranslationRow {
    TranslationRow {
        source,
        named: named.to_owned(),
        source_title: "Water".to_owned(),
        source_language: "en".to_owned(),
        base: "[]".to_owned(),
        since: 5,
    }
}

fn sources(store: &Store) -> Vec<Option<DraftId>> {
    let mut rows = store.list(&Filter::default()).unwrap();
    rows.sort_by_key(|row| row.id);
    rows.into_iter().map(|row| row.source).collect()
}

#[test]
fn a_link_holds_as_long_as_the_text_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let source = store.create(&draft("water", "en", None), 1).unwrap().id;
    let french = draft("eau", "fr", Some("water"));
    let made = store
        .create_translation(&french, &row(Some(source), "water"), 2)
        .unwrap();
    assert_eq!(sources(&store), [None, Some(source)]);
    assert!(store.unlinked_translations().unwrap().is_empty());

    // The author takes the line out, and names another.
    let plain = draft("eau", "fr", None).meta;
    store.save(made.id, 1, "text", &plain, 3).unwrap();
    assert_eq!(sources(&store), [None, None], "the text says nothing any more");
    assert!(store.translation_links().unwrap().is_empty());
    let other = draft("eau", "fr", Some("rivers")).meta;
    store.save(made.id, 2, "text", &other, 4).unwrap();
    assert_eq!(
        store.unlinked_translations().unwrap(),
        [(made.id, "rivers".to_owned())]
    );
    store
        .link_translation(made.id, &row(Some(source), "rivers"))
        .unwrap();
    assert_eq!(sources(&store), [None, Some(source)]);

    drop(store);
    let mut store = open(&folder);
    store.set_translated(made.id, "[1]").unwrap();
    assert_eq!(store.translation(made.id).unwrap().unwrap().base, "[1]");
    assert!(matches!(
        store.set_translated(source, "[1]"),
        Err(StoreError::NotFound { .. })
    ));
}

#[test]
fn a_translation_outlives_its_source_and_not_the_other_way_round() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let source = store.create(&draft("water", "en", None), 1).unwrap().id;
    let link = row(Some(source), "water");
    let french = store
        .create_translation(&draft("eau", "fr", Some("water")), &link, 2)
        .unwrap()
        .id;
    let spanish = store
        .create_translation(&draft("agua", "es", Some("water")), &link, 2)
        .unwrap()
        .id;
    store.trash(spanish, 3).unwrap();
    store.delete_forever(spanish).unwrap();
    assert_eq!(store.translation(spanish).unwrap(), None);
    store.trash(source, 3).unwrap();
    assert_eq!(
        store.translation(french).unwrap().unwrap().source,
        Some(source),
        "what is in the wastebasket may come back"
    );
    store.delete_forever(source).unwrap();
    let left = store.translation(french).unwrap().unwrap();
    assert_eq!((left.source, left.named.as_str()), (None, "water"));
    let links = store.translation_links().unwrap();
    assert_eq!((links.len(), links[0].source), (1, None));
    assert_eq!(
        store.unlinked_translations().unwrap().len(),
        1,
        "another article of that name can take its place"
    );
}

#[test]
fn a_name_is_an_outputs_or_a_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let by_name = store.create(&draft("water", "en", None), 1).unwrap().id;
    let mut filed = draft("rivers-and-lakes", "en", None);
    filed.origin = Some(Origin {
        path: "/articles/water.md".to_owned(),
        encoding: String::new(),
    });
    let by_file = store.create(&filed, 1).unwrap().id;
    let mut unsaved = draft("", "en", None);
    unsaved.meta.name = None;
    let unknown = store.create(&unsaved, 1).unwrap().id;
    store.create(&draft("fire", "en", None), 1).unwrap();
    let gone = store.create(&draft("water", "en", None), 1).unwrap().id;
    store.trash(gone, 2).unwrap();
    let called = |name, year| -> Vec<DraftId> {
        let rows = store.drafts_called(name, Some("water-day"), Some(year)).unwrap();
        rows.into_iter().map(|row| row.id).collect()
    };
    assert_eq!(called("water", 2026), [by_name, by_file, unknown]);
    assert_eq!(called("water", 2027), [by_name, by_file]);
    assert_eq!(called("wa_er", 2027), [], "a name is no pattern");
}
