//! From an observance to its editions and names.

use crate::Language;
use crate::catalogue::{Announced, Edition, Former, Observance};
use crate::rule::Rule;
use crate::symbol::parse_symbol;
use jiff::civil::Date;

impl Observance {
    /// The official name in that language, where known; else the English one.
    pub fn name_in(&self, language: Language) -> &str {
        self.official_name(language).unwrap_or(&self.name)
    }

    /// The official name in that language, where known.
    pub fn official_name(&self, language: Language) -> Option<&str> {
        let at = match language {
            Language::En => return Some(&self.name),
            Language::Fr => 0,
            Language::Es => 1,
            Language::Ar => 2,
            Language::Ru => 3,
            Language::Zh => 4,
        };
        self.names[at].as_deref()
    }

    /// The date rule in force in that year.
    pub fn rule_in(&self, year: i16) -> &Rule {
        self.changed
            .iter()
            .filter_map(|change| match (&change.former, change.effective) {
                (Former::Rule(rule), Some(effective)) if year < effective => Some((effective, rule)),
                _ => None,
            })
            .min_by_key(|(effective, _)| *effective)
            .map_or(&self.rule, |(_, rule)| rule)
    }

    /// The days that were announced for that year's edition.
    pub fn announced_in(&self, year: i16) -> Option<&Announced> {
        self.announced.iter().find(|announced| announced.year == year)
    }

    /// Whether that year's days are announced and nobody has entered them yet.
    pub fn awaits_announcement(&self, year: i16) -> bool {
        let first = self.first_observed.unwrap_or(year);
        matches!(self.rule, Rule::Announced { every, .. }
            if year >= first && (year - first) % every.unwrap_or(1).max(1) == 0)
            && self.announced_in(year).is_none()
    }

    /// The edition of that year; `None` before the first, after the last, or where the date is not known.
    ///
    /// An international year, decade or period is one edition in each of its years, with all its days. Where the
    /// first year is not known, no edition is before the founding document.
    pub fn edition(&self, year: i16) -> Option<Edition> {
        let (start, end) = match self.announced_in(year) {
            Some(announced) => (announced.start, announced.end),
            None => self
                .rule_in(year)
                .days(year)
                .filter(|(_, end)| self.is_held(year, *end))?,
        };
        Some(Edition {
            year,
            start,
            end,
            ordinal: self.ordinal(year),
        })
    }

    /// The same year's further days, as an observance with two migrations a year has.
    pub fn additional_editions(&self, year: i16) -> Vec<Edition> {
        self.additional
            .iter()
            .filter_map(|rule| {
                let (start, end) = rule.days(year)?;
                self.is_held(year, end).then(|| Edition {
                    year,
                    start,
                    end,
                    ordinal: self.ordinal(year),
                })
            })
            .collect()
    }

    /// Every edition, further days included, that has a day between `from` and `to`, both included, in order.
    pub fn editions_between(&self, from: Date, to: Date) -> Vec<Edition> {
        // Days over the turn of the year belong to the year before or, as the week of 1 January, to the one after.
        let years = from.year().saturating_sub(1)..=to.year().saturating_add(1);
        let mut found: Vec<Edition> = match self.rule {
            rule @ (Rule::Years { .. } | Rule::Period { .. }) if self.announced.is_empty() => {
                let first = match rule {
                    Rule::Years { first, .. } => first,
                    Rule::Period { start, .. } => start.year(),
                    _ => from.year(),
                };
                self.edition(first).into_iter().collect()
            }
            _ => years
                .flat_map(|year| {
                    self.edition(year)
                        .into_iter()
                        .chain(self.additional_editions(year))
                })
                .collect(),
        };
        found.retain(|edition| edition.start <= to && edition.end >= from);
        found.sort_by_key(|edition| edition.start);
        found
    }

    /// Whether an edition whose last day is `end` belongs to the observance's history.
    fn is_held(&self, year: i16, end: Date) -> bool {
        if let Some(recurrence) = self.recurrence
            && (year < recurrence.first_year || (year - recurrence.first_year) % recurrence.every != 0)
        {
            return false;
        }
        match self.first_observed {
            Some(first) => self.rule.is_once() || year >= first,
            None => self.rule.is_once() || self.not_before().is_none_or(|earliest| end >= earliest),
        }
    }

    /// Which observance the year's is; what comes once is the first.
    fn ordinal(&self, year: i16) -> Option<u32> {
        if self.rule.is_once() {
            return Some(1);
        }
        // What is announced each time has skipped years before: its number is not to be computed.
        if matches!(self.rule, Rule::Announced { .. }) {
            return None;
        }
        let (first, every) = self
            .recurrence
            .map_or((self.first_observed?, 1), |found| (found.first_year, found.every));
        u32::try_from((year - first) / every + 1).ok()
    }

    /// The day before which it cannot have been observed: its first document's.
    fn not_before(&self) -> Option<Date> {
        let days: Option<Vec<Date>> = self
            .founding
            .iter()
            .map(|document| {
                document.date.or_else(|| {
                    let (first, _) = parse_symbol(&document.symbol).ok()?.years?;
                    Date::new(first, 1, 1).ok()
                })
            })
            .collect();
        days?.into_iter().min()
    }
}
