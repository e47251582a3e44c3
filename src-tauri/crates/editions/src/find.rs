//! What is looked for in running text: one kind of passage a file.

mod address;
mod counts;
mod dates;
mod numbers;
mod ordinals;
mod quotation;
mod relative;
mod theme;
mod years;

use crate::passage::Kind;
use crate::scene::Scene;
use crate::sentence::Sentence;
use daymark_article::Span;
use daymark_phrases::Reading;

pub(crate) use address::addresses;
pub(crate) use quotation::quoted_blocks;
pub(crate) use years::carries;

/// A passage in a line's text, before it has its place in the source.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub kind: Kind,
    pub span: Span,
    pub around: Span,
    pub reason: String,
    pub offer: Option<String>,
}

impl Candidate {
    pub(crate) fn new(kind: Kind, span: Span, around: Span, reason: impl Into<String>) -> Self {
        Self {
            kind,
            span,
            around,
            reason: reason.into(),
            offer: None,
        }
    }

    pub(crate) fn offering(mut self, offer: Option<String>) -> Self {
        self.offer = offer;
        self
    }
}

type Finder = fn(&Sentence<'_>, &Scene<'_>) -> Vec<Candidate>;

/// Those before take what overlaps those behind: one decision about a theme covers the year within it.
const FINDERS: [Finder; 7] = [
    theme::find,
    dates::find,
    counts::find,
    ordinals::find,
    years::find,
    relative::find,
    numbers::find,
];

/// Everything in one line of text that is bound to the old edition, in order.
pub(crate) fn in_line(reading: &Reading<'_>, headline: bool, scene: &Scene<'_>) -> Vec<Candidate> {
    let mut printed = None;
    let sentences: Vec<_> = reading
        .sentences
        .iter()
        .map(|span| {
            let mut sentence = Sentence::new(reading, *span, headline);
            sentence.before_it = printed;
            printed = sentence.years().last().or(printed);
            sentence
        })
        .collect();
    let mut found = quotation::find(&sentences, scene);
    for sentence in &sentences {
        for finder in FINDERS {
            for candidate in finder(sentence, scene) {
                let free = |other: &Candidate| {
                    other.span.end <= candidate.span.start || candidate.span.end <= other.span.start
                };
                if found.iter().all(free) {
                    found.push(candidate);
                }
            }
        }
    }
    found.sort_by_key(|candidate| candidate.span.start);
    found
}
