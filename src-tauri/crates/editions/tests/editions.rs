//! What holds of every copy.

use daymark_article::parse;
use daymark_catalogue::{Catalogue, Language};
use daymark_editions::{EditionProblem, Kind, NextEdition, next_edition, year_after};
use proptest::prelude::*;

fn made(source: &str, year: i16) -> NextEdition {
    next_edition(source, Catalogue::builtin(), year, Language::En).unwrap()
}

fn article(body: &str) -> String {
    format!("---\ntitle: T\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\n{body}\n")
}

/// What is offered for each passage of a body.
fn offers(body: &str) -> Vec<(String, Option<String>)> {
    made(&article(body), 2027)
        .passages
        .into_iter()
        .map(|passage| (passage.text, passage.offer))
        .collect()
}

#[test]
fn what_is_offered_has_the_shape_of_what_was_written() {
    for (written, offered) in [
        ("On Saturday, September 12, we meet.", "Sunday, September 12"),
        (
            "On SATURDAY, 12 SEPTEMBER 2026, we meet.",
            "SUNDAY, 12 SEPTEMBER 2027",
        ),
        ("We mark the 23rd annual observance.", "24th"),
        ("It is the Twenty-Third edition.", "Twenty-fourth"),
        (
            "It is forty-eight years since the plan of Buenos Aires.",
            "forty-nine years since",
        ),
        (
            "One year from now it is over; two years from now it is forgotten.",
            "one year from now",
        ),
        ("Come to the 2026 observance.", "2027"),
        ("Share #Day2026 with us.", "#Day2027"),
    ] {
        let found = offers(written);
        assert!(
            found.iter().any(|(_, offer)| offer.as_deref() == Some(offered)),
            "{written}: {found:?}"
        );
    }
}

#[test]
fn what_is_offered_in_french_and_spanish_is_said_as_there() {
    for (language, written, offered) in [
        (
            "fr",
            "Le samedi 12 septembre, nous ouvrons.",
            "dimanche 12 septembre",
        ),
        ("fr", "C’est la vingt-troisième édition.", "vingt-quatrième"),
        ("fr", "Il y a un an, tout commençait.", "Il y a deux ans"),
        (
            "fr",
            "Nous fêtons le 70e anniversaire du pont.",
            "71e anniversaire",
        ),
        (
            "es",
            "El sábado 12 de septiembre abrimos.",
            "domingo 12 de septiembre",
        ),
        ("es", "Es la vigésima tercera edición.", "vigésima cuarta"),
        ("es", "Hace un año empezó todo.", "Hace dos años"),
        (
            "es",
            "Es el sexagésimo aniversario del puente.",
            "sexagésimo primer aniversario",
        ),
        ("es", "Celebramos el cuarto aniversario.", "quinto aniversario"),
    ] {
        let source = article(written).replace("year:", &format!("language: {language}\nyear:"));
        let found: Vec<_> = made(&source, 2027)
            .passages
            .into_iter()
            .filter_map(|passage| passage.offer)
            .collect();
        assert!(found.iter().any(|offer| offer == offered), "{written}: {found:?}");
    }
}

#[test]
fn a_day_that_moves_is_offered_and_one_that_stays_is_not_listed() {
    let source = "---\nobservance: world-philosophy-day\nyear: 2026\ndate: 2026-11-19\n---\n\nOn 19 November we read aloud.\n";
    let edition = made(source, 2027);
    assert!(edition.text.contains("date: 2027-11-18"), "{}", edition.text);
    let body = edition.passages.last().unwrap();
    assert_eq!(
        (body.text.as_str(), body.offer.as_deref()),
        ("19 November", Some("18 November"))
    );
    assert_eq!(
        offers("On 12 September we read aloud."),
        [],
        "it is on 12 September every year"
    );
}

#[test]
fn history_and_citations_are_not_listed() {
    for told in [
        "The Day was established in 2003 by resolution 58/220 of 23 December 2003.",
        "It was established by the General Assembly [@A/RES/58/220] and has been kept on 12 September since 2012.",
        "Initially celebrated on 19 December, it moved to 12 September in 2012.",
        "The plan was adopted on 12 September 1978, a Tuesday.",
        "In 1995, on the fiftieth anniversary of the United Nations, a bell was cast.",
        "The Charter says that “the peoples are determined to save succeeding generations”.",
        "Every Saturday there is a market, and the council meets on the first Monday of May.",
        "By 2030 each of the goals is to be reached, as the 2030 Agenda asks.",
        "The road was begun in 1926 and opened ten years later.",
    ] {
        assert_eq!(offers(told), [], "{told}");
    }
}

