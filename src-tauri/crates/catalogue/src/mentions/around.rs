//! The words around a number that say what it is.

use super::number::{self, Token};
use super::{Mention, NamedDocument};
use crate::symbol::{Around, Body, Word};
use crate::written_date::{at_start, ends_with, starts_with};
use crate::{Date, Symbol};
use std::ops::Range;

/// Before a number: "resolution No. 58/220".
const NUMBER_WORDS: [&str; 7] = ["No.", "no", "nº", "n°", "№", "núm.", "N."];
/// Before a body.
const UNITED_NATIONS: [&str; 3] = ["United Nations", "U.N.", "UN"];
/// Behind a body's name in the genitive.
const OF_THE_UN: [&str; 3] = [
    " des Nations Unies",
    " de las Naciones Unidas",
    " Организации Объединенных Наций",
];
/// Between a number and its date.
const BEFORE_DATE: [&str; 11] = [
    " of ",
    ", adopted on ",
    " adopted on ",
    ", en date du ",
    " en date du ",
    " du ",
    ", de ",
    " de ",
    " del ",
    " от ",
    " المؤرخ ",
];
const BETWEEN: [&str; 7] = [", and ", " and ", " et ", " y ", " и ", ", ", " و"];
const PLURALS: [&str; 7] = [
    "RESOLUTIONS",
    "RÉSOLUTIONS",
    "RESOLUCIONES",
    "РЕЗОЛЮЦИИ",
    "DECISIONS",
    "DÉCISIONS",
    "DECISIONES",
];
/// The possessives before which a body's name would stand twice.
const POSSESSIVES: [&str; 7] = ["its", "their", "sa", "ses", "su", "sus", "своей"];
/// Words in capitals that begin a sentence, not a body's name.
const OPENERS: [&str; 30] = [
    "The",
    "In",
    "By",
    "Its",
    "Under",
    "With",
    "Since",
    "Through",
    "See",
    "This",
    "That",
    "When",
    "After",
    "As",
    "On",
    "And",
    "But",
    "Also",
    "Both",
    "La",
    "Les",
    "Le",
    "Par",
    "Dans",
    "El",
    "En",
    "Por",
    "В",
    "Согласно",
    "Sa",
];

/// The mention that the token belongs to; `None` where nothing makes a document of it. It takes no word before `floor`.
pub(super) fn mention(text: &str, token: &Token, floor: usize) -> Option<Mention> {
    let before = Before::read(text, token, floor);
    if !token.symbol && before.kind.is_none() && !before.abbreviated && !before.chinese {
        return None;
    }
    if !token.symbol && before.kind == Some(Word::Draft) {
        return None;
    }
    let mut end = token.span.end;
    let mut body = before.body;
    // 第58/220号决议
    if before.chinese {
        let rest = starts_with(&text[end..], "号")?;
        end += rest;
        let (kind, length) = kind_at_start(&text[end..])?;
        end += length;
        let symbol = Around {
            body,
            kind: Some(kind),
        }
        .read(&text[token.span.clone()])?;
        return Some(Mention {
            span: before.start..end,
            documents: vec![NamedDocument {
                symbol,
                number: token.span.clone(),
                date: before.date,
            }],
            possessive: false,
        });
    }
    let behind = body_behind(&text[end..]);
    if let Some((found, length)) = behind
        && body.is_none_or(|body| body == found)
    {
        body = Some(found);
        end += length;
    } else if foreign_body_behind(&text[end..]) && !token.symbol {
        return None;
    }
    if body.is_none() && before.foreign && !token.symbol {
        return None;
    }
    let around = Around {
        body,
        kind: before.kind,
    };
    let (date, end) = dated(text, end);
    let first = document(around, text, token, date)?;
    let mut mention = Mention {
        span: before.start..end,
        documents: vec![first],
        possessive: before.possessive,
    };
    if before.plural {
        while let Some((document, end)) = another(text, mention.span.end, around) {
            mention.documents.push(document);
            mention.span.end = end;
        }
    }
    Some(mention)
}

