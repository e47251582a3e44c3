//! Dates that a text tells as those on which the observance was kept before it was moved: "until 2000 the day was kept on
//! 19 December", "Hasta 2009 se celebraba el segundo martes de octubre". The year of the change ties them to it, and no
//! word of the clause speaks of anything else.

use super::Look;
use crate::claims::claim::{Claim, is_at_first};
use crate::claims::name::{is_day_itself, is_modifier};
use crate::claims::path::{is_head, is_linking};
use crate::edition::{days_of, folded, years_in};
use crate::naming::Whose;
use crate::verbs::{is_keeping, is_neutral};
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, TokenKind};

impl Look<'_> {
    /// The claim of a date of then, whether or not the sentence names the observance.
    pub(super) fn of_before_the_change(&self, phrase: &Phrase) -> Option<Claim> {
        let effective = self.changes().find_map(|change| change.effective)?;
        let dated = match &phrase.meaning {
            Meaning::NthWeekday(stated) => stated.year.is_some(),
            _ => days_of(phrase).is_none_or(|(from, to)| from.year.is_some() || to.year.is_some()),
        };
        let sentence = self.reading.sentence(phrase.span);
        if dated
            || self.names.iter().any(|name| {
                name.whose == Whose::Other
                    && sentence.start <= name.span.start
                    && name.span.end <= sentence.end
            })
        {
            return None;
        }
        let start = self.clause_start(sentence, phrase.span);
        let until = self
            .until(sentence, phrase.span)
            .filter(|year| matches!(effective - year, 0 | 1))
            .and_then(|year| self.place_of(year, Span::new(start, sentence.end)));
        let moved_from = self.is_moved_from(phrase, start);
        let lead = self.words_of(Span::new(start, phrase.span.start));
        let named_next = opens_with_place_of_another(&lead) && self.is_name_next(phrase.span, sentence);
        let denied = is_denied(&lead) && (named_next || !opens_with_place_of_another(&lead));
        let first = self.is_said_to_be_first(phrase.span);
        let former = until.is_some()
            || moved_from
            || denied
            || first
            || is_at_first(self.reading, phrase.span, sentence)
            || is_formerly(&lead)
            || self.is_of_earlier_year(Span::new(start, phrase.span.start), effective);
        let end = until.map_or(phrase.span.end, |year| year.end.max(phrase.span.end));
        if !former {
            return None;
        }
        // Of the year of the change nothing else is likely to be told; without it the observance must be named.
        let subject = until.is_some() || named_next || self.is_about_ours(Span::new(start, end), sentence);
        let told = self.is_plain(start, end, phrase.span, denied)
            || first && lead.iter().all(|word| is_neutral(word))
            || is_former_date(&lead)
            || until.is_some() && self.is_right_behind_name(phrase.span, sentence);
        (subject && told).then(|| Claim {
            former: true,
            apposed: false,
            moved: moved_from,
            ..Claim::apart()
        })
    }

    /// Where the clause begins that the date stands in.
    fn clause_start(&self, sentence: Span, date: Span) -> usize {
        let tokens = self.reading.tokens_in(Span::new(sentence.start, date.start));
        let mut start = sentence.start;
        for (at, token) in tokens.iter().enumerate() {
            let opens = match token.kind {
                TokenKind::Mark(mark) => matches!(mark, ';' | ':' | '–' | '—' | '('),
                _ => {
                    at > 0
                        && matches!(tokens[at - 1].kind, TokenKind::Mark(',' | '(' | '–' | '—'))
                        && matches!(
                            &*folded(token.span.of(self.reading.text)),
                            "and" | "but" | "et" | "mais" | "y" | "pero" | "which" | "qui" | "que"
                        )
                }
            };
            if opens {
                start = token.span.end;
            }
        }
        start
    }

    /// Where a year stands in a place.
    fn place_of(&self, year: i16, place: Span) -> Option<Span> {
        self.reading
            .phrases_in(place)
            .iter()
            .find(|phrase| phrase.meaning == Meaning::Year(year))
            .map(|phrase| phrase.span)
    }

    /// "It was moved to 12 September, from DATE."
    fn is_moved_from(&self, phrase: &Phrase, start: usize) -> bool {
        let from = self
            .reading
            .words_before(phrase.span.start)
            .find(|word| !matches!(&**word, "the" | "le" | "el"));
        from.is_some_and(|word| matches!(&*word, "from" | "du" | "del" | "desde" | "left"))
            && self
                .reading
                .tokens_in(Span::new(start, phrase.span.start))
                .iter()
                .any(|token| is_changing(&folded(token.span.of(self.reading.text))))
    }

    /// "In 1998 the Day was still on DATE", "From 1995 to 2000": years before the change alone.
    fn is_of_earlier_year(&self, place: Span, effective: i16) -> bool {
        let years = years_in(self.reading, place);
        let first = self.edition.observance.first_observed;
        !years.is_empty()
            && years
                .iter()
                .all(|year| *year < effective && first.is_none_or(|first| first <= *year))
    }

    /// Whether the clause names ours, or speaks of "it" or "the date" behind a sentence that tells of ours.
    fn is_about_ours(&self, clause: Span, sentence: Span) -> bool {
        let named = |place: Span| {
            self.names
                .iter()
                .filter(|name| place.start <= name.span.start && name.span.end <= place.end)
                .map(|name| {
                    name.whose != Whose::Other
                        && is_head(self.reading, name, place)
                        && is_day_itself(self.reading, name, place)
                        && !is_modifier(self.reading, name, place)
                })
                .reduce(|all, one| all && one)
        };
        named(clause).unwrap_or_else(|| {
            let before = if clause.start > sentence.start {
                Some(Span::new(sentence.start, clause.start))
            } else {
                None
            };
            before
                .and_then(named)
                .or_else(|| named(self.reading.sentence_before(sentence)?))
                .unwrap_or(false)
        })
    }

    /// Whether every word of the clause up to the date and its year says only that ours was kept on it.
    fn is_plain(&self, start: usize, end: usize, date: Span, denied: bool) -> bool {
        let sentence = self.reading.sentence(date);
        let all = self.reading.tokens_in(Span::new(start, sentence.end));
        let (mut said, mut steps) = (denied, 0);
        for token in all {
            let inside = token.span.start < end;
            // "Until 2000, 29 December was NAME": the verb stands behind the date.
            if !inside && (said || matches!(token.kind, TokenKind::Mark(_))) {
                break;
            }
            let word = folded(token.span.of(self.reading.text));
            let named = self
                .names
                .iter()
                .any(|name| name.span.start <= token.span.start && token.span.end <= name.span.end);
            let of_phrase = self
                .reading
                .phrases_in(sentence)
                .iter()
                .any(|phrase| phrase.span.start <= token.span.start && token.span.end <= phrase.span.end);
            if named || of_phrase || matches!(token.kind, TokenKind::Mark(',' | '\'' | '’')) {
                continue;
            }
            said |= is_keeping(&word) || is_was(&word) || is_changing(&word) || is_setting(&word);
            if !(is_neutral(&word)
                || is_keeping(&word)
                || is_linking(&word)
                || is_of_then(&word)
                || is_changing(&word)
                || is_was(&word)
                || is_setting(&word))
            {
                return false;
            }
            steps += 1;
        }
        said && steps <= 16
    }

    /// "Instead of DATE, the Day is now kept on …"
    fn is_name_next(&self, date: Span, sentence: Span) -> bool {
        let word = self
            .reading
            .words_after(date.end)
            .find(|word| !matches!(&**word, "the" | "la" | "le" | "el"));
        let name = self
            .names
            .iter()
            .find(|name| date.end <= name.span.start && name.span.end <= sentence.end);
        word.is_some_and(|word| {
            matches!(&*word, "it" | "elle")
                || name.is_some_and(|name| {
                    folded(name.span.of(self.reading.text)).starts_with(&*word)
                        && !is_modifier(self.reading, name, sentence)
                })
        })
    }

    /// "DATE was its first date."
    fn is_said_to_be_first(&self, date: Span) -> bool {
        let after: Vec<_> = self.reading.words_after(date.end).take(4).collect();
        let after: Vec<&str> = after.iter().map(|word| &**word).collect();
        matches!(
            after[..],
            [
                "was",
                "its" | "the",
                "first" | "original" | "old" | "former",
                "date"
            ] | ["etait", "sa", "premiere", "date"]
                | ["era", "su", "primera" | "antigua", "fecha"]
        )
    }

    /// "… find the Day on DATE until 2000".
    fn is_right_behind_name(&self, date: Span, sentence: Span) -> bool {
        self.names
            .iter()
            .rfind(|name| sentence.start <= name.span.start && name.span.end <= date.start)
            .is_some_and(|name| {
                name.whose != Whose::Other
                    && is_head(self.reading, name, sentence)
                    && is_day_itself(self.reading, name, sentence)
                    && self
                        .words_of(Span::new(name.span.end, date.start))
                        .iter()
                        .all(|word| matches!(word.as_str(), "on" | "the" | "le" | "el"))
            })
    }

    fn words_of(&self, place: Span) -> Vec<String> {
        self.reading
            .tokens_in(place)
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect()
    }
}

