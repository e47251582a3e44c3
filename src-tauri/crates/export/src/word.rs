//! The target "docx": a Word document for reviewers, with Word's own styles, footnotes and links.
//!
//! Written here and packed by `zip`: docx-rs knows neither a paragraph's direction nor pictures without random names,
//! and a reviewer's document in Arabic needs the one as its bytes need the other.

mod body;
mod inline;
mod package;

use crate::context::{Context, Output};
use crate::document::Document;
use daymark_article::Article;

/// The archive's comment, which programs that save the document drop: one that a reviewer changed is not replaced.
const MARK: &str = concat!("Daymark ", env!("CARGO_PKG_VERSION"));

/// Writes the article as a Word document.
#[must_use]
pub fn word(article: &Article<'_>, context: &Context<'_>) -> Output {
    let mut document = Document::of(article, context);
    let written = body::write(&document);
    document.notes.extend(written.notes.iter().cloned());
    let bytes = package::pack(&document, &written, context);
    Output::new(".docx", bytes, Vec::new(), document.notes)
}

/// Whether Daymark wrote this document, and nobody saved it since.
pub fn is_ours(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(64)..];
    let mark = b"Daymark ";
    bytes.starts_with(b"PK\x03\x04") && tail.windows(mark.len()).any(|window| window == mark)
}

/// A language's tag with a region, as Word's list of languages has it.
fn tag(tag: &str) -> &str {
    match tag {
        "en" => "en-GB",
        "fr" => "fr-FR",
        "es" => "es-ES",
        "ar" => "ar-SA",
        "ru" => "ru-RU",
        "zh" => "zh-CN",
        other => other,
    }
}
