//! A theme of an organisation's own that fails on one article: the preview says so, and nothing is exported.

use std::path::Path;

use daymark_desk::Desk;
use daymark_desk::boundary::{ExportRequest, FragmentChoice, PreviewUpdate};

/// A desk whose theme fails where the title is "Broken day".
fn desk(folder: &Path) -> Desk {
    let theme = folder.join("templates/themes/ours");
    std::fs::create_dir_all(&theme).unwrap();
    let page = "<!DOCTYPE html>\n<html lang=\"{{ lang }}\">\n<head>\n{{ head }}\n</head>\n<body class=\"ours\">\n{% if title == \"Broken day\" %}{{ title | divided }}{% endif %}\n{{ body }}\n</body>\n</html>\n";
    std::fs::write(theme.join("page.html"), page).unwrap();
    std::fs::write(theme.join("theme.css"), "p{margin:0}").unwrap();
    let data = folder.join("data");
    std::fs::create_dir(&data).unwrap();
    std::fs::write(data.join("organisation.json"), r#"{"theme":"ours"}"#).unwrap();
    let templates = folder.join("templates");
    Desk::open_with(&data, Some(&templates), || 1_773_144_000_000, |_| {}).unwrap()
}

fn page(desk: &Desk, draft: i64) -> String {
    match desk.open_article(draft).unwrap().preview {
        PreviewUpdate::Full { html, .. } => html,
        other => panic!("an opened article has its whole preview: {other:?}"),
    }
}

#[test]
fn the_preview_falls_back_and_says_file_and_line_and_no_export_replaces_the_old_page() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let text = "---\ntitle: Good day\nslug: day\nlanguage: en\nsummary: S.\n---\n\nFirst.\n\nWords of the article.\n";
    let draft = desk.import_bytes("day.md", text.as_bytes()).unwrap().drafts[0];
    let good = page(&desk, draft);
    assert!(good.contains("class=\"ours\"") && !good.contains("role=\"alert\""));
    let request = ExportRequest {
        target: "page".to_owned(),
        folder: folder.path().join("out").display().to_string(),
        assets: "embed".to_owned(),
        fragment: FragmentChoice {
            heading_level: 2,
            with_title: false,
            preset: "plain".to_owned(),
        },
        anyway: true,
        replace: false,
    };
    desk.export_article(draft, &request).unwrap();
    let written = folder.path().join("out/day.html");
    let old = std::fs::read(&written).unwrap();

    let title = |title: &str| [("title".to_owned(), title.to_owned())].into();
    desk.set_details(draft, &title("Broken day")).unwrap();
    let fallen = page(&desk, draft);
    for said in [
        "role=\"alert\"",
        "“ours”",
        "page.html, line 7",
        "Words of the article.",
        "<main",
    ] {
        assert!(fallen.contains(said), "{said} in {fallen}");
    }
    let error = desk.export_article(draft, &request).unwrap_err().to_string();
    assert!(error.contains("page.html, line 7"), "{error}");
    assert!(std::fs::read(&written).unwrap() == old, "the old page stays");

    desk.set_details(draft, &title("Better day")).unwrap();
    assert!(!page(&desk, draft).contains("role=\"alert\""));
    desk.export_article(draft, &request).unwrap();
}
