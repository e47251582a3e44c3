//! Whether a sentence speaks of the edition at hand or of history.

use crate::grammar::Reading;
use crate::lexicon::fold;
use crate::phrase::{Meaning, Now};
use crate::token::TokenKind;
use daymark_article::Span;
use daymark_catalogue::Language;

/// Of when a sentence speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaks {
    /// Of the edition at hand: "this year", "today", "marks", "will be".
    Edition,
    /// Of the past: "was", "until", "initially", "in 2004".
    History,
    /// Of neither for certain.
    Unclear,
}

/// Reads the clause around the place first, then its whole sentence. The past wins where both are there, except
/// beside words that point to the present year.
pub(crate) fn speaks(reading: &Reading<'_>, place: Span, language: Language) -> Speaks {
    let sentence = reading.sentence(place);
    let clause = clause(reading, place, sentence);
    for (span, whole) in [(clause, false), (sentence, true)] {
        let mut aside = false;
        let mut before = None;
        let points = reading.phrases_in(span).iter().any(|phrase| {
            matches!(
                phrase.meaning,
                Meaning::Now(Now::ThisYear | Now::Today | Now::ThisDay)
            )
        });
        let (mut past, mut present) = (false, false);
        let mut passive = 0_u8;
        for token in reading.tokens_in(span) {
            // "… repeats what it asked for in 2026": what a clause behind the place tells is of its own time.
            aside &= !matches!(token.kind, TokenKind::Mark(',' | ';' | ':' | '–' | '—'));
            if !matches!(token.kind, TokenKind::Word { .. }) {
                continue;
            }
            let word = fold(token.span.of(reading.text));
            aside |= whole
                && token.span.start >= place.end
                && matches!(&*word, "what" | "which" | "who" | "whose" | "whom");
            if aside {
                continue;
            }
            // "is observed", "will be widely observed": the participle is of the present.
            passive = if matches!(&*word, "is" | "are" | "be") {
                3
            } else {
                passive.saturating_sub(1)
            };
            // "The first one goes into the fire" tells of no past; "first kept" does.
            let counted = word == "first" && matches!(before.as_deref(), Some("the" | "its" | "our" | "a"));
            // "the International Day of Older Persons": within a sentence a capital makes a name, no verb.
            let named = token.kind == (TokenKind::Word { capital: true })
                && token.span.start > sentence.start
                && language == Language::En;
            past |= !counted && !named && is_past(&word, language) && (passive == 0 || !word.ends_with("ed"));
            present |= is_present(&word, language);
            before = Some(word);
        }
        past |= reading.phrases_in(span).iter().any(|phrase| {
            matches!(
                phrase.meaning,
                Meaning::Now(Now::LastYear) | Meaning::SinceYear(_)
            )
        });
        match (points, past, present) {
            (true, false, _) | (false, false, true) => return Speaks::Edition,
            (false, true, _) => return Speaks::History,
            (true, true, _) => return Speaks::Unclear,
            (false, false, false) => {}
        }
    }
    Speaks::Unclear
}

/// The part of the sentence around a place, between semicolons, dashes, parentheses and "but" or "and later".
fn clause(reading: &Reading<'_>, place: Span, sentence: Span) -> Span {
    let bounds = |token: &&crate::Token| match token.kind {
        TokenKind::Mark(';' | ':' | '—' | '–' | '；' | '؛') => !token.joined || token.span.len() < 3,
        TokenKind::Word { .. } => matches!(
            &*fold(token.span.of(reading.text)),
            "who"
                | "what"
                | "which"
                | "whose"
                | "whom"
                | "where"
                | "but"
                | "while"
                | "whereas"
                | "because"
                | "car"
                | "parce"
                | "puisque"
                | "porque"
                | "потому"
                | "although"
                | "mais"
                | "pero"
                | "aunque"
                | "но"
        ),
        _ => false,
    };
    let tokens = reading.tokens_in(sentence);
    let before = tokens
        .iter()
        .filter(|token| token.span.end <= place.start)
        .rfind(bounds)
        .map_or(sentence.start, |token| token.span.end);
    let after = tokens
        .iter()
        .filter(|token| token.span.start >= place.end)
        .find(bounds)
        .map_or(sentence.end, |token| token.span.start);
    Span::new(before, after)
}

