//! Numbers that are no ordinals: "Mountain Day number 23", "edition 23", "has been kept twenty-three times".

use super::look::{Count, Look};
use super::words::{NOUNS, is_adverb};
use crate::edition::{folded, is_among};
use crate::naming::Whose;
use crate::told::{Told, told};
use crate::verbs::is_keeping;
use daymark_article::Span;

/// How far from the right number a count of times may be and still be meant as one of the observance.
const REACH: u32 = 5;

impl Look<'_> {
    /// "International Mountain Day number 23", "edition no. 23", "la 23 edición".
    pub(super) fn is_numbered(&self, count: Count) -> bool {
        let span = count.span;
        let text = self.reading.text;
        let sentence = self.reading.sentence(span);
        let before: Vec<_> = self
            .reading
            .tokens_in(Span::new(sentence.start, span.start))
            .iter()
            .rev()
            .filter(|token| !matches!(token.span.of(text), "." | "°" | "º" | "#"))
            .take(3)
            .collect();
        let word = |at: usize| before.get(at).map(|token| folded(token.span.of(text)));
        let numbered = matches!(
            word(0).as_deref(),
            Some("number" | "no" | "n" | "nº" | "nr" | "numero")
        );
        if self.is_labelled(span) {
            return self.speaks_of_now(count, false);
        }
        let behind = self.reading.words_after(span.end).next();
        let known = self.is_near(count.stated)
            || self.names_ours(sentence) && count.stated.abs_diff(self.right) <= REACH;
        // "la 23 edición": Spanish writes so.
        let spanish = self.language == daymark_catalogue::Language::Es
            && behind
                .as_deref()
                .is_some_and(|word| matches!(word, "edicion" | "celebracion" | "conmemoracion"));
        if spanish {
            return known && !self.names_another(sentence) && self.speaks_of_now(count, false);
        }
        let noun = usize::from(numbered);
        // "International Mountain Day number 23": nothing may be between.
        let edge = before.get(noun).map_or(0, |token| token.span.end);
        let named = numbered
            && self.names.iter().any(|name| {
                name.whose != Whose::Other
                    && (name.span.end == edge
                        || before
                            .first()
                            .is_some_and(|token| name.span.end == token.span.end)
                        || word(1).is_some_and(|word| is_among(&word, ", reaches is becomes"))
                            && before.get(2).is_some_and(|token| token.span.end == name.span.end))
            });
        if named {
            return self.speaks_of_now(count, true);
        }
        let edition = word(noun).is_some_and(|word| matches!(&*word, "edition" | "edicion" | "observance"));
        edition && known && !self.names_another(sentence) && self.speaks_of_now(count, false)
    }

    /// "has been kept twenty-three times", "with twenty-three editions behind it". The editions before this one are one
    /// fewer than it counts; where the text does not say whether it counts this one, both are right.
    pub(super) fn is_miscounted(&self, count: Count) -> bool {
        let span = count.span;
        let sentence = self.reading.sentence(span);
        let words: Vec<_> = self
            .reading
            .words_after(span.end)
            .skip_while(|word| matches!(&**word, "annual" | "such"))
            .take(5)
            .collect();
        let Some(noun) = words.first() else {
            return false;
        };
        let all: Vec<String> = self
            .reading
            .tokens_in(sentence)
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        let has = |wanted: &[&str]| all.iter().any(|word| wanted.contains(&&**word));
        let this = has(&["this", "celle", "esta", "present", "ours"]);
        let with_this = this
            && has(&[
                "counting",
                "including",
                "included",
                "with",
                "compris",
                "incluida",
                "contando",
                "compte",
            ]);
        let without_this = this && has(&["before", "avant", "antes", "excluding", "without", "preceded"])
            || has(&["previous", "earlier", "preceding", "past"]);
        let allowed: &[u32] = match (with_this, without_this) {
            (true, false) => &[0],
            (false, true) => &[1],
            _ => &[0, 1],
        };
        if allowed.iter().any(|less| count.stated + less == self.right)
            || count.stated.abs_diff(self.right) > REACH
            || self.right < 4
        {
            return false;
        }
        let counted = match &**noun {
            "times" | "fois" | "veces" => self.is_kept_times(span, sentence),
            "editions" | "observances" | "celebrations" | "commemorations" | "ediciones" | "previous"
            | "earlier" | "past" => self.are_editions_gone(span, &words, sentence),
            _ => false,
        };
        let years = self.years(sentence);
        let first = self.edition.observance.first_observed;
        let other_year = years
            .iter()
            .any(|year| *year != self.edition.year && Some(*year) != first);
        counted
            && !other_year
            && !self.names_another(sentence)
            && self.names_ours(sentence)
            && !has(&[
                "except", "but", "only", "more", "least", "most", "almost", "nearly", "about", "over", "than",
            ])
    }

    /// "The Day has been marked twenty-three times", "the world has kept the Day twenty-three times": by whom and where
    /// is not said, or it is the world.
    fn is_kept_times(&self, span: Span, sentence: Span) -> bool {
        // "has kept the Day twenty-three times"
        let object = self.names.iter().find(|name| {
            self.reading
                .tokens_in(Span::new(name.span.end.min(span.start), span.start))
                .is_empty()
        });
        let from = object.map_or(span.start, |name| name.span.start);
        let words: Vec<_> = self
            .reading
            .words_before(from)
            .filter(|word| !is_adverb(word) && &**word != "the")
            .take(5)
            .collect();
        let kept = words
            .iter()
            .take(2)
            .any(|word| is_keeping(word) || super::counted::comes(word));
        let perfect = words
            .iter()
            .skip(1)
            .any(|word| is_among(word, "has been have ete a ha sido"));
        kept && perfect && self.is_of_the_world(Count { span, stated: 0 }, sentence)
    }

    /// "with twenty-three editions behind it", "after twenty-three editions".
    fn are_editions_gone(&self, span: Span, words: &[std::borrow::Cow<'_, str>], sentence: Span) -> bool {
        let led = self
            .reading
            .words_before(span.start)
            .filter(|word| !is_adverb(word))
            .take(2)
            .any(|word| is_among(&word, "with after has avec apres con tras despues"));
        let noun = words.iter().position(|word| {
            NOUNS.iter().any(|noun| word.starts_with(noun)) || matches!(&**word, "ediciones")
        });
        let Some(noun) = noun else {
            return false;
        };
        let next = words.get(noun + 1).map(|word| &**word);
        let gone = matches!(
            next,
            Some("behind" | "so" | "to" | "later" | "on" | "already" | "deja" | "ya" | "derriere" | "detras")
        );
        let ends = self
            .reading
            .tokens_in(Span::new(span.end, sentence.end))
            .get(noun + 1)
            .is_none_or(|token| is_among(token.span.of(self.reading.text), ", . ; – —"));
        led && (gone || ends) && told(self.reading, span, self.language) != Told::Past
    }
}
