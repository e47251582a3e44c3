//! The calendar, the organisation's choice of days, its own entries.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The editions of a stretch of time, with what exists for each.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarView {
    pub today: String,
    /// By their first day.
    pub days: Vec<CalendarDay>,
    /// Chosen observances whose coming date is announced and not entered yet.
    pub awaiting: Vec<AwaitedDay>,
    pub choice: DayChoice,
    /// How many of the chosen observances the catalogue has.
    pub chosen: u32,
    /// How many observances there are to choose from.
    pub known: u32,
    /// Own entries that could not be understood, each in words with its file and place.
    pub problems: Vec<String>,
}

/// An edition in the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CalendarDay {
    pub id: String,
    pub name: String,
    /// `day`, `week`, `year`, `decade`, `period`
    pub kind: String,
    pub start: String,
    pub end: String,
    pub year: i16,
    /// Whether the organisation marks it: it is chosen, or something exists for it.
    pub marked: bool,
    /// `nothing`, `planned`, `draft`, `in-review`, `approved`, `published`
    pub state: String,
    /// The draft that is furthest, where there is one.
    pub draft: Option<i64>,
    pub title: Option<String>,
    /// How many further drafts of the edition there are, in other languages for instance.
    pub others: u32,
    /// All of them, the furthest first.
    pub articles: Vec<EditionArticle>,
    /// When the draft is due, and its review, counted backwards from the first day.
    pub draft_due: String,
    pub review_due: String,
    /// `compiled`, `own`, `corrected`
    pub origin: String,
}

/// An article of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EditionArticle {
    pub draft: i64,
    pub title: String,
    /// BCP 47 tag.
    pub language: String,
    /// `draft`, `in-review`, `approved`, `published`
    pub state: String,
}

/// An edition whose date nobody has entered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AwaitedDay {
    pub id: String,
    pub name: String,
    pub year: i16,
    /// The month it is usually in, 1 to 12.
    pub month: i8,
}

/// Which observances the organisation marks, and how long before the day its texts are due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct DayChoice {
    /// Ids; empty where nothing has been chosen yet.
    pub observances: Vec<String>,
    /// In days before the first day.
    pub draft_days: u16,
    pub review_days: u16,
}

impl Default for DayChoice {
    fn default() -> Self {
        Self {
            observances: Vec::new(),
            draft_days: 21,
            review_days: 7,
        }
    }
}

/// An observance that can be chosen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ChoosableDay {
    pub id: String,
    pub name: String,
    pub kind: String,
    /// The next edition's first day; `None` where it is over, or not known.
    pub start: Option<String>,
    /// The agencies that lead it.
    pub lead: Vec<String>,
    pub origin: String,
    /// Part of `name` that the query matched, in UTF-16 units.
    pub highlight: Option<(u32, u32)>,
}

/// What a choice taken from a file brought.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ChoiceImported {
    pub choice: DayChoice,
    /// Ids that the catalogue does not have: kept, in case their entries come later.
    pub unknown: Vec<String>,
}

/// One observance in one year, beside the calendar.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DayLeaf {
    pub card: super::ObservanceCard,
    /// The editions around that year, the latest first.
    pub editions: Vec<CalendarDay>,
    pub chosen: bool,
    /// `compiled`, `own`, `corrected`
    pub origin: String,
    /// The file of own entries that it, or a fact of it, comes from.
    pub file: Option<String>,
    /// The facts that the organisation replaced, as the data calls them.
    pub corrected: Vec<String>,
    pub sources: Vec<String>,
    /// `high`, `medium`, `low`
    pub confidence: String,
    pub lead: Vec<String>,
    /// Its page at the United Nations or at the agency that leads it.
    pub url: Option<String>,
    pub note: Option<String>,
    /// Whether its date is announced each time.
    pub announced: bool,
    /// The date that was entered for this year, and where it was announced.
    pub announced_date: Option<AnnouncedDate>,
}

/// The days of one edition that no rule gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AnnouncedDate {
    pub year: i16,
    pub start: String,
    pub end: String,
    /// Where it was announced; empty where nobody said.
    pub source: String,
}

/// An own entry, or a correction, as the form edits it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct OwnEntry {
    /// Empty for a new entry, which gets an id of its name.
    pub id: String,
    pub name: String,
    /// `day`, `week`, `year`, `decade`, `period`
    pub kind: String,
    pub rule: DateRule,
    pub first_observed: Option<i16>,
    /// A symbol, or a document's name in words.
    pub document: String,
    /// The body that adopted it.
    pub body: String,
    /// When it was adopted; empty where that is not known.
    pub document_date: String,
    pub note: String,
    /// Whether it corrects an entry that is compiled in.
    pub correction: bool,
    /// The file it is in; empty for a new one. Those beside templates are the administrator's.
    pub file: String,
    pub read_only: bool,
}

/// A date rule as the form edits it; which fields count follows from `rule`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct DateRule {
    /// `fixed`, `nth-weekday`, `range`, `week-containing`, `full-moon-may`, `announced`, `years`, `period`
    pub rule: String,
    pub month: i8,
    pub day: i8,
    pub end_month: i8,
    pub end_day: i8,
    /// `monday` to `sunday`
    pub weekday: String,
    /// 1 to 5, or -1 for the last.
    pub nth: i8,
    /// Every so many years.
    pub every: Option<i16>,
    /// Years or days, of what comes once.
    pub start: String,
    pub end: String,
}
