//! Anchors: the places in an article's page that a link `#…` can lead to.
//!
//! Export writes these ids and the checks ask for them, so what they have in common is here.

use crate::{Article, Callout, Kind, Span};
use std::collections::BTreeSet;

/// The ids of the page itself, which no heading can have.
pub const PAGE_IDS: [&str; 2] = ["article", "title"];

/// Whether an id that the author gave a heading can stand in a page: not empty, without blanks, not the page's own.
pub fn is_heading_id(id: &str) -> bool {
    !id.is_empty() && !id.contains(char::is_whitespace) && !PAGE_IDS.contains(&id)
}

/// A footnote's mark by its number from 0: 1, 2, 3; beside numbered sources a, b, …, z, aa, so that no mark means two
/// things.
pub fn footnote_mark(number: usize, beside_sources: bool) -> String {
    if !beside_sources {
        return (number + 1).to_string();
    }
    let mut letters = Vec::new();
    let mut rest = number + 1;
    while rest > 0 {
        letters.push(char::from(b'a' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The class of a callout's section, which is also the id of its heading.
pub const fn callout_id(callout: Callout) -> Option<&'static str> {
    match callout {
        Callout::Quote => None,
        other => Some(other.name()),
    }
}

/// From how many headings on a page has a table of contents.
pub const CONTENTS_FROM: usize = 4;

/// What ids of the page's own begin with, which no heading's text may take.
const OWN_BEGINNINGS: [&str; 11] = [
    "article",
    "title",
    "contents",
    "sources",
    "source-",
    "footnotes",
    "note-",
    "goals",
    "theme",
    "sign-off",
    "key-facts",
];

/// The ids of the headings that a table of contents leads to, by their place in the text; empty where the page has
/// none. A heading that the author gave no id has one of its words.
pub fn contents_ids(article: &Article<'_>) -> Vec<(Span, String)> {
    let headings: Vec<_> = article
        .blocks
        .iter()
        .filter(|node| matches!(node.kind, Kind::Heading { .. }) && !words(node).trim().is_empty())
        .collect();
    if headings.len() < CONTENTS_FROM {
        return Vec::new();
    }
    let mut taken: BTreeSet<String> = article
        .walk()
        .filter_map(|node| match &node.kind {
            Kind::Heading { id: Some(id), .. } if is_heading_id(id) => Some(id.to_string()),
            _ => None,
        })
        .collect();
    let mut given = BTreeSet::new();
    let mut found = Vec::with_capacity(headings.len());
    for node in headings {
        let own = match &node.kind {
            Kind::Heading { id: Some(id), .. } if is_heading_id(id) => Some(id.to_string()),
            _ => None,
        };
        // Written twice by its author, the second heading needs another.
        let own = own.filter(|id| given.insert(id.clone()));
        let id = own.unwrap_or_else(|| {
            let wanted = id_of(&words(node));
            let numbered = (2..).map(|number| format!("{wanted}-{number}"));
            let free = std::iter::once(wanted.clone())
                .chain(numbered)
                .find(|id| !taken.contains(id));
            free.unwrap_or(wanted)
        });
        taken.insert(id.clone());
        found.push((node.span, id));
    }
    found
}

/// The ids of headings that a link of the article leads to by their words, as Markdown is written elsewhere
/// (`[the plan](#the-plan)` and `## The plan`), by their place. A heading that its author gave an id has none of these.
pub fn linked_ids(article: &Article<'_>) -> Vec<(Span, String)> {
    let wanted: BTreeSet<&str> = article
        .walk()
        .filter_map(|node| match &node.kind {
            Kind::Link { url, .. } => url.strip_prefix('#'),
            _ => None,
        })
        .collect();
    if wanted.is_empty() {
        return Vec::new();
    }
    let headings = || {
        article
            .walk()
            .filter(|node| matches!(node.kind, Kind::Heading { .. }))
    };
    let mut taken: BTreeSet<String> = headings()
        .filter_map(|node| match &node.kind {
            Kind::Heading { id: Some(id), .. } => Some(id.to_string()),
            _ => None,
        })
        .collect();
    let mut found = Vec::new();
    for node in headings().filter(|node| matches!(node.kind, Kind::Heading { id: None, .. })) {
        let words = words(node);
        let id = [id_of(&words), heading_slug(words.trim())]
            .into_iter()
            .find(|id| wanted.contains(id.as_str()) && !is_of_page(id) && !taken.contains(id));
        if let Some(id) = id {
            taken.insert(id.clone());
            found.push((node.span, id));
        }
    }
    found
}

/// The id that GitHub and most tools give a heading of these words: marks go, blanks become hyphens.
pub fn heading_slug(words: &str) -> String {
    words
        .chars()
        .filter_map(|character| match character {
            '-' => Some('-'),
            blank if blank.is_whitespace() => Some('-'),
            '_' => Some('_'),
            letter if letter.is_alphanumeric() => Some(letter),
            _ => None,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether the page may have the id for something of its own: "goals", "goals-2", "source-3".
fn is_of_page(id: &str) -> bool {
    OWN_BEGINNINGS.iter().any(|own| {
        id.strip_prefix(own).is_some_and(|rest| {
            let numbered = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit());
            rest.is_empty() || own.ends_with('-') || rest.strip_prefix('-').is_some_and(numbered)
        })
    })
}

fn is_own(id: &str) -> bool {
    OWN_BEGINNINGS.iter().any(|own| id.starts_with(own))
}

/// The words of a node, in any script.
fn words(node: &crate::Node<'_>) -> String {
    let mut words = String::new();
    push_words(node, &mut words);
    words
}

fn push_words(node: &crate::Node<'_>, words: &mut String) {
    match &node.kind {
        Kind::Text(text) | Kind::Code(text) => words.push_str(text),
        Kind::SoftBreak | Kind::HardBreak => words.push(' '),
        Kind::Citation(items) => items.iter().for_each(|item| words.push_str(&item.key)),
        Kind::LiveFact(fact) => words.push_str(&fact.name),
        _ => {}
    }
    node.children.iter().for_each(|child| push_words(child, words));
}

fn id_of(words: &str) -> String {
    let mut id = String::new();
    for character in words.chars().take(60) {
        if character.is_alphanumeric() {
            id.extend(character.to_lowercase());
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() || is_own(id) {
        format!("section-{id}").trim_end_matches('-').to_owned()
    } else {
        id.to_owned()
    }
}

/// Every id that the article's page has: what headings ask for, the callouts' titles, sources and footnotes.
///
/// Headings have an id where the author wrote one (`{#plan}`), where a link leads to one by its words, and all of them
/// where the page has a table of contents.
pub fn anchors(article: &Article<'_>) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = PAGE_IDS.map(str::to_owned).into();
    let mut own: Vec<&'static str> = Vec::new();
    let (mut sources, mut notes) = (0, BTreeSet::new());
    for node in article.walk() {
        match &node.kind {
            Kind::Heading { id: Some(id), .. } if is_heading_id(id) => {
                found.insert(id.to_string());
            }
            Kind::Callout(callout)
                if node
                    .children
                    .first()
                    .is_some_and(|first| first.kind == Kind::CalloutTitle) =>
            {
                own.extend(callout_id(*callout));
            }
            Kind::Citation(items) => sources += items.len(),
            Kind::LiveFact(fact) if fact.name == "founding.citation" => sources += 1,
            Kind::FootnoteReference { label } => {
                notes.insert(label.to_string());
            }
            _ => {}
        }
    }
    let contents = contents_ids(article);
    if !contents.is_empty() {
        own.push("contents");
        found.extend(contents.into_iter().map(|(_, id)| id));
    }
    found.extend(linked_ids(article).into_iter().map(|(_, id)| id));
    if sources > 0 {
        own.push("sources");
        found.extend((1..=sources).map(|number| format!("source-{number}")));
    }
    if !notes.is_empty() {
        own.push("footnotes");
        for number in 0..notes.len() {
            let mark = footnote_mark(number, sources > 0);
            found.extend([format!("note-{mark}"), format!("note-{mark}-ref")]);
        }
    }
    for wanted in own {
        let taken = |id: &String| found.contains(id);
        let numbered = (2..).map(|number| format!("{wanted}-{number}"));
        let id = std::iter::once(wanted.to_owned())
            .chain(numbered)
            .find(|id| !taken(id));
        found.extend(id);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_of_a_page_are_known() {
        let source = "# A {#a}\n\n## B {#title}\n\n> [!goals] Goals {#x}\n> - one\n\n> [!goals] More\n> - two\n\n\
            Text[^n] [@A/RES/1/1].\n\n[^n]: Note.\n\n> [!sign-off]\n> Bye.\n";
        let article = crate::parse(source);
        let found: Vec<_> = anchors(&article).into_iter().collect();
        assert_eq!(
            found,
            [
                "a",
                "article",
                "footnotes",
                "goals",
                "goals-2",
                "note-a",
                "note-a-ref",
                "source-1",
                "sources",
                "title"
            ]
        );
        assert!(
            !anchors(&crate::parse("# A\n")).contains("a"),
            "a heading without an id has none"
        );
    }

    #[test]
    fn a_link_finds_a_heading_by_its_words() {
        let source = "See [one](#two-totals), [two](#dont-stop), [three](#goals), [four](#own), [five](#nowhere) [six](#sources-of-the-river) and [seven](#goalsé).\n\n\
            ## Two totals\n\n## Don't *stop*\n\n## Goals\n\n## Own {#own}\n\n## Sources of the river\n\n## Goalsé\n\n> ## Two totals\n";
        let article = crate::parse(source);
        let ids: Vec<_> = linked_ids(&article).into_iter().map(|(_, id)| id).collect();
        assert_eq!(ids, ["two-totals", "dont-stop", "sources-of-the-river", "goalsé"]);
        assert!(anchors(&article).contains("dont-stop") && !anchors(&article).contains("nowhere"));
        assert!(linked_ids(&crate::parse("## Two totals\n")).is_empty());
    }

    #[test]
    fn four_headings_make_a_table_of_contents() {
        let source = "## Why?\n\n## Goals\n\n### B {#own}\n\n## Why?\n\n## أهداف\n";
        let article = crate::parse(source);
        let ids: Vec<_> = contents_ids(&article).into_iter().map(|(_, id)| id).collect();
        assert_eq!(ids, ["why", "section-goals", "own", "why-2", "أهداف"]);
        let found = anchors(&article);
        assert!(
            found.contains("contents") && found.contains("why-2"),
            "a link may lead there"
        );
        assert!(contents_ids(&crate::parse("# a\n\n# b\n\n# c\n")).is_empty());
    }

    #[test]
    fn footnotes_count_in_letters_beside_sources() {
        let marks: Vec<_> = [0, 25, 26, 701, 702]
            .map(|number| footnote_mark(number, true))
            .into();
        assert_eq!(marks, ["a", "z", "aa", "zz", "aaa"]);
        assert_eq!(footnote_mark(0, false), "1");
    }
}
