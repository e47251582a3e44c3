//! How long checking one long article takes: `cargo run --release -p daymark-checks --example timing`.

use daymark_article::parse;
use daymark_catalogue::{Catalogue, Language, Organisation};
use daymark_checks::{Context, Group, check, rules};
use std::time::Instant;

const PARAGRAPH: &str = "On Friday, 11 December, the Alderline Institute marks the 24th International Mountain Day, which the General Assembly proclaimed in [@A/RES/57/245] of 20 December 2002. Nobody counts the villages that took part in 2018, but the baker, the ferryman and the teacher of Port Ellery remember every one of them, and they tell their stories at the long table in the hall until the lamps are out and the snow has stopped. It is 81 years since the Charter of 1945, and the path is open again.\n\n";

fn main() {
    let words = PARAGRAPH.split_whitespace().count();
    let source = format!(
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n{}",
        PARAGRAPH.repeat(50_000 / words)
    );
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
    let article = parse(&source);
    let time = |name: &str, run: &dyn Fn() -> usize| {
        let mut times: Vec<_> = (0..20)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(run());
                start.elapsed()
            })
            .collect();
        times.sort();
        println!("{name}: median {:?}, longest {:?}", times[10], times[19]);
    };
    time("phrases of the whole text", &|| {
        daymark_phrases::read(&source, Language::En).phrases.len()
    });
    time("all rules", &|| check(&article, &context).len());
    for rule in rules() {
        if matches!(rule.group, Group::Facts | Group::Citations) {
            time(rule.id, &|| (rule.check)(&article, &context).len());
        }
    }
}
