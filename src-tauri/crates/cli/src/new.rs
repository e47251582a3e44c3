//! `new`: an article from a template.

use crate::arguments::New;
use crate::output::{Failure, Status, print, tell, tell_all};
use daymark_desk::files::{Setting, new_article, write_article};
use daymark_desk::reference::{next_edition, observance_named};
use std::time::{SystemTime, UNIX_EPOCH};

pub fn run(asked: &New) -> Result<Status, Failure> {
    let setting = Setting::from_environment(None).map_err(Failure::of)?;
    tell_all(setting.problems());
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

/// Seconds since the epoch; `SOURCE_DATE_EPOCH` where a build must not depend on the day it runs.
fn now() -> i64 {
    let set = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    set.unwrap_or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    })
}
