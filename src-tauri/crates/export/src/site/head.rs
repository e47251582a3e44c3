//! What belongs into the `<head>` of a site's pages.

use super::shared::Shared;
use super::words::words;
use super::{Site, link};
use crate::escape;
use std::fmt::Write as _;

/// What a list says of itself.
pub struct ListHead<'h> {
    pub group: usize,
    pub title: &'h str,
    pub description: &'h str,
    /// `None` for a page that stands nowhere in particular.
    pub address: Option<&'h str>,
    pub root: &'h str,
    /// The same list in other languages: tag and address, itself included.
    pub alternates: &'h [(String, String)],
    /// From the index down to this page.
    pub crumbs: &'h [(String, String)],
    /// Whether search engines are to list it.
    pub listed: bool,
}

/// The site's stylesheet and icon.
pub fn stylesheet(out: &mut String, root: &str, shared: &Shared) {
    out.push_str(&shared.icon);
    let _ = writeln!(
        out,
        "<link rel=\"stylesheet\" href=\"{root}{}\">",
        shared.stylesheet.path
    );
}

impl Site<'_> {
    /// The head of a list.
    pub(super) fn list_head(&self, list: &ListHead<'_>) -> String {
        let name = self.name(self.language(list.group));
        let mut out = String::from(
            "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        );
        escape::text(&mut out, list.title);
        if list.title != name {
            out.push_str(" – ");
            escape::text(&mut out, name);
        }
        out.push_str("</title>\n");
        let mut meta = |attribute: &str, name: &str, content: &str| {
            let _ = write!(out, "<meta {attribute}=\"{name}\" content=\"");
            escape::attribute(&mut out, content);
            out.push_str("\">\n");
        };
        meta(
            "name",
            "generator",
            concat!("Daymark ", env!("CARGO_PKG_VERSION")),
        );
        meta("name", "description", list.description);
        if !list.listed {
            meta("name", "robots", "noindex");
        }
        let canonical = list
            .address
            .filter(|_| list.listed)
            .and_then(|address| self.whole(address));
        meta("property", "og:type", "website");
        meta("property", "og:title", list.title);
        meta("property", "og:description", list.description);
        meta("property", "og:site_name", name);
        if let Some(canonical) = &canonical {
            meta("property", "og:url", canonical);
        }
        meta("name", "color-scheme", "light dark");
        if let Some(canonical) = canonical {
            out.push_str("<link rel=\"canonical\" href=\"");
            escape::attribute(&mut out, &canonical);
            out.push_str("\">\n");
        }
        stylesheet(&mut out, list.root, &self.shared);
        if list.listed && list.alternates.len() > 1 {
            self.alternates(&mut out, list.root, list.alternates);
        }
        self.feed_link(&mut out, list.root, list.group);
        if list.crumbs.len() > 1 {
            self.breadcrumbs(&mut out, list.root, list.crumbs);
        }
        out.trim_end().to_owned()
    }

    /// The same page in other languages. Search engines want whole addresses; without a base the way there.
    pub(super) fn alternates(&self, out: &mut String, root: &str, pages: &[(String, String)]) {
        let main = &self.group(0).folder;
        debug_assert!(main.is_empty());
        let mut line = |tag: &str, address: &str| {
            out.push_str("<link rel=\"alternate\" hreflang=\"");
            escape::attribute(out, tag);
            out.push_str("\" href=\"");
            escape::attribute(out, &self.whole(address).unwrap_or_else(|| link(root, address)));
            out.push_str("\">\n");
        };
        for (tag, address) in pages {
            line(tag, address);
        }
        if let Some(address) = self.default_of(pages) {
            line("x-default", address);
        }
    }

    /// Of pages in several languages the one for readers of yet another: that in the main language.
    pub(super) fn default_of<'p>(&self, pages: &'p [(String, String)]) -> Option<&'p str> {
        let folders: Vec<_> = self
            .places
            .groups
            .iter()
            .skip(1)
            .map(|group| &group.folder)
            .collect();
        let mut main = pages
            .iter()
            .filter(|(_, address)| !folders.iter().any(|folder| address.starts_with(folder.as_str())));
        main.next().map(|(_, address)| address.as_str())
    }

    pub(super) fn feed_link(&self, out: &mut String, root: &str, group: usize) {
        if self.base.is_none() {
            return;
        }
        let _ = write!(
            out,
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"",
        );
        escape::attribute(out, words(self.language(group)).feed);
        let _ = writeln!(out, "\" href=\"{root}{}atom.xml\">", self.group(group).folder);
    }

    /// schema.org's `BreadcrumbList`.
    pub(super) fn breadcrumbs(&self, out: &mut String, root: &str, path: &[(String, String)]) {
        out.push_str(
            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"BreadcrumbList\",\"itemListElement\":[",
        );
        for (at, (name, address)) in path.iter().enumerate() {
            let _ = write!(
                out,
                "{}{{\"@type\":\"ListItem\",\"position\":{},\"name\":",
                if at == 0 { "" } else { "," },
                at + 1
            );
            escape::json(out, name);
            out.push_str(",\"item\":");
            let item = self.whole(address).unwrap_or_else(|| link(root, address));
            escape::json(out, &item);
            out.push('}');
        }
        out.push_str("]}</script>\n");
    }
}
