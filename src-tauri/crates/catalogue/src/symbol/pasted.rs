//! What people type or paste, brought to one form: addresses, no-break spaces, words around the number.

/// The body that words around a number name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Body {
    Assembly,
    SecurityCouncil,
    Ecosoc,
    HumanRights,
}

/// The kind that words around a number name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
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
            c => c,
        };
        if c != ' ' || !plain.ends_with(' ') {
            plain.push(c);
        }
    }
    let edges = |c: char| {
        matches!(
            c,
            ' ' | '"' | '“' | '”' | '«' | '»' | '\'' | '‘' | '<' | '>' | ',' | ';' | '.' | '@' | '。'
        )
    };
    let mut inner = plain.trim_matches(edges);
    if let Some(key) = inner.strip_prefix("[@").and_then(|rest| rest.strip_suffix(']')) {
        inner = key.trim_matches(edges);
    }
    address(inner).unwrap_or_else(|| inner.to_owned())
}

/// The symbol in an address of the United Nations' document sites.
fn address(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let host = ["undocs.org/", "docs.un.org/", "un.org/"]
        .into_iter()
        .find_map(|host| {
            let at = lower.find(host)?;
            let before = &lower[..at];
            (before.is_empty() || before.ends_with('/') || before.ends_with('.')).then_some(at + host.len())
        })?;
    let value = if let Some(at) = lower.find("symbol=") {
        text[at + "symbol=".len()..].split('&').next().unwrap_or_default()
    } else {
        let path = text[host..].split(['?', '#']).next().unwrap_or_default();
        let (first, rest) = path.split_once('/').unwrap_or(("", path));
        let language = ["en", "fr", "es", "ar", "ru", "zh"].contains(&first.to_ascii_lowercase().as_str());
        if language { rest } else { path }
    };
    Some(percent_decoded(value).trim_matches(['/', ' ']).to_owned())
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = |at: usize| after.get(at).and_then(|b| char::from(*b).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, hex(0), hex(1)) {
            bytes.push((high * 16 + low) as u8);
            rest = &after[2..];
        } else {
            bytes.push(if first == b'+' { b' ' } else { first });
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Names of bodies in six languages, longer ones first.
const BODIES: [(&str, Body); 34] = [
    ("UNITED NATIONS GENERAL ASSEMBLY", Body::Assembly),
    ("GENERAL ASSEMBLY", Body::Assembly),
    ("UNGA", Body::Assembly),
    ("GA", Body::Assembly),
    ("DE L'ASSEMBLÉE GÉNÉRALE", Body::Assembly),
    ("DE LA ASAMBLEA GENERAL", Body::Assembly),
    ("ГЕНЕРАЛЬНОЙ АССАМБЛЕИ", Body::Assembly),
    ("الجمعية العامة", Body::Assembly),
    ("大会", Body::Assembly),
    ("SECURITY COUNCIL", Body::SecurityCouncil),
    ("UNSCR", Body::SecurityCouncil),
    ("UNSC", Body::SecurityCouncil),
    ("SC", Body::SecurityCouncil),
    ("DU CONSEIL DE SÉCURITÉ", Body::SecurityCouncil),
    ("DEL CONSEJO DE SEGURIDAD", Body::SecurityCouncil),
    ("СОВЕТА БЕЗОПАСНОСТИ", Body::SecurityCouncil),
    ("مجلس الأمن", Body::SecurityCouncil),
    ("安全理事会", Body::SecurityCouncil),
    ("ECONOMIC AND SOCIAL COUNCIL", Body::Ecosoc),
    ("ECOSOC", Body::Ecosoc),
    ("DU CONSEIL ÉCONOMIQUE ET SOCIAL", Body::Ecosoc),
    ("DEL CONSEJO ECONÓMICO Y SOCIAL", Body::Ecosoc),
    ("ЭКОНОМИЧЕСКОГО И СОЦИАЛЬНОГО СОВЕТА", Body::Ecosoc),
    ("المجلس الاقتصادي والاجتماعي", Body::Ecosoc),
    ("经济及社会理事会", Body::Ecosoc),
    ("HUMAN RIGHTS COUNCIL", Body::HumanRights),
    ("UNHRC", Body::HumanRights),
    ("HRC", Body::HumanRights),
    ("DU CONSEIL DES DROITS DE L'HOMME", Body::HumanRights),
    ("DEL CONSEJO DE DERECHOS HUMANOS", Body::HumanRights),
    ("СОВЕТА ПО ПРАВАМ ЧЕЛОВЕКА", Body::HumanRights),
    ("مجلس حقوق الإنسان", Body::HumanRights),
    ("人权理事会", Body::HumanRights),
    ("UNITED NATIONS SECURITY COUNCIL", Body::SecurityCouncil),
];

/// Words for kinds, longer ones first.
const KINDS: [(&str, Word); 27] = [
    ("DRAFT RESOLUTION", Word::Draft),
    ("PROJET DE RÉSOLUTION", Word::Draft),
    ("PROYECTO DE RESOLUCIÓN", Word::Draft),
    ("ПРОЕКТ РЕЗОЛЮЦИИ", Word::Draft),
    ("مشروع القرار", Word::Draft),
    ("决议草案", Word::Draft),
    ("DRAFT", Word::Draft),
    ("RESOLUTIONS", Word::Resolution),
    ("RESOLUTION", Word::Resolution),
    ("RÉSOLUTION", Word::Resolution),
    ("RESOLUCIÓN", Word::Resolution),
    ("RESOLUCION", Word::Resolution),
    ("РЕЗОЛЮЦИЯ", Word::Resolution),
    ("RES.", Word::Resolution),
    ("RES", Word::Resolution),
    ("القرار", Word::Resolution),
    ("قرار", Word::Resolution),
    ("决议", Word::Resolution),
    ("DECISIONS", Word::Decision),
    ("DECISION", Word::Decision),
    ("DÉCISION", Word::Decision),
    ("DECISIÓN", Word::Decision),
    ("РЕШЕНИЕ", Word::Decision),
    ("DEC.", Word::Decision),
    ("المقرر", Word::Decision),
    ("مقرر", Word::Decision),
    ("决定", Word::Decision),
];

const NOISE: [&str; 10] = [
    "UNITED NATIONS",
    "THE",
    "ITS",
    "UN",
    "NUMBER",
    "NO.",
    "NO",
    "N°",
    "Nº",
    "№",
];

/// What stands between a number and its date.
const BEFORE_DATE: [&str; 9] = [
    " OF ",
    " DATED ",
    " ADOPTED ",
    ", EN DATE DU ",
    " DU ",
    ", DE ",
    " DE ",
    " ОТ ",
    "المؤرخ",
];

impl Pasted {
    /// A symbol in its normal form, with no words around it.
    pub(super) fn bare(symbol: &str) -> Self {
        let words = symbol.to_uppercase();
        Self {
            compact: words.split_whitespace().collect(),
            words,
            body: None,
            kind: None,
        }
    }

    /// Takes a text without invisible marks apart.
    pub(super) fn read(plain: &str) -> Self {
        let mut text = plain.to_uppercase();
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
        cut_date(&mut text);
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

/// Drops the date of adoption that a citation ends with (in Chinese: begins with).
fn cut_date(text: &mut String) {
    if let Some((_, after)) = text.split_once('第') {
        *text = after.replace('号', " ");
    }
    // A Chinese draft: A/79/L.108号决议草案.
    if text.trim_end().ends_with('号') {
        *text = text.replace('号', " ");
    }
    for phrase in BEFORE_DATE {
        if let Some(at) = text.find(phrase) {
            let date = text[at + phrase.len()..].trim_start();
            if date.starts_with(|c: char| c.is_ascii_digit()) && date.chars().any(char::is_alphabetic) {
                text.truncate(at);
            }
        }
    }
    let kept = text.trim_end_matches([' ', ',', '.', ';']).len();
    text.truncate(kept);
}
