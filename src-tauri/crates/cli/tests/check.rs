//! `check`: findings, formats, exit status, files that cannot be read.

mod common;
use common::Desk;
use std::fs::File;

#[test]
fn a_clean_article_gives_nothing() {
    let desk = Desk::new();
    let ran = desk.run(&["check", "--format", "json", "clean.md"]);
    assert_eq!(ran.ends(0).out, "[]\n");
    assert_eq!(
        desk.run(&["check", "clean.md"]).ends(0).tells(&["1 article"]).out,
        ""
    );
}

#[test]
fn json_has_the_contracts_fields_in_order() {
    let desk = Desk::new();
    let found = desk.run(&[
        "check",
        "--format=json",
        "./findings.md",
        "clean.md",
        "broken-front-matter.md",
    ]);
    let found = found.ends(1).json();
    let places: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|f| {
            format!(
                "{}:{}:{} {} {}",
                f["file"], f["line"], f["column"], f["rule"], f["excerpt"]
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            r#""./findings.md":2:8 "part-missing" "\"Été TODO\"""#,
            r#""./findings.md":2:8 "summary" "\"Été TODO\"""#,
            r#""./findings.md":2:13 "placeholder" "TODO""#,
            r#""./findings.md":6:8 "placeholder" "{{ opening }}""#,
            r#""./findings.md":8:12 "image-missing" "gone.png""#,
            r#""broken-front-matter.md":2:8 "front-matter" "\"""#,
        ],
        "by file as given, line and column; columns count characters"
    );
    let first = &found[0];
    assert_eq!(
        (&first["end_line"], &first["end_column"]),
        (&2.into(), &18.into())
    );
    assert_eq!(first["severity"], "error");
    assert!(first["message"].as_str().unwrap().contains("[!sign-off]"));
}

#[test]
fn text_shows_the_line_without_colour_in_a_pipe() {
    let desk = Desk::new();
    let ran = desk.run(&["check", "findings.md"]);
    ran.ends(1).tells(&["1 article: 4 errors, 1 warning"]);
    for part in ["error[placeholder]", "findings.md:6:8", "Ça va: {{ opening }}"] {
        assert!(ran.out.contains(part), "{part} in {}", ran.out);
    }
    assert!(!ran.out.contains('\u{1b}'), "no colour where no terminal is");
}

#[test]
fn an_escape_sequence_of_the_article_does_not_reach_the_terminal() {
    let desk = Desk::new();
    // More than one control character in a thousand would be no text at all.
    let words = "plain words ".repeat(400);
    desk.write(
        "escape.md",
        format!("TODO \u{1b}[31m red {{{{ \u{1b}[0m }}}}\n\n{words}\n"),
    );
    assert!(!desk.run(&["check", "escape.md"]).ends(1).out.contains('\u{1b}'));
}

