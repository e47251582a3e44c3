//! Weekdays that stand apart from their date: "on Tuesday evening, 18 December", "… is on 20 June. That is a Saturday".

use super::table_rows::{Row, is_alone, is_of_dates};
use crate::claims::name::is_followed_by_no_noun;
use crate::edition::{folded, years_in};
use crate::passage::Passage;
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Day, Meaning, Phrase, Reading, Speaks, Stated, Token, TokenKind};
use jiff::civil::Weekday;

/// "Tuesday evening, 18 December 2025", "18 December, Tuesday evening": the date that a weekday at `weekday` belongs to,
/// with its phrase's place.
pub(super) fn beside<'r>(reading: &'r Reading<'_>, weekday: Span) -> Option<(Day, &'r Phrase)> {
    let sentence = reading.sentence(weekday);
    // "every Tuesday evening"
    let repeated = words_before(reading, weekday, sentence)
        .next()
        .is_some_and(|word| {
            matches!(
                word.as_str(),
                "every"
                    | "each"
                    | "all"
                    | "any"
                    | "most"
                    | "another"
                    | "chaque"
                    | "cada"
                    | "tous"
                    | "todos"
                    | "les"
                    | "los"
            )
        });
    if repeated {
        return None;
    }
    let at = reading
        .phrases
        .partition_point(|phrase| phrase.span.start < weekday.start);
    let dated = |phrase: &'r Phrase| match &phrase.meaning {
        Meaning::Day(day)
            if day.weekday.is_none()
                && sentence.start <= phrase.span.start
                && phrase.span.end <= sentence.end =>
        {
            Some((*day, phrase))
        }
        _ => None,
    };
    behind(reading, weekday, sentence).and_then(dated).or_else(|| {
        at.checked_sub(1)
            .and_then(|before| before_it(reading, weekday, sentence, &reading.phrases[before]))
            .and_then(dated)
    })
}

/// The date behind "Tuesday evening,".
fn behind<'r>(reading: &'r Reading<'_>, weekday: Span, sentence: Span) -> Option<&'r Phrase> {
    let next = reading
        .phrases_in(Span::new(weekday.end, sentence.end))
        .iter()
        .find(|phrase| matches!(phrase.meaning, Meaning::Day(_)))?;
    let between = reading.tokens_in(Span::new(weekday.end, next.span.start));
    // "on a Sunday: 22 March 2026"
    let colon = matches!(between, [mark] if matches!(mark.kind, TokenKind::Mark(':' | '–' | '—')))
        && words_before(reading, weekday, sentence)
            .next()
            .is_some_and(|word| matches!(word.as_str(), "a" | "this" | "un"));
    // "on Thursday, which is 4 November", "on Friday next, 25 August"
    let related = matches!(
        between
            .iter()
            .map(|token| word(reading, token))
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()[..],
        [",", "which", "is"]
            | ["(" | "next" | "last" | "prochain" | "dernier" | "proximo" | "pasado"]
            | [
                "next" | "last" | "prochain" | "dernier" | "proximo" | "pasado",
                ","
            ]
    );
    if related && is_followed_by_no_noun(reading, next.span.end, sentence) {
        return Some(next);
    }
    // "See you on Saturday – 15 October."
    let ends = reading
        .tokens_in(Span::new(next.span.end, sentence.end))
        .first()
        .is_none_or(|token| matches!(token.kind, TokenKind::Mark('.' | '!' | '?' | '–' | '—')));
    if ends && matches!(between, [mark] if matches!(mark.kind, TokenKind::Mark('–' | '—'))) {
        return Some(next);
    }
    let time = colon || between.iter().any(|token| is_time_of_day(&word(reading, token)));
    let plain = between.len() <= 8
        && between.iter().all(|token| {
            let word = word(reading, token);
            is_time_of_day(&word)
                || matches!(
                    word.as_str(),
                    "at" | "in"
                        | "the"
                        | "a"
                        | "au"
                        | "de"
                        | "la"
                        | "por"
                        | "this"
                        | "year"
                        | "on"
                        | "p"
                        | "m"
                        | "pm"
                        | "am"
                        | "le"
                        | "el"
                        | "o’clock"
                        | ","
                        | "("
                        | "."
                        | ":"
                        | "-"
                        | "–"
                        | "—"
                )
                || matches!(token.kind, TokenKind::Number { .. })
        });
    (time && plain && is_followed_by_no_noun(reading, next.span.end, sentence)).then_some(next)
}

