//! Which date before a document a text ties to it.

use super::gap::{Gap, is_date};
use super::means::{is_means, is_of_act, is_participle};
use super::tied::date_behind;
use super::words::{
    is_adoption, is_beside, is_body, is_laid_down, is_of_body, is_of_object, is_ours, is_relative,
};
use crate::mention::Mention;
use crate::verbs::{is_act, is_acting, is_adopting, is_keeping, leads_to_means};
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, Reading, TokenKind};

/// "In 2003 the General Assembly adopted resolution 58/220", "On DATE it was established by …".
pub(super) fn date_before<'r>(
    reading: &'r Reading<'_>,
    mentions: &[Mention],
    at: usize,
) -> Option<&'r Phrase> {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let dates = reading
        .phrases_in(Span::new(
            sentence.start.min(mention.span.start),
            mention.span.start,
        ))
        .iter()
        .rev()
        .filter(|phrase| is_date(&phrase.meaning) || matches!(phrase.meaning, Meaning::SinceYear(_)));
    for phrase in dates.take(2) {
        if is_tied(reading, mentions, at, phrase) {
            return Some(phrase);
        }
        // "In 2000 the Assembly moved it to 22 May with [@…]": a day without a year is the observance's.
        if !matches!(&phrase.meaning, Meaning::Day(day) if day.year.is_none()) {
            break;
        }
    }
    None
}

fn is_tied(reading: &Reading<'_>, mentions: &[Mention], at: usize, phrase: &Phrase) -> bool {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let between = Span::new(phrase.span.end, mention.span.start);
    let in_sentence = |other: &Mention| other.span.start >= sentence.start && other.span.end <= sentence.end;
    // Mentions come in order: a neighbour tells.
    let neighbour = |at: Option<usize>| {
        at.and_then(|at| mentions.get(at))
            .filter(|other| in_sentence(other))
    };
    let (earlier, later) = (neighbour(at.checked_sub(1)), neighbour(Some(at + 1)));
    if earlier.is_some_and(|other| other.span.start >= phrase.span.end) {
        return false;
    }
    // Another document has the date for its own.
    let own = earlier
        .and_then(|other| date_behind(reading, other))
        .is_some_and(|own| own.span == phrase.span);
    if own || reading.tokens_in(between).len() > 40 {
        return false;
    }
    let gap = Gap::of(reading, phrase, mention, sentence);
    if is_waited_for(reading, &gap, phrase) {
        return true;
    }
    if gap.words.iter().any(|word| is_beside(word)) || gap.has_semicolon {
        return false;
    }
    if is_day_on_which(reading, &gap, phrase, mention) {
        return true;
    }
    // "On DATE, as the Assembly decided in [@…], the world celebrates."
    let as_decided = reading
        .tokens_in(between)
        .first()
        .is_some_and(|first| matches!(first.kind, TokenKind::Mark(',')))
        && gap
            .words
            .first()
            .is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"));
    if matches!(phrase.meaning, Meaning::SinceYear(_)) || as_decided {
        return false;
    }
    let alone = earlier.is_none() && later.is_none();
    let has_year = match &phrase.meaning {
        Meaning::Day(day) => day.year.is_some(),
        _ => true,
    };
    if has_year
        && (alone || gap.marks_and_words() <= 3)
        && (is_participle(reading, phrase.span, mention.span)
            || is_of_act(reading, phrase.span, between, mention.span)
            || is_label(reading, phrase, mention, sentence))
        || alone && is_means(reading, phrase.span, mention.span)
    {
        return true;
    }
    if gap.since && is_coming(reading, &gap, mention) {
        return true;
    }
    if !gap.introduced || gap.is_of_another_clause {
        return false;
    }
    if has_year && (is_outcome(&gap) || is_coming(reading, &gap, mention)) {
        return true;
    }
    is_adopted_then(reading, &gap, mention)
}

