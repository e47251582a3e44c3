//! Dates that stand near the observance's name, before or behind it.

use super::OBSERVED;
use crate::claims::name::{is_day_itself, is_followed_by_no_noun, is_modifier};
use crate::naming::{Named, Whose};
use crate::verbs::{is_adopting, is_giving, is_keeping};
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Phrase, Reading, Token, TokenKind};

/// "designated DATE as the Day", "declared DATE International Day of …".
pub(crate) fn is_set(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    let verb = reading.words_before(date.start).find(|word| {
        !matches!(
            &**word,
            "the" | "le" | "el" | "of" | "day" | "aside" | "au" | "al" | "du" | "del"
        )
    });
    let sets = verb.is_some_and(|word| {
        is_giving(&word)
            || is_adopting(&word)
            || matches!(
                &*word,
                "designated"
                    | "declared"
                    | "proclaimed"
                    | "chose"
                    | "designates"
                    | "declare"
                    | "designate"
                    | "proclaim"
                    | "declares"
                    | "proclame"
                    | "proclamo"
                    | "declaro"
                    | "designo"
                    | "set"
                    | "sets"
                    | "turned"
                    | "turns"
                    | "keeps"
                    | "keep"
                    | "make"
                    | "makes"
                    | "made"
                    | "making"
                    | "fixe"
                    | "fixa"
                    | "fixait"
                    | "place"
                    | "placa"
                    | "inscrit"
                    | "fijo"
                    | "fijado"
                    | "situo"
                    | "coloco"
                    | "fait"
                    | "fit"
                    | "hizo"
                    | "hace"
                    | "eligio"
                    | "escogio"
            )
    });
    let name = names.iter().find(|name| name.span.start >= date.end);
    // "The Assembly settled on DATE for NAME"
    let mut back = reading.words_before(date.start);
    let settled = back.next().is_some_and(|word| word == "on")
        && back
            .next()
            .is_some_and(|word| matches!(&*word, "settled" | "agreed" | "decided"));
    // "the calendar has DATE as NAME", whatever verb gives it.
    let as_name = name.is_some_and(|name| {
        name.whose == Whose::Ours
            && reading
                .tokens_in(Span::new(date.end, name.span.start))
                .first()
                .is_some_and(|token| matches!(token.span.of(reading.text), "as" | "comme" | "como"))
            // "published on DATE as NAME came near"
            && (is_followed_by_no_noun(reading, name.span.end, sentence)
                || reading.words_after(name.span.end).next().is_none())
    }) && !reading.words_before(date.start).any(|word| {
        matches!(
            &*word,
            "not"
                | "proposed"
                | "suggested"
                | "considered"
                | "rejected"
                | "never"
                | "wanted"
                | "wrongly"
                | "propose"
                | "propuso"
                | "rather"
        )
    });
    (sets || as_name || settled)
        && name.is_some_and(|name| {
            let between = reading.tokens_in(Span::new(date.end, name.span.start));
            name.whose != Whose::Other
                && between.len() <= 6
                && between.iter().all(|token| {
                    matches!(
                        token.span.of(reading.text),
                        "as" | "for"
                            | "pour"
                            | "para"
                            | "the"
                            | ","
                            | "of"
                            | "each"
                            | "every"
                            | "year"
                            | "annual"
                            | "aside"
                            | "into"
                            | "free"
                            | "to"
                            | "be"
                            | "comme"
                            | "la"
                            | "como"
                            | "el"
                    )
                })
        })
}

/// Whether nothing but adverbs and the participle stands before the date in its sentence.
pub(crate) fn starts_with_verb(reading: &Reading<'_>, sentence: Span, date: Span) -> bool {
    let words = reading
        .tokens_in(Span::new(sentence.start, date.start))
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .count();
    // "Proclaimed by UNESCO and observed every …"
    let participle = reading
        .tokens_in(Span::new(sentence.start, date.start))
        .first()
        .is_some_and(|token| token.span.of(reading.text).ends_with("ed"));
    let marks = reading
        .tokens_in(Span::new(sentence.start, date.start))
        .iter()
        .any(|token| matches!(token.kind, TokenKind::Mark(_)));
    words <= 5 || participle && !marks && words <= 10
}

