//! Search among the observances: names in six languages, symbols, dates.

use crate::Language;
use crate::catalogue::Observance;
use crate::date::{MONTHS, RUSSIAN_ALONE};
use crate::fold::{fold, words, words_at};
use crate::rule::Rule;
use crate::symbol::parse_symbol;
use jiff::civil::Date;

const LANGUAGES: [Language; 6] = [
    Language::En,
    Language::Fr,
    Language::Es,
    Language::Ar,
    Language::Ru,
    Language::Zh,
];

/// The folded words of every observance, in the catalogue's order.
#[derive(Debug)]
pub(crate) struct Index {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    names: Vec<Name>,
    /// Keys and numbers of the founding documents, folded.
    documents: Vec<String>,
    /// Words found last: agencies and the id.
    others: Vec<String>,
}

#[derive(Debug)]
struct Name {
    language: Language,
    folded: String,
    words: Vec<String>,
}

/// How well an observance fits; the smaller the better.
type Rank = (u8, u8, usize);

impl Index {
    pub(crate) fn new(observances: &[Observance]) -> Self {
        Self {
            entries: observances.iter().map(Entry::new).collect(),
        }
    }

    /// Places in the catalogue with the highlight in the name that is shown, the better ones first.
    pub(crate) fn find(
        &self,
        observances: &[Observance],
        query: &str,
        language: Language,
        limit: usize,
    ) -> Vec<(usize, Option<(usize, usize)>)> {
        let wanted = words(query);
        if wanted.is_empty() {
            return (0..self.entries.len().min(limit)).map(|at| (at, None)).collect();
        }
        let folded = fold(query.trim());
        let day = day_asked(&wanted);
        let document = document_asked(query, &folded);
        let mut found: Vec<(Rank, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| {
                let by_document = document
                    .as_deref()
                    .filter(|key| entry.has_document(key))
                    .map(|_| (0, 0, 0));
                let by_day = day
                    .filter(|day| day.is_of(&observances[at]))
                    .map(|day| (day.rank(&observances[at]), 0, 0));
                let by_name = entry.rank(&folded, &wanted, language);
                Some((by_document.into_iter().chain(by_day).chain(by_name).min()?, at))
            })
            .collect();
        found.sort_unstable();
        found.truncate(limit);
        found
            .into_iter()
            .map(|(_, at)| (at, highlight(observances[at].name_in(language), &folded, &wanted)))
            .collect()
    }
}

impl Entry {
    fn new(observance: &Observance) -> Self {
        let names = LANGUAGES
            .into_iter()
            .filter_map(|language| {
                let name = observance.official_name(language)?;
                Some(Name {
                    language,
                    folded: fold(name),
                    words: words(name),
                })
            })
            .collect();
        let documents = observance
            .founding
            .iter()
            .flat_map(|founding| {
                let number = parse_symbol(&founding.symbol)
                    .map(|symbol| compact(&symbol.number))
                    .ok();
                [Some(compact(&founding.symbol)), number]
            })
            .flatten()
            .collect();
        let mut others: Vec<String> = observance.lead.iter().flat_map(|agency| words(agency)).collect();
        others.extend(words(&observance.id));
        Self {
            names,
            documents,
            others,
        }
    }

    fn has_document(&self, key: &str) -> bool {
        self.documents
            .iter()
            .any(|document| document.starts_with(key) || document.ends_with(key))
    }

    fn rank(&self, folded: &str, wanted: &[String], language: Language) -> Option<Rank> {
        let by_name = self.names.iter().filter_map(|name| {
            let other_language = u8::from(name.language != language);
            name.tier(folded, wanted)
                .map(|tier| (tier, other_language, name.folded.len()))
        });
        let by_others = wanted
            .iter()
            .all(|word| self.all_words().any(|known| known.starts_with(word.as_str())))
            .then_some((6, 0, 0));
        by_name.chain(by_others).min()
    }

    fn all_words(&self) -> impl Iterator<Item = &String> {
        self.others
            .iter()
            .chain(self.names.iter().flat_map(|name| &name.words))
    }
}

impl Name {
    fn tier(&self, folded: &str, wanted: &[String]) -> Option<u8> {
        if self.folded == folded {
            return Some(1);
        }
        if self.folded.starts_with(folded) {
            return Some(2);
        }
        if self.language == Language::Zh {
            return self.folded.contains(folded).then_some(4);
        }
        let all = wanted
            .iter()
            .all(|word| self.words.iter().any(|known| known.starts_with(word.as_str())));
        if !all {
            return None;
        }
        let whole = wanted.iter().all(|word| self.words.contains(word));
        Some(if self.folded.contains(folded) {
            3
        } else if whole {
            4
        } else {
            5
        })
    }
}

/// Letters and digits of a symbol only as they are compared: no spaces, no case.
fn compact(text: &str) -> String {
    fold(text).chars().filter(|c| !c.is_whitespace()).collect()
}

/// The symbol or number that a query is, if it is one.
fn document_asked(query: &str, folded: &str) -> Option<String> {
    if !folded.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Ok(symbol) = parse_symbol(query) {
        return Some(compact(&symbol.key));
    }
    // The beginning of a number that is still being typed.
    let typed = compact(query);
    (typed.contains('/') && typed.len() > 2).then_some(typed)
}

