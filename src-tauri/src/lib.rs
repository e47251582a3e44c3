//! The shell: the window, the commands, the system's dialogs. No SQL, no Markdown, no rule: all of that is behind
//! [`daymark_desk::Desk`].
//!
//! Invariant: no command answers another window than `main`; the capability file names each one.

mod clock;
mod commands;
mod failure;
mod launch;
mod window;

use std::process::ExitCode;

/// Starts the app and returns when its last window is closed.
pub fn run() -> ExitCode {
    match launch::launch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // There is no window to show it in.
            eprintln!("Daymark could not start: {error}");
            ExitCode::FAILURE
        }
    }
}
