//! Indexes: of a language, of a year, of an observance; and the page for addresses that lead nowhere.

use super::head::ListHead;
use super::places::{Group, UNDATED};
use super::words::words;
use super::{Site, SiteTemplate, link, root};
use crate::context::OutputFile;
use crate::{address, escape};
use daymark_catalogue::{Date, DateForm, Language, format_date, format_range};
use minijinja::value::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::PoisonError;

/// The most articles that a language's index shows; what is older is one link a year.
const SHOWN: usize = 300;

/// The most articles that a list shows with their summaries.
const WITH_SUMMARY: usize = 60;

/// The most years beside an observance's name.
const YEARS: usize = 6;

/// What a list is filled with.
pub(super) struct List<'l> {
    pub kind: &'static str,
    pub group: usize,
    pub title: String,
    pub description: String,
    /// Relative to the site; the file is its `index.html`.
    pub address: String,
    /// The same list in other languages: tag and address, itself included.
    pub alternates: Vec<(String, String)>,
    pub crumbs: Vec<(String, String)>,
    pub more: Vec<(&'l str, Value)>,
    /// The form of the search page.
    pub search: String,
}

impl Site<'_> {
    pub(super) fn index(&self, group: usize) -> OutputFile {
        let language = self.language(group);
        let own = self.group(group);
        let mut left = SHOWN;
        let mut sections = Vec::new();
        let mut older = Vec::new();
        for (year, members) in newest(&self.years[group]) {
            let address = format!("{}{year}/", own.folder);
            let name = self.year_name(year, group);
            let fits = members.len() <= left && older.is_empty();
            let section = [
                ("id", Value::from(format!("y{year}"))),
                ("name", Value::from(name)),
                ("url", Value::from(link(&root(&own.folder), &address))),
                ("count", Value::from(members.len())),
            ];
            if fits {
                left -= members.len();
                let entries = self.entries(members, group, &root(&own.folder), true);
                sections.push(Value::from_pairs(
                    section.into_iter().chain([("entries", entries)]),
                ));
            } else {
                older.push(Value::from_pairs(section));
            }
        }
        let title = words(language).days.to_owned();
        let description = format!("{} – {title} – {}", words(language).articles, self.name(language));
        self.list(List {
            kind: "index",
            group,
            description,
            address: own.folder.clone(),
            alternates: self.everywhere(|_, group| Some(group.folder.clone())),
            crumbs: vec![self.index_crumb(group)],
            more: vec![
                ("sections", Value::from(sections)),
                ("older", Value::from(older)),
                ("observances", self.by_observance(group)),
            ],
            search: String::new(),
            title,
        })
    }

    pub(super) fn year(&self, group: usize, year: &str) -> OutputFile {
        let own = self.group(group);
        let members = self.years[group].get(year).map_or(&[][..], Vec::as_slice);
        let address = format!("{}{year}/", own.folder);
        let name = self.year_name(year, group);
        let language = self.language(group);
        let sections = self.section(members, group, &address);
        self.list(List {
            kind: "year",
            group,
            description: format!("{} – {name} – {}", words(language).articles, self.name(language)),
            alternates: self.everywhere(|at, group| {
                let has = self.years[at].contains_key(year);
                has.then(|| format!("{}{year}/", group.folder))
            }),
            crumbs: self.below_index(group, &name, &address),
            more: vec![("sections", sections)],
            search: String::new(),
            title: name,
            address,
        })
    }

    pub(super) fn observance(&self, group: usize, id: &str) -> OutputFile {
        let language = self.language(group);
        let address = self.observance_address(group, id);
        let key = (group, id.to_owned());
        let members = self.editions.get(&key).map_or(&[][..], Vec::as_slice);
        let name = self.observance_name(id, language);
        self.list(List {
            kind: "observance",
            group,
            description: format!("{} – {name} – {}", words(language).articles, self.name(language)),
            alternates: self.everywhere(|at, _| {
                let has = self.editions.contains_key(&(at, id.to_owned()));
                has.then(|| self.observance_address(at, id))
            }),
            crumbs: self.below_index(group, &name, &address),
            more: vec![("sections", self.section(members, group, &address))],
            search: String::new(),
            title: name,
            address,
        })
    }

    /// `404.html`. A server shows it at any address, so its links start at the site's own where that is known.
    pub(super) fn missing(&self) -> OutputFile {
        let words = words(self.language(0));
        let root = self.base.as_deref().map_or_else(String::new, |base| {
            let behind = base.split_once("://").map_or(base, |(_, rest)| rest);
            behind
                .find('/')
                .map_or_else(|| "/".to_owned(), |at| behind[at..].to_owned())
        });
        let list = List {
            kind: "missing",
            group: 0,
            title: words.missing.to_owned(),
            description: words.missing_text.to_owned(),
            address: String::new(),
            alternates: Vec::new(),
            crumbs: vec![self.index_crumb(0)],
            more: Vec::new(),
            search: String::new(),
        };
        OutputFile {
            path: "404.html".to_owned(),
            bytes: self.filled(list, &root, None).into_bytes(),
        }
    }

    pub(super) fn below_index(&self, group: usize, name: &str, address: &str) -> Vec<(String, String)> {
        vec![self.index_crumb(group), (name.to_owned(), address.to_owned())]
    }

    /// The same list in every language that has it.
    pub(super) fn everywhere(
        &self,
        address: impl Fn(usize, &Group) -> Option<String>,
    ) -> Vec<(String, String)> {
        let groups = self.places.groups.iter().enumerate();
        groups
            .filter_map(|(at, group)| Some((group.key.clone(), address(at, group)?)))
            .collect()
    }

    pub(super) fn list(&self, list: List<'_>) -> OutputFile {
        let root = root(&list.address);
        let address = list.address.clone();
        OutputFile {
            path: format!("{address}index.html"),
            bytes: self.filled(list, &root, Some(&address)).into_bytes(),
        }
    }

    fn filled(&self, list: List<'_>, root: &str, address: Option<&str>) -> String {
        let group = list.group;
        let language = self.language(group);
        let folder = &self.group(group).folder;
        let organisation = self.options.organisation;
        let website = address::safe(&organisation.website).filter(|url| address::is_web(url));
        let tag = self.tag(group);
        let mut head = self.list_head(&ListHead {
            group,
            title: &list.title,
            description: &list.description,
            address,
            root,
            alternates: &list.alternates,
            crumbs: &list.crumbs,
            listed: !matches!(list.kind, "missing" | "search"),
        });
        if list.kind == "search" {
            let _ = write!(
                head,
                "\n<script src=\"{root}{}\" defer></script>",
                self.shared.script.path
            );
        }
        let above = &list.crumbs[..list.crumbs.len().saturating_sub(1)];
        let others: Vec<(String, String)> = if list.kind == "missing" {
            self.everywhere(|_, group| Some(group.folder.clone()))
        } else {
            list.alternates.clone()
        };
        let bar = self.bar(group, root, above, &others, address.unwrap_or(folder));
        let logo = self.shared.logo.as_ref().map_or_else(String::new, |logo| {
            let mut image = format!("<img src=\"{root}{}\" alt=\"\"", logo.file.path);
            if let Some((width, height)) = logo.size {
                let _ = write!(image, " width=\"{width}\" height=\"{height}\"");
            }
            image.push('>');
            image
        });
        let name = organisation.name.trim();
        let values = [
            ("kind", Value::from(list.kind)),
            ("lang", Value::from(tag.as_str())),
            ("dir", Value::from(if language.is_rtl() { "rtl" } else { "ltr" })),
            ("root", Value::from(root)),
            ("title", Value::from(list.title)),
            ("home", Value::from(link(root, folder))),
            ("calendar", Value::from(format!("{root}{folder}observances.ics"))),
            (
                "feed",
                self.base.as_ref().map_or(Value::UNDEFINED, |_| {
                    Value::from(format!("{root}{folder}atom.xml"))
                }),
            ),
            ("words", words(language).value()),
            (
                "organisation",
                Value::from_pairs([
                    ("name", Value::from(name)),
                    ("address", Value::from(organisation.address.trim())),
                    (
                        "website",
                        website.as_deref().map_or(Value::UNDEFINED, Value::from),
                    ),
                ]),
            ),
        ];
        let values = Value::from_pairs(values.into_iter().chain(list.more));
        let slots: Vec<(&str, &str)> = [
            ("head", &head),
            ("bar", &bar),
            ("logo", &logo),
            ("search", &list.search),
        ]
        .into_iter()
        .map(|(name, markup)| (name, markup.as_str()))
        .filter(|(_, markup)| !markup.is_empty())
        .collect();
        let own = self.options.theme.site().render(values.clone(), &slots);
        let mut html = own.unwrap_or_else(|fault| {
            let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
            faults.insert(format!(
                "site.html{} of the theme “{}” cannot be filled: {}. The list has the default theme's looks.",
                crate::theme::in_line(fault.line),
                self.options.theme.name(),
                fault.message
            ));
            let built_in = SiteTemplate::built_in().render(values, &slots);
            built_in.unwrap_or_else(|fault| {
                format!("<!DOCTYPE html>\n<title>{}</title>\n", plain(&fault.message))
            })
        });
        if !html.ends_with('\n') {
            html.push('\n');
        }
        html
    }

    fn section(&self, members: &[usize], group: usize, address: &str) -> Value {
        let entries = self.entries(members, group, &root(address), members.len() <= WITH_SUMMARY);
        Value::from(vec![Value::from_pairs([("entries", entries)])])
    }

    /// Articles as a template lists them.
    fn entries(&self, members: &[usize], group: usize, root: &str, summaries: bool) -> Value {
        let language = self.language(group);
        let tag = self.tag(group);
        let of = |&at: &usize| {
            let entry = &self.members[at].entry;
            let leaf = Leaf::of(
                entry.start.as_deref(),
                entry.end.as_deref(),
                entry.date.as_deref(),
                language,
            );
            let observance = entry
                .observance
                .as_deref()
                .map(|id| self.observance_name(id, language));
            let optional = |text: Option<String>| text.map_or(Value::UNDEFINED, Value::from);
            Value::from_pairs([
                ("title", Value::from(entry.title.as_str())),
                ("url", Value::from(link(root, &self.places.addresses[at]))),
                ("lang", optional((entry.tag != tag).then(|| entry.tag.clone()))),
                ("day", optional(leaf.day)),
                ("rest", optional(leaf.rest)),
                ("iso", optional(leaf.iso)),
                (
                    "observance",
                    optional(observance.filter(|name| *name != entry.title)),
                ),
                (
                    "summary",
                    optional(Some(entry.summary.clone()).filter(|text| summaries && !text.is_empty())),
                ),
            ])
        };
        Value::from(members.iter().map(of).collect::<Vec<_>>())
    }

    fn by_observance(&self, group: usize) -> Value {
        let own = self.group(group);
        let language = self.language(group);
        let root = root(&own.folder);
        let mut named: Vec<(String, String)> = self
            .ids(own)
            .into_iter()
            .map(|id| (self.observance_name(&id, language), id))
            .collect();
        named.sort();
        let of = |(name, id): (String, String)| {
            let members = self
                .editions
                .get(&(group, id.clone()))
                .map_or(&[][..], Vec::as_slice);
            let years: Vec<_> = members
                .iter()
                .take(YEARS)
                .map(|&at| {
                    let entry = &self.members[at].entry;
                    let year = entry
                        .year
                        .map_or_else(|| UNDATED.to_owned(), |year| year.to_string());
                    Value::from_pairs([
                        ("name", Value::from(self.year_name(&year, group))),
                        ("url", Value::from(link(&root, &self.places.addresses[at]))),
                        ("title", Value::from(entry.title.as_str())),
                    ])
                })
                .collect();
            Value::from_pairs([
                ("name", Value::from(name)),
                (
                    "url",
                    Value::from(link(&root, &self.observance_address(group, &id))),
                ),
                ("years", Value::from(years)),
            ])
        };
        Value::from(named.into_iter().map(of).collect::<Vec<_>>())
    }

    pub(super) fn alternates_of_search(&self) -> Vec<(String, String)> {
        self.everywhere(|_, group| Some(format!("{}search/", group.folder)))
    }
}

