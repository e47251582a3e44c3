//! An organisation's own entries, laid over the catalogue that is compiled in.
//!
//! They have the data's own shape and are read by the same strict reading. An entry with a new id is a new
//! observance; one with the id of a known observance replaces only the facts that it names.

use crate::catalogue::{
    Announced, Basis, Catalogue, Change, Confidence, Former, Founding, Kind, Observance, Origin,
};
use crate::model;
use crate::rule::{Recurrence, Rule};
use jiff::civil::{Date, Weekday, date};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::borrow::Cow;
use std::fmt;

/// A file of own entries, or one entry of it, that is left out because it cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnProblem {
    /// The file.
    pub file: String,
    /// The entry's id, else its place in the file.
    pub place: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for OwnProblem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, place, message } = self;
        write!(
            out,
            "{file}, {place}: {message}. It is left out until that is mended."
        )
    }
}

impl Catalogue {
    /// The catalogue compiled in with files of own entries, as (name, JSON), laid over it in their order.
    ///
    /// A file is `{"observances": […]}`, a list of entries, or one entry. What cannot be understood is left out and
    /// told; the rest of the file counts.
    pub fn with_own<'f>(files: impl IntoIterator<Item = (&'f str, &'f str)>) -> (Self, Vec<OwnProblem>) {
        let mut observances = Self::builtin().observances().to_vec();
        let mut problems = Vec::new();
        for (file, text) in files {
            let mut tell = |place: String, message: String| {
                problems.push(OwnProblem {
                    file: file.to_owned(),
                    place,
                    message,
                });
            };
            let entries = match entries(text) {
                Ok(entries) => entries,
                Err((place, message)) => {
                    tell(place, message);
                    continue;
                }
            };
            for (at, entry) in entries.into_iter().enumerate() {
                let place = match entry.get("id").and_then(Value::as_str) {
                    Some(id) => id.to_owned(),
                    None => format!("entry {}", at + 1),
                };
                if let Err(message) = lay(&mut observances, entry, file) {
                    tell(place, message);
                }
            }
        }
        (Self::of(observances), problems)
    }
}

/// The entries of a file, not yet understood; else the place and what is wrong there.
fn entries(text: &str) -> Result<Vec<Value>, (String, String)> {
    // An editor of another system may have put a byte-order mark before it.
    let text = text.trim_start_matches('\u{feff}');
    let root: Value = serde_json::from_str(text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        (place, format!("it is not JSON ({message})"))
    })?;
    match root {
        Value::Array(entries) => Ok(entries),
        Value::Object(mut root) => match root.remove("observances") {
            Some(Value::Array(entries)) => Ok(entries),
            None if root.contains_key("id") => Ok(vec![Value::Object(root)]),
            _ => Err((
                "line 1".to_owned(),
                "the list \"observances\" is missing".to_owned(),
            )),
        },
        _ => Err((
            "line 1".to_owned(),
            "it must hold {\"observances\": […]}".to_owned(),
        )),
    }
}

