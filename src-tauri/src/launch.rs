//! From the process's start to the window.

use crate::{clock, commands, window};
use daymark_desk::boundary::Announcement;
use daymark_desk::{Desk, DeskError, data_folder};
use std::error::Error;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, RunEvent};

/// The desk, as the commands share it.
pub type SharedDesk = Arc<Desk>;

/// Builds the app and runs it until its window is closed.
///
/// The desk opens on a thread of its own while the toolkit starts and the page loads. No command runs before `setup`
/// returns, so each finds it there.
pub fn launch() -> Result<(), Box<dyn Error>> {
    let announced = Arc::new(OnceLock::<AppHandle>::new());
    let opening = std::thread::spawn({
        let announced = Arc::clone(&announced);
        move || open_desk(&announced)
    });
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            show(app);
            bring_in(app, paths(arguments.into_iter().skip(1), &PathBuf::from(folder)));
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_system(include_str!("invoke.js"))
        .invoke_handler(commands::handler())
        .setup(move |app| {
            // Nothing was announced before: no article was open.
            let _ = announced.set(app.handle().clone());
            window::open(app)?;
            let desk = opening.join().map_err(|_| "the drafts could not be opened")?;
            // A second start at the very same moment may have had the folder until it saw that it is the second.
            let desk = desk.or_else(|_| {
                std::thread::sleep(SECOND_START);
                open_desk(&announced)
            })?;
            // Before the page asks for anything: it would not hear of them yet.
            let here = std::env::current_dir().unwrap_or_default();
            let files = paths(std::env::args().skip(1), &here);
            if !files.is_empty() {
                desk.open_files_at_start(&files);
            }
            app.manage::<SharedDesk>(Arc::new(desk));
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

/// How long a second start may need to see that it is one.
const SECOND_START: Duration = Duration::from_millis(300);

/// Opens the data folder. A second start, which finds it in use, ends before it looks at what came of this.
fn open_desk(announced: &Arc<OnceLock<AppHandle>>) -> Result<Desk, DeskError> {
    let announced = Arc::clone(announced);
    Desk::open(&data_folder()?, clock::now, move |announcement: Announcement| {
        if let Some(handle) = announced.get() {
            // No listener is left once the window is closing; the text is durable all the same.
            let _ = handle.emit("announcement", announcement);
        }
    })
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
