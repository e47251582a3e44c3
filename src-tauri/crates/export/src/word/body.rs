//! Blocks as paragraphs and tables.

use super::inline::Format;
use crate::context::Note;
use crate::document::{Document, Element, Node};
use crate::escape;
use std::fmt::Write as _;

/// What the parts of the package hold.
#[derive(Default)]
pub struct Written {
    /// The content of `w:body`.
    pub body: String,
    /// The content of `w:footnotes` behind the separators.
    pub footnotes: String,
    /// The document's relationships, then the footnotes': kind, target, whether outside.
    pub links: [Vec<Link>; 2],
    /// Pictures by their path, with the bytes that Word shows.
    pub media: Vec<(String, Vec<u8>)>,
    /// Whether the list with that number (from 1) counts, and from which number.
    pub lists: Vec<Option<u32>>,
    pub notes: Vec<Note>,
}

/// A relationship.
#[derive(PartialEq)]
pub struct Link {
    pub kind: &'static str,
    pub target: String,
    pub outside: bool,
}

pub struct Writer<'d> {
    pub document: &'d Document,
    pub out: String,
    pub written: Written,
    /// 0 in the document, 1 in footnotes.
    pub place: usize,
    /// The footnotes that are referred to already.
    pub referred: Vec<usize>,
    /// Numbers bookmarks and drawings.
    pub count: usize,
}

/// How a paragraph stands.
#[derive(Clone, Copy, Default)]
struct Stand {
    style: &'static str,
    /// The list's number and level; the first paragraph of an item has its mark.
    list: Option<(usize, usize)>,
    marked: bool,
    /// In a header cell.
    end: bool,
    center: bool,
}

/// Writes all blocks.
pub fn write(document: &Document) -> Written {
    let mut writer = Writer {
        document,
        out: String::new(),
        written: Written::default(),
        place: 0,
        referred: Vec::new(),
        count: 0,
    };
    let facts = &document.facts;
    writer.line("Title", &facts.title);
    let by = [
        facts.author.clone(),
        facts.published.map(|date| {
            daymark_catalogue::format_date(date, daymark_catalogue::DateForm::Long, document.language)
        }),
    ];
    let by: Vec<String> = by.into_iter().flatten().collect();
    if !by.is_empty() {
        writer.line("Subtitle", &by.join(" · "));
    }
    let stand = Stand::default();
    writer.blocks(&document.body, stand);
    if let Some(sources) = &document.sources {
        writer.blocks(&sources.children, stand);
    }
    writer.written.body = std::mem::take(&mut writer.out);
    writer.place = 1;
    // A footnote may refer to a further one, which then comes behind it.
    let mut at = 0;
    while let Some(&note) = writer.referred.get(at) {
        at += 1;
        let _ = write!(writer.out, "<w:footnote w:id=\"{at}\">");
        let start = writer.out.len();
        writer.blocks(
            &document.footnotes[note].children,
            Stand {
                style: "FootnoteText",
                ..stand
            },
        );
        let mark = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
        match writer.out[start..].find("</w:pPr>") {
            Some(found) => writer.out.insert_str(start + found + "</w:pPr>".len(), mark),
            None => {
                let _ = write!(
                    writer.out,
                    "<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>{mark}</w:p>"
                );
            }
        }
        writer.out.push_str("</w:footnote>");
    }
    writer.written.footnotes = std::mem::take(&mut writer.out);
    writer.written
}

