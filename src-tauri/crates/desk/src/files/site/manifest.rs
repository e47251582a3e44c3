//! What Daymark wrote into a site's folder, and of what. By it a file that somebody else wrote or edited is known.

use std::collections::BTreeMap;
use std::path::{Component, Path};

use serde::{Deserialize, Serialize};

use crate::error::{DeskError, Result};

/// The file in the site's folder.
pub const FILE: &str = ".daymark.json";

/// Stands there while a site is being put in place: the manifest that is about to hold. A call that was cut short then
/// leaves no file that its successor takes for somebody else's.
pub const NEXT: &str = ".daymark-next.json";

const VERSION: u32 = 1;

/// The site as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    daymark: u32,
    /// By page: the article that it was made of.
    pub inputs: BTreeMap<String, Input>,
    /// By path: what was written.
    pub outputs: BTreeMap<String, Output>,
    /// By page: the article that is gone, and where its readers are led.
    pub redirects: BTreeMap<String, Redirect>,
}

/// An article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Input {
    /// Of its text.
    pub hash: String,
    /// Of its text below the front matter.
    pub body: String,
    /// The pages of its translations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<String>,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    pub hash: String,
    pub bytes: u64,
}

/// A page that leads elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redirect {
    pub to: String,
    /// Of the article that stood there; empty for a list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub translations: Vec<String>,
}

impl Output {
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            hash: hash(bytes),
            bytes: bytes.len() as u64,
        }
    }
}

/// Names bytes.
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..32].to_owned()
}

impl Manifest {
    /// An empty one of this version.
    pub fn new() -> Self {
        Self {
            daymark: VERSION,
            ..Self::default()
        }
    }

    /// Reads a folder's manifest; `None` where there is none, or it is not to be understood.
    ///
    /// # Errors
    /// Where it is a newer Daymark's, or cannot be read.
    pub fn read(path: &Path) -> Result<Option<Self>> {
        match path.symlink_metadata() {
            Ok(found) if found.is_file() => {}
            // A link would lead out of the folder.
            _ => return Ok(None),
        }
        let bytes = std::fs::read(path).map_err(|error| DeskError::read(path, &error))?;
        let Ok(read) = serde_json::from_slice::<Self>(&bytes) else {
            return Ok(None);
        };
        if read.daymark > VERSION {
            let message = format!(
                "{} was written by a newer version of Daymark. Use that version, or export to another folder.",
                path.display()
            );
            return Err(DeskError::Asked { message });
        }
        Ok(Some(read.within()))
    }

    /// Without what a manifest of ours never holds: it is a file that anybody may have written.
    fn within(mut self) -> Self {
        self.inputs.retain(|path, _| is_within(path));
        self.outputs.retain(|path, _| is_within(path));
        self.redirects.retain(|path, _| is_within(path));
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        // Maps with strings as keys cannot fail to become JSON.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

/// Whether a path stays below the folder that it is relative to.
fn is_within(path: &str) -> bool {
    let path = Path::new(path);
    let mut parts = path.components();
    path.components().next().is_some() && parts.all(|part| matches!(part, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_names_nothing_outside_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        let mut written = Manifest::new();
        for name in ["a/index.html", "../x", "/etc/passwd", "a/../../x", ""] {
            written.outputs.insert(name.to_owned(), Output::of(b""));
        }
        std::fs::write(&path, written.bytes()).unwrap();
        let read = Manifest::read(&path).unwrap().unwrap();
        assert_eq!(read.outputs.keys().collect::<Vec<_>>(), ["a/index.html"]);
    }

    #[test]
    fn a_newer_manifest_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        let newer = Manifest {
            daymark: VERSION + 1,
            ..Manifest::default()
        };
        std::fs::write(&path, newer.bytes()).unwrap();
        let error = Manifest::read(&path).unwrap_err().to_string();
        assert!(error.contains("newer version"), "{error}");
    }
}
