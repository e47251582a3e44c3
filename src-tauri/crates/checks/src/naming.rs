//! Where a text names the article's observance, or another one.

mod known;

use crate::edition::Edition;
use crate::verbs::is_keeping;
use daymark_article::Span;
use daymark_catalogue::{Kind, Language, Observance};
use daymark_phrases::{Meaning, Reading, TokenKind};
use known::{is_another, is_form_of, is_known_as_ours};

/// A name of a day, week or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Named {
    /// From its first to its last word.
    pub(crate) span: Span,
    /// Whose.
    pub(crate) whose: Whose,
}

/// Whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The article's observance, by its name.
    Ours,
    /// "the Day", "this International Day".
    Generic,
    /// Another one.
    Other,
}

/// How many words behind the noun may belong to a name; of a longer name of ours, all.
const REACH: usize = 9;

/// All names of observances in a text, in order.
pub(crate) fn names(reading: &Reading<'_>, edition: &Edition<'_>, language: Language) -> Vec<Named> {
    let observance = edition.observance;
    let telling = telling_words(observance, language);
    let reach = REACH.max(
        observance.name_in(language).split_whitespace().count()
            + 2
            + 2 * observance.name_in(language).matches('-').count(),
    );
    let unnamed = observance.official_name(language).is_none();
    let words: Vec<(Span, String, bool)> = reading
        .tokens
        .iter()
        .map(|token| {
            let capital = token.kind == TokenKind::Word { capital: true };
            let text = token.span.of(reading.text).to_lowercase();
            (token.span, text, capital)
        })
        .collect();
    let mut found: Vec<Named> = Vec::new();
    for at in 0..words.len() {
        let (_, word, capital) = &words[at];
        // "Всемирный день беженцев": the capital is the word's before it.
        let led = language == Language::Ru
            && at > 0
            && words[at - 1].2
            && (is_kind_word(&words[at - 1].1) || words[at - 1].1.ends_with(['й', 'я', 'е']));
        if !is_noun(word, *capital || led, language) {
            continue;
        }
        let mut first = at - usize::from(led);
        // "World Teachers' Day", "United Nations Day": capitals before it, with apostrophes and hyphens between.
        if language == Language::En {
            while first > 0 {
                let (_, before, capital) = &words[first - 1];
                let mark = matches!(before.as_str(), "'" | "’" | "-" | "‑" | "s");
                let joins = mark
                    || *capital
                    || (matches!(before.as_str(), "and" | "of") && has_capital(&words, first));
                // "Celebrate Mountain Day": a verb that begins a sentence.
                if !joins
                    || is_date_at(reading, words[first - 1].0.start)
                    || is_lead(before)
                    || *capital && is_keeping(before)
                    || at - first > 7
                {
                    break;
                }
                first -= 1;
            }
            // "Town Hall Keeps World Water Day": a name in full begins with its kind.
            let formal = |word: &str| matches!(word, "world" | "international" | "global" | "universal");
            let goes_on = words
                .get(at + 1)
                .is_some_and(|(_, word, _)| matches!(word.as_str(), "of" | "for" | "to" | "against"));
            // "Nelson Mandela International Day"
            let says =
                |kind: usize| goes_on || words[kind + 1..at].iter().any(|(_, word, _)| !is_kind_word(word));
            if let Some(kind) = (first..at).find(|kind| formal(&words[*kind].1))
                && says(kind)
                && !words[first..kind]
                    .iter()
                    .any(|(_, word, _)| is_kind_word(word) || is_regional(word) || telling.contains(word))
            {
                first = kind;
            }
        }
        let sentence = reading.sentence(words[at].0);
        let mut last = at;
        let mut content: Vec<&str> = words[first..at]
            .iter()
            .map(|(_, word, _)| word.as_str())
            .collect();
        let mut next = at + 1;
        while next < words.len() && next <= at + reach && words[next].0.end <= sentence.end {
            let (place, word, capital) = &words[next];
            // "… Cooperation on September 20": a date is no part of a name.
            if is_date_at(reading, place.start) {
                break;
            }
            let joins = is_small(word) || matches!(word.as_str(), "'" | "’" | "-" | "‑");
            let named = *capital || telling.contains(word) || is_kind_word(word);
            // "the Day in Port Ellery" is no name: it goes on with "of", "for" or a capital.
            let first_behind = next == at + 1 && language == Language::En;
            let opens = !first_behind
                || named
                || matches!(word.as_str(), "of" | "for" | "to" | "against" | "-" | "‑");
            if !(named || joins) || !opens {
                break;
            }
            if named {
                last = next;
            }
            content.push(word);
            next += 1;
        }
        content.truncate((at - first) + (last - at));
        let telling_here: Vec<&&str> = content
            .iter()
            .filter(|word| word.chars().count() > 1 && !is_small(word) && !is_kind_word(word))
            .collect();
        let shared = telling_here
            .iter()
            .filter(|word| telling.iter().any(|ours| is_form_of(word, ours)))
            .count();
        // A language whose names go on in small letters: "Journée mondiale de l'eau".
        let goes_on = telling_here.is_empty()
            && language != Language::En
            && words.get(last + 1).is_some_and(|(_, word, _)| {
                matches!(
                    word.as_str(),
                    "de" | "du"
                        | "des"
                        | "pour"
                        | "por"
                        | "para"
                        | "del"
                        | "d"
                        | "contre"
                        | "contra"
                        | "sobre"
                        | "sans"
                )
            })
            // "la Journée de cette année", "la Jornada de 2026"
            && !words.get(last + 2).is_some_and(|(_, word, _)| {
                matches!(word.as_str(), "cette" | "ce" | "cet" | "este" | "esta" | "notre")
                    || word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
            });
        // The first word of such a name, where the catalogue cannot know the name.
        let goes_on_with = words
            .get(last + 1..)
            .unwrap_or_default()
            .iter()
            .take(4)
            .position(|(_, word, _)| word.chars().count() > 1 && !is_small(word) && !is_kind_word(word));
        if unnamed
            && goes_on
            && let Some(steps) = goes_on_with
            && is_perhaps_ours(
                &[&words[last + 1 + steps].1.as_str()],
                &telling,
                edition,
                language,
            )
        {
            found.push(Named {
                span: Span::new(words[first].0.start, words[last + 1 + steps].0.end),
                whose: Whose::Ours,
            });
            continue;
        }
        // "our Health Week" is not World Health Day.
        let another_kind = !telling_here.is_empty() && is_another_kind(word, observance.kind)
            || telling_here
                .iter()
                .any(|word| is_regional(word) && !telling.contains(&(**word).to_string()));
        let bare = telling_here.is_empty()
            && !goes_on
            && last == at
            && first == at
            && !matches!(language, Language::Fr | Language::Es);
        let known = if bare {
            None
        } else {
            is_known_as_ours(&reading.text[words[first].0.start..], edition, language)
        };
        let (before, behind) = content.split_at(at - first);
        let another = !unnamed && is_another(before, behind, &telling, observance.name_in(language))
            || !reading.text[words[last].0.end..].starts_with(is_end)
                && words
                    .get(last + 1)
                    .is_some_and(|(_, word, _)| last == at && is_regional(word));
        let whose = if known == Some(true) && !telling_here.is_empty() {
            Whose::Ours
        } else if another_kind || another || known == Some(false) {
            Whose::Other
        } else if shared > 0 && shared * 2 >= telling_here.len() {
            Whose::Ours
        } else if telling_here.is_empty() && !goes_on {
            Whose::Generic
        } else if unnamed && !goes_on && is_perhaps_ours(&telling_here, &telling, edition, language) {
            Whose::Ours
        } else {
            Whose::Other
        };
        found.push(Named {
            span: Span::new(words[first].0.start, words[last].0.end),
            whose,
        });
    }
    if found.iter().all(|name| name.whose != Whose::Ours) {
        found.extend(of_another_noun(reading, observance.name_in(language)));
        found.extend(in_small_letters(
            reading,
            observance.official_name(language),
            language,
        ));
        found.sort_by_key(|name| name.span.start);
    }
    found
}

