//! Pictures and other files that belong to a draft.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::revisions::{content, put_content};
use crate::{AssetRow, DraftId, Hash, Result, Store, StoreError};

impl Store {
    /// Puts a file into a draft and says under which name.
    ///
    /// The same bytes are stored once; put in again under the same name they are the same asset. Other
    /// bytes under a name that is taken get `-2`, `-3` … before the ending.
    pub fn put_asset(
        &mut self,
        draft: DraftId,
        name: &str,
        media_type: &str,
        bytes: &[u8],
        now: i64,
    ) -> Result<AssetRow> {
        let hash = Hash::of(bytes);
        self.write(|db| {
            if !db.prepare_cached("SELECT 1 FROM draft WHERE id = ?")?.exists([draft.0])? {
                return Err(StoreError::no_draft(draft));
            }
            for count in 1u32.. {
                let name = numbered(name, count);
                match row(db, draft, &name)? {
                    Some(same) if same.hash == hash => {
                        put_content(db, hash, bytes)?;
                        return Ok(same);
                    }
                    Some(_) => {}
                    None => {
                        put_content(db, hash, bytes)?;
                        let size = bytes.len() as u64;
                        db.prepare_cached(
                            "INSERT INTO asset (draft, name, media_type, hash, size, added) VALUES (?, ?, ?, ?, ?, ?)",
                        )?
                        .execute(params![draft.0, name, media_type, hash.0, size as i64, now])?;
                        let media_type = media_type.to_owned();
                        return Ok(AssetRow { draft, name, media_type, hash, size, added: now });
                    }
                }
            }
            Err(StoreError::NotFound { what: format!("A free name for {name}") })
        })
    }

    /// The assets of a draft by name, without their bytes.
    pub fn assets(&self, draft: DraftId) -> Result<Vec<AssetRow>> {
        let mut statement = self.db().prepare_cached(
            "SELECT draft, name, media_type, hash, size, added FROM asset WHERE draft = ? ORDER BY name",
        )?;
        let rows = statement.query_map([draft.0], read_row)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// An asset with its bytes, verified; `None` where the draft has none of this name.
    pub fn asset(&self, draft: DraftId, name: &str) -> Result<Option<(AssetRow, Vec<u8>)>> {
        let Some(row) = row(self.db(), draft, name)? else {
            return Ok(None);
        };
        let bytes = content(self.db(), row.hash, || {
            format!("The file {name} of draft {}", draft.0)
        })?;
        Ok(Some((row, bytes)))
    }
}

fn row(db: &Connection, draft: DraftId, name: &str) -> Result<Option<AssetRow>> {
    Ok(db
        .prepare_cached(
            "SELECT draft, name, media_type, hash, size, added FROM asset WHERE draft = ? AND name = ?",
        )?
        .query_row(params![draft.0, name], read_row)
        .optional()?)
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<AssetRow> {
    Ok(AssetRow {
        draft: DraftId(row.get(0)?),
        name: row.get(1)?,
        media_type: row.get(2)?,
        hash: Hash(row.get(3)?),
        size: row.get::<_, i64>(4)?.unsigned_abs(),
        added: row.get(5)?,
    })
}

/// `chart.png`, `chart-2.png`, `chart-3.png` …
fn numbered(name: &str, count: u32) -> String {
    match (count, name.rsplit_once('.')) {
        (1, _) => name.to_owned(),
        (_, Some((stem, ending))) if !stem.is_empty() => format!("{stem}-{count}.{ending}"),
        _ => format!("{name}-{count}"),
    }
}

#[cfg(test)]
mod tests {
    use super::numbered;

    #[test]
    fn the_number_stands_before_the_ending() {
        assert_eq!(numbered("chart.png", 1), "chart.png");
        assert_eq!(numbered("chart.v2.png", 2), "chart.v2-2.png");
        assert_eq!(numbered("chart", 3), "chart-3");
        assert_eq!(numbered(".hidden", 2), ".hidden-2");
    }
}