/// The years, the newest first, what has none last.
fn newest(years: &BTreeMap<String, Vec<usize>>) -> Vec<(&String, &Vec<usize>)> {
    let mut years: Vec<_> = years.iter().collect();
    years.sort_by_key(|(year, _)| std::cmp::Reverse(year.parse::<i16>().unwrap_or_default()));
    years
}

/// A day as lists show it.
struct Leaf {
    /// Set large: "12"; nothing for a stretch of time.
    day: Option<String>,
    /// "September 2026"
    rest: Option<String>,
    iso: Option<String>,
}

impl Leaf {
    fn of(start: Option<&str>, end: Option<&str>, published: Option<&str>, language: Language) -> Self {
        let date = |text: Option<&str>| text.and_then(|text| text.parse::<Date>().ok());
        let (Some(first), last) = (date(start).or_else(|| date(published)), date(end)) else {
            return Self {
                day: None,
                rest: None,
                iso: None,
            };
        };
        let iso = Some(first.to_string());
        match last.filter(|last| *last != first && start.is_some()) {
            Some(last) => Self {
                day: None,
                rest: Some(format_range(first, last, language)),
                iso,
            },
            None => Self {
                day: Some(first.day().to_string()),
                rest: Some(format_date(first, DateForm::MonthYear, language)),
                iso,
            },
        }
    }
}

/// What may stand in an element.
fn plain(text: &str) -> String {
    let mut out = String::new();
    escape::text(&mut out, text);
    out
}
