//! The target "fragment": a passage for pasting into another system.
//!
//! A preset writes the plain fragment once more, as its system keeps it; what each keeps is said in its module.

mod drupal;
mod flow;
mod ghost;
mod inline;
mod tree;
mod webflow;
mod wordpress;

use crate::context::{AssetMode, Context, FragmentOptions, Preset, Rendered};
use crate::escape;
use crate::head::Facts;
use crate::render::{Renderer, Target};
use daymark_article::Article;
use daymark_catalogue::Language;
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
    if options.preset != Preset::Plain {
        return preset(renderer, *options);
    }
    Rendered {
        html: renderer.out,
        blocks: renderer.blocks,
        files: renderer.files,
        notes: renderer.notes,
        fault: None,
    }
}

/// What of the fragment can be linked to.
pub struct Outline<'h> {
    /// What its links lead to, without `#`.
    targets: Vec<&'h str>,
    /// The items that have an id, each with the id of the heading above it.
    sections: Vec<(&'h str, &'h str)>,
    /// Whether headings keep their ids.
    heading_ids: bool,
    /// Between a column's head and a cell.
    colon: &'static str,
}

impl<'h> Outline<'h> {
    fn of(pieces: &[tree::Piece<'h>], preset: Preset, language: Language) -> Self {
        let mut outline = Self {
            targets: Vec::new(),
            sections: Vec::new(),
            heading_ids: matches!(preset, Preset::Drupal | Preset::Wordpress),
            colon: match language {
                Language::Fr => "\u{202f}: ",
                Language::Zh => "：",
                _ => ": ",
            },
        };
        tree::targets(pieces, &mut outline.targets);
        for section in tree::elements(pieces).filter(|element| element.name == "section") {
            let heading = tree::elements(&section.children).find_map(|child| child.attribute("id"));
            let items = tree::elements(&section.children).flat_map(|child| tree::elements(&child.children));
            if let Some(heading) = heading {
                outline
                    .sections
                    .extend(items.filter_map(|item| Some((item.attribute("id")?, heading))));
            }
        }
        outline
    }

    /// The id of a heading that something leads to: a link of its own, or a reference to an item below it.
    fn place(&self, heading: &tree::Element<'h>) -> Option<&'h str> {
        let id = heading.attribute("id")?;
        let listed = || {
            self.sections
                .iter()
                .any(|(item, above)| *above == id && self.targets.contains(item))
        };
        (self.targets.contains(&id) || self.heading_ids && listed()).then_some(id)
    }
}

/// Writes the fragment as the preset's system keeps it. Its blocks are not those of the article any more.
fn preset(mut renderer: Renderer<'_>, options: FragmentOptions) -> Rendered {
    let plain = std::mem::take(&mut renderer.out);
    let pieces = tree::read(&plain);
    let outline = Outline::of(&pieces, options.preset, renderer.language);
    let mut html = String::with_capacity(plain.len() * 2);
    let system = match options.preset {
        Preset::Wordpress => {
            html = wordpress::write(&pieces, &outline);
            "WordPress"
        }
        kept => {
            html.push_str(MARK);
            html.push('\n');
            let (rules, system) = match kept {
                Preset::Drupal => (&drupal::RULES, "Drupal"),
                Preset::Webflow => (&webflow::RULES, "Webflow"),
                _ => (&ghost::RULES, "Ghost"),
            };
            flow::write(&mut html, &pieces, rules, &outline);
            system
        }
    };
    if options.assets == AssetMode::Embed && plain.contains("<img src=\"data:") {
        renderer.note(
            format!("{system} does not keep pictures that are written into the text. Export with the pictures in a folder, upload them, and set their addresses there."),
            None,
        );
    }
    Rendered {
        html: format!("{}\n", html.trim_end()),
        blocks: Vec::new(),
        files: renderer.files,
        notes: renderer.notes,
        fault: None,
    }
}

/// Whether these bytes begin as a fragment that Daymark wrote.
pub fn is_ours(bytes: &[u8]) -> bool {
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    bytes.starts_with(MARK.as_bytes())
        || first.starts_with(b"<!-- wp:")
            && first
                .windows(wordpress::MARK.len())
                .any(|window| window == wordpress::MARK.as_bytes())
}
