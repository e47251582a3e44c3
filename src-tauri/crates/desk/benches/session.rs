//! What one key costs the desk: the edit, its analysis and the preview's patch, with saving going on beside it.
//!
//! Run with `cargo bench -p daymark-desk`. Besides criterion's mean it prints the 50th and 95th percentile.

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use daymark_desk::Desk;
use daymark_desk::boundary::{EditOutcome, TextChange};

/// An article of about so many words, with every part of the dialect.
fn article(words: usize) -> String {
    let mut text = String::from(
        "---\ntitle: What the harbour taught us\nobservance: south-south-cooperation-day\nyear: 2026\ndate: 2026-09-12\nlanguage: en\ntemplate: international-day\nsummary: A year of exchange in figures.\n---\n\n",
    );
    let mut written = 0;
    let mut section = 0;
    while written < words {
        section += 1;
        let _ = writeln!(text, "## Lesson {section}\n");
        for _ in 0..4 {
            text.push_str("On {{ observance.date }} the crews of Port Ellery showed **how a wall is mended** with what lies at hand: stone, lime and patience. The answer had come by letter from a town that faces the same sea, and it went on by letter to the next.\n\n");
            written += 44;
        }
        text.push_str("> [!quote]\n>\n> We copied the sluice and then we improved it.\n\n- first the stones;\n- then the lime; and\n- last the patience [@A/RES/58/220].\n\n");
        written += 21;
    }
    text.push_str("> [!goals] The goals are to:\n>\n> - write down what worked; and\n> - send it on.\n\n> [!sign-off]\n>\n> {{ organisation.name }} answers every letter.\n");
    text
}

fn keys(c: &mut Criterion) {
    for words in [2_000, 50_000] {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let desk = Desk::open(folder.path(), || 0, |_| {}).expect("a new folder opens");
        let draft = desk
            .import_bytes("a.md", article(words).as_bytes())
            .expect("it is kept")
            .drafts[0];
        let opened = desk.open_article(draft).expect("it is there");
        let mut version = opened.version;
        let middle =
            u32::try_from(opened.body.find("stone, lime").expect("the text has it")).unwrap_or_default();
        let mut length = 0;
        let mut key = || {
            // Typing a word and taking it back, so that the article stays as long as it is.
            let (from, to, insert) = if length < 8 {
                (middle + length, middle + length, "a")
            } else {
                (middle, middle + length, "")
            };
            length = if length < 8 { length + 1 } else { 0 };
            let change = TextChange {
                from,
                to,
                insert: insert.to_owned(),
            };
            match desk.edit(draft, version, &[change]).expect("it is there") {
                EditOutcome::Taken {
                    version: now,
                    analysis,
                    preview,
                } => {
                    version = now;
                    black_box((analysis, preview));
                }
                EditOutcome::Stale { .. } => panic!("the edit fits"),
            }
        };
        c.bench_function(&format!("key at {words} words"), |b| b.iter(&mut key));
        let mut times: Vec<Duration> = (0..200)
            .map(|_| {
                let start = Instant::now();
                key();
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        println!("key at {words} words: p50 {:?}, p95 {:?}", times[100], times[190]);
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().measurement_time(Duration::from_secs(4)).warm_up_time(Duration::from_secs(1));
    targets = keys
}
criterion_main!(benches);
