//! Many articles to many files: in parallel, none half-written.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use daymark_article::parse;
use daymark_export::{AssetMode, FragmentOptions, NewsletterOptions, Output, PageOptions, Preset, Rendered};
use rayon::prelude::*;

use super::check::{Meant, check_parsed};
use super::translations::Translations;
use super::{FileError, FileFinding, Setting, Source, Watch, read_article};
use crate::error::DeskError;
use crate::folder::{make_folder, parent, prepared, sync_folder};
use crate::leftovers;
use crate::pictures::ArticlePictures;

/// What is made of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FileTarget {
    /// A self-contained web page.
    Page,
    /// A fragment for pasting into a CMS.
    Fragment {
        /// The level of the article's first headings, 1 to 6.
        heading_level: u8,
        /// Whether the title comes first.
        with_title: bool,
        /// Which system it is for.
        preset: Preset,
    },
    /// Plain Markdown for Pandoc and others.
    Markdown,
    /// An e-mail, as a draft message and as HTML.
    Newsletter,
    /// A Word document for reviewers.
    Docx,
    /// Two pictures for posts with their text.
    Social,
}

impl FileTarget {
    /// The name that commands and the window know it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Fragment { .. } => "fragment",
            Self::Markdown => "markdown",
            Self::Newsletter => "newsletter",
            Self::Docx => "docx",
            Self::Social => "social",
        }
    }

    /// What follows the slug in the name of its main file.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Page | Self::Fragment { .. } => ".html",
            Self::Markdown => ".md",
            Self::Newsletter => ".eml",
            Self::Docx => ".docx",
            Self::Social => "-og.png",
        }
    }
}

/// Where pictures go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AssetPlace {
    /// Into the output, as data.
    #[default]
    Embed,
    /// Into files under `assets/` beside it.
    Folder,
}

/// How articles are exported.
#[derive(Debug, Clone)]
pub struct ExportOptions {
    /// What is made.
    pub target: FileTarget,
    /// The folder; made where it does not exist.
    pub out: PathBuf,
    /// Where pictures go.
    pub assets: AssetPlace,
    /// Whether a file that Daymark did not write is replaced.
    pub force: bool,
    /// Where the page will stand; overrides the profile's.
    pub base_url: Option<String>,
    /// A BCP 47 tag that overrides the articles' own.
    pub language: Option<String>,
    /// Whether findings are listed.
    pub check: bool,
}

/// An article that was exported.
#[derive(Debug, Clone)]
pub struct Exported {
    /// The argument as given.
    pub file: String,
    /// The output.
    pub path: PathBuf,
    /// The output's length.
    pub bytes: u64,
    /// What is worth knowing: another name, a picture left out, an encoding.
    pub notes: Vec<String>,
    /// The article's findings.
    pub findings: Vec<FileFinding>,
    /// The article's text, for excerpts of its findings.
    pub source: String,
}

/// An article that was not exported.
#[derive(Debug)]
pub struct Refused {
    /// Its place among the inputs.
    pub index: usize,
    /// Why.
    pub error: FileError,
}

/// What became of one call.
#[derive(Debug, Default)]
pub struct ExportReport {
    /// In the order of the inputs.
    pub written: Vec<Exported>,
    /// In the order of the inputs.
    pub refused: Vec<Refused>,
    /// Whether it was stopped before its end. What is written by then is whole, the rest as it was.
    pub cancelled: bool,
}

/// Articles in memory at one time, so that ten thousand do not fill it.
const BATCH: usize = 512;

