//! Figures that a sentence gives for the old edition's year.

use super::Candidate;
use crate::passage::Kind;
use crate::scene::Scene;
use crate::sentence::Sentence;
use daymark_article::Span;
use daymark_phrases::{Meaning, Now};

pub(super) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    let of_the_year = sentence.phrases.iter().any(|phrase| match phrase.meaning {
        Meaning::Now(Now::ThisYear | Now::LastYear) => true,
        Meaning::Year(year) => year == scene.old,
        Meaning::Years { first, last } => first.value == scene.old || last.value == scene.old,
        Meaning::Day(day) => day.year.is_some_and(|year| year.value == scene.old),
        Meaning::Month { year: Some(year), .. } => year.value == scene.old,
        _ => false,
    });
    let of_the_year = of_the_year || !super::relative::find(sentence, scene).is_empty();
    // "up 14 per cent from 2025" compares with the year before.
    let historic = sentence.years().any(|year| year < scene.old - 1);
    if !of_the_year || historic || sentence.headline {
        return Vec::new();
    }
    let plain = sentence
        .phrases
        .iter()
        .filter(|phrase| matches!(phrase.meaning, Meaning::Number(value) if value != 1 && value != u32::from(scene.old.unsigned_abs())))
        .map(|phrase| phrase.span);
    plain
        .chain(grouped(sentence))
        .filter_map(|number| {
            let next = sentence.after(number.end).first();
            let noun = next.filter(|word| word.follows && !VERBS.contains(&&*word.folded));
            let counts = noun.is_none_or(|noun| {
                noun.folded.chars().all(char::is_alphabetic) && !NO_NOUN.contains(&&*noun.folded)
            });
            let span = Span::new(number.start, noun.map_or(number.end, |noun| noun.span.end));
            let reason = format!("A figure for {}: nobody but you can know this one.", scene.old);
            counts.then(|| Candidate::new(Kind::Number, span, sentence.span, reason))
        })
        .collect()
}

/// "12,400", "3.5": digits with marks between.
fn grouped(sentence: &Sentence<'_>) -> Vec<Span> {
    let digits = |word: &crate::sentence::Word| word.folded.bytes().all(|byte| byte.is_ascii_digit());
    let mut found: Vec<Span> = Vec::new();
    for pair in sentence.words.windows(2) {
        let between = Span::new(pair[0].span.end, pair[1].span.start);
        if digits(&pair[0]) && digits(&pair[1]) && matches!(sentence.text(between), "," | ".") {
            match found.last_mut() {
                Some(last) if last.end == pair[0].span.end => last.end = pair[1].span.end,
                _ => found.push(Span::new(pair[0].span.start, pair[1].span.end)),
            }
        }
    }
    found
}

/// Behind a number that stands for what was named before: "two were lost".
const VERBS: [&str; 10] = [
    "were", "was", "are", "is", "have", "had", "has", "will", "came", "joined",
];

/// Behind these a number counts nothing.
const NO_NOUN: [&str; 10] = ["of", "and", "or", "to", "in", "on", "a", "p", "the", "years"];
