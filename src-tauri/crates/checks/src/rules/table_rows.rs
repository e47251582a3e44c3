//! The rows of an article's tables, for rules that read a fact from two cells.

use crate::edition::folded;
use crate::passage::Passage;
use daymark_article::{Article, Kind, Span};
use daymark_phrases::{Reading, TokenKind};

/// A row with its table's header; cells without text are `None`.
pub(super) struct Row<'p> {
    pub(super) head: Vec<Option<&'p Passage<'p>>>,
    pub(super) cells: Vec<Option<&'p Passage<'p>>>,
}

/// Whether there is a table at all: most articles have none, and need no passages read for it.
pub(super) fn has_tables(article: &Article<'_>) -> bool {
    article.walk().any(|node| matches!(node.kind, Kind::Table { .. }))
}

/// What a cell says; `None` where it has no text.
pub(super) fn in_cell<'p>(cell: Span, all: &'p [Passage<'p>]) -> Option<&'p Passage<'p>> {
    all.iter().find(|passage| {
        passage
            .body()
            .is_some_and(|body| cell.start <= body.start && body.end <= cell.end)
    })
}

/// All rows of all tables in order, from the article's passages.
pub(super) fn rows<'p>(article: &Article<'_>, all: &'p [Passage<'p>]) -> Vec<Row<'p>> {
    let mut found = Vec::new();
    for table in article
        .walk()
        .filter(|node| matches!(node.kind, Kind::Table { .. }))
    {
        let mut head: Vec<Option<&Passage<'_>>> = Vec::new();
        for row in &table.children {
            let cells = row.children.iter().map(|cell| in_cell(cell.span, all)).collect();
            match row.kind {
                Kind::TableHead => head = cells,
                _ => found.push(Row {
                    head: head.clone(),
                    cells,
                }),
            }
        }
    }
    found
}

/// Whether a cell has nothing but the date.
pub(super) fn is_alone(reading: &Reading<'_>, date: Span) -> bool {
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
pub(super) fn is_of_dates(head: &str) -> bool {
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
