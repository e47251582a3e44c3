//! The markup of a fragment as a tree, for presets that write it otherwise.
//!
//! It reads only what this crate wrote and the sanitiser closed: every element has its end, every attribute its double
//! quotation marks. Texts and values stay escaped as they are.

/// Elements without content.
const VOID: [&str; 6] = ["br", "hr", "img", "wbr", "col", "input"];

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'h> {
    Text(&'h str),
    Element(Element<'h>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element<'h> {
    pub name: &'h str,
    pub attributes: Vec<(&'h str, &'h str)>,
    pub children: Vec<Piece<'h>>,
}

impl<'h> Element<'h> {
    pub fn attribute(&self, name: &str) -> Option<&'h str> {
        self.attributes
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| *value)
    }

    pub fn child(&self, name: &str) -> Option<&Element<'h>> {
        elements(&self.children).find(|child| child.name == name)
    }

    pub fn heading_level(&self) -> Option<u8> {
        match self.name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
            _ => None,
        }
    }

    /// Whether it stands in a line.
    pub fn is_inline(&self) -> bool {
        !matches!(
            self.name,
            "p" | "ul"
                | "ol"
                | "li"
                | "dl"
                | "dt"
                | "dd"
                | "blockquote"
                | "figure"
                | "figcaption"
                | "section"
                | "aside"
                | "address"
                | "details"
                | "summary"
                | "div"
                | "pre"
                | "hr"
                | "table"
                | "h1"
                | "h2"
                | "h3"
                | "h4"
                | "h5"
                | "h6"
        )
    }
}

pub fn elements<'t, 'h>(pieces: &'t [Piece<'h>]) -> impl Iterator<Item = &'t Element<'h>> {
    pieces.iter().filter_map(|piece| match piece {
        Piece::Element(element) => Some(element),
        Piece::Text(_) => None,
    })
}

/// Whether all of these stand in a line.
pub fn all_inline(pieces: &[Piece<'_>]) -> bool {
    elements(pieces).all(|element| element.is_inline() && all_inline(&element.children))
}

/// Reads a fragment.
pub fn read(html: &str) -> Vec<Piece<'_>> {
    let mut rest = html;
    // Each with its content so far; the first is the fragment itself.
    let mut open: Vec<Element<'_>> = vec![Element {
        name: "",
        attributes: Vec::new(),
        children: Vec::new(),
    }];
    while !rest.is_empty() {
        let text = rest.find('<').unwrap_or(rest.len());
        if text > 0 {
            push(&mut open, Piece::Text(&rest[..text]));
            rest = &rest[text..];
            continue;
        }
        if rest.starts_with("<!--") {
            rest = rest.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let end = tag_end(rest);
        let tag = &rest[1..end];
        rest = rest.get(end + 1..).unwrap_or("");
        if let Some(name) = tag.strip_prefix('/') {
            // An end without its beginning is passed over; ends that are missing come with the next one.
            if let Some(at) = open
                .iter()
                .rposition(|element| element.name == name.trim())
                .filter(|&at| at > 0)
            {
                while open.len() > at {
                    close(&mut open);
                }
            }
            continue;
        }
        let element = element(tag);
        if VOID.contains(&element.name) {
            push(&mut open, Piece::Element(element));
        } else {
            open.push(element);
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|root| root.children).unwrap_or_default()
}

fn push<'h>(open: &mut [Element<'h>], piece: Piece<'h>) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(piece);
    }
}

fn close(open: &mut Vec<Element<'_>>) {
    if let Some(element) = open.pop() {
        push(open, Piece::Element(element));
    }
}

/// Where the `>` of the tag is; one in quotation marks does not end it.
fn tag_end(html: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at,
            _ => {}
        }
    }
    html.len()
}

fn element(tag: &str) -> Element<'_> {
    let (name, mut rest) = tag.split_at(tag.find([' ', '/']).unwrap_or(tag.len()));
    let mut attributes = Vec::new();
    while let Some(start) = rest.find(|c: char| c != ' ' && c != '/') {
        rest = &rest[start..];
        let length = rest.find(['=', ' ', '/']).unwrap_or(rest.len());
        let key = &rest[..length];
        rest = &rest[length..];
        let quoted = rest.strip_prefix("=\"").and_then(|value| value.split_once('"'));
        let (value, after) = quoted.unwrap_or_else(|| ("", rest.strip_prefix('=').unwrap_or(rest)));
        rest = after;
        attributes.push((key, value));
    }
    Element {
        name,
        attributes,
        children: Vec::new(),
    }
}

/// What links of the fragment lead to within it, without `#`.
pub fn targets<'h>(pieces: &[Piece<'h>], found: &mut Vec<&'h str>) {
    for element in elements(pieces) {
        if element.name == "a" {
            found.extend(element.attribute("href").and_then(|href| href.strip_prefix('#')));
        }
        targets(&element.children, found);
    }
}

/// Writes a tag with these attributes.
pub fn open(out: &mut String, name: &str, attributes: &[(&str, &str)]) {
    out.push('<');
    out.push_str(name);
    for (key, value) in attributes {
        out.push(' ');
        out.push_str(key);
        out.push_str("=\"");
        out.push_str(value);
        out.push('"');
    }
    out.push('>');
}

/// Writes pieces as they are.
pub fn verbatim(out: &mut String, pieces: &[Piece<'_>]) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Element(element) => {
                open(out, element.name, &element.attributes);
                if !VOID.contains(&element.name) {
                    verbatim(out, &element.children);
                    close_tag(out, element.name);
                }
            }
        }
    }
}

pub fn close_tag(out: &mut String, name: &str) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_survives_its_tree() {
        let html =
            "<p>a <em title=\"1 > 2\">b</em><br>\nc &amp; d</p>\n<ol start=\"3\">\n<li>x</li>\n</ol><hr>";
        let mut again = String::new();
        verbatim(&mut again, &read(html));
        assert_eq!(again, html);
    }

    #[test]
    fn what_is_left_open_is_closed() {
        let mut again = String::new();
        verbatim(&mut again, &read("</p><p><b>x</p>y<!-- z -->"));
        assert_eq!(again, "<p><b>x</b></p>y");
    }
}
