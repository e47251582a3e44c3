//! Sources of the organisation's own: what is read, what is refused, and that one broken entry takes no other along.

use daymark_catalogue::{Bibliography, CitationStyle, Citing, Language, SourceKind, locator};
use proptest::prelude::*;

const BIB: &str = "% A comment
@string{alder = {Alderline Press}}
@book{marsh2021,
  author = {Marsh, Ada and de la Oak, Ben},
  title = {Wells in {Dry} Country},
  publisher = alder, address = {Port Ellery}, year = 2021,
}
@article{reed2019, author = {{Alderline Institute}}, title = \"Counting Rain\", journal = {Small Waters},
  pages = {12--19}, year = {2019}, doi = {https://doi.org/10.1000/182}}
@online{page, title = {What a well costs}, url = {https://alderline.example/wells}, date = {2025-11-04}}
@book{broken, title = {No end
@book{untitled, author = {Reed, Cy}}
@book{marsh2021, title = {The same key}}
@book{A/RES/70/1, title = {A symbol as key}}
";

#[test]
fn bibtex_is_read_entry_by_entry() {
    let read = Bibliography::read(BIB);
    let keys: Vec<_> = read.sources().iter().map(|source| source.key.as_str()).collect();
    assert_eq!(keys, ["marsh2021", "reed2019", "page"]);
    let marsh = read.source("marsh2021").unwrap();
    assert_eq!(marsh.title, "Wells in Dry Country");
    assert_eq!(marsh.authors[1].whole(), "Ben de la Oak");
    assert_eq!(
        marsh.publisher.as_deref(),
        Some("Alderline Press"),
        "through @string"
    );
    let second = read.source("reed2019").unwrap();
    assert_eq!(
        second.authors[0].whole(),
        "Alderline Institute",
        "braces keep an institution whole"
    );
    assert_eq!(
        (second.kind, second.pages.as_deref()),
        (SourceKind::Article, Some("12–19"))
    );
    assert_eq!(second.url.as_deref(), Some("https://doi.org/10.1000/182"));
    assert_eq!(
        read.source("page").unwrap().date,
        Some("2025-11-04".parse().unwrap())
    );
    let refused: Vec<_> = read
        .refused
        .iter()
        .map(|refused| (refused.what.as_str(), refused.line))
        .collect();
    assert_eq!(
        refused,
        [
            ("broken", Some(11)),
            ("untitled", Some(12)),
            ("marsh2021", Some(13)),
            ("A/RES/70/1", Some(14)),
        ],
        "with the line, so that it can be mended"
    );
}

#[test]
fn csl_json_is_read_and_written_back() {
    let text = r#"[
      {"id": "marsh2021", "type": "book", "title": "Wells", "author": [{"family": "Marsh", "given": "Ada"}],
       "issued": {"date-parts": [["2021", 3, 4]]}, "publisher": "Alderline Press"},
      {"id": 7, "type": "webpage", "title": "Page", "author": [{"literal": "Alderline Institute"}],
       "URL": "https://alderline.example/", "volume": 3, "issued": {"raw": "2020-05-06"}},
      {"id": "none"},
      {"id": "odd", "title": 5},
      {"title": "No key"}
    ]"#;
    let read = Bibliography::read(text);
    assert_eq!(read.sources().len(), 2);
    assert_eq!(
        read.source("7").unwrap().date,
        Some("2020-05-06".parse().unwrap())
    );
    assert_eq!(read.refused.len(), 3, "{:?}", read.refused);
    let again = Bibliography::read(&read.to_csl());
    assert_eq!(again.sources(), read.sources());
    assert_eq!(again.refused, []);
    // What BibTeX gave survives as well.
    let bib = Bibliography::read(BIB);
    assert_eq!(Bibliography::read(&bib.to_csl()).sources(), bib.sources());
}

#[test]
fn a_text_that_is_none_is_refused_with_a_reason() {
    for text in ["", "Dear colleagues,", "{", "[1, 2]", "@", "{}"] {
        let read = Bibliography::read(text);
        assert!(
            read.sources().is_empty() && !read.refused.is_empty(),
            "{text:?}: {read:?}"
        );
    }
}

#[test]
fn a_style_of_ones_own_is_data() {
    let style = CitationStyle::read(
        r#"{"id": "alder", "name": "Alder", "forms": {"resolution": {"first": "{body_short} {number}", "entry": "*{title}*[ ({year})]"}},
            "languages": {"fr": {"resolution": {"first": "AG {number}"}}}}"#,
    )
    .unwrap();
    let citing = Citing {
        style: Some(&style),
        sources: None,
    };
    let cite = |language| {
        citing
            .cite(daymark_catalogue::Catalogue::builtin(), "A/RES/58/220", language)
            .unwrap()
    };
    assert_eq!(cite(Language::En).first_mention, "UNGA 58/220");
    assert_eq!(
        cite(Language::Fr).first_mention,
        "AG 58/220",
        "a language's own form goes first"
    );
    assert!(cite(Language::Fr).entry.is_some(), "the rest is the style's");
    for (text, expected) in [
        ("{", "no citation style"),
        (r#"{"id": "A B", "name": "x"}"#, "small letters"),
        (
            r#"{"id": "a", "name": "x", "forms": {"book": {"entry": "{titel}"}}}"#,
            "{titel}",
        ),
        (r#"{"id": "a", "name": "x", "form": {}}"#, "unknown field"),
    ] {
        let problem = CitationStyle::read(text).unwrap_err();
        assert!(problem.message.contains(expected), "{text}: {problem}");
    }
    for style in CitationStyle::BUILTIN {
        CitationStyle::read(style).unwrap();
    }
    assert_eq!(CitationStyle::manual().name, "UN Editorial Manual");
}

#[test]
fn places_within_a_document_are_named_in_the_articles_language() {
    for (written, shown) in [
        (
            "para. 3",
            ["para.~3", "par.~3", "párr.~3", "الفقرة~3", "пункт~3", "第3段"],
        ),
        (
            "paragraphs 138 and 139",
            [
                "paras.~138 and 139",
                "par.~138 et 139",
                "párrs.~138 y 139",
                "الفقرات~138 و 139",
                "пункты~138 и 139",
                "第138和139段",
            ],
        ),
        (
            "annex",
            ["annex", "annexe", "anexo", "المرفق", "приложение", "附件"],
        ),
        (
            "annex, para. 2",
            [
                "annex, para.~2",
                "annexe, par.~2",
                "anexo, párr.~2",
                "المرفق، الفقرة~2",
                "приложение, пункт~2",
                "附件，第2段",
            ],
        ),
        ("the third part", ["the third part"; 6]),
    ] {
        for (language, shown) in [
            Language::En,
            Language::Fr,
            Language::Es,
            Language::Ar,
            Language::Ru,
            Language::Zh,
        ]
        .into_iter()
        .zip(shown)
        {
            assert_eq!(
                locator(written, language).replace('\u{a0}', "~"),
                shown,
                "{written}"
            );
        }
    }
}

proptest! {
    #[test]
    fn no_bibliography_panics(text in "(@(book|article|string|online)?[{(]?[a-z0-9]{0,4}[,}]?|title ?= ?[{\"]|year=[0-9]{0,9}|date=\\{[0-9/~.-]{0,12}\\}|author=\\{[a-zA-Z, {}]{0,12}|[{}\",\n@#\\\\]|pages=\\{[0-9-]{0,6}\\}|é|\\$){0,16}") {
        let _ = Bibliography::read(&text);
    }

    #[test]
    fn no_csl_panics(text in "[\\[{](\"(id|title|issued|author|type)\": ?(\"[a-z]{0,3}\"|[0-9]{1,20}|\\[\\]|\\{\\}|null),? ?){0,5}[\\]}]?") {
        let _ = Bibliography::read(&text);
    }
}
