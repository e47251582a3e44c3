//! Citation styles as data: an organisation can add a file, no program.

mod fields;
mod form;

use crate::{Citation, Language, OwnSource};
use form::Form;
use serde::Deserialize;
use std::collections::BTreeMap;

/// How citations and sources are written; read from a style file (docs/citation-styles.md).
#[derive(Debug, Clone, PartialEq)]
pub struct CitationStyle {
    /// `oscola`: what the profile and `--style` name.
    pub id: String,
    /// "OSCOLA"
    pub name: String,
    /// One sentence for those who choose.
    pub description: String,
    dates: Dates,
    forms: BTreeMap<String, Forms>,
    languages: BTreeMap<String, BTreeMap<String, Forms>>,
}

/// How a style writes English dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Dates {
    /// 23 December 2003
    #[default]
    DayFirst,
    /// December 23, 2003
    MonthFirst,
}

/// The three places in which a document is named.
#[derive(Debug, Clone, PartialEq, Default)]
struct Forms {
    first: Option<Form>,
    later: Option<Form>,
    entry: Option<Form>,
}

/// A style file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    dates: Dates,
    #[serde(default)]
    forms: BTreeMap<String, WrittenForms>,
    #[serde(default)]
    languages: BTreeMap<String, BTreeMap<String, WrittenForms>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenForms {
    first: Option<String>,
    later: Option<String>,
    entry: Option<String>,
}

/// Why a style file cannot be used, in words with the remedy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct StyleProblem {
    /// In words.
    pub message: String,
}

/// A piece of an entry in the list of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryPiece {
    /// As it is.
    Plain(String),
    /// In italics.
    Italic(String),
}

impl CitationStyle {
    /// Reads a style file (JSON).
    ///
    /// # Errors
    /// Where it is no style; the message says which form is wrong and why.
    pub fn read(text: &str) -> Result<Self, StyleProblem> {
        let file: File = serde_json::from_str(text).map_err(|error| StyleProblem {
            message: format!("it is no citation style ({error})"),
        })?;
        let named = |id: &str| {
            !id.is_empty()
                && id
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        };
        if !named(&file.id) {
            return Err(StyleProblem {
                message: format!(
                    "its id \"{}\" may hold small letters, digits and hyphens only",
                    file.id
                ),
            });
        }
        let languages = file
            .languages
            .into_iter()
            .map(|(language, written)| Ok((language, forms(written)?)))
            .collect::<Result<_, StyleProblem>>()?;
        Ok(Self {
            id: file.id,
            name: file.name,
            description: file.description,
            dates: file.dates,
            forms: forms(file.forms)?,
            languages,
        })
    }

    /// The UN Editorial Manual's style, which also knows other sources.
    pub fn manual() -> &'static Self {
        static MANUAL: std::sync::LazyLock<CitationStyle> = std::sync::LazyLock::new(|| {
            // A test reads it; were it broken, sources would be shown by their titles.
            CitationStyle::read(include_str!(
                "../../../../templates/styles/un-editorial-manual.json"
            ))
            .unwrap_or_else(|_| CitationStyle {
                id: "un-editorial-manual".to_owned(),
                name: String::new(),
                description: String::new(),
                dates: Dates::default(),
                forms: BTreeMap::new(),
                languages: BTreeMap::new(),
            })
        });
        &MANUAL
    }

    /// The style files that Daymark brings.
    pub const BUILTIN: [&'static str; 3] = [
        include_str!("../../../../templates/styles/un-editorial-manual.json"),
        include_str!("../../../../templates/styles/oscola.json"),
        include_str!("../../../../templates/styles/chicago-notes.json"),
    ];

    /// Puts a United Nations document into this style; where the style has no form for it, it stays as it is.
    pub(crate) fn apply(&self, citation: &mut Citation<'_>, language: Language) {
        let values = fields::of_document(citation, self.dates, language);
        let kinds = fields::kinds_of_document(citation);
        self.put(citation, &kinds, &values, language);
    }

    /// Names a source of the organisation's own.
    pub(crate) fn name_source(&self, citation: &mut Citation<'_>, source: &OwnSource, language: Language) {
        let values = fields::of_source(source, self.dates, language);
        let kinds = [source.kind.word(), "source"];
        self.put(citation, &kinds, &values, language);
    }

    fn put(&self, citation: &mut Citation<'_>, kinds: &[&str], values: &fields::Values, language: Language) {
        let find = |part: fn(&Forms) -> Option<&Form>| {
            let own = self.languages.get(language.code());
            kinds
                .iter()
                .filter_map(|kind| own?.get(*kind))
                .chain(kinds.iter().filter_map(|kind| self.forms.get(*kind)))
                .find_map(part)
        };
        if let Some(form) = find(|forms| forms.first.as_ref()) {
            citation.first_mention = form.plain(values);
        }
        if let Some(form) = find(|forms| forms.later.as_ref()) {
            citation.later_mention = form.plain(values);
        }
        if let Some(form) = find(|forms| forms.entry.as_ref()) {
            citation.entry = Some(form.pieces(values));
        }
    }
}

fn forms(written: BTreeMap<String, WrittenForms>) -> Result<BTreeMap<String, Forms>, StyleProblem> {
    let read = |kind: &str, text: Option<String>| {
        text.map(|text| {
            Form::read(&text).map_err(|problem| StyleProblem {
                message: format!("the form \"{text}\" for \"{kind}\" cannot be read: {problem}"),
            })
        })
        .transpose()
    };
    written
        .into_iter()
        .map(|(kind, forms)| {
            let forms = Forms {
                first: read(&kind, forms.first)?,
                later: read(&kind, forms.later)?,
                entry: read(&kind, forms.entry)?,
            };
            Ok((kind, forms))
        })
        .collect()
}
