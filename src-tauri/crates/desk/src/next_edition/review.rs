//! The passages of a next edition as the text is now.

use daymark_article::{Article, Field, Kind as NodeKind, Span, parse};
use daymark_editions::{Kind, Passage, Place};
use daymark_store::EditionRow;
use serde::{Deserialize, Serialize};

use super::day_in_words;
use super::mapping::Mapping;
use crate::boundary::{BoundPassage, EditionReview};
use crate::text::Positions;
use crate::world::World;

/// A passage as it is kept. Its keys are read by later versions too.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    group: String,
    place: String,
    field: Option<String>,
    start: usize,
    end: usize,
    around_start: usize,
    around_end: usize,
    text: String,
    reason: String,
    offer: Option<String>,
    done: bool,
}

/// The list as the store keeps it.
pub(crate) fn written(passages: &[Passage]) -> String {
    let list: Vec<Kept> = passages
        .iter()
        .map(|passage| Kept {
            group: group(passage).to_owned(),
            place: passage.place.words(),
            field: match &passage.place {
                Place::Field(key) => Some(key.clone()),
                _ => None,
            },
            start: passage.span.start,
            end: passage.span.end,
            around_start: passage.around.start,
            around_end: passage.around.end,
            text: passage.text.clone(),
            reason: passage.reason.clone(),
            offer: passage.offer.clone(),
            done: passage.done,
        })
        .collect();
    // Strings and numbers always become JSON.
    serde_json::to_string(&list).unwrap_or_default()
}

/// Under which name the list of kinds has it.
fn group(passage: &Passage) -> &'static str {
    match (&passage.place, passage.kind) {
        (Place::Field(key), _) if key == "title" => "title",
        (Place::Field(key), _) if key == "summary" => "summary",
        (Place::Field(key), _) if key == "image_alt" => "alt",
        (Place::AltText, kind) if kind != Kind::Link => "alt",
        (_, Kind::Date | Kind::Weekday) => "dates",
        (_, Kind::Ordinal) => "editions",
        (_, Kind::Anniversary) => "anniversaries",
        (_, Kind::Year) => "years",
        (_, Kind::Relative) => "time",
        (_, Kind::Number) => "numbers",
        (_, Kind::Theme) => "theme",
        (_, Kind::Quotation) => "quotations",
        (_, Kind::Link) => "links",
        (_, Kind::Picture) => "pictures",
        (_, Kind::Detail) => "details",
    }
}

/// The ids of the passages that stay as they are.
pub(crate) fn kept(row: &EditionRow) -> Vec<u32> {
    serde_json::from_str(&row.kept).unwrap_or_default()
}

pub(crate) fn of(
    draft: i64,
    row: &EditionRow,
    source: &str,
    body: usize,
    world: &World<'_>,
) -> EditionReview {
    let list: Vec<Kept> = serde_json::from_str(&row.passages).unwrap_or_default();
    let kept = kept(row);
    let now = Now {
        base: &row.base,
        source,
        article: parse(source),
        mapping: Mapping::between(&row.base, source),
        positions: Positions::of(source, body),
        body,
    };
    let language = world.language(&now.article);
    let observance = world.observance(&now.article);
    let old_year = i16::try_from(row.origin_year).unwrap_or_default();
    let year = now.article.front_matter.year().unwrap_or(old_year + 1);
    let day = |year: i16| {
        observance
            .and_then(|observance| observance.edition(year))
            .map(|edition| day_in_words(&edition, language))
            .unwrap_or_default()
    };
    let count = |wanted: fn(&NodeKind<'_>) -> bool| {
        now.article.walk().filter(|node| wanted(&node.kind)).count() as u32
    };
    EditionReview {
        draft,
        origin: row.origin.map(|origin| origin.0),
        origin_title: row.origin_title.clone(),
        old_year,
        year,
        old_day: day(old_year),
        new_day: day(year),
        live_facts: count(|kind| matches!(kind, NodeKind::LiveFact(_))),
        citations: count(|kind| matches!(kind, NodeKind::Citation(_))),
        passages: (0..)
            .zip(&list)
            .map(|(id, passage)| now.passage(id, passage, kept.contains(&id)))
            .collect(),
    }
}

/// The text as it is, beside the copy as it was made.
struct Now<'t> {
    base: &'t str,
    source: &'t str,
    article: Article<'t>,
    mapping: Mapping,
    positions: Positions,
    body: usize,
}

impl Now<'_> {
    fn passage(&self, id: u32, was: &Kept, is_kept: bool) -> BoundPassage {
        let span = Span::new(was.start, was.end);
        let around = Span::new(was.around_start.min(was.start), was.around_end.max(was.end));
        let (mut place, mut changed) = self.mapping.place(span);
        let mut context = self.mapping.place(around).0;
        context = Span::new(context.start.min(place.start), context.end.max(place.end));
        let field = was
            .field
            .as_deref()
            .and_then(|key| self.article.front_matter.field(key));
        if was.field.is_some() {
            let value = field.map_or(Span::new(0, 0), |field| inside(field, self.source));
            if span.is_empty() {
                // The day of publication, where the copy could not know it.
                place = value;
                changed = !value.is_empty();
            }
            place = within(place, value);
            context = within(context, value);
        } else {
            place = within(place, Span::new(self.body, self.source.len()));
            context = within(context, Span::new(self.body, self.source.len()));
        }
        let state = match (changed || was.done, is_kept) {
            (true, _) if place.is_empty() => "cut",
            (true, _) => "changed",
            (false, true) => "kept",
            (false, false) => "open",
        };
        let at = |byte: usize| match field {
            Some(field) => units(&self.source[inside(field, self.source).start..byte]),
            None => self.positions.unit_at(self.source, byte),
        };
        BoundPassage {
            id,
            group: was.group.clone(),
            place: was.place.clone(),
            reason: was.reason.clone(),
            offer: was.offer.clone(),
            state: state.to_owned(),
            old: (
                cut_to_size(self.base.get(around.start..span.start), true),
                was.text.clone(),
                cut_to_size(self.base.get(span.end..around.end), false),
            ),
            new: (
                cut_to_size(self.source.get(context.start..place.start), true),
                place.of(self.source).to_owned(),
                cut_to_size(self.source.get(place.end..context.end), false),
            ),
            field: was.field.clone(),
            from: at(place.start),
            to: at(place.end),
            cut_from: at(context.start),
            cut_to: at(context.end),
            value: field
                .map(|field| inside(field, self.source).of(self.source).to_owned())
                .unwrap_or_default(),
        }
    }
}

fn within(span: Span, bounds: Span) -> Span {
    let start = span.start.clamp(bounds.start, bounds.end);
    Span::new(start, span.end.clamp(start, bounds.end))
}

/// The value's own bytes, without quotes.
fn inside(field: &Field, source: &str) -> Span {
    match field.value_span.of(source).find(&field.value) {
        Some(at) => Span::new(
            field.value_span.start + at,
            field.value_span.start + at + field.value.len(),
        ),
        None => field.value_span,
    }
}

fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}

/// A context of one line; what is far from the passage is left out.
fn cut_to_size(text: Option<&str>, before: bool) -> String {
    const MOST: usize = 220;
    let text = text.unwrap_or_default();
    let line = text.replace(['\n', '\r'], " ");
    let count = line.chars().count();
    if count <= MOST {
        return line;
    }
    if before {
        let rest: String = line.chars().skip(count - MOST).collect();
        format!("…{rest}")
    } else {
        let rest: String = line.chars().take(MOST).collect();
        format!("{rest}…")
    }
}
