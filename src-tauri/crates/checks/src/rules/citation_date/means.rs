//! A date between a verb of adoption and the document: "proclaimed in 2003 by …", "the vote of DATE ([@…])".

use super::gap::read_word;
use super::words::{
    is_a_text, is_adoption, is_body, is_dated, is_other_event, is_ours, is_relative, is_sort,
};
use crate::verbs::{is_act, is_acting, is_adopting};
use daymark_article::Span;
use daymark_phrases::{Reading, Token, TokenKind};

/// "since the Assembly's vote of 10 November 2009 ([@…])": the document stands in parentheses behind the date of the act.
pub(super) fn is_of_act(reading: &Reading<'_>, date: Span, between: Span, mention: Span) -> bool {
    let between = reading.tokens_in(between);
    let opens = |token: &Token| matches!(token.kind, TokenKind::Mark('(' | '['));
    let see = |token: &Token| matches!(&*read_word(reading, token.span), "see" | "cf" | "voir" | "vease");
    let open = match between {
        [open] => opens(open),
        [open, word] => opens(open) && see(word),
        _ => false,
    };
    // "A 2001 resolution, [@…]", "the Assembly's 2001 resolution [@…]"
    let year = date.len() == 4;
    let sort = matches!(between, [word] | [word, _] if is_sort(&read_word(reading, word.span)))
        && between
            .get(1)
            .is_none_or(|mark| matches!(mark.kind, TokenKind::Mark(',' | '(' | '—' | '–')));
    let ours = reading
        .words_before(date.start)
        .take(2)
        .any(|word| is_ours(&word));
    if year && sort && !ours {
        return true;
    }
    // "The resolution of DATE, [@…], is short."
    let beside = matches!(between, [comma] if matches!(comma.kind, TokenKind::Mark(',' | '—' | '–')))
        && reading
            .tokens_in(Span::new(mention.end, reading.text.len()))
            .first()
            .is_none_or(|next| matches!(next.kind, TokenKind::Mark(_)));
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
    let of = reading
        .words_before(date.start)
        .next()
        .is_some_and(|word| matches!(&*word, "of" | "du" | "de" | "del" | "dated"));
    // "The Assembly took that step on DATE ([@…])."
    let mut told: Vec<String> = reading
        .words_before(date.start)
        .take(10)
        .map(std::borrow::Cow::into_owned)
        .collect();
    told.reverse();
    let of_body = told
        .iter()
        .position(|word| is_adopting(word) || is_acting(word))
        .is_some_and(|verb| is_body(&told[..verb]) && !told[verb..].iter().any(|word| is_relative(word)));
    // "That Day dates from DATE ([@…])."
    let mut from = told.iter().rev();
    let dates = from
        .next()
        .is_some_and(|word| matches!(word.as_str(), "from" | "to" | "du" | "au" | "de"))
        && from.next().is_some_and(|word| {
            matches!(
                word.as_str(),
                "dates" | "date" | "dating" | "back" | "remonte" | "data"
            )
        });
    if open && (of_body || dates) {
        return true;
    }
    before
        .next()
        .is_some_and(|word| open && (is_act(&word) || is_adopting(&word)) || beside && of && is_act(&word))
}

/// "set the Day in 2007 with [@…]": the verb before the date, the document as its means right behind.
pub(super) fn is_means(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let inside = date.of(reading.text).starts_with("le ") || date.of(reading.text).starts_with("el ");
    let mut before = reading.words_before(date.start).peekable();
    let introduced = before
        .peek()
        .is_some_and(|word| matches!(&**word, "in" | "on" | "en" | "le" | "el"));
    if introduced {
        before.next();
    }
    let object: Vec<_> = before.take(16).collect();
    let by_body = |verb: usize| {
        let subject: Vec<String> = object[verb + 1..]
            .iter()
            .take(6)
            .rev()
            .map(|word| word.clone().into_owned())
            .collect();
        is_body(&subject)
    };
    let Some(verb) = object
        .iter()
        .position(|word| is_adoption(word))
        .or_else(|| {
            object
                .iter()
                .position(|word| is_acting(word))
                .filter(|verb| by_body(*verb))
        })
        .filter(|verb| *verb <= 10 || by_body(*verb))
    else {
        return false;
    };
    // "was given a new date in 2012": only where the Assembly gave it, that is its act.
    let given = matches!(&*object[verb], "given" | "gave" | "started");
    let named = object
        .iter()
        .any(|word| matches!(&**word, "assembly" | "council" | "generale" | "general"));
    if given && !named {
        return false;
    }
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
                | "dans"
                | "con"
        ) || word.starts_with("resol")
            || word.starts_with("résol")
    };
    // "on 22 December, a Tuesday, in [@…]"
    let aside = match between {
        [comma, a, day, ..]
            if comma.span.of(reading.text) == ","
                && a.span.of(reading.text) == "a"
                && day.span.of(reading.text).ends_with("day") =>
        {
            3
        }
        _ => 0,
    };
    let between = &between[aside..];
    (introduced || inside)
        && !object[..verb].iter().any(|word| {
            is_other_event(word)
                || is_relative(word)
                || is_a_text(word) && !by_body(verb) && &**word != "day" && &**word != "week"
                || matches!(&**word, "and" | "et" | "y")
        })
        && is_made(&object, verb)
        // "When UNESCO declared it in 2011, [@…] …"; but "Adopted as it was in 2000, [@…] …".
        && (between.iter().any(|token| token.span.of(reading.text) != ",") || object.len() == verb + 1)
        && between.len() <= 4
        && between
            .iter()
            .all(|token| words(&token.span.of(reading.text).to_lowercase()))
}

