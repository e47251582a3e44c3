//! Front matter: found, read, complained about, edited.

use daymark_article::{parse, set_field};

#[track_caller]
fn value<'t>(source: &'t str, key: &str) -> (String, &'t str) {
    let article = parse(source);
    assert_eq!(article.front_matter.problem, None);
    let field = article
        .front_matter
        .field(key)
        .unwrap_or_else(|| panic!("no {key} in {source:?}"));
    assert_eq!(field.key_span.of(source).trim_matches(['"', '\'']), key);
    (field.value.clone(), field.value_span.of(source))
}

const EVERY_KIND: &str = "\u{feff}---\r\ntitle: Fête du port  # shown\r\nyear: 2026\r\nempty:\r\nnote: # nothing\r\n\
'quoted key': 'it''s'\r\nsummary: |\r\n  été\r\n  b\r\n\r\nfolded: >-\r\n  x\r\n  y\r\n# comment\r\nlist:\r\n  - a\r\n  - b\r\n\
flow: [a, {b: c}]\r\nlong: one\r\n  two\r\ndouble: \"a\\tb\"\r\nnone: ~\r\nfact: {{ year }}\r\nسنة: ٢٠٢٦\r\n---\r\nBody";

#[test]
fn every_kind_of_value_has_its_bytes() {
    let check = |key: &str, text: &str, written: &str| {
        assert_eq!(value(EVERY_KIND, key), (text.to_owned(), written), "{key}");
    };
    check("title", "Fête du port", "Fête du port");
    check("year", "2026", "2026");
    check("empty", "", "");
    check("note", "", "");
    check("quoted key", "it's", "'it''s'");
    check("summary", "été\nb\n", "|\r\n  été\r\n  b");
    check("folded", "x y", ">-\r\n  x\r\n  y");
    check("list", "- a\r\n  - b", "- a\r\n  - b");
    check("flow", "[a, {b: c}]", "[a, {b: c}]");
    check("long", "one two", "one\r\n  two");
    check("double", "a\tb", "\"a\\tb\"");
    check("none", "", "~");
    check("fact", "{{ year }}", "{{ year }}");
    check("سنة", "٢٠٢٦", "٢٠٢٦");
    let article = parse(EVERY_KIND);
    assert_eq!(article.body.of(EVERY_KIND), "Body");
    assert_eq!(article.front_matter.year(), Some(2026));
    assert_eq!(article.front_matter.text("empty"), None);
    let lists: Vec<_> = article
        .front_matter
        .fields
        .iter()
        .filter(|field| !field.scalar)
        .map(|field| &field.key)
        .collect();
    assert_eq!(lists, ["list", "flow"]);
    let empty = article.front_matter.field("empty").expect("it is there");
    assert_eq!(
        empty.value_span.start, empty.key_span.end,
        "an empty value stands at the key's end"
    );
}

#[test]
fn where_front_matter_begins_and_ends() {
    let body = |source: &'static str| {
        let article = parse(source);
        (
            article.front_matter.span.map(|span| span.of(source)),
            article.body.of(source),
        )
    };
    assert_eq!(body("---\na: b\n---\nx"), (Some("---\na: b\n---\n"), "x"));
    assert_eq!(
        body("\u{feff}---\r\na: b\r\n...\r\nx"),
        (Some("---\r\na: b\r\n...\r\n"), "x")
    );
    assert_eq!(
        body("---\na: b\n---"),
        (Some("---\na: b\n---"), ""),
        "no final newline"
    );
    assert_eq!(body("---  \n---\t\nx"), (Some("---  \n---\t\n"), "x"));
    assert_eq!(body("\u{feff}x"), (None, "x"));
    assert_eq!(body(""), (None, ""));
    assert_eq!(
        body("\n---\na: b\n---\n"),
        (None, "\n---\na: b\n---\n"),
        "only at the very top"
    );
    assert_eq!(body(" ---\na: b\n---\n"), (None, " ---\na: b\n---\n"));
    assert_eq!(body("----\na: b\n----\n"), (None, "----\na: b\n----\n"));
    assert_eq!(body("---\n\ntext\n"), (None, "---\n\ntext\n"), "a thematic break");
    assert_eq!(parse("---\n\ntext\n").front_matter.problem, None);
}

