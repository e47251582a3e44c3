//! Prints how long the catalogue takes to be ready and to answer: `cargo run --release -p daymark-catalogue --example timing`.
//!
//! Every look-up is by one field, over every entry that has it; the figures are its median and 95th percentile.

use daymark_catalogue::{Catalogue, Language, Observance};
use std::hint::black_box;
use std::time::{Duration, Instant};

const LANGUAGES: [Language; 6] = [
    Language::En,
    Language::Fr,
    Language::Es,
    Language::Ar,
    Language::Ru,
    Language::Zh,
];

fn main() {
    let start = Instant::now();
    let catalogue = Catalogue::builtin();
    println!("{:<28}{:>10.1?}", "ready", start.elapsed());
    let own = r#"{"id": "quay-day", "name": "Quay Day", "kind": "day", "date": {"month": 4, "day": 2}}"#;
    let start = Instant::now();
    let (with_own, _) = Catalogue::with_own([("own.json", own)]);
    println!("{:<28}{:>10.1?}", "with own entries", start.elapsed());
    let start = Instant::now();
    with_own.search("day", Language::En, 10);
    println!("{:<28}{:>10.1?}", "first search", start.elapsed());

    let all = catalogue.observances();
    println!(
        "{:<28}{:>10}{:>10}{:>10}",
        "look-up by", "median", "p95", "queries"
    );
    measure(
        "id",
        all,
        |observance| Some(observance.id.to_string()),
        |id| {
            black_box(catalogue.observance(id));
        },
    );
    for language in LANGUAGES {
        measure(
            &format!("name ({})", language.code()),
            all,
            |observance| observance.official_name(language).map(str::to_owned),
            |name| {
                black_box(catalogue.search(name, language, 20));
            },
        );
    }
    let search = |words: &str| {
        black_box(catalogue.search(words, Language::En, 20));
    };
    measure(
        "a word of the name",
        all,
        |one| one.name.split(' ').next_back().map(str::to_owned),
        search,
    );
    measure(
        "its first letter",
        all,
        |one| one.name.get(..1).map(str::to_owned),
        search,
    );
    measure(
        "symbol",
        all,
        |one| Some(one.founding.first()?.symbol.to_string()),
        search,
    );
    measure(
        "agency",
        all,
        |one| one.lead.first().map(ToString::to_string),
        search,
    );
    let date = |one: &Observance| one.edition(2027).map(|edition| edition.start.to_string());
    measure("date", all, date, search);
    let start = Instant::now();
    let (from, to) = (
        "2027-01-01".parse().unwrap_or_default(),
        "2027-12-31".parse().unwrap_or_default(),
    );
    let editions: usize = all.iter().map(|one| one.editions_between(from, to).len()).sum();
    println!(
        "{:<28}{:>10.1?}{editions:>20} editions",
        "a year's editions",
        start.elapsed()
    );
}

fn measure(
    what: &str,
    all: &[Observance],
    query: impl Fn(&Observance) -> Option<String>,
    look_up: impl Fn(&str),
) {
    let mut times: Vec<Duration> = all
        .iter()
        .filter_map(query)
        .map(|query| {
            let start = Instant::now();
            look_up(black_box(&query));
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let Some(last) = times.len().checked_sub(1) else {
        return;
    };
    println!(
        "{what:<28}{:>10.1?}{:>10.1?}{:>10}",
        times[last / 2],
        times[last * 95 / 100],
        times.len()
    );
}
