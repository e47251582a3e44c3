//! What the disk, the system and other programs can do to the words, and what the store says then.

mod common;

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use common::{meta, open};
use daymark_store::{
    Damage, Draft, DraftId, Filter, NewDraft, Opened, RevisionReason, SaveOutcome, Store, StoreError,
};
use rusqlite::Connection;
use tempfile::TempDir;

const WRITER_FOLDER: &str = "DAYMARK_TEST_WRITER_FOLDER";

#[test]
fn what_was_acknowledged_survives_a_kill() {
    if let Some(folder) = std::env::var_os(WRITER_FOLDER) {
        write_for_ever(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let mut luck = 0x9E37_79B9_7F4A_7C15_u64;
    for round in 0..12 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "what_was_acknowledged_survives_a_kill",
                "--nocapture",
                "--test-threads=1",
            ])
            .env(WRITER_FOLDER, folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Killed after a number of saves that differs each time, and at another moment within the next one.
        luck = luck
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let saves = 1 + ((luck >> 33) & 31);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let acknowledged = |line: std::io::Result<String>| -> Option<(i64, i64)> {
            let line = line.ok()?;
            let (id, version) = line.rsplit_once("saved ")?.1.split_once(' ')?;
            Some((id.parse().ok()?, version.parse().ok()?))
        };
        let mut last = None;
        for _ in 0..=saves {
            last = lines.by_ref().find_map(acknowledged);
            assert!(last.is_some(), "round {round}: the writer wrote nothing");
        }
        for _ in 0..(luck >> 40) % 200_000 {
            std::hint::spin_loop();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it had acknowledged before the kill may still lie in the pipe.
        last = lines.filter_map(acknowledged).last().or(last);

        let (id, version) = last.unwrap();
        let store = open(&folder);
        let draft = store
            .draft(DraftId(id))
            .unwrap()
            .expect("a row that was made is there");
        assert!(
            draft.version >= version,
            "round {round}: {version} was acknowledged, {} is there",
            draft.version
        );
        assert!(
            draft.version <= version + 1,
            "at most the save under way is there besides"
        );
        assert_eq!(
            draft.source,
            writer_text(draft.version),
            "round {round}: never half a text"
        );
        assert_eq!(store.verify().unwrap(), []);
    }
}

/// Runs in the child until it is killed.
fn write_for_ever(folder: &Path) -> ! {
    let mut store = Store::open(folder).unwrap();
    let Draft { id, mut version, .. } = store
        .create(
            &NewDraft {
                source: writer_text(1),
                ..NewDraft::default()
            },
            0,
        )
        .unwrap();
    loop {
        println!("saved {} {version}", id.0);
        std::io::stdout().flush().unwrap();
        let text = writer_text(version + 1);
        match store
            .save(id, version, &text, &meta("Written until killed", &text), version)
            .unwrap()
        {
            SaveOutcome::Saved { version: next } => version = next,
            SaveOutcome::Stale { .. } => panic!("nobody else writes"),
        }
    }
}

fn writer_text(version: i64) -> String {
    format!("Version {version} of the harbour's article.\n").repeat(200)
}

#[test]
fn a_full_disk_refuses_the_save_and_keeps_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let id = store
        .create(
            &NewDraft {
                source: "before".into(),
                ..NewDraft::default()
            },
            1,
        )
        .unwrap()
        .id;
    store.limit_pages_for_test(80);
    let long = "tide ".repeat(400_000);
    let refused = store.save(id, 1, &long, &meta("A", ""), 2);
    assert!(matches!(refused, Err(StoreError::Full)), "{refused:?}");
    assert!(
        refused.unwrap_err().to_string().contains("Free some space"),
        "the message names the remedy"
    );
    let read = store.draft(id).unwrap().unwrap();
    assert_eq!((read.version, read.source.as_str()), (1, "before"));
    store.limit_pages_for_test(1_000_000);
    assert_eq!(
        store.save(id, 1, &long, &meta("A", ""), 3).unwrap(),
        SaveOutcome::Saved { version: 2 }
    );
}

