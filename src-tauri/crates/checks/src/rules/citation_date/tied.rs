//! Which date behind a document a text ties to it, by the words between them.

use super::gap::{is_date, read_word};
use super::words::{
    BETWEEN, DID, OF, OTHER_EVENT, is_a_text, is_adoption, is_an_observance, is_before_relative,
    is_text_word, opens_clause,
};
use super::yearless::is_text_verb;
use crate::mention::Mention;
use crate::verbs::{is_acting, is_adopting};
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, Reading, TokenKind};

/// "resolution 58/220 of DATE", "…, adopted on DATE", "… (DATE)", "adopted resolution 58/220 on DATE".
pub(super) fn date_behind<'r>(reading: &'r Reading<'_>, mention: &Mention) -> Option<&'r Phrase> {
    let end = mention
        .body
        .map_or(mention.span.end, |(_, body)| body.end.max(mention.span.end));
    let sentence = reading.sentence(mention.span);
    let phrase = reading
        .phrases_in(Span::new(end.min(sentence.end), sentence.end))
        .iter()
        .find(|phrase| is_date(&phrase.meaning))?;
    let between = reading.tokens_in(Span::new(end, phrase.span.start));
    let words: Vec<String> = between
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .collect();
    // ", which delegates adopted on", ", by which they proclaimed the Day on": a clause of its own about the document.
    let clause = words
        .iter()
        .take(4)
        .take_while(|word| opens_clause(word) || is_before_relative(word))
        .any(|word| opens_clause(word));
    if between.len() > if clause { 18 } else { 12 } {
        return None;
    }
    // "By [@…] the Assembly recognized in 2012 that …"
    let means = reading
        .words_before(mention.span.start)
        .next()
        .is_some_and(|word| {
            matches!(
                &*word,
                "by" | "in" | "with" | "through" | "par" | "por" | "mediante"
            )
        });
    let whole_or_year = match &phrase.meaning {
        Meaning::Day(day) => day.year.is_some(),
        _ => true,
    };
    // Some languages, and some writers, count the article to the date.
    let article_inside = reading
        .tokens_in(phrase.span)
        .first()
        .is_some_and(|first| matches!(first.span.of(reading.text), "le" | "el"));
    // "[@…] came in 2001", "[@…] was born on DATE"
    let came = match &words[..] {
        [came, _] => matches!(
            came.as_str(),
            "came" | "followed" | "arrived" | "llego" | "arriva"
        ),
        [was, born, _] => was == "was" && born == "born",
        _ => false,
    };
    if came
        && between.len() == words.len()
        && whole_or_year
        && (article_inside
            || words
                .last()
                .is_some_and(|word| matches!(word.as_str(), "on" | "in" | "en")))
    {
        return Some(phrase);
    }
    // "The poster with [@…] is of 2003": of the poster.
    if is_within_subject(reading, mention, &words) && !is_its_year(reading, mention, &words) {
        return None;
    }
    if is_subject_of_act(&words, between, phrase, article_inside) {
        return Some(phrase);
    }
    let (mut tied, mut plain_on) = (false, between.len() <= 2);
    let (mut coordinated, mut of_the_day, mut apposed) = (false, false, true);
    // Whether what ties them needs no preposition before the date: "of", "(", "adopted".
    let mut dated = article_inside || reading.speaks_russian();
    let mut relatives = 0;
    for (at, token) in between.iter().enumerate() {
        match token.kind {
            TokenKind::Mark(',') => plain_on = false,
            TokenKind::Mark('(') => (tied, dated) = (true, true),
            TokenKind::Mark(':' | '—' | '–') if token.span == between[0].span => plain_on = false,
            TokenKind::Mark(')' | '\'' | '’') => {}
            TokenKind::Word { .. } => {
                let word = read_word(reading, token.span);
                // "which called the conference at which, on DATE, the Convention was finished": of what happened there.
                relatives += usize::from(opens_clause(&word) || matches!(word.as_str(), "where" | "donde"));
                if relatives > 1 {
                    return None;
                }
                if is_through(reading, between, at) {
                    tied = true;
                    plain_on &= word == "through";
                    continue;
                }
                if matches!(word.as_str(), "and" | "et" | "y") {
                    // "…, which the Assembly adopted, and the 2024 edition": another thing begins.
                    if tied {
                        return None;
                    }
                    coordinated = true;
                }
                // "…, and from 2008 the new name stood on the posters"
                let preposition = matches!(word.as_str(), "of" | "from" | "du" | "de" | "del" | "d" | "от");
                // "…, and the date is 19 November"
                let of_another = preposition || matches!(word.as_str(), "date" | "fecha");
                if of_another && coordinated || word == "from" && between.len() > 1 && !tied {
                    return None;
                }
                if OF.contains(&word.as_str())
                    || is_adopting(&word)
                    || (means || clause) && DID.contains(&word.as_str())
                {
                    tied = true;
                    dated |= OF.contains(&word.as_str());
                } else if tied && clause && is_an_observance(&word) {
                    // "with which the Assembly proclaimed this Day on DATE"
                    of_the_day = true;
                } else if OTHER_EVENT.contains(&word.as_str())
                    // "changed [@…] by a decision of 2011": another text.
                    || is_text_word(&word) && !apposed
                    || !BETWEEN.contains(&word.as_str()) && (!clause || tied || is_a_text(&word))
                {
                    return None;
                }
                apposed &= matches!(
                    word.as_str(),
                    "a" | "an" | "the" | "its" | "une" | "un" | "una" | "el" | "la" | "l"
                );
                plain_on &= matches!(word.as_str(), "on" | "in" | "le" | "el" | "en");
            }
            _ => return None,
        }
    }
    let article = between
        .last()
        .is_some_and(|token| matches!(token.span.of(reading.text), "the" | "its" | "this"));
    if article && matches!(phrase.meaning, Meaning::Year(_)) {
        return None;
    }
    let introduced = article_inside
        || words
            .last()
            .is_some_and(|word| matches!(word.as_str(), "on" | "in" | "en" | "le" | "el"));
    if of_the_day && !(introduced && whole_or_year) {
        return None;
    }
    // "It asks for it from 2004 on."
    let onwards = reading
        .words_after(phrase.span.end)
        .next()
        .is_some_and(|word| matches!(&*word, "on" | "onward" | "onwards"));
    if words.last().is_some_and(|word| word == "from") && onwards {
        return None;
    }
    if tied {
        // "by which the Assembly made 7 April 2004 a day of reflection"
        return (dated || introduced).then_some(phrase);
    }
    // "With [@…] in 2001, the Assembly set the Day."
    if means && plain_on && introduced && whole_or_year && is_led_by(reading, mention, phrase) {
        return Some(phrase);
    }
    // "The Assembly adopted [@…] on 21 December": only of a text without a year.
    let text_adopted = reading
        .words_before(mention.span.start)
        .take(4)
        .any(|word| is_text_verb(&word));
    let whole = (whole_or_year || text_adopted) && matches!(phrase.meaning, Meaning::Day(_));
    // "passed … without a vote on DATE"
    let manner = introduced
        && words.len() <= 6
        && words.iter().all(|word| {
            matches!(
                word.as_str(),
                "without"
                    | "through"
                    | "a"
                    | "vote"
                    | "by"
                    | "consensus"
                    | "unanimously"
                    | "on"
                    | "in"
                    | "sans"
                    | "sin"
                    | "votacion"
                    | "por"
                    | "par"
                    | "consenso"
                    | "unanimidad"
                    | "l"
                    | "unanimite"
                    | "le"
                    | "el"
                    | "en"
            )
        })
        && between.len() <= words.len() + 1
        && between
            .first()
            .is_none_or(|first| first.span.of(reading.text) != ",");
    let on = (plain_on || manner) && (!between.is_empty() || article_inside);
    // "established … through resolution 58/220 on DATE"
    let verb = reading
        .words_before(mention.span.start)
        .take(16)
        .position(|word| is_adopting(&word));
    let act = reading.words_before(mention.span.start).take(3).any(|word| {
        matches!(
            &*word,
            "adoption" | "passage" | "vote" | "approval" | "adopcion" | "aprobacion" | "votacion"
        )
    });
    // Russian puts a date without a preposition: "приняла резолюцию 58/220 23 декабря 2003 года".
    let bare = between.is_empty() && reading.speaks_russian();
    if (on || bare) && whole && (verb.is_some_and(|at| !is_of_others(reading, mention, at)) || act) {
        return Some(phrase);
    }
    // "It was instituted by resolution 423 (V) in 1950": the verb right before.
    let near = reading
        .words_before(mention.span.start)
        .take(4)
        .position(|word| is_adoption(&word));
    let governed = near.is_some_and(|at| !is_of_others(reading, mention, at)) || act;
    if on && whole_or_year && governed && !is_subject(reading, mention, near, phrase) {
        return Some(phrase);
    }
    if is_its_year(reading, mention, &words) || is_bare_aside(reading, mention, between, phrase) {
        return Some(phrase);
    }
    is_aside(reading, mention.span, between, phrase, sentence).then_some(phrase)
}

