//! Languages as one set: an article and its translations, and what has changed in the one since the others were made.
//!
//! The store keeps which draft is whose translation, and the source's passages as they were when they were translated.
//! What has changed follows from comparing those with the source as it is. A passage that is marked as done is taken
//! over into what is kept, so that it is told again as soon as it is changed again.

mod align;
mod changes;
mod editions;
mod links;
mod passages;

use daymark_article::{Article, parse, set_field};
use daymark_catalogue::Language;
use daymark_export::Translation;
use daymark_store::{DraftId, NewDraft, TranslationRow};

use changes::{Changes, counterparts};
pub(crate) use links::primary;
use passages::Kept;

use crate::Desk;
use crate::boundary::{
    Announcement, ComparedPiece, OpenArticle, SetMember, SourceChange, TranslationReview, TranslationSet,
};
use crate::desk::{Inner, lock};
use crate::error::{DeskError, Result};
use crate::next_edition::compare::words;
use crate::session::Session;
use crate::templates::Beginning;
use crate::world::World;

/// How many steps of marking passages as done can be taken back.
const STEPS: usize = 50;

impl Desk {
    /// The article and its translations, and what has changed in its source.
    ///
    /// # Errors
    /// Where there is no such article, or the database cannot be read.
    pub fn translation_set(&self, draft: i64) -> Result<TranslationSet> {
        let inner = &self.inner;
        // What cannot be linked now is told as it is.
        let _ = inner.link_translations();
        let family = inner.family(draft)?;
        let mut members = Vec::with_capacity(family.members.len());
        for &member in &family.members {
            let Some(stored) = inner.store().draft(DraftId(member))? else {
                continue;
            };
            let behind = match inner.linked(member)? {
                Some((_, base, source)) => {
                    let now = passages::kept(&parse(&inner.text_of(source)?));
                    Some(Changes::between(&base, &now).list.len() as u32)
                }
                None => None,
            };
            members.push(SetMember {
                draft: member,
                title: stored.meta.title,
                language: stored.meta.language,
                state: stored.meta.state,
                is_source: family.source == Some(member),
                trashed: stored.trashed.is_some(),
                behind,
            });
        }
        members.sort_by_key(|member| (!member.is_source, member.language.clone(), member.draft));
        let source = members.iter().find(|member| member.is_source && !member.trashed);
        Ok(TranslationSet {
            draft,
            made_of: source.map_or(draft, |source| source.draft),
            members,
            review: self.review(draft)?,
        })
    }

    /// Makes a translation into one of the six languages and opens it: the source's text, to be written over, with its
    /// pictures. Made of the article that the others are translations of.
    ///
    /// # Errors
    /// Where it is none of the six, there is one already, the front matter is broken, or it cannot be kept.
    pub fn new_translation(&self, draft: i64, language: &str) -> Result<OpenArticle> {
        let known = Language::from_tag(language).filter(|_| primary(language) == language);
        let Some(target) = known else {
            let message = format!(
                "“{language}” is none of the six languages. Choose one of ar, zh, en, fr, ru and es."
            );
            return Err(DeskError::Asked { message });
        };
        // What was typed last may be what the source is called.
        self.flush(draft)?;
        let set = self.translation_set(draft)?;
        let existing = set
            .members
            .iter()
            .find(|member| !member.trashed && primary(&member.language) == language);
        if let Some(existing) = existing {
            let message = format!(
                "The article exists in this language already: “{}”. Open it instead.",
                existing.title
            );
            return Err(DeskError::Asked { message });
        }
        let source = set.made_of;
        let text = self.inner.text_of(source)?;
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let name = self.inner.name_of(&text);
        let made = copy(&text, &name, language, target, &world)?;
        let of = crate::meta::of(&text, &world);
        let row = TranslationRow {
            source: Some(DraftId(source)),
            named: name,
            source_title: of.title,
            source_language: of.language,
            base: passages::written(&passages::kept(&parse(&text))),
            since: self.inner.now(),
        };
        let pictures = crate::assets::pictures(&self.inner.store(), DraftId(source))?;
        let new = NewDraft {
            meta: crate::meta::counted(&made, &world, &pictures),
            source: made,
            origin: None,
        };
        let now = self.inner.now();
        let mut store = self.inner.store();
        let id = store.create_translation(&new, &row, now)?.id;
        for asset in store.assets(DraftId(source))? {
            if let Some((asset, bytes)) = store.asset(DraftId(source), &asset.name)? {
                store.put_asset(id, &asset.name, &asset.media_type, &bytes, now)?;
            }
        }
        drop(store);
        self.inner.announce(Announcement::DraftsChanged);
        self.open_article(id.0)
    }

