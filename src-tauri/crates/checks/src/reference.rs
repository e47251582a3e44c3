//! A citation that stands behind a clause as its proof: "The Assembly proclaimed the Day on DATE [@…]."

use crate::mention::{Mention, word_kind};
use crate::verbs::{is_adopting, leads_to_means};
use daymark_article::Span;
use daymark_phrases::{Reading, Token, TokenKind, fold};
use std::borrow::Cow;

/// The longest clause that is read, in words and marks: what is farther away is proved by nothing.
const LONGEST: usize = 48;

/// The clause that a citation proves.
pub(crate) struct Clause<'r> {
    /// Its words, folded, and its marks, with their places.
    pub(crate) words: Vec<(Cow<'r, str>, Span)>,
    /// From its first word to the citation.
    pub(crate) span: Span,
    /// Whether the document is the clause's object or means, not its proof.
    pub(crate) reads_on: bool,
}

impl<'r> Clause<'r> {
    /// The clause before a citation that is no part of its sentence; `None` where the sentence reads on over it, as in
    /// "adopted [@…]", "by [@…]", "resolution [@…]".
    pub(crate) fn of(reading: &'r Reading<'_>, mentions: &[Mention], at: usize) -> Option<Self> {
        Self::read(reading, mentions, at, false)
    }

    /// The same, and before a document that is the clause's object or means: "adopted [@…]", "asked for it in [@…]".
    pub(crate) fn around(reading: &'r Reading<'_>, mentions: &[Mention], at: usize) -> Option<Self> {
        Self::read(reading, mentions, at, true)
    }

    fn read(reading: &'r Reading<'_>, mentions: &[Mention], at: usize, means: bool) -> Option<Self> {
        let mention = &mentions[at];
        let sentence = reading.sentence(mention.span);
        let start = at
            .checked_sub(1)
            .map_or(sentence.start, |at| mentions[at].span.end.max(sentence.start));
        let mut tokens = reading.tokens_in(Span::new(start.min(mention.span.start), mention.span.start));
        let word = |token: &Token| fold(token.span.of(reading.text));
        let last = tokens.last()?;
        let opened = matches!(last.kind, TokenKind::Mark('('));
        if opened {
            tokens = &tokens[..tokens.len() - 1];
        }
        let mut led = false;
        let reads_on = match last.kind {
            TokenKind::Mark(mark) => !matches!(mark, '(' | ')' | '"' | '”' | '»'),
            TokenKind::Word { .. } => {
                let before = tokens.len().checked_sub(2).map(|at| word(&tokens[at]));
                led = means && (leads_to_means(&word(last)) || is_adopting(&word(last)));
                !led && (reads_on(&word(last)) || is_verb_behind(before.as_deref(), &word(last)))
            }
            _ => false,
        };
        if !mention.cited || mention.word.is_some() && !opened || reads_on {
            return None;
        }
        let begin = tokens.len().saturating_sub(LONGEST).max(begin(reading, tokens));
        let tokens = &tokens[begin..];
        let first = tokens.first()?;
        Some(Self {
            words: tokens.iter().map(|token| (word(token), token.span)).collect(),
            span: Span::new(first.span.start, mention.span.start),
            reads_on: led,
        })
    }

    /// The words of a part of the clause.
    pub(crate) fn of_words(&self, part: std::ops::Range<usize>) -> Vec<String> {
        self.words[part]
            .iter()
            .filter(|(word, _)| word.chars().any(char::is_alphanumeric))
            .map(|(word, _)| word.clone().into_owned())
            .collect()
    }
}

/// "to implement [@…]", "citing [@…]": the document is the verb's object.
fn is_verb_behind(before: Option<&str>, word: &str) -> bool {
    let helping = before.is_some_and(|before| {
        matches!(
            before,
            "to" | "must" | "should" | "will" | "can" | "may" | "could" | "would" | "not" | "fully"
        )
    });
    let noun = before
        .is_some_and(|before| matches!(before, "of" | "for" | "a" | "the" | "this" | "and" | "in" | "de"));
    helping || (word.ends_with("ing") || word.ends_with("ant")) && !noun
}

/// Whether a sentence reads on from a word to the document: the document is its object, or what a preposition leads to.
fn reads_on(word: &str) -> bool {
    leads_to_means(word)
        || is_adopting(word)
        || word_kind(word).is_some()
        || matches!(
            word,
            "of" | "to"
                | "from"
                | "for"
                | "on"
                | "at"
                | "as"
                | "under"
                | "about"
                | "after"
                | "before"
                | "since"
                | "the"
                | "its"
                | "a"
                | "an"
                | "that"
                | "and"
                | "or"
                | "is"
                | "was"
                | "are"
                | "were"
                | "see"
                | "than"
                | "like"
                | "between"
                | "following"
                | "recalls"
                | "recalling"
                | "read"
                | "reads"
                | "cites"
                | "text"
                | "number"
                | "came"
                | "comes"
                | "when"
                | "where"
                | "while"
                | "because"
                | "if"
                | "which"
                | "cuando"
                | "lorsque"
                | "quand"
                | "porque"
                | "puis"
                | "then"
                | "out"
                | "de"
                | "du"
                | "des"
                | "del"
                | "d"
                | "a la"
                | "au"
                | "al"
                | "sur"
                | "sobre"
                | "selon"
                | "segun"
                | "sous"
                | "bajo"
                | "le"
                | "la"
                | "l"
                | "el"
                | "sa"
                | "su"
                | "cette"
                | "esta"
                | "et"
                | "ou"
                | "y"
                | "o"
                | "que"
                | "qui"
                | "est"
                | "es"
                | "fue"
                | "fut"
                | "voir"
                | "vease"
                | "comme"
                | "como"
                | "texte"
                | "texto"
        )
}

/// Where the last clause of the tokens begins: behind a semicolon or a dash, and where "and" begins another one.
fn begin(reading: &Reading<'_>, tokens: &[Token]) -> usize {
    let word = |at: usize| tokens.get(at).map(|token| fold(token.span.of(reading.text)));
    let is = |at: usize, words: &[&str]| word(at).is_some_and(|word| words.contains(&&*word));
    for at in (0..tokens.len()).rev() {
        match tokens[at].kind {
            TokenKind::Mark(';' | ':' | '—' | '–' | '(' | '•') => return at + 1,
            TokenKind::Mark(',') if is(at + 1, &JOINTS) => return at + 2,
            // "A conference met on DATE and the Assembly agreed."
            TokenKind::Word { .. } if is(at, &JOINTS) => {
                let named = at + 1 + usize::from(is(at + 1, &["the", "l", "la", "el", "le"]));
                if is(
                    named,
                    &[
                        "general",
                        "assembly",
                        "assemblee",
                        "asamblea",
                        "council",
                        "united",
                    ],
                ) {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    0
}

const JOINTS: [&str; 8] = ["and", "but", "while", "whereas", "et", "mais", "y", "pero"];
