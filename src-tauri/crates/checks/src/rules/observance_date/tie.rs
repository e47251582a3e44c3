//! Dates that a sentence ties to the observance only loosely: "on 21 May we open the gate to everyone for the
//! International Day for Biological Diversity". Where an article states the right date anywhere, such a date is an
//! event's own; where it states it nowhere, a reader takes this one for the observance's.

use super::Look;
use crate::Finding;
use crate::claims::claim::claim as claimed;
use crate::claims::name::{is_about_it, is_modifier, word};
use crate::claims::path::is_article;
use crate::edition::{Edition, days_of, folded, points_to_now, years_in};
use crate::naming::{Named, Whose, names, widened};
use crate::passage::Passage;
use crate::verbs::is_keeping;
use daymark_article::{Article, Span};
use daymark_catalogue::{Date, Language};
use daymark_phrases::{Day, Meaning, Phrase, Reading, Speaks};

/// How far a slip is from the right date, in days.
const FAR: i32 = 31;

/// What an article says in loose ties, where it nowhere has the right date.
pub(crate) fn in_ties(
    article: &Article<'_>,
    all: &[Passage<'_>],
    edition: &Edition<'_>,
    language: Language,
) -> Vec<Finding> {
    let days = joined(edition.days(edition.year));
    let spoken = matches!(language, Language::En | Language::Fr | Language::Es);
    // A live fact prints the right date.
    let live = article.source.contains("observance.date");
    if days.is_empty() || !spoken || live {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut said: Vec<(Date, Date)> = Vec::new();
    for passage in all {
        let reading = passage.read(language);
        if reading.phrases.is_empty() {
            continue;
        }
        let names = widened(names(&reading, edition, language), &reading, edition.year);
        let look = Look {
            passage,
            reading: &reading,
            names: &names,
            edition,
            language,
        };
        for phrase in &reading.phrases {
            if let Meaning::NthWeekday(stated) = &phrase.meaning
                && stated
                    .in_year(edition.year)
                    .is_some_and(|date| days.iter().any(|(start, end)| *start <= date && date <= *end))
            {
                return Vec::new();
            }
            let Some((from, to)) = dates_of(phrase, edition.year) else {
                continue;
            };
            if is_right(&days, from, to) {
                return Vec::new();
            }
            let claim = claimed(&reading, &names, phrase, language);
            if claim.is_some() && look.at(phrase).is_some() {
                if is_near(&days, from, to) {
                    said.push((from, to));
                }
                continue;
            }
            // A date of then, or of all years, that the rule lets pass.
            if claim
                .is_some_and(|claim| claim.former || claim.past || claim.set || claim.perfect || claim.moved)
            {
                continue;
            }
            if is_near(&days, from, to) && !passage.is_quoted(phrase.span) && is_tied(&look, phrase) {
                said.push((from, to));
                found.extend(look.tied(phrase));
            }
        }
    }
    // Of several dates each may be an event's own.
    said.dedup();
    if said.len() > 1 {
        return Vec::new();
    }
    found
}

/// Single days that follow one another as one range.
pub(super) fn joined(days: Vec<(Date, Date)>) -> Vec<(Date, Date)> {
    match days[..] {
        [(start, first), (second, end)] if apart(first, second) == 1 => vec![(start, end)],
        _ => days,
    }
}

/// The days of a phrase in this edition; `None` where another year is printed.
fn dates_of(phrase: &Phrase, ours: i16) -> Option<(Date, Date)> {
    let (from, to) = days_of(phrase)?;
    let of_ours = |day: Day| day.year.is_none_or(|year| year.value == ours);
    if !of_ours(from) || !of_ours(to) {
        return None;
    }
    Some((from.in_year(ours)?, to.in_year(ours)?))
}

/// Whether it is a day of the observance, or all of its days.
fn is_right(days: &[(Date, Date)], from: Date, to: Date) -> bool {
    days.iter().any(|(start, end)| {
        from == *start || to == *end && from != to || from == to && *start <= from && from <= *end
    }) && !is_slipped_range(days, from, to)
}

/// Whether a range has one edge of the observance's days, and misses the other by a day or two.
fn is_slipped_range(days: &[(Date, Date)], from: Date, to: Date) -> bool {
    from != to
        && days.iter().any(|(start, end)| {
            start != end
                && ((from == *start) != (to == *end))
                && apart(from, *start).max(apart(to, *end)) <= 2
        })
}

/// Whether it may be a slip: near the right day, for a week as long as it or with one edge of it.
fn is_near(days: &[(Date, Date)], from: Date, to: Date) -> bool {
    days.iter().any(|(start, end)| {
        let near = apart(from, *start) <= FAR;
        if from == to {
            return start == end && near;
        }
        near && start != end && (apart(from, to) == apart(*start, *end) || is_slipped_range(days, from, to))
    })
}

fn apart(a: Date, b: Date) -> i32 {
    a.until(b).map_or(i32::MAX, |span| span.get_days().abs())
}

fn is_tied(look: &Look<'_>, phrase: &Phrase) -> bool {
    let reading = look.reading;
    let sentence = reading.sentence(phrase.span);
    let words = words(reading, sentence);
    let dates = reading
        .phrases_in(sentence)
        .iter()
        .filter(|phrase| days_of(phrase).is_some())
        .count();
    let ours = look.edition.year;
    let now =
        points_to_now(reading, sentence) || is_coming(&words) || words.iter().any(|word| is_of_now(word));
    let own = is_of_its_own(&words);
    let since = reading
        .phrases_in(sentence)
        .iter()
        .any(|phrase| matches!(phrase.meaning, Meaning::SinceYear(_)));
    let of_then = reading.speaks(phrase.span) == Speaks::History && !now
        || since
        || years_in(reading, sentence).iter().any(|year| *year != ours);
    let of_then = of_then && !own;
    if dates != 1
        || of_then
        || words
            .iter()
            .any(|word| is_of_another_day(word) && !(own && word == "since"))
        || !is_led(reading, phrase)
    {
        return false;
    }
    let here: Vec<&Named> = within(look.names, sentence);
    if here.iter().any(|name| name.whose == Whose::Other) {
        return is_written_out(look, sentence, &words);
    }
    here.iter().any(|name| {
        name.whose == Whose::Ours
            && !is_apart(reading, phrase.span, name.span)
            && !is_modifier(reading, name, sentence)
            && is_for(reading, name, sentence)
    }) || is_written_out(look, sentence, &words)
        || here.is_empty() && (own || is_party_of_sentence_before(look, phrase, sentence))
}

/// Whether a date and a name stand in clauses of their own: "On DATE the band plays; on NAME it rests".
fn is_apart(reading: &Reading<'_>, date: Span, name: Span) -> bool {
    let between = Span::new(date.end.min(name.end), date.start.max(name.start));
    reading
        .tokens_in(between)
        .iter()
        .any(|token| matches!(token.span.of(reading.text), ";" | "–" | "—"))
}

/// "on NAME", "for NAME", "to mark NAME".
fn is_for(reading: &Reading<'_>, name: &Named, sentence: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(sentence.start, name.span.start));
    let mut before = tokens
        .iter()
        .rev()
        .map(|token| word(reading, token))
        .filter(|word| !is_article(word));
    let Some(lead) = before.next() else { return false };
    let head = before.next();
    match lead.as_str() {
        "for" | "pour" | "para" => !head.is_some_and(|head| is_made_for_it(&head)),
        // "The report on NAME will be published on …"
        "on" => !head.is_some_and(|head| is_about_it(&head)),
        "in" | "with" => true,
        "of" | "de" | "del" | "du" => head.is_some_and(|head| {
            matches!(
                head.as_str(),
                "occasion" | "honour" | "honor" | "motivo" | "ocasion" | "honneur"
            )
        }),
        lead => is_keeping(lead),
    }
}

/// Whether the sentence has the first words of the observance's name, where its noun is no "Day" or "Week": "the Time of
/// Remembrance and Reconciliation".
fn is_written_out(look: &Look<'_>, sentence: Span, words: &[String]) -> bool {
    let name: Vec<String> = look
        .edition
        .observance
        .name_in(look.language)
        .split_whitespace()
        .map(folded)
        .take(5)
        .collect();
    let known = within(look.names, sentence)
        .iter()
        .any(|name| name.whose == Whose::Ours);
    let day = name.iter().any(|word| {
        matches!(
            word.as_str(),
            "day" | "days" | "week" | "journee" | "journees" | "semaine" | "dia" | "dias" | "semana"
        )
    });
    name.len() == 5 && !day && !known && words.windows(5).any(|here| here == name)
}

/// What is made for a Day over weeks: "the exhibition for NAME", "posters for NAME".
fn is_made_for_it(word: &str) -> bool {
    matches!(
        word,
        "exhibition"
            | "exhibitions"
            | "film"
            | "films"
            | "poster"
            | "posters"
            | "prize"
            | "prizes"
            | "book"
            | "books"
            | "material"
            | "materials"
            | "campaign"
            | "competition"
            | "contest"
            | "money"
            | "funds"
            | "training"
            | "workshop"
            | "workshops"
            | "meeting"
            | "meetings"
            | "conference"
            | "committee"
            | "jury"
            | "stage"
            | "plans"
            | "plan"
            | "banner"
            | "banners"
            | "exposition"
            | "affiches"
            | "concours"
            | "exposicion"
            | "carteles"
            | "concurso"
            | "reunion"
            | "atelier"
            | "taller"
    )
}

/// "have had a date to themselves: DATE, which the Assembly set aside".
fn is_of_its_own(words: &[String]) -> bool {
    words.windows(3).any(|here| {
        matches!(
            [here[0].as_str(), here[1].as_str(), here[2].as_str()],
            [
                "date" | "day",
                "to" | "of",
                "themselves" | "itself" | "their" | "its"
            ]
        )
    }) && words
        .iter()
        .any(|word| matches!(word.as_str(), "assembly" | "nations" | "aside"))
}

/// "On NAME the street is invited. The party takes place on DATE."
fn is_party_of_sentence_before(look: &Look<'_>, phrase: &Phrase, sentence: Span) -> bool {
    let reading = look.reading;
    let lead = words(reading, Span::new(sentence.start, phrase.span.start));
    let takes_place = lead.len() <= 8
        && lead
            .first()
            .is_some_and(|word| matches!(word.as_str(), "the" | "it" | "we" | "our" | "la" | "le" | "el"))
        && lead.iter().any(|word| {
            matches!(
                word.as_str(),
                "takes" | "begins" | "starts" | "happens" | "commence" | "empieza" | "comienza"
            )
        });
    let Some(before) = reading.sentence_before(sentence).filter(|_| takes_place) else {
        return false;
    };
    let named = within(look.names, before);
    let dated = reading
        .phrases_in(before)
        .iter()
        .any(|phrase| days_of(phrase).is_some());
    !dated
        && named.iter().all(|name| name.whose != Whose::Other)
        && named.iter().any(|name| {
            name.whose == Whose::Ours
                && !is_modifier(reading, name, before)
                && reading
                    .words_before(name.span.start)
                    .find(|word| !is_article(word))
                    .is_some_and(|lead| lead == "on")
        })
}

/// Whether the date says when something is: "on DATE", "Saturday, DATE", "from DATE to DATE".
fn is_led(reading: &Reading<'_>, phrase: &Phrase) -> bool {
    let weekday = matches!(&phrase.meaning, Meaning::Day(day) if day.weekday.is_some());
    let range = matches!(phrase.meaning, Meaning::Days { .. });
    let lead = reading.words_before(phrase.span.start).find(|word| word != "the");
    if lead
        .as_deref()
        .is_some_and(|lead| matches!(lead, "by" | "of" | "than" | "since"))
    {
        return false;
    }
    weekday
        || range
        || lead.is_none_or(|lead| {
            matches!(
                &*lead,
                "on" | "le" | "el" | "this" | "every" | "each" | "themselves" | "own"
            )
        })
}

/// Verbs of what is planned.
fn is_of_now(word: &str) -> bool {
    matches!(
        word,
        "takes"
            | "begins"
            | "starts"
            | "opens"
            | "keeps"
            | "holds"
            | "invites"
            | "is"
            | "are"
            | "meets"
            | "aura"
            | "commence"
            | "est"
            | "es"
            | "comienza"
    )
}

/// Words of what is to come, beside participles that look past.
pub(crate) fn is_coming(words: &[String]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        matches!(word.as_str(), "will" | "shall" | "ll")
            || at == 0
                && matches!(
                    word.as_str(),
                    "come" | "join" | "meet" | "visit" | "bring" | "venez" | "ven"
                )
    })
}

