//! Fragments for other systems: what each keeps, and nothing else.

mod support;

use daymark_export::{AssetMode, FragmentOptions, Preset, is_ours};
use scraper::{Html, Selector};
use support::{as_fragment_with, case};

const EVERYTHING: &str = "---\ntitle: T\nlanguage: en\n---\n\n## A {#a}\n\nText *e* **s** ~~d~~ `c` [link](https://a.example/) to [A](#a), [@A/RES/58/220] and a note.[^n]\n\n- one\n- two\n  1. deep\n\n3. third\n\n   second paragraph\n\n- item\n\n  > quoted\n\n> Plain quotation.\n>\n> Second.\n\n> [!quote] Ines Adeyemi\n> We sent the seed.\n\n> [!goals] Goals:\n> 1. first\n> 2. second\n\n> [!sign-off]\n> Bye.\n>\n> Alderline\n\n| Region | Labs |\n|:--|--:|\n| North & west | 12 |\n\n![A harbour](harbour.png \"At dawn | Photo: I. A.\")\n\n```\nx = [1 < 2]\ny\n```\n\n***\n\n<details><summary>More</summary><p>Raw <kbd>Ctrl</kbd></p></details>\n\n[^n]: The note, in `code`.\n";

fn made(preset: Preset, source: &str) -> String {
    let options = FragmentOptions {
        preset,
        assets: AssetMode::Folder,
        ..FragmentOptions::default()
    };
    let rendered = as_fragment_with(source, options);
    assert!(is_ours(rendered.html.as_bytes()), "an export may replace it");
    rendered.html
}

/// The blocks in `WordPress`'s markup, each with its inside; panics where one is not closed or something lies between.
fn blocks(html: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = html.trim();
    while !rest.is_empty() {
        let inner = rest
            .strip_prefix("<!-- wp:")
            .unwrap_or_else(|| panic!("outside of a block: {rest}"));
        let (opening, after) = inner.split_once("-->").expect("a comment ends");
        let name = opening.split_whitespace().next().expect("a name").to_owned();
        let (open, close) = (format!("<!-- wp:{name} "), format!("<!-- /wp:{name} -->"));
        let (mut depth, mut at) = (1, 0);
        while depth > 0 {
            let next_close = after[at..]
                .find(&close)
                .map(|found| at + found)
                .expect("a block is closed");
            let next_open = after[at..].find(&open).map(|found| at + found);
            if let Some(next) = next_open.filter(|next| *next < next_close) {
                depth += 1;
                at = next + open.len();
            } else {
                depth -= 1;
                at = next_close + close.len();
            }
        }
        found.push((
            format!("{name} {}", opening[name.len()..].trim()),
            after[..at - close.len()].to_owned(),
        ));
        rest = after[at..].trim();
    }
    found
}

#[test]
fn wordpress_gets_blocks_and_nothing_between_them() {
    let html = made(Preset::Wordpress, EVERYTHING);
    let names: Vec<_> = blocks(&html).into_iter().map(|(name, _)| name).collect();
    let expected = [
        "heading {\"daymark\":\"fragment\"}",
        "paragraph ",
        "list ",
        "list {\"ordered\":true,\"start\":3}",
        "html ",
        "quote ",
        "quote ",
        "group {\"tagName\":\"section\"}",
        "group {\"tagName\":\"section\"}",
        "table {\"hasFixedLayout\":false}",
        "image ",
        "code ",
        "separator ",
        "html ",
        "group {\"tagName\":\"section\"}",
        "group {\"tagName\":\"section\"}",
    ];
    assert_eq!(names, expected, "{html}");
    for markup in [
        "<h2 class=\"wp-block-heading\" id=\"a\">A</h2>",
        "<ul class=\"wp-block-list\"><!-- wp:list-item -->\n<li>one</li>",
        "<li>two<!-- wp:list {\"ordered\":true} -->\n<ol class=\"wp-block-list\">",
        "<li>third<br><br>second paragraph</li>",
        "<cite>Ines Adeyemi</cite></blockquote>",
        "<figure class=\"wp-block-table\"><table><thead><tr><th scope=\"col\">Region</th>",
        "<pre class=\"wp-block-code\"><code>x = &#91;1 &lt; 2]\ny</code></pre>",
        "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>",
        "<figcaption class=\"wp-element-caption\">At dawn <small>Photo: I. A.</small></figcaption>",
    ] {
        assert!(html.contains(markup), "{markup} is missing in\n{html}");
    }
    let nested = blocks(&html)
        .into_iter()
        .filter(|(name, _)| name.starts_with("group"));
    for (_, inner) in nested {
        let inner = inner
            .trim()
            .strip_prefix("<section class=\"wp-block-group\">")
            .expect("a group's element");
        blocks(inner.strip_suffix("</section>").expect("its end"));
    }
}

