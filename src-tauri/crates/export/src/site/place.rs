//! An article's page among the others: how it is found, and what it leads to.

use super::words::{language_name, words};
use super::{Site, head, link, root};
use crate::escape;
use minijinja::value::Value;
use std::fmt::Write as _;

/// Where an article stands in a site, and what its page says of its surroundings.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The way to the site's root: `../../`.
    pub root: String,
    /// The page's whole address, where it is known.
    pub canonical: Option<String>,
    /// Markup for `<head>`: stylesheet, translations, feed, where the page stands.
    pub head: String,
    /// Markup above the article: where it stands, its translations, search.
    pub bar: String,
    /// Markup below the article: the observance in other years.
    pub end: String,
}

impl Place {
    /// As a template's variable: `{{ site.bar }}`, `{{ site.end }}`.
    pub(crate) fn value(&self) -> Value {
        Value::from_pairs([
            ("root", Value::from(self.root.as_str())),
            ("bar", Value::from_safe_string(self.bar.clone())),
            ("end", Value::from_safe_string(self.end.clone())),
        ])
    }
}

impl Site<'_> {
    /// Where the article `at` stands. The page depends on its article and on this, and on nothing else of the site.
    pub fn place(&self, at: usize) -> Place {
        let address = &self.places.addresses[at];
        let group = self.places.group_of[at];
        let entry = &self.members[at].entry;
        let root = root(address);
        let mut crumbs = vec![self.index_crumb(group)];
        let year = address
            .trim_end_matches('/')
            .rsplit_once('/')
            .map_or("", |(folder, _)| folder);
        crumbs.push((
            self.year_name(year.rsplit('/').next().unwrap_or_default(), group),
            format!("{year}/"),
        ));
        let translations: Vec<(String, String)> = self.places.sets[at]
            .iter()
            .map(|&other| {
                (
                    self.members[other].entry.tag.clone(),
                    self.places.addresses[other].clone(),
                )
            })
            .collect();
        let mut head = String::new();
        head::stylesheet(&mut head, &root, &self.shared);
        if translations.len() > 1 {
            self.alternates(&mut head, &root, &translations);
        }
        self.feed_link(&mut head, &root, group);
        let mut path = crumbs.clone();
        path.push((entry.title.clone(), address.clone()));
        self.breadcrumbs(&mut head, &root, &path);
        let head = head.trim_end().to_owned();
        Place {
            canonical: self.whole(address),
            head,
            bar: self.bar(group, &root, &crumbs, &translations, address),
            end: self.other_years(at, group, &root),
            root,
        }
    }

    pub(super) fn bar(
        &self,
        group: usize,
        root: &str,
        crumbs: &[(String, String)],
        translations: &[(String, String)],
        own: &str,
    ) -> String {
        let words = words(self.language(group));
        let mut out = String::from("<nav class=\"site-bar\" aria-label=\"");
        escape::attribute(&mut out, words.here);
        out.push_str("\">\n");
        if !crumbs.is_empty() {
            out.push_str("<ol class=\"crumbs\">");
            for (name, address) in crumbs {
                out.push_str("<li>");
                anchor(&mut out, &link(root, address), name, None);
                out.push_str("</li>");
            }
            out.push_str("</ol>\n");
        }
        let others: Vec<_> = translations
            .iter()
            .filter(|(_, address)| address != own)
            .collect();
        if !others.is_empty() {
            out.push_str("<ul class=\"languages\">");
            for (tag, address) in others {
                out.push_str("<li>");
                anchor(&mut out, &link(root, address), &language_name(tag), Some(tag));
                out.push_str("</li>");
            }
            out.push_str("</ul>\n");
        }
        let search = format!("{}search/", self.group(group).folder);
        if search != own {
            out.push_str("<p class=\"to-search\">");
            anchor(&mut out, &link(root, &search), words.search, None);
            out.push_str("</p>\n");
        }
        out.push_str("</nav>");
        out
    }

    /// The observance's articles of other years.
    fn other_years(&self, at: usize, group: usize, root: &str) -> String {
        let entry = &self.members[at].entry;
        let Some(id) = &entry.observance else {
            return String::new();
        };
        let words = words(self.language(group));
        let all = self
            .editions
            .get(&(group, id.clone()))
            .map_or(&[][..], Vec::as_slice);
        let mut years: Vec<(i16, usize)> = all
            .iter()
            .filter_map(|&other| Some((self.members[other].entry.year?, other)))
            .filter(|(year, _)| Some(*year) != entry.year)
            .collect();
        years.sort_by(|a, b| {
            let newest = b.0.cmp(&a.0);
            newest.then_with(|| self.places.addresses[a.1].cmp(&self.places.addresses[b.1]))
        });
        years.dedup_by_key(|(year, _)| *year);
        if years.is_empty() {
            return String::new();
        }
        let mut out = String::from("<nav class=\"other-years\" aria-label=\"");
        escape::attribute(&mut out, words.other_years);
        out.push_str("\">\n<p>");
        escape::text(&mut out, words.other_years);
        out.push_str("</p>\n<ul>");
        for (year, other) in years.iter().take(12) {
            let _ = write!(out, "<li><a href=\"");
            escape::attribute(&mut out, &link(root, &self.places.addresses[*other]));
            let _ = write!(out, "\">{year}</a></li>");
        }
        out.push_str("<li>");
        let address = self.observance_address(group, id);
        anchor(&mut out, &link(root, &address), words.all_years, None);
        out.push_str("</li></ul>\n</nav>");
        out
    }

    /// The first step of the way to a page.
    pub(super) fn index_crumb(&self, group: usize) -> (String, String) {
        let name = words(self.language(group)).to_index;
        (name.to_owned(), self.group(group).folder.clone())
    }

    pub(super) fn observance_address(&self, group: usize, id: &str) -> String {
        let name = self.observances.get(id).map_or("observance", String::as_str);
        format!("{}observances/{name}/", self.group(group).folder)
    }

    pub(super) fn year_name(&self, year: &str, group: usize) -> String {
        if year == super::places::UNDATED {
            words(self.language(group)).undated.to_owned()
        } else {
            year.to_owned()
        }
    }
}

/// A link; in another language where `tag` names one.
fn anchor(out: &mut String, href: &str, text: &str, tag: Option<&str>) {
    out.push_str("<a href=\"");
    escape::attribute(out, href);
    out.push('"');
    if let Some(tag) = tag {
        for name in ["hreflang", "lang"] {
            let _ = write!(out, " {name}=\"");
            escape::attribute(out, tag);
            out.push('"');
        }
    }
    out.push('>');
    escape::text(out, text);
    out.push_str("</a>");
}
