//! `image-missing`: a picture is not among the article's.

use super::{Examples, Scope};
use crate::{Context, Finding, Group, Rule, Severity, front_matter_text::inside};
use daymark_article::{Article, Kind, Node, Span};

pub(super) const RULE: Rule = Rule {
    id: "image-missing",
    group: Group::LinksAndPictures,
    description: "A picture that is not among the article's, or that would have to be loaded from the network.",
    explanation: "A page is published with its pictures inside or beside it, and never asks the network for one. A picture that is not among the article's would be a hole in the page.\n\nDrop the file on the text, or correct the address; addresses are relative to the article's file.",
    severity: Severity::Error,
    scope: Scope::Whole(check),
};

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let lead = article
        .front_matter
        .field("image")
        .filter(|field| field.scalar && !field.value.trim().is_empty());
    let lead = lead.map(|field| (field.value.trim(), inside(article, field)));
    let in_text = article.walk().filter_map(|node| match &node.kind {
        Kind::Image { url, .. } => Some((&**url, address(node, url, article.source))),
        _ => None,
    });
    lead.into_iter()
        .chain(in_text)
        .filter_map(|(address, span)| {
            let message = fault(address, context)?;
            Some(Finding {
                rule: RULE.id,
                severity: Severity::Error,
                span,
                message,
                fix: None,
            })
        })
        .collect()
}

fn fault(address: &str, context: &Context<'_>) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    if address.trim().is_empty() {
        Some("The picture has no address. Write the picture's file name between the round brackets.".into())
    } else if lower.starts_with("data:image/") {
        None
    } else if ["http://", "https://", "//"]
        .iter()
        .any(|scheme| lower.starts_with(scheme))
    {
        Some(format!(
            "Pictures from the network are not loaded: “{address}”. Save the picture, add it to the article, and write its file name here."
        ))
    } else if (context.has_picture)(address) {
        None
    } else {
        Some(format!(
            "The picture “{address}” is not among the article's pictures. Put it beside the article or correct its name."
        ))
    }
}

/// The address within the picture's text; the whole picture where the address stands elsewhere or is escaped.
fn address(image: &Node<'_>, url: &str, source: &str) -> Span {
    let written = image.span.of(source);
    let place = written.rfind("](").and_then(|at| {
        let found = written[at + 2..].find(url).filter(|_| !url.is_empty())?;
        let start = image.span.start + at + 2 + found;
        Some(Span::new(start, start + url.len()))
    });
    place.unwrap_or(image.span)
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("![A river](gone.png)", "gone.png"),
        ("![gone.png](gone.png \"gone.png\")", "gone.png"),
        ("[![A](gone.png)](https://alderline.example/)", "gone.png"),
        (
            "![A](https://alderline.example/a.png)",
            "https://alderline.example/a.png",
        ),
        ("![A](//alderline.example/a.png)", "//alderline.example/a.png"),
        ("![A][r]\n\n[r]: gone.png", "![A][r]"),
        ("![A]()", "![A]()"),
        ("---\nimage: 'gone.png'\n---\n", "gone.png"),
        ("A note.[^1]\n\n[^1]: ![A](gone.png)", "gone.png"),
    ],
    silent: &[
        "![A river](here.png)",
        "---\nimage: here.png\n---\n",
        "---\nimage:\n---\n",
        "`![A](gone.png)`",
        "    ![A](gone.png)",
        "[A](gone.png)",
        "![A](data:image/png;base64,AAAA)",
        "A river.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::messages;

    #[test]
    fn the_message_tells_the_network_from_the_folder() {
        assert!(messages("image-missing", "![A](HTTPS://a.example/b.png)")[0].contains("network"));
        assert!(messages("image-missing", "![A](gone.png)")[0].contains("beside the article"));
    }
}
