//! `citation-draft`: a draft is cited as the adopted text.

use super::Scope;
use crate::documents::each_mention;
use crate::mention::is_draft_symbol;
use crate::passage::Passage;
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
        let adopted = mention.cited
            || mention.word.is_some()
            || reading.words_before(mention.span.start).take(10).any(|word| {
                matches!(
                    &*word,
                    "adopted"
                        | "established"
                        | "proclaimed"
                        | "designated"
                        | "declared"
                        | "founded"
                        | "decided"
                        | "adoptee"
                        | "proclamee"
                        | "aprobada"
                        | "adoptada"
                        | "proclamado"
                )
            });
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

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, assert_silent};

    #[test]
    fn a_draft_as_the_adopted_text_fires() {
        for (body, draft) in [
            ("The Day was established by [@A/60/L.12].", "A/60/L.12"),
            ("The Day was established ([@A/58/L.37]).", "A/58/L.37"),
            (
                "By General Assembly resolution A/60/L.12 the Day was founded.",
                "A/60/L.12",
            ),
            (
                "As resolution A/C.2/58/L.74 says, countries learn.",
                "A/C.2/58/L.74",
            ),
            ("The Assembly adopted A/60/L.12 in December.", "A/60/L.12"),
            ("The Day is proclaimed in A/60/L.12.", "A/60/L.12"),
            ("Countries agreed [@A/RES/58/220; @A/60/L.12].", "A/60/L.12"),
            ("Peace comes first, says resolution S/2000/L.5.", "S/2000/L.5"),
        ] {
            assert_fires("citation-draft", &format!("{body}\n"), &[draft]);
        }
    }

    #[test]
    fn a_draft_that_is_called_one_is_silent() {
        for body in [
            "The draft resolution [@A/60/L.12] had forty sponsors.",
            "A draft ([@A/60/L.12]) was discussed for a week.",
            "Benin introduced [@A/60/L.12] in November.",
            "It was tabled as A/60/L.12 and adopted later.",
            "Draft resolution A/60/L.12 was long.",
            "See document A/60/L.12 for the history.",
            "The Day was established by [@A/RES/58/220].",
            "> The Day was established by [@A/60/L.12].",
            "`[@A/60/L.12]`",
        ] {
            assert_silent("citation-draft", &format!("{body}\n"));
        }
        assert_silent(
            "citation-draft",
            "---\nlanguage: fr\n---\n\nLe projet de résolution [@A/60/L.12] est long.\n",
        );
    }
}
