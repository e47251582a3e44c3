//! Makes, saves, reads and lists drafts.

use rusqlite::{Connection, OptionalExtension, Row, ToSql, named_params, params};

use crate::revisions::keep_automatically;
use crate::search::lossy;
use crate::{
    Draft, DraftId, DraftMeta, DraftRow, Filter, Hash, NewDraft, Order, Origin, Result, SaveOutcome, Store,
    StoreError,
};

impl Store {
    /// Makes a draft; its row exists from here on.
    pub fn create(&mut self, draft: &NewDraft, now: i64) -> Result<Draft> {
        let id = self.write(|db| insert(db, draft, now))?;
        Ok(made(id, draft, now))
    }

    /// Saves the text over the version the caller last saw; durable when it returns. Where the article stands is
    /// [`Store::set_state`]'s: a save leaves it as it is.
    ///
    /// The text it replaces becomes a revision when the last one is older than
    /// [`AUTOMATIC_REVISION_MS`](crate::AUTOMATIC_REVISION_MS). What is on the disk already is not written
    /// again and keeps its version. The search index follows later, see [`Store::index_pending`].
    pub fn save(
        &mut self,
        id: DraftId,
        base_version: i64,
        source: &str,
        meta: &DraftMeta,
        now: i64,
    ) -> Result<SaveOutcome> {
        self.write(|db| {
            let (current_version, old_hash, same_meta, same_words) = current(db, id, meta)?;
            if current_version != base_version {
                return Ok(SaveOutcome::Stale { current_version });
            }
            let hash = Hash::of(source.as_bytes());
            if old_hash == hash && same_meta && same_words {
                return Ok(SaveOutcome::Saved {
                    version: current_version,
                });
            }
            if old_hash != hash {
                keep_automatically(db, id, now)?;
            }
            if old_hash != hash || !same_words {
                db.prepare_cached(
                    "UPDATE draft_text SET source = ?, hash = ?, search_text = ? WHERE draft = ?",
                )?
                .execute(params![source.as_bytes(), hash.0, meta.search_text, id.0])?;
            }
            let version = current_version + 1;
            db.prepare_cached(
                "UPDATE draft SET version = :version, title = :title, observance = :observance,
                     observance_name = :observance_name, year = :year, day = :day, language = :language,
                     template = :template, name = :name, translation_of = :translation_of, words = :words,
                     errors = :errors, warnings = :warnings, saved = :now, unindexed = 1
                 WHERE id = :id",
            )?
            .execute(named_params! {
                ":version": version, ":title": meta.title, ":observance": meta.observance,
                ":observance_name": meta.observance_name, ":year": meta.year, ":day": meta.day,
                ":language": meta.language, ":template": meta.template, ":name": meta.name,
                ":translation_of": meta.translation_of, ":words": meta.words,
                ":errors": meta.errors, ":warnings": meta.warnings, ":now": now, ":id": id.0,
            })?;
            Ok(SaveOutcome::Saved { version })
        })
    }

    /// Remembers where the author stands in the text; neither a save nor a new version.
    pub fn set_cursor(&mut self, id: DraftId, cursor: i64) -> Result<()> {
        self.write(|db| {
            let changed = db
                .prepare_cached("UPDATE draft SET cursor = ? WHERE id = ?")?
                .execute(params![cursor, id.0])?;
            if changed == 0 {
                Err(StoreError::no_draft(id))
            } else {
                Ok(())
            }
        })
    }

    /// Notes how many errors and warnings are open in the text that is on the disk; neither a save nor a new version.
    pub fn set_findings(&mut self, id: DraftId, errors: u32, warnings: u32) -> Result<()> {
        self.write(|db| {
            db.prepare_cached("UPDATE draft SET errors = ?, warnings = ? WHERE id = ?")?
                .execute(params![errors, warnings, id.0])?;
            Ok(())
        })
    }

    /// Remembers the file that a draft was opened from or last copied to.
    pub fn set_origin(&mut self, id: DraftId, origin: Option<&Origin>) -> Result<()> {
        self.write(|db| {
            let changed = db
                .prepare_cached("UPDATE draft SET origin_path = ?, origin_encoding = ? WHERE id = ?")?
                .execute(params![
                    origin.map(|origin| &origin.path),
                    origin.map(|origin| &origin.encoding),
                    id.0
                ])?;
            if changed == 0 {
                Err(StoreError::no_draft(id))
            } else {
                Ok(())
            }
        })
    }

