//! The types that cross the boundary to the interface. Generated to TypeScript in `ui/src/bindings`.
//!
//! Positions in an article's text are UTF-16 code units in the body as the text box shows it: without front matter,
//! every line ending one unit. Times are milliseconds since the epoch, days ISO dates.

mod checks;
mod citing;
mod looks;
mod site;
mod translation;

pub use citing::{CitationCard, RefusedSource, SourceInfo, SourcesImport, StyleInfo};

pub use looks::{FragmentChoice, LookChoice, ThemeInfo};

pub use site::{SiteOutcome, SiteRequest};
pub use translation::{SetMember, SourceChange, TranslationReview, TranslationSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use checks::{FindingInfo, FixInfo, IgnoreInfo, IgnoreRequest, PlannedChanges, RuleInfo};
mod edition;

pub use edition::{BoundPassage, ComparedPiece, ComparedRow, EditionComparison, EditionPlan, EditionReview};

/// What the window needs to start.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Startup {
    pub version: String,
    pub profile: Profile,
    pub settings: Settings,
    pub first_start: bool,
    pub today: String,
    /// The article that was open last.
    pub last_article: Option<i64>,
    /// What is to be said of the files that the app was started with.
    pub notes: Vec<String>,
    pub observance_count: u32,
    /// The next observances, for the first start's leaves.
    pub upcoming: Vec<ObservanceEntry>,
    /// Set where the data cannot be written (newer version, read-only folder), in words with the remedy.
    pub read_only: Option<String>,
    pub data_folder: String,
    pub templates: Vec<TemplateInfo>,
    pub fact_names: Vec<FactInfo>,
}

/// The organisation.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Profile {
    pub name: String,
    pub acronym: String,
    pub address: String,
    pub website: String,
    /// Closing statement of new articles (Markdown).
    pub sign_off: String,
    /// BCP 47 tag.
    pub language: String,
    /// Where exported pages will live: `https://alderline.example/days`.
    pub base_url: String,
    /// Name of the logo's asset, as a data address to show.
    pub logo: Option<String>,
    /// The citation style's id; empty is the UN Editorial Manual's.
    pub citation_style: String,
    pub look: LookChoice,
}

/// What the window remembers. The interface owns `layout` (JSON text).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Settings {
    /// `system`, `light` or `dark`.
    pub scheme: String,
    pub layout: String,
    pub welcome_done: bool,
    /// Per target: the last folder and options, JSON text.
    pub export: String,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TemplateInfo {
    pub id: String,
    pub name: String,
    pub summary: String,
    /// `goals`, `founding-citation`, `citation`, `sign-off`, `key-facts`
    pub required: Vec<String>,
    /// Parts of the same names that its skeleton has and an article may leave out.
    pub offers: Vec<String>,
    pub word_limit: Option<u32>,
    pub prompts: Vec<PromptInfo>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PromptInfo {
    pub field: String,
    pub prompt: String,
    pub hint: String,
}

/// A live fact's name, for the picker.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FactInfo {
    pub name: String,
    pub description: String,
    /// The value in the open article; `None` where it has none.
    pub value: Option<String>,
    /// Why it has no value.
    pub problem: Option<String>,
}

/// An observance in a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ObservanceEntry {
    pub id: String,
    pub name: String,
    /// `day`, `week`, `year`, `decade`, `period`
    pub kind: String,
    /// The day in the edition asked for (or the next one); `None` where it is not known.
    pub start: Option<String>,
    pub end: Option<String>,
    pub weekday: Option<String>,
    pub year: Option<i16>,
    pub edition: Option<u32>,
    /// "Resolution 58/220, decision 66/550"
    pub documents: String,
    /// Part of `name` that the query matched, in UTF-16 units.
    pub highlight: Option<(u32, u32)>,
}