    /// Notes that changes of the source are taken over into the translation. A change that is another by now stays.
    ///
    /// # Errors
    /// Where there is no such article, or it cannot be kept.
    pub fn mark_translated(&self, draft: i64, keys: &[String]) -> Result<TranslationSet> {
        if let Some((row, base, source)) = self.inner.linked(draft)? {
            let now = passages::kept(&parse(&self.inner.text_of(source)?));
            let taken = Changes::between(&base, &now).taken(keys);
            if taken != base {
                self.inner
                    .store()
                    .set_translated(DraftId(draft), &passages::written(&taken))?;
                let mut marked = lock(&self.inner.marked);
                let before = marked.entry(draft).or_default();
                before.push(row.base);
                if before.len() > STEPS {
                    before.remove(0);
                }
            }
        }
        self.translation_set(draft)
    }

    /// Opens again what was marked as done last.
    ///
    /// # Errors
    /// Where there is no such article, or it cannot be kept.
    pub fn undo_translated(&self, draft: i64) -> Result<TranslationSet> {
        let before = lock(&self.inner.marked).get_mut(&draft).and_then(Vec::pop);
        if let Some(base) = before {
            self.inner.store().set_translated(DraftId(draft), &base)?;
        }
        self.translation_set(draft)
    }

    fn review(&self, draft: i64) -> Result<Option<TranslationReview>> {
        let inner = &self.inner;
        let text = inner.text_of(draft)?;
        let Some(named) = parse(&text)
            .front_matter
            .text("translation_of")
            .map(str::to_owned)
        else {
            return Ok(None);
        };
        let row = inner.store().translation(DraftId(draft))?;
        let row = row.filter(|row| row.named == named);
        let mut review = TranslationReview {
            source: row.as_ref().and_then(|row| row.source).map(|source| source.0),
            source_title: row
                .as_ref()
                .map(|row| row.source_title.clone())
                .unwrap_or_default(),
            source_language: row
                .as_ref()
                .map(|row| row.source_language.clone())
                .unwrap_or_default(),
            state: if row.is_some() { "gone" } else { "unknown" }.to_owned(),
            since: row.as_ref().map(|row| row.since),
            named,
            changes: Vec::new(),
            can_undo: lock(&inner.marked)
                .get(&draft)
                .is_some_and(|before| !before.is_empty()),
        };
        let Some((_, base, source)) = inner.linked(draft)? else {
            return Ok(Some(review));
        };
        if let Some(stored) = inner.store().draft(DraftId(source))? {
            let state = if stored.trashed.is_some() {
                "trashed"
            } else {
                "linked"
            };
            state.clone_into(&mut review.state);
            review.source_title = stored.meta.title;
            review.source_language = stored.meta.language;
        }
        let now = passages::kept(&parse(&inner.text_of(source)?));
        review.changes = inner.with(draft, |session| shown(&base, &now, session))?;
        Ok(Some(review))
    }
}

impl Inner {
    /// How the article is linked with its source, where that is still here: what is kept, its passages, the source.
    fn linked(&self, draft: i64) -> Result<Option<(TranslationRow, Vec<Kept>, i64)>> {
        let store = self.store();
        let holds = |row: &TranslationRow| {
            let links = store.translation_links()?;
            Ok::<_, DeskError>(
                links
                    .iter()
                    .any(|link| link.draft.0 == draft && link.named == row.named),
            )
        };
        let Some(row) = store.translation(DraftId(draft))? else {
            return Ok(None);
        };
        let Some(source) = row.source else {
            return Ok(None);
        };
        if !holds(&row)? {
            return Ok(None);
        }
        let base = passages::read(&row.base);
        Ok(Some((row, base, source.0)))
    }

    /// The article in every language that there is, by the addresses that its pages will have; nothing where no page
    /// has an address, or there is one language only.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub(crate) fn translations(&self, draft: i64) -> Result<Vec<Translation>> {
        let own = self.own();
        if own.base_url.is_empty() {
            return Ok(Vec::new());
        }
        let base = own.base_url.trim_end_matches('/');
        let world = self.world(&own);
        let family = self.family(draft)?;
        if family.members.len() < 2 {
            return Ok(Vec::new());
        }
        // The article itself speaks for its language, whatever else there is in it.
        let others = family.members.iter().filter(|&&member| member != draft);
        let mut pages = Vec::new();
        for &member in std::iter::once(&draft).chain(others) {
            let Some(stored) = self.store().draft(DraftId(member))? else {
                continue;
            };
            if stored.trashed.is_some() && member != draft {
                continue;
            }
            let text = self.text_of(member)?;
            let article = parse(&text);
            let canonical = article.front_matter.text("canonical").map(str::to_owned);
            pages.push(crate::files::LanguagePage {
                tag: world.tag(&article).to_owned(),
                address: canonical.unwrap_or_else(|| format!("{base}/{}.html", self.name_of(&text))),
                is_source: family.source == Some(member),
            });
        }
        Ok(crate::files::alternates(&pages))
    }
}

