//! `export`: targets, options, names, what is not replaced.

mod common;
use common::Desk;
use std::fs;

#[test]
fn a_page_is_written_whole_and_its_path_printed() {
    let desk = Desk::new();
    let ran = desk.run(&["export", "--target", "page", "--out", "new/public", "clean.md"]);
    assert_eq!(ran.ends(0).out, "new/public/one-letter-is-enough.html\n");
    let page = desk
        .read("new/public/one-letter-is-enough.html")
        .replace("&nbsp;", " ")
        .replace('\u{a0}', " ");
    for part in [
        "<!DOCTYPE html>",
        "12 September 2026",
        "resolution 58/220",
        "send it on",
    ] {
        assert!(page.to_lowercase().contains(&part.to_lowercase()), "{part}");
    }
    assert_eq!(
        desk.names("new/public"),
        ["one-letter-is-enough.html"],
        "no temporary file stays"
    );
}

#[test]
fn the_same_article_gives_the_same_bytes_and_is_replaced() {
    let desk = Desk::new();
    let export = || {
        desk.run(&["export", "--target", "page", "--out", "o", "clean.md"])
            .ends(0);
        desk.read("o/one-letter-is-enough.html")
    };
    assert_eq!(
        export(),
        export(),
        "a page that Daymark wrote is replaced, by the same bytes"
    );
}

#[test]
fn json_lists_what_was_written_with_its_findings() {
    let desk = Desk::new();
    let ran = desk.run(&[
        "export",
        "--target=fragment",
        "--out",
        "o",
        "--json",
        "clean.md",
        "findings.md",
    ]);
    let written = ran.ends(0).json();
    assert_eq!(written[0]["file"], "clean.md");
    assert_eq!(written[0]["target"], "fragment");
    assert_eq!(written[0]["path"], "o/one-letter-is-enough.html");
    let bytes = fs::metadata(desk.path("o/one-letter-is-enough.html"))
        .unwrap()
        .len();
    assert_eq!(written[0]["bytes"], bytes);
    assert_eq!(written[0]["findings"].as_array().unwrap().len(), 0);
    assert_eq!(
        written[1]["findings"].as_array().unwrap().len(),
        5,
        "it is written although there are findings"
    );
    assert!(
        !ran.err.contains("placeholder"),
        "findings are said once: {}",
        ran.err
    );
}

#[test]
fn findings_are_listed_on_standard_error() {
    let desk = Desk::new();
    let ran = desk.run(&["export", "--target", "page", "--out", "o", "findings.md"]);
    ran.ends(0).tells(&["findings.md:6:8: error[placeholder]"]);
    assert_eq!(ran.out.lines().count(), 1);
}

#[test]
fn a_fragment_has_the_level_and_the_title_asked_for() {
    let desk = Desk::new();
    let fragment = |options: &[&str]| {
        let fixed = ["export", "--target", "fragment", "--out", "o", "clean.md"];
        desk.run(&[&fixed[..], options].concat()).ends(0);
        desk.read("o/one-letter-is-enough.html")
    };
    let plain = fragment(&[]);
    assert!(
        plain.contains("<h2>What we ask</h2>") && !plain.contains("One letter is enough"),
        "{plain}"
    );
    for absent in ["<style", "style=", "class=", "<html"] {
        assert!(!plain.contains(absent), "{absent}");
    }
    assert!(fragment(&["--heading-level", "4"]).contains("<h4>What we ask</h4>"));
    assert!(fragment(&["--with-title"]).contains("One letter is enough"));
    desk.run(&[
        "export",
        "--target",
        "fragment",
        "--out",
        "o",
        "--heading-level",
        "7",
        "clean.md",
    ])
    .ends(2);
}

#[test]
fn every_preset_writes_a_fragment() {
    let desk = Desk::new();
    for preset in ["wordpress", "drupal", "webflow", "ghost", "plain"] {
        let out = format!("o-{preset}");
        desk.run(&[
            "export", "--target", "fragment", "--preset", preset, "--out", &out, "clean.md",
        ])
        .ends(0);
        assert_eq!(desk.names(&out), ["one-letter-is-enough.html"]);
    }
}

