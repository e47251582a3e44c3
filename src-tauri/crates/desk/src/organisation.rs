//! The start, the organisation's profile, what the window remembers.

use std::path::Path;

use daymark_article::{Part, Template};
use daymark_store::{DraftId, Filter};

use crate::Desk;
use crate::articles::LAST;
use crate::boundary::{LookChoice, Profile, PromptInfo, Settings, Startup, TemplateInfo, ThemeInfo};
use crate::citing::fact_names;
use crate::desk::VERSION;
use crate::error::Result;
use crate::observances::upcoming;
use crate::profile::{OwnOrganisation, logo};
use crate::themes::LookSettings;

/// The setting that holds the window's settings, as JSON.
const SETTINGS: &str = "window";

/// How many observances the first start shows.
const UPCOMING: usize = 6;

impl Desk {
    /// What the window needs to start.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub fn start(&self) -> Result<Startup> {
        let inner = &self.inner;
        let store = inner.store();
        let written = store.setting(SETTINGS)?;
        let last = store.setting(LAST)?.and_then(|id| id.parse().ok());
        // One that is gone, damaged or thrown away is not opened again.
        let last_article = last.filter(|&id| {
            store
                .draft(DraftId(id))
                .is_ok_and(|draft| draft.is_some_and(|draft| draft.trashed.is_none()))
        });
        let first_start = written.is_none() && store.count(&Filter::default())? == 0;
        drop(store);
        // Settings of another version are not worth an error.
        let settings = written
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_else(|| Settings {
                scheme: "system".to_owned(),
                ..Settings::default()
            });
        let language = self.language();
        let own = inner.own();
        Ok(Startup {
            version: VERSION.to_owned(),
            profile: own.profile(),
            settings,
            first_start,
            notes: std::mem::take(&mut *crate::desk::lock(&self.inner.start_notes)),
            today: inner.today().to_string(),
            last_article,
            observance_count: own.catalogue().observances().len() as u32,
            upcoming: upcoming(own.catalogue(), inner.today(), language, UPCOMING),
            read_only: inner.read_only.clone(),
            data_folder: inner.folder.display().to_string(),
            templates: inner.templates.all().map(info).collect(),
            fact_names: fact_names(),
        })
    }

    /// Keeps the organisation's profile and gives it back as kept.
    ///
    /// # Errors
    /// Where the logo is no picture, or the folder cannot be written.
    pub fn set_profile(&self, profile: &Profile) -> Result<Profile> {
        self.keep_profile(OwnOrganisation::of(profile)?.keeping(&self.inner.own()))
    }

    /// The themes that a profile can choose.
    pub fn themes(&self) -> Vec<ThemeInfo> {
        self.inner.templates.themes().infos()
    }

    /// Shows the previews in that look without keeping it, and tells what of it cannot be used. The next profile that
    /// is kept ends it.
    pub fn try_look(&self, choice: &LookChoice) -> Vec<String> {
        let mut own = OwnOrganisation::clone(&self.inner.own());
        let look = LookSettings::of(choice);
        // What is kept stays in `own.look`: a file written meanwhile, as with a new logo, must not hold the trial.
        let problems = match self.inner.templates.themes().asked(&look.theme, &look) {
            Ok((theme, problems)) => {
                own.theme = Some(theme);
                problems
            }
            Err(error) => {
                own.theme = None;
                vec![error.to_string()]
            }
        };
        self.inner.set_own(own);
        problems
    }

    /// Takes a file for the organisation's logo.
    ///
    /// # Errors
    /// As [`Desk::set_profile`], or where the file cannot be read.
    pub fn set_logo(&self, path: &Path) -> Result<Profile> {
        let (name, bytes) = crate::assets::read_picture(path)?;
        let mut own = OwnOrganisation::clone(&self.inner.own());
        own.logo = Some(logo(&name, &bytes)?);
        self.keep_profile(own)
    }

    fn keep_profile(&self, mut own: OwnOrganisation) -> Result<Profile> {
        own.entries = self.inner.own().entries.clone();
        own.write(&self.inner.folder)?;
        let mut own = own.styled(&self.inner.templates);
        own.sources = self.inner.own().sources.clone();
        let profile = own.profile();
        self.inner.set_own(own);
        Ok(profile)
    }

    /// Keeps what the window remembers.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn set_settings(&self, settings: &Settings) -> Result<()> {
        // Strings and a truth value: it cannot fail.
        let text = serde_json::to_string(settings).unwrap_or_default();
        Ok(self.inner.store().set_setting(SETTINGS, &text)?)
    }
}

fn info(template: &Template) -> TemplateInfo {
    let names = |parts: &[Part]| {
        parts
            .iter()
            .filter_map(|part| Some(serde_json::to_value(part).ok()?.as_str()?.to_owned()))
            .collect()
    };
    TemplateInfo {
        id: template.id.clone(),
        name: template.name.clone(),
        summary: template.summary.clone(),
        required: names(&template.required),
        offers: names(&template.offers),
        word_limit: template.word_limit,
        prompts: template
            .prompts
            .iter()
            .map(|prompt| PromptInfo {
                field: prompt.field.clone(),
                prompt: prompt.prompt.clone(),
                hint: prompt.hint.clone(),
            })
            .collect(),
    }
}
