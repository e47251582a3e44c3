//! `WordPress`: the markup that its block editor saves.
//!
//! Facts of the field (block editor handbook, "Data flow and data format", and the `save` functions of the core
//! blocks): a block is delimited by `<!-- wp:name {attributes} -->` and `<!-- /wp:name -->`; what stands between must
//! be what the block would save, or the editor offers to "attempt recovery". What is not in a block becomes one of the
//! classic editor's. Hence:
//! - Headings, lists, code, separators, tables, pictures and quotations carry the class of their block.
//! - A list's items and a quotation's paragraphs are blocks of their own; an item holds one line of text and perhaps a
//!   list, so paragraphs in it are joined by breaks.
//! - A picture has no width and height: `WordPress` writes them from its library.
//! - A section of the day is a group. What no block can save (lists with places to link to, raw HTML, lists of
//!   blocks) is a block of custom HTML, which is kept as it is.
//! - Brackets in code are entities, or they would be taken for shortcodes.
//! - The first block carries Daymark's mark as an attribute that no block knows; the editor drops it when it saves.

use super::tree::{Element, Piece, all_inline, close_tag, elements, open, verbatim};
use super::{Outline, inline};
use std::fmt::Write as _;

/// What the first block says, so that Daymark's files can be told apart.
pub const MARK: &str = "\"daymark\":\"fragment\"";

/// Elements of a line that the editor's rich text keeps.
const INLINE: inline::Rules = inline::Rules {
    kept: &[
        "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "em", "i", "img", "ins", "kbd", "mark",
        "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "samp", "dfn", "data", "wbr",
        "ruby", "rt", "rp",
    ],
    attributes: &[
        "href",
        "src",
        "alt",
        "lang",
        "dir",
        "title",
        "aria-label",
        "datetime",
        "value",
        "id",
    ],
    own_places: true,
};

pub fn write(pieces: &[Piece<'_>], outline: &Outline<'_>) -> String {
    let mut out = String::new();
    blocks(&mut out, pieces, outline);
    // The mark goes into the first block's own comment.
    let start = "<!-- wp:";
    if let Some(at) = out.find(start) {
        let name_end = at + start.len() + out[at + start.len()..].find(' ').unwrap_or_default();
        let mark = if out[name_end..].starts_with(" {") {
            (name_end + 2, format!("{MARK},"))
        } else {
            (name_end, format!(" {{{MARK}}}"))
        };
        out.insert_str(mark.0, &mark.1);
    }
    out
}

fn blocks(out: &mut String, pieces: &[Piece<'_>], outline: &Outline<'_>) {
    let mut run: Vec<Piece<'_>> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Element(element) if !element.is_inline() => {
                paragraph(out, &std::mem::take(&mut run), outline);
                block(out, element, outline);
            }
            other => run.push(other.clone()),
        }
    }
    paragraph(out, &run, outline);
}

