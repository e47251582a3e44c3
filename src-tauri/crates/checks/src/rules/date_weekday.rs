//! `date-weekday`: the weekday printed with a date is not that date's.

mod examples;
mod under_year;

pub(super) use examples::EXAMPLES;

use super::Scope;
use super::table_rows::{has_tables, rows};
use super::weekday_apart::{beside, in_neighbouring_cells, told_of_sentence_before};
use crate::claims::apposition::is_apposed;
use crate::edition::{Edition, fixed, points_to_now, years_beside, years_in};
use crate::passage::{Passage, passages};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{Date, DateForm, Language, format_date, weekday};
use daymark_phrases::{Day, Meaning, Now, Reading, Speaks, Stated};
use jiff::civil::Weekday;

pub(super) const RULE: Rule = Rule {
    id: "date-weekday",
    group: Group::Facts,
    description: "A weekday printed with a date is not that date's weekday.",
    explanation: "A reader plans by the weekday. One that was copied from last year's article is wrong, because every date moves on by a day or two each year.\n\nThe rule looks where the year is printed, and where the sentence speaks of this edition: then the year is the one in the front matter. Dates of history without a year are left alone, as are quotations. It reads dates in English, French, Spanish, Russian, Arabic and Chinese, in any order.\n\nThe fix writes the right weekday. If the weekday is right and the date is not, correct the date instead.",
    severity: Severity::Error,
    scope: Scope::Passages {
        look: check,
        whole: Some(in_tables),
        settle: Some(under_year::settle),
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let Some(language) = context.known_language(article) else {
        return Vec::new();
    };
    let edition = Edition::of(article, context);
    let year = article.front_matter.year();
    let mut found = Vec::new();
    for passage in passages {
        let reading = passage.read(language);
        let look = Look {
            passage,
            reading: &reading,
            edition: edition.as_ref(),
            year,
            language,
        };
        for phrase in &reading.phrases {
            let days = match &phrase.meaning {
                Meaning::Day(day) => vec![*day],
                // "15–16 October 1987, a Thursday night": one weekday for both, of either.
                Meaning::Days { from, to } if from.weekday.is_none() && is_behind(to) => {
                    let first = Day {
                        weekday: to.weekday,
                        year: from.year.or(to.year),
                        ..*from
                    };
                    if passage.is_quoted(phrase.span) || look.day(first, phrase.span).is_none() {
                        continue;
                    }
                    vec![*to]
                }
                Meaning::Days { from, to } => look.days(*from, *to),
                Meaning::Weekday(weekday) => {
                    found.extend(
                        look.far_weekday(*weekday, phrase.span)
                            .or_else(|| look.weekday_apart(*weekday, phrase.span)),
                    );
                    continue;
                }
                _ => continue,
            };
            if passage.is_quoted(phrase.span) {
                continue;
            }
            found.extend(days.into_iter().filter_map(|day| look.day(day, phrase.span)));
        }
    }
    found
}

/// What tables say in two cells: `| Sunday | 22 March 2026 |`.
fn in_tables(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some(language) = context.known_language(article).filter(|_| has_tables(article)) else {
        return Vec::new();
    };
    let edition = Edition::of(article, context);
    let year = article.front_matter.year();
    let all = passages(article);
    let mut found: Vec<Finding> = rows(article, &all)
        .iter()
        .filter_map(|row| in_neighbouring_cells(row, language))
        .filter_map(|(passage, stated, day)| {
            let reading = passage.read(language);
            let look = Look {
                passage,
                reading: &reading,
                edition: edition.as_ref(),
                year,
                language,
            };
            let date = match day.date() {
                Some(date) => date,
                None => look.date_without_year(day, stated.value, stated.span)?,
            };
            (date.weekday() != stated.value && !passage.is_quoted(stated.span))
                .then(|| look.finding(date, stated))
        })
        .collect();
    under_year::settle(article, &all, &mut found);
    found
}

/// Whether the weekday stands behind its date.
fn is_behind(day: &Day) -> bool {
    day.weekday
        .is_some_and(|weekday| weekday.span.start >= day.day_month.end)
}

struct Look<'a> {
    passage: &'a Passage<'a>,
    reading: &'a Reading<'a>,
    edition: Option<&'a Edition<'a>>,
    year: Option<i16>,
    language: Language,
}

