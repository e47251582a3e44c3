//! Whether a year that stands for an edition is spoken of as the present one.

use super::tie::{PROGRAMMES, Tie};
use super::{finding, is_day_of};
use crate::Finding;
use crate::claims::claim::claim;
use crate::edition::{Edition, fixed, folded, is_among, points_to_now};
use crate::naming::{Named, Whose, names_in};
use crate::passage::Passage;
use crate::told::{Told, looks_back, told};
use crate::verbs::is_keeping;
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Day, Meaning, Now, Phrase, Reading, Speaks, Stated};

pub(super) struct Look<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) reading: &'a Reading<'a>,
    pub(super) names: &'a [Named],
    /// Where it is called "the day".
    pub(super) plain: &'a [Named],
    pub(super) edition: &'a Edition<'a>,
    pub(super) language: Language,
}

/// Whether a word is what this edition has, too: "the theme of Mountain Day 2025".
fn is_part_of_day(word: &str) -> bool {
    is_among(word, PROGRAMMES)
        || is_among(
            word,
            "theme themes motto slogan logo sign flag symbol emblem title poster campaign message messages call question appeal request challenge hashtag colour colours color \
                subject topic focus aim purpose goal idea point date day days eve morning afternoon evening week \
                start beginning opening end close heart centre center spirit sake occasion context framework \
                frame course celebration celebrations commemoration observance edition event events activities \
                observation marking programme honour meaning importance significance organisers organizers \
                hosts host patron sponsor partners guest speaker rest text page thematique titre affiche campagne \
                sujet but objectif jour veille matin soir debut ouverture fin coeur esprit occasion cadre edition \
                celebration commemoration fete activites programme tema lema titulo cartel campana mensaje asunto \
                objetivo fin dia vispera manana tarde noche inicio apertura espiritu ocasion marco edicion \
                celebracion conmemoracion fiesta actividades motivo ceremony vigil ceremonie ceremonia",
        )
}

