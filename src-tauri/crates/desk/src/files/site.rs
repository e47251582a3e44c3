//! A site: all the articles of a call in one folder, of which only what changed is written.
//!
//! The articles are read; `daymark_export::site` plans and makes; `Stage` puts everything in place at once. What was
//! found out about an article is kept between calls (`Kept`), what was written where in the site's own manifest.

mod articles;
mod fingerprint;
mod kept;
mod manifest;
mod stage;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use daymark_article::parse;
use daymark_catalogue::Organisation;
use daymark_export::site::{Entry, Member, Site, SiteOptions};
use rayon::prelude::*;

pub(crate) use articles::Articles;
use articles::Files;
pub(crate) use fingerprint::ReadFrom;
use kept::{Finding, Head, Keeping, Kept, Known, Page};
use manifest::{Input, Manifest, Output, Redirect, hash};
use stage::{Fate, Stage};

use super::check::{Meant, check_parsed};
use super::{FileError, FileFinding, Refused, Setting, Source};
use crate::error::{DeskError, Result};
use crate::folder::make_folder;
use crate::pictures::ArticlePictures;

/// How a site is exported.
#[derive(Debug, Clone, Default)]
pub struct SiteExport {
    /// The folder; made where it does not exist.
    pub out: PathBuf,
    /// Where the site will stand; overrides the profile's.
    pub base_url: Option<String>,
    /// A BCP 47 tag that overrides the articles' own.
    pub language: Option<String>,
    /// Whether files that Daymark did not write, or that were changed since, are replaced.
    pub force: bool,
    /// What to do about what stands in the way.
    pub remedies: Remedies,
}

/// What to do about what stands in the way, in the words of who asked: each a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Remedies {
    /// About a file that stays as it is.
    pub replace: &'static str,
    /// About files of which nobody knows who wrote them.
    pub replace_unknown: &'static str,
    /// About an address that is not known.
    pub address: &'static str,
}

impl Default for Remedies {
    /// On the command line.
    fn default() -> Self {
        Self {
            replace: "Replace it with --force, or choose another folder with --out.",
            replace_unknown: "Replace them with --force.",
            address: "Name it with --base-url.",
        }
    }
}

/// Is told how far it is, and asked whether to go on. Called from several threads.
pub trait Watch: Sync {
    /// So many of the articles are read and checked, which a site does first.
    fn reading(&self, _done: usize, _of: usize) {}
    /// So many of the articles are done.
    fn progress(&self, _done: usize, _of: usize) {}
    /// Whether to stop. A site stays as it was; of other targets, what is written by then stays.
    fn cancelled(&self) -> bool {
        false
    }
}

impl Watch for () {}

/// An article of the site.
#[derive(Debug, Clone)]
pub struct SiteArticle {
    /// The argument as given.
    pub file: String,
    /// Its page.
    pub path: PathBuf,
    /// The page's length.
    pub bytes: u64,
    /// What is worth knowing: another address, a picture left out, an encoding.
    pub notes: Vec<String>,
    /// The article's findings.
    pub findings: Vec<FileFinding>,
}

/// What became of a call.
#[derive(Debug, Default)]
pub struct SiteReport {
    /// The articles that are in the site, changed or not, in the order of the inputs.
    pub articles: Vec<SiteArticle>,
    /// The articles that are not, in the order of the inputs.
    pub refused: Vec<Refused>,
    /// Other files that were left as they are, in words with the remedy.
    pub kept: Vec<String>,
    /// What is worth knowing about the site.
    pub notes: Vec<String>,
    /// How many files were written.
    pub written: usize,
    /// How many files the site has.
    pub files: usize,
    /// How many files were removed, because nothing of the site needs them any more.
    pub removed: usize,
    /// How many pages of articles that are gone lead on to others from now on.
    pub led_on: usize,
}

/// Exports the articles at `inputs` as a site. The same articles give the same bytes, whatever their order.
///
/// Everything is put in place at once, or, where that fails, nothing: the old site stays whole.
///
/// # Errors
/// Where the folder cannot be used, or the call was cancelled. What is wrong with one article is in the report.
pub fn export_site(
    setting: &Setting,
    inputs: &[String],
    options: &SiteExport,
    watch: &dyn Watch,
) -> Result<SiteReport, FileError> {
    let shown = options.out.display().to_string();
    export_site_of(setting, &Files, inputs, options, watch).map_err(|error| FileError::of(&shown, &error))
}

