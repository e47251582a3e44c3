//! What a theme may not do: read, call out, run anything, grow without end.
//!
//! A template is refused where it could assign variables or multiply texts, so that what it holds is never more than
//! it was given; fuel ends its loops, and [`LONGEST`] its output. What it renders is read as a browser would read it.

mod drawing;
mod stylesheet;

pub use drawing::{LOGO, drawing};
pub use stylesheet::stylesheet;

use crate::address;

/// Steps that one page may take. The themes that come along take a few hundred.
pub const FUEL: u64 = 20_000;

/// The most that the page around the slots may have, in bytes.
pub const LONGEST: usize = 512 * 1024;

/// The most that a theme's file may have, in bytes.
pub const LARGEST_FILE: usize = 256 * 1024;

/// What is wrong, and in which line of the file (from 1; 0 where it is not one place).
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub message: String,
}

const STATEMENTS: [&str; 6] = ["if", "elif", "else", "endif", "for", "endfor"];

/// Refuses statements and operators with which a template could grow without end.
pub fn template(source: &str) -> Result<(), Fault> {
    let fault = |at: usize, message: String| {
        Err(Fault {
            line: line_of(source, at),
            message,
        })
    };
    if source.len() > LARGEST_FILE {
        return fault(
            0,
            format!("it is longer than {} KiB; make it shorter", LARGEST_FILE / 1024),
        );
    }
    let mut at = 0;
    while let Some(found) = source[at..].find('{') {
        let start = at + found;
        let rest = &source[start..];
        let (end, statement) = match rest.as_bytes().get(1) {
            Some(b'#') => {
                at = rest.find("#}").map_or(source.len(), |end| start + end + 2);
                continue;
            }
            Some(b'{') => ("}}", false),
            Some(b'%') => ("%}", true),
            _ => {
                at = start + 1;
                continue;
            }
        };
        let code = code(&rest[2..], end);
        if statement {
            let word: String = code
                .trim_start_matches(['-', '+'])
                .trim_start()
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            if !STATEMENTS.contains(&word.as_str()) {
                return fault(
                    start,
                    format!("“{word}” is not for themes; use if, else and for, and the variables there are"),
                );
            }
        }
        if let Some(operator) = multiplies(code) {
            return fault(
                start,
                format!("“{operator}” is not for themes; write the texts one after another"),
            );
        }
        at = start + 2 + code.len();
    }
    Ok(())
}

/// The inside of a tag, up to its end outside of quotation marks.
fn code<'s>(text: &'s str, end: &str) -> &'s str {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None, _) if text[at..].starts_with(end) => return &text[..at],
            _ => {}
        }
    }
    text
}

fn multiplies(code: &str) -> Option<char> {
    let mut quote = None;
    for character in code.chars() {
        match (quote, character) {
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            (None, '*' | '~') => return Some(character),
            _ => {}
        }
    }
    None
}

fn line_of(source: &str, at: usize) -> usize {
    source[..at.min(source.len())].matches('\n').count() + 1
}

/// Elements that run something, load something, or make a browser read what follows otherwise.
const ELEMENTS: [&str; 32] = [
    "script",
    "iframe",
    "frame",
    "frameset",
    "object",
    "embed",
    "applet",
    "link",
    "base",
    "meta",
    "style",
    "title",
    "svg",
    "math",
    "template",
    "audio",
    "video",
    "source",
    "track",
    "portal",
    "fencedframe",
    "textarea",
    "xmp",
    "plaintext",
    "noscript",
    "noembed",
    "noframes",
    "form",
    "input",
    "button",
    "select",
    "canvas",
];

/// Attributes that load or run something.
const ATTRIBUTES: [&str; 15] = [
    "style",
    "srcset",
    "srcdoc",
    "poster",
    "background",
    "action",
    "formaction",
    "ping",
    "data",
    "http-equiv",
    "manifest",
    "xlink:href",
    "longdesc",
    "imagesrcset",
    "attributionsrc",
];

