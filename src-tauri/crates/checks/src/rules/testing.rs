//! What the rules' examples need.

use crate::{Context, Finding, Options, OutdatedName, check};
use daymark_article::{Template, parse};
use daymark_catalogue::{Catalogue, Organisation};

/// The organisation of all examples.
pub(crate) fn alderline() -> Organisation {
    Organisation {
        name: "Alderline Institute".into(),
        language: "en".into(),
        ..Organisation::default()
    }
}

/// A template of this repository.
pub(crate) fn template(id: &str) -> Option<Template> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../templates/articles");
    let manifest = std::fs::read_to_string(format!("{folder}/{id}/template.json")).ok()?;
    Some(serde_json::from_str(&manifest).expect("a template's manifest reads"))
}

/// Its options: the names that it had, and those that it never had.
pub(crate) fn options() -> Options {
    let name = |form: &str, instead: Option<&str>| OutdatedName {
        form: form.into(),
        instead: instead.map(str::to_owned),
    };
    Options {
        outdated_names: vec![
            name("Alderline Foundation", None),
            name("Alderline institute", None),
            name("ALI", Some("AI")),
        ],
        ..Options::default()
    }
}

/// Calls with a context without a template, in which only `here.png` exists.
pub(crate) fn with_context<T>(call: impl FnOnce(&Context<'_>) -> T) -> T {
    let (organisation, options) = (alderline(), options());
    call(&Context {
        catalogue: Catalogue::builtin(),
        template: None,
        organisation: &organisation,
        as_of: None,
        options: &options,
        has_picture: &|address| address == "here.png",
        speller: None,
    })
}

/// All findings, with the template that the text names.
pub(crate) fn findings(source: &str) -> Vec<Finding> {
    let article = parse(source);
    let template = article.front_matter.text("template").and_then(template);
    with_context(|context| {
        check(
            &article,
            &Context {
                template: template.as_ref(),
                ..*context
            },
        )
    })
}

/// The texts that a rule marks.
pub(crate) fn found<'s>(rule: &str, source: &'s str) -> Vec<&'s str> {
    findings(source)
        .into_iter()
        .filter(|found| found.rule == rule)
        .map(|found| found.span.of(source))
        .collect()
}

/// The messages of a rule.
pub(crate) fn messages(rule: &str, source: &str) -> Vec<String> {
    findings(source)
        .into_iter()
        .filter(|found| found.rule == rule)
        .map(|found| found.message)
        .collect()
}

/// Asserts that a rule marks exactly these texts.
#[track_caller]
pub(crate) fn assert_fires(rule: &str, source: &str, texts: &[&str]) {
    assert_eq!(found(rule, source), texts, "{source}");
}

/// Asserts that a rule has nothing to say.
#[track_caller]
pub(crate) fn assert_silent(rule: &str, source: &str) {
    let said: Vec<_> = findings(source)
        .into_iter()
        .filter(|found| found.rule == rule)
        .map(|found| (found.span.of(source).to_owned(), found.message))
        .collect();
    assert_eq!(said, [], "{source}");
}

/// Reads lines of sentences about International Mountain Day in the edition of 2026, the 24th: of "+ sentence" the rule
/// marks something, of "- sentence" nothing. "[fr]" or "[world-space-week 2027 en]" before it, "title:" or "summary:"
/// say where it stands, and `\n` is a line break.
#[track_caller]
pub(crate) fn assert_sentences(rule: &str, lines: &str) {
    let mut wrong = Vec::new();
    for line in lines.lines() {
        let (fires, mut text) = match line.split_at_checked(2) {
            Some(("+ ", text)) => (true, text),
            Some(("- ", text)) => (false, text),
            _ => continue,
        };
        let (mut observance, mut year, mut language) = ("mountain-day", "2026", "en");
        if let Some((edition, sentence)) = text.strip_prefix('[').and_then(|text| text.split_once("] ")) {
            match edition.split(' ').collect::<Vec<_>>()[..] {
                [only] => language = only,
                [id, of, tongue] => (observance, year, language) = (id, of, tongue),
                _ => panic!("{line}"),
            }
            text = sentence;
        }
        let (title, summary, body) = match text.split_once(": ") {
            Some(("title", title)) => (title, "B.", "C."),
            Some(("summary", summary)) => ("A", summary, "C."),
            _ => ("A", "B.", text),
        };
        let source = format!(
            "---\ntitle: \"{title}\"\nobservance: {observance}\nyear: {year}\nlanguage: {language}\nsummary: \"{summary}\"\n---\n\n{}\n",
            body.replace("\\n", "\n")
        );
        if found(rule, &source).is_empty() == fires {
            wrong.push(line);
        }
    }
    assert!(
        wrong.is_empty(),
        "{rule} should say otherwise of:\n{}",
        wrong.join("\n")
    );
}
