//! Resolutions and decisions of the General Assembly.

use super::numerals::{number, part, roman, roman_value, spaced};
use super::{DocumentKind, Symbol, SymbolProblem};

const BODY: &str = "General Assembly";
/// No session has come near this number of resolutions; decisions begin below it, but are told by their own kind.
const MOST_RESOLUTIONS: u16 = 400;
/// No session has come near this number of decisions.
const MOST_DECISIONS: u16 = 999;
/// The last resolution of the thirtieth session, in the one series of the first thirty.
const LAST_OLD_NUMBER: u16 = 3541;

/// `58/220`, `217(III)A`, `S-10/2`: what follows `A/RES/`, without spaces.
pub(super) fn resolution(rest: &str) -> Result<Symbol, SymbolProblem> {
    if let Some(found) = special(rest, DocumentKind::Resolution) {
        return found;
    }
    let Some((first, after)) = number(rest) else {
        return Err(unreadable(rest));
    };
    if let Some(after) = after.strip_prefix('/') {
        let Some((second, letters)) = number(after) else {
            return Err(unreadable(rest));
        };
        let Some(letters) = part(letters) else {
            return Err(unreadable(rest));
        };
        check_session(first, second)?;
        if second > MOST_DECISIONS {
            return Err(unreadable(rest));
        }
        if second > MOST_RESOLUTIONS {
            let decision = regular(DocumentKind::Decision, first, second, &letters);
            return Err(SymbolProblem::instead(
                format!(
                    "{first}/{second} is a decision: the numbers from 401 up are kept for decisions. Write {} and \
                     \"decision {}\".",
                    decision.key, decision.number
                ),
                decision,
            ));
        }
        return Ok(regular(DocumentKind::Resolution, first, second, &letters));
    }
    if let Some(after) = after.strip_prefix(['-', '\\', '.', ':', '_'])
        && let Some((second, letters)) = number(after)
        && let Some(letters) = part(letters)
    {
        let meant = resolution(&format!("{first}/{second}{letters}"));
        return Err(meant.map_or_else(
            |problem| problem,
            |symbol| {
                SymbolProblem::instead(
                    format!(
                        "A slash stands between the session and the number. Write {}.",
                        symbol.key
                    ),
                    symbol,
                )
            },
        ));
    }
    old(first, after).unwrap_or_else(|| Err(unreadable(rest)))
}

/// `66/550`: what follows `A/DEC/`, without spaces.
pub(super) fn decision(rest: &str) -> Result<Symbol, SymbolProblem> {
    if let Some(found) = special(rest, DocumentKind::Decision) {
        return found;
    }
    let found = number(rest).and_then(|(session, after)| {
        let (second, letters) = number(after.strip_prefix(['/', '-'])?)?;
        Some((session, second, part(letters)?))
    });
    let Some((session, second, letters)) = found else {
        return Err(SymbolProblem::about(
            rest,
            "number of a decision. Write the session and the number with a slash, as in A/DEC/66/550; before \
             1976 decisions have no number.",
        ));
    };
    check_session(session, second)?;
    if second <= 300 {
        let resolution = regular(DocumentKind::Resolution, session, second, &letters);
        return Err(SymbolProblem::instead(
            format!(
                "Decisions are numbered from 301 up, so {session}/{second} is a resolution. Write {}.",
                resolution.key
            ),
            resolution,
        ));
    }
    Ok(regular(DocumentKind::Decision, session, second, &letters))
}

/// A bare number: a decision where only a decision can have it.
pub(super) fn bare(rest: &str) -> Result<Symbol, SymbolProblem> {
    match resolution(rest) {
        Err(SymbolProblem {
            instead: Some(symbol),
            ..
        }) if symbol.kind == DocumentKind::Decision => Ok(*symbol),
        other => other,
    }
}

fn regular(kind: DocumentKind, session: u16, second: u16, letters: &str) -> Symbol {
    let word = if kind == DocumentKind::Decision {
        "DEC"
    } else {
        "RES"
    };
    let number = format!("{session}/{second}{}", spaced(letters));
    Symbol {
        key: format!("A/{word}/{number}"),
        kind,
        body: BODY,
        number,
        years: session_years(session),
    }
}

/// The years of a regular session: it opens in September and may adopt texts until the next September.
pub(super) fn session_years(session: u16) -> Option<(i16, i16)> {
    let opens = 1945 + i16::try_from(session).ok()?;
    // The first session met in January and again in October 1946; the second opened in 1947.
    Some((opens, if session == 1 { opens } else { opens + 1 }))
}

fn check_session(session: u16, second: u16) -> Result<(), SymbolProblem> {
    match session {
        31..=99 if second == 0 => Err(SymbolProblem::new(format!(
            "There is no number 0: {session}/1 is the first."
        ))),
        31..=99 => Ok(()),
        1..=30 => Err(SymbolProblem::new(format!(
            "Up to the thirtieth session (1975) resolutions are numbered through, with the session in Roman numerals: \
             write A/RES/3363(XXX), for session {session} \"({})\". For the Human Rights Council write \
             A/HRC/RES/{session}/{second}.",
            roman(session)
        ))),
        _ => Err(SymbolProblem::new(format!(
            "There is no session {session} of the General Assembly. The number before the slash is the session, as \
             in A/RES/58/220."
        ))),
    }
}

