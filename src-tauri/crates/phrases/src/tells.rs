//! Of which time the verb tells that a place in a sentence belongs to.

use crate::grammar::Reading;
use crate::lexicon::fold;
use crate::phrase::{Meaning, Now};
use crate::speaks::{Speaks, is_past, is_present, speaks};
use crate::token::TokenKind;
use daymark_article::Span;
use daymark_catalogue::Language;

/// As [`speaks`], but by the verb that the place belongs to, where one tells: "On 18 June kitchens will cook with
/// nothing that has travelled", "open until Friday, 17 April". That is the nearest one before the place, or, where none
/// stands there, the first behind it. Participles are none.
pub(crate) fn tells(reading: &Reading<'_>, place: Span, language: Language) -> Speaks {
    let whole = speaks(reading, place, language);
    // "Elle est née le": a past that looks like now.
    if whole == Speaks::Edition && language == Language::Fr && is_born(reading, place) {
        return Speaks::History;
    }
    if whole != Speaks::History {
        return whole;
    }
    // "The hall is booked for Sunday, 4 July."
    if reading
        .words_before(place.start)
        .find(|word| !matches!(&**word, "the" | "le" | "el"))
        .is_some_and(|word| matches!(&*word, "for" | "pour" | "para"))
    {
        return Speaks::Edition;
    }
    let sentence = reading.sentence(place);
    let tokens = reading.tokens_in(sentence);
    let word = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map(|token| fold(token.span.of(reading.text)))
            .unwrap_or_default()
    };
    let (mut last, mut adverb, mut passive, mut perfect, mut aside) = (None, false, 0_u8, 0_u8, false);
    for (at, token) in tokens.iter().enumerate() {
        if token.span.start >= place.end && last.is_some() {
            break;
        }
        aside &= !matches!(token.kind, TokenKind::Mark(','));
        let inside = place.start <= token.span.start && token.span.end <= place.end;
        if inside || !matches!(token.kind, TokenKind::Word { .. }) {
            continue;
        }
        let here = word(Some(at));
        let before = word(at.checked_sub(1));
        // "…, which you may find on a poster, was right": what is told aside has verbs of its own.
        aside |= (token.span.start >= place.end || &*before == ",")
            && matches!(
                &*here,
                "which" | "who" | "whose" | "whom" | "that" | "qui" | "que" | "dont"
            );
        if aside {
            continue;
        }
        let helped = passive > 0 || perfect > 0;
        passive = if matches!(&*here, "is" | "are" | "be") {
            3
        } else {
            passive.saturating_sub(1)
        };
        perfect = if matches!(&*here, "has" | "have") && language == Language::En {
            last = Some(Speaks::Edition);
            4
        } else {
            perfect.saturating_sub(1)
        };
        let named = token.kind == (TokenKind::Word { capital: true }) && at > 0 && language == Language::En;
        if named {
            continue;
        }
        if is_adverb(&here) {
            adverb |= matches!(
                &*here,
                "initially" | "originally" | "formerly" | "previously" | "ago" | "once"
            ) && !helped;
        } else if is_past(&here, language) {
            let participle =
                language == Language::En && is_participle(&here, &before, &word(Some(at + 1)), at);
            // "the choir founded in 1998 sings again"
            let founded = &*word(Some(at + 1)) == "in"
                && here.ends_with("ed")
                && tokens[at + 1..]
                    .iter()
                    .any(|token| is_happening(&fold(token.span.of(reading.text))));
            if !helped && !participle && !founded {
                last = Some(Speaks::History);
            }
        } else if is_present(&here, language) && !matches!(&*here, "we" | "our" | "nous" | "мы")
            || is_happening(&here)
        {
            last = Some(Speaks::Edition);
        }
    }
    let last_year = reading
        .phrases_in(sentence)
        .iter()
        .any(|phrase| matches!(phrase.meaning, Meaning::Now(Now::LastYear)));
    last.unwrap_or(if adverb || last_year {
        Speaks::History
    } else {
        Speaks::Unclear
    })
}

fn is_born(reading: &Reading<'_>, place: Span) -> bool {
    let mut before = reading.words_before(place.start);
    while let Some(word) = before.next() {
        if matches!(&*word, "nee" | "ne" | "mort" | "morte" | "decede" | "decedee")
            && before.next().is_some_and(|word| word == "est")
        {
            return true;
        }
    }
    false
}

/// "invited guests", "newly painted", "led by pupils", ", closed since winter,", "Having rested".
fn is_participle(word: &str, before: &str, behind: &str, at: usize) -> bool {
    let regular = word.ends_with("ed");
    regular
        && (at == 0
            || before.ends_with("ly")
            || matches!(
                before,
                "the"
                    | "a"
                    | "an"
                    | "our"
                    | "all"
                    | "their"
                    | "its"
                    | "two"
                    | "three"
                    | "having"
                    | ","
                    | "being"
            ))
        || matches!(behind, "by")
        || before == "having"
        || word == "wanted"
        || word == "set" && behind == "in"
}

/// What is planned to happen.
fn is_happening(word: &str) -> bool {
    matches!(
        word,
        "shall"
            | "come"
            | "comes"
            | "meets"
            | "meet"
            | "arrives"
            | "arrive"
            | "returns"
            | "return"
            | "closes"
            | "close"
            | "open"
            | "begins"
            | "begin"
            | "starts"
            | "start"
            | "ends"
            | "plays"
            | "play"
            | "sings"
            | "sing"
            | "runs"
            | "leads"
            | "leaves"
            | "leave"
            | "brings"
            | "gives"
            | "shows"
            | "can"
            | "must"
            | "please"
            | "see"
            | "ouvre"
            | "ouvrent"
            | "ferme"
            | "revient"
            | "commence"
            | "venez"
            | "chante"
            | "abre"
            | "abren"
            | "cierra"
            | "vuelve"
            | "empieza"
            | "comienza"
    )
}

/// Words of the past that are no verbs, and may stand beside one of any time.
fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "initially"
            | "originally"
            | "formerly"
            | "previously"
            | "until"
            | "used"
            | "ago"
            | "first"
            | "then"
            | "earlier"
            | "once"
            | "older"
            | "history"
            | "since"
            | "jusqu"
            | "jusque"
            | "depuis"
            | "alors"
            | "hasta"
            | "desde"
            | "antes"
            | "entonces"
            | "initialement"
            | "auparavant"
            | "inicialmente"
            | "originalmente"
            | "anteriormente"
            | "autrefois"
            | "jadis"
            | "до"
            | "حتى"
    )
}
