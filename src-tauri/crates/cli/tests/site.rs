//! `export --target site`: a folder of pages that belong together.
#![allow(missing_docs, reason = "a test's name says what it shows")]

mod common;

use common::Desk;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

const BASE: &str = "https://alderline.example/days";

fn article(title: &str, year: u16, language: &str, more: &str, body: &str) -> String {
    format!(
        "---\ntitle: {title}\nobservance: water-day\nyear: {year}\ndate: {year}-03-22\nlanguage: {language}\nsummary: About {title}.\n{more}---\n\n{body}\n"
    )
}

/// Five articles: an observance in two years, its translations into French and Arabic, and one without a year.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write(
        "wells.md",
        article("Wells", 2026, "en", "", "Two villages share a well."),
    );
    desk.write("rain.md", article("Rain", 2025, "en", "", "What falls is kept."));
    desk.write(
        "puits.md",
        article(
            "Puits",
            2026,
            "fr",
            "translation_of: wells.md\n",
            "Un puits pour deux.",
        ),
    );
    desk.write(
        "bir.md",
        article(
            "بئر",
            2026,
            "ar",
            "translation_of: wells\nslug: bir\n",
            "بئر لقريتين.",
        ),
    );
    desk.write("note.md", "---\ntitle: A note\n---\n\nWithout a day.\n");
    desk
}

const ALL: [&str; 5] = ["wells.md", "rain.md", "puits.md", "bir.md", "note.md"];

fn export(desk: &Desk, out: &str, files: &[&str], more: &[&str]) -> common::Ran {
    let line = ["export", "--target", "site", "--json", "--out", out];
    desk.run(&[&line, more, files].concat())
}

fn with_base(desk: &Desk, out: &str, files: &[&str]) -> common::Ran {
    export(desk, out, files, &["--base-url", BASE])
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    all
}

fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let of = |name: &String| folder.join(name).metadata().unwrap().modified().unwrap();
    files(folder)
        .keys()
        .map(|name| (name.clone(), of(name)))
        .collect()
}

/// What differs between two looks at a folder.
fn changed(before: &BTreeMap<String, SystemTime>, after: &BTreeMap<String, SystemTime>) -> Vec<String> {
    let all = after
        .iter()
        .filter(|(name, time)| before.get(*name) != Some(time));
    all.map(|(name, _)| name.clone()).collect()
}

#[test]
fn a_site_has_what_a_site_needs() {
    let desk = desk();
    let ran = with_base(&desk, "site", &ALL);
    ran.ends(0).tells(&["note.md: The article has no year"]);
    let report = ran.json();
    let of = |file: &str| {
        let all = report.as_array().unwrap().iter();
        let mut found = all.filter(|one| one["file"] == file);
        found
            .next()
            .unwrap_or_else(|| panic!("{file} is not in the report"))
            .clone()
    };
    for (file, path) in [
        ("wells.md", "site/2026/wells/index.html"),
        ("rain.md", "site/2025/rain/index.html"),
        ("puits.md", "site/fr/2026/puits/index.html"),
        ("bir.md", "site/ar/2026/bir/index.html"),
        ("note.md", "site/undated/a-note/index.html"),
    ] {
        let one = of(file);
        assert_eq!(one["target"], "site");
        assert_eq!(one["path"], path);
        let length = fs::metadata(desk.path(path)).unwrap().len();
        assert_eq!(one["bytes"], length, "{file}");
        assert!(one["findings"].is_array());
    }
    for name in [
        "index.html",
        "2026/index.html",
        "observances/water-day/index.html",
        "search/index.html",
        "fr/index.html",
        "ar/index.html",
        "ar/search/index.html",
        "404.html",
        "robots.txt",
        "sitemap.xml",
        "atom.xml",
        "observances.ics",
        ".daymark.json",
    ] {
        assert!(desk.path("site").join(name).is_file(), "{name} is missing");
    }
    let page = desk.read("site/2026/wells/index.html");
    for part in [
        "<link rel=\"canonical\" href=\"https://alderline.example/days/2026/wells/\">",
        "hreflang=\"fr\" href=\"https://alderline.example/days/fr/2026/puits/\"",
        "hreflang=\"ar\" href=\"https://alderline.example/days/ar/2026/bir/\"",
        "hreflang=\"x-default\" href=\"https://alderline.example/days/2026/wells/\"",
        "href=\"../../fr/2026/puits/index.html\" hreflang=\"fr\" lang=\"fr\">Français</a>",
        "\"@type\":\"BreadcrumbList\"",
        "href=\"../../2025/rain/index.html\">2025</a>",
    ] {
        assert!(page.contains(part), "“{part}” is not in the page: {page}");
    }
    assert!(!page.contains("<style>"), "pages share their stylesheet");
    assert!(
        desk.read("site/ar/index.html")
            .contains("<html lang=\"ar\" dir=\"rtl\">")
    );
    let feed = desk.read("site/atom.xml");
    assert!(feed.contains("<updated>2026-03-22T00:00:00Z</updated>"), "{feed}");
    assert!(feed.contains("<id>https://alderline.example/days/2026/wells/</id>"));
    assert!(
        desk.read("site/robots.txt")
            .contains("Sitemap: https://alderline.example/days/sitemap.xml")
    );
    let calendar = desk.read("site/observances.ics");
    assert_eq!(
        calendar.matches("BEGIN:VEVENT").count(),
        2,
        "an edition is one event: {calendar}"
    );
}

