//! What a name of an observance is in its sentence: the day itself, or a part of something else's name.

use crate::claims::path::is_article;
use crate::edition::folded;
use crate::naming::Named;
use daymark_article::Span;
use daymark_phrases::{Reading, Token, TokenKind};

/// Whether what follows does not go on as "World Health Day posters".
pub(crate) fn is_followed_by_no_noun(reading: &Reading<'_>, end: usize, sentence: Span) -> bool {
    let Some(next) = next(reading, end, sentence) else {
        return true;
    };
    match next.kind {
        TokenKind::Mark(mark) => !matches!(mark, '\'' | '’' | '-' | '‑' | '/'),
        TokenKind::Word { .. } => {
            let word = word(reading, next);
            matches!(
                word.as_str(),
                "so" | "and"
                    | "but"
                    | "or"
                    | "in"
                    | "at"
                    | "for"
                    | "as"
                    | "when"
                    | "which"
                    | "that"
                    | "who"
                    | "because"
                    | "since"
                    | "with"
                    | "without"
                    | "on"
                    | "by"
                    | "to"
                    | "from"
                    | "this"
                    | "every"
                    | "each"
                    | "all"
                    | "again"
                    | "too"
                    | "once"
                    | "here"
                    | "there"
                    | "everywhere"
                    | "worldwide"
                    | "then"
                    | "now"
                    | "while"
                    | "where"
                    | "throughout"
                    | "around"
                    | "across"
                    | "until"
                    | "if"
                    | "though"
                    | "although"
                    | "whatever"
                    | "only"
                    | "et"
                    | "mais"
                    | "ou"
                    | "qui"
                    | "que"
                    | "dans"
                    | "a"
                    | "au"
                    | "en"
                    | "pour"
                    | "avec"
                    | "car"
                    | "partout"
                    | "y"
                    | "pero"
                    | "o"
                    | "con"
                    | "para"
                    | "porque"
                    | "cuando"
                    | "de"
                    | "depuis"
                    | "desde"
                    | "il"
                    | "nous"
                    | "nos"
            )
        }
        _ => false,
    }
}

/// Whether the name is the day itself and not what another noun is of or for: "the eve of the Day", "two days after
/// the Day", "the concert for the Day".
pub(crate) fn is_day_itself(reading: &Reading<'_>, name: &Named, sentence: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(sentence.start, name.span.start));
    let mut before = tokens
        .iter()
        .rev()
        .map(|token| word(reading, token))
        .skip_while(|word| is_article(word) || matches!(word.as_str(), "coming" | "present"));
    let Some(lead) = before.next() else {
        return true;
    };
    let mut head = before.find(|word| !is_article(word));
    // "…, for the Day, 8 April, is near": because.
    if lead == "for" && head.as_deref() == Some(",") {
        return true;
    }
    if matches!(head.as_deref(), Some("," | "(" | ":")) {
        head = None;
    }
    match lead.as_str() {
        // "the vote on the Day"
        "on" => !head.is_some_and(|head| is_about_it(&head)),
        // "plus ancienne que NAME"
        "que" => !is_comparing(reading, name, sentence),
        "unlike" | "like" | "than" | "besides" | "without" | "except" | "before" | "after" | "ahead"
        | "eve" | "until" | "till" | "towards" | "toward" | "beyond" | "following" | "preceding" | "past"
        | "near" | "around" | "between" | "from" | "avant" | "apres" | "antes" | "despues" | "hasta"
        | "jusqu" | "vers" | "hacia" | "desde" => false,
        "of" | "for" | "de" | "du" | "d" | "del" | "pour" | "para" | "por" => head.is_some_and(|head| {
            matches!(
                head.as_str(),
                "date"
                    | "celebration"
                    | "celebrations"
                    | "observance"
                    | "commemoration"
                    | "marking"
                    | "edition"
                    | "morning"
                    | "evening"
                    | "afternoon"
                    | "night"
                    | "noon"
                    | "dawn"
                    | "arrival"
                    | "plans"
                    | "plan"
                    | "programme"
                    | "program"
                    | "ready"
                    | "set"
                    | "occasion"
                    | "honour"
                    | "honor"
                    | "motivo"
                    | "honneur"
                    | "chosen"
                    | "fixed"
                    | "timed"
                    | "planned"
                    | "scheduled"
                    | "prepare"
                    | "prepares"
                    | "preparing"
                    | "preparations"
                    | "invitation"
                    | "ideas"
                    | "wait"
                    | "waiting"
                    | "join"
                    | "us"
                    | "forward"
                    | "fecha"
                    | "celebracion"
                    | "jour"
                    | "matin"
                    | "soir"
                    | "manana"
                    | "tarde"
                    | "noche"
                    | "programa"
                    | "pret"
                    | "prets"
                    | "prete"
                    | "lista"
                    | "listo"
                    | "listas"
                    | "listos"
            )
        }),
        "to" => !head.is_some_and(|head| {
            matches!(
                head.as_str(),
                "days"
                    | "day"
                    | "weeks"
                    | "week"
                    | "hours"
                    | "prior"
                    | "up"
                    | "run"
                    | "close"
                    | "next"
                    | "months"
                    | "previous"
                    | "devoted"
                    | "dedicated"
                    | "lead"
            )
        }),
        _ => true,
    }
}

