//! The tree as the HTML that `CommonMark`'s examples expect; for tests only.

use daymark_article::{Kind, Node, parse, plain_text};
use std::fmt::Write as _;

/// The body of `source` as HTML.
pub fn html(source: &str) -> String {
    let mut page = Page::default();
    page.nodes(&parse(source).blocks);
    page.0
}

#[derive(Default)]
struct Page(String);

impl Page {
    fn nodes(&mut self, nodes: &[Node<'_>]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node<'_>) {
        match &node.kind {
            Kind::Text(text) => self.text(text),
            Kind::Code(code) => {
                self.0.push_str("<code>");
                self.text(code);
                self.0.push_str("</code>");
            }
            Kind::Html(html) => self.0.push_str(html),
            Kind::SoftBreak => self.0.push('\n'),
            Kind::HardBreak => self.0.push_str("<br />\n"),
            Kind::Rule => {
                self.line();
                self.0.push_str("<hr />\n");
            }
            Kind::Paragraph => self.block("p", "", node),
            Kind::Heading { level, .. } => self.block(&format!("h{level}"), "", node),
            Kind::BlockQuote => self.block("blockquote", "\n", node),
            Kind::List { start: None, .. } => self.block("ul", "\n", node),
            Kind::List { start: Some(1), .. } => self.block("ol", "\n", node),
            Kind::List {
                start: Some(start), ..
            } => {
                self.line();
                let _ = writeln!(self.0, "<ol start=\"{start}\">");
                self.nodes(&node.children);
                self.line();
                self.0.push_str("</ol>\n");
            }
            Kind::Item => self.block("li", "", node),
            Kind::CodeBlock { info, .. } => {
                self.line();
                self.0.push_str("<pre><code");
                if let Some(language) = info.split_whitespace().next() {
                    self.0.push_str(" class=\"language-");
                    self.text(language);
                    self.0.push('"');
                }
                self.0.push('>');
                self.nodes(&node.children);
                self.0.push_str("</code></pre>\n");
            }
            Kind::HtmlBlock => {
                self.line();
                self.nodes(&node.children);
                self.line();
            }
            Kind::Emphasis => self.inline("em", node),
            Kind::Strong => self.inline("strong", node),
            Kind::Link { url, title } => {
                self.0.push_str("<a href=\"");
                self.url(url);
                self.title(title);
                self.0.push_str("\">");
                self.nodes(&node.children);
                self.0.push_str("</a>");
            }
            Kind::Image { url, title, .. } => {
                self.0.push_str("<img src=\"");
                self.url(url);
                self.0.push_str("\" alt=\"");
                self.text(&node.children.iter().map(plain_text).collect::<String>());
                self.title(title);
                self.0.push_str("\" />");
            }
            // What CommonMark does not know cannot match an expectation.
            other => {
                let _ = write!(self.0, "<!-- {other:?} -->");
            }
        }
    }

    fn block(&mut self, tag: &str, inner_break: &str, node: &Node<'_>) {
        self.line();
        let _ = write!(self.0, "<{tag}>{inner_break}");
        self.nodes(&node.children);
        if !inner_break.is_empty() {
            self.line();
        }
        let _ = writeln!(self.0, "</{tag}>");
    }

    fn inline(&mut self, tag: &str, node: &Node<'_>) {
        let _ = write!(self.0, "<{tag}>");
        self.nodes(&node.children);
        let _ = write!(self.0, "</{tag}>");
    }

    /// Begins a new line unless one has begun.
    fn line(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with('\n') {
            self.0.push('\n');
        }
    }

    fn title(&mut self, title: &str) {
        if !title.is_empty() {
            self.0.push_str("\" title=\"");
            self.text(title);
        }
    }

    fn text(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                other => self.0.push(other),
            }
        }
    }

    fn url(&mut self, url: &str) {
        for byte in url.bytes() {
            match byte {
                b'&' => self.0.push_str("&amp;"),
                byte if byte.is_ascii_alphanumeric() || b"!#$%'()*+,-./:;=?@_~".contains(&byte) => {
                    self.0.push(byte as char);
                }
                byte => {
                    let _ = write!(self.0, "%{byte:02X}");
                }
            }
        }
    }
}
