//! Security Council, Economic and Social Council, Human Rights Council, UNESCO, WHO, drafts and other documents.

use super::assembly::{self, session_years};
use super::numerals::{number, only_number, part, roman_value, spaced};
use super::pasted::{Body, Pasted, Word};
use super::slips;
use super::{DocumentKind, Symbol, SymbolProblem};
use crate::catalogue::Catalogue;

pub(crate) const SECURITY_COUNCIL: &str = "Security Council";
pub(crate) const ECOSOC: &str = "Economic and Social Council";
pub(crate) const HUMAN_RIGHTS_COUNCIL: &str = "Human Rights Council";
const HUMAN_RIGHTS_COMMISSION: &str = "Commission on Human Rights";
pub(crate) const UNESCO: &str = "UNESCO General Conference";
pub(crate) const WHO: &str = "World Health Assembly";

/// The first part of masthead symbols, with the body.
const ORGANS: [(&str, &str); 18] = [
    ("A", "General Assembly"),
    ("S", SECURITY_COUNCIL),
    ("E", ECOSOC),
    ("ST", "United Nations Secretariat"),
    ("T", "Trusteeship Council"),
    ("TD", "United Nations Conference on Trade and Development"),
    ("DP", "United Nations Development Programme"),
    ("UNEP", "United Nations Environment Programme"),
    ("HSP", "United Nations Human Settlements Programme"),
    ("FCCC", "United Nations Framework Convention on Climate Change"),
    ("CCPR", "Human Rights Committee"),
    ("CERD", "Committee on the Elimination of Racial Discrimination"),
    (
        "CEDAW",
        "Committee on the Elimination of Discrimination against Women",
    ),
    ("CRC", "Committee on the Rights of the Child"),
    ("CAT", "Committee against Torture"),
    ("CRPD", "Committee on the Rights of Persons with Disabilities"),
    (
        "CMW",
        "Committee on the Protection of the Rights of All Migrant Workers",
    ),
    ("CD", "Conference on Disarmament"),
];

/// Whether the United Nations issues the document under that symbol, so that its document site has it.
pub(crate) fn is_issued(key: &str) -> bool {
    key.split_once('/')
        .is_some_and(|(first, _)| ORGANS.iter().any(|(code, _)| *code == first))
}

type Parsed = Result<Symbol, SymbolProblem>;

/// Symbols told by how they begin; `None` where nothing fits.
pub(super) fn by_prefix(text: &str, words: &str) -> Option<Parsed> {
    type Reader = fn(&str) -> Parsed;
    const PREFIXES: [(&str, Reader); 10] = [
        ("S/RES/", security_council),
        ("S/PRST/", statement),
        ("E/RES/", |rest| ecosoc(rest, DocumentKind::Resolution)),
        ("E/DEC/", |rest| ecosoc(rest, DocumentKind::Decision)),
        ("E/CN.4/RES/", human_rights_commission),
        ("A/HRC/RES/", |rest| human_rights(rest, DocumentKind::Resolution)),
        ("A/HRC/DEC/", |rest| human_rights(rest, DocumentKind::Decision)),
        ("A/HRC/PRST/", human_rights_statement),
        ("WHA", who),
        ("A/RES", |_| {
            Err(SymbolProblem::new(
                "The session and the number are missing. Write them as in A/RES/58/220.",
            ))
        }),
    ];
    if let Some(problem) = slips::of_prefix(text) {
        return Some(Err(problem));
    }
    if let Some((prefix, read)) = PREFIXES.into_iter().find(|(prefix, _)| text.starts_with(prefix)) {
        return Some(read(&text[prefix.len()..]));
    }
    unesco(text).or_else(|| document(text, words))
}

/// A number without symbol: the words beside it or its form tell the body.
pub(super) fn by_number(text: &str, pasted: &Pasted) -> Parsed {
    match (pasted.body, pasted.kind) {
        (Some(Body::SecurityCouncil), _) => security_council_named(text, pasted.year),
        (Some(Body::HumanRightsCommission), _) => human_rights_commission(text),
        (Some(Body::Health), _) => who(text),
        (Some(Body::Unesco), _) => Err(SymbolProblem::new(UNESCO_FORM)),
        (Some(Body::Ecosoc), kind) => ecosoc(text, kind_of(kind)),
        (Some(Body::HumanRights), kind) => human_rights(text, kind_of(kind)),
        (_, Some(Word::Decision)) if has_year(text) && text.contains('/') => {
            ecosoc(text, DocumentKind::Decision)
        }
        (_, Some(Word::Decision)) => assembly::decision(text),
        (_, Some(Word::Resolution)) if !has_year(text) => assembly::resolution(text),
        (Some(Body::Assembly), _) => assembly::bare(text),
        _ => bare(text),
    }
}

