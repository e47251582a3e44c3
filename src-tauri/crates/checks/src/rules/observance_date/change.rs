//! The year in which a text says that its observance was moved.

use crate::edition::{Edition, days_of, doubt, fixed, folded, severity_of};
use crate::naming::{Named, Whose};
use crate::passage::Passage;
use crate::{Finding, Severity};
use daymark_article::Span;
use daymark_catalogue::{Change, Former};
use daymark_phrases::{Meaning, Phrase, Reading, TokenKind};

/// "It was only in 2015 that the Day moved to 12 September", "the Assembly moved the Day in 2009", "since 2014 the Day has
/// been kept on 12 September", where the catalogue has another year. The year of the decision is right too.
pub(crate) fn wrong_year_of_change(
    rule: &'static str,
    passage: &Passage<'_>,
    reading: &Reading<'_>,
    names: &[Named],
    edition: &Edition<'_>,
    phrase: &Phrase,
) -> Option<Finding> {
    let mut moves = edition
        .observance
        .changed
        .iter()
        .filter(|change| matches!(change.former, Former::Rule(_)));
    let change = moves.next()?;
    let effective = change.effective?;
    // Of several moves any may be meant.
    if moves.next().is_some() || passage.is_quoted(phrase.span) {
        return None;
    }
    let look = Look {
        reading,
        names,
        edition,
        sentence: reading.sentence(phrase.span),
    };
    let year = match &phrase.meaning {
        Meaning::Year(year) if !matches!(year - effective, -1 | 0) && look.is_year_of_move(phrase.span) => {
            *year
        }
        Meaning::Year(year)
            if *year > effective && look.is_from(phrase.span) && look.is_kept_since(phrase.span) =>
        {
            *year
        }
        Meaning::SinceYear(year) if year.value > effective && look.is_kept_since(phrase.span) => year.value,
        _ => return None,
    };
    // Before there was such a day, or in years to come, something else is told.
    if edition
        .observance
        .first_observed
        .is_some_and(|first| year < first)
        || year > edition.year
    {
        return None;
    }
    Some(finding(rule, passage, phrase, change, effective))
}

fn finding(
    rule: &'static str,
    passage: &Passage<'_>,
    phrase: &Phrase,
    change: &Change,
    effective: i16,
) -> Finding {
    let severity = severity_of(change.basis);
    let place = match &phrase.meaning {
        Meaning::SinceYear(year) => year.span,
        _ => phrase.span,
    };
    let finding = Finding {
        rule,
        severity,
        span: passage.place(place),
        message: format!(
            "The date was changed in another year. The catalogue says: {}.{}",
            change.description.trim_end_matches('.'),
            doubt(severity)
        ),
        fix: None,
    };
    // Whether the decision's year or the first one is meant, only "since" tells.
    let since = matches!(phrase.meaning, Meaning::SinceYear(_)) && severity == Severity::Error;
    let span = finding.span;
    if since {
        fixed(finding, span, effective.to_string())
    } else {
        finding
    }
}

struct Look<'a> {
    reading: &'a Reading<'a>,
    names: &'a [Named],
    edition: &'a Edition<'a>,
    sentence: Span,
}