#[test]
fn without_a_base_feed_and_sitemap_are_left_out_and_it_is_said() {
    let desk = desk();
    export(&desk, "site", &ALL, &[]).ends(0).tells(&["--base-url"]);
    assert!(!desk.path("site/atom.xml").exists() && !desk.path("site/sitemap.xml").exists());
    assert!(!desk.read("site/index.html").contains("atom.xml"));
    assert!(desk.path("site/observances.ics").exists());
}

#[test]
fn every_relative_link_leads_to_a_file() {
    let desk = desk();
    with_base(&desk, "site", &ALL).ends(0);
    let site = desk.path("site");
    let mut followed = 0;
    for (name, bytes) in files(&site) {
        if Path::new(&name).extension().is_none_or(|kind| kind != "html") || name == "404.html" {
            continue;
        }
        let page = String::from_utf8(bytes).unwrap();
        for part in page
            .split(" href=\"")
            .skip(1)
            .chain(page.split(" src=\"").skip(1))
        {
            let link = part.split('"').next().unwrap();
            if ["https:", "data:", "#"].iter().any(|sign| link.starts_with(sign)) {
                continue;
            }
            let target = site.join(&name).parent().unwrap().join(link);
            assert!(target.is_file(), "{name} links to {link}");
            followed += 1;
        }
    }
    assert!(followed > 100, "{followed} links");
}

#[test]
fn order_day_zone_and_threads_change_no_byte() {
    let desk = desk();
    with_base(&desk, "one", &ALL).ends(0);
    let mut turned = ALL;
    turned.reverse();
    let line = ["export", "--target", "site", "--out", "two", "--base-url", BASE];
    let ran = desk
        .command(&[&line[..], &turned].concat())
        .env("TZ", "Pacific/Kiritimati")
        .env("LC_ALL", "ar_EG.UTF-8")
        .env("SOURCE_DATE_EPOCH", "1900000000")
        .env("RAYON_NUM_THREADS", "1")
        .output()
        .unwrap();
    common::ran(ran).ends(0);
    assert!(files(&desk.path("one")) == files(&desk.path("two")));
}

#[test]
fn only_what_changed_is_written() {
    let desk = desk();
    let first = with_base(&desk, "site", &ALL);
    let before = times(&desk.path("site"));
    let again = with_base(&desk, "site", &ALL);
    assert_eq!(
        first.json(),
        again.json(),
        "unchanged articles are reported as well"
    );
    assert_eq!(changed(&before, &times(&desk.path("site"))), Vec::<String>::new());
    desk.write(
        "rain.md",
        article("Rain", 2025, "en", "", "What falls is kept in cisterns."),
    );
    with_base(&desk, "site", &ALL).ends(0);
    let after = changed(&before, &times(&desk.path("site")));
    assert!(after.contains(&"2025/rain/index.html".to_owned()), "{after:?}");
    for untouched in [
        "2026/wells/index.html",
        "index.html",
        "atom.xml",
        "sitemap.xml",
        "fr/index.html",
    ] {
        assert!(
            !after.contains(&untouched.to_owned()),
            "{untouched} does not depend on that text: {after:?}"
        );
    }
    // The same as a site made anew.
    with_base(&desk, "fresh", &ALL).ends(0);
    assert!(files(&desk.path("site")) == files(&desk.path("fresh")));
}

