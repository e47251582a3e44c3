//! The article templates: those compiled in and the organisation's own.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use daymark_article::{Template, set_field};
use daymark_catalogue::{Language, Observance, Organisation, parse_symbol};

use crate::error::{DeskError, Result};
use crate::styles::Styles;
use crate::themes::Themes;

/// A template with the text that new articles start from.
#[derive(Debug, Clone)]
pub(crate) struct ArticleTemplate {
    pub template: Template,
    pub skeleton: Cow<'static, str>,
}

/// All templates, in the order in which they are offered.
#[derive(Debug, Clone)]
pub struct Templates(Vec<ArticleTemplate>, Styles, Themes);

macro_rules! builtin {
    ($($id:literal),+) => {
        [$((
            include_str!(concat!("../../../../templates/articles/", $id, "/template.json")),
            include_str!(concat!("../../../../templates/articles/", $id, "/article.md")),
        )),+]
    };
}

const BUILTIN: [(&str, &str); 4] = builtin![
    "international-day",
    "remembrance-day",
    "awareness-day",
    "statement"
];

/// The sample article that the first start offers.
pub(crate) const SAMPLE: &str = include_str!("../../../../templates/samples/knowledge-that-travels.md");

/// What a new article is about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Beginning<'a> {
    pub observance: Option<&'a Observance>,
    pub year: Option<i16>,
    pub language: &'a str,
    pub organisation: &'a Organisation,
}

impl Templates {
    /// The templates compiled in and those in the folders of `additional` (each with `template.json` and
    /// `article.md`), which may also replace one of the same name.
    ///
    /// # Errors
    /// Where a template of the folder cannot be read; the message names the file.
    pub fn load(additional: Option<&Path>) -> Result<Self> {
        let mut all = Vec::new();
        for (manifest, skeleton) in BUILTIN {
            let template = read_manifest(Path::new("template.json"), manifest.as_bytes())?;
            all.push(ArticleTemplate {
                template,
                skeleton: Cow::Borrowed(skeleton),
            });
        }
        let own = additional.map(own_templates).transpose()?.unwrap_or_default();
        for (_, template) in own {
            match all
                .iter_mut()
                .find(|known| known.template.id == template.template.id)
            {
                Some(known) => *known = template,
                None => all.push(template),
            }
        }
        Ok(Self(all, Styles::load(additional)?, Themes::load(additional)))
    }

    /// The citation styles.
    pub(crate) fn styles(&self) -> &Styles {
        &self.1
    }

    /// The looks of pages.
    pub(crate) fn themes(&self) -> &Themes {
        &self.2
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Template> {
        self.0.iter().map(|template| &template.template)
    }

    pub(crate) fn named(&self, id: &str) -> Option<&Template> {
        self.all().find(|template| template.id == id)
    }

    /// A new article's text.
    pub(crate) fn begin(&self, id: &str, beginning: &Beginning<'_>) -> Result<String> {
        let template = self
            .0
            .iter()
            .find(|template| template.template.id == id)
            .ok_or_else(|| {
                let known: Vec<_> = self.all().map(|template| template.id.as_str()).collect();
                DeskError::Asked {
                    message: format!(
                        "There is no template “{id}”. Choose one of: {}.",
                        known.join(", ")
                    ),
                }
            })?;
        begin(template, beginning)
    }
}

fn own_templates(folder: &Path) -> Result<BTreeMap<String, ArticleTemplate>> {
    // Templates of articles may also lie one folder down, beside themes.
    let nested = folder.join("articles");
    let folder = if nested.is_dir() {
        nested
    } else {
        folder.to_owned()
    };
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(&folder).map_err(|error| DeskError::read(&folder, &error))? {
        let place = entry.map_err(|error| DeskError::read(&folder, &error))?.path();
        let manifest = place.join("template.json");
        if !manifest.is_file() {
            continue;
        }
        let read = |path: &Path| fs::read(path).map_err(|error| DeskError::read(path, &error));
        let template = read_manifest(&manifest, &read(&manifest)?)?;
        let article = place.join("article.md");
        let skeleton = String::from_utf8(read(&article)?).map_err(|_| DeskError::Read {
            path: article.clone(),
            reason: "it is not UTF-8".to_owned(),
        })?;
        found.insert(
            template.id.clone(),
            ArticleTemplate {
                template,
                skeleton: Cow::Owned(skeleton),
            },
        );
    }
    Ok(found)
}

fn read_manifest(path: &Path, bytes: &[u8]) -> Result<Template> {
    serde_json::from_slice(bytes).map_err(|error| DeskError::Read {
        path: path.to_owned(),
        reason: format!("it is not a template's manifest ({error})"),
    })
}

fn begin(template: &ArticleTemplate, beginning: &Beginning<'_>) -> Result<String> {
    let organisation = beginning.organisation;
    let sign_off = organisation.sign_off.trim();
    let mut text = String::with_capacity(template.skeleton.len() + sign_off.len());
    for line in template.skeleton.split_inclusive('\n') {
        match line.split_once("{{ sign_off }}") {
            // Every paragraph of the closing statement stays within the callout.
            Some((before, after)) if !sign_off.is_empty() => {
                let lines: Vec<_> = sign_off.lines().map(|line| format!("{before}{line}")).collect();
                let joined = lines.join("\n");
                text.extend(
                    joined
                        .split_inclusive('\n')
                        .map(|line| match line.strip_suffix('\n') {
                            Some(line) => format!("{}\n", line.trim_end()),
                            None => line.to_owned(),
                        }),
                );
                text.push_str(after);
            }
            _ => text.push_str(line),
        }
    }
    let founding = beginning.observance.and_then(|observance| {
        observance
            .founding
            .iter()
            .find_map(|document| Some(parse_symbol(&document.symbol).ok()?.key))
    });
    text = match founding {
        Some(key) => text.replace("[@founding]", &format!("[@{key}]")),
        None => text.replace("[@founding]", "{{ founding_document }}"),
    };
    let day = beginning
        .observance
        .zip(beginning.year)
        .and_then(|(observance, year)| observance.edition(year));
    let fields = [
        ("title", beginning.observance.is_none().then(String::new)),
        (
            "observance",
            beginning.observance.map(|observance| observance.id.to_string()),
        ),
        ("year", beginning.year.map(|year| year.to_string())),
        ("date", day.map(|edition| edition.start.to_string())),
        ("language", Some(beginning.language.to_owned())),
        ("template", Some(template.template.id.clone())),
        (
            "author",
            Some(organisation.name.clone()).filter(|name| !name.is_empty()),
        ),
    ];
    for (key, value) in fields {
        if let Some(value) = value {
            let value = Some(value).filter(|value| !value.is_empty());
            text = set_field(&text, key, value.as_deref()).map_err(|problem| DeskError::FrontMatter {
                message: problem.message,
            })?;
        }
    }
    Ok(text)
}

/// The language of a tag; English for one that Daymark has no words for.
pub(crate) fn language(tag: &str) -> Language {
    Language::from_tag(tag).unwrap_or_default()
}