impl Look<'_> {
    fn words(&self, place: Span) -> Vec<(String, Span)> {
        self.reading
            .tokens_in(place)
            .iter()
            .map(|token| (folded(token.span.of(self.reading.text)), token.span))
            .collect()
    }

    /// Whether the sentence tells of the move, and the year says when.
    fn is_year_of_move(&self, year: Span) -> bool {
        let words = self.words(self.sentence);
        let Some(at) = words.iter().enumerate().position(|(at, (word, _))| {
            is_moving(word) || word == "move" && at > 0 && words[at - 1].0 == "to"
        }) else {
            return self.is_year_of_noun(year);
        };
        // One move a sentence, and of no time that lies before another.
        if words.iter().skip(at + 1).any(|(word, _)| is_moving(word))
            || words.iter().any(|(word, _)| {
                matches!(
                    word.as_str(),
                    "had" | "avait" | "habia" | "before" | "until" | "not"
                )
            })
        {
            return false;
        }
        let verb = words[at].1;
        let Some(named_before) = self.is_of_day(verb) else {
            return false;
        };
        if year.end <= verb.start {
            let between = self.words(Span::new(year.end, verb.start));
            // "In 2019 we told how the Day moved": another verb has the year.
            let agents = |word: &str| {
                matches!(
                    word,
                    "the"
                        | ","
                        | "that"
                        | "it"
                        | "they"
                        | "to"
                        | "general"
                        | "assembly"
                        | "united"
                        | "nations"
                        | "un"
                        | "member"
                        | "members"
                        | "states"
                        | "delegates"
                        | "council"
                        | "was"
                        | "when"
                        | "then"
                        | "finally"
                        | "was,"
                        | "la"
                        | "le"
                        | "l"
                        | "’"
                        | "'"
                        | "que"
                        | "a"
                        | "ete"
                        | "est"
                        | "assemblee"
                        | "generale"
                        | "elle"
                        | "se"
                        | "asamblea"
                        | "el"
                        | "fue"
                        | "only"
                        | "later"
                        | "its"
                        | "date"
                        | "of"
                        | "has"
                        | "been"
                )
            };
            let in_name = |place: Span| {
                self.names
                    .iter()
                    .any(|name| name.span.start <= place.start && place.end <= name.span.end)
            };
            return between.len() <= 18
                && between
                    .iter()
                    .all(|(word, place)| in_name(*place) || agents(word))
                && self.is_led_by_in(year);
        }
        // "The Day was moved from 19 December to 12 September in 2009".
        let between = self.words(Span::new(verb.end, year.start));
        let in_date = |place: Span| {
            self.reading.phrases_in(self.sentence).iter().any(|phrase| {
                phrase.span.start <= place.start
                    && place.end <= phrase.span.end
                    && (days_of(phrase).is_some() || matches!(phrase.meaning, Meaning::Month { .. }))
            }) || self
                .names
                .iter()
                .any(|name| name.span.start <= place.start && place.end <= name.span.end)
        };
        let small = |word: &str| {
            matches!(
                word,
                "in" | "the"
                    | "to"
                    | "from"
                    | ","
                    | "its"
                    | "present"
                    | "new"
                    | "date"
                    | "of"
                    | "en"
                    | "du"
                    | "au"
                    | "de"
                    | "a"
                    | "al"
                    | "del"
                    | "la"
                    | "le"
                    | "el"
                    | "forward"
                    | "back"
                    | "for"
                    | "good"
                    | "on"
            )
        };
        let _ = named_before;
        between.len() <= 16
            && between.iter().all(|(word, place)| in_date(*place) || small(word))
            && self.is_led_by_in(year)
    }

    /// "The move from December to September came in 2014", "The date was changed in 2014".
    fn is_year_of_noun(&self, year: Span) -> bool {
        let words = self.words(Span::new(self.sentence.start, year.start));
        let plain: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
        let [first, noun, ..] = plain[..] else {
            return false;
        };
        let head = matches!(first, "the" | "this" | "its" | "le" | "el" | "ce")
            && matches!(
                noun,
                "move" | "change" | "shift" | "transfer" | "changement" | "cambio" | "traslado"
            );
        let said = plain
            .iter()
            .rev()
            .skip_while(|word| matches!(**word, "in" | "en"))
            .take(2)
            .any(|word| {
                matches!(
                    *word,
                    "came"
                        | "happened"
                        | "made"
                        | "decided"
                        | "dates"
                        | "followed"
                        | "lieu"
                        | "date"
                        | "llego"
                        | "hizo"
                        | "decidio"
                        | "was"
                        | "agreed"
                )
            });
        head && said && plain.len() <= 16 && self.is_led_by_in(year) && self.tells_of_move()
    }

    /// "as of 2014", "from 2014 on": no span with an end.
    fn is_from(&self, year: Span) -> bool {
        let before: Vec<_> = self.reading.words_before(year.start).take(2).collect();
        let lead = matches!(
            &before.iter().map(|word| &**word).collect::<Vec<_>>()[..],
            ["from", ..] | ["of", "as"] | ["de", "partir"]
        );
        let ends = self.reading.words_after(year.end).next().is_some_and(|word| {
            matches!(
                &*word,
                "to" | "until" | "through" | "till" | "jusqu" | "hasta" | "a"
            )
        });
        lead && !ends
    }

    /// "since 2014 the Day has been kept on 12 September".
    fn is_kept_since(&self, since: Span) -> bool {
        let today = self.edition.days(self.edition.year);
        let dates: Vec<_> = self
            .reading
            .phrases_in(self.sentence)
            .iter()
            .filter_map(days_of)
            .collect();
        let [(from, to)] = dates[..] else { return false };
        let ours = today.iter().any(|(start, end)| {
            from.in_year(start.year()) == Some(*start) && to.in_year(end.year()) == Some(*end)
        });
        let perfect = self
            .words(self.sentence)
            .iter()
            .any(|(word, _)| matches!(word.as_str(), "has" | "est" | "se" | "is" | "was"));
        // Nobody else keeps it: "since 2018 it has been observed in our office, always on".
        if self
            .words(self.sentence)
            .iter()
            .any(|(word, _)| matches!(word.as_str(), "our" | "we" | "us" | "my" | "nous" | "notre"))
        {
            return false;
        }
        // The name is the subject: "since 2015 our office has kept the Day".
        let subject = self.names.iter().any(|name| {
            name.whose != Whose::Other
                && self.sentence.start <= name.span.start
                && self
                    .reading
                    .words_after(name.span.end)
                    .next()
                    .is_some_and(|word| matches!(&*word, "has" | "est" | "se" | "falls" | "is" | "was"))
                && (name.span.start >= since.end || self.is_near(name.span.end, since.start))
        });
        ours && perfect && subject
    }

    /// Whether the verb's subject or object is the observance: its name beside it, or "it" and both dates. The value says
    /// whether the name stands before the verb.
    fn is_of_day(&self, verb: Span) -> Option<bool> {
        let ours = |name: &&Named| {
            name.whose != Whose::Other
                && self.sentence.start <= name.span.start
                && name.span.end <= self.sentence.end
        };
        let small = |word: &str| {
            matches!(
                word,
                "the"
                    | "was"
                    | "has"
                    | "been"
                    | "is"
                    | ","
                    | "then"
                    | "la"
                    | "le"
                    | "el"
                    | "a"
                    | "ete"
                    | "est"
                    | "se"
                    | "fue"
                    | "finally"
                    | "date"
                    | "of"
                    | "this"
                    | "later"
                    | "l"
                    | "’"
            )
        };
        if let Some(name) = self
            .names
            .iter()
            .filter(ours)
            .rfind(|name| name.span.end <= verb.start)
            && self
                .words(Span::new(name.span.end, verb.start))
                .iter()
                .all(|(word, _)| small(word))
        {
            return Some(true);
        }
        if let Some(name) = self
            .names
            .iter()
            .filter(ours)
            .find(|name| name.span.start >= verb.end)
            && self
                .words(Span::new(verb.end, name.span.start))
                .iter()
                .all(|(word, _)| small(word))
        {
            return self.tells_of_move().then_some(false);
        }
        // "The date was changed from 19 December to 12 September"
        let dates = self
            .reading
            .phrases_in(self.sentence)
            .iter()
            .filter(|phrase| days_of(phrase).is_some())
            .count();
        let of_date = self
            .reading
            .words_before(verb.start)
            .take(4)
            .any(|word| matches!(&*word, "date" | "fecha"));
        let ranged = self
            .reading
            .phrases_in(self.sentence)
            .iter()
            .any(|phrase| matches!(phrase.meaning, Meaning::Days { .. }));
        if of_date && (dates >= 2 || ranged) && self.tells_of_move() {
            return Some(false);
        }
        let near = |place: Span| {
            self.words(place)
                .iter()
                .any(|(word, _)| matches!(word.as_str(), "it" | "elle"))
        };
        let it = near(Span::new(self.sentence.start, verb.start))
            || self
                .reading
                .words_after(verb.end)
                .next()
                .is_some_and(|word| word == "it");
        (it && self.tells_of_move()).then_some(false)
    }

    /// Whether the sentence names the months or days between which the observance was moved.
    fn tells_of_move(&self) -> bool {
        let year = self.edition.year;
        let mut months: Vec<i8> = Vec::new();
        for (start, _) in self
            .edition
            .days(year)
            .into_iter()
            .chain(self.edition.days_by_former_rules(year))
        {
            months.push(start.month());
        }
        self.reading
            .phrases_in(self.sentence)
            .iter()
            .any(|phrase| match &phrase.meaning {
                Meaning::Day(day) => day.year.is_none() && months.contains(&day.month),
                Meaning::Days { from, .. } => months.contains(&from.month),
                Meaning::Month { month, year } => year.is_none() && months.contains(month),
                _ => false,
            })
    }

    /// Whether no second clause lies between.
    fn is_near(&self, from: usize, to: usize) -> bool {
        let words = self.words(Span::new(from.min(to), to));
        words.len() <= 12
            && !words.iter().any(|(word, _)| {
                matches!(
                    word.as_str(),
                    "," | ";" | "and" | "but" | "which" | "that" | "who" | "–" | "—" | ":"
                )
            })
    }

    fn is_led_by_in(&self, year: Span) -> bool {
        let before = self.reading.tokens_in(Span::new(self.sentence.start, year.start));
        let word = |token: &daymark_phrases::Token| folded(token.span.of(self.reading.text));
        match before {
            // "a decision of 2014 moved the Day"
            [.., act, of] if word(of) == "of" => {
                matches!(word(act).as_str(), "decision" | "resolution" | "text")
            }
            [.., last] => {
                matches!(last.kind, TokenKind::Word { .. }) && matches!(word(last).as_str(), "in" | "en")
            }
            [] => false,
        }
    }
}

fn is_moving(word: &str) -> bool {
    matches!(
        word,
        "moved"
            | "moves"
            | "shifted"
            | "transferred"
            | "fixed"
            | "changed"
            | "brought"
            | "deplacee"
            | "deplace"
            | "avancee"
            | "fixee"
            | "transferee"
            | "trasladado"
            | "traslado"
            | "trasladada"
            | "adelanto"
            | "paso"
            | "passee"
    )
}
