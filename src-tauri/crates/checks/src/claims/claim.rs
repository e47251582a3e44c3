//! Whether a text ties a date to its observance.

mod beside;
mod time;

use crate::claims::apposition::is_apposed;
use crate::claims::choice::is_chosen;
use crate::claims::name::{is_day_itself, is_modifier};
use crate::claims::path::{Way, is_article, is_head, is_told_aside, way};
use crate::claims::said::{is_name_now, said};
use crate::naming::{Named, Whose};
use crate::verbs::{is_adopting, is_keeping, is_neutral};
use beside::{before_name, beside_name, is_set, opens_with_range, starts_with_verb};
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Now, Phrase, Reading, TokenKind};
pub(crate) use time::is_at_first;
use time::{is_asked, is_kept_now, is_kept_since_by_all, is_opening_participle, is_wished_behind};

/// That a date is said to be the observance's.
#[expect(
    clippy::struct_excessive_bools,
    reason = "observations that do not exclude one another"
)]
pub(crate) struct Claim {
    /// "initially", "originally": the first date of several.
    pub(crate) former: bool,
    /// "every year": no matter in which tense the participle looks to be.
    pub(crate) habitual: bool,
    /// "se célébrait": the verb itself is of the past.
    pub(crate) past: bool,
    /// "has been observed".
    pub(crate) perfect: bool,
    /// "designated DATE as": the day as a document set it, perhaps before it was moved.
    pub(crate) set: bool,
    /// "moved from DATE to DATE".
    pub(crate) moved: bool,
    /// All the observance's days are meant, not an event on some of them.
    pub(crate) whole: bool,
    /// The date is set beside the name: of no time.
    pub(crate) apposed: bool,
    /// The sentence tells it of the observance itself, whose name stands before the date.
    pub(crate) subject: bool,
    /// Somebody keeps it on that date: "our office celebrates the Day on DATE".
    pub(crate) kept: bool,
    /// Only one end of the observance's days is meant.
    pub(crate) edge: Option<Edge>,
}

impl Claim {
    /// Of a date beside a name that stands in a cell of its own.
    pub(crate) const fn apart() -> Self {
        Self {
            former: false,
            habitual: false,
            past: false,
            perfect: false,
            set: false,
            moved: false,
            whole: true,
            apposed: true,
            kept: false,
            subject: true,
            edge: None,
        }
    }
}

/// An end of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    Begins,
    Ends,
}

/// Verbs that say on which day an observance is, folded.
const OBSERVED: [&str; 72] = [
    "observed",
    "celebrated",
    "marked",
    "commemorated",
    "observe",
    "observes",
    "celebrate",
    "celebrates",
    "mark",
    "marks",
    "commemorate",
    "commemorates",
    "falls",
    "fall",
    "fell",
    "fallen",
    "kept",
    "moved",
    "shifted",
    "changed",
    "transferred",
    "observing",
    "celebrating",
    "marking",
    "is",
    "was",
    "honoured",
    "honored",
    "celebree",
    "observee",
    "celebre",
    "marquee",
    "commemoree",
    "tombe",
    "tombait",
    "celebrons",
    "fixee",
    "deplacee",
    "est",
    "celebra",
    "celebran",
    "celebraba",
    "celebrado",
    "conmemora",
    "observa",
    "cae",
    "caia",
    "trasladado",
    "traslado",
    "cayo",
    "celebrarse",
    "marca",
    "es",
    "era",
    "held",
    "takes",
    "taking",
    "took",
    "occurs",
    "scheduled",
    "recognized",
    "recognised",
    "lieu",
    "lugar",
    "отмечается",
    "отмечался",
    "отмечают",
    "отмечаем",
    "отмечает",
    "проводится",
    "празднуется",
    "приходится",
];

/// Words that may stand between such a verb and the date.
const BETWEEN: [&str; 48] = [
    "d",
    "abord",
    "place",
    "on",
    "the",
    "of",
    "date",
    "every",
    "each",
    "year",
    "annually",
    "yearly",
    "always",
    "from",
    "between",
    "this",
    "to",
    "a",
    "worldwide",
    "globally",
    "day",
    "week",
    "observance",
    "in",
    "again",
    "le",
    "la",
    "du",
    "chaque",
    "annee",
    "tous",
    "les",
    "ans",
    "au",
    "el",
    "los",
    "cada",
    "ano",
    "del",
    "al",
    "todos",
    "anos",
    "date",
    "dia",
    "ежегодно",
    "каждый",
    "год",
    "на",
];

