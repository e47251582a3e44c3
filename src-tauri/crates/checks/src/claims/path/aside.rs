//! Ways through a clause of its own: "NAME, which falls on DATE", "NAME, which …, falls on DATE".

use super::{LONGEST, is_article, is_linking, is_moving};
use crate::claims::name::is_day_itself;
use crate::edition::folded;
use crate::naming::{Named, Whose};
use crate::verbs::{is_keeping, is_kept, is_neutral};
use daymark_article::Span;
use daymark_phrases::{Meaning, Reading, TokenKind};

/// Whether a relative clause tells the date as of now: "NAME, which falls on DATE, …".
pub(crate) fn is_told_aside(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    names
        .iter()
        .rfind(|name| name.span.end <= date.start)
        .is_some_and(|name| relative(reading, name, date, sentence) == Some(true))
        && names.iter().all(|name| name.whose != Whose::Other)
}

/// "NAME, which the planners keep on DATE", "NAME, qui a lieu le DATE", whatever the name is in its own clause.
///
/// The value says whether it is told as of now.
pub(crate) fn relative(reading: &Reading<'_>, name: &Named, date: Span, sentence: Span) -> Option<bool> {
    let tokens = reading.tokens_in(Span::new(name.span.end, date.start));
    let mut words: Vec<String> = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::Word { .. } => words.push(folded(token.span.of(reading.text))),
            TokenKind::Mark(',') if words.is_empty() => {}
            TokenKind::Mark('\'' | '’') => {}
            _ => return None,
        }
    }
    let [relative, rest @ ..] = &words[..] else {
        return None;
    };
    // "que cada 20 de junio nos recuerda": the verb behind the date is of no matter.
    if matches!(relative.as_str(), "which" | "that" | "qui" | "que" | "qu")
        && matches!(
            &rest.iter().map(String::as_str).collect::<Vec<_>>()[..],
            ["cada" | "chaque" | "every" | "each"]
                | ["on", "every" | "each"]
                | ["todos", "los"]
                | ["tous", "les"]
        )
    {
        return is_day_itself(reading, name, sentence).then_some(true);
    }
    if !matches!(relative.as_str(), "which" | "that" | "qui" | "que" | "qu") || rest.len() > LONGEST {
        return None;
    }
    let verb = |word: &String| is_keeping(word) || is_moving(word) || is_remembering(word);
    // Between the verb and the date stands nothing else.
    let mut before = rest
        .iter()
        .rev()
        .skip_while(|word| is_neutral(word) && !is_linking(word));
    let last = before.next().filter(|word| verb(word) || is_linking(word))?;
    let agent: Vec<&String> = before.collect();
    // "which the Assembly set in [@A/RES/61/271] of 15 June 2007"
    let behind: Vec<&str> = rest[agent.len() + 1..].iter().map(String::as_str).collect();
    let set = matches!(last.as_str(), "set" | "sets" | "put" | "placed");
    if behind.last() == Some(&"of") || set && !matches!(behind[..], ["on" | "for"] | ["on", "the"]) {
        return None;
    }
    // One verb, and no second clause: "which our school, that … keeps".
    let one = agent.iter().all(|word| {
        !matches!(
            word.as_str(),
            "not" | "never" | "and" | "who" | "which" | "that" | "but" | "ne" | "no" | "pas"
        )
    });
    if is_linking(last) {
        return (one && agent.iter().all(|word| is_neutral(word))).then(|| !is_past(last, &agent));
    }
    // "the concert of the Day, which is held on": the concert.
    let whole_of = is_day_itself(reading, name, sentence);
    let any_event = matches!(
        last.as_str(),
        "held"
            | "hold"
            | "holds"
            | "takes"
            | "place"
            | "took"
            | "lieu"
            | "lugar"
            | "celebra"
            | "celebrara"
            | "occurs"
            | "opens"
    ) || agent.iter().any(|word| *word == "takes");
    let every = rest
        .iter()
        .any(|word| matches!(word.as_str(), "every" | "each" | "chaque" | "cada" | "always"));
    let of_another = || {
        let lead = reading
            .words_before(name.span.start)
            .find(|word| !is_article(word));
        lead.is_some_and(|lead| {
            matches!(
                &*lead,
                "of" | "for" | "de" | "du" | "del" | "d" | "pour" | "para" | "l"
            )
        })
    };
    (one && (whole_of || !any_event || every || !of_another())).then(|| !is_past(last, &agent))
}

