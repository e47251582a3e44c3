//! The wastebasket: deleting never destroys at once.

use rusqlite::{Connection, OptionalExtension, params};

use crate::search::unindex;
use crate::{DraftId, Result, Store, StoreError};

impl Store {
    /// Moves a draft into the wastebasket; one that lies there already keeps its date.
    pub fn trash(&mut self, id: DraftId, now: i64) -> Result<()> {
        self.write(|db| {
            let changed = db
                .prepare_cached("UPDATE draft SET trashed = coalesce(trashed, ?) WHERE id = ?")?
                .execute(params![now, id.0])?;
            if changed == 0 {
                Err(StoreError::no_draft(id))
            } else {
                Ok(())
            }
        })
    }

    /// Takes a draft out of the wastebasket again, as it was.
    pub fn restore(&mut self, id: DraftId) -> Result<()> {
        self.write(|db| {
            let changed = db
                .prepare_cached("UPDATE draft SET trashed = NULL WHERE id = ?")?
                .execute([id.0])?;
            if changed == 0 {
                Err(StoreError::no_draft(id))
            } else {
                Ok(())
            }
        })
    }

    /// Destroys a draft in the wastebasket with its revisions and assets.
    pub fn delete_forever(&mut self, id: DraftId) -> Result<()> {
        self.write(|db| {
            let trashed: Option<Option<i64>> = db
                .prepare_cached("SELECT trashed FROM draft WHERE id = ?")?
                .query_row([id.0], |row| row.get(0))
                .optional()?;
            match trashed {
                None => Err(StoreError::no_draft(id)),
                Some(None) => Err(StoreError::NotTrashed { draft: id }),
                Some(Some(_)) => {
                    destroy(db, id)?;
                    sweep(db)
                }
            }
        })
    }

    /// Destroys what went into the wastebasket before `older_than`; says how many drafts that were.
    pub fn empty_trash(&mut self, older_than: i64) -> Result<usize> {
        self.write(|db| {
            let ids: Vec<i64> = db
                .prepare_cached("SELECT id FROM draft WHERE trashed < ?")?
                .query_map([older_than], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            for id in &ids {
                destroy(db, DraftId(*id))?;
            }
            sweep(db)?;
            Ok(ids.len())
        })
    }
}

fn destroy(db: &Connection, id: DraftId) -> Result<()> {
    unindex(db, id.0)?;
    db.prepare_cached("DELETE FROM draft WHERE id = ?")?
        .execute([id.0])?;
    Ok(())
}

/// Removes bytes that no revision and no asset names any more.
fn sweep(db: &Connection) -> Result<()> {
    db.execute(
        "DELETE FROM content WHERE NOT EXISTS (SELECT 1 FROM revision r WHERE r.hash = content.hash)
             AND NOT EXISTS (SELECT 1 FROM asset a WHERE a.hash = content.hash)",
        [],
    )?;
    Ok(())
}
