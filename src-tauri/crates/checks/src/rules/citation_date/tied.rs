//! Which date behind a document a text ties to it, by the words between them.

use crate::mention::Mention;
use crate::verbs::{is_acting, is_adopting};
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, Reading, TokenKind};

/// Words between a document and its date, folded; one of the second group must be among them.
const BETWEEN: [&str; 75] = [
    "it",
    "they",
    "on",
    "in",
    "the",
    "by",
    "which",
    "was",
    "were",
    "consensus",
    "unanimously",
    "general",
    "assembly",
    "security",
    "council",
    "its",
    "a",
    "vote",
    "without",
    "united",
    "nations",
    "un",
    "en",
    "le",
    "la",
    "el",
    "year",
    "back",
    "to",
    "that",
    "at",
    "l",
    "assemblee",
    "generale",
    "asamblea",
    "and",
    "et",
    "y",
    "also",
    "then",
    "par",
    "por",
    "se",
    "fue",
    "fut",
    "ete",
    "est",
    "being",
    "been",
    "has",
    "had",
    "having",
    "s",
    "is",
    "are",
    "all",
    "member",
    "members",
    "states",
    "delegates",
    "governments",
    "countries",
    "membership",
    "text",
    "texte",
    "texto",
    "resolution",
    "resolucion",
    "decision",
    "itself",
    "sans",
    "sin",
    "consenso",
    "votacion",
    "only",
];
const OF: [&str; 35] = [
    "of",
    "dated",
    "adopted",
    "passed",
    "approved",
    "issued",
    "du",
    "de",
    "del",
    "от",
    "adoptee",
    "adoptada",
    "aprobada",
    "prise",
    "принятой",
    "принятая",
    "المؤرخ",
    "d",
    "from",
    "enacted",
    "bears",
    "carries",
    "goes",
    "dates",
    "dating",
    "date",
    "datee",
    "datant",
    "data",
    "fechada",
    "taken",
    "carried",
    "voted",
    "reached",
    "tomada",
];

