//! Settings by key; what a value means is the caller's business.

use rusqlite::{OptionalExtension, params};

use crate::{Result, Store};

impl Store {
    /// The value of a setting.
    pub fn setting(&self, key: &str) -> Result<Option<String>> {
        Ok(self
            .db()
            .prepare_cached("SELECT value FROM setting WHERE key = ?")?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// Sets a setting.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<()> {
        self.write(|db| {
            db.prepare_cached(
                "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            )?
            .execute(params![key, value])?;
            Ok(())
        })
    }
}
