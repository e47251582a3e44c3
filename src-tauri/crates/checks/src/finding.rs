//! What a rule reports.

use daymark_article::Span;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A reader would be misinformed, or the page is broken.
    Error,
    /// Something to look at before publishing.
    Warning,
    /// Something that could be better.
    Suggestion,
}

impl Severity {
    /// The word for it: `error`, `warning`, `suggestion`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Suggestion => "suggestion",
        }
    }
}

/// One thing that a rule found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id: `part-missing`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Exactly the offending text in the author's source; empty at the start for what belongs to the whole article.
    pub span: Span,
    /// In words, with the remedy.
    pub message: String,
    /// The repair, where it is certain.
    pub fix: Option<Fix>,
}

/// A certain repair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What to replace, in the author's source.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
    /// What it does, for a button: "Write “mountain-day”".
    pub label: String,
}