fn kind_of(word: Option<Word>) -> DocumentKind {
    if word == Some(Word::Decision) {
        DocumentKind::Decision
    } else {
        DocumentKind::Resolution
    }
}

/// Whether a number carries a year, as the Security Council's and the Economic and Social Council's do.
fn has_year(text: &str) -> bool {
    number(text).is_some_and(|(first, after)| {
        let inside = after
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
            .and_then(only_number);
        inside.is_some_and(|year| (1946..=2100).contains(&year))
            || ((1978..=2100).contains(&first) && after.starts_with('/'))
    })
}

fn bare(text: &str) -> Parsed {
    if !text.starts_with(|c: char| c.is_ascii_digit()) && !text.starts_with("S-") && !text.starts_with("ES-")
    {
        return Err(SymbolProblem::about(
            text,
            "symbol of a United Nations document. Write it as on the document's first page, as in A/RES/58/220 \
             or S/RES/1325(2000).",
        ));
    }
    if has_year(text) {
        return if text.ends_with(')') {
            security_council(text)
        } else {
            ecosoc(text, DocumentKind::Resolution)
        };
    }
    if let Some(lone) = only_number(text) {
        return Err(SymbolProblem::new(format!(
            "{lone} alone names no document. Write the whole symbol: A/RES/58/{lone} for the General Assembly, \
             S/RES/{lone}(2000) with its year for the Security Council."
        )));
    }
    assembly::bare(text)
}

/// "Security Council resolution 1325 of 31 October 2000": there is one series, so the body and the number name the
/// document; its year comes from the date beside it or from the catalogue.
fn security_council_named(text: &str, year: Option<i16>) -> Parsed {
    match (only_number(text), year) {
        (Some(number), Some(year)) => security_council(&format!("{number}({year})")),
        (Some(_), None) => match security_council(text) {
            Err(SymbolProblem {
                instead: Some(symbol),
                ..
            }) => Ok(*symbol),
            other => other,
        },
        (None, _) => security_council(text),
    }
}

/// `1325(2000)`.
fn security_council(rest: &str) -> Parsed {
    let wrong = || {
        SymbolProblem::new(
            "A Security Council resolution is written with its number and its year: S/RES/1325(2000).",
        )
    };
    let (number, after) = number(rest).ok_or_else(wrong)?;
    if number == 0 {
        return Err(wrong());
    }
    let digits = after.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let digits = digits.or_else(|| after.strip_prefix(['/', '-', ',']));
    let year = digits
        .and_then(only_number)
        .and_then(|year| i16::try_from(year).ok());
    let Some(year) = year else {
        if !after.is_empty() {
            return Err(wrong());
        }
        // The catalogue may know the year; the author should still write it.
        let start = format!("S/RES/{number}(");
        let known = Catalogue::builtin()
            .documents()
            .iter()
            .find(|document| document.symbol.starts_with(&start));
        let message = "A Security Council resolution carries its year";
        return Err(
            match known.map(|document| (document, security_council(&document.symbol["S/RES/".len()..]))) {
                Some((document, Ok(symbol))) => {
                    SymbolProblem::instead(format!("{message}: write {}.", document.symbol), symbol)
                }
                _ => SymbolProblem::new(format!(
                    "{message}: write S/RES/{number} and then the year in parentheses, as in S/RES/1325(2000)."
                )),
            },
        );
    };
    if !(1946..=2100).contains(&year) {
        return Err(SymbolProblem::new(format!(
            "The Security Council adopted nothing in {year}: the year of S/RES/{number} is 1946 or later."
        )));
    }
    Ok(Symbol {
        key: format!("S/RES/{number}({year})"),
        kind: DocumentKind::Resolution,
        body: SECURITY_COUNCIL,
        number: format!("{number} ({year})"),
        years: Some((year, year)),
    })
}

/// A year and a number with a slash between.
fn year_and_number(rest: &str, years: std::ops::RangeInclusive<i16>) -> Option<(i16, u16, String)> {
    let (year, after) = number(rest)?;
    let (second, letters) = number(after.strip_prefix('/')?)?;
    let year = i16::try_from(year).ok().filter(|year| years.contains(year))?;
    (second > 0).then_some(())?;
    Some((year, second, part(letters)?))
}

