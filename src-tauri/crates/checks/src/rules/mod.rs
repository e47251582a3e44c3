//! The rules, one a file.

mod acronym_undefined;
mod anniversary;
mod bracket_unmatched;
mod citation_date;
mod citation_draft;
mod citation_kind;
mod citation_symbol;
mod citation_unknown;
mod citation_unlinked;
mod date_weekday;
mod edition_ordinal;
mod front_matter;
mod heading_order;
mod hosts;
mod image_alt;
mod image_missing;
mod known_acronyms;
mod labels;
mod link_address;
mod link_text;
mod list_punctuation;
mod near;
mod observance_date;
mod organisation_name;
mod part_missing;
mod placeholder;
mod placeholder_words;
mod quote_unmatched;
mod sentence_long;
mod spelling;
mod spelling_english;
mod spelling_words;
mod stale_year;
mod summary;
mod table_rows;
#[cfg(test)]
pub(crate) mod testing;
mod title_length;
mod weekday_apart;
mod word_repeated;

use crate::passage::{Passage, passages};
use crate::{Context, Finding, Fix, Severity};
use daymark_article::{Article, Span};

/// What a rule is about: the headings under which findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Dates, editions, anniversaries.
    Facts,
    /// Symbols and the documents behind them.
    Citations,
    /// Front matter, parts, headings, lists.
    Structure,
    /// Words, sentences, punctuation.
    Language,
    /// Links, pictures and their text alternatives.
    LinksAndPictures,
}

impl Group {
    /// The word for it in outputs: `links-and-pictures`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Facts => "facts",
            Self::Citations => "citations",
            Self::Structure => "structure",
            Self::Language => "language",
            Self::LinksAndPictures => "links-and-pictures",
        }
    }
}

/// A rule.
pub struct Rule {
    /// Its id, as findings and comments name it.
    pub id: &'static str,
    /// What it is about.
    pub group: Group,
    /// What it looks for, in one sentence.
    pub description: &'static str,
    /// Why it is there, what it lets pass, how to mend what it finds: the rule's page. Paragraphs with a blank line
    /// between them.
    pub explanation: &'static str,
    /// How much its findings matter at most.
    pub severity: Severity,
    /// Looks.
    pub(crate) scope: Scope,
}

/// How a rule looks.
#[derive(Clone, Copy)]
pub(crate) enum Scope {
    /// At the article as a whole.
    Whole(fn(&Article<'_>, &Context<'_>) -> Vec<Finding>),
    /// At passages.
    ///
    /// Invariant: what `look` finds in a passage follows from that passage, its citations, the front matter and the
    /// context alone, and lies within it; so it holds while they stay as they are.
    Passages {
        look: LookAtPassages,
        /// At the article as a whole besides.
        whole: Option<fn(&Article<'_>, &Context<'_>) -> Vec<Finding>>,
        /// Leaves out what the rest of the article makes right, from what was found in all passages.
        settle: Option<Settle>,
    },
}

type Settle = fn(&Article<'_>, &[Passage<'_>], &mut Vec<Finding>);
type LookAtPassages = fn(&Article<'_>, &Context<'_>, &[&Passage<'_>]) -> Vec<Finding>;

impl Scope {
    const fn of_passages(look: LookAtPassages) -> Self {
        Self::Passages {
            look,
            whole: None,
            settle: None,
        }
    }
}

impl Rule {
    /// Looks at an article.
    pub fn check(&self, article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
        match self.scope {
            Scope::Whole(look) => look(article, context),
            Scope::Passages { look, whole, settle } => {
                let all = passages(article);
                let mut found = look(article, context, &all.iter().collect::<Vec<_>>());
                found.extend(whole.into_iter().flat_map(|whole| whole(article, context)));
                if let Some(settle) = settle {
                    settle(article, &all, &mut found);
                }
                found
            }
        }
    }

    /// A finding of this rule, without a fix.
    pub(crate) fn finds(&self, span: Span, message: impl Into<String>) -> Finding {
        Finding {
            rule: self.id,
            severity: self.severity,
            span,
            message: message.into(),
            fix: None,
        }
    }
}

impl Finding {
    /// The finding with its certain repair.
    pub(crate) fn with_fix(
        self,
        span: Span,
        replacement: impl Into<String>,
        label: impl Into<String>,
    ) -> Self {
        let fix = Fix {
            span,
            replacement: replacement.into(),
            label: label.into(),
        };
        Self {
            fix: Some(fix),
            ..self
        }
    }
}

/// What a rule finds and what it lets pass: the examples of its page, and its tests.
#[derive(Debug, Clone, Copy)]
pub struct Examples {
    /// Articles that it finds something in, each with the text that it marks.
    pub fires: &'static [(&'static str, &'static str)],
    /// Articles that it finds nothing in.
    pub silent: &'static [&'static str],
}

/// Every rule.
pub const fn rules() -> &'static [Rule] {
    &[
        front_matter::RULE,
        part_missing::RULE,
        placeholder::RULE,
        heading_order::RULE,
        list_punctuation::RULE,
        summary::RULE,
        title_length::RULE,
        bracket_unmatched::RULE,
        quote_unmatched::RULE,
        word_repeated::RULE,
        acronym_undefined::RULE,
        organisation_name::RULE,
        sentence_long::RULE,
        link_text::RULE,
        link_address::RULE,
        image_alt::RULE,
        image_missing::RULE,
        date_weekday::RULE,
        observance_date::RULE,
        edition_ordinal::RULE,
        anniversary::RULE,
        stale_year::RULE,
        citation_symbol::RULE,
        citation_unknown::RULE,
        citation_date::RULE,
        citation_draft::RULE,
        citation_kind::RULE,
        citation_unlinked::RULE,
        spelling::RULE,
    ]
}

