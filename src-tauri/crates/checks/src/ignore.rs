//! `<!-- daymark: ignore RULE -->`: the author's word that a paragraph is right as it is, and
//! `<!-- daymark: ignore-article RULE -->`: that the whole article is.

mod write;

use crate::Finding;
use daymark_article::{Article, Kind, Node, Span};

pub use write::{Edit, ignore_here, ignore_in_article, take_back};

/// One rule named by a comment that silences it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ignore<'a> {
    /// The rule's id as written.
    pub rule: &'a str,
    /// Whether it is silent in the whole article, not only in one block.
    pub whole_article: bool,
    /// The id in the source.
    pub name: Span,
    /// The comment in the source, from `<!--` to `-->`.
    pub comment: Span,
}

/// A place in which a rule stays silent.
pub(crate) struct Ignored<'a> {
    ignore: Ignore<'a>,
    span: Span,
}

impl Ignored<'_> {
    pub(crate) fn covers(&self, finding: &Finding) -> bool {
        self.ignore.rule == finding.rule && self.reaches(finding.span.start)
    }

    fn reaches(&self, at: usize) -> bool {
        self.span.start <= at && at < self.span.end.max(self.span.start + 1)
    }
}

/// Every rule that a comment of the article silences, in the order of the text.
pub fn ignores<'t>(article: &'t Article<'_>) -> Vec<Ignore<'t>> {
    let mut all: Vec<_> = places(article).into_iter().map(|place| place.ignore).collect();
    // A comment by itself has two places: its own block and the one behind it.
    all.dedup();
    all
}

/// All such places. A comment within a paragraph covers that paragraph, one by itself the block behind it.
pub(crate) fn places<'t>(article: &'t Article<'_>) -> Vec<Ignored<'t>> {
    let mut places = Vec::new();
    // Most articles hold no such comment: they need no second walk.
    if article.body.of(article.source).contains("daymark:") {
        read(&article.blocks, None, article.source, &mut places);
    }
    places
}

fn read<'t>(nodes: &[Node<'_>], block: Option<Span>, source: &'t str, places: &mut Vec<Ignored<'t>>) {
    for (index, node) in nodes.iter().enumerate() {
        match &node.kind {
            Kind::Html(_) => silence(node, &[block], source, places),
            Kind::HtmlBlock => {
                // What follows the comment on its own line is part of the same block of HTML.
                let behind = nodes.get(index + 1).map(|next| next.span);
                for piece in &node.children {
                    silence(piece, &[Some(node.span), behind], source, places);
                }
            }
            kind => {
                let block = if kind.is_inline() { block } else { Some(node.span) };
                read(&node.children, block, source, places);
            }
        }
    }
}

/// Notes what the comments in a piece of HTML silence in these blocks, or in the whole article.
fn silence<'t>(piece: &Node<'_>, blocks: &[Option<Span>], source: &'t str, places: &mut Vec<Ignored<'t>>) {
    if !matches!(piece.kind, Kind::Html(_)) {
        return;
    }
    for ignore in orders(piece.span, source) {
        if ignore.whole_article {
            let span = Span::new(0, usize::MAX);
            places.push(Ignored { ignore, span });
        } else {
            places.extend(blocks.iter().flatten().map(|&span| Ignored { ignore, span }));
        }
    }
}

/// The rules named by the comments in a piece of HTML; several are separated by commas or blanks.
fn orders(html: Span, source: &str) -> Vec<Ignore<'_>> {
    let text = html.of(source);
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find("<!--").map(|open| from + open) {
        let inside = open + "<!--".len();
        let Some(close) = text[inside..].find("-->").map(|close| inside + close) else {
            break;
        };
        from = close + "-->".len();
        let Some((whole_article, names)) = order(&text[inside..close]) else {
            continue;
        };
        let comment = Span::new(html.start + open, html.start + from);
        // The names end where the comment does; every separator is one byte.
        let mut at = html.start + close - names.len();
        for rule in names.split(SEPARATORS) {
            let name = Span::new(at, at + rule.len());
            at = name.end + 1;
            if !rule.is_empty() {
                found.push(Ignore {
                    rule,
                    whole_article,
                    name,
                    comment,
                });
            }
        }
    }
    found
}

