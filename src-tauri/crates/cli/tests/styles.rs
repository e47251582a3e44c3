//! Styles and bibliographies on the command line.

mod common;

use common::Desk;

const BIB: &str = "@book{marsh2021, author={Marsh, Ada}, title={Wells in Dry Country}, year=2021}\n@book{none, author={X}}\n";

#[test]
fn a_style_is_chosen_by_its_name() {
    let desk = Desk::new();
    let cited = desk.run(&["cite", "--format", "json", "--style", "oscola", "A/RES/58/220"]);
    let entry = cited.ends(0).json()[0]["entry"]
        .as_str()
        .unwrap()
        .replace('\u{a0}', " ");
    assert_eq!(entry, "UNGA Res 58/220 (23 December 2003) UN Doc A/RES/58/220");
    let plain = desk.run(&["cite", "--format", "json", "A/RES/58/220"]).json();
    assert!(
        plain[0].get("entry").is_none(),
        "without a style the fields are the contract's"
    );
    desk.run(&["cite", "--style", "nosuch", "A/RES/58/220"])
        .ends(2)
        .tells(&["nosuch", "oscola", "chicago-notes"]);
}

#[test]
fn a_style_of_ones_own_lies_in_a_folder() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.path("own/styles")).unwrap();
    desk.write(
        "own/styles/alder.json",
        r#"{"id": "alder", "name": "Alder", "forms": {"resolution": {"first": "Res {number}", "entry": "{title}"}}}"#,
    );
    let run = |style: &str| {
        let mut command = desk.command(&["cite", "--style", style, "A/RES/58/220"]);
        common::ran(
            command
                .env("DAYMARK_TEMPLATES", desk.path("own"))
                .output()
                .unwrap(),
        )
    };
    assert!(run("alder").out.contains("Res\u{a0}58/220") || run("alder").out.contains("Res 58/220"));
    desk.write(
        "own/styles/alder.json",
        r#"{"id": "alder", "name": "A", "forms": {"book": {"entry": "{titel}"}}}"#,
    );
    run("alder").ends(2).tells(&["alder.json", "{titel}"]);
}

#[test]
fn a_bibliography_is_cited_in_the_same_list() {
    let desk = Desk::new();
    desk.write("own.bib", BIB);
    desk.write(
        "a.md",
        "---\ntitle: Wells\nlanguage: en\n---\n\nBy [@A/RES/58/220] and [@marsh2021, p. 4].\n",
    );
    desk.run(&[
        "export",
        "--target",
        "fragment",
        "--bibliography",
        "own.bib",
        "--style",
        "chicago-notes",
        "--out",
        "out",
        "a.md",
    ])
    .ends(0)
    .tells(&["own.bib, line 2, none", "no title"]);
    let html = desk.read("out/wells.html").replace('\u{a0}', " ");
    for part in [
        "Marsh, p. 4",
        "<i>Wells in Dry Country</i> (2021)",
        "UN General Assembly, Resolution 58/220",
    ] {
        assert!(html.contains(part), "“{part}” is not in {html}");
    }
    let found = desk
        .run(&["check", "--format", "json", "--bibliography", "own.bib", "a.md"])
        .json();
    let keys = found
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["excerpt"].as_str().unwrap().contains("marsh2021"));
    assert_eq!(keys.count(), 0, "a source of one's own is no fault");
    desk.run(&[
        "export",
        "--target",
        "page",
        "--bibliography",
        "nosuch.bib",
        "--out",
        "out",
        "a.md",
    ])
    .ends(2)
    .tells(&["nosuch.bib"]);
}
