//! Writes a new article's file.

use std::path::Path;

use super::FileError;
use crate::error::DeskError;
use crate::folder::{parent, prepared, sync_folder};

/// Writes an article to `path`, whole or not at all; a file that is there only with `replace`.
///
/// # Errors
/// Where a file is there, or the folder cannot be written.
pub fn write_article(path: &str, text: &str, replace: bool) -> Result<(), FileError> {
    let place = Path::new(path);
    let refused = |error: DeskError| FileError::of(path, &error);
    let there = || {
        FileError {
        file: path.to_owned(),
        message: "The file is there already and stays as it is. Replace it with --force, or choose another name with --out."
            .to_owned(),
    }
    };
    if !replace && place.symlink_metadata().is_ok() {
        return Err(there());
    }
    let mut file = prepared(place, text.as_bytes()).map_err(refused)?;
    let synced = file.as_file_mut().sync_all();
    synced.map_err(|error| refused(DeskError::write(place, &error)))?;
    let moved = if replace {
        file.persist(place)
    } else {
        file.persist_noclobber(place)
    };
    if let Err(error) = moved {
        let taken = error.error.kind() == std::io::ErrorKind::AlreadyExists;
        return Err(if taken {
            there()
        } else {
            refused(DeskError::write(place, &error.error))
        });
    }
    sync_folder(parent(place)).map_err(refused)
}
