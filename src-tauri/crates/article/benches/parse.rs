//! Text → tree beside bare pulldown-cmark (events counted, nothing built), at 2,000 and 50,000 words.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use pulldown_cmark::{Options, Parser};
use std::hint::black_box;

/// One section with every convention in it, about 100 words.
const SECTION: &str = "## The {{ edition.ordinal }} tide\n\n\
Every year on {{ observance.date | date:long }} the people of Port Ellery walk out on the mole at low water and \
read aloud the *names* of the boats that did not come home. The day was proclaimed in **2003** [@A/RES/58/220, \
para. 3] and has been kept ever since, in rain and in wind, by [those who remember](https://alderline.example/day).\n\n\
> [!goals] The goals of the day are to:\n>\n> - remember the boats and those who sailed them;\n\
> - teach what the sea asks of us;\n> - mend one net each [@B/1; @C/2].\n\n\
| Harbour | Boats |\n|---|--:|\n| Ellery | 12 |\n| Stowe | 7 |\n\n\
1. Walk out at low water.\n2. Read the names.\n\n\
It ends with `one bell`, a song and soup.\\\nNobody is paid for the soup.[^soup]\n\n";

fn article(words: usize) -> String {
    let sections = words / SECTION.split_whitespace().count() + 1;
    let front = "---\ntitle: Day of the Tide\nobservance: tide-day\nyear: 2026\nlanguage: en\n---\n\n";
    format!("{front}{}[^soup]: It is fish soup.\n", SECTION.repeat(sections))
}

fn bare(text: &str) -> usize {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_HEADING_ATTRIBUTES;
    Parser::new_ext(text, options).into_offset_iter().count()
}

fn parse(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    for words in [2_000, 50_000] {
        let text = article(words);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("tree", words), &text, |bencher, text| {
            bencher.iter(|| daymark_article::parse(black_box(text)));
        });
        group.bench_with_input(
            BenchmarkId::new("bare pulldown-cmark", words),
            &text,
            |bencher, text| {
                bencher.iter(|| bare(black_box(text)));
            },
        );
    }
    group.finish();
}

criterion_group!(benches, parse);
criterion_main!(benches);
