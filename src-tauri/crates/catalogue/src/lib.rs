//! Observances, documents, symbols, date rules, editions: what Daymark knows about days.
//!
//! [`Catalogue::builtin`] is compiled in from `templates/data/`, validated at build. Plain dates only: a time zone
//! cannot move a day. This crate reads no clock and no file.

mod catalogue;
mod citation;
mod date;
mod facts;
mod language;
mod symbol;

pub use catalogue::{Basis, Catalogue, Change, Document, Edition, Founding, Kind, ObservanceMatch, Observance};
pub use citation::{Citation, later_mention, link, resolve};
pub use date::{DateForm, format_date, format_range, weekday};
pub use facts::{FactContext, FactProblem, Organisation, evaluate, known_facts, FactName};
pub use jiff::civil::Date;
pub use language::Language;
pub use symbol::{DocumentKind, Symbol, SymbolProblem, parse_symbol};