/// The leaf beside the list in "New article".
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ObservanceCard {
    pub entry: ObservanceEntry,
    /// "Saturday, 12 September 2026"
    pub date_text: Option<String>,
    /// "Founded by", "Moved by", "Edition", "Next" with their texts; `unconfirmed` rests on general knowledge.
    pub facts: Vec<CardFact>,
    /// Editions that exist here already.
    pub own_editions: Vec<OwnEdition>,
    pub recommended_template: String,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CardFact {
    pub label: String,
    pub text: String,
    pub unconfirmed: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnEdition {
    pub draft: i64,
    pub year: i16,
}

/// Which drafts to list.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct DraftQuery {
    /// Words to search for; empty lists all.
    pub search: String,
    pub trashed: bool,
    pub state: Option<String>,
    pub language: Option<String>,
    pub observance: Option<String>,
    pub year: Option<i16>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DraftEntry {
    pub id: i64,
    pub title: String,
    pub observance: Option<String>,
    pub observance_name: Option<String>,
    pub year: Option<i16>,
    /// The observance's day in that edition, else the publication date.
    pub day: Option<String>,
    /// `draft` for now
    pub state: String,
    pub language: String,
    pub template: Option<String>,
    pub words: u32,
    pub created: i64,
    pub saved: i64,
    pub trashed: Option<i64>,
    /// How many findings are open in the text as saved last; `None` where nobody has counted yet.
    pub errors: Option<u32>,
    pub warnings: Option<u32>,
    /// Whether its text says that it is a translation.
    pub is_translation: bool,
    /// The draft that it is a translation of, where that is here.
    pub translation_of: Option<i64>,
    /// The passage found, with the matches in UTF-16 units.
    pub passage: Option<Passage>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Passage {
    pub text: String,
    pub matches: Vec<(u32, u32)>,
}

#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NewArticle {
    /// `None`: an article without an observance.
    pub observance: Option<String>,
    pub template: String,
    pub year: Option<i16>,
    pub language: Option<String>,
}

/// An article opened in the editor.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OpenArticle {
    pub id: i64,
    pub version: u32,
    /// The body, line endings as LF.
    pub body: String,
    pub details: Details,
    pub saved: i64,
    /// "Read as Windows-1252", where the file was not UTF-8.
    pub note: Option<String>,
    pub read_only: Option<String>,
    pub analysis: Analysis,
    pub preview: PreviewUpdate,
}

/// The front matter as a form. Absent and empty are the same.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Details {
    pub title: String,
    pub observance: String,
    pub observance_name: String,
    pub year: String,
    pub date: String,
    pub language: String,
    pub template: String,
    pub summary: String,
    pub author: String,
    pub image: String,
    pub image_alt: String,
    pub translation_of: String,
    pub canonical: String,
    pub slug: String,
    /// Keys that Daymark keeps but does not know.
    pub other_keys: Vec<String>,
    /// The weekday and date of the edition in words, where known.
    pub day_text: String,
    /// The front matter's fault; the form is read-only then and offers the raw text.
    pub problem: Option<DetailsProblem>,
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DetailsProblem {
    pub message: String,
    pub line: u32,
    pub column: u32,
    /// The front matter as written, fences included.
    pub raw: String,
}

/// One replacement, positions before the edit. Several are in order and do not overlap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TextChange {
    pub from: u32,
    pub to: u32,
    pub insert: String,
}

/// What follows from an edit.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum EditOutcome {
    /// The edit is taken; it will be durable when the event `saved` names this version.
    #[serde(rename_all = "camelCase")]
    Taken {
        version: u32,
        analysis: Analysis,
        preview: PreviewUpdate,
    },
    /// The base version is not the present one: send the whole text with `replace_text`.
    #[serde(rename_all = "camelCase")]
    Stale { version: u32 },
}

/// What the editor shows about the text.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Analysis {
    pub words: u32,
    /// Rounded up, at 230 words a minute.
    pub reading_minutes: u32,
    /// `None` where an edit left all of them as they were: they move with the text.
    pub parts: Option<Vec<TextPart>>,
    /// Whether findings and ignores are of this text. Where not, they are empty and follow as `Checked`.
    pub checked: bool,
    pub findings: Vec<FindingInfo>,
    /// What the author's comments silence.
    pub ignores: Vec<IgnoreInfo>,
}

/// A part of the dialect in the text.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TextPart {
    /// `fact`, `citation`, `goals`, `sign-off`, `quote`, `theme`, `key-facts`, `prompt`, `image`, `footnote`
    pub kind: String,
    pub from: u32,
    pub to: u32,
    /// What the chip shows: the fact's value, the citation's later mention, "4, evenly punctuated".
    pub label: String,
    /// What resting on it tells: first mention, the prompt's hint, the problem.
    pub detail: String,
    /// Whether it could not be resolved.
    pub problem: bool,
}

/// Where a block of the page comes from in the text; `None` for what comes from elsewhere.
pub type SourceRange = Option<(u32, u32)>;

