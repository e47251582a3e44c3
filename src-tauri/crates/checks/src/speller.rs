//! What `spelling` asks of the dictionaries, which whoever calls has.

/// The dictionaries of all languages, with the organisation's own words and the catalogue's names.
pub trait Speller: Sync {
    /// Whether there is a dictionary for a language's tag.
    fn reads(&self, tag: &str) -> bool;

    /// What a word of that language is. `word` has no blank, no hyphen and straight apostrophes; its capitals count.
    fn verdict(&self, word: &str, tag: &str) -> Verdict;

    /// The varieties of English that a tag asks for: `en-US` the American one. `None` for a tag that leaves it open,
    /// and for other languages.
    fn varieties(&self, tag: &str) -> Option<Varieties>;

    /// The same English word as those varieties write it, where exactly one way is possible.
    fn respelled(&self, word: &str, wanted: Varieties) -> Option<String>;
}

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// A word of the language, of the organisation's list, a name of the catalogue.
    Known,
    /// A word of English in these varieties only.
    KnownIn(Varieties),
    /// None, and one slip of the finger away from a common word.
    Slip,
    /// None, and far from every word: a name, a foreign word, a mistake.
    Unknown,
}

/// Varieties of English.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Varieties {
    /// color, organize
    pub american: bool,
    /// colour, organise
    pub british: bool,
    /// colour, organize: the United Nations'
    pub oxford: bool,
}

impl Varieties {
    /// The United Nations' alone.
    pub const OXFORD: Self = Self {
        american: false,
        british: false,
        oxford: true,
    };

    /// Whether the two have one in common.
    pub(crate) const fn meet(self, other: Self) -> bool {
        self.american && other.american || self.british && other.british || self.oxford && other.oxford
    }
}
