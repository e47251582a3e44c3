//! The Atom feed (RFC 4287).

use super::places::day;
use super::words::words;
use super::{Entry, Site};
use crate::context::OutputFile;
use crate::escape;
use std::fmt::Write as _;

/// The most articles in a feed.
const MOST: usize = 100;

impl Site<'_> {
    /// The feed of one language; without one, of all. Only with a base address.
    pub(super) fn feed(&self, group: Option<usize>) -> OutputFile {
        let at = group.unwrap_or_default();
        let language = self.language(at);
        let folder = &self.group(at).folder;
        let whole = |address: &str| self.whole(address).unwrap_or_else(|| address.to_owned());
        let mut members: Vec<usize> = match group {
            Some(at) => self.group(at).members.clone(),
            None => (0..self.members.len()).collect(),
        };
        members.sort_by(|&a, &b| {
            let newest = updated(&self.members[b].entry).cmp(&updated(&self.members[a].entry));
            newest.then_with(|| self.places.addresses[a].cmp(&self.places.addresses[b]))
        });
        let latest = members.first().map_or_else(
            || format!("{}T00:00:00Z", self.options.catalogue.compiled()),
            |&at| updated(&self.members[at].entry),
        );
        members.truncate(MOST);
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"",
        );
        out.push_str(&self.tag(at));
        out.push_str("\">\n");
        let own = whole(&format!("{folder}atom.xml"));
        element(&mut out, "id", &own);
        element(&mut out, "title", self.name(language));
        element(&mut out, "subtitle", words(language).days);
        element(&mut out, "updated", &latest);
        link(&mut out, "self", "application/atom+xml", None, &own);
        link(&mut out, "alternate", "text/html", None, &whole(folder));
        author(&mut out, self.name(language));
        let _ = writeln!(
            out,
            "<generator version=\"{}\">Daymark</generator>",
            env!("CARGO_PKG_VERSION")
        );
        for member in members {
            self.feed_entry(&mut out, member);
        }
        out.push_str("</feed>\n");
        OutputFile {
            path: format!("{folder}atom.xml"),
            bytes: out.into_bytes(),
        }
    }

    fn feed_entry(&self, out: &mut String, at: usize) {
        let entry = &self.members[at].entry;
        let address = self.whole(&self.places.addresses[at]).unwrap_or_default();
        out.push_str("<entry xml:lang=\"");
        escape::attribute(out, &entry.tag);
        out.push_str("\">\n");
        // Invariant: an article's id is where it stands, whatever else of it changes.
        element(out, "id", &address);
        element(out, "title", &entry.title);
        link(out, "alternate", "text/html", Some(&entry.tag), &address);
        for &other in self.places.sets[at].iter().filter(|&&other| other != at) {
            let tag = &self.members[other].entry.tag;
            let there = self.whole(&self.places.addresses[other]).unwrap_or_default();
            link(out, "alternate", "text/html", Some(tag), &there);
        }
        if let Some(date) = &entry.date {
            element(out, "published", &format!("{date}T00:00:00Z"));
        }
        element(out, "updated", &updated(entry));
        if let Some(name) = &entry.author {
            author(out, name);
        }
        if let Some(id) = &entry.observance {
            let name = self.observance_name(id, self.language(self.places.group_of[at]));
            out.push_str("<category term=\"");
            escape::attribute(out, id);
            out.push_str("\" label=\"");
            escape::attribute(out, &name);
            out.push_str("\"/>\n");
        }
        if !entry.summary.is_empty() {
            element(out, "summary", &entry.summary);
        }
        out.push_str("</entry>\n");
    }
}

/// When an article was last changed, by what it says itself: never the clock.
fn updated(entry: &Entry) -> String {
    let own = entry.date.as_deref().unwrap_or_else(|| day(entry));
    if own.is_empty() {
        let year = entry.year.unwrap_or(1970);
        return format!("{year:04}-01-01T00:00:00Z");
    }
    format!("{own}T00:00:00Z")
}

fn element(out: &mut String, name: &str, text: &str) {
    let _ = write!(out, "<{name}>");
    escape::text(out, text);
    let _ = writeln!(out, "</{name}>");
}

fn author(out: &mut String, name: &str) {
    out.push_str("<author><name>");
    escape::text(out, name);
    out.push_str("</name></author>\n");
}

fn link(out: &mut String, rel: &str, media_type: &str, tag: Option<&str>, href: &str) {
    let _ = write!(out, "<link rel=\"{rel}\" type=\"{media_type}\"");
    if let Some(tag) = tag {
        out.push_str(" hreflang=\"");
        escape::attribute(out, tag);
        out.push('"');
    }
    out.push_str(" href=\"");
    escape::attribute(out, href);
    out.push_str("\"/>\n");
}
