//! `observance-date`: the text gives the observance another date than the catalogue.

mod change;
mod elsewhen;
mod examples;
mod first;
mod labels;
mod of_then;
mod table;
mod then;
mod tie;

pub(super) use examples::EXAMPLES;

use self::change::wrong_year_of_change;
use self::elsewhen::is_meant_so;
use self::first::wrong_first_year;
use self::labels::in_labels;
use self::table::in_tables;
use self::tie::{in_ties, is_coming, is_of_another_day, joined};
use super::Scope;
use crate::claims::claim::{Claim, Edge, claim as claimed};
use crate::edition::{Edition, days_of, doubt, fixed, folded, severity_of, years_beside};
use crate::naming::{Named, Whose, names, widened};
use crate::passage::{Passage, passages};
use crate::verbs::{is_adopting, is_keeping};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{
    Date, DateForm, Language, Rule as Days, format_date, format_range, weekday as weekday_name,
};
use daymark_phrases::{Day, Meaning, NthWeekday, Phrase, Reading, Speaks, english_words};
use jiff::civil::Weekday;

pub(super) const RULE: Rule = Rule {
    id: "observance-date",
    group: Group::Facts,
    description: "The text gives the observance another date than the catalogue has for that edition, or misstates its history.",
    explanation: "The date is the first thing that a reader takes away, and the first that is copied wrongly. The catalogue knows on which day or days the observance falls in each year, fixed or movable, and on which it fell before it was moved.\n\nThe rule looks at dates that the text ties to the observance: “is observed on …”, “On …, we mark the Day”, “the Day (…)”, the title. Where it knows no such form it reads the words between name and date: if each says nothing else (“8 April is set aside for …”, “comes round again every year on …”), the date is the observance's; any other word makes it keep silent. “The second Thursday of October” counts as a date, “begins on” and “ends on” as one end of a week. What is told as history is compared with the catalogue's history: “initially celebrated on 14 December”, where it was 19 December until 2011. A date set beside the name, wherever the two stand (“come on International Mountain Day, 11 December, with boots”, a row of a table), is the observance's too, and so is the year in which a text says that it was moved. Where the text shows that it knows the right date and means another (“because 12 September is a Saturday, our office marks the Day on Friday”), the rule keeps silent. An article that states the right date nowhere is taken at its one other: “on 21 May we open the gate for the Day” then gives a reader the wrong day. Other dates (of meetings, resolutions, births) are not its business, nor are quotations, nor observances whose date is announced each time.\n\nWhere the catalogue has a fact from general knowledge only, the finding is a warning and says so.",
    severity: Severity::Error,
    scope: Scope::Passages {
        look: check,
        whole: Some(in_article),
        settle: None,
    },
};

/// What only the article as a whole shows.
fn in_article(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let (Some(language), Some(edition)) = (context.known_language(article), Edition::of(article, context))
    else {
        return Vec::new();
    };
    if edition.observance.rule.is_once() {
        return Vec::new();
    }
    // Read once for all three, since this runs after each key.
    let all = passages(article);
    let mut found = in_tables(article, &all, &edition, language);
    found.extend(in_labels(&all, &edition, language));
    found.extend(in_ties(article, &all, &edition, language));
    found
}

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let (Some(language), Some(edition)) = (context.known_language(article), Edition::of(article, context))
    else {
        return Vec::new();
    };
    let year_long = matches!(edition.observance.rule, Days::Years { .. });
    if edition.observance.rule.is_once() && !year_long {
        return Vec::new();
    }
    let mut found = Vec::new();
    for passage in passages {
        let reading = passage.read(language);
        if reading.phrases.is_empty() {
            continue;
        }
        let names = widened(names(&reading, &edition, language), &reading, edition.year);
        let look = Look {
            passage,
            reading: &reading,
            names: &names,
            edition: &edition,
            language,
        };
        if year_long {
            found.extend(reading.phrases.iter().filter_map(|phrase| look.of_year(phrase)));
            continue;
        }
        found.extend(reading.phrases.iter().filter_map(|phrase| {
            look.at(phrase)
                .or_else(|| wrong_first_year(RULE.id, passage, &reading, &names, &edition, phrase))
                .or_else(|| wrong_year_of_change(RULE.id, passage, &reading, &names, &edition, phrase))
        }));
    }
    found
}