#[test]
fn pictures_go_into_the_page_or_beside_it() {
    let desk = Desk::new();
    desk.run(&["export", "--target", "page", "--out", "o", "picture.md"])
        .ends(0);
    assert!(desk.read("o/river.html").contains("data:image/png;base64,"));
    assert_eq!(desk.names("o"), ["river.html"]);
    desk.run(&[
        "export",
        "--target",
        "page",
        "--assets",
        "folder",
        "--out",
        "p",
        "picture.md",
    ])
    .ends(0);
    assert!(!desk.read("p/river.html").contains("data:image/png"));
    assert!(
        desk.names("p").len() > 1,
        "the picture is beside the page: {:?}",
        desk.names("p")
    );
}

#[test]
fn the_second_of_one_name_gets_a_number_and_it_is_said() {
    let desk = Desk::new();
    let ran = desk.run(&[
        "export",
        "--target",
        "page",
        "--out",
        "o",
        "same-name-1.md",
        "same-name-2.md",
    ]);
    assert_eq!(
        ran.ends(0).tells(&["same-name-2"]).out,
        "o/same-name.html\no/same-name-2.html\n"
    );
    assert!(desk.read("o/same-name.html").contains("first of two"));
    assert!(desk.read("o/same-name-2.html").contains("second of two"));
}

#[test]
fn a_foreign_file_stays_without_force() {
    let desk = Desk::new();
    fs::create_dir(desk.path("o")).unwrap();
    desk.write("o/same-name.html", "<p>Somebody's own page</p>");
    let ran = desk.run(&[
        "export",
        "--target",
        "page",
        "--out",
        "o",
        "same-name-1.md",
        "clean.md",
    ]);
    ran.ends(2).tells(&["same-name", "--force"]);
    assert_eq!(desk.read("o/same-name.html"), "<p>Somebody's own page</p>");
    assert_eq!(
        desk.names("o"),
        ["one-letter-is-enough.html", "same-name.html"],
        "the other article is written"
    );
    desk.run(&[
        "export",
        "--target",
        "page",
        "--out",
        "o",
        "--force",
        "same-name-1.md",
    ])
    .ends(0);
    assert!(desk.read("o/same-name.html").contains("first of two"));
}

#[test]
fn address_and_language_reach_the_page() {
    let desk = Desk::new();
    let base = "https://alderline.example/days";
    desk.run(&[
        "export",
        "--target",
        "page",
        "--out",
        "o",
        "--base-url",
        base,
        "--language",
        "fr",
        "clean.md",
    ])
    .ends(0);
    let page = desk.read("o/one-letter-is-enough.html");
    assert!(
        page.contains(&format!("{base}/one-letter-is-enough.html")),
        "the canonical address"
    );
    assert!(
        page.contains("lang=\"fr\"") || page.contains("lang=fr"),
        "the page's language"
    );
    assert!(page.contains("https://docs.un.org/fr/A/RES/58/220"));
    desk.run(&[
        "export",
        "--target",
        "page",
        "--out",
        "o",
        "--base-url",
        "alderline",
        "clean.md",
    ])
    .ends(2);
}

#[test]
fn an_unknown_theme_is_refused_before_anything_is_written() {
    let desk = Desk::new();
    let ran = desk.run(&[
        "export", "--target", "page", "--theme", "dusk", "--out", "o", "clean.md",
    ]);
    ran.ends(2).tells(&["dusk", "default"]);
    assert!(!desk.path("o").exists());
    desk.run(&[
        "export", "--target", "page", "--theme", "default", "--out", "o", "clean.md",
    ])
    .ends(0);
}

#[test]
fn standard_input_and_a_missing_file_in_one_call() {
    let desk = Desk::new();
    let text = b"---\ntitle: From a pipe\n---\n\nText.\n";
    let ran = desk.run_with_input(
        &["export", "--target", "page", "--out", "o", "gone.md", "-"],
        text,
    );
    assert_eq!(ran.ends(2).tells(&["gone.md"]).out, "o/from-a-pipe.html\n");
}

