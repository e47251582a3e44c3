//! What the rules about citations know of documents.

use crate::Context;
use crate::mention::{Key, Mention, keys, mentions};
use crate::passage::{Passage, printed_keys};
use daymark_article::Article;
use daymark_catalogue::{Catalogue, Date, Symbol, parse_symbol};
use daymark_phrases::Reading;

/// Calls for each mention of a document that a reader sees, in a language that Daymark knows.
pub(crate) fn each_mention(
    article: &Article<'_>,
    context: &Context<'_>,
    passages: &[&Passage<'_>],
    mut call: impl FnMut(&Passage<'_>, &Reading<'_>, &[Mention], usize),
) {
    let Some(language) = context.known_language(article) else {
        return;
    };
    let keys = keys(article);
    for passage in passages {
        // A document's number has a digit and a slash or parenthesis; the Security Council's may stand alone.
        let council = ["Security Council", "UNSC", "sécurité", "Seguridad"];
        let may_name = (passage.text.contains(['/', '(', '-', '‑'])
            || council.iter().any(|council| passage.text.contains(council)))
            && passage.text.bytes().any(|byte| byte.is_ascii_digit());
        if !may_name && passage.keys(&keys).is_empty() {
            continue;
        }
        let reading = passage.read(language);
        let mentions = mentions(passage, &reading, &keys);
        for at in 0..mentions.len() {
            call(passage, &reading, &mentions, at);
        }
    }
}

/// The keys of citations in the body, but for the template's token for the founding document.
pub(crate) fn real_keys(article: &Article<'_>) -> impl Iterator<Item = Key> {
    keys(article).into_iter().filter(|key| key.written != "founding")
}

/// The same, and those in the title, the summary and the picture's text behind them.
pub(crate) fn all_keys(article: &Article<'_>) -> impl Iterator<Item = Key> {
    let printed = printed_keys(article).into_iter();
    real_keys(article).chain(printed.filter(|key| key.written != "founding"))
}

/// The session of the General Assembly in a regular symbol: 58 of `A/RES/58/220`.
pub(crate) fn session(symbol: &Symbol) -> Option<i16> {
    let rest = symbol
        .key
        .strip_prefix("A/RES/")
        .or_else(|| symbol.key.strip_prefix("A/DEC/"))?;
    rest.split_once('/')?.0.parse().ok()
}

/// The last session that has opened by the latest day that the article can know of: session n opens in September of
/// 1945 + n.
pub(crate) fn last_session(article: &Article<'_>, context: &Context<'_>) -> i16 {
    let published: Option<Date> = article
        .front_matter
        .text("date")
        .and_then(|date| date.parse().ok());
    let edition = article
        .front_matter
        .year()
        .and_then(|year| Date::new(year, 12, 31).ok());
    let known = [
        Some(context.catalogue.compiled()),
        context.as_of,
        published,
        edition,
    ];
    let latest = known
        .into_iter()
        .flatten()
        .max()
        .unwrap_or(context.catalogue.compiled());
    latest.year() - if latest.month() >= 9 { 1945 } else { 1946 }
}

/// Why the symbol cannot exist yet, in words.
pub(crate) fn not_yet(symbol: &Symbol, last: i16) -> Option<String> {
    let session = session(symbol).filter(|session| *session > last)?;
    Some(format!(
        "Session {session} of the General Assembly opens in September {}: there is no such document yet. Look at the number before the slash.",
        1945 + session
    ))
}

/// The symbol with the right year, where the catalogue knows a resolution of the Security Council by another; or why
/// the year cannot be right.
pub(crate) fn wrong_year(symbol: &Symbol, catalogue: &Catalogue) -> Option<(String, Option<Symbol>)> {
    let (number, year) = council_number(&symbol.key)?;
    let mut before: Option<(u32, i16)> = None;
    let mut after: Option<(u32, i16)> = None;
    for document in catalogue.documents() {
        let Some((known, known_year)) = council_number(&document.symbol) else {
            continue;
        };
        if known == number {
            return (known_year != year).then(|| {
                (
                    format!("Security Council resolution {number} is of {known_year}."),
                    parse_symbol(&document.symbol).ok(),
                )
            });
        }
        // The Council numbers its resolutions through: the neighbours bound the year.
        if known < number && before.is_none_or(|(best, _)| known > best) {
            before = Some((known, known_year));
        }
        if known > number && after.is_none_or(|(best, _)| known < best) {
            after = Some((known, known_year));
        }
    }
    if let Some((neighbour, earliest)) = before.filter(|(_, earliest)| year < *earliest) {
        return Some((
            format!(
                "Security Council resolution {neighbour} is of {earliest}, so {number} cannot be of {year}."
            ),
            None,
        ));
    }
    let (neighbour, latest) = after.filter(|(_, latest)| year > *latest)?;
    Some((
        format!("Security Council resolution {neighbour} is of {latest}, so {number} cannot be of {year}."),
        None,
    ))
}

/// Number and year of `S/RES/1325(2000)`.
fn council_number(key: &str) -> Option<(u32, i16)> {
    let (number, year) = key.strip_prefix("S/RES/")?.split_once('(')?;
    Some((number.parse().ok()?, year.trim_end_matches(')').parse().ok()?))
}
