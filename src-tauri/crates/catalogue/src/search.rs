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
        let mut found = self.ranked(observances, query, &wanted, language);
        let telling: Vec<String> = wanted.iter().filter(|word| is_telling(word)).cloned().collect();
        if found.is_empty() && !telling.is_empty() && telling.len() < wanted.len() {
            found = self.ranked(observances, query, &telling, language);
        }
        if found.is_empty() {
            found = self.remembered(&telling);
        }
        found.sort_unstable();
        found.truncate(limit);
        found
            .into_iter()
            .map(|(_, at)| (at, highlight(observances[at].name_in(language), &wanted)))
            .collect()
    }

    /// Names remembered wrong: "International Day for" where the list says "United Nations Day for", or a word that
    /// the name does not have. Where no name has all the words that tell, those with half of them and more do, and
    /// rare words count more than common ones.
    fn remembered(&self, telling: &[String]) -> Vec<(Rank, usize)> {
        let own: Vec<&String> = telling.iter().filter(|word| !is_common(word)).collect();
        let holders: Vec<Vec<bool>> = own
            .iter()
            .map(|word| self.entries.iter().map(|entry| entry.has(word)).collect())
            .collect();
        let weight: Vec<usize> = holders
            .iter()
            .map(|holds| 1000 / holds.iter().filter(|holds| **holds).count().max(1))
            .collect();
        let mut found = Vec::new();
        let mut fewest = own.len() / 2;
        for at in 0..self.entries.len() {
            let missing = holders.iter().filter(|holds| !holds[at]).count();
            if missing > fewest || missing == own.len() {
                continue;
            }
            if missing == 0 && fewest > 0 {
                fewest = 0;
                found.clear();
            }
            let common: usize = holders
                .iter()
                .zip(&weight)
                .filter(|(holds, _)| !holds[at])
                .map(|(_, w)| w)
                .sum();
            let length = self.entries[at].names.first().map_or(0, |name| name.folded.len());
            found.push(((7, 0, common * 1000 + length), at));
        }
        found
    }

    fn ranked(
        &self,
        observances: &[Observance],
        query: &str,
        wanted: &[String],
        language: Language,
    ) -> Vec<(Rank, usize)> {
        let folded = wanted.join(" ");
        let day = day_asked(wanted);
        let documents = documents_asked(query);
        self.entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| {
                let by_document = documents.iter().filter_map(|key| entry.document_rank(key)).min();
                let by_day = day
                    .filter(|day| day.is_of(&observances[at]))
                    .map(|_| (day_rank(&observances[at]), 0, 0));
                let by_name = entry.rank(&folded, wanted, language);
                Some((by_document.into_iter().chain(by_day).chain(by_name).min()?, at))
            })
            .collect()
    }
}

impl Entry {
    fn new(observance: &Observance) -> Self {
        let names = LANGUAGES
            .into_iter()
            .filter_map(|language| {
                let name = observance.official_name(language)?;
                let words = words(name);
                Some(Name {
                    language,
                    folded: words.join(" "),
                    words,
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

    /// The whole symbol before the beginning of one.
    fn document_rank(&self, key: &str) -> Option<Rank> {
        let begun = self.documents.iter().filter(|document| document.starts_with(key));
        begun.map(|document| (0, u8::from(document != key), 0)).min()
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

    fn has(&self, word: &str) -> bool {
        self.all_words().any(|known| known.starts_with(word))
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

/// Whether a word tells one name from another: little words are easily remembered wrong, and names have no year.
fn is_telling(word: &str) -> bool {
    const LITTLE: [&str; 20] = [
        "a", "an", "and", "at", "for", "from", "in", "of", "on", "the", "to", "with", "de", "des", "du",
        "la", "le", "les", "el", "y",
    ];
    let year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    !year && !LITTLE.contains(&word)
}

/// Whether a word stands in so many names that it tells nothing.
fn is_common(word: &str) -> bool {
    const COMMON: [&str; 26] = [
        "annual",
        "day",
        "days",
        "decade",
        "dia",
        "global",
        "international",
        "internacional",
        "internationale",
        "journee",
        "mondiale",
        "mundial",
        "nation",
        "nations",
        "naciones",
        "semaine",
        "semana",
        "un",
        "unidas",
        "unies",
        "united",
        "week",
        "world",
        "year",
        "ano",
        "annee",
    ];
    COMMON.contains(&word)
}

/// Letters and digits of a symbol only as they are compared: no spaces, no case.
fn compact(text: &str) -> String {
    fold(text).chars().filter(|c| !c.is_whitespace()).collect()
}

/// The symbols or numbers that a query is or begins.
fn documents_asked(query: &str) -> Vec<String> {
    if !query.contains(char::is_numeric) {
        return Vec::new();
    }
    let typed = compact(query);
    let whole = parse_symbol(query).ok().map(|symbol| compact(&symbol.key));
    whole
        .into_iter()
        .chain((typed.contains('/') && typed.len() > 2).then_some(typed))
        .collect()
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
                Rule::NthWeekday { month, .. } | Rule::WeekContaining { month, .. } => {
                    self.month == month && self.day.is_none()
                }
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
}

/// A day that was asked for stands before a week that it is in.
fn day_rank(observance: &Observance) -> u8 {
    u8::from(matches!(
        observance.rule,
        Rule::Range { .. } | Rule::WeekContaining { .. }
    ))
}

/// Where the query stands in a name: as a phrase, or else its first word found.
fn highlight(name: &str, wanted: &[String]) -> Option<(usize, usize)> {
    let known = words_at(name);
    let (last, before) = wanted.split_last()?;
    let phrase = known.windows(wanted.len()).find(|words| {
        words[..before.len()]
            .iter()
            .zip(before)
            .all(|((.., word), query)| word == query)
            && words[before.len()].2.starts_with(last.as_str())
    });
    if let Some(words) = phrase {
        return Some((words[0].0, end_of(name, &words[before.len()], last)));
    }
    let single = known.iter().find_map(|word| {
        let query = wanted.iter().find(|query| word.2.starts_with(query.as_str()))?;
        Some((word.0, end_of(name, word, query)))
    });
    // Chinese stands without spaces: anywhere in the name.
    single.or_else(|| {
        let query = wanted.first().filter(|query| !query.is_ascii())?;
        name.find(query.as_str()).map(|at| (at, at + query.len()))
    })
}

/// Where a query that a word begins with ends, in the name's own bytes.
fn end_of(name: &str, (start, end, _): &(usize, usize, String), query: &str) -> usize {
    let mut left = query.chars().count();
    name[*start..*end]
        .char_indices()
        .find_map(|(at, c)| {
            left = left.saturating_sub(fold(c.encode_utf8(&mut [0; 4])).chars().count());
            (left == 0).then_some(start + at + c.len_utf8())
        })
        .unwrap_or(*end)
}
