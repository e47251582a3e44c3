//! The calendar, the choice of days, the organisation's own entries.

use super::Desk;
use super::dialogs::{chosen_file, chosen_place};
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{
    AnnouncedDate, CalendarView, ChoiceImported, ChoosableDay, DayChoice, DayLeaf, OwnEntry,
};
use tauri::AppHandle;

/// The editions of a stretch of time, with what exists for each.
#[tauri::command]
pub async fn calendar(desk: Desk<'_>, from: String, to: String, all: bool) -> Answer<CalendarView> {
    let desk = desk.inner().clone();
    off_thread(move || desk.calendar(&from, &to, all)).await
}

/// What is known of one observance in one year.
#[tauri::command]
pub async fn day_leaf(desk: Desk<'_>, id: String, year: i16) -> Answer<DayLeaf> {
    let desk = desk.inner().clone();
    off_thread(move || desk.day_leaf(&id, year)).await
}

/// Observances to choose from.
#[tauri::command]
pub async fn days_to_choose(desk: Desk<'_>, query: String) -> Answer<Vec<ChoosableDay>> {
    let desk = desk.inner().clone();
    off_thread(move || desk.days_to_choose(&query)).await
}

/// Keeps the choice of days and the lead times.
#[tauri::command]
pub async fn set_day_choice(desk: Desk<'_>, choice: DayChoice) -> Answer<DayChoice> {
    let desk = desk.inner().clone();
    off_thread(move || desk.set_day_choice(&choice)).await
}

/// Writes the choice to a file that the person chooses; its path, `None` when the chooser was left.
#[tauri::command]
pub async fn export_choice(app: AppHandle, desk: Desk<'_>) -> Answer<Option<String>> {
    let Some(file) = chosen_place(&app, "JSON", "json", "days.json").await else {
        return Ok(None);
    };
    let desk = desk.inner().clone();
    off_thread(move || {
        desk.export_choice(&file)
            .map(|()| Some(file.display().to_string()))
    })
    .await
}

/// Takes the choice from a file that the person chooses; `None` when the chooser was left.
#[tauri::command]
pub async fn import_choice(app: AppHandle, desk: Desk<'_>) -> Answer<Option<ChoiceImported>> {
    let Some(file) = chosen_file(&app, "JSON", "json").await else {
        return Ok(None);
    };
    let desk = desk.inner().clone();
    off_thread(move || desk.import_choice(&file).map(Some)).await
}

/// Writes the marked days as an iCalendar file; its path, `None` when the chooser was left.
#[tauri::command]
pub async fn save_calendar(
    app: AppHandle,
    desk: Desk<'_>,
    from: String,
    to: String,
) -> Answer<Option<(String, u32)>> {
    let Some(file) = chosen_place(&app, "iCalendar", "ics", "days.ics").await else {
        return Ok(None);
    };
    let desk = desk.inner().clone();
    off_thread(move || {
        let count = desk.save_calendar(&file, &from, &to)?;
        Ok(Some((file.display().to_string(), count)))
    })
    .await
}

/// Notes that an edition is planned, or not any more.
#[tauri::command]
pub async fn set_planned(desk: Desk<'_>, observance: String, year: i16, planned: bool) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.set_planned(&observance, year, planned)).await
}

/// Sets where an article stands.
#[tauri::command]
pub async fn set_draft_state(desk: Desk<'_>, draft: i64, state: String) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.set_draft_state(draft, &state)).await
}

/// The organisation's own entries and corrections.
#[tauri::command]
pub async fn own_entries(desk: Desk<'_>) -> Answer<Vec<OwnEntry>> {
    let desk = desk.inner().clone();
    off_thread(move || Ok(desk.own_entries())).await
}

/// An entry as the form shows it.
#[tauri::command]
pub async fn own_entry(desk: Desk<'_>, id: String) -> Answer<OwnEntry> {
    let desk = desk.inner().clone();
    off_thread(move || desk.own_entry(&id)).await
}

/// Keeps an own entry or a correction.
#[tauri::command]
pub async fn save_own_entry(desk: Desk<'_>, entry: OwnEntry) -> Answer<OwnEntry> {
    let desk = desk.inner().clone();
    off_thread(move || desk.save_own_entry(&entry)).await
}

/// Removes an own entry or a correction.
#[tauri::command]
pub async fn remove_own_entry(desk: Desk<'_>, id: String) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.remove_own_entry(&id)).await
}

/// Remembers an announced date; an empty first day forgets it.
#[tauri::command]
pub async fn set_announced_date(desk: Desk<'_>, id: String, date: AnnouncedDate) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.set_announced_date(&id, &date)).await
}
