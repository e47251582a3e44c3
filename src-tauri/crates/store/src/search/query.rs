//! Reads what the author typed into the search box.

use crate::fold::Words;

/// More phrases than this are a pasted text, of which the beginning does.
const MOST_PHRASES: usize = 16;
/// More words than this in one phrase are not needed to find it.
const MOST_WORDS: usize = 24;

/// What must be found: every one of the phrases.
pub(super) struct Query {
    pub(super) phrases: Vec<Phrase>,
}

/// Words in a row, folded; never empty.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) words: Vec<String>,
    /// Whether the last word may go on.
    pub(super) open: bool,
}

impl Query {
    /// Reads `A/RES/58/220 "south-south" coop` as three phrases, of which the first and last are open.
    pub(super) fn read(text: &str) -> Query {
        let mut phrases = Vec::new();
        for (number, part) in text.split('"').enumerate() {
            // The parts between quotes are the odd ones; a quote that is not closed reaches to the end.
            if number % 2 == 1 {
                phrases.extend(Phrase::read(part, false));
            } else {
                phrases.extend(
                    part.split_whitespace()
                        .filter_map(|chunk| Phrase::read(chunk, true)),
                );
            }
        }
        phrases.truncate(MOST_PHRASES);
        Query { phrases }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// The query in the language of FTS5; folded words hold letters, digits and marks alone, so no quote.
    pub(super) fn expression(&self) -> String {
        let phrases = self.phrases.iter().map(|phrase| {
            let star = if phrase.open { "*" } else { "" };
            format!("\"{}\"{star}", phrase.words.join(" "))
        });
        phrases.collect::<Vec<_>>().join(" AND ")
    }
}

impl Phrase {
    fn read(text: &str, open: bool) -> Option<Phrase> {
        let (mut words, mut folded) = (Vec::new(), String::new());
        let mut reader = Words::of(text);
        while words.len() < MOST_WORDS && reader.next_into(&mut folded).is_some() {
            words.push(folded.clone());
        }
        // Of a single Latin letter as a beginning nearly every draft would have one.
        let open = open && words.last().is_some_and(|word| word.len() > 1);
        (!words.is_empty()).then_some(Phrase { words, open })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_quotes_is_syntax() {
        for (typed, expression) in [
            ("peace", r#""peace"*"#),
            ("Sud-Sud coopé", r#""sud sud"* AND "coope"*"#),
            (r#""culture of peace" day"#, r#""culture of peace" AND "day"*"#),
            (r#""not closed"#, r#""not closed""#),
            (
                "peace AND NOT (war OR title:x) NEAR/2 *",
                r#""peace"* AND "and"* AND "not"* AND "war"* AND "or"* AND "title x" AND "near 2""#,
            ),
            ("A/RES/58/220", r#""a res 58 220"*"#),
            ("合作", r#""合 作"*"#),
            ("\" - * () \0 '", ""),
        ] {
            assert_eq!(Query::read(typed).expression(), expression, "{typed}");
        }
    }
}
