//! Numbers in words, as far as an offered value needs them.

mod french;
mod spanish;

use daymark_catalogue::Language;

/// A cardinal in words; `None` where the language or the size is beyond these tables.
pub(crate) fn cardinal(number: u32, language: Language) -> Option<String> {
    match language {
        Language::En => (1..1000).contains(&number).then(|| english(number, false)),
        Language::Fr => (1..200).contains(&number).then(|| french::cardinal(number)),
        Language::Es => (1..200).contains(&number).then(|| spanish::cardinal(number)),
        _ => None,
    }
}

/// An ordinal in words, in the gender of the one that is written; `None` as for [`cardinal`].
pub(crate) fn ordinal(number: u32, written: &str, language: Language) -> Option<String> {
    match language {
        Language::En => (1..1000).contains(&number).then(|| english(number, true)),
        Language::Fr if (1..200).contains(&number) => french::ordinal(number),
        Language::Es => spanish::ordinal(number, written),
        _ => None,
    }
}

/// The ending of an English ordinal in figures.
pub(crate) const fn suffix(number: u32) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    }
}

fn english(number: u32, ordinal: bool) -> String {
    let (hundreds, rest) = (number / 100, number % 100);
    if hundreds == 0 {
        return below_hundred(rest, ordinal);
    }
    let hundreds = SMALL[hundreds as usize].0;
    match rest {
        0 if ordinal => format!("{hundreds} hundredth"),
        0 => format!("{hundreds} hundred"),
        _ => format!("{hundreds} hundred and {}", below_hundred(rest, ordinal)),
    }
}

fn below_hundred(number: u32, ordinal: bool) -> String {
    let small = |number: u32| {
        let (cardinal, as_ordinal) = SMALL[number as usize];
        if ordinal { as_ordinal } else { cardinal }
    };
    if number < 20 {
        return small(number).to_owned();
    }
    let tens = TENS[(number / 10) as usize];
    match number % 10 {
        0 if ordinal => format!("{}ieth", tens.trim_end_matches('y')),
        0 => tens.to_owned(),
        rest => format!("{tens}-{}", small(rest)),
    }
}

const SMALL: [(&str, &str); 20] = [
    ("zero", "zeroth"),
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("four", "fourth"),
    ("five", "fifth"),
    ("six", "sixth"),
    ("seven", "seventh"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("ten", "tenth"),
    ("eleven", "eleventh"),
    ("twelve", "twelfth"),
    ("thirteen", "thirteenth"),
    ("fourteen", "fourteenth"),
    ("fifteen", "fifteenth"),
    ("sixteen", "sixteenth"),
    ("seventeen", "seventeenth"),
    ("eighteen", "eighteenth"),
    ("nineteen", "nineteenth"),
];

const TENS: [&str; 10] = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_spelled_as_they_are_said() {
        let said = |number| cardinal(number, Language::En).unwrap();
        assert_eq!(said(49), "forty-nine");
        assert_eq!(said(20), "twenty");
        assert_eq!(said(113), "one hundred and thirteen");
        let said = |number| ordinal(number, "tenth", Language::En).unwrap();
        assert_eq!(said(20), "twentieth");
        assert_eq!(said(41), "forty-first");
        assert_eq!(said(100), "one hundredth");
        assert_eq!(
            ordinal(3, "第二", Language::Zh),
            None,
            "no word is better than a wrong one"
        );
    }

    #[test]
    fn french_and_spanish_numbers_are_spelled_as_they_are_said() {
        for (number, words, nth) in [
            (5, "cinq", "cinquième"),
            (9, "neuf", "neuvième"),
            (21, "vingt et un", "vingt et unième"),
            (34, "trente-quatre", "trente-quatrième"),
            (71, "soixante et onze", "soixante et onzième"),
            (80, "quatre-vingts", "quatre-vingtième"),
            (81, "quatre-vingt-un", "quatre-vingt-unième"),
            (97, "quatre-vingt-dix-sept", "quatre-vingt-dix-septième"),
            (100, "cent", "centième"),
        ] {
            assert_eq!(cardinal(number, Language::Fr).as_deref(), Some(words));
            assert_eq!(ordinal(number, "dixième", Language::Fr).as_deref(), Some(nth));
        }
        assert_eq!(cardinal(33, Language::Es).as_deref(), Some("treinta y tres"));
        assert_eq!(cardinal(26, Language::Es).as_deref(), Some("veintiséis"));
        for (number, written, nth) in [
            (3, "segundo", "tercer"),
            (13, "duodécima", "decimotercera"),
            (20, "decimonoveno", "vigésimo"),
            (22, "vigesimoprimera", "vigesimosegunda"),
            (34, "trigésima tercera", "trigésima cuarta"),
            (61, "sexagésimo", "sexagésimo primer"),
        ] {
            assert_eq!(ordinal(number, written, Language::Es).as_deref(), Some(nth));
        }
    }
}
