//! A date that is told of a document by a pronoun: "it was adopted on DATE", "the Assembly adopted it on DATE".

use super::gap::{is_date, read_word};
use super::words::{is_a_text, is_other_event, is_text_word};
use crate::mention::Mention;
use daymark_article::Span;
use daymark_phrases::{Phrase, Reading, TokenKind};

/// In the rest of the document's sentence, or at the start of the next one, where that names no document.
pub(super) fn date_of_pronoun<'r>(
    reading: &'r Reading<'_>,
    mentions: &[Mention],
    at: usize,
) -> Option<&'r Phrase> {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let rest = Span::new(mention.span.end.min(sentence.end), sentence.end);
    let in_rest = first_date(reading, rest).filter(|phrase| {
        !names_any(mentions, Span::new(rest.start, phrase.span.start))
            && words_of(reading, Span::new(rest.start, phrase.span.start))
                .is_some_and(|words| is_told(reading, &words, phrase, false))
    });
    if in_rest.is_some() {
        return in_rest;
    }
    let next = reading
        .sentences
        .iter()
        .copied()
        .find(|next| next.start >= sentence.end)?;
    let alone = mentions
        .iter()
        .filter(|other| sentence.start <= other.span.start && other.span.end <= sentence.end)
        .count()
        == 1;
    let phrase = first_date(reading, next)?;
    let words = words_of(reading, Span::new(next.start, phrase.span.start))?;
    // "[@…] recalls the Convention. It was adopted in 1984": who knows which.
    let another_text = reading.tokens_in(sentence).iter().any(|token| {
        let word = read_word(reading, token.span);
        // Nobody adopts a Day.
        is_a_text(&word) && !matches!(word.as_str(), "day" | "week")
    });
    (alone && !names_any(mentions, next) && is_told(reading, &words, phrase, another_text)).then_some(phrase)
}

/// "It took a single text, adopted on DATE. That text is [@…]": the sentence before tells of the document that this one
/// begins with.
pub(super) fn date_told_before<'r>(
    reading: &'r Reading<'_>,
    mentions: &[Mention],
    at: usize,
) -> Option<&'r Phrase> {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let lead = words_of(
        reading,
        Span::new(sentence.start.min(mention.span.start), mention.span.start),
    )?;
    let named = lead.iter().any(|word| {
        matches!(
            word.as_str(),
            "text"
                | "texte"
                | "texto"
                | "result"
                | "resolution"
                | "decision"
                | "resultat"
                | "resultado"
                | "resolucion"
        )
    });
    let begins = named
        && lead.len() <= 4
        && lead.iter().all(|word| {
            matches!(
                word.as_str(),
                "that"
                    | "the"
                    | "this"
                    | "its"
                    | "is"
                    | "was"
                    | "text"
                    | "result"
                    | "resolution"
                    | "decision"
                    | "ce"
                    | "cette"
                    | "le"
                    | "la"
                    | "texte"
                    | "resultat"
                    | "est"
                    | "ese"
                    | "este"
                    | "esa"
                    | "esta"
                    | "el"
                    | "texto"
                    | "resultado"
                    | "resolucion"
                    | "es"
            )
        });
    let before = reading.sentence_before(sentence).filter(|_| begins)?;
    if names_any(mentions, before) {
        return None;
    }
    // "The Convention was adopted in 1951. The result is …"
    let another_text = reading.tokens_in(before).iter().any(|token| {
        let word = read_word(reading, token.span);
        is_a_text(&word) && !matches!(word.as_str(), "day" | "week")
    });
    if another_text {
        return None;
    }
    let mut dates = reading
        .phrases_in(before)
        .iter()
        .filter(|phrase| is_date(&phrase.meaning));
    let phrase = dates.next()?;
    let act = reading
        .words_before(phrase.span.start)
        .find(|word| !matches!(&**word, "on" | "in" | "en" | "le" | "el" | "unanimously"))
        .is_some_and(|word| {
            is_adopted(&word) || matches!(&*word, "adoption" | "hands" | "vote" | "adopcion")
        });
    (act && dates.next().is_none()).then_some(phrase)
}

fn first_date<'r>(reading: &'r Reading<'_>, span: Span) -> Option<&'r Phrase> {
    reading
        .phrases_in(span)
        .iter()
        .find(|phrase| is_date(&phrase.meaning))
}

