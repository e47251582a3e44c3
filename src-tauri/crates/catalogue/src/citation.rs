//! How a document is named in running text and in the list of sources (UN Editorial Manual).

mod several;

use crate::catalogue::document_by_key;
use crate::symbol::{ECOSOC, HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL, UNESCO, WHO, is_issued};
use crate::{
    Basis, Catalogue, Date, DateForm, Document, DocumentKind, EntryPiece, Founding, Language, Symbol,
    SymbolProblem, format_date, parse_symbol,
};
pub use several::{NamedTogether, can_be_named_together, named_together};

/// A cited document.
#[derive(Debug, Clone, PartialEq)]
pub struct Citation<'c> {
    /// The symbol, normalised.
    pub symbol: Symbol,
    /// The catalogue's entry, where there is one.
    pub document: Option<&'c Document>,
    /// When it was adopted.
    pub date: Option<Date>,
    /// What the date rests on; `None` where neither the catalogue nor an entry of the organisation has the document.
    pub basis: Option<Basis>,
    /// "General Assembly resolution 58/220 of 23 December 2003" in the language asked for, with no-break spaces.
    pub first_mention: String,
    /// "resolution 58/220".
    pub later_mention: String,
    /// Where the document is, in that language; `None` for a decision.
    pub link: Option<String>,
    /// The title, where the catalogue has one.
    pub title: Option<String>,
    /// Its entry in the list of sources, where a style writes another than the first mention and the title.
    pub entry: Option<Vec<EntryPiece>>,
}

/// Resolves a key as the author wrote it.
///
/// # Errors
/// Where the key is no symbol.
pub fn resolve<'c>(
    catalogue: &'c Catalogue,
    key: &str,
    language: Language,
) -> Result<Citation<'c>, SymbolProblem> {
    let symbol = match parse_symbol(key) {
        Ok(symbol) => symbol,
        Err(problem) => return catalogue.entered(key).map(of_entered).ok_or(problem),
    };
    let document = catalogue.document(&symbol);
    let (mut date, mut basis) =
        document.map_or((None, None), |document| (document.date, document.date_basis));
    if date.is_none()
        && let Some(entered) = catalogue.entered(&symbol.key)
        && entered.date.is_some()
    {
        (date, basis) = (entered.date, entered.date_basis);
    }
    Ok(Citation {
        first_mention: first_mention(&symbol, date, language),
        later_mention: later_mention(&symbol, language),
        link: link(&symbol, language),
        title: document
            .and_then(|document| document.title.as_deref())
            .map(str::to_owned),
        basis,
        document,
        date,
        entry: None,
        symbol,
    })
}

/// A document that is none of the United Nations': named as the organisation entered it, which is in its language.
fn of_entered<'c>(entered: &Founding) -> Citation<'c> {
    let name = entered.symbol.trim().to_owned();
    Citation {
        symbol: Symbol {
            key: name.clone(),
            kind: DocumentKind::Other,
            body: "",
            number: name.clone(),
            years: None,
        },
        document: None,
        date: entered.date,
        basis: entered.date_basis,
        first_mention: name.clone(),
        later_mention: name,
        link: None,
        title: None,
        entry: None,
    }
}

/// "General Assembly resolution 58/220 of 23 December 2003"; without date where none is known or needed.
pub fn first_mention(symbol: &Symbol, date: Option<Date>, language: Language) -> String {
    // The number of a Security Council resolution holds its year.
    let date = date
        .filter(|_| symbol.body != SECURITY_COUNCIL)
        .map(|date| format_date(date, DateForm::Long, language));
    let number = number(symbol, language);
    let name = match symbol.kind {
        DocumentKind::Resolution if symbol.body == UNESCO => named_by_symbol(symbol, &number, language),
        DocumentKind::Resolution | DocumentKind::Decision => {
            return act(symbol, &number, date.as_deref(), language);
        }
        DocumentKind::PresidentialStatement => {
            let words = match language {
                Language::En => "statement by the President of the Security Council",
                Language::Fr => "déclaration du Président du Conseil de sécurité",
                Language::Es => "declaración de la Presidencia del Consejo de Seguridad",
                Language::Ar => "بيان رئيس مجلس الأمن",
                Language::Ru => "заявление Председателя Совета Безопасности",
                Language::Zh => return format!("安全理事会主席声明({number})"),
            };
            format!("{words} ({number})")
        }
        DocumentKind::Draft | DocumentKind::Instrument | DocumentKind::Other => {
            later_mention(symbol, language)
        }
    };
    match date {
        Some(date) if symbol.kind == DocumentKind::Instrument && language == Language::En => {
            format!("{name} of {date}")
        }
        Some(date) if language == Language::Zh => format!("{name}({date})"),
        Some(date) => format!("{name} ({date})"),
        None => name,
    }
}