/// "the minutes of DATE, the day on which the Assembly adopted …", "since 2003, when delegates adopted …".
fn is_day_on_which(reading: &Reading<'_>, gap: &Gap, phrase: &Phrase, mention: &Mention) -> bool {
    let words: Vec<&str> = gap.words.iter().map(String::as_str).collect();
    let start = words.iter().position(|word| {
        !matches!(
            *word,
            "was"
                | "is"
                | "the"
                | "day"
                | "date"
                | "year"
                | "session"
                | "afternoon"
                | "evening"
                | "morning"
                | "moment"
                | "on"
                | "in"
                | "le"
                | "jour"
                | "annee"
                | "l"
                | "el"
                | "dia"
                | "ano"
                | "fecha"
                | "a"
                | "la"
                | "en"
                | "fue"
                | "fut"
                | "est"
                | "es"
        )
    });
    // "since 2001, the year of [@…]", "au 4 décembre 2000, date de l'adoption de [@…]"
    let names = |names: &[&str]| words.iter().any(|word| names.contains(word));
    // "born on DATE, the year of [@…]": of the year only.
    let of_year = names(&["year", "annee", "ano"])
        && matches!(phrase.meaning, Meaning::Year(_) | Meaning::SinceYear(_));
    let names_it = of_year || names(&["adoption", "adopcion", "aprobacion", "date", "fecha"]);
    let of_it = words
        .last()
        .is_some_and(|word| matches!(*word, "of" | "de" | "du" | "del"));
    if names_it
        && of_it
        && words.iter().all(|word| {
            matches!(
                *word,
                "the"
                    | "year"
                    | "date"
                    | "day"
                    | "of"
                    | "adoption"
                    | "its"
                    | "saw"
                    | "brought"
                    | "de"
                    | "la"
                    | "l"
                    | "du"
                    | "del"
                    | "annee"
                    | "ano"
                    | "fecha"
                    | "adopcion"
                    | "aprobacion"
                    | "jour"
                    | "dia"
                    | "was"
                    | "is"
                    | "le"
                    | "el"
                    | "a"
                    | "vu"
                    | "vio"
            )
        })
    {
        return true;
    }
    let Some(start) = start.filter(|start| *start <= 5) else {
        return false;
    };
    let opens = match words[start] {
        "when" | "where" | "cuando" | "lorsque" | "quand" => true,
        "ou" | "laquelle" => start > 0,
        "which" => start > 0 && matches!(words[start - 1], "on" | "in"),
        "que" | "that" => {
            start > 0
                && matches!(
                    words[start - 1],
                    "day" | "date" | "year" | "en" | "dia" | "ano" | "fecha"
                )
        }
        _ => false,
    };
    let clause = &words[start + 1..];
    // "since 2001, when [@…] was adopted"
    if clause.is_empty() {
        let mut behind = reading.words_after(mention.span.end);
        let was = behind
            .next()
            .is_some_and(|word| matches!(&*word, "was" | "were" | "fut" | "fue"));
        return opens && was && behind.next().is_some_and(|word| is_adopting(&word));
    }
    let Some(verb) = clause.iter().position(|word| is_adopting(word)) else {
        return false;
    };
    // "the Day that the Assembly proclaimed in [@…]": the day is what was proclaimed.
    let proclaimed = matches!(words[start], "that" | "que")
        && start > 0
        && words[start - 1] != "en"
        && clause
            .last()
            .is_some_and(|word| matches!(*word, "in" | "by" | "with" | "en" | "por" | "con"));
    opens
        && !proclaimed
        && verb <= 8
        && !clause[..verb]
            .iter()
            .any(|word| is_relative(word) || is_ours(word))
        && clause[verb + 1..].iter().all(|word| is_of_object(word))
}

/// "It took until DATE for the Assembly to adopt …", "Not until DATE did …", "It was DATE before the Assembly adopted …".
fn is_waited_for(reading: &Reading<'_>, gap: &Gap, phrase: &Phrase) -> bool {
    let lead: Vec<_> = reading
        .words_before(phrase.span.start)
        .take(12)
        .map(std::borrow::Cow::into_owned)
        .collect();
    // "It was tabled on DATE before the Assembly adopted [@…]": not the wait for it.
    let waits = lead
        .iter()
        .find(|word| {
            !matches!(
                word.as_str(),
                "on" | "in" | "en" | "le" | "el" | "the" | "early" | "late" | "end" | "of" | "not"
            )
        })
        .is_some_and(|word| {
            matches!(
                word.as_str(),
                "until" | "till" | "attendre" | "hasta" | "esperar" | "only" | "was"
            )
        });
    let Some(verb) = gap.words.iter().position(|word| is_adopting(word)) else {
        return false;
    };
    let (subject, object) = (&gap.words[..verb], &gap.words[verb + 1..]);
    let opens = subject.first().is_some_and(|word| {
        matches!(
            word.as_str(),
            "for" | "that" | "did" | "before" | "pour" | "para" | "to" | "when" | "que" | "a"
        )
    });
    let joint = |word: &String| {
        matches!(
            word.as_str(),
            "for"
                | "to"
                | "did"
                | "that"
                | "before"
                | "could"
                | "would"
                | "finally"
                | "pour"
                | "que"
                | "para"
                | "a"
                | "ce"
                | "when"
        )
    };
    let body: Vec<String> = subject.iter().filter(|word| !joint(word)).cloned().collect();
    // "It took the General Assembly until DATE to adopt"
    let body_before = || {
        let before: Vec<String> = lead
            .iter()
            .rev()
            .take_while(|word| *word != "until")
            .cloned()
            .collect();
        is_body(&before)
    };
    let by_body = if body.is_empty() {
        subject.first().is_some_and(|word| word == "to") && body_before()
    } else {
        is_body(&body) && body.iter().all(|word| is_of_body(word))
    };
    waits && opens && by_body && object.iter().all(|word| is_of_object(word))
}

