//! What stands between a date and the document behind it, and what leads to the date.

use super::words::{is_leading, is_of_body};
use crate::mention::Mention;
use crate::verbs::{is_act, is_acting, is_adopting};
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, Reading, Token, TokenKind};

/// What stands between a date and the document behind it.
#[allow(clippy::struct_excessive_bools)]
pub(super) struct Gap {
    pub(super) words: Vec<String>,
    pub(super) tokens: usize,
    pub(super) has_semicolon: bool,
    /// Whether a preposition leads to the date, or it begins the sentence.
    pub(super) introduced: bool,
    /// Whether it is "since".
    pub(super) since: bool,
    /// Whether the clause goes on from one before: "and in 1971 asked that".
    pub(super) joined: bool,
    /// Whether the date begins its clause, so that all that follows is of that day.
    pub(super) fronted: bool,
    /// Whether the date is of another clause: its own has a verb of its own, or a new subject comes before the document.
    pub(super) is_of_another_clause: bool,
}

impl Gap {
    pub(super) fn of(reading: &Reading<'_>, phrase: &Phrase, mention: &Mention, sentence: Span) -> Self {
        let tokens = reading.tokens_in(Span::new(phrase.span.end, mention.span.start));
        let mut words: Vec<String> = words_in(reading, tokens);
        words.drain(..that_year(reading, phrase.span).min(words.len()));
        words.drain(..aside(reading, tokens).min(words.len()));
        let lead = reading.tokens_in(Span::new(sentence.start, phrase.span.start));
        let clause = lead
            .iter()
            .rposition(|token| ends_clause(reading, token))
            .map_or(0, |at| at + 1);
        let lead_words = words_in(reading, &lead[clause..]);
        let article_inside = reading
            .tokens_in(phrase.span)
            .first()
            .is_some_and(|first| matches!(first.span.of(reading.text), "le" | "Le" | "el" | "El"));
        let whole_day = matches!(phrase.meaning, Meaning::Day(_));
        let introduced = article_inside
            || matches!(
                lead_words.last().map(String::as_str),
                Some(
                    "on" | "in"
                        | "en"
                        | "le"
                        | "el"
                        | "в"
                        | "fue"
                        | "es"
                        | "est"
                        | "was"
                        | "as"
                        | "early"
                        | "late"
                )
            )
            || phrase.span.start == sentence.start
            || lead_words.len() > 2
                && matches!(
                    lead_words[0].as_str(),
                    "in" | "on" | "at" | "late" | "early" | "en"
                )
                && lead_words.iter().all(|word| is_leading(word))
            || whole_day
                && lead
                    .iter()
                    .all(|token| !matches!(token.kind, TokenKind::Word { .. }));
        let when = lead_words
            .first()
            .is_some_and(|word| matches!(word.as_str(), "when" | "lorsque" | "quand" | "cuando"));
        let comma = tokens.iter().any(|token| token.span.of(reading.text) == ",");
        let joint = words
            .iter()
            .position(|word| matches!(word.as_str(), "and" | "but" | "et" | "mais" | "y" | "pero"));
        // "In 1998 ministers asked for it, and the Assembly …"; but "met and adopted", "met, and it adopted".
        let new_subject = joint.is_some_and(|at| {
            comma
                && !words.get(at + 1).is_some_and(|word| {
                    is_adopting(word)
                        || is_acting(word)
                        || word.ends_with("ly")
                        || matches!(word.as_str(), "it" | "they" | "elle")
                })
        });
        // "In a vote taken on DATE, the Assembly …"
        let fronted =
            lead_words.iter().all(|word| is_leading(word)) || lead_words.iter().any(|word| is_act(word));
        let only_body = lead_words.iter().all(|word| is_leading(word) || is_of_body(word));
        let is_of_another_clause = if fronted {
            new_subject
        } else if when {
            joint.is_some()
        } else {
            !only_body || comma || joint.is_some()
        };
        Self {
            tokens: tokens.len(),
            has_semicolon: tokens
                .iter()
                .any(|token| matches!(token.kind, TokenKind::Mark(';'))),
            introduced,
            since: lead_words
                .last()
                .is_some_and(|word| matches!(word.as_str(), "since" | "depuis" | "desde")),
            joined: clause > 0 && matches!(lead[clause - 1].span.of(reading.text), "and" | "et" | "y"),
            fronted,
            is_of_another_clause,
            words,
        }
    }

    pub(super) fn marks_and_words(&self) -> usize {
        self.tokens
    }
}

pub(super) fn words_in(reading: &Reading<'_>, tokens: &[Token]) -> Vec<String> {
    tokens
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .collect()
}

pub(super) fn aside_opens(word: &str) -> bool {
    matches!(word, "after" | "following" | "before" | "apres" | "tras")
}

/// How many words right behind a date only say after what: "…, after a short debate, the Assembly …".
fn aside(reading: &Reading<'_>, tokens: &[Token]) -> usize {
    let [comma, after, article, rest @ ..] = tokens else {
        return 0;
    };
    let word = |token: &Token| read_word(reading, token.span);
    let opens = comma.span.of(reading.text) == ","
        && aside_opens(&word(after))
        && matches!(
            word(article).as_str(),
            "a" | "an" | "some" | "long" | "hours" | "months" | "un" | "une" | "una"
        );
    let end = rest
        .iter()
        .take(6)
        .position(|token| token.span.of(reading.text) == ",");
    match end {
        Some(end) if opens => end + 2,
        _ => 0,
    }
}

fn ends_clause(reading: &Reading<'_>, token: &Token) -> bool {
    matches!(token.kind, TokenKind::Mark(',' | ';' | ':' | '(' | '—' | '–'))
        || matches!(
            token.span.of(reading.text),
            "and" | "but" | "et" | "mais" | "y" | "pero" | "that" | "que"
        )
}

pub(super) fn read_word(reading: &Reading<'_>, span: Span) -> String {
    reading
        .words_after(span.start)
        .next()
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_default()
}

pub(super) fn is_date(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Day(_) | Meaning::Year(_))
        || matches!(meaning, Meaning::Month { year, .. } if year.is_some())
}

/// How many words behind a day say "of that year".
pub(super) fn that_year(reading: &Reading<'_>, day: Span) -> usize {
    let behind: Vec<_> = reading.words_after(day.end).take(4).collect();
    let behind: Vec<&str> = behind.iter().map(|word| &**word).collect();
    match behind[..] {
        ["of" | "in", "that", "year", ..] | ["de", "cette", "annee", ..] | ["de", "ese", "ano", ..] => 3,
        ["del" | "ese", "mismo" | "ano", ..] if behind.get(2) == Some(&"ano") => 3,
        ["of" | "in", "the" | "that", "same", "year"]
        | ["de", "la", "meme", "annee"]
        | ["de", "ese", "mismo", "ano"] => 4,
        _ => 0,
    }
}
