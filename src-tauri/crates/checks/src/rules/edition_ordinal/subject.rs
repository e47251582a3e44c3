//! Whose count a number is, by the subject of its clause: "…, and the museum, in its twenty-third year, opens late".

use super::look::Look;
use super::words::NOUNS;
use crate::edition::{folded, is_among, phrase_over};
use crate::naming::Whose;
use daymark_article::Span;
use daymark_phrases::{Meaning, Token, TokenKind};

/// What a part of a sentence says of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Subject {
    /// The observance, or something that means it.
    Ours,
    /// "the museum", "a fair".
    Another,
    /// "it", "this": what was said before.
    Pronoun,
    /// None: "in its twenty-third year".
    None,
}

impl Look<'_> {
    /// Whether the clause before a place has a subject of its own that is not the observance.
    pub(super) fn is_of_another_subject(&self, place: Span) -> bool {
        let sentence = self.reading.sentence(place);
        let (mut said, mut start) = self.subject_before(place.start, sentence);
        // "The market is kept on the same day, and it takes place for": what the pronoun means stands before it.
        while said == Subject::Pronoun && start > sentence.start {
            let (earlier, from) = self.subject_before(start, sentence);
            if earlier == Subject::None {
                break;
            }
            (said, start) = (earlier, from);
        }
        match said {
            Subject::Another => true,
            // "The museum opens late. It is in its twenty-third year."
            Subject::Pronoun => self.reading.sentence_before(sentence).is_some_and(|before| {
                self.subject_of(before) == Subject::Another && !self.names_ours(before)
            }),
            Subject::Ours | Subject::None => false,
        }
    }

    /// The subject that is nearest before a place, clause by clause, and where its clause begins.
    fn subject_before(&self, place: usize, sentence: Span) -> (Subject, usize) {
        let mut tokens = self.reading.tokens_in(Span::new(sentence.start, place));
        while !tokens.is_empty() {
            let start = tokens
                .iter()
                .rposition(|token| self.parts(token))
                .map_or(0, |at| at + 1);
            let said = self.subject_in(&tokens[start..]);
            if said != Subject::None {
                return (said, tokens[start].span.start);
            }
            tokens = &tokens[..start.saturating_sub(1)];
        }
        (Subject::None, sentence.start)
    }

    fn subject_of(&self, sentence: Span) -> Subject {
        let tokens = self.reading.tokens_in(sentence);
        let end = tokens
            .iter()
            .position(|token| self.parts(token))
            .unwrap_or(tokens.len());
        self.subject_in(&tokens[..end])
    }

    /// Whether a clause or an aside ends with a token.
    fn parts(&self, token: &Token) -> bool {
        matches!(
            token.kind,
            TokenKind::Mark(',' | ';' | ':' | '–' | '—' | '(' | ')')
        ) || is_among(
            &folded(token.span.of(self.reading.text)),
            "and but so while et mais y pero",
        )
    }

    /// The subject that a part opens with, dates left aside: "on 11 December the regatta".
    fn subject_in(&self, part: &[Token]) -> Subject {
        let word = |token: &Token| folded(token.span.of(self.reading.text));
        let mut rest = part;
        while let [first, behind @ ..] = rest {
            let dated = self.reading.phrases_in(first.span).is_empty()
                && phrase_over(self.reading, first.span).is_some();
            let single = self.reading.phrases_in(first.span).iter().any(|phrase| {
                matches!(
                    phrase.meaning,
                    Meaning::Year(_) | Meaning::Weekday(_) | Meaning::Month { .. }
                )
            });
            // "this summer it is observed"
            let season = is_among(&word(first), "this ce cet cette este esta")
                && behind.first().is_some_and(|next| is_season(&word(next)))
                || is_season(&word(first)) && rest.len() < part.len();
            if dated
                || season
                || single
                || is_among(
                    &word(first),
                    "on in at this today now here the le el les la en au",
                ) && self.opens_date(behind)
            {
                rest = behind;
            } else {
                break;
            }
        }
        let Some(first) = rest.first() else {
            return Subject::None;
        };
        if self.names.iter().any(|name| {
            name.whose != Whose::Other
                && name.span.start <= first.span.end
                && first.span.start <= name.span.start
        }) {
            return Subject::Ours;
        }
        let opens = word(first);
        if is_among(&opens, "it this ours elle ella celle c ce")
            && !rest.get(1).is_some_and(|next| {
                opens == "this" && matches!(next.kind, TokenKind::Word { .. }) && !is_verb(&word(next))
            })
        {
            return Subject::Pronoun;
        }
        let determined = is_among(
            &opens,
            "the a an our my their his her this each every la le l un une notre cette ce el los las una nuestra \
                nuestro esta este",
        );
        // "The school marks the day": what the subject is stands right behind its article.
        let ours = rest.iter().skip(1).take(3).map(word).take_while(|word| {
            !is_among(word, "of on in for at de du des del en")
        }).any(|word| {
            NOUNS.contains(&&*word)
                || is_among(
                    &word,
                    "day week world nations naciones unies unidas pays paises countries first one ones year date occasion calendar globe premiere premier \
                        primera primer jornada journee semaine semana dia monde mundo fete fecha que qui",
                )
        });
        match (determined, ours) {
            (true, false) => Subject::Another,
            (true, true) => Subject::Ours,
            (false, _) => Subject::None,
        }
    }

    /// Whether a date or a year follows.
    fn opens_date(&self, rest: &[Token]) -> bool {
        rest.first().is_some_and(|token| {
            phrase_over(self.reading, token.span)
                .is_some_and(|phrase| !matches!(phrase.meaning, Meaning::Ordinal(_) | Meaning::Number(_)))
        })
    }
}

fn is_season(word: &str) -> bool {
    is_among(
        word,
        "spring summer autumn fall winter month printemps ete automne hiver mois primavera verano otono invierno \
            mes",
    )
}

fn is_verb(word: &str) -> bool {
    is_among(word, "is was will makes marks brings would may")
}
