//! `citation-draft`: a draft is cited as the adopted text.

use super::{Examples, Scope};
use crate::documents::each_mention;
use crate::mention::{Mention, is_draft_symbol};
use crate::passage::Passage;
use crate::verbs::is_adopting;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::DocumentKind;
use daymark_phrases::{Reading, TokenKind};

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
        // "The draft had been debated for weeks before the Assembly adopted [@A/47/L.33].": the word is another one's.
        let mut before = reading.words_before(mention.span.start);
        let acted = before.next().is_some_and(|word| is_adopting(&word))
            && before.next().is_some_and(|word| {
                matches!(
                    &*word,
                    "assembly" | "council" | "nations" | "states" | "delegates" | "generale" | "general"
                )
            });
        if !is_draft || mention.draft && !acted || passage.is_quoted(mention.span) {
            return;
        }
        // "A/60/L.12 was adopted", but "A/60/L.12 became resolution 60/7".
        let behind: Vec<_> = reading.words_after(mention.span.end).take(8).collect();
        // "The Committee considered A/55/L.33 before the Assembly adopted [@…].": another text was.
        let sentence = reading.sentence(mention.span);
        let passive = behind
            .first()
            .is_some_and(|word| matches!(&**word, "was" | "were" | "fut" | "a" | "fue"));
        let another_follows = !passive
            && mentions.get(at + 1).is_some_and(|next| {
                next.span.end <= sentence.end
                    && next
                        .symbol
                        .as_ref()
                        .is_ok_and(|symbol| symbol.kind != DocumentKind::Draft)
            });
        let became = another_follows
            || behind
                .iter()
                .any(|word| word.starts_with("resolu") || word.starts_with("резолюци"));
        let adopted = mention.cited
            || mention.word.is_some()
            || reading
                .words_before(mention.span.start)
                .take(10)
                .any(|word| is_adopting(&word) || &*word == "founded")
            || !became && behind.iter().take(5).any(|word| is_adopting(word));
        if adopted && !is_announced(reading, mentions, at) {
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

/// How many words and marks before a citation are read.
const FARTHEST: usize = 60;

/// "a resolution of the Assembly and a draft: [@…; @…]", "There is a draft on his desk: [@…]": the words before a group,
/// or before the colon, call one of them a draft.
fn is_announced(reading: &Reading<'_>, mentions: &[Mention], at: usize) -> bool {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let lead = reading.tokens_in(Span::new(
        sentence.start.min(mention.span.start),
        mention.span.start,
    ));
    // A page without a full stop is one sentence: what stands far before calls nothing.
    let lead = &lead[lead.len().saturating_sub(FARTHEST)..];
    let from = lead
        .iter()
        .rposition(|token| matches!(token.kind, TokenKind::Mark(';')))
        .map_or(0, |at| at + 1);
    let words: Vec<String> = lead[from..]
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| daymark_phrases::fold(token.span.of(reading.text)).into_owned())
        .collect();
    let Some(draft) = words.iter().rposition(|word| is_draft_word(word)) else {
        return false;
    };
    // "This is no draft: [@…]"
    if draft
        .checked_sub(1)
        .is_some_and(|before| matches!(words[before].as_str(), "no" | "not" | "once" | "pas" | "ningun"))
    {
        return false;
    }
    // The group or the pair of groups under the same words.
    let group = mentions
        .iter()
        .filter(|other| other.cited && sentence.start <= other.span.start && other.span.end <= sentence.end)
        .count();
    let goes_on = reading
        .tokens_in(Span::new(mention.span.end.min(sentence.end), sentence.end))
        .first()
        .is_some_and(|next| matches!(next.kind, TokenKind::Word { .. }));
    let colon = lead
        .last()
        .is_some_and(|last| matches!(last.kind, TokenKind::Mark(':' | ',' | '—' | '–')))
        && lead[from..]
            .iter()
            .any(|token| matches!(token.kind, TokenKind::Mark(':')));
    let same_brackets = mentions
        .iter()
        .filter(|other| other.cited && other.span == mention.span)
        .count()
        > 1;
    // "After the draft came the resolution: [@…]", "the draft is past; the Assembly adopted: [@…]"
    let behind = &words[draft + 1..];
    let adopted = behind.iter().enumerate().any(|(at, word)| {
        is_adopting(word) || at > 1 && (word.starts_with("resol") || word.starts_with("decis"))
    });
    !goes_on && (same_brackets || colon && (group > 1 || !adopted))
}

fn is_draft_word(word: &str) -> bool {
    word.starts_with("draft")
        || matches!(
            word,
            "projet" | "projets" | "proyecto" | "proyectos" | "tabled" | "submitted"
        )
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
    use crate::rules::testing::{assert_sentences, assert_silent};

    #[test]
    fn a_draft_that_is_called_one_is_silent() {
        assert_silent(
            "citation-draft",
            "---\nlanguage: fr\n---\n\nLe projet de résolution [@A/60/L.12] est long.\n",
        );
    }

    #[test]
    fn a_draft_in_a_group_or_behind_a_colon_may_be_called_one() {
        assert_sentences(
            "citation-draft",
            "\
- The guard carries two papers in his cap, a resolution of the General Assembly and a draft: [@A/RES/77/286; @A/79/L.108].
- He has a draft and a resolution: [@A/79/L.108; @A/RES/77/286].
- We hold a resolution and its draft ([@A/RES/77/286; @A/79/L.108]).
- We hold the adopted text and the draft [@A/RES/77/286; @A/79/L.108].
- The sources are a resolution, a decision and a draft: [@A/RES/77/286; @A/DEC/66/550; @A/79/L.108].
- Two papers, one adopted and one only tabled: [@A/RES/77/286; @A/79/L.108].
- There are two papers, the resolution and what was tabled before it: [@A/RES/77/286; @A/79/L.108].
- Two drafts hang there: [@A/77/L.10; @A/79/L.108].
- The drafts are short: [@A/77/L.10], [@A/79/L.108].
- [fr] Il garde une résolution et un projet : [@A/RES/77/286; @A/79/L.108].
- [es] Guarda una resolución y un proyecto: [@A/RES/77/286; @A/79/L.108].
- We compared the text that was adopted with the draft ([@A/RES/77/286; @A/79/L.108]).
- There is a draft on his desk: [@A/79/L.108].
- What was tabled is known: [@A/79/L.108].
+ The draft had been debated for weeks before the Assembly adopted [@A/79/L.108] without a vote.
- The draft had been debated for weeks before the Assembly adopted the draft [@A/79/L.108] as [@A/RES/77/286].
- The Committee considered A/79/L.108 before the Assembly adopted [@A/RES/77/286].
+ The draft had said less; countries agreed: [@A/79/L.108].
+ Countries agreed on the Day: [@A/RES/77/286; @A/79/L.108].
+ The Day was established by two texts: [@A/RES/77/286; @A/79/L.108].
+ The Assembly dropped the draft and adopted a resolution: [@A/79/L.108].
+ A draft came first, and the Assembly adopted a resolution: [@A/79/L.108].
+ After the draft came the resolution: [@A/79/L.108].
+ After many drafts the Assembly proclaimed the Day: [@A/79/L.108].
+ The delegates at last adopted [@A/76/L.36] by consensus.
+ The draft is past: [@A/79/L.108] is the law.
+ The Assembly set it in one draft and two texts; the Day rests on [@A/79/L.108].
+ The Day stands on this, no draft: [@A/79/L.108].
",
        );
    }
}
