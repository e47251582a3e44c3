//! Keeps the author's words: drafts, revisions, assets, settings, search and backups in one SQLite file.
//!
//! [`Store::open`] takes a folder and holds it until dropped. The store knows SQL and plain records
//! only: an article is a text with a few columns beside it that the caller derives from it. It reads no
//! clock (times are milliseconds since 1970-01-01 UTC, given by the caller), understands no Markdown and
//! has no types for the interface.
//!
//! Invariant: when a call that writes returns `Ok`, its bytes have reached the disk. When it returns an
//! error, nothing of it has: every call is one transaction.

mod assets;
mod backup;
mod drafts;
mod editions;
mod error;
mod fold;
mod open;
mod place;
mod planned;
mod records;
mod revisions;
mod search;
mod settings;
mod translations;
mod verify;
mod wastebasket;

pub use backup::BackupReport;
pub use editions::EditionRow;
pub use error::StoreError;
pub use open::{Opened, Store};
pub use records::{
    AssetRow, Draft, DraftId, DraftMeta, DraftRow, Filter, Hash, NewDraft, Order, Origin, RevisionReason,
    RevisionRow, SaveOutcome,
};
pub use revisions::AUTOMATIC_REVISION_MS;
pub use search::{Passage, SearchHit};
pub use translations::{TranslationLink, TranslationRow};
pub use verify::Damage;

/// What every call of the store returns.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;
