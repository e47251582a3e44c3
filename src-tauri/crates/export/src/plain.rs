//! The article as plain text: text alternatives, the clipboard.

use crate::context::{AssetMode, Context};
use crate::inline::value;
use crate::render::{Renderer, Target};
use daymark_article::{Article, Callout, Kind, Node};
use std::fmt::Write as _;

/// The article without markup, for the clipboard's `text/plain`: as a fragment, with its sources.
#[must_use]
pub fn plain_text(article: &Article<'_>, context: &Context<'_>) -> String {
    let renderer = Renderer::new(article, context, Target::Fragment, AssetMode::Folder, 2);
    let mut writer = Writer {
        renderer: &renderer,
        out: String::new(),
        keys: Vec::new(),
        footnotes: Vec::new(),
    };
    writer.blocks(&article.blocks, "");
    writer.footnotes();
    let mut out = std::mem::take(&mut writer.out);
    let keys = std::mem::take(&mut writer.keys);
    let sources = sources(&keys, context, &renderer);
    if !sources.is_empty() {
        out.push_str("\n\n");
        out.push_str(renderer.words.sources);
        for source in sources {
            out.push('\n');
            out.push_str(&source);
        }
    }
    let mut text = out.trim().to_owned();
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn sources(keys: &[String], context: &Context<'_>, renderer: &Renderer<'_>) -> Vec<String> {
    let citations = keys.iter().filter_map(|key| {
        context
            .citing
            .cite(context.catalogue, key, renderer.language)
            .ok()
    });
    citations
        .enumerate()
        .map(|(at, citation)| crate::references::source_text(at + 1, &citation, renderer.words))
        .collect()
}

/// The text of inlines in one line, as a text alternative or a label has it.
pub fn inline_text(renderer: &Renderer<'_>, nodes: &[Node<'_>]) -> String {
    let mut out = String::new();
    let mut ignored = Vec::new();
    push_inlines(renderer, nodes, &mut out, &mut ignored, &mut Vec::new());
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Writer<'w, 'r> {
    renderer: &'w Renderer<'r>,
    out: String,
    /// Normalised symbols in the order of first mention.
    keys: Vec<String>,
    footnotes: Vec<String>,
}

impl Writer<'_, '_> {
    fn blocks(&mut self, nodes: &[Node<'_>], indent: &str) {
        let mut inlines: Vec<&Node<'_>> = Vec::new();
        for node in nodes {
            if crate::survey::is_inline(node) {
                inlines.push(node);
                continue;
            }
            self.line_of(&std::mem::take(&mut inlines), indent);
            self.block(node, indent);
        }
        self.line_of(&inlines, indent);
    }

    fn line_of(&mut self, nodes: &[&Node<'_>], indent: &str) {
        let mut text = String::new();
        for node in nodes {
            let node = std::slice::from_ref(*node);
            push_inlines(
                self.renderer,
                node,
                &mut text,
                &mut self.keys,
                &mut self.footnotes,
            );
        }
        self.paragraph(&text, indent);
    }

    fn paragraph(&mut self, text: &str, indent: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if !self.out.is_empty() && !self.out.ends_with(MARKER_END) {
            self.out.push_str("\n\n");
            self.out.push_str(indent);
        }
        self.out.push_str(&text.replace('\n', &format!("\n{indent}")));
    }

    fn block(&mut self, node: &Node<'_>, indent: &str) {
        match &node.kind {
            Kind::Paragraph | Kind::Heading { .. } | Kind::CalloutTitle => {
                self.line_of(&node.children.iter().collect::<Vec<_>>(), indent);
            }
            Kind::Callout(Callout::Quote) if matches!(node.children.first(), Some(first) if first.kind == Kind::CalloutTitle) =>
            {
                self.blocks(&node.children[1..], indent);
                self.blocks(&node.children[..1], indent);
            }
            Kind::List { start, .. } => {
                for (at, item) in node.children.iter().enumerate() {
                    let marker = match start {
                        Some(first) => format!("{}. ", first.saturating_add(at as u64)),
                        None => "• ".to_owned(),
                    };
                    let inner = format!("{indent}{}", " ".repeat(marker.chars().count()));
                    self.out.push_str(if at == 0 && !self.out.is_empty() {
                        "\n\n"
                    } else {
                        "\n"
                    });
                    self.out.push_str(indent);
                    self.out.push_str(marker.trim_end());
                    self.out.push(MARKER_END);
                    self.blocks(&item.children, &inner);
                }
            }
            Kind::CodeBlock { .. } => {
                let mut text = String::new();
                push_inlines(
                    self.renderer,
                    &node.children,
                    &mut text,
                    &mut self.keys,
                    &mut self.footnotes,
                );
                self.paragraph(text.trim_end(), indent);
            }
            Kind::Table { .. } => {
                let mut rows = Vec::new();
                for row in &node.children {
                    let mut cells = Vec::new();
                    for cell in &row.children {
                        let mut text = String::new();
                        push_inlines(
                            self.renderer,
                            &cell.children,
                            &mut text,
                            &mut self.keys,
                            &mut self.footnotes,
                        );
                        cells.push(text.trim().to_owned());
                    }
                    rows.push(cells.join("\t"));
                }
                self.paragraph(&rows.join("\n"), indent);
            }
            Kind::HtmlBlock | Kind::Rule | Kind::FootnoteDefinition { .. } => {}
            _ => self.blocks(&node.children, indent),
        }
    }

    fn footnotes(&mut self) {
        let mut at = 0;
        while let Some(label) = self.footnotes.get(at).cloned() {
            at += 1;
            let definitions = &self.renderer.survey.definitions;
            if let Some(&(_, definition)) = definitions.iter().find(|(defined, _)| *defined == label) {
                self.out.push_str(if at == 1 { "\n\n" } else { "\n" });
                let _ = write!(self.out, "[{at}]");
                self.out.push(MARKER_END);
                self.blocks(&definition.children, "    ");
            }
        }
    }
}

/// Stands after a list's marker: what follows continues its line.
const MARKER_END: char = '\u{a0}';

fn push_inlines(
    renderer: &Renderer<'_>,
    nodes: &[Node<'_>],
    out: &mut String,
    keys: &mut Vec<String>,
    footnotes: &mut Vec<String>,
) {
    for node in nodes {
        match &node.kind {
            Kind::Text(text) | Kind::Code(text) => out.push_str(text),
            Kind::SoftBreak => out.push(' '),
            Kind::HardBreak => out.push('\n'),
            Kind::Html(_) => {}
            Kind::LiveFact(fact) => match value(&renderer.facts, fact) {
                Ok(value) => out.push_str(&value),
                Err(_) => out.push_str(node.span.of(renderer.article.source)),
            },
            Kind::FootnoteReference { label } => {
                let known = footnotes.iter().position(|known| known == label);
                let number = known.unwrap_or_else(|| {
                    footnotes.push(label.clone().into_owned());
                    footnotes.len() - 1
                });
                let _ = write!(out, " [{}]", number + 1);
            }
            Kind::Citation(items) => {
                let context = renderer.context;
                let cite = |key: &str| context.citing.cite(context.catalogue, key, renderer.language);
                if items.iter().all(|item| cite(&item.key).is_err()) {
                    out.push_str(node.span.of(renderer.article.source));
                    out.push_str(renderer.words.not_found);
                    continue;
                }
                let plain = items.iter().all(|item| item.locator.is_none());
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        let words = renderer.words;
                        out.push_str(match (plain, at + 1 == items.len()) {
                            (true, true) => words.and,
                            (true, false) => words.comma,
                            (false, _) => words.semicolon,
                        });
                    }
                    let Ok(citation) = cite(&item.key) else {
                        let _ = write!(out, "@{}{}", item.key, renderer.words.not_found);
                        continue;
                    };
                    let key = &citation.symbol.key;
                    let known = keys.contains(key);
                    out.push_str(if known {
                        &citation.later_mention
                    } else {
                        &citation.first_mention
                    });
                    if !known {
                        keys.push(key.clone());
                    }
                    if let Some(locator) = &item.locator {
                        out.push_str(renderer.words.comma);
                        out.push_str(&daymark_catalogue::locator(locator, renderer.language));
                    }
                }
            }
            _ => push_inlines(renderer, &node.children, out, keys, footnotes),
        }
    }
}
