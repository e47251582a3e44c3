//! Drawings as they are published: what shows and moves, without what runs, loads or tells who drew them where.
//!
//! In a page a drawing's scripts stay still; but its file can be opened by itself, and then they would run beside the
//! site's other pages. So everything is left out that is not known to be harmless. Sources: SVG 2 (5, 15, 16), SVG
//! Animations 2.

use crate::escape;
use crate::theme::guard;
use roxmltree::{Attribute, Document, Node, NodeType, ParsingOptions};
use std::borrow::Cow;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// What shows or moves; filters' parts all begin with "fe".
const ELEMENTS: [&str; 38] = [
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "filter",
    "g",
    "image",
    "line",
    "linearGradient",
    "marker",
    "mask",
    "mpath",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "set",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "text",
    "textPath",
    "title",
    "tref",
    "tspan",
    "use",
    "view",
    "hatch",
    "hatchpath",
];

/// No drawing program nests so deep.
const DEEPEST: usize = 256;

/// A drawing that can be published.
pub struct Clean<'s> {
    /// Its text; as it was where there is nothing to leave out.
    pub text: Cow<'s, str>,
    /// Whether something that runs or loads was left out, so that the drawing may look another way.
    pub lost: bool,
}

/// Reads a drawing; `None` where it is none that browsers show.
fn read(svg: &str) -> Option<Document<'_>> {
    let options = ParsingOptions {
        // Programs write one; its entities are read within the parser's limits.
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(svg, options).ok()?;
    document
        .root_element()
        .has_tag_name((SVG, "svg"))
        .then_some(document)
}

/// Whether it is a drawing that browsers show.
pub fn is_one(svg: &str) -> bool {
    read(svg).is_some()
}

/// The drawing without what runs, loads or is for programs only.
pub fn clean(svg: &str) -> Option<Clean<'_>> {
    let document = read(svg)?;
    let mut writer = Writer {
        out: String::with_capacity(svg.len()),
        changed: svg.contains("<!DOCTYPE"),
        lost: false,
    };
    for node in document.root().children() {
        writer.node(node, 0);
    }
    writer.out.push('\n');
    Some(Clean {
        text: if writer.changed {
            Cow::Owned(writer.out)
        } else {
            Cow::Borrowed(svg)
        },
        lost: writer.lost,
    })
}

struct Writer {
    out: String,
    /// Whether anything was left out.
    changed: bool,
    lost: bool,
}

impl Writer {
    fn node(&mut self, node: Node<'_, '_>, depth: usize) {
        match node.node_type() {
            NodeType::Element => self.element(node, depth),
            NodeType::Text => {
                if depth > 0 {
                    escape::text(&mut self.out, node.text().unwrap_or_default());
                }
            }
            NodeType::Comment | NodeType::PI => self.changed = true,
            NodeType::Root => {}
        }
    }

    fn element(&mut self, node: Node<'_, '_>, depth: usize) {
        let name = node.tag_name().name();
        let known = ELEMENTS.contains(&name) || name.starts_with("fe");
        let shows = node.tag_name().namespace() == Some(SVG) && known && depth < DEEPEST;
        if !shows || !is_harmless(node) {
            self.changed = true;
            // What programs keep for themselves has a namespace of its own or stands in "metadata".
            self.lost |= node.tag_name().namespace() == Some(SVG) && name != "metadata";
            return;
        }
        self.out.push('<');
        self.out.push_str(name);
        if depth == 0 {
            for (prefix, namespace) in [("xmlns", SVG), ("xmlns:xlink", XLINK)] {
                self.attribute(prefix, namespace);
            }
        }
        for attribute in node.attributes() {
            match published(&attribute) {
                Published::As(name) => self.attribute(&name, attribute.value()),
                Published::ForPrograms => self.changed = true,
                Published::Not => (self.changed, self.lost) = (true, true),
            }
        }
        if node.has_children() {
            self.out.push('>');
            for child in node.children() {
                self.node(child, depth + 1);
            }
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        } else {
            self.out.push_str("/>");
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape::attribute(&mut self.out, value);
        self.out.push('"');
    }
}

/// Whether an element of a known name does no harm: no stylesheet that loads, no animation of an address or handler.
fn is_harmless(node: Node<'_, '_>) -> bool {
    match node.tag_name().name() {
        "style" => node.children().all(|child| {
            let text = child.text().unwrap_or_default();
            !child.is_element() && guard::stylesheet(text).is_ok()
        }),
        "set" | "animate" | "animateMotion" | "animateTransform" => {
            let animated = node.attribute("attributeName").unwrap_or_default();
            let animated = animated.trim().to_ascii_lowercase();
            !animated.ends_with("href") && !animated.starts_with("on")
        }
        _ => true,
    }
}

enum Published {
    /// Under this name.
    As(String),
    /// For programs that draw.
    ForPrograms,
    Not,
}

fn published(attribute: &Attribute<'_, '_>) -> Published {
    let (name, value) = (attribute.name(), attribute.value());
    let written = match attribute.namespace() {
        None if name.to_ascii_lowercase().starts_with("on") => return Published::Not,
        None => name.to_owned(),
        Some(XLINK) if name == "href" => "xlink:href".to_owned(),
        Some(XML) if matches!(name, "space" | "lang") => format!("xml:{name}"),
        Some(_) => return Published::ForPrograms,
    };
    let harmless = match name {
        "href" => leads_within(value),
        // Presentation attributes are read as CSS.
        _ => !value.contains('(') || guard::stylesheet(value).is_ok(),
    };
    if harmless {
        Published::As(written)
    } else {
        Published::Not
    }
}

/// Whether an address is a place of the drawing itself, or a picture within it.
fn leads_within(address: &str) -> bool {
    let address = address.trim();
    let pictures = ["png", "jpeg", "jpg", "gif", "webp", "avif"];
    let embedded = |kind| address.starts_with(&format!("data:image/{kind}"));
    address.starts_with('#') || pictures.into_iter().any(embedded)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(inside: &str) -> (String, bool) {
        let svg = format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\" xmlns:ink=\"https://ink.example/\" width=\"9\">{inside}</svg>"
        );
        let clean = clean(&svg).expect("it is a drawing");
        let inside = clean.text.split_once('>').unwrap().1.trim_end();
        (
            inside.strip_suffix("</svg>").unwrap_or(inside).to_owned(),
            clean.lost,
        )
    }

