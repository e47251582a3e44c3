//! The calendar: which editions come, what exists for each, when it is due.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use daymark_catalogue::{Confidence, Date, Edition, Observance, Origin, ics};
use daymark_store::{DraftId, DraftRow, Filter};
use jiff::ToSpan;

use crate::Desk;
use crate::boundary::{
    AnnouncedDate, Announcement, AwaitedDay, CalendarDay, CalendarView, DayChoice, DayLeaf, EditionArticle,
};
use crate::error::{DeskError, Result};
use crate::folder::write_whole;
use crate::reference::{editions_between, stretch};

/// Where an article stands, from nothing to published.
const STATES: [&str; 6] = [
    "nothing",
    "planned",
    "draft",
    "in-review",
    "approved",
    "published",
];

/// How many editions before and after one are shown beside it.
const AROUND: i16 = 3;

/// What exists, by observance and year.
struct Existing {
    drafts: HashMap<(String, i32), Vec<DraftRow>>,
    planned: HashSet<(String, i32)>,
}

impl Desk {
    /// The editions from one day to another, both included: those that the organisation marks, and with `all` every
    /// other. What is not marked is never due.
    ///
    /// # Errors
    /// Where a day is none, or the choice or the database cannot be read.
    pub fn calendar(&self, from: &str, to: &str, all: bool) -> Result<CalendarView> {
        let choice = self.day_choice()?;
        let chosen: HashSet<&str> = choice.observances.iter().map(String::as_str).collect();
        let existing = self.existing()?;
        let own = self.inner.own();
        let (catalogue, language, today) = (own.catalogue(), self.language(), self.inner.today());
        let days = editions_between(catalogue, stretch(from, to)?, |_| true)
            .into_iter()
            .map(|(observance, edition)| existing.day(observance, &edition, &choice, language))
            .filter(|day| all || day.marked)
            .collect();
        let awaiting = catalogue
            .observances()
            .iter()
            .filter(|observance| chosen.contains(&*observance.id))
            .filter_map(|observance| {
                let daymark_catalogue::Rule::Announced { typical_month, .. } = observance.rule else {
                    return None;
                };
                let year = (today.year()..=today.year() + 2)
                    .find(|year| observance.awaits_announcement(*year))
                    // The month has passed: nobody will announce it any more.
                    .filter(|year| (*year, typical_month) >= (today.year(), today.month()))?;
                Some(AwaitedDay {
                    id: observance.id.to_string(),
                    name: observance.name_in(language).to_owned(),
                    year,
                    month: typical_month,
                })
            })
            .collect();
        let known = catalogue.observances();
        Ok(CalendarView {
            today: today.to_string(),
            days,
            awaiting,
            chosen: known.iter().filter(|known| chosen.contains(&*known.id)).count() as u32,
            known: known.len() as u32,
            problems: own.entries.problems.clone(),
            choice,
        })
    }

    /// What is known of one observance in one year, beside the calendar.
    ///
    /// # Errors
    /// Where there is no such observance, or the database cannot be read.
    pub fn day_leaf(&self, id: &str, year: i16) -> Result<DayLeaf> {
        let card = self.observance_card(id, Some(year))?;
        let choice = self.day_choice()?;
        let existing = self.existing()?;
        let own = self.inner.own();
        let language = self.language();
        let observance = own.catalogue().observance(id).ok_or_else(|| no_observance(id))?;
        let editions = if observance.rule.is_once() {
            observance.edition(year).into_iter().collect()
        } else {
            let every = observance.recurrence.map_or(1, |found| found.every);
            let span = AROUND.saturating_mul(every);
            let years = year.saturating_sub(span)..=year.saturating_add(span);
            years
                .rev()
                .filter_map(|year| observance.edition(year))
                .collect::<Vec<_>>()
        };
        let (origin, file, corrected) = origin(observance);
        Ok(DayLeaf {
            card,
            editions: editions
                .iter()
                .map(|edition| existing.day(observance, edition, &choice, language))
                .collect(),
            chosen: choice.observances.iter().any(|chosen| chosen == id),
            origin: origin.to_owned(),
            file: file.map(str::to_owned),
            corrected: corrected.to_vec(),
            sources: observance.sources.iter().map(ToString::to_string).collect(),
            confidence: match observance.confidence {
                Confidence::High => "high",
                Confidence::Medium => "medium",
                Confidence::Low => "low",
            }
            .to_owned(),
            lead: observance.lead.iter().map(ToString::to_string).collect(),
            url: observance
                .url
                .as_ref()
                .or(observance.agency_url.as_ref())
                .map(ToString::to_string),
            note: observance.note.as_ref().map(ToString::to_string),
            announced: matches!(observance.rule, daymark_catalogue::Rule::Announced { .. }),
            announced_date: observance.announced_in(year).map(|date| AnnouncedDate {
                year,
                start: date.start.to_string(),
                end: date.end.to_string(),
                source: date.source.as_deref().unwrap_or_default().to_owned(),
            }),
        })
    }

