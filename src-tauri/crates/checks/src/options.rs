//! What an organisation decides about the rules.

use crate::Severity;
use std::collections::{BTreeMap, BTreeSet};

/// What an organisation decides about the rules. The default leaves every rule as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// Rules that are off or matter more or less than they say, by id.
    pub rules: BTreeMap<String, RuleSetting>,
    /// Where it is given, only these rules run, those that are off included.
    pub only: Option<BTreeSet<String>>,
    /// Forms of the organisation's name and acronym that are no longer right, or never were.
    pub outdated_names: Vec<OutdatedName>,
    /// The English in which its articles are spelled.
    pub english: English,
}

/// What is decided about one rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleSetting {
    /// It does not run.
    Off,
    /// All its findings have this severity.
    Severity(Severity),
}

/// A form of the organisation's name that must not be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutdatedName {
    /// As it is found, in this case and spelling.
    pub form: String,
    /// What to write instead; the organisation's name where nothing is given.
    pub instead: Option<String>,
}

/// A variant of English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum English {
    /// British spelling with -ize, as the United Nations writes.
    #[default]
    Oxford,
    /// American spelling.
    Us,
    /// British spelling with -ise.
    Gb,
}

/// No option at all, for callers without a profile.
pub(crate) static NONE: Options = Options {
    rules: BTreeMap::new(),
    only: None,
    outdated_names: Vec::new(),
    english: English::Oxford,
};

impl Options {
    /// Every rule as it is, borrowed for as long as one likes.
    pub fn none() -> &'static Self {
        &NONE
    }

    /// Whether a rule runs.
    pub fn runs(&self, rule: &str) -> bool {
        match &self.only {
            Some(only) => only.contains(rule),
            None => self.rules.get(rule) != Some(&RuleSetting::Off),
        }
    }

    /// The severity that a rule's findings have, where the organisation decided it.
    pub fn severity(&self, rule: &str) -> Option<Severity> {
        match self.rules.get(rule) {
            Some(RuleSetting::Severity(severity)) => Some(*severity),
            _ => None,
        }
    }
}
