//! Which draft is the next edition of which; what its list means is the caller's business.

use rusqlite::{OptionalExtension, params};

use crate::{Draft, DraftId, NewDraft, Result, Store, StoreError};

/// Where a draft comes from that is the next edition of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionRow {
    /// The old edition; `None` once it is destroyed.
    pub origin: Option<DraftId>,
    /// What the old edition was called.
    pub origin_title: String,
    /// The old edition's year.
    pub origin_year: i32,
    /// The copy as it was made.
    pub base: String,
    /// The caller's list of passages with their places in `base`.
    pub passages: String,
    /// The caller's list of those that stay as they are.
    pub kept: String,
}

impl Store {
    /// Makes a draft that is the next edition of another, with its origin, in one transaction.
    pub fn create_edition(&mut self, draft: &NewDraft, edition: &EditionRow, now: i64) -> Result<Draft> {
        let id = self.write(|db| {
            let id = crate::drafts::insert(db, draft, now)?;
            db.prepare_cached(
                "INSERT INTO edition (draft, origin, origin_title, origin_year, base, passages, kept)
                 VALUES (?, ?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                id.0,
                edition.origin.map(|origin| origin.0),
                edition.origin_title,
                edition.origin_year,
                edition.base.as_bytes(),
                edition.passages,
                edition.kept
            ])?;
            Ok(id)
        })?;
        Ok(crate::drafts::made(id, draft, now))
    }

    /// Where a draft comes from; `None` where it is no next edition.
    pub fn edition(&self, draft: DraftId) -> Result<Option<EditionRow>> {
        let row = self
            .db()
            .prepare_cached(
                "SELECT origin, origin_title, origin_year, base, passages, kept FROM edition WHERE draft = ?",
            )?
            .query_row([draft.0], |row| {
                let row_without_base = EditionRow {
                    origin: row.get::<_, Option<i64>>(0)?.map(DraftId),
                    origin_title: row.get(1)?,
                    origin_year: row.get(2)?,
                    base: String::new(),
                    passages: row.get(4)?,
                    kept: row.get(5)?,
                };
                Ok((row.get::<_, Vec<u8>>(3)?, row_without_base))
            })
            .optional()?;
        let Some((base, row)) = row else {
            return Ok(None);
        };
        let damaged = |_| StoreError::Damaged {
            what: "The list of passages of this edition".to_owned(),
        };
        let base = String::from_utf8(base).map_err(damaged)?;
        Ok(Some(EditionRow { base, ..row }))
    }

    /// The draft outside the wastebasket that is the edition of that year of another; the oldest where there are several.
    pub fn edition_of(&self, origin: DraftId, year: i32) -> Result<Option<DraftId>> {
        Ok(self
            .db()
            .prepare_cached(
                "SELECT d.id FROM edition e JOIN draft d ON d.id = e.draft
                 WHERE e.origin = ? AND d.year = ? AND d.trashed IS NULL ORDER BY d.id LIMIT 1",
            )?
            .query_row(params![origin.0, year], |row| row.get(0).map(DraftId))
            .optional()?)
    }

    /// Sets which passages stay as they are.
    pub fn keep_in_edition(&mut self, draft: DraftId, kept: &str) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE edition SET kept = ?2 WHERE draft = ?1")?
                .execute(params![draft.0, kept])?;
            Ok(())
        })
    }
}
