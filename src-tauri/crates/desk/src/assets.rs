//! Pictures of an article.

use std::path::Path;

use daymark_store::{DraftId, Store};

use crate::Desk;
use crate::boundary::AssetInfo;
use crate::error::{DeskError, Result};
use crate::pictures::{ArticlePictures, LIMIT_MB, OwnPicture, media_type, too_large};

/// The draft's pictures by name. One that is damaged on the disk is missing, and shown so.
pub(crate) fn pictures(store: &Store, draft: DraftId) -> Result<ArticlePictures> {
    let mut pictures = ArticlePictures::default();
    for row in store.assets(draft)? {
        if let Ok(Some((row, bytes))) = store.asset(draft, &row.name)
            && let Some(media_type) = media_type(&bytes)
        {
            pictures.insert(
                row.name.clone(),
                OwnPicture {
                    name: row.name,
                    media_type,
                    bytes: bytes.into(),
                },
            );
        }
    }
    Ok(pictures)
}

impl Desk {
    /// Keeps a picture with the article and says under which name.
    ///
    /// # Errors
    /// Where it is no picture, too large, or cannot be kept.
    pub fn add_asset(&self, draft: i64, name: &str, bytes: &[u8]) -> Result<AssetInfo> {
        let mut picture = OwnPicture::read(name, bytes)?;
        let now = self.inner.now();
        let row =
            self.inner
                .store()
                .put_asset(DraftId(draft), &picture.name, picture.media_type, bytes, now)?;
        picture.name.clone_from(&row.name);
        let size = picture.size();
        let info = AssetInfo {
            name: row.name.clone(),
            media_type: picture.media_type.to_owned(),
            bytes: bytes.len() as u32,
            width: size.map(|(width, _)| width),
            height: size.map(|(_, height)| height),
        };
        self.inner
            .with(draft, |session| session.pictures_mut().insert(row.name, picture))?;
        self.inner.check_now(draft);
        Ok(info)
    }

    /// As [`Desk::add_asset`], from a file.
    ///
    /// # Errors
    /// As [`Desk::add_asset`], or where the file cannot be read.
    pub fn add_asset_file(&self, draft: i64, path: &Path) -> Result<AssetInfo> {
        let (name, bytes) = read_picture(path)?;
        self.add_asset(draft, &name, &bytes)
    }

    /// An address to show the picture by; `None` where the article has none of that name.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn asset_data(&self, draft: i64, name: &str) -> Result<Option<String>> {
        self.inner.with(draft, |session| {
            session.pictures().get(name).map(OwnPicture::data_address)
        })
    }
}

/// A file's name and bytes, unless it is too large for a picture.
pub(crate) fn read_picture(path: &Path) -> Result<(String, Vec<u8>)> {
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let found = std::fs::metadata(path).map_err(|error| DeskError::read(path, &error))?;
    if found.len() > LIMIT_MB << 20 {
        return Err(too_large(&name));
    }
    let bytes = std::fs::read(path).map_err(|error| DeskError::read(path, &error))?;
    Ok((name, bytes))
}
