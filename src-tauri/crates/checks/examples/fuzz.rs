//! Checks random and mutated articles for some minutes: `… --example fuzz -- 10`. The articles of `tests/corpus` and
//! `templates/samples` are cut, joined and spiced with what rules look for. Ends with 1 and the text at a fault.
#![allow(missing_docs, reason = "an example")]

#[path = "../tests/mutate/mod.rs"]
mod mutate;
use mutate::{PIECES, faults};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// A small generator (xorshift64*), so that a seed gives the same run anywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 16;
        (number as usize) % bound.max(1)
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let mut number = |or: u64| arguments.next().and_then(|text| text.parse().ok()).unwrap_or(or);
    let (minutes, seed) = (number(1), number(2026));
    std::panic::set_hook(Box::new(|_| {}));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let articles: Vec<String> = ["tests/corpus", "templates/samples", "tests/cases/checks"]
        .iter()
        .flat_map(|folder| {
            std::fs::read_dir(root.join(folder))
                .into_iter()
                .flatten()
                .flatten()
        })
        .filter(|file| file.path().extension().is_some_and(|ending| ending == "md"))
        .filter_map(|file| std::fs::read_to_string(file.path()).ok())
        .collect();
    let mut random = Random(seed | 1);
    let end = Instant::now() + Duration::from_secs(minutes * 60);
    let (mut count, mut bytes) = (0_u64, 0_usize);
    while Instant::now() < end {
        let source = article(&mut random, &articles);
        let faults = faults(&source);
        if !faults.is_empty() {
            println!("{}\n\nin the text\n\n{source:?}", faults.join("\n"));
            return ExitCode::FAILURE;
        }
        count += 1;
        bytes += source.len();
    }
    println!(
        "{count} articles, {} MB, in {minutes} minutes (seed {seed}): no panic, every span in the text.",
        bytes >> 20
    );
    ExitCode::SUCCESS
}

fn article(random: &mut Random, articles: &[String]) -> String {
    let mut source = match random.below(4) {
        0 => String::new(),
        _ => articles
            .get(random.below(articles.len()))
            .cloned()
            .unwrap_or_default(),
    };
    for _ in 0..=random.below(24) {
        let at = boundary(&source, random.below(source.len() + 1));
        match random.below(5) {
            0 => {
                let end = boundary(&source, (at + random.below(40)).min(source.len()));
                source.replace_range(at.min(end)..at.max(end), "");
            }
            1 => {
                let end = boundary(&source, (at + random.below(200)).min(source.len()));
                let piece = source[at.min(end)..at.max(end)].to_owned();
                let to = boundary(&source, random.below(source.len() + 1));
                source.insert_str(to, &piece);
            }
            2 => source.truncate(boundary(&source, source.len().saturating_sub(random.below(60)))),
            _ => source.insert_str(at, PIECES[random.below(PIECES.len())]),
        }
    }
    source
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
