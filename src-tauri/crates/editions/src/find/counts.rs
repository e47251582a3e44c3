//! Years counted from an event: anniversaries, "eighty years ago", "two years from now".

use super::Candidate;
use crate::passage::Kind;
use crate::rewrite::number_like;
use crate::scene::Scene;
use crate::sentence::Sentence;
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Since, Stated};

pub(super) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for phrase in sentence.phrases {
        match phrase.meaning {
            Meaning::Anniversary(count) => {
                let ordinal = is_ordinal(sentence.text(count.span));
                found.extend(anniversary(sentence, phrase.span, count, ordinal, scene));
            }
            // "ten years later" counts from what was told before: it is a number of years like others.
            Meaning::YearsSince {
                count,
                since: Since::Later,
            } => found.extend(counted(sentence, count, scene)),
            Meaning::YearsSince { count, since } => {
                found.extend(years_since(sentence, phrase.span, count, since, scene));
            }
            Meaning::Number(value) => {
                let count = Stated {
                    value,
                    span: phrase.span,
                };
                found.extend(counted(sentence, count, scene));
            }
            _ => {}
        }
    }
    found.extend(in_words_alone(sentence, scene));
    found.extend(turning(sentence, scene));
    found
}

fn is_ordinal(written: &str) -> bool {
    let folded = crate::sentence::fold(written);
    folded.starts_with(|c: char| c.is_ascii_digit()) && folded.ends_with(|c: char| !c.is_ascii_digit())
        || ["th", "st", "nd", "rd", "eme", "er", "imo", "ima"]
            .iter()
            .any(|ending| folded.ends_with(ending))
        // "sexagésimo quinto", "trigésima cuarta"
        || SPANISH_UNITS.contains(&folded.trim_end_matches(['o', 'a']).rsplit(' ').next().unwrap_or_default())
}

/// Spanish ordinals of one place without the gender's letter; the others end with "imo".
const SPANISH_UNITS: [&str; 8] = [
    "primer", "segund", "tercer", "cuart", "quint", "sext", "octav", "noven",
];

/// The year that is counted from, where the sentence prints it.
fn anchor(sentence: &Sentence<'_>, count: u32, scene: &Scene<'_>) -> Option<i16> {
    let count = i16::try_from(count).ok()?;
    sentence.years().find(|year| year + count == scene.old)
}

fn anniversary(
    sentence: &Sentence<'_>,
    span: Span,
    count: Stated<u32>,
    ordinal: bool,
    scene: &Scene<'_>,
) -> Option<Candidate> {
    let anchor = anchor(sentence, count.value, scene);
    let coming = sentence.years().any(|year| year > scene.old && year <= scene.new);
    // "on its fiftieth anniversary, in 1995": history.
    if anchor.is_none() && !coming && sentence.is_dated_before(scene) {
        return None;
    }
    let next = count.value + scene.by();
    // "centenary" has its number in itself.
    let in_one_word = count.span == span;
    let offer = (!coming && !in_one_word)
        .then(|| replaced(sentence, span, count, next, ordinal, scene))
        .flatten();
    Some(told(sentence, span, anchor, count.value, next, offer, scene))
}

fn years_since(
    sentence: &Sentence<'_>,
    span: Span,
    count: Stated<u32>,
    since: Since,
    scene: &Scene<'_>,
) -> Option<Candidate> {
    let anchor = anchor(sentence, count.value, scene);
    if anchor.is_none() {
        let history = match since {
            // Both count up to the present, unless the sentence itself is of another year.
            Since::Ago => prints_before(sentence, scene),
            Since::Since => prints_before(sentence, scene) && sentence.is_history(span),
            // "ten years after the treaty, the Assembly decided" counts to another event.
            Since::After | Since::Later => sentence.is_dated_before(scene) || is_told(sentence, span),
        };
        if history {
            return None;
        }
    }
    Some(grown(sentence, span, count, anchor, scene))
}