/// The names that lie in a place, of names in order.
pub(crate) fn names_in(names: &[Named], place: Span) -> &[Named] {
    let first = names.partition_point(|name| name.span.start < place.start);
    let rest = &names[first..];
    &rest[..rest.partition_point(|name| name.span.end <= place.end)]
}

/// "la journée mondiale des réfugiés", "el día mundial del refugiado": the whole official name in small letters, as
/// French and Spanish have it.
fn in_small_letters(reading: &Reading<'_>, name: Option<&str>, language: Language) -> Vec<Named> {
    const NOUNS: [&str; 5] = ["journée ", "semaine ", "día ", "semana ", "jornada "];
    let small = matches!(language, Language::Fr | Language::Es)
        && NOUNS.iter().any(|noun| reading.text.contains(noun));
    let Some(name) = name.filter(|_| small) else {
        return Vec::new();
    };
    let folded = |reading: &Reading<'_>| -> Vec<(String, Span)> {
        reading
            .tokens
            .iter()
            .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
            .map(|token| (crate::edition::folded(token.span.of(reading.text)), token.span))
            .collect()
    };
    let name = folded(&daymark_phrases::read(name, language));
    let words = folded(reading);
    let mut found = plain_nouns(&words);
    if name.len() < 4 {
        return found;
    }
    let whole = words
        .windows(name.len())
        .filter(|here| {
            here.iter()
                .zip(&name)
                .all(|((word, _), (wanted, _))| word == wanted)
        })
        .map(|here| Named {
            span: Span::new(here[0].1.start, here[name.len() - 1].1.end),
            whose: Whose::Ours,
        })
        .collect::<Vec<_>>();
    found.extend(whole);
    found
}

