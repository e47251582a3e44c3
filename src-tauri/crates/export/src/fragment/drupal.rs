//! Drupal: what the text format "Basic HTML" of a standard installation keeps.
//!
//! Facts of the field (core's `filter.format.basic_html`): the filter allows paragraphs, breaks, headings from 2 to 6
//! with an `id`, `cite`, `dl`, links, `blockquote`, lists with `type` and `start`, `strong`, `em`, `code` and `img`, and
//! drops the tags of everything else. `data-caption` becomes a caption. Hence: no sections, tables, `pre`, `sup`, `hr`;
//! only headings are places that a link can lead to, so references lead to the heading of their list.

use super::flow::{self, Code, Picture};
use super::inline;

pub const RULES: flow::Rules = flow::Rules {
    line: inline::Rules {
        kept: &["a", "br", "cite", "code", "em", "strong", "img"],
        attributes: &["href", "src", "alt", "width", "height"],
        own_places: false,
    },
    highest: 2,
    quote_of_blocks: true,
    item_of_blocks: true,
    rule: false,
    code: Code::Lines,
    picture: Picture::DataCaption,
    card: None,
};
