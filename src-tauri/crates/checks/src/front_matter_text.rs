//! Values of the front matter that a reader sees, with their places in the source.

use crate::Context;
use daymark_article::{Article, Field, Span, TextPiece, split_facts};
use daymark_catalogue::evaluate;

/// The keys whose values are printed.
const PRINTED: [&str; 4] = ["title", "summary", "author", "image_alt"];

/// The printed fields.
pub(crate) fn printed<'t>(article: &'t Article<'_>) -> impl Iterator<Item = &'t Field> {
    PRINTED
        .into_iter()
        .filter_map(|key| article.front_matter.field(key))
        .filter(|field| field.scalar)
}

/// Where a range of a field's value stands in the source; the whole value where escapes or folded lines come
/// between.
pub(crate) fn place(article: &Article<'_>, field: &Field, range: std::ops::Range<usize>) -> Span {
    let written = field.value_span.of(article.source);
    match written.find(&field.value) {
        Some(at) => {
            let start = field.value_span.start + at;
            Span::new(start + range.start, start + range.end)
        }
        None => field.value_span,
    }
}

/// The value's own bytes, without quotes.
pub(crate) fn inside(article: &Article<'_>, field: &Field) -> Span {
    place(article, field, 0..field.value.len())
}

/// A field's value as readers see it: live facts with their values, one that has none as short as its braces.
pub(crate) fn shown(article: &Article<'_>, context: &Context<'_>, field: &Field) -> String {
    let facts = context.facts(article);
    let mut text = String::with_capacity(field.value.len());
    for piece in split_facts(field.value.trim()) {
        match piece {
            TextPiece::Text(piece) => text.push_str(piece),
            TextPiece::Fact { fact, .. } => {
                let filters = fact
                    .filters
                    .iter()
                    .map(|(name, argument)| (&**name, argument.as_deref()));
                text.push_str(&evaluate(&fact.name, filters, &facts).unwrap_or_else(|_| "{{}}".into()));
            }
        }
    }
    text
}
