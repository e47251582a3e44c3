//! Whether a body is the subject of what was done in a document.

use super::author::words;
use super::words::{
    is_adopted, is_adopting_now, is_asking, is_content, is_helping, is_means, is_object_or_means, is_plain,
};
use crate::mention::Mention;
use crate::reference::Clause;
use crate::verbs::{is_acting, leads_to_means};
use daymark_article::Span;
use daymark_phrases::{Meaning, Reading, TokenKind};
use std::borrow::Cow;

/// The body as the subject of what it did in the document.
pub(super) fn is_subject(reading: &Reading<'_>, body: Span, mention: &Mention, start: usize) -> bool {
    // What is far from the document did something else.
    if reading.tokens_in(Span::new(body.end, mention.span.start)).len() > 22 {
        return false;
    }
    let between = words(reading, Span::new(body.end, mention.span.start));
    if between.len() > 16 || is_denied(reading, body, start) {
        return false;
    }
    // "The Security Council, in [@…], set the Day."
    if is_interposed(reading, body, mention) {
        return true;
    }
    // "'s": another thing of the body's.
    if reading.text[body.end..].starts_with(['\'', '’']) {
        return false;
    }
    let Some(verb) = between
        .iter()
        .take(4)
        .position(|word| is_adopted(word) || is_acting(word) || word == "voted" || is_adopting_now(word))
    else {
        return false;
    };
    let helping = &between[..verb];
    let passive = helping.iter().any(|word| {
        matches!(
            word.as_str(),
            "was"
                | "is"
                | "were"
                | "are"
                | "be"
                | "been"
                | "being"
                | "fut"
                | "est"
                | "ete"
                | "fue"
                | "sido"
                | "es"
        )
    });
    let plain = helping.iter().all(|word| is_plain(word));
    let behind = &between[verb + 1..];
    // "The Council created by [@…] meets"; but "l'a proclamée par [@…]".
    let helped = helping.iter().any(|word| {
        matches!(
            word.as_str(),
            "had" | "has" | "have" | "a" | "avait" | "ha" | "habia" | "l" | "lo"
        )
    });
    let patient = !helped
        && behind
            .first()
            .is_some_and(|word| matches!(word.as_str(), "by" | "par" | "por"));
    let another = is_by_another(behind);
    // "was adopting [@…]"
    let progressive = passive && helping.len() == 1 && between[verb].ends_with("ing");
    // "adopts what [@…] says", "approuvait ce que dit"
    let of_what = behind
        .iter()
        .any(|word| matches!(word.as_str(), "what" | "ce" | "lo"));
    if !progressive && (passive || !plain) || patient || another || of_what {
        return false;
    }
    // "The Council adopts [@…]": of a verb in the present or the imperfect the document must be the object or the means.
    let asked_or_denied = helping.iter().any(|word| word == "never")
        || reading
            .words_before(body.start)
            .find(|word| !matches!(&**word, "the" | "un"))
            .is_some_and(|word| {
                matches!(
                    &*word,
                    "would" | "did" | "will" | "could" | "should" | "can" | "may"
                )
            });
    if is_adopting_now(&between[verb]) && (asked_or_denied || !is_object_or_means(behind)) {
        return false;
    }
    // "…, which proclaimed it in": the body is the subject of that clause, whatever it was before.
    let relative = helping
        .first()
        .is_some_and(|word| matches!(word.as_str(), "which" | "qui"));
    if !relative && is_object(reading, body, start) {
        return false;
    }
    // "founded the Day by adopting [@…]"
    let adopting = behind
        .last()
        .is_some_and(|word| matches!(word.as_str(), "adopting" | "passing" | "approving"));
    // "had voted for it on 7 December 2016 ([@…])"
    let dated = reading.phrases.iter().any(|phrase| {
        body.end <= phrase.span.start
            && phrase.span.end <= mention.span.start
            && matches!(phrase.meaning, Meaning::Day(_))
            && reading.text[phrase.span.end..mention.span.start].trim() == "("
    });
    if is_adopted(&between[verb]) || is_adopting_now(&between[verb]) || adopting || dated {
        return true;
    }
    is_means_of(&between[verb], behind)
}

/// "It was not the Security Council that adopted it."
fn is_denied(reading: &Reading<'_>, body: Span, start: usize) -> bool {
    reading
        .tokens_in(Span::new(start.min(body.start), body.start))
        .iter()
        .rev()
        .take(4)
        .take_while(|token| matches!(token.kind, TokenKind::Word { .. }))
        .any(|token| {
            matches!(
                token.span.of(reading.text),
                "not" | "never" | "nor" | "pas" | "no" | "ni" | "Not"
            )
        })
}

/// Whether somebody else acts behind the verb, or another time begins.
fn is_by_another(behind: &[String]) -> bool {
    behind.iter().enumerate().any(|(at, word)| {
        // "chose the date when it proclaimed the Day in"
        let of_its_own = word == "when" && behind.get(at + 1).is_some_and(|next| next == "it");
        !of_its_own
            && matches!(
                word.as_str(),
                "assembly"
                    | "council"
                    | "commission"
                    | "committee"
                    | "conference"
                    | "unesco"
                    | "ecosoc"
                    | "assemblee"
                    | "conseil"
                    | "asamblea"
                    | "consejo"
                    | "after"
                    | "before"
                    | "when"
                    | "while"
                    | "because"
                    | "although"
                    | "until"
                    | "than"
                    | "who"
                    | "whose"
                    | "apres"
                    | "avant"
                    | "despues"
                    | "antes"
            )
    })
}

