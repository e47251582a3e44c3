//! Themes: a page template with its stylesheet.

use crate::context::{AssetMode, OutputFile};
use crate::{escape, fonts};
use daymark_catalogue::Language;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use std::fmt;
use std::sync::{LazyLock, OnceLock};

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
    /// The section of footnotes, or nothing.
    Footnotes,
    /// The section of sources, or nothing.
    Sources,
}

impl Slot {
    /// Every slot, in the order of its character.
    pub const ALL: [Self; 7] = [
        Self::Head,
        Self::Logo,
        Self::Lead,
        Self::Picture,
        Self::Body,
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

/// The looks of a page. Compiled once, used for any number of articles.
pub struct Theme {
    name: String,
    environment: Environment<'static>,
    css: String,
    /// The stylesheets with their faces: embedded, embedded with italics, folder, folder with italics.
    styles: [OnceLock<String>; 4],
}

/// Why a theme cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// The template does not compile or render.
    #[error("the theme “{name}” has a fault in page.html, line {line}: {message}; correct the template")]
    Template {
        /// The theme.
        name: String,
        /// The line, from 1; 0 where unknown.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// A place that every page needs is missing.
    #[error("the theme “{name}” has no {{{{ {slot} }}}} in page.html; add it where it belongs")]
    Slot {
        /// The theme.
        name: String,
        /// The missing variable.
        slot: &'static str,
    },
    /// The stylesheet would load something from the network or end its element.
    #[error("the theme “{name}” has “{found}” in theme.css, which pages may not contain; remove it")]
    Css {
        /// The theme.
        name: String,
        /// What was found.
        found: &'static str,
    },
}

static DEFAULT: LazyLock<Theme> = LazyLock::new(|| {
    Theme::from_parts(
        "default",
        include_str!("../../../../templates/themes/default/page.html"),
        include_str!("../../../../templates/themes/default/theme.css"),
    )
    .unwrap_or_else(|error| unreachable!("a test compiles the theme that is built in: {error}"))
});

impl Theme {
    /// The theme that is built in.
    #[must_use]
    pub fn default_theme() -> &'static Self {
        &DEFAULT
    }

    /// A theme from the files of its folder.
    ///
    /// # Errors
    /// Where the template is broken or lacks a place, or the stylesheet loads something.
    pub fn from_parts(name: &str, page_template: &str, css: &str) -> Result<Self, ThemeError> {
        if let Some(found) = forbidden_css(css) {
            return Err(ThemeError::Css {
                name: name.to_owned(),
                found,
            });
        }
        let template = |error: &minijinja::Error| ThemeError::Template {
            name: name.to_owned(),
            line: error.line().unwrap_or_default(),
            message: error
                .detail()
                .map_or_else(|| error.kind().to_string(), str::to_owned),
        };
        let source: String = page_template
            .chars()
            .filter(|c| !matches!(c, '\u{FDD0}'..='\u{FDEF}'))
            .collect();
        let mut environment = environment().map_err(|error| template(&error))?;
        environment
            .add_template_owned(PAGE, source)
            .map_err(|error| template(&error))?;
        let theme = Self {
            name: name.to_owned(),
            environment,
            css: minified(css),
            styles: Default::default(),
        };
        let sample = theme
            .render(Value::from_pairs(slots()))
            .map_err(|error| template(&error))?;
        for slot in [Slot::Head, Slot::Body] {
            if !sample.contains(slot.mark()) {
                return Err(ThemeError::Slot {
                    name: name.to_owned(),
                    slot: slot.name(),
                });
            }
        }
        Ok(theme)
    }

    /// The theme's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The page around the slots.
    pub(crate) fn render(&self, values: Value) -> Result<String, minijinja::Error> {
        self.environment.get_template(PAGE)?.render(values)
    }

    /// The stylesheet.
    pub(crate) fn css(&self) -> &str {
        &self.css
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

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Theme")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

const PAGE: &str = "page.html";

/// What templates are filled in: escaped, and without a way to files or to other templates.
fn environment() -> Result<Environment<'static>, minijinja::Error> {
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
    let filled = environment().and_then(|mut environment| {
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

fn forbidden_css(css: &str) -> Option<&'static str> {
    let lower = css.to_ascii_lowercase();
    let plain: String = lower
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '"' | '\''))
        .collect();
    if lower.contains("</") {
        return Some("</");
    }
    ["@import", "url(http", "url(//", "url(ftp", "image-set("]
        .into_iter()
        .find(|word| plain.contains(word))
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
    fn the_built_in_theme_compiles() {
        assert_eq!(Theme::default_theme().name(), "default");
    }

    #[test]
    fn a_faulty_theme_is_refused_with_the_place() {
        let fault = |page, css| {
            Theme::from_parts("own", page, css)
                .expect_err("refused")
                .to_string()
        };
        assert!(fault("a\n{% if %}", "").contains("line 2"));
        assert!(fault("{{ head }}", "").contains("{{ body }}"));
        let page = "{{ head }}{{ body }}";
        for css in [
            "@import 'x'",
            "a{b:url( \"https://x\")}",
            "a{b:URL(//x)}",
            "</style>",
        ] {
            assert!(fault(page, css).contains("theme.css"), "{css}");
        }
        assert!(Theme::from_parts("own", page, "p{color:red}").is_ok());
    }

    #[test]
    fn every_slot_has_its_mark() {
        for slot in Slot::ALL {
            assert_eq!(slot_at(slot.mark()), Some(slot));
        }
        assert_eq!(slot_at('a'), None);
    }
}
