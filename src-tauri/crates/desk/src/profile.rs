//! The organisation's profile: two files in the data folder, so that the command line reads it without the drafts.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use daymark_catalogue::{Bibliography, Catalogue, CitationStyle, Organisation};
use daymark_checks::Options;
use daymark_export::Theme;
use serde::{Deserialize, Serialize};

use crate::boundary::Profile;
use crate::check_settings::CheckSettings;
use crate::error::{DeskError, Result};
use crate::folder::{make_folder, write_whole};
use crate::own_entries::OwnEntries;
use crate::pictures::{OwnPicture, of_data_address};
use crate::templates::Templates;
use crate::themes::LookSettings;

const FILE: &str = "organisation.json";

/// The organisation whose articles they are.
#[derive(Debug, Clone, Default)]
pub struct OwnOrganisation {
    /// What texts can use.
    pub organisation: Organisation,
    /// Where exported pages will stand; empty where it is not known.
    pub base_url: String,
    pub(crate) logo: Option<OwnPicture>,
    /// Its own entries in the catalogue. They are files beside the profile's, read by those who know the folders.
    pub(crate) entries: OwnEntries,
    /// The citation style that the profile names; empty is the UN Editorial Manual's.
    pub citation_style: String,
    /// That style; `None` is the Manual's.
    pub style: Option<CitationStyle>,
    /// What can be cited besides the catalogue.
    pub sources: Bibliography,
    /// What the profile says about looks.
    pub(crate) look: LookSettings,
    /// The theme that it names, in its colours; `None` is the default.
    pub(crate) theme: Option<Arc<Theme>>,
    /// What of its looks cannot be used, in words.
    pub(crate) look_problems: Vec<String>,
    /// What the profile says about the checks, as written and as the rules take it.
    pub(crate) settings: CheckSettings,
    pub(crate) options: Options,
}

/// `organisation.json`.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Written {
    #[serde(flatten)]
    organisation: Organisation,
    base_url: String,
    #[serde(flatten)]
    settings: CheckSettings,
    #[serde(flatten)]
    look: LookSettings,
    /// The logo's file in the same folder.
    logo: Option<String>,
    /// The citation style's id.
    #[serde(skip_serializing_if = "String::is_empty")]
    citation_style: String,
}

impl OwnOrganisation {
    /// The looks of its pages.
    pub(crate) fn theme(&self) -> &Theme {
        self.theme.as_deref().unwrap_or_else(|| Theme::default_theme())
    }

    /// The catalogue with the organisation's own entries.
    pub fn catalogue(&self) -> &Catalogue {
        self.entries.catalogue()
    }