#[test]
fn what_somebody_else_wrote_or_edited_stays_without_force() {
    let desk = desk();
    desk.write("site/robots.txt", "User-agent: nobody\n");
    let ran = with_base(&desk, "site", &ALL);
    ran.ends(2)
        .tells(&["robots.txt was not written by Daymark", "--force"]);
    assert_eq!(desk.read("site/robots.txt"), "User-agent: nobody\n");
    assert_eq!(ran.json().as_array().unwrap().len(), 5, "the rest is done");

    let page = "site/2026/wells/index.html";
    let edited = desk.read(page).replace("share a well", "fight over a well");
    desk.write(page, &edited);
    desk.write(
        "wells.md",
        article("Wells", 2026, "en", "", "Three villages share a well."),
    );
    let ran = with_base(&desk, "site", &ALL);
    ran.ends(2)
        .tells(&["wells/index.html was changed since Daymark wrote it", "--force"]);
    assert_eq!(desk.read(page), edited);
    with_base(&desk, "site", &ALL).ends(2);
    assert_eq!(desk.read(page), edited, "asked again, it still stays");

    export(&desk, "site", &ALL, &["--base-url", BASE, "--force"]).ends(0);
    assert!(desk.read(page).contains("Three villages"));
    assert!(desk.read("site/robots.txt").contains("Sitemap"));
}

#[test]
fn an_article_that_is_gone_leads_on() {
    let desk = desk();
    with_base(&desk, "site", &ALL).ends(0);
    with_base(&desk, "site", &["rain.md", "puits.md", "bir.md"]).ends(0);
    let wells = desk.read("site/2026/wells/index.html");
    assert!(
        wells.contains("content=\"0; url=../../ar/2026/bir/index.html\""),
        "its translation: {wells}"
    );
    assert!(wells.contains("<link rel=\"canonical\" href=\"https://alderline.example/days/ar/2026/bir/\">"));
    let note = desk.read("site/undated/a-note/index.html");
    assert!(
        note.contains("content=\"0; url=../../index.html\""),
        "the index: {note}"
    );
    assert!(!desk.read("site/sitemap.xml").contains("a-note"));
    with_base(&desk, "site", &["rain.md", "puits.md", "bir.md"]).ends(0);
    assert_eq!(
        desk.read("site/undated/a-note/index.html"),
        note,
        "a later call keeps it"
    );
    with_base(&desk, "site", &ALL).ends(0);
    assert!(
        desk.read("site/undated/a-note/index.html")
            .contains("Without a day."),
        "it comes back"
    );
}

#[test]
fn an_article_that_moves_leads_to_its_new_address() {
    let desk = desk();
    with_base(&desk, "site", &ALL).ends(0);
    desk.write(
        "rain.md",
        article("Rain", 2025, "en", "slug: cisterns\n", "What falls is kept."),
    );
    with_base(&desk, "site", &ALL).ends(0);
    let moved = "content=\"0; url=../../2025/cisterns/index.html\"";
    assert!(desk.read("site/2025/rain/index.html").contains(moved));
    with_base(&desk, "site", &ALL).ends(0);
    assert!(
        desk.read("site/2025/rain/index.html").contains(moved),
        "and later still"
    );
}

#[test]
fn an_article_that_cannot_be_read_removes_nothing() {
    let desk = desk();
    with_base(&desk, "site", &ALL).ends(0);
    let before = files(&desk.path("site"));
    fs::remove_file(desk.path("rain.md")).unwrap();
    with_base(&desk, "site", &ALL)
        .ends(2)
        .tells(&["rain.md", "Nothing was removed"]);
    let after = files(&desk.path("site"));
    assert!(before["2025/rain/index.html"] == after["2025/rain/index.html"]);
}

