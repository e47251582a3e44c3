//! The front matter: what a reader sees of it, and what belongs to the old edition.

use crate::find::{carries, in_line};
use crate::passage::{Kind, Passage, Place};
use crate::scene::Scene;
use daymark_article::{Article, Field, Span, TextPiece, split_facts};
use daymark_phrases::read;

/// Values that are prose.
const PROSE: [&str; 3] = ["title", "summary", "image_alt"];
/// Values that the copy sets itself, or that say nothing of an edition.
const SETTLED: [&str; 6] = ["year", "date", "observance", "language", "template", "author"];

/// The passages of the front matter, `date` left out.
pub(crate) fn passages(article: &Article<'_>, scene: &Scene<'_>) -> Vec<Passage> {
    let mut found = Vec::new();
    for field in &article.front_matter.fields {
        let key = field.key.as_str();
        if field.value.trim().is_empty() || SETTLED.contains(&key) {
            continue;
        }
        if PROSE.contains(&key) && field.scalar {
            prose(article, field, scene, &mut found);
        } else {
            found.extend(other(article, field, scene));
        }
    }
    found
}

fn prose(article: &Article<'_>, field: &Field, scene: &Scene<'_>, found: &mut Vec<Passage>) {
    let text = without_facts(&field.value);
    let reading = read(&text, scene.language);
    for candidate in in_line(&reading, field.key == "title", scene) {
        found.push(Passage {
            kind: candidate.kind,
            place: Place::Field(field.key.clone()),
            span: place(article, field, candidate.span),
            around: inside(article, field),
            text: candidate.span.of(&text).to_owned(),
            reason: candidate.reason,
            offer: candidate.offer,
            done: false,
        });
    }
}

fn other(article: &Article<'_>, field: &Field, scene: &Scene<'_>) -> Option<Passage> {
    let carried = carries(&field.value, scene.old).next().is_some();
    let reason = match field.key.as_str() {
        "image" => "The lead picture: does it suit the new edition?".to_owned(),
        "translation_of" => format!(
            "It names the original of {}; that of {} is another article.",
            scene.old, scene.new
        ),
        "canonical" => format!(
            "The address of the page of {}: search engines would take the new page for that one.",
            scene.old
        ),
        "theme" | "slogan" | "hashtag" => format!("It belongs to the edition of {}.", scene.old),
        key if carried => format!("`{key}` carries the year {}.", scene.old),
        _ => return None,
    };
    // A slug is Daymark's own to name; an address elsewhere may not exist with another year in it.
    let renamed = carried && matches!(field.key.as_str(), "slug" | "hashtag");
    let offer = renamed.then(|| {
        field
            .value
            .replace(&scene.old.to_string(), &scene.new.to_string())
    });
    Some(Passage {
        kind: if field.key == "image" {
            Kind::Picture
        } else {
            Kind::Detail
        },
        place: Place::Field(field.key.clone()),
        span: inside(article, field),
        around: inside(article, field),
        text: field.value.clone(),
        reason,
        offer,
        done: false,
    })
}

/// The value with blanks for its live facts, as long as it was.
fn without_facts(value: &str) -> String {
    let mut text = value.to_owned();
    for piece in split_facts(value) {
        if let TextPiece::Fact { span, .. } = piece {
            text.replace_range(span.start..span.end, &" ".repeat(span.len()));
        }
    }
    text
}

/// Where a range of a value stands in the source; the whole value where escapes or folded lines come between.
fn place(article: &Article<'_>, field: &Field, range: Span) -> Span {
    match field.value_span.of(article.source).find(&field.value) {
        Some(at) => {
            let start = field.value_span.start + at;
            Span::new(start + range.start, start + range.end)
        }
        None => field.value_span,
    }
}

/// The value's own bytes, without quotes.
pub(crate) fn inside(article: &Article<'_>, field: &Field) -> Span {
    place(article, field, Span::new(0, field.value.len()))
}