/// `217(III)A`, `217A(III)`, `3201(S-VI)`; `None` where there are no parentheses.
fn old(first: u16, after: &str) -> Option<Result<Symbol, SymbolProblem>> {
    let (before, inside) = after.split_once('(')?;
    let (inside, behind) = inside.split_once(')')?;
    let letters = if before.is_empty() {
        part(behind)?
    } else {
        part(before).filter(|_| behind.is_empty())?
    };
    let (series, numeral, last) = match inside {
        text if text.starts_with("ES-") => ("ES-", &text[3..], 5),
        text if text.starts_with("S-") => ("S-", &text[2..], 7),
        text => ("", text, 30),
    };
    let session = match roman_value(numeral).or_else(|| numeral.parse().ok().filter(|n| (1..=30).contains(n)))
    {
        Some(session) if (1..=last).contains(&session) => session,
        Some(session) => {
            let modern = if series.is_empty() {
                "A/RES/31/1"
            } else {
                "A/RES/S-10/2 or A/RES/ES-7/8"
            };
            return Some(Err(SymbolProblem::new(format!(
                "Session {series}{session} is not written in parentheses: that ended with session {series}{}. Write \
                 the session before the number, as in {modern}.",
                roman(last)
            ))));
        }
        None if numeral.len() == 4 && numeral.bytes().all(|b| b.is_ascii_digit()) => {
            return Some(Err(SymbolProblem::new(format!(
                "A year in parentheses belongs to the Security Council: write S/RES/{first}({numeral})."
            ))));
        }
        None => {
            return Some(Err(SymbolProblem::about(
                inside,
                "session in Roman numerals. Write it as in A/RES/217(III) A.",
            )));
        }
    };
    if !(1..=LAST_OLD_NUMBER).contains(&first) {
        return Some(Err(SymbolProblem::new(format!(
            "There is no resolution {first} ({inside}): the series ended with 3541 (XXX) in 1975."
        ))));
    }
    let years = match series {
        "" => session_years(session),
        "S-" => special_years(session),
        _ => emergency_years(session),
    };
    let session = format!("({series}{})", roman(session));
    Some(Ok(Symbol {
        key: format!("A/RES/{first}{session}{}", spaced(&letters)),
        kind: DocumentKind::Resolution,
        body: BODY,
        number: format!("{first}{} {session}", spaced(&letters)),
        years,
    }))
}

/// `S-10/2`, `ES-7/8`; `None` where the text does not begin so.
fn special(rest: &str, kind: DocumentKind) -> Option<Result<Symbol, SymbolProblem>> {
    let (series, after, first) = match (rest.strip_prefix("ES-"), rest.strip_prefix("S-")) {
        (Some(after), _) => ("ES", after, 6),
        (None, Some(after)) => ("S", after, 8),
        (None, None) => return None,
    };
    let found = number(after).and_then(|(session, after)| {
        let (second, letters) = number(after.strip_prefix('/')?)?;
        Some((session, second, part(letters)?))
    });
    let Some((session, second, letters)) = found else {
        return Some(Err(unreadable(rest)));
    };
    if second == 0 || session > 99 {
        return Some(Err(unreadable(rest)));
    }
    if session < first {
        let old = roman(session);
        return Some(Err(SymbolProblem::new(format!(
            "Up to session {series}-{} the session stands in Roman numerals after the number: write \
             \"({series}-{old})\", as in A/RES/3201(S-VI).",
            roman(first - 1)
        ))));
    }
    let word = if kind == DocumentKind::Decision {
        "DEC"
    } else {
        "RES"
    };
    let number = format!("{series}-{session}/{second}{}", spaced(&letters));
    let years = if series == "S" {
        special_years(session)
    } else {
        emergency_years(session)
    };
    Some(Ok(Symbol {
        key: format!("A/{word}/{number}"),
        kind,
        body: BODY,
        number,
        years,
    }))
}

/// The years of the special sessions, from general knowledge.
fn special_years(session: u16) -> Option<(i16, i16)> {
    const YEARS: [i16; 32] = [
        1947, 1948, 1961, 1963, 1967, 1974, 1975, 1978, 1978, 1978, 1980, 1982, 1986, 1986, 1988, 1989, 1990,
        1990, 1997, 1998, 1999, 1999, 2000, 2000, 2001, 2001, 2002, 2005, 2014, 2016, 2021, 2021,
    ];
    let year = *YEARS.get(usize::from(session).checked_sub(1)?)?;
    // The thirty-first was called in 2020 and adopted nothing until 2021 at the latest.
    Some((if session == 31 { 2020 } else { year }, year))
}

/// The years of the emergency special sessions that are over, from general knowledge; the tenth and eleventh are not.
fn emergency_years(session: u16) -> Option<(i16, i16)> {
    const YEARS: [(i16, i16); 9] = [
        (1956, 1956),
        (1956, 1956),
        (1958, 1958),
        (1960, 1960),
        (1967, 1967),
        (1980, 1980),
        (1980, 1982),
        (1981, 1981),
        (1982, 1982),
    ];
    YEARS.get(usize::from(session).checked_sub(1)?).copied()
}

fn unreadable(rest: &str) -> SymbolProblem {
    if rest.is_empty() {
        return SymbolProblem::new("The session and the number are missing. Write them as in A/RES/58/220.");
    }
    SymbolProblem::about(
        rest,
        "number of a General Assembly resolution. Write A/RES/58/220, or A/RES/217(III) A up to the thirtieth \
         session.",
    )
}
