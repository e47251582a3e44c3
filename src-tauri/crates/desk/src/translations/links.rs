//! Which draft is the translation of which: linked by what the texts say, kept when a source is called otherwise.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use daymark_article::parse;
use daymark_export::NoPictures;
use daymark_store::{DraftId, DraftRow, RevisionReason, TranslationLink, TranslationRow};

use super::passages;
use crate::boundary::Announcement;
use crate::desk::Inner;
use crate::error::{DeskError, Result};

/// The articles that are the same in several languages.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Family {
    /// The article that the others are translations of; `None` once it is destroyed.
    pub source: Option<i64>,
    /// All of them by age, the source included.
    pub members: Vec<i64>,
}

/// What a set is held together by.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Root {
    Draft(i64),
    /// A source that is destroyed: its translations still call it so.
    Gone(String),
}

impl Family {
    fn of(draft: i64, links: &[TranslationLink]) -> Self {
        let by_draft: HashMap<i64, &TranslationLink> =
            links.iter().map(|link| (link.draft.0, link)).collect();
        let root = root_of(draft, &by_draft);
        let mut members: Vec<i64> = links
            .iter()
            .map(|link| link.draft.0)
            .filter(|&other| root_of(other, &by_draft) == root)
            .collect();
        let source = match root {
            Root::Draft(source) => Some(source),
            Root::Gone(_) => None,
        };
        members.extend(source.into_iter().chain([draft]));
        members.sort_unstable();
        members.dedup();
        Self { source, members }
    }
}

fn root_of(draft: i64, links: &HashMap<i64, &TranslationLink>) -> Root {
    let mut seen = HashSet::new();
    let mut at = draft;
    while let Some(link) = links.get(&at) {
        let Some(source) = link.source else {
            return Root::Gone(link.named.clone());
        };
        if !seen.insert(at) {
            // Articles that name one another in a ring: the oldest of the ring is the source.
            let (mut oldest, start) = (at, at);
            while let Some(next) = links.get(&at).and_then(|link| link.source) {
                at = next.0;
                oldest = oldest.min(at);
                if at == start {
                    break;
                }
            }
            return Root::Draft(oldest);
        }
        at = source.0;
    }
    Root::Draft(at)
}

