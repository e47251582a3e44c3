//! `rules` lists and explains; `check --format sarif` is what code scanning reads.

mod common;
use common::Desk;
use serde_json::Value;

#[test]
fn the_list_has_every_rule_with_what_it_looks_for() {
    let desk = Desk::new();
    let listed = desk.run(&["rules"]);
    let json = desk.run(&["rules", "--format", "json"]).ends(0).json();
    let rules = json.as_array().unwrap();
    assert!(rules.len() >= 17);
    for rule in rules {
        let id = format!("{} ", rule["id"].as_str().unwrap());
        let line = listed.ends(0).out.lines().find(|line| line.starts_with(&id));
        let line = line.unwrap_or_else(|| panic!("{rule}"));
        for part in ["severity", "group", "description"] {
            assert!(line.contains(rule[part].as_str().unwrap()), "{part} in {line}");
        }
    }
}

#[test]
fn a_rule_is_explained_with_examples() {
    let desk = Desk::new();
    let ran = desk.run(&["rules", "word-repeated"]);
    for part in [
        "warning",
        "It finds:",
        "marked: the the",
        "It lets pass:",
        "daymark: ignore word-repeated",
    ] {
        assert!(ran.ends(0).out.contains(part), "{part} in {}", ran.out);
    }
    let json = desk
        .run(&["rules", "word-repeated", "--format", "json"])
        .ends(0)
        .json();
    let fires = json["fires"].as_array().expect("a list");
    assert!(
        fires.iter().any(|example| example["marked"] == "the the"),
        "{json}"
    );
    desk.run(&["rules", "word-repeted"])
        .ends(2)
        .tells(&["word-repeted", "word-repeated"]);
}

/// Asserts what the SARIF 2.1.0 schema asks of an object: these properties and no others, the `required` ones present.
#[track_caller]
fn has(object: &Value, required: &[&str], optional: &[&str]) {
    let object = object
        .as_object()
        .unwrap_or_else(|| panic!("an object: {object}"));
    for name in required {
        assert!(object.contains_key(*name), "{name} in {object:?}");
    }
    for name in object.keys() {
        let known = required.contains(&name.as_str()) || optional.contains(&name.as_str());
        assert!(known, "{name} is no property of this object in the schema");
    }
}

#[track_caller]
fn is_region(region: &Value) {
    has(
        region,
        &["startLine", "startColumn", "endLine", "endColumn"],
        &["snippet"],
    );
    for name in ["startLine", "startColumn", "endLine", "endColumn"] {
        assert!(
            region[name].as_u64().is_some_and(|number| number >= 1),
            "{name} counts from 1"
        );
    }
}

/// The properties of the objects that we write are those of the OASIS Standard "Static Analysis Results Interchange
/// Format (SARIF) Version 2.1.0" and its schema.
#[test]
fn sarif_is_as_its_schema_says() {
    let desk = Desk::new();
    desk.write("a b/é.md", "We mark the the day.\n");
    let ran = desk.run(&[
        "check",
        "--format",
        "sarif",
        "a b/é.md",
        "findings.md",
        "gone.md",
        "clean.md",
    ]);
    let log = ran.ends(2).json();
    has(&log, &["version", "runs", "$schema"], &[]);
    assert_eq!(log["version"], "2.1.0");
    assert!(
        log["$schema"]
            .as_str()
            .unwrap()
            .ends_with("sarif-schema-2.1.0.json")
    );
    let run = &log["runs"][0];
    has(run, &["tool", "results"], &["columnKind", "invocations"]);
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let driver = &run["tool"]["driver"];
    has(
        driver,
        &["name", "rules"],
        &["fullName", "version", "semanticVersion"],
    );
    let rules = driver["rules"].as_array().unwrap();
    for rule in rules {
        has(
            rule,
            &["id", "shortDescription", "help", "defaultConfiguration"],
            &["fullDescription", "properties"],
        );
        assert!(!rule["help"]["text"].as_str().unwrap().is_empty());
        has(&rule["defaultConfiguration"], &["level"], &[]);
    }
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 6);
    for result in results {
        has(
            result,
            &["message", "ruleId", "level", "locations"],
            &["ruleIndex", "fixes"],
        );
        assert!(matches!(
            result["level"].as_str(),
            Some("error" | "warning" | "note")
        ));
        let index = result["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(rules[index]["id"], result["ruleId"], "the index is the rule's");
        has(&result["message"], &["text"], &[]);
        has(&result["locations"][0], &["physicalLocation"], &[]);
        let place = &result["locations"][0]["physicalLocation"];
        has(place, &["artifactLocation", "region"], &[]);
        has(&place["artifactLocation"], &["uri"], &[]);
        is_region(&place["region"]);
    }
    let repeated = &results[0];
    let place = &repeated["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20b/%C3%A9.md");
    assert_eq!(place["region"]["snippet"]["text"], "the the");
    assert_eq!(
        (&place["region"]["startColumn"], &place["region"]["endColumn"]),
        (&9.into(), &16.into())
    );
    let fix = &repeated["fixes"][0];
    has(fix, &["artifactChanges"], &["description"]);
    has(
        &fix["artifactChanges"][0],
        &["artifactLocation", "replacements"],
        &[],
    );
    let replacement = &fix["artifactChanges"][0]["replacements"][0];
    has(replacement, &["deletedRegion"], &["insertedContent"]);
    is_region(&replacement["deletedRegion"]);
    assert_eq!(replacement["insertedContent"]["text"], "the");
    let invocation = &run["invocations"][0];
    has(
        invocation,
        &["executionSuccessful"],
        &["toolExecutionNotifications"],
    );
    assert_eq!(invocation["executionSuccessful"], false);
    let notification = &invocation["toolExecutionNotifications"][0];
    has(notification, &["message"], &["level"]);
    assert!(
        notification["message"]["text"]
            .as_str()
            .unwrap()
            .contains("gone.md")
    );
}

#[test]
fn sarif_without_findings_is_a_whole_log() {
    let desk = Desk::new();
    let log = desk
        .run(&["check", "--format", "sarif", "clean.md"])
        .ends(0)
        .json();
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
    assert_eq!(log["runs"][0]["invocations"][0]["executionSuccessful"], true);
}