/// As [`export_site`], of articles that are not files.
///
/// # Errors
/// As [`export_site`].
pub(crate) fn export_site_of(
    setting: &Setting,
    from: &dyn Articles,
    inputs: &[String],
    options: &SiteExport,
    watch: &dyn Watch,
) -> Result<SiteReport> {
    make_folder(&options.out)?;
    let _lock = locked(&options.out)?;
    let mut report = SiteReport::default();
    let (old, unfinished) = manifests(options, &mut report.notes)?;
    let fingerprint = setting.read_from.fingerprint();
    let mut asked = fingerprint;
    for text in [&options.base_url, &options.language] {
        asked = hash(format!("{asked} {text:?}").as_bytes());
    }
    let data_folder = &setting.read_from.data_folder;
    let head = Head {
        fingerprint: asked,
        day: setting.today.to_string(),
    };
    let kept = Kept::read(data_folder, &options.out, &head);

    let done = AtomicUsize::new(0);
    let read: Vec<_> = inputs
        .par_iter()
        .map(|input| {
            stop_if(watch)?;
            let article = read(setting, from, input, options, &kept, &head);
            watch.reading(done.fetch_add(1, Ordering::Relaxed) + 1, inputs.len());
            Ok(article)
        })
        .collect::<Result<Vec<_>>>()?;
    let mut articles = Vec::with_capacity(read.len());
    for (index, read) in read.into_iter().enumerate() {
        match read {
            Ok(article) => articles.push((index, article)),
            Err(error) => report.refused.push(Refused { index, error }),
        }
    }

    let world = setting.world();
    let organisation = Organisation {
        language: options
            .language
            .clone()
            .unwrap_or_else(|| world.own.organisation.language.clone()),
        ..world.own.organisation.clone()
    };
    let pictures = ArticlePictures::default();
    let context = world.context(&pictures);
    let site = Site::of(
        articles
            .iter()
            .map(|(_, article)| Member {
                entry: article.known.entry.clone(),
                name: article.name.clone(),
                hash: article.hash.clone(),
            })
            .collect(),
        SiteOptions {
            catalogue: world.catalogue,
            organisation: &organisation,
            logo: context.logo,
            base_url: options.base_url.as_deref().or(context.base_url),
            theme: world.theme,
        },
    );
    if !site.has_base() {
        report.notes.push(format!(
            "Feed and sitemap were left out: they need to know where the site will stand. {}",
            options.remedies.address
        ));
    }

    let stage = Stage::new(options, [&old, &unfinished])?;
    let maker = Maker {
        setting,
        from,
        options,
        site: &site,
        stage: &stage,
        old: &old,
        kept: &kept,
        asked: &head.fingerprint,
    };
    let mut made = maker.articles(&articles, watch)?;
    let mut manifest = Manifest::new();
    let mut fates: HashMap<String, Fate> = HashMap::new();
    let parts: Vec<_> = site
        .parts()
        .par_iter()
        .map(|part| {
            stop_if(watch)?;
            let files = site.make(part).into_iter();
            files
                .map(|file| maker.put(file.path, &file.bytes))
                .collect::<Result<Vec<_>>>()
        })
        .collect::<Result<_>>()?;
    report.notes.extend(site.faults());
    let mut outputs: Vec<(String, Output, Fate)> = parts.into_iter().flatten().collect();
    outputs.extend(made.iter_mut().flat_map(|made| std::mem::take(&mut made.outputs)));
    for (path, output, fate) in outputs {
        take(&mut manifest, &mut fates, &old, path, output, fate);
    }
    for (at, (_, article)) in articles.iter().enumerate() {
        let input = Input {
            hash: article.hash.clone(),
            body: article.known.entry.body.clone(),
            translations: site.translations(at),
        };
        manifest.inputs.insert(site.path(at), input);
    }
    let gone = maker.leave(
        &mut manifest,
        &mut fates,
        !report.refused.is_empty(),
        &mut report.notes,
    )?;

    stop_if(watch)?;
    let why = stage.kept();
    report.files = manifest.outputs.len();
    report.removed = gone.len();
    let led_on = manifest.redirects.keys();
    report.led_on = led_on.filter(|path| old.inputs.contains_key(*path)).count();
    report.written = stage.finish(&gone, &manifest)?;
    let same = report.written == 0 && *kept.head() == head && kept.len() == articles.len();
    let mut keeping = (!same).then(|| Keeping::new(&kept, &head));
    let faults: Vec<String> = made.iter_mut().filter_map(|made| made.fault.take()).collect();
    for (at, ((index, article), made)) in articles.into_iter().zip(made).enumerate() {
        let path = site.path(at);
        if let Some(keeping) = &mut keeping {
            keeping.page(&path, &made.page);
            keeping.article(&article.key, &article.known);
        }
        if let Some(message) = why.get(&path) {
            let error = FileError {
                file: article.file.clone(),
                message: message.clone(),
            };
            report.refused.push(Refused { index, error });
        } else {
            let notes = article.note.iter().chain(site.notes(at)).chain(&made.page.notes);
            let findings = article.known.findings.into_iter();
            report.articles.push(SiteArticle {
                path: options.out.join(&path),
                bytes: manifest.outputs.get(&path).map_or(0, |output| output.bytes),
                notes: notes.cloned().collect(),
                findings: findings.map(|finding| finding.in_file(&article.file)).collect(),
                file: article.file,
            });
        }
    }
    report.refused.sort_by_key(|refused| refused.index);
    let pages: BTreeSet<String> = manifest.inputs.keys().cloned().collect();
    report.kept = why
        .into_iter()
        .filter(|(path, _)| !pages.contains(path))
        .collect::<BTreeMap<_, _>>()
        .into_values()
        .chain(faults)
        .collect();
    if let Some(keeping) = keeping {
        keeping.write(data_folder, &options.out);
    }
    Ok(report)
}

