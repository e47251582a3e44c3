//! Whether the words between an observance's name and a date say nothing but that the one is on the other: "The Day
//! comes round again every year on 8 April", "8 April is set aside for the Day". Instead of the sentences that somebody
//! wrote once, it knows what words may stand on such a way; any other word makes it keep silent.

use super::observance_apposition::{is_day_itself, is_followed_by_no_noun, is_modifier};
use crate::edition::folded;
use crate::naming::{Named, Whose};
use crate::verbs::{is_giving, is_keeping, is_neutral};
use daymark_article::Span;
use daymark_phrases::{Meaning, Reading, TokenKind};

/// How a date and a name hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// The date is the observance's.
    Whole,
    /// Something of the observance is on that date: for a week, any of its days.
    Part,
    /// The date was chosen for it, perhaps before it was moved.
    Given,
    /// The observance begins on that date.
    Begins,
    /// The observance ends on that date.
    Ends,
}

/// The longest way, in tokens.
const LONGEST: usize = 14;

/// The way between the date and the name next to it, in either order.
pub(super) fn way(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> Option<Way> {
    from_name(reading, names, date, sentence)
        .or_else(|| to_name(reading, names, date, sentence))
        .or_else(|| is_when_it(reading, names, date).then_some(Way::Part))
}

/// "NAME … DATE".
fn from_name(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> Option<Way> {
    let name = names.iter().rfind(|name| name.span.end <= date.start)?;
    if relative(reading, name, date, sentence).is_some()
        && names.iter().all(|name| name.whose != Whose::Other)
    {
        return Some(Way::Whole);
    }
    // "people tune in to World Radio Day each 13 February"
    if let [every] = reading.tokens_in(Span::new(name.span.end, date.start))
        && matches!(
            folded(every.span.of(reading.text)).as_str(),
            "every" | "each" | "chaque" | "cada"
        )
        && name.whose == Whose::Ours
    {
        return Some(Way::Part);
    }
    // "With World Health Day falling on 7 April", "Resolution 58/220 set the Day on 19 December"
    let between = words_between(reading, name.span.end, date.start).unwrap_or_default();
    let between: Vec<&str> = between.iter().map(String::as_str).collect();
    if matches!(between[..], ["falling" | "being", ..]) && between[1..].iter().all(|word| is_neutral(word)) {
        return Some(Way::Whole);
    }
    let lead = reading
        .words_before(name.span.start)
        .find(|word| !is_article(word));
    if matches!(between[..], ["on"] | ["on", "the"])
        && lead.is_some_and(|lead| {
            matches!(
                &*lead,
                "set" | "placed" | "fixed" | "put" | "established" | "proclaimed"
            )
        })
    {
        return Some(Way::Given);
    }
    let role = role(reading, name, sentence)?;
    if name.whose == Whose::Other || names.iter().any(|other| other.whose == Whose::Other) {
        return None;
    }
    if role == Role::Subject
        && let Some(edge) = other_edge(reading, name, date)
    {
        return Some(edge);
    }
    if role == Role::Subject
        && (is_behind_aside(reading, names, name, date) || is_kept_somewhere(reading, name, date))
    {
        return Some(Way::Whole);
    }
    let words = words_between(reading, name.span.end, date.start)?;
    let edge = words.iter().rev().find_map(|word| edge(word));
    if is_modifier(reading, name, sentence) {
        return None;
    }
    if let Some(edge) = edge.filter(|_| role == Role::Subject) {
        let rest = words.iter().filter(|word| self::edge(word).is_none());
        let plain = rest.clone().all(|word| is_neutral(word) && word != "and");
        return (plain && rest.count() <= 5).then_some(edge);
    }
    let spans = |word: &str| {
        matches!(
            word,
            "runs" | "run" | "ran" | "lasts" | "spans" | "goes" | "extends" | "dure" | "va" | "dura"
        )
    };
    // "lasts until 12 October"
    if let [first, .., last] = &words[..]
        && role == Role::Subject
        && (spans(first) || matches!(first.as_str(), "continues" | "will"))
        && matches!(
            last.as_str(),
            "until" | "till" | "through" | "jusqu" | "au" | "hasta"
        )
        && words.len() <= 3
    {
        return Some(Way::Ends);
    }
    if !words
        .iter()
        .all(|word| is_neutral(word) || is_keeping(word) || is_moving(word) || is_then(word) || spans(word))
    {
        return None;
    }
    // "the Day and 8 April", "the Day, which has 8 April for its date": the verb must be there, and no second subject.
    let kept = words
        .iter()
        .any(|word| is_keeping(word) || is_moving(word) || spans(word));
    let linked = words.last().is_some_and(|word| is_linking(word))
        // "will be upon us on", "is back on"
        || words.iter().any(|word| is_linking(word))
            && words.iter().any(|word| matches!(word.as_str(), "upon" | "back" | "due" | "here"))
        || words.len() <= 3 && words.first().is_some_and(|word| is_linking(word) && word != "a");
    match role {
        Role::Subject if kept || linked => Some(Way::Whole),
        // "We mark the Day each year on 8 April".
        Role::Object if !kept => Some(Way::Part),
        _ => None,
    }
}

/// Whether a relative clause tells the date as of now: "NAME, which falls on DATE, …".
pub(super) fn is_told_aside(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    names
        .iter()
        .rfind(|name| name.span.end <= date.start)
        .is_some_and(|name| relative(reading, name, date, sentence) == Some(true))
        && names.iter().all(|name| name.whose != Whose::Other)
}

/// "NAME, which the planners keep on DATE", "NAME, qui a lieu le DATE", whatever the name is in its own clause.
///
/// The value says whether it is told as of now.
fn relative(reading: &Reading<'_>, name: &Named, date: Span, sentence: Span) -> Option<bool> {
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

/// What an observance does in the calendar, besides being kept: "comes on", "arrives on".
fn is_moving(word: &str) -> bool {
    matches!(
        word,
        "fixed"
            | "placed"
            | "began"
            | "linked"
            | "tied"
            | "arrives"
            | "arrive"
            | "arrived"
            | "land"
            | "landed"
            | "lands"
            | "come"
            | "means"
            | "stands"
            | "sits"
            | "revient"
            | "arrivera"
            | "llega"
            | "llegara"
            | "vuelve"
            | "aura"
            | "auront"
            | "tendra"
            | "belonged"
            | "belongs"
    )
}

/// Words of a time that is gone, beside a verb of keeping.
fn is_then(word: &str) -> bool {
    matches!(
        word,
        "used"
            | "autrefois"
            | "jadis"
            | "alors"
            | "antes"
            | "entonces"
            | "long"
            | "many"
            | "been"
            | "set"
            | "should"
            | "would"
            | "must"
            | "upon"
            | "us"
            | "with"
            | "back"
            | "due"
            | "here"
            | "avait"
            | "avaient"
            | "aura"
            | "auront"
            | "but"
            | "winter"
            | "spring"
            | "summer"
            | "autumn"
    )
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
    )
}

/// "NAME is kept in ninety countries on DATE", but not "in our school on DATE".
fn is_kept_somewhere(reading: &Reading<'_>, name: &Named, date: Span) -> bool {
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
    let Some(verb) = words.iter().position(|word| {
        matches!(
            word.as_str(),
            "celebrated"
                | "observed"
                | "marked"
                | "kept"
                | "commemorated"
                | "celebree"
                | "observee"
                | "commemoree"
        )
    }) else {
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
    passive && on && !local
}

/// "NAME, which the United Nations has given to the young, falls on DATE".
fn is_behind_aside(reading: &Reading<'_>, names: &[&Named], name: &Named, date: Span) -> bool {
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

/// "NAME starts on Monday, 4 October, and closes on DATE".
fn other_edge(reading: &Reading<'_>, name: &Named, date: Span) -> Option<Way> {
    let first = reading.words_after(name.span.end).next()?;
    let mut before = reading.words_before(date.start).skip_while(|word| {
        matches!(
            &**word,
            "on" | "the" | "le" | "el" | "a" | "week" | "later" | "seven" | "days" | "then" | "after"
        )
    });
    let last = edge(&before.next()?)?;
    let and = before
        .next()
        .is_some_and(|word| matches!(&*word, "and" | "et" | "y"));
    (and && edge(&first).is_some_and(|first| first != last)).then_some(last)
}

/// "DATE … NAME".
fn to_name(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> Option<Way> {
    let name = names.iter().find(|name| name.span.start >= date.end)?;
    if name.whose == Whose::Other {
        return None;
    }
    if is_when(reading, name, date) {
        return Some(Way::Part);
    }
    if is_named_so(reading, name, date) {
        return Some(Way::Given);
    }
    if is_modifier(reading, name, sentence) {
        return None;
    }
    if is_invitation(reading, name, date, sentence) {
        return Some(Way::Part);
    }
    if !opens(reading, date, sentence) {
        return None;
    }
    let text = reading.text;
    let tokens = reading.tokens_in(Span::new(date.end, name.span.start));
    let behind = reading
        .tokens_in(Span::new(name.span.end, sentence.end))
        .first()
        .map(|token| token.span.of(text));
    // "On 8 April, World Health Day, the doors are open".
    if let [mark, rest @ ..] = tokens
        && matches!(mark.span.of(text), "," | "(" | "–" | "—")
        && rest.iter().all(|token| is_article(&folded(token.span.of(text))))
        && name.whose == Whose::Ours
        && behind.is_none_or(|behind| matches!(behind, "," | ")" | "–" | "—" | "." | ":"))
    {
        return Some(Way::Part);
    }
    // "8 April is dedicated to health: it is World Health Day."
    if is_explained(reading, date, name) {
        return Some(Way::Whole);
    }
    let words = words_between(reading, date.end, name.span.start)?;
    let head: Vec<&String> = words.iter().rev().skip_while(|word| is_article(word)).collect();
    // "Every 8 April World Health Day fills the square".
    let every = reading
        .words_before(date.start)
        .next()
        .is_some_and(|word| matches!(&*word, "every" | "each" | "chaque" | "cada"));
    if head.is_empty() && every {
        return Some(Way::Part);
    }
    // "On 8 April the Day is celebrated", "It is on 8 April that the Day is celebrated".
    if head
        .iter()
        .all(|word| matches!(word.as_str(), "that" | "que" | "when" | "cuando"))
    {
        let mut after = reading.words_after(name.span.end);
        let linking = after.next().is_some_and(|word| is_linking(&word));
        let kept = after.take(3).any(|word| is_keeping(&word));
        let simple = reading
            .words_after(name.span.end)
            .next()
            .is_some_and(|word| matches!(&*word, "falls" | "tombe" | "cae" | "se" | "comes"));
        return (linking && kept || simple).then_some(Way::Part);
    }
    // "This 8 April, join us for World Health Day".
    let joined = words.len() <= 6
        && words
            .first()
            .is_some_and(|word| matches!(word.as_str(), "join" | "rejoignez" | "acompananos"))
        && head
            .first()
            .is_some_and(|word| matches!(word.as_str(), "for" | "in" | "pour" | "en"))
        && reading
            .words_after(name.span.end)
            .next()
            .is_none_or(|word| word != "s");
    if joined {
        return Some(Way::Part);
    }
    let neutral = words
        .iter()
        .all(|word| is_neutral(word) || is_giving(word) || is_keeping(word));
    if !neutral {
        return None;
    }
    let given = words.iter().any(|word| is_giving(word));
    let preposition = head.first().is_some_and(|word| {
        matches!(
            word.as_str(),
            "for" | "pour" | "por" | "to" | "as" | "a" | "au" | "aux" | "comme" | "como" | "al" | "para"
        )
    });
    if given {
        return preposition.then_some(Way::Given);
    }
    // "8 April is once again the Day", "8 April has been World Health Day since 1950".
    let linked = head.first().is_some_and(|word| {
        is_linking(word)
            || matches!(
                word.as_str(),
                "again" | "always" | "also" | "now" | "still" | "once"
            )
    }) && words.iter().any(|word| is_linking(word));
    if linked {
        return Some(Way::Whole);
    }
    // "Todos los 22 de mayo se celebra NAME".
    if head.first().is_some_and(|word| is_keeping(word))
        && words.iter().all(|word| is_neutral(word) || is_keeping(word))
    {
        return Some(Way::Part);
    }
    preposition
        .then(|| {
            head.first()
                .is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"))
        })
        .filter(|as_name| *as_name)
        .map(|_| Way::Whole)
}

/// "keep DATE as NAME", "called for DATE to be observed each year as NAME": wherever the sentence says so.
fn is_named_so(reading: &Reading<'_>, name: &Named, date: Span) -> bool {
    let Some(words) = words_between(reading, date.end, name.span.start) else {
        return false;
    };
    let lead = reading
        .words_before(date.start)
        .find(|word| !matches!(&**word, "the" | "of" | "date" | "day" | "le" | "el" | "la" | "on"));
    let kept = lead.is_some_and(|word| is_keeping(&word) || is_giving(&word) || word == "sets")
        || words.iter().any(|word| is_keeping(word) || is_giving(word));
    let head = words.iter().rev().find(|word| !is_article(word));
    kept && words
        .iter()
        .all(|word| is_neutral(word) || is_keeping(word) || is_giving(word))
        && head.is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"))
}

/// "Join us on DATE for NAME", "Rendez-vous le DATE pour la NAME".
fn is_invitation(reading: &Reading<'_>, name: &Named, date: Span, sentence: Span) -> bool {
    let between = words_between(reading, date.end, name.span.start).unwrap_or_default();
    let head: Vec<&String> = between.iter().filter(|word| !is_article(word)).collect();
    let before: Vec<_> = reading.words_before(date.start).take(5).collect();
    let joins = before.iter().any(|word| {
        matches!(
            &**word,
            "join"
                | "together"
                | "gather"
                | "rendez"
                | "rejoignez"
                | "retrouvez"
                | "acompananos"
                | "acompanenos"
        )
    }) || reading
        .words_before(date.start)
        .any(|word| matches!(&*word, "join" | "rejoignez" | "retrouvez"));
    // "Mark 20 May in your diary for World Bee Day"
    let marks = reading.words_before(date.start).last().is_some_and(|word| {
        matches!(
            &*word,
            "mark"
                | "keep"
                | "save"
                | "reserve"
                | "note"
                | "book"
                | "circle"
                | "remember"
                | "notez"
                | "reservez"
                | "apunta"
        )
    });
    if marks
        && reading
            .words_before(date.start)
            .filter(|word| !is_article(word))
            .count()
            <= 2
        && head.len() <= 6
        && head
            .last()
            .is_some_and(|word| matches!(word.as_str(), "for" | "pour" | "para"))
    {
        return is_followed_by_no_noun(reading, name.span.end, sentence);
    }
    let for_it = match head.iter().map(|word| word.as_str()).collect::<Vec<_>>()[..] {
        ["for" | "pour" | "para"] => true,
        ["to" | "pour" | "para", verb] | ["as" | "when" | "while", "we", verb] => {
            is_keeping(verb) || verb == "celebrate"
        }
        _ => false,
    };
    for_it && joins && is_followed_by_no_noun(reading, name.span.end, sentence)
}

/// "… on DATE, when we celebrate it", where no other observance is named.
fn is_when_it(reading: &Reading<'_>, names: &[&Named], date: Span) -> bool {
    let words: Vec<_> = reading.words_after(date.end).take(6).collect();
    let it = words.iter().position(|word| word == "it");
    words.first().is_some_and(|word| word == "when")
        && it.is_some_and(|at| at > 0 && is_keeping(&words[at - 1]))
        && names.iter().all(|name| name.whose != Whose::Other)
}

/// "… on DATE, when we celebrate NAME".
fn is_when(reading: &Reading<'_>, name: &Named, date: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(date.end, name.span.start));
    let mut words = tokens
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .skip_while(|word| word == ",");
    let when = words
        .next()
        .is_some_and(|word| matches!(word.as_str(), "when" | "cuando" | "quand"));
    let last = tokens
        .iter()
        .rev()
        .map(|token| folded(token.span.of(reading.text)))
        .find(|word| !is_article(word));
    when && tokens.len() <= 8 && last.is_some_and(|word| is_keeping(&word))
}

/// "DATE is given to …: it is NAME".
fn is_explained(reading: &Reading<'_>, date: Span, name: &Named) -> bool {
    let given = reading
        .words_after(date.end)
        .take(3)
        .any(|word| is_giving(&word) || is_linking(&word));
    let before: Vec<_> = reading
        .words_before(name.span.start)
        .filter(|word| !is_article(word))
        .take(2)
        .collect();
    let said = matches!(
        &before.iter().map(|word| &**word).collect::<Vec<_>>()[..],
        ["is", "it" | "that" | "this"] | ["est", "c"] | ["es", _]
    );
    let tokens = reading.tokens_in(Span::new(date.end, name.span.start));
    let marks: Vec<&str> = tokens
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Mark(_)))
        .map(|token| token.span.of(reading.text))
        .filter(|mark| !matches!(*mark, "'" | "’"))
        .collect();
    given && said && tokens.len() <= LONGEST && matches!(marks[..], [":" | ";" | "–" | "—"])
}

/// What a name is in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It is what the verb behind it tells of, or "the date of" it is.
    Subject,
    /// A verb of keeping rules it.
    Object,
}

/// Whether a name is not what another noun is of or for.
pub(super) fn is_head(reading: &Reading<'_>, name: &Named, sentence: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(sentence.start, name.span.start));
    let lead = tokens
        .iter()
        .rev()
        .map(|token| folded(token.span.of(reading.text)))
        .find(|word| !is_article(word));
    !matches!(
        lead.as_deref(),
        Some("of" | "for" | "de" | "du" | "del" | "para" | "pour")
    ) || role(reading, name, sentence).is_some()
}

/// `None` where the name belongs to another noun: "the conference of the Day", "a concert for the Day".
fn role(reading: &Reading<'_>, name: &Named, sentence: Span) -> Option<Role> {
    // "This year World Habitat Day", "in 2024 the Day": the time opens the clause.
    if reading
        .phrases_in(Span::new(sentence.start, name.span.start))
        .last()
        .is_some_and(|phrase| {
            matches!(
                phrase.meaning,
                Meaning::Now(_) | Meaning::Year(_) | Meaning::Month { .. } | Meaning::Weekday(_)
            ) && reading
                .tokens_in(Span::new(phrase.span.end, name.span.start))
                .iter()
                .all(|token| is_article(&folded(token.span.of(reading.text))))
        })
    {
        return Some(Role::Subject);
    }
    let tokens = reading.tokens_in(Span::new(sentence.start, name.span.start));
    let mut before = tokens.iter().rev().skip_while(|token| {
        matches!(token.kind, TokenKind::Word { .. }) && is_article(&folded(token.span.of(reading.text)))
    });
    let Some(lead) = before.next() else {
        return Some(Role::Subject);
    };
    if matches!(lead.kind, TokenKind::Mark(_)) {
        return Some(Role::Subject);
    }
    let lead = folded(lead.span.of(reading.text));
    if matches!(
        lead.as_str(),
        "that"
            | "because"
            | "while"
            | "when"
            | "and"
            | "but"
            | "so"
            | "as"
            | "where"
            | "since"
            | "although"
            | "que"
            | "y"
            | "et"
            | "mais"
            | "pero"
            | "porque"
            | "quand"
            | "cuando"
            | "what"
            | "why"
            | "how"
    ) {
        return Some(Role::Subject);
    }
    if lead == "for"
        && before
            .clone()
            .next()
            .is_some_and(|token| matches!(token.kind, TokenKind::Mark(',')))
    {
        // "…, for the Day used to be held on": because.
        return Some(Role::Subject);
    }
    if matches!(lead.as_str(), "of" | "for" | "de" | "du" | "del") {
        // "the celebration of the Day", "the date for the Day": still the Day.
        let mut before = before.map(|token| folded(token.span.of(reading.text)));
        let head = before.next()?;
        // "our celebration of the Day" may be on any day.
        if before.next().is_some_and(|word| {
            matches!(
                word.as_str(),
                "our" | "my" | "their" | "s" | "own" | "notre" | "nuestra"
            )
        }) {
            return None;
        }
        return matches!(
            head.as_str(),
            "date"
                | "celebration"
                | "observance"
                | "commemoration"
                | "marking"
                | "edition"
                | "fecha"
                | "celebracion"
        )
        .then_some(Role::Subject);
    }
    (is_keeping(&lead)
        || matches!(
            lead.as_str(),
            "fete" | "fetons" | "fetent" | "fetera" | "festejamos"
        ))
    .then_some(Role::Object)
}

/// Whether the date opens its clause: nothing but "on", "each year", "this year" stands before it.
fn opens(reading: &Reading<'_>, date: Span, sentence: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(sentence.start, date.start));
    for token in tokens.iter().rev() {
        let word = folded(token.span.of(reading.text));
        match token.kind {
            TokenKind::Mark(';' | ':' | '–' | '—') => return true,
            TokenKind::Mark(',' | '\'' | '’') => {}
            TokenKind::Mark(_) => return false,
            _ if matches!(
                word.as_str(),
                "that" | "because" | "but" | "knows" | "que" | "mais" | "pero"
            ) =>
            {
                return true;
            }
            _ if matches!(
                word.as_str(),
                "on" | "date"
                    | "fecha"
                    | "todos"
                    | "los"
                    | "tous"
                    | "les"
                    | "du"
                    | "of"
                    | "la"
                    | "del"
                    | "de"
                    | "the"
                    | "every"
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
                    | "annually"
                    | "again"
                    | "once"
                    | "and"
                    | "so"
                    | "since"
                    | "then"
                    | "in"
                    | "en"
                    | "ce"
                    | "cette"
                    | "este"
                    | "now"
                    | "globally"
                    | "worldwide"
                    | "world"
                    | "it"
                    | "is"
                    | "c"
                    | "est"
                    | "es"
            ) => {}
            // "Since 1993, 22 March has been …"
            TokenKind::Number { .. } => {}
            _ => return false,
        }
    }
    true
}

/// Folded words between two places; `None` where they are too many, or a mark other than a comma is among them.
fn words_between(reading: &Reading<'_>, from: usize, to: usize) -> Option<Vec<String>> {
    let tokens = reading.tokens_in(Span::new(from, to));
    if tokens.len() > LONGEST {
        return None;
    }
    let mut words = Vec::new();
    for token in tokens {
        match token.kind {
            TokenKind::Word { .. } => words.push(folded(token.span.of(reading.text))),
            // A year: "has been observed since 2019 on".
            TokenKind::Mark(',' | '\'' | '’') | TokenKind::Number { digits: 4, .. } => {}
            _ => return None,
        }
    }
    Some(words)
}

pub(super) fn is_article(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "this"
            | "our"
            | "its"
            | "annual"
            | "un"
            | "united"
            | "nations"
            | "a"
            | "an"
            | "la"
            | "le"
            | "l"
            | "el"
            | "este"
            | "esta"
            | "cette"
            | "ce"
            | "first"
            | "next"
            | "’"
            | "'"
    )
}

pub(super) fn is_linking(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "be"
            | "been"
            | "becomes"
            | "became"
            | "remains"
            | "est"
            | "sera"
            | "etait"
            | "es"
            | "era"
            | "fue"
    )
}

fn edge(word: &str) -> Option<Way> {
    match word {
        "begins" | "begin" | "starts" | "start" | "opens" | "commence" | "debute" | "comienza"
        | "empieza" | "begun" => Some(Way::Begins),
        "ends" | "end" | "closes" | "concludes" | "finishes" | "termina" | "concluye" | "acheve"
        | "termine" => Some(Way::Ends),
        _ => None,
    }
}
