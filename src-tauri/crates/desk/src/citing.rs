//! What can be written into an article: documents to cite, live facts.

use daymark_article::parse;
use daymark_catalogue::{Basis, Document, Language, evaluate, known_facts, parse_symbol};

use crate::Desk;
use crate::boundary::{CitableDocument, FactInfo};
use crate::error::Result;
use crate::world::World;

/// How many documents are offered.
const OFFERED: usize = 30;
/// Of how many observances the documents are offered.
const OBSERVANCES: usize = 6;

impl Desk {
    /// Documents that can be cited: those of the article's observance first, then by symbol, number, title, year.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn citations(&self, draft: i64, query: &str) -> Result<Vec<CitableDocument>> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let query = query
            .trim()
            .trim_start_matches(['[', '@'])
            .trim_end_matches(']')
            .to_lowercase();
        self.inner.with(draft, |session| {
            let article = parse(session.source());
            let language = world.language(&article);
            let mut found: Vec<CitableDocument> = Vec::new();
            let add = |found: &mut Vec<CitableDocument>, key: &str, relation: &str| {
                if let Some(document) = citable(&world, key, language, relation)
                    && !found.iter().any(|known| known.key == document.key)
                {
                    found.push(document);
                }
            };
            if let Some(observance) = world.observance(&article) {
                for founding in &observance.founding {
                    let changing = observance
                        .changed
                        .iter()
                        .any(|change| change.document.as_ref() == Some(&founding.symbol));
                    let relation = if changing {
                        "Changed this observance"
                    } else {
                        "Founded this observance"
                    };
                    add(&mut found, &founding.symbol, relation);
                }
                let words: Vec<_> = query.split_whitespace().collect();
                found.retain(|document| {
                    let text = format!(
                        "{} {} {}",
                        document.key,
                        document.first_mention,
                        document.title.as_deref().unwrap_or_default()
                    );
                    contains(&text, &words)
                });
            }
            // Sources of the organisation's own, by author, title, year and key.
            let wanted: Vec<_> = query.split_whitespace().collect();
            for source in world.own.sources.sources() {
                let entry = crate::citation_card::entry(&world.citing().own(source, language));
                if !wanted.is_empty() && contains(&format!("{} {entry}", source.key), &wanted) {
                    add(&mut found, &source.key, "Your own source");
                }
            }
            // A symbol typed in full can be cited whether the catalogue has it or not.
            if parse_symbol(&query).is_ok() {
                add(&mut found, &query, "");
            }
            let words: Vec<_> = query.split_whitespace().collect();
            let mut others: Vec<&Document> = world
                .catalogue
                .documents()
                .iter()
                .filter(|document| {
                    if words.is_empty() {
                        document.famous
                    } else {
                        matches(document, &words)
                    }
                })
                .collect();
            others.sort_by_key(|document| !document.famous);
            // By the observance that a document founded: "mountain" finds its resolution, whatever its title.
            if !words.is_empty() {
                for hit in world.catalogue.search(&query, language, OBSERVANCES) {
                    let name = hit.observance.name_in(language);
                    for founding in &hit.observance.founding {
                        add(&mut found, &founding.symbol, &format!("On {name}"));
                    }
                }
            }
            for document in others {
                if found.len() >= OFFERED {
                    break;
                }
                add(&mut found, &document.symbol, "");
            }
            found
        })
    }

    /// Every live fact with its value in the article.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn facts(&self, draft: i64) -> Result<Vec<FactInfo>> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner.with(draft, |session| {
            let article = parse(session.source());
            let context = world.facts(&article);
            let infos = known_facts().iter().map(|fact| {
                let value = evaluate(fact.name, [], &context);
                FactInfo {
                    name: fact.name.to_owned(),
                    description: fact.description.to_owned(),
                    problem: value.as_ref().err().map(ToString::to_string),
                    value: value.ok(),
                }
            });
            infos.collect()
        })
    }
}

/// The live facts' names without values, before an article is open.
pub(crate) fn fact_names() -> Vec<FactInfo> {
    let info = |fact: &daymark_catalogue::FactName| FactInfo {
        name: fact.name.to_owned(),
        description: fact.description.to_owned(),
        value: None,
        problem: None,
    };
    known_facts().iter().map(info).collect()
}

pub(crate) fn citable(
    world: &World<'_>,
    key: &str,
    language: Language,
    relation: &str,
) -> Option<CitableDocument> {
    let citation = world.citing().cite(world.catalogue, key, language).ok()?;
    Some(CitableDocument {
        key: citation.symbol.key,
        first_mention: citation.first_mention,
        title: citation.title,
        date: citation.date.map(|date| date.to_string()),
        unconfirmed: citation.basis == Some(Basis::GeneralKnowledge),
        relation: relation.to_owned(),
    })
}

fn matches(document: &Document, words: &[&str]) -> bool {
    let year = document
        .date
        .map(|date| date.year().to_string())
        .unwrap_or_default();
    let title = document.title.as_deref().unwrap_or_default();
    // "217 a (iii)" and "58/220" as the text writes them.
    let number = parse_symbol(&document.symbol).map_or_else(|_| String::new(), |symbol| symbol.number);
    contains(
        &format!("{} {number} {title} {} {year}", document.symbol, document.body),
        words,
    )
}

/// Whether every word stands in the text, whatever its case.
fn contains(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase().replace('\u{a0}', " ");
    words.iter().all(|word| text.contains(word))
}
