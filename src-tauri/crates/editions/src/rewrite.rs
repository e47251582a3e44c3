//! The value for the new edition, in the shape of the old one.

use crate::scene::Scene;
use crate::spell;
use daymark_catalogue::{Date, DateForm, Language, format_date, weekday};
use daymark_phrases::Day;

/// A text with some of its bytes replaced; `from` is where the text begins in the whole.
pub(crate) struct Rewriting<'t> {
    text: &'t str,
    from: usize,
    edits: Vec<(usize, usize, String)>,
}

impl<'t> Rewriting<'t> {
    pub(crate) fn new(text: &'t str, from: usize) -> Self {
        Self {
            text,
            from,
            edits: Vec::new(),
        }
    }

    fn replace(&mut self, start: usize, end: usize, by: String) {
        self.edits.push((start - self.from, end - self.from, by));
    }

    /// The new text; `None` where an edit lies outside it or two overlap.
    pub(crate) fn done(mut self) -> Option<String> {
        self.edits.sort_by_key(|edit| edit.0);
        let mut new = String::with_capacity(self.text.len() + 8);
        let mut at = 0;
        for (start, end, by) in &self.edits {
            new.push_str(self.text.get(at..*start)?);
            new.push_str(by);
            at = *end;
        }
        new.push_str(self.text.get(at..)?);
        Some(new)
    }

    /// Sets a written day to another date, part by part: the order, commas and what is left out stay.
    pub(crate) fn day(&mut self, whole: &str, day: &Day, date: Date, language: Language) -> Option<()> {
        if let Some(stated) = day.weekday {
            let written = stated.span.of(whole);
            let name = like(weekday(date, language), written);
            // "Sat" stays short.
            let short = written.chars().count() <= 5 && name.chars().count() > 5 && language == Language::En;
            let name = if short {
                name.chars().take(3).collect()
            } else {
                name
            };
            self.replace(stated.span.start, stated.span.end, name);
        }
        let written = day.day_month.of(whole);
        let new = day_and_month(written, day, date, language)?;
        self.replace(day.day_month.start, day.day_month.end, new);
        if let Some(year) = day.year {
            self.replace(year.span.start, year.span.end, date.year().to_string());
        }
        Some(())
    }
}

/// Day and month as written, for another date; `None` where their order cannot be told.
fn day_and_month(written: &str, day: &Day, date: Date, language: Language) -> Option<String> {
    if date.day() == day.day && date.month() == day.month {
        return Some(written.to_owned());
    }
    let digits_start = written.find(|c: char| c.is_ascii_digit())?;
    let digits_len = written[digits_start..]
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(written.len() - digits_start);
    // 2026-11-19: digits alone have no month in words.
    if !written.contains(char::is_alphabetic) && digits_len != written.len() {
        return None;
    }
    let number = date.day().to_string();
    let tail = &written[digits_start + digits_len..];
    let endings = ["st", "nd", "rd", "th"];
    let ending = endings.into_iter().find(|ending| tail.starts_with(ending));
    let (number, digits_len) = match ending {
        Some(ending) => (
            format!("{number}{}", spell::suffix(date.day().unsigned_abs().into())),
            digits_len + ending.len(),
        ),
        None => (number, digits_len),
    };
    let mut new = written.to_owned();
    new.replace_range(digits_start..digits_start + digits_len, &number);
    if date.month() != day.month {
        let old_name = month_name(date.with().month(day.month).day(1).build().ok()?, language);
        let new_name = month_name(date, language);
        let at = new.to_lowercase().find(&old_name.to_lowercase())?;
        let place = at..at + old_name.len();
        let cased = like(&new_name, new.get(place.clone())?);
        new.replace_range(place, &cased);
    }
    Some(new)
}

fn month_name(date: Date, language: Language) -> String {
    let words = format_date(date, DateForm::MonthYear, language);
    let end = words.find(['\u{a0}', ' ']).unwrap_or(words.len());
    words[..end].to_owned()
}

/// A number in the form in which another is written: "14th" → "15th", "Fourteenth" → "Fifteenth", "XIV" not at all.
pub(crate) fn number_like(written: &str, number: u32, ordinal: bool, scene: &Scene<'_>) -> Option<String> {
    let digits = written.chars().take_while(char::is_ascii_digit).count();
    if digits > 0 {
        let ending = &written[digits..];
        let ending = match ending {
            "st" | "nd" | "rd" | "th" => spell::suffix(number),
            // "1er" has an ending of its own.
            "er" | "re" | "ère" => return None,
            other => other,
        };
        return Some(format!("{number}{ending}"));
    }
    let words = if ordinal {
        spell::ordinal(number, written, scene.language)?
    } else {
        spell::cardinal(number, scene.language)?
    };
    let spaced = scene.language == Language::En && written.contains(' ') && !written.contains('-');
    let words = if spaced { words.replace('-', " ") } else { words };
    Some(like(&words, written))
}

/// A word with the case of another: its first letter, or all.
pub(crate) fn like(word: &str, written: &str) -> String {
    let letters = || written.chars().filter(|c| c.is_alphabetic());
    if letters().count() > 1 && letters().all(char::is_uppercase) {
        return word.to_uppercase();
    }
    let mut characters = word.chars();
    match (characters.next(), letters().next()) {
        (Some(first), Some(shown)) if shown.is_uppercase() => {
            first.to_uppercase().collect::<String>() + characters.as_str()
        }
        _ => word.to_owned(),
    }
}
