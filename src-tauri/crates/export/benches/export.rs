//! From text to page and to fragment, beside bare pulldown-cmark on the same text.

use criterion::{Criterion, criterion_group, criterion_main};
use daymark_article::parse;
use daymark_catalogue::{Catalogue, Organisation};
use daymark_export::{
    AssetMode, Context, FragmentOptions, PageOptions, Picture, Pictures, Theme, fragment, page,
};
use pulldown_cmark::{Options, Parser, html};
use std::hint::black_box;

struct NoPictures;

impl Pictures for NoPictures {
    fn picture(&self, _address: &str) -> Option<Picture<'_>> {
        None
    }
}

/// The sample article with its paragraphs repeated to about six hundred words.
fn text() -> String {
    let sample = include_str!("../../../../templates/samples/knowledge-that-travels.md");
    let paragraph = "\n\nA paragraph of *plain* words with [a link](https://alderline.example/), repeated so that the \
                     article has the length that articles have when they go online.\n";
    sample.to_owned() + &paragraph.repeat(8)
}

fn export(c: &mut Criterion) {
    let text = text();
    let organisation = Organisation {
        name: "Alderline Institute".into(),
        ..Organisation::default()
    };
    let context = Context {
        catalogue: Catalogue::builtin(),
        organisation: &organisation,
        logo: None,
        pictures: &NoPictures,
        base_url: None,
        language: None,
        citing: daymark_catalogue::Citing::default(),
        translations: &[],
    };
    let mut group = c.benchmark_group("article");
    group.bench_function("bare pulldown-cmark", |b| {
        b.iter(|| {
            let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
            let mut out = String::with_capacity(text.len() * 2);
            html::push_html(&mut out, Parser::new_ext(black_box(&text), options));
            out
        });
    });
    group.bench_function("parse", |b| b.iter(|| parse(black_box(&text)).blocks.len()));
    group.bench_function("fragment", |b| {
        b.iter(|| fragment(&parse(black_box(&text)), &context, &FragmentOptions::default()));
    });
    for (name, assets) in [
        ("page, fonts beside it", AssetMode::Folder),
        ("page, fonts inside", AssetMode::Embed),
    ] {
        let options = PageOptions {
            theme: Theme::default_theme(),
            assets,
        };
        group.bench_function(name, |b| {
            b.iter(|| page(&parse(black_box(&text)), &context, &options));
        });
    }
    group.finish();
}

criterion_group!(benches, export);
criterion_main!(benches);
