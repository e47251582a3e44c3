//! `edition-ordinal`: which edition the text says this is.

mod counted;
mod inaugural;
mod look;
mod numbers;
mod predicate;
mod series;
mod subject;
mod words;

use self::look::{Count, Look};
use self::words::{NOUNS, has_editions};
use super::{Examples, Scope, labels};
use crate::edition::{Edition, doubt, fixed, is_among, severity_of};
use crate::naming::names;
use crate::passage::{Passage, pictures};
use crate::plain::plain_names;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{Language, evaluate};
use daymark_phrases::{Meaning, Phrase, Reading, TokenKind};

pub(super) const RULE: Rule = Rule {
    id: "edition-ordinal",
    group: Group::Facts,
    description: "“The 11th annual …”, “marks the eleventh …” contradicts the first observance and the edition year.",
    explanation: "An ordinal that was right last year is wrong this year. The first observance counts as the first, so a day first observed in 2004 is observed for the twenty-third time in 2026; an observance every five years counts its observances, not the years.\n\nThe rule looks at ordinals before the observance's name, before “edition”, “observance”, “commemoration”, “year” and “time”, behind “this edition is the”, and in a table's or list's “Edition: 9th”; at “Day number 22”, “has been kept twenty-two times” and “with twenty-two editions behind it”, where what is before this edition is one fewer; and at “the inaugural”, “the first ever”, where it is not the first. “In its twelfth year”, counts in sentences that do not name the observance, and those that may be of a school or a club (“our ninth Mountain Day”, “for the third time the choir …”) are believed only near the right number. Sessions, centuries, anniversaries, other days and editions of books are not its business; what is told of the past or of another year is left alone.\n\nWrite {{ edition.ordinal }} and it is right every year. Where the catalogue has the first observance from general knowledge only, the finding is a warning and says so.",
    severity: Severity::Error,
    scope: Scope::Passages {
        look: check,
        whole: Some(in_tables),
        settle: Some(series::settle),
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let Some(facts) = Facts::of(article, context) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for passage in passages {
        let reading = passage.read(facts.language);
        let counts: Vec<(Count, bool)> = reading
            .phrases
            .iter()
            .filter_map(|phrase| {
                let (stated, ordinal) = match phrase.meaning {
                    Meaning::Ordinal(stated) => (stated, true),
                    Meaning::Number(stated) => (stated, false),
                    _ => return None,
                };
                let span = phrase.span;
                (stated != facts.right).then_some((Count { span, stated }, ordinal))
            })
            .chain(romans(&reading).into_iter().map(|count| (count, true)))
            .filter(|(count, _)| !passage.is_quoted(count.span) && count.stated != facts.right)
            .collect();
        if counts.is_empty() && !may_inaugurate(&reading) {
            continue;
        }
        let mut names = names(&reading, &facts.edition, facts.language);
        names.extend(plain_names(&reading, &facts.edition, facts.language));
        names.sort_by_key(|name| name.span.start);
        let pictures = pictures(article, passage);
        let shown = |span: Span| {
            passage.is_of_picture()
                || pictures
                    .iter()
                    .any(|picture| picture.contains(passage.place(span).start))
        };
        let look = Look {
            passage,
            reading: &reading,
            names: &names,
            edition: &facts.edition,
            language: facts.language,
            right: facts.right,
            of_others: std::cell::OnceCell::new(),
        };
        for (count, ordinal) in counts {
            // A picture may be of another year.
            if shown(count.span) {
                continue;
            }
            let span = passage.place(count.span);
            let written = count.span.of(&passage.text);
            if ordinal {
                // What calls itself the first is looked at apart.
                if count.stated > 1 && look.is_of_edition(count) {
                    found.push(facts.finding(span, facts.ordinal(written)));
                }
            } else if look.is_numbered(count) {
                found.push(facts.finding(span, facts.number(written)));
            } else if look.is_miscounted(count) {
                found.push(facts.finding(span, None));
            }
        }
        for span in look.inaugurals().into_iter().filter(|span| !shown(*span)) {
            let written = span.of(&passage.text);
            let adjective = !written.to_lowercase().starts_with(['d', 'p']);
            let right = adjective.then(|| facts.ordinal(written)).flatten();
            found.push(facts.finding(passage.place(span), right));
        }
    }
    found
}

/// "| Edition | 9th |".
fn in_tables(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some(facts) = Facts::of(article, context) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for pairs in labels::pairs(article) {
        let editions: Vec<_> = pairs
            .iter()
            .filter(|pair| labels::is_edition(&pair.label))
            .filter_map(|pair| Some((pair, facts.stated(&pair.value)?)))
            .collect();
        // Several are a list of what was.
        let [(pair, (phrase, stated))] = &editions[..] else {
            continue;
        };
        // A handbook has editions, too, and another year's row numbers that year's.
        let of_a_thing = pairs
            .first()
            .is_some_and(|first| first.label.split(' ').any(has_editions));
        let first = facts.edition.observance.first_observed;
        let of_another_year = pairs.iter().any(|pair| {
            let reading = daymark_phrases::read(&pair.value, facts.language);
            reading.phrases.iter().any(|phrase| {
                let year = match phrase.meaning {
                    Meaning::Year(year) => Some(year),
                    Meaning::Day(day) => day.year.map(|year| year.value),
                    _ => None,
                };
                year.is_some_and(|year| year != facts.edition.year && first.is_none_or(|first| year > first))
            })
        });
        let others = of_a_thing || of_another_year;
        if others || *stated == facts.right {
            continue;
        }
        let span = Span::new(
            pair.span.start + phrase.span.start,
            pair.span.start + phrase.span.end,
        );
        let written = phrase.span.of(&pair.value);
        let right = match phrase.meaning {
            Meaning::Ordinal(_) => facts.ordinal(written),
            _ => facts.number(written),
        };
        found.push(facts.finding(span, right));
    }
    found
}

/// What is right for the article.
struct Facts<'a> {
    edition: Edition<'a>,
    language: Language,
    right: u32,
    /// In digits with an ending, and in words.
    written: (String, String),
}