/// Words with which the date is a step on the way, or another day on purpose.
pub(super) fn is_of_another_day(word: &str) -> bool {
    matches!(
        word,
        "before"
            | "behind"
            | "after"
            | "ahead"
            | "eve"
            | "until"
            | "till"
            | "deadline"
            | "register"
            | "registration"
            | "apply"
            | "applications"
            | "entries"
            | "closes"
            | "close"
            | "early"
            | "rather"
            | "prefer"
            | "prefers"
            | "wish"
            | "wishes"
            | "if"
            | "earlier"
            | "late"
            | "later"
            | "rehearsal"
            | "rehearse"
            | "prepare"
            | "prepares"
            | "preparing"
            | "preparation"
            | "preparations"
            | "following"
            | "instead"
            | "postponed"
            | "previous"
            | "last"
            | "next"
            | "ready"
            | "since"
            | "run-up"
            | "warm-up"
            | "already"
            | "first"
            | "begin"
            | "start"
            | "tickets"
            | "send"
            | "submit"
            | "weekend"
            | "avant"
            | "apres"
            | "veille"
            | "jusqu"
            | "preparer"
            | "antes"
            | "despues"
            | "vispera"
            | "hasta"
            | "preparar"
            | "inscription"
            | "inscripcion"
            | "not"
            | "adopted"
            | "born"
            | "died"
            | "anniversary"
            | "believe"
            | "believes"
            | "wrongly"
            | "mistake"
            | "misprint"
            | "holiday"
            | "holidays"
            | "nearest"
            | "advance"
            | "birthday"
    )
}

fn within(names: &[Named], place: Span) -> Vec<&Named> {
    names
        .iter()
        .filter(|name| place.start <= name.span.start && name.span.end <= place.end)
        .collect()
}

fn words(reading: &Reading<'_>, place: Span) -> Vec<String> {
    reading
        .tokens_in(place)
        .iter()
        .map(|token| word(reading, token))
        .collect()
}