/// "la journée a été célébrée", "el día se observó", "cette journée est proclamée": the observance without its name, before
/// a verb that days of work and hours have not.
fn plain_nouns(words: &[(String, Span)]) -> Vec<Named> {
    let word = |at: usize| words.get(at).map_or("", |(word, _)| word.as_str());
    (1..words.len())
        .filter(|&at| {
            let led = matches!(word(at - 1), "la" | "cette" | "el" | "este" | "esta");
            let noun = matches!(word(at), "journee" | "dia" | "semaine" | "semana" | "jornada");
            let helping = (at + 1..at + 4)
                .take_while(|&next| {
                    matches!(
                        word(next),
                        "est"
                            | "a"
                            | "ete"
                            | "etait"
                            | "sera"
                            | "fut"
                            | "se"
                            | "fue"
                            | "ha"
                            | "sido"
                            | "es"
                            | "era"
                    )
                })
                .count();
            let verb = word(at + 1 + helping);
            led && noun && helping > 0 && (crate::verbs::is_keeping(verb) || crate::verbs::is_adopting(verb))
        })
        .map(|at| Named {
            span: words[at].1,
            whose: Whose::Generic,
        })
        .collect()
}

/// The first words of a name that has no "Day" or "Week" for a noun: "the Time of Remembrance and Reconciliation".
fn of_another_noun(reading: &Reading<'_>, name: &str) -> Vec<Named> {
    let name: Vec<String> = name.split_whitespace().map(str::to_lowercase).take(5).collect();
    if name.len() < 5
        || name
            .iter()
            .any(|word| is_head(word) || matches!(word.as_str(), "días" | "journées"))
    {
        return Vec::new();
    }
    reading
        .tokens
        .windows(5)
        .filter(|here| {
            here[0].kind == TokenKind::Word { capital: true }
                && here
                    .iter()
                    .zip(&name)
                    .all(|(token, word)| token.span.of(reading.text).to_lowercase() == *word)
        })
        .map(|here| Named {
            span: Span::new(here[0].span.start, here[4].span.end),
            whose: Whose::Ours,
        })
        .collect()
}

