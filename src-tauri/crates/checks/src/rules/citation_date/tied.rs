//! Which date a text ties to a document, by the words between them.

use crate::mention::Mention;
use crate::verbs::{is_act, is_adopting};
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, Reading, TokenKind};

/// Words between a document and its date, folded; one of the second group must be among them.
const BETWEEN: [&str; 53] = [
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
];
const OF: [&str; 30] = [
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
    // ", which delegates adopted on": a clause of its own about the document.
    let clause = between
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .next()
        .is_some_and(|word| is_relative(&word));
    if between.len() > if clause { 14 } else { 10 } {
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
    let (mut tied, mut plain_on) = (false, between.len() <= 2);
    for token in between {
        match token.kind {
            TokenKind::Mark(',') => plain_on = false,
            TokenKind::Mark('(') => tied = true,
            TokenKind::Mark(')' | '\'' | '’') => {}
            TokenKind::Word { .. } => {
                let word = read_word(reading, token.span);
                // "…, which the Assembly adopted, and the 2024 edition": another thing begins.
                if tied && matches!(word.as_str(), "and" | "et" | "y") {
                    return None;
                }
                if OF.contains(&word.as_str()) || is_adopting(&word) || means && DID.contains(&word.as_str())
                {
                    tied = true;
                } else if OTHER_EVENT.contains(&word.as_str())
                    || !BETWEEN.contains(&word.as_str()) && (!clause || tied || is_a_text(&word))
                {
                    return None;
                }
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
    let has_year = match &phrase.meaning {
        Meaning::Day(day) => day.year.is_some(),
        _ => true,
    };
    if tied {
        return Some(phrase);
    }
    // "established … through resolution 58/220 on DATE"
    let adopted = reading
        .words_before(mention.span.start)
        .take(16)
        .any(|word| is_adopting(&word));
    let whole = has_year && matches!(phrase.meaning, Meaning::Day(_));
    // Russian puts a date without a preposition: "приняла резолюцию 58/220 23 декабря 2003 года".
    let bare = between.is_empty() && reading.speaks_russian();
    if (plain_on && !between.is_empty() || bare) && whole && adopted {
        return Some(phrase);
    }
    // "It was instituted by resolution 423 (V) in 1950": the verb right before.
    let governed = reading
        .words_before(mention.span.start)
        .take(4)
        .any(|word| is_adopting(&word));
    if plain_on && !between.is_empty() && has_year && governed {
        return Some(phrase);
    }
    (whole && is_aside(reading, mention.span, between, sentence)).then_some(phrase)
}

/// "The Assembly set the day in [@…], on 18 December 2007": a date behind the comma, where the verb before the
/// document is one of adoption and no other event stands between.
fn is_aside(
    reading: &Reading<'_>,
    mention: Span,
    between: &[daymark_phrases::Token],
    sentence: Span,
) -> bool {
    let text = reading.text;
    let comma_on = matches!(between, [comma, on]
        if comma.span.of(text) == "," && matches!(on.span.of(text), "on" | "le" | "el"));
    let before: Vec<_> = reading
        .words_before(mention.start)
        .take_while(|_| mention.start > sentence.start)
        .take(20)
        .collect();
    let Some(verb) = before.iter().position(|word| is_adoption(word)) else {
        return false;
    };
    comma_on && !before[..verb].iter().any(|word| OTHER_EVENT.contains(&&**word))
}

/// Whether a verb says that a text was adopted, or what it did.
fn is_adoption(word: &str) -> bool {
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

/// "In 2003 the General Assembly adopted resolution 58/220", "On DATE it was established by …".
pub(super) fn date_before<'r>(
    reading: &'r Reading<'_>,
    mentions: &[Mention],
    at: usize,
) -> Option<&'r Phrase> {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let phrase = reading
        .phrases
        .iter()
        .rfind(|phrase| {
            sentence.start <= phrase.span.start
                && phrase.span.end <= mention.span.start
                && is_date(&phrase.meaning)
        })
        .filter(|phrase| match &phrase.meaning {
            Meaning::Day(day) => day.year.is_some(),
            Meaning::Month { year, .. } => year.is_some(),
            _ => true,
        })?;
    let another = mentions.iter().enumerate().any(|(other, found)| {
        other != at && found.span.start >= sentence.start && found.span.end <= sentence.end
    });
    let word_before = reading.words_before(phrase.span.start).next();
    let introduced = matches!(
        word_before.as_deref(),
        Some("on" | "in" | "en" | "le" | "el" | "в" | "fue" | "es" | "est" | "was")
    ) || phrase.span.start == sentence.start
        || matches!(phrase.meaning, Meaning::Day(_)) && word_before.is_none();
    if !another
        && (is_participle(reading, phrase.span, mention.span)
            || is_means(reading, phrase.span, mention.span)
            || is_of_act(reading, phrase.span, mention.span))
    {
        return Some(phrase);
    }
    if another || !introduced {
        return None;
    }
    if is_outcome(reading, phrase.span, mention.span) {
        return Some(phrase);
    }
    let between: Vec<String> = reading
        .tokens_in(Span::new(phrase.span.end, mention.span.start))
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .collect();
    if between.len() > 16 || between.iter().any(|word| OTHER_EVENT.contains(&word.as_str())) {
        return None;
    }
    let verb = between.iter().position(|word| is_adopting(word))?;
    // "the Day established by" is no verb of this sentence.
    let subject = verb.checked_sub(1).map(|before| between[before].as_str());
    // "delegates adopted resolution 58/220": whoever acts, the document is what was adopted.
    let object = between[verb + 1..].iter().all(|word| {
        word.starts_with("resol")
            || word.starts_with("decis")
            || matches!(
                word.as_str(),
                "the"
                    | "its"
                    | "their"
                    | "a"
                    | "text"
                    | "as"
                    | "in"
                    | "by"
                    | "consensus"
                    | "unanimously"
                    | "general"
                    | "assembly"
                    | "la"
                    | "sa"
                    | "su"
            )
    }) && !subject.is_some_and(|word| matches!(word, "day" | "week" | "journee" | "dia"));
    let acts = object && verb > 0 && !between[verb + 1..].iter().any(|word| word == "by")
        || matches!(
            subject,
            Some(
                "assembly"
                    | "council"
                    | "nations"
                    | "un"
                    | "was"
                    | "were"
                    | "it"
                    | "generale"
                    | "securite"
                    | "general"
                    | "seguridad"
                    | "ecosoc"
                    | "unanimously"
                    | "formally"
                    | "officially"
                    | "a"
                    | "states"
                    | "conference"
                    | "unesco"
                    | "ассамблея"
            )
        );
    acts.then_some(phrase)
}

/// "since the Assembly's vote of 10 November 2009 ([@…])": the document stands in parentheses behind the date of the act.
fn is_of_act(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let between = reading.tokens_in(Span::new(date.end, mention.start));
    let open = matches!(between, [open] if matches!(open.kind, TokenKind::Mark('(' | '[')));
    let mut before = reading.words_before(date.start).skip_while(|word| {
        matches!(
            &**word,
            "of" | "is"
                | "was"
                | "dates"
                | "dated"
                | "bears"
                | "est"
                | "es"
                | "on"
                | "from"
                | "in"
                | "du"
                | "de"
                | "del"
                | "le"
                | "el"
                | "от"
        )
    });
    open && before
        .next()
        .is_some_and(|word| is_act(&word) || is_adopting(&word))
}

/// "On 28 May 2020 it went through without a vote, as [@…]": the document is what came of it.
fn is_outcome(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let between: Vec<String> = reading
        .tokens_in(Span::new(date.end, mention.start))
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .collect();
    let name = between.iter().rev().find(|word| {
        !(word.starts_with("resol") || word.starts_with("decis") || matches!(word.as_str(), "its" | "the"))
    });
    name.is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"))
        && between.len() <= 12
        && between
            .iter()
            .any(|word| is_adopting(word) || is_act(word) || matches!(word.as_str(), "consensus" | "carried"))
        && !between.iter().any(|word| OTHER_EVENT.contains(&word.as_str()))
}

/// Whether a word begins a clause about what stands before it.
fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "which" | "that" | "qui" | "que" | "cual" | "laquelle" | "которая" | "которую"
    )
}

/// Whether a word names another text that may have a date of its own.
fn is_a_text(word: &str) -> bool {
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

/// "set the Day in 2007 with [@…]": the verb before the date, the document as its means right behind.
fn is_means(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let mut before = reading.words_before(date.start);
    let introduced = matches!(before.next().as_deref(), Some("in" | "on" | "en" | "le" | "el"));
    let object: Vec<_> = before.take(10).collect();
    let Some(verb) = object.iter().position(|word| is_adoption(word)) else {
        return false;
    };
    let between = reading.tokens_in(Span::new(date.end, mention.start));
    let words = |word: &str| {
        matches!(
            word,
            "with"
                | "by"
                | "through"
                | "in"
                | "its"
                | "the"
                | ","
                | "("
                | "par"
                | "por"
                | "mediante"
                | "avec"
        ) || word.starts_with("resol")
            || word.starts_with("résol")
    };
    introduced
        && !object[..verb]
            .iter()
            .any(|word| OTHER_EVENT.contains(&&**word) || matches!(&**word, "and" | "et" | "y"))
        && !between.is_empty()
        && between.len() <= 4
        && between
            .iter()
            .all(|token| words(&token.span.of(reading.text).to_lowercase()))
}

/// "Proclaimed in 2003 by resolution 58/220", "adopted on DATE ([@…])".
fn is_participle(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let verb = reading.words_before(date.start).find(|word| {
        !matches!(
            &**word,
            "in" | "on"
                | "en"
                | "le"
                | "el"
                | "unanimously"
                | "by"
                | "the"
                | "general"
                | "assembly"
                | "par"
                | "l"
                | "la"
                | "assemblee"
                | "generale"
                | "por"
                | "asamblea"
        )
    });
    let between = reading.tokens_in(Span::new(date.end, mention.start));
    verb.is_some_and(|verb| is_adopting(&verb) || OF.contains(&&*verb) && verb.len() > 5)
        && between.len() <= 8
        && between.iter().all(|token| {
            matches!(
                token.span.of(reading.text).to_lowercase().as_str(),
                "by" | ","
                    | "("
                    | "through"
                    | "in"
                    | "as"
                    | "with"
                    | "under"
                    | "the"
                    | "its"
                    | "general"
                    | "assembly"
                    | "un"
                    | "par"
                    | "la"
                    | "por"
                    | "l"
                    | "'"
                    | "’"
                    | "assemblée"
                    | "générale"
                    | "asamblea"
                    | "member"
                    | "states"
                    | "all"
            )
        })
}

fn read_word(reading: &Reading<'_>, span: Span) -> String {
    reading
        .words_after(span.start)
        .next()
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_default()
}

fn is_date(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Day(_) | Meaning::Year(_))
        || matches!(meaning, Meaning::Month { year, .. } if year.is_some())
}