fn is_moved(verb: &str) -> bool {
    matches!(verb, "moved" | "shifted" | "changed")
}

/// Words of "all over the world", "in more than ninety countries".
fn is_everywhere(word: &str) -> bool {
    matches!(
        word,
        "all"
            | "over"
            | "around"
            | "round"
            | "across"
            | "throughout"
            | "everywhere"
            | "world"
            | "globe"
            | "countries"
            | "nations"
            | "continents"
            | "more"
            | "than"
            | "most"
            | "many"
            | "sixty"
            | "seventy"
            | "eighty"
            | "ninety"
            | "hundred"
            | "monde"
            | "entier"
            | "partout"
            | "dans"
            | "pays"
            | "plus"
            | "mundo"
            | "entero"
            | "paises"
            | "todo"
            | "en"
    )
}

/// Whether the date of `phrase` is said to be the observance's; `None` where it is not, or not certainly.
pub(crate) fn claim(
    reading: &Reading<'_>,
    all: &[Named],
    phrase: &Phrase,
    language: Language,
) -> Option<Claim> {
    let sentence = reading.sentence(phrase.span);
    let names: Vec<&Named> = all
        .iter()
        .filter(|name| sentence.start <= name.span.start && name.span.end <= sentence.end)
        .collect();
    let apposed = is_apposed(reading, &names, phrase.span, sentence)
        || is_name_now(reading, all, phrase.span, sentence)
        || is_told_aside(reading, &names, phrase.span, sentence)
        || is_chosen(reading, all, phrase.span, sentence);
    let whole = apposed
        .then_some(true)
        .or_else(|| by_verb(reading, all, &names, phrase.span, sentence))
        .or_else(|| beside_name(reading, &names, phrase.span, sentence))
        .or_else(|| before_name(reading, &names, phrase.span, language, sentence));
    let whole = whole.or_else(|| opens_with_range(reading, &names, phrase, sentence));
    let in_year = beside_year(reading, &names, phrase.span, sentence).filter(|_| whole.is_none());
    let whole = whole.or(in_year);
    let set = whole.is_none() && is_set(reading, &names, phrase.span, sentence);
    let way = way(reading, &names, phrase.span, sentence).filter(|_| whole.is_none() && !set);
    let said = if whole.is_none() && !set && way.is_none() {
        Some(said(reading, all, phrase.span, sentence)?)
    } else {
        None
    };
    // "decided that the Day should be observed on DATE"
    let wished = (way == Some(Way::Whole) || whole.is_some() || said.is_some())
        && (reading
            .words_before(phrase.span.start)
            .take(6)
            .any(|word| matches!(&*word, "should" | "would"))
            || is_wished_behind(reading, phrase.span)
            || is_asked(reading, &names, phrase.span, sentence));
    let set = set || way == Some(Way::Given) || wished;
    let whole = whole.unwrap_or(way != Some(Way::Part));
    let near: Vec<_> = reading.words_before(phrase.span.start).take(9).collect();
    let has = |words: &[&str]| near.iter().any(|word| words.contains(&&**word));
    // "NAME, celebrated around the world on DATE, is …": of no time.
    let told = names
        .iter()
        .rfind(|name| name.span.end <= phrase.span.start)
        .is_some_and(|name| {
            let mut behind = reading
                .tokens_in(Span::new(name.span.end, phrase.span.start))
                .iter();
            let comma = behind
                .next()
                .is_some_and(|token| token.span.of(reading.text) == ",");
            let kept = behind
                .next()
                .is_some_and(|token| is_keeping(&crate::edition::folded(token.span.of(reading.text))));
            comma && kept
        });
    Some(Claim {
        former: said.is_some_and(|said| said.former)
            || is_at_first(reading, phrase.span, sentence)
            || has(&[
                "initially",
                "originally",
                "formerly",
                "previously",
                "initialement",
                "inicialmente",
                "originalmente",
                "первоначально",
            ]) && !has(&["moved", "later", "shifted", "now", "today"]),
        habitual: in_year.is_some()
            || is_opening_participle(reading, &names, phrase.span, sentence)
            || matches!(way, Some(Way::Begins | Way::Ends))
            || is_kept_now(reading, phrase.span)
            // "comes but once a year, on"
            || near
                .windows(3)
                .any(|words| words[0] == "year" && words[1] == "a" && words[2] == "once")
            || way == Some(Way::Part)
                && names
                    .iter()
                    .find(|name| name.span.start >= phrase.span.end)
                    .and_then(|name| reading.words_after(name.span.end).next())
                    .is_some_and(|word| matches!(&*word, "is" | "est" | "es"))
            // "on 9 March every year", "le 20 septembre de chaque année"
            || reading
                .words_after(phrase.span.end)
                .take(2)
                .any(|word| matches!(&*word, "every" | "each" | "chaque" | "cada"))
            || told
            || way == Some(Way::Part)
                && reading
                    .words_after(phrase.span.end)
                    .next()
                    .is_some_and(|word| word == "when")
            || has(&[
                "every",
                "each",
                "annually",
                "yearly",
                "chaque",
                "cada",
                "ежегодно",
                "todos",
                "tous",
            ]),
        past: near.iter().take(4).any(|word| {
            is_keeping(word)
                && (word.ends_with("ait")
                    || word.ends_with("aient")
                    || word.ends_with("aba")
                    || word.ends_with("aban"))
                || matches!(&**word, "caia" | "caian")
        }),
        perfect: (has(&["has", "been", "fallen"]) || is_kept_since_by_all(reading, phrase.span, sentence))
            && !has(&["had", "was", "were"]),
        set,
        moved: has(&[
            "moved",
            "shifted",
            "changed",
            "transferred",
            "deplacee",
            "trasladado",
            "traslado",
        ]),
        whole,
        apposed: apposed || said.is_some_and(|said| said.timeless),
        subject: names
            .iter()
            .rfind(|name| name.span.end <= phrase.span.start)
            .is_some_and(|name| {
                // "the school kept the Day on": the school's day.
                let lead = reading
                    .words_before(name.span.start)
                    .find(|word| !is_article(word));
                is_head(reading, name, sentence)
                    && is_day_itself(reading, name, sentence)
                    && !lead.is_some_and(|lead| is_keeping(&lead))
            })
            && way != Some(Way::Part),
        kept: way == Some(Way::Part)
            || has(&[
                "marking",
                "celebrating",
                "keeping",
                "observing",
                "mark",
                "marks",
                "marked",
                "celebrate",
                "celebrates",
                "celebrated",
                "keep",
                "keeps",
                "kept",
                "observe",
                "observes",
                "observed",
                "hold",
                "holds",
                "held",
                "celebrons",
                "celebre",
                "celebree",
                "marque",
                "celebramos",
                "celebra",
                "conmemora",
            ])
            || reading.words_after(phrase.span.end).take(12).any(|word| {
                matches!(
                    &*word,
                    "mark"
                        | "marks"
                        | "celebrate"
                        | "celebrates"
                        | "keep"
                        | "keeps"
                        | "observe"
                        | "observes"
                        | "celebrons"
                        | "celebre"
                        | "celebramos"
                        | "celebra"
                )
            }),
        edge: match way {
            Some(Way::Begins) => Some(Edge::Begins),
            Some(Way::Ends) => Some(Edge::Ends),
            _ => None,
        },
    })
}

