//! Numbers in words, up to 200; in English up to 399.

use crate::lexicon::fold;
use daymark_catalogue::Language;
use std::collections::HashMap;

/// What a number in words is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value {
    pub(crate) value: u32,
    pub(crate) ordinal: bool,
}

/// All spellings, folded, with single spaces for hyphens and spaces.
pub(crate) fn in_words(language: Language) -> HashMap<String, Value> {
    let mut found = HashMap::new();
    let add: fn(u32) -> (Vec<String>, Vec<String>) = match language {
        Language::En => english,
        Language::Fr => french,
        Language::Es => spanish,
        // Numbers agree in case and gender there, or stand without spaces: not understood.
        Language::Ru | Language::Ar | Language::Zh => return found,
    };
    let last = if language == Language::En { LARGEST } else { 200 };
    for value in 1..=last {
        let (cardinals, ordinals) = add(value);
        for (ordinal, names) in [(false, cardinals), (true, ordinals)] {
            for name in names {
                let name = fold(&name).replace('-', " ");
                found.entry(name).or_insert(Value { value, ordinal });
            }
        }
    }
    found
}

/// The largest English number in words: anniversaries of three centuries are kept, too.
const LARGEST: u32 = 399;

/// An English number from 1 to 399 in words, with hyphens: "seventy-eighth". `None` beyond.
pub fn english_words(value: u32, ordinal: bool) -> Option<String> {
    if !(1..=LARGEST).contains(&value) {
        return None;
    }
    let (cardinals, ordinals) = english(value);
    let name = if ordinal { ordinals } else { cardinals }.into_iter().next()?;
    let (hundreds, rest) = match name.split_once(" and ") {
        Some((hundreds, rest)) => (format!("{hundreds} and "), rest.to_owned()),
        None if value >= 100 => (name, String::new()),
        None => (String::new(), name),
    };
    Some(hundreds + &rest.replace(' ', "-"))
}

