//! `export`: articles to files.

use crate::arguments::{Assets, Export, Preset, Target};
use crate::excerpt;
use crate::output::{Failure, Status, counted, print, print_json, tell, tell_error};
use crate::progress::Progress;
use daymark_desk::Preset as FragmentPreset;
use daymark_desk::files::{AssetPlace, ExportOptions, FileFinding, FileTarget, Setting, export_many};
use serde::Serialize;
use std::fmt::Write as _;

/// What `--json` prints of one article.
#[derive(Serialize)]
pub struct Written<'a> {
    pub file: &'a str,
    pub target: &'static str,
    pub path: String,
    pub bytes: u64,
    pub findings: &'a [FileFinding],
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
    if asked.target == Target::Site {
        if asked.no_check {
            return Err(Failure(
                "A site remembers its findings and checks only what changed. Leave --no-check out."
                    .to_owned(),
            ));
        }
        return crate::site::run(asked, &setting);
    }
    let options = ExportOptions {
        target: match asked.target {
            // A site has gone its own way above.
            Target::Page | Target::Site => FileTarget::Page,
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
            Target::Markdown => FileTarget::Markdown,
            Target::Newsletter => FileTarget::Newsletter,
            Target::Docx => FileTarget::Docx,
            Target::Social => FileTarget::Social,
        },
        out: asked.out.clone(),
        assets: match asked.assets {
            Assets::Embed => AssetPlace::Embed,
            Assets::Folder => AssetPlace::Folder,
        },
        force: asked.force,
        base_url: asked.base_url.clone(),
        language: asked.language.clone(),
        check: !asked.no_check,
    };
    let progress = Progress::new("Ctrl-C stops; no file is left half written.");
    let done = export_many(&setting, &asked.files, &options, &progress, |result| {
        progress.aside(|| match result {
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
        });
    });
    progress.clear();
    let report = done.map_err(|error| Failure(error.message))?;
    if asked.json {
        let target = options.target.name();
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
    if report.cancelled {
        let (written, all) = (report.written.len(), counted(asked.files.len(), "article"));
        return Err(Failure(match written {
            0 => "The export was cancelled. The folder is as it was.".to_owned(),
            _ => format!("The export was cancelled. {written} of {all} are written, the rest is as it was."),
        }));
    }
    Ok(if report.refused.is_empty() {
        Status::Done
    } else {
        Status::Unusable
    })
}

/// A note with its file, where it does not name it itself.
pub fn noted(file: &str, note: &str) -> String {
    if note.starts_with(file) {
        note.to_owned()
    } else {
        format!("{file}: {note}")
    }
}