/// "voted through", "waved through": the verb or its particle at a place.
fn is_through(reading: &Reading<'_>, between: &[daymark_phrases::Token], at: usize) -> bool {
    let word = |at: usize| between.get(at).map(|token| read_word(reading, token.span));
    let verb = |word: &str| {
        matches!(
            word,
            "voted"
                | "waved"
                | "pushed"
                | "went"
                | "put"
                | "got"
                | "carried"
                | "nodded"
                | "brought"
                | "saw"
                | "passed"
                | "gone"
                | "steered"
        )
    };
    let is_verb = |at: usize| word(at).is_some_and(|word| verb(&word));
    let is_particle = |at: usize| word(at).is_some_and(|word| word == "through");
    is_verb(at) && is_particle(at + 1) || at > 0 && is_particle(at) && is_verb(at - 1)
}

/// Whether the document and its date begin the sentence, and the Assembly acts behind the comma.
fn is_led_by(reading: &Reading<'_>, mention: &Mention, phrase: &Phrase) -> bool {
    let sentence = reading.sentence(mention.span);
    let alone = reading.words_before(mention.span.start).count() == 1;
    let behind = reading.tokens_in(Span::new(phrase.span.end, sentence.end));
    let comma = behind
        .first()
        .is_some_and(|next| next.span.of(reading.text) == ",");
    let words: Vec<_> = reading.words_after(phrase.span.end).take(6).collect();
    let acts = words
        .iter()
        .position(|word| is_adoption(word) || is_acting(word))
        .is_some_and(|verb| {
            words[..verb].iter().any(|word| {
                matches!(
                    &**word,
                    "assembly" | "council" | "generale" | "general" | "seguridad" | "securite" | "delegates"
                )
            })
        });
    alone && comma && acts
}