    #[test]
    fn what_runs_or_loads_is_left_out_and_said() {
        for inside in [
            "<script>alert(1)</script>",
            "<foreignObject><iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"https://x.example/\"/></foreignObject>",
            "<style>@import 'https://x.example/'</style>",
            "<style>a{fill:u\\72l(//x.example/)}</style>",
            "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            "<animate attributeName=\" xlink:HREF\" values=\"javascript:alert(1)\"/>",
            "<handler type=\"text/ecmascript\">alert(1)</handler>",
            "<SCRIPT>alert(1)</SCRIPT>",
        ] {
            assert_eq!(cleaned(inside), (String::new(), true), "{inside}");
        }
        for (inside, left) in [
            ("<g onload=\"alert(1)\"/>", "<g/>"),
            ("<g ONCLICK=\"alert(1)\"/>", "<g/>"),
            ("<a href=\"javascript:alert(1)\"><path/></a>", "<a><path/></a>"),
            ("<image xlink:href=\"https://x.example/x.png\"/>", "<image/>"),
            ("<image href=\"data:image/svg+xml,x\"/>", "<image/>"),
            ("<use href=\"other.svg#a\"/>", "<use/>"),
            ("<path fill=\"url(https://x.example/#a)\"/>", "<path/>"),
            ("<path style=\"fill:url( '//x.example/' )\"/>", "<path/>"),
        ] {
            assert_eq!(cleaned(inside), (left.to_owned(), true), "{inside}");
        }
    }

    #[test]
    fn what_programs_keep_for_themselves_goes_without_a_word() {
        for (inside, left) in [
            ("<metadata><a>Ines, Old Quarter</a></metadata><g/>", "<g/>"),
            ("<ink:view name=\"/home/ines/flag.svg\"/><g/>", "<g/>"),
            ("<g ink:label=\"Layer of Ines\"/>", "<g/>"),
            ("<!-- drawn by Ines --><g/>", "<g/>"),
            ("<?ink ines?><g/>", "<g/>"),
        ] {
            assert_eq!(cleaned(inside), (left.to_owned(), false), "{inside}");
        }
    }

    #[test]
    fn a_harmless_drawing_stays_byte_for_byte() {
        let svg = format!(
            "<?xml version='1.0'?>\n<svg xmlns='{SVG}' viewBox='0 0 9 9'><style>.a{{fill:url(#b)}}</style><defs><linearGradient id='b'><stop offset='0' stop-color='rgb(1,2,3)'/></linearGradient></defs><path class='a' d='M0 0h9' transform='rotate(3)'><animate attributeName='d' dur='1s'/></path><text>5 &lt; 6</text><feBlend/></svg>"
        );
        let clean = clean(&svg).unwrap();
        assert!(
            matches!(clean.text, Cow::Borrowed(same) if same == svg),
            "{}",
            clean.text
        );
        assert!(!clean.lost);
    }

    #[test]
    fn what_is_left_is_a_drawing_of_the_same_shapes() {
        let (text, _) = cleaned(
            "<script/><g font-size=\"&quot;1&amp;\"><text xml:space=\"preserve\">5 &lt; 6 &amp; 7</text><use xlink:href=\"#a\"/></g>",
        );
        assert_eq!(
            text,
            "<g font-size=\"&quot;1&amp;\"><text xml:space=\"preserve\">5 &lt; 6 &amp; 7</text><use xlink:href=\"#a\"/></g>"
        );
    }

    #[test]
    fn what_is_no_drawing_is_none() {
        for text in [
            "",
            "<svg>",
            "<svg/>",
            "<html xmlns='http://www.w3.org/1999/xhtml'><svg/></html>",
            "<svg xmlns='http://www.w3.org/2000/svg'><g></svg>",
        ] {
            assert!(clean(text).is_none(), "{text}");
        }
        let bomb = format!(
            "<!DOCTYPE svg [<!ENTITY a \"{0}\"><!ENTITY b \"{1}\"><!ENTITY c \"{2}\">]><svg xmlns='{SVG}'><text>{3}</text></svg>",
            "x".repeat(1000),
            "&a;".repeat(1000),
            "&b;".repeat(1000),
            "&c;".repeat(1000)
        );
        assert!(clean(&bomb).is_none_or(|clean| clean.text.len() < 10_000_000));
    }

    #[test]
    fn a_document_type_goes_with_its_entities_read() {
        let svg = format!(
            "<!DOCTYPE svg [<!ENTITY who \"<script>alert(1)</script>\">]><svg xmlns='{SVG}'>&who;<g/></svg>"
        );
        let clean = clean(&svg).unwrap();
        assert!(clean.lost && !clean.text.contains("DOCTYPE") && !clean.text.contains("alert"));
    }

    #[test]
    fn depth_without_end_ends() {
        let svg = format!(
            "<svg xmlns='{SVG}'>{}{}</svg>",
            "<g>".repeat(50_000),
            "</g>".repeat(50_000)
        );
        assert!(clean(&svg).is_none_or(|clean| clean.text.len() < 10_000));
    }
}
