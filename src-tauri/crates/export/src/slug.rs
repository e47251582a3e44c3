//! The name of the output.

use crate::context::Context;
use crate::inline::with_facts;
use crate::render::{facts, language_tag};
use daymark_article::Article;
use daymark_catalogue::Language;

/// The longest name, in characters.
const LONGEST: usize = 80;

/// Names that Windows keeps for devices.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name of the article's output: the front matter's `slug`, else from the title, else from observance and year.
///
/// ASCII letters, digits and hyphens only, at most 80; never empty; safe as a file name on every system.
pub fn slug(article: &Article<'_>, context: &Context<'_>) -> String {
    let matter = &article.front_matter;
    let language = Language::from_tag(&language_tag(article, context)).unwrap_or_default();
    let title = || {
        matter
            .text("title")
            .map(|title| with_facts(&facts(article, context, language).0, title))
    };
    let observance = || {
        let id = matter.text("observance")?;
        Some(
            matter
                .year()
                .map_or_else(|| id.to_owned(), |year| format!("{id}-{year}")),
        )
    };
    matter
        .text("slug")
        .and_then(of)
        .or_else(|| title().as_deref().and_then(of))
        .or_else(|| observance().as_deref().and_then(of))
        .unwrap_or_else(|| "article".to_owned())
}

/// That text as a name; `None` where nothing of it remains.
pub fn of(text: &str) -> Option<String> {
    let mut slug = String::with_capacity(LONGEST);
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '\'' | '’' | 'ʼ'))
        .take(4 * LONGEST)
        .collect();
    for character in deunicode::deunicode(&text).chars() {
        if character.is_ascii_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    if slug.len() > LONGEST {
        // A name that is cut ends with a whole word where there is one.
        let end = slug[..=LONGEST]
            .rfind('-')
            .filter(|&end| end > LONGEST / 2)
            .unwrap_or(LONGEST);
        slug.truncate(end);
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if is_reserved(&slug) {
        slug.push_str("-article");
    }
    (!slug.is_empty()).then_some(slug)
}

fn is_reserved(slug: &str) -> bool {
    let device = slug.strip_prefix("com").or_else(|| slug.strip_prefix("lpt"));
    RESERVED.contains(&slug)
        || device.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_become_names() {
        for (title, name) in [
            (
                "Knowledge that travels south to south",
                "knowledge-that-travels-south-to-south",
            ),
            ("L’été à Genève: 2026!", "lete-a-geneve-2026"),
            ("Der Straßentag", "der-strassentag"),
            ("День воды", "den-vody"),
            ("水日", "shui-ri"),
            ("../../etc/passwd", "etc-passwd"),
            ("CON", "con-article"),
            ("com7", "com7-article"),
            ("com10", "com10"),
        ] {
            assert_eq!(of(title).as_deref(), Some(name), "{title}");
        }
        assert_eq!(of("…//\\"), None);
        assert!(of("يوم الماء").is_some_and(|name| name.is_ascii()));
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let name = of(&"water and land ".repeat(20)).expect("words remain");
        assert!(name.len() <= LONGEST && name.ends_with("-water"), "{name}");
        assert_eq!(of(&"a".repeat(500)).map(|name| name.len()), Some(LONGEST));
    }
}