/// "On DATE the Assembly adopted …": the first verb behind the date is one of adoption, and the document is what was
/// adopted, or by which it was done.
fn is_adopted_then(reading: &Reading<'_>, gap: &Gap, mention: &Mention) -> bool {
    let between = &gap.words;
    if between.len() > 16 {
        return false;
    }
    // "It was on DATE that …"
    let first = usize::from(
        between
            .first()
            .is_some_and(|word| matches!(word.as_str(), "that" | "que" | "cuando" | "when")),
    );
    let acted = between
        .iter()
        .position(|word| is_acting(word))
        .filter(|verb| {
            let before = &between[..*verb];
            let passive = is_adoption(&between[*verb])
                && gap.fronted
                && before
                    .last()
                    .is_some_and(|word| matches!(word.as_str(), "was" | "were"));
            is_body(before) || passive || gap.joined && before.is_empty()
        })
        .filter(|verb| is_led_to(reading, mention, &between[verb + 1..]));
    let Some(verb) = between.iter().position(|word| is_adopting(word)).or(acted) else {
        return false;
    };
    let verb = acted.map_or(verb, |acted| acted.min(verb));
    if between[first.min(verb)..verb]
        .iter()
        .any(|word| is_relative(word) || is_ours(word) || is_keeping(word))
    {
        return false;
    }
    // "the Day established by" is no verb of this sentence.
    let subject = verb.checked_sub(1).map(|before| between[before].as_str());
    let behind = &between[verb + 1..];
    // "delegates adopted resolution 58/220": whoever acts, the document is what was adopted.
    let object = behind
        .iter()
        .all(|word| is_of_object(word) && !matches!(word.as_str(), "in" | "by" | "as"))
        && !subject.is_some_and(|word| matches!(word, "day" | "week" | "year" | "journee" | "dia"));
    if object && verb > 0 && is_adopting(&between[verb]) {
        return true;
    }
    (is_body(&between[..verb])
        || matches!(
            subject,
            Some("was" | "were" | "it" | "unanimously" | "formally" | "officially" | "a" | "ha")
        )
        || gap.joined && verb == 0)
        && is_led_to(reading, mention, behind)
        // "asked that it be a holiday": what was asked.
        && !behind.iter().skip(1).any(|word| is_relative(word))
        && !behind.first().is_some_and(|word| is_relative(word) && word != "that")
}

