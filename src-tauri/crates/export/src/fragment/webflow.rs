//! Webflow: what its rich text element and its CMS's field of that kind keep.
//!
//! Facts of the field (Webflow University, "Rich text element"; CMS API, field type `RichText`): headings, paragraphs,
//! links, quotations, lists, bold, italic, superscript, subscript, code, and pictures as a figure with a box and a
//! caption. There are no tables, no rules, no `id`. Hence: a table becomes a list with an item for each row; marks of
//! reference are numbers without links; a quotation is one text with breaks.

use super::flow::{self, Code, Picture};
use super::inline;

pub const RULES: flow::Rules = flow::Rules {
    line: inline::Rules {
        kept: &["a", "br", "code", "em", "strong", "sup", "sub"],
        attributes: &["href"],
        own_places: false,
    },
    highest: 1,
    quote_of_blocks: false,
    item_of_blocks: false,
    rule: false,
    code: Code::Block,
    picture: Picture::BoxedFigure,
    card: None,
};