/// The translation as it begins.
fn copy(source: &str, name: &str, tag: &str, target: Language, world: &World<'_>) -> Result<String> {
    let article = parse(source);
    let title = title(&article, target, world);
    let slug = format!("{name}-{tag}");
    let mut text = source.to_owned();
    for (key, value) in [
        ("title", title.as_deref()),
        ("language", Some(tag)),
        ("translation_of", Some(name)),
        ("canonical", None),
        ("slug", Some(slug.as_str())),
    ] {
        if key == "title" && value.is_none() {
            continue;
        }
        text = set_field(&text, key, value).map_err(|problem| DeskError::FrontMatter {
            message: problem.message,
        })?;
    }
    retold(&text, &article, tag, world)
}

/// The text with what its template says itself in the language of `tag`; the source's author may have left it as it was.
fn retold(text: &str, source: &Article<'_>, tag: &str, world: &World<'_>) -> Result<String> {
    let Some(template) = world.template(source) else {
        return Ok(text.to_owned());
    };
    let from = Beginning {
        observance: world.observance(source),
        year: source.front_matter.year(),
        language: world.tag(source),
        organisation: &world.own.organisation,
    };
    let to = Beginning {
        language: tag,
        ..from
    };
    let body = parse(text).body;
    let retold = world
        .templates
        .retold(&template.id, &text[body.start..body.end], &from, &to)?;
    Ok(format!("{}{retold}{}", &text[..body.start], &text[body.end..]))
}

/// The title in the other language, where it is the catalogue's name of the observance, with or without its year.
fn title(article: &Article<'_>, target: Language, world: &World<'_>) -> Option<String> {
    let observance = world.observance(article)?;
    let title = article.front_matter.text("title")?;
    let name = observance.name_in(world.language(article));
    let at = title.find(name)?;
    let (before, behind) = (&title[..at], &title[at + name.len()..]);
    let only_a_year = |text: &str| !text.chars().any(char::is_alphabetic);
    let translated = observance.official_name(target)?;
    (only_a_year(before) && only_a_year(behind)).then(|| format!("{before}{translated}{behind}"))
}

/// The changes with their words, and where each stands in the translation.
fn shown(base: &[Kept], now: &[Kept], translation: &Session) -> Vec<SourceChange> {
    let changes = Changes::between(base, now);
    if changes.list.is_empty() {
        return Vec::new();
    }
    let article = parse(translation.source());
    let own = passages::of(&article);
    let found = counterparts(base, &own);
    let unit = |byte: usize| translation.unit_at(byte);
    let whole = |text: &str| {
        vec![ComparedPiece {
            text: text.to_owned(),
            changed: true,
        }]
    };
    changes
        .list
        .iter()
        .map(|change| {
            let (was, is) = (change.before.map(|at| &base[at]), change.after.map(|at| &now[at]));
            let (before, after) = match (was, is) {
                (Some(was), Some(is)) if change.kind == "changed" => {
                    let row = words(&was.text, &is.text);
                    (row.old, row.new)
                }
                _ => (
                    was.map(|was| whole(&was.text)).unwrap_or_default(),
                    is.map(|is| whole(&is.text)).unwrap_or_default(),
                ),
            };
            let counterpart = change.before.and_then(|at| found[at]).map(|at| &own[at]);
            // What is new comes behind the passage that it follows in the source.
            let put_behind = || {
                let behind = (0..=change.behind?).rev().find_map(|at| found[at])?;
                let passage = &own[behind];
                let end = if passage.field.is_some() {
                    article.body.start
                } else {
                    passage.span.end
                };
                Some((unit(end), unit(end)))
            };
            let part = is.or(was).map(|kept| kept.part.clone()).unwrap_or_default();
            let field = passages::field_of(&part);
            let place = match counterpart {
                _ if field.is_some() => None,
                Some(passage) => Some((unit(passage.span.start), unit(passage.span.end))),
                None => put_behind(),
            };
            SourceChange {
                key: change.key.clone(),
                kind: change.kind.to_owned(),
                under: is.or(was).map(|kept| kept.under.clone()).unwrap_or_default(),
                part,
                before,
                after,
                field: field.map(str::to_owned),
                place,
            }
        })
        .collect()
}
