//! Themes: a page template with its stylesheet.
//!
//! A template writes the slots (`{{ head }}`, `{{ body }}` …) and these variables: `lang`, `dir`, `title`,
//! `observance`, `author`, `published` (`iso`, `text`), `leaf` (the day: `number`, `rest`, `weekday`, `iso`, `wide`),
//! `organisation` (`name`, `acronym`, `address`, `website`), `words` and `site`. It has `if` and `for`, and the
//! filters `upper`, `lower`, `trim`, `default`, `first`, `last`, `length`; it assigns no variable.

pub(crate) mod guard;
mod look;

pub use look::Look;

use crate::context::{AssetMode, OutputFile};
use crate::site::{SiteFault, SiteTemplate};
use crate::social::Drawing;
use crate::{escape, fonts, palette};
use daymark_catalogue::Language;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Value, ValueKind};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, filters};
use std::fmt;
use std::io::{self, Write};
use std::sync::{Arc, LazyLock, OnceLock};

/// The places of a page template that take markup. A template writes each as a variable: `{{ body }}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// What belongs into `<head>`: title, metadata, stylesheet.
    Head,
    /// The organisation's logo, or nothing.
    Logo,
    /// The first paragraph, where the article starts with one.
    Lead,
    /// The lead picture, or nothing.
    Picture,
    /// The article.
    Body,
    /// The table of contents, from four headings on.
    Contents,
    /// The section of footnotes, or nothing.
    Footnotes,
    /// The section of sources, or nothing.
    Sources,
}

impl Slot {
    /// Every slot, in the order of its character.
    pub const ALL: [Self; 8] = [
        Self::Head,
        Self::Logo,
        Self::Lead,
        Self::Picture,
        Self::Body,
        Self::Contents,
        Self::Footnotes,
        Self::Sources,
    ];

    /// The variable's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Logo => "logo",
            Self::Lead => "lead",
            Self::Picture => "picture",
            Self::Body => "body",
            Self::Contents => "contents",
            Self::Footnotes => "footnotes",
            Self::Sources => "sources",
        }
    }

    /// The character that marks the place while the template is rendered.
    ///
    /// Invariant: a noncharacter, which `escape` keeps out of every value and [`Theme::from_parts`] out of templates.
    pub fn mark(self) -> char {
        char::from_u32(FIRST_MARK + self as u32).unwrap_or('\u{FDD0}')
    }
}

const FIRST_MARK: u32 = 0xFDD0;

/// The slot that a character marks.
pub fn slot_at(mark: char) -> Option<Slot> {
    Slot::ALL
        .get(u32::from(mark).checked_sub(FIRST_MARK)? as usize)
        .copied()
}

/// The places of a site's lists that take markup besides `head` and `logo`.
const SITE_SLOTS: [&str; 2] = ["bar", "search"];

/// The name of the slot that a character marks, of a page or of a site's list.
pub fn slot_name(mark: char) -> Option<&'static str> {
    let at = u32::from(mark).checked_sub(FIRST_MARK)? as usize;
    let pages = Slot::ALL.into_iter().map(Slot::name);
    pages.chain(SITE_SLOTS).nth(at)
}

/// The character that marks the slot of that name.
pub fn slot_mark(name: &str) -> Option<char> {
    let marks = ('\u{FDD0}'..='\u{FDEF}').take(Slot::ALL.len() + SITE_SLOTS.len());
    marks.into_iter().find(|mark| slot_name(*mark) == Some(name))
}

/// The looks of a page. Compiled once, used for any number of articles.
pub struct Theme {
    name: String,
    environment: Environment<'static>,
    css: String,
    /// Whether it came from a folder: then what it renders is looked at each time.
    own: bool,
    /// The stylesheets with their faces: embedded, embedded with italics, folder, folder with italics.
    styles: [OnceLock<String>; 4],
    icon: OnceLock<String>,
    /// The lists of its sites, where it brings them.
    site: Option<Arc<SiteTemplate>>,
    /// Its pictures for posts, where it brings them.
    drawing: Option<Arc<Drawing>>,
}

