//! The plain records that go into the store and come out of it.

use std::fmt;

use rusqlite::Row;

/// Names a draft for as long as the database lives; never used twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(pub i64);

/// The BLAKE3 hash of some bytes: a revision's or an asset's address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Hash {
        Hash(*blake3::hash(bytes).as_bytes())
    }

    /// Reads the 64 hexadecimal digits that [`Hash`] is displayed as.
    pub fn from_hex(digits: &str) -> Option<Hash> {
        blake3::Hash::from_hex(digits)
            .ok()
            .map(|hash| Hash(*hash.as_bytes()))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Hash({self})")
    }
}

/// What the library shows and filters by, derived from the text by the caller at every save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftMeta {
    /// The article's title.
    pub title: String,
    /// The catalogue's name of the observance.
    pub observance: Option<String>,
    /// The observance as people read it; empty without one.
    pub observance_name: String,
    /// The edition's year.
    pub year: Option<i32>,
    /// The edition's first day, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// The language tag.
    pub language: String,
    /// The template folder's name.
    pub template: String,
    /// What the article's output is called, without ending; `None` where no save has told it yet.
    pub name: Option<String>,
    /// What the article calls the one that it is a translation of.
    pub translation_of: Option<String>,
    /// Where the article stands; a new one is a `draft`.
    pub state: String,
    /// The body's number of words.
    pub words: u32,
    /// How many findings are errors; `None` where nobody has counted.
    pub errors: Option<u32>,
    /// How many are warnings.
    pub warnings: Option<u32>,
    /// The body as plain text, for search and its passages.
    pub search_text: String,
}

impl Default for DraftMeta {
    fn default() -> DraftMeta {
        DraftMeta {
            title: String::new(),
            observance: None,
            observance_name: String::new(),
            year: None,
            day: None,
            language: "en".to_owned(),
            template: String::new(),
            name: None,
            translation_of: None,
            state: "draft".to_owned(),
            words: 0,
            errors: None,
            warnings: None,
            search_text: String::new(),
        }
    }
}

/// The file an article came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The file's path as the author chose it.
    pub path: String,
    /// The name of its encoding.
    pub encoding: String,
}

/// A draft about to be made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewDraft {
    /// The article's text, kept byte for byte.
    pub source: String,
    /// What the list and the search know of it.
    pub meta: DraftMeta,
    /// The file it came from, if any.
    pub origin: Option<Origin>,
}

/// A draft with its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its name.
    pub id: DraftId,
    /// Counts the saves, from 1; the next save gives it back.
    pub version: i64,
    /// The article's text, byte for byte as it was saved.
    pub source: String,
    /// What the list and the search know of it.
    pub meta: DraftMeta,
    /// When it was made.
    pub created: i64,
    /// When its text or its meta last changed.
    pub saved: i64,
    /// When it went into the wastebasket.
    pub trashed: Option<i64>,
    /// Where the author last stood in the text, in the caller's unit.
    pub cursor: i64,
    /// The file it came from, if any.
    pub origin: Option<Origin>,
}

/// A draft as the library shows it, without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `Draft` and `DraftMeta`")]
pub struct DraftRow {
    pub id: DraftId,
    pub version: i64,
    pub title: String,
    pub observance: Option<String>,
    pub observance_name: String,
    pub year: Option<i32>,
    pub day: Option<String>,
    pub language: String,
    pub template: String,
    pub state: String,
    pub words: u32,
    pub created: i64,
    pub saved: i64,
    pub trashed: Option<i64>,
    pub errors: Option<u32>,
    pub warnings: Option<u32>,
    pub name: Option<String>,
    pub translation_of: Option<String>,
    /// The draft that it is a translation of, where the two are linked.
    pub source: Option<DraftId>,
}

impl DraftRow {
    /// The columns that [`DraftRow::read`] expects first in a row, of the table `d`.
    pub(crate) const COLUMNS: &'static str = "d.id, d.version, d.title, d.observance, d.observance_name, \
         d.year, d.day, d.language, d.template, d.state, d.words, d.created, d.saved, d.trashed, \
         d.errors, d.warnings, d.name, d.translation_of, \
         CASE WHEN d.translation_of IS NULL THEN NULL ELSE (SELECT t.source FROM translation t \
         WHERE t.draft = d.id AND t.named = d.translation_of) END";