/// `2000/28`.
fn statement(rest: &str) -> Parsed {
    let Some((year, second, letters)) =
        year_and_number(rest, 1994..=2100).filter(|(.., letters)| letters.is_empty())
    else {
        return Err(SymbolProblem::new(
            "A presidential statement is written with its year (1994 or later) and its number: S/PRST/2000/28.",
        ));
    };
    let key = format!("S/PRST/{year}/{second}{letters}");
    Ok(Symbol {
        number: key.clone(),
        key,
        kind: DocumentKind::PresidentialStatement,
        body: SECURITY_COUNCIL,
        years: Some((year, year)),
    })
}

/// `1980/67`, `1733(LIV)`.
fn ecosoc(rest: &str, kind: DocumentKind) -> Parsed {
    let word = if kind == DocumentKind::Decision {
        "DEC"
    } else {
        "RES"
    };
    if let Some((year, second, letters)) = year_and_number(rest, 1978..=2100) {
        let number = format!("{year}/{second}{}", spaced(&letters));
        // Since 2014 a session runs from July to July and bears the later year.
        let years = Some((if year >= 2014 { year - 1 } else { year }, year));
        return Ok(Symbol {
            key: format!("E/{word}/{number}"),
            kind,
            body: ECOSOC,
            number,
            years,
        });
    }
    let old = number(rest).and_then(|(number, after)| {
        let (before, inside) = after.split_once('(')?;
        let (numeral, behind) = inside.split_once(')')?;
        let letters = if before.is_empty() {
            part(behind)?
        } else {
            part(before).filter(|_| behind.is_empty())?
        };
        roman_value(numeral).filter(|session| (1..=63).contains(session))?;
        Some((number, numeral, letters))
    });
    match old {
        Some((number, session, letters)) if number > 0 => Ok(Symbol {
            key: format!("E/{word}/{number}({session}){}", spaced(&letters)),
            kind,
            body: ECOSOC,
            number: format!("{number}{} ({session})", spaced(&letters)),
            years: Some((1946, 1977)),
        }),
        _ => Err(SymbolProblem::new(
            "An Economic and Social Council text is written with its year (1978 or later) and its number, \
             E/RES/1980/67; before that with the session in Roman numerals, E/RES/1733(LIV).",
        )),
    }
}

/// `17/19`, `S-12/1`.
fn human_rights(rest: &str, kind: DocumentKind) -> Parsed {
    let (special, after) = rest
        .strip_prefix("S-")
        .map_or((false, rest), |after| (true, after));
    let found = number(after).and_then(|(session, after)| {
        let (second, letters) = number(after.strip_prefix('/')?)?;
        ((1..=99).contains(&session) && second > 0).then_some((session, second, part(letters)?))
    });
    let Some((session, second, letters)) = found else {
        return Err(SymbolProblem::new(
            "A Human Rights Council text is written with its session and its number: A/HRC/RES/17/19, of a special \
             session A/HRC/RES/S-12/1.",
        ));
    };
    let word = if kind == DocumentKind::Decision {
        "DEC"
    } else {
        "RES"
    };
    let number = format!(
        "{}{session}/{second}{}",
        if special { "S-" } else { "" },
        spaced(&letters)
    );
    // Three regular sessions a year since June 2006.
    let year = 2006 + i16::try_from((session - 1) / 3).unwrap_or(0);
    Ok(Symbol {
        key: format!("A/HRC/{word}/{number}"),
        kind,
        body: HUMAN_RIGHTS_COUNCIL,
        number,
        years: (!special).then_some((year, year)),
    })
}

fn human_rights_statement(rest: &str) -> Parsed {
    human_rights(rest, DocumentKind::Resolution).map(|symbol| {
        let key = format!("A/HRC/PRST/{}", symbol.number);
        Symbol {
            number: key.clone(),
            key,
            kind: DocumentKind::Other,
            ..symbol
        }
    })
}

/// `2005/80`.
fn human_rights_commission(rest: &str) -> Parsed {
    let Some((year, second, letters)) = year_and_number(rest, 1978..=2006) else {
        return Err(SymbolProblem::new(
            "A resolution of the Commission on Human Rights is written with its year and its number: \
             E/CN.4/RES/2005/80. The Commission ended in 2006.",
        ));
    };
    let number = format!("{year}/{second}{}", spaced(&letters));
    Ok(Symbol {
        key: format!("E/CN.4/RES/{number}"),
        kind: DocumentKind::Resolution,
        body: HUMAN_RIGHTS_COMMISSION,
        number,
        years: Some((year, year)),
    })
}