/// The first mention without its date: "General Assembly resolution 58/220".
pub(crate) fn undated(symbol: &Symbol, language: Language) -> String {
    first_mention(symbol, None, language)
}

/// "resolution" or "decision" in a language.
pub(crate) fn act_word_of(kind: DocumentKind, language: Language) -> &'static str {
    act_word(kind, language)
}

/// A resolution or decision with its body, as each language orders them.
fn act(symbol: &Symbol, number: &str, date: Option<&str>, language: Language) -> String {
    let word = act_word(symbol.kind, language);
    let translated = body_of(symbol.body, language);
    let body = translated.unwrap_or(symbol.body);
    if language == Language::Zh {
        return format!("{body}{}第{number}号{word}", date.unwrap_or_default());
    }
    let name = match language {
        Language::En => format!("{body} {word}\u{a0}{number}"),
        Language::Ar if translated.is_some() => format!("{word} {body}\u{a0}{number}"),
        _ if translated.is_some() => format!("{word}\u{a0}{number} {body}"),
        // An agency's body that has no name in this language cannot be declined.
        _ => format!("{} ({body})", later_mention(symbol, language)),
    };
    let before_date = match language {
        Language::En => " of ",
        Language::Fr => ", en date du ",
        Language::Es => ", de ",
        Language::Ru => " от ",
        Language::Ar | Language::Zh => " المؤرخ ",
    };
    date.map_or_else(|| name.clone(), |date| format!("{name}{before_date}{date}"))
}

/// "resolution 58/220".
pub fn later_mention(symbol: &Symbol, language: Language) -> String {
    let number = number(symbol, language);
    match symbol.kind {
        DocumentKind::Resolution | DocumentKind::Decision if symbol.body == UNESCO => number,
        DocumentKind::Resolution | DocumentKind::Decision => {
            let word = act_word(symbol.kind, language);
            match language {
                Language::Zh => format!("第{number}号{word}"),
                // Without its body the noun takes the article.
                Language::Ar => format!("ال{word}\u{a0}{number}"),
                _ => format!("{word}\u{a0}{number}"),
            }
        }
        DocumentKind::Draft => match language {
            Language::En => format!("draft resolution\u{a0}{number}"),
            Language::Fr => format!("projet de résolution\u{a0}{number}"),
            Language::Es => format!("proyecto de resolución\u{a0}{number}"),
            Language::Ar => format!("مشروع القرار\u{a0}{number}"),
            Language::Ru => format!("проект резолюции\u{a0}{number}"),
            Language::Zh => format!("{number}号决议草案"),
        },
        DocumentKind::PresidentialStatement => number,
        DocumentKind::Instrument | DocumentKind::Other => document_by_key(&symbol.key)
            .filter(|document| document.instrument)
            .and_then(|document| document.title.as_deref())
            .map_or(number, str::to_owned),
    }
}

/// `https://docs.un.org/en/A/RES/58/220`, without spaces and part letter; `None` for a decision.
pub fn link(symbol: &Symbol, language: Language) -> Option<String> {
    let document = document_by_key(&symbol.key);
    if let Some(url) = document.and_then(|document| document.url.as_deref()) {
        return Some(url.to_owned());
    }
    let masthead = match symbol.kind {
        DocumentKind::Decision => return None,
        DocumentKind::Instrument => document?.masthead.as_deref()?,
        _ if !is_issued(&symbol.key) => return None,
        DocumentKind::Resolution => without_part(&symbol.key),
        _ => &symbol.key,
    };
    let masthead: String = masthead.chars().filter(|c| !c.is_whitespace()).collect();
    Some(format!("https://docs.un.org/{}/{masthead}", language.code()))
}

/// Drops "A", "A and B" after the number; parts are issued in one document.
fn without_part(key: &str) -> &str {
    key.split(' ').next().unwrap_or(key)
}

