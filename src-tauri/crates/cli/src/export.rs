//! `export`: articles to files.

use crate::arguments::{Assets, Export, Preset, Target};
use crate::excerpt;
use crate::output::{Failure, Status, print, print_json, tell, tell_error};
use daymark_desk::Preset as FragmentPreset;
use daymark_desk::files::{AssetPlace, ExportOptions, FileFinding, FileTarget, Setting, export_many};
use serde::Serialize;
use std::fmt::Write as _;

/// What `--json` prints of one article.
#[derive(Serialize)]
struct Written<'a> {
    file: &'a str,
    target: &'static str,
    path: String,
    bytes: u64,
    findings: &'a [FileFinding],
}

pub fn run(asked: &Export) -> Result<Status, Failure> {
    let mut setting = Setting::from_environment(None).map_err(Failure::of)?;
    if let Some(theme) = &asked.theme {
        setting.set_theme(theme).map_err(Failure::of)?;
    }
    if asked.target == Target::Page {
        setting.look_problems().iter().for_each(|problem| tell(problem));
    }
    crate::citing::take(
        &mut setting,
        asked.style.as_deref(),
        asked.bibliography.as_deref(),
    )?;
    let options = ExportOptions {
        target: match asked.target {
            Target::Page => FileTarget::Page,
            Target::Fragment => FileTarget::Fragment {
                heading_level: asked.heading_level,
                with_title: asked.with_title,
                preset: match asked.preset {
                    Preset::Wordpress => FragmentPreset::Wordpress,
                    Preset::Drupal => FragmentPreset::Drupal,
                    Preset::Webflow => FragmentPreset::Webflow,
                    Preset::Ghost => FragmentPreset::Ghost,
                    Preset::Plain => FragmentPreset::Plain,
                },
            },
        },
        out: asked.out.clone(),
        assets: match asked.assets {
            Assets::Embed => AssetPlace::Embed,
            Assets::Folder => AssetPlace::Folder,
        },
        force: asked.force,
        base_url: asked.base_url.clone(),
        language: asked.language.clone(),
        check: true,
    };
    let report = export_many(&setting, &asked.files, &options, |result| match result {
        Ok(exported) => {
            exported
                .notes
                .iter()
                .for_each(|note| tell(&noted(&exported.file, note)));
            if !asked.json {
                exported
                    .findings
                    .iter()
                    .for_each(|finding| tell(&excerpt::line(finding)));
            }
        }
        Err(error) => tell_error(error),
    })
    .map_err(Failure::of)?;
    if asked.json {
        let target = match asked.target {
            Target::Page => "page",
            Target::Fragment => "fragment",
        };
        let written: Vec<_> = report
            .written
            .iter()
            .map(|exported| Written {
                file: &exported.file,
                target,
                path: exported.path.display().to_string(),
                bytes: exported.bytes,
                findings: &exported.findings,
            })
            .collect();
        print_json(&written)?;
    } else {
        let mut paths = String::new();
        for exported in &report.written {
            // Writing to a string cannot fail.
            let _ = writeln!(paths, "{}", exported.path.display());
        }
        print(&paths)?;
    }
    Ok(if report.refused.is_empty() {
        Status::Done
    } else {
        Status::Unusable
    })
}

/// A note with its file, where it does not name it itself.
fn noted(file: &str, note: &str) -> String {
    if note.starts_with(file) {
        note.to_owned()
    } else {
        format!("{file}: {note}")
    }
}
