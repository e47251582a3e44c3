//! The next edition of an article.

use super::Desk;
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{EditionComparison, EditionPlan, EditionReview, OpenArticle};

/// What the next edition would be.
#[tauri::command]
pub async fn edition_plan(desk: Desk<'_>, draft: i64, year: Option<i16>) -> Answer<EditionPlan> {
    let desk = desk.inner().clone();
    off_thread(move || desk.edition_plan(draft, year)).await
}

/// Makes the next edition.
#[tauri::command]
pub async fn make_next_edition(desk: Desk<'_>, draft: i64, year: i16) -> Answer<OpenArticle> {
    let desk = desk.inner().clone();
    off_thread(move || desk.make_next_edition(draft, year)).await
}

/// What is bound to the old edition.
#[tauri::command]
pub async fn edition_review(desk: Desk<'_>, draft: i64) -> Answer<Option<EditionReview>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.edition_review(draft)).await
}

/// Notes that a passage stays as it is.
#[tauri::command]
pub async fn keep_passage(
    desk: Desk<'_>,
    draft: i64,
    passage: u32,
    kept: bool,
) -> Answer<Option<EditionReview>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.keep_passage(draft, passage, kept)).await
}

/// Two editions side by side.
#[tauri::command]
pub async fn compare_editions(desk: Desk<'_>, draft: i64) -> Answer<EditionComparison> {
    let desk = desk.inner().clone();
    off_thread(move || desk.compare_editions(draft)).await
}
