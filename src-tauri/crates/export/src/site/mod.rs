//! The target "site": a folder of pages that belong together. Bytes out, as everywhere in this crate: who calls it
//! reads the articles and writes the files.
//!
//! [`Entry::of`] reads of each article what others of the site say about it; [`Site::of`] gives all of them their
//! addresses; [`Site::article`] makes an article's page, and [`Site::make`] what [`Site::parts`] lists: indexes, feed,
//! calendar, sitemap, search. All of it follows from the articles alone: their order, the day and the place of the
//! call make no difference.
//!
//! Every link within the site is relative and names a file, so that it works below any folder and from a disk.

mod calendar;
mod entry;
mod feed;
mod head;
mod listing;
mod place;
mod places;
mod redirect;
mod search;
mod shared;
mod sitemap;
mod template;
mod words;

pub use entry::Entry;
pub use place::Place;
pub(crate) use template::{SiteFault, SiteTemplate};

use crate::context::{AssetMode, Context, OutputFile, PageOptions, Picture, Rendered};
use crate::theme::Theme;
use daymark_article::Article;
use daymark_catalogue::{Catalogue, Language, Organisation};
use places::{Group, Places};
use shared::Shared;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

/// An article of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// What others say of it.
    pub entry: Entry,
    /// Its file's name, without folders: translations name one another by it.
    pub name: String,
    /// A hash of its text.
    pub hash: String,
}

/// What the site is made with.
#[derive(Clone, Copy)]
pub struct SiteOptions<'a> {
    /// What Daymark knows about days.
    pub catalogue: &'a Catalogue,
    /// Whose site it is. Its language is the main one, which has no folder of its own.
    pub organisation: &'a Organisation,
    /// The organisation's logo.
    pub logo: Option<Picture<'a>>,
    /// Where the site will stand.
    pub base_url: Option<&'a str>,
    /// The looks of articles and lists.
    pub theme: &'a Theme,
}

/// A part of the site that is no article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The index of a language.
    Index(usize),
    /// A year's articles.
    Year(usize, String),
    /// An observance's articles.
    Observance(usize, String),
    /// The search page of a language, with what it searches.
    Search(usize),
    /// Of a language; without one, of all.
    Feed(Option<usize>),
    /// Of a language; without one, of all.
    Calendar(Option<usize>),
    /// `sitemap.xml`
    Sitemap,
    /// `robots.txt`
    Robots,
    /// `404.html`
    Missing,
    /// Stylesheet, faces, logo, script.
    Shared,
}

/// A site, planned.
pub struct Site<'a> {
    options: SiteOptions<'a>,
    members: Vec<Member>,
    places: Places,
    /// With a slash at its end.
    base: Option<String>,
    shared: Shared,
    /// By id of an observance: its name in addresses.
    observances: BTreeMap<String, String>,
    /// By group and observance: its articles, the newest first.
    editions: HashMap<(usize, String), Vec<usize>>,
    /// By group: its articles by year, or [`places::UNDATED`].
    years: Vec<BTreeMap<String, Vec<usize>>>,
    /// What the theme's own template could not fill, in words.
    faults: Mutex<BTreeSet<String>>,
}

impl<'a> Site<'a> {
    /// Plans a site of these articles.
    pub fn of(members: Vec<Member>, options: SiteOptions<'a>) -> Self {
        let places = Places::of(&members, &options.organisation.language);
        let base = options
            .base_url
            .filter(|url| crate::address::is_web(url))
            .and_then(crate::address::safe)
            .map(|url| format!("{}/", url.trim_end_matches('/')));
        let ids: BTreeSet<&str> = members
            .iter()
            .filter_map(|member| member.entry.observance.as_deref())
            .collect();
        let mut taken = BTreeSet::new();
        let observances = ids
            .into_iter()
            .map(|id| {
                let slug = crate::slug::of(id).unwrap_or_else(|| "observance".to_owned());
                let name = std::iter::once(slug.clone())
                    .chain((2..=u32::MAX).map(|count| format!("{slug}-{count}")))
                    .find(|name| taken.insert(name.clone()))
                    .unwrap_or(slug);
                (id.to_owned(), name)
            })
            .collect();
        let years = places
            .groups
            .iter()
            .map(|group| by_year(&members, group))
            .collect();
        let mut editions: HashMap<(usize, String), Vec<usize>> = HashMap::new();
        for (at, group) in places.groups.iter().enumerate() {
            for &member in &group.members {
                if let Some(id) = &members[member].entry.observance {
                    editions.entry((at, id.clone())).or_default().push(member);
                }
            }
        }
        Self {
            shared: Shared::of(&options),
            options,
            members,
            places,
            base,
            observances,
            editions,
            years,
            faults: Mutex::default(),
        }
    }

    /// The article's page, relative to the site: `2026/a-slug/index.html`.
    pub fn path(&self, at: usize) -> String {
        format!("{}index.html", self.places.addresses[at])
    }

