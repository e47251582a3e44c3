//! What search engines read: `sitemap.xml` and `robots.txt`.

use super::Site;
use crate::context::OutputFile;
use crate::escape;
use std::fmt::Write as _;

/// The most addresses in one file, by the protocol.
const MOST: usize = 50_000;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

struct Page {
    address: String,
    changed: Option<String>,
    /// Tag and address, itself included; empty where there is no other.
    alternates: Vec<(String, String)>,
}

impl Site<'_> {
    /// One file; of a very large site several, and `sitemap.xml` lists them.
    pub(super) fn sitemap(&self) -> Vec<OutputFile> {
        let mut pages = self.listed_pages();
        pages.sort_by(|a, b| a.address.cmp(&b.address));
        if pages.len() <= MOST {
            return vec![OutputFile {
                path: "sitemap.xml".to_owned(),
                bytes: self.url_set(&pages).into_bytes(),
            }];
        }
        let mut index =
            format!("{HEAD}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        let mut files = Vec::new();
        for (at, pages) in pages.chunks(MOST).enumerate() {
            let path = format!("sitemap-{}.xml", at + 1);
            index.push_str("<sitemap><loc>");
            escape::text(&mut index, &self.whole(&path).unwrap_or_default());
            index.push_str("</loc></sitemap>\n");
            files.push(OutputFile {
                path,
                bytes: self.url_set(pages).into_bytes(),
            });
        }
        index.push_str("</sitemapindex>\n");
        files.push(OutputFile {
            path: "sitemap.xml".to_owned(),
            bytes: index.into_bytes(),
        });
        files
    }

    pub(super) fn robots(&self) -> OutputFile {
        let mut text = "User-agent: *\nAllow: /\n".to_owned();
        if let Some(sitemap) = self.whole("sitemap.xml") {
            let _ = write!(text, "\nSitemap: {sitemap}\n");
        }
        OutputFile {
            path: "robots.txt".to_owned(),
            bytes: text.into_bytes(),
        }
    }

    fn listed_pages(&self) -> Vec<Page> {
        let mut pages = Vec::new();
        let latest = |members: &[usize]| {
            let dates = members
                .iter()
                .filter_map(|&at| self.members[at].entry.date.clone());
            dates.max()
        };
        for (at, group) in self.places.groups.iter().enumerate() {
            pages.push(Page {
                address: group.folder.clone(),
                changed: latest(&group.members),
                alternates: self.everywhere(|_, group| Some(group.folder.clone())),
            });
            for (year, members) in &self.years[at] {
                pages.push(Page {
                    address: format!("{}{year}/", group.folder),
                    changed: latest(members),
                    alternates: Vec::new(),
                });
            }
            for id in self.ids(group) {
                let members = self.editions.get(&(at, id.clone()));
                pages.push(Page {
                    address: self.observance_address(at, &id),
                    changed: members.and_then(|members| latest(members)),
                    alternates: Vec::new(),
                });
            }
        }
        for (at, member) in self.members.iter().enumerate() {
            // Where the author names another address, that one is to be found.
            if member.entry.canonical.is_some()
                && member.entry.canonical != self.whole(&self.places.addresses[at])
            {
                continue;
            }
            let set = &self.places.sets[at];
            let of = |&other: &usize| {
                (
                    self.members[other].entry.tag.clone(),
                    self.places.addresses[other].clone(),
                )
            };
            pages.push(Page {
                address: self.places.addresses[at].clone(),
                changed: member.entry.date.clone(),
                alternates: set.iter().map(of).collect(),
            });
        }
        pages
    }

    fn url_set(&self, pages: &[Page]) -> String {
        let mut out = format!(
            "{HEAD}<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        );
        for page in pages {
            out.push_str("<url><loc>");
            escape::text(&mut out, &self.whole(&page.address).unwrap_or_default());
            out.push_str("</loc>");
            if let Some(changed) = &page.changed {
                let _ = write!(out, "<lastmod>{changed}</lastmod>");
            }
            if page.alternates.len() > 1 {
                let default = self
                    .default_of(&page.alternates)
                    .map(|address| ("x-default", address));
                let own = page
                    .alternates
                    .iter()
                    .map(|(tag, address)| (tag.as_str(), address.as_str()));
                for (tag, address) in own.chain(default) {
                    out.push_str("\n<xhtml:link rel=\"alternate\" hreflang=\"");
                    escape::attribute(&mut out, tag);
                    out.push_str("\" href=\"");
                    escape::attribute(&mut out, &self.whole(address).unwrap_or_default());
                    out.push_str("\"/>");
                }
            }
            out.push_str("</url>\n");
        }
        out.push_str("</urlset>\n");
        out
    }
}
