//! The files that are compiled in, entry by entry.

use crate::model::{Basis, Confidence, Day, Observance};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What `observances.json` holds.
pub struct Observances {
    pub compiled: Day,
    pub entries: Vec<Observance>,
}

/// What `resolutions.json` holds.
pub struct Documents {
    pub documents: Vec<Document>,
    pub instruments: Vec<Instrument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    pub symbol: String,
    pub title: Option<String>,
    #[serde(rename = "title_basis")]
    pub _title_basis: Option<Basis>,
    pub also_known_as: Option<String>,
    #[serde(rename = "subject")]
    pub _subject: Option<String>,
    pub body: String,
    #[serde(rename = "session")]
    pub _session: Option<Value>,
    pub date: Option<Day>,
    pub date_basis: Option<Basis>,
    #[serde(rename = "url")]
    pub _url: Option<String>,
    #[serde(rename = "url_alt")]
    pub _url_alt: Option<String>,
    #[serde(rename = "cited_as")]
    pub _cited_as: Option<String>,
    #[serde(default)]
    pub aliases: Vec<String>,
    #[serde(default)]
    pub famous: bool,
    #[serde(rename = "observances")]
    pub _observances: Option<Vec<String>>,
    pub published_in: Option<String>,
    pub note: Option<String>,
    #[serde(rename = "sources")]
    pub _sources: Vec<String>,
    #[serde(rename = "confidence")]
    pub _confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    pub key: String,
    pub title: String,
    pub adopted_by: String,
    pub date: Option<Day>,
    pub date_basis: Option<Basis>,
    pub symbol: Option<String>,
    pub published_in: Option<String>,
    pub url: Option<String>,
    pub note: Option<String>,
    #[serde(rename = "sources")]
    pub _sources: Vec<String>,
    #[serde(rename = "confidence")]
    pub _confidence: Confidence,
}

/// Reads `observances.json`.
pub fn observances(text: &str) -> Result<Observances, String> {
    let root: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let compiled = root["meta"]["compiled"]
        .as_str()
        .ok_or("meta.compiled is missing")?
        .to_owned();
    let compiled = Day::try_from(compiled)?;
    let entries: Vec<Observance> = list(&root, "observances", "id")?;
    let mut ids: Vec<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
    ids.sort_unstable();
    if let Some([twice, ..]) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(format!("{twice}: the id is there twice"));
    }
    Ok(Observances { compiled, entries })
}

/// Reads `resolutions.json`.
pub fn documents(text: &str) -> Result<Documents, String> {
    let root: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    Ok(Documents {
        documents: list(&root, "documents", "symbol")?,
        instruments: list(&root, "instruments", "key")?,
    })
}

/// Reads one list, entry by entry, so that a mistake is reported with the entry's name.
fn list<T: DeserializeOwned>(root: &Value, field: &str, name: &str) -> Result<Vec<T>, String> {
    let entries = root[field]
        .as_array()
        .ok_or_else(|| format!("the list \"{field}\" is missing"))?;
    entries
        .iter()
        .enumerate()
        .map(|(at, entry)| {
            let shown = entry[name]
                .as_str()
                .map_or_else(|| format!("{field}[{at}]"), str::to_owned);
            T::deserialize(entry).map_err(|error| format!("{shown}: {error}"))
        })
        .collect()
}