/// "the Day (DATE)", "the Day, DATE", "the Day – DATE", "We mark the Day on DATE".
pub(crate) fn beside_name(
    reading: &Reading<'_>,
    names: &[&Named],
    date: Span,
    sentence: Span,
) -> Option<bool> {
    let name = names.iter().rfind(|name| name.span.end <= date.start)?;
    if name.whose == Whose::Other {
        return None;
    }
    let between = reading.tokens_in(Span::new(name.span.end, date.start));
    if between.len() > 2 {
        return None;
    }
    let mut lead = reading.words_before(name.span.start).filter(|word| {
        !matches!(
            &**word,
            "the"
                | "this"
                | "its"
                | "our"
                | "annual"
                | "la"
                | "le"
                | "el"
                | "of"
                | "s"
                | "un"
                | "cette"
                | "este"
        )
    });
    let lead = lead.next();
    let first = reading
        .words_before(name.span.start)
        .all(|word| matches!(&*word, "the" | "la" | "le" | "el"));
    let lead = lead.as_deref();
    if !is_day_itself(reading, name, sentence) && marks_of(reading, between) != "(" {
        return None;
    }
    if lead.is_some_and(|word| {
        matches!(
            word,
            "before"
                | "after"
                | "ahead"
                | "eve"
                | "week"
                | "until"
                | "since"
                | "for"
                | "to"
                | "avant"
                | "apres"
                | "antes"
                | "despues"
                | "preparations"
                | "towards"
                | "beyond"
                | "from"
                | "pour"
                | "para"
        )
    }) {
        return None;
    }
    let marks = marks_of(reading, between);
    // "… and it is World Malaria Day: 26 April."
    if matches!(marks.as_str(), ":" | "–" | "—") && name.whose == Whose::Ours {
        let ends = reading
            .tokens_in(Span::new(date.end, sentence.end))
            .first()
            .is_none_or(|token| matches!(token.span.of(reading.text), "." | "!" | "–" | "—"));
        if ends {
            return Some(true);
        }
    }
    // "Date of the Day: DATE"
    if marks == ":" && lead.is_some_and(|lead| matches!(lead, "date" | "fecha")) {
        return Some(true);
    }
    // "Remember the date: World Day Against Child Labour, June 12."
    let set_apart = reading
        .tokens_in(Span::new(sentence.start, name.span.start))
        .last()
        .is_none_or(|token| matches!(token.span.of(reading.text), ":" | "–" | "—"));
    if marks == ","
        && name.whose == Whose::Ours
        && set_apart
        && reading
            .tokens_in(Span::new(date.end, sentence.end))
            .first()
            .is_none_or(|token| matches!(token.span.of(reading.text), "." | "!"))
    {
        return Some(true);
    }
    match marks.as_str() {
        "(" | ":" | "–" | "—" | "-" | "," | "" => {
            // A comma in running text may begin anything: it counts at the start only.
            let starts = name.span.start <= sentence.start + 40 && first;
            // "On the Day, DATE, …": what stands between two commas says which day that is.
            let aside = marks == ","
                && reading
                    .words_before(name.span.start)
                    .all(|word| matches!(&*word, "on" | "the"))
                && reading
                    .tokens_in(Span::new(date.end, sentence.end))
                    .first()
                    .is_some_and(|token| token.span.of(reading.text) == ",");
            let goes_on =
                matches!(marks.as_str(), "," | "") && !is_followed_by_no_noun(reading, date.end, sentence);
            (marks == "(" || (starts && !goes_on) || aside).then_some(true)
        }
        "on" | "le" | "el" | ",on" => {
            let verb = lead.is_some_and(|word| OBSERVED.contains(&word) || is_celebrating(word));
            (verb || (first && reading.words_before(name.span.start).count() <= 1)).then_some(false)
        }
        _ => None,
    }
}

fn marks_of(reading: &Reading<'_>, tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.span.of(reading.text)).collect()
}

