//! Which address every article has, and which articles belong together.

use super::{Entry, Member};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The articles of one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Names the language: `en`, `zh-hant`.
    pub key: String,
    /// What its addresses begin with: empty for the main language, else `fr/`.
    pub folder: String,
    /// Its articles, the newest first.
    pub members: Vec<usize>,
}

/// Where things are.
#[derive(Debug, Default)]
pub struct Places {
    /// The main language first, the others by key.
    pub groups: Vec<Group>,
    /// By article: its group.
    pub group_of: Vec<usize>,
    /// By article: `fr/2026/a-slug/`.
    pub addresses: Vec<String>,
    /// By article: the articles that are translations of one another, itself included, by address.
    pub sets: Vec<Vec<usize>>,
    /// By article: what is to be said.
    pub notes: Vec<Vec<String>>,
}

/// The folder of articles without a year.
pub const UNDATED: &str = "undated";

impl Places {
    /// Gives every article its address. The order of the articles makes no difference.
    pub fn of(members: &[Member], main: &str) -> Self {
        let mut places = Self {
            notes: vec![Vec::new(); members.len()],
            addresses: vec![String::new(); members.len()],
            ..Self::default()
        };
        places.divide(members, main);
        places.name(members);
        for group in &mut places.groups {
            let addresses = &places.addresses;
            group.members.sort_by(|&a, &b| {
                let newest = day(&members[b].entry).cmp(day(&members[a].entry));
                newest.then_with(|| addresses[a].cmp(&addresses[b]))
            });
        }
        places.relate(members);
        places
    }

    fn divide(&mut self, members: &[Member], main: &str) {
        let mut keys: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, member) in members.iter().enumerate() {
            keys.entry(language_key(&member.entry.tag)).or_default().push(at);
        }
        let main = if main.trim().is_empty() {
            let most = keys.iter().max_by(|a, b| (a.1.len(), b.0).cmp(&(b.1.len(), a.0)));
            let most = most.map_or("en", |(key, _)| key);
            if keys.contains_key("en") { "en" } else { most }.to_owned()
        } else {
            language_key(main)
        };
        self.group_of = vec![0; members.len()];
        let first = keys.remove(&main).unwrap_or_default();
        for (key, members) in std::iter::once((main, first)).chain(keys) {
            for &member in &members {
                self.group_of[member] = self.groups.len();
            }
            let folder = if self.groups.is_empty() {
                String::new()
            } else {
                format!("{}/", crate::slug::of(&key).unwrap_or_else(|| "other".to_owned()))
            };
            self.groups.push(Group { key, folder, members });
        }
    }

    fn name(&mut self, members: &[Member]) {
        let mut order: Vec<usize> = (0..members.len()).collect();
        // What decides who keeps a name is in the articles, not in the order of the call.
        let rank = |at: usize| {
            let member = &members[at];
            (
                member.entry.date.as_deref().unwrap_or("9999"),
                &member.name,
                &member.hash,
            )
        };
        order.sort_by(|&a, &b| rank(a).cmp(&rank(b)));
        let folder = |at: usize| {
            let year = members[at]
                .entry
                .year
                .map_or_else(|| UNDATED.to_owned(), |year| year.to_string());
            format!("{}{year}/", self.groups[self.group_of[at]].folder)
        };
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut second = Vec::new();
        for &at in &order {
            let address = format!("{}{}/", folder(at), members[at].entry.slug);
            if taken.contains_key(&address) {
                second.push(at);
            } else {
                taken.insert(address.clone(), at);
                self.addresses[at] = address;
            }
        }
        let mut told: Vec<(usize, String)> = Vec::new();
        for at in second {
            let (folder, slug) = (folder(at), &members[at].entry.slug);
            let wanted = format!("{folder}{slug}/");
            let address = (2..=u32::MAX)
                .map(|count| format!("{folder}{slug}-{count}/"))
                .find(|address| !taken.contains_key(address))
                .unwrap_or_else(|| wanted.clone());
            let first = taken
                .get(&wanted)
                .map_or("Another article", |&first| &members[first].name);
            told.push((
                at,
                format!("{first} is at {wanted} already, so this article is at {address}. Give it a slug of its own in the front matter."),
            ));
            taken.insert(address.clone(), at);
            self.addresses[at] = address;
        }
        for (at, member) in members.iter().enumerate() {
            if member.entry.year.is_none() {
                let address = &self.addresses[at];
                told.push((
                    at,
                    format!("The article has no year, so it is at {address}. Give it `year` or `date` in the front matter."),
                ));
            }
        }
        for (at, note) in told {
            self.notes[at].push(note);
        }
    }

    /// Joins translations.
    fn relate(&mut self, members: &[Member]) {
        let mut named: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, member) in members.iter().enumerate() {
            let called: BTreeSet<String> = [
                member.name.clone(),
                stem(&member.name).to_owned(),
                member.entry.slug.clone(),
                self.addresses[at].trim_end_matches('/').to_owned(),
            ]
            .into();
            for name in called {
                named.entry(name).or_default().push(at);
            }
        }
        let mut parent: Vec<usize> = (0..members.len()).collect();
        for (at, member) in members.iter().enumerate() {
            let Some(wanted) = member.entry.translation_of.as_deref().map(str::trim) else {
                continue;
            };
            let bare = wanted.rsplit(['/', '\\']).next().unwrap_or(wanted);
            let found = [wanted.trim_matches('/'), bare, stem(bare)]
                .into_iter()
                .filter_map(|name| named.get(name))
                .flatten()
                .copied()
                .filter(|&other| self.group_of[other] != self.group_of[at])
                // The same year's before another's.
                .min_by_key(|&other| {
                    (
                        members[other].entry.year != member.entry.year,
                        &self.addresses[other],
                    )
                });
            match found {
                Some(other) => {
                    let (a, b) = (root(&mut parent, at), root(&mut parent, other));
                    parent[a.max(b)] = a.min(b);
                }
                None => self.notes[at].push(format!(
                    "`translation_of` names “{wanted}”, which is no article of this site in another language; the page links to no translation. Export both together, or correct the name."
                )),
            }
        }
        let mut sets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in 0..members.len() {
            sets.entry(root(&mut parent, at)).or_default().push(at);
        }
        self.sets = vec![Vec::new(); members.len()];
        for mut set in sets.into_values() {
            set.sort_by(|&a, &b| self.addresses[a].cmp(&self.addresses[b]));
            for &at in &set {
                // One page a language: a second one would contradict the first.
                let mut tags = HashSet::from([members[at].entry.tag.as_str()]);
                let others = set
                    .iter()
                    .copied()
                    .filter(|&other| other == at || tags.insert(&members[other].entry.tag));
                self.sets[at] = others.collect();
            }
        }
    }
}

fn root(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The day by which an article is placed among the others: that of its edition, else of its publication.
pub fn day(entry: &Entry) -> &str {
    entry
        .start
        .as_deref()
        .or(entry.date.as_deref())
        .unwrap_or_default()
}

/// The language and, where it is named, the script: varieties of one language share a list.
pub fn language_key(tag: &str) -> String {
    let mut parts = tag.split(['-', '_']);
    let mut key = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_script = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    if let Some(script) = parts.next().filter(is_script) {
        key.push('-');
        key.push_str(&script.to_ascii_lowercase());
    }
    key
}
