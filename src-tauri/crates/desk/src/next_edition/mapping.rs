//! Where a place of one text is in a later state of it.

use daymark_article::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of bytes in both texts; equal, or one instead of the other.
#[derive(Debug, Clone, Copy)]
struct Run {
    old: Span,
    new: Span,
    equal: bool,
}

/// The way from an earlier text to a later one.
pub(crate) struct Mapping(Vec<Run>);

impl Mapping {
    pub(crate) fn between(old: &str, new: &str) -> Self {
        let (old_tokens, new_tokens) = (tokens(old), tokens(new));
        let starts = |tokens: &[&str]| {
            let mut at = 0;
            let mut starts = vec![0];
            for token in tokens {
                at += token.len();
                starts.push(at);
            }
            starts
        };
        let (old_starts, new_starts) = (starts(&old_tokens), starts(&new_tokens));
        let runs = capture_diff_slices(Algorithm::Myers, &old_tokens, &new_tokens)
            .iter()
            .map(|op| {
                let (was, is) = (op.old_range(), op.new_range());
                Run {
                    old: Span::new(old_starts[was.start], old_starts[was.end]),
                    new: Span::new(new_starts[is.start], new_starts[is.end]),
                    equal: matches!(op, DiffOp::Equal { .. }),
                }
            })
            .collect();
        Self(runs)
    }

    /// Where a span is now, and whether anything in it is another.
    pub(crate) fn place(&self, span: Span) -> (Span, bool) {
        let changed = self.0.iter().any(|run| {
            !run.equal
                && if run.old.is_empty() {
                    span.start < run.old.start && run.old.start < span.end
                } else {
                    run.old.start < span.end && span.start < run.old.end
                }
        });
        let start = self.at(span.start, true);
        let end = self.at(span.end, false).max(start);
        (Span::new(start, end), changed)
    }

    fn at(&self, byte: usize, is_start: bool) -> usize {
        let holding = self.0.iter().find(|run| {
            if is_start {
                run.old.start <= byte && byte < run.old.end
            } else {
                run.old.start < byte && byte <= run.old.end
            }
        });
        match holding {
            Some(run) if run.equal => run.new.start + (byte - run.old.start),
            Some(run) if is_start => run.new.start,
            Some(run) => run.new.end,
            None if byte == 0 => 0,
            None => self.0.last().map_or(0, |run| run.new.end),
        }
    }
}

/// Words, and every other character by itself.
pub(crate) fn tokens(text: &str) -> Vec<&str> {
    let mut found = Vec::with_capacity(text.len() / 3);
    let mut start = 0;
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let word = c.is_alphanumeric();
        if at > start && !(word && in_word) {
            found.push(&text[start..at]);
            start = at;
        }
        in_word = word;
    }
    if start < text.len() {
        found.push(&text[start..]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moved<'n>(old: &str, new: &'n str, wanted: &str) -> (&'n str, bool) {
        let start = old.find(wanted).unwrap();
        let (span, changed) = Mapping::between(old, new).place(Span::new(start, start + wanted.len()));
        (span.of(new), changed)
    }

    #[test]
    fn a_place_is_found_again() {
        let old = "We open on Saturday, 12 September. Come early.";
        let new = "New. We open on Sunday, 12 September. Come very early.";
        assert_eq!(
            moved(old, new, "Saturday, 12 September"),
            ("Sunday, 12 September", true)
        );
        assert_eq!(
            moved(old, new, "We open"),
            ("We open", false),
            "what came before it moves it"
        );
        assert_eq!(moved(old, new, "Come early"), ("Come very early", true));
        assert_eq!(moved(old, "Come early.", "Saturday"), ("", true), "it was cut");
        assert_eq!(moved(old, old, "early"), ("early", false));
    }
}