/// "… is observed every year on DATE". The value says whether the whole observance is meant.
fn by_verb(
    reading: &Reading<'_>,
    all: &[Named],
    names: &[&Named],
    date: Span,
    sentence: Span,
) -> Option<bool> {
    let mut before = reading.words_before(date.start);
    let mut steps = 0;
    let verb = loop {
        let word = before.next()?;
        steps += 1;
        if steps > 10 {
            return None;
        }
        if !BETWEEN.contains(&&*word) && !is_everywhere(&word) {
            break word;
        }
    };
    if !OBSERVED.contains(&&*verb) {
        return None;
    }
    // "The concert for the Day is on": what the verb tells of is not the Day; but "as part of the Day, celebrated on".
    let follows_name = names
        .iter()
        .rfind(|name| name.span.end <= date.start)
        .filter(|name| {
            (!is_head(reading, name, sentence)
                || !is_day_itself(reading, name, sentence)
                || is_modifier(reading, name, sentence))
                && !reading.words_after(name.span.end).next().is_some_and(|word| {
                    // "The fair of the Day moved to": the fair.
                    let comma = reading.text[name.span.end..].starts_with(',');
                    word == verb
                        && (word.ends_with("ed") || word.ends_with("ee") || word == "kept")
                        && (comma || !is_moved(&word))
                })
        });
    if follows_name.is_some() {
        return None;
    }
    // Meetings are held on days as well: the verb must follow the observance's name itself.
    let of_any_event = matches!(
        &*verb,
        "held"
            | "takes"
            | "taking"
            | "took"
            | "occurs"
            | "scheduled"
            | "lieu"
            | "lugar"
            | "recognized"
            | "recognised"
    );
    if of_any_event && !is_subject(reading, names, &verb, date, sentence) {
        return None;
    }
    // "its opening was celebrated on": the subject must be the observance.
    let linking = matches!(&*verb, "is" | "was" | "est" | "es" | "era");
    let subject = names.iter().rfind(|name| name.span.end <= date.start);
    let follows = names.iter().find(|name| name.span.start >= date.end);
    let pronoun = is_pronoun_subject(reading, &verb, date, sentence);
    let whose = match (subject, follows) {
        // "The date for our walk on the Day is": the walk.
        (Some(subject), _)
            if linking
                && reading
                    .words_before(subject.span.start)
                    .find(|word| !is_article(word))
                    .is_some_and(|lead| matches!(&*lead, "on" | "during")) =>
        {
            return None;
        }
        (Some(subject), _) if linking => {
            // "The Day of our meeting was", "the prize for the Day is": the verb must follow the name itself.
            let behind = reading.tokens_in(Span::new(subject.span.end, date.start));
            let plain = behind.iter().all(|token| {
                let word = crate::edition::folded(token.span.of(reading.text));
                word == verb || is_neutral(&word) || matches!(token.kind, TokenKind::Mark(',' | ':'))
            });
            if behind.len() > 4 || !plain {
                return None;
            }
            subject.whose
        }
        (None, _) if linking => return None,
        (Some(subject), _) => subject.whose,
        (None, Some(follows)) if !pronoun => {
            // "Initially celebrated on DATE, …, the Day": the sentence begins with the participle; or "marks the
            // date of DATE as the Day".
            let opens = verb.ends_with("ed")
                || verb.ends_with("ee")
                || verb.ends_with("do")
                || matches!(&*verb, "kept" | "held");
            let text = reading.text;
            let as_name = reading
                .tokens_in(Span::new(date.end, follows.span.start))
                .iter()
                .any(|token| matches!(token.span.of(text), "as" | "comme" | "como"));
            let moved = is_moved(&verb);
            // "Celebrated on DATE, our feast is older than NAME."
            let own = reading
                .tokens_in(Span::new(date.end, follows.span.start))
                .iter()
                .any(|token| matches!(token.span.of(text), "our" | "my" | "is" | "are"));
            if own && !as_name {
                return None;
            }
            if !(as_name || (opens && (moved || starts_with_verb(reading, sentence, date)))) {
                return None;
            }
            follows.whose
        }
        (None, _) if pronoun => {
            // "The regatta for the Day is famous. It is held on …": the regatta.
            let before = reading.sentence_before(sentence);
            let antecedents: Vec<&Named> = before
                .iter()
                .flat_map(|before| {
                    all.iter()
                        .filter(|name| before.start <= name.span.start && name.span.end <= before.end)
                })
                .collect();
            let itself = |name: &&Named| before.is_some_and(|before| is_day_itself(reading, name, before));
            if !antecedents.is_empty() && !antecedents.iter().any(itself) {
                return None;
            }
            // "World Maritime Day moves. It is kept on …": the other day.
            if antecedents.first().is_some_and(|name| name.whose == Whose::Other) {
                return None;
            }
            if antecedents.is_empty() && is_of_another_sentence(reading, all, before, sentence) {
                return None;
            }
            Whose::Generic
        }
        _ => return None,
    };
    (whose != Whose::Other).then_some(true)
}

