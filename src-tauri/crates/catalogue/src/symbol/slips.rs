//! Symbols that are nearly right: a slip of the finger in a known prefix, or another form than the issued one.

use super::{Symbol, SymbolProblem, by_grammar, pasted::Pasted};

/// Prefixes of resolutions, decisions and statements, as [`super::by_grammar`] reads them.
const PREFIXES: [&str; 9] = [
    "A/RES/",
    "A/DEC/",
    "S/RES/",
    "S/PRST/",
    "E/RES/",
    "E/DEC/",
    "A/HRC/RES/",
    "A/HRC/DEC/",
    "A/HRC/PRST/",
];

/// Second parts of other symbols that look like a slip of "RES", "DEC" or "PRST" and are none.
const OTHERS: [&str; 9] = ["REF", "REP", "DC", "DP", "ECE", "ECA", "ESC", "PST", "REV"];

/// The problem of a symbol such as `A/RS/75/273`, whose prefix is a known one but for a slip, where what follows is a
/// number of that kind.
pub(super) fn of_prefix(text: &str) -> Option<SymbolProblem> {
    if let Some(meant) = of_order(text) {
        return Some(SymbolProblem::instead(
            format!("The parts of this symbol are out of order. Write {}.", meant.key),
            meant,
        ));
    }
    let meant = PREFIXES.into_iter().find_map(|prefix| {
        let parts = prefix.matches('/').count();
        let end = text.match_indices('/').nth(parts - 1)?.0;
        let (written, number) = text.split_at(end + 1);
        let slipped = written != prefix
            && written
                .split('/')
                .zip(prefix.split('/'))
                .all(|(written, right)| written == right || is_slip(written, right));
        if !slipped {
            return None;
        }
        by_grammar(&Pasted::bare(&format!("{prefix}{number}"))).ok()
    })?;
    Some(SymbolProblem::instead(
        format!("There are no such symbols. Write {}.", meant.key),
        meant,
    ))
}

/// What `A/76/RES/253` and `S/2000/RES/1325` are meant for: a known prefix, its parts not all at the start, and numbers.
fn of_order(text: &str) -> Option<Symbol> {
    if PREFIXES.iter().any(|prefix| text.starts_with(prefix)) {
        return None;
    }
    let parts: Vec<&str> = text.split('/').collect();
    PREFIXES.into_iter().rev().find_map(|prefix| {
        let mut rest = parts.clone();
        for part in prefix.split('/').filter(|part| !part.is_empty()) {
            let at = rest.iter().position(|written| *written == part)?;
            rest.remove(at);
        }
        let numbers = rest.iter().all(|part| {
            let digits = part.trim_start_matches("ES-").trim_start_matches("S-");
            digits.starts_with(|c: char| c.is_ascii_digit())
        });
        if rest.is_empty() || rest.len() > 2 || !numbers {
            return None;
        }
        let read = |number: &str| by_grammar(&Pasted::bare(&format!("{prefix}{number}"))).ok();
        // The Security Council's year stands in parentheses behind the number.
        let year_first = || {
            let [year, number] = rest[..] else { return None };
            (prefix == "S/RES/").then(|| read(&format!("{number}({year})")))?
        };
        read(&rest.join("/")).or_else(year_first)
    })
}

/// Whether a part of a prefix is another one with one letter lost, doubled, wrong or out of place. The organ's single
/// letter is taken at its word.
fn is_slip(written: &str, right: &str) -> bool {
    if right.len() < 3 || OTHERS.contains(&written) || !written.bytes().all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    if right == "RES" && written == "RESOLUTION" || right == "DEC" && written == "DECISION" {
        return true;
    }
    let (short, long) = if written.len() < right.len() {
        (written.as_bytes(), right.as_bytes())
    } else {
        (right.as_bytes(), written.as_bytes())
    };
    if long.len() > short.len() + 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let tail = |from: usize| &short[short.len().min(from)..];
    if short.len() == long.len() {
        let swapped = short.get(same + 1) == long.get(same) && short.get(same) == long.get(same + 1);
        tail(same + 1) == &long[same + 1..] || swapped && tail(same + 2) == &long[same + 2..]
    } else {
        tail(same) == &long[same + 1..]
    }
}

