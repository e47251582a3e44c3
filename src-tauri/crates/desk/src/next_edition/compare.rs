//! Two texts side by side, line by line, with the words that differ.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::mapping::tokens;
use crate::boundary::{ComparedPiece, ComparedRow};

/// The rows, and how many of them differ. Empty lines are left out where both sides have them.
pub(crate) fn rows(old: &str, new: &str) -> (Vec<ComparedRow>, u32) {
    let lines = |text: &str| -> Vec<String> {
        let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        text.lines()
            .filter(|line| !matches!(line.trim(), "" | "---"))
            .map(str::to_owned)
            .collect()
    };
    let (old, new) = (lines(old), lines(new));
    let mut rows = Vec::new();
    let mut changes = 0;
    let whole = |line: &str, changed: bool| {
        vec![ComparedPiece {
            text: line.to_owned(),
            changed,
        }]
    };
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (was, is) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            for (old, new) in old[was].iter().zip(&new[is]) {
                rows.push(ComparedRow {
                    old: whole(old, false),
                    new: whole(new, false),
                });
            }
            continue;
        }
        for index in 0..was.len().max(is.len()) {
            changes += 1;
            let pair = (old[was.clone()].get(index), new[is.clone()].get(index));
            rows.push(match pair {
                (Some(old), Some(new)) => words(old, new),
                (old, new) => ComparedRow {
                    old: old.map(|line| whole(line, true)).unwrap_or_default(),
                    new: new.map(|line| whole(line, true)).unwrap_or_default(),
                },
            });
        }
    }
    (rows, changes)
}

/// Two lines with the words that differ.
pub(crate) fn words(old: &str, new: &str) -> ComparedRow {
    let (old, new) = (tokens(old), tokens(new));
    let mut row = ComparedRow {
        old: Vec::new(),
        new: Vec::new(),
    };
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let changed = !matches!(op, DiffOp::Equal { .. });
        add(&mut row.old, old[op.old_range()].concat(), changed);
        add(&mut row.new, new[op.new_range()].concat(), changed);
    }
    row
}

/// A lone space between two changed words belongs to them.
fn add(pieces: &mut Vec<ComparedPiece>, text: String, changed: bool) {
    if text.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.changed == changed => last.text.push_str(&text),
        _ => pieces.push(ComparedPiece { text, changed }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[ComparedPiece]) -> String {
        pieces
            .iter()
            .map(|piece| {
                if piece.changed {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn words_that_differ_are_marked_and_lines_stay_beside_each_other() {
        let (rows, changes) = rows(
            "# A\n\nOn Saturday we meet.\n\nOld line.\n\nLast.\n",
            "# A\n\nOn Sunday we meet.\n\nLast.\n\nNew.\n",
        );
        let shown: Vec<_> = rows
            .iter()
            .map(|row| (shown(&row.old), shown(&row.new)))
            .collect();
        let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        assert_eq!(
            shown,
            [
                pair("# A", "# A"),
                pair("On [Saturday] we meet.", "On [Sunday] we meet."),
                pair("[Old line.]", ""),
                pair("Last.", "Last."),
                pair("", "[New.]"),
            ]
        );
        assert_eq!(changes, 3);
    }
}
