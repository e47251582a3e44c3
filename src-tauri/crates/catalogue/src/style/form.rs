//! A form of a style: `{author}, *{title}*[ ({year})]`.

use super::EntryPiece;
use super::fields::{KNOWN, Values};

/// Text with fields. What stands in square brackets is left out where one of its own fields is empty; what stands
/// between asterisks is in italics.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Form(Vec<Part>);

#[derive(Debug, Clone, PartialEq)]
enum Part {
    Text(String),
    Field(&'static str),
    Optional(Vec<Part>),
    Italic(Vec<Part>),
}

impl Form {
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut rest = text;
        let parts = read(&mut rest, None)?;
        Ok(Self(parts))
    }

    /// Without italics, for running text.
    pub(super) fn plain(&self, values: &Values) -> String {
        self.pieces(values)
            .into_iter()
            .map(|piece| match piece {
                EntryPiece::Plain(text) | EntryPiece::Italic(text) => text,
            })
            .collect()
    }

    pub(super) fn pieces(&self, values: &Values) -> Vec<EntryPiece> {
        let mut out = Vec::new();
        write(&self.0, values, false, &mut out);
        out
    }
}

fn read(rest: &mut &str, closing: Option<char>) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut text = String::new();
    while let Some(c) = rest.chars().next() {
        *rest = &rest[c.len_utf8()..];
        if closing == Some(c) {
            flush(&mut text, &mut parts);
            return Ok(parts);
        }
        let part = match c {
            '{' => {
                let (name, after) = rest.split_once('}').ok_or("a \"{\" has no \"}\"")?;
                let known = KNOWN.iter().find(|known| **known == name);
                let known = known.ok_or_else(|| {
                    format!(
                        "there is no field \"{{{name}}}\"; the fields are {}",
                        KNOWN.join(", ")
                    )
                })?;
                *rest = after;
                Part::Field(known)
            }
            '[' => Part::Optional(read(rest, Some(']'))?),
            '*' => Part::Italic(read(rest, Some('*'))?),
            ']' | '}' => return Err(format!("a \"{c}\" closes nothing")),
            c => {
                text.push(c);
                continue;
            }
        };
        flush(&mut text, &mut parts);
        parts.push(part);
    }
    if let Some(closing) = closing {
        return Err(format!("a \"{closing}\" is missing"));
    }
    flush(&mut text, &mut parts);
    Ok(parts)
}

fn flush(text: &mut String, parts: &mut Vec<Part>) {
    if !text.is_empty() {
        parts.push(Part::Text(std::mem::take(text)));
    }
}

fn write(parts: &[Part], values: &Values, italic: bool, out: &mut Vec<EntryPiece>) {
    for part in parts {
        match part {
            Part::Text(text) => push(text, italic, out),
            Part::Field(name) => push(values.get(name), italic, out),
            Part::Optional(inner) if complete(inner, values) => write(inner, values, italic, out),
            Part::Optional(_) => {}
            Part::Italic(inner) => write(inner, values, true, out),
        }
    }
}

fn complete(parts: &[Part], values: &Values) -> bool {
    parts.iter().all(|part| match part {
        Part::Text(_) | Part::Optional(_) => true,
        Part::Field(name) => !values.get(name).is_empty(),
        Part::Italic(inner) => complete(inner, values),
    })
}

fn push(text: &str, italic: bool, out: &mut Vec<EntryPiece>) {
    if text.is_empty() {
        return;
    }
    match (out.last_mut(), italic) {
        (Some(EntryPiece::Plain(last)), false) | (Some(EntryPiece::Italic(last)), true) => {
            last.push_str(text);
        }
        (_, true) => out.push(EntryPiece::Italic(text.to_owned())),
        (_, false) => out.push(EntryPiece::Plain(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_leaves_no_hole() {
        let form = Form::read("[{author}, ]*{title}*[ ([{place}: ]{year})]").unwrap();
        let mut values = Values::default();
        values.set("title", "Wells");
        assert_eq!(form.plain(&values), "Wells");
        values.set("year", "2020");
        assert_eq!(form.plain(&values), "Wells (2020)");
        values.set("author", "Ada Marsh");
        values.set("place", "Alder");
        assert_eq!(
            form.pieces(&values),
            [
                EntryPiece::Plain("Ada Marsh, ".into()),
                EntryPiece::Italic("Wells".into()),
                EntryPiece::Plain(" (Alder: 2020)".into()),
            ]
        );
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (form, expected) in [
            ("{titel}", "there is no field \"{titel}\""),
            ("{title", "has no"),
            ("[{title}", "\"]\" is missing"),
            ("*{title}", "\"*\" is missing"),
            ("{title}]", "closes nothing"),
        ] {
            let problem = Form::read(form).unwrap_err();
            assert!(problem.contains(expected), "{form}: {problem}");
        }
    }
}
