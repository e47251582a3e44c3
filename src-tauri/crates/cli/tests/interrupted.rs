//! An export that is stopped, or killed. Of a site, the folder is the old one or the new one; of other targets, every
//! file is the old one or the new one. The next call mends the rest.
#![cfg(unix)]

mod common;

use common::{Desk, ran};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Enough that a signal falls into the work.
const ARTICLES: usize = 240;

/// Writes articles that say `word`, and gives their names.
fn articles(desk: &Desk, word: &str) -> Vec<String> {
    (0..ARTICLES)
        .map(|at| {
            let name = format!("articles/day-{at}.md");
            let paragraph = format!("The rota of day {at} says {word}, and nobody asks why. ").repeat(20);
            let matter = format!(
                "title: Day {at}\nobservance: water-day\nyear: {}\n",
                1993 + at % 30
            );
            desk.write(&name, format!("---\n{matter}---\n\n## Why\n\n{paragraph}\n"));
            name
        })
        .collect()
}

fn export(desk: &Desk, out: &str, articles: &[String]) -> Command {
    let line = [
        "export",
        "--target",
        "site",
        "--out",
        out,
        "--base-url",
        "https://a.example/",
    ];
    let names = articles.iter().map(String::as_str);
    let mut command = desk.command(&line.into_iter().chain(names).collect::<Vec<_>>());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        // A folder may go while it is looked at.
        for entry in fs::read_dir(next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = fs::read(&path) {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.insert(name, bytes);
            }
        }
    }
    found
}

/// Waits until it is so; `false` where the command ended before.
fn wait_until(child: &mut Child, so: impl Fn() -> bool) -> bool {
    let began = Instant::now();
    while !so() {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        assert!(began.elapsed() < Duration::from_mins(1), "it never came so far");
        sleep(Duration::from_millis(1));
    }
    true
}

/// How many files wait to be put in place.
fn waiting(site: &Path) -> usize {
    let folders = fs::read_dir(site).into_iter().flatten().flatten();
    folders
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(".daymark-part-"))
        .map(|folder| fs::read_dir(folder.path()).into_iter().flatten().count())
        .sum()
}

#[test]
fn ctrl_c_leaves_the_old_site_whole() {
    let desk = Desk::new();
    let old = articles(&desk, "one");
    ran(export(&desk, "site", &old).output().unwrap()).ends(0);
    let site = desk.path("site");
    let before = files(&site);
    let new = articles(&desk, "two");
    let mut child = export(&desk, "site", &new).spawn().unwrap();
    assert!(
        wait_until(&mut child, || waiting(&site) > 0),
        "it ended before it could be stopped"
    );
    let signalled = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(signalled.unwrap().success());
    ran(child.wait_with_output().unwrap())
        .ends(2)
        .tells(&["cancelled", "as it was"]);
    assert!(before == files(&site), "no file is new, and none is left over");
    ran(export(&desk, "site", &new).output().unwrap()).ends(0);
    assert!(before != files(&site), "the next call goes through");
}

/// When a call is killed.
type Moment = (&'static str, fn(&Path) -> bool);

#[test]
fn a_killed_export_is_made_up_for_by_the_next() {
    let desk = Desk::new();
    let site = desk.path("site");
    let first = "2022/day-29/index.html";
    let moments: [Moment; 3] = [
        ("pages wait", |site| waiting(site) > 20),
        ("many wait", |site| waiting(site) > 150),
        ("the names are given", |site| {
            site.join(".daymark-next.json").exists()
        }),
    ];
    let mut killed = 0;
    for (round, (name, moment)) in moments.into_iter().enumerate() {
        let all = articles(&desk, &format!("round {round}"));
        let mut child = export(&desk, "site", &all).spawn().unwrap();
        if wait_until(&mut child, || moment(&site)) {
            child.kill().unwrap();
            killed += 1;
        }
        child.wait().unwrap();
        for (path, bytes) in files(&site) {
            let half = path.ends_with("index.html") && !bytes.ends_with(b"</html>\n");
            assert!(!half, "{path} is half written when {name}");
        }
        ran(export(&desk, "site", &all).output().unwrap()).ends(0);
        let clean = format!("clean-{round}");
        ran(export(&desk, &clean, &all).output().unwrap()).ends(0);
        let (mended, clean) = (files(&site), files(&desk.path(&clean)));
        let differs: Vec<_> = clean
            .keys()
            .chain(mended.keys())
            .filter(|path| mended.get(*path) != clean.get(*path))
            .collect();
        assert_eq!(differs, Vec::<&String>::new(), "killed when {name}");
        assert!(mended.contains_key(first));
    }
    // Names are given within milliseconds, which a fast disk may hide.
    assert!(killed >= 2, "{killed} of the calls were killed");
}

/// The names of temporary files in a folder.
fn temporary(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with(".daymark-")).collect()
}

fn pages(desk: &Desk, articles: &[String]) -> Command {
    let line = ["export", "--target", "page", "--out", "pages", "--json"];
    let names = articles.iter().map(String::as_str);
    let mut command = desk.command(&line.into_iter().chain(names).collect::<Vec<_>>());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Every page that is there is whole.
fn whole(folder: &Path) -> usize {
    let files = files(folder);
    for (name, bytes) in &files {
        assert!(bytes.ends_with(b"</html>\n"), "{name} is half written");
    }
    files.len()
}

#[test]
fn pages_are_stopped_between_two_files_and_nothing_is_left_over() {
    for signal in ["-INT", "-TERM"] {
        let desk = Desk::new();
        let all = articles(&desk, "one");
        let folder = desk.path("pages");
        let mut child = pages(&desk, &all).spawn().unwrap();
        assert!(
            wait_until(&mut child, || !temporary(&folder).is_empty()),
            "it ended before it could be stopped"
        );
        let signalled = Command::new("kill")
            .args([signal, &child.id().to_string()])
            .status();
        assert!(signalled.unwrap().success());
        let stopped = ran(child.wait_with_output().unwrap());
        assert_eq!(temporary(&folder), [""; 0], "{signal}");
        let written = whole(&folder);
        // The signal may come when the last file has its name.
        if written < ARTICLES {
            let said = match written {
                0 => "as it was".to_owned(),
                _ => format!("{written} of {ARTICLES} articles"),
            };
            stopped.ends(2).tells(&["cancelled", &said]);
        }
        assert_eq!(
            stopped.json().as_array().unwrap().len(),
            written,
            "{signal}: what is written is listed"
        );
        ran(pages(&desk, &all).output().unwrap()).ends(0);
        assert_eq!(whole(&folder), ARTICLES, "the next call goes through");
    }
}

#[test]
fn what_a_killed_export_left_is_removed_by_the_next_and_nothing_else() {
    let desk = Desk::new();
    let all = articles(&desk, "one");
    let folder = desk.path("pages");
    let mut child = pages(&desk, &all).spawn().unwrap();
    assert!(wait_until(&mut child, || !temporary(&folder).is_empty()));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(!temporary(&folder).is_empty(), "nobody could tidy up");
    // Somebody else's, whatever they are called, and those of a process that runs.
    let running = std::process::id();
    let others = [
        ".daymark-mine.part".to_owned(),
        ".daymark-1-notes.part".to_owned(),
        format!(".daymark-{running}-abcdef.part"),
    ];
    for name in &others {
        desk.write(&format!("pages/{name}"), "words");
    }
    ran(pages(&desk, &all[..1]).output().unwrap()).ends(0);
    let mut left = temporary(&folder);
    left.sort();
    let mut expected = others.to_vec();
    expected.sort();
    assert_eq!(left, expected);
}