/// "originally", "before that", "earlier".
fn is_formerly(words: &[String]) -> bool {
    let later = words
        .iter()
        .any(|word| matches!(word.as_str(), "now" | "today" | "later"));
    let old = |word: &str| {
        matches!(
            word,
            "original"
                | "old"
                | "older"
                | "former"
                | "earlier"
                | "first"
                | "ancienne"
                | "premiere"
                | "antigua"
                | "primera"
                | "anterior"
                | "origine"
        )
    };
    let formerly = words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1).map_or("", String::as_str);
        match word.as_str() {
            "originally" | "initially" | "formerly" | "previously" | "earlier" | "initialement"
            | "auparavant" | "originalmente" | "inicialmente" | "anteriormente" => true,
            "before" | "avant" | "antes" => {
                matches!(
                    next,
                    "that" | "then" | "cela" | "," | "it" | "the" | "de" | "se" | "el"
                )
            }
            "first" | "primero" => is_setting(next) || at > 0 && is_setting(&words[at - 1]),
            "began" => next == "its" || next == "on" || next == "life",
            "date" | "fecha" => {
                at > 0 && old(&words[at - 1]) || words[at + 1..].iter().take(3).any(|word| old(word))
            }
            _ => false,
        }
    });
    formerly && !later
}

fn is_setting(word: &str) -> bool {
    matches!(
        word,
        "set" | "fixed" | "placed" | "put" | "fijo" | "fijado" | "situo" | "coloco"
    )
}