/// The files of a theme's folder.
#[derive(Debug, Clone, Copy, Default)]
pub struct ThemeFiles<'f> {
    /// `page.html`
    pub page: &'f str,
    /// `theme.css`
    pub css: &'f str,
    /// `site.html`: the lists of a site.
    pub site: Option<&'f str>,
    /// `site.css`, which follows `theme.css` in a site.
    pub site_css: Option<&'f str>,
    /// `social.svg`: the pictures for posts.
    pub social: Option<&'f str>,
}

/// Why a theme cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// A file of its folder has a fault.
    #[error("the theme “{name}” has a fault in {file}{}: {message}", in_line(*.line))]
    Fault {
        /// The theme.
        name: String,
        /// `page.html`, `theme.css` or another.
        file: &'static str,
        /// The line, from 1; 0 where it is not one place.
        line: usize,
        /// What is wrong, with the remedy.
        message: String,
    },
    /// A place that every page needs is missing.
    #[error("the theme “{name}” has no {{{{ {slot} }}}} in {file}; add it where it belongs")]
    Slot {
        /// The theme.
        name: String,
        /// `page.html` or `site.html`.
        file: &'static str,
        /// The missing variable.
        slot: &'static str,
    },
}

impl ThemeError {
    /// The file that has the fault.
    #[must_use]
    pub fn file(&self) -> &'static str {
        match self {
            Self::Fault { file, .. } | Self::Slot { file, .. } => file,
        }
    }
}

/// ", line 3"; nothing where it is not one place.
pub(crate) fn in_line(line: usize) -> String {
    if line == 0 {
        String::new()
    } else {
        format!(", line {line}")
    }
}

macro_rules! builtin {
    ($($name:literal),+) => {
        [$((
            $name,
            include_str!(concat!("../../../../templates/themes/", $name, "/page.html")),
            include_str!(concat!("../../../../templates/themes/", $name, "/theme.css")),
        )),+]
    };
}

type Making = Box<dyn FnOnce() -> Theme + Send>;
type Made = LazyLock<Theme, Making>;

/// Each is compiled when it is first asked for.
static BUILTIN: LazyLock<Vec<(&str, Made)>> = LazyLock::new(|| {
    builtin!["default", "institution", "campaign"]
        .into_iter()
        .map(|(name, page, css)| {
            let made: Making = Box::new(move || {
                Theme::compiled(name, page, css).unwrap_or_else(|error| {
                    unreachable!("a test compiles the themes that are built in: {error}")
                })
            });
            (name, LazyLock::new(made))
        })
        .collect()
});

impl Theme {
    /// The names of the themes that are built in, the default first.
    pub const BUILTIN: [&'static str; 3] = ["default", "institution", "campaign"];

    /// The theme that a page has where none is asked for.
    #[must_use]
    pub fn default_theme() -> &'static Self {
        &BUILTIN[0].1
    }