/// Text between blocks, as in a callout of a tight list.
fn paragraph(out: &mut String, run: &[Piece<'_>], outline: &Outline<'_>) {
    let mut text = String::new();
    inline::write(&mut text, run, &INLINE, outline);
    let text = text.trim();
    if !text.is_empty() {
        let _ = write!(
            out,
            "<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->\n\n"
        );
    }
}

fn block(out: &mut String, element: &Element<'_>, outline: &Outline<'_>) {
    match element.name {
        "p" => paragraph(out, &element.children, outline),
        "ul" | "ol" if is_list(element) => {
            list(out, element, outline);
            out.push_str("\n\n");
        }
        "blockquote" => quote(out, element, None, outline),
        "pre" => code(out, element),
        "hr" => out.push_str(
            "<!-- wp:separator -->\n<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>\n<!-- /wp:separator -->\n\n",
        ),
        "table" => table(out, element, outline),
        "figure" => figure(out, element, outline),
        "section" => {
            out.push_str("<!-- wp:group {\"tagName\":\"section\"} -->\n<section class=\"wp-block-group\">");
            let inner = out.len();
            blocks(out, &element.children, outline);
            trim(out, inner);
            out.push_str("</section>\n<!-- /wp:group -->\n\n");
        }
        _ => match element.heading_level() {
            Some(level) => heading(out, element, level, outline),
            None => custom(out, element),
        },
    }
}

fn trim(out: &mut String, from: usize) {
    let length = out[from..].trim_end().len();
    out.truncate(from + length);
}

fn heading(out: &mut String, element: &Element<'_>, level: u8, outline: &Outline<'_>) {
    if level == 2 {
        out.push_str("<!-- wp:heading -->\n");
    } else {
        let _ = writeln!(out, "<!-- wp:heading {{\"level\":{level}}} -->");
    }
    let mut attributes = vec![("class", "wp-block-heading")];
    attributes.extend(outline.place(element).map(|id| ("id", id)));
    open(out, element.name, &attributes);
    inline::write(out, &element.children, &INLINE, outline);
    close_tag(out, element.name);
    out.push_str("\n<!-- /wp:heading -->\n\n");
}

/// Whether every item is one line of text, perhaps in paragraphs, with perhaps a list behind it, and no place to link to.
fn is_list(element: &Element<'_>) -> bool {
    element.attribute("reversed").is_none()
        && elements(&element.children).all(|item| {
            item.name == "li"
                && item.attribute("id").is_none()
                && item.attribute("value").is_none()
                && elements(&item.children).all(|child| match child.name {
                    "ul" | "ol" => is_list(child),
                    "p" => all_inline(&child.children),
                    _ => child.is_inline(),
                })
        })
}

fn list(out: &mut String, element: &Element<'_>, outline: &Outline<'_>) {
    let (comment, attributes) = match (element.name, element.attribute("start")) {
        ("ol", Some(start)) => (
            format!(" {{\"ordered\":true,\"start\":{start}}}"),
            vec![("start", start), ("class", "wp-block-list")],
        ),
        ("ol", None) => (" {\"ordered\":true}".to_owned(), vec![("class", "wp-block-list")]),
        _ => (String::new(), vec![("class", "wp-block-list")]),
    };
    let _ = writeln!(out, "<!-- wp:list{comment} -->");
    open(out, element.name, &attributes);
    for item in elements(&element.children) {
        out.push_str("<!-- wp:list-item -->\n<li>");
        let (text, lists) = inline::item(item);
        let inner = out.len();
        inline::joined(out, &text, &INLINE, outline);
        trim(out, inner);
        for nested in lists {
            list(out, nested, outline);
        }
        out.push_str("</li>\n<!-- /wp:list-item -->\n\n");
    }
    let end = out.trim_end().len();
    out.truncate(end);
    close_tag(out, element.name);
    out.push_str("\n<!-- /wp:list -->");
}

fn quote(out: &mut String, element: &Element<'_>, who: Option<&Element<'_>>, outline: &Outline<'_>) {
    out.push_str("<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\">");
    let inner = out.len();
    blocks(out, &element.children, outline);
    trim(out, inner);
    if let Some(who) = who {
        out.push_str("<cite>");
        inline::write(out, &who.children, &INLINE, outline);
        out.push_str("</cite>");
    }
    out.push_str("</blockquote>\n<!-- /wp:quote -->\n\n");
}

fn code(out: &mut String, element: &Element<'_>) {
    let mut text = String::new();
    super::inline::plain(&mut text, &element.children);
    let text = text.replace('[', "&#91;");
    let _ = write!(
        out,
        "<!-- wp:code -->\n<pre class=\"wp-block-code\"><code>{text}</code></pre>\n<!-- /wp:code -->\n\n"
    );
}

fn table(out: &mut String, element: &Element<'_>, outline: &Outline<'_>) {
    // Newer versions fix the columns' width unless they are told otherwise.
    out.push_str("<!-- wp:table {\"hasFixedLayout\":false} -->\n<figure class=\"wp-block-table\"><table>");
    for part in elements(&element.children).filter(|part| matches!(part.name, "thead" | "tbody" | "tfoot")) {
        open(out, part.name, &[]);
        for row in elements(&part.children) {
            out.push_str("<tr>");
            for cell in elements(&row.children) {
                let scope = cell.attribute("scope").map(|scope| ("scope", scope));
                open(out, cell.name, scope.as_slice());
                inline::write(out, &cell.children, &INLINE, outline);
                close_tag(out, cell.name);
            }
            out.push_str("</tr>");
        }
        close_tag(out, part.name);
    }
    out.push_str("</table></figure>\n<!-- /wp:table -->\n\n");
}

fn figure(out: &mut String, element: &Element<'_>, outline: &Outline<'_>) {
    let caption = element.child("figcaption");
    if let Some(words) = element.child("blockquote") {
        return quote(out, words, caption, outline);
    }
    let Some(picture) = element.child("img") else {
        return custom(out, element);
    };
    out.push_str("<!-- wp:image -->\n<figure class=\"wp-block-image\">");
    let (src, alt) = (picture.attribute("src"), picture.attribute("alt"));
    let _ = write!(
        out,
        "<img src=\"{}\" alt=\"{}\"/>",
        src.unwrap_or_default(),
        alt.unwrap_or_default()
    );
    if let Some(caption) = caption {
        out.push_str("<figcaption class=\"wp-element-caption\">");
        inline::write(out, &caption.children, &INLINE, outline);
        out.push_str("</figcaption>");
    }
    out.push_str("</figure>\n<!-- /wp:image -->\n\n");
}

/// A block of custom HTML.
fn custom(out: &mut String, element: &Element<'_>) {
    out.push_str("<!-- wp:html -->\n");
    verbatim(out, &[Piece::Element(element.clone())]);
    out.push_str("\n<!-- /wp:html -->\n\n");
}
