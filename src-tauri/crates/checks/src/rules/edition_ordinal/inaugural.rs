//! "The inaugural Day will be held", where it is not the first.

use super::look::{Count, Look};
use super::words::{NOUNS, is_adverb};
use crate::edition::{folded, is_among, phrase_over, points_to_now};
use crate::naming::Whose;
use crate::told::{Told, told};
use crate::verbs::is_keeping;
use daymark_article::Span;
use daymark_phrases::{Meaning, TokenKind};

impl Look<'_> {
    /// All words of a text that call this edition the first.
    pub(super) fn inaugurals(&self) -> Vec<Span> {
        if self.right <= 1 {
            return Vec::new();
        }
        let text = self.reading.text;
        let tokens = &self.reading.tokens;
        let word = |at: usize| tokens.get(at).map(|token| folded(token.span.of(text)));
        let mut found = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            if !matches!(token.kind, TokenKind::Word { .. } | TokenKind::Number { .. }) {
                continue;
            }
            let here = folded(token.span.of(text));
            let first = self
                .reading
                .phrases_in(token.span)
                .iter()
                .any(|phrase| phrase.meaning == Meaning::Ordinal(1));
            let told = match &*here {
                "inaugural" | "inaugurale" | "maiden" => self.is_called_first(token.span, true),
                "debut" | "debuts" | "premieres" => self.is_debut(token.span),
                _ if first => {
                    // "first ever", "first-ever", "very first", "toute première".
                    let dash = word(at + 1).is_some_and(|word| matches!(&*word, "-" | "‑"));
                    let behind = at + 1 + usize::from(dash);
                    let ever = word(behind).is_some_and(|word| word == "ever");
                    let very = at > 0 && word(at - 1).is_some_and(|word| matches!(&*word, "very" | "toute"));
                    let whole = if ever {
                        Span::new(token.span.start, tokens[behind].span.end)
                    } else {
                        token.span
                    };
                    if self.is_called_first(whole, ever || very) {
                        found.push(whole);
                    } else if self.is_first_time(token.span) {
                        found.push(token.span);
                    }
                    continue;
                }
                _ => false,
            };
            if told {
                found.push(token.span);
            }
        }
        found.retain(|span| !self.passage.is_quoted(*span));
        found
    }

    /// "the inaugural Mountain Day will be held", "the first edition of the Day takes place this Friday".
    fn is_called_first(&self, span: Span, strong: bool) -> bool {
        let sentence = self.reading.sentence(span);
        let noun = self.reading.words_after(span.end).next();
        let steps = if noun.as_deref().is_some_and(|word| NOUNS.contains(&word)) {
            5
        } else {
            0
        };
        let Some(name) = self.name_at(span.end, steps) else {
            return false;
        };
        // A bare "the first Day" may be the first of several.
        if name.whose == Whose::Other || name.whose == Whose::Generic && !strong {
            return false;
        }
        let count = Count { span, stated: 1 };
        let opens = self
            .reading
            .words_before(span.start)
            .find(|word| !is_adverb(word));
        let article = opens
            .as_deref()
            .is_none_or(|word| is_among(word, "the la el le s an"));
        // "the first Day in history", "the first Day ever held"
        let history = self
            .reading
            .tokens_in(Span::new(name.span.end, sentence.end))
            .windows(2)
            .next()
            .is_some_and(|pair| {
                let word = |at: usize| pair[at].span.of(self.reading.text);
                word(0) == "in" && word(1) == "history" || word(0) == "ever"
            });
        if !article
            || self.is_restricted(count) && !history
            || self.is_ones_own(span)
            || self.is_somebodys(span)
            || self.tells_of_another_year(sentence)
            || told(self.reading, span, self.language) == Told::Past
        {
            return false;
        }
        let future = self.is_to_come(sentence, name.span.end);
        let invited = self
            .reading
            .words_before(span.start)
            .filter(|word| !is_adverb(word) && !matches!(&**word, "the" | "la" | "el" | "le"))
            .take(2)
            .any(|word| {
                is_among(
                    &word,
                    "welcome present presents presenting announce announces announcing launch launches \
                        stage organize organise sees brings host hosts hosting invite invited join us \
                        invites prepare preparing celebrate celebrates mark marks attend nous bienvenidos \
                        celebramos celebrons",
                )
            });
        let title = self.passage.is_title() && strong;
        // "This is the inaugural Day."
        let said = strong
            && self
                .reading
                .words_before(span.start)
                .filter(|word| !is_adverb(word) && &**word != "the")
                .take(2)
                .collect::<Vec<_>>()
                .windows(2)
                .any(|pair| matches!((&*pair[0], &*pair[1]), ("is", "this" | "it")));
        future
            || invited && (strong || history || name.whose == Whose::Ours && self.is_welcomed(span))
            || title
            || said
            || history && points_to_now(self.reading, sentence)
    }

    /// "Join us for the first Mountain Day": welcomed, not remembered.
    fn is_welcomed(&self, span: Span) -> bool {
        self.reading
            .words_before(span.start)
            .filter(|word| !is_adverb(word))
            .take(3)
            .any(|word| is_among(&word, "welcome join us host hosts hosting"))
    }

    /// "will be", "takes place this Friday", "on 11 December 2026".
    fn is_to_come(&self, sentence: Span, from: usize) -> bool {
        let behind = Span::new(from, sentence.end);
        let text = self.reading.text;
        let mut words = self
            .reading
            .tokens_in(behind)
            .iter()
            .map(|token| folded(token.span.of(text)));
        let next = words.next();
        let will = matches!(
            next.as_deref(),
            Some("will" | "shall" | "aura" | "sera" | "tendra" | "debutera" | "se")
        ) && next.as_deref() != Some("se")
            || next.as_deref() == Some("se") && words.next().is_some_and(|word| word.ends_with("ra"));
        let takes_place = matches!(
            next.as_deref(),
            Some("takes" | "opens" | "begins" | "starts" | "is" | "falls" | "tiene")
        );
        let dated = points_to_now(self.reading, behind)
            || self
                .reading
                .tokens_in(behind)
                .iter()
                .any(|token| is_among(&folded(token.span.of(text)), "this tomorrow tonight este cette"))
            || self.years(behind).contains(&self.edition.year);
        // "is upon us", "is here"
        let near = next.as_deref() == Some("is")
            && words
                .next()
                .is_some_and(|word| is_among(&word, "upon here near coming approaching almost"));
        will || near || takes_place && dated
    }

    /// "The Day will be observed for the first time this December": the observance is the subject, the verb follows it,
    /// and nobody says where.
    fn is_first_time(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        let mut before = self
            .reading
            .words_before(span.start)
            .filter(|word| !is_adverb(word));
        let led = before.next().as_deref() == Some("the") && before.next().as_deref() == Some("for");
        let time = self.reading.words_after(span.end).next().as_deref() == Some("time");
        if !led || !time || self.tells_of_another_year(sentence) {
            return false;
        }
        let name = self
            .names
            .iter()
            .rfind(|name| sentence.start <= name.span.start && name.span.end <= span.start);
        let text = self.reading.text;
        let from = name.map_or(sentence.start, |name| name.span.end);
        let between: Vec<String> = self
            .reading
            .tokens_in(Span::new(from, span.start))
            .iter()
            .map(|token| folded(token.span.of(text)))
            .filter(|word| word != "very")
            .collect();
        let words: Vec<&str> = between.iter().map(String::as_str).collect();
        // "… is new: it will be held": the name is the subject of what is before the pronoun.
        let own = match words.iter().rposition(|word| *word == "it") {
            Some(at) => &words[at + 1..],
            None => &words[..],
        };
        let known = name.map_or_else(
            || {
                own.len() < words.len()
                    && self
                        .reading
                        .sentence_before(sentence)
                        .is_some_and(|before| self.names_ours(before))
            },
            |name| name.whose == Whose::Ours,
        );
        let kept = match own {
            ["will", "be", kept, "for", "the"]
            | ["is", "to", "be", kept, "for", "the"]
            | ["is", "about" | "going", "to", "be", kept, "for", "the"] => is_keeping(kept),
            _ => false,
        };
        let time = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let ends = time.get(1).is_none_or(|next| {
            is_among(next.span.of(text), ". , ; this on in")
                && (next.span.of(text) != "in"
                    || time
                        .get(2)
                        .is_some_and(|place| phrase_over(self.reading, place.span).is_some()))
        });
        known && kept && ends
    }

    /// "International Mountain Day makes its debut this December."
    fn is_debut(&self, span: Span) -> bool {
        let sentence = self.reading.sentence(span);
        let text = self.reading.text;
        let Some(name) = self
            .names
            .iter()
            .rfind(|name| sentence.start <= name.span.start && name.span.end <= span.start)
        else {
            return false;
        };
        let between: Vec<String> = self
            .reading
            .tokens_in(Span::new(name.span.end, span.start))
            .iter()
            .map(|token| folded(token.span.of(text)))
            .collect();
        let words: Vec<&str> = between.iter().map(String::as_str).collect();
        let makes = matches!(
            words[..],
            [] | ["makes", "its"] | ["will", "make", "its"] | ["is", "making", "its"]
        );
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end)).first();
        let ends = behind.is_none_or(|token| is_among(token.span.of(text), ". , this on ! next"));
        name.whose == Whose::Ours && makes && ends && !self.tells_of_another_year(sentence)
    }

    fn tells_of_another_year(&self, sentence: Span) -> bool {
        self.years(sentence).iter().any(|year| *year != self.edition.year)
            || self
                .reading
                .phrases_in(sentence)
                .iter()
                .any(|phrase| matches!(phrase.meaning, Meaning::SinceYear(_) | Meaning::YearsSince { .. }))
    }
}
