//! Citations at work: cards, offers, live facts in a form, sources and styles.

mod common;

use common::Bench;
use daymark_desk::boundary::Profile;

const ARTICLE: &str = "---\ntitle: Wells\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: fr\n---\n\nBy [@A/RES/58/220] and [@marsh2021].\n";
const BIB: &str = "@book{marsh2021, author={Marsh, Ada}, title={Wells in Dry Country}, publisher={Alderline Press}, year=2021}\n@book{none, author={X}}\n";

#[test]
fn a_card_says_what_is_known_and_what_is_not() {
    let bench = Bench::new();
    let draft = bench.article(ARTICLE);
    let card = |key| bench.desk.citation_card(draft, key).unwrap();
    let known = card("a/res/58/220");
    assert_eq!(
        (known.key.as_str(), known.basis.as_str()),
        ("A/RES/58/220", "source")
    );
    assert_eq!(
        known.link.as_deref(),
        Some("https://docs.un.org/fr/A/RES/58/220"),
        "in the article's language"
    );
    assert!(known.first_mention.starts_with("résolution"), "{known:?}");
    let decision = card("A/DEC/66/550");
    assert_eq!(
        (decision.link, decision.published_in.as_deref()),
        (None, Some("A/66/49 (Vol. II)"))
    );
    assert_eq!(card("UNFCCC").basis, "general-knowledge", "it must be said");
    assert_eq!(card("A/RES/79/399").basis, "unknown");
    assert!(
        card("A/RES/58-220")
            .problem
            .is_some_and(|problem| problem.contains("A/RES/58/220"))
    );
}

#[test]
fn a_pasted_address_is_offered_and_nothing_else_is() {
    let bench = Bench::new();
    let draft = bench.article(ARTICLE);
    let offered = |text| {
        let found = bench.desk.citation_of(draft, text).unwrap();
        found.map(|document| document.key)
    };
    for text in [
        "https://undocs.org/en/A/RES/58/220",
        "docs.un.org/A/RES/58/220",
        " A/RES/58/220\n",
    ] {
        assert_eq!(offered(text).as_deref(), Some("A/RES/58/220"), "{text}");
    }
    for text in [
        "https://alderline.example/",
        "12/30",
        "and/or",
        "see A/RES/58/220",
        "58/220",
        "",
    ] {
        assert_eq!(offered(text), None, "{text}");
    }
}

#[test]
fn facts_take_a_form_and_a_language() {
    let bench = Bench::new();
    let draft = bench.article(ARTICLE);
    let facts = bench.desk.facts_in(draft, "full", "es").unwrap();
    let date = facts
        .iter()
        .find(|fact| fact.name.starts_with("observance.date"))
        .unwrap();
    assert_eq!(
        date.name, "observance.date | full | lang:es",
        "what is written is what is shown"
    );
    assert!(date.value.as_ref().unwrap().starts_with("sábado, 12"), "{date:?}");
    let name = facts
        .iter()
        .find(|fact| fact.name.starts_with("observance.name"))
        .unwrap();
    assert_eq!(
        name.name, "observance.name | lang:es",
        "a form is for dates alone"
    );
    assert_eq!(
        bench.desk.facts_in(draft, "", "").unwrap()[0].name,
        "observance.name"
    );
}

#[test]
fn sources_are_imported_kept_cited_and_forgotten() {
    let bench = Bench::new();
    let draft = bench.article(ARTICLE);
    let imported = bench.desk.import_sources(BIB).unwrap();
    assert_eq!(imported.read.len(), 1);
    assert_eq!(
        (imported.refused[0].what.as_str(), imported.refused[0].line),
        ("none", Some(2))
    );
    let (_, preview) = (0, bench.desk.preview(draft).unwrap());
    let shown = common::blocks(&preview).concat();
    assert!(
        shown.contains("Marsh (2021)") && shown.contains("Wells in Dry Country"),
        "{shown}"
    );
    let found = bench.desk.citations(draft, "dry country").unwrap();
    assert_eq!(found[0].key, "marsh2021");
    assert!(
        bench.folder.path().join("sources.json").is_file(),
        "another start finds them"
    );
    // What a reference manager writes into the folder is read as well.
    assert_eq!(bench.desk.import_sources("nothing").unwrap().refused.len(), 1);
    assert_eq!(bench.desk.sources().len(), 1, "a refused text takes nothing away");
    assert_eq!(bench.desk.remove_source("marsh2021").unwrap(), []);
}

#[test]
fn the_profile_chooses_the_style() {
    let bench = Bench::new();
    let draft = bench.article(ARTICLE);
    let profile = Profile {
        citation_style: "oscola".to_owned(),
        ..Profile::default()
    };
    assert_eq!(bench.desk.set_profile(&profile).unwrap().citation_style, "oscola");
    let shown = common::blocks(&bench.desk.preview(draft).unwrap()).concat();
    assert!(shown.contains("UN Doc A/RES/58/220"), "{shown}");
    let styles = bench.desk.citation_styles();
    assert!(styles.iter().all(|style| !style.sample.is_empty()) && styles.len() == 3);
    // A style that is gone keeps nobody from writing.
    let gone = Profile {
        citation_style: "gone".to_owned(),
        ..Profile::default()
    };
    bench.desk.set_profile(&gone).unwrap();
    let shown = common::blocks(&bench.desk.preview(draft).unwrap()).concat();
    assert!(shown.contains("58/220"), "{shown}");
}
