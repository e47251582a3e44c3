//! `check`: the findings of articles.

use crate::arguments::{Check, FindingFormat, Least};
use crate::excerpt::excerpts;
use crate::output::{Failure, Status, counted, print, print_json, tell, tell_error};
use crate::sarif;
use daymark_desk::files::{FileFinding, Setting, check_many};
use std::io::IsTerminal as _;

pub fn run(asked: &Check) -> Result<Status, Failure> {
    let mut setting = Setting::from_environment(asked.profile.as_deref()).map_err(Failure::of)?;
    setting.run_only(&asked.rules).map_err(Failure::of)?;
    if let Some(day) = &asked.as_of {
        setting.read_as_of(day).map_err(Failure::of)?;
    }
    setting.notes().iter().for_each(|note| tell(note));
    crate::citing::take(&mut setting, None, asked.bibliography.as_deref())?;
    let colour =
        std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty());
    let mut status = Status::Done;
    let mut all: Vec<FileFinding> = Vec::new();
    let mut unread: Vec<String> = Vec::new();
    let mut read = 0;
    check_many(&setting, &asked.files, |checked| {
        let checked = match checked {
            Ok(checked) => checked,
            Err(error) => {
                tell_error(&error);
                unread.push(error.to_string());
                status = Status::Unusable;
                return Ok(());
            }
        };
        read += 1;
        if let Some(note) = &checked.source.note {
            tell(note);
        }
        let mut findings = checked.findings;
        findings.retain(|finding| level(finding) >= asked.severity);
        if asked.format == FindingFormat::Text && !findings.is_empty() {
            print(&excerpts(
                &checked.source.name,
                &checked.source.text,
                &findings,
                colour,
            ))?;
        }
        all.extend(findings);
        Ok(())
    })?;
    let serious = all.iter().any(|finding| level(finding) >= Least::Warning);
    if asked.format != FindingFormat::Text {
        all.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    }
    match asked.format {
        FindingFormat::Json => print_json(&all)?,
        FindingFormat::Sarif => print_json(&sarif::log(&all, &unread))?,
        FindingFormat::Text if read > 0 => tell(&summary(read, &all)),
        FindingFormat::Text => {}
    }
    Ok(status.max(if serious { Status::Found } else { Status::Done }))
}

fn level(finding: &FileFinding) -> Least {
    match finding.severity {
        "error" => Least::Error,
        "warning" => Least::Warning,
        _ => Least::Suggestion,
    }
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
