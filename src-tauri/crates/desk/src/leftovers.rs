//! Temporary files of an export that was killed.
//!
//! An export that ends by itself leaves none. A killed one cannot tidy up, so the next one to the same folder does: it
//! removes what is named as Daymark names such files, whose process is gone, and which nobody holds open.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

/// How temporary files end.
pub(crate) const SUFFIX: &str = ".part";

/// By then another process may well have got the number of one that is gone.
const LONG_AGO: Duration = Duration::from_hours(1);

/// How temporary files of a process begin. Six letters or figures follow.
pub(crate) fn prefix(process: u32) -> String {
    format!(".daymark-{process}-")
}

/// Whose temporary file it is, by its name; `None` for any other file.
fn owner(name: &str) -> Option<u32> {
    let (process, random) = name
        .strip_prefix(".daymark-")?
        .strip_suffix(SUFFIX)?
        .split_once('-')?;
    let as_made = random.len() == 6 && random.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let process = process.parse().ok()?;
    (as_made && name.starts_with(&prefix(process))).then_some(process)
}

/// Removes what calls that were killed have left in a folder. What cannot be removed stays: it harms nobody.
pub(crate) fn remove(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let Some(process) = entry.file_name().to_str().and_then(owner) else {
            continue;
        };
        // A link is followed nowhere.
        if process == std::process::id() || !entry.file_type().is_ok_and(|found| found.is_file()) {
            continue;
        }
        let is_old = || {
            let changed = entry.metadata().and_then(|found| found.modified());
            changed.is_ok_and(|changed| changed.elapsed().is_ok_and(|age| age > LONG_AGO))
        };
        if is_running(process) && !is_old() {
            continue;
        }
        // Another machine that writes to the same folder has other processes, but holds its files too.
        let Ok(file) = File::open(entry.path()) else {
            continue;
        };
        if file.try_lock().is_ok() {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(unix)]
fn is_running(process: u32) -> bool {
    let Some(process) = i32::try_from(process)
        .ok()
        .and_then(rustix::process::Pid::from_raw)
    else {
        return false;
    };
    // One of another user may not be asked, but is there.
    rustix::process::test_kill_process(process) != Err(rustix::io::Errno::SRCH)
}

#[cfg(not(unix))]
fn is_running(_process: u32) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A process that is gone.
    fn gone() -> u32 {
        let mut child = std::process::Command::new("true").spawn().unwrap();
        let number = child.id();
        child.wait().unwrap();
        number
    }

    #[test]
    fn a_file_is_known_by_its_whole_name() {
        assert_eq!(owner(".daymark-71-a1B2c3.part"), Some(71));
        for name in [
            ".daymark-a1B2c3.part",
            ".daymark-71-a1B2c.part",
            ".daymark-071-a1B2c3.part",
            ".daymark-71-a1B2c3.part.bak",
            "daymark-71-a1B2c3.part",
            ".daymark-71-notes!.part",
            ".daymark-part-71",
        ] {
            assert_eq!(owner(name), None, "{name}");
        }
    }

    #[test]
    fn only_what_a_dead_process_left_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let dead = gone();
        let place = |process: u32| folder.path().join(format!("{}abcdef{SUFFIX}", prefix(process)));
        let init = 1;
        for name in [place(dead), place(std::process::id()), place(init)] {
            fs::write(name, "x").unwrap();
        }
        let others = [".daymark-notes.part", ".daymark.json", "page.html"];
        for name in others {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let shaped = folder.path().join(format!("{}folder{SUFFIX}", prefix(dead)));
        fs::create_dir(&shaped).unwrap();
        remove(folder.path());
        assert!(!place(dead).exists(), "its process is gone");
        assert!(
            place(init).exists() && place(std::process::id()).exists(),
            "their processes run"
        );
        assert!(others.iter().all(|name| folder.path().join(name).exists()));
        assert!(shaped.exists(), "a folder is not a file of ours");
    }

    #[test]
    fn what_somebody_holds_stays() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join(format!("{}abcdef{SUFFIX}", prefix(gone())));
        // A process of another machine, whose number means nothing here.
        let held = File::create(&place).unwrap();
        held.try_lock().unwrap();
        remove(folder.path());
        assert!(place.exists());
        // Said, not only closed: a child that another test is just starting has a copy for a moment.
        held.unlock().unwrap();
        remove(folder.path());
        assert!(!place.exists());
    }

    #[test]
    fn a_number_that_another_process_has_got_does_not_keep_it_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join(format!("{}abcdef{SUFFIX}", prefix(1)));
        let file = File::create(&place).unwrap();
        let long_ago = std::time::SystemTime::now() - 2 * LONG_AGO;
        file.set_modified(long_ago).unwrap();
        drop(file);
        remove(folder.path());
        assert!(!place.exists());
    }
}