pub(super) struct Look<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) reading: &'a Reading<'a>,
    pub(super) names: &'a [Named],
    pub(super) edition: &'a Edition<'a>,
    pub(super) language: Language,
}

/// What a date is compared with.
struct Expected {
    days: Vec<(Date, Date)>,
    severity: Severity,
    why: String,
}

impl Look<'_> {
    /// The finding for a date that is tied to the observance loosely.
    pub(super) fn tied(&self, phrase: &Phrase) -> Option<Finding> {
        let (from, to) = days_of(phrase)?;
        Some(self.finding(phrase, from, to, &self.now()?))
    }

    pub(super) fn at(&self, phrase: &Phrase) -> Option<Finding> {
        if let Meaning::NthWeekday(stated) = &phrase.meaning {
            return self.nth(phrase, stated);
        }
        let (from, to) = days_of(phrase)?;
        if self.passage.is_quoted(phrase.span) || self.is_called_wrong(phrase.span) {
            return None;
        }
        let claim = self
            .of_before_the_change(phrase)
            .or_else(|| claimed(self.reading, self.names, phrase, self.language))
            .or_else(|| self.is_a_week_off(phrase).then(Claim::apart))?;
        if claim.moved && from != to {
            return self.moved(from, to);
        }
        self.compared(phrase, &claim)
    }

    /// "Candles for NAME on Sunday, 22 November", where it is on the Sunday before: the weekday of its rule in a wrong week,
    /// right behind its name.
    fn is_a_week_off(&self, phrase: &Phrase) -> bool {
        let ours = self.edition.year;
        let Meaning::Day(day) = &phrase.meaning else {
            return false;
        };
        let Days::NthWeekday { weekday, .. } = self.edition.observance.rule_in(ours) else {
            return false;
        };
        let same = day.weekday.is_some_and(|stated| stated.value == *weekday)
            && day.year.is_none_or(|year| year.value == ours);
        let slipped = day.in_year(ours).is_some_and(|date| {
            self.edition.days(ours).iter().any(|(start, _)| {
                date.weekday() == *weekday && start.until(date).is_ok_and(|span| span.get_days().abs() == 7)
            })
        });
        if !same || !slipped {
            return false;
        }
        let sentence = self.reading.sentence(phrase.span);
        let named = self.names.iter().any(|name| {
            name.whose == Whose::Ours
                && sentence.start <= name.span.start
                && name.span.end <= phrase.span.start
                && self
                    .reading
                    .tokens_in(Span::new(name.span.end, phrase.span.start))
                    .iter()
                    .all(|token| matches!(token.span.of(self.reading.text), "on" | "," | "le" | "el"))
        });
        let tokens = self.reading.tokens_in(sentence);
        named
            && tokens.len() <= 24
            && self.names.iter().all(|name| name.whose != Whose::Other)
            && !tokens
                .iter()
                .any(|token| is_of_another_day(&folded(token.span.of(self.reading.text))))
            && !tokens
                .iter()
                .any(|token| labels::is_of_event(&folded(token.span.of(self.reading.text))))
    }

    /// "Some posters say that the Day is on DATE; that is wrong."
    fn is_called_wrong(&self, date: Span) -> bool {
        let sentence = self.reading.sentence(date);
        self.reading.tokens_in(sentence).iter().any(|token| {
            matches!(
                &*folded(token.span.of(self.reading.text)),
                "wrong"
                    | "wrongly"
                    | "mistake"
                    | "mistakenly"
                    | "misprint"
                    | "erroneously"
                    | "incorrectly"
                    | "erreur"
                    | "faux"
                    | "equivocado"
                    | "falso"
            )
        })
    }

    /// "The International Year lasts from 1 March 2026 to 28 February 2027": from New Year's Day to New Year's Eve, and
    /// no other days.
    fn of_year(&self, phrase: &Phrase) -> Option<Finding> {
        let Meaning::Days { from, to } = &phrase.meaning else {
            return None;
        };
        let ours = self.edition.year;
        let (start, end) = *self.edition.days(ours).first()?;
        let first = from.in_year(from.year.or(to.year).map_or(ours, |year| year.value))?;
        let last = to.in_year(to.year.map_or(ours, |year| year.value))?;
        if (first, last) == (start, end)
            || self.passage.is_quoted(phrase.span)
            || !self.is_year_said_to_last(phrase)
        {
            return None;
        }
        let severity = self.edition.date_severity();
        let why = format!("It is {}.", shown(start, end, self.language));
        Some(self.another(phrase.span, severity, &why))
    }

    /// "The International Year of … lasts from": the Year itself, not an exhibition for it.
    fn is_year_said_to_last(&self, phrase: &Phrase) -> bool {
        let sentence = self.reading.sentence(phrase.span);
        let name: Vec<String> = self
            .edition
            .observance
            .name_in(self.language)
            .split_whitespace()
            .map(folded)
            .collect();
        let words: Vec<String> = self
            .reading
            .tokens_in(Span::new(sentence.start, phrase.span.start))
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        let Some(year) = words
            .iter()
            .position(|word| matches!(word.as_str(), "year" | "annee" | "ano"))
        else {
            return false;
        };
        let leads = words[..year].iter().all(|word| {
            name.contains(word)
                || matches!(
                    word.as_str(),
                    "the" | "its" | "our" | "this" | "l" | "’" | "'" | "la" | "el"
                )
        });
        let mut behind = words[year + 1..].iter().skip_while(|word| name.contains(word));
        let verb = behind.next().is_some_and(|word| {
            matches!(
                word.as_str(),
                "lasts"
                    | "runs"
                    | "spans"
                    | "extends"
                    | "goes"
                    | "dure"
                    | "durera"
                    | "dura"
                    | "va"
                    | "covers"
            )
        });
        leads
            && verb
            && behind.all(|word| matches!(word.as_str(), "from" | "the" | "du" | "del" | "desde" | "of"))
    }

    /// The finding where the date that is said to be the observance's is another one.
    pub(super) fn compared(&self, phrase: &Phrase, claim: &Claim) -> Option<Finding> {
        let (from, to) = days_of(phrase)?;
        if self.passage.is_quoted(phrase.span) {
            return None;
        }
        // "to keep the Day on" in a sentence that dates the document itself.
        if from.date().is_some_and(|date| {
            self.edition
                .observance
                .founding
                .iter()
                .any(|founding| founding.date == Some(date))
        }) {
            return None;
        }
        if from.year.or(to.year).is_some() && self.is_of_the_act(phrase) {
            return None;
        }
        // A day that "ends on" some date is somebody's feast.
        let day = joined(self.edition.days(self.edition.year))
            .iter()
            .all(|(start, end)| start == end);
        if claim.edge.is_some() && day {
            return None;
        }
        let expected = match from.year.or(to.year) {
            Some(year) => self.in_year(year.value)?,
            None => self.without_year(phrase, from, claim)?,
        };
        if expected.days.is_empty()
            || expected
                .days
                .iter()
                .any(|days| agrees(from, to, edge_of(*days, claim.edge), claim.whole))
            // "is held on 8 and 9 May": two days that the catalogue has one by one.
            || from != to
                && joined(expected.days.clone())
                    .iter()
                    .any(|days| agrees(from, to, edge_of(*days, claim.edge), claim.whole))
            // "From 25 November to 10 December, Human Rights Day, we wear orange".
            || day && from != to && expected.days.iter().any(|(start, _)| {
                [from, to]
                    .iter()
                    .any(|stated| stated.in_year(start.year()) == Some(*start))
            })
            || !(self.is_of_then(phrase, claim) || claim.set || claim.perfect)
                && is_meant_so(self.reading, phrase, claim, &expected.days, |other| {
                    claimed(self.reading, self.names, other, self.language).is_some()
                })
        {
            return None;
        }
        Some(self.finding(phrase, from, to, &expected))
    }

    /// "The Assembly proclaimed the Day on 14 October 1992", "goes back to 14 October 1992, when the Assembly …": the day
    /// of the act, which `citation-date` knows. "Our school has kept the Day since …": the day of nobody else's.
    fn is_of_the_act(&self, phrase: &Phrase) -> bool {
        let before: Vec<_> = self.reading.words_before(phrase.span.start).take(16).collect();
        let since = before
            .first()
            .is_some_and(|word| matches!(&**word, "since" | "depuis" | "desde"));
        let ours = before.iter().any(|word| {
            matches!(
                &**word,
                "our"
                    | "we"
                    | "my"
                    | "notre"
                    | "nous"
                    | "nuestra"
                    | "nuestro"
                    | "school"
                    | "city"
                    | "town"
                    | "ecole"
                    | "escuela"
            )
        });
        let by_body = |words: &[std::borrow::Cow<'_, str>]| {
            words.iter().take(6).any(|word| {
                matches!(
                    &**word,
                    "assembly"
                        | "nations"
                        | "states"
                        | "council"
                        | "generale"
                        | "general"
                        | "delegates"
                        | "unies"
                        | "unidas"
                )
            })
        };
        let acted = before
            .iter()
            .position(|word| is_adopting(word))
            .is_some_and(|verb| {
                !before[..verb].iter().any(|word| is_keeping(word)) && by_body(&before[verb + 1..])
            });
        let behind: Vec<_> = self.reading.words_after(phrase.span.end).take(9).collect();
        let when = behind
            .first()
            .is_some_and(|word| matches!(&**word, "when" | "lorsque" | "quand" | "cuando"))
            && behind
                .iter()
                .position(|word| is_adopting(word))
                .is_some_and(|verb| by_body(&behind[..verb]));
        since && ours || acted || when
    }

    /// "is kept on the third Thursday of September": another place in the month than the rule's, then or now.
    fn nth(&self, phrase: &Phrase, stated: &NthWeekday) -> Option<Finding> {
        if self.passage.is_quoted(phrase.span) {
            return None;
        }
        let claim = self
            .of_before_the_change(phrase)
            .or_else(|| claimed(self.reading, self.names, phrase, self.language))
            .or_else(|| self.is_place_beside(phrase, stated).then(Claim::apart))?;
        let sentence = self.reading.sentence(phrase.span);
        let year = stated.year.map_or(self.edition.year, |year| year.value);
        let history = stated.year.is_none()
            && (claim.former
                || claim.set && self.changes().next().is_some()
                || self.until(sentence, phrase.span).is_some()
                || self.reading.speaks(phrase.span) == Speaks::History
                    && !claim.habitual
                    && !claim.apposed
                    && !claim.set);
        let observance = self.edition.observance;
        let mut rules: Vec<&Days> = vec![observance.rule_in(year)];
        rules.extend(observance.additional.iter());
        if history {
            rules.extend(self.edition.former_rules());
            if self.is_of_own_past(sentence, phrase.span, &claim) {
                return None;
            }
            // What is told of the past and was never moved may be of anything.
            let change = self.changes().next()?;
            if rules.iter().any(|rule| is_place(rule, stated)) {
                return None;
            }
            // A date that the months around never had is no slip of the observance's own.
            let former = self.edition.former_rules().find_map(|rule| match rule {
                Days::NthWeekday { month, weekday, nth } if *month == stated.month => {
                    Some((*nth, *weekday, *month))
                }
                _ => None,
            })?;
            return Some(self.misplaced(
                stated,
                former,
                severity_of(change.basis),
                &format!("The catalogue says: {}.", sentence_of(&change.description)),
            ));
        }
        let told = self.reading.speaks(phrase.span) == Speaks::History;
        if told && self.edition.former_rules().any(|rule| is_place(rule, stated)) {
            return None;
        }
        let date = stated.in_year(year)?;
        let days = self.edition.days(year);
        let (start, end) = *days.first()?;
        if days.iter().any(|(start, end)| *start <= date && date <= *end)
            || rules.iter().any(|rule| is_place(rule, stated))
        {
            return None;
        }
        let severity = self.edition.date_severity();
        let why = format!("In {year} it falls on {}.", shown(start, end, self.language));
        Some(match observance.rule_in(year) {
            Days::NthWeekday { month, weekday, nth } => {
                self.misplaced(stated, (*nth, *weekday, *month), severity, &why)
            }
            _ => self.another(stated.day_month, severity, &why),
        })
    }

    /// "It is always the second Sunday of November", at the beginning of a paragraph: the same weekday of the same month
    /// as ours, so that nothing else can be meant by "it".
    fn is_place_beside(&self, phrase: &Phrase, stated: &NthWeekday) -> bool {
        let own = matches!(self.edition.observance.rule_in(self.edition.year), Days::NthWeekday { month, weekday, .. }
            if *month == stated.month && *weekday == stated.weekday);
        let sentence = self.reading.sentence(phrase.span);
        let before: Vec<String> = self
            .reading
            .tokens_in(Span::new(sentence.start, phrase.span.start))
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        let plain = before
            .first()
            .is_some_and(|word| matches!(word.as_str(), "it" | "elle" | "c"))
            && before.iter().all(|word| {
                matches!(
                    word.as_str(),
                    "it" | "elle"
                        | "c"
                        | "’"
                        | "'"
                        | "is"
                        | "est"
                        | "falls"
                        | "tombe"
                        | "comes"
                        | "always"
                        | "toujours"
                        | "every"
                        | "each"
                        | "year"
                        | "on"
                        | "the"
                        | "le"
                        | "la"
                        | "chaque"
                        | "annee"
                        | ","
                )
            });
        let always = before.iter().any(|word| {
            matches!(
                word.as_str(),
                "always" | "every" | "each" | "falls" | "toujours" | "chaque" | "tombe"
            )
        });
        own && plain
            && always
            && self.reading.sentence_before(sentence).is_none()
            && self.names.iter().all(|name| name.whose != Whose::Other)
    }

    /// The finding for a wrong place in a month, with the right one.
    fn misplaced(
        &self,
        stated: &NthWeekday,
        (nth, weekday, month): (i8, Weekday, i8),
        severity: Severity,
        why: &str,
    ) -> Finding {
        let finding = self.another(stated.day_month, severity, why);
        let written = stated.day_month.of(self.reading.text);
        let joint = if written.contains(" in ") { "in" } else { "of" };
        let right = Date::new(2026, month, 1)
            .and_then(|first| first.nth_weekday_of_month(1, weekday))
            .ok()
            .filter(|_| {
                self.language == Language::En && written.chars().all(|c| c.is_alphabetic() || c == ' ')
            })
            .and_then(|day| {
                let (_, name) = format_date(day, DateForm::DayMonth, Language::En)
                    .split_once('\u{a0}')
                    .map(|(day, month)| (day.to_owned(), month.to_owned()))?;
                let place = match nth {
                    -1 => "last".to_owned(),
                    nth => english_words(u32::try_from(nth).ok()?, true)?,
                };
                Some(format!(
                    "{place} {} {joint} {name}",
                    weekday_name(day, Language::En)
                ))
            });
        let span = finding.span;
        match right {
            Some(right) => fixed(finding, span, right),
            None => finding,
        }
    }

    fn another(&self, span: Span, severity: Severity, why: &str) -> Finding {
        Finding {
            rule: RULE.id,
            severity,
            span: self.passage.place(span),
            message: format!(
                "{} has another date. {why}{}",
                self.edition.observance.name_in(self.language),
                doubt(severity)
            ),
            fix: None,
        }
    }

    fn in_year(&self, year: i16) -> Option<Expected> {
        let first = self.edition.observance.first_observed;
        if first.is_some_and(|first| year < first) {
            return None;
        }
        let days = self.edition.days(year);
        let (start, end) = *days.first()?;
        // Before the founding document there was no such day, whatever the text tells of that year.
        if first.is_none() && self.edition.observance.edition(year).is_none() {
            return None;
        }
        Some(Expected {
            severity: self.edition.date_severity(),
            why: format!("In {year} it fell on {}.", shown(start, end, self.language)),
            days,
        })
    }

    fn without_year(&self, phrase: &Phrase, from: Day, claim: &Claim) -> Option<Expected> {
        let sentence = self.reading.sentence(phrase.span);
        let ours = self.edition.year;
        if claim.apposed && !claim.former {
            return self.beside_name(phrase);
        }
        let history = self.is_of_then(phrase, claim);
        if claim.set {
            let mut days = self.edition.days_by_former_rules(ours);
            days.extend(self.edition.days(ours));
            let (start, end) = *days.last()?;
            return Some(Expected {
                severity: self.edition.date_severity(),
                why: format!("In {ours} it falls on {}.", shown(start, end, self.language)),
                days,
            });
        }
        let fixed = matches!(
            self.edition.observance.rule,
            Days::Fixed { .. } | Days::Range { .. }
        );
        let moved = self.changes().next().is_some();
        if let Some(since) = self.since(sentence).filter(|_| claim.perfect) {
            // What was never moved is still on the day on which it has been since.
            return if moved || !fixed {
                self.rule_of(since, from)
            } else {
                self.now()
            };
        }
        // "has been on 24 October ever since"
        if claim.perfect && fixed && !moved {
            return self.now();
        }
        let onto = self
            .reading
            .words_before(phrase.span.start)
            .next()
            .is_some_and(|word| matches!(&*word, "to" | "au" | "al"));
        if claim.moved && onto && fixed && moved {
            return self.now();
        }
        if let Some(onwards) = self.onwards(sentence, phrase.span).filter(|_| !claim.former) {
            return self.rule_of(onwards, from);
        }
        if history {
            if let Some(until) = self.until(sentence, phrase.span) {
                // "Until 2012" may or may not include that year.
                let mut expected = self.rule_of(until, from)?;
                expected.days.extend(self.rule_of(until - 1, from)?.days);
                return Some(expected);
            }
            if self.is_of_own_past(sentence, phrase.span, claim) {
                return None;
            }
            return self
                .history(from, claim)
                .or_else(|| self.in_year(self.year_of_then(sentence, claim)?));
        }
        // "It was established in 2012 and is observed annually on …": no matter which year.
        let of_all_years = claim.habitual && fixed && !moved;
        if !of_all_years
            && years_beside(self.reading, sentence, phrase.span)
                .iter()
                .any(|year| *year != ours)
        {
            return None;
        }
        self.now()
    }

    /// The days of this edition.
    fn now(&self) -> Option<Expected> {
        let ours = self.edition.year;
        let days = self.edition.days(ours);
        let (start, end) = *days.first()?;
        Some(Expected {
            severity: self.edition.date_severity(),
            why: format!("In {ours} it falls on {}.", shown(start, end, self.language)),
            days,
        })
    }

    /// Whether the date is told of the past.
    fn is_of_then(&self, phrase: &Phrase, claim: &Claim) -> bool {
        claim.former || claim.past || (self.reading.speaks(phrase.span) == Speaks::History && !claim.habitual)
    }

    /// Set beside the name, a date is of no time; where the observance was moved, the old one may be meant.
    fn beside_name(&self, phrase: &Phrase) -> Option<Expected> {
        let sentence = self.reading.sentence(phrase.span);
        let ours = self.edition.year;
        let words: Vec<String> = self
            .reading
            .tokens_in(sentence)
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        // "Come on 4 July, the Day, and you will find names chalked on the bricks."
        let of_then = self.reading.speaks(phrase.span) == Speaks::History && !is_coming(&words)
            || years_beside(self.reading, sentence, phrase.span)
                .iter()
                .any(|year| *year != ours);
        let fixed = matches!(
            self.edition.observance.rule,
            Days::Fixed { .. } | Days::Range { .. }
        );
        if of_then && !fixed {
            return None;
        }
        let mut days = self.edition.days(ours);
        let (start, end) = *days.first()?;
        if of_then {
            days.extend(self.edition.days_by_former_rules(ours));
        }
        Some(Expected {
            severity: self.edition.date_severity(),
            why: format!("In {ours} it falls on {}.", shown(start, end, self.language)),
            days,
        })
    }

    fn finding(&self, phrase: &Phrase, from: Day, to: Day, expected: &Expected) -> Finding {
        let span = match phrase.meaning {
            Meaning::Day(day) => day.day_month,
            _ => phrase.span,
        };
        let finding = self.another(span, expected.severity, &expected.why);
        let replacement = match expected.days[..] {
            [(start, end)] if start == end && from == to => {
                day_like(span.of(self.reading.text), start, self.language)
            }
            _ => None,
        };
        match replacement {
            Some(replacement) => {
                let span = finding.span;
                fixed(finding, span, replacement)
            }
            None => finding,
        }
    }
}

