//! What the catalogue says of dates that a text tells of the past.

use super::{Expected, Look, agrees, sentence_of};
use crate::Finding;
use crate::claims::claim::Claim;
use crate::edition::{days_of, folded, severity_of, years_in};
use daymark_article::Span;
use daymark_catalogue::{Former, Rule as Days};
use daymark_phrases::{Day, Meaning, Now, Phrase, Reading};

impl Look<'_> {
    /// "moved from 19 December to 12 September": two dates, no range.
    pub(super) fn moved(&self, from: Day, to: Day) -> Option<Finding> {
        let year = self.edition.year;
        let former = self.edition.days_by_former_rules(year);
        let now = self.edition.days(year);
        let change = self.changes().next()?;
        let severity = severity_of(change.basis);
        [(from, former), (to, now)].into_iter().find_map(|(day, days)| {
            let wrong = !days.is_empty() && !days.iter().any(|days| agrees(day, day, *days, true));
            let rules = self.edition.former_rules().chain([&self.edition.observance.rule]);
            let sure = rules.into_iter().all(|rule| matches!(rule, Days::Fixed { .. }));
            (wrong && sure).then(|| {
                let phrase = Phrase {
                    span: day.day_month,
                    meaning: Meaning::Day(day),
                };
                let expected = Expected {
                    days,
                    severity,
                    why: format!("The catalogue says: {}.", sentence_of(&change.description)),
                };
                self.finding(&phrase, day, day, &expected)
            })
        })
    }

    /// The days by the rule in force in `year`, where anything ever changed.
    pub(super) fn rule_of(&self, year: i16, from: Day) -> Option<Expected> {
        let change = self.changes().next()?;
        let rule = self.edition.observance.rule_in(year);
        if !comparable(rule, from) {
            return None;
        }
        Some(Expected {
            days: rule.days(self.edition.year).into_iter().collect(),
            severity: severity_of(change.basis),
            why: format!("The catalogue says: {}.", sentence_of(&change.description)),
        })
    }

    /// Told of the past without a year: it must be one of the dates that the observance ever had; "initially", the
    /// first of them.
    pub(super) fn history(&self, from: Day, claim: &Claim) -> Option<Expected> {
        let change = self.changes().next()?;
        let formers: Vec<&Days> = self.edition.former_rules().collect();
        if formers.is_empty() || !formers.iter().all(|rule| comparable(rule, from)) {
            return None;
        }
        let year = self.edition.year;
        let mut days = self.edition.days_by_former_rules(year);
        if !claim.former {
            days.extend(self.edition.observance.rule.days(year));
        }
        Some(Expected {
            days,
            severity: severity_of(change.basis),
            why: format!("The catalogue says: {}.", sentence_of(&change.description)),
        })
    }

    /// "In 2019 the Day fell on", "Last year the Day was kept on": which year is told of, where nobody of ours kept it.
    pub(super) fn year_of_then(&self, sentence: Span, claim: &Claim) -> Option<i16> {
        let ours = self.edition.year;
        if !claim.subject || self.changes().next().is_some() || is_of_writers(self.reading, sentence) {
            return None;
        }
        let last = self
            .reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| phrase.meaning == Meaning::Now(Now::LastYear));
        match (last, &years_in(self.reading, sentence)[..]) {
            (true, []) => Some(ours - 1),
            (false, [year]) if self.opens_with(sentence, *year) => Some(*year),
            _ => None,
        }
    }

    /// "In 2019, …" at the sentence's beginning.
    pub(super) fn opens_with(&self, sentence: Span, year: i16) -> bool {
        self.reading.phrases_in(sentence).first().is_some_and(|phrase| {
            phrase.meaning == Meaning::Year(year)
                && self
                    .reading
                    .tokens_in(Span::new(sentence.start, phrase.span.start))
                    .iter()
                    .all(|token| matches!(token.span.of(self.reading.text), "In" | "En"))
        })
    }

    /// "Last year our school kept the Day on DATE": the writers' own day, unless it is told as the first of several.
    pub(super) fn is_of_own_past(&self, sentence: Span, place: Span, claim: &Claim) -> bool {
        !claim.former
            && is_of_writers(self.reading, Span::new(sentence.start, place.start))
            && self.until(sentence, place).is_none()
    }

    pub(super) fn changes(&self) -> impl Iterator<Item = &daymark_catalogue::Change> {
        self.edition
            .observance
            .changed
            .iter()
            .filter(|change| matches!(change.former, Former::Rule(_)))
    }

    pub(super) fn since(&self, sentence: Span) -> Option<i16> {
        self.reading
            .phrases_in(sentence)
            .iter()
            .find_map(|phrase| match phrase.meaning {
                Meaning::SinceYear(year) => Some(year.value),
                _ => None,
            })
    }

    /// "from 2002 onwards", "à partir de 2002".
    pub(super) fn onwards(&self, sentence: Span, place: Span) -> Option<i16> {
        let phrases = self.reading.phrases_in(Span::new(sentence.start, place.start));
        let phrase = phrases.last()?;
        let Meaning::Year(year) = phrase.meaning else {
            return None;
        };
        let before: Vec<_> = self.reading.words_before(phrase.span.start).take(2).collect();
        let before: Vec<&str> = before.iter().map(|word| &**word).collect();
        let on = self
            .reading
            .words_after(phrase.span.end)
            .next()
            .is_some_and(|word| matches!(&*word, "on" | "onwards" | "onward" | "forward"));
        matches!(before[..], ["from", ..] if on)
            .then_some(year)
            .or_else(|| matches!(before[..], ["de", "partir"] | ["des", ..]).then_some(year))
    }

    /// The year behind "until" in the sentence, not beyond another date.
    pub(super) fn until(&self, sentence: Span, place: Span) -> Option<i16> {
        self.reading.phrases_in(sentence).iter().find_map(|phrase| {
            let Meaning::Year(year) = phrase.meaning else {
                return None;
            };
            // "Until 2011 it fell on 19 December; since then on 12 September": the second date is not of then.
            let between = Span::new(phrase.span.end.min(place.end), phrase.span.start.max(place.start));
            let apart = self.reading.tokens_in(between).iter().any(|token| {
                matches!(
                    token.span.of(self.reading.text),
                    ";" | "since" | "now" | "today" | "then" | "but"
                )
            }) || self
                .reading
                .phrases_in(between)
                .iter()
                .any(|phrase| days_of(phrase).is_some());
            if apart {
                return None;
            }
            let until = self.reading.words_before(phrase.span.start).take(2).any(|word| {
                matches!(
                    &*word,
                    "until" | "till" | "through" | "up" | "before" | "jusqu" | "hasta" | "avant" | "до"
                )
            });
            until.then_some(year)
        })
    }
}

/// Whether the sentence tells of the writers: "we", "our school".
fn is_of_writers(reading: &Reading<'_>, sentence: Span) -> bool {
    reading.tokens_in(sentence).iter().any(|token| {
        matches!(
            &*folded(token.span.of(reading.text)),
            "we" | "our" | "us" | "my" | "nous" | "notre" | "nos" | "nuestra" | "nuestro"
        )
    })
}

/// Whether a date without year can contradict the rule: a movable one is on another day each year.
fn comparable(rule: &Days, from: Day) -> bool {
    match rule {
        Days::Fixed { .. } | Days::Range { .. } => true,
        Days::NthWeekday { month, .. } => *month != from.month,
        _ => false,
    }
}
