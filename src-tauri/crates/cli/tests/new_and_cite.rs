//! `new`, `cite`, `observances`, `templates`.

mod common;
use common::Desk;

#[test]
fn a_new_article_goes_to_standard_output() {
    let desk = Desk::new();
    let ran = desk.run(&[
        "new",
        "--template",
        "international-day",
        "--observance",
        "south-south-cooperation-day",
        "--year",
        "2026",
    ]);
    assert_eq!(ran.ends(0).err, "");
    for line in [
        "observance: south-south-cooperation-day\n",
        "year: 2026\n",
        "language: en\n",
        "[@A/RES/58/220]",
        "> Write to us.\n>\n> Alderline Institute\n",
    ] {
        assert!(ran.out.contains(line), "{line} in {}", ran.out);
    }
}

#[test]
fn an_observance_is_found_by_its_name_and_the_next_edition_is_taken() {
    let desk = Desk::new();
    let ran = desk.run(&[
        "new",
        "--template",
        "statement",
        "--observance",
        "international mountain day",
    ]);
    assert!(
        ran.ends(0)
            .tells(&["2026", "--year"])
            .out
            .contains("observance: mountain-day\nyear: 2026\n"),
        "{}",
        ran.out
    );
    // The clock of the tests stands on 23 November: 12 September is over.
    let ran = desk.run(&[
        "new",
        "--template",
        "statement",
        "--observance",
        "south-south-cooperation-day",
    ]);
    assert!(ran.ends(0).out.contains("year: 2027\n"));
    desk.run(&["new", "--template", "statement", "--observance", "day of nothing"])
        .ends(2)
        .tells(&["day of nothing"]);
}

#[test]
fn language_and_template_are_taken_or_refused_with_what_there_is() {
    let desk = Desk::new();
    for template in [
        "international-day",
        "remembrance-day",
        "awareness-day",
        "statement",
    ] {
        let ran = desk.run(&[
            "new",
            "--template",
            template,
            "--language",
            "fr",
            "--year",
            "2026",
        ]);
        assert!(ran.ends(0).out.contains("language: fr\n"), "{}", ran.out);
    }
    desk.run(&["new", "--template", "sonnet"])
        .ends(2)
        .tells(&["sonnet", "international-day", "statement"]);
    desk.run(&["new", "--template", "statement", "--year", "26"])
        .ends(2);
}

#[test]
fn a_file_is_written_once_and_replaced_only_with_force() {
    let desk = Desk::new();
    let new = [
        "new",
        "--template",
        "statement",
        "--year",
        "2026",
        "--out",
        "s.md",
    ];
    assert_eq!(desk.run(&new).ends(0).out, "");
    assert!(desk.read("s.md").contains("template: statement"));
    desk.write("s.md", "my words");
    desk.run(&new).ends(2).tells(&["s.md", "--force"]);
    assert_eq!(
        desk.read("s.md"),
        "my words",
        "an author's words are never replaced unasked"
    );
    desk.run(&[&new[..], &["--force"]].concat()).ends(0);
    assert!(desk.read("s.md").contains("template: statement"));
    let nowhere = ["new", "--template", "statement", "--out", "clean.md/s.md"];
    desk.run(&nowhere).ends(2).tells(&["clean.md/s.md"]);
}

#[test]
fn what_new_writes_check_reads() {
    let desk = Desk::new();
    let new = [
        "new",
        "--template",
        "international-day",
        "--observance",
        "mountain-day",
        "--out",
        "m.md",
    ];
    desk.run(&new).ends(0);
    let found = desk.run(&["check", "--format", "json", "m.md"]).ends(1).json();
    let rules: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| &finding["rule"])
        .collect();
    assert!(
        rules
            .iter()
            .all(|rule| *rule == "placeholder" || *rule == "summary"),
        "only what is still to be written: {rules:?}"
    );
}