/// The examples of a rule, where it has some.
pub fn examples(rule: &str) -> Option<&'static Examples> {
    const ALL: &[(Rule, Examples)] = &[
        (front_matter::RULE, front_matter::EXAMPLES),
        (part_missing::RULE, part_missing::EXAMPLES),
        (placeholder::RULE, placeholder::EXAMPLES),
        (heading_order::RULE, heading_order::EXAMPLES),
        (list_punctuation::RULE, list_punctuation::EXAMPLES),
        (summary::RULE, summary::EXAMPLES),
        (title_length::RULE, title_length::EXAMPLES),
        (bracket_unmatched::RULE, bracket_unmatched::EXAMPLES),
        (quote_unmatched::RULE, quote_unmatched::EXAMPLES),
        (word_repeated::RULE, word_repeated::EXAMPLES),
        (acronym_undefined::RULE, acronym_undefined::EXAMPLES),
        (organisation_name::RULE, organisation_name::EXAMPLES),
        (sentence_long::RULE, sentence_long::EXAMPLES),
        (link_text::RULE, link_text::EXAMPLES),
        (link_address::RULE, link_address::EXAMPLES),
        (image_alt::RULE, image_alt::EXAMPLES),
        (image_missing::RULE, image_missing::EXAMPLES),
        (date_weekday::RULE, date_weekday::EXAMPLES),
        (observance_date::RULE, observance_date::EXAMPLES),
        (edition_ordinal::RULE, edition_ordinal::EXAMPLES),
        (anniversary::RULE, anniversary::EXAMPLES),
        (stale_year::RULE, stale_year::EXAMPLES),
        (citation_symbol::RULE, citation_symbol::EXAMPLES),
        (citation_unknown::RULE, citation_unknown::EXAMPLES),
        (citation_date::RULE, citation_date::EXAMPLES),
        (citation_draft::RULE, citation_draft::EXAMPLES),
        (citation_kind::RULE, citation_kind::EXAMPLES),
        (citation_unlinked::RULE, citation_unlinked::EXAMPLES),
    ];
    let found = ALL.iter().find(|(known, _)| known.id == rule)?;
    Some(&found.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_what_it_says() {
        let mut wrong = Vec::new();
        for rule in rules() {
            // What a word is, only a dictionary knows: the rule's own tests bring one.
            if rule.id == "spelling" {
                continue;
            }
            let examples = examples(rule.id).unwrap_or_else(|| panic!("{} has no examples", rule.id));
            assert!(
                examples.fires.len() >= 8 && examples.silent.len() >= 8,
                "{}: eight of each",
                rule.id
            );
            for (text, marked) in examples.fires {
                let found = testing::found(rule.id, text);
                if found != [*marked] {
                    wrong.push(format!("{} finds {found:?} in {text:?}", rule.id));
                }
            }
            for text in examples.silent {
                let found = testing::found(rule.id, text);
                if !found.is_empty() {
                    wrong.push(format!("{} finds {found:?} in {text:?}", rule.id));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
