//! Which body a sentence makes the author of a document.

use super::subject::{behind_means, is_proved, is_subject};
use super::words::{is_adopted, is_by_adopting, is_helping, is_means};
use crate::mention::{Mention, bodies_in};
use crate::reference::Clause;
use crate::verbs::{is_acting, is_adopting};
use daymark_article::Span;
use daymark_phrases::{Reading, TokenKind};

/// "The Security Council established the Day in [@…]", "[@…], adopted by the Security Council".
pub(super) fn author(reading: &Reading<'_>, mentions: &[Mention], at: usize) -> Option<(&'static str, Span)> {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let start = at
        .checked_sub(1)
        .map_or(sentence.start, |at| mentions[at].span.end.max(sentence.start));
    let end = mentions
        .get(at + 1)
        .map_or(sentence.end, |next| next.span.start.min(sentence.end));
    let before = Span::new(start.min(mention.span.start), mention.span.start);
    let behind = Span::new(mention.span.end.min(end), end);
    let named_before = bodies_in(reading, before);
    named_before
        .iter()
        .copied()
        .rev()
        .find(|(_, span)| is_subject(reading, *span, mention, start) || is_agent(reading, *span, mention))
        .or_else(|| {
            bodies_in(reading, behind).into_iter().next().filter(|(_, span)| {
                is_agent_behind(reading, mention, *span)
                    || is_in_clause(reading, mention, *span)
                    || is_led_to(reading, mention, *span)
            })
        })
        .or_else(|| {
            let clause = Clause::of(reading, mentions, at)?;
            let [only] = named_before[..] else { return None };
            (is_proved(reading, only.1, &clause) || is_whose_text(reading, only.1, &clause)).then_some(only)
        })
}

/// "a text of the Security Council [@…]", "un texte du Conseil de sécurité [@…]".
fn is_whose_text(reading: &Reading<'_>, body: Span, clause: &Clause<'_>) -> bool {
    let mut before = reading
        .words_before(body.start)
        .skip_while(|word| matches!(&**word, "the" | "la" | "l" | "le" | "el"));
    reading.text[body.end..clause.span.end].trim().is_empty()
        && before
            .next()
            .is_some_and(|word| matches!(&*word, "of" | "by" | "from" | "de" | "du" | "del"))
        && before.next().is_some_and(|word| {
            matches!(
                &*word,
                "text" | "document" | "instrument" | "mandate" | "texte" | "texto" | "documento"
            )
        })
}

/// "The Security Council's [@…]".
pub(super) fn is_owner(reading: &Reading<'_>, mention: &Mention) -> bool {
    mention.body.is_some_and(|(_, span)| {
        span.end < mention.span.start
            && Span::new(span.end, mention.span.start)
                .of(reading.text)
                .starts_with(['\'', '’'])
    })
}

pub(super) fn words(reading: &Reading<'_>, span: Span) -> Vec<String> {
    reading
        .tokens_in(span)
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| daymark_phrases::fold(token.span.of(reading.text)).into_owned())
        .collect()
}

/// "In [@…] of 23 December 2003 the Security Council set the Day."
fn is_led_to(reading: &Reading<'_>, mention: &Mention, body: Span) -> bool {
    let sentence = reading.sentence(mention.span);
    let lead = reading.tokens_in(Span::new(
        sentence.start.min(mention.span.start),
        mention.span.start,
    ));
    // "in its resolution" at most: far from its clause's start the document leads to nothing.
    let lead = &lead[lead.len().saturating_sub(6)..];
    let clause = lead
        .iter()
        .rfind(|token| {
            matches!(token.kind, TokenKind::Mark(',' | ';' | ':' | '—' | '–'))
                || matches!(
                    token.span.of(reading.text),
                    "and" | "et" | "y" | "but" | "mais" | "pero"
                )
        })
        .map_or_else(
            || lead.first().map_or(mention.span.start, |first| first.span.start),
            |token| token.span.end,
        );
    let means = words(
        reading,
        Span::new(clause.min(mention.span.start), mention.span.start),
    );
    let behind = behind_means(reading, mention);
    let name = words(reading, body);
    let at = behind
        .iter()
        .take_while(|word| {
            matches!(
                &***word,
                "the" | "le" | "la" | "l" | "el" | "un" | "united" | "nations"
            )
        })
        .count();
    let is_next = behind
        .get(at..at + name.len())
        .is_some_and(|here| here.iter().zip(&name).all(|(here, name)| **here == **name));
    let mut after = behind
        .iter()
        .skip(at + name.len())
        .skip_while(|word| is_helping(word));
    let verb = after.next();
    let acts = verb.is_some_and(|verb| is_adopted(verb) || is_acting(verb));
    // "By adopting [@…], the Council was created": others did.
    let undergoes = verb.is_some_and(|verb| {
        matches!(
            &**verb,
            "was"
                | "were"
                | "is"
                | "are"
                | "be"
                | "been"
                | "did"
                | "fut"
                | "est"
                | "ete"
                | "fue"
                | "es"
                | "sido"
        )
    });
    let patient = after
        .next()
        .is_some_and(|word| matches!(&**word, "by" | "par" | "por"));
    is_next && (is_means(&means) && acts && !patient || is_by_adopting(&means) && !undergoes)
}

