//! A value as YAML writes it.

use std::fmt::Write as _;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Single,
    Double,
    /// `|` or `>`.
    Block,
}

impl Style {
    /// The style of a value as written.
    pub(super) fn of(written: &str) -> Self {
        match written.as_bytes().first() {
            Some(b'\'') => Self::Single,
            Some(b'"') => Self::Double,
            Some(b'|' | b'>') => Self::Block,
            _ => Self::Plain,
        }
    }
}

/// Writes `value` for `key` in that style where it is valid, in double quotes elsewhere.
pub(super) fn write(key: &str, value: &str, style: Style) -> String {
    match style {
        Style::Plain if is_plain(key, value) => value.to_owned(),
        Style::Single if !value.chars().any(needs_escape) => format!("'{}'", value.replace('\'', "''")),
        _ => double_quoted(value),
    }
}

/// Keys whose values are numbers and dates by nature and therefore stay without quotes.
const NOT_TEXT: [&str; 2] = ["year", "date"];

/// Whether YAML reads `value` as that very text when it is written without quotes.
fn is_plain(key: &str, value: &str) -> bool {
    let Some(first) = value.chars().next() else {
        return false;
    };
    let text =
        NOT_TEXT.contains(&key) && value.chars().all(|c| c.is_ascii_digit() || c == '-') && first != '-';
    let safe = (first.is_alphanumeric() || !(first.is_ascii() || first.is_whitespace()) || first == '(')
        && value.trim() == value
        && !value.chars().any(needs_escape)
        && !value.contains(": ")
        && !value.ends_with(':')
        && !value.contains(" #");
    safe && (text || !looks_typed(value))
}

/// Whether some reader of YAML takes the text for a number, a date, a truth value or nothing.
fn looks_typed(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let word = matches!(
        lower.as_str(),
        "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" | "null" | "nan" | "inf"
    );
    let number = value.starts_with(|c: char| c.is_ascii_digit())
        && lower.chars().all(|c| {
            c.is_ascii_hexdigit() || matches!(c, '.' | '_' | '-' | '+' | ':' | 'x' | 'o' | 't' | 'z')
        });
    word || number
}

/// The value in YAML's double quotes, on one line.
pub fn double_quoted(value: &str) -> String {
    let mut written = String::with_capacity(value.len() + 2);
    written.push('"');
    for character in value.chars() {
        match character {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            other if needs_escape(other) => {
                // Writing to a string cannot fail.
                let _ = write!(written, "\\U{:08X}", u32::from(other));
            }
            other => written.push(other),
        }
    }
    written.push('"');
    written
}

/// Control characters, and those that YAML takes for line breaks or refuses.
fn needs_escape(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

/// Writes a block scalar's header and lines anew; `None` where a block cannot hold the value.
pub(super) fn write_block(written: &str, value: &str, line_break: &str) -> Option<String> {
    let value = value.trim_end_matches('\n');
    let mut lines = written.lines();
    let header = lines.next()?.trim_end();
    let folded = header.starts_with('>');
    let indent: String = match lines.find(|line| !line.trim().is_empty()) {
        Some(line) => line.chars().take_while(|&character| character == ' ').collect(),
        None => "  ".to_owned(),
    };
    let lost = value.is_empty()
        || value.starts_with([' ', '\n'])
        || value.contains("\n ")
        || value.chars().any(|character| character != '\n' && needs_escape(character))
        || (folded && value.contains('\n'))
        || indent.is_empty()
        // A number in the header states the indentation; without it, ours is found from the first line.
        || header.contains(|character: char| character.is_ascii_digit());
    (!lost).then(|| {
        let mut block = header.to_owned();
        for line in value.split('\n') {
            block.push_str(line_break);
            if !line.is_empty() {
                block.push_str(&indent);
                block.push_str(line);
            }
        }
        block
    })
}
