//! Running the rules.

use crate::passage::SharedReadings;
use crate::{Context, Finding, Rule, Severity, ignore, rules};
use daymark_article::{Article, Span};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs every rule. The findings come in the order of the text, those that the author silenced left out.
pub fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    run(rules(), article, context)
}

fn run(rules: &[Rule], article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let ignored = ignore::places(article);
    let _shared = SharedReadings::begin();
    let mut findings: Vec<Finding> = rules
        .iter()
        .flat_map(|rule| {
            // A rule only reads, so nothing is left half-changed behind a panic.
            let found = catch_unwind(AssertUnwindSafe(|| (rule.check)(article, context)));
            found.unwrap_or_else(|_| vec![gave_up(rule)])
        })
        .filter(|finding| !ignored.iter().any(|place| place.covers(finding)))
        .collect();
    findings.sort_by(|a, b| (a.span, a.rule, &a.message).cmp(&(b.span, b.rule, &b.message)));
    findings.dedup();
    findings
}

/// A warning, not silence: an article must not pass because a rule failed.
fn gave_up(rule: &Rule) -> Finding {
    Finding {
        rule: rule.id,
        severity: Severity::Warning,
        span: Span::default(),
        message: format!(
            "The rule “{}” could not read this article, the other rules did. Look for what it checks by eye, and report the article to Daymark's maintainers.",
            rule.id
        ),
        fix: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    #[test]
    fn a_rule_that_panics_does_not_stop_the_others() {
        let broken = Rule {
            id: "broken",
            group: crate::Group::Language,
            description: "Panics.",
            explanation: "",
            severity: Severity::Error,
            check: |_, _| panic!("as intended by the test"),
        };
        let sound = Rule {
            id: "sound",
            group: crate::Group::Language,
            description: "Finds the first word.",
            explanation: "",
            severity: Severity::Suggestion,
            check: |_, _| {
                vec![Finding {
                    rule: "sound",
                    severity: Severity::Suggestion,
                    span: Span::new(0, 5),
                    message: "found".into(),
                    fix: None,
                }]
            },
        };
        let article = daymark_article::parse("Words.\n");
        let findings = testing::with_context(|context| run(&[broken, sound], &article, context));
        let rules: Vec<_> = findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["broken", "sound"]);
        assert_eq!(
            findings[0].severity,
            Severity::Warning,
            "what was not checked is said"
        );
    }
}
