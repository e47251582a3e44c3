//! Ordinals behind a verb: "this edition is the eleventh", "which makes 2026 the eleventh".

use super::look::{Count, Look, Tie};
use super::words::{NOUNS, is_adverb, is_held};
use crate::edition::{folded, is_among};
use crate::naming::{Whose, names_in};
use crate::verbs::is_keeping;
use daymark_article::Span;
use daymark_phrases::{Meaning, Now, TokenKind};

impl Look<'_> {
    pub(super) fn predicate(&self, count: Count) -> Option<Tie> {
        // "Of the days in our calendar, the Day is the twenty-third."
        let sentence = self.reading.sentence(count.span);
        let of_several = self
            .reading
            .words_after(sentence.start)
            .next()
            .is_some_and(|word| is_among(&word, "of among parmi entre"));
        if of_several {
            return None;
        }
        if self.follows_edition(count.span) {
            return Some(Tie::Noun);
        }
        if self.follows_name(count) {
            return Some(Tie::Noun);
        }
        let near = self.is_apposed(count.span)
            || self.is_counted(count.span)
            || self.is_said_of_this(count)
            || self.is_last_of_series(count);
        near.then_some(Tie::Near)
    }

    /// "this edition is the eleventh", "l'édition de 2026 est la 24e".
    fn follows_edition(&self, span: Span) -> bool {
        let mut before = self.reading.words_before(span.start);
        let article = before.next();
        let verb = before.next();
        let linked = matches!(article.as_deref(), Some("the" | "la" | "le" | "el" | "our"))
            && matches!(
                verb.as_deref(),
                Some("is" | "est" | "es" | "be" | "sera" | "marks")
            );
        if !linked {
            return false;
        }
        let counted = before.take(6).any(|word| {
            NOUNS.contains(&&*word) || matches!(&*word, "edition" | "edicion" | "observance" | "day")
        });
        // Nothing that is counted may follow: "is the second of four".
        counted
            && self
                .reading
                .words_after(span.end)
                .next()
                .is_none_or(|word| is_among(&word, "and et y since so one annual such in to depuis desde"))
    }

    /// "World Water Day, Sunday, 22 March 2026, is the 33rd in a series", "The Day is the eighteenth; the first was …":
    /// only near the right number, since a day may be the second of many things.
    fn follows_name(&self, count: Count) -> bool {
        let Count { span, stated } = count;
        let sentence = self.reading.sentence(span);
        // "is this year the 26th", "is now the 24th", "est donc la 23e".
        let mut before = self
            .reading
            .words_before(span.start)
            .filter(|word| !is_adverb(word) && !is_among(word, "year annee ano this cette este"));
        let linked = matches!(before.next().as_deref(), Some("the" | "la" | "le" | "el"))
            && matches!(
                before.next().as_deref(),
                Some("is" | "est" | "es" | "sera" | "be")
            );
        let subject = names_in(self.names, Span::new(sentence.start, span.start));
        let named = subject.iter().any(|name| name.whose != Whose::Other)
            && subject.iter().all(|name| name.whose != Whose::Other);
        let day_of_year = self
            .reading
            .words_after(sentence.start)
            .take(5)
            .any(|word| is_among(&word, "day observance edition commemoration celebration"));
        let next = self
            .reading
            .tokens_in(Span::new(span.end, sentence.end))
            .first()
            .map(|token| token.span.of(self.reading.text).to_lowercase());
        // "This is the fourth edition" of anything.
        let ends = next.is_none_or(|next| {
            is_among(next.as_str(), ". ; , ) : – — ! since in to so and such")
                || !is_among(next.as_str(), "edition one annual") && self.ends_counting(span, sentence)
        });
        linked
            && ends
            && !self.is_of_another_subject(span)
            && stated > 2
            && stated.abs_diff(self.right) <= 10
            && (named || day_of_year)
    }

    /// "This year's Day, the eighth, falls on": the ordinal stands between two commas behind the name.
    fn is_apposed(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        let text = self.reading.text;
        // "the Day, now the 24th,"
        let before: Vec<_> = self
            .reading
            .tokens_in(Span::new(sentence.start, span.start))
            .iter()
            .filter(|token| !is_adverb(&folded(token.span.of(text))))
            .collect();
        let [.., last, mark, article] = &before[..] else {
            return false;
        };
        let apposed = matches!(mark.span.of(text), "," | "(" | "–" | "—")
            && is_among(article.span.of(text), "the la le el our its sa su");
        // The name, or "this edition", "the edition of this year".
        let named = self
            .names
            .iter()
            .any(|name| name.span.end == last.span.end && name.whose != Whose::Other);
        let edition = NOUNS.contains(&&*folded(last.span.of(text)))
            || self.reading.phrases_in(sentence).iter().any(|phrase| {
                phrase.span.end == last.span.end
                    && match phrase.meaning {
                        Meaning::Now(Now::ThisYear) => true,
                        Meaning::Year(year) => year == self.edition.year,
                        _ => false,
                    }
            }) && (self.names_ours(Span::new(sentence.start, span.start))
                || before
                    .iter()
                    .any(|token| NOUNS.contains(&&*folded(token.span.of(text)))));
        let ends = self.ends_counting(span, sentence);
        // "The Day is here, the 25th since the first was held in 2003".
        let counted = self.is_since_first(Span::new(span.end, sentence.end))
            && self.names_ours(Span::new(sentence.start, span.start))
            && !self.names_another(sentence);
        apposed && ends && (counted || named || edition && !self.names_another(sentence))
    }

    /// "It is the sixth since …" behind a sentence that names the observance; "For the 27th time" in the front matter.
    fn is_counted(&self, span: Span) -> bool {
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
        let named = self
            .reading
            .sentence_before(sentence)
            .is_some_and(|before| self.names_ours(before));
        // "… since 2011, which makes this year's the sixteenth".
        if matches!(
            plain[..],
            ["the", "s", "year", "this", ..] | ["the", "is", "s", "year", "this", ..]
        ) {
            return (behind.is_none() || self.ends_counting(span, sentence)) && !self.names_another(sentence);
        }
        named
            && matches!(plain[..], ["the", "is", "it" | "this"])
            && behind.is_none_or(|word| matches!(&*word, "since" | "so" | "in" | "to"))
            && !self.names_another(sentence)
    }

    /// "The first was held in 2003, so this will be the 23rd", "which makes 2026 the 23rd", "celle-ci est donc la 23e",
    /// "it is the 23rd of its kind": the subject means this edition, and what was named before is the observance.
    fn is_said_of_this(&self, count: Count) -> bool {
        let span = count.span;
        let sentence = self.reading.sentence(span);
        let text = self.reading.text;
        let before: Vec<String> = self
            .reading
            .tokens_in(Span::new(sentence.start, span.start))
            .iter()
            .rev()
            .map(|token| folded(token.span.of(text)))
            .filter(|word| !matches!(&**word, "," | "por" | "tanto" | "then") && !is_adverb(word))
            .collect();
        let Some(("the" | "la" | "le" | "el" | "our", rest)) =
            before.split_first().map(|(word, rest)| (&**word, rest))
        else {
            return false;
        };
        let this_year = self.edition.year.to_string();
        let (verb, rest) = match rest.first().map(|word| &**word) {
            Some(
                "is" | "was" | "be" | "est" | "sera" | "es" | "becomes" | "brings" | "sees" | "marks"
                | "makes",
            ) => (true, &rest[1..]),
            Some("s")
                if rest
                    .get(1..3)
                    .is_some_and(|words| matches!(&*words[0], "’" | "'") && words[1] == "it") =>
            {
                (true, &rest[1..])
            }
            _ => (false, rest),
        };
        // As far as the clause goes.
        let subject: Vec<&str> = rest
            .iter()
            .map(|word| &**word)
            .take_while(|word| {
                !matches!(
                    *word,
                    ";" | ":" | "–" | "—" | "(" | "which" | "so" | "because" | "and" | "y" | "et"
                )
            })
            .take(8)
            .collect();
        let of_year = subject.iter().any(|word| *word == this_year)
            || subject.contains(&"year") && subject.contains(&"this")
            // "this Friday's is the 23rd"
            || subject.contains(&"this") && subject.first() == Some(&"s")
            || subject.contains(&"annee") && subject.contains(&"cette")
            || subject.contains(&"ano") && subject.contains(&"este")
            || verb && self.is_own_date(span, sentence);
        let pronoun = subject
            .iter()
            .find(|word| {
                !matches!(
                    **word,
                    "will" | "thus" | "’" | "'" | "to" | "come" | "may" | "must"
                )
            })
            .is_some_and(|word| {
                matches!(
                    *word,
                    "it" | "this" | "ours" | "one" | "ci" | "celle" | "ce" | "c" | "elle" | "esta" | "ella"
                )
            })
            || !verb && subject.first().is_some_and(|word| matches!(*word, "this" | "it"));
        // "Será la vigésima tercera": no subject at all.
        let none = verb
            && subject.is_empty()
            && rest.is_empty()
            && before.get(1).is_some_and(|word| word == "sera" || word == "es");
        // "makes this one the", "makes 2026 the".
        let made = !verb
            && subject
                .iter()
                .take(7)
                .any(|word| matches!(*word, "makes" | "making" | "make" | "hace" | "fait"));
        let ours = self.tells_of_ours(sentence);
        // "The first was kept in 2003; in 2026 we keep the 23rd", "on 11 December we shall observe the twentieth".
        let kept = rest.first().is_some_and(|word| {
            is_among(
                word,
                "keep keeps celebrate celebrates hold holds observe observes mark marks celebrons celebramos",
            )
        }) && (ours || self.names_ours(Span::new(sentence.start, span.start)));
        let begins = self.tells_of_first(sentence);
        // "The first was kept in 2003. We are now at the 23rd."
        let arrived = begins
            && matches!(rest, [at, verb, subject, ..] if is_among(at, "at a")
                && is_among(verb, "are is arrived stand arrive sommes") && is_among(subject, "we have it now the en"));
        let computed = verb && begins && self.is_computed(&rest[1.min(rest.len())..], span);
        if !(kept
            || computed
            || arrived
            || verb && (of_year || pronoun || none)
            || made && (of_year || pronoun))
        {
            return false;
        }
        // "It is the fourth, and the best": of a young day, much else is the fourth.
        (count.stated > 6 || of_year || begins)
            && self.ends_counting(span, sentence)
            && (self.is_known(sentence) || kept && ours && !self.names_another(sentence))
            && !self.is_day_of_month(count, sentence)
    }

    /// "The first was kept in 2003; 11 December will be the 23rd": the observance's own day is the subject.
    fn is_own_date(&self, span: Span, sentence: Span) -> bool {
        let date = self
            .reading
            .phrases_in(Span::new(sentence.start, span.start))
            .iter()
            .rfind(|phrase| matches!(phrase.meaning, Meaning::Day(_)));
        // "the concert on 11 December will be the 23rd"
        let is_subject = |date: Span| {
            let before = self.reading.tokens_in(Span::new(sentence.start, date.start));
            before.last().is_none_or(|token| {
                matches!(token.kind, TokenKind::Mark(_))
                    || is_among(
                        &folded(token.span.of(self.reading.text)),
                        "so and that makes means donc et que y that’s then",
                    )
            })
        };
        date.is_some_and(|date| {
            is_subject(date.span)
                && self.tells_of_ours(date.span)
                && self
                    .reading
                    .tokens_in(Span::new(date.span.end, span.start))
                    .iter()
                    .all(|token| {
                        let word = folded(token.span.of(self.reading.text));
                        is_adverb(&word) || is_among(&word, "is will be est sera es the la le el")
                    })
        })
    }

    /// "The one for which we hang out flags is therefore the third": a number that follows from what was said before.
    /// `subject` is what stands before the verb, the last word first.
    fn is_computed(&self, subject: &[String], span: Span) -> bool {
        let follows = self.reading.words_before(span.start).take(5).any(|word| {
            is_among(
                &word,
                "therefore thus accordingly consequently hence then donc tanto consiguiente pues",
            )
        });
        let one = match subject {
            [.., second, first] => {
                is_among(first, "the celle celui la el")
                    && (second == "one" || is_among(second, "que qui pour dont coming"))
            }
            _ => false,
        };
        let blocked = subject.iter().any(|word| {
            is_held(word)
                || is_among(
                    word,
                    "remember remembered best worst last liked loved favourite favorite was were had his her",
                )
        });
        (follows || one) && !blocked
    }

    /// Whether a sentence, or the one before, has the year of the first observance.
    pub(super) fn tells_of_first(&self, sentence: Span) -> bool {
        let from = self.reading.sentence_before(sentence).unwrap_or(sentence).start;
        let place = Span::new(from, sentence.end);
        self.edition
            .observance
            .first_observed
            .is_some_and(|first| self.years(place).contains(&first))
    }

    /// "The first Day was kept in 2003; the twenty-third is kept this Friday".
    fn is_last_of_series(&self, count: Count) -> bool {
        let sentence = self.reading.sentence(count.span);
        let article = self.reading.words_before(count.span.start).next();
        let verb = self.reading.words_after(count.span.end).next();
        let first = self.edition.observance.first_observed;
        let begun = self
            .reading
            .phrases_in(Span::new(sentence.start, count.span.start))
            .iter()
            .any(|phrase| phrase.meaning == Meaning::Ordinal(1));
        article.is_some_and(|word| is_among(&word, "the la le el"))
            && verb.is_some_and(|word| is_among(&word, "is will falls takes comes follows est sera es"))
            && begun
            && first.is_some_and(|first| self.years(sentence).contains(&first))
            && self.names_ours(sentence)
            && !self.names_another(sentence)
    }

    /// Nothing that is counted may follow: "is the second of four".
    fn ends_counting(&self, span: Span, sentence: Span) -> bool {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let text = self.reading.text;
        let Some(next) = behind.first() else {
            return true;
        };
        if matches!(next.kind, TokenKind::Mark(_)) {
            return !matches!(next.span.of(text), "-" | "‑" | "/");
        }
        let word = |at: usize| behind.get(at).map(|token| folded(token.span.of(text)));
        match word(0).as_deref() {
            // "the fifteenth to be observed"
            Some("to") => {
                word(1).as_deref() == Some("date")
                    || word(1).as_deref() == Some("be") && word(2).is_some_and(|word| is_keeping(&word))
            }
            Some(
                "since" | "so" | "and" | "et" | "y" | "one" | "annual" | "such" | "edition" | "now"
                | "already" | "depuis" | "desde" | "occasion",
            ) => true,
            Some("of" | "in" | "de" | "du") => matches!(
                (word(1).as_deref(), word(2).as_deref()),
                (
                    Some("its" | "the" | "this" | "a" | "su"),
                    Some("kind" | "sort" | "series" | "line" | "name" | "row" | "clase" | "tipo")
                ) | (Some("all" | "total" | "them" | "genre" | "nom"), _)
            ),
            _ => false,
        }
    }

    /// Whether the sentence, or the one before, is about the observance and nothing else that is counted.
    fn is_known(&self, sentence: Span) -> bool {
        let before = self.reading.sentence_before(sentence);
        let first = self.edition.observance.first_observed;
        let begins = |place: Span| {
            first.is_some_and(|first| self.years(place).contains(&first))
                || self.reading.phrases_in(place).iter().any(
                    |phrase| matches!(phrase.meaning, Meaning::SinceYear(year) if Some(year.value) == first),
                )
        };
        let counts_years = |place: Span| {
            self.reading
                .phrases_in(place)
                .iter()
                .any(|phrase| matches!(phrase.meaning, Meaning::Anniversary(_)))
        };
        let known = |place: Span| self.names_ours(place) || begins(place);
        (known(sentence) || before.is_some_and(known))
            && !self.names_another(sentence)
            && !counts_years(sentence)
            && !before
                .is_some_and(|before| counts_years(before) || self.names_another(before) && !known(sentence))
    }

    /// "Last year it was Thursday the 22nd; this year it is the 23rd": a day, not a count.
    fn is_day_of_month(&self, count: Count, sentence: Span) -> bool {
        let digits = count
            .span
            .of(self.reading.text)
            .starts_with(|c: char| c.is_ascii_digit());
        let first = self.edition.observance.first_observed;
        let from = self.reading.sentence_before(sentence).unwrap_or(sentence).start;
        let dated = self
            .reading
            .phrases_in(Span::new(from, sentence.end))
            .iter()
            .any(|phrase| {
                matches!(
                    phrase.meaning,
                    Meaning::Weekday(_) | Meaning::Month { .. } | Meaning::Day(_) | Meaning::NthWeekday(_)
                )
            });
        let begins = first.is_some_and(|first| self.years(Span::new(from, sentence.end)).contains(&first));
        digits && count.stated <= 31 && dated && !begins
    }

    /// "Edition: 23rd", "Edition no. 23" and nothing else.
    pub(super) fn is_labelled(&self, span: Span) -> bool {
        let text = self.reading.text;
        let before = self.reading.tokens_in(Span::new(0, span.start));
        if !(1..=5).contains(&before.len()) {
            return false;
        }
        let before: Vec<String> = before.iter().map(|token| folded(token.span.of(text))).collect();
        let behind = self.reading.tokens_in(Span::new(span.end, text.len()));
        let ends = match behind {
            [] => true,
            [mark] => matches!(mark.span.of(text), "." | ";" | ","),
            _ => false,
        };
        ends && before.iter().any(|word| NOUNS.contains(&&**word)) && before.iter().all(|word| {
            NOUNS.contains(&&**word)
                || is_among(
                    word,
                    ": – — the this number no . n ° nº numero present current la l ’ ' cette esta presente",
                )
        })
    }
}
