//! English, whose spellings share most of their words.

use crate::hunspell::{Words, words};
use crate::{Answer, Spelling, edits, packed, prefixes};
use std::sync::OnceLock;

/// A set of the spellings of English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Spellings(u8);

/// Names of days and months, which have a capital as people's names do.
const CALENDAR: [&str; 13] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "saturday",
    "sunday",
    "january",
    "february",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Shorter ones are surnames: Munday.
const SLIPPED_CALENDAR: usize = 7;

/// More than one letter away, and written often.
const CALENDAR_SLIPS: [&str; 4] = ["wensday", "wendsday", "wedensday", "febuery"];

impl Spellings {
    /// The United States'.
    pub const AMERICAN: Self = Self(1);
    /// Britain's with -ise.
    pub const BRITISH: Self = Self(2);
    /// Britain's with -ize.
    pub const OXFORD: Self = Self(4);
    /// All of them.
    pub const ALL: Self = Self(7);

    /// Whether the two have a spelling in common.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// How common a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    Rare,
    Common,
    Commonest,
}

/// The words, in one text.
pub(crate) struct English {
    /// `words.txt`: a word a line, sorted by bytes, its marks behind a tab.
    text: String,
    /// Where each line starts.
    lines: Vec<u32>,
    /// Words of the field that the list lacks, sorted.
    field: Vec<&'static str>,
    /// For suggestions alone, one a [`Spelling`]: made when the first is asked for.
    suggesting: [OnceLock<Option<Words>>; 4],
}

/// The letters that a slip can be mended with.
const ALPHABET: [char; 26] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u',
    'v', 'w', 'x', 'y', 'z',
];

/// The shortest word that a prefix makes a new one of: "inter" and "pet" make nothing.
const STEM: usize = 5;

/// For the suggester: the letters by how often slips need them, and the slips that people make most.
const AFFIXES: &str = "SET UTF-8
TRY esianrtolcdugmphbyfvkwz'
REP 46
REP ie ei
REP ei ie
REP ible able
REP able ible
REP ance ence
REP ence ance
REP ant ent
REP ent ant
REP mm m
REP m mm
REP cc c
REP c cc
REP rr r
REP r rr
REP tt t
REP t tt
REP ss s
REP s ss
REP ll l
REP l ll
REP pp p
REP p pp
REP nn n
REP n nn
REP ery ary
REP ary ery
REP er ar
REP ar er
REP or er
REP er or
REP tion sion
REP sion tion
REP f ph
REP ph f
REP sc s
REP s sc
REP y i
REP i y
REP e a
REP a e
REP e i
REP i e
REP ou o
REP o ou
REP al le
REP ly lly
";

