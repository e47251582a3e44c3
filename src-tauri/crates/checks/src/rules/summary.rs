//! `summary`: there is one, and it is not cut where it is shown.

use super::Examples;
use super::Scope;
use crate::front_matter_text::{inside, shown};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Field, Span};

pub(super) const RULE: Rule = Rule {
    id: "summary",
    group: Group::Structure,
    description: "A summary that is missing or longer than 160 characters.",
    explanation: "The summary is what search results and shared links show below the title. Search engines cut it after about 160 characters; without one they take whatever they find.\n\nLive facts count with the words that they stand for. A text without front matter has no summary to miss.",
    severity: Severity::Warning,
    scope: Scope::Whole(check),
};

/// What search engines show, in characters.
const LONGEST: usize = 160;

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let matter = &article.front_matter;
    if matter.fields.is_empty() {
        return Vec::new();
    }
    let Some(field) = matter
        .field("summary")
        .filter(|field| !field.scalar || !field.value.trim().is_empty())
    else {
        // Where the front matter breaks, nobody knows what else it was to say.
        if matter.problem.is_some() {
            return Vec::new();
        }
        // A line that says nothing is the place; without one, the title.
        let empty = matter
            .field("summary")
            .map(|field| Span::new(field.key_span.start, line_end(article.source, field)));
        let title = matter.field("title").filter(|field| !field.value_span.is_empty());
        let span = empty.or(title.map(|field| field.value_span)).unwrap_or_default();
        return vec![RULE.finds(
            span,
            "The article has no summary. Write one sentence for search results and shared links, at most 160 characters.",
        )];
    };
    let length = shown(article, context, field).chars().count();
    if length <= LONGEST {
        return Vec::new();
    }
    vec![RULE.finds(
        inside(article, field),
        format!(
            "The summary has {length} characters; search results cut it after {LONGEST}. Take out {}.",
            length - LONGEST
        ),
    )]
}

/// Behind the colon, or behind the value where there is one.
fn line_end(source: &str, field: &Field) -> usize {
    let colon = source[field.key_span.end..]
        .find(':')
        .map_or(field.key_span.end, |at| field.key_span.end + at + 1);
    field.value_span.end.max(colon)
}

const LONG: &str = "---\ntitle: A\nsummary: On 12 September the Alderline Institute marks the day that belongs to those who have worked out an answer at home and have then taken the trouble to carry it to the next place that needs it.\n---\n";
const LONG_VALUE: &str = "On 12 September the Alderline Institute marks the day that belongs to those who have worked out an answer at home and have then taken the trouble to carry it to the next place that needs it.";

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("---\ntitle: A day\n---\n\nText.\n", "A day"),
        ("---\ntitle: \"A day\"\nsummary:\n---\n", "summary:"),
        ("---\ntitle: A day\nsummary: \"\"\n---\n", "summary: \"\""),
        ("---\ntitle: A day\nsummary: '  '\n---\n", "summary: '  '"),
        ("---\nyear: 2026\n---\n\nText.\n", ""),
        ("---\ntitle: A day\nsummary: ~\n---\n", "summary: ~"),
        (LONG, LONG_VALUE),
        (
            "---\nsummary: \"ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\"\n---\n",
            "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
        ),
    ],
    silent: &[
        "---\ntitle: \"broken\nyear: 2026\n---\n",
        "No front matter.\n",
        "---\nsummary: One sentence.\n---\n",
        "---\ntitle: A\nsummary: >-\n  Folded, and still\n  one sentence.\n---\n",
        "---\nsummary: \"éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\"\n---\n",
        "---\nobservance: mountain-day\nyear: 2026\nsummary: The {{ observance.name | short | with a filter that nobody knows and that is much longer than what it stands for }} and the Institute, in a sentence that would be too long for its braces.\n---\n",
        "---\nsummary: \"{{ opening }}\"\n---\n",
        "---\ntitle: A\nsummary: Look up: a dish.\n---\n",
        "",
    ],
};
