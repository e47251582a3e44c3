//! `edition-ordinal`: which edition the text says this is.

mod counted;

use super::{Examples, Scope};
use crate::edition::{Edition, doubt, fixed, severity_of, years_in};
use crate::naming::{Named, Whose, names};
use crate::passage::Passage;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{Language, evaluate};
use daymark_phrases::{Meaning, Phrase, Reading, Speaks};

pub(super) const RULE: Rule = Rule {
    id: "edition-ordinal",
    group: Group::Facts,
    description: "“The 11th annual …”, “marks the eleventh …” contradicts the first observance and the edition year.",
    explanation: "An ordinal that was right last year is wrong this year. The first observance counts as the first, so a day first observed in 2004 is observed for the twenty-third time in 2026; an observance every five years counts its observances, not the years.\n\nThe rule looks at ordinals before the observance's name, before “edition”, “observance”, “commemoration”, “year” and “time”, and behind “this edition is the”. “In its twelfth year” and counts in sentences that do not name the observance are believed only near the right number. Sessions, centuries, anniversaries, other days and editions of books are not its business; a sentence about another year is left alone.\n\nWrite {{ edition.ordinal }} and it is right every year. Where the catalogue has the first observance from general knowledge only, the finding is a warning and says so.",
    severity: Severity::Error,
    scope: Scope::of_passages(check),
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let (Some(language), Some(edition)) = (context.known_language(article), Edition::of(article, context))
    else {
        return Vec::new();
    };
    let Some(ordinal) = edition
        .observance
        .edition(edition.year)
        .and_then(|found| found.ordinal)
    else {
        return Vec::new();
    };
    let written =
        |name: &str| evaluate(name, std::iter::empty(), &context.facts(article)).unwrap_or_default();
    let mut found = Vec::new();
    for passage in passages {
        let reading = passage.read(language);
        if !reading
            .phrases
            .iter()
            .any(|phrase| matches!(phrase.meaning, Meaning::Ordinal(_)))
        {
            continue;
        }
        let names = names(&reading, &edition, language);
        for phrase in &reading.phrases {
            let Meaning::Ordinal(stated) = phrase.meaning else {
                continue;
            };
            if stated == ordinal || passage.is_quoted(phrase.span) {
                continue;
            }
            let look = Look {
                passage,
                reading: &reading,
                names: &names,
                edition: &edition,
            };
            if !look.is_of_edition(phrase) {
                continue;
            }
            let severity = severity_of(edition.observance.first_basis);
            let first = edition
                .observance
                .recurrence
                .map(|recurrence| recurrence.first_year)
                .or(edition.observance.first_observed);
            let finding = Finding {
                rule: RULE.id,
                severity,
                span: passage.place(phrase.span),
                message: format!(
                    "The first observance was in {}, so the edition of {} is number {ordinal}.{}",
                    first.unwrap_or_default(),
                    edition.year,
                    doubt(severity)
                ),
                fix: None,
            };
            let digits = phrase
                .span
                .of(&passage.text)
                .starts_with(|c: char| c.is_ascii_digit());
            let replacement = match (digits, language) {
                (true, _) => Some(written("edition.ordinal")),
                (false, Language::En) => Some(like(
                    phrase.span.of(&passage.text),
                    &written("edition.ordinal_words"),
                )),
                _ => None,
            };
            let span = finding.span;
            found.push(match replacement.filter(|text| !text.is_empty()) {
                Some(replacement) => fixed(finding, span, replacement),
                None => finding,
            });
        }
    }
    found
}

/// With a capital where the wrong word had one.
fn like(wrong: &str, right: &str) -> String {
    let mut letters = right.chars();
    match letters.next() {
        Some(first) if wrong.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => right.to_owned(),
    }
}

struct Look<'a> {
    passage: &'a Passage<'a>,
    reading: &'a Reading<'a>,
    names: &'a [Named],
    edition: &'a Edition<'a>,
}

/// Nouns for one holding of an observance, folded.
const NOUNS: [&str; 15] = [
    "edition",
    "observance",
    "celebration",
    "commemoration",
    "observation",
    "edicion",
    "celebracion",
    "conmemoracion",
    "celebrations",
    "commemorations",
    "издание",
    "празднование",
    "marking",
    "installment",
    "instalment",
];

