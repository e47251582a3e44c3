//! What the author types into the search box finds what is meant, in any script, and never breaks.

mod common;

use common::{meta, open};
use daymark_store::{NewDraft, SearchHit, Store};
use proptest::prelude::*;

fn library(store: &mut Store, articles: &[(&str, &str, &str)]) {
    for (title, observance, body) in articles {
        let mut meta = meta(title, body);
        (*observance).clone_into(&mut meta.observance_name);
        store
            .create(
                &NewDraft {
                    meta,
                    ..NewDraft::default()
                },
                1,
            )
            .unwrap();
    }
}

fn titles(hits: &[SearchHit]) -> Vec<&str> {
    hits.iter().map(|hit| hit.draft.title.as_str()).collect()
}

fn marked(hit: &SearchHit) -> Vec<&str> {
    hit.passage
        .matches
        .iter()
        .map(|range| &hit.passage.text[range.clone()])
        .collect()
}

#[test]
fn words_are_found_in_title_observance_and_body_whatever_the_accents() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    library(
        &mut store,
        &[
            (
                "Journée de la coopération",
                "",
                "Les ports échangent leurs savoirs.",
            ),
            (
                "Harbours",
                "International Day of Tides",
                "Nothing about the moon (A/RES/77/13).",
            ),
            ("يوم المدّ", "", "التَّعَاوُن بين الموانئ"),
            ("南南合作日", "", "港口城市促进知识交流。"),
            ("День порта", "", "Ёлка у причала"),
        ],
    );
    for (query, title) in [
        ("cooperation", "Journée de la coopération"),
        ("COOPÉR", "Journée de la coopération"),
        ("echangent", "Journée de la coopération"),
        ("day of tides", "Harbours"),
        ("\"of tides\"", "Harbours"),
        ("A/RES/77/13", "Harbours"),
        ("(moon) tides*", "Harbours"),
        ("المد", "يوم المدّ"),
        ("التعاون", "يوم المدّ"),
        ("合作", "南南合作日"),
        ("城市", "南南合作日"),
        ("елка", "День порта"),
    ] {
        assert_eq!(titles(&store.search(query, 9).unwrap()), [title], "{query}");
    }
    for query in [
        "tides cooperation",
        "\"tides of\"",
        "作合",
        "perator",
        "",
        "  ",
        "\"",
        "-",
        "*",
    ] {
        assert!(
            store.search(query, 9).unwrap().is_empty(),
            "{query:?} finds nothing"
        );
    }
}

#[test]
fn a_word_in_the_title_counts_more_than_one_in_the_body() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    library(
        &mut store,
        &[
            (
                "One",
                "",
                "A long body in which a lantern stands once among many other words of the harbour.",
            ),
            ("The Lantern", "", "Short."),
            ("Three", "Day of the Lantern", "Short."),
            ("Four", "", "Nothing."),
        ],
    );
    let hits = store.search("lantern", 9).unwrap();
    assert_eq!(titles(&hits), ["The Lantern", "Three", "One"]);
    assert_eq!(hits[0].title_matches, vec![4..11]);
    assert_eq!(marked(&hits[2]), ["lantern"]);
    assert!(hits[0].score > hits[1].score && hits[1].score > hits[2].score);
    assert_eq!(store.search("lantern", 2).unwrap().len(), 2);
}

#[test]
fn of_a_common_word_the_oldest_title_still_leads() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    store.sync_for_bench(false);
    library(
        &mut store,
        &[("The oldest Harbour", "", ""), ("Old", "Day of the Harbour", "")],
    );
    for _ in 0..1_050 {
        library(&mut store, &[("Later", "", "A harbour in the body.")]);
    }
    let hits = store.search("harb", 3).unwrap();
    assert_eq!(titles(&hits), ["Old", "The oldest Harbour", "Later"]);
}

#[test]
fn a_search_knows_the_text_of_the_last_save() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    let id = store
        .create(
            &NewDraft {
                meta: meta("A", "before"),
                ..NewDraft::default()
            },
            1,
        )
        .unwrap()
        .id;
    assert_eq!(store.search("before", 9).unwrap().len(), 1);
    store.save(id, 1, "after", &meta("A", "after"), 2).unwrap();
    assert_eq!(store.search("after", 9).unwrap().len(), 1);
    assert!(store.search("before", 9).unwrap().is_empty());
    assert_eq!(store.index_pending(10).unwrap(), 0);
}

#[test]
fn the_index_is_brought_up_in_steps() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&folder);
    library(&mut store, &[("a", "", ""), ("b", "", ""), ("c", "", "")]);
    assert_eq!(store.index_pending(2).unwrap(), 1);
    assert_eq!(store.index_pending(2).unwrap(), 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_query_breaks_the_search(
        query in prop_oneof![
            any::<String>(),
            r#"["'*^:(){}+\-. a-cANDORTE/é合ا\x00]{0,40}"#,
        ],
        body in r#"[a-cé合作ا \n"]{0,400}"#,
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(&folder);
        library(&mut store, &[("abc é合", "a", &body)]);
        let hits = store.search(&query, 5).unwrap();
        for hit in &hits {
            let mut end = 0;
            for range in &hit.passage.matches {
                prop_assert!(range.start >= end && range.start < range.end, "in order and apart");
                prop_assert!(hit.passage.text.get(range.clone()).is_some(), "on the text's characters");
                end = range.end;
            }
            for range in &hit.title_matches {
                prop_assert!(hit.draft.title.get(range.clone()).is_some());
            }
        }
    }

    #[test]
    fn every_word_of_an_article_finds_it_and_is_marked(
        body in "[a-zà-ÿα-ωа-яا-ي一-丏가-갏]{1,9}( [a-zà-ÿα-ωа-яا-ي一-丏가-갏]{1,9}){0,120}",
        pick in any::<prop::sample::Index>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(&folder);
        library(&mut store, &[("Title", "", &body)]);
        let words: Vec<&str> = body.split(' ').collect();
        let word = words[pick.index(words.len())];
        let hits = store.search(word, 5).unwrap();
        // Arabic's tatweel and its vowel signs alone are no word.
        if word.chars().any(|c| !('\u{640}'..='\u{65f}').contains(&c) && c.is_alphabetic()) {
            prop_assert_eq!(hits.len(), 1, "{}", word);
            prop_assert!(!hits[0].passage.matches.is_empty(), "{} in {}", word, body);
        }
    }
}
