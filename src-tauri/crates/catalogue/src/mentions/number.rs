//! Numbers and symbols of documents within a text.

use std::ops::Range;

/// What looks like a number or a symbol of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Its bytes.
    pub span: Range<usize>,
    /// Whether it says itself what it is: `A/RES/58/220`, `WHA58.13`, `33 C/Resolution 37`.
    pub symbol: bool,
    /// Whether it is digits alone, which only the Security Council's series makes sense of.
    pub alone: bool,
}

/// The first one from byte `from`.
pub(super) fn next(text: &str, from: usize) -> Option<Token> {
    let mut before = text[..from].chars().next_back();
    for (offset, c) in text[from..].char_indices() {
        let at = from + offset;
        let begins = (c.is_ascii_digit() || c.is_ascii_uppercase())
            && !before.is_some_and(|c| {
                c.is_ascii_alphanumeric() || matches!(c, '/' | '@' | '-' | '.' | '_' | '=' | '#' | '%')
            });
        if begins && let Some((length, symbol, alone)) = token(&text[at..]) {
            return Some(Token {
                span: at..at + length,
                symbol,
                alone,
            });
        }
        before = Some(c);
    }
    None
}

/// The length of the token at the start of a text, whether it is a symbol, whether it is digits alone.
fn token(text: &str) -> Option<(usize, bool, bool)> {
    if let Some(length) = symbol(text) {
        return Some((length, true, false));
    }
    let (length, alone) = number(text)?;
    ends(text, length).then_some((length, false, alone))
}

/// Neither a letter nor a digit goes on behind a token, nor a slash or a decimal with more behind it.
fn ends(text: &str, length: usize) -> bool {
    let mut after = text[length..].chars();
    match after.next() {
        Some(c) if c.is_ascii_alphanumeric() => false,
        Some('/' | '-' | '_' | '%') => false,
        Some('.' | ',') => !after.next().is_some_and(|c| c.is_ascii_digit()),
        _ => true,
    }
}

/// `58/220`, `40/202 A`, `S-10/2`, `217 A (III)`, `1325 (2000)`, `3411 A and B (XXX)`, `1325`.
fn number(text: &str) -> Option<(usize, bool)> {
    let prefix = ["ES-", "S-"]
        .into_iter()
        .find(|prefix| text.starts_with(prefix))
        .map_or(0, str::len);
    let first = prefix + digits(&text[prefix..], 4)?;
    if let Some(rest) = text[first..].strip_prefix('/') {
        let second = first + 1 + digits(rest, 4)?;
        // A date such as 12/09/2018 is none.
        if text[second..].starts_with('/') {
            return None;
        }
        return Some((second + part(&text[second..]), false));
    }
    if prefix > 0 {
        return None;
    }
    let letters = first + part(&text[first..]);
    let behind = text[letters..].trim_start();
    if let Some(inside) = behind.strip_prefix('(')
        && let Some((session, _)) = inside.split_once(')')
        && session.len() <= 8
        && (session.bytes().all(|b| b"IVXLES-".contains(&b))
            || (session.len() == 4 && session.bytes().all(|b| b.is_ascii_digit())))
        && !session.is_empty()
    {
        let end = text.len() - inside.len() + session.len() + 1;
        return Some((end, false));
    }
    Some((first, true))
}

/// The length of " A", "A", " A and B", " A to D".
fn part(text: &str) -> usize {
    let letter = |text: &str| -> Option<usize> {
        let trimmed = text.trim_start();
        let first = trimmed.chars().next().filter(char::is_ascii_uppercase)?;
        let end = text.len() - trimmed.len() + first.len_utf8();
        (!text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '.' || c == '/' || c == '-'))
            .then_some(end)
    };
    let Some(first) = letter(text) else {
        return 0;
    };
    for word in [" and ", " to "] {
        if let Some(length) = crate::written_date::starts_with(&text[first..], word)
            && let Some(last) = letter(&text[first + length..])
        {
            return first + length + last;
        }
    }
    first
}

fn digits(text: &str, most: usize) -> Option<usize> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=most).contains(&end).then_some(end)
}

/// `A/RES/58/220`, `A/RES/217(III) A`, `S/RES/1325 (2000)`, `A/79/L.108`, `WHA58.13`, `33 C/Resolution 37`.
fn symbol(text: &str) -> Option<usize> {
    if let Some(rest) = text.strip_prefix("WHA") {
        let rest_at = 3;
        let first = rest_at + digits(rest, 2)?;
        let second = text[first..].strip_prefix('.')?;
        let end = first + 1 + digits(second, 2)?;
        return ends(text, end).then_some(end);
    }
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let session = digits(text, 2)?;
        let rest = crate::written_date::starts_with(&text[session..], " C/Resolution ")
            .or_else(|| crate::written_date::starts_with(&text[session..], "C/Resolution "))?;
        let start = session + rest;
        let mut end = start + digits(&text[start..], 3)?;
        while let Some(more) = text[end..].strip_prefix('.').and_then(|rest| digits(rest, 4)) {
            end += 1 + more;
        }
        return Some(end);
    }
    let organ = text.find(|c: char| !c.is_ascii_uppercase())?;
    if !text[organ..].starts_with('/') || organ > 5 {
        return None;
    }
    let run = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-')))
        .unwrap_or(text.len());
    let run = text[..run].trim_end_matches(['.', '/', '-']).len();
    if !text[..run].contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let bare = &text[..run];
    let last = bare.rsplit('/').next().unwrap_or_default();
    if !bare.contains("/RES/") && !bare.contains("/DEC/") {
        return Some(run);
    }
    // "A/RES/217 A (III)", "S/RES/1325 (2000)", "A/RES/217(III) A".
    if digits(last, 4) == Some(last.len()) {
        let start = run - last.len();
        let old = !bare[..start]
            .trim_end_matches('/')
            .ends_with(|c: char| c.is_ascii_digit());
        if old {
            let (length, alone) = number(&text[start..])?;
            let end = start + length;
            return Some(if alone { run } else { end + part(&text[end..]) });
        }
        return Some(run + part(&text[run..]));
    }
    Some(run)
}
