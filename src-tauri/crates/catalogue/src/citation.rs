//! How a document is named in running text and in the list of sources (UN Editorial Manual).

use crate::{Basis, Catalogue, Date, Document, Language, Symbol, SymbolProblem};

/// A cited document.
#[derive(Debug, Clone, PartialEq)]
pub struct Citation<'c> {
    /// The symbol, normalised.
    pub symbol: Symbol,
    /// The catalogue's entry, where there is one.
    pub document: Option<&'c Document>,
    /// When it was adopted.
    pub date: Option<Date>,
    /// What the date rests on; `None` where the document is not in the catalogue.
    pub basis: Option<Basis>,
    /// "General Assembly resolution 58/220 of 23 December 2003" in the language asked for, with no-break spaces.
    pub first_mention: String,
    /// "resolution 58/220".
    pub later_mention: String,
    /// Where the document is, in that language; `None` for a decision.
    pub link: Option<String>,
    /// The title, where the catalogue has one.
    pub title: Option<String>,
}

/// Resolves a key as the author wrote it.
///
/// # Errors
/// Where the key is no symbol.
pub fn resolve<'c>(catalogue: &'c Catalogue, key: &str, language: Language) -> Result<Citation<'c>, SymbolProblem> {
    let _ = (catalogue, key, language);
    todo!()
}

/// "resolution 58/220".
pub fn later_mention(symbol: &Symbol, language: Language) -> String {
    let _ = (symbol, language);
    todo!()
}

/// `https://docs.un.org/en/A/RES/58/220`, without spaces and part letter; `None` for a decision.
pub fn link(symbol: &Symbol, language: Language) -> Option<String> {
    let _ = (symbol, language);
    todo!()
}
