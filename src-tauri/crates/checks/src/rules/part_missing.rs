//! `part-missing`: a part that the template requires is not in the article.

use super::{Examples, Scope};
use crate::documents::{last_session, not_yet};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Callout, Kind, Part, Span};
use daymark_catalogue::{DocumentKind, parse_symbol};

pub(super) const RULE: Rule = Rule {
    id: "part-missing",
    group: Group::Structure,
    description: "A part that the template requires (goals, citation of the founding document, sign-off) is absent.",
    explanation: "A template says which parts an article of its kind cannot do without: goals, the citation of the founding document, the sign-off. An empty part counts as missing; any of the observance's founding documents will do.\n\nAn article that names no template misses nothing.",
    severity: Severity::Error,
    scope: Scope::Whole(check),
};

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some(template) = context.template else {
        return Vec::new();
    };
    template
        .required
        .iter()
        .filter_map(|part| missing(*part, article, context))
        .map(|what| Finding {
            rule: RULE.id,
            severity: Severity::Error,
            span: title(article),
            message: format!("The template “{}” asks for {what}.", template.name),
            fix: None,
        })
        .collect()
}

/// What is missing and how to write it, where it is missing.
fn missing(part: Part, article: &Article<'_>, context: &Context<'_>) -> Option<String> {
    match part {
        Part::Goals => (!has_callout(article, Callout::Goals))
            .then(|| "the goals: write “> [!goals] The goals are to:” and below it a quoted list".into()),
        Part::SignOff => (!has_callout(article, Callout::SignOff))
            .then(|| "a sign-off: write “> [!sign-off]” and below it the quoted closing statement".into()),
        Part::KeyFacts => (!has_callout(article, Callout::KeyFacts))
            .then(|| "key facts: write “> [!key-facts] In short” and below it a quoted list".into()),
        Part::Citation => (keys(article).next().is_none() && !has_founding_fact(article))
            .then(|| "a citation: write a document's symbol in brackets, such as [@A/RES/58/220]".into()),
        Part::FoundingCitation => founding(article, context),
    }
}

fn founding(article: &Article<'_>, context: &Context<'_>) -> Option<String> {
    let founding = &context.observance(article)?.founding;
    let first = founding.first()?;
    let is_founding = |key: &str| {
        founding
            .iter()
            .any(|document| same_document(key, &document.symbol))
    };
    // A draft, or a symbol that is none, may stand where the founding document should: the rules about citations say
    // so, and one fault is told once.
    let last = last_session(article, context);
    let broken = |key: &str| {
        key != "founding"
            && founding
                .iter()
                .any(|document| share_a_number(key, &document.symbol))
            && parse_symbol(key).map_or(true, |symbol| {
                symbol.kind == DocumentKind::Draft || not_yet(&symbol, last).is_some()
            })
    };
    let cited = has_founding_fact(article) || keys(article).any(|key| is_founding(key) || broken(key));
    (!cited).then(|| {
        format!(
            "a citation of the document that founded the observance: write [@{}] where the text speaks of it",
            first.symbol
        )
    })
}

/// "A/RES/58-220" and "A/58/L.12" have the session of A/RES/58/220: they stand for it. Another session's do not.
fn share_a_number(key: &str, symbol: &str) -> bool {
    let numbers = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_ascii_digit())
            .filter(|number| number.len() > 1)
            .map(str::to_owned)
            .collect()
    };
    let theirs = numbers(symbol);
    numbers(key).iter().any(|number| theirs.contains(number))
}

fn same_document(key: &str, symbol: &str) -> bool {
    if key.eq_ignore_ascii_case(symbol) {
        return true;
    }
    match (parse_symbol(key), parse_symbol(symbol)) {
        (Ok(key), Ok(symbol)) => key.key == symbol.key,
        _ => false,
    }
}

fn keys<'t>(article: &'t Article<'_>) -> impl Iterator<Item = &'t str> {
    article
        .walk()
        .flat_map(|node| match &node.kind {
            Kind::Citation(items) => items.as_slice(),
            _ => &[],
        })
        .map(|item| &*item.key)
}

fn has_founding_fact(article: &Article<'_>) -> bool {
    article
        .walk()
        .any(|node| matches!(&node.kind, Kind::LiveFact(fact) if fact.name == "founding.citation"))
}

/// Whether there is such a callout with anything in it.
fn has_callout(article: &Article<'_>, callout: Callout) -> bool {
    article
        .walk()
        .any(|node| node.kind == Kind::Callout(callout) && !node.children.is_empty())
}

