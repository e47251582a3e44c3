//! What stands in a line.

use super::escape;
use crate::document::{Element, Mark, Node};
use std::fmt::Write as _;

/// Where a line is written.
#[derive(Clone, Copy)]
pub struct Place {
    /// In a table's cell, where a line cannot break.
    pub cell: bool,
    /// What follows: emphasis before a letter closes otherwise than before a space.
    pub next: Option<char>,
}

impl Place {
    pub const BLOCK: Self = Self {
        cell: false,
        next: None,
    };
}

/// Appends inlines. `starts`: they are the first of their block.
pub fn inlines(out: &mut String, nodes: &[Node], place: Place, starts: bool) {
    let from = out.len();
    for (at, node) in nodes.iter().enumerate() {
        let starts = starts && out[from..].trim().is_empty();
        let place = Place {
            next: nodes[at + 1..].iter().find_map(first_of).or(place.next),
            ..place
        };
        match node {
            // The markup ends a line behind a break; a second end would end the paragraph.
            Node::Text(text) if out.ends_with("\\\n") => {
                escape::text(out, text.trim_start_matches(['\n', ' ']), place.cell, true);
            }
            Node::Text(text) => escape::text(out, text, place.cell, starts),
            Node::Element(element) => self::element(out, element, place, starts),
        }
    }
}

pub fn first_of(node: &Node) -> Option<char> {
    match node {
        Node::Text(text) => text.chars().next(),
        Node::Element(element) if element.name == "img" => Some('!'),
        Node::Element(element) => element.children.iter().find_map(first_of),
    }
}

fn element(out: &mut String, element: &Element, place: Place, starts: bool) {
    let plain = |out: &mut String| inlines(out, &element.children, place, starts);
    match element.name.as_str() {
        "em" | "i" => emphasis(out, element, place, "*", "em"),
        "strong" | "b" => emphasis(out, element, place, "**", "strong"),
        "s" | "del" => emphasis(out, element, place, "~~", "del"),
        "code" | "samp" | "tt" | "kbd" => code(out, &text(&element.children), place.cell),
        "a" => link(out, element, place),
        "img" => image(out, element),
        "br" if place.cell => out.push_str("<br>"),
        "br" => out.push_str("\\\n"),
        "wbr" | "rp" => {}
        "sup" => match element.mark() {
            Some(Mark::Footnote(mark)) => {
                out.push_str("[^");
                out.push_str(mark);
                out.push(']');
            }
            // The citation is a link already; the sources are listed all the same.
            Some(Mark::Source(_)) => {}
            None => tagged(out, element, place),
        },
        "sub" => tagged(out, element, place),
        "q" => {
            out.push('“');
            plain(out);
            out.push('”');
        }
        "span" | "bdi" | "bdo" | "abbr" => match element.attribute("lang").filter(|tag| is_tag(tag)) {
            Some(tag) => {
                out.push('[');
                plain(out);
                out.push_str("]{lang=");
                out.push_str(tag);
                out.push('}');
            }
            None => plain(out),
        },
        _ => plain(out),
    }
}

fn is_tag(tag: &str) -> bool {
    !tag.is_empty()
        && tag
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// What Markdown has no mark for stays an element, which both dialects read.
fn tagged(out: &mut String, element: &Element, place: Place) {
    let name = &element.name;
    let _ = write!(out, "<{name}>");
    inlines(out, &element.children, place, false);
    let _ = write!(out, "</{name}>");
}

fn emphasis(out: &mut String, element: &Element, place: Place, mark: &str, tag: &str) {
    let inner = Place {
        next: Some('*'),
        ..place
    };
    let mut text = String::new();
    inlines(&mut text, &element.children, inner, false);
    // Marks do not hold beside a space; it goes outside.
    let content = text.trim();
    if content.is_empty() {
        out.push_str(&text);
        return;
    }
    let start = text.len() - text.trim_start().len();
    out.push_str(&text[..start]);
    let ends = &text[start + content.len()..];
    let after = ends.chars().next().or(place.next);
    let before = out.chars().next_back();
    // CommonMark's rule for what may open and close, where punctuation meets letters ("**“No”**s").
    let beside = |outside: Option<char>, inside: Option<char>| {
        let outside_word = outside.is_some_and(|c| !c.is_whitespace() && !is_punctuation(c));
        !(outside_word && inside.is_some_and(is_punctuation))
    };
    let holds = beside(before, content.chars().next())
        && beside(after, content.chars().next_back())
        && before != Some('*')
        && before != Some('~')
        && !matches!(after, Some('*' | '~'))
        && !content.starts_with(['*', '~'])
        && !content.ends_with(['*', '~']);
    if holds {
        let _ = write!(out, "{mark}{content}{mark}");
    } else {
        let _ = write!(out, "<{tag}>{content}</{tag}>");
    }
    out.push_str(ends);
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c, '\u{a1}'..='\u{bf}' if !c.is_alphanumeric())
        || matches!(c, '\u{2010}'..='\u{205e}' | '\u{3001}'..='\u{3030}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '،' | '؛' | '؟' | '۔')
}

/// Code between more backticks than it has itself.
fn code(out: &mut String, code: &str, cell: bool) {
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ");
    let code = if cell { code.replace('|', "\\|") } else { code };
    if code.is_empty() {
        return;
    }
    let fence = "`".repeat(longest_run(&code, '`') + 1);
    let pad = if code.starts_with('`') || code.ends_with('`') {
        " "
    } else {
        ""
    };
    let _ = write!(out, "{fence}{pad}{code}{pad}{fence}");
}

/// The longest run of a character.
pub fn longest_run(text: &str, of: char) -> usize {
    text.split(|c| c != of).map(str::len).max().unwrap_or_default()
}

fn link(out: &mut String, element: &Element, place: Place) {
    let Some(address) = element.attribute("href") else {
        return inlines(out, &element.children, place, false);
    };
    let inner = Place {
        next: Some(']'),
        ..place
    };
    out.push('[');
    inlines(out, &element.children, inner, false);
    out.push_str("](");
    out.push_str(&address_of(address));
    out.push(')');
}

fn image(out: &mut String, element: &Element) {
    let Some(source) = element.attribute("src") else {
        return;
    };
    *out += "![";
    *out += &escape::line(element.attribute("alt").unwrap_or_default());
    *out += "](";
    *out += &address_of(source);
    if let Some(title) = element
        .attribute("title")
        .filter(|title| !title.trim().is_empty())
    {
        *out += &titled(title);
    }
    out.push(')');
}

/// A picture's title behind its address.
pub fn titled(title: &str) -> String {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    format!(" \"{}\"", escape::line(&title).replace('"', "\\\""))
}

/// An address as a link's destination. What could end or escape it is percent-encoded.
fn address_of(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for character in address.chars() {
        match character {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '"' => out.push_str("%22"),
            ' ' => out.push_str("%20"),
            // Otherwise `&copy=1` would be a sign.
            '&' => out.push_str("&amp;"),
            _ if character.is_control() || character.is_whitespace() => {}
            _ => out.push(character),
        }
    }
    out
}

fn text(nodes: &[Node]) -> String {
    crate::document::text_of(nodes)
}
