//! Sentences in which "it" is the observance of the one before.

use super::Look;
use crate::claims::name::{is_day_itself, is_modifier};
use crate::claims::path::{is_article, is_head, is_linking};
use crate::edition::folded;
use crate::naming::Whose;
use crate::verbs::{is_keeping, is_neutral};
use daymark_article::Span;
use daymark_phrases::{Meaning, Now, TokenKind};

impl Look<'_> {
    /// "NAME falls on a Monday: this autumn, DATE", "The date of NAME moves. This year it is DATE."
    pub(crate) fn is_its_turn(&self) -> bool {
        let text = self.reading.text;
        let mut tokens = self
            .reading
            .tokens_in(Span::new(self.sentence.start, self.date.start))
            .iter()
            .rev()
            .skip_while(|token| {
                let word = folded(token.span.of(text));
                matches!(
                    word.as_str(),
                    "," | "on"
                        | "it"
                        | "is"
                        | "that"
                        | "means"
                        | "falls"
                        | "will"
                        | "be"
                        | "the"
                        | "le"
                        | "el"
                        | "ce"
                        | "c"
                        | "’"
                        | "est"
                        | "sera"
                        | "elle"
                        | "es"
                        | "cae"
                        | "tombe"
                )
            });
        let Some(last) = tokens.next() else { return false };
        // "this year", "in 2026", "this autumn".
        let year = self
            .reading
            .phrases_in(Span::new(self.sentence.start, last.span.end))
            .last()
            .filter(|phrase| phrase.span.end == last.span.end)
            .filter(|phrase| {
                matches!(
                    phrase.meaning,
                    Meaning::Now(Now::ThisYear | Now::NextYear) | Meaning::Year(_)
                )
            })
            .map(|phrase| phrase.span.start);
        let season = matches!(
            folded(last.span.of(text)).as_str(),
            "spring"
                | "summer"
                | "autumn"
                | "winter"
                | "month"
                | "time"
                | "printemps"
                | "automne"
                | "ete"
                | "hiver"
                | "fois"
        );
        let start = match (year, tokens.next()) {
            (Some(start), _) => start,
            (None, Some(this))
                if season
                    && matches!(
                        folded(this.span.of(text)).as_str(),
                        "this" | "ce" | "cette" | "cet"
                    ) =>
            {
                this.span.start
            }
            _ => return false,
        };
        let mut lead = self.words(self.sentence.start, start);
        while lead
            .last()
            .is_some_and(|word| matches!(word.as_str(), "in" | "en" | "and" | "et" | "y" | "but"))
        {
            lead.pop();
        }
        let pronoun = self.words(start, self.date.start).iter().any(|word| {
            matches!(
                word.as_str(),
                "it" | "that" | "is" | "falls" | "elle" | "ce" | "es" | "cae" | "tombe"
            )
        });
        let apart = lead
            .last()
            .is_none_or(|word| matches!(word.as_str(), ":" | ";" | "," | "(" | "–" | "—"));
        if !apart {
            return false;
        }
        // Before it, the sentence or the one before says when the observance is.
        let when = |place: Span| {
            let words = self.words(place.start, place.end);
            words.iter().any(|word| {
                matches!(
                    word.as_str(),
                    "falls"
                        | "fall"
                        | "date"
                        | "moves"
                        | "move"
                        | "movable"
                        | "kept"
                        | "observed"
                        | "celebrated"
                        | "always"
                        | "monday"
                        | "tuesday"
                        | "wednesday"
                        | "thursday"
                        | "friday"
                        | "saturday"
                        | "sunday"
                        | "tombe"
                        | "change"
                        | "cae"
                        | "fecha"
                        | "lundi"
                        | "lunes"
                        | "wanders"
                        | "varies"
                        | "changes"
                )
            })
        };
        let here = Span::new(self.sentence.start, start);
        if lead.is_empty() {
            return pronoun
                && self
                    .reading
                    .sentence_before(self.sentence)
                    .is_some_and(|before| when(before) && self.is_antecedent(before));
        }
        let named = self.names.iter().any(|name| name.span.end <= start)
            || self
                .words(here.start, here.end)
                .first()
                .is_some_and(|word| matches!(word.as_str(), "it" | "elle"))
                && self
                    .reading
                    .sentence_before(self.sentence)
                    .is_some_and(|before| self.is_antecedent(before));
        named && when(here) && self.names.iter().all(|name| name.whose != Whose::Other)
    }

    /// "World Radio Day is here. It is on DATE, as ever.", "… It comes every year on DATE."
    pub(crate) fn is_it(&self) -> bool {
        if !self.names.is_empty() || self.open_dates() > 0 {
            return false;
        }
        let words = self.words(self.sentence.start, self.date.start);
        let [first, rest @ ..] = &words[..] else {
            return false;
        };
        // "International Literacy Day? That is 8 September."
        let asked = first == "that"
            && self.reading.sentence_before(self.sentence).is_some_and(|before| {
                let words = self.words(before.start, before.end);
                words.last().is_some_and(|mark| mark == "?") && words.len() <= 6
            });
        if !asked && !matches!(first.as_str(), "it" | "elle") {
            return false;
        }
        let nth = self.is_nth();
        let plain = rest.len() <= 10
            && rest
                .iter()
                .filter(|word| !(nth && is_following(word)))
                .all(|word| is_neutral(word) || is_linking(word) || is_going_on(word) || word == ",");
        // "It is on DATE that our well will be opened", "It is on DATE, when we …"
        let cleft = self
            .reading
            .words_after(self.date.end)
            .next()
            .is_some_and(|word| {
                matches!(&*word, "that" | "que" | "when" | "at" | "with") && !(nth && word == "when")
            });
        let Some(before) = self
            .reading
            .sentence_before(self.sentence)
            .filter(|_| plain && !cleft)
        else {
            return false;
        };
        let every = rest.iter().any(|word| {
            matches!(
                word.as_str(),
                "every" | "each" | "always" | "chaque" | "toujours" | "year"
            )
        });
        let ever = self.reading.words_after(self.date.end).take(4).any(|word| {
            matches!(
                &*word,
                "ever" | "always" | "every" | "each" | "year" | "toujours" | "siempre"
            )
        });
        let comes = rest
            .iter()
            .any(|word| is_going_on(word) || nth && is_following(word));
        let named_first = self.all.iter().any(|name| {
            name.whose != Whose::Other
                && before.start <= name.span.start
                && self
                    .words(before.start, name.span.start)
                    .iter()
                    .all(|word| is_article(word))
        });
        // "World Oceans Day has its regatta. It is on …"
        let plain_verb = self
            .all
            .iter()
            .filter(|name| before.start <= name.span.start && name.span.end <= before.end)
            .any(|name| {
                self.reading
                    .words_after(name.span.end)
                    .next()
                    .is_some_and(|word| {
                        matches!(
                            &*word,
                            "is" | "comes"
                                | "approaches"
                                | "draws"
                                | "arrives"
                                | "returns"
                                | "est"
                                | "approche"
                                | "es"
                                | "llega"
                        )
                    })
            });
        let short = (asked || plain_verb) && self.reading.tokens_in(before).len() <= 10;
        self.is_antecedent(before) && (every || ever || comes || named_first && short)
    }

    /// "NAME es de todos. Cae el DATE.", "… Elle se tient le DATE.", "…; elle a lieu le DATE": what takes place is the
    /// observance, where it is what the words before tell of.
    pub(crate) fn is_dropped(&self) -> bool {
        let start = self
            .mark_before()
            .filter(|mark| self.is_named_before(*mark))
            .unwrap_or(self.sentence.start);
        let behind_mark = start > self.sentence.start;
        if !behind_mark && !self.names.is_empty() || self.open_dates() > 0 {
            return false;
        }
        let words = self.words(start, self.date.start);
        let mut rest = words
            .iter()
            .skip_while(|word| matches!(word.as_str(), "este" | "ano" | "cada" | ","));
        let Some(first) = rest.next() else { return false };
        let opens = matches!(
            first.as_str(),
            "it" | "elle" | "se" | "cae" | "caera" | "tiene" | "tendra" | "vuelve" | "llega"
        );
        let plain = rest.clone().count() <= 8
            && rest.clone().all(|word| {
                is_neutral(word) || is_keeping(word) || is_going_on(word) || is_spanning(word) || word == "a"
            });
        // "It runs from DATE to DATE."
        let spans = rest.clone().any(|word| is_spanning(word));
        if first == "it" && !spans {
            return false;
        }
        let verb = spans
            || is_keeping(first)
            || is_going_on(first)
            || rest.any(|word| is_keeping(word) || is_going_on(word));
        // "Tiene lugar el DATE cuando …": the party.
        let goes_on = self
            .reading
            .words_after(self.date.end)
            .next()
            .is_some_and(|word| matches!(&*word, "que" | "cuando" | "quand" | "a" | "en" | "dans" | "au"));
        let place = if behind_mark {
            Some(Span::new(self.sentence.start, start))
        } else {
            self.reading.sentence_before(self.sentence)
        };
        opens && plain && verb && !goes_on && place.is_some_and(|place| self.is_told_of(place))
    }

    /// Whether a place names ours alone, as what it tells of.
    fn is_told_of(&self, place: Span) -> bool {
        let mut names = self
            .all
            .iter()
            .filter(|name| place.start <= name.span.start && name.span.end <= place.end)
            .peekable();
        names.peek().is_some()
            && names.all(|name| {
                name.whose != Whose::Other
                    && is_head(self.reading, name, place)
                    && is_day_itself(self.reading, name, place)
                    && !is_modifier(self.reading, name, place)
                    && !self
                        .reading
                        .words_before(name.span.start)
                        .find(|word| !is_article(word))
                        .is_some_and(|lead| {
                            matches!(&*lead, "en" | "pour" | "lors" | "a" | "on" | "in" | "durante")
                        })
            })
    }

    /// "Before 2010 the Day had no number of its own; it followed the first Wednesday of October."
    pub(crate) fn is_it_behind_mark(&self) -> bool {
        let Some(mark) = self.mark_before() else {
            return false;
        };
        let words = self.words(mark, self.date.start);
        let [first, rest @ ..] = &words[..] else {
            return false;
        };
        let of_rule = self.is_nth();
        // "NAME will soon be here: it is on DATE."
        let near = self
            .names
            .iter()
            .rfind(|name| name.span.end <= mark)
            .is_some_and(|name| {
                let lead = self.words(name.span.end, mark);
                lead.len() <= 8
                    && lead.iter().all(|word| {
                        super::is_near(word)
                            || is_neutral(word)
                            || matches!(word.as_str(), ":" | ";" | "–" | "—")
                    })
            })
            && rest.first().is_some_and(|word| is_linking(word))
            && !self
                .reading
                .words_after(self.date.end)
                .next()
                .is_some_and(|word| matches!(&*word, "that" | "when" | "que" | "quand" | "cuando"));
        matches!(first.as_str(), "it" | "elle")
            && rest.len() <= 6
            && rest
                .iter()
                .any(|word| near || is_going_on(word) || of_rule && (is_following(word) || is_linking(word)))
            && rest
                .iter()
                .all(|word| is_neutral(word) || is_going_on(word) || is_following(word))
            && self.is_named_before(mark)
    }

    /// Whether the rule of a weekday in a month stands at the place.
    fn is_nth(&self) -> bool {
        self.reading
            .phrases_in(self.date)
            .iter()
            .any(|phrase| matches!(phrase.meaning, Meaning::NthWeekday(_)))
    }

    /// The end of the last mark before the date that parts the sentence in two.
    fn mark_before(&self) -> Option<usize> {
        self.reading
            .tokens_in(Span::new(self.sentence.start, self.date.start))
            .iter()
            .rfind(|token| matches!(token.kind, TokenKind::Mark(';' | ':' | '–' | '—')))
            .map(|token| token.span.end)
    }

    /// Whether the sentence names ours alone, and before a place.
    fn is_named_before(&self, place: usize) -> bool {
        self.names.iter().any(|name| name.span.end <= place)
            && self
                .names
                .iter()
                .all(|name| name.whose != Whose::Other && name.span.end <= place)
    }

    /// How many other dates the sentence has, those of documents left out: "votée le 19 décembre 1972".
    fn open_dates(&self) -> usize {
        self.reading
            .phrases_in(self.sentence)
            .iter()
            .filter(|phrase| {
                phrase.span != self.date
                    && match &phrase.meaning {
                        Meaning::Day(day) => day.year.is_none() || phrase.span.end <= self.date.start,
                        Meaning::Days { .. } | Meaning::NthWeekday(_) => true,
                        _ => false,
                    }
            })
            .count()
    }

    /// "For its first years people kept it on DATE.", "NAME is when I may say so; we celebrate it on DATE."
    pub(crate) fn is_kept_it(&self) -> bool {
        let named = self.names.iter().any(|name| name.span.end <= self.date.start);
        let mark = self
            .mark_before()
            .filter(|mark| named && self.is_named_before(*mark));
        if named && mark.is_none() {
            return false;
        }
        let words = self.words(mark.unwrap_or(self.sentence.start), self.date.start);
        let mut before = words.iter().rev().skip_while(|word| {
            matches!(
                word.as_str(),
                "on" | "the"
                    | "le"
                    | "el"
                    | "in"
                    | "every"
                    | "each"
                    | "year"
                    | "always"
                    | "cada"
                    | "chaque"
                    | "annee"
                    | "ano"
                    | "anos"
                    | "todos"
                    | "los"
                    | "tous"
                    | "les"
                    | "ans"
                    | "d"
                    | "’"
                    | "'"
                    | "abord"
                    | "primero"
            )
        });
        let (Some(last), Some(first)) = (before.next(), before.next()) else {
            return false;
        };
        let kept = |word: &str| {
            is_keeping(word) && !is_of_any_event(word)
                || matches!(
                    word,
                    "feta" | "fetait" | "fete" | "fetee" | "fetaient" | "festejaba"
                )
        };
        let object = last == "it" && kept(first)
            || kept(last)
                && (matches!(first.as_str(), "la" | "lo" | "se") || matches!(first.as_str(), "’" | "'"));
        // "a une fête plus vieille et la célèbre le": the feast.
        let another = words.iter().any(|word| matches!(word.as_str(), "une" | "una"));
        if another {
            return false;
        }
        if object && mark.is_some() {
            return true;
        }
        object
            && self.reading.sentence_before(self.sentence).is_some_and(|before| {
                self.is_antecedent(before) && (first != "se" || self.is_told_of(before))
            })
    }
}

