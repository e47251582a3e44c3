//! The article: front matter, the Markdown dialect, text → tree with byte spans.
//!
//! [`parse`] takes the author's text and returns an [`Article`]; it never fails. Every span points into that text.
//! [`Article::walk`] goes over all nodes; [`plain_text`], [`word_count`] and [`outline`] answer the common questions.
//! [`split_facts`] finds live facts in plain strings such as the title; [`set_field`] edits one front-matter key and
//! leaves every other byte alone.
//!
//! Events of pulldown-cmark come from one place (`dialect`), over a copy of the body in which live facts are made
//! neutral (`mask`); `builder` makes them a tree whose strings are slices of the author's text again. The tree's
//! depth is bounded, so code that walks it may recurse.
//!
//! This crate knows no observance, no HTML output, no file and no clock.

mod anchors;
mod article;
mod builder;
mod callout;
mod citation;
mod dialect;
mod facts;
mod front_matter;
mod mask;
mod outline;
mod span;
mod template;
mod tree;
mod walk;
mod words;

pub use anchors::{
    CONTENTS_FROM, PAGE_IDS, anchors, callout_id, contents_ids, footnote_mark, heading_slug, is_heading_id,
    linked_ids,
};
pub use article::{Article, parse, parse_piece};
pub use facts::{TextPiece, split_facts};
pub use front_matter::{Field, FrontMatter, FrontMatterProblem, double_quoted, set_field};
pub use outline::{OutlineEntry, outline};
pub use span::Span;
pub use template::{Part, Prompt, Template};
pub use tree::{Alignment, Callout, CitationItem, Kind, LiveFact, Node};
pub use walk::{Walk, walk};
pub use words::{plain_text, word_count};