/// The names with what counts them or says of which year they are: "this year's World Cities Day", "the fifth World
/// Cities Day", "World Cities Day 2026".
pub(crate) fn widened(mut names: Vec<Named>, reading: &Reading<'_>, year: i16) -> Vec<Named> {
    for name in &mut names {
        let sentence = reading.sentence(name.span);
        let before = reading.tokens_in(Span::new(sentence.start, name.span.start));
        let words: Vec<_> = before
            .iter()
            .rev()
            .take(4)
            .map(|token| daymark_phrases::fold(token.span.of(reading.text)))
            .collect();
        let back = match &words.iter().map(|word| &**word).collect::<Vec<_>>()[..] {
            ["s", "’" | "'", "year", "this", ..] => 4,
            [count, ..] if is_ordinal(count) => 1,
            _ => 0,
        };
        if back > 0 {
            name.span = Span::new(before[before.len() - back].span.start, name.span.end);
        }
        let behind = Span::new(name.span.end, sentence.end.max(name.span.end));
        if let Some(phrase) = reading.phrases_in(behind).first()
            && phrase.meaning == Meaning::Year(year)
            && reading
                .tokens_in(Span::new(name.span.end, phrase.span.start))
                .is_empty()
        {
            name.span = Span::new(name.span.start, phrase.span.end);
        }
    }
    names
}

/// "fifth", "21st": what counts editions.
fn is_ordinal(word: &str) -> bool {
    matches!(
        word,
        "first" | "second" | "third" | "first-ever" | "next" | "annual"
    ) || word.len() > 4 && word.ends_with("th") && !matches!(word, "with" | "month" | "youth" | "health")
        || word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(['h', 't', 'd'])
}

/// Whether a name in a language in which the catalogue has none for our observance is ours: it shares the beginning of
/// a word with the English name ("bicyclette"), or at least no other observance is known by it.
fn is_perhaps_ours(here: &[&&str], telling: &[String], edition: &Edition<'_>, language: Language) -> bool {
    let kin = |telling: &[String]| {
        here.iter()
            .filter(|word| telling.iter().any(|other| is_kin(word, other)))
            .count()
    };
    let ours = kin(telling);
    ours > 0
        || !edition
            .catalogue
            .observances()
            .iter()
            .filter(|other| other.id != edition.observance.id)
            .any(|other| {
                let theirs = telling_words(other, language);
                kin(&theirs) * 2 > here.len().max(theirs.len())
            })
}

/// "bicyclette" and "bicycle": words of two languages that begin alike.
fn is_kin(a: &str, b: &str) -> bool {
    let (a, b) = (daymark_phrases::fold(a), daymark_phrases::fold(b));
    let same = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
    same >= 5
        || same >= 3
            && (same == a.chars().count() || same == b.chars().count())
            && a.chars().count().abs_diff(b.chars().count()) <= 2
}

/// What ends a name's sentence or clause.
const fn is_end(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | ')')
}

fn is_date_at(reading: &Reading<'_>, place: usize) -> bool {
    let at = reading.phrases.partition_point(|phrase| phrase.span.end <= place);
    reading.phrases.get(at).is_some_and(|phrase| {
        phrase.span.start <= place
            && matches!(
                phrase.meaning,
                Meaning::Day(_)
                    | Meaning::Days { .. }
                    | Meaning::Month { .. }
                    | Meaning::Weekday(_)
                    | Meaning::Year(_)
            )
    })
}

fn has_capital(words: &[(Span, String, bool)], first: usize) -> bool {
    first >= 2 && words[first - 2].2 && !is_lead(&words[first - 2].1)
}

/// The words that tell our observance from others.
fn telling_words(observance: &Observance, language: Language) -> Vec<String> {
    observance
        .name_in(language)
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() > 1 && !is_small(word) && !is_kind_word(word) && !is_head(word))
        .collect()
}

fn is_head(word: &str) -> bool {
    matches!(
        word,
        "day"
            | "days"
            | "week"
            | "year"
            | "decade"
            | "journée"
            | "semaine"
            | "année"
            | "décennie"
            | "día"
            | "semana"
            | "año"
            | "decenio"
            | "день"
            | "неделя"
            | "год"
    )
}

