//! Documents named in prose: "General Assembly resolution 58/220 of 23 December 2003".

mod around;
mod number;

use crate::{Date, Symbol};
use std::ops::Range;

/// A place in a text that names one document, or several in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The bytes from the first word that belongs to it (the body or the kind) to the last (the number or its date).
    /// A citation of [`Mention::documents`] can stand in their place.
    pub span: Range<usize>,
    /// The documents, in the order of the text.
    pub documents: Vec<NamedDocument>,
    /// Whether a possessive stands before it ("its resolution 58/220"), so that a citation would name the body twice.
    pub possessive: bool,
}

/// A document within a mention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDocument {
    /// Which document.
    pub symbol: Symbol,
    /// The bytes of its number or symbol.
    pub number: Range<usize>,
    /// The date of adoption beside it, with its bytes.
    pub date: Option<(Date, Range<usize>)>,
}

/// Finds the documents that a text names without citing them, in the text's order. It takes running text, not Markdown:
/// give it the text of a block, with what is code, link or citation replaced by spaces.
///
/// It finds symbols (`A/RES/58/220`), and numbers with a word for their kind ("resolution 70/1"). It stays silent
/// where it is not sure: a number alone, a body that it does not know ("European Parliament resolution 70/1").
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut from = 0;
    while let Some(token) = number::next(text, from) {
        let after = token.span.end;
        match around::mention(text, &token, found.last().map_or(0, |last| last.span.end)) {
            Some(mention) => {
                from = after.max(mention.span.end);
                found.push(mention);
            }
            None => from = after,
        }
    }
    found
}
