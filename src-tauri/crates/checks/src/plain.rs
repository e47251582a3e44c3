//! Where a text calls the article's observance "the day" or "the week", in small letters.
//!
//! Such a word means many things ("on the day", "the day that we met"), so only a subject or the object of a verb of
//! keeping counts, and the rules that ask want more beside it: a number that is nearly right, a year gone by.

use crate::edition::{Edition, folded, is_among};
use crate::naming::{Named, Whose};
use crate::verbs::is_keeping;
use daymark_article::Span;
use daymark_catalogue::{Kind, Language};
use daymark_phrases::{Meaning, Now, Reading, Token, TokenKind};

/// All such words, in order, with the article before them: "the day", "this week", "la journée de 2026".
pub(crate) fn plain_names(reading: &Reading<'_>, edition: &Edition<'_>, language: Language) -> Vec<Named> {
    let tokens = &reading.tokens;
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if !is_plain_noun(reading, token, edition, language) {
            continue;
        }
        let sentence = reading.sentence(token.span);
        let Some(first) = opens_at(reading, edition, at) else {
            continue;
        };
        let behind = reading.tokens_in(Span::new(token.span.end, sentence.end));
        let year = of_year(reading, edition, behind);
        let last = year.unwrap_or(token.span.end);
        let rest = &behind[behind.partition_point(|token| token.span.start < last)..];
        if stands_alone(reading, rest, language) && is_subject(reading, sentence, tokens[first].span.start) {
            found.push(Named {
                span: Span::new(tokens[first].span.start, last),
                whose: Whose::Generic,
            });
        }
    }
    found
}

/// Whether a token is "day" or "week", as the observance is one or the other, in small letters.
pub(crate) fn is_plain_noun(
    reading: &Reading<'_>,
    token: &Token,
    edition: &Edition<'_>,
    language: Language,
) -> bool {
    if token.kind != (TokenKind::Word { capital: false }) {
        return false;
    }
    let nouns: &[&str] = match (language, edition.observance.kind) {
        (Language::En, Kind::Day) => &["day"],
        (Language::En, Kind::Week) => &["week"],
        (Language::Fr, Kind::Day) => &["journée"],
        (Language::Fr, Kind::Week) => &["semaine"],
        (Language::Es, Kind::Day) => &["jornada", "día"],
        (Language::Es, Kind::Week) => &["semana"],
        _ => &[],
    };
    nouns.contains(&token.span.of(reading.text))
}

/// Whether nothing behind the noun says which day it is: "the day of the flood", "the day that we met", "the day-care".
pub(crate) fn stands_alone(reading: &Reading<'_>, behind: &[Token], language: Language) -> bool {
    let word = |at: usize| behind.get(at).map(|token| folded(token.span.of(reading.text)));
    let Some(next) = behind.first() else {
        return true;
    };
    match next.kind {
        TokenKind::Word { capital } => {
            let next_word = word(0).unwrap_or_default();
            // "the day on which"
            let which = word(1).is_some_and(|word| word == "which");
            !capital && !which && goes_on(&next_word, language)
        }
        TokenKind::Mark('-' | '‑' | '/') => false,
        // "the day’s work"
        TokenKind::Mark('’' | '\'') => word(1).is_none_or(|word| word != "s"),
        _ => true,
    }
}

/// Whether a word can follow a noun that is no part of a longer one: a verb or a small word, not "the week planner".
fn goes_on(word: &str, language: Language) -> bool {
    if language != Language::En {
        return !is_among(
            word,
            "de du des d del despues antes que ou cuando en santa sainte",
        );
    }
    (word.ends_with('s') || word.ends_with("ed") || word.ends_with("ly")) && word.len() > 3
        || is_among(
            word,
            "is was has had and or but in on at for with to by from as as will can may must should would could also \
                again then now here there about under over into near since still too matter mean this came come kept began \
                held fell drew saw took went made gave brought the a an our are were be have had not no",
        )
}

/// The token at which "the day", "this coming day", "the 2026 day" begins.
fn opens_at(reading: &Reading<'_>, edition: &Edition<'_>, noun: usize) -> Option<usize> {
    let year = edition.year.to_string();
    let mut at = noun.checked_sub(1)?;
    let word = |at: usize| folded(reading.tokens[at].span.of(reading.text));
    if is_among(&word(at), "coming upcoming") || word(at) == year {
        at = at.checked_sub(1)?;
    }
    is_among(
        &word(at),
        "the this our la cette notre el esta este nuestra nuestro",
    )
    .then_some(at)
}

/// Where "de 2026" behind a noun ends.
fn of_year(reading: &Reading<'_>, edition: &Edition<'_>, behind: &[Token]) -> Option<usize> {
    let [of, year, ..] = behind else {
        return None;
    };
    (is_among(of.span.of(reading.text), "de of") && year.span.of(reading.text) == edition.year.to_string())
        .then_some(year.span.end)
}

/// Whether what begins at `start` begins its clause, or is what is kept: "in 2026 the day is", "we mark the day".
fn is_subject(reading: &Reading<'_>, sentence: Span, start: usize) -> bool {
    let before = reading.tokens_in(Span::new(sentence.start, start));
    let Some(last) = before.last() else {
        return true;
    };
    let word = folded(last.span.of(reading.text));
    // "on 20 June the day", "this year the day"
    let dated = || {
        let at = reading
            .phrases
            .partition_point(|phrase| phrase.span.end < last.span.end);
        reading.phrases.get(at).is_some_and(|phrase| {
            phrase.span.end == last.span.end
                && matches!(
                    phrase.meaning,
                    Meaning::Year(_)
                        | Meaning::Day(_)
                        | Meaning::Days { .. }
                        | Meaning::SinceYear(_)
                        | Meaning::Now(Now::ThisYear | Now::Today)
                )
        })
    };
    match last.kind {
        TokenKind::Mark('’' | '\'' | '-' | '‑') => false,
        TokenKind::Mark(_) => true,
        _ => {
            is_keeping(&word)
                || word == "sees"
                || is_among(
                    &word,
                    "and so but because now today then et mais car y pero porque que that",
                )
                || dated()
        }
    }
}
