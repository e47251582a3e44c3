//! Citations, sources of the organisation's own, styles.

use serde::Serialize;
use ts_rs::TS;

/// What a citation's card says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CitationCard {
    /// As normalised: `A/RES/58/220`.
    pub key: String,
    pub title: Option<String>,
    /// "General Assembly"
    pub body: String,
    /// In words, in the article's language.
    pub date: Option<String>,
    /// As the text names it first, and again.
    pub first_mention: String,
    pub later_mention: String,
    /// Its entry under Sources.
    pub entry: String,
    pub link: Option<String>,
    /// Where a decision is printed: `A/66/49 (Vol. II)`.
    pub published_in: Option<String>,
    /// `source`, `general-knowledge`, `organisation`, `own-source`, or `unknown` where the catalogue lacks it.
    pub basis: String,
    /// Why the key names nothing, with the remedy; then the rest is empty.
    pub problem: Option<String>,
}

/// A source of the organisation's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SourceInfo {
    pub key: String,
    /// Its entry under Sources, in the organisation's style.
    pub entry: String,
}

/// A source that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RefusedSource {
    pub what: String,
    pub line: Option<u32>,
    pub reason: String,
}

/// What became of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SourcesImport {
    pub read: Vec<SourceInfo>,
    pub refused: Vec<RefusedSource>,
}

/// A citation style.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StyleInfo {
    pub id: String,
    pub name: String,
    pub description: String,
    /// A document's entry in it.
    pub sample: String,
}
