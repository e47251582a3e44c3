//! Search without a server: an inverted index in pieces, of which a search loads only those that its words need.
//!
//! `daymark("t3", {...})` holds terms whose first two characters give 3; a term's value lists articles and weights,
//! `0:9 3 5:2`: the first article with weight 9, the third behind it with 1, the fifth behind that with 2.
//! `daymark("d0", [...])` holds what results show of the first hundred articles. They are scripts, not JSON, because
//! a page on a disk may load only those.

pub mod terms;

use super::listing::List;
use super::words::words;
use super::{Site, link, root};
use crate::context::OutputFile;
use crate::{escape, theme};
use daymark_catalogue::{Date, DateForm, Language, format_date};
use minijinja::value::Value;
use std::collections::HashMap;
use std::fmt::Write as _;

/// What the search page runs; the only script of a site.
pub const SCRIPT: &str = include_str!("search.js");

/// What the search page asks with, and where its results go.
const FORM: &str = include_str!("../../../../../../templates/themes/default/search.html");

/// About how many bytes a piece of the index has.
const PIECE: usize = 48 * 1024;

/// The most pieces.
const PIECES: usize = 256;

/// Articles described in one file.
const DESCRIBED: usize = 100;

impl Site<'_> {
    /// The search page of a language and its index.
    pub(super) fn search(&self, group: usize) -> Vec<OutputFile> {
        let folder = format!("{}search/", self.group(group).folder);
        let mut files = self.index_pieces(group);
        let pieces = files.len();
        files.extend(self.descriptions(group));
        let mut version = blake3::Hasher::new();
        for file in &files {
            version.update(&file.bytes);
        }
        let version = version.finalize().to_hex()[..8].to_owned();
        for file in &mut files {
            file.path = format!("{folder}{}", file.path);
        }
        let words = words(self.language(group));
        let name = words.search.to_owned();
        let own = &self.group(group).folder;
        let root = root(&folder);
        let form = Value::from_pairs([
            ("pieces", Value::from(pieces)),
            ("described", Value::from(DESCRIBED)),
            ("version", Value::from(version)),
            ("home", Value::from(link(&root, own))),
            ("root", Value::from(root)),
            ("words", words.value()),
        ]);
        files.push(self.list(List {
            kind: "search",
            group,
            description: format!("{} – {}", words.search, self.name(self.language(group))),
            alternates: self.alternates_of_search(),
            crumbs: self.below_index(group, &name, &folder),
            more: Vec::new(),
            search: theme::fill("search.html", FORM, form).trim_end().to_owned(),
            title: name,
            address: folder,
        }));
        files
    }

    fn index_pieces(&self, group: usize) -> Vec<OutputFile> {
        let mut postings: HashMap<&str, (usize, String), foldhash::fast::FixedState> = HashMap::default();
        let mut size = 0;
        for (document, &member) in self.group(group).members.iter().enumerate() {
            for term in self.members[member].entry.terms.split(' ') {
                let Some((term, weight)) = term.rsplit_once(':') else {
                    continue;
                };
                let (before, list) = postings.entry(term).or_insert_with(|| {
                    size += term.len() + 6;
                    (0, String::new())
                });
                let length = list.len();
                if !list.is_empty() {
                    list.push(' ');
                }
                list.push_str(itoa::Buffer::new().format(document - *before));
                if weight != "1" {
                    list.push(':');
                    list.push_str(weight);
                }
                size += list.len() - length;
                *before = document;
            }
        }
        let pieces = (size / PIECE + 1).next_power_of_two().min(PIECES);
        let mut divided: Vec<Vec<(&str, String)>> = vec![Vec::new(); pieces];
        for (term, (_, list)) in postings {
            divided[piece(term, pieces)].push((term, list));
        }
        let of = |(at, mut terms): (usize, Vec<(&str, String)>)| {
            terms.sort_unstable();
            let length: usize = terms.iter().map(|(term, list)| term.len() + list.len() + 6).sum();
            let mut text = String::with_capacity(length + 20);
            let _ = write!(text, "daymark(\"t{at}\",{{");
            for (nth, (term, list)) in terms.iter().enumerate() {
                if nth > 0 {
                    text.push(',');
                }
                // A term has letters and digits only.
                let _ = write!(text, "\"{term}\":\"{list}\"");
            }
            text.push_str("});\n");
            OutputFile {
                path: format!("t{at}.js"),
                bytes: text.into_bytes(),
            }
        };
        divided.into_iter().enumerate().map(of).collect()
    }

    fn descriptions(&self, group: usize) -> Vec<OutputFile> {
        let language = self.language(group);
        let own = self.tag(group);
        let mut files = Vec::new();
        for (at, members) in self.group(group).members.chunks(DESCRIBED).enumerate() {
            let mut text = format!("daymark(\"d{at}\",[");
            for (nth, &member) in members.iter().enumerate() {
                let entry = &self.members[member].entry;
                let observance = entry
                    .observance
                    .as_deref()
                    .map(|id| self.observance_name(id, language));
                let tag = if entry.tag == own { "" } else { &entry.tag };
                text.push_str(if nth > 0 { ",\n[" } else { "[" });
                let fields = [
                    &self.places.addresses[member],
                    &entry.title,
                    &date(entry.start.as_deref().or(entry.date.as_deref()), language),
                    observance.as_deref().unwrap_or_default(),
                    &entry.summary,
                    tag,
                ];
                for (nth, field) in fields.into_iter().enumerate() {
                    if nth > 0 {
                        text.push(',');
                    }
                    escape::json(&mut text, field);
                }
                text.push(']');
            }
            text.push_str("]);\n");
            files.push(OutputFile {
                path: format!("d{at}.js"),
                bytes: text.into_bytes(),
            });
        }
        files
    }
}

fn date(text: Option<&str>, language: Language) -> String {
    let date = text.and_then(|text| text.parse::<Date>().ok());
    date.map_or_else(String::new, |date| format_date(date, DateForm::Long, language))
}

/// Which piece a term is in, by its first two characters (FNV-1a), so that all that a beginning may mean is in one.
/// Of Chinese by the first: a search for one character is one for a beginning, too.
fn piece(term: &str, pieces: usize) -> usize {
    let mut hash: u32 = 0x811C_9DC5;
    let first = term.chars().next().is_some_and(terms::is_han);
    for character in term.chars().take(if first { 1 } else { 2 }) {
        hash = (hash ^ u32::from(character)).wrapping_mul(0x0100_0193);
    }
    hash as usize % pieces
}
