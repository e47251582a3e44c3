//! Citation styles: those that Daymark brings and the organisation's own.

use std::fs;
use std::path::Path;

use daymark_catalogue::{Catalogue, CitationStyle, Citing, Language};

use crate::boundary::StyleInfo;
use crate::error::{DeskError, Result};
use crate::{Desk, Templates};

/// All styles, in the order in which they are offered.
#[derive(Debug, Clone, Default)]
pub struct Styles(Vec<CitationStyle>);

impl Styles {
    /// The styles compiled in and the `.json` files in the folder `styles` of `additional`, which may also replace one
    /// of the same id.
    ///
    /// # Errors
    /// Where a file cannot be read or is no style; the message names it.
    pub(crate) fn load(additional: Option<&Path>) -> Result<Self> {
        let mut all = Vec::new();
        for text in CitationStyle::BUILTIN {
            all.push(read(Path::new("styles"), text)?);
        }
        let folder = additional.map(|folder| folder.join("styles"));
        if let Some(folder) = folder.filter(|folder| folder.is_dir()) {
            let mut paths: Vec<_> = fs::read_dir(&folder)
                .map_err(|error| DeskError::read(&folder, &error))?
                .filter_map(|entry| Some(entry.ok()?.path()))
                .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
                .collect();
            paths.sort();
            for path in paths {
                let text = fs::read_to_string(&path).map_err(|error| DeskError::read(&path, &error))?;
                let style = read(&path, &text)?;
                match all
                    .iter_mut()
                    .find(|known: &&mut CitationStyle| known.id == style.id)
                {
                    Some(known) => *known = style,
                    None => all.push(style),
                }
            }
        }
        Ok(Self(all))
    }

    pub(crate) fn named(&self, id: &str) -> Option<&CitationStyle> {
        self.0.iter().find(|style| style.id == id)
    }

    /// The style asked for by its id or its name.
    pub(crate) fn asked(&self, name: &str) -> Result<&CitationStyle> {
        let found = self
            .0
            .iter()
            .find(|style| style.id == name || style.name.eq_ignore_ascii_case(name));
        found.ok_or_else(|| {
            let known: Vec<_> = self.0.iter().map(|style| style.id.as_str()).collect();
            DeskError::Asked {
                message: format!(
                    "There is no citation style “{name}”. Choose one of: {}.",
                    known.join(", ")
                ),
            }
        })
    }
}

fn read(path: &Path, text: &str) -> Result<CitationStyle> {
    CitationStyle::read(text).map_err(|problem| DeskError::Read {
        path: path.to_owned(),
        reason: problem.message,
    })
}

impl Templates {
    /// The citation styles: id and name.
    pub fn style_names(&self) -> impl Iterator<Item = (&str, &str)> {
        self.styles()
            .0
            .iter()
            .map(|style| (style.id.as_str(), style.name.as_str()))
    }
}

impl Desk {
    /// The citation styles that a profile can choose, each with a sample.
    pub fn citation_styles(&self) -> Vec<StyleInfo> {
        self.inner.templates.styles().0.iter().map(info).collect()
    }
}

fn info(style: &CitationStyle) -> StyleInfo {
    let citing = Citing {
        style: Some(style),
        sources: None,
    };
    let sample = citing.cite(Catalogue::builtin(), "A/RES/70/1", Language::En);
    StyleInfo {
        id: style.id.clone(),
        name: style.name.clone(),
        description: style.description.clone(),
        sample: sample.map_or_else(
            |_| String::new(),
            |citation| crate::citation_card::entry(&citation),
        ),
    }
}
