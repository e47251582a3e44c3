//! What a dictionary costs when it is first asked: `cargo run --release -p daymark-spelling --example loading`.

use daymark_spelling::{Language, Spelling, dictionary};
use std::time::Instant;

fn main() {
    let mut memory = resident();
    for (language, right, wrong) in [
        (Language::English, "cooperation", "goverment"),
        (Language::French, "coopération", "gouvernment"),
        (Language::Spanish, "cooperación", "goviernos"),
        (Language::Russian, "сотрудничество", "сатрудничество"),
        (Language::Arabic, "التعليم", "التلعيم"),
    ] {
        let start = Instant::now();
        let words = dictionary(language);
        assert_eq!(words.look_up(right), daymark_spelling::Answer::Word);
        let loaded = start.elapsed();
        let grown = resident().saturating_sub(memory);
        let start = Instant::now();
        let found = words.suggest(wrong, Spelling::Oxford);
        let first = start.elapsed();
        println!(
            "{language:?}: {loaded:.1?} and {grown} kB to load; first suggestions {first:.1?}: {found:?}"
        );
        memory = resident();
    }
}

/// The process's memory in kB, where the system says it.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or_default()
}
