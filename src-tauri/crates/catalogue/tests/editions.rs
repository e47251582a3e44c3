//! Editions: computed days against days computed elsewhere, history, lists between two days.

use daymark_catalogue::{Catalogue, Date, Edition, Kind, Observance};

fn observance(id: &str) -> &'static Observance {
    Catalogue::builtin()
        .observance(id)
        .unwrap_or_else(|| panic!("the catalogue has {id}"))
}

fn days(edition: Edition) -> String {
    format!("{} {}", edition.start, edition.end)
}

#[test]
fn dates_agree_with_those_computed_elsewhere() {
    let cases = include_str!("../../../../tests/cases/catalogue/dates.csv");
    let mut checked = 0;
    for line in cases.lines().skip(1) {
        let [id, year, start, end, ordinal] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("five fields: {line}");
        };
        let expected = (!start.is_empty()).then(|| Edition {
            year: year.parse().unwrap(),
            start: start.parse().unwrap(),
            end: end.parse().unwrap(),
            ordinal: ordinal.parse().ok(),
        });
        assert_eq!(observance(id).edition(year.parse().unwrap()), expected, "{line}");
        checked += 1;
    }
    assert!(checked >= 250, "only {checked} dates were checked");
}

#[test]
fn every_edition_to_2100_agrees_with_those_computed_elsewhere() {
    let cases = include_str!("../../../../tests/cases/catalogue/editions.csv");
    let epoch: Date = "0001-01-01".parse().unwrap();
    let ordinal = |day: Date| i64::from((day - epoch).get_days()) + 1;
    let (mut entries, mut editions) = (0, 0);
    for line in cases.lines().skip(1) {
        let [name, from, to, count, first, last, starts, ends] = line.split(',').collect::<Vec<_>>()[..]
        else {
            panic!("eight fields: {line}");
        };
        let (id, further) = name.split_once('+').unwrap_or((name, ""));
        let found: Vec<Edition> = (from.parse().unwrap()..=to.parse().unwrap())
            .filter_map(|year| {
                if further.is_empty() {
                    return observance(id).edition(year);
                }
                let at: usize = further.parse().unwrap();
                observance(id).additional_editions(year).get(at - 1).copied()
            })
            .collect();
        assert_eq!(found.len().to_string(), count, "{line}");
        let shown = |edition: Option<&Edition>| edition.map_or(String::new(), |one| one.start.to_string());
        assert_eq!(
            (shown(found.first()), shown(found.last())),
            (first.into(), last.into()),
            "{line}"
        );
        let sum = |of: fn(&Edition) -> Date| found.iter().map(|one| ordinal(of(one))).sum::<i64>();
        assert_eq!(
            sum(|one| one.start).to_string(),
            starts,
            "a first day is another: {line}"
        );
        assert_eq!(
            sum(|one| one.end).to_string(),
            ends,
            "a last day is another: {line}"
        );
        entries += usize::from(further.is_empty());
        editions += found.len();
    }
    assert_eq!(
        entries,
        Catalogue::builtin().observances().len(),
        "every entry is checked"
    );
    assert!(editions > 20_000, "only {editions} editions were checked");
}

#[test]
fn every_entry_is_there_and_no_year_breaks_it() {
    let text = include_str!("../../../../templates/data/observances.json");
    let data: serde_json::Value = serde_json::from_str(text).unwrap();
    let (entries, built) = (
        data["observances"].as_array().unwrap(),
        Catalogue::builtin().observances(),
    );
    assert_eq!(built.len(), 425);
    assert_eq!(entries.len(), built.len());
    for (entry, observance) in entries.iter().zip(built) {
        assert_eq!(entry["id"], *observance.id);
        assert_eq!(entry["name"], *observance.name);
        assert_eq!(entry["kind"], observance.kind.word());
        assert_eq!(
            entry["established_by"].as_array().unwrap().len(),
            observance.founding.len()
        );
        let announced = entry["date"]["rule"] == "announced";
        let mut held = 0;
        for year in (1900..=2100).chain([i16::MIN, -9999, 0, 9999, i16::MAX]) {
            let Some(edition) = observance.edition(year) else {
                continue;
            };
            held += 1;
            assert!(
                edition.start <= edition.end && edition.year == year,
                "{} {year}",
                observance.id
            );
            assert_ne!(edition.ordinal, Some(0), "{} {year}", observance.id);
            if observance.kind == Kind::Day {
                assert_eq!(edition.start, edition.end, "{} {year}", observance.id);
            }
        }
        assert_eq!(
            held == 0,
            announced,
            "{} has editions unless they are announced",
            observance.id
        );
    }
}

