//! What goes where: results to standard output, messages to standard error.

use serde::Serialize;
use std::io::{ErrorKind, Write as _};

/// The exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Done.
    Done = 0,
    /// `check` found errors or warnings, `cite` did not understand an input.
    Found = 1,
    /// Input or output could not be used.
    Unusable = 2,
}

/// Why a command stopped before its end.
pub enum Failure {
    /// Who read the results went away (`| head`): no fault, and nobody left to tell.
    ReaderGone,
    /// What to say.
    Said(String),
}

impl Failure {
    /// A message from anything that can be shown.
    pub fn of(error: impl std::fmt::Display) -> Self {
        Self::Said(error.to_string())
    }
}

/// Writes results. All of it is ready before the first byte, so that a fault leaves no half of it.
pub fn print(results: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(results.as_bytes()).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::ReaderGone,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            Failure::Said("Standard output could not be written: the disk is full. Free some space, or write elsewhere.".to_owned())
        }
        _ => Failure::Said(format!(
            "Standard output could not be written ({}). Check where it is directed to.",
            error.kind()
        )),
    })
}

/// Writes results as JSON for programs.
pub fn print_json(results: &impl Serialize) -> Result<(), Failure> {
    let mut text = serde_json::to_string_pretty(results).map_err(Failure::of)?;
    text.push('\n');
    print(&text)
}

/// Says something on standard error. Where nobody hears it, nothing is lost but the message.
pub fn tell(message: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{message}");
}

/// "1 error", "2 errors".
pub fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