const ENGLISH: [(&str, &str); 20] = [
    ("", ""),
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

const ENGLISH_TENS: [(&str, &str); 10] = [
    ("", ""),
    ("", ""),
    ("twenty", "twentieth"),
    ("thirty", "thirtieth"),
    ("forty", "fortieth"),
    ("fifty", "fiftieth"),
    ("sixty", "sixtieth"),
    ("seventy", "seventieth"),
    ("eighty", "eightieth"),
    ("ninety", "ninetieth"),
];

fn english(value: u32) -> (Vec<String>, Vec<String>) {
    let (hundreds, rest) = (value / 100, value % 100);
    let (cardinal, ordinal) = english_below_hundred(rest);
    let before: &[&str] = match hundreds {
        0 => return (vec![cardinal], vec![ordinal]),
        // "a hundred": the article is not part of the number.
        1 => &["one hundred", "hundred"],
        2 => &["two hundred"],
        _ => &["three hundred"],
    };
    let (mut cardinals, mut ordinals) = (Vec::new(), Vec::new());
    for before in before {
        if rest == 0 {
            cardinals.push((*before).to_owned());
            ordinals.push(format!("{before}th"));
        } else {
            for joint in [" and ", " "] {
                cardinals.push(format!("{before}{joint}{cardinal}"));
                ordinals.push(format!("{before}{joint}{ordinal}"));
            }
        }
    }
    (cardinals, ordinals)
}

fn english_below_hundred(value: u32) -> (String, String) {
    if let Some((cardinal, ordinal)) = ENGLISH.get(value as usize) {
        return ((*cardinal).to_owned(), (*ordinal).to_owned());
    }
    let (tens, tenth) = ENGLISH_TENS[(value / 10 % 10) as usize];
    let (cardinal, ordinal) = ENGLISH[(value % 10) as usize];
    if cardinal.is_empty() {
        (tens.to_owned(), tenth.to_owned())
    } else {
        (format!("{tens} {cardinal}"), format!("{tens} {ordinal}"))
    }
}

const FRENCH: [&str; 17] = [
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize",
];

fn french_cardinal(value: u32) -> String {
    let unit = |tens: &str, rest: u32| match rest {
        0 => tens.to_owned(),
        1 | 11 if tens != "quatre vingt" => format!("{tens} et {}", FRENCH[rest as usize]),
        rest => format!("{tens} {}", french_cardinal(rest)),
    };
    match value {
        0..=16 => FRENCH[value as usize].to_owned(),
        17..=19 => format!("dix {}", FRENCH[(value - 10) as usize]),
        20..=29 => unit("vingt", value - 20),
        30..=39 => unit("trente", value - 30),
        40..=49 => unit("quarante", value - 40),
        50..=59 => unit("cinquante", value - 50),
        60..=79 => unit("soixante", value - 60),
        80 => "quatre vingts".to_owned(),
        81..=99 => unit("quatre vingt", value - 80),
        100 => "cent".to_owned(),
        101..=199 => format!("cent {}", french_cardinal(value - 100)),
        _ => "deux cents".to_owned(),
    }
}

fn french(value: u32) -> (Vec<String>, Vec<String>) {
    let cardinal = french_cardinal(value);
    let mut cardinals = vec![cardinal.clone()];
    if let Some(stem) = cardinal.strip_suffix(" un").or((cardinal == "un").then_some("")) {
        cardinals.push(format!("{stem} une").trim_start().to_owned());
    }
    let ordinals = match value {
        1 => vec!["premier".to_owned(), "premiere".to_owned()],
        2 => vec!["deuxieme".to_owned(), "second".to_owned(), "seconde".to_owned()],
        _ => {
            let stem = match cardinal.strip_suffix('s').filter(|_| value == 80 || value == 200) {
                Some(stem) => stem.to_owned(),
                None => match cardinal.chars().last() {
                    Some('e') => cardinal[..cardinal.len() - 1].to_owned(),
                    Some('q') => format!("{cardinal}u"),
                    Some('f') => format!("{}v", &cardinal[..cardinal.len() - 1]),
                    _ => cardinal.clone(),
                },
            };
            vec![format!("{stem}ieme")]
        }
    };
    (cardinals, ordinals)
}

const SPANISH: [&str; 30] = [
    "",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciseis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidos",
    "veintitres",
    "veinticuatro",
    "veinticinco",
    "veintiseis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];

const SPANISH_TENS: [&str; 10] = [
    "",
    "",
    "",
    "treinta",
    "cuarenta",
    "cincuenta",
    "sesenta",
    "setenta",
    "ochenta",
    "noventa",
];

/// Without the last letter, which is the gender's.
const SPANISH_ORDINALS: [&str; 10] = [
    "", "primer", "segund", "tercer", "cuart", "quint", "sext", "septim", "octav", "noven",
];

const SPANISH_ORDINAL_TENS: [&str; 10] = [
    "",
    "decim",
    "vigesim",
    "trigesim",
    "cuadragesim",
    "quincuagesim",
    "sexagesim",
    "septuagesim",
    "octogesim",
    "nonagesim",
];

fn spanish_cardinal(value: u32) -> String {
    match value {
        0..=29 => SPANISH[value as usize].to_owned(),
        30..=99 if value.is_multiple_of(10) => SPANISH_TENS[(value / 10) as usize].to_owned(),
        30..=99 => format!(
            "{} y {}",
            SPANISH_TENS[(value / 10) as usize],
            SPANISH[(value % 10) as usize]
        ),
        100 => "cien".to_owned(),
        101..=199 => format!("ciento {}", spanish_cardinal(value - 100)),
        _ => "doscientos".to_owned(),
    }
}

fn spanish(value: u32) -> (Vec<String>, Vec<String>) {
    let cardinal = spanish_cardinal(value);
    let mut cardinals = vec![cardinal.clone()];
    if let Some(stem) = cardinal.strip_suffix("uno") {
        cardinals.push(format!("{stem}una"));
        cardinals.push(format!("{stem}un"));
    }
    let mut ordinals = Vec::new();
    for gender in ["o", "a"] {
        for stem in spanish_ordinal_stems(value) {
            ordinals.push(stem.replace('_', gender));
        }
    }
    // Shortened before a noun.
    for (index, short) in [(1, "primer"), (3, "tercer")] {
        if value == index {
            ordinals.push(short.to_owned());
        }
    }
    (cardinals, ordinals)
}

/// Spellings with `_` where the gender's letter stands.
fn spanish_ordinal_stems(value: u32) -> Vec<String> {
    let (hundreds, rest) = (value / 100, value % 100);
    let mut below = match rest {
        0 => Vec::new(),
        1..=9 => vec![format!("{}_", SPANISH_ORDINALS[rest as usize])],
        11 => vec![
            "undecim_".to_owned(),
            "decimoprimer_".to_owned(),
            "decim_ primer_".to_owned(),
        ],
        12 => vec![
            "duodecim_".to_owned(),
            "decimosegund_".to_owned(),
            "decim_ segund_".to_owned(),
        ],
        _ => {
            let tens = SPANISH_ORDINAL_TENS[(rest / 10) as usize];
            match rest % 10 {
                0 => vec![format!("{tens}_")],
                unit => {
                    let unit = SPANISH_ORDINALS[unit as usize];
                    // "decimoctava"
                    let joint = if unit.starts_with('o') { "" } else { "o" };
                    vec![
                        format!("{tens}_ {unit}_"),
                        format!("{tens}o{unit}_"),
                        format!("{tens}{joint}{unit}_"),
                    ]
                }
            }
        }
    };
    let hundred = match hundreds {
        0 => return below,
        1 => "centesim_",
        _ => "ducentesim_",
    };
    if below.is_empty() {
        below.push(String::new());
    }
    below
        .into_iter()
        .map(|rest| format!("{hundred} {rest}").trim_end().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_with_hyphens() {
        for (value, ordinal, words) in [
            (78, true, "seventy-eighth"),
            (20, false, "twenty"),
            (111, true, "one hundred and eleventh"),
            (121, false, "one hundred and twenty-one"),
            (100, true, "one hundredth"),
        ] {
            assert_eq!(english_words(value, ordinal).as_deref(), Some(words));
        }
        assert_eq!(english_words(400, true), None);
    }

    #[test]
    fn words_are_worth_what_they_say() {
        for (language, name, value, ordinal) in [
            (Language::En, "eleven", 11, false),
            (Language::En, "twenty first", 21, true),
            (Language::En, "one hundred and eleventh", 111, true),
            (Language::En, "hundredth", 100, true),
            (Language::En, "two hundred", 200, false),
            (Language::En, "two hundred and twenty", 220, false),
            (Language::En, "three hundredth", 300, true),
            (Language::Fr, "soixante et onzieme", 71, true),
            (Language::Fr, "quatre vingt unieme", 81, true),
            (Language::Fr, "quatre vingtieme", 80, true),
            (Language::Fr, "vingt et unieme", 21, true),
            (Language::Fr, "neuvieme", 9, true),
            (Language::Fr, "cinquieme", 5, true),
            (Language::Fr, "cent onze", 111, false),
            (Language::Fr, "quatre vingt dix sept", 97, false),
            (Language::Es, "vigesima primera", 21, true),
            (Language::Es, "vigesimoprimero", 21, true),
            (Language::Es, "undecima", 11, true),
            (Language::Es, "decimotercera", 13, true),
            (Language::Es, "decimoctava", 18, true),
            (Language::Es, "setenta y siete", 77, false),
            (Language::Es, "ciento once", 111, false),
            (Language::Es, "centesimo", 100, true),
        ] {
            assert_eq!(
                in_words(language).get(name),
                Some(&Value { value, ordinal }),
                "{name}"
            );
        }
    }
}
