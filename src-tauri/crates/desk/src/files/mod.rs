//! Articles as files: what the command line does with them. No drafts, no database, no window.

mod check;
mod edition;
mod export;
mod read;
mod site;
mod translations;
mod write;

use std::path::{Path, PathBuf};

use daymark_catalogue::Date;
use daymark_checks::Options;

pub use check::{Checked, FileFinding, FileFix, FileSpan, check, check_many};
pub use edition::{FileEdition, FilePassage, next_edition_of};
pub use export::{AssetPlace, ExportOptions, ExportReport, Exported, FileTarget, Refused, export_many};
pub(crate) use export::{is_foreign, output, render};
pub(crate) use read::read_within;
pub use read::{FileError, Source, read_article};
pub(crate) use site::{Articles, export_site_of};
pub use site::{Remedies, SiteArticle, SiteExport, SiteReport, Watch, export_site};
pub(crate) use translations::{LanguagePage, alternates};
pub use write::write_article;

use crate::error::{DeskError, Result};
use crate::own_entries::OwnEntries;
use crate::profile::OwnOrganisation;
use crate::spelling::OwnWords;
use crate::templates::{Beginning, Templates, language};

/// What files are read against.
pub struct Setting {
    pub(crate) own: OwnOrganisation,
    words: OwnWords,
    pub(crate) templates: Templates,
    options: Options,
    today: Date,
    read_from: site::ReadFrom,
}

impl Setting {
    /// The organisation of `profile` (a file), else of the data folder; templates compiled in and those of
    /// `templates`.
    ///
    /// # Errors
    /// Where a file that is there cannot be understood.
    pub fn load(data_folder: &Path, profile: Option<&Path>, templates: Option<&Path>) -> Result<Self> {
        let mut own = match profile {
            Some(file) => OwnOrganisation::read_file(file)?,
            None => OwnOrganisation::read(data_folder)?,
        };
        // An organisation's entries lie beside its profile.
        let beside = profile.map_or(data_folder, crate::folder::parent);
        own.entries = OwnEntries::read(beside, templates);
        let own_templates = templates;
        let templates = Templates::load(templates)?;
        Ok(Self {
            options: own.options.clone(),
            own: own.styled(&templates),
            words: OwnWords::read(data_folder)?,
            templates,
            today: crate::clock::today(),
            read_from: site::ReadFrom {
                data_folder: data_folder.to_owned(),
                profile: profile.map(Path::to_owned),
                templates: own_templates.map(Path::to_owned),
                asked: Vec::new(),
            },
        })
    }

    /// Takes another citation style than the profile's.
    ///
    /// # Errors
    /// Where there is none of that name; the message names those there are.
    pub fn set_style(&mut self, name: &str) -> Result<()> {
        self.read_from.asked.push(name.to_owned());
        self.own.style = Some(self.templates.styles().asked(name)?.clone());
        Ok(())
    }

    /// Takes another theme than the profile's, in the profile's colours.
    ///
    /// # Errors
    /// Where there is none of that name, or it has a fault; the message names those there are, or file and line.
    pub fn set_theme(&mut self, name: &str) -> Result<()> {
        let (theme, problems) = self.templates.themes().asked(name, &self.own.look)?;
        self.own.theme = Some(theme);
        self.own.look_problems = problems;
        Ok(())
    }

    /// What of the organisation's looks cannot be used, in words.
    pub fn look_problems(&self) -> &[String] {
        &self.own.look_problems
    }

