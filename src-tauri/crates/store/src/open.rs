//! Opens the folder, holds its lock, and brings the database to this version.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use rusqlite_migration::{M, Migrations};

use crate::{Result, StoreError, place};

const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("../migrations/01-drafts.sql")),
    M::up(include_str!("../migrations/02-findings.sql")),
    M::up(include_str!("../migrations/03-planned.sql")),
    M::up(include_str!("../migrations/04-editions.sql")),
    M::up(include_str!("../migrations/05-translations.sql")),
];

/// The version of the database that this build writes (SQLite's `user_version`).
pub(crate) const VERSION: u32 = MIGRATIONS.len() as u32;

/// How much of the write-ahead log stays on the disk between checkpoints.
const LOG_LIMIT_BYTES: i64 = 32 << 20;

/// Says how the database could be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Everything works.
    ReadWrite,
    /// A later Daymark wrote it: it is read, and every write is refused with [`StoreError::Newer`].
    ReadOnlyNewer {
        /// The database's version.
        version: u32,
    },
}

/// One open data folder, with its database `daymark.db` and its lock `daymark.lock`.
#[derive(Debug)]
pub struct Store {
    // Invariant: declared before `_lock`, so that the database is closed before the lock is let go.
    db: Connection,
    _lock: Lock,
    folder: PathBuf,
    opened: Opened,
}

/// The lock of a data folder, let go when dropped.
#[derive(Debug)]
struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone is too late where a process is just being started: until it has become its program, the
        // child holds a copy of the file, and flock(2) keeps a lock for as long as one copy is open.
        let _ = self.0.unlock();
    }
}

impl Store {
    /// Opens the drafts in `folder`, making both where they do not exist.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::SyncedFolder`], [`StoreError::ReadOnly`], [`StoreError::Full`],
    /// [`StoreError::Damaged`] where the file is no database.
    pub fn open(folder: &Path) -> Result<Store> {
        if let Some(reason) = place::unsafe_reason(folder) {
            return Err(StoreError::SyncedFolder {
                folder: folder.to_owned(),
                reason,
            });
        }
        std::fs::create_dir_all(folder).map_err(|source| StoreError::io(folder, source))?;
        let lock = lock(folder)?;
        let path = folder.join("daymark.db");
        let (db, opened) = match newer_version(&path)? {
            Some(version) => (read_only(&path)?, Opened::ReadOnlyNewer { version }),
            None => (
                writable(&path).map_err(|error| placed(error, folder))?,
                Opened::ReadWrite,
            ),
        };
        Ok(Store {
            db,
            _lock: lock,
            folder: folder.to_owned(),
            opened,
        })
    }

    /// Says how the database could be opened.
    pub fn opened(&self) -> Opened {
        self.opened
    }

    /// Says whether every write is refused.
    pub fn is_read_only(&self) -> bool {
        self.opened != Opened::ReadWrite
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Lets the database grow to so many pages only, to try a full disk without one.
    #[doc(hidden)]
    pub fn limit_pages_for_test(&self, pages: u32) {
        let _ = self.db.pragma_update(None, "max_page_count", pages);
    }

    /// Lets a benchmark fill a library without waiting for the disk at every draft.
    #[doc(hidden)]
    pub fn sync_for_bench(&self, sync: bool) {
        let _ = self
            .db
            .pragma_update(None, "synchronous", if sync { "FULL" } else { "OFF" });
    }

    /// The connection, for reading and for what the search index writes on its own.
    pub(crate) fn db(&self) -> &Connection {
        &self.db
    }

    /// Runs one write as one transaction; `IMMEDIATE`, so that it never fails half-way for a lock.
    pub(crate) fn write<T>(&self, change: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        if let Opened::ReadOnlyNewer { version } = self.opened {
            return Err(StoreError::Newer { version });
        }
        // Safe to leave unchecked: `write` is never called within `change`, so transactions do not nest.
        let tx = rusqlite::Transaction::new_unchecked(&self.db, TransactionBehavior::Immediate)
            .map_err(|error| self.placed(error.into()))?;
        let value = change(&tx).map_err(|error| self.placed(error))?;
        tx.commit().map_err(|error| self.placed(error.into()))?;
        Ok(value)
    }

    fn placed(&self, error: StoreError) -> StoreError {
        placed(error, &self.folder)
    }
}

/// Gives a refusal of the folder the folder's name, which SQLite does not know.
fn placed(error: StoreError, folder: &Path) -> StoreError {
    match error {
        StoreError::ReadOnly { .. } => StoreError::ReadOnly {
            place: folder.display().to_string(),
        },
        other => other,
    }
}

fn lock(folder: &Path) -> Result<Lock> {
    let path = folder.join("daymark.lock");
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|source| StoreError::io(folder, source))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse {
            folder: folder.to_owned(),
        }),
        Err(TryLockError::Error(source)) => Err(StoreError::io(&path, source)),
    }
}

