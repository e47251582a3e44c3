//! Whether a number counts the article's observance, and speaks of this edition.

use super::words::{NOUNS, has_editions, is_adverb, is_between, is_held, is_held_once};
use crate::edition::{Edition, folded, is_among, phrase_over, points_to_now, years_in};
use crate::naming::{Named, Whose, names_in};
use crate::passage::Passage;
use crate::plain::{is_plain_noun, stands_alone};
use crate::told::{Told, looks_back, told};
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Now, Reading, Token, TokenKind};
use std::cell::OnceCell;

pub(super) struct Look<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) reading: &'a Reading<'a>,
    pub(super) names: &'a [Named],
    pub(super) edition: &'a Edition<'a>,
    pub(super) language: Language,
    /// The ordinal of this edition.
    pub(super) right: u32,
    /// Whether the passage speaks of something that has editions, too.
    pub(super) of_others: OnceCell<bool>,
}

/// A number as the text has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Count {
    pub(super) span: Span,
    pub(super) stated: u32,
}

/// How surely a number counts the observance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// By its name, or in so many words.
    Sure,
    /// By a noun alone.
    Noun,
    /// Only where the number is near the right one.
    Near,
}

impl Look<'_> {
    pub(super) fn is_of_edition(&self, count: Count) -> bool {
        let span = count.span;
        let tie = self.tie(count).or_else(|| self.predicate(count));
        let Some(tie) = tie else {
            return false;
        };
        if self.is_somebodys(span) {
            return false;
        }
        let far = !self.is_near(count.stated);
        // Of a young day, a school's own count is near as well.
        let own = self.is_ones_own(span) && (far || count.stated <= 6);
        let restricted = self.is_restricted(count) && (far || count.stated <= 3);
        if far && tie == Tie::Near || own || restricted || self.counts_another(count) {
            return false;
        }
        self.speaks_of_now(count, tie == Tie::Sure)
    }

    /// Whether the sentence can mean this edition. `sure`: the number stands beside the observance's own name.
    pub(super) fn speaks_of_now(&self, count: Count, sure: bool) -> bool {
        let sentence = self.reading.sentence(count.span);
        if self.is_beside(count, sentence)
            || looks_back(self.reading, count.span.start)
            || self.is_remembered(count.span)
            || self.is_limit(count)
        {
            return false;
        }
        let governed = self.is_governed(count.span);
        // "First observed in 2003, the Day marks its 23rd edition" speaks of now.
        let first = self
            .edition
            .observance
            .first_observed
            .filter(|_| governed || count.stated > 2);
        // A year before the first is that of a document.
        let other_year = years_in(self.reading, sentence)
            .iter()
            .any(|year| *year != self.edition.year && first.is_none_or(|first| *year > first));
        if other_year && !(governed && sure) {
            return false;
        }
        governed
            || self.was_this(count.span)
            || self.is_prepared(count.span)
            || self.is_reached(count.span)
            || told(self.reading, count.span, self.language) != Told::Past
            || self.passage.is_title()
            || self.is_dated(sentence)
            || self.is_counted_since(count.stated, sentence)
            || self.is_counted_from_first(count, sentence)
    }

    /// "nous voici donc à la vingt-septième édition", "este año llegamos a la vigésima edición": where we are now, whatever
    /// the sentence told before.
    fn is_reached(&self, span: Span) -> bool {
        self.reading.words_before(span.start).take(6).any(|word| {
            is_among(
                &word,
                "vivons voici sommes fetons celebrons llegamos celebramos vivimos estamos cumplimos",
            )
        })
    }

    /// "The tenth Mountain Day is the one that I know best".
    fn is_remembered(&self, span: Span) -> bool {
        let words: Vec<_> = self.reading.words_after(span.end).skip(1).take(12).collect();
        words.windows(3).any(|three| {
            (&*three[0], &*three[1]) == ("the", "one")
                && is_among(&three[2], "that which when where everyone everybody we i people")
        })
    }

    /// "Until the thirtieth edition we intend to": one to come.
    fn is_limit(&self, count: Count) -> bool {
        let span = count.span;
        let by = self
            .reading
            .words_before(span.start)
            .find(|word| !is_among(word, "the la le our el"));
        by.is_some_and(|word| is_among(&word, "by vers hacia")) && count.stated > self.right + 1
            || self
                .reading
                .words_before(span.start)
                .find(|word| !is_among(word, "the la le our el"))
                .is_some_and(|word| is_among(&word, "until till towards hasta jusqu"))
            || matches!(
                self.reading.words_before(span.start).take(3).collect::<Vec<_>>()[..],
                [ref article, ref to, ref until] if is_among(article, "la le") && to == "a" && until == "jusqu"
            )
    }

    /// "This was the twenty-third observance", "This year … it was the twenty-third": written when the day was over.
    fn was_this(&self, span: Span) -> bool {
        let words: Vec<_> = self
            .reading
            .words_before(span.start)
            .filter(|word| !is_adverb(word))
            .take(3)
            .collect();
        let word = |at: usize| words.get(at).map_or("", |word| &**word);
        word(0) == "the"
            && word(1) == "was"
            && (word(2) == "this"
                || word(2) == "it" && points_to_now(self.reading, self.reading.sentence(span)))
    }

    /// "Half the village helped to prepare the twenty-third Day".
    fn is_prepared(&self, span: Span) -> bool {
        let mut before = self
            .reading
            .words_before(span.start)
            .filter(|word| !matches!(&**word, "the" | "for" | "our"));
        before
            .next()
            .is_some_and(|word| is_among(&word, "prepare host plan organize organise"))
            && before.next().as_deref() == Some("to")
    }

    /// "Last year's Day, the twenty-third", "the twenty-fifth, in 2027", "In 2022 it rained. The twentieth Day": the
    /// number is that of the edition beside this one that the text speaks of.
    fn is_beside(&self, count: Count, sentence: Span) -> bool {
        let other = self
            .reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| matches!(phrase.meaning, Meaning::Now(Now::LastYear | Now::NextYear)));
        if other && !points_to_now(self.reading, sentence) {
            return true;
        }
        let text = self.reading.text;
        let words: Vec<_> = self
            .reading
            .tokens_in(sentence)
            .iter()
            .map(|token| folded(token.span.of(text)))
            .collect();
        let pairs = |words: &[String], first: &[&str]| {
            words.windows(2).any(|pair| {
                first.contains(&&*pair[0])
                    && is_among(
                        &pair[1],
                        "time edition observance day one celebration december winter fois vez",
                    )
            })
        };
        if count.stated == self.right + 1
            && (pairs(&words, &["next"])
                || words
                    .iter()
                    .any(|word| word == "months" || word == "prochaine" || word == "proxima"))
            || count.stated + 1 == self.right
                && pairs(
                    &words,
                    &["last", "previous", "preceding", "latest", "derniere", "ultima"],
                )
        {
            return true;
        }
        let of_stated = |place: Span| {
            self.years(place).iter().any(|year| {
                *year != self.edition.year
                    && self
                        .edition
                        .observance
                        .edition(*year)
                        .and_then(|edition| edition.ordinal)
                        == Some(count.stated)
            })
        };
        of_stated(sentence)
            || !self.is_governed(count.span) && self.reading.sentence_before(sentence).is_some_and(of_stated)
    }

    /// All years that a sentence has, those of dates included.
    pub(super) fn years(&self, sentence: Span) -> Vec<i16> {
        self.reading
            .phrases_in(sentence)
            .iter()
            .filter_map(|phrase| match &phrase.meaning {
                Meaning::Year(year) => Some(*year),
                Meaning::Month { year, .. } => year.map(|year| year.value),
                Meaning::Day(day) => day.year.map(|year| year.value),
                Meaning::Days { to, .. } => to.year.map(|year| year.value),
                _ => None,
            })
            .collect()
    }

    /// Whether the number is right for an edition two years before or after.
    pub(super) fn is_near(&self, stated: u32) -> bool {
        stated.abs_diff(self.right) <= 2
    }

    /// Whether the ordinal counts the observance: "11th annual Day", "eleventh edition".
    fn tie(&self, count: Count) -> Option<Tie> {
        let span = count.span;
        let sentence = self.reading.sentence(span);
        let words: Vec<_> = self.reading.words_after(span.end).take(5).collect();
        let annual = words.iter().take(2).take_while(|word| is_between(word)).count();
        if self.is_labelled(span) {
            return Some(Tie::Noun);
        }
        let noun = words.get(annual)?;
        if NOUNS.contains(&&**noun) && self.is_joined(span) {
            // "edition of the report": what follows must be the observance.
            let of = words.get(annual + 1).map(|word| &**word);
            if matches!(of, Some("of" | "de" | "del" | "du" | "d")) {
                // "observance of the Day" is itself read as a name.
                let from = self
                    .reading
                    .tokens_in(Span::new(span.end, sentence.end))
                    .get(annual)
                    .map_or(span.end, |token| token.span.end);
                let behind = self
                    .names
                    .iter()
                    .find(|name| name.span.start >= from && name.span.start < sentence.end)
                    .filter(|name| self.reading.tokens_in(Span::new(from, name.span.start)).len() <= 5);
                return match behind {
                    Some(behind) => {
                        (behind.whose != Whose::Other && !self.is_of_a_thing(behind)).then_some(Tie::Sure)
                    }
                    None => self.is_of_such_a_day(span, annual).then_some(Tie::Near),
                };
            }
            // "in a twenty-third edition" may be a newspaper's, "for a twenty-third edition" is the Day's.
            let mut before = self.reading.words_before(span.start);
            let one = before.next().is_some_and(|word| is_among(&word, "a an une una"));
            let loose = one
                && !before
                    .next()
                    .is_some_and(|word| is_among(&word, "for pour por para"));
            // "Twentieth edition: a thousand climbers"
            let label = self
                .reading
                .tokens_in(Span::new(span.end, sentence.end))
                .get(annual + 1)
                .is_some_and(|token| token.span.of(self.reading.text) == ":");
            // A market has editions, too: "it is the ninth edition".
            let bare = is_among(noun, "edition edicion outing iteration installment instalment")
                && self.passage.body().is_some()
                && !self.names_ours(sentence);
            let before = self.reading.sentence_before(sentence);
            if bare
                && count.stated <= 6
                && !before.is_some_and(|before| self.names_ours(before))
                && !self.tells_of_first(sentence)
                && !(before.is_none() && self.tells_of_ours(sentence))
            {
                return None;
            }
            let tie = if label || bare { Tie::Near } else { Tie::Noun };
            return (!self.names_things(sentence) && !loose).then_some(tie);
        }
        if matches!(&**noun, "time" | "fois" | "vez" | "раз") {
            return self.time(count, sentence);
        }
        if matches!(&**noun, "year" | "annee" | "ano") {
            let counted = self.is_its_year(span, sentence, annual) || self.is_year_running(span, sentence);
            return counted.then_some(Tie::Near);
        }
        if self.is_plain_day(count, sentence, annual) {
            return Some(Tie::Near);
        }
        let name = self.name_at(span.end, annual)?;
        if name.whose == Whose::Other || self.is_day_of_week(name) || self.is_of_a_thing(name) {
            return None;
        }
        // "The second Day of the two": a small number before a bare noun may count anything.
        let small = name.whose == Whose::Generic && count.stated <= 7;
        Some(if small && !self.is_governed(span) {
            Tie::Near
        } else {
            Tie::Sure
        })
    }

    /// "The thirty-fourth day is on 22 March", "the 18th such week": in small letters much else is a day, so that the
    /// sentence must have what is the observance's besides.
    fn is_plain_day(&self, count: Count, sentence: Span, annual: usize) -> bool {
        let behind = self.reading.tokens_in(Span::new(count.span.end, sentence.end));
        let Some(noun) = behind.get(annual) else {
            return false;
        };
        let words: Vec<_> = self
            .reading
            .words_after(count.span.end)
            .take(annual + 4)
            .collect();
        let such = words[..annual.min(words.len())]
            .iter()
            .any(|word| &**word == "such");
        let of_kind = matches!(
            words.get(annual + 1..).unwrap_or_default(),
            [of, its, kind, ..] if is_among(of, "of de") && is_among(its, "its su") && is_among(kind, "kind sort clase tipo")
        ) || matches!(
            words.get(annual + 1..).unwrap_or_default(),
            [of, kind, ..] if of == "du" && kind == "genre"
        );
        let on = self
            .reading
            .words_before(count.span.start)
            .nth(1)
            .is_some_and(|word| is_among(&word, "on in of until for from"));
        let kept = self.is_governed(count.span)
            && (points_to_now(self.reading, sentence) || self.is_dated(sentence));
        let since = self.is_since_first(Span::new(count.span.end, sentence.end));
        (count.stated > 6 || count.stated > 2 && (since || self.tells_of_first(sentence)))
            && !on
            && is_plain_noun(self.reading, noun, self.edition, self.language)
            && (of_kind || stands_alone(self.reading, &behind[annual + 1..], self.language))
            && (such
                || of_kind
                || kept
                || since
                || self.tells_of_ours(sentence)
                || self.tells_of_first(sentence))
            && !self.names_another(sentence)
    }

    /// The name that follows a place within so many tokens.
    pub(super) fn name_at(&self, from: usize, steps: usize) -> Option<&Named> {
        let sentence = self.reading.sentence(Span::new(from.saturating_sub(1), from));
        let at = self.names.partition_point(|name| name.span.end <= from);
        self.names
            .get(at)
            .filter(|name| name.span.start < sentence.end)
            .filter(|name| {
                name.span.start <= from
                    || self.reading.tokens_in(Span::new(from, name.span.start)).len() <= steps
            })
    }

    /// Whether a word, not a mark, follows.
    fn is_joined(&self, span: Span) -> bool {
        self.reading
            .tokens_in(Span::new(span.end, self.reading.text.len()))
            .first()
            .is_some_and(|token| matches!(token.kind, daymark_phrases::TokenKind::Word { .. }))
    }

    /// "the eighth celebration of it", "la tercera edición de una jornada que".
    fn is_of_such_a_day(&self, span: Span, annual: usize) -> bool {
        let words: Vec<_> = self
            .reading
            .words_after(span.end)
            .skip(annual + 2)
            .take(3)
            .collect();
        let day = |word: &str| {
            is_among(
                word,
                "day week observance date feast journee semaine fete rendez jornada dia semana fiesta \
                    efemeride fecha cita celebracion conmemoracion",
            )
        };
        match words.first().map(|word| &**word) {
            Some("it" | "celle" | "esta" | "este" | "this") if words.len() == 1 => true,
            Some("it" | "celle") => true,
            Some(
                "a" | "an" | "this" | "the" | "our" | "une" | "la" | "cette" | "ce" | "una" | "un" | "esta"
                | "este" | "el" | "nuestra",
            ) => words.iter().skip(1).take(2).any(|word| day(word)),
            _ => false,
        }
    }

    /// "the third Day of World Space Week".
    fn is_day_of_week(&self, name: &Named) -> bool {
        let official = self.edition.observance.name_in(self.language).to_lowercase();
        let of_week = ["week", "semaine", "semana"]
            .iter()
            .any(|word| official.contains(word));
        let written = name.span.of(self.reading.text).to_lowercase();
        let opens = ["day", "journée", "día"]
            .iter()
            .any(|word| written.starts_with(word));
        of_week && opens
    }

    /// "the 23rd Mountain Day concert", "the 5th Mountain Day Run": what is counted is held on the day.
    fn is_of_a_thing(&self, name: &Named) -> bool {
        let text = self.reading.text;
        let next = self
            .reading
            .tokens_in(Span::new(name.span.end, text.len()))
            .first()
            .map(|token| folded(token.span.of(text)));
        let within = self
            .reading
            .tokens_in(name.span)
            .iter()
            .map(|token| folded(token.span.of(text)));
        let official = self.edition.observance.name_in(self.language).to_lowercase();
        // "The poster of the 23rd Mountain Day shows a rope": an ordinal counts one thing, so that this is a verb.
        next.is_some_and(|word| is_held_once(&word))
            || within
                .into_iter()
                .any(|word| is_held(&word) && !official.contains(&word))
    }

    /// Whether the sentence speaks of something that has editions, too, and of no name of ours.
    pub(super) fn names_things(&self, sentence: Span) -> bool {
        self.reading
            .tokens_in(sentence)
            .iter()
            .filter(|token| !self.is_in_name(token))
            .any(|token| has_editions(&folded(token.span.of(self.reading.text))))
    }

    /// Whether a token is a part of a name.
    pub(super) fn is_in_name(&self, token: &Token) -> bool {
        let at = self
            .names
            .partition_point(|name| name.span.end <= token.span.start);
        self.names
            .get(at)
            .is_some_and(|name| name.span.start <= token.span.start && token.span.end <= name.span.end)
    }

    pub(super) fn names_another(&self, sentence: Span) -> bool {
        self.names_things(sentence)
            || names_in(self.names, sentence)
                .iter()
                .any(|name| name.whose == Whose::Other)
    }

    pub(super) fn names_ours(&self, sentence: Span) -> bool {
        names_in(self.names, sentence)
            .iter()
            .any(|name| name.whose != Whose::Other)
    }

    /// "our fifth Mountain Day", "the school's fifth": whose count it is stands before it.
    pub(super) fn is_ones_own(&self, span: Span) -> bool {
        let words: Vec<_> = self
            .reading
            .words_before(span.start)
            .skip_while(|word| is_adverb(word))
            .take(2)
            .collect();
        match words.first().map(|word| &**word) {
            Some(
                "our" | "my" | "their" | "his" | "her" | "your" | "notre" | "nos" | "leur" | "mon" | "ma"
                | "votre" | "nuestro" | "nuestra" | "mi" | "vuestro" | "vuestra",
            ) => true,
            // "The school holds its ninth": not where the Day itself is before it.
            Some("its" | "sa" | "son" | "su") => {
                let sentence = self.reading.sentence(span);
                !self.names_ours(Span::new(sentence.start, span.start)) && !self.is_its_own(span, sentence)
            }
            _ => false,
        }
    }

    /// "It is held in May. This is its third edition", "now in its third edition, the Day is", "what began in 2023 is now in
    /// its third edition": the observance's own, though its name does not stand before.
    fn is_its_own(&self, span: Span, sentence: Span) -> bool {
        let before = self.reading.tokens_in(Span::new(sentence.start, span.start));
        let opens = before.iter().all(|token| {
            is_among(
                &folded(token.span.of(self.reading.text)),
                "this it is now in with already will be its entering marking on ’ ' s",
            )
        });
        let told_before = || {
            before
                .first()
                .is_some_and(|token| is_among(&folded(token.span.of(self.reading.text)), "this it"))
                && self
                    .reading
                    .sentence_before(sentence)
                    .is_some_and(|earlier| self.names_ours(earlier) && !self.names_another(earlier))
        };
        let named_behind = || {
            let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
            behind
                .iter()
                .take(4)
                .find(|token| token.span.of(self.reading.text) == ",")
                .and_then(|comma| self.name_at(comma.span.end, 1))
                .is_some_and(|name| name.whose != Whose::Other)
        };
        (opens && (told_before() || named_behind()) || self.tells_of_first(sentence))
            && !self.is_of_another_subject(span)
    }

    /// "Peter's twenty-second Mountain Day".
    pub(super) fn is_somebodys(&self, span: Span) -> bool {
        let mut before = self
            .reading
            .words_before(span.start)
            .skip_while(|word| is_adverb(word));
        before.next().as_deref() == Some("s")
            && before.next().is_some_and(|whose| {
                !is_among(
                    &whose,
                    "world nations year autumn spring summer winter today globe it day week monday tuesday \
                        wednesday thursday friday saturday sunday week december observance",
                )
            })
    }

    /// "the fourth Mountain Day that we keep without light", "in a row", "since the flood": what follows the name says
    /// what is counted.
    pub(super) fn is_restricted(&self, count: Count) -> bool {
        let words: Vec<_> = self.reading.words_after(count.span.end).take(4).collect();
        let annual = words.iter().take(2).take_while(|word| is_between(word)).count();
        let noun = words.get(annual).is_some_and(|word| NOUNS.contains(&&**word));
        let of = words
            .get(annual + 1)
            .is_some_and(|word| is_among(word, "of de del du d"));
        let from = if noun && !of {
            self.reading
                .tokens_in(Span::new(count.span.end, self.reading.text.len()))
                .get(annual)
                .map_or(count.span.end, |token| token.span.end)
        } else {
            match self.name_at(count.span.end, 5) {
                Some(name) => name.span.end,
                None if words.is_empty() => count.span.end,
                None => return false,
            }
        };
        let sentence = self.reading.sentence(count.span);
        let behind = self.reading.tokens_in(Span::new(from, sentence.end));
        let text = self.reading.text;
        let word = |at: usize| behind.get(at).map(|token| folded(token.span.of(text)));
        match word(0).as_deref() {
            Some(
                "that" | "which" | "whose" | "who" | "where" | "without" | "under" | "running" | "for"
                | "here" | "to" | "after" | "dans" | "que" | "qui" | "dont" | "sans" | "sous" | "sin"
                | "bajo" | "chez" | "depuis" | "desde",
            ) => true,
            // "at noon", "at ten", "at the school"
            Some("at") => !word(1).is_some_and(|word| {
                is_among(
                    &word,
                    "noon midday dawn dusk sunrise sunset midnight night last home once",
                ) || self.is_number_at(behind.get(1))
            }),
            // "with" and "on" are followed by anything; "on which" is not.
            Some("on") => word(1).as_deref() == Some("which"),
            Some("of") => !matches!(word(1).as_deref(), Some("its" | "all")),
            Some("in") => {
                let place = behind.get(1).map(|token| token.span);
                let dated = place
                    .and_then(|place| phrase_over(self.reading, place))
                    .is_some_and(|phrase| matches!(phrase.meaning, Meaning::Month { .. } | Meaning::Year(_)));
                !dated && !matches!(word(1).as_deref(), Some("all" | "history" | "total" | "its"))
            }
            Some("since") => !self.is_since_first(Span::new(from, sentence.end)),
            _ => false,
        }
    }

    /// "at ten", "at 10:30".
    fn is_number_at(&self, token: Option<&Token>) -> bool {
        token.is_some_and(|token| {
            matches!(token.kind, TokenKind::Number { .. })
                || self
                    .reading
                    .phrases_in(token.span)
                    .iter()
                    .any(|phrase| matches!(phrase.meaning, Meaning::Number(_)))
        })
    }

    /// "since 2003", "since the first was held in 2003": whether what follows tells of the first observance by its year.
    pub(super) fn is_since_first(&self, behind: Span) -> bool {
        let first = self.edition.observance.first_observed;
        let since =
            self.reading.phrases_in(behind).iter().any(
                |phrase| matches!(phrase.meaning, Meaning::SinceYear(year) if Some(year.value) == first),
            );
        let text = self.reading.text;
        let clause = self
            .reading
            .tokens_in(behind)
            .iter()
            .take(12)
            .take_while(|token| !matches!(token.span.of(text), "," | ";" | ":" | "–" | "—"))
            .last()
            .map_or(behind.start, |token| token.span.end);
        since || first.is_some_and(|first| self.years(Span::new(behind.start, clause)).contains(&first))
    }

    /// "The twenty-third Day since the flood", "without rain", "to fall on a Sunday": counted by something that is not the
    /// observance's own beginning.
    fn counts_another(&self, count: Count) -> bool {
        let sentence = self.reading.sentence(count.span);
        let from = self
            .name_at(count.span.end, 1)
            .map_or(count.span.end, |name| name.span.end);
        let behind = Span::new(from, sentence.end);
        let tokens = self.reading.tokens_in(behind);
        let word = |at: usize| {
            tokens
                .get(at)
                .map(|token| folded(token.span.of(self.reading.text)))
                .unwrap_or_default()
        };
        let since = is_among(&word(0), "since depuis desde")
            && is_among(
                &word(1),
                "the our we i my his her their la le les el los notre nous",
            )
            && !self.is_since_first(behind)
            && !(2..5).any(|at| {
                is_among(
                    &word(at),
                    "first assembly un united nations onu unies unidas day week proclamation adoption launch start \
                        beginning creation founding inception resolution premiere primera primero asamblea assemblee \
                        creacion origine proclamacion adopcion lancement debut inicio jornada journee semaine semana \
                        dia",
                )
            });
        let without = is_among(&word(0), "without sans sin");
        let falling = word(0) == "to" && is_among(&word(1), "fall land")
            || is_among(&word(0), "that which") && is_among(&word(1), "falls fell lands");
        since || without || falling || self.is_for_somebody(count.span, sentence)
    }

    /// "For our choir it is the 23rd Day", "for me this is the ninth": the count is theirs.
    fn is_for_somebody(&self, span: Span, sentence: Span) -> bool {
        let words: Vec<String> = self
            .reading
            .tokens_in(Span::new(sentence.start, span.start))
            .iter()
            .take(12)
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        let Some(([lead, whose], rest)) = words.split_first_chunk() else {
            return false;
        };
        let verb = rest.iter().position(|word| is_among(word, "is est es sera will"));
        is_among(lead, "for pour para")
            && (is_among(
                whose,
                "me us him them our my his their many some several most nous moi elle lui eux leur notre mon \
                    ma nuestra nuestro mi nosotros muchos",
            ) || is_among(whose, "the a la le el los les")
                && !rest.iter().take(verb.unwrap_or(0)).any(|word| {
                    is_among(
                        word,
                        "world time nations year countries globe planet monde fois annee pays mundo vez ano \
                            paises naciones",
                    )
                }))
            && verb.is_some_and(|at| at < 8)
    }

    /// Whether a verb of the present rules the ordinal: "marks the", "celebrates its".
    fn is_governed(&self, span: Span) -> bool {
        self.reading
            .words_before(span.start)
            .find(|word| !is_adverb(word) && !is_among(word, "the sa son its our this a with la le el su s"))
            .is_some_and(|word| {
                is_among(
                    &word,
                    "marks mark marking celebrates celebrate celebrating observes observe is be becomes \
                        enters entering makes est sera es commemorates commemorate welcome marque marquons \
                        celebre celebrons celebra celebramos marca announces announce announcing reaches reach \
                        annonce atteint anuncia alcanza",
                )
            })
    }
}
