//! Date rules: from a year to the days of an observance.

use crate::moon::full_moons;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// On which days an observance falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The same day every year.
    Fixed {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// The second Saturday of a month; -1 is the last.
    NthWeekday {
        /// 1 to 12.
        month: i8,
        /// The weekday.
        weekday: Weekday,
        /// 1 to 5, or -1.
        nth: i8,
    },
    /// The same days every year, as (month, day); an end before the start is in the next year.
    Range {
        /// First day.
        start: (i8, i8),
        /// Last day.
        end: (i8, i8),
    },
    /// The week, Monday to Sunday, that a day is in.
    WeekContaining {
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
    },
    /// The day of the full moon of May in UTC; of two the first.
    FullMoonMay,
    /// Announced each time: no date can be computed.
    Announced {
        /// The month it is usually in.
        typical_month: i8,
        /// Every so many years.
        every: Option<i16>,
    },
    /// Whole calendar years.
    Years {
        /// First year.
        first: i16,
        /// Last year.
        last: i16,
    },
    /// A period of its own.
    Period {
        /// First day.
        start: Date,
        /// Last day.
        end: Date,
    },
}

/// An observance that is not held every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recurrence {
    /// Every so many years.
    pub every: i16,
    /// The first year.
    pub first_year: i16,
}

impl Rule {
    /// The first and last day in that year; `None` where there is none or the calendar ends.
    pub fn days(&self, year: i16) -> Option<(Date, Date)> {
        match *self {
            Self::Fixed { month, day } => {
                let day = Date::new(year, month, day).ok()?;
                Some((day, day))
            }
            Self::NthWeekday { month, weekday, nth } => {
                let day = Date::new(year, month, 1)
                    .ok()?
                    .nth_weekday_of_month(nth, weekday)
                    .ok()?;
                Some((day, day))
            }
            Self::Range { start, end } => {
                let end_year = if end < start { year.checked_add(1)? } else { year };
                Some((
                    Date::new(year, start.0, start.1).ok()?,
                    Date::new(end_year, end.0, end.1).ok()?,
                ))
            }
            Self::WeekContaining { month, day } => {
                let day = Date::new(year, month, day).ok()?;
                let start = day
                    .checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
                    .ok()?;
                Some((start, start.checked_add(6.days()).ok()?))
            }
            Self::FullMoonMay => {
                let day = full_moons(year, 5).into_iter().next()?;
                Some((day, day))
            }
            Self::Announced { .. } => None,
            Self::Years { first, last } => (first..=last)
                .contains(&year)
                .then(|| Some((Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?)))
                .flatten(),
            Self::Period { start, end } => (start.year()..=end.year())
                .contains(&year)
                .then_some((start, end)),
        }
    }

    /// Whether it comes once, not every year: an international year, a decade, a period.
    pub const fn is_once(&self) -> bool {
        matches!(self, Self::Years { .. } | Self::Period { .. })
    }
}
