//! What the tests of the store share.

use daymark_store::{DraftMeta, Store};
use tempfile::TempDir;

pub fn open(folder: &TempDir) -> Store {
    Store::open(folder.path()).unwrap()
}

pub fn meta(title: &str, search_text: &str) -> DraftMeta {
    DraftMeta {
        title: title.into(),
        search_text: search_text.into(),
        ..DraftMeta::default()
    }
}
