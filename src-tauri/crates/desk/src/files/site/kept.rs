//! What was found out about articles, kept between calls so that of ten thousand only the changed one is read anew.
//!
//! It lies beside the data folder's files, not in the site: findings are nobody's business there. It can be deleted at
//! any time; then the next call takes longer, and writes the same.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use daymark_article::Span;
use daymark_export::site::Entry;
use serde::{Deserialize, Serialize};

use crate::files::{FileFinding, FileFix, FileSpan};

/// The folder below the data folder.
const FOLDER: &str = "cache";

/// What is kept of one site: a line for what holds for all of it, then a line for each article and each page. A line is
/// read when it is asked for, and put back as it is where nothing changed.
#[derive(Debug, Default)]
pub struct Kept {
    text: String,
    head: Head,
    /// By hash of an article's text and pictures: where in the text it stands.
    articles: HashMap<String, Range<usize>>,
    /// By page.
    pages: HashMap<String, Range<usize>>,
}

/// What holds for all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// What the articles were read against.
    pub fingerprint: String,
    /// The day on which they were checked.
    pub day: String,
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

    pub fn in_file(self, file: &str) -> FileFinding {
        let [line, column, end_line, end_column] = self.place;
        FileFinding {
            file: file.to_owned(),
            rule: self.rule,
            severity: SEVERITIES[usize::from(self.severity).min(2)],
            line,
            column,
            end_line,
            end_column,
            excerpt: self.excerpt,
            message: self.message,
            fix: self.fix.map(|(place, replacement, label)| {
                let [line, column, end_line, end_column] = place;
                FileFix {
                    span: FileSpan {
                        line,
                        column,
                        end_line,
                        end_column,
                    },
                    replacement,
                    label,
                }
            }),
            suggestions: self.suggestions,
            span: Span::new(self.span.0, self.span.1),
        }
    }
}

/// What a line begins with.
const ARTICLE: &str = "a";
const PAGE: &str = "p";

impl Kept {
    /// What is kept of the site in `out`; empty where that was found against other settings or on another day.
    pub fn read(data_folder: &Path, out: &Path, head: &Head) -> Self {
        let read = std::fs::read(path(data_folder, out)).ok();
        let text = read.and_then(|bytes| String::from_utf8(bytes).ok());
        text.map(Self::of)
            .filter(|kept| kept.head.fingerprint == head.fingerprint)
            .unwrap_or_default()
    }

    fn of(text: String) -> Self {
        let mut kept = Self::default();
        let mut at = 0;
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let end = at + line.trim_end().len();
            if number == 0 {
                kept.head = serde_json::from_str(line).unwrap_or_default();
            } else if let Some((what, name, value)) = parts(line) {
                let of = if what == ARTICLE {
                    &mut kept.articles
                } else {
                    &mut kept.pages
                };
                of.insert(name.to_owned(), end - value.len()..end);
            }
            at += line.len();
        }
        kept.text = text;
        kept
    }

    /// An article, where it was read against the same and on this day.
    pub fn article(&self, key: &str, head: &Head) -> Option<Known> {
        let line = self.articles.get(key).filter(|_| self.head == *head)?;
        serde_json::from_str(&self.text[line.clone()]).ok()
    }

    /// A page as it was made.
    pub fn page(&self, path: &str) -> Option<Page> {
        serde_json::from_str(&self.text[self.pages.get(path)?.clone()]).ok()
    }

    /// How many articles.
    pub fn len(&self) -> usize {
        self.articles.len()
    }

    pub fn head(&self) -> &Head {
        &self.head
    }
}

/// A line's kind, name and value.
fn parts(line: &str) -> Option<(&str, &str, &str)> {
    let (what, rest) = line.trim_end().split_once('\t')?;
    let (name, value) = rest.split_once('\t')?;
    Some((what, name, value))
}

/// What is going to be kept.
pub struct Keeping<'k> {
    before: &'k Kept,
    /// Whether the articles found before are found the same now.
    same: bool,
    text: String,
}

impl<'k> Keeping<'k> {
    pub fn new(before: &'k Kept, head: &Head) -> Self {
        let mut text = String::with_capacity(before.text.len() + 4096);
        text.push_str(&serde_json::to_string(head).unwrap_or_default());
        text.push('\n');
        Self {
            before,
            same: before.head == *head,
            text,
        }
    }

    pub fn article(&mut self, key: &str, known: &Known) {
        let before = self.before.articles.get(key).filter(|_| self.same);
        match before.map(|line| &self.before.text[line.clone()]) {
            Some(line) => self.line(ARTICLE, key, line),
            None => self.value(ARTICLE, key, known),
        }
    }

    pub fn page(&mut self, path: &str, page: &Page) {
        self.value(PAGE, path, page);
    }

