//! Rows of tables that print a year and how long ago it was: "| First kept | 1946 | 80 years ago |".

use super::RULE;
use crate::edition::{fixed, folded};
use crate::passage::{Passage, passages};
use crate::rules::table_rows::{has_tables, rows};
use crate::{Context, Finding, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Reading, Since, Stated};

/// The years that a count may be off before it is taken to count something else.
const REACH: u32 = 12;

pub(super) fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let (Some(language), Some(year)) = (context.known_language(article), article.front_matter.year()) else {
        return Vec::new();
    };
    if !has_tables(article) {
        return Vec::new();
    }
    let all = passages(article);
    let mut found: Vec<Finding> = Vec::new();
    for row in rows(article, &all) {
        // A table without a header has its first row there.
        for (cells, heads) in [(&row.head, &[][..]), (&row.cells, &row.head[..])] {
            let finding = in_row(cells, heads, year, language);
            found.extend(finding.filter(|new| found.iter().all(|other| other.span != new.span)));
        }
    }
    found
}

/// A row with one year and one count.
fn in_row(
    cells: &[Option<&Passage<'_>>],
    heads: &[Option<&Passage<'_>>],
    year: i16,
    language: Language,
) -> Option<Finding> {
    let mut events = Vec::new();
    let mut counts = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        let Some(cell) = cell else { continue };
        let reading = cell.read(language);
        events.extend(event(&reading));
        let head = heads.get(at).copied().flatten();
        let head = head.map_or_else(String::new, |head| folded(&head.text));
        counts.extend(count(&reading, &head, year).map(|count| (count, *cell)));
    }
    let ([event], [(count, cell)]) = (&events[..], &counts[..]) else {
        return None;
    };
    let right = u32::try_from(year - event).ok().filter(|right| *right > 0)?;
    if !(1..=REACH).contains(&right.abs_diff(count.value)) || cell.is_quoted(count.span) {
        return None;
    }
    let written = count.span.of(&cell.text);
    let span = cell.place(count.span);
    let finding = Finding {
        rule: RULE.id,
        severity: Severity::Error,
        span,
        message: format!("From {event} to {year} it is {right} years."),
        fix: None,
    };
    let digits = written.bytes().all(|byte| byte.is_ascii_digit());
    Some(if digits {
        fixed(finding, span, right.to_string())
    } else {
        finding
    })
}

/// The year of a cell that is a year or a date, and nothing else.
fn event(reading: &Reading<'_>) -> Option<i16> {
    let [phrase] = &reading.phrases[..] else {
        return None;
    };
    let year = match phrase.meaning {
        Meaning::Year(year) => year,
        Meaning::Day(day) => day.year?.value,
        Meaning::Month { year, .. } => year?.value,
        _ => return None,
    };
    is_all(reading, phrase.span).then_some(year)
}

/// "80 years ago", and nothing else; a number below "Years ago" or "Anniversary in 2026".
fn count(reading: &Reading<'_>, head: &str, year: i16) -> Option<Stated<u32>> {
    let [phrase] = &reading.phrases[..] else {
        return None;
    };
    if !is_all(reading, phrase.span) {
        return None;
    }
    let ago = head.contains("years ago") || head.contains("years since") || head.contains("how long ago");
    let this_year = head.contains(&year.to_string()) || head.contains("this year");
    let anniversary = head.contains("anniversa") && this_year;
    match phrase.meaning {
        Meaning::YearsSince {
            count,
            since: Since::Ago,
        } => Some(count),
        Meaning::Anniversary(count) if anniversary => Some(count),
        Meaning::Number(value) | Meaning::Ordinal(value) if ago || anniversary => Some(Stated {
            value,
            span: phrase.span,
        }),
        _ => None,
    }
}

/// Whether a cell holds nothing beside a phrase.
fn is_all(reading: &Reading<'_>, phrase: Span) -> bool {
    reading
        .tokens
        .iter()
        .all(|token| phrase.start <= token.span.start && token.span.end <= phrase.end)
}
