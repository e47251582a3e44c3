//! Dates in a table's column for them: "| Text | Adopted |".

use super::gap::is_date;
use super::wrong_date;
use crate::passage::{Passage, passages};
use crate::rules::table_rows::in_cell;
use crate::{Context, Finding};
use daymark_article::{Article, Kind, Node, Span};
use daymark_catalogue::parse_symbol;

/// Each row with one document, whose date stands in the column of dates of adoption.
pub(super) fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some(language) = context.known_language(article) else {
        return Vec::new();
    };
    let tables: Vec<&Node<'_>> = article
        .walk()
        .filter(|node| matches!(node.kind, Kind::Table { .. }))
        .collect();
    if tables.is_empty() {
        return Vec::new();
    }
    let all = passages(article);
    let in_cell = |cell: Span| in_cell(cell, &all);
    let mut found = Vec::new();
    for table in tables {
        let Some((head, rows)) = table.children.split_first() else {
            continue;
        };
        let names: Vec<String> = head
            .children
            .iter()
            .map(|cell| in_cell(cell.span).map_or_else(String::new, name))
            .collect();
        let Some(column) = column_of_dates(&names) else {
            continue;
        };
        for row in rows {
            let keys = keys_of(row);
            let ([key], Some(passage)) = (
                &keys[..],
                row.children.get(column).and_then(|cell| in_cell(cell.span)),
            ) else {
                continue;
            };
            let Ok(symbol) = parse_symbol(key) else { continue };
            let reading = passage.read(language);
            let mut dates = reading.phrases.iter().filter(|phrase| is_date(&phrase.meaning));
            if let (Some(phrase), None) = (dates.next(), dates.next())
                && !passage.is_quoted(phrase.span)
            {
                found.extend(wrong_date(article, context, passage, &reading, phrase, &symbol));
            }
        }
    }
    found
}

/// A header's words, folded.
fn name(passage: &Passage<'_>) -> String {
    daymark_phrases::fold(passage.text.trim()).into_owned()
}

/// The column that is called one of dates of adoption; "Year" or "Date" right beside the documents' own, where nothing
/// else in the table has dates.
fn column_of_dates(names: &[String]) -> Option<usize> {
    let adopted = names.iter().position(|name| {
        [
            "adopted",
            "adoption",
            "adoptee",
            "adopte",
            "aprobad",
            "aprobacion",
            "приня",
        ]
        .iter()
        .any(|word| name.contains(word))
    });
    let is_document = |name: &String| {
        matches!(
            name.as_str(),
            "text" | "document" | "resolution" | "decision" | "texte" | "texto" | "documento" | "resolucion"
        )
    };
    adopted.or_else(|| {
        let column = names
            .iter()
            .position(|name| matches!(name.as_str(), "year" | "date" | "annee" | "ano" | "fecha"))?;
        let beside = names.get(column + 1).is_some_and(is_document)
            || column
                .checked_sub(1)
                .is_some_and(|before| is_document(&names[before]));
        beside.then_some(column)
    })
}

/// The keys of the citations in a row.
fn keys_of(row: &Node<'_>) -> Vec<String> {
    row.walk()
        .filter_map(|node| match &node.kind {
            Kind::Citation(items) => Some(items.iter().map(|item| item.key.to_string())),
            _ => None,
        })
        .flatten()
        .collect()
}
