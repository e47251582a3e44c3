//! The catalogue and its entries.

use crate::{Language, Symbol};
use jiff::civil::Date;

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

/// An observance.
#[derive(Debug, Clone, PartialEq)]
pub struct Observance {
    /// `south-south-cooperation-day`
    pub id: String,
    /// The English name. For other languages call [`Observance::name_in`].
    pub name: String,
    /// The kind.
    pub kind: Kind,
    /// The documents that founded or changed it, in the data's order.
    pub founding: Vec<Founding>,
    /// The year of the first observance.
    pub first_observed: Option<i16>,
    /// What `first_observed` rests on.
    pub first_basis: Option<Basis>,
    /// Changes of date or name, in order.
    pub changed: Vec<Change>,
    // The owner adds the date rule, names in other languages, lead agencies, sources and confidence.
}

/// A document that founded or changed an observance.
#[derive(Debug, Clone, PartialEq)]
pub struct Founding {
    /// As in the data.
    pub symbol: String,
    /// Body.
    pub body: String,
    /// Adopted.
    pub date: Option<Date>,
    /// What the date rests on.
    pub date_basis: Option<Basis>,
    /// A remark.
    pub note: Option<String>,
}

/// A change of date or name in history, in words: "19 December until 2011".
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// In words.
    pub description: String,
    /// The first year of the new state.
    pub effective: Option<i16>,
    /// The document that changed it.
    pub document: Option<String>,
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
    /// The normalised symbol.
    pub symbol: String,
    /// Its title.
    pub title: Option<String>,
    /// Body.
    pub body: String,
    /// Adopted.
    pub date: Option<Date>,
    /// What the date rests on.
    pub date_basis: Option<Basis>,
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
    _owner: (),
}

impl Catalogue {
    /// The catalogue compiled in.
    pub fn builtin() -> &'static Self {
        todo!()
    }

    /// Every observance, in the data's order.
    pub fn observances(&self) -> &[Observance] {
        todo!()
    }

    /// The observance of that id.
    pub fn observance(&self, id: &str) -> Option<&Observance> {
        let _ = id;
        todo!()
    }

    /// The document of that symbol (any of its aliases).
    pub fn document(&self, symbol: &Symbol) -> Option<&Document> {
        let _ = symbol;
        todo!()
    }

    /// Every document, in the data's order.
    pub fn documents(&self) -> &[Document] {
        todo!()
    }

    /// Searches names in all languages without regard to accents and case, symbols, dates ("12 September"). At most `limit`.
    pub fn search(&self, query: &str, language: Language, limit: usize) -> Vec<ObservanceMatch<'_>> {
        let _ = (query, language, limit);
        todo!()
    }
}

impl Observance {
    /// The official name in that language, where known; else the English one.
    pub fn name_in(&self, language: Language) -> &str {
        let _ = language;
        &self.name
    }

    /// The edition of that year; `None` before the first, after the last, or where the date is not known.
    pub fn edition(&self, year: i16) -> Option<Edition> {
        let _ = year;
        todo!()
    }
}
