//! The system's choosers. The interface never learns of a path that nobody chose.

use super::Desk;
use crate::failure::{Answer, off_thread};
use daymark_desk::boundary::{AssetInfo, ImportOutcome, Profile};
use std::path::PathBuf;
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

const PICTURES: &[&str] = &["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];

/// Opens articles.
#[tauri::command]
pub async fn open_files(app: AppHandle, desk: Desk<'_>) -> Answer<ImportOutcome> {
    let chooser = app
        .dialog()
        .file()
        .add_filter("Articles", &["md", "markdown", "txt"]);
    let files = if let Some(file) = prepared("DAYMARK_TEST_OPEN") {
        vec![file]
    } else {
        let chosen = ask(|answer| chooser.pick_files(answer))
            .await
            .flatten()
            .unwrap_or_default();
        chosen.into_iter().filter_map(local).collect()
    };
    let desk = desk.inner().clone();
    off_thread(move || desk.import_files(&files)).await
}

/// Brings a picture into the article.
#[tauri::command]
pub async fn choose_picture(app: AppHandle, desk: Desk<'_>, draft: i64) -> Answer<Option<AssetInfo>> {
    let Some(file) = picture(&app).await else {
        return Ok(None);
    };
    let desk = desk.inner().clone();
    off_thread(move || desk.add_asset_file(draft, &file).map(Some)).await
}

/// Chooses the organisation's logo.
#[tauri::command]
pub async fn choose_logo(app: AppHandle, desk: Desk<'_>) -> Answer<Option<Profile>> {
    let Some(file) = picture(&app).await else {
        return Ok(None);
    };
    let desk = desk.inner().clone();
    off_thread(move || desk.set_logo(&file).map(Some)).await
}

/// Chooses a folder to export to.
#[tauri::command]
pub async fn choose_folder(app: AppHandle, current: String) -> Answer<Option<String>> {
    let mut chooser = app.dialog().file();
    if !current.is_empty() {
        chooser = chooser.set_directory(&current);
    }
    let folder = match prepared("DAYMARK_TEST_FOLDER") {
        Some(folder) => Some(folder),
        None => ask(|answer| chooser.pick_folder(answer))
            .await
            .flatten()
            .and_then(local),
    };
    Ok(folder.map(|folder| folder.display().to_string()))
}

/// Saves a copy of the article as Markdown.
#[tauri::command]
pub async fn save_copy(app: AppHandle, desk: Desk<'_>, draft: i64) -> Answer<Option<String>> {
    let desk = desk.inner().clone();
    let namer = desk.clone();
    let name = off_thread(move || namer.copy_name(draft)).await?;
    let chooser = app
        .dialog()
        .file()
        .add_filter("Markdown", &["md"])
        .set_file_name(name);
    let file = match prepared("DAYMARK_TEST_SAVE") {
        Some(file) => Some(file),
        None => ask(|answer| chooser.save_file(answer))
            .await
            .flatten()
            .and_then(local),
    };
    let Some(file) = file else { return Ok(None) };
    off_thread(move || {
        desk.save_copy(draft, &file)
            .map(|()| Some(file.display().to_string()))
    })
    .await
}

/// Where the person wants a file of that kind written; `None` when the chooser was left.
pub(super) async fn chosen_place(app: &AppHandle, kind: &str, ending: &str, name: &str) -> Option<PathBuf> {
    if let Some(file) = prepared("DAYMARK_TEST_SAVE") {
        return Some(file);
    }
    let chooser = app
        .dialog()
        .file()
        .add_filter(kind, &[ending])
        .set_file_name(name);
    ask(|answer| chooser.save_file(answer))
        .await
        .flatten()
        .and_then(local)
}

/// A file of that kind that the person chooses; `None` when the chooser was left.
pub(super) async fn chosen_file(app: &AppHandle, kind: &str, ending: &str) -> Option<PathBuf> {
    if let Some(file) = prepared("DAYMARK_TEST_OPEN") {
        return Some(file);
    }
    let chooser = app.dialog().file().add_filter(kind, &[ending]);
    ask(|answer| chooser.pick_file(answer))
        .await
        .flatten()
        .and_then(local)
}

async fn picture(app: &AppHandle) -> Option<PathBuf> {
    if let Some(file) = prepared("DAYMARK_TEST_PICTURE") {
        return Some(file);
    }
    let chooser: FileDialogBuilder<_> = app.dialog().file().add_filter("Pictures", PICTURES);
    ask(|answer| chooser.pick_file(answer))
        .await
        .flatten()
        .and_then(local)
}

/// Shows a chooser and waits for its answer without holding a thread.
pub(super) async fn ask<T: Send + 'static>(show: impl FnOnce(Box<dyn FnOnce(T) + Send>)) -> Option<T> {
    let (answer, mut answers) = tauri::async_runtime::channel(1);
    show(Box::new(move |chosen| {
        // The command was given up when nobody listens.
        let _ = answer.blocking_send(chosen);
    }));
    answers.recv().await
}

pub(super) fn local(file: tauri_plugin_dialog::FilePath) -> Option<PathBuf> {
    file.into_path().ok()
}

/// In a build with debug assertions a test can answer the system's chooser, which no driver can reach.
pub(super) fn prepared(variable: &str) -> Option<PathBuf> {
    if cfg!(debug_assertions) {
        std::env::var_os(variable).map(PathBuf::from)
    } else {
        None
    }
}
