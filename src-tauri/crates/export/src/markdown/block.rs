//! Blocks: headings, lists, tables, callouts as sections.

use super::inline::{Place, inlines, longest_run, titled};
use crate::document::{Document, Element, Node, text_of};
use std::fmt::Write as _;

/// Appends the article, its footnotes and sources.
pub fn body(document: &Document, out: &mut String) {
    let mut writer = Writer { level: 2 };
    let mut parts = writer.blocks(&document.body);
    if let Some(sources) = &document.sources {
        writer.level = 2;
        parts.extend(writer.flow(sources));
    }
    for note in &document.footnotes {
        let blocks = writer.blocks(&note.children).join("\n\n");
        parts.push(format!("[^{}]: {}", note.mark, indented(&blocks, 4)));
    }
    out.push_str(&parts.join("\n\n"));
    if !parts.is_empty() {
        out.push('\n');
    }
}

struct Writer {
    /// The last heading's level, for the callouts' headings.
    level: u8,
}

impl Writer {
    /// Each block's Markdown, without the blank lines between them.
    fn blocks(&mut self, nodes: &[Node]) -> Vec<String> {
        let mut parts = Vec::new();
        let mut rest = nodes;
        let mut last_list: Option<&str> = None;
        while let Some(first) = rest.first() {
            if first.is_inline() {
                let length = rest
                    .iter()
                    .position(|node| !node.is_inline())
                    .unwrap_or(rest.len());
                let line = paragraph(&rest[..length]);
                if !line.is_empty() {
                    parts.push(line);
                    last_list = None;
                }
                rest = &rest[length..];
                continue;
            }
            rest = &rest[1..];
            let Some(element) = first.element() else { continue };
            let list = matches!(element.name.as_str(), "ul" | "ol").then_some(element.name.as_str());
            let made = self.block(element);
            if made.is_empty() {
                continue;
            }
            if list.is_some() && last_list == list {
                // Two lists in a row would become one.
                parts.push("<!-- -->".to_owned());
            }
            last_list = list;
            parts.extend(made);
            // Where a callout ends is seen by the next heading, else by a rule.
            if is_callout(element) {
                let next = rest.iter().find_map(Node::element);
                if next.is_some_and(|next| next.heading_level().is_none() && next.name != "section") {
                    parts.push(RULE.to_owned());
                }
            }
        }
        parts
    }

    fn flow(&mut self, element: &Element) -> Vec<String> {
        self.blocks(&element.children)
    }

    fn block(&mut self, element: &Element) -> Vec<String> {
        let one = |text: String| if text.is_empty() { Vec::new() } else { vec![text] };
        match element.name.as_str() {
            "p" | "dt" | "summary" | "caption" | "address" => one(paragraph(&element.children)),
            "ul" | "ol" => one(self.list(element)),
            "blockquote" => one(quoted(&self.flow(element).join("\n\n"))),
            "pre" => one(code_block(element)),
            "hr" => vec![RULE.to_owned()],
            "table" => one(table(element)),
            "figure" if element.has_class("quote") => {
                let mut parts: Vec<String> = Vec::new();
                for child in element.elements() {
                    match child.name.as_str() {
                        "figcaption" => parts.push(format!("— {}", paragraph(&child.children))),
                        "blockquote" => parts.extend(self.flow(child)),
                        _ => parts.extend(self.block(child)),
                    }
                }
                one(quoted(&parts.join("\n\n")))
            }
            "figure" => one(figure(element)),
            "section" if is_callout(element) => self.callout(element),
            _ => match element.heading_level() {
                Some(level) => {
                    self.level = level;
                    one(heading(level, element))
                }
                None => self.flow(element),
            },
        }
    }

    /// A callout as a section under a heading: its title, else what kind it is.
    fn callout(&mut self, element: &Element) -> Vec<String> {
        let level = self.level;
        let mut parts = Vec::new();
        if let Some(label) = element.attribute("aria-label") {
            parts.push(format!(
                "{} {}",
                "#".repeat(level.into()),
                super::escape::line(label)
            ));
        }
        parts.extend(self.flow(element));
        self.level = level;
        parts
    }

    fn list(&mut self, list: &Element) -> String {
        let mut number: u64 = list
            .attribute("start")
            .and_then(|start| start.parse().ok())
            .unwrap_or(1);
        let mut loose = false;
        let mut items = Vec::new();
        for item in list.elements().filter(|item| item.name == "li") {
            let marker = if list.name == "ol" {
                format!("{number}. ")
            } else {
                "- ".to_owned()
            };
            number = number.saturating_add(1);
            let blocks = self.flow(item);
            loose |= item.elements().any(|child| child.name == "p");
            let tight = !item.elements().any(|child| child.name == "p");
            let content = blocks.join(if tight { "\n" } else { "\n\n" });
            items.push(marker.clone() + &indented(&content, marker.len()));
        }
        items.join(if loose { "\n\n" } else { "\n" })
    }
}

const RULE: &str = "* * *";

fn is_callout(element: &Element) -> bool {
    element.name == "section"
        && ["goals", "sign-off", "theme", "key-facts"]
            .iter()
            .any(|class| element.has_class(class))
}

fn paragraph(nodes: &[Node]) -> String {
    let mut out = String::new();
    inlines(&mut out, nodes, Place::BLOCK, true);
    let mut text = out.trim().to_owned();
    while let Some(shorter) = text.strip_suffix("\\\n").map(str::len) {
        text.truncate(shorter);
    }
    // Pandoc takes such a paragraph for a table's caption.
    if text.starts_with("Table:") {
        text.insert(5, '\\');
    }
    text
}

