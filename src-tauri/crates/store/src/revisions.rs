//! Earlier texts, addressed by their hash and verified by it.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{DraftId, Hash, Result, RevisionReason, RevisionRow, Store, StoreError};

/// How old the last revision must be before a save keeps the text it replaces.
pub const AUTOMATIC_REVISION_MS: i64 = 5 * 60 * 1000;

impl Store {
    /// Keeps `source` as a revision; the text that was kept last is not kept again.
    pub fn add_revision(
        &mut self,
        id: DraftId,
        source: &str,
        reason: RevisionReason,
        now: i64,
    ) -> Result<RevisionRow> {
        self.write(|db| {
            let exists = db
                .prepare_cached("SELECT 1 FROM draft WHERE id = ?")?
                .exists([id.0])?;
            if exists {
                keep(db, id, source.as_bytes(), reason, now)
            } else {
                Err(StoreError::no_draft(id))
            }
        })
    }

    /// The revisions of a draft, the latest first.
    pub fn revisions(&self, id: DraftId) -> Result<Vec<RevisionRow>> {
        let mut statement = self.db().prepare_cached(
            "SELECT id, draft, hash, reason, kept, size FROM revision WHERE draft = ? ORDER BY id DESC",
        )?;
        let rows = statement.query_map([id.0], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The text of a revision.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the bytes do not have this hash, [`StoreError::NotFound`].
    pub fn revision(&self, hash: Hash) -> Result<String> {
        let what = || format!("The revision {hash}");
        let bytes = content(self.db(), hash, what)?;
        String::from_utf8(bytes).map_err(|_| StoreError::Damaged { what: what() })
    }
}

/// Keeps the text on the disk, which a save is about to replace, if the last revision is old enough.
pub(crate) fn keep_automatically(db: &Connection, id: DraftId, now: i64) -> Result<()> {
    let last: i64 = db
        .prepare_cached(
            "SELECT coalesce((SELECT kept FROM revision WHERE draft = d.id ORDER BY id DESC LIMIT 1), d.created)
             FROM draft d WHERE id = ?",
        )?
        .query_row([id.0], |row| row.get(0))?;
    // A clock that was set back must not end the revisions, hence the difference either way.
    if now.abs_diff(last) < AUTOMATIC_REVISION_MS.unsigned_abs() {
        return Ok(());
    }
    let replaced: Vec<u8> = db
        .prepare_cached("SELECT source FROM draft_text WHERE draft = ?")?
        .query_row([id.0], |row| row.get(0))?;
    keep(db, id, &replaced, RevisionReason::Automatic, now)?;
    Ok(())
}

fn keep(db: &Connection, id: DraftId, bytes: &[u8], reason: RevisionReason, now: i64) -> Result<RevisionRow> {
    let hash = Hash::of(bytes);
    let last = db
        .prepare_cached(
            "SELECT id, draft, hash, reason, kept, size FROM revision WHERE draft = ? ORDER BY id DESC LIMIT 1",
        )?
        .query_row([id.0], read_row)
        .optional()?;
    if let Some(last) = last
        && last.hash == hash
    {
        return Ok(last);
    }
    put_content(db, hash, bytes)?;
    let size = bytes.len() as u64;
    db.prepare_cached("INSERT INTO revision (draft, hash, reason, kept, size) VALUES (?, ?, ?, ?, ?)")?
        .execute(params![id.0, hash.0, reason.as_str(), now, size as i64])?;
    Ok(RevisionRow {
        id: db.last_insert_rowid(),
        draft: id,
        hash,
        reason,
        kept: now,
        size,
    })
}

/// Stores bytes under their hash, once.
///
/// Bytes under this hash that a fault has changed are replaced: here the right ones are at hand.
pub(crate) fn put_content(db: &Connection, hash: Hash, bytes: &[u8]) -> Result<()> {
    db.prepare_cached(
        "INSERT INTO content (hash, bytes) VALUES (?1, ?2)
         ON CONFLICT (hash) DO UPDATE SET bytes = ?2 WHERE bytes <> ?2",
    )?
    .execute(params![hash.0, bytes])?;
    Ok(())
}

/// Reads bytes by their hash and verifies them; `what` names them for an error.
pub(crate) fn content(db: &Connection, hash: Hash, what: impl Fn() -> String) -> Result<Vec<u8>> {
    let bytes: Vec<u8> = db
        .prepare_cached("SELECT bytes FROM content WHERE hash = ?")?
        .query_row([hash.0], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::NotFound { what: what() })?;
    if Hash::of(&bytes) == hash {
        Ok(bytes)
    } else {
        Err(StoreError::Damaged { what: what() })
    }
}

fn read_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<RevisionRow> {
    Ok(RevisionRow {
        id: row.get(0)?,
        draft: DraftId(row.get(1)?),
        hash: Hash(row.get(2)?),
        reason: RevisionReason::from_name(&row.get::<_, String>(3)?),
        kept: row.get(4)?,
        size: row.get::<_, i64>(5)?.unsigned_abs(),
    })
}
