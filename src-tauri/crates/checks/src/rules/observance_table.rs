//! Rows of tables that give the observance a date: `| World Food Safety Day | 7 June | the canteen |`.

use super::observance_claim::Claim;
use super::observance_date::Look;
use crate::edition::{Edition, days_of, folded};
use crate::naming::{Named, Whose, names};
use crate::passage::{Passage, passages};
use crate::{Context, Finding};
use daymark_article::{Article, Kind, Node, Span};
use daymark_catalogue::Language;
use daymark_phrases::{Phrase, Reading, TokenKind};

/// What the tables of an article say: the name in one cell, the date in another of its row.
pub(super) fn in_tables(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let (Some(language), Some(edition)) = (context.known_language(article), Edition::of(article, context))
    else {
        return Vec::new();
    };
    if edition.observance.rule.is_once() {
        return Vec::new();
    }
    let tables: Vec<&Node<'_>> = article
        .walk()
        .filter(|node| matches!(node.kind, Kind::Table { .. }))
        .collect();
    if tables.is_empty() {
        return Vec::new();
    }
    let all = passages(article);
    let in_cell = |cell: &Node<'_>| {
        all.iter().find(|passage| {
            passage
                .body()
                .is_some_and(|body| cell.span.start <= body.start && body.end <= cell.span.end)
        })
    };
    let mut found = Vec::new();
    for table in tables {
        let mut head: Vec<Option<&Passage<'_>>> = Vec::new();
        for row in &table.children {
            let cells: Vec<Option<&Passage<'_>>> = row.children.iter().map(in_cell).collect();
            match row.kind {
                Kind::TableHead => head = cells,
                _ => found.extend(in_row(&head, &cells, &edition, language)),
            }
        }
    }
    found
}

fn in_row(
    head: &[Option<&Passage<'_>>],
    cells: &[Option<&Passage<'_>>],
    edition: &Edition<'_>,
    language: Language,
) -> Option<Finding> {
    cells.iter().flatten().find(|passage| {
        let reading = passage.read(language);
        is_name_alone(&reading, &names(&reading, edition, language))
    })?;
    let mut dates = cells.iter().enumerate().filter_map(|(at, passage)| {
        let passage = (*passage)?;
        let reading = passage.read(language);
        let [phrase] = &reading.phrases[..] else {
            return None;
        };
        (days_of(phrase).is_some() && is_alone(&reading, phrase.span)).then(|| (at, passage, phrase.clone()))
    });
    let (at, passage, phrase): (usize, &Passage<'_>, Phrase) = dates.next()?;
    // Of two dates in a row one is another thing's.
    if dates.next().is_some()
        || !head
            .get(at)
            .is_none_or(|head| head.is_none_or(|head| is_of_dates(&head.text)))
    {
        return None;
    }
    let reading = passage.read(language);
    let look = Look {
        passage,
        reading: &reading,
        names: &[],
        edition,
        language,
    };
    look.compared(&phrase, &Claim::apart())
}

/// Whether a cell has nothing but the observance's name, or "the date of" it.
fn is_name_alone(reading: &Reading<'_>, names: &[Named]) -> bool {
    let [name] = names else { return false };
    name.whose != Whose::Other
        && reading.tokens.iter().all(|token| {
            name.span.start <= token.span.start && token.span.end <= name.span.end
                || matches!(
                    folded(token.span.of(reading.text)).as_str(),
                    "the"
                        | "date"
                        | "of"
                        | "our"
                        | "this"
                        | "le"
                        | "la"
                        | "el"
                        | "du"
                        | "de"
                        | "del"
                        | "fecha"
                        | ":"
                        | "."
                        | "itself"
                )
        })
}

/// Whether a cell has nothing but the date.
fn is_alone(reading: &Reading<'_>, date: Span) -> bool {
    reading.tokens.iter().all(|token| {
        date.start <= token.span.start && token.span.end <= date.end
            || matches!(token.kind, TokenKind::Mark('.' | ',' | ';'))
            || matches!(
                folded(token.span.of(reading.text)).as_str(),
                "on" | "the" | "from" | "le" | "du" | "el" | "del"
            )
    })
}

/// Whether a column is of the days on which things are: "Date", "When", none; not "Register by", "Adopted", "Report".
fn is_of_dates(head: &str) -> bool {
    let mut words = head
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(folded)
        .peekable();
    words.peek().is_none()
        || words.all(|word| {
            matches!(
                word.as_str(),
                "date"
                    | "dates"
                    | "when"
                    | "day"
                    | "days"
                    | "month"
                    | "and"
                    | "on"
                    | "the"
                    | "in"
                    | "of"
                    | "this"
                    | "year"
                    | "our"
                    | "calendar"
                    | "kept"
                    | "observed"
                    | "celebrated"
                    | "marked"
                    | "its"
                    | "fecha"
                    | "fechas"
                    | "cuando"
                    | "dia"
                    | "jour"
                    | "jours"
                    | "quand"
                    | "le"
                    | "la"
                    | "el"
                    | "is"
                    | "falls"
                    | "it"
                    | "time"
                    | "dated"
                    | "des"
                    | "y"
                    | "et"
            )
        })
}
