//! Citations at work in the text, and the organisation's own sources.

use super::Desk;
use super::dialogs::{ask, local, prepared};
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{CitableDocument, CitationCard, FactInfo, SourceInfo, SourcesImport, StyleInfo};
use tauri::AppHandle;
use tauri_plugin_dialog::DialogExt;

/// What is known of a citation's key.
#[tauri::command]
pub async fn citation_card(desk: Desk<'_>, draft: i64, key: String) -> Answer<CitationCard> {
    let desk = desk.inner().clone();
    off_thread(move || desk.citation_card(draft, &key)).await
}

/// The document that a pasted text is the address or symbol of.
#[tauri::command]
pub async fn citation_of(desk: Desk<'_>, draft: i64, text: String) -> Answer<Option<CitableDocument>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.citation_of(draft, &text)).await
}

/// Live facts with their values, dates in one form and all in one language.
#[tauri::command]
pub async fn facts_in(desk: Desk<'_>, draft: i64, form: String, language: String) -> Answer<Vec<FactInfo>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.facts_in(draft, &form, &language)).await
}

/// The organisation's own sources.
#[tauri::command]
pub async fn sources(desk: Desk<'_>) -> Answer<Vec<SourceInfo>> {
    let desk = desk.inner().clone();
    off_thread(move || Ok(desk.sources())).await
}

/// Takes the sources of a text.
#[tauri::command]
pub async fn import_sources(desk: Desk<'_>, text: String) -> Answer<SourcesImport> {
    let desk = desk.inner().clone();
    off_thread(move || desk.import_sources(&text)).await
}

/// Takes the sources of a file that the system's chooser gives; nothing where it was left.
#[tauri::command]
pub async fn choose_sources(app: AppHandle, desk: Desk<'_>) -> Answer<Option<SourcesImport>> {
    let chooser = app
        .dialog()
        .file()
        .add_filter("BibTeX, CSL-JSON", &["bib", "json"]);
    let file = match prepared("DAYMARK_TEST_SOURCES") {
        Some(file) => Some(file),
        None => ask(|answer| chooser.pick_file(answer))
            .await
            .flatten()
            .and_then(local),
    };
    let Some(file) = file else { return Ok(None) };
    let desk = desk.inner().clone();
    off_thread(move || desk.import_sources_file(&file).map(Some)).await
}

/// Forgets a source; those that are left.
#[tauri::command]
pub async fn remove_source(desk: Desk<'_>, key: String) -> Answer<Vec<SourceInfo>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.remove_source(&key)).await
}

/// The citation styles that a profile can choose.
#[tauri::command]
pub async fn citation_styles(desk: Desk<'_>) -> Answer<Vec<StyleInfo>> {
    let desk = desk.inner().clone();
    off_thread(move || Ok(desk.citation_styles())).await
}
