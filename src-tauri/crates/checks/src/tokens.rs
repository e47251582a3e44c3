//! Words of running text.

use crate::running::GLUE;
use std::borrow::Cow;
use std::ops::Range;

/// A word as it stands in running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word<'t> {
    /// Its letters, without marks of emphasis.
    pub(crate) text: Cow<'t, str>,
    /// Its bytes in the running text.
    pub(crate) range: Range<usize>,
}

/// All words: letters and digits, with apostrophes and hyphens between them. `to**k**en` is one word.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut start = None;
    let mut end = 0;
    let mut joins = false;
    for (at, character) in text.char_indices() {
        let part = character.is_alphanumeric() || is_mark(character);
        if part {
            if start.is_none() {
                start = Some(at);
            }
            end = at + character.len_utf8();
            joins = false;
        } else if start.is_some() && character == GLUE {
            // It ends no word, and belongs to none that ends before it.
        } else if start.is_some()
            && !joins
            && matches!(character, '\'' | '’' | '-' | '‐' | '\u{2011}' | '·' | '\u{ad}')
        {
            joins = true;
        } else if let Some(from) = start.take() {
            words.push(word(text, from..end));
            joins = false;
        }
    }
    if let Some(from) = start {
        words.push(word(text, from..end));
    }
    words
}

fn word(text: &str, range: Range<usize>) -> Word<'_> {
    let written = &text[range.clone()];
    let clean = if written.contains(GLUE) {
        Cow::Owned(written.replace(GLUE, ""))
    } else {
        Cow::Borrowed(written)
    };
    Word { text: clean, range }
}

/// A combining mark: part of the letter before it.
fn is_mark(character: char) -> bool {
    matches!(u32::from(character), 0x300..=0x36f | 0x64b..=0x65f)
}

impl Word<'_> {
    /// Whether its first letter is a capital.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apostrophes_and_hyphens_join_and_emphasis_does_not_part() {
        let text = "l’eau, self-reliance - the 'end' to\u{1}k\u{1}en\u{1} a--b don't";
        let found: Vec<_> = words(text)
            .into_iter()
            .map(|word| word.text.into_owned())
            .collect();
        assert_eq!(
            found,
            ["l’eau", "self-reliance", "the", "end", "token", "a", "b", "don't"]
        );
        let ranges: Vec<_> = words("a\u{1}b\u{1} c")
            .into_iter()
            .map(|word| word.range)
            .collect();
        assert_eq!(ranges, [0..3, 5..6]);
    }
}
