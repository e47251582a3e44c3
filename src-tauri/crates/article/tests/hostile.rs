//! Input that is built to break a parser: depth, size, alias bombs.

use daymark_article::{Node, parse, plain_text, word_count};
use std::time::{Duration, Instant};

/// Far above what any of these takes, far below what a quadratic reading takes.
const PATIENCE: Duration = Duration::from_secs(20);

fn depth(nodes: &[Node<'_>]) -> usize {
    nodes
        .iter()
        .map(|node| 1 + depth(&node.children))
        .max()
        .unwrap_or(0)
}

fn each(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().concat()
}

#[track_caller]
fn survives(name: &str, source: &str) {
    let start = Instant::now();
    let article = parse(source);
    assert!(
        depth(&article.blocks) < 110,
        "{name}: the tree is {} deep",
        depth(&article.blocks)
    );
    word_count(&article);
    article.blocks.iter().for_each(|block| drop(plain_text(block)));
    let copy = article.clone();
    assert!(copy == article, "{name}: comparing recurses too");
    assert!(start.elapsed() < PATIENCE, "{name} took {:?}", start.elapsed());
}

#[test]
fn deep_nesting_is_dissolved() {
    let n = 10_000;
    survives("quotes", &(">".repeat(n) + " x"));
    survives("quotes with blanks", &("> ".repeat(n) + "x"));
    survives("lists", &("- ".repeat(n) + "x"));
    survives("numbered lists", &("1. ".repeat(n) + "x"));
    survives("lists in quotes", &("> - ".repeat(n) + "x"));
    survives("emphasis", &("*a **b ".repeat(n) + "x" + &" b** a*".repeat(n)));
    survives("underscores", &("_a __b ".repeat(n) + "x" + &" b__ a_".repeat(n)));
    survives("strikethrough", &("~~a ".repeat(n) + "x" + &" a~~".repeat(n)));
    survives("pictures", &("![".repeat(n) + "x" + &"](y)".repeat(n)));
    survives("links", &("[".repeat(n) + "x" + &"](y)".repeat(n)));
    let stairs = each(600, |level| format!("{}- a\n", "  ".repeat(level)));
    survives("a stair of lists", &stairs);
    let callouts = each(400, |level| format!("{}> [!goals] x\n>\n", "> ".repeat(level)));
    survives("callouts in callouts", &callouts);
}

#[test]
fn the_text_of_dissolved_containers_stays() {
    for source in [
        "> ".repeat(3000) + "words",
        "- ".repeat(3000) + "words",
        "*a ".repeat(500) + "words" + &" a*".repeat(500),
    ] {
        let article = parse(&source);
        let text: String = article.blocks.iter().map(plain_text).collect();
        assert!(text.contains("words"), "{text:?}");
    }
}

#[test]
fn long_runs_of_brackets_are_read_in_reasonable_time() {
    let n = 20_000;
    for piece in [
        "[",
        "]",
        "[@",
        "[@a;",
        "[@a][",
        "{{",
        "{{ a ",
        "{{a}}",
        "}}",
        "[a]{lang=",
        "![](",
        "`",
        "<",
        "&",
        "\\",
        "|",
        "[^1]",
        "<!--",
    ] {
        survives(piece, &piece.repeat(n));
    }
    survives("citations", &"[@A/RES/58/220, para. 3] ".repeat(n));
    survives("two brackets", &"[x][@a]".repeat(n));
    survives("one long citation", &format!("[{}]", "@a; ".repeat(200)));
    survives(
        "facts in owned text",
        &format!("[x](<{}&amp;>)", "{{ a_b }}".repeat(5_000)),
    );
    survives("decorative", &"![](x){decorative}".repeat(n));
    survives("escapes", &"\\*a".repeat(n));
    survives(
        "tables",
        &("|a".repeat(300) + "|\n" + &"|-".repeat(300) + "|\n" + &("|x".repeat(300) + "|\n").repeat(100)),
    );
}

#[test]
fn yaml_bombs_do_not_go_off() {
    let laughs = each(39, |level| {
        let before = format!("*a{level}");
        format!(
            "a{}: &a{} [{}]\n",
            level + 1,
            level + 1,
            [before.as_str(); 10].join(", ")
        )
    });
    let laughs = format!("---\na0: &a0 [lol, lol]\n{laughs}---\nText");
    survives("billion laughs", &laughs);
    assert_eq!(parse(&laughs).front_matter.fields.len(), 40);

    let n = 60_000;
    for piece in [
        "- ", "[", "{", "? ", ": ", "a: ", "&a ", "!a ", "'", "\"\\", "# ", "|\n ", "{a: ", "\t", "a,",
        "%a\n", "k:\n  - ",
    ] {
        survives(
            piece,
            &format!("---\nkey: {}\n---\nText", piece.repeat(n / piece.len())),
        );
        survives(
            piece,
            &format!("---\n{}\n---\nText", piece.repeat(n / piece.len())),
        );
    }
    let keys = each(8_000, |key| format!("k{key}: v\n"));
    survives("many keys", &format!("---\n{keys}---\nText"));
    let stair = each(300, |level| format!("{}k:\n", " ".repeat(level)));
    survives("deep keys", &format!("---\n{stair}---\nText"));
}

#[test]
fn front_matter_without_end_costs_nothing() {
    let source = format!(
        "---\ntitle: x\n{}",
        "Some text of an article that goes on.\n".repeat(200_000)
    );
    survives("no closing fence", &source);
    assert!(parse(&source).front_matter.problem.is_some());
    let source = format!("---\ntitle: x\n{}---\n", "text: that goes on\n".repeat(20_000));
    let problem = parse(&source).front_matter.problem.expect("too long");
    assert!(problem.message.contains("128 kB"), "{}", problem.message);
}
