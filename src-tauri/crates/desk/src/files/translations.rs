//! Which articles of one call are the same in other languages, so that their pages name one another.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use daymark_article::parse;
use daymark_export::{NoPictures, Translation};
use rayon::prelude::*;

use super::{ExportOptions, FileTarget, Setting, read_article};

/// The translations of each article, by its place among the inputs.
#[derive(Debug, Default)]
pub(super) struct Translations(HashMap<usize, Vec<Translation>>);

/// What is looked at of an article.
struct Looked {
    stem: String,
    source: Option<String>,
    tag: String,
    slug: String,
    canonical: Option<String>,
}

impl Translations {
    /// Reads who is whose translation. Nothing where no page will have an address, or all get one language.
    pub(super) fn of(setting: &Setting, inputs: &[String], options: &ExportOptions) -> Self {
        let own = Some(setting.own.base_url.as_str()).filter(|url| !url.is_empty());
        let base = options.base_url.as_deref().or(own);
        let (Some(base), FileTarget::Page, None) = (base, options.target, &options.language) else {
            return Self::default();
        };
        // Standard input can be read once only.
        let texts: Vec<Option<String>> = inputs
            .par_iter()
            .map(|input| {
                (input != "-")
                    .then(|| Some(read_article(input).ok()?.text))
                    .flatten()
            })
            .collect();
        if !texts.iter().flatten().any(|text| text.contains("translation_of")) {
            return Self::default();
        }
        let looked: Vec<Option<Looked>> = inputs
            .par_iter()
            .zip(&texts)
            .map(|(input, text)| Some(look(setting, input, text.as_deref()?)))
            .collect();
        Self(sets(&looked, base.trim_end_matches('/')))
    }

    pub(super) fn at(&self, index: usize) -> &[Translation] {
        self.0.get(&index).map_or(&[], Vec::as_slice)
    }
}

fn look(setting: &Setting, input: &str, text: &str) -> Looked {
    let article = parse(text);
    let world = setting.world();
    let matter = &article.front_matter;
    Looked {
        stem: stem(input),
        source: matter.text("translation_of").map(stem),
        tag: world.tag(&article).to_owned(),
        slug: daymark_export::slug(&article, &world.context(&NoPictures)),
        canonical: matter.text("canonical").map(str::to_owned),
    }
}

/// A file's name without folder and ending, as translations name their source.
fn stem(path: &str) -> String {
    let stem = Path::new(path.trim()).file_stem();
    stem.map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

fn sets(looked: &[Option<Looked>], base: &str) -> HashMap<usize, Vec<Translation>> {
    // The names that the files will have: one that is taken gets a number.
    let mut taken: HashSet<String> = HashSet::new();
    let mut groups: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    for (index, article) in looked.iter().enumerate() {
        let Some(article) = article else { continue };
        let mut name = article.slug.clone();
        let mut count = 1;
        while !taken.insert(name.clone()) {
            count += 1;
            name = format!("{}-{count}", article.slug);
        }
        let address = article
            .canonical
            .clone()
            .unwrap_or_else(|| format!("{base}/{name}.html"));
        let source = article.source.as_ref().map(|source| {
            let by_slug = looked.iter().flatten().find(|other| other.slug == *source);
            by_slug.map_or_else(|| source.clone(), |other| other.stem.clone())
        });
        let group = source.unwrap_or_else(|| article.stem.clone());
        groups.entry(group).or_default().push((index, address));
    }
    let mut found = HashMap::new();
    for members in groups.into_values().filter(|members| members.len() > 1) {
        let pages: Vec<LanguagePage> = members
            .iter()
            .filter_map(|(index, address)| {
                let article = looked[*index].as_ref()?;
                Some(LanguagePage {
                    tag: article.tag.clone(),
                    address: address.clone(),
                    is_source: article.source.is_none(),
                })
            })
            .collect();
        let list = alternates(&pages);
        if list.is_empty() {
            continue;
        }
        found.extend(members.into_iter().map(|(index, _)| (index, list.clone())));
    }
    found
}

/// The page of an article in one language.
pub(crate) struct LanguagePage {
    /// A BCP 47 tag.
    pub tag: String,
    /// Its whole address.
    pub address: String,
    /// Whether the others are translations of it.
    pub is_source: bool,
}

/// What the pages say of one another: each language once, the first of it, and the source as the default. Nothing
/// where there is one language only.
pub(crate) fn alternates(pages: &[LanguagePage]) -> Vec<Translation> {
    let mut set: BTreeMap<&str, &str> = BTreeMap::new();
    for page in pages {
        set.entry(&page.tag).or_insert(&page.address);
    }
    if set.len() < 2 {
        return Vec::new();
    }
    let source = pages.iter().find(|page| page.is_source);
    set.into_iter()
        .chain(source.map(|page| ("x-default", page.address.as_str())))
        .map(|(language, address)| Translation {
            language: language.to_owned(),
            address: address.to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[allow(clippy::unnecessary_wraps)] // As the list of those looked at has it.
    fn article(stem: &str, source: Option<&str>, tag: &str, slug: &str) -> Option<Looked> {
        Some(Looked {
            stem: stem.to_owned(),
            source: source.map(str::to_owned),
            tag: tag.to_owned(),
            slug: slug.to_owned(),
            canonical: None,
        })
    }

    #[test]
    fn an_article_and_its_translations_name_one_another() {
        let looked = [
            article("water", None, "en", "water-day"),
            article("water-fr", Some("water"), "fr", "journee"),
            article("water-es", Some("water-day"), "es", "water-day"),
            article("other", None, "en", "other"),
            None,
        ];
        let sets = sets(&looked, "https://a.example");
        let names: Vec<_> = sets[&1]
            .iter()
            .map(|one| (one.language.as_str(), one.address.as_str()))
            .collect();
        let expected = [
            ("en", "https://a.example/water-day.html"),
            ("es", "https://a.example/water-day-2.html"),
            ("fr", "https://a.example/journee.html"),
            ("x-default", "https://a.example/water-day.html"),
        ];
        assert_eq!(names, expected);
        assert_eq!(sets[&0], sets[&2]);
        assert!(!sets.contains_key(&3), "one that has no translation names none");
    }
}