/// Refuses what a rendered page around its slots would run or load. `source` is the template, to find the line in.
pub fn markup(rendered: &str, source: &str) -> Result<(), Fault> {
    let fault = |found: &str, message: String| {
        let at = source.to_ascii_lowercase().find(&found.to_ascii_lowercase());
        Err(Fault {
            line: at.map_or(0, |at| line_of(source, at)),
            message,
        })
    };
    let mut rest = rendered;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(length) = comment(rest) {
            apart(&rest[..length], source)?;
            rest = &rest[length..];
            continue;
        }
        let ends = rest.starts_with("</");
        let start = 1 + usize::from(ends);
        let name: String = rest[start..]
            .chars()
            .take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '>' | '/'))
            .collect();
        let lower = name.to_ascii_lowercase();
        if !lower.starts_with(|c: char| c.is_ascii_alphabetic()) {
            rest = &rest[1..];
            continue;
        }
        let (attributes, length) = attributes(&rest[start + name.len()..]);
        let length = start + name.len() + length;
        apart(&rest[..length], source)?;
        if ends {
            // What an end tag carries has no effect, but it has a length.
            rest = &rest[length..];
            continue;
        }
        if ELEMENTS.contains(&lower.as_str()) {
            return fault(
                &format!("<{name}"),
                format!("a theme may not have <{lower}>; remove it"),
            );
        }
        if !lower
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            return fault(
                &format!("<{}", &name[..1]),
                "a variable stands in an element's name".to_owned(),
            );
        }
        for (key, value, quoted) in attributes {
            let key = key.to_ascii_lowercase();
            if key.starts_with("on") || ATTRIBUTES.contains(&key.as_str()) {
                return fault(
                    &key,
                    format!("a theme may not set the attribute “{key}”; remove it"),
                );
            }
            if !quoted && value.contains(SAMPLE_WORD) || key.contains(SAMPLE_WORD) {
                return fault(
                    &format!("<{name}"),
                    format!(
                        "a variable stands in <{lower}> without double quotation marks around it; add them"
                    ),
                );
            }
            let allowed = match key.as_str() {
                "href" | "cite" => address::safe(value.trim()).is_some() || value.trim().is_empty(),
                "src" => value.starts_with("data:image/"),
                _ => true,
            };
            if !allowed {
                return fault(
                    &format!("{key}="),
                    format!(
                        "“{key}” of <{lower}> holds an address that a theme may not have; use organisation.website, a whole https address or a fragment, and {{{{ logo }}}} for the logo"
                    ),
                );
            }
        }
        rest = &rest[length..];
    }
    Ok(())
}

/// The length of what a browser takes for a comment, where one begins here: declarations and instructions too.
fn comment(rest: &str) -> Option<usize> {
    let after = |end: &str, from: usize| {
        let at = rest.get(from..)?.find(end)?;
        Some(from + at + end.len())
    };
    let length = if rest.starts_with("<!--") {
        // The first two hyphens may be those of the end, so that `<!-->` is whole.
        [after("-->", 2), after("--!>", 4)].into_iter().flatten().min()
    } else if rest.starts_with("<!")
        || rest.starts_with("<?")
        || rest
            .strip_prefix("</")
            .is_some_and(|name| !name.starts_with(|c: char| c.is_ascii_alphabetic()))
    {
        after(">", 2)
    } else {
        return None;
    };
    Some(length.unwrap_or(rest.len()))
}

/// Refuses a slot within a tag or a comment, which the slot's markup would end.
fn apart(tag: &str, source: &str) -> Result<(), Fault> {
    let Some(name) = tag.chars().find_map(super::slot_name) else {
        return Ok(());
    };
    let line = source
        .lines()
        .position(|line| line.contains("{{") && line.contains(name));
    Err(Fault {
        line: line.map_or(0, |line| line + 1),
        message: format!(
            "{{{{ {name} }}}} stands within a tag or a comment; put it between the tags, or remove it"
        ),
    })
}

