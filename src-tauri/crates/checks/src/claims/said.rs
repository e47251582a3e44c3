//! Where a text says which date the observance's is: "8 April is World Health Day", "the Day's date is 8 April", and
//! over two sentences: "World Habitat Day is near. It is on 12 October."

mod pronoun;

use crate::claims::name::{is_comparing, is_followed_by_no_noun, is_modifier};
use crate::claims::path::{is_article, is_head, is_linking};
use crate::edition::{days_of, folded};
use crate::naming::{Named, Whose};
use crate::verbs::is_keeping;
use daymark_article::Span;
use daymark_phrases::{Meaning, Reading, Token};

/// How it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Said {
    /// "its old date": one that is no longer in force.
    pub(crate) former: bool,
    /// The sentence says no more than which day it is: of no time.
    pub(crate) timeless: bool,
}

const PLAIN: Said = Said {
    former: false,
    timeless: false,
};

/// Whether a sentence, or two, say of a date that it is the observance's. `all` are the passage's names.
pub(crate) fn said(reading: &Reading<'_>, all: &[Named], date: Span, sentence: Span) -> Option<Said> {
    let look = Look::of(reading, all, date, sentence);
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
        || look.is_date_announced()
        || look.is_weekday_first()
    {
        return Some(timeless);
    }
    look.noun_date().or_else(|| {
        (look.is_its_turn()
            || look.is_it()
            || look.is_dropped()
            || look.is_it_behind_mark()
            || look.is_kept_it()
            || look.is_kept_yearly())
        .then_some(PLAIN)
    })
}

/// "DATE is NAME".
pub(crate) fn is_name_now(reading: &Reading<'_>, all: &[Named], date: Span, sentence: Span) -> bool {
    let look = Look::of(reading, all, date, sentence);
    look.is_name() == Some(true)
}

struct Look<'a> {
    reading: &'a Reading<'a>,
    names: Vec<&'a Named>,
    all: &'a [Named],
    date: Span,
    sentence: Span,
}