    /// How many those are: what a query selects beside them begins at this index.
    pub(crate) const WIDTH: usize = 19;

    pub(crate) fn read(row: &Row<'_>) -> rusqlite::Result<DraftRow> {
        Ok(DraftRow {
            id: DraftId(row.get(0)?),
            version: row.get(1)?,
            title: row.get(2)?,
            observance: row.get(3)?,
            observance_name: row.get(4)?,
            year: row.get(5)?,
            day: row.get(6)?,
            language: row.get(7)?,
            template: row.get(8)?,
            state: row.get(9)?,
            words: row.get(10)?,
            created: row.get(11)?,
            saved: row.get(12)?,
            trashed: row.get(13)?,
            errors: row.get(14)?,
            warnings: row.get(15)?,
            name: row.get(16)?,
            translation_of: row.get(17)?,
            source: row.get::<_, Option<i64>>(18)?.map(DraftId),
        })
    }
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By the edition's day, the latest first, drafts without one before all; then by when saved.
    #[default]
    Day,
    /// The last saved first.
    Saved,
}

/// Which drafts a list has; the default is every draft outside the wastebasket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only the wastebasket, the last thrown away first, instead of everything outside it.
    pub trashed: bool,
    /// Only this state.
    pub state: Option<String>,
    /// Only this language.
    pub language: Option<String>,
    /// Only this observance.
    pub observance: Option<String>,
    /// Only this edition.
    pub year: Option<i32>,
    /// The order outside the wastebasket.
    pub order: Order,
    /// At most so many rows; all without it.
    pub limit: Option<u32>,
    /// Leaves out so many rows before the first.
    pub offset: u32,
}

/// What became of a save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveOutcome {
    /// The text is on the disk under this version.
    Saved {
        /// What the next save gives as its base.
        version: i64,
    },
    /// Somebody saved in between; nothing was written.
    Stale {
        /// The version on the disk.
        current_version: i64,
    },
}

/// Why a revision was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevisionReason {
    /// By itself, while the author wrote.
    Automatic,
    /// The author asked for it.
    Kept,
    /// An earlier text was about to be restored.
    BeforeRestore,
    /// A file was about to be read in over it.
    BeforeImport,
    /// Everything found was about to be replaced.
    BeforeReplaceAll,
    /// Somebody's changes were about to be accepted.
    BeforeAccept,
    /// What the checks found was about to be mended in many places at once.
    BeforeFixes,
    /// For a reason of a later Daymark.
    Other,
}

impl RevisionReason {
    const NAMED: &'static [(RevisionReason, &'static str)] = &[
        (RevisionReason::Automatic, "automatic"),
        (RevisionReason::Kept, "kept"),
        (RevisionReason::BeforeRestore, "before-restore"),
        (RevisionReason::BeforeImport, "before-import"),
        (RevisionReason::BeforeReplaceAll, "before-replace-all"),
        (RevisionReason::BeforeAccept, "before-accept"),
        (RevisionReason::BeforeFixes, "before-fixes"),
        (RevisionReason::Other, "other"),
    ];

    /// The word it is stored as.
    pub fn as_str(self) -> &'static str {
        Self::NAMED
            .iter()
            .find(|(reason, _)| *reason == self)
            .map_or("other", |(_, name)| name)
    }

    pub(crate) fn from_name(name: &str) -> RevisionReason {
        Self::NAMED
            .iter()
            .find(|(_, known)| *known == name)
            .map_or(RevisionReason::Other, |(reason, _)| *reason)
    }
}

/// A revision without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionRow {
    /// Grows with every revision of the database.
    pub id: i64,
    /// Whose text it was.
    pub draft: DraftId,
    /// The address of the text.
    pub hash: Hash,
    /// Why it was kept.
    pub reason: RevisionReason,
    /// When it was kept.
    pub kept: i64,
    /// The text's length in bytes.
    pub size: u64,
}

/// An asset without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssetRow {
    /// Whose picture it is.
    pub draft: DraftId,
    /// What the article calls it; one of a kind within the draft.
    pub name: String,
    /// The media type the caller found.
    pub media_type: String,
    /// The address of its bytes.
    pub hash: Hash,
    /// Its length in bytes.
    pub size: u64,
    /// When it was put in.
    pub added: i64,
}
