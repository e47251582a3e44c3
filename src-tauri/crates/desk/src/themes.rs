//! The looks of pages: those that Daymark brings, the organisation's own, and its colours in them.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use daymark_export::{Look, Theme, ThemeFiles};
use serde::{Deserialize, Serialize};

use crate::boundary::{LookChoice, ThemeInfo};
use crate::error::{DeskError, Result};

/// What the profile says about looks, as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct LookSettings {
    /// The theme's name; empty is the default.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub theme: String,
    #[serde(skip_serializing_if = "Colours::is_empty")]
    pub colours: Colours,
    #[serde(skip_serializing_if = "Fonts::is_empty")]
    pub fonts: Fonts,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Colours {
    /// `#94351c`
    pub accent: String,
    /// For dark screens.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub accent_dark: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Fonts {
    /// A family's name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub headings: String,
}

impl LookSettings {
    pub(crate) fn of(choice: &LookChoice) -> Self {
        let trimmed = |text: &str| text.trim().to_owned();
        Self {
            theme: trimmed(&choice.theme),
            colours: Colours {
                accent: trimmed(&choice.accent),
                accent_dark: trimmed(&choice.accent_dark),
            },
            fonts: Fonts {
                text: trimmed(&choice.text_font),
                headings: trimmed(&choice.heading_font),
            },
        }
    }

    pub(crate) fn choice(&self) -> LookChoice {
        LookChoice {
            theme: self.theme.clone(),
            accent: self.colours.accent.clone(),
            accent_dark: self.colours.accent_dark.clone(),
            text_font: self.fonts.text.clone(),
            heading_font: self.fonts.headings.clone(),
        }
    }
}

impl Colours {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Fonts {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// All themes, in the order in which they are offered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Themes {
    /// By name. One that is broken keeps nobody from using another.
    own: Vec<(String, OwnTheme)>,
}

#[derive(Debug, Clone)]
struct OwnTheme {
    told: Told,
    /// Why it cannot be used, where it cannot.
    theme: Result<Arc<Theme>, String>,
}

/// `theme.json`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Told {
    name: String,
    summary: String,
}

impl Told {
    fn builtin(id: &str) -> Self {
        let text = match id {
            "default" => include_str!("../../../../templates/themes/default/theme.json"),
            "institution" => include_str!("../../../../templates/themes/institution/theme.json"),
            "campaign" => include_str!("../../../../templates/themes/campaign/theme.json"),
            _ => "{}",
        };
        serde_json::from_str(text).unwrap_or_default()
    }

    /// What an own theme says of itself; nothing where that cannot be read, since its pages do not need it.
    fn read(folder: &Path) -> Self {
        let path = folder.join("theme.json");
        let small = path
            .metadata()
            .is_ok_and(|found| found.is_file() && found.len() <= LARGEST);
        let text = small.then(|| fs::read(path).ok()).flatten().unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }
}

impl Themes {
    /// The themes compiled in and the folders in `themes` of `additional`, which may also replace one of the same name.
    pub(crate) fn load(additional: Option<&Path>) -> Self {
        let Some(folder) = additional.map(|folder| folder.join("themes")) else {
            return Self::default();
        };
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut folders: Vec<_> = entries
            .map(|entry| entry.path())
            .filter(|path| path.join(PAGE).is_file() || path.join(CSS).is_file())
            .collect();
        folders.sort();
        let own = folders.iter().filter_map(|folder| {
            let name = folder.file_name()?.to_str()?.to_owned();
            let theme = read(&name, folder).map_err(|error| error.to_string());
            let theme = theme.map(Arc::new);
            let told = Told::read(folder);
            Some((name, OwnTheme { told, theme }))
        });
        Self { own: own.collect() }
    }

    /// The names of all.
    pub(crate) fn names(&self) -> Vec<&str> {
        let own = self.own.iter().map(|(name, _)| name.as_str());
        let mut names = Theme::BUILTIN.to_vec();
        names.extend(own.filter(|name| !Theme::BUILTIN.contains(name)));
        names
    }

    /// All for the window. An own theme may have a `theme.json` with `name` and `summary`; without, its folder names it.
    pub(crate) fn infos(&self) -> Vec<ThemeInfo> {
        let info = |id: &str| {
            let told = match self.own.iter().find(|(known, _)| known == id) {
                Some((_, own)) => own.told.clone(),
                None => Told::builtin(id),
            };
            ThemeInfo {
                id: id.to_owned(),
                name: if told.name.is_empty() {
                    id.to_owned()
                } else {
                    told.name
                },
                summary: told.summary,
            }
        };
        self.names().into_iter().map(info).collect()
    }

