//! A site of drafts, exported from the window: the same files as the command line writes of the same articles.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use daymark_article::Article;
use daymark_store::{DraftId, Filter};

use crate::Desk;
use crate::boundary::{Announcement, SiteOutcome, SiteRequest};
use crate::desk::{Inner, lock};
use crate::error::{DeskError, Result};
use crate::export::whole_path;
use crate::files::{
    Articles, FileError, Remedies, Setting, SiteExport, SiteReport, Source, Watch, export_site_of,
};
use crate::pictures::{ArticlePictures, OwnPicture};

/// How often the window is told how far it is.
const OFTEN: Duration = Duration::from_millis(100);

const REMEDIES: Remedies = Remedies {
    replace: "Choose another folder, or have such files replaced.",
    replace_unknown: "Choose another folder, or have such files replaced.",
    address: "Type its address.",
};

impl Desk {
    /// Exports drafts as a site. Everything is put in place at once, or, where that fails or is stopped, nothing.
    ///
    /// # Errors
    /// Where the folder cannot be used, no article was chosen, or the organisation's profile cannot be read.
    pub fn export_site(&self, request: &SiteRequest) -> Result<SiteOutcome> {
        let folder = whole_path(&request.folder)?;
        if request.drafts.is_empty() {
            return Err(DeskError::Asked {
                message: "No article was chosen. Choose those that go into the site.".to_owned(),
            });
        }
        let inner = &self.inner;
        inner.export_stopped.store(false, Ordering::Relaxed);
        // What cannot be linked is told with the article whose source is not found.
        let _ = inner.link_translations();
        let titles: HashMap<i64, String> = inner
            .store()
            .list(&Filter::default())?
            .into_iter()
            .map(|row| (row.id.0, row.title))
            .collect();
        let mut inputs = Vec::with_capacity(request.drafts.len());
        for &draft in &request.drafts {
            let _ = inner.follow_source(draft);
            inputs.push(format!("{draft}/{}.md", inner.name_of(&inner.text_of(draft)?)));
        }
        let mut setting = Setting::load(&inner.folder, None, inner.templates_folder.as_deref())?;
        setting.read_as_of(&inner.today().to_string())?;
        let base_url = Some(request.base_url.trim()).filter(|address| !address.is_empty());
        let options = SiteExport {
            out: folder,
            base_url: base_url.map(str::to_owned),
            language: None,
            force: request.replace,
            remedies: REMEDIES,
        };
        let watch = Progress {
            inner,
            told: Mutex::new(None),
        };
        match export_site_of(&setting, &Drafts(inner), &inputs, &options, &watch) {
            Ok(report) => Ok(outcome(&options, report, &titles)),
            Err(_) if watch.cancelled() => Ok(SiteOutcome::Cancelled),
            Err(error) => Err(error),
        }
    }
}

fn outcome(options: &SiteExport, report: SiteReport, titles: &HashMap<i64, String>) -> SiteOutcome {
    let called = |file: &str| {
        let title = draft_of(file).and_then(|draft| titles.get(&draft));
        title
            .filter(|title| !title.is_empty())
            .map_or(file, String::as_str)
            .to_owned()
    };
    let noted = report.articles.iter().flat_map(|article| {
        let title = called(&article.file);
        article.notes.iter().map(move |note| format!("“{title}”: {note}"))
    });
    SiteOutcome::Written {
        folder: options.out.display().to_string(),
        index: options.out.join("index.html").display().to_string(),
        articles: report.articles.len() as u32,
        written: report.written as u32,
        unchanged: report.files.saturating_sub(report.written) as u32,
        removed: report.removed as u32,
        led_on: report.led_on as u32,
        kept: report.kept,
        refused: report
            .refused
            .iter()
            .map(|refused| format!("“{}”: {}", called(&refused.error.file), refused.error.message))
            .collect(),
        notes: report.notes.iter().cloned().chain(noted).collect(),
    }
}

/// Drafts as the articles of a site, each called by its id and the name of its output: `12/knowledge-that-travels.md`.
struct Drafts<'d>(&'d Inner);

fn draft_of(input: &str) -> Option<i64> {
    input.split_once('/')?.0.parse().ok()
}

impl Articles for Drafts<'_> {
    fn read(&self, input: &str) -> Result<Source, FileError> {
        let refused = |error: &DeskError| FileError::of(input, error);
        let draft = draft_of(input).unwrap_or_default();
        Ok(Source {
            name: input.to_owned(),
            text: self.0.text_of(draft).map_err(|error| refused(&error))?,
            folder: PathBuf::new(),
            note: None,
        })
    }

    fn stamp(&self, source: &Source, _article: &Article<'_>) -> String {
        let draft = DraftId(draft_of(&source.name).unwrap_or_default());
        let rows = self.0.store().assets(draft).unwrap_or_default();
        let mut stamp = String::new();
        for row in rows {
            // Writing to a string cannot fail.
            let _ = write!(stamp, "{} {} ", row.name, row.hash);
        }
        stamp
    }

    fn pictures(&self, source: &Source, _article: &Article<'_>) -> ArticlePictures {
        let draft = DraftId(draft_of(&source.name).unwrap_or_default());
        let mut pictures = ArticlePictures::default();
        let store = self.0.store();
        // A picture that is damaged is missing, and told so by the page's notes.
        let kept = crate::assets::pictures(&store, draft).unwrap_or_default();
        for row in store.assets(draft).unwrap_or_default() {
            if let Some(picture) = kept.get(&row.name) {
                // Its file's name, as where it lies beside the article.
                let name = row.name.rsplit(['/', '\\']).next().unwrap_or(&row.name);
                let picture = OwnPicture {
                    name: name.to_owned(),
                    ..picture.clone()
                };
                pictures.insert(row.name, picture);
            }
        }
        pictures
    }
}

/// Tells the window how far it is, and hears whether it is to stop.
struct Progress<'p> {
    inner: &'p Inner,
    told: Mutex<Option<Instant>>,
}

impl Watch for Progress<'_> {
    fn progress(&self, done: usize, of: usize) {
        let mut told = lock(&self.told);
        if done < of && told.is_some_and(|told| told.elapsed() < OFTEN) {
            return;
        }
        *told = Some(Instant::now());
        drop(told);
        self.inner.announce(Announcement::SiteProgress {
            done: done as u32,
            of: of as u32,
        });
    }

    fn cancelled(&self) -> bool {
        self.inner.export_stopped.load(Ordering::Relaxed)
    }
}