/// "resolution 58/220 of DATE", "…, adopted on DATE", "… (DATE)", "adopted resolution 58/220 on DATE".
pub(super) fn date_behind<'r>(reading: &'r Reading<'_>, mention: &Mention) -> Option<&'r Phrase> {
    let end = mention
        .body
        .map_or(mention.span.end, |(_, body)| body.end.max(mention.span.end));
    let sentence = reading.sentence(mention.span);
    let phrase = reading
        .phrases
        .iter()
        .find(|phrase| phrase.span.start >= end && is_date(&phrase.meaning))
        .filter(|phrase| phrase.span.start < sentence.end)?;
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
        .take_while(|word| is_relative(word) || is_before_relative(word))
        .any(|word| is_relative(word));
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
    let (mut tied, mut plain_on) = (false, between.len() <= 2);
    let (mut coordinated, mut of_the_day, mut apposed) = (false, false, true);
    // Whether what ties them needs no preposition before the date: "of", "(", "adopted".
    let mut dated = article_inside || reading.speaks_russian();
    for token in between {
        match token.kind {
            TokenKind::Mark(',') => plain_on = false,
            TokenKind::Mark('(') => (tied, dated) = (true, true),
            TokenKind::Mark(':' | '—' | '–') if token.span == between[0].span => plain_on = false,
            TokenKind::Mark(')' | '\'' | '’') => {}
            TokenKind::Word { .. } => {
                let word = read_word(reading, token.span);
                if matches!(word.as_str(), "and" | "et" | "y") {
                    // "…, which the Assembly adopted, and the 2024 edition": another thing begins.
                    if tied {
                        return None;
                    }
                    coordinated = true;
                }
                // "…, and from 2008 the new name stood on the posters"
                let preposition = matches!(word.as_str(), "of" | "from" | "du" | "de" | "del" | "d" | "от");
                if preposition && coordinated || word == "from" && between.len() > 1 && !tied {
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
    let whole = whole_or_year && matches!(phrase.meaning, Meaning::Day(_));
    let on = plain_on && (!between.is_empty() || article_inside);
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
    let governed = verb.is_some_and(|at| at < 4 && !is_of_others(reading, mention, at)) || act;
    if on && whole_or_year && governed && !is_subject(reading, mention, verb, phrase) {
        return Some(phrase);
    }
    if is_its_year(reading, mention, &words) || is_bare_aside(reading, mention, between, phrase) {
        return Some(phrase);
    }
    is_aside(reading, mention.span, between, phrase, sentence).then_some(phrase)
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

pub(super) fn is_other_event(word: &str) -> bool {
    OTHER_EVENT.contains(&word)
}

/// How many words behind a day say "of that year".
pub(super) fn that_year(reading: &Reading<'_>, day: Span) -> usize {
    let behind: Vec<_> = reading.words_after(day.end).take(4).collect();
    let behind: Vec<&str> = behind.iter().map(|word| &**word).collect();
    match behind[..] {
        ["of" | "in", "that", "year", ..] | ["de", "cette", "annee", ..] | ["de", "ese", "ano", ..] => 3,
        ["del" | "ese", "mismo" | "ano", ..] if behind.get(2) == Some(&"ano") => 3,
        ["of" | "in", "the" | "that", "same", "year"]
        | ["de", "la", "meme", "annee"]
        | ["de", "ese", "mismo", "ano"] => 4,
        _ => 0,
    }
}

/// "dated", "issued", "prise": how a document has its date.
pub(super) fn is_dated(word: &str) -> bool {
    OF.contains(&word) && word.len() > 4
}

/// Whether a verb says that a text was adopted, or what it did.
pub(super) fn is_adoption(word: &str) -> bool {
    is_adopting(word) || DID.contains(&word)
}

/// What a document did, folded: weaker than a verb of adoption, so that the document must be named as its means.
const DID: [&str; 17] = [
    "set",
    "endorsed",
    "founded",
    "introduced",
    "launched",
    "asked",
    "called",
    "invited",
    "agreed",
    "made",
    "chose",
    "recognized",
    "recognised",
    "fixe",
    "fijo",
    "fondee",
    "fundo",
];

/// Whatever comes after these is another event.
const OTHER_EVENT: [&str; 22] = [
    "after",
    "following",
    "recalling",
    "since",
    "pursuant",
    "reaffirming",
    "building",
    "based",
    "observed",
    "celebrated",
    "first",
    "recalled",
    "moved",
    "thanks",
    "response",
    "line",
    "accordance",
    "implement",
    "until",
    "before",
    "suite",
    "tras",
];

/// Whether a word begins a clause about what stands before it.
fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "which" | "that" | "qui" | "que" | "cual" | "laquelle" | "которая" | "которую"
    )
}

/// "by which", "with which", "por la que", "par laquelle".
fn is_before_relative(word: &str) -> bool {
    matches!(
        word,
        "by" | "in"
            | "with"
            | "through"
            | "on"
            | "par"
            | "dans"
            | "avec"
            | "por"
            | "en"
            | "con"
            | "mediante"
            | "la"
            | "el"
    )
}

fn is_text_word(word: &str) -> bool {
    matches!(
        word,
        "text" | "texte" | "texto" | "resolution" | "resolucion" | "decision"
    )
}

/// Whether a word stands for the observance that a document made.
fn is_an_observance(word: &str) -> bool {
    matches!(
        word,
        "day"
            | "week"
            | "year"
            | "decade"
            | "observance"
            | "international"
            | "world"
            | "this"
            | "journee"
            | "semaine"
            | "annee"
            | "decennie"
            | "cette"
            | "internationale"
            | "mondiale"
            | "dia"
            | "semana"
            | "ano"
            | "decenio"
            | "este"
            | "esta"
            | "internacional"
            | "mundial"
    )
}

/// Whether a word names another text that may have a date of its own.
pub(super) fn is_a_text(word: &str) -> bool {
    matches!(
        word,
        "convention"
            | "declaration"
            | "charter"
            | "treaty"
            | "protocol"
            | "plan"
            | "programme"
            | "program"
            | "agenda"
            | "framework"
            | "agreement"
            | "compact"
            | "pact"
            | "report"
            | "covenant"
            | "statute"
            | "charte"
            | "traite"
            | "carta"
            | "tratado"
            | "convencion"
            | "protocolo"
            | "day"
            | "week"
    )
}

pub(super) fn read_word(reading: &Reading<'_>, span: Span) -> String {
    reading
        .words_after(span.start)
        .next()
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_default()
}

pub(super) fn is_date(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Day(_) | Meaning::Year(_))
        || matches!(meaning, Meaning::Month { year, .. } if year.is_some())
}
