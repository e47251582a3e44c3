//! The dialect's parts in the text, with what the editor's chips say.

use daymark_article::{Article, Callout, CitationItem, Kind, LiveFact, Node, plain_text};
use daymark_catalogue::{FactContext, FactProblem, evaluate, known_facts, resolve};

use crate::boundary::TextPart;
use crate::pictures::ArticlePictures;
use crate::text::Positions;
use crate::world::World;

/// All parts in the order of the text.
pub(crate) fn parts(
    article: &Article<'_>,
    world: &World<'_>,
    pictures: &ArticlePictures,
    positions: &Positions,
) -> Vec<TextPart> {
    let reader = Reader {
        article,
        world,
        pictures,
        facts: world.facts(article),
    };
    article
        .walk()
        .filter_map(|node| {
            let (kind, said) = reader.read(node)?;
            let (from, to) = positions.units_of(article.source, node.span)?;
            let Said {
                label,
                detail,
                problem,
            } = said;
            Some(TextPart {
                kind: kind.to_owned(),
                from,
                to,
                label,
                detail,
                problem,
            })
        })
        .collect()
}

/// The value of a live fact.
pub(crate) fn value(fact: &LiveFact<'_>, context: &FactContext<'_>) -> Result<String, FactProblem> {
    evaluate(
        &fact.name,
        fact.filters
            .iter()
            .map(|(name, argument)| (&**name, argument.as_deref())),
        context,
    )
}

#[derive(Default)]
struct Said {
    label: String,
    detail: String,
    problem: bool,
}

impl Said {
    fn label(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            ..Self::default()
        }
    }
}

struct Reader<'t, 'a> {
    article: &'t Article<'t>,
    world: &'t World<'a>,
    pictures: &'t ArticlePictures,
    facts: FactContext<'t>,
}

impl Reader<'_, '_> {
    fn read(&self, node: &Node<'_>) -> Option<(&'static str, Said)> {
        Some(match &node.kind {
            Kind::LiveFact(fact) => self.fact(fact),
            Kind::Citation(items) => ("citation", self.citation(items)),
            Kind::Callout(callout) => {
                let label = match callout {
                    Callout::Goals | Callout::KeyFacts => items(node),
                    Callout::SignOff | Callout::Quote | Callout::Theme => String::new(),
                };
                (callout.name(), Said::label(label))
            }
            Kind::Image { url, decorative, .. } => ("image", self.image(node, url, *decorative)),
            Kind::FootnoteReference { label } => ("footnote", self.footnote(label)),
            _ => return None,
        })
    }

    fn fact(&self, fact: &LiveFact<'_>) -> (&'static str, Said) {
        let prompt = || {
            let template = self.article.front_matter.text("template")?;
            let tag = self.world.tag(self.article);
            self.world.templates.prompt(template, &fact.name, tag)
        };
        match value(fact, &self.facts) {
            Ok(label) => {
                let known = known_facts().iter().find(|known| known.name == fact.name);
                let detail = known.map_or_else(String::new, |known| known.description.to_owned());
                (
                    "fact",
                    Said {
                        label,
                        detail,
                        problem: false,
                    },
                )
            }
            Err(problem @ FactProblem::Unknown { .. }) => match prompt() {
                Some(prompt) => {
                    let (label, detail) = (prompt.prompt.clone(), prompt.hint.clone());
                    (
                        "prompt",
                        Said {
                            label,
                            detail,
                            problem: false,
                        },
                    )
                }
                None => (
                    "fact",
                    Said {
                        label: fact.to_string(),
                        detail: problem.to_string(),
                        problem: true,
                    },
                ),
            },
            Err(problem) => (
                "fact",
                Said {
                    label: fact.to_string(),
                    detail: problem.to_string(),
                    problem: true,
                },
            ),
        }
    }

