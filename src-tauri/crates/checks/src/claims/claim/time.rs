//! Of which time a claim is: of now, or the first of several dates.

use daymark_article::Span;
use daymark_phrases::{Meaning, Reading};

/// "is held on DATE": of now, though "held" alone would be of the past.
pub(crate) fn is_kept_now(reading: &Reading<'_>, date: Span) -> bool {
    let near: Vec<_> = reading.words_before(date.start).take(10).collect();
    near.iter().enumerate().any(|(at, word)| {
        matches!(&**word, "held" | "kept" | "set")
            && near[at + 1..]
                .iter()
                .find(|word| {
                    !matches!(
                        &***word,
                        "always" | "usually" | "now" | "still" | "also" | "therefore" | "everywhere"
                    )
                })
                .is_some_and(|word| matches!(&**word, "is" | "be" | "are"))
    })
}

/// What leads to the first of several dates.
const OPENINGS: [&[&str]; 26] = [
    &["at", "the", "start"],
    &["long", "ago"],
    &["at", "first"],
    &["in", "the", "beginning"],
    &["at", "the", "beginning"],
    &["first", "years"],
    &["early", "years"],
    &["early", "days"],
    &["used", "to"],
    &["in", "those", "days"],
    &["once", ","],
    &["was", "once"],
    &["in", "the", "past"],
    &["l", "’", "origine"],
    &["l", "'", "origine"],
    &["au", "depart"],
    &["au", "debut"],
    &["premieres", "annees"],
    &["autrefois"],
    &["jadis"],
    &["d", "’", "abord"],
    &["al", "principio"],
    &["en", "un", "principio"],
    &["primeros", "anos"],
    &["antiguamente"],
    &["originariamente"],
];

/// "At first", "in its early years", "à l'origine": the first of several dates, with no other date between.
pub(crate) fn is_at_first(reading: &Reading<'_>, date: Span, sentence: Span) -> bool {
    let from = reading
        .phrases_in(Span::new(sentence.start, date.start))
        .iter()
        .rfind(|phrase| {
            matches!(
                phrase.meaning,
                Meaning::Day(_) | Meaning::Days { .. } | Meaning::SinceYear(_)
            )
        })
        .map_or(sentence.start, |phrase| phrase.span.end);
    let words: Vec<String> = reading
        .tokens_in(Span::new(from, date.start))
        .iter()
        .map(|token| crate::edition::folded(token.span.of(reading.text)))
        .collect();
    let later = words.iter().any(|word| {
        matches!(
            word.as_str(),
            "now" | "today" | "later" | "moved" | "then" | "since" | "aujourd" | "hoy" | "ahora"
        )
    });
    !later
        && OPENINGS.iter().any(|opening| {
            words
                .windows(opening.len())
                .any(|here| here.iter().zip(*opening).all(|(a, b)| a == b))
        })
}
