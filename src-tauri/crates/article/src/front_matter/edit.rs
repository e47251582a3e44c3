//! Changing one key, and not one byte beside it.

use super::{Field, FrontMatter, FrontMatterProblem, fence, read, scalar};
use crate::Span;
use scalar::Style;

/// The order in which the templates write the keys.
const ORDER: [&str; 13] = [
    "title",
    "observance",
    "year",
    "date",
    "language",
    "template",
    "summary",
    "author",
    "image",
    "image_alt",
    "translation_of",
    "canonical",
    "slug",
];

/// Returns `source` with the key set to `value` (or removed, for `None`), every other byte as it was.
///
/// Keeps the author's quoting where it can, the file's line ending, comments, unknown keys, byte-order mark.
/// A file without front matter gets one. A key that is not there is added at the place the templates give it.
///
/// # Errors
/// Where the front matter is broken: editing it blindly could lose something. Also where the key holds a list or
/// a mapping, or something else in the front matter depends on the value (an anchor).
pub fn set_field(source: &str, key: &str, value: Option<&str>) -> Result<String, FrontMatterProblem> {
    let (front_matter, body) = read(source);
    if let Some(problem) = front_matter.problem {
        return Err(problem);
    }
    let edited = match (front_matter.field(key), value) {
        (None, None) => return Ok(source.to_owned()),
        (Some(_), None) => remove(source, &front_matter, key),
        (Some(field), Some(value)) if field.scalar && field.value == value && !value.is_empty() => {
            return Ok(source.to_owned());
        }
        (Some(field), Some(value)) => replace(source, field, value)?,
        (None, Some(value)) => insert(source, &front_matter, key, value),
    };
    // Invariant: an edit changes this key and nothing else. YAML has more corners than the edits above know.
    if is_faithful(&edited, key, value, &front_matter, body.of(source)) {
        Ok(edited)
    } else {
        let place = front_matter
            .field(key)
            .map(|field| field.key_span)
            .or(front_matter.span);
        let message = format!(
            "`{key}` cannot be changed here without disturbing its neighbours. Change it in the text."
        );
        Err(FrontMatterProblem {
            message,
            span: place.unwrap_or_default(),
        })
    }
}

fn is_faithful(edited: &str, key: &str, value: Option<&str>, before: &FrontMatter, body: &str) -> bool {
    let (after, new_body) = read(edited);
    let others = |front_matter: &FrontMatter| -> Vec<_> {
        let others = front_matter.fields.iter().filter(|field| field.key != key);
        others
            .map(|field| (field.key.clone(), field.value.clone()))
            .collect()
    };
    after.problem.is_none()
        && after.text(key) == value.map(str::trim).filter(|value| !value.is_empty())
        && others(&after) == others(before)
        && new_body.of(edited) == body
}

fn replace(source: &str, field: &Field, value: &str) -> Result<String, FrontMatterProblem> {
    if !field.scalar {
        let message = format!(
            "`{}` holds a list or a group of keys. Change it in the text.",
            field.key
        );
        return Err(FrontMatterProblem {
            message,
            span: field.value_span,
        });
    }
    let written = field.value_span.of(source);
    if written.is_empty() {
        let colon = source[field.key_span.end..]
            .find(':')
            .map_or(0, |colon| colon + 1);
        let at = field.key_span.end + colon;
        let value = format!(" {}", scalar::write(&field.key, value, Style::Plain));
        return Ok(splice(source, Span::new(at, at), &value));
    }
    let style = Style::of(written);
    let block = if style == Style::Block {
        scalar::write_block(written, value, line_break(source))
    } else {
        None
    };
    let value = block.unwrap_or_else(|| scalar::write(&field.key, value, style));
    Ok(splice(source, field.value_span, &value))
}

fn remove(source: &str, front_matter: &FrontMatter, key: &str) -> String {
    let mut edited = source.to_owned();
    for field in front_matter.fields.iter().rev().filter(|field| field.key == key) {
        edited.replace_range(
            line_start(source, field.key_span.start)..lines_end(source, field),
            "",
        );
    }
    edited
}

fn insert(source: &str, front_matter: &FrontMatter, key: &str, value: &str) -> String {
    let line_break = line_break(source);
    let line = format!(
        "{}: {}{line_break}",
        written_key(key),
        scalar::write(key, value, Style::Plain)
    );
    let Some(block) = front_matter.span else {
        let at = fence::text_start(source);
        return splice(
            source,
            Span::new(at, at),
            &format!("---{line_break}{line}---{line_break}"),
        );
    };
    let at = place_for(source, front_matter, key).unwrap_or_else(|| closing_fence(source, block));
    splice(source, Span::new(at, at), &line)
}

/// Behind the nearest key that the templates put before it, else before the nearest that they put after it.
fn place_for(source: &str, front_matter: &FrontMatter, key: &str) -> Option<usize> {
    let rank = |key: &str| ORDER.iter().position(|known| *known == key);
    let own = rank(key)?;
    let ranked = || {
        front_matter
            .fields
            .iter()
            .filter_map(|field| Some((rank(&field.key)?, field)))
    };
    let before = ranked()
        .filter(|(rank, _)| *rank < own)
        .max_by_key(|(rank, _)| *rank);
    let after = ranked()
        .filter(|(rank, _)| *rank > own)
        .min_by_key(|(rank, _)| *rank);
    match (before, after) {
        (Some((_, field)), _) => Some(lines_end(source, field)),
        (None, Some((_, field))) => Some(line_start(source, field.key_span.start)),
        (None, None) => None,
    }
}

fn closing_fence(source: &str, block: Span) -> usize {
    line_start(source, block.start + block.of(source).trim_end().len())
}

fn line_start(source: &str, at: usize) -> usize {
    source[..at]
        .rfind('\n')
        .map_or(fence::text_start(source), |line_break| line_break + 1)
}

/// The end of the field's last line, line break included.
fn lines_end(source: &str, field: &Field) -> usize {
    let end = field.value_span.end.max(field.key_span.end);
    source[end..]
        .find('\n')
        .map_or(source.len(), |line_break| end + line_break + 1)
}

/// The line break that the file uses.
fn line_break(source: &str) -> &'static str {
    match source.find('\n') {
        Some(at) if source[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

fn written_key(key: &str) -> String {
    let word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let plain = key.chars().all(word) && key.starts_with(char::is_alphabetic);
    if plain {
        key.to_owned()
    } else {
        scalar::write(key, key, Style::Double)
    }
}

fn splice(source: &str, span: Span, text: &str) -> String {
    let mut edited = String::with_capacity(source.len() + text.len());
    edited.push_str(&source[..span.start]);
    edited.push_str(text);
    edited.push_str(&source[span.end..]);
    edited
}
