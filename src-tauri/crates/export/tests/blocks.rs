//! The ranges that the preview patches and scrolls by.

mod support;

use daymark_article::parse;
use daymark_export::Rendered;
use scraper::{Html, Node};
use support::{as_fragment, as_page, case};

const ROUGH: &str = "<div>\n\nopen\n\n</div></section>\n\n<b>x</b> <i>y\n\n> a <p>b\n\n- <li>c\n\n<!-- gone -->\n\n<p>1</p><p>2</p>\n\n  \n\n## \n\n> [!goals]\n\n![](gone.png)\n\n[]()\n\n<script>x</script>\n\nlast";

fn assert_blocks(name: &str, source: &str, rendered: &Rendered) {
    let mut end = 0;
    for block in &rendered.blocks {
        assert!(
            block.html.start >= end,
            "{name}: blocks are in order and do not overlap"
        );
        end = block.html.end;
        let html = &rendered.html[block.html.clone()];
        assert!(
            html.starts_with('<') && html.ends_with('>'),
            "{name}: a block is an element: {html}"
        );
        let parsed = Html::parse_fragment(html);
        let children: Vec<_> = parsed.root_element().children().collect();
        assert_eq!(
            children.len(),
            1,
            "{name}: a block is exactly one element: {html}"
        );
        assert!(matches!(children[0].value(), Node::Element(_)), "{name}: {html}");
        if let Some(span) = block.source {
            assert!(
                source.get(span.start..span.end).is_some(),
                "{name}: a span lies in the author's text"
            );
        }
    }
    let sources: Vec<_> = rendered.blocks.iter().filter_map(|block| block.source).collect();
    assert!(
        sources.windows(2).all(|pair| pair[0].start <= pair[1].start),
        "{name}: sources follow the text"
    );
}

#[test]
fn blocks_are_single_elements_in_order() {
    for name in ["international-day", "parts", "arabic", "bare"] {
        let source = case(name);
        assert_blocks(name, &source, &as_page(&source));
        assert_blocks(name, &source, &as_fragment(&source));
    }
    assert_blocks("rough", ROUGH, &as_page(ROUGH));
    assert_blocks("rough", ROUGH, &as_fragment(ROUGH));
}

#[test]
fn every_block_that_shows_something_has_its_range() {
    let source = case("international-day");
    let article = parse(&source);
    let rendered = as_page(&source);
    let shown = article
        .blocks
        .iter()
        .filter(|node| !matches!(node.kind, daymark_article::Kind::FootnoteDefinition { .. }));
    for node in shown {
        assert!(
            rendered
                .blocks
                .iter()
                .any(|block| block.source == Some(node.span)),
            "{:?}",
            node.span.of(&source)
        );
    }
    assert_eq!(
        rendered
            .blocks
            .iter()
            .filter(|block| block.source.is_none())
            .count(),
        2,
        "footnotes and sources"
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for name in ["international-day", "parts"] {
        let source = case(name);
        assert_eq!(as_page(&source), as_page(&source));
        assert_eq!(as_fragment(&source), as_fragment(&source));
    }
}

#[test]
fn no_id_stands_twice_and_every_inner_link_arrives() {
    let repeated = "---\ntitle: a\n---\n\n# A {#goals}\n\n## B {#goals}\n\n## C {#title}\n\n> [!goals] D\n> - e\n\n> [!goals] F\n> - g[^1] [@A/RES/58/220]\n\n[^1]: h[^2] [@A/RES/58/220]\n[^2]: i[^1]\n\n## J {#sources}\n";
    for source in [repeated.to_owned(), case("international-day"), case("parts")] {
        for html in [as_page(&source).html, as_fragment(&source).html] {
            let document = Html::parse_document(&html);
            let elements = || document.tree.nodes().filter_map(|node| node.value().as_element());
            let mut ids: Vec<_> = elements().filter_map(|element| element.attr("id")).collect();
            let links = elements().filter_map(|element| element.attr("href")?.strip_prefix('#'));
            let labels = elements().filter_map(|element| element.attr("aria-labelledby"));
            for target in links.chain(labels) {
                assert!(ids.contains(&target), "#{target} leads nowhere in\n{html}");
            }
            ids.sort_unstable();
            assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
        }
    }
}

#[test]
fn words_of_another_language_are_named() {
    let source = "---\nlanguage: en\n---\n\nFirst.\n\nSay [\"bonjour\" : là]{lang=fr} and [أهلا]{lang=ar}.\n\n- [hola]{lang=es}\n";
    for rendered in [as_page(source), as_fragment(source)] {
        for part in [
            "<span lang=\"fr\">&quot;bonjour&quot; : là</span>",
            "<span lang=\"ar\" dir=\"rtl\">أهلا</span>",
            "<li><span lang=\"es\">hola</span></li>",
        ] {
            let html = rendered.html.replace("\"bonjour\"", "&quot;bonjour&quot;");
            assert!(html.contains(part), "{part} in {html}");
        }
    }
}

#[test]
fn no_two_parts_have_one_name() {
    let goals = "> [!goals] The goals are to:\n>\n> - share.\n\n";
    let theme = "> [!theme]\n> Doors that stay open\n\n";
    let empty = "> [!theme]\n\n";
    let source =
        format!("Lead.\n\n{empty}{goals}{theme}{goals}{theme}> [!key-facts] Theme 3\n> - x\n\n{theme}");
    let html = as_fragment(&source).html;
    let sections: Vec<&str> = html.lines().filter(|line| line.starts_with("<section")).collect();
    assert_eq!(
        sections,
        [
            "<section aria-labelledby=\"goals\">",
            "<section aria-label=\"Theme\">",
            "<section>",
            "<section aria-label=\"Theme 2\">",
            "<section aria-labelledby=\"key-facts\">",
            "<section aria-label=\"Theme 4\">",
        ]
    );
    // However many there are, each is counted once.
    let many = as_fragment(&theme.repeat(20_000)).html;
    assert!(many.contains("aria-label=\"Theme 20000\""));
}
