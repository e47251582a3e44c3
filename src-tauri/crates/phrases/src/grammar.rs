//! Tokens → phrases.

mod dates;
mod nth;
mod numbers;

use crate::lexicon::{Joint, Lexicon, Sense};
use crate::phrase::{Meaning, Now, Phrase, Stated};
use crate::sentence::sentences;
use crate::speaks::{Speaks, speaks};
use crate::tells::tells;
use crate::token::{Token, TokenKind, tokens};
use daymark_article::Span;
use daymark_catalogue::Language;

/// A text taken apart.
#[derive(Debug, Clone)]
pub struct Reading<'t> {
    /// The text.
    pub text: &'t str,
    /// Words, numbers and marks in order.
    pub tokens: Vec<Token>,
    /// The sentences in order; every token is in one.
    pub sentences: Vec<Span>,
    /// The phrases in order; none overlaps another.
    pub phrases: Vec<Phrase>,
    language: Language,
}

/// Takes a plain text apart. Never fails: what it does not understand is no phrase.
pub fn read(text: &str, language: Language) -> Reading<'_> {
    let lexicon = Lexicon::of(language);
    let tokens = tokens(text, lexicon);
    let sentences = sentences(text, &tokens);
    let grammar = Grammar {
        text,
        tokens: &tokens,
        lexicon,
    };
    let phrases = grammar.phrases();
    Reading {
        text,
        tokens,
        sentences,
        phrases,
        language,
    }
}

impl Reading<'_> {
    /// The same reading over another copy of its text, to be kept beside it. Invariant: `text` is what was read.
    pub fn over<'o>(&self, text: &'o str) -> Reading<'o> {
        Reading {
            text,
            tokens: self.tokens.clone(),
            sentences: self.sentences.clone(),
            phrases: self.phrases.clone(),
            language: self.language,
        }
    }

    /// Whether it was read as Russian, which puts dates without a preposition.
    pub fn speaks_russian(&self) -> bool {
        self.language == Language::Ru
    }

    /// The sentence that a place is in. Behind the last word, that is the last sentence where nothing ends it.
    pub fn sentence(&self, place: Span) -> Span {
        let at = self
            .sentences
            .partition_point(|sentence| sentence.end <= place.start);
        let open = |last: &&Span| {
            !last
                .of(self.text)
                .ends_with(['.', '!', '?', '。', '！', '？', '؟'])
        };
        self.sentences.get(at).copied().unwrap_or_else(|| {
            let last = self.sentences.last().filter(open);
            last.map_or(place, |last| Span::new(last.start, place.end.max(last.end)))
        })
    }

    /// The sentence right before another one.
    pub fn sentence_before(&self, sentence: Span) -> Option<Span> {
        let at = self
            .sentences
            .partition_point(|other| other.end <= sentence.start);
        self.sentences.get(at.checked_sub(1)?).copied()
    }

    /// Whether the sentence speaks, at that place, of the edition at hand or of history.
    pub fn speaks(&self, place: Span) -> Speaks {
        speaks(self, place, self.language)
    }

    /// The same by the verb that the place belongs to, where the sentence has several.
    pub fn tells(&self, place: Span) -> Speaks {
        tells(self, place, self.language)
    }

    /// The tokens that lie in a span.
    pub fn tokens_in(&self, span: Span) -> &[Token] {
        let first = self.tokens.partition_point(|token| token.span.start < span.start);
        let rest = &self.tokens[first..];
        &rest[..rest.partition_point(|token| token.span.end <= span.end)]
    }

    /// The phrases that lie in a span.
    pub fn phrases_in(&self, span: Span) -> &[Phrase] {
        let first = self
            .phrases
            .partition_point(|phrase| phrase.span.start < span.start);
        let rest = &self.phrases[first..];
        &rest[..rest.partition_point(|phrase| phrase.span.end <= span.end)]
    }

    /// The words right before a place in the same sentence, the nearest first, without accents, in small letters.
    /// Marks are left out.
    pub fn words_before(&self, place: usize) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
        let end = self.tokens.partition_point(|token| token.span.end <= place);
        let start = self.sentence(Span::new(place, place)).start;
        self.tokens[..end]
            .iter()
            .rev()
            .take_while(move |token| token.span.start >= start)
            .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
            .map(|token| crate::lexicon::fold(token.span.of(self.text)))
    }

    /// The words right behind a place in the same sentence, folded as [`Reading::words_before`].
    pub fn words_after(&self, place: usize) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
        let first = self.tokens.partition_point(|token| token.span.start < place);
        let end = self.sentence(Span::new(place.saturating_sub(1), place)).end;
        self.tokens[first..]
            .iter()
            .take_while(move |token| token.span.end <= end)
            .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
            .map(|token| crate::lexicon::fold(token.span.of(self.text)))
    }
}

/// A phrase, and the token behind it.
type Found = Option<(Phrase, usize)>;

struct Grammar<'t> {
    text: &'t str,
    tokens: &'t [Token],
    lexicon: &'static Lexicon,
}