const SEPARATORS: [char; 5] = [',', ' ', '\t', '\n', '\r'];

/// Reads the inside of a comment: whether it speaks for the whole article, and the rest, which names the rules.
fn order(comment: &str) -> Option<(bool, &str)> {
    let order = comment.trim_start().strip_prefix("daymark:")?.trim_start();
    let end = order.find(SEPARATORS).unwrap_or(order.len());
    match &order[..end] {
        "ignore" => Some((false, &order[end..])),
        "ignore-article" => Some((true, &order[end..])),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::found;
    use daymark_article::parse;

    #[test]
    fn a_comment_silences_its_paragraph() {
        for silent in [
            "TODO one <!-- daymark: ignore placeholder -->",
            "<!-- daymark: ignore placeholder -->\nTODO one",
            "<!-- daymark: ignore placeholder -->\n\nTODO one",
            "<!--daymark:ignore part-missing, placeholder-->\n\n- a\n- TODO two",
            "> <!-- daymark: ignore placeholder -->\n> TODO one",
            "- a\n- TODO b <!-- daymark: ignore placeholder -->",
        ] {
            assert_eq!(found("placeholder", silent), [""; 0], "{silent:?}");
        }
    }

    #[test]
    fn only_that_paragraph_and_only_that_rule() {
        for loud in [
            "TODO one\n\nTwo <!-- daymark: ignore placeholder -->",
            "<!-- daymark: ignore placeholder -->\n\nTwo\n\nTODO one",
            "TODO one <!-- daymark: ignore spelling -->",
            "TODO one <!-- daymark: forget placeholder -->",
            "TODO one <!-- daymark: ignored placeholder -->",
            "TODO one `<!-- daymark: ignore placeholder -->`",
            "- TODO a\n- b <!-- daymark: ignore placeholder -->",
        ] {
            assert_eq!(found("placeholder", loud), ["TODO"], "{loud:?}");
        }
    }

    #[test]
    fn a_comment_for_the_article_silences_all_of_it_wherever_it_stands() {
        for silent in [
            "TODO one\n\n- TODO two\n\n<!-- daymark: ignore-article placeholder -->",
            "<!-- daymark: ignore-article part-missing, placeholder -->\n\nOne\n\nTODO two",
            "One <!-- daymark: ignore-article placeholder --> two\n\nTODO three",
            "---\ntitle: TODO\n---\n\nText.\n\n<!-- daymark: ignore-article placeholder -->\n",
        ] {
            assert_eq!(found("placeholder", silent), [""; 0], "{silent:?}");
        }
        for loud in [
            "TODO one\n\n<!-- daymark: ignore-article spelling -->",
            "TODO one\n\n<!-- daymark: ignore-all placeholder -->",
            "TODO one\n\n```\n<!-- daymark: ignore-article placeholder -->\n```",
        ] {
            assert_eq!(found("placeholder", loud), ["TODO"], "{loud:?}");
        }
    }

    #[test]
    fn every_name_is_told_with_its_place() {
        let source = "One <!-- daymark: ignore a-b,  c --> two.\n\n<!-- daymark: ignore-article d -->\n";
        let article = parse(source);
        let told: Vec<_> = ignores(&article)
            .into_iter()
            .map(|each| (each.rule, each.name.of(source), each.whole_article))
            .collect();
        assert_eq!(told, [("a-b", "a-b", false), ("c", "c", false), ("d", "d", true)]);
        assert_eq!(
            ignores(&article)[2].comment.of(source),
            "<!-- daymark: ignore-article d -->"
        );
    }
}
