//! Of which time a claim is: of now, or the first of several dates.

use crate::claims::path::is_article;
use crate::edition::folded;
use crate::naming::{Named, Whose};
use crate::verbs::{is_keeping, is_kept};
use daymark_article::Span;
use daymark_phrases::{Meaning, Reading};

/// "Since then people all over the world have celebrated NAME on": no town of ours, but all who keep it.
pub(super) fn is_kept_since_by_all(reading: &Reading<'_>, date: Span, sentence: Span) -> bool {
    let words: Vec<String> = reading
        .tokens_in(Span::new(sentence.start, date.start))
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .collect();
    let Some(have) = words
        .iter()
        .rposition(|word| matches!(word.as_str(), "have" | "has" | "ont" | "han" | "ha" | "a"))
    else {
        return false;
    };
    let kept = words
        .get(have + 1..)
        .unwrap_or_default()
        .iter()
        .take(2)
        .any(|word| is_keeping(word));
    let since = words
        .iter()
        .any(|word| matches!(word.as_str(), "since" | "depuis" | "desde"));
    let all = words[..have].iter().any(|word| {
        matches!(
            word.as_str(),
            "people"
                | "world"
                | "countries"
                | "nations"
                | "humanity"
                | "states"
                | "communities"
                | "monde"
                | "pays"
                | "mundo"
                | "paises"
        )
    });
    let ours = words[..have].iter().any(|word| {
        matches!(
            word.as_str(),
            "our" | "we" | "town" | "school" | "notre" | "nous" | "nuestra" | "nuestro"
        )
    });
    kept && since && all && !ours
}

/// "is held on DATE": of now, though "held" alone would be of the past.
pub(crate) fn is_kept_now(reading: &Reading<'_>, date: Span) -> bool {
    let near: Vec<_> = reading.words_before(date.start).take(10).collect();
    // "The date set for NAME is DATE", "NAME, which the Assembly proclaimed, falls on DATE"
    let mut verbs = near.iter().skip_while(|word| {
        matches!(
            &***word,
            "on" | "the"
                | "le"
                | "el"
                | "always"
                | "now"
                | "again"
                | "every"
                | "each"
                | "year"
                | "cada"
                | "ano"
                | "chaque"
                | "annee"
                | "partout"
        )
    });
    let verb = verbs.next().map_or("", |word| &**word);
    let helper = verbs.next().map_or("", |word| &**word);
    if matches!(
        verb,
        "is" | "falls" | "est" | "tombe" | "es" | "cae" | "celebra" | "conmemora" | "observa"
    ) || is_kept(verb) && matches!(helper, "is" | "est")
    {
        return true;
    }
    near.iter().enumerate().any(|(at, word)| {
        matches!(&**word, "held" | "kept" | "set")
            && near[at + 1..]
                .iter()
                .find(|word| {
                    !matches!(
                        &***word,
                        "always" | "usually" | "now" | "still" | "also" | "therefore" | "everywhere"
                    )
                })
                .is_some_and(|word| matches!(&**word, "is" | "be" | "are"))
    })
}

/// "Observed on DATE, NAME reminds us": of now, by the verb that follows.
pub(crate) fn is_opening_participle(
    reading: &Reading<'_>,
    names: &[&Named],
    date: Span,
    sentence: Span,
) -> bool {
    let first = reading.tokens_in(sentence).first();
    let kept = first.is_some_and(|token| is_kept(&folded(token.span.of(reading.text))));
    let name = names.iter().find(|name| name.span.start >= date.end);
    kept && name.is_some_and(|name| {
        let comma = reading
            .tokens_in(Span::new(date.end, name.span.start))
            .iter()
            .all(|token| {
                let word = folded(token.span.of(reading.text));
                word == "," || is_article(&word)
            });
        comma
            && reading.words_after(name.span.end).next().is_some_and(|verb| {
                !matches!(&*verb, "was" | "were" | "had" | "has" | "fut" | "a" | "fue") && verb.ends_with('s')
                    || matches!(
                        &*verb,
                        "will" | "est" | "invite" | "rappelle" | "es" | "invita" | "recuerda"
                    )
            })
    })
}

/// "decided that DATE would be NAME".
pub(crate) fn is_wished_behind(reading: &Reading<'_>, date: Span) -> bool {
    let mut behind = reading.words_after(date.end);
    behind
        .next()
        .is_some_and(|word| matches!(&*word, "would" | "should" | "shall"))
        && behind
            .next()
            .is_some_and(|word| matches!(&*word, "be" | "become"))
}

/// "The Assembly invited all States to observe NAME on DATE".
pub(crate) fn is_asked(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> bool {
    let Some(name) = names.iter().rfind(|name| name.span.end <= date.start) else {
        return false;
    };
    let before: Vec<String> = reading
        .tokens_in(Span::new(sentence.start, name.span.start))
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .collect();
    let mut back = before.iter().rev().skip_while(|word| is_article(word));
    let kept = back.next().is_some_and(|word| is_keeping(word))
        && back
            .next()
            .is_some_and(|word| matches!(word.as_str(), "to" | "a" | "de"));
    let has = |words: &[&str]| before.iter().any(|word| words.contains(&word.as_str()));
    name.whose != Whose::Other
        && kept
        && has(&[
            "invited",
            "called",
            "asked",
            "urged",
            "encouraged",
            "requested",
            "decided",
            "invite",
            "appele",
            "invito",
            "exhorto",
            "pidio",
            "decidio",
            "decide",
        ])
        && has(&[
            "assembly",
            "nations",
            "council",
            "conference",
            "unesco",
            "assemblee",
            "asamblea",
        ])
}

/// What leads to the first of several dates.
const OPENINGS: [&[&str]; 26] = [
    &["at", "the", "start"],
    &["long", "ago"],
    &["at", "first"],
    &["in", "the", "beginning"],
    &["at", "the", "beginning"],
    &["first", "years"],
    &["early", "years"],
    &["early", "days"],
    &["used", "to"],
    &["in", "those", "days"],
    &["once", ","],
    &["was", "once"],
    &["in", "the", "past"],
    &["l", "’", "origine"],
    &["l", "'", "origine"],
    &["au", "depart"],
    &["au", "debut"],
    &["premieres", "annees"],
    &["autrefois"],
    &["jadis"],
    &["d", "’", "abord"],
    &["al", "principio"],
    &["en", "un", "principio"],
    &["primeros", "anos"],
    &["antiguamente"],
    &["originariamente"],
];

/// "At first", "in its early years", "à l'origine": the first of several dates, with no other date between.
pub(crate) fn is_at_first(reading: &Reading<'_>, date: Span, sentence: Span) -> bool {
    let from = reading
        .phrases_in(Span::new(sentence.start, date.start))
        .iter()
        .rfind(|phrase| {
            matches!(
                phrase.meaning,
                Meaning::Day(_) | Meaning::Days { .. } | Meaning::SinceYear(_)
            )
        })
        .map_or(sentence.start, |phrase| phrase.span.end);
    let words: Vec<String> = reading
        .tokens_in(Span::new(from, date.start))
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .collect();
    let later = words.iter().any(|word| {
        matches!(
            word.as_str(),
            "now" | "today" | "later" | "moved" | "then" | "since" | "aujourd" | "hoy" | "ahora"
        )
    });
    !later
        && OPENINGS.iter().any(|opening| {
            words
                .windows(opening.len())
                .any(|here| here.iter().zip(*opening).all(|(a, b)| a == b))
        })
}
