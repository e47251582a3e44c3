//! Places within a document: "para. 3", "paras. 138 and 139", "annex".

use crate::Language;

/// A word for a place: as it is typed (English, any common form), then for one and for several, by [`Language`].
struct Word {
    typed: &'static [&'static str],
    one: [&'static str; 6],
    several: [&'static str; 6],
}

/// In the order of [`Language`]. The Chinese word follows its number: 第3段.
const WORDS: [Word; 8] = [
    Word {
        typed: &["paragraphs", "paragraph", "paras.", "paras", "para.", "para"],
        one: ["para.", "par.", "párr.", "الفقرة", "пункт", "段"],
        several: ["paras.", "par.", "párrs.", "الفقرات", "пункты", "段"],
    },
    Word {
        typed: &["articles", "article", "arts.", "art."],
        one: ["article", "article", "artículo", "المادة", "статья", "条"],
        several: ["articles", "articles", "artículos", "المواد", "статьи", "条"],
    },
    Word {
        typed: &["sections", "section", "sects.", "sect."],
        one: ["sect.", "sect.", "secc.", "الجزء", "раздел", "节"],
        several: ["sects.", "sect.", "seccs.", "الأجزاء", "разделы", "节"],
    },
    Word {
        typed: &["chapters", "chapter", "chaps.", "chap."],
        one: ["chap.", "chap.", "cap.", "الفصل", "глава", "章"],
        several: ["chaps.", "chap.", "caps.", "الفصول", "главы", "章"],
    },
    Word {
        typed: &["pages", "page", "pp.", "p."],
        one: ["p.", "p.", "pág.", "الصفحة", "стр.", "页"],
        several: ["pp.", "p.", "págs.", "الصفحات", "стр.", "页"],
    },
    Word {
        typed: &["goals", "goal"],
        one: ["Goal", "objectif", "Objetivo", "الهدف", "цель", "项目标"],
        several: ["Goals", "objectifs", "Objetivos", "الأهداف", "цели", "项目标"],
    },
    Word {
        typed: &["annexes", "annex"],
        one: ["annex", "annexe", "anexo", "المرفق", "приложение", "附件"],
        several: ["annexes", "annexes", "anexos", "المرفقات", "приложения", "附件"],
    },
    Word {
        typed: &["preamble"],
        one: [
            "preamble",
            "préambule",
            "preámbulo",
            "الديباجة",
            "преамбула",
            "序言",
        ],
        several: [
            "preamble",
            "préambule",
            "preámbulo",
            "الديباجة",
            "преамбула",
            "序言",
        ],
    },
];

const AND: [&str; 6] = [" and ", " et ", " y ", " و ", " и ", "和"];

/// A place as the article's language writes it. What is typed in English ("para. 3", "paragraphs 138 and 139", "annex,
/// para. 2") is put into that language's words; anything else stays as it is written. A word and its number do not
/// part at a line's end.
pub fn locator(written: &str, language: Language) -> String {
    let comma = match language {
        Language::Ar => "، ",
        Language::Zh => "，",
        _ => ", ",
    };
    // "paras. 3, 5 and 7" is one piece; "annex, para. 3" are two.
    let mut pieces: Vec<String> = Vec::new();
    for piece in written
        .split(',')
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
    {
        match pieces.last_mut() {
            Some(last) if piece.starts_with(|c: char| c.is_ascii_digit()) => {
                last.push_str(", ");
                last.push_str(piece);
            }
            _ => pieces.push(piece.to_owned()),
        }
    }
    let shown: Vec<String> = pieces.iter().map(|piece| one(piece, language)).collect();
    shown.join(comma)
}

fn one(piece: &str, language: Language) -> String {
    let lower = piece.to_lowercase();
    let found = WORDS.iter().find_map(|word| {
        let typed = word.typed.iter().find(|typed| {
            lower.strip_prefix(**typed).is_some_and(|rest| {
                rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c.is_ascii_digit())
            })
        })?;
        Some((word, piece.get(typed.len()..)?.trim()))
    });
    let Some((word, number)) = found else {
        return bound(piece);
    };
    let at = language as usize;
    if number.is_empty() {
        return word.one[at].to_owned();
    }
    let several = number.contains([',', '-', '–']) || number.contains(" and ") || number.contains(" to ");
    let name = if several { word.several[at] } else { word.one[at] };
    let number = number.replace(" and ", AND[at]);
    if language == Language::Zh {
        let number = number.replace(", ", "、");
        return if name == "附件" {
            format!("{name}{number}")
        } else {
            format!("第{number}{name}")
        };
    }
    format!("{name}\u{a0}{}", tied(&number))
}

/// "138 and 139" keeps each number with the word before it; "3 (a)" stays whole.
fn tied(number: &str) -> String {
    number.replace(" (", "\u{a0}(")
}

/// What is not understood still keeps its last word and number together.
fn bound(piece: &str) -> String {
    match piece.rsplit_once(' ') {
        Some((word, number)) if number.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{word}\u{a0}{number}")
        }
        _ => piece.to_owned(),
    }
}
