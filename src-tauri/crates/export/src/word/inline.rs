//! What stands in a line, as runs.

use super::body::{Link, Writer, bookmark_name};
use crate::context::Note;
use crate::document::{Element, Mark, Node};
use crate::escape;
use std::fmt::Write as _;

/// How a run looks.
#[derive(Clone, Default)]
#[allow(clippy::struct_excessive_bools)] // Word's own switches, each apart from the others.
pub struct Format {
    bold: bool,
    italic: bool,
    strike: bool,
    code: bool,
    /// `superscript` or `subscript`
    raised: Option<&'static str>,
    link: bool,
    lang: Option<String>,
}

impl Writer<'_> {
    /// Runs in order. `starts`: they are the first of their paragraph, where a space does not show.
    pub fn inlines(&mut self, nodes: &[Node], format: &Format, starts: bool) {
        let from = self.out.len();
        for node in nodes {
            let starts = starts && self.out.len() == from;
            match node {
                Node::Text(text) => {
                    let text = text.replace(['\n', '\t'], " ");
                    self.run(
                        if starts {
                            text.trim_start_matches(' ')
                        } else {
                            &text
                        },
                        format,
                    );
                }
                Node::Element(element) => self.element(element, format, starts),
            }
        }
    }

    fn element(&mut self, element: &Element, format: &Format, starts: bool) {
        let mut inner = format.clone();
        match element.name.as_str() {
            "em" | "i" | "cite" | "dfn" | "var" => inner.italic = true,
            "strong" | "b" => inner.bold = true,
            "s" | "del" => inner.strike = true,
            "code" | "kbd" | "samp" | "tt" => inner.code = true,
            "sub" => inner.raised = Some("subscript"),
            "br" => return self.out.push_str("<w:r><w:br/></w:r>"),
            "wbr" | "rp" => return,
            "img" => return self.image(element),
            "a" => return self.link(element, format, starts),
            "sup" => match element.mark() {
                Some(Mark::Footnote(mark)) => return self.footnote(mark),
                Some(Mark::Source(number)) => return self.source(number),
                None => inner.raised = Some("superscript"),
            },
            "q" => {
                self.run("“", format);
                self.inlines(&element.children, format, false);
                return self.run("”", format);
            }
            _ => {}
        }
        if let Some(lang) = element.attribute("lang") {
            inner.lang = Some(lang.to_owned());
        }
        self.inlines(&element.children, &inner, starts);
    }

    fn run(&mut self, text: &str, format: &Format) {
        if text.is_empty() {
            return;
        }
        self.out.push_str("<w:r>");
        let mut properties = String::new();
        if format.link {
            properties.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
        } else if format.code {
            properties.push_str("<w:rStyle w:val=\"CodeText\"/>");
        }
        // Each for the text's own script and, with `Cs`, for Arabic.
        for (set, mark) in [
            (format.bold, "<w:b/><w:bCs/>"),
            (format.italic, "<w:i/><w:iCs/>"),
            (format.strike, "<w:strike/>"),
        ] {
            properties.push_str(if set { mark } else { "" });
        }
        if let Some(raised) = format.raised {
            let _ = write!(properties, "<w:vertAlign w:val=\"{raised}\"/>");
        }
        if self.document.rtl && !text.contains(|c: char| c.is_ascii_alphabetic()) {
            properties.push_str("<w:rtl/>");
        }
        if let Some(lang) = &format.lang {
            properties.push_str("<w:lang w:val=\"");
            escape::attribute(&mut properties, super::tag(lang));
            properties.push_str("\"/>");
        }
        if !properties.is_empty() {
            let _ = write!(self.out, "<w:rPr>{properties}</w:rPr>");
        }
        self.out.push_str("<w:t xml:space=\"preserve\">");
        escape::text(&mut self.out, text);
        self.out.push_str("</w:t></w:r>");
    }

    fn link(&mut self, element: &Element, format: &Format, starts: bool) {
        let address = element.attribute("href").unwrap_or_default();
        let inner = Format {
            link: true,
            ..format.clone()
        };
        if let Some(place) = address.strip_prefix('#') {
            self.out.push_str("<w:hyperlink w:anchor=\"");
            escape::attribute(&mut self.out, &bookmark_name(place));
        } else if crate::address::is_remote(address) && !address.starts_with(['/', '\\']) {
            let link = self.relation("hyperlink", address.to_owned(), true);
            let _ = write!(self.out, "<w:hyperlink r:id=\"{link}");
        } else {
            // A relative address leads nowhere from a reviewer's desk.
            return self.inlines(&element.children, format, starts);
        }
        self.out.push_str("\" w:history=\"1\">");
        self.inlines(&element.children, &inner, false);
        self.out.push_str("</w:hyperlink>");
    }

    /// The id of the relationship to `target`, made once.
    fn relation(&mut self, kind: &'static str, target: String, outside: bool) -> String {
        let links = &mut self.written.links[self.place];
        let link = Link {
            kind,
            target,
            outside,
        };
        let at = links.iter().position(|known| *known == link).unwrap_or_else(|| {
            links.push(link);
            links.len() - 1
        });
        format!("link{}", at + 1)
    }

    fn footnote(&mut self, mark: &str) {
        let notes = &self.document.footnotes;
        let Some(note) = notes.iter().position(|note| note.mark == mark) else {
            return;
        };
        let raised = Format {
            raised: Some("superscript"),
            ..Format::default()
        };
        // Word counts a footnote once, and has none within another.
        if self.referred.contains(&note) || self.place == 1 {
            if !self.referred.contains(&note) {
                self.referred.push(note);
            }
            return self.run(mark, &raised);
        }
        self.referred.push(note);
        let _ = write!(
            self.out,
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{}\"/></w:r>",
            self.referred.len()
        );
    }

    fn source(&mut self, number: &str) {
        let raised = Format {
            raised: Some("superscript"),
            ..Format::default()
        };
        if self.place == 1 {
            return self.run(number, &raised);
        }
        let _ = write!(
            self.out,
            "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">",
            bookmark_name(&format!("source-{number}"))
        );
        self.run(number, &raised);
        self.out.push_str("</w:hyperlink>");
    }

    fn image(&mut self, element: &Element) {
        let alt = element.attribute("alt").unwrap_or_default();
        let file = element
            .attribute("src")
            .and_then(|source| self.document.picture(source));
        let Some((name, bytes, width, height)) = file.and_then(|file| shown(&file.path, &file.bytes)) else {
            if let Some(file) = file {
                let message = format!(
                    "Word does not show “{}”; use PNG, JPEG or SVG.",
                    file.path.trim_start_matches("assets/")
                );
                self.written.notes.push(Note { message, span: None });
            }
            return self.run(
                alt,
                &Format {
                    italic: true,
                    ..Format::default()
                },
            );
        };
        if !self.written.media.iter().any(|(known, _)| *known == name) {
            self.written.media.push((name.clone(), bytes));
        }
        let link = self.relation("image", format!("media/{name}"), false);
        self.count += 1;
        let number = self.count;
        // 9,525 units a pixel; a column of 16 cm.
        let (wide, high) = (width.max(1) * 9525, height.max(1) * 9525);
        let (wide, high) = if wide > 5_760_000 {
            (5_760_000, (high * 5_760_000 / wide).max(1))
        } else {
            (wide, high)
        };
        let mut description = String::new();
        escape::attribute(&mut description, alt);
        let decorative = if alt.is_empty() {
            "<a:extLst xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>"
        } else {
            ""
        };
        let _ = write!(
            self.out,
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{wide}\" cy=\"{high}\"/>\
             <wp:docPr id=\"{number}\" name=\"{name}\" descr=\"{description}\">{decorative}</wp:docPr>\
             <wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
             <pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{name}\" descr=\"{description}\"/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"{link}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        );
    }
}

/// A picture as Word shows it: name, bytes, width, height. A drawing becomes pixels.
fn shown(path: &str, bytes: &[u8]) -> Option<(String, Vec<u8>, u64, u64)> {
    let name = path.trim_start_matches("assets/");
    let (stem, extension) = name.rsplit_once('.')?;
    match extension {
        "png" | "jpg" | "gif" => {
            let size = imagesize::blob_size(bytes).ok()?;
            Some((
                name.to_owned(),
                bytes.to_vec(),
                size.width as u64,
                size.height as u64,
            ))
        }
        "svg" => {
            let (pixels, width, height) = crate::social::pixels_of(bytes)?;
            Some((format!("{stem}.png"), pixels, width, height))
        }
        _ => None,
    }
}
