//! Saving without anyone asking: a thread that makes every edit durable within 300 ms of the last key.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use daymark_store::{DraftId, DraftMeta, Filter, RevisionReason, SaveOutcome, StoreError};

use crate::boundary::Announcement;
use crate::desk::{Inner, lock};
use crate::error::{DeskError, Result};
use crate::session::Session;
use crate::world::World;

/// How long the keys must rest before a save.
const REST: Duration = Duration::from_millis(80);
/// How long an edit waits at most while typing goes on.
const LONGEST: Duration = Duration::from_millis(200);
/// How long after a failure it is tried again by itself.
const AGAIN: Duration = Duration::from_secs(2);
/// How long nothing happens before the search index is brought up to date.
const IDLE: Duration = Duration::from_secs(3);

/// The key under which the end is asked for: no article has it.
const END: i64 = i64::MIN;

/// An open article and what is known of its saving.
#[derive(Debug)]
pub(crate) struct Open {
    pub session: Session,
    /// The store's version of the text on the disk.
    stored: i64,
    /// The session's version that is on the disk.
    saved: u32,
    pub saved_at: i64,
    /// What was understood of the file that it came from, where that was not UTF-8.
    pub note: Option<String>,
    /// What the list shows of it.
    meta: DraftMeta,
    /// The first edit that is not on the disk, and the last one.
    waiting: Option<(Instant, Instant)>,
    /// When a failed save is tried again, and what was announced.
    failed: Option<(Instant, String)>,
}

impl Open {
    pub(crate) fn new(session: Session, stored: i64, saved_at: i64, meta: DraftMeta) -> Self {
        let saved = session.version();
        Self {
            session,
            stored,
            saved,
            saved_at,
            note: None,
            meta,
            waiting: None,
            failed: None,
        }
    }

    /// Notes that the text may be another.
    pub(crate) fn touch(&mut self) {
        if self.is_saved() {
            return;
        }
        let now = Instant::now();
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
    }

    fn is_saved(&self) -> bool {
        self.saved == self.session.version()
    }

    /// When it is to be saved.
    fn due(&self) -> Option<Instant> {
        let (first, last) = self.waiting?;
        Some(match &self.failed {
            // The next edit tries it as well.
            Some((again, _)) if last + AGAIN > *again => (last + REST).min(*again),
            Some((again, _)) => *again,
            None => (last + REST).min(first + LONGEST),
        })
    }
}

/// Starts the thread.
pub(crate) fn start(inner: &Arc<Inner>) -> JoinHandle<()> {
    let inner = Arc::clone(inner);
    std::thread::spawn(move || run(&inner))
}

/// Asks it to end.
pub(crate) fn end(inner: &Inner) {
    let (session, meta) = (
        Session::new(String::new(), 0, crate::pictures::ArticlePictures::default()),
        DraftMeta::default(),
    );
    inner.open().insert(END, Open::new(session, 0, 0, meta));
    inner.edited.notify_all();
}

fn run(inner: &Inner) {
    let mut indexed = true;
    loop {
        let mut open = inner.open();
        let due = loop {
            if open.remove(&END).is_some() {
                return;
            }
            let next = open
                .iter()
                .filter_map(|(&draft, open)| Some((open.due()?, draft)))
                .min();
            let now = Instant::now();
            let wait = match next {
                Some((due, draft)) if due <= now => break Some(draft),
                Some((due, _)) => due - now,
                None if indexed => Duration::from_hours(1),
                None => IDLE,
            };
            let (guard, timeout) = inner
                .edited
                .wait_timeout(open, wait)
                .unwrap_or_else(PoisonError::into_inner);
            open = guard;
            if timeout.timed_out() && next.is_none() {
                break None;
            }
        };
        drop(open);
        match due {
            Some(draft) => {
                indexed = false;
                // What went wrong has been announced.
                let _ = inner.save_now(draft);
            }
            // What is not indexed is found a little later: the next search brings it in by itself.
            None => indexed = inner.store().index_pending(20).map_or(true, |left| left == 0),
        }
    }
}

impl Inner {
    /// The articles with edits that are not on the disk.
    pub(crate) fn unsaved(&self) -> Vec<i64> {
        self.open()
            .iter()
            .filter(|(_, open)| !open.is_saved())
            .map(|(&draft, _)| draft)
            .collect()
    }

