//! Text to terms. `search.js` folds queries in the same way.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The most terms that one article can be found by; those with most weight stay.
const MOST: usize = 800;

/// The longest term, in characters.
const LONGEST: usize = 32;

/// The terms of texts, each text's with its weight: `water:9 wells:2`, in alphabetical order.
pub fn weighed(texts: &[(&str, u32)]) -> String {
    let mut weights: BTreeMap<String, u32> = BTreeMap::new();
    for (text, weight) in texts {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        each(text, |term| {
            if let Some(count) = counts.get_mut(term) {
                *count += 1;
            } else {
                counts.insert(term.to_owned(), 1);
            }
        });
        for (term, count) in counts {
            // The tenth mention says less than the second.
            *weights.entry(term).or_default() += weight + count.ilog2().min(3);
        }
    }
    if weights.len() > MOST {
        let mut all: Vec<_> = weights
            .iter()
            .map(|(term, weight)| (*weight, term.clone()))
            .collect();
        all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        for (_, term) in all.drain(MOST..) {
            weights.remove(&term);
        }
    }
    let mut out = String::with_capacity(weights.len() * 10);
    for (term, weight) in weights {
        // Writing to a string cannot fail.
        let _ = write!(out, "{}{term}:{weight}", if out.is_empty() { "" } else { " " });
    }
    out
}

/// Calls with every term of a text: words without marks, in small letters; Chinese by pairs of characters, which need
/// no dictionary.
fn each(text: &str, mut found: impl FnMut(&str)) {
    let mut word = String::new();
    let mut letters = 0;
    let mut han: Option<char> = None;
    let mut alone = false;
    let folded = text.nfkd().filter(|c| !is_combining_mark(*c) && *c != '\u{640}');
    for character in folded.chain([' ']) {
        if is_han(character) {
            end_word(&mut word, &mut letters, &mut found);
            if let Some(before) = han {
                found(&String::from_iter([before, character]));
            }
            alone = han.is_none();
            han = Some(character);
            continue;
        }
        if let Some(single) = han.take()
            && alone
        {
            found(single.encode_utf8(&mut [0; 4]));
        }
        if character.is_alphanumeric() {
            word.extend(character.to_lowercase());
            letters += 1;
        } else {
            end_word(&mut word, &mut letters, &mut found);
        }
    }
}

fn end_word(word: &mut String, letters: &mut usize, found: &mut impl FnMut(&str)) {
    let bare = without_article(word);
    if (2..=LONGEST).contains(letters) || bare.bytes().all(|byte| byte.is_ascii_digit()) && !bare.is_empty() {
        found(bare);
    }
    word.clear();
    *letters = 0;
}

/// An Arabic word without its article, which is written together with it.
fn without_article(word: &str) -> &str {
    word.strip_prefix("ال")
        .filter(|rest| rest.chars().nth(2).is_some())
        .unwrap_or(word)
}

/// Whether a character is Chinese.
pub fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str) -> Vec<String> {
        let mut all = Vec::new();
        each(text, |term| all.push(term.to_owned()));
        all
    }

    #[test]
    fn six_languages_become_terms() {
        for (text, wanted) in [
            ("Water, wells & 7 days", "water wells 7 days"),
            ("L’été à Genève", "ete geneve"),
            ("Educación", "educacion"),
            ("الماءُ والأرض", "ماء والارض"),
            ("День воды", "день воды"),
            ("世界水日 2026", "世界 界水 水日 2026"),
            ("水", "水"),
            ("a 水 b", "水"),
        ] {
            assert_eq!(terms(text).join(" "), wanted, "{text}");
        }
    }

    #[test]
    fn a_title_weighs_more_than_the_text() {
        assert_eq!(weighed(&[("Water", 8), ("water land land", 1)]), "land:2 water:9");
    }
}