/// Whether a preposition of means, or a mark, leads right to the document; not from what is "laid down in" it.
/// `behind` is what stands between the verb and the document.
fn is_led_to(reading: &Reading<'_>, mention: &Mention, behind: &[String]) -> bool {
    let place = mention
        .word
        .map_or(mention.span.start, |(_, word)| word.start.min(mention.span.start));
    let at = reading.tokens.partition_point(|token| token.span.end <= place);
    let Some(last) = at.checked_sub(1).map(|at| &reading.tokens[at]) else {
        return false;
    };
    if matches!(last.kind, TokenKind::Mark(',' | ':' | '(' | '—' | '–')) {
        return true;
    }
    let mut words = reading
        .words_before(place)
        .skip_while(|word| matches!(&**word, "its" | "the" | "sa" | "su" | "la"));
    let Some(preposition) = words.next() else {
        return false;
    };
    let means = leads_to_means(&preposition) || matches!(&*preposition, "as" | "see" | "voir" | "vease");
    let verb = is_adopting(&preposition);
    let before = words.next();
    // "was established by": the sentence's own verb.
    let own = behind.iter().filter(|word| !is_of_object(word)).count() == 0;
    // "set by", "raised in", "as in": what others did, or what stands there already.
    let laid_down =
        !own && before.as_deref().is_some_and(|word| {
            is_laid_down(word) || word.ends_with("ed") || matches!(word, "set" | "begun" | "done")
        }) || before
            .as_deref()
            .is_some_and(|word| matches!(word, "as" | "like" | "comme" | "como"));
    // "(see [@…] for its roots)"
    let sentence = reading.sentence(mention.span);
    let goes_on = reading
        .tokens_in(Span::new(mention.span.end.min(sentence.end), sentence.end))
        .first()
        .is_some_and(|next| matches!(next.kind, TokenKind::Word { .. }));
    if goes_on && matches!(&*preposition, "see" | "voir" | "vease") {
        return false;
    }
    // "put its name to", "agreed to"
    let to = &*preposition == "to"
        && before
            .as_deref()
            .is_some_and(|word| matches!(word, "name" | "agreed" | "assent" | "seal" | "hand"));
    verb || to || means && !laid_down
}

/// "On DATE came …", "In 2003, … established the Day", "DATE: …" in a list.
fn is_coming(reading: &Reading<'_>, gap: &Gap, mention: &Mention) -> bool {
    let words: Vec<&str> = gap.words.iter().map(String::as_str).collect();
    match words[..] {
        ["came" | "saw" | "brought" | "llego" | "vint" | "arriva" | "vino"] => gap.fronted && gap.tokens <= 2,
        // "In 2003, [@…] established the Day", "Dès le 9 décembre 1948, [@…] avait fait …"
        [] if gap.fronted && gap.tokens <= 1 => reading
            .words_after(mention.span.end)
            .find(|word| !matches!(&**word, "had" | "avait" | "a" | "ha" | "habia"))
            .is_some_and(|word| {
                is_adopting(&word)
                    || matches!(
                        &*word,
                        "founded" | "set" | "gave" | "created" | "fixed" | "fait" | "made" | "hizo" | "dio"
                    )
            }),
        // "Since DATE there has been a text, [@…]"
        ["there", "has", "been", ..] => gap.since && words.len() <= 7,
        // "In 2003, with [@…], the Assembly proclaimed the Day"
        ["with" | "by" | "in" | "through" | "con" | "mediante" | "por" | "par" | "avec" | "dans"]
            if gap.fronted =>
        {
            let behind: Vec<String> = reading
                .words_after(mention.span.end)
                .take(8)
                .map(std::borrow::Cow::into_owned)
                .collect();
            behind
                .iter()
                .position(|word| is_adopting(word) || is_acting(word))
                .is_some_and(|verb| is_body(&behind[..verb]))
        }
        _ => false,
    }
}

/// "DATE: [@…]" as an item of a list, or a line of a table of years.
fn is_label(reading: &Reading<'_>, phrase: &Phrase, mention: &Mention, sentence: Span) -> bool {
    let between = reading.tokens_in(Span::new(phrase.span.end, mention.span.start));
    let label = matches!(between, [mark] if matches!(mark.kind, TokenKind::Mark(':' | '–' | '—')));
    let first = reading
        .tokens_in(Span::new(sentence.start, phrase.span.start))
        .is_empty();
    let behind = reading.tokens_in(Span::new(mention.span.end.min(sentence.end), sentence.end));
    // "An older text had prepared the ground on DATE: [@…]."
    let near = match (&phrase.meaning, &mention.symbol) {
        (Meaning::Day(day), Ok(symbol)) => day
            .year
            .zip(symbol.years)
            .is_some_and(|(year, (from, _))| (year.value - from).abs() <= 10),
        _ => false,
    };
    label
        && (first || near)
        && behind
            .iter()
            .all(|token| matches!(token.kind, TokenKind::Mark(_)))
}

/// "On 28 May 2020 it went through without a vote, as [@…]": the document is what came of it.
fn is_outcome(gap: &Gap) -> bool {
    let between = &gap.words;
    let name = between.iter().rev().find(|word| {
        !(word.starts_with("resol") || word.starts_with("decis") || matches!(word.as_str(), "its" | "the"))
    });
    name.is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"))
        && between.len() <= 12
        && between
            .iter()
            .any(|word| is_adopting(word) || is_act(word) || matches!(word.as_str(), "consensus" | "carried"))
}
