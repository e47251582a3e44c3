//! Live facts: names in an article that stand for a value of its edition.

use crate::{Catalogue, Language, Observance};
use serde::{Deserialize, Serialize};

/// The organisation whose article it is; the profile's part that texts can use.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Organisation {
    /// "Alderline Institute"
    pub name: String,
    /// "AI"
    pub acronym: String,
    /// Postal address in one line.
    pub address: String,
    /// Its website.
    pub website: String,
    /// The closing statement that new articles start from (Markdown).
    pub sign_off: String,
    /// BCP 47 tag of new articles.
    pub language: String,
}

/// What a live fact's value follows from.
#[derive(Debug, Clone, Copy)]
pub struct FactContext<'c> {
    /// The catalogue.
    pub catalogue: &'c Catalogue,
    /// The article's observance.
    pub observance: Option<&'c Observance>,
    /// The edition year.
    pub year: Option<i16>,
    /// The article's language.
    pub language: Language,
    /// Whose article it is.
    pub organisation: &'c Organisation,
}

/// Why a live fact has no value, in words with the remedy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactProblem {
    /// No live fact has that name: a template's unfilled field, a typing slip.
    #[error("{message}")]
    Unknown {
        /// In words.
        message: String,
    },
    /// The name is right, but the article lacks what the value follows from (observance, year, organisation).
    #[error("{message}")]
    Missing {
        /// In words.
        message: String,
    },
}

/// A name that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactName {
    /// `observance.date`
    pub name: &'static str,
    /// "The observance's date in this edition"
    pub description: &'static str,
}

/// The value of `name` after `filters`.
///
/// # Errors
/// Where the name is unknown or what it follows from is missing.
pub fn evaluate<'t>(
    name: &str,
    filters: impl IntoIterator<Item = (&'t str, Option<&'t str>)>,
    context: &FactContext<'_>,
) -> Result<String, FactProblem> {
    let _ = (name, filters.into_iter().count(), context);
    todo!()
}

/// Every name, in the order that a picker shows.
pub const fn known_facts() -> &'static [FactName] {
    &[]
}
