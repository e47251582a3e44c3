//! A site, exported from the window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A site as asked for in the window.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SiteRequest {
    pub drafts: Vec<i64>,
    pub folder: String,
    /// Where the site will stand; empty: where the organisation's pages do.
    pub base_url: String,
    /// Replace files that Daymark did not write, or that were changed since.
    pub replace: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum SiteOutcome {
    #[serde(rename_all = "camelCase")]
    Written {
        folder: String,
        /// The site's first page.
        index: String,
        articles: u32,
        written: u32,
        unchanged: u32,
        removed: u32,
        /// Pages of articles that are gone, which lead on to others from now on.
        led_on: u32,
        /// Files that were left as they are, in words.
        kept: Vec<String>,
        /// Articles that are not in the site, in words.
        refused: Vec<String>,
        notes: Vec<String>,
    },
    /// It was stopped; the folder is as it was.
    Cancelled,
}
