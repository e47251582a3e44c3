//! Dates in words.

use crate::Language;
use jiff::civil::Date;

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// "12 September 2026"
    Long,
    /// "Saturday, 12 September 2026"
    Full,
    /// "12 September"
    DayMonth,
    /// "September 2026"
    MonthYear,
    /// "Saturday"
    Weekday,
    /// "2026-09-12"
    Iso,
}

/// A date in words, with no-break spaces between the day's number and the month.
pub fn format_date(date: Date, form: DateForm, language: Language) -> String {
    let _ = (date, form, language);
    todo!()
}

/// A range in words, as short as the language allows: "27–29 January 2026". One day is that day.
pub fn format_range(start: Date, end: Date, language: Language) -> String {
    let _ = (start, end, language);
    todo!()
}

/// The weekday's name.
pub fn weekday(date: Date, language: Language) -> &'static str {
    let _ = (date, language);
    todo!()
}
