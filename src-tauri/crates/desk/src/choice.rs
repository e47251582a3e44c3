//! The organisation's choice of days to mark: `calendar.json` in the data folder, and files of the same shape.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::boundary::{ChoiceImported, ChoosableDay, DayChoice};
use crate::calendar::origin;
use crate::error::{DeskError, Result};
use crate::folder::{make_folder, write_whole};
use crate::observances::next;

pub(crate) const FILE: &str = "calendar.json";

/// The longest lead time: longer ones are slips of the keyboard.
const LONGEST_DAYS: u16 = 730;

/// The file. Its keys are those of the data's files, so that a choice can be written by hand.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    observances: Vec<String>,
    #[serde(default)]
    lead_times: LeadTimes,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct LeadTimes {
    draft_days: u16,
    review_days: u16,
}

impl Default for LeadTimes {
    fn default() -> Self {
        let DayChoice {
            draft_days,
            review_days,
            ..
        } = DayChoice::default();
        Self {
            draft_days,
            review_days,
        }
    }
}

impl Desk {
    /// The organisation's choice; the usual lead times and no days where nothing has been chosen.
    ///
    /// # Errors
    /// Where the file is there but cannot be read or understood.
    pub fn day_choice(&self) -> Result<DayChoice> {
        let path = self.inner.folder.join(FILE);
        if path.exists() {
            read(&path)
        } else {
            Ok(DayChoice::default())
        }
    }

    /// Keeps the choice and gives it back as kept: each day once, the draft due before its review.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn set_day_choice(&self, choice: &DayChoice) -> Result<DayChoice> {
        let kept = tidy(choice);
        make_folder(&self.inner.folder)?;
        write(&kept, &self.inner.folder.join(FILE))?;
        Ok(kept)
    }

    /// Every observance that answers the query, to choose from; all for an empty one, by their next day.
    ///
    /// # Errors
    /// Never so far.
    pub fn days_to_choose(&self, query: &str) -> Result<Vec<ChoosableDay>> {
        let own = self.inner.own();
        let (catalogue, language, today) = (own.catalogue(), self.language(), self.inner.today());
        let found = catalogue.search(query, language, usize::MAX);
        let mut days: Vec<ChoosableDay> = found
            .into_iter()
            .map(|found| {
                let observance = found.observance;
                let name = observance.name_in(language);
                let unit = |byte: usize| name.get(..byte).unwrap_or_default().encode_utf16().count() as u32;
                ChoosableDay {
                    id: observance.id.to_string(),
                    name: name.to_owned(),
                    kind: observance.kind.word().to_owned(),
                    start: next(observance, today).map(|edition| edition.start.to_string()),
                    lead: observance.lead.iter().map(ToString::to_string).collect(),
                    origin: origin(observance).0.to_owned(),
                    highlight: found.highlight.map(|(from, to)| (unit(from), unit(to))),
                }
            })
            .collect();
        if query.trim().is_empty() {
            // Days and weeks before years and decades; what is over comes last.
            days.sort_by_cached_key(|day| {
                let long = !matches!(day.kind.as_str(), "day" | "week");
                (day.start.is_none(), long, day.start.clone(), day.id.clone())
            });
        }
        Ok(days)
    }

    /// Writes the choice to a file that another Daymark can take it from.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn export_choice(&self, path: &Path) -> Result<()> {
        write(&self.day_choice()?, path)
    }

    /// Takes the choice from a file, in place of the one there is.
    ///
    /// # Errors
    /// Where the file cannot be read or understood, or the choice cannot be kept; then nothing has changed.
    pub fn import_choice(&self, path: &Path) -> Result<ChoiceImported> {
        let choice = self.set_day_choice(&read(path)?)?;
        let own = self.inner.own();
        let unknown = choice
            .observances
            .iter()
            .filter(|id| own.catalogue().observance(id).is_none())
            .cloned()
            .collect();
        Ok(ChoiceImported { choice, unknown })
    }
}

fn read(path: &Path) -> Result<DayChoice> {
    let text = fs::read(path).map_err(|error| DeskError::read(path, &error))?;
    let written: Written = serde_json::from_slice(&text).map_err(|error| DeskError::Read {
        path: path.to_owned(),
        reason: format!("it is not a choice of days ({error})"),
    })?;
    Ok(tidy(&DayChoice {
        observances: written.observances,
        draft_days: written.lead_times.draft_days,
        review_days: written.lead_times.review_days,
    }))
}

fn write(choice: &DayChoice, path: &Path) -> Result<()> {
    let written = Written {
        observances: choice.observances.clone(),
        lead_times: LeadTimes {
            draft_days: choice.draft_days,
            review_days: choice.review_days,
        },
    };
    // Strings and numbers only: it cannot fail.
    let mut text = serde_json::to_vec_pretty(&written).unwrap_or_default();
    text.push(b'\n');
    write_whole(path, &text)
}

fn tidy(choice: &DayChoice) -> DayChoice {
    let mut observances = choice.observances.clone();
    observances.sort();
    observances.dedup();
    let draft_days = choice.draft_days.min(LONGEST_DAYS);
    DayChoice {
        observances,
        draft_days,
        review_days: choice.review_days.min(draft_days),
    }
}
