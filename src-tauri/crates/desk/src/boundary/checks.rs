//! What the window shows of the checks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TextChange;

/// A finding, for the window.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FindingInfo {
    /// The same as long as the rule says the same of the same text between the same words.
    pub id: String,
    pub rule: String,
    /// `facts`, `citations`, `structure`, `language`, `links-and-pictures`
    pub group: String,
    /// `error`, `warning`, `suggestion`
    pub severity: String,
    pub message: String,
    pub excerpt: String,
    /// What stands before the excerpt in its line, shortened.
    pub lead: String,
    /// What stands behind it.
    pub tail: String,
    /// In the body; `None` for a finding in the front matter.
    pub from: Option<u32>,
    pub to: Option<u32>,
    /// The key of the front matter that it stands in.
    pub field: Option<String>,
    /// In the file, from 1.
    pub line: u32,
    pub column: u32,
    /// The repair, where it is certain.
    pub fix: Option<FixInfo>,
}

/// A certain repair.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FixInfo {
    /// What it does, for a button: "Write “mountain-day”".
    pub label: String,
    /// The text that goes, and what comes in its place.
    pub replaced: String,
    pub replacement: String,
    /// What stands around it in its line, shortened.
    pub lead: String,
    pub tail: String,
    /// In the body. Empty where it mends the front matter: the core does that.
    pub changes: Vec<TextChange>,
}

/// A rule that a comment of the article silences.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IgnoreInfo {
    pub rule: String,
    /// Silent in the whole article, not only in one block.
    pub whole_article: bool,
    /// The rule's name in the body.
    pub from: u32,
    pub to: u32,
    /// In the file, from 1.
    pub line: u32,
}

/// A rule, for the window.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RuleInfo {
    pub id: String,
    /// As in `FindingInfo`.
    pub group: String,
    /// What it looks for, in one sentence.
    pub description: String,
    /// Why, what it lets pass, how to mend it; paragraphs with a blank line between them.
    pub explanation: String,
    /// How much its findings matter at most.
    pub severity: String,
}

/// What to silence, or to hear again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum IgnoreRequest {
    /// The rule in the block at a position of the body.
    #[serde(rename_all = "camelCase")]
    Here { rule: String, at: u32 },
    /// The rule in the whole article.
    #[serde(rename_all = "camelCase")]
    Article { rule: String },
    /// Takes back what names a rule at a position of the body.
    #[serde(rename_all = "camelCase")]
    Back { at: u32 },
}

/// Changes for the editor to make, so that its undo knows them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PlannedChanges {
    /// The version whose positions these are; of another text they are not to be made.
    pub version: u32,
    /// Empty where there is nothing to do.
    pub changes: Vec<TextChange>,
}
