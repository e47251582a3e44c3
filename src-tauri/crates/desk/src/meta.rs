//! What the list and the search know of an article, derived from its text.

use daymark_article::{Article, Kind, parse, plain_text as node_text, word_count};
use daymark_export::plain_text;
use daymark_store::DraftMeta;

use crate::findings;
use crate::pictures::ArticlePictures;
use crate::world::{World, with_facts};

/// Derives it, but for the findings, which the caller counts or has counted.
pub(crate) fn of(source: &str, world: &World<'_>) -> DraftMeta {
    let article = parse(source);
    let matter = &article.front_matter;
    let facts = world.facts(&article);
    let pictures = ArticlePictures::default();
    let observance = world.observance(&article);
    let day = world.edition(&article).map(|edition| edition.start.to_string());
    DraftMeta {
        title: matter
            .text("title")
            .map_or_else(|| first_words(&article), |title| with_facts(title, &facts)),
        observance: matter.text("observance").map(str::to_owned),
        observance_name: observance
            .map(|found| found.name_in(facts.language).to_owned())
            .unwrap_or_default(),
        year: matter.year().map(i32::from),
        day: day.or_else(|| {
            matter
                .text("date")
                .filter(|date| is_date(date))
                .map(str::to_owned)
        }),
        language: world.tag(&article).to_owned(),
        template: matter.text("template").unwrap_or_default().to_owned(),
        name: Some(daymark_export::slug(&article, &world.context(&pictures))),
        translation_of: matter
            .text("translation_of")
            .map(str::trim)
            .filter(|named| !named.is_empty())
            .map(str::to_owned),
        state: "draft".to_owned(),
        words: word_count(&article) as u32,
        errors: None,
        warnings: None,
        search_text: plain_text(&article, &world.context(&pictures)),
    }
}

/// As [`of`], with the findings of a text that nobody has looked at yet.
pub(crate) fn counted(source: &str, world: &World<'_>, pictures: &ArticlePictures) -> DraftMeta {
    let (errors, warnings) = findings::counts(&findings::of(&parse(source), world, pictures));
    DraftMeta {
        errors: Some(errors),
        warnings: Some(warnings),
        ..of(source, world)
    }
}

/// What an article without a title is called in the list: its first heading, else how it begins.
fn first_words(article: &Article<'_>) -> String {
    let first = article
        .blocks
        .iter()
        .find(|block| matches!(block.kind, Kind::Heading { .. }))
        .or_else(|| article.blocks.iter().find(|block| block.kind == Kind::Paragraph));
    let text = first.map(node_text).unwrap_or_default();
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text,
    }
}

fn is_date(text: &str) -> bool {
    text.parse::<jiff::civil::Date>().is_ok()
}
