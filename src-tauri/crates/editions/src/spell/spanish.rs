//! Spanish numbers in words, up to 199, as they stand before a noun.

const SMALL: [&str; 30] = [
    "",
    "un",
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
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiún",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];

const TENS: [&str; 10] = [
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

/// 1 to 199, masculine: "treinta y tres", "veintiún".
pub(super) fn cardinal(number: u32) -> String {
    match number {
        0..=29 => SMALL[number as usize].to_owned(),
        30..=99 if number.is_multiple_of(10) => TENS[(number / 10) as usize].to_owned(),
        30..=99 => format!(
            "{} y {}",
            TENS[(number / 10) as usize],
            SMALL[(number % 10) as usize]
        ),
        100 => "cien".to_owned(),
        _ => format!("ciento {}", cardinal(number - 100)),
    }
}

/// Without the gender's letter.
const UNITS: [&str; 10] = [
    "", "primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven",
];

const ORDINAL_TENS: [&str; 10] = [
    "",
    "décim",
    "vigésim",
    "trigésim",
    "cuadragésim",
    "quincuagésim",
    "sexagésim",
    "septuagésim",
    "octogésim",
    "nonagésim",
];

/// 1 to 99, in the gender of the written one: "trigésima cuarta", "decimotercer" before a masculine noun.
pub(super) fn ordinal(number: u32, written: &str) -> Option<String> {
    let feminine = written.to_lowercase().ends_with('a');
    let gender = if feminine { "a" } else { "o" };
    let unit = number % 10;
    let unit_word = match unit {
        // Before a masculine noun the last letter goes.
        1 | 3 if !feminine => UNITS[unit as usize].to_owned(),
        _ => format!("{}{gender}", UNITS[unit as usize]),
    };
    let tens = ORDINAL_TENS[(number / 10 % 10) as usize];
    Some(match number {
        1..=9 => unit_word,
        11 => format!("undécim{gender}"),
        12 => format!("duodécim{gender}"),
        10..=99 if unit == 0 => format!("{tens}{gender}"),
        // In one word the accent of the first part goes, and it keeps its "o".
        13..=19 => format!("decimo{unit_word}"),
        21..=29 if !written.contains(' ') => format!("vigesimo{unit_word}"),
        21..=99 => format!("{tens}{gender} {unit_word}"),
        _ => return None,
    })
}
