//! The export that the window asks for. Made of the text in memory, so of what the preview shows.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use daymark_article::parse;
use daymark_checks::Severity;
use daymark_export::{NamedFile, Preset};

use crate::Desk;
use crate::boundary::{CopiedHtml, ExportOutcome, ExportPreview, ExportRequest, FragmentChoice};
use crate::error::{DeskError, Result};
use crate::files::{AssetPlace, FileTarget, is_foreign, output, render};
use crate::folder::{make_folder, parent, prepared, sync_folder};
use crate::{findings, leftovers, text::Positions};

impl Desk {
    /// Exports an article to a folder. Asks first where errors are open, and before it replaces a file that Daymark
    /// did not write; then nothing is written.
    ///
    /// # Errors
    /// Where the folder cannot be used; no half-written file is left.
    pub fn export_article(&self, draft: i64, request: &ExportRequest) -> Result<ExportOutcome> {
        let folder = whole_path(&request.folder)?;
        let (target, assets) = asked(request)?;
        let (source, body, pictures) = self.inner.with(draft, |session| {
            (
                session.source().to_owned(),
                session.body_start(),
                session.pictures().clone(),
            )
        })?;
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let article = parse(&source);
        if !request.anyway {
            let found = findings::of(&article, &world, &pictures);
            if found.iter().any(|finding| finding.severity == Severity::Error) {
                let mut findings = findings::shown(found, &article, &Positions::of(&source, body));
                findings.retain(|finding| finding.severity == Severity::Error.name());
                return Ok(ExportOutcome::AsksFirst { findings });
            }
        }
        let translations = self.inner.translations(draft)?;
        let mut context = world.context(&pictures);
        context.translations = &translations;
        let slug = daymark_export::slug(&article, &context);
        let stopped = || self.inner.export_stopped.load(Ordering::Relaxed);
        self.inner.export_stopped.store(false, Ordering::Relaxed);
        let made = output(&article, &context, target, assets, world.theme);
        if let Some(message) = made.fault {
            return Err(DeskError::Asked { message });
        }
        let mut waiting = Vec::new();
        let mut files = Vec::new();
        // The main file comes last: where it is, all that it needs is there.
        for named in made.named.iter().rev() {
            let path = folder.join(format!("{slug}{}", named.ending));
            if !request.replace && is_foreign(&path)? {
                return Ok(ExportOutcome::WouldReplace {
                    path: path.display().to_string(),
                });
            }
            waiting.push((path, &named.bytes));
        }
        let beside = made
            .files
            .iter()
            .map(|file| (folder.join(&file.path), &file.bytes));
        let mut all: Vec<_> = beside.collect();
        all.append(&mut waiting);
        make_folder(&folder)?;
        leftovers::remove(&folder);
        let mut prepared_files = Vec::new();
        for (path, bytes) in all {
            make_folder(parent(&path))?;
            prepared_files.push((prepared(&path, bytes)?, path.clone()));
            files.push(path.display().to_string());
        }
        // Behind this every file gets its name; what was prepared before goes by itself.
        if stopped() {
            return Ok(ExportOutcome::Cancelled);
        }
        put(prepared_files)?;
        let path = files.pop().unwrap_or_default();
        Ok(ExportOutcome::Written {
            path,
            bytes: made.named.first().map_or(0, |main| main.bytes.len() as u32),
            files,
            notes: made.notes.into_iter().map(|note| note.message).collect(),
        })
    }

    /// Has the export under way stop, as long as it has replaced nothing.
    pub fn cancel_export(&self) {
        self.inner.export_stopped.store(true, Ordering::Relaxed);
    }

    /// The name of the file that an export writes: `knowledge-that-travels.html`.
    ///
    /// # Errors
    /// Where there is no such article or target.
    pub fn export_name(&self, draft: i64, target: &str) -> Result<String> {
        let target = named(target, &FragmentChoice::default())?;
        Ok(format!("{}{}", self.slug(draft)?, target.ending()))
    }

    /// What an export to that target would write, where it can be looked at here.
    ///
    /// # Errors
    /// Where there is no such article or target.
    pub fn export_preview(&self, draft: i64, target: &str) -> Result<ExportPreview> {
        let target = named(target, &FragmentChoice::default())?;
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let (source, pictures) = self.inner.with(draft, |session| {
            (session.source().to_owned(), session.pictures().clone())
        })?;
        let article = parse(&source);
        let context = world.context(&pictures);
        let make = || output(&article, &context, target, AssetPlace::Embed, world.theme);
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Ok(match target {
            FileTarget::Newsletter => {
                let html = make().named.into_iter().find(|file| is_kind(file, "html"));
                let html = html.map(|file| text(file.bytes)).unwrap_or_default();
                ExportPreview::Html { html }
            }
            FileTarget::Markdown => {
                let file = make().named.into_iter().next();
                let text = file.map(|file| text(file.bytes)).unwrap_or_default();
                ExportPreview::Text { text }
            }
            FileTarget::Social => {
                let output = make();
                let (pictures, rest): (Vec<_>, Vec<_>) =
                    output.named.into_iter().partition(|file| is_kind(file, "png"));
                let address = |bytes: &[u8]| crate::pictures::data_address("image/png", bytes);
                ExportPreview::Pictures {
                    pictures: pictures.iter().map(|file| address(&file.bytes)).collect(),
                    text: rest.into_iter().map(|file| text(file.bytes)).collect(),
                    notes: output.notes.into_iter().map(|note| note.message).collect(),
                }
            }
            _ => ExportPreview::Nothing,
        })
    }

