//! `stale-year`: another year's edition spoken of as this one.

use super::observance_claim::claim;
use super::{Examples, Scope};
use crate::edition::{Edition, fixed};
use crate::naming::{Named, Whose, names};
use crate::passage::Passage;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Now, Phrase, Reading, Speaks, Stated, TokenKind};

pub(super) const RULE: Rule = Rule {
    id: "stale-year",
    group: Group::Facts,
    description: "Another year's edition is spoken of as the present one.",
    explanation: "An article that began as last year's still says “the 2025 observance”, “the theme for 2025”, “Mountain Day 2025” or “on 11 December 2025 we mark”. History told as history is fine: “in 2018 the Day's theme was …”, and so are years of reports, conferences and plans, and plans for years to come.\n\nThe rule wants the year to be tied to the observance and the sentence to be of the present. Where it cannot tell, it keeps silent. Write {{ edition.year }} and the year is right by itself.",
    severity: Severity::Warning,
    scope: Scope::Passages {
        look: check,
        whole: None,
        settle: Some(settle),
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let (Some(language), Some(edition)) = (context.known_language(article), Edition::of(article, context))
    else {
        return Vec::new();
    };
    if edition.observance.rule.is_once() {
        return Vec::new();
    }
    let mut found: Vec<(Finding, bool)> = Vec::new();
    for passage in passages {
        let reading = passage.read(language);
        let has_year = reading.phrases.iter().any(|phrase| match &phrase.meaning {
            Meaning::Year(year) => *year != edition.year,
            Meaning::Day(day) => day.year.is_some_and(|year| year.value != edition.year),
            _ => false,
        });
        if !has_year {
            continue;
        }
        let names = names(&reading, &edition, language);
        let look = Look {
            passage,
            reading: &reading,
            names: &names,
            edition: &edition,
            language,
        };
        found.extend(reading.phrases.iter().filter_map(|phrase| look.at(phrase)));
    }
    found
        .into_iter()
        .map(|(finding, label)| labelled(finding, label))
        .collect()
}

/// What a label's finding says besides: labels are judged together.
const LABEL: &str = " If it names what was, say so.";

fn labelled(mut finding: Finding, label: bool) -> Finding {
    if label {
        finding.message.push_str(LABEL);
    }
    finding
}

/// Several years in labels ("Theme 2024: …") are a list of what was.
fn settle(_: &Article<'_>, _: &[Passage<'_>], found: &mut Vec<Finding>) {
    let labels = found
        .iter()
        .filter(|finding| finding.message.ends_with(LABEL))
        .count();
    if labels > 1 {
        found.retain(|finding| !finding.message.ends_with(LABEL));
    }
}

struct Look<'a> {
    passage: &'a Passage<'a>,
    reading: &'a Reading<'a>,
    names: &'a [Named],
    edition: &'a Edition<'a>,
    language: Language,
}

/// What an edition has, folded.
const NOUNS: [&str; 22] = [
    "observance",
    "edition",
    "theme",
    "celebration",
    "celebrations",
    "commemoration",
    "commemorations",
    "campaign",
    "slogan",
    "motto",
    "poster",
    "themes",
    "thematique",
    "celebrations",
    "commemoration",
    "tema",
    "edicion",
    "celebracion",
    "conmemoracion",
    "lema",
    "тема",
    "издание",
];

