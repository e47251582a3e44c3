//! What a text calls a document a few words away: "The decision that moved it, [@…]", "[@…] is a resolution of the
//! Security Council".

use crate::mention::{Mention, bodies_in, word_kind};
use crate::reference::Clause;
use crate::verbs::is_adopting;
use daymark_article::Span;
use daymark_catalogue::DocumentKind;
use daymark_phrases::{Meaning, Reading, Token, TokenKind};

/// A word for a kind that the text sets equal to a document, and the body that it names with it.
pub(super) struct Named {
    pub(super) word: (DocumentKind, Span),
    pub(super) body: Option<(&'static str, Span)>,
}

/// The name in an apposition before or behind the document, or across "is".
pub(super) fn named(reading: &Reading<'_>, mentions: &[Mention], at: usize) -> Option<Named> {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let before_start = at
        .checked_sub(1)
        .map_or(sentence.start, |at| mentions[at].span.end.max(sentence.start));
    let behind_end = mentions
        .get(at + 1)
        .map_or(sentence.end, |next| next.span.start.min(sentence.end));
    let before = Span::new(before_start.min(mention.span.start), mention.span.start);
    let behind = Span::new(mention.span.end.min(behind_end), behind_end);
    name_before(reading, before, behind, || {
        Clause::of(reading, mentions, at).is_some()
    })
    .or_else(|| name_behind(reading, before, behind))
}

/// How a name hangs together with the document behind it.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    /// "the resolution, [@…]", "the resolution ([@…])", "the resolution known as [@…]"
    Beside,
    /// "the resolution: [@…]"
    Colon,
    /// "the resolution is [@…]"
    Is,
    /// "the resolution of the Assembly [@…]"
    Bare,
}

/// "that created the Day": which text it is.
fn is_of_founding(post: &[String]) -> bool {
    let [relative, verb, rest @ ..] = post else {
        return false;
    };
    matches!(relative.as_str(), "that" | "which" | "qui" | "que")
        && is_adoption(verb)
        && rest.len() <= 8
        && rest.iter().any(|word| {
            matches!(
                word.as_str(),
                "day" | "week" | "year" | "it" | "journee" | "semaine" | "dia" | "semana"
            )
        })
}

/// Whether a verb says that something was founded, or moved, or named.
fn is_adoption(verb: &str) -> bool {
    is_adopting(verb)
        || matches!(
            verb,
            "founded"
                | "set"
                | "made"
                | "launched"
                | "moved"
                | "renamed"
                | "named"
                | "gave"
                | "fixed"
                | "fonde"
                | "fixe"
                | "fijo"
                | "fundo"
        )
}

