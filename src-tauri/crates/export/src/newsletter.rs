//! The target "newsletter": an e-mail in the theme's colours, as a draft message and as HTML.

mod html;
mod message;

use crate::Theme;
use crate::context::{AssetMode, Context, NamedFile, Output, OutputFile};
use crate::document::Document;
use daymark_article::Article;

/// How a newsletter is made.
#[derive(Debug, Clone, Copy)]
pub struct NewsletterOptions<'a> {
    /// Its colours.
    pub theme: &'a Theme,
    /// Where the pictures of the HTML go; a message carries its own.
    pub assets: AssetMode,
    /// When it is sent, in seconds since 1970; without it the article's date counts, if it has one.
    pub sent: Option<i64>,
}

/// Makes the message `.eml` and the same as `.newsletter.html`.
#[must_use]
pub fn newsletter(article: &Article<'_>, context: &Context<'_>, options: &NewsletterOptions<'_>) -> Output {
    let mut document = Document::of(article, context);
    html::prepare(&mut document);
    let plain = message::plain(&document, article, context);
    let attached = |file: &OutputFile| format!("cid:{}", message::content_id(file));
    let letter = html::letter(&document, context, options.theme, &attached);
    let message = message::message(&document, &letter, &plain, options.sent);
    let alone = |file: &OutputFile| html::source(file, options.assets);
    let html = html::letter(&document, context, options.theme, &alone);
    let files = match options.assets {
        AssetMode::Embed => Vec::new(),
        AssetMode::Folder => document.files,
    };
    Output {
        named: vec![
            NamedFile {
                ending: ".eml",
                bytes: message.into_bytes(),
            },
            NamedFile {
                ending: ".newsletter.html",
                bytes: html.into_bytes(),
            },
        ],
        files,
        notes: document.notes,
        fault: None,
    }
}

pub use message::is_ours;
