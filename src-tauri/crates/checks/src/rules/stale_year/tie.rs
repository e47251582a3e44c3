//! Whether a year stands for an edition of the observance: "the 2025 observance", "that of 2025", "join us in 2025".

use super::is_day_of;
use super::look::Look;
use crate::edition::{folded, is_among};
use crate::naming::{Named, Whose, names_in};
use crate::plain::{is_plain_noun, stands_alone};
use crate::told::{Told, told};
use crate::verbs::is_giving;
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Now, Phrase, Stated, Token, TokenKind};

/// How a year is tied to the observance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// "Theme 2025: …", a heading's "Mountain Day 2025".
    Label,
    /// A heading that promises: "What awaits you in 2025".
    Heading,
    /// "this year, 2025", "the present edition, that of 2025".
    ThisYear,
    /// "In 2025 we will mark the Day", "join us in 2025".
    Promise,
    /// A name of the edition, from its first word on.
    Edition { start: usize },
}

/// What an edition has, folded.
const NOUNS: &str = "ceremony vigil ceremonie ceremonia observance edition theme celebration celebrations commemoration commemorations \
    campaign campagne campana affiche cartel slogan motto poster themes thematique tema edicion celebracion conmemoracion lema тема \
    издание";

/// What a page has that says what will be.
pub(super) const PROGRAMMES: &str = "programme program timetable schedule registration invitation programa \
    inscripcion inscription invitacion";

