//! The next edition of an article's file.

use daymark_catalogue::Catalogue;
use daymark_editions::{next_edition, year_after};
use serde::Serialize;

use super::{Setting, Source};
use crate::error::{DeskError, Result};
use crate::templates::language;
use crate::text::line_and_column;

/// A copy for a later edition, and what in it is bound to the old one.
#[derive(Debug, Clone)]
pub struct FileEdition {
    /// The text of the copy.
    pub text: String,
    /// The old edition's year.
    pub old_year: i16,
    /// The new edition's year.
    pub year: i16,
    /// What somebody must look at, by place.
    pub passages: Vec<FilePassage>,
    /// What is not known of the new edition, in words.
    pub note: Option<String>,
}

/// A passage that is bound to the old edition, for people and programs. Lines and columns (in characters) count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FilePassage {
    /// The copy's file.
    pub file: String,
    /// First line.
    pub line: u32,
    /// First column.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// One past the last column.
    pub end_column: u32,
    /// `date`, `weekday`, `ordinal`, `anniversary`, `year`, `relative-time`, `number`, `theme`, `quotation`, `link`,
    /// `picture` or `detail`.
    pub kind: &'static str,
    /// Where it stands, in words.
    pub place: String,
    /// What the old edition says.
    pub text: String,
    /// Why it is listed, in words.
    pub reason: String,
    /// The value for the new edition, where it can be computed.
    pub offer: Option<String>,
    /// Whether the copy has that value already.
    pub done: bool,
}

/// Makes the copy of `source` for the edition of `year`, or of the next one. `file` is what the copy will be called.
///
/// # Errors
/// Where the front matter is broken, or the year is not a later one.
pub fn next_edition_of(
    setting: &Setting,
    source: &Source,
    year: Option<i16>,
    file: &str,
) -> Result<FileEdition> {
    let catalogue = Catalogue::builtin();
    let asked = || DeskError::Asked {
        message: format!(
            "{}: the article names no year of its own, so that the next one is not known. Name it with --year.",
            source.name
        ),
    };
    let year = year
        .or_else(|| year_after(&source.text, catalogue))
        .ok_or_else(asked)?;
    let own = language(&setting.own.organisation.language);
    let made = next_edition(&source.text, catalogue, year, own).map_err(|problem| DeskError::Asked {
        message: match &problem {
            daymark_editions::EditionProblem::FrontMatter { span, .. } => {
                let (line, column) = line_and_column(&source.text, span.start);
                format!("{}:{line}:{column}: {problem}", source.name)
            }
            daymark_editions::EditionProblem::NotLater { .. } => format!("{}: {problem}", source.name),
        },
    })?;
    let passages = made
        .passages
        .iter()
        .map(|passage| {
            let (line, column) = line_and_column(&made.text, passage.span.start);
            let (end_line, end_column) = line_and_column(&made.text, passage.span.end);
            FilePassage {
                file: file.to_owned(),
                line,
                column,
                end_line,
                end_column,
                kind: passage.kind.word(),
                place: passage.place.words(),
                text: passage.text.clone(),
                reason: passage.reason.clone(),
                offer: passage.offer.clone(),
                done: passage.done,
            }
        })
        .collect();
    Ok(FileEdition {
        passages,
        old_year: made.old_year,
        year,
        note: made.note,
        text: made.text,
    })
}
