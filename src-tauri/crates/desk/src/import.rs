//! Files that become articles.

use std::path::{Path, PathBuf};

use daymark_store::{NewDraft, Origin};

use crate::Desk;
use crate::articles::LAST;
use crate::boundary::{Announcement, ImportOutcome};
use crate::decode::{Decoded, decode};
use crate::error::Result;
use crate::files::read_within;

impl Desk {
    /// Makes an article of a file's bytes, as dropped on the window.
    ///
    /// # Errors
    /// Never for what is wrong with the file: that is among the notes. Only where it cannot be kept.
    pub fn import_bytes(&self, name: &str, bytes: &[u8]) -> Result<ImportOutcome> {
        let mut outcome = ImportOutcome::default();
        self.bring_in(name, decode(name, bytes.to_vec()), None, &mut outcome)?;
        self.brought_in(&outcome);
        Ok(outcome)
    }

    /// Links the new articles with those that they are translations of, and announces them.
    fn brought_in(&self, outcome: &ImportOutcome) {
        if !outcome.drafts.is_empty() {
            // They are here all the same; opening one of them tries it again.
            let _ = self.inner.link_translations();
            self.inner.announce(Announcement::DraftsChanged);
        }
    }

    /// Makes articles of files. A file whose article is here already opens that one, unless the file is another now.
    ///
    /// # Errors
    /// As [`Desk::import_bytes`].
    pub fn import_files(&self, files: &[PathBuf]) -> Result<ImportOutcome> {
        let mut outcome = ImportOutcome::default();
        for path in files {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            let decoded = read_within(path, &name).and_then(|bytes| decode(&name, bytes));
            self.bring_in(&name, decoded, Some(path), &mut outcome)?;
        }
        self.brought_in(&outcome);
        Ok(outcome)
    }

    /// Makes articles of files that the system or a second start handed over, and announces them.
    pub fn open_files(&self, files: &[PathBuf]) {
        let outcome = self.import_files(files).unwrap_or_else(|error| ImportOutcome {
            drafts: Vec::new(),
            notes: vec![error.to_string()],
        });
        let ImportOutcome { drafts, notes } = outcome;
        self.inner.announce(Announcement::OpenedFiles { drafts, notes });
    }

    /// Makes articles of files that the app was started with. The interface does not listen yet: the last of them is
    /// opened as the last article, and what there is to say comes with [`Desk::start`].
    pub fn open_files_at_start(&self, files: &[PathBuf]) {
        let outcome = self.import_files(files).unwrap_or_else(|error| ImportOutcome {
            drafts: Vec::new(),
            notes: vec![error.to_string()],
        });
        if let Some(last) = outcome.drafts.last() {
            // Without room to note it the article is in the library all the same.
            let _ = self.inner.store().set_setting(LAST, &last.to_string());
        }
        crate::desk::lock(&self.inner.start_notes).extend(outcome.notes);
    }

    fn bring_in(
        &self,
        name: &str,
        decoded: Result<Decoded>,
        path: Option<&Path>,
        outcome: &mut ImportOutcome,
    ) -> Result<()> {
        let decoded = match decoded {
            Ok(decoded) => decoded,
            Err(error) => {
                let shown = crate::boundary::BoundaryError::from(error);
                outcome
                    .notes
                    .push(format!("{} {}", shown.message, shown.hint).trim().to_owned());
                return Ok(());
            }
        };
        outcome.notes.extend(decoded.note);
        let origin = path.map(|path| Origin {
            path: std::path::absolute(path)
                .unwrap_or_else(|_| path.to_owned())
                .display()
                .to_string(),
            encoding: decoded.encoding.to_owned(),
        });
        let known = match &origin {
            Some(origin) => self.inner.store().draft_from(&origin.path)?,
            None => None,
        };
        if let Some(known) = known {
            let same = self
                .inner
                .with(known.0, |session| session.source() == decoded.text)?;
            if same {
                outcome.drafts.push(known.0);
                return Ok(());
            }
            outcome.notes.push(format!(
                "{name} differs from the article made of it before; both are kept."
            ));
        }
        let own = self.inner.own();
        let pictures = path.map_or_else(crate::pictures::ArticlePictures::default, |path| {
            let article = daymark_article::parse(&decoded.text);
            crate::pictures::ArticlePictures::beside(&article, crate::folder::parent(path))
        });
        let mut meta = crate::meta::counted(&decoded.text, &self.inner.world(&own), &pictures);
        if meta.title.is_empty() {
            name.rsplit_once('.')
                .map_or(name, |(stem, _)| stem)
                .clone_into(&mut meta.title);
        }
        let draft = NewDraft {
            source: decoded.text,
            meta,
            origin,
        };
        let now = self.inner.now();
        let made = self.inner.store().create(&draft, now)?;
        if let Some(path) = path {
            self.bring_pictures(made.id.0, &made.source, crate::folder::parent(path), outcome)?;
        }
        outcome.drafts.push(made.id.0);
        Ok(())
    }

    /// Takes along the pictures that lie beside the file, under the address that the article writes.
    fn bring_pictures(
        &self,
        draft: i64,
        source: &str,
        folder: &Path,
        outcome: &mut ImportOutcome,
    ) -> Result<()> {
        let article = daymark_article::parse(source);
        let pictures = crate::pictures::ArticlePictures::beside(&article, folder);
        let mut missing = 0;
        for address in crate::pictures::addresses(&article).collect::<std::collections::BTreeSet<_>>() {
            match pictures.get(address) {
                Some(picture) => {
                    let now = self.inner.now();
                    let id = daymark_store::DraftId(draft);
                    self.inner
                        .store()
                        .put_asset(id, address, picture.media_type, &picture.bytes, now)?;
                }
                None if address.contains(':') => {}
                None => missing += 1,
            }
        }
        if missing > 0 {
            let what = if missing == 1 {
                "a picture was"
            } else {
                "some pictures were"
            };
            outcome.notes.push(format!(
                "{what} not found beside the file; drop them into the article."
            ));
        }
        Ok(())
    }
}