#[test]
fn only_year_and_date_change_unseen_and_the_date_is_listed() {
    let source = "---\ntitle: The 2026 day\nyear: 2026\nobservance: south-south-cooperation-day\ndate: 2026-03-01\nkey: kept\n---\nIn 2026.\n";
    let edition = made(source, 2028);
    assert_eq!(
        edition.text,
        source
            .replace("year: 2026", "year: 2028")
            .replace("date: 2026-03-01", "date: ")
    );
    let date = edition
        .passages
        .iter()
        .find(|passage| passage.kind == Kind::Date)
        .unwrap();
    assert_eq!((date.text.as_str(), date.done), ("2026-03-01", false));
}

#[test]
fn a_broken_front_matter_and_an_earlier_year_are_refused() {
    let copy = |source: &str, year| next_edition(source, Catalogue::builtin(), year, Language::En);
    assert!(matches!(
        copy("---\ntitle: [\n---\n", 2027),
        Err(EditionProblem::FrontMatter { .. })
    ));
    assert_eq!(
        copy("---\nyear: 2026\n---\n", 2026),
        Err(EditionProblem::NotLater { old: 2026 })
    );
}

#[test]
fn the_year_after_is_that_of_the_next_edition() {
    let year = |source| year_after(source, Catalogue::builtin());
    assert_eq!(year("---\nobservance: water-day\nyear: 2026\n---\n"), Some(2027));
    assert_eq!(year("---\ndate: 2026-05-01\n---\n"), Some(2027));
    assert_eq!(year("No year."), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_passage_lies_in_the_copy_and_none_overlaps(pieces in prop::collection::vec(piece(), 0..14)) {
        let edition = made(&article(&pieces.concat()), 2027);
        let mut end = 0;
        for passage in &edition.passages {
            prop_assert!(passage.span.start >= end, "{:?}", passage);
            prop_assert!(edition.text.get(passage.span.start..passage.span.end).is_some(), "{passage:?}");
            prop_assert!(edition.text.get(passage.around.start..passage.around.end).is_some(), "{passage:?}");
            end = passage.span.end;
        }
        prop_assert!(parse(&edition.text).front_matter.year() == Some(2027));
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "On Saturday, 12 September 2026, ",
        "the *23rd* annual ",
        "“",
        "”",
        "‘",
        "’",
        "2026",
        "#2026",
        "\n\n",
        "\n> ",
        "[x](https://a.example/2026)",
        "![é 2026](a-2026.png \"2026\")",
        "{{ edition.year }}",
        "this year’s theme, ",
        "eighty years ago",
        " years from now",
        "two",
        "🌍",
        "| a | 2026 |\n|---|---|\n",
        "> [!theme]\n> ",
        "> [!quote] ",
        "<a href=\"/2026\">",
        "`2026`",
        "said Ilse",
        ": ",
        ". ",
        "l’an dernier ",
        "**",
        "[^1]",
        "\n[^1]: 2026\n",
        "—",
    ])
    .prop_map(str::to_owned)
}

#[test]
fn what_is_counted_up_to_the_edition_is_listed_however_it_is_said() {
    for bound in [
        "It has been 48 years.",
        "After 48 years, it stands.",
        "The plan is of 1978. Forty-eight years have passed since then.",
        "Today, 48 years later, we read it again.",
        "For more than seven decades the text has travelled.",
        "The institute celebrates its centenary.",
        "A hundred years ago, the first mason came.",
        "In two weeks the hall closes.",
        "Over the past twelve months we built a bridge.",
        "Theme: “Bridges for all”.",
        "More than 1.2 million people crossed it this year, up 14 per cent from 2025.",
        "Half a century on, the covenants matter.",
        "A year from now it is over.",
        "At the start of the year we bought a boat.",
        "Our director, Per Aas: “We count fish.”",
        "![The dive](IMG_20260608.jpg)",
        "Use #OneRoad26.",
    ] {
        assert_ne!(offers(bound), [], "{bound}");
    }
    assert_eq!(
        offers("Two years remain."),
        [("Two years remain".to_owned(), Some("One year remains".to_owned()))]
    );
    let title = "---\ntitle: Fourteen years of a shared day\nyear: 2026\n---\n";
    assert_eq!(
        made(title, 2027).passages[0].offer.as_deref(),
        Some("Fifteen years")
    );
}