impl Grammar<'_> {
    fn phrases(&self) -> Vec<Phrase> {
        let mut found = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            at = match self.phrase(at) {
                Some((phrase, next)) => {
                    found.push(phrase);
                    next.max(at + 1)
                }
                None => at + 1,
            };
        }
        found
    }

    fn phrase(&self, at: usize) -> Found {
        let token = &self.tokens[at];
        // Most words mean nothing here.
        if !matches!(token.kind, TokenKind::Number { .. }) && token.sense.is_none() && !self.is_chinese() {
            return None;
        }
        self.nth_weekday(at)
            .or_else(|| self.days(at))
            .or_else(|| self.day_phrase(at))
            .or_else(|| self.month_phrase(at))
            .or_else(|| self.since_year(at))
            .or_else(|| self.years_since(at))
            .or_else(|| self.anniversary(at))
            .or_else(|| self.now(at))
            .or_else(|| self.years(at))
            .or_else(|| self.number_phrase(at))
            .or_else(|| self.weekday_phrase(at))
    }

    fn is_chinese(&self) -> bool {
        self.lexicon.language == Language::Zh
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    fn joint(&self, at: usize) -> Option<Joint> {
        match self.token(at)?.sense? {
            Sense::Joint(joint) => Some(joint),
            _ => None,
        }
    }

    fn is(&self, at: usize, joint: Joint) -> bool {
        self.joint(at) == Some(joint)
    }

    /// The token behind an optional joint.
    fn skip(&self, at: usize, joint: Joint) -> usize {
        at + usize::from(self.is(at, joint))
    }

    fn mark(&self, at: usize) -> Option<char> {
        match self.token(at)?.kind {
            TokenKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    fn skip_comma(&self, at: usize) -> usize {
        at + usize::from(matches!(self.mark(at), Some(',' | '،' | '，')))
    }

    /// Whether the character is that single Chinese sign.
    fn sign(&self, at: usize, sign: &str) -> bool {
        self.token(at)
            .is_some_and(|token| token.span.of(self.text) == sign)
    }

    fn word_is(&self, at: usize, word: &str) -> bool {
        self.token(at)
            .is_some_and(|token| token.span.of(self.text).eq_ignore_ascii_case(word))
    }

    /// From the first to the last token, both included.
    fn span(&self, first: usize, last: usize) -> Span {
        Span::new(self.tokens[first].span.start, self.tokens[last].span.end)
    }

    fn now(&self, at: usize) -> Found {
        let (meaning, last) = match self.joint(at)? {
            Joint::Today => {
                // "aujourd'hui" is three tokens.
                let last = if self.lexicon.language == Language::Fr {
                    at + 2
                } else {
                    at
                };
                (Now::Today, last)
            }
            Joint::This => {
                let mut next = at + 1;
                while self.is(next, Joint::OfDays) || self.is_capital_name(next) {
                    next += 1;
                    if next > at + 4 {
                        return None;
                    }
                }
                match self.joint(next)? {
                    Joint::Year => (Now::ThisYear, next),
                    Joint::Day => (Now::ThisDay, next),
                    _ => return None,
                }
            }
            Joint::Last if self.lexicon.language != Language::Ru && self.is(at + 1, Joint::Year) => {
                (Now::LastYear, at + 1)
            }
            Joint::Next if self.is(at + 1, Joint::Year) => (Now::NextYear, at + 1),
            Joint::Year if self.is(at + 1, Joint::Last) => (Now::LastYear, at + 1),
            Joint::Year if self.is(at + 1, Joint::Next) => (Now::NextYear, at + 1),
            _ => return None,
        };
        self.token(last)?;
        Some((
            Phrase {
                span: self.span(at, last),
                meaning: Meaning::Now(meaning),
            },
            last + 1,
        ))
    }

    /// "this World Teachers' Day": a word of a name.
    fn is_capital_name(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|token| token.sense.is_none() && token.kind == TokenKind::Word { capital: true })
    }

    /// A year in four digits that stands for itself.
    fn year(&self, at: usize) -> Option<Stated<i16>> {
        let token = self.token(at)?;
        let TokenKind::Number {
            value,
            digits: 4,
            ordinal: false,
        } = token.kind
        else {
            return None;
        };
        if !(1000..=2999).contains(&value) || self.is_within_code(at) {
            return None;
        }
        Some(Stated {
            value: i16::try_from(value).ok()?,
            span: token.span,
        })
    }

    /// Whether digits are part of something longer: 58/220, 3.5, 1,200, $20.
    fn is_within_code(&self, at: usize) -> bool {
        let digits_at = |at: usize| {
            matches!(
                self.token(at).map(|token| token.kind),
                Some(TokenKind::Number { .. } | TokenKind::Code)
            )
        };
        let before = at.checked_sub(1).is_some_and(|before| {
            self.tokens[at].joined
                && match self.tokens[before].kind {
                    TokenKind::Mark('/' | '$' | '€' | '£' | '_' | '#' | '\\' | '@' | '=' | '+') => true,
                    TokenKind::Mark('.' | ',' | ':') => {
                        self.tokens[before].joined && before.checked_sub(1).is_some_and(digits_at)
                    }
                    TokenKind::Word { .. } => !self.is_chinese(),
                    _ => false,
                }
        });
        let after = self.token(at + 1).is_some_and(|next| {
            next.joined
                && match next.kind {
                    TokenKind::Mark('/' | '%' | '_' | '=' | '°' | '‰' | '@') => true,
                    TokenKind::Mark('.' | ',' | ':') => {
                        digits_at(at + 2) && self.token(at + 2).is_some_and(|token| token.joined)
                    }
                    _ => false,
                }
        });
        before || after
    }
}