/// "The chapel was built in 1726. It is celebrated on", "The election comes round again; this time it falls on": "it" is
/// what the words before it tell of, where they are of no observance.
fn is_of_another_sentence(
    reading: &Reading<'_>,
    all: &[Named],
    before: Option<Span>,
    sentence: Span,
) -> bool {
    let words = |place: Span| {
        reading
            .tokens_in(place)
            .iter()
            .map(|token| crate::edition::folded(token.span.of(reading.text)))
            .collect::<Vec<String>>()
    };
    // "The Assembly proclaimed it in 2002."
    let founds = |words: &[String]| {
        words.iter().any(|word| {
            is_adopting(word)
                || matches!(
                    word.as_str(),
                    "assembly" | "nations" | "unesco" | "unies" | "unidas" | "date"
                )
        })
    };
    let lead: Vec<String> = words(sentence)
        .into_iter()
        .take_while(|word| !matches!(word.as_str(), "it" | "elle" | "она" | "он"))
        .collect();
    // "until 2001 it was held on", "in its first years it was"
    let of_time = |word: &String| {
        is_neutral(word)
            || is_keeping(word)
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || !word.chars().any(char::is_alphanumeric)
            || matches!(
                word.as_str(),
                "until"
                    | "before"
                    | "after"
                    | "during"
                    | "through"
                    | "up"
                    | "beginning"
                    | "many"
                    | "early"
                    | "decade"
                    | "decades"
                    | "while"
                    | "because"
                    | "but"
                    | "although"
                    | "though"
                    | "if"
                    | "decided"
                    | "time"
                    | "jusqu"
                    | "avant"
                    | "apres"
                    | "en"
                    | "hasta"
                    | "antes"
                    | "mais"
                    | "pero"
                    | "si"
                    | "last"
                    | "next"
                    | "long"
                    | "ago"
                    | "so"
                    | "out"
                    | "two"
                    | "four"
                    | "five"
                    | "six"
                    | "seven"
                    | "eight"
                    | "nine"
                    | "dozen"
                    | "three"
                    | "ten"
                    | "twenty"
                    | "thirty"
                    | "end"
                    | "till"
                    | "debut"
                    | "principio"
                    | "where"
                    | "here"
                    | "there"
                    | "everybody"
                    | "knows"
            )
    };
    let told = lead.iter().all(of_time) || founds(&lead);
    if !told {
        return true;
    }
    let Some(before) = before else { return false };
    let named = all.iter().any(|name| name.span.end <= before.start);
    !named && !founds(&words(before))
}

