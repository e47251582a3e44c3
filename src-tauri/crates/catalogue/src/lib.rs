//! Observances, documents, symbols, date rules, editions: what Daymark knows about days.
//!
//! [`Catalogue::builtin`] is compiled in from `templates/data/`, validated at build. Plain dates only: a time zone
//! cannot move a day. This crate reads no clock and no file.
//!
//! [`Catalogue::with_own`] lays an organisation's own entries over it; [`ics::calendar`] writes editions for calendar
//! programs.

mod catalogue;
mod citation;
mod citing;
mod data;
mod date;
mod facts;
mod fold;
pub mod ics;
mod language;
mod locator;
mod mentions;
mod model;
mod moon;
mod observance;
mod own;
mod rule;
mod search;
mod source;
mod style;
mod symbol;
mod written_date;

pub use catalogue::{
    Announced, Basis, Catalogue, Change, Confidence, Document, Edition, Former, Founding, Kind, Observance,
    ObservanceMatch, Origin,
};
pub use citation::{
    Citation, NamedTogether, can_be_named_together, first_mention, later_mention, link, named_together,
    resolve,
};
pub use citing::Citing;
pub use date::{DateForm, format_date, format_range, weekday};
pub use facts::{FactContext, FactName, FactProblem, Organisation, evaluate, known_facts};
pub use jiff::civil::Date;
pub use language::Language;
pub use locator::locator;
pub use mentions::{Mention, NamedDocument, mentions};
pub use own::OwnProblem;
pub use rule::{Recurrence, Rule};
pub use source::{Bibliography, OwnSource, PersonName, Refused, SourceKind};
pub use style::{CitationStyle, EntryPiece, StyleProblem};
pub use symbol::{DocumentKind, Symbol, SymbolProblem, is_as_issued, parse_symbol};
