//! Where a link's address stands in the source.

use daymark_article::{Node, Span};

/// The bytes of a link's or picture's address: behind `](`, between `<` and `>`, or in its definition further down;
/// the whole node where it is written otherwise than it reads.
pub(crate) fn address_place(node: &Node<'_>, url: &str, source: &str) -> Span {
    let written = node.span.of(source);
    if url.is_empty() {
        return node.span;
    }
    let behind = node
        .children
        .last()
        .map_or(node.span.start, |child| child.span.end);
    if let Some(open) = source[behind..node.span.end].find("](").map(|at| behind + at + 2)
        && let Some(place) = within(source, open, node.span.end, url)
    {
        return place;
    }
    if written.starts_with('<') {
        let bare = url
            .strip_prefix("mailto:")
            .filter(|_| !written.contains("mailto:"))
            .unwrap_or(url);
        return within(source, node.span.start, node.span.end, bare).unwrap_or(node.span);
    }
    definition(source, url).unwrap_or(node.span)
}

fn within(source: &str, from: usize, to: usize, url: &str) -> Option<Span> {
    let at = source[from..to].find(url)? + from;
    Some(Span::new(at, at + url.len()))
}

/// The address in the first definition `[label]: address` that has it.
fn definition(source: &str, url: &str) -> Option<Span> {
    source.match_indices("]:").find_map(|(at, _)| {
        let rest = &source[at + 2..];
        let start = at + 2 + rest.len() - rest.trim_start().len();
        let start = start + usize::from(source[start..].starts_with('<'));
        source[start..]
            .starts_with(url)
            .then(|| Span::new(start, start + url.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use daymark_article::Kind;

    #[test]
    fn an_address_is_found_wherever_it_is_written() {
        for (source, place) in [
            ("[a](b)", "b"),
            ("[b](b \"b\")", "b"),
            ("[a](<b c>)", "b c"),
            ("<https://b.example>", "https://b.example"),
            ("<a@b.example>", "a@b.example"),
            ("[a][r]\n\n[r]: <b>", "b"),
            ("[a](b\\_c)", "[a](b\\_c)"),
            ("[a]()", "[a]()"),
        ] {
            let article = daymark_article::parse(source);
            let link = article
                .walk()
                .find_map(|node| match &node.kind {
                    Kind::Link { url, .. } => Some(address_place(node, url, source)),
                    _ => None,
                })
                .expect("there is a link");
            assert_eq!(link.of(source), place, "{source:?}");
        }
    }
}