#[test]
fn two_articles_of_one_name_both_have_an_address() {
    let desk = desk();
    desk.write(
        "other.md",
        article("Wells", 2026, "en", "date: 2026-03-23\n", "Another one."),
    );
    let files = ["wells.md", "other.md"];
    with_base(&desk, "site", &files)
        .ends(0)
        .tells(&["is at 2026/wells/ already", "slug of its own"]);
    assert!(desk.path("site/2026/wells-2/index.html").is_file());
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let desk = desk();
    fs::create_dir_all(desk.path("elsewhere")).unwrap();
    fs::create_dir_all(desk.path("site")).unwrap();
    std::os::unix::fs::symlink(desk.path("elsewhere"), desk.path("site/2026")).unwrap();
    with_base(&desk, "site", &ALL)
        .ends(2)
        .tells(&["leads out of the folder"]);
    assert_eq!(desk.names("elsewhere"), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_failure_leaves_the_old_site_whole() {
    let desk = desk();
    with_base(&desk, "site", &ALL).ends(0);
    // What comes last fails: the manifest's place is taken by a folder. All that was renamed before is put back.
    let manifest = desk.read("site/.daymark.json");
    fs::remove_file(desk.path("site/.daymark.json")).unwrap();
    let before = files(&desk.path("site"));
    fs::create_dir_all(desk.path("site/.daymark.json/in-the-way")).unwrap();
    desk.write("rain.md", article("Rain", 2025, "en", "", "What falls runs off."));
    with_base(&desk, "site", &ALL).ends(2);
    fs::remove_dir_all(desk.path("site/.daymark.json")).unwrap();
    assert!(
        before == files(&desk.path("site")),
        "no file is of the new site, and none is left over"
    );
    desk.write("site/.daymark.json", manifest);
    with_base(&desk, "site", &ALL).ends(0);
    assert!(desk.read("site/2025/rain/index.html").contains("runs off"));
}

#[test]
fn a_call_that_was_cut_short_is_made_up_for() {
    let desk = desk();
    with_base(&desk, "site", &ALL).ends(0);
    let old = desk.read("site/.daymark.json");
    desk.write("rain.md", article("Rain", 2025, "en", "", "What falls runs off."));
    with_base(&desk, "site", &ALL).ends(0);
    // As if it had been killed between the last rename and the manifest's.
    fs::rename(
        desk.path("site/.daymark.json"),
        desk.path("site/.daymark-next.json"),
    )
    .unwrap();
    desk.write("site/.daymark.json", old);
    desk.write("site/.daymark-part-dead/0", "half");
    desk.write(
        "rain.md",
        article("Rain", 2025, "en", "", "What falls is kept again."),
    );
    with_base(&desk, "site", &ALL).ends(0);
    assert!(desk.read("site/2025/rain/index.html").contains("kept again"));
    assert!(!desk.path("site/.daymark-part-dead").exists());
    assert!(!desk.path("site/.daymark-next.json").exists());
}

#[test]
fn a_manifest_from_elsewhere_removes_nothing_outside() {
    let desk = desk();
    desk.write("precious.txt", "x");
    let hash = "0".repeat(32);
    let manifest = format!(
        r#"{{"daymark":1,"inputs":{{}},"redirects":{{}},"outputs":{{"../precious.txt":{{"hash":"{hash}","bytes":1}}}}}}"#
    );
    desk.write("site/.daymark.json", manifest);
    with_base(&desk, "site", &ALL).ends(0);
    assert_eq!(desk.read("precious.txt"), "x");
}

#[test]
fn findings_are_right_for_articles_that_did_not_change() {
    let desk = desk();
    desk.write(
        "late.md",
        article("Late", 2026, "en", "", "On Monday, 22 March 2026, we met."),
    );
    let first = with_base(&desk, "site", &["late.md"]).json();
    let rules = |report: &serde_json::Value| {
        let findings = report[0]["findings"].as_array().unwrap().iter();
        findings
            .map(|one| one["rule"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(rules(&first).contains(&"date-weekday".to_owned()), "{first}");
    assert_eq!(with_base(&desk, "site", &["late.md"]).json(), first);
    // Another profile, another finding.
    desk.write(
        "data/organisation.json",
        r#"{"name": "Alderline Institute", "language": "en", "rules": {"date-weekday": "off"}}"#,
    );
    let off = with_base(&desk, "site", &["late.md"]).json();
    let direct = desk.run(&["check", "--format", "json", "late.md"]).json();
    assert_eq!(off[0]["findings"], direct, "as check says it now");
}
