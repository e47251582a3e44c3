//! What holds for any text.

use daymark_catalogue::Language;
use daymark_phrases::{Meaning, read};
use proptest::prelude::*;

const LANGUAGES: [Language; 6] = [
    Language::En,
    Language::Fr,
    Language::Es,
    Language::Ar,
    Language::Ru,
    Language::Zh,
];

/// Pieces that the grammar knows, and some that break it.
const PIECES: [&str; 52] = [
    "12",
    "september",
    "September",
    "May",
    "Wednesday",
    "mercredi",
    "de",
    " ",
    " ",
    " ",
    ",",
    ".",
    "-",
    "–",
    "(",
    ")",
    "/",
    "\u{1}\u{1}",
    "th",
    "77",
    "2018",
    "1325",
    "since",
    "depuis",
    "hace",
    "il",
    "y",
    "a",
    "years",
    "ans",
    "ago",
    "anniversary",
    "this",
    "Day",
    "from",
    "to",
    "du",
    "au",
    "one",
    "hundred",
    "and",
    "eleventh",
    "vingt",
    "et",
    "年",
    "月",
    "日",
    "星期",
    "&nbsp;",
    "é",
    "🎉",
    "كانون",
];

fn holds(text: &str) {
    for language in LANGUAGES {
        let reading = read(text, language);
        let mut end = 0;
        for phrase in &reading.phrases {
            let span = phrase.span;
            assert!(
                end <= span.start && span.start < span.end && span.end <= text.len(),
                "{text:?}"
            );
            assert!(
                text.is_char_boundary(span.start) && text.is_char_boundary(span.end),
                "{text:?}"
            );
            if let Meaning::Day(day) = &phrase.meaning {
                assert!(
                    span.start <= day.day_month.start && day.day_month.end <= span.end,
                    "{text:?}"
                );
            }
            let sentence = reading.sentence(span);
            assert!(sentence.start <= span.start, "{text:?}");
            let _ = reading.speaks(span);
            assert!(reading.phrases_in(span).contains(phrase), "{text:?}");
            let _ = (
                reading.words_before(span.start).count(),
                reading.words_after(span.end).count(),
            );
            end = span.end;
        }
        for pair in reading.tokens.windows(2) {
            assert!(pair[0].span.end <= pair[1].span.start, "{text:?}");
        }
    }
}

proptest! {
    #[test]
    fn no_text_breaks_it(text in "\\PC*") {
        holds(&text);
    }

    #[test]
    fn no_heap_of_pieces_breaks_it(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..40)) {
        holds(&pieces.concat());
    }
}
