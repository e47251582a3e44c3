//! Where articles stand, and planned editions.
#![allow(missing_docs)]

use daymark_store::{DraftId, DraftMeta, NewDraft, SaveOutcome, Store, StoreError};

fn store() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    (folder, store)
}

#[test]
fn a_save_leaves_the_state_as_it_is() {
    let (folder, mut store) = store();
    let made = store.create(&NewDraft::default(), 1).unwrap();
    store.set_state(made.id, "approved").unwrap();
    // What is saved is derived from the text, which knows nothing of the state.
    let meta = DraftMeta {
        title: "Another".into(),
        ..DraftMeta::default()
    };
    let saved = store.save(made.id, made.version, "text", &meta, 2).unwrap();
    assert_eq!(
        saved,
        SaveOutcome::Saved { version: 2 },
        "setting a state is no version"
    );
    assert_eq!(store.draft(made.id).unwrap().unwrap().meta.state, "approved");
    let again = store.save(made.id, 2, "text", &meta, 3).unwrap();
    assert_eq!(
        again,
        SaveOutcome::Saved { version: 2 },
        "the same text is not written again"
    );
    drop(store);
    let store = Store::open(folder.path()).unwrap();
    assert_eq!(store.draft(made.id).unwrap().unwrap().meta.state, "approved");
}

#[test]
fn a_draft_that_is_not_there_has_no_state() {
    let (_folder, mut store) = store();
    assert!(matches!(
        store.set_state(DraftId(7), "approved"),
        Err(StoreError::NotFound { .. })
    ));
}

#[test]
fn plans_are_kept_once_each() {
    let (_folder, mut store) = store();
    store.set_planned("mountain-day", 2027, true, 1).unwrap();
    store.set_planned("mountain-day", 2027, true, 2).unwrap();
    store.set_planned("mountain-day", 2028, true, 2).unwrap();
    assert_eq!(
        store.planned().unwrap(),
        [("mountain-day".into(), 2027), ("mountain-day".into(), 2028)]
    );
    store.set_planned("mountain-day", 2027, false, 3).unwrap();
    assert_eq!(store.planned().unwrap(), [("mountain-day".into(), 2028)]);
}