/// What has editions, too.
const OTHERS: [&str; 26] = [
    "report",
    "book",
    "handbook",
    "atlas",
    "guide",
    "festival",
    "forum",
    "conference",
    "prize",
    "award",
    "race",
    "fair",
    "manual",
    "volume",
    "dictionary",
    "survey",
    "olympics",
    "games",
    "congress",
    "meeting",
    "magazine",
    "newsletter",
    "rapport",
    "informe",
    "livre",
    "libro",
];

/// What may stand between an ordinal and its noun.
fn is_between(word: &str) -> bool {
    matches!(
        word,
        "annual"
            | "yearly"
            | "international"
            | "such"
            | "global"
            | "consecutive"
            | "successive"
            | "official"
            | "worldwide"
            | "full"
            | "annuelle"
            | "anual"
            | "consecutiva"
            | "mondiale"
            | "mundial"
    )
}

/// What changes nothing before an ordinal.
fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "already"
            | "now"
            | "only"
            | "just"
            | "even"
            | "officially"
            | "deja"
            | "ya"
            | "very"
            | "also"
            | "thus"
    )
}

impl Look<'_> {
    fn is_of_edition(&self, phrase: &Phrase) -> bool {
        let (sure, tied) = match self.tie(phrase) {
            Some(sure) => (sure, true),
            None => (
                false,
                self.follows_edition(phrase.span)
                    || self.follows_name(phrase)
                    || self.is_near(phrase) && (self.is_apposed(phrase.span) || self.is_counted(phrase)),
            ),
        };
        if !tied {
            return false;
        }
        let sentence = self.reading.sentence(phrase.span);
        let governed = self.is_governed(phrase.span);
        // "First observed in 2003, the Day marks its 23rd edition" speaks of now.
        let Meaning::Ordinal(stated) = phrase.meaning else {
            return false;
        };
        let first = self
            .edition
            .observance
            .first_observed
            .filter(|_| governed || sure && stated > 2);
        let other_year = years_in(self.reading, sentence)
            .iter()
            .any(|year| *year != self.edition.year && Some(*year) != first);
        if other_year && !(governed && sure) {
            return false;
        }
        governed
            || self.reading.speaks(phrase.span) != Speaks::History
            || self.passage.is_title()
            || self.is_dated(sentence)
            || self.is_counted_since(phrase, sentence)
    }

    /// Whether the ordinal counts the observance: "11th annual Day", "eleventh edition". `true` by its name.
    fn tie(&self, phrase: &Phrase) -> Option<bool> {
        let span = phrase.span;
        let sentence = self.reading.sentence(span);
        let name_at = |from: usize, steps: usize| {
            self.names
                .iter()
                .find(|name| name.span.end > from && name.span.start < sentence.end)
                .filter(|name| {
                    name.span.start <= from
                        || self.reading.tokens_in(Span::new(from, name.span.start)).len() <= steps
                })
        };
        let words: Vec<_> = self.reading.words_after(span.end).take(4).collect();
        let annual = words.iter().take(2).take_while(|word| is_between(word)).count();
        let noun = words.get(annual)?;
        if NOUNS.contains(&&**noun) {
            // "edition of the report": what follows must be the observance.
            let of = words.get(annual + 1).map(|word| &**word);
            if matches!(of, Some("of" | "de" | "del" | "du")) {
                let Some(behind) = name_at(span.end, 5 + annual) else {
                    // "the eighth celebration of it"
                    let it = words
                        .get(annual + 2)
                        .is_some_and(|word| matches!(&**word, "it" | "this" | "celle"));
                    return it.then_some(false);
                };
                return (behind.whose != Whose::Other).then_some(true);
            }
            let text = sentence.of(self.reading.text).to_lowercase();
            let of_others = OTHERS.iter().any(|other| text.contains(other));
            return (!of_others).then_some(false);
        }
        if matches!(&**noun, "time" | "fois" | "vez" | "раз") {
            return self.is_time(phrase, sentence).then_some(true);
        }
        if matches!(&**noun, "year" | "annee" | "ano") {
            return (self.is_near(phrase) && self.is_its_year(span, sentence, annual)).then_some(true);
        }
        let name = name_at(span.end, annual)?;
        (name.whose != Whose::Other).then_some(true)
    }

    /// "this edition is the eleventh", "l'édition de 2026 est la 24e".
    fn follows_edition(&self, span: Span) -> bool {
        let mut before = self.reading.words_before(span.start);
        let article = before.next();
        let verb = before.next();
        let linked = matches!(article.as_deref(), Some("the" | "la" | "le" | "el" | "our"))
            && matches!(
                verb.as_deref(),
                Some("is" | "est" | "es" | "be" | "sera" | "marks")
            );
        if !linked {
            return false;
        }
        let counted = before.take(6).any(|word| {
            NOUNS.contains(&&*word) || matches!(&*word, "edition" | "edicion" | "observance" | "day")
        });
        // Nothing that is counted may follow: "is the second of four".
        counted
            && self.reading.words_after(span.end).next().is_none_or(|word| {
                matches!(
                    &*word,
                    "and" | "et" | "y" | "since" | "so" | "one" | "annual" | "such" | "in" | "to"
                )
            })
    }

    /// "World Water Day, Sunday, 22 March 2026, is the 33rd in a series", "The Day is the eighteenth; the first was …":
    /// only near the right number, since a day may be the second of many things.
    fn follows_name(&self, phrase: &Phrase) -> bool {
        let Meaning::Ordinal(stated) = phrase.meaning else {
            return false;
        };
        let right = self
            .edition
            .observance
            .edition(self.edition.year)
            .and_then(|edition| edition.ordinal)
            .unwrap_or_default();
        let span = phrase.span;
        let sentence = self.reading.sentence(span);
        let mut before = self.reading.words_before(span.start);
        let linked = matches!(before.next().as_deref(), Some("the" | "la" | "le" | "el"))
            && matches!(before.next().as_deref(), Some("is" | "est" | "es" | "sera"));
        let subject = self
            .names
            .iter()
            .filter(|name| sentence.start <= name.span.start && name.span.end <= span.start)
            .collect::<Vec<_>>();
        let named = subject.iter().any(|name| name.whose != Whose::Other)
            && subject.iter().all(|name| name.whose != Whose::Other);
        let day_of_year = self.reading.words_after(sentence.start).take(5).any(|word| {
            matches!(
                &*word,
                "day" | "observance" | "edition" | "commemoration" | "celebration"
            )
        });
        let next = self
            .reading
            .tokens_in(Span::new(span.end, sentence.end))
            .first()
            .map(|token| token.span.of(self.reading.text).to_lowercase());
        let ends = next.is_none_or(|next| {
            matches!(
                next.as_str(),
                "." | ";" | "," | ")" | ":" | "–" | "—" | "!" | "since" | "in" | "to" | "so" | "and" | "such"
            )
        });
        linked && ends && stated > 2 && stated.abs_diff(right) <= 10 && (named || day_of_year)
    }

    /// Whether a verb of the present rules the ordinal: "marks the", "celebrates its".
    fn is_governed(&self, span: Span) -> bool {
        self.reading
            .words_before(span.start)
            .find(|word| {
                !is_adverb(word)
                    && !matches!(
                        &**word,
                        "the"
                            | "sa"
                            | "son"
                            | "its"
                            | "our"
                            | "this"
                            | "a"
                            | "with"
                            | "la"
                            | "le"
                            | "el"
                            | "su"
                            | "s"
                    )
            })
            .is_some_and(|word| {
                matches!(
                    &*word,
                    "marks"
                        | "mark"
                        | "marking"
                        | "celebrates"
                        | "celebrate"
                        | "celebrating"
                        | "observes"
                        | "observe"
                        | "is"
                        | "be"
                        | "becomes"
                        | "enters"
                        | "entering"
                        | "makes"
                        | "est"
                        | "sera"
                        | "es"
                        | "commemorates"
                        | "commemorate"
                        | "welcome"
                        | "marque"
                        | "marquons"
                        | "celebre"
                        | "celebrons"
                        | "celebra"
                        | "celebramos"
                        | "marca"
                )
            })
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
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
    use crate::rules::testing::{assert_fires, assert_silent, findings};

    /// First observed in 2003, by a source: 2026 is the 24th.
    fn article(language: &str, body: &str) -> String {
        format!("---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: {language}\n---\n\n{body}\n")
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
