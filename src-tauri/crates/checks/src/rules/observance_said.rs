//! Where a text says which date the observance's is: "8 April is World Health Day", "the Day's date is 8 April", and
//! over two sentences: "World Habitat Day is near. It is on 12 October."

use super::observance_apposition::{is_followed_by_no_noun, is_modifier};
use super::observance_path::{is_article, is_linking};
use crate::edition::{days_of, folded};
use crate::naming::{Named, Whose};
use crate::verbs::{is_keeping, is_neutral};
use daymark_article::Span;
use daymark_phrases::{Meaning, Now, Reading, Token};

/// How it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Said {
    /// "its old date": one that is no longer in force.
    pub(super) former: bool,
    /// The sentence says no more than which day it is: of no time.
    pub(super) timeless: bool,
}

const PLAIN: Said = Said {
    former: false,
    timeless: false,
};

/// Whether a sentence, or two, say of a date that it is the observance's. `all` are the passage's names.
pub(super) fn said(reading: &Reading<'_>, all: &[Named], date: Span, sentence: Span) -> Option<Said> {
    let names = of_sentence(all, sentence);
    let look = Look {
        reading,
        names: &names,
        all,
        date,
        sentence,
    };
    let timeless = Said {
        timeless: true,
        ..PLAIN
    };
    if look.is_name().is_some() {
        return Some(PLAIN);
    }
    if look.is_explained()
        || look.is_answer()
        || look.is_question()
        || look.is_announced()
        || look.is_weekday_first()
    {
        return Some(timeless);
    }
    look.noun_date()
        .or_else(|| (look.is_its_turn() || look.is_it() || look.is_kept_it()).then_some(PLAIN))
}

/// "DATE is NAME".
pub(super) fn is_name_now(reading: &Reading<'_>, all: &[Named], date: Span, sentence: Span) -> bool {
    let names = of_sentence(all, sentence);
    let look = Look {
        reading,
        names: &names,
        all,
        date,
        sentence,
    };
    look.is_name() == Some(true)
}

fn of_sentence(all: &[Named], sentence: Span) -> Vec<&Named> {
    all.iter()
        .filter(|name| sentence.start <= name.span.start && name.span.end <= sentence.end)
        .collect()
}

struct Look<'a> {
    reading: &'a Reading<'a>,
    names: &'a [&'a Named],
    all: &'a [Named],
    date: Span,
    sentence: Span,
}

