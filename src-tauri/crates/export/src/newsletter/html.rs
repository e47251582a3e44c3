//! The message's HTML: the article in a column of 600 pixels, its style in each element, for the many mail programs
//! that read no stylesheet.

use crate::context::{AssetMode, Context, Note, OutputFile};
use crate::document::{Document, Element, Mark, Node};
use crate::{Theme, address, escape, palette, theme};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use css_inline::{CSSInliner, InlineOptions};
use daymark_catalogue::{DateForm, format_date};
use minijinja::value::Value;
use std::fmt::Write as _;

/// The column without its margins, in pixels.
const COLUMN: u64 = 536;

const TEMPLATE: &str = include_str!("../../../../../templates/themes/default/newsletter.html");

const SERIF: &str =
    "Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Geeza Pro', 'Songti SC', SimSun, 'Times New Roman', serif";
const SANS: &str = "'Segoe UI', 'Helvetica Neue', Helvetica, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', Tahoma, Arial, sans-serif";

/// Makes the tree what a message can hold: marks without links, whole addresses, pictures that mail programs show.
pub fn prepare(document: &mut Document) {
    let base = document.facts.canonical.clone();
    let mut notes = Vec::new();
    for nodes in std::iter::once(&mut document.body)
        .chain(document.footnotes.iter_mut().map(|note| &mut note.children))
        .chain(document.sources.iter_mut().map(|sources| &mut sources.children))
    {
        for node in nodes {
            settle(node, base.as_deref(), &mut notes);
        }
    }
    for file in &document.files {
        if [".svg", ".webp", ".avif"]
            .iter()
            .any(|ending| file.path.ends_with(ending))
        {
            notes.push(format!(
                "Many mail programs do not show “{}”; use PNG or JPEG for a newsletter.",
                file.path.trim_start_matches("assets/")
            ));
        }
    }
    notes.dedup();
    document
        .notes
        .extend(notes.into_iter().map(|message| Note { message, span: None }));
}

fn settle(node: &mut Node, base: Option<&str>, notes: &mut Vec<String>) {
    let Node::Element(element) = node else { return };
    if let Some(mark) = element.mark() {
        let (Mark::Footnote(mark) | Mark::Source(mark)) = mark;
        element.children = vec![Node::Text(mark.to_owned())];
    }
    if element.name == "a" {
        if let Some(href) = element.attribute("href").and_then(|href| whole(href, base)) { element.attributes = vec![("href".to_owned(), href)] } else {
            let href = element.attribute("href").unwrap_or_default();
            if !href.is_empty() && !href.starts_with('#') {
                notes.push(format!(
                    "The link “{href}” leads nowhere from an e-mail and is shown as text; write its whole address, or give the organisation's base address."
                ));
            }
            element.name = "span".to_owned();
            element.attributes.clear();
        }
    }
    let class = element.attribute("class").map(str::to_owned);
    element.attributes.retain(|(name, _)| {
        matches!(
            name.as_str(),
            "href"
                | "src"
                | "alt"
                | "width"
                | "height"
                | "lang"
                | "dir"
                | "start"
                | "type"
                | "scope"
                | "colspan"
                | "rowspan"
                | "datetime"
        )
    });
    match (element.name.as_str(), class) {
        ("table", _) => element.attributes.push(("class".to_owned(), "grid".to_owned())),
        ("section", Some(class)) if class == "table" => element.name = "div".to_owned(),
        ("section", class) => {
            element.name = "div".to_owned();
            element
                .attributes
                .extend(class.map(|class| ("class".to_owned(), class)));
        }
        (_, Some(class)) => element.attributes.push(("class".to_owned(), class)),
        _ => {}
    }
    if element.name == "img" {
        fit(element);
    }
    for child in &mut element.children {
        settle(child, base, notes);
    }
}

