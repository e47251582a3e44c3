//! Search: what people type finds what they mean, first.

use daymark_catalogue::{Catalogue, Language};
use proptest::prelude::*;

fn found(query: &str, language: Language) -> Vec<&'static str> {
    Catalogue::builtin()
        .search(query, language, 10)
        .into_iter()
        .map(|found| &*found.observance.id)
        .collect()
}

#[test]
fn the_first_is_the_one_meant() {
    for (query, language, first) in [
        (
            "United Nations Day for South-South Cooperation",
            Language::En,
            "south-south-cooperation-day",
        ),
        // Names remembered wrong, as people write them.
        (
            "International Day for South-South Cooperation",
            Language::En,
            "south-south-cooperation-day",
        ),
        (
            "remembrance of the victims of the holocaust",
            Language::En,
            "commemoration-holocaust-victims-day",
        ),
        ("World Day of Human Rights", Language::En, "human-rights-day"),
        ("south-south", Language::En, "south-south-cooperation-day"),
        ("SOUTH SOUTH", Language::En, "south-south-cooperation-day"),
        ("south coop", Language::En, "south-south-cooperation-day"),
        ("cooperation south", Language::En, "south-south-cooperation-day"),
        (
            "South-South Cooperation 2026",
            Language::En,
            "south-south-cooperation-day",
        ),
        ("day for charity", Language::En, "charity-day"),
        ("braille", Language::En, "braille-day"),
        ("world braille day", Language::En, "braille-day"),
        ("peace day", Language::En, "international-day-peace"),
        (
            "international day of peace",
            Language::En,
            "international-day-peace",
        ),
        ("united nations day", Language::En, "un-day"),
        ("vesak", Language::En, "vesak-day"),
        (
            "journee internationale de la paix",
            Language::Fr,
            "international-day-peace",
        ),
        (
            "Journée Internationale de la Paix",
            Language::En,
            "international-day-peace",
        ),
        (
            "dia internacional de la paz",
            Language::Es,
            "international-day-peace",
        ),
        ("международный день мира", Language::Ru, "international-day-peace"),
        ("58/220", Language::En, "south-south-cooperation-day"),
        ("A/RES/58/220", Language::En, "south-south-cooperation-day"),
        ("a/res/58/22", Language::En, "south-south-cooperation-day"),
        ("66/55", Language::En, "south-south-cooperation-day"),
        ("66/550", Language::En, "south-south-cooperation-day"),
        ("decision 66/550", Language::En, "south-south-cooperation-day"),
        (
            "https://undocs.org/en/A/RES/58/220",
            Language::En,
            "south-south-cooperation-day",
        ),
        ("12 September", Language::En, "south-south-cooperation-day"),
        ("September 12", Language::En, "south-south-cooperation-day"),
        ("12 Sep", Language::En, "south-south-cooperation-day"),
        ("12 sept", Language::En, "south-south-cooperation-day"),
        ("12 September 2026", Language::En, "south-south-cooperation-day"),
        ("2026-09-12", Language::En, "south-south-cooperation-day"),
        ("12 septembre", Language::Fr, "south-south-cooperation-day"),
        ("12 de septiembre", Language::Es, "south-south-cooperation-day"),
        ("12 сентября", Language::Ru, "south-south-cooperation-day"),
        ("19 December 2011", Language::En, "south-south-cooperation-day"),
    ] {
        assert_eq!(
            found(query, language).first(),
            Some(&first),
            "{query:?} found {:?}",
            found(query, language)
        );
    }
}

#[test]
fn every_name_finds_itself_first() {
    let catalogue = Catalogue::builtin();
    for observance in catalogue.observances() {
        for language in [
            Language::En,
            Language::Fr,
            Language::Es,
            Language::Ar,
            Language::Ru,
            Language::Zh,
        ] {
            let Some(name) = observance.official_name(language) else {
                continue;
            };
            let matches = catalogue.search(name, language, 3);
            // Some decades and years share one name, and a language may call two days the same.
            assert!(
                matches
                    .iter()
                    .any(|found| found.observance.official_name(language) == Some(name)),
                "{name} ({})",
                observance.id
            );
            let letters = |c: char| !c.is_alphanumeric();
            let whole = (
                name.len() - name.trim_start_matches(letters).len(),
                name.trim_end_matches(letters).len(),
            );
            assert_eq!(matches[0].highlight, Some(whole), "{name}");
        }
    }
}

#[test]
fn months_list_their_days() {
    let september = Catalogue::builtin().search("September", Language::En, 100);
    let ids: Vec<&str> = september.iter().map(|found| &*found.observance.id).collect();
    for id in [
        "south-south-cooperation-day",
        "international-day-peace",
        "maritime-day",
        "charity-day",
    ] {
        assert!(ids.contains(&id), "{id} is in September");
    }
    assert!(!ids.contains(&"braille-day"), "which is in January");
    let week = found("5 February", Language::En);
    assert!(
        week.contains(&"world-interfaith-harmony-week"),
        "a week is found by a day in it: {week:?}"
    );
}

#[test]
fn the_query_is_highlighted_in_the_name_shown() {
    let shown = |query: &str, language| {
        let found = Catalogue::builtin().search(query, language, 1)[0];
        let name = found.observance.name_in(language);
        found.highlight.map(|(start, end)| &name[start..end])
    };
    assert_eq!(shown("south-south", Language::En), Some("South-South"));
    assert_eq!(shown("south coop", Language::En), Some("South Coop"));
    assert_eq!(shown("coop south", Language::En), Some("South"));
    assert_eq!(shown("brail", Language::En), Some("Brail"));
    assert_eq!(
        shown("journee internationale de la paix", Language::Fr),
        Some("Journée internationale de la paix")
    );
    assert_eq!(shown("58/220", Language::En), None);
}

#[test]
fn nothing_is_found_for_nonsense_and_all_for_nothing() {
    assert!(found("zzqx", Language::En).is_empty());
    assert_eq!(Catalogue::builtin().search("", Language::En, 1000).len(), 425);
    assert_eq!(Catalogue::builtin().search("day", Language::En, 7).len(), 7);
    assert!(Catalogue::builtin().search("day", Language::En, 0).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn highlights_stand_on_letters(query in any::<String>(), words in "[a-zéüИß國 ]{0,12}") {
        for query in [query, words] {
            for found in Catalogue::builtin().search(&query, Language::Fr, 20) {
                if let Some((start, end)) = found.highlight {
                    prop_assert!(found.observance.name_in(Language::Fr).get(start..end).is_some_and(|text| !text.is_empty()));
                }
            }
        }
    }
}
