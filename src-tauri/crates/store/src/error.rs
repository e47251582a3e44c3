//! What can go wrong with the words on the disk, each with its remedy.

use std::path::PathBuf;

use rusqlite::ErrorCode;

use crate::DraftId;

/// Says why the store could not do what was asked; the message names the remedy.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The disk has no room left; nothing of the refused write is in the database.
    #[error(
        "The disk is full, so this could not be saved. Free some space on the disk with Daymark's drafts; the text stays open and is saved as soon as there is room."
    )]
    Full,

    /// The folder or a file in it cannot be written.
    #[error(
        "Daymark cannot write to {place}. Make the folder writable for your account, or choose another data folder."
    )]
    ReadOnly {
        /// The folder, or words for it where only SQLite knows it.
        place: String,
    },

    /// Another process holds the folder's lock.
    #[error("The drafts in {} are already open in another Daymark. Go to that window, or close it and start again.", folder.display())]
    InUse {
        /// The data folder.
        folder: PathBuf,
    },

    /// The folder is copied or shared by something that does not keep a database whole.
    #[error("The folder {} {reason}; a database there can lose words. Choose a data folder on this computer's own disk, and share backups instead.", folder.display())]
    SyncedFolder {
        /// The data folder.
        folder: PathBuf,
        /// Completes the sentence "The folder …".
        reason: String,
    },

    /// The database was written by a later Daymark and is therefore open for reading only.
    #[error(
        "These drafts were last saved by a newer Daymark (database version {version}). They can be read and copied here; update Daymark to change them."
    )]
    Newer {
        /// The database's version.
        version: u32,
    },

    /// What was read is not what was written.
    #[error(
        "{what} is damaged on the disk. Restore it from the history or from a backup; the damaged bytes are left untouched."
    )]
    Damaged {
        /// The draft, revision, asset or file, as the subject of a sentence.
        what: String,
    },

    /// There is no such draft, revision or asset.
    #[error("{what} is no longer there. Refresh the list; look in the wastebasket if it was deleted.")]
    NotFound {
        /// The draft, revision or asset, as the subject of a sentence.
        what: String,
    },

    /// Deleting for good was asked for something outside the wastebasket.
    #[error("Draft {} is not in the wastebasket. Move it there first.", draft.0)]
    NotTrashed {
        /// The draft.
        draft: DraftId,
    },

    /// The file system refused for another reason.
    #[error("The file system refused {}: {source}. Check the folder and try again.", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The system's reason.
        source: std::io::Error,
    },

    /// The database refused for another reason.
    #[error(
        "The database of drafts refused: {source}. Try again; if it stays, restart Daymark. Nothing saved before is affected."
    )]
    Database {
        /// SQLite's reason.
        source: rusqlite::Error,
    },
}

impl From<rusqlite::Error> for StoreError {
    /// Gives the few failures with a remedy of their own their name; never one of them "not found".
    fn from(source: rusqlite::Error) -> StoreError {
        // The log's index cannot grow: SQLite has no other word for a disk without room here.
        let no_room_for_index = source
            .sqlite_error()
            .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE);
        if no_room_for_index {
            return StoreError::Full;
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => StoreError::ReadOnly {
                place: "its data folder".to_owned(),
            },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged {
                what: "The database of drafts".to_owned(),
            },
            _ => StoreError::Database { source },
        }
    }
}

impl StoreError {
    /// Names a failure of the file system at `path`.
    pub(crate) fn io(path: &std::path::Path, source: std::io::Error) -> StoreError {
        use std::io::ErrorKind;
        match source.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly {
                place: path.display().to_string(),
            },
            _ => StoreError::Io {
                path: path.to_owned(),
                source,
            },
        }
    }

    pub(crate) fn no_draft(id: DraftId) -> StoreError {
        StoreError::NotFound {
            what: format!("Draft {}", id.0),
        }
    }
}