/// Verbs and adverbs of the past, as they stand folded.
pub(crate) fn is_past(word: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::En => &[
            "was",
            "were",
            "had",
            "did",
            "initially",
            "originally",
            "formerly",
            "previously",
            "until",
            "used",
            "ago",
            "fell",
            "began",
            "became",
            "took",
            "held",
            "met",
            "came",
            "gave",
            "made",
            "set",
            "chose",
            "saw",
            "went",
            "first",
            "then",
            "earlier",
            "once",
            "older",
            "history",
            "kept",
            "led",
            "brought",
            "wrote",
            "broke",
            "died",
            "since",
            "rang",
            "spoke",
            "sang",
            "sent",
            "taught",
            "left",
            "found",
            "stood",
            "felt",
            "grew",
            "rose",
            "won",
            "lost",
            "built",
            "drew",
            "ran",
            "knew",
            "heard",
            "told",
            "said",
            "sat",
            "thought",
            "fought",
            "sought",
            "paid",
            "meant",
            "spent",
            "lent",
        ],
        Language::Fr => &[
            "etait",
            "etaient",
            "fut",
            "furent",
            "avait",
            "avaient",
            "initialement",
            "auparavant",
            "jusqu",
            "jusque",
            "autrefois",
            "jadis",
            "depuis",
            "tombait",
            "alors",
            "eut",
            "eu",
            "ete",
        ],
        Language::Es => &[
            "fue",
            "fueron",
            "era",
            "eran",
            "habia",
            "inicialmente",
            "originalmente",
            "antes",
            "hasta",
            "anteriormente",
            "desde",
            "celebraba",
            "cayo",
            "caia",
            "entonces",
            "proclamo",
            "adopto",
            "aprobo",
            "establecio",
        ],
        Language::Ru => &[
            "был",
            "была",
            "было",
            "были",
            "первоначально",
            "ранее",
            "раньше",
            "до",
            "отмечался",
            "отмечалась",
            "провозгласила",
            "приняла",
        ],
        Language::Ar => &["كان", "كانت", "حتى", "سابقا", "اعتمدت"],
        Language::Zh => &["曾", "原"],
    };
    if words.contains(&word) {
        return true;
    }
    // "celebrated", "adopted": regular verbs of the past, but not "need", "united", "red".
    language == Language::En
        && word.len() > 4
        && word.ends_with("ed")
        && !matches!(
            word,
            "united"
                | "indeed"
                | "hundred"
                | "shared"
                | "dedicated"
                | "related"
                | "devoted"
                | "exceed"
                | "speed"
                | "breed"
                | "bleed"
                | "greed"
                | "creed"
                | "proceed"
                | "succeed"
        )
}

pub(crate) fn is_present(word: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::En => &[
            "marks",
            "keeps",
            "keep",
            "holds",
            "opens",
            "hosts",
            "welcomes",
            "welcome",
            "mark",
            "celebrates",
            "celebrate",
            "observes",
            "observe",
            "commemorates",
            "commemorate",
            "is",
            "are",
            "falls",
            "will",
            "invites",
            "invite",
            "joins",
            "join",
            "calls",
            "call",
            "today",
            "honours",
            "honour",
            "honors",
            "honor",
            "takes",
            "we",
            "our",
            "marking",
            "celebrating",
            "observing",
            "commemorating",
            "upcoming",
            "pays",
            "gathers",
            "gather",
            "recognizes",
            "recognize",
            "remembers",
            "remember",
        ],
        Language::Fr => &[
            "celebre",
            "celebrent",
            "celebrons",
            "marque",
            "marquons",
            "est",
            "sont",
            "tombe",
            "commemore",
            "commemorons",
            "nous",
            "observe",
            "aura",
            "rend",
            "rendons",
            "invite",
            "invitons",
        ],
        Language::Es => &[
            "celebra",
            "celebran",
            "celebramos",
            "marca",
            "es",
            "son",
            "cae",
            "conmemora",
            "conmemoramos",
            "observa",
            "sera",
            "invita",
            "invitamos",
            "rinde",
            "rendimos",
        ],
        Language::Ru => &[
            "отмечает",
            "отмечаем",
            "отмечается",
            "мы",
            "приглашает",
            "состоится",
        ],
        Language::Ar => &["نحتفل", "يحتفل", "تحتفل", "يوافق", "نحيي", "يحيي"],
        Language::Zh => &["今"],
    };
    words.contains(&word)
}
