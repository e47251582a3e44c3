//! What is bound to the old edition.

use daymark_article::Span;

/// A piece of the copy that somebody must look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub place: Place,
    /// Its bytes in the copy.
    pub span: Span,
    /// The sentence, cell, address or value around it: what is cut with it.
    pub around: Span,
    /// What the old edition says.
    pub text: String,
    /// Why it is listed, in words.
    pub reason: String,
    /// The value for the new edition, where it can be computed.
    pub offer: Option<String>,
    /// Whether the copy has the offer already (the date of publication alone).
    pub done: bool,
}

/// The kinds of passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A day, a range of days, a month of the old edition's year.
    Date,
    /// A weekday without a date.
    Weekday,
    /// "the 14th annual", "the fourteenth edition".
    Ordinal,
    /// "the 78th anniversary", "eighty years ago".
    Anniversary,
    /// The old edition's year.
    Year,
    /// "this year", "last spring".
    Relative,
    /// A number that a sentence gives for this year.
    Number,
    /// The edition's theme.
    Theme,
    /// Words spoken for the old edition.
    Quotation,
    /// An address that carries the year.
    Link,
    /// A picture that belongs to the old edition.
    Picture,
    /// A value of the front matter.
    Detail,
}

impl Kind {
    /// The word for it in outputs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Weekday => "weekday",
            Self::Ordinal => "ordinal",
            Self::Anniversary => "anniversary",
            Self::Year => "year",
            Self::Relative => "relative-time",
            Self::Number => "number",
            Self::Theme => "theme",
            Self::Quotation => "quotation",
            Self::Link => "link",
            Self::Picture => "picture",
            Self::Detail => "detail",
        }
    }
}

/// Where in the article a passage stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The front matter's value of that key.
    Field(String),
    /// A picture's address.
    Picture,
    /// A picture's text alternative.
    AltText,
    /// A heading.
    Heading,
    /// A table's cell.
    Table,
    /// A footnote.
    Footnote,
    /// A callout, by its name: `goals`, `sign-off`.
    Callout(&'static str),
    /// A list's item.
    List,
    /// Running text; the heading it stands under.
    Text(Option<String>),
}

impl Place {
    /// In words: `summary`, `table`, `under “Why 12 September”`.
    pub fn words(&self) -> String {
        match self {
            Self::Field(key) => match key.as_str() {
                "date" => "publication date".to_owned(),
                "image" => "lead picture".to_owned(),
                "image_alt" => "lead picture’s text alternative".to_owned(),
                "canonical" => "canonical address".to_owned(),
                other => other.replace('_', " "),
            },
            Self::Picture => "picture".to_owned(),
            Self::AltText => "text alternative".to_owned(),
            Self::Heading => "heading".to_owned(),
            Self::Table => "table".to_owned(),
            Self::Footnote => "footnote".to_owned(),
            Self::Callout(name) => (*name).to_owned(),
            Self::List => "list".to_owned(),
            Self::Text(Some(heading)) => format!("under “{heading}”"),
            Self::Text(None) => "opening".to_owned(),
        }
    }
}
