//! Tree to markup: what stands in a line.

use crate::render::{Renderer, Target, is_rtl};
use crate::survey;
use crate::typography::{self, Marks};
use crate::{address, escape, sanitise};
use daymark_article::{Kind, LiveFact, Node, Span, TextPiece, split_facts};
use daymark_catalogue::{FactContext, FactProblem, Language, evaluate};

impl<'r> Renderer<'r> {
    /// Inlines in order. Raw HTML among them is cleaned together with what it encloses.
    pub fn inlines(&mut self, nodes: &[Node<'r>]) {
        let start = self.out.len();
        self.marks = Marks::default();
        self.verbatim = 0;
        for node in nodes {
            self.inline(node);
        }
        if self.survey.html && survey::has_html(nodes) {
            let clean = sanitise::line(&self.out[start..]);
            self.out.truncate(start);
            self.out.push_str(&clean);
        }
    }

    fn inline(&mut self, node: &Node<'r>) {
        match &node.kind {
            Kind::Text(text) => self.text(text),
            Kind::Code(code) => {
                self.marks.shown();
                self.out.push_str("<code>");
                escape::text(&mut self.out, code);
                self.out.push_str("</code>");
            }
            Kind::Html(html) => {
                if !survey::is_comment(html) {
                    for message in sanitise::dropped(html) {
                        self.note(message, Some(node.span));
                    }
                    self.enter_or_leave(html);
                    self.out.push_str(html);
                }
            }
            Kind::SoftBreak => {
                self.marks.blank();
                self.soft_break();
            }
            Kind::HardBreak => {
                self.marks.blank();
                self.out.push_str("<br>\n");
            }
            Kind::Emphasis => self.around("em", node),
            Kind::Strong => self.around("strong", node),
            Kind::Strikethrough => self.around("s", node),
            Kind::Language { tag } => self.foreign(tag, node),
            Kind::Link { url, .. } => self.link(url, node),
            Kind::Image {
                url,
                title,
                decorative,
            } => {
                self.marks.shown();
                self.image(node, url, title, *decorative);
            }
            Kind::FootnoteReference { label } => {
                self.marks.shown();
                self.footnote_reference(label);
            }
            Kind::Citation(items) => {
                self.marks.shown();
                self.citation(items, node.span);
            }
            Kind::LiveFact(fact) => {
                self.marks.shown();
                self.fact(fact, node.span);
            }
            // Blocks do not stand in a line; a tree built otherwise still loses no word.
            _ => self.inlines(&node.children),
        }
    }

    /// The author's words as the language sets them.
    fn text(&mut self, text: &str) {
        if self.verbatim > 0 {
            self.marks.shown();
            return escape::text(&mut self.out, text);
        }
        let set = typography::set(text, self.language, self.words, &mut self.marks);
        escape::text(&mut self.out, &set);
    }

    /// Counts the raw HTML in which text stays as it is: code and what a machine reads or writes.
    fn enter_or_leave(&mut self, html: &str) {
        const VERBATIM: [&str; 6] = ["code", "kbd", "samp", "var", "tt", "pre"];
        let tag = html.trim_start_matches('<');
        let (tag, leaves) = tag.strip_prefix('/').map_or((tag, false), |tag| (tag, true));
        let name = tag
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        if VERBATIM.iter().any(|known| known.eq_ignore_ascii_case(name)) && !html.ends_with("/>") {
            self.verbatim = if leaves {
                self.verbatim.saturating_sub(1)
            } else {
                self.verbatim + 1
            };
        }
    }

    /// A line break that does not show; between Chinese characters it would show as a space.
    fn soft_break(&mut self) {
        let joins =
            self.language == Language::Zh && self.out.chars().next_back().is_some_and(|c| c >= '\u{2E80}');
        if !joins {
            self.out.push('\n');
        }
    }

    /// Words of another language: as the author set them, and named for who reads the page aloud.
    fn foreign(&mut self, tag: &str, node: &Node<'r>) {
        let mut attributes = format!(" lang=\"{tag}\"");
        if is_rtl(tag) != is_rtl(&self.tag) {
            attributes.push_str(if is_rtl(tag) {
                " dir=\"rtl\""
            } else {
                " dir=\"ltr\""
            });
        }
        self.verbatim += 1;
        self.enclosed("span", &attributes, node);
        self.verbatim -= 1;
    }

    fn around(&mut self, tag: &str, node: &Node<'r>) {
        self.enclosed(tag, "", node);
    }

    fn enclosed(&mut self, tag: &str, attributes: &str, node: &Node<'r>) {
        let start = self.out.len();
        self.out.push('<');
        self.out.push_str(tag);
        self.out.push_str(attributes);
        self.out.push('>');
        let inner = self.out.len();
        for child in &node.children {
            self.inline(child);
        }
        if self.out.len() == inner {
            self.out.truncate(start);
        } else {
            self.out.push_str("</");
            self.out.push_str(tag);
            self.out.push('>');
        }
    }

    fn link(&mut self, url: &str, node: &Node<'r>) {
        let safe = address::safe(url);
        if safe.is_none() {
            let message = if url.trim().is_empty() {
                "The link has no address; its text is shown without a link.".to_owned()
            } else {
                format!("The link's address “{url}” cannot be published; use https, mailto or tel.")
            };
            self.note(message, Some(node.span));
        }
        let Some(safe) = safe.filter(|_| !self.in_link) else {
            for child in &node.children {
                self.inline(child);
            }
            return;
        };
        self.out.push_str("<a href=\"");
        escape::attribute(&mut self.out, &safe);
        self.out.push_str("\">");
        let inner = self.out.len();
        self.in_link = true;
        // An address that is shown is shown as it is.
        let shown =
            matches!(&node.children[..], [Node { kind: Kind::Text(text), .. }] if url.ends_with(&**text));
        self.verbatim += usize::from(shown);
        for child in &node.children {
            self.inline(child);
        }
        self.verbatim -= usize::from(shown);
        self.in_link = false;
        if self.out[inner..].trim().is_empty() {
            // A link without text has no name that a reader could hear.
            escape::text(&mut self.out, &safe);
        }
        self.out.push_str("</a>");
    }

    fn fact(&mut self, fact: &LiveFact<'_>, span: Span) {
        match value(&self.facts, fact) {
            Ok(value) => {
                let founding = (fact.name == "founding.citation" && fact.filters.is_empty())
                    .then(|| self.founding_key(&value))
                    .flatten();
                match founding {
                    Some(key) => self.cite_founding(key, span),
                    None => escape::text(&mut self.out, &value),
                }
            }
            Err(problem) => {
                let source = span.of(self.article.source);
                self.note(format!("{source} has no value: {problem}"), Some(span));
                if self.target == Target::Page {
                    self.out.push_str("<mark class=\"unfilled\">");
                    escape::text(&mut self.out, source);
                    self.out.push_str("</mark>");
                } else {
                    escape::text(&mut self.out, source);
                }
            }
        }
    }

    /// The document whose first mention `value` is.
    fn founding_key(&self, value: &str) -> Option<&'r str> {
        let founding = &self.facts.observance?.founding;
        founding.iter().map(|founding| &*founding.symbol).find(|symbol| {
            daymark_catalogue::resolve(self.context.catalogue, symbol, self.language)
                .is_ok_and(|citation| citation.first_mention == value)
        })
    }
}

/// The value of a live fact.
pub fn value(context: &FactContext<'_>, fact: &LiveFact<'_>) -> Result<String, FactProblem> {
    let filters = fact
        .filters
        .iter()
        .map(|(name, argument)| (name.as_ref(), argument.as_deref()));
    evaluate(&fact.name, filters, context)
}

/// A plain string of the front matter with its live facts' values; one without a value stays as it is written.
pub fn with_facts(context: &FactContext<'_>, text: &str) -> String {
    if !text.contains("{{") {
        return text.to_owned();
    }
    split_facts(text)
        .into_iter()
        .map(|piece| match piece {
            TextPiece::Text(text) => text.to_owned(),
            TextPiece::Fact { fact, span } => {
                value(context, &fact).unwrap_or_else(|_| span.of(text).to_owned())
            }
        })
        .collect()
}