/// Exports the articles at `inputs`. Names are given in the order of the inputs, whatever the threads do; one that is
/// taken gets `-2`. `on_each` is told of every article in that order.
///
/// Durable when it returns: every file is written under a temporary name, synced and renamed, then the folder synced.
/// It stops between two articles once `watch` says so, and leaves no temporary file; what a killed call has left, the
/// next one removes.
///
/// # Errors
/// Where the folder cannot be made or synced. What is wrong with one article is in the report.
pub fn export_many(
    setting: &Setting,
    inputs: &[String],
    options: &ExportOptions,
    watch: &dyn Watch,
    mut on_each: impl FnMut(Result<&Exported, &FileError>),
) -> Result<ExportReport, FileError> {
    let shown_out = options.out.display().to_string();
    let folder_refused = |error: DeskError| FileError::of(&shown_out, &error);
    make_folder(&options.out).map_err(folder_refused)?;
    let beside = options.out.join("assets");
    leftovers::remove(&options.out);
    leftovers::remove(&beside);
    let translations = Translations::of(setting, inputs, options);
    let mut taken: HashMap<String, String> = HashMap::new();
    let mut report = ExportReport::default();
    let made = AtomicUsize::new(0);
    'batches: for (batch, chunk) in inputs.chunks(BATCH).enumerate() {
        let rendered: Option<Vec<_>> = chunk
            .par_iter()
            .enumerate()
            .map(|(at, input)| {
                let translations = translations.at(batch * BATCH + at);
                if watch.cancelled() {
                    return None;
                }
                let article = make(setting, input, options, translations);
                watch.progress(made.fetch_add(1, Ordering::Relaxed) + 1, inputs.len());
                Some(article)
            })
            .collect();
        let Some(rendered) = rendered else {
            report.cancelled = true;
            break;
        };
        let named: Vec<_> = rendered
            .into_iter()
            .map(|made| made.map(|made| name(made, &mut taken, options)))
            .collect();
        let prepared: Vec<_> = named
            .into_par_iter()
            .map(|named| named.and_then(|(made, slug)| prepare(made, &slug, options)))
            .collect();
        let synced = sync_all(&options.out, &prepared);
        for (at, prepared) in prepared.into_iter().enumerate() {
            if watch.cancelled() {
                report.cancelled = true;
                break 'batches;
            }
            let index = batch * BATCH + at;
            let result = prepared.and_then(|prepared| prepared.finish(synced));
            on_each(result.as_ref());
            match result {
                Ok(exported) => report.written.push(exported),
                Err(error) => report.refused.push(Refused { index, error }),
            }
        }
    }
    sync_folder(&options.out).map_err(folder_refused)?;
    if beside.is_dir() {
        sync_folder(&beside).map_err(folder_refused)?;
    }
    Ok(report)
}

struct Made {
    source: Source,
    slug: String,
    output: Output,
    findings: Vec<FileFinding>,
    notes: Vec<String>,
}

fn make(
    setting: &Setting,
    input: &str,
    options: &ExportOptions,
    translations: &[daymark_export::Translation],
) -> Result<Made, FileError> {
    let source = read_article(input)?;
    let world = setting.world();
    let article = parse(&source.text);
    let pictures = ArticlePictures::beside(&article, &source.folder);
    let findings = if options.check {
        check_parsed(setting, &source, &article, &pictures, Meant::Left)
    } else {
        Vec::new()
    };
    let mut context = world.context(&pictures);
    context.base_url = options.base_url.as_deref().or(context.base_url);
    context.language = options.language.as_deref();
    context.translations = translations;
    let output = output(&article, &context, options.target, options.assets, world.theme);
    if let Some(fault) = output.fault {
        return Err(FileError {
            file: source.name,
            message: format!("{fault} Its file stays as it was."),
        });
    }
    let slug = daymark_export::slug(&article, &context);
    let notes = source
        .note
        .iter()
        .cloned()
        .chain(output.notes.iter().map(|note| note.message.clone()))
        .collect();
    Ok(Made {
        source,
        slug,
        output,
        findings,
        notes,
    })
}

/// Makes the output of one article.
pub(crate) fn output(
    article: &daymark_article::Article<'_>,
    context: &daymark_export::Context<'_>,
    target: FileTarget,
    assets: AssetPlace,
    theme: &daymark_export::Theme,
) -> Output {
    match target {
        FileTarget::Page | FileTarget::Fragment { .. } => {
            render(article, context, target, assets, theme).into()
        }
        FileTarget::Markdown => daymark_export::markdown(article, context),
        FileTarget::Docx => daymark_export::word(article, context),
        FileTarget::Social => daymark_export::social(article, context, theme),
        FileTarget::Newsletter => {
            let options = NewsletterOptions {
                theme,
                assets: mode(assets),
                sent: crate::clock::set(),
            };
            daymark_export::newsletter(article, context, &options)
        }
    }
}

const fn mode(assets: AssetPlace) -> AssetMode {
    match assets {
        AssetPlace::Embed => AssetMode::Embed,
        AssetPlace::Folder => AssetMode::Folder,
    }
}

/// Makes the page or fragment of one article.
pub(crate) fn render(
    article: &daymark_article::Article<'_>,
    context: &daymark_export::Context<'_>,
    target: FileTarget,
    assets: AssetPlace,
    theme: &daymark_export::Theme,
) -> Rendered {
    let assets = mode(assets);
    match target {
        FileTarget::Fragment {
            heading_level,
            with_title,
            preset,
        } => {
            let options = FragmentOptions {
                heading_level: heading_level.clamp(1, 6),
                with_title,
                assets,
                preset,
            };
            daymark_export::fragment(article, context, &options)
        }
        _ => daymark_export::page(article, context, &PageOptions { theme, assets }),
    }
}