fn heading(level: u8, element: &Element) -> String {
    let mut out = String::new();
    let place = Place {
        cell: true,
        ..Place::BLOCK
    };
    inlines(&mut out, &element.children, place, false);
    let text = out.trim();
    if text.is_empty() {
        return String::new();
    }
    // A closing row of number signs would be taken for the heading's end.
    let text = match text.strip_suffix('#') {
        Some(before) => format!("{before}\\#"),
        None => text.to_owned(),
    };
    let mut line = format!("{} {text}", "#".repeat(level.into()));
    let own = element.attribute("id").filter(|_| !in_callout(element));
    if let Some(id) = own {
        let _ = write!(line, " {{#{id}}}");
    }
    line
}

/// Whether the heading's id is Daymark's own, which only labels a section.
fn in_callout(element: &Element) -> bool {
    element.attribute("id").is_some_and(|id| {
        let stem = id.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-');
        ["goals", "sign-off", "theme", "key-facts", "sources", "footnotes"].contains(&stem)
    })
}

fn quoted(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    text.lines()
        .map(|line| format!("> {line}").trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Indents all lines but the first.
fn indented(text: &str, by: usize) -> String {
    let indent = format!("\n{}", " ".repeat(by));
    text.replace('\n', &indent)
        .replace(&format!("{indent}\n"), "\n\n")
}

fn code_block(element: &Element) -> String {
    let mut text = String::new();
    raw_text(element, &mut text);
    let fence = "`".repeat((longest_run(&text, '`') + 1).max(3));
    format!("{fence}\n{}\n{fence}", text.trim_end_matches('\n'))
}

fn raw_text(element: &Element, out: &mut String) {
    for child in &element.children {
        match child {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => raw_text(element, out),
        }
    }
}

/// A picture with its caption as the title, as the article has it.
fn figure(element: &Element) -> String {
    let caption = element.elements().find(|child| child.name == "figcaption");
    let rest: Vec<Node> = element
        .children
        .iter()
        .filter(|child| child.element().is_none_or(|child| child.name != "figcaption"))
        .cloned()
        .collect();
    let mut picture = paragraph(&rest);
    if let Some(caption) = caption {
        let caption = text_of(&caption.children);
        if picture.starts_with("![") && picture.ends_with(')') {
            picture.truncate(picture.len() - 1);
            picture.push_str(&titled(&caption));
            picture.push(')');
        } else {
            picture.push_str("\n\n");
            picture.push_str(&super::escape::line(&caption));
            picture.truncate(picture.trim_end().len());
        }
    }
    picture
}

/// A pipe table; what spans several cells stands in the first of them.
fn table(element: &Element) -> String {
    let mut rows = Vec::new();
    collect_rows(element, &mut rows);
    let columns = rows.iter().map(|row| row.elements().count()).max().unwrap_or(0);
    if columns == 0 {
        return String::new();
    }
    let headed = rows[0].elements().any(|cell| cell.name == "th");
    let mut lines = Vec::with_capacity(rows.len() + 2);
    let mut rows = rows.into_iter();
    let first = rows.next();
    let (head, first_body) = if headed { (first, None) } else { (None, first) };
    let aligned = |column: usize| {
        let cell = head.or(first_body).and_then(|row| row.elements().nth(column));
        match cell {
            Some(cell) if cell.has_class("center") => ":---:",
            Some(cell) if cell.has_class("end") => "---:",
            _ => "---",
        }
    };
    lines.push(match head {
        Some(row) => line_of(row, columns),
        None => format!("|{}", "  |".repeat(columns)),
    });
    lines.push(format!(
        "| {} |",
        (0..columns).map(aligned).collect::<Vec<_>>().join(" | ")
    ));
    lines.extend(
        first_body
            .into_iter()
            .chain(rows)
            .map(|row| line_of(row, columns)),
    );
    lines.join("\n")
}

fn collect_rows<'e>(element: &'e Element, rows: &mut Vec<&'e Element>) {
    for child in element.elements() {
        match child.name.as_str() {
            "tr" => rows.push(child),
            "thead" | "tbody" | "tfoot" => collect_rows(child, rows),
            _ => {}
        }
    }
}

fn line_of(row: &Element, columns: usize) -> String {
    let mut line = String::from("|");
    let mut cells = row.elements();
    for _ in 0..columns {
        let text = cells.next().map(cell).unwrap_or_default();
        let _ = write!(line, " {text} |");
    }
    line
}

fn cell(cell: &Element) -> String {
    let place = Place {
        cell: true,
        ..Place::BLOCK
    };
    let mut out = String::new();
    flat(&cell.children, place, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Blocks in a cell stand one behind the other in its line.
fn flat(nodes: &[Node], place: Place, out: &mut String) {
    for (at, node) in nodes.iter().enumerate() {
        match node.element() {
            Some(element) if !node.is_inline() => {
                out.push(' ');
                flat(&element.children, place, out);
                out.push(' ');
            }
            _ => {
                let next = nodes.get(at + 1);
                let place = Place {
                    next: next.and_then(super::inline::first_of).or(place.next),
                    ..place
                };
                inlines(out, std::slice::from_ref(node), place, false);
            }
        }
    }
}