/// The elements of a fragment with their attributes.
fn kept(html: &str) -> Vec<(String, Vec<String>)> {
    let document = Html::parse_fragment(html);
    let all = Selector::parse("*").expect("a selector");
    document
        .select(&all)
        .filter(|element| element.value().name() != "html")
        .map(|element| {
            let names = element.value().attrs().map(|(name, _)| name.to_owned());
            (element.value().name().to_owned(), names.collect())
        })
        .collect()
}

#[test]
fn each_system_gets_only_what_it_keeps() {
    let drupal: &[&str] = &[
        "p",
        "br",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "cite",
        "a",
        "blockquote",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "code",
        "img",
    ];
    let webflow: &[&str] = &[
        "p",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "a",
        "blockquote",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "code",
        "pre",
        "sup",
        "sub",
        "figure",
        "figcaption",
        "div",
        "img",
    ];
    let international = case("international-day");
    for source in [
        EVERYTHING,
        international.as_str(),
        &case("parts"),
        &case("arabic"),
    ] {
        for (preset, elements) in [(Preset::Drupal, drupal), (Preset::Webflow, webflow)] {
            let html = made(preset, source);
            for (name, attributes) in kept(&html) {
                assert!(
                    elements.contains(&name.as_str()),
                    "{preset:?} drops <{name}>: {html}"
                );
                let forbidden = attributes.iter().find(|name| {
                    matches!(
                        name.as_str(),
                        "class" | "style" | "aria-label" | "aria-labelledby"
                    )
                });
                assert_eq!(forbidden, None, "{html}");
                if preset == Preset::Webflow {
                    assert!(!attributes.contains(&"id".to_owned()), "{html}");
                }
            }
        }
    }
}

#[test]
fn no_word_is_lost_and_no_link_leads_nowhere() {
    for preset in [Preset::Wordpress, Preset::Drupal, Preset::Webflow, Preset::Ghost] {
        let html = made(preset, EVERYTHING);
        let document = Html::parse_fragment(&html);
        let text: String = document.root_element().text().collect::<String>() + &html;
        for word in [
            "North &amp; west",
            "12",
            "Ines Adeyemi",
            "second paragraph",
            "quoted",
            "We sent the seed",
            "Bye",
            "At dawn",
            "The note",
            "Ctrl",
            "resolution",
        ] {
            assert!(text.contains(word), "{preset:?} lost {word}: {html}");
        }
        let ids: Vec<_> = document
            .tree
            .nodes()
            .filter_map(|node| node.value().as_element()?.attr("id"))
            .collect();
        let links: Vec<_> = document
            .tree
            .nodes()
            .filter_map(|node| node.value().as_element()?.attr("href")?.strip_prefix('#'))
            .collect();
        // Ghost gives headings ids of their words itself.
        for target in links
            .iter()
            .filter(|target| preset != Preset::Ghost || **target != "a")
        {
            assert!(
                ids.contains(target),
                "{preset:?}: #{target} leads nowhere in\n{html}"
            );
        }
    }
}

#[test]
fn a_table_becomes_a_list_where_there_are_none() {
    for preset in [Preset::Drupal, Preset::Webflow] {
        let html = made(preset, EVERYTHING);
        assert!(
            html.contains("<li>Region: North &amp; west<br>Labs: 12</li>"),
            "{html}"
        );
    }
}