/// A further document of a plural: " and 61/185 of 20 December 2006".
fn another(text: &str, from: usize, around: Around) -> Option<(NamedDocument, usize)> {
    let length = BETWEEN
        .into_iter()
        .find_map(|between| starts_with(&text[from..], between))?;
    let start = from + length;
    let token = number::next(text, start).filter(|token| token.span.start == start && !token.alone)?;
    let (date, end) = dated(text, token.span.end);
    let document = document(around, text, &token, date)?;
    Some((document, end))
}

fn document(
    around: Around,
    text: &str,
    token: &Token,
    date: Option<(Date, Range<usize>)>,
) -> Option<NamedDocument> {
    let number = &text[token.span.clone()];
    let symbol: Symbol = if token.symbol {
        crate::parse_symbol(number).ok()?
    } else if token.alone {
        // "Security Council resolution 1325 of 31 October 2000"
        (around.body == Some(Body::SecurityCouncil)).then_some(())?;
        let dated = date
            .as_ref()
            .map(|(date, _)| format!("{number} ({})", date.year()));
        around.read(dated.as_deref().unwrap_or(number))?
    } else {
        around.read(number)?
    };
    Some(NamedDocument {
        symbol,
        number: token.span.clone(),
        date,
    })
}

/// The date behind `end`, and where it ends.
fn dated(text: &str, end: usize) -> (Option<(Date, Range<usize>)>, usize) {
    let found = BEFORE_DATE.into_iter().find_map(|phrase| {
        let start = end + starts_with(&text[end..], phrase)?;
        let (date, length) = at_start(&text[start..])?;
        Some((date, start..start + length))
    });
    let end = found.as_ref().map_or(end, |(_, span)| span.end);
    (found, end)
}

fn kind_at_start(text: &str) -> Option<(Word, usize)> {
    Around::kinds()
        .iter()
        .find_map(|(phrase, kind)| Some((*kind, starts_with(text, phrase)?)))
}

/// " of the General Assembly", " de l'Assemblée générale", with its length.
fn body_behind(text: &str) -> Option<(Body, usize)> {
    let mut found = Around::bodies().iter().find_map(|(phrase, body)| {
        let spaced = format!(" {phrase}");
        // Of the names in Latin letters only the genitives of French and Spanish stand behind.
        let genitive = !phrase.is_ascii() || phrase.starts_with("DE") || phrase.starts_with("DU ");
        let length = starts_with(text, &spaced).filter(|_| genitive)?;
        Some((*body, length))
    });
    if found.is_none() {
        let start = [" of the United Nations ", " of the UN ", " of the "]
            .into_iter()
            .find_map(|lead| starts_with(text, lead))?;
        found = Around::bodies().iter().find_map(|(phrase, body)| {
            let length = starts_with(&text[start..], phrase)?;
            Some((*body, start + length))
        });
    }
    let (body, mut length) = found?;
    if text[length..].starts_with(|c: char| c.is_alphanumeric()) {
        return None;
    }
    if let Some(more) = OF_THE_UN
        .into_iter()
        .find_map(|phrase| starts_with(&text[length..], phrase))
    {
        length += more;
    }
    Some((body, length))
}

/// " of the European Parliament": a body that Daymark has no symbols of.
fn foreign_body_behind(text: &str) -> bool {
    [" of the ", " du ", " de la ", " del "].into_iter().any(|lead| {
        starts_with(text, lead).is_some_and(|at| {
            let rest = &text[at..];
            rest.starts_with(char::is_uppercase) && !rest.starts_with("Assembly") && at_start(rest).is_none()
        })
    })
}

/// What stands before a number.
#[allow(clippy::struct_excessive_bools)] // Each is a fact of its own about the words.
struct Before {
    start: usize,
    kind: Option<Word>,
    body: Option<Body>,
    /// "UNSCR 1325 (2000)": the body's abbreviation says that it is a resolution.
    abbreviated: bool,
    plural: bool,
    chinese: bool,
    date: Option<(Date, Range<usize>)>,
    possessive: bool,
    /// A name in capitals that is no known body's.
    foreign: bool,
}