/// `proves`: the document stands behind its clause as its proof.
fn name_before(
    reading: &Reading<'_>,
    before: Span,
    behind: Span,
    proves: impl FnOnce() -> bool,
) -> Option<Named> {
    let all = reading.tokens_in(before);
    let word = |token: &Token| daymark_phrases::fold(token.span.of(reading.text)).into_owned();
    let (last, mut rest) = all.split_last()?;
    let link = match last.kind {
        TokenKind::Mark(',' | '(' | '—' | '–') => Link::Beside,
        TokenKind::Mark(':') => Link::Colon,
        _ => match word(last).as_str() {
            "is" | "was" | "est" | "fut" | "etait" | "es" | "fue" | "era" => Link::Is,
            "as" | "numbered" | "comme" | "como" => Link::Beside,
            _ if proves() => {
                rest = all;
                Link::Bare
            }
            _ => return None,
        },
    };
    let alone = reading
        .tokens_in(behind)
        .first()
        .is_none_or(|next| match next.kind {
            TokenKind::Mark(mark) => matches!(mark, '.' | ',' | ';' | ':' | ')' | '—' | '–' | '!' | '?'),
            _ => matches!(
                word(next).as_str(),
                "of" | "du" | "de" | "del" | "dated" | "adopted" | "adoptee" | "adoptada" | "taken"
            ),
        });
    if !matches!(link, Link::Is | Link::Bare) && !alone && !matches!(last.kind, TokenKind::Mark('(')) {
        return None;
    }
    let at = rest
        .iter()
        .rposition(|token| word_kind(token.span.of(reading.text)).is_some())?;
    let name = &rest[at];
    let kind = word_kind(name.span.of(reading.text))?;
    let (lead, post) = (&rest[..at], &rest[at + 1..]);
    let post_words: Vec<String> = post.iter().map(word).collect();
    if post.len() > 14 || !is_of_name(reading, post, &post_words) {
        return None;
    }
    let lead_words: Vec<String> = lead.iter().map(word).collect();
    let end = if link == Link::Bare {
        last.span.end
    } else {
        last.span.start
    };
    let body = own_body(reading, lead, name, post, end);
    // "In a decision adopted on 20 November 2002 [@…], the Assembly …"
    let dated = || {
        post_words.first().is_some_and(|word| {
            matches!(
                word.as_str(),
                "adopted" | "taken" | "of" | "dated" | "adoptee" | "prise" | "du" | "de" | "adoptada"
            )
        }) && reading
            .phrases
            .iter()
            .any(|phrase| phrase.span.end == end && matches!(phrase.meaning, Meaning::Day(_)))
    };
    let told = || is_of_founding(&post_words) || dated();
    if link == Link::Bare && body.is_none_or(|(_, span)| span.end != end) && !told() {
        return None;
    }
    let determiner = Determiner::of(&lead_words, body.is_some())?;
    if link == Link::Is && !determiner.is_subject(lead) {
        return None;
    }
    // A decision is also what anybody takes: its name must say whose, or which.
    let of_others = post.get(1).is_some_and(|second| {
        matches!(
            post_words[0].as_str(),
            "of" | "by" | "from" | "de" | "du" | "des" | "del" | "d" | "par" | "por"
        ) && !post_words
            .get(1)
            .is_some_and(|word| matches!(word.as_str(), "which" | "laquelle" | "que" | "cual"))
            && !reading
                .phrases
                .iter()
                .any(|phrase| phrase.span.start <= second.span.start && second.span.start < phrase.span.end)
    });
    let to = post_words.iter().any(|word| word == "to");
    let telling = body.is_some()
        || determiner.definite && !post.is_empty() && !of_others && !to
        || determiner.definite && link == Link::Beside && determiner.of_means(&lead_words)
        // "The founding decision, [@…], is short."
        || determiner.definite && link == Link::Beside && !behind.is_empty() && determiner.words > 1 && post.is_empty() && alone
        || !determiner.definite && (post.is_empty() || !of_others) && determiner.of_means(&lead_words);
    let certain = match kind {
        DocumentKind::Decision => telling && link != Link::Colon || body.is_some(),
        _ => true,
    };
    certain.then_some(Named {
        word: (kind, name.span),
        body,
    })
}

/// The body before a name ("General Assembly decision", "the Assembly's decision" is none) or behind it ("of the
/// Security Council").
fn own_body(
    reading: &Reading<'_>,
    lead: &[Token],
    name: &Token,
    post: &[Token],
    end: usize,
) -> Option<(&'static str, Span)> {
    let before = lead.first().and_then(|first| {
        bodies_in(reading, Span::new(first.span.start, name.span.start))
            .pop()
            .filter(|(_, span)| name.span.start <= span.end + 4)
    });
    let behind = || {
        let first = post.first()?;
        let found = bodies_in(reading, Span::new(first.span.start, end));
        let [(body, span)] = found[..] else { return None };
        let preposition = reading
            .words_before(span.start)
            .find(|word| !matches!(&**word, "the" | "la" | "l" | "le" | "el"))?;
        matches!(
            &*preposition,
            "of" | "by" | "de" | "du" | "del" | "par" | "por" | "from" | "d"
        )
        .then_some((body, span))
    };
    before.or_else(behind)
}

/// What stands before a name.
struct Determiner {
    definite: bool,
    /// How many of the words before the name belong to it.
    words: usize,
}

