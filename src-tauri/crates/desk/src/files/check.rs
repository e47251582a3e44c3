//! Findings with the places that people and programs read.

use daymark_article::{Span, parse};
use rayon::prelude::*;
use serde::Serialize;

use super::{FileError, Setting, Source, read_article};
use crate::findings::{self, excerpt};
use crate::pictures::ArticlePictures;
use crate::speller::Suggestions;
use crate::text::line_and_column;

/// A finding in a file, as `check --format json` prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileFinding {
    /// The argument as given.
    pub file: String,
    /// `part-missing`
    pub rule: String,
    /// `error`, `warning`, `suggestion`
    pub severity: &'static str,
    /// From 1.
    pub line: u32,
    /// From 1, in Unicode scalar values.
    pub column: u32,
    /// The line of the first character behind it.
    pub end_line: u32,
    /// The column of the first character behind it.
    pub end_column: u32,
    /// The offending text.
    pub excerpt: String,
    /// In words, with the remedy.
    pub message: String,
    /// The repair, where it is certain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<FileFix>,
    /// What a wrong word may have been meant to be, the likeliest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub suggestions: Vec<String>,
    /// The bytes of the file.
    #[serde(skip)]
    pub span: Span,
}

/// A repair that is certain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileFix {
    /// What it replaces.
    pub span: FileSpan,
    /// By what.
    pub replacement: String,
    /// In words.
    pub label: String,
}

/// A place in a file, counted as in [`FileFinding`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the fields are those of `FileFinding`")]
pub struct FileSpan {
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

/// An article that was checked.
#[derive(Debug)]
pub struct Checked {
    /// The article as read.
    pub source: Source,
    /// By place.
    pub findings: Vec<FileFinding>,
}

/// Articles in memory at one time, so that ten thousand do not fill it.
const BATCH: usize = 256;

/// Checks the articles at `inputs` on all cores. `on_each` is told of every article in the order of the inputs.
///
/// # Errors
/// What `on_each` returns; the rest is then left alone. What is wrong with one article is told to it.
pub fn check_many<E>(
    setting: &Setting,
    inputs: &[String],
    mut on_each: impl FnMut(Result<Checked, FileError>) -> Result<(), E>,
) -> Result<(), E> {
    for batch in inputs.chunks(BATCH) {
        let checked: Vec<_> = batch
            .par_iter()
            .map(|input| {
                let source = read_article(input)?;
                let findings = check(setting, &source);
                Ok(Checked { source, findings })
            })
            .collect();
        for one in checked {
            on_each(one)?;
        }
    }
    Ok(())
}

/// Checks an article: its findings by place.
pub fn check(setting: &Setting, source: &Source) -> Vec<FileFinding> {
    let pictures = ArticlePictures::beside(&parse(&source.text), &source.folder);
    check_with(setting, source, &pictures)
}

/// As [`check`], with pictures that do not lie beside the article.
pub(crate) fn check_with(setting: &Setting, source: &Source, pictures: &ArticlePictures) -> Vec<FileFinding> {
    let article = parse(&source.text);
    let mut asked = Suggestions::of(setting, &article);
    let mut findings: Vec<_> = findings::of(&article, &setting.world(), pictures)
        .into_iter()
        .map(|finding| {
            let span = place(&source.text, finding.span);
            let suggestions = asked.of_finding(&finding, &source.text);
            FileFinding {
                file: source.name.clone(),
                rule: finding.rule.to_owned(),
                severity: finding.severity.name(),
                line: span.line,
                column: span.column,
                end_line: span.end_line,
                end_column: span.end_column,
                excerpt: excerpt(finding.span.of(&source.text)),
                message: suggested(finding.message, &suggestions),
                suggestions,
                fix: finding.fix.map(|fix| FileFix {
                    span: place(&source.text, fix.span),
                    replacement: fix.replacement,
                    label: fix.label,
                }),
                span: finding.span,
            }
        })
        .collect();
    findings.sort_by(|a, b| (a.line, a.column, &a.rule).cmp(&(b.line, b.column, &b.rule)));
    findings
}

/// The message with the suggestions behind it.
fn suggested(message: String, suggestions: &[String]) -> String {
    match suggestions {
        [] => message,
        all => format!("{message} Meant: {}?", all.join(", ")),
    }
}

fn place(source: &str, span: Span) -> FileSpan {
    let (line, column) = line_and_column(source, span.start);
    let (end_line, end_column) = line_and_column(source, span.end);
    FileSpan {
        line,
        column,
        end_line,
        end_column,
    }
}
