//! The target "social": two pictures for posts, drawn from the theme's `social.svg`, and the text that goes with them.

mod drawing;
mod faces;
mod fit;
mod post;

pub use drawing::Drawing;

use crate::Theme;
use crate::context::{Context, NamedFile, Note, Output};
use crate::head::Facts;
use crate::render::{Renderer, Target, is_rtl};
use crate::{AssetMode, palette, pictures, theme};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use daymark_article::Article;
use daymark_catalogue::{DateForm, format_date, format_range};
use minijinja::value::Value;
use resvg::{tiny_skia, usvg};
use std::sync::Arc;

const TEMPLATE: &str = include_str!("../../../../templates/themes/default/social.svg");

/// What follows the slug, width, height.
const FORMATS: [(&str, u32, u32); 2] = [("-og.png", 1200, 630), ("-square.png", 1080, 1080)];

/// Tells Daymark's own pictures, in their text chunk.
const SOFTWARE: &str = "Daymark ";

/// Draws the pictures and writes the post.
#[must_use]
pub fn social(article: &Article<'_>, context: &Context<'_>, theme: &Theme) -> Output {
    let mut renderer = Renderer::new(article, context, Target::Page, AssetMode::Embed, 2);
    let facts = Facts::of(&mut renderer);
    let mut notes = std::mem::take(&mut renderer.notes);
    let mut named = Vec::new();
    let mut fault = None;
    for (ending, width, height) in FORMATS {
        let (values, logo) = values(&renderer, &facts, theme, width, height);
        // What a theme's own drawing cannot show, the default theme's does.
        let own = theme.drawing().and_then(|drawing| {
            let drawn = drawing.svg(values.clone(), &logo).and_then(|svg| {
                picture(&svg, width, height)
                    .map_err(|message| crate::theme::guard::Fault { line: 0, message })
            });
            match drawn {
                Ok(bytes) => Some(bytes),
                Err(found) => {
                    fault.get_or_insert_with(|| {
                        let found = theme.drawing_fault(found);
                        format!("The pictures for posts could not be drawn: {found}.")
                    });
                    None
                }
            }
        });
        let built_in = || picture(&theme::fill("social.svg", TEMPLATE, values), width, height);
        match own.map_or_else(built_in, Ok) {
            Ok(bytes) => named.push(NamedFile { ending, bytes }),
            Err(message) => notes.push(Note {
                message: format!(
                    "The picture for posts could not be drawn: {message}; correct the theme's social.svg."
                ),
                span: None,
            }),
        }
    }
    let shown = name(&renderer, &facts);
    for text in [shown.as_str(), context.organisation.name.trim()] {
        let missing = faces::missing(text);
        if !missing.is_empty() {
            notes.push(Note {
                message: format!(
                    "The faces for posts lack “{missing}” of “{text}”; the picture shows it without."
                ),
                span: None,
            });
        }
    }
    let (text, note) = post::post(&facts);
    notes.extend(note.map(|message| Note { message, span: None }));
    named.push(NamedFile {
        ending: "-post.txt",
        bytes: text.into_bytes(),
    });
    Output {
        named,
        files: Vec::new(),
        notes,
        fault,
    }
}

/// Whether Daymark drew this picture or wrote this post.
pub fn is_ours(bytes: &[u8]) -> bool {
    let mark = [b"tEXtSoftware\0", SOFTWARE.as_bytes()].concat();
    let drawn = bytes.starts_with(b"\x89PNG")
        && bytes[..bytes.len().min(200)]
            .windows(mark.len())
            .any(|at| at == mark);
    drawn || post::is_ours(bytes)
}

/// The day's name, else the title.
fn name(renderer: &Renderer<'_>, facts: &Facts) -> String {
    facts
        .observance
        .clone()
        .filter(|_| renderer.edition.is_some())
        .unwrap_or_else(|| facts.title.clone())
}

