//! Text → tokens with their bytes.

use crate::lexicon::{Lexicon, Sense, fold};
use crate::prose::GLUE;
use daymark_article::Span;
use daymark_catalogue::Language;

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether nothing but marks of emphasis is between it and the token before.
    pub joined: bool,
    /// What the word means, where the language's lexicon has it.
    pub(crate) sense: Option<Sense>,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters; `capital`: the first is one.
    Word {
        /// Whether the first letter is a capital.
        capital: bool,
    },
    /// Digits, at most nine.
    Number {
        /// Their value.
        value: u32,
        /// How many digits.
        digits: u8,
        /// Whether an ending makes it an ordinal: "12th", "1er", "77.º".
        ordinal: bool,
    },
    /// Digits with other letters behind them ("1990s", "58A"), or too many.
    Code,
    /// Any other visible character.
    Mark(char),
}

/// Takes a text apart. Blanks, line breaks, `&nbsp;` and marks of emphasis separate and leave nothing.
pub(crate) fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut joined = false;
    while let Some(c) = text[at..].chars().next() {
        let next = at + c.len_utf8();
        if c == GLUE {
            at = next;
            continue;
        }
        if c.is_whitespace() || is_invisible(c) {
            joined &= is_invisible(c);
            at = next;
            continue;
        }
        if let Some(rest) = text[at..].strip_prefix("&nbsp;") {
            joined = false;
            at = text.len() - rest.len();
            continue;
        }
        let (kind, end) = if digit(c).is_some() {
            number(text, at, lexicon.language)
        } else if is_unspaced(c) {
            (TokenKind::Word { capital: false }, next)
        } else if c.is_alphabetic() {
            let end = word_end(text, at);
            (
                TokenKind::Word {
                    capital: c.is_uppercase(),
                },
                end,
            )
        } else {
            (TokenKind::Mark(c), next)
        };
        let span = Span::new(at, end);
        let sense = match kind {
            TokenKind::Word { .. } => lexicon.sense(span.of(text)),
            _ => None,
        };
        tokens.push(Token {
            span,
            kind,
            joined,
            sense,
        });
        joined = true;
        at = end;
    }
    tokens
}

/// Where the word that begins at `from` ends; marks of emphasis within it belong to it, those behind it do not.
fn word_end(text: &str, from: usize) -> usize {
    let mut end = from;
    for (offset, c) in text[from..].char_indices() {
        if is_unspaced(c) {
            break;
        }
        if c.is_alphanumeric() || is_joining(c) {
            end = from + offset + c.len_utf8();
        } else if c != GLUE {
            break;
        }
    }
    end
}

fn number(text: &str, from: usize, language: Language) -> (TokenKind, usize) {
    let mut end = from;
    let (mut value, mut digits) = (0_u32, 0_u8);
    for c in text[from..].chars() {
        let Some(digit) = digit(c) else { break };
        value = value.saturating_mul(10).saturating_add(digit);
        digits = digits.saturating_add(1);
        end += c.len_utf8();
    }
    if digits > 9 {
        return (TokenKind::Code, end);
    }
    let rest = &text[end..];
    // "77.º", "77-й", "12th", and "12^th^" with marks of emphasis between.
    let lead = rest.len() - rest.trim_start_matches(GLUE).len();
    let mut tail = &rest[lead..];
    let mut skipped = lead;
    let dotted = tail
        .strip_prefix('.')
        .filter(|rest| rest.starts_with(['º', 'ª', 'ᵉ', '°']));
    let dashed = tail
        .strip_prefix(['-', '‑'])
        .filter(|rest| rest.starts_with(|c: char| ('а'..='я').contains(&c)));
    if let Some(rest) = dotted.or(dashed) {
        skipped += tail.len() - rest.len();
        tail = rest;
    }
    let letters = tail
        .char_indices()
        .find(|&(_, c)| !(c.is_alphabetic() && !is_unspaced(c) || matches!(c, 'º' | 'ª' | '°')))
        .map_or(tail.len(), |(at, _)| at);
    if letters == 0 {
        let kind = TokenKind::Number {
            value,
            digits,
            ordinal: false,
        };
        return (kind, end);
    }
    let ending = fold(&tail[..letters]);
    let stop = end + skipped + letters;
    if is_ordinal_ending(&ending, language) {
        let kind = TokenKind::Number {
            value,
            digits,
            ordinal: true,
        };
        return (kind, stop);
    }
    if dashed.is_some() {
        let kind = TokenKind::Number {
            value,
            digits,
            ordinal: false,
        };
        return (kind, end);
    }
    (TokenKind::Code, word_end(text, from).max(stop))
}

fn is_ordinal_ending(ending: &str, language: Language) -> bool {
    let endings: &[&str] = match language {
        Language::En => &["st", "nd", "rd", "th"],
        Language::Fr => &["er", "re", "ere", "e", "eme", "ieme", "nd", "nde", "ᵉ"],
        Language::Es => &["º", "ª", "°", "o", "a", "er", "ro", "ra"],
        Language::Ru => &["й", "я", "ый", "ая", "ой", "го", "ю", "му", "ую", "е"],
        Language::Ar | Language::Zh => &[],
    };
    endings.contains(&ending)
}

/// ASCII, Arabic-Indic and Persian digits.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '٠'..='٩' => Some(u32::from(c) - u32::from('٠')),
        '۰'..='۹' => Some(u32::from(c) - u32::from('۰')),
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => None,
    }
}

/// Accents and vowel signs that follow their letter.
fn is_joining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{ad}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Chinese characters stand without spaces: each is a token.
fn is_unspaced(c: char) -> bool {
    matches!(u32::from(c), 0x3007 | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff)
}
