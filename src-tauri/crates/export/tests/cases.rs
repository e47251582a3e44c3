//! Articles in `tests/cases/export` and what becomes of them: `NAME.fragment.html`, and `NAME.page.html` without the
//! head. `DAYMARK_UPDATE_CASES=1` writes the expected files anew; read the difference before it is committed.

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};
use support::{as_fragment, as_page, case, cases};

#[test]
fn cases_render_as_expected() {
    let mut names = BTreeSet::new();
    let mut expected = BTreeSet::new();
    for entry in fs::read_dir(cases()).expect("the folder of cases") {
        let file = entry
            .expect("an entry")
            .file_name()
            .into_string()
            .expect("a name");
        match file.strip_suffix(".md") {
            Some(name) => names.insert(name.to_owned()),
            None => expected.insert(file),
        };
    }
    let mut wrong = Vec::new();
    for name in &names {
        let source = case(name);
        let page = as_page(&source);
        let body = page.html.split_once("</head>\n").expect("a head").1.to_owned();
        let notes = |notes: &[daymark_export::Note]| {
            let places = notes
                .iter()
                .filter_map(|note| note.span)
                .map(|span| span.of(&source));
            places
                .map(|place| format!("<!-- note on: {} -->\n", place.trim()))
                .collect::<Vec<_>>()
                .concat()
        };
        let fragment = as_fragment(&source);
        for (kind, html) in [
            ("page", body + &notes(&page.notes)),
            ("fragment", fragment.html.clone() + &notes(&fragment.notes)),
        ] {
            let file = format!("{name}.{kind}.html");
            let path = Path::new(cases()).join(&file);
            expected.remove(&file);
            if env::var_os("DAYMARK_UPDATE_CASES").is_some() {
                fs::write(&path, &html).expect("written");
            } else if fs::read_to_string(&path).unwrap_or_default() != html {
                wrong.push(format!("{file}:\n{html}"));
            }
        }
    }
    assert!(wrong.is_empty(), "rendered otherwise:\n{}", wrong.join("\n\n"));
    assert!(
        expected.is_empty(),
        "no article for {expected:?}; an unused expectation hides a lost case"
    );
}