impl Look<'_> {
    /// "Our valley celebrates it like all the world on DATE each year": what is kept on one date every year, behind a
    /// name of ours, is the observance.
    pub(crate) fn is_kept_yearly(&self) -> bool {
        let behind = self.words(self.date.end, self.sentence.end);
        let behind: Vec<&str> = behind.iter().take(3).map(String::as_str).collect();
        let yearly = matches!(
            behind[..],
            ["every" | "each", "year", ..] | ["de", "chaque" | "cada", _] | ["chaque" | "cada", ..]
        );
        let words = self.words(self.sentence.start, self.date.start);
        let Some(verb) = words
            .iter()
            .rposition(|word| is_keeping(word) && !is_of_any_event(word))
        else {
            return false;
        };
        let before: Vec<&str> = words[..verb].iter().rev().take(2).map(String::as_str).collect();
        let it_behind = words.get(verb + 1).is_some_and(|word| word == "it");
        let it = it_behind || matches!(before[..], ["la" | "lo", ..] | ["’" | "'", "l"]);
        let rest = &words[verb + 1 + usize::from(it_behind)..];
        let plain = rest.len() <= 10
            && rest.iter().all(|word| {
                is_neutral(word)
                    || matches!(
                        word.as_str(),
                        "like"
                            | "whole"
                            | "entier"
                            | "en"
                            | "resto"
                            | "reste"
                            | "rest"
                            | ","
                            | "’"
                            | "'"
                            | "with"
                            | "everybody"
                            | "else"
                            | "pays"
                            | "paises"
                            | "avec"
                            | "con"
                    )
            });
        let own = |word: &String| {
            matches!(
                word.as_str(),
                "its" | "their" | "fair" | "fete" | "fiesta" | "feria" | "foire" | "festival"
            )
        };
        if !yearly || !it || !plain || words.iter().any(own) {
            return false;
        }
        if self.names.iter().any(|name| name.span.end <= self.date.start) {
            return self.is_named_before(self.date.start);
        }
        self.reading
            .sentence_before(self.sentence)
            .is_some_and(|before| self.is_antecedent(before))
    }
}

