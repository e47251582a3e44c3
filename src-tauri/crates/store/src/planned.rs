//! Where articles stand, and which editions are planned before there is one.

use rusqlite::params;

use crate::{DraftId, Result, Store, StoreError};

impl Store {
    /// Sets where a draft stands; neither a save nor a new version. Saves leave it as it is.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] where there is no such draft.
    pub fn set_state(&mut self, id: DraftId, state: &str) -> Result<()> {
        self.write(|db| {
            let changed = db
                .prepare_cached("UPDATE draft SET state = ? WHERE id = ?")?
                .execute(params![state, id.0])?;
            if changed == 0 {
                Err(StoreError::no_draft(id))
            } else {
                Ok(())
            }
        })
    }

    /// Notes that an edition is planned, or that it is not any more.
    pub fn set_planned(&mut self, observance: &str, year: i32, planned: bool, now: i64) -> Result<()> {
        self.write(|db| {
            if planned {
                db.prepare_cached(
                    "INSERT INTO planned (observance, year, noted) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                )?
                .execute(params![observance, year, now])?;
            } else {
                db.prepare_cached("DELETE FROM planned WHERE observance = ? AND year = ?")?
                    .execute(params![observance, year])?;
            }
            Ok(())
        })
    }

    /// The planned editions, as observance and year.
    pub fn planned(&self) -> Result<Vec<(String, i32)>> {
        let mut statement = self
            .db()
            .prepare_cached("SELECT observance, year FROM planned ORDER BY observance, year")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
