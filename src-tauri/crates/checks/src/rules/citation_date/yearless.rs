//! A day without a year near a document: of its adoption, of the observance, or of anything else.

use super::gap::words_in;
use super::words::{OF, is_body, is_relative};
use crate::edition::Edition;
use crate::mention::Mention;
use crate::verbs::{is_act, is_adopting};
use crate::{Context, edition::is_among};
use daymark_article::{Article, Span};
use daymark_catalogue::{Date, Symbol};
use daymark_phrases::{Day, Phrase, Reading};

/// Whether a day is the article's observance's own, or that of one which the document made: "That text is [@…], and the
/// date is 19 November."
pub(super) fn is_the_observances(
    article: &Article<'_>,
    context: &Context<'_>,
    day: &Day,
    symbol: &Symbol,
) -> bool {
    let year = article
        .front_matter
        .year()
        .unwrap_or_else(|| context.catalogue.compiled().year());
    let own = context.observance(article).into_iter();
    let made = context
        .catalogue
        .observances()
        .iter()
        .filter(|observance| observance.founding.iter().any(|text| text.symbol == symbol.key));
    let Ok(date) = Date::new(year, day.month, day.day) else {
        return false;
    };
    own.chain(made).any(|observance| {
        let edition = Edition {
            observance,
            year,
            catalogue: context.catalogue,
        };
        let days = edition
            .days(year)
            .into_iter()
            .chain(edition.days_by_former_rules(year));
        days.into_iter()
            .any(|(first, last)| first <= date && date <= last)
    })
}

/// Whether the words between, or "adopted on" before it, make a day without a year the day of adoption. A date with a
/// year is one where the other rules found it so.
pub(super) fn is_of_adoption(reading: &Reading<'_>, mention: &Mention, phrase: &Phrase) -> bool {
    if mention.span.end <= phrase.span.start {
        is_behind(reading, mention, phrase)
    } else {
        is_before(reading, mention, phrase)
    }
}

fn is_behind(reading: &Reading<'_>, mention: &Mention, phrase: &Phrase) -> bool {
    let end = mention
        .body
        .map_or(mention.span.end, |(_, body)| body.end.max(mention.span.end));
    let words = words_in(reading, reading.tokens_in(Span::new(end, phrase.span.start)));
    if !words.is_empty()
        && words
            .iter()
            .all(|word| is_among(word, "of du de del d от the le l el"))
    {
        // "The talk on [@…] of 3 December": of the talk.
        let place = mention
            .word
            .map_or(mention.span.start, |(_, word)| word.start.min(mention.span.start));
        let within = reading
            .words_before(place)
            .find(|word| !is_among(word, "the its la le el l sa su"))
            .is_some_and(|word| is_among(&word, "of on about with from to for de del du sur sobre con avec"));
        return !within;
    }
    let adopted =
        |word: &String| is_adopting(word) || OF.contains(&word.as_str()) && word.len() > 4 && !is_weak(word);
    // "The Assembly adopted [@…] on 21 December."
    let verb_before = || {
        let mut told: Vec<String> = reading
            .words_before(mention.span.start)
            .take(10)
            .map(std::borrow::Cow::into_owned)
            .collect();
        told.reverse();
        told.iter()
            .rposition(|word| is_text_verb(word))
            .is_some_and(|verb| verb + 4 >= told.len() && is_body(&told[..verb]))
    };
    !words.iter().any(|word| is_among(word, "date fecha day jour dia")) && words.iter().any(adopted)
        || words
            .iter()
            .all(|word| is_among(word, "on le el unanimously without a vote by consensus"))
            && verb_before()
}

/// Words of [`OF`] by which a document may also tell of another date.
fn is_weak(word: &str) -> bool {
    is_among(word, "bears carries dates dating datee porte lleva reached")
}

/// Verbs of which a text alone is the object.
pub(super) fn is_text_verb(word: &str) -> bool {
    is_among(
        word,
        "adopted passed approved voted adopte adopta adoptait vote vota approuve approuva adopto aprobo aprobaba",
    )
}

fn is_before(reading: &Reading<'_>, mention: &Mention, phrase: &Phrase) -> bool {
    let between = Span::new(phrase.span.end.min(mention.span.start), mention.span.start);
    let words = words_in(reading, reading.tokens_in(between));
    // "On 11 December, as the Assembly decided in [@…], …", "On 11 December, the Day that it proclaimed in [@…] …"
    let aside = words.first().is_some_and(|word| is_among(word, "as comme como"))
        || words.iter().skip(1).any(|word| is_relative(word));
    let told = words.iter().any(|word| is_adopting(word))
        || reading
            .words_before(phrase.span.start)
            .find(|word| !is_among(word, "on le el of du de del unanimously"))
            .is_some_and(|word| is_text_verb(&word) || is_act(&word));
    told && !aside
}
