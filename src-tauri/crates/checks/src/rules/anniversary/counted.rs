//! Counts whose event, or whose end, stands elsewhere than beside them: in the sentence before, in the main clause, or
//! nowhere but in the edition's year.

use super::Look;
use crate::Finding;
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Meaning, Now, Phrase, Since, Stated, TokenKind};

impl Look<'_> {
    /// "Eighty years after the war that ended in 1945, the bridge stands": the sentence tells of no past, and the count
    /// is right for the edition before or after.
    pub(super) fn counted_to_now(
        &self,
        phrase: &Phrase,
        count: Stated<u32>,
        sentence: Span,
    ) -> Option<Finding> {
        let next = self
            .reading
            .phrases_in(Span::new(phrase.span.end, sentence.end))
            .iter()
            .find(|other| matches!(other.meaning, Meaning::YearsSince { .. }))
            .map_or(sentence.end, |other| other.span.start);
        let years = self.years(Span::new(phrase.span.end, next), phrase.span);
        let event = match years[..] {
            [year] if year.value < self.year => year,
            _ => return None,
        };
        let right = u32::try_from(self.year - event.value).ok()?;
        // "The first was in 2020, a year after its adoption of 19 December 2019."
        if self.fits(count.value, &self.years(sentence, phrase.span), sentence) {
            return None;
        }
        // What counts stands behind the event, or before the count: "The bridge stands, 80 years after …".
        let behind = Span::new(event.span.end, sentence.end);
        let main = if self.reading.words_after(behind.start).take(3).count() == 3 {
            behind
        } else {
            Span::new(sentence.start, phrase.span.start)
        };
        let main = self.before_clause(main);
        let heading = self.reading.tokens_in(Span::new(0, phrase.span.start)).is_empty()
            && !matches!(
                self.reading.text.trim_end().chars().next_back(),
                Some('.' | '!' | '?')
            );
        let round = count.value >= 20 && count.value.is_multiple_of(5);
        let reach = if heading || round || self.tells_of_now(main) {
            12
        } else {
            2
        };
        let near = (1..=reach).contains(&right.abs_diff(count.value));
        (near && !self.tells_of_past(main)).then(|| self.finding(count, event, right, false))
    }

    /// "this autumn", "cet automne": the edition's, whatever the tense.
    fn is_this_season(&self, sentence: Span) -> bool {
        let words: Vec<String> = self
            .reading
            .tokens_in(sentence)
            .iter()
            .map(|token| crate::edition::folded(token.span.of(self.reading.text)))
            .collect();
        words.windows(2).any(|pair| {
            matches!(
                pair[0].as_str(),
                "this" | "ce" | "cet" | "cette" | "este" | "esta"
            ) && matches!(
                pair[1].as_str(),
                "spring"
                    | "summer"
                    | "autumn"
                    | "fall"
                    | "winter"
                    | "month"
                    | "week"
                    | "morning"
                    | "year"
                    | "printemps"
                    | "ete"
                    | "automne"
                    | "hiver"
                    | "mois"
                    | "semaine"
                    | "matin"
                    | "annee"
                    | "primavera"
                    | "verano"
                    | "otono"
                    | "invierno"
                    | "mes"
                    | "semana"
                    | "ano"
            )
        })
    }

    /// "children still ask how it stayed up": what a clause tells is of its own time.
    fn before_clause(&self, part: Span) -> Span {
        let end = self
            .reading
            .tokens_in(part)
            .iter()
            .skip(1)
            .find(|token| {
                matches!(
                    &*crate::edition::folded(token.span.of(self.reading.text)),
                    "how"
                        | "why"
                        | "which"
                        | "who"
                        | "whom"
                        | "whose"
                        | "comment"
                        | "pourquoi"
                        | "qui"
                        | "dont"
                )
            })
            .map_or(part.end, |token| token.span.start);
        Span::new(part.start, end)
    }

    /// Whether a part of a sentence says in so many words that it is of the present.
    pub(super) fn tells_of_now(&self, part: Span) -> bool {
        self.reading
            .tokens_in(part)
            .iter()
            .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
            .any(|token| {
                matches!(
                    &*crate::edition::folded(token.span.of(self.reading.text)),
                    "still"
                        | "today"
                        | "now"
                        | "we"
                        | "our"
                        | "is"
                        | "are"
                        | "has"
                        | "have"
                        | "remains"
                        | "remain"
                        | "continues"
                        | "continue"
                        | "this"
                        | "nous"
                        | "toujours"
                        | "encore"
                        | "est"
                        | "sont"
                        | "reste"
                        | "ont"
                        | "aujourd"
                        | "hoy"
                        | "sigue"
                        | "siguen"
                        | "todavia"
                        | "son"
                        | "es"
                )
            })
    }

    /// "It was agreed in 1978; forty years have passed since then": the one year told before.
    pub(super) fn since_then(
        &self,
        count: Stated<u32>,
        years: &[Stated<i16>],
        phrase: Span,
        sentence: Span,
    ) -> Option<Finding> {
        let behind = Span::new(phrase.end, sentence.end);
        let then = self
            .reading
            .tokens_in(behind)
            .first()
            .is_none_or(|token| match token.kind {
                TokenKind::Word { .. } => matches!(
                    &*crate::edition::folded(token.span.of(self.reading.text)),
                    "then" | "entonces" | "lors" | "that"
                ),
                _ => true,
            });
        let named = self.named_from(phrase.end, sentence);
        if !then && named.is_none() {
            return None;
        }
        let told = match (years, self.reading.sentence_before(sentence)) {
            ([], Some(before)) => match named {
                Some(verbs) => self.told_of(verbs, sentence),
                None => self.years(before, before),
            },
            (years, _) => years.to_vec(),
        };
        let event = match told[..] {
            [year] if year.value < self.year => year,
            _ => return None,
        };
        let right = u32::try_from(self.year - event.value).ok()?;
        let near = (1..=12).contains(&right.abs_diff(count.value));
        // "Forty years had passed since then": to some other time.
        let had = phrase.of(self.reading.text).contains(" had ");
        let another =
            named.is_none() && event.span.start < sentence.start && self.fits_earlier(count.value, sentence);
        (near && !had && !another).then(|| self.finding(count, event, right, false))
    }

    /// "The Charter was signed in 1945. Eighty years later, on 24 October 2026, …": the year before the count, and the
    /// one behind it, or the edition's.
    pub(super) fn counted_later(
        &self,
        phrase: &Phrase,
        count: Stated<u32>,
        sentence: Span,
    ) -> Option<Finding> {
        let here = self.years(Span::new(sentence.start, phrase.span.start), phrase.span);
        let told = match (&here[..], self.reading.sentence_before(sentence)) {
            ([], Some(before)) => self.years(before, before),
            _ => here.clone(),
        };
        let event = match told[..] {
            [year] if year.value < self.year => year,
            [] => return self.on_from_behind(phrase, count, sentence),
            _ => return None,
        };
        let (now, reach) = match self.years(Span::new(phrase.span.end, sentence.end), phrase.span)[..] {
            [] if self.is_this_season(sentence) || crate::edition::points_to_now(self.reading, sentence) => {
                (self.year, 12)
            }
            [] if !self.tells_of_past(Span::new(phrase.span.end, sentence.end)) => {
                let around = Span::new(told_end(&here, sentence), sentence.end);
                (self.year, if self.tells_of_now(around) { 12 } else { 2 })
            }
            // "adopted twelve years later and first observed in 2003": of something else.
            [year]
                if year.span.start <= phrase.span.end + 40
                    && !self
                        .reading
                        .tokens_in(Span::new(phrase.span.end, year.span.start))
                        .iter()
                        .any(|token| {
                            crate::edition::is_among(token.span.of(self.reading.text), "and et y ; :")
                        }) =>
            {
                (year.value, 12)
            }
            _ => return None,
        };
        let right = u32::try_from(now - event.value).ok().filter(|right| *right > 0)?;
        let another = event.span.start < sentence.start && self.fits_earlier(count.value, sentence);
        let near = (1..=reach).contains(&right.abs_diff(count.value)) && !another;
        near.then(|| {
            let mut finding = self.finding(count, event, right, false);
            finding.message = format!("From {} to {now} it is {right} years.", event.value);
            finding
        })
    }

    /// "Thirty-six years on, the Convention of 1989 is still in force": nothing was told before that it could count from.
    fn on_from_behind(&self, phrase: &Phrase, count: Stated<u32>, sentence: Span) -> Option<Finding> {
        let behind = Span::new(phrase.span.end, sentence.end);
        let opens = self
            .reading
            .tokens_in(Span::new(sentence.start, phrase.span.start))
            .is_empty();
        let [event] = self.years(behind, phrase.span)[..] else {
            return None;
        };
        let of = self
            .reading
            .words_before(event.span.start)
            .next()
            .is_some_and(|word| matches!(&*word, "of" | "de" | "del"));
        let main = Span::new(event.span.end, sentence.end);
        let right = u32::try_from(self.year - event.value).ok()?;
        let near = (1..=12).contains(&right.abs_diff(count.value));
        (opens && of && near && self.tells_of_now(main) && !self.tells_of_past(main))
            .then(|| self.finding(count, event, right, false))
    }

    /// Whether a verb of the past stands in a part of a sentence.
    pub(super) fn tells_of_past(&self, part: Span) -> bool {
        let mut passive = 0_u8;
        self.reading
            .tokens_in(part)
            .iter()
            .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
            .any(|token| {
                let word = crate::edition::folded(token.span.of(self.reading.text));
                // "is remembered", "still goes unrecorded"
                passive = if matches!(
                    &*word,
                    "is" | "are" | "be" | "goes" | "go" | "remains" | "remain" | "stays"
                ) {
                    3
                } else {
                    passive.saturating_sub(1)
                };
                let plain = matches!(
                    &*word,
                    "was"
                        | "were"
                        | "had"
                        | "did"
                        | "fut"
                        | "etait"
                        | "etaient"
                        | "avait"
                        | "fue"
                        | "era"
                        | "eran"
                        | "habia"
                        | "became"
                        | "began"
                        | "came"
                        | "met"
                        | "took"
                        | "went"
                        | "gave"
                        | "stood"
                        | "held"
                        | "made"
                        | "saw"
                        | "left"
                        | "found"
                        | "brought"
                        | "rose"
                        | "fell"
                );
                let regular = word.len() > 4 && word.ends_with("ed") && passive == 0 && word != "united";
                // "celebró"
                let simple = self.language != Language::En && token.span.of(self.reading.text).ends_with('ó');
                plain || regular || simple
            })
    }

    /// "He was born in 1869. This year is the 156th anniversary of his birth.", "… in 1948. That was 77 years ago.":
    /// the year stands in the sentence before, and nothing else is counted from there.
    pub(super) fn told_before(
        &self,
        phrase: &Phrase,
        sentence: Span,
        years: &[Stated<i16>],
    ) -> Option<Finding> {
        let text = self.reading.text;
        let before = self.reading.sentence_before(sentence)?;
        let (count, verbs): (_, &[&str]) = match phrase.meaning {
            Meaning::Anniversary(count) if self.is_of_that(phrase.span) => {
                (count, self.verbs_of(phrase.span).unwrap_or_default())
            }
            Meaning::Anniversary(count) => (count, self.verbs_of(phrase.span)?),
            Meaning::YearsSince {
                count,
                since: Since::Ago,
            } => {
                let mut words = self.reading.words_after(sentence.start);
                let that = matches!(
                    words.next().as_deref(),
                    Some("that" | "this" | "it" | "c" | "eso")
                );
                let was = words
                    .take(2)
                    .any(|word| matches!(&*word, "was" | "is" | "happened" | "etait" | "fue"));
                let near = self
                    .reading
                    .tokens_in(Span::new(sentence.start, phrase.span.start))
                    .len()
                    <= 4;
                if !(that && was && near) {
                    return None;
                }
                (count, &[])
            }
            _ => return None,
        };
        let mut told = self.years(before, before);
        told.dedup_by_key(|year| year.value);
        let event = match verbs {
            [] => match told[..] {
                [year] => year,
                _ => return None,
            },
            verbs => *told.iter().find(|year| {
                // With one year in the sentence the verb may stand anywhere before it.
                let reach = if told.len() == 1 { usize::MAX } else { 5 };
                self.reading
                    .words_before(year.span.start)
                    .take(reach)
                    .any(|word| verbs.contains(&&*word))
            })?,
        };
        // "Last year was its seventeenth anniversary", "In 2023 it marked its 75th anniversary".
        let shift = self
            .reading
            .phrases_in(sentence)
            .iter()
            .find_map(|other| match other.meaning {
                Meaning::Now(Now::LastYear) => Some(-1),
                Meaning::Now(Now::NextYear) => Some(1),
                _ => None,
            })
            .unwrap_or(0);
        let now = match years {
            [] => self.year + shift,
            [year] if shift == 0 => year.value,
            _ => return None,
        };
        let right = u32::try_from(now - event.value).ok().filter(|right| *right > 0)?;
        let of_another = told
            .iter()
            .any(|year| u32::try_from(now - year.value) == Ok(count.value))
            || verbs.is_empty() && self.fits_earlier(count.value, sentence);
        if of_another {
            return None;
        }
        let present = !years.is_empty()
            || shift != 0
            || !matches!(phrase.meaning, Meaning::Anniversary(_))
            || self
                .reading
                .tokens_in(Span::new(sentence.start, phrase.span.start))
                .iter()
                .any(|token| {
                    matches!(
                        token.span.of(text).to_lowercase().as_str(),
                        "is" | "marks"
                            | "mark"
                            | "celebrates"
                            | "celebrate"
                            | "commemorates"
                            | "commemorate"
                            | "year"
                            | "today"
                            | "will"
                            | "celebrating"
                            | "are"
                            | "fêtons"
                            | "fête"
                            | "célébrons"
                            | "célèbre"
                            | "marquons"
                            | "marque"
                            | "année"
                            | "celebramos"
                            | "celebra"
                            | "cumple"
                            | "año"
                    )
                });
        // What is far off counts from something else.
        let near = right.abs_diff(count.value) <= 12;
        (right != count.value && present && near).then(|| {
            let mut finding = self.finding(
                count,
                event,
                right,
                matches!(phrase.meaning, Meaning::Anniversary(_)),
            );
            finding.message = format!("From {} to {now} it is {right} years.", event.value);
            finding
        })
    }

    /// The verbs that tell of what an anniversary is of: "of his birth" of "born"; "its 75th anniversary" of any
    /// founding.
    fn verbs_of(&self, phrase: Span) -> Option<&'static [&'static str]> {
        let mut behind = self.reading.words_after(phrase.end);
        let noun = match behind.next().as_deref() {
            Some("of") => {
                let whose = behind.next();
                if !matches!(
                    whose.as_deref(),
                    Some("his" | "her" | "its" | "their" | "that" | "this")
                ) {
                    return None;
                }
                behind.next()?.into_owned()
            }
            _ if self.is_its(phrase) => "founding".to_owned(),
            _ => return None,
        };
        Some(match noun.as_str() {
            "birth" => &["born"],
            "death" => &["died", "killed", "murdered"],
            "signing" | "signature" => &["signed"],
            "opening" => &["opened"],
            "launch" => &["launched"],
            "adoption" | "proclamation" => &["adopted", "proclaimed"],
            "founding" | "foundation" | "establishment" | "creation" | "inception" => &[
                "founded",
                "established",
                "created",
                "adopted",
                "set",
                "formed",
                "signed",
                "proclaimed",
                "fondee",
                "fonde",
                "creee",
                "cree",
                "adoptee",
                "adopte",
                "signee",
                "signe",
                "proclamee",
                "proclame",
                "fundo",
                "fundada",
                "creo",
                "creada",
                "adopto",
                "adoptada",
                "aprobo",
                "aprobada",
                "firmo",
                "firmada",
                "proclamo",
                "proclamada",
            ],
            _ => return None,
        })
    }
}

/// Behind the event, where the sentence tells it, too; its start otherwise.
fn told_end(here: &[Stated<i16>], sentence: Span) -> usize {
    here.last().map_or(sentence.start, |year| year.span.end)
}
