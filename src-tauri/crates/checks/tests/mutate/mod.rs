//! Articles out of pieces: everything that a rule looks for, cut and joined at random.

use daymark_article::{Span, parse};
use daymark_catalogue::{Catalogue, Date, Organisation};
use daymark_checks::{Context, Memory, Options, OutdatedName, check, check_again};

/// Pieces that rules look for, and what breaks careless ones: long characters, marks of every script, half a markup.
pub const PIECES: &[&str] = &[
    "---\ntitle: \"A day of {{ observance.name }}\"\nobservance: mountain-day\nyear: 2026\nlanguage: en\ntemplate: international-day\nsummary: A day.\nimage: a.png\nimage_alt: IMG_1\ncanonical: https//a.example\n---\n",
    "---\ntitle: Élan\nlanguage: fr\n---\n",
    "---\nlanguage: es\nsummary: “é\n---\n",
    "---\ntitle: >-\n  a\n  “b\n---\n",
    "\u{feff}",
    "# A\n",
    "#### B {#b}\n",
    "\n\n",
    "\n",
    "\r\n",
    "  \n",
    "\\\n",
    "> ",
    "- ",
    "1. ",
    "    ",
    "| a | b |\n|---|---|\n| c | ",
    " |\n",
    "> [!goals] The goals are to:\n>\n> - one;\n> - two; and\n> - three.\n",
    "> [!sign-off]\n>\n> Bye.\n",
    "> [!quote] She\n> “a\n",
    "On Wednesday, September 12, 2026 ",
    "the 25th anniversary of 1945 ",
    "le mercredi 12 septembre 2023 ",
    "el 11 de diciembre de 2025 ",
    "resolution 58/220 ",
    "[@A/RES/58/220]",
    "[@A/RES/58-220, para. 3; @x]",
    "decision 66/550 ",
    "A/C.3/72/L.36 ",
    "S/RES/1325 (2000) ",
    "the the ",
    "had had ",
    "nous nous ",
    "The ALDR (",
    "Alderline Foundation ",
    "ALI ",
    "NGOs’ ",
    "XXI ",
    "U.S. ",
    "e.g. ",
    "p.m. The ",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "\"",
    "'",
    "(",
    ")",
    "[",
    "]",
    "（",
    "」",
    "‚",
    "›",
    ":) ",
    "a) ",
    "[0, 1) ",
    "12\" ",
    "‘Abd ",
    "*",
    "**",
    "_",
    "`",
    "``` \n",
    "~~",
    "{",
    "}",
    "{decorative}",
    "{lang=es}",
    "{{ edition.ordinal }}",
    "{{",
    "}}",
    "{{ x | y:z }}",
    "[here](",
    "[a](#b)",
    "[c](https://a.example/?utm_source=é&b=1)",
    "](http://a b)",
    "[d][r]\n\n[r]: www.é.example\n",
    "<https://a.example>",
    "![](a.png)",
    "![IMG_1](a.png)",
    "<img src=x>",
    "<!-- daymark: ignore summary -->",
    "<br>",
    "<b title=\"“\">",
    "[^1]",
    "[^1]: note\n",
    "https://é.example/…”",
    "www.",
    "@",
    "://",
    "a@b.example",
    "é",
    "ﬀ",
    "ẞ",
    "İ",
    "🌍",
    "👩‍🚀",
    "e\u{301}",
    "\u{0}",
    "\u{1}",
    "\u{2}",
    "\u{3}",
    "\u{a0}",
    "\u{202f}",
    "\u{200f}",
    "اليوم ",
    "水曜日",
    "День ",
    "Ǆ",
    "word ",
    "A ",
    "I ",
    ". ",
    "; ",
    ", ",
    ": ",
    "! ",
    "? ",
    "… ",
    "— ",
    "2026 ",
    "3 ",
    "TODO ",
];

/// Calls with the world that every text here is read against.
pub fn with_context<T>(call: impl FnOnce(&Context<'_>) -> T) -> T {
    let organisation = Organisation {
        name: "Alderline Institute".into(),
        acronym: "AI".into(),
        language: "en".into(),
        ..Organisation::default()
    };
    let options = Options {
        outdated_names: ["Alderline Foundation", "ALI", "İ"]
            .map(|form| OutdatedName {
                form: form.into(),
                instead: None,
            })
            .into(),
        ..Options::default()
    };
    call(&Context {
        catalogue: Catalogue::builtin(),
        template: None,
        organisation: &organisation,
        as_of: Some(Date::constant(2026, 11, 1)),
        options: &options,
        speller: None,
        has_picture: &|_| true,
    })
}

/// Checks a text with all rules; the faults of the engine, in words.
pub fn faults(source: &str) -> Vec<String> {
    faults_again(source, &mut Memory::default())
}

/// The same with what is remembered of the text before: the findings must be those of a first look.
pub fn faults_again(source: &str, memory: &mut Memory) -> Vec<String> {
    let article = parse(source);
    let (findings, first) =
        with_context(|context| (check_again(&article, context, memory), check(&article, context)));
    let mut faults = Vec::new();
    if findings != first {
        let differs = findings
            .iter()
            .chain(&first)
            .find(|finding| !(findings.contains(finding) && first.contains(finding)));
        faults.push(format!("another look finds something else: {differs:?}"));
    }
    let inside = |span: Span| {
        span.start <= span.end
            && span.end <= source.len()
            && source.is_char_boundary(span.start)
            && source.is_char_boundary(span.end)
    };
    for finding in findings {
        if finding.message.contains("could not read this article") {
            faults.push(format!("{} panicked", finding.rule));
        }
        if !inside(finding.span) || !finding.fix.as_ref().is_none_or(|fix| inside(fix.span)) {
            faults.push(format!("{} is outside the text: {finding:?}", finding.rule));
        }
    }
    faults
}
