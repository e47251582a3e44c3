//! Prints how long the catalogue takes to be ready and to answer: `cargo run --release -p daymark-catalogue --example timing`.

use daymark_catalogue::{Catalogue, Language};
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let start = Instant::now();
    let catalogue = Catalogue::builtin();
    println!("ready               {:>8.1?}", start.elapsed());
    let start = Instant::now();
    catalogue.search("day", Language::En, 10);
    println!("first search        {:>8.1?}", start.elapsed());
    let queries = [
        "south-south",
        "united nations day",
        "d",
        "58/220",
        "12 September 2026",
        "journée internationale de la",
    ];
    for query in queries {
        let start = Instant::now();
        for _ in 0..100 {
            black_box(catalogue.search(black_box(query), Language::En, 20));
        }
        println!("{query:<20}{:>8.1?}", start.elapsed() / 100);
    }
}
