//! The most common key: one within a paragraph that refers to nothing outside itself.
//!
//! Such an edit changes one block of the page and the count of its words, whatever else the article holds, so that the
//! whole needs neither be parsed nor rendered while the key is on its way. What is not surely of this kind is read
//! whole. That both ways lead to the same is a property test of `session`.

use std::mem::discriminant;
use std::ops::Range;

use daymark_article::{Article, Kind, Node, Span, parse_piece, word_count};

/// A paragraph before and after an edit within it.
pub(crate) struct Paragraph<'a> {
    /// Where it was, in the text before.
    pub before: Span,
    /// The paragraph alone, of the text after.
    pub after: Article<'a>,
    /// How many words it has gained.
    pub words: i32,
}

impl Paragraph<'_> {
    /// Where it is, in the text after.
    pub(crate) fn span(&self) -> Span {
        self.after.blocks[0].span
    }
}

/// The paragraph in which all of an edit happened; `None` where the whole must be read.
///
/// `edited`: the bytes of `before` that were replaced; `body`: where the body starts in both.
pub(crate) fn paragraph<'a>(
    before: &str,
    after: &'a str,
    body: usize,
    edited: &Range<usize>,
) -> Option<Paragraph<'a>> {
    let old = piece(before, body, edited.start)?;
    let new = piece(after, body, edited.start)?;
    let kept = before.len() - old.end == after.len() - new.end;
    // The first character says what block it is, and the first paragraph leads the page.
    let within = edited.start > old.start && edited.end <= old.end && old.start == new.start;
    let leads = before[body..old.start].trim().is_empty();
    if !kept || !within || leads || !is_plain(old.of(before)) || !is_plain(new.of(after)) {
        return None;
    }
    // Elsewhere in the article may stand what a bracket means.
    let brackets = old.of(before).contains('[') || new.of(after).contains('[');
    if brackets && (before.contains("]:") || after.contains("]:")) {
        return None;
    }
    let (was, is) = (parse_piece(before, old), parse_piece(after, new));
    let ([was_block], [is_block]) = (&was.blocks[..], &is.blocks[..]) else {
        return None;
    };
    let whole = was_block.span.start == old.start && is_block.span.start == new.start;
    if !whole || was_block.kind != Kind::Paragraph || !alike(was_block, is_block) {
        return None;
    }
    Some(Paragraph {
        before: was_block.span,
        words: word_count(&is) as i32 - word_count(&was) as i32,
        after: is,
    })
}

/// The lines around a place up to the blank ones, without the last line's break.
fn piece(source: &str, body: usize, at: usize) -> Option<Span> {
    let text = source.get(body..)?;
    let at = at.checked_sub(body)?;
    let mut start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    while start > 0 {
        let line = text[..start - 1].rfind('\n').map_or(0, |end| end + 1);
        if is_blank(&text[line..start]) {
            break;
        }
        start = line;
    }
    let mut end = start;
    while end < text.len() {
        let line = text[end..]
            .find('\n')
            .map_or(text.len(), |length| end + length + 1);
        if is_blank(&text[end..line]) {
            break;
        }
        end = line;
    }
    let lines = text[start..end].trim_end_matches(['\n', '\r']);
    (!lines.is_empty()).then(|| Span::new(body + start, body + start + lines.len()))
}

fn is_blank(line: &str) -> bool {
    line.trim_matches([' ', '\t', '\n', '\r']).is_empty()
}

/// Whether nothing in these lines looks like raw HTML, a live fact, an attribute, or a line break of another kind.
fn is_plain(lines: &str) -> bool {
    let alone = |(at, _): (usize, &str)| !lines[at..].starts_with("\r\n");
    !lines.starts_with([' ', '\t'])
        && !lines.contains(['<', '{', '}', '\0'])
        && !lines.match_indices('\r').any(alone)
}

/// Whether two paragraphs are built alike, of nothing that counts or refers.
fn alike(one: &Node<'_>, other: &Node<'_>) -> bool {
    let local = |node: &Node<'_>| match &node.kind {
        Kind::Link { url, .. } => !url.starts_with('#'),
        kind => matches!(
            kind,
            Kind::Paragraph
                | Kind::Text(_)
                | Kind::Code(_)
                | Kind::SoftBreak
                | Kind::HardBreak
                | Kind::Emphasis
                | Kind::Strong
                | Kind::Strikethrough
        ),
    };
    discriminant(&one.kind) == discriminant(&other.kind)
        && local(one)
        && local(other)
        && one.children.len() == other.children.len()
        && one
            .children
            .iter()
            .zip(&other.children)
            .all(|(one, other)| alike(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quick(before: &str, at: usize, remove: usize, insert: &str) -> bool {
        let after = [&before[..at], insert, &before[at + remove..]].concat();
        paragraph(before, &after, 0, &(at..at + remove)).is_some()
    }

    #[test]
    fn a_letter_within_a_paragraph_is_quick() {
        let text = "First.\n\nSome *words* here\nand there\n\n- item\n";
        for at in [9, 12, 16, 25, 34, 35] {
            assert!(quick(text, at, 0, "x"), "at {at}");
        }
        assert!(quick(text, 20, 3, ""), "taking away");
        assert!(quick("First.\r\n\r\nSecond\r\n", 14, 0, "x"));
    }

    #[test]
    fn what_may_change_more_is_read_whole() {
        let text = "First.\n\nSome words here\nand there\n\n- item\n";
        for (at, insert) in [
            (2, "x"),
            (8, "- "),
            (12, "*so*"),
            (12, "\n\n"),
            (12, "[@A/RES/58/220]"),
            (12, "{{ year }}"),
            (12, "<b>"),
            (24, "\n==="),
            (24, "# "),
            (41, "x"),
        ] {
            assert!(!quick(text, at, 0, insert), "{insert:?} at {at}");
        }
        let defined = "First.\n\nSome [words] here\n\n[words]: https://alderline.example/\n";
        assert!(!quick(defined, 12, 0, "x"), "a definition elsewhere");
        assert!(!quick("First.\n\n    code\n", 14, 0, "x"), "code");
        assert!(!quick("- a\n\n  b\n", 8, 0, "x"), "within a list");
    }
}