/// The version of an existing database that is newer than this build, read without changing a byte of it.
fn newer_version(path: &Path) -> Result<Option<u32>> {
    if !path.exists() {
        return Ok(None);
    }
    let db = read_only(path)?;
    let version: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    Ok((version > VERSION).then_some(version))
}

fn read_only(path: &Path) -> Result<Connection> {
    let db = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    prepare(&db)?;
    Ok(db)
}

fn writable(path: &Path) -> Result<Connection> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut db = Connection::open_with_flags(path, flags)?;
    prepare(&db)?;
    // FULL: with NORMAL, power cuts took acknowledged commits and SQLite's own check still said ok.
    db.pragma_update(None, "journal_mode", "WAL")?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "journal_size_limit", LOG_LIMIT_BYTES)?;
    migrate(&mut db)?;
    Ok(db)
}

fn prepare(db: &Connection) -> Result<()> {
    db.busy_timeout(std::time::Duration::from_secs(5))?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "cache_size", -32_000)?;
    db.set_prepared_statement_cache_capacity(64);
    Ok(())
}

fn migrate(db: &mut Connection) -> Result<()> {
    use rusqlite_migration::Error;
    Migrations::from_slice(MIGRATIONS)
        .to_latest(db)
        .map_err(|error| match error {
            Error::RusqliteError { err, .. } => StoreError::from(err),
            other => StoreError::Damaged {
                what: format!("The database of drafts ({other})"),
            },
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_can_move_to_another_thread() {
        fn moves<T: Send>() {}
        moves::<Store>();
    }

    #[test]
    fn a_folder_is_free_again_though_a_child_just_started_has_a_copy_of_its_lock() {
        let folder = tempfile::tempdir().unwrap();
        let held = lock(folder.path()).unwrap();
        let copy = held.0.try_clone().unwrap();
        let second = lock(folder.path());
        assert!(matches!(second, Err(StoreError::InUse { .. })), "{second:?}");
        drop(held);
        lock(folder.path()).unwrap();
        drop(copy);
    }

    #[test]
    fn the_migrations_run_from_nothing_and_twice() {
        Migrations::from_slice(MIGRATIONS).validate().unwrap();
        let mut db = Connection::open_in_memory().unwrap();
        migrate(&mut db).unwrap();
        migrate(&mut db).unwrap();
        let version: u32 = db
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .unwrap();
        assert_eq!(version, VERSION);
    }

    #[test]
    fn a_released_migration_is_never_edited() {
        let released = [
            "4d7aa56aec669315fe167ef32ac077c86ac4d6ce18349e1209325d9dcba33d41",
            "850cddc5c4359a6392ca000c4d7876e9cc678f46ce1c85b0a5fb0d3d38629df8",
            "a27a7f5e89c843e4268b0c1d0b67d10703d03c755a519cf5e27d15f85aae1fc2",
        ];
        let now = [
            include_str!("../migrations/01-drafts.sql"),
            include_str!("../migrations/02-findings.sql"),
            include_str!("../migrations/03-planned.sql"),
            include_str!("../migrations/04-editions.sql"),
            include_str!("../migrations/05-translations.sql"),
        ]
        .map(|sql| blake3::hash(sql.replace('\r', "").as_bytes()).to_string());
        for (then, now) in released.iter().zip(&now) {
            assert_eq!(
                *then, now,
                "add a migration instead: databases with the old one exist"
            );
        }
    }

    #[test]
    fn a_library_of_the_first_version_is_taken_over() {
        let mut db = Connection::open_in_memory().unwrap();
        Migrations::from_slice(&MIGRATIONS[..1])
            .to_latest(&mut db)
            .unwrap();
        let row = "INSERT INTO draft (version, title, observance_name, language, template, state, words, created, saved)
                   VALUES (1, 'Reading by the harbour light', '', 'en', '', 'draft', 9, 0, 0)";
        db.execute(row, []).unwrap();
        migrate(&mut db).unwrap();
        let counted: (String, Option<u32>) = db
            .query_row("SELECT title, errors FROM draft", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        assert_eq!(
            counted,
            ("Reading by the harbour light".to_owned(), None),
            "nobody has counted its findings yet"
        );
    }

    #[test]
    fn writing_is_durable_and_references_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let pragma = |name| {
            store
                .db
                .pragma_query_value(None, name, |row| row.get::<_, i64>(0))
                .unwrap()
        };
        assert_eq!(
            pragma("synchronous"),
            2,
            "FULL: a power cut takes no acknowledged save"
        );
        assert_eq!(pragma("foreign_keys"), 1);
        let journal: String = store
            .db
            .pragma_query_value(None, "journal_mode", |row| row.get(0))
            .unwrap();
        assert_eq!(journal, "wal");
    }
}
