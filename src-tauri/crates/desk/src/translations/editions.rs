//! The next edition of a set: what belonged together in one year belongs together in the next.

use daymark_article::parse;
use daymark_store::{DraftId, RevisionReason, TranslationRow};

use crate::desk::Inner;
use crate::error::Result;

impl Inner {
    /// Has the new edition `new` of `origin`, and the new editions of its other languages, name one another as the old
    /// ones do. What a translation has taken over of the old source counts for the new one, so that what is new in that
    /// is told.
    ///
    /// # Errors
    /// Where the front matter cannot be changed, or the database not be read or written.
    pub(crate) fn carry_translations(&self, new: i64, origin: i64) -> Result<()> {
        let (new, origin) = (DraftId(new), DraftId(origin));
        let store = self.store();
        let links = store.translation_links()?;
        let Some(year) = store.draft(new)?.and_then(|draft| draft.meta.year) else {
            return Ok(());
        };
        // Translation, the one it was made from, and its source.
        let mut carried: Vec<(DraftId, DraftId, DraftId)> = Vec::new();
        for link in &links {
            if link.draft == origin
                && let Some(source) = link.source
                && let Some(source) = store.edition_of(source, year)?
            {
                carried.push((new, origin, source));
            }
            if link.source == Some(origin)
                && let Some(translation) = store.edition_of(link.draft, year)?
                && !links.iter().any(|other| other.draft == translation)
            {
                carried.push((translation, link.draft, new));
            }
        }
        drop(store);
        for (translation, old, source) in carried {
            self.carry(translation, old, source)?;
        }
        Ok(())
    }

    fn carry(&self, translation: DraftId, old: DraftId, source: DraftId) -> Result<()> {
        let store = self.store();
        let (row, source_draft) = (store.translation(old)?, store.draft(source)?);
        drop(store);
        let (Some(row), Some(source_draft)) = (row, source_draft) else {
            return Ok(());
        };
        let text = self.text_of(translation.0)?;
        if parse(&text).front_matter.text("translation_of") != Some(row.named.as_str()) {
            // Somebody has decided otherwise.
            return Ok(());
        }
        let name = self.name_of(&self.text_of(source.0)?);
        let now = self.now();
        self.store()
            .add_revision(translation, &text, RevisionReason::BeforeFixes, now)?;
        self.change(translation.0, |session| {
            session.set_details([("translation_of", name.as_str())])
        })??;
        self.save_now(translation.0)?;
        let row = TranslationRow {
            source: Some(source),
            named: name,
            source_title: source_draft.meta.title,
            source_language: source_draft.meta.language,
            ..row
        };
        self.store().link_translation(translation, &row)?;
        Ok(())
    }
}