impl Look<'_> {
    pub(super) fn tie(&self, phrase: &Phrase, year: Stated<i16>) -> Option<Tie> {
        let span = phrase.span;
        // "the International Day of Reflection on the 1994 Genocide": the name's own year.
        let official = self.edition.observance.name_in(self.language);
        if official.contains(&year.value.to_string()) {
            return None;
        }
        if self.is_label(span) || self.is_heading(span) {
            // "Theme in 2025: ice. Theme in 2026: ropes."
            let others = self.reading.phrases.iter().any(|other| {
                matches!(other.meaning, Meaning::Year(value) if other.span != span && value != year.value)
            });
            return (!others).then_some(Tie::Label);
        }
        if self.is_this_year(phrase) {
            return Some(Tie::ThisYear);
        }
        if let Some(tie) = self.that_of(span) {
            return Some(tie);
        }
        if let Some(start) = self.of_edition(span) {
            return Some(Tie::Edition { start });
        }
        if self.is_promised(span, year.value) {
            return Some(Tie::Promise);
        }
        self.is_announced(span, year.value).then_some(Tie::Heading)
    }

    fn name_before(&self, span: Span) -> Option<&Named> {
        let end = self.names.partition_point(|name| name.span.end <= span.start);
        self.names[..end].last()
    }

    fn word(&self, token: Option<&Token>) -> String {
        token.map_or_else(String::new, |token| folded(token.span.of(self.reading.text)))
    }

    /// Where the words begin that name an edition by its year.
    fn of_edition(&self, span: Span) -> Option<usize> {
        let sentence = self.reading.sentence(span);
        // "the 2025 observance", "the 2025 International Mountain Day".
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let joined = behind
            .first()
            .is_some_and(|token| matches!(token.kind, TokenKind::Word { .. }));
        if joined && is_among(&self.word(behind.first()), NOUNS) {
            return (!self.is_of_another(span, sentence) && !self.is_of_a_thing(span)).then_some(span.start);
        }
        // "the 2025 day", "the 2025 week"
        if joined && self.is_plain_day(span, behind) {
            return Some(span.start);
        }
        // "2025’s theme"
        if let [mark, s, noun, ..] = behind
            && matches!(mark.kind, TokenKind::Mark('’' | '\''))
            && self.word(Some(s)) == "s"
            && is_among(&self.word(Some(noun)), NOUNS)
        {
            return Some(span.start);
        }
        let before = self.reading.tokens_in(Span::new(sentence.start, span.start));
        let led = matches!(
            before.last().map(|token| token.kind),
            Some(TokenKind::Word { .. }) | None
        );
        let name_behind = names_in(self.names, Span::new(span.end, sentence.end))
            .first()
            .filter(|name| {
                let between = Span::new(span.end, name.span.start);
                self.reading.tokens_in(between).is_empty()
            });
        if joined && name_behind.is_some_and(|name| name.whose != Whose::Other) && !self.is_led_by_in(before)
        {
            return Some(span.start);
        }
        // "International Mountain Day 2025", "Mountain Day in 2025", "Mountain Day, 2025", "the Day, in May 2025".
        let name_before = self.name_before(span);
        if let Some(name) = name_before
            && name.whose != Whose::Other
            && name.span.start >= sentence.start
        {
            let between: Vec<String> = self
                .reading
                .tokens_in(Span::new(name.span.end, span.start))
                .iter()
                .map(|token| self.word(Some(token)))
                .collect();
            let between: Vec<&str> = between.iter().map(String::as_str).collect();
            let closes = behind
                .first()
                .is_none_or(|token| !matches!(token.kind, TokenKind::Word { .. }));
            let apart = matches!(between[..], [","] | [",", "in" | "en"]) && closes;
            // "the Day of 2008’s resolution": far back, a year beside a name may be anything's.
            let near = self.is_recent(span)
                && (apart || matches!(between[..], ["of" | "in" | "en" | "for"]))
                && !matches!(&*self.word(behind.first()), "’" | "'");
            if near || matches!(between[..], [] | ["(" | "de"]) {
                return Some(self.start_of(name));
            }
        }
        // "the day in 2025 is about"
        if self.language == Language::En && self.is_recent(span) && is_among(&self.word(before.last()), "in")
        {
            let day = names_in(self.plain, Span::new(sentence.start, span.start))
                .last()
                .filter(|name| self.reading.tokens_in(Span::new(name.span.end, span.start)).len() == 1);
            if let Some(day) = day.filter(|_| self.is_ours_alone(span)) {
                return Some(day.span.start);
            }
        }
        // "the theme for 2025", "le thème de 2025", "l'édition 2025", "this year's theme (2025)".
        let small = before
            .last()
            .is_some_and(|token| is_among(&self.word(Some(token)), "for of de pour para del ( in en"));
        // "the slogan chosen for 2025"
        let given = before
            .iter()
            .rev()
            .nth(usize::from(small))
            .is_some_and(|token| small && is_giving(&self.word(Some(token))));
        let noun = before.iter().rev().nth(usize::from(small) + usize::from(given));
        let own = led || small;
        // "la journée 2025", "la semana de 2025"
        if own
            && self.language != Language::En
            && let Some(noun) = noun
            && self.is_plain_day_before(noun, behind)
        {
            return Some(noun.span.start);
        }
        let tied = own
            && noun.is_some_and(|token| is_among(&self.word(Some(token)), NOUNS))
            && !self.is_of_another(span, sentence)
            && !(self.language != Language::En && self.is_followed_by_a_thing(span));
        if tied {
            return noun.map(|token| token.span.start);
        }
        // "Ice is the theme of the Day for 2025".
        let through = small
            && self.is_recent(span)
            && name_before.is_some_and(|name| {
                name.whose != Whose::Other && noun.is_some_and(|token| token.span.end == name.span.end)
            });
        through.then(|| name_before.map_or(span.start, |name| self.start_of(name)))
    }

    /// "The 2025 day invites", "the theme of the 2025 week is": in small letters it is the observance where the article
    /// stands before the year, nothing says which day else it is, and no other observance was named just before.
    fn is_plain_day(&self, span: Span, behind: &[Token]) -> bool {
        let [noun, rest @ ..] = behind else {
            return false;
        };
        self.language == Language::En
            && is_plain_noun(self.reading, noun, self.edition, self.language)
            && (stands_alone(self.reading, rest, self.language) || self.goes_on_freely(rest))
            && self
                .reading
                .words_before(span.start)
                .next()
                .is_some_and(|word| is_among(&word, "the our this"))
            && self.is_ours_alone(span)
    }

    /// "On the 2025 day we hang lanterns", "the 2025 week’s theme": the year has said which day it is.
    fn goes_on_freely(&self, rest: &[Token]) -> bool {
        let next = self.word(rest.first());
        is_among(&next, "we you they he she i before after")
            || matches!(&*next, "’" | "'") && is_among(&self.word(rest.get(2)), NOUNS)
    }

    /// "La journée 2025", "la semana de 2025".
    fn is_plain_day_before(&self, noun: &Token, behind: &[Token]) -> bool {
        is_plain_noun(self.reading, noun, self.edition, self.language)
            && stands_alone(self.reading, behind, self.language)
            && self
                .reading
                .words_before(noun.span.start)
                .next()
                .is_some_and(|word| is_among(&word, "la cette notre esta nuestra el este nuestro"))
            && self.is_ours_alone(noun.span)
    }

    /// Whether neither the sentence nor the one before names another observance.
    fn is_ours_alone(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        let from = self
            .reading
            .sentence_before(sentence)
            .filter(|before| !self.names_ours(*before))
            .unwrap_or(sentence)
            .start;
        let another = names_in(self.names, Span::new(from, sentence.end))
            .iter()
            .any(|name| name.whose == Whose::Other);
        // "Our museum has an open day. The 2025 day is about ships."
        let of_a_kind = self
            .reading
            .tokens_in(Span::new(from, sentence.start.max(from)))
            .windows(2)
            .any(|pair| {
                is_plain_noun(self.reading, &pair[1], self.edition, self.language)
                    && matches!(pair[0].kind, TokenKind::Word { .. })
                    && !is_among(
                        &self.word(Some(&pair[0])),
                        "the this our same that every each all one a of per on in la le el una une cette esta \
                            toute chaque cada misma meme notre nuestra",
                    )
            });
        !another && !of_a_kind
    }

    /// Where a name begins, a capital preposition before it left aside: "From Mountain Day 2025".
    fn start_of(&self, name: &Named) -> usize {
        match self.reading.tokens_in(name.span) {
            [first, second, ..]
                if is_among(
                    &self.word(Some(first)),
                    "from since after unlike like than following before during between as at on for in",
                ) =>
            {
                second.span.start
            }
            _ => name.span.start,
        }
    }

    /// Whether the year in a span is one of the five before the edition's.
    fn is_recent(&self, span: Span) -> bool {
        let years = self.reading.phrases_in(span);
        years.iter().any(|phrase| {
            let year = match phrase.meaning {
                Meaning::Year(year) => Some(year),
                Meaning::Month { year, .. } => year.map(|year| year.value),
                _ => None,
            };
            year.is_some_and(|year| (1..=5).contains(&(self.edition.year - year)))
        })
    }

    fn is_led_by_in(&self, before: &[Token]) -> bool {
        is_among(&self.word(before.last()), "in en")
    }

    /// "the 2025 edition of the atlas": what follows "of" is no observance.
    fn is_of_a_thing(&self, span: Span) -> bool {
        let words: Vec<_> = self.reading.words_after(span.end).take(2).collect();
        let of = matches!(words.get(1).map(|word| &**word), Some("of" | "de" | "du" | "del"));
        // "the 2025 edition of the day"
        let behind = self
            .reading
            .tokens_in(Span::new(span.end, self.reading.sentence(span).end));
        let of_day = behind
            .get(3)
            .is_some_and(|noun| is_plain_noun(self.reading, noun, self.edition, self.language))
            && stands_alone(self.reading, &behind[4..], self.language);
        of && !of_day
            && !names_in(self.names, Span::new(span.end, self.reading.sentence(span).end))
                .iter()
                .any(|name| {
                    name.whose != Whose::Other
                        && self.reading.tokens_in(Span::new(span.end, name.span.start)).len() <= 5
                })
    }

    /// "l’édition 2025 du festival", "la campaña de 2025 de la escuela": what follows the year is no observance.
    fn is_followed_by_a_thing(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let of = is_among(&self.word(behind.first()), "de du des del d");
        of && !self.names.iter().any(|name| {
            name.span.start >= span.end
                && name.whose != Whose::Other
                && self.reading.tokens_in(Span::new(span.end, name.span.start)).len() <= 5
        }) && !behind
            .iter()
            .take(4)
            .any(|noun| is_plain_noun(self.reading, noun, self.edition, self.language))
    }

    /// "the 2025 campaign of World Water Day", "the theme of the forum": another's.
    fn is_of_another(&self, span: Span, sentence: Span) -> bool {
        self.names.iter().any(|name| {
            name.whose == Whose::Other
                && sentence.start <= name.span.start
                && name.span.end <= sentence.end
                && self
                    .reading
                    .tokens_in(Span::new(
                        span.end.min(name.span.start),
                        name.span.start.max(span.end),
                    ))
                    .len()
                    <= 5
        })
    }

    /// "The present edition, that of 2025, is", "Every edition has a theme. That of 2025 is", "la de 2025", "the 2025
    /// one".
    fn that_of(&self, span: Span) -> Option<Tie> {
        let sentence = self.reading.sentence(span);
        let before = self.reading.tokens_in(Span::new(sentence.start, span.start));
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let words: Vec<String> = before
            .iter()
            .rev()
            .take(3)
            .map(|token| self.word(Some(token)))
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let of = match words[..] {
            ["of", "that" | "one" | "ours", ..] | ["de", "celle" | "celui" | "la" | "el", ..] => 2,
            ["the" | "la" | "el", ..] if self.word(behind.first()) == "one" => 1,
            _ => return None,
        };
        let start = before[before.len() - of].span.start;
        let led = before[..before.len() - of].last();
        let mark =
            led.is_some_and(|token| matches!(token.kind, TokenKind::Mark(',' | '(' | '–' | '—' | ';' | ':')));
        // "The present edition follows that of 2025": another one.
        if !(led.is_none() || mark || is_among(&self.word(led), "for pour para and et y"))
            || before.iter().rev().skip(of).take(6).any(|token| {
                is_among(
                    &self.word(Some(token)),
                    "last previous preceding earlier first derniere precedente ultima anterior pasada pasado premiere premier primera \
                        inaugural original best finest largest biggest plus mejor",
                )
            })
        {
            return None;
        }
        let edition = |place: Span| {
            self.names_ours(place)
                || self
                    .reading
                    .tokens_in(place)
                    .iter()
                    .any(|token| is_among(&self.word(Some(token)), NOUNS))
        };
        let here = Span::new(sentence.start, start);
        let known =
            edition(here) || led.is_none() && self.reading.sentence_before(sentence).is_some_and(edition);
        if !known {
            return None;
        }
        let present = mark
            && before.iter().any(|token| {
                is_among(
                    &self.word(Some(token)),
                    "present this current ongoing cette presente esta actual actuelle ce este",
                )
            });
        Some(if present {
            Tie::ThisYear
        } else {
            Tie::Edition { start }
        })
    }

    /// "Theme 2025: …", "Theme for 2025 – …" at the start of a passage.
    fn is_label(&self, span: Span) -> bool {
        let before = self.reading.tokens_in(Span::new(0, span.start));
        // "Theme of the 2025 observance: …"
        let after = self
            .reading
            .tokens_in(Span::new(span.end, self.reading.text.len()))
            .iter()
            .find(|token| !is_among(&self.word(Some(token)), NOUNS));
        if before.len() > 8 {
            return false;
        }
        let theme = before
            .iter()
            .any(|token| is_among(&self.word(Some(token)), NOUNS));
        let named = self
            .names
            .iter()
            .any(|name| name.span.end <= span.start && name.whose == Whose::Ours)
            && before
                .last()
                .is_some_and(|token| matches!(token.kind, TokenKind::Word { .. }));
        // "2025 theme: Ropes"
        let behind = self
            .reading
            .tokens_in(Span::new(span.end, self.reading.text.len()));
        let leads = before.is_empty()
            && behind.len() <= 12
            && is_among(&self.word(behind.first()), "theme motto slogan")
            && behind
                .get(1)
                .is_some_and(|token| matches!(token.kind, TokenKind::Mark(':')));
        (leads || before.len() <= 4 && theme || named && self.is_short())
            && after.is_some_and(|token| matches!(token.kind, TokenKind::Mark(':' | '–' | '—')))
    }

    /// "Mountain Day 2025" and nothing else: a heading.
    fn is_heading(&self, span: Span) -> bool {
        let name = self.name_before(span);
        name.is_some_and(|name| {
            name.whose != Whose::Other
                && self
                    .reading
                    .tokens_in(Span::new(name.span.end, span.start))
                    .is_empty()
                && self.is_title_of(name.span.start)
                && self
                    .reading
                    .tokens_in(Span::new(span.end, self.reading.text.len()))
                    .iter()
                    .all(|token| is_among(&self.word(Some(token)), NOUNS))
        })
    }

    /// Whether nothing stands before a name but what makes a title of it: "Celebrating …", "Significance of …".
    fn is_title_of(&self, name: usize) -> bool {
        let before = self.reading.tokens_in(Span::new(0, name));
        before.len() <= 3
            && before.iter().enumerate().all(|(at, token)| {
                matches!(token.kind, TokenKind::Word { capital: true })
                    && (at > 0 || !is_among(&self.word(Some(token)), "after before since until"))
                    || at > 0 && is_among(&self.word(Some(token)), "of and")
            })
    }

    /// "this year, 2025", "this year (2025)", "today, in October 2025", "this October 2025".
    pub(super) fn is_this_year(&self, phrase: &Phrase) -> bool {
        let sentence = self.reading.sentence(phrase.span);
        let before = self
            .reading
            .phrases_in(Span::new(sentence.start, phrase.span.start))
            .last();
        let now = before.is_some_and(|other| {
            matches!(other.meaning, Meaning::Now(Now::ThisYear | Now::Today))
                && self
                    .reading
                    .tokens_in(Span::new(other.span.end, phrase.span.start))
                    .iter()
                    .all(|token| {
                        matches!(token.kind, TokenKind::Mark(',' | '(' | '–' | '—'))
                            || is_among(&self.word(Some(token)), "in en")
                    })
        });
        let tokens = self
            .reading
            .tokens_in(Span::new(sentence.start, phrase.span.start));
        let month = matches!(phrase.meaning, Meaning::Month { .. })
            && is_among(&self.word(tokens.last()), "this este ce")
            && self.names_ours(sentence);
        // "This time, in 2025, the day", "now, in 2025,"
        if let [.., now, mark, of] = tokens
            && matches!(mark.kind, TokenKind::Mark(','))
            && is_among(&self.word(Some(of)), "in en")
            && (self.word(Some(now)) == "now"
                || self.word(Some(now)) == "time" && is_among(&self.word(tokens.iter().rev().nth(3)), "this"))
            && (self.names_ours(sentence) || self.is_plain_subject(sentence))
        {
            return true;
        }
        // "The current edition (2025)", "this edition, 2025,"
        let [.., noun, mark] = tokens else {
            return now || month;
        };
        let edition = matches!(mark.kind, TokenKind::Mark('(' | ','))
            && is_among(&self.word(Some(noun)), NOUNS)
            && tokens.iter().rev().skip(2).take(2).any(|token| {
                is_among(
                    &self.word(Some(token)),
                    "present this current s cette presente esta actual",
                )
            });
        now || month || edition
    }

    /// "In 2025 we will mark the Day", "join us in 2025 for the Day", in an edition after that.
    fn is_promised(&self, span: Span, year: i16) -> bool {
        let sentence = self.reading.sentence(span);
        let before = self.reading.tokens_in(Span::new(sentence.start, span.start));
        let mut words = before.iter().rev().map(|token| self.word(Some(token)));
        let mut led = words.next().unwrap_or_default();
        // "In the year 2025", "en l’année 2025".
        while is_among(&led, "year the annee l ’ ' ano el") {
            let Some(next) = words.next() else { break };
            led = next;
        }
        let opens = words.clone().next().is_none()
            || words
                .next()
                .is_some_and(|word| matches!(&*word, ";" | ":" | "–" | "—"));
        // "December 2025 brings", "The year 2025 brings"
        let next = self.reading.tokens_in(Span::new(span.end, sentence.end)).first();
        let subject = (before.is_empty() || before.len() == 2 && self.word(before.last()) == "year")
            && is_among(&self.word(next), "is brings sees marks gives has holds belongs");
        let place = subject
            || match &*led {
                "in" | "en" => {
                    let mut back = before
                        .iter()
                        .rev()
                        .skip_while(|token| !is_among(&self.word(Some(token)), "in en"));
                    let _ = back.next();
                    let left = self.word(back.next());
                    opens
                        || is_among(&left, "us you me together again here nous vous nos nosotros")
                        || is_among(
                            &left,
                            "celebrate celebrates mark marks observe observes keep keeps commemorate commemorates",
                        )
                        || is_among(&left, "join come meet rejoignez")
                }
                "for" | "pour" | "para" => opens,
                _ => false,
            };
        let recent = (1..=3).contains(&(self.edition.year - year));
        let now = self.reading.phrases_in(sentence).iter().any(|phrase| {
            matches!(phrase.meaning, Meaning::Year(other) if other != year)
                || matches!(
                    phrase.meaning,
                    Meaning::Now(Now::LastYear | Now::ThisYear | Now::NextYear)
                )
        });
        let clause = Span::new(sentence.start, self.clause_end(span, sentence));
        // "In 2027, as they climb on Mountain Day, she is showing them": a year to come is never told so.
        let going_on = year == self.edition.year + 1 && self.goes_on(sentence);
        place
            && (recent || going_on)
            && !now
            && (self.names_ours(clause)
                || self.keeps(span)
                || self.is_plain_subject(clause)
                || self.own_day_behind(span)
                || self.has_theme(clause) && (led != "in" && led != "en" || self.opens_with_theme(span)))
            && !self.has_past(sentence)
            && (told(self.reading, span, self.language) == Told::Now || self.invites(sentence))
    }

    /// "he is letting them", not "we are planning".
    fn goes_on(&self, sentence: Span) -> bool {
        self.reading.tokens_in(sentence).windows(2).any(|pair| {
            let doing = self.word(Some(&pair[1]));
            is_among(&self.word(Some(&pair[0])), "is are am")
                && doing.len() > 5
                && doing.ends_with("ing")
                && !is_among(
                    &doing,
                    "going planning hoping moving coming being preparing taking turning changing thinking \
                        considering looking working building organising organizing expecting bringing hosting \
                        holding joining returning evening morning",
                )
        })
    }

    /// "In 2025, 11 December is a Sunday".
    fn own_day_behind(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        self.reading
            .phrases_in(Span::new(span.end, sentence.end))
            .first()
            .is_some_and(|next| match next.meaning {
                Meaning::Day(day) if day.year.is_none() => {
                    is_day_of(self.edition, day)
                        && self.reading.tokens_in(Span::new(span.end, next.span.start)).len() <= 1
                        && is_among(
                            &self.word(
                                self.reading
                                    .tokens_in(Span::new(next.span.end, sentence.end))
                                    .first(),
                            ),
                            "is falls comes lands est tombe es cae",
                        )
                }
                _ => false,
            })
    }

    /// "In 2025 the day is dedicated to", "In 2025 we mark the week".
    fn is_plain_subject(&self, clause: Span) -> bool {
        !names_in(self.plain, clause).is_empty() && self.is_ours_alone(clause)
    }

    /// "In 2025 the theme is": not that of a school fair.
    fn opens_with_theme(&self, span: Span) -> bool {
        let mut words = self.reading.words_after(span.end);
        words
            .next()
            .is_some_and(|word| is_among(&word, "the its le son la el su"))
            && words
                .next()
                .is_some_and(|word| is_among(&word, "theme motto slogan tema lema"))
            && words
                .next()
                .is_some_and(|word| is_among(&word, "is will asks calls reads est sera es invites"))
    }

    /// "For 2025 the United Nations has set the theme".
    fn has_theme(&self, place: Span) -> bool {
        self.reading
            .tokens_in(place)
            .iter()
            .any(|token| is_among(&self.word(Some(token)), "theme motto slogan tema lema"))
    }

    /// Where "…, and the Day is near" begins, which says nothing of the year.
    fn clause_end(&self, span: Span, sentence: Span) -> usize {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        behind
            .windows(2)
            .find(|pair| {
                matches!(pair[0].kind, TokenKind::Mark(';'))
                    || matches!(pair[0].kind, TokenKind::Mark(','))
                        && is_among(&self.word(Some(&pair[1])), "and but et mais y pero")
            })
            .map_or(sentence.end, |pair| pair[0].span.start)
    }

    /// "In 2025 we commemorate them": what else would we keep?
    fn keeps(&self, span: Span) -> bool {
        let mut behind = self.reading.words_after(span.end);
        behind.next().is_some_and(|word| is_among(&word, "we nous"))
            && behind
                .find(|word| !is_among(word, "also again all will shall"))
                .is_some_and(|word| is_among(&word, "commemorate celebrate observe celebrons commemorons"))
    }

    /// "Join us", "come and see", "venez".
    fn invites(&self, sentence: Span) -> bool {
        let first = self.reading.tokens_in(sentence).first();
        is_among(
            &self.word(first),
            "join come meet celebrate mark observe see visit help take bring rejoignez venez retrouvez \
                unete ven acompananos celebremos celebramos nous",
        ) && !self.is_past(first.map_or(sentence, |token| token.span))
    }

    /// "What awaits you in 2025", "How to take part in 2025", "Programme 2025": a line that is no sentence and promises.
    fn is_announced(&self, span: Span, year: i16) -> bool {
        let tokens = &self.reading.tokens;
        let before = self.reading.tokens_in(Span::new(0, span.start));
        let ends = self
            .reading
            .tokens_in(Span::new(span.end, self.reading.text.len()))
            .first()
            .is_none_or(|token| matches!(token.kind, TokenKind::Mark('?' | '!' | ':')));
        let recent = (1..=3).contains(&(self.edition.year - year));
        if !ends || !recent || !self.is_short() || before.is_empty() || self.is_past(span) {
            return false;
        }
        let led = is_among(&self.word(before.last()), "in en");
        let first = self.word(tokens.first());
        let second = self.word(tokens.get(1));
        let asks = is_among(
            &first,
            "what how where when why who comment que como donde cuando quand ou",
        ) || first == "ce" && second == "qui";
        let invites = is_among(
            &first,
            "join come meet celebrate take get register volunteer help rejoignez venez participez unete participa",
        );
        // "Programme 2025", "The programme for 2025".
        let rest: Vec<String> = before.iter().map(|token| self.word(Some(token))).collect();
        let programme = rest.iter().any(|word| is_among(word, PROGRAMMES))
            && rest.iter().all(|word| {
                is_among(word, PROGRAMMES)
                    || is_among(word, "the our for of in le la el de pour para du notre nuestro")
            });
        let told_of = rest.iter().any(|word| {
            is_among(
                word,
                "did report results review back archive highlights last learnt learned thanks thank",
            )
        });
        (led && (asks || invites) || programme) && !told_of
    }

    /// A line of a few words without a full stop.
    pub(super) fn is_short(&self) -> bool {
        self.reading.tokens.len() <= 12
            && !self
                .reading
                .tokens
                .last()
                .is_some_and(|token| matches!(token.kind, TokenKind::Mark('.' | ';' | ',')))
    }
}