/// "no longer on", "instead of": the date is one that was.
fn is_denied(words: &[String]) -> bool {
    let near = &words[words.len().saturating_sub(7)..];
    let last = near
        .iter()
        .rposition(|word| matches!(word.as_str(), "but" | "mais" | "sino" | "," | ";"))
        .map_or(0, |at| at + 1);
    let near: Vec<&str> = near[last..].iter().map(String::as_str).collect();
    near.windows(2).any(|here| {
        matches!(
            here,
            ["no", "longer"]
                | ["instead", "of"]
                | ["ya", "no"]
                | ["lieu", "du" | "de"]
                | ["lugar" | "vez", "del" | "de"]
        )
    }) || near.iter().any(|word| matches!(*word, "n" | "ne")) && near.contains(&"plus")
}

/// "The original date, DATE,", "La antigua fecha era DATE".
fn is_former_date(lead: &[String]) -> bool {
    lead.len() <= 9
        && matches!(
            lead.first().map(String::as_str),
            Some("the" | "its" | "la" | "l" | "sa" | "su")
        )
        && lead.iter().any(|word| matches!(word.as_str(), "date" | "fecha"))
        && lead.iter().all(|word| {
            is_neutral(word)
                || is_of_then(word)
                || matches!(
                    word.as_str(),
                    "chosen"
                        | "original"
                        | "ancienne"
                        | "antigua"
                        | "anterior"
                        | "primera"
                        | "earlier"
                        | ","
                        | "’"
                        | "'"
                        | "("
                        | "–"
                        | "—"
                )
        })
}

/// Whether a clause opens with "instead of".
fn opens_with_place_of_another(words: &[String]) -> bool {
    words
        .first()
        .is_some_and(|word| matches!(word.as_str(), "instead" | "au" | "en"))
}

fn is_was(word: &str) -> bool {
    matches!(
        word,
        "was"
            | "were"
            | "be"
            | "been"
            | "had"
            | "etait"
            | "fut"
            | "era"
            | "fue"
            | "tenia"
            | "sido"
            | "ete"
            | "began"
            | "started"
            | "wandered"
            | "travelled"
    )
}

/// Verbs of the move itself.
fn is_changing(word: &str) -> bool {
    matches!(
        word,
        "moved"
            | "left"
            | "shifted"
            | "changed"
            | "transferred"
            | "deplacee"
            | "trasladado"
            | "traslado"
            | "trasladada"
    )
}

/// Words of a clause that tells when something was kept, besides those of any such clause.
fn is_of_then(word: &str) -> bool {
    matches!(
        word,
        "until"
            | "till"
            | "up"
            | "down"
            | "through"
            | "before"
            | "used"
            | "long"
            | "then"
            | "that"
            | "early"
            | "beginning"
            | "days"
            | "many"
            | "we"
            | "they"
            | "everybody"
            | "everyone"
            | "old"
            | "older"
            | "former"
            | "original"
            | "own"
            | "end"
            | "earlier"
            | "assembly"
            | "general"
            | "away"
            | "longer"
            | "no"
            | "start"
            | "life"
            | "still"
            | "late"
            | "n"
            | "ne"
            | "plus"
            | "encore"
            | "assemblee"
            | "generale"
            | "asamblea"
            | "todavia"
            | "ya"
            | "aun"
            | "primero"
            | "lieu"
            | "vez"
            | "jusqu"
            | "jusque"
            | "en"
            | "avant"
            | "cela"
            | "on"
            | "nous"
            | "sa"
            | "avait"
            | "tenait"
            | "abord"
            | "origine"
            | "debut"
            | "depart"
            | "autrefois"
            | "jadis"
            | "premieres"
            | "premiere"
            | "auparavant"
            | "initialement"
            | "fetee"
            | "fetait"
            | "c"
            | "hasta"
            | "antes"
            | "lo"
            | "su"
            | "fecha"
            | "tuvo"
            | "habia"
            | "festejaba"
            | "festejo"
            | "sus"
            | "primeros"
            | "principio"
            | "antiguamente"
            | "originalmente"
            | "inicialmente"
            | "anteriormente"
    )
}
