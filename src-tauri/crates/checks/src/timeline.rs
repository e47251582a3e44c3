//! Entries of a timeline: what stands under a year tells of that year, in whatever tense.
//!
//! "**2002.** The 2002 observance brings the first market", a list's "- 2020: the doors stay shut", a row that begins
//! with a year, the paragraphs under a heading that is one.

use daymark_article::{Article, Kind, Span};
use daymark_catalogue::Language;
use daymark_phrases::Meaning;

/// What stands under a year that is gone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) span: Span,
    pub(crate) year: i16,
    /// Whether the label is of more words than the year: "2020: the year of the balconies" over paragraphs.
    pub(crate) is_titled: bool,
}

/// The entries of years before the article's own; none where it names no year.
pub(crate) fn entries(article: &Article<'_>) -> Vec<Entry> {
    let Some(this_year) = article.front_matter.year() else {
        return Vec::new();
    };
    let language = article
        .front_matter
        .text("language")
        .and_then(Language::from_tag)
        .unwrap_or_default();
    let source = article.source;
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    let close = |open: &mut Vec<Open>, level: u8, end: usize, found: &mut Vec<Entry>| {
        while let Some((_, start, label)) = open.pop_if(|(other, ..)| *other >= level) {
            if let Some((year, is_titled)) = label {
                found.push(Entry {
                    span: Span::new(start, end),
                    year,
                    is_titled,
                });
            }
        }
    };
    for node in article.walk() {
        let text = node.span.of(source);
        match &node.kind {
            Kind::Heading { level, .. } => {
                close(&mut open, *level, node.span.start, &mut found);
                open.push((*level, node.span.start, label(text, language, this_year)));
            }
            // A line of its own: "**2020**".
            Kind::Paragraph if label(text, language, this_year).is_some_and(|(_, titled)| !titled) => {
                close(&mut open, UNDER_HEADINGS, node.span.start, &mut found);
                open.push((UNDER_HEADINGS, node.span.start, label(text, language, this_year)));
            }
            // A list of dates over several years: its last may be of last year.
            Kind::List { .. } => {
                let labels: Vec<_> = node
                    .children
                    .iter()
                    .map(|item| (item.span, dated(item.span.of(source), language)))
                    .collect();
                let mut years: Vec<i16> = labels.iter().filter_map(|(_, year)| *year).collect();
                years.sort_unstable();
                years.dedup();
                let spans_years =
                    years.len() > 2 || years.len() == 2 && years.iter().all(|year| *year < this_year);
                if spans_years {
                    found.extend(labels.into_iter().filter_map(|(span, year)| {
                        Some(Entry {
                            span,
                            year: year?,
                            is_titled: false,
                        })
                    }));
                }
            }
            Kind::Paragraph | Kind::Item | Kind::TableRow => {
                let first = match node.children.first() {
                    Some(cell) if node.kind == Kind::TableRow => cell.span.of(source),
                    _ => text,
                };
                found.extend(label(first, language, this_year).map(|(year, _)| Entry {
                    span: node.span,
                    year,
                    is_titled: false,
                }));
            }
            _ => {}
        }
    }
    close(&mut open, 0, source.len(), &mut found);
    found.retain(|entry| entry.year < this_year);
    found
}

/// A heading whose part goes on: its level, its start and its label.
type Open = (u8, usize, Option<(i16, bool)>);

/// The level of a line that is nothing but a year: below all headings.
const UNDER_HEADINGS: u8 = 7;

/// The longest label before its mark: "11 September 2020".
const LONGEST: usize = 24;

/// The year that a text opens with as a label, and whether words follow it.
fn label(text: &str, language: Language, this_year: i16) -> Option<(i16, bool)> {
    let marks = |c: char| c.is_whitespace() || matches!(c, '#' | '-' | '+' | '>' | '|');
    let bold = text.trim_start_matches(marks).starts_with(['*', '_']);
    let plain = text.trim_start_matches(|c: char| marks(c) || matches!(c, '*' | '_'));
    let end = plain
        .find(|c: char| matches!(c, ':' | '.' | '–' | '—' | '|' | '\n') || bold && matches!(c, '*' | '_'))
        .unwrap_or(plain.len());
    let before = plain[..end].trim_end();
    if before.len() > LONGEST || !before.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest = plain[end..].trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, ':' | '.' | '–' | '—' | '|' | '*' | '_')
    });
    let year = year_of(before, language, this_year)?;
    // "2003–2010"
    let last = rest
        .get(..4)
        .filter(|_| plain[end..].starts_with('–'))
        .and_then(|digits| year_of(digits, language, this_year));
    Some((last.unwrap_or(year), !rest.is_empty() && last.is_none()))
}

/// The year of the date with which an item begins, whatever year it is.
fn dated(text: &str, language: Language) -> Option<i16> {
    label(text, language, i16::MAX).map(|(year, _)| year)
}

/// The year of a text that is a year, or a month or day with one, and nothing else. A programme has dates, too, perhaps
/// last year's by mistake: those of a timeline are further back.
fn year_of(text: &str, language: Language, this_year: i16) -> Option<i16> {
    let reading = daymark_phrases::read(text, language);
    let [phrase] = &reading.phrases[..] else {
        return None;
    };
    let whole = reading
        .tokens
        .iter()
        .all(|token| phrase.span.start <= token.span.start && token.span.end <= phrase.span.end);
    let dated = match phrase.meaning {
        _ if !whole => None,
        Meaning::Year(year) => return Some(year),
        Meaning::Month { year, .. } => year,
        Meaning::Day(day) => day.year,
        _ => None,
    };
    dated
        .map(|year| year.value)
        .filter(|year| i32::from(this_year) - i32::from(*year) > 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_years_and_nothing_else() {
        for (text, wanted) in [
            ("**2002.** The first", Some((2002, true))),
            ("2020: the doors", Some((2020, true))),
            ("- 2020 – the doors", Some((2020, true))),
            ("### 2020", Some((2020, false))),
            ("## 2003–2010", Some((2010, false))),
            ("**2020** The doors", Some((2020, true))),
            ("May 2020. The doors", Some((2020, true))),
            ("2025 is here. We", None),
            ("Theme 2025: ropes", None),
            ("## The 2025 theme", None),
            ("2025 International Mountain Day", None),
            ("In 2025, the Day is", None),
        ] {
            assert_eq!(label(text, Language::En, 2026), wanted, "{text}");
        }
    }
}
