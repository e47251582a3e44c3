//! BibTeX and BibLaTeX. Each entry is read by itself, so that a broken one takes no other with it.

use super::{Bibliography, OwnSource, PersonName, SourceKind, bare_doi};
use biblatex::{ChunksExt, DateValue, Entry, PermissiveType, Person};

pub(super) fn read(text: &str, into: &mut Bibliography) {
    let chunks = chunks(text);
    let strings: String = chunks
        .iter()
        .filter(|chunk| is_kind(chunk.text, "string"))
        .map(|chunk| chunk.text)
        .collect();
    for chunk in &chunks {
        if ["string", "comment", "preamble"]
            .iter()
            .any(|kind| is_kind(chunk.text, kind))
        {
            continue;
        }
        let whole = format!("{strings}\n{}", chunk.text);
        match biblatex::Bibliography::parse(&whole) {
            Ok(read) if read.is_empty() => {
                into.refuse(key_of(chunk.text), Some(chunk.line), "It is no entry of BibTeX.");
            }
            Ok(read) => {
                for entry in read.iter() {
                    into.take(source(entry), Some(chunk.line));
                }
            }
            Err(error) => {
                let reason = format!(
                    "It cannot be read: {}. Mend the entry and import it again.",
                    error.kind
                );
                into.refuse(key_of(chunk.text), Some(chunk.line), reason);
            }
        }
    }
}

struct Chunk<'t> {
    text: &'t str,
    line: usize,
}

/// The text from each `@` at a line's start to the next.
fn chunks(text: &str) -> Vec<Chunk<'_>> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let trimmed = line.trim_start();
        let entry = trimmed.strip_prefix('@').is_some_and(|rest| {
            let rest = rest
                .trim_start_matches(|c: char| c.is_ascii_alphabetic())
                .trim_start();
            rest.starts_with(['{', '('])
        });
        if entry {
            starts.push((at + line.len() - trimmed.len(), number + 1));
        }
        at += line.len();
    }
    starts
        .iter()
        .enumerate()
        .map(|(at, &(start, line))| {
            let end = starts.get(at + 1).map_or(text.len(), |next| next.0);
            Chunk {
                text: &text[start..end],
                line,
            }
        })
        .collect()
}

fn is_kind(chunk: &str, kind: &str) -> bool {
    chunk
        .get(1..=kind.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(kind))
}

fn key_of(chunk: &str) -> String {
    let inside = chunk.split_once(['{', '(']).map_or("", |(_, inside)| inside);
    let key = inside.split([',', '\n', '}']).next().unwrap_or_default().trim();
    if key.is_empty() {
        "an entry".to_owned()
    } else {
        key.to_owned()
    }
}

fn source(entry: &Entry) -> OwnSource {
    let text = |field: &str| {
        let text = entry.get(field)?.format_verbatim();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(text)
    };
    let first_of = |fields: &[&str]| fields.iter().find_map(|field| text(field));
    let kind = match entry.entry_type.to_string().as_str() {
        "book" | "mvbook" | "booklet" | "collection" | "proceedings" | "manual" | "thesis" | "phdthesis"
        | "mastersthesis" => SourceKind::Book,
        "article" | "periodical" | "suppperiodical" => SourceKind::Article,
        "inbook" | "incollection" | "inproceedings" | "conference" | "inreference" => SourceKind::Chapter,
        "report" | "techreport" => SourceKind::Report,
        "online" | "electronic" | "www" => SourceKind::Web,
        _ if text("url").is_some() => SourceKind::Web,
        _ => SourceKind::Other,
    };
    let title = match (text("title"), text("subtitle")) {
        (Some(title), Some(subtitle)) => format!("{title}: {subtitle}"),
        (title, _) => title.unwrap_or_default(),
    };
    let (year, date) = day(entry.date().ok().as_ref());
    let accessed = day(entry.url_date().ok().as_ref()).1;
    let editors = entry.editors().ok().unwrap_or_default();
    OwnSource {
        key: entry.key.clone(),
        kind,
        title,
        authors: entry.author().ok().unwrap_or_default().iter().map(name).collect(),
        editors: editors.iter().flat_map(|(people, _)| people).map(name).collect(),
        container: first_of(&["journaltitle", "journal", "booktitle", "maintitle", "eventtitle"])
            .or_else(|| text("organization").filter(|_| kind == SourceKind::Web)),
        publisher: first_of(&["publisher", "institution", "school", "organization"]),
        place: first_of(&["location", "address"]),
        year: year.or_else(|| text("year")?.parse().ok()),
        date,
        volume: text("volume"),
        issue: text("issue").or_else(|| text("number").filter(|_| kind == SourceKind::Article)),
        number: text("number"),
        pages: text("pages").map(|pages| pages.replace("--", "–")),
        edition: text("edition"),
        url: text("url"),
        doi: text("doi").and_then(|doi| bare_doi(&doi)),
        accessed,
    }
}

fn day(date: Option<&PermissiveType<biblatex::Date>>) -> (Option<i16>, Option<crate::Date>) {
    let Some(PermissiveType::Typed(date)) = date else {
        return (None, None);
    };
    let (DateValue::At(at) | DateValue::After(at) | DateValue::Before(at) | DateValue::Between(at, _)) =
        date.value;
    let year = i16::try_from(at.year).ok();
    // BibLaTeX counts months and days from 0.
    let day = (|| {
        let month = i8::try_from(at.month?).ok()? + 1;
        let day = i8::try_from(at.day?).ok()? + 1;
        crate::Date::new(year?, month, day).ok()
    })();
    (year, day)
}

fn name(person: &Person) -> PersonName {
    let family = [
        person.prefix.as_str(),
        person.name.as_str(),
        person.suffix.as_str(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" ");
    PersonName {
        family,
        given: person.given_name.clone(),
    }
}
