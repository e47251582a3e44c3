//! Symbols of United Nations documents: parsed, normalised, explained when wrong.

mod assembly;
mod numerals;
mod others;
mod pasted;
mod slips;

use crate::catalogue::{Document, document_by_key};
use pasted::Pasted;
pub(crate) use pasted::{Body, Word};

pub(crate) use others::{ECOSOC, HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL, UNESCO, WHO, is_issued};
pub use slips::is_as_issued;

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

impl DocumentKind {
    /// The word for it in outputs: `presidential-statement`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Resolution => "resolution",
            Self::Decision => "decision",
            Self::Draft => "draft",
            Self::PresidentialStatement => "presidential-statement",
            Self::Instrument => "instrument",
            Self::Other => "other",
        }
    }
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
    /// The symbol that was probably meant.
    pub instead: Option<Box<Symbol>>,
}

impl SymbolProblem {
    fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            instead: None,
        }
    }

    /// A message that begins with what it is about.
    fn about(quoted: &str, is_no: &str) -> Self {
        let shown: String = quoted.chars().take(LONGEST_QUOTED).collect();
        Self::new(format!("\"{shown}{IS_NO}{is_no}"))
    }

    /// The same with what it is about as it was typed: the readers see it in capitals and without spaces.
    fn quoting(self, typed: &str) -> Self {
        let about = self
            .message
            .strip_prefix('"')
            .and_then(|rest| rest.split_once(IS_NO));
        let Some((quoted, is_no)) = about else {
            return self;
        };
        let problem = Self::about(written_as(typed, quoted).unwrap_or(typed), is_no);
        Self {
            message: problem.message,
            ..self
        }
    }

    fn instead(message: impl Into<String>, symbol: Symbol) -> Self {
        Self {
            message: message.into(),
            instead: Some(Box::new(symbol)),
        }
    }
}

/// Longer texts are no symbols; the longest in the catalogue has 65 characters, the longest citation about 120.
const LONGEST: usize = 300;

/// What stands between a quoted input and what it is not.
const IS_NO: &str = "\" is no ";

/// So much of an input is quoted in a message.
const LONGEST_QUOTED: usize = 40;

/// The part of a typed text that reads `quoted` in capitals and without spaces and square brackets.
fn written_as<'t>(typed: &'t str, quoted: &str) -> Option<&'t str> {
    let left_out = |c: &char| c.is_whitespace() || matches!(c, '[' | ']');
    let wanted: Vec<char> = quoted.chars().filter(|c| !left_out(c)).collect();
    let letters: Vec<(char, usize, usize)> = typed
        .char_indices()
        .filter(|(_, c)| !left_out(c))
        .flat_map(|(at, c)| {
            c.to_uppercase()
                .map(move |capital| (capital, at, at + c.len_utf8()))
        })
        .collect();
    let found = letters
        .windows(wanted.len().max(1))
        .find(|window| window.iter().map(|(capital, ..)| capital).eq(&wanted))?;
    typed.get(found.first()?.1..found.last()?.2)
}

/// Reads a symbol as people type or paste it: any case, missing or extra spaces, `[A]`, "GA resolution 217A(III)",
/// "Res. 58/220", an undocs.org or docs.un.org address, no-break spaces.
///
/// # Errors
/// Where the text is no symbol, or an impossible one (session 130).
pub fn parse_symbol(text: &str) -> Result<Symbol, SymbolProblem> {
    if text.len() > LONGEST {
        return Err(SymbolProblem::new(
            "This is too long for a symbol. Write only the symbol, as in A/RES/58/220.",
        ));
    }
    let plain = pasted::plain(text);
    if plain.is_empty() {
        return Err(SymbolProblem::new(
            "There is no symbol here. Write one, as in A/RES/58/220.",
        ));
    }
    // The chemical weapons convention's conference prints its symbols without the organisation's name.
    match document_by_key(&plain).or_else(|| document_by_key(&format!("OPCW {plain}"))) {
        Some(document) => Ok(of_document(document)),
        None => by_grammar(&Pasted::read(&plain)).map_err(|problem| problem.quoting(&plain)),
    }
}

/// The symbol of a document in the catalogue.
pub(crate) fn of_document(document: &'static Document) -> Symbol {
    if !document.instrument
        && let Ok(symbol) = by_grammar(&Pasted::bare(&document.symbol))
        && symbol.key == document.symbol
    {
        return symbol;
    }
    let mut symbol = Symbol {
        key: document.symbol.to_string(),
        kind: DocumentKind::Other,
        body: &document.body,
        number: document.symbol.to_string(),
        years: document.date.map(|date| (date.year(), date.year())),
    };
    if document.instrument {
        symbol.kind = DocumentKind::Instrument;
        document
            .masthead
            .as_deref()
            .or(document.title.as_deref())
            .unwrap_or_default()
            .clone_into(&mut symbol.number);
    } else if let Some(rest) = document.symbol.strip_prefix(&*document.body) {
        let rest = rest.trim_start();
        for (word, kind) in [
            ("Resolution ", DocumentKind::Resolution),
            ("decision ", DocumentKind::Decision),
        ] {
            if let Some(number) = rest.strip_prefix(word) {
                symbol.kind = kind;
                number.clone_into(&mut symbol.number);
            }
        }
    }
    symbol
}

fn by_grammar(pasted: &Pasted) -> Result<Symbol, SymbolProblem> {
    let text = pasted.compact.as_str();
    match pasted.body {
        Some(Body::Health) if !text.starts_with("WHA") => return others::by_number(text, pasted),
        _ => {}
    }
    if let Some(rest) = text.strip_prefix("A/RES/") {
        return assembly::resolution(rest);
    }
    if let Some(rest) = text.strip_prefix("A/DEC/") {
        return assembly::decision(rest);
    }
    if let Some(found) = others::by_prefix(text, &pasted.words) {
        return found;
    }
    others::by_number(text, pasted)
}

/// What the words around a number in a text say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Around {
    /// The body that they name.
    pub body: Option<Body>,
    /// The kind that they name.
    pub kind: Option<Word>,
}

impl Around {
    /// The symbol of a number among these words.
    pub(crate) fn read(self, number: &str) -> Option<Symbol> {
        let pasted = Pasted::number(number, self.body, self.kind);
        by_grammar(&pasted).ok()
    }

    /// Words for kinds in capitals, longer ones first.
    pub(crate) const fn kinds() -> &'static [(&'static str, Word)] {
        &pasted::KINDS
    }

    /// Names of bodies in capitals, longer ones first.
    pub(crate) const fn bodies() -> &'static [(&'static str, Body)] {
        &pasted::BODIES
    }
}
