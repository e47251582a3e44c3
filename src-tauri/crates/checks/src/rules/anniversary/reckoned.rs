//! Spans of years told without an anniversary or a "since" behind them: "45 years have gone by", "is 40 years old",
//! "reaches the age of sixty-five", "twenty-five years separate us from …", "half a century".

use super::Look;
use crate::edition::folded;
use crate::{Finding, Severity};
use daymark_article::Span;
use daymark_phrases::{Meaning, Now, Phrase, Stated, TokenKind};

/// The years that a count of the present may be off before it is taken to count something else.
const REACH: u32 = 12;

/// The years that a rough span ("half a century") may be off and still be right enough.
const ROUGH: u32 = 5;

impl Look<'_> {
    /// "45 years have gone by since …", "25 years separate us from …", "… is 40 years old", "… turns 59".
    pub(super) fn reckoned(&self, span: Span, value: u32) -> Option<Finding> {
        // "les 80 ans de la Charte de 1945" are not "les années 80".
        if self.passage.is_quoted(span)
            || self.is_rough(span) && !self.is_celebrated(span)
            || self.is_years_ahead(span)
        {
            return None;
        }
        let sentence = self.reading.sentence(span);
        let event = if self.is_elapsed(span) {
            let years: Vec<_> = self
                .years_told(sentence)
                .into_iter()
                .filter(|year| year.value != self.year)
                .collect();
            let years = match (&years[..], self.reading.sentence_before(sentence)) {
                // "It was signed in 1951. Seventy years have passed, and …"
                ([], Some(before)) if !self.parts(span) => match self.named_behind(span, sentence) {
                    Some(named) => self.told_of(named, sentence),
                    None => self.years_told(before),
                },
                _ => years,
            };
            match years[..] {
                [year] if year.value < self.year => year,
                _ => return None,
            }
        } else if self.is_age(span) {
            self.born(span, sentence)
                .or_else(|| self.begun_behind(span, sentence))
                .or_else(|| self.lasting(span, sentence))?
        } else {
            self.lasting(span, sentence)
                .or_else(|| self.told_otherwise(span, sentence))?
        };
        let right = u32::try_from(self.year - event.value).ok()?;
        let count = Stated { value, span };
        if event.span.start < sentence.start
            && self.named_behind(span, sentence).is_none()
            && self.fits_earlier(value, sentence)
        {
            return None;
        }
        (1..=REACH)
            .contains(&right.abs_diff(value))
            .then(|| self.finding(count, event, right, false))
    }

    /// "N years have passed", "N years separate us from", in the present.
    fn is_elapsed(&self, span: Span) -> bool {
        let mut words = self.reading.words_after(span.end);
        let years = words
            .next()
            .is_some_and(|word| matches!(&*word, "years" | "ans" | "annees" | "anos"));
        let behind: Vec<_> = words.take(5).collect();
        let passed = behind.iter().any(|word| {
            matches!(
                &**word,
                "passed"
                    | "gone"
                    | "elapsed"
                    | "ecoules"
                    | "ecoulees"
                    | "passe"
                    | "passes"
                    | "passees"
                    | "pasado"
                    | "transcurrido"
                    | "lie"
            )
        });
        let has = behind
            .iter()
            .any(|word| matches!(&**word, "have" | "has" | "sont" | "ont" | "han" | "lie"));
        // "From 1994 to this autumn: 25 years of soup", "25 years of soup since 1994"
        let of = matches!(behind.first().map(|word| &**word), Some("of" | "de" | "d"))
            && self.runs_to_now(self.reading.sentence(span));
        // "Han pasado setenta años"
        let before: Vec<_> = self.reading.words_before(span.start).take(2).collect();
        let gone_by = matches!(
            before.iter().map(|word| &**word).collect::<Vec<_>>()[..],
            ["pasado" | "transcurrido", "han"]
        );
        years && (passed && has || self.parts(span) || of || gone_by)
    }

    /// "2026 marks the 31st year since the Convention was adopted in 1994": the year of the event may be counted, too.
    pub(super) fn nth_year(&self, span: Span, value: u32) -> Option<Finding> {
        let sentence = self.reading.sentence(span);
        let words: Vec<_> = self.reading.words_after(span.end).take(2).collect();
        let since = matches!(&words[..], [year, since]
            if matches!(&**year, "year" | "annee" | "ano") && matches!(&**since, "since" | "depuis" | "desde"));
        if !since || self.passage.is_quoted(span) || self.is_rough(span) {
            return None;
        }
        let led = self
            .reading
            .words_before(span.start)
            .find(|word| !matches!(&**word, "the" | "la" | "le" | "el" | "now" | "already"))
            .is_some_and(|word| matches!(&*word, "marks" | "is" | "marque" | "est" | "es" | "marca"));
        let years = self.years_told(Span::new(span.end, sentence.end));
        let [event] = years[..] else { return None };
        let this_year = self
            .reading
            .phrases_in(Span::new(sentence.start, span.start))
            .iter()
            .any(|phrase| {
                matches!(phrase.meaning, Meaning::Year(year) if year == self.year)
                    || matches!(phrase.meaning, Meaning::Now(Now::ThisYear | Now::Today))
            })
            || self
                .reading
                .words_after(sentence.start)
                .take(2)
                .eq(["this", "is"]);
        let right = u32::try_from(self.year - event.value).ok()?;
        let near = (1..=REACH).contains(&right.abs_diff(value)) && value != right + 1;
        (led && this_year && near).then(|| self.finding(Stated { value, span }, event, right, true))
    }

    /// "… since the adoption of the text": the verbs that tell of what is named behind a count.
    fn named_behind(&self, span: Span, sentence: Span) -> Option<&'static str> {
        let since = self
            .reading
            .tokens_in(Span::new(span.end, sentence.end))
            .iter()
            .find(|token| {
                matches!(
                    &*folded(token.span.of(self.reading.text)),
                    "since" | "depuis" | "desde"
                )
            })?;
        self.named_from(since.span.end, sentence)
    }

    /// The same behind the "since": "the adoption of the text".
    pub(super) fn named_from(&self, place: usize, sentence: Span) -> Option<&'static str> {
        let behind = self.reading.tokens_in(Span::new(place, sentence.end));
        behind.iter().take(3).find_map(|token| {
            let word = folded(token.span.of(self.reading.text));
            Some(match word.as_str() {
                "adoption" | "adopcion" | "proclamation" | "proclamacion" | "resolution" | "resolucion" => {
                    "adopted proclaimed decided declared designated invited established adopte adoptee proclame \
                        decide invite proclamo adopto aprobo decidio invito"
                }
                "founding" | "foundation" | "fondation" | "fundacion" | "creation" | "creacion" => {
                    "founded established created fondee fonde creee cree fundada fundo creo creada"
                }
                "signing" | "signature" | "firma" => "signed signe signee firmo firmada firmado",
                "opening" | "ouverture" | "apertura" => "opened ouvert ouverte abrio abierto abierta",
                _ => return None,
            })
        })
    }

    /// The years of the nearest sentence before that tells of it.
    pub(super) fn told_of(&self, verbs: &str, sentence: Span) -> Vec<Stated<i16>> {
        self.earlier(sentence)
            .find(|before| {
                self.reading
                    .tokens_in(*before)
                    .iter()
                    .any(|token| crate::edition::is_among(&folded(token.span.of(self.reading.text)), verbs))
            })
            .map_or_else(Vec::new, |before| self.years_told(before))
    }

    /// The sentences right before one.
    fn earlier(&self, sentence: Span) -> impl Iterator<Item = Span> {
        std::iter::successors(self.reading.sentence_before(sentence), |before| {
            self.reading.sentence_before(*before)
        })
        .take(5)
    }

    /// Whether the count is right from another year that was told before: nobody says from which it goes.
    pub(super) fn fits_earlier(&self, count: u32, sentence: Span) -> bool {
        self.earlier(sentence).any(|before| {
            self.years_told(before)
                .iter()
                .any(|year| u32::try_from(self.year - year.value) == Ok(count))
        })
    }

    /// "N years separate us from".
    fn parts(&self, span: Span) -> bool {
        self.reading
            .words_after(span.end)
            .skip(1)
            .take(2)
            .any(|word| matches!(&*word, "separate" | "divide" | "separent" | "separan"))
    }

    /// "from 1994 to this autumn", "since 1994".
    fn runs_to_now(&self, sentence: Span) -> bool {
        let words: Vec<String> = self
            .reading
            .tokens_in(sentence)
            .iter()
            .map(|token| folded(token.span.of(self.reading.text)))
            .collect();
        let from = words.windows(4).any(|part| {
            matches!(part[0].as_str(), "from" | "de" | "desde")
                && matches!(part[2].as_str(), "to" | "until" | "till" | "a" | "hasta")
                && matches!(
                    part[3].as_str(),
                    "this" | "today" | "now" | "cet" | "cette" | "aujourd" | "hoy" | "este"
                )
        });
        from || self
            .reading
            .phrases_in(sentence)
            .iter()
            .any(|phrase| matches!(phrase.meaning, Meaning::SinceYear(_)))
    }

    /// "is 40 years old", "turns 59", "reaches the age of 65", "would have turned 110"; not "was 25 years old".
    fn is_age(&self, span: Span) -> bool {
        // "a aujourd’hui 33 ans", "tiene hoy 33 años"
        let before: Vec<_> = self
            .reading
            .words_before(span.start)
            .filter(|word| !matches!(&**word, "aujourd" | "hui" | "hoy" | "deja" | "ya"))
            .take(6)
            .collect();
        let word = |at: usize| before.get(at).map_or("", |word| &**word);
        let behind: Vec<_> = self.reading.words_after(span.end).take(2).collect();
        let old = matches!(behind[..], [ref years, ref old, ..] if years == "years" && old == "old");
        let aged = behind
            .first()
            .is_some_and(|word| matches!(&**word, "ans" | "anos"))
            && matches!(
                word(0),
                "aura"
                    | "fete"
                    | "fetera"
                    | "ses"
                    | "a"
                    | "tiene"
                    | "tendra"
                    | "cumple"
                    | "cumplira"
                    | "cumplen"
            );
        let would_have = matches!(word(2), "would" | "will") && word(1) == "have";
        let turns = matches!(word(0), "turns" | "turn" | "turning" | "cumple" | "cumplen")
            || word(0) == "turned" && would_have
            || word(0) == "been" && would_have;
        let reaches = word(0) == "of"
            && word(1) == "age"
            && before
                .iter()
                .skip(2)
                .any(|word| matches!(&**word, "reaches" | "reach" | "reaching" | "attains"));
        // "What was signed in 1978 is 48 years old": the verb beside the age rules.
        let now = matches!(word(0), "is" | "are") || word(0) == "now" && word(1) == "is";
        let past = before.iter().take(4).any(|word| {
            matches!(&**word, "when" | "until" | "lived" | "died")
                || !now && matches!(&**word, "was" | "were" | "had" | "avait" | "tenia")
        });
        let kept = turns
            && behind.first().is_some_and(|word| {
                // "turns 59 pages"
                !matches!(
                    &**word,
                    "this"
                        | "years"
                        | "today"
                        | "in"
                        | "on"
                        | "now"
                        | "and"
                        | "next"
                        | "old"
                        | "at"
                        | "ans"
                        | "anos"
                )
            })
            && self.joined_behind(span);
        (old || aged || turns && !kept || reaches) && !past
    }

    /// Whether a word, not a mark, follows.
    fn joined_behind(&self, span: Span) -> bool {
        self.reading
            .tokens_in(Span::new(span.end, self.reading.sentence(span).end))
            .first()
            .is_some_and(|token| matches!(token.kind, TokenKind::Word { .. }))
    }

    /// The one year before an age; where its sentence has none, the one that the sentence before was born in.
    fn born(&self, span: Span, sentence: Span) -> Option<Stated<i16>> {
        if !self.years(Span::new(span.end, sentence.end), span).is_empty() {
            return None;
        }
        let mut told = self.years(Span::new(sentence.start, span.start), span);
        // "In 2026 the Convention of 1951 turns 75."
        told.retain(|year| year.value != self.year);
        let told = match (&told[..], self.reading.sentence_before(sentence)) {
            ([], Some(before)) => {
                let founded = self.reading.tokens_in(before).iter().any(|token| {
                    matches!(
                        &*folded(token.span.of(self.reading.text)),
                        "born"
                            | "founded"
                            | "established"
                            | "created"
                            | "adopted"
                            | "signed"
                            | "proclaimed"
                            | "opened"
                            | "nee"
                            | "ne"
                            | "fonde"
                            | "fondee"
                            | "adopte"
                            | "adoptee"
                            | "signe"
                            | "signee"
                            | "nacio"
                            | "fundo"
                            | "fundada"
                            | "aprobada"
                            | "aprobo"
                            | "firmo"
                            | "firmada"
                    )
                });
                // "She", "It" takes it up; another name does not.
                let taken_up = self
                    .reading
                    .words_after(sentence.start)
                    .take(3)
                    .any(|word| matches!(&*word, "it" | "he" | "she" | "elle" | "il" | "that"));
                if !(founded && taken_up) {
                    return None;
                }
                self.years(before, before)
            }
            _ => told,
        };
        match told[..] {
            [year] if year.value < self.year => Some(year),
            _ => None,
        }
    }

    /// All years of a sentence, those of "since 1945" included.
    pub(super) fn years_told(&self, sentence: Span) -> Vec<Stated<i16>> {
        let mut years = self.years(sentence, Span::new(sentence.start, sentence.start));
        years.extend(
            self.reading
                .phrases_in(sentence)
                .iter()
                .filter_map(|phrase| match phrase.meaning {
                    Meaning::SinceYear(year) => Some(year),
                    _ => None,
                }),
        );
        years.sort_by_key(|year| year.span.start);
        years.dedup_by_key(|year| year.value);
        years
    }

    /// "A quarter of a century has gone by since the conference of 1976": rough, so only what is far off is wrong.
    pub(super) fn centuries(&self) -> Vec<Finding> {
        let words: Vec<(Span, String)> = self
            .reading
            .tokens
            .iter()
            .map(|token| (token.span, folded(token.span.of(self.reading.text))))
            .collect();
        let mut found = Vec::new();
        let decades = self
            .reading
            .phrases
            .iter()
            .filter_map(|phrase| self.decades(phrase));
        let centuries = (0..words.len()).filter_map(|at| {
            let (value, length) = rough_span(&words[at..])?;
            let span = Span::new(words[at].0.start, words[at + length - 1].0.end);
            Some((value, span, at + length))
        });
        let decades = decades.map(|(value, span)| {
            let next = words.partition_point(|(word, _)| word.start < span.end);
            (value, span, next)
        });
        for (value, span, next) in centuries.chain(decades) {
            let sentence = self.reading.sentence(span);
            let behind: Vec<&str> = words[next..]
                .iter()
                .take(5)
                .map(|(_, word)| word.as_str())
                .collect();
            let counts = behind
                .iter()
                .any(|word| matches!(*word, "since" | "ago" | "depuis" | "desde"))
                || behind
                    .first()
                    .is_some_and(|word| matches!(*word, "after" | "later" | "apres" | "despues"));
            if !counts
                || self.passage.is_quoted(span)
                || self.is_rough(span)
                || self.tells_of_past(Span::new(sentence.start, span.start))
            {
                continue;
            }
            let later = behind
                .first()
                .is_some_and(|word| matches!(*word, "later" | "plus" | "despues"));
            let told = match (self.years_told(sentence), self.reading.sentence_before(sentence)) {
                // "… in 1947. Seven decades later, singers are still asking."
                (told, Some(before)) if told.is_empty() && later => self.years_told(before),
                (told, _) => told,
            };
            let [event] = told[..] else {
                continue;
            };
            // "Half a century after the conference, in 2022, it came": the year is what came's.
            let after = behind
                .first()
                .is_some_and(|word| matches!(*word, "after" | "later" | "apres" | "despues"));
            let main = Span::new(event.span.end.clamp(sentence.start, sentence.end), sentence.end);
            let still = behind_words(&words, main).any(|word| {
                matches!(
                    word,
                    "still" | "today" | "now" | "toujours" | "encore" | "todavia" | "siguen" | "sigue"
                )
            });
            if after && !still && (!self.tells_of_now(main) || self.tells_of_past(main)) {
                continue;
            }
            let Some(right) = u32::try_from(self.year - event.value)
                .ok()
                .filter(|right| *right > 0)
            else {
                continue;
            };
            let off = right.abs_diff(value);
            if off > ROUGH && off <= value.max(30) {
                found.push(Finding {
                    rule: super::RULE.id,
                    severity: Severity::Error,
                    span: self.passage.place(span),
                    message: format!("From {} to {} it is {right} years.", event.value, self.year),
                    fix: None,
                });
            }
        }
        found
    }
}

