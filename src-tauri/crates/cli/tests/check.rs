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
    ran.ends(1).tells(&["1 article: 4 errors"]);
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
            4,
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
