//! The fields of a style's forms.

use super::Dates;
use crate::citation::{act_word_of, undated};
use crate::symbol::{ECOSOC, HUMAN_RIGHTS_COUNCIL, SECURITY_COUNCIL};
use crate::{Citation, Date, DateForm, DocumentKind, Language, OwnSource, format_date};
use std::collections::BTreeMap;

/// Every field, in the order in which the documentation lists them.
pub(super) const KNOWN: [&str; 27] = [
    "mention",
    "undated",
    "later",
    "body",
    "body_short",
    "word",
    "Word",
    "number",
    "bare_number",
    "symbol",
    "title",
    "quoted",
    "date",
    "year",
    "url",
    "author",
    "author_short",
    "editor",
    "container",
    "publisher",
    "place",
    "volume",
    "issue",
    "pages",
    "edition",
    "doi",
    "accessed",
];

/// The fields' values; a field without one is empty.
#[derive(Debug, Default)]
pub(super) struct Values(BTreeMap<&'static str, String>);

impl Values {
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    pub(super) fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.0.insert(name, value.into());
    }

    fn set_some(&mut self, name: &'static str, value: Option<impl Into<String>>) {
        if let Some(value) = value {
            self.set(name, value);
        }
    }
}

pub(super) fn of_document(citation: &Citation<'_>, dates: Dates, language: Language) -> Values {
    let symbol = &citation.symbol;
    let mut values = Values::default();
    values.set("mention", citation.first_mention.as_str());
    values.set("undated", undated(symbol, language));
    values.set("later", citation.later_mention.as_str());
    values.set("body", symbol.body);
    values.set("body_short", short(symbol.body));
    let number = symbol.number.replace(' ', "\u{a0}");
    let bare = if symbol.body == SECURITY_COUNCIL {
        number.split('\u{a0}').next().unwrap_or(&number).to_owned()
    } else {
        number.clone()
    };
    values.set("number", number);
    values.set("bare_number", bare);
    if matches!(symbol.kind, DocumentKind::Resolution | DocumentKind::Decision) {
        let word = act_word_of(symbol.kind, language);
        let mut letters = word.chars();
        let capital: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .chain(letters)
            .collect();
        values.set("word", word);
        values.set("Word", capital);
    }
    // A decision has no document, an instrument's key is no symbol.
    if !matches!(symbol.kind, DocumentKind::Decision | DocumentKind::Instrument) {
        values.set("symbol", symbol.key.replace(' ', "\u{a0}"));
    }
    title(&mut values, citation.title.as_deref(), language);
    values.set_some("date", citation.date.map(|date| written(date, dates, language)));
    values.set_some("year", citation.date.map(|date| date.year().to_string()));
    values.set_some("url", citation.link.as_deref());
    values
}

/// What forms a document can have, the closest first.
pub(super) fn kinds_of_document(citation: &Citation<'_>) -> Vec<&'static str> {
    let symbol = &citation.symbol;
    let close = match (symbol.body, symbol.kind) {
        (SECURITY_COUNCIL, DocumentKind::Resolution) => Some("security-council-resolution"),
        _ => None,
    };
    close
        .into_iter()
        .chain([symbol.kind.word(), "document"])
        .collect()
}

pub(super) fn of_source(source: &OwnSource, dates: Dates, language: Language) -> Values {
    let mut values = Values::default();
    title(&mut values, Some(source.title.as_str()), language);
    values.set("author", names(&source.authors, language));
    values.set("author_short", families(source, language));
    values.set("editor", names(&source.editors, language));
    for (name, value) in [
        ("container", &source.container),
        ("publisher", &source.publisher),
        ("place", &source.place),
        ("volume", &source.volume),
        ("issue", &source.issue),
        ("pages", &source.pages),
        ("edition", &source.edition),
        ("doi", &source.doi),
        ("url", &source.url),
        ("number", &source.number),
    ] {
        values.set_some(name, value.as_deref());
    }
    values.set_some("year", source.year.map(|year| year.to_string()));
    let date = source.date.map(|date| written(date, dates, language));
    values.set_some("date", date.or_else(|| source.year.map(|year| year.to_string())));
    values.set_some(
        "accessed",
        source.accessed.map(|date| written(date, dates, language)),
    );
    values
}

fn title(values: &mut Values, title: Option<&str>, language: Language) {
    if let Some(title) = title.map(str::trim).filter(|title| !title.is_empty()) {
        let (open, close) = match language {
            Language::Fr | Language::Ru => ("«\u{a0}", "\u{a0}»"),
            Language::Zh => ("《", "》"),
            Language::Ar => ("”", "“"),
            Language::En | Language::Es => ("“", "”"),
        };
        values.set("title", title);
        values.set("quoted", format!("{open}{title}{close}"));
    }
}

fn written(date: Date, dates: Dates, language: Language) -> String {
    match (dates, language) {
        (Dates::MonthFirst, Language::En) => {
            let month = format_date(date, DateForm::MonthYear, language);
            let month = month.split('\u{a0}').next().unwrap_or_default();
            format!("{month}\u{a0}{}, {}", date.day(), date.year())
        }
        _ => format_date(date, DateForm::Long, language),
    }
}

fn short(body: &str) -> &str {
    match body {
        "General Assembly" => "UNGA",
        SECURITY_COUNCIL => "UNSC",
        ECOSOC => "ECOSOC",
        HUMAN_RIGHTS_COUNCIL => "UNHRC",
        other => other,
    }
}

/// Names one after the other: "Ada Marsh, Ben Oak and Cy Reed"; from the fourth on "and others".
fn names(names: &[crate::PersonName], language: Language) -> String {
    let whole: Vec<String> = names.iter().map(crate::PersonName::whole).collect();
    joined(&whole, language)
}

fn families(source: &OwnSource, language: Language) -> String {
    let people = if source.authors.is_empty() {
        &source.editors
    } else {
        &source.authors
    };
    let families: Vec<String> = people.iter().map(|name| name.family.clone()).collect();
    joined(&families, language)
}

fn joined(names: &[String], language: Language) -> String {
    let (and, others, comma) = match language {
        Language::En => (" and ", " and others", ", "),
        Language::Fr => (" et ", " et autres", ", "),
        Language::Es => (" y ", " y otros", ", "),
        Language::Ar => (" و", " وآخرون", "، "),
        Language::Ru => (" и ", " и др.", ", "),
        Language::Zh => ("和", "等", "、"),
    };
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first, _, _, _, ..] => format!("{first}{others}"),
        [head @ .., last] => format!("{}{and}{last}", head.join(comma)),
    }
}
