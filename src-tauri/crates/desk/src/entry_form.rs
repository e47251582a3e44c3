//! The organisation's own entries as a form edits them: entered, corrected, removed; announced dates remembered.

use std::fs;
use std::path::PathBuf;

use daymark_catalogue::{Catalogue, Observance, Origin, Rule};
use serde_json::{Map, Value, json};

use crate::Desk;
use crate::boundary::{AnnouncedDate, Announcement, DateRule, OwnEntry};
use crate::calendar::no_observance;
use crate::error::{DeskError, Result};
use crate::folder::{make_folder, write_whole};
use crate::own_entries::{FOLDER, OwnEntries, files, name, texts};
use crate::profile::OwnOrganisation;

impl Desk {
    /// Every own entry and every correction, in the catalogue's order.
    pub fn own_entries(&self) -> Vec<OwnEntry> {
        let own = self.inner.own();
        let all = own.catalogue().observances().iter();
        all.filter(|observance| observance.origin != Origin::Compiled)
            .map(|observance| self.form(observance))
            .collect()
    }

    /// An entry as the form shows it: an own one to edit, one that is compiled in to correct.
    ///
    /// # Errors
    /// Where there is no such observance.
    pub fn own_entry(&self, id: &str) -> Result<OwnEntry> {
        let own = self.inner.own();
        let found = own.catalogue().observance(id);
        Ok(self.form(found.ok_or_else(|| no_observance(id))?))
    }

    /// Keeps an entry and gives it back as kept. Of a correction only the facts that differ are kept.
    ///
    /// # Errors
    /// Where it cannot be understood (the message says what), or cannot be written; then nothing has changed.
    pub fn save_own_entry(&self, entry: &OwnEntry) -> Result<OwnEntry> {
        let own = self.inner.own();
        let id = if entry.id.is_empty() {
            free_id(&entry.name, own.catalogue())
        } else {
            entry.id.clone()
        };
        let mut facts = written(entry)?;
        let compiled = Catalogue::builtin().observance(&id);
        let mut file = self.entry_file(&id)?;
        if let Some(compiled) = compiled {
            let before = written(&self.form(compiled))?;
            // What is as it was compiled in is no correction, whether it was one before or not.
            file.entry.retain(|key, _| !before.contains_key(key));
            facts.retain(|key, value| before.get(key) != Some(value));
        }
        for (key, value) in facts {
            match value {
                Value::Null if compiled.is_none() => file.entry.remove(&key),
                value => file.entry.insert(key, value),
            };
        }
        file.entry.insert("id".to_owned(), json!(id));
        self.keep_entry(&file, &id)?;
        self.own_entry(&id)
    }

