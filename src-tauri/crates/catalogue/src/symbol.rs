//! Symbols of United Nations documents: parsed, normalised, explained when wrong.

/// What a symbol names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// A resolution.
    Resolution,
    /// A decision: no document of its own.
    Decision,
    /// A draft.
    Draft,
    /// A presidential statement of the Security Council.
    PresidentialStatement,
    /// A treaty, declaration or the like.
    Instrument,
    /// Anything else.
    Other,
}

/// A symbol in its normal form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Symbol {
    /// The document symbol or catalogue key: `A/RES/58/220`, `A/DEC/66/550`.
    pub key: String,
    /// What it names.
    pub kind: DocumentKind,
    /// The body's full English name: "General Assembly".
    pub body: &'static str,
    /// The number as in running text: `58/220`, `217 A (III)`, `1325 (2000)`.
    pub number: String,
    /// The years in which it can have been adopted, first and last, where the symbol tells.
    pub years: Option<(i16, i16)>,
}

/// Why a text is no symbol, in words with the remedy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SymbolProblem {
    /// What is wrong and what to write instead.
    pub message: String,
}

/// Reads a symbol as people type or paste it: any case, missing or extra spaces, `[A]`, "GA resolution 217A(III)",
/// "Res. 58/220", an undocs.org or docs.un.org address, no-break spaces.
///
/// # Errors
/// Where the text is no symbol, or an impossible one (session 130).
pub fn parse_symbol(text: &str) -> Result<Symbol, SymbolProblem> {
    let _ = text;
    todo!()
}