#[test]
fn an_alias_stands_for_a_short_text_and_for_nothing_that_grows() {
    let source = "---\ntitle: &t A day\nsummary: *t\ntags: &l [x, y]\nmore: *l\n---\n";
    assert_eq!(value(source, "summary"), ("A day".to_owned(), "*t"));
    assert_eq!(
        value(source, "more"),
        ("*l".to_owned(), "*l"),
        "a list is not expanded"
    );
    let long = "x".repeat(2000);
    let source = format!("---\ntitle: &t {long}\nsummary: *t\n---\n");
    assert_eq!(value(&source, "summary").0, "*t");
    edited(
        "---\ntitle: &t A day\nsummary: *t\n---\n",
        "summary",
        Some("Another"),
        "---\ntitle: &t A day\nsummary: Another\n---\n",
    );
}

#[test]
fn the_last_of_two_equal_keys_counts() {
    assert_eq!(value("---\na: 1\na: 2\n---\n", "a").0, "2");
}

/// Line and column from 1, in characters, as an editor counts them.
fn place(source: &str, at: usize) -> (usize, usize) {
    let before = &source[..at];
    let line_start = before.rfind('\n').map_or(0, |line_break| line_break + 1);
    (
        before.matches('\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}

#[test]
fn broken_yaml_says_where_and_what_to_do() {
    let check = |yaml: &str, at: (usize, usize), remedy: &str| {
        for source in [
            format!("---\n{yaml}---\n# Body"),
            format!("\u{feff}---\r\n{}---\r\n# Body", yaml.replace('\n', "\r\n")),
        ] {
            let article = parse(&source);
            let problem = article
                .front_matter
                .problem
                .unwrap_or_else(|| panic!("{yaml:?} is broken"));
            let line_one = usize::from(source.starts_with('\u{feff}') && at.0 == 1);
            assert_eq!(
                place(&source, problem.span.start),
                (at.0, at.1 + line_one),
                "{yaml:?}: {}",
                problem.message
            );
            assert!(problem.message.contains(remedy), "{yaml:?}: {}", problem.message);
            assert_eq!(article.blocks.len(), 1, "the body is parsed all the same");
        }
    };
    check("title: Fête: du port\n", (2, 12), "a colon followed by a space");
    check(
        "year: 2026\ntitle: \"open\nslug: x\n",
        (3, 8),
        "quotation mark is not closed",
    );
    check(
        "title: \"a\" b\n",
        (2, 12),
        "text follows the closing quotation mark",
    );
    check("title: @home\n", (2, 8), "cannot begin with `@`");
    check("title: été\nslug: `x`\n", (3, 7), "cannot begin with a backtick");
    check("title: *x\n", (2, 8), "cannot begin with `*`");
    check("title: {{ a }} b\n", (2, 16), "begins with `{{`");
    check("title: x\njust words\nslug: y\n", (3, 1), "has no `key:`");
    check("title: \"C:\\dir\"\n", (2, 11), "backslash");
    check("tags: [a, b\nslug: x\n", (2, 7), "bracket `[` is not closed");
    check("only words\n", (2, 1), "has no keys");
    check("- a\n- b\n", (2, 1), "has no keys");
}

#[test]
fn a_missing_fence_is_said() {
    let source = "---\ntitle: x\n\n# Body\n";
    let article = parse(source);
    let problem = article.front_matter.problem.expect("a problem");
    assert_eq!(problem.span.of(source), "---");
    assert!(problem.message.contains("not closed"), "{}", problem.message);
    assert_eq!(article.body.of(source), source, "no word is lost");
}

#[track_caller]
fn edited(source: &str, key: &str, value: Option<&str>, expected: &str) {
    assert_eq!(
        set_field(source, key, value).as_deref(),
        Ok(expected),
        "{key} = {value:?} in {source:?}"
    );
}

#[test]
fn a_value_is_replaced_in_its_own_style() {
    edited(
        "---\ntitle: a # c\n---\n",
        "title",
        Some("b"),
        "---\ntitle: b # c\n---\n",
    );
    edited(
        "---\ntitle: 'a'\n---\n",
        "title",
        Some("it's"),
        "---\ntitle: 'it''s'\n---\n",
    );
    edited(
        "---\ntitle: \"a\"\n---\n",
        "title",
        Some("b \"c\""),
        "---\ntitle: \"b \\\"c\\\"\"\n---\n",
    );
    edited(
        "---\r\ntitle:\r\n---\r\nx",
        "title",
        Some("b"),
        "---\r\ntitle: b\r\n---\r\nx",
    );
    edited(
        "---\ntitle: # c\n---\n",
        "title",
        Some("b"),
        "---\ntitle: b # c\n---\n",
    );
    edited(
        "---\ntitle: a\n  b\nx: y\n---\n",
        "title",
        Some("c"),
        "---\ntitle: c\nx: y\n---\n",
    );
    edited(
        "---\ntitle:   \"same\"   # c\n---\n",
        "title",
        Some("same"),
        "---\ntitle:   \"same\"   # c\n---\n",
    );
    edited(
        "---\ntitle: a\n---\n",
        "title",
        Some(""),
        "---\ntitle: \"\"\n---\n",
    );
}

#[test]
fn values_are_quoted_where_yaml_needs_it() {
    let check = |key: &str, value: &str, written: &str| {
        let expected = format!("---\n{key}: {written}\n---\n");
        edited(&format!("---\n{key}: a\n---\n"), key, Some(value), &expected);
    };
    check("title", "Harbour Day", "Harbour Day");
    check("title", "Harbour: the day", "\"Harbour: the day\"");
    check("title", "12:30 o'clock", "12:30 o'clock");
    check("title", "a #b", "\"a #b\"");
    check("title", "# a", "\"# a\"");
    check("title", "{{ year }} days", "\"{{ year }} days\"");
    check("title", "- a", "\"- a\"");
    check("title", "@home", "\"@home\"");
    check("title", "true", "\"true\"");
    check("title", "No", "\"No\"");
    check("title", "2026", "\"2026\"");
    check("title", "1.5", "\"1.5\"");
    check("title", "2026-12-19", "\"2026-12-19\"");
    check("title", "two\nlines", "\"two\\nlines\"");
    check("title", "C:\\dir", "C:\\dir");
    check("title", "يوم الميناء", "يوم الميناء");
    check("title", "« Fête »", "« Fête »");
    check("year", "2026", "2026");
    check("date", "2026-12-19", "2026-12-19");
    check("year", "about: 2026", "\"about: 2026\"");
}

#[test]
fn block_scalars_stay_blocks() {
    let source = "---\r\nsummary: |\r\n   a\r\n   b\r\n\r\nslug: x\r\n---\r\n";
    edited(
        source,
        "summary",
        Some("c\nd"),
        "---\r\nsummary: |\r\n   c\r\n   d\r\n\r\nslug: x\r\n---\r\n",
    );
    edited(
        source,
        "summary",
        Some("c"),
        "---\r\nsummary: |\r\n   c\r\n\r\nslug: x\r\n---\r\n",
    );
    edited(source, "summary", None, "---\r\n\r\nslug: x\r\n---\r\n");
    edited(
        "---\nsummary: >-\n  a\n  b\n---\n",
        "summary",
        Some("c: d"),
        "---\nsummary: >-\n  c: d\n---\n",
    );
    edited(
        "---\nsummary: >\n  a\n---\n",
        "summary",
        Some("c\nd"),
        "---\nsummary: \"c\\nd\"\n---\n",
    );
}

#[test]
fn keys_are_added_in_the_templates_order() {
    edited("x", "title", Some("a"), "---\ntitle: a\n---\nx");
    edited(
        "\u{feff}x\r\ny",
        "title",
        Some("a"),
        "\u{feff}---\r\ntitle: a\r\n---\r\nx\r\ny",
    );
    edited("---\n---\n", "title", Some("a"), "---\ntitle: a\n---\n");
    edited(
        "---\ntitle: a\nslug: b\n---\n",
        "year",
        Some("2026"),
        "---\ntitle: a\nyear: 2026\nslug: b\n---\n",
    );
    edited(
        "---\nyear: 2026 # c\n---\n",
        "title",
        Some("a"),
        "---\ntitle: a\nyear: 2026 # c\n---\n",
    );
    edited(
        "---\ntitle: a\n---",
        "own",
        Some("b"),
        "---\ntitle: a\nown: b\n---",
    );
    edited(
        "---\nown: |\n  a\n\n---\n",
        "title",
        Some("b"),
        "---\nown: |\n  a\n\ntitle: b\n---\n",
    );
    edited("---\ntitle: a\n---\n", "summary", None, "---\ntitle: a\n---\n");
}

#[test]
fn removing_takes_the_lines() {
    edited(
        "---\ntitle: a # c\nx: y\n---\n",
        "title",
        None,
        "---\nx: y\n---\n",
    );
    edited(
        "---\nlist:\n  - a\n  - b\nx: y\n---\n",
        "list",
        None,
        "---\nx: y\n---\n",
    );
    edited("---\na: 1\nb: 2\na: 3\n---\n", "a", None, "---\nb: 2\n---\n");
    edited("---\na: 1\n---\nbody", "a", None, "---\n---\nbody");
}

#[test]
fn what_cannot_be_edited_safely_is_refused() {
    let refused = |source: &str, key: &str, value: Option<&str>| {
        set_field(source, key, value)
            .expect_err("it must be refused")
            .message
    };
    assert!(refused("---\ntitle: \"open\n---\n", "year", Some("1")).contains("quotation mark"));
    assert!(refused("---\ntags: [a]\n---\n", "tags", Some("b")).contains("list"));
    assert!(refused("---\na: &x v\nb: *x\n---\n", "a", Some("w")).contains("`a`"));
    assert!(refused("---\n{a: 1, b: 2}\n---\n", "a", None).contains("`a`"));
}

#[test]
fn the_templates_front_matter_is_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../templates/articles");
    let mut seen = 0;
    for entry in std::fs::read_dir(&folder).expect("the templates") {
        let path = entry.expect("an entry").path().join("article.md");
        let Ok(source) = std::fs::read_to_string(&path) else {
            continue;
        };
        let article = parse(&source);
        assert_eq!(article.front_matter.problem, None, "{}", path.display());
        assert!(!article.front_matter.fields.is_empty(), "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 4, "only {seen} templates in {}", folder.display());
}

#[test]
fn a_line_that_is_no_yaml_takes_no_other_with_it() {
    let source = "---\r\ntitle: Look up: a dish\r\nyear: 2026\r\nsummary: \"It's up\r\nimage:\r\ntags:\r\n  - a\r\n  - b\r\nsize: [1, 2\r\n---\r\n\r\nBody\r\n";
    let article = parse(source);
    assert!(article.front_matter.problem.is_some());
    let read = |key: &str| article.front_matter.text(key);
    assert_eq!(read("title"), Some("Look up: a dish"));
    assert_eq!(article.front_matter.year(), Some(2026));
    assert_eq!(read("summary"), Some("It's up"));
    assert_eq!(read("image"), None);
    let tags = article.front_matter.field("tags").expect("tags");
    assert!(!tags.scalar);
    assert_eq!(tags.value_span.of(source), "- a\r\n  - b");
    assert!(!article.front_matter.field("size").expect("size").scalar);
    assert!(
        set_field(source, "title", Some("B")).is_err(),
        "what is broken is not edited blindly"
    );
}
