//! Where in the article a span stands.

use crate::passage::Place;
use daymark_article::{Article, Kind, Node, Span, plain_text};

/// The place of a span of the body.
pub(crate) fn place_of(article: &Article<'_>, span: Span) -> Place {
    let mut under = None;
    for block in &article.blocks {
        if holds(block, span) {
            return within(block, span).unwrap_or(Place::Text(under));
        }
        if block.span.start > span.start {
            break;
        }
        if matches!(block.kind, Kind::Heading { .. }) {
            under = Some(plain_text(block).trim().to_owned()).filter(|text| !text.is_empty());
        }
    }
    Place::Text(under)
}

fn holds(node: &Node<'_>, span: Span) -> bool {
    node.span.start <= span.start && span.end <= node.span.end
}

/// The innermost part that has a name of its own; a text alternative before all else.
fn within(node: &Node<'_>, span: Span) -> Option<Place> {
    let own = match &node.kind {
        Kind::Image { .. } => Some(Place::AltText),
        Kind::Heading { .. } => Some(Place::Heading),
        Kind::Table { .. } => Some(Place::Table),
        Kind::FootnoteDefinition { .. } => Some(Place::Footnote),
        Kind::Callout(callout) => Some(Place::Callout(callout.name())),
        Kind::List { .. } => Some(Place::List),
        _ => None,
    };
    let inner = node
        .children
        .iter()
        .find(|child| holds(child, span))
        .and_then(|child| within(child, span));
    match (own, inner) {
        (_, Some(Place::AltText)) => Some(Place::AltText),
        // A list in a callout is the callout's.
        (Some(own @ Place::Callout(_)), _) => Some(own),
        (own, inner) => inner.or(own),
    }
}
