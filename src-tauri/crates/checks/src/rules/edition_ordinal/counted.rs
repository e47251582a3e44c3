//! Ordinals that count times and years instead of editions, and those that stand apart from the observance's name.

use super::look::{Count, Look, Tie};
use super::words::{has_editions, is_adverb};
use crate::edition::{folded, is_among, phrase_over};
use crate::naming::{Whose, names_in};
use crate::verbs::is_keeping;
use daymark_article::Span;
use daymark_phrases::{Meaning, Token, TokenKind};

impl Look<'_> {
    /// "is observed for the eleventh time", "this is already the eleventh time that the world keeps it".
    ///
    /// Where the sentence does not name the observance, a number near the right one counts all the same: with the
    /// observance's own date, with the year in which it began, or behind "this is the".
    pub(super) fn time(&self, count: Count, sentence: Span) -> Option<Tie> {
        let span = count.span;
        let named = self.names_ours(sentence);
        let observed = self
            .reading
            .words_before(span.start)
            .take(12)
            .chain(self.reading.words_after(span.end).take(9))
            .any(|word| is_keeping(&word) || comes(&word));
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
            && before
                .get(1)
                .is_some_and(|word| is_among(word, "is this it be marks est sera es"));
        let near = self.is_near(count.stated) && !self.names_another(sentence);
        // "It was first held in 2003. This year it takes place for the 23rd time"
        let taken_up = || {
            !named
                && self
                    .reading
                    .tokens_in(Span::new(sentence.start, span.start))
                    .iter()
                    .any(|token| is_among(&folded(token.span.of(self.reading.text)), "it elle"))
                && self
                    .reading
                    .sentence_before(sentence)
                    .is_some_and(|before| self.names_ours(before) && !self.names_another(before))
        };
        let known = named || near && (this_time || self.tells_of_ours(sentence) || taken_up());
        // "It began in 2003. On 11 December, for the 23rd time, people will climb": the sum is that of the Day.
        let summed = near && count.stated > 6 && self.tells_of_first(sentence);
        let observed = observed || named && near && this_time || summed;
        // "the 23rd time that the Day falls on a Sunday"
        let falls = self
            .reading
            .words_after(span.end)
            .take(9)
            .any(|word| is_among(&word, "falls fell lands tombe cae"))
            && self
                .reading
                .phrases_in(Span::new(span.end, sentence.end))
                .iter()
                .any(|phrase| matches!(phrase.meaning, Meaning::Weekday(_)));
        if falls || !(known && observed && (whose_time || this_time)) || self.is_of_another_subject(span) {
            return None;
        }
        if named && self.is_of_the_world(count, sentence) {
            return Some(Tie::Sure);
        }
        // Of a young day, a school's own count is near as well.
        let told_apart = count.stated > 6
            || !named
            || count.stated > 2 && self.is_since_first(Span::new(span.end, sentence.end))
            || count.stated > 2 && self.is_kept_aside(span, sentence);
        told_apart.then_some(Tie::Near)
    }

    /// Whether what is counted is what the world does, not what a school does: the observance itself is the subject
    /// and nobody and no place is named beside it, or whole nations are.
    pub(super) fn is_of_the_world(&self, count: Count, sentence: Span) -> bool {
        let text = self.reading.text;
        let clause = self.clause(count.span, sentence);
        let words: Vec<String> = self
            .reading
            .tokens_in(clause)
            .iter()
            .filter(|token| !self.is_in_name(token))
            .map(|token| folded(token.span.of(text)))
            .collect();
        if words.iter().any(|word| {
            is_among(
                word,
                "world globe humanity nations countries planet globally worldwide monde mundo paises \
                    naciones pays",
            )
        }) {
            return true;
        }
        let verb = self.reading.tokens_in(clause).iter().find(|token| {
            let word = folded(token.span.of(text));
            (is_keeping(&word) || comes(&word)) && !self.is_in_name(token)
        });
        let subject = verb
            .is_some_and(|verb| !names_in(self.names, Span::new(clause.start, verb.span.start)).is_empty());
        // "the third time that the Day falls on a Friday"
        if words.iter().any(|word| is_among(word, "falls fall fell")) {
            return false;
        }
        let local = words.iter().any(|word| {
            is_among(
                word,
                "we our us my i they their he she here by at among with nous notre chez nuestra nuestro \
                    nosotros aqui ici son sa dans",
            )
        });
        let placed = self.reading.tokens_in(clause).windows(2).any(|pair| {
            matches!(&*folded(pair[0].span.of(text)), "in" | "a" | "en")
                && phrase_over(self.reading, pair[1].span).is_none()
        });
        subject && !local && !placed
    }

    /// "The Day, celebrated for the third time this year, is", "now marked for the third time, the Day is": of nobody else.
    fn is_kept_aside(&self, span: Span, sentence: Span) -> bool {
        let text = self.reading.text;
        let mark = |token: &&Token| matches!(token.kind, TokenKind::Mark(',' | '–' | '—' | '('));
        let before = self.reading.tokens_in(Span::new(sentence.start, span.start));
        let start = before
            .iter()
            .rfind(mark)
            .map_or(sentence.start, |token| token.span.end);
        let aside = self.reading.tokens_in(Span::new(start, span.start));
        let kept = aside
            .iter()
            .map(|token| folded(token.span.of(text)))
            .find(|word| !is_adverb(word) && !is_among(word, "being"))
            .is_some_and(|word| (word.ends_with("ed") || is_among(&word, "kept held")) && is_keeping(&word));
        let named = if start > sentence.start {
            self.names.iter().any(|name| {
                name.whose != Whose::Other
                    && name.span.end < start
                    && self.reading.tokens_in(Span::new(name.span.end, start)).len() == 1
            })
        } else {
            self.reading
                .tokens_in(Span::new(span.end, sentence.end))
                .iter()
                .take(5)
                .find(mark)
                .and_then(|mark| self.name_at(mark.span.end, 1))
                .is_some_and(|name| name.whose != Whose::Other)
        };
        kept && named
    }

    /// The words around a place between marks.
    pub(super) fn clause(&self, place: Span, sentence: Span) -> Span {
        let text = self.reading.text;
        let bounds = |span: Span| is_among(span.of(text), ", ; : – — ( )");
        let tokens = self.reading.tokens_in(sentence);
        let mut start = tokens
            .iter()
            .rfind(|token| token.span.end <= place.start && bounds(token.span))
            .map_or(sentence.start, |token| token.span.end);
        let mut end = tokens
            .iter()
            .find(|token| token.span.start >= place.end && bounds(token.span))
            .map_or(sentence.end, |token| token.span.start);
        // "For the twenty-first time, nations keep": the clause goes on.
        if self.reading.tokens_in(Span::new(start, place.start)).len() <= 3 {
            end = tokens
                .iter()
                .find(|token| token.span.start > end && bounds(token.span))
                .map_or(sentence.end, |token| token.span.start);
        }
        if end == place.end || self.reading.tokens_in(Span::new(start, end)).len() <= 4 {
            start = sentence.start;
        }
        Span::new(start, end)
    }

    /// "For the 23rd year running, the world marks the Day".
    pub(super) fn is_year_running(&self, span: Span, sentence: Span) -> bool {
        let led = self
            .reading
            .words_before(span.start)
            .filter(|word| !is_adverb(word))
            .take(2)
            .any(|word| matches!(&*word, "for" | "pour" | "por"));
        led && self.names_ours(sentence) && !self.names_another(sentence)
    }

    /// Whether a sentence has the observance's own date, or the year of the first.
    pub(super) fn tells_of_ours(&self, sentence: Span) -> bool {
        let days = self.edition.days(self.edition.year);
        let first = self.edition.observance.first_observed;
        self.reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| match &phrase.meaning {
                Meaning::Day(day) => day
                    .in_year(day.year.map_or(self.edition.year, |year| year.value))
                    .is_some_and(|date| days.iter().any(|(start, end)| *start <= date && date <= *end)),
                // "1 to 7 February"
                Meaning::Days { to, .. } => to
                    .in_year(to.year.map_or(self.edition.year, |year| year.value))
                    .is_some_and(|date| days.iter().any(|(_, end)| *end == date)),
                Meaning::SinceYear(year) => Some(year.value) == first,
                Meaning::Year(year) => Some(*year) == first,
                _ => false,
            })
    }

    /// "Marking the Day for the forty-eighth time since 1978, we …": "since" tells of no past by itself.
    pub(super) fn is_counted_since(&self, stated: u32, sentence: Span) -> bool {
        let since = self.reading.phrases_in(sentence).iter().any(|other| {
            matches!(other.meaning, Meaning::SinceYear(year) if Some(year.value) == self.edition.observance.first_observed)
        });
        let past = self
            .reading
            .tokens_in(sentence)
            .iter()
            .any(|token| is_among(token.span.of(self.reading.text), "was were had did until"));
        since && !past && self.is_near(stated)
    }

    /// "It is the Day, the 25th since the first was held in 2003, and the clinic …": the past is that of the first one.
    pub(super) fn is_counted_from_first(&self, count: Count, sentence: Span) -> bool {
        let behind = Span::new(count.span.end, sentence.end);
        let tokens = self.reading.tokens_in(behind);
        let since = tokens
            .first()
            .is_some_and(|token| is_among(token.span.of(self.reading.text), "since depuis desde"));
        let past = self
            .reading
            .tokens_in(Span::new(sentence.start, count.span.start))
            .iter()
            .any(|token| is_among(token.span.of(self.reading.text), "was were had did until"));
        let word = |at: usize| {
            tokens
                .get(at)
                .map_or("", |token| token.span.of(self.reading.text))
        };
        // "the 25th since it was proclaimed"
        let begun = is_among(word(1), "it its they") && (1..5).any(|at| {
            is_among(
                word(at),
                "proclaimed began begun started launched established created adopted proclamation creation \
                        inception beginning launch adoption",
            )
        });
        since && !past && self.is_near(count.stated) && (begun || self.is_since_first(behind))
    }

    /// Whether the sentence prints the edition's year with a date of its own.
    pub(super) fn is_dated(&self, sentence: Span) -> bool {
        self.reading.phrases_in(sentence).iter().any(|phrase| {
            matches!(phrase.meaning, Meaning::Day(day) if day.year.is_some_and(|year| year.value == self.edition.year))
        })
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
            && names_in(self.names, Span::new(span.end, sentence.end))
                .iter()
                .any(|name| {
                    name.whose != Whose::Other
                        && self.reading.tokens_in(Span::new(span.end, name.span.start)).len() <= 5 + annual
                });
        let subject = names_in(self.names, Span::new(sentence.start, span.start)).last();
        let pronoun = self
            .reading
            .words_after(sentence.start)
            .take(2)
            .any(|word| is_among(&word, "it this now elle este"));
        let text = self.reading.text;
        let of_others = || {
            *self.of_others.get_or_init(|| {
                let tokens = &self.reading.tokens;
                tokens
                    .iter()
                    .any(|token| has_editions(&folded(token.span.of(text))))
            })
        };
        own && !self.is_of_another_subject(span)
            && match subject {
                Some(name) => {
                    let between = self.reading.tokens_in(Span::new(name.span.end, span.start));
                    let apart = between.iter().any(|token| token.span.of(text) == ";");
                    name.whose == Whose::Ours
                        || name.whose == Whose::Generic && !apart && !self.names_another(sentence)
                }
                None => pronoun && !of_others(),
            }
            || of_name
    }
}

/// How a day comes: "returns for the eleventh time".
pub(super) fn comes(word: &str) -> bool {
    is_among(
        word,
        "sees returns return rolls comes come arrives begins opens dawns back round revient vuelve regresa \
            llega",
    )
}