/// The date before ", Tuesday evening,".
fn before_it<'r>(
    reading: &'r Reading<'_>,
    weekday: Span,
    sentence: Span,
    phrase: &'r Phrase,
) -> Option<&'r Phrase> {
    let between = reading.tokens_in(Span::new(phrase.span.end.min(weekday.start), weekday.start));
    let [mark, rest @ ..] = between else { return None };
    let joined = matches!(mark.kind, TokenKind::Mark(',' | '(' | '–' | '—'))
        && rest
            .iter()
            .all(|token| matches!(word(reading, token).as_str(), "on" | "the" | "a" | "le" | "el"));
    // "22 March – a Sunday –", "22 March, on a Sunday,"
    let article = rest
        .last()
        .is_some_and(|token| matches!(word(reading, token).as_str(), "a" | "un"));
    let ends = reading
        .tokens_in(Span::new(weekday.end, sentence.end))
        .first()
        .is_none_or(|token| {
            matches!(
                token.kind,
                TokenKind::Mark(',' | '.' | ')' | ';' | '–' | '—' | '!')
            )
        });
    if joined && article && ends {
        return Some(phrase);
    }
    let [time, after @ ..] = reading.tokens_in(Span::new(weekday.end, sentence.end)) else {
        return None;
    };
    let closed = after.first().is_none_or(|token| {
        matches!(
            token.kind,
            TokenKind::Mark(',' | '.' | ')' | ';' | ':' | '–' | '—' | '!' | '?')
        ) || matches!(word(reading, token).as_str(), "at" | "from")
    });
    (joined && is_time_of_day(&word(reading, time)) && closed).then_some(phrase)
}

/// "World Refugee Day is on 20 June 2026. That is a Saturday.": the date of the sentence before, and whether its year is
/// the edition's where none is printed.
pub(super) fn told_of_sentence_before(reading: &Reading<'_>, weekday: Span, ours: i16) -> Option<Day> {
    let sentence = reading.sentence(weekday);
    let lead: Vec<String> = reading
        .tokens_in(Span::new(sentence.start, weekday.start))
        .iter()
        .filter(|token| !matches!(token.kind, TokenKind::Number { digits: 4, .. }))
        .map(|token| word(reading, token))
        .collect();
    let opens = matches!(
        lead.first()?.as_str(),
        "that" | "it" | "this" | "in" | "which" | "c" | "ce" | "cette" | "este" | "es" | "en"
    );
    let linked = lead.iter().any(|word| {
        matches!(
            word.as_str(),
            "is" | "was" | "be" | "falls" | "est" | "sera" | "tombe" | "es" | "cae"
        )
    });
    let plain = lead.len() <= 10
        && lead.iter().all(|word| {
            matches!(
                word.as_str(),
                "that"
                    | "it"
                    | "this"
                    | "in"
                    | "which"
                    | "year"
                    | "is"
                    | "was"
                    | "will"
                    | "be"
                    | "falls"
                    | "on"
                    | "a"
                    | "happens"
                    | "to"
                    | "c"
                    | "ce"
                    | "’"
                    | "'"
                    | "est"
                    | "sera"
                    | "un"
                    | "tombe"
                    | "cette"
                    | "annee"
                    | "este"
                    | "ano"
                    | "es"
                    | "cae"
                    | "en"
                    | ","
                    | "date"
                    | "day"
            )
        });
    if !(opens && linked && plain || is_of_noun_before(reading, &lead, sentence))
        || !is_last_word(reading, weekday, sentence)
    {
        return None;
    }
    let before = reading.sentence_before(sentence)?;
    let mut days = reading
        .phrases_in(before)
        .iter()
        .filter_map(|phrase| match &phrase.meaning {
            Meaning::Day(day) => Some((*day, phrase.span)),
            Meaning::Days { to, .. } => Some((*to, phrase.span)),
            _ => None,
        });
    let (day, place) = days.next()?;
    if days.next().is_some() || day.weekday.is_some() {
        return None;
    }
    let now = lead.windows(2).any(|pair| {
        matches!(
            [pair[0].as_str(), pair[1].as_str()],
            ["this" | "cette" | "este", "year" | "annee" | "ano"]
        )
    });
    let past = lead.iter().any(|word| word == "was") || reading.speaks(place) == Speaks::History && !now;
    let others = years_in(reading, before)
        .into_iter()
        .chain(years_in(reading, sentence))
        .any(|year| year != ours);
    // "On 1 October 2024 it rained. In 2026 it will be a Thursday": of another year's day.
    let of_another = day.year.is_some_and(|stated| {
        years_in(reading, sentence)
            .iter()
            .any(|year| *year != stated.value)
    });
    (!of_another && (day.year.is_some() || !past && !others)).then_some(day)
}