impl Writer<'_> {
    fn line(&mut self, style: &'static str, text: &str) {
        self.paragraph(
            &[Node::Text(text.to_owned())],
            Stand {
                style,
                ..Stand::default()
            },
        );
    }

    fn blocks(&mut self, nodes: &[Node], stand: Stand) {
        let mut stand = stand;
        let mut rest = nodes;
        while let Some(first) = rest.first() {
            if first.is_inline() {
                let length = rest
                    .iter()
                    .position(|node| !node.is_inline())
                    .unwrap_or(rest.len());
                if self.paragraph(&rest[..length], stand) {
                    stand.marked = false;
                }
                rest = &rest[length..];
                continue;
            }
            rest = &rest[1..];
            if let Some(element) = first.element() {
                let before = self.out.len();
                self.block(element, stand);
                stand.marked &= self.out.len() == before;
            }
        }
    }

    fn block(&mut self, element: &Element, stand: Stand) {
        let styled = |style: &'static str| Stand { style, ..stand };
        if let Some(level) = element.heading_level() {
            // The title is Word's Title; the article's first headings are its Heading 1.
            let style = [
                "Heading1", "Heading1", "Heading2", "Heading3", "Heading4", "Heading5",
            ][usize::from(level) - 1];
            self.bookmarked(element, styled(style));
            return;
        }
        match element.name.as_str() {
            "p" if element.has_class("name") => {
                self.paragraph(&element.children, styled("Signature"));
            }
            "p" | "dt" | "summary" | "address" => {
                self.paragraph(&element.children, stand);
            }
            "figcaption" | "caption" => {
                self.paragraph(&element.children, styled("Caption"));
            }
            "blockquote" => self.blocks(&element.children, styled("Quote")),
            "pre" => self.code(element, styled("Code")),
            "hr" => {
                let _ = write!(self.out, "<w:p><w:pPr><w:pStyle w:val=\"Rule\"/></w:pPr></w:p>");
            }
            "ul" | "ol" => self.list(element, stand),
            "table" => self.table(element, stand),
            "section" if element.has_class("sign-off") => self.blocks(&element.children, styled("Closing")),
            "section"
                if ["goals", "key-facts", "theme"]
                    .iter()
                    .any(|class| element.has_class(class)) =>
            {
                self.blocks(&element.children, styled("Callout"));
            }
            _ => self.blocks(&element.children, stand),
        }
    }

    /// A block with a bookmark that links within the document lead to.
    fn bookmarked(&mut self, element: &Element, stand: Stand) {
        let start = self.out.len();
        if self.paragraph(&element.children, stand)
            && let Some(id) = element.attribute("id")
        {
            self.bookmark(start, id);
        }
    }

    fn bookmark(&mut self, start: usize, id: &str) {
        self.count += 1;
        let (number, mut name) = (self.count, String::new());
        escape::attribute(&mut name, &bookmark_name(id));
        let begin = format!("<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>");
        if let Some(found) = self.out[start..].find("</w:pPr>") {
            self.out.insert_str(start + found + "</w:pPr>".len(), &begin);
            if let Some(end) = self.out.rfind("</w:p>") {
                self.out
                    .insert_str(end, &format!("<w:bookmarkEnd w:id=\"{number}\"/>"));
            }
        }
    }

    /// A paragraph; whether it shows anything.
    fn paragraph(&mut self, nodes: &[Node], stand: Stand) -> bool {
        let start = self.out.len();
        self.out.push_str("<w:p>");
        self.properties(stand);
        let inner = self.out.len();
        self.inlines(nodes, &Format::default(), true);
        if self.out.len() == inner {
            self.out.truncate(start);
            return false;
        }
        self.out.push_str("</w:p>");
        true
    }

    fn properties(&mut self, stand: Stand) {
        let style = match stand {
            Stand {
                style: "Callout" | "Closing" | "",
                list: Some(_),
                ..
            } => "ListParagraph",
            Stand { style: "", .. } => "Normal",
            Stand { style, .. } => style,
        };
        let _ = write!(self.out, "<w:pPr><w:pStyle w:val=\"{style}\"/>");
        match stand.list {
            Some((list, level)) if stand.marked => {
                let _ = write!(
                    self.out,
                    "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{list}\"/></w:numPr>",
                    level.min(8)
                );
            }
            _ => {}
        }
        if self.document.rtl {
            self.out.push_str("<w:bidi/>");
        }
        if let (Some((_, level)), false) = (stand.list, stand.marked) {
            let _ = write!(self.out, "<w:ind w:left=\"{}\"/>", 400 * (level.min(8) + 1));
        }
        if stand.center || stand.end {
            let _ = write!(
                self.out,
                "<w:jc w:val=\"{}\"/>",
                if stand.center { "center" } else { "end" }
            );
        }
        self.out.push_str("</w:pPr>");
    }

    fn list(&mut self, list: &Element, stand: Stand) {
        let start = list
            .attribute("start")
            .and_then(|start| start.parse().ok())
            .unwrap_or(1);
        self.written.lists.push((list.name == "ol").then_some(start));
        let number = self.written.lists.len();
        let level = stand.list.map_or(0, |(_, level)| level + 1);
        for item in list.elements().filter(|item| item.name == "li") {
            let start = self.out.len();
            let stand = Stand {
                list: Some((number, level)),
                marked: true,
                ..stand
            };
            self.blocks(&item.children, stand);
            if let Some(id) = item.attribute("id").filter(|_| self.out.len() > start) {
                self.bookmark(start, id);
            }
        }
    }

    fn code(&mut self, element: &Element, stand: Stand) {
        let mut text = String::new();
        raw_text(element, &mut text);
        self.out.push_str("<w:p>");
        self.properties(stand);
        for (at, line) in text.trim_end_matches('\n').split('\n').enumerate() {
            self.out.push_str(if at == 0 { "<w:r>" } else { "<w:r><w:br/>" });
            self.out.push_str("<w:t xml:space=\"preserve\">");
            escape::text(&mut self.out, line);
            self.out.push_str("</w:t></w:r>");
        }
        self.out.push_str("</w:p>");
    }

    fn table(&mut self, table: &Element, stand: Stand) {
        let mut rows = Vec::new();
        collect_rows(table, &mut rows);
        let columns = rows.iter().map(|row| spanned(row)).max().unwrap_or_default();
        if columns == 0 {
            return;
        }
        for caption in table.elements().filter(|child| child.name == "caption") {
            self.block(caption, stand);
        }
        self.out
            .push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>");
        if self.document.rtl {
            self.out.push_str("<w:bidiVisual/>");
        }
        self.out.push_str("<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        for _ in 0..columns {
            let _ = write!(self.out, "<w:gridCol w:w=\"{}\"/>", 9070 / columns);
        }
        self.out.push_str("</w:tblGrid>");
        for row in rows {
            self.out.push_str("<w:tr>");
            if row.elements().any(|cell| cell.name == "th") {
                self.out.push_str("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            }
            for cell in row.elements() {
                self.cell(cell);
            }
            for _ in spanned(row)..columns {
                self.out.push_str("<w:tc><w:tcPr/><w:p/></w:tc>");
            }
            self.out.push_str("</w:tr>");
        }
        // Word joins tables that touch.
        self.out
            .push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>");
    }

    fn cell(&mut self, cell: &Element) {
        self.out.push_str("<w:tc><w:tcPr>");
        if let Some(span) = span(cell).filter(|&span| span > 1) {
            let _ = write!(self.out, "<w:gridSpan w:val=\"{span}\"/>");
        }
        self.out.push_str("</w:tcPr>");
        let before = self.out.len();
        let stand = Stand {
            style: if cell.name == "th" {
                "TableHeader"
            } else {
                "TableText"
            },
            end: cell.has_class("end"),
            center: cell.has_class("center"),
            ..Stand::default()
        };
        self.blocks(&cell.children, stand);
        // A cell ends with a paragraph.
        if self.out.len() == before || self.out.ends_with("</w:tbl>") {
            self.out.push_str("<w:p/>");
        }
        self.out.push_str("</w:tc>");
    }
}

/// A name that a bookmark may have: at most 40 characters, of letters, digits and low lines.
pub fn bookmark_name(id: &str) -> String {
    let name: String = id
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '_' })
        .take(36)
        .collect();
    format!("d_{name}")
}

fn span(cell: &Element) -> Option<usize> {
    cell.attribute("colspan")?
        .parse()
        .ok()
        .map(|span: usize| span.clamp(1, 60))
}

fn spanned(row: &Element) -> usize {
    row.elements().map(|cell| span(cell).unwrap_or(1)).sum()
}

fn collect_rows<'e>(element: &'e Element, rows: &mut Vec<&'e Element>) {
    for child in element.elements() {
        match child.name.as_str() {
            "tr" if child.elements().next().is_some() => rows.push(child),
            "thead" | "tbody" | "tfoot" => collect_rows(child, rows),
            _ => {}
        }
    }
}

fn raw_text(element: &Element, out: &mut String) {
    for child in &element.children {
        match child {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => raw_text(element, out),
        }
    }
}
