//! Brings words to the form in which search compares them, the same for the index, queries and passages.
//!
//! Case, accents, Arabic vowel signs and the shapes of alef do not count. SQLite's tokenizer takes a whole
//! Chinese or Japanese sentence for one word, hence each of those characters becomes a word of its own
//! and what the author types a phrase of them.

use std::ops::Range;
use std::str::CharIndices;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Walks over the words of a text.
pub(crate) struct Words<'t> {
    text: &'t str,
    chars: CharIndices<'t>,
    /// A character that ended the last word and may begin the next.
    held: Option<(usize, char)>,
}

impl<'t> Words<'t> {
    pub(crate) fn of(text: &'t str) -> Words<'t> {
        Words {
            text,
            chars: text.char_indices(),
            held: None,
        }
    }

    /// Puts the next word's folded form into `folded` and gives its bytes' range in the text.
    pub(crate) fn next_into(&mut self, folded: &mut String) -> Option<Range<usize>> {
        loop {
            folded.clear();
            let (start, first) = self.held.take().or_else(|| self.chars.next())?;
            if !is_word(first) {
                continue;
            }
            fold(first, folded);
            let mut end = start + first.len_utf8();
            if !stands_alone(first) {
                end = self.text.len();
                for (at, c) in self.chars.by_ref() {
                    if !is_word(c) || stands_alone(c) {
                        self.held = Some((at, c));
                        end = at;
                        break;
                    }
                    fold(c, folded);
                }
            }
            // A vowel sign that stands on nothing folds to nothing.
            if !folded.is_empty() {
                return Some(start..end);
            }
        }
    }
}

/// The text as the index takes it: folded words with blanks between them.
pub(crate) fn for_index(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut word = String::new();
    let mut words = Words::of(text);
    while words.next_into(&mut word).is_some() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&word);
    }
    out
}

fn is_word(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphanumeric()
    } else {
        c.is_alphanumeric() || is_combining_mark(c) || c == TATWEEL
    }
}

/// Arabic's lengthening stroke, which only stretches a word.
const TATWEEL: char = '\u{640}';

/// Han and kana, which are written without blanks between words.
fn stands_alone(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn fold(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
        return;
    }
    decompose_compatible(c, |part| {
        for part in part.to_lowercase() {
            match part {
                // Accents, the points of Hebrew, the vowel signs of Arabic.
                '\u{300}'..='\u{36f}'
                | '\u{591}'..='\u{5c7}'
                | '\u{64b}'..='\u{65f}'
                | '\u{670}'
                | '\u{6d6}'..='\u{6ed}'
                | TATWEEL => {}
                'ٱ' => out.push('ا'),
                'ى' => out.push('ي'),
                'ة' => out.push('ه'),
                'ß' => out.push_str("ss"),
                'æ' => out.push_str("ae"),
                'œ' => out.push_str("oe"),
                'ø' => out.push('o'),
                'ł' => out.push('l'),
                'đ' => out.push('d'),
                part if is_word(part) => out.push(part),
                _ => {}
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_take_for_the_same_word_is_folded_to_one() {
        for (text, folded) in [
            ("Coopération Sud-Sud", "cooperation sud sud"),
            ("A/RES/58/220, para. 3", "a res 58 220 para 3"),
            ("Straße, Øresund, Łódź", "strasse oresund lodz"),
            ("التَّعَاوُن بين بلدان الجنوب", "التعاون بين بلدان الجنوب"),
            ("إعلان آخر أوّل", "اعلان اخر اول"),
            ("السـلام", "السلام"),
            ("南南合作 2024", "南 南 合 作 2024"),
            ("Ｆｕｌｌ ﬁeld", "full field"),
            ("\u{64b} \u{301}", ""),
            ("e\u{301}te\u{301}", "ete"),
        ] {
            assert_eq!(for_index(text), folded, "{text}");
        }
    }

    #[test]
    fn every_range_is_the_word_in_the_text() {
        let text = "«Élan», 合作; naïve…";
        let (mut words, mut folded, mut found) = (Words::of(text), String::new(), Vec::new());
        while let Some(range) = words.next_into(&mut folded) {
            found.push((&text[range], folded.clone()));
        }
        let found: Vec<_> = found
            .iter()
            .map(|(word, folded)| (*word, folded.as_str()))
            .collect();
        assert_eq!(
            found,
            [("Élan", "elan"), ("合", "合"), ("作", "作"), ("naïve", "naive")]
        );
    }
}