/// The same on a file system that really is full; only where mounting one is allowed.
#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_really_is_full_refuses_too() {
    let Some(disk) = Mount::tmpfs("2m") else { return };
    let mut store = Store::open(disk.path()).unwrap();
    let mut version = 1;
    let id = store.create(&NewDraft::default(), 1).unwrap().id;
    let mut written = String::new();
    let refusal = loop {
        let text = format!("{written}{}", "tide ".repeat(20_000));
        match store.save(id, version, &text, &meta("A", ""), 2) {
            Ok(SaveOutcome::Saved { version: next }) => (version, written) = (next, text),
            Ok(SaveOutcome::Stale { .. }) => panic!("nobody else writes"),
            Err(refusal) => break refusal,
        }
        assert!(version < 1_000, "2 MB hold no more");
    };
    assert!(matches!(refusal, StoreError::Full), "{refusal:?}");
    assert_eq!(
        store.draft(id).unwrap().unwrap().source,
        written,
        "the last save that was acknowledged"
    );
    drop(store);
    let store = Store::open(disk.path()).expect("a full disk still opens");
    assert_eq!(store.draft(id).unwrap().unwrap().source, written);
}

#[test]
#[cfg(target_os = "linux")]
fn a_read_only_folder_is_said_with_its_name() {
    let Some(disk) = Mount::tmpfs("2m") else { return };
    let words = disk.path().join("words");
    drop(Store::open(&words).unwrap());
    if !disk.remount_read_only() {
        return;
    }
    let refused = Store::open(&words).unwrap_err();
    assert!(
        matches!(&refused, StoreError::ReadOnly { place } if place.ends_with("words")),
        "{refused:?}"
    );
    assert!(refused.to_string().contains("Make the folder writable"));
    let new = Store::open(&disk.path().join("more")).unwrap_err();
    assert!(matches!(new, StoreError::ReadOnly { .. }), "{new:?}");
}

/// Permissions stop everybody but root, who is stopped by the mount above.
#[test]
#[cfg(unix)]
fn a_folder_without_permission_is_said_with_its_name() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let words = folder.path().join("words");
    std::fs::create_dir(&words).unwrap();
    std::fs::set_permissions(&words, PermissionsExt::from_mode(0o500)).unwrap();
    if std::fs::write(words.join("probe"), "").is_ok() {
        eprintln!("skipped: permissions do not bind this account");
        return;
    }
    let refused = Store::open(&words).unwrap_err();
    assert!(
        matches!(&refused, StoreError::ReadOnly { place } if place.ends_with("words")),
        "{refused:?}"
    );
}

#[test]
fn a_second_start_is_told_that_the_drafts_are_open() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(&folder);
    let second = Store::open(folder.path()).unwrap_err();
    assert!(
        matches!(&second, StoreError::InUse { folder: named } if named == folder.path()),
        "{second:?}"
    );
    assert!(second.to_string().contains("Go to that window"));
    drop(first);
    open(&folder);
}

#[test]
fn a_synced_folder_is_refused_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let words = folder.path().join("Dropbox").join("Daymark");
    let refused = Store::open(&words).unwrap_err();
    assert!(matches!(refused, StoreError::SyncedFolder { .. }), "{refused:?}");
    assert!(
        refused.to_string().contains("synchronised by Dropbox"),
        "{refused}"
    );
    assert!(!words.exists());
}

#[test]
fn a_database_of_a_newer_version_is_read_and_not_changed() {
    let folder = tempfile::tempdir().unwrap();
    let id = {
        let mut store = open(&folder);
        let new = NewDraft {
            source: "From the future".into(),
            meta: meta("Later", "future words"),
            origin: None,
        };
        let id = store.create(&new, 1).unwrap().id;
        store.index_pending(10).unwrap();
        id
    };
    let file = folder.path().join("daymark.db");
    Connection::open(&file)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let before = std::fs::read(&file).unwrap();
    {
        let mut store = open(&folder);
        assert!(store.is_read_only());
        assert_eq!(store.opened(), Opened::ReadOnlyNewer { version: 99 });
        assert_eq!(store.draft(id).unwrap().unwrap().source, "From the future");
        assert_eq!(store.list(&Filter::default()).unwrap().len(), 1);
        assert_eq!(store.search("future", 5).unwrap().len(), 1);
        for refused in [
            store.create(&NewDraft::default(), 2).map(drop),
            store.save(id, 1, "x", &meta("x", "x"), 2).map(drop),
            store.trash(id, 2),
            store.set_setting("key", "1"),
            store.index_pending(1).map(drop),
        ] {
            // Nothing waits for the index, so that asking for it is no write.
            assert!(
                matches!(refused, Ok(()) | Err(StoreError::Newer { version: 99 })),
                "{refused:?}"
            );
        }
        assert!(matches!(store.trash(id, 2), Err(StoreError::Newer { .. })));
        let copy = folder.path().join("copy.db");
        assert_eq!(store.backup(&copy).unwrap().drafts, 1, "it can still be copied");
    }
    assert_eq!(std::fs::read(&file).unwrap(), before, "not a byte of it changed");
}

