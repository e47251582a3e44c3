//! What an article is read against: the catalogue, the organisation, the templates.

use daymark_article::{Article, Template, TextPiece, split_facts};
use daymark_catalogue::{Catalogue, Citing, Date, Edition, FactContext, Language, Observance, evaluate};
use daymark_checks::Options;
use daymark_export::{Context, Pictures, Theme};

use crate::profile::OwnOrganisation;
use crate::spelling::OwnWords;
use crate::templates::{Templates, language};

/// Borrowed together for one look at one article.
#[derive(Clone, Copy)]
pub(crate) struct World<'a> {
    pub catalogue: &'a Catalogue,
    pub own: &'a OwnOrganisation,
    pub templates: &'a Templates,
    pub theme: &'a Theme,
    /// The organisation's words, for spelling.
    pub words: &'a OwnWords,
    /// What the rules are to do.
    pub options: &'a Options,
    /// The day on which the article is read.
    pub today: Date,
}

impl<'a> World<'a> {
    /// What export needs.
    pub(crate) fn context(&self, pictures: &'a dyn Pictures) -> Context<'a> {
        Context {
            catalogue: self.catalogue,
            organisation: &self.own.organisation,
            logo: self.own.logo.as_ref().map(crate::pictures::OwnPicture::lent),
            pictures,
            base_url: Some(self.own.base_url.as_str()).filter(|address| !address.is_empty()),
            language: None,
            citing: self.citing(),
            translations: &[],
        }
    }

    /// How citations are written, and what can be cited.
    pub(crate) fn citing(&self) -> Citing<'a> {
        Citing {
            style: self.own.style.as_ref(),
            sources: Some(&self.own.sources),
        }
    }

    /// The tag of the article's language: its own, else the organisation's, else English.
    pub(crate) fn tag<'t>(&self, article: &'t Article<'_>) -> &'t str
    where
        'a: 't,
    {
        let own = Some(self.own.organisation.language.as_str()).filter(|tag| !tag.is_empty());
        article.front_matter.text("language").or(own).unwrap_or("en")
    }

    pub(crate) fn language(&self, article: &Article<'_>) -> Language {
        language(self.tag(article))
    }

    pub(crate) fn observance(&self, article: &Article<'_>) -> Option<&'a Observance> {
        self.catalogue
            .observance(article.front_matter.text("observance")?)
    }

    pub(crate) fn edition(&self, article: &Article<'_>) -> Option<Edition> {
        self.observance(article)?.edition(article.front_matter.year()?)
    }

    pub(crate) fn template(&self, article: &Article<'_>) -> Option<&'a Template> {
        self.templates.named(article.front_matter.text("template")?)
    }

    /// What live facts follow from.
    pub(crate) fn facts(&self, article: &Article<'_>) -> FactContext<'a> {
        FactContext {
            catalogue: self.catalogue,
            observance: self.observance(article),
            year: article.front_matter.year(),
            language: self.language(article),
            organisation: &self.own.organisation,
        }
    }
}

/// A plain string of the front matter with the values of its live facts; one without a value stays as written.
pub(crate) fn with_facts(text: &str, context: &FactContext<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in split_facts(text) {
        match piece {
            TextPiece::Text(text) => out.push_str(text),
            TextPiece::Fact { fact, span } => {
                let filters = fact
                    .filters
                    .iter()
                    .map(|(name, argument)| (&**name, argument.as_deref()));
                match evaluate(&fact.name, filters, context) {
                    Ok(value) => out.push_str(&value),
                    Err(_) => out.push_str(span.of(text)),
                }
            }
        }
    }
    out
}