/// Whether the verb of a relative clause is of the past: "which was kept on", "que se celebraba".
fn is_past(verb: &str, before: &[&String]) -> bool {
    let past = |word: &str| {
        matches!(
            word,
            "was"
                | "were"
                | "had"
                | "used"
                | "until"
                | "once"
                | "fell"
                | "came"
                | "took"
                | "etait"
                | "avait"
                | "fut"
                | "era"
                | "fue"
                | "caia"
                | "cayo"
                | "tombait"
                | "should"
                | "would"
        ) || word.ends_with("aba")
            || word.ends_with("aban")
            || word.ends_with("aient")
            || word.ends_with("ait") && word != "fait"
    };
    past(verb)
        || before.iter().any(|word| past(word))
        || verb.ends_with("ed")
            && !before
                .iter()
                .any(|word| matches!(word.as_str(), "is" | "be" | "are"))
}

/// "NAME, which the United Nations has given to the young, falls on DATE".
pub(crate) fn is_behind_aside(reading: &Reading<'_>, names: &[&Named], name: &Named, date: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(name.span.end, date.start));
    let [first, rest @ ..] = tokens else { return false };
    let Some(comma) = rest
        .iter()
        .rposition(|token| matches!(token.kind, TokenKind::Mark(',' | ')' | '–' | '—')))
    else {
        return false;
    };
    let opens = matches!(first.kind, TokenKind::Mark(',' | '(' | '–' | '—'));
    let words: Vec<String> = rest[comma + 1..]
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .collect();
    let finite = words.first().is_some_and(|word| {
        matches!(
            word.as_str(),
            "falls"
                | "is"
                | "comes"
                | "takes"
                | "will"
                | "lands"
                | "arrives"
                | "returns"
                | "tombe"
                | "est"
                | "aura"
                | "a"
                | "se"
                | "revient"
                | "cae"
                | "sera"
                | "llega"
        )
    });
    let plain = words.len() <= 9
        && words
            .iter()
            .all(|word| is_neutral(word) || is_keeping(word) || is_moving(word))
        && words.iter().all(|word| word != "and");
    let date_between = reading
        .phrases_in(Span::new(name.span.end, date.start))
        .iter()
        .any(|phrase| matches!(phrase.meaning, Meaning::Day(_) | Meaning::Days { .. }));
    let alone = names.iter().all(|other| {
        other.span == name.span || other.span.start < name.span.start || other.span.start > date.start
    });
    opens && finite && plain && !date_between && alone && rest[..comma].len() <= 24
}

/// "NAME is kept in ninety countries on DATE", but not "in our school on DATE".
pub(crate) fn is_kept_somewhere(reading: &Reading<'_>, name: &Named, date: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(name.span.end, date.start));
    if tokens.len() > 14
        || !tokens
            .iter()
            .all(|token| matches!(token.kind, TokenKind::Word { .. } | TokenKind::Number { .. }))
    {
        return false;
    }
    let words: Vec<String> = tokens
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .collect();
    let Some(verb) = words.iter().position(|word| is_kept(word)) else {
        return false;
    };
    let passive = words[..verb]
        .iter()
        .any(|word| matches!(word.as_str(), "is" | "est"))
        && words[..verb].iter().all(|word| is_neutral(word));
    let local = words[verb + 1..].iter().enumerate().any(|(at, word)| {
        let next = words.get(verb + at + 2).map(String::as_str);
        match word.as_str() {
            "our" | "my" | "your" | "his" | "her" | "their" | "here" | "this" | "a" | "an" | "school"
            | "village" | "town" | "parish" | "club" | "city" | "notre" | "nos" | "not" | "and" | "s"
            | "who" | "which" | "that" => true,
            "the" => !matches!(
                next,
                None | Some(
                    "world" | "whole" | "entire" | "globe" | "united" | "same" | "northern" | "southern"
                )
            ),
            _ => false,
        }
    });
    let on = words
        .last()
        .is_some_and(|word| matches!(word.as_str(), "on" | "the" | "le"));
    // "at Port Ellery on DATE": there.
    let there = tokens[verb + 1..]
        .iter()
        .any(|token| matches!(token.kind, TokenKind::Word { capital: true }));
    passive && on && !local && !there
}

fn is_remembering(word: &str) -> bool {
    matches!(
        word,
        "recuerda"
            | "recuerdan"
            | "fete"
            | "fetent"
            | "fetons"
            | "festeja"
            | "festejan"
            | "remember"
            | "remembers"
            | "set"
            | "sets"
            | "put"
            | "placed"
            | "placee"
            | "inscrite"
            | "assignee"
            | "situe"
            | "situent"
            | "coloca"
            | "fija"
            | "lasts"
            | "dure"
            | "dura"
    )
}
