//! What the rules know besides the article.

use crate::{Options, Speller};
use daymark_article::{Article, Template};
use daymark_catalogue::{Catalogue, Date, FactContext, Language, Observance, Organisation};

/// What the rules know besides the article.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The template that the article names; `None` where it names none, or one that does not exist.
    pub template: Option<&'a Template>,
    /// Whose article it is.
    pub organisation: &'a Organisation,
    /// The day on which the article is read; `None` leaves out what depends on it.
    pub as_of: Option<Date>,
    /// What the organisation decided about the rules.
    pub options: &'a Options,
    /// Whether the picture of that address (as written) is among the article's.
    pub has_picture: &'a dyn Fn(&str) -> bool,
    /// The dictionaries; `None` leaves spelling unchecked.
    pub speller: Option<&'a dyn Speller>,
}

impl<'a> Context<'a> {
    /// The observance that the article names, where the catalogue knows it.
    pub(crate) fn observance(&self, article: &Article<'_>) -> Option<&'a Observance> {
        article
            .front_matter
            .text("observance")
            .and_then(|id| self.catalogue.observance(id))
    }

    /// The article's language, where Daymark has words for it; English otherwise.
    pub(crate) fn language(&self, article: &Article<'_>) -> Language {
        Language::from_tag(self.language_tag(article)).unwrap_or_default()
    }

    /// The article's language; `None` where Daymark has no words for it, so that rules about words keep silent.
    pub(crate) fn known_language(&self, article: &Article<'_>) -> Option<Language> {
        match self.language_tag(article).trim() {
            "" => Some(Language::default()),
            tag => Language::from_tag(tag),
        }
    }

    /// The tag of the article's language, the organisation's where the article names none.
    pub(crate) fn language_tag<'t>(&'t self, article: &'t Article<'_>) -> &'t str {
        article
            .front_matter
            .text("language")
            .unwrap_or(&self.organisation.language)
    }

    /// What the values of the article's live facts follow from.
    pub(crate) fn facts(&self, article: &Article<'_>) -> FactContext<'a> {
        FactContext {
            catalogue: self.catalogue,
            observance: self.observance(article),
            year: article.front_matter.year(),
            language: self.language(article),
            organisation: self.organisation,
        }
    }
}