impl Before {
    fn read(text: &str, token: &Token, floor: usize) -> Self {
        let mut before = Self {
            start: token.span.start,
            kind: None,
            body: None,
            abbreviated: false,
            plural: false,
            chinese: false,
            date: None,
            possessive: false,
            foreign: false,
        };
        let head = &text[..before.start];
        if let Some(at) = ends_with(head, "第").filter(|at| *at >= floor) {
            before.chinese = true;
            before.start = at;
            before.chinese_date(text, floor);
            before.body(text, floor);
            return before;
        }
        let mut head = head.trim_end();
        for word in NUMBER_WORDS {
            if let Some(at) = word_before(head, word) {
                head = head[..at].trim_end();
                break;
            }
        }
        // قرار الجمعية العامة 58/220: the body stands between.
        before.start = head.len();
        let arabic = before.arabic_body(head);
        let head = head[..arabic].trim_end();
        for (phrase, kind) in Around::kinds() {
            if let Some(at) = word_before(head, phrase).filter(|at| *at >= floor) {
                before.kind = Some(*kind);
                before.start = at;
                before.plural = PLURALS.contains(phrase);
                break;
            }
        }
        if before.kind.is_none() {
            before.start = token.span.start;
            before.body = None;
            for (phrase, body) in [
                ("UNSCR", Body::SecurityCouncil),
                ("SCR", Body::SecurityCouncil),
                ("UNGA", Body::Assembly),
            ] {
                if let Some(at) = word_before(head, phrase).filter(|at| *at >= floor) {
                    before.abbreviated = true;
                    before.body = Some(body);
                    before.start = at;
                }
            }
            return before;
        }
        before.body(text, floor);
        if before.body.is_none() {
            let head = text[..before.start].trim_end();
            before.possessive = POSSESSIVES
                .into_iter()
                .any(|word| word_before(head, word).is_some());
            before.foreign = foreign(head, floor);
        }
        before
    }

    fn chinese_date(&mut self, text: &str, floor: usize) {
        let from = text[floor..self.start].rfind('年').map(|at| floor + at);
        let Some(year) = from.and_then(|at| at.checked_sub(4)).filter(|at| *at >= floor) else {
            return;
        };
        if let Some((date, length)) = text.get(year..).and_then(at_start)
            && year + length == self.start
        {
            self.date = Some((date, year..self.start));
            self.start = year;
        }
    }

    /// Where the body's Arabic name before a number begins; the head's length where there is none.
    fn arabic_body(&mut self, head: &str) -> usize {
        for (phrase, body) in Around::bodies()
            .iter()
            .filter(|(phrase, _)| phrase.starts_with(is_arabic))
        {
            if let Some(at) = word_before(head, phrase) {
                self.body = Some(*body);
                return at;
            }
        }
        head.len()
    }

    /// Takes in the body's name that ends where the mention begins.
    fn body(&mut self, text: &str, floor: usize) {
        let mut head = text[..self.start].trim_end();
        for genitive in ["'s", "’s"] {
            head = head.strip_suffix(genitive).unwrap_or(head);
        }
        for (phrase, body) in Around::bodies() {
            let at = if self.chinese {
                ends_with(head, phrase)
            } else {
                word_before(head, phrase)
            };
            if let Some(at) = at.filter(|at| *at >= floor) {
                self.body = Some(*body);
                self.start = at;
                break;
            }
        }
        let head = text[..self.start].trim_end();
        for phrase in UNITED_NATIONS {
            if let Some(at) = word_before(head, phrase).filter(|at| *at >= floor) {
                self.start = at;
                // "UN resolution 70/1" without a body: the Assembly's, by its form.
                break;
            }
        }
    }
}

/// Where a phrase begins that a text ends with as words of their own.
fn word_before(text: &str, phrase: &str) -> Option<usize> {
    ends_with(text, phrase).filter(|at| {
        !text[..*at]
            .chars()
            .next_back()
            .is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '/')
    })
}

/// Whether the last word before is a name, not the first word of a sentence.
fn foreign(head: &str, floor: usize) -> bool {
    let start = head
        .rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '"' | '«'))
        .map_or(0, |at| at + head[at..].chars().next().map_or(1, char::len_utf8));
    let word = &head[start.max(floor.min(head.len()))..];
    word.starts_with(char::is_uppercase) && !OPENERS.contains(&word)
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}
