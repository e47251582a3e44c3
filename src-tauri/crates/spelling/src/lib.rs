//! The dictionaries: which words a language has, and what a wrong one may have been meant to be.
//!
//! [`dictionary`] gives the one for a language's tag, [`Dictionary::look_up`] says what a word is, and
//! [`Dictionary::suggest`] what it may have been meant to be. The words are compiled in, packed, from
//! `templates/dictionaries`; the first question about a language unpacks them, once in a process, in the thread that
//! asks (docs/decisions has the times). Every answer may be asked for from any thread.
//!
//! Left out on purpose: texts. What a word is, where it stands and whether it is a name is for who reads the text;
//! so are the organisation's own words. No file is read here, and no clock.

mod edits;
mod english;
mod hunspell;
mod packed;
mod prefixes;
mod tag;

pub use english::Spellings;
pub use tag::{Language, Spelling, spelling};

use english::English;
use hunspell::Hunspell;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

/// What a dictionary says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It is a word of the language.
    Word,
    /// It is a word of the language in some of its spellings only; for English alone.
    WordOf(Spellings),
    /// It is none, and one slip of the finger away from a common word.
    Slip,
    /// It is none; a name, a term of the field, or a mistake beyond one slip.
    Unknown,
}

/// The words of one language.
pub struct Dictionary {
    words: Words,
    /// The suggestions that were asked for. Invariant: at most [`KEPT`] words'.
    suggested: Mutex<HashMap<(String, Spelling), Vec<String>>>,
}

enum Words {
    English(English),
    Hunspell(Hunspell),
}

/// For how many words suggestions are remembered before all are forgotten.
const KEPT: usize = 10_000;

/// The most suggestions given.
const SUGGESTIONS: usize = 5;

impl Dictionary {
    /// What the word is. `word` has no blank, no hyphen and straight apostrophes; its capitals count.
    pub fn look_up(&self, word: &str) -> Answer {
        match &self.words {
            Words::English(english) => english.look_up(word),
            Words::Hunspell(hunspell) => hunspell.look_up(word),
        }
    }

    /// What the word may have been meant to be, the likeliest first; at most five. Costs milliseconds.
    pub fn suggest(&self, word: &str, spelling: Spelling) -> Vec<String> {
        let key = (word.to_owned(), spelling);
        let lock = || self.suggested.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = lock().get(&key) {
            return found.clone();
        }
        let mut found = match &self.words {
            Words::English(english) => english.suggest(word, spelling),
            Words::Hunspell(hunspell) => hunspell.suggest(word),
        };
        // Two words with a scrap of two letters explain no slip.
        found.retain(|words| words.split([' ', '-']).all(|part| part.chars().count() > 2));
        found.truncate(SUGGESTIONS);
        let mut suggested = lock();
        if suggested.len() >= KEPT {
            suggested.clear();
        }
        suggested.insert(key, found.clone());
        found
    }

    fn of(words: Words) -> Self {
        Self {
            words,
            suggested: Mutex::default(),
        }
    }

    /// The same word as that spelling writes it, where exactly one way is possible: `organise` is `organize`.
    pub fn respelled(&self, word: &str, spelling: Spelling) -> Option<String> {
        match &self.words {
            Words::English(english) => english.respelled(word, spelling),
            Words::Hunspell(_) => None,
        }
    }
}

/// The dictionary of the language, unpacked at the first call.
pub fn dictionary(language: Language) -> &'static Dictionary {
    macro_rules! hunspell {
        ($code:literal, $prefixes:expr) => {{
            static WORDS: LazyLock<Dictionary> = LazyLock::new(|| {
                Dictionary::of(Words::Hunspell(Hunspell::unpack(
                    include_bytes!(concat!(
                        "../../../../templates/dictionaries/",
                        $code,
                        "/",
                        $code,
                        ".aff.gz"
                    )),
                    include_bytes!(concat!(
                        "../../../../templates/dictionaries/",
                        $code,
                        "/",
                        $code,
                        ".dic.gz"
                    )),
                    include_str!(concat!(
                        "../../../../templates/dictionaries/",
                        $code,
                        "/field.txt"
                    )),
                    $prefixes,
                )))
            });
            &WORDS
        }};
    }
    match language {
        Language::English => {
            static WORDS: LazyLock<Dictionary> = LazyLock::new(|| {
                Dictionary::of(Words::English(English::unpack(
                    include_bytes!("../../../../templates/dictionaries/en/words.txt.gz"),
                    include_str!("../../../../templates/dictionaries/en/field.txt"),
                )))
            });
            &WORDS
        }
        Language::French => hunspell!("fr", prefixes::FRENCH),
        Language::Spanish => hunspell!("es", prefixes::SPANISH),
        Language::Russian => hunspell!("ru", prefixes::RUSSIAN),
    }
}
