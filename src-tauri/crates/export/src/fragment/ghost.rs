//! Ghost: HTML that its conversion to Lexical keeps.
//!
//! Facts of the field (Admin API, "source=html"; Ghost's converter and its cards): paragraphs, headings, lists,
//! quotations, rules, links, bold, italic, strikethrough, code, superscript and subscript become nodes; `figure` with
//! `img` becomes the image card, `pre` the code card. What stands between `<!--kg-card-begin: html-->` and
//! `<!--kg-card-end: html-->` becomes the HTML card and is kept as it is. Hence: tables, raw HTML, footnotes and sources
//! are HTML cards, which keep their places; the text itself has none, so footnotes have no way back.

use super::flow::{self, Code, Picture};
use super::inline;

pub const RULES: flow::Rules = flow::Rules {
    line: inline::Rules {
        kept: &["a", "br", "code", "em", "strong", "s", "sup", "sub", "u"],
        attributes: &["href"],
        own_places: true,
    },
    highest: 1,
    quote_of_blocks: false,
    item_of_blocks: false,
    rule: true,
    code: Code::Block,
    picture: Picture::Figure,
    card: Some(("<!--kg-card-begin: html-->", "<!--kg-card-end: html-->")),
};