    /// Takes the sources of a file (BibTeX or CSL-JSON) besides the organisation's own; gives what was refused, in words.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn add_bibliography(&mut self, path: &Path) -> Result<Vec<String>> {
        let read = crate::sources::read_file(path)?;
        self.read_from.asked.push(path.display().to_string());
        let refused = read
            .refused
            .iter()
            .map(|refused| crate::sources::told(path, refused))
            .collect();
        self.own.sources.extend(read);
        Ok(refused)
    }

    /// How the symbol or key is cited, in the setting's style.
    pub fn cite(&self, input: &str, language: daymark_catalogue::Language) -> crate::reference::Cited {
        let world = self.world();
        crate::reference::cite_in(world.catalogue, &world.citing(), input, language)
    }

    /// The setting that the environment gives: `DAYMARK_DATA_DIR`, `DAYMARK_TEMPLATES`.
    ///
    /// # Errors
    /// As [`Setting::load`].
    pub fn from_environment(profile: Option<&Path>) -> Result<Self> {
        Self::load(
            &crate::folder::data_folder()?,
            profile,
            own_templates_folder().as_deref(),
        )
    }

    /// What lists of days are read against: the organisation's own entries in the catalogue, which lie beside
    /// `profile`, else in the data folder. Neither the rest of its profile nor its templates need be in order.
    ///
    /// # Errors
    /// Where `profile` is given and cannot be understood.
    pub fn of_days(profile: Option<&Path>) -> Result<Self> {
        let folder = crate::folder::data_folder().ok();
        let mut own = profile
            .map(OwnOrganisation::read_file)
            .transpose()?
            .unwrap_or_default();
        if let Some(beside) = profile.map(crate::folder::parent).or(folder.as_deref()) {
            own.entries = OwnEntries::read(beside, own_templates_folder().as_deref());
        }
        Ok(Self {
            options: own.options.clone(),
            own,
            words: OwnWords::default(),
            today: crate::clock::today(),
            templates: Templates::load(None)?,
            read_from: site::ReadFrom::default(),
        })
    }

    /// Has articles read as on that day instead of today.
    ///
    /// # Errors
    /// Where it is no day.
    pub fn read_as_of(&mut self, day: &str) -> Result<()> {
        self.today = crate::reference::day(day)?;
        Ok(())
    }

    /// Runs only the rules of these ids, those that the profile turns off included; all where there is none.
    ///
    /// # Errors
    /// Where there is no such rule; the message names those there are.
    pub fn run_only(&mut self, ids: &[String]) -> Result<()> {
        for id in ids {
            crate::rules::rule_named(id)?;
        }
        self.options.only = (!ids.is_empty()).then(|| ids.iter().cloned().collect());
        Ok(())
    }

    /// What is worth knowing about the profile: rules that it names and that do not exist.
    pub fn notes(&self) -> Vec<String> {
        let unknown = self.own.settings.unknown_rules();
        unknown
            .map(|id| {
                format!("The organisation's profile names a rule “{id}” that does not exist. `daymark-cli rules` lists those that do.")
            })
            .collect()
    }

    /// The tag of the organisation's language; empty where its profile names none.
    pub fn language(&self) -> &str {
        &self.own.organisation.language
    }

    /// The names of the templates: id and name.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        self.templates
            .all()
            .map(|template| (template.id.as_str(), template.name.as_str()))
    }

    /// Own entries of the catalogue that could not be understood and are left out, each in words with its place.
    pub fn problems(&self) -> &[String] {
        &self.own.entries.problems
    }

    pub(crate) fn world(&self) -> crate::world::World<'_> {
        crate::world::World {
            catalogue: self.own.catalogue(),
            own: &self.own,
            templates: &self.templates,
            theme: self.own.theme(),
            words: &self.words,
            options: &self.options,
            today: self.today,
        }
    }
}

/// The folder that `DAYMARK_TEMPLATES` names.
pub(crate) fn own_templates_folder() -> Option<PathBuf> {
    std::env::var_os("DAYMARK_TEMPLATES")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// A new article's text from a template, with the front matter filled in.
///
/// # Errors
/// Where there is no such template or observance, or the observance has no edition in that year; the message names
/// what there is.
pub fn new_article(
    setting: &Setting,
    template: &str,
    observance: Option<&str>,
    year: Option<i16>,
    tag: Option<&str>,
) -> Result<String> {
    let catalogue = setting.own.catalogue();
    let own_tag = setting.own.organisation.language.as_str();
    let tag = tag.unwrap_or(if own_tag.is_empty() { "en" } else { own_tag });
    let observance = observance
        .map(|wanted| {
            catalogue.observance(wanted).ok_or_else(|| {
                let near = catalogue.search(wanted, language(tag), 3);
                let near: Vec<_> = near.iter().map(|found| &*found.observance.id).collect();
                let hint = if near.is_empty() {
                    "`daymark-cli observances` lists them".to_owned()
                } else {
                    format!("near it: {}", near.join(", "))
                };
                DeskError::Asked {
                    message: format!("There is no observance “{wanted}”; {hint}."),
                }
            })
        })
        .transpose()?;
    if let (Some(observance), Some(year)) = (observance, year)
        && observance.edition(year).is_none()
    {
        let since = observance
            .first_observed
            .map(|first| format!(" It was first observed in {first}."));
        let message = format!(
            "{} has no edition in {year}.{}",
            observance.name,
            since.unwrap_or_default()
        );
        return Err(DeskError::Asked { message });
    }
    let organisation = &setting.own.organisation;
    setting.templates.begin(
        template,
        &Beginning {
            observance,
            year,
            language: tag,
            organisation,
        },
    )
}
