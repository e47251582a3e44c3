//! The target "fragment": a passage for pasting into another system.

use crate::context::{Context, FragmentOptions, Rendered};
use crate::escape;
use crate::head::Facts;
use crate::render::{Renderer, Target};
use daymark_article::Article;
use std::fmt::Write as _;

/// What a fragment starts with, so that its own files can be told apart.
pub const MARK: &str = "<!-- Daymark fragment -->";

/// Renders the article as a fragment: semantic elements, no class, no style, an `id` only where something leads to it.
#[must_use]
pub fn fragment(article: &Article<'_>, context: &Context<'_>, options: &FragmentOptions) -> Rendered {
    let level = options.heading_level.clamp(1, 6);
    // Below a title the first headings are at least on the second level.
    let base = if options.with_title { level.max(2) } else { level };
    let mut renderer = Renderer::new(article, context, Target::Fragment, options.assets, base);
    renderer.out.push_str(MARK);
    renderer.out.push('\n');
    if options.with_title {
        let title = Facts::of(&mut renderer).title;
        let start = renderer.out.len();
        let tag = format!("h{}", base - 1);
        let _ = write!(renderer.out, "<{tag}>");
        escape::text(&mut renderer.out, &title);
        let _ = write!(renderer.out, "</{tag}>");
        let span = article.front_matter.field("title").map(|field| field.value_span);
        renderer.finish_block(start, span, false);
    }
    renderer.lead_picture();
    for block in &article.blocks {
        renderer.top(block);
    }
    renderer.footnotes();
    renderer.sources();
    Rendered {
        html: renderer.out,
        blocks: renderer.blocks,
        files: renderer.files,
        notes: renderer.notes,
    }
}