/// UNESCO's printed symbol holds the word "Resolution": it is the name.
fn named_by_symbol(symbol: &Symbol, number: &str, language: Language) -> String {
    let body = body_of(symbol.body, language).unwrap_or(symbol.body);
    match language {
        Language::En => format!("{number} of the {body}"),
        Language::Zh => format!("{body}{number}"),
        Language::Ar => format!("{number} ({body})"),
        _ => format!("{number} {body}"),
    }
}

/// The number with no-break spaces.
fn number(symbol: &Symbol, language: Language) -> String {
    let number = parts_in(&symbol.number, language).replace(' ', "\u{a0}");
    let mixed = symbol.number.contains(' ') && symbol.number.contains(|c: char| c.is_ascii_alphabetic());
    match language {
        // Between Arabic words the letters of "217 A (III)" would turn the order round: isolate it.
        Language::Ar if mixed => format!("\u{2066}{number}\u{2069}"),
        // Chinese sets no space before the parenthesis: 第1325(2000)号.
        Language::Zh => number.replace("\u{a0}(", "("),
        _ => number,
    }
}

/// "3411 A and B (XXX)" with the words between part letters in the language.
fn parts_in(number: &str, language: Language) -> String {
    let (and, to) = match language {
        Language::En => return number.to_owned(),
        Language::Fr => (" et ", " à "),
        Language::Es => (" y ", " a "),
        Language::Ar => (" و ", " إلى "),
        Language::Ru => (" и ", "–"),
        Language::Zh => ("和", "至"),
    };
    number.replace(" and ", and).replace(" to ", to)
}

fn act_word(kind: DocumentKind, language: Language) -> &'static str {
    let (resolution, decision) = match language {
        Language::En => ("resolution", "decision"),
        Language::Fr => ("résolution", "décision"),
        Language::Es => ("resolución", "decisión"),
        Language::Ar => ("قرار", "مقرر"),
        Language::Ru => ("резолюция", "решение"),
        Language::Zh => ("决议", "决定"),
    };
    if kind == DocumentKind::Decision {
        decision
    } else {
        resolution
    }
}

/// The body as it stands in a citation (in the genitive, with its article), where its name is known.
fn body_of(body: &'static str, language: Language) -> Option<&'static str> {
    const NAMES: [(&str, [&str; 5]); 7] = [
        (
            "General Assembly",
            [
                "de l'Assemblée générale",
                "de la Asamblea General",
                "الجمعية العامة",
                "Генеральной Ассамблеи",
                "大会",
            ],
        ),
        (
            SECURITY_COUNCIL,
            [
                "du Conseil de sécurité",
                "del Consejo de Seguridad",
                "مجلس الأمن",
                "Совета Безопасности",
                "安全理事会",
            ],
        ),
        (
            ECOSOC,
            [
                "du Conseil économique et social",
                "del Consejo Económico y Social",
                "المجلس الاقتصادي والاجتماعي",
                "Экономического и Социального Совета",
                "经济及社会理事会",
            ],
        ),
        (
            HUMAN_RIGHTS_COUNCIL,
            [
                "du Conseil des droits de l'homme",
                "del Consejo de Derechos Humanos",
                "مجلس حقوق الإنسان",
                "Совета по правам человека",
                "人权理事会",
            ],
        ),
        (
            "Commission on Human Rights",
            [
                "de la Commission des droits de l'homme",
                "de la Comisión de Derechos Humanos",
                "لجنة حقوق الإنسان",
                "Комиссии по правам человека",
                "人权委员会",
            ],
        ),
        (
            UNESCO,
            [
                "de la Conférence générale de l'UNESCO",
                "de la Conferencia General de la UNESCO",
                "المؤتمر العام لليونسكو",
                "Генеральной конференции ЮНЕСКО",
                "教科文组织大会",
            ],
        ),
        (
            WHO,
            [
                "de l'Assemblée mondiale de la Santé",
                "de la Asamblea Mundial de la Salud",
                "جمعية الصحة العالمية",
                "Всемирной ассамблеи здравоохранения",
                "世界卫生大会",
            ],
        ),
    ];
    let at = match language {
        Language::En => return Some(body),
        Language::Fr => 0,
        Language::Es => 1,
        Language::Ar => 2,
        Language::Ru => 3,
        Language::Zh => 4,
    };
    NAMES
        .iter()
        .find(|(english, _)| *english == body)
        .map(|(_, names)| names[at])
}
