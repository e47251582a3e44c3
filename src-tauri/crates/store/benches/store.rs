//! The figures to hold with 50,000 drafts: the list p95 10 ms, a search with passages p95 30 ms, a save of
//! a long article in a few milliseconds.
//!
//! Criterion gives means; the table printed first gives the median and the 95th percentile.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::Criterion;
use daymark_store::{DraftId, DraftMeta, Filter, NewDraft, Order, SaveOutcome, Store};

const DRAFTS: u64 = 50_000;
const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ar", "ru", "zh"];
const STATES: [&str; 4] = ["draft", "in review", "ready", "published"];

/// A small generator of its own, so that every run has the same library.
struct Luck(u64);

impl Luck {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    /// Words as in real texts: a few of them everywhere, most of them rare.
    fn word(&mut self) -> String {
        let bound = 1 << (1 + self.below(14));
        let mut number = self.below(bound);
        let mut word = String::new();
        for _ in 0..3 {
            word.push(char::from(b"bdfghklmnprstvz"[(number % 15) as usize]));
            word.push(char::from(b"aeiou"[(number / 15 % 5) as usize]));
            number /= 75;
        }
        word
    }

    fn text(&mut self, words: usize) -> String {
        let mut text = String::with_capacity(words * 7);
        for number in 0..words {
            text.push_str(if number % 9 == 8 { " the " } else { " " });
            text.push_str(&self.word());
        }
        text
    }
}

fn draft(number: u64, luck: &mut Luck) -> NewDraft {
    let body = luck.text(300);
    NewDraft {
        meta: DraftMeta {
            title: format!("Day of {} {}", luck.word(), luck.word()),
            observance: Some(format!("observance-{}", number % 200)),
            observance_name: format!("International Day of {}", luck.word()),
            year: Some(1990 + (number % 40) as i32),
            day: Some(format!(
                "{}-{:02}-{:02}",
                1990 + number % 40,
                1 + number % 12,
                1 + number % 28
            )),
            language: LANGUAGES[(number % 6) as usize].to_owned(),
            template: "international-day".to_owned(),
            state: STATES[(number % 4) as usize].to_owned(),
            name: Some(format!("day-{number}")),
            translation_of: None,
            words: 300,
            errors: None,
            warnings: None,
            search_text: body.clone(),
        },
        source: body,
        origin: None,
    }
}

fn library(folder: &std::path::Path) -> Store {
    let mut luck = Luck(7);
    let mut store = Store::open(folder).expect("a fresh folder opens");
    // Only the filling goes without a sync for each draft, or it would measure the disk for minutes.
    store.sync_for_bench(false);
    let from = Instant::now();
    for number in 0..DRAFTS {
        store
            .create(&draft(number, &mut luck), number as i64)
            .expect("a draft is made");
    }
    let made = from.elapsed();
    while store.index_pending(2_000).expect("the index follows") > 0 {}
    println!(
        "{DRAFTS} drafts made in {made:.1?}, indexed in {:.1?}",
        from.elapsed().saturating_sub(made)
    );
    store.sync_for_bench(true);
    store
}

fn table(name: &str, runs: usize, mut call: impl FnMut(usize)) {
    let mut times: Vec<Duration> = (0..runs)
        .map(|run| {
            let from = Instant::now();
            call(run);
            from.elapsed()
        })
        .collect();
    times.sort();
    println!(
        "{name:<44} p50 {:>8.2?}  p95 {:>8.2?}",
        times[runs / 2],
        times[runs * 95 / 100]
    );
}

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut store = library(folder.path());
    let page = Filter {
        limit: Some(200),
        ..Filter::default()
    };
    let lists = [
        ("list, first 200", page.clone()),
        (
            "list, 200 from 40,000",
            Filter {
                offset: 40_000,
                ..page.clone()
            },
        ),
        (
            "list by saved",
            Filter {
                order: Order::Saved,
                ..page.clone()
            },
        ),
        (
            "list, one state and language",
            Filter {
                state: Some("ready".into()),
                language: Some("es".into()),
                ..page.clone()
            },
        ),
        (
            "list, one observance and year",
            Filter {
                observance: Some("observance-7".into()),
                year: Some(1997),
                ..page.clone()
            },
        ),
        (
            "list, nothing fits",
            Filter {
                language: Some("xx".into()),
                ..page.clone()
            },
        ),
    ];
    for (name, filter) in &lists {
        table(name, 200, |_| {
            drop(black_box(store.list(filter).expect("a list")));
        });
    }
    table("count", 200, |_| {
        _ = black_box(store.count(&lists[3].1).expect("a count"));
    });
    let searches = [
        ("search, in every draft", "the"),
        ("search, beginning of very many words", "ba"),
        ("search, three common words", "the bababa dababa"),
        ("search, a common and a rare word", "the zavuba"),
        ("search, three beginnings of many words", "the baba daba"),
        ("search, a common phrase", "\"international day of\""),
        ("search, a rare word", "zuzubi"),
        ("search, nothing", "qqqq"),
    ];
    for (name, query) in searches {
        let found = store.search(query, 50).expect("a search").len();
        table(&format!("{name} ({found})"), 100, |_| {
            drop(black_box(store.search(query, 50).expect("a search")));
        });
    }
    let mut luck = Luck(11);
    let words: Vec<String> = (0..300).map(|_| luck.word()).collect();
    table("search, words as they come", 300, |run| {
        drop(black_box(store.search(&words[run], 50).expect("a search")));
    });

    let long = luck.text(45_000);
    let mut version = 1;
    let mut save = |store: &mut Store, run: usize| {
        let text = format!("{long} {run}");
        let meta = DraftMeta {
            search_text: text.clone(),
            ..DraftMeta::default()
        };
        match store
            .save(DraftId(25_000), version, &text, &meta, 60_000 + run as i64)
            .expect("a save")
        {
            SaveOutcome::Saved { version: next } => version = next,
            SaveOutcome::Stale { .. } => panic!("nobody else saves"),
        }
    };
    println!("a long article has {} kB", long.len() / 1_000);
    table("save of the long article", 100, |run| save(&mut store, run));
    let mut run = 1_000;
    table("index of the long article", 40, |_| {
        store.index_pending(10).expect("the index follows");
        run += 1;
        save(&mut store, run);
    });
    drop(store);
    table("open", 20, |_| {
        drop(Store::open(folder.path()).expect("it opens"));
    });

    let store = Store::open(folder.path()).expect("it opens");
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    criterion.bench_function("list", |bench| bench.iter(|| store.list(&page)));
    criterion.bench_function("search", |bench| bench.iter(|| store.search("the baba", 50)));
    criterion.final_summary();
}
