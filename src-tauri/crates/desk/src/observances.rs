//! Observances as a person looks for them.

use daymark_catalogue::{
    Basis, Catalogue, Date, DateForm, Edition, Language, Observance, Origin, format_date, format_range,
    later_mention, parse_symbol, resolve, weekday,
};
use daymark_store::Filter;

use crate::Desk;
use crate::boundary::{CardFact, ObservanceCard, ObservanceEntry, OwnEdition};
use crate::error::{DeskError, Result};
use crate::templates::language;

impl Desk {
    /// Finds observances by name, symbol or date; the next ones where nothing is asked for.
    ///
    /// # Errors
    /// Never so far.
    pub fn search_observances(&self, query: &str, limit: u32) -> Result<Vec<ObservanceEntry>> {
        let language = self.language();
        let today = self.inner.today();
        let own = self.inner.own();
        if query.trim().is_empty() {
            return Ok(upcoming(own.catalogue(), today, language, limit as usize));
        }
        let found = own.catalogue().search(query, language, limit as usize);
        Ok(found
            .into_iter()
            .map(|found| {
                let name = found.observance.name_in(language);
                let unit = |byte: usize| name.get(..byte).unwrap_or_default().encode_utf16().count() as u32;
                let highlight = found.highlight.map(|(start, end)| (unit(start), unit(end)));
                let edition = next(found.observance, today);
                ObservanceEntry {
                    highlight,
                    ..entry(found.observance, edition, language)
                }
            })
            .collect())
    }

    /// What is known of an observance, for the year asked for or the next edition.
    ///
    /// # Errors
    /// Where there is no such observance, or the database cannot be read.
    pub fn observance_card(&self, id: &str, year: Option<i16>) -> Result<ObservanceCard> {
        let language = self.language();
        let own = self.inner.own();
        let observance = own
            .catalogue()
            .observance(id)
            .ok_or_else(|| DeskError::NotFound {
                what: format!("The observance “{id}”"),
            })?;
        let today = self.inner.today();
        let edition = match year {
            Some(year) => observance.edition(year),
            None => next(observance, today),
        };
        let filter = Filter {
            observance: Some(id.to_owned()),
            ..Filter::default()
        };
        let own_editions = self
            .inner
            .store()
            .list(&filter)?
            .into_iter()
            .filter_map(|row| {
                Some(OwnEdition {
                    draft: row.id.0,
                    year: i16::try_from(row.year?).ok()?,
                })
            })
            .collect();
        let mut entry = entry(observance, edition, language);
        entry.year = entry.year.or(year);
        Ok(ObservanceCard {
            date_text: edition.map(|edition| in_words(&edition, language)),
            facts: facts(own.catalogue(), observance, edition, today, language),
            own_editions,
            recommended_template: recommended(observance).to_owned(),
            entry,
        })
    }

    pub(crate) fn language(&self) -> Language {
        language(&self.inner.own().organisation.language)
    }
}

/// The next observances from a day on, the ones of several months or years left out: nobody waits for them.
pub(crate) fn upcoming(
    catalogue: &Catalogue,
    today: Date,
    language: Language,
    limit: usize,
) -> Vec<ObservanceEntry> {
    let mut coming: Vec<_> = catalogue
        .observances()
        .iter()
        .filter(|observance| matches!(observance.kind.word(), "day" | "week"))
        .filter_map(|observance| Some((next(observance, today)?, observance)))
        .collect();
    coming.sort_by(|(a, one), (b, other)| (a.start, a.end, &one.id).cmp(&(b.start, b.end, &other.id)));
    coming.truncate(limit);
    coming
        .into_iter()
        .map(|(edition, observance)| entry(observance, Some(edition), language))
        .collect()
}

/// The edition that is under way or comes next.
pub(crate) fn next(observance: &Observance, today: Date) -> Option<Edition> {
    // Five years: some are held only that often.
    (today.year() - 1..=today.year() + 5)
        .filter_map(|year| observance.edition(year))
        .find(|edition| edition.end >= today)
}