impl Look<'_> {
    /// The finding, and whether the year stands in a label.
    pub(super) fn at(&self, phrase: &Phrase) -> Option<(Finding, bool)> {
        if self.passage.is_quoted(phrase.span) {
            return None;
        }
        let year = match &phrase.meaning {
            Meaning::Year(value) => Stated {
                value: *value,
                span: phrase.span,
            },
            Meaning::Month { year, .. } => (*year)?,
            Meaning::Day(day) => return self.dated(phrase, *day),
            // "1–7 February 2025"
            Meaning::Days { from, to } => {
                let ends = from
                    .year
                    .is_none_or(|year| to.year.is_some_and(|to| to.value == year.value));
                return (ends && is_day_of(self.edition, *from))
                    .then(|| self.dated(phrase, *to))
                    .flatten();
            }
            _ => return None,
        };
        if year.value == self.edition.year {
            return None;
        }
        let tie = self.tie(phrase, year)?;
        let sentence = self.reading.sentence(phrase.span);
        if self.is_planned(phrase.span, year.value) || self.is_of_last_year(sentence) {
            return None;
        }
        let first = self.edition.observance.first_observed == Some(year.value);
        let start = match tie {
            // "The 2010 Day rests on", fifteen years later: the first one is known by its year.
            Tie::Edition { .. } if first && self.edition.year - year.value > 3 => return None,
            Tie::Label | Tie::Heading => return Some((self.finding(year), tie == Tie::Label)),
            Tie::ThisYear => return (!self.is_past(phrase.span)).then(|| (self.finding(year), false)),
            Tie::Promise => return Some((self.finding(year), false)),
            Tie::Edition { start } => start,
        };
        let now = points_to_now(self.reading, sentence);
        // "The 2003 observance, the first"
        let begun = self.edition.observance.first_observed == Some(year.value)
            && self
                .reading
                .phrases_in(sentence)
                .iter()
                .any(|phrase| phrase.meaning == Meaning::Ordinal(1));
        if begun
            || looks_back(self.reading, start)
            || self.is_from(start)
            || self.is_measured(start)
            || self.is_over(phrase.span)
            || self.is_compared(sentence, year.value)
        {
            return None;
        }
        let sure = match told(self.reading, phrase.span, self.language) {
            Told::Now => true,
            Told::Past => false,
            Told::Open => {
                self.is_front_matter() || self.is_full(phrase.span) || self.asks() || self.is_programme()
            }
        };
        // An edition to come is announced, unless it is said to be now.
        let to_come =
            year.value > self.edition.year && !now && !self.passage.is_title() && !self.welcomes(sentence);
        (sure && !to_come).then(|| (self.finding(year), false))
    }

    /// "20 November 2025, 19 November 2026 and 18 November 2027": the days of several editions, this one among them.
    fn is_in_row_of_editions(&self, place: Span) -> bool {
        let mut years: Vec<i16> = self
            .reading
            .phrases_in(self.reading.sentence(place))
            .iter()
            .filter_map(|phrase| match &phrase.meaning {
                Meaning::Day(day) => day.year.map(|year| year.value),
                _ => None,
            })
            .collect();
        years.sort_unstable();
        years.dedup();
        years.len() > 2 && years.contains(&self.edition.year)
    }

    /// "On 11 December 2025, we mark the Day": the observance's own day, in another year, in the present.
    fn dated(&self, phrase: &Phrase, day: Day) -> Option<(Finding, bool)> {
        if self.is_in_row_of_editions(phrase.span) {
            return None;
        }
        let year = day.year?;
        if year.value == self.edition.year || !is_day_of(self.edition, day) {
            return None;
        }
        if self.is_done_then(phrase.span) {
            return None;
        }
        let past = self.is_past(phrase.span);
        let claimed = self.speaks(phrase) == Speaks::Edition
            && claim(self.reading, self.names, phrase, self.language).is_some();
        let recent = (1..=3).contains(&(self.edition.year - year.value));
        let asked = recent
            && !looks_back(self.reading, phrase.span.start)
            && (self.is_this_year(phrase)
                || !past
                    && (self.is_asked(phrase)
                        || self.is_beside_name(phrase.span)
                        || self.is_front_matter()
                        || self.is_programme()));
        if !(claimed || asked) || self.is_of_last_year(self.reading.sentence(phrase.span)) {
            return None;
        }
        (!self.is_planned(phrase.span, year.value)).then(|| (self.finding(year), false))
    }

    /// "Le 11 décembre 2025, nous avons planté un arbre", "el 11 de diciembre de 2025 plantamos": what was done on the day.
    fn is_done_then(&self, span: Span) -> bool {
        // "plantamos" is both; what keeps the Day is read as the present.
        if self.language == Language::Es {
            return self.reading.words_after(span.end).next().is_some_and(|word| {
                (word.ends_with("amos") || word.ends_with("imos")) && !is_keeping(&word)
            });
        }
        if self.language != Language::Fr {
            return false;
        }
        let words: Vec<_> = self.reading.words_after(span.end).take(6).collect();
        words.windows(2).any(|pair| {
            is_among(&pair[0], "avons avez ai ont")
                && pair[1].len() > 3
                && pair[1].ends_with(['e', 'i', 'u', 's', 't'])
        })
    }

    /// "For 18 July 2025, close the shop early", "doors open on 18 July 2025": the observance's own day of a year gone
    /// by in a sentence that asks, promises or says what is.
    fn is_asked(&self, phrase: &Phrase) -> bool {
        let sentence = self.reading.sentence(phrase.span);
        let before = self.reading.words_before(phrase.span.start).next();
        let led = before.as_deref().is_none_or(|word| {
            is_among(
                word,
                "on for this today is a est es le el para pour ce este vous vemos",
            )
        });
        // "falls on a Monday this time: 3 May 2025"
        let tokens = self
            .reading
            .tokens_in(Span::new(sentence.start, phrase.span.start));
        let label = tokens
            .last()
            .is_some_and(|token| token.span.of(self.reading.text) == ":")
            && tokens.iter().any(|token| {
                is_among(
                    &folded(token.span.of(self.reading.text)),
                    "date calendar diary when fecha quand cuando",
                )
            });
        // "When? On 11 December 2025."
        let alone = tokens.len() <= 1
            && self
                .reading
                .tokens_in(Span::new(phrase.span.end, sentence.end))
                .iter()
                .all(|token| matches!(token.span.of(self.reading.text), "." | "!"))
            && self.reading.sentences.len() > 1;
        // "the 11 December 2025 flood"
        if phrase
            .span
            .of(self.reading.text)
            .to_lowercase()
            .starts_with("the ")
        {
            return false;
        }
        if label || led && alone {
            return true;
        }
        let colon = self
            .reading
            .tokens_in(Span::new(sentence.start, phrase.span.start))
            .last()
            .is_some_and(|token| token.span.of(self.reading.text) == ":")
            && (self.names_ours(sentence) || points_to_now(self.reading, sentence));
        let asks = self.reading.tokens_in(sentence).iter().any(|token| {
            is_among(
                &folded(token.span.of(self.reading.text)),
                "we us join will please nous rejoignez venez rendez celebramos te vemos",
            )
        });
        match told(self.reading, phrase.span, self.language) {
            Told::Now => led || colon,
            Told::Open => led && (asks || self.is_full(phrase.span)) && !self.has_past(sentence),
            Told::Past => false,
        }
    }

    /// "United Nations Day, Saturday, 24 October 2025, has", "24 October 2025, United Nations Day".
    fn is_beside_name(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        let apart = |from: usize, to: usize| {
            from <= to && {
                let between = self.reading.tokens_in(Span::new(from, to));
                between.len() <= 2
                    && between.iter().all(|token| {
                        is_among(
                            &folded(token.span.of(self.reading.text)),
                            ", ( – — : on le el is est es",
                        )
                    })
            }
        };
        let beside = names_in(self.names, sentence).iter().any(|name| {
            name.whose != Whose::Other
                && (apart(name.span.end, span.start) || apart(span.end, name.span.start))
                && !looks_back(self.reading, name.span.start)
                && !self.is_from(name.span.start)
        });
        beside && (told(self.reading, span, self.language) == Told::Now || !self.has_past(sentence))
    }

    /// Plans for a year to come: "the 2027 theme will be", "by 2030".
    fn is_planned(&self, place: Span, year: i16) -> bool {
        let sentence = self.reading.sentence(place);
        year > self.edition.year
            && (self.is_of_next_year(sentence)
                || self
                    .reading
                    .sentence_before(sentence)
                    .is_some_and(|before| self.is_of_next_year(before))
                || self.has_will(place)
                || self.looks_ahead(place)
                || self.is_to_come(sentence))
    }

    fn is_of_next_year(&self, sentence: Span) -> bool {
        self.reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| phrase.meaning == Meaning::Now(Now::NextYear))
    }

    /// "A travelling version is planned", "the next Day", "it is to be held", "a year from now": told as coming.
    fn is_to_come(&self, sentence: Span) -> bool {
        let words: Vec<String> = self
            .reading
            .tokens_in(sentence)
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        words.iter().any(|word| {
            is_among(
                word,
                "next following plan plans planned planning scheduled foreseen intends intend hopes hope booked \
                    reserved already later would prochain prochaine prevu prevue prevus prevues prevoit prevoyons \
                    envisage proxima proximo siguiente previsto prevista preve planea planeamos reservado \
                    suivant suivante aura auront tendra seran",
            )
        }) || words.windows(2).any(|pair| {
            is_among(&pair[0], "is are") && pair[1] == "to"
                || pair[0] == "year" && is_among(&pair[1], "after from later on")
                || is_among(&pair[0], "your the") && is_among(&pair[1], "diary diaries calendar")
                || is_among(&pair[0], "an ano annee") && is_among(&pair[1], "apres despues")
        })
    }

    /// "Welcome, then, to Mountain Day 2027": it is now, whatever the year.
    fn welcomes(&self, sentence: Span) -> bool {
        self.reading
            .words_after(sentence.start)
            .take(3)
            .any(|word| is_among(&word, "welcome bienvenue bienvenidos bienvenidas bienvenus"))
    }

    fn is_of_last_year(&self, sentence: Span) -> bool {
        self.reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| phrase.meaning == Meaning::Now(Now::LastYear))
            && !points_to_now(self.reading, sentence)
    }

    pub(super) fn is_past(&self, place: Span) -> bool {
        told(self.reading, place, self.language) == Told::Past
    }

    /// "The 2025 campaign is over", "Mountain Day 2025 is behind us", "is the one that everybody talks about".
    fn is_over(&self, place: Span) -> bool {
        let words: Vec<_> = self.reading.words_after(place.end).take(12).collect();
        let is = words.iter().position(|word| is_among(word, "is are lies est es"));
        let says = is.and_then(|at| words.get(at + 1));
        let over =
            says.is_some_and(|word| is_among(word, "over behind history past gone finished ended done"));
        let known = words.windows(3).any(|three| {
            (&*three[0], &*three[1]) == ("the", "one")
                && is_among(&three[2], "that which when where everyone everybody our we")
        });
        // "The ropes of the 2025 campaign still hold": behind the name and its noun, before the verb.
        let still = words.iter().take(3).position(|word| &**word == "still");
        let still = still.is_some_and(|at| {
            !words[..at]
                .iter()
                .any(|word| is_among(word, "is are has have will"))
        });
        let another = words.iter().any(|word| {
            is_among(
                word,
                "again followed replaced reused faded yellowed suivi seguido",
            )
        });
        // "The 2025 campaign has brought us nine ropes"; but it may have begun.
        let has = words.iter().position(|word| is_among(word, "has have"));
        let done = has.is_some_and(|at| {
            at <= 2
                && !words[..at].iter().any(|word| is_among(word, "and et y"))
                && !words.iter().skip(at + 1).take(3).any(|word| {
                    is_among(
                        word,
                        "begun started arrived come chosen announced the a an two three four",
                    )
                })
                && words.get(at + 1).is_some_and(|word| {
                    is_among(word, "been long now since already never")
                        || word.ends_with("ed")
                        || is_among(word, "brought made left taught given shown")
                })
        });
        let remembered = words.iter().take(4).any(|word| &**word == "remembered")
            || words
                .windows(2)
                .any(|pair| (&*pair[0], &*pair[1]) == ("lives", "on"));
        // "You can still read the speeches of Mountain Day 2025", "The archive has a page for it".
        let before: Vec<_> = self.reading.words_before(place.start).take(14).collect();
        let remembered = remembered
            || before.windows(2).any(|pair| {
                &*pair[1] == "still"
                    && is_among(
                        &pair[0],
                        "read see watch hear find view download look talk speak tell think dream laugh",
                    )
            })
            || before
                .iter()
                .any(|word| is_among(word, "archive archives album chronicle"));
        over || known || still || another || done || remembered
    }

    /// "The 2025 theme was water; this year it is ice", "as in 2025", "that of 2024 was": two editions side by side.
    fn is_compared(&self, sentence: Span, year: i16) -> bool {
        let first = self.edition.observance.first_observed;
        let others = self.reading.phrases_in(sentence).iter().any(|phrase| {
            matches!(phrase.meaning, Meaning::Year(other) if other != year && Some(other) != first
                && (other - self.edition.year).abs() <= 20 && first.is_none_or(|first| other > first))
        });
        let words: Vec<_> = self
            .reading
            .tokens_in(sentence)
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        let beside = words.windows(3).any(|three| {
            (&*three[0], &*three[1], &*three[2]) == ("la", "de", "este")
                || (&*three[0], &*three[1], &*three[2]) == ("celle", "de", "cette")
        });
        // "The campaign of 2025 cost less than that of 2024."
        let measured = words.iter().any(|word| word == "than");
        others && (measured || self.has_past(sentence)) || beside
    }

    /// "We use the ropes from the 2025 observance", "thanks to the 2025 campaign", "paid for by the 2025 campaign", "a
    /// song written for the 2025 observance is sung".
    fn is_from(&self, start: usize) -> bool {
        let words: Vec<_> = self
            .reading
            .words_before(start)
            .skip_while(|word| is_among(word, "the la el los las l"))
            .take(4)
            .collect();
        let word = |at: usize| words.get(at).map_or("", |word| &**word);
        let written = |word: &str| {
            word.len() > 4 && word.ends_with("ed")
                || is_among(
                    word,
                    "written made built sung bought left paid drawn sewn woven ecrite ecrit peinte escrita pintada",
                )
        };
        let helped = words
            .iter()
            .skip(2)
            .any(|word| is_among(word, "be been being is are has have was were esta est sont"));
        let article = self
            .reading
            .words_before(start)
            .skip_while(|word| is_among(word, "the la el los las l"))
            .nth(2)
            .is_some_and(|word| is_among(&word, "the our its their les los las nos la le el"));
        // "the songs of Mountain Day 2025 are on a record": one of many things that were made for it.
        let made_for = is_among(word(0), "of de du del des") && article && !is_part_of_day(word(1));
        made_for
            || is_among(word(0), "from between by par por")
            || is_among(word(0), "to a") && is_among(word(1), "thanks grace gracias")
            || is_among(word(0), "for pour para") && written(word(1)) && !helped && !word(2).is_empty()
    }

    /// "more than at the 2025 observance", "as many as for", "as at the 2025 observance, soup is free".
    fn is_measured(&self, start: usize) -> bool {
        let words: Vec<_> = self
            .reading
            .words_before(start)
            .skip_while(|word| is_among(word, "the la el los las l"))
            .take(3)
            .collect();
        let word = |at: usize| words.get(at).map_or("", |word| &**word);
        let as_much =
            is_among(word(1), "as comme como") && (words.len() == 2 || is_among(word(2), "many much well"));
        is_among(word(0), "at for in on during en a pour") && (word(1) == "than" || as_much)
            || is_among(word(0), "comme como")
    }

    pub(super) fn has_past(&self, sentence: Span) -> bool {
        self.reading.tokens_in(sentence).iter().any(|token| {
            is_among(
                &folded(token.span.of(self.reading.text)),
                "was were had did fue era etait fut estuvo avait habia",
            )
        })
    }

    fn has_will(&self, place: Span) -> bool {
        let sentence = self.reading.sentence(place);
        self.reading
            .tokens_in(sentence)
            .iter()
            .any(|token| is_among(&folded(token.span.of(self.reading.text)), "will sera shall ll"))
    }

    fn looks_ahead(&self, place: Span) -> bool {
        self.reading.words_before(place.start).take(6).any(|word| {
            is_among(
                &word,
                "by towards until ahead next prepare preparing plan planning coming",
            )
        })
    }

    /// Whether the sentence is a whole one: a heading may look back without saying so.
    fn is_full(&self, place: Span) -> bool {
        let sentence = self.reading.sentence(place);
        self.reading.tokens_in(sentence).len() > 6
            && sentence.of(self.reading.text).ends_with(['.', '!', '?'])
    }

    /// "take a badge of the 2025 observance; and": an item that asks for something begins with a verb.
    fn asks(&self) -> bool {
        let Some(first) = self.reading.tokens.first() else {
            return false;
        };
        let word = folded(first.span.of(self.reading.text));
        self.reading.tokens.len() > 4
            && is_among(
                &word,
                "welcome take wear bring register come join follow use read watch visit buy collect sign \
                    print share send help give plant write invite order book download put hang pick carry \
                    look make light ring get choose tell support apply see find prenez portez inscrivez \
                    venez lleva trae inscribete participa",
            )
    }

    /// "Ice and rope: our programme for Mountain Day 2025": a line that is no sentence.
    fn is_programme(&self) -> bool {
        let first: Vec<String> = self
            .reading
            .tokens
            .iter()
            .take(2)
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        let how =
            first.first().is_some_and(|word| word == "how") && first.get(1).is_some_and(|word| word == "to");
        self.is_short()
            && (how
                || self
                    .reading
                    .tokens
                    .iter()
                    .any(|token| is_among(&folded(token.span.of(self.reading.text)), PROGRAMMES)))
    }

    fn is_front_matter(&self) -> bool {
        self.passage.body().is_none()
    }

    /// Of when the verb nearest to a date speaks.
    fn speaks(&self, phrase: &Phrase) -> Speaks {
        if looks_back(self.reading, phrase.span.start) || self.is_past(phrase.span) {
            return Speaks::History;
        }
        self.reading.speaks(phrase.span)
    }

    pub(super) fn names_ours(&self, place: Span) -> bool {
        names_in(self.names, place)
            .iter()
            .any(|name| name.whose != Whose::Other)
    }

    fn finding(&self, year: Stated<i16>) -> Finding {
        let finding = finding(self.edition, self.passage.place(year.span), year.value);
        // A title's or a label's year is certain; in a sentence the date or the verb may be what is wrong.
        if self.passage.is_title() {
            let span = finding.span;
            return fixed(finding, span, self.edition.year.to_string());
        }
        finding
    }
}
