//! `observances`: what is observed from one day to another.

use crate::arguments::{DaysFormat, Observances};
use crate::output::{Failure, Status, print, print_json, tell_all};
use daymark_desk::files::Setting;
use daymark_desk::reference::{calendar_between, language_named, observances_between};
use std::fmt::Write as _;

pub fn run(asked: &Observances) -> Result<Status, Failure> {
    let setting = Setting::of_days(asked.profile.as_deref()).map_err(Failure::of)?;
    tell_all(setting.problems());
    let own = Some(setting.language()).filter(|tag| !tag.is_empty());
    let tag = asked.language.as_deref().or(own).unwrap_or("en");
    let language = language_named(tag).map_err(Failure::of)?;
    let (from, to) = (asked.from.as_str(), asked.to.as_str());
    let listed = || observances_between(&setting, from, to, language).map_err(Failure::of);
    match asked.format {
        DaysFormat::Json => print_json(&listed()?)?,
        DaysFormat::Ics => print(&calendar_between(&setting, from, to, language).map_err(Failure::of)?)?,
        DaysFormat::Text => {
            let mut text = String::new();
            for days in &listed()? {
                let until = if days.start == days.end {
                    String::new()
                } else {
                    format!(" to {}", days.end)
                };
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{}{until}  {} ({})", days.start, days.name, days.id);
            }
            print(&text)?;
        }
    }
    Ok(Status::Done)
}
