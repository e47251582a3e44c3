//! What a table says in pairs of a label and its value: "| Edition | 9th |".

use crate::edition::is_among;
use crate::prose::prose;
use daymark_article::{Article, Kind, Node, Span};

/// A label and its value, as they stand in one table.
pub(super) struct Pair {
    /// The label, folded.
    pub(super) label: String,
    /// The label's place in the source.
    pub(super) label_span: Span,
    /// The value as written.
    pub(super) value: String,
    /// Its place in the source.
    pub(super) span: Span,
}

/// The pairs of each table: of rows that have two cells, and of columns where there is a single row below the head.
pub(super) fn pairs(article: &Article<'_>) -> Vec<Vec<Pair>> {
    let tables: Vec<_> = article
        .walk()
        .filter(|node| matches!(node.kind, Kind::Table { .. }))
        .collect();
    if tables.is_empty() {
        return Vec::new();
    }
    let text = prose(article);
    let read = |cell: &Node<'_>| -> (String, Span) {
        let found = text
            .iter()
            .find(|prose| cell.span.start <= prose.span.start && prose.span.end <= cell.span.end);
        let Some(prose) = found else {
            return (String::new(), cell.span);
        };
        let marks = |c: char| c.is_whitespace() || c == crate::prose::GLUE;
        let start = prose.text.len() - prose.text.trim_start_matches(marks).len();
        let end = prose.text.trim_end_matches(marks).len().max(start);
        (prose.text[start..end].to_owned(), prose.place(start..end))
    };
    tables
        .into_iter()
        .map(|table| {
            let rows: Vec<Vec<(String, Span)>> = table
                .children
                .iter()
                .map(|row| row.children.iter().map(read).collect())
                .collect();
            let mut found = Vec::new();
            let mut add = |label: &(String, Span), value: &(String, Span)| {
                if !label.0.is_empty() && !value.0.is_empty() {
                    found.push(Pair {
                        label: crate::edition::folded(label.0.trim_end_matches(':')),
                        label_span: label.1,
                        value: value.0.clone(),
                        span: value.1,
                    });
                }
            };
            for row in &rows {
                if let [label, value] = &row[..] {
                    add(label, value);
                }
            }
            if let [head, row] = &rows[..] {
                for (label, value) in head.iter().zip(row) {
                    add(label, value);
                }
            }
            found
        })
        .collect()
}

/// "Edition", "This edition", "Edition no.", "Édition".
pub(super) fn is_edition(label: &str) -> bool {
    let mut edition = false;
    let plain = words(label).all(|word| {
        let noun = is_among(
            word,
            "edition edicion observance celebration commemoration celebracion conmemoracion",
        );
        edition |= noun;
        noun || is_among(
            word,
            "the this present current number no n numero of year day s cette l de la esta presente annee ano",
        )
    });
    edition && plain
}

/// The one year in "Theme of the 2025 edition", "2024 edition": of words that name an edition, and no others.
pub(super) fn year_of_edition(cell: &str) -> Option<i16> {
    let mut year = None;
    let mut edition = false;
    for word in words(cell) {
        if word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            if year.is_some() {
                return None;
            }
            year = word.parse().ok().filter(|year| (1900..2100).contains(year));
            continue;
        }
        let noun = is_among(
            word,
            "edition edicion observance celebration commemoration celebracion conmemoracion",
        );
        edition |= noun;
        let plain = noun
            || is_among(
                word,
                "theme motto slogan date place venue poster programme program tema lema lugar fecha lieu the of \
                    for in our this s annual de la le du del el l",
            );
        if !plain {
            return None;
        }
    }
    year.filter(|_| edition)
}

/// "Date", "When", "The Day".
pub(super) fn is_date(label: &str) -> bool {
    let mut words = words(label).peekable();
    words.peek().is_some()
        && words.all(|word| {
            is_among(
                word,
                "date when day the of observance this quand cuando fecha jour dia le la el",
            )
        })
}

fn words(label: &str) -> impl Iterator<Item = &str> {
    label
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}
