//! `export --target site`: articles to a folder of pages that belong together.

use crate::arguments::Export;
use crate::excerpt;
use crate::export::{Written, noted};
use crate::output::{Failure, Status, counted, print, print_json, tell, tell_all, tell_error};
use crate::progress::Progress;
use daymark_desk::files::{Setting, SiteExport, export_site};
use std::fmt::Write as _;

pub fn run(asked: &Export, setting: &Setting) -> Result<Status, Failure> {
    let options = SiteExport {
        out: asked.out.clone(),
        base_url: asked.base_url.clone(),
        language: asked.language.clone(),
        force: asked.force,
        ..SiteExport::default()
    };
    let progress = Progress::new("Ctrl-C leaves the folder as it is.");
    let done = export_site(setting, &asked.files, &options, &progress);
    progress.clear();
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
