//! `CommonMark`'s own examples, read by the dialect.

mod html;

use std::{collections::BTreeMap, fmt::Write as _, fs, path::PathBuf};

fn case(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/cases/commonmark")
        .join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Example number → reason.
fn exceptions() -> BTreeMap<u64, String> {
    case("exceptions.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (number, reason) = line.split_once(' ').expect("a number, then the reason");
            assert!(reason.len() > 20, "example {number} needs a reason that explains");
            (number.parse().expect("an example's number"), reason.to_owned())
        })
        .collect()
}

#[test]
fn the_dialect_reads_the_examples_as_commonmark_does() {
    let examples: Vec<serde_json::Value> = serde_json::from_str(&case("spec.json")).expect("valid JSON");
    assert_eq!(examples.len(), 652);
    let mut exceptions = exceptions();
    let mut report = String::new();
    for example in &examples {
        let number = example["example"].as_u64().expect("a number");
        let markdown = example["markdown"].as_str().expect("text");
        let expected = example["html"].as_str().expect("text");
        let found = html::html(markdown);
        match (found == expected, exceptions.remove(&number)) {
            (false, None) => {
                let _ = writeln!(
                    report,
                    "{number} ({}) {markdown:?}\n  expected {expected:?}\n  found    {found:?}",
                    example["section"]
                );
            }
            (true, Some(reason)) => {
                let _ = writeln!(report, "{number} passes, but is listed: {reason}");
            }
            _ => {}
        }
    }
    assert!(exceptions.is_empty(), "no such examples: {exceptions:?}");
    assert!(report.is_empty(), "{report}");
}
