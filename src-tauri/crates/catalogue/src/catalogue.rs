//! The catalogue and its entries.

use crate::rule::{Recurrence, Rule};
use crate::search::Index;
use crate::{Language, Symbol, data, parse_symbol};
use jiff::civil::Date;
use std::borrow::Cow;
use std::sync::{LazyLock, OnceLock};

/// What a fact rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// A source named in the data.
    Source,
    /// The compiler's memory: shown as "unconfirmed".
    GeneralKnowledge,
    /// Entered by the organisation.
    Organisation,
}

/// How sure an entry's date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// Several sources agree.
    High,
    /// One source.
    Medium,
    /// Check before printing.
    Low,
}

/// The kind of observance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Kind {
    Day,
    Week,
    Year,
    Decade,
    Period,
}

impl Kind {
    /// The word for it in data and outputs: `day`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Period => "period",
        }
    }
}

/// An observance.
#[derive(Debug, Clone, PartialEq)]
pub struct Observance {
    /// `south-south-cooperation-day`
    pub id: Cow<'static, str>,
    /// The English name. For other languages call [`Observance::name_in`].
    pub name: Cow<'static, str>,
    /// The official names in French, Spanish, Arabic, Russian, Chinese.
    pub names: [Option<Cow<'static, str>>; 5],
    /// The kind.
    pub kind: Kind,
    /// On which days it falls now; for other years [`Observance::rule_in`].
    pub rule: Rule,
    /// Further days of the same observance.
    pub additional: Cow<'static, [Rule]>,
    /// Editions whose days no rule gives: announced dates, and dates moved for once.
    pub announced: Vec<Announced>,
    /// Where it is not held every year.
    pub recurrence: Option<Recurrence>,
    /// The documents that founded or changed it, in the data's order.
    pub founding: Vec<Founding>,
    /// The year of the first observance.
    pub first_observed: Option<i16>,
    /// What `first_observed` rests on.
    pub first_basis: Option<Basis>,
    /// Changes of date or name, in order.
    pub changed: Vec<Change>,
    /// The agencies that lead it.
    pub lead: Cow<'static, [Cow<'static, str>]>,
    /// What `lead` rests on.
    pub lead_basis: Option<Basis>,
    /// Its page at the United Nations.
    pub url: Option<Cow<'static, str>>,
    /// The lead agency's page.
    pub agency_url: Option<Cow<'static, str>>,
    /// Whether the United Nations' own list has it.
    pub on_un_list: bool,
    /// Where the facts were found.
    pub sources: Cow<'static, [Cow<'static, str>]>,
    /// How sure the date is.
    pub confidence: Confidence,
    /// A remark.
    pub note: Option<Cow<'static, str>>,
    /// Where the entry comes from.
    pub origin: Origin,
}

/// Where an entry comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Compiled in.
    Compiled,
    /// Entered by the organisation, in the file of that name.
    Own {
        /// The file.
        file: String,
    },
    /// Compiled in, with facts that the organisation replaced.
    Corrected {
        /// The last file that replaced one.
        file: String,
        /// The facts, as the data calls them: `date`, `first_observed`.
        facts: Vec<String>,
    },
}

/// The days of one edition that no rule gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// The edition year.
    pub year: i16,
    /// First day.
    pub start: Date,
    /// Last day; the first for a day.
    pub end: Date,
    /// Where it was announced.
    pub source: Option<Cow<'static, str>>,
    /// What it rests on.
    pub basis: Basis,
}

/// A document that founded or changed an observance.
#[derive(Debug, Clone, PartialEq)]
pub struct Founding {
    /// As in the data.
    pub symbol: Cow<'static, str>,
    /// Body.
    pub body: Cow<'static, str>,
    /// Adopted.
    pub date: Option<Date>,
    /// What the date rests on.
    pub date_basis: Option<Basis>,
    /// A remark.
    pub note: Option<Cow<'static, str>>,
}

/// A change of date or name in history, in words: "19 December until 2011".
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// In words.
    pub description: Cow<'static, str>,
    /// What it was before.
    pub former: Former,
    /// The first year of the new state.
    pub effective: Option<i16>,
    /// The document that changed it.
    pub document: Option<Cow<'static, str>>,
    /// What the change rests on.
    pub basis: Option<Basis>,
}

/// The state before a change.
#[derive(Debug, Clone, PartialEq)]
pub enum Former {
    /// It fell on other days.
    Rule(Rule),
    /// It had another name.
    Name(Cow<'static, str>),
}

/// The observance in one year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// The edition year.
    pub year: i16,
    /// First day.
    pub start: Date,
    /// Last day; the first for a day.
    pub end: Date,
    /// Counted from the first observance (which is 1); `None` where the first is unknown.
    pub ordinal: Option<u32>,
}

