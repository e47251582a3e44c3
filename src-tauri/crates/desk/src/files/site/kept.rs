//! What was found out about articles, kept between calls so that of ten thousand only the changed one is read anew.
//!
//! It lies beside the data folder's files, not in the site: findings are nobody's business there. It can be deleted at
//! any time; then the next call takes longer, and writes the same.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use daymark_article::Span;
use daymark_export::site::Entry;
use serde::{Deserialize, Serialize};

use crate::files::{FileFinding, FileFix, FileSpan};

/// The folder below the data folder.
const FOLDER: &str = "cache";

/// What is kept of one site.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Kept {
    /// What the articles were read against.
    pub fingerprint: String,
    /// The day on which they were checked.
    pub day: String,
    /// By hash of an article's text and pictures.
    pub articles: HashMap<String, Known>,
    /// By page.
    pub pages: HashMap<String, Page>,
}

/// What an article was found to be.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Known {
    pub entry: Entry,
    pub findings: Vec<Finding>,
}

/// A page as made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Page {
    /// Names all that it follows from.
    pub key: String,
    /// The pictures that it shows, by path in the site.
    pub files: Vec<String>,
    pub notes: Vec<String>,
}

/// A finding without its file's name.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Finding {
    rule: String,
    severity: u8,
    place: [u32; 4],
    excerpt: String,
    message: String,
    fix: Option<([u32; 4], String, String)>,
    suggestions: Vec<String>,
    span: (usize, usize),
}

const SEVERITIES: [&str; 3] = ["error", "warning", "suggestion"];

impl Finding {
    pub fn of(finding: &FileFinding) -> Self {
        let severity = SEVERITIES.iter().position(|name| *name == finding.severity);
        Self {
            rule: finding.rule.clone(),
            severity: severity.unwrap_or(2) as u8,
            place: [finding.line, finding.column, finding.end_line, finding.end_column],
            excerpt: finding.excerpt.clone(),
            message: finding.message.clone(),
            fix: finding.fix.as_ref().map(|fix| {
                let span = &fix.span;
                let place = [span.line, span.column, span.end_line, span.end_column];
                (place, fix.replacement.clone(), fix.label.clone())
            }),
            suggestions: finding.suggestions.clone(),
            span: (finding.span.start, finding.span.end),
        }
    }

    pub fn in_file(&self, file: &str) -> FileFinding {
        let [line, column, end_line, end_column] = self.place;
        FileFinding {
            file: file.to_owned(),
            rule: self.rule.clone(),
            severity: SEVERITIES[usize::from(self.severity).min(2)],
            line,
            column,
            end_line,
            end_column,
            excerpt: self.excerpt.clone(),
            message: self.message.clone(),
            fix: self.fix.as_ref().map(|(place, replacement, label)| {
                let [line, column, end_line, end_column] = *place;
                FileFix {
                    span: FileSpan {
                        line,
                        column,
                        end_line,
                        end_column,
                    },
                    replacement: replacement.clone(),
                    label: label.clone(),
                }
            }),
            suggestions: self.suggestions.clone(),
            span: Span::new(self.span.0, self.span.1),
        }
    }
}

impl Kept {
    /// What is kept of the site in `out`; empty where that was found against other settings.
    pub fn read(data_folder: &Path, out: &Path, fingerprint: &str) -> Self {
        let read = std::fs::read(path(data_folder, out)).ok();
        let read = read.and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        read.filter(|kept| kept.fingerprint == fingerprint)
            .unwrap_or_default()
    }

    /// Keeps it. Where that is not possible, nothing is lost but time.
    pub fn write(&self, data_folder: &Path, out: &Path) {
        let path = path(data_folder, out);
        let Ok(bytes) = serde_json::to_vec(self) else {
            return;
        };
        let _ = std::fs::create_dir_all(crate::folder::parent(&path))
            .and_then(|()| std::fs::write(path.with_extension("part"), bytes))
            .and_then(|()| std::fs::rename(path.with_extension("part"), &path));
    }
}

fn path(data_folder: &Path, out: &Path) -> PathBuf {
    let whole = out.canonicalize().unwrap_or_else(|_| out.to_owned());
    let name = super::manifest::hash(whole.as_os_str().as_encoded_bytes());
    data_folder
        .join(FOLDER)
        .join(format!("site-{}.json", &name[..16]))
}
