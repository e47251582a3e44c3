//! Numbers as Arabic documents print them: "217 ألف (د-3)", "3201 (دإ-6)", "دإط-7/8".
//!
//! Source: the Arabic texts of the General Assembly's resolutions, from general knowledge. Parts are named by the
//! letters' names in the order of the Latin ones; a session in parentheses stands in digits behind د (session), دإ
//! (special session) or دإط (emergency special session).

use crate::symbol::numerals::roman;

/// The names of the letters that parts have, without hamza.
const LETTERS: [(&str, char); 10] = [
    ("الف", 'A'),
    ("باء", 'B'),
    ("جيم", 'C'),
    ("دال", 'D'),
    ("هاء", 'E'),
    ("واو", 'F'),
    ("زاي", 'G'),
    ("حاء", 'H'),
    ("طاء", 'I'),
    ("ياء", 'J'),
];

/// Series of sessions, without hamza; longer ones before those that they begin with.
const SERIES: [(&str, &str); 3] = [("داط", "ES-"), ("دا", "S-"), ("د", "")];

/// The same number in Latin letters and numerals; a text without Arabic numbers as it is.
pub(super) fn in_latin(text: &str) -> String {
    if !text.contains(is_arabic) {
        return text.to_owned();
    }
    let mut latin = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if !is_arabic(first) {
            latin.push(first);
            rest = &rest[first.len_utf8()..];
        } else if let Some((session, after)) = session(rest, latin.trim_end().ends_with('(')) {
            latin.push_str(&session);
            rest = after;
        } else {
            let end = rest.find(|c: char| !is_arabic(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            latin.push_str(&part(word, latin.contains(|c: char| c.is_ascii_digit())));
            rest = after;
        }
    }
    latin
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{64a}' | '\u{670}'..='\u{6d3}')
}

fn bare(c: char) -> char {
    if matches!(c, 'أ' | 'إ' | 'آ') { 'ا' } else { c }
}

/// "ألف" is A, and "وباء" "and B", where a number came before; any other word stays.
fn part(word: &str, after_number: bool) -> String {
    let plain: String = word.chars().map(bare).collect();
    let letter = |name: &str| {
        LETTERS
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, letter)| *letter)
    };
    match (letter(&plain), plain.strip_prefix('و').and_then(letter)) {
        (Some(letter), _) if after_number => letter.to_string(),
        (None, Some(letter)) if after_number => format!("و{letter}"),
        _ => word.to_owned(),
    }
}

/// "د-3" within parentheses is III, "دإ-10" before a slash is S-10.
fn session(text: &str, in_parentheses: bool) -> Option<(String, &str)> {
    let (letters, after) = text.split_once('-')?;
    let letters: String = letters.chars().filter(|c| *c != ' ').map(bare).collect();
    let (_, series) = SERIES.iter().find(|(known, _)| *known == letters)?;
    let after = after.trim_start();
    let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    let (number, after) = after.split_at(end);
    if in_parentheses {
        let value = number.parse().ok().filter(|value| (1..90).contains(value))?;
        return Some((format!("{series}{}", roman(value)), after));
    }
    // A regular session of the later form needs no letter before it.
    (!number.is_empty() && !series.is_empty()).then(|| (format!("{series}{number}"), after))
}
