//! The organisation, the settings, and what leaves the app because a person asked.

use super::Desk;
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{BoundaryError, LookChoice, Profile, Settings, ThemeInfo};
use tauri::AppHandle;
use tauri_plugin_opener::OpenerExt;

/// Keeps the organisation's profile.
#[tauri::command]
pub async fn set_profile(desk: Desk<'_>, profile: Profile) -> Answer<Profile> {
    let desk = desk.inner().clone();
    off_thread(move || desk.set_profile(&profile)).await
}

/// The themes that a profile can choose.
#[tauri::command]
pub async fn themes(desk: Desk<'_>) -> Answer<Vec<ThemeInfo>> {
    let desk = desk.inner().clone();
    off_thread(move || Ok(desk.themes())).await
}

/// Shows a look without keeping it; what of it cannot be used.
#[tauri::command]
pub async fn try_look(desk: Desk<'_>, choice: LookChoice) -> Answer<Vec<String>> {
    let desk = desk.inner().clone();
    off_thread(move || Ok(desk.try_look(&choice))).await
}

/// Keeps the settings.
#[tauri::command]
pub async fn set_settings(desk: Desk<'_>, settings: Settings) -> Answer<()> {
    let desk = desk.inner().clone();
    off_thread(move || desk.set_settings(&settings)).await
}

/// Opens an address in the browser, or shows a file in its folder.
#[tauri::command]
pub async fn open_externally(app: AppHandle, target: String) -> Answer<()> {
    let system = app.opener();
    let opened =
        if target.starts_with("https://") || target.starts_with("http://") || target.starts_with("mailto:") {
            system.open_url(&target, None::<&str>)
        } else {
            system.reveal_item_in_dir(&target)
        };
    opened.map_err(|error| BoundaryError {
        code: "other".into(),
        message: format!("The system could not open {target}: {error}."),
        hint: "Copy it and open it yourself.".into(),
    })
}
