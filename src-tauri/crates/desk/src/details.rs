//! The front matter as a form.

use daymark_article::{Article, FrontMatter, parse, set_field};
use daymark_catalogue::{DateForm, format_date, format_range};

use crate::boundary::{Details, DetailsProblem};
use crate::error::{DeskError, Result};
use crate::text::line_and_column;
use crate::world::World;

/// The keys that the form edits.
const KEYS: [&str; 13] = [
    "title",
    "observance",
    "year",
    "date",
    "language",
    "template",
    "summary",
    "author",
    "image",
    "image_alt",
    "translation_of",
    "canonical",
    "slug",
];

/// Reads the form.
pub(crate) fn read(article: &Article<'_>, world: &World<'_>) -> Details {
    let matter = &article.front_matter;
    let text = |key: &str| matter.text(key).unwrap_or_default().to_owned();
    let language = world.language(article);
    let day_text = world.edition(article).map(|edition| {
        if edition.start == edition.end {
            format_date(edition.start, DateForm::Full, language)
        } else {
            format_range(edition.start, edition.end, language)
        }
    });
    let others = matter
        .fields
        .iter()
        .map(|field| &field.key)
        .filter(|key| !KEYS.contains(&key.as_str()));
    Details {
        title: text("title"),
        observance: text("observance"),
        observance_name: world
            .observance(article)
            .map(|observance| observance.name_in(language).to_owned())
            .unwrap_or_default(),
        year: text("year"),
        date: text("date"),
        language: text("language"),
        template: text("template"),
        summary: text("summary"),
        author: text("author"),
        image: text("image"),
        image_alt: text("image_alt"),
        translation_of: text("translation_of"),
        canonical: text("canonical"),
        slug: text("slug"),
        other_keys: others.cloned().collect(),
        day_text: day_text.unwrap_or_default(),
        problem: problem(article.source, matter),
    }
}

fn problem(source: &str, matter: &FrontMatter) -> Option<DetailsProblem> {
    let problem = matter.problem.as_ref()?;
    let (line, column) = line_and_column(source, problem.span.start);
    let raw = matter.span.map_or("", |span| span.of(source)).to_owned();
    Some(DetailsProblem {
        message: problem.message.clone(),
        line,
        column,
        raw,
    })
}

/// The text with the keys set, everything else as it was.
///
/// # Errors
/// Where the front matter is broken, or a key is none of the form's.
pub(crate) fn write<'k>(source: &str, patch: impl IntoIterator<Item = (&'k str, &'k str)>) -> Result<String> {
    let mut text = source.to_owned();
    for (key, value) in patch {
        // A key that Daymark does not know keeps its spelling; it can be changed where it stands, not added.
        let known = parse(&text).front_matter.field(key).is_some();
        let key = if known { key.to_owned() } else { snake(key) };
        if !known && !KEYS.contains(&key.as_str()) {
            return Err(DeskError::Asked {
                message: format!("The form has no field “{key}”."),
            });
        }
        let value = value.trim();
        if parse(&text).front_matter.text(&key).unwrap_or_default() == value {
            continue;
        }
        text = set_field(&text, &key, Some(value).filter(|value| !value.is_empty())).map_err(|problem| {
            DeskError::FrontMatter {
                message: problem.message,
            }
        })?;
    }
    Ok(text)
}

/// The interface may say `imageAlt`.
fn snake(key: &str) -> String {
    let mut out = String::with_capacity(key.len() + 2);
    for character in key.chars() {
        if character.is_ascii_uppercase() {
            out.push('_');
        }
        out.push(character.to_ascii_lowercase());
    }
    out
}
