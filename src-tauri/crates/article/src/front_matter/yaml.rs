//! YAML → fields with their bytes.
//!
//! It reads the parser's events and composes nothing, so nesting costs no stack. An alias stands for a short text that was
//! named before; one of a list or mapping is never expanded.

use super::{Field, FrontMatterProblem};
use crate::Span;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};
use std::collections::HashMap;

/// Front matter longer than this is a forgotten closing fence or an attack.
const LONGEST: usize = 128 * 1024;

/// The longest text that an alias stands for: many aliases of a long one would fill the memory.
const LONGEST_NAMED: usize = 1024;

/// Reads the top-level keys of the YAML at `yaml`.
pub(super) fn fields(source: &str, yaml: Span) -> Result<Vec<Field>, FrontMatterProblem> {
    let text = yaml.of(source);
    if text.len() > LONGEST {
        let message =
            "The front matter is longer than 128 kB. Is its closing `---` in the right place?".to_owned();
        let first_line = text.lines().next().unwrap_or_default().len();
        return Err(FrontMatterProblem {
            message,
            span: Span::new(yaml.start, yaml.start + first_line),
        });
    }
    let mut reader = Reader {
        text,
        offset: yaml.start,
        places: Places::new(text),
        fields: Vec::new(),
    };
    reader.read()?;
    Ok(reader.fields)
}

/// Turns the parser's places, counted in characters, into bytes.
struct Places {
    /// The byte of each character; `None` where the text is ASCII and both counts agree.
    bytes: Option<Vec<usize>>,
    length: usize,
}

impl Places {
    fn new(text: &str) -> Self {
        let bytes = (!text.is_ascii()).then(|| text.char_indices().map(|(at, _)| at).collect());
        Self {
            bytes,
            length: text.len(),
        }
    }

    fn byte(&self, character: usize) -> usize {
        match &self.bytes {
            Some(bytes) => bytes.get(character).copied().unwrap_or(self.length),
            None => character.min(self.length),
        }
    }

    fn span(&self, span: saphyr_parser::Span) -> Span {
        let start = self.byte(span.start.index());
        Span::new(start, self.byte(span.end.index()).max(start))
    }
}

struct Reader<'t> {
    text: &'t str,
    /// Where the text begins in the source.
    offset: usize,
    places: Places,
    fields: Vec<Field>,
}

/// A node of the mapping's first level: a key or a value.
struct Entry {
    text: String,
    style: Option<ScalarStyle>,
    /// In the YAML text.
    span: Span,
}

