//! The desk: the drafts, the articles that are open, the organisation.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::JoinHandle;

use daymark_store::{Opened, Store};
use jiff::civil::Date;

use crate::boundary::{Announcement, BoundaryError};
use crate::checking::{self, Checking};
use crate::error::{DeskError, Result};
use crate::own_entries::OwnEntries;
use crate::profile::OwnOrganisation;
use crate::saving::{self, Open};
use crate::session::Session;
use crate::spelling::OwnWords;
use crate::templates::Templates;
use crate::world::World;

/// Everything that the window asks for. Cheap to share; every method may be called from any thread.
///
/// Invariant: [`Desk::edit`] waits for no disk. The lock of the open articles is never held while the store works,
/// and never taken while the store is held.
pub struct Desk {
    pub(crate) inner: Arc<Inner>,
    writer: Mutex<Option<JoinHandle<()>>>,
    checker: Mutex<Option<JoinHandle<()>>>,
}

pub(crate) struct Inner {
    pub folder: PathBuf,
    clock: Box<dyn Fn() -> i64 + Send + Sync>,
    announce: Box<dyn Fn(Announcement) + Send + Sync>,
    pub templates: Templates,
    /// The folder of the organisation's own templates, beside which its entries in the catalogue may lie.
    pub templates_folder: Option<PathBuf>,
    own: RwLock<Arc<OwnOrganisation>>,
    pub words: OwnWords,
    pub read_only: Option<String>,
    store: Mutex<Store>,
    open: Mutex<HashMap<i64, Open>>,
    /// Tells the writer that an article was edited, or that it is to end.
    pub edited: Condvar,
    /// One save at a time, so that two never start from the same version.
    pub saving: Mutex<()>,
    pub checking: Checking,
    /// What is to be said of the files that the app was started with.
    pub start_notes: Mutex<Vec<String>>,
    /// Whether the export under way is to stop before it replaces anything.
    pub export_stopped: AtomicBool,
    /// What translations had taken over of their sources before passages were marked as done, the last at the end.
    pub marked: Mutex<HashMap<i64, Vec<String>>>,
}

/// Which program this is, to show.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Desk {
    /// Opens the data folder and starts the thread that saves. `clock` gives milliseconds since the epoch;
    /// `announce` is called from several threads and must not call back.
    ///
    /// # Errors
    /// Where the folder cannot be used: in use, in a synchronised folder, read-only, full, damaged.
    pub fn open(
        folder: &Path,
        clock: impl Fn() -> i64 + Send + Sync + 'static,
        announce: impl Fn(Announcement) + Send + Sync + 'static,
    ) -> Result<Self> {
        Self::open_with(
            folder,
            crate::files::own_templates_folder().as_deref(),
            clock,
            announce,
        )
    }

    /// As [`Desk::open`], with the folder of the organisation's own templates.
    ///
    /// # Errors
    /// As [`Desk::open`], or where a template of that folder cannot be understood.
    pub fn open_with(
        folder: &Path,
        templates: Option<&Path>,
        clock: impl Fn() -> i64 + Send + Sync + 'static,
        announce: impl Fn(Announcement) + Send + Sync + 'static,
    ) -> Result<Self> {
        let store = Store::open(folder)?;
        let read_only = match store.opened() {
            Opened::ReadWrite => None,
            Opened::ReadOnlyNewer { version } => {
                Some(daymark_store::StoreError::Newer { version }.to_string())
            }
        };
        let templates_folder = templates.map(Path::to_owned);
        let templates = Templates::load(templates)?;
        let mut own = OwnOrganisation::read(folder)?.styled(&templates);
        own.entries = OwnEntries::read(folder, templates_folder.as_deref());
        let look_problems = own.look_problems.clone();
        let inner = Arc::new(Inner {
            folder: folder.to_owned(),
            clock: Box::new(clock),
            announce: Box::new(announce),
            templates,
            templates_folder,
            own: RwLock::new(Arc::new(own)),
            words: OwnWords::read(folder)?,
            read_only,
            store: Mutex::new(store),
            open: Mutex::default(),
            edited: Condvar::new(),
            saving: Mutex::default(),
            checking: Checking::default(),
            start_notes: Mutex::new(look_problems),
            export_stopped: AtomicBool::new(false),
            marked: Mutex::default(),
        });
        let writer = saving::start(&inner);
        let checker = checking::start(&inner);
        Ok(Self {
            inner,
            writer: Mutex::new(Some(writer)),
            checker: Mutex::new(Some(checker)),
        })
    }

    /// Makes everything durable and ends the thread that saves. Edits after it are kept in memory only.
    pub fn close(&self) {
        if let Some(checker) = lock(&self.checker).take() {
            self.inner.checking.end();
            // What a check that panicked found is lost, and nothing else.
            let _ = checker.join();
        }
        let writer = lock(&self.writer).take();
        if let Some(writer) = writer {
            saving::end(&self.inner);
            // A writer that panicked has nothing more to save; what it left is saved below.
            let _ = writer.join();
            for draft in self.inner.unsaved() {
                let _ = self.inner.save_now(draft);
            }
        }
    }

    /// Waits until all that was edited in the article is durable.
    ///
    /// # Errors
    /// Where it cannot be saved; the text is kept in memory and tried again.
    pub fn flush(&self, draft: i64) -> Result<()> {
        self.inner.save_now(draft)
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.close();
    }
}

