//! The target "markdown": plain Markdown as Pandoc reads it, live facts filled in, citations as links.

mod block;
mod escape;
mod inline;
mod matter;

use crate::context::{Context, Output};
use crate::document::Document;
use daymark_article::Article;

/// The key of the front matter that tells Daymark's own files.
const MARK: &str = "generator: \"Daymark ";

/// Writes the article as Markdown; pictures lie in `assets/` beside it.
#[must_use]
pub fn markdown(article: &Article<'_>, context: &Context<'_>) -> Output {
    let mut document = Document::of(article, context);
    let mut out = matter::front_matter(&document);
    block::body(&document, &mut out);
    // The logo is the page's, not the text's.
    let logo = document.logo.take();
    let shown = |path: &str| logo.as_deref() != Some(path) || out.contains(path);
    document.files.retain(|file| shown(&file.path));
    Output::new(".md", out.into_bytes(), document.files, document.notes)
}

/// Whether Daymark wrote this Markdown.
pub fn is_ours(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(&bytes[..bytes.len().min(8192)]).or_else(|error| {
        // The cut may go through a character.
        std::str::from_utf8(&bytes[..error.valid_up_to()])
    }) else {
        return false;
    };
    text.strip_prefix("---\n").is_some_and(|matter| {
        let matter = matter.split_once("\n---\n").map_or(matter, |(matter, _)| matter);
        matter.lines().any(|line| line.starts_with(MARK))
    })
}
