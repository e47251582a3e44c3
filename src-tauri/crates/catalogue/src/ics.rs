//! Editions for calendar programs: one iCalendar file (RFC 5545) of all-day events.
//!
//! The same editions give the same bytes whatever the day of the run, and an event keeps its name (`UID`) in every
//! language and every stretch of time, so that a calendar that is read again replaces its events.

use crate::catalogue::{Edition, Observance};
use crate::{Language, later_mention, parse_symbol};
use icalendar::{Calendar, Component, Event, Property};
use jiff::ToSpan;
use jiff::civil::Date;

/// The media type of what [`calendar`] writes.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// Writes editions as one calendar, in the order given. `stamp` is the day that the data are of: an event's
/// `DTSTAMP`, which changes when the data do and not when the file is written anew.
pub fn calendar<'c>(
    editions: impl IntoIterator<Item = (&'c Observance, Edition)>,
    language: Language,
    stamp: Date,
) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Daymark//Observances//EN"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    calendar.name(title(language));
    for (observance, edition) in editions {
        calendar.push(event(observance, &edition, language, stamp));
    }
    folded(&calendar.to_string())
}

/// Folds lines anew at 75 octets: the library does not count the space that a continued line begins with.
fn folded(text: &str) -> String {
    const OCTETS: usize = 75;
    let mut out = String::with_capacity(text.len() + text.len() / OCTETS * 3);
    for line in text.replace("\r\n ", "").split_terminator("\r\n") {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > OCTETS {
                out.push_str("\r\n ");
                length = 1;
            }
            out.push(letter);
            length += letter.len_utf8();
        }
        out.push_str("\r\n");
    }
    out
}

fn event(observance: &Observance, edition: &Edition, language: Language, stamp: Date) -> Event {
    let mut event = Event::new();
    let day = |date: Date| date.strftime("%Y%m%d").to_string();
    let all_day = |name: &str, date: Date| {
        Property::new(name, day(date))
            .add_parameter("VALUE", "DATE")
            .done()
    };
    event.uid(&uid(observance, edition));
    event.append_property(("DTSTAMP", format!("{}T000000Z", day(stamp)).as_str()));
    event.append_property(all_day("DTSTART", edition.start));
    // Exclusive: the day after the last. After the calendar's very last day there is none; then it is left out.
    if let Ok(after) = edition.end.checked_add(1.day()) {
        event.append_property(all_day("DTEND", after));
    }
    let spoken = if observance.official_name(language).is_some() {
        language
    } else {
        Language::En
    };
    event.append_property(
        Property::new("SUMMARY", observance.name_in(language))
            .add_parameter("LANGUAGE", spoken.code())
            .done(),
    );
    let documents: Vec<String> = observance
        .founding
        .iter()
        .map(|document| {
            parse_symbol(&document.symbol).map_or_else(
                |_| document.symbol.to_string(),
                |symbol| later_mention(&symbol, language),
            )
        })
        .collect();
    if !documents.is_empty() {
        event.description(&documents.join("; "));
    }
    if let Some(address) = observance.url.as_deref().or(observance.agency_url.as_deref()) {
        event.append_property(("URL", address));
    }
    event.append_property(("CATEGORIES", observance.kind.word()));
    // Nobody is busy because a day is observed.
    event.append_property(("TRANSP", "TRANSPARENT"));
    event.done()
}

/// An event's name: the observance, its edition, and which of the year's days it is where there are several.
fn uid(observance: &Observance, edition: &Edition) -> String {
    let part = if observance
        .edition(edition.year)
        .is_some_and(|main| main.start == edition.start)
    {
        0
    } else {
        observance
            .additional_editions(edition.year)
            .iter()
            .position(|further| further.start == edition.start)
            .map_or(0, |at| at + 1)
    };
    // An international year is one event, whichever of its years it was asked for by.
    let year = if observance.rule.is_once() {
        edition.start.year()
    } else {
        edition.year
    };
    let part = if part == 0 {
        String::new()
    } else {
        format!("-{}", part + 1)
    };
    format!("{}-{year}{part}@observances.daymark.example", observance.id)
}

const fn title(language: Language) -> &'static str {
    match language {
        Language::En => "International days",
        Language::Fr => "Journées internationales",
        Language::Es => "Días internacionales",
        Language::Ar => "الأيام الدولية",
        Language::Ru => "Международные дни",
        Language::Zh => "国际日",
    }
}
