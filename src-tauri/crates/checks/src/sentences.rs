//! Where sentences end.

use crate::running::{BREAK, GLUE};
use daymark_catalogue::Language;
use std::ops::Range;

/// Never at a sentence's end: what follows belongs to them.
const ENGLISH: &[&str] = &[
    "dr", "mr", "mrs", "ms", "mx", "prof", "st", "sr", "rev", "hon", "gen", "col", "capt", "sgt", "lt",
    "gov", "sen", "rep", "e.g", "i.e", "cf", "viz", "vs", "no", "nos", "vol", "vols", "p", "pp", "para",
    "paras", "art", "arts", "ch", "chap", "fig", "figs", "sec", "sect", "ed", "eds", "ca", "approx", "dept",
    "est", "ex", "op", "cit", "resp", "mt", "ft", "add", "rev", "corr", "suppl", "res", "jan", "feb", "apr",
    "aug", "sept", "oct", "nov", "dec",
];
const FRENCH: &[&str] = &[
    "m", "mm", "mme", "mlle", "dr", "pr", "me", "st", "ste", "art", "al", "p", "pp", "par", "cf", "ex",
    "p.ex", "vol", "n", "no", "nos", "éd", "chap", "fig", "env", "av", "apr", "janv", "févr", "juill",
    "sept", "oct", "nov", "déc", "c.-à-d",
];
const SPANISH: &[&str] = &[
    "sr", "sra", "sres", "srta", "dr", "dra", "d", "dña", "prof", "lic", "ing", "art", "arts", "pág", "págs",
    "p", "pp", "párr", "núm", "núms", "no", "vol", "cap", "fig", "ed", "cf", "ej", "p.ej", "av", "c", "gral",
    "mons", "aprox", "ene", "feb",
];
/// At a sentence's end or within one: only the next word tells.
const EITHER: &[&str] = &[
    "etc", "inc", "ltd", "co", "corp", "jr", "al", "a.m", "p.m", "b.c", "a.d", "ph.d", "approx",
];

/// Words with a capital that begin sentences, and are no part of a name.
const STARTS: &[&str] = &[
    "The", "This", "These", "Those", "That", "In", "It", "We", "A", "An", "On", "At", "For", "From", "To",
    "By", "As", "Its", "Our", "Their", "They", "He", "She", "His", "Her", "But", "And", "Or", "So", "If",
    "When", "While", "Since", "After", "Before", "There", "Here", "With", "Without", "Every", "Each", "All",
    "Some", "Many", "Most", "No", "Not", "One", "Two", "Today", "Now", "What", "Who", "How", "Why", "Where",
    "Although", "However", "I", "You", "Nobody", "Everyone", "Yet", "Le", "La", "Les", "Il", "Elle", "Un",
    "Une", "Ce", "Cette", "Nous", "El", "Los", "Las", "Una", "En", "Este", "Esta",
];

/// The sentences of a running text, without the blanks around them.
pub(crate) fn sentences(text: &str, language: Language) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut take = |from: usize, to: usize| {
        let hidden = |c: char| c.is_whitespace() || matches!(c, GLUE | BREAK);
        let front = text[from..to].len() - text[from..to].trim_start_matches(hidden).len();
        let end = from + text[from..to].trim_end_matches(hidden).len();
        if from + front < end {
            found.push(from + front..end);
        }
    };
    for (at, sign) in text.char_indices() {
        if at < start {
            continue;
        }
        if sign == BREAK {
            take(start, at);
            start = at + 1;
        } else if matches!(sign, '.' | '!' | '?' | '…')
            && let Some(end) = sentence_end(text, at, sign, language)
        {
            take(start, end);
            start = end;
        }
    }
    take(start, text.len());
    found
}

