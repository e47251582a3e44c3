//! Signs that a text knows the observance's date and tells of another on purpose: "Because 12 September is a Saturday,
//! our office marks the Day on Friday 11 September", "we celebrate early, on 5 April".

use crate::claims::claim::Claim;
use crate::edition::{days_of, folded};
use daymark_article::Span;
use daymark_catalogue::Date;
use daymark_phrases::{Meaning, Phrase, Reading};

/// Whether the stated date is meant to differ from the expected days. `is_told` says whether a date is told as the
/// observance's.
pub(crate) fn is_meant_so(
    reading: &Reading<'_>,
    phrase: &Phrase,
    claim: &Claim,
    expected: &[(Date, Date)],
    is_told: impl Fn(&Phrase) -> bool,
) -> bool {
    let sentence = reading.sentence(phrase.span);
    let right = |place: Span| {
        reading.phrases_in(place).iter().any(|other| {
            other.span != phrase.span
                && days_of(other).is_some_and(|(from, to)| {
                    expected.iter().any(|(start, end)| {
                        from.in_year(from.year.map_or(start.year(), |year| year.value)) == Some(*start)
                            && to.in_year(to.year.map_or(end.year(), |year| year.value)) == Some(*end)
                    })
                })
                && (is_told(other) || is_looked_at(reading, other.span) || is_stated(reading, other.span))
        })
    };
    if right(sentence) || !claim.apposed && is_doubted(reading, sentence) {
        return true;
    }
    if !claim.apposed && is_of_us(reading, Span::new(sentence.start, phrase.span.start)) {
        return true;
    }
    // Only where somebody keeps it on that date: "the Day is on 8 April" is wrong whatever stands around.
    if claim.apposed || claim.habitual || claim.edge.is_some() || !claim.kept {
        return false;
    }
    // "United Nations Day is a Saturday. The schools keep it on Friday, 23 October."
    let on_its_weekday = |place: Span| {
        reading.phrases_in(place).iter().any(|phrase| {
            matches!(phrase.meaning, Meaning::Weekday(weekday)
                if expected.iter().any(|(start, _)| start.weekday() == weekday))
        })
    };
    if on_its_weekday(sentence) || reading.sentence_before(sentence).is_some_and(on_its_weekday) {
        return true;
    }
    let neighbours = [
        reading.sentence_before(sentence),
        sentence_behind(reading, sentence),
    ];
    neighbours.into_iter().flatten().any(right) || is_another_day(reading, sentence)
}

/// "For us, the Day begins on …", "in our parish it is kept on …".
fn is_of_us(reading: &Reading<'_>, before: Span) -> bool {
    let words: Vec<String> = reading
        .tokens_in(before)
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .collect();
    words.windows(2).any(|pair| {
        matches!(
            [pair[0].as_str(), pair[1].as_str()],
            ["for", "us" | "me"]
                | ["with", "us"]
                | ["in" | "at", "our" | "my"]
                | ["chez" | "pour", "nous"]
                | ["para", "nosotros"]
        )
    })
}

/// "12 September is a Saturday", "12 September falls within the holidays".
fn is_looked_at(reading: &Reading<'_>, date: Span) -> bool {
    let words: Vec<_> = reading.words_after(date.end).take(3).collect();
    let word = |at: usize| words.get(at).map_or("", |word| &**word);
    let verb = usize::from(word(0) == "itself");
    match word(verb) {
        "falls" | "tombe" | "cae" => true,
        "is" | "being" | "est" | "es" => matches!(word(verb + 1), "a" | "un" | "not" | "too" | "already"),
        "will" => word(verb + 1) == "be",
        _ => false,
    }
}

/// "it is on 22 March".
fn is_stated(reading: &Reading<'_>, date: Span) -> bool {
    let words: Vec<_> = reading
        .words_before(date.start)
        .filter(|word| !matches!(&**word, "on" | "the" | "le" | "el" | "really" | "actually"))
        .take(2)
        .collect();
    matches!(
        &words.iter().map(|word| &**word).collect::<Vec<_>>()[..],
        ["is" | "falls" | "was", "it"] | ["tombe" | "est", "elle"] | ["est", "c"]
    )
}

/// "Some believe that the Day is on …": the text does not say so itself.
fn is_doubted(reading: &Reading<'_>, sentence: Span) -> bool {
    let tokens = reading.tokens_in(sentence);
    let asks = tokens.first().is_some_and(|token| {
        matches!(
            folded(token.span.of(reading.text)).as_str(),
            "is" | "was" | "does" | "did" | "could" | "should" | "would" | "est" | "es"
        )
    }) && tokens
        .last()
        .is_some_and(|token| token.span.of(reading.text) == "?");
    asks || reading.tokens_in(sentence).iter().any(|token| {
        matches!(
            folded(token.span.of(reading.text)).as_str(),
            "whether"
                | "rather"
                | "wish"
                | "wished"
                | "refused"
                | "asked"
                | "wanted"
                | "suggested"
                | "believe"
                | "believes"
                | "believed"
                | "wrongly"
                | "mistake"
                | "mistaken"
                | "mistakenly"
                | "misprint"
                | "confuse"
                | "confused"
                | "croient"
                | "tort"
                | "erreur"
                | "creen"
                | "error"
                | "confunden"
        )
    })
}

/// "early", "two days late", "instead", "la veille".
fn is_another_day(reading: &Reading<'_>, sentence: Span) -> bool {
    let words: Vec<String> = reading
        .tokens_in(sentence)
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .collect();
    words.iter().enumerate().any(|(at, word)| {
        // "in its early years"
        let of_years = words
            .get(at + 1)
            .is_some_and(|next| matches!(next.as_str(), "years" | "days"));
        !of_years
            && matches!(
                word.as_str(),
                "early"
                    | "closed"
                    | "holiday"
                    | "holidays"
                    | "sundays"
                    | "saturdays"
                    | "weekends"
                    | "earlier"
                    | "late"
                    | "later"
                    | "instead"
                    | "advance"
                    | "beforehand"
                    | "afterwards"
                    | "postponed"
                    | "exceptionally"
                    | "belated"
                    | "belatedly"
                    | "ahead"
                    | "weekend"
                    | "nearest"
                    | "avance"
                    | "retard"
                    | "veille"
                    | "lendemain"
                    | "plutot"
                    | "reportee"
                    | "exceptionnellement"
                    | "vispera"
                    | "adelantado"
                    | "adelanta"
                    | "retraso"
                    | "lugar"
                    | "excepcionalmente"
            )
    })
}

fn sentence_behind(reading: &Reading<'_>, sentence: Span) -> Option<Span> {
    let at = reading
        .sentences
        .partition_point(|other| other.start < sentence.end);
    reading.sentences.get(at).copied()
}
