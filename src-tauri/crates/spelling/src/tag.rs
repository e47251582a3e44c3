//! Which dictionary and which spelling a language's tag asks for.

use crate::Spellings;

/// The languages that there are dictionaries for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English in all its spellings.
    English,
    /// French, classic and reformed.
    French,
    /// Spanish.
    Spanish,
    /// Russian.
    Russian,
    /// Arabic.
    Arabic,
}

impl Language {
    /// The language of a BCP 47 tag; `None` for one without a dictionary.
    pub fn of(tag: &str) -> Option<Self> {
        Some(match parts(tag).next()?.as_str() {
            "en" => Self::English,
            "fr" => Self::French,
            "es" => Self::Spanish,
            "ru" => Self::Russian,
            "ar" => Self::Arabic,
            _ => return None,
        })
    }
}

impl Language {
    /// The two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Russian => "ru",
            Self::Arabic => "ar",
        }
    }
}

/// How English is to be spelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spelling {
    /// As the United Nations writes: organize, colour, programme.
    Oxford,
    /// As Britain writes: organise or organize, colour, programme.
    British,
    /// As the United States write: organize, color, program.
    American,
    /// All of these, as Canada does.
    Any,
}

impl Spelling {
    /// The words that it has.
    pub const fn words(self) -> Spellings {
        match self {
            Self::Oxford => Spellings::OXFORD,
            Self::British => Spellings::OXFORD.with(Spellings::BRITISH),
            Self::American => Spellings::AMERICAN,
            Self::Any => Spellings::ALL,
        }
    }
}

/// The spelling that a tag of English asks for; `None` where it names no country.
pub fn spelling(tag: &str) -> Option<Spelling> {
    let mut parts = parts(tag);
    if parts.next().as_deref() != Some("en") {
        return None;
    }
    parts.fold(None, |found, part| match part.as_str() {
        // RFC 5646's name for the Oxford English Dictionary's spelling, which the UN's editorial manual prescribes.
        "oxendict" => Some(Spelling::Oxford),
        "us" | "ph" | "lr" => Some(Spelling::American),
        "gb" | "uk" | "au" | "nz" | "ie" | "za" | "in" | "ke" | "ng" | "gh" | "jm" | "150" => {
            Some(Spelling::British)
        }
        "ca" | "001" => Some(Spelling::Any),
        _ => found,
    })
}

fn parts(tag: &str) -> impl Iterator<Item = String> {
    tag.split(['-', '_']).map(str::to_ascii_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_name_language_and_spelling() {
        assert_eq!(Language::of("en-GB-oxendict"), Some(Language::English));
        assert_eq!(Language::of("FR_ca"), Some(Language::French));
        assert_eq!(Language::of("zh-Hans"), None);
        assert_eq!(spelling("en-GB-oxendict"), Some(Spelling::Oxford));
        assert_eq!(spelling("en_GB"), Some(Spelling::British));
        assert_eq!(spelling("en-Latn-US"), Some(Spelling::American));
        assert_eq!(spelling("en"), None, "a plain tag leaves it to the organisation");
        assert_eq!(spelling("fr-US"), None);
    }
}
