//! The edition that an article is of, as the rules about facts need it.

use crate::{Context, Finding, Fix, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{Basis, Catalogue, Confidence, Date, Former, Observance, Rule as Days};
use daymark_phrases::{Day, Meaning, Now, Phrase, Reading};
use jiff::ToSpan;

/// The observance and the year that the front matter names.
pub(crate) struct Edition<'a> {
    pub(crate) observance: &'a Observance,
    pub(crate) year: i16,
    /// Where the other observances are.
    pub(crate) catalogue: &'a Catalogue,
}

impl<'a> Edition<'a> {
    /// `None` where the article names no observance of the catalogue, or no year.
    pub(crate) fn of(article: &Article<'_>, context: &Context<'a>) -> Option<Self> {
        Some(Self {
            observance: context.observance(article)?,
            year: article.front_matter.year()?,
            catalogue: context.catalogue,
        })
    }

    /// The days on which the observance falls in a year: usually one span, more where it has further days; none where
    /// nobody can compute them.
    pub(crate) fn days(&self, year: i16) -> Vec<(Date, Date)> {
        let rules = std::iter::once(self.observance.rule_in(year)).chain(self.observance.additional.iter());
        let mut days: Vec<(Date, Date)> = rules.filter_map(|rule| rule.days(year)).collect();
        if self.observance.rule == Days::FullMoonMay
            && let Some((start, end)) = days.first().copied()
        {
            // Traditions differ by a day, and in the choice between two full moons of one month.
            days.push((start.saturating_sub(1.day()), end.saturating_add(1.day())));
            days.push((start.saturating_add(29.days()), end.saturating_add(31.days())));
        }
        days
    }

    /// The days by each rule that was ever in force, taken in this year.
    pub(crate) fn days_by_former_rules(&self, year: i16) -> Vec<(Date, Date)> {
        self.former_rules().filter_map(|rule| rule.days(year)).collect()
    }

    /// Each rule that is no longer in force.
    pub(crate) fn former_rules(&self) -> impl Iterator<Item = &'a Days> {
        self.observance
            .changed
            .iter()
            .filter_map(|change| match &change.former {
                Former::Rule(rule) => Some(rule),
                Former::Name(_) => None,
            })
    }

    /// Whether the date comes from a source, or from memory only.
    pub(crate) fn date_severity(&self) -> Severity {
        let sourced = self
            .observance
            .sources
            .iter()
            .any(|source| source != "general knowledge");
        if sourced && self.observance.confidence != Confidence::Low {
            Severity::Error
        } else {
            Severity::Warning
        }
    }
}

/// An error where a source is named, a warning where the fact is from memory.
pub(crate) fn severity_of(basis: Option<Basis>) -> Severity {
    match basis {
        Some(Basis::Source | Basis::Organisation) => Severity::Error,
        Some(Basis::GeneralKnowledge) | None => Severity::Warning,
    }
}

/// What to add to a message whose fact is not from a source.
pub(crate) fn doubt(severity: Severity) -> &'static str {
    if severity == Severity::Error {
        ""
    } else {
        " The catalogue has this from general knowledge, not from a source: check it."
    }
}

/// A word in small letters, without accents, as the lists of words have it.
pub(crate) fn folded(word: &str) -> String {
    daymark_phrases::fold(word).into_owned()
}

/// Whether a folded word is in a list of words with spaces between.
pub(crate) fn is_among(word: &str, list: &str) -> bool {
    list.split(' ').any(|other| other == word)
}

/// The days that a phrase gives, where it is a date or a range.
pub(crate) fn days_of(phrase: &Phrase) -> Option<(Day, Day)> {
    match &phrase.meaning {
        Meaning::Day(day) => Some((*day, *day)),
        Meaning::Days { from, to } => Some((*from, *to)),
        _ => None,
    }
}

/// The years that a sentence names outside its dates, each once.
pub(crate) fn years_in(reading: &Reading<'_>, sentence: Span) -> Vec<i16> {
    let mut years: Vec<i16> = reading
        .phrases_in(sentence)
        .iter()
        .filter_map(|phrase| match &phrase.meaning {
            Meaning::Year(year) => Some(*year),
            Meaning::Month { year, .. } => year.map(|year| year.value),
            _ => None,
        })
        .collect();
    years.dedup();
    years
}

/// The years that a sentence names, but for those behind a place in a clause of their own: "on 6 April, because on that
/// date in 1896 …", "we repeat what we asked for in 2026".
pub(crate) fn years_beside(reading: &Reading<'_>, sentence: Span, place: Span) -> Vec<i16> {
    let behind = Span::new(place.end, sentence.end);
    let end = reading
        .tokens_in(behind)
        .iter()
        .find(|token| {
            matches!(
                &*daymark_phrases::fold(token.span.of(reading.text)),
                "because"
                    | "which"
                    | "who"
                    | "whose"
                    | "where"
                    | "when"
                    | "what"
                    | "that"
                    | "than"
                    | "from"
                    | "as"
                    | "memory"
                    | "recalling"
                    | "recalls"
                    | "qui"
                    | "que"
                    | "dont"
                    | "car"
                    | "parce"
                    | "memoire"
                    | "lorsque"
                    | "quand"
                    | "porque"
                    | "cuando"
                    | "donde"
                    | "memoria"
            )
        })
        .map_or(sentence.end, |token| token.span.start);
    years_in(reading, Span::new(sentence.start, end))
}

/// The phrase that a place is in.
pub(crate) fn phrase_over<'r>(reading: &'r Reading<'_>, place: Span) -> Option<&'r Phrase> {
    let at = reading
        .phrases
        .partition_point(|phrase| phrase.span.end <= place.start);
    reading
        .phrases
        .get(at)
        .filter(|phrase| phrase.span.start <= place.start && place.end <= phrase.span.end)
}

/// Whether the sentence points to this edition in so many words: "this year", "today".
pub(crate) fn points_to_now(reading: &Reading<'_>, sentence: Span) -> bool {
    reading.phrases_in(sentence).iter().any(|phrase| {
        matches!(
            phrase.meaning,
            Meaning::Now(Now::ThisYear | Now::Today | Now::ThisDay)
        )
    })
}

/// A finding with a repair.
pub(crate) fn fixed(finding: Finding, span: Span, replacement: String) -> Finding {
    Finding {
        fix: Some(Fix {
            span,
            label: format!("Write “{replacement}”"),
            replacement,
        }),
        ..finding
    }
}