    /// Reads a draft, in the wastebasket or not, and verifies its text.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the text is not the one that was saved; [`Store::salvage`] still
    /// gives what is there.
    pub fn draft(&self, id: DraftId) -> Result<Option<Draft>> {
        let Some((draft, bytes, hash)) = self.stored(id)? else {
            return Ok(None);
        };
        let damaged = || StoreError::Damaged {
            what: format!("The text of draft {} ({})", id.0, draft.meta.title),
        };
        if Hash::of(&bytes) != hash {
            return Err(damaged());
        }
        let source = String::from_utf8(bytes).map_err(|_| damaged())?;
        Ok(Some(Draft { source, ..draft }))
    }

    /// Reads a draft whose text is damaged: what is not UTF-8 any more becomes U+FFFD.
    pub fn salvage(&self, id: DraftId) -> Result<Option<Draft>> {
        let stored = self.stored(id)?;
        Ok(stored.map(|(draft, bytes, _)| Draft {
            source: String::from_utf8_lossy(&bytes).into_owned(),
            ..draft
        }))
    }

    /// The draft of a file, the last saved one first, so that opening a file twice opens one draft.
    pub fn draft_from(&self, origin_path: &str) -> Result<Option<DraftId>> {
        let id = self
            .db()
            .prepare_cached(
                "SELECT id FROM draft WHERE origin_path = ? AND trashed IS NULL ORDER BY saved DESC",
            )?
            .query_row([origin_path], |row| row.get(0).map(DraftId))
            .optional()?;
        Ok(id)
    }

