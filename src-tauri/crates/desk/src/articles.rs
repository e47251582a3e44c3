//! Articles: listed, made, opened, edited, thrown away.

use std::collections::BTreeMap;
use std::path::Path;

use daymark_article::{parse, word_count};
use daymark_store::{DraftId, DraftRow, Filter, Hash, NewDraft, RevisionReason, SearchHit};

use crate::Desk;
use crate::boundary::{
    Announcement, DetailsOutcome, DraftEntry, DraftQuery, EditOutcome, NewArticle, OpenArticle, Passage,
    PreviewUpdate, RevisionEntry, TextChange,
};
use crate::error::{DeskError, Result};
use crate::folder::write_whole;
use crate::session::{Session, View};
use crate::templates::{Beginning, SAMPLE};

/// How many drafts a search gives at most.
const FOUND: u32 = 200;

/// The setting that names the article that was open last.
pub(crate) const LAST: &str = "last-article";

impl Desk {
    /// Lists drafts; those found first where words are searched for.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub fn list_drafts(&self, query: &DraftQuery) -> Result<Vec<DraftEntry>> {
        let words = query.search.trim();
        let store = self.inner.store();
        if words.is_empty() || query.trashed {
            let filter = Filter {
                trashed: query.trashed,
                state: query.state.clone(),
                language: query.language.clone(),
                observance: query.observance.clone(),
                year: query.year.map(i32::from),
                ..Filter::default()
            };
            let wanted = words.to_lowercase();
            let rows = store.list(&filter)?;
            return Ok(rows
                .into_iter()
                .filter(|row| wanted.is_empty() || row.title.to_lowercase().contains(&wanted))
                .map(entry)
                .collect());
        }
        let fits = |row: &DraftRow| {
            query.state.as_ref().is_none_or(|state| *state == row.state)
                && query
                    .language
                    .as_ref()
                    .is_none_or(|language| *language == row.language)
                && query
                    .observance
                    .as_ref()
                    .is_none_or(|id| row.observance.as_ref() == Some(id))
                && query.year.is_none_or(|year| row.year == Some(i32::from(year)))
        };
        let hits = store.search(words, FOUND)?;
        Ok(hits
            .into_iter()
            .filter(|hit| fits(&hit.draft))
            .map(found)
            .collect())
    }

    /// Makes an article from a template and opens it.
    ///
    /// # Errors
    /// Where there is no such template or observance, or it cannot be kept.
    pub fn create_article(&self, article: &NewArticle) -> Result<OpenArticle> {
        let own = self.inner.own();
        let observance = article
            .observance
            .as_deref()
            .map(|id| {
                let what = || DeskError::NotFound {
                    what: format!("The observance “{id}”"),
                };
                own.catalogue().observance(id).ok_or_else(what)
            })
            .transpose()?;
        let own_language = own.organisation.language.as_str();
        let language = article.language.as_deref().unwrap_or(own_language);
        let beginning = Beginning {
            observance,
            year: article.year,
            language: if language.is_empty() { "en" } else { language },
            organisation: &own.organisation,
        };
        self.make(self.inner.templates.begin(&article.template, &beginning)?)
    }

    /// Makes an article of the sample and opens it.
    ///
    /// # Errors
    /// Where it cannot be kept.
    pub fn open_sample(&self) -> Result<OpenArticle> {
        self.make(SAMPLE.to_owned())
    }

    /// Opens an article and remembers it as the last one.
    ///
    /// # Errors
    /// Where it is not there or damaged.
    pub fn open_article(&self, draft: i64) -> Result<OpenArticle> {
        // Looking at an article must not fail for what it is a translation of.
        let _ = self.inner.list_earlier(draft);
        let _ = self.inner.link_translations();
        let _ = self.inner.follow_source(draft);
        let translations = self.inner.translations(draft).unwrap_or_default();
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let opened = self.inner.with_open(draft, |open| {
            open.session.set_translations(translations);
            let View {
                analysis, details, ..
            } = open.session.look(&world);
            OpenArticle {
                id: draft,
                version: open.session.version(),
                body: open.session.body(),
                details,
                saved: open.saved_at,
                note: open.note.clone(),
                read_only: self.inner.read_only.clone(),
                analysis,
                preview: open.session.preview(),
            }
        })?;
        self.inner.check_now(draft);
        // Looking at an article must not fail for want of room to note it.
        let _ = self.inner.store().set_setting(LAST, &draft.to_string());
        Ok(opened)
    }

    /// Makes another article with the same text and pictures, and opens it.
    ///
    /// # Errors
    /// Where it is not there or the copy cannot be kept.
    pub fn duplicate(&self, draft: i64) -> Result<OpenArticle> {
        let source = self.inner.with(draft, |session| session.source().to_owned())?;
        let copy = self.keep(source)?;
        let now = self.inner.now();
        let mut store = self.inner.store();
        if let Some(row) = store.translation(DraftId(draft))? {
            store.link_translation(DraftId(copy), &row)?;
        }
        for row in store.assets(DraftId(draft))? {
            if let Some((row, bytes)) = store.asset(DraftId(draft), &row.name)? {
                store.put_asset(DraftId(copy), &row.name, &row.media_type, &bytes, now)?;
            }
        }
        drop(store);
        self.inner.announce(Announcement::DraftsChanged);
        self.open_article(copy)
    }

    fn make(&self, source: String) -> Result<OpenArticle> {
        let draft = self.keep(source)?;
        self.inner.announce(Announcement::DraftsChanged);
        self.open_article(draft)
    }

    fn keep(&self, source: String) -> Result<i64> {
        let own = self.inner.own();
        let pictures = crate::pictures::ArticlePictures::default();
        let meta = crate::meta::counted(&source, &self.inner.world(&own), &pictures);
        let now = self.inner.now();
        let made = self.inner.store().create(
            &NewDraft {
                source,
                meta,
                origin: None,
            },
            now,
        )?;
        Ok(made.id.0)
    }

    /// Takes an edit. It is durable when `Saved` names its version or a later one.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn edit(&self, draft: i64, base: u32, changes: &[TextChange]) -> Result<EditOutcome> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner
            .change(draft, |session| session.edit(base, changes, &world))
    }

    /// Takes the whole body, after `Stale`.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn replace_text(&self, draft: i64, body: &str) -> Result<EditOutcome> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner.change(draft, |session| session.replace(body, &world))
    }

    /// Changes keys of the front matter; an empty text removes one. The rest of the file stays as it is.
    ///
    /// # Errors
    /// Where the front matter is broken or a key is none of the form's.
    pub fn set_details(&self, draft: i64, patch: &BTreeMap<String, String>) -> Result<DetailsOutcome> {
        let patch = patch.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        self.change_front(draft, |session| session.set_details(patch))
    }

    /// Replaces the front matter by `raw`, fences included.
    ///
    /// # Errors
    /// Where `raw` does not begin and end with its fences.
    pub fn set_front_matter(&self, draft: i64, raw: &str) -> Result<DetailsOutcome> {
        self.change_front(draft, |session| session.set_front_matter(raw))
    }

    pub(crate) fn change_front(
        &self,
        draft: i64,
        change: impl FnOnce(&mut Session) -> Result<()>,
    ) -> Result<DetailsOutcome> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner.change(draft, |session| {
            change(session)?;
            let View {
                analysis,
                preview,
                details,
            } = session.look(&world);
            Ok(DetailsOutcome {
                version: session.version(),
                details,
                analysis,
                preview,
            })
        })?
    }

    /// The whole preview again.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn preview(&self, draft: i64) -> Result<PreviewUpdate> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let translations = self.inner.translations(draft).unwrap_or_default();
        let preview = self.inner.with(draft, |session| {
            session.set_translations(translations);
            session.look(&world);
            session.preview()
        })?;
        // It is asked for where the organisation is another: the checks may be too.
        self.inner.check_now(draft);
        Ok(preview)
    }

    /// Moves an article into the wastebasket.
    ///
    /// # Errors
    /// Where its last edits cannot be saved, or it is not there.
    pub fn trash(&self, draft: i64) -> Result<()> {
        self.flush(draft)?;
        let now = self.inner.now();
        self.inner.store().trash(DraftId(draft), now)?;
        self.inner.announce(Announcement::DraftsChanged);
        Ok(())
    }

    /// Takes an article out of the wastebasket.
    ///
    /// # Errors
    /// Where it is not there.
    pub fn restore(&self, draft: i64) -> Result<()> {
        self.inner.store().restore(DraftId(draft))?;
        self.inner.announce(Announcement::DraftsChanged);
        Ok(())
    }

    /// Destroys an article that is in the wastebasket.
    ///
    /// # Errors
    /// Where it is not there or not in the wastebasket.
    pub fn delete_forever(&self, draft: i64) -> Result<()> {
        self.inner.store().delete_forever(DraftId(draft))?;
        self.inner.open().remove(&draft);
        self.inner.announce(Announcement::DraftsChanged);
        Ok(())
    }

    /// Destroys everything in the wastebasket.
    ///
    /// # Errors
    /// Where the database cannot be written.
    pub fn empty_wastebasket(&self) -> Result<()> {
        let trashed = self.inner.store().list(&Filter {
            trashed: true,
            ..Filter::default()
        })?;
        self.inner.store().empty_trash(i64::MAX)?;
        let mut open = self.inner.open();
        for row in trashed {
            open.remove(&row.id.0);
        }
        drop(open);
        self.inner.announce(Announcement::DraftsChanged);
        Ok(())
    }

    /// The article's earlier texts, the latest first.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub fn revisions(&self, draft: i64) -> Result<Vec<RevisionEntry>> {
        let store = self.inner.store();
        let rows = store.revisions(DraftId(draft))?;
        Ok(rows
            .into_iter()
            .map(|row| RevisionEntry {
                // A damaged revision is listed all the same; opening it says what is wrong.
                words: store
                    .revision(row.hash)
                    .map_or(0, |text| word_count(&parse(&text)) as u32),
                hash: row.hash.to_string(),
                saved: row.kept,
                reason: row.reason.as_str().to_owned(),
            })
            .collect())
    }

    /// Brings an earlier text back; the present one becomes a revision before.
    ///
    /// # Errors
    /// Where the revision is not there or damaged, or the present text cannot be kept.
    pub fn restore_revision(&self, draft: i64, hash: &str) -> Result<OpenArticle> {
        let gone = || DeskError::NotFound {
            what: "That version".to_owned(),
        };
        let hash = Hash::from_hex(hash).ok_or_else(gone)?;
        self.flush(draft)?;
        let now = self.inner.now();
        let id = DraftId(draft);
        let mut store = self.inner.store();
        if !store.revisions(id)?.iter().any(|row| row.hash == hash) {
            return Err(gone());
        }
        let text = store.revision(hash)?;
        drop(store);
        let present = self.inner.with(draft, |session| session.source().to_owned())?;
        store = self.inner.store();
        store.add_revision(id, &present, RevisionReason::BeforeRestore, now)?;
        drop(store);
        self.inner.change(draft, |session| session.restore(text))?;
        self.flush(draft)?;
        self.open_article(draft)
    }

    /// Writes the article's text to a file, byte for byte.
    ///
    /// # Errors
    /// Where the file cannot be written; it is written whole or not at all.
    pub fn save_copy(&self, draft: i64, path: &Path) -> Result<()> {
        let (source, pictures) = self.inner.with(draft, |session| {
            (session.source().to_owned(), session.pictures().clone())
        })?;
        // A relative address in the copy finds its picture only beside it.
        let article = parse(&source);
        for address in crate::pictures::addresses(&article) {
            let beside = crate::folder::parent(path).join(address);
            if let Some(picture) = pictures
                .get(address)
                .filter(|_| !address.contains(['/', '\\']) && !beside.exists())
            {
                write_whole(&beside, &picture.bytes)?;
            }
        }
        write_whole(path, source.as_bytes())
    }

    /// The name that a copy as Markdown gets: `knowledge-that-travels.md`.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn copy_name(&self, draft: i64) -> Result<String> {
        Ok(format!("{}.md", self.slug(draft)?))
    }
}

