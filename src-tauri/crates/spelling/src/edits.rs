//! The words that one slip of the finger makes of a word.

/// Whether the word is one slip away from one that fits. Short words are near others by chance: of three letters only
/// two may be swapped, "teh"; shorter ones are never slips.
pub(crate) fn is_slip(word: &str, alphabet: &[char], fits: impl FnMut(&str) -> bool) -> bool {
    match word.chars().count() {
        0..=2 => false,
        3 => swapped(word, fits),
        _ => any(word, alphabet, fits),
    }
}

fn swapped(word: &str, mut fits: impl FnMut(&str) -> bool) -> bool {
    let letters: Vec<char> = word.chars().collect();
    (1..letters.len()).any(|at| {
        let mut other = letters.clone();
        other.swap(at - 1, at);
        other != letters && fits(&other.into_iter().collect::<String>())
    })
}

/// Calls with each word that has one letter less, one more, one other, or two neighbours swapped, until one fits.
fn any(word: &str, alphabet: &[char], mut fits: impl FnMut(&str) -> bool) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let mut edited = String::with_capacity(word.len() + 4);
    let mut try_one = |parts: [&[char]; 4]| {
        edited.clear();
        edited.extend(parts.into_iter().flatten());
        edited != word && fits(&edited)
    };
    (0..=letters.len()).any(|at| {
        let (head, tail) = letters.split_at(at);
        let shorter = || tail.split_first();
        shorter().is_some_and(|(_, rest)| try_one([head, rest, &[], &[]]))
            || matches!(tail, [first, second, rest @ ..] if try_one([head, &[*second], &[*first], rest]))
            || alphabet.iter().any(|&letter| {
                shorter().is_some_and(|(_, rest)| try_one([head, &[letter], rest, &[]]))
                    || try_one([head, &[letter], tail, &[]])
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_slip_is_tried() {
        let alphabet: Vec<char> = ('a'..='z').collect();
        for (slip, word) in [
            ("recieve", "receive"),
            ("goverment", "government"),
            ("untill", "until"),
            ("desert", "dessert"),
            ("definate", "definite"),
        ] {
            assert!(any(slip, &alphabet, |edited| edited == word), "{slip}");
        }
        assert!(
            !any("word", &alphabet, |edited| edited == "word"),
            "no slip at all"
        );
        assert!(!any("", &[], |_| true));
    }
}
