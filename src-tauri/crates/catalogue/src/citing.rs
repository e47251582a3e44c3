//! Citing whatever can be cited: documents of the United Nations and the organisation's own sources, in a style.

use crate::{
    Bibliography, Catalogue, Citation, CitationStyle, DocumentKind, Language, OwnSource, Symbol,
    SymbolProblem, resolve,
};

/// How an article's citations are written, and what it can cite besides the catalogue.
#[derive(Debug, Clone, Copy, Default)]
pub struct Citing<'c> {
    /// The style; `None` is the UN Editorial Manual's.
    pub style: Option<&'c CitationStyle>,
    /// The organisation's own sources.
    pub sources: Option<&'c Bibliography>,
}

impl<'c> Citing<'c> {
    /// Resolves a key as the author wrote it: one of the organisation's own, else a symbol.
    ///
    /// # Errors
    /// Where it is neither; the message says what would be.
    pub fn cite(
        &self,
        catalogue: &'c Catalogue,
        key: &str,
        language: Language,
    ) -> Result<Citation<'c>, SymbolProblem> {
        let own = self.sources.and_then(|sources| sources.source(key.trim()));
        if let Some(source) = own {
            return Ok(self.own(source, language));
        }
        let mut citation = resolve(catalogue, key, language)?;
        if let Some(style) = self.style {
            style.apply(&mut citation, language);
        }
        Ok(citation)
    }

    /// How a source of the organisation's own is cited.
    pub fn own(&self, source: &OwnSource, language: Language) -> Citation<'c> {
        let mut citation = Citation {
            symbol: Symbol {
                key: source.key.clone(),
                kind: DocumentKind::Other,
                body: "",
                number: String::new(),
                years: None,
            },
            document: None,
            date: source.date,
            basis: None,
            first_mention: source.title.clone(),
            later_mention: source.title.clone(),
            link: source.url.clone(),
            title: Some(source.title.clone()),
            entry: None,
        };
        // A style without forms for a source leaves it to the Manual's.
        CitationStyle::manual().name_source(&mut citation, source, language);
        if let Some(style) = self.style {
            style.name_source(&mut citation, source, language);
        }
        for mention in [&mut citation.first_mention, &mut citation.later_mention] {
            // Without an author it is named by its title.
            let bare = mention.trim_start().starts_with('(') || mention.trim().is_empty();
            if bare {
                let named = format!("{} {}", source.title, mention.trim());
                named.trim().clone_into(mention);
            }
        }
        citation
    }
}