/// What a drawing is filled with, and the logo's address.
fn values(renderer: &Renderer<'_>, facts: &Facts, theme: &Theme, width: u32, height: u32) -> (Value, String) {
    let language = renderer.language;
    let organisation = renderer.context.organisation;
    let leaf = renderer
        .edition
        .map(|edition| crate::page::leaf(edition, language));
    let date = match renderer.edition {
        Some(edition) if edition.start == edition.end => {
            Some(format_date(edition.start, DateForm::Long, language))
        }
        Some(edition) => Some(format_range(edition.start, edition.end, language)),
        None => facts
            .published
            .map(|date| format_date(date, DateForm::Long, language)),
    };
    let (light, dark) = palette::colours(theme.css());
    let logo = renderer.context.logo.and_then(|logo| {
        let extension = pictures::extension(&logo)?;
        let (w, h) = pictures::size(&logo).filter(|&(w, h)| w > 0 && h > 0)?;
        let address = format!(
            "data:{};base64,{}",
            pictures::media_type(extension),
            STANDARD.encode(logo.bytes)
        );
        Some((address, f64::from(w as u32) / f64::from(h as u32)))
    });
    let (address, ratio) = logo.unwrap_or_default();
    let logo = if address.is_empty() {
        Value::UNDEFINED
    } else {
        Value::from_pairs([
            ("address", Value::from(address.as_str())),
            ("ratio", Value::from(ratio)),
        ])
    };
    let text = |value: &str| Value::from(value.split_whitespace().collect::<Vec<_>>().join(" "));
    let values = Value::from_pairs([
        ("width", Value::from(width)),
        ("height", Value::from(height)),
        ("square", Value::from(width == height)),
        ("rtl", Value::from(is_rtl(&renderer.tag))),
        ("lang", Value::from(renderer.tag.as_str())),
        ("name", text(&name(renderer, facts))),
        ("title", text(&facts.title)),
        ("date", date.map_or(Value::UNDEFINED, Value::from)),
        (
            "number",
            leaf.as_ref()
                .map_or(Value::UNDEFINED, |leaf| Value::from(leaf.number.as_str())),
        ),
        (
            "month",
            leaf.as_ref()
                .map_or(Value::UNDEFINED, |leaf| Value::from(leaf.rest.as_str())),
        ),
        (
            "weekday",
            leaf.as_ref()
                .map_or(Value::UNDEFINED, |leaf| Value::from(leaf.weekday.as_str())),
        ),
        ("organisation", text(&organisation.name)),
        ("logo", logo),
        ("light", light),
        ("dark", dark),
        ("serif", Value::from(faces::SERIF)),
        ("sans", Value::from(faces::SANS)),
        ("fit", Value::from_function(fit::fit)),
    ]);
    (values, address)
}

/// An SVG picture as pixels, with its size; `None` where it cannot be drawn. At least 800 wide, for print.
pub fn pixels_of(svg: &[u8]) -> Option<(Vec<u8>, u64, u64)> {
    let tree = usvg::Tree::from_data(svg, &options()).ok()?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (800.0 / width).clamp(1.0, 8.0).min(4000.0 / width.max(height));
    let mut pixels = tiny_skia::Pixmap::new((width * scale).ceil() as u32, (height * scale).ceil() as u32)?;
    resvg::render(
        &tree,
        tiny_skia::Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    Some((
        pixels.encode_png().ok()?,
        width.ceil() as u64,
        height.ceil() as u64,
    ))
}

/// The drawing as a PNG. It loads nothing but the logo that it carries.
fn picture(svg: &str, width: u32, height: u32) -> Result<Vec<u8>, String> {
    let tree = usvg::Tree::from_str(svg, &options()).map_err(|error| error.to_string())?;
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or("it has no size")?;
    resvg::render(&tree, tiny_skia::Transform::default(), &mut pixels.as_mut());
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mark = concat!("Daymark ", env!("CARGO_PKG_VERSION")).to_owned();
    let written = encoder
        .add_text_chunk("Software".to_owned(), mark)
        .and_then(|()| encoder.write_header())
        .and_then(|mut writer| {
            writer.write_image_data(&pixels.take_demultiplied())?;
            writer.finish()
        });
    written.map_err(|error| error.to_string())?;
    Ok(bytes)
}

fn options() -> usvg::Options<'static> {
    let mut options = usvg::Options {
        fontdb: Arc::clone(&faces::FACES),
        font_family: faces::SERIF_FAMILY.to_owned(),
        ..usvg::Options::default()
    };
    // Invariant: no path is ever opened.
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    options.font_resolver.select_fallback = Box::new(faces::fallback);
    options
}
