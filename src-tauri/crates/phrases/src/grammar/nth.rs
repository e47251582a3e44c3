//! Days by their weekday's place in a month.

use super::{Found, Grammar};
use crate::lexicon::{Joint, Sense, fold};
use crate::phrase::{Meaning, NthWeekday, Phrase};
use crate::token::TokenKind;
use daymark_catalogue::Language;

/// Russian ordinals by their stems, which numbers in words leave out.
const RUSSIAN: [(&str, i8); 5] = [("перв", 1), ("втор", 2), ("трет", 3), ("четверт", 4), ("пят", 5)];

impl Grammar<'_> {
    /// "second Thursday of October", "last Thursday in September 2026", "troisième dimanche de novembre".
    pub(super) fn nth_weekday(&self, at: usize) -> Found {
        if self.is_chinese() {
            return None;
        }
        let (nth, next) = self.place_in_month(at)?;
        let (weekday, next) = self.weekday(next)?;
        let of = if self.is(next, Joint::Of) || self.word_is(next, "in") || self.word_is(next, "en") {
            // "d'octobre" is three tokens.
            next + 1 + usize::from(matches!(self.mark(next + 1), Some('\'' | '’')))
        } else if self.lexicon.language == Language::Ru {
            next
        } else {
            return None;
        };
        let (month, next) = self.month(of)?;
        let day_month = self.span(at, next - 1);
        let (year, next) = match self.year_behind(self.skip_comma(next)) {
            Some((year, behind)) => (Some(year), behind),
            None => (None, next),
        };
        Some((
            Phrase {
                span: self.span(at, next - 1),
                meaning: Meaning::NthWeekday(NthWeekday {
                    nth,
                    weekday: weekday.value,
                    month,
                    day_month,
                    year,
                }),
            },
            next,
        ))
    }

    /// "second", "2nd", "last": 1 to 5, or -1.
    fn place_in_month(&self, at: usize) -> Option<(i8, usize)> {
        if self.is(at, Joint::Last) {
            return Some((-1, at + 1));
        }
        let token = self.token(at)?;
        if self.lexicon.language == Language::Ru && matches!(token.kind, TokenKind::Word { .. }) {
            if token.sense != Some(Sense::Joint(Joint::Place)) {
                return None;
            }
            let word = fold(token.span.of(self.text));
            let (_, nth) = RUSSIAN.into_iter().find(|(stem, _)| word.starts_with(stem))?;
            return Some((nth, at + 1));
        }
        let (value, next) = self.number_at(at)?;
        let nth = i8::try_from(value.value).ok()?;
        (value.ordinal && (1..=5).contains(&nth)).then_some((nth, next))
    }
}
