//! The rules, one a file.

mod front_matter;
mod image_missing;
mod part_missing;
mod placeholder;
mod placeholder_words;
#[cfg(test)]
pub(crate) mod testing;

use crate::{Context, Finding, Severity};
use daymark_article::Article;

/// A rule.
pub struct Rule {
    /// Its id, as findings and comments name it.
    pub id: &'static str,
    /// What it looks for, in one sentence.
    pub description: &'static str,
    /// How much its findings matter at most.
    pub severity: Severity,
    /// Looks.
    pub check: fn(&Article<'_>, &Context<'_>) -> Vec<Finding>,
}

/// Every rule.
pub const fn rules() -> &'static [Rule] {
    &[
        front_matter::RULE,
        part_missing::RULE,
        placeholder::RULE,
        image_missing::RULE,
    ]
}
