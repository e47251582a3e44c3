//! The next edition of an article: made, gone through passage by passage, compared with the old one.
//!
//! The store keeps the copy as it was made, with the places of its passages, and which of them somebody has looked at
//! and kept. Everything else follows from the text as it is: a passage whose words are others by now is decided,
//! however they came to be changed, and undone in the editor it is open again.

pub(crate) mod compare;
mod mapping;
mod review;

use daymark_article::parse;
use daymark_catalogue::{DateForm, Edition, Language, format_date, format_range};
use daymark_editions::{EditionProblem, NextEdition, year_after};
use daymark_store::{DraftId, EditionRow, Filter, NewDraft};

use crate::Desk;
use crate::boundary::{Announcement, EditionComparison, EditionPlan, EditionReview, OpenArticle};
use crate::error::{DeskError, Result};
use crate::world::World;

/// The year after which nobody plans.
const LAST_YEAR: i16 = 2100;

impl Desk {
    /// What the next edition of an article would be, in the year asked for or the next.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn edition_plan(&self, draft: i64, year: Option<i16>) -> Result<EditionPlan> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let source = self.inner.with(draft, |session| session.source().to_owned())?;
        let next = year_after(&source, world.catalogue);
        let year = year.or(next).unwrap_or_else(|| self.inner.today().year() + 1);
        let article = parse(&source);
        let language = world.language(&article);
        let observance = world.observance(&article);
        let new_day = observance.and_then(|observance| observance.edition(year));
        let mut plan = EditionPlan {
            title: crate::meta::of(&source, &world).title,
            old_year: year - 1,
            old_day: world
                .edition(&article)
                .map(|edition| day_in_words(&edition, language))
                .unwrap_or_default(),
            year,
            new_day: new_day
                .map(|edition| day_in_words(&edition, language))
                .unwrap_or_default(),
            problem: None,
            possible: false,
            existing: None,
        };
        match copy(&source, year, &world) {
            Ok(made) => {
                plan.old_year = made.old_year;
                plan.problem = made.note;
                plan.possible = true;
                plan.existing = self.edition_of_year(&article, year)?;
            }
            Err(problem) => {
                if let EditionProblem::NotLater { old } = problem {
                    plan.old_year = old;
                }
                plan.problem = Some(problem.to_string());
            }
        }
        Ok(plan)
    }

    /// Makes the edition of `year` of an article, with its pictures, and opens it.
    ///
    /// # Errors
    /// Where the year is not a later one, the front matter is broken, or it cannot be kept.
    pub fn make_next_edition(&self, draft: i64, year: i16) -> Result<OpenArticle> {
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let source = self.inner.with(draft, |session| session.source().to_owned())?;
        let made = copy(&source, year, &world).map_err(|problem| DeskError::Asked {
            message: problem.to_string(),
        })?;
        let row = EditionRow {
            origin: Some(DraftId(draft)),
            origin_title: crate::meta::of(&source, &world).title,
            origin_year: i32::from(made.old_year),
            base: made.text.clone(),
            passages: review::written(&made.passages),
            kept: "[]".to_owned(),
        };
        let meta = crate::meta::of(&made.text, &world);
        let new = NewDraft {
            source: made.text,
            meta,
            origin: None,
        };
        let now = self.inner.now();
        let mut store = self.inner.store();
        let id = store.create_edition(&new, &row, now)?.id;
        for asset in store.assets(DraftId(draft))? {
            if let Some((asset, bytes)) = store.asset(DraftId(draft), &asset.name)? {
                store.put_asset(id, &asset.name, &asset.media_type, &bytes, now)?;
            }
        }
        drop(store);
        // Without it the passage that names the old source is listed like any other.
        let _ = self.inner.carry_translations(id.0, draft);
        self.inner.announce(Announcement::DraftsChanged);
        self.open_article(id.0)
    }

    /// What in an article is bound to the edition that it was made from; `None` where it was made from none.
    ///
    /// # Errors
    /// Where there is no such article, or the list is damaged.
    pub fn edition_review(&self, draft: i64) -> Result<Option<EditionReview>> {
        let Some(row) = self.inner.store().edition(DraftId(draft))? else {
            return Ok(None);
        };
        let own = self.inner.own();
        let world = self.inner.world(&own);
        self.inner
            .with(draft, |session| {
                review::of(draft, &row, session.source(), session.body_start(), &world)
            })
            .map(Some)
    }

    /// Notes that a passage stays as it is, or that it is to be looked at again.
    ///
    /// # Errors
    /// Where there is no such article, or it cannot be kept.
    pub fn keep_passage(&self, draft: i64, passage: u32, kept: bool) -> Result<Option<EditionReview>> {
        let mut store = self.inner.store();
        let Some(row) = store.edition(DraftId(draft))? else {
            return Ok(None);
        };
        let mut all = review::kept(&row);
        all.retain(|&id| id != passage);
        if kept {
            all.push(passage);
        }
        let all = serde_json::to_string(&all).unwrap_or_default();
        store.keep_in_edition(DraftId(draft), &all)?;
        drop(store);
        self.edition_review(draft)
    }

    /// The article beside the one that it was made from.
    ///
    /// # Errors
    /// Where there is no such article, or it was made from none.
    pub fn compare_editions(&self, draft: i64) -> Result<EditionComparison> {
        let row = self.inner.store().edition(DraftId(draft))?;
        let row = row.ok_or_else(|| DeskError::Asked {
            message:
                "The article was not made from an earlier edition, so there is nothing to compare it with."
                    .to_owned(),
        })?;
        let own = self.inner.own();
        let world = self.inner.world(&own);
        let new = self.inner.with(draft, |session| session.source().to_owned())?;
        // The old edition as it is now; once it is destroyed, the copy as it was made.
        let old = match row.origin {
            Some(origin) => self.inner.with(origin.0, |session| session.source().to_owned())?,
            None => row.base,
        };
        let (rows, changes) = compare::rows(&old, &new);
        Ok(EditionComparison {
            old_title: row.origin_title,
            old_year: i16::try_from(row.origin_year).unwrap_or_default(),
            new_title: crate::meta::of(&new, &world).title,
            year: parse(&new).front_matter.year().unwrap_or_default(),
            rows,
            changes,
        })
    }

    /// The draft of the same observance, language and year.
    fn edition_of_year(&self, article: &daymark_article::Article<'_>, year: i16) -> Result<Option<i64>> {
        let Some(observance) = article.front_matter.text("observance") else {
            return Ok(None);
        };
        let filter = Filter {
            observance: Some(observance.to_owned()),
            year: Some(i32::from(year)),
            language: article.front_matter.text("language").map(str::to_owned),
            ..Filter::default()
        };
        Ok(self.inner.store().list(&filter)?.first().map(|row| row.id.0))
    }
}

fn copy(source: &str, year: i16, world: &World<'_>) -> Result<NextEdition, EditionProblem> {
    let own = crate::templates::language(&world.own.organisation.language);
    daymark_editions::next_edition(source, world.catalogue, year.min(LAST_YEAR), own)
}

pub(crate) fn day_in_words(edition: &Edition, language: Language) -> String {
    if edition.start == edition.end {
        format_date(edition.start, DateForm::Full, language)
    } else {
        format_range(edition.start, edition.end, language)
    }
}
