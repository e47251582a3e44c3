//! Tree → HTML: pages in a theme, fragments for other systems. Bytes out, no file system.
//!
//! [`page`] and [`fragment`] take an [`Article`](daymark_article::Article) and a [`Context`] and return [`Rendered`]:
//! the markup, its blocks with the author's text that each comes from (the preview patches and scrolls by them), the
//! files that belong beside it, and notes on what could not be shown as written. The same input gives the same bytes.
//!
//! Nothing that is rendered runs a script or loads anything from the network: text is escaped, addresses are checked,
//! pictures come from [`Pictures`] alone, raw HTML passes the sanitiser last. Not here: where files are written, and
//! whether an article is good enough to publish.

mod address;
mod contents;
mod context;
mod document;
mod drawing;
mod encodings;
mod escape;
mod fonts;
mod fragment;
mod head;
mod inline;
mod markdown;
mod metadata;
mod newsletter;
mod page;
mod palette;
mod pictures;
mod plain;
mod references;
mod render;
mod sanitise;
pub mod site;
mod slug;
mod social;
mod survey;
mod theme;
mod typography;
mod word;
mod words;

pub use context::{
    AssetMode, Block, Context, FragmentOptions, NamedFile, NoPictures, Note, Output, OutputFile, PageOptions,
    Picture, Pictures, Preset, Rendered, Translation,
};
pub use fragment::fragment;
pub use markdown::markdown;
pub use newsletter::{NewsletterOptions, newsletter};
pub use page::{blocks_alone, page};
pub use plain::plain_text;
pub use slug::slug;
pub use social::social;
pub use theme::{Look, Theme, ThemeError, ThemeFiles};
pub use word::word;

/// Whether these bytes are an output that Daymark wrote, which an export may therefore replace.
#[must_use]
pub fn is_ours(bytes: &[u8]) -> bool {
    let bytes = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start();
    let head = &bytes[..bytes.len().min(8192)];
    let generator = b"<meta name=\"generator\" content=\"Daymark ";
    fragment::is_ours(bytes)
        || markdown::is_ours(bytes)
        || newsletter::is_ours(bytes)
        || social::is_ours(bytes)
        || word::is_ours(bytes)
        || head
            .windows(generator.len())
            .any(|window| window == generator.as_slice())
}
