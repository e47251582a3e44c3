//! The dictionaries: which words a language has, and what a wrong one may have been meant to be.
//!
//! [`dictionary`] gives the one for a language's tag, [`Dictionary::look_up`] says what a word is, and
//! [`Dictionary::suggest`] what it may have been meant to be. The words are compiled in, packed, from
//! `templates/dictionaries`; the first question about a language unpacks them, once in a process, in the thread that
//! asks (docs/decisions has the times). Every answer may be asked for from any thread.
//!
//! Left out on purpose: texts. What a word is, where it stands and whether it is a name is for who reads the text;
//! so are the organisation's own words. No file is read here, and no clock.

mod arabic;
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
    English(Box<English>),
    Hunspell(Box<Hunspell>),
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
                Dictionary::of(Words::Hunspell(Box::new(Hunspell::unpack(
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
                ))))
            });
            &WORDS
        }};
    }
    match language {
        Language::English => {
            static WORDS: LazyLock<Dictionary> = LazyLock::new(|| {
                Dictionary::of(Words::English(Box::new(English::unpack(
                    include_bytes!("../../../../templates/dictionaries/en/words.txt.gz"),
                    include_str!("../../../../templates/dictionaries/en/field.txt"),
                ))))
            });
            &WORDS
        }
        Language::French => hunspell!("fr", prefixes::FRENCH),
        Language::Spanish => hunspell!("es", prefixes::SPANISH),
        Language::Russian => hunspell!("ru", prefixes::RUSSIAN),
        Language::Arabic => hunspell!("ar", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Language; 5] = [
        Language::English,
        Language::French,
        Language::Spanish,
        Language::Russian,
        Language::Arabic,
    ];

    #[test]
    fn every_dictionary_is_whole() {
        for language in ALL {
            match &dictionary(language).words {
                Words::English(english) => assert!(english.is_whole(), "the words are sorted and many"),
                Words::Hunspell(hunspell) => assert!(hunspell.is_whole(), "{language:?}"),
            }
        }
    }

    #[test]
    fn a_word_is_one_with_the_capitals_of_sentence_and_headline() {
        let english = dictionary(Language::English);
        for word in [
            "well",
            "Well",
            "WELL",
            "Nairobi",
            "NAIROBI",
            "don't",
            "it'll",
            "children's",
            "girls'",
        ] {
            assert_eq!(english.look_up(word), Answer::Word, "{word}");
        }
        assert_ne!(
            english.look_up("nairobi"),
            Answer::Word,
            "a name keeps its capital"
        );
    }

    #[test]
    fn a_name_is_a_slip_only_of_the_commonest_words() {
        let english = dictionary(Language::English);
        assert_eq!(english.look_up("Goverment"), Answer::Slip);
        for slip in ["Wensday", "Tuseday", "Febuary", "Septmber", "Saterday"] {
            assert_eq!(english.look_up(slip), Answer::Slip, "{slip}");
        }
        for name in ["Munday", "Augusta", "Marchetti"] {
            assert_ne!(english.look_up(name), Answer::Slip, "{name}");
        }
        assert_eq!(english.look_up("felicita"), Answer::Slip);
        assert_eq!(
            english.look_up("Felicita"),
            Answer::Unknown,
            "felicity is rarer than the name"
        );
        assert_eq!(
            english.look_up("Dovernment"),
            Answer::Unknown,
            "nobody slips at the first letter"
        );
    }

    #[test]
    fn the_spellings_of_english_are_told_apart() {
        let english = dictionary(Language::English);
        let american = Answer::WordOf(Spellings::AMERICAN);
        let british = Answer::WordOf(Spellings::BRITISH);
        let both = Answer::WordOf(Spellings::BRITISH.with(Spellings::OXFORD));
        for (word, answer) in [
            ("color", american),
            ("colour", both),
            ("organise", british),
            ("organize", Answer::Word),
            ("advise", Answer::Word),
            ("analyse", both),
            ("analyze", american),
            ("televise", Answer::Word),
            ("Organisation", british),
        ] {
            assert_eq!(english.look_up(word), answer, "{word}");
        }
    }

    #[test]
    fn a_prefix_makes_words_of_words_and_not_of_slips() {
        let english = dictionary(Language::English);
        for word in ["interlinkages", "transboundary", "cybermuseum", "multisectoral"] {
            assert_eq!(english.look_up(word), Answer::Word, "{word}");
        }
        for word in ["intergrate", "untill", "reknown", "interpet"] {
            assert_ne!(english.look_up(word), Answer::Word, "{word}");
        }
        assert_eq!(
            dictionary(Language::Spanish).look_up("microplástico"),
            Answer::Word
        );
        assert_eq!(
            dictionary(Language::Russian).look_up("кибербезопасность"),
            Answer::Word
        );
    }

    #[test]
    fn a_respelling_is_given_where_one_way_is_possible() {
        let english = dictionary(Language::English);
        let respelled = |word, spelling| english.respelled(word, spelling);
        for (word, spelling, right) in [
            ("organisations", Spelling::Oxford, "organizations"),
            ("Honoring", Spelling::Oxford, "Honouring"),
            ("COLOR", Spelling::Oxford, "COLOUR"),
            ("paediatric", Spelling::American, "pediatric"),
            ("cheque", Spelling::American, "check"),
        ] {
            assert_eq!(respelled(word, spelling).as_deref(), Some(right), "{word}");
        }
        assert_eq!(respelled("well", Spelling::American), None);
        assert_eq!(respelled("advise", Spelling::Oxford), None);
    }

    #[test]
    fn any_bytes_are_answered() {
        for language in ALL {
            for word in [
                "",
                "'",
                "''",
                "\u{301}",
                "a\u{301}b",
                "ﬁ",
                "İstanbul",
                "ß",
                "𐐷𐐷𐐷𐐷",
                "誰一人",
                "-",
                "a-b-c-d",
            ] {
                let _ = dictionary(language).look_up(word);
            }
            let long = "x".repeat(500);
            assert_eq!(dictionary(language).look_up(&long), Answer::Unknown);
        }
    }

    #[test]
    fn many_threads_may_ask_at_once() {
        let words = ["coopération", "gouvernment", "eau", "xyzzyx"];
        std::thread::scope(|threads| {
            for _ in 0..8 {
                threads.spawn(|| {
                    let french = dictionary(Language::French);
                    for word in words {
                        assert_eq!(
                            french.look_up(word) == Answer::Word,
                            word == "eau" || word == "coopération"
                        );
                    }
                });
            }
        });
    }

    #[test]
    fn arabic_leaves_names_alone() {
        let arabic = dictionary(Language::Arabic);
        for word in [
            "التعليم",
            "المدرسة",
            "وللأطفال",
            "غوتيريش",
            "رواندا",
            "أوكونكوو",
            "اليونسكو",
        ] {
            assert_eq!(arabic.look_up(word), Answer::Word, "{word}");
        }
        for slip in ["المدرسه", "التلعيم", "الأطفاال", "الإتحاد"] {
            assert_eq!(arabic.look_up(slip), Answer::Slip, "{slip}");
        }
        let meant = arabic.suggest("المدرسه", Spelling::Any);
        assert!(meant.iter().any(|word| word == "المدرسة"), "{meant:?}");
    }

    #[test]
    fn suggestions_are_the_same_at_every_start() {
        let started = || {
            let english = English::unpack(
                include_bytes!("../../../../templates/dictionaries/en/words.txt.gz"),
                include_str!("../../../../templates/dictionaries/en/field.txt"),
            );
            ["measu", "journ", "harb", "kee"].map(|word| english.suggest(word, Spelling::Oxford))
        };
        let first = started();
        assert!(
            first.iter().any(|words| words.len() > 1),
            "there is an order: {first:?}"
        );
        for _ in 0..3 {
            assert_eq!(started(), first);
        }
    }
}
