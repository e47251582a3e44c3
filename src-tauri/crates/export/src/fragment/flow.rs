//! Blocks for systems that keep a few plain elements: Drupal, Webflow, Ghost. Each says what it keeps.

use super::tree::{Element, Piece, close_tag, elements, open, verbatim};
use super::{Outline, inline};

/// What a system keeps of blocks.
pub struct Rules {
    pub line: inline::Rules,
    /// The highest heading.
    pub highest: u8,
    /// Whether a quotation holds paragraphs; else they are joined by breaks.
    pub quote_of_blocks: bool,
    /// Whether an item holds paragraphs.
    pub item_of_blocks: bool,
    pub rule: bool,
    pub code: Code,
    pub picture: Picture,
    /// What a card of plain HTML begins and ends with, where there is one: for tables, lists with places, raw HTML.
    pub card: Option<(&'static str, &'static str)>,
}

/// How code is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Code {
    Block,
    /// `<pre>` is not: a paragraph of code with breaks.
    Lines,
}

/// How a picture keeps its caption.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    Figure,
    /// In a box within the figure.
    BoxedFigure,
    /// In an attribute.
    DataCaption,
}

pub fn write(out: &mut String, pieces: &[Piece<'_>], rules: &Rules, outline: &Outline<'_>) {
    let mut run: Vec<Piece<'_>> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Element(element) if !element.is_inline() => {
                text(out, "p", &std::mem::take(&mut run), rules, outline);
                block(out, element, rules, outline);
            }
            other => run.push(other.clone()),
        }
    }
    text(out, "p", &run, rules, outline);
}

