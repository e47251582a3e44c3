//! How what leaves the window looks: themes, and fragments as a system takes them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The organisation's theme, in its colours and fonts. An empty text leaves it to the theme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct LookChoice {
    /// The theme's id; empty is the default.
    pub theme: String,
    /// `#94351c`
    pub accent: String,
    /// For dark screens; made of `accent` where it is empty.
    pub accent_dark: String,
    /// A family: `Georgia`.
    pub text_font: String,
    pub heading_font: String,
}

/// A theme that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ThemeInfo {
    pub id: String,
    pub name: String,
    pub summary: String,
}

/// How a fragment is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FragmentChoice {
    /// The level of the article's first headings, 1 to 6.
    pub heading_level: u8,
    pub with_title: bool,
    /// `plain`, `wordpress`, `drupal`, `webflow`, `ghost`
    pub preset: String,
}

impl Default for FragmentChoice {
    fn default() -> Self {
        Self {
            heading_level: 2,
            with_title: false,
            preset: "plain".to_owned(),
        }
    }
}