/// "plus ancienne que NAME", "más antigua que NAME".
pub(crate) fn is_comparing(reading: &Reading<'_>, name: &Named, sentence: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(sentence.start, name.span.start));
    let mut before = tokens
        .iter()
        .rev()
        .map(|token| word(reading, token))
        .filter(|word| !is_article(word));
    before.next().is_some_and(|word| word == "que")
        && before.take(2).any(|word| {
            matches!(
                word.as_str(),
                "plus" | "moins" | "aussi" | "mas" | "menos" | "tan"
            )
        })
}

/// What is about a Day: "the report on NAME".
pub(crate) fn is_about_it(word: &str) -> bool {
    matches!(
        word,
        "report"
            | "reports"
            | "talk"
            | "talks"
            | "lecture"
            | "book"
            | "books"
            | "film"
            | "films"
            | "article"
            | "text"
            | "page"
            | "brochure"
            | "study"
            | "lesson"
            | "lessons"
            | "leaflet"
            | "paper"
            | "papers"
            | "speech"
            | "seminar"
            | "webinar"
            | "panel"
            | "note"
            | "notes"
            | "information"
            | "exhibition"
            | "debate"
            | "vote"
            | "votes"
            | "resolution"
            | "decision"
            | "conference"
            | "meeting"
    )
}

/// Whether the name is the first word of a longer noun: "World Health Day posters", "World Health Day's rehearsal".
pub(crate) fn is_modifier(reading: &Reading<'_>, name: &Named, sentence: Span) -> bool {
    let Some(next) = next(reading, name.span.end, sentence) else {
        return false;
    };
    match next.kind {
        TokenKind::Mark(mark) => matches!(mark, '\'' | '’') && next.joined,
        TokenKind::Word { .. } => {
            matches!(
                word(reading, next).as_str(),
                "supper"
                    | "dinner"
                    | "lunch"
                    | "breakfast"
                    | "walk"
                    | "run"
                    | "race"
                    | "fair"
                    | "party"
                    | "concert"
                    | "lecture"
                    | "talk"
                    | "prize"
                    | "prizes"
                    | "poster"
                    | "posters"
                    | "event"
                    | "events"
                    | "activities"
                    | "programme"
                    | "program"
                    | "exhibition"
                    | "photographs"
                    | "film"
                    | "films"
                    | "committee"
                    | "report"
                    | "rehearsal"
                    | "market"
                    | "quiz"
                    | "competition"
                    | "tickets"
                    | "issue"
                    | "speakers"
                    | "campaign"
                    | "team"
                    | "service"
                    | "ceremony"
                    | "debate"
                    | "celebrations"
                    | "festivities"
                    | "banner"
                    | "banners"
                    | "essay"
                    | "essays"
                    | "award"
                    | "awards"
                    | "conference"
                    | "workshop"
                    | "workshops"
                    | "session"
                    | "meeting"
                    | "picnic"
                    | "parade"
                    | "march"
                    | "bus"
                    | "cake"
                    | "choir"
            ) && reading.text[next.span.start..].starts_with(char::is_lowercase)
        }
        _ => false,
    }
}

pub(crate) fn next<'r>(reading: &'r Reading<'_>, end: usize, sentence: Span) -> Option<&'r Token> {
    reading.tokens_in(Span::new(end, sentence.end)).first()
}

pub(crate) fn word(reading: &Reading<'_>, token: &Token) -> String {
    folded(token.span.of(reading.text))
}
