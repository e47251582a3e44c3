//! What the editor shows of one citation, and the documents that it offers.

use daymark_article::parse;
use daymark_catalogue::{
    Basis, Citation, DateForm, Language, evaluate, format_date, known_facts, parse_symbol,
};

use crate::Desk;
use crate::boundary::{CitableDocument, CitationCard, FactInfo};
use crate::error::Result;
use crate::world::World;

impl Desk {
    /// What is known of a citation's key, as the article would name it.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn citation_card(&self, draft: i64, key: &str) -> Result<CitationCard> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner.with(draft, |session| {
            card(&world, key, world.language(&parse(session.source())))
        })
    }

    /// The document that a pasted text is the address or symbol of; `None` for any other text.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn citation_of(&self, draft: i64, text: &str) -> Result<Option<CitableDocument>> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let text = text.trim();
        // A number alone ("12/30") is too little to offer anything.
        let telling = text.contains("un.org/") || text.contains("undocs.org/") || text.contains(['R', 'r']);
        if !telling || text.contains(char::is_whitespace) || !text.contains('/') {
            return Ok(None);
        }
        let Ok(symbol) = parse_symbol(text) else {
            return Ok(None);
        };
        self.inner.with(draft, |session| {
            let language = world.language(&parse(session.source()));
            crate::citing::citable(&world, &symbol.key, language, "")
        })
    }

    /// Every live fact with its value, dates in the form and all in the language asked for (each may be empty).
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn facts_in(&self, draft: i64, form: &str, language: &str) -> Result<Vec<FactInfo>> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner.with(draft, |session| {
            let article = parse(session.source());
            let context = world.facts(&article);
            let tongue = (!language.is_empty()).then_some(("lang", Some(language)));
            let infos = known_facts().iter().map(|fact| {
                let date = (!form.is_empty()).then_some((form, None));
                // A form is for dates alone; the other facts go without it.
                let filters: Vec<_> = date.into_iter().chain(tongue).collect();
                let formed = evaluate(fact.name, filters.iter().copied(), &context);
                let value = match formed {
                    Err(_) if date.is_some() => evaluate(fact.name, tongue, &context),
                    formed => formed,
                };
                let takes = date.is_some() && evaluate(fact.name, [(form, None)], &context).is_ok();
                let mut name = fact.name.to_owned();
                if takes {
                    name = format!("{name} | {form}");
                }
                // A year reads the same in every language: what changes nothing is not written.
                let own = date.filter(|_| takes);
                let changes =
                    value.is_ok() && value.as_ref().ok() != evaluate(fact.name, own, &context).ok().as_ref();
                if let (Some((filter, Some(tag))), true) = (tongue, changes) {
                    name = format!("{name} | {filter}:{tag}");
                }
                FactInfo {
                    name,
                    description: fact.description.to_owned(),
                    problem: value.as_ref().err().map(ToString::to_string),
                    value: value.ok(),
                }
            });
            infos.collect()
        })
    }
}

fn card(world: &World<'_>, key: &str, language: Language) -> CitationCard {
    let citation = match world.citing().cite(world.catalogue, key, language) {
        Ok(citation) => citation,
        Err(problem) => {
            return CitationCard {
                key: key.to_owned(),
                title: None,
                body: String::new(),
                date: None,
                first_mention: String::new(),
                later_mention: String::new(),
                entry: String::new(),
                link: None,
                published_in: None,
                basis: "unknown".to_owned(),
                problem: Some(problem.message),
            };
        }
    };
    let own = world.own.sources.source(key.trim()).is_some();
    let basis = match citation.basis {
        _ if own => "own-source",
        Some(Basis::Source) => "source",
        Some(Basis::GeneralKnowledge) => "general-knowledge",
        Some(Basis::Organisation) => "organisation",
        None => "unknown",
    };
    CitationCard {
        entry: entry(&citation),
        title: citation.title,
        body: citation.symbol.body.to_owned(),
        date: citation
            .date
            .map(|date| format_date(date, DateForm::Long, language)),
        first_mention: citation.first_mention,
        later_mention: citation.later_mention,
        link: citation.link,
        published_in: citation
            .document
            .and_then(|document| document.published_in.as_deref())
            .map(str::to_owned),
        basis: basis.to_owned(),
        problem: None,
        key: citation.symbol.key,
    }
}

/// The entry under Sources as plain text.
pub(crate) fn entry(citation: &Citation<'_>) -> String {
    match (&citation.entry, &citation.title) {
        (Some(pieces), _) => crate::reference::in_words(pieces),
        (None, Some(title)) if !citation.first_mention.contains(title.as_str()) => {
            format!("{}, “{title}”", citation.first_mention)
        }
        (None, _) => citation.first_mention.clone(),
    }
}