/// The days of which the text speaks: "begins on" speaks of the first alone.
const fn edge_of((start, end): (Date, Date), edge: Option<Edge>) -> (Date, Date) {
    match edge {
        Some(Edge::Begins) => (start, start),
        Some(Edge::Ends) => (end, end),
        None => (start, end),
    }
}

/// Whether the text's days are the expected ones. One day within a week is no contradiction; other ends are, where
/// the text speaks of the whole.
fn agrees(from: Day, to: Day, (start, end): (Date, Date), whole: bool) -> bool {
    let year = from.year.map_or(start.year(), |year| year.value);
    let (Some(first), Some(last)) = (
        from.in_year(year),
        to.in_year(to.year.map_or(
            if (to.month, to.day) < (from.month, from.day) {
                year + 1
            } else {
                year
            },
            |y| y.value,
        )),
    ) else {
        return true;
    };
    let inside = start <= first && last <= end;
    if first == last || !whole {
        // A single day of a week that turns over the year.
        return inside
            || (first == last
                && start <= first.saturating_add(jiff::ToSpan::year(1))
                && first.saturating_add(jiff::ToSpan::year(1)) <= end);
    }
    first == start && last == end
}

/// Whether the rule is that weekday of that month.
fn is_place(rule: &Days, stated: &NthWeekday) -> bool {
    matches!(rule, Days::NthWeekday { month, weekday, nth }
        if *month == stated.month && *weekday == stated.weekday && *nth == stated.nth)
}

