//! Time as seen from the old edition: "this year", "last spring", "in the coming months".

use super::Candidate;
use crate::passage::Kind;
use crate::scene::Scene;
use crate::sentence::Sentence;
use daymark_article::Span;
use daymark_phrases::{Meaning, Now};

pub(super) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let told = |span: Span| {
        let reason = format!("Said in {}; in {} it means another time.", scene.old, scene.new);
        Candidate::new(Kind::Relative, span, sentence.span, reason)
    };
    for phrase in sentence.phrases {
        if let Meaning::Now(Now::ThisYear | Now::LastYear | Now::NextYear) = phrase.meaning
            && !is_of_something(sentence, phrase.span)
        {
            found.push(told(phrase.span));
        }
    }
    for at in 0..sentence.words.len() {
        let longest = PATTERNS
            .iter()
            .filter_map(|pattern| sentence.matches(at, pattern))
            .max();
        if let Some(end) = longest {
            let span = Span::new(sentence.words[at].span.start, sentence.words[end - 1].span.end);
            // "this may help" is no month.
            let last = &sentence.words[end - 1];
            let verb = matches!(&*last.folded, "may" | "march" | "august") && !last.capital;
            if !verb && !is_of_something(sentence, span) {
                found.push(told(span));
            }
        }
    }
    for (at, word) in sentence.words.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &*sentence.words[before].folded);
        if TOMORROW.contains(&&*word.folded)
            && !before.is_some_and(|before| BEFORE_TOMORROW.contains(&before))
        {
            let owns = sentence.reading.text[word.span.end..].starts_with(['’', '\'']);
            if !owns
                && found
                    .iter()
                    .all(|other| other.span.end <= word.span.start || word.span.end <= other.span.start)
            {
                found.push(told(word.span));
            }
        }
    }
    found
}

/// "the last week of September", "the next year of the Decade" count within something.
fn is_of_something(sentence: &Sentence<'_>, span: Span) -> bool {
    let of = sentence
        .after(span.end)
        .first()
        .is_some_and(|word| word.follows && matches!(&*word.folded, "of" | "in"));
    let the = sentence
        .before(span.start)
        .last()
        .is_some_and(|word| matches!(&*word.folded, "the" | "each" | "every"));
    of && the
}

/// The day after the old edition's.
const TOMORROW: [&str; 3] = ["tomorrow", "demain", "manana"];

/// Behind these it is the future, or a morning: "a world of tomorrow", "por la mañana".
const BEFORE_TOMORROW: [&str; 18] = [
    "of", "for", "a", "the", "better", "into", "and", "or", "de", "pour", "d", "et", "la", "por", "el", "un",
    "una", "cada",
];

const PATTERNS: [&str; 53] = [
    "this|last|next|current|previous|coming year|month|spring|summer|autumn|fall|winter|season|semester|weekend",
    "last|next week",
    "this|last|next january|february|march|april|may|june|july|august|september|october|november|december",
    "this|last|next monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "this past year|month|week|spring|summer|autumn|winter",
    "the past|coming|current|previous year",
    "past year|months",
    "coming|recent|next months|weeks",
    "final|penultimate year of",
    "year ahead",
    "start|beginning|middle|end of the year",
    "the year is out|over",
    "year behind us",
    "the year just past",
    "earlier|later this year|month|week",
    "yesterday",
    "tonight",
    "tomorrow night|evening|morning|afternoon",
    "so far this year",
    "year to date",
    "the|our last|previous|coming|next edition|observance|commemoration",
    "last|next|previous edition|observance|commemoration|anniversary",
    "cette annee",
    "cet ete|hiver|automne",
    "ce printemps|mois",
    "l annee|an derniere|dernier|prochaine|prochain|passee",
    "an dernier|prochain",
    "annee derniere|prochaine|passee|ecoulee",
    "mois dernier|prochain",
    "este ano|mes|verano|otono|invierno",
    "esta primavera",
    "ano pasado|proximo",
    "proximo ano|mes",
    "mes pasado",
    "pasado ano|mes|verano",
    "cette semaine|saison|rentree",
    "ce trimestre|semestre",
    "an|ete|printemps|automne|hiver|mois passe|dernier|prochain",
    "semaine|saison|rentree derniere|prochaine|passee",
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre dernier|prochain",
    "dernier|prochain mois",
    "prochaine|derniere|precedente edition|annee",
    "hier",
    "este curso|trimestre|semestre|fin",
    "esta semana|temporada",
    "mes|verano|otono|invierno|curso proximo|pasado|anterior",
    "primavera|semana|temporada pasada|proxima",
    "pasada|proxima primavera|semana|temporada|edicion",
    "proximo verano|otono|invierno|curso",
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre pasado|proximo",
    "pasado|proximo enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "ano anterior",
    "ayer",
];
