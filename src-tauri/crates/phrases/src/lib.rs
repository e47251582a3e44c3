//! What running text says about time and number.
//!
//! [`read`] takes a plain text and its language and gives a [`Reading`]: tokens, sentences and [`Phrase`]s, each with
//! its bytes. [`prose`] is where such texts come from: an article's paragraphs, with blanks for what is not prose, so
//! that a place in the text is one in the source.
//!
//! A phrase is a date in any order ("Wednesday, September 12", "miércoles, 12 de septiembre de 2018"), a range
//! ("27–29 January"), a day by its weekday's place in a month ("the third Tuesday of September"), a month, a weekday
//! or a year, a number or an ordinal in digits or words (words up to 200 in
//! English, French and Spanish), "81 years since", "77th anniversary", "this year", "today". Text becomes tokens, each
//! word is looked up once, and a small grammar over the words' senses does the rest; phrases never overlap. Whether a
//! sentence speaks of the edition at hand or of history says [`Reading::speaks`], which would rather say "unclear".
//!
//! What it does not understand: dates in digits alone other than 2018-09-12 (and 12/09/2018 or 12.09.2018 in French,
//! Spanish and Russian), because their order is not certain; number words in Russian, Arabic and Chinese; Roman
//! numerals; calendars other than the Gregorian; days by feasts ("Easter Monday") or by count from another day ("the
//! Monday after the first Sunday of May", of which it sees the parts); dates in another language than the text's; what a pronoun refers to. Lists
//! of days ("10, 12 and 14 May") give the last one only. It reads no clock: "today" stays a word.

mod grammar;
mod lexicon;
mod numbers;
mod phrase;
mod prose;
mod sentence;
mod speaks;
mod tells;
mod token;

pub use grammar::{Reading, read};
pub use lexicon::fold;
pub use numbers::english_words;
pub use phrase::{Day, Meaning, Now, NthWeekday, Phrase, Since, Stated};
pub use prose::{GLUE, Prose, prose};
pub use speaks::Speaks;
pub use token::{Token, TokenKind};