#[test]
fn a_file_that_is_no_database_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("daymark.db");
    let bytes = "These are words, not a database.\n".repeat(300);
    std::fs::write(&file, &bytes).unwrap();
    let refused = Store::open(folder.path()).unwrap_err();
    assert!(matches!(refused, StoreError::Damaged { .. }), "{refused:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), bytes);
}

#[test]
fn a_flipped_bit_in_a_text_a_revision_or_an_asset_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let (draft, revision);
    {
        let mut store = open(&folder);
        let source = "current-text ".repeat(3_000);
        draft = store
            .create(
                &NewDraft {
                    source,
                    ..NewDraft::default()
                },
                1,
            )
            .unwrap()
            .id;
        let text = "revision-text ".repeat(3_000);
        revision = store
            .add_revision(draft, &text, RevisionReason::Kept, 1)
            .unwrap()
            .hash;
        store
            .put_asset(
                draft,
                "a.png",
                "image/png",
                "asset-bytes ".repeat(3_000).as_bytes(),
                1,
            )
            .unwrap();
        assert_eq!(store.verify().unwrap(), []);
    }
    let file = folder.path().join("daymark.db");
    for (marker, nth) in [
        ("current-text ", 2_000),
        ("revision-text ", 2_000),
        ("asset-bytes ", 2_000),
    ] {
        flip(&file, marker, nth);
    }
    let mut store = open(&folder);
    let sound: String = Connection::open(&file)
        .unwrap()
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(
        sound, "ok",
        "SQLite's own check does not see it, which is why there are hashes"
    );

    let refused = store.draft(draft).unwrap_err();
    assert!(matches!(refused, StoreError::Damaged { .. }), "{refused:?}");
    assert!(
        store
            .salvage(draft)
            .unwrap()
            .unwrap()
            .source
            .starts_with("current-text ")
    );
    assert!(matches!(
        store.revision(revision),
        Err(StoreError::Damaged { .. })
    ));
    assert!(matches!(
        store.asset(draft, "a.png"),
        Err(StoreError::Damaged { .. })
    ));
    let damages = store.verify().unwrap();
    assert_eq!(damages.len(), 3, "{damages:?}");
    assert!(damages.contains(&Damage::Draft(draft)) && damages.contains(&Damage::Content(revision)));

    let report = store.backup(&folder.path().join("copy.db")).unwrap();
    assert_eq!(report.damaged, damages, "a backup says what was damaged before");
    store
        .add_revision(draft, &"revision-text ".repeat(3_000), RevisionReason::Kept, 2)
        .unwrap();
    assert!(
        store
            .put_asset(
                draft,
                "b.png",
                "image/png",
                "asset-bytes ".repeat(3_000).as_bytes(),
                1
            )
            .is_ok()
    );
    assert!(
        store.asset(draft, "a.png").is_ok(),
        "the right bytes put in again heal the damaged ones"
    );
}

/// Flips one bit within the `nth` marker of the file.
fn flip(file: &Path, marker: &str, nth: usize) {
    let mut bytes = std::fs::read(file).unwrap();
    let at = bytes
        .windows(marker.len())
        .enumerate()
        .filter(|(_, part)| *part == marker.as_bytes())
        .nth(nth);
    let (at, _) = at.expect("the marker is in the file");
    bytes[at + 1] ^= 4;
    std::fs::write(file, bytes).unwrap();
}

