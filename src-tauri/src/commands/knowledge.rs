//! What the catalogue knows.

use super::Desk;
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{CitableDocument, FactInfo, ObservanceCard, ObservanceEntry};

/// Observances that answer the query; the next ones for an empty query.
#[tauri::command]
pub async fn search_observances(desk: Desk<'_>, query: String, limit: u32) -> Answer<Vec<ObservanceEntry>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.search_observances(&query, limit)).await
}

/// What is known of one observance.
#[tauri::command]
pub async fn observance_card(desk: Desk<'_>, id: String, year: Option<i16>) -> Answer<ObservanceCard> {
    let desk = desk.inner().clone();
    off_thread(move || desk.observance_card(&id, year)).await
}

/// Documents to cite, those of the article's observance first.
#[tauri::command]
pub async fn citations(desk: Desk<'_>, draft: i64, query: String) -> Answer<Vec<CitableDocument>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.citations(draft, &query)).await
}

/// Live facts with their values in the article.
#[tauri::command]
pub async fn facts(desk: Desk<'_>, draft: i64) -> Answer<Vec<FactInfo>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.facts(draft)).await
}