#[test]
fn citations_have_the_contracts_fields() {
    let desk = Desk::new();
    let ran = desk.run(&[
        "cite",
        "--format",
        "json",
        "A/RES/58/220",
        "A/DEC/66/550",
        "A/60/L.12",
    ]);
    let cited = ran.ends(0).json();
    let resolution = &cited[0];
    assert_eq!(resolution["input"], "A/RES/58/220");
    assert_eq!(resolution["symbol"], "A/RES/58/220");
    assert_eq!(resolution["body"], "General Assembly");
    assert_eq!(resolution["kind"], "resolution");
    assert_eq!(resolution["number"], "58/220");
    assert_eq!(resolution["date"], "2003-12-23");
    let mention = resolution["first_mention"]
        .as_str()
        .unwrap()
        .replace('\u{a0}', " ");
    assert_eq!(mention, "General Assembly resolution 58/220 of 23 December 2003");
    assert_eq!(
        resolution["later_mention"]
            .as_str()
            .unwrap()
            .replace('\u{a0}', " "),
        "resolution 58/220"
    );
    assert_eq!(resolution["link"], "https://docs.un.org/en/A/RES/58/220");
    assert_eq!(resolution["basis"], "source");
    assert!(resolution["problem"].is_null());
    assert_eq!(cited[1]["kind"], "decision");
    assert!(
        cited[1]["link"].is_null(),
        "a decision has no document of its own"
    );
    assert_eq!(cited[2]["kind"], "draft");
}

#[test]
fn a_place_behind_the_symbol_is_said_with_it() {
    let desk = Desk::new();
    let cite = [
        "cite",
        "--format",
        "json",
        "--language",
        "fr",
        "[@A/RES/58/220, paras. 3 and 4]",
    ];
    let cited = desk.run(&cite).ends(0).json();
    assert_eq!(cited[0]["symbol"], "A/RES/58/220");
    let later = cited[0]["later_mention"].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(later, "résolution 58/220, par. 3 et 4");
    desk.run(&["cite", "A/RES/58/220, whatever"]).ends(1);
}

#[test]
fn what_is_not_understood_ends_with_one() {
    let desk = Desk::new();
    let ran = desk.run(&[
        "cite",
        "--format",
        "json",
        "A/RES/58-220",
        "A/RES/58/220",
        "A/RES/77/12",
    ]);
    let cited = ran.ends(1).json();
    let (problem, unknown) = (&cited[0], &cited[2]);
    assert!(
        problem["problem"].as_str().unwrap().contains("A/RES/58/220"),
        "it says what to write"
    );
    for (key, value) in problem.as_object().unwrap() {
        assert!(value.is_null() || key == "input" || key == "problem", "{key}");
    }
    assert!(cited[1]["problem"].is_null(), "the others are done");
    assert!(unknown["date"].is_null() && unknown["basis"].is_null() && unknown["problem"].is_null());
    desk.run(&["cite", "soup"]).ends(1).tells(&["soup"]);
}

#[test]
fn the_organisations_own_documents_and_sources_are_cited() {
    let desk = Desk::new();
    desk.write(
        "data/catalogue/quay.json",
        r#"{"id": "quay-day", "name": "Quay Day", "kind": "day", "date": {"month": 6, "day": 5},
            "established_by": [{"symbol": "A/RES/77/12", "body": "General Assembly", "date": "2022-11-18"}]}"#,
    );
    desk.write(
        "board.bib",
        "@book{barrantes2026, author = {Barrantes, Ilse}, title = {Shared Tools}, year = {2026}}",
    );
    let cite = ["cite", "--format", "json", "A/RES/77/12"];
    let cited = desk.run(&cite).ends(0).json();
    assert_eq!(
        (&cited[0]["date"], &cited[0]["basis"]),
        (&"2022-11-18".into(), &"organisation".into())
    );
    let ran = desk.run(&[&cite[..], &["--bibliography", "board.bib", "barrantes2026"]].concat());
    let cited = ran.ends(0).json();
    assert!(cited[1]["first_mention"].as_str().unwrap().contains("Barrantes"));
    desk.run(&["cite", "barrantes2026"])
        .ends(1)
        .tells(&["\"barrantes2026\""]);
    // A broken profile keeps nobody from citing; what is wrong with it is told.
    desk.write("data/organisation.json", "{");
    let ran = desk.run(&cite);
    assert_eq!(
        ran.ends(0).tells(&["organisation.json"]).json()[0]["number"],
        "77/12"
    );
}

