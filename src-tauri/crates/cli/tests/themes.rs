//! A theme of an organisation's own, with lists and pictures for posts.

mod common;

use common::{Desk, Ran};

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="{{ width }}" height="{{ height }}">
<rect width="{{ width }}" height="{{ height }}" fill="#00ff00"/>
{{ text(name, x=80, y=80, width=900, height=300, largest=90, colour=light.ink) }}
</svg>
"##;

const LIST: &str = "<!DOCTYPE html>\n<html lang=\"{{ lang }}\" dir=\"{{ dir }}\">\n<head>\n{{ head }}\n</head>\n<body>\n{{ bar }}\n<main id=\"content\">\n<h1>{{ title }}, as we list it</h1>\n{{ search }}\n{% for section in sections %}{% for entry in section.entries %}<p><a href=\"{{ entry.url }}\">{{ entry.title }}</a></p>\n{% endfor %}{% endfor %}\n</main>\n</body>\n</html>\n";

/// What fails on one article only, so that no look at the theme finds it.
const FAILS: [&str; 2] = [
    "{{ title | divided }}",
    "{% for a in title %}{% for b in title %}{% for c in title %}{% for d in title %}{% for e in title %}{% for f in title %}{{ a }}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}{% endfor %}",
];

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

/// Three articles, of which the theme fails on the second, exported in the theme and before that without it.
fn failing_on_one(target: &str, file: &str, text: &str) -> (Desk, Ran, Vec<u8>) {
    let desk = Desk::new();
    let page = "<!DOCTYPE html>\n<html lang=\"{{ lang }}\">\n<head>\n{{ head }}\n</head>\n<body>\n\n{{ body }}</body>\n</html>\n";
    for (name, text) in [("page.html", page), ("theme.css", "p{margin:0}"), (file, text)] {
        desk.write(&format!("ours/themes/ours/{name}"), text);
    }
    for (name, title) in [("a", "Good day"), ("b", "Broken day"), ("c", "Fine day")] {
        let matter = format!("title: {title}\nslug: {name}\nyear: 2026\nsummary: S.");
        desk.write(&format!("{name}.md"), format!("---\n{matter}\n---\n\nText.\n"));
    }
    let base = [
        "export", "--target", target, "--out", "out", "a.md", "b.md", "c.md",
    ];
    desk.run(&base).ends(0);
    let output = match target {
        "site" => "out/2026/b/index.html",
        "social" => "out/b-og.png",
        _ => "out/b.html",
    };
    let old = std::fs::read(desk.path(output)).unwrap();
    let mut command = desk.command(&[&base[..], &["--theme", "ours"]].concat());
    let ran = common::ran(
        command
            .env("DAYMARK_TEMPLATES", desk.path("ours"))
            .output()
            .unwrap(),
    );
    let new = std::fs::read(desk.path(output)).unwrap();
    assert!(new == old, "{target}: the old file is whole");
    (desk, ran, old)
}

fn page_that_fails(inside: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{{{{ lang }}}}\">\n<head>\n{{{{ head }}}}\n</head>\n<body>\n{{% if title == \"Broken day\" %}}{inside}{{% endif %}}\n{{{{ body }}}}</body>\n</html>\n"
    )
}

#[test]
fn a_theme_that_fails_on_one_article_is_told_by_line_and_keeps_the_old_file() {
    for inside in FAILS {
        for target in ["page", "site"] {
            let (desk, ran, _) = failing_on_one(target, "page.html", &page_that_fails(inside));
            ran.ends(2)
                .tells(&["b.md", "“ours”", "page.html, line 7", "stays as it was"]);
            let others = match target {
                "site" => ["out/2026/a/index.html", "out/2026/c/index.html"],
                _ => ["out/a.html", "out/c.html"],
            };
            for other in others {
                let page = desk.read(other);
                assert!(
                    page.contains("<body>") && !page.contains("</main>"),
                    "{other} has the theme's looks: {page}"
                );
            }
        }
    }
}

#[test]
fn a_page_that_a_theme_fails_on_is_in_a_new_site_all_the_same() {
    let desk = Desk::new();
    for (name, text) in [
        ("page.html", page_that_fails(FAILS[0])),
        ("theme.css", "p{margin:0}".to_owned()),
    ] {
        desk.write(&format!("ours/themes/ours/{name}"), text);
    }
    desk.write(
        "b.md",
        "---\ntitle: Broken day\nslug: b\nyear: 2026\n---\n\nText.\n",
    );
    let line = [
        "export", "--target", "site", "--theme", "ours", "--out", "out", "b.md",
    ];
    for _ in 0..2 {
        let mut command = desk.command(&line);
        command.env("DAYMARK_TEMPLATES", desk.path("ours"));
        common::ran(command.output().unwrap())
            .ends(2)
            .tells(&["b.md", "page.html, line 7"]);
        let page = desk.read("out/2026/b/index.html");
        assert!(
            page.contains("Text.") && !page.contains("role=\"alert\""),
            "{page}"
        );
    }
}

#[test]
fn pictures_for_posts_that_a_theme_cannot_draw_leave_the_old_ones() {
    let drawing = DRAWING.replace(
        "</svg>",
        "{% if name == \"Broken day\" %}{{ name | divided }}{% endif %}\n</svg>",
    );
    let (desk, ran, _) = failing_on_one("social", "social.svg", &drawing);
    ran.ends(2).tells(&["b.md", "social.svg, line 4"]);
    assert!(desk.path("out/c-og.png").exists());
}
