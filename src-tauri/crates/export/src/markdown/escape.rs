//! Text into Markdown that reads back as the same text, in `CommonMark` and with Pandoc's extensions.
//!
//! Straight quotation marks, `--` and `...` stay as they are: a backslash before each would spoil the text for people,
//! and Pandoc only makes them typographic.

/// A line of text: the front matter's values.
pub fn line(value: &str) -> String {
    let mut out = String::new();
    text(
        &mut out,
        &value.split_whitespace().collect::<Vec<_>>().join(" "),
        false,
        true,
    );
    out
}

/// Appends text. `starts`: it stands at the beginning of a block, where more is markup. In a table's `cell`, a line's
/// end is a space and a bar is escaped.
pub fn text(out: &mut String, value: &str, cell: bool, starts: bool) {
    let mut line_start = starts;
    for (at, line) in value.split('\n').enumerate() {
        if at > 0 {
            if cell {
                out.push(' ');
            } else {
                out.truncate(out.trim_end_matches([' ', '\t']).len());
                out.push('\n');
                line_start = true;
            }
        }
        let line = if line_start {
            line.trim_start_matches([' ', '\t'])
        } else {
            line
        };
        let written = if line_start { guard(out, line, cell) } else { 0 };
        characters(out, &line[written..], cell);
        line_start &= line.is_empty();
    }
}

/// Escapes what would begin a block; how many bytes of the line are written.
fn guard(out: &mut String, line: &str, cell: bool) -> usize {
    let Some(first) = line.chars().next() else {
        return 0;
    };
    let rest = &line[first.len_utf8()..];
    let alone = || rest.chars().all(|c| c == first || c == ' ');
    let spaced = rest.is_empty() || rest.starts_with([' ', '\t']);
    let begins = match first {
        '#' => !cell,
        '>' | '|' | '%' => true,
        '+' | '-' => spaced || alone() || rest.starts_with('-'),
        '=' => alone(),
        ':' => spaced || rest.starts_with(':'),
        _ => false,
    };
    if begins {
        out.push('\\');
        out.push(first);
        return 1;
    }
    // "1. ", "1) ", "(1) ", "a) ", "iv. ", "#. " begin lists, in one of the two dialects.
    let inner = line.strip_prefix('(').unwrap_or(line);
    let length = inner
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '#'))
        .unwrap_or(inner.len());
    let (label, behind) = inner.split_at(length);
    let roman = label.bytes().all(|byte| b"ivxlcdmIVXLCDM".contains(&byte));
    let counts = label.bytes().all(|byte| byte.is_ascii_digit()) && label.len() <= 9;
    let closes =
        behind.starts_with(['.', ')']) && (behind.len() == 1 || behind[1..].starts_with([' ', '\t']));
    if label.is_empty() || !closes || !(counts || roman || label.len() == 1) {
        return 0;
    }
    if line.starts_with('(') {
        out.push_str("\\(");
        return 1;
    }
    out.push_str(label);
    out.push('\\');
    out.push_str(&behind[..1]);
    label.len() + 1
}

fn characters(out: &mut String, line: &str, cell: bool) {
    let mut before = out.chars().next_back();
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str();
        let next = after.chars().next();
        let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let escaped = match character {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' | '^' | '$' | '{' | '}' => true,
            '_' => !(word(before) && word(next)),
            '@' => !word(before),
            '!' => next.is_none_or(|next| next == '['),
            '&' => next.is_some_and(|next| next.is_ascii_alphabetic() || next == '#') && is_entity(after),
            '|' => cell,
            _ => false,
        };
        if escaped {
            out.push('\\');
        }
        out.push(character);
        before = Some(character);
    }
}

/// Whether what follows an ampersand makes it a character reference.
fn is_entity(after: &str) -> bool {
    let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#'));
    end.is_some_and(|end| after[end..].starts_with(';'))
}
