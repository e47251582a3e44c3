//! Live facts: names in an article that stand for a value of its edition.

mod names;
mod ordinal;

use crate::{
    Catalogue, Citation, Date, DateForm, Edition, Founding, Language, Observance, Rule, format_date,
    format_range, parse_symbol, resolve, weekday,
};
pub use names::{FactName, known_facts};
use serde::{Deserialize, Serialize};

/// The organisation whose article it is; the profile's part that texts can use.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Organisation {
    /// "Alderline Institute"
    pub name: String,
    /// "AI"
    pub acronym: String,
    /// Postal address in one line.
    pub address: String,
    /// Its website.
    pub website: String,
    /// The closing statement that new articles start from (Markdown).
    pub sign_off: String,
    /// BCP 47 tag of new articles.
    pub language: String,
}

/// What a live fact's value follows from.
#[derive(Debug, Clone, Copy)]
pub struct FactContext<'c> {
    /// The catalogue.
    pub catalogue: &'c Catalogue,
    /// The article's observance.
    pub observance: Option<&'c Observance>,
    /// The edition year.
    pub year: Option<i16>,
    /// The article's language.
    pub language: Language,
    /// Whose article it is.
    pub organisation: &'c Organisation,
}

/// Why a live fact has no value, in words with the remedy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FactProblem {
    /// No live fact has that name: a template's unfilled field, a typing slip.
    #[error("{message}")]
    Unknown {
        /// In words.
        message: String,
    },
    /// The name is right, but the article lacks what the value follows from (observance, year, organisation).
    #[error("{message}")]
    Missing {
        /// In words.
        message: String,
    },
}

fn unknown<T>(message: String) -> Result<T, FactProblem> {
    Err(FactProblem::Unknown { message })
}

fn missing<T>(message: impl Into<String>) -> Result<T, FactProblem> {
    Err(FactProblem::Missing {
        message: message.into(),
    })
}

/// A value before it is put into words.
enum Value {
    Text(String),
    Date(Date),
    Days(Date, Date),
}

/// How a date is asked for.
#[derive(Clone, Copy)]
enum Form {
    Words(DateForm),
    Year,
}

/// The filters that work on dates.
const DATE_FILTERS: [(&str, Form); 7] = [
    ("long", Form::Words(DateForm::Long)),
    ("full", Form::Words(DateForm::Full)),
    ("day-month", Form::Words(DateForm::DayMonth)),
    ("month-year", Form::Words(DateForm::MonthYear)),
    ("weekday", Form::Words(DateForm::Weekday)),
    ("year", Form::Year),
    ("iso", Form::Words(DateForm::Iso)),
];

/// The value of `name` after `filters`.
///
/// # Errors
/// Where the name is unknown or what it follows from is missing.
pub fn evaluate<'t>(
    name: &str,
    filters: impl IntoIterator<Item = (&'t str, Option<&'t str>)>,
    context: &FactContext<'_>,
) -> Result<String, FactProblem> {
    let mut context = *context;
    let mut form = None;
    for (filter, argument) in filters {
        if filter == "lang" {
            let Some(language) = argument.and_then(Language::from_tag) else {
                return unknown(format!(
                    "\"lang:{}\" names no language that Daymark writes. Use lang:en, fr, es, ar, ru or zh.",
                    argument.unwrap_or_default()
                ));
            };
            context.language = language;
        } else if let Some((_, found)) = DATE_FILTERS
            .iter()
            .find(|(known, _)| *known == filter && argument.is_none())
        {
            form = Some((filter, *found));
        } else {
            if let (Some(argument), true) = (argument, DATE_FILTERS.iter().any(|(known, _)| *known == filter))
            {
                return unknown(format!(
                    "The filter \"{filter}\" stands alone. Take away \":{argument}\"."
                ));
            }
            let known: Vec<&str> = DATE_FILTERS.iter().map(|(filter, _)| *filter).collect();
            return unknown(format!(
                "There is no filter \"{filter}\". Dates can be written with {}; lang:fr changes the language.",
                known.join(", ")
            ));
        }
    }
    in_words(name, value(name, &context)?, form, context.language)
}

fn in_words(
    name: &str,
    value: Value,
    form: Option<(&str, Form)>,
    language: Language,
) -> Result<String, FactProblem> {
    let date = match (value, form) {
        (Value::Text(text), None) => return Ok(text),
        (Value::Text(_), Some((filter, _))) => {
            return unknown(format!(
                "The filter \"{filter}\" works on dates, and {name} is none. Take it away."
            ));
        }
        (Value::Days(start, end), None) => return Ok(format_range(start, end, language)),
        (Value::Date(date) | Value::Days(date, _), _) => date,
    };
    Ok(match form.map_or(Form::Words(DateForm::Long), |(_, form)| form) {
        Form::Words(form) => format_date(date, form, language),
        Form::Year => date.year().to_string(),
    })
}

