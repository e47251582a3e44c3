//! What the catalogue answers to the command line: citations, observances of a stretch of time.

use daymark_catalogue::{
    Basis, Catalogue, Citing, Date, Edition, EntryPiece, Language, Observance, Origin, ics, locator,
};
use serde::Serialize;

use crate::error::{DeskError, Result};
use crate::files::Setting;

/// A symbol looked up, as `cite --format json` prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cited {
    /// As given.
    pub input: String,
    /// `A/RES/58/220`
    pub symbol: Option<String>,
    /// The body's full English name.
    pub body: Option<String>,
    /// `resolution`, `decision`, `draft`, `presidential-statement`, `instrument`, `other`
    pub kind: Option<&'static str>,
    /// As in running text: `58/220`.
    pub number: Option<String>,
    /// The day of adoption.
    pub date: Option<String>,
    /// As the text names it first.
    pub first_mention: Option<String>,
    /// As it names it again.
    pub later_mention: Option<String>,
    /// Where the document is.
    pub link: Option<String>,
    /// What the date rests on: `source`, `general-knowledge`, `organisation`.
    pub basis: Option<&'static str>,
    /// Why it was not understood, with the remedy.
    pub problem: Option<String>,
    /// Its entry under Sources, where a style was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<String>,
}

/// Looks a symbol or a key of the organisation's own sources up, as people type or paste it, in a style.
pub(crate) fn cite_in(catalogue: &Catalogue, citing: &Citing<'_>, input: &str, language: Language) -> Cited {
    let nothing = Cited {
        input: input.to_owned(),
        symbol: None,
        body: None,
        kind: None,
        number: None,
        date: None,
        first_mention: None,
        later_mention: None,
        link: None,
        basis: None,
        problem: None,
        entry: None,
    };
    // "A/RES/58/220, para. 3": what follows the comma is a place in it.
    let with_place = || {
        let (key, place) = input.trim().trim_start_matches("[@").split_once(',')?;
        let place = place.trim().trim_end_matches(']').trim_end();
        let mut citation = citing.cite(catalogue, key, language).ok()?;
        let place = is_place(place).then(|| locator(place, language))?;
        for mention in [&mut citation.first_mention, &mut citation.later_mention] {
            mention.push_str(if language == Language::Zh { "，" } else { ", " });
            mention.push_str(&place);
        }
        Some(citation)
    };
    let found = citing.cite(catalogue, input, language);
    match found.or_else(|problem| with_place().ok_or(problem)) {
        Ok(citation) => Cited {
            body: Some(citation.symbol.body.to_owned()).filter(|body| !body.is_empty()),
            kind: Some(citation.symbol.kind.word()),
            number: Some(citation.symbol.number).filter(|number| !number.is_empty()),
            symbol: Some(citation.symbol.key),
            date: citation.date.map(|date| date.to_string()),
            first_mention: Some(citation.first_mention),
            later_mention: Some(citation.later_mention),
            link: citation.link,
            basis: citation.basis.map(word),
            entry: citation.entry.as_deref().map(in_words),
            ..nothing
        },
        Err(problem) => Cited {
            problem: Some(problem.message),
            ..nothing
        },
    }
}

/// Whether a text says where in a document: "para. 3", "annex".
fn is_place(text: &str) -> bool {
    // The word for the place is put into another language; what is no place stays as it is.
    locator(text, Language::Es) != locator(text, Language::Ru)
}

/// An entry without its italics.
pub(crate) fn in_words(pieces: &[EntryPiece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            EntryPiece::Plain(text) | EntryPiece::Italic(text) => text.as_str(),
        })
        .collect()
}

const fn word(basis: Basis) -> &'static str {
    match basis {
        Basis::Source => "source",
        Basis::GeneralKnowledge => "general-knowledge",
        Basis::Organisation => "organisation",
    }
}

/// The language of a tag that Daymark has words for.
///
/// # Errors
/// Where it has none; the message names those it has.
pub fn language_named(tag: &str) -> Result<Language> {
    Language::from_tag(tag).ok_or_else(|| DeskError::Asked {
        message: format!("Daymark has no words for the language “{tag}”. Choose en, fr, es, ar, ru or zh."),
    })
}

/// An observance's days, as `observances --format json` prints them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObservanceDays {
    /// `south-south-cooperation-day`
    pub id: String,
    /// The official name in the language asked for, where known.
    pub name: String,
    /// `day`, `week`, `year`, `decade`, `period`
    pub kind: &'static str,
    /// First day.
    pub start: String,
    /// Last day.
    pub end: String,
    /// Counted from the first observance; `None` where that is unknown.
    pub edition: Option<u32>,
    /// The symbols of the documents that founded or changed it.
    pub founding: Vec<String>,
    /// What the entry rests on: `source`, `general-knowledge`, `organisation`.
    pub basis: &'static str,
}

/// Every observance with a day from `from` to `to`, both included, by their first day.
///
/// # Errors
/// Where a day is none, or the days stand in the wrong order.
pub fn observances_between(
    setting: &Setting,
    from: &str,
    to: &str,
    language: Language,
) -> Result<Vec<ObservanceDays>> {
    let found = editions_between(setting.own.catalogue(), stretch(from, to)?, |_| true);
    Ok(found
        .into_iter()
        .map(|(observance, edition)| ObservanceDays {
            id: observance.id.to_string(),
            name: observance.name_in(language).to_owned(),
            kind: observance.kind.word(),
            start: edition.start.to_string(),
            end: edition.end.to_string(),
            edition: edition.ordinal,
            founding: observance
                .founding
                .iter()
                .map(|document| document.symbol.to_string())
                .collect(),
            basis: basis(observance),
        })
        .collect())
}