/// The address as it can be followed from a mailbox; `None` where it cannot.
fn whole(href: &str, base: Option<&str>) -> Option<String> {
    if href.starts_with('#') {
        return None;
    }
    if address::is_remote(href) && !href.starts_with(['/', '\\']) {
        return Some(href.to_owned());
    }
    if let Some(rest) = href.strip_prefix("//") {
        return Some(format!("https://{rest}"));
    }
    let base = base?;
    let scheme = base.find("://")? + 3;
    let authority = base[scheme..].find('/').map_or(base.len(), |at| scheme + at);
    if href.starts_with('/') {
        return Some(format!("{}{href}", &base[..authority]));
    }
    let folder = base
        .rfind('/')
        .filter(|&at| at >= authority)
        .unwrap_or(base.len());
    Some(format!("{}/{href}", &base[..folder]))
}

/// Mail programs that know no `max-width` take the attributes.
fn fit(image: &mut Element) {
    let size = |name: &str| image.attribute(name).and_then(|value| value.parse::<u64>().ok());
    let (Some(width), Some(height)) = (size("width"), size("height")) else {
        return;
    };
    if width > COLUMN {
        let height = (height.saturating_mul(COLUMN) / width).max(1);
        for (name, value) in &mut image.attributes {
            match name.as_str() {
                "width" => *value = COLUMN.to_string(),
                "height" => *value = height.to_string(),
                _ => {}
            }
        }
    }
}

/// The HTML, each picture's address as `source` gives it.
pub fn letter(
    document: &Document,
    context: &Context<'_>,
    theme: &Theme,
    source: &dyn Fn(&OutputFile) -> String,
) -> String {
    let writer = Writer { document, source };
    let mut body = String::new();
    let lead = document.body.iter().position(|node| {
        node.element()
            .is_some_and(|element| element.name != "figure" || !element.has_class("lead-picture"))
    });
    for (at, node) in document.body.iter().enumerate() {
        match node {
            Node::Element(element) if Some(at) == lead && element.name == "p" => {
                writer.element(element, Some("lead"), &mut body);
            }
            _ => writer.node(node, &mut body),
        }
    }
    writer.footnotes(&mut body);
    if let Some(sources) = &document.sources {
        body.push_str("<div class=\"notes\">\n");
        sources
            .children
            .iter()
            .for_each(|node| writer.node(node, &mut body));
        body.push_str("</div>\n");
    }
    let filled = template(document, context, theme, &body, &writer.logo(context));
    let options = InlineOptions {
        keep_style_tags: false,
        keep_at_rules: false,
        load_remote_stylesheets: false,
        ..InlineOptions::default()
    };
    let mut html = CSSInliner::new(options).inline(&filled).unwrap_or(filled);
    if !html.ends_with('\n') {
        html.push('\n');
    }
    html
}

fn template(document: &Document, context: &Context<'_>, theme: &Theme, body: &str, logo: &str) -> String {
    let facts = &document.facts;
    let organisation = context.organisation;
    let website = address::safe(&organisation.website).filter(|url| address::is_web(url));
    let optional = |value: Option<&str>| value.map_or(Value::UNDEFINED, Value::from);
    let leaf = document.edition.map_or(Value::UNDEFINED, |edition| {
        let leaf = crate::page::leaf(edition, document.language);
        Value::from_pairs([
            ("number", Value::from(leaf.number)),
            ("rest", Value::from(leaf.rest)),
            ("weekday", Value::from(leaf.weekday)),
        ])
    });
    let published = facts
        .published
        .map(|date| format_date(date, DateForm::Long, document.language));
    let (light, dark) = palette::colours(theme.css());
    let values = Value::from_pairs([
        ("version", Value::from(env!("CARGO_PKG_VERSION"))),
        ("lang", Value::from(document.tag.as_str())),
        ("dir", Value::from(if document.rtl { "rtl" } else { "ltr" })),
        // Mail programs know no `inline-start`.
        ("start", Value::from(if document.rtl { "right" } else { "left" })),
        ("end", Value::from(if document.rtl { "left" } else { "right" })),
        ("title", Value::from(facts.title.as_str())),
        ("preheader", optional(facts.summary.as_deref())),
        (
            "observance",
            optional(facts.observance.as_deref().filter(|name| *name != facts.title)),
        ),
        ("author", optional(facts.author.as_deref())),
        ("published", optional(published.as_deref())),
        ("canonical", optional(facts.canonical.as_deref())),
        ("leaf", leaf),
        ("words", theme::words(document.language)),
        ("light", light),
        ("dark", dark),
        ("serif", Value::from_safe_string(SERIF.to_owned())),
        ("sans", Value::from_safe_string(SANS.to_owned())),
        ("logo", Value::from_safe_string(logo.to_owned())),
        ("body", Value::from_safe_string(body.to_owned())),
        (
            "organisation",
            Value::from_pairs([
                ("name", Value::from(organisation.name.trim())),
                ("address", Value::from(organisation.address.trim())),
                ("website", optional(website.as_deref())),
            ]),
        ),
    ]);
    theme::fill("newsletter.html", TEMPLATE, values)
}

