//! `export --target site`: articles to a folder of pages that belong together.

use crate::arguments::Export;
use crate::excerpt;
use crate::export::{Written, noted};
use crate::output::{Failure, Status, counted, print, print_json, tell, tell_all, tell_error};
use daymark_desk::files::{Setting, SiteExport, Watch, export_site};
use std::fmt::Write as _;
use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub fn run(asked: &Export, setting: &Setting) -> Result<Status, Failure> {
    let options = SiteExport {
        out: asked.out.clone(),
        base_url: asked.base_url.clone(),
        language: asked.language.clone(),
        force: asked.force,
        ..SiteExport::default()
    };
    // Without a handler, Ctrl-C could fall between two renames.
    let _ = ctrlc::set_handler(|| CANCELLED.store(true, Ordering::Relaxed));
    let terminal = Terminal::new();
    let done = export_site(setting, &asked.files, &options, &terminal);
    terminal.clear();
    let report = done.map_err(|error| Failure(error.message))?;
    tell_all(&report.notes);
    tell_all(report.articles.iter().flat_map(|article| {
        let notes = article.notes.iter().map(|note| noted(&article.file, note));
        let findings = article.findings.iter().filter(|_| !asked.json);
        notes.chain(findings.map(excerpt::line))
    }));
    report
        .refused
        .iter()
        .for_each(|refused| tell_error(&refused.error));
    tell_all(&report.kept);
    if asked.json {
        let written: Vec<_> = report
            .articles
            .iter()
            .map(|article| Written {
                file: &article.file,
                target: "site",
                path: article.path.display().to_string(),
                bytes: article.bytes,
                findings: &article.findings,
            })
            .collect();
        print_json(&written)?;
    } else {
        let mut paths = String::new();
        for article in &report.articles {
            // Writing to a string cannot fail.
            let _ = writeln!(paths, "{}", article.path.display());
        }
        print(&paths)?;
        let (written, all) = (report.written, counted(report.files, "file"));
        tell(&match written {
            0 => format!("Nothing has changed: {all} as they were."),
            _ => format!("Written: {written} of {all}."),
        });
    }
    Ok(if report.refused.is_empty() && report.kept.is_empty() {
        Status::Done
    } else {
        Status::Unusable
    })
}

static CANCELLED: AtomicBool = AtomicBool::new(false);

/// Progress for people: a line that is written over, once it takes long enough to be missed.
struct Terminal {
    shown: bool,
    began: Instant,
    last: Mutex<Option<Instant>>,
}

impl Terminal {
    fn new() -> Self {
        Self {
            shown: std::io::stderr().is_terminal(),
            began: Instant::now(),
            last: Mutex::new(None),
        }
    }

    /// Takes the line away.
    fn clear(&self) {
        let last = self.last.lock().ok().and_then(|last| *last);
        if last.is_some() {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
        }
    }
}

impl Watch for Terminal {
    fn progress(&self, done: usize, of: usize) {
        if !self.shown || self.began.elapsed() < Duration::from_millis(500) {
            return;
        }
        // Another thread that is writing already says enough.
        let Ok(mut last) = self.last.try_lock() else {
            return;
        };
        if last.is_some_and(|last| last.elapsed() < Duration::from_millis(100)) {
            return;
        }
        *last = Some(Instant::now());
        let _ = write!(
            std::io::stderr().lock(),
            "\r\x1b[KExporting: {done} of {}. Ctrl-C leaves the folder as it is.",
            counted(of, "article")
        );
    }

    fn cancelled(&self) -> bool {
        CANCELLED.load(Ordering::Relaxed)
    }
}
