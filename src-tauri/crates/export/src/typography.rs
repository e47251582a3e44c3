//! Typography by language, in the output alone: quotation marks, apostrophes, blanks that do not break.
//!
//! Code, addresses and raw HTML never come here. Sources of the rules: for French the Lexique of the Imprimerie
//! nationale (a narrow blank before ; ! ? and inside guillemets; before the colon it is narrow here too, so that all
//! look alike), for quotation marks what each language's words have, for units the SI Brochure (5.4.3).

use crate::words::Words;
use daymark_catalogue::Language;
use std::borrow::Cow;

const NO_BREAK: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// What is open where the next text of a block begins.
#[derive(Debug, Clone, Copy, Default)]
pub struct Marks {
    double: bool,
    single: bool,
    /// The last character that was shown.
    last: Option<char>,
}

impl Marks {
    /// Something that is not text stands here: code, a picture, a mark of reference.
    pub fn shown(&mut self) {
        self.last = Some('x');
    }

    /// A blank or a break stands here.
    pub fn blank(&mut self) {
        self.last = Some(' ');
    }
}

/// Units that a number is not parted from.
const UNITS: [&str; 44] = [
    "%", "‰", "°", "°C", "°F", "mm", "cm", "m", "km", "m²", "km²", "m³", "km³", "ha", "mg", "g", "kg", "t",
    "ml", "l", "L", "W", "kW", "MW", "GW", "TW", "Wh", "kWh", "MWh", "GWh", "TWh", "Hz", "kHz", "MHz", "V",
    "€", "$", "£", "км", "м", "кг", "га", "т", "₽",
];

/// The words before a document's number, as each language begins them.
const DOCUMENTS: [&str; 12] = [
    "resolution",
    "decision",
    "résolution",
    "décision",
    "resolución",
    "decisión",
    "resoluciones",
    "decisiones",
    "القرار",
    "المقرر",
    "قرار",
    "مقرر",
];

/// The beginnings of such words where they are inflected.
const INFLECTED: [&str; 2] = ["резолюц", "решени"];

/// The text as the language sets it.
pub fn set<'t>(text: &'t str, language: Language, words: &Words, marks: &mut Marks) -> Cow<'t, str> {
    if !text
        .bytes()
        .any(|byte| matches!(byte, b'"' | b'\'' | b' ' | b';' | b'!' | b'?' | b':'))
        && !text.contains('»')
        && !text.contains('«')
    {
        marks.last = text.chars().next_back().or(marks.last);
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let before = out.chars().next_back().or(marks.last);
        if let Some(address) = address_at(rest, before) {
            out.push_str(address);
            rest = &rest[address.len()..];
            continue;
        }
        let after = &rest[character.len_utf8()..];
        match character {
            '"' => double(&mut out, before, after, words, marks),
            '\'' => single(&mut out, before, after, marks),
            ' ' if keeps_together(&out, before, after, language) => {
                let french = language == Language::Fr && after.starts_with([';', ':', '!', '?', '»']);
                out.push(if french { NARROW } else { NO_BREAK });
            }
            ' ' | NO_BREAK if language == Language::Fr && before == Some('«') => out.push(NARROW),
            NO_BREAK if language == Language::Fr && after.starts_with([';', ':', '!', '?', '»']) => {
                out.push(NARROW);
            }
            ';' | '!' | '?' | ':' if language == Language::Fr => {
                if wants_blank(character, before, after) {
                    out.push(NARROW);
                }
                out.push(character);
            }
            '»' if language == Language::Fr => {
                if before.is_some_and(|before| !before.is_whitespace() && before != '«') {
                    out.push(NARROW);
                }
                out.push(character);
            }
            '«' if language == Language::Fr => {
                out.push(character);
                if after.starts_with(|next: char| !next.is_whitespace()) {
                    out.push(NARROW);
                }
            }
            other => out.push(other),
        }
        rest = after;
    }
    marks.last = out.chars().next_back().or(marks.last);
    Cow::Owned(out)
}

