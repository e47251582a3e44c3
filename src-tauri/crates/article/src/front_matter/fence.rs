//! Where the front matter stands: between two fences at the top of the file.
//!
//! The Markdown parser's own option for it is left off, because it also takes the text between two thematic breaks
//! in the middle of an article for metadata.

use crate::Span;

/// What the top of a file holds.
pub(super) enum Found {
    /// No front matter.
    Nothing { body: Span },
    /// An opening fence with keys behind it, and no second fence.
    NotClosed { opening: Span, body: Span },
    /// Front matter: with its fences, without them, and what follows.
    Block { block: Span, yaml: Span, body: Span },
}

/// Where the text begins: behind the byte-order mark, if there is one.
pub(super) fn text_start(source: &str) -> usize {
    if source.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    }
}

pub(super) fn find(source: &str) -> Found {
    let start = text_start(source);
    let whole = Span::new(start, source.len());
    let mut lines = source[start..].split_inclusive('\n');
    let Some(opening) = lines.next().filter(|line| line.trim_end() == "---") else {
        return Found::Nothing { body: whole };
    };
    let yaml_start = start + opening.len();
    let mut at = yaml_start;
    for line in lines {
        let end = at + line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return Found::Block {
                block: Span::new(start, end),
                yaml: Span::new(yaml_start, at),
                body: Span::new(end, source.len()),
            };
        }
        at = end;
    }
    if begins_with_key(&source[yaml_start..]) {
        return Found::NotClosed {
            opening: Span::new(start, start + opening.trim_end().len()),
            body: whole,
        };
    }
    // A thematic break, then.
    Found::Nothing { body: whole }
}

fn begins_with_key(text: &str) -> bool {
    let word = text.trim_start_matches(|character: char| character.is_alphanumeric() || character == '_');
    word.len() < text.len() && word.starts_with(':') && word[1..].starts_with([' ', '\n', '\r', '\t'])
}
