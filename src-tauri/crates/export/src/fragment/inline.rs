//! What stands in a line, for presets: which elements stay, which leave their content only.

use super::Outline;
use super::tree::{Element, Piece, close_tag, elements, open};

/// What a system keeps in a line.
pub struct Rules {
    pub kept: &'static [&'static str],
    pub attributes: &'static [&'static str],
    /// Whether places within the text can be linked to.
    pub own_places: bool,
}

/// Writes pieces of a line. A break of the source is a blank; a block among them leaves its words.
pub fn write(out: &mut String, pieces: &[Piece<'_>], rules: &Rules, outline: &Outline<'_>) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(&text.replace('\n', " ")),
            Piece::Element(element) => one(out, element, rules, outline),
        }
    }
}

fn one(out: &mut String, element: &Element<'_>, rules: &Rules, outline: &Outline<'_>) {
    if element.name == "br" {
        out.push_str("<br>");
        return;
    }
    let href = element.attribute("href");
    let within = href.and_then(|href| href.strip_prefix('#'));
    if element.name == "a" && within.is_some() && !rules.own_places {
        return reference(out, element, within.unwrap_or_default(), rules, outline);
    }
    // A mark of reference that cannot be raised stands in brackets, or it would join the word before it.
    if element.name == "sup" && !rules.kept.contains(&"sup") {
        out.push('[');
        write(out, &element.children, rules, outline);
        out.push(']');
        return;
    }
    let name = renamed(element.name, rules);
    let Some(name) = name else {
        if element.name == "img" {
            out.push_str(element.attribute("alt").unwrap_or_default());
        }
        return write(out, &element.children, rules, outline);
    };
    let attributes: Vec<_> = element
        .attributes
        .iter()
        .filter(|(key, value)| {
            rules.attributes.contains(key) && (*key != "id" || outline.targets.contains(value))
        })
        .copied()
        .collect();
    open(out, name, &attributes);
    if name != "img" {
        write(out, &element.children, rules, outline);
        close_tag(out, name);
    }
}

/// A link to a place in the text, where only headings are places: to the section's heading, if it has one.
fn reference(out: &mut String, element: &Element<'_>, target: &str, rules: &Rules, outline: &Outline<'_>) {
    let section = outline
        .sections
        .iter()
        .find(|(id, _)| *id == target)
        .map(|(_, heading)| *heading)
        .filter(|_| outline.heading_ids);
    // The way back leads nowhere where the text has no places.
    if target.starts_with("note-") && target.ends_with("-ref") {
        let end = out.trim_end_matches(['\u{a0}', ' ']).len();
        out.truncate(end);
        return;
    }
    if let Some(heading) = section {
        out.push_str("<a href=\"#");
        out.push_str(heading);
        out.push_str("\">");
    }
    write(out, &element.children, rules, outline);
    if section.is_some() {
        out.push_str("</a>");
    }
}

/// The element's name in that system: its own, its plain sister's, or none.
fn renamed<'n>(name: &'n str, rules: &Rules) -> Option<&'n str> {
    let sister = match name {
        "b" => "strong",
        "i" | "cite" | "dfn" | "var" => "em",
        "kbd" | "samp" => "code",
        "del" => "s",
        _ => name,
    };
    [name, sister].into_iter().find(|name| rules.kept.contains(name))
}

/// An item's text, in paragraphs where it has several, and its lists.
pub fn item<'t, 'h>(item: &'t Element<'h>) -> (Vec<Vec<Piece<'h>>>, Vec<&'t Element<'h>>) {
    let mut text: Vec<Vec<Piece<'h>>> = Vec::new();
    let mut lists = Vec::new();
    let mut run = Vec::new();
    for piece in &item.children {
        match piece {
            Piece::Element(element) if matches!(element.name, "ul" | "ol") => lists.push(element),
            Piece::Element(element) if !element.is_inline() => {
                text.push(std::mem::take(&mut run));
                text.extend(paragraphs(element));
            }
            other => run.push(other.clone()),
        }
    }
    text.push(run);
    text.retain(|run| {
        run.iter()
            .any(|piece| !matches!(piece, Piece::Text(text) if text.trim().is_empty()))
    });
    (text, lists)
}

/// The lines of text that a block holds, in order.
pub fn paragraphs<'h>(element: &Element<'h>) -> Vec<Vec<Piece<'h>>> {
    if elements(&element.children).all(Element::is_inline) {
        return vec![element.children.clone()];
    }
    elements(&element.children).flat_map(paragraphs).collect()
}

/// Paragraphs in one line, with breaks between them.
pub fn joined(out: &mut String, text: &[Vec<Piece<'_>>], rules: &Rules, outline: &Outline<'_>) {
    for (at, run) in text.iter().enumerate() {
        if at > 0 {
            out.push_str("<br><br>");
        }
        let mut line = String::new();
        write(&mut line, run, rules, outline);
        out.push_str(line.trim());
    }
}

/// The text alone, still escaped.
pub fn plain(out: &mut String, pieces: &[Piece<'_>]) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Element(element) => plain(out, &element.children),
        }
    }
}