    /// Removes an own entry, or a correction: then the observance is as it is compiled in.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_own_entry(&self, id: &str) -> Result<()> {
        let mut file = self.entry_file(id)?;
        file.entry.clear();
        self.keep_entry(&file, id)
    }

    /// Remembers an announced date, or one that was moved for once; an empty first day forgets it.
    ///
    /// # Errors
    /// Where there is no such observance, a day is none, or the file cannot be written.
    pub fn set_announced_date(&self, id: &str, date: &AnnouncedDate) -> Result<()> {
        let own = self.inner.own();
        own.catalogue().observance(id).ok_or_else(|| no_observance(id))?;
        let (start, end) = (date.start.trim(), date.end.trim());
        if !end.is_empty() && !start.is_empty() && end < start {
            let message = format!("The last day, {end}, is before the first, {start}. Change one of them.");
            return Err(DeskError::Asked { message });
        }
        let mut file = self.entry_file(id)?;
        let mut known = match file.entry.remove("announced") {
            Some(Value::Array(known)) => known,
            _ => Vec::new(),
        };
        known.retain(|each| each["year"] != json!(date.year));
        if !start.is_empty() {
            let mut added = json!({"year": date.year, "start": start});
            if !end.is_empty() && end != start {
                added["end"] = json!(end);
            }
            if !date.source.trim().is_empty() {
                added["source"] = json!(date.source.trim());
            }
            known.push(added);
            known.sort_by_key(|each| each["year"].as_i64());
        }
        if !known.is_empty() {
            file.entry.insert("announced".to_owned(), json!(known));
        }
        file.entry.insert("id".to_owned(), json!(id));
        self.keep_entry(&file, id)
    }

    fn form(&self, observance: &Observance) -> OwnEntry {
        let compiled = Catalogue::builtin().observance(&observance.id);
        let (file, read_only) = match &observance.origin {
            Origin::Own { file } | Origin::Corrected { file, .. } => {
                let here = self.inner.folder.join(FOLDER).join(file).is_file();
                (file.clone(), !here)
            }
            Origin::Compiled => (String::new(), false),
        };
        let document = observance.founding.first();
        OwnEntry {
            id: observance.id.to_string(),
            name: observance.name.to_string(),
            kind: observance.kind.word().to_owned(),
            rule: rule(&observance.rule),
            first_observed: observance.first_observed,
            document: document.map(|found| found.symbol.to_string()).unwrap_or_default(),
            body: document.map(|found| found.body.to_string()).unwrap_or_default(),
            document_date: document
                .and_then(|found| found.date)
                .map(|date| date.to_string())
                .unwrap_or_default(),
            note: observance.note.as_deref().unwrap_or_default().to_owned(),
            correction: compiled.is_some(),
            file,
            read_only,
        }
    }

    /// The file that an entry is in, or will be: a file that was written by hand is edited where it is.
    fn entry_file(&self, id: &str) -> Result<EntryFile> {
        let folder = self.inner.folder.join(FOLDER);
        // The last one has the last word in the catalogue, too.
        for path in files(&folder, &mut Vec::new()).into_iter().rev() {
            let Ok(text) = fs::read_to_string(&path) else {
                continue;
            };
            let Ok(root) = serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')) else {
                continue;
            };
            let mut entries = match root {
                Value::Array(entries) => entries,
                Value::Object(mut root) => match root.remove("observances") {
                    Some(Value::Array(entries)) => entries,
                    _ => vec![Value::Object(root)],
                },
                _ => continue,
            };
            if let Some(at) = entries.iter().position(|entry| entry["id"] == id)
                && let Value::Object(entry) = entries.remove(at)
            {
                return Ok(EntryFile {
                    path,
                    at,
                    entry,
                    others: entries,
                });
            }
        }
        let mut path = folder.join(format!("{id}.json"));
        if path.exists() {
            // It is there without the entry: it is broken, or it is another's.
            path = folder.join(format!("{id}-2.json"));
            if path.exists() {
                let message = format!(
                    "{} cannot be understood. Mend or remove it, and try again.",
                    path.display()
                );
                return Err(DeskError::Asked { message });
            }
        }
        Ok(EntryFile {
            path,
            at: 0,
            entry: Map::new(),
            others: Vec::new(),
        })
    }

    /// Writes the file, or removes it where it would hold nothing, and reads the catalogue anew.
    fn keep_entry(&self, file: &EntryFile, id: &str) -> Result<()> {
        if let Some(reason) = &self.inner.read_only {
            return Err(DeskError::Asked {
                message: reason.clone(),
            });
        }
        let mut entries = file.others.clone();
        // An id alone says nothing.
        if file.entry.len() > 1 {
            let at = file.at.min(entries.len());
            entries.insert(at, Value::Object(file.entry.clone()));
        }
        if entries.is_empty() {
            match fs::remove_file(&file.path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(DeskError::write(&file.path, &error));
                }
                _ => {}
            }
        } else {
            // JSON values only: it cannot fail.
            let mut text =
                serde_json::to_string_pretty(&json!({ "observances": entries })).unwrap_or_default();
            text.push('\n');
            // Against everything there is: it may correct an entry that lies beside the templates.
            let name = name(&file.path);
            let mut all = texts(
                &self.inner.folder,
                self.inner.templates_folder.as_deref(),
                &mut Vec::new(),
            );
            all.retain(|(known, _)| *known != name);
            all.push((name.clone(), text.clone()));
            let (_, problems) =
                Catalogue::with_own(all.iter().map(|(name, text)| (name.as_str(), text.as_str())));
            let of_it = problems
                .iter()
                .find(|problem| problem.file == name && problem.place == id);
            if let Some(problem) = of_it {
                let message = format!(
                    "The entry cannot be kept: {}. Correct that and try again.",
                    problem.message
                );
                return Err(DeskError::Asked { message });
            }
            make_folder(&self.inner.folder.join(FOLDER))?;
            write_whole(&file.path, text.as_bytes())?;
        }
        self.read_entries_anew(id)
    }

    fn read_entries_anew(&self, id: &str) -> Result<()> {
        let inner = &self.inner;
        let mut own = OwnOrganisation::clone(&inner.own());
        own.entries = OwnEntries::read(&inner.folder, inner.templates_folder.as_deref());
        inner.set_own(own);
        inner.list_anew(id)?;
        inner.announce(Announcement::DraftsChanged);
        Ok(())
    }
}