/// `58.13` after `WHA`.
fn who(rest: &str) -> Parsed {
    let found = number(rest).and_then(|(session, after)| {
        let second = only_number(after.strip_prefix('.')?)?;
        ((1..=99).contains(&session) && second > 0).then_some((session, second))
    });
    let Some((session, second)) = found else {
        return Err(SymbolProblem::new(
            "A World Health Assembly resolution is written with its session and its number: WHA58.13.",
        ));
    };
    let year = 1947 + i16::try_from(session).unwrap_or(0);
    let key = format!("WHA{session}.{second}");
    Ok(Symbol {
        number: key.clone(),
        key,
        kind: DocumentKind::Resolution,
        body: WHO,
        years: Some((year, year)),
    })
}

const UNESCO_FORM: &str =
    "A UNESCO General Conference resolution is written with its session and its number: 33 C/Resolution 37.";

/// `33C/RESOLUTION37`, `33C/RES.37`; `None` for anything else.
fn unesco(text: &str) -> Option<Parsed> {
    let (session, after) = number(text)?;
    let after = after.strip_prefix("C/")?;
    let printed = after
        .strip_prefix("RESOLUTION")
        .or_else(|| after.strip_prefix("RES"))
        .unwrap_or(after);
    let printed = printed.trim_start_matches('.');
    let digits = printed.split('.').all(|part| only_number(part).is_some());
    Some(if (1..=99).contains(&session) && digits {
        let key = format!("{session} C/Resolution {printed}");
        let session = i16::try_from(session).unwrap_or(0);
        let year = match session {
            // Every two years, one year later after the pause of 1981; before the ninth yearly.
            9..=21 => Some(1938 + 2 * session),
            22.. => Some(1939 + 2 * session),
            _ => None,
        };
        Ok(Symbol {
            number: key.clone(),
            key,
            kind: DocumentKind::Resolution,
            body: UNESCO,
            years: year.map(|year| (year, year)),
        })
    } else {
        Err(SymbolProblem::new(UNESCO_FORM))
    })
}

/// Other documents with a masthead symbol: `A/79/L.108`, `A/C.3/72/L.36`, `A/CONF.157/23`, `A/66/49 (Vol. II)`.
fn document(text: &str, words: &str) -> Option<Parsed> {
    let (organ, rest) = text.split_once('/')?;
    let (_, body) = ORGANS.into_iter().find(|(code, _)| *code == organ)?;
    let words = &words.replace(" /", "/").replace("/ ", "/");
    let form = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '(' | ')' | ',' | '*');
    let key = printed(if rest.contains('(') { words } else { text });
    let formed = rest.chars().all(form)
        && rest.contains(|c: char| c.is_ascii_digit())
        && rest.split('/').all(|part| !part.is_empty())
        && !rest.starts_with("RES")
        && !rest.starts_with("DEC")
        // What holds another word to be taken out, as the second "un" of a pasted address, is no symbol.
        && Pasted::read(&key).compact == text;
    if !formed {
        return Some(Err(SymbolProblem::about(
            words,
            "symbol of a document. Write it as on the document's first page, as in A/RES/58/220, A/79/L.108 or \
             A/CONF.157/23.",
        )));
    }
    let parts: Vec<&str> = rest.split('/').collect();
    let draft = parts.len() >= 2
        // Its revisions and corrections are drafts too: A/C.3/72/L.36/Rev.1.
        && parts.iter().any(|part| {
            part.strip_prefix("L.")
                .is_some_and(|tail| number(tail).is_some_and(|(value, _)| value > 0))
        });
    let session = if organ == "A" {
        parts.iter().find_map(|part| only_number(part))
    } else {
        None
    };
    if let Some(session) = session.filter(|session| draft && !(31..=99).contains(session)) {
        return Some(Err(SymbolProblem::new(format!(
            "There is no session {session} of the General Assembly in such a symbol. Write it as in A/79/L.108."
        ))));
    }
    Some(Ok(Symbol {
        number: key.clone(),
        key,
        kind: if draft {
            DocumentKind::Draft
        } else {
            DocumentKind::Other
        },
        body,
        years: session
            .filter(|session| (31..=99).contains(session))
            .and_then(session_years),
    }))
}

/// Abbreviations within a symbol are not in capitals: `A/CONF.79/13/Rev.1`, `A/66/49 (Vol. II)`.
fn printed(text: &str) -> String {
    const WORDS: [(&str, &str); 5] = [
        ("VOL.", "Vol."),
        ("PART", "Part"),
        ("ADD.", "Add."),
        ("REV.", "Rev."),
        ("CORR.", "Corr."),
    ];
    WORDS.into_iter().fold(text.to_owned(), |text, (capitals, word)| {
        text.replace(capitals, word)
    })
}
