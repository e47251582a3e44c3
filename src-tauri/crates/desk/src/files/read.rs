//! Reads an article's file.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::decode;
use crate::error::DeskError;

/// An article as read.
#[derive(Debug, Clone)]
pub struct Source {
    /// The argument as given; `-` for standard input.
    pub name: String,
    /// The file's text; byte for byte where it was UTF-8.
    pub text: String,
    /// Where relative pictures are looked for.
    pub folder: PathBuf,
    /// What to tell, where the file was not UTF-8.
    pub note: Option<String>,
}

/// Says why a file cannot be used; the message names the file and the remedy.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {message}")]
pub struct FileError {
    /// The argument as given.
    pub file: String,
    /// In words, with the remedy.
    pub message: String,
}

impl FileError {
    pub(crate) fn of(file: &str, error: &DeskError) -> Self {
        let shown = crate::boundary::BoundaryError::from(error);
        Self {
            file: file.to_owned(),
            message: format!("{} {}", shown.message, shown.hint).trim().to_owned(),
        }
    }
}

/// Reads the article at `path`; `-` is standard input.
///
/// # Errors
/// Where it cannot be read, is too large (looked at before it is read), or no text.
pub fn read_article(path: &str) -> Result<Source, FileError> {
    let limit = decode::LIMIT_MB << 20;
    let refused = |error: DeskError| FileError::of(path, &error);
    let (bytes, folder) = if path == "-" {
        let mut bytes = Vec::new();
        std::io::stdin()
            .lock()
            .take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| refused(DeskError::read(Path::new("standard input"), &error)))?;
        (bytes, PathBuf::from("."))
    } else {
        (
            read_within(Path::new(path), path).map_err(refused)?,
            crate::folder::parent(Path::new(path)).to_owned(),
        )
    };
    let shown = if path == "-" { "Standard input" } else { path };
    let decoded = decode::decode(shown, bytes).map_err(refused)?;
    Ok(Source {
        name: path.to_owned(),
        text: decoded.text,
        folder,
        note: decoded.note,
    })
}

/// The bytes of a file that is not too large.
pub(crate) fn read_within(path: &Path, name: &str) -> Result<Vec<u8>, DeskError> {
    let limit = decode::LIMIT_MB << 20;
    let file = std::fs::File::open(path).map_err(|error| DeskError::read(path, &error))?;
    let found = file.metadata().map_err(|error| DeskError::read(path, &error))?;
    if found.is_dir() {
        return Err(DeskError::Read {
            path: path.to_owned(),
            reason: "it is a folder; name the files in it".to_owned(),
        });
    }
    if found.len() > limit {
        return Err(decode::too_large(name));
    }
    let mut bytes = Vec::with_capacity(found.len() as usize);
    // A pipe or device says nothing about its length.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| DeskError::read(path, &error))?;
    Ok(bytes)
}
