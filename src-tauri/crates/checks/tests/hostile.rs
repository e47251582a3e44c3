//! All rules on texts that nobody wrote: no panic, every span inside the text and on character boundaries.
//!
//! `cargo run --release -p daymark-checks --example fuzz -- MINUTES` does the same for longer.

mod mutate;
use mutate::{PIECES, faults};
use proptest::prelude::*;
use std::time::Instant;

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn articles_of_pieces(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let source = pieces.concat();
        prop_assert_eq!(faults(&source), Vec::<String>::new(), "in {:?}", source);
    }

    #[test]
    fn any_text(source in "\\PC{0,120}") {
        prop_assert_eq!(faults(&source), Vec::<String>::new(), "in {:?}", source);
    }

    #[test]
    fn pieces_within_words(
        pieces in prop::collection::vec((prop::sample::select(PIECES), "[a-zé “”'()\\n*]{0,6}"), 0..20)
    ) {
        let source: String = pieces.iter().flat_map(|(piece, word)| [piece, word.as_str()]).collect();
        prop_assert_eq!(faults(&source), Vec::<String>::new(), "in {:?}", source);
    }
}

/// A text twice as long must not take four times as long: a pasted page must not stop the window.
#[test]
fn one_piece_many_times_is_read_in_time() {
    let took = |piece: &str, length: usize| {
        let source = piece.repeat(length / piece.len().max(1));
        let start = Instant::now();
        assert_eq!(faults(&source), Vec::<String>::new(), "{piece:?} many times");
        start.elapsed().as_secs_f64()
    };
    let mut slow = Vec::new();
    for piece in PIECES.iter().filter(|piece| !piece.starts_with("---")) {
        let (short, long) = (took(piece, 4_000), took(piece, 32_000));
        // Eight times as long: a square would be 64 times, and the smallest times say nothing.
        if long > 1.0 && long > short * 40.0 {
            slow.push(format!("{piece:?}: {short:.3} s for 4 kB, {long:.3} s for 32 kB"));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
