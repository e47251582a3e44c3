//! The target "page": a document of its own in a theme.

use crate::context::{Block, Context, PageOptions, Rendered};
use crate::head::Facts;
use crate::render::{Renderer, Target, is_rtl, sole_picture};
use crate::site::Place;
use crate::theme::{self, Slot, Theme, ThemeError};
use crate::{address, escape, pictures};
use daymark_article::{Article, Kind};
use daymark_catalogue::{DateForm, Edition, Language, format_date, format_range};
use minijinja::value::Value;
use std::fmt::Write as _;
use std::ops::Range;

/// Renders the article as a page.
pub fn page(article: &Article<'_>, context: &Context<'_>, options: &PageOptions<'_>) -> Rendered {
    page_at(article, context, options, None)
}

/// Renders the article as a page of its own, or as one of a site.
pub fn page_at(
    article: &Article<'_>,
    context: &Context<'_>,
    options: &PageOptions<'_>,
    place: Option<&Place>,
) -> Rendered {
    match made(article, context, options, place, None) {
        Ok(page) => page,
        // A theme is tried when it is read; one that fails only on this article still loses no word.
        Err(fault) => {
            let said = said(&fault);
            let options = PageOptions {
                theme: Theme::default_theme(),
                ..*options
            };
            // A test fills the default theme with what others fail on.
            let mut page = made(article, context, &options, place, Some(&said)).unwrap_or_default();
            page.fault = Some(said);
            page
        }
    }
}

fn said(fault: &ThemeError) -> String {
    format!("The page could not be made: {fault}.")
}

/// The page; one of the default theme's looks says on top, with `fault`, why it has not those asked for.
fn made(
    article: &Article<'_>,
    context: &Context<'_>,
    options: &PageOptions<'_>,
    place: Option<&Place>,
    fault: Option<&str>,
) -> Result<Rendered, ThemeError> {
    let mut renderer = Renderer::new(article, context, Target::Page, options.assets, 2);
    renderer.place = place;
    let facts = Facts::of(&mut renderer);
    let mut slots: [Range<usize>; Slot::ALL.len()] = Default::default();
    let set = |slots: &mut [Range<usize>], slot: Slot, range| slots[slot as usize] = range;

    let range = renderer.slot(Renderer::logo);
    set(&mut slots, Slot::Logo, range);
    // The first paragraph leads; references are counted from it on.
    let mut blocks = &article.blocks[..];
    if let Some((first, rest)) = blocks.split_first()
        && first.kind == Kind::Paragraph
        && sole_picture(&first.children).is_none()
    {
        let range = renderer.slot(|renderer| renderer.lead(first));
        set(&mut slots, Slot::Lead, range);
        blocks = rest;
    }
    let range = renderer.slot(Renderer::lead_picture);
    set(&mut slots, Slot::Picture, range);
    let range = renderer.slot(|renderer| blocks.iter().for_each(|block| renderer.top(block)));
    set(&mut slots, Slot::Body, range);
    let range = renderer.slot(Renderer::contents);
    set(&mut slots, Slot::Contents, range);
    let range = renderer.slot(Renderer::footnotes);
    set(&mut slots, Slot::Footnotes, range);
    let range = renderer.slot(Renderer::sources);
    set(&mut slots, Slot::Sources, range);
    let range = renderer.slot(|renderer| renderer.head(&facts, options));
    set(&mut slots, Slot::Head, range);

    let values = values(&renderer, &facts);
    let mut skeleton = options.theme.render(values)?;
    if let Some(fault) = fault.filter(|_| place.is_none()) {
        let body = skeleton.find("<body").unwrap_or_default();
        let inside = skeleton[body..].find('>').map_or(body, |at| body + at + 1);
        skeleton.insert_str(inside, &banner(fault));
    }
    // A site writes its faces itself, once.
    if options.assets == crate::AssetMode::Folder && place.is_none() {
        let italics = renderer.italics();
        renderer.files.extend(options.theme.font_files(italics));
    }
    Ok(splice(&skeleton, renderer, &slots))
}

