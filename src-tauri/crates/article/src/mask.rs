//! The body as the Markdown parser sees it: live facts made neutral, every offset as in the author's text.
//!
//! Inside `{{ … }}` nothing is Markdown: `{{ a_b_ }}` must not begin an emphasis, and a heading that ends in a
//! fact must not lose it to the heading's attributes. So the parser reads a copy of the same length in which a
//! fact's punctuation is replaced, and what it returns is taken from the author's text again.

use crate::{Span, facts};
use pulldown_cmark::CowStr;
use std::{borrow::Cow, ops::Range};

/// Stands for punctuation within a fact: a letter, which no rule of Markdown minds.
const LETTER: u8 = b'x';
/// Stands for a fact's last brace: punctuation again, so that emphasis around the fact closes as it would.
const LAST: u8 = b';';

/// The body, beside the author's text.
pub(crate) struct Masked<'a> {
    body: &'a str,
    /// Where the body begins in the source.
    pub(crate) offset: usize,
    /// The facts' places in the body.
    facts: Vec<Span>,
    /// Invariant: as long as `body`, and equal to it outside the facts.
    text: Cow<'a, str>,
}

impl<'a> Masked<'a> {
    pub(crate) fn new(source: &'a str, body: Span) -> Self {
        let offset = body.start;
        let body = body.of(source);
        let facts = facts::places(body);
        let text = if facts.is_empty() {
            Cow::Borrowed(body)
        } else {
            Cow::Owned(mask(body, &facts))
        };
        Self {
            body,
            offset,
            facts,
            text,
        }
    }

    /// What the Markdown parser reads.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The author's body.
    pub(crate) fn body(&self) -> &'a str {
        self.body
    }

    /// The facts that lie wholly within `range` of the body.
    pub(crate) fn facts_in(&self, range: Span) -> &[Span] {
        let first = self.facts.partition_point(|fact| fact.start < range.start);
        let facts = &self.facts[first..];
        &facts[..facts.partition_point(|fact| fact.end <= range.end)]
    }

    /// Where in the body a string of the parser lies, if it is a slice and no copy.
    pub(crate) fn place(&self, text: &CowStr<'_>) -> Option<Span> {
        let CowStr::Borrowed(slice) = text else {
            return None;
        };
        let start = slice.as_ptr().addr().checked_sub(self.text.as_ptr().addr())?;
        (start + slice.len() <= self.text.len()).then(|| Span::new(start, start + slice.len()))
    }

    /// A string of the parser in the author's words. `range`: the event's bytes in the body.
    pub(crate) fn restore(&self, text: &CowStr<'_>, range: &Range<usize>) -> Cow<'a, str> {
        if text.is_empty() {
            return Cow::Borrowed("");
        }
        if let Some(place) = self.place(text) {
            return Cow::Borrowed(place.of(self.body));
        }
        // A copy, because an escape was resolved in it: put the facts back where their neutral forms stand.
        let mut restored = text.to_string();
        let mut from = 0;
        for fact in self.facts_in(range.clone().into()) {
            let neutral = fact.of(&self.text);
            if let Some(at) = restored[from..].find(neutral).map(|found| from + found) {
                restored.replace_range(at..at + neutral.len(), fact.of(self.body));
                from = at + neutral.len();
            }
        }
        Cow::Owned(restored)
    }
}

fn mask(body: &str, facts: &[Span]) -> String {
    let mut text = String::with_capacity(body.len());
    let mut done = 0;
    for fact in facts {
        let inside = Span::new(fact.start + 2, fact.end - 2);
        text.push_str(&body[done..inside.start]);
        let mut escaped = false;
        for character in inside.of(body).chars() {
            // A bare bar belongs to the table around it.
            let keep = !character.is_ascii_punctuation()
                || matches!(character, '.' | ':')
                || (character == '|' && !escaped);
            text.push(if keep { character } else { LETTER as char });
            escaped = character == '\\';
        }
        text.push('}');
        text.push(LAST as char);
        done = fact.end;
    }
    text.push_str(&body[done..]);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mask_keeps_every_offset() {
        let body = "é {{ a_b | c \\| d }} *x*";
        let masked = Masked::new(body, Span::new(0, body.len()));
        assert_eq!(masked.text(), "é {{ axb | c xx d }; *x*");
        assert_eq!(masked.text().len(), body.len());
    }

    #[test]
    fn a_copy_gets_its_facts_back() {
        let body = "{{ a_b }} and {{ a_b }}";
        let masked = Masked::new(body, Span::new(0, body.len()));
        let copy = CowStr::Boxed("& {{ axb }; and {{ axb }; {{ axb };".into());
        assert_eq!(
            masked.restore(&copy, &(0..body.len())),
            "& {{ a_b }} and {{ a_b }} {{ axb };"
        );
    }
}
