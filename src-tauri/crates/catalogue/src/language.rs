//! The languages that Daymark writes citations and dates in.

/// One of the six official languages of the United Nations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Arabic.
    Ar,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
}

impl Language {
    /// The language of a BCP 47 tag: `en-GB` is English. `None` for a language that Daymark has no words for.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Some(
            match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
                "en" => Self::En,
                "fr" => Self::Fr,
                "es" => Self::Es,
                "ar" => Self::Ar,
                "ru" => Self::Ru,
                "zh" => Self::Zh,
                _ => return None,
            },
        )
    }

    /// The two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ar => "ar",
            Self::Ru => "ru",
            Self::Zh => "zh",
        }
    }

    /// Whether it is written from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self, Self::Ar)
    }
}