    /// The article for the clipboard: as a fragment and as plain text.
    ///
    /// # Errors
    /// Where there is no such article or preset.
    pub fn copy_html(&self, draft: i64, choice: &FragmentChoice) -> Result<CopiedHtml> {
        let target = fragment(choice)?;
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner.with(draft, |session| {
            let article = parse(session.source());
            let context = world.context(session.pictures());
            let rendered = render(&article, &context, target, AssetPlace::Embed, world.theme);
            CopiedHtml {
                html: rendered.html,
                text: daymark_export::plain_text(&article, &context),
            }
        })
    }

    pub(crate) fn slug(&self, draft: i64) -> Result<String> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner.with(draft, |session| {
            daymark_export::slug(&parse(session.source()), &world.context(session.pictures()))
        })
    }
}

fn asked(request: &ExportRequest) -> Result<(FileTarget, AssetPlace)> {
    let target = named(&request.target, &request.fragment)?;
    let assets = if request.assets == "folder" {
        AssetPlace::Folder
    } else {
        AssetPlace::Embed
    };
    Ok((target, assets))
}

/// The target of that name.
fn named(name: &str, choice: &FragmentChoice) -> Result<FileTarget> {
    Ok(match name {
        "page" => FileTarget::Page,
        "fragment" => fragment(choice)?,
        "markdown" => FileTarget::Markdown,
        "newsletter" => FileTarget::Newsletter,
        "docx" => FileTarget::Docx,
        "social" => FileTarget::Social,
        other => {
            let message = format!(
                "There is no export target “{other}”. Choose page, fragment, markdown, newsletter, docx or social."
            );
            return Err(DeskError::Asked { message });
        }
    })
}

/// The fragment as it was chosen.
fn fragment(choice: &FragmentChoice) -> Result<FileTarget> {
    let preset = match choice.preset.as_str() {
        "" | "plain" => Preset::Plain,
        "wordpress" => Preset::Wordpress,
        "drupal" => Preset::Drupal,
        "webflow" => Preset::Webflow,
        "ghost" => Preset::Ghost,
        other => {
            let message =
                format!("There is no preset “{other}”. Choose plain, wordpress, drupal, webflow or ghost.");
            return Err(DeskError::Asked { message });
        }
    };
    Ok(FileTarget::Fragment {
        heading_level: choice.heading_level,
        with_title: choice.with_title,
        preset,
    })
}

/// The folder that was typed.
///
/// # Errors
/// Where none was, or it is no whole path.
pub(crate) fn whole_path(typed: &str) -> Result<PathBuf> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(DeskError::Asked {
            message: "No folder was named. Type its path or choose one.".to_owned(),
        });
    }
    let folder = home(typed);
    if !folder.is_absolute() {
        let message = format!(
            "“{}” is not a whole path. Start it with / or choose the folder.",
            folder.display()
        );
        return Err(DeskError::Asked { message });
    }
    Ok(folder)
}

/// `~/Desktop` as people type it.
fn home(folder: &str) -> PathBuf {
    let rest = folder.strip_prefix("~/").or_else(|| folder.strip_prefix("~\\"));
    match (
        rest,
        std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE")),
    ) {
        (Some(rest), Some(home)) => Path::new(&home).join(rest),
        (None, Some(home)) if folder == "~" => home.into(),
        _ => PathBuf::from(folder),
    }
}

/// Syncs the files, then gives them their names, the page last: no page is ever without its pictures.
fn put(waiting: Vec<(tempfile::NamedTempFile, PathBuf)>) -> Result<()> {
    for (file, path) in &waiting {
        file.as_file()
            .sync_all()
            .map_err(|error| DeskError::write(path, &error))?;
    }
    for (file, path) in waiting {
        file.persist(&path)
            .map_err(|error| DeskError::write(&path, &error.error))?;
        sync_folder(parent(&path))?;
    }
    Ok(())
}

/// Whether it is a file of that kind, by its name's end.
fn is_kind(file: &NamedFile, kind: &str) -> bool {
    Path::new(&file.ending).extension().is_some_and(|end| end == kind)
}
