//! Running the rules.

use crate::memory::Print;
use crate::mention::keys;
use crate::passage::{Passage, SharedReadings, passages};
use crate::rules::Scope;
use crate::{Context, Finding, Memory, Rule, Severity, ignore, rules};
use daymark_article::{Article, Span};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs every rule that the organisation left on. The findings come in the order of the text, those that the author
/// silenced left out.
pub fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    check_again(article, context, &mut Memory::default())
}

/// The same findings as [`check`], sooner where the article was checked before: passages that stayed as they were are
/// not read again. `memory` is the article's own, and whoever owns the catalogue keeps it as long.
pub fn check_again(article: &Article<'_>, context: &Context<'_>, memory: &mut Memory) -> Vec<Finding> {
    run(rules(), article, context, memory)
}

fn run(rules: &[Rule], article: &Article<'_>, context: &Context<'_>, memory: &mut Memory) -> Vec<Finding> {
    let ignored = ignore::places(article);
    let _shared = SharedReadings::begin();
    memory.turn_to(article, context);
    let rules: Vec<&Rule> = rules
        .iter()
        .filter(|rule| context.options.runs(rule.id))
        .collect();
    let lent = memory.lend();
    let mut all: Vec<Finding> = rules
        .iter()
        .filter_map(|rule| match rule.scope {
            Scope::Whole(look) => Some((rule, look)),
            Scope::Passages { whole, .. } => Some((rule, whole?)),
        })
        .flat_map(|(rule, look)| {
            guarded(rule, || look(article, context)).unwrap_or_else(|gave_up| vec![*gave_up])
        })
        .collect();
    drop(lent);
    all.extend(in_passages(&rules, article, context, memory));
    let mut findings: Vec<Finding> = all
        .into_iter()
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

/// Looks; where the rule panics, the finding that says so. A rule only reads, so nothing is left half-changed.
fn guarded(rule: &Rule, look: impl FnOnce() -> Vec<Finding>) -> Result<Vec<Finding>, Box<Finding>> {
    catch_unwind(AssertUnwindSafe(look)).map_err(|_| Box::new(gave_up(rule)))
}

/// What the rules that read passage by passage find: remembered where the passage is as it was.
fn in_passages(
    rules: &[&Rule],
    article: &Article<'_>,
    context: &Context<'_>,
    memory: &mut Memory,
) -> Vec<Finding> {
    let all = passages(article);
    let keys = keys(article);
    let mut kept: Vec<(Print, Span, Vec<Finding>)> = Vec::new();
    let mut found: Vec<Finding> = Vec::new();
    // The passages to read, and where in `kept` their findings go.
    let mut fresh: Vec<&Passage<'_>> = Vec::new();
    let mut slots: Vec<(Span, usize)> = Vec::new();
    for passage in &all {
        let (Some(print), Some(body)) = (Print::of(passage, article.source, &keys), passage.body()) else {
            fresh.push(passage);
            continue;
        };
        let recalled = memory.recall(&print, body);
        if recalled.is_none() {
            fresh.push(passage);
            slots.push((body, kept.len()));
        }
        found.extend(recalled.iter().flatten().cloned());
        kept.push((print, body, recalled.unwrap_or_default()));
    }
    let mut sound = true;
    for rule in rules {
        let Scope::Passages { look, .. } = rule.scope else {
            continue;
        };
        match guarded(rule, || look(article, context, &fresh)) {
            Ok(new) => {
                for finding in new {
                    let slot = slots
                        .partition_point(|(body, _)| body.end < finding.span.end)
                        .min(slots.len().saturating_sub(1));
                    if let Some((body, slot)) = slots.get(slot)
                        && body.start <= finding.span.start
                        && finding.span.end <= body.end
                    {
                        kept[*slot].2.push(finding.clone());
                    }
                    found.push(finding);
                }
            }
            Err(gave_up) => {
                sound = false;
                found.push(*gave_up);
            }
        }
    }
    // What a rule gave up on is read again, and said again.
    if sound {
        memory.keep(kept);
    } else {
        memory.clear();
    }
    for rule in rules {
        let Scope::Passages {
            settle: Some(settle), ..
        } = rule.scope
        else {
            continue;
        };
        let (mut own, others): (Vec<_>, Vec<_>) =
            found.into_iter().partition(|finding| finding.rule == rule.id);
        found = others;
        settle(article, &all, &mut own);
        found.extend(own);
    }
    found
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
            scope: Scope::Whole(|_, _| panic!("as intended by the test")),
        };
        let sound = Rule {
            id: "sound",
            group: crate::Group::Language,
            description: "Finds the first word.",
            explanation: "",
            severity: Severity::Suggestion,
            scope: Scope::Whole(|_, _| {
                vec![Finding {
                    rule: "sound",
                    severity: Severity::Suggestion,
                    span: Span::new(0, 5),
                    message: "found".into(),
                    fix: None,
                }]
            }),
        };
        let article = daymark_article::parse("Words.\n");
        let findings =
            testing::with_context(|context| run(&[broken, sound], &article, context, &mut Memory::default()));
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