/// "it has been observed on": nothing but helping words stands between "it" and its verb. In "it was filled in 1926, and
/// its centenary was celebrated on", another thing is celebrated.
fn is_pronoun_subject(reading: &Reading<'_>, verb: &str, date: Span, sentence: Span) -> bool {
    let words: Vec<String> = reading
        .tokens_in(Span::new(sentence.start, date.start))
        .iter()
        .map(|token| crate::edition::folded(token.span.of(reading.text)))
        .collect();
    let from = words.len().saturating_sub(12);
    let Some(it) = words[from..]
        .iter()
        .rposition(|word| matches!(word.as_str(), "it" | "elle" | "она" | "он"))
    else {
        return false;
    };
    words[from + it + 1..].iter().all(|word| {
        word == verb
            || is_neutral(word)
            || is_keeping(word)
            || is_everywhere(word)
            || BETWEEN.contains(&word.as_str())
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || word.chars().all(|c| !c.is_alphanumeric())
            || matches!(
                word.as_str(),
                "moved"
                    | "shifted"
                    | "changed"
                    | "transferred"
                    | "used"
                    | "would"
                    | "should"
                    | "until"
                    | "came"
                    | "come"
                    | "long"
                    | "many"
                    | "there"
                    | "here"
                    | "a"
                    | "had"
                    | "may"
                    | "so"
                    | "too"
                    | "indeed"
                    | "next"
                    | "deplacee"
                    | "et"
                    | "y"
                    | "or"
                    | "but"
                    | "therefore"
                    | "lately"
                    | "not"
                    | "often"
            )
    })
}