fn is_noun(word: &str, capital: bool, language: Language) -> bool {
    let nouns: &[&str] = match language {
        Language::En => &["day", "week", "observance"],
        Language::Fr => &["journée", "semaine"],
        Language::Es => &["día", "semana"],
        Language::Ru => &["день", "дня", "дню", "днём", "неделя", "недели", "неделю"],
        Language::Ar | Language::Zh => &[],
    };
    nouns.contains(&word) && (capital || word == "observance")
}

/// Words that begin with a capital before a name only because they begin the sentence.
fn is_lead(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "on"
            | "ahead"
            | "despite"
            | "unlike"
            | "besides"
            | "without"
            | "except"
            | "instead"
            | "most"
            | "some"
            | "one"
            | "both"
            | "part"
            | "after"
            | "before"
            | "for"
            | "by"
            | "since"
            | "until"
            | "during"
            | "from"
            | "with"
            | "in"
            | "at"
            | "to"
            | "our"
            | "your"
            | "their"
            | "its"
            | "every"
            | "each"
            | "between"
            | "around"
            | "like"
            | "because"
            | "when"
            | "while"
            | "if"
            | "as"
            | "but"
            | "so"
            | "that"
            | "why"
            | "what"
            | "how"
            | "where"
            | "who"
    )
}

/// "National Water Day" is no day of the United Nations.
fn is_regional(word: &str) -> bool {
    matches!(
        word,
        "national"
            | "european"
            | "african"
            | "american"
            | "asian"
            | "arab"
            | "nordic"
            | "regional"
            | "nationale"
            | "européenne"
            | "africaine"
            | "régionale"
            | "locale"
            | "municipale"
            | "nacional"
            | "europeo"
            | "africano"
            | "interamericano"
            | "iberoamericano"
            | "municipal"
            | "local"
    )
}

/// Whether the noun is of another kind of observance.
fn is_another_kind(noun: &str, kind: Kind) -> bool {
    let week = matches!(
        noun,
        "week" | "semaine" | "semana" | "неделя" | "недели" | "неделю"
    );
    let day = matches!(noun, "day" | "journée" | "día" | "день" | "дня" | "дню" | "днём");
    match kind {
        Kind::Day => week,
        Kind::Week => day,
        _ => false,
    }
}

/// Words of many names, which tell none from another.
fn is_kind_word(word: &str) -> bool {
    matches!(
        word,
        "international"
            | "world"
            | "united"
            | "nations"
            | "un"
            | "universal"
            | "global"
            | "annual"
            | "internationale"
            | "mondiale"
            | "unies"
            | "internacional"
            | "mundial"
            | "unidas"
            | "naciones"
            | "международный"
            | "международная"
            | "международного"
            | "всемирный"
            | "всемирная"
            | "всемирного"
            | "this"
            | "the"
    )
}

