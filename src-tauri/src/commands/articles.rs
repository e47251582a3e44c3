//! Drafts: listing, making, opening, editing, throwing away.

use super::Desk;
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{
    DetailsOutcome, DraftEntry, DraftQuery, EditOutcome, NewArticle, OpenArticle, RevisionEntry, Startup,
    TextChange,
};
use std::collections::BTreeMap;

/// What the window needs to start.
#[tauri::command]
pub async fn start(desk: Desk<'_>) -> Answer<Startup> {
    let desk = desk.inner().clone();
    off_thread(move || desk.start()).await
}

/// The drafts that answer the query.
#[tauri::command]
pub async fn list_drafts(desk: Desk<'_>, query: DraftQuery) -> Answer<Vec<DraftEntry>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.list_drafts(&query)).await
}

/// Makes an article from a template.
#[tauri::command]
pub async fn create_article(desk: Desk<'_>, article: NewArticle) -> Answer<OpenArticle> {
    let desk = desk.inner().clone();
    off_thread(move || desk.create_article(&article)).await
}

/// Opens the sample article as a new draft.
#[tauri::command]
pub async fn open_sample(desk: Desk<'_>) -> Answer<OpenArticle> {
    let desk = desk.inner().clone();
    off_thread(move || desk.open_sample()).await
}

/// Opens a draft.
#[tauri::command]
pub async fn open_article(desk: Desk<'_>, draft: i64) -> Answer<OpenArticle> {
    let desk = desk.inner().clone();
    off_thread(move || desk.open_article(draft)).await
}

/// Opens a copy of a draft.
#[tauri::command]
pub async fn duplicate(desk: Desk<'_>, draft: i64) -> Answer<OpenArticle> {
    let desk = desk.inner().clone();
    off_thread(move || desk.duplicate(draft)).await
}

/// Takes an edit of the body.
#[tauri::command]
pub async fn edit(desk: Desk<'_>, draft: i64, base: u32, changes: Vec<TextChange>) -> Answer<EditOutcome> {
    let desk = desk.inner().clone();
    off_thread(move || desk.edit(draft, base, &changes)).await
}

/// Replaces the whole body.
#[tauri::command]
pub async fn replace_text(desk: Desk<'_>, draft: i64, body: String) -> Answer<EditOutcome> {
    let desk = desk.inner().clone();
    off_thread(move || desk.replace_text(draft, &body)).await
}

/// Changes keys of the front matter.
#[tauri::command]
pub async fn set_details(
    desk: Desk<'_>,
    draft: i64,
    patch: BTreeMap<String, String>,
) -> Answer<DetailsOutcome> {
    let desk = desk.inner().clone();
    off_thread(move || desk.set_details(draft, &patch)).await
}

/// Replaces a broken front matter.
#[tauri::command]
pub async fn set_front_matter(desk: Desk<'_>, draft: i64, raw: String) -> Answer<DetailsOutcome> {
    let desk = desk.inner().clone();
    off_thread(move || desk.set_front_matter(draft, &raw)).await
}

/// Returns when all that was edited is durable.
#[tauri::command]
pub async fn flush(desk: Desk<'_>, draft: i64) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.flush(draft)).await
}

/// Moves a draft to the wastebasket.
#[tauri::command]
pub async fn trash(desk: Desk<'_>, draft: i64) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.trash(draft)).await
}

/// Takes a draft out of the wastebasket.
#[tauri::command]
pub async fn restore(desk: Desk<'_>, draft: i64) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.restore(draft)).await
}

/// Deletes a draft that lies in the wastebasket.
#[tauri::command]
pub async fn delete_forever(desk: Desk<'_>, draft: i64) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.delete_forever(draft)).await
}

/// Deletes all drafts in the wastebasket.
#[tauri::command]
pub async fn empty_wastebasket(desk: Desk<'_>) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.empty_wastebasket()).await
}

/// Earlier states of a draft.
#[tauri::command]
pub async fn revisions(desk: Desk<'_>, draft: i64) -> Answer<Vec<RevisionEntry>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.revisions(draft)).await
}

/// Brings back an earlier state; the present one becomes a revision.
#[tauri::command]
pub async fn restore_revision(desk: Desk<'_>, draft: i64, hash: String) -> Answer<OpenArticle> {
    let desk = desk.inner().clone();
    off_thread(move || desk.restore_revision(draft, &hash)).await
}
