//! The text that a reader sees, with every byte where it stands in the source.

use daymark_article::{Article, Kind, Node, Span};

/// Stands for the marks of emphasis and links: `to**TK**en` is one word.
pub const GLUE: char = '\u{1}';

/// The text of one paragraph, heading, cell or item.
///
/// Invariant: as long in bytes as `span`, so that an index into `text` is one into the source, moved by
/// `span.start`. Code, addresses, live facts, citations and HTML are blank; marks of emphasis are [`GLUE`].
pub struct Prose {
    /// The text.
    pub text: String,
    /// Where it stands in the source.
    pub span: Span,
}

impl Prose {
    /// The place in the source of a range of the text.
    pub fn place(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.span.start + range.start, self.span.start + range.end)
    }
}

/// All text of the article's body in order.
pub fn prose(article: &Article<'_>) -> Vec<Prose> {
    let mut found = Vec::new();
    blocks(&article.blocks, article.source, &mut found);
    found
}

fn blocks(nodes: &[Node<'_>], source: &str, found: &mut Vec<Prose>) {
    let mut rest = nodes;
    while let Some(first) = rest.first() {
        let inlines = rest.iter().take_while(|node| node.kind.is_inline()).count();
        if inlines == 0 {
            match first.kind {
                Kind::CodeBlock { .. } => {}
                Kind::HtmlBlock => found.push(html(first, source)),
                _ => blocks(&first.children, source, found),
            }
            rest = &rest[1..];
        } else {
            found.push(line(&rest[..inlines], source));
            rest = &rest[inlines..];
        }
    }
}

fn line(nodes: &[Node<'_>], source: &str) -> Prose {
    let span = Span::new(nodes[0].span.start, nodes[nodes.len() - 1].span.end);
    let mut bytes = vec![b' '; span.len()];
    fill(nodes, source, span.start, &mut bytes);
    prose_of(bytes, span)
}

fn fill(nodes: &[Node<'_>], source: &str, start: usize, bytes: &mut [u8]) {
    for node in nodes {
        let place = node.span.start - start..node.span.end - start;
        match &node.kind {
            Kind::Text(_) => bytes[place].copy_from_slice(node.span.of(source).as_bytes()),
            Kind::Link { url, .. } if is_address_itself(node, url) => bytes[place].fill(b' '),
            Kind::Emphasis | Kind::Strong | Kind::Strikethrough | Kind::Language { .. } => {
                bytes[place].fill(GLUE as u8);
                fill(&node.children, source, start, bytes);
            }
            Kind::Link { .. } | Kind::Image { .. } => {
                bytes[place].fill(b' ');
                fill(&node.children, source, start, bytes);
            }
            _ => bytes[place].fill(b' '),
        }
    }
}

/// `<https://…>`: the text is the address.
fn is_address_itself(link: &Node<'_>, url: &str) -> bool {
    matches!(&link.children[..], [Node { kind: Kind::Text(text), .. }] if url.ends_with(&**text))
}

/// A block of HTML without its tags and comments.
fn html(block: &Node<'_>, source: &str) -> Prose {
    let mut bytes = block.span.of(source).as_bytes().to_vec();
    let mut at = 0;
    while let Some(open) = block.span.of(source)[at..].find('<').map(|found| at + found) {
        let rest = &block.span.of(source)[open..];
        let close = if rest.starts_with("<!--") { "-->" } else { ">" };
        let end = rest
            .find(close)
            .map_or(bytes.len(), |found| open + found + close.len());
        bytes[open..end].fill(b' ');
        at = end;
    }
    prose_of(bytes, block.span)
}

fn prose_of(bytes: Vec<u8>, span: Span) -> Prose {
    // Whole nodes are filled, and a node's ends are character boundaries: this never takes the second way.
    let text = String::from_utf8(bytes).unwrap_or_else(|_| " ".repeat(span.len()));
    Prose { text, span }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        let article = daymark_article::parse(source);
        prose(&article)
            .into_iter()
            .map(|prose| {
                assert_eq!(prose.text.len(), prose.span.len());
                prose
                    .text
                    .replace(GLUE, "~")
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ")
            })
            .collect()
    }

    #[test]
    fn text_is_kept_and_the_rest_is_blank() {
        assert_eq!(
            texts("a **b**c `d` {{ e }} [f](g) <https://h.example/>\n"),
            ["a ~~b~~c f"]
        );
        assert_eq!(texts("# A\n\n> b\n> c\n\n- d\n  - e\n"), ["A", "b c", "d", "e"]);
        assert_eq!(texts("<div>\né <!-- g --> h\n</div>\n\n    code\n"), ["é h"]);
        assert_eq!(
            texts("| a | `b` |\n|---|---|\n| c | d [@A/RES/1/1] |\n").join("/"),
            "a//c/d"
        );
    }
}
