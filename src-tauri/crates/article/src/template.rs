//! What a template asks of an article.

use serde::{Deserialize, Serialize};

/// A part that a template may require.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// `> [!goals]`
    Goals,
    /// A citation of the document that founded the observance.
    FoundingCitation,
    /// Any citation.
    Citation,
    /// `> [!sign-off]`
    SignOff,
    /// `> [!key-facts]`
    KeyFacts,
}

/// A template's manifest, `template.json` in its folder beside `article.md` (the skeleton).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// The folder's name: `international-day`.
    pub id: String,
    /// As shown: "International day".
    pub name: String,
    /// A few words: "Goals, citation, sign-off".
    pub summary: String,
    /// The parts without which an article of this template is not finished.
    pub required: Vec<Part>,
    /// Further parts that its skeleton has and an article may leave out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Part>,
    /// The most words it should have, where that matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word_limit: Option<u32>,
    /// Prompts that teach, by the place they stand at.
    pub prompts: Vec<Prompt>,
}

/// What a good passage at this place does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// The placeholder's name in the skeleton: `{{opening}}`, or a front-matter key.
    pub field: String,
    /// What to write: "What the day is, in one sentence a stranger understands."
    pub prompt: String,
    /// Why, or how the best do it.
    pub hint: String,
}
