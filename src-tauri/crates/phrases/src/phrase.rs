//! The phrases.

use daymark_article::Span;
use jiff::civil::{Date, Weekday};

/// A piece of text that speaks of time or number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Its bytes in the text.
    pub span: Span,
    /// What it says.
    pub meaning: Meaning,
}

/// A value and the bytes that state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stated<T> {
    /// The value.
    pub value: T,
    /// Its bytes in the text.
    pub span: Span,
}

/// What a phrase says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// "Wednesday, 12 September 2018"; weekday and year may be absent.
    Day(Day),
    /// "27–29 January", "from 30 January to 2 February 2026". A year that stands once holds for both.
    Days {
        /// The first day.
        from: Day,
        /// The last day.
        to: Day,
    },
    /// "September 2018", "in September".
    Month {
        /// 1 to 12.
        month: i8,
        /// The year, where it stands beside it.
        year: Option<Stated<i16>>,
    },
    /// A weekday without a date.
    Weekday(Weekday),
    /// "the third Tuesday of September", "le dernier jeudi de septembre 2026".
    NthWeekday(NthWeekday),
    /// A year without a date.
    Year(i16),
    /// "2021–2030".
    Years {
        /// The first year.
        first: Stated<i16>,
        /// The last year.
        last: Stated<i16>,
    },
    /// "since 1945".
    SinceYear(Stated<i16>),
    /// "81 years since", "ten years after", "fifty years ago".
    YearsSince {
        /// How many years.
        count: Stated<u32>,
        /// Counted from what.
        since: Since,
    },
    /// "77th anniversary", "centenary": `count` is the number's own bytes.
    Anniversary(Stated<u32>),
    /// "11th", "eleventh".
    Ordinal(u32),
    /// "11", "eleven".
    Number(u32),
    /// "this year", "today".
    Now(Now),
}

/// A day by its weekday's place in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NthWeekday {
    /// 1 to 5, or -1 for the last.
    pub nth: i8,
    /// The weekday.
    pub weekday: Weekday,
    /// 1 to 12.
    pub month: i8,
    /// From the ordinal to the month.
    pub day_month: Span,
    /// The year beside it.
    pub year: Option<Stated<i16>>,
}

/// From what years are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// Up to the present, from what follows: "81 years since".
    Since,
    /// From what follows, to something else: "ten years after".
    After,
    /// Back from the present: "fifty years ago".
    Ago,
    /// From what the text told before: "eighty years later", "eighty years on".
    Later,
}

/// Words that point to the present, or beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// "this year", "this year's".
    ThisYear,
    /// "today".
    Today,
    /// "this day", "on this International Day".
    ThisDay,
    /// "last year", "last year's".
    LastYear,
    /// "next year".
    NextYear,
}

/// A day of a month as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// The weekday beside it.
    pub weekday: Option<Stated<Weekday>>,
    /// 1 to 31.
    pub day: i8,
    /// 1 to 12.
    pub month: i8,
    /// Day and month without weekday and year; of a range's first day perhaps the number alone.
    pub day_month: Span,
    /// The year beside it.
    pub year: Option<Stated<i16>>,
}

impl NthWeekday {
    /// The date in that year; `None` where its month has no fifth.
    pub fn in_year(&self, year: i16) -> Option<Date> {
        let first = Date::new(year, self.month, 1).ok()?;
        first.nth_weekday_of_month(self.nth, self.weekday).ok()
    }
}

impl Day {
    /// The date in that year; `None` where the year has no such day (29 February).
    pub fn in_year(&self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }

    /// The date, where the year is printed.
    pub fn date(&self) -> Option<Date> {
        self.in_year(self.year?.value)
    }
}