/// The address that begins here, up to its last letter.
fn address_at(text: &str, before: Option<char>) -> Option<&str> {
    if before.is_some_and(char::is_alphanumeric) {
        return None;
    }
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    let address = word.starts_with("https://") || word.starts_with("http://") || word.starts_with("www.");
    address.then(|| word.trim_end_matches([';', ':', '!', '?', '.', ',', ')', '"', '\'', '»']))
}

/// Whether a mark here opens: at the beginning, behind a blank, behind what opens itself.
fn opens(before: Option<char>) -> bool {
    before.is_none_or(|before| {
        before.is_whitespace()
            || matches!(
                before,
                '(' | '[' | '{' | '“' | '‘' | '«' | '„' | '—' | '–' | '-' | '/' | '¿' | '¡'
            )
    })
}

fn double(out: &mut String, before: Option<char>, after: &str, words: &Words, marks: &mut Marks) {
    let (open, close) = words.quotes;
    let word_follows = after.starts_with(|next: char| !next.is_whitespace());
    if marks.double && !(opens(before) && word_follows) {
        marks.double = false;
        out.push_str(&narrowed(close));
    } else if !marks.double && opens(before) && word_follows {
        marks.double = true;
        out.push_str(&narrowed(open));
    } else {
        // Inches, seconds, or a mark without its other: as it was written.
        out.push('"');
    }
}

/// French guillemets have narrow blanks in running text.
fn narrowed(mark: &str) -> String {
    mark.replace(NO_BREAK, "\u{202f}")
}

fn single(out: &mut String, before: Option<char>, after: &str, marks: &mut Marks) {
    let letter_follows = after.starts_with(char::is_alphabetic);
    let behind_letter = before.is_some_and(char::is_alphabetic);
    if behind_letter && letter_follows {
        out.push('’');
    } else if marks.single && !opens(before) {
        marks.single = false;
        out.push('’');
    } else if behind_letter {
        // "the partners' replies"
        out.push('’');
    } else if opens(before) && after.starts_with(|next: char| next.is_ascii_digit()) {
        // "the '90s"
        out.push('’');
    } else if opens(before) && letter_follows && closes(after) {
        marks.single = true;
        out.push('‘');
    } else {
        out.push('\'');
    }
}

/// Whether a single mark that closes comes in this text.
fn closes(after: &str) -> bool {
    after.match_indices('\'').any(|(at, _)| {
        let behind = after[at + 1..].chars().next();
        behind.is_none_or(|behind| !behind.is_alphanumeric())
    })
}

/// Whether French has a blank before this mark, where the author wrote none.
fn wants_blank(mark: char, before: Option<char>, after: &str) -> bool {
    let word = before.is_some_and(|before| before.is_alphanumeric() || matches!(before, ')' | ']' | '%'));
    let ends = after
        .chars()
        .next()
        .is_none_or(|next| next.is_whitespace() || matches!(next, ')' | '»' | '"' | '”' | '!' | '?'));
    // A colon may be a time's or a ratio's, so letters alone ask for one.
    let letters = mark != ':' || before.is_some_and(char::is_alphabetic);
    word && ends && letters && !(mark == ':' && after.is_empty())
}