impl English {
    pub(crate) fn unpack(words: &[u8], field: &'static str) -> Self {
        let text = packed::text(words);
        let mut lines: Vec<u32> = Vec::with_capacity(text.len() / 10);
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            lines.push(start);
            start += line.len() as u32;
        }
        let mut field: Vec<&str> = packed::words(field).collect();
        field.sort_unstable();
        Self {
            text,
            lines,
            field,
            suggesting: Default::default(),
        }
    }

    /// Whether the words are there, in the order that they are looked up by.
    #[cfg(test)]
    pub(crate) fn is_whole(&self) -> bool {
        let words: Vec<&str> = (0..self.lines.len()).map(|index| self.line(index).0).collect();
        words.len() > 100_000 && words.is_sorted_by(|a, b| a.as_bytes() < b.as_bytes())
    }

    fn line(&self, index: usize) -> (&str, &str) {
        let start = self.lines[index] as usize;
        let end = self
            .lines
            .get(index + 1)
            .map_or(self.text.len(), |&next| next as usize);
        let line = self.text[start..end].trim_end_matches('\n');
        line.split_once('\t').unwrap_or((line, ""))
    }

    /// The spellings that have exactly this word.
    fn exact(&self, word: &str) -> Option<(Spellings, Use)> {
        let found = self.lines.binary_search_by(|&start| {
            let line = &self.text.as_bytes()[start as usize..];
            // A line ends with a tab or a line break, which are below every letter.
            let ends = |byte: &u8| matches!(byte, b'\t' | b'\n');
            line.iter().take_while(|byte| !ends(byte)).cmp(word.as_bytes())
        });
        match found {
            Ok(index) => Some(read(self.line(index).1)),
            Err(_) => self
                .field
                .binary_search(&word)
                .is_ok()
                .then_some((Spellings::ALL, Use::Rare)),
        }
    }

    /// The spellings that have the word, its capitals allowed to be those of a sentence's start or of a headline.
    fn listed(&self, word: &str) -> Option<(Spellings, Use)> {
        let small = || Some(word.to_lowercase()).filter(|small| small != word);
        let headline = || {
            let whole = word.chars().skip(1).any(char::is_alphabetic) && !word.contains(char::is_lowercase);
            whole.then(|| capitalised(&word.to_lowercase()))
        };
        let exact = self.exact(word);
        let plain = small().and_then(|small| self.exact(&small));
        match (exact, plain) {
            (Some(a), Some(b)) => Some((a.0.with(b.0), a.1.max(b.1))),
            (found, other) => found
                .or(other)
                .or_else(|| headline().and_then(|name| self.exact(&name))),
        }
    }

    pub(crate) fn look_up(&self, word: &str) -> Answer {
        if let Some((spellings, _)) = self.listed(word).or_else(|| self.contracted(word)) {
            return if spellings == Spellings::ALL {
                Answer::Word
            } else {
                Answer::WordOf(spellings)
            };
        }
        let small = word.to_lowercase();
        // Many a name is near a common word: with a capital, only a slip behind the first letter of one of the
        // commonest is believed. (Of 50,000 surnames of the United States that the lists lack, 1.9 % are.)
        let (first, needed) = if word.starts_with(char::is_uppercase) {
            (small.chars().next(), Use::Commonest)
        } else {
            (None, Use::Common)
        };
        let is_slip = edits::is_slip(&small, &ALPHABET, |edited| {
            first.is_none_or(|first| edited.starts_with(first))
                && (self.exact(edited).is_some_and(|(_, how)| how >= needed)
                    || small.len() >= SLIPPED_CALENDAR && CALENDAR.contains(&edited))
        });
        if is_slip || CALENDAR_SLIPS.contains(&&*small) {
            return Answer::Slip;
        }
        match self.derived(&small) {
            Some(Spellings::ALL) => Answer::Word,
            Some(spellings) => Answer::WordOf(spellings),
            None => Answer::Unknown,
        }
    }

    /// `should've`, `it'll`: a known word with what is said with it.
    fn contracted(&self, word: &str) -> Option<(Spellings, Use)> {
        let (stem, ending) = word.rsplit_once('\'')?;
        matches!(ending, "ve" | "ll" | "d" | "re" | "s" | "")
            .then(|| self.listed(stem))
            .flatten()
    }

    /// A prefix that makes new words of known ones.
    fn derived(&self, small: &str) -> Option<Spellings> {
        prefixes::ENGLISH
            .iter()
            .filter_map(|prefix| small.strip_prefix(prefix))
            .filter(|stem| stem.len() >= STEM)
            .find_map(|stem| match self.exact(stem) {
                Some((spellings, Use::Common | Use::Commonest)) => Some(spellings),
                _ => None,
            })
    }

    pub(crate) fn respelled(&self, word: &str, spelling: Spelling) -> Option<String> {
        let small = word.to_lowercase();
        let mut ways: Vec<String> = Vec::new();
        let mut add = |way: String, english: &Self| {
            let fits = english
                .exact(&way)
                .is_some_and(|(has, _)| has.meets(spelling.words()));
            if fits && way != small && !ways.contains(&way) {
                ways.push(way);
            }
        };
        for &(a, b) in PAIRS {
            for (from, to) in [(a, b), (b, a)] {
                for (at, _) in small.match_indices(from) {
                    let way = format!("{}{to}{}", &small[..at], &small[at + from.len()..]);
                    add(way.clone(), self);
                    // Both at once: colorised, colourized.
                    for &(c, d) in &[("is", "iz"), ("iz", "is")] {
                        if let Some(second) = way.rfind(c).filter(|second| *second > at) {
                            add(format!("{}{d}{}", &way[..second], &way[second + 2..]), self);
                        }
                    }
                }
            }
        }
        let [way] = ways.as_slice() else { return None };
        Some(if word.starts_with(char::is_uppercase) {
            if word.contains(char::is_lowercase) {
                capitalised(way)
            } else {
                way.to_uppercase()
            }
        } else {
            way.clone()
        })
    }

    pub(crate) fn suggest(&self, word: &str, spelling: Spelling) -> Vec<String> {
        if let Some(way) = self.respelled(word, spelling) {
            return vec![way];
        }
        let slot = &self.suggesting[spelling as usize];
        let Some(words) = slot.get_or_init(|| self.for_suggestions(spelling)) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        words.suggest(word, &mut found);
        // Among equals the common word is the likelier; the order is kept otherwise.
        found.sort_by_key(|word| self.listed(word).is_none_or(|(_, how)| how == Use::Rare));
        found
    }

    /// The same words in the form that the suggester reads.
    fn for_suggestions(&self, spelling: Spelling) -> Option<Words> {
        let allowed = spelling.words();
        let mut dic = String::with_capacity(self.text.len());
        dic.push_str("1\n");
        for index in 0..self.lines.len() {
            let (word, marks) = self.line(index);
            if read(marks).0.meets(allowed) {
                dic.push_str(word);
                dic.push('\n');
            }
        }
        for word in &self.field {
            dic.push_str(word);
            dic.push('\n');
        }
        words(AFFIXES, &dic)
    }
}

/// The letters in which the spellings differ.
const PAIRS: &[(&str, &str)] = &[
    ("is", "iz"),
    ("ys", "yz"),
    ("our", "or"),
    ("re", "er"),
    ("ogue", "og"),
    ("nce", "nse"),
    ("ll", "l"),
    ("pp", "p"),
    ("tt", "t"),
    ("ae", "e"),
    ("oe", "e"),
    ("amme", "am"),
    ("que", "ck"),
    ("ou", "o"),
    ("ey", "ay"),
    ("gement", "gment"),
    ("xion", "ction"),
    ("ph", "f"),
    ("sc", "sk"),
    ("ium", "um"),
    ("ller", "ler"),
    ("llery", "lry"),
    ("y", "i"),
    ("st", ""),
    ("wards", "ward"),
];

fn read(marks: &str) -> (Spellings, Use) {
    let mut spellings = Spellings(0);
    let mut how = Use::Common;
    for mark in marks.bytes() {
        match mark {
            b'u' => spellings = spellings.with(Spellings::AMERICAN),
            b'g' => spellings = spellings.with(Spellings::BRITISH),
            b'z' => spellings = spellings.with(Spellings::OXFORD),
            b'c' => how = Use::Commonest,
            _ => how = Use::Rare,
        }
    }
    (
        if spellings.0 == 0 {
            Spellings::ALL
        } else {
            spellings
        },
        how,
    )
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
