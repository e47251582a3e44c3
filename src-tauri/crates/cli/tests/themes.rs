//! A theme of an organisation's own, with lists and pictures for posts.

mod common;

use common::{Desk, Ran};

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="{{ width }}" height="{{ height }}">
<rect width="{{ width }}" height="{{ height }}" fill="#00ff00"/>
{{ text(name, x=80, y=80, width=900, height=300, largest=90, colour=light.ink) }}
</svg>
"##;

const LIST: &str = "<!DOCTYPE html>\n<html lang=\"{{ lang }}\" dir=\"{{ dir }}\">\n<head>\n{{ head }}\n</head>\n<body>\n{{ bar }}\n<main id=\"content\">\n<h1>{{ title }}, as we list it</h1>\n{{ search }}\n{% for section in sections %}{% for entry in section.entries %}<p><a href=\"{{ entry.url }}\">{{ entry.title }}</a></p>\n{% endfor %}{% endfor %}\n</main>\n</body>\n</html>\n";

/// A theme of these files beside a page and a stylesheet, and an export in it.
fn exported(files: &[(&str, &str)], target: &str) -> (Desk, Ran) {
    let desk = Desk::new();
    let page = (
        "page.html",
        "<!DOCTYPE html>\n<html lang=\"{{ lang }}\">\n<head>\n{{ head }}\n</head>\n<body>{{ body }}</body>\n</html>\n",
    );
    for (name, text) in [page, ("theme.css", "p{margin:0}")].iter().chain(files) {
        desk.write(&format!("ours/themes/ours/{name}"), text);
    }
    desk.write(
        "day.md",
        "---\ntitle: A day\nslug: day\nyear: 2026\n---\n\nText.\n",
    );
    let line = [
        "export", "--target", target, "--theme", "ours", "--out", "out", "day.md",
    ];
    let mut command = desk.command(&line);
    let ran = common::ran(
        command
            .env("DAYMARK_TEMPLATES", desk.path("ours"))
            .output()
            .unwrap(),
    );
    (desk, ran)
}

#[test]
fn an_own_theme_brings_its_lists_and_their_stylesheet() {
    let (desk, ran) = exported(&[("site.html", LIST), ("site.css", "h1{color:#123456}")], "site");
    ran.ends(0);
    let index = desk.read("out/index.html");
    assert!(index.contains("as we list it</h1>"), "{index}");
    assert!(
        index.contains("<a href=\"2026/day/index.html\">A day</a>"),
        "{index}"
    );
    assert!(
        desk.read("out/search/index.html")
            .contains("<form class=\"search\"")
    );
    let css = desk
        .names("out/assets")
        .into_iter()
        .find(|name| name.starts_with("ours."));
    assert!(
        desk.read(&format!("out/assets/{}", css.unwrap()))
            .contains("#123456")
    );
}

#[test]
fn an_own_theme_brings_its_pictures_for_posts() {
    let (desk, ran) = exported(&[("social.svg", DRAWING)], "social");
    ran.ends(0);
    let ours = std::fs::read(desk.path("out/day-og.png")).unwrap();
    let plain = desk.run(&["export", "--target", "social", "--out", "plain", "day.md"]);
    plain.ends(0);
    assert!(ours.starts_with(b"\x89PNG"));
    assert!(ours != std::fs::read(desk.path("plain/day-og.png")).unwrap());
}

#[test]
fn what_is_wrong_with_them_is_told_with_file_and_line() {
    for (file, text, line) in [
        (
            "site.html",
            LIST.replace("<main", "<script>x</script>\n<main"),
            "line 8",
        ),
        ("site.html", LIST.replace("{{ search }}", ""), "{{ search }}"),
        (
            "site.css",
            "a{}\nb{background:url(https://x.example/)}".to_owned(),
            "line 2",
        ),
        (
            "social.svg",
            DRAWING.replace("<rect", "<image href=\"/etc/passwd\"/>\n<rect"),
            "line 2",
        ),
        ("social.svg", DRAWING.replace("x=80, ", ""), "line 3"),
        ("social.svg", DRAWING.replace("</svg>", ""), "social.svg"),
        ("social.svg", String::new(), "social.svg"),
    ] {
        let (desk, ran) = exported(&[(file, &text)], "page");
        ran.ends(2).tells(&[file, line]);
        assert!(!desk.path("out").exists(), "nothing is written in a broken theme");
    }
}
