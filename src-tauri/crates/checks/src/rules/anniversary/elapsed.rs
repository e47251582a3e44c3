//! Spans told in other words than "since" or "ago": "it is 64 years this autumn since", "we look back 47 years, to 1978",
//! "in 1978. That makes 48 years", "1945 lies 81 years back".

use super::Look;
use super::lasting::BEGUN;
use crate::edition::{folded, is_among};
use daymark_article::Span;
use daymark_phrases::{Meaning, Stated, Token, TokenKind};

impl Look<'_> {
    /// The year from which such a count goes to this year.
    pub(super) fn told_otherwise(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        if !is_among(&self.folded(behind.first()), "years ans annees anos") {
            return None;
        }
        let event = self
            .since_this_season(span, sentence, behind)
            .or_else(|| self.looked_back(span, sentence, behind))
            .or_else(|| self.still_after(span, sentence, behind))
            .or_else(|| self.that_makes(span, sentence, behind))
            .or_else(|| self.lies_back(span, sentence, behind))?;
        (event.value < self.year).then_some(event)
    }

    fn folded(&self, token: Option<&Token>) -> String {
        token.map_or_else(String::new, |token| folded(token.span.of(self.reading.text)))
    }

    /// The words before a count, the last first, without those that change nothing.
    fn led(&self, span: Span) -> Vec<String> {
        self.reading
            .words_before(span.start)
            .filter(|word| !is_among(word, "now already just exactly over some the s deja ya"))
            .take(3)
            .map(std::borrow::Cow::into_owned)
            .collect()
    }

    fn only_year(&self, place: Span, own: Span) -> Option<Stated<i16>> {
        match self.years(place, own)[..] {
            [year] => Some(year),
            _ => None,
        }
    }

    /// "It is 64 years this autumn since the flood of 1961."
    fn since_this_season(&self, span: Span, sentence: Span, behind: &[Token]) -> Option<Stated<i16>> {
        let words: Vec<String> = behind
            .iter()
            .take(4)
            .map(|token| self.folded(Some(token)))
            .collect();
        let since = words
            .iter()
            .position(|word| is_among(word, "since depuis desde"))
            .or_else(|| {
                // "since the flood of" may be one phrase with its year
                self.reading
                    .phrases_in(Span::new(span.end, sentence.end))
                    .iter()
                    .find(|phrase| matches!(phrase.meaning, Meaning::SinceYear(_)))
                    .map(|_| 3)
            })?;
        let now = words
            .get(1)
            .is_some_and(|word| is_among(word, "this today now cette cet ce este esta"));
        let led = self
            .led(span)
            .first()
            .is_some_and(|word| is_among(word, "is est it"));
        (led && now && since <= 3)
            .then(|| self.only_year(Span::new(span.end, sentence.end), span))
            .flatten()
    }

    /// "We look back 47 years, to the signing of the Charter in 1978."
    fn looked_back(&self, span: Span, sentence: Span, behind: &[Token]) -> Option<Stated<i16>> {
        let back = self.led(span).first().is_some_and(|word| word == "back");
        let to = behind
            .iter()
            .skip(1)
            .take(2)
            .any(|token| self.folded(Some(token)) == "to");
        let end = behind
            .iter()
            .find(|token| matches!(token.kind, TokenKind::Mark(';' | ':')))
            .map_or(sentence.end, |token| token.span.start);
        (back && to)
            .then(|| self.only_year(Span::new(span.end, end), span))
            .flatten()
    }

    /// "Signed in 1961, it still guides us after 64 years", "… was signed in 1945, and 80 years on it still guides us".
    fn still_after(&self, span: Span, sentence: Span, behind: &[Token]) -> Option<Stated<i16>> {
        let words: Vec<String> = self
            .reading
            .tokens_in(sentence)
            .iter()
            .map(|token| self.folded(Some(token)))
            .collect();
        let still = words
            .iter()
            .any(|word| is_among(word, "still encore toujours todavia"));
        let begun = words.iter().any(|word| is_among(word, BEGUN));
        let after = self.led(span).first().is_some_and(|word| is_among(word, "after"))
            && behind
                .get(1)
                .is_none_or(|token| matches!(token.kind, TokenKind::Mark('.' | ',' | '!' | ';')));
        let on = self.folded(behind.get(1)) == "on"
            && is_among(&self.folded(behind.get(2)), "it we they he she this");
        (still && begun && (after || on))
            .then(|| self.only_year(Span::new(sentence.start, span.start), span))
            .flatten()
    }

    /// "It has been lit since 1978. That makes 47 years.", "… since 1945; that is 80 years".
    fn that_makes(&self, span: Span, sentence: Span, behind: &[Token]) -> Option<Stated<i16>> {
        let led = self.led(span);
        let makes = matches!(&led[..], [makes, that, ..]
            if is_among(makes, "makes is fait son") && is_among(that, "that this which cela ca eso esto"));
        let ends = behind
            .get(1)
            .is_none_or(|token| matches!(token.kind, TokenKind::Mark('.' | '!' | ';')));
        if !(makes && ends) {
            return None;
        }
        let here = self.years_told(Span::new(sentence.start, span.start));
        let told = match (&here[..], self.reading.sentence_before(sentence)) {
            ([], Some(before)) => self.years_told(before),
            _ => here,
        };
        match told[..] {
            [year] => Some(year),
            _ => None,
        }
    }

    /// "The year 1945 lies 80 years back", "the flood of 1992 is 33 years behind us".
    fn lies_back(&self, span: Span, sentence: Span, behind: &[Token]) -> Option<Stated<i16>> {
        let lies = self
            .led(span)
            .first()
            .is_some_and(|word| is_among(word, "lies is"));
        let back = self.folded(behind.get(1)) == "back"
            || self.folded(behind.get(1)) == "behind" && self.folded(behind.get(2)) == "us";
        (lies && back)
            .then(|| self.only_year(Span::new(sentence.start, span.start), span))
            .flatten()
    }
}
