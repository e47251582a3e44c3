//! Days, ranges of days, months, weekdays.

use super::Candidate;
use crate::passage::Kind;
use crate::rewrite::{Rewriting, like};
use crate::scene::Scene;
use crate::sentence::Sentence;
use daymark_article::Span;
use daymark_catalogue::{Date, DateForm, format_date, weekday};
use daymark_phrases::{Day, Meaning, Phrase};

pub(super) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    sentence
        .phrases
        .iter()
        .filter_map(|phrase| match &phrase.meaning {
            Meaning::Day(day) => one_day(sentence, phrase, day, scene),
            Meaning::Days { from, to } => several_days(sentence, phrase, from, to, scene),
            Meaning::Month { year: Some(year), .. } => month(sentence, phrase, year.value, scene),
            Meaning::Weekday(named) => {
                let offset = i64::from(named.to_monday_zero_offset());
                lone_weekday(sentence, phrase.span, offset, scene)
            }
            _ => None,
        })
        .collect()
}

fn one_day(sentence: &Sentence<'_>, phrase: &Phrase, day: &Day, scene: &Scene<'_>) -> Option<Candidate> {
    let candidate = |reason: String, offer: Option<String>| {
        Some(Candidate::new(Kind::Date, phrase.span, sentence.span, reason).offering(offer))
    };
    if let Some(year) = day.year {
        if !scene.is_bound(year.value) || sentence.dates_a_document(phrase.span) {
            return None;
        }
        let offer = day
            .date()
            .and_then(|date| scene.moved(date))
            .and_then(|date| rewritten(sentence, phrase.span, &[(day, date)], scene));
        let reason = match &offer {
            Some(_) => the_day_of(scene),
            None if year.value == scene.new => {
                format!("In the edition of {} this was still to come.", scene.old)
            }
            None => format!(
                "A day of {}: say it as history, or give the day of {}.",
                scene.old, scene.new
            ),
        };
        return candidate(reason, offer);
    }
    let date = day.in_year(scene.old)?;
    let moved = scene.moved(date);
    if day.weekday.is_none() && moved.is_some() {
        // The observance's own day: listed only where it moves.
        let offer = rewritten(sentence, phrase.span, &[(day, moved?)], scene)?;
        let same = offer == sentence.text(phrase.span);
        return (!same && !sentence.is_dated_before(scene))
            .then_some(())
            .and_then(|()| candidate(the_day_of(scene), Some(offer)));
    }
    let told = sentence.is_dated_before(scene) || sentence.has(&HABITUAL);
    if let Some(stated) = day.weekday {
        let fits = date.weekday() == stated.value;
        if told && !fits {
            return None;
        }
        let offer = moved.and_then(|date| rewritten(sentence, phrase.span, &[(day, date)], scene));
        let reason = match &offer {
            Some(_) => the_day_of(scene),
            None => format!(
                "In {} this day falls on another weekday; whether it is held again, nobody but you can know.",
                scene.new
            ),
        };
        return candidate(reason, offer);
    }
    // Another day of the year, without weekday and year: a fact of this edition where something takes place on it.
    let within = sentence.before(phrase.span.start).last().is_some_and(|word| {
        [
            "since", "by", "until", "from", "before", "depuis", "desde", "hasta", "avant", "antes", "jusqu",
        ]
        .contains(&&*word.folded)
    });
    let kept = sentence.has(&KEPT);
    // In a paragraph of history, a day without a year is one of history too.
    let goes_on = sentence.before_it.is_some_and(|year| year < scene.old);
    let happens = !told
        && !sentence.dates_a_document(phrase.span)
        && (sentence.has(&EVENT) || (within && !kept) || (!kept && !goes_on && !names_a_day(sentence)));
    happens
        .then(|| format!("A day in the calendar of {}.", scene.old))
        .and_then(|reason| candidate(reason, None))
}

/// "World Food Day": the date beside it may be that day's own.
fn names_a_day(sentence: &Sentence<'_>) -> bool {
    sentence.words.windows(2).any(|pair| {
        pair[0].capital && pair[1].capital && matches!(&*pair[1].folded, "day" | "week" | "journee" | "dia")
    })
}

fn several_days(
    sentence: &Sentence<'_>,
    phrase: &Phrase,
    from: &Day,
    to: &Day,
    scene: &Scene<'_>,
) -> Option<Candidate> {
    let printed = to.year.or(from.year).map(|year| year.value);
    if printed.is_some_and(|year| !scene.is_bound(year)) || sentence.dates_a_document(phrase.span) {
        return None;
    }
    let year = printed.unwrap_or(scene.old);
    let (first, last) = (from.in_year(year)?, to.in_year(year)?);
    let offer = match (scene.moved(first), scene.moved(last)) {
        (Some(first), Some(last)) => rewritten(sentence, phrase.span, &[(from, first), (to, last)], scene),
        _ => None,
    };
    let own = scene.is_old_day(first) && scene.is_old_day(last);
    if own && offer.as_deref() == Some(sentence.text(phrase.span)) {
        return None;
    }
    let told = sentence.is_dated_before(scene) || sentence.has(&HABITUAL);
    if printed.is_none() && !own && (told || !sentence.has(&EVENT)) {
        return None;
    }
    let reason = match &offer {
        Some(_) => the_day_of(scene),
        None => format!("Days in the calendar of {}.", scene.old),
    };
    Some(Candidate::new(Kind::Date, phrase.span, sentence.span, reason).offering(offer))
}

