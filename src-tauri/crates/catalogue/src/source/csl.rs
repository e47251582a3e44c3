//! CSL-JSON, as Zotero and others export it.

use super::{Bibliography, OwnSource, PersonName, SourceKind, bare_doi};
use crate::Date;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
struct Item {
    #[serde(default)]
    id: Value,
    #[serde(default, rename = "type")]
    kind: String,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    author: Vec<Name>,
    #[serde(default)]
    editor: Vec<Name>,
    #[serde(default, rename = "container-title")]
    container: Option<Value>,
    #[serde(default)]
    publisher: Option<String>,
    #[serde(default, rename = "publisher-place")]
    place: Option<String>,
    #[serde(default)]
    issued: Option<Day>,
    #[serde(default)]
    accessed: Option<Day>,
    #[serde(default)]
    volume: Value,
    #[serde(default)]
    issue: Value,
    #[serde(default)]
    number: Value,
    #[serde(default)]
    page: Value,
    #[serde(default)]
    edition: Value,
    #[serde(default, rename = "URL")]
    url: Option<String>,
    #[serde(default, rename = "DOI")]
    doi: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Name {
    #[serde(default)]
    family: String,
    #[serde(default)]
    given: String,
    #[serde(default)]
    literal: String,
    #[serde(default, rename = "non-dropping-particle")]
    particle: String,
}

#[derive(Debug, Deserialize)]
struct Day {
    #[serde(default, rename = "date-parts")]
    parts: Vec<Vec<Value>>,
    #[serde(default)]
    raw: Option<String>,
}

pub(super) fn read(text: &str, into: &mut Bibliography) {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => {
            let reason =
                format!("It is no CSL-JSON ({error}). Export it again from the program that wrote it.");
            return into.refuse("the text", Some(error.line()), reason);
        }
    };
    let items = match value {
        Value::Array(items) => items,
        Value::Object(mut object) => match object.remove("items") {
            Some(Value::Array(items)) => items,
            _ => vec![Value::Object(object)],
        },
        _ => Vec::new(),
    };
    for (at, item) in items.into_iter().enumerate() {
        let what = item.get("id").map(plain).filter(|id| !id.is_empty());
        match serde_json::from_value::<Item>(item) {
            Ok(item) => into.take(source(item), None),
            Err(error) => into.refuse(
                what.unwrap_or_else(|| format!("entry {}", at + 1)),
                None,
                format!("It is no CSL-JSON entry ({error})."),
            ),
        }
    }
}

/// A number or text as text; numbers are common where texts are meant.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Array(values) => values.first().map(plain).unwrap_or_default(),
        _ => String::new(),
    }
}

fn some(value: &Value) -> Option<String> {
    Some(plain(value)).filter(|text| !text.is_empty())
}

fn source(item: Item) -> OwnSource {
    let kind = match item.kind.as_str() {
        "book" | "thesis" => SourceKind::Book,
        "article" | "article-journal" | "article-magazine" | "article-newspaper" => SourceKind::Article,
        "chapter" | "paper-conference" | "entry-encyclopedia" => SourceKind::Chapter,
        "report" => SourceKind::Report,
        "webpage" | "post" | "post-weblog" => SourceKind::Web,
        _ => SourceKind::Other,
    };
    let (year, date) = item.issued.map_or((None, None), |day| day.read());
    let text = |text: Option<String>| {
        text.map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
    };
    OwnSource {
        key: plain(&item.id),
        kind,
        title: item.title.unwrap_or_default(),
        authors: item.author.into_iter().map(Name::read).collect(),
        editors: item.editor.into_iter().map(Name::read).collect(),
        container: item.container.as_ref().and_then(some),
        publisher: text(item.publisher),
        place: text(item.place),
        year,
        date,
        volume: some(&item.volume),
        issue: some(&item.issue),
        number: some(&item.number),
        pages: some(&item.page).map(|pages| pages.replace('-', "–")),
        edition: some(&item.edition),
        url: text(item.url),
        doi: item.doi.and_then(|doi| bare_doi(&doi)),
        accessed: item.accessed.and_then(|day| day.read().1),
    }
}

impl Name {
    fn read(self) -> PersonName {
        if self.family.is_empty() {
            let family = if self.literal.is_empty() {
                self.given
            } else {
                self.literal
            };
            return PersonName {
                family,
                given: String::new(),
            };
        }
        let family = if self.particle.is_empty() {
            self.family
        } else {
            format!("{} {}", self.particle, self.family)
        };
        PersonName {
            family,
            given: self.given,
        }
    }
}

impl Day {
    fn read(&self) -> (Option<i16>, Option<Date>) {
        let parts: Vec<i16> = self
            .parts
            .first()
            .into_iter()
            .flatten()
            .map_while(|part| plain(part).parse().ok())
            .collect();
        match parts[..] {
            [year] | [year, _] => (Some(year), None),
            [year, month, day, ..] => {
                let date = (|| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok())();
                (Some(year), date)
            }
            [] => {
                let date: Option<Date> = self.raw.as_ref().and_then(|raw| raw.trim().parse().ok());
                let year = self
                    .raw
                    .as_ref()
                    .and_then(|raw| raw.trim().get(..4)?.parse().ok());
                (date.map(Date::year).or(year), date)
            }
        }
    }
}

/// Sources as CSL-JSON.
pub(super) fn write(sources: &[OwnSource]) -> String {
    let items: Vec<Value> = sources.iter().map(item).collect();
    // Strings, numbers and lists: it cannot fail.
    serde_json::to_string_pretty(&items).unwrap_or_default()
}

fn item(source: &OwnSource) -> Value {
    let kind = match source.kind {
        SourceKind::Book => "book",
        SourceKind::Article => "article-journal",
        SourceKind::Chapter => "chapter",
        SourceKind::Report => "report",
        SourceKind::Web => "webpage",
        SourceKind::Other => "document",
    };
    let names = |names: &[PersonName]| -> Option<Value> {
        let names: Vec<Value> = names
            .iter()
            .map(|name| {
                if name.given.is_empty() {
                    json!({ "literal": name.family })
                } else {
                    json!({ "family": name.family, "given": name.given })
                }
            })
            .collect();
        (!names.is_empty()).then_some(Value::Array(names))
    };
    let day = |date: Option<Date>, year: Option<i16>| -> Option<Value> {
        match (date, year) {
            (Some(date), _) => Some(json!({ "date-parts": [[date.year(), date.month(), date.day()]] })),
            (None, Some(year)) => Some(json!({ "date-parts": [[year]] })),
            (None, None) => None,
        }
    };
    let text = |text: &Option<String>| text.as_ref().map(|text| Value::from(text.as_str()));
    let fields = [
        ("id", Some(Value::from(source.key.as_str()))),
        ("type", Some(Value::from(kind))),
        ("title", Some(Value::from(source.title.as_str()))),
        ("author", names(&source.authors)),
        ("editor", names(&source.editors)),
        ("container-title", text(&source.container)),
        ("publisher", text(&source.publisher)),
        ("publisher-place", text(&source.place)),
        ("issued", day(source.date, source.year)),
        ("accessed", day(source.accessed, None)),
        ("volume", text(&source.volume)),
        ("issue", text(&source.issue)),
        ("number", text(&source.number)),
        ("page", text(&source.pages)),
        ("edition", text(&source.edition)),
        ("URL", text(&source.url)),
        ("DOI", text(&source.doi)),
    ];
    fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