/// "[@…] asked for it in 1985", "which [@…] brought into being on DATE": the document did it, and did it then.
fn is_subject_of_act(
    words: &[String],
    between: &[daymark_phrases::Token],
    phrase: &Phrase,
    article_inside: bool,
) -> bool {
    let whole = match &phrase.meaning {
        Meaning::Day(day) => day.year.is_some(),
        _ => true,
    };
    let Some((verb, rest)) = words.split_first() else {
        return false;
    };
    let did = matches!(
        verb.as_str(),
        "set"
            | "founded"
            | "asked"
            | "created"
            | "established"
            | "proclaimed"
            | "made"
            | "introduced"
            | "launched"
            | "gave"
            | "started"
            | "instituted"
            | "declared"
            | "brought"
            | "designated"
    );
    let prepositions = usize::from(!article_inside);
    let Some((object, last)) = rest.len().checked_sub(prepositions).map(|at| rest.split_at(at)) else {
        return false;
    };
    let led = last
        .iter()
        .all(|word| matches!(word.as_str(), "on" | "in" | "le" | "el" | "en"));
    let of_the_day = !object.is_empty()
        && object.iter().all(|word| {
            matches!(
                word.as_str(),
                "it" | "the" | "this" | "day" | "week" | "for" | "so" | "up" | "into" | "being" | "life"
            )
        });
    did && led && whole && of_the_day && between.len() == words.len()
}

/// Whether the document only belongs to the subject of the verb right behind it: "The copy of [@…] was adopted".
fn is_within_subject(reading: &Reading<'_>, mention: &Mention, words: &[String]) -> bool {
    let verb = words.first().is_some_and(|word| {
        matches!(
            word.as_str(),
            "is" | "was"
                | "were"
                | "has"
                | "had"
                | "dates"
                | "bears"
                | "carries"
                | "goes"
                | "came"
                | "est"
                | "date"
                | "es"
                | "fue"
                | "data"
        )
    });
    let place = mention
        .word
        .map_or(mention.span.start, |(_, word)| word.start.min(mention.span.start));
    let preposition = reading
        .words_before(place)
        .find(|word| !matches!(&**word, "the" | "its" | "la" | "el"))
        .is_some_and(|word| {
            matches!(
                &*word,
                "of" | "with"
                    | "to"
                    | "about"
                    | "from"
                    | "on"
                    | "under"
                    | "de"
                    | "avec"
                    | "con"
                    | "sur"
                    | "sobre"
            )
        });
    verb && preposition
}

/// Whether a verb of adoption, so many words before the document, is somebody's else: "our school adopted".
fn is_of_others(reading: &Reading<'_>, mention: &Mention, verb: usize) -> bool {
    reading
        .words_before(mention.span.start)
        .skip(verb + 1)
        .take(4)
        .any(|word| {
            matches!(
                &*word,
                "our"
                    | "my"
                    | "we"
                    | "town"
                    | "city"
                    | "school"
                    | "county"
                    | "village"
                    | "club"
                    | "notre"
                    | "nuestra"
                    | "nuestro"
                    | "nous"
                    | "ville"
                    | "ecole"
                    | "pueblo"
                    | "escuela"
            )
        })
}

