//! Finds drafts by the words in title, observance and body, the best first, with a passage each.

mod passage;
mod query;

use std::ops::Range;

use rusqlite::{OptionalExtension, params};

use crate::{DraftRow, Result, Store, StoreError, fold};
pub use passage::Passage;
use query::Query;

/// How many drafts with a common word are ranked: the last made ones, and those with it in the title.
///
/// Ranking reads every match; a word that stands in more drafts than this says little about any of them.
const RANKED: u32 = 2_000;

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
        let sql = format!(
            "WITH found (id, rank) AS (
                 SELECT * FROM (
                     SELECT draft_words.rowid, bm25(draft_words, 10.0, 5.0, 1.0) FROM draft_words
                     JOIN draft ON draft.id = draft_words.rowid AND draft.trashed IS NULL
                     WHERE draft_words MATCH ?1 ORDER BY draft_words.rowid DESC LIMIT {RANKED})
                 UNION
                 SELECT * FROM (
                     SELECT draft_words.rowid, bm25(draft_words, 10.0, 5.0, 1.0) FROM draft_words
                     JOIN draft ON draft.id = draft_words.rowid AND draft.trashed IS NULL
                     WHERE draft_words MATCH ?2 ORDER BY draft_words.rowid DESC LIMIT {RANKED}))
             SELECT {}, min(found.rank), t.search_text FROM found
             JOIN draft d ON d.id = found.id JOIN draft_text t ON t.draft = d.id
             GROUP BY d.id ORDER BY min(found.rank), d.saved DESC, d.id DESC LIMIT ?3",
            DraftRow::COLUMNS
        );
        let mut statement = self.db().prepare_cached(&sql)?;
        let all = query.expression();
        let titles = format!("{{title observance}} : ({all})");
        let hits = statement.query_map(params![all, titles, limit], |row| {
            let draft = DraftRow::read(row)?;
            let score: f64 = row.get(14)?;
            let body: String = row.get(15)?;
            let title_matches = passage::matches(&draft.title, &query);
            let passage = Passage::cut(&body, &query);
            Ok(SearchHit {
                draft,
                score: -score,
                title_matches,
                passage,
            })
        })?;
        Ok(hits.collect::<rusqlite::Result<_>>()?)
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
                    .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                    .optional()?;
                db.prepare_cached("DELETE FROM draft_words WHERE rowid = ?")?
                    .execute([id])?;
                if let Some((title, observance, body)) = words {
                    db.prepare_cached(
                        "INSERT INTO draft_words (rowid, title, observance, body) VALUES (?, ?, ?, ?)",
                    )?
                    .execute(params![
                        id,
                        fold::for_index(&title),
                        fold::for_index(&observance),
                        fold::for_index(&body)
                    ])?;
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