    /// What is to be said of where the article stands.
    pub fn notes(&self, at: usize) -> &[String] {
        &self.places.notes[at]
    }

    /// The article as planned.
    pub fn member(&self, at: usize) -> &Member {
        &self.members[at]
    }

    /// The page of the article `at`, with its pictures. `context` is that of its [`Entry`].
    pub fn article(&self, article: &Article<'_>, context: &Context<'_>, place: &Place) -> Rendered {
        let mut context = *context;
        context.base_url = self.base.as_deref();
        let options = PageOptions {
            theme: self.options.theme,
            assets: AssetMode::Folder,
        };
        let mut rendered = crate::page::page_at(article, &context, &options, Some(place));
        // A picture lies at the site's root, whatever page shows it.
        rendered.files.sort_by(|a, b| a.path.cmp(&b.path));
        rendered
    }

    /// Everything but the articles.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        for (at, group) in self.places.groups.iter().enumerate() {
            parts.push(Part::Search(at));
            parts.push(Part::Index(at));
            parts.extend(self.years[at].keys().cloned().map(|year| Part::Year(at, year)));
            parts.extend(self.ids(group).into_iter().map(|id| Part::Observance(at, id)));
            let of = (at > 0).then_some(at);
            parts.push(Part::Calendar(of));
            if self.base.is_some() {
                parts.push(Part::Feed(of));
            }
        }
        if self.base.is_some() {
            parts.push(Part::Sitemap);
        }
        parts.extend([Part::Robots, Part::Missing, Part::Shared]);
        parts
    }

    /// The files of a part.
    pub fn make(&self, part: &Part) -> Vec<OutputFile> {
        match part {
            Part::Index(group) => vec![self.index(*group)],
            Part::Year(group, year) => vec![self.year(*group, year)],
            Part::Observance(group, id) => vec![self.observance(*group, id)],
            Part::Search(group) => self.search(*group),
            Part::Feed(group) => vec![self.feed(*group)],
            Part::Calendar(group) => vec![self.calendar(*group)],
            Part::Sitemap => self.sitemap(),
            Part::Robots => vec![self.robots()],
            Part::Missing => vec![self.missing()],
            Part::Shared => self.shared.files(),
        }
    }

    /// What the theme's own `site.html` could not fill, in words: those lists have the default theme's looks.
    pub fn faults(&self) -> Vec<String> {
        let faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        faults.iter().cloned().collect()
    }

    /// Whether feed and sitemap can be made: they need whole addresses.
    pub fn has_base(&self) -> bool {
        self.base.is_some()
    }

    fn group(&self, at: usize) -> &Group {
        &self.places.groups[at]
    }

    fn language(&self, group: usize) -> Language {
        Language::from_tag(&self.group(group).key).unwrap_or_default()
    }

    /// The tag of a list's own words; English where Daymark knows none of the group's.
    fn tag(&self, group: usize) -> String {
        let key = &self.group(group).key;
        match (Language::from_tag(key), key.split_once('-')) {
            (None, _) => "en".to_owned(),
            (Some(language), None) => language.code().to_owned(),
            (Some(language), Some((_, script))) => {
                let (first, rest) = script.split_at(1.min(script.len()));
                format!("{}-{}{rest}", language.code(), first.to_ascii_uppercase())
            }
        }
    }

    fn ids(&self, group: &Group) -> BTreeSet<String> {
        let ids = group.members.iter().map(|&at| &self.members[at].entry.observance);
        ids.flatten().cloned().collect()
    }

    fn observance_name(&self, id: &str, language: Language) -> String {
        let known = self.options.catalogue.observance(id);
        known.map_or(id, |known| known.name_in(language)).to_owned()
    }

    /// The site's name: the organisation's, else what the site is about.
    fn name(&self, language: Language) -> &str {
        let name = self.options.organisation.name.trim();
        if name.is_empty() {
            words::words(language).days
        } else {
            name
        }
    }

    /// The whole address of a page, where it is known.
    fn whole(&self, address: &str) -> Option<String> {
        self.base.as_ref().map(|base| format!("{base}{address}"))
    }
}

impl std::fmt::Debug for Site<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site")
            .field("articles", &self.members.len())
            .field("base", &self.base)
            .finish_non_exhaustive()
    }
}

fn by_year(members: &[Member], group: &Group) -> BTreeMap<String, Vec<usize>> {
    let mut years: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &member in &group.members {
        let year = members[member].entry.year;
        let key = year.map_or_else(|| places::UNDATED.to_owned(), |year| year.to_string());
        years.entry(key).or_default().push(member);
    }
    years
}

/// The way from a page up to the site's root: `../../` for `2026/a-slug/`.
fn root(address: &str) -> String {
    "../".repeat(address.matches('/').count())
}

/// A link to the page at an address. It names the file, because nothing serves folders from a disk.
fn link(root: &str, address: &str) -> String {
    format!("{root}{address}index.html")
}
