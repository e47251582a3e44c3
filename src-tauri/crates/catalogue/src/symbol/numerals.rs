//! Numbers, Roman numerals and part letters within a symbol.

/// Splits off the leading decimal number, at most four digits.
pub(super) fn number(text: &str) -> Option<(u16, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if end == 0 || end > 4 {
        return None;
    }
    Some((text[..end].parse().ok()?, &text[end..]))
}

/// A whole text that is one number.
pub(super) fn only_number(text: &str) -> Option<u16> {
    number(text)
        .filter(|(_, rest)| rest.is_empty())
        .map(|(value, _)| value)
}

/// The value of a Roman numeral up to LXXXIX, well formed only.
pub(super) fn roman_value(text: &str) -> Option<u16> {
    (1..90).find(|value| roman(*value) == text)
}

/// A number up to 89 in Roman numerals.
pub(super) fn roman(value: u16) -> String {
    const SIZES: [(u16, &str); 7] = [
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut left = value;
    let mut text = String::new();
    for (size, letters) in SIZES {
        while left >= size {
            text.push_str(letters);
            left -= size;
        }
    }
    text
}

/// What joins part letters in the six languages, in capitals, and what it means.
const JOINTS: [(&str, &str); 14] = [
    ("AND", "and"),
    ("&", "and"),
    (",", "and"),
    ("ET", "and"),
    ("Y", "and"),
    ("И", "and"),
    ("و", "and"),
    ("和", "and"),
    ("TO", "to"),
    ("-", "to"),
    ("À", "to"),
    ("A", "to"),
    ("إلى", "to"),
    ("至", "to"),
];

/// Part letters: nothing, "A", "(A)", "A and B", "A to D".
pub(super) fn part(text: &str) -> Option<String> {
    let letter = |text: &str| text.len() == 1 && text.as_bytes()[0].is_ascii_uppercase();
    if text.is_empty() || letter(text) {
        return Some(text.to_owned());
    }
    // "40/202 (A)"
    if let Some(inside) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return letter(inside).then(|| inside.to_owned());
    }
    for (separator, word) in JOINTS {
        let (Some(first), Some(last)) = (text.get(..1), text.get(1..)) else {
            continue;
        };
        if let Some(last) = last.strip_prefix(separator)
            && letter(first)
            && letter(last)
        {
            return Some(format!("{first} {word} {last}"));
        }
    }
    None
}

/// "A" after a space; nothing for no part.
pub(super) fn spaced(part: &str) -> String {
    if part.is_empty() {
        String::new()
    } else {
        format!(" {part}")
    }
}
