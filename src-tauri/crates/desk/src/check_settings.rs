//! What `organisation.json` says about the checks.

use std::collections::BTreeMap;

use daymark_checks::{English, Options, OutdatedName, RuleSetting, Severity, rules};
use serde::{Deserialize, Serialize};

/// The keys of `organisation.json` that the checks read. They are kept as written when the window saves the profile.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct CheckSettings {
    #[serde(skip_serializing_if = "Checks::is_default")]
    checks: Checks,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    outdated_names: Vec<WrittenName>,
}

/// `"checks": {"english": "us", "rules": {"sentence-long": "off", "link-text": "error"}}`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Checks {
    english: WrittenEnglish,
    rules: BTreeMap<String, WrittenSetting>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum WrittenEnglish {
    #[default]
    Oxford,
    Us,
    Gb,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum WrittenSetting {
    Off,
    Error,
    Warning,
    Suggestion,
}

/// `"Alderline Foundation"`, or `{"form": "ALI", "instead": "AI"}`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum WrittenName {
    Form(String),
    Full {
        form: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instead: Option<String>,
    },
}

impl Checks {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

impl CheckSettings {
    /// As the rules take them.
    pub(crate) fn options(&self) -> Options {
        let setting = |setting| match setting {
            WrittenSetting::Off => RuleSetting::Off,
            WrittenSetting::Error => RuleSetting::Severity(Severity::Error),
            WrittenSetting::Warning => RuleSetting::Severity(Severity::Warning),
            WrittenSetting::Suggestion => RuleSetting::Severity(Severity::Suggestion),
        };
        let name = |name: &WrittenName| match name {
            WrittenName::Form(form) => OutdatedName {
                form: form.clone(),
                instead: None,
            },
            WrittenName::Full { form, instead } => OutdatedName {
                form: form.clone(),
                instead: instead.clone(),
            },
        };
        Options {
            rules: self
                .checks
                .rules
                .iter()
                .map(|(rule, written)| (rule.clone(), setting(*written)))
                .collect(),
            only: None,
            outdated_names: self.outdated_names.iter().map(name).collect(),
            english: match self.checks.english {
                WrittenEnglish::Oxford => English::Oxford,
                WrittenEnglish::Us => English::Us,
                WrittenEnglish::Gb => English::Gb,
            },
        }
    }

    /// The rules that it names and that do not exist: slips, or rules of another version.
    pub(crate) fn unknown_rules(&self) -> impl Iterator<Item = &str> {
        self.checks
            .rules
            .keys()
            .map(String::as_str)
            .filter(|id| !rules().iter().any(|rule| rule.id == *id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WRITTEN: &str = r#"{
        "checks": {"english": "us", "rules": {"sentence-long": "off", "link-text": "error", "no-such-rule": "off"}},
        "outdated_names": ["Alderline Foundation", {"form": "ALI", "instead": "AI"}]
    }"#;

    #[test]
    fn the_profile_decides_about_rules_and_names() {
        let settings: CheckSettings = serde_json::from_str(WRITTEN).unwrap();
        let options = settings.options();
        assert!(!options.runs("sentence-long") && options.runs("link-text"));
        assert_eq!(options.severity("link-text"), Some(Severity::Error));
        assert_eq!(options.english, English::Us);
        assert_eq!(options.outdated_names[1].instead.as_deref(), Some("AI"));
        assert_eq!(settings.unknown_rules().collect::<Vec<_>>(), ["no-such-rule"]);
    }

    #[test]
    fn what_it_says_is_kept_and_slips_are_refused() {
        let settings: CheckSettings = serde_json::from_str(WRITTEN).unwrap();
        let again = serde_json::to_string(&settings).unwrap();
        assert_eq!(serde_json::from_str::<CheckSettings>(&again).unwrap(), settings);
        for slip in [
            r#"{"checks": {"rules": {"summary": "of"}}}"#,
            r#"{"checks": {"language": "us"}}"#,
            r#"{"checks": {"english": "american"}}"#,
        ] {
            assert!(serde_json::from_str::<CheckSettings>(slip).is_err(), "{slip}");
        }
        assert_eq!(serde_json::to_string(&CheckSettings::default()).unwrap(), "{}");
    }
}
