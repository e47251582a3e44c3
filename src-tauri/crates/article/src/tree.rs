//! The tree that one parser builds for editor, preview, checks, export and command line alike.

use crate::Span;
use std::borrow::Cow;

/// One block or inline of the article, with the bytes of the source that it stands for.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    /// What it is.
    pub kind: Kind<'a>,
    /// Where it stands in the author's text (the whole source, front matter included).
    pub span: Span,
    /// What it contains, in order. Items of a tight list hold inlines directly, as in `CommonMark`.
    pub children: Vec<Node<'a>>,
}

/// The kinds of node. Their fields are described with the kind.
#[allow(missing_docs)]
#[derive(Debug, Clone, PartialEq)]
pub enum Kind<'a> {
    // Blocks.
    /// A paragraph of inlines.
    Paragraph,
    /// A heading of `level` 1 to 6; `id` and `classes` from `{#id .class}`.
    Heading {
        level: u8,
        id: Option<Cow<'a, str>>,
        classes: Vec<Cow<'a, str>>,
    },
    /// A plain quotation; also a callout whose name nobody knows.
    BlockQuote,
    /// `> [!name] title` with quoted blocks. If the first child is a `CalloutTitle`, it is the rest of the marker's line.
    Callout(Callout),
    /// The inlines on the callout's first line, after the marker.
    CalloutTitle,
    /// A list; `start` is the first number of an ordered one. `tight`: its items are not paragraphs.
    List { start: Option<u64>, tight: bool },
    /// An item of a list.
    Item,
    /// A code block; `info` is the fence's info string (empty for indented code). Children: `Text`.
    CodeBlock { info: Cow<'a, str>, fenced: bool },
    /// A block of raw HTML. Children: `Html`.
    HtmlBlock,
    /// A thematic break.
    Rule,
    /// A table; children: one `TableHead`, then `TableRow`s.
    Table { alignments: Vec<Alignment> },
    /// The header row; children: `TableCell`s.
    TableHead,
    /// A body row; children: `TableCell`s.
    TableRow,
    /// A cell of inlines.
    TableCell,
    /// The text of a footnote, where the author wrote it.
    FootnoteDefinition { label: Cow<'a, str> },

    // Inlines.
    /// Text with escapes and entities resolved.
    Text(Cow<'a, str>),
    /// Code in a line.
    Code(Cow<'a, str>),
    /// Raw HTML, as the author wrote it; a block's or an inline's.
    Html(Cow<'a, str>),
    /// A line break of the source that does not show.
    SoftBreak,
    /// A line break that shows.
    HardBreak,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Text struck through.
    Strikethrough,
    /// A link; `url` as written, not yet checked for its scheme.
    Link { url: Cow<'a, str>, title: Cow<'a, str> },
    /// A picture; its children are the text alternative. `decorative`: the author wrote `{decorative}` after it.
    Image {
        url: Cow<'a, str>,
        title: Cow<'a, str>,
        decorative: bool,
    },
    /// `[^label]`.
    FootnoteReference { label: Cow<'a, str> },
    /// `[@A/RES/58/220, para. 3; @other]`.
    Citation(Vec<CitationItem<'a>>),
    /// `{{ observance.date | weekday }}`.
    LiveFact(LiveFact<'a>),
    /// `[palabra]{lang=es}`: words of another language; children are inlines.
    Language {
        /// The language's tag as written: `es`, `zh-Hant`.
        tag: &'a str,
    },
}

/// The callouts that Daymark knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Callout {
    /// `[!goals]`
    Goals,
    /// `[!sign-off]`
    SignOff,
    /// `[!quote]`
    Quote,
    /// `[!theme]`
    Theme,
    /// `[!key-facts]`
    KeyFacts,
}

/// How a table's column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// Not said.
    None,
    /// To the start.
    Left,
    /// Centred.
    Center,
    /// To the end.
    Right,
}

/// One `@key` with its locator.
#[derive(Debug, Clone, PartialEq)]
pub struct CitationItem<'a> {
    /// The key without `@`, as written, trimmed.
    pub key: Cow<'a, str>,
    /// The key's bytes in the source.
    pub key_span: Span,
    /// What follows the first comma, trimmed: `para. 3`.
    pub locator: Option<Cow<'a, str>>,
}

/// A name that stands for a value of this edition.
#[derive(Debug, Clone, PartialEq)]
pub struct LiveFact<'a> {
    /// `observance.date`, trimmed, as written.
    pub name: Cow<'a, str>,
    /// The filters behind it, in order: name and optional argument (`| date:long`).
    pub filters: Vec<(Cow<'a, str>, Option<Cow<'a, str>>)>,
}