    fn value(&mut self, what: &str, name: &str, value: &impl Serialize) {
        // What cannot become JSON is found out again next time.
        if let Ok(value) = serde_json::to_string(value) {
            self.line(what, name, &value);
        }
    }

    fn line(&mut self, what: &str, name: &str, value: &str) {
        for part in [what, "\t", name, "\t", value, "\n"] {
            self.text.push_str(part);
        }
    }

    /// Keeps it. Where that is not possible, nothing is lost but time.
    pub fn write(self, data_folder: &Path, out: &Path) {
        let path = path(data_folder, out);
        let _ = std::fs::create_dir_all(crate::folder::parent(&path))
            .and_then(|()| std::fs::write(path.with_extension("part"), self.text))
            .and_then(|()| std::fs::rename(path.with_extension("part"), &path));
    }
}

fn path(data_folder: &Path, out: &Path) -> PathBuf {
    let whole = out.canonicalize().unwrap_or_else(|_| out.to_owned());
    let name = super::manifest::hash(whole.as_os_str().as_encoded_bytes());
    data_folder.join(FOLDER).join(format!("site-{}.tsv", &name[..16]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(day: &str) -> Head {
        Head {
            fingerprint: "settings".to_owned(),
            day: day.to_owned(),
        }
    }

    fn known(title: &str) -> Known {
        Known {
            entry: Entry {
                title: title.to_owned(),
                ..Entry::default()
            },
            findings: Vec::new(),
        }
    }

    fn page(key: &str) -> Page {
        Page {
            key: key.to_owned(),
            files: vec!["media/a.png".to_owned()],
            notes: Vec::new(),
        }
    }

    #[test]
    fn what_is_kept_is_there_again_and_put_back_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let today = head("2026-09-12");
        let nothing = Kept::default();
        let mut keeping = Keeping::new(&nothing, &today);
        keeping.article("one", &known("A tab\tand\na line"));
        keeping.page("2026/one/index.html", &page("k"));
        keeping.write(folder.path(), folder.path());

        let kept = Kept::read(folder.path(), folder.path(), &today);
        assert_eq!(kept.len(), 1);
        let title = |kept: &Kept, head: &Head| kept.article("one", head).map(|known| known.entry.title);
        assert_eq!(title(&kept, &today).as_deref(), Some("A tab\tand\na line"));
        assert_eq!(kept.page("2026/one/index.html").unwrap().key, "k");

        // A line that was there is put back, whatever is said now: the key names all that it follows from.
        let mut again = Keeping::new(&kept, &today);
        again.article("one", &known("Another"));
        again.article("two", &known("New"));
        again.write(folder.path(), folder.path());
        let kept = Kept::read(folder.path(), folder.path(), &today);
        assert_eq!(title(&kept, &today).as_deref(), Some("A tab\tand\na line"));
        assert_eq!(kept.article("two", &today).unwrap().entry.title, "New");
        assert!(kept.page("2026/one/index.html").is_none());
    }

    #[test]
    fn an_article_is_checked_anew_on_another_day_and_a_page_is_not_made_anew() {
        let folder = tempfile::tempdir().unwrap();
        let nothing = Kept::default();
        let mut keeping = Keeping::new(&nothing, &head("2026-09-12"));
        keeping.article("one", &known("Yesterday"));
        keeping.page("index.html", &page("k"));
        keeping.write(folder.path(), folder.path());
        let tomorrow = head("2026-09-13");
        let kept = Kept::read(folder.path(), folder.path(), &tomorrow);
        assert!(kept.article("one", &tomorrow).is_none());
        assert!(kept.page("index.html").is_some());
        let mut again = Keeping::new(&kept, &tomorrow);
        again.article("one", &known("Today"));
        again.write(folder.path(), folder.path());
        let kept = Kept::read(folder.path(), folder.path(), &tomorrow);
        assert_eq!(kept.article("one", &tomorrow).unwrap().entry.title, "Today");
    }

    #[test]
    fn what_was_found_against_other_settings_or_is_broken_counts_for_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let today = head("2026-09-12");
        let nothing = Kept::default();
        let mut keeping = Keeping::new(&nothing, &today);
        keeping.article("one", &known("A"));
        keeping.write(folder.path(), folder.path());
        let other = Head {
            fingerprint: "others".to_owned(),
            ..today.clone()
        };
        assert_eq!(Kept::read(folder.path(), folder.path(), &other).len(), 0);

        let file = path(folder.path(), folder.path());
        let mut text = std::fs::read_to_string(&file).unwrap();
        text.truncate(text.len() - 10);
        text.push_str("\nnonsense\na\tonly a name\n");
        std::fs::write(&file, text).unwrap();
        assert!(
            Kept::read(folder.path(), folder.path(), &today)
                .article("one", &today)
                .is_none()
        );
        std::fs::write(&file, [0xff, 0xfe]).unwrap();
        assert_eq!(Kept::read(folder.path(), folder.path(), &today).len(), 0);
    }
}
