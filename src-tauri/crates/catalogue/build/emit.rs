//! Writes the data as Rust.

use crate::model::{Basis, Change, Documents, Founding, MonthDay, Observance, Observances, Rule, What};
use std::collections::BTreeMap;
use std::fmt::Write;

const LANGUAGES: [&str; 5] = ["fr", "es", "ar", "ru", "zh"];

/// The whole generated file.
pub fn code(observances: &Observances, documents: &Documents) -> Result<String, String> {
    let mut out = String::new();
    let compiled = date(&observances.compiled)?;
    let _ = writeln!(out, "pub(crate) static COMPILED: Date = {compiled};");
    let _ = writeln!(
        out,
        "pub(crate) static OBSERVANCES: [Entry; {}] = [",
        observances.entries.len()
    );
    for entry in &observances.entries {
        let code = observance(entry).map_err(|error| format!("{}: {error}", entry.id))?;
        let _ = writeln!(out, "{code},");
    }
    let count = documents.documents.len() + documents.instruments.len();
    let _ = writeln!(out, "];\npub(crate) static DOCUMENTS: [Document; {count}] = [");
    let mut keys = Keys::default();
    for (at, document) in documents.documents.iter().enumerate() {
        let shown = |error: String| format!("{}: {error}", document.symbol);
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
            optional_date(document.date.as_deref()).map_err(shown)?,
            basis(document.date_basis),
            optional(document.published_in.as_deref()),
            optional(document.note.as_deref()),
            document.famous,
        );
    }
    for (at, instrument) in documents.instruments.iter().enumerate() {
        let at = at + documents.documents.len();
        let shown = |error: String| format!("{}: {error}", instrument.key);
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
            optional_date(instrument.date.as_deref()).map_err(shown)?,
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
    Ok(out)
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

fn observance(entry: &Observance) -> Result<String, String> {
    if let Some(language) = entry
        .names
        .keys()
        .find(|code| !LANGUAGES.contains(&code.as_str()))
    {
        return Err(format!("there is no language \"{language}\" here"));
    }
    let names: Vec<String> = LANGUAGES
        .iter()
        .map(|code| optional(entry.names.get(*code).map(String::as_str)))
        .collect();
    let foundings: Result<Vec<String>, String> = entry.established_by.iter().map(founding).collect();
    let changes: Result<Vec<String>, String> = entry.changed.iter().map(change).collect();
    let additional: Result<Vec<String>, String> = entry.additional_dates.iter().map(rule).collect();
    let recurrence = match &entry.recurrence {
        Some(found) if found.every > 0 => {
            format!(
                "Some(Recurrence {{ every: {}, first_year: {} }})",
                found.every, found.first_year
            )
        }
        Some(_) => return Err("recurrence.every must be 1 or more".into()),
        None => "None".into(),
    };
    Ok(format!(
        "Entry {{ observance: Observance {{ id: {}, name: {}, names: [{}], kind: Kind::{:?}, rule: {}, \
         additional: Cow::Borrowed(&[{}]), recurrence: {}, founding: Vec::new(), first_observed: {:?}, \
         first_basis: {}, changed: Vec::new(), lead: {}, lead_basis: {}, url: {}, agency_url: {}, \
         on_un_list: {}, sources: {}, confidence: Confidence::{:?}, note: {} }}, founding: &[{}], changed: &[{}] }}",
        text(&entry.id),
        text(&entry.name),
        names.join(", "),
        entry.kind,
        rule(&entry.date)?,
        additional?.join(", "),
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
        foundings?.join(", "),
        changes?.join(", "),
    ))
}

fn founding(entry: &Founding) -> Result<String, String> {
    Ok(format!(
        "Founding {{ symbol: {}, body: {}, date: {}, date_basis: {}, note: {} }}",
        text(&entry.symbol),
        text(&entry.body),
        optional_date(entry.date.as_deref())?,
        basis(entry.date_basis),
        optional(entry.note.as_deref()),
    ))
}

fn change(entry: &Change) -> Result<String, String> {
    let (description, former) = if entry.what == What::Date {
        let from = Rule::try_from(entry.from.clone())?;
        // The later date is the entry's own rule or the next change's; reading it finds mistakes in it.
        Rule::try_from(entry.to.clone())?;
        let words = rule_in_words(&from)?;
        let until = entry
            .effective
            .map_or_else(|| "in earlier years".into(), |year| format!("until {}", year - 1));
        (
            format!("{words} {until}"),
            format!("Former::Rule({})", rule(&from)?),
        )
    } else {
        let name = entry.from.as_str().ok_or("a former name must be a text")?;
        let until = entry
            .effective
            .map_or_else(|| "formerly".into(), |year| format!("until {}", year - 1));
        (
            format!("“{name}” {until}"),
            format!("Former::Name({})", text(name)),
        )
    };
    Ok(format!(
        "Change {{ description: {}, former: {former}, effective: {:?}, document: {}, basis: {} }}",
        text(&description),
        entry.effective,
        optional(entry.document.as_deref()),
        basis(entry.basis),
    ))
}

fn rule(rule: &Rule) -> Result<String, String> {
    let pair = |day: &MonthDay| format!("({}, {})", day.month, day.day);
    Ok(match rule {
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
            let (start, end) = (whole(start, false)?, whole(end, true)?);
            format!(
                "Rule::Period {{ start: {}, end: {} }}",
                date(&start)?,
                date(&end)?
            )
        }
    })
}

/// A day of a period: a month without day means its first or its last.
fn whole(text: &str, last: bool) -> Result<String, String> {
    if text.len() != 7 {
        return Ok(text.to_owned());
    }
    if !last {
        return Ok(format!("{text}-01"));
    }
    (28..=31)
        .rev()
        .map(|day| format!("{text}-{day}"))
        .find(|candidate| date(candidate).is_ok())
        .ok_or_else(|| format!("{text} is no month"))
}

fn rule_in_words(rule: &Rule) -> Result<String, String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    // Months were checked when the rule was read.
    let month = |number: i8| MONTHS[usize::try_from(number - 1).unwrap_or(0) % 12];
    Ok(match rule {
        Rule::Fixed(day) => format!("{} {}", day.day, month(day.month)),
        Rule::NthWeekday {
            month: number,
            weekday,
            nth,
        } => {
            let which = match nth {
                1 => "first",
                2 => "second",
                3 => "third",
                4 => "fourth",
                5 => "fifth",
                _ => "last",
            };
            format!("{which} {weekday:?} of {}", month(*number))
        }
        other => return Err(format!("a change from {other:?} has no words yet")),
    })
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

fn optional_date(value: Option<&str>) -> Result<String, String> {
    value.map_or_else(
        || Ok("None".into()),
        |value| Ok(format!("Some({})", date(value)?)),
    )
}

/// A date literal; the build stops on a day that does not exist.
fn date(text: &str) -> Result<String, String> {
    let wrong = || format!("\"{text}\" is no day");
    let parts: Vec<i16> = text.split('-').map_while(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else {
        return Err(wrong());
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + i16::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return Err(wrong()),
    };
    if day < 1 || day > days {
        return Err(wrong());
    }
    Ok(format!("date({year}, {month}, {day})"))
}
