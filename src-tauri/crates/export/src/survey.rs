//! One walk over the tree before rendering: what the article contains.

use daymark_article::{Kind, Node};

/// What rendering must know beforehand.
#[derive(Debug, Default)]
pub struct Survey<'t> {
    /// Raw HTML other than comments.
    pub html: bool,
    /// Citations.
    pub citations: bool,
    /// Emphasis, for which the page needs an italic face.
    pub italics: bool,
    /// Footnote definitions by label, in the author's order.
    pub definitions: Vec<(&'t str, &'t Node<'t>)>,
    /// Ids that headings ask for.
    pub ids: Vec<&'t str>,
    /// Places in the article that its links lead to, without `#`.
    pub targets: Vec<&'t str>,
}

impl<'t> Survey<'t> {
    /// Walks the tree once.
    pub fn of(nodes: &'t [Node<'t>]) -> Self {
        let mut survey = Self::default();
        survey.walk(nodes);
        survey
    }

    fn walk(&mut self, nodes: &'t [Node<'t>]) {
        for node in nodes {
            match &node.kind {
                Kind::Text(_) => continue,
                Kind::Html(html) => self.html |= !is_comment(html),
                Kind::Citation(_) => self.citations = true,
                Kind::Emphasis => self.italics = true,
                Kind::FootnoteDefinition { label } => self.definitions.push((label, node)),
                Kind::Heading { id: Some(id), .. } => self.ids.push(id),
                Kind::Link { url, .. } => self.targets.extend(url.strip_prefix('#')),
                _ => {}
            }
            self.walk(&node.children);
        }
    }
}

/// Whether raw HTML is one comment, which exports never show.
pub fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.strip_prefix("<!--")
        .and_then(|rest| rest.strip_suffix("-->"))
        .is_some_and(|inner| !inner.contains("-->"))
}

/// Whether there is raw HTML other than comments in these nodes or below.
pub fn has_html(nodes: &[Node<'_>]) -> bool {
    nodes
        .iter()
        .any(|node| matches!(&node.kind, Kind::Html(html) if !is_comment(html)) || has_html(&node.children))
}

/// Whether the node stands in a line, as text does.
pub fn is_inline(node: &Node<'_>) -> bool {
    matches!(
        node.kind,
        Kind::Text(_)
            | Kind::Code(_)
            | Kind::Html(_)
            | Kind::SoftBreak
            | Kind::HardBreak
            | Kind::Emphasis
            | Kind::Strong
            | Kind::Strikethrough
            | Kind::Link { .. }
            | Kind::Image { .. }
            | Kind::FootnoteReference { .. }
            | Kind::Citation(_)
            | Kind::LiveFact(_)
            | Kind::Language { .. }
    )
}