struct Writer<'w> {
    document: &'w Document,
    source: &'w dyn Fn(&OutputFile) -> String,
}

impl Writer<'_> {
    fn node(&self, node: &Node, out: &mut String) {
        match node {
            Node::Text(text) => escape::text(out, text),
            Node::Element(element) => self.element(element, None, out),
        }
    }

    fn element(&self, element: &Element, class: Option<&str>, out: &mut String) {
        let _ = write!(out, "<{}", element.name);
        if let Some(class) = class {
            let _ = write!(out, " class=\"{class}\"");
        }
        for (name, value) in &element.attributes {
            let value = match (name.as_str(), self.document.picture(value)) {
                ("src", Some(file)) => &(self.source)(file),
                _ => value,
            };
            let _ = write!(out, " {name}=\"");
            escape::attribute(out, value);
            out.push('"');
        }
        out.push('>');
        if matches!(element.name.as_str(), "br" | "img" | "hr" | "wbr" | "col") {
            return;
        }
        element.children.iter().for_each(|node| self.node(node, out));
        let _ = write!(out, "</{}>", element.name);
    }

    fn footnotes(&self, out: &mut String) {
        let notes = &self.document.footnotes;
        let Some(first) = notes.first() else { return };
        let letters = first.mark.starts_with(|c: char| c.is_ascii_alphabetic());
        out.push_str("<div class=\"notes\">\n<h2>");
        escape::text(out, self.document.words.footnotes);
        out.push_str(if letters {
            "</h2>\n<ol type=\"a\">\n"
        } else {
            "</h2>\n<ol>\n"
        });
        for note in notes {
            out.push_str("<li>");
            note.children.iter().for_each(|node| self.node(node, out));
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n</div>\n");
    }

    fn logo(&self, context: &Context<'_>) -> String {
        let file = self
            .document
            .logo
            .as_deref()
            .and_then(|path| self.document.picture(path));
        let Some(file) = file else {
            return String::new();
        };
        let size = context.logo.as_ref().and_then(crate::pictures::size);
        let width = size.map_or(30, |(width, height)| (width * 30 / height.max(1)).clamp(1, 160));
        let mut out = String::from("<img src=\"");
        escape::attribute(&mut out, &(self.source)(file));
        let _ = write!(out, "\" alt=\"\" width=\"{width}\" height=\"30\">");
        out
    }
}

/// The address of a picture in the HTML that stands alone.
pub fn source(file: &OutputFile, assets: AssetMode) -> String {
    match assets {
        AssetMode::Embed => format!(
            "data:{};base64,{}",
            media_type(&file.path),
            STANDARD.encode(&file.bytes)
        ),
        AssetMode::Folder => file.path.clone(),
    }
}

/// The media type of a picture by its path, whose ending follows from its bytes.
pub fn media_type(path: &str) -> &'static str {
    crate::pictures::media_type(path.rsplit_once('.').map_or("", |(_, extension)| extension))
}
