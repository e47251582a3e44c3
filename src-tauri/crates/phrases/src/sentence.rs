//! Where sentences end.

use crate::token::{Token, TokenKind};
use daymark_article::Span;

/// Words before a full stop that does not end a sentence.
const SHORTENED: [&str; 27] = [
    "mr", "mrs", "ms", "dr", "st", "no", "nos", "res", "dec", "para", "paras", "art", "vol", "pp", "p", "ed",
    "eds", "cf", "vs", "jan", "feb", "sept", "sep", "oct", "nov", "aug", "etc",
];

/// The sentences in order; together they cover every token. A full stop ends one where a capital, a digit or a mark
/// follows after a space, unless the word before it is a short form or an initial.
pub(crate) fn sentences(text: &str, tokens: &[Token]) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start: Option<usize> = None;
    for (at, token) in tokens.iter().enumerate() {
        let first = *start.get_or_insert(token.span.start);
        if ends(text, tokens, at) {
            found.push(Span::new(first, token.span.end));
            start = None;
        }
    }
    if let (Some(first), Some(last)) = (start, tokens.last()) {
        found.push(Span::new(first, last.span.end));
    }
    found
}

fn ends(text: &str, tokens: &[Token], at: usize) -> bool {
    let TokenKind::Mark(mark) = tokens[at].kind else {
        return false;
    };
    match mark {
        '。' | '！' | '？' | '؟' => true,
        '!' | '?' => tokens.get(at + 1).is_none_or(|next| !next.joined),
        '.' => {
            let Some(next) = tokens.get(at + 1) else {
                return true;
            };
            if next.joined
                || matches!(next.kind, TokenKind::Word { capital: false } if !has_no_case(text, next))
            {
                return false;
            }
            let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else {
                return false;
            };
            let word = before.span.of(text);
            let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
            !(tokens[at].joined && (initial || SHORTENED.contains(&word.to_lowercase().as_str())))
        }
        // "(So they say.) Next": the mark that closes takes the end with it.
        ')' | '”' | '"' | '»' | '’' | ']' => {
            let before = at.checked_sub(1).map(|before| tokens[before].kind);
            tokens[at].joined
                && matches!(before, Some(TokenKind::Mark('.' | '!' | '?')))
                && tokens.get(at + 1).is_none_or(|next| {
                    !next.joined && !matches!(next.kind, TokenKind::Word { capital: false })
                })
        }
        _ => false,
    }
}

fn has_no_case(text: &str, token: &Token) -> bool {
    let first = token.span.of(text).chars().next();
    first.is_some_and(|c| !c.is_lowercase() && !c.is_uppercase())
}
