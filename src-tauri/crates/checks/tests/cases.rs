//! The case files under `tests/cases/checks`, the templates and the samples of this repository.
//!
//! A case is an article and, beside it, the findings expected: `LINE:COLUMN-LINE:COLUMN rule severity «excerpt»`
//! and the message below. With `DAYMARK_ACCEPT=1` the findings are written anew; read them before committing.

use daymark_article::{Article, Kind, Span, Template, TextPiece, parse, split_facts};
use daymark_catalogue::{Catalogue, Organisation};
use daymark_checks::{Context, Finding, Options, Severity, check, rules};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = repository().join(folder);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    files
}

fn template(id: &str) -> Option<Template> {
    let path = repository()
        .join("templates/articles")
        .join(id)
        .join("template.json");
    let manifest = std::fs::read_to_string(path).ok()?;
    Some(serde_json::from_str(&manifest).expect("the manifest reads"))
}

fn findings(article: &Article<'_>) -> Vec<Finding> {
    findings_with(article, &|_| false)
}

fn findings_with(article: &Article<'_>, has_picture: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let organisation = Organisation {
        name: "Alderline Institute".into(),
        language: "en".into(),
        ..Organisation::default()
    };
    let template = article.front_matter.text("template").and_then(template);
    let context = Context {
        catalogue: Catalogue::builtin(),
        template: template.as_ref(),
        organisation: &organisation,
        as_of: None,
        options: Options::none(),
        has_picture,
        speller: None,
    };
    check(article, &context)
}

fn position(source: &str, offset: usize) -> String {
    let before = source[..offset].trim_start_matches('\u{feff}');
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{line}:{column}")
}

fn shown(source: &str, findings: &[Finding]) -> String {
    let mut text = String::new();
    for Finding {
        rule,
        severity,
        span,
        message,
        fix,
    } in findings
    {
        let place = |span: &Span| format!("{}-{}", position(source, span.start), position(source, span.end));
        writeln!(
            text,
            "{} {rule} {} «{}»",
            place(span),
            severity.name(),
            span.of(source)
        )
        .unwrap();
        writeln!(text, "    {message}").unwrap();
        if let Some(fix) = fix {
            writeln!(
                text,
                "    fix {} «{}»: {}",
                place(&fix.span),
                fix.replacement,
                fix.label
            )
            .unwrap();
        }
    }
    text
}

#[test]
fn every_case_has_the_findings_beside_it() {
    let accept = std::env::var_os("DAYMARK_ACCEPT").is_some();
    let articles = files("tests/cases/checks", "md");
    assert!(!articles.is_empty(), "the cases are there");
    for path in &articles {
        let source = std::fs::read_to_string(path).unwrap();
        let found = shown(&source, &findings(&parse(&source)));
        let expected = path.with_extension("findings");
        if accept {
            std::fs::write(&expected, &found).unwrap();
        }
        let wanted = std::fs::read_to_string(&expected).unwrap_or_default();
        assert_eq!(found, wanted, "{}", path.display());
    }
    for path in files("tests/cases/checks", "findings") {
        assert!(
            articles.contains(&path.with_extension("md")),
            "{} belongs to no article",
            path.display()
        );
    }
}

#[test]
fn the_samples_have_no_findings() {
    let samples = files("templates/samples", "md");
    assert!(samples.len() >= 3);
    for path in samples {
        let source = std::fs::read_to_string(&path).unwrap();
        let found = shown(&source, &findings(&parse(&source)));
        assert_eq!(found, "", "{}", path.display());
        let article = parse(&source);
        let summary = article
            .front_matter
            .text("summary")
            .unwrap_or_default()
            .chars()
            .count();
        assert!(
            (40..=160).contains(&summary),
            "{}: a summary of {summary} characters",
            path.display()
        );
    }
}

/// The project keeps its own rules: what it says of itself has at most suggestions.
#[test]
fn the_documentation_has_no_errors_and_no_warnings() {
    let mut documents = files("", "md");
    documents.extend(files("docs", "md"));
    documents.extend(files("docs/decisions", "md"));
    assert!(documents.len() > 8, "the documents are there");
    for path in documents {
        let source = std::fs::read_to_string(&path).unwrap();
        let beside = |address: &str| path.with_file_name(address).is_file();
        let faults: Vec<_> = findings_with(&parse(&source), &beside)
            .into_iter()
            .filter(|finding| finding.severity < Severity::Suggestion)
            .collect();
        assert_eq!(shown(&source, &faults), "", "{}", path.display());
    }
}

/// The names without a dot that a skeleton leaves to the author, in its text and its front matter.
fn fields(article: &Article<'_>) -> BTreeSet<String> {
    let in_text = article.walk().filter_map(|node| match &node.kind {
        Kind::LiveFact(fact) => Some(fact.name.to_string()),
        _ => None,
    });
    let in_front_matter = article
        .front_matter
        .fields
        .iter()
        .flat_map(|field| split_facts(&field.value))
        .filter_map(|piece| match piece {
            TextPiece::Fact { fact, .. } => Some(fact.name.to_string()),
            TextPiece::Text(_) => None,
        });
    in_text
        .chain(in_front_matter)
        .filter(|name| !name.contains('.'))
        .collect()
}

#[test]
fn every_template_explains_each_of_its_fields_and_holds_its_parts() {
    let keys = ["title", "summary", "image_alt", "founding_document"];
    for id in [
        "international-day",
        "remembrance-day",
        "awareness-day",
        "statement",
    ] {
        let template = template(id).unwrap_or_else(|| panic!("{id} is there"));
        assert_eq!(template.id, id, "the folder's name is the id");
        let skeleton = repository()
            .join("templates/articles")
            .join(id)
            .join("article.md");
        let source = std::fs::read_to_string(skeleton).unwrap();
        let article = parse(&source);
        assert_eq!(article.front_matter.problem, None, "{id}");
        assert_eq!(article.front_matter.text("template"), Some(id));
        let explained: BTreeSet<String> = template
            .prompts
            .iter()
            .map(|prompt| prompt.field.clone())
            .filter(|field| !keys.contains(&field.as_str()))
            .collect();
        assert_eq!(
            fields(&article),
            explained,
            "{id}: what is to be filled in is explained, and nothing else"
        );
        let rules: BTreeSet<_> = findings(&article)
            .into_iter()
            .map(|finding| finding.rule)
            .collect();
        assert!(
            !rules.contains("part-missing"),
            "{id}: the skeleton has the parts that it requires"
        );
        assert!(
            rules.contains("placeholder"),
            "{id}: an unfilled skeleton is not finished"
        );
    }
}

#[test]
fn every_rule_says_what_it_is() {
    let ids: BTreeSet<_> = rules().iter().map(|rule| rule.id).collect();
    assert_eq!(ids.len(), rules().len(), "no id stands twice");
    for rule in rules() {
        assert!(rule.description.ends_with('.'), "{}: a sentence", rule.id);
        assert!(rule.severity <= Severity::Suggestion);
    }
}
