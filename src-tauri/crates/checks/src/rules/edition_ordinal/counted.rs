//! Ordinals that count times and years instead of editions, and those that stand apart from the observance's name.

use super::{Look, OTHERS, is_adverb};
use crate::naming::Whose;
use crate::verbs::is_keeping;
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase};

impl Look<'_> {
    /// "This year's Day, the eighth, falls on": the ordinal stands between two commas behind the name.
    pub(super) fn is_apposed(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        let Some(name) = self
            .names
            .iter()
            .rfind(|name| sentence.start <= name.span.start && name.span.end <= span.start)
        else {
            return false;
        };
        let text = self.reading.text;
        let between: Vec<_> = self
            .reading
            .tokens_in(Span::new(name.span.end, span.start))
            .iter()
            .map(|token| token.span.of(text))
            .collect();
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end)).first();
        name.whose != Whose::Other
            && matches!(
                between[..],
                ["," | "(" | "–" | "—", "the" | "la" | "le" | "el" | "our"]
            )
            && behind.is_none_or(|token| {
                matches!(token.span.of(text), "," | ")" | "–" | "—" | "." | "in" | "since")
            })
    }

    /// "It is the sixth since …" behind a sentence that names the observance; "For the 27th time" in the front matter.
    pub(super) fn is_counted(&self, phrase: &Phrase) -> bool {
        let span = phrase.span;
        let sentence = self.reading.sentence(span);
        let words: Vec<_> = self.reading.words_before(span.start).collect();
        let plain: Vec<&str> = words
            .iter()
            .map(|word| &**word)
            .filter(|word| !is_adverb(word))
            .collect();
        let behind = self.reading.words_after(span.end).next();
        if self.passage.body().is_none() {
            return behind.as_deref() == Some("time") && matches!(plain[..], ["the", "for", ..]);
        }
        let named = self.reading.sentence_before(sentence).is_some_and(|before| {
            self.names.iter().any(|name| {
                before.start <= name.span.start && name.span.end <= before.end && name.whose != Whose::Other
            })
        });
        // "… since 2011, which makes this year's the sixteenth".
        if matches!(
            plain[..],
            ["the", "s", "year", "this", ..] | ["the", "is", "s", "year", "this", ..]
        ) {
            return behind.is_none() && !self.names_another(sentence);
        }
        named
            && matches!(plain[..], ["the", "is", "it" | "this"])
            && behind.is_none_or(|word| matches!(&*word, "since" | "so" | "in" | "to"))
            && !self.names_another(sentence)
    }

    /// "is observed for the eleventh time", "this is already the eleventh time that the world keeps it".
    ///
    /// Where the sentence does not name the observance, a number near the right one counts all the same: with the
    /// observance's own date, with the year in which it began, or behind "this is the".
    pub(super) fn is_time(&self, phrase: &Phrase, sentence: Span) -> bool {
        let span = phrase.span;
        let named = self.names.iter().any(|name| {
            sentence.start <= name.span.start && name.span.end <= sentence.end && name.whose != Whose::Other
        });
        let observed = self
            .reading
            .words_before(span.start)
            .take(12)
            .any(|word| is_keeping(&word))
            || self
                .reading
                .words_after(span.end)
                .take(9)
                .any(|word| is_keeping(&word));
        let before: Vec<_> = self
            .reading
            .words_before(span.start)
            .filter(|word| !is_adverb(word))
            .take(3)
            .collect();
        let whose_time = before
            .iter()
            .take(2)
            .any(|word| matches!(&**word, "for" | "pour" | "por"));
        // "This is the twelfth time that the Day is observed", "which makes this the twelfth time".
        let this_time = before.first().is_some_and(|word| matches!(&**word, "the" | "la"))
            && before.get(1).is_some_and(|word| {
                matches!(
                    &**word,
                    "is" | "this" | "it" | "be" | "marks" | "est" | "sera" | "es"
                )
            });
        let near = self.is_near(phrase) && !self.names_another(sentence);
        let known = named || near && (this_time || self.tells_of_ours(sentence));
        let observed = observed || named && near && this_time;
        // "For the first time" tells of how it began.
        let first = matches!(phrase.meaning, Meaning::Ordinal(1));
        known && observed && !first && (whose_time || this_time)
    }

    fn names_another(&self, sentence: Span) -> bool {
        let text = sentence.of(self.reading.text).to_lowercase();
        OTHERS.iter().any(|other| text.contains(other))
            || self.names.iter().any(|name| {
                name.whose == Whose::Other
                    && sentence.start <= name.span.start
                    && name.span.end <= sentence.end
            })
    }

    /// Whether a sentence has the observance's own date, or the year of the first.
    fn tells_of_ours(&self, sentence: Span) -> bool {
        let days = self.edition.days(self.edition.year);
        let first = self.edition.observance.first_observed;
        self.reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| match &phrase.meaning {
                Meaning::Day(day) => day
                    .in_year(day.year.map_or(self.edition.year, |year| year.value))
                    .is_some_and(|date| days.iter().any(|(start, end)| *start <= date && date <= *end)),
                Meaning::SinceYear(year) => Some(year.value) == first,
                Meaning::Year(year) => Some(*year) == first,
                _ => false,
            })
    }

    /// "Marking the Day for the forty-eighth time since 1978, we …": "since" tells of no past by itself.
    pub(super) fn is_counted_since(&self, phrase: &Phrase, sentence: Span) -> bool {
        let since = self.reading.phrases_in(sentence).iter().any(|other| {
            matches!(other.meaning, Meaning::SinceYear(year) if Some(year.value) == self.edition.observance.first_observed)
        });
        let past = self.reading.tokens_in(sentence).iter().any(|token| {
            matches!(
                token.span.of(self.reading.text),
                "was" | "were" | "had" | "did" | "until"
            )
        });
        since && !past && self.is_near(phrase)
    }

    /// Whether the sentence prints the edition's year with a date of its own.
    pub(super) fn is_dated(&self, sentence: Span) -> bool {
        self.reading.phrases_in(sentence).iter().any(|phrase| {
            matches!(phrase.meaning, Meaning::Day(day) if day.year.is_some_and(|year| year.value == self.edition.year))
        })
    }

    /// Whether the number is right for an edition two years before or after.
    pub(super) fn is_near(&self, phrase: &Phrase) -> bool {
        let right = self
            .edition
            .observance
            .edition(self.edition.year)
            .and_then(|edition| edition.ordinal);
        matches!((&phrase.meaning, right), (Meaning::Ordinal(stated), Some(right)) if stated.abs_diff(right) <= 2)
    }

    /// "in its seventeenth year", "the Day's seventeenth year": only near the right number, since much else has years.
    pub(super) fn is_its_year(&self, span: Span, sentence: Span, annual: usize) -> bool {
        let own = self
            .reading
            .words_before(span.start)
            .next()
            .is_some_and(|word| matches!(&*word, "its" | "s" | "sa" | "su"));
        let of = self.reading.words_after(span.end).nth(annual + 1);
        let of_name = of.is_some_and(|word| matches!(&*word, "of" | "de" | "del" | "du"))
            && self.names.iter().any(|name| {
                name.whose != Whose::Other
                    && name.span.start >= span.end
                    && self.reading.tokens_in(Span::new(span.end, name.span.start)).len() <= 5 + annual
            });
        let subject = self
            .names
            .iter()
            .rfind(|name| sentence.start <= name.span.start && name.span.end <= span.start);
        let pronoun = self
            .reading
            .words_after(sentence.start)
            .take(2)
            .any(|word| matches!(&*word, "it" | "this" | "now" | "elle" | "este"));
        let text = self.reading.text.to_lowercase();
        let of_others = OTHERS.iter().any(|other| text.contains(other));
        own && match subject {
            Some(name) => name.whose != Whose::Other,
            None => pronoun && !of_others,
        } || of_name
    }
}
