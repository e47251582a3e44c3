//! Words counted, text without markup, outline, walking.

use daymark_article::{Kind, Template, outline, parse, plain_text, walk, word_count};

#[test]
fn words_are_what_a_reader_counts() {
    let check = |source: &str, words: usize| assert_eq!(word_count(&parse(source)), words, "{source:?}");
    check("", 0);
    check("One two, three — four.", 4);
    check("**bo**ld *it*'s", 2);
    check("well-known don’t 58/220 3.5", 4);
    check("one\ntwo\\\nthree", 3);
    check("- a\n- b\n\n# c", 3);
    check("| a | b |\n|---|---|\n| c d | e |", 5);
    check("国际残疾人日 and 日本", 9);
    check("ひらがな カタカナ", 8);
    check("국제 장애인의 날", 3);
    check("اليوم الدولي", 2);
    check("---\ntitle: not these words\n---\nbut this", 2);
    check(
        "On {{ observance.date | date:long }} we [@A/RES/58/220, para. 3] met",
        4,
    );
    check("![a picture of boats](x.png) here <b title=\"no words\">", 1);
    check("> [!goals] The goals:\n> - a", 3);
    check("note[^1]\n\n[^1]: two words", 3);
    check("— – * & …", 0);
}

#[test]
fn text_without_markup() {
    let check = |source: &str, text: &str| {
        let article = parse(source);
        let found: Vec<_> = article.blocks.iter().map(plain_text).collect();
        assert_eq!(found.join("\n\n"), text, "{source:?}");
    };
    check("*a* **b**\n`c` [d](x)", "a b c d");
    check("![alt *text*](x)", "alt text");
    check("In {{year}} [@k][^1]\n\n[^1]: n", "In {{ year }}\n\nn");
    check("- a\n- b\n  - c", "a\nb\nc");
    check("> x\n>\n> y", "x\ny");
    check("| a | b |\n|---|---|\n| c | d |", "a\tb\nc\td");
    check("```\nx\ny\n```", "x\ny");
    check("a &amp; \\*b\\*", "a & *b*");
}

#[test]
fn the_outline_lists_all_headings() {
    let source = "# One {{ year }}\n\ntext\n\n## Two {#two}\n\n> ### *Three*";
    let entries: Vec<_> = outline(&parse(source))
        .into_iter()
        .map(|entry| {
            (
                entry.level,
                entry.text,
                entry.id,
                entry.span.of(source).to_owned(),
            )
        })
        .collect();
    let entry = |level, text: &str, id: Option<&str>, written: &str| {
        (level, text.to_owned(), id.map(str::to_owned), written.to_owned())
    };
    assert_eq!(
        entries,
        [
            entry(1, "One {{ year }}", None, "# One {{ year }}"),
            entry(2, "Two", Some("two"), "## Two {#two}"),
            entry(3, "Three", None, "### *Three*"),
        ]
    );
}

#[test]
fn a_walk_meets_every_node_in_order() {
    let article = parse("a *b **c** d*\n\n- e");
    let texts: Vec<_> = article
        .walk()
        .filter_map(|node| match &node.kind {
            Kind::Text(text) => Some(text.as_ref()),
            _ => None,
        })
        .collect();
    assert_eq!(texts, ["a ", "b ", "c", " d", "e"]);
    assert_eq!(
        article.walk().count(),
        1 + walk(&article.blocks[0].children).count() + 1 + article.blocks[1].walk().count()
    );
}

#[test]
fn line_ends_of_windows_change_nothing_but_the_spans() {
    let source = "# a\n\nb\nc\\\nd\n\n```\nx\ny\n```\n\n    z\n    z\n\n<div>\nh\n</div>\n\n> [!goals] t\n> u\n\n- i\n  j\n";
    let windows = source.replace('\n', "\r\n");
    let kinds = |source: &str| -> Vec<String> {
        parse(source)
            .walk()
            .map(|node| format!("{:?}", node.kind))
            .collect()
    };
    let unix: Vec<_> = kinds(source);
    let found: Vec<_> = kinds(&windows);
    assert_eq!(found, unix);
    let code = parse(&windows).blocks[2].clone();
    assert_eq!(code.span.of(&windows), "```\r\nx\r\ny\r\n```");
}

#[test]
fn a_template_manifest_is_read() {
    let manifest = r#"{"id":"statement","name":"Statement","summary":"Short","required":["sign-off","founding-citation"],
        "prompts":[{"field":"opening","prompt":"What happened.","hint":"One sentence."}]}"#;
    let template: Template = serde_json::from_str(manifest).expect("valid");
    assert_eq!(
        template.required,
        [
            daymark_article::Part::SignOff,
            daymark_article::Part::FoundingCitation
        ]
    );
    assert_eq!(template.word_limit, None);
    assert!(serde_json::from_str::<Template>(&manifest.replace("\"id\"", "\"ident\"")).is_err());
}
