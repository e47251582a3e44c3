//! The organisation's own entries in the catalogue: JSON files in the data folder and beside its templates.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use daymark_catalogue::Catalogue;

use crate::error::DeskError;

/// The folder below the data folder; below that of templates it is `data`.
pub(crate) const FOLDER: &str = "catalogue";

/// The catalogue with the organisation's own entries, and what of them could not be understood.
#[derive(Debug, Clone, Default)]
pub(crate) struct OwnEntries {
    /// `None` where there are no files of entries: then the catalogue is the one compiled in, which costs nothing.
    catalogue: Option<Arc<Catalogue>>,
    /// In words, each with its file and place.
    pub problems: Vec<String>,
}

impl OwnEntries {
    /// Reads the entries of a data folder and of a folder of templates; the data folder's have the last word.
    ///
    /// Nothing here is an error: a broken file must keep nobody from writing. It is left out and told.
    pub(crate) fn read(data_folder: &Path, templates: Option<&Path>) -> Self {
        let mut problems = Vec::new();
        let read = texts(data_folder, templates, &mut problems);
        if read.is_empty() {
            return Self {
                catalogue: None,
                problems,
            };
        }
        let files = read.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let (catalogue, broken) = Catalogue::with_own(files);
        problems.extend(broken.iter().map(ToString::to_string));
        Self {
            catalogue: Some(Arc::new(catalogue)),
            problems,
        }
    }

    pub(crate) fn catalogue(&self) -> &Catalogue {
        self.catalogue.as_deref().unwrap_or_else(|| Catalogue::builtin())
    }
}

/// The files of entries with their texts, in the order in which they are laid over one another.
pub(crate) fn texts(
    data_folder: &Path,
    templates: Option<&Path>,
    problems: &mut Vec<String>,
) -> Vec<(String, String)> {
    let shared = templates.map(|folder| folder.join("data"));
    let mut read = Vec::new();
    for folder in shared.into_iter().chain([data_folder.join(FOLDER)]) {
        for file in files(&folder, problems) {
            match fs::read(&file).map(String::from_utf8) {
                Ok(Ok(text)) => read.push((name(&file), text)),
                Ok(Err(_)) => problems.push(format!(
                    "{}: it is not UTF-8. It is left out until it is saved as UTF-8.",
                    file.display()
                )),
                Err(error) => problems.push(DeskError::read(&file, &error).to_string() + " It is left out."),
            }
        }
    }
    read
}

/// The JSON files of a folder by name; none where there is no such folder.
pub(crate) fn files(folder: &Path, problems: &mut Vec<String>) -> Vec<PathBuf> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            if error.kind() != std::io::ErrorKind::NotFound {
                problems.push(DeskError::read(folder, &error).to_string());
            }
            return Vec::new();
        }
    };
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let hidden = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('.'));
            !hidden && path.extension().is_some_and(|ending| ending == "json") && path.is_file()
        })
        .collect();
    found.sort();
    found
}

/// A file's bare name.
pub(crate) fn name(file: &Path) -> String {
    file.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
