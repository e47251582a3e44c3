//! The year in which a text says that its observance was first kept.

use crate::edition::{Edition, doubt, fixed, severity_of};
use crate::naming::{Named, Whose};
use crate::passage::Passage;
use crate::{Finding, Severity};
use daymark_article::Span;
use daymark_catalogue::Basis;
use daymark_phrases::{Meaning, Phrase, Reading, Stated};

/// "first observed in 2004", "has been held since 1996", where the catalogue has another year.
///
/// A year before the founding document tells of what others did before: many days are older than their proclamation.
pub(crate) fn wrong_first_year(
    rule: &'static str,
    passage: &Passage<'_>,
    reading: &Reading<'_>,
    names: &[Named],
    edition: &Edition<'_>,
    phrase: &Phrase,
) -> Option<Finding> {
    let first = edition.observance.first_observed?;
    let founded = edition
        .observance
        .founding
        .iter()
        .filter_map(|founding| founding.date)
        .map(daymark_catalogue::Date::year)
        .min()?;
    let (year, since) = match &phrase.meaning {
        Meaning::Year(value) => (
            Stated {
                value: *value,
                span: phrase.span,
            },
            false,
        ),
        Meaning::Day(day) => (day.year?, false),
        Meaning::Month { year, .. } => ((*year)?, false),
        Meaning::SinceYear(year) => (*year, true),
        _ => return None,
    };
    // A little before its founding is a slip; long before, another day's.
    if year.value == first || year.value + 3 < founded || year.value > edition.year {
        return None;
    }
    // "since the Assembly proclaimed it": nobody counts so closely.
    if since && year.value == founded || passage.is_quoted(phrase.span) {
        return None;
    }
    // "It has been observed since 2012 on 12 September": since it was moved.
    if since && edition.observance.rule_in(year.value) != edition.observance.rule_in(year.value - 1) {
        return None;
    }
    let said = if since {
        is_kept_since(reading, phrase.span)
    } else {
        is_first_kept(reading, phrase.span)
    };
    if !said || !is_of_observance(reading, names, phrase.span) {
        return None;
    }
    let severity = match edition.observance.first_basis {
        Some(Basis::GeneralKnowledge) | None => Severity::Warning,
        basis => severity_of(basis),
    };
    let finding = Finding {
        rule,
        severity,
        span: passage.place(year.span),
        message: format!("The first observance was in {first}.{}", doubt(severity)),
        fix: None,
    };
    // Beside a day the whole date may be another event's.
    let alone = !matches!(phrase.meaning, Meaning::Day(_));
    let span = finding.span;
    Some(if alone && severity == Severity::Error {
        fixed(finding, span, first.to_string())
    } else {
        finding
    })
}

fn is_keeping(word: &str) -> bool {
    matches!(
        word,
        "observed"
            | "celebrated"
            | "marked"
            | "commemorated"
            | "held"
            | "kept"
            | "observee"
            | "celebree"
            | "marquee"
            | "celebro"
            | "celebrado"
            | "observo"
    )
}

/// "first celebrated in", "celebrated for the first time in".
fn is_first_kept(reading: &Reading<'_>, year: Span) -> bool {
    let before: Vec<_> = reading.words_before(year.start).take(8).collect();
    let small = |word: &str| {
        matches!(
            word,
            "in" | "on"
                | "en"
                | "le"
                | "el"
                | "for"
                | "the"
                | "first"
                | "time"
                | "pour"
                | "la"
                | "premiere"
                | "fois"
                | "por"
                | "primera"
                | "vez"
                | "back"
        )
    };
    let Some(verb) = before.iter().position(|word| !small(word)) else {
        return false;
    };
    let first = |words: &[std::borrow::Cow<'_, str>]| {
        words
            .iter()
            .any(|word| matches!(&**word, "first" | "premiere" | "primera"))
    };
    // What stands before the participle: "was first celebrated", "se celebró por primera vez".
    let ahead = &before[verb + 1..before.len().min(verb + 2)];
    verb > 0 && is_keeping(&before[verb]) && (first(&before[..verb]) || first(ahead))
}

/// "has been held every year since": the phrase begins with "since" itself.
fn is_kept_since(reading: &Reading<'_>, since: Span) -> bool {
    let before: Vec<_> = reading.words_before(since.start).take(8).collect();
    let adverb = |word: &str| {
        matches!(
            word,
            "every"
                | "each"
                | "year"
                | "annually"
                | "worldwide"
                | "globally"
                | "on"
                | "this"
                | "day"
                | "ever"
        )
    };
    let Some(verb) = before.iter().position(|word| !adverb(word)) else {
        return false;
    };
    is_keeping(&before[verb]) && before[verb + 1..].iter().take(3).any(|word| word == "been")
}

/// Whether the sentence's subject is the observance: its name, or "it", and no other day.
fn is_of_observance(reading: &Reading<'_>, names: &[Named], place: Span) -> bool {
    let sentence = reading.sentence(place);
    let inside: Vec<_> = names
        .iter()
        .filter(|name| sentence.start <= name.span.start && name.span.end <= place.start)
        .collect();
    if inside.iter().any(|name| name.whose == Whose::Other) {
        return false;
    }
    let it = reading
        .words_before(place.start)
        .any(|word| matches!(&*word, "it" | "elle"));
    match inside.last() {
        // "The Day's film was first held in": the verb must be near the name.
        Some(name) => {
            let between = Span::new(name.span.end, place.start);
            it || reading
                .words_after(name.span.end)
                .next()
                .is_some_and(|word| word != "s" && reading.tokens_in(between).len() <= 24)
        }
        None => it || is_plain_day(reading, place) || is_without_subject(reading, names, place),
    }
}

/// "Se observó por primera vez en 2012": Spanish leaves the subject to the sentence before, where that names no other
/// day.
fn is_without_subject(reading: &Reading<'_>, names: &[Named], place: Span) -> bool {
    let sentence = reading.sentence(place);
    let opens = reading
        .words_before(place.start)
        .last()
        .is_some_and(|word| word == "se");
    let before = reading.sentence_before(sentence);
    let mut told_of = before
        .iter()
        .flat_map(|before| crate::naming::names_in(names, *before))
        .peekable();
    opens && told_of.peek().is_some() && told_of.all(|name| name.whose != Whose::Other)
}

/// "the day was first observed in": in small letters, as the subject.
fn is_plain_day(reading: &Reading<'_>, place: Span) -> bool {
    let mut before = reading
        .words_before(place.start)
        .skip_while(|word| !matches!(&**word, "was" | "is"))
        .skip(1);
    before.next().is_some_and(|word| matches!(&*word, "day" | "week"))
        && before.next().is_some_and(|word| matches!(&*word, "the" | "this"))
        && before
            .next()
            .is_none_or(|word| matches!(&*word, "and" | "but" | "where" | "when" | "since"))
}