/// "The Day is observed on the first Saturday of July: in 2026, on 4 July": the date belongs to the year before it,
/// and the sentence says when the Day is.
fn beside_year(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> Option<bool> {
    let text = reading.text;
    let year = reading
        .phrases_in(Span::new(sentence.start, date.start))
        .last()
        .filter(|phrase| matches!(phrase.meaning, Meaning::Year(_) | Meaning::Now(Now::ThisYear)))?;
    let joined = reading
        .tokens_in(Span::new(year.span.end, date.start))
        .iter()
        .all(|token| {
            matches!(
                token.span.of(text),
                "," | "on" | "le" | "el" | "it" | "is" | "falls" | "that"
            )
        });
    let leads = reading
        .tokens_in(Span::new(sentence.start, year.span.start))
        .iter()
        .rev()
        .map(|token| token.span.of(text))
        .find(|word| !matches!(*word, "in" | "en"))
        .is_some_and(|word| matches!(word, ":" | ";" | "," | "(" | "–" | "—"));
    let subject = names.iter().rfind(|name| name.span.end <= year.span.start)?;
    let verb = reading
        .words_after(subject.span.end)
        .take(4)
        .any(|word| OBSERVED.contains(&&*word));
    let ours = names.iter().all(|name| name.whose != Whose::Other);
    (joined && leads && verb && ours).then_some(true)
}

/// Whether nothing but helping verbs and adverbs stands between the observance's name, or "it", and the verb.
fn is_subject(reading: &Reading<'_>, names: &[&Named], verb: &str, date: Span, sentence: Span) -> bool {
    let subject = names.iter().rfind(|name| name.span.end <= date.start);
    let clause = reading
        .tokens_in(Span::new(sentence.start, date.start))
        .iter()
        .rfind(|token| matches!(token.kind, TokenKind::Mark(':' | ';' | '–' | '—')))
        .map_or(sentence.start, |token| token.span.end);
    // "NAME is near: it takes place on"
    let pronoun = reading
        .tokens_in(Span::new(clause, date.start))
        .first()
        .is_some_and(|token| {
            matches!(
                &*crate::edition::folded(token.span.of(reading.text)),
                "it" | "elle"
            )
        });
    let subject = subject.filter(|name| !(pronoun && name.span.end <= clause && clause > sentence.start));
    let from = subject.map_or(clause, |name| name.span.end);
    let mut between = reading
        .tokens_in(Span::new(from, date.start))
        .iter()
        .map(|token| crate::edition::folded(token.span.of(reading.text)))
        .take_while(|word| word != verb);
    let helps = |word: &str| {
        matches!(
            word,
            "is" | "was"
                | "will"
                | "be"
                | "has"
                | "been"
                | "always"
                | "annually"
                | "usually"
                | "also"
                | "now"
                | "then"
                | "therefore"
                | "takes"
                | "each"
                | "every"
                | "year"
                | ","
                | "a"
                | "se"
                | "tiene"
                | "it"
                | "this"
                | "since"
                | "first"
                | "officially"
                | "globally"
                | "worldwide"
                | "used"
                | "to"
                | "long"
                | "once"
        )
    };
    if subject.is_some() {
        return between.all(|word| helps(&word));
    }
    let mut words: Vec<String> = between.collect();
    // "until 2001 it was held"
    if let Some(it) = words.iter().position(|word| word == "it")
        && words[..it].iter().all(|word| {
            matches!(
                word.as_str(),
                "until"
                    | "through"
                    | "up"
                    | "to"
                    | "before"
                    | "in"
                    | "from"
                    | "for"
                    | "then"
                    | "years"
                    | "many"
                    | ","
            ) || word.bytes().all(|byte| byte.is_ascii_digit())
        })
    {
        words.drain(..it);
    }
    words.retain(|word| !helps(word) || word == "it");
    matches!(
        words.iter().map(String::as_str).collect::<Vec<_>>()[..],
        ["it" | "elle"] | ["elle", "aura"]
    )
}
