//! Cuts out of a body the few words in which a query was found.

use std::ops::Range;

use super::query::Query;
use crate::fold::Words;

/// How many bytes a passage has, about.
const LENGTH: usize = 200;
/// How many bytes of them stand before the first match, about.
const LEAD: usize = 50;
/// How far past its first match a long body is looked through for a better place.
const FAR: usize = 32 * 1024;

/// A piece of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The piece on one line, as plain text.
    pub text: String,
    /// What was found, as byte ranges of `text`, in order and apart.
    pub matches: Vec<Range<usize>>,
    /// Whether the body has something before the piece.
    pub cut_before: bool,
    /// Whether the body goes on after the piece.
    pub cut_after: bool,
}

impl Passage {
    /// The piece of `body` with the most of the query's phrases; its beginning where it has none.
    pub(super) fn cut(body: &str, query: &Query) -> Passage {
        let found = find(body, query, LENGTH - LEAD);
        let mut best = (0, 0);
        for (first, (start, _)) in found.iter().enumerate() {
            let near = found[first..]
                .iter()
                .take_while(|(range, _)| range.end <= start.start + LENGTH - LEAD);
            let phrases = near
                .fold(0u32, |seen, (_, phrase)| seen | 1 << phrase)
                .count_ones();
            if phrases > best.0 {
                best = (phrases, start.start);
            }
        }
        let range = around(body, best.1);
        let inside = found.into_iter().map(|(range, _)| range);
        let matches = apart(inside.filter(|found| found.start >= range.start && found.end <= range.end))
            .into_iter()
            .map(|found| found.start - range.start..found.end - range.start)
            .collect();
        Passage {
            // One byte becomes one byte, so the matches stay where they are.
            text: body[range.clone()].replace(|c: char| c.is_ascii_control(), " "),
            matches,
            cut_before: range.start > 0,
            cut_after: range.end < body.len(),
        }
    }
}

/// What a query finds in a short text.
pub(super) fn matches(text: &str, query: &Query) -> Vec<Range<usize>> {
    apart(
        find(text, query, usize::MAX / 2)
            .into_iter()
            .map(|(range, _)| range),
    )
}

/// Every match with its phrase's number, by where it ends; gives up early once all phrases were `near`.
fn find(text: &str, query: &Query, near: usize) -> Vec<(Range<usize>, usize)> {
    let longest = query
        .phrases
        .iter()
        .map(|phrase| phrase.words.len())
        .max()
        .unwrap_or(0);
    let all = (1u32 << query.phrases.len()) - 1;
    let mut last: Vec<(String, usize)> = vec![(String::new(), 0); longest];
    let mut found: Vec<(Range<usize>, usize)> = Vec::new();
    let mut enough = None;
    let (mut words, mut count) = (Words::of(text), 0);
    loop {
        // A ring of the last words, each in the place of the oldest.
        let place = count % longest.max(1);
        let Some((slot, starts)) = last.get_mut(place).map(|(slot, start)| (slot, start)) else {
            break;
        };
        let Some(range) = words.next_into(slot) else { break };
        *starts = range.start;
        count += 1;
        if enough.is_some_and(|end| range.start > end) {
            break;
        }
        for (number, phrase) in query.phrases.iter().enumerate() {
            let length = phrase.words.len();
            if count < length {
                continue;
            }
            let back = |steps: usize| &last[(count - 1 - steps) % longest];
            let fits = phrase.words.iter().rev().enumerate().all(|(steps, word)| {
                let there = &back(steps).0;
                if steps == 0 && phrase.open {
                    there.starts_with(word)
                } else {
                    there == word
                }
            });
            if fits {
                found.push((back(length - 1).1..range.end, number));
            }
        }
        if enough.is_none()
            && let Some((newest, _)) = found.last()
        {
            let recent = found
                .iter()
                .rev()
                .take_while(|(range, _)| range.start + near >= newest.end);
            if recent.fold(0, |seen, (_, phrase)| seen | 1 << phrase) == all {
                enough = Some(newest.end.saturating_add(near));
            } else if newest.end > found[0].0.end + FAR {
                enough = Some(newest.end);
            }
        }
    }
    found
}

/// The range of a passage whose first match begins at `at`, from blank to blank where there is one.
fn around(body: &str, at: usize) -> Range<usize> {
    let mut start = body.floor_char_boundary(at.saturating_sub(LEAD));
    if start > 0
        && let Some(blank) = body[start..at].find(char::is_whitespace)
    {
        start += blank;
    }
    start += body[start..at].len() - body[start..at].trim_start().len();
    let mut end = body.floor_char_boundary(start.saturating_add(LENGTH));
    if end < body.len()
        && let Some(blank) = body[start..end].rfind(char::is_whitespace)
        && start + blank > at + LENGTH / 2
    {
        end = start + blank;
    }
    end = start + body[start..end].trim_end().len();
    start..end
}

/// In order, with what overlaps joined.
fn apart(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut sorted: Vec<_> = ranges.collect();
    sorted.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(sorted.len());
    for range in sorted {
        match out.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(passage: &Passage) -> String {
        let mut text = passage.text.clone();
        for range in passage.matches.iter().rev() {
            text.insert(range.end, ']');
            text.insert(range.start, '[');
        }
        text
    }

    fn cut(body: &str, query: &str) -> Passage {
        Passage::cut(body, &Query::read(query))
    }

    #[test]
    fn a_match_is_marked_as_the_author_wrote_it() {
        for (body, query, marks) in [
            (
                "The Élan of a harbour town.",
                "elan",
                "The [Élan] of a harbour town.",
            ),
            (
                "Coopération sud-sud, encore.",
                "\"sud sud\" coop",
                "[Coopération] [sud-sud], encore.",
            ),
            ("two\nlines\tof it", "lines", "two [lines] of it"),
            ("促进南南合作日", "合作", "促进南南[合作]日"),
            ("يوم التَّعَاوُن", "التعاون", "يوم [التَّعَاوُن]"),
            ("nothing of it", "harbour", "nothing of it"),
            ("aaa aaa", "aaa aa", "[aaa] [aaa]"),
        ] {
            assert_eq!(marked(&cut(body, query)), marks, "{query}");
        }
    }

    #[test]
    fn the_place_with_most_of_the_query_wins() {
        let body = format!(
            "tides. {} harbour and tides {}",
            "filler ".repeat(80),
            "more ".repeat(80)
        );
        let passage = cut(&body, "tides harbour");
        assert!(
            marked(&passage).contains("[harbour] and [tides]"),
            "{}",
            marked(&passage)
        );
        assert!(passage.cut_before && passage.cut_after);
        assert!(
            passage.text.len() <= LENGTH,
            "a passage is short: {}",
            passage.text.len()
        );
    }
}
