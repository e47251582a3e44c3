//! Addresses that carry the old edition's year, and pictures of it.

use super::{Candidate, carries};
use crate::passage::Kind as PassageKind;
use crate::scene::Scene;
use daymark_article::{Article, Kind, Node, Span};

/// Links and pictures of the body. Their spans are places in the source.
pub(crate) fn addresses(article: &Article<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for node in article.walk() {
        let candidate = match &node.kind {
            Kind::Link { url, title } => of_node(article, node, url, title, PassageKind::Link, scene),
            Kind::Image { url, title, .. } => of_node(article, node, url, title, PassageKind::Picture, scene),
            Kind::Html(html) => {
                found.extend(in_html(node, html, article.source, scene));
                None
            }
            Kind::Code(_) | Kind::CodeBlock { .. } => {
                found.extend(in_code(node, article.source, scene));
                None
            }
            _ => None,
        };
        // A definition that several links share is one address.
        found.extend(candidate.filter(|new: &Candidate| found.iter().all(|old| old.span != new.span)));
    }
    found
}

fn of_node(
    article: &Article<'_>,
    node: &Node<'_>,
    url: &str,
    title: &str,
    kind: PassageKind,
    scene: &Scene<'_>,
) -> Option<Candidate> {
    let in_title = carries(title, scene.old).next().is_some();
    if !carries_year(url, scene) && !in_title {
        return None;
    }
    let wanted = if carries_year(url, scene) { url } else { title };
    let source = article.source;
    // The address stands behind the text: search it from the end.
    let span = node
        .span
        .of(source)
        .rfind(wanted)
        .map(|at| node.span.start + at)
        .or_else(|| definition(source, article.body.start, wanted))
        .map_or(node.span, |at| Span::new(at, at + wanted.len()));
    let reason = match kind {
        PassageKind::Picture => format!(
            "The picture's name carries {}: is it one of the old edition?",
            scene.old
        ),
        _ => format!(
            "The address carries {}. Look whether {} has a page of its own; a changed address may lead nowhere.",
            scene.old, scene.new
        ),
    };
    Some(Candidate::new(kind, span, node.span, reason))
}

/// Whether an address carries the year; a document's symbol is no year.
pub(crate) fn carries_year(url: &str, scene: &Scene<'_>) -> bool {
    let symbol = ["docs.un.org/", "undocs.org/"]
        .iter()
        .any(|host| url.contains(host));
    !symbol && (carries(url, scene.old).next().is_some() || carries_day(url, scene.old))
}

/// `IMG_20260608.jpg`: a day in eight digits.
fn carries_day(url: &str, year: i16) -> bool {
    let year = year.to_string();
    url.split(|c: char| !c.is_ascii_digit()).any(|digits| {
        let rest = digits.strip_prefix(&year).filter(|rest| rest.len() == 4);
        rest.is_some_and(|rest| ("01".."13").contains(&&rest[..2]) && ("01".."32").contains(&&rest[2..]))
    })
}

/// Where `[label]: address` defines it.
fn definition(source: &str, from: usize, url: &str) -> Option<usize> {
    let body = source.get(from..)?;
    body.match_indices(url)
        .map(|(at, _)| from + at)
        .find(|&at| source[..at].trim_end_matches([' ', '<']).ends_with("]:"))
}

fn in_html(node: &Node<'_>, html: &str, source: &str, scene: &Scene<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for name in ["href=", "src=", "datetime="] {
        for (at, _) in html.match_indices(name) {
            let rest = &html[at + name.len()..];
            let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
            let value = match quote {
                Some(quote) => rest[1..].split(quote).next(),
                None => rest.split([' ', '>']).next(),
            };
            let Some(value) = value.filter(|value| carries_year(value, scene)) else {
                continue;
            };
            let Some(start) = node.span.of(source).find(value).map(|at| node.span.start + at) else {
                continue;
            };
            let kind = if name == "src=" {
                PassageKind::Picture
            } else {
                PassageKind::Link
            };
            let reason = format!("The address carries {}.", scene.old);
            found.push(Candidate::new(
                kind,
                Span::new(start, start + value.len()),
                node.span,
                reason,
            ));
        }
    }
    found
}

fn in_code(node: &Node<'_>, source: &str, scene: &Scene<'_>) -> Vec<Candidate> {
    let digits = scene.old.to_string().len();
    carries(node.span.of(source), scene.old)
        .map(|at| {
            let span = Span::new(node.span.start + at, node.span.start + at + digits);
            let reason = format!("It carries the year {}.", scene.old);
            Candidate::new(PassageKind::Year, span, node.span, reason)
        })
        .collect()
}