#[test]
fn a_search_text_that_is_no_text_any_more_hides_no_other_draft() {
    let folder = tempfile::tempdir().unwrap();
    for title in ["hurt", "sound"] {
        let new = NewDraft {
            meta: meta(title, "tides and harbours"),
            ..NewDraft::default()
        };
        open(&folder).create(&new, 1).unwrap();
    }
    let db = Connection::open(folder.path().join("daymark.db")).unwrap();
    db.execute(
        "UPDATE draft_text SET search_text = CAST(x'74696465FF' AS TEXT) WHERE draft = 1",
        [],
    )
    .unwrap();
    drop(db);
    let store = open(&folder);
    assert_eq!(store.search("harbours", 9).unwrap().len(), 1);
    assert_eq!(store.search("tide", 9).unwrap().len(), 2);
    assert!(
        store.draft(DraftId(1)).unwrap().is_some(),
        "the article itself is whole"
    );
}

#[test]
fn a_damaged_structure_is_an_error_and_never_not_found() {
    let folder = tempfile::tempdir().unwrap();
    let id = {
        let mut store = open(&folder);
        store
            .create(
                &NewDraft {
                    source: "tide ".repeat(9_000),
                    ..NewDraft::default()
                },
                1,
            )
            .unwrap()
            .id
    };
    let file = folder.path().join("daymark.db");
    let mut bytes = std::fs::read(&file).unwrap();
    // Everything but the first page, which holds the schema's root, becomes noise.
    bytes[4_096..]
        .iter_mut()
        .enumerate()
        .for_each(|(at, byte)| *byte = (at % 251) as u8);
    std::fs::write(&file, bytes).unwrap();
    match Store::open(folder.path()) {
        Err(StoreError::Damaged { .. }) => {}
        Err(other) => panic!("{other:?}"),
        Ok(store) => assert!(matches!(store.draft(id), Err(StoreError::Damaged { .. }))),
    }
}

#[test]
fn a_backup_is_one_whole_file_and_replaces_the_old_one_only_then() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let new = NewDraft {
        source: "Backed up".into(),
        meta: meta("A", "backed up"),
        origin: None,
    };
    let id = store.create(&new, 1).unwrap().id;
    let elsewhere = tempfile::tempdir().unwrap();
    let to = elsewhere.path().join("daymark.db");
    std::fs::write(&to, "the backup of last week").unwrap();
    let report = store.backup(&to).unwrap();
    assert_eq!((report.drafts, report.damaged.len()), (1, 0));
    assert_eq!(report.bytes, std::fs::metadata(&to).unwrap().len());
    let names: Vec<_> = std::fs::read_dir(elsewhere.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(names, ["daymark.db"], "no log and nothing unfinished beside it");
    drop(store);
    let restored = Store::open(elsewhere.path()).unwrap();
    assert_eq!(restored.draft(id).unwrap().unwrap().source, "Backed up");
    assert_eq!(restored.search("backed", 1).unwrap().len(), 1);

    let nowhere = elsewhere.path().join("missing").join("daymark.db");
    assert!(matches!(restored.backup(&nowhere), Err(StoreError::Io { .. })));
}

#[test]
fn a_backup_without_room_leaves_the_old_one() {
    #[cfg(target_os = "linux")]
    {
        let Some(disk) = Mount::tmpfs("1m") else { return };
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(&folder);
        store
            .create(
                &NewDraft {
                    source: "tide ".repeat(900_000),
                    ..NewDraft::default()
                },
                1,
            )
            .unwrap();
        let to = disk.path().join("backup.db");
        std::fs::write(&to, "the backup of last week").unwrap();
        let refused = store.backup(&to);
        assert!(matches!(refused, Err(StoreError::Full)), "{refused:?}");
        assert_eq!(std::fs::read_to_string(&to).unwrap(), "the backup of last week");
        assert_eq!(
            std::fs::read_dir(disk.path()).unwrap().count(),
            1,
            "nothing unfinished stays"
        );
    }
}

/// A small file system of its own, taken away again at the end.
#[cfg(target_os = "linux")]
struct Mount(TempDir);

#[cfg(target_os = "linux")]
impl Mount {
    /// `None`, with a message, where this account may not mount.
    fn tmpfs(size: &str) -> Option<Mount> {
        let folder = tempfile::tempdir().unwrap();
        let size = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if mounted {
            return Some(Mount(folder));
        }
        eprintln!("skipped: this account may not mount a file system");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn remount_read_only(&self) -> bool {
        Command::new("mount")
            .args(["-o", "remount,ro"])
            .arg(self.path())
            .status()
            .is_ok_and(|status| status.success())
    }
}

#[cfg(target_os = "linux")]
impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}
