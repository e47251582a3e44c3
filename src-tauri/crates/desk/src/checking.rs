//! Checking while nobody waits: a thread that reads an article once its author pauses.
//!
//! Invariant: no key waits for a rule. What the editor needs at once (parts, words, the preview) comes with the edit;
//! the findings follow as [`Announcement::Checked`], of the version that they are of.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use daymark_article::parse;
use daymark_checks::Memory;

use crate::Desk;
use crate::boundary::Announcement;
use crate::desk::{Inner, lock};
use crate::error::Result;
use crate::findings;
use crate::profile::OwnOrganisation;
use crate::text::Positions;

/// How long the keys must rest.
const PAUSE: Duration = Duration::from_millis(150);
/// How long an edit stays unchecked at most while typing goes on.
const LONGEST: Duration = Duration::from_secs(1);

/// What is to be checked, and when.
#[derive(Default)]
pub(crate) struct Checking {
    waiting: Mutex<Waiting>,
    changed: Condvar,
    known: Mutex<HashMap<i64, Known>>,
}

/// What was found in an article before, and the world that it was read in, which must stay as long.
struct Known {
    own: Arc<OwnOrganisation>,
    memory: Memory,
}

#[derive(Default)]
struct Waiting {
    /// For each article the first edit since it was checked, and when it is due.
    articles: HashMap<i64, (Instant, Instant)>,
    ended: bool,
}

impl Checking {
    fn ask(&self, draft: i64, pause: Duration) {
        let now = Instant::now();
        let mut waiting = lock(&self.waiting);
        let (first, due) = waiting.articles.entry(draft).or_insert((now, now + pause));
        *due = (now + pause).min(*first + LONGEST);
        drop(waiting);
        self.changed.notify_one();
    }

    /// The next article that is due; `None` at the end.
    fn next(&self) -> Option<i64> {
        let mut waiting = lock(&self.waiting);
        loop {
            if waiting.ended {
                return None;
            }
            let next = waiting
                .articles
                .iter()
                .map(|(&draft, &(_, due))| (due, draft))
                .min();
            let now = Instant::now();
            let wait = match next {
                Some((due, draft)) if due <= now => {
                    waiting.articles.remove(&draft);
                    return Some(draft);
                }
                Some((due, _)) => due - now,
                None => Duration::from_hours(1),
            };
            waiting = self
                .changed
                .wait_timeout(waiting, wait)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }

    /// Asks the thread to end.
    pub(crate) fn end(&self) {
        lock(&self.waiting).ended = true;
        self.changed.notify_all();
    }
}

/// Starts the thread.
pub(crate) fn start(inner: &Arc<Inner>) -> JoinHandle<()> {
    let inner = Arc::clone(inner);
    std::thread::spawn(move || {
        while let Some(draft) = inner.checking.next() {
            inner.check(draft);
        }
    })
}

impl Desk {
    /// Has an article checked anew, as after a word was added to the dictionary. `Checked` tells what was found.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn recheck(&self, draft: i64) -> Result<()> {
        self.inner.with(draft, |_| ())?;
        self.inner.check_now(draft);
        Ok(())
    }
}

impl Inner {
    /// Has an article checked once its author pauses.
    pub(crate) fn check_soon(&self, draft: i64) {
        self.checking.ask(draft, PAUSE);
    }

    /// Has an article checked as soon as the thread is free.
    pub(crate) fn check_now(&self, draft: i64) {
        self.checking.ask(draft, Duration::ZERO);
    }

    fn check(&self, draft: i64) {
        // An article that was closed meanwhile needs no check.
        let text = self.open().get(&draft).map(|open| open.session.text());
        let Some(text) = text else {
            lock(&self.checking.known).remove(&draft);
            return;
        };
        let own = self.own();
        let world = self.world(&own);
        let known = lock(&self.checking.known).remove(&draft);
        let mut memory = known
            .filter(|known| Arc::ptr_eq(&known.own, &own))
            .map(|known| known.memory)
            .unwrap_or_default();
        let look = || {
            let article = parse(&text.source);
            let positions = Positions::of(&text.source, text.body);
            let found = findings::of_again(&article, &world, &text.pictures, &mut memory);
            let counts = findings::counts(&found);
            let shown = findings::shown(found, &article, &positions);
            (counts, shown, findings::silenced(&article, &positions))
        };
        // A fault in reading must not end the thread: the next text may be read well.
        let Ok((counts, findings, ignores)) = catch_unwind(AssertUnwindSafe(look)) else {
            return;
        };
        {
            let open = self.open();
            let mut known = lock(&self.checking.known);
            // A closed article needs no memory.
            known.retain(|draft, _| open.contains_key(draft));
            if open.contains_key(&draft) {
                known.insert(
                    draft,
                    Known {
                        own: Arc::clone(&own),
                        memory,
                    },
                );
            }
        }
        let current = self.open().get_mut(&draft).is_some_and(|open| {
            let current = open.session.version() == text.version;
            if current {
                open.session.set_counts(counts);
            }
            current
        });
        // Of an older text nothing is told: the edit that made it old has asked for the next check.
        if !current {
            return;
        }
        self.counted(draft, counts);
        self.announce(Announcement::Checked {
            draft,
            version: text.version,
            findings,
            ignores,
        });
    }
}
