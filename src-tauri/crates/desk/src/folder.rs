//! Where the data live, and how a file is written: whole or not at all.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::error::{DeskError, Result};

/// The data folder: `DAYMARK_DATA_DIR`, else the platform's place for an application's data.
///
/// # Errors
/// Where the system names no home folder.
pub fn data_folder() -> Result<PathBuf> {
    chosen(&|name| {
        std::env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    })
    .ok_or_else(|| {
        let message =
            "The system names no home folder. Set DAYMARK_DATA_DIR to the folder that drafts shall live in.";
        DeskError::Asked {
            message: message.to_owned(),
        }
    })
}

fn chosen(variable: &dyn Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    if let Some(folder) = variable("DAYMARK_DATA_DIR") {
        return Some(folder);
    }
    let home = || variable("HOME").or_else(|| variable("USERPROFILE"));
    if cfg!(target_os = "windows") {
        let data = variable("APPDATA").or_else(|| Some(home()?.join("AppData").join("Roaming")))?;
        Some(data.join("Daymark"))
    } else if cfg!(target_os = "macos") {
        Some(
            home()?
                .join("Library")
                .join("Application Support")
                .join("Daymark"),
        )
    } else {
        // The convention says that a relative path there is to be ignored.
        let data = variable("XDG_DATA_HOME").filter(|folder| folder.is_absolute());
        Some(
            data.or_else(|| Some(home()?.join(".local").join("share")))?
                .join("daymark"),
        )
    }
}

/// Writes a file whole or not at all; durable when it returns.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = parent(path);
    let mut file = prepared(path, bytes)?;
    file.as_file_mut()
        .sync_all()
        .map_err(|error| DeskError::write(path, &error))?;
    file.persist(path)
        .map_err(|error| DeskError::write(path, &error.error))?;
    sync_folder(folder)
}

/// The bytes in a temporary file beside `path`, not yet synced. One that is left behind is found by its name and by
/// nobody's holding it any more ([`crate::leftovers`]).
pub(crate) fn prepared(path: &Path, bytes: &[u8]) -> Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    let prefix = crate::leftovers::prefix(std::process::id());
    builder.prefix(&prefix).suffix(crate::leftovers::SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // A page is for others to read; the process's mask still applies.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder
        .tempfile_in(parent(path))
        .map_err(|error| DeskError::write(path, &error))?;
    // Where files cannot be held, the process's number alone says that it is in use.
    let _ = file.as_file().try_lock();
    file.write_all(bytes)
        .map_err(|error| DeskError::write(path, &error))?;
    Ok(file)
}

/// Makes the names in a folder durable: without it the last rename can be lost.
pub(crate) fn sync_folder(folder: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| DeskError::write(folder, &error))?;
    }
    Ok(())
}

/// Makes the folder with those above it.
pub(crate) fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| DeskError::write(folder, &error))
}

/// The folder of a file; `.` for a bare name.
pub(crate) fn parent(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_variable_wins_over_the_platform() {
        let chosen_by = |pairs: &[(&str, &str)]| {
            chosen(&|name| {
                pairs
                    .iter()
                    .find(|(key, _)| *key == name)
                    .map(|(_, value)| PathBuf::from(value))
            })
        };
        assert_eq!(
            chosen_by(&[("DAYMARK_DATA_DIR", "/d"), ("HOME", "/h")]).unwrap(),
            Path::new("/d")
        );
        #[cfg(target_os = "linux")]
        {
            assert_eq!(
                chosen_by(&[("XDG_DATA_HOME", "/x"), ("HOME", "/h")]).unwrap(),
                Path::new("/x/daymark")
            );
            let relative = chosen_by(&[("XDG_DATA_HOME", "x"), ("HOME", "/h")]).unwrap();
            assert_eq!(relative, Path::new("/h/.local/share/daymark"));
            assert_eq!(chosen_by(&[]), None);
        }
    }

    #[test]
    fn a_refused_write_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("taken");
        fs::create_dir(&taken).unwrap();
        fs::write(taken.join("inside"), "x").unwrap();
        assert!(
            write_whole(&taken, b"new").is_err(),
            "a folder is not replaced by a file"
        );
        assert_eq!(
            fs::read_dir(folder.path()).unwrap().count(),
            1,
            "no temporary file stays"
        );
        write_whole(&folder.path().join("new"), b"new").unwrap();
        assert_eq!(fs::read(folder.path().join("new")).unwrap(), b"new");
    }
}
