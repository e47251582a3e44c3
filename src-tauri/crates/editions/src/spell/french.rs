//! French numbers in words, up to 199, with hyphens as before the reform of 1990.

const SMALL: [&str; 17] = [
    "", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize",
];

/// 1 to 199: "soixante et onze", "quatre-vingt-un".
pub(super) fn cardinal(number: u32) -> String {
    let from = |tens: &str, base: u32| match number - base {
        0 => tens.to_owned(),
        rest @ (1 | 11) if base != 80 => format!("{tens} et {}", cardinal(rest)),
        rest => format!("{tens}-{}", cardinal(rest)),
    };
    match number {
        0..=16 => SMALL[number as usize].to_owned(),
        17..=19 => format!("dix-{}", SMALL[(number - 10) as usize]),
        20..=29 => from("vingt", 20),
        30..=39 => from("trente", 30),
        40..=49 => from("quarante", 40),
        50..=59 => from("cinquante", 50),
        60..=79 => from("soixante", 60),
        80 => "quatre-vingts".to_owned(),
        81..=99 => from("quatre-vingt", 80),
        100 => "cent".to_owned(),
        _ => format!("cent {}", cardinal(number - 100)),
    }
}

/// 2 to 199: "trente-quatrième". The first has a gender, which the passage does not tell.
pub(super) fn ordinal(number: u32) -> Option<String> {
    let words = cardinal(number);
    let words = if number % 100 == 80 {
        words.trim_end_matches('s')
    } else {
        &words
    };
    let stem = match words.char_indices().last()? {
        (_, _) if number == 1 => return None,
        (at, 'e') => words[..at].to_owned(),
        (_, 'q') => format!("{words}u"),
        (at, 'f') => format!("{}v", &words[..at]),
        _ => words.to_owned(),
    };
    Some(format!("{stem}ième"))
}