#[test]
fn citations_come_in_the_language_asked_for() {
    let desk = Desk::new();
    let ran = desk.run(&["cite", "--language", "fr", "A/RES/58/220"]);
    assert!(
        ran.ends(0).out.contains("https://docs.un.org/fr/A/RES/58/220"),
        "{}",
        ran.out
    );
    desk.run(&["cite", "--language", "tlh", "A/RES/58/220"])
        .ends(2)
        .tells(&["tlh", "en, fr, es, ar, ru or zh"]);
}

#[test]
fn observances_of_a_day() {
    let desk = Desk::new();
    let day = ["observances", "--from", "2026-12-11", "--to", "2026-12-11"];
    let listed = desk
        .run(&[&day[..], &["--format", "json"]].concat())
        .ends(0)
        .json();
    let mountain = listed
        .as_array()
        .unwrap()
        .iter()
        .find(|entry| entry["id"] == "mountain-day")
        .expect("it is listed");
    assert_eq!(mountain["name"], "International Mountain Day");
    assert_eq!(
        (&mountain["start"], &mountain["end"]),
        (&"2026-12-11".into(), &"2026-12-11".into())
    );
    assert_eq!(
        (&mountain["kind"], &mountain["edition"]),
        (&"day".into(), &24.into())
    );
    assert_eq!(mountain["founding"][0], "A/RES/57/245");
    assert!(
        desk.run(&day)
            .ends(0)
            .out
            .contains("2026-12-11  International Mountain Day (mountain-day)")
    );
    desk.run(&["observances", "--from", "2026-12-11", "--to", "2026-12-10"])
        .ends(2)
        .tells(&["--from"]);
    desk.run(&["observances", "--from", "soon", "--to", "2026-12-10"])
        .ends(2)
        .tells(&["soon", "2026-09-12"]);
}

#[test]
fn the_templates_are_listed() {
    let desk = Desk::new();
    let ran = desk.run(&["templates"]);
    assert!(
        ran.ends(0).out.contains("remembrance-day    Remembrance day\n"),
        "{}",
        ran.out
    );
    assert_eq!(
        desk.run(&["templates", "--format", "json"]).json()[0]["id"],
        "international-day"
    );
}

#[test]
fn the_next_edition_is_written_and_what_is_bound_to_the_old_one_is_listed() {
    let desk = Desk::new();
    let old = "---\ntitle: Tools\nobservance: south-south-cooperation-day\nyear: 2026\ndate: 2026-09-12\n---\n\nOn Saturday, 12 September, the 23rd annual fair opens. It was first held in 2004.\n";
    desk.write("old.md", old);
    let ran = desk.run(&["new", "--from", "old.md", "--year", "2027", "--out", "new.md"]);
    ran.ends(0).tells(&[
        "new.md:5:7: date “2026-09-12” (publication date).",
        "Written already: “2027-09-12”.",
        "new.md:8:4: date “Saturday, 12 September” (opening).",
        "Offered: “Sunday, 12 September”.",
        "new.md:8:32: ordinal “23rd” (opening).",
        "3 passages bound to that of 2026",
    ]);
    assert_eq!(ran.out, "", "the list is a message, not a result");
    assert_eq!(
        desk.read("new.md"),
        old.replace("year: 2026", "year: 2027")
            .replace("2026-09-12", "2027-09-12"),
        "what is only offered is not written"
    );
    let ran = desk.run(&["new", "--from", "old.md", "--out", "new.md", "--force", "--json"]);
    let listed: serde_json::Value = serde_json::from_str(&ran.ends(0).out).unwrap();
    assert_eq!(listed[2]["offer"], "24th");
    assert_eq!(
        (&listed[2]["line"], &listed[2]["column"], &listed[2]["end_column"]),
        (&8.into(), &32.into(), &36.into())
    );
}

#[test]
fn a_next_edition_that_cannot_be_made_is_refused_in_words() {
    let desk = Desk::new();
    desk.write("old.md", "---\nyear: 2026\n---\nText.\n");
    desk.write("bare.md", "Text.\n");
    desk.run(&["new", "--from", "old.md", "--year", "2026"])
        .ends(2)
        .tells(&["old.md", "later year"]);
    desk.run(&["new", "--from", "bare.md"])
        .ends(2)
        .tells(&["bare.md", "--year"]);
    desk.run(&["new", "--from", "none.md"])
        .ends(2)
        .tells(&["none.md"]);
    desk.run(&["new", "--year", "2027"])
        .ends(2)
        .tells(&["--template"]);
}
