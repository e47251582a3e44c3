//! Whether the words between an observance's name and a date say nothing but that the one is on the other: "The Day
//! comes round again every year on 8 April", "8 April is set aside for the Day". Instead of the sentences that somebody
//! wrote once, it knows what words may stand on such a way; any other word makes it keep silent.

mod aside;
mod to_name;

pub(crate) use aside::is_told_aside;

use crate::claims::name::is_modifier;
use crate::edition::folded;
use crate::naming::{Named, Whose};
use crate::verbs::{is_giving, is_keeping, is_neutral};
use aside::{is_behind_aside, is_kept_somewhere, relative};
use daymark_article::Span;
use daymark_phrases::{Meaning, Reading, TokenKind};
use to_name::{is_when_it, to_name};

/// How a date and a name hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
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
pub(crate) fn way(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> Option<Way> {
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
    // "The Assembly set NAME for DATE", "It is NAME again on DATE"
    let mut lead = reading
        .words_before(name.span.start)
        .filter(|word| !is_article(word));
    let (lead, head) = (lead.next().unwrap_or_default(), lead.next().unwrap_or_default());
    if between == ["for"] && matches!(&*lead, "set" | "scheduled" | "fixed") {
        return Some(Way::Given);
    }
    if matches!(between[..], ["again", "on"] | ["again", "on", "the"]) && lead == "is" && head == "it" {
        return Some(Way::Part);
    }
    if acts_on(reading, name, &between, date, sentence) {
        return Some(Way::Whole);
    }
    // "our fondness for NAME, which opens this year on DATE, and closes on DATE"
    if let Some(edge) = relative_edge(reading, name, date, sentence)
        && names
            .iter()
            .all(|other| other.whose != Whose::Other || other.span.start > name.span.start)
    {
        return Some(edge);
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
            && words.iter().any(|word| matches!(word.as_str(), "upon" | "back" | "due" | "here" | "winter" | "spring" | "summer" | "autumn"))
        || words.len() <= 3 && words.first().is_some_and(|word| is_linking(word) && word != "a");
    match role {
        Role::Subject if kept || linked => Some(Way::Whole),
        // "We mark the Day each year on 8 April".
        Role::Object if !kept => Some(Way::Part),
        _ => None,
    }
}

/// "NAME brings us together on DATE", "NAME has its place on DATE", "NAME received DATE as its date": only on its own day
/// does a day do anything.
fn acts_on(reading: &Reading<'_>, name: &Named, between: &[&str], date: Span, sentence: Span) -> bool {
    let opens = reading
        .tokens_in(Span::new(sentence.start, name.span.start))
        .iter()
        .all(|token| {
            let word = folded(token.span.of(reading.text));
            is_article(&word)
                || matches!(
                    word.as_str(),
                    "each" | "every" | "year" | "annually" | "," | "and" | "so"
                )
        });
    let [verb, rest @ ..] = between else { return false };
    if name.whose == Whose::Other || !opens || is_modifier(reading, name, sentence) {
        return false;
    }
    let behind: Vec<_> = reading.words_after(date.end).take(3).collect();
    let behind: Vec<&str> = behind.iter().map(|word| &**word).collect();
    if matches!(behind[..], ["as" | "for", "its", "date"]) && between.len() <= 3 {
        return true;
    }
    let last = rest.last().copied().unwrap_or_default();
    let led = matches!(last, "on" | "every" | "each") || last == "the" && rest.contains(&"on");
    let present = verb.ends_with('s') && edge(verb).is_none() && !matches!(*verb, "was" | "this" | "its");
    let everybody = |word: &&str| {
        matches!(
            *word,
            "us" | "the"
                | "world"
                | "people"
                | "everybody"
                | "everyone"
                | "nations"
                | "countries"
                | "together"
                | "all"
                | "humanity"
                | "again"
                | "up"
                | "on"
                | "every"
                | "each"
                | "year"
                | "its"
                | "place"
                | "coming"
                | "had"
        )
    };
    led && present && rest.iter().all(everybody)
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
            | "approaches"
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

/// "NAME, which opens on Thursday, 24 October, the birthday of the Charter, and closes on DATE".
fn relative_edge(reading: &Reading<'_>, name: &Named, date: Span, sentence: Span) -> Option<Way> {
    let [comma, which, ..] = reading.tokens_in(Span::new(name.span.end, date.start)) else {
        return None;
    };
    let relative = comma.span.of(reading.text) == ","
        && matches!(
            folded(which.span.of(reading.text)).as_str(),
            "which" | "qui" | "que"
        );
    // "the fair of the Week, which opens": the fair, where it is of the Week and opens on its own day.
    let fair = reading
        .tokens_in(Span::new(sentence.start, name.span.start))
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .any(|word| {
            matches!(
                word.as_str(),
                "exhibition"
                    | "fair"
                    | "programme"
                    | "festival"
                    | "show"
                    | "festivities"
                    | "events"
                    | "exposition"
                    | "foire"
                    | "feria"
                    | "exposicion"
            )
        });
    (relative && !fair)
        .then(|| edge_behind(reading, which.span.end, date))
        .flatten()
}

/// "NAME starts on Monday, 4 October, and closes on DATE".
fn other_edge(reading: &Reading<'_>, name: &Named, date: Span) -> Option<Way> {
    edge_behind(reading, name.span.end, date)
}

/// The edge at `date` behind the other one, whose verb stands right behind `from`.
fn edge_behind(reading: &Reading<'_>, from: usize, date: Span) -> Option<Way> {
    let first = reading.words_after(from).next()?;
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

/// What a name is in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// It is what the verb behind it tells of, or "the date of" it is.
    Subject,
    /// A verb of keeping rules it.
    Object,
}

/// Whether a name is not what another noun is of or for.
pub(crate) fn is_head(reading: &Reading<'_>, name: &Named, sentence: Span) -> bool {
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
                Meaning::Now(_)
                    | Meaning::Year(_)
                    | Meaning::SinceYear(_)
                    | Meaning::Month { .. }
                    | Meaning::Weekday(_)
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
            | "onwards"
            | "onward"
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
    // "the date given to NAME"
    let given = lead == "to"
        && matches!(
            before.clone().take(2).map(|token| folded(token.span.of(reading.text))).collect::<Vec<_>>()[..],
            [ref given, ref date] if is_giving(given) && date == "date"
        );
    if given {
        return Some(Role::Subject);
    }
    if matches!(lead.as_str(), "of" | "for" | "de" | "du" | "del") {
        // "the celebration of the Day", "the date for the Day": still the Day.
        let mut before = before.map(|token| folded(token.span.of(reading.text)));
        let mut head = before.next()?;
        // "the date set for NAME is"
        if matches!(
            head.as_str(),
            "set" | "chosen" | "fixed" | "picked" | "agreed" | "fixee" | "fijada" | "elegida"
        ) {
            head = before
                .next()
                .filter(|word| matches!(word.as_str(), "date" | "fecha"))?;
        }
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
            // "comes round every five years"
            TokenKind::Word { .. } if is_number(reading, token.span) => {}
            TokenKind::Word { .. } => words.push(folded(token.span.of(reading.text))),
            // A year: "has been observed since 2019 on".
            TokenKind::Mark(',' | '\'' | '’') | TokenKind::Number { digits: 4, .. } => {}
            _ => return None,
        }
    }
    Some(words)
}

/// Whether a word is a number: "five".
fn is_number(reading: &Reading<'_>, place: Span) -> bool {
    reading
        .phrases_in(place)
        .iter()
        .any(|phrase| matches!(phrase.meaning, Meaning::Number(_)))
}

pub(crate) fn is_article(word: &str) -> bool {
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

pub(crate) fn is_linking(word: &str) -> bool {
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