impl<'a> Look<'a> {
    fn of(reading: &'a Reading<'a>, all: &'a [Named], date: Span, sentence: Span) -> Self {
        Self {
            reading,
            names: all
                .iter()
                .filter(|name| sentence.start <= name.span.start && name.span.end <= sentence.end)
                .collect(),
            all,
            date,
            sentence,
        }
    }
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
        let linked = words.iter().any(|word| {
            is_linking(word) || matches!(word.as_str(), "belongs" | "belonged" | "means" | "stands")
        });
        let small = |word: &String| {
            is_article(word)
                || is_linking(word)
                || matches!(
                    word.as_str(),
                    "," | "it"
                        | "now"
                        | "means"
                        | "stands"
                        | "for"
                        | "belonged"
                        | "would"
                        | "should"
                        | "shall"
                        | "become"
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
                "is" | "est" | "es" | "has" | "belongs" | "became" | "becomes" | "means" | "stands"
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
                | "but"
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
        let mut words = self.words(name.span.end, self.date.start);
        if let [.., mark, article] = &words[..]
            && matches!(mark.as_str(), ":" | "–" | "—")
            && is_article(article)
        {
            words.pop();
        }
        // "NAME is just around the corner, on DATE."
        let near = matches!(&words[..], [.., comma, on] if comma == "," && matches!(on.as_str(), "on" | "le" | "el"))
            && words
                .get(1..words.len() - 2)
                .is_some_and(|between| between.iter().all(|word| is_near(word)));
        let words = if near {
            &words[..words.len() - 1]
        } else {
            &words[..]
        };
        let [first, between @ .., mark] = words else {
            return false;
        };
        let opens = self
            .words(self.sentence.start, name.span.start)
            .iter()
            .all(|word| is_article(word));
        let behind = self.words(self.date.end, self.sentence.end);
        let behind: Vec<&str> = behind.iter().map(String::as_str).take(3).collect();
        // "NAME is upon us: DATE is the date to remember."
        let ends = matches!(
            behind[..],
            [] | ["." | "!" | "…", ..] | ["is", "the", "date" | "day"]
        );
        opens
            && ends
            && matches!(
                first.as_str(),
                "is" | "comes"
                    | "arrives"
                    | "approaches"
                    | "draws"
                    | "esta"
                    | "est"
                    | "arrive"
                    | "approche"
                    | "llega"
            )
            && (near || matches!(mark.as_str(), ":" | "–" | "—"))
            && between.len() <= 6
            && between.iter().all(|word| {
                word.chars().all(char::is_alphabetic) && !matches!(word.as_str(), "our" | "and" | "at")
            })
    }

    /// "DATE is a special date for us: NAME."
    fn is_date_announced(&self) -> bool {
        let [name] = self.names[..] else { return false };
        if name.whose != Whose::Ours || name.span.start < self.date.end {
            return false;
        }
        let opens = self
            .words(self.sentence.start, self.date.start)
            .iter()
            .all(|word| is_article(word));
        let mut words = self.words(self.date.end, name.span.start);
        while words.last().is_some_and(|word| is_article(word)) {
            words.pop();
        }
        let [first, between @ .., mark] = &words[..] else {
            return false;
        };
        let ends = self
            .words(name.span.end, self.sentence.end)
            .first()
            .is_none_or(|word| matches!(word.as_str(), "." | "!" | "…"));
        opens
            && ends
            && matches!(first.as_str(), "is" | "est" | "es")
            && matches!(mark.as_str(), ":" | "–" | "—")
            && between.len() <= 8
            && between
                .iter()
                .any(|word| matches!(word.as_str(), "date" | "day" | "jour" | "fecha" | "dia"))
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
        // "What do we celebrate on DATE? NAME."
        let what = asked
            .first()
            .is_some_and(|word| matches!(word.as_str(), "what" | "que" | "qu"))
            && asked.iter().any(|word| is_keeping(word));
        asked.last().is_some_and(|mark| mark == "?")
            && asked.len() <= 12
            && self
                .all
                .iter()
                .find(|name| behind.start <= name.span.start && name.span.end <= behind.end)
                .is_some_and(|name| {
                    let leads = self.words(behind.start, name.span.start);
                    name.whose == Whose::Ours
                        && (self.is_said_to_be(name, behind.start)
                            || what && leads.iter().all(|word| is_article(word)))
                })
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
                        | "this"
                        | "time"
                        | "year"
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
                | "autumn"
                | "spring"
                | "summer"
                | "winter"
                | "second"
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
            // "NAME is near. The date is DATE."
            "the" | "la" => {
                before.next().is_none()
                    && ours.is_none()
                    && self
                        .words(self.sentence.start, self.date.start)
                        .iter()
                        .any(|word| is_linking(word))
                    && self.reading.sentence_before(self.sentence).is_some_and(|before| {
                        self.is_antecedent(before)
                            && self
                                .all
                                .iter()
                                .find(|name| before.start <= name.span.start)
                                .is_some_and(|name| {
                                    let lead = self.words(before.start, name.span.start);
                                    is_head(self.reading, name, before)
                                        && (lead.iter().all(|word| is_article(word))
                                            || lead
                                                .iter()
                                                .rev()
                                                .find(|word| !is_article(word))
                                                .is_some_and(|word| word == ":"))
                                })
                    })
            }
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

    /// Whether a sentence names ours, and no other observance.
    fn is_antecedent(&self, sentence: Span) -> bool {
        let mut names = self
            .all
            .iter()
            .filter(|name| sentence.start <= name.span.start && name.span.end <= sentence.end)
            .peekable();
        names.peek().is_some()
            && names.all(|name| name.whose != Whose::Other && !self.is_set_against(name, sentence))
    }

    /// "The feast is older than NAME", "The supper is no part of NAME": the sentence is of the other thing.
    fn is_set_against(&self, name: &Named, sentence: Span) -> bool {
        let words = self.words(sentence.start, name.span.start);
        let mut before = words.iter().rev().filter(|word| !is_article(word));
        let lead = before.next().map(String::as_str);
        is_comparing(self.reading, name, sentence)
            || matches!(lead, Some("than" | "unlike" | "besides"))
            || matches!(
                (before.next().map(String::as_str), lead),
                (Some("part"), Some("of"))
            )
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

/// Words that say that a day is near.
fn is_near(word: &str) -> bool {
    matches!(
        word,
        "just"
            | "around"
            | "round"
            | "the"
            | "corner"
            | "here"
            | "again"
            | "near"
            | "close"
            | "almost"
            | "nearly"
            | "upon"
            | "us"
            | "only"
            | "a"
            | "few"
            | "days"
            | "weeks"
            | "away"
            | "back"
            | "soon"
            | "coming"
            | "once"
            | "more"
            | "two"
            | "three"
            | "proche"
            | "bientot"
            | "cerca"
    )
}
