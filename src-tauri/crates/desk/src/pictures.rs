//! Pictures: known by their first bytes, not by their name.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::Metadata;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use daymark_article::{Article, Kind};
use daymark_export::{Picture, Pictures};

use crate::error::{DeskError, Result};

/// The most that a picture may have.
pub(crate) const LIMIT_MB: u64 = 20;

/// A picture in memory.
#[derive(Debug, Clone)]
pub(crate) struct OwnPicture {
    pub name: String,
    pub media_type: &'static str,
    pub bytes: Arc<[u8]>,
}

impl OwnPicture {
    /// Takes a file for a picture.
    ///
    /// # Errors
    /// Where it is none that a page can show, or too large.
    pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Self> {
        if bytes.len() as u64 > LIMIT_MB << 20 {
            return Err(too_large(name));
        }
        let media_type = media_type(bytes).ok_or_else(|| DeskError::NotAPicture {
            name: name.to_owned(),
        })?;
        Ok(Self {
            name: safe_name(name, media_type),
            media_type,
            bytes: bytes.into(),
        })
    }

    /// As export takes it.
    pub(crate) fn lent(&self) -> Picture<'_> {
        Picture {
            name: &self.name,
            media_type: self.media_type,
            bytes: &self.bytes,
            width: None,
            height: None,
        }
    }

    /// An address that shows it without a file.
    pub(crate) fn data_address(&self) -> String {
        data_address(self.media_type, &self.bytes)
    }

    /// Width and height in pixels, where the file says them.
    pub(crate) fn size(&self) -> Option<(u32, u32)> {
        let size = imagesize::blob_size(&self.bytes).ok()?;
        Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
    }
}

pub(crate) fn too_large(name: &str) -> DeskError {
    DeskError::TooLarge {
        name: name.to_owned(),
        limit_mb: LIMIT_MB,
        remedy: "Make the picture smaller; 2,000 pixels across are enough for a page.",
    }
}

/// `data:image/png;base64,…`
pub(crate) fn data_address(media_type: &str, bytes: &[u8]) -> String {
    use base64::Engine as _;
    let mut address = format!("data:{media_type};base64,");
    base64::engine::general_purpose::STANDARD.encode_string(bytes, &mut address);
    address
}

/// The bytes and their type of such an address.
pub(crate) fn of_data_address(address: &str) -> Option<Vec<u8>> {
    use base64::Engine as _;
    let (_, encoded) = address.strip_prefix("data:")?.split_once(";base64,")?;
    base64::engine::general_purpose::STANDARD.decode(encoded).ok()
}

/// The media type that the first bytes tell.
pub(crate) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some("image/png"),
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => {
            // The major brand or one of the compatible ones, four bytes each.
            let brands = &brand[..brand.len().min(60)];
            brands
                .chunks_exact(4)
                .any(|brand| brand == b"avif" || brand == b"avis")
                .then_some("image/avif")
        }
        _ => is_svg(bytes).then_some("image/svg+xml"),
    }
}

/// Whether the root element is `svg`, behind declaration, comments and document type.
fn is_svg(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let skipped = if rest.starts_with("<?") {
            rest.split_once("?>")
        } else if rest.starts_with("<!--") {
            rest.split_once("-->")
        } else if rest.starts_with("<!DOCTYPE") {
            let subset = rest
                .find('[')
                .is_some_and(|open| rest.find('>').is_some_and(|close| open < close));
            if subset {
                rest.split_once("]>")
            } else {
                rest.split_once('>')
            }
        } else {
            return rest.strip_prefix("<svg").is_some_and(|tag| {
                tag.starts_with(|next: char| next.is_whitespace() || matches!(next, '>' | '/'))
            });
        };
        match skipped {
            Some((_, behind)) => rest = behind.trim_start(),
            None => return false,
        }
    }
}

/// A name that can stand in Markdown and in a folder as it is.
fn safe_name(name: &str, media_type: &str) -> String {
    let bare = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = bare.rsplit_once('.').map_or(bare, |(stem, _)| stem);
    let mut safe = String::new();
    for character in stem.chars().take(60) {
        if character.is_alphanumeric() {
            safe.extend(character.to_lowercase());
        } else if !safe.is_empty() && !safe.ends_with('-') {
            safe.push('-');
        }
    }
    let safe = safe.trim_end_matches('-');
    let ending = match media_type {
        "image/jpeg" => "jpg",
        "image/svg+xml" => "svg",
        other => &other["image/".len()..],
    };
    format!("{}.{ending}", if safe.is_empty() { "picture" } else { safe })
}

/// The pictures of one article by the address that the article writes.
#[derive(Debug, Clone, Default)]
pub(crate) struct ArticlePictures(BTreeMap<String, OwnPicture>);

impl ArticlePictures {
    pub(crate) fn insert(&mut self, address: String, picture: OwnPicture) {
        self.0.insert(address, picture);
    }

