//! What a theme may not do: read, call out, run anything, grow without end.
//!
//! A template is refused where it could assign variables or multiply texts, so that what it holds is never more than
//! it was given; fuel ends its loops, and [`LONGEST`] its output. What it renders is read as a browser would read it.

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
const ELEMENTS: [&str; 31] = [
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
const ATTRIBUTES: [&str; 14] = [
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
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let name: String = rest[1..]
            .chars()
            .take_while(|c| !c.is_ascii_whitespace() && !matches!(c, '>' | '/'))
            .collect();
        let lower = name.to_ascii_lowercase();
        if !lower.starts_with(|c: char| c.is_ascii_alphabetic()) {
            rest = &rest[1..];
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
        let (attributes, length) = attributes(&rest[1 + name.len()..]);
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
        rest = &rest[1 + name.len() + length..];
    }
    Ok(())
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

/// Refuses a stylesheet that loads something or ends its element. Escapes are read before: `\75rl(` is `url(`.
pub fn stylesheet(css: &str) -> Result<(), Fault> {
    let fault = |at: usize, message: String| {
        Err(Fault {
            line: line_of(css, at),
            message,
        })
    };
    if css.len() > LARGEST_FILE {
        return fault(
            0,
            format!("it is longer than {} KiB; make it shorter", LARGEST_FILE / 1024),
        );
    }
    // What a browser sees once comments are gone, what it sees with them, and both without escapes.
    for (at, line) in css.lines().enumerate() {
        if let Some(found) = forbidden(line) {
            return Err(Fault {
                line: at + 1,
                message: format!("“{found}” is not for themes, which load nothing; remove it"),
            });
        }
    }
    if let Some(found) = forbidden(css).or_else(|| forbidden(&super::minified(css))) {
        return fault(
            0,
            format!("“{found}” is not for themes, which load nothing; remove it"),
        );
    }
    Ok(())
}

fn forbidden(css: &str) -> Option<&'static str> {
    let plain: String = unescaped(css)
        .to_ascii_lowercase()
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\''))
        .collect();
    if plain.contains("</") {
        return Some("</");
    }
    let word = [
        "@import",
        "image-set(",
        "image(",
        "cross-fade(",
        "expression(",
        "-moz-binding",
    ]
    .into_iter()
    .find(|word| plain.contains(word));
    word.or_else(|| {
        plain
            .match_indices("url(")
            .any(|(at, _)| {
                let target = &plain[at + 4..];
                !target.starts_with("data:image/")
                    && !target.starts_with("data:font/")
                    && !target.starts_with('#')
            })
            .then_some("url(")
    })
}

/// With the escapes of CSS resolved.
fn unescaped(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let digits = after.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
        if digits == 0 {
            rest = after;
            continue;
        }
        let character = u32::from_str_radix(&after[..digits], 16)
            .ok()
            .and_then(char::from_u32);
        out.push(character.unwrap_or('\u{FFFD}'));
        rest = &after[digits..];
        rest = rest.strip_prefix([' ', '\n', '\t']).unwrap_or(rest);
    }
    out.push_str(rest);
    out
}

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
        ] {
            assert!(markup(html, html).is_err(), "{html}");
        }
        let fine = "<!DOCTYPE html>\n<a class=\"a\" href=\"#article\">1 < 2</a><time datetime=\"daymarksample\"></time>";
        assert_eq!(markup(fine, fine), Ok(()));
    }

    #[test]
    fn a_stylesheet_loads_nothing_however_it_is_written() {
        for css in [
            "a{}\n@import 'x'",
            "a{}\n@im/**/port 'x'",
            "a{}\nb{c:url( \"https://x\")}",
            "a{}\nb{c:\\75 rl(//x)}",
            "a{}\nb{c:URL(x.png)}",
            "a{}\n</style>",
            "a{}\nb{c:-webkit-image-set('x' 1x)}",
        ] {
            assert!(stylesheet(css).is_err(), "{css}");
        }
        assert_eq!(stylesheet("a{b:url(https://x)}").unwrap_err().line, 1);
        assert_eq!(
            stylesheet("a{b:url(data:image/png;base64,AA)}\nli::before{content:\"\\2014\"}"),
            Ok(())
        );
    }
}