fn entry(row: DraftRow) -> DraftEntry {
    DraftEntry {
        id: row.id.0,
        title: row.title,
        observance_name: Some(row.observance_name).filter(|name| !name.is_empty()),
        observance: row.observance,
        year: row.year.and_then(|year| i16::try_from(year).ok()),
        day: row.day,
        state: row.state,
        language: row.language,
        template: Some(row.template).filter(|template| !template.is_empty()),
        words: row.words,
        created: row.created,
        saved: row.saved,
        trashed: row.trashed,
        errors: row.errors,
        warnings: row.warnings,
        is_translation: row.translation_of.is_some(),
        translation_of: row.source.map(|source| source.0),
        passage: None,
    }
}

fn found(hit: SearchHit) -> DraftEntry {
    let text = hit.passage.text;
    let unit = |byte: usize| text.get(..byte).unwrap_or_default().encode_utf16().count() as u32;
    let ellipsis = u32::from(hit.passage.cut_before);
    let matches = hit
        .passage
        .matches
        .iter()
        .map(|at| (unit(at.start) + ellipsis, unit(at.end) + ellipsis))
        .collect();
    let before = if hit.passage.cut_before { "…" } else { "" };
    let after = if hit.passage.cut_after { "…" } else { "" };
    DraftEntry {
        passage: Some(Passage {
            text: format!("{before}{text}{after}"),
            matches,
        }),
        ..entry(hit.draft)
    }
}
