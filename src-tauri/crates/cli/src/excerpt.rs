//! Findings with the lines that they speak of.

use ariadne::{Color, Config, Label, Report, ReportKind, Source};
use daymark_desk::files::FileFinding;

/// The longest file whose lines are shown: beyond it, laying them out would take longer than checking did.
const LARGEST: usize = 512 << 10;

/// A file's findings in the order of its text, each with its lines; `colour` where a terminal shows it.
pub fn excerpts(file: &str, text: &str, findings: &[FileFinding], colour: bool) -> String {
    if text.len() > LARGEST {
        return findings.iter().map(|finding| line(finding) + "\n").collect();
    }
    // An escape character of the article must not reach the terminal. One character for one keeps the columns.
    let mut cache = (file, Source::from(text.replace(ESCAPE, "\u{241b}")));
    let mut out = Vec::new();
    let (mut bytes, mut characters) = (0, 0);
    for finding in findings {
        // Places are counted in characters, onwards from the last finding's.
        let start = finding.span.start.max(bytes);
        characters += text[bytes..start].chars().count();
        bytes = start;
        let length = finding.span.of(text).trim_end().chars().count();
        let place = (file, characters..characters + length);
        let hue = match finding.severity {
            "error" => Color::Red,
            "warning" => Color::Yellow,
            _ => Color::Blue,
        };
        let title = format!("{}[{}]", finding.severity, finding.rule);
        let mut report = Report::build(ReportKind::Custom(&title, hue), place.clone())
            .with_config(Config::default().with_color(colour))
            .with_message(finding.message.replace(ESCAPE, "\u{241b}"))
            .with_label(Label::new(place).with_color(hue).with_message("here"));
        if let Some(fix) = &finding.fix {
            report = report.with_help(&fix.label);
        }
        if report.finish().write(&mut cache, &mut out).is_err() {
            out.extend(line(finding).bytes().chain(*b"\n"));
        }
    }
    let shown = String::from_utf8_lossy(&out);
    if colour {
        shown.into_owned()
    } else {
        without_colour(&shown)
    }
}

const ESCAPE: char = '\u{1b}';

/// A report's title is coloured whatever its settings say.
fn without_colour(shown: &str) -> String {
    let mut pieces = shown.split(ESCAPE);
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('m').map_or(piece, |(_, rest)| rest));
    }
    plain
}

/// A finding in one line: `file:line:column: severity[rule] message`.
pub fn line(finding: &FileFinding) -> String {
    let FileFinding {
        file,
        line,
        column,
        severity,
        rule,
        message,
        ..
    } = finding;
    format!("{file}:{line}:{column}: {severity}[{rule}] {message}")
}
