//! An article and its translations.

use serde::Serialize;
use ts_rs::TS;

use super::ComparedPiece;

/// The article and its translations, as seen from one of them.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TranslationSet {
    /// The article that was asked about.
    pub draft: i64,
    /// All of them, the article asked about included: the source first, then by language.
    pub members: Vec<SetMember>,
    /// The article that a new translation would be made of.
    pub made_of: i64,
    /// What has changed in its source, where the article is a translation.
    pub review: Option<TranslationReview>,
}

/// One of the languages of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SetMember {
    pub draft: i64,
    pub title: String,
    /// BCP 47 tag.
    pub language: String,
    /// `draft`, `in-review`, `approved`, `published`
    pub state: String,
    /// Whether the others are translations of it.
    pub is_source: bool,
    /// Whether it lies in the wastebasket.
    pub trashed: bool,
    /// How many passages of its source have changed since it was translated; `None` where there is no source.
    pub behind: Option<u32>,
}

/// What has changed in a source since it was translated.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TranslationReview {
    /// `None` where it is destroyed, or no article here is called so.
    pub source: Option<i64>,
    pub source_title: String,
    /// The tag of the source's language; empty where it is not known.
    pub source_language: String,
    /// `linked`, `trashed` (the source lies in the wastebasket), `gone` (it is destroyed), `unknown` (no article here
    /// is called as the translation calls its source)
    pub state: String,
    /// What the translation calls its source.
    pub named: String,
    /// When the two were first seen together.
    pub since: Option<i64>,
    pub changes: Vec<SourceChange>,
    /// Whether the last passages that were marked as done can be opened again.
    pub can_undo: bool,
}

/// A passage of the source that is another since it was translated.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SourceChange {
    /// Names the change as long as the passage is not changed again.
    pub key: String,
    /// `changed`, `new`, `removed`, `moved`
    pub kind: String,
    /// `title`, `summary`, `picture`, `alt`, `heading`, `paragraph`, `item`, `label`, `row`, `code`, `html`, `note`
    pub part: String,
    /// The heading that it stands below; empty where there is none.
    pub under: String,
    /// The passage as it was translated, and as it is; empty where there is none.
    pub before: Vec<ComparedPiece>,
    pub after: Vec<ComparedPiece>,
    /// The key of the front matter; `None` in the text.
    pub field: Option<String>,
    /// The passage of the translation that belongs to it, in UTF-16 units of the text box; empty where it is to be
    /// put in; `None` where none was found.
    pub place: Option<(u32, u32)>,
}