impl Look<'_> {
    /// The days of a range, each with its weekday: in "on Friday and Saturday, 16 and 17 October" the first has the
    /// weekday before it. A range over New Year's Eve has two years.
    fn days(&self, mut from: Day, mut to: Day) -> Vec<Day> {
        if let Some(second) = from.weekday.filter(|_| to.weekday.is_none())
            && let Some(first) = self.weekday_joined_to(second.span)
        {
            from.weekday = Some(first);
            to.weekday = Some(second);
        }
        if (to.month, to.day) < (from.month, from.day)
            && from.year.is_none()
            && to.year.is_none()
            && let Some(year) = self.year
        {
            let is_of = |day: Day, year: Option<i16>| {
                let date = year.and_then(|year| day.in_year(year));
                date.map(Date::weekday) == day.weekday.map(|stated| stated.value)
            };
            if is_of(to, year.checked_add(1)) {
                to.weekday = None;
            }
            if is_of(from, year.checked_sub(1)) {
                from.weekday = None;
            }
        }
        vec![from, to]
    }

    /// "Friday" in "Friday and Saturday, 16 and 17 October".
    fn weekday_joined_to(&self, weekday: Span) -> Option<Stated<Weekday>> {
        let sentence = self.reading.sentence(weekday);
        let phrase = self
            .reading
            .phrases_in(Span::new(sentence.start, weekday.start))
            .last()?;
        let Meaning::Weekday(value) = phrase.meaning else {
            return None;
        };
        let joined = self.reading.tokens_in(Span::new(phrase.span.end, weekday.start));
        matches!(joined, [and] if matches!(and.span.of(self.reading.text), "and" | "et" | "y" | "e"))
            .then_some(Stated {
                value,
                span: phrase.span,
            })
    }

    /// A date with its weekday beside it.
    fn day(&self, day: Day, phrase: Span) -> Option<Finding> {
        let stated = day.weekday?;
        if self.is_second_of_night(stated.span) {
            return None;
        }
        let date = match day.date() {
            Some(date) => date,
            None => self.date_without_year(day, stated.value, phrase)?,
        };
        (date.weekday() != stated.value).then(|| self.finding(date, stated))
    }

    /// The date that is meant where no year stands beside it; `None` where that is not certain.
    fn date_without_year(&self, day: Day, stated: Weekday, phrase: Span) -> Option<Date> {
        let sentence = self.reading.sentence(phrase);
        let years = years_in(self.reading, sentence);
        let ours = self.year_of(sentence, phrase)?;
        if self.reading.tells(phrase) == Speaks::History && !self.is_beside_name(day, phrase, ours) {
            // "In 2018 the Day fell on Tuesday, 12 September": the one year of the sentence.
            let [year] = years[..] else { return None };
            let sure = self.year_leads(year, phrase) && day.in_year(ours)?.weekday() != stated;
            return sure.then(|| day.in_year(year)).flatten();
        }
        if years.iter().any(|year| *year != ours)
            && !points_to_now(self.reading, sentence)
            && years_beside(self.reading, sentence, phrase)
                .iter()
                .any(|year| *year != ours && !self.is_of_participle(*year, sentence))
        {
            return None;
        }
        let date = day.in_year(ours)?;
        // A date before the turn of the year, in an article for January, or after it, in one for December.
        let near_turn = [ours - 1, ours + 1]
            .into_iter()
            .filter_map(|year| day.in_year(year))
            .any(|other| {
                let start = self
                    .edition
                    .and_then(|edition| edition.days(ours).first().map(|(start, _)| *start));
                other.weekday() == stated && start.is_some_and(|start| days_apart(start, other) < 120)
            });
        (!near_turn).then_some(date)
    }

    /// "on 23 September (Tuesday), the International Day of …": the name says of which year, whatever else the sentence
    /// tells.
    fn is_beside_name(&self, day: Day, phrase: Span, ours: i16) -> bool {
        let Some(edition) = self.edition else { return false };
        let sentence = self.reading.sentence(phrase);
        let dated = self.reading.phrases_in(sentence).iter().any(|phrase| {
            matches!(
                phrase.meaning,
                Meaning::Year(_) | Meaning::Now(Now::LastYear) | Meaning::SinceYear(_)
            )
        });
        let own = day.in_year(ours).is_some_and(|date| {
            edition
                .days(ours)
                .iter()
                .any(|(start, end)| *start <= date && date <= *end)
        });
        let names = crate::naming::names(self.reading, edition, self.language);
        let names: Vec<_> = names
            .iter()
            .filter(|name| sentence.start <= name.span.start && name.span.end <= sentence.end)
            .collect();
        own && !dated && is_apposed(self.reading, &names, phrase, sentence)
    }

    /// The edition year, or the next where the sentence speaks of "next year" before the place or right behind it: in
    /// "entries close on Saturday, 17 October, and late ones go into next year's drawer" it is the drawer's.
    fn year_of(&self, sentence: Span, place: Span) -> Option<i16> {
        let next = self.reading.phrases_in(sentence).iter().any(|phrase| {
            phrase.meaning == Meaning::Now(Now::NextYear)
                && (phrase.span.end <= place.start
                    || self
                        .reading
                        .tokens_in(Span::new(place.end.min(phrase.span.start), phrase.span.start))
                        .len()
                        <= 1)
        });
        self.year?.checked_add(i16::from(next))
    }

    /// "On 22 September the choir founded in 1998 sings": the year is the choir's.
    fn is_of_participle(&self, year: i16, sentence: Span) -> bool {
        self.reading
            .phrases_in(sentence)
            .iter()
            .filter(|phrase| phrase.meaning == Meaning::Year(year))
            .all(|phrase| {
                let mut before = self
                    .reading
                    .words_before(phrase.span.start)
                    .skip_while(|word| matches!(&**word, "in" | "en"));
                let participle = before.next().is_some_and(|word| {
                    word.len() > 4
                        && ["ed", "ee", "ees", "ado", "ada", "ido", "ida", "built"]
                            .iter()
                            .any(|ending| word.ends_with(ending))
                });
                let helped = before.next().is_some_and(|word| {
                    matches!(
                        &*word,
                        "was"
                            | "were"
                            | "is"
                            | "are"
                            | "been"
                            | "had"
                            | "has"
                            | "have"
                            | "ete"
                            | "est"
                            | "fue"
                            | "sido"
                            | "a"
                            | "ha"
                            | "it"
                            | "he"
                            | "she"
                            | "they"
                            | "we"
                    )
                });
                participle && !helped
            })
    }

    /// "In 2018" stands before the place, in its sentence.
    fn year_leads(&self, year: i16, place: Span) -> bool {
        let sentence = self.reading.sentence(place);
        self.reading.phrases_in(sentence).iter().any(|phrase| {
            phrase.meaning == Meaning::Year(year)
                && phrase.span.end <= place.start
                && self
                    .reading
                    .words_before(phrase.span.start)
                    .next()
                    .is_some_and(|word| matches!(&*word, "in" | "en" | "в"))
        })
    }

    /// "the night of Saturday to Sunday, 21 March": either may be meant.
    fn is_second_of_night(&self, weekday: Span) -> bool {
        let sentence = self.reading.sentence(weekday);
        self.reading
            .phrases_in(Span::new(sentence.start, weekday.start))
            .last()
            .is_some_and(|phrase| {
                matches!(phrase.meaning, Meaning::Weekday(_))
                    && self
                        .reading
                        .tokens_in(Span::new(phrase.span.end, weekday.start))
                        .iter()
                        .all(|token| {
                            matches!(
                                token.span.of(self.reading.text),
                                "to" | "or" | "/" | "–" | "au" | "al" | "a"
                            )
                        })
            })
    }

    /// "on Tuesday evening, 18 December", "… on 20 June. That is a Saturday".
    fn weekday_apart(&self, stated: Weekday, span: Span) -> Option<Finding> {
        if self.passage.is_quoted(span) {
            return None;
        }
        let stated = Stated { value: stated, span };
        if let Some((day, phrase)) = beside(self.reading, span) {
            let day = Day {
                weekday: Some(stated),
                ..day
            };
            return self.day(day, phrase.span);
        }
        let ours = self.year_of(self.reading.sentence(span), span)?;
        let day = told_of_sentence_before(self.reading, span, ours)?;
        let date = day.date().or_else(|| day.in_year(ours))?;
        (date.weekday() != stated.value).then(|| self.finding(date, stated))
    }

    /// "12 September falls on a Saturday", "This year the Day falls on a Friday".
    fn far_weekday(&self, stated: Weekday, span: Span) -> Option<Finding> {
        if self.passage.is_quoted(span) {
            return None;
        }
        let mut before = self.reading.words_before(span.start);
        let mut word = before.next()?;
        let article = matches!(&*word, "a" | "un");
        if article {
            word = before.next()?;
        }
        if matches!(&*word, "on" | "en") {
            word = before.next()?;
        }
        if matches!(&*word, "year" | "ano" | "annee") {
            // "falls this year on a Friday"
            word = before.nth(1)?;
        }
        // "El 22 de marzo es domingo"
        let bare = self.language == Language::Es && matches!(&*word, "es" | "sera");
        let linking =
            (article || bare) && matches!(&*word, "is" | "was" | "be" | "being" | "est" | "sera" | "es");
        let falls = matches!(
            &*word,
            "falls" | "fall" | "lands" | "land" | "comes" | "tombe" | "cae" | "caera" | "tombera"
        );
        let fell = matches!(&*word, "fell" | "tombait" | "caia" | "cayo");
        if !linking && !falls && !fell {
            return None;
        }
        let sentence = self.reading.sentence(span);
        let whenever = self.reading.words_before(span.start).any(|word| {
            matches!(
                &*word,
                "if" | "when"
                    | "whenever"
                    | "every"
                    | "where"
                    | "should"
                    | "unless"
                    | "always"
                    | "si"
                    | "quand"
                    | "lorsque"
                    | "cuando"
                    | "each"
                    | "often"
                    | "sometimes"
                    | "never"
                    | "usually"
                    | "toujours"
                    | "siempre"
            )
        });
        let ours = self.year_of(sentence, span)?;
        let years = years_in(self.reading, sentence);
        let last_year = self
            .reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| phrase.meaning == Meaning::Now(Now::LastYear));
        // "The seventh of April was a Thursday then": no year says of which.
        let then = matches!(&*word, "was") && years.is_empty() && !points_to_now(self.reading, sentence);
        // "In 1998 7 June was a Sunday": the one year of the sentence, before all else.
        let ours = match years[..] {
            [year] if year != ours && (fell || &*word == "was") && self.year_leads(year, span) => year,
            _ if years.iter().any(|year| *year != ours) => return None,
            _ => ours,
        };
        if last_year || whenever {
            return None;
        }
        let day = self
            .reading
            .phrases_in(sentence)
            .iter()
            .rev()
            .filter(|phrase| phrase.span.end <= span.start)
            .find_map(|phrase| match &phrase.meaning {
                Meaning::Day(day) => Some(*day),
                _ => None,
            });
        let date = match day {
            Some(day)
                if day.weekday.is_some() || (then || fell && years.is_empty()) && day.year.is_none() =>
            {
                return None;
            }
            None if fell && years.is_empty() => return None,
            // "12 September is a Wednesday": nothing else may stand between.
            Some(day) if linking && !self.is_right_before(day, span) => return None,
            None if linking && !self.is_subject_before(sentence, span) => return None,
            Some(day) => day.date().or_else(|| day.in_year(ours))?,
            None => {
                let edition = self.edition?;
                let names = crate::naming::names(self.reading, edition, self.language);
                let subject = names
                    .iter()
                    .rfind(|name| sentence.start <= name.span.start && name.span.end <= span.start)?;
                if subject.whose == crate::naming::Whose::Other {
                    return None;
                }
                match edition.days(ours)[..] {
                    [(start, end)] if start == end => start,
                    _ => return None,
                }
            }
        };
        let stated = Stated { value: stated, span };
        (date.weekday() != stated.value).then(|| self.finding(date, stated))
    }

    fn is_right_before(&self, day: Day, place: Span) -> bool {
        let end = day.year.map_or(day.day_month.end, |year| year.span.end);
        let between = self.reading.tokens_in(Span::new(end, place.start));
        between.len() <= 4
            || between.len() <= 7
                && between.iter().all(|token| {
                    matches!(
                        token.span.of(self.reading.text),
                        "," | "which"
                            | "this"
                            | "year"
                            | "is"
                            | "will"
                            | "be"
                            | "happens"
                            | "to"
                            | "a"
                            | "in"
                            | "qui"
                            | "cette"
                            | "année"
                            | "est"
                            | "un"
                    )
                })
    }

    /// "This year World Refugee Day is a Friday".
    fn is_subject_before(&self, sentence: Span, place: Span) -> bool {
        let Some(edition) = self.edition else { return false };
        let names = crate::naming::names(self.reading, edition, self.language);
        let next_year = self
            .reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| phrase.meaning == Meaning::Now(Now::NextYear));
        (next_year || points_to_now(self.reading, sentence))
            && names
                .iter()
                .rfind(|name| sentence.start <= name.span.start && name.span.end <= place.start)
                .is_some_and(|name| {
                    self.reading
                        .tokens_in(Span::new(name.span.end, place.start))
                        .len()
                        <= 4
                })
            && self
                .reading
                .words_after(place.end)
                .next()
                .is_none_or(|word| matches!(&*word, "so" | "and" | "again" | "this" | "in" | "which"))
    }

    fn finding(&self, date: Date, stated: Stated<Weekday>) -> Finding {
        let right = weekday(date, self.language);
        let finding = Finding {
            rule: RULE.id,
            severity: Severity::Error,
            span: self.passage.place(stated.span),
            message: format!(
                "{} is a {}.",
                format_date(date, DateForm::Long, self.language).replace('\u{a0}', " "),
                right
            ),
            fix: None,
        };
        match written_like(stated.span.of(self.reading.text), right, self.language) {
            Some(replacement) => {
                let span = finding.span;
                fixed(finding, span, replacement)
            }
            None => finding,
        }
    }
}

