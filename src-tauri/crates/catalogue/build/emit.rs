//! Writes the data as Rust.

use crate::files::{Documents, Observances};
use crate::model::{Announced, Basis, Change, Day, Former, Founding, MonthDay, Observance, Rule};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The whole generated file.
pub fn code(observances: &Observances, documents: &Documents) -> String {
    let mut out = String::new();
    let compiled = date(observances.compiled);
    let _ = writeln!(out, "pub(crate) static COMPILED: Date = {compiled};");
    let _ = writeln!(
        out,
        "pub(crate) static OBSERVANCES: [Entry; {}] = [",
        observances.entries.len()
    );
    for entry in &observances.entries {
        let _ = writeln!(out, "{},", observance(entry));
    }
    let count = documents.documents.len() + documents.instruments.len();
    let _ = writeln!(out, "];\npub(crate) static DOCUMENTS: [Document; {count}] = [");
    let mut keys = Keys::default();
    for (at, document) in documents.documents.iter().enumerate() {
        keys.add(&document.symbol, at);
        for alias in &document.aliases {
            keys.add(alias, at);
        }
        for name in document
            .also_known_as
            .iter()
            .flat_map(|names| names.split(" and "))
        {
            keys.add(name, at);
        }
        let _ = writeln!(
            out,
            "Document {{ symbol: {}, title: {}, body: {}, date: {}, date_basis: {}, masthead: None, url: None, \
             published_in: {}, note: {}, famous: {}, instrument: false }},",
            text(&document.symbol),
            optional(document.title.as_deref()),
            text(&document.body),
            optional_date(document.date),
            basis(document.date_basis),
            optional(document.published_in.as_deref()),
            optional(document.note.as_deref()),
            document.famous,
        );
    }
    for (at, instrument) in documents.instruments.iter().enumerate() {
        let at = at + documents.documents.len();
        keys.add(&instrument.key, at);
        keys.add(&instrument.title, at);
        if let Some(symbol) = &instrument.symbol {
            keys.add(symbol, at);
        }
        let _ = writeln!(
            out,
            "Document {{ symbol: {}, title: {}, body: {}, date: {}, date_basis: {}, masthead: {}, url: {}, \
             published_in: {}, note: {}, famous: true, instrument: true }},",
            text(&instrument.key),
            optional(Some(&instrument.title)),
            text(&instrument.adopted_by),
            optional_date(instrument.date),
            basis(instrument.date_basis),
            optional(instrument.symbol.as_deref()),
            optional(instrument.url.as_deref()),
            optional(instrument.published_in.as_deref()),
            optional(instrument.note.as_deref()),
        );
    }
    let keys = keys.unambiguous();
    let _ = writeln!(
        out,
        "];\npub(crate) static DOCUMENT_KEYS: [(&str, usize); {}] = {keys:?};",
        keys.len()
    );
    out
}

/// The names under which documents are found, folded as `catalogue::folded_key` folds.
#[derive(Default)]
struct Keys(BTreeMap<String, Vec<usize>>);

impl Keys {
    fn add(&mut self, key: &str, document: usize) {
        let folded = key
            .chars()
            .filter(|c| !c.is_whitespace())
            .flat_map(char::to_uppercase)
            .collect();
        let found = self.0.entry(folded).or_default();
        if !found.contains(&document) {
            found.push(document);
        }
    }

    /// Two instruments share one report's symbol: that symbol names neither.
    fn unambiguous(self) -> Vec<(String, usize)> {
        self.0
            .into_iter()
            .filter(|(_, at)| at.len() == 1)
            .map(|(key, at)| (key, at[0]))
            .collect()
    }
}

