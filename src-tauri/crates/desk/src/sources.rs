//! Sources of the organisation's own: read from its data folder, imported, taken away.
//!
//! What the window imports is kept in `sources.json` (CSL-JSON). Files that someone puts into the folder `sources`
//! (`.bib`, `.json`) are read as well, so that a reference manager can write there.

use std::fs;
use std::path::{Path, PathBuf};

use daymark_catalogue::{Bibliography, Citing, Refused};

use crate::Desk;
use crate::boundary::{RefusedSource, SourceInfo, SourcesImport};
use crate::error::{DeskError, Result};
use crate::folder::write_whole;
use crate::profile::OwnOrganisation;

const FILE: &str = "sources.json";
const FOLDER: &str = "sources";
/// The largest file taken, in bytes: about 100,000 entries.
const LARGEST: u64 = 64 * 1024 * 1024;

/// All sources of a data folder. What cannot be read is refused and keeps nobody from writing.
pub(crate) fn read(folder: &Path) -> Bibliography {
    let mut all = Bibliography::default();
    let mut paths: Vec<PathBuf> = fs::read_dir(folder.join(FOLDER))
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|ending| ending == "bib" || ending == "json")
        })
        .collect();
    paths.sort();
    // Last, so that what the window imported holds.
    paths.push(folder.join(FILE));
    for path in paths.iter().filter(|path| path.is_file()) {
        match read_file(path) {
            Ok(read) => all.extend(read),
            Err(error) => all.refused.push(Refused {
                what: path.display().to_string(),
                line: None,
                reason: error.to_string(),
            }),
        }
    }
    all
}

/// The sources of one file.
pub(crate) fn read_file(path: &Path) -> Result<Bibliography> {
    let size = fs::metadata(path)
        .map_err(|error| DeskError::read(path, &error))?
        .len();
    if size > LARGEST {
        return Err(DeskError::TooLarge {
            name: path.display().to_string(),
            limit_mb: LARGEST / 1024 / 1024,
            remedy: "Export only the sources that you cite.",
        });
    }
    let bytes = fs::read(path).map_err(|error| DeskError::read(path, &error))?;
    Ok(Bibliography::read(&String::from_utf8_lossy(&bytes)))
}

/// "sources.bib, line 12, marsh2021: It has no title."
pub(crate) fn told(path: &Path, refused: &Refused) -> String {
    let line = refused
        .line
        .map(|line| format!(", line {line}"))
        .unwrap_or_default();
    format!("{}{line}, {}: {}", path.display(), refused.what, refused.reason)
}

impl Desk {
    /// The organisation's own sources.
    pub fn sources(&self) -> Vec<SourceInfo> {
        let own = self.inner.own();
        infos(
            &own,
            own.sources.sources().iter().map(|source| source.key.as_str()),
        )
    }

    /// Takes the sources of a text (BibTeX or CSL-JSON); a key that is there already is replaced.
    ///
    /// # Errors
    /// Where the data folder cannot be written.
    pub fn import_sources(&self, text: &str) -> Result<SourcesImport> {
        self.take_sources(Bibliography::read(text))
    }

    /// Takes the sources of a file.
    ///
    /// # Errors
    /// Where the file cannot be read or the data folder cannot be written.
    pub fn import_sources_file(&self, path: &Path) -> Result<SourcesImport> {
        self.take_sources(read_file(path)?)
    }

    /// Forgets a source that was imported. One of a file in the folder `sources` stays, for that file is not ours.
    ///
    /// # Errors
    /// Where the data folder cannot be written.
    pub fn remove_source(&self, key: &str) -> Result<Vec<SourceInfo>> {
        let path = self.inner.folder.join(FILE);
        let mut kept = imported(&path)?;
        kept.remove(key);
        self.keep_sources(&path, &kept)?;
        Ok(self.sources())
    }

    fn take_sources(&self, read: Bibliography) -> Result<SourcesImport> {
        let keys: Vec<String> = read.sources().iter().map(|source| source.key.clone()).collect();
        let refused = read.refused.iter().map(refused).collect();
        if !keys.is_empty() {
            let path = self.inner.folder.join(FILE);
            let mut kept = imported(&path)?;
            kept.extend(read);
            self.keep_sources(&path, &kept)?;
        }
        let own = self.inner.own();
        Ok(SourcesImport {
            read: infos(&own, keys.iter().map(String::as_str)),
            refused,
        })
    }

    fn keep_sources(&self, path: &Path, kept: &Bibliography) -> Result<()> {
        write_whole(path, kept.to_csl().as_bytes())?;
        let mut own = OwnOrganisation::clone(&self.inner.own());
        own.sources = read(&self.inner.folder);
        self.inner.set_own(own);
        Ok(())
    }
}

/// What was imported before. A file that cannot be understood is not written over.
fn imported(path: &Path) -> Result<Bibliography> {
    if !path.is_file() {
        return Ok(Bibliography::default());
    }
    let read = read_file(path)?;
    match read.refused.first() {
        Some(refused)
            if read.sources().is_empty() && refused.what == "the text" && refused.line.is_some() =>
        {
            Err(DeskError::Read {
                path: path.to_owned(),
                reason: refused.reason.clone(),
            })
        }
        _ => Ok(read),
    }
}

fn infos<'k>(own: &OwnOrganisation, keys: impl Iterator<Item = &'k str>) -> Vec<SourceInfo> {
    let citing = Citing {
        style: own.style.as_ref(),
        sources: Some(&own.sources),
    };
    let language = crate::templates::language(&own.organisation.language);
    keys.filter_map(|key| own.sources.source(key))
        .map(|source| SourceInfo {
            key: source.key.clone(),
            entry: crate::citation_card::entry(&citing.own(source, language)),
        })
        .collect()
}

fn refused(refused: &Refused) -> RefusedSource {
    RefusedSource {
        what: refused.what.clone(),
        line: refused.line.map(|line| line as u32),
        reason: refused.reason.clone(),
    }
}