    /// Lists drafts without their texts.
    pub fn list(&self, filter: &Filter) -> Result<Vec<DraftRow>> {
        let (condition, values) = condition(filter);
        let order = match (filter.trashed, filter.order) {
            (true, _) => "d.trashed DESC, d.id DESC",
            (false, Order::Day) => "d.sort_day DESC, d.saved DESC, d.id DESC",
            (false, Order::Saved) => "d.saved DESC, d.id DESC",
        };
        let sql = format!(
            "SELECT {} FROM draft d WHERE {condition} ORDER BY {order} LIMIT {} OFFSET {}",
            DraftRow::COLUMNS,
            filter.limit.map_or(-1, i64::from),
            filter.offset
        );
        let mut statement = self.db().prepare_cached(&sql)?;
        let rows = statement.query_map(rusqlite::params_from_iter(values), DraftRow::read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Counts what [`Store::list`] would give without limit and offset.
    pub fn count(&self, filter: &Filter) -> Result<u64> {
        let (condition, values) = condition(filter);
        let sql = format!("SELECT count(*) FROM draft d WHERE {condition}");
        let mut statement = self.db().prepare_cached(&sql)?;
        let count: i64 = statement.query_row(rusqlite::params_from_iter(values), |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    fn stored(&self, id: DraftId) -> Result<Option<(Draft, Vec<u8>, Hash)>> {
        let sql = format!(
            "SELECT {}, d.cursor, d.origin_path, d.origin_encoding, t.search_text, t.source, t.hash
             FROM draft d JOIN draft_text t ON t.draft = d.id WHERE d.id = ?",
            DraftRow::COLUMNS
        );
        Ok(self
            .db()
            .prepare_cached(&sql)?
            .query_row([id.0], read_stored)
            .optional()?)
    }
}

/// Writes a new draft's rows, within the caller's transaction.
pub(crate) fn insert(db: &Connection, draft: &NewDraft, now: i64) -> Result<DraftId> {
    let meta = &draft.meta;
    db.prepare_cached(
        "INSERT INTO draft (version, title, observance, observance_name, year, day, language, template,
             name, translation_of, state, words, errors, warnings, created, saved, origin_path, origin_encoding)
         VALUES (1, :title, :observance, :observance_name, :year, :day, :language, :template,
             :name, :translation_of, :state, :words, :errors, :warnings, :now, :now, :path, :encoding)",
    )?
    .execute(named_params! {
        ":title": meta.title, ":observance": meta.observance,
        ":observance_name": meta.observance_name, ":year": meta.year, ":day": meta.day,
        ":language": meta.language, ":template": meta.template, ":name": meta.name,
        ":translation_of": meta.translation_of, ":state": meta.state,
        ":words": meta.words, ":errors": meta.errors, ":warnings": meta.warnings, ":now": now,
        ":path": draft.origin.as_ref().map(|origin| &origin.path),
        ":encoding": draft.origin.as_ref().map(|origin| &origin.encoding),
    })?;
    let id = db.last_insert_rowid();
    db.prepare_cached("INSERT INTO draft_text (draft, source, hash, search_text) VALUES (?, ?, ?, ?)")?
        .execute(params![
            id,
            draft.source.as_bytes(),
            Hash::of(draft.source.as_bytes()).0,
            meta.search_text
        ])?;
    Ok(DraftId(id))
}

/// A new draft as it is given back.
pub(crate) fn made(id: DraftId, draft: &NewDraft, now: i64) -> Draft {
    Draft {
        id,
        version: 1,
        source: draft.source.clone(),
        meta: draft.meta.clone(),
        created: now,
        saved: now,
        trashed: None,
        cursor: 0,
        origin: draft.origin.clone(),
    }
}

fn read_stored(row: &Row<'_>) -> rusqlite::Result<(Draft, Vec<u8>, Hash)> {
    let columns = DraftRow::read(row)?;
    let more = DraftRow::WIDTH;
    let (path, encoding): (Option<String>, Option<String>) = (row.get(more + 1)?, row.get(more + 2)?);
    let draft = Draft {
        id: columns.id,
        version: columns.version,
        source: String::new(),
        meta: DraftMeta {
            title: columns.title,
            observance: columns.observance,
            observance_name: columns.observance_name,
            year: columns.year,
            day: columns.day,
            language: columns.language,
            template: columns.template,
            name: columns.name,
            translation_of: columns.translation_of,
            state: columns.state,
            words: columns.words,
            errors: columns.errors,
            warnings: columns.warnings,
            search_text: lossy(row, more + 3)?,
        },
        created: columns.created,
        saved: columns.saved,
        trashed: columns.trashed,
        cursor: row.get(more)?,
        origin: path.map(|path| Origin {
            path,
            encoding: encoding.unwrap_or_default(),
        }),
    };
    Ok((draft, row.get(more + 4)?, Hash(row.get(more + 5)?)))
}

/// The version on the disk, the text's hash, and whether columns and search text are those of `meta`.
fn current(db: &Connection, id: DraftId, meta: &DraftMeta) -> Result<(i64, Hash, bool, bool)> {
    db.prepare_cached(
        "SELECT d.version, t.hash,
             d.title = :title AND d.observance IS :observance AND d.observance_name = :observance_name
             AND d.year IS :year AND d.day IS :day AND d.language = :language AND d.template = :template
             AND d.name IS :name AND d.translation_of IS :translation_of AND d.words = :words AND d.errors IS :errors AND d.warnings IS :warnings,
             t.search_text = :search_text
         FROM draft d JOIN draft_text t ON t.draft = d.id WHERE d.id = :id",
    )?
    .query_row(
        named_params! {
            ":title": meta.title, ":observance": meta.observance,
            ":observance_name": meta.observance_name, ":year": meta.year, ":day": meta.day,
            ":language": meta.language, ":template": meta.template, ":name": meta.name,
            ":translation_of": meta.translation_of, ":words": meta.words,
            ":errors": meta.errors, ":warnings": meta.warnings,
            ":search_text": meta.search_text, ":id": id.0,
        },
        |row| Ok((row.get(0)?, Hash(row.get(1)?), row.get(2)?, row.get(3)?)),
    )
    .optional()?
    .ok_or_else(|| StoreError::no_draft(id))
}

fn condition(filter: &Filter) -> (String, Vec<Box<dyn ToSql>>) {
    let mut sql = if filter.trashed {
        "d.trashed IS NOT NULL"
    } else {
        "d.trashed IS NULL"
    }
    .to_owned();
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    for (column, value) in [
        ("state", &filter.state),
        ("language", &filter.language),
        ("observance", &filter.observance),
    ] {
        if let Some(value) = value {
            // The unary plus keeps the planner on the index of the order, which has these columns too.
            sql = sql + " AND +d." + column + " = ?";
            values.push(Box::new(value.clone()));
        }
    }
    if let Some(year) = filter.year {
        sql.push_str(" AND +d.year = ?");
        values.push(Box::new(year));
    }
    (sql, values)
}
