//! The page at an address that has moved or gone.

use super::words::words;
use super::{Site, link, root};
use crate::context::OutputFile;
use crate::escape;
use std::fmt::Write as _;

impl Site<'_> {
    /// A page at `path` (`2026/a-slug/index.html`) that leads to another page of the site.
    ///
    /// `moved` says whether what stood here stands there.
    pub fn redirect(&self, path: &str, to: &str, moved: bool) -> OutputFile {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        let target = to.strip_suffix("index.html").unwrap_or(to);
        let group = self.group_at(address);
        let words = words(self.language(group));
        let (heading, text) = if moved {
            (words.moved, words.moved_text)
        } else {
            (words.gone, words.gone_text)
        };
        let root = root(address);
        let mut href = String::new();
        escape::attribute(&mut href, &link(&root, target));
        let mut canonical = String::new();
        let whole = self.whole(target).unwrap_or_else(|| link(&root, target));
        escape::attribute(&mut canonical, &whole);
        let title = self.title_of(target, group);
        let (mut name, mut of) = (String::new(), String::new());
        escape::text(&mut name, &title);
        escape::text(&mut of, self.name(self.language(group)));
        let mut html = String::new();
        let dir = if self.language(group).is_rtl() {
            "rtl"
        } else {
            "ltr"
        };
        // Writing to a string cannot fail.
        let _ = write!(
            html,
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{} – {of}</title>\n<meta name=\"generator\" content=\"Daymark {}\">\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url={href}\">\n<link rel=\"canonical\" href=\"{canonical}\">\n",
            self.tag(group),
            heading,
            env!("CARGO_PKG_VERSION"),
        );
        super::head::stylesheet(&mut html, &root, &self.shared);
        let _ = write!(
            html,
            "</head>\n<body>\n<div class=\"wrap plain\">\n<main class=\"moved\">\n<h1>{heading}</h1>\n<p>{text} <a href=\"{href}\">{name}</a></p>\n</main>\n</div>\n</body>\n</html>\n"
        );
        OutputFile {
            path: path.to_owned(),
            bytes: html.into_bytes(),
        }
    }

    /// Where a page that is gone leads: where it led before, if an article is still there; else to the article that
    /// has its text now, of those that are `new`; else to one of its translations, else to the index.
    pub fn successor(
        &self,
        path: &str,
        before: Option<&str>,
        body: &str,
        translations: &[String],
        new: impl Fn(&str) -> bool,
    ) -> String {
        let before = before
            .filter(|path| self.article_at(path).is_some())
            .map(str::to_owned);
        let moved = || {
            let same =
                (0..self.members.len()).filter(|&at| !body.is_empty() && self.members[at].entry.body == body);
            same.map(|at| self.path(at)).filter(|path| new(path)).min()
        };
        let translated = || {
            let mut there = translations.iter().filter(|path| self.article_at(path).is_some());
            there.next().cloned()
        };
        before.or_else(moved).or_else(translated).unwrap_or_else(|| {
            let group = self.group_at(path);
            format!("{}index.html", self.group(group).folder)
        })
    }

    /// The pages of the article's translations.
    pub fn translations(&self, at: usize) -> Vec<String> {
        let set = self.places.sets[at].iter().filter(|&&other| other != at);
        set.map(|&other| self.path(other)).collect()
    }

    /// Whether the article at `path` has that text.
    pub fn has_text(&self, path: &str, body: &str) -> bool {
        let article = self.article_at(path);
        article.is_some_and(|at| !body.is_empty() && self.members[at].entry.body == body)
    }

    fn article_at(&self, path: &str) -> Option<usize> {
        let address = path.strip_suffix("index.html")?;
        self.places.addresses.iter().position(|own| own == address)
    }

    fn group_at(&self, address: &str) -> usize {
        let below = |group: &super::Group| !group.folder.is_empty() && address.starts_with(&group.folder);
        self.places.groups.iter().position(below).unwrap_or_default()
    }

    fn title_of(&self, address: &str, group: usize) -> String {
        let article = self.article_at(&format!("{address}index.html"));
        article.map_or_else(
            || words(self.language(group)).to_index.to_owned(),
            |at| self.members[at].entry.title.clone(),
        )
    }
}