/// "On DATE, the Institute celebrates the Day", "DATE is the Day".
pub(crate) fn before_name(
    reading: &Reading<'_>,
    names: &[&Named],
    date: Span,
    language: Language,
    sentence: Span,
) -> Option<bool> {
    let name = names.iter().find(|name| name.span.start >= date.end)?;
    if name.whose == Whose::Other {
        return None;
    }
    let between = reading.tokens_in(Span::new(date.end, name.span.start));
    let opening = reading.words_before(date.start).all(|word| {
        matches!(
            &*word,
            "on" | "every"
                | "each"
                | "year"
                | "this"
                | "today"
                | "hoy"
                | "le"
                | "el"
                | "chaque"
                | "annee"
                | "cada"
                | "ano"
                | "from"
                | "between"
                | "du"
                | "del"
                | "the"
                | "so"
                | "and"
                | "that"
                | "for"
                | "seven"
                | "days"
                | "pendant"
                | "sept"
                | "jours"
                | "once"
                | "a"
        )
    });
    // A second clause: "On 9 April the fair opens; we celebrate the Day".
    let apart = between.iter().any(|token| {
        matches!(token.kind, TokenKind::Mark(';' | ':' | '–' | '—' | '('))
            || matches!(
                token.span.of(reading.text),
                "that"
                    | "which"
                    | "who"
                    | "after"
                    | "before"
                    | "because"
                    | "where"
                    | "not"
                    | "to"
                    | "qui"
                    | "que"
                    | "avant"
            )
    });
    if apart {
        return None;
    }
    if between.len() > 12 || !opening {
        return None;
    }
    let words: Vec<String> = between
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| token.span.of(reading.text).to_lowercase())
        .collect();
    let verb = words.iter().rev().find(|word| {
        !matches!(
            word.as_str(),
            "the" | "its" | "our" | "this" | "annual" | "la" | "le" | "el" | "un" | "united" | "nations"
        )
    })?;
    let active = [
        "marks",
        "mark",
        "celebrates",
        "celebrate",
        "observes",
        "observe",
        "commemorates",
        "commemorate",
        "célèbre",
        "célébrons",
        "marque",
        "marquons",
        "commémorons",
        "celebra",
        "celebramos",
        "conmemora",
        "conmemoramos",
        "отмечает",
        "отмечаем",
    ];
    let linking = matches!(
        (language, verb.as_str()),
        (Language::En, "is") | (Language::Fr, "est") | (Language::Es, "es")
    );
    let direct = linking && words.len() <= 3 && is_followed_by_no_noun(reading, name.span.end, sentence);
    let folded = crate::edition::folded(verb);
    let active = active.contains(&verb.as_str())
        || matches!(
            &*folded,
            "keep" | "keeps" | "honour" | "honours" | "honor" | "honors" | "fete" | "fetons" | "fetent"
        ) && language != Language::Es
        || matches!(
            &*folded,
            "celebrent" | "celebran" | "commemore" | "commemorent" | "conmemoran"
        );
    ((active && !is_modifier(reading, name, sentence)) || direct).then_some(true)
}

/// "From 4 to 10 October, World Space Week fills the schools".
pub(crate) fn opens_with_range(
    reading: &Reading<'_>,
    names: &[&Named],
    phrase: &Phrase,
    sentence: Span,
) -> Option<bool> {
    let Meaning::Days { from, to } = &phrase.meaning else {
        return None;
    };
    let name = names.first().filter(|name| name.span.start >= phrase.span.end)?;
    let opening = reading
        .tokens_in(Span::new(sentence.start, phrase.span.start))
        .iter()
        .all(|token| {
            matches!(
                &*crate::edition::folded(token.span.of(reading.text)),
                "from" | "du" | "del"
            )
        });
    let between: Vec<String> = reading
        .tokens_in(Span::new(phrase.span.end, name.span.start))
        .iter()
        .map(|token| crate::edition::folded(token.span.of(reading.text)))
        .collect();
    let beside = between
        .iter()
        .all(|word| matches!(word.as_str(), "," | "the" | "la" | "le" | "el"));
    let verb = reading.words_after(name.span.end).next().is_some_and(|word| {
        is_keeping(&word)
            || matches!(
                &*word,
                "is" | "will"
                    | "fills"
                    | "runs"
                    | "brings"
                    | "invites"
                    | "turns"
                    | "gathers"
                    | "reminds"
                    | "offers"
                    | "opens"
                    | "gives"
                    | "makes"
                    | "goes"
                    | "shows"
                    | "se"
                    | "remplit"
                    | "invite"
                    | "llena"
                    | "has"
            )
    });
    let week = to.day - from.day >= 5 || to.month != from.month;
    (opening && beside && verb && week && name.whose != Whose::Other).then_some(true)
}

/// A form of "celebrate" that no list has: "celebraremos".
fn is_celebrating(word: &str) -> bool {
    is_keeping(word)
        && ["celebr", "commemor", "conmemor"]
            .iter()
            .any(|stem| word.starts_with(stem))
}
