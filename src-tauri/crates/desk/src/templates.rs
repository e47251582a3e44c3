//! The article templates: those compiled in and the organisation's own.
//!
//! A template's folder holds `template.json` and `article.md`, the skeleton. What differs in another language lies
//! beside them, named with its tag: `article.fr.md`, `prompts.fr.json`. A language that has no file of its own takes
//! `article.md`, and the manifest's prompts.

mod begin;
mod retold;
mod wording;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use daymark_article::{Prompt, Template};
use daymark_catalogue::{Language, Observance, Organisation};

use crate::error::{DeskError, Result};
use crate::styles::Styles;
use crate::themes::Themes;

/// A template with the texts that new articles start from.
#[derive(Debug, Clone)]
struct ArticleTemplate {
    template: Template,
    skeleton: Cow<'static, str>,
    /// Skeletons in other languages, by tag in lower case.
    skeletons: BTreeMap<String, Cow<'static, str>>,
    /// Prompts in other languages, likewise.
    prompts: BTreeMap<String, Vec<Prompt>>,
}

impl ArticleTemplate {
    fn new(template: Template, skeleton: Cow<'static, str>) -> Self {
        Self {
            template,
            skeleton,
            skeletons: BTreeMap::new(),
            prompts: BTreeMap::new(),
        }
    }

    /// The skeleton in the language of `tag`.
    fn skeleton(&self, tag: &str) -> &str {
        in_language(&self.skeletons, tag).unwrap_or(&self.skeleton)
    }

    /// What to write at the place `field`, in the language of `tag` where the template says it in that.
    fn prompt(&self, field: &str, tag: &str) -> Option<&Prompt> {
        let named = |prompts: &'_ [Prompt]| prompts.iter().position(|prompt| prompt.field == field);
        let translated = in_language(&self.prompts, tag);
        translated
            .and_then(|prompts| prompts.get(named(prompts)?))
            .or_else(|| self.template.prompts.get(named(&self.template.prompts)?))
    }

    /// Takes a file in another language: `article.fr.md`, `prompts.fr.json`. Other files are none of a template's.
    fn take(&mut self, path: &Path, read: impl FnOnce() -> Result<Cow<'static, str>>) -> Result<()> {
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            return Ok(());
        };
        let tag = |start, end| {
            let tag: &str = name.strip_prefix(start)?.strip_suffix(end)?;
            Some(tag.to_ascii_lowercase().replace('_', "-"))
        };
        if let Some(tag) = tag("article.", ".md") {
            self.skeletons.insert(tag, read()?);
        } else if let Some(tag) = tag("prompts.", ".json") {
            let prompts = serde_json::from_str(&read()?).map_err(|error| DeskError::Read {
                path: path.to_owned(),
                reason: format!("it is not a list of prompts ({error})"),
            })?;
            self.prompts.insert(tag, prompts);
        }
        Ok(())
    }
}

/// What there is for `tag`, or else for its language: `zh` serves `zh-Hans`.
fn in_language<'m, T>(all: &'m BTreeMap<String, T>, tag: &str) -> Option<&'m T> {
    let tag = tag.trim().to_ascii_lowercase().replace('_', "-");
    all.get(&tag)
        .or_else(|| all.get(tag.split('-').next().unwrap_or_default()))
}

/// All templates, in the order in which they are offered.
#[derive(Debug, Clone)]
pub struct Templates(Vec<ArticleTemplate>, Styles, Themes);

/// A template compiled in: its manifest, its skeleton, and its files in other languages by name.
type Builtin = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

/// A file of a template's folder.
macro_rules! file {
    ($id:literal, $name:expr) => {
        include_str!(concat!("../../../../templates/articles/", $id, "/", $name))
    };
}

macro_rules! builtin {
    ($id:literal, $($file:literal)+) => {
        (file!($id, "template.json"), file!($id, "article.md"), &[$(($file, file!($id, $file))),+])
    };
}

