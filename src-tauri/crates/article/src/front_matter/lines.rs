//! What can still be read of front matter that is not YAML: its lines with a key at the left margin.
//!
//! `title: Look up: a school builds a dish` is no YAML, and its author means a title all the same. One such line must
//! not take the observance, the year and the template with it.

use super::Field;
use crate::Span;

/// The keys of the YAML at `yaml`, each with what stands behind its colon. Lists, mappings and texts over several lines
/// are kept as written.
pub(super) fn fields(source: &str, yaml: Span) -> Vec<Field> {
    let text = yaml.of(source);
    let mut found: Vec<Field> = Vec::new();
    let mut at = yaml.start;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let written = line.trim_end();
        match key_of(written) {
            Some(key) => found.push(field(key, written, start)),
            // Deeper lines, and items of a list, belong to the key above.
            None if written.starts_with([' ', '\t', '-']) => {
                if let Some(above) = found.last_mut() {
                    let indent = written.len() - written.trim_start().len();
                    let from = if above.value_span.is_empty() {
                        start + indent
                    } else {
                        above.value_span.start
                    };
                    above.value_span = Span::new(from, start + written.len());
                    above.value_span.of(source).clone_into(&mut above.value);
                    above.scalar = false;
                }
            }
            None => {}
        }
    }
    found
}

/// "title" of "title: …".
fn key_of(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let named = !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
        && !key.starts_with('-');
    (named && (value.is_empty() || value.starts_with([' ', '\t']))).then_some(key)
}

fn field(key: &str, line: &str, start: usize) -> Field {
    let key_span = Span::new(start, start + key.len());
    let rest = &line[key.len() + 1..];
    let value = rest.trim_start();
    if value.is_empty() {
        return Field {
            key: key.to_owned(),
            value: String::new(),
            scalar: true,
            key_span,
            value_span: Span::new(key_span.end, key_span.end),
        };
    }
    let value_start = start + line.len() - value.len();
    Field {
        key: key.to_owned(),
        value: without_quotes(value).to_owned(),
        scalar: !value.starts_with(['[', '{', '|', '>']) || value.starts_with("{{"),
        key_span,
        value_span: Span::new(value_start, start + line.len()),
    }
}

/// A mark at both ends, or one that is never closed.
fn without_quotes(value: &str) -> &str {
    ['"', '\'']
        .into_iter()
        .find_map(|mark| {
            let inner = value.strip_prefix(mark)?;
            Some(inner.strip_suffix(mark).unwrap_or(inner))
        })
        .unwrap_or(value)
}