/// Lays one entry over the observance of its id, or puts it behind the others.
fn lay(observances: &mut Vec<Observance>, entry: Value, file: &str) -> Result<(), String> {
    let Value::Object(entry) = entry else {
        return Err("an entry must be an object".to_owned());
    };
    let facts: Vec<String> = entry
        .keys()
        .filter(|key| *key != "id" && !key.ends_with("_basis") && *key != "names_source")
        .cloned()
        .collect();
    let read = read(entry)?;
    let id = read.id.as_str();
    if id.is_empty()
        || !id
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    {
        return Err("an id has only the letters a to z, digits and hyphens".to_owned());
    }
    let known = observances.iter().position(|observance| observance.id == id);
    let mut observance = match known {
        Some(at) => observances[at].clone(),
        None => blank(id, file),
    };
    if known.is_none()
        && let Some(missing) = ["name", "kind", "date"]
            .into_iter()
            .find(|key| !facts.iter().any(|fact| fact == key))
    {
        return Err(format!("\"{missing}\" is missing"));
    }
    replace(&mut observance, read, &facts);
    if observance.name.trim().is_empty() {
        return Err("the name is empty".to_owned());
    }
    let of_days = |rule: &Rule| {
        matches!(
            rule,
            Rule::Range { .. } | Rule::WeekContaining { .. } | Rule::Years { .. } | Rule::Period { .. }
        )
    };
    if observance.kind == Kind::Day && of_days(&observance.rule) {
        return Err("a day has one date; for several choose another kind, such as week".to_owned());
    }
    match &mut observance.origin {
        Origin::Own { .. } => {}
        Origin::Corrected {
            file: last,
            facts: all,
        } => {
            file.clone_into(last);
            all.extend(facts);
            all.sort_unstable();
            all.dedup();
        }
        origin @ Origin::Compiled => {
            *origin = Origin::Corrected {
                file: file.to_owned(),
                facts,
            };
        }
    }
    match known {
        Some(at) => observances[at] = observance,
        None => observances.push(observance),
    }
    Ok(())
}

/// A new observance before its facts are laid over it.
fn blank(id: &str, file: &str) -> Observance {
    Observance {
        id: Cow::Owned(id.to_owned()),
        name: Cow::Borrowed(""),
        names: [const { None }; 5],
        kind: Kind::Day,
        rule: Rule::Fixed { month: 1, day: 1 },
        additional: Cow::Borrowed(&[]),
        announced: Vec::new(),
        recurrence: None,
        founding: Vec::new(),
        first_observed: None,
        first_basis: None,
        changed: Vec::new(),
        lead: Cow::Borrowed(&[]),
        lead_basis: None,
        url: None,
        agency_url: None,
        on_un_list: false,
        sources: Cow::Borrowed(&[]),
        confidence: Confidence::High,
        note: None,
        origin: Origin::Own {
            file: file.to_owned(),
        },
    }
}

/// Reads an entry strictly. What it does not name is filled with values that nobody will see.
fn read(mut entry: Map<String, Value>) -> Result<model::Observance, String> {
    let unseen = [
        ("name", json!("")),
        ("kind", json!("day")),
        ("date", json!({"month": 1, "day": 1})),
        ("established_by", json!([])),
        ("sources", json!([])),
        ("confidence", json!("high")),
    ];
    for (key, value) in unseen {
        entry.entry(key).or_insert(value);
    }
    model::Observance::deserialize(Value::Object(entry)).map_err(|error| error.to_string())
}

/// Replaces the facts that were named.
fn replace(observance: &mut Observance, read: model::Observance, facts: &[String]) {
    let named = |fact: &str| facts.iter().any(|named| named == fact);
    if named("name") {
        observance.name = Cow::Owned(read.name);
    }
    // One language at a time: a correction of the French name says nothing of the others.
    for (name, read) in observance.names.iter_mut().zip(read.names.0) {
        if read.is_some() {
            *name = owned(read);
        }
    }
    if named("kind") {
        observance.kind = match read.kind {
            model::Kind::Day => Kind::Day,
            model::Kind::Week => Kind::Week,
            model::Kind::Year => Kind::Year,
            model::Kind::Decade => Kind::Decade,
            model::Kind::Period => Kind::Period,
        };
    }
    if named("date") {
        observance.rule = rule(&read.date);
    }
    if named("additional_dates") {
        observance.additional = read.additional_dates.iter().map(rule).collect();
    }
    for announced in read.announced {
        let (start, year) = (day(announced.start), announced.year);
        observance.announced.retain(|known| known.year != year);
        observance.announced.push(Announced {
            year,
            start,
            end: announced.end.map_or(start, day).max(start),
            source: owned(announced.source),
            basis: Basis::Organisation,
        });
        observance.announced.sort_by_key(|known| known.year);
    }
    if named("recurrence") {
        observance.recurrence = read.recurrence.map(|found| Recurrence {
            every: found.every,
            first_year: found.first_year,
        });
    }
    if named("established_by") {
        observance.founding = read.established_by.into_iter().map(founding).collect();
    }
    if named("first_observed") {
        observance.first_observed = read.first_observed;
        observance.first_basis = Some(basis(read.first_observed_basis));
    }
    if named("changed") {
        observance.changed = read.changed.into_iter().map(change).collect();
    }
    if named("lead") {
        observance.lead = read
            .lead
            .unwrap_or_default()
            .into_iter()
            .map(Cow::Owned)
            .collect();
        observance.lead_basis = Some(basis(read.lead_basis));
    }
    if named("url") {
        observance.url = owned(read.url);
    }
    if named("agency_url") {
        observance.agency_url = owned(read.agency_url);
    }
    if named("on_un_list") {
        observance.on_un_list = read.on_un_list.unwrap_or(false);
    }
    if named("sources") {
        observance.sources = read.sources.into_iter().map(Cow::Owned).collect();
    }
    if named("confidence") {
        observance.confidence = match read.confidence {
            model::Confidence::High => Confidence::High,
            model::Confidence::Medium => Confidence::Medium,
            model::Confidence::Low => Confidence::Low,
        };
    }
    if named("note") {
        observance.note = owned(read.note);
    }
}

