//! `cite`: how a document is cited.

use crate::arguments::{Cite, Format};
use crate::output::{Failure, Status, print, print_json, tell, tell_all};
use daymark_desk::files::Setting;
use daymark_desk::reference::{Cited, language_named};
use std::fmt::Write as _;

pub fn run(asked: &Cite) -> Result<Status, Failure> {
    let language = language_named(&asked.language).map_err(Failure::of)?;
    let mut setting = setting(asked)?;
    crate::citing::take(
        &mut setting,
        asked.style.as_deref(),
        asked.bibliography.as_deref(),
    )?;
    tell_all(setting.problems());
    let cited: Vec<Cited> = asked
        .symbols
        .iter()
        .map(|symbol| setting.cite(symbol, language))
        .collect();
    match asked.format {
        Format::Json => print_json(&cited)?,
        Format::Text => {
            let known: Vec<String> = cited
                .iter()
                .filter(|cited| cited.problem.is_none())
                .map(shown)
                .collect();
            print(&known.join("\n"))?;
            for cited in &cited {
                if let Some(problem) = &cited.problem {
                    tell(&format!("{}: {problem}", cited.input));
                }
            }
        }
    }
    let understood = cited.iter().all(|cited| cited.problem.is_none());
    Ok(if understood { Status::Done } else { Status::Found })
}

/// What the symbols are looked up in. A profile that cannot be read is told; the catalogue answers without it, but for
/// a style that only the profile's templates may have.
fn setting(asked: &Cite) -> Result<Setting, Failure> {
    match Setting::from_environment(None) {
        Err(error) if asked.style.is_none() => {
            tell(&error.to_string());
            Setting::of_days(None).map_err(Failure::of)
        }
        loaded => loaded.map_err(Failure::of),
    }
}

fn shown(cited: &Cited) -> String {
    let unconfirmed = match (cited.basis, &cited.date) {
        (Some("general-knowledge"), Some(_)) => {
            Some("the date is not confirmed by a source: check it before printing")
        }
        (_, None) if cited.kind == Some("resolution") => {
            Some("not in the catalogue: add the date yourself, after checking it")
        }
        _ => None,
    };
    let lines = [
        ("first mention", cited.first_mention.as_deref()),
        ("later mention", cited.later_mention.as_deref()),
        ("under Sources", cited.entry.as_deref()),
        ("link", cited.link.as_deref()),
        ("note", unconfirmed),
    ];
    let mut text = format!("{}\n", cited.symbol.as_deref().unwrap_or(&cited.input));
    for (label, value) in lines {
        if let Some(value) = value {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "  {label:<14} {value}");
        }
    }
    text
}
