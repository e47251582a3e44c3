//! The template of the pages that a site has besides its articles: indexes, search, "not found".
//!
//! It writes the slots `head`, `logo`, `bar` (the way there, the languages, the search) and `search`, and what
//! docs/themes.md lists. `kind` says which page it is: `index`, `year`, `observance`, `search`, `missing`.

use crate::theme::guard::{self, Fault};
use crate::theme::{self, slot_mark, slot_name};
use minijinja::Environment;
use minijinja::value::Value;
use std::fmt;
use std::sync::LazyLock;

const NAME: &str = "site.html";

/// The most steps that one page may take, so that a template cannot loop without end. A list of ten thousand articles
/// takes some two million.
const FUEL: u64 = 20_000_000;

/// The most that a list may have around its slots, in bytes. One of ten thousand articles has four million.
const LONGEST: usize = 16 << 20;

/// What a list has of markup.
const SLOTS: [&str; 4] = ["head", "logo", "bar", "search"];

/// A template with its stylesheet, which follows the theme's. Compiled once.
pub struct SiteTemplate {
    environment: Environment<'static>,
    source: String,
    css: String,
    /// Whether it came from a folder: then what it renders is looked at each time.
    own: bool,
}

/// Why a template cannot be used.
#[derive(Debug)]
pub enum SiteFault {
    /// It has a fault, and where.
    In(Fault),
    /// A place that every list needs is missing.
    Slot(&'static str),
}

const HTML: &str = include_str!("../../../../../templates/themes/default/site.html");
const CSS: &str = include_str!("../../../../../templates/themes/default/site.css");

static BUILT_IN: LazyLock<SiteTemplate> = LazyLock::new(|| {
    SiteTemplate::compiled(HTML, CSS, false)
        .unwrap_or_else(|error| unreachable!("a test compiles the template that is built in: {error:?}"))
});

impl SiteTemplate {
    /// The default theme's, which serves themes without one of their own.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// A template from the files `site.html` and `site.css` of a theme's folder, which are not trusted; what is missing
    /// is the default theme's. The stylesheet has been looked at.
    ///
    /// # Errors
    /// Where the template is broken, lacks a place, or would load, run or repeat something without end.
    pub(crate) fn own(template: Option<&str>, css: Option<&str>) -> Result<Self, SiteFault> {
        let template = template.unwrap_or(HTML);
        guard::template(template).map_err(SiteFault::In)?;
        Self::compiled(template, css.unwrap_or(CSS), true)
    }

    fn compiled(template: &str, css: &str, own: bool) -> Result<Self, SiteFault> {
        let mut environment = theme::environment();
        environment.set_fuel(Some(FUEL));
        let source = theme::without_marks(template);
        environment
            .add_template_owned(NAME, source.clone())
            .map_err(|error| SiteFault::In(fault(&error)))?;
        let made = Self {
            environment,
            source,
            css: css.to_owned(),
            own,
        };
        for kind in ["index", "year", "observance", "search", "missing"] {
            for values in [Value::from_pairs([("kind", kind)]), samples(kind)] {
                let page = made.skeleton(values, &SLOTS).map_err(SiteFault::In)?;
                let needed = ["head"].into_iter().chain((kind == "search").then_some("search"));
                for slot in needed {
                    if !page.contains(|c| slot_name(c) == Some(slot)) {
                        return Err(SiteFault::Slot(slot));
                    }
                }
            }
        }
        Ok(made)
    }

    pub(super) fn css(&self) -> &str {
        &self.css
    }

