//! Days, ranges of days, months, weekdays.

use super::{Found, Grammar};
use crate::lexicon::{Joint, Sense};
use crate::phrase::{Day, Meaning, Phrase, Stated};
use crate::token::TokenKind;
use daymark_article::Span;
use daymark_catalogue::Language;
use jiff::civil::Weekday;

/// A day and the tokens it takes: from `first` up to, not including, `next`.
struct Dated {
    day: Day,
    first: usize,
    next: usize,
}

impl Grammar<'_> {
    /// "27–29 January", "January 27–29", "from 30 January to 2 February 2026".
    pub(super) fn days(&self, at: usize) -> Found {
        let opened = self.is(at, Joint::From);
        let first = if opened { self.skip(at + 1, Joint::The) } else { at };
        let (mut from, joint) = match self.day_at(first) {
            Some(found) => {
                let next = found.next;
                (found.day, next)
            }
            None => self.bare_day(first)?,
        };
        let second = self.range_joint(joint, opened, &from)?;
        let (mut to, next) = match self.day_at(second) {
            Some(found) => (found.day, found.next),
            // "January 27–29": the second is a number alone, and the first has the month.
            None if from.month > 0 => {
                let (mut to, mut next) = self.bare_day(second)?;
                if self.month(next).is_some() {
                    return None;
                }
                to.month = from.month;
                let year = self.skip_comma(next);
                if let Some(found) = self.year_behind(year) {
                    to.year = Some(found.0);
                    next = found.1;
                }
                (to, next)
            }
            None => return None,
        };
        if from.month == 0 {
            from.month = to.month;
        }
        if from.year.is_none() && (from.month, from.day) <= (to.month, to.day) {
            from.year = to.year;
        }
        if to.year.is_none() {
            to.year = from.year;
        }
        let consecutive = from.month == to.month && to.day == from.day + 1;
        if self.is(joint, Joint::And) && !opened && !consecutive {
            return None;
        }
        // A range forwards: "12 September to 11 October", not "12 to 9 September".
        if from.month == to.month && from.day >= to.day && from.year == to.year {
            return None;
        }
        Some((
            Phrase {
                span: self.span(first, next - 1),
                meaning: Meaning::Days { from, to },
            },
            next,
        ))
    }

    /// The token behind what joins two days.
    fn range_joint(&self, at: usize, opened: bool, from: &Day) -> Option<usize> {
        let token = self.token(at)?;
        let next = match token.kind {
            TokenKind::Mark('–' | '—' | '-' | '‑' | '−' | '～' | '~') => at + 1,
            TokenKind::Mark('/') if from.month == 0 && !self.digits_only_date(at) => at + 1,
            _ if self.sign(at, "至") || self.sign(at, "到") => at + 1,
            _ => match self.joint(at)? {
                Joint::Until if opened => at + 1,
                // "du 27 au 29", "27 de enero a 2 de febrero" too.
                Joint::To | Joint::And => at + 1,
                _ => return None,
            },
        };
        Some(self.skip(next, Joint::The))
    }

    /// Whether "27/29" goes on as a date in digits.
    fn digits_only_date(&self, at: usize) -> bool {
        self.mark(at + 2) == Some('/')
    }

    /// "27", "Monday 27", "lundi 27": a day whose month stands with the other.
    fn bare_day(&self, at: usize) -> Option<(Day, usize)> {
        let (weekday, number) = self.weekday_before(at);
        let (value, next) = self.day_number(number)?;
        let span = self.span(number, next - 1);
        let day = Day {
            weekday,
            day: value,
            month: 0,
            day_month: span,
            year: None,
        };
        // Chinese writes 日 behind the number.
        let next = next + usize::from(self.sign(next, "日") || self.sign(next, "号"));
        Some((day, next))
    }

    pub(super) fn day_phrase(&self, at: usize) -> Found {
        let found = self.day_at(at)?;
        Some((
            Phrase {
                span: self.span(found.first, found.next - 1),
                meaning: Meaning::Day(found.day),
            },
            found.next,
        ))
    }

    /// A day with its month; weekday and year where they stand beside it.
    fn day_at(&self, at: usize) -> Option<Dated> {
        if self.is_chinese() {
            return self.chinese_day(at);
        }
        if let Some(found) = self.digits(at) {
            return Some(found);
        }
        let (weekday, first) = self.weekday_before(at);
        let (day, month, span, mut next) = self.day_first(first).or_else(|| self.month_first(first))?;
        let mut found = Day {
            weekday,
            day,
            month,
            day_month: span,
            year: None,
        };
        if let Some((year, behind)) = self.year_behind(self.skip_comma(next)) {
            found.year = Some(year);
            next = behind;
        }
        if found.weekday.is_none()
            && let Some((weekday, behind)) = self.weekday_behind(next)
        {
            found.weekday = Some(weekday);
            next = behind;
        }
        Some(Dated {
            day: found,
            first: at,
            next,
        })
    }

    /// "12 September", "12th of September", "the twelfth of September", "doce de septiembre".
    fn day_first(&self, at: usize) -> Option<(i8, i8, Span, usize)> {
        let at = self.skip(at, Joint::The);
        let (day, next) = self.day_number(at)?;
        let next = self.skip(self.skip(next, Joint::The), Joint::Of);
        let (month, behind) = self.month(next)?;
        is_day(day, month).then(|| (day, month, self.span(at, behind - 1), behind))
    }

    /// "September 12", "September the 12th", "September twelfth".
    fn month_first(&self, at: usize) -> Option<(i8, i8, Span, usize)> {
        if self.lexicon.language != Language::En {
            return None;
        }
        let (month, next) = self.month(at)?;
        let (day, behind) = self.day_number(self.skip(next, Joint::The))?;
        is_day(day, month).then(|| (day, month, self.span(at, behind - 1), behind))
    }

    /// 1 to 31 in digits or words.
    fn day_number(&self, at: usize) -> Option<(i8, usize)> {
        let token = self.token(at)?;
        let (value, next) = match token.kind {
            TokenKind::Number { value, digits, .. } if digits <= 2 => {
                if self.is_decimal(at) {
                    return None;
                }
                (value, at + 1)
            }
            TokenKind::Word { .. } if token.sense == Some(Sense::Number) => {
                let (value, next) = self.number_words(at)?;
                // "el tercero de noviembre" is the third of something else: days are counted "el tres", but for the first.
                let counted = self.lexicon.language == Language::En || !value.ordinal || value.value == 1;
                if !counted {
                    return None;
                }
                (value.value, next)
            }
            _ => return None,
        };
        let day = i8::try_from(value).ok()?;
        (1..=31).contains(&day).then_some((day, next))
    }

    /// Whether digits follow or precede with a point, comma or slash between: 3.12 May is no day.
    fn is_decimal(&self, at: usize) -> bool {
        let number = |at: usize| matches!(self.token(at).map(|t| t.kind), Some(TokenKind::Number { .. }));
        at >= 2
            && self.tokens[at].joined
            && self.tokens[at - 1].joined
            && matches!(self.mark(at - 1), Some('.' | ',' | '/' | ':'))
            && number(at - 2)
    }

    /// A month's name. A word that is also another one must begin with a capital.
    pub(super) fn month(&self, at: usize) -> Option<(i8, usize)> {
        let token = self.token(at)?;
        if self.lexicon.language == Language::Ar {
            return self.arabic_month(at);
        }
        let Some(Sense::Month { month, certain }) = token.sense else {
            return None;
        };
        let capital = token.kind == TokenKind::Word { capital: true };
        if !capital && !certain && self.lexicon.language == Language::En {
            return None;
        }
        // "Sept. 12": the full stop belongs to the short form. May, June and July have none.
        let whole = month == 5 || matches!(month, 6 | 7) && token.span.len() == 4;
        let short = self.lexicon.language == Language::En && token.span.len() <= 4 && !whole;
        let stop = short && self.mark(at + 1) == Some('.') && self.tokens[at + 1].joined;
        Some((month, at + 1 + usize::from(stop)))
    }

    /// "أيلول/سبتمبر", "كانون الثاني/يناير", or one name alone.
    fn arabic_month(&self, at: usize) -> Option<(i8, usize)> {
        const TWO_WORDS: [(&str, &str, i8); 4] = [
            ("كانون", "الثاني", 1),
            ("كانون", "الأول", 12),
            ("تشرين", "الأول", 10),
            ("تشرين", "الثاني", 11),
        ];
        let single = |at: usize| match self.token(at)?.sense? {
            Sense::Month { month, .. } => Some((month, at + 1)),
            _ => None,
        };
        let double = |at: usize| {
            TWO_WORDS
                .into_iter()
                .find(|(first, second, _)| self.sign(at, first) && self.sign(at + 1, second))
                .map(|(.., month)| (month, at + 2))
        };
        let (month, next) = single(at).or_else(|| double(at))?;
        if self.mark(next) == Some('/')
            && let Some((_, behind)) = single(next + 1).filter(|(second, _)| *second == month)
        {
            return Some((month, behind));
        }
        Some((month, next))
    }

    /// The weekday before a date, with comma or article between; and where the date begins.
    fn weekday_before(&self, at: usize) -> (Option<Stated<Weekday>>, usize) {
        let Some((weekday, mut next)) = self.weekday(at) else {
            return (None, at);
        };
        // "Wed. 12 September"; behind a whole name a stop ends the sentence.
        let short = matches!(self.tokens[at].sense, Some(Sense::Weekday { short: true, .. }));
        if short && self.mark(next) == Some('.') && self.tokens[next].joined {
            next += 1;
        }
        let comma = self.skip_comma(next);
        // "always a Thursday, the third of November": the third Thursday.
        let any = at.checked_sub(1).is_some_and(|before| self.is(before, Joint::A));
        if any && comma > next && self.is(comma, Joint::The) {
            return (None, at);
        }
        next = comma;
        next = self.skip(next, Joint::On);
        if self.lexicon.language == Language::Es && self.word_is(next, "día") {
            next += 1;
        }
        (Some(weekday), next)
    }

    /// "(Wednesday)", ", a Wednesday" behind a date.
    fn weekday_behind(&self, at: usize) -> Option<(Stated<Weekday>, usize)> {
        match self.mark(at)? {
            '(' | '（' => {
                let (weekday, next) = self.weekday(self.skip(self.skip(at + 1, Joint::A), Joint::The))?;
                matches!(self.mark(next), Some(')' | '）')).then_some((weekday, next + 1))
            }
            ',' => {
                let article = self.is(at + 1, Joint::A) || self.word_is(at + 1, "un");
                let (weekday, next) = self.weekday(at + 1 + usize::from(article))?;
                // Without an article only where nothing goes on: "12 September, Wednesday."
                let ends = self
                    .token(next)
                    .is_none_or(|token| matches!(token.kind, TokenKind::Mark(_)));
                (article || ends).then_some((weekday, next))
            }
            _ => None,
        }
    }

    pub(super) fn weekday(&self, at: usize) -> Option<(Stated<Weekday>, usize)> {
        let token = self.token(at)?;
        if self.is_chinese() {
            return self.chinese_weekday(at);
        }
        let Some(Sense::Weekday { day, short }) = token.sense else {
            return None;
        };
        if short && token.kind != (TokenKind::Word { capital: true }) {
            return None;
        }
        let stated = Stated {
            value: Weekday::from_monday_zero_offset(day).ok()?,
            span: token.span,
        };
        Some((stated, at + 1))
    }

    /// A weekday without a date. Short forms are words of their own then ("Sun").
    pub(super) fn weekday_phrase(&self, at: usize) -> Found {
        if matches!(self.tokens[at].sense, Some(Sense::Weekday { short: true, .. })) {
            return None;
        }
        let (weekday, next) = self.weekday(at)?;
        Some((
            Phrase {
                span: self.span(at, next - 1),
                meaning: Meaning::Weekday(weekday.value),
            },
            next,
        ))
    }

    /// "2018", "de 2018", "del 2018", "2018 года".
    pub(super) fn year_behind(&self, at: usize) -> Option<(Stated<i16>, usize)> {
        let of = self.is(at, Joint::Of) || (self.lexicon.language == Language::Es && self.word_is(at, "del"));
        let at = at + usize::from(of);
        let year = self.year(at)?;
        Some((year, at + 1))
    }

    /// "September 2018"; a month without a year where it cannot be another word.
    pub(super) fn month_phrase(&self, at: usize) -> Found {
        if self.is_chinese() {
            return None;
        }
        let (month, next) = self.month(at)?;
        let behind = self.year_behind(self.skip_comma(next));
        let certain = matches!(self.tokens[at].sense, Some(Sense::Month { certain: true, .. }))
            || self.lexicon.language == Language::Ar;
        if behind.is_none() && !certain && !self.month_before_is_in(at) {
            return None;
        }
        let (year, next) = behind.map_or((None, next), |(year, next)| (Some(year), next));
        Some((
            Phrase {
                span: self.span(at, next - 1),
                meaning: Meaning::Month { month, year },
            },
            next,
        ))
    }

    /// "in May", "since March", "of August".
    fn month_before_is_in(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            self.word_is(before, "in")
                || matches!(self.joint(before), Some(Joint::Of | Joint::Since | Joint::Until))
        })
    }

    /// 2018-09-12; in French, Spanish and Russian 12/09/2018 and 12.09.2018.
    fn digits(&self, at: usize) -> Option<Dated> {
        let number = |at: usize| match self.token(at)?.kind {
            TokenKind::Number {
                value,
                digits,
                ordinal: false,
            } => Some((value, digits)),
            _ => None,
        };
        let (first, first_digits) = number(at)?;
        let mark = self.mark(at + 1)?;
        let joined = (at + 1..at + 5).all(|at| self.token(at).is_some_and(|token| token.joined));
        if !joined
            || self.mark(at + 3) != Some(mark)
            || at.checked_sub(1).is_some_and(|b| self.mark(b) == Some(mark))
        {
            return None;
        }
        let ((second, second_digits), (third, third_digits)) = (number(at + 2)?, number(at + 4)?);
        if second_digits != 2
            || self
                .token(at + 5)
                .is_some_and(|next| next.joined && self.mark(at + 5) == Some(mark))
        {
            return None;
        }
        let day_first = matches!(self.lexicon.language, Language::Fr | Language::Es | Language::Ru);
        let (year, day, year_at, place) = match mark {
            '-' if first_digits == 4 && third_digits == 2 => (first, third, at, self.span(at + 2, at + 4)),
            '/' | '.' if day_first && third_digits == 4 && first_digits <= 2 => {
                (third, first, at + 4, self.span(at, at + 2))
            }
            _ => return None,
        };
        let (day, month) = (i8::try_from(day).ok()?, i8::try_from(second).ok()?);
        (is_day(day, month) && (1000..=2999).contains(&year)).then(|| Dated {
            day: Day {
                weekday: None,
                day,
                month,
                day_month: place,
                year: i16::try_from(year).ok().map(|value| Stated {
                    value,
                    span: self.tokens[year_at].span,
                }),
            },
            first: at,
            next: at + 5,
        })
    }

    /// 2026年9月12日星期六, 9月12日.
    fn chinese_day(&self, at: usize) -> Option<Dated> {
        let value = |at: usize| match self.token(at)?.kind {
            TokenKind::Number { value, digits, .. } if digits <= 4 => i16::try_from(value).ok(),
            _ => None,
        };
        let first = at;
        let mut at = at;
        let mut year = None;
        if self.sign(at + 1, "年") && (1000..=2999).contains(&value(at)?) {
            year = Some(Stated {
                value: value(at)?,
                span: self.tokens[at].span,
            });
            at += 2;
        }
        if !self.sign(at + 1, "月") || !(self.sign(at + 3, "日") || self.sign(at + 3, "号")) {
            return None;
        }
        let month = i8::try_from(value(at)?).ok()?;
        let day = i8::try_from(value(at + 2)?).ok()?;
        if !is_day(day, month) {
            return None;
        }
        let day_month = self.span(at, at + 3);
        let mut next = at + 4;
        let weekday = self.chinese_weekday(next).or_else(|| self.weekday_behind(next));
        if let Some((_, behind)) = weekday {
            next = behind;
        }
        Some(Dated {
            day: Day {
                weekday: weekday.map(|(weekday, _)| weekday),
                day,
                month,
                day_month,
                year,
            },
            first,
            next,
        })
    }

    /// 星期六, 周六, 星期天.
    fn chinese_weekday(&self, at: usize) -> Option<(Stated<Weekday>, usize)> {
        let name = if self.sign(at, "星") && self.sign(at + 1, "期") {
            at + 2
        } else if self.sign(at, "周") {
            at + 1
        } else {
            return None;
        };
        let day = match self.token(name)?.sense {
            Some(Sense::Weekday { day, .. }) => day,
            _ if self.sign(name, "天") => 6,
            _ => return None,
        };
        let stated = Stated {
            value: Weekday::from_monday_zero_offset(day).ok()?,
            span: self.span(at, name),
        };
        Some((stated, name + 1))
    }
}

/// Whether a month can have that day.
fn is_day(day: i8, month: i8) -> bool {
    let last = match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=last).contains(&day)
}
