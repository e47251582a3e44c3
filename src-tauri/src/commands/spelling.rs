//! The dictionary, as the window uses it.

use super::Desk;
use crate::failure::{Answer, off_thread};

/// Adds a word to the organisation's word list.
#[tauri::command]
pub async fn add_word(desk: Desk<'_>, word: String) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.add_word(&word)).await
}

/// What a word of the article may have been meant to be, the likeliest first.
#[tauri::command]
pub async fn spelling_suggestions(desk: Desk<'_>, draft: i64, word: String) -> Answer<Vec<String>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.spelling_suggestions(draft, &word)).await
}
