//! A date set beside an observance's name, which says which day that is wherever the pair stands: "come on World Health
//! Day, 7 April, with boots", "it opens on 7 April, World Health Day".

use crate::claims::name::{is_day_itself, is_followed_by_no_noun, is_modifier, next, word};
use crate::claims::path::is_article;
use crate::naming::{Named, Whose};
use crate::verbs::{is_kept, is_neutral};
use daymark_article::Span;
use daymark_phrases::{Meaning, Now, Reading, TokenKind};

/// Whether date and name stand beside one another and say the same day. `names` are those of the sentence.
pub(crate) fn is_apposed(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    is_behind_name(reading, names, date, sentence)
        || is_before_name(reading, names, date, sentence)
        || is_of_date(reading, names, date, sentence)
        || is_participle_aside(reading, names, date, sentence)
        || is_coinciding(reading, names, date, sentence)
}

/// "NAME, proclaimed in 2012 and celebrated on DATE, …"
fn is_participle_aside(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    let Some(name) = names.iter().rfind(|name| name.span.end <= date.start) else {
        return false;
    };
    let [comma, rest @ ..] = reading.tokens_in(Span::new(name.span.end, date.start)) else {
        return false;
    };
    let words: Vec<String> = rest.iter().map(|token| word(reading, token)).collect();
    let mut before = words
        .iter()
        .rev()
        .skip_while(|word| is_neutral(word) && *word != "and");
    let kept = before
        .next()
        .is_some_and(|word| is_kept(word) || *word == "celebrado");
    let and = before.next().is_none_or(|word| {
        matches!(
            word.as_str(),
            "and" | "et" | "y" | "," | "which" | "annually" | "now" | "be"
        )
    });
    name.whose != Whose::Other
        && matches!(comma.kind, TokenKind::Mark(','))
        && kept
        && and
        && words.len() <= 14
        && !words.iter().any(|word| {
            matches!(
                word.as_str(),
                "was" | "were" | "had" | "first" | "initially" | "originally" | "formerly" | "until"
            )
        })
        && is_day_itself(reading, name, sentence)
        && closes(reading, date, sentence)
}

/// "The exhibition opens on DATE to coincide with NAME."
fn is_coinciding(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    let Some(name) = names.iter().find(|name| name.span.start >= date.end) else {
        return false;
    };
    let words: Vec<String> = reading
        .tokens_in(Span::new(date.end, name.span.start))
        .iter()
        .map(|token| word(reading, token))
        .filter(|word| word != "," && !is_article(word))
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    name.whose == Whose::Ours
        && matches!(
            words[..],
            ["to", "coincide", "with"]
                | ["coinciding", "with"]
                | ["which", "coincides", "with"]
                | ["coincidiendo", "con"]
                | ["qui", "coincide", "avec"]
        )
        && !is_modifier(reading, name, sentence)
}

/// "We look forward to NAME on DATE", "la NAME du DATE": no comma, and no event that the date could be of.
fn is_of_date(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    let Some(name) = names.iter().rfind(|name| name.span.end <= date.start) else {
        return false;
    };
    let between: Vec<String> = reading
        .tokens_in(Span::new(name.span.end, date.start))
        .iter()
        .map(|token| word(reading, token))
        .collect();
    if name.whose == Whose::Other {
        return false;
    }
    if let [of] = &between[..]
        && matches!(of.as_str(), "du" | "del")
    {
        return is_day_itself(reading, name, sentence);
    }
    // "World Teachers' Day is on 5 October, International Literacy Day on 8 September"
    let opens = reading
        .tokens_in(Span::new(sentence.start, name.span.start))
        .last()
        .is_some_and(|token| matches!(word(reading, token).as_str(), "," | ";" | "and"));
    let others = reading
        .phrases_in(sentence)
        .iter()
        .filter(|phrase| is_date(&phrase.meaning))
        .count()
        > 1;
    if name.whose == Whose::Ours
        && opens
        && others
        && matches!(
            between.iter().map(String::as_str).collect::<Vec<_>>()[..],
            ["on"] | ["on", "the"]
        )
        && names.iter().any(|other| other.whose == Whose::Other)
        && closes(reading, date, sentence)
    {
        return true;
    }
    let on = matches!(
        between.iter().map(String::as_str).collect::<Vec<_>>()[..],
        ["on"] | ["on", "the"]
    );
    let before: Vec<_> = reading
        .words_before(name.span.start)
        .filter(|word| !is_article(word))
        .take(2)
        .collect();
    let lead = before.first();
    let head = before.get(1).map_or("", |head| head);
    let Some(lead) = lead else { return false };
    let waits = match &**lead {
        "of" => head == "ahead",
        "to" => matches!(head, "forward" | "up" | "countdown"),
        "until" | "till" => matches!(head, "left" | "days" | "weeks" | "go"),
        "with" => {
            head.starts_with("coincid")
                || reading
                    .words_after(date.end)
                    .take(5)
                    .any(|word| matches!(&*word, "away" | "near" | "approaching" | "ahead"))
        }
        "for" => head.starts_with("prepar") || matches!(head, "ready" | "time" | "wait" | "waiting"),
        _ => false,
    };
    on && waits
}

