//! The YAML front matter: read with positions, edited in place.

mod edit;
mod fence;
mod lines;
mod scalar;
mod yaml;

use crate::Span;

pub use edit::set_field;
pub use scalar::double_quoted;

/// What stands between the two `---` at the top of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FrontMatter {
    /// The block with both fences and the line break after the second; `None` where the file has none.
    pub span: Option<Span>,
    /// The top-level keys in the author's order, unknown ones included. Where the YAML is broken, what its lines tell.
    pub fields: Vec<Field>,
    /// Why it could not be read; the article is parsed all the same.
    pub problem: Option<FrontMatterProblem>,
}

/// One top-level key.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key.
    pub key: String,
    /// Its value as text: a scalar's text; lists and mappings as written.
    pub value: String,
    /// Whether the value is a scalar (a list or mapping is kept but not edited as text).
    pub scalar: bool,
    /// The key's bytes.
    pub key_span: Span,
    /// The value's bytes as written, quotes included; empty at the key's end where there is no value.
    pub value_span: Span,
}

/// What is wrong with the front matter.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{message}")]
pub struct FrontMatterProblem {
    /// In words, with the remedy.
    pub message: String,
    /// The offending bytes.
    pub span: Span,
}

impl FrontMatter {
    /// The field of that key (the last one, where a key stands twice).
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().rev().find(|field| field.key == key)
    }

    /// The text of that key, trimmed; `None` where it is absent or empty.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.field(key)
            .map(|field| field.value.trim())
            .filter(|value| !value.is_empty())
    }

    /// `year` as a number.
    pub fn year(&self) -> Option<i16> {
        self.text("year").and_then(|year| year.parse().ok())
    }
}

/// Finds and reads the front matter; the second value is the body.
pub(crate) fn read(source: &str) -> (FrontMatter, Span) {
    match fence::find(source) {
        fence::Found::Nothing { body } => (FrontMatter::default(), body),
        fence::Found::NotClosed { opening, body } => {
            let message = "The front matter is not closed. Put a line `---` after its last line.".to_owned();
            let problem = Some(FrontMatterProblem {
                message,
                span: opening,
            });
            (
                FrontMatter {
                    problem,
                    ..FrontMatter::default()
                },
                body,
            )
        }
        fence::Found::Block { block, yaml, body } => {
            let (fields, problem) = match yaml::fields(source, yaml) {
                Ok(fields) => (fields, None),
                Err(problem) => (lines::fields(source, yaml), Some(problem)),
            };
            (
                FrontMatter {
                    span: Some(block),
                    fields,
                    problem,
                },
                body,
            )
        }
    }
}