    /// The theme of that name in these colours and fonts, and what of them cannot be used, in words.
    ///
    /// # Errors
    /// Where there is none, or it has a fault; the message names the file and the line, or those there are.
    pub(crate) fn asked(&self, name: &str, look: &LookSettings) -> Result<(Arc<Theme>, Vec<String>)> {
        let name = if name.is_empty() { "default" } else { name };
        let own = self.own.iter().find(|(known, _)| known == name);
        let plain = match (own.map(|(_, own)| &own.theme), Theme::builtin(name)) {
            (Some(Ok(theme)), _) => theme,
            (Some(Err(message)), _) => {
                return Err(DeskError::Asked {
                    message: message.clone(),
                });
            }
            (None, Some(theme)) => theme,
            (None, None) => {
                return Err(DeskError::Asked {
                    message: format!(
                        "There is no theme “{name}”. The themes are: {}.",
                        self.names().join(", ")
                    ),
                });
            }
        };
        let (theme, problems) = plain.in_look(&Look {
            accent: &look.colours.accent,
            accent_dark: &look.colours.accent_dark,
            text_font: &look.fonts.text,
            heading_font: &look.fonts.headings,
        });
        Ok((Arc::new(theme), problems))
    }
}

const PAGE: &str = "page.html";
const CSS: &str = "theme.css";

fn read(name: &str, folder: &Path) -> Result<Theme> {
    let text = |file: &str| {
        let path = folder.join(file);
        // Looked at before it is read: a device never ends, and a theme is small.
        let found = path.metadata().map_err(|error| DeskError::read(&path, &error))?;
        if !found.is_file() || found.len() > LARGEST {
            return Err(DeskError::Read {
                path,
                reason: format!("a theme's file is a file of at most {} KiB", LARGEST >> 10),
            });
        }
        let bytes = fs::read(&path).map_err(|error| DeskError::read(&path, &error))?;
        String::from_utf8(bytes).map_err(|error| {
            let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + String::from_utf8_lossy(valid).matches('\n').count();
            DeskError::Read {
                path,
                reason: format!("line {line} is not UTF-8"),
            }
        })
    };
    // A theme brings lists and pictures for posts, or has the default theme's.
    let more = |file: &str| match folder.join(file).symlink_metadata() {
        Ok(_) => text(file).map(Some),
        Err(_) => Ok(None),
    };
    let (page, css) = (text(PAGE)?, text(CSS)?);
    let [site, site_css, social] = ["site.html", "site.css", "social.svg"].map(more);
    let (site, site_css, social) = (site?, site_css?, social?);
    let files = ThemeFiles {
        page: &page,
        css: &css,
        site: site.as_deref(),
        site_css: site_css.as_deref(),
        social: social.as_deref(),
    };
    Theme::from_files(name, &files).map_err(|error| DeskError::Read {
        path: folder.join(error.file()),
        reason: error.to_string(),
    })
}

const LARGEST: u64 = 256 << 10;

#[cfg(test)]
mod tests {
    use super::*;

    fn own(files: &[(&str, &str)]) -> (tempfile::TempDir, Themes) {
        let folder = tempfile::tempdir().unwrap();
        for (path, text) in files {
            let path = folder.path().join("themes").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let themes = Themes::load(Some(folder.path()));
        (folder, themes)
    }

    #[test]
    fn an_own_theme_is_a_folder() {
        let (_folder, themes) = own(&[
            ("ours/page.html", "<body>{{ head }}{{ body }}</body>"),
            ("ours/theme.css", "p{}"),
        ]);
        let (theme, problems) = themes.asked("ours", &LookSettings::default()).unwrap();
        assert_eq!((theme.name(), problems.len()), ("ours", 0));
        let offered: Vec<_> = themes.infos().into_iter().map(|info| info.name).collect();
        assert_eq!(offered, ["Calendar leaf", "Letterhead", "Poster", "ours"]);
        let error = themes.asked("theirs", &LookSettings::default()).unwrap_err();
        assert!(
            error.to_string().contains("default, institution, campaign, ours"),
            "{error}"
        );
    }

    #[test]
    fn a_broken_theme_names_file_and_line_and_keeps_nobody_from_another() {
        let (folder, themes) = own(&[
            ("ours/page.html", "{{ head }}\n{{ body }\n"),
            ("ours/theme.css", ""),
            ("half/page.html", "{{ head }}{{ body }}"),
        ]);
        let error = themes
            .asked("ours", &LookSettings::default())
            .unwrap_err()
            .to_string();
        let page = folder.path().join("themes/ours/page.html");
        assert!(
            error.contains(&page.display().to_string()) && error.contains("line 2"),
            "{error}"
        );
        let error = themes
            .asked("half", &LookSettings::default())
            .unwrap_err()
            .to_string();
        assert!(error.contains("theme.css"), "{error}");
        assert!(themes.asked("campaign", &LookSettings::default()).is_ok());
    }
}
