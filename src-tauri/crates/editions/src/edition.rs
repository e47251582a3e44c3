//! The copy for a later edition.

use crate::fields;
use crate::find::{Candidate, addresses, in_line, quoted_blocks};
use crate::passage::{Kind, Passage, Place};
use crate::place::place_of;
use crate::scene::Scene;
use daymark_article::{Article, Span, parse, set_field};
use daymark_catalogue::{Catalogue, Date, Language};
use daymark_phrases::{prose, read};

/// The copy and what is to be looked at in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextEdition {
    /// The text of the new edition: the old one with another `year` and `date`.
    pub text: String,
    /// The year of the old edition.
    pub old_year: i16,
    /// The passages in the order of the text; none overlaps another.
    pub passages: Vec<Passage>,
    /// What is not known of the new edition, in words.
    pub note: Option<String>,
}

/// Why there is no copy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditionProblem {
    /// The front matter cannot be edited.
    #[error("{message}")]
    FrontMatter {
        /// In words, with the remedy.
        message: String,
        /// The offending bytes.
        span: Span,
    },
    /// The year is not a later one.
    #[error("The article is of the edition of {old}; the new one must be of a later year than that.")]
    NotLater {
        /// The old edition's year.
        old: i16,
    },
}

/// The copy of an article for the edition of `year`. `own_language` is for articles that name none.
///
/// # Errors
/// Where the front matter is broken, or `year` is not after the article's own.
pub fn next_edition(
    source: &str,
    catalogue: &Catalogue,
    year: i16,
    own_language: Language,
) -> Result<NextEdition, EditionProblem> {
    let article = parse(source);
    let matter = &article.front_matter;
    let date = matter.text("date").and_then(|date| date.parse::<Date>().ok());
    // Without a year of its own, an article is of the year that it was published in, else of the year before.
    let old_year = matter.year().or(date.map(Date::year)).unwrap_or(year - 1);
    if year <= old_year {
        return Err(EditionProblem::NotLater { old: old_year });
    }
    let observance = matter.text("observance").and_then(|id| catalogue.observance(id));
    let language = matter.text("language").map_or(own_language, |tag| {
        Language::from_tag(tag).unwrap_or(own_language)
    });
    let scene = Scene {
        old: old_year,
        new: year,
        observance,
        old_edition: observance.and_then(|observance| observance.edition(old_year)),
        new_edition: observance.and_then(|observance| observance.edition(year)),
        language,
    };
    let new_date = date.and_then(|date| scene.moved(date));
    let text = copied(&article, year, new_date)?;
    let old_date = matter.text("date").map(str::to_owned);
    let copy = parse(&text);
    let mut passages = fields::passages(&copy, &scene);
    passages.extend(old_date.and_then(|old| date_passage(&copy, old, new_date, &scene)));
    passages.extend(of_body(&copy, &scene));
    passages.sort_by_key(|passage| (passage.span.start, passage.span.end));
    Ok(NextEdition {
        passages,
        old_year,
        note: note(&scene),
        text,
    })
}

/// The year of the edition that comes after an article's own: the next one in which its observance is held.
pub fn year_after(source: &str, catalogue: &Catalogue) -> Option<i16> {
    let article = parse(source);
    let matter = &article.front_matter;
    let date = matter.text("date").and_then(|date| date.parse::<Date>().ok());
    let old = matter.year().or(date.map(Date::year))?;
    let observance = matter.text("observance").and_then(|id| catalogue.observance(id));
    let held = observance
        .and_then(|observance| (old + 1..old + 12).find(|&year| observance.edition(year).is_some()));
    Some(held.unwrap_or(old + 1))
}

/// The text with the year set, and the date set or emptied. Every line stays where it was.
fn copied(article: &Article<'_>, year: i16, date: Option<Date>) -> Result<String, EditionProblem> {
    let refused = |problem: daymark_article::FrontMatterProblem| EditionProblem::FrontMatter {
        message: problem.message,
        span: problem.span,
    };
    if let Some(problem) = article.front_matter.problem.clone() {
        return Err(refused(problem));
    }
    let text = set_field(article.source, "year", Some(&year.to_string())).map_err(refused)?;
    if article.front_matter.text("date").is_none() {
        return Ok(text);
    }
    if let Some(date) = date {
        return set_field(&text, "date", Some(&date.to_string())).map_err(refused);
    }
    // The key stays without a value, so that the form and the file show what is missing.
    let emptied = parse(&text)
        .front_matter
        .field("date")
        .filter(|field| field.scalar)
        .map(|field| {
            let mut emptied = text.clone();
            emptied.replace_range(field.value_span.start..field.value_span.end, "");
            emptied
        })
        .filter(|emptied| parse(emptied).front_matter.problem.is_none());
    match emptied {
        Some(emptied) => Ok(emptied),
        None => set_field(&text, "date", None).map_err(refused),
    }
}

fn date_passage(copy: &Article<'_>, old: String, new: Option<Date>, scene: &Scene<'_>) -> Option<Passage> {
    let field = copy.front_matter.field("date")?;
    let span = fields::inside(copy, field);
    let reason = match new {
        Some(_) => format!(
            "The day of publication was the Day of {}; it is that of {} now.",
            scene.old, scene.new
        ),
        None => format!(
            "The article of {} was published on {old}, which is not the day itself. Write the day of this one.",
            scene.old
        ),
    };
    Some(Passage {
        kind: Kind::Date,
        place: Place::Field("date".to_owned()),
        span,
        around: span,
        text: old,
        reason,
        offer: new.map(|date| date.to_string()),
        done: new.is_some(),
    })
}

fn of_body(copy: &Article<'_>, scene: &Scene<'_>) -> Vec<Passage> {
    let mut found: Vec<Candidate> = quoted_blocks(copy, scene);
    let free = |found: &[Candidate], span: Span| {
        found
            .iter()
            .all(|other| other.span.end <= span.start || span.end <= other.span.start)
    };
    for candidate in addresses(copy, scene) {
        if free(&found, candidate.span) {
            found.push(candidate);
        }
    }
    for line in prose(copy) {
        let headline = matches!(place_of(copy, line.span), Place::Heading);
        let reading = read(&line.text, scene.language);
        for mut candidate in in_line(&reading, headline, scene) {
            candidate.span = line.place(candidate.span.into());
            candidate.around = line.place(candidate.around.into());
            if free(&found, candidate.span) {
                found.push(candidate);
            }
        }
    }
    found
        .into_iter()
        .map(|candidate| Passage {
            kind: candidate.kind,
            place: match candidate.kind {
                Kind::Picture => Place::Picture,
                _ => place_of(copy, candidate.span),
            },
            span: candidate.span,
            around: candidate.around,
            text: candidate.span.of(copy.source).to_owned(),
            reason: candidate.reason,
            offer: candidate.offer,
            done: false,
        })
        .collect()
}

fn note(scene: &Scene<'_>) -> Option<String> {
    let observance = scene.observance?;
    if scene.new_edition.is_some() {
        return None;
    }
    let held = observance.recurrence.map(|recurrence| {
        format!(
            " It is held every {} years from {}.",
            recurrence.every, recurrence.first_year
        )
    });
    Some(format!(
        "The catalogue knows no day of {} in {}.{}",
        observance.name,
        scene.new,
        held.unwrap_or_default()
    ))
}
