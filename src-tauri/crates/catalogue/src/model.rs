//! An observance as JSON writes it, read strictly.
//!
//! The one reading of the data: the build script includes this file for what is compiled in, the crate reads an
//! organisation's own entries with it ([`crate::own`]).

use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observance {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub names: Names,
    #[serde(rename = "names_source")]
    pub _names_source: Option<String>,
    pub kind: Kind,
    pub date: Rule,
    #[serde(default)]
    pub additional_dates: Vec<Rule>,
    #[serde(default)]
    pub announced: Vec<Announced>,
    pub recurrence: Option<Recurrence>,
    pub established_by: Vec<Founding>,
    pub first_observed: Option<i16>,
    pub first_observed_basis: Option<Basis>,
    #[serde(default)]
    pub changed: Vec<Change>,
    pub lead: Option<Vec<String>>,
    pub lead_basis: Option<Basis>,
    pub url: Option<String>,
    pub agency_url: Option<String>,
    pub on_un_list: Option<bool>,
    pub sources: Vec<String>,
    pub confidence: Confidence,
    pub note: Option<String>,
}

#[derive(Deserialize, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Day,
    Week,
    Year,
    Decade,
    Period,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    Source,
    GeneralKnowledge,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    High,
    Medium,
    Low,
}

/// The names in French, Spanish, Arabic, Russian, Chinese.
#[derive(Deserialize, Default)]
#[serde(try_from = "BTreeMap<String, String>")]
pub struct Names(pub [Option<String>; 5]);

impl TryFrom<BTreeMap<String, String>> for Names {
    type Error = String;

