//! Values of the front matter that a reader sees, with their places in the source.

use daymark_article::{Article, Field, Span};

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
