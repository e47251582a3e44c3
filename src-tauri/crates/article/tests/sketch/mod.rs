//! A tree in one line, for assertions.

use daymark_article::{Kind, Node, parse};

/// The tree of `source`: `p(a em(b))`.
pub fn sketch(source: &str) -> String {
    list(&parse(source).blocks)
}

fn list(nodes: &[Node<'_>]) -> String {
    nodes.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn one(node: &Node<'_>) -> String {
    let name = match &node.kind {
        Kind::Text(text) => return text.to_string(),
        Kind::Code(code) => return format!("code({code})"),
        Kind::Html(html) => return format!("html({html})"),
        Kind::LiveFact(fact) => return fact.to_string(),
        Kind::SoftBreak => return "soft".to_owned(),
        Kind::HardBreak => return "hard".to_owned(),
        Kind::Rule => return "hr".to_owned(),
        Kind::FootnoteReference { label } => return format!("fn:{label}"),
        Kind::Citation(items) => {
            let item = |item: &daymark_article::CitationItem<'_>| match &item.locator {
                Some(locator) => format!("{}|{locator}", item.key),
                None => item.key.to_string(),
            };
            return format!("cite({})", items.iter().map(item).collect::<Vec<_>>().join(";"));
        }
        Kind::Paragraph => "p".to_owned(),
        Kind::Heading { level, id, classes } => {
            let id = id.as_ref().map(|id| format!("#{id}")).unwrap_or_default();
            let classes = classes
                .iter()
                .map(|class| format!(".{class}"))
                .collect::<Vec<_>>()
                .concat();
            format!("h{level}{id}{classes}")
        }
        Kind::BlockQuote => "quote".to_owned(),
        Kind::Callout(callout) => format!("callout:{}", callout.name()),
        Kind::CalloutTitle => "title".to_owned(),
        Kind::List { start, tight } => {
            let name = start.map_or("ul".to_owned(), |start| format!("ol:{start}"));
            if *tight { name } else { name + " loose" }
        }
        Kind::Item => "li".to_owned(),
        Kind::CodeBlock { .. } => "pre".to_owned(),
        Kind::HtmlBlock => "htmlblock".to_owned(),
        Kind::Table { .. } => "table".to_owned(),
        Kind::TableHead | Kind::TableRow => "tr".to_owned(),
        Kind::TableCell => "td".to_owned(),
        Kind::FootnoteDefinition { label } => format!("fndef:{label}"),
        Kind::Emphasis => "em".to_owned(),
        Kind::Strong => "strong".to_owned(),
        Kind::Strikethrough => "del".to_owned(),
        Kind::Link { url, .. } => format!("a:{url}"),
        Kind::Image { url, decorative, .. } => format!("img{}:{url}", if *decorative { "!" } else { "" }),
        Kind::Language { tag } => format!("lang:{tag}"),
    };
    format!("{name}({})", list(&node.children))
}
