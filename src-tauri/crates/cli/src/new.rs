//! `new`: an article from a template, or the next edition of one.

use crate::arguments::New;
use crate::output::{Failure, Status, counted, print, print_json, tell, tell_all};
use daymark_desk::files::{FilePassage, Setting, new_article, next_edition_of, read_article, write_article};
use daymark_desk::now;
use daymark_desk::reference::{next_edition, observance_named};

pub fn run(asked: &New) -> Result<Status, Failure> {
    let setting = Setting::from_environment(None).map_err(Failure::of)?;
    tell_all(setting.problems());
    if let Some(from) = &asked.from {
        return next(asked, &setting, from);
    }
    let observance = asked
        .observance
        .as_deref()
        .map(|wanted| observance_named(&setting, wanted).unwrap_or(wanted));
    let year = asked.year.or_else(|| {
        let year = next_edition(&setting, observance?, now())?;
        tell(&format!(
            "The article is for the edition of {year}, the next one. Choose another with --year."
        ));
        Some(year)
    });
    let text = new_article(
        &setting,
        asked.template.as_deref().unwrap_or_default(),
        observance,
        year,
        asked.language.as_deref(),
    )
    .map_err(Failure::of)?;
    write(asked, &text)?;
    Ok(Status::Done)
}

fn write(asked: &New, text: &str) -> Result<(), Failure> {
    match asked.out.as_deref().filter(|out| *out != "-") {
        Some(out) => write_article(out, text, asked.force).map_err(Failure::of),
        None => print(text),
    }
}

/// The next edition of an article: the copy, and the list of what is no longer true in it.
fn next(asked: &New, setting: &Setting, from: &str) -> Result<Status, Failure> {
    let source = read_article(from).map_err(Failure::of)?;
    if let Some(note) = &source.note {
        tell(note);
    }
    let file = asked.out.as_deref().filter(|out| *out != "-").unwrap_or(from);
    let made = next_edition_of(setting, &source, asked.year, file).map_err(Failure::of)?;
    if asked.json && asked.out.as_deref() == Some("-") {
        return Err(Failure(
            "The article and the list cannot both go to standard output. Name a file with --out.".to_owned(),
        ));
    }
    write(asked, &made.text)?;
    if let Some(note) = &made.note {
        tell(note);
    }
    if asked.json {
        print_json(&made.passages)?;
        return Ok(Status::Done);
    }
    for passage in &made.passages {
        tell(&line(passage));
    }
    let (old, new) = (made.old_year, made.year);
    tell(&match made.passages.len() {
        0 => format!("The edition of {new}: nothing in it is bound to that of {old}."),
        count => format!(
            "The edition of {new}: {} bound to that of {old}, to be confirmed, changed or cut.",
            counted(count, "passage")
        ),
    });
    Ok(Status::Done)
}

/// "a.md:7:4: weekday “Saturday” (summary). The Day of … Offered: “Sunday”."
fn line(passage: &FilePassage) -> String {
    let FilePassage {
        file,
        line,
        column,
        kind,
        place,
        text,
        reason,
        offer,
        done,
        ..
    } = passage;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let offered = match (offer, done) {
        (Some(offer), true) => format!(" Written already: “{offer}”."),
        (Some(offer), false) => format!(" Offered: “{offer}”."),
        (None, _) => String::new(),
    };
    format!("{file}:{line}:{column}: {kind} “{text}” ({place}). {reason}{offered}")
}