/// How the preview changes. The frame holds the export's own document.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum PreviewUpdate {
    /// Nothing.
    Same,
    /// The whole document. `blocks[i]` is one element each: UTF-16 offsets of its markup in `html`.
    #[serde(rename_all = "camelCase")]
    Full { html: String, blocks: Vec<PreviewBlock> },
    /// Blocks `at .. at + remove` are replaced by `insert`, which come from `spans`. The source ranges of the blocks
    /// behind them move by `shift`; where a block that stays does otherwise, `moved` has its new number and range.
    #[serde(rename_all = "camelCase")]
    Patch {
        at: u32,
        remove: u32,
        insert: Vec<String>,
        spans: Vec<SourceRange>,
        shift: i32,
        moved: Vec<(u32, SourceRange)>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PreviewBlock {
    pub from: u32,
    pub to: u32,
    /// The block's range in the text; `None` for what comes from the front matter or the profile.
    pub source: Option<(u32, u32)>,
}

/// An export as asked for in the window.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ExportRequest {
    /// `page`, `fragment`, `newsletter`, `docx`, `markdown`, `social`
    pub target: String,
    pub folder: String,
    /// Of the target `fragment`; the others leave it aside.
    pub fragment: FragmentChoice,
    /// `embed`, `folder`
    pub assets: String,
    /// Export although errors are open.
    pub anyway: bool,
    /// Replace a file that Daymark did not write.
    pub replace: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum ExportOutcome {
    #[serde(rename_all = "camelCase")]
    Written {
        path: String,
        bytes: u32,
        files: Vec<String>,
        notes: Vec<String>,
    },
    /// Errors are open; nothing was written.
    #[serde(rename_all = "camelCase")]
    AsksFirst { findings: Vec<FindingInfo> },
    /// The file was not written by Daymark; nothing was written.
    #[serde(rename_all = "camelCase")]
    WouldReplace { path: String },
    /// It was stopped; nothing was written.
    Cancelled,
}

/// What an export would write, to look at before it is written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum ExportPreview {
    /// A document with its pictures in it.
    #[serde(rename_all = "camelCase")]
    Html { html: String },
    #[serde(rename_all = "camelCase")]
    Text { text: String },
    /// Pictures as data addresses, the text that goes with them, and what is worth knowing.
    #[serde(rename_all = "camelCase")]
    Pictures {
        pictures: Vec<String>,
        text: String,
        notes: Vec<String>,
    },
    /// The window's own preview shows it, or only its own program does.
    Nothing,
}

/// A document that can be cited.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CitableDocument {
    /// What to write between `[@` and `]`.
    pub key: String,
    pub first_mention: String,
    pub title: Option<String>,
    pub date: Option<String>,
    pub unconfirmed: bool,
    /// "Founded this observance", or empty.
    pub relation: String,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CopiedHtml {
    pub html: String,
    pub text: String,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AssetInfo {
    /// The address to write in the article.
    pub name: String,
    pub media_type: String,
    pub bytes: u32,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RevisionEntry {
    pub hash: String,
    pub saved: i64,
    pub words: u32,
    pub reason: String,
}

/// An error, for the window. A `code` exists where the interface does something different for it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BoundaryError {
    /// `disk-full`, `read-only`, `newer-version`, `not-found`, `not-a-picture`, `too-large`, `in-use`, `other`
    pub code: String,
    pub message: String,
    /// The remedy.
    pub hint: String,
}

/// What the core announces.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(export)]
pub enum Announcement {
    /// The version is durable.
    #[serde(rename_all = "camelCase")]
    Saved { draft: i64, version: u32, at: i64 },
    /// It could not be saved; it is tried again and the text is kept in memory.
    #[serde(rename_all = "camelCase")]
    SaveFailed { draft: i64, error: BoundaryError },
    /// What the checks found in that version.
    #[serde(rename_all = "camelCase")]
    Checked {
        draft: i64,
        version: u32,
        findings: Vec<FindingInfo>,
        ignores: Vec<IgnoreInfo>,
    },
    /// So many articles of the site under way are done.
    #[serde(rename_all = "camelCase")]
    SiteProgress { done: u32, of: u32 },
    /// The list of drafts is another.
    DraftsChanged,
    /// Files were handed over by the system or by a second start.
    #[serde(rename_all = "camelCase")]
    OpenedFiles { drafts: Vec<i64>, notes: Vec<String> },
}

/// What follows from a change of the front matter.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DetailsOutcome {
    pub version: u32,
    pub details: Details,
    pub analysis: Analysis,
    pub preview: PreviewUpdate,
}

/// Files brought in.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportOutcome {
    /// The new drafts, in the files' order.
    pub drafts: Vec<i64>,
    /// "notes.txt was read as Windows-1252", "big.md is over 50 MB and was not opened: …"
    pub notes: Vec<String>,
}

mod calendar;
pub use calendar::{
    AnnouncedDate, AwaitedDay, CalendarDay, CalendarView, ChoiceImported, ChoosableDay, DateRule, DayChoice,
    DayLeaf, EditionArticle, OwnEntry,
};
