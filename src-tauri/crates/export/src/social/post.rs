//! The text of a post, with its length as the networks count it.

use crate::head::Facts;
use std::fmt::Write as _;
use unicode_segmentation::UnicodeSegmentation as _;

/// Stands between the text and what is told of it.
const MARK: &str = "\n--\nDaymark: ";

/// A network's name, its limit, and how it counts.
type Network = (&'static str, usize, fn(&str) -> usize);

const NETWORKS: [Network; 3] = [
    ("X", 280, weighted),
    ("Mastodon", 500, mastodon),
    ("Bluesky", 300, graphemes),
];

/// What a network counts for any address.
const ADDRESS: usize = 23;

/// The file's text, and what is worth knowing.
pub fn post(facts: &Facts) -> (String, Option<String>) {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut text = line(facts.summary.as_deref().unwrap_or(&facts.title));
    if let Some(address) = &facts.canonical {
        text.push_str("\n\n");
        text.push_str(address);
    }
    let counted: Vec<String> = NETWORKS
        .iter()
        .map(|(name, limit, count)| format!("{name} {} of {limit}", count(&text)))
        .collect();
    let over: Vec<&str> = NETWORKS
        .iter()
        .filter(|(_, limit, count)| count(&text) > *limit)
        .map(|(name, ..)| *name)
        .collect();
    let note = (!over.is_empty()).then(|| {
        format!(
            "The post is too long for {}; shorten the summary in the front matter.",
            over.join(", ")
        )
    });
    let _ = write!(text, "\n{MARK}characters as counted by {}\n", counted.join(", "));
    (text, note)
}

pub fn is_ours(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| {
        text.rsplit_once(MARK).is_some_and(|(_, told)| {
            told.starts_with("characters as counted by X ") && told.lines().count() == 1
        })
    })
}

/// X: what is beyond Latin, Cyrillic, Arabic and their like counts twice, an emoji as two, an address as 23.
fn weighted(text: &str) -> usize {
    counted(text, |word| {
        word.graphemes(true)
            .map(|cluster| {
                let light = |c: char| {
                    matches!(u32::from(c), 0..=0x10FF | 0x2000..=0x200D | 0x2010..=0x201F | 0x2032..=0x2037)
                };
                if cluster.chars().any(|c| u32::from(c) >= 0x1F000) {
                    2
                } else {
                    cluster.chars().map(|c| if light(c) { 1 } else { 2 }).sum()
                }
            })
            .sum()
    })
}

/// Mastodon: characters as people see them, an address as 23.
fn mastodon(text: &str) -> usize {
    counted(text, graphemes)
}

/// Bluesky: characters as people see them.
fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

fn counted(text: &str, count: impl Fn(&str) -> usize) -> usize {
    text.split_inclusive(char::is_whitespace)
        .map(|word| {
            let bare = word.trim_end();
            if bare.starts_with("https://") || bare.starts_with("http://") {
                ADDRESS + count(&word[bare.len()..])
            } else {
                count(word)
            }
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_those_of_the_networks() {
        assert_eq!(weighted("День воды"), 9);
        assert_eq!(weighted("国际日"), 6, "X counts a Chinese character twice");
        assert_eq!(
            weighted("a 👩‍👩‍👧 b"),
            6,
            "one emoji is two, however many it is made of"
        );
        assert_eq!(weighted("a https://alderline.example/a/very/long/address"), 25);
        assert_eq!(graphemes("e\u{301}👩‍👩‍👧"), 2);
    }
}