    /// A theme that is built in.
    #[must_use]
    pub fn builtin(name: &str) -> Option<&'static Self> {
        let (_, theme) = BUILTIN.iter().find(|(known, _)| *known == name)?;
        Some(theme)
    }

    /// A theme from the files of its folder, which is not trusted.
    ///
    /// # Errors
    /// Where a template is broken or lacks a place, or a file would load, run or repeat something without end.
    pub fn from_files(name: &str, files: &ThemeFiles<'_>) -> Result<Self, ThemeError> {
        let fault = |file: &'static str| {
            move |fault: guard::Fault| ThemeError::Fault {
                name: name.to_owned(),
                file,
                line: fault.line,
                message: fault.message,
            }
        };
        let mut theme = Self::from_parts(name, files.page, files.css)?;
        if let Some(css) = files.site_css {
            guard::stylesheet(css).map_err(fault(SITE_CSS))?;
        }
        if files.site.is_some() || files.site_css.is_some() {
            let made = SiteTemplate::own(files.site, files.site_css);
            theme.site = Some(Arc::new(made.map_err(|error| match error {
                SiteFault::Slot(slot) => ThemeError::Slot {
                    name: name.to_owned(),
                    file: SITE,
                    slot,
                },
                SiteFault::In(found) => fault(SITE)(found),
            })?));
        }
        if let Some(social) = files.social {
            let drawing = Drawing::own(social).map_err(fault(SOCIAL))?;
            theme.drawing = Some(Arc::new(drawing));
        }
        Ok(theme)
    }

    /// A theme of a page and its stylesheet alone, which are not trusted.
    ///
    /// # Errors
    /// Where the template is broken or lacks a place, or a file would load, run or repeat something without end.
    pub fn from_parts(name: &str, page_template: &str, css: &str) -> Result<Self, ThemeError> {
        let fault = |file, fault: guard::Fault| ThemeError::Fault {
            name: name.to_owned(),
            file,
            line: fault.line,
            message: fault.message,
        };
        guard::stylesheet(css).map_err(|found| fault(CSS, found))?;
        guard::template(page_template).map_err(|found| fault(PAGE, found))?;
        let theme = Self::compiled(name, page_template, css)?;
        // Once with nothing and once with values that would break out of every unsafe place.
        for values in [Value::from_pairs(slots()), samples()] {
            let sample = theme.render(values)?;
            guard::markup(&sample, page_template).map_err(|found| fault(PAGE, found))?;
        }
        Ok(Self { own: true, ..theme })
    }

    /// A theme as it is.
    fn compiled(name: &str, page_template: &str, css: &str) -> Result<Self, ThemeError> {
        let source = without_marks(page_template);
        let mut theme = Self {
            name: name.to_owned(),
            environment: environment(),
            css: minified(css),
            own: false,
            styles: Default::default(),
            icon: OnceLock::new(),
            site: None,
            drawing: None,
        };
        if let Err(error) = theme.environment.add_template_owned(PAGE, source) {
            return Err(theme.fault(&error));
        }
        let sample = theme.render(Value::from_pairs(slots()))?;
        for slot in [Slot::Head, Slot::Body] {
            if !sample.contains(slot.mark()) {
                return Err(ThemeError::Slot {
                    name: name.to_owned(),
                    file: PAGE,
                    slot: slot.name(),
                });
            }
        }
        Ok(theme)
    }

    /// The theme in an organisation's colours and fonts, and what of them cannot be used, in words.
    #[must_use]
    pub fn in_look(&self, look: &Look<'_>) -> (Self, Vec<String>) {
        let (rules, problems) = look::rules(&self.css, look);
        let theme = Self {
            name: self.name.clone(),
            environment: self.environment.clone(),
            css: format!("{}\n{rules}", self.css).trim_end().to_owned(),
            own: self.own,
            styles: Default::default(),
            icon: OnceLock::new(),
            site: self.site.clone(),
            drawing: self.drawing.clone(),
        };
        (theme, problems)
    }

    fn fault(&self, error: &minijinja::Error) -> ThemeError {
        ThemeError::Fault {
            name: self.name.clone(),
            file: PAGE,
            line: error.line().unwrap_or_default(),
            message: format!("{}; correct the template", message(error)),
        }
    }

    /// The theme's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The page around the slots.
    ///
    /// # Errors
    /// Where the template takes or writes too much for these values, or writes what would run or load.
    pub(crate) fn render(&self, values: Value) -> Result<String, ThemeError> {
        let template = self.environment.get_template(PAGE);
        let template = template.map_err(|error| self.fault(&error))?;
        let page = limited(&template, values, guard::LONGEST).map_err(|error| self.fault(&error))?;
        if self.own {
            guard::markup(&page, template.source()).map_err(|found| ThemeError::Fault {
                name: self.name.clone(),
                file: PAGE,
                line: found.line,
                message: found.message,
            })?;
        }
        Ok(page)
    }

    /// The stylesheet.
    pub(crate) fn css(&self) -> &str {
        &self.css
    }

    /// The lists of its sites: its own, else those of the default theme.
    pub(crate) fn site(&self) -> &SiteTemplate {
        self.site.as_deref().unwrap_or_else(|| SiteTemplate::built_in())
    }

    /// Its own pictures for posts.
    pub(crate) fn drawing(&self) -> Option<&Drawing> {
        self.drawing.as_deref()
    }

    /// A fault of its pictures for posts.
    pub(crate) fn drawing_fault(&self, found: guard::Fault) -> ThemeError {
        ThemeError::Fault {
            name: self.name.clone(),
            file: SOCIAL,
            line: found.line,
            message: found.message,
        }
    }

    /// What a browser's tab shows: a leaf of a calendar in the theme's colour. Without one, browsers ask for a file that
    /// a folder of pages does not have.
    pub(crate) fn icon(&self) -> &str {
        self.icon.get_or_init(|| {
            let [mark, paper] = ["mark", "paper"].map(|name| palette::light(&self.css, name).replace('#', "%23"));
            format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E\
                 %3Crect%20width='16'%20height='16'%20rx='2'%20fill='{mark}'/%3E%3Cpath%20d='M2%205h12v9H2z'%20fill='{paper}'/%3E%3C/svg%3E\">\n"
            )
        })
    }

    /// The stylesheet with the faces that it names.
    pub(crate) fn style(&self, assets: AssetMode, italics: bool) -> &str {
        let at = usize::from(assets == AssetMode::Folder) * 2 + usize::from(italics);
        self.styles[at].get_or_init(|| fonts::rules(&self.css, italics, assets) + &self.css)
    }

    /// The files of those faces.
    pub(crate) fn font_files(&self, italics: bool) -> impl Iterator<Item = OutputFile> {
        fonts::files(&self.css, italics)
    }
}

