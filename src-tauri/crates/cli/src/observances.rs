//! `observances`: what is observed from one day to another.

use crate::arguments::{Format, Observances};
use crate::output::{Failure, Status, print, print_json};
use daymark_desk::reference::{language_named, observances_between};
use std::fmt::Write as _;

pub fn run(asked: &Observances) -> Result<Status, Failure> {
    let language = language_named(&asked.language).map_err(Failure::of)?;
    let found = observances_between(&asked.from, &asked.to, language).map_err(Failure::of)?;
    match asked.format {
        Format::Json => print_json(&found)?,
        Format::Text => {
            let mut text = String::new();
            for days in &found {
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
