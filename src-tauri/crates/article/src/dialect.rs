//! The Markdown dialect: the one place that says which extensions are on.
//!
//! Invariant: nothing else in Daymark constructs a Markdown parser, so that editor, preview, checks, export and
//! command line read an article alike.

use pulldown_cmark::{BrokenLink, BrokenLinkCallback, CowStr, LinkType, OffsetIter, Options, Parser};

/// The extensions beyond `CommonMark`, named one by one.
///
/// Left out on purpose: smart punctuation (the author's characters stand), task lists, GFM's alerts (they would
/// take `[!note]` away from our callouts), math, YAML blocks (they also fire in mid-document and swallow text).
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Reads `text` as the dialect's events, each with its byte range.
pub(crate) fn events<'t>(text: &'t str) -> OffsetIter<'t, impl BrokenLinkCallback<'t>> {
    Parser::new_with_broken_link_callback(
        text,
        options(),
        Some(move |link: BrokenLink<'t>| bracket(text, &link)),
    )
    .into_offset_iter()
}

/// Claims brackets that no link definition answers but that mean something to us: a citation, a language.
fn bracket<'t>(text: &'t str, link: &BrokenLink<'t>) -> Option<(CowStr<'t>, CowStr<'t>)> {
    let ours = match link.link_type {
        LinkType::Shortcut => {
            is_citation(&link.reference) || language_marker(&text[link.span.end..]).is_some()
        }
        // `[text][@key]` and `[@key][@key]`: the parser asks once for both brackets.
        LinkType::Reference => is_citation(&link.reference),
        _ => false,
    };
    let picture = text[link.span.start..].starts_with('!');
    (ours && !picture).then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
}

/// Whether a bracket's content is a citation: `@` and a key behind it.
pub(crate) fn is_citation(content: &str) -> bool {
    content
        .strip_prefix('@')
        .and_then(|key| key.chars().next())
        .is_some_and(|first| !first.is_whitespace() && !matches!(first, ',' | ';' | '@'))
}

/// The `{lang=es}` that `rest` starts with: the tag and the marker's length in bytes.
pub(crate) fn language_marker(rest: &str) -> Option<(&str, usize)> {
    let inner = rest.strip_prefix("{lang=")?;
    let end = inner
        .bytes()
        .position(|byte| !(byte.is_ascii_alphanumeric() || byte == b'-'))?;
    (end > 0 && inner.as_bytes()[end] == b'}').then(|| (&inner[..end], "{lang=".len() + end + 1))
}
