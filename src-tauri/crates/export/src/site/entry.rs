//! What the site says of an article elsewhere than on its page.

use super::search::terms;
use crate::context::{AssetMode, Context};
use crate::head::Facts;
use crate::render::{Renderer, Target};
use crate::{plain, slug};
use daymark_article::{Article, Kind};
use serde::{Deserialize, Serialize};

/// The longest description taken from an article's first paragraph, in characters.
const SUMMARY: usize = 220;

/// An article as lists, feeds, calendar and search know it. Serialisable, so that an article that did not change need
/// not be read again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The tag of its language: `en`, `zh-Hant`.
    pub tag: String,
    /// The title, live facts filled in.
    pub title: String,
    /// Its summary, else how it begins.
    pub summary: String,
    /// The name that it asks for.
    pub slug: String,
    /// The edition's year, else the year of publication.
    pub year: Option<i16>,
    /// The day of publication, `2026-09-12`.
    pub date: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The catalogue's id of its observance.
    pub observance: Option<String>,
    /// The edition's first day.
    pub start: Option<String>,
    /// The edition's last day.
    pub end: Option<String>,
    /// The address that the author gives it elsewhere.
    pub canonical: Option<String>,
    /// What it is a translation of: a file's name, with or without ending, or a slug.
    pub translation_of: Option<String>,
    /// A hash of the text below the front matter, by which an article that moved is known again; empty where there is none.
    pub body: String,
    /// What it can be found by: `word:weight`, separated by spaces.
    pub terms: String,
}

impl Entry {
    /// Reads what the site needs of an article.
    pub fn of(article: &Article<'_>, context: &Context<'_>) -> Self {
        let mut renderer = Renderer::new(article, context, Target::Fragment, AssetMode::Folder, 2);
        let facts = Facts::of(&mut renderer);
        let matter = &article.front_matter;
        let text = |key: &str| matter.text(key).map(str::to_owned);
        let lead = || {
            let first = article
                .blocks
                .iter()
                .find(|block| block.kind == Kind::Paragraph)?;
            Some(shortened(&plain::inline_text(&renderer, &first.children)))
        };
        let summary = facts.summary.clone().or_else(lead).unwrap_or_default();
        let known = renderer.observance();
        let edition = renderer.edition;
        let year = matter
            .year()
            .or_else(|| facts.published.map(daymark_catalogue::Date::year));
        let headings: Vec<_> = article
            .walk()
            .filter(|node| matches!(node.kind, Kind::Heading { .. }))
            .map(|node| plain::inline_text(&renderer, &node.children))
            .collect();
        let body = plain::plain_text(article, context);
        let observance_name = known.map_or("", |known| known.name_in(renderer.language));
        let terms = terms::weighed(&[
            (&facts.title, 8),
            (observance_name, 5),
            (&summary, 3),
            (&headings.join("\n"), 3),
            (facts.author.as_deref().unwrap_or_default(), 2),
            (&body, 1),
        ]);
        let below = matter.span.map_or(0, |span| span.end);
        let below = article.source.get(below..).unwrap_or(article.source);
        Self {
            tag: renderer.tag.clone(),
            title: facts.title,
            summary,
            slug: slug::slug(article, context),
            year: year.filter(|year| (1..=9999).contains(year)),
            date: facts.published.map(|date| date.to_string()),
            author: facts.author,
            observance: known.map(|known| known.id.to_string()),
            start: edition.map(|edition| edition.start.to_string()),
            end: edition.map(|edition| edition.end.to_string()),
            canonical: text("canonical").and(facts.canonical),
            translation_of: text("translation_of"),
            body: match below.trim() {
                "" => String::new(),
                text => blake3::hash(text.as_bytes()).to_hex()[..16].to_owned(),
            },
            terms,
        }
    }
}

/// The beginning, up to a word's end.
fn shortened(text: &str) -> String {
    let Some((cut, _)) = text.char_indices().nth(SUMMARY) else {
        return text.to_owned();
    };
    let end = text[..cut]
        .rfind(char::is_whitespace)
        .filter(|&end| end > cut / 2)
        .unwrap_or(cut);
    let kept =
        text[..end].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '،'));
    format!("{kept}…")
}