    fn try_from(mut written: BTreeMap<String, String>) -> Result<Self, String> {
        let names = ["fr", "es", "ar", "ru", "zh"].map(|code| written.remove(code));
        match written.into_keys().next() {
            Some(language) => Err(format!("there is no language \"{language}\" here")),
            None => Ok(Self(names)),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recurrence {
    #[serde(deserialize_with = "one_or_more")]
    pub every: i16,
    pub first_year: i16,
}

fn one_or_more<'de, D: Deserializer<'de>>(from: D) -> Result<i16, D::Error> {
    let number = i16::deserialize(from)?;
    if number > 0 {
        Ok(number)
    } else {
        Err(Error::custom("recurrence.every must be 1 or more"))
    }
}

/// The days of one edition that no rule gives: an announced date, or one that was moved for once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Announced {
    pub year: i16,
    pub start: Day,
    pub end: Option<Day>,
    /// Where the date was announced, in words or as an address.
    pub source: Option<String>,
}

/// A day: year, month, day of the month. It exists.
#[derive(Deserialize, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
pub struct Day(pub i16, pub i8, pub i8);

impl TryFrom<String> for Day {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("\"{text}\" is no day");
        let mut parts = text.splitn(3, '-');
        let year: i16 = parts
            .next()
            .and_then(|part| part.parse().ok())
            .ok_or_else(wrong)?;
        let mut small = || parts.next().and_then(|part| part.parse::<i8>().ok());
        let (Some(month), Some(day)) = (small(), small()) else {
            return Err(wrong());
        };
        if !(1..=9999).contains(&year) || day < 1 || day > last_of(year, month).ok_or_else(wrong)? {
            return Err(wrong());
        }
        Ok(Self(year, month, day))
    }
}

/// The last day of a month; `None` where there is no such month.
fn last_of(year: i16, month: i8) -> Option<i8> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    Some(match month {
        2 => 28 + i8::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Founding {
    pub symbol: String,
    pub body: String,
    pub date: Option<Day>,
    pub date_basis: Option<Basis>,
    #[serde(rename = "symbol_basis")]
    pub _symbol_basis: Option<Basis>,
    pub note: Option<String>,
}

/// A change of date or name in history; the description is in words: "19 December until 2011".
#[derive(Deserialize)]
#[serde(try_from = "WrittenChange")]
pub struct Change {
    pub description: String,
    pub former: Former,
    pub effective: Option<i16>,
    pub document: Option<String>,
    pub basis: Option<Basis>,
}

pub enum Former {
    Rule(Rule),
    Name(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenChange {
    what: What,
    from: Value,
    to: Value,
    effective: Option<i16>,
    document: Option<String>,
    #[serde(rename = "document_date")]
    _document_date: Option<String>,
    basis: Option<Basis>,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum What {
    Date,
    Name,
}

impl TryFrom<WrittenChange> for Change {
    type Error = String;

    fn try_from(written: WrittenChange) -> Result<Self, String> {
        let until = |earlier: &str| match written.effective {
            Some(year) => format!("until {}", i32::from(year) - 1),
            None => earlier.to_owned(),
        };
        let (description, former) = if written.what == What::Date {
            let from = Rule::try_from(written.from)?;
            // The later date is the entry's own rule or the next change's; reading it finds mistakes in it.
            Rule::try_from(written.to)?;
            let words = in_words(&from)?;
            (
                format!("{words} {}", until("in earlier years")),
                Former::Rule(from),
            )
        } else {
            let name = written.from.as_str().ok_or("a former name must be a text")?;
            let description = format!("“{name}” {}", until("formerly"));
            (description, Former::Name(name.to_owned()))
        };
        Ok(Self {
            description,
            former,
            effective: written.effective,
            document: written.document,
            basis: written.basis,
        })
    }
}

/// A former rule as the history tells it.
fn in_words(rule: &Rule) -> Result<String, String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    // Months were checked when the rule was read.
    let month = |number: i8| MONTHS[usize::try_from(number - 1).unwrap_or(0) % 12];
    Ok(match rule {
        Rule::Fixed(day) => format!("{} {}", day.day, month(day.month)),
        Rule::NthWeekday {
            month: number,
            weekday,
            nth,
        } => {
            let which = match nth {
                1 => "first",
                2 => "second",
                3 => "third",
                4 => "fourth",
                5 => "fifth",
                _ => "last",
            };
            format!("{which} {weekday:?} of {}", month(*number))
        }
        other => return Err(format!("a change from {other:?} has no words yet")),
    })
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(deny_unknown_fields)]
pub struct MonthDay {
    pub month: i8,
    pub day: i8,
}

#[derive(Deserialize, Debug, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// A date rule; `Deserialize` goes through [`rule`], because a fixed day carries no tag.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "Value")]
pub enum Rule {
    Fixed(MonthDay),
    NthWeekday { month: i8, weekday: Weekday, nth: i8 },
    Range { start: MonthDay, end: MonthDay },
    WeekContaining(MonthDay),
    FullMoonMay,
    Announced { typical_month: i8, every: Option<i16> },
    Years { first: i16, last: i16 },
    Period { start: Day, end: Day },
}

#[derive(Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case", deny_unknown_fields)]
enum Tagged {
    NthWeekday {
        month: i8,
        weekday: Weekday,
        nth: i8,
    },
    Range {
        start: MonthDay,
        end: MonthDay,
    },
    WeekContaining {
        month: i8,
        day: i8,
        week_starts: Weekday,
    },
    FullMoonMay {
        #[serde(rename = "approximate")]
        _approximate: Option<bool>,
    },
    Announced {
        typical_month: i8,
        every: Option<i16>,
    },
    Year {
        year: i16,
    },
    Years {
        start_year: i16,
        end_year: i16,
    },
    Period {
        start: String,
        end: String,
    },
}

impl TryFrom<Value> for Rule {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        if value.get("rule").is_none() {
            let day: MonthDay = serde_json::from_value(value).map_err(|error| error.to_string())?;
            return month_day(day).map(Self::Fixed);
        }
        Ok(
            match serde_json::from_value(value).map_err(|error| error.to_string())? {
                Tagged::NthWeekday { month, weekday, nth } => {
                    month_day(MonthDay { month, day: 1 })?;
                    if !matches!(nth, 1..=5 | -1) {
                        return Err(format!("there is no weekday number {nth} in a month"));
                    }
                    Self::NthWeekday { month, weekday, nth }
                }
                Tagged::Range { start, end } => Self::Range {
                    start: month_day(start)?,
                    end: month_day(end)?,
                },
                Tagged::WeekContaining {
                    month,
                    day,
                    week_starts: Weekday::Monday,
                } => Self::WeekContaining(month_day(MonthDay { month, day })?),
                Tagged::WeekContaining { .. } => return Err("a week starts on Monday".into()),
                Tagged::FullMoonMay { .. } => Self::FullMoonMay,
                Tagged::Announced { typical_month, every } => {
                    month_day(MonthDay {
                        month: typical_month,
                        day: 1,
                    })?;
                    Self::Announced { typical_month, every }
                }
                Tagged::Year { year } => Self::Years {
                    first: year,
                    last: year,
                },
                Tagged::Years { start_year, end_year } if start_year <= end_year => Self::Years {
                    first: start_year,
                    last: end_year,
                },
                Tagged::Years { .. } => return Err("the last year is before the first".into()),
                Tagged::Period { start, end } => {
                    let (start, end) = (whole(start, false)?, whole(end, true)?);
                    if end < start {
                        return Err("the last day is before the first".into());
                    }
                    Self::Period { start, end }
                }
            },
        )
    }
}

/// A day of a period: a month without day means its first or its last.
fn whole(text: String, last: bool) -> Result<Day, String> {
    if text.len() != 7 {
        return Day::try_from(text);
    }
    let first = Day::try_from(format!("{text}-01")).map_err(|_| format!("{text} is no month"))?;
    let Day(year, month, day) = first;
    let day = if last {
        last_of(year, month).unwrap_or(day)
    } else {
        day
    };
    Ok(Day(year, month, day))
}

fn month_day(day: MonthDay) -> Result<MonthDay, String> {
    // A leap year: 29 February is a day of those years that have it.
    let longest = last_of(2000, day.month).ok_or_else(|| format!("there is no month {}", day.month))?;
    if (1..=longest).contains(&day.day) {
        Ok(day)
    } else {
        Err(format!("month {} has no day {}", day.month, day.day))
    }
}
