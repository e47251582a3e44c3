//! Checking after an edit finds what checking anew would.

#[allow(dead_code, reason = "one file for several tests")]
mod mutate;
use daymark_checks::Memory;
use mutate::{PIECES, faults_again};
use proptest::prelude::*;
use std::path::Path;

/// An edit: where, in thousandths of the text; how many bytes go; what comes.
type Edit = (usize, usize, &'static str);

/// Articles with findings of every rule.
fn articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the corpus is there")
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|path| std::fs::read_to_string(path).expect("it is text"))
        .collect()
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn edited(source: &str, (place, gone, come): &Edit) -> String {
    let start = boundary(source, source.len() * place / 1000);
    let end = boundary(source, (start + gone).min(source.len())).max(start);
    [&source[..start], come, &source[end..]].concat()
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let piece = prop::sample::select(PIECES);
    let edit = (
        0..=1000_usize,
        prop_oneof![3 => Just(0_usize), 1 => 0..60_usize],
        piece,
    );
    prop::collection::vec(edit, 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// One memory for all of an article's edits, as in the window.
    #[test]
    fn an_edit_changes_what_a_new_look_would(article in prop::sample::select(articles()), edits in edits()) {
        let mut memory = Memory::default();
        let mut source = article;
        prop_assert_eq!(faults_again(&source, &mut memory), Vec::<String>::new());
        for edit in edits {
            source = edited(&source, &edit);
            prop_assert_eq!(faults_again(&source, &mut memory), Vec::<String>::new(), "in {:?}", source);
        }
    }
}

/// What a rule says of one passage may hang on another: a document that is cited before needs no second citation.
#[test]
fn what_stands_elsewhere_counts() {
    let front = "---\ntitle: A\nobservance: mountain-day\nyear: 2026\n---\n\n";
    let mut memory = Memory::default();
    for body in [
        "Resolution 57/245 set the Day.\n",
        "It rests on [@A/RES/57/245].\n\nResolution 57/245 set the Day.\n",
        "Resolution 57/245 set the Day.\n\nIt rests on [@A/RES/57/245].\n",
        "Theme 2024: Ice\n",
        "Theme 2024: Ice\n\nTheme 2025: Water\n",
        "Theme 2025: Water\n",
        "Theme 2025: Water\n\n[a]: https://alderline.example/\n",
    ] {
        let source = format!("{front}{body}");
        assert_eq!(faults_again(&source, &mut memory), Vec::<String>::new(), "{body}");
        let other_year = source.replace("2026", "2025");
        assert_eq!(
            faults_again(&other_year, &mut memory),
            Vec::<String>::new(),
            "{body}"
        );
    }
}
