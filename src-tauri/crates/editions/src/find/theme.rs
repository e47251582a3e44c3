//! The edition's theme.

use super::Candidate;
use crate::passage::Kind;
use crate::scene::Scene;
use crate::sentence::Sentence;
use daymark_article::Span;
use daymark_phrases::{GLUE, Meaning, Now};

pub(super) fn find(sentence: &Sentence<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    let Some(word) = sentence.words.iter().find(|word| THEME.contains(&&*word.folded)) else {
        return Vec::new();
    };
    if sentence.is_dated_before(scene) {
        return Vec::new();
    }
    let at = word.span;
    // "this year's", "the 2026", "the edition's" before it; "of 2026", "for this year" behind it.
    let bound = sentence.phrases.iter().any(|phrase| match phrase.meaning {
        Meaning::Now(Now::ThisYear) => true,
        Meaning::Year(year) => year == scene.old,
        _ => false,
    });
    let title = title(sentence, at);
    let labelled = sentence.reading.text[at.end..].trim_start().starts_with(':');
    let named = (labelled || sentence.has(&["is", "under", "sous", "bajo", "est", "es"])) && title.is_some();
    if !bound && !named {
        return Vec::new();
    }
    let mut span = at;
    for phrase in sentence.phrases {
        let near = phrase.span.end <= at.start && at.start - phrase.span.end < 24
            || phrase.span.start >= at.end && phrase.span.start - at.end < 24;
        let tells = matches!(phrase.meaning, Meaning::Now(_) | Meaning::Year(_));
        if near && tells {
            span = join(span, phrase.span);
        }
    }
    span = match title {
        Some(title) => join(span, title),
        // Without a title in quotation marks, what follows the verb is it.
        None if bound => {
            let end = sentence
                .words
                .last()
                .map_or(sentence.span.end, |word| word.span.end);
            Span::new(span.start, end)
        }
        None => span,
    };
    let reason = format!(
        "The theme of {}; that of {} is not in the catalogue.",
        scene.old, scene.new
    );
    vec![Candidate::new(Kind::Theme, span, sentence.span, reason)]
}

/// The title in quotation marks or emphasis that is nearest behind the word, else before it.
fn title(sentence: &Sentence<'_>, word: Span) -> Option<Span> {
    let text = sentence.reading.text;
    let end = sentence.span.end.max(word.end);
    // The sentence may end within the quotation: "… “Shared tools.”"
    let end = (end + 3..=text.len())
        .find(|end| text.is_char_boundary(*end))
        .unwrap_or(text.len());
    let pairs = [
        ('“', '”'),
        ('"', '"'),
        ('«', '»'),
        ('„', '“'),
        ('‘', '’'),
        (GLUE, GLUE),
    ];
    let between = |from: usize, to: usize| {
        let part = text.get(from..to)?;
        pairs.iter().find_map(|&(open, close)| {
            let start = part.find(open)?;
            let inner = start + open.len_utf8();
            let skip = part[inner..].len() - part[inner..].trim_start_matches(GLUE).len();
            let length = part[inner + skip..].find(close)?;
            let stop = inner + skip + length;
            let closing = part[stop..].len() - part[stop..].trim_start_matches(close).len();
            (length > 1).then(|| Span::new(from + start, from + stop + closing.max(close.len_utf8())))
        })
    };
    between(word.end, end).or_else(|| between(sentence.span.start, word.start))
}

fn join(a: Span, b: Span) -> Span {
    Span::new(a.start.min(b.start), a.end.max(b.end))
}

const THEME: [&str; 9] = [
    "theme",
    "themes",
    "slogan",
    "motto",
    "lema",
    "tema",
    "thematique",
    "tagline",
    "mot",
];