    /// A list with these values and, by name, what its slots hold; a slot that is not named holds nothing.
    ///
    /// # Errors
    /// Where the template takes or writes too much for these values.
    pub(super) fn render(&self, values: Value, slots: &[(&'static str, &str)]) -> Result<String, Fault> {
        let names: Vec<&str> = slots.iter().map(|(name, _)| *name).collect();
        let skeleton = self.skeleton(values, &names)?;
        let mut page = String::with_capacity(skeleton.len() + 4096);
        for character in skeleton.chars() {
            match slot_name(character) {
                None => page.push(character),
                Some(found) => {
                    let markup = slots.iter().find(|(name, _)| *name == found);
                    page.push_str(markup.map_or("", |(_, markup)| markup));
                }
            }
        }
        Ok(page)
    }

    /// The list with marks in its slots' places.
    fn skeleton(&self, values: Value, slots: &[&str]) -> Result<String, Fault> {
        let marks = slots.iter().filter_map(|name| {
            let mark = slot_mark(name)?;
            Some(((*name).to_owned(), Value::from_safe_string(mark.to_string())))
        });
        let marks = Value::from_pairs(marks);
        let template = self
            .environment
            .get_template(NAME)
            .map_err(|error| fault(&error))?;
        let values = minijinja::context! { ..values, ..marks };
        let page = theme::limited(&template, values, LONGEST).map_err(|error| fault(&error))?;
        if self.own {
            guard::markup(&page, &self.source)?;
        }
        Ok(page)
    }
}

fn fault(error: &minijinja::Error) -> Fault {
    Fault {
        line: error.line().unwrap_or_default(),
        message: format!("{}; correct the template", theme::message(error)),
    }
}

/// Values that would break out of every place but text and double quotation marks; addresses are addresses.
fn samples(kind: &str) -> Value {
    let text = || Value::from(guard::SAMPLE);
    let address = || Value::from("https://website.example/");
    let of = |texts: &[&'static str], more: Vec<(&'static str, Value)>| {
        let texts = texts.iter().map(|name| (*name, text()));
        Value::from_pairs(texts.chain([("url", address())]).chain(more))
    };
    let entries = Value::from(vec![of(
        &["title", "lang", "day", "rest", "iso", "observance", "summary"],
        Vec::new(),
    )]);
    let sections = Value::from(vec![of(&["id", "name", "count"], vec![("entries", entries)])]);
    let years = Value::from(vec![of(&["name", "title", "count"], Vec::new())]);
    let organisation = of(&["name", "address"], vec![("website", address())]);
    let observances = Value::from(vec![of(&["name"], vec![("years", years.clone())])]);
    Value::from_pairs([
        ("kind", Value::from(kind)),
        ("lang", text()),
        ("dir", text()),
        ("title", text()),
        ("root", Value::from("../")),
        ("home", address()),
        ("calendar", address()),
        ("feed", address()),
        (
            "words",
            super::words::words(daymark_catalogue::Language::default()).value(),
        ),
        ("organisation", organisation),
        ("sections", sections),
        ("older", years),
        ("observances", observances),
    ])
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
    fn the_built_in_template_compiles_and_passes_what_others_must() {
        assert!(SiteTemplate::built_in().css().contains(".site-bar"));
        SiteTemplate::own(Some(HTML), Some(CSS)).unwrap();
    }

    #[test]
    fn a_fault_names_its_line_and_a_loop_ends() {
        let line = |text: &str| match SiteTemplate::own(Some(text), None).unwrap_err() {
            SiteFault::In(fault) => fault.line,
            SiteFault::Slot(slot) => panic!("{slot} is missing"),
        };
        for text in [
            "{{ head }}{{ search }}\n{% if %}",
            "{{ head }}{{ search }}\n{% set x = 1 %}",
            "{{ head }}{{ search }}\n<script>x</script>",
            "{{ head }}{{ search }}\n<p title={{ title }}>",
            "{{ head }}{{ search }}\n<p title=\"{{ bar }}\">",
            "{{ head }}{{ search }}\n<img src=\"https://x.example/a.png\">",
            "{{ head }}{{ search }}\n{% for s in sections %}<a href=\"{{ s.name }}\">x</a>{% endfor %}",
            "{{ head }}{{ search }}\n{% for x in range(9) %}{% endfor %}",
        ] {
            assert_eq!(line(text), 2, "{text}");
        }
        let endless = "{{ head }}{{ search }}".to_owned()
            + &"{% for a in words %}".repeat(9)
            + "x"
            + &"{% endfor %}".repeat(9);
        assert!(
            SiteTemplate::own(Some(&endless), None).is_err(),
            "a template may not run for ever"
        );
        let slot = |text: &str| matches!(SiteTemplate::own(Some(text), None), Err(SiteFault::Slot(_)));
        assert!(
            slot("{{ search }}") && slot("{{ head }}"),
            "a list needs its head, a search its form"
        );
    }
}
