//! The template of the pages that a site has besides its articles: indexes, search, "not found".

use crate::theme;
use minijinja::Environment;
use minijinja::value::Value;
use std::fmt;
use std::sync::LazyLock;

const NAME: &str = "site.html";

/// The most steps that one page may take, so that a template cannot loop without end. A list of ten thousand articles
/// takes some two million.
const FUEL: u64 = 50_000_000;

/// A template with its stylesheet, which follows the theme's. Compiled once.
pub struct SiteTemplate {
    environment: Environment<'static>,
    css: String,
}

/// Why a template cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("site.html, line {line}: {message}; correct the template")]
pub struct SiteTemplateError {
    /// From 1; 0 where unknown.
    pub line: usize,
    /// What is wrong.
    pub message: String,
}

static BUILT_IN: LazyLock<SiteTemplate> = LazyLock::new(|| {
    SiteTemplate::from_parts(
        include_str!("../../../../../templates/themes/default/site.html"),
        include_str!("../../../../../templates/themes/default/site.css"),
    )
    .unwrap_or_else(|error| unreachable!("a test compiles the template that is built in: {error}"))
});

impl SiteTemplate {
    /// The default theme's, which serves themes without one of their own.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// A template from the files `site.html` and `site.css` of a theme's folder.
    ///
    /// # Errors
    /// Where the template is broken.
    pub fn from_parts(template: &str, css: &str) -> Result<Self, SiteTemplateError> {
        let mut environment = theme::builtin_environment().map_err(|error| of(&error))?;
        environment.set_fuel(Some(FUEL));
        environment
            .add_template_owned(NAME, template.to_owned())
            .map_err(|error| of(&error))?;
        let made = Self {
            environment,
            css: css.to_owned(),
        };
        made.render(Value::from_pairs([("kind", "index")]))?;
        Ok(made)
    }

    pub(super) fn css(&self) -> &str {
        &self.css
    }

    pub(super) fn render(&self, values: Value) -> Result<String, SiteTemplateError> {
        let template = self.environment.get_template(NAME).map_err(|error| of(&error))?;
        template.render(values).map_err(|error| of(&error))
    }
}

fn of(error: &minijinja::Error) -> SiteTemplateError {
    SiteTemplateError {
        line: error.line().unwrap_or_default(),
        message: error
            .detail()
            .map_or_else(|| error.kind().to_string(), str::to_owned),
    }
}

impl fmt::Debug for SiteTemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SiteTemplate").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_template_compiles() {
        assert!(SiteTemplate::built_in().css().contains(".site-bar"));
    }

    #[test]
    fn a_fault_names_its_line_and_a_loop_ends() {
        let fault = |text| SiteTemplate::from_parts(text, "").unwrap_err();
        assert_eq!(fault("a\n{% if %}").line, 2);
        let endless = "{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}";
        assert!(
            !fault(endless).message.is_empty(),
            "a template may not run for ever"
        );
    }
}
