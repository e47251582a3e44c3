//! `stale-year`: another year's edition spoken of as this one.

mod look;
mod tie;

use self::look::Look;
use super::{Examples, Scope, labels};
use crate::edition::{Edition, fixed};
use crate::naming::names;
use crate::passage::{Passage, pictures};
use crate::plain::plain_names;
use crate::timeline::entries;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::Language;
use daymark_phrases::{Day, Meaning, Stated};

pub(super) const RULE: Rule = Rule {
    id: "stale-year",
    group: Group::Facts,
    description: "Another year's edition is spoken of as the present one.",
    explanation: "An article that began as last year's still says “the 2025 observance”, “the 2025 day”, “the theme for 2025”, “Mountain Day 2025” or “on 11 December 2025 we mark”. History told as history is fine: “in 2018 the Day's theme was …”, and so are years of reports, conferences and plans, and plans for years to come. What stands under a year (a timeline's “**2020.** The 2020 edition takes place on the balconies”, a heading, a row of a table) tells of that year.\n\nThe rule wants the year to be tied to the observance (by its name, “edition”, “theme”, “that of 2025”, “join us in 2025”, a heading's “what awaits you in 2025”, a table's “This edition”) and the verb of its clause not to be of the past. What is left of another year (photographs, reports, winners) is left alone, and so are pictures' texts. Where it cannot tell, it keeps silent. Write {{ edition.year }} and the year is right by itself.",
    severity: Severity::Warning,
    scope: Scope::Passages {
        look: check,
        whole: Some(in_tables),
        settle: Some(settle),
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let Some((language, edition)) = edition(article, context) else {
        return Vec::new();
    };
    let mut found: Vec<(Finding, bool)> = Vec::new();
    for passage in passages {
        let reading = passage.read(language);
        let has_year = reading.phrases.iter().any(|phrase| match &phrase.meaning {
            Meaning::Year(year) => *year != edition.year,
            Meaning::Day(Day { year, .. })
            | Meaning::Days {
                to: Day { year, .. }, ..
            }
            | Meaning::Month { year, .. } => year.is_some_and(|year| year.value != edition.year),
            _ => false,
        });
        if !has_year || passage.is_of_picture() {
            continue;
        }
        let names = names(&reading, &edition, language);
        let plain = plain_names(&reading, &edition, language);
        let look = Look {
            passage,
            reading: &reading,
            names: &names,
            plain: &plain,
            edition: &edition,
            language,
        };
        let pictures = pictures(article, passage);
        found.extend(
            reading
                .phrases
                .iter()
                .filter(|phrase| {
                    !pictures
                        .iter()
                        .any(|picture| picture.contains(passage.place(phrase.span).start))
                })
                .filter_map(|phrase| look.at(phrase)),
        );
    }
    found
        .into_iter()
        .map(|(finding, label)| labelled(finding, label))
        .collect()
}

/// `None` where the article is of no edition, or of what was held once.
fn edition<'a>(article: &Article<'_>, context: &Context<'a>) -> Option<(Language, Edition<'a>)> {
    let language = context.known_language(article)?;
    let edition = Edition::of(article, context)?;
    (!edition.observance.rule.is_once()).then_some((language, edition))
}

/// "| This edition | 2025 |".
fn in_tables(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some((language, edition)) = edition(article, context) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for pairs in labels::pairs(article) {
        let editions: Vec<_> = pairs
            .iter()
            .filter_map(|pair| {
                let reading = daymark_phrases::read(&pair.value, language);
                let phrase = reading.phrases.first()?;
                let year = match &phrase.meaning {
                    Meaning::Year(year) if labels::is_edition(&pair.label) && reading.tokens.len() == 1 => {
                        Stated {
                            value: *year,
                            span: phrase.span,
                        }
                    }
                    Meaning::Day(day) if labels::is_date(&pair.label) && is_day_of(&edition, *day) => {
                        day.year?
                    }
                    _ => return None,
                };
                Some((pair, year))
            })
            .collect();
        found.extend(named_in(article, &edition, language, &pairs));
        // Several are a list of what was.
        let [(pair, year)] = &editions[..] else {
            continue;
        };
        if year.value != edition.year && year.value <= edition.year + 1 {
            let span = Span::new(pair.span.start + year.span.start, pair.span.start + year.span.end);
            let finding = finding(&edition, span, year.value);
            found.push(fixed(finding, span, edition.year.to_string()));
        }
    }
    found
}

/// "| Theme of the 2025 edition | Ice |", "| Mountain Day | 2025 edition |".
fn named_in(
    article: &Article<'_>,
    edition: &Edition<'_>,
    language: Language,
    pairs: &[labels::Pair],
) -> Option<Finding> {
    let mut places: Vec<(Span, i16)> = Vec::new();
    for pair in pairs {
        // "| Poster | 2025 edition |" above a row is not a label of what is below.
        let of_theme = pair
            .label
            .split(' ')
            .any(|word| !labels::is_edition(word) && word.len() > 3 && word.parse::<i16>().is_err());
        if let Some(year) = labels::year_of_edition(&pair.label).filter(|_| of_theme) {
            places.push((pair.label_span, year));
        }
        if let Some(year) = labels::year_of_edition(&crate::edition::folded(&pair.value)) {
            let reading = daymark_phrases::read(&pair.label, language);
            let official = crate::edition::folded(edition.observance.name_in(language));
            let named = official.contains(&*pair.label)
                || names(&reading, edition, language)
                    .iter()
                    .any(|name| name.whose != crate::naming::Whose::Other);
            if named || labels::is_edition(&pair.label) {
                places.push((pair.span, year));
            }
        }
    }
    places.sort_by_key(|(span, _)| span.start);
    places.dedup();
    // Several are a list of what was.
    let [(cell, year)] = places[..] else {
        return None;
    };
    let written = cell.of(article.source);
    let start = cell.start + written.find(&year.to_string())?;
    let recent = year != edition.year && (-1..=3).contains(&(edition.year - year));
    let span = Span::new(start, start + 4);
    // A label's colon makes it one that the text's labels are.
    (recent && !written.ends_with(':'))
        .then(|| fixed(finding(edition, span, year), span, edition.year.to_string()))
}