#[test]
fn history_is_told() {
    let south_south = observance("south-south-cooperation-day");
    assert_eq!(south_south.changed[0].description, "19 December until 2011");
    assert_eq!(south_south.changed[0].effective, Some(2012));
    assert_eq!(
        observance("international-day-peace").changed[0].description,
        "third Tuesday of September until 2001"
    );
}

#[test]
fn what_comes_once_has_one_edition() {
    let decade = Catalogue::builtin()
        .observances()
        .iter()
        .find(|observance| observance.kind == Kind::Decade && observance.edition(2026).is_some())
        .expect("a decade runs in 2026");
    let edition = decade.edition(2026).unwrap();
    assert_eq!(edition.ordinal, Some(1));
    let all = decade.editions_between("1900-01-01".parse().unwrap(), "2200-01-01".parse().unwrap());
    assert_eq!(all.len(), 1, "a decade is one entry, however long the list");
    assert_eq!(all[0].start, edition.start);

    let period = observance("international-year-of-youth-dialogue-and-mutual-understanding-2010");
    assert_eq!(days(period.edition(2011).unwrap()), "2010-08-12 2011-08-11");
    assert_eq!(period.edition(2012), None);
    assert_eq!(
        days(observance("world-refugee-year-1959").edition(1959).unwrap()),
        "1959-06-01 1960-06-30"
    );
}

#[test]
fn further_days_of_a_year_are_told() {
    let birds = observance("migratory-bird-day");
    let further: Vec<String> = birds.additional_editions(2026).into_iter().map(days).collect();
    assert_eq!(further, ["2026-10-10 2026-10-10"]);
    let from: Date = "2026-05-01".parse().unwrap();
    let listed: Vec<String> = birds
        .editions_between(from, "2026-12-31".parse().unwrap())
        .into_iter()
        .map(days)
        .collect();
    assert_eq!(listed, ["2026-05-09 2026-05-09", "2026-10-10 2026-10-10"]);
    assert!(
        birds.additional_editions(2005).is_empty(),
        "none before the first"
    );
}

#[test]
fn a_list_takes_what_overlaps() {
    let week = observance("disarmament-week");
    let between = |from: &str, to: &str| {
        week.editions_between(from.parse().unwrap(), to.parse().unwrap())
            .len()
    };
    assert_eq!(between("2026-10-30", "2026-10-31"), 1, "its last day");
    assert_eq!(between("2026-10-01", "2026-10-24"), 1, "its first day");
    assert_eq!(between("2026-10-31", "2027-10-23"), 0);
    assert_eq!(between("2026-01-01", "2028-12-31"), 3);
    let south_south = observance("south-south-cooperation-day");
    let history: Vec<String> = south_south
        .editions_between("2002-01-01".parse().unwrap(), "2012-12-31".parse().unwrap())
        .into_iter()
        .map(|edition| format!("{} {:?}", edition.start, edition.ordinal.unwrap()))
        .collect();
    assert_eq!(history.first().unwrap(), "2004-12-19 1");
    assert_eq!(&history[7..], ["2011-12-19 8", "2012-09-12 9"]);
}

#[test]
fn no_edition_is_before_the_founding_document() {
    // First observance unknown, resolution 60/5 of 26 October 2005.
    let day = observance("road-traffic-victims-day");
    assert_eq!(day.first_observed, None);
    assert_eq!(day.edition(2004), None);
    assert_eq!(day.edition(2005).unwrap().ordinal, None);
}
