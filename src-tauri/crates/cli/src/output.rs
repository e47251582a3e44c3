//! What goes where: results to standard output, messages to standard error.

use daymark_desk::files::FileError;
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

/// Why a command stopped before its end, in words with the remedy.
pub struct Failure(pub String);

impl Failure {
    /// A message from anything that can be shown.
    pub fn of(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// Writes results. Where the reader went away (`| head`), the rest of the work is done and the status still right.
pub fn print(results: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let Err(error) = out.write_all(results.as_bytes()).and_then(|()| out.flush()) else {
        return Ok(());
    };
    match error.kind() {
        ErrorKind::BrokenPipe => Ok(()),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Err(Failure(
            "Standard output could not be written: the disk is full. Free some space, or write elsewhere."
                .to_owned(),
        )),
        kind => Err(Failure(format!(
            "Standard output could not be written ({kind}). Check where it is directed to."
        ))),
    }
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

/// Says several things on standard error, one a line.
pub fn tell_all<M: AsRef<str>>(messages: impl IntoIterator<Item = M>) {
    // Of ten thousand articles there is much to say.
    let mut error = std::io::BufWriter::new(std::io::stderr().lock());
    for message in messages {
        let _ = writeln!(error, "{}", message.as_ref());
    }
}

/// Says why a file could not be used; its name once, even where the message begins with it.
pub fn tell_error(error: &FileError) {
    if error.message.starts_with(&error.file) {
        tell(&error.message);
    } else {
        tell(&error.to_string());
    }
}

/// "1 error", "2 errors".
pub fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}