fn entry(observance: &Observance, edition: Option<Edition>, language: Language) -> ObservanceEntry {
    let mut documents: Vec<_> = observance
        .founding
        .iter()
        .filter_map(|document| Some(later_mention(&parse_symbol(&document.symbol).ok()?, language)))
        .collect();
    documents.dedup();
    let mut documents = documents.join(", ");
    if let Some(first) = documents.chars().next() {
        documents.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    ObservanceEntry {
        id: observance.id.to_string(),
        name: observance.name_in(language).to_owned(),
        kind: observance.kind.word().to_owned(),
        start: edition.map(|edition| edition.start.to_string()),
        end: edition.map(|edition| edition.end.to_string()),
        weekday: edition
            .filter(|edition| edition.start == edition.end)
            .map(|edition| weekday(edition.start, language).to_owned()),
        year: edition.map(|edition| edition.year),
        edition: edition.and_then(|edition| edition.ordinal),
        documents,
        highlight: None,
    }
}

fn in_words(edition: &Edition, language: Language) -> String {
    if edition.start == edition.end {
        format_date(edition.start, DateForm::Full, language)
    } else {
        format_range(edition.start, edition.end, language)
    }
}

fn facts(
    catalogue: &Catalogue,
    observance: &Observance,
    edition: Option<Edition>,
    today: Date,
    language: Language,
) -> Vec<CardFact> {
    let mut facts = Vec::new();
    let mut add = |label: &str, text: String, basis: Option<Basis>| {
        let unconfirmed = basis == Some(Basis::GeneralKnowledge);
        facts.push(CardFact {
            label: label.to_owned(),
            text,
            unconfirmed,
        });
    };
    let mention = |key: &str| {
        let cited = resolve(catalogue, key, language).map(|citation| citation.first_mention);
        let mut text = cited.unwrap_or_else(|_| key.to_owned());
        if let Some(first) = text.chars().next() {
            text.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
        }
        text
    };
    let same = |a: &str, b: &str| match (parse_symbol(a), parse_symbol(b)) {
        (Ok(a), Ok(b)) => a.key == b.key,
        _ => a == b,
    };
    let changing = |symbol: &str| {
        let by = |document: &str| same(document, symbol);
        observance
            .changed
            .iter()
            .any(|change| change.document.as_deref().is_some_and(by))
    };
    for document in observance
        .founding
        .iter()
        .filter(|document| !changing(&document.symbol))
    {
        add("Founded by", mention(&document.symbol), document.date_basis);
    }
    for change in &observance.changed {
        let what = match (&change.document, change.description.as_ref()) {
            (Some(document), text) => format!("{}. {}", mention(document), kept(text)),
            (None, text) => kept(text),
        };
        let label = match change.former {
            daymark_catalogue::Former::Rule(_) => "Moved by",
            daymark_catalogue::Former::Name(_) => "Renamed by",
        };
        add(label, what, change.basis);
    }
    if let Some((edition, ordinal)) = edition.and_then(|edition| Some((edition, edition.ordinal?)))
        && edition.start.year() >= edition.year
        && observance.first_observed.is_some()
    {
        let first = observance.first_observed.unwrap_or_default();
        add(
            "Edition",
            format!("The {ordinal}{}, counted from {first}", suffix(ordinal)),
            observance.first_basis,
        );
    }
    let from = edition.map_or(today.year(), |edition| edition.year);
    let next: Vec<_> = (from + 1..=from + 3)
        .filter_map(|year| observance.edition(year))
        .map(|edition| {
            if edition.start == edition.end {
                let (day, date) = (weekday(edition.start, language), edition.start);
                format!(
                    "{}: {day}, {}",
                    edition.year,
                    format_date(date, DateForm::DayMonth, language)
                )
            } else {
                format_range(edition.start, edition.end, language)
            }
        })
        .collect();
    if !next.is_empty() {
        add("Next", next.join("; "), None);
    }
    match &observance.origin {
        Origin::Compiled => {}
        Origin::Own { file } => add("Entry", format!("Entered by your organisation, in {file}"), None),
        Origin::Corrected { file, .. } => add(
            "Entry",
            format!("Corrected by your organisation, in {file}"),
            None,
        ),
    }
    facts
}

/// "19 December until 2011" as a sentence of its own.
fn kept(text: &str) -> String {
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        format!("Kept on {text}")
    } else {
        let mut text = text.to_owned();
        if let Some(first) = text.chars().next() {
            text.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
        }
        text
    }
}

const fn suffix(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

/// The template that fits an observance by its name.
fn recommended(observance: &Observance) -> &'static str {
    let name = observance.name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if has(&[
        "remembrance",
        "commemoration",
        "memory",
        "victims",
        "holocaust",
        "reflection",
    ]) {
        "remembrance-day"
    } else if has(&[
        "awareness",
        "no-tobacco",
        "aids day",
        "health day",
        "immunization",
        "campaign",
    ]) {
        "awareness-day"
    } else {
        "international-day"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_written_as_they_are_said() {
        let said: Vec<_> = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111]
            .map(|number| format!("{number}{}", suffix(number)))
            .into_iter()
            .collect();
        let right = "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 101st 111th";
        assert_eq!(said.join(" "), right);
    }
}
