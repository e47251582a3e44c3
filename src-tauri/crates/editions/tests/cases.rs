//! The prepared articles: every passage that is bound to the old edition is listed, and little else.

use daymark_catalogue::{Catalogue, Language};
use daymark_editions::{Passage, next_edition};
use std::fs;
use std::path::{Path, PathBuf};

/// A marked text of an article.
struct Mark {
    kind: String,
    text: String,
    start: usize,
    end: usize,
}

/// Takes the marks `⟦kind¦text⟧` out of a text.
fn unmarked(marked: &str) -> (String, Vec<Mark>) {
    let mut text = String::new();
    let mut marks = Vec::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('⟦') {
        text.push_str(before);
        let (inside, behind) = after.split_once('⟧').expect("a mark is closed");
        let (kind, bound) = inside.split_once('¦').expect("a mark names its kind");
        let start = text.len();
        text.push_str(bound);
        marks.push(Mark {
            kind: kind.to_owned(),
            text: bound.to_owned(),
            start,
            end: text.len(),
        });
        rest = behind;
    }
    text.push_str(rest);
    (text, marks)
}

fn articles(folder: &str) -> Vec<(String, String)> {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/cases/editions")
        .join(folder);
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|file| {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(&file).unwrap())
        })
        .collect()
}

struct Score {
    marks: usize,
    missed: Vec<String>,
    listed: usize,
    false_entries: Vec<String>,
    kinds: std::collections::BTreeSet<String>,
}

/// Compares by line and text: in the copy, a date of the front matter may have another length.
fn measure(folder: &str, year: i16) -> Score {
    let mut score = Score {
        marks: 0,
        missed: Vec::new(),
        listed: 0,
        false_entries: Vec::new(),
        kinds: std::collections::BTreeSet::new(),
    };
    for (name, marked) in articles(folder) {
        let (source, marks) = unmarked(&marked);
        let made = next_edition(&source, Catalogue::builtin(), year, Language::En).unwrap();
        let line = |text: &str, at: usize| text[..at].matches('\n').count() + 1;
        // The front matter's edits change the length of a line, so places are counted from the end of the text there.
        let place = |passage: &Passage| {
            let back = made.text.len() - passage.span.end;
            let end = source.len().saturating_sub(back);
            (end - passage.span.len().min(end), end)
        };
        let touches = |passage: &Passage, mark: &Mark| {
            let (start, end) = place(passage);
            let same_date = passage.text == mark.text
                && line(&made.text, passage.span.start) == line(&source, mark.start);
            same_date || (start < mark.end && mark.start < end)
        };
        for mark in &marks {
            score.marks += 1;
            score.kinds.insert(mark.kind.clone());
            if !made.passages.iter().any(|passage| touches(passage, mark)) {
                score.missed.push(format!(
                    "{name}:{}: {} “{}”",
                    line(&source, mark.start),
                    mark.kind,
                    mark.text
                ));
            }
        }
        for passage in &made.passages {
            score.listed += 1;
            if !marks.iter().any(|mark| touches(passage, mark)) {
                score.false_entries.push(format!(
                    "{name}:{}: {} “{}”",
                    line(&made.text, passage.span.start),
                    passage.kind.word(),
                    passage.text
                ));
            }
        }
    }
    score
}

#[test]
fn the_articles_it_was_written_against_are_read_whole() {
    let score = measure("develop", 2027);
    assert!(
        score.missed.is_empty(),
        "missed: {:#?}\nfalse: {:#?}",
        score.missed,
        score.false_entries
    );
    assert!(
        score.false_entries.is_empty(),
        "false: {:#?}",
        score.false_entries
    );
}

#[test]
fn other_articles_are_read_with_at_most_one_false_entry_in_ten() {
    let score = measure("judge", 2027);
    println!(
        "{} marked, {} missed; {} listed, {} of them false: {:?}; {} kinds",
        score.marks,
        score.missed.len(),
        score.listed,
        score.false_entries.len(),
        score.false_entries,
        score.kinds.len()
    );
    assert!(
        score.kinds.len() >= 30,
        "thirty kinds of passage at least: {}",
        score.kinds.len()
    );
    assert!(
        score.missed.is_empty(),
        "an old fact goes out unseen: {:#?}\nfalse: {:#?}",
        score.missed,
        score.false_entries
    );
    assert!(
        score.false_entries.len() * 10 <= score.listed,
        "{} of {}: {:#?}",
        score.false_entries.len(),
        score.listed,
        score.false_entries
    );
}

#[test]
fn the_article_of_the_windows_journey_is_read_whole() {
    let score = measure("journey", 2028);
    assert!(score.kinds.len() >= 30, "{} kinds", score.kinds.len());
    assert!(
        score.missed.is_empty() && score.false_entries.len() * 10 <= score.listed,
        "missed: {:#?}\nfalse: {:#?}",
        score.missed,
        score.false_entries
    );
}
