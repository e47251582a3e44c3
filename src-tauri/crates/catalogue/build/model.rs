//! The data's shape, read strictly.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;

/// What `observances.json` holds.
pub struct Observances {
    pub compiled: String,
    pub entries: Vec<Observance>,
}

/// What `resolutions.json` holds.
pub struct Documents {
    pub documents: Vec<Document>,
    pub instruments: Vec<Instrument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observance {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    #[serde(rename = "names_source")]
    pub _names_source: Option<String>,
    pub kind: Kind,
    pub date: Rule,
    #[serde(default)]
    pub additional_dates: Vec<Rule>,
    pub recurrence: Option<Recurrence>,
    pub established_by: Vec<Founding>,
    pub first_observed: Option<i16>,
    pub first_observed_basis: Option<Basis>,
    #[serde(default)]
    pub changed: Vec<Change>,
    pub lead: Option<Vec<String>>,
    pub lead_basis: Option<Basis>,
    pub url: Option<String>,
    pub agency_url: Option<String>,
    pub on_un_list: Option<bool>,
    pub sources: Vec<String>,
    pub confidence: Confidence,
    pub note: Option<String>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Day,
    Week,
    Year,
    Decade,
    Period,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    Source,
    GeneralKnowledge,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recurrence {
    pub every: i16,
    pub first_year: i16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    pub symbol: String,
    pub body: String,
    pub date: Option<String>,
    pub date_basis: Option<Basis>,
    #[serde(rename = "symbol_basis")]
    pub _symbol_basis: Option<Basis>,
    pub note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub what: What,
    pub from: Value,
    pub to: Value,
    pub effective: Option<i16>,
    pub document: Option<String>,
    #[serde(rename = "document_date")]
    pub _document_date: Option<String>,
    pub basis: Option<Basis>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    Date,
    Name,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(deny_unknown_fields)]
pub struct MonthDay {
    pub month: i8,
    pub day: i8,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A date rule; `Deserialize` goes through [`rule`], because a fixed day carries no tag.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Value")]
pub enum Rule {
    Fixed(MonthDay),
    NthWeekday { month: i8, weekday: Weekday, nth: i8 },
    Range { start: MonthDay, end: MonthDay },
    WeekContaining(MonthDay),
    FullMoonMay,
    Announced { typical_month: i8, every: Option<i16> },
    Years { first: i16, last: i16 },
    Period { start: String, end: String },
}

#[derive(Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case", deny_unknown_fields)]
enum Tagged {
    NthWeekday {
        month: i8,
        weekday: Weekday,
        nth: i8,
    },
    Range {
        start: MonthDay,
        end: MonthDay,
    },
    WeekContaining {
        month: i8,
        day: i8,
        week_starts: Weekday,
    },
    FullMoonMay {
        #[serde(rename = "approximate")]
        _approximate: Option<bool>,
    },
    Announced {
        typical_month: i8,
        every: Option<i16>,
    },
    Year {
        year: i16,
    },
    Years {
        start_year: i16,
        end_year: i16,
    },
    Period {
        start: String,
        end: String,
    },
}

impl TryFrom<Value> for Rule {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        if value.get("rule").is_none() {
            let day: MonthDay = serde_json::from_value(value).map_err(|error| error.to_string())?;
            return month_day(day).map(Self::Fixed);
        }
        Ok(
            match serde_json::from_value(value).map_err(|error| error.to_string())? {
                Tagged::NthWeekday { month, weekday, nth } => {
                    month_day(MonthDay { month, day: 1 })?;
                    if !matches!(nth, 1..=5 | -1) {
                        return Err(format!("there is no weekday number {nth} in a month"));
                    }
                    Self::NthWeekday { month, weekday, nth }
                }
                Tagged::Range { start, end } => Self::Range {
                    start: month_day(start)?,
                    end: month_day(end)?,
                },
                Tagged::WeekContaining {
                    month,
                    day,
                    week_starts: Weekday::Monday,
                } => Self::WeekContaining(month_day(MonthDay { month, day })?),
                Tagged::WeekContaining { .. } => return Err("a week starts on Monday".into()),
                Tagged::FullMoonMay { .. } => Self::FullMoonMay,
                Tagged::Announced { typical_month, every } => {
                    month_day(MonthDay {
                        month: typical_month,
                        day: 1,
                    })?;
                    Self::Announced { typical_month, every }
                }
                Tagged::Year { year } => Self::Years {
                    first: year,
                    last: year,
                },
                Tagged::Years { start_year, end_year } if start_year <= end_year => Self::Years {
                    first: start_year,
                    last: end_year,
                },
                Tagged::Years { .. } => return Err("the last year is before the first".into()),
                Tagged::Period { start, end } => Self::Period { start, end },
            },
        )
    }
}

fn month_day(day: MonthDay) -> Result<MonthDay, String> {
    let longest = match day.month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        other => return Err(format!("there is no month {other}")),
    };
    if (1..=longest).contains(&day.day) {
        Ok(day)
    } else {
        Err(format!("month {} has no day {}", day.month, day.day))
    }
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
    pub date: Option<String>,
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
    pub date: Option<String>,
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