/// Enters a file into the manifest. One that was kept stays entered as it was written, so that it is known next time.
fn take(
    manifest: &mut Manifest,
    fates: &mut HashMap<String, Fate>,
    old: &Manifest,
    path: String,
    output: Output,
    fate: Fate,
) {
    match fate {
        Fate::Kept => {
            if let Some(before) = old.outputs.get(&path) {
                manifest.outputs.insert(path.clone(), before.clone());
            }
        }
        Fate::New | Fate::Same => {
            manifest.outputs.insert(path.clone(), output);
        }
    }
    fates.insert(path, fate);
}

fn stop_if(watch: &dyn Watch) -> Result<()> {
    if watch.cancelled() {
        let message = "The export was cancelled. The folder is as it was.".to_owned();
        return Err(DeskError::Asked { message });
    }
    Ok(())
}

/// A folder that one call writes, let go when dropped.
struct Held(std::fs::File);

impl Drop for Held {
    fn drop(&mut self) {
        // A child that is just being started holds a copy, and a lock stays for as long as one copy is open.
        let _ = self.0.unlock();
    }
}

/// Keeps two calls from writing one folder at a time.
fn locked(out: &Path) -> Result<Option<Held>> {
    // Elsewhere a folder cannot be opened.
    if !cfg!(unix) {
        return Ok(None);
    }
    let folder = std::fs::File::open(out).map_err(|error| DeskError::read(out, &error))?;
    match folder.try_lock() {
        Err(std::fs::TryLockError::WouldBlock) => Err(DeskError::Asked {
            message: format!(
                "{} is being written by another export. Wait until it is done, and try again.",
                out.display()
            ),
        }),
        // A file system without locks is no reason not to write.
        _ => Ok(Some(Held(folder))),
    }
}

/// The manifest that holds, and that of a call that was cut short.
fn manifests(options: &SiteExport, notes: &mut Vec<String>) -> Result<(Manifest, Manifest)> {
    let out = &options.out;
    let path = out.join(manifest::FILE);
    let old = Manifest::read(&path)?;
    if old.is_none() && path.symlink_metadata().is_ok() {
        notes.push(format!(
            "{} cannot be understood, so Daymark does not know what it wrote here; files that differ stay as they are. {}",
            path.display(),
            options.remedies.replace_unknown
        ));
    }
    let unfinished = Manifest::read(&out.join(manifest::NEXT))?;
    Ok((
        old.unwrap_or_else(Manifest::new),
        unfinished.unwrap_or_else(Manifest::new),
    ))
}

