//! Dates that stand in a text, in six languages.

use crate::date::MONTHS;
use jiff::civil::Date;

/// Reads the date at the very start of a text: "23 December 2003", "December 23, 2003", "1er mai 1974",
/// "23 de diciembre de 2003", "23 декабря 2003 года", "2003年12月23日". Gives it with its length in bytes.
pub(crate) fn at_start(text: &str) -> Option<(Date, usize)> {
    let mut rest = Rest { text, at: 0 };
    let date = rest
        .attempt(Rest::day_first)
        .or_else(|| rest.attempt(Rest::month_first))
        .or_else(|| rest.attempt(Rest::chinese))?;
    Some((date, rest.at))
}

struct Rest<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Rest<'t> {
    fn left(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn attempt(&mut self, read: fn(&mut Self) -> Option<Date>) -> Option<Date> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    fn day_first(&mut self) -> Option<Date> {
        let day = self.number(2)?;
        for suffix in ["st", "nd", "rd", "th", "er", "º", "."] {
            if self.word(suffix) {
                break;
            }
        }
        self.space()?;
        let _ = self.word("de ") || self.word("of ");
        let month = self.month()?;
        let _ = self.word(",") || self.word(".");
        self.space()?;
        let _ = self.word("del ") || self.word("de ");
        let year = self.year()?;
        let end = self.at;
        let russian = self.space().is_some() && (self.word("года") || self.word("г."));
        if !russian {
            self.at = end;
        }
        date(year, month, day)
    }

    fn month_first(&mut self) -> Option<Date> {
        let month = self.month()?;
        self.space()?;
        let day = self.number(2)?;
        for suffix in ["st", "nd", "rd", "th"] {
            if self.word(suffix) {
                break;
            }
        }
        let _ = self.word(",");
        self.space()?;
        let year = self.year()?;
        date(year, month, day)
    }

    fn chinese(&mut self) -> Option<Date> {
        let year = self.year()?;
        self.word("年").then_some(())?;
        let month = self.number(2)?;
        self.word("月").then_some(())?;
        let day = self.number(2)?;
        self.word("日").then_some(())?;
        date(year, month, day)
    }

    fn number(&mut self, most: usize) -> Option<u16> {
        let left = self.left();
        let end = left.find(|c: char| !c.is_ascii_digit()).unwrap_or(left.len());
        let value = left
            .get(..end)
            .filter(|_| (1..=most).contains(&end))?
            .parse()
            .ok()?;
        self.at += end;
        Some(value)
    }

    fn year(&mut self) -> Option<u16> {
        self.number(4).filter(|year| (1900..=2999).contains(year))
    }

    fn space(&mut self) -> Option<()> {
        let left = self.left();
        let trimmed = left.trim_start();
        self.at += left.len() - trimmed.len();
        (trimmed.len() < left.len()).then_some(())
    }

    fn word(&mut self, word: &str) -> bool {
        let length = starts_with(self.left(), word);
        self.at += length.unwrap_or(0);
        length.is_some()
    }

    fn month(&mut self) -> Option<u16> {
        // The Chinese months are numbers: they belong to another form.
        let full = MONTHS[..5].iter().flat_map(|names| (1..).zip(names));
        let short = (1..).zip(&SHORT);
        let (length, month) = full
            .chain(short)
            .filter_map(|(month, name)| Some((starts_with(self.left(), name)?, month)))
            .max()?;
        self.at += length;
        Some(month)
    }
}

/// English months as they are cut short.
const SHORT: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    let small = |value: u16| i8::try_from(value).ok();
    Date::new(i16::try_from(year).ok()?, small(month)?, small(day)?).ok()
}

/// How many bytes of `text` are `phrase`, whatever its case, with any white space for a space.
pub(crate) fn starts_with(text: &str, phrase: &str) -> Option<usize> {
    let mut chars = text.char_indices().peekable();
    for wanted in phrase.chars() {
        if wanted.is_whitespace() {
            chars.next_if(|(_, c)| c.is_whitespace())?;
            while chars.next_if(|(_, c)| c.is_whitespace()).is_some() {}
        } else {
            chars.next_if(|(_, c)| alike(*c, wanted))?;
        }
    }
    Some(chars.peek().map_or(text.len(), |(at, _)| *at))
}

/// Where `phrase` begins that `text` ends with, whatever its case, with any white space for a space.
pub(crate) fn ends_with(text: &str, phrase: &str) -> Option<usize> {
    let mut at = text.len();
    for wanted in phrase.chars().rev() {
        let before = text[..at].trim_end_matches(char::is_whitespace).len();
        if wanted.is_whitespace() {
            (before < at).then_some(())?;
            at = before;
        } else {
            let c = text[..at].chars().next_back().filter(|c| alike(*c, wanted))?;
            at -= c.len_utf8();
        }
    }
    Some(at)
}

fn alike(a: char, b: char) -> bool {
    a == b || a.to_lowercase().eq(b.to_lowercase()) || (a == '’' && b == '\'')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DateForm, Language, format_date};

    #[test]
    fn dates_are_read_as_they_are_written() {
        let day: Date = "2003-12-23".parse().unwrap();
        for text in [
            "23 December 2003",
            "23rd of December 2003",
            "December 23, 2003",
            "Dec 23, 2003",
            "23\u{a0}décembre\n2003",
            "23 de diciembre del 2003",
            "23 декабря 2003 г.",
        ] {
            assert_eq!(at_start(text), Some((day, text.len())), "{text}");
        }
        for language in [
            Language::En,
            Language::Fr,
            Language::Es,
            Language::Ar,
            Language::Ru,
            Language::Zh,
        ] {
            let mut day: Date = "2024-01-01".parse().unwrap();
            while day.year() == 2024 {
                let text = format_date(day, DateForm::Long, language);
                assert_eq!(at_start(&text), Some((day, text.len())), "{text}");
                day = day.saturating_add(jiff::Span::new().days(9));
            }
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "23",
            "32 December 2003",
            "December",
            "23 December",
            "2003",
            "30 February 2003",
            "23 Decembre",
        ] {
            assert_eq!(at_start(text), None, "{text}");
        }
    }
}