type Attribute<'s> = (&'s str, &'s str, bool);

/// The attributes of a tag as a browser reads them: name, value, whether in double quotation marks; and the length
/// up to and with the `>`.
fn attributes(text: &str) -> (Vec<Attribute<'_>>, usize) {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'>' => return (found, at + 1),
            b'/' => at += 1,
            byte if byte.is_ascii_whitespace() => at += 1,
            _ => {
                let start = at;
                at += 1;
                while at < bytes.len()
                    && !bytes[at].is_ascii_whitespace()
                    && !matches!(bytes[at], b'=' | b'>' | b'/')
                {
                    at += 1;
                }
                let name = &text[start..at];
                let mut next = at;
                while next < bytes.len() && bytes[next].is_ascii_whitespace() {
                    next += 1;
                }
                if bytes.get(next) != Some(&b'=') {
                    found.push((name, "", true));
                    continue;
                }
                next += 1;
                while next < bytes.len() && bytes[next].is_ascii_whitespace() {
                    next += 1;
                }
                let (value, quoted, end) = if let Some(&quote @ (b'"' | b'\'')) = bytes.get(next) {
                    let inner = &text[next + 1..];
                    let length = inner.find(char::from(quote)).unwrap_or(inner.len());
                    let end = (next + length + 2).min(bytes.len());
                    (&inner[..length], quote == b'"', end)
                } else {
                    let length = text[next..]
                        .find(|c: char| c.is_ascii_whitespace() || c == '>')
                        .unwrap_or(text.len() - next);
                    (&text[next..next + length], false, next + length)
                };
                found.push((name, value, quoted));
                at = end;
            }
        }
    }
    (found, bytes.len())
}

/// The word that every sample value holds, with which a template is tried.
pub const SAMPLE_WORD: &str = "daymarksample";

/// A value that would break out of every place but text and double quotation marks.
pub const SAMPLE: &str = "javascript:daymarksample' daymarksample=1 <daymarksample> \"";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_grow_without_end_is_refused_with_its_line() {
        for source in [
            "a\n{% set x = 1 %}",
            "a\n{%- with x = 1 %}",
            "a\n{{ title * 1000000000 }}",
            "a\n{{ title ~ title }}",
            "a\n{% include 'x' %}",
            "a\n{% macro x() %}",
        ] {
            assert_eq!(template(source).unwrap_err().line, 2, "{source}");
        }
        assert_eq!(
            template("{# set * #}{% if title %}{{ \"a * b\" }}{% endif %} {x}"),
            Ok(())
        );
    }

    #[test]
    fn what_would_run_or_load_is_refused() {
        for html in [
            "<SCRIPT>",
            "<p onclick=\"x\">",
            "<img src=\"https://x.example/a.png\">",
            "<a href=\"java\nscript:x\">",
            "<p class=daymarksample>",
            "<p title='daymarksample'>",
            "<p style=\"background:url(x)\">",
            "<a href=\"//x\" ping=\"https://x\">",
            "<p/onload=x>",
            "<!--><script>x</script>-->",
            "<!-- --!><script>x</script>-->",
            "<!x <p title=\"><script>x</script>\">",
            "</p title='<p title=\"'><script>x</script>\">",
            "<p title=\"\u{FDD4}\">",
            "<!-- \u{FDD4} -->",
            "<p attributionsrc=\"https://x.example/\">",
        ] {
            assert!(markup(html, html).is_err(), "{html}");
        }
        let fine = "<!DOCTYPE html>\n<!-- <p> -->\u{FDD4}</p ><a class=\"a\" href=\"#article\">1 < 2</a><time datetime=\"daymarksample\"></time>";
        assert_eq!(markup(fine, fine), Ok(()));
    }
}
