//! What of an article is translated: words of its front matter, and the passages of its text.

use daymark_article::{Article, Kind, Node, Span};
use serde::{Deserialize, Serialize};

/// The keys of the front matter that a translator looks at.
const FIELDS: [(&str, &str); 4] = [
    ("title", "title"),
    ("summary", "summary"),
    ("image", "picture"),
    ("image_alt", "alt"),
];

/// A passage as it is kept. Its keys are read by later versions too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// `title`, `summary`, `picture`, `alt`, `heading`, `paragraph`, `item`, `label`, `row`, `code`, `html`, `note`
    pub part: String,
    /// On one line, without the marks of quotation.
    pub text: String,
    /// The heading that it stands below; empty where there is none.
    pub under: String,
}

/// A passage where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Passage {
    pub kept: Kept,
    /// The key of the front matter that it is.
    pub field: Option<&'static str>,
    pub span: Span,
}

/// The article's passages in the order of the text.
pub(crate) fn of(article: &Article<'_>) -> Vec<Passage> {
    let mut found = Vec::new();
    for (key, part) in FIELDS {
        let Some(field) = article.front_matter.field(key) else {
            continue;
        };
        let text = one_line(&field.value);
        if !text.is_empty() {
            found.push(Passage {
                kept: Kept {
                    part: part.to_owned(),
                    text,
                    under: String::new(),
                },
                field: Some(key),
                span: field.value_span,
            });
        }
    }
    let mut reader = Reader {
        source: article.source,
        found,
        under: String::new(),
    };
    reader.blocks(&article.blocks, "paragraph");
    reader.found
}

/// As they are kept.
pub(crate) fn kept(article: &Article<'_>) -> Vec<Kept> {
    of(article).into_iter().map(|passage| passage.kept).collect()
}

/// The passages as the store keeps them.
pub(crate) fn written(passages: &[Kept]) -> String {
    // Strings always become JSON.
    serde_json::to_string(passages).unwrap_or_default()
}

/// The passages of what the store keeps.
pub(crate) fn read(written: &str) -> Vec<Kept> {
    serde_json::from_str(written).unwrap_or_default()
}

/// The key of the front matter that passages of that part are.
pub(crate) fn field_of(part: &str) -> Option<&'static str> {
    FIELDS.iter().find(|(_, of)| *of == part).map(|(key, _)| *key)
}

struct Reader<'s> {
    source: &'s str,
    found: Vec<Passage>,
    under: String,
}

impl Reader<'_> {
    /// Takes the passages of blocks; `part` is what a paragraph among them is.
    fn blocks(&mut self, nodes: &[Node<'_>], part: &'static str) {
        for node in nodes {
            match &node.kind {
                Kind::Paragraph => self.take(part, node.span),
                Kind::Heading { .. } => {
                    self.under.clear();
                    self.inlines("heading", &node.children);
                    if let Some(heading) = self.found.last().filter(|last| last.kept.part == "heading") {
                        self.under.clone_from(&heading.kept.text);
                    }
                }
                Kind::CalloutTitle => self.inlines("label", &node.children),
                Kind::BlockQuote | Kind::Callout(_) => self.blocks(&node.children, part),
                Kind::List { .. } => {
                    for item in &node.children {
                        self.item(&item.children);
                    }
                }
                Kind::FootnoteDefinition { .. } => self.blocks(&node.children, "note"),
                Kind::Table { .. } => {
                    for row in &node.children {
                        self.take("row", row.span);
                    }
                }
                Kind::CodeBlock { .. } => self.take("code", node.span),
                Kind::HtmlBlock => self.take("html", node.span),
                _ => {}
            }
        }
    }

    /// An item of a tight list holds inlines, and may hold a list behind them.
    fn item(&mut self, children: &[Node<'_>]) {
        let inlines = children
            .iter()
            .position(|child| is_block(&child.kind))
            .unwrap_or(children.len());
        let (inlines, blocks) = children.split_at(inlines);
        self.inlines("item", inlines);
        self.blocks(blocks, "item");
    }

    fn inlines(&mut self, part: &'static str, nodes: &[Node<'_>]) {
        if let (Some(first), Some(last)) = (nodes.first(), nodes.last()) {
            self.take(part, Span::new(first.span.start, last.span.end));
        }
    }

    fn take(&mut self, part: &'static str, span: Span) {
        let text = one_line(&without_directives(span.of(self.source)));
        if text.is_empty() {
            return;
        }
        self.found.push(Passage {
            kept: Kept {
                part: part.to_owned(),
                text,
                under: self.under.clone(),
            },
            field: None,
            span,
        });
    }
}

const fn is_block(kind: &Kind<'_>) -> bool {
    matches!(
        kind,
        Kind::Paragraph
            | Kind::Heading { .. }
            | Kind::BlockQuote
            | Kind::Callout(_)
            | Kind::CalloutTitle
            | Kind::List { .. }
            | Kind::CodeBlock { .. }
            | Kind::HtmlBlock
            | Kind::Rule
            | Kind::Table { .. }
            | Kind::FootnoteDefinition { .. }
    )
}

/// A passage on one line: where its lines break, and how deep it is quoted, is not translated.
fn one_line(text: &str) -> String {
    let mut words = Vec::new();
    for (at, line) in text.split(['\n', '\r']).enumerate() {
        let line = if at == 0 {
            line
        } else {
            line.trim_start_matches(|c: char| c == '>' || c.is_whitespace())
        };
        words.extend(line.split_whitespace());
    }
    words.join(" ")
}

/// The text without the comments that speak to Daymark.
fn without_directives(text: &str) -> String {
    const OPEN: &str = "<!-- daymark:";
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(OPEN) {
        let Some(end) = rest[at..].find("-->") else { break };
        out.push_str(&rest[..at]);
        rest = &rest[at + end + 3..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use daymark_article::parse;

    #[test]
    fn an_article_is_read_as_a_translator_reads_it() {
        let source = "---\ntitle: Water\nyear: 2026\nsummary: \"One line\"\n---\n\nFirst\nparagraph <!-- daymark: ignore spelling -->.\n\n## Why *water* {#why}\n\n> [!goals] Our goals are to:\n>\n> - share\n>   it; and\n> - keep it\n\n1. outer\n   - inner\n\n   behind\n\n> Quoted words\n> go on.\n\n| a | b |\n| - | - |\n| c | d |\n\n<!-- daymark: ignore-article spelling -->\n\n---\n\nA note[^n].\n\n[^n]: The note.\n";
        let article = parse(source);
        let shown: Vec<_> = of(&article)
            .into_iter()
            .map(|passage| format!("{}: {}", passage.kept.part, passage.kept.text))
            .collect();
        assert_eq!(
            shown,
            [
                "title: Water",
                "summary: One line",
                "paragraph: First paragraph .",
                "heading: Why *water*",
                "label: Our goals are to:",
                "item: share it; and",
                "item: keep it",
                "item: outer",
                "item: inner",
                "item: behind",
                "paragraph: Quoted words go on.",
                "row: | a | b |",
                "row: | c | d |",
                "paragraph: A note[^n].",
                "note: The note.",
            ]
        );
        assert_eq!(kept(&article)[5].under, "Why *water*");
    }
}
