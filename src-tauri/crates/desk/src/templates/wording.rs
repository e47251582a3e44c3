//! Skeletons speak of a day that a resolution founded. What they say of several days, of a week or year, and of
//! another document.
//!
//! Sentences of the built-in skeletons; an organisation's own that say the same are suited alike, others stay.

/// How an observance differs from the one that skeletons are written for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Suits {
    /// It lasts several days, which have no weekday.
    pub several_days: bool,
    /// It is a week, a year or a decade.
    pub no_day: bool,
    /// Its founding document is neither a resolution nor a decision.
    pub no_act: bool,
}

/// Of several days. The language with articles first, whose sentence would need another one.
const SEVERAL_DAYS: [(&str, &str); 4] = [
    (
        "Le {{ observance.date | full }} est la {{ observance.name }}.",
        "{{ observance.name }}\u{202f}: {{ observance.range }}.",
    ),
    (
        "El {{ observance.date | full }}, es el {{ observance.name }}.",
        "{{ observance.name }}: {{ observance.range }}.",
    ),
    (
        "يصادف يوم {{ observance.date | full }}، {{ observance.name }}.",
        "{{ observance.name }}: {{ observance.range }}.",
    ),
    ("{{ observance.date | full }}", "{{ observance.range }}"),
];

/// Of a week, a year or a decade.
const NO_DAY: [(&str, &str); 5] = [
    ("The day was established by", "It was established by"),
    ("La Journée a été instituée par", "Elle a été instituée par"),
    ("El Día se estableció mediante", "Se estableció mediante"),
    (
        "Документ, которым учреждён этот День,",
        "Документ, который положил этому начало,",
    ),
    ("该国际日的设立依据是", "其设立依据是"),
];

/// Of a document whose name takes no article.
const NO_ACT: [(&str, &str); 2] = [
    ("par la [@founding]", "par le texte suivant\u{202f}: [@founding]"),
    (
        "mediante la [@founding]",
        "mediante el siguiente documento: [@founding]",
    ),
];

/// The text with the sentences that suit the observance.
pub(super) fn suited(mut text: String, suits: Suits) -> String {
    let rows = [
        (suits.several_days, &SEVERAL_DAYS[..]),
        (suits.no_day, &NO_DAY[..]),
        (suits.no_act, &NO_ACT[..]),
    ];
    for (from, to) in rows.into_iter().filter(|(is, _)| *is).flat_map(|(_, rows)| rows) {
        if text.contains(from) {
            text = text.replace(from, to);
        }
    }
    text
}
