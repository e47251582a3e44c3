//! What a slip is in Arabic, which has no capitals to tell a name by.
//!
//! A foreign name written in Arabic is one letter away from some word more often than not. But it seldom has the article.
//! So a word with the article is held to all that writers and fingers confuse: the hamza, the letters at a word's end,
//! letters that sound alike, one that is typed twice, two that are swapped; one without it only to its ending, to the
//! hamza that its first letter lacks, and to a letter typed twice. Any other unknown word is left alone.

/// The alif with and without its hamza and madda.
const ALIFS: [char; 4] = ['ا', 'أ', 'إ', 'آ'];
/// Letters that end a word and are confused there.
const ENDINGS: [(char, char); 4] = [('ه', 'ة'), ('ي', 'ى'), ('ئ', 'ء'), ('ؤ', 'و')];
/// Letters that are confused anywhere.
const ALIKE: [(char, char); 5] = [('ض', 'ظ'), ('ذ', 'ز'), ('ئ', 'ي'), ('ؤ', 'و'), ('ء', 'ئ')];
/// The shortest word whose letters are swapped or doubled by a slip; shorter ones are near others by chance.
const LONG: usize = 5;

/// What may stand before the article; the article itself becomes one letter behind "for".
const ARTICLES: [&str; 6] = ["ال", "وال", "بال", "فال", "كال", "لل"];

/// Whether one of the usual slips makes the word of one that fits.
pub(crate) fn is_slip(word: &str, mut fits: impl FnMut(&str) -> bool) -> bool {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 3 {
        return false;
    }
    let has_article = ARTICLES.iter().any(|article| word.starts_with(article));
    let last = letters.len() - 1;
    let mut with = |at: usize, letter: char| {
        let mut other = letters.clone();
        other[at] = letter;
        letter != letters[at] && fits(&other.into_iter().collect::<String>())
    };
    for (at, &letter) in letters.iter().enumerate() {
        let alif = ALIFS.contains(&letter) && (has_article || at == 0 && letter == ALIFS[0]);
        let confused = alif && ALIFS.iter().any(|&alif| with(at, alif))
            || at == last && counterparts(&ENDINGS, letter).any(|one| with(at, one))
            || has_article && counterparts(&ALIKE, letter).any(|one| with(at, one));
        if confused {
            return true;
        }
    }
    letters.len() >= LONG
        && (1..letters.len()).any(|at| {
            let mut other = letters.clone();
            let doubled = letters[at - 1] == letters[at];
            // Foreign names double these for their vowels.
            let vowel = matches!(letters[at], 'ي' | 'و');
            if !has_article && (!doubled || vowel) {
                return false;
            }
            if doubled {
                other.remove(at);
            } else {
                other.swap(at - 1, at);
            }
            fits(&other.into_iter().collect::<String>())
        })
}

fn counterparts(pairs: &[(char, char)], letter: char) -> impl Iterator<Item = char> {
    pairs.iter().filter_map(move |&(one, other)| match letter {
        _ if letter == one => Some(other),
        _ if letter == other => Some(one),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::is_slip;

    #[test]
    fn what_is_confused_is_a_slip_and_what_is_merely_near_is_not() {
        let fits = |word: &str| {
            [
                "المدرسة",
                "إلى",
                "الأمم",
                "التعليم",
                "مقعد",
                "أليري",
                "عليم",
                "مقي",
            ]
            .contains(&word)
        };
        for slip in ["المدرسه", "الى", "إلي", "الامم", "التعلييم", "التلعيم", "مقعدد"]
        {
            assert!(is_slip(slip, fits), "{slip}");
        }
        for name in ["التعليس", "المدرس", "لي", "إليري", "علمي", "مقيي"] {
            assert!(!is_slip(name, fits), "{name}");
        }
    }
}