/// Whether the blank between what was written and what comes may not break.
fn keeps_together(out: &str, before: Option<char>, after: &str, language: Language) -> bool {
    if language == Language::Fr
        && before.is_some_and(|before| !before.is_whitespace())
        && after.starts_with([';', ':', '!', '?', '»'])
    {
        // Not the smiley and not the list of marks.
        return after
            .chars()
            .nth(1)
            .is_none_or(|next| !matches!(next, ')' | '(' | '/'));
    }
    let next: &str = after
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | ')' | '!' | '?'))
        .next()
        .unwrap_or_default();
    if before.is_some_and(|before| before.is_ascii_digit() || matches!(before, '½' | '¼' | '¾')) {
        let group = next.len() == 3 && next.bytes().all(|byte| byte.is_ascii_digit());
        let digits = out.len() - out.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        // "3 000": a year is no beginning of a group.
        return UNITS.contains(&next) || group && (1..=3).contains(&digits);
    }
    if !next.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let word = out
        .rsplit(|c: char| !(c.is_alphabetic()))
        .next()
        .unwrap_or_default();
    if word.is_empty() {
        return matches!(before, Some('№' | '§' | '°'));
    }
    let lower = word.to_lowercase();
    DOCUMENTS.contains(&lower.as_str())
        || DOCUMENTS
            .iter()
            .any(|known| lower.strip_suffix('s') == Some(known))
        || INFLECTED.iter().any(|stem| lower.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn shown(language: Language, text: &str) -> String {
        let mut marks = Marks::default();
        set(text, language, words(language), &mut marks)
            .replace(NARROW, "+")
            .replace(NO_BREAK, "_")
    }

    #[test]
    fn quotation_marks_are_the_language_s() {
        for (language, text, set) in [
            (
                Language::En,
                "\"Water\" and 'land': it's the '90s",
                "“Water” and ‘land’: it’s the ’90s",
            ),
            (
                Language::En,
                "(\"so\") 5'10\" tall, the partners' part",
                "(“so”) 5'10\" tall, the partners’ part",
            ),
            (Language::Fr, "l'eau, dit \"la Loi\"", "l’eau, dit «+la Loi+»"),
            (Language::Ru, "\"Вода\"", "«Вода»"),
            (Language::Es, "\"Agua\"", "“Agua”"),
            (Language::Zh, "\"水\"", "“水”"),
            (Language::En, "“Set” already", "“Set” already"),
        ] {
            assert_eq!(shown(language, text), set, "{text}");
        }
    }

    #[test]
    fn french_has_narrow_blanks() {
        for (text, set) in [
            ("Pourquoi ? Voici : oui ; non !", "Pourquoi+? Voici+: oui+; non+!"),
            ("Pourquoi? Voici: oui; non!", "Pourquoi+? Voici+: oui+; non+!"),
            ("« Bon »", "«+Bon+»"),
            ("«Bon»", "«+Bon+»"),
            (
                "à 10:30, https://a.example/?b=c;d",
                "à 10:30, https://a.example/?b=c;d",
            ),
        ] {
            assert_eq!(shown(Language::Fr, text), set, "{text}");
        }
        assert_eq!(shown(Language::En, "Why ? So : yes"), "Why ? So : yes");
    }

    #[test]
    fn numbers_stay_with_what_they_belong_to() {
        for (language, text, set) in [
            (
                Language::En,
                "4 % of 3 000 km, and 5 people",
                "4_% of 3_000_km, and 5 people",
            ),
            (
                Language::En,
                "resolution 58/220, Decisions 4 and 5",
                "resolution_58/220, Decisions_4 and 5",
            ),
            (Language::Fr, "la résolution 58/220", "la résolution_58/220"),
            (Language::Es, "las resoluciones 1 y 2", "las resoluciones_1 y 2"),
            (Language::Ru, "резолюции 58/220 № 5", "резолюции_58/220 №_5"),
            (Language::Ar, "القرار 58/220", "القرار_58/220"),
        ] {
            assert_eq!(shown(language, text), set, "{text}");
        }
    }

    #[test]
    fn a_mark_that_is_open_closes_in_the_next_text() {
        let mut marks = Marks::default();
        let language = Language::En;
        assert_eq!(set("say \"", language, words(language), &mut marks), "say \"");
        let mut marks = Marks::default();
        assert_eq!(set("\"so ", language, words(language), &mut marks), "“so ");
        marks.shown();
        assert_eq!(set("\" then", language, words(language), &mut marks), "” then");
    }
}
