//! Refuses folders in which a database does not stay whole: network shares and synced folders.

use std::path::{Component, Path, PathBuf, Prefix};

/// Names of folders that synchronising programs keep, in lower case.
const SYNCED: &[(&str, &str)] = &[
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("icloud", "iCloud"),
    ("iclouddrive", "iCloud"),
    ("mobile documents", "iCloud"),
    ("cloudstorage", "a cloud service"),
];

/// Says why a database must not live at `path`, as the end of the sentence "The folder …".
pub(crate) fn unsafe_reason(path: &Path) -> Option<String> {
    let path = resolved(path);
    synced_by(&path)
        .map(|service| format!("is synchronised by {service}"))
        .or_else(|| network_kind(&path).map(|kind| format!("is on a network drive ({kind})")))
}

/// Follows links as far as the path exists, so that a link into a synced folder is noticed.
fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in absolute.ancestors() {
        if let Ok(real) = ancestor.canonicalize() {
            let rest = absolute.strip_prefix(ancestor).unwrap_or(Path::new(""));
            return real.join(rest);
        }
    }
    absolute
}

/// The service that keeps a folder of this path in step, judged by the folders' names.
fn synced_by(path: &Path) -> Option<&'static str> {
    path.components().find_map(|part| {
        let Component::Normal(name) = part else {
            return None;
        };
        let name = name.to_string_lossy().to_lowercase();
        SYNCED.iter().find_map(|(start, service)| {
            // "OneDrive - Alderline Institute" and "Dropbox (Personal)" count, "dropboxes" does not.
            let rest = name.strip_prefix(start)?;
            (!rest.starts_with(char::is_alphanumeric)).then_some(*service)
        })
    })
}

fn network_kind(path: &Path) -> Option<&'static str> {
    if let Some(Component::Prefix(prefix)) = path.components().next()
        && matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    {
        return Some("a Windows share");
    }
    mounted_kind(path)
}

#[cfg(not(target_os = "linux"))]
fn mounted_kind(_path: &Path) -> Option<&'static str> {
    None
}

#[cfg(target_os = "linux")]
fn mounted_kind(path: &Path) -> Option<&'static str> {
    let existing = path.ancestors().find(|folder| folder.exists())?;
    let magic = rustix::fs::statfs(existing).ok()?.f_type as u32;
    if magic == FUSE {
        let table = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
        return remote_fuse(&table, existing).then_some("a mounted remote folder");
    }
    remote_magic(magic)
}

/// `f_type` of every FUSE file system, local or remote (linux/magic.h).
#[cfg(target_os = "linux")]
const FUSE: u32 = 0x6573_5546;

/// The network file systems of linux/magic.h by their `f_type`.
#[cfg(target_os = "linux")]
fn remote_magic(magic: u32) -> Option<&'static str> {
    Some(match magic {
        0x6969 => "NFS",
        0x517B | 0xFE53_4D42 => "SMB",
        0xFF53_4D42 => "CIFS",
        0x5346_414F | 0x6B41_4653 => "AFS",
        0x7375_7245 => "Coda",
        0x00C3_6400 => "Ceph",
        _ => return None,
    })
}

/// Whether the FUSE mount that holds `path` is a remote one; `table` is `/proc/self/mountinfo`.
///
/// Local ones (an NTFS disk, an encrypted or joined folder) are fine; whatever is not known counts as remote.
#[cfg(target_os = "linux")]
fn remote_fuse(table: &str, path: &Path) -> bool {
    const LOCAL: &[&str] = &[
        "fuseblk",
        "fuse.gocryptfs",
        "fuse.encfs",
        "fuse.cryfs",
        "fuse.bindfs",
        "fuse.mergerfs",
        "fuse.fuse-overlayfs",
        "fuse.ntfs-3g",
    ];
    table
        .lines()
        .filter_map(|line| {
            let (left, right) = line.split_once(" - ")?;
            // The fifth field is the mount point; a blank in it is written as \040.
            let point = left.split(' ').nth(4)?.replace("\\040", " ");
            let kind = right.split(' ').next()?;
            path.starts_with(&point).then_some((point.len(), kind))
        })
        .max_by_key(|(length, _)| *length)
        .is_some_and(|(_, kind)| !LOCAL.contains(&kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_synchronising_programs_are_named() {
        for (path, service) in [
            ("/home/mira/Dropbox/Daymark", "Dropbox"),
            ("/home/mira/Dropbox (Personal)/x", "Dropbox"),
            ("/mnt/OneDrive - Alderline Institute/words", "OneDrive"),
            (
                "/Users/mira/Library/Mobile Documents/com~apple~CloudDocs",
                "iCloud",
            ),
            ("/Users/mira/Library/CloudStorage/Box", "a cloud service"),
            ("/home/mira/google drive", "Google Drive"),
            ("/srv/Nextcloud/mira", "Nextcloud"),
        ] {
            assert_eq!(synced_by(Path::new(path)), Some(service), "{path}");
        }
        for path in [
            "/home/mira/.local/share/daymark",
            "/home/mira/dropboxes",
            "/home/onedriver/words",
        ] {
            assert_eq!(synced_by(Path::new(path)), None, "{path} is an ordinary folder");
        }
    }

    #[test]
    fn a_link_into_a_synced_folder_is_followed() {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(home.path().join("Nextcloud/words")).unwrap();
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(home.path().join("Nextcloud/words"), home.path().join("words"))
                .unwrap();
            assert!(
                unsafe_reason(&home.path().join("words/not-made-yet"))
                    .unwrap()
                    .contains("Nextcloud")
            );
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn network_file_systems_are_known_by_number_and_local_ones_pass() {
        assert_eq!(remote_magic(0x6969), Some("NFS"));
        assert_eq!(remote_magic(0xFF53_4D42), Some("CIFS"));
        for local in [0xEF53, 0x5846_5342, 0x9123_683E, 0x0102_1994] {
            assert_eq!(
                remote_magic(local),
                None,
                "ext4, XFS, Btrfs and tmpfs are on this computer"
            );
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_remote_fuse_mount_is_told_from_a_local_one() {
        let table = "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
            40 22 0:40 / /home/mira/far\\040away rw - fuse.sshfs mira@host: rw\n\
            41 22 0:41 / /home/mira/safe rw - fuse.gocryptfs /home/mira/.safe rw\n\
            42 22 8:2 / /media/disk rw - fuseblk /dev/sdb1 rw\n";
        assert!(remote_fuse(table, Path::new("/home/mira/far away/words")));
        assert!(!remote_fuse(table, Path::new("/home/mira/safe/words")));
        assert!(!remote_fuse(table, Path::new("/media/disk/words")));
    }
}