/// The language without region and script, by which two articles are of one language.
pub(crate) fn primary(tag: &str) -> String {
    tag.split(['-', '_'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase()
}

/// A name as translations call their source, without folders and ending.
pub(crate) fn bare(name: &str) -> &str {
    let last = name.trim().trim_end_matches('/').rsplit(['/', '\\']).next();
    let last = last.unwrap_or_default();
    last.rsplit_once('.')
        .map_or(last, |(stem, _)| if stem.is_empty() { last } else { stem })
}

impl Inner {
    /// The article's text as it is now, without opening it.
    pub(crate) fn text_of(&self, draft: i64) -> Result<String> {
        if let Some(open) = self.open().get(&draft) {
            return Ok(open.session.source().to_owned());
        }
        let stored = self.store().draft(DraftId(draft))?;
        Ok(stored.ok_or_else(|| DeskError::no_article(draft))?.source)
    }

    /// What the article's output is called.
    pub(crate) fn name_of(&self, text: &str) -> String {
        let own = self.own();
        daymark_export::slug(&parse(text), &self.world(&own).context(&NoPictures))
    }

    /// The articles that are the same in several languages; only itself where there is no other.
    pub(crate) fn family(&self, draft: i64) -> Result<Family> {
        Ok(Family::of(draft, &self.store().translation_links()?))
    }

    /// Links translations with the articles that they name, as far as those are here. What is linked for the first
    /// time counts as translated from the source as it is now.
    ///
    /// # Errors
    /// Where the database cannot be read or written.
    pub(crate) fn link_translations(&self) -> Result<()> {
        let waiting = self.store().unlinked_translations()?;
        let mut linked = false;
        for (draft, named) in waiting {
            linked |= self.link(draft, &named)?;
        }
        if linked {
            self.announce(Announcement::DraftsChanged);
        }
        Ok(())
    }

    fn link(&self, draft: DraftId, named: &str) -> Result<bool> {
        let name = bare(named);
        let Some(translation) = self.store().draft(draft)?.map(|draft| draft.meta) else {
            return Ok(false);
        };
        let candidates =
            self.store()
                .drafts_called(name, translation.observance.as_deref(), translation.year)?;
        let mut found: Vec<DraftRow> = Vec::new();
        for row in candidates {
            let other_year = row.year.is_some() && translation.year.is_some() && row.year != translation.year;
            if row.id == draft || other_year || primary(&row.language) == primary(&translation.language) {
                continue;
            }
            if self.is_called(row.id, row.name.as_deref(), name)? {
                found.push(row);
            }
        }
        let Some(source) = found
            .iter()
            .min_by_key(|row| (row.observance != translation.observance, row.id))
        else {
            return Ok(false);
        };
        let known = self.store().translation(draft)?;
        let known = known.filter(|row| row.source == Some(source.id));
        let (base, since) = match known {
            Some(row) => (row.base, row.since),
            None => (
                passages::written(&passages::kept(&parse(&self.text_of(source.id.0)?))),
                self.now(),
            ),
        };
        let row = TranslationRow {
            source: Some(source.id),
            named: named.to_owned(),
            source_title: source.title.clone(),
            source_language: source.language.clone(),
            base,
            since,
        };
        self.store().link_translation(draft, &row)?;
        Ok(true)
    }

    /// Whether a draft's output or file has that name.
    fn is_called(&self, draft: DraftId, known: Option<&str>, name: &str) -> Result<bool> {
        if known == Some(name) {
            return Ok(true);
        }
        let Some(stored) = self.store().draft(draft)? else {
            return Ok(false);
        };
        let file = stored.origin.is_some_and(|origin| {
            let stem = Path::new(&origin.path).file_stem();
            stem.is_some_and(|stem| stem.to_string_lossy() == name)
        });
        Ok(file || self.name_of(&self.text_of(draft.0)?) == name)
    }

    /// Has a translation call its source as that is called now, where the source has been given another name.
    ///
    /// # Errors
    /// Where its front matter cannot be changed, or not be saved.
    pub(crate) fn follow_source(&self, draft: i64) -> Result<()> {
        let id = DraftId(draft);
        let Some(row) = self.store().translation(id)? else {
            return Ok(());
        };
        let text = self.text_of(draft)?;
        let says = parse(&text)
            .front_matter
            .text("translation_of")
            .map(str::to_owned);
        let (Some(source), true) = (row.source, says.as_deref() == Some(row.named.as_str())) else {
            return Ok(());
        };
        if self.is_called(source, None, bare(&row.named))? {
            return Ok(());
        }
        let name = self.name_of(&self.text_of(source.0)?);
        let now = self.now();
        self.store()
            .add_revision(id, &text, RevisionReason::BeforeFixes, now)?;
        self.change(draft, |session| {
            session.set_details([("translation_of", name.as_str())])
        })??;
        self.save_now(draft)?;
        self.store()
            .link_translation(id, &TranslationRow { named: name, ..row })?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(draft: i64, source: Option<i64>) -> TranslationLink {
        TranslationLink {
            draft: DraftId(draft),
            source: source.map(DraftId),
            named: "water".to_owned(),
        }
    }

    fn family(draft: i64, links: &[(i64, Option<i64>)]) -> (Option<i64>, Vec<i64>) {
        let links: Vec<_> = links.iter().map(|&(draft, source)| link(draft, source)).collect();
        let found = Family::of(draft, &links);
        (found.source, found.members)
    }

    #[test]
    fn a_family_is_the_same_from_everyone_in_it() {
        let links = [(2, Some(1)), (3, Some(1)), (4, Some(3)), (9, Some(8))];
        for draft in 1..=4 {
            assert_eq!(family(draft, &links), (Some(1), vec![1, 2, 3, 4]));
        }
        assert_eq!(family(5, &links), (Some(5), vec![5]));
        let gone = [(2, None), (3, None), (4, Some(3))];
        for draft in 2..=4 {
            assert_eq!(family(draft, &gone), (None, vec![2, 3, 4]));
        }
        let ring = [(2, Some(3)), (3, Some(2)), (4, Some(3))];
        for draft in 2..=4 {
            assert_eq!(family(draft, &ring), (Some(2), vec![2, 3, 4]), "from {draft}");
        }
    }

    #[test]
    fn names_are_compared_without_folder_and_ending() {
        for name in [
            "water",
            "water.md",
            " en/water.md ",
            "..\\water.txt",
            "2026/water/",
        ] {
            assert_eq!(bare(name), "water", "{name}");
        }
        assert_eq!(
            (primary("zh-Hant"), primary("EN_GB")),
            ("zh".to_owned(), "en".to_owned())
        );
    }
}
