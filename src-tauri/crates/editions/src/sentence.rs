//! A sentence as the finders see it: its words folded, its phrases, the years that it prints.

use crate::scene::Scene;
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, Reading, Speaks, TokenKind};

/// A word or a number of a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// In small letters, without accents.
    pub folded: String,
    /// Its bytes in the line's text.
    pub span: Span,
    /// Whether nothing but blanks stands between it and the word before.
    pub follows: bool,
    pub capital: bool,
}

/// One sentence of a line.
pub(crate) struct Sentence<'t> {
    pub reading: &'t Reading<'t>,
    /// Its bytes in the line's text.
    pub span: Span,
    pub words: Vec<Word>,
    pub phrases: &'t [Phrase],
    /// Whether it is a title or a heading: what stands there speaks of the edition at hand.
    pub headline: bool,
    /// The year that was printed last before it in the same paragraph.
    pub before_it: Option<i16>,
}

impl<'t> Sentence<'t> {
    pub(crate) fn new(reading: &'t Reading<'t>, span: Span, headline: bool) -> Self {
        let mut words: Vec<Word> = Vec::new();
        let mut follows = false;
        let mut apostrophe = false;
        for token in reading.tokens_in(span) {
            if let TokenKind::Mark(mark) = token.kind {
                apostrophe = matches!(mark, '\'' | '’') && token.joined;
                // "year’s theme" is "year theme"; "Forty-eight years" hangs together.
                follows &= apostrophe || matches!(mark, '-' | '‑');
                continue;
            }
            let written = token.span.of(reading.text);
            if apostrophe && token.joined && matches!(written, "s" | "S") {
                apostrophe = false;
                continue;
            }
            apostrophe = false;
            words.push(Word {
                folded: fold(written),
                span: token.span,
                follows,
                capital: matches!(token.kind, TokenKind::Word { capital: true }),
            });
            follows = true;
        }
        Self {
            reading,
            span,
            words,
            phrases: reading.phrases_in(span),
            headline,
            before_it: None,
        }
    }

    /// The text of some of its bytes.
    pub(crate) fn text(&self, span: Span) -> &'t str {
        span.of(self.reading.text)
    }

    /// The index of the first word that ends behind `place`.
    pub(crate) fn word_at(&self, place: usize) -> usize {
        self.words.partition_point(|word| word.span.end <= place)
    }

    /// The words right behind a place, in order.
    pub(crate) fn after(&self, place: usize) -> &[Word] {
        &self.words[self.words.partition_point(|word| word.span.start < place)..]
    }

    /// The words before a place, in order.
    pub(crate) fn before(&self, place: usize) -> &[Word] {
        &self.words[..self.word_at(place)]
    }

    /// Whether any of its words is one of these.
    pub(crate) fn has(&self, wanted: &[&str]) -> bool {
        self.words.iter().any(|word| wanted.contains(&&*word.folded))
    }

    /// Whether the words after index `at` are those of the pattern: words parted by spaces, alternatives by `|`.
    /// Gives the index behind the last.
    pub(crate) fn matches(&self, at: usize, pattern: &str) -> Option<usize> {
        let mut next = at;
        for (index, wanted) in pattern.split(' ').enumerate() {
            let word = self.words.get(next)?;
            if (index > 0 && !word.follows) || !wanted.split('|').any(|one| one == word.folded) {
                return None;
            }
            next += 1;
        }
        Some(next)
    }

    /// The years that it prints, those of dates included.
    pub(crate) fn years(&self) -> impl Iterator<Item = i16> {
        self.phrases.iter().filter_map(|phrase| year_of(&phrase.meaning))
    }

    /// Whether it names a year before the old edition, or goes on telling of one that was named before it.
    pub(crate) fn is_dated_before(&self, scene: &Scene<'_>) -> bool {
        let mut own = self.years().peekable();
        if own.peek().is_some() {
            return own.any(|year| year < scene.old);
        }
        self.before_it.is_some_and(|year| year < scene.old) && self.is_history(self.span)
    }

    /// Whether it tells history at that place, and no word of it is of the present.
    pub(crate) fn is_history(&self, place: Span) -> bool {
        !self.headline && !self.has(&PRESENT) && self.reading.speaks(place) == Speaks::History
    }

    /// Whether a document's adoption or a founding is dated here: that stays true.
    pub(crate) fn dates_a_document(&self, place: Span) -> bool {
        // A date between belongs to the document, and this one does not.
        let since = self
            .phrases
            .iter()
            .filter(|phrase| phrase.span.end <= place.start && year_of(&phrase.meaning).is_some())
            .map(|phrase| phrase.span.end)
            .max()
            .unwrap_or(self.span.start);
        self.before(place.start)
            .iter()
            .rev()
            .take(9)
            .take_while(|word| word.span.start >= since)
            .any(|word| FOUNDING.contains(&&*word.folded))
    }
}

/// Words before the date of a document or of a founding.
const FOUNDING: [&str; 27] = [
    "resolution",
    "resolutions",
    "decision",
    "declaration",
    "adopted",
    "proclaimed",
    "established",
    "ratified",
    "founded",
    "approved",
    "endorsed",
    "designated",
    "declared",
    "resolution,",
    "adoptee",
    "adopte",
    "adoption",
    "proclame",
    "proclamee",
    "etablie",
    "etabli",
    "aprobada",
    "aprobo",
    "adopto",
    "proclamo",
    "establecio",
    "resolucion",
];

/// Words of the present that a sentence of history does not have.
const PRESENT: [&str; 33] = [
    "is",
    "are",
    "will",
    "still",
    "remains",
    "remain",
    "today",
    "now",
    "reads",
    "continues",
    "continue",
    "marks",
    "meets",
    "celebrates",
    "celebrate",
    "commemorates",
    "opens",
    "summer",
    "spring",
    "autumn",
    "winter",
    "nous",
    "est",
    "sont",
    "celebramos",
    "son",
    "may",
    "can",
    "must",
    "please",
    "apply",
    "register",
    "join",
];

fn year_of(meaning: &Meaning) -> Option<i16> {
    match meaning {
        Meaning::Day(day) => day.year.map(|year| year.value),
        Meaning::Days { from, to } => to.year.or(from.year).map(|year| year.value),
        Meaning::Month { year, .. } => year.map(|year| year.value),
        Meaning::Year(year) => Some(*year),
        Meaning::Years { last, .. } => Some(last.value),
        Meaning::SinceYear(year) => Some(year.value),
        _ => None,
    }
}

/// A word in small letters without accents and marks of emphasis.
pub(crate) fn fold(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .filter_map(|c| match c {
            daymark_phrases::GLUE | '\u{ad}' | '\u{300}'..='\u{36f}' => None,
            'à' | 'á' | 'â' | 'ä' => Some('a'),
            'è' | 'é' | 'ê' | 'ë' => Some('e'),
            'ì' | 'í' | 'î' | 'ï' => Some('i'),
            'ò' | 'ó' | 'ô' | 'ö' => Some('o'),
            'ù' | 'ú' | 'û' | 'ü' => Some('u'),
            'ç' => Some('c'),
            'ñ' => Some('n'),
            c => Some(c),
        })
        .collect()
}
