//! The article as a tree of elements, read back from the page's own markup: what Markdown, Word and e-mail are made
//! of, so that they say word for word what the page says.

use crate::context::{AssetMode, Context, Note, OutputFile};
use crate::head::Facts;
use crate::render::{Renderer, Target, is_rtl};
use crate::words::Words;
use daymark_article::Article;
use daymark_catalogue::{Edition, Language};
use scraper::node::Node as Parsed;

/// Elements deeper than this are taken as their text, so that code which walks the tree may recurse.
const DEEPEST: usize = 100;

/// An article, ready to be written in any form.
pub struct Document {
    pub facts: Facts,
    /// The tag for `lang`.
    pub tag: String,
    pub rtl: bool,
    pub language: Language,
    pub words: &'static Words,
    pub edition: Option<Edition>,
    /// The lead picture and the article, without title.
    pub body: Vec<Node>,
    /// The footnotes by their mark, in order.
    pub footnotes: Vec<Footnote>,
    /// The section of sources.
    pub sources: Option<Element>,
    /// The pictures, by the path that `src` says.
    pub files: Vec<OutputFile>,
    /// The path of the organisation's logo among the files.
    pub logo: Option<String>,
    pub notes: Vec<Note>,
}

/// One footnote without the way back.
pub struct Footnote {
    /// "1", or "a" beside numbered sources.
    pub mark: String,
    pub children: Vec<Node>,
}

/// Text or an element.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Text(String),
    Element(Element),
}

/// An element of the page's markup.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

/// What a superscript mark refers to.
pub enum Mark<'e> {
    /// A footnote's mark.
    Footnote(&'e str),
    /// A source's number.
    Source(&'e str),
}

impl Document {
    pub fn of(article: &Article<'_>, context: &Context<'_>) -> Self {
        let mut renderer = Renderer::new(article, context, Target::Page, AssetMode::Folder, 2);
        let facts = Facts::of(&mut renderer);
        let logo = context.logo.and_then(|logo| {
            let extension = crate::pictures::extension(&logo)?;
            Some(renderer.picture_source(&logo, extension))
        });
        let body = renderer.slot(|renderer| {
            renderer.lead_picture();
            article.blocks.iter().for_each(|block| renderer.top(block));
        });
        let footnotes = renderer.slot(Renderer::footnotes);
        let sources = renderer.slot(Renderer::sources);
        let [body, footnotes, sources] = [body, footnotes, sources].map(|range| parsed(&renderer.out[range]));
        Self {
            facts,
            rtl: is_rtl(&renderer.tag),
            tag: renderer.tag,
            language: renderer.language,
            words: renderer.words,
            edition: renderer.edition,
            body,
            footnotes: footnotes_of(footnotes),
            sources: sources.into_iter().find_map(Node::into_element),
            files: renderer.files,
            logo,
            notes: renderer.notes,
        }
    }

    /// The picture at that path.
    pub fn picture(&self, path: &str) -> Option<&OutputFile> {
        self.files.iter().find(|file| file.path == path)
    }
}

impl Node {
    fn into_element(self) -> Option<Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }

    pub fn element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }

    /// Whether it stands in a line.
    pub fn is_inline(&self) -> bool {
        self.element().is_none_or(|element| {
            matches!(
                element.name.as_str(),
                "a" | "abbr"
                    | "b"
                    | "bdi"
                    | "bdo"
                    | "br"
                    | "cite"
                    | "code"
                    | "data"
                    | "del"
                    | "dfn"
                    | "em"
                    | "i"
                    | "img"
                    | "ins"
                    | "kbd"
                    | "mark"
                    | "q"
                    | "rp"
                    | "rt"
                    | "ruby"
                    | "s"
                    | "samp"
                    | "small"
                    | "span"
                    | "strong"
                    | "sub"
                    | "sup"
                    | "time"
                    | "tt"
                    | "u"
                    | "var"
                    | "wbr"
            )
        })
    }
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class")
            .is_some_and(|classes| classes.split(' ').any(|each| each == class))
    }

    /// The elements among its children.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(Node::element)
    }

    /// The level of a heading.
    pub fn heading_level(&self) -> Option<u8> {
        match self.name.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
            _ => None,
        }
    }

    /// What it refers to, where it is a superscript mark that Daymark wrote.
    pub fn mark(&self) -> Option<Mark<'_>> {
        if self.name != "sup" {
            return None;
        }
        let link = self.elements().next().filter(|link| link.name == "a")?;
        let target = link.attribute("href")?.strip_prefix('#')?;
        link.attribute("aria-label")?;
        match (target.strip_prefix("note-"), target.strip_prefix("source-")) {
            (Some(mark), _) => Some(Mark::Footnote(mark)),
            (_, Some(number)) => Some(Mark::Source(number)),
            _ => None,
        }
    }
}

/// The text of nodes, as it stands in one line.
pub fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    push_text(nodes, &mut text);
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn push_text(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if element.mark().is_some() => {}
            Node::Element(element) => push_text(&element.children, out),
        }
    }
}

fn parsed(html: &str) -> Vec<Node> {
    let html = scraper::Html::parse_fragment(html);
    // The parser puts what it is given into an element `html`.
    let root = html.root_element();
    root.children().filter_map(|child| node(child, 0)).collect()
}

fn node(parsed: ego_tree::NodeRef<'_, Parsed>, depth: usize) -> Option<Node> {
    match parsed.value() {
        Parsed::Text(text) => Some(Node::Text(text.to_string())),
        Parsed::Element(_) if depth > DEEPEST => {
            let text = parsed.descendants().filter_map(|inner| inner.value().as_text());
            Some(Node::Text(text.map(|text| &**text).collect()))
        }
        Parsed::Element(element) => Some(Node::Element(Element {
            name: element.name().to_owned(),
            attributes: element
                .attrs()
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            children: parsed
                .children()
                .filter_map(|child| node(child, depth + 1))
                .collect(),
        })),
        _ => None,
    }
}

fn footnotes_of(section: Vec<Node>) -> Vec<Footnote> {
    let section = section.into_iter().find_map(Node::into_element);
    let list = section.and_then(|section| {
        section
            .children
            .into_iter()
            .filter_map(Node::into_element)
            .find(|element| element.name == "ol")
    });
    let items = list.into_iter().flat_map(|list| list.children);
    items
        .filter_map(Node::into_element)
        .filter_map(|mut item| {
            let mark = item.attribute("id")?.strip_prefix("note-")?.to_owned();
            without_way_back(&mut item.children, &format!("#note-{mark}-ref"));
            Some(Footnote {
                mark,
                children: item.children,
            })
        })
        .collect()
}

fn without_way_back(nodes: &mut Vec<Node>, back: &str) {
    nodes.retain(|node| {
        node.element()
            .is_none_or(|element| element.attribute("href") != Some(back))
    });
    if let Some(Node::Text(text)) = nodes.last_mut() {
        text.truncate(text.trim_end_matches([' ', '\n', '\u{a0}']).len());
    }
    for node in nodes {
        if let Node::Element(element) = node {
            without_way_back(&mut element.children, back);
        }
    }
}