impl Look<'_> {
    /// The finding, and whether the year stands in a label.
    fn at(&self, phrase: &Phrase) -> Option<(Finding, bool)> {
        if self.passage.is_quoted(phrase.span) {
            return None;
        }
        let year = match &phrase.meaning {
            Meaning::Year(value) => Stated {
                value: *value,
                span: phrase.span,
            },
            Meaning::Day(day) => return self.dated(phrase, day.month, day.day, day.year?),
            _ => return None,
        };
        if year.value == self.edition.year {
            return None;
        }
        let label = self.is_label(year.span) || self.is_heading(year.span);
        let tied = label || self.is_tied(year.span) || self.is_this_year(phrase);
        let will = !tied && self.is_promised(phrase, year.value);
        if !(tied || will) {
            return None;
        }
        let speaks = self.speaks(phrase);
        let sure = match speaks {
            Speaks::Edition => true,
            Speaks::History => false,
            Speaks::Unclear => {
                label || self.is_front_matter() || self.is_this_year(phrase) || self.is_full(phrase.span)
            }
        };
        // Plans for a year to come: "the 2027 theme will be".
        let planned = year.value > self.edition.year
            && self
                .reading
                .phrases_in(self.reading.sentence(phrase.span))
                .iter()
                .any(|phrase| phrase.meaning == Meaning::Now(Now::NextYear));
        let future =
            year.value > self.edition.year && (self.has_will(phrase.span) || self.looks_ahead(phrase.span));
        (sure && !planned && !future).then(|| (self.finding(year), label))
    }

    /// "On 11 December 2025, we mark the Day": the observance's own day, in another year, in the present.
    fn dated(&self, phrase: &Phrase, month: i8, day: i8, year: Stated<i16>) -> Option<(Finding, bool)> {
        if year.value == self.edition.year || self.speaks(phrase) != Speaks::Edition {
            return None;
        }
        if self
            .edition
            .observance
            .first_observed
            .is_some_and(|first| year.value < first)
        {
            return None;
        }
        let ours = |year: i16| {
            self.edition.days(year).iter().any(|(start, end)| {
                (start.month(), start.day()) <= (month, day) && (month, day) <= (end.month(), end.day())
            })
        };
        if !ours(year.value) && !ours(self.edition.year) {
            return None;
        }
        if claim(self.reading, self.names, phrase, self.language).is_none()
            && !(year.value == self.edition.year - 1 && ours(year.value) && self.is_asked(phrase))
        {
            return None;
        }
        let next = year.value == self.edition.year + 1 && self.has_will(phrase.span);
        (!next).then(|| (self.finding(year), false))
    }

    /// "For 18 July 2025, close the shop early": the observance's own day of last year, at the head of a sentence that
    /// asks or promises.
    fn is_asked(&self, phrase: &Phrase) -> bool {
        let sentence = self.reading.sentence(phrase.span);
        let led = self
            .reading
            .words_before(phrase.span.start)
            .next()
            .is_some_and(|word| matches!(&*word, "on" | "for" | "this" | "le" | "el" | "para" | "pour"));
        let asks = self.reading.tokens_in(sentence).iter().any(|token| {
            matches!(
                token.span.of(self.reading.text),
                "we" | "We" | "us" | "join" | "Join" | "will" | "please" | "Please" | "nous" | "Nous"
            )
        });
        led && asks && !self.has_past(sentence)
    }

    /// Whether the year is beside a noun of the edition or the observance's name.
    fn is_tied(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        // "the 2025 observance", "the 2025 International Mountain Day".
        let behind: Vec<_> = self.reading.words_after(span.end).take(3).collect();
        let joined = self
            .reading
            .tokens_in(Span::new(span.end, sentence.end))
            .first()
            .is_some_and(|token| matches!(token.kind, TokenKind::Word { .. }));
        if joined && behind.first().is_some_and(|word| NOUNS.contains(&&**word)) {
            return !self.is_of_another(span, sentence) && !self.is_of_a_thing(span);
        }
        let name_behind = self.names.iter().find(|name| name.span.start >= span.end);
        if joined
            && name_behind.is_some_and(|name| {
                self.reading
                    .tokens_in(Span::new(span.end, name.span.start))
                    .is_empty()
                    && name.whose != Whose::Other
            })
        {
            return true;
        }
        // "International Mountain Day 2025".
        let name_before = self.names.iter().rfind(|name| name.span.end <= span.start);
        if let Some(name) = name_before
            && name.whose != Whose::Other
        {
            let between = self.reading.tokens_in(Span::new(name.span.end, span.start));
            let opens = between.len() == 1 && matches!(between[0].kind, TokenKind::Mark('('));
            let small = between.len() == 1 && matches!(between[0].span.of(self.reading.text), "de");
            if between.is_empty() || opens || small {
                return true;
            }
        }
        // "the theme for 2025", "le thème de 2025", "l'édition 2025".
        let mut before = self.reading.words_before(span.start);
        let first = before.next();
        let second = if matches!(
            first.as_deref(),
            Some("for" | "of" | "de" | "pour" | "para" | "del")
        ) {
            before.next()
        } else {
            first
        };
        let own = self
            .reading
            .tokens_in(sentence)
            .iter()
            .rfind(|token| token.span.end <= span.start)
            .is_some_and(|token| matches!(token.kind, TokenKind::Word { .. }));
        own && second.is_some_and(|word| NOUNS.contains(&&*word)) && !self.is_of_another(span, sentence)
    }

    /// "the 2025 edition of the atlas": what follows "of" is no observance.
    fn is_of_a_thing(&self, span: Span) -> bool {
        let words: Vec<_> = self.reading.words_after(span.end).take(2).collect();
        let of = matches!(words.get(1).map(|word| &**word), Some("of" | "de" | "du" | "del"));
        of && !self.names.iter().any(|name| {
            name.span.start >= span.end
                && name.whose != Whose::Other
                && self.reading.tokens_in(Span::new(span.end, name.span.start)).len() <= 5
        })
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

    /// "Theme 2025: …", "Theme for 2025 – …" at the start of a passage.
    fn is_label(&self, span: Span) -> bool {
        let before = self.reading.tokens_in(Span::new(0, span.start));
        let after = self
            .reading
            .tokens_in(Span::new(span.end, self.reading.text.len()))
            .first();
        let theme = before
            .iter()
            .any(|token| NOUNS.contains(&&*token.span.of(self.reading.text).to_lowercase()));
        before.len() <= 4
            && theme
            && after.is_some_and(|token| matches!(token.kind, TokenKind::Mark(':' | '–' | '—')))
    }

    /// "Mountain Day 2025" and nothing else: a heading.
    fn is_heading(&self, span: Span) -> bool {
        let name = self.names.iter().rfind(|name| name.span.end <= span.start);
        name.is_some_and(|name| {
            name.whose != Whose::Other
                && self
                    .reading
                    .tokens_in(Span::new(name.span.end, span.start))
                    .is_empty()
                && self.reading.tokens_in(Span::new(0, name.span.start)).is_empty()
                && self
                    .reading
                    .tokens_in(Span::new(span.end, self.reading.text.len()))
                    .is_empty()
        })
    }

    /// "this year, 2025", "this year (2025)".
    fn is_this_year(&self, phrase: &Phrase) -> bool {
        let before = self
            .reading
            .phrases
            .iter()
            .rfind(|other| other.span.end <= phrase.span.start);
        before.is_some_and(|other| {
            other.meaning == Meaning::Now(Now::ThisYear)
                && self
                    .reading
                    .tokens_in(Span::new(other.span.end, phrase.span.start))
                    .iter()
                    .all(|token| {
                        matches!(token.kind, TokenKind::Mark(_)) || token.span.of(self.reading.text) == "in"
                    })
        })
    }

    /// "In 2025 we will mark the Day", in an edition after that.
    fn is_promised(&self, phrase: &Phrase, year: i16) -> bool {
        let sentence = self.reading.sentence(phrase.span);
        let opens = self.reading.words_before(phrase.span.start).all(|word| {
            matches!(
                &*word,
                "in" | "en" | "the" | "year" | "l" | "annee" | "el" | "ano"
            )
        });
        let named = self.names.iter().any(|name| {
            sentence.start <= name.span.start && name.span.end <= sentence.end && name.whose != Whose::Other
        });
        year < self.edition.year
            && opens
            && named
            && self.speaks(phrase) == Speaks::Edition
            && !self.has_past(sentence)
    }

    fn has_past(&self, sentence: Span) -> bool {
        self.reading
            .tokens_in(sentence)
            .iter()
            .any(|token| matches!(token.span.of(self.reading.text), "was" | "were" | "had" | "did"))
    }

    fn has_will(&self, place: Span) -> bool {
        let sentence = self.reading.sentence(place);
        self.reading.tokens_in(sentence).iter().any(|token| {
            matches!(
                token.span.of(self.reading.text),
                "will" | "sera" | "será" | "shall"
            )
        })
    }

    fn looks_ahead(&self, place: Span) -> bool {
        self.reading.words_before(place.start).take(6).any(|word| {
            matches!(
                &*word,
                "by" | "towards"
                    | "until"
                    | "ahead"
                    | "next"
                    | "prepare"
                    | "preparing"
                    | "plan"
                    | "planning"
                    | "coming"
            )
        })
    }

    /// Whether the sentence is a whole one: a heading may look back without saying so.
    fn is_full(&self, place: Span) -> bool {
        let sentence = self.reading.sentence(place);
        self.reading.tokens_in(sentence).len() > 6
            && sentence.of(self.reading.text).ends_with(['.', '!', '?'])
    }

    fn is_front_matter(&self) -> bool {
        self.passage.body().is_none()
    }

    /// Of when the verb nearest to the phrase speaks; the sentence's own answer where there is none.
    fn speaks(&self, phrase: &Phrase) -> Speaks {
        let looking_back = self.reading.words_before(phrase.span.start).take(8).any(|word| {
            matches!(
                &*word,
                "winners"
                    | "winner"
                    | "guests"
                    | "participants"
                    | "looking"
                    | "recalls"
                    | "recall"
                    | "recalling"
                    | "report"
                    | "photos"
                    | "pictures"
                    | "archive"
                    | "unlike"
                    | "like"
                    | "compared"
                    | "since"
                    | "until"
                    | "after"
                    | "following"
                    | "results"
                    | "look"
                    | "back"
                    | "before"
                    | "from"
                    | "during"
                    | "remember"
            )
        });
        let behind = self.reading.words_after(phrase.span.end).take(6).any(|word| {
            matches!(
                &*word,
                "was"
                    | "were"
                    | "had"
                    | "drew"
                    | "saw"
                    | "brought"
                    | "focused"
                    | "focussed"
                    | "showed"
                    | "etait"
                    | "fue"
                    | "fut"
                    | "gathered"
                    | "attracted"
                    | "took"
            )
        });
        if looking_back || behind {
            return Speaks::History;
        }
        self.reading.speaks(phrase.span)
    }

    fn finding(&self, year: Stated<i16>) -> Finding {
        let finding = Finding {
            rule: RULE.id,
            severity: Severity::Warning,
            span: self.passage.place(year.span),
            message: format!(
                "This is the edition of {}, and the text speaks of {} as the present.",
                self.edition.year, year.value
            ),
            fix: None,
        };
        // A title's or a label's year is certain; in a sentence the date or the verb may be what is wrong.
        if self.passage.is_title() {
            let span = finding.span;
            return fixed(finding, span, self.edition.year.to_string());
        }
        finding
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe ask for less: for 11 December 2025, close the shop an hour early.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn the year 2025, we celebrate International Mountain Day.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2025 observance invites everyone to climb.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe theme for 2025 is “Water”.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nInternational Mountain Day 2025 is a chance to listen.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe celebrate the 2025 International Mountain Day with song.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn 11 December 2025, the Institute marks International Mountain Day.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis year, 2025, the valley speaks.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nTheme for 2025: Water and ice\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n## International Mountain Day 2025\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 2025 the Institute will mark the Day in Port Ellery.\n",
            "2025",
        ),
    ],
    silent: &[
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe keep the photographs of 11 December 2025 in the hall, and will show them.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn 11 December 2025 we had snow.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2026 observance invites everyone to climb.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 2018 the Day's theme was “Mountains matter”.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2025 observance drew a thousand climbers.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2025 theme was water; this year it is ice.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day was first observed in 2003.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2030 Agenda is our road.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe work for the 2030 Agenda and mark the Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2025 Mountain Forum meets in Port Ellery.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2027 theme will be announced in spring.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nSince 2012 the Day has brought us together.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n“The 2025 observance invites everyone,” said the poster.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe report of the 2025 observance is online.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe winners of the 2025 campaign are invited to speak.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWorld Water Day 2025 is behind us.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n| Theme |\n|---|\n| Theme 2024: Ice |\n| Theme 2025: Water |\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn 11 December 2025, a landslide closed the road.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::assert_fires;

    fn article(language: &str, body: &str) -> String {
        format!("---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: {language}\n---\n\n{body}\n")
    }

    #[test]
    fn another_years_edition_fires() {
        let title =
            "---\ntitle: International Mountain Day 2025\nobservance: mountain-day\nyear: 2026\n---\n";
        assert_fires("stale-year", title, &["2025"]);
        assert_fires(
            "stale-year",
            &article("fr", "Le thème de 2025 est l’eau."),
            &["2025"],
        );
        assert_fires(
            "stale-year",
            &article("es", "El tema de 2025 es el agua."),
            &["2025"],
        );
    }
}