fn value(name: &str, context: &FactContext<'_>) -> Result<Value, FactProblem> {
    let text = |text: String| Ok(Value::Text(text));
    match name {
        "observance.name" => text(observance(context)?.name_in(context.language).to_owned()),
        "observance.date" => {
            let edition = edition(context)?;
            Ok(if edition.start == edition.end {
                Value::Date(edition.start)
            } else {
                Value::Days(edition.start, edition.end)
            })
        }
        "observance.weekday" => text(weekday(edition(context)?.start, context.language).to_owned()),
        "observance.range" => {
            let edition = edition(context)?;
            Ok(Value::Days(edition.start, edition.end))
        }
        "observance.year" | "edition.year" => text(year(context)?.to_string()),
        "edition.ordinal" => text(ordinal::in_figures(ordinal(context)?, context.language)),
        "edition.ordinal_words" => text(ordinal::in_words(ordinal(context)?, context.language)),
        "edition.count" => text(count(context)?.to_string()),
        "founding.citation" => text(citation(context)?.first_mention),
        "founding.later" => text(citation(context)?.later_mention),
        "founding.symbol" => {
            let symbol = &founding(context)?.symbol;
            text(parse_symbol(symbol).map_or_else(|_| symbol.to_string(), |symbol| symbol.key))
        }
        "founding.date" => match founding(context)?.date {
            Some(date) => Ok(Value::Date(date)),
            None => missing(format!(
                "The catalogue does not know when {} was adopted. Write the date yourself, after checking it.",
                founding(context)?.symbol
            )),
        },
        "founding.title" => match citation(context)?.title {
            Some(title) => text(title),
            None => missing(format!(
                "The catalogue does not know the title of {}. Write it yourself.",
                founding(context)?.symbol
            )),
        },
        "organisation.name" => profile(&context.organisation.name, "name"),
        "organisation.acronym" => profile(&context.organisation.acronym, "acronym"),
        "organisation.address" => profile(&context.organisation.address, "address"),
        "organisation.website" => profile(&context.organisation.website, "website"),
        "organisation.sign_off" => profile(&context.organisation.sign_off, "sign-off"),
        _ => unknown(names::unknown_name(name)),
    }
}

fn observance<'c>(context: &FactContext<'c>) -> Result<&'c Observance, FactProblem> {
    context.observance.map_or_else(
        || missing("This follows from the observance. Choose the observance in Details."),
        Ok,
    )
}

fn year(context: &FactContext<'_>) -> Result<i16, FactProblem> {
    context.year.map_or_else(
        || missing("This follows from the edition year. Enter the edition year in Details."),
        Ok,
    )
}

fn edition(context: &FactContext<'_>) -> Result<Edition, FactProblem> {
    let (observance, year) = (observance(context)?, year(context)?);
    if let Some(edition) = observance.edition(year) {
        return Ok(edition);
    }
    let name = observance.name_in(Language::En);
    match observance.first_observed {
        _ if matches!(observance.rule, Rule::Announced { .. }) => missing(format!(
            "The date of {name} is announced each time, and the catalogue does not know that of {year}. Write the date \
             yourself."
        )),
        Some(first) if year < first => missing(format!(
            "{name} was first observed in {first}, so there is no edition of {year}. Change the edition year in Details."
        )),
        _ => missing(format!(
            "{name} has no edition of {year}. Change the edition year in Details."
        )),
    }
}

fn ordinal(context: &FactContext<'_>) -> Result<u32, FactProblem> {
    match edition(context)?.ordinal {
        Some(ordinal) => Ok(ordinal),
        None => first_unknown(observance(context)?),
    }
}

fn count(context: &FactContext<'_>) -> Result<i16, FactProblem> {
    let (observance, edition) = (observance(context)?, edition(context)?);
    match observance.first_observed {
        Some(first) => Ok(edition.year - first),
        None => first_unknown(observance),
    }
}

fn first_unknown<T>(observance: &Observance) -> Result<T, FactProblem> {
    missing(format!(
        "The catalogue does not know when {} was first observed, so editions cannot be counted. Leave the number out, or \
         write it yourself after checking it.",
        observance.name
    ))
}

fn founding<'c>(context: &FactContext<'c>) -> Result<&'c Founding, FactProblem> {
    let observance = observance(context)?;
    observance.founding.first().map_or_else(
        || {
            missing(format!(
                "The catalogue knows no founding document of {}. Name the document yourself.",
                observance.name
            ))
        },
        Ok,
    )
}

fn citation<'c>(context: &FactContext<'c>) -> Result<Citation<'c>, FactProblem> {
    resolve(context.catalogue, &founding(context)?.symbol, context.language)
        .or_else(|problem| missing(problem.message))
}

fn profile(value: &str, part: &str) -> Result<Value, FactProblem> {
    if value.trim().is_empty() {
        return missing(format!(
            "The organisation's profile has no {part} yet. Enter it under Organisation."
        ));
    }
    Ok(Value::Text(value.to_owned()))
}
