//! The rules as command line and documentation list them.

use daymark_checks::{Rule, examples, rules};
use serde::Serialize;

use crate::error::{DeskError, Result};

/// A rule, as `rules --format json` prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleInfo {
    /// `heading-order`
    pub id: &'static str,
    /// `error`, `warning`, `suggestion`: how much its findings matter at most.
    pub severity: &'static str,
    /// `facts`, `citations`, `structure`, `language`, `links-and-pictures`
    pub group: &'static str,
    /// What it looks for, in a sentence.
    pub description: &'static str,
    /// Why, what it lets pass, how to mend what it finds.
    pub explanation: &'static str,
    /// Articles that it finds something in.
    pub fires: Vec<RuleExample>,
    /// Articles that it lets pass.
    pub silent: Vec<&'static str>,
}

/// An article that a rule finds something in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RuleExample {
    /// The article.
    pub text: &'static str,
    /// What is marked in it.
    pub marked: &'static str,
}

/// Every rule, in the order in which they are documented.
pub fn all_rules() -> Vec<RuleInfo> {
    rules().iter().map(info).collect()
}

/// The rule of that id.
///
/// # Errors
/// Where there is none; the message names those there are.
pub fn rule_named(id: &str) -> Result<RuleInfo> {
    let found = rules().iter().find(|rule| rule.id == id);
    found.map(info).ok_or_else(|| {
        let ids: Vec<_> = rules().iter().map(|rule| rule.id).collect();
        DeskError::Asked {
            message: format!("There is no rule “{id}”. The rules are: {}.", ids.join(", ")),
        }
    })
}

fn info(rule: &Rule) -> RuleInfo {
    let examples = examples(rule.id);
    let fires = examples.map_or(&[][..], |examples| examples.fires);
    RuleInfo {
        id: rule.id,
        severity: rule.severity.name(),
        group: rule.group.word(),
        description: rule.description,
        explanation: rule.explanation,
        fires: fires
            .iter()
            .map(|&(text, marked)| RuleExample { text, marked })
            .collect(),
        silent: examples.map_or_else(Vec::new, |examples| examples.silent.to_vec()),
    }
}