impl Reader<'_> {
    fn read(&mut self) -> Result<(), FrontMatterProblem> {
        let text = self.text;
        let mut events = Parser::new_from_str(text);
        let mut depth = 0_usize;
        // Texts that an alias may stand for, by the number of their anchor.
        let mut named: HashMap<usize, String> = HashMap::new();
        // The key that waits for its value, and the collection that is being read at the first level.
        let (mut key, mut collection): (Option<Entry>, Option<Span>) = (None, None);
        while let Some(event) = events.next_event() {
            let (event, span) = event.map_err(|error| self.problem(&error, collection))?;
            let span = self.places.span(span);
            // A block collection has no closing sign: it ends where the last of its content does.
            let content = span.of(text).trim_end().len();
            if let Some(whole) = collection.as_mut().filter(|_| content > 0) {
                whole.end = whole.end.max(span.start + content);
            }
            if let Event::Scalar(value, _, anchor, _) = &event
                && *anchor > 0
                && value.len() <= LONGEST_NAMED
            {
                named.insert(*anchor, value.clone().into_owned());
            }
            let entry = match event {
                Event::MappingStart(..) if depth == 0 => {
                    depth = 1;
                    continue;
                }
                Event::SequenceStart(..) | Event::Scalar(..) | Event::Alias(_) if depth == 0 => {
                    return Err(self.no_keys(span));
                }
                Event::MappingStart(..) | Event::SequenceStart(..) => {
                    depth += 1;
                    if depth == 2 {
                        collection = Some(Span::new(span.start, span.end));
                    }
                    continue;
                }
                Event::MappingEnd | Event::SequenceEnd => {
                    depth = depth.saturating_sub(1);
                    match collection.filter(|_| depth == 1) {
                        Some(span) => {
                            collection = None;
                            Entry {
                                text: span.of(text).to_owned(),
                                style: None,
                                span,
                            }
                        }
                        None => continue,
                    }
                }
                Event::Scalar(value, style, ..) if depth == 1 => Entry {
                    text: value.into_owned(),
                    style: Some(style),
                    span,
                },
                Event::Alias(anchor) if depth == 1 => match named.get(&anchor) {
                    Some(value) => Entry {
                        text: value.clone(),
                        style: Some(ScalarStyle::DoubleQuoted),
                        span,
                    },
                    None => Entry {
                        text: span.of(text).to_owned(),
                        style: None,
                        span,
                    },
                },
                _ => continue,
            };
            match key.take() {
                Some(key) => self.field(key, entry),
                None => key = Some(entry),
            }
        }
        Ok(())
    }

    fn field(&mut self, key: Entry, mut value: Entry) {
        let block = matches!(value.style, Some(ScalarStyle::Literal | ScalarStyle::Folded));
        if block {
            value.span = self.block_scalar(key.span.end, value.span.end);
        } else if value.span.of(self.text).trim().is_empty()
            || (value.text.is_empty()
                && value.style == Some(ScalarStyle::Plain)
                && !value.span.of(self.text).starts_with('!'))
        {
            value.span = Span::new(key.span.end, key.span.end);
        }
        let plain = value.style == Some(ScalarStyle::Plain);
        if plain && matches!(value.text.as_str(), "~" | "null" | "Null" | "NULL") {
            value.text.clear();
        }
        // `title: {{ edition.ordinal }}` is a mapping to YAML and a live fact to its author.
        let fact = value.style.is_none() && value.text.starts_with("{{") && value.text.ends_with("}}");
        self.fields.push(Field {
            key: key.text,
            value: value.text,
            scalar: fact || value.style.is_some(),
            key_span: self.in_source(key.span),
            value_span: self.in_source(value.span),
        });
    }

    /// A block scalar from its `|` or `>`: the parser gives the place of its lines only.
    fn block_scalar(&self, key_end: usize, end: usize) -> Span {
        let after_colon = self.text[key_end..]
            .find(':')
            .map_or(key_end, |colon| key_end + colon + 1);
        let rest = &self.text[after_colon..];
        let start = after_colon + (rest.len() - rest.trim_start().len());
        let header_end = start
            + self.text[start..]
                .lines()
                .next()
                .unwrap_or_default()
                .trim_end()
                .len();
        let written = &self.text[start..end.max(start)];
        Span::new(start, header_end.max(start + written.trim_end().len()))
    }

    fn in_source(&self, span: Span) -> Span {
        Span::new(span.start + self.offset, span.end + self.offset)
    }

    fn no_keys(&self, span: Span) -> FrontMatterProblem {
        let line = self.text[span.start..]
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end()
            .len();
        FrontMatterProblem {
            message:
                "The front matter has no keys. Write one `key: value` on each line, such as `title: …`; \
                      or, if these are words of the article, put an empty line before the first `---`."
                    .to_owned(),
            span: self.in_source(Span::new(span.start, span.start + line)),
        }
    }

    /// `collection`: the first-level list or mapping within which the fault was noticed.
    fn problem(&self, error: &ScanError, collection: Option<Span>) -> FrontMatterProblem {
        let bracket = collection
            .map(|span| &self.text[span.start..])
            .filter(|text| text.starts_with(['[', '{']));
        if let (Some(span), Some(text)) = (collection, bracket.filter(|text| !text.starts_with("{{"))) {
            return FrontMatterProblem {
                message: format!(
                    "The front matter cannot be read as YAML: the bracket `{}` is not closed, or a value within it \
                     needs double quotes.",
                    &text[..1]
                ),
                span: self.in_source(Span::new(span.start, span.start + 1)),
            };
        }
        let mut start = self.places.byte(error.marker().index());
        let info = error.info();
        // For an unknown escape the parser names the opening quotation mark.
        if info.contains("escape") {
            start += unknown_escape(&self.text[start..]);
        }
        // The parser notices a line without a key only when the next one begins.
        let no_key = info.contains("simple key expect");
        if no_key {
            let before = self.text[..start].trim_end();
            start = before.rfind('\n').map_or(0, |line_break| line_break + 1);
        }
        let line_start = self.text[..start]
            .rfind('\n')
            .map_or(0, |line_break| line_break + 1);
        let line = self.text[line_start..]
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end();
        let end = if no_key {
            line_start + line.len()
        } else {
            start
                + self.text[start..]
                    .chars()
                    .next()
                    .filter(|next| !next.is_control())
                    .map_or(0, char::len_utf8)
        };
        let message = format!(
            "The front matter cannot be read as YAML: {}",
            remedy(info, line, &self.text[start..])
        );
        FrontMatterProblem {
            message,
            span: self.in_source(Span::new(start, end)),
        }
    }
}

/// Where in the double-quoted text the first backslash stands that no escape of YAML begins with.
fn unknown_escape(quoted: &str) -> usize {
    let mut characters = quoted.char_indices();
    while let Some((at, character)) = characters.next() {
        if character == '\\'
            && !characters
                .next()
                .is_some_and(|(_, next)| "0abt\tnvfre \"/\\N_LPxuU\n\r".contains(next))
        {
            return at;
        }
    }
    0
}

/// What is wrong and what to do, from the parser's words, the line and what stands at the fault.
fn remedy(info: &str, line: &str, at: &str) -> String {
    let value = line.split_once(':').map_or("", |(_, value)| value.trim());
    let has = |part: &str| info.contains(part);
    if value.starts_with("{{") {
        "a value that begins with `{{` needs double quotes around it.".to_owned()
    } else if has("mapping values are not allowed") {
        "a colon followed by a space stands in a value. Put the value in double quotes; or, if the line is a key \
         of its own, begin it at the left margin."
            .to_owned()
    } else if has("quoted scalar")
        && (has("indentation") || has("end of stream") || has("document indicator"))
    {
        "a quotation mark is not closed. Close it at the value's end.".to_owned()
    } else if has("trailing content after") {
        "text follows the closing quotation mark. Put the whole value in quotes, with `\\\"` for a quotation mark \
         within it."
            .to_owned()
    } else if has("escape") {
        r"a backslash in double quotes begins an escape that YAML does not know. Write `\\`, or use single quotes.".to_owned()
    } else if has("unexpected character") || has("anchor") || has("alias") {
        let sign = match at.chars().next() {
            Some('`') | None => "a backtick".to_owned(),
            Some(sign) => format!("`{sign}`"),
        };
        format!("a value cannot begin with {sign}. Put the value in double quotes.")
    } else if has("tab") {
        "a tab stands where YAML wants spaces. Replace it by two spaces.".to_owned()
    } else if has("simple key expect") || has("did not find expected key") {
        "this line has no `key:`. Write `key: value`, or put the value above it in double quotes on one line."
            .to_owned()
    } else if has("flow") || has("bracket") {
        "a closing bracket has no opening one. Put the value in double quotes.".to_owned()
    } else {
        format!("{info}. Correct the line, or put its value in double quotes.")
    }
}