/// Whether the words behind a verb lead to the document as its means, not as what something is laid down in.
fn is_means_of(verb: &str, behind: &[String]) -> bool {
    let mut last = behind.iter().rev().skip_while(|word| {
        word.starts_with("resol")
            || word.starts_with("decis")
            || matches!(word.as_str(), "its" | "the" | "sa" | "su" | "la")
    });
    // "said that all should live by": of another clause.
    let that = behind.iter().any(|word| word == "that")
        && behind
            .last()
            .is_some_and(|word| matches!(word.as_str(), "by" | "with" | "through"));
    if that {
        return false;
    }
    let means = last.next().is_some_and(|word| leads_to_means(word));
    // "laid it down in": the particle of the verb itself.
    let particle = matches!(verb, "laid" | "set" | "put" | "spelled" | "spelt") && behind.len() <= 4;
    let laid_down = last.next().is_some_and(|word| {
        // "the criteria set out in", "guided by": but "spoke of it in".
        word.ends_with("ed")
            || matches!(
                word.as_str(),
                "down" | "out" | "forth" if !particle
            )
            || is_content(word)
            || matches!(
                word.as_str(),
                "begun"
                    | "done"
                    | "sent"
                    | "brought"
                    | "led"
                    | "kept"
                    | "held"
                    | "known"
                    | "shown"
                    | "driven"
                    | "drawn"
                    | "taken"
                    | "chosen"
                    | "built"
                    | "set"
                    | "together"
                    | "along"
                    | "laid"
                    | "given"
                    | "found"
                    | "made"
                    | "contained"
                    | "written"
                    | "for"
                    | "bound"
                    | "spirit"
                    | "prevu"
                    | "enonce"
                    | "previsto"
                    | "establecido"
            )
    });
    means && !laid_down
}

/// Whether the body is what a preposition leads to: "having heard of the Security Council".
pub(super) fn is_object(reading: &Reading<'_>, body: Span, start: usize) -> bool {
    reading
        .tokens_in(Span::new(start.min(body.start), body.start))
        .iter()
        .rev()
        .map(|token| daymark_phrases::fold(token.span.of(reading.text)))
        .find(|word| !matches!(&**word, "the" | "le" | "el" | "la" | "l" | "’" | "'" | "un"))
        .is_some_and(|word| {
            matches!(
                &*word,
                "of" | "in" | "to" | "for" | "at" | "from" | "about" | "with" | "de" | "du" | "del"
            )
        })
}

/// "The Security Council set the Day up in the wake of a conference [@…]": what the only body of a clause did is what
/// the document proves.
pub(super) fn is_proved(reading: &Reading<'_>, body: Span, clause: &Clause<'_>) -> bool {
    if body.start < clause.span.start || reading.text[body.end..].starts_with(['\'', '’']) {
        return false;
    }
    let behind = words(reading, Span::new(body.end, clause.span.end));
    let Some(verb) = behind
        .iter()
        .take(4)
        .position(|word| is_adopted(word) || is_asking(word))
    else {
        return false;
    };
    let (helping, rest) = (&behind[..verb], &behind[verb + 1..]);
    let relative = helping
        .first()
        .is_some_and(|word| matches!(word.as_str(), "which" | "qui" | "que"));
    let others = [
        "after",
        "before",
        "because",
        "when",
        "while",
        "until",
        "than",
        "who",
        "as",
        "proclaimed",
        "created",
    ];
    helping
        .iter()
        .all(|word| is_plain(word) && word != "never" && word != "did" && word != "would" && word != "will")
        && !rest.iter().any(|word| others.contains(&word.as_str()))
        && (relative || !is_object(reading, body, clause.span.start))
        && !reading.words_before(body.start).take(4).any(|word| {
            matches!(
                &*word,
                "not" | "never" | "nor" | "pas" | "no" | "ni" | "unlike" | "like"
            )
        })
}

/// "The Security Council, in [@…], set the Day."
pub(super) fn is_interposed(reading: &Reading<'_>, body: Span, mention: &Mention) -> bool {
    let between = reading.tokens_in(Span::new(body.end, mention.span.start));
    let [comma, rest @ ..] = between else { return false };
    let means = words(reading, Span::new(comma.span.end, mention.span.start));
    comma.span.of(reading.text) == ","
        && rest
            .iter()
            .all(|token| matches!(token.kind, TokenKind::Word { .. }))
        && is_means(&means)
        && behind_means(reading, mention)
            .iter()
            .find(|word| !is_helping(word))
            .is_some_and(|verb| {
                let did = verb.ends_with("ed")
                    && !matches!(
                        &**verb,
                        "received" | "gained" | "obtained" | "acquired" | "needed" | "lacked" | "failed"
                    );
                is_adopted(verb) || is_acting(verb) || did
            })
}

/// The words behind the document and its date, where the document stands for the means of what follows.
pub(super) fn behind_means<'r>(reading: &'r Reading<'_>, mention: &Mention) -> Vec<Cow<'r, str>> {
    let sentence = reading.sentence(mention.span);
    let dated = reading
        .phrases_in(Span::new(mention.span.end.min(sentence.end), sentence.end))
        .first()
        .filter(|phrase| phrase.span.start <= mention.span.end + 40)
        .filter(|phrase| {
            words(reading, Span::new(mention.span.end, phrase.span.start))
                .iter()
                .all(|word| {
                    matches!(
                        word.as_str(),
                        "of" | "du" | "de" | "del" | "adopted" | "on" | "dated" | "adoptee" | "adoptada"
                    )
                })
        })
        .map_or(mention.span.end, |phrase| phrase.span.end);
    reading.words_after(dated).take(12).collect()
}
