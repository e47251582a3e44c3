//! `anniversary`: a number of years that the years in the sentence contradict.

use crate::edition::fixed;
use crate::passage::{Passage, passages};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Phrase, Reading, Since, Speaks, Stated, TokenKind, english_words, read};

pub(super) const RULE: Rule = Rule {
    id: "anniversary",
    group: Group::Facts,
    description: "“The 77th anniversary of … in 1945”, “81 years since the … of 1945” contradicts the edition year.",
    explanation: "An anniversary that was right last year is one short this year. The rule takes the year of the event from the same sentence, counts to the edition year, and compares.\n\nIt looks at “77th anniversary”, “70-year anniversary”, “centenary”, “81 years since”, “81 years after … today” and “50 years ago”. Where the sentence has another pair of years that fits (“in 2015, the 70th anniversary of the end of the war in 1945”), where it tells of the past, where the number is a rough one (“more than 80 years”), in quotations, and where no year of the event is printed, it keeps silent.",
    severity: Severity::Error,
    check,
};

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let (Some(language), Some(year)) = (context.known_language(article), article.front_matter.year()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for passage in passages(article) {
        let reading = read(&passage.text, language);
        let look = Look {
            passage: &passage,
            reading: &reading,
            year,
            language,
        };
        found.extend(reading.phrases.iter().filter_map(|phrase| look.at(phrase)));
    }
    found
}

struct Look<'a> {
    passage: &'a Passage<'a>,
    reading: &'a Reading<'a>,
    year: i16,
    language: Language,
}