/// A document: a resolution, a decision, an instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The normalised symbol; an instrument's key (`PARIS-AGREEMENT`).
    pub symbol: Cow<'static, str>,
    /// Its title.
    pub title: Option<Cow<'static, str>>,
    /// Body.
    pub body: Cow<'static, str>,
    /// Adopted.
    pub date: Option<Date>,
    /// What the date rests on.
    pub date_basis: Option<Basis>,
    /// The document symbol under which an instrument was issued: `A/CONF.157/23`.
    pub masthead: Option<Cow<'static, str>>,
    /// Where an instrument is, if not under its document symbol.
    pub url: Option<Cow<'static, str>>,
    /// The volume it is printed in.
    pub published_in: Option<Cow<'static, str>>,
    /// A remark.
    pub note: Option<Cow<'static, str>>,
    /// Whether writers of any observance may want it.
    pub famous: bool,
    /// Whether it is a treaty, declaration or the like rather than a resolution or decision.
    pub instrument: bool,
}

/// An observance found by a search, the better ones first.
#[derive(Debug, Clone, Copy)]
pub struct ObservanceMatch<'c> {
    /// The observance.
    pub observance: &'c Observance,
    /// Where the query stands in the name in the language searched, in bytes.
    pub highlight: Option<(usize, usize)>,
}

/// All that Daymark knows about days.
#[derive(Debug)]
pub struct Catalogue {
    observances: Vec<Observance>,
    index: OnceLock<Index>,
}

impl Default for Catalogue {
    /// The catalogue compiled in, to be kept as one's own.
    fn default() -> Self {
        Self::of(data::OBSERVANCES.iter().map(data::Entry::observance).collect())
    }
}

impl Catalogue {
    /// The catalogue compiled in.
    pub fn builtin() -> &'static Self {
        static BUILTIN: LazyLock<Catalogue> = LazyLock::new(Catalogue::default);
        &BUILTIN
    }

    pub(crate) const fn of(observances: Vec<Observance>) -> Self {
        Self {
            observances,
            index: OnceLock::new(),
        }
    }

    /// The day on which the data was compiled: the stamp of outputs that need one.
    pub fn compiled(&self) -> Date {
        data::COMPILED
    }

    /// Every observance, in the data's order.
    pub fn observances(&self) -> &[Observance] {
        &self.observances
    }

    /// The observance of that id.
    pub fn observance(&self, id: &str) -> Option<&Observance> {
        self.observances.iter().find(|observance| observance.id == id)
    }

    /// The document of that symbol (any of its aliases).
    pub fn document(&self, symbol: &Symbol) -> Option<&Document> {
        document_by_key(&symbol.key)
    }

    /// The document of that key as the organisation named it in an entry of its own.
    pub(crate) fn entered(&self, key: &str) -> Option<&Founding> {
        let wanted = folded_key(key);
        let entered = self
            .observances
            .iter()
            .filter(|observance| match &observance.origin {
                Origin::Compiled => false,
                Origin::Own { .. } => true,
                Origin::Corrected { facts, .. } => facts.iter().any(|fact| fact == "established_by"),
            });
        entered
            .flat_map(|observance| &observance.founding)
            .find(|founding| {
                let normal = parse_symbol(&founding.symbol).map(|symbol| symbol.key);
                folded_key(normal.as_deref().unwrap_or(&founding.symbol)) == wanted
            })
    }

    /// Every document, in the data's order.
    pub fn documents(&self) -> &[Document] {
        &data::DOCUMENTS
    }

    /// Searches names in all languages without regard to accents and case, symbols, dates ("12 September"). At most `limit`.
    pub fn search(&self, query: &str, language: Language, limit: usize) -> Vec<ObservanceMatch<'_>> {
        let index = self.index.get_or_init(|| Index::new(&self.observances));
        index
            .find(&self.observances, query, language, limit)
            .into_iter()
            .map(|(at, highlight)| ObservanceMatch {
                observance: &self.observances[at],
                highlight,
            })
            .collect()
    }
}

/// The document of a symbol, key or alias, whatever its case and spaces.
pub(crate) fn document_by_key(key: &str) -> Option<&'static Document> {
    let folded = folded_key(key);
    let at = data::DOCUMENT_KEYS
        .binary_search_by(|(known, _)| (*known).cmp(&folded))
        .ok()?;
    Some(&data::DOCUMENTS[data::DOCUMENT_KEYS[at].1])
}

/// Capitals without spaces; the build script folds the keys in the same way.
fn folded_key(key: &str) -> String {
    key.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect()
}
