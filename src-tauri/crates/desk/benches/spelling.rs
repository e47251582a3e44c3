//! What a check costs with spelling in it: an article of 50,000 words, as after a pause in typing.
//!
//! Run with `cargo bench -p daymark-desk --bench spelling`.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::PathBuf;

use criterion::{Criterion, criterion_group, criterion_main};
use daymark_desk::catalogue::{Catalogue, Language};
use daymark_desk::files::{Setting, Source, check};

/// An article of so many words, of which about one in a thousand is wrong.
fn article(tag: &str, language: Language, slip: &str, words: usize) -> String {
    let mut text = format!("---\ntitle: Days\nlanguage: {tag}\n---\n\n");
    let observances = Catalogue::builtin().observances();
    let mut names = observances
        .iter()
        .filter_map(|observance| observance.official_name(language))
        .cycle();
    let mut written = 0;
    while written < words {
        for _ in 0..20 {
            let name = names.next().unwrap_or_default();
            written += name.split_whitespace().count();
            let _ = write!(text, "{name}, ");
        }
        let _ = writeln!(text, "2026.\n");
        if written % 7 == 0 {
            let _ = writeln!(text, "{slip}.\n");
        }
    }
    text
}

fn checks(c: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let setting = Setting::load(folder.path(), None, None).expect("an empty folder is a setting");
    for (tag, language, slip) in [
        ("en", Language::En, "It occured"),
        ("fr", Language::Fr, "Il acceuille"),
        ("es", Language::Es, "Es exelente"),
        ("ru", Language::Ru, "Это ришение"),
    ] {
        let source = Source {
            name: "a.md".to_owned(),
            text: article(tag, language, slip, 50_000),
            folder: PathBuf::from("."),
            note: None,
        };
        let found = check(&setting, &source);
        let wrong = found.iter().filter(|finding| finding.rule == "spelling").count();
        println!("{tag}: {} bytes, {wrong} wrong words", source.text.len());
        let mut group = c.benchmark_group("50,000 words");
        group.sample_size(20);
        group.bench_function(tag, |bench| bench.iter(|| black_box(check(&setting, &source))));
    }
}

criterion_group!(benches, checks);
criterion_main!(benches);