impl Determiner {
    /// `None` where the name is somebody's else ("our decision"), denied, or hangs on another word ("after the
    /// decision").
    fn of(lead: &[String], has_body: bool) -> Option<Self> {
        let mut definite = None;
        let mut words = 0;
        for word in lead.iter().rev().take(7) {
            match word.as_str() {
                "the" | "this" | "that" | "its" | "la" | "cette" | "sa" | "esta" | "su" | "whose" => {
                    definite = Some(true);
                    words += 1;
                    break;
                }
                "a" | "an" | "une" | "una" | "another" | "one" => {
                    definite = Some(false);
                    words += 1;
                    break;
                }
                "our" | "my" | "your" | "his" | "her" | "their" | "no" | "not" | "any" | "never"
                | "neither" | "nobody" | "notre" | "leur" | "aucune" | "ninguna" | "nuestra" | "draft"
                | "board" | "court" | "jury" => return None,
                _ => words += 1,
            }
        }
        let definite = match definite {
            Some(definite) => definite,
            // "General Assembly resolution, [@…]": no article at all.
            None if has_body || lead.len() < 2 => {
                words = lead.len().min(words);
                true
            }
            None => return None,
        };
        let before = lead.len().checked_sub(words + 1).map(|at| lead[at].as_str());
        let denied = matches!(
            before,
            Some(
                "after"
                    | "following"
                    | "before"
                    | "until"
                    | "despite"
                    | "against"
                    | "like"
                    | "than"
                    | "without"
                    | "not"
                    | "pas"
                    | "no"
                    | "behind"
                    | "beside"
                    | "apres"
                    | "avant"
                    | "tras"
                    | "sin"
                    | "sans"
                    | "contre"
                    | "contra"
                    | "never"
            )
        );
        (!denied).then_some(Self { definite, words })
    }

    /// Whether the name begins its clause, as the subject of "is" does.
    fn is_subject(&self, lead: &[Token]) -> bool {
        lead.len()
            .checked_sub(self.words + 1)
            .is_none_or(|at| matches!(lead[at].kind, TokenKind::Mark(',' | ';' | ':' | '—' | '–' | '(')))
    }

    /// "by a decision", "in its resolution".
    fn of_means(&self, lead: &[String]) -> bool {
        lead.len().checked_sub(self.words + 1).is_some_and(|at| {
            matches!(
                lead[at].as_str(),
                "by" | "in"
                    | "through"
                    | "with"
                    | "under"
                    | "par"
                    | "dans"
                    | "via"
                    | "por"
                    | "en"
                    | "mediante"
                    | "con"
                    | "avec"
            )
        })
    }
}

/// Whether what follows a name belongs to it: nothing, "of …", "that moved it", "adopted in 2003".
fn is_of_name(reading: &Reading<'_>, post: &[Token], words: &[String]) -> bool {
    let Some(first) = words.first() else { return true };
    let opens = matches!(
        first.as_str(),
        "of" | "by"
            | "from"
            | "on"
            | "in"
            | "that"
            | "which"
            | "with"
            | "behind"
            | "dated"
            | "adopted"
            | "taken"
            | "passed"
            | "made"
            | "concerning"
            | "about"
            | "de"
            | "du"
            | "des"
            | "del"
            | "d"
            | "qui"
            | "que"
            | "par"
            | "por"
            | "sur"
            | "sobre"
            | "adoptee"
            | "prise"
            | "adoptada"
            | "tomada"
            | "itself"
            | "onusienne"
    );
    let relative_comma = matches!(post.first().map(|token| token.kind), Some(TokenKind::Mark(',')))
        && matches!(words.get(1).map(String::as_str), Some("which" | "qui" | "que"));
    let in_a_date = |token: &Token| {
        reading
            .phrases
            .iter()
            .any(|phrase| phrase.span.start <= token.span.start && token.span.end <= phrase.span.end)
    };
    let another_clause = post.iter().skip(usize::from(relative_comma)).any(|token| {
        let mark = matches!(
            token.kind,
            TokenKind::Mark(',' | ';' | ':' | '—' | '–' | '(' | ')' | '"' | '“' | '”')
        );
        mark && !in_a_date(token)
    });
    (opens || relative_comma) && !another_clause && !is_to(words)
}

/// "the decision to meet", "la décision de créer": what was decided, not the document.
fn is_to(words: &[String]) -> bool {
    match words {
        [to, ..] if to == "to" => true,
        [de, next, ..] if matches!(de.as_str(), "de" | "d" | "par" | "por") => {
            let verb =
                next.ends_with("er") || next.ends_with("ir") || next.ends_with("ar") || next.ends_with("re");
            verb && !matches!(next.as_str(), "mer" | "ar")
        }
        _ => false,
    }
}

