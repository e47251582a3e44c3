//! An article and its translations.

use super::Desk;
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{OpenArticle, TranslationSet};

/// The article and its translations, and what has changed in its source.
#[tauri::command]
pub async fn translation_set(desk: Desk<'_>, draft: i64) -> Answer<TranslationSet> {
    let desk = desk.inner().clone();
    off_thread(move || desk.translation_set(draft)).await
}

/// Makes a translation and opens it.
#[tauri::command]
pub async fn new_translation(desk: Desk<'_>, draft: i64, language: String) -> Answer<OpenArticle> {
    let desk = desk.inner().clone();
    off_thread(move || desk.new_translation(draft, &language)).await
}

/// Notes that changes of the source are taken over.
#[tauri::command]
pub async fn mark_translated(desk: Desk<'_>, draft: i64, keys: Vec<String>) -> Answer<TranslationSet> {
    let desk = desk.inner().clone();
    off_thread(move || desk.mark_translated(draft, &keys)).await
}

/// Opens again what was marked as done last.
#[tauri::command]
pub async fn undo_translated(desk: Desk<'_>, draft: i64) -> Answer<TranslationSet> {
    let desk = desk.inner().clone();
    off_thread(move || desk.undo_translated(draft)).await
}