/// Whether what the verb made is an observance, or those who adopt texts made it: "Parliament passed the law in 2012" is
/// another's. The words come from the date back, the verb at `verb`.
pub(super) fn is_made(words: &[std::borrow::Cow<'_, str>], verb: usize) -> bool {
    let subject: Vec<String> = words[verb + 1..]
        .iter()
        .take(6)
        .rev()
        .map(|word| word.clone().into_owned())
        .collect();
    let object = &words[..verb];
    let observance = object.iter().any(|word| {
        matches!(
            &**word,
            "day"
                | "week"
                | "year"
                | "decade"
                | "it"
                | "journee"
                | "dia"
                | "jornada"
                | "assembly"
                | "generale"
                | "general"
                | "council"
                | "securite"
                | "seguridad"
        )
    });
    let passive = subject.last().is_some_and(|word| {
        matches!(
            word.as_str(),
            "was" | "were" | "been" | "ete" | "fut" | "fue" | "sido" | "day" | "week"
        )
    });
    (is_body(&subject) || observance || passive || object.is_empty())
        && !subject.iter().any(|word| is_ours(word))
}

/// "Proclaimed in 2003 by resolution 58/220", "adopted on DATE ([@…])".
pub(super) fn is_participle(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let verb = reading.words_before(date.start).find(|word| {
        !matches!(
            &**word,
            "in" | "on"
                | "it"
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
    let it = reading
        .words_before(date.start)
        .take(2)
        .any(|word| &*word == "it");
    let between = reading.tokens_in(Span::new(date.end, mention.start));
    // "It was decided on DATE that the Day should be kept ([@…])"
    let told = verb
        .as_deref()
        .is_some_and(|verb| matches!(verb, "decided" | "agreed" | "resolved"))
        && between
            .first()
            .is_some_and(|first| first.span.of(reading.text) == "that")
        && between
            .last()
            .is_some_and(|last| matches!(last.kind, TokenKind::Mark('(')))
        && between.len() <= 16;
    // "The resolution, dated DATE, is [@…]"
    let dated = verb.as_deref().is_some_and(is_dated);
    // "What it adopted on DATE was [@…]"
    let outcome = verb.as_deref().is_some_and(is_adopting)
        && matches!(between, [is] if matches!(is.span.of(reading.text), "is" | "was" | "est" | "es" | "fue" | "fut"));
    let ours = reading
        .words_before(date.start)
        .take(6)
        .any(|word| is_ours(&word) || &*word == "board");
    if (told || outcome) && !ours {
        return true;
    }
    // "adopted it on DATE as [@…]"
    let outcome = between
        .iter()
        .any(|token| matches!(token.span.of(reading.text), "as" | "como" | "comme"));
    if it && !outcome {
        return false;
    }
    verb.is_some_and(|verb| is_adopting(&verb) || is_dated(&verb))
        && between.len() <= 8
        && between.iter().all(|token| {
            let word = read_word(reading, token.span);
            dated && token.span.of(reading.text) == "is"
                || word.starts_with("resol")
                || word.starts_with("decis")
                || matches!(
                    token.span.of(reading.text).to_lowercase().as_str(),
                    "by" | ","
                        | "("
                        | "through"
                        | "in"
                        | "as"
                        | "como"
                        | "comme"
                        | "with"
                        | "under"
                        | "the"
                        | "its"
                        | "general"
                        | "assembly"
                        | "un"
                        | "united"
                        | "nations"
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
