//! Key facts that give the observance a date: "**Date:** 26 March each year", "When: every year on 26 March".

use super::Look;
use super::table::is_label_of_date;
use crate::Finding;
use crate::claims::claim::Claim;
use crate::edition::{Edition, days_of, folded};
use crate::naming::{Whose, names};
use crate::passage::Passage;
use crate::verbs::{is_adopting, is_keeping, is_neutral};
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Phrase, Reading};

/// How far the facts of one list reach, in passages.
const NEAR: usize = 6;

/// What the lines of an article say whose label asks for a date.
pub(crate) fn in_labels(all: &[Passage<'_>], edition: &Edition<'_>, language: Language) -> Vec<Finding> {
    if !matches!(language, Language::En | Language::Fr | Language::Es) {
        return Vec::new();
    }
    let all: Vec<&Passage<'_>> = all.iter().filter(|passage| passage.body().is_some()).collect();
    let mut found = Vec::new();
    for (at, passage) in all.iter().enumerate() {
        if !lines(&passage.text).any(|line| asks_for_date(line.of(&passage.text))) {
            continue;
        }
        let reading = passage.read(language);
        for line in lines(&passage.text).filter(|line| asks_for_date(line.of(&passage.text))) {
            let Some(phrase) = only_date(&reading, line) else {
                continue;
            };
            if !is_of_observance(&all, at, line, edition, language) {
                continue;
            }
            let look = Look {
                passage,
                reading: &reading,
                names: &[],
                edition,
                language,
            };
            found.extend(look.compared(&phrase, &Claim::apart()));
        }
    }
    found
}

/// The lines of a passage.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    text.split_inclusive('\n').scan(0, |start, line| {
        let span = Span::new(*start, *start + line.len());
        *start = span.end;
        Some(span)
    })
}

/// What stands before the colon of a line: "Date", "First observed".
fn label(line: &str) -> Option<&str> {
    let (label, _) = line
        .split_once(':')
        .or_else(|| line.split_once(" – "))
        .or_else(|| line.split_once(" — "))?;
    (label.len() <= 40)
        .then(|| label.trim())
        .filter(|label| !label.is_empty())
}

fn asks_for_date(line: &str) -> bool {
    label(line).is_some_and(is_label_of_date)
}

/// The one date of a line that says nothing else.
fn only_date(reading: &Reading<'_>, line: Span) -> Option<Phrase> {
    let mut dates = reading
        .phrases_in(line)
        .iter()
        .filter(|phrase| days_of(phrase).is_some());
    let phrase = dates.next().filter(|_| dates.next().is_none())?;
    reading
        .tokens_in(line)
        .iter()
        .all(|token| {
            let word = folded(token.span.of(reading.text));
            phrase.span.start <= token.span.start && token.span.end <= phrase.span.end
                || is_neutral(&word)
                || is_keeping(&word)
                || word == "fecha"
                || word == "quand"
                || word == "cuando"
                || !word.chars().any(char::is_alphanumeric)
        })
        .then(|| phrase.clone())
}