impl Inner {
    pub(crate) fn now(&self) -> i64 {
        (self.clock)()
    }

    /// Today where the computer is.
    pub(crate) fn today(&self) -> Date {
        let now = jiff::Timestamp::from_millisecond(self.now()).unwrap_or_default();
        jiff::tz::TimeZone::system().to_datetime(now).date()
    }

    pub(crate) fn announce(&self, announcement: Announcement) {
        (self.announce)(announcement);
    }

    pub(crate) fn own(&self) -> Arc<OwnOrganisation> {
        Arc::clone(&self.own.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn set_own(&self, own: OwnOrganisation) {
        *self.own.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(own);
        lock(&self.open)
            .values_mut()
            .for_each(|open| open.session.forget());
    }

    pub(crate) fn world<'a>(&'a self, own: &'a OwnOrganisation) -> World<'a> {
        World {
            catalogue: own.catalogue(),
            own,
            templates: &self.templates,
            theme: own.theme(),
            words: &self.words,
            options: &own.options,
            today: self.today(),
        }
    }

    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        lock(&self.store)
    }

    pub(crate) fn open(&self) -> MutexGuard<'_, HashMap<i64, Open>> {
        lock(&self.open)
    }

    /// Does something with an article, opening it where it is not.
    pub(crate) fn with<T>(&self, draft: i64, work: impl FnOnce(&mut Session) -> T) -> Result<T> {
        self.with_open(draft, |open| work(&mut open.session))
    }

    /// As [`Inner::with`], with what is known of its saving.
    pub(crate) fn with_open<T>(&self, draft: i64, work: impl FnOnce(&mut Open) -> T) -> Result<T> {
        if let Some(open) = self.open().get_mut(&draft) {
            return Ok(work(open));
        }
        let read = self.read(draft)?;
        // Two threads may have read it; the first one's is kept.
        Ok(work(self.open().entry(draft).or_insert(read)))
    }

    fn read(&self, draft: i64) -> Result<Open> {
        let store = self.store();
        let stored = store
            .draft(daymark_store::DraftId(draft))?
            .ok_or_else(|| DeskError::no_article(draft))?;
        let pictures = crate::assets::pictures(&store, stored.id)?;
        drop(store);
        let session = Session::new(stored.source, 1, pictures);
        let foreign = stored
            .origin
            .filter(|origin| !matches!(origin.encoding.as_str(), "" | "UTF-8"));
        let note = foreign.map(|origin| format!("Read as {}", origin.encoding));
        let mut open = Open::new(session, stored.version, stored.saved, stored.meta);
        open.note = note;
        Ok(open)
    }

    /// Does something that changes an article, and has it saved soon.
    pub(crate) fn change<T>(&self, draft: i64, work: impl FnOnce(&mut Session) -> T) -> Result<T> {
        let done = self.with_open(draft, |open| {
            let done = work(&mut open.session);
            open.touch();
            done
        })?;
        self.edited.notify_one();
        self.check_soon(draft);
        Ok(done)
    }

    pub(crate) fn failed(&self, draft: i64, error: &DeskError) {
        self.announce(Announcement::SaveFailed {
            draft,
            error: BoundaryError::from(error),
        });
    }
}

/// A lock whatever became of the thread that held it: what is behind ours is whole between two statements.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