impl Look<'_> {
    fn at(&self, phrase: &Phrase) -> Option<Finding> {
        if self.passage.is_quoted(phrase.span) || self.is_rough(phrase.span) {
            return None;
        }
        let sentence = self.reading.sentence(phrase.span);
        let years = self.years(sentence, phrase.span);
        let (count, event) = match phrase.meaning {
            Meaning::Anniversary(count) => (count, self.event(&years, phrase.span)?),
            Meaning::YearsSince { count, since } => {
                let event = match since {
                    Since::Since => self.event_behind(&years, phrase.span)?,
                    // Without "today" it may count to anything.
                    Since::After => {
                        if !crate::edition::points_to_now(self.reading, sentence) {
                            return None;
                        }
                        self.event_behind(&years, phrase.span)?
                    }
                    Since::Ago => self.event_beside(&years, phrase.span)?,
                };
                (count, event)
            }
            _ => return None,
        };
        if self.fits(count.value, &years) || !self.is_of_edition(phrase, &years) {
            return None;
        }
        let right = u32::try_from(self.year - event.value)
            .ok()
            .filter(|right| *right > 0)?;
        Some(self.finding(
            count,
            event,
            right,
            matches!(phrase.meaning, Meaning::Anniversary(_)),
        ))
    }

    /// All years of the sentence, those of dates included, in order.
    fn years(&self, sentence: Span, own: Span) -> Vec<Stated<i16>> {
        let mut years = Vec::new();
        for phrase in self.reading.phrases_in(sentence) {
            match &phrase.meaning {
                Meaning::Year(value) if self.is_a_year(phrase.span) => years.push(Stated {
                    value: *value,
                    span: phrase.span,
                }),
                Meaning::Day(day) => years.extend(day.year),
                Meaning::Days { to, .. } => years.extend(to.year),
                Meaning::Month { year, .. } => years.extend(*year),
                Meaning::SinceYear(year) if phrase.span.start >= own.end => years.push(*year),
                _ => {}
            }
        }
        years
    }

    /// Not the number of a resolution or a count: "1325 (2000)", "2018 people".
    fn is_a_year(&self, span: Span) -> bool {
        let at = self
            .reading
            .tokens
            .partition_point(|token| token.span.start < span.start);
        let next = self.reading.tokens.get(at + 1).map(|token| token.kind);
        let opens = at > 0 && self.reading.tokens[at - 1].kind == TokenKind::Mark('(');
        let after_number = at > 1 && matches!(self.reading.tokens[at - 2].kind, TokenKind::Number { .. });
        let resolution = self
            .reading
            .words_before(span.start)
            .next()
            .is_some_and(|word| word.starts_with("resol") || word.starts_with("decisi"));
        !(resolution || opens && after_number) && next != Some(TokenKind::Mark('('))
    }

    /// The event's year: the first behind the phrase, the only one before it otherwise.
    fn event(&self, years: &[Stated<i16>], phrase: Span) -> Option<Stated<i16>> {
        self.event_behind(years, phrase).or_else(|| {
            let before: Vec<_> = years
                .iter()
                .filter(|year| year.span.end <= phrase.start && year.value != self.year)
                .collect();
            match before[..] {
                // "Adopted in 1948, the Declaration marks its 77th anniversary".
                [year] if self.is_its(phrase) => Some(*year),
                _ => None,
            }
        })
    }

    fn event_behind(&self, years: &[Stated<i16>], phrase: Span) -> Option<Stated<i16>> {
        let behind: Vec<_> = years
            .iter()
            .filter(|year| year.span.start >= phrase.end && year.value < self.year)
            .filter(|year| !self.is_its_own(phrase, year.span))
            .collect();
        // With two years nobody knows which is the event's.
        match behind[..] {
            [year] => Some(*year),
            _ => None,
        }
    }

    /// "The eightieth anniversary, in 2025, …": the year of the anniversary, not of the event.
    fn is_its_own(&self, phrase: Span, year: Span) -> bool {
        let between = self.reading.tokens_in(Span::new(phrase.end, year.start));
        !between.is_empty()
            && between.iter().all(|token| {
                matches!(
                    token.span.of(self.reading.text),
                    "," | "(" | "in" | "en" | "—" | "–"
                )
            })
    }

    /// The year right beside "50 years ago": "50 years ago, in 1976", "in 1976, 50 years ago".
    fn event_beside(&self, years: &[Stated<i16>], phrase: Span) -> Option<Stated<i16>> {
        let near = |year: &&Stated<i16>| {
            let between = if year.span.end <= phrase.start {
                Span::new(year.span.end, phrase.start)
            } else {
                Span::new(phrase.end, year.span.start)
            };
            self.reading.tokens_in(between).len() <= 3
        };
        years.iter().find(near).copied()
    }

    fn is_its(&self, phrase: Span) -> bool {
        self.reading
            .words_before(phrase.start)
            .next()
            .is_some_and(|word| matches!(&*word, "its" | "their" | "s" | "son" | "leur" | "su"))
    }

    /// Whether some pair of years, the edition's included, is that far apart.
    fn fits(&self, count: u32, years: &[Stated<i16>]) -> bool {
        let all: Vec<i16> = years.iter().map(|year| year.value).chain([self.year]).collect();
        all.iter().any(|a| {
            all.iter()
                .any(|b| i32::from(*a) - i32::from(*b) == i32::try_from(count).unwrap_or(0))
        })
    }

    fn is_rough(&self, span: Span) -> bool {
        let mut before = self.reading.words_before(span.start);
        let first = before.next();
        let second = before.next();
        matches!(
            first.as_deref(),
            Some(
                "almost"
                    | "nearly"
                    | "over"
                    | "about"
                    | "around"
                    | "some"
                    | "roughly"
                    | "approximately"
                    | "past"
                    | "environ"
                    | "presque"
                    | "casi"
                    | "unos"
                    | "first"
                    | "quelque"
                    | "barely"
                    | "within"
                    | "under"
                    | "upcoming"
                    | "coming"
                    | "approaching"
                    | "next"
                    | "previous"
                    | "более"
                    | "почти"
                    | "около"
            )
        ) || matches!(
            (second.as_deref(), first.as_deref()),
            (Some("more" | "less" | "fewer"), Some("than"))
                | (Some("plus" | "moins" | "mas" | "menos"), Some("de"))
                | (Some("up"), Some("to"))
        )
    }

    /// Whether the count ends now: a verb of the present rules it, or nothing there is of the past.
    fn is_of_edition(&self, phrase: &Phrase, years: &[Stated<i16>]) -> bool {
        if matches!(
            phrase.meaning,
            Meaning::YearsSince {
                since: Since::Ago,
                ..
            }
        ) {
            return true;
        }
        // "In 1995, the 50th anniversary …": another year leads the sentence.
        let led = years.iter().any(|year| {
            year.span.end <= phrase.span.start && year.value != self.year && !self.is_its(phrase.span)
        });
        if led {
            return false;
        }
        let governing = self
            .reading
            .words_before(phrase.span.start)
            .take(8)
            .find_map(|word| {
                let word = &*word;
                if matches!(
                    word,
                    "marks"
                        | "mark"
                        | "marking"
                        | "is"
                        | "celebrates"
                        | "celebrate"
                        | "celebrating"
                        | "commemorates"
                        | "commemorate"
                        | "observe"
                        | "observes"
                        | "marque"
                        | "marquons"
                        | "celebre"
                        | "celebrons"
                        | "commemorons"
                        | "celebra"
                        | "celebramos"
                        | "marca"
                        | "conmemora"
                        | "conmemoramos"
                        | "will"
                        | "honour"
                        | "honor"
                        | "remember"
                        | "today"
                        | "now"
                        | "отмечаем"
                        | "отмечает"
                ) {
                    Some(true)
                } else if matches!(
                    word,
                    "was" | "were" | "had" | "did" | "fut" | "fue" | "etait" | "era"
                ) || (word.len() > 4 && word.ends_with("ed"))
                {
                    Some(false)
                } else {
                    None
                }
            });
        if let Some(present) = governing {
            return present;
        }
        if matches!(
            phrase.meaning,
            Meaning::YearsSince {
                since: Since::Since,
                ..
            }
        ) {
            // "81 years since" counts to now; "It had been 50 years since" was caught above.
            return true;
        }
        let sentence = self.reading.sentence(phrase.span);
        let past_behind = self
            .reading
            .tokens_in(Span::new(phrase.span.end, sentence.end))
            .iter()
            .any(|token| {
                matches!(
                    token.span.of(self.reading.text),
                    "was" | "were" | "fut" | "fue" | "had"
                )
            });
        !past_behind || self.reading.speaks(phrase.span) == Speaks::Edition
    }

    fn finding(&self, count: Stated<u32>, event: Stated<i16>, right: u32, ordinal: bool) -> Finding {
        let written = count.span.of(self.reading.text);
        let finding = Finding {
            rule: RULE.id,
            severity: Severity::Error,
            span: self.passage.place(count.span),
            message: format!("From {} to {} it is {right} years.", event.value, self.year),
            fix: None,
        };
        let replacement = if written.bytes().all(|byte| byte.is_ascii_digit()) {
            Some(right.to_string())
        } else if self.language != Language::En {
            None
        } else if written.starts_with(|c: char| c.is_ascii_digit()) {
            Some(format!("{right}{}", ending(right)))
        } else if written.contains("enary") || written.contains("ennial") {
            None
        } else {
            english_words(right, ordinal)
        };
        let span = finding.span;
        match replacement {
            Some(replacement) => fixed(finding, span, replacement),
            None => finding,
        }
    }
}