/// "The Day proclaimed in [@…] in 2004 drew thousands": the verb belongs to the Day, and the date to what follows.
fn is_subject(reading: &Reading<'_>, mention: &Mention, verb: Option<usize>, phrase: &Phrase) -> bool {
    let of_a_day = verb.is_some_and(|at| {
        reading
            .words_before(mention.span.start)
            .nth(at + 1)
            .is_some_and(|word| is_an_observance(&word))
    });
    let sentence = reading.sentence(mention.span);
    let goes_on = reading
        .tokens_in(Span::new(phrase.span.end, sentence.end))
        .first()
        .is_some_and(|next| matches!(next.kind, TokenKind::Word { .. }));
    of_a_day && goes_on
}

/// "The date of [@…] is 23 December 2003", "the year of [@…] was 2003".
fn is_its_year(reading: &Reading<'_>, mention: &Mention, words: &[String]) -> bool {
    let mut before = reading
        .words_before(mention.span.start)
        .skip_while(|word| word.starts_with("resol") || word.starts_with("decis") || &**word == "the");
    let of = before
        .next()
        .is_some_and(|word| matches!(&*word, "of" | "de" | "del"));
    let named = before
        .next()
        .is_some_and(|word| matches!(&*word, "date" | "year" | "fecha" | "ano" | "annee"));
    let is = words.len() == 1
        && matches!(
            words[0].as_str(),
            "is" | "was" | "est" | "es" | "fue" | "fut" | "era" | "etait"
        );
    of && named && is
}

/// "The Day rests on [@…], 23 December 2003.": a date and nothing else behind the comma. One that is many years off
/// is of something else.
fn is_bare_aside(
    reading: &Reading<'_>,
    mention: &Mention,
    between: &[daymark_phrases::Token],
    phrase: &Phrase,
) -> bool {
    let comma = matches!(between, [comma] if comma.span.of(reading.text) == ",");
    let near = match (&phrase.meaning, &mention.symbol) {
        (Meaning::Day(day), Ok(symbol)) => day
            .year
            .zip(symbol.years)
            .is_some_and(|(year, (first, _))| (year.value - first).abs() <= 10),
        // "([@…], 2003)"
        (Meaning::Year(year), Ok(symbol)) => {
            symbol.years.is_some_and(|(first, _)| (year - first).abs() <= 10)
                && reading.text[phrase.span.end..].starts_with(')')
        }
        _ => false,
    };
    comma && near && ends_there(reading, mention.span, phrase)
}

/// Whether nothing but a mark follows the date.
fn ends_there(reading: &Reading<'_>, mention: Span, phrase: &Phrase) -> bool {
    let sentence = reading.sentence(mention);
    reading
        .tokens_in(Span::new(phrase.span.end, sentence.end))
        .first()
        .is_none_or(|next| {
            matches!(
                next.kind,
                TokenKind::Mark('.' | ',' | ';' | ')' | ':' | '!' | '?' | '…')
            )
        })
}

/// "The Assembly set the day in [@…], on 18 December 2007": a date behind the comma, where the verb before the
/// document is one of adoption and no other event stands between. A year or month must have nothing behind it.
fn is_aside(
    reading: &Reading<'_>,
    mention: Span,
    between: &[daymark_phrases::Token],
    phrase: &Phrase,
    sentence: Span,
) -> bool {
    let text = reading.text;
    let whole = matches!(&phrase.meaning, Meaning::Day(day) if day.year.is_some());
    let comma_on = match between {
        [comma, on] => {
            comma.span.of(text) == ","
                && (whole && matches!(on.span.of(text), "on" | "le" | "el")
                    || !matches!(phrase.meaning, Meaning::Day(_))
                        && matches!(on.span.of(text), "in" | "en")
                        && ends_there(reading, mention, phrase))
        }
        [comma] => whole && comma.span.of(text) == "," && phrase.span.of(text).starts_with(['l', 'e']),
        _ => false,
    };
    let before: Vec<_> = reading
        .words_before(mention.start)
        .take_while(|_| mention.start > sentence.start)
        .take(20)
        .collect();
    let Some(verb) = before.iter().position(|word| is_adoption(word)) else {
        return false;
    };
    // "The Day was first kept, as decided in [@…], in 2003."
    let as_decided = before
        .get(verb + 1)
        .is_some_and(|word| matches!(&**word, "as" | "comme" | "como"));
    comma_on && !as_decided && !before[..verb].iter().any(|word| OTHER_EVENT.contains(&&**word))
}