fn month(sentence: &Sentence<'_>, phrase: &Phrase, year: i16, scene: &Scene<'_>) -> Option<Candidate> {
    let bound = scene.is_bound(year) && !sentence.dates_a_document(phrase.span);
    let reason = if year == scene.new {
        format!("In the edition of {} this was still to come.", scene.old)
    } else {
        format!(
            "A month of {}: say it as history, or give that of {}.",
            scene.old, scene.new
        )
    };
    bound.then(|| Candidate::new(Kind::Date, phrase.span, sentence.span, reason))
}

fn lone_weekday(sentence: &Sentence<'_>, span: Span, offset: i64, scene: &Scene<'_>) -> Option<Candidate> {
    let before = sentence.before(span.start);
    let after = sentence.after(span.end);
    let near = before
        .iter()
        .rev()
        .take(2)
        .any(|word| NOT_ONE_DAY.contains(&&*word.folded));
    // "the third Thursday of November" is a rule, not a day.
    let rule = after
        .first()
        .is_some_and(|word| word.follows && matches!(&*word.folded, "of" | "in"))
        && before
            .last()
            .is_some_and(|word| ORDINAL_WORDS.contains(&&*word.folded));
    if near || rule || sentence.is_dated_before(scene) || sentence.has(&HABITUAL) {
        return None;
    }
    let old = scene.old_edition.filter(|old| old.start == old.end);
    let is_the_day = old.is_some_and(|old| i64::from(old.start.weekday().to_monday_zero_offset()) == offset);
    let new = scene.new_edition.filter(|_| is_the_day);
    let written = sentence.text(span);
    let offer = new.map(|new| like(weekday(new.start, scene.language), written));
    let reason = match new {
        Some(new) => format!(
            "The Day of {} was a {}; that of {} is a {}.",
            scene.old,
            weekday(old?.start, scene.language),
            scene.new,
            weekday(new.start, scene.language)
        ),
        None => format!("A weekday of {}.", scene.old),
    };
    Some(Candidate::new(Kind::Weekday, span, sentence.span, reason).offering(offer))
}

fn rewritten(
    sentence: &Sentence<'_>,
    span: Span,
    days: &[(&Day, Date)],
    scene: &Scene<'_>,
) -> Option<String> {
    let mut rewriting = Rewriting::new(sentence.text(span), span.start);
    for (day, date) in days {
        rewriting.day(sentence.reading.text, day, *date, scene.language)?;
    }
    rewriting.done()
}

fn the_day_of(scene: &Scene<'_>) -> String {
    let words = scene.new_edition.map(|new| {
        if new.start == new.end {
            format_date(new.start, DateForm::Full, scene.language)
        } else {
            daymark_catalogue::format_range(new.start, new.end, scene.language)
        }
    });
    match words {
        Some(words) => format!("The edition of {} is on {words}.", scene.new).replace('\u{a0}', " "),
        None => format!("A day of {}.", scene.old),
    }
}

/// What comes back every year is no fact of this one.
const HABITUAL: [&str; 17] = [
    "every",
    "each",
    "annually",
    "yearly",
    "usually",
    "always",
    "traditionally",
    "initially",
    "originally",
    "formerly",
    "chaque",
    "annuellement",
    "cada",
    "anualmente",
    "todos",
    "tradicionalmente",
    "initialement",
];

/// Words beside which a date is that of an observance, now or formerly.
const KEPT: [&str; 27] = [
    "kept",
    "observed",
    "celebrated",
    "commemorated",
    "marked",
    "falls",
    "fell",
    "moved",
    "date",
    "dates",
    "designated",
    "chosen",
    "fixed",
    "observe",
    "proclaimed",
    "anniversary",
    "celebre",
    "fixee",
    "celebraba",
    "celebra",
    "fija",
    "observance",
    "tombe",
    "observa",
    "celebree",
    "commemore",
    "conmemora",
];

/// Words beside which a date is one in the calendar of the year.
const EVENT: [&str; 92] = [
    "will",
    "register",
    "registration",
    "deadline",
    "open",
    "opens",
    "close",
    "closes",
    "begin",
    "begins",
    "start",
    "starts",
    "join",
    "invite",
    "invites",
    "apply",
    "applications",
    "submit",
    "submissions",
    "launch",
    "launches",
    "webinar",
    "conference",
    "ceremony",
    "exhibition",
    "concert",
    "lecture",
    "workshop",
    "screening",
    "p",
    "am",
    "pm",
    "tickets",
    "meet",
    "meets",
    "premiere",
    "livestream",
    "seminar",
    "until",
    "hosts",
    "host",
    "gathers",
    "runs",
    "inscriptions",
    "ouvre",
    "aura",
    "inscrire",
    "inscripciones",
    "abre",
    "celebrara",
    "rsvp",
    "broadcast",
    "inscription",
    "jusqu",
    "delai",
    "debute",
    "commence",
    "commencent",
    "termine",
    "ferme",
    "ferment",
    "exposition",
    "atelier",
    "colloque",
    "ceremonie",
    "rendez",
    "lieu",
    "cloture",
    "ouvert",
    "ouverte",
    "ouvertes",
    "ouverts",
    "reunit",
    "auront",
    "inscripcion",
    "plazo",
    "hasta",
    "abren",
    "cierra",
    "cierran",
    "empieza",
    "empiezan",
    "comienza",
    "jornadas",
    "taller",
    "concurso",
    "exposicion",
    "ceremonia",
    "lugar",
    "reune",
    "tendra",
    "entrega",
];

const NOT_ONE_DAY: [&str; 15] = [
    "every", "each", "black", "bloody", "good", "ash", "palm", "holy", "easter", "giving", "cyber", "chaque",
    "cada", "tous", "any",
];

const ORDINAL_WORDS: [&str; 7] = ["first", "second", "third", "fourth", "fifth", "last", "final"];