fn name(mut made: Made, taken: &mut HashMap<String, String>, options: &ExportOptions) -> (Made, String) {
    let mut slug = made.slug.clone();
    let mut count = 1;
    while taken.contains_key(&slug) {
        count += 1;
        slug = format!("{}-{count}", made.slug);
    }
    if let Some(first) = taken.get(&made.slug) {
        let ending = options.target.ending();
        made.notes.push(format!(
            "{first} is {}{ending} already, so this article is {slug}{ending}. Give it a slug of its own in the front matter.",
            made.slug
        ));
    }
    taken.insert(slug.clone(), made.source.name.clone());
    (made, slug)
}

struct Prepared {
    exported: Exported,
    files: Vec<(tempfile::NamedTempFile, PathBuf)>,
}

fn prepare(made: Made, slug: &str, options: &ExportOptions) -> Result<Prepared, FileError> {
    let refused = |error: DeskError| FileError::of(&made.source.name, &error);
    let paths: Vec<PathBuf> = made
        .output
        .named
        .iter()
        .map(|named| options.out.join(format!("{slug}{}", named.ending)))
        .collect();
    for path in &paths {
        let message = if is_same_file(path, &made.source.name) {
            "is the article itself and stays as it is. Choose another folder with --out."
        } else if !options.force && is_foreign(path).map_err(refused)? {
            "was not written by Daymark and stays as it is. Replace it with --force, or choose another folder with --out."
        } else {
            continue;
        };
        return Err(FileError {
            file: made.source.name.clone(),
            message: format!("{} {message}", path.display()),
        });
    }
    let mut files = Vec::with_capacity(paths.len() + made.output.files.len());
    for file in &made.output.files {
        let beside = options.out.join(&file.path);
        // Its name has its content's hash, so what is there is the same, from another article or an earlier call.
        if beside
            .metadata()
            .is_ok_and(|there| there.len() == file.bytes.len() as u64)
        {
            continue;
        }
        make_folder(parent(&beside)).map_err(refused)?;
        files.push((prepared(&beside, &file.bytes).map_err(refused)?, beside));
    }
    // The main file comes last: where it is, all that it needs is there.
    for (named, path) in made.output.named.iter().zip(&paths).rev() {
        files.push((prepared(path, &named.bytes).map_err(refused)?, path.clone()));
    }
    let main = made.output.named.first();
    let exported = Exported {
        file: made.source.name,
        bytes: main.map_or(0, |main| main.bytes.len() as u64),
        path: paths.into_iter().next().unwrap_or_default(),
        notes: made.notes,
        findings: made.findings,
        source: made.source.text,
    };
    Ok(Prepared { exported, files })
}

/// Whether an output would take the place of the article that it is made from.
fn is_same_file(path: &Path, source: &str) -> bool {
    match (path.canonicalize(), Path::new(source).canonicalize()) {
        (Ok(path), Ok(source)) => path == source,
        _ => false,
    }
}

/// Whether a file is there that Daymark did not write.
pub(crate) fn is_foreign(path: &Path) -> Result<bool, DeskError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(!daymark_export::is_ours(&bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(DeskError::write(path, &error)),
    }
}

/// Syncs all prepared files at once, where the system can: one call instead of thousands.
#[cfg(target_os = "linux")]
fn sync_all(folder: &Path, prepared: &[Result<Prepared, FileError>]) -> bool {
    prepared.len() > 1 && std::fs::File::open(folder).is_ok_and(|folder| rustix::fs::syncfs(&folder).is_ok())
}

#[cfg(not(target_os = "linux"))]
fn sync_all(_folder: &Path, _prepared: &[Result<Prepared, FileError>]) -> bool {
    false
}

impl Prepared {
    fn finish(self, synced: bool) -> Result<Exported, FileError> {
        for (file, path) in self.files {
            let refused =
                |error: &std::io::Error| FileError::of(&self.exported.file, &DeskError::write(&path, error));
            if !synced {
                file.as_file().sync_all().map_err(|error| refused(&error))?;
            }
            file.persist(&path).map_err(|error| refused(&error.error))?;
        }
        Ok(self.exported)
    }
}
