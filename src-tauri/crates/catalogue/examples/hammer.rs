//! Runs the readers of symbols and mentions on random texts: `cargo run --release -p daymark-catalogue --example hammer
//! -- 10` for ten minutes. It stops with the text that broke one, and says at the end how many it tried.

use daymark_catalogue::{mentions, parse_symbol};
use std::time::{Duration, Instant};

/// Pieces that symbols and prose are made of; random letters would never come near one.
const PIECES: [&str; 72] = [
    "A/RES/",
    "S/RES/",
    "E/RES/",
    "A/HRC/RES/",
    "A/HRC/DEC/",
    "A/DEC/",
    "S/PRST/",
    "E/CN.4/RES/",
    "A/C.3/",
    "L.",
    "/",
    "58/220",
    "217",
    "1325",
    "2000",
    "(",
    ")",
    "(III)",
    "(S-VI)",
    "(ES-V)",
    "(2000)",
    "[A]",
    " A",
    " and ",
    " to ",
    "S-",
    "ES-",
    "WHA",
    ".",
    "33 C/",
    "Resolution ",
    "resolution",
    "resolutions ",
    "Res. ",
    "GA ",
    "UNGA ",
    "UNSCR ",
    "General Assembly ",
    "Security Council ",
    "of the ",
    " of ",
    "23 December 2003",
    "December 23, 2003",
    "du ",
    "от ",
    "резолюция ",
    "Генеральной Ассамблеи",
    "第",
    "号决议",
    "大会",
    "2003年12月23日",
    "قرار ",
    "الجمعية العامة ",
    "المؤرخ ",
    "https://",
    "undocs.org/",
    "docs.un.org/en/",
    "digitallibrary.un.org/record/1/files/",
    "A_RES_58_220-EN.pdf",
    "?symbol=",
    "%28",
    "%",
    "\u{a0}",
    "\u{2066}",
    "\n",
    " ",
    "№",
    "é",
    "ß",
    "İ",
    "\u{0}",
    "[@",
];

fn main() {
    let minutes: f64 = std::env::args()
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(0.1);
    let end = Instant::now() + Duration::from_secs_f64(minutes * 60.0);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = move |below: usize| {
        // xorshift: the same texts in every run.
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 16) as usize % below
    };
    let (mut tried, mut symbols, mut named) = (0_u64, 0_u64, 0_u64);
    while Instant::now() < end {
        for _ in 0..1000 {
            let mut text = String::new();
            for _ in 0..=random(9) {
                match random(12) {
                    0 => text.extend(char::from_u32(random(0x3000) as u32)),
                    1 => text.push_str(&random(100_000).to_string()),
                    _ => text.push_str(PIECES[random(PIECES.len())]),
                }
            }
            let outcome = std::panic::catch_unwind(|| {
                let symbol = parse_symbol(&text).ok();
                if let Some(symbol) = &symbol {
                    let again = parse_symbol(&symbol.key).map(|again| again.key);
                    assert_eq!(again.as_ref(), Ok(&symbol.key), "a normal form stays as it is");
                }
                let found = mentions(&text);
                for mention in &found {
                    assert!(
                        text.get(mention.span.clone()).is_some(),
                        "a span is within the text"
                    );
                }
                (symbol.is_some(), found.len())
            });
            let Ok((symbol, found)) = outcome else {
                eprintln!("{text:?}");
                std::process::exit(1);
            };
            tried += 1;
            symbols += u64::from(symbol);
            named += found as u64;
        }
    }
    println!("{tried} texts, {symbols} of them symbols, {named} mentions, no crash");
}
