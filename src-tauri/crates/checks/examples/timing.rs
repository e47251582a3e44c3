//! How long checking one long article takes, and checking it again after a key:
//! `cargo run --release -p daymark-checks --example timing`.
//!
//! Of each the processor's time is told besides the clock's, which other work on the machine makes longer.
#![allow(missing_docs, reason = "an example")]

use daymark_article::parse;
use daymark_catalogue::{Catalogue, Language, Organisation};
use daymark_checks::{Context, Memory, check, check_again, rules};
use std::fmt::Write as _;
use std::time::{Duration, Instant};

const WORDS: usize = 50_000;

/// No two paragraphs alike, so that nothing is known from another.
fn article() -> String {
    let mut text = String::from(
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\ntemplate: international-day\n---\n\n",
    );
    let mut words = 0;
    for number in 1.. {
        let paragraph = format!(
            "On Friday, 11 December, the Alderline Institute marks the 24th International Mountain Day, which the General Assembly proclaimed in [@A/RES/57/245] of 20 December 2002. Nobody counts the {number} villages that took part in 2018, but the baker, the ferryman and the teacher of Port Ellery remember every one of them, and they tell their stories at the long table in house {number} until the lamps are out and the snow has stopped. It is 81 years since the Charter of 1945, and the path is open again.\n\n"
        );
        words += paragraph.split_whitespace().count();
        text.push_str(&paragraph);
        if words >= WORDS {
            break;
        }
    }
    let _ = writeln!(text, "> [!goals] To:\n>\n> - climb; and\n> - rest.");
    text
}

/// What the processor has spent on this process, where the system tells (Linux).
fn spent() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn time(name: &str, times: usize, mut run: impl FnMut(usize)) {
    let (mut clock, mut processor) = (Vec::new(), Vec::new());
    for turn in 0..times {
        let (start, before) = (Instant::now(), spent());
        run(turn);
        clock.push(start.elapsed());
        processor.extend(
            spent()
                .zip(before)
                .map(|(after, before)| after.saturating_sub(before)),
        );
    }
    clock.sort();
    processor.sort();
    let at =
        |times: &[Duration], share: usize| times.get(times.len() * share / 100).copied().unwrap_or_default();
    println!(
        "{name}: median {:.1?}, p95 {:.1?}; processor {:.1?}, p95 {:.1?}",
        at(&clock, 50),
        at(&clock, 95),
        at(&processor, 50),
        at(&processor, 95),
    );
}

fn main() {
    let source = article();
    let organisation = Organisation::default();
    let context = Context {
        catalogue: Catalogue::builtin(),
        template: None,
        organisation: &organisation,
        as_of: None,
        options: daymark_checks::Options::none(),
        speller: None,
        has_picture: &|_| false,
    };
    let parsed = parse(&source);
    time("parsing", 20, |_| {
        std::hint::black_box(parse(&source));
    });
    time("phrases of the whole text", 20, |_| {
        std::hint::black_box(daymark_phrases::read(&source, Language::En));
    });
    time("all rules, first", 20, |_| {
        std::hint::black_box(check(&parsed, &context));
    });
    let mut memory = Memory::default();
    check_again(&parsed, &context, &mut memory);
    let middle = source[..source.len() / 2].rfind("the lamps").unwrap_or_default();
    let mut longer = source.clone();
    time("all rules, after a key", 200, |turn| {
        longer.insert_str(middle, if turn % 6 == 5 { " " } else { "a" });
        let article = parse(&longer);
        std::hint::black_box(check_again(&article, &context, &mut memory));
    });
    for rule in rules() {
        time(rule.id, 10, |_| {
            std::hint::black_box(rule.check(&parsed, &context));
        });
    }
}