/// The same as one iCalendar file (RFC 5545).
///
/// # Errors
/// As [`observances_between`].
pub fn calendar_between(setting: &Setting, from: &str, to: &str, language: Language) -> Result<String> {
    let catalogue = setting.own.catalogue();
    let found = editions_between(catalogue, stretch(from, to)?, |_| true);
    Ok(ics::calendar(found, language, catalogue.compiled()))
}

/// The editions with a day in that stretch of those observances that are `wanted`, by their first day.
pub(crate) fn editions_between(
    catalogue: &Catalogue,
    (from, to): (Date, Date),
    wanted: impl Fn(&Observance) -> bool,
) -> Vec<(&Observance, Edition)> {
    let mut found: Vec<_> = catalogue
        .observances()
        .iter()
        .filter(|observance| wanted(observance))
        .flat_map(|observance| {
            let editions = observance.editions_between(from, to).into_iter();
            editions.map(move |edition| (observance, edition))
        })
        .collect();
    found.sort_by(|(one, a), (other, b)| (a.start, a.end, &one.id).cmp(&(b.start, b.end, &other.id)));
    found
}

pub(crate) fn stretch(from: &str, to: &str) -> Result<(Date, Date)> {
    let (from, to) = (day(from)?, day(to)?);
    if from > to {
        let message = format!("{from} is after {to}. Give the first day with --from and the last with --to.");
        return Err(DeskError::Asked { message });
    }
    Ok((from, to))
}

pub(crate) fn day(text: &str) -> Result<Date> {
    text.parse().map_err(|_| DeskError::Asked {
        message: format!("“{text}” is no day. Write year, month and day, such as 2026-09-12."),
    })
}

fn basis(observance: &Observance) -> &'static str {
    if matches!(observance.origin, Origin::Own { .. }) {
        return word(Basis::Organisation);
    }
    let sourced = observance
        .sources
        .iter()
        .any(|source| source != "general knowledge");
    word(if sourced {
        Basis::Source
    } else {
        Basis::GeneralKnowledge
    })
}

/// The id of the observance with that id or, in any language, that name.
pub fn observance_named<'s>(setting: &'s Setting, wanted: &str) -> Option<&'s str> {
    let catalogue = setting.own.catalogue();
    if let Some(observance) = catalogue.observance(wanted) {
        return Some(&observance.id);
    }
    let wanted = wanted.trim().to_lowercase();
    let names_it = |observance: &&Observance| {
        let others = observance.names.iter().flatten().map(|name| &**name);
        std::iter::once(&*observance.name)
            .chain(others)
            .any(|name| name.to_lowercase() == wanted)
    };
    let mut named = catalogue.observances().iter().filter(names_it);
    // A year and a day can share a name: then only the id tells them apart.
    if let Some(first) = named.next() {
        return named.next().is_none().then_some(&*first.id);
    }
    // A name remembered a little wrong: "International Day for …" where the list says "United Nations Day for …".
    match catalogue.search(&wanted, Language::En, 2).as_slice() {
        [only] => Some(&*only.observance.id),
        _ => None,
    }
}

/// The year of the observance's next edition, `seconds` after the epoch (UTC).
pub fn next_edition(setting: &Setting, observance: &str, seconds: i64) -> Option<i16> {
    let observance = setting.own.catalogue().observance(observance)?;
    let today = jiff::tz::TimeZone::UTC
        .to_datetime(jiff::Timestamp::from_second(seconds).ok()?)
        .date();
    (today.year()..today.year().saturating_add(10))
        .filter_map(|year| observance.edition(year))
        .find(|edition| edition.end >= today)
        .map(|edition| edition.year)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setting() -> Setting {
        Setting::load(&std::env::temp_dir().join("daymark-no-such-folder"), None, None).unwrap()
    }

    #[test]
    fn a_name_in_any_language_is_an_observances() {
        for wanted in [
            "mountain-day",
            "International Mountain Day",
            "journée internationale de la montagne",
            "اليوم الدولي للجبال",
        ] {
            assert_eq!(
                observance_named(&setting(), wanted),
                Some("mountain-day"),
                "{wanted}"
            );
        }
        assert_eq!(
            observance_named(&setting(), "International Day for South-South Cooperation"),
            Some("south-south-cooperation-day"),
            "as people call it"
        );
        assert_eq!(
            observance_named(&setting(), "International Day"),
            None,
            "a name that many have is no name"
        );
    }

    #[test]
    fn the_next_edition_is_this_years_until_the_day_is_over() {
        // 11 December 2026, and the day behind it.
        assert_eq!(
            next_edition(&setting(), "mountain-day", 1_796_947_200),
            Some(2026)
        );
        assert_eq!(
            next_edition(&setting(), "mountain-day", 1_797_033_600),
            Some(2027)
        );
    }

    #[test]
    fn what_is_no_symbol_has_a_problem_and_nothing_else() {
        let cited = setting().cite("A/RES/58-220", Language::En);
        assert!(
            cited.problem.is_some() && cited.symbol.is_none() && cited.kind.is_none(),
            "{cited:?}"
        );
    }
}