/// Whether a symbol or its number is written as documents have it: in any case, with blanks, brackets and the part's
/// letter where people put them. An address is as good. `A/RES/2142(21)` and `S/RES/1325/2000` are understood, and are
/// no symbols.
pub fn is_as_issued(written: &str, symbol: &Symbol) -> bool {
    let letters = |text: &str| {
        let mut letters: Vec<char> = text
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .collect();
        letters.sort_unstable();
        letters
    };
    let slashes = |text: &str| text.matches('/').count();
    let written = written.trim_start();
    let begins = written.get(..2).unwrap_or_default().to_ascii_uppercase();
    let right = if written.starts_with(|c: char| c.is_ascii_digit()) {
        &symbol.number
    } else if matches!(
        &*begins,
        "A/" | "S/" | "E/" | "A_" | "A-" | "S_" | "E_" | "E-" | "GA" | "SC" | "UN"
    ) || ["S-RES", "HRC/", "ECOSOC/"]
        .iter()
        .any(|start| written.to_ascii_uppercase().starts_with(start))
    {
        &symbol.key
    } else {
        return true;
    };
    if !PREFIXES.iter().any(|prefix| symbol.key.starts_with(prefix)) {
        return true;
    }
    let numeral = written.contains('(') || !right.contains('(');
    // A letter for the zero: a part stands apart.
    let part = written.ends_with(" O") || !written.ends_with('O');
    numeral && part && letters(written) == letters(right) && slashes(written) == slashes(right)
}

#[cfg(test)]
mod tests {
    use crate::{parse_symbol, symbol::is_as_issued};

    #[test]
    fn a_slip_in_the_prefix_is_no_other_symbol() {
        for (written, meant) in [
            ("A/RS/75/273", "A/RES/75/273"),
            ("A/RSE/75/273", "A/RES/75/273"),
            ("A/RESS/75/273", "A/RES/75/273"),
            ("S/RED/1325(2000)", "S/RES/1325(2000)"),
            ("A/DCE/66/550", "A/DEC/66/550"),
            ("A/HCR/RES/48/13", "A/HRC/RES/48/13"),
            ("A/HRC/REC/48/13", "A/HRC/RES/48/13"),
            ("E/RSE/1980/67", "E/RES/1980/67"),
            ("S/PSRT/2000/28", "S/PRST/2000/28"),
            ("A/RESOLUTION/58/220", "A/RES/58/220"),
            ("A/76/RES/253", "A/RES/76/253"),
            ("A/76/253/RES", "A/RES/76/253"),
            ("A/66/DEC/550", "A/DEC/66/550"),
            ("S/2000/RES/1325", "S/RES/1325(2000)"),
            ("S/1325/RES/2000", "S/RES/1325(2000)"),
            ("S/1325(2000)/RES", "S/RES/1325(2000)"),
            ("E/2019/RES/5", "E/RES/2019/5"),
            ("A/HRC/17/RES/19", "A/HRC/RES/17/19"),
        ] {
            let problem = parse_symbol(written).expect_err(written);
            let instead = problem.instead.map(|symbol| symbol.key);
            assert_eq!(instead.as_deref(), Some(meant), "{written}");
        }
        for written in [
            "A/INF/75/3",
            "A/79/L.108",
            "A/HRC/48/13",
            "A/C.3/72/L.36",
            "A/CONF.157/23",
            "A/66/49 (Vol. II)",
            "E/ECE/1980",
            "S/2000/28",
            "A/75/273",
            "A/76/PV.3",
            "A/CONF.59/RES/1",
            "E/CN.4/RES/2000/3",
        ] {
            assert!(parse_symbol(written).is_ok(), "{written}");
        }
    }

    #[test]
    fn a_symbol_is_told_from_what_is_understood() {
        for (written, as_issued) in [
            ("A/RES/58/220", true),
            ("a/res/58/220", true),
            ("A/RES/217 (III) [A]", true),
            ("A/RES/217 A (III)", true),
            ("S/RES/1325 (2000)", true),
            ("https://undocs.org/A/RES/58/220", true),
            ("resolution 58/220", true),
            ("A/RES/2142(21)", false),
            ("S/RES/1325/2000", false),
            ("S/RES/1325-2000", false),
            ("A/DEC/66-550", false),
            ("A_RES_58_220", false),
            ("HRC/RES/17/19", false),
            ("A/RES/58/22O", false),
            ("58/220", true),
            ("S-10/2", true),
        ] {
            let symbol = parse_symbol(written).expect(written);
            assert_eq!(is_as_issued(written, &symbol), as_issued, "{written}");
        }
    }
}
