//! Citations: `[@A/RES/58/220, para. 3; @other]`.

use crate::{CitationItem, Span};
use std::borrow::Cow;

/// Reads a citation. `span`: its bytes in the source, brackets included.
///
/// What follows a semicolon without an `@` belongs to the locator before it (`para. 3; annex`). An author who
/// writes Arabic or Chinese uses that script's comma and semicolon.
pub(crate) fn items(source: &str, span: Span) -> Vec<CitationItem<'_>> {
    let inside = Span::new(span.start + 1, span.end - 1);
    let mut places: Vec<Span> = Vec::new();
    let mut start = inside.start;
    for piece in inside.of(source).split_inclusive([';', '؛', '；']) {
        let end = start + piece.len();
        match places.last_mut() {
            Some(last) if !is_item(piece) => last.end = end,
            _ => places.push(Span::new(start, end)),
        }
        start = end;
    }
    places
        .into_iter()
        .filter_map(|place| item(source, place))
        .collect()
}

/// Within a quotation a line of the citation may begin with the quotation's mark.
const AROUND: [char; 5] = [' ', '\t', '\n', '\r', '>'];

fn is_item(piece: &str) -> bool {
    piece.trim_start_matches(AROUND).starts_with('@')
}

fn item(source: &str, place: Span) -> Option<CitationItem<'_>> {
    let written = place.of(source).trim_end_matches([';', '؛', '；']);
    let trimmed = written.trim_start_matches(AROUND).strip_prefix('@')?;
    let start = place.start + written.len() - trimmed.len();
    let (key, locator) = match trimmed.split_once([',', '،', '，']) {
        Some((key, locator)) => (key, Some(locator.trim())),
        None => (trimmed, None),
    };
    let leading = key.len() - key.trim_start().len();
    let key = key.trim();
    let start = start + leading;
    (!key.is_empty()).then(|| CitationItem {
        key: one_line(key),
        key_span: Span::new(start, start + key.len()),
        locator: locator.filter(|locator| !locator.is_empty()).map(one_line),
    })
}

/// The text with line breaks (and quotation marks behind them) as single spaces.
fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let lines: Vec<_> = text.lines().map(|line| line.trim_matches(AROUND)).collect();
    Cow::Owned(lines.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Vec<(String, Option<String>)> {
        items(source, Span::new(0, source.len()))
            .into_iter()
            .map(|item| {
                assert_eq!(
                    one_line(item.key_span.of(source)),
                    item.key,
                    "the span is the key's"
                );
                (item.key.into_owned(), item.locator.map(Cow::into_owned))
            })
            .collect()
    }

    #[test]
    fn items_keys_and_locators() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(read("[@A/RES/58/220]"), [("A/RES/58/220".into(), None)]);
        assert_eq!(read("[@A, paras. 3, 4]"), [("A".into(), some("paras. 3, 4"))]);
        assert_eq!(
            read("[@a; @b, p. 2;]"),
            [("a".into(), None), ("b".into(), some("p. 2"))]
        );
        assert_eq!(
            read("[@a, p. 1; annex; @b]"),
            [("a".into(), some("p. 1; annex")), ("b".into(), None)]
        );
        assert_eq!(
            read("[@قرار، الفقرة 3؛ @ب]"),
            [("قرار".into(), some("الفقرة 3")), ("ب".into(), None)]
        );
        assert_eq!(
            read("[@a;\n> @A/RES/217\n> A (III)]"),
            [("a".into(), None), ("A/RES/217 A (III)".into(), None)]
        );
    }
}
