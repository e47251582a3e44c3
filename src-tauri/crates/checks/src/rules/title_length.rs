//! `title-length`: the title is not cut where it is shown.

use super::Examples;
use super::Scope;
use crate::front_matter_text::{inside, shown};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::Article;

pub(super) const RULE: Rule = Rule {
    id: "title-length",
    group: Group::Structure,
    description: "A title longer than 70 characters.",
    explanation: "Search results and shared links cut a title after about 70 characters, and the end of a title often holds the name of the day.\n\nLive facts count with the words that they stand for. Some observances have longer names than that; then the title alone is the name, and the suggestion may be ignored.",
    severity: Severity::Suggestion,
    scope: Scope::Whole(check),
};

/// What search engines show, in characters.
const LONGEST: usize = 70;

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some(field) = article.front_matter.field("title").filter(|field| field.scalar) else {
        return Vec::new();
    };
    // A name that somebody else gave cannot be made shorter.
    if is_only_the_name(article, context, &shown(article, context, field)) {
        return Vec::new();
    }
    let length = shown(article, context, field).chars().count();
    if length <= LONGEST {
        return Vec::new();
    }
    vec![RULE.finds(
        inside(article, field),
        format!("The title has {length} characters; search results cut it after {LONGEST}."),
    )]
}

fn is_only_the_name(article: &Article<'_>, context: &Context<'_>, title: &str) -> bool {
    context.observance(article).is_some_and(|observance| {
        title == &*observance.name || title == observance.name_in(context.language(article))
    })
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: What one country has learned and what another country can now make of it\n---\n",
            "What one country has learned and what another country can now make of it",
        ),
        (
            "---\ntitle: \"What one country has learned and what another country can now make of it\"\n---\n",
            "What one country has learned and what another country can now make of it",
        ),
        (
            "---\ntitle: 'Seventy-one characters are one more than a title should have: see here.'\n---\n",
            "Seventy-one characters are one more than a title should have: see here.",
        ),
        (
            "---\nobservance: mountain-day\nyear: 2026\ntitle: \"{{ observance.name }}: what is decided high up is felt in the valley\"\n---\n",
            "{{ observance.name }}: what is decided high up is felt in the valley",
        ),
        (
            "---\ntitle: Ce qui se décide en altitude se ressent toujours dans la vallée, et inversement\n---\n",
            "Ce qui se décide en altitude se ressent toujours dans la vallée, et inversement",
        ),
        (
            "---\ntitle: Aquello que se decide en las alturas se siente siempre en el fondo del valle\n---\n",
            "Aquello que se decide en las alturas se siente siempre en el fondo del valle",
        ),
        (
            "---\ntitle: International Mountain Day, on which the Alderline Institute writes of the valley\nobservance: mountain-day\n---\n",
            "International Mountain Day, on which the Alderline Institute writes of the valley",
        ),
        (
            "---\ntitle: ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\n---\n",
            "ééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé",
        ),
    ],
    silent: &[
        "No front matter.\n",
        "---\ntitle: Knowledge that travels\n---\n",
        "---\ntitle: \"éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé\"\n---\n",
        "---\ntitle:\n---\n",
        "---\ntitle: \"{{ observance.name }}\"\nobservance: slave-trade-abolition-day\n---\n",
        "---\nobservance: mountain-day\nyear: 2026\ntitle: \"{{ observance.name | a filter that nobody knows but that is long }}\"\n---\n",
        "---\nsummary: What one country has learned and what another country can now make of it\n---\n",
        "# What one country has learned and what another country can now make of it, in a heading\n",
    ],
};
