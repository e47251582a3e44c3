//! A date of which a text tells how it was chosen, or that it is near: "The date, 20 May, was chosen because …", "As
//! 20 May approaches, beekeepers get ready for World Bee Day".

use crate::claims::name::{is_day_itself, is_modifier};
use crate::edition::{days_of, folded};
use crate::naming::{Named, Whose};
use daymark_article::Span;
use daymark_phrases::Reading;

/// Whether the date is told as the one that the observance was given. `all` are the passage's names.
pub(crate) fn is_chosen(reading: &Reading<'_>, all: &[Named], date: Span, sentence: Span) -> bool {
    let look = Look {
        reading,
        all,
        date,
        sentence,
    };
    look.is_approaching()
        || look.is_of_ours() && (look.is_the_date() || look.is_explained() || look.is_object())
}

struct Look<'a> {
    reading: &'a Reading<'a>,
    all: &'a [Named],
    date: Span,
    sentence: Span,
}

impl Look<'_> {
    fn words(&self, from: usize, to: usize) -> Vec<String> {
        self.reading
            .tokens_in(Span::new(from.min(to), to))
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect()
    }

    /// Whether the sentence, or the one before where it names none, is about ours alone.
    fn is_of_ours(&self) -> bool {
        let named = |place: Span| {
            let names: Vec<&Named> = self
                .all
                .iter()
                .filter(|name| place.start <= name.span.start && name.span.end <= place.end)
                .collect();
            (!names.is_empty()).then(|| {
                names.iter().all(|name| {
                    name.whose != Whose::Other
                        && is_day_itself(self.reading, name, place)
                        && !is_modifier(self.reading, name, place)
                })
            })
        };
        let mine = self
            .words(self.sentence.start, self.sentence.end)
            .iter()
            .any(|word| {
                matches!(
                    word.as_str(),
                    "our" | "we" | "my" | "i" | "us" | "nous" | "notre" | "nuestra" | "nuestro"
                )
            });
        let dates = self
            .reading
            .phrases_in(self.sentence)
            .iter()
            .filter(|phrase| days_of(phrase).is_some())
            .count();
        !mine
            && dates == 1
            && named(self.sentence).unwrap_or_else(|| {
                self.reading
                    .sentence_before(self.sentence)
                    .and_then(named)
                    .unwrap_or(false)
            })
    }

    /// "The date, DATE, …", "The date of DATE was …"
    fn is_the_date(&self) -> bool {
        let before = self.words(self.sentence.start, self.date.start);
        // "The date, DATE, is printed on the tickets of the fair."
        let of_event = self.words(self.date.end, self.sentence.end).iter().any(|word| {
            matches!(
                word.as_str(),
                "tickets"
                    | "fair"
                    | "concert"
                    | "walk"
                    | "market"
                    | "party"
                    | "entries"
                    | "billets"
                    | "foire"
                    | "feria"
            )
        });
        !of_event
            && matches!(
                before.iter().map(String::as_str).collect::<Vec<_>>()[..],
                [
                    "the" | "this" | "that" | "la" | "cette",
                    "date" | "fecha",
                    "," | "of" | "du" | "del" | "–" | "—" | "("
                ] | [
                    "the" | "la",
                    "date" | "fecha",
                    "chosen" | "choisie" | "elegida",
                    "," | "is" | "was" | "est" | "es"
                ] | ["the" | "la", "date" | "fecha", ",", "le" | "el"]
            )
    }

    /// "DATE was chosen because", "DATE is no accident".
    fn is_explained(&self) -> bool {
        let opens = self
            .words(self.sentence.start, self.date.start)
            .iter()
            .all(|word| matches!(word.as_str(), "the" | "le" | "el"));
        let after: Vec<_> = self.reading.words_after(self.date.end).take(3).collect();
        let after: Vec<&str> = after.iter().map(|word| &**word).collect();
        opens
            && matches!(
                after[..],
                ["was" | "is", "chosen" | "picked" | "selected", ..]
                    | ["was", "not", "chosen"]
                    | ["is" | "was", "no", "accident" | "coincidence" | "chance"]
                    | ["a", "ete", "choisi"]
                    | ["fue", "elegido", ..]
            )
    }

    /// "The Assembly chose DATE because".
    fn is_object(&self) -> bool {
        let mut before = self
            .reading
            .words_before(self.date.start)
            .skip_while(|word| matches!(&**word, "the" | "of" | "date" | "day" | "le" | "el" | "on"));
        let verb = before.next();
        let set = verb.as_deref().is_some_and(|verb| {
            matches!(
                verb,
                "chose" | "picked" | "selected" | "settled" | "choisi" | "retenu" | "eligio"
            )
        });
        // "chose DATE for its session": of something else, where no name follows.
        let behind = self.reading.words_after(self.date.end).next();
        let other = behind
            .as_deref()
            .is_some_and(|word| matches!(word, "for" | "to" | "as" | "pour" | "para"));
        set && !other
    }

    /// "As DATE approaches, …NAME".
    fn is_approaching(&self) -> bool {
        let before = self.words(self.sentence.start, self.date.start);
        let opens = matches!(
            before.iter().map(String::as_str).collect::<Vec<_>>()[..],
            ["as" | "when" | "whenever"]
                | ["as" | "when", "the"]
                | ["quand" | "lorsque", "le"]
                | ["cuando", "el"]
        );
        let mut after = self.reading.words_after(self.date.end);
        let nears = after.next().is_some_and(|word| {
            matches!(
                &*word,
                "approaches"
                    | "nears"
                    | "dawns"
                    | "arrives"
                    | "comes"
                    | "draws"
                    | "approche"
                    | "arrive"
                    | "revient"
                    | "llega"
            )
        });
        let names: Vec<&Named> = self
            .all
            .iter()
            .filter(|name| self.sentence.start <= name.span.start && name.span.end <= self.sentence.end)
            .collect();
        let [name] = names[..] else { return false };
        let apart = self
            .words(self.date.end, name.span.start.max(self.date.end))
            .iter()
            .any(|word| matches!(word.as_str(), ";" | ":" | "–" | "—"));
        opens
            && nears
            && !apart
            && name.whose == Whose::Ours
            && !is_modifier(self.reading, name, self.sentence)
            && is_day_itself(self.reading, name, self.sentence)
    }
}
