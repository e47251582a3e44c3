//! Which body a sentence makes the author of a document.

use crate::mention::{Mention, bodies_in};
use crate::reference::Clause;
use crate::verbs::{is_acting, is_adopting, leads_to_means};
use daymark_article::Span;
use daymark_phrases::{Meaning, Reading, TokenKind};
use std::borrow::Cow;

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
            is_proved(reading, only.1, &clause).then_some(only)
        })
}

/// "The Security Council set the Day up in the wake of a conference [@…]": what the only body of a clause did is what
/// the document proves.
fn is_proved(reading: &Reading<'_>, body: Span, clause: &Clause<'_>) -> bool {
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

/// What a body does in a text of its own besides adopting it, where nobody else's text would be cited for it.
fn is_asking(word: &str) -> bool {
    matches!(
        word,
        "set"
            | "asked"
            | "called"
            | "invited"
            | "voted"
            | "chose"
            | "named"
            | "requested"
            | "urged"
            | "agreed"
            | "launched"
            | "founded"
            | "demande"
            | "appele"
            | "invite"
            | "vote"
            | "choisi"
            | "pidio"
            | "invito"
            | "voto"
            | "eligio"
    )
}

/// Words between a body and its verb that change nothing.
fn is_plain(word: &str) -> bool {
    matches!(
        word,
        "has"
            | "had"
            | "have"
            | "also"
            | "already"
            | "first"
            | "then"
            | "later"
            | "itself"
            | "formally"
            | "unanimously"
            | "finally"
            | "once"
            | "that"
            | "which"
            | "who"
            | "too"
            | "therefore"
            | "a"
            | "avait"
            | "ha"
            | "habia"
            | "l"
            | "la"
            | "lo"
            | "qui"
            | "que"
            | "quien"
            | "never"
            | "only"
            | "would"
            | "did"
            | "will"
    )
}

/// Whether the body is what a preposition leads to: "having heard of the Security Council".
fn is_object(reading: &Reading<'_>, body: Span, start: usize) -> bool {
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

/// "The Security Council's [@…]".
pub(super) fn is_owner(reading: &Reading<'_>, mention: &Mention) -> bool {
    mention.body.is_some_and(|(_, span)| {
        span.end < mention.span.start
            && Span::new(span.end, mention.span.start)
                .of(reading.text)
                .starts_with(['\'', '’'])
    })
}

fn words(reading: &Reading<'_>, span: Span) -> Vec<String> {
    reading
        .tokens_in(span)
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| daymark_phrases::fold(token.span.of(reading.text)).into_owned())
        .collect()
}

/// The body as the subject of what it did in the document.
fn is_subject(reading: &Reading<'_>, body: Span, mention: &Mention, start: usize) -> bool {
    if reading.tokens_in(Span::new(body.end, mention.span.start)).len() > 22 {
        return false;
    }
    let between = words(reading, Span::new(body.end, mention.span.start));
    if between.len() > 16 || reading.tokens_in(Span::new(body.end, mention.span.start)).len() > 22 {
        return false;
    }
    // "It was not the Security Council that adopted it."
    let denied = reading
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
        });
    if denied {
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
    // Somebody else acts, or the document is what a thing is laid down in.
    let another = behind.iter().enumerate().any(|(at, word)| {
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
    });
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
    // "The Assembly, having heard the Security Council …": the body is an object there.
    // "…, which proclaimed it in": the body is the subject of that clause, whatever it was before.
    let relative = helping
        .first()
        .is_some_and(|word| matches!(word.as_str(), "which" | "qui"));
    let object = !relative && is_object(reading, body, start);
    if object {
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
    let particle = matches!(
        between[verb].as_str(),
        "laid" | "set" | "put" | "spelled" | "spelt"
    ) && behind.len() <= 4;
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

/// What stands in a document already, whoever adopted it: "noted the criteria in".
fn is_content(word: &str) -> bool {
    matches!(
        word,
        "criteria"
            | "rules"
            | "guidelines"
            | "text"
            | "call"
            | "appeal"
            | "wording"
            | "paragraph"
            | "paragraphs"
            | "words"
            | "principles"
            | "language"
            | "definition"
            | "list"
            | "mandate"
            | "procedure"
            | "procedures"
            | "advice"
            | "provisions"
            | "ideas"
            | "request"
            | "recommendation"
            | "recommendations"
            | "proposal"
            | "framework"
            | "terms"
            | "conditions"
            | "standards"
            | "question"
            | "invitation"
            | "criteres"
            | "regles"
            | "principes"
            | "criterios"
            | "reglas"
            | "principios"
    )
}

/// The words behind the document and its date, where the document stands for the means of what follows.
fn behind_means<'r>(reading: &'r Reading<'_>, mention: &Mention) -> Vec<Cow<'r, str>> {
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

/// "The Security Council, in [@…], set the Day."
fn is_interposed(reading: &Reading<'_>, body: Span, mention: &Mention) -> bool {
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

/// "had", "has also": what may stand before a verb of the body's own.
fn is_helping(word: &str) -> bool {
    matches!(
        word,
        "had" | "has" | "also" | "first" | "unanimously" | "then" | "a" | "avait" | "ha" | "habia"
    )
}

/// "By adopting", "En adoptant": a body that follows is the one that did.
fn is_by_adopting(words: &[String]) -> bool {
    matches!(
        words,
        [preposition, verb, rest @ ..]
            if matches!(preposition.as_str(), "by" | "in" | "en" | "al")
                && matches!(verb.as_str(), "adopting" | "passing" | "approving" | "adoptant" | "approuvant" | "votant"
                    | "adoptar" | "aprobar")
                && rest.iter().all(|word| {
                    word.starts_with("resol")
                        || word.starts_with("decis")
                        || matches!(word.as_str(), "its" | "the" | "sa" | "su" | "la")
                })
    )
}

/// "by", "in its resolution": what leads to a document as the means.
fn is_means(words: &[String]) -> bool {
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    leads_to_means(first)
        && rest.iter().all(|word| {
            word.starts_with("resol")
                || word.starts_with("decis")
                || matches!(word.as_str(), "its" | "the" | "sa" | "su" | "la")
        })
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

/// Verbs of adoption that have long been read with anything behind them.
fn is_adopted(word: &str) -> bool {
    matches!(
        word,
        "adopted"
            | "established"
            | "proclaimed"
            | "designated"
            | "declared"
            | "decided"
            | "created"
            | "passed"
            | "instituted"
            | "approved"
            | "adopte"
            | "adoptee"
            | "adopta"
            | "approuva"
            | "proclama"
            | "institua"
            | "crea"
            | "decida"
            | "proclame"
            | "proclamee"
            | "institue"
            | "instituee"
            | "cree"
            | "creee"
            | "approuvee"
            | "adopto"
            | "aprobo"
            | "proclamo"
            | "establecio"
            | "instituyo"
            | "creo"
    )
}

/// The same in other tenses: "adoptait", "aprobaba", "adopts", "would adopt".
fn is_adopting_now(word: &str) -> bool {
    matches!(
        word,
        "adopt"
            | "adopts"
            | "adopting"
            | "proclaim"
            | "proclaims"
            | "proclaiming"
            | "pass"
            | "passes"
            | "approve"
            | "approves"
            | "establish"
            | "establishes"
            | "adoptait"
            | "adoptera"
            | "approuvait"
            | "approuve"
            | "approuvera"
            | "proclamait"
            | "proclamera"
            | "instituait"
            | "instituera"
            | "creait"
            | "votait"
            | "vota"
            | "adoptaba"
            | "adoptara"
            | "aprobaba"
            | "aprueba"
            | "aprobara"
            | "proclamaba"
            | "proclamara"
            | "instituia"
            | "establecia"
            | "establece"
            | "creaba"
    )
}

/// Whether what stands between a verb and the document makes it what was adopted, or that by which an observance was
/// made.
fn is_object_or_means(behind: &[String]) -> bool {
    let of_object = |word: &String| {
        word.starts_with("resol")
            || word.starts_with("decis")
            || matches!(
                word.as_str(),
                "the"
                    | "its"
                    | "a"
                    | "la"
                    | "sa"
                    | "su"
                    | "una"
                    | "une"
                    | "texte"
                    | "texto"
                    | "text"
                    | "alors"
                    | "then"
                    | "entonces"
                    | "unanimously"
                    | "le"
                    | "el"
                    | "l"
                    | "cette"
                    | "ce"
                    | "esta"
            )
    };
    let observance = |word: &String| {
        of_object(word)
            || matches!(
                word.as_str(),
                "day"
                    | "week"
                    | "year"
                    | "journee"
                    | "semaine"
                    | "annee"
                    | "dia"
                    | "semana"
                    | "ano"
                    | "it"
                    | "international"
                    | "internationale"
                    | "internacional"
                    | "world"
                    | "mondiale"
                    | "mundial"
                    | "of"
                    | "par"
                    | "by"
                    | "in"
                    | "dans"
                    | "por"
                    | "mediante"
                    | "en"
                    | "con"
                    | "with"
            )
    };
    behind.iter().all(of_object)
        || behind.len() <= 10
            && behind.iter().all(observance)
            && behind.iter().any(|word| {
                matches!(
                    word.as_str(),
                    "day" | "journee" | "dia" | "week" | "semaine" | "semana" | "it"
                )
            })
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
