//! The two editions between which everything is judged.

use daymark_catalogue::{Date, Edition, Language, Observance};

/// The old edition and the new one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scene<'c> {
    pub old: i16,
    pub new: i16,
    pub observance: Option<&'c Observance>,
    pub old_edition: Option<Edition>,
    pub new_edition: Option<Edition>,
    pub language: Language,
}

impl Scene<'_> {
    /// How many years lie between the editions.
    pub(crate) fn by(&self) -> u32 {
        u32::try_from(self.new - self.old).unwrap_or_default()
    }

    /// How many editions lie between them: fewer than years, where the observance is not held every year.
    pub(crate) fn editions(&self) -> u32 {
        let counted = self
            .old_edition
            .zip(self.new_edition)
            .and_then(|(old, new)| new.ordinal?.checked_sub(old.ordinal?));
        counted
            .filter(|&counted| counted > 0)
            .unwrap_or_else(|| self.by())
    }

    /// Whether a year is one that the old edition speaks of as present or coming, and the new one cannot.
    pub(crate) fn is_bound(&self, year: i16) -> bool {
        (self.old..=self.new).contains(&year)
    }

    /// Whether a day belongs to the old edition's observance.
    pub(crate) fn is_old_day(&self, date: Date) -> bool {
        self.old_edition
            .is_some_and(|old| old.start <= date && date <= old.end && old.start.year() >= self.old - 1)
    }

    /// The same day of the new edition's observance.
    pub(crate) fn moved(&self, date: Date) -> Option<Date> {
        let (old, new) = (self.old_edition?, self.new_edition?);
        if !self.is_old_day(date) {
            return None;
        }
        if date == old.end {
            return Some(new.end);
        }
        let days = old.start.until(date).ok()?.get_days();
        let moved = new.start.checked_add(jiff::Span::new().days(days)).ok()?;
        (moved <= new.end).then_some(moved)
    }
}
