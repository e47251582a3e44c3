//! The outline: the article's headings.

use crate::{Article, Kind, Span, plain_text};

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineEntry {
    /// 1 to 6.
    pub level: u8,
    /// Its text without markup; live facts as `{{ name }}`.
    pub text: String,
    /// The id that the author gave it.
    pub id: Option<String>,
    /// Its bytes in the source.
    pub span: Span,
}

/// All headings in the order of the text, those within quotations and lists included.
pub fn outline(article: &Article<'_>) -> Vec<OutlineEntry> {
    let headings = article.walk().filter_map(|node| match &node.kind {
        Kind::Heading { level, id, .. } => Some(OutlineEntry {
            level: *level,
            text: plain_text(node),
            id: id.as_deref().map(str::to_owned),
            span: node.span,
        }),
        _ => None,
    });
    headings.collect()
}