impl<'a> Facts<'a> {
    fn of(article: &Article<'_>, context: &Context<'a>) -> Option<Self> {
        let language = context.known_language(article)?;
        let edition = Edition::of(article, context)?;
        let right = edition.observance.edition(edition.year)?.ordinal?;
        let written =
            |name: &str| evaluate(name, std::iter::empty(), &context.facts(article)).unwrap_or_default();
        Some(Self {
            edition,
            language,
            right,
            written: (written("edition.ordinal"), written("edition.ordinal_words")),
        })
    }

    /// The number of an edition that a label's value is, and nothing else.
    fn stated(&self, value: &str) -> Option<(Phrase, u32)> {
        let reading = daymark_phrases::read(value, self.language);
        let [phrase] = &reading.phrases[..] else {
            return None;
        };
        let (Meaning::Ordinal(stated) | Meaning::Number(stated)) = phrase.meaning else {
            return None;
        };
        let alone = reading
            .tokens
            .iter()
            .filter(|token| token.span.end <= phrase.span.start || phrase.span.end <= token.span.start)
            .map(|token| token.span.of(value).to_lowercase())
            .all(|word| {
                NOUNS.contains(&word.as_str())
                    || is_among(word.as_str(), "no number . the n ° nº numéro número la annual")
            });
        alone.then(|| (phrase.clone(), stated))
    }

    /// The right ordinal in the form of the wrong one, where that is certain.
    fn ordinal(&self, wrong: &str) -> Option<String> {
        let (figures, words) = &self.written;
        let right = if wrong.starts_with(|c: char| c.is_ascii_digit()) {
            figures.clone()
        } else if self.language == Language::En && !wrong.chars().all(char::is_uppercase) {
            like(wrong, words)
        } else {
            return None;
        };
        (!right.is_empty()).then_some(right)
    }

    fn number(&self, wrong: &str) -> Option<String> {
        if wrong.starts_with(|c: char| c.is_ascii_digit()) {
            return Some(self.right.to_string());
        }
        let words = daymark_phrases::english_words(self.right, false)?;
        (self.language == Language::En).then(|| like(wrong, &words))
    }