fn is_small(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "the"
            | "and"
            | "to"
            | "in"
            | "on"
            | "against"
            | "de"
            | "la"
            | "le"
            | "les"
            | "des"
            | "du"
            | "d"
            | "l"
            | "et"
            | "à"
            | "pour"
            | "el"
            | "los"
            | "las"
            | "y"
            | "a"
            | "en"
            | "por"
            | "para"
            | "contre"
            | "contra"
            | "s"
            | "del"
            | "al"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use daymark_catalogue::Catalogue;

    fn named(id: &str, text: &str, language: Language) -> Vec<(String, Whose)> {
        let catalogue = Catalogue::builtin();
        let edition = Edition {
            observance: catalogue.observance(id).expect("it is there"),
            year: 2026,
            catalogue,
        };
        let reading = daymark_phrases::read(text, language);
        names(&reading, &edition, language)
            .into_iter()
            .map(|named| (named.span.of(text).to_owned(), named.whose))
            .collect()
    }

    #[test]
    fn a_place_is_no_part_of_a_name() {
        assert_eq!(
            named("mountain-day", "mark the Day in Port Ellery", Language::En),
            [("Day".to_owned(), Whose::Generic)]
        );
    }

    #[test]
    fn a_name_that_the_catalogue_lacks_in_a_language_is_known_by_what_it_is_not() {
        let one = |id, text, language| named(id, text, language)[0].1;
        for (id, text, language, whose) in [
            (
                "sign-languages-day",
                "El Día Internacional de las Lenguas de Señas es hoy",
                Language::Es,
                Whose::Ours,
            ),
            (
                "bicycle-day",
                "La Journée mondiale de la bicyclette",
                Language::Fr,
                Whose::Ours,
            ),
            (
                "bicycle-day",
                "La Journée mondiale des enseignants",
                Language::Fr,
                Whose::Other,
            ),
            (
                "bicycle-day",
                "La Journée mondiale du braille",
                Language::Fr,
                Whose::Other,
            ),
            (
                "mountain-day",
                "La Journée mondiale du braille",
                Language::Fr,
                Whose::Other,
            ),
        ] {
            assert_eq!(one(id, text, language), whose, "{text} in an article on {id}");
        }
    }

    #[test]
    fn a_name_that_shares_a_word_with_ours_is_another() {
        let one = |id, text, language| named(id, text, language)[0].clone();
        for (id, text, language, whose) in [
            (
                "tourism-resilience-day",
                "World Tourism Day",
                Language::En,
                Whose::Other,
            ),
            (
                "tourism-resilience-day",
                "Tourism Resilience Day",
                Language::En,
                Whose::Ours,
            ),
            ("world-food-day", "Street Food Day", Language::En, Whose::Other),
            (
                "world-health-day",
                "World Mental Health Day",
                Language::En,
                Whose::Other,
            ),
            ("cities-day", "United Nations Day", Language::En, Whose::Other),
            (
                "biological-diversity-day",
                "Biodiversity Day",
                Language::En,
                Whose::Ours,
            ),
            (
                "disaster-reduction-day",
                "International Day for Disaster Reduction",
                Language::En,
                Whose::Ours,
            ),
            (
                "older-persons-day",
                "International Day of Persons with Disabilities",
                Language::En,
                Whose::Other,
            ),
            (
                "older-persons-day",
                "Day of Older People",
                Language::En,
                Whose::Ours,
            ),
            (
                "water-day",
                "Journée nationale de l’eau",
                Language::Fr,
                Whose::Other,
            ),
            (
                "water-day",
                "Día Interamericano del Agua",
                Language::Es,
                Whose::Other,
            ),
            (
                "water-day",
                "Nelson Mandela International Day",
                Language::En,
                Whose::Other,
            ),
            (
                "water-day",
                "Journée météorologique mondiale",
                Language::Fr,
                Whose::Other,
            ),
        ] {
            assert_eq!(one(id, text, language).1, whose, "{text} in an article on {id}");
        }
        let (name, whose) = one("water-day", "Town Hall Keeps World Water Day", Language::En);
        assert_eq!((name.as_str(), whose), ("World Water Day", Whose::Ours));
    }

    #[test]
    fn ours_and_others_are_told_apart() {
        let en = |text| named("south-south-cooperation-day", text, Language::En);
        assert_eq!(
            en("The UN Day for South-South Cooperation follows World Teachers' Day. The Day is ours."),
            [
                ("UN Day for South-South Cooperation".to_owned(), Whose::Ours),
                ("World Teachers' Day".to_owned(), Whose::Other),
                ("Day".to_owned(), Whose::Generic),
            ]
        );
        assert_eq!(
            en("the International Day for South-South Cooperation"),
            [(
                "International Day for South-South Cooperation".to_owned(),
                Whose::Ours
            )]
        );
        let fr = |text| named("mountain-day", text, Language::Fr);
        assert_eq!(
            fr("La Journée internationale de la montagne, la Journée, la Journée mondiale de l'eau")
                .into_iter()
                .map(|(_, whose)| whose)
                .collect::<Vec<_>>(),
            [Whose::Ours, Whose::Generic, Whose::Other]
        );
    }
}
