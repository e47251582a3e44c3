//! The front matter, with the keys that Pandoc reads.

use super::escape;
use crate::document::Document;
use std::fmt::Write as _;

pub fn front_matter(document: &Document) -> String {
    let facts = &document.facts;
    let mut out = String::from("---\n");
    // Pandoc reads these values as Markdown.
    let mut written = |key: &str, value: &str| {
        let _ = writeln!(out, "{key}: {}", quoted(&escape::line(value)));
    };
    written("title", &facts.title);
    if let Some(author) = &facts.author {
        written("author", author);
    }
    if let Some(summary) = &facts.summary {
        written("abstract", summary);
    }
    if let Some(date) = facts.published {
        let _ = writeln!(out, "date: \"{date}\"");
    }
    let _ = writeln!(out, "lang: {}", quoted(&document.tag));
    if document.rtl {
        out.push_str("dir: rtl\n");
    }
    let _ = writeln!(out, "generator: \"Daymark {}\"\n---\n", env!("CARGO_PKG_VERSION"));
    out
}

/// A scalar in double quotes, on one line.
fn quoted(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + 2);
    out.push('"');
    for character in value.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            // YAML takes the last three for line breaks.
            '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}