/// The byte behind the sentence that ends with the sign at `at`, closing marks included.
fn sentence_end(text: &str, at: usize, sign: char, language: Language) -> Option<usize> {
    let behind = at + sign.len_utf8();
    let rest = &text[behind..];
    // Of several signs the last ends the sentence.
    if rest.starts_with(['.', '!', '?', '…']) {
        return None;
    }
    let closing = |c: char| {
        matches!(
            c,
            '.' | '!' | '?' | '…' | ')' | ']' | '”' | '"' | '»' | '’' | '\'' | GLUE
        )
    };
    let after = rest.trim_start_matches(|c: char| closing(c) || c == '\u{a0}' || c == '\u{202f}');
    let gap = after.len() - after.trim_start().len();
    if after.is_empty() {
        return Some(text.len());
    }
    if gap == 0 && !after.starts_with(BREAK) {
        return None;
    }
    let next = after.trim_start();
    let opening = |c: char| {
        matches!(c, '(' | '[' | '“' | '"' | '«' | '‘' | '\'' | '¿' | '¡' | GLUE) || c.is_whitespace()
    };
    let first = next.trim_start_matches(opening).chars().next();
    let goes_on = first.is_some_and(char::is_lowercase);
    if goes_on || (sign == '.' && abbreviates(&text[..at], next, language)) {
        return None;
    }
    Some(text.len() - after.len())
}

/// Whether the full stop behind `before` belongs to an abbreviation within the sentence.
fn abbreviates(before: &str, next: &str, language: Language) -> bool {
    let start = before
        .rfind(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '’')))
        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    // "l’art. 3"
    let word = before[start..].rsplit('’').next().unwrap_or_default();
    let lower = word.to_lowercase();
    let always = match language {
        Language::Fr => FRENCH,
        Language::Es => SPANISH,
        _ => ENGLISH,
    };
    if always.contains(&lower.as_str()) {
        // "No." answers a question; "No. 14" is a number.
        return !matches!(lower.as_str(), "no" | "nos" | "p" | "m" | "d" | "c" | "n")
            || next.starts_with(|c: char| c.is_ascii_digit())
            || (!matches!(lower.as_str(), "no" | "nos") && word.chars().all(char::is_uppercase));
    }
    let starts = STARTS.contains(&first_word(next));
    // "U.S.", "J. R.": letters with full stops.
    let letters = word
        .split('.')
        .all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    let single = word.chars().count() == 1 && word.chars().all(char::is_uppercase) && word != "I";
    if letters && word.contains('.') || EITHER.contains(&lower.as_str()) {
        return !starts;
    }
    single && !starts
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, GLUE | '(' | '[' | '“' | '"' | '«' | '‘')
    });
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str, language: Language) -> Vec<&str> {
        sentences(text, language)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn abbreviations_end_no_sentence() {
        for one in [
            "Dr. Oyelaran met Prof. Lin at No. 14.",
            "See e.g. The Plan, i.e. Part II, vol. 3, p. 5.",
            "The U.S. Congress met J. R. Lindqvist at 3 p.m. on Monday.",
            "It costs 3.5 million at version 1.2.3 of a.example.",
            "Wait … and see.",
            "“Why?” she asked.",
        ] {
            assert_eq!(split(one, Language::En), [one]);
        }
        for one in [
            "M. Dupont et Mme. Martin, art. 3, p. ex. Le Plan.",
            "Cf. Chap. 2.",
        ] {
            assert_eq!(split(one, Language::Fr), [one]);
        }
        assert_eq!(split("La Sra. Gómez, pág. 3.", Language::Es).len(), 1);
    }

    #[test]
    fn sentences_end_where_they_do() {
        assert_eq!(
            split("One. Two! Three? “Four.” (Five.) Six", Language::En).len(),
            6
        );
        assert_eq!(
            split(
                "In the U.S. The next. At 3 p.m. We met. By A. B. Lin. He left.",
                Language::En
            ),
            [
                "In the U.S.",
                "The next.",
                "At 3 p.m.",
                "We met.",
                "By A. B. Lin.",
                "He left."
            ]
        );
        assert_eq!(split("Is it so? No. It is not.", Language::En).len(), 3);
        assert_eq!(split("One\u{3}two", Language::En), ["One", "two"]);
        assert_eq!(split("A note.\u{1}\u{1} Next one.", Language::En).len(), 2);
    }
}
