//! Puts files into a folder all at once: written beside it first, then renamed; what fails is undone.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::SiteExport;
use super::manifest::{Manifest, Output, hash};
use crate::error::{DeskError, Result};
use crate::folder::{make_folder, sync_folder};

/// What the folder of files to come is called.
const PREFIX: &str = ".daymark-part-";

/// How many files are made durable one by one.
const FEW: usize = 64;

/// Files on their way into a folder.
pub struct Stage<'s> {
    out: &'s Path,
    /// What to do about a file that stays as it is.
    remedy: &'static str,
    /// What Daymark wrote there: by the last call, and by one that was cut short.
    known: [&'s Manifest; 2],
    force: bool,
    waiting: tempfile::TempDir,
    count: AtomicUsize,
    /// Renames to come: from the waiting file to its place.
    renames: Mutex<Vec<(PathBuf, PathBuf)>>,
    safe: Mutex<HashSet<PathBuf>>,
    /// By path: why a file stays as it is.
    kept: Mutex<HashMap<String, String>>,
}

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is written.
    New,
    /// It is there already.
    Same,
    /// Something else is there, and stays.
    Kept,
}

impl<'s> Stage<'s> {
    /// Begins. Waiting files of a call that was cut short are removed.
    ///
    /// # Errors
    /// Where the folder cannot be written.
    pub fn new(options: &'s SiteExport, known: [&'s Manifest; 2]) -> Result<Self> {
        let out = options.out.as_path();
        for entry in fs::read_dir(out).into_iter().flatten().flatten() {
            let ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
            if ours && entry.file_type().is_ok_and(|found| found.is_dir()) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        let waiting = tempfile::Builder::new()
            .prefix(PREFIX)
            .tempdir_in(out)
            .map_err(|error| DeskError::write(out, &error))?;
        Ok(Self {
            out,
            remedy: options.remedies.replace,
            known,
            force: options.force,
            waiting,
            count: AtomicUsize::new(0),
            renames: Mutex::default(),
            safe: Mutex::default(),
            kept: Mutex::default(),
        })
    }

    /// Whether the file at `path` is, as far as one sees without reading it, what a manifest says.
    pub fn stands(&self, path: &str, output: &Output) -> bool {
        let found = self.out.join(path).symlink_metadata();
        !self.force && found.is_ok_and(|found| found.is_file() && found.len() == output.bytes)
    }

    /// Has a file written, unless it is there already or something else is.
    ///
    /// # Errors
    /// Where the disk refuses.
    pub fn put(&self, path: &str, bytes: &[u8], output: &Output) -> Result<Fate> {
        let place = self.out.join(path);
        if let Err(link) = self.stays_within(&place) {
            return Ok(self.keep(
                path,
                format!("{} leads out of the folder, so nothing is written there. Replace the link by a folder, or export to another one.", link.display()),
            ));
        }
        let there = match place.symlink_metadata() {
            Ok(found) => Some(found),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(DeskError::write(&place, &error)),
        };
        if let Some(found) = &there {
            if found.is_dir() {
                return Ok(self.keep(
                    path,
                    format!(
                        "{} is a folder, where a file is to be written. Remove or rename it.",
                        place.display()
                    ),
                ));
            }
            let known = self.known.map(|known| known.outputs.get(path));
            if known[0] == Some(output) && self.stands(path, output) {
                return Ok(Fate::Same);
            }
            let own = if found.is_file() {
                let bytes = fs::read(&place).map_err(|error| DeskError::read(&place, &error))?;
                let found = hash(&bytes);
                if found == output.hash {
                    return Ok(Fate::Same);
                }
                let was_written = known.iter().flatten().any(|known| known.hash == found);
                let nothing_known = known.iter().all(Option::is_none);
                was_written || nothing_known && daymark_export::is_ours(&bytes)
            } else {
                false
            };
            if !own && !self.force {
                let who = if known.iter().any(Option::is_some) {
                    "was changed since Daymark wrote it"
                } else {
                    "was not written by Daymark"
                };
                return Ok(self.keep(
                    path,
                    format!("{} {who} and stays as it is. {}", place.display(), self.remedy),
                ));
            }
        }
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let waiting = self.waiting.path().join(number.to_string());
        fs::write(&waiting, bytes).map_err(|error| DeskError::write(&waiting, &error))?;
        lock(&self.renames).push((waiting, place));
        Ok(Fate::New)
    }

    /// Why files stay as they are, by path.
    pub fn kept(&self) -> HashMap<String, String> {
        lock(&self.kept).clone()
    }

    /// Gives all files their names, removes what is `gone`, and writes the manifest last.
    ///
    /// # Errors
    /// Where the disk refuses; then everything is as it was.
    pub fn finish(self, gone: &[String], manifest: &Manifest) -> Result<usize> {
        let mut renames = std::mem::take(&mut *lock(&self.renames));
        renames.sort();
        // A page comes last: it is never there without what it shows.
        renames.sort_by_key(|(_, place)| place.extension().is_some_and(|kind| kind == "html"));
        let bytes = manifest.bytes();
        let last = self.out.join(super::manifest::FILE);
        let next = self.out.join(super::manifest::NEXT);
        let changed = fs::read(&last).ok().as_deref() != Some(&bytes);
        let gone: Vec<PathBuf> = gone
            .iter()
            .map(|path| self.out.join(path))
            .filter(|path| self.stays_within(path).is_ok())
            .collect();
        if renames.is_empty() && gone.is_empty() && !changed {
            let _ = fs::remove_file(&next);
            return Ok(0);
        }
        let mut folders: HashSet<&Path> = renames
            .iter()
            .map(|(_, place)| crate::folder::parent(place))
            .collect();
        for folder in &folders {
            make_folder(folder)?;
        }
        let waiting = self.waiting.path().join("manifest");
        fs::write(&waiting, &bytes).map_err(|error| DeskError::write(&waiting, &error))?;
        let files = renames.iter().map(|(waiting, _)| waiting).chain([&waiting]);
        self.sync(&files.map(PathBuf::as_path).collect::<Vec<_>>())?;
        fs::rename(&waiting, &next).map_err(|error| DeskError::write(&next, &error))?;
        sync_folder(self.out)?;
        let mut done: Vec<(PathBuf, Option<PathBuf>)> = Vec::with_capacity(renames.len() + gone.len());
        let moved = renames
            .iter()
            .try_for_each(|(waiting, place)| self.replace(place, Some(waiting), &mut done))
            .and_then(|()| {
                gone.iter()
                    .try_for_each(|place| self.replace(place, None, &mut done))
            })
            .and_then(|()| fs::rename(&next, &last).map_err(|error| DeskError::write(&last, &error)));
        if let Err(error) = moved {
            for (place, old) in done.into_iter().rev() {
                // What cannot be put back either is named by the manifest that stays: the next call mends it.
                let _ = match old {
                    Some(old) => fs::rename(old, &place),
                    None => fs::remove_file(&place),
                };
            }
            let _ = fs::remove_file(&next);
            return Err(error);
        }
        folders.extend(gone.iter().map(|path| crate::folder::parent(path)));
        let above = folders.iter().flat_map(|folder| folder.ancestors());
        let within = above.filter(|folder| folder.starts_with(self.out));
        self.sync_folders(&within.chain([self.out]).collect())?;
        Ok(renames.len())
    }

    /// Renames `waiting` to `place`, or removes what is there, and notes how to undo it.
    fn replace(
        &self,
        place: &Path,
        waiting: Option<&Path>,
        done: &mut Vec<(PathBuf, Option<PathBuf>)>,
    ) -> Result<()> {
        let refused = |error: &std::io::Error| DeskError::write(place, error);
        let old = self.waiting.path().join(format!("old-{}", done.len()));
        let there = place.symlink_metadata().is_ok();
        if there && fs::hard_link(place, &old).is_err() {
            // Not every file system links.
            fs::copy(place, &old).map_err(|error| refused(&error))?;
        }
        match waiting {
            Some(waiting) => fs::rename(waiting, place),
            None if there => fs::remove_file(place),
            None => Ok(()),
        }
        .map_err(|error| refused(&error))?;
        done.push((place.to_owned(), there.then_some(old)));
        Ok(())
    }

    /// Makes files durable. A few by themselves: what other programs have yet to write is waited for otherwise.
    fn sync(&self, files: &[&Path]) -> Result<()> {
        #[cfg(target_os = "linux")]
        if files.len() > FEW {
            return self.sync_all();
        }
        for path in files {
            std::fs::OpenOptions::new()
                .write(true)
                .open(path)
                .and_then(|file| file.sync_all())
                .map_err(|error| DeskError::write(path, &error))?;
        }
        Ok(())
    }

    /// Makes what stands in folders durable.
    fn sync_folders(&self, folders: &HashSet<&Path>) -> Result<()> {
        #[cfg(target_os = "linux")]
        if folders.len() > FEW {
            return self.sync_all();
        }
        folders.iter().try_for_each(|folder| sync_folder(folder))
    }

    /// Makes everything on the site's disk durable: one call instead of thousands.
    #[cfg(target_os = "linux")]
    fn sync_all(&self) -> Result<()> {
        let folder = fs::File::open(self.out).map_err(|error| DeskError::read(self.out, &error))?;
        rustix::fs::syncfs(&folder).map_err(|error| DeskError::write(self.out, &error.into()))
    }

    /// Whether no folder between the site's and this place is a link; else the link.
    fn stays_within(&self, place: &Path) -> std::result::Result<(), PathBuf> {
        let mut folder = crate::folder::parent(place);
        let mut seen = Vec::new();
        while folder != self.out && folder.starts_with(self.out) {
            if lock(&self.safe).contains(folder) {
                break;
            }
            if folder.symlink_metadata().is_ok_and(|found| found.is_symlink()) {
                return Err(folder.to_owned());
            }
            seen.push(folder.to_owned());
            folder = crate::folder::parent(folder);
        }
        lock(&self.safe).extend(seen);
        Ok(())
    }

    /// Leaves what is there as it is, and says why.
    pub fn keep(&self, path: &str, message: String) -> Fate {
        lock(&self.kept).insert(path.to_owned(), message);
        Fate::Kept
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