impl Look<'_> {
    fn word(&self, token: &Token) -> String {
        folded(token.span.of(self.reading.text))
    }

    fn words(&self, from: usize, to: usize) -> Vec<String> {
        let tokens = self.reading.tokens_in(Span::new(from.min(to), to));
        tokens.iter().map(|token| self.word(token)).collect()
    }

    /// "DATE is NAME", "DATE was the date of NAME", wherever it stands in the sentence.
    /// The value says whether it is told as of now.
    fn is_name(&self) -> Option<bool> {
        let name = self.names.iter().find(|name| name.span.start >= self.date.end)?;
        let words = self.words(self.date.end, name.span.start);
        let linked = words.iter().any(|word| is_linking(word) || word == "belongs");
        let small = |word: &String| {
            is_article(word)
                || is_linking(word)
                || matches!(
                    word.as_str(),
                    "," | "it"
                        | "c"
                        | "’"
                        | "will"
                        | "has"
                        | "always"
                        | "again"
                        | "also"
                        | "once"
                        | "still"
                        | "therefore"
                        | "date"
                        | "day"
                        | "of"
                        | "de"
                        | "du"
                        | "del"
                        | "fecha"
                        | "belongs"
                        | "to"
                        | "given"
                        | "over"
                        | "dedicated"
                        | "devoted"
                        | "toujours"
                        | "siempre"
                )
        };
        // "the day after 8 April is", "until 8 April it is".
        let bound = self
            .reading
            .words_before(self.date.start)
            .next()
            .is_some_and(|word| {
                matches!(
                    &*word,
                    "after"
                        | "before"
                        | "until"
                        | "till"
                        | "than"
                        | "of"
                        | "by"
                        | "avant"
                        | "apres"
                        | "hasta"
                )
            });
        let said = name.whose != Whose::Other
            && linked
            && !bound
            && words.len() <= 8
            && words.iter().all(small)
            && is_followed_by_no_noun(self.reading, name.span.end, self.sentence);
        let present = words.iter().any(|word| {
            matches!(
                word.as_str(),
                "is" | "est" | "es" | "has" | "belongs" | "became" | "becomes"
            )
        });
        said.then_some(present)
    }

    /// "On DATE the whole world listens: it is NAME."
    fn is_explained(&self) -> bool {
        let Some(name) = self.names.iter().find(|name| name.span.start >= self.date.end) else {
            return false;
        };
        let alone = self.names.iter().all(|name| name.whose != Whose::Other)
            && self.dates(Span::new(self.date.end, name.span.start)) == 0
            && self.dates(self.sentence) == 1;
        if name.whose != Whose::Ours || !alone || !self.is_said_to_be(name, self.date.end) {
            return false;
        }
        let closed = self
            .words(name.span.end, self.sentence.end)
            .first()
            .is_none_or(|word| {
                matches!(
                    word.as_str(),
                    "." | "," | "!" | ";" | "–" | "—" | "and" | "again" | ")"
                )
            });
        let words = self.words(self.date.end, name.span.start);
        closed
            && words.len() <= 24
            && !self
                .reading
                .words_before(self.date.start)
                .next()
                .is_some_and(|word| matches!(&*word, "after" | "before" | "until" | "till" | "since"))
    }

    /// "it is NAME", "that is NAME", behind a mark or "because".
    fn is_said_to_be(&self, name: &Named, from: usize) -> bool {
        let mut words = self.words(from, name.span.start);
        while words
            .last()
            .is_some_and(|word| is_article(word) && word != "this" && word != "ce")
        {
            words.pop();
        }
        let Some(verb) = words.pop() else { return false };
        let mut subject = words.pop().unwrap_or_default();
        if matches!(subject.as_str(), "’" | "'") {
            subject = words.pop().unwrap_or_default();
        }
        let said = match verb.as_str() {
            "is" => matches!(subject.as_str(), "it" | "that" | "this"),
            "est" => matches!(subject.as_str(), "c" | "ce"),
            "es" => true,
            _ => false,
        };
        let lead = if verb == "es" {
            subject
        } else {
            words.pop().unwrap_or_default()
        };
        said && matches!(
            lead.as_str(),
            "" | ":"
                | ";"
                | "–"
                | "—"
                | "because"
                | "since"
                | "for"
                | "as"
                | "car"
                | "porque"
                | "pues"
                | "que"
        )
    }

    /// "NAME is a Wednesday this year, DATE."
    fn is_weekday_first(&self) -> bool {
        let Some(name) = self.names.iter().rfind(|name| name.span.end <= self.date.start) else {
            return false;
        };
        let between = Span::new(name.span.end, self.date.start);
        let weekday = self
            .reading
            .phrases_in(between)
            .iter()
            .any(|phrase| matches!(phrase.meaning, Meaning::Weekday(_)));
        let words = self.words(between.start, between.end);
        let small = words
            .iter()
            .filter(|word| {
                matches!(
                    word.as_str(),
                    "is" | "falls" | "on" | "a" | "this" | "year" | "again" | "," | ":" | "(" | "the"
                )
            })
            .count();
        let opens = self
            .words(self.sentence.start, name.span.start)
            .iter()
            .all(|word| is_article(word) || word == "," || word == "year");
        weekday
            && opens
            && name.whose != Whose::Other
            && small + 1 == words.len()
            && words
                .first()
                .is_some_and(|word| matches!(word.as_str(), "is" | "falls"))
            && words
                .last()
                .is_some_and(|word| matches!(word.as_str(), "," | ":" | "("))
    }

    /// "NAME is just around the corner: DATE."
    fn is_announced(&self) -> bool {
        let [name] = self.names[..] else { return false };
        if name.whose == Whose::Other || name.span.end > self.date.start {
            return false;
        }
        let words = self.words(name.span.end, self.date.start);
        let [first, between @ .., mark] = &words[..] else {
            return false;
        };
        let opens = self
            .words(self.sentence.start, name.span.start)
            .iter()
            .all(|word| is_article(word));
        let ends = self
            .words(self.date.end, self.sentence.end)
            .first()
            .is_none_or(|word| matches!(word.as_str(), "." | "!" | "…"));
        opens
            && ends
            && matches!(
                first.as_str(),
                "is" | "comes" | "arrives" | "approaches" | "draws" | "est" | "arrive" | "approche" | "llega"
            )
            && matches!(mark.as_str(), ":" | "–" | "—")
            && between.len() <= 6
            && between.iter().all(|word| {
                word.chars().all(char::is_alphabetic) && !matches!(word.as_str(), "our" | "and" | "at")
            })
    }

    /// "When is NAME? On DATE."
    fn is_answer(&self) -> bool {
        let opens = self
            .words(self.sentence.start, self.date.start)
            .iter()
            .all(|word| {
                matches!(
                    word.as_str(),
                    "on" | "le" | "el" | "every" | "each" | "year" | "the" | "it" | "is" | "always"
                )
            });
        let Some(before) = self.reading.sentence_before(self.sentence).filter(|_| opens) else {
            return false;
        };
        let asked = self.words(before.start, before.end);
        asked.last().is_some_and(|mark| mark == "?")
            && asked
                .iter()
                .any(|word| matches!(word.as_str(), "when" | "quand" | "cuando" | "date"))
            && !asked
                .iter()
                .any(|word| matches!(word.as_str(), "you" | "we" | "your" | "our" | "vous" | "nous"))
            && asked.len() <= 14
            && self
                .all
                .iter()
                .filter(|name| before.start <= name.span.start && name.span.end <= before.end)
                .all(|name| !is_modifier(self.reading, name, before))
            && self.is_antecedent(before)
    }

    /// "Why DATE? Because that is NAME."
    fn is_question(&self) -> bool {
        let asked = self.words(self.sentence.start, self.sentence.end);
        let at = self
            .reading
            .sentences
            .partition_point(|other| other.start < self.sentence.end);
        let Some(behind) = self.reading.sentences.get(at).copied() else {
            return false;
        };
        asked.last().is_some_and(|mark| mark == "?")
            && asked.len() <= 12
            && self
                .all
                .iter()
                .find(|name| behind.start <= name.span.start && name.span.end <= behind.end)
                .is_some_and(|name| name.whose == Whose::Ours && self.is_said_to_be(name, behind.start))
    }

    /// "its old date was DATE", "the Day's date, DATE, …", "NAME, whose date is DATE".
    fn noun_date(&self) -> Option<Said> {
        let tokens = self
            .reading
            .tokens_in(Span::new(self.sentence.start, self.date.start));
        let mut before = tokens.iter().rev().map(|token| self.word(token)).peekable();
        let (mut linked, mut present) = (false, false);
        while let Some(word) = before.peek() {
            let links = is_linking(word) || matches!(word.as_str(), "," | ":" | "(" | "–" | "—");
            if !(links
                || matches!(
                    word.as_str(),
                    "the"
                        | "on"
                        | "le"
                        | "el"
                        | "always"
                        | "now"
                        | "still"
                        | "has"
                        | "had"
                        | "have"
                        | "will"
                        | "would"
                ))
            {
                break;
            }
            linked |= links;
            present |= matches!(word.as_str(), "is" | "est" | "es");
            before.next();
        }
        if !linked || !matches!(before.next()?.as_str(), "date" | "fecha") {
            return None;
        }
        let mut former = false;
        let mut whose = before.next()?;
        while matches!(
            whose.as_str(),
            "former"
                | "old"
                | "older"
                | "first"
                | "original"
                | "earlier"
                | "previous"
                | "new"
                | "present"
                | "own"
                | "fixed"
                | "right"
                | "official"
                | "current"
                | "ancienne"
                | "premiere"
                | "antigua"
                | "primera"
                | "usual"
        ) {
            former |= matches!(
                whose.as_str(),
                "former"
                    | "old"
                    | "older"
                    | "original"
                    | "earlier"
                    | "previous"
                    | "first"
                    | "ancienne"
                    | "premiere"
                    | "antigua"
            );
            whose = before.next()?;
        }
        let ours = self.names.iter().rfind(|name| name.span.end <= self.date.start);
        let owned = match whose.as_str() {
            "its" | "whose" | "sa" | "su" => match ours {
                Some(name) => name.whose != Whose::Other,
                None => self
                    .reading
                    .sentence_before(self.sentence)
                    .is_some_and(|before| self.is_antecedent(before)),
            },
            // "the Day's date"
            "s" => ours.is_some_and(|name| {
                let words = self.words(name.span.end, self.date.start);
                name.whose != Whose::Other && words.get(1).is_some_and(|word| word == "s") && words.len() <= 7
            }),
            _ => false,
        };
        owned.then_some(Said {
            former,
            timeless: present,
        })
    }

    /// "NAME falls on a Monday: this autumn, DATE", "The date of NAME moves. This year it is DATE."
    fn is_its_turn(&self) -> bool {
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
    fn is_it(&self) -> bool {
        if !self.names.is_empty() || self.dates(self.sentence) != 1 {
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
        let plain = rest.len() <= 10
            && rest
                .iter()
                .all(|word| is_neutral(word) || is_linking(word) || is_going_on(word) || word == ",");
        // "It is on DATE that our well will be opened", "It is on DATE, when we …"
        let cleft = self
            .reading
            .words_after(self.date.end)
            .next()
            .is_some_and(|word| matches!(&*word, "that" | "que" | "when" | "at" | "with"));
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
        let comes = rest.iter().any(|word| is_going_on(word));
        let named_first = self.all.iter().any(|name| {
            name.whose != Whose::Other
                && before.start <= name.span.start
                && self
                    .words(before.start, name.span.start)
                    .iter()
                    .all(|word| is_article(word))
        });
        let short = self.reading.tokens_in(before).len() <= 10;
        self.is_antecedent(before) && (every || ever || comes || named_first && short)
    }

    /// "For its first years people kept it on DATE."
    fn is_kept_it(&self) -> bool {
        if self.names.iter().any(|name| name.span.end <= self.date.start) {
            return false;
        }
        let words = self.words(self.sentence.start, self.date.start);
        let mut before = words.iter().rev().skip_while(|word| {
            matches!(
                word.as_str(),
                "on" | "the" | "le" | "el" | "in" | "every" | "each" | "year" | "always" | "cada" | "chaque"
            )
        });
        let (Some(last), Some(first)) = (before.next(), before.next()) else {
            return false;
        };
        let kept = |word: &str| is_keeping(word) && !is_of_any_event(word);
        let object = last == "it" && kept(first)
            || kept(last)
                && (matches!(first.as_str(), "la" | "lo" | "se") || matches!(first.as_str(), "’" | "'"));
        object
            && self
                .reading
                .sentence_before(self.sentence)
                .is_some_and(|before| self.is_antecedent(before))
    }

    /// Whether a sentence names ours, and no other observance.
    fn is_antecedent(&self, sentence: Span) -> bool {
        let mut names = self
            .all
            .iter()
            .filter(|name| sentence.start <= name.span.start && name.span.end <= sentence.end)
            .peekable();
        names.peek().is_some() && names.all(|name| name.whose != Whose::Other)
    }

    /// How many dates stand in a place.
    fn dates(&self, place: Span) -> usize {
        self.reading
            .phrases_in(place)
            .iter()
            .filter(|phrase| days_of(phrase).is_some())
            .count()
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
            | "tenue"
    )
}
