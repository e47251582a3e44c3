//! `anniversary`: a number of years that the years in the sentence contradict.

mod counted;
mod elapsed;
mod lasting;
mod reckoned;
mod tables;

use super::{Examples, Scope};
use crate::edition::{fixed, is_among};
use crate::passage::Passage;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::Language;
use daymark_phrases::{
    Meaning, Now, Phrase, Reading, Since, Speaks, Stated, Token, TokenKind, english_words,
};

pub(super) const RULE: Rule = Rule {
    id: "anniversary",
    group: Group::Facts,
    description: "“The 77th anniversary of … in 1945”, “81 years since the … of 1945” contradicts the edition year.",
    explanation: "An anniversary that was right last year is one short this year. The rule takes the year of the event from the same sentence, counts to the edition year, and compares.\n\nIt looks at “77th anniversary”, “70-year anniversary”, “centenary”, “81 years since”, “81 years have gone by”, “81 years separate us from”, “81 years after … today”, “81 years later”, “is 81 years old”, “the 81-year-old Charter of 1945”, “for 81 years, since 1945”, “turns 81” and “50 years ago”, also in a table's row that has the year in one cell and the count in another; “half a century” is rough, and wrong only where it is far off. Where the sentence has another pair of years that fits (“in 2015, the 70th anniversary of the end of the war in 1945”), where it tells of the past, where “years after” has no “today” and is more than two years off, where the number is a rough one (“more than 80 years”), in quotations, and where no year of the event is printed, it keeps silent.",
    severity: Severity::Error,
    scope: Scope::Passages {
        look: check,
        whole: Some(tables::check),
        settle: None,
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let (Some(language), Some(year)) = (context.known_language(article), article.front_matter.year()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for passage in passages {
        let reading = passage.read(language);
        let look = Look {
            passage,
            reading: &reading,
            year,
            language,
        };
        found.extend(reading.phrases.iter().filter_map(|phrase| look.at(phrase)));
        found.extend(look.centuries());
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
    /// "prepares its fortieth anniversary", "préparera ses quarante ans": of a year to come.
    fn is_prepared_for(&self, place: Span) -> bool {
        self.reading.words_before(place.start).take(5).any(|word| {
            word.starts_with("prepar")
                || matches!(
                    &*word,
                    "approaches" | "approaching" | "towards" | "approche" | "vers" | "hacia" | "acerca"
                )
        })
    }

    fn at(&self, phrase: &Phrase) -> Option<Finding> {
        let counts = matches!(
            phrase.meaning,
            Meaning::Number(_) | Meaning::Ordinal(_) | Meaning::Anniversary(_) | Meaning::YearsSince { .. }
        );
        if !counts || self.is_prepared_for(phrase.span) {
            return None;
        }
        match phrase.meaning {
            Meaning::Number(value) => return self.reckoned(phrase.span, value),
            Meaning::Ordinal(value) => return self.nth_year(phrase.span, value),
            _ => {}
        }
        if !matches!(
            phrase.meaning,
            Meaning::Anniversary(_) | Meaning::YearsSince { .. }
        ) || self.passage.is_quoted(phrase.span)
            || self.is_rough(phrase.span)
            || self.is_years_ahead(phrase.span)
        {
            return None;
        }
        let sentence = self.reading.sentence(phrase.span);
        let years = self.years(sentence, phrase.span);
        if let Some(finding) = self.told_before(phrase, sentence, &years) {
            return Some(finding);
        }
        let (count, event) = match phrase.meaning {
            Meaning::Anniversary(count) => (count, self.event(&years, phrase.span)?),
            Meaning::YearsSince { count, since } => {
                let event = match since {
                    Since::Since => match self.event_behind(&years, phrase.span) {
                        Some(event) => event,
                        None => return self.since_then(count, &years, phrase.span, sentence),
                    },
                    // Without "today" it may count to anything: then only what is a little off is wrong.
                    Since::After => {
                        if !crate::edition::points_to_now(self.reading, sentence) {
                            return self.counted_to_now(phrase, count, sentence);
                        }
                        self.event_behind(&years, phrase.span)?
                    }
                    Since::Later => return self.counted_later(phrase, count, sentence),
                    Since::Ago => self
                        .event_beside(&years, phrase.span)
                        .or_else(|| self.event_of_ago(&years, phrase.span, sentence))?,
                };
                (count, event)
            }
            _ => return None,
        };
        if self.fits(count.value, &years, sentence) || !self.is_of_edition(phrase, &years) {
            return None;
        }
        let right = u32::try_from(self.year - event.value)
            .ok()
            .filter(|right| *right > 0)?;
        // "It began in 1994, for the Convention's fiftieth birthday": another event's.
        if event.span.end <= phrase.span.start && right.abs_diff(count.value) > 12 {
            return None;
        }
        // "The seventy-fifth anniversary of the liberation, in 2020,": the year of the anniversary itself.
        if count.value > right + 10 && self.is_aside(event.span) {
            return None;
        }
        Some(self.finding(
            count,
            event,
            right,
            matches!(phrase.meaning, Meaning::Anniversary(_)),
        ))
    }

    /// "In four years, it will celebrate 85 years since 1945": counted to a year to come.
    fn is_years_ahead(&self, span: Span) -> bool {
        let before = Span::new(self.reading.sentence(span).start, span.start);
        self.reading.phrases_in(before).iter().any(|phrase| {
            let led = self.reading.words_before(phrase.span.start).next();
            let behind: Vec<_> = self.reading.words_after(phrase.span.end).take(3).collect();
            let word = |at: usize| behind.get(at).map_or("", |word| &**word);
            matches!(phrase.meaning, Meaning::Number(_))
                && is_among(word(0), "years year ans annees anos months")
                && (led.is_some_and(|word| is_among(&word, "in dans en within"))
                    || word(1) == "from" && word(2) == "now"
                    || word(1) == "hence")
        })
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
                // "She has set a place since 1979, 46 years ago".
                Meaning::SinceYear(year)
                    if phrase.span.start >= own.end
                        || own.start >= phrase.span.end && own.start <= phrase.span.end + 2 =>
                {
                    years.push(*year);
                }
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
        // "1951 (74 years ago)" is no resolution.
        let numbered = next == Some(TokenKind::Mark('('))
            && self.reading.tokens.get(at + 2).is_some_and(|token| {
                let written = token.span.of(self.reading.text);
                written.len() == 4 && written.bytes().all(|byte| byte.is_ascii_digit())
                    || written.bytes().all(|byte| b"IVXLC".contains(&byte))
            });
        !(resolution || opens && after_number || numbered)
    }

    /// The event's year: the first behind the phrase, the only one before it otherwise.
    fn event(&self, years: &[Stated<i16>], phrase: Span) -> Option<Stated<i16>> {
        self.event_behind(years, phrase).or_else(|| {
            let before: Vec<_> = years
                .iter()
                .filter(|year| year.span.end <= phrase.start && year.value != self.year)
                .collect();
            match before[..] {
                // "Adopted in 1948, the Declaration marks its 77th anniversary", "… the 60th anniversary of that flight".
                [year] if self.is_its(phrase) || self.is_of_that(phrase) || self.falls_now(phrase) => {
                    Some(*year)
                }
                _ => None,
            }
        })
    }

    /// "On 28 July 1951 it was adopted; the 75th anniversary falls this year".
    fn falls_now(&self, phrase: Span) -> bool {
        self.reading
            .words_after(phrase.end)
            .next()
            .is_some_and(|word| is_among(&word, "falls fall comes is will tombe cae llega"))
            && self
                .reading
                .tokens_in(Span::new(self.reading.sentence(phrase).start, phrase.start))
                .iter()
                .any(|token| {
                    is_among(
                        &crate::edition::folded(token.span.of(self.reading.text)),
                        lasting::BEGUN,
                    )
                })
            && crate::edition::points_to_now(self.reading, self.reading.sentence(phrase))
    }

    /// "It is 36 years ago that it was adopted, on 28 July 1989", "the adoption, 80 years ago, of the Convention of 1945",
    /// "1951: the Convention is adopted, 75 years ago": the one year of the sentence.
    fn event_of_ago(&self, years: &[Stated<i16>], phrase: Span, sentence: Span) -> Option<Stated<i16>> {
        let [event] = years else {
            return None;
        };
        let text = self.reading.text;
        let before = self.reading.tokens_in(Span::new(sentence.start, phrase.start));
        let behind: Vec<String> = self
            .reading
            .tokens_in(Span::new(phrase.end, sentence.end))
            .iter()
            .take(2)
            .map(|token| crate::edition::folded(token.span.of(text)))
            .collect();
        let behind: Vec<&str> = behind.iter().map(String::as_str).collect();
        let folded = |token: &Token| crate::edition::folded(token.span.of(text));
        let between = self.reading.tokens_in(if event.span.start > phrase.end {
            Span::new(phrase.end, event.span.start)
        } else {
            Span::new(event.span.end, phrase.start)
        });
        let apart = between
            .iter()
            .any(|token| matches!(token.kind, TokenKind::Mark(';' | ':' | '–' | '—')));
        let begun = between
            .iter()
            .any(|token| is_among(&folded(token), lasting::BEGUN));
        let goes_on = event.span.start > phrase.end
            && !apart
            && (begun
                && matches!(behind[..], ["that" | "que" | "qu", ..])
                && before
                    .iter()
                    .all(|token| is_among(&folded(token), "it is was now already c ’ est"))
                && !between
                    .iter()
                    .any(|token| is_among(&folded(token), "said says told wrote dit dijo"))
                || matches!(behind[..], [",", "of" | "de" | "del"])
                // "31 years ago, when the kitchen was founded in 1994,"
                || begun
                    && matches!(behind[..], [",", "when" | "quand" | "cuando"])
                    && between
                        .iter()
                        .filter(|token| matches!(token.kind, TokenKind::Mark(_)))
                        .count()
                        == 1);
        let label = event.span.end < phrase.start
            && begun
            && before
                .first()
                .is_some_and(|token| token.span.end == event.span.end)
            && between
                .first()
                .is_some_and(|token| matches!(token.span.of(text), ":" | "–" | "—"))
            && between
                .last()
                .is_some_and(|token| matches!(token.span.of(text), "," | "(" | "–" | "—"));
        (goes_on || label).then_some(*event)
    }

    /// "the 60th anniversary of that flight": of what was told before.
    pub(super) fn is_of_that(&self, phrase: Span) -> bool {
        let mut behind = self.reading.words_after(phrase.end);
        matches!(behind.next().as_deref(), Some("of" | "de" | "del"))
            && matches!(
                behind.next().as_deref(),
                Some(
                    "that"
                        | "this"
                        | "those"
                        | "cette"
                        | "ce"
                        | "cet"
                        | "aquella"
                        | "aquel"
                        | "esa"
                        | "ese"
                        | "esta"
                        | "este"
                )
            )
    }

    fn event_behind(&self, years: &[Stated<i16>], phrase: Span) -> Option<Stated<i16>> {
        let behind: Vec<_> = years
            .iter()
            .filter(|year| year.span.start >= phrase.end && year.value < self.year)
            .filter(|year| {
                !self.is_its_own(phrase, year.span) && !self.is_of_another_clause(phrase, year.span)
            })
            .collect();
        let same = behind.windows(2).all(|pair| pair[0].value == pair[1].value);
        // With two years nobody knows which is the event's.
        match behind[..] {
            [year, ..] if same => Some(*year),
            [year] => Some(*year),
            _ => None,
        }
    }

    /// "The eightieth anniversary, in 2025, …": the year of the anniversary, not of the event.
    fn is_its_own(&self, phrase: Span, year: Span) -> bool {
        let between = self.reading.tokens_in(Span::new(phrase.end, year.start));
        // "The 75th anniversary was celebrated in 2023", "… fell on 7 April 2023".
        let mut before = self.reading.words_before(year.start);
        let placed = before
            .find(|word| !matches!(&**word, "in" | "on" | "en" | "le" | "el"))
            .is_some_and(|word| {
                matches!(
                    &*word,
                    "fell"
                        | "falls"
                        | "fall"
                        | "celebrated"
                        | "marked"
                        | "observed"
                        | "commemorated"
                        | "held"
                        | "came"
                        | "comes"
                        | "was"
                        | "were"
                        | "is"
                        | "be"
                        | "due"
                        | "celebre"
                        | "celebrada"
                        | "celebro"
                )
            });
        if placed && year.start > phrase.end {
            return true;
        }
        !between.is_empty()
            && between.iter().all(|token| {
                matches!(
                    token.span.of(self.reading.text),
                    "," | "(" | "in" | "en" | "—" | "–"
                )
            })
    }

    /// "On the 157th anniversary of his birth, the Committee keeps the Day, which was set in 2007": behind a comma the
    /// event goes on with a participle, a preposition or "which", anything else is another clause.
    fn is_of_another_clause(&self, phrase: Span, year: Span) -> bool {
        let text = self.reading.text;
        let comma = self
            .reading
            .tokens_in(Span::new(phrase.end, year.start))
            .iter()
            .find(|token| token.span.of(text) == ",")
            .map(|token| token.span.end);
        let Some(comma) = comma.filter(|comma| *comma < year.start) else {
            return false;
        };
        self.reading.words_after(comma).next().is_some_and(|word| {
            !(word.ends_with("ed")
                || self.is_participle(comma)
                || word.starts_with(|c: char| c.is_ascii_digit())
                || matches!(
                    &*word,
                    "which"
                        | "celle"
                        | "celui"
                        | "aquella"
                        | "aquel"
                        | "who"
                        | "that"
                        | "in"
                        | "on"
                        | "of"
                        | "born"
                        | "held"
                        | "since"
                        | "when"
                        | "from"
                        | "qui"
                        | "que"
                        | "en"
                        | "le"
                        | "el"
                        | "adopte"
                        | "adoptee"
                        | "signe"
                        | "fonde"
                        | "fondee"
                        | "cree"
                        | "creee"
                        | "adoptada"
                        | "adoptado"
                        | "firmada"
                        | "fundada"
                        | "and"
                        | "et"
                        | "y"
                        | "set"
                        | "begun"
                        | "cuando"
                        | "quand"
                        | "lorsque"
                ))
                && self
                    .reading
                    .phrases_in(Span::new(comma, year.end))
                    .iter()
                    .all(|phrase| phrase.span.start > comma + 2)
        })
    }

    /// "signée", "firmada" behind a comma.
    fn is_participle(&self, comma: usize) -> bool {
        self.reading
            .tokens_in(Span::new(comma, self.reading.text.len()))
            .first()
            .map(|token| token.span.of(self.reading.text))
            .is_some_and(|word| match self.language {
                Language::Fr => {
                    word.ends_with(['é']) || ["és", "ée", "ées"].iter().any(|end| word.ends_with(end))
                }
                Language::Es => ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"]
                    .iter()
                    .any(|end| word.ends_with(end)),
                _ => false,
            })
    }

    /// The year right beside "50 years ago": "50 years ago, in 1976", "in 1976, 50 years ago".
    fn event_beside(&self, years: &[Stated<i16>], phrase: Span) -> Option<Stated<i16>> {
        let near = |year: &&Stated<i16>| {
            // "37 years ago, on 16 September 1987": as far as to the date.
            let start = crate::edition::phrase_over(self.reading, year.span)
                .map_or(year.span.start, |date| date.span.start);
            let between = if year.span.end <= phrase.start {
                Span::new(year.span.end, phrase.start)
            } else {
                Span::new(phrase.end, start.max(phrase.end))
            };
            let between = self.reading.tokens_in(between);
            // "64 years ago this autumn, in 1961"
            let season = between
                .first()
                .is_some_and(|token| matches!(token.span.of(self.reading.text), "this" | "cet" | "este"));
            between.len() <= 3 + 2 * usize::from(season)
        };
        years.iter().find(near).copied()
    }

    /// ", in 2020" with a mark behind, or "held in 2020".
    fn is_aside(&self, year: Span) -> bool {
        let at = self
            .reading
            .tokens
            .partition_point(|token| token.span.start < year.start);
        let before = |steps: usize| {
            at.checked_sub(steps)
                .map_or("", |at| self.reading.tokens[at].span.of(self.reading.text))
        };
        matches!(before(1), "in" | "en") && matches!(before(2), "," | "(" | "–" | "—") || before(1) == "("
    }

    fn is_its(&self, phrase: Span) -> bool {
        self.reading
            .words_before(phrase.start)
            .next()
            .is_some_and(|word| matches!(&*word, "its" | "their" | "s" | "son" | "leur" | "su"))
            || self
                .reading
                .words_before(phrase.start)
                .take(5)
                .any(|word| matches!(&*word, "dont" | "whose" | "cuyo" | "cuya"))
            || self.is_of_which(phrase)
    }

    /// "del que se cumple ahora el 21.º aniversario", "of which we now mark the 21st anniversary".
    fn is_of_which(&self, phrase: Span) -> bool {
        let before: Vec<_> = self.reading.words_before(phrase.start).take(8).collect();
        before.windows(2).any(|pair| {
            &*pair[0] == "que" && matches!(&*pair[1], "del" | "la" | "los" | "las" | "el")
                || &*pair[0] == "which" && &*pair[1] == "of"
        })
    }

    /// Whether some pair of years, the edition's and "last year" included, is that far apart.
    fn fits(&self, count: u32, years: &[Stated<i16>], sentence: Span) -> bool {
        let told = self
            .reading
            .phrases_in(sentence)
            .iter()
            .filter_map(|phrase| match phrase.meaning {
                Meaning::Now(Now::LastYear) => Some(self.year - 1),
                Meaning::Now(Now::NextYear) => Some(self.year + 1),
                _ => None,
            });
        // "It is kept since 2001, the year of the fiftieth anniversary of the Convention of 1951."
        let since = self.years_told(sentence);
        let all: Vec<i16> = years
            .iter()
            .chain(&since)
            .map(|year| year.value)
            .chain([self.year])
            .chain(told)
            .collect();
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
                    | "every"
                    | "each"
                    | "cada"
                    | "les"
                    | "los"
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
            year.span.end <= phrase.span.start
                && year.value != self.year
                && !self.is_its(phrase.span)
                && !self.goes_on(Span::new(year.span.end, phrase.span.start))
        });
        if led || matches!(phrase.meaning, Meaning::Anniversary(_)) && self.is_told_of(phrase.span) {
            return false;
        }
        let clause = self.clause_start(phrase.span);
        let near = self
            .reading
            .tokens_in(Span::new(clause, phrase.span.start))
            .iter()
            .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
            .count();
        let before: Vec<_> = self
            .reading
            .words_before(phrase.span.start)
            .take(near.min(8))
            .collect();
        let governing = before.iter().enumerate().find_map(|(at, word)| {
            // "has changed": no past that is over.
            let perfect = !matches!(phrase.meaning, Meaning::Anniversary(_))
                && before.get(at + 1).is_some_and(|word| is_among(word, "has have"));
            let word = &**word;
            // "venait", "celebraban"
            let imperfect = match self.language {
                Language::Fr => word.len() > 4 && (word.ends_with("ait") || word.ends_with("aient")),
                Language::Es => word.len() > 4 && (word.ends_with("aba") || word.ends_with("aban")),
                _ => false,
            };
            if imperfect {
                return Some(false);
            }
            if matches!(
                word,
                "marks"
                    | "brings"
                    | "sees"
                    | "falls"
                    | "fall"
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
            ) || (word.len() > 4 && word.ends_with("ed") && !perfect)
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
        // "…, which was founded in 1948, is": the past of the event says nothing of the anniversary.
        let of_event = years
            .iter()
            .find(|year| year.span.start >= phrase.span.end)
            .filter(|year| {
                self.reading
                    .tokens_in(Span::new(phrase.span.end, year.span.start))
                    .iter()
                    .any(|token| {
                        matches!(
                            token.span.of(self.reading.text),
                            "which" | "who" | "that" | "qui" | "que"
                        )
                    })
            })
            .map_or(phrase.span.end, |year| year.span.end);
        let past_behind = self
            .reading
            .tokens_in(Span::new(of_event, sentence.end))
            .iter()
            .any(|token| {
                matches!(
                    token.span.of(self.reading.text),
                    "was" | "were" | "fut" | "fue" | "had"
                )
            });
        !past_behind || self.reading.speaks(phrase.span) == Speaks::Edition
    }

    /// Where the clause of a count begins.
    fn clause_start(&self, count: Span) -> usize {
        let sentence = self.reading.sentence(count);
        self.reading
            .tokens_in(Span::new(sentence.start, count.start))
            .iter()
            .rev()
            .find(|token| matches!(token.kind, TokenKind::Mark(';' | ':' | '–' | '—' | '(')))
            .map_or(sentence.start, |token| token.span.end)
    }

    /// "…, in 2004, and it falls on the …", "…; this is the …": another clause begins between a year and the count.
    fn goes_on(&self, between: Span) -> bool {
        let tokens = self.reading.tokens_in(between);
        let text = self.reading.text;
        tokens.iter().enumerate().any(|(at, token)| {
            let next = tokens.get(at + 1).map_or("", |next| next.span.of(text));
            match token.span.of(text) {
                ";" | ":" => true,
                "," => matches!(next, "and" | "but" | "so" | "et" | "mais" | "y" | "pero"),
                _ => false,
            }
        })
    }

    /// "For our hundredth birthday we printed a portrait": somebody did something then.
    fn is_told_of(&self, count: Span) -> bool {
        let sentence = self.reading.sentence(count);
        let text = self.reading.text;
        let words: Vec<&str> = self
            .reading
            .tokens_in(Span::new(count.end, sentence.end))
            .iter()
            .take(4)
            .map(|token| token.span.of(text))
            // "its 31st birthday: it was founded in 1994" tells of the event.
            .take_while(|word| !is_among(word, ": – — ("))
            .collect();
        words.windows(2).any(|pair| {
            matches!(pair[0], "we" | "they" | "he" | "she" | "I" | "it")
                && (pair[1].ends_with("ed")
                    || matches!(
                        pair[1],
                        "gave"
                            | "made"
                            | "went"
                            | "had"
                            | "met"
                            | "took"
                            | "sang"
                            | "built"
                            | "wrote"
                            | "held"
                            | "came"
                            | "were"
                            | "was"
                            | "got"
                            | "bought"
                            | "brought"
                            | "sent"
                            | "set"
                            | "put"
                            | "saw"
                    ))
        })
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
            english_words(right, ordinal).map(|words| like(written, &words))
        };
        let span = finding.span;
        match replacement {
            Some(replacement) => fixed(finding, span, replacement),
            None => finding,
        }
    }
}

/// With a capital where the wrong number had one, and without "one" behind "a".
fn like(wrong: &str, right: &str) -> String {
    let after_article = wrong.to_lowercase().starts_with("hundred");
    let right = right
        .strip_prefix("one ")
        .filter(|_| after_article)
        .unwrap_or(right);
    let mut letters = right.chars();
    match letters.next() {
        Some(first) if wrong.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => right.to_owned(),
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

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nA human being first flew in 1961, and on 12 April we celebrate the 60th anniversary of that flight.\n",
            "60th",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nTwo men stood on the Moon in 1969. Today, exactly fifty years later, the pupil presses the button.\n",
            "fifty",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis year brings the 81st anniversary of its signing in December 1944; we drill.\n",
            "81st",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly voted for it in 1947. Six decades later, singers are still asking.\n",
            "Six decades",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n## From 1994 to this autumn: 25 years of soup\n",
            "25",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nLa convention a été signée en 1997. Nous fêtons cette année son vingtième anniversaire.\n",
            "vingtième",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nEn 1951 se firmó la Convención. Han pasado setenta años, y las maletas siguen.\n",
            "setenta",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe first was held in 2004, and it falls on the thirty-first anniversary of the killing of April 1994.\n",
            "thirty-first",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nNous fêtons en 2026 le 15e anniversaire de la première fête, celle de 2008, avec un tambour.\n",
            "15e",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nSince the conference of 1972, 53 years have gone by, and the river is clean.\n",
            "53",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nJust thirty-five years separate us from December 1990, when it was adopted.\n",
            "thirty-five",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nAdopted in September 1978, the Plan of Action is 40 years old this month.\n",
            "40",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nBorn in July 1918, he would have turned 110 this month.\n",
            "110",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nA convention was adopted in December 1949 and reaches the age of sixty-five this week.\n",
            "sixty-five",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe site was closed in August 1991; forty-five years on, the wells are still tested.\n",
            "forty-five",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 1995 the conference spoke of the girl child. Now, 20 years later, Amina speaks for herself.\n",
            "20",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nBy now a quarter of a century has gone by since the first conference met in 1976.\n",
            "a quarter of a century",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n## Twenty years after the genocide of 1994\n",
            "Twenty",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nSixty years after the satellite was launched in 1957, children still ask how it stayed up.\n",
            "Sixty",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nCette année, la Journée rappelle le quatre-vingtième anniversaire de la Charte, signée en 1945.\n",
            "quatre-vingtième",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nElle honore le Plan d’action, adopté en 1978, dont ce sera le quarantième anniversaire.\n",
            "quarantième",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nSoixante-dix ans se sont écoulés cette année depuis la Convention de 1951.\n",
            "Soixante-dix",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nHan pasado muchas cosas: 70 años nos separan de la Convención de 1951.\n",
            "70",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 1978 it was adopted on 30 June 1978. That was 47 years ago.\n",
            "47",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nShe has set a place for him since 1979, 46 years ago.\n",
            "46",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Protocol, signed in 1987, celebrates its thirty-eighth birthday.\n",
            "thirty-eighth",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Union was founded on 30 June 1889, which makes it 136 years old.\n",
            "136",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nLe club, fondé en 1897, aura cent vingt-huit ans cette année.\n",
            "cent vingt-huit",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe text was signed on 5 October 1966: it turns 59 this fall.\n",
            "59",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThirty-six years after the Convention was adopted in 1989, a birth still goes unrecorded.\n",
            "Thirty-six",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe treaty was signed in 1944. Eighty-one years later, on 7 December 2026, we open the hangar.\n",
            "Eighty-one",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nLa Federación nació en Roma en 1951, hace ya setenta y cuatro años.\n",
            "setenta y cuatro",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Protocol was signed 38 years ago, on 16 September 1987.\n",
            "38",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nShe was born in 1869. This year is the 156th anniversary of her birth.\n",
            "156th",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe observers came in 1948. That was 77 years ago.\n",
            "77",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIt was adopted on 10 June 2008. Last year was its sixteenth anniversary.\n",
            "sixteenth",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 77th anniversary of the Society, which was founded in 1948, is a day to count.\n",
            "77th",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis year marks the 77th anniversary of the founding of the United Nations in 1945.\n",
            "77th",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe remember the 80th anniversary of the liberation of 27 January 1945.\n",
            "80th",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIt is 80 years since the end of the war of 1945.\n",
            "80",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nEighty years since 1945, the lesson stands.\n",
            "Eighty",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nToday, 77 years after the Declaration of 1948, we read it again.\n",
            "77",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe plan was written 47 years ago, in 1978.\n",
            "47",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Declaration, adopted in 1948, celebrates its seventy-seventh anniversary.\n",
            "seventy-seventh",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nSeventy-fifth anniversary of the 1945 Charter\n",
            "Seventy-fifth",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe centenary of the 1945 Charter is here.\n",
            "centenary",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n80 years have passed since the Charter was signed in 1945.\n",
            "80",
        ),
    ],
    silent: &[
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe began to mark it in 1994, for the Convention’s fiftieth birthday.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe text is of 1993, and 1994 was the Year of the Family. Its thirtieth anniversary was marked in 2024.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nUn an après venait le soixantième anniversaire de la victoire de 1945.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Space Treaty is of 19 December 1966. Sixty-nine years separate us from the ball.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nFor our hundredth birthday we printed a portrait of the woman who began the paper in 1919.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nLast year, for the eightieth anniversary of 1945, our library borrowed ninety letters.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nSince the conference of 1972, 54 years have gone by, and the river is clean.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThirty-six years separate us from December 1990, when it was adopted.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nHalf a century separates us from 1978; half a century since 1978, roughly, is long.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nAdopted in 1978, the Plan was 40 years old when the mill was built.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nFive years after the Charter of 1945, a hall stood here.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nShe turns 59 pages of the register that was begun in 1950.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nSoixante-quinze ans se sont écoulés cette année depuis la Convention de 1951.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nMedio siglo después de Estocolmo, el 28 de julio de 2022, llegó el derecho.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Prize, given every ten years since 2015, is a bell.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nBorn in 2000, she was 25 years old when she climbed it.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nEighty years after the war that ended in 1945, leaders met in San Francisco.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe attack was in 2003. Five years later, the Assembly chose the date.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nElle fut signée en 1944. Quatre-vingt-deux ans plus tard, le 7 décembre 2026, nous ouvrons.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIt was founded in 1948. Its 75th anniversary was celebrated in 2023.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe seventy-fifth anniversary of the liberation, in 2020, brought her back.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn the 157th anniversary of his birth, we keep the Day, which was set in 2007.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe observers came in 1948. That was 78 years ago.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis year marks the 81st anniversary of the founding of the United Nations in 1945.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIt is 81 years since the end of the war of 1945.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 1995, the 50th anniversary of the end of the war in 1945, the hall was opened.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 50th anniversary of the 1945 Charter was celebrated with music.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nMore than 80 years since 1945, the lesson stands.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe plan was written almost 50 years ago, in 1978.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nTen years after the Charter of 1945 the hall was built.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 77th anniversary of the Declaration is near.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe eightieth anniversary, in 2025, brought presidents to the gate.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n“This is the 77th anniversary of 1945,” he said.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 25th anniversary of resolution 1325 (2000) was in 2025.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nFounded in 1995, fifty years after the Charter of 1945, it serves us still.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn its tenth anniversary we planted a tree; the next is due in 2030.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, assert_sentences, findings};

    fn article(language: &str, body: &str) -> String {
        format!("---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: {language}\n---\n\n{body}\n")
    }

    #[test]
    fn sentences_that_count_to_this_year_are_told_from_others() {
        assert_sentences("anniversary", include_str!("anniversary/sentences.txt"));
    }

    #[test]
    fn a_wrong_count_fires() {
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
    fn the_fix_keeps_the_form() {
        for (body, right) in [
            ("This year marks the 77th anniversary of 1945.", "81st"),
            ("Seventy-seventh anniversary of 1945", "Eighty-first"),
            (
                "A hundred and ninety years since 1835, it stands.",
                "hundred and ninety-one",
            ),
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
