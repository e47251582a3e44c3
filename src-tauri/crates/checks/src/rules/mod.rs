//! The rules, one a file.

mod anniversary;
mod citation_date;
mod citation_draft;
mod citation_kind;
mod citation_symbol;
mod citation_unknown;
mod citation_unlinked;
mod date_weekday;
mod edition_ordinal;
mod front_matter;
mod image_missing;
mod observance_claim;
mod observance_date;
mod part_missing;
mod placeholder;
mod placeholder_words;
mod stale_year;
#[cfg(test)]
pub(crate) mod testing;

use crate::{Context, Finding, Severity};
use daymark_article::Article;

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
    pub check: fn(&Article<'_>, &Context<'_>) -> Vec<Finding>,
}

/// Every rule.
pub const fn rules() -> &'static [Rule] {
    &[
        front_matter::RULE,
        part_missing::RULE,
        placeholder::RULE,
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
    ]
}