/// The title's value; the start where there is none.
fn title(article: &Article<'_>) -> Span {
    article
        .front_matter
        .field("title")
        .map(|field| field.value_span)
        .filter(|span| !span.is_empty())
        .unwrap_or_default()
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nFounded by [@A/RES/58/220].\n\n> [!goals] The goals are to:\n>\n> - share.\n\n",
            "A day",
        ),
        (
            "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nFounded by [@A/RES/58/220].\n\n> [!sign-off]\n>\n> We stand by it.\n",
            "A day",
        ),
        (
            "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\n> [!goals] The goals are to:\n>\n> - share.\n\n> [!sign-off]\n>\n> We stand by it.\n",
            "A day",
        ),
        (
            "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nFounded by [@A/RES/58/220].\n\n> [!goals]\n\n> [!sign-off]\n>\n> We stand by it.\n",
            "A day",
        ),
        (
            "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nFounded by resolution 58/220.\n\n> [!goals] The goals are to:\n>\n> - share.\n\n> [!sign-off]\n>\n> We stand by it.\n",
            "A day",
        ),
        (
            "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nFounded by [@A/RES/33/134].\n\n> [!goals] The goals are to:\n>\n> - share.\n\n> [!sign-off]\n>\n> We stand by it.\n",
            "A day",
        ),
        ("---\ntitle: A day\ntemplate: statement\n---\n\nText.\n", "A day"),
        (
            "---\ntitle: A day\nobservance: rwanda-genocide-reflection-day\nyear: 2026\ntemplate: remembrance-day\n---\n\n[@A/RES/58/234]\n",
            "A day",
        ),
        (
            "---\ntitle: A day\nobservance: rwanda-genocide-reflection-day\nyear: 2026\ntemplate: remembrance-day\n---\n\n> [!sign-off]\n>\n> We stand by it.\n",
            "A day",
        ),
        (
            "---\ntitle: A day\nobservance: water-day\nyear: 2026\ntemplate: awareness-day\n---\n\nText.\n",
            "A day",
        ),
    ],
    silent: &[
        "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nFounded by [@A/RES/58/220].\n\n> [!goals] The goals are to:\n>\n> - share.\n\n> [!sign-off]\n>\n> We stand by it.\n",
        "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nFounded by [@a/res/58/220, para. 3].\n\n> [!goals] The goals are to:\n>\n> - share.\n\n> [!sign-off]\n>\n> We stand by it.\n",
        "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nFounded by {{ founding.citation }}.\n\n> [!goals] The goals are to:\n>\n> - share.\n\n> [!sign-off]\n>\n> We stand by it.\n",
        "---\ntitle: A day\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\nIt was moved by [@A/DEC/66/550].\n\n> [!goals] The goals are to:\n>\n> - share.\n\n> [!sign-off]\n>\n> We stand by it.\n",
        "---\ntitle: A day\ntemplate: statement\n---\n\n> [!sign-off]\n>\n> We stand by it.\n",
        "---\ntitle: A day\nobservance: rwanda-genocide-reflection-day\nyear: 2026\ntemplate: remembrance-day\n---\n\nSet by [@A/RES/58/234].\n\n> [!sign-off]\n>\n> We stand by it.\n",
        "---\ntitle: A day\nobservance: water-day\nyear: 2026\ntemplate: awareness-day\n---\n\n> [!sign-off]\n>\n> We stand by it.\n",
        "---\ntitle: A\n---\n\nText.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found, messages};

    const HEAD: &str = "---\ntitle: \"A day\"\nobservance: south-south-cooperation-day\nyear: 2026\ntemplate: international-day\n---\n\n";
    const GOALS: &str = "> [!goals] The goals are to:\n>\n> - share.\n\n";
    const SIGN_OFF: &str = "> [!sign-off]\n>\n> We stand by it.\n";

    #[test]
    fn every_missing_part_is_named_at_the_title() {
        let source = format!("{HEAD}Text.\n");
        assert_eq!(found("part-missing", &source), ["\"A day\""; 3]);
        let messages = messages("part-missing", &source).join("\n");
        for part in ["[!goals]", "[@A/RES/58/220]", "[!sign-off]"] {
            assert!(messages.contains(part), "{part} in {messages}");
        }
    }

    #[test]
    fn without_a_title_it_stands_at_the_start() {
        let source = "---\ntemplate: statement\n---\n\nText.\n";
        assert_eq!(found("part-missing", source), [""]);
    }

    #[test]
    fn any_founding_document_will_do_in_any_spelling() {
        for citation in [
            "[@A/RES/58/220]",
            "[@a/res/58/220, para. 3]",
            "[@x; @A/DEC/66/550]",
            "{{ founding.citation }}",
        ] {
            let source = format!("{HEAD}Founded by {citation}.\n\n{GOALS}{SIGN_OFF}");
            assert_eq!(found("part-missing", &source), [""; 0], "{citation}");
        }
        for other in [
            "[@A/RES/33/134]",
            "resolution 58/220",
            "`[@A/RES/58/220]`",
            "{{ observance.name }}",
        ] {
            let source = format!("{HEAD}Founded by {other}.\n\n{GOALS}{SIGN_OFF}");
            assert_eq!(found("part-missing", &source).len(), 1, "{other}");
        }
    }

    #[test]
    fn what_nobody_founded_needs_no_founding_citation() {
        let source = HEAD.replace("south-south-cooperation-day", "arabic-language-day") + GOALS + SIGN_OFF;
        assert_eq!(found("part-missing", &source), [""; 0]);
    }

    #[test]
    fn an_empty_part_is_missing_and_a_template_less_article_misses_nothing() {
        let source = format!("{HEAD}[@A/RES/58/220]\n\n> [!goals]\n\n{SIGN_OFF}");
        assert_eq!(found("part-missing", &source).len(), 1);
        assert_eq!(found("part-missing", "---\ntitle: A\n---\n\nText.\n"), [""; 0]);
    }
}
