//! Running the rules.

use crate::passage::SharedReadings;
use crate::{Context, Finding, Rule, Severity, ignore, rules};
use daymark_article::{Article, Span};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs every rule that the organisation left on. The findings come in the order of the text, those that the author
/// silenced left out.
pub fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    run(rules(), article, context)
}

fn run(rules: &[Rule], article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let ignored = ignore::places(article);
    let _shared = SharedReadings::begin();
    let mut findings: Vec<Finding> = rules
        .iter()
        .filter(|rule| context.options.runs(rule.id))
        .flat_map(|rule| {
            // A rule only reads, so nothing is left half-changed behind a panic.
            let found = catch_unwind(AssertUnwindSafe(|| (rule.check)(article, context)));
            found.unwrap_or_else(|_| vec![gave_up(rule)])
        })
        .filter(|finding| !ignored.iter().any(|place| place.covers(finding)))
        .collect();
    for finding in &mut findings {
        // That a rule gave up is said as it is: the article was not read, whatever the rule matters.
        if let Some(severity) = context
            .options
            .severity(finding.rule)
            .filter(|_| !gave_up_on(finding))
        {
            finding.severity = severity;
        }
    }
    findings.sort_by(|a, b| (a.span, a.rule, &a.message).cmp(&(b.span, b.rule, &b.message)));
    findings.dedup();
    findings
}

const GAVE_UP: &str = "could not read this article, the other rules did";

fn gave_up_on(finding: &Finding) -> bool {
    finding.message.contains(GAVE_UP)
}

/// A warning, not silence: an article must not pass because a rule failed.
fn gave_up(rule: &Rule) -> Finding {
    Finding {
        rule: rule.id,
        severity: Severity::Warning,
        span: Span::default(),
        message: format!(
            "The rule “{}” {GAVE_UP}. Look for what it checks by eye, and report the article to Daymark's maintainers.",
            rule.id
        ),
        fix: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;
    use crate::{Options, RuleSetting};

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

    const TEXT: &str =
        "---\ntitle: A\nsummary: A day.\n---\n\nTODO and [here](https://alderline.example/).\n";

    fn with_options(options: &Options) -> Vec<(&'static str, Severity)> {
        let article = daymark_article::parse(TEXT);
        testing::with_context(|context| {
            let context = Context { options, ..*context };
            let findings = check(&article, &context).into_iter();
            findings.map(|finding| (finding.rule, finding.severity)).collect()
        })
    }

    #[test]
    fn a_profile_turns_a_rule_off_or_changes_how_much_it_matters() {
        let before = [("placeholder", Severity::Error), ("link-text", Severity::Warning)];
        assert_eq!(with_options(&Options::default()), before);
        let setting = |rule: &str, setting| Options {
            rules: [(rule.to_owned(), setting)].into(),
            ..Options::default()
        };
        let off = setting("placeholder", RuleSetting::Off);
        assert_eq!(with_options(&off), before[1..]);
        let milder = setting("link-text", RuleSetting::Severity(Severity::Suggestion));
        assert_eq!(
            with_options(&milder),
            [before[0], ("link-text", Severity::Suggestion)]
        );
    }

    #[test]
    fn a_rule_asked_for_by_name_runs_alone_even_where_it_is_off() {
        let options = Options {
            rules: [("placeholder".to_owned(), RuleSetting::Off)].into(),
            only: Some(["placeholder".to_owned()].into()),
            ..Options::default()
        };
        assert_eq!(with_options(&options), [("placeholder", Severity::Error)]);
    }
}