/// "NAME, DATE,", "NAME (DATE)", "NAME, which is DATE".
fn is_behind_name(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    let Some(name) = names.iter().rfind(|name| name.span.end <= date.start) else {
        return false;
    };
    if name.whose == Whose::Other || !is_day_itself(reading, name, sentence) {
        return false;
    }
    let mut between = reading.tokens_in(Span::new(name.span.end, date.start));
    // "World Water Day 2026 (22 March)", "on World Water Day this year, 22 March,"
    if let Some(phrase) = reading.phrases_in(Span::new(name.span.end, date.start)).first()
        && matches!(phrase.meaning, Meaning::Now(Now::ThisYear) | Meaning::Year(_))
        && between
            .first()
            .is_some_and(|first| first.span.start == phrase.span.start)
    {
        between = reading.tokens_in(Span::new(phrase.span.end, date.start));
    }
    while let [first, rest @ ..] = between
        && matches!(word(reading, first).as_str(), "this" | "year")
    {
        between = rest;
    }
    // "the Day itself, 8 April,"

    if let [first, rest @ ..] = between
        && matches!(word(reading, first).as_str(), "itself" | "proper" | "meme")
    {
        between = rest;
    }
    let [mark, rest @ ..] = between else {
        return false;
    };
    let rest: Vec<String> = rest.iter().map(|token| word(reading, token)).collect();
    let small = |word: &String| {
        is_article(word)
            || matches!(
                word.as_str(),
                "on" | "from"
                    | "between"
                    | "du"
                    | "del"
                    | "which"
                    | "that"
                    | "namely"
                    | "always"
                    | "now"
                    | "every"
                    | "each"
                    | "annually"
                    | "this"
                    | "year"
                    | "qui"
                    | "que"
                    | "soit"
            )
            || is_copula(word)
    };
    if !matches!(mark.kind, TokenKind::Mark(',' | '(' | '–' | '—')) || !rest.iter().all(small) {
        return false;
    }
    // "For the Day, on 5 April, we open": the date may be the event's.
    let on = rest.iter().any(|word| word == "on");
    if on && lead(reading, name, sentence).is_some_and(|lead| matches!(&*lead, "for" | "to" | "of" | "with"))
    {
        return false;
    }
    let closed = closes(reading, date, sentence) && !is_name_next(reading, names, date.end);
    closed || rest.iter().any(|word| is_copula(word)) && is_followed_by_no_noun(reading, date.end, sentence)
}

