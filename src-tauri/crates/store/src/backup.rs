//! Copies the whole database into one file, looks through the copy, and only then gives it its name.

use std::ffi::OsString;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::verify::{Damage, look_through};
use crate::{Result, Store, StoreError};

/// How many pages are copied before SQLite is asked again.
const PAGES_AT_ONCE: i32 = 4_096;

/// What a finished backup holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupReport {
    /// The file's length in bytes.
    pub bytes: u64,
    /// How many drafts are in it, the wastebasket included.
    pub drafts: u64,
    /// What was damaged before already; the rest is whole.
    pub damaged: Vec<Damage>,
}

impl Store {
    /// Writes a backup to `to`, replacing a file of this name only when the new one is whole.
    ///
    /// The copy is opened and looked through. Texts that are damaged in the original are reported, not
    /// refused: the others need their backup all the more.
    pub fn backup(&self, to: &Path) -> Result<BackupReport> {
        let unfinished = beside(to);
        // Removed again on every way out; after the rename there is nothing left to remove.
        let guard = Unfinished(unfinished.clone());
        let report = copy(self.db(), &unfinished)?;
        File::open(&unfinished)
            .and_then(|file| file.sync_all())
            .map_err(|source| StoreError::io(&unfinished, source))?;
        std::fs::rename(&unfinished, to).map_err(|source| StoreError::io(to, source))?;
        drop(guard);
        sync_folder(to)?;
        Ok(report)
    }
}

fn copy(from: &Connection, path: &Path) -> Result<BackupReport> {
    // Made by the file system first: its refusals say more than SQLite's "unable to open".
    File::create(path).map_err(|source| StoreError::io(path, source))?;
    let mut copy = Connection::open(path)?;
    Backup::new(from, &mut copy)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
    // A backup is one file: without this it would keep a log of its own beside it when opened.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    copy.close().map_err(|(_, error)| error)?;

    let copy = Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let damaged = look_through(&copy)?;
    if damaged
        .iter()
        .any(|damage| matches!(damage, Damage::Structure(_)))
    {
        return Err(StoreError::Damaged {
            what: format!("The backup {}", path.display()),
        });
    }
    let drafts: i64 = copy.query_row("SELECT count(*) FROM draft", [], |row| row.get(0))?;
    let bytes = std::fs::metadata(path)
        .map_err(|source| StoreError::io(path, source))?
        .len();
    Ok(BackupReport {
        bytes,
        drafts: drafts.unsigned_abs(),
        damaged,
    })
}

/// A name beside `to`: a rename replaces a file whole only within one file system.
fn beside(to: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(".unfinished");
    to.with_file_name(name)
}

struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        for ending in ["", "-journal", "-wal", "-shm"] {
            let mut path = self.0.clone().into_os_string();
            path.push(ending);
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Without this a power cut can take the rename back.
fn sync_folder(file: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        let folder = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|source| StoreError::io(folder, source))?;
    }
    #[cfg(not(unix))]
    let _ = file;
    Ok(())
}