fn observance(entry: &Observance) -> String {
    let names = entry.names.0.each_ref().map(|name| optional(name.as_deref()));
    let recurrence = entry.recurrence.as_ref().map_or_else(
        || "None".into(),
        |found| {
            format!(
                "Some(Recurrence {{ every: {}, first_year: {} }})",
                found.every, found.first_year
            )
        },
    );
    format!(
        "Entry {{ observance: Observance {{ id: {}, name: {}, names: [{}], kind: Kind::{:?}, rule: {}, \
         additional: Cow::Borrowed(&[{}]), announced: Vec::new(), recurrence: {}, founding: Vec::new(), \
         first_observed: {:?}, first_basis: {}, changed: Vec::new(), lead: {}, lead_basis: {}, url: {}, \
         agency_url: {}, on_un_list: {}, sources: {}, confidence: Confidence::{:?}, note: {}, \
         origin: Origin::Compiled }}, founding: &[{}], changed: &[{}], announced: &[{}] }}",
        text(&entry.id),
        text(&entry.name),
        names.join(", "),
        entry.kind,
        rule(&entry.date),
        list(&entry.additional_dates, rule),
        recurrence,
        entry.first_observed,
        basis(entry.first_observed_basis),
        texts(entry.lead.as_deref().unwrap_or_default()),
        basis(entry.lead_basis),
        optional(entry.url.as_deref()),
        optional(entry.agency_url.as_deref()),
        entry.on_un_list.unwrap_or(true),
        texts(&entry.sources),
        entry.confidence,
        optional(entry.note.as_deref()),
        list(&entry.established_by, founding),
        list(&entry.changed, change),
        list(&entry.announced, announced),
    )
}

fn founding(entry: &Founding) -> String {
    format!(
        "Founding {{ symbol: {}, body: {}, date: {}, date_basis: {}, note: {} }}",
        text(&entry.symbol),
        text(&entry.body),
        optional_date(entry.date),
        basis(entry.date_basis),
        optional(entry.note.as_deref()),
    )
}

fn change(entry: &Change) -> String {
    let former = match &entry.former {
        Former::Rule(former) => format!("Former::Rule({})", rule(former)),
        Former::Name(former) => format!("Former::Name({})", text(former)),
    };
    format!(
        "Change {{ description: {}, former: {former}, effective: {:?}, document: {}, basis: {} }}",
        text(&entry.description),
        entry.effective,
        optional(entry.document.as_deref()),
        basis(entry.basis),
    )
}

fn announced(entry: &Announced) -> String {
    format!(
        "Announced {{ year: {}, start: {}, end: {}, source: {}, basis: Basis::Source }}",
        entry.year,
        date(entry.start),
        date(entry.end.unwrap_or(entry.start)),
        optional(entry.source.as_deref()),
    )
}

fn rule(rule: &Rule) -> String {
    let pair = |day: &MonthDay| format!("({}, {})", day.month, day.day);
    match rule {
        Rule::Fixed(day) => format!("Rule::Fixed {{ month: {}, day: {} }}", day.month, day.day),
        Rule::NthWeekday { month, weekday, nth } => {
            format!("Rule::NthWeekday {{ month: {month}, weekday: Weekday::{weekday:?}, nth: {nth} }}")
        }
        Rule::Range { start, end } => format!("Rule::Range {{ start: {}, end: {} }}", pair(start), pair(end)),
        Rule::WeekContaining(day) => {
            format!(
                "Rule::WeekContaining {{ month: {}, day: {} }}",
                day.month, day.day
            )
        }
        Rule::FullMoonMay => "Rule::FullMoonMay".into(),
        Rule::Announced { typical_month, every } => {
            format!("Rule::Announced {{ typical_month: {typical_month}, every: {every:?} }}")
        }
        Rule::Years { first, last } => format!("Rule::Years {{ first: {first}, last: {last} }}"),
        Rule::Period { start, end } => {
            format!("Rule::Period {{ start: {}, end: {} }}", date(*start), date(*end))
        }
    }
}

fn list<T>(items: &[T], code: impl Fn(&T) -> String) -> String {
    items.iter().map(code).collect::<Vec<_>>().join(", ")
}

fn text(text: &str) -> String {
    format!("Cow::Borrowed({text:?})")
}

fn texts(list: &[String]) -> String {
    let items: Vec<String> = list.iter().map(|item| text(item)).collect();
    format!("Cow::Borrowed(&[{}])", items.join(", "))
}

fn optional(value: Option<&str>) -> String {
    value.map_or_else(|| "None".into(), |value| format!("Some({})", text(value)))
}

fn basis(value: Option<Basis>) -> String {
    value.map_or_else(|| "None".into(), |value| format!("Some(Basis::{value:?})"))
}

fn optional_date(value: Option<Day>) -> String {
    value.map_or_else(|| "None".into(), |value| format!("Some({})", date(value)))
}

/// A date literal.
fn date(Day(year, month, day): Day) -> String {
    format!("date({year}, {month}, {day})")
}