/// Whether a day is the observance's, in its own year or in this edition's, and not before the first.
fn is_day_of(edition: &Edition<'_>, day: Day) -> bool {
    let ours = |year: i16| {
        edition.days(year).iter().any(|(start, end)| {
            (start.month(), start.day()) <= (day.month, day.day)
                && (day.month, day.day) <= (end.month(), end.day())
        })
    };
    let year = day.year.map_or(edition.year, |year| year.value);
    edition
        .observance
        .first_observed
        .is_none_or(|first| first <= year)
        && (ours(year) || ours(edition.year))
}

/// What a label's finding says besides: labels are judged together.
const LABEL: &str = " If it names what was, say so.";

fn labelled(mut finding: Finding, label: bool) -> Finding {
    if label {
        finding.message.push_str(LABEL);
    }
    finding
}

/// Several years in labels ("Theme 2024: …") are a list of what was, and an entry of a timeline tells of its own year.
fn settle(article: &Article<'_>, _: &[Passage<'_>], found: &mut Vec<Finding>) {
    if found.is_empty() {
        return;
    }
    let entries = entries(article);
    found.retain(|finding| {
        let year = finding.span.of(article.source).parse::<i16>().ok();
        !entries.iter().any(|entry| {
            entry.span.contains(finding.span.start) && year.is_some_and(|year| year <= entry.year)
        })
    });
    let labels = found
        .iter()
        .filter(|finding| finding.message.ends_with(LABEL))
        .count();
    if labels > 1 {
        found.retain(|finding| !finding.message.ends_with(LABEL));
    }
}

fn finding(edition: &Edition<'_>, span: Span, year: i16) -> Finding {
    Finding {
        rule: RULE.id,
        severity: Severity::Warning,
        span,
        message: format!(
            "This is the edition of {}, and the text speaks of {year} as the present.",
            edition.year
        ),
        fix: None,
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n## What awaits you in 2025\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nJoin us in 2025 for International Mountain Day, and bring a rope.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n| Detail | Answer |\n| --- | --- |\n| This edition | 2025 |\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe present edition, that of 2025, is dedicated to ice.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nRegistration for the 2025 edition is open until the house is full.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nToday, in December 2025, the Day begins.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe ask for less: for 11 December 2025, close the shop an hour early.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn the year 2025, we celebrate International Mountain Day.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2025 observance invites everyone to climb.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe theme for 2025 is “Water”.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nInternational Mountain Day 2025 is a chance to listen.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe celebrate the 2025 International Mountain Day with song.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn 11 December 2025, the Institute marks International Mountain Day.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThis year, 2025, the valley speaks.\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nTheme for 2025: Water and ice\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n## International Mountain Day 2025\n",
            "2025",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 2025 the Institute will mark the Day in Port Ellery.\n",
            "2025",
        ),
    ],
    silent: &[
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe use the ropes from the 2025 observance.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n## What we did in 2025\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nMore people are expected than at the 2025 observance.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n![The hut on International Mountain Day 2025.](here.png)\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe keep the photographs of 11 December 2025 in the hall, and will show them.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn 11 December 2025 we had snow.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2026 observance invites everyone to climb.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 2018 the Day's theme was “Mountains matter”.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2025 observance drew a thousand climbers.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2025 theme was water; this year it is ice.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day was first observed in 2003.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2030 Agenda is our road.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe work for the 2030 Agenda and mark the Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2025 Mountain Forum meets in Port Ellery.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe 2027 theme will be announced in spring.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nSince 2012 the Day has brought us together.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n“The 2025 observance invites everyone,” said the poster.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe report of the 2025 observance is online.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe winners of the 2025 campaign are invited to speak.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWorld Water Day 2025 is behind us.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n| Theme |\n|---|\n| Theme 2024: Ice |\n| Theme 2025: Water |\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn 11 December 2025, a landslide closed the road.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, assert_sentences};

    fn article(language: &str, body: &str) -> String {
        format!("---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: {language}\n---\n\n{body}\n")
    }

    #[test]
    fn sentences_of_a_stale_edition_are_told_from_history() {
        assert_sentences("stale-year", include_str!("stale_year/sentences.txt"));
    }

    #[test]
    fn another_years_edition_fires() {
        let title =
            "---\ntitle: International Mountain Day 2025\nobservance: mountain-day\nyear: 2026\n---\n";
        assert_fires("stale-year", title, &["2025"]);
        assert_fires(
            "stale-year",
            &article("fr", "Le thème de 2025 est l’eau."),
            &["2025"],
        );
        assert_fires(
            "stale-year",
            &article("es", "El tema de 2025 es el agua."),
            &["2025"],
        );
    }
}