const BUILTIN: [Builtin; 4] = [
    builtin!("international-day", "article.ar.md" "article.es.md" "article.fr.md" "article.ru.md" "article.zh.md" "prompts.ar.json" "prompts.es.json" "prompts.fr.json" "prompts.ru.json" "prompts.zh.json"),
    builtin!("remembrance-day", "article.ar.md" "article.es.md" "article.fr.md" "article.ru.md" "article.zh.md" "prompts.ar.json" "prompts.es.json" "prompts.fr.json" "prompts.ru.json" "prompts.zh.json"),
    builtin!("awareness-day", "article.ar.md" "article.es.md" "article.fr.md" "article.ru.md" "article.zh.md" "prompts.ar.json" "prompts.es.json" "prompts.fr.json" "prompts.ru.json" "prompts.zh.json"),
    builtin!("statement", "prompts.ar.json" "prompts.es.json" "prompts.fr.json" "prompts.ru.json" "prompts.zh.json"),
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
    /// `article.md`), which may also replace one of the same name, in all its languages.
    ///
    /// # Errors
    /// Where a template of the folder cannot be read; the message names the file.
    pub fn load(additional: Option<&Path>) -> Result<Self> {
        let mut all = Vec::new();
        for (manifest, skeleton, others) in BUILTIN {
            let manifest = read_manifest(Path::new("template.json"), manifest.as_bytes())?;
            let mut template = ArticleTemplate::new(manifest, Cow::Borrowed(skeleton));
            for (name, text) in others {
                template.take(Path::new(name), || Ok(Cow::Borrowed(text)))?;
            }
            all.push(template);
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

    fn whole(&self, id: &str) -> Option<&ArticleTemplate> {
        self.0.iter().find(|template| template.template.id == id)
    }

    /// What to write at the place `field` of an article of the template `id` in the language of `tag`.
    pub(crate) fn prompt(&self, id: &str, field: &str, tag: &str) -> Option<&Prompt> {
        self.whole(id)?.prompt(field, tag)
    }

    /// A new article's text.
    pub(crate) fn begin(&self, id: &str, beginning: &Beginning<'_>) -> Result<String> {
        let template = self.whole(id).ok_or_else(|| {
            let known: Vec<_> = self.all().map(|template| template.id.as_str()).collect();
            DeskError::Asked {
                message: format!(
                    "There is no template “{id}”. Choose one of: {}.",
                    known.join(", ")
                ),
            }
        })?;
        begin::begin(id, template.skeleton(beginning.language), beginning)
    }
}

impl Templates {
    /// The body of an article with the skeleton's own sentences, where nobody changed them, as the skeleton says them in
    /// the language of `to`. The rest stays as it is.
    pub(crate) fn retold(
        &self,
        id: &str,
        body: &str,
        from: &Beginning<'_>,
        to: &Beginning<'_>,
    ) -> Result<String> {
        Ok(retold::retold(body, &self.begin(id, from)?, &self.begin(id, to)?))
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
        let text = |path: &Path| {
            let text = String::from_utf8(read(path)?).map_err(|_| DeskError::Read {
                path: path.to_owned(),
                reason: "it is not UTF-8".to_owned(),
            })?;
            Ok(Cow::Owned(text))
        };
        let mut template = ArticleTemplate::new(template, text(&place.join("article.md"))?);
        for entry in fs::read_dir(&place).map_err(|error| DeskError::read(&place, &error))? {
            let path = entry.map_err(|error| DeskError::read(&place, &error))?.path();
            template.take(&path, || text(&path))?;
        }
        found.insert(template.template.id.clone(), template);
    }
    Ok(found)
}

fn read_manifest(path: &Path, bytes: &[u8]) -> Result<Template> {
    serde_json::from_slice(bytes).map_err(|error| DeskError::Read {
        path: path.to_owned(),
        reason: format!("it is not a template's manifest ({error})"),
    })
}

/// The language of a tag; English for one that Daymark has no words for.
pub(crate) fn language(tag: &str) -> Language {
    Language::from_tag(tag).unwrap_or_default()
}
