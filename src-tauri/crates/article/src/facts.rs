//! Live facts: `{{ name | filter:argument | filter }}`, in Markdown and in plain strings.

use crate::{LiveFact, Span};
use std::borrow::Cow;

/// The longest text between the braces; beyond it, an author has forgotten to close them.
const LONGEST: usize = 400;

/// A piece of a plain string such as a title.
#[derive(Debug, Clone, PartialEq)]
pub enum TextPiece<'a> {
    /// Text as it stands.
    Text(&'a str),
    /// A live fact, with its bytes in the string, braces included.
    Fact {
        /// The fact.
        fact: LiveFact<'a>,
        /// Where it stands in the string.
        span: Span,
    },
}

/// Splits a plain string (the front matter's title or summary) into text and live facts.
///
/// `\{{` stands for literal braces, as in the body.
pub fn split_facts(text: &str) -> Vec<TextPiece<'_>> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let push_text = |pieces: &mut Vec<_>, from: usize, to: usize| {
        if from < to {
            pieces.push(TextPiece::Text(&text[from..to]));
        }
    };
    for (at, _) in text.match_indices("{{") {
        if at < done {
            continue;
        }
        if text.as_bytes()[..at].last() == Some(&b'\\') && at > done {
            push_text(&mut pieces, done, at - 1);
            push_text(&mut pieces, at, at + 2);
            done = at + 2;
        } else if let Some(span) = fact_at(text, at) {
            push_text(&mut pieces, done, at);
            pieces.push(TextPiece::Fact {
                fact: read(span.of(text)),
                span,
            });
            done = span.end;
        }
    }
    push_text(&mut pieces, done, text.len());
    pieces
}

/// The places of all live facts in Markdown `text`, in order. Some may turn out to stand in code.
pub(crate) fn places(text: &str) -> Vec<Span> {
    let mut places: Vec<Span> = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find("{{").map(|found| from + found) {
        let backslashes = text[..at].bytes().rev().take_while(|&byte| byte == b'\\').count();
        from = match fact_at(text, at).filter(|_| backslashes % 2 == 0) {
            Some(span) => {
                places.push(span);
                span.end
            }
            None => at + 1,
        };
    }
    places
}

/// The live fact whose braces open at `at`. Its content is one line without braces and without backticks, so
/// that code in a line keeps its bounds.
fn fact_at(text: &str, at: usize) -> Option<Span> {
    let content = &text.as_bytes()[at + 2..];
    let length = content
        .iter()
        .take(LONGEST)
        .position(|byte| matches!(byte, b'{' | b'}' | b'`' | b'\n' | b'\r'))
        .filter(|&length| content[length..].starts_with(b"}}"))?;
    let name = text[at + 2..at + 2 + length].trim_start();
    let named = !name.is_empty() && !name.starts_with('|') && !name.starts_with("\\|");
    named.then(|| Span::new(at, at + length + 4))
}

/// Reads a fact with its braces. In a table's cell the author writes `\|`, as for any bar there.
pub(crate) fn read(written: &str) -> LiveFact<'_> {
    let content = &written[2..written.len() - 2];
    let mut parts = content
        .split('|')
        .map(|part| part.strip_suffix('\\').unwrap_or(part).trim());
    let name = Cow::Borrowed(parts.next().unwrap_or_default());
    let filters = parts
        .filter(|part| !part.is_empty())
        .map(|part| match part.split_once(':') {
            Some((name, argument)) => (Cow::Borrowed(name.trim()), Some(Cow::Borrowed(argument.trim()))),
            None => (Cow::Borrowed(part), None),
        })
        .collect();
    LiveFact { name, filters }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fact_has_a_name_and_filters() {
        let fact = read("{{ observance.date | date:long \\| upper }}");
        assert_eq!(fact.name, "observance.date");
        assert_eq!(
            fact.filters,
            [("date".into(), Some("long".into())), ("upper".into(), None)],
            "a bar may be escaped as a table's cell needs it"
        );
    }

    #[test]
    fn a_plain_string_is_split() {
        let pieces = split_facts("Day {{year}} of \\{{x}} {{}}");
        let texts: Vec<_> = pieces
            .iter()
            .map(|piece| match piece {
                TextPiece::Text(text) => (*text).to_owned(),
                TextPiece::Fact { fact, span } => format!("<{} {}..{}>", fact.name, span.start, span.end),
            })
            .collect();
        assert_eq!(texts, ["Day ", "<year 4..12>", " of ", "{{", "x}} {{}}"]);
    }

    #[test]
    fn what_is_not_closed_on_its_line_is_no_fact() {
        for text in [
            "{{ a",
            "{{ a }",
            "{{ a\n}}",
            "{{ }}",
            "{{ | x }}",
            "{{ `a` }}",
            "\\{{ a }}",
        ] {
            assert!(places(text).is_empty(), "{text:?}");
        }
        assert_eq!(places("\\\\{{a}} {{{b}}}").len(), 2);
    }
}