    fn finding(&self, span: Span, right: Option<String>) -> Finding {
        let observance = self.edition.observance;
        let severity = severity_of(observance.first_basis);
        let first = observance
            .recurrence
            .map(|recurrence| recurrence.first_year)
            .or(observance.first_observed);
        let finding = Finding {
            rule: RULE.id,
            severity,
            span,
            message: format!(
                "The first observance was in {}, so the edition of {} is number {}.{}",
                first.unwrap_or_default(),
                self.edition.year,
                self.right,
                doubt(severity)
            ),
            fix: None,
        };
        match right {
            Some(right) => fixed(finding, span, right),
            None => finding,
        }
    }
}

/// "the XXIII International Mountain Day": at least two signs, since one is a letter.
fn romans(reading: &Reading<'_>) -> Vec<Count> {
    let mut found = Vec::new();
    for token in &reading.tokens {
        let written = token.span.of(reading.text);
        if token.kind != (TokenKind::Word { capital: true }) || written.len() < 2 {
            continue;
        }
        if let Some(stated) = roman(written) {
            found.push(Count {
                span: token.span,
                stated,
            });
        }
    }
    found
}

fn roman(written: &str) -> Option<u32> {
    let signs: Option<Vec<u32>> = written
        .chars()
        .map(|sign| match sign {
            'I' => Some(1),
            'V' => Some(5),
            'X' => Some(10),
            'L' => Some(50),
            'C' => Some(100),
            _ => None,
        })
        .collect();
    let signs = signs?;
    let mut value = 0;
    for (at, sign) in signs.iter().enumerate() {
        if signs.get(at + 1).is_some_and(|next| next > sign) {
            value -= i64::from(*sign);
        } else {
            value += i64::from(*sign);
        }
    }
    u32::try_from(value).ok()
}

