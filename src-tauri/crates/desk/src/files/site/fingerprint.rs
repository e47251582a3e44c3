//! Names everything besides the articles that a site follows from: profile, words, templates, the program itself.

use std::fs;
use std::path::{Path, PathBuf};

/// Where a setting was read from.
#[derive(Debug, Clone, Default)]
pub(crate) struct ReadFrom {
    pub data_folder: PathBuf,
    pub profile: Option<PathBuf>,
    pub templates: Option<PathBuf>,
    /// What was asked for besides: a style's name, a bibliography's file.
    pub asked: Vec<String>,
}

/// What of the data folder says something about articles, besides pictures (the logo is one). Its database does not,
/// and articles may lie there too.
const FILES: [&str; 3] = ["organisation.json", "words.txt", "sources.json"];
const FOLDERS: [&str; 2] = ["catalogue", "sources"];
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"];

impl ReadFrom {
    /// A hash of all of it.
    pub(crate) fn fingerprint(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut text = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        text(env!("CARGO_PKG_VERSION"));
        // Another build may render otherwise.
        if let Ok(program) = std::env::current_exe().and_then(|path| path.metadata()) {
            text(&format!("{} {:?}", program.len(), program.modified().ok()));
        }
        self.asked.iter().for_each(|asked| text(asked));
        let mut files = Vec::new();
        of_data_folder(&self.data_folder, &mut files);
        if let Some(profile) = &self.profile {
            let beside = crate::folder::parent(profile);
            of_data_folder(beside, &mut files);
            files.push(profile.clone());
        }
        if let Some(templates) = &self.templates {
            below(templates, 0, &mut files);
        }
        files.extend(self.asked.iter().map(PathBuf::from).filter(|path| path.is_file()));
        files.sort();
        for file in files {
            hasher.update(file.as_os_str().as_encoded_bytes());
            let bytes = fs::read(&file).unwrap_or_default();
            hasher.update(blake3::hash(&bytes).as_bytes());
        }
        hasher.finalize().to_hex()[..32].to_owned()
    }
}

fn of_data_folder(folder: &Path, files: &mut Vec<PathBuf>) {
    files.extend(FILES.iter().map(|name| folder.join(name)));
    for name in FOLDERS {
        below(&folder.join(name), 0, files);
    }
    let pictures = fs::read_dir(folder).into_iter().flatten().flatten();
    files.extend(pictures.map(|entry| entry.path()).filter(|path| {
        let kind = path.extension().and_then(|kind| kind.to_str());
        kind.is_some_and(|kind| PICTURES.contains(&kind))
    }));
}

fn below(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        match entry.file_type() {
            // A theme's fonts lie three folders deep.
            Ok(found) if found.is_dir() && depth < 5 => below(&path, depth + 1, files),
            Ok(found) if found.is_dir() => {}
            _ => files.push(path),
        }
    }
}