/// Whether the sentence itself prints a year before the old edition's that no other count of it starts from: "Thirty
/// years ago it was founded, and sixty have passed since 1966" is no history.
fn prints_before(sentence: &Sentence<'_>, scene: &Scene<'_>) -> bool {
    let counts = || {
        sentence.phrases.iter().filter_map(|phrase| match phrase.meaning {
            Meaning::Number(value) => Some(value),
            Meaning::Anniversary(count) | Meaning::YearsSince { count, .. } => Some(count.value),
            _ => None,
        })
    };
    let counted_from =
        |year: i16| counts().any(|count| i64::from(year) + i64::from(count) == i64::from(scene.old));
    sentence
        .years()
        .any(|year| year < scene.old && !counted_from(year))
}

/// Whether what follows tells of the past: no word of the present is in the sentence.
fn is_told(sentence: &Sentence<'_>, span: Span) -> bool {
    sentence.is_history(span) && !sentence.has(&PRESENT)
}

fn grown(
    sentence: &Sentence<'_>,
    span: Span,
    count: Stated<u32>,
    anchor: Option<i16>,
    scene: &Scene<'_>,
) -> Candidate {
    let next = count.value + scene.by();
    let about = sentence
        .before(count.span.start)
        .iter()
        .rev()
        .take(2)
        .any(|word| APPROXIMATE.contains(&&*word.folded));
    let offer = (!about)
        .then(|| replaced(sentence, span, count, next, false, scene))
        .flatten();
    told(sentence, span, anchor, count.value, next, offer, scene)
}

fn shrunk(sentence: &Sentence<'_>, span: Span, count: Stated<u32>, scene: &Scene<'_>) -> Candidate {
    let next = count.value.checked_sub(scene.by()).filter(|&next| next > 0);
    let offer = next.and_then(|next| replaced(sentence, span, count, next, false, scene));
    let reason = match next {
        Some(next) => format!("{} years in {}: {next} in {}.", count.value, scene.old, scene.new),
        None => format!("Counted from {}; the time is over in {}.", scene.old, scene.new),
    };
    Candidate::new(Kind::Anniversary, span, sentence.span, reason).offering(offer)
}

fn told(
    sentence: &Sentence<'_>,
    span: Span,
    anchor: Option<i16>,
    count: u32,
    next: u32,
    offer: Option<String>,
    scene: &Scene<'_>,
) -> Candidate {
    let reason = match anchor {
        Some(year) => format!("{} less {year} is {next}.", scene.new),
        None if offer.is_some() => format!(
            "{count} in the edition of {}: {next} in that of {}.",
            scene.old, scene.new
        ),
        None => format!("Counted up to {}.", scene.old),
    };
    Candidate::new(Kind::Anniversary, span, sentence.span, reason).offering(offer)
}

/// The passage with its number replaced; "one year" and "two years" keep their noun's number right.
fn replaced(
    sentence: &Sentence<'_>,
    span: Span,
    count: Stated<u32>,
    next: u32,
    ordinal: bool,
    scene: &Scene<'_>,
) -> Option<String> {
    let written = sentence.text(count.span);
    let number = number_like(written, next, ordinal, scene)?;
    let before = &sentence.reading.text[span.start..count.span.start];
    let mut rest = sentence.reading.text[count.span.end..span.end].to_owned();
    let (one, many) = match scene.language {
        Language::Fr => (" an", " ans"),
        Language::Es => ("año", "años"),
        _ => ("year", "years"),
    };
    if !ordinal && count.value == 1 && next > 1 {
        rest = rest.replacen(one, many, 1);
    } else if !ordinal && count.value > 1 && next == 1 {
        rest = rest.replacen(many, one, 1);
        // "Two years remain" → "One year remains"
        if rest.ends_with(" remain") {
            rest.push('s');
        }
        rest = rest.replacen(" are left", " is left", 1);
    }
    Some(format!("{before}{number}{rest}"))
}