/// "comes", "arrives", "falls": an observance does, an event on it does not.
fn is_going_on(word: &str) -> bool {
    matches!(
        word,
        "comes"
            | "came"
            | "come"
            | "arrives"
            | "falls"
            | "fell"
            | "fall"
            | "lands"
            | "returns"
            | "tombe"
            | "tombait"
            | "revient"
            | "cae"
            | "caia"
            | "llega"
            | "belongs"
            | "belonged"
            | "used"
    )
}

/// What a week does between its ends.
fn is_spanning(word: &str) -> bool {
    matches!(
        word,
        "runs" | "lasts" | "spans" | "extends" | "goes" | "dure" | "va" | "dura"
    )
}

/// How a Day keeps to a rule: "it followed the first Wednesday of October".
fn is_following(word: &str) -> bool {
    matches!(
        word,
        "followed"
            | "follows"
            | "kept"
            | "keeps"
            | "stuck"
            | "sticks"
            | "occupied"
            | "occupies"
            | "had"
            | "has"
            | "suivait"
            | "suit"
            | "seguia"
            | "sigue"
            | "wandered"
    )
}

fn is_of_any_event(word: &str) -> bool {
    matches!(
        word,
        "hold"
            | "holds"
            | "held"
            | "takes"
            | "take"
            | "took"
            | "taken"
            | "taking"
            | "occurs"
            | "occur"
            | "occurred"
            | "happens"
            | "scheduled"
            | "marc"
            | "lieu"
            | "lugar"
            | "tuvo"
            | "tient"
            | "tenait"
            | "tenue"
    )
}