/// The markup of the article's blocks as [`page`] shows them behind its lead.
///
/// Right for blocks that neither refer to others nor count among them: no citation, footnote, heading or live fact.
pub fn blocks_alone(article: &Article<'_>, context: &Context<'_>, assets: crate::AssetMode) -> String {
    let mut renderer = Renderer::new(article, context, Target::Page, assets, 2);
    article.blocks.iter().for_each(|block| renderer.top(block));
    renderer.trim_end(0);
    renderer.out
}

/// Puts the markup into the slots and moves the blocks with it.
fn splice(skeleton: &str, renderer: Renderer<'_>, slots: &[Range<usize>]) -> Rendered {
    let mut html = String::with_capacity(skeleton.len() + renderer.out.len());
    let mut blocks: Vec<Block> = Vec::with_capacity(renderer.blocks.len());
    let mut filled = [false; Slot::ALL.len()];
    let mut rest = skeleton;
    while let Some((at, mark)) = next_mark(rest) {
        html.push_str(&rest[..at]);
        rest = &rest[at + mark.len_utf8()..];
        let Some(slot) = theme::slot_at(mark).map(|slot| slot as usize) else {
            continue;
        };
        // Written twice, its ids would stand twice.
        if std::mem::replace(&mut filled[slot], true) {
            continue;
        }
        let range = slots[slot].clone();
        if range.is_empty() && html.ends_with('\n') {
            // The line of an empty place goes with it.
            rest = rest.strip_prefix('\n').unwrap_or(rest);
        }
        let start = html.len();
        html.push_str(renderer.out[range.clone()].trim_end());
        let inside = renderer
            .blocks
            .iter()
            .filter(|block| range.start <= block.html.start && block.html.end <= range.end);
        blocks.extend(inside.map(|block| Block {
            html: block.html.start - range.start + start..block.html.end - range.start + start,
            source: block.source,
        }));
    }
    html.push_str(rest);
    if !html.ends_with('\n') {
        html.push('\n');
    }
    Rendered {
        html,
        blocks,
        files: renderer.files,
        notes: renderer.notes,
        fault: None,
    }
}

/// The next slot's character: EF B7 90 and what follows.
fn next_mark(text: &str) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let at = bytes
        .windows(3)
        .position(|bytes| matches!(bytes, [0xEF, 0xB7, 0x90..=0xAF]))?;
    text[at..].chars().next().map(|mark| (at, mark))
}

/// What nobody is to miss in the preview. It is said in the window's language, and never exported.
fn banner(fault: &str) -> String {
    let mut text = String::new();
    escape::text(&mut text, fault);
    format!(
        "\n<p role=\"alert\" lang=\"en\" dir=\"ltr\" style=\"margin:0;padding:.8em 1.2em;background:#8f2d14;color:#fff;\
         font:1rem/1.45 sans-serif\">{text} Until then the page has the default theme’s looks.</p>"
    )
}

impl<'r> Renderer<'r> {
    fn lead(&mut self, first: &daymark_article::Node<'r>) {
        let start = self.out.len();
        self.paragraph(first, "lead");
        self.finish_block(
            start,
            Some(first.span),
            self.survey.html && crate::survey::has_html(&first.children),
        );
    }

    fn logo(&mut self) {
        let Some(logo) = self.context.logo else { return };
        let Some(extension) = pictures::extension(&logo) else {
            self.note(
                "The organisation's logo is not a picture that browsers show; choose another.",
                None,
            );
            return;
        };
        let source = self.picture_source(&logo, extension);
        // The name stands beside it.
        self.out.push_str("<img src=\"");
        escape::attribute(&mut self.out, &source);
        self.out.push_str("\" alt=\"\"");
        if let Some((width, height)) = pictures::size(&logo) {
            let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
        }
        self.out.push('>');
    }
}

