//! Words without regard to case and accents, for search.

/// Lower case without accents; Arabic without vowel signs and with one form of each letter; ё as е.
pub(crate) fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter_map(fold_char)
        .collect()
}

fn fold_char(c: char) -> Option<char> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ё' => 'е',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        // Combining marks, Arabic vowel signs and the lengthening stroke.
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => return None,
        '’' | 'ʼ' => '\'',
        '‐' | '‑' | '–' | '—' => '-',
        '⁄' => '/',
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

/// The folded words of a text.
pub(crate) fn words(text: &str) -> Vec<String> {
    words_at(text).into_iter().map(|(.., word)| word).collect()
}

/// The folded words of a text with the bytes where each begins and ends.
pub(crate) fn words_at(text: &str) -> Vec<(usize, usize, String)> {
    let is_word = |c: char| {
        c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}')
    };
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_word(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push((from, at, fold(&text[from..at])));
                start = None;
            }
            _ => {}
        }
    }
    found.retain(|(.., word)| !word.is_empty());
    found
}
