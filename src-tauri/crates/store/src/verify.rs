//! Looks through everything for bytes that are not the ones that were written.

use rusqlite::Connection;

use crate::{DraftId, Hash, Result, Store};

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// A draft's current text.
    Draft(DraftId),
    /// The bytes of revisions or assets that have this hash.
    Content(Hash),
    /// The file's own structure, in SQLite's words.
    Structure(String),
}

impl Store {
    /// Verifies every text, revision and asset by its hash, and the file by SQLite's own check.
    pub fn verify(&self) -> Result<Vec<Damage>> {
        look_through(self.db())
    }
}

/// Both checks are needed: SQLite's did not notice 193 of 400 single bits that were flipped.
pub(crate) fn look_through(db: &Connection) -> Result<Vec<Damage>> {
    let mut damages = Vec::new();
    let mut statement = db.prepare("PRAGMA integrity_check")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let words: String = row.get(0)?;
        if words != "ok" {
            damages.push(Damage::Structure(words));
        }
    }
    let mut statement = db.prepare("SELECT draft, hash, source FROM draft_text")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if Hash(row.get(1)?) != Hash::of(row.get_ref(2)?.as_blob().unwrap_or_default()) {
            damages.push(Damage::Draft(DraftId(row.get(0)?)));
        }
    }
    let mut statement = db.prepare("SELECT hash, bytes FROM content")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let hash = Hash(row.get(0)?);
        if hash != Hash::of(row.get_ref(1)?.as_blob().unwrap_or_default()) {
            damages.push(Damage::Content(hash));
        }
    }
    Ok(damages)
}