/// "… a cross on 26 April. This year the cross stands on a Saturday": the noun of the sentence before.
fn is_of_noun_before(reading: &Reading<'_>, lead: &[String], sentence: Span) -> bool {
    let lead: Vec<&str> = lead.iter().map(String::as_str).collect();
    let (["this", "year" | "time", rest @ ..] | ["cette", "annee", rest @ ..] | ["este", "ano", rest @ ..]) =
        &lead[..]
    else {
        return false;
    };
    let rest = rest.strip_prefix(&[","]).unwrap_or(rest);
    let [
        "the" | "that" | "this" | "le" | "la" | "el",
        noun,
        "is" | "stands" | "falls" | "lands" | "sits" | "comes" | "tombe" | "est" | "cae" | "es",
        behind @ ..,
    ] = rest
    else {
        return false;
    };
    behind
        .iter()
        .all(|word| matches!(*word, "on" | "a" | "un" | "en"))
        && reading.sentence_before(sentence).is_some_and(|before| {
            reading
                .tokens_in(before)
                .iter()
                .any(|token| word(reading, token) == *noun)
        })
}

/// `| Sunday | 22 March 2026 |`: a weekday alone in a cell, and the day in the one behind it; their passages with both.
pub(super) fn in_neighbouring_cells<'p>(
    row: &Row<'p>,
    language: Language,
) -> Option<(&'p Passage<'p>, Stated<Weekday>, Day)> {
    row.cells.windows(2).enumerate().find_map(|(at, pair)| {
        let (weekdays, dates) = (pair[0]?, pair[1]?);
        let reading = weekdays.read(language);
        let [phrase] = &reading.phrases[..] else {
            return None;
        };
        let Meaning::Weekday(value) = phrase.meaning else {
            return None;
        };
        let behind = dates.read(language);
        let [date] = &behind.phrases[..] else { return None };
        let Meaning::Day(day) = date.meaning else {
            return None;
        };
        let headed = |at: usize| {
            row.head.get(at).is_none_or(|head| {
                head.is_none_or(|head| is_of_dates(&head.text) || folded(head.text.trim()) == "weekday")
            })
        };
        let alone = is_alone(&reading, phrase.span) && is_alone(&behind, date.span) && day.weekday.is_none();
        (alone && headed(at) && headed(at + 1)).then_some((
            weekdays,
            Stated {
                value,
                span: phrase.span,
            },
            day,
        ))
    })
}

/// Whether the clause ends behind the weekday: "That is a Friday tradition" tells of something else.
fn is_last_word(reading: &Reading<'_>, weekday: Span, sentence: Span) -> bool {
    let behind = reading.tokens_in(Span::new(weekday.end, sentence.end));
    let Some(next) = behind.first() else { return true };
    match next.kind {
        TokenKind::Mark(mark) => !matches!(mark, '\'' | '’' | '-' | '‑' | '/'),
        TokenKind::Word { .. } => {
            let next = word(reading, next);
            matches!(
                next.as_str(),
                "this" | "so" | "and" | "as" | "again" | "cette" | "este" | "et" | "y"
            ) || next == "in"
                && behind
                    .get(1)
                    .is_some_and(|token| matches!(token.kind, TokenKind::Number { digits: 4, .. }))
        }
        _ => false,
    }
}

fn is_time_of_day(word: &str) -> bool {
    matches!(
        word,
        "evening"
            | "morning"
            | "afternoon"
            | "night"
            | "noon"
            | "midday"
            | "midnight"
            | "lunchtime"
            | "dawn"
            | "year"
            | "week"
            | "soir"
            | "matin"
            | "midi"
            | "nuit"
            | "tarde"
            | "noche"
            | "manana"
            | "mediodia"
            | "pm"
            | "am"
            | "o’clock"
            | "p"
            | "apres-midi"
    )
}

fn words_before<'r>(
    reading: &'r Reading<'_>,
    place: Span,
    sentence: Span,
) -> impl Iterator<Item = String> + 'r {
    let tokens = reading.tokens_in(Span::new(sentence.start, place.start));
    tokens.iter().rev().map(|token| word(reading, token))
}

fn word(reading: &Reading<'_>, token: &Token) -> String {
    folded(token.span.of(reading.text))
}
