//! Articles as files, as the command line uses them.

use std::path::{Path, PathBuf};

use daymark_desk::files::{
    AssetPlace, ExportOptions, FileTarget, Setting, Source, check, export_many, new_article, read_article,
};

const PAGE: &str = "---\ntitle: Same name\nlanguage: en\n---\n\nWords and ![a dot](pictures/dot.svg).\n";

fn setting(folder: &Path) -> Setting {
    Setting::load(folder, None, None).unwrap()
}

fn options(out: PathBuf) -> ExportOptions {
    ExportOptions {
        target: FileTarget::Page,
        out,
        assets: AssetPlace::Embed,
        force: false,
        base_url: None,
        language: None,
        check: true,
    }
}

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn one_name_twice_is_numbered_in_the_order_given_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let inputs: Vec<_> = (0..20)
        .map(|at| write(folder.path(), &format!("{at:02}.md"), PAGE))
        .collect();
    let options = options(folder.path().join("out/deep"));
    let report = export_many(&setting(folder.path()), &inputs, &options, &(), |_| {}).unwrap();
    assert!(report.refused.is_empty());
    let names: Vec<_> = report
        .written
        .iter()
        .map(|one| one.path.file_name().unwrap().to_owned())
        .collect();
    assert_eq!(
        (names[0].to_str(), names[1].to_str()),
        (Some("same-name.html"), Some("same-name-2.html"))
    );
    assert_eq!(names[19].to_str(), Some("same-name-20.html"));
    assert!(report.written[0].notes.iter().all(|note| !note.contains("slug")));
    assert!(
        report.written[1]
            .notes
            .iter()
            .any(|note| note.contains("same-name-2.html"))
    );
    let first = std::fs::read(&report.written[0].path).unwrap();
    let again = export_many(&setting(folder.path()), &inputs, &options, &(), |_| {}).unwrap();
    assert_eq!(again.written.len(), 20, "what Daymark wrote is replaced");
    assert_eq!(
        std::fs::read(&again.written[0].path).unwrap(),
        first,
        "the same input gives the same bytes"
    );
    assert_eq!(
        std::fs::read_dir(folder.path().join("out/deep")).unwrap().count(),
        20,
        "nothing temporary stays"
    );
}

#[test]
fn a_foreign_file_stays_unless_forced_and_the_others_are_done() {
    let folder = tempfile::tempdir().unwrap();
    let own = write(folder.path(), "own.md", "---\ntitle: Own\n---\nWords.\n");
    let other = write(folder.path(), "other.md", "---\ntitle: Other\n---\nWords.\n");
    let missing = folder.path().join("missing.md").display().to_string();
    let foreign = write(folder.path(), "out/own.html", "<p>Mine.</p>");
    let mut options = options(folder.path().join("out"));
    let mut told = Vec::new();
    let inputs = [own, missing, other];
    let report = export_many(&setting(folder.path()), &inputs, &options, &(), |one| {
        told.push(one.is_ok());
    })
    .unwrap();
    assert_eq!(told, [false, false, true], "in the order of the inputs");
    assert_eq!(
        report.refused.iter().map(|one| one.index).collect::<Vec<_>>(),
        [0, 1]
    );
    let messages: Vec<_> = report.refused.iter().map(|one| one.error.to_string()).collect();
    assert!(
        messages[0].contains("--force") && messages[1].contains("no such file"),
        "{messages:?}"
    );
    assert_eq!(std::fs::read_to_string(&foreign).unwrap(), "<p>Mine.</p>");
    options.force = true;
    export_many(&setting(folder.path()), &inputs, &options, &(), |_| {}).unwrap();
    assert_ne!(std::fs::read_to_string(&foreign).unwrap(), "<p>Mine.</p>");
}

#[test]
fn pictures_come_from_beside_the_article_only() {
    let folder = tempfile::tempdir().unwrap();
    let dot = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";
    write(folder.path(), "in/pictures/dot.svg", dot);
    let outside = write(folder.path(), "outside.svg", dot);
    let input = write(folder.path(), "in/a.md", PAGE);
    let report = export_many(
        &setting(folder.path()),
        &[input],
        &options(folder.path().join("out")),
        &(),
        |_| {},
    )
    .unwrap();
    let html = std::fs::read_to_string(&report.written[0].path).unwrap();
    assert!(
        html.contains("data:image/svg+xml"),
        "{:?}",
        report.written[0].notes
    );
    let absolute = write(folder.path(), "in/b.md", &format!("![a dot]({outside})\n"));
    let findings = check(&setting(folder.path()), &read_article(&absolute).unwrap());
    assert!(
        findings.iter().any(|one| one.rule == "image-missing"),
        "{findings:?}"
    );
}

#[test]
fn findings_have_lines_and_columns_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let source = Source {
        name: "a.md".to_owned(),
        text: "\u{feff}---\r\ntitle: A\r\n---\r\n\r\n🌍 é {{ what_for }}\r\n".to_owned(),
        folder: folder.path().to_owned(),
        note: None,
    };
    let findings = check(&setting(folder.path()), &source);
    let placeholder = findings
        .iter()
        .find(|one| one.rule == "placeholder")
        .expect("it is unfilled");
    assert_eq!((placeholder.line, placeholder.column), (5, 5), "{placeholder:?}");
    assert_eq!(placeholder.excerpt, "{{ what_for }}");
    assert_eq!((placeholder.end_line, placeholder.end_column), (5, 19));
}

#[test]
fn a_new_article_is_ready_to_check() {
    let folder = tempfile::tempdir().unwrap();
    let setting = setting(folder.path());
    for (template, _) in setting.templates() {
        let text = new_article(&setting, template, Some("mountain-day"), Some(2026), Some("fr")).unwrap();
        assert!(
            text.contains("observance: mountain-day") && text.contains("date: 2026-12-11"),
            "{template}: {text}"
        );
    }
    for (template, observance, year, said) in [
        ("no-such", "mountain-day", 2026, "statement"),
        ("statement", "mountan-day", 2026, "observance"),
        ("statement", "mountain-day", 1900, "2003"),
    ] {
        let error = new_article(&setting, template, Some(observance), Some(year), None).unwrap_err();
        assert!(
            error.to_string().contains(said),
            "the message names what there is: {error}"
        );
    }
}
