//! Finds drafts by the words in title, observance and body, the best first, with a passage each.

mod passage;
mod query;

use std::ops::Range;

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{DraftRow, Result, Store, StoreError, fold};
pub use passage::Passage;
use query::Query;

/// How many drafts with a common word are ranked: the last made ones, and those with it in the title.
///
/// Ranking reads every match; a word that stands in more drafts than this says little about any of them.
const RANKED: u32 = 1_000;

/// A draft that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchHit {
    /// The draft.
    pub draft: DraftRow,
    /// Grows with how well it fits; comparable within one search only.
    pub score: f64,
    /// What was found in the title, as byte ranges of it.
    pub title_matches: Vec<Range<usize>>,
    /// Where it was found in the body.
    pub passage: Passage,
}

impl Store {
    /// Searches the drafts outside the wastebasket; a query without a word finds nothing.
    ///
    /// Every word must be there. Words are found by their beginning, those in double quotes as they stand
    /// and in this order. Nothing in a query is syntax beyond the quotes, so that none is ever wrong.
    pub fn search(&self, query: &str, limit: u32) -> Result<Vec<SearchHit>> {
        let query = Query::read(query);
        if query.is_empty() {
            return Ok(Vec::new());
        }
        match self.index_all() {
            // An index that is behind for want of room still finds what it has.
            Err(StoreError::Full | StoreError::ReadOnly { .. } | StoreError::Newer { .. }) | Ok(()) => {}
            Err(error) => return Err(error),
        }
        let everywhere = query.expression();
        let mut found = self.ranked(&everywhere)?;
        if found.len() >= RANKED as usize {
            // A word of the title must lead however old the draft is.
            let titles = self.latest_titled(&everywhere, limit)?;
            let best = found.iter().map(|(_, score)| *score).fold(0.0, f64::max);
            found.retain(|(id, _)| !titles.contains(id));
            found.splice(0..0, titles.into_iter().map(|id| (id, best)));
        }
        found.truncate(limit as usize);
        let mut hits = Vec::with_capacity(found.len());
        for (id, score) in found {
            hits.extend(self.hit(id, score, &query)?);
        }
        Ok(hits)
    }

    /// The last made drafts that fit, the best first, with their scores.
    fn ranked(&self, expression: &str) -> Result<Vec<(i64, f64)>> {
        let sql = format!(
            "SELECT draft_words.rowid, -bm25(draft_words, 10.0, 5.0, 1.0), draft.saved FROM draft_words
             JOIN draft ON draft.id = draft_words.rowid AND draft.trashed IS NULL
             WHERE draft_words MATCH ? ORDER BY draft_words.rowid DESC LIMIT {RANKED}"
        );
        let mut statement = self.db().prepare_cached(&sql)?;
        let rows = statement.query_map([expression], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let mut rows = rows.collect::<rusqlite::Result<Vec<(i64, f64, i64)>>>()?;
        rows.sort_by(|(id, score, saved), (other_id, other_score, other_saved)| {
            other_score
                .total_cmp(score)
                .then(other_saved.cmp(saved))
                .then(other_id.cmp(id))
        });
        Ok(rows.into_iter().map(|(id, score, _)| (id, score)).collect())
    }

    /// The last made drafts that fit by their titles and observances alone.
    fn latest_titled(&self, expression: &str, limit: u32) -> Result<Vec<i64>> {
        let mut statement = self.db().prepare_cached(
            "SELECT draft_titles.rowid FROM draft_titles
             JOIN draft ON draft.id = draft_titles.rowid AND draft.trashed IS NULL
             WHERE draft_titles MATCH ? ORDER BY draft_titles.rowid DESC LIMIT ?",
        )?;
        let rows = statement.query_map(params![expression, limit], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn hit(&self, id: i64, score: f64, query: &Query) -> Result<Option<SearchHit>> {
        let sql = format!(
            "SELECT {}, t.search_text FROM draft d JOIN draft_text t ON t.draft = d.id WHERE d.id = ?",
            DraftRow::COLUMNS
        );
        let read = |row: &Row<'_>| {
            let draft = DraftRow::read(row)?;
            let passage = Passage::cut(&lossy(row, DraftRow::WIDTH)?, query);
            let title_matches = passage::matches(&draft.title, query);
            Ok(SearchHit {
                draft,
                score,
                title_matches,
                passage,
            })
        };
        Ok(self.db().prepare_cached(&sql)?.query_row([id], read).optional()?)
    }

    /// Brings at most `at_most` changed drafts into the search index and says how many still wait.
    ///
    /// A save leaves this for later, for it takes longer than the save. For when the author pauses; a
    /// search does it first by itself.
    pub fn index_pending(&mut self, at_most: u32) -> Result<u64> {
        self.index(at_most)
    }

    fn index_all(&self) -> Result<()> {
        while self.index(500)? > 0 {}
        Ok(())
    }

    fn index(&self, at_most: u32) -> Result<u64> {
        // Looked up outside the transaction: mostly nothing waits, and then nothing is locked.
        let mut statement = self
            .db()
            .prepare_cached("SELECT id FROM draft WHERE unindexed = 1 LIMIT ?")?;
        let ids: Vec<i64> = statement
            .query_map([at_most], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if ids.is_empty() {
            return Ok(0);
        }
        self.write(|db| {
            for id in ids {
                let words: Option<(String, String, String)> = db
                    .prepare_cached(
                        "SELECT d.title, d.observance_name, t.search_text
                         FROM draft d JOIN draft_text t ON t.draft = d.id WHERE d.id = ?",
                    )?
                    .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, lossy(row, 2)?)))
                    .optional()?;
                unindex(db, id)?;
                if let Some((title, observance, body)) = words {
                    let (title, observance) = (fold::for_index(&title), fold::for_index(&observance));
                    db.prepare_cached(
                        "INSERT INTO draft_titles (rowid, title, observance) VALUES (?, ?, ?)",
                    )?
                    .execute(params![id, title, observance])?;
                    db.prepare_cached(
                        "INSERT INTO draft_words (rowid, title, observance, body) VALUES (?, ?, ?, ?)",
                    )?
                    .execute(params![id, title, observance, fold::for_index(&body)])?;
                }
                db.prepare_cached("UPDATE draft SET unindexed = 0 WHERE id = ?")?
                    .execute([id])?;
            }
            let waiting: i64 = db
                .prepare_cached("SELECT count(*) FROM draft WHERE unindexed = 1")?
                .query_row([], |row| row.get(0))?;
            Ok(waiting.unsigned_abs())
        })
    }
}

/// Takes a draft out of the index.
pub(crate) fn unindex(db: &Connection, id: i64) -> Result<()> {
    db.prepare_cached("DELETE FROM draft_titles WHERE rowid = ?")?
        .execute([id])?;
    db.prepare_cached("DELETE FROM draft_words WHERE rowid = ?")?
        .execute([id])?;
    Ok(())
}

/// A search text, in which a fault on the disk must not keep the other drafts from being found.
pub(crate) fn lossy(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    Ok(String::from_utf8_lossy(row.get_ref(column)?.as_bytes()?).into_owned())
}