/// A bare number before "years": "two years from now", "for thirty years", "48-year-old".
fn counted(sentence: &Sentence<'_>, count: Stated<u32>, scene: &Scene<'_>) -> Option<Candidate> {
    let first = sentence
        .words
        .iter()
        .position(|word| word.span.start >= count.span.end)?;
    if !sentence.words[first].follows {
        return None;
    }
    let before: Vec<&str> = sentence
        .before(count.span.start)
        .iter()
        .rev()
        .take(3)
        .map(|word| &*word.folded)
        .collect();
    let to = |end: usize| Span::new(count.span.start, sentence.words[end - 1].span.end);
    // Towards a year to come: "four years before 2030".
    let towards = sentence
        .matches(
            first,
            "year|years|ans|anos before|until|till|remain|remaining|are|short|away|avant|antes",
        )
        .filter(|_| sentence.years().any(|year| year > scene.old));
    let downwards = COUNTDOWN
        .iter()
        .find_map(|pattern| sentence.matches(first, pattern))
        .or(towards);
    if let Some(end) = downwards {
        return Some(shrunk(sentence, to(end), count, scene));
    }
    let anchored = anchor(sentence, count.value, scene);
    if sentence.is_dated_before(scene) && anchored.is_none() && !sentence.has(&PRESENT) {
        return None;
    }
    let of_age = sentence.matches(first, "year|years old").filter(|_| {
        before
            .iter()
            .any(|word| ["is", "are", "now", "nearly", "almost", "just"].contains(word))
    });
    if let Some(end) = of_age {
        return Some(grown(sentence, to(end), count, anchored, scene));
    }
    for pattern in COUNTED {
        if let Some(end) = sentence.matches(first, pattern) {
            return Some(grown(
                sentence,
                to(end),
                count,
                anchor(sentence, count.value, scene),
                scene,
            ));
        }
    }
    // Other units: nothing is offered.
    for pattern in OTHER_UNITS {
        if let Some(end) = sentence.matches(first, pattern) {
            let reason = format!("Counted up to {}.", scene.old);
            return Some(Candidate::new(Kind::Anniversary, to(end), sentence.span, reason));
        }
    }
    // "for seven decades the text has travelled"
    if let Some(end) = sentence.matches(first, "decades|centuries")
        && (before.contains(&"for") || before.contains(&"than"))
        && sentence.has(&["has", "have"])
    {
        let reason = format!("Counted up to {}.", scene.old);
        return Some(Candidate::new(Kind::Anniversary, to(end), sentence.span, reason));
    }
    // "in two weeks", "over the past twelve months"
    if let Some(end) = sentence.matches(first, "days|weeks|months")
        && before
            .iter()
            .take(2)
            .any(|word| ["in", "past", "last", "coming", "next"].contains(word))
        && (!before.contains(&"in") || !sentence.is_history(count.span))
    {
        let reason = format!("Counted from {}.", scene.old);
        return Some(Candidate::new(Kind::Anniversary, to(end), sentence.span, reason));
    }
    let years = sentence.matches(first, "year|years|ans|anos")?;
    let near = |words: &[&str]| before.iter().any(|word| words.contains(word));
    let lasting =
        near(&["for", "depuis", "desde", "pendant"]) && sentence.has(&["has", "have", "depuis", "desde"]);
    let turning = near(&[
        "celebrates",
        "celebrating",
        "marks",
        "marking",
        "celebrate",
        "mark",
        "commemorates",
        "after",
        "completes",
    ]) && sentence.matches(years, "of|on|in").is_some()
        && !is_told(sentence, count.span);
    // "fête ses 50 ans", "cumple 40 años", "voilà quarante ans que"
    let completing = near(&[
        "fete",
        "fetent",
        "fetera",
        "aura",
        "auront",
        "celebre",
        "celebrent",
        "cumple",
        "cumplen",
        "cumplira",
        "cumpliran",
        "celebra",
        "celebran",
        "lleva",
        "llevan",
        "voila",
        "voici",
    ]) && !english(sentence, years);
    // "il reste quatre ans", "faltan cuatro años"
    if near(&["reste", "restent", "faltan", "falta", "quedan", "queda"]) && !english(sentence, years) {
        return Some(shrunk(sentence, to(years), count, scene));
    }
    let rolling = near(&["past", "last", "previous"]) && !sentence.is_history(count.span);
    let been = near(&["been"]) || (near(&["after", "apres"]) && !is_told(sentence, count.span));
    let headline = sentence.headline && sentence.matches(years, "of|on|in|for|after|since").is_some();
    let later = sentence.matches(first, "years later").is_some() && sentence.has(&["today", "now"]);
    if lasting || turning || completing || been || headline || later {
        return Some(grown(
            sentence,
            to(years),
            count,
            anchor(sentence, count.value, scene),
            scene,
        ));
    }
    rolling.then(|| {
        let reason = format!("Counted back from {}.", scene.old);
        Candidate::new(Kind::Anniversary, to(years), sentence.span, reason)
    })
}

