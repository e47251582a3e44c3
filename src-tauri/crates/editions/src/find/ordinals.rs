//! Which edition it is: "the 14th annual", "the fourteenth edition".

use super::Candidate;
use crate::passage::Kind;
use crate::rewrite::number_like;
use crate::scene::Scene;
use crate::sentence::Sentence;
use daymark_article::Span;
use daymark_phrases::Meaning;

pub(super) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    sentence
        .phrases
        .iter()
        .filter_map(|phrase| match phrase.meaning {
            Meaning::Ordinal(number) => ordinal(sentence, phrase.span, number, scene),
            _ => None,
        })
        .chain(inaugural(sentence, scene))
        .collect()
}

fn ordinal(sentence: &Sentence<'_>, span: Span, number: u32, scene: &Scene<'_>) -> Option<Candidate> {
    let old_ordinal = scene.old_edition.and_then(|old| old.ordinal);
    let noun = noun(sentence, span).or_else(|| own_number(sentence, span, number, old_ordinal))?;
    let is_edition = matches!(noun, Noun::Edition | Noun::Annual);
    if number == 1 && old_ordinal != Some(1) {
        return None;
    }
    if let Noun::Session = noun {
        // The Assembly's session of the year, which opens in its September; any other is told as history.
        let first = i64::from(scene.old) - 1946;
        let of_the_year = [first, first + 1].contains(&i64::from(number));
        if !of_the_year || sentence.is_dated_before(scene) {
            return None;
        }
    }
    let counts_to_now = |year: i16| {
        let since = i64::from(scene.old - year);
        [since, since + 1].contains(&i64::from(number))
    };
    let dated_before = sentence.is_dated_before(scene) && !sentence.years().any(counts_to_now);
    // "the third annual walk took place": of this year, where no other is named.
    let told = !matches!(noun, Noun::Annual) && old_ordinal != Some(number) && sentence.is_history(span);
    if dated_before || told {
        return None;
    }
    let step = if is_edition { scene.editions() } else { scene.by() };
    let next = number + step;
    let offer = number_like(sentence.text(span), next, true, scene);
    let of_the_day = sentence.after(span.end).iter().take(3).any(|word| {
        matches!(
            &*word.folded,
            "observance" | "commemoration" | "celebration" | "day"
        )
    });
    let reason = match (old_ordinal, scene.new_edition.and_then(|new| new.ordinal)) {
        (Some(old), Some(new)) if is_edition && old == number => {
            format!("The edition of {} is number {new}.", scene.new)
        }
        (Some(old), _) if of_the_day && old != number => format!(
            "Number {number} in the edition of {}; the catalogue counts that one as number {old}.",
            scene.old
        ),
        _ => format!("Number {number} in the edition of {}.", scene.old),
    };
    Some(Candidate::new(Kind::Ordinal, span, sentence.span, reason).offering(offer))
}

/// What an ordinal counts.
#[derive(Clone, Copy)]
enum Noun {
    Edition,
    /// An edition beyond doubt.
    Annual,
    Year,
    Session,
}

fn noun(sentence: &Sentence<'_>, span: Span) -> Option<Noun> {
    let after: Vec<&str> = sentence
        .after(span.end)
        .iter()
        .take(6)
        .take_while(|word| word.follows)
        .map(|word| &*word.folded)
        .collect();
    let before = sentence.before(span.start).last().map(|word| &*word.folded);
    // "Edition: 77th"
    if after.is_empty() && matches!(before, Some("edition" | "observance" | "edicion")) {
        return Some(Noun::Annual);
    }
    let first = *after.first()?;
    match first {
        "session" => return Some(Noun::Session),
        "year" | "annee" | "ano"
            if before.is_some_and(|word| {
                ["its", "the", "our", "their", "a", "sa", "su", "notre"].contains(&word)
            }) =>
        {
            return Some(Noun::Year);
        }
        "consecutive" | "successive" | "straight" | "running" => return Some(Noun::Year),
        "time" | "fois" | "vez" => return Some(Noun::Edition),
        // "the 23rd Day for South-South Cooperation"; "the twelfth day" counts days.
        "day" | "week" | "dia" | "semana" | "semaine"
            if sentence.after(span.end).first().is_some_and(|word| word.capital) =>
        {
            return Some(Noun::Edition);
        }
        "world" | "international" | "global" | "united" | "european" | "african" => {
            // "the 26th World Book Capital"; not "the Second World War".
            let war = after[1..].iter().any(|word| word.starts_with("war"));
            let name = sentence
                .after(span.end)
                .get(1)
                .is_some_and(|word| word.follows && word.capital);
            return (name && !war).then_some(Noun::Edition);
        }
        _ => {}
    }
    // "the 14th annual United Nations Day", "the fourteenth such edition".
    let near = &after[..after.len().min(3)];
    if near
        .iter()
        .any(|word| matches!(*word, "annual" | "edition" | "anual" | "annuelle"))
    {
        return Some(Noun::Annual);
    }
    near.iter()
        .any(|word| EDITION.contains(word))
        .then_some(Noun::Edition)
}

/// "the 24th day": of days counted one by one it would be chance to meet the edition's own number.
fn own_number(sentence: &Sentence<'_>, span: Span, number: u32, old: Option<u32>) -> Option<Noun> {
    let next = sentence.after(span.end).first()?;
    let day = matches!(
        &*next.folded,
        "day" | "week" | "jour" | "dia" | "semaine" | "semana"
    );
    (day && next.follows && number > 3 && old == Some(number)).then_some(Noun::Edition)
}

/// "the first observance", "the inaugural edition", where the old edition was the first.
fn inaugural(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Option<Candidate> {
    let first = scene.old_edition.and_then(|old| old.ordinal) == Some(1);
    let word = sentence.words.iter().find(|word| word.folded == "inaugural")?;
    first.then(|| {
        let reason = format!("The first edition was that of {}.", scene.old);
        Candidate::new(Kind::Ordinal, word.span, sentence.span, reason)
    })
}

const EDITION: [&str; 36] = [
    "annual",
    "edition",
    "editions",
    "observance",
    "celebration",
    "commemoration",
    "birthday",
    "jubilee",
    "festival",
    "ceremony",
    "gathering",
    "lecture",
    "symposium",
    "forum",
    "congress",
    "awards",
    "yearly",
    "edicion",
    "celebracion",
    "conmemoracion",
    "journee",
    "anual",
    "annuelle",
    "assises",
    "jornada",
    "jornadas",
    "rencontre",
    "rencontres",
    "encuentro",
    "asamblea",
    "congreso",
    "congres",
    "conferencia",
    "ceremonia",
    "fete",
    "fiesta",
];