    fn citation(&self, items: &[CitationItem<'_>]) -> Said {
        let mut said = Said::default();
        for item in items {
            let (label, detail) = match resolve(self.world.catalogue, &item.key, self.facts.language) {
                Ok(citation) => (citation.later_mention, citation.first_mention),
                Err(problem) => {
                    said.problem = true;
                    (item.key.clone().into_owned(), problem.to_string())
                }
            };
            for (text, new) in [(&mut said.label, label), (&mut said.detail, detail)] {
                if !text.is_empty() {
                    text.push_str("; ");
                }
                text.push_str(&new);
                if let Some(locator) = &item.locator {
                    text.push_str(", ");
                    text.push_str(locator);
                }
            }
        }
        said
    }

    fn image(&self, node: &Node<'_>, url: &str, decorative: bool) -> Said {
        let alternative = plain_text(node);
        let missing = !url.starts_with("data:") && self.pictures.get(url).is_none();
        let detail = if missing {
            format!("There is no picture “{url}” in this article. Paste or drop it into the text.")
        } else if decorative {
            "Decorative: read by nobody aloud.".to_owned()
        } else {
            url.to_owned()
        };
        Said {
            label: alternative,
            detail,
            problem: missing,
        }
    }

    fn footnote(&self, label: &str) -> Said {
        let definition = self.article.walk().find(|node| {
            matches!(&node.kind, Kind::FootnoteDefinition { label: own } if own.eq_ignore_ascii_case(label))
        });
        Said {
            label: label.to_owned(),
            detail: definition.map(plain_text).unwrap_or_default(),
            problem: definition.is_none(),
        }
    }
}

/// "4, evenly punctuated": how many items a callout's lists have and whether they end alike.
fn items(callout: &Node<'_>) -> String {
    let items: Vec<_> = callout
        .children
        .iter()
        .filter(|child| matches!(child.kind, Kind::List { .. }))
        .flat_map(|list| &list.children)
        .map(plain_text)
        .collect();
    let first_lines = items
        .iter()
        .map(|item| item.lines().next().unwrap_or_default().trim_end());
    let ends: Vec<_> = first_lines.map(ending).collect();
    match ends.split_last() {
        None => "no list yet".to_owned(),
        Some((_, [])) => "1".to_owned(),
        Some((last, others)) => {
            let alike = others.iter().all(|end| *end == others[0]);
            // Either a sentence that runs through the list, or each item for itself.
            let even = alike && (*last == others[0] || (matches!(others[0], ';' | ',') && *last == '.'));
            format!(
                "{}, {}",
                ends.len(),
                if even {
                    "evenly punctuated"
                } else {
                    "unevenly punctuated"
                }
            )
        }
    }
}

/// The mark an item ends with, "and" or "or" behind it disregarded; `\0` for none.
fn ending(item: &str) -> char {
    let bare = [" and", " or", " et", " ou", " y", " o", " и"]
        .iter()
        .find_map(|word| item.strip_suffix(word).filter(|rest| rest.ends_with([';', ','])))
        .unwrap_or(item);
    match bare.chars().last() {
        Some('；' | '؛') => ';',
        Some('。') => '.',
        Some('，' | '،') => ',',
        Some(mark @ (';' | '.' | ',' | '!' | '?')) => mark,
        _ => '\0',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daymark_article::parse;

    #[test]
    fn lists_say_whether_they_end_alike() {
        for (list, said) in [
            ("> - a;\n> - b; and\n> - c.", "3, evenly punctuated"),
            ("> - a.\n> - b.\n", "2, evenly punctuated"),
            ("> - a\n> - b", "2, evenly punctuated"),
            ("> - a;\n> - b\n> - c.", "3, unevenly punctuated"),
            ("> - a.\n> - b", "2, unevenly punctuated"),
            ("> words", "no list yet"),
        ] {
            let source = format!("> [!goals] To:\n>\n{list}\n");
            assert_eq!(items(&parse(&source).blocks[0]), said, "{list}");
        }
    }
}