/// "DATE, NAME,", "DATE (NAME)", "DATE, which is NAME".
fn is_before_name(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    let Some(name) = names.iter().find(|name| name.span.start >= date.end) else {
        return false;
    };
    let [mark, rest @ ..] = reading.tokens_in(Span::new(date.end, name.span.start)) else {
        return false;
    };
    let colon = matches!(mark.kind, TokenKind::Mark(':'))
        && name.whose == Whose::Ours
        && rest.iter().all(|token| is_article(&word(reading, token)));
    if name.whose == Whose::Other || !colon && !matches!(mark.kind, TokenKind::Mark(',' | '(' | '–' | '—'))
    {
        return false;
    }
    let rest: Vec<String> = rest.iter().map(|token| word(reading, token)).collect();
    let small = |word: &String| {
        is_article(word)
            || matches!(
                word.as_str(),
                "on" | "comes"
                    | "arrives"
                    | "which"
                    | "that"
                    | "namely"
                    | "every"
                    | "also"
                    | "as"
                    | "it"
                    | "i"
                    | "e"
                    | "c"
                    | "qui"
                    | "que"
                    | ","
            )
            || is_copula(word)
    };
    if !rest.iter().all(small) || is_listed(reading, names, date, sentence) {
        return false;
    }
    let linked = rest.iter().any(|word| is_copula(word));
    let itself = next(reading, name.span.end, sentence).filter(|token| word(reading, token) == "itself");
    let next = next(
        reading,
        itself.map_or(name.span.end, |token| token.span.end),
        sentence,
    );
    let closed = match next.map(|token| token.kind) {
        None => true,
        Some(TokenKind::Mark(mark)) => !matches!(mark, '\'' | '’' | '-' | '‑' | '/'),
        Some(_) => {
            let word = next.map(|token| word(reading, token)).unwrap_or_default();
            matches!(
                word.as_str(),
                "that" | "which" | "when" | "qui" | "que" | "cuando" | "quand"
            ) || word == "on"
                && reading
                    .words_after(name.span.end)
                    .nth(1)
                    .is_some_and(|word| word == "which")
        }
    };
    closed || linked && is_followed_by_no_noun(reading, name.span.end, sentence)
}

/// Whether the date is one of several in a list: "24 March, World Tuberculosis Day, 7 April, World Health Day" pairs in
/// either way.
fn is_listed(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    let before = reading.tokens_in(Span::new(sentence.start, date.start));
    let mut before = before
        .iter()
        .rev()
        .skip_while(|token| is_article(&word(reading, token)));
    let Some(comma) = before
        .next()
        .filter(|token| matches!(token.kind, TokenKind::Mark(',')))
    else {
        return false;
    };
    let ends_there = |end: usize| {
        end <= comma.span.start && reading.tokens_in(Span::new(end, comma.span.start)).is_empty()
    };
    names.iter().any(|name| ends_there(name.span.end))
        || reading
            .phrases_in(Span::new(sentence.start, comma.span.start))
            .iter()
            .any(|phrase| is_date(&phrase.meaning) && ends_there(phrase.span.end))
}

/// Whether a name follows right behind the comma.
fn is_name_next(reading: &Reading<'_>, names: &[&Named], end: usize) -> bool {
    names
        .iter()
        .find(|name| name.span.start >= end)
        .is_some_and(|name| {
            reading
                .tokens_in(Span::new(end, name.span.start))
                .iter()
                .all(|token| matches!(token.kind, TokenKind::Mark(',')) || is_article(&word(reading, token)))
        })
}

/// Whether a mark, the sentence's end or "this year" closes what is set beside the name, and no other date follows.
fn closes(reading: &Reading<'_>, date: Span, sentence: Span) -> bool {
    let mut end = date.end;
    if let Some(phrase) = reading.phrases_in(Span::new(end, sentence.end)).first()
        && matches!(phrase.meaning, Meaning::Now(_))
        && reading.tokens_in(Span::new(end, phrase.span.start)).is_empty()
    {
        end = phrase.span.end;
    }
    let tokens = reading.tokens_in(Span::new(end, sentence.end));
    match tokens {
        [] => true,
        [mark, rest @ ..] => {
            let TokenKind::Mark(sign) = mark.kind else {
                return false;
            };
            let listed = rest.first().is_some_and(|next| {
                reading
                    .phrases_in(Span::new(next.span.start, sentence.end))
                    .first()
                    .is_some_and(|phrase| phrase.span.start <= next.span.end && is_date(&phrase.meaning))
            });
            !matches!(sign, '\'' | '’' | '-' | '‑' | '/') && (!listed || sign != ',')
        }
    }
}

fn is_date(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Day(_) | Meaning::Days { .. })
}

/// The word before a name, articles left out.
fn lead(reading: &Reading<'_>, name: &Named, sentence: Span) -> Option<String> {
    reading
        .tokens_in(Span::new(sentence.start, name.span.start))
        .iter()
        .rev()
        .map(|token| word(reading, token))
        .find(|word| !is_article(word))
}

fn is_copula(word: &str) -> bool {
    matches!(
        word,
        "is" | "being" | "falls" | "est" | "tombe" | "es" | "cae" | "sera"
    )
}
