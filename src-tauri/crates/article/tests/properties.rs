//! What holds for any text whatever.

use daymark_article::{
    Article, Kind, Node, Span, outline, parse, plain_text, set_field, split_facts, word_count,
};
use proptest::prelude::*;

/// An article with every convention in it, for mutation.
const SAMPLE: &str = "\u{feff}---\r\ntitle: \"Harbour Day: {{ edition.ordinal }}\" # shown\r\nobservance: harbour-day\r\n\
year: 2026\r\nsummary: >-\r\n  Boats,\r\n  tides é.\r\ntags: [a, {b: c}]\r\n---\r\n\r\n# Harbour *Day* {{ edition.ordinal }}\r\n\r\n\
Proclaimed [@A/RES/58/220, para. 3; @B/1] in ~~two~~ **2003**.[^n] La [marea]{lang=es}.\r\n\r\n\
> [!goals] The *goals* are to:\r\n>\r\n> - one;\r\n> - two [@B/1].\r\n\r\n\
| اليوم | b |\r\n|---|:-:|\r\n| {{ a \\| b }} | `c` |\r\n\r\n1. x\r\n\r\n   ```rust\r\n   code\r\n   ```\r\n2. y\\\r\n   z\r\n\r\n\
![A quay](quay.png \"t\"){decorative} <b>raw</b> &amp; [l](<u v>)\r\n\r\n[^n]: Note.\r\n\r\n> [!sign-off]\r\n> Thanks.";

fn is_inside(span: Span, source: &str) -> bool {
    span.start <= span.end
        && span.end <= source.len()
        && source.is_char_boundary(span.start)
        && source.is_char_boundary(span.end)
}

