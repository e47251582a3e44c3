//! The old edition's year.

use super::Candidate;
use crate::passage::Kind;
use crate::scene::Scene;
use crate::sentence::Sentence;
use daymark_article::Span;
use daymark_phrases::Meaning;

pub(super) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let candidate = |span: Span, reason: String| Candidate::new(Kind::Year, span, sentence.span, reason);
    for phrase in sentence.phrases {
        match phrase.meaning {
            Meaning::Year(year) => found.extend(one_year(sentence, phrase.span, year, scene)),
            Meaning::Years { first, last } if first.value == scene.old || last.value == scene.old => {
                let reason = format!("A period that has {} as its first or last year.", scene.old);
                found.push(candidate(phrase.span, reason));
            }
            _ => {}
        }
    }
    // "#OneRoad2026", "2026/27": the year within something longer.
    let old = scene.old.to_string();
    let text = sentence.text(sentence.span);
    for at in carries(text, scene.old) {
        let span = Span::new(sentence.span.start + at, sentence.span.start + at + old.len());
        let covered = |phrase: &daymark_phrases::Phrase| {
            phrase.span.start < span.end
                && span.start < phrase.span.end
                && !matches!(phrase.meaning, Meaning::Number(_))
        };
        if sentence.phrases.iter().any(covered) || sentence.dates_a_document(span) {
            continue;
        }
        let whole = token_around(sentence.reading.text, span);
        let tag = sentence.reading.text[..span.start].ends_with(|c: char| c.is_alphanumeric() || c == '_')
            && !sentence.text(whole).contains('/')
            && !sentence.reading.text[whole.end..].starts_with('@');
        let offer = tag.then(|| {
            let mut new = sentence.text(whole).to_owned();
            let start = span.start - whole.start;
            new.replace_range(start..start + old.len(), &scene.new.to_string());
            new
        });
        let reason = format!("It carries the year {}.", scene.old);
        let written = sentence.text(whole);
        let address = written.contains('/') && written.contains(char::is_alphabetic);
        let kind = if address { Kind::Link } else { Kind::Year };
        found.push(Candidate::new(kind, whole, sentence.span, reason).offering(offer));
    }
    // "#OneRoad26", "Day ’26"
    let short = format!("{:02}", scene.old % 100);
    for (at, _) in text.match_indices('#') {
        let tag = &text[at + 1..];
        let end = tag
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .unwrap_or(tag.len());
        if let Some(stem) = tag[..end].strip_suffix(&short)
            && stem.ends_with(char::is_alphabetic)
        {
            let start = sentence.span.start + at;
            let offer = format!("#{stem}{:02}", scene.new % 100);
            let span = Span::new(start, start + 1 + end);
            found.push(candidate(span, format!("Short for {}.", scene.old)).offering(Some(offer)));
        }
    }
    for (at, mark) in text.match_indices(['’', '\'']) {
        let digits = at + mark.len();
        let rest = &text[digits..];
        let alone = rest
            .strip_prefix(&short)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        if alone && !text[..at].ends_with(char::is_alphanumeric) {
            let start = sentence.span.start + at;
            let span = Span::new(start, start + mark.len() + short.len());
            let offer = format!("{mark}{:02}", scene.new % 100);
            found.push(candidate(span, format!("Short for {}.", scene.old)).offering(Some(offer)));
        }
    }
    found
}

fn one_year(sentence: &Sentence<'_>, span: Span, year: i16, scene: &Scene<'_>) -> Option<Candidate> {
    let next = sentence.after(span.end);
    let names_edition = next
        .iter()
        .take(3)
        .take_while(|word| word.follows)
        .any(|word| EDITION.contains(&&*word.folded))
        || sentence.before(span.start).iter().rev().take(4).any(|word| {
            matches!(
                &*word.folded,
                "edition" | "observance" | "theme" | "edicion" | "day" | "week"
            )
        });
    let candidate = |reason: String| Some(Candidate::new(Kind::Year, span, sentence.span, reason));
    if year < scene.old {
        // "the 2025 observance" as if it were the present one; a figure that was the latest.
        let stale = year == scene.old - 1
            && (names_edition && next.first().is_some_and(|word| EDITION.contains(&&*word.folded))
                || sentence.has(&["latest", "newest"]));
        return stale
            .then(|| format!("{year} was a year ago in the edition of {}.", scene.old))
            .and_then(candidate);
    }
    // "the 2030 Agenda" is a name.
    let name = next.first().is_some_and(|word| word.folded == "agenda")
        || sentence
            .before(span.start)
            .last()
            .is_some_and(|word| word.folded == "agenda");
    if !scene.is_bound(year) || name || sentence.dates_a_document(span) {
        return None;
    }
    if year > scene.old {
        return candidate(format!("In the edition of {} this was still to come.", scene.old));
    }
    let history = sentence.is_history(span) && !names_edition;
    let offer = (!history).then(|| scene.new.to_string());
    let reason = if history {
        format!("Told of {} as of the present; is it history now?", scene.old)
    } else {
        format!("The year of the old edition; the new one is of {}.", scene.new)
    };
    candidate(reason).map(|candidate| candidate.offering(offer))
}

/// Where the text has that year's four digits, not as a part of a longer number.
pub(crate) fn carries(text: &str, year: i16) -> impl Iterator<Item = usize> {
    let digits = year.to_string();
    let length = digits.len();
    let places: Vec<usize> = text
        .match_indices(&digits)
        .map(|(at, _)| at)
        .filter(|&at| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            !digit(text[..at].chars().next_back()) && !digit(text[at + length..].chars().next())
        })
        .collect();
    places.into_iter()
}

/// The word, tag or number that the year is part of.
fn token_around(text: &str, span: Span) -> Span {
    let part = |c: char| c.is_alphanumeric() || matches!(c, '#' | '_' | '/' | '-' | '–');
    let start = text[..span.start]
        .char_indices()
        .rev()
        .take_while(|(_, c)| part(*c))
        .last()
        .map_or(span.start, |(at, _)| at);
    let end = text[span.end..]
        .char_indices()
        .find(|(_, c)| !part(*c))
        .map_or(text.len(), |(at, _)| span.end + at);
    Span::new(start, end)
}

const EDITION: [&str; 39] = [
    "edition",
    "observance",
    "commemoration",
    "celebration",
    "celebrations",
    "theme",
    "campaign",
    "programme",
    "day",
    "week",
    "international",
    "world",
    "conference",
    "report",
    "season",
    "festival",
    "award",
    "prize",
    "laureate",
    "forum",
    "summit",
    "appeal",
    "rapport",
    "informe",
    "memoria",
    "journee",
    "dia",
    "edicion",
    "semaine",
    "semana",
    "campagne",
    "campana",
    "conferencia",
    "congres",
    "congreso",
    "prix",
    "premio",
    "affiche",
    "cartel",
];
