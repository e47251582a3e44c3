//! Which edition: "23rd", "twenty-third".

use crate::Language;

/// "23rd", as each language writes it for an edition (feminine where the language has gender).
pub(super) fn in_figures(number: u32, language: Language) -> String {
    match language {
        Language::En => {
            let ending = match (number % 10, number % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{number}{ending}")
        }
        Language::Fr if number == 1 => "1re".to_owned(),
        Language::Fr => format!("{number}e"),
        Language::Es => format!("{number}.ª"),
        Language::Ar => number.to_string(),
        Language::Ru => format!("{number}-й"),
        Language::Zh => format!("第{number}"),
    }
}

/// "twenty-third"; in languages other than English, and from a thousand up, in figures.
pub(super) fn in_words(number: u32, language: Language) -> String {
    if language != Language::En || !(1..1000).contains(&number) {
        return in_figures(number, language);
    }
    let (hundreds, rest) = (number / 100, number % 100);
    if hundreds == 0 {
        return below_hundred(rest);
    }
    let hundreds = CARDINALS[hundreds as usize];
    if rest == 0 {
        format!("{hundreds} hundredth")
    } else {
        format!("{hundreds} hundred and {}", below_hundred(rest))
    }
}

fn below_hundred(number: u32) -> String {
    if let Some(word) = ORDINALS.get(number as usize) {
        return (*word).to_owned();
    }
    let (stem, rest) = (TENS[(number / 10) as usize], number % 10);
    if rest == 0 {
        format!("{}ieth", stem.trim_end_matches('y'))
    } else {
        format!("{stem}-{}", ORDINALS[rest as usize])
    }
}

const CARDINALS: [&str; 10] = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

const ORDINALS: [&str; 20] = [
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];