#[test]
fn broken_front_matter_is_exported_and_said() {
    let desk = Desk::new();
    let ran = desk.run(&[
        "export",
        "--target",
        "page",
        "--out",
        "o",
        "broken-front-matter.md",
    ]);
    ran.ends(0)
        .tells(&["broken-front-matter.md:2:8: error[front-matter]"]);
    assert_eq!(desk.names("o").len(), 1);
}

#[test]
fn a_folder_that_cannot_be_made_or_written_is_named() {
    let desk = Desk::new();
    let ran = desk.run(&["export", "--target", "page", "--out", "clean.md/o", "clean.md"]);
    ran.ends(2).tells(&["clean.md/o", "could not be written"]);
    // /proc takes no folder from anybody, root included.
    if cfg!(target_os = "linux") {
        desk.run(&["export", "--target", "page", "--out", "/proc/daymark", "clean.md"])
            .ends(2)
            .tells(&["/proc/daymark"]);
        desk.run(&["export", "--target", "page", "--out", "/proc", "clean.md"])
            .ends(2)
            .tells(&["could not be written"]);
    }
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_is_left_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    fs::create_dir(desk.path("o")).unwrap();
    fs::set_permissions(desk.path("o"), fs::Permissions::from_mode(0o555)).unwrap();
    // Root writes where nobody else may: then there is nothing to see here.
    if fs::write(desk.path("o/try"), "").is_ok() {
        return;
    }
    let ran = desk.run(&["export", "--target", "page", "--out", "o", "clean.md"]);
    ran.ends(2)
        .tells(&["o/one-letter-is-enough.html", "your account may not"]);
    assert_eq!(desk.names("o"), [""; 0]);
}

#[cfg(target_os = "linux")]
#[test]
fn no_display_and_no_webview_are_needed() {
    let Ok(output) = std::process::Command::new("ldd")
        .arg(env!("CARGO_BIN_EXE_daymark-cli"))
        .output()
    else {
        return;
    };
    let libraries = String::from_utf8_lossy(&output.stdout).to_lowercase();
    assert!(libraries.contains("libc"), "{libraries}");
    for library in ["webkit", "gtk", "x11", "wayland", "javascriptcore"] {
        assert!(!libraries.contains(library), "{library} in {libraries}");
    }
}

#[test]
fn every_target_names_its_main_file_and_keeps_what_is_not_daymarks() {
    for (target, ending, beside) in [
        ("markdown", ".md", &[][..]),
        ("newsletter", ".eml", &[".newsletter.html"]),
        ("docx", ".docx", &[]),
        ("social", "-og.png", &["-square.png", "-post.txt"]),
    ] {
        let desk = Desk::new();
        let export = |more: &[&str]| {
            let asked = ["export", "--target", target, "--out", "o", "--json", "clean.md"];
            desk.run(&[&asked[..], more].concat())
        };
        let written = export(&[]).ends(0).json();
        let main = format!("o/one-letter-is-enough{ending}");
        assert_eq!(written[0]["target"], target);
        assert_eq!(written[0]["path"], main.as_str());
        let first = fs::read(desk.path(&main)).unwrap();
        assert_eq!(written[0]["bytes"], first.len());
        let mut names: Vec<String> = beside
            .iter()
            .chain([&ending])
            .map(|ending| format!("one-letter-is-enough{ending}"))
            .collect();
        names.sort();
        let there = desk.names("o");
        assert_eq!(there, names, "{target}: nothing else is written");

        export(&[]).ends(0);
        assert_eq!(
            fs::read(desk.path(&main)).unwrap(),
            first,
            "{target}: the same bytes again"
        );
        for name in &names {
            let path = desk.path(&format!("o/{name}"));
            let own = fs::read(&path).unwrap();
            fs::write(&path, "of another program").unwrap();
            let refused = export(&[]);
            assert!(
                refused.ends(2).err.contains("--force"),
                "{target}: {name} is not replaced unasked"
            );
            assert_eq!(fs::read(&path).unwrap(), b"of another program");
            export(&["--force"]).ends(0);
            assert_eq!(fs::read(&path).unwrap(), own);
        }
    }
}