    pub(crate) fn get(&self, address: &str) -> Option<&OwnPicture> {
        self.0
            .get(address)
            .or_else(|| self.0.get(&*percent_decoded(address)?))
    }

    /// Reads the pictures that an article names from the folder that it lies in.
    ///
    /// A path may lead out of the folder (`../pictures/x.png`), for that is how people keep them; an absolute path
    /// and an address are not followed.
    pub(crate) fn beside(article: &Article<'_>, folder: &Path) -> Self {
        let mut pictures = Self::default();
        for address in addresses(article) {
            let found = file_of(address, folder).and_then(|(path, _)| {
                let bytes = std::fs::read(&path).ok()?;
                let name = path.file_name()?.to_string_lossy().into_owned();
                Some(OwnPicture {
                    name,
                    media_type: media_type(&bytes)?,
                    bytes: bytes.into(),
                })
            });
            if let Some(picture) = found {
                pictures.insert(address.to_owned(), picture);
            }
        }
        pictures
    }
}

impl Pictures for ArticlePictures {
    fn picture(&self, address: &str) -> Option<Picture<'_>> {
        self.get(address).map(OwnPicture::lent)
    }
}

/// The file that an article means by an address, where it is one that can be read.
fn file_of(address: &str, folder: &Path) -> Option<(PathBuf, Metadata)> {
    let decoded = percent_decoded(address);
    let mut written = [Some(address), decoded.as_deref()].into_iter().flatten();
    written.find_map(|written| {
        let path = Path::new(written);
        let relative = !written.contains(':')
            && path
                .components()
                .all(|part| !matches!(part, Component::RootDir | Component::Prefix(_)));
        let path = folder.join(path);
        // Looked at before it is read: a device never ends.
        let found = path.metadata().ok()?;
        let fits = relative && found.is_file() && found.len() <= LIMIT_MB << 20;
        fits.then_some((path, found))
    })
}

/// Says which files an article's pictures are and as of when, without reading them.
pub(crate) fn stamp_of_pictures(article: &Article<'_>, folder: &Path) -> String {
    let mut stamp = String::new();
    for address in addresses(article) {
        let found = file_of(address, folder).map(|(_, found)| (found.len(), found.modified().ok()));
        // Writing to a string cannot fail.
        let _ = write!(stamp, "{address:?} {found:?} ");
    }
    stamp
}

/// The addresses of pictures as the article writes them, the leading one included.
pub(crate) fn addresses<'t>(article: &'t Article<'_>) -> impl Iterator<Item = &'t str> {
    let inline = article.walk().filter_map(|node| match &node.kind {
        Kind::Image { url, .. } => Some(&**url),
        _ => None,
    });
    article.front_matter.text("image").into_iter().chain(inline)
}

/// `my%20chart.png` as `my chart.png`; `None` where nothing is encoded, or badly.
fn percent_decoded(address: &str) -> Option<String> {
    let mut bytes = address.bytes();
    let mut decoded = Vec::with_capacity(address.len());
    if !address.contains('%') {
        return None;
    }
    while let Some(byte) = bytes.next() {
        decoded.push(if byte == b'%' {
            let digits = [bytes.next()?, bytes.next()?];
            u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell() {
        for (bytes, known) in [
            (&b"\x89PNG\r\n\x1a\n...."[..], Some("image/png")),
            (b"\xff\xd8\xff\xe0", Some("image/jpeg")),
            (b"GIF89a..", Some("image/gif")),
            (b"RIFF\0\0\0\0WEBPVP8 ", Some("image/webp")),
            (b"\0\0\0\x20ftypavif\0\0\0\0", Some("image/avif")),
            (b"\0\0\0\x20ftypmif1\0\0\0\0avif", Some("image/avif")),
            (b"\0\0\0\x20ftypisom\0\0\0\0", None),
            (
                b"<?xml version='1.0'?><!-- x --><svg viewBox='0 0 1 1'/>",
                Some("image/svg+xml"),
            ),
            (b"<svgx/>", None),
            (b"<html><svg/></html>", None),
            (b"%PDF-1.7", None),
            (b"", None),
        ] {
            assert_eq!(media_type(bytes), known, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn names_are_safe_and_end_as_the_bytes_say() {
        assert_eq!(
            safe_name("C:\\x\\My Chart (2).PNG", "image/jpeg"),
            "my-chart-2.jpg"
        );
        assert_eq!(safe_name("../../etc/passwd", "image/png"), "passwd.png");
        assert_eq!(safe_name("...", "image/webp"), "picture.webp");
        assert_eq!(safe_name("صورة.svg", "image/svg+xml"), "صورة.svg");
    }

    #[test]
    fn a_file_that_is_no_picture_is_refused_with_the_remedy() {
        let error = OwnPicture::read("notes.png", b"just words").unwrap_err();
        assert!(error.to_string().contains("Use PNG, JPEG"), "{error}");
    }
}
