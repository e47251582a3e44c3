//! Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning and editors.

use daymark_desk::files::{FileFinding, FileSpan};
use daymark_desk::rules::{RuleInfo, all_rules};
use serde_json::{Value, json};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The whole log. `unread`: what is to be said of files that could not be checked.
pub fn log(findings: &[FileFinding], unread: &[String]) -> Value {
    let rules = all_rules();
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, &rules)).collect();
    let notifications: Vec<Value> = unread
        .iter()
        .map(|message| json!({ "level": "error", "message": { "text": message } }))
        .collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "daymark-cli",
                "fullName": concat!("Daymark ", env!("CARGO_PKG_VERSION")),
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(descriptor).collect::<Vec<_>>(),
            } },
            // Columns count characters, not UTF-16 units, which would be the default.
            "columnKind": "unicodeCodePoints",
            "invocations": [{
                "executionSuccessful": unread.is_empty(),
                "toolExecutionNotifications": notifications,
            }],
            "results": results,
        }],
    })
}

fn descriptor(rule: &RuleInfo) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.description },
        "fullDescription": { "text": rule.explanation },
        "help": {
            "text": format!("{}\n\n{}", rule.description, rule.explanation),
            "markdown": format!("**{}**\n\n{}", rule.description, rule.explanation),
        },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": [rule.group] },
    })
}

fn result(finding: &FileFinding, rules: &[RuleInfo]) -> Value {
    let uri = uri(&finding.file);
    let region = region(&FileSpan {
        line: finding.line,
        column: finding.column,
        end_line: finding.end_line,
        end_column: finding.end_column,
    });
    let mut region_with_text = region;
    region_with_text["snippet"] = json!({ "text": finding.excerpt });
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(finding.severity),
        "message": { "text": finding.message },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri },
            "region": region_with_text,
        } }],
    });
    if let Some(index) = rules.iter().position(|rule| rule.id == finding.rule) {
        result["ruleIndex"] = json!(index);
    }
    if let Some(fix) = &finding.fix {
        result["fixes"] = json!([{
            "description": { "text": fix.label },
            "artifactChanges": [{
                "artifactLocation": { "uri": uri },
                "replacements": [{
                    "deletedRegion": self::region(&fix.span),
                    "insertedContent": { "text": fix.replacement },
                }],
            }],
        }]);
    }
    result
}

fn region(span: &FileSpan) -> Value {
    json!({
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    })
}

fn level(severity: &str) -> &'static str {
    match severity {
        "error" => "error",
        "warning" => "warning",
        _ => "note",
    }
}

/// A file's name as a relative reference (RFC 3986), or as a file: address where it is absolute.
fn uri(file: &str) -> String {
    let mut uri = String::with_capacity(file.len() + 8);
    let path = if cfg!(windows) {
        file.replace('\\', "/")
    } else {
        file.to_owned()
    };
    let relative = path.strip_prefix("./").unwrap_or(&path);
    if relative.starts_with('/') {
        uri.push_str("file://");
    }
    for byte in relative.bytes() {
        let plain = byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'.' | b'_' | b'~' | b'/' | b'+' | b',' | b'=' | b'@');
        if plain {
            uri.push(byte.into());
        } else {
            // Writing to a string cannot fail.
            let _ = std::fmt::Write::write_fmt(&mut uri, format_args!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_becomes_a_reference() {
        for (file, reference) in [
            ("a/b c.md", "a/b%20c.md"),
            ("./été.md", "%C3%A9t%C3%A9.md"),
            ("/srv/a.md", "file:///srv/a.md"),
            ("-", "-"),
            ("a:b.md", "a%3Ab.md"),
        ] {
            assert_eq!(uri(file), reference);
        }
    }
}
