//! Sources of the organisation's own: what it cites besides documents of the United Nations.

mod bibtex;
mod csl;

use crate::Date;

/// A book, an article, a page: something cited by a key of its own, `[@marsh2021]`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnSource {
    /// What stands between `[@` and `]`.
    pub key: String,
    /// What it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<PersonName>,
    /// Who edited it, or the book that it is in.
    pub editors: Vec<PersonName>,
    /// The journal, book or website that it is in.
    pub container: Option<String>,
    /// The publisher or institution.
    pub publisher: Option<String>,
    /// Where it was published.
    pub place: Option<String>,
    /// The year.
    pub year: Option<i16>,
    /// The day, where it is known.
    pub date: Option<Date>,
    /// Volume.
    pub volume: Option<String>,
    /// Issue.
    pub issue: Option<String>,
    /// A report's number.
    pub number: Option<String>,
    /// Pages: "12–19".
    pub pages: Option<String>,
    /// Edition.
    pub edition: Option<String>,
    /// Its address; of a DOI the address at doi.org.
    pub url: Option<String>,
    /// The DOI alone.
    pub doi: Option<String>,
    /// When a page was read.
    pub accessed: Option<Date>,
}

/// What a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub enum SourceKind {
    Book,
    Article,
    Chapter,
    Report,
    Web,
    #[default]
    Other,
}

impl SourceKind {
    /// The word for it in style files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Book => "book",
            Self::Article => "article",
            Self::Chapter => "chapter",
            Self::Report => "report",
            Self::Web => "web",
            Self::Other => "other",
        }
    }
}

/// A person's or institution's name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonName {
    /// Family name with its particle, or the institution's whole name.
    pub family: String,
    /// Given names; empty for an institution.
    pub given: String,
}

impl PersonName {
    /// "Ada Marsh"
    pub fn whole(&self) -> String {
        if self.given.is_empty() {
            self.family.clone()
        } else {
            format!("{} {}", self.given, self.family)
        }
    }
}

/// Something in a file that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Its key, or "entry 3" where it has none.
    pub what: String,
    /// The line of the file where it begins, from 1; `None` where the format has no lines worth naming.
    pub line: Option<usize>,
    /// Why, in words with the remedy.
    pub reason: String,
}

/// Sources with what could not be read, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bibliography {
    sources: Vec<OwnSource>,
    /// What was refused on reading.
    pub refused: Vec<Refused>,
}

impl Bibliography {
    /// Reads BibTeX, BibLaTeX or CSL-JSON, told apart by how the text begins.
    pub fn read(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut read = Self::default();
        if text.trim_start().starts_with(['[', '{']) {
            csl::read(text, &mut read);
        } else {
            bibtex::read(text, &mut read);
        }
        if read.sources.is_empty() && read.refused.is_empty() {
            read.refuse(
                "the text",
                None,
                "It holds no source. Take a file in BibTeX (.bib) or CSL-JSON (.json).",
            );
        }
        read
    }

    /// Every source, in order.
    pub fn sources(&self) -> &[OwnSource] {
        &self.sources
    }

    /// The source of that key.
    pub fn source(&self, key: &str) -> Option<&OwnSource> {
        self.sources.iter().find(|source| source.key == key)
    }

    /// Takes one away.
    pub fn remove(&mut self, key: &str) {
        self.sources.retain(|source| source.key != key);
    }

    /// As CSL-JSON, which [`Bibliography::read`] reads back.
    pub fn to_csl(&self) -> String {
        csl::write(&self.sources)
    }

    /// Takes in those of another; a key that is here already is replaced.
    pub fn extend(&mut self, other: Self) {
        for source in other.sources {
            match self.sources.iter_mut().find(|known| known.key == source.key) {
                Some(known) => *known = source,
                None => self.sources.push(source),
            }
        }
        self.refused.extend(other.refused);
    }

    fn refuse(&mut self, what: impl Into<String>, line: Option<usize>, reason: impl Into<String>) {
        self.refused.push(Refused {
            what: what.into(),
            line,
            reason: reason.into(),
        });
    }

    /// Takes a source that can be cited; refuses one that cannot, with the reason.
    fn take(&mut self, mut source: OwnSource, line: Option<usize>) {
        source.key = source.key.trim().into();
        let what = if source.key.is_empty() {
            format!("entry {}", self.sources.len() + self.refused.len() + 1)
        } else {
            source.key.clone()
        };
        if source.key.is_empty() {
            return self.refuse(what, line, "It has no key to cite it by. Give it one.");
        }
        if source
            .key
            .contains([',', ';', '[', ']', '@', '،', '؛', '，', '；', '\n'])
        {
            return self.refuse(
                what,
                line,
                "Its key holds a comma, semicolon or bracket, which end a citation. Take letters, digits, hyphens and colons.",
            );
        }
        if source.title.trim().is_empty() {
            return self.refuse(what, line, "It has no title. Give it one.");
        }
        if crate::parse_symbol(&source.key).is_ok() {
            return self.refuse(
                what,
                line,
                "Its key is the symbol of a United Nations document, which Daymark cites itself. Give it another key.",
            );
        }
        if self.source(&source.key).is_some() {
            return self.refuse(
                what,
                line,
                "Its key is taken by an entry before it. Give it another key.",
            );
        }
        source.url = source
            .url
            .filter(|url| url.starts_with("https://") || url.starts_with("http://"))
            .or_else(|| source.doi.as_ref().map(|doi| format!("https://doi.org/{doi}")));
        self.sources.push(source);
    }
}

/// `10.1000/182` of any way in which a DOI is written.
fn bare_doi(doi: &str) -> Option<String> {
    let at = doi.find("10.")?;
    Some(doi[at..].trim().to_owned()).filter(|doi| doi.contains('/'))
}