fn owned(text: Option<String>) -> Option<Cow<'static, str>> {
    text.map(Cow::Owned)
}

/// What a fact rests on: the organisation, unless its entry says otherwise.
fn basis(written: Option<model::Basis>) -> Basis {
    match written {
        Some(model::Basis::Source) => Basis::Source,
        Some(model::Basis::GeneralKnowledge) => Basis::GeneralKnowledge,
        None => Basis::Organisation,
    }
}

fn founding(read: model::Founding) -> Founding {
    Founding {
        symbol: Cow::Owned(read.symbol),
        body: Cow::Owned(read.body),
        date: read.date.map(day),
        date_basis: read.date.map(|_| basis(read.date_basis)),
        note: owned(read.note),
    }
}

fn change(read: model::Change) -> Change {
    Change {
        description: Cow::Owned(read.description),
        former: match read.former {
            model::Former::Rule(former) => Former::Rule(rule(&former)),
            model::Former::Name(former) => Former::Name(Cow::Owned(former)),
        },
        effective: read.effective,
        document: owned(read.document),
        basis: Some(basis(read.basis)),
    }
}

fn day(model::Day(year, month, day): model::Day) -> Date {
    // It exists: `model::Day` is made of no other.
    date(year, month, day)
}

fn rule(read: &model::Rule) -> Rule {
    let pair = |day: model::MonthDay| (day.month, day.day);
    match *read {
        model::Rule::Fixed(model::MonthDay { month, day }) => Rule::Fixed { month, day },
        model::Rule::NthWeekday { month, weekday, nth } => Rule::NthWeekday {
            month,
            weekday: match weekday {
                model::Weekday::Monday => Weekday::Monday,
                model::Weekday::Tuesday => Weekday::Tuesday,
                model::Weekday::Wednesday => Weekday::Wednesday,
                model::Weekday::Thursday => Weekday::Thursday,
                model::Weekday::Friday => Weekday::Friday,
                model::Weekday::Saturday => Weekday::Saturday,
                model::Weekday::Sunday => Weekday::Sunday,
            },
            nth,
        },
        model::Rule::Range { start, end } => Rule::Range {
            start: pair(start),
            end: pair(end),
        },
        model::Rule::WeekContaining(model::MonthDay { month, day }) => Rule::WeekContaining { month, day },
        model::Rule::FullMoonMay => Rule::FullMoonMay,
        model::Rule::Announced { typical_month, every } => Rule::Announced { typical_month, every },
        model::Rule::Years { first, last } => Rule::Years { first, last },
        model::Rule::Period { start, end } => Rule::Period {
            start: day(start),
            end: day(end),
        },
    }
}
