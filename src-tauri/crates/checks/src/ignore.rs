//! `<!-- daymark: ignore RULE -->`: the author's word that a paragraph is right as it is.

use crate::Finding;
use daymark_article::{Article, Kind, Node, Span};

/// A place in which a rule stays silent.
pub(crate) struct Ignored<'a> {
    rule: &'a str,
    span: Span,
}

impl Ignored<'_> {
    pub(crate) fn covers(&self, finding: &Finding) -> bool {
        self.rule == finding.rule
            && self.span.start <= finding.span.start
            && finding.span.start < self.span.end.max(self.span.start + 1)
    }
}

/// All such places. A comment within a paragraph covers that paragraph, one by itself the block behind it.
pub(crate) fn places<'t>(article: &'t Article<'_>) -> Vec<Ignored<'t>> {
    let mut places = Vec::new();
    read(&article.blocks, None, &mut places);
    places
}

fn read<'t>(nodes: &'t [Node<'_>], block: Option<Span>, places: &mut Vec<Ignored<'t>>) {
    for (index, node) in nodes.iter().enumerate() {
        match &node.kind {
            Kind::Html(html) => {
                places.extend(rules_in(html).filter_map(|rule| Some(Ignored { rule, span: block? })));
            }
            Kind::HtmlBlock => {
                // What follows the comment on its own line is part of the same block of HTML.
                let behind = nodes.get(index + 1).map(|next| next.span);
                for piece in &node.children {
                    let Kind::Html(html) = &piece.kind else { continue };
                    for rule in rules_in(html) {
                        let spans = [Some(node.span), behind];
                        places.extend(spans.into_iter().flatten().map(|span| Ignored { rule, span }));
                    }
                }
            }
            kind => {
                let block = if kind.is_inline() { block } else { Some(node.span) };
                read(&node.children, block, places);
            }
        }
    }
}

/// The rules named by the comments in a piece of HTML; several are separated by commas or blanks.
fn rules_in(html: &str) -> impl Iterator<Item = &str> {
    html.split("<!--").skip(1).flat_map(|comment| {
        let comment = comment
            .split_once("-->")
            .map_or("", |(comment, _)| comment)
            .trim();
        let names = comment
            .strip_prefix("daymark:")
            .and_then(|order| order.trim_start().strip_prefix("ignore"));
        names
            .unwrap_or_default()
            .split([',', ' ', '\t', '\n', '\r'])
            .filter(|name| !name.is_empty())
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::found;

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
            "TODO one `<!-- daymark: ignore placeholder -->`",
            "- TODO a\n- b <!-- daymark: ignore placeholder -->",
        ] {
            assert_eq!(found("placeholder", loud), ["TODO"], "{loud:?}");
        }
    }
}