/// An article as read, or as known from the last call.
struct Article {
    file: String,
    /// The file's name without folders.
    name: String,
    /// Of its text.
    hash: String,
    /// Of its text and pictures.
    key: String,
    /// Of an encoding.
    note: Option<String>,
    /// Its text, where it cannot be read again.
    source: Option<Source>,
    known: Known,
}

fn read(
    setting: &Setting,
    from: &dyn Articles,
    input: &str,
    options: &SiteExport,
    kept: &Kept,
    head: &Head,
) -> Result<Article, FileError> {
    let source = from.read(input)?;
    let hash = hash(source.text.as_bytes());
    let article = parse_if_pictures(&source.text);
    let stamp = article.map_or_else(String::new, |article| from.stamp(&source, &article));
    let key = manifest::hash(format!("{hash} {stamp}").as_bytes());
    let known = kept
        .article(&key, head)
        .unwrap_or_else(|| learn(setting, from, &source, options));
    let name = Path::new(input)
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok(Article {
        file: input.to_owned(),
        name,
        hash,
        key,
        note: source.note.clone(),
        source: (input == "-").then_some(source),
        known,
    })
}

/// The article, where its text may name a picture: parsing ten thousand that do not would take too long.
fn parse_if_pictures(text: &str) -> Option<daymark_article::Article<'_>> {
    (text.contains("![") || text.contains("image")).then(|| parse(text))
}

fn learn(setting: &Setting, from: &dyn Articles, source: &Source, options: &SiteExport) -> Known {
    let world = setting.world();
    let article = parse(&source.text);
    let pictures = ArticlePictures::default();
    let mut context = world.context(&pictures);
    context.language = options.language.as_deref();
    let found = check_parsed(
        setting,
        source,
        &article,
        &from.pictures(source, &article),
        Meant::Left,
    );
    Known {
        entry: Entry::of(&article, &context),
        findings: found.iter().map(Finding::of).collect(),
    }
}

/// A page as made or as it stands.
struct Made {
    page: Page,
    outputs: Vec<(String, Output, Fate)>,
    /// Why it has other looks than were asked for.
    fault: Option<String>,
}

struct Maker<'m> {
    setting: &'m Setting,
    from: &'m dyn Articles,
    options: &'m SiteExport,
    site: &'m Site<'m>,
    stage: &'m Stage<'m>,
    old: &'m Manifest,
    kept: &'m Kept,
    asked: &'m str,
}

