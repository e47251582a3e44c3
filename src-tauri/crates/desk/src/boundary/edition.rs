//! The next edition of an article.

use serde::Serialize;
use ts_rs::TS;

/// What a next edition would be made of.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EditionPlan {
    pub title: String,
    pub old_year: i16,
    /// The day of the old edition in words; empty where it is not known.
    pub old_day: String,
    /// The year asked for, else that of the edition that comes next.
    pub year: i16,
    /// The day of the new edition in words; empty where it is not known.
    pub new_day: String,
    /// Why the year will not do, or what is not known of it.
    pub problem: Option<String>,
    /// Whether an edition of that year can be made.
    pub possible: bool,
    /// The draft of that edition, where there is one already.
    pub existing: Option<i64>,
}

/// What has been decided of a next edition, and what has not.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EditionReview {
    pub draft: i64,
    /// The old edition; `None` once it is destroyed.
    pub origin: Option<i64>,
    pub origin_title: String,
    pub old_year: i16,
    pub year: i16,
    pub old_day: String,
    pub new_day: String,
    /// How many parts of the text are right by themselves.
    pub live_facts: u32,
    pub citations: u32,
    pub passages: Vec<BoundPassage>,
}

/// A passage that is bound to the old edition.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BoundPassage {
    pub id: u32,
    /// `dates`, `editions`, `anniversaries`, `years`, `time`, `numbers`, `theme`, `quotations`, `links`, `pictures`,
    /// `title`, `summary`, `alt`, `details`
    pub group: String,
    /// Where it stands, in words.
    pub place: String,
    pub reason: String,
    pub offer: Option<String>,
    /// `open`, `kept`, `changed`, `cut`
    pub state: String,
    /// The old edition's words: before the passage, the passage, behind it.
    pub old: (String, String, String),
    /// The same as the new edition has it now.
    pub new: (String, String, String),
    /// The key of the front matter; `None` in the text.
    pub field: Option<String>,
    /// Where the passage stands now, in UTF-16 units of the text box or of the field's value.
    pub from: u32,
    pub to: u32,
    /// What is cut with it.
    pub cut_from: u32,
    pub cut_to: u32,
    /// The field's value now.
    pub value: String,
}

/// Two editions side by side.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct EditionComparison {
    pub old_title: String,
    pub old_year: i16,
    pub new_title: String,
    pub year: i16,
    pub rows: Vec<ComparedRow>,
    pub changes: u32,
}

/// Lines of the two texts that belong together; an empty side has none.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ComparedRow {
    pub old: Vec<ComparedPiece>,
    pub new: Vec<ComparedPiece>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ComparedPiece {
    pub text: String,
    pub changed: bool,
}
