//! Lists and tables of editions: what numbers several of them is a history, not a mistake.

use crate::Finding;
use crate::passage::Passage;
use crate::timeline::entries;
use daymark_article::{Article, Kind, Span};

/// Leaves out what stands in a list or table that goes through the editions, in a row of another year or in a timeline's entry.
pub(super) fn settle(article: &Article<'_>, _: &[Passage<'_>], found: &mut Vec<Finding>) {
    if found.is_empty() {
        return;
    }
    let mut series: Vec<Span> = Vec::new();
    let mut rows: Vec<Span> = Vec::new();
    for node in article.walk() {
        match node.kind {
            Kind::List { .. } | Kind::Table { .. } => series.push(node.span),
            Kind::TableRow => rows.push(node.span),
            _ => {}
        }
    }
    let entries: Vec<Span> = entries(article)
        .into_iter()
        .filter(|entry| !entry.is_titled)
        .map(|entry| entry.span)
        .collect();
    let source = article.source;
    let year = article.front_matter.year();
    found.retain(|finding| {
        let within = |span: &&Span| span.start <= finding.span.start && finding.span.end <= span.end;
        let several = series.iter().filter(within).any(|span| {
            let counted = follows(source, finding.span, *span);
            !counted.is_empty() && span.of(source).matches(counted).count() > 1
        });
        let of_another_year = rows.iter().find(within).is_some_and(|row| {
            let years = years(row.of(source));
            !years.is_empty() && years.iter().all(|other| Some(*other) != year)
        });
        !several && !of_another_year && !entries.iter().any(|entry| entry.contains(finding.span.start))
    });
}

/// What is numbered: the rest of the words behind the number, as far as the cell or line goes and two words at most.
fn follows(source: &str, number: Span, within: Span) -> &str {
    let rest = &source[number.end..within.end];
    let line = rest.split(['\n', '|']).next().unwrap_or_default();
    let mut end = 0;
    let mut words = 0;
    for (at, c) in line.char_indices() {
        if c.is_whitespace() && at > 0 {
            words += 1;
            if words == 2 {
                break;
            }
        }
        end = at + c.len_utf8();
    }
    let counted = &line[..end];
    // A mark or nothing tells nothing apart.
    if counted.chars().filter(|c| c.is_alphabetic()).count() >= 3 {
        counted
    } else {
        ""
    }
}

/// Numbers of four digits that may be years.
fn years(text: &str) -> Vec<i16> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (1900..2100).contains(year))
        .collect()
}