/// Whether the word before that index is English: "years", not "ans".
fn english(sentence: &Sentence<'_>, behind: usize) -> bool {
    sentence.words[behind - 1].folded.starts_with("year")
}

/// Counts without a number: "a decade ago", "half a century after", "turns 80".
fn in_words_alone(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    if sentence.is_dated_before(scene) {
        return found;
    }
    for at in 0..sentence.words.len() {
        for pattern in ALONE {
            if let Some(end) = sentence.matches(at, pattern) {
                let span = Span::new(sentence.words[at].span.start, sentence.words[end - 1].span.end);
                let reason = format!("Counted up to {}.", scene.old);
                found.push(Candidate::new(Kind::Anniversary, span, sentence.span, reason));
                break;
            }
        }
    }
    found
}

/// "turns 80".
fn turning(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Candidate> {
    let at =
        (0..sentence.words.len()).find(|&at| sentence.matches(at, "turns|turn|turned|turning").is_some())?;
    let place = sentence.words.get(at + 1)?.span.start;
    let number = sentence
        .phrases
        .iter()
        .find(|phrase| phrase.span.start == place)?;
    let Meaning::Number(value) = number.meaning else {
        return None;
    };
    let count = Stated {
        value,
        span: number.span,
    };
    let anchor = anchor(sentence, value, scene);
    if anchor.is_none() && sentence.is_dated_before(scene) {
        return None;
    }
    let span = Span::new(sentence.words[at].span.start, number.span.end);
    Some(grown(sentence, span, count, anchor, scene))
}

/// What follows a number of years that grow fewer.
const COUNTDOWN: [&str; 9] = [
    "year|years from now|today",
    "year|years to go",
    "more year|years to go",
    "year|years left|remain|remaining",
    "year|years are left",
    "more year|years remain|remaining",
    "year|years short of",
    "year|years ahead",
    "year|years time",
];

/// What follows a number of years that grow more.
const COUNTED: [&str; 11] = [
    "year|years|editions on",
    "year|years into",
    "year|years have passed",
    "year|years in the making",
    "year|years strong",
    "editions later",
    "years plus tard",
    "annees plus tard",
    "times now",
    "ediciones",
    "editions deja",
];

const OTHER_UNITS: [&str; 5] = [
    "decades|centuries|months|weeks|days ago",
    "decades|centuries|months since",
    "decades on",
    "decades have passed",
    "siglos atras",
];

const ALONE: [&str; 20] = [
    "a decade|century|year|generation ago",
    "half a century ago|since|on|after",
    "quarter of a century ago|since",
    "a quarter century ago",
    "a year on",
    "a year from now",
    "a|half decade|century on",
    "one|a decade since",
    "a year since",
    "a century since",
    "a decade after",
    "un siecle apres",
    "un siglo despues",
    "una decada despues",
    "il y a un siecle",
    "hace un siglo",
    "hace una decada",
    "une decennie apres",
    "un demi siecle apres",
    "medio siglo despues",
];

const PRESENT: [&str; 20] = [
    "is",
    "are",
    "still",
    "remains",
    "remain",
    "marks",
    "today",
    "now",
    "we",
    "our",
    "has",
    "have",
    "reads",
    "continues",
    "continue",
    "celebrates",
    "est",
    "sont",
    "nous",
    "es",
];

const APPROXIMATE: [&str; 18] = [
    "than",
    "nearly",
    "almost",
    "about",
    "around",
    "some",
    "roughly",
    "over",
    "approximately",
    "least",
    "up",
    "pres",
    "plus",
    "environ",
    "casi",
    "unos",
    "mas",
    "under",
];