/// "recognized by the Human Rights Council in [@…]", "proclaimed by the Security Council on DATE in resolution [@…]".
fn is_agent(reading: &Reading<'_>, body: Span, mention: &Mention) -> bool {
    let between = Span::new(body.end, mention.span.start);
    // "Lo había decidido la Asamblea General el 10 de noviembre de 2009, con [@…]"
    let inverted = reading
        .words_before(body.start)
        .find(|word| !matches!(&**word, "la" | "el"))
        .is_some_and(|word| {
            matches!(
                &*word,
                "proclamo"
                    | "decidio"
                    | "decidido"
                    | "adopto"
                    | "aprobo"
                    | "aprobado"
                    | "establecio"
                    | "instituyo"
                    | "creo"
                    | "pidio"
                    | "declaro"
                    | "proclamado"
                    | "adoptado"
                    | "establecido"
            )
        });
    if !(is_led_by(reading, body) || inverted) || reading.tokens_in(between).len() > 20 {
        return false;
    }
    let dated = |place: usize| {
        reading
            .phrases
            .iter()
            .any(|phrase| phrase.span.start <= place && place < phrase.span.end)
    };
    let near = reading
        .tokens_in(between)
        .iter()
        .filter(|token| !dated(token.span.start))
        .count()
        <= 4;
    let only_means = reading.tokens_in(between).iter().all(|token| {
        dated(token.span.start) || matches!(token.kind, TokenKind::Mark(',' | '(')) || {
            let word = daymark_phrases::fold(token.span.of(reading.text));
            word.starts_with("resol")
                || word.starts_with("decis")
                || matches!(
                    &*word,
                    "on" | "in"
                        | "with"
                        | "through"
                        | "by"
                        | "its"
                        | "the"
                        | "as"
                        | "under"
                        | "le"
                        | "el"
                        | "en"
                        | "dans"
                        | "par"
                        | "sa"
                        | "su"
                        | "la"
                        | "mediante"
                        | "por"
                        | "con"
                        | "avec"
                        | "itself"
                        | "year"
                        | "that"
                )
        }
    });
    near && only_means
}

fn is_led_by(reading: &Reading<'_>, body: Span) -> bool {
    reading
        .words_before(body.start)
        .find(|word| !matches!(&**word, "the" | "le" | "el" | "la" | "l"))
        .is_some_and(|word| matches!(&*word, "by" | "par" | "por"))
}

/// "[@…], adopted by the Security Council", "[@…] was passed unanimously by the Human Rights Council".
fn is_agent_behind(reading: &Reading<'_>, mention: &Mention, body: Span) -> bool {
    let between = words(reading, Span::new(mention.span.end, body.start));
    between.len() <= 10
        && is_led_by(reading, body)
        && between
            .iter()
            .any(|word| is_adopting(word) || &**word == "voted" || &**word == "issued")
        && between.iter().all(|word| {
            is_adopting(word)
                || matches!(
                    word.as_str(),
                    "which"
                        | "was"
                        | "is"
                        | "were"
                        | "had"
                        | "has"
                        | "been"
                        | "issued"
                        | "unanimously"
                        | "by"
                        | "the"
                        | "without"
                        | "a"
                        | "vote"
                        | "text"
                        | "texte"
                        | "texto"
                        | "resolution"
                        | "decision"
                        | "resolucion"
                        | "une"
                        | "un"
                        | "una"
                        | "par"
                        | "por"
                        | "le"
                        | "la"
                        | "l"
                        | "el"
                        | "qui"
                        | "que"
                        | "ete"
                        | "fue"
                        | "fut"
                        | "est"
                        | "es"
                        | "as"
                )
        })
}

/// "[@…], in which the Security Council asked …", "[@…], which the Security Council adopted".
fn is_in_clause(reading: &Reading<'_>, mention: &Mention, body: Span) -> bool {
    let between = words(reading, Span::new(mention.span.end, body.start));
    let between: Vec<&str> = between.iter().map(String::as_str).collect();
    let lead: Vec<&str> = between
        .iter()
        .copied()
        .filter(|word| !matches!(*word, "the" | "le" | "el" | "la" | "l" | "los"))
        .collect();
    let mut behind = reading.words_after(body.end).skip_while(|word| {
        matches!(
            &**word,
            "had" | "has" | "a" | "avait" | "ha" | "also" | "first" | "unanimously"
        )
    });
    let Some(verb) = behind.next() else { return false };
    let patient = behind
        .next()
        .is_some_and(|word| matches!(&*word, "by" | "par" | "por"));
    let own_verb = match lead[..] {
        [
            "in" | "by" | "with" | "through" | "dans" | "par" | "en" | "por" | "mediante",
            "which" | "laquelle" | "que" | "cual",
        ] => is_adopted(&verb) || is_acting(&verb),
        ["which" | "that" | "que"] => matches!(
            &*verb,
            "adopted" | "passed" | "approved" | "issued" | "adopte" | "adoptee" | "adopto" | "aprobo"
        ),
        _ => false,
    };
    own_verb && !patient
}
