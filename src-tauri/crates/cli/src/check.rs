//! `check`: the findings of articles.

use crate::arguments::{Check, Format};
use crate::excerpt::excerpts;
use crate::output::{Failure, Status, counted, print, print_json, tell, tell_error};
use daymark_desk::files::{FileFinding, Setting, check, read_article};
use std::io::IsTerminal as _;

pub fn run(asked: &Check) -> Result<Status, Failure> {
    let mut setting = Setting::from_environment(None).map_err(Failure::of)?;
    crate::citing::take(&mut setting, None, asked.bibliography.as_deref())?;
    let colour =
        std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    let mut status = Status::Done;
    let mut all: Vec<FileFinding> = Vec::new();
    let mut read = 0;
    for file in &asked.files {
        let source = match read_article(file) {
            Ok(source) => source,
            Err(error) => {
                tell_error(&error);
                status = Status::Unusable;
                continue;
            }
        };
        read += 1;
        if let Some(note) = &source.note {
            tell(note);
        }
        let findings = check(&setting, &source);
        if asked.format == Format::Text && !findings.is_empty() {
            print(&excerpts(&source.name, &source.text, &findings, colour))?;
        }
        all.extend(findings);
    }
    let serious = all
        .iter()
        .filter(|finding| finding.severity != "suggestion")
        .count();
    match asked.format {
        Format::Json => {
            all.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
            print_json(&all)?;
        }
        Format::Text if read > 0 => tell(&summary(read, &all)),
        Format::Text => {}
    }
    Ok(status.max(if serious > 0 { Status::Found } else { Status::Done }))
}

/// "2 articles: 3 errors, 1 warning."
fn summary(articles: usize, findings: &[FileFinding]) -> String {
    let counts: Vec<String> = ["error", "warning", "suggestion"]
        .into_iter()
        .map(|severity| {
            (
                severity,
                findings
                    .iter()
                    .filter(|finding| finding.severity == severity)
                    .count(),
            )
        })
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| counted(count, severity))
        .collect();
    let found = if counts.is_empty() {
        "nothing to mend".to_owned()
    } else {
        counts.join(", ")
    };
    format!("{}: {found}.", counted(articles, "article"))
}
