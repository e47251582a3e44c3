//! What a question to a dictionary costs.

use criterion::{Criterion, criterion_group, criterion_main};
use daymark_spelling::{Language, Spelling, dictionary};
use std::hint::black_box;

const LANGUAGES: [(Language, &str, &str); 4] = [
    (Language::English, "cooperation", "goverment"),
    (Language::French, "coopération", "gouvernment"),
    (Language::Spanish, "cooperación", "goviernos"),
    (Language::Russian, "сотрудничество", "сатрудничество"),
];

fn questions(bench: &mut Criterion) {
    for (language, right, wrong) in LANGUAGES {
        let words = dictionary(language);
        let mut group = bench.benchmark_group(format!("{language:?}"));
        group.bench_function("a right word", |bench| {
            bench.iter(|| words.look_up(black_box(right)));
        });
        group.bench_function("a wrong word", |bench| {
            bench.iter(|| words.look_up(black_box(wrong)));
        });
        group.sample_size(10);
        group.bench_function("suggestions", |bench| {
            bench.iter(|| words.suggest(black_box(wrong), Spelling::Oxford));
        });
    }
}

criterion_group!(benches, questions);
criterion_main!(benches);
