//! From the process's start to the window.

use crate::{clock, commands, window};
use daymark_desk::boundary::Announcement;
use daymark_desk::{Desk, data_folder};
use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::{AppHandle, Emitter, Manager, RunEvent};

/// The desk, as the commands share it.
pub type SharedDesk = Arc<Desk>;

/// Builds the app and runs it until its window is closed.
pub fn launch() -> Result<(), Box<dyn Error>> {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            show(app);
            bring_in(app, paths(arguments.into_iter().skip(1), &PathBuf::from(folder)));
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_system(include_str!("invoke.js"))
        .invoke_handler(commands::handler())
        .setup(|app| {
            let handle = app.handle().clone();
            let folder = data_folder()?;
            let desk = Desk::open(&folder, clock::now, move |announcement: Announcement| {
                // No listener is left once the window is closing; the text is durable all the same.
                let _ = handle.emit("announcement", announcement);
            })?;
            // Before the window, which would not hear of them yet.
            let here = std::env::current_dir().unwrap_or_default();
            let files = paths(std::env::args().skip(1), &here);
            if !files.is_empty() {
                desk.open_files_at_start(&files);
            }
            app.manage::<SharedDesk>(Arc::new(desk));
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event
            && let Some(desk) = app.try_state::<SharedDesk>()
        {
            desk.close();
        }
    });
    Ok(())
}

/// Brings the first window to the front: a second start shows it.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The files among the arguments, made absolute.
fn paths(arguments: impl Iterator<Item = String>, folder: &std::path::Path) -> Vec<PathBuf> {
    arguments
        .filter(|argument| !argument.starts_with('-'))
        .map(|argument| folder.join(argument))
        .collect()
}

/// Reads files that a second start handed over; the interface hears of the drafts.
fn bring_in(app: &AppHandle, files: Vec<PathBuf>) {
    if files.is_empty() {
        return;
    }
    let desk = SharedDesk::clone(&app.state::<SharedDesk>());
    tauri::async_runtime::spawn_blocking(move || desk.open_files(&files));
}
