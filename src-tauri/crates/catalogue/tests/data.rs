//! Mistakes in the data stop the build with the entry's name.

#[path = "../build/emit.rs"]
mod emit;
#[path = "../build/files.rs"]
mod files;
#[allow(dead_code)]
#[path = "../src/model.rs"]
mod model;

use serde_json::{Value, json};

fn observances(change: impl FnOnce(&mut Value)) -> Result<String, String> {
    let mut entry = json!({
        "id": "harbour-day", "name": "Day of Harbours", "kind": "day", "date": {"month": 3, "day": 9},
        "established_by": [{"symbol": "A/RES/58/220", "body": "General Assembly", "date": "2003-12-23",
            "date_basis": "source", "symbol_basis": "source"}],
        "first_observed": 2004, "lead": null, "url": null, "sources": ["general knowledge"], "confidence": "low",
    });
    change(&mut entry);
    let data = json!({"meta": {"compiled": "2026-11-23"}, "observances": [entry]});
    let documents = files::documents(r#"{"documents": [], "instruments": []}"#)?;
    Ok(emit::code(&files::observances(&data.to_string())?, &documents))
}

#[test]
fn a_right_entry_is_written() {
    let code = observances(|_| ()).unwrap();
    assert!(code.contains("Rule::Fixed { month: 3, day: 9 }"), "{code}");
}

#[test]
fn mistakes_are_named() {
    type Mistake = (fn(&mut Value), &'static str);
    let mistakes: [Mistake; 12] = [
        (
            |entry| entry["colour"] = json!("blue"),
            "harbour-day: unknown field `colour`",
        ),
        (
            |entry| entry["date"] = json!({"rule": "new-moon"}),
            "harbour-day: unknown variant `new-moon`",
        ),
        (
            |entry| entry["date"] = json!({"rule": "year", "year": 2026, "month": 3}),
            "harbour-day: unknown field `month`",
        ),
        (
            |entry| entry["date"] = json!({"month": 2, "day": 30}),
            "harbour-day: month 2 has no day 30",
        ),
        (
            |entry| entry["date"] = json!({"month": 13, "day": 1}),
            "harbour-day: there is no month 13",
        ),
        (
            |entry| entry["date"] = json!({"rule": "nth-weekday", "month": 5, "weekday": "monday", "nth": 6}),
            "harbour-day: there is no weekday number 6",
        ),
        (
            |entry| entry["date"] = json!({"rule": "years", "start_year": 2030, "end_year": 2021}),
            "harbour-day: the last year is before the first",
        ),
        (
            |entry| entry["date"] = json!({"rule": "period", "start": "2026-02-30", "end": "2026-03"}),
            "harbour-day: \"2026-02-30\" is no day",
        ),
        (
            |entry| entry["established_by"][0]["date"] = json!("2003-12-32"),
            "harbour-day: \"2003-12-32\" is no day",
        ),
        (
            |entry| entry["kind"] = json!("month"),
            "harbour-day: unknown variant `month`",
        ),
        (
            |entry| entry["names"] = json!({"de": "Tag der Häfen"}),
            "harbour-day: there is no language \"de\"",
        ),
        (
            |entry| entry["recurrence"] = json!({"every": 0, "first_year": 2004}),
            "harbour-day: recurrence.every",
        ),
    ];
    for (mistake, message) in mistakes {
        let told = observances(mistake).expect_err(message);
        assert!(told.starts_with(message), "{told:?} must begin with {message:?}");
    }
}