/// "[@…], a resolution of the Security Council", "[@…] is the decision that moved it".
fn name_behind(reading: &Reading<'_>, before: Span, behind: Span) -> Option<Named> {
    let all = reading.tokens_in(behind);
    let word = |token: &Token| daymark_phrases::fold(token.span.of(reading.text)).into_owned();
    let (first, rest) = all.split_first()?;
    let is = match first.kind {
        TokenKind::Mark(',' | '(' | '—' | '–') => false,
        TokenKind::Word { .. } => {
            let is = matches!(
                word(first).as_str(),
                "is" | "was" | "est" | "fut" | "es" | "fue" | "era" | "remains"
            );
            if !is {
                return None;
            }
            true
        }
        _ => return None,
    };
    let at = rest
        .iter()
        .take(8)
        .position(|token| word_kind(token.span.of(reading.text)).is_some())?;
    let name = &rest[at];
    let kind = word_kind(name.span.of(reading.text))?;
    let lead: Vec<String> = rest[..at].iter().map(word).collect();
    let post: Vec<String> = rest[at + 1..].iter().map(word).collect();
    // The word of the next document, or a number of its own.
    if rest.len() == at + 1 && behind.end < reading.sentence(behind).end
        || rest
            .get(at + 1)
            .is_some_and(|next| matches!(next.kind, TokenKind::Number { .. } | TokenKind::Code))
    {
        return None;
    }
    let body = own_body(
        reading,
        &rest[..at],
        name,
        &rest[at + 1..],
        next_mark(&rest[at + 1..], behind.end),
    );
    let article = lead.first().map(String::as_str);
    let definite = matches!(article, Some("the" | "la" | "cette" | "esta" | "this"));
    let indefinite = matches!(article, Some("a" | "an" | "une" | "una" | "another"));
    let named_by_body = body.is_some_and(|(_, span)| span.end <= name.span.start);
    // Between the article and the name only words that say of what sort it is.
    let plain = lead.iter().skip(usize::from(definite || indefinite)).all(|word| {
        !matches!(
            word.as_str(),
            "of" | "in"
                | "by"
                | "for"
                | "to"
                | "with"
                | "after"
                | "not"
                | "no"
                | "and"
                | "or"
                | "draft"
                | "that"
                | "which"
                | "de"
                | "du"
                | "pas"
                | "s"
                | "our"
                | "result"
                | "from"
                | "outcome"
        )
    }) && rest[..at]
        .iter()
        .all(|token| matches!(token.kind, TokenKind::Word { .. }));
    if !(definite || indefinite || named_by_body)
        || !plain
        || is_to(&post)
        || post.first().is_some_and(|word| word == "'" || word == "’")
    {
        return None;
    }
    let opens = rest.get(at + 1).is_none_or(|next| match next.kind {
        TokenKind::Mark(mark) => matches!(mark, '.' | ',' | ';' | ')' | '—' | '–' | ':' | '!'),
        _ => matches!(
            word(next).as_str(),
            "of" | "by"
                | "from"
                | "on"
                | "that"
                | "which"
                | "adopted"
                | "taken"
                | "passed"
                | "dated"
                | "about"
                | "with"
                | "without"
                | "in"
                | "de"
                | "du"
                | "del"
                | "qui"
                | "que"
                | "sur"
                | "sobre"
                | "adoptee"
                | "adoptada"
                | "par"
                | "por"
                | "and"
                | "et"
                | "y"
        ),
    });
    // "In [@…], a decision was taken": the comma ends what leads the sentence.
    let lead_in = reading.tokens_in(before);
    let leads = !is
        && matches!(lead_in, [preposition] | [preposition, _] if matches!(
            word(preposition).as_str(),
            "in" | "by" | "with" | "under" | "since" | "after" | "dans" | "par" | "en" | "con"
        ));
    let own = match kind {
        DocumentKind::Decision => {
            body.is_some()
                || is
                    && lead.len() == 1
                    && post
                        .first()
                        .is_none_or(|word| matches!(word.as_str(), "." | "," | ";" | "and" | "that"))
                || !is
                    && !leads
                    && lead.len() <= 2
                    && definite
                    && post
                        .first()
                        .is_some_and(|word| matches!(word.as_str(), "that" | "which" | "by"))
        }
        _ => !leads || body.is_some(),
    };
    (opens && own).then_some(Named {
        word: (kind, name.span),
        body,
    })
}

/// Where the name's own words end at the latest.
fn next_mark(tokens: &[Token], end: usize) -> usize {
    tokens
        .iter()
        .find(|token| {
            matches!(
                token.kind,
                TokenKind::Mark(',' | ';' | ':' | '.' | ')' | '(' | '—' | '–')
            )
        })
        .map_or(end, |token| token.span.start)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::assert_sentences;

    #[test]
    fn the_body_and_the_word_in_the_clause_before_a_citation_are_read() {
        assert_sentences("citation-kind", include_str!("proofs.txt"));
    }
}
