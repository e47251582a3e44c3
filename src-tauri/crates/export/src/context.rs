//! What goes in beside the article, and what comes out.

use crate::Theme;
use daymark_article::Span;
use daymark_catalogue::{Catalogue, Citing, Organisation};
use std::fmt;
use std::ops::Range;

/// A picture's bytes.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// Its file name, for people: `harbour.jpg`.
    pub name: &'a str,
    /// `image/png`, `image/jpeg`, `image/gif`, `image/webp`, `image/avif` or `image/svg+xml`.
    pub media_type: &'a str,
    /// The file's bytes.
    pub bytes: &'a [u8],
    /// Width in pixels; read from the bytes where it is `None`.
    pub width: Option<u32>,
    /// Height in pixels; read from the bytes where it is `None`.
    pub height: Option<u32>,
}

/// Where an article's pictures come from. Export itself opens no file.
pub trait Pictures {
    /// The picture at that address, as the article writes it.
    fn picture(&self, address: &str) -> Option<Picture<'_>>;
}

/// No pictures at all.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoPictures;

impl Pictures for NoPictures {
    fn picture(&self, _address: &str) -> Option<Picture<'_>> {
        None
    }
}

/// The article in a language, where others find it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// A BCP 47 tag, or `x-default`.
    pub language: String,
    /// The page's address.
    pub address: String,
}

/// What an article is exported in.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What Daymark knows about days and documents.
    pub catalogue: &'a Catalogue,
    /// Whose article it is.
    pub organisation: &'a Organisation,
    /// The organisation's logo.
    pub logo: Option<Picture<'a>>,
    /// The article's pictures.
    pub pictures: &'a dyn Pictures,
    /// Where the page will stand: `https://alderline.example/`.
    pub base_url: Option<&'a str>,
    /// A BCP 47 tag that overrides the article's own.
    pub language: Option<&'a str>,
    /// How citations are written, and what can be cited besides the catalogue.
    pub citing: Citing<'a>,
    /// The same article in every language that there is, this one included; empty where there is no other.
    pub translations: &'a [Translation],
}

impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("organisation", &self.organisation.name)
            .field("base_url", &self.base_url)
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// Where pictures and fonts go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AssetMode {
    /// Into the page, as `data:`.
    #[default]
    Embed,
    /// Into files under `assets/` beside it ([`Rendered::files`]).
    Folder,
}

/// How a page is made.
#[derive(Debug, Clone, Copy)]
pub struct PageOptions<'a> {
    /// Its looks.
    pub theme: &'a Theme,
    /// Where pictures and fonts go.
    pub assets: AssetMode,
}

/// Which system a fragment is pasted into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Preset {
    /// Any.
    #[default]
    Plain,
    /// `WordPress`: block markup.
    Wordpress,
    /// Drupal: the text format "Basic HTML".
    Drupal,
    /// Webflow: rich text.
    Webflow,
    /// Ghost: what its conversion to Lexical keeps.
    Ghost,
}

/// How a fragment is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FragmentOptions {
    /// The level of the article's first headings, 1 to 6.
    pub heading_level: u8,
    /// Whether the title comes first, as a heading one level above the others.
    pub with_title: bool,
    /// Where pictures go.
    pub assets: AssetMode,
    /// Which system it is for.
    pub preset: Preset,
}

impl Default for FragmentOptions {
    fn default() -> Self {
        Self {
            heading_level: 2,
            with_title: false,
            assets: AssetMode::Embed,
            preset: Preset::Plain,
        }
    }
}

/// What came out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rendered {
    /// The page or fragment.
    pub html: String,
    /// Its blocks in document order; they do not overlap. A fragment for a preset has none.
    pub blocks: Vec<Block>,
    /// The files that belong beside it, each path once.
    pub files: Vec<OutputFile>,
    /// What could not be shown as it was written, in the order of the article.
    pub notes: Vec<Note>,
    /// Why the theme could not be filled, with file and line. Then the page is to be looked at, not to be kept: it has
    /// other looks than were asked for.
    pub fault: Option<String>,
}

/// One element of the output and the author's text that it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its bytes in [`Rendered::html`]: exactly one element.
    pub html: Range<usize>,
    /// Its bytes in the author's text; `None` for what Daymark adds (Sources, Footnotes).
    pub source: Option<Span>,
}

/// A file beside the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Relative to the output, with `/`: `assets/harbour.5f0c2a91.jpg`.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a target makes of one article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Output {
    /// The files that are named after the article; the first is the one that people look for.
    pub named: Vec<NamedFile>,
    /// The files that belong beside them, each path once.
    pub files: Vec<OutputFile>,
    /// What could not be shown as it was written, in the order of the article.
    pub notes: Vec<Note>,
    /// Why the theme could not be filled, with file and line. Then nothing of it is to be kept.
    pub fault: Option<String>,
}

/// A file that is named after the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFile {
    /// What follows the slug: `.html`, `-og.png`.
    pub ending: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Output {
    /// One file with what belongs beside it.
    pub(crate) fn new(
        ending: &'static str,
        bytes: Vec<u8>,
        files: Vec<OutputFile>,
        notes: Vec<Note>,
    ) -> Self {
        Self {
            named: vec![NamedFile { ending, bytes }],
            files,
            notes,
            fault: None,
        }
    }
}

impl From<Rendered> for Output {
    fn from(rendered: Rendered) -> Self {
        Self {
            fault: rendered.fault,
            ..Self::new(
                ".html",
                rendered.html.into_bytes(),
                rendered.files,
                rendered.notes,
            )
        }
    }
}

/// Something that could not be shown as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// In words, with the remedy.
    pub message: String,
    /// Where, in the author's text.
    pub span: Option<Span>,
}
