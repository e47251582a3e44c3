//! Spans that last to this day: "for 36 years, since 1989", "the 31-year-old Convention of 1994", "we celebrate 74 years
//! of the Convention, adopted in 1951", "Voilà 36 ans que …".

use super::Look;
use crate::edition::{folded, is_among};
use daymark_article::Span;
use daymark_phrases::{Meaning, Stated, Token, TokenKind};

/// How something began, folded.
pub(super) const BEGUN: &str = "founded opened adopted signed established created proclaimed launched built born set formed begun \
    began dates opens fonde fondee adopte adoptee signe signee cree creee ouvert ouverte proclamee ne nee fundada fundado \
    aprobada aprobado firmada firmado creada creado aprobo fundo firmo creo abrio adopto adoptada proclamo nacio";

/// What is of the year in which it was made.
const DOCUMENTS: &str = "convention charter treaty agreement protocol declaration resolution law act covenant statute pact \
    accord constitution bridge charte traite protocole loi pacte statut convencion carta tratado acuerdo protocolo \
    declaracion ley pacto";

/// Verbs that keep a number of years, folded.
const CELEBRATED: &str = "celebrate celebrates celebrating mark marks marking honour honours fete fetons fetent celebre \
    celebrons marque marquons celebra celebramos marca";

impl Look<'_> {
    /// The year from which a count of years, told as lasting, is counted.
    pub(super) fn lasting(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        if !self.counts_years(behind)
            && !behind
                .first()
                .is_some_and(|token| is_among(token.span.of(self.reading.text), "- ‑"))
        {
            return None;
        }
        self.since_beside(span, sentence)
            .or_else(|| self.year_old(span, sentence))
            .or_else(|| self.celebrated(span, sentence))
            .or_else(|| self.it_is_that(span, sentence))
            .or_else(|| self.fulfilled(span, sentence))
            .or_else(|| self.given_since_founded(span, sentence))
            .or_else(|| self.spanned(span, sentence))
            .or_else(|| self.marked_now(span, sentence))
    }

    /// "The Organization, founded in 1945, marks 80 years this summer", "Signed in 1945, the Charter celebrates 80 years",
    /// "The Charter was signed in 1945. It marks 80 years this autumn".
    fn marked_now(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let ends = behind.get(1).is_none_or(|token| {
            is_among(
                &self.token_word(Some(token)),
                ". , ; ! this today now ce cet cette aujourd este esta hoy",
            ) || is_among(&self.token_word(Some(token)), "in en")
                && self.token_word(behind.get(2)) == self.year.to_string()
        });
        // "celebrates its 80 years", "marks a proud 80 years" may be another's.
        let marks = self
            .reading
            .words_before(span.start)
            .next()
            .is_some_and(|word| is_among(&word, "celebrates marks celebre fete marque celebra marca"));
        if !(ends && marks && self.counts_years(behind)) {
            return None;
        }
        let before = self.reading.tokens_in(Span::new(sentence.start, span.start));
        let words: Vec<String> = before.iter().map(|token| self.token_word(Some(token))).collect();
        let joined = words
            .iter()
            .any(|word| is_among(word, "; : – — ( and but who which where whose that et qui y que"));
        let here: Vec<_> = self
            .years(Span::new(sentence.start, span.start), span)
            .into_iter()
            .filter(|year| year.value != self.year)
            .collect();
        let nothing_behind = self
            .years(Span::new(span.end, sentence.end), span)
            .iter()
            .all(|year| year.value == self.year);
        let event = match here[..] {
            [event] => {
                // "The Charter of 1945 marks"
                let of_document = words.windows(3).any(|three| {
                    is_among(&three[0], DOCUMENTS) && is_among(&three[1], "of de") && is_year(&three[2])
                });
                let begun = words.iter().any(|word| is_among(word, BEGUN));
                (of_document || begun).then_some(event)
            }
            [] if words.len() <= 4
                && words
                    .first()
                    .is_some_and(|word| is_among(word, "it elle il este esta")) =>
            {
                let before = self.reading.sentence_before(sentence)?;
                let begun = self
                    .reading
                    .tokens_in(before)
                    .iter()
                    .any(|token| is_among(&self.token_word(Some(token)), BEGUN));
                match self.years(before, before)[..] {
                    [event] if begun => Some(event),
                    _ => None,
                }
            }
            _ => None,
        };
        event.filter(|event| !joined && nothing_behind && event.value < self.year)
    }

    fn token_word(&self, token: Option<&Token>) -> String {
        token.map_or_else(String::new, |token| folded(token.span.of(self.reading.text)))
    }

    /// Whether "years" stands right behind a place.
    fn counts_years(&self, behind: &[Token]) -> bool {
        is_among(&self.token_word(behind.first()), "years ans annees anos")
    }

    /// "For 36 years, since 1989,", "has been in force for 80 years, since 1945", "Since 1994, the Convention has
    /// protected refugees for 31 years".
    fn since_beside(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let before = self.reading.tokens_in(Span::new(sentence.start, span.start));
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let led = before
            .iter()
            .rev()
            .map(|token| self.token_word(Some(token)))
            .find(|word| !is_among(word, "the now already deja ya"))?;
        if !self.counts_years(behind)
            || !(is_among(&led, "for depuis durante hace desde")
                || led == "," && is_among(&self.token_word(behind.get(1)), "now already")
                // "has been cooking since 1994 – 31 years."
                || is_among(&led, ", – — :")
                    && behind
                        .get(1)
                        .is_none_or(|token| matches!(token.kind, TokenKind::Mark('.' | '!' | '–' | '—'))))
            || self.is_over(Span::new(sentence.start, span.end))
        {
            return None;
        }
        let mut since = self
            .reading
            .phrases_in(sentence)
            .iter()
            .filter_map(|phrase| match phrase.meaning {
                Meaning::SinceYear(year) => Some((phrase.span, year)),
                _ => None,
            });
        if self.is_over(sentence) && since.clone().next().is_some() {
            return None;
        }
        let Some((place, year)) = since.next() else {
            return self.since_it_began(span, sentence, behind);
        };
        if since.next().is_some() {
            return None;
        }
        let between = if place.start >= span.end {
            Span::new(behind[0].span.end, place.start)
        } else {
            Span::new(place.end, span.start)
        };
        let between = self.reading.tokens_in(between);
        // "since 1951, that is for 75 years": nothing else is told between.
        let beside = between.iter().all(|token| match token.kind {
            TokenKind::Mark(mark) => !matches!(mark, ';' | '.'),
            _ => is_among(
                &self.token_word(Some(token)),
                "for that is now without a break pause interruption ever or exactly already precisely soit depuis deja c est a dire es decir durante ya hace \
                    desde",
            ),
        });
        // "Since 1994, the Convention has protected refugees for": one clause behind the year that leads it.
        let leads = place.start == sentence.start
            && between.iter().enumerate().all(|(at, token)| {
                at == 0 && matches!(token.kind, TokenKind::Mark(','))
                    || matches!(token.kind, TokenKind::Word { .. })
                        && !is_among(
                            &self.token_word(Some(token)),
                            "who which and but whose that qui et que y",
                        )
            })
            && between
                .iter()
                .any(|token| is_among(&self.token_word(Some(token)), "has have"));
        (beside || leads).then_some(year)
    }

    /// "For 80 years, ever since it was signed in 1945", "in 47 years, since the Charter was signed in 1978".
    fn since_it_began(&self, span: Span, sentence: Span, behind: &[Token]) -> Option<Stated<i16>> {
        let since = behind
            .iter()
            .take(4)
            // "for 74 years, having been founded in 1951"
            .position(|token| is_among(&self.token_word(Some(token)), "since having depuis desde"))?;
        let [event] = self.years(Span::new(span.end, sentence.end), span)[..] else {
            return None;
        };
        let clause = self
            .reading
            .tokens_in(Span::new(behind[since].span.end, event.span.start));
        let begun = clause
            .iter()
            .any(|token| is_among(&self.token_word(Some(token)), BEGUN));
        let one = !clause
            .iter()
            .any(|token| matches!(token.kind, TokenKind::Mark(_)));
        let plain = behind[1..since].iter().all(|token| {
            matches!(token.kind, TokenKind::Mark(','))
                || is_among(&self.token_word(Some(token)), "ever that is now")
        });
        (begun && one && plain && clause.len() <= 10 && event.value < self.year).then_some(event)
    }

    /// Something that is over lasted as long as it did: "for ten years, since 1951, until".
    fn is_over(&self, sentence: Span) -> bool {
        self.reading.tokens_in(sentence).iter().any(|token| {
            is_among(
                &self.token_word(Some(token)),
                "was were had until till ended stopped died jusqu hasta fut fue etait avait",
            )
        })
    }

    /// "The 31-year-old Convention of 1994", "the sixty-four-year-old treaty, signed in 1961".
    fn year_old(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let words: Vec<String> = behind
            .iter()
            .take(11)
            .map(|token| self.token_word(Some(token)))
            .collect();
        let [d, year, d2, old, rest @ ..] = &words[..] else {
            return None;
        };
        let dashes = is_among(d, "- ‑") && is_among(d2, "- ‑");
        let led = self
            .reading
            .words_before(span.start)
            .next()
            .is_some_and(|word| is_among(&word, "the this our its"));
        if !(dashes && year == "year" && old == "old" && led) {
            return None;
        }
        // A noun of one to three words, and "of 1994" or ", signed in 1961".
        let tied = (1..=3).any(|length| {
            let noun = rest.get(length - 1).map_or("", String::as_str);
            let tail: Vec<&str> = rest.iter().skip(length).map(String::as_str).take(4).collect();
            // "The 75-year-old veteran of 1951" is as old as he is.
            matches!(tail[..], ["of", year, ..] if is_year(year) && is_among(noun, DOCUMENTS))
                || matches!(tail[..], [",", begun, "in", year] if is_among(begun, BEGUN) && begun != "born" && is_year(year))
        });
        let years = self.years(Span::new(span.end, sentence.end), span);
        match years[..] {
            [event] if tied => Some(event),
            _ => None,
        }
    }

    /// "We celebrate 74 years of the Convention, adopted in 1951", "Forty-seven years of free advice: the clinic was
    /// founded in 1978", "it has 31 years of experience: it was founded in 1994".
    fn celebrated(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        if !self.counts_years(behind) || !is_among(&self.token_word(behind.get(1)), "of de d") {
            return None;
        }
        let kept = self.is_celebrated(span)
            || self
                .reading
                .words_before(span.start)
                .next()
                .is_none_or(|word| is_among(&word, "has have"));
        let years: Vec<_> = self
            .years(Span::new(span.end, sentence.end), span)
            .into_iter()
            .filter(|year| year.value != self.year)
            .collect();
        let [event] = years[..] else {
            return None;
        };
        let told = self.reading.tokens_in(Span::new(span.end, event.span.start));
        let begun = told
            .iter()
            .any(|token| is_among(&self.token_word(Some(token)), BEGUN));
        // "of the Convention, adopted in", "of free advice: the clinic was founded in"; not "of friendship with the town,
        // which was founded in".
        let mark = told
            .iter()
            .position(|token| matches!(token.kind, TokenKind::Mark(',' | ':' | ';' | '–' | '—' | '(')));
        let whose = self.token_word(told.get(2));
        let apart = mark.is_some_and(|mark| match told[mark].kind {
            TokenKind::Mark(',' | '(') => {
                mark <= 6
                    && is_among(&whose, "the our this la le l el nuestra notre")
                    && (is_among(&self.token_word(told.get(mark + 1)), BEGUN)
                        // "of the Convention, which was adopted in"
                        || is_among(&self.token_word(told.get(mark + 1)), "which qui que")
                            && is_among(&self.token_word(told.get(mark + 2)), "was were a ont fut fue se")
                            && told[mark + 2..]
                                .iter()
                                .take(4)
                                .any(|token| is_among(&self.token_word(Some(token)), BEGUN)))
            }
            _ => !is_among(&self.token_word(told.get(mark + 1)), "she he i elle il ella"),
        });
        // "80 years of the Charter of 1945", "les 80 ans de la Charte de 1945"
        let of_document = matches!(told, [_, _, article, document, of]
            if is_among(&self.token_word(Some(article)), "the our la le l el")
                && is_among(&self.token_word(Some(document)), DOCUMENTS)
                && is_among(&self.token_word(Some(of)), "of de"));
        (kept && (of_document || begun && apart)).then_some(event)
    }

    /// "We celebrate 80 years", "nous fêtons les 80 ans".
    pub(super) fn is_celebrated(&self, span: Span) -> bool {
        self.reading
            .words_before(span.start)
            .find(|word| !is_among(word, "les los the our s"))
            .is_some_and(|word| is_among(&word, CELEBRATED))
    }

    /// "It is 36 years that …", "Voilà 36 ans que la Convention a été adoptée, en 1989", "Cela fait 36 ans que".
    fn it_is_that(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let led = self
            .reading
            .words_before(span.start)
            .find(|word| !is_among(word, "deja"))
            .is_some_and(|word| is_among(&word, "voila fait hace"));
        let that = is_among(&self.token_word(behind.get(1)), "que qu");
        match self.years(Span::new(span.end, sentence.end), span)[..] {
            [event] if led && that && self.counts_years(behind) && event.value < self.year => Some(event),
            _ => None,
        }
    }

    /// "Se cumplen 36 años de la Convención de 1989".
    fn fulfilled(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let led = self
            .reading
            .words_before(span.start)
            .find(|word| {
                !is_among(
                    word,
                    "ya los este esta ano hoy verano otono mes semana primavera invierno",
                )
            })
            .is_some_and(|word| is_among(&word, "cumplen cumpliran"));
        let of = is_among(&self.token_word(behind.get(1)), "de del desde");
        match self.years(Span::new(span.end, sentence.end), span)[..] {
            [event] if led && of && self.counts_years(behind) && event.value < self.year => Some(event),
            _ => None,
        }
    }

    /// "The clinic was founded in 1989 and has given advice for 36 years", "it has given advice for 64 years; it was
    /// founded in 1961": what was adopted may have come into force later, what was opened was open.
    fn given_since_founded(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let tokens = self.reading.tokens_in(sentence);
        let words: Vec<String> = tokens.iter().map(|token| self.token_word(Some(token))).collect();
        let founded = words
            .iter()
            .any(|word| is_among(word, "founded opened fondee fonde ouvert ouverte fundada fundado"))
            // "has been with us for 80 years: it was signed in 1945"
            || words.windows(3).any(|three| three[0] == ":" && three[1] == "it" && three[2] == "was")
                && words.iter().any(|word| is_among(word, BEGUN))
                && !words.iter().any(|word| word == "force");
        let at = tokens.partition_point(|token| token.span.start < span.start);
        let led = at
            .checked_sub(1)
            .is_some_and(|at| is_among(&words[at], "for depuis durante"));
        let years = self.counts_years(&tokens[tokens.partition_point(|token| token.span.start < span.end)..]);
        // "has given advice for", in the clause of the count, without a subject of its own or with "it".
        let clause = words[..at]
            .iter()
            .rposition(|word| is_among(word, "and , ; : ( – —"))
            .map_or(0, |mark| mark + 1);
        let perfect = words[clause..at]
            .iter()
            .position(|word| is_among(word, "has have"));
        let other = words[..clause].is_empty()
            && !words[at..]
                .windows(2)
                .any(|pair| is_among(&pair[0], "; : ( – —") && is_among(&pair[1], "it founded opened"))
            || !words[..clause].is_empty() && perfect.is_some_and(|at| at > 1);
        // "Founded in 1994, the kitchen has cooked for 31 years", "… looks back on 31 years", "… celebrates 31 years".
        let leads = matches!(&words[..], [founded, _, year, comma, ..]
            if is_among(founded, "founded opened established created") && is_year(year) && comma == ",")
            && words[..at]
                .iter()
                .filter(|word| is_among(word, ", ; : and but"))
                .count()
                == 1
            && !words[..at]
                .iter()
                .any(|word| is_among(word, "here there who which"))
            && (led && perfect.is_some()
                || words[..at].ends_with(&["back".to_owned(), "on".to_owned()])
                || self.is_celebrated(span));
        // "The 1951 Convention has been in place for 74 years."
        let document = matches!(&words[..], [the, year, rest @ ..]
            if the == "the" && is_year(year) && rest.iter().take(2).any(|word| is_among(word, DOCUMENTS)))
            && led
            && perfect.is_some()
            && !words[..at]
                .iter()
                .any(|word| is_among(word, ", ; : and but force"));
        match self.years(sentence, span)[..] {
            [event]
                if (founded && led && perfect.is_some() && !other || leads || document)
                    && years
                    && event.value < self.year
                    && u32::try_from(self.year - event.value)
                        .is_ok_and(|right| right.abs_diff(self.count_at(span)) <= 2) =>
            {
                Some(event)
            }
            _ => None,
        }
    }

    /// The number at a place.
    fn count_at(&self, span: Span) -> u32 {
        self.reading
            .phrases_in(span)
            .iter()
            .find_map(|phrase| match phrase.meaning {
                Meaning::Number(value) => Some(value),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// "From 1989 to 2026 is 36 years", "Between 1945 and today lie eighty years".
    fn spanned(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let words: Vec<String> = self
            .reading
            .tokens_in(Span::new(sentence.start, span.start))
            .iter()
            .map(|token| self.token_word(Some(token)))
            .collect();
        let this_year = self.year.to_string();
        let to_now = match &words[..] {
            [from, year, to, rest @ ..] => {
                is_among(from, "from between de desde entre")
                    && is_year(year)
                    && is_among(to, "to and until a et y hasta")
                    && rest
                        .first()
                        .is_some_and(|now| *now == this_year || is_among(now, "today now this hoy aujourd"))
                    && rest
                        .last()
                        .is_some_and(|verb| is_among(verb, "is are lie for es son hay"))
                    && rest.len() <= 4
            }
            _ => false,
        };
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let years = self.years(Span::new(sentence.start, span.start), span);
        // "during the 31 years from 1994 to today"
        let told: Vec<String> = behind
            .iter()
            .take(5)
            .map(|token| self.token_word(Some(token)))
            .collect();
        if let [_, from, year, to, now] = &told[..]
            && is_among(from, "from between de desde")
            && is_year(year)
            && is_among(to, "to and until a et y hasta")
            && (*now == this_year || is_among(now, "today now this hoy aujourd"))
        {
            return self
                .years(Span::new(span.end, sentence.end), span)
                .first()
                .copied()
                .filter(|event| event.value < self.year);
        }
        (to_now && self.counts_years(behind))
            .then(|| years.first().copied())
            .flatten()
            .filter(|event| event.value < self.year)
    }

    /// "The bridge will turn 47 in spring: it was opened in 1978", "cumple 31 años: se aprobó en 1994": behind a mark the
    /// same thing's beginning is told.
    pub(super) fn begun_behind(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        let behind = self.reading.tokens_in(Span::new(span.end, sentence.end));
        let mark = behind
            .iter()
            .position(|token| matches!(token.kind, TokenKind::Mark(':' | ';' | ',' | '(' | '–' | '—')))?;
        let words: Vec<String> = behind[mark + 1..]
            .iter()
            .take(5)
            .map(|token| self.token_word(Some(token)))
            .collect();
        let opens = words.first()?;
        // "The Charter, now 47 years old, was signed in 1978."
        let same = is_among(opens, "it she he se elle il ella was were fut fue")
            || is_among(opens, BEGUN)
                && words
                    .get(1)
                    .is_some_and(|word| is_among(word, "in on by en el le par por"));
        let begun = words.iter().any(|word| is_among(word, BEGUN));
        match self.years(Span::new(span.end, sentence.end), span)[..] {
            [event] if same && begun && event.value < self.year => Some(event),
            _ => None,
        }
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}
