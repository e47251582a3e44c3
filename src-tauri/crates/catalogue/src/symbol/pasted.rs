//! What people type or paste, brought to one form: addresses, no-break spaces, words around the number.

mod address;
mod arabic;
mod words;

use crate::written_date;
use words::{BEFORE_DATE, NOISE};
pub(super) use words::{BODIES, KINDS};

/// The body that words around a number name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Body {
    Assembly,
    SecurityCouncil,
    Ecosoc,
    HumanRights,
    HumanRightsCommission,
    Unesco,
    Health,
}

/// The kind that words around a number name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    Resolution,
    Decision,
    Draft,
}

/// A pasted text taken apart.
pub(super) struct Pasted {
    /// The symbol or number in capitals without spaces and square brackets.
    pub compact: String,
    /// The same with single spaces.
    pub words: String,
    /// The body named beside it.
    pub body: Option<Body>,
    /// The kind named beside it.
    pub kind: Option<Word>,
    /// The year of the date beside it.
    pub year: Option<i16>,
}

/// One line with plain spaces, slashes and hyphens; the symbol of an address.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            // Invisible marks come along with copied Arabic and with some pages.
            '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
            | '\u{ad}' => continue,
            c if c.is_whitespace() => ' ',
            '⁄' | '∕' | '／' | '⧸' => '/',
            '‐' | '‑' | '‒' | '–' | '—' | '−' | '－' => '-',
            '（' => '(',
            '）' => ')',
            '［' => '[',
            '］' => ']',
            '．' => '.',
            '０'..='９' => char::from(b'0' + (u32::from(c) - u32::from('０')) as u8),
            '’' | 'ʼ' => '\'',
            '٠'..='٩' => char::from(b'0' + (u32::from(c) - u32::from('٠')) as u8),
            '۰'..='۹' => char::from(b'0' + (u32::from(c) - u32::from('۰')) as u8),
            c => c,
        };
        if c != ' ' || !plain.ends_with(' ') {
            plain.push(c);
        }
    }
    let edges = |c: char| {
        matches!(
            c,
            ' ' | '"'
                | '“'
                | '”'
                | '«'
                | '»'
                | '\''
                | '‘'
                | '<'
                | '>'
                | ','
                | ';'
                | '.'
                | '@'
                | '。'
                | '*'
                | '_'
                | '`'
        )
    };
    let mut inner = plain.trim_matches(edges);
    if let Some(key) = inner.strip_prefix("[@").and_then(|rest| rest.strip_suffix(']')) {
        inner = key.trim_matches(edges);
    }
    inner = inner.trim_matches(edges);
    // Parentheses around the whole are not the symbol's own.
    if let Some(bare) = inner.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let bare = bare.trim_matches(edges);
        if balanced(bare) {
            inner = bare;
        }
    }
    address::symbol_in(inner).unwrap_or_else(|| of_file_name(inner))
}

/// A symbol as file names have it: `A_RES_58_220`, `A-RES-58-220`, `A_RES_58_220-EN.pdf`; and with the organisation's
/// name before it, `UN/A/RES/58/220`. Any other text stays as it is.
fn of_file_name(text: &str) -> String {
    let capitals = text.to_ascii_uppercase();
    let begins = |starts: &[&str]| starts.iter().any(|start| capitals.starts_with(start));
    if begins(&["A_RES_", "A_DEC_", "S_RES_", "E_RES_", "S_PRST_", "A_HRC_"]) {
        return address::of_file(text);
    }
    // A hyphen is part of "S-10": only the two that stand for the slashes before it, and the one before the number.
    if begins(&["A-RES-", "S-RES-", "E-RES-"]) {
        let after = &text["A-RES-".len()..];
        let number = match after.split_once('-') {
            Some((session, number)) if session.bytes().all(|b| b.is_ascii_digit()) => {
                format!("{session}/{number}")
            }
            _ => after.to_owned(),
        };
        return format!("{}/RES/{number}", &text[..1]);
    }
    match [
        "UN/A/",
        "UN/S/",
        "UN/E/",
        "GA/RES/",
        "SC/RES/",
        "ECOSOC/RES/",
        "HRC/RES/",
    ]
    .iter()
    .position(|start| capitals.starts_with(start))
    {
        Some(0..=2) => text["UN/".len()..].to_owned(),
        Some(3) => format!("A{}", &text["GA".len()..]),
        Some(4) => format!("S{}", &text["SC".len()..]),
        Some(5) => format!("E{}", &text["ECOSOC".len()..]),
        Some(6) => format!("A/{text}"),
        _ => text.to_owned(),
    }
}

