//! Rows of tables that give the observance a date: `| World Food Safety Day | 7 June | the canteen |`.

use super::observance_claim::Claim;
use super::observance_date::Look;
use super::table_rows::{Row, is_alone, is_of_dates, rows};
use crate::edition::{Edition, days_of, folded};
use crate::naming::{Named, Whose, names};
use crate::passage::{Passage, passages};
use crate::{Context, Finding};
use daymark_article::Article;
use daymark_catalogue::Language;
use daymark_phrases::{Phrase, Reading};

/// What the tables of an article say: the name in one cell, the date in another of its row.
pub(super) fn in_tables(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let (Some(language), Some(edition)) = (context.known_language(article), Edition::of(article, context))
    else {
        return Vec::new();
    };
    if edition.observance.rule.is_once() {
        return Vec::new();
    }
    let all = passages(article);
    rows(article, &all)
        .iter()
        .filter_map(|row| in_row(row, &edition, language))
        .collect()
}

fn in_row(row: &Row<'_>, edition: &Edition<'_>, language: Language) -> Option<Finding> {
    let Row { head, cells } = row;
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