/// Whether the facts are of the observance, not of an event: the date is one of every year, or what stands beside it
/// tells how the observance was founded.
fn is_of_observance(
    all: &[&Passage<'_>],
    at: usize,
    line: Span,
    edition: &Edition<'_>,
    language: Language,
) -> bool {
    let text = line.of(&all[at].text);
    let is_fact =
        |passage: &Passage<'_>| lines(&passage.text).any(|line| label(line.of(&passage.text)).is_some());
    let first = (at.saturating_sub(NEAR)..at)
        .rev()
        .take_while(|place| is_fact(all[*place]))
        .last()
        .unwrap_or(at);
    let facts = all[first..]
        .iter()
        .take(2 * NEAR)
        .take_while(|passage| is_fact(passage));
    let (mut founded, mut event) = (false, false);
    for passage in facts {
        for label in lines(&passage.text).filter_map(|line| label(line.of(&passage.text))) {
            for word in label.split(|c: char| !c.is_alphanumeric()).map(folded) {
                founded |= is_adopting(&word)
                    || matches!(&*word, "founding" | "resolution" | "decision" | "proclaimed");
                event |= is_of_event(&word);
            }
        }
    }
    let yearly = is_yearly(text);
    // "Observed: 26 March", "Kept on"; what is "held" may be anything.
    let kept = label(text).is_some_and(|label| {
        label.split_whitespace().map(folded).all(|word| {
            matches!(&*word, "on" | "le" | "el" | "se" | "kept" | "marked")
                || is_keeping(&word)
                    && ["obs", "cel", "com", "con"]
                        .iter()
                        .any(|stem| word.starts_with(stem))
        })
    });
    if event || !(yearly || founded || kept) {
        return false;
    }
    // What the list is of: the heading or the sentence before it.
    let Some(before) = first.checked_sub(1).map(|before| &all[before]) else {
        return true;
    };
    let reading = before.read(language);
    let named = names(&reading, edition, language);
    let of_event = before
        .text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| is_of_event(&folded(word)));
    // A heading over facts says so; another names what they are of.
    let heading = before.text.len() <= 80 && !before.text.trim_end().ends_with(['.', '!', '?', ':']);
    let of_facts = before
        .text
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| is_of_facts(&folded(word)));
    if heading && of_event {
        return false;
    }
    named.iter().any(|name| name.whose != Whose::Other)
        || named.is_empty()
            && if heading {
                of_facts && !of_event
            } else {
                !of_event || before.text.len() > 80
            }
}

/// "Key facts", "At a glance", "In brief", "Good to know".
fn is_of_facts(word: &str) -> bool {
    matches!(
        word,
        "fact"
            | "facts"
            | "glance"
            | "brief"
            | "know"
            | "essentials"
            | "basics"
            | "summary"
            | "key"
            | "observance"
            | "bref"
            | "essentiel"
            | "cles"
            | "reperes"
            | "savoir"
            | "resumen"
            | "datos"
            | "clave"
            | "claves"
            | "breve"
    )
}

/// "each year", "annually", "chaque année", "todos los años".
pub(super) fn is_yearly(line: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric())
        .map(folded)
        .any(|word| {
            matches!(
                &*word,
                "every" | "each" | "annually" | "yearly" | "chaque" | "tous" | "cada" | "todos"
            )
        })
}

/// What only an event has, or what is no observance.
pub(super) fn is_of_event(word: &str) -> bool {
    matches!(
        word,
        "place"
            | "where"
            | "venue"
            | "time"
            | "tickets"
            | "ticket"
            | "entry"
            | "admission"
            | "hours"
            | "start"
            | "doors"
            | "speaker"
            | "speakers"
            | "register"
            | "registration"
            | "meeting"
            | "location"
            | "address"
            | "price"
            | "cost"
            | "contact"
            | "organizer"
            | "organiser"
            | "host"
            | "distance"
            | "route"
            | "event"
            | "lieu"
            | "heure"
            | "horaire"
            | "tarif"
            | "entree"
            | "inscription"
            | "adresse"
            | "lugar"
            | "hora"
            | "entrada"
            | "inscripcion"
            | "direccion"
            | "precio"
            | "organiza"
            | "fair"
            | "festival"
            | "market"
            | "regatta"
            | "marathon"
            | "concert"
            | "exhibition"
            | "race"
            | "fete"
            | "foire"
            | "marche"
            | "feria"
            | "fiesta"
            | "mercado"
            | "concierto"
            | "prize"
            | "prix"
            | "premio"
            | "school"
            | "ecole"
            | "escuela"
            | "carnival"
            | "procession"
            | "election"
            | "club"
            | "league"
            | "tournament"
            | "walk"
            | "holiday"
    )
}
