//! `templates`: what an article can begin from.

use crate::arguments::{Format, Templates};
use crate::output::{Failure, Status, print, print_json};
use daymark_desk::files::Setting;
use serde::Serialize;
use std::fmt::Write as _;

#[derive(Serialize)]
struct Template<'a> {
    id: &'a str,
    name: &'a str,
}

pub fn run(asked: &Templates) -> Result<Status, Failure> {
    let setting = Setting::from_environment(None).map_err(Failure::of)?;
    let templates: Vec<_> = setting
        .templates()
        .map(|(id, name)| Template { id, name })
        .collect();
    match asked.format {
        Format::Json => print_json(&templates)?,
        Format::Text => {
            let width = templates
                .iter()
                .map(|template| template.id.chars().count())
                .max()
                .unwrap_or_default();
            let mut text = String::new();
            for Template { id, name } in &templates {
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{id:<width$}  {name}");
            }
            print(&text)?;
        }
    }
    Ok(Status::Done)
}