#[test]
fn standard_input_is_a_file_named_by_a_dash() {
    let desk = Desk::new();
    let ran = desk.run_with_input(&["check", "--format", "json", "-"], "Ünder TODO".as_bytes());
    let found = ran.ends(1).json();
    assert_eq!((&found[0]["file"], &found[0]["column"]), (&"-".into(), &7.into()));
    assert_eq!(desk.run_with_input(&["check", "-"], b"").ends(0).out, "");
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_are_done() {
    let desk = Desk::new();
    for (name, message) in [
        ("gone.md", "no such file"),
        ("data", "folder"),
        ("clean.md/x.md", "could not be read"),
    ] {
        let ran = desk.run(&["check", "--format", "json", name, "findings.md"]);
        ran.ends(2).tells(&[name, message]);
        assert_eq!(
            ran.json().as_array().unwrap().len(),
            5,
            "{name}: the other file is still checked"
        );
        assert_eq!(
            ran.err.matches(name).count(),
            1,
            "the name is said once: {}",
            ran.err
        );
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_refuses_to_be_read_is_said() {
    // Even root gets an input error from the start of a process's memory.
    let desk = Desk::new();
    desk.run(&["check", "/proc/self/mem"])
        .ends(2)
        .tells(&["/proc/self/mem", "could not be read"]);
}

#[test]
fn windows_1252_is_read_and_said() {
    let desk = Desk::new();
    let ran = desk.run(&["check", "--format", "json", "windows-1252.md"]);
    assert_eq!(
        ran.ends(0).tells(&["windows-1252.md", "Windows-1252"]).out,
        "[]\n"
    );
}

#[test]
fn a_huge_file_and_a_binary_one_are_refused_with_their_remedy() {
    let desk = Desk::new();
    // Sparse: it takes no room on the disk.
    File::create(desk.path("huge.md"))
        .unwrap()
        .set_len(100 << 20)
        .unwrap();
    desk.run(&["check", "huge.md"])
        .ends(2)
        .tells(&["huge.md", "larger than"]);
    desk.run(&["check", "river.png"])
        .ends(2)
        .tells(&["river.png", "not a text file"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_standard_output_is_said() {
    let desk = Desk::new();
    for arguments in [
        &["check", "findings.md"][..],
        &["check", "--format=json", "clean.md"],
        &["templates"],
    ] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = desk.command(arguments).stdout(full).output().unwrap();
        common::ran(output)
            .ends(2)
            .tells(&["the disk is full", "Free some space"]);
    }
}

#[cfg(unix)]
#[test]
fn a_reader_that_went_away_is_no_fault() {
    let desk = Desk::new();
    for (arguments, status) in [
        (&["templates"][..], 0),
        (&["check", "findings.md"], 1),
        (&["--help"], 0),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ran = common::ran(desk.command(arguments).stdout(writer).output().unwrap());
        assert!(!ran.ends(status).err.contains("Standard output"), "{}", ran.err);
    }
}

#[test]
fn only_the_rules_and_severities_asked_for_are_shown_and_count() {
    let desk = Desk::new();
    let rules = |arguments: &[&str], status| -> Vec<String> {
        let call = [&["check", "--format", "json", "findings.md"], arguments].concat();
        let found = desk.run(&call).ends(status).json();
        let found = found.as_array().unwrap().iter();
        found
            .map(|finding| finding["rule"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(rules(&["--rule", "summary"], 1), ["summary"]);
    assert_eq!(
        rules(&["--rule", "summary", "--rule=image-missing"], 1),
        ["summary", "image-missing"]
    );
    assert_eq!(
        rules(&["--rule", "summary", "--severity", "error"], 0).len(),
        0,
        "a warning that is not shown is no fault"
    );
    assert_eq!(rules(&["--severity", "error"], 1).len(), 4);
    assert_eq!(rules(&["--severity", "warning"], 1).len(), 5);
    desk.run(&["check", "--rule", "sumary", "findings.md"])
        .ends(2)
        .tells(&["sumary", "summary, ", "link-address"]);
}

#[test]
fn a_profile_decides_about_rules_and_slips_in_it_are_said() {
    let desk = Desk::new();
    desk.write(
        "own.json",
        r#"{"name": "Alderline Institute", "outdated_names": ["Alderline Foundation"],
            "checks": {"rules": {"summary": "off", "placeholder": "suggestion", "sumary": "off"}}}"#,
    );
    desk.write("old.md", "The Alderline Foundation is glad.\n");
    let ran = desk.run(&[
        "check",
        "--format",
        "json",
        "--profile",
        "own.json",
        "findings.md",
        "old.md",
    ]);
    let found = ran.ends(1).tells(&["sumary"]).json();
    let found: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            format!(
                "{} {}",
                finding["rule"].as_str().unwrap(),
                finding["severity"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            "part-missing error",
            "placeholder suggestion",
            "placeholder suggestion",
            "image-missing error",
            "organisation-name warning",
        ]
    );
    desk.run(&["check", "--profile", "gone.json", "clean.md"])
        .ends(2)
        .tells(&["gone.json"]);
    desk.write("broken.json", r#"{"checks": {"rules": {"summary": "of"}}}"#);
    desk.run(&["check", "--profile", "broken.json", "clean.md"])
        .ends(2)
        .tells(&["broken.json"]);
}

#[test]
fn the_day_of_reading_is_a_day() {
    let desk = Desk::new();
    desk.run(&["check", "--as-of", "2026-09-12", "clean.md"]).ends(0);
    desk.run(&["check", "--as-of", "2026-02-30", "clean.md"])
        .ends(2)
        .tells(&["2026-02-30", "no day"]);
}

#[test]
fn many_files_keep_their_order() {
    let desk = Desk::new();
    let names: Vec<String> = (0..600).map(|number| format!("many-{number}.md")).collect();
    for (number, name) in names.iter().enumerate() {
        desk.write(
            name,
            format!(
                "{}TODO\n",
                "A word. ".repeat(if number % 7 == 0 { 2000 } else { 1 })
            ),
        );
    }
    let call: Vec<&str> = ["check"]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    let ran = desk.run(&call);
    ran.ends(1).tells(&["600 articles: 600 errors"]);
    let shown: Vec<&str> = ran
        .out
        .match_indices("many-")
        .map(|(at, _)| ran.out[at..].split(':').next().unwrap())
        .collect();
    assert_eq!(shown, names, "the threads do not mix them");
}

#[test]
fn a_call_that_makes_no_sense_ends_with_two() {
    let desk = Desk::new();
    for arguments in [
        &["check"][..],
        &["check", "--format", "xml", "clean.md"],
        &["chek"],
        &[],
    ] {
        let ran = desk.run(arguments);
        ran.ends(2);
        assert!(
            ran.err.contains("--help") || ran.err.contains("Usage"),
            "{}",
            ran.err
        );
    }
    assert!(desk.run(&["--version"]).ends(0).out.starts_with("daymark-cli "));
}