fn balanced(text: &str) -> bool {
    let mut open = 0_usize;
    for c in text.chars() {
        match c {
            '(' => open += 1,
            ')' if open == 0 => return false,
            ')' => open -= 1,
            _ => {}
        }
    }
    open == 0
}

impl Pasted {
    /// A symbol in its normal form, with no words around it.
    pub(super) fn bare(symbol: &str) -> Self {
        let words = symbol.to_uppercase();
        Self {
            compact: words.split_whitespace().collect(),
            words,
            body: None,
            kind: None,
            year: None,
        }
    }

    /// A number whose words have been read already.
    pub(super) fn number(number: &str, body: Option<Body>, kind: Option<Word>) -> Self {
        Self {
            body,
            kind,
            ..Self::bare(&plain(number))
        }
    }

    /// Takes a text without invisible marks apart.
    pub(super) fn read(plain: &str) -> Self {
        let mut text = arabic::in_latin(&plain.to_uppercase());
        let (mut body, mut kind) = (None, None);
        for (phrase, found) in BODIES {
            if body.is_none() && remove(&mut text, phrase) {
                body = Some(found);
            }
        }
        for (phrase, found) in KINDS {
            if kind.is_none() && remove(&mut text, phrase) {
                kind = Some(found);
            }
        }
        for phrase in NOISE {
            remove(&mut text, phrase);
        }
        let year = cut_date(&mut text);
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let compact = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '[' | ']'))
            .collect();
        Self {
            compact,
            words,
            body,
            kind,
            year,
        }
    }
}

/// Takes a phrase out where it stands as words of its own.
fn remove(text: &mut String, phrase: &str) -> bool {
    // Neither a letter nor a slash may touch it: "RES" in A/RES/58/220 is not the word.
    let part = |c: char| {
        (c.is_alphabetic() || c == '/' || c == '-') && !(is_unspaced(c) || phrase.starts_with(is_unspaced))
    };
    let found = text.match_indices(phrase).map(|(at, _)| at).find(|&at| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !before.is_some_and(part) && !after.is_some_and(|c| part(c) || c == '/')
    });
    if let Some(at) = found {
        text.replace_range(at..at + phrase.len(), " ");
    }
    found.is_some()
}

/// Whether words of this script stand without spaces.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}')
}

/// Drops the date of adoption that a citation ends with (in Chinese: begins with), and tells its year.
fn cut_date(text: &mut String) -> Option<i16> {
    if let Some((_, after)) = text.split_once('第') {
        *text = after.replace('号', " ");
    }
    // A Chinese draft: A/79/L.108号决议草案.
    if text.trim_end().ends_with('号') {
        *text = text.replace('号', " ");
    }
    let mut year = None;
    for phrase in BEFORE_DATE {
        for (at, _) in text.match_indices(phrase) {
            let after = text[at + phrase.len()..].trim_start();
            if let Some((date, _)) = written_date::at_start(after) {
                year = Some(date.year());
                text.truncate(at);
                break;
            }
        }
    }
    // "58/220 on economic and technical cooperation": the number is what names it.
    let number_ends = |before: &str| {
        before
            .trim_end()
            .ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | ','))
    };
    let title = [" ON ", "“", "«", "\""]
        .iter()
        .filter_map(|opening| text.find(opening))
        .min();
    if let Some(at) = title.filter(|&at| number_ends(&text[..at])) {
        text.truncate(at);
    }
    // "70/1 (2015)": the year of a number that already holds its session.
    if let Some((number, rest)) = text.split_once('(')
        && number
            .rsplit_once('/')
            .is_some_and(|(session, _)| session.ends_with(|c: char| c.is_ascii_digit()))
        && let Some(inside) = rest.trim_end().strip_suffix(')')
        && let Ok(alone) = inside.trim().parse::<i16>()
        && (1946..=2100).contains(&alone)
    {
        year = Some(alone);
        text.truncate(number.len());
    }
    let kept = text.trim_end_matches([' ', ',', '.', ';']).len();
    text.truncate(kept);
    year
}
