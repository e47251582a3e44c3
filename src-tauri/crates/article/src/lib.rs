//! The article: front matter, the Markdown dialect, text → tree with byte spans.
//!
//! [`parse`] takes the author's text and returns an [`Article`]; it never fails. Every span points into that text.
//! This crate knows no observance, no HTML output, no file and no clock.

mod span;
mod tree;

pub use span::Span;
pub use tree::{Alignment, Callout, CitationItem, Kind, LiveFact, Node};

mod article;
mod front_matter;
mod template;

pub use article::{Article, parse};
pub use front_matter::{Field, FrontMatter, FrontMatterProblem, set_field};
pub use template::{Part, Prompt, Template};