/// What is wrong, in the engine's words or ours.
pub(crate) fn message(error: &minijinja::Error) -> String {
    error
        .detail()
        .map_or_else(|| error.kind().to_string(), str::to_owned)
}

pub(crate) fn refused(message: impl Into<std::borrow::Cow<'static, str>>) -> minijinja::Error {
    minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, message)
}

/// Fills a template that may write so many bytes.
pub(crate) fn limited(
    template: &minijinja::Template<'_, '_>,
    values: Value,
    most: usize,
) -> Result<String, minijinja::Error> {
    let mut page = Limited(Vec::with_capacity(4096), most);
    template.render_captured_to(values, &mut page)?;
    String::from_utf8(page.0).map_err(|_| refused("the page is not text"))
}

/// A page that may not grow beyond its limit.
struct Limited(Vec<u8>, usize);

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > self.1 {
            return Err(io::Error::other("the page is too long"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A template without the characters that mark slots.
pub(crate) fn without_marks(source: &str) -> String {
    source
        .chars()
        .filter(|c| !matches!(c, '\u{FDD0}'..='\u{FDEF}'))
        .collect()
}

/// An engine without loader, functions and tests, with the filters that give no more than they take.
pub(crate) fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .unwrap_or_else(|error| unreachable!("the marks are the usual ones: {error}"));
    environment.set_syntax(syntax);
    environment.set_fuel(Some(guard::FUEL));
    environment.add_filter("upper", filters::upper);
    environment.add_filter("lower", filters::lower);
    environment.add_filter("trim", filters::trim);
    environment.add_filter("default", filters::default);
    environment.add_filter("first", filters::first);
    environment.add_filter("last", filters::last);
    environment.add_filter("length", filters::length);
    // An article without observance, author or organisation leaves those values out.
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(|out, _state, value| {
        if value.is_undefined() || value.is_none() {
            return Ok(());
        }
        let mut escaped = String::new();
        match value.as_str() {
            Some(text) if value.is_safe() => return Ok(out.write_str(text)?),
            Some(text) => escape::attribute(&mut escaped, text),
            None if value.is_number() || value.kind() == ValueKind::Bool => {
                escape::attribute(&mut escaped, &value.to_string());
            }
            // Printed whole, a list that holds itself many times would never end.
            None => {
                return Err(refused(
                    "only texts and numbers can be written; write the parts of this value",
                ));
            }
        }
        Ok(out.write_str(&escaped)?)
    });
    environment
}

/// Values that would break out of a place that is not text or in double quotation marks.
fn samples() -> Value {
    let sample = || Value::from(guard::SAMPLE);
    let of = |names: &[&'static str]| Value::from_pairs(names.iter().map(|name| (*name, sample())));
    let website = Value::from_pairs(
        ["name", "acronym", "address"]
            .map(|name| (name, sample()))
            .into_iter()
            .chain([("website", Value::from("https://website.example/"))]),
    );
    let values = ["lang", "dir", "title", "observance", "author"].map(|name| (name, sample()));
    let values = values.into_iter().chain([
        ("published", of(&["iso", "text"])),
        ("leaf", of(&["number", "rest", "weekday", "iso", "wide"])),
        ("organisation", website),
        ("words", words(Language::default())),
    ]);
    Value::from_pairs(values.chain(slots()))
}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Theme")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

const PAGE: &str = "page.html";
const CSS: &str = "theme.css";
const SITE: &str = "site.html";
const SITE_CSS: &str = "site.css";
const SOCIAL: &str = "social.svg";

/// What Daymark's own templates are filled in: escaped, and without a way to files or to other templates.
pub fn builtin_environment() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    environment.set_syntax(syntax?);
    // An article without observance, author or organisation leaves those values out.
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(|out, _state, value| {
        if value.is_undefined() || value.is_none() {
            return Ok(());
        }
        let mut escaped = String::new();
        match value.as_str() {
            Some(text) if value.is_safe() => return Ok(out.write_str(text)?),
            Some(text) => escape::attribute(&mut escaped, text),
            None => escape::attribute(&mut escaped, &value.to_string()),
        }
        Ok(out.write_str(&escaped)?)
    });
    Ok(environment)
}

/// Fills a template that is built in.
pub fn fill(name: &'static str, template: &'static str, values: Value) -> String {
    let filled = builtin_environment().and_then(|mut environment| {
        environment.add_template(name, template)?;
        environment.get_template(name)?.render(values)
    });
    filled.unwrap_or_else(|error| unreachable!("a test fills the templates that are built in: {error}"))
}

/// The slots as a template's variables.
pub fn slots() -> impl Iterator<Item = (&'static str, Value)> {
    Slot::ALL
        .into_iter()
        .map(|slot| (slot.name(), Value::from_safe_string(slot.mark().to_string())))
}

/// The fixed words as a template's variable, made once for each language.
pub fn words(language: Language) -> Value {
    static VALUES: LazyLock<Vec<Value>> = LazyLock::new(|| {
        crate::words::ALL
            .iter()
            .map(|words| Value::from_pairs(words.named()))
            .collect()
    });
    VALUES[language as usize].clone()
}

/// Without comments and indentation.
fn minified(css: &str) -> String {
    let mut short = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        short.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    short.push_str(rest);
    short
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_themes_compile_and_pass_what_others_must() {
        for (name, page, css) in builtin!["default", "institution", "campaign"] {
            assert_eq!(Theme::builtin(name).map(Theme::name), Some(name));
            Theme::from_parts(name, page, css).unwrap();
        }
        assert!(Theme::builtin("none").is_none());
    }

    #[test]
    fn a_faulty_theme_is_refused_with_file_and_line() {
        let fault = |page, css| {
            Theme::from_parts("own", page, css)
                .expect_err("refused")
                .to_string()
        };
        assert!(fault("a\n{% if %}", "").contains("page.html, line 2"));
        assert!(fault("{{ head }}", "").contains("{{ body }}"));
        let page = "{{ head }}{{ body }}";
        let fault_css = fault(page, "p{}\na{b:URL(//x)}");
        assert!(fault_css.contains("theme.css, line 2"), "{fault_css}");
        let unquoted = fault("{{ head }}\n<p title={{ title }}>{{ body }}", "");
        assert!(unquoted.contains("page.html, line 2"), "{unquoted}");
        assert!(fault("{{ head }}{{ body }}\n{{ title | safe }}", "").contains("line 2"));
        assert!(fault("{{ head }}{{ body }}\n<a href=\"{{ title }}\">x</a>", "").contains("page.html"));
        assert!(Theme::from_parts("own", page, "p{color:red}").is_ok());
    }

    #[test]
    fn a_theme_neither_reads_nor_runs_without_end() {
        for page in [
            "{{ head }}{{ body }}{% for a in words %}{% for b in words %}{% for c in words %}{% for d in words %}{% for e in words %}{% for f in words %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
            "{{ head }}{{ body }}{% include \"/etc/passwd\" %}",
            "{{ head }}{{ body }}{% for x in range(100000) %}x{% endfor %}",
            "{{ head }}{{ body }}{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        ] {
            assert!(Theme::from_parts("own", page, "").is_err(), "{page}");
        }
    }

    #[test]
    fn every_slot_has_its_mark() {
        for slot in Slot::ALL {
            assert_eq!(slot_at(slot.mark()), Some(slot));
        }
        assert_eq!(slot_at('a'), None);
    }
}