fn days_apart(a: Date, b: Date) -> i32 {
    a.until(b).map_or(i32::MAX, |span| span.get_days().abs())
}

/// The right weekday in the form of the wrong one: short, with a capital. `None` where the form would need grammar.
fn written_like(wrong: &str, right: &str, language: Language) -> Option<String> {
    let capital = wrong.chars().next().is_some_and(char::is_uppercase);
    match language {
        Language::En if wrong.chars().count() <= 5 && !wrong.to_lowercase().ends_with("day") => {
            Some(right.chars().take(3).collect())
        }
        Language::En if wrong.chars().all(char::is_uppercase) => Some(right.to_uppercase()),
        Language::En | Language::Ar => Some(right.to_owned()),
        Language::Fr | Language::Es => {
            let mut letters = right.chars();
            let first = letters.next()?;
            Some(if capital {
                first.to_uppercase().chain(letters).collect()
            } else {
                right.to_owned()
            })
        }
        // After "в" the noun changes, and the preposition with it.
        Language::Ru => None,
        Language::Zh => Some(match wrong.strip_prefix('周') {
            Some(_) => format!("周{}", right.chars().next_back()?),
            None => right.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, assert_silent, findings, found};

    fn article(year: &str, body: &str) -> String {
        format!("---\ntitle: A\nobservance: south-south-cooperation-day\nyear: {year}\n---\n\n{body}\n")
    }

    #[test]
    fn a_wrong_weekday_fires() {
        let french = "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nLe lundi 11 décembre, nous célébrons la Journée.\n";
        assert_fires("date-weekday", french, &["lundi"]);
        let spanish = "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nEl miércoles, 11 de diciembre de 2026, celebramos.\n";
        assert_fires("date-weekday", spanish, &["miércoles"]);
        let chinese = "---\ntitle: A\nlanguage: zh\n---\n\n2026年9月12日星期五。\n";
        assert_fires("date-weekday", chinese, &["星期五"]);
        let title = "---\ntitle: \"Friday, 12 September 2026\"\n---\n\nText.\n";
        assert_fires("date-weekday", title, &["Friday"]);
    }

    #[test]
    fn a_right_or_uncertain_weekday_is_silent() {
        // The turn of the year: 30 December is of the year before.
        let january = "---\ntitle: A\nobservance: education-day\nyear: 2026\n---\n\nRegister by Tuesday, 30 December.\n";
        assert_silent("date-weekday", january);
        assert_silent(
            "date-weekday",
            "---\ntitle: A\nlanguage: de\n---\n\nFriday, 12 September 2026\n",
        );
    }

    #[test]
    fn the_fix_writes_the_right_weekday() {
        for (written, right) in [("Wednesday, September 12", "Saturday"), ("Wed, 12 Sep", "Sat")] {
            let source = article("2026", &format!("We meet on {written}."));
            let found = findings(&source);
            let fix = found
                .iter()
                .find(|finding| finding.rule == "date-weekday")
                .and_then(|finding| finding.fix.as_ref());
            assert_eq!(fix.map(|fix| fix.replacement.as_str()), Some(right));
        }
        assert_eq!(found("date-weekday", "---\n---\nsilent\n").len(), 0);
    }
}
