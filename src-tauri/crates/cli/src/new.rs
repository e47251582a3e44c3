//! `new`: an article from a template.

use crate::arguments::New;
use crate::output::{Failure, Status, print, tell};
use daymark_desk::files::{Setting, new_article, write_article};
use daymark_desk::now;
use daymark_desk::reference::{next_edition, observance_named};

pub fn run(asked: &New) -> Result<Status, Failure> {
    let setting = Setting::from_environment(None).map_err(Failure::of)?;
    let observance = asked
        .observance
        .as_deref()
        .map(|wanted| observance_named(wanted).unwrap_or(wanted));
    let year = asked.year.or_else(|| {
        let year = next_edition(observance?, now())?;
        tell(&format!(
            "The article is for the edition of {year}, the next one. Choose another with --year."
        ));
        Some(year)
    });
    let text = new_article(
        &setting,
        &asked.template,
        observance,
        year,
        asked.language.as_deref(),
    )
    .map_err(Failure::of)?;
    match asked.out.as_deref().filter(|out| *out != "-") {
        Some(out) => write_article(out, &text, asked.force).map_err(Failure::of)?,
        None => print(&text)?,
    }
    Ok(Status::Done)
}
