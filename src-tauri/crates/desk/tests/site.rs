//! A site of drafts: the same files as the command line writes of the same articles.

mod common;
use common::{Bench, png};
use daymark_desk::Desk;
use daymark_desk::boundary::{Announcement, Profile, SiteOutcome, SiteRequest};
use daymark_desk::files::{Setting, SiteExport, export_site};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const WELLS: &str = "---\ntitle: Wells\nobservance: water-day\nyear: 2026\ndate: 2026-03-22\nlanguage: en\n---\n\nTwo villages share a well.\n\n![A dot](dot.png)\n";
const RAIN: &str = "---\ntitle: Rain\nobservance: water-day\nyear: 2025\ndate: 2025-03-22\nlanguage: en\n---\n\nWhat falls is kept.\n";

fn request(bench: &Bench, folder: &str, drafts: &[i64]) -> SiteRequest {
    SiteRequest {
        drafts: drafts.to_vec(),
        folder: bench.folder.path().join(folder).display().to_string(),
        base_url: String::new(),
        replace: false,
    }
}

/// Written, unchanged, removed, led on.
fn counts(outcome: &SiteOutcome) -> (u32, u32, u32, u32) {
    match outcome {
        SiteOutcome::Written {
            written,
            unchanged,
            removed,
            led_on,
            ..
        } => (*written, *unchanged, *removed, *led_on),
        SiteOutcome::Cancelled => panic!("nobody stopped it"),
    }
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

fn with_address(desk: &Desk) {
    let profile = Profile {
        name: "Alderline Institute".to_owned(),
        base_url: "https://alderline.example/days".to_owned(),
        ..Profile::default()
    };
    desk.set_profile(&profile).unwrap();
}

#[test]
fn drafts_give_the_bytes_that_their_files_give() {
    let bench = Bench::new();
    with_address(&bench.desk);
    let wells = bench.article(WELLS);
    bench.desk.add_asset(wells, "dot.png", &png()).unwrap();
    let rain = bench.article(RAIN);
    let puits = bench.desk.new_translation(wells, "fr").unwrap().id;
    let drafts = [puits, wells, rain];
    let outcome = bench.desk.export_site(&request(&bench, "site", &drafts)).unwrap();
    let SiteOutcome::Written {
        articles,
        index,
        kept,
        refused,
        notes,
        ..
    } = &outcome
    else {
        panic!("it is written")
    };
    assert_eq!(*articles, 3);
    assert!(
        kept.is_empty() && refused.is_empty() && notes.is_empty(),
        "{notes:?}"
    );
    let page = fs::read_to_string(index).unwrap();
    assert!(page.contains("Wells") && page.contains("Rain"));
    let site = files(&bench.folder.path().join("site"));
    assert!(
        site.contains_key("sitemap.xml") && site.contains_key("atom.xml"),
        "the address is the organisation's"
    );
    let french = String::from_utf8_lossy(&site["fr/2026/wells-fr/index.html"]);
    assert!(
        french.contains("hreflang=\"en\""),
        "translations name one another"
    );

    // The same articles as files, by the command line's way.
    let folder = tempfile::tempdir().unwrap();
    let inputs: Vec<String> = drafts
        .iter()
        .map(|&draft| {
            let path = folder.path().join(bench.desk.copy_name(draft).unwrap());
            bench.desk.save_copy(draft, &path).unwrap();
            path.display().to_string()
        })
        .collect();
    let mut setting = Setting::load(bench.folder.path(), None, None).unwrap();
    setting.read_as_of("2026-03-10").unwrap();
    let options = SiteExport {
        out: folder.path().join("out"),
        ..SiteExport::default()
    };
    export_site(&setting, &inputs, &options, &()).unwrap();
    let by_files = files(&options.out);
    assert_eq!(
        site.keys().collect::<Vec<_>>(),
        by_files.keys().collect::<Vec<_>>()
    );
    for (name, bytes) in &site {
        assert_eq!(
            String::from_utf8_lossy(bytes),
            String::from_utf8_lossy(&by_files[name]),
            "{name} is the same"
        );
    }
}

#[test]
fn only_what_changed_is_written_and_what_is_gone_leads_on() {
    let bench = Bench::new();
    with_address(&bench.desk);
    let (wells, rain) = (bench.article(WELLS), bench.article(RAIN));
    let both = request(&bench, "site", &[wells, rain]);
    let (first, none, ..) = counts(&bench.desk.export_site(&both).unwrap());
    assert!(first > 5 && none == 0);
    assert_eq!(counts(&bench.desk.export_site(&both).unwrap()), (0, first, 0, 0));
    bench.wait(|said| matches!(said, Announcement::SiteProgress { done: 2, of: 2 }));

    bench.typed(rain, 0, "Now: ");
    let (written, unchanged, ..) = counts(&bench.desk.export_site(&both).unwrap());
    assert!(
        written > 0 && unchanged > 0,
        "the text in memory counts, and only what follows from it is written"
    );
    let page = bench.folder.path().join("site/2025/rain/index.html");
    assert!(fs::read_to_string(&page).unwrap().contains("Now: What falls"));

    // Somebody edited a page; then an article is taken out.
    fs::write(&page, "ours").unwrap();
    bench.typed(rain, 0, "Again. ");
    let SiteOutcome::Written { refused, .. } = bench.desk.export_site(&both).unwrap() else {
        panic!("it is written")
    };
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert!(
        refused[0].starts_with("“Rain”: ") && !refused[0].contains("--"),
        "{refused:?}"
    );
    let replaced = SiteRequest {
        replace: true,
        ..both
    };
    let SiteOutcome::Written { refused, .. } = bench.desk.export_site(&replaced).unwrap() else {
        panic!("it is written")
    };
    assert!(refused.is_empty(), "{refused:?}");
    let one = request(&bench, "site", &[wells]);
    let (_, _, _, led_on) = counts(&bench.desk.export_site(&one).unwrap());
    assert_eq!(led_on, 1);
    assert!(
        fs::read_to_string(&page)
            .unwrap()
            .contains("http-equiv=\"refresh\"")
    );
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    let bench = Bench::new();
    let wells = bench.article(WELLS);
    for (folder, drafts) in [
        ("", vec![wells]),
        ("relative/path", vec![wells]),
        ("/tmp", vec![]),
    ] {
        let request = SiteRequest {
            drafts,
            folder: folder.to_owned(),
            base_url: String::new(),
            replace: false,
        };
        assert!(bench.desk.export_site(&request).is_err(), "{folder}");
    }
    let SiteOutcome::Written { notes, .. } = bench
        .desk
        .export_site(&request(&bench, "site", &[wells]))
        .unwrap()
    else {
        panic!("it is written")
    };
    let told = notes.join("\n");
    assert!(
        told.contains("Feed and sitemap") && !told.contains("--"),
        "{told}"
    );
    assert!(
        told.contains("“Wells”: "),
        "what is to be said of an article names it: {told}"
    );
}

#[test]
fn stopped_it_leaves_the_folder_as_it_was() {
    let bench = Bench::new();
    let drafts: Vec<i64> = (0..40)
        .map(|at| bench.article(&WELLS.replace("Wells", &format!("Wells {at}"))))
        .collect();
    let request = request(&bench, "site", &drafts);
    let outcome = std::thread::scope(|scope| {
        let exporting = scope.spawn(|| bench.desk.export_site(&request).unwrap());
        bench.wait(|said| matches!(said, Announcement::SiteProgress { .. }));
        bench.desk.cancel_export();
        exporting.join().unwrap()
    });
    // It may have been done before it was heard; then it is whole.
    let there = files(&bench.folder.path().join("site"));
    match outcome {
        SiteOutcome::Cancelled => assert!(there.is_empty(), "{:?}", there.keys()),
        SiteOutcome::Written { articles, .. } => assert_eq!(articles, 40),
    }
}