    /// Saves the article's newest text; durable when it returns.
    ///
    /// # Errors
    /// What the store said; announced as well. The text stays in memory and is tried again.
    pub(crate) fn save_now(&self, draft: i64) -> Result<()> {
        let _turn = lock(&self.saving);
        let waiting = self
            .open()
            .get(&draft)
            .filter(|open| !open.is_saved())
            .map(|open| {
                (
                    open.session.source().to_owned(),
                    open.session.version(),
                    open.stored,
                    open.meta.clone(),
                    open.session.counts(),
                )
            });
        let Some((source, version, stored, before, counts)) = waiting else {
            return Ok(());
        };
        let own = self.own();
        // A fault in reading the text must never keep it from being saved.
        let read = || crate::meta::of(&source, &self.world(&own));
        let mut meta = catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| before.clone());
        // No save waits for a check: until the text is checked, the list shows what was counted last.
        (meta.errors, meta.warnings) = match counts {
            Some((errors, warnings)) => (Some(errors), Some(warnings)),
            None => (before.errors, before.warnings),
        };
        let now = self.now();
        match self.write(draft, stored, &source, &meta, now) {
            Ok(stored) => {
                let listed = self.saved(draft, version, stored, meta, now);
                self.announce(Announcement::Saved {
                    draft,
                    version,
                    at: now,
                });
                if listed {
                    self.announce(Announcement::DraftsChanged);
                }
                // What was counted while it was being written.
                let counts = self.open().get(&draft).and_then(|open| open.session.counts());
                if let Some(counts) = counts {
                    self.counted(draft, counts);
                }
                Ok(())
            }
            Err(error) => {
                let error = DeskError::from(error);
                let text = error.to_string();
                let mut open = self.open();
                let known = open.get_mut(&draft).is_some_and(|open| {
                    let before = open.failed.replace((Instant::now() + AGAIN, text.clone()));
                    before.is_some_and(|(_, before)| before == text)
                });
                drop(open);
                if !known {
                    self.failed(draft, &error);
                }
                Err(error)
            }
        }
    }

    /// Derives anew what the list shows of the drafts of an observance whose entry in the catalogue changed.
    ///
    /// # Errors
    /// Where the database cannot be read or written.
    pub(crate) fn list_anew(&self, observance: &str) -> Result<()> {
        let _turn = lock(&self.saving);
        let own = self.own();
        let filter = Filter {
            observance: Some(observance.to_owned()),
            ..Filter::default()
        };
        let rows = self.store().list(&filter)?;
        for row in rows {
            self.derive_anew(row.id, &self.world(&own))?;
        }
        Ok(())
    }

    /// Derives what the list shows of a draft that an earlier version of Daymark saved last, and which nobody has saved
    /// since.
    ///
    /// # Errors
    /// Where the database cannot be read or written.
    pub(crate) fn list_earlier(&self, draft: i64) -> Result<()> {
        let id = DraftId(draft);
        let stored = self.store().draft(id)?;
        if stored.is_none_or(|stored| stored.meta.name.is_some()) {
            return Ok(());
        }
        let _turn = lock(&self.saving);
        self.derive_anew(id, &self.world(&self.own()))
    }

    fn derive_anew(&self, id: DraftId, world: &World<'_>) -> Result<()> {
        let mut store = self.store();
        let Some(draft) = store.draft(id)? else {
            return Ok(());
        };
        let meta = DraftMeta {
            errors: draft.meta.errors,
            warnings: draft.meta.warnings,
            ..crate::meta::of(&draft.source, world)
        };
        // The text is the same: so is the time it was saved.
        let saved = store.save(id, draft.version, &draft.source, &meta, draft.saved)?;
        drop(store);
        if let (SaveOutcome::Saved { version }, Some(open)) = (saved, self.open().get_mut(&id.0)) {
            open.stored = version;
            open.meta = meta;
        }
        Ok(())
    }

    /// Writes the text and gives the store's new version. A text that somebody else saved in between is kept as a
    /// revision, so that neither is lost.
    fn write(
        &self,
        draft: i64,
        stored: i64,
        source: &str,
        meta: &DraftMeta,
        now: i64,
    ) -> Result<i64, StoreError> {
        let mut store = self.store();
        let id = DraftId(draft);
        let mut base = stored;
        loop {
            match store.save(id, base, source, meta, now)? {
                SaveOutcome::Saved { version } => return Ok(version),
                SaveOutcome::Stale { current_version } => {
                    if let Some(other) = store.draft(id)? {
                        store.add_revision(id, &other.source, RevisionReason::BeforeAccept, now)?;
                    }
                    base = current_version;
                }
            }
        }
    }

    /// Notes what was counted when an article was checked, where the list shows something else.
    pub(crate) fn counted(&self, draft: i64, (errors, warnings): (u32, u32)) {
        let counts = (Some(errors), Some(warnings));
        let differs = self.open().get_mut(&draft).is_some_and(|open| {
            let differs = open.is_saved() && (open.meta.errors, open.meta.warnings) != counts;
            if differs {
                (open.meta.errors, open.meta.warnings) = counts;
            }
            differs
        });
        // Looking at an article must not fail for want of room to note it: the next save counts again.
        if differs
            && self
                .store()
                .set_findings(DraftId(draft), errors, warnings)
                .is_ok()
        {
            self.announce(Announcement::DraftsChanged);
        }
    }

    /// Notes a save; says whether the list shows something else now.
    fn saved(&self, draft: i64, version: u32, stored: i64, meta: DraftMeta, now: i64) -> bool {
        let mut all = self.open();
        let Some(open) = all.get_mut(&draft) else {
            return false;
        };
        open.stored = stored;
        open.saved = version;
        open.saved_at = now;
        open.failed = None;
        // Edits since then wait from now on.
        let at = Instant::now();
        open.waiting = (!open.is_saved()).then_some((at, at));
        let before = std::mem::replace(&mut open.meta, meta);
        let meta = &open.meta;
        let of = |meta: &DraftMeta| {
            let DraftMeta {
                title,
                observance,
                year,
                day,
                language,
                template,
                translation_of,
                state,
                errors,
                warnings,
                ..
            } = meta.clone();
            (
                (
                    title,
                    observance,
                    year,
                    day,
                    language,
                    template,
                    translation_of,
                    state,
                ),
                (errors, warnings),
            )
        };
        of(&before) != of(meta)
    }
}