fn names_any(mentions: &[Mention], span: Span) -> bool {
    mentions
        .iter()
        .any(|mention| span.start <= mention.span.start && mention.span.end <= span.end)
}

/// The words of a short span.
fn words_of(reading: &Reading<'_>, span: Span) -> Option<Vec<String>> {
    let tokens = reading.tokens_in(span);
    // A page without a full stop is read in time, too.
    if tokens.len() > 60 {
        return None;
    }
    let words: Vec<String> = tokens
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .collect();
    (words.len() <= 20).then_some(words)
}

/// Whether the words before a date say that "it" (the document) was adopted then.
fn is_told(reading: &Reading<'_>, words: &[String], phrase: &Phrase, another_text: bool) -> bool {
    let article_inside = phrase
        .span
        .of(reading.text)
        .starts_with(|c: char| c.is_alphabetic());
    let Some(verb) = words.iter().rposition(|word| is_adopted(word)) else {
        return false;
    };
    let (before, behind) = (&words[..verb], &words[verb + 1..]);
    let only_manner = |words: &[String]| {
        words.iter().all(|word| {
            matches!(
                word.as_str(),
                "on" | "in"
                    | "by"
                    | "the"
                    | "general"
                    | "assembly"
                    | "security"
                    | "council"
                    | "unanimously"
                    | "consensus"
                    | "without"
                    | "a"
                    | "vote"
                    | "delegates"
                    | "all"
                    | "members"
                    | "member"
                    | "states"
                    | "en"
                    | "le"
                    | "el"
                    | "par"
                    | "por"
                    | "l"
                    | "la"
                    | "assemblee"
                    | "generale"
                    | "asamblea"
                    | "sans"
                    | "sin"
                    | "votacion"
                    | "consenso"
            )
        })
    };
    let dated = article_inside
        || behind
            .last()
            .is_some_and(|word| matches!(word.as_str(), "on" | "in" | "en" | "le" | "el"));
    if !dated
        || before
            .iter()
            .chain(behind)
            .any(|word| is_other_event(word) || is_a_text(word))
    {
        return false;
    }
    // "the Assembly adopted it on", "l'a adoptée le", "la aprobó el"
    let object = behind
        .first()
        .is_some_and(|word| matches!(word.as_str(), "it" | "this"))
        && only_manner(&behind[1..])
        || matches!(behind, [the, text, ..] if matches!(the.as_str(), "the" | "this" | "that") && is_text_word(text))
            && only_manner(&behind[2..])
        || before.last().is_some_and(|word| word == "la" || word == "lo") && only_manner(behind)
        || matches!(before, [.., l, a] if l == "l" && a == "a") && only_manner(behind);
    // "It was adopted on", "The resolution was adopted in", "Elle a été adoptée le", "Fue aprobada el"
    let helping = before
        .iter()
        .rev()
        .take_while(|word| {
            matches!(
                word.as_str(),
                "was"
                    | "is"
                    | "had"
                    | "has"
                    | "been"
                    | "being"
                    | "finally"
                    | "formally"
                    | "only"
                    | "a"
                    | "ete"
                    | "fut"
                    | "fue"
                    | "ha"
                    | "sido"
                    | "unanimously"
            )
        })
        .count();
    let subject = before
        .len()
        .checked_sub(helping + 1)
        .map(|at| before[at].as_str());
    let named = matches!(
        subject,
        Some("resolution" | "decision" | "text" | "texte" | "texto" | "resolucion")
    );
    let pronoun = matches!(subject, Some("it" | "elle" | "this")) || subject.is_none() && helping > 0;
    // In a sentence of its own the subject stands at its start.
    let passive = helping > 0 && (named || pronoun) && only_manner(behind);
    (object || passive) && (named && !object || !another_text)
}

/// Verbs of which a text alone is the object: a Day is proclaimed, and founded, and set, on other occasions too.
fn is_adopted(word: &str) -> bool {
    matches!(
        word,
        "adopted"
            | "passed"
            | "approved"
            | "voted"
            | "adoptee"
            | "votee"
            | "approuvee"
            | "adopto"
            | "aprobo"
            | "aprobada"
            | "adoptada"
            | "aprobado"
            | "adoptado"
    )
}