/// A day or month that a query asks for.
#[derive(Debug, Clone, Copy)]
struct DayAsked {
    year: Option<i16>,
    month: i8,
    day: Option<i8>,
}

fn day_asked(wanted: &[String]) -> Option<DayAsked> {
    let numbers: Vec<i16> = wanted
        .iter()
        .filter_map(|word| word.trim_end_matches("er").parse().ok())
        .collect();
    if wanted.len() == 3 && numbers.len() == 3 && numbers[0] > 1900 {
        let date = Date::new(
            numbers[0],
            i8::try_from(numbers[1]).ok()?,
            i8::try_from(numbers[2]).ok()?,
        )
        .ok()?;
        return Some(DayAsked {
            year: Some(date.year()),
            month: date.month(),
            day: Some(date.day()),
        });
    }
    let mut asked = DayAsked {
        year: None,
        month: 0,
        day: None,
    };
    for word in wanted {
        if let Ok(number) = word.trim_end_matches("er").parse::<i16>() {
            match number {
                1..=31 if asked.day.is_none() => asked.day = i8::try_from(number).ok(),
                1900..=2200 if asked.year.is_none() => asked.year = Some(number),
                _ => return None,
            }
        } else if let Some(month) = month_named(word).filter(|_| asked.month == 0) {
            asked.month = month;
        } else if !matches!(word.as_str(), "de" | "of" | "the" | "года") {
            return None;
        }
    }
    (asked.month > 0).then_some(asked)
}

/// The month of a name, or of its first three letters and more.
fn month_named(word: &str) -> Option<i8> {
    let fits = |name: &str| {
        fold(name).split([' ', '/']).any(|name| {
            name == word
                || (word.chars().count() >= 3 && name.starts_with(word))
                || (name == "september" && word == "sept")
        })
    };
    // In Arabic "كانون" alone names two months, the first found wins; nobody searches by it.
    MONTHS
        .iter()
        .chain([&RUSSIAN_ALONE])
        .find_map(|names| names.iter().position(|name| fits(name)))
        .and_then(|at| i8::try_from(at + 1).ok())
}

impl DayAsked {
    fn is_of(self, observance: &Observance) -> bool {
        if let Some(year) = self.year {
            return observance
                .edition(year)
                .into_iter()
                .chain(observance.additional_editions(year))
                .filter(|_| !observance.rule.is_once())
                .any(|edition| self.falls_between(edition.start, edition.end));
        }
        std::iter::once(&observance.rule)
            .chain(observance.additional.iter())
            .any(|rule| match *rule {
                Rule::Fixed { month, day } => {
                    self.month == month && self.day.is_none_or(|asked| asked == day)
                }
                Rule::NthWeekday { month, .. } => self.month == month && self.day.is_none(),
                Rule::FullMoonMay => self.month == 5 && self.day.is_none(),
                Rule::Announced { typical_month, .. } => self.month == typical_month && self.day.is_none(),
                // Any year will do for days that are the same every year.
                Rule::Range { .. } => rule.days(2000).is_some_and(|(start, end)| {
                    DayAsked {
                        year: Some(2000),
                        ..self
                    }
                    .falls_between(start, end)
                }),
                Rule::WeekContaining { month, .. } => self.month == month && self.day.is_none(),
                Rule::Years { .. } | Rule::Period { .. } => false,
            })
    }

    fn falls_between(self, start: Date, end: Date) -> bool {
        let year = self.year.unwrap_or_else(|| start.year());
        match (self.day, Date::new(year, self.month, self.day.unwrap_or(1))) {
            (_, Err(_)) => false,
            (Some(_), Ok(day)) => start <= day && day <= end,
            (None, Ok(first)) => start <= first.last_of_month() && first <= end,
        }
    }

    /// Days before weeks.
    fn rank(self, observance: &Observance) -> u8 {
        u8::from(matches!(
            observance.rule,
            Rule::Range { .. } | Rule::WeekContaining { .. }
        ))
    }
}

/// Where the query stands in a name: all of it, or its first word found.
fn highlight(name: &str, folded: &str, wanted: &[String]) -> Option<(usize, usize)> {
    let known = words_at(name);
    // The whole query as it stands.
    let mut offsets = Vec::new();
    let mut whole = String::new();
    for (at, c) in name.char_indices() {
        let piece = fold(c.encode_utf8(&mut [0; 4]));
        offsets.extend(std::iter::repeat_n((at, at + c.len_utf8()), piece.len()));
        whole.push_str(&piece);
    }
    let boundary = |at: usize| {
        known
            .iter()
            .any(|(start, ..)| offsets.get(at).is_some_and(|(byte, _)| byte == start))
    };
    let phrase = whole
        .match_indices(folded)
        .map(|(at, _)| at)
        .find(|at| boundary(*at) || !folded.is_ascii());
    if let (Some(at), false) = (phrase, folded.is_empty()) {
        return Some((offsets[at].0, offsets[at + folded.len() - 1].1));
    }
    known.iter().find_map(|(start, end, word)| {
        let query = wanted.iter().find(|query| word.starts_with(query.as_str()))?;
        let mut left = query.chars().count();
        let end = name[*start..*end]
            .char_indices()
            .find_map(|(at, c)| {
                left = left.saturating_sub(fold(c.encode_utf8(&mut [0; 4])).chars().count());
                (left == 0).then_some(start + at + c.len_utf8())
            })
            .unwrap_or(*end);
        Some((*start, end))
    })
}