/// The words of a part.
fn behind_words(words: &[(Span, String)], part: Span) -> impl Iterator<Item = &str> {
    words[words.partition_point(|(span, _)| span.start < part.start)..]
        .iter()
        .take_while(move |(span, _)| span.end <= part.end)
        .map(|(_, word)| word.as_str())
}

/// "two decades": what it is worth, and where it stands.
impl Look<'_> {
    fn decades(&self, phrase: &Phrase) -> Option<(u32, Span)> {
        let Meaning::Number(count @ 2..=9) = phrase.meaning else {
            return None;
        };
        let noun = self
            .reading
            .tokens_in(Span::new(phrase.span.end, self.reading.text.len()))
            .first()?;
        matches!(
            &*folded(noun.span.of(self.reading.text)),
            "decades" | "decennies" | "decadas" | "decenios"
        )
        .then(|| (count * 10, Span::new(phrase.span.start, noun.span.end)))
    }
}

/// "half a century", "a quarter of a century": what it is worth, and its tokens.
fn rough_span(words: &[(Span, String)]) -> Option<(u32, usize)> {
    const SPANS: [(&[&str], u32); 9] = [
        (&["three", "quarters", "of", "a", "century"], 75),
        (&["a", "quarter", "of", "a", "century"], 25),
        (&["a", "quarter", "century"], 25),
        (&["half", "a", "century"], 50),
        (&["un", "quart", "de", "siecle"], 25),
        (&["un", "demi", "-", "siecle"], 50),
        (&["un", "cuarto", "de", "siglo"], 25),
        (&["medio", "siglo"], 50),
        (&["trois", "quarts", "de", "siecle"], 75),
    ];
    SPANS.iter().find_map(|(span, value)| {
        (words.len() >= span.len() && span.iter().zip(words).all(|(want, (_, word))| want == word))
            .then_some((*value, span.len()))
    })
}