/// A paragraph, unless it shows nothing.
fn text(out: &mut String, tag: &str, run: &[Piece<'_>], rules: &Rules, outline: &Outline<'_>) {
    let mut line = String::new();
    inline::write(&mut line, run, &rules.line, outline);
    let line = line.trim();
    if !line.is_empty() {
        open(out, tag, &[]);
        out.push_str(line);
        close_tag(out, tag);
        out.push('\n');
    }
}

fn block(out: &mut String, element: &Element<'_>, rules: &Rules, outline: &Outline<'_>) {
    if let Some((begin, end)) = rules.card {
        let places = matches!(element.name, "ul" | "ol")
            && elements(&element.children).any(|item| item.attribute("id").is_some());
        if places
            || matches!(
                element.name,
                "table" | "div" | "details" | "dl" | "address" | "aside"
            )
        {
            out.push_str(begin);
            out.push('\n');
            let mut copy = String::new();
            verbatim(&mut copy, &[Piece::Element(element.clone())]);
            out.push_str(&without_ways_back(&copy));
            out.push('\n');
            out.push_str(end);
            out.push('\n');
            return;
        }
    }
    match element.name {
        "p" => text(out, "p", &element.children, rules, outline),
        "ul" | "ol" => list(out, element, rules, outline),
        "blockquote" => quote(out, element, None, rules, outline),
        "figure" => figure(out, element, rules, outline),
        "pre" => code(out, element, rules),
        "hr" if rules.rule => out.push_str("<hr>\n"),
        "hr" => out.push_str("<p>* * *</p>\n"),
        "table" => table(out, element, rules, outline),
        _ => match element.heading_level() {
            Some(level) => heading(out, element, level, rules, outline),
            // Sections, boxes and what else holds blocks leave their content.
            None => write(out, &element.children, rules, outline),
        },
    }
}

fn heading(out: &mut String, element: &Element<'_>, level: u8, rules: &Rules, outline: &Outline<'_>) {
    let name = format!("h{}", level.max(rules.highest));
    let id = outline.place(element).filter(|_| outline.heading_ids);
    let id = id.map(|id| ("id", id));
    open(out, &name, id.as_slice());
    inline::write(out, &element.children, &rules.line, outline);
    close_tag(out, &name);
    out.push('\n');
}

fn list(out: &mut String, element: &Element<'_>, rules: &Rules, outline: &Outline<'_>) {
    let kept = |key: &str| element.attribute(key).map(|value| (key.to_owned(), value));
    let attributes: Vec<_> = ["start", "type"].into_iter().filter_map(kept).collect();
    let attributes: Vec<_> = attributes
        .iter()
        .map(|(key, value)| (key.as_str(), *value))
        .collect();
    open(out, element.name, &attributes);
    out.push('\n');
    for item in elements(&element.children) {
        out.push_str("<li>");
        let blocks =
            elements(&item.children).any(|child| !child.is_inline() && !matches!(child.name, "ul" | "ol"));
        if rules.item_of_blocks && blocks {
            let inner = out.len();
            write(out, &item.children, rules, outline);
            let length = out[inner..].trim_end().len();
            out.truncate(inner + length);
        } else {
            let (text, lists) = inline::item(item);
            inline::joined(out, &text, &rules.line, outline);
            for nested in lists {
                out.push('\n');
                list(out, nested, rules, outline);
                let end = out.trim_end().len();
                out.truncate(end);
            }
        }
        out.push_str("</li>\n");
    }
    close_tag(out, element.name);
    out.push('\n');
}

fn quote(
    out: &mut String,
    element: &Element<'_>,
    who: Option<&Element<'_>>,
    rules: &Rules,
    outline: &Outline<'_>,
) {
    out.push_str("<blockquote>");
    if rules.quote_of_blocks {
        out.push('\n');
        write(out, &element.children, rules, outline);
        if let Some(who) = who {
            text(out, "p", &who.children, rules, outline);
        }
    } else {
        let mut lines = inline::paragraphs(element);
        lines.extend(who.map(|who| who.children.clone()));
        inline::joined(out, &lines, &rules.line, outline);
    }
    out.push_str("</blockquote>\n");
}

fn figure(out: &mut String, element: &Element<'_>, rules: &Rules, outline: &Outline<'_>) {
    let caption = element.child("figcaption");
    if let Some(words) = element.child("blockquote") {
        return quote(out, words, caption, rules, outline);
    }
    let Some(picture) = element.child("img") else {
        return write(out, &element.children, rules, outline);
    };
    let mut attributes: Vec<_> = ["src", "alt"]
        .into_iter()
        .filter_map(|key| Some((key, picture.attribute(key)?)))
        .collect();
    if rules.picture == Picture::DataCaption {
        let mut words = String::new();
        if let Some(caption) = caption {
            inline::plain(&mut words, &caption.children);
        }
        attributes.extend(
            ["width", "height"]
                .into_iter()
                .filter_map(|key| Some((key, picture.attribute(key)?))),
        );
        if !words.is_empty() {
            attributes.push(("data-caption", &words));
        }
        open(out, "img", &attributes);
        out.push('\n');
        return;
    }
    let boxed = rules.picture == Picture::BoxedFigure;
    out.push_str(if boxed { "<figure><div>" } else { "<figure>" });
    open(out, "img", &attributes);
    out.push_str(if boxed { "</div>" } else { "" });
    if let Some(caption) = caption {
        text(out, "figcaption", &caption.children, rules, outline);
        let end = out.trim_end().len();
        out.truncate(end);
    }
    out.push_str("</figure>\n");
}

fn code(out: &mut String, element: &Element<'_>, rules: &Rules) {
    let mut text = String::new();
    inline::plain(&mut text, &element.children);
    match rules.code {
        Code::Block => {
            out.push_str("<pre><code>");
            out.push_str(&text);
            out.push_str("</code></pre>\n");
        }
        Code::Lines => {
            out.push_str("<p><code>");
            out.push_str(&text.replace('\n', "<br>"));
            out.push_str("</code></p>\n");
        }
    }
}

/// A table where there are none: a list with an item for each row, each cell behind what heads its column.
fn table(out: &mut String, element: &Element<'_>, rules: &Rules, outline: &Outline<'_>) {
    let line = |cell: &Element<'_>| {
        let mut line = String::new();
        inline::write(&mut line, &cell.children, &rules.line, outline);
        line.trim().to_owned()
    };
    let rows = |name: &str| -> Vec<Vec<String>> {
        let parts = elements(&element.children).filter(|part| part.name == name);
        parts
            .flat_map(|part| elements(&part.children))
            .map(|row| elements(&row.children).map(line).collect())
            .collect()
    };
    let heads = rows("thead").pop().unwrap_or_default();
    let mut body = rows("tbody");
    if body.is_empty() {
        body = vec![heads.clone()];
    }
    out.push_str("<ul>\n");
    for row in body {
        out.push_str("<li>");
        let mut first = true;
        for (column, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            if !std::mem::take(&mut first) {
                out.push_str("<br>");
            }
            if let Some(head) = heads.get(column).filter(|head| !head.is_empty() && *head != cell) {
                out.push_str(head);
                out.push_str(outline.colon);
            }
            out.push_str(cell);
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ul>\n");
}

/// Without the links back to places that the text of the system does not have.
fn without_ways_back(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("\u{a0}<a href=\"#note-") {
        let link = &rest[at..];
        let end = link.find("</a>").map(|end| end + "</a>".len());
        let target = link["\u{a0}<a href=\"#".len()..]
            .split('"')
            .next()
            .unwrap_or_default();
        match end {
            Some(end) if target.ends_with("-ref") => {
                out.push_str(&rest[..at]);
                rest = &link[end..];
            }
            _ => {
                let behind = at + '\u{a0}'.len_utf8();
                out.push_str(&rest[..behind]);
                rest = &rest[behind..];
            }
        }
    }
    out.push_str(rest);
    out
}
