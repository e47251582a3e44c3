//! The article as a whole.

use crate::{FrontMatter, Node, Span, builder, front_matter};

/// An article as parsed. Borrows the author's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Article<'a> {
    /// The author's text, byte for byte.
    pub source: &'a str,
    /// The front matter.
    pub front_matter: FrontMatter,
    /// What follows the front matter (and the byte-order mark).
    pub body: Span,
    /// The blocks in order. Footnote definitions stand where the author wrote them.
    pub blocks: Vec<Node<'a>>,
}

/// Parses the author's text. Never fails: what is broken is said in the article.
pub fn parse(source: &str) -> Article<'_> {
    let (front_matter, body) = front_matter::read(source);
    Article {
        source,
        front_matter,
        body,
        blocks: builder::blocks(source, body),
    }
}

/// Parses a piece of the body by itself, beside the whole front matter: `blocks` are those of the piece alone.
///
/// The same blocks as [`parse`] gives, where the piece begins and ends at blank lines outside any list, quotation, code
/// or raw HTML, and no definition elsewhere gives its brackets a meaning.
pub fn parse_piece(source: &str, piece: Span) -> Article<'_> {
    let (front_matter, body) = front_matter::read(source);
    Article {
        source,
        front_matter,
        body,
        blocks: builder::blocks(source, piece),
    }
}
