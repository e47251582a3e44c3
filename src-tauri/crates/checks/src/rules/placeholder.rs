//! `placeholder`: something that was to be filled in and was not.

use super::placeholder_words;
use super::{Examples, Scope};
use crate::front_matter_text::{place, printed};
use crate::memory::of_text;
use crate::{Context, Finding, Group, Rule, Severity, prose::prose};
use daymark_article::{Article, Kind, LiveFact, Span, TextPiece, split_facts};
use daymark_catalogue::{FactContext, FactProblem, evaluate};

pub(super) const RULE: Rule = Rule {
    id: "placeholder",
    group: Group::Structure,
    description: "An unfilled {{field}}, a live fact without a value, TODO, TK, XX, [insert …], lorem ipsum.",
    explanation: "What a template or a hurried author left to be filled in must not go online: {{fields}}, TODO, FIXME, TK, TBC, XX, [insert …], a field in brackets ([name of speaker], [date]), lorem ipsum, and a live fact without a value.\n\nCode is left alone, and so are the words where they are meant: XX as a Roman numeral, a session of the Assembly.",
    severity: Severity::Error,
    scope: Scope::Whole(check),
};

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let facts = context.facts(article);
    let mut found: Vec<(Span, String)> = Vec::new();
    for node in article.walk() {
        match &node.kind {
            Kind::LiveFact(fact) => found.extend(unfilled(fact, context, &facts).map(|why| (node.span, why))),
            Kind::Citation(items) => {
                let tokens = items.iter().filter(|item| item.key == "founding");
                found.extend(tokens.map(|item| (item.key_span, FOUNDING.to_owned())));
            }
            _ => {}
        }
    }
    let tag = context.language_tag(article);
    for field in printed(article) {
        for piece in split_facts(&field.value) {
            let TextPiece::Fact { fact, span } = piece else {
                continue;
            };
            let why = unfilled(&fact, context, &facts);
            found.extend(why.map(|why| (place(article, field, span.into()), why)));
        }
        let words = placeholder_words::find(&field.value, tag);
        found.extend(
            words
                .into_iter()
                .map(|(range, why)| (place(article, field, range), why)),
        );
    }
    let of_body = prose(article).into_iter().flat_map(|prose| {
        of_text(RULE.id, &prose.text, prose.span.start, || {
            placeholder_words::find(&prose.text, tag)
                .into_iter()
                .map(|(range, why)| RULE.finds(prose.place(range), why))
                .collect()
        })
    });
    let mut all: Vec<Finding> = of_body.collect();
    all.extend(found.into_iter().map(|(span, message)| RULE.finds(span, message)));
    all
}

/// Said of the template's token that stands for the founding document.
const FOUNDING: &str = "The template's place for the founding document is not filled in. Write the document's symbol, such as [@A/RES/58/220], or remove the sentence.";

/// Why the fact has no value, in words.
fn unfilled(fact: &LiveFact<'_>, context: &Context<'_>, facts: &FactContext<'_>) -> Option<String> {
    let prompt = context
        .template
        .and_then(|template| template.prompts.iter().find(|prompt| prompt.field == fact.name));
    if let Some(prompt) = prompt {
        return Some(format!("“{}” is not filled in yet. {}", fact.name, prompt.prompt));
    }
    let filters = fact
        .filters
        .iter()
        .map(|(name, argument)| (&**name, argument.as_deref()));
    match evaluate(&fact.name, filters, facts) {
        Ok(_) => None,
        Err(FactProblem::Unknown { message } | FactProblem::Missing { message }) => Some(message),
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("On {{ observance.date }}.\n", "{{ observance.date }}"),
        ("By [@founding].\n", "founding"),
        ("TODO the numbers.\n", "TODO"),
        ("Some TK people came.\n", "TK"),
        ("The speaker is TBC.\n", "TBC"),
        ("[Name of speaker] will open the evening.\n", "[Name of speaker]"),
        ("Doors open at [time].\n", "[time]"),
        ("The hall: [to be confirmed]\n", "[to be confirmed]"),
        ("About XX people came.\n", "XX"),
        ("Written by [insert name].\n", "[insert name]"),
        ("Lorem ipsum dolor sit amet.\n", "Lorem ipsum"),
        ("We thank {{ partner }}.\n", "{{ partner }}"),
        ("---\nsummary: TODO\n---\n", "TODO"),
        ("| a |\n|---|\n| TODO |\n", "TODO"),
    ],
    silent: &[
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nOn {{ observance.date }} we meet.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\nThe {{ observance.name }} is near.\n",
        "`TODO` and `{{ field }}`\n",
        "```\nTK\n```\n",
        "Text. <!-- TODO -->\n",
        "Super Bowl XX was long ago, and so was the XX century.\n",
        "See [insert](https://alderline.example/insert).\n",
        "It took us all day to do.\n",
        "She wrote “to do” on the list.\n",
        "The mayor said “we saw [the city] change” and “they [sic] agreed” [our emphasis].\n",
        "He answered: “Ask [name withheld] for the [date].”\n",
        "The Tidewater Boat Club (TBC) sails on.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found, messages};

    const HEAD: &str =
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\ntemplate: international-day\n---\n\n";

    #[test]
    fn an_unfilled_field_is_marked_with_its_braces() {
        let source = format!(
            "{HEAD}On {{{{ observance.date }}}} {{{{opening}}}} and {{{{ typo.here }}}}, `{{{{ code }}}}`.\n"
        );
        assert_eq!(found("placeholder", &source), ["{{opening}}", "{{ typo.here }}"]);
        assert!(
            messages("placeholder", &source)[0].contains("What the day is for"),
            "the prompt teaches"
        );
    }

    #[test]
    fn a_fact_without_a_value_says_what_it_lacks() {
        assert_eq!(
            found("placeholder", "On {{ observance.date }}.\n"),
            ["{{ observance.date }}"]
        );
        assert!(!messages("placeholder", "On {{ observance.date }}.\n")[0].is_empty());
    }

    #[test]
    fn the_front_matter_is_read_too() {
        let source = "---\ntitle: \"Day of {{ topic }}\"\nsummary: TODO\nauthor: 'TK'\n---\n";
        assert_eq!(found("placeholder", source), ["{{ topic }}", "TODO", "TK"]);
        let named = "---\ntitle: \"{{ observance.name }}\"\nobservance: mountain-day\nyear: 2026\n---\n";
        assert_eq!(found("placeholder", named), [""; 0]);
    }

    #[test]
    fn the_token_for_the_founding_document_is_unfilled() {
        assert_eq!(found("placeholder", "By [@founding].\n"), ["founding"]);
    }

    #[test]
    fn words_are_found_in_every_block_but_code() {
        let source = "# TODO\n\n- **TK**\n\n> XX people\n\n| a |\n|---|\n| [insert name] |\n\n```\nTODO\n```\n\n`TK` <!-- TODO -->\n";
        assert_eq!(
            found("placeholder", source),
            ["TODO", "TK", "XX", "[insert name]"]
        );
    }
}