/// "12 September 2026" with plain spaces.
fn shown(start: Date, end: Date, language: Language) -> String {
    format_range(start, end, language).replace('\u{a0}', " ")
}

fn sentence_of(description: &str) -> &str {
    description.trim_end_matches('.')
}

/// The right day in the form of the wrong one: "September 12" or "12 September". `None` for other forms.
pub(super) fn day_like(wrong: &str, right: Date, language: Language) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || c == ' ' || c == '\u{a0}';
    if !wrong.chars().all(plain) {
        return None;
    }
    let day_month = format_date(right, DateForm::DayMonth, language);
    let words: Vec<&str> = wrong.split([' ', '\u{a0}']).collect();
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let written = match (language, &words[..]) {
        (Language::En, [first, second]) if digits(first) && second.len() > 4 || *second == "May" => day_month,
        (Language::En, [first, second])
            if digits(second)
                && (first.len() > 4 || *first == "May" || *first == "June" || *first == "July") =>
        {
            let (day, month) = day_month.split_once('\u{a0}')?;
            format!("{month}\u{a0}{day}")
        }
        (Language::Fr | Language::Ru, [first, _]) if digits(first) => day_month,
        (Language::Es, [first, "de", _]) if digits(first) => day_month,
        _ => return None,
    };
    Some(if wrong.contains('\u{a0}') {
        written
    } else {
        written.replace('\u{a0}', " ")
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, assert_silent, findings};

    fn article(id: &str, year: &str, language: &str, body: &str) -> String {
        format!("---\ntitle: A\nobservance: {id}\nyear: {year}\nlanguage: {language}\n---\n\n{body}\n")
    }

    const SOUTH: &str = "south-south-cooperation-day";

    #[test]
    fn another_date_fires() {
        assert_fires(
            "observance-date",
            &article(
                "mountain-day",
                "2026",
                "fr",
                "La Journée est célébrée chaque année le 12 décembre.",
            ),
            &["12 décembre"],
        );
        assert_fires(
            "observance-date",
            &article(
                "mountain-day",
                "2026",
                "es",
                "El Día se celebra cada año el 12 de diciembre.",
            ),
            &["12 de diciembre"],
        );
        let title = "---\ntitle: \"International Mountain Day, 12 December\"\nobservance: mountain-day\nyear: 2026\n---\n";
        assert_fires("observance-date", title, &["12 December"]);
    }

    #[test]
    fn the_right_date_and_other_dates_are_silent() {
        assert_silent(
            "observance-date",
            &article(
                "mountain-day",
                "2026",
                "fr",
                "La Journée est célébrée chaque année le 11 décembre.",
            ),
        );
    }

    #[test]
    fn the_fix_keeps_the_order_and_doubt_is_a_warning() {
        let source = article(SOUTH, "2026", "en", "The Day is observed on September 13.");
        let found = findings(&source);
        let finding = found.iter().find(|finding| finding.rule == "observance-date");
        let fix = finding.and_then(|finding| finding.fix.as_ref());
        assert_eq!(fix.map(|fix| fix.replacement.as_str()), Some("September 12"));
        // The catalogue has the Chinese Language Day's former date from general knowledge.
        let source = article(
            "chinese-language-day",
            "2026",
            "en",
            "Until 2010 the Day fell on 14 November.",
        );
        let found = findings(&source);
        let finding = found.iter().find(|finding| finding.rule == "observance-date");
        assert_eq!(
            finding.map(|finding| finding.severity),
            Some(crate::Severity::Warning)
        );
    }
}