impl Maker<'_> {
    fn articles(&self, articles: &[(usize, Article)], watch: &dyn Watch) -> Result<Vec<Made>> {
        let done = std::sync::atomic::AtomicUsize::new(0);
        let all = articles.par_iter().enumerate().map(|(at, (_, article))| {
            stop_if(watch)?;
            let made = self.article(at, article)?;
            let done = done.fetch_add(1, std::sync::atomic::Ordering::Relaxed) + 1;
            watch.progress(done, articles.len());
            Ok(made)
        });
        all.collect()
    }

    fn article(&self, at: usize, article: &Article) -> Result<Made> {
        let path = self.site.path(at);
        let place = self.site.place(at);
        let key = hash(format!("{} {} {place:?}", self.asked, article.key).as_bytes());
        if let Some(page) = self.kept.page(&path).filter(|page| page.key == key)
            && let Some(outputs) = self.standing(&path, &page)
        {
            return Ok(Made {
                page,
                outputs,
                fault: None,
            });
        }
        let source = match &article.source {
            Some(source) => source.clone(),
            None => self.from.read(&article.file).map_err(|error| DeskError::Asked {
                message: error.to_string(),
            })?,
        };
        if hash(source.text.as_bytes()) != article.hash {
            let message = format!(
                "{} was changed while it was exported. Export again.",
                article.file
            );
            return Err(DeskError::Asked { message });
        }
        let world = self.setting.world();
        let parsed = parse(&source.text);
        let pictures = self.from.pictures(&source, &parsed);
        let mut context = world.context(&pictures);
        context.language = self.options.language.as_deref();
        let rendered = self.site.article(&parsed, &context, &place);
        let mut outputs = Vec::with_capacity(1 + rendered.files.len());
        let mut page = Page {
            key,
            files: Vec::new(),
            notes: rendered.notes.into_iter().map(|note| note.message).collect(),
        };
        for file in rendered.files {
            page.files.push(file.path.clone());
            outputs.push(self.put(file.path, &file.bytes)?);
        }
        let Some(fault) = rendered.fault else {
            outputs.push(self.put(path, rendered.html.as_bytes())?);
            return Ok(Made {
                page,
                outputs,
                fault: None,
            });
        };
        // It is tried again next time, whatever has changed by then.
        page.key.clear();
        if let Some(there) = self.old.outputs.get(&path) {
            let fate = self
                .stage
                .keep(&path, format!("{fault} Its page stays as it was."));
            outputs.push((path, there.clone(), fate));
            return Ok(Made {
                page,
                outputs,
                fault: None,
            });
        }
        // Lists lead to it: a page without the theme's looks is better than none.
        outputs.push(self.put(path, rendered.html.as_bytes())?);
        let fault = format!(
            "{}: {fault} It is written without the theme's page.html.",
            article.file
        );
        Ok(Made {
            page,
            outputs,
            fault: Some(fault),
        })
    }

    /// The files of a page that is as it was, where all of them still stand.
    fn standing(&self, path: &str, page: &Page) -> Option<Vec<(String, Output, Fate)>> {
        let files = page.files.iter().map(String::as_str).chain([path]);
        let there = files.map(|path| {
            let output = self.old.outputs.get(path)?;
            let stands = self.stage.stands(path, output);
            stands.then(|| (path.to_owned(), output.clone(), Fate::Same))
        });
        there.collect()
    }

    fn put(&self, path: String, bytes: &[u8]) -> Result<(String, Output, Fate)> {
        let output = Output::of(bytes);
        let fate = self.stage.put(&path, bytes, &output)?;
        Ok((path, output, fate))
    }

    /// Sees to what the last call wrote and this one does not: pages lead on, other files go. Gives what goes.
    fn leave(
        &self,
        manifest: &mut Manifest,
        fates: &mut HashMap<String, Fate>,
        refused: bool,
        notes: &mut Vec<String>,
    ) -> Result<Vec<String>> {
        let past: Vec<&String> = self
            .old
            .outputs
            .keys()
            .filter(|path| !fates.contains_key(*path))
            .collect();
        let mut gone = Vec::new();
        if refused && !past.is_empty() {
            notes.push(
                "Nothing was removed from the site, because not every article could be read.".to_owned(),
            );
            for path in past {
                manifest
                    .outputs
                    .insert(path.clone(), self.old.outputs[path].clone());
                if let Some(input) = self.old.inputs.get(path) {
                    manifest.inputs.insert(path.clone(), input.clone());
                }
                if let Some(redirect) = self.old.redirects.get(path) {
                    manifest.redirects.insert(path.clone(), redirect.clone());
                }
            }
            return Ok(gone);
        }
        for path in past {
            if !path.ends_with("index.html") {
                // What somebody changed since stays, and is theirs from now on.
                let bytes = std::fs::read(self.options.out.join(path)).unwrap_or_default();
                if hash(&bytes) == self.old.outputs[path].hash {
                    gone.push(path.clone());
                }
                continue;
            }
            let (body, translations) = match (self.old.inputs.get(path), self.old.redirects.get(path)) {
                (Some(input), _) => (input.body.clone(), input.translations.clone()),
                (None, Some(redirect)) => (redirect.body.clone(), redirect.translations.clone()),
                (None, None) => (String::new(), Vec::new()),
            };
            let before = self.old.redirects.get(path).map(|redirect| redirect.to.as_str());
            let new = |path: &str| !self.old.inputs.contains_key(path);
            let to = self.site.successor(path, before, &body, &translations, new);
            let page = self.site.redirect(path, &to, self.site.has_text(&to, &body));
            let (path, output, fate) = self.put(page.path, &page.bytes)?;
            let redirect = Redirect {
                to,
                body,
                translations,
            };
            manifest.redirects.insert(path.clone(), redirect);
            take(manifest, fates, self.old, path, output, fate);
        }
        Ok(gone)
    }
}
