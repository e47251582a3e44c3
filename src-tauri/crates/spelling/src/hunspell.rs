//! A language whose words are a Hunspell dictionary.

use crate::{Answer, arabic, edits, packed};
use foldhash::fast::FixedState;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

/// A dictionary whose tables have the same order at every start, which its suggestions follow.
pub(crate) type Words = spellbook::Dictionary<FixedState>;

/// Reads a dictionary; `None` where it is none.
pub(crate) fn words(aff: &str, dic: &str) -> Option<Words> {
    Words::new_with_hasher(aff, dic, FixedState::default()).ok()
}

/// A dictionary with the answers that it gave.
pub(crate) struct Hunspell {
    words: Option<Words>,
    /// The letters that a slip can be mended with: the `TRY` line's small ones.
    alphabet: Vec<char>,
    prefixes: &'static [&'static str],
    /// An article asks for the same words at every pause in typing. Invariant: at most [`KEPT`] words.
    given: RwLock<HashMap<Box<str>, Answer>>,
}

/// The shortest word that a prefix makes a new one of.
const STEM: usize = 5;

/// How many answers are remembered before all are forgotten; some megabytes.
const KEPT: usize = 100_000;

impl Hunspell {
    pub(crate) fn unpack(aff: &[u8], dic: &[u8], field: &str, prefixes: &'static [&'static str]) -> Self {
        let aff = packed::text(aff);
        let mut dic = packed::text(dic);
        for word in packed::words(field) {
            dic.push('\n');
            dic.push_str(word);
        }
        let letters = aff.lines().find_map(|line| line.strip_prefix("TRY "));
        Self {
            alphabet: letters
                .unwrap_or_default()
                .chars()
                .filter(|letter| letter.is_lowercase())
                .collect(),
            // The files are compiled in, and a test reads each of them.
            words: words(&aff, &dic),
            prefixes,
            given: RwLock::default(),
        }
    }

    /// Whether the dictionary could be read.
    #[cfg(test)]
    pub(crate) fn is_whole(&self) -> bool {
        self.words.is_some()
    }

    pub(crate) fn look_up(&self, word: &str) -> Answer {
        // Behind a lock whose holder panicked are still right answers.
        let given = self.given.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(answer) = given.get(word) {
            return *answer;
        }
        drop(given);
        let answer = self.ask(word);
        let mut given = self.given.write().unwrap_or_else(PoisonError::into_inner);
        if given.len() >= KEPT {
            given.clear();
        }
        given.insert(word.into(), answer);
        answer
    }

    fn ask(&self, word: &str) -> Answer {
        let Some(words) = &self.words else {
            return Answer::Word;
        };
        if words.check(word) {
            return Answer::Word;
        }
        if word.starts_with(|letter| matches!(letter, '\u{620}'..='\u{6ff}')) {
            // What is no slip is taken for a name: nothing else tells one.
            let slip = arabic::is_slip(word, |other| words.check(other));
            return if slip { Answer::Slip } else { Answer::Word };
        }
        let small = word.to_lowercase();
        if edits::is_slip(&small, &self.alphabet, |edited| words.check(edited)) {
            return Answer::Slip;
        }
        let stems = self
            .prefixes
            .iter()
            .filter_map(|prefix| small.strip_prefix(prefix));
        let mut long = stems.filter(|stem| stem.chars().count() >= STEM);
        if long.any(|stem| words.check(stem)) {
            Answer::Word
        } else {
            Answer::Unknown
        }
    }

    pub(crate) fn suggest(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        if let Some(words) = &self.words {
            words.suggest(word, &mut found);
        }
        found
    }
}