    /// Notes that an edition is planned, or that it is not any more.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn set_planned(&self, observance: &str, year: i16, planned: bool) -> Result<()> {
        let now = self.inner.now();
        self.inner
            .store()
            .set_planned(observance, year.into(), planned, now)?;
        Ok(())
    }

    /// Sets where an article stands: `draft`, `in-review`, `approved` or `published`.
    ///
    /// # Errors
    /// Where it is none of them, there is no such article, or it cannot be written.
    pub fn set_draft_state(&self, draft: i64, state: &str) -> Result<()> {
        if !STATES[2..].contains(&state) {
            let message = format!(
                "An article is never “{state}”. Choose one of: {}.",
                STATES[2..].join(", ")
            );
            return Err(DeskError::Asked { message });
        }
        self.inner.store().set_state(DraftId(draft), state)?;
        self.inner.announce(Announcement::DraftsChanged);
        Ok(())
    }

    /// Writes the marked editions from one day to another as one iCalendar file; every edition where nothing has been
    /// chosen.
    ///
    /// # Errors
    /// Where a day is none, or the file cannot be written.
    pub fn save_calendar(&self, path: &Path, from: &str, to: &str) -> Result<u32> {
        let view = self.calendar(from, to, false)?;
        let marked: HashSet<(&str, &str)> = view
            .days
            .iter()
            .map(|day| (day.id.as_str(), day.start.as_str()))
            .collect();
        let own = self.inner.own();
        let catalogue = own.catalogue();
        let everything = view.choice.observances.is_empty();
        let editions: Vec<_> = editions_between(catalogue, stretch(from, to)?, |_| true)
            .into_iter()
            .filter(|(observance, edition)| {
                everything || marked.contains(&(&*observance.id, edition.start.to_string().as_str()))
            })
            .collect();
        let count = editions.len() as u32;
        let text = ics::calendar(editions, self.language(), catalogue.compiled());
        write_whole(path, text.as_bytes())?;
        Ok(count)
    }

    fn existing(&self) -> Result<Existing> {
        let store = self.inner.store();
        let mut drafts: HashMap<(String, i32), Vec<DraftRow>> = HashMap::new();
        for row in store.list(&Filter::default())? {
            if let (Some(observance), Some(year)) = (row.observance.clone(), row.year) {
                drafts.entry((observance, year)).or_default().push(row);
            }
        }
        let planned = store.planned()?.into_iter().collect();
        Ok(Existing { drafts, planned })
    }
}

impl Existing {
    fn day(
        &self,
        observance: &Observance,
        edition: &Edition,
        choice: &DayChoice,
        language: daymark_catalogue::Language,
    ) -> CalendarDay {
        let key = (observance.id.to_string(), i32::from(edition.year));
        let rows = self.drafts.get(&key).map(Vec::as_slice).unwrap_or_default();
        let rank = |state: &str| STATES.iter().position(|known| *known == state).unwrap_or(2);
        // The furthest speaks for the edition; of two that stand alike, the one that was saved last, yet the source
        // before its translations.
        let mut rows: Vec<&DraftRow> = rows.iter().collect();
        rows.sort_by_key(|row| {
            let is_source = row.translation_of.is_none();
            std::cmp::Reverse((rank(&row.state), is_source, row.saved, row.id))
        });
        let first = rows.first();
        let planned = self.planned.contains(&key);
        let state = match first {
            Some(row) => STATES[rank(&row.state).max(2)],
            None if planned => "planned",
            None => "nothing",
        };
        let before = |days: u16| -> Date {
            // The catalogue's days are far from the calendar's first.
            edition
                .start
                .checked_sub(i64::from(days).days())
                .unwrap_or(edition.start)
        };
        CalendarDay {
            id: key.0.clone(),
            name: observance.name_in(language).to_owned(),
            kind: observance.kind.word().to_owned(),
            start: edition.start.to_string(),
            end: edition.end.to_string(),
            year: edition.year,
            marked: first.is_some() || planned || choice.observances.binary_search(&key.0).is_ok(),
            state: state.to_owned(),
            draft: first.map(|row| row.id.0),
            title: first.map(|row| row.title.clone()),
            others: rows.len().saturating_sub(1) as u32,
            articles: rows
                .iter()
                .map(|row| EditionArticle {
                    draft: row.id.0,
                    title: row.title.clone(),
                    language: row.language.clone(),
                    state: row.state.clone(),
                })
                .collect(),
            draft_due: before(choice.draft_days).to_string(),
            review_due: before(choice.review_days).to_string(),
            origin: origin(observance).0.to_owned(),
        }
    }
}

pub(crate) fn no_observance(id: &str) -> DeskError {
    DeskError::NotFound {
        what: format!("The observance “{id}”"),
    }
}

/// Where an entry comes from: the word for it, the file of own entries, the facts that were replaced.
pub(crate) fn origin(observance: &Observance) -> (&'static str, Option<&str>, &[String]) {
    match &observance.origin {
        Origin::Compiled => ("compiled", None, &[]),
        Origin::Own { file } => ("own", Some(file), &[]),
        Origin::Corrected { file, facts } => ("corrected", Some(file), facts),
    }
}