#[test]
fn an_article_is_never_replaced_by_its_own_markdown() {
    let desk = Desk::new();
    let source = desk.read("clean.md").replacen("---\n", "---\nslug: clean\n", 1);
    fs::write(desk.path("clean.md"), &source).unwrap();
    let ran = desk.run(&["export", "--target=markdown", "--out", ".", "--force", "clean.md"]);
    assert!(ran.ends(2).err.contains("the article itself"));
    assert_eq!(desk.read("clean.md"), source);
}

#[test]
fn the_organisations_colour_reaches_page_and_newsletter() {
    let desk = Desk::new();
    desk.write(
        "data/organisation.json",
        r##"{"name": "Alderline Institute", "language": "en", "colours": {"accent": "#7a2048"}}"##,
    );
    desk.write(
        "look.md",
        "---\ntitle: Looks\nslug: look\n---\n\nA [link](https://a.example/).\n",
    );
    for (target, file) in [
        ("page", "out/look.html"),
        ("newsletter", "out/look.newsletter.html"),
    ] {
        desk.run(&["export", "--target", target, "--out", "out", "look.md"])
            .ends(0);
        assert!(desk.read(file).contains("#7a2048"), "{target}");
    }
    let page = desk.read("out/look.html");
    let icon = page.split("<link rel=\"icon\" href=\"").nth(1).expect("an icon");
    assert!(
        icon.split('"').next().unwrap().contains("%237a2048"),
        "browsers ask for a file that is not there where no icon is named"
    );
}

#[test]
fn an_address_or_a_language_that_is_none_is_refused_with_the_remedy() {
    let desk = Desk::new();
    for address in [
        "",
        "https://",
        "x.example",
        "ftp://x",
        "https:///x",
        "https://a b",
        "https://x?q",
        "https://x/#f",
        "https://\"x",
        "https://[::1",
        "javascript:alert(1)",
    ] {
        let ran = desk.run(&[
            "export",
            "--target",
            "page",
            "--out",
            "no",
            "--base-url",
            address,
            "clean.md",
        ]);
        ran.ends(2).tells(&["--base-url", "write"]);
    }
    for tag in ["", "e", "en us", "<b>", "en-", "verylongtag", "français", "12"] {
        let ran = desk.run(&[
            "export",
            "--target",
            "page",
            "--out",
            "no",
            "--language",
            tag,
            "clean.md",
        ]);
        ran.ends(2).tells(&["--language", "write a language tag"]);
    }
    assert!(!desk.path("no").exists(), "nothing was written");
    for (address, tag) in [
        ("https://x.example:8080/a/", "zh-Hans"),
        ("http://[::1]/ä", "en_GB"),
    ] {
        let line = [
            "export",
            "--target",
            "page",
            "--out",
            "yes",
            "--base-url",
            address,
            "--language",
            tag,
            "clean.md",
        ];
        desk.run(&line).ends(0);
    }
}

#[test]
fn an_export_can_leave_the_checks_out() {
    let desk = Desk::new();
    fs::write(
        desk.path("open.md"),
        "---\ntitle: Open\n---\n\nLorem ipsum dolor.\n",
    )
    .expect("writable");
    let with = desk.run(&["export", "--target", "page", "--out", "with", "open.md"]);
    assert!(with.ends(0).err.contains("placeholder"), "{}", with.err);
    let without = desk.run(&[
        "export",
        "--target",
        "page",
        "--out",
        "without",
        "--no-check",
        "open.md",
    ]);
    assert_eq!(without.ends(0).err, "");
    assert_eq!(desk.read("with/open.html"), desk.read("without/open.html"));
    let site = desk.run(&[
        "export",
        "--target",
        "site",
        "--out",
        "site",
        "--no-check",
        "open.md",
    ]);
    assert!(site.ends(2).err.contains("--no-check"), "{}", site.err);
}