fn ending(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, assert_silent, findings};

    fn article(language: &str, body: &str) -> String {
        format!("---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: {language}\n---\n\n{body}\n")
    }

    #[test]
    fn a_wrong_count_fires() {
        for (body, wrong) in [
            (
                "This year marks the 77th anniversary of the founding of the United Nations in 1945.",
                "77th",
            ),
            (
                "We remember the 80th anniversary of the liberation of 27 January 1945.",
                "80th",
            ),
            ("It is 80 years since the end of the war of 1945.", "80"),
            ("Eighty years since 1945, the lesson stands.", "Eighty"),
            (
                "Today, 77 years after the Declaration of 1948, we read it again.",
                "77",
            ),
            ("The plan was written 47 years ago, in 1978.", "47"),
            (
                "The Declaration, adopted in 1948, celebrates its seventy-seventh anniversary.",
                "seventy-seventh",
            ),
            ("Seventy-fifth anniversary of the 1945 Charter", "Seventy-fifth"),
            ("The centenary of the 1945 Charter is here.", "centenary"),
            ("80 years have passed since the Charter was signed in 1945.", "80"),
        ] {
            assert_fires("anniversary", &article("en", body), &[wrong]);
        }
        assert_fires(
            "anniversary",
            &article("fr", "Nous célébrons le 77e anniversaire de la Charte de 1945."),
            &["77e"],
        );
        assert_fires(
            "anniversary",
            &article("es", "El 77.º aniversario de la Carta de 1945."),
            &["77.º"],
        );
        let title = "---\ntitle: The 80th anniversary of the Charter of 1945\nyear: 2026\n---\n";
        assert_fires("anniversary", title, &["80th"]);
    }

    #[test]
    fn right_rough_and_told_counts_are_silent() {
        for body in [
            "This year marks the 81st anniversary of the founding of the United Nations in 1945.",
            "It is 81 years since the end of the war of 1945.",
            "In 1995, the 50th anniversary of the end of the war in 1945, the hall was opened.",
            "The 50th anniversary of the 1945 Charter was celebrated with music.",
            "More than 80 years since 1945, the lesson stands.",
            "The plan was written almost 50 years ago, in 1978.",
            "Ten years after the Charter of 1945 the hall was built.",
            "The 77th anniversary of the Declaration is near.",
            "The eightieth anniversary, in 2025, brought presidents to the gate.",
            "“This is the 77th anniversary of 1945,” he said.",
            "The 25th anniversary of resolution 1325 (2000) was in 2025.",
            "Founded in 1995, fifty years after the Charter of 1945, it serves us still.",
            "On its tenth anniversary we planted a tree; the next is due in 2030.",
        ] {
            assert_silent("anniversary", &article("en", body));
        }
    }

    #[test]
    fn the_fix_keeps_the_form() {
        for (body, right) in [
            ("This year marks the 77th anniversary of 1945.", "81st"),
            ("Seventy-seventh anniversary of 1945", "eighty-first"),
            ("It is 77 years since 1945.", "81"),
        ] {
            let found = findings(&article("en", body));
            let fix = found
                .iter()
                .find_map(|found| found.fix.as_ref().filter(|_| found.rule == "anniversary"));
            assert_eq!(fix.map(|fix| fix.replacement.as_str()), Some(right), "{body}");
        }
    }
}