/// The calendar leaf.
pub struct Leaf {
    /// Set large: "12", "2–8", "2026".
    pub number: String,
    /// "September 2026"
    pub rest: String,
    /// "Saturday"
    pub weekday: String,
    /// For `datetime`; empty where no single date says it.
    pub iso: String,
}

/// The edition as a leaf of the calendar.
pub fn leaf(edition: Edition, language: Language) -> Leaf {
    let Edition { start, end, .. } = edition;
    let form = |form| format_date(start, form, language);
    if start == end {
        return Leaf {
            number: start.day().to_string(),
            rest: form(DateForm::MonthYear),
            weekday: form(DateForm::Weekday),
            iso: form(DateForm::Iso),
        };
    }
    let whole_years = (start.month(), start.day(), end.month(), end.day()) == (1, 1, 12, 31);
    let (number, rest, iso) = if whole_years && start.year() == end.year() {
        (start.year().to_string(), String::new(), start.year().to_string())
    } else if whole_years {
        (
            format!("{}–{}", start.year(), end.year()),
            String::new(),
            String::new(),
        )
    } else if (start.year(), start.month()) == (end.year(), end.month()) {
        (
            format!("{}–{}", start.day(), end.day()),
            form(DateForm::MonthYear),
            form(DateForm::Iso),
        )
    } else {
        (
            String::new(),
            format_range(start, end, language),
            form(DateForm::Iso),
        )
    };
    Leaf {
        number,
        rest,
        weekday: String::new(),
        iso,
    }
}

/// What the template can say.
fn values(renderer: &Renderer<'_>, facts: &Facts) -> Value {
    let organisation = renderer.context.organisation;
    let website = address::safe(&organisation.website).filter(|url| address::is_web(url));
    let text = |text: &str| Value::from(text.trim());
    let optional = |value: Option<&str>| value.map_or(Value::UNDEFINED, Value::from);
    let leaf = renderer
        .edition
        .map(|edition| leaf(edition, renderer.language))
        .map_or(Value::UNDEFINED, |leaf| {
            Value::from_pairs([
                ("wide", Value::from(leaf.number.chars().count() > 2)),
                ("number", Value::from(leaf.number)),
                ("rest", Value::from(leaf.rest)),
                ("weekday", Value::from(leaf.weekday)),
                ("iso", Value::from(leaf.iso)),
            ])
        });
    let published = facts.published.map_or(Value::UNDEFINED, |date| {
        Value::from_pairs([
            ("iso", Value::from(date.to_string())),
            (
                "text",
                Value::from(format_date(date, DateForm::Long, renderer.language)),
            ),
        ])
    });
    let own = [
        ("lang", Value::from(renderer.tag.as_str())),
        (
            "dir",
            Value::from(if is_rtl(&renderer.tag) { "rtl" } else { "ltr" }),
        ),
        ("title", Value::from(facts.title.as_str())),
        (
            "observance",
            optional(facts.observance.as_deref().filter(|name| *name != facts.title)),
        ),
        ("author", optional(facts.author.as_deref())),
        ("published", published),
        ("leaf", leaf),
        ("words", theme::words(renderer.language)),
        ("site", renderer.place.map_or(Value::UNDEFINED, Place::value)),
        (
            "organisation",
            Value::from_pairs([
                ("name", text(&organisation.name)),
                ("acronym", text(&organisation.acronym)),
                ("address", text(&organisation.address)),
                ("website", optional(website.as_deref())),
            ]),
        ),
    ];
    // A template asks for the organisation's name or logo before it makes place for either.
    let logo = renderer.context.logo.is_some() || !organisation.name.trim().is_empty();
    let slots = theme::slots().filter(|(name, _)| logo || *name != Slot::Logo.name());
    Value::from_pairs(own.into_iter().chain(slots))
}
