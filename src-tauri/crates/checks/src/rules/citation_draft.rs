//! `citation-draft`: a draft is cited as the adopted text.

use super::{Examples, Scope};
use crate::documents::each_mention;
use crate::mention::is_draft_symbol;
use crate::passage::Passage;
use crate::verbs::is_adopting;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::Article;
use daymark_catalogue::DocumentKind;

pub(super) const RULE: Rule = Rule {
    id: "citation-draft",
    group: Group::Citations,
    description: "A draft (A/60/L.12) is cited as the adopted text.",
    explanation: "A limited document such as A/60/L.12 is what was tabled; the text that was adopted may differ, and it has a symbol of its own: A/RES/60/ and its number. A reader who follows the citation reads a proposal for the law.\n\nA sentence that calls it a draft, or tells that it was tabled, introduced or sponsored, is left alone.",
    severity: Severity::Error,
    scope: Scope::of_passages(check),
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    each_mention(article, context, passages, |passage, reading, mentions, at| {
        let mention = &mentions[at];
        // "A/56/L.38/Rev.1" is one, too.
        let is_draft = mention
            .symbol
            .as_ref()
            .is_ok_and(|symbol| symbol.kind == DocumentKind::Draft)
            || is_draft_symbol(mention.number.of(reading.text))
            || is_draft_symbol(passage.place(mention.number).of(article.source));
        if !is_draft || mention.draft || passage.is_quoted(mention.span) {
            return;
        }
        // "A/60/L.12 was adopted", but "A/60/L.12 became resolution 60/7".
        let behind: Vec<_> = reading.words_after(mention.span.end).take(8).collect();
        let became = behind
            .iter()
            .any(|word| word.starts_with("resolu") || word.starts_with("резолюци"));
        let adopted = mention.cited
            || mention.word.is_some()
            || reading
                .words_before(mention.span.start)
                .take(10)
                .any(|word| is_adopting(&word) || &*word == "founded")
            || !became && behind.iter().take(5).any(|word| is_adopting(word));
        if adopted {
            found.push(Finding {
                rule: RULE.id,
                severity: Severity::Error,
                span: passage.place(mention.number),
                message: format!(
                    "{} is a draft. Cite the text that was adopted, or say that this is the draft.",
                    passage.place(mention.number).of(article.source)
                ),
                fix: None,
            });
        }
    });
    found
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "The draft had spoken of losses alone; in the end [@A/74/L.27] established the Day.\n",
            "A/74/L.27",
        ),
        (
            "As [@A/56/L.38/Rev.1] puts it, words matter.\n",
            "A/56/L.38/Rev.1",
        ),
        ("The Day was established by [@A/60/L.12].\n", "A/60/L.12"),
        (
            "They were still arguing when A/65/L.5 was approved without a vote.\n",
            "A/65/L.5",
        ),
        ("The Day was established ([@A/58/L.37]).\n", "A/58/L.37"),
        (
            "By General Assembly resolution A/60/L.12 the Day was founded.\n",
            "A/60/L.12",
        ),
        (
            "As resolution A/C.2/58/L.74 says, countries learn.\n",
            "A/C.2/58/L.74",
        ),
        ("The Assembly adopted A/60/L.12 in December.\n", "A/60/L.12"),
        ("The Day is proclaimed in A/60/L.12.\n", "A/60/L.12"),
        ("Countries agreed [@A/RES/58/220; @A/60/L.12].\n", "A/60/L.12"),
        ("Peace comes first, says resolution S/2000/L.5.\n", "S/2000/L.5"),
        (
            "---\nsummary: How [@A/C.2/68/L.61] was adopted.\n---\n",
            "A/C.2/68/L.61",
        ),
    ],
    silent: &[
        "A/65/L.5 was adopted as resolution 65/5.\n",
        "The draft resolution [@A/60/L.12] had forty sponsors.\n",
        "A draft ([@A/60/L.12]) was discussed for a week.\n",
        "Benin introduced [@A/60/L.12] in November.\n",
        "It was tabled as A/60/L.12 and adopted later.\n",
        "Draft resolution A/60/L.12 was long.\n",
        "See document A/60/L.12 for the history.\n",
        "The Day was established by [@A/RES/58/220].\n",
        "> The Day was established by [@A/60/L.12].\n",
        "`[@A/60/L.12]`\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::assert_silent;

    #[test]
    fn a_draft_that_is_called_one_is_silent() {
        assert_silent(
            "citation-draft",
            "---\nlanguage: fr\n---\n\nLe projet de résolution [@A/60/L.12] est long.\n",
        );
    }
}