/// Whether a text has a word that calls something the first.
fn may_inaugurate(reading: &Reading<'_>) -> bool {
    let text = reading.text;
    [
        "naugural", "aiden", "ebut", "ébut", "remiere", "first", "First", "premi", "primer",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// With a capital where the wrong word had one.
fn like(wrong: &str, right: &str) -> String {
    let mut letters = right.chars();
    match letters.next() {
        Some(first) if wrong.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => right.to_owned(),
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n| At a glance | |\n| --- | --- |\n| Edition | 23rd |\n| Place | the hut |\n",
            "23rd",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe have arrived at International Mountain Day number 22.\n",
            "22",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWith twenty-one editions behind it, International Mountain Day is no longer young.\n",
            "twenty-one",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe inaugural International Mountain Day will be held in our workshop.\n",
            "inaugural",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nGuides from three villages have been invited to the 23rd edition of International Mountain Day.\n",
            "23rd",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nMarking the Day for the twenty-third time since 2003, we hang out ropes.\n",
            "twenty-third",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIt is a day that the world has kept since 2003, which makes this year's the 23rd.\n",
            "23rd",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nInternational Mountain Day is here again. It is the twenty-third since the Assembly took it up.\n",
            "twenty-third",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis year's Day, the 25th, falls on a Friday.\n",
            "25th",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn Friday, 11 December 2026, climbers are honoured for the twenty-third time since 2003.\n",
            "twenty-third",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nEs la 23.ª vez que se celebra: la primera fue en 2003.\n",
            "23.ª",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day was adopted in winter; the twenty-third celebration of it takes place this winter.\n",
            "twenty-third",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nInternational Mountain Day has been with us since 2003, so this is already the twenty-third time that the world keeps it.\n",
            "twenty-third",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is now in its 23rd year.\n",
            "23rd",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nCe sera la vingt-troisième édition de cette Journée, observée pour la première fois en 2003.\n",
            "vingt-troisième",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nInternational Mountain Day, Friday, 11 December 2026, is the 23rd in a series that began in 2003.\n",
            "23rd",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis is the twenty-third time that the Day is observed.\n",
            "twenty-third",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2026 commemoration is the twenty-second annual one since 2003.\n",
            "twenty-second",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Institute marks the 23rd annual International Mountain Day.\n",
            "23rd",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis is the twenty-third International Mountain Day.\n",
            "twenty-third",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe celebrate the 25th edition of International Mountain Day.\n",
            "25th",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn 11 December we observe the **22nd** International Mountain Day.\n",
            "22nd",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nJoin us for the eleventh annual observance.\n",
            "eleventh",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWelcome to the 23rd Mountain Day!\n",
            "23rd",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis edition is the twenty-second.\n",
            "twenty-second",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is celebrated for the twenty-third time.\n",
            "twenty-third",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nFirst observed in 2003, the Day marks its 23rd edition.\n",
            "23rd",
        ),
    ],
    silent: &[
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nFor the third time the choir opens International Mountain Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWith twenty-three editions behind it, International Mountain Day is no longer young.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe photographs of the twenty-third International Mountain Day hang in the hut.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe first International Mountain Day without snow will be held in the hut.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nElle a créé cette Journée, et l’a vue célébrer pour la première fois le 11 décembre 2003.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis is the third time that the festival is held in the rain.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is now in its 24th year, and the club in its eleventh year.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOur newsletter grew. It is now in its 23rd year.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe first International Mountain Day, in 2003.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIt was first observed in 2003, which makes this the twenty-fourth time.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is the second of two in December.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Institute marks the 24th annual International Mountain Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis is the twenty-fourth International Mountain Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIt was adopted at the fifty-seventh session of the General Assembly.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 21st century needs mountains. The Day is on the third floor.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe second paragraph took a second to read on this Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe first International Mountain Day was celebrated in 2003.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe tenth International Mountain Day, in 2012, was observed in the rain.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 11th annual World Water Forum meets on the Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe third edition of the handbook appears.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe look to the 5th World Teachers' Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 77th anniversary of the Declaration is near.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n“The 23rd International Mountain Day,” said the poster.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn the second Saturday and the third Thursday of May we climb.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::Severity;
    use crate::rules::testing::{assert_fires, assert_sentences, assert_silent, findings};

    /// First observed in 2003, by a source: 2026 is the 24th.
    fn article(language: &str, body: &str) -> String {
        format!("---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: {language}\n---\n\n{body}\n")
    }

    #[test]
    fn sentences_that_number_the_edition_are_told_from_others() {
        assert_sentences("edition-ordinal", include_str!("edition_ordinal/sentences.txt"));
    }

    #[test]
    fn a_wrong_ordinal_fires() {
        assert_fires(
            "edition-ordinal",
            &article(
                "fr",
                "Nous célébrons la 23e édition de la Journée internationale de la montagne.",
            ),
            &["23e"],
        );
        assert_fires(
            "edition-ordinal",
            &article("fr", "L’édition de 2026 est la vingt-troisième."),
            &["vingt-troisième"],
        );
        assert_fires(
            "edition-ordinal",
            &article("es", "Celebramos la 23.ª edición del Día."),
            &["23.ª"],
        );
        let title = "---\ntitle: The 23rd annual International Mountain Day\nobservance: mountain-day\nyear: 2026\n---\n";
        assert_fires("edition-ordinal", title, &["23rd"]);
    }

    #[test]
    fn other_ordinals_are_silent() {
        assert_silent(
            "edition-ordinal",
            &article("fr", "L’édition de 2026 est la vingt-quatrième."),
        );
    }

    #[test]
    fn what_is_from_memory_warns_and_the_fix_keeps_the_form() {
        let source = "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nThis is the eleventh annual Day, the 11th observance.\n";
        let found: Vec<_> = findings(source)
            .into_iter()
            .filter(|found| found.rule == "edition-ordinal")
            .collect();
        let fixes: Vec<_> = found
            .iter()
            .filter_map(|finding| Some(finding.fix.as_ref()?.replacement.as_str()))
            .collect();
        assert_eq!(fixes, ["twenty-third", "23rd"]);
        assert!(found.iter().all(|finding| finding.severity == Severity::Warning));
    }
}