    /// Reads the profile from a data folder; an empty one where there is none yet.
    ///
    /// # Errors
    /// Where the file is there but cannot be understood.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut own = Self::read_file(&folder.join(FILE))?;
        own.sources = crate::sources::read(folder);
        Ok(own)
    }

    /// Reads a profile from a file; the logo lies beside it.
    ///
    /// # Errors
    /// Where it cannot be read or understood.
    pub fn read_file(path: &Path) -> Result<Self> {
        let text = match fs::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && path.ends_with(FILE) => {
                return Ok(Self::default());
            }
            Err(error) => return Err(DeskError::read(path, &error)),
        };
        let written: Written = serde_json::from_slice(&text).map_err(|error| DeskError::Read {
            path: path.to_owned(),
            reason: format!("it is not a profile ({error})"),
        })?;
        // A logo that went missing must not keep anyone from writing.
        let logo = written.logo.filter(|name| {
            Path::new(name)
                .file_name()
                .is_some_and(|bare| bare == name.as_str())
        });
        let logo = logo.and_then(|name| {
            let bytes = fs::read(crate::folder::parent(path).join(&name)).ok()?;
            OwnPicture::read(&name, &bytes).ok()
        });
        Ok(Self {
            organisation: written.organisation,
            base_url: written.base_url,
            logo,
            entries: OwnEntries::default(),
            style: None,
            look: written.look,
            theme: None,
            look_problems: Vec::new(),
            sources: Bibliography::default(),
            citation_style: written.citation_style,
            options: written.settings.options(),
            settings: written.settings,
        })
    }

    /// With the citation style and the theme that it names. One that is gone or broken must not keep anyone from
    /// writing: then it is the Manual's or the default, and of a theme it is told.
    pub(crate) fn styled(mut self, templates: &Templates) -> Self {
        self.style = templates.styles().named(&self.citation_style).cloned();
        let named = templates.themes().asked(&self.look.theme, &self.look);
        let (theme, problems) = match named {
            Ok((theme, problems)) => (Some(theme), problems),
            Err(error) => (
                None,
                vec![format!(
                    "The theme of the organisation's profile cannot be used: {error}"
                )],
            ),
        };
        (self.theme, self.look_problems) = (theme, problems);
        self
    }

    /// Writes the profile into a data folder, durably.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        make_folder(folder)?;
        let logo = self.logo.as_ref().map(|logo| logo.name.clone());
        if let (Some(name), Some(logo)) = (&logo, &self.logo) {
            write_whole(&folder.join(name), &logo.bytes)?;
        }
        let written = Written {
            organisation: self.organisation.clone(),
            base_url: self.base_url.clone(),
            settings: self.settings.clone(),
            look: self.look.clone(),
            logo,
            citation_style: self.citation_style.clone(),
        };
        // Strings only: it cannot fail.
        let text = serde_json::to_vec_pretty(&written).unwrap_or_default();
        write_whole(&folder.join(FILE), &text)
    }

    /// For the window.
    pub(crate) fn profile(&self) -> Profile {
        let organisation = self.organisation.clone();
        Profile {
            name: organisation.name,
            acronym: organisation.acronym,
            address: organisation.address,
            website: organisation.website,
            sign_off: organisation.sign_off,
            language: organisation.language,
            base_url: self.base_url.clone(),
            logo: self.logo.as_ref().map(OwnPicture::data_address),
            citation_style: self.citation_style.clone(),
            look: self.look.choice(),
        }
    }

    /// With what `before` says that the window does not edit.
    pub(crate) fn keeping(self, before: &Self) -> Self {
        Self {
            settings: before.settings.clone(),
            options: before.options.clone(),
            ..self
        }
    }

    /// From the window. The logo's address is the one given before, a new one, or none.
    pub(crate) fn of(profile: &Profile) -> Result<Self> {
        let trimmed = |text: &str| text.trim().to_owned();
        let logo = match profile.logo.as_deref().filter(|address| !address.is_empty()) {
            Some(address) => Some(logo("logo", &of_data_address(address).unwrap_or_default())?),
            None => None,
        };
        Ok(Self {
            organisation: Organisation {
                name: trimmed(&profile.name),
                acronym: trimmed(&profile.acronym),
                address: trimmed(&profile.address),
                website: trimmed(&profile.website),
                sign_off: trimmed(&profile.sign_off),
                language: trimmed(&profile.language),
            },
            base_url: trimmed(&profile.base_url),
            logo,
            citation_style: trimmed(&profile.citation_style),
            look: LookSettings::of(&profile.look),
            ..Self::default()
        })
    }
}

/// Takes a file for the logo.
pub(crate) fn logo(name: &str, bytes: &[u8]) -> Result<OwnPicture> {
    let mut logo = OwnPicture::read(name, bytes)?;
    let ending = logo.name.rsplit_once('.').map_or("", |(_, ending)| ending);
    logo.name = format!("logo.{ending}");
    Ok(logo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_survives_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            OwnOrganisation::read(folder.path()).unwrap().profile(),
            Profile::default()
        );
        let profile = Profile {
            name: "Alderline Institute".to_owned(),
            sign_off: "Write to us.".to_owned(),
            base_url: "https://alderline.example/days".to_owned(),
            logo: Some(crate::pictures::data_address("image/svg+xml", b"<svg/>")),
            ..Profile::default()
        };
        OwnOrganisation::of(&profile)
            .unwrap()
            .write(folder.path())
            .unwrap();
        assert_eq!(OwnOrganisation::read(folder.path()).unwrap().profile(), profile);
    }

    #[test]
    fn what_the_window_does_not_edit_survives_it() {
        let folder = tempfile::tempdir().unwrap();
        let written = r##"{"name": "Alderline Institute", "checks": {"rules": {"title-length": "off"}}, "outdated_names": ["ALI"], "theme": "campaign", "colours": {"accent": "#0b4f8a"}}"##;
        fs::write(folder.path().join(FILE), written).unwrap();
        let before = OwnOrganisation::read(folder.path()).unwrap();
        let edited = OwnOrganisation::of(&before.profile()).unwrap().keeping(&before);
        edited.write(folder.path()).unwrap();
        let after = OwnOrganisation::read(folder.path()).unwrap();
        assert!(!after.options.runs("title-length"), "a rule stays off");
        assert_eq!(after.options.outdated_names.len(), 1);
        assert_eq!(
            (&*after.look.theme, &*after.look.colours.accent),
            ("campaign", "#0b4f8a")
        );
    }

    #[test]
    fn a_broken_profile_is_said_with_its_file() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "{").unwrap();
        let error = OwnOrganisation::read(folder.path()).unwrap_err();
        assert!(error.to_string().contains("organisation.json"), "{error}");
    }
}
