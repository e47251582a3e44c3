//! Rows of tables that give the observance a date: `| World Food Safety Day | 7 June | the canteen |`.

use super::Look;
use super::labels::{is_of_event, is_yearly};
use crate::Finding;
use crate::claims::claim::Claim;
use crate::edition::{Edition, days_of, folded};
use crate::naming::{Named, Whose, names, widened};
use crate::passage::Passage;
use crate::rules::table_rows::{Row, has_tables, is_alone, is_of_dates, rows};
use crate::verbs::{is_keeping, is_neutral};
use daymark_article::Article;
use daymark_catalogue::Language;
use daymark_phrases::{Phrase, Reading, TokenKind};

/// What the tables of an article say: the name in one cell, the date in another of its row.
pub(crate) fn in_tables(
    article: &Article<'_>,
    all: &[Passage<'_>],
    edition: &Edition<'_>,
    language: Language,
) -> Vec<Finding> {
    if !has_tables(article) {
        return Vec::new();
    }
    rows(article, all)
        .iter()
        .filter_map(|row| in_row(row, edition, language))
        .collect()
}

fn in_row(row: &Row<'_>, edition: &Edition<'_>, language: Language) -> Option<Finding> {
    let Row { head, cells } = row;
    let is_ours = |passage: &&Passage<'_>| {
        let reading = passage.read(language);
        let names = widened(names(&reading, edition, language), &reading, edition.year);
        is_name_alone(&reading, &names)
    };
    if let [Some(label), Some(value)] = cells[..]
        && is_label_of_date(&label.text)
        && names(&label.read(language), edition, language)
            .iter()
            .all(|name| name.whose != Whose::Other)
        && (head.iter().flatten().any(&is_ours)
            || is_yearly(&value.text)
                && head
                    .iter()
                    .flatten()
                    .all(|head| is_of_facts(head, edition, language)))
    {
        return labelled(value, edition, language);
    }
    cells.iter().flatten().find(|passage| is_ours(passage))?;
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

/// Whether a head over key facts names no other day and no event.
fn is_of_facts(head: &Passage<'_>, edition: &Edition<'_>, language: Language) -> bool {
    let of_event = head
        .text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| is_of_event(&folded(word)));
    !of_event
        && names(&head.read(language), edition, language)
            .iter()
            .all(|name| name.whose != Whose::Other)
}

/// `| Held on | 5 December, every year |` in a table that the observance's name heads.
fn labelled(passage: &Passage<'_>, edition: &Edition<'_>, language: Language) -> Option<Finding> {
    let reading = passage.read(language);
    let mut dates = reading.phrases.iter().filter(|phrase| days_of(phrase).is_some());
    let phrase = dates.next().filter(|_| dates.next().is_none())?;
    let plain = reading.tokens.iter().all(|token| {
        phrase.span.start <= token.span.start && token.span.end <= phrase.span.end
            || is_neutral(&folded(token.span.of(reading.text)))
            || matches!(token.kind, TokenKind::Mark(_))
    });
    let look = Look {
        passage,
        reading: &reading,
        names: &[],
        edition,
        language,
    };
    plain.then(|| look.compared(phrase, &Claim::apart())).flatten()
}

/// "Held on", "Date", "When it is kept".
pub(super) fn is_label_of_date(label: &str) -> bool {
    let words: Vec<String> = label
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(folded)
        .collect();
    let dated = |word: &String| {
        is_keeping(word)
            || matches!(
                word.as_str(),
                "date" | "day" | "when" | "fecha" | "quand" | "cuando" | "jour" | "dia"
            )
    };
    words.len() <= 5 && words.iter().any(dated) && words.iter().all(|word| dated(word) || is_neutral(word))
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
