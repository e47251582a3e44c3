//! Which draft is the translation of which; what its passages mean is the caller's business.

use rusqlite::{Connection, OptionalExtension, params};

use crate::{Draft, DraftId, DraftRow, NewDraft, Result, Store, StoreError};

/// Where a draft comes from that is a translation of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationRow {
    /// The article that it is a translation of; `None` once it is destroyed.
    pub source: Option<DraftId>,
    /// What the translation's own text calls its source: the link holds as long as it does.
    pub named: String,
    /// What the source was called.
    pub source_title: String,
    /// The tag of the source's language.
    pub source_language: String,
    /// The caller's list of the source's passages as they were when they were translated.
    pub base: String,
    /// When the two were linked.
    pub since: i64,
}

/// A link that holds: a translation and its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationLink {
    /// The translation.
    pub draft: DraftId,
    /// Its source; `None` once it is destroyed.
    pub source: Option<DraftId>,
    /// What the translation calls its source.
    pub named: String,
}

impl Store {
    /// Makes a draft that is a translation of another, with its source, in one transaction.
    pub fn create_translation(
        &mut self,
        draft: &NewDraft,
        translation: &TranslationRow,
        now: i64,
    ) -> Result<Draft> {
        let id = self.write(|db| {
            let id = crate::drafts::insert(db, draft, now)?;
            link(db, id, translation)?;
            Ok(id)
        })?;
        Ok(crate::drafts::made(id, draft, now))
    }

    /// Links a draft that is there already with its source, instead of what it was linked with before.
    pub fn link_translation(&mut self, draft: DraftId, translation: &TranslationRow) -> Result<()> {
        self.write(|db| link(db, draft, translation))
    }

    /// Where a draft comes from, whether or not its text still calls its source so; `None` where it was never linked.
    pub fn translation(&self, draft: DraftId) -> Result<Option<TranslationRow>> {
        Ok(self
            .db()
            .prepare_cached(
                "SELECT source, named, source_title, source_language, base, since FROM translation
                 WHERE draft = ?",
            )?
            .query_row([draft.0], |row| {
                Ok(TranslationRow {
                    source: row.get::<_, Option<i64>>(0)?.map(DraftId),
                    named: row.get(1)?,
                    source_title: row.get(2)?,
                    source_language: row.get(3)?,
                    base: row.get(4)?,
                    since: row.get(5)?,
                })
            })
            .optional()?)
    }

    /// Every link that holds, the wastebasket's included, by draft.
    pub fn translation_links(&self) -> Result<Vec<TranslationLink>> {
        let mut statement = self.db().prepare_cached(
            "SELECT t.draft, t.source, t.named FROM translation t JOIN draft d ON d.id = t.draft
             WHERE d.translation_of = t.named ORDER BY t.draft",
        )?;
        let links = statement.query_map([], |row| {
            Ok(TranslationLink {
                draft: DraftId(row.get(0)?),
                source: row.get::<_, Option<i64>>(1)?.map(DraftId),
                named: row.get(2)?,
            })
        })?;
        Ok(links.collect::<rusqlite::Result<_>>()?)
    }

    /// The drafts outside the wastebasket whose text names a source that they are not linked with, with that name.
    pub fn unlinked_translations(&self) -> Result<Vec<(DraftId, String)>> {
        let mut statement = self.db().prepare_cached(
            "SELECT d.id, d.translation_of FROM draft d LEFT JOIN translation t ON t.draft = d.id
             WHERE d.translation_of IS NOT NULL AND d.trashed IS NULL
                 AND (t.draft IS NULL OR t.source IS NULL OR t.named <> d.translation_of)
             ORDER BY d.id",
        )?;
        let rows = statement.query_map([], |row| Ok((DraftId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The drafts outside the wastebasket that a name may mean, the oldest first: those whose output or file is called
    /// so, and those of that observance and year of which no save has told yet what they are called.
    pub fn drafts_called(
        &self,
        name: &str,
        observance: Option<&str>,
        year: Option<i32>,
    ) -> Result<Vec<DraftRow>> {
        let sql = format!(
            "SELECT {} FROM draft d WHERE d.trashed IS NULL AND (d.name = ?1
                 OR d.name IS NULL AND d.observance IS ?2 AND d.year IS ?3
                 OR d.origin_path IS NOT NULL AND (d.origin_path LIKE ?4 ESCAPE '\\'
                     OR d.origin_path LIKE ?5 ESCAPE '\\'))
             ORDER BY d.id",
            DraftRow::COLUMNS
        );
        let plain = name.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
        let (whole, stem) = (format!("%{plain}"), format!("%{plain}.%"));
        let mut statement = self.db().prepare_cached(&sql)?;
        let rows = statement.query_map(params![name, observance, year, whole, stem], DraftRow::read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Sets what of its source a translation has taken over.
    pub fn set_translated(&mut self, draft: DraftId, base: &str) -> Result<()> {
        self.write(|db| {
            let changed = db
                .prepare_cached("UPDATE translation SET base = ?2 WHERE draft = ?1")?
                .execute(params![draft.0, base])?;
            if changed == 0 {
                Err(StoreError::no_draft(draft))
            } else {
                Ok(())
            }
        })
    }
}

fn link(db: &Connection, draft: DraftId, translation: &TranslationRow) -> Result<()> {
    db.prepare_cached(
        "INSERT OR REPLACE INTO translation (draft, source, named, source_title, source_language, base, since)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![
        draft.0,
        translation.source.map(|source| source.0),
        translation.named,
        translation.source_title,
        translation.source_language,
        translation.base,
        translation.since
    ])?;
    Ok(())
}