/// A file of own entries, one entry of it taken out.
struct EntryFile {
    path: PathBuf,
    at: usize,
    entry: Map<String, Value>,
    others: Vec<Value>,
}

/// The facts of a form, as the data writes them; null where the form says nothing.
fn written(entry: &OwnEntry) -> Result<Map<String, Value>> {
    let text = |text: &str| {
        Some(text.trim())
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let document = text(&entry.document).map(|symbol| {
        let mut document = json!({
            "symbol": symbol,
            "body": text(&entry.body).unwrap_or_default(),
        });
        if let Some(date) = text(&entry.document_date) {
            document["date"] = json!(date);
        }
        json!([document])
    });
    let facts = json!({
        "name": entry.name.trim(),
        "kind": entry.kind,
        "date": rule_written(&entry.rule)?,
        "first_observed": entry.first_observed,
        "established_by": document.unwrap_or_else(|| json!([])),
        "note": text(&entry.note),
    });
    match facts {
        Value::Object(facts) => Ok(facts),
        _ => Ok(Map::new()),
    }
}

fn rule_written(rule: &DateRule) -> Result<Value> {
    let month_day = |month: i8, day: i8| json!({"month": month, "day": day});
    let year = |text: &str| {
        text.trim().parse::<i16>().map_err(|_| DeskError::Asked {
            message: format!("“{text}” is no year. Write four digits, such as 2026."),
        })
    };
    Ok(match rule.rule.as_str() {
        "fixed" => month_day(rule.month, rule.day),
        "range" => json!({
            "rule": "range",
            "start": month_day(rule.month, rule.day),
            "end": month_day(rule.end_month, rule.end_day),
        }),
        "week-containing" => json!({
            "rule": "week-containing", "month": rule.month, "day": rule.day, "week_starts": "monday",
        }),
        "announced" => json!({"rule": "announced", "typical_month": rule.month, "every": rule.every}),
        "years" => json!({
            "rule": "years", "start_year": year(&rule.start)?, "end_year": year(&rule.end)?,
        }),
        "period" => json!({"rule": "period", "start": rule.start.trim(), "end": rule.end.trim()}),
        "nth-weekday" => json!({
            "rule": "nth-weekday", "month": rule.month, "weekday": rule.weekday, "nth": rule.nth,
        }),
        other => json!({ "rule": other }),
    })
}

fn rule(rule: &Rule) -> DateRule {
    let blank = |name: &str| DateRule {
        rule: name.to_owned(),
        ..DateRule::default()
    };
    match *rule {
        Rule::Fixed { month, day } => DateRule {
            month,
            day,
            ..blank("fixed")
        },
        Rule::NthWeekday { month, weekday, nth } => DateRule {
            month,
            weekday: format!("{weekday:?}").to_lowercase(),
            nth,
            ..blank("nth-weekday")
        },
        Rule::Range { start, end } => DateRule {
            month: start.0,
            day: start.1,
            end_month: end.0,
            end_day: end.1,
            ..blank("range")
        },
        Rule::WeekContaining { month, day } => DateRule {
            month,
            day,
            ..blank("week-containing")
        },
        Rule::FullMoonMay => blank("full-moon-may"),
        Rule::Announced { typical_month, every } => DateRule {
            month: typical_month,
            every,
            ..blank("announced")
        },
        Rule::Years { first, last } => DateRule {
            start: first.to_string(),
            end: last.to_string(),
            ..blank("years")
        },
        Rule::Period { start, end } => DateRule {
            start: start.to_string(),
            end: end.to_string(),
            ..blank("period")
        },
    }
}

/// An id of a name that the catalogue does not have yet: "Founding Day" is `founding-day`.
fn free_id(name: &str, catalogue: &Catalogue) -> String {
    let mut id = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_alphanumeric() {
            id.push(letter);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_end_matches('-');
    // A name without Latin letters gives none.
    let id = if id.is_empty() { "own-day" } else { id };
    let free = |id: &String| catalogue.observance(id).is_none();
    let numbered = (2..=u16::MAX).map(|number| format!("{id}-{number}"));
    std::iter::once(id.to_owned())
        .chain(numbered)
        .find(free)
        .unwrap_or_default()
}