/// The nodes lie in order within `parent`, and so do their children within them.
fn check_nodes(nodes: &[Node<'_>], parent: Span, source: &str) -> Result<(), TestCaseError> {
    let mut at = parent.start;
    for node in nodes {
        prop_assert!(is_inside(node.span, source), "{node:?} in {source:?}");
        prop_assert!(at <= node.span.start, "{node:?} begins before {at} in {source:?}");
        prop_assert!(
            node.span.end <= parent.end,
            "{node:?} ends beyond {parent:?} in {source:?}"
        );
        at = node.span.end;
        if let Kind::Citation(items) = &node.kind {
            prop_assert!(!items.is_empty(), "a citation of nothing in {source:?}");
            for item in items {
                prop_assert!(is_inside(item.key_span, source), "{item:?} in {source:?}");
                let within = node.span.start < item.key_span.start && item.key_span.end < node.span.end;
                prop_assert!(within, "{item:?} in {source:?}");
            }
        }
        check_nodes(&node.children, node.span, source)?;
    }
    Ok(())
}

fn check_tree(article: &Article<'_>) -> Result<(), TestCaseError> {
    let source = article.source;
    prop_assert!(is_inside(article.body, source));
    check_nodes(&article.blocks, article.body, source)?;
    for field in &article.front_matter.fields {
        prop_assert!(is_inside(field.key_span, source), "{field:?} in {source:?}");
        prop_assert!(is_inside(field.value_span, source), "{field:?} in {source:?}");
        prop_assert!(
            field.key_span.end <= field.value_span.start,
            "{field:?} in {source:?}"
        );
    }
    if let Some(problem) = &article.front_matter.problem {
        prop_assert!(is_inside(problem.span, source), "{problem:?} in {source:?}");
    }
    Ok(())
}

fn check(source: &str) -> Result<(), TestCaseError> {
    let article = parse(source);
    check_tree(&article)?;
    word_count(&article);
    outline(&article);
    for node in article.walk() {
        plain_text(node);
        if let Kind::Text(text) = &node.kind {
            prop_assert!(!text.is_empty(), "an empty text in {source:?}");
        }
    }
    let mut rebuilt = 0;
    for piece in split_facts(source) {
        rebuilt += match piece {
            daymark_article::TextPiece::Text(text) => text.len(),
            daymark_article::TextPiece::Fact { span, .. } => span.len(),
        };
    }
    prop_assert!(rebuilt <= source.len());
    Ok(())
}

/// Fragments of the dialect, put together without sense.
fn fragments() -> impl Strategy<Value = String> {
    let fragment = prop::sample::select(vec![
        "a",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "\t",
        "    ",
        "> ",
        "- ",
        "1. ",
        "# ",
        "[",
        "]",
        "(x)",
        "[@k]",
        "[@k][@j]",
        "[t][@j]",
        "[!goals]",
        "> [!goals] ",
        "![a](b)",
        "{decorative}",
        "[w]{lang=es}",
        "{{ a_b }}",
        "{{",
        "}}",
        "|",
        "\\|",
        "\\",
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```\n",
        "<b>",
        "<!-- x -->",
        "&amp;",
        "&",
        "[^1]",
        "[^1]: ",
        "[k]: url",
        "---\n",
        "===\n",
        "| a | b |\n|---|---|\n",
        "é",
        "日",
        "\u{feff}",
        "\0",
        "title: ",
        "{#id .c}",
        "@",
        ";",
        ",",
        "،",
        "!",
        "<me@x.y>",
        "<http://x>",
        "\"",
        "'",
    ]);
    prop::collection::vec(fragment, 0..40).prop_map(|parts| parts.concat())
}

fn mutated() -> impl Strategy<Value = String> {
    let characters: Vec<char> = SAMPLE.chars().collect();
    let edit = (
        0..characters.len(),
        0..6_usize,
        "[\\[\\]{}@>#*_`|\\-:\"'\\\\\n\r &!é]{0,3}",
    );
    prop::collection::vec(edit, 1..6).prop_map(move |edits| {
        let mut characters = characters.clone();
        for (at, length, replacement) in edits {
            let at = at.min(characters.len());
            let end = (at + length).min(characters.len());
            characters.splice(at..end, replacement.chars());
        }
        characters.into_iter().collect()
    })
}

proptest! {
    // PROPTEST_CASES=100000 searches longer.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_parsed(source in "\\PC{0,80}") {
        check(&source)?;
    }

    #[test]
    fn any_mixture_is_parsed(source in fragments()) {
        check(&source)?;
    }

    #[test]
    fn a_mutated_article_is_parsed(source in mutated()) {
        check(&source)?;
    }

    #[test]
    fn any_front_matter_is_read(yaml in "([a-z]{0,3}[:\\-?&*!|>'\"%@`#\\[\\]{},\n \té]{0,4}){0,12}") {
        check(&format!("---\n{yaml}\n---\nx"))?;
    }

    #[test]
    fn text_that_is_plain_stays_whole(words in "[a-z ,é日]{1,60}") {
        let source = words.trim();
        let article = parse(source);
        let text: Vec<_> = article.blocks.iter().map(plain_text).collect();
        prop_assert_eq!(text.concat(), source);
    }

    #[test]
    fn a_field_is_set_and_nothing_else(
        key in prop::sample::select(vec!["title", "observance", "year", "summary", "image_alt", "slug", "date", "x-own"]),
        value in prop_oneof![
            "\\PC{0,30}",
            "[\"':#\\[\\]{}&*!|>%@`,\\-?\\\\ \n\t\u{2028}é0-9a-z]{0,16}",
            prop::sample::select(vec!["true", "null", "~", "2026", "2026-12-19", "1.0", "0x1f", "yes", "a: b", "- a", "a\nb", "", "é", "12:30"])
                .prop_map(str::to_owned),
        ],
        source in prop_oneof![
            Just(SAMPLE.to_owned()),
            Just(SAMPLE.replace("\r\n", "\n")),
            Just("# No front matter\n".to_owned()),
            Just("\u{feff}Text\r\nmore".to_owned()),
            Just("---\n---\n".to_owned()),
            Just("---\n# only a comment\n...\nx".to_owned()),
            Just("---\ntitle: 'single' # c\nsummary: |\n  two\n  lines\n\nslug:   # none\ndate: 2026-01-02\n---\nx".to_owned()),
            Just("---\nx-own:\n  - a\nslug: &s v\nyear: *s\n---".to_owned()),
        ],
    ) {
        let before = parse(&source);
        match set_field(&source, key, Some(&value)) {
            Ok(edited) => {
                let after = parse(&edited);
                let wanted = Some(value.trim()).filter(|value| !value.is_empty());
                prop_assert_eq!(after.front_matter.text(key), wanted, "in {:?}", edited);
                prop_assert_eq!(after.body.of(&edited), before.body.of(&source));
                for field in before.front_matter.fields.iter().filter(|field| field.key != key) {
                    let same = after.front_matter.field(&field.key);
                    prop_assert_eq!(same.map(|same| &same.value), Some(&field.value), "in {:?}", edited);
                }
                let removed = set_field(&edited, key, None).map_err(|problem| TestCaseError::fail(problem.message))?;
                let removed = parse(&removed).front_matter;
                prop_assert_eq!(removed.field(key), None);
            }
            // Only what cannot be edited as text may be refused.
            Err(problem) => prop_assert!(
                source.contains("&s v"),
                "{value:?} for {key} in {source:?}: {}", problem.message
            ),
        }
    }
}
