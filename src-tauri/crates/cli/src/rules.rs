//! `rules`: what `check` looks for.

use crate::arguments::{Format, Rules};
use crate::output::{Failure, Status, print, print_json};
use daymark_desk::rules::{RuleInfo, all_rules, rule_named};
use std::fmt::Write as _;

pub fn run(asked: &Rules) -> Result<Status, Failure> {
    match (&asked.rule, asked.format) {
        (Some(id), Format::Json) => print_json(&rule_named(id).map_err(Failure::of)?)?,
        (Some(id), Format::Text) => print(&explained(&rule_named(id).map_err(Failure::of)?))?,
        (None, Format::Json) => print_json(&all_rules())?,
        (None, Format::Text) => print(&listed(&all_rules()))?,
    }
    Ok(Status::Done)
}

fn listed(rules: &[RuleInfo]) -> String {
    let width = |part: fn(&RuleInfo) -> &str| rules.iter().map(|rule| part(rule).len()).max().unwrap_or(0);
    let (ids, severities, groups) = (
        width(|rule| rule.id),
        width(|rule| rule.severity),
        width(|rule| rule.group),
    );
    let mut text = String::new();
    for rule in rules {
        let RuleInfo {
            id,
            severity,
            group,
            description,
            ..
        } = rule;
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{id:ids$}  {severity:severities$}  {group:groups$}  {description}"
        );
    }
    text
}

fn explained(rule: &RuleInfo) -> String {
    let mut text = format!(
        "{}  ({}, {})\n\n{}\n\n{}\n",
        rule.id, rule.severity, rule.group, rule.description, rule.explanation
    );
    if !rule.fires.is_empty() {
        text.push_str("\nIt finds:\n");
        for example in &rule.fires {
            let _ = writeln!(text, "{}", indented(example.text));
            let _ = writeln!(text, "      marked: {}\n", in_one_line(example.marked));
        }
    }
    if !rule.silent.is_empty() {
        text.push_str("It lets pass:\n");
        for example in &rule.silent {
            let _ = writeln!(text, "{}\n", indented(example));
        }
    }
    let _ = writeln!(
        text,
        "To silence it for a paragraph, write <!-- daymark: ignore {} --> in or before it; for an organisation, see docs/checks.md.",
        rule.id
    );
    text
}

fn indented(text: &str) -> String {
    let lines: Vec<String> = text
        .trim_end()
        .lines()
        .map(|line| format!("    | {line}"))
        .collect();
    if lines.is_empty() {
        "    | (nothing)".to_owned()
    } else {
        lines.join("\n")
    }
}

fn in_one_line(marked: &str) -> String {
    if marked.is_empty() {
        "the article".to_owned()
    } else {
        marked.replace('\n', "⏎")
    }
}
