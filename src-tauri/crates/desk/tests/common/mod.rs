//! A desk on a folder of its own, with a clock that stands and ears for what it announces.

#![allow(dead_code, reason = "not every test file uses all of it")]

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use daymark_desk::Desk;
use daymark_desk::boundary::{Announcement, EditOutcome, FindingInfo, IgnoreInfo, PreviewUpdate, TextChange};

pub const RESOLUTION: &str = "[@A/RES/58/220]";

/// 10 March 2026, noon UTC.
const NOON: i64 = 1_773_144_000_000;

pub struct Bench {
    pub desk: Desk,
    pub folder: tempfile::TempDir,
    clock: Arc<AtomicI64>,
    said: Mutex<Receiver<Announcement>>,
}

impl Bench {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(AtomicI64::new(NOON));
        let (tell, said) = channel();
        let (time, tell) = (Arc::clone(&clock), Mutex::new(tell));
        let desk = Desk::open_with(
            folder.path(),
            None,
            move || time.load(Ordering::Relaxed),
            move |announcement| drop(tell.lock().unwrap().send(announcement)),
        )
        .unwrap();
        Self {
            desk,
            folder,
            clock,
            said: Mutex::new(said),
        }
    }

    /// Lets the clock go on.
    pub fn later(&self, milliseconds: i64) {
        self.clock.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// An article of a file's text.
    pub fn article(&self, source: &str) -> i64 {
        self.desk.import_bytes("a.md", source.as_bytes()).unwrap().drafts[0]
    }

    /// Types at a place and gives the version.
    pub fn typed(&self, draft: i64, at: u32, insert: &str) -> u32 {
        let base = self.desk.open_article(draft).unwrap().version;
        match self.desk.edit(draft, base, &[change(at, at, insert)]).unwrap() {
            EditOutcome::Taken { version, .. } => version,
            EditOutcome::Stale { .. } => panic!("the edit fits"),
        }
    }

    /// The text on the disk, read past the desk.
    pub fn stored(&self, draft: i64) -> String {
        let db = rusqlite::Connection::open(self.folder.path().join("daymark.db")).unwrap();
        let bytes: Vec<u8> = db
            .query_row("SELECT source FROM draft_text WHERE draft = ?", [draft], |row| {
                row.get(0)
            })
            .unwrap();
        String::from_utf8(bytes).unwrap()
    }

    /// What the checks find in the article as it is now.
    pub fn checked(&self, draft: i64) -> (Vec<FindingInfo>, Vec<IgnoreInfo>) {
        let now = self.desk.open_article(draft).unwrap().version;
        let said = self.said.lock().unwrap();
        let mut last = None;
        // A check that was asked for earlier may still be told: the last one counts, once it has become quiet.
        loop {
            let patience = if last.is_none() { 60_000 } else { 400 };
            match said.recv_timeout(Duration::from_millis(patience)) {
                Ok(Announcement::Checked {
                    draft: of,
                    version,
                    findings,
                    ignores,
                }) if of == draft && version == now => last = Some((findings, ignores)),
                Ok(_) => {}
                Err(_) => return last.expect("it is checked"),
            }
        }
    }

    /// Waits for an announcement; generous, for a busy machine must not fail a test.
    pub fn wait(&self, wanted: impl Fn(&Announcement) -> bool) {
        let said = self.said.lock().unwrap();
        loop {
            let announcement = said
                .recv_timeout(Duration::from_mins(1))
                .expect("it is announced");
            if wanted(&announcement) {
                return;
            }
        }
    }
}

pub fn change(from: u32, to: u32, insert: &str) -> TextChange {
    TextChange {
        from,
        to,
        insert: insert.to_owned(),
    }
}

/// The blocks' markup of a whole preview.
pub fn blocks(preview: &PreviewUpdate) -> Vec<String> {
    let PreviewUpdate::Full { html, blocks } = preview else {
        panic!("a whole preview")
    };
    let units: Vec<u16> = html.encode_utf16().collect();
    blocks
        .iter()
        .map(|block| String::from_utf16(&units[block.from as usize..block.to as usize]).unwrap())
        .collect()
}

/// Does what the frame does.
pub fn apply(shown: &mut Vec<String>, preview: &PreviewUpdate) {
    match preview {
        PreviewUpdate::Same => {}
        PreviewUpdate::Full { .. } => *shown = blocks(preview),
        PreviewUpdate::Patch {
            at, remove, insert, ..
        } => {
            shown.splice(*at as usize..(*at + *remove) as usize, insert.iter().cloned());
        }
    }
}

/// One grey dot.
pub fn png() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0".to_vec();
    bytes.extend(b"\x3a\x7e\x9b\x55\0\0\0\x0aIDAT\x08\xd7\x63\x68\0\0\0\x82\0\x81");
    bytes.extend(b"\xdd\x43\x6a\xf4\0\0\0\0IEND\xae\x42\x60\x82");
    bytes
}
