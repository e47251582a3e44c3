//! Findings with the lines that they speak of.

use ariadne::{Color, Config, IndexType, Label, Report, ReportKind, Source};
use daymark_desk::files::FileFinding;

/// The longest file whose lines are shown: beyond it, laying them out would take longer than checking did.
const LARGEST: usize = 2 << 20;

/// One file's findings as text.
pub struct Excerpts<'a> {
    file: &'a str,
    text: &'a str,
    colour: bool,
}

impl<'a> Excerpts<'a> {
    /// For a file; `colour` where a terminal shows it.
    pub fn of(file: &'a str, text: &'a str, colour: bool) -> Self {
        Self { file, text, colour }
    }

    /// All of them, each with its lines.
    pub fn all(&self, findings: &[FileFinding]) -> String {
        if self.text.len() > LARGEST {
            return findings.iter().map(|finding| line(finding) + "\n").collect();
        }
        let mut cache = (self.file, Source::from(self.text));
        let mut out = Vec::new();
        for finding in findings {
            let colour = match finding.severity {
                "error" => Color::Red,
                "warning" => Color::Yellow,
                _ => Color::Blue,
            };
            let place = (self.file, finding.span.start..finding.span.end);
            let config = Config::default()
                .with_color(self.colour)
                .with_index_type(IndexType::Byte);
            let title = format!("{}[{}]", finding.severity, finding.rule);
            let mut report = Report::build(ReportKind::Custom(&title, colour), place.clone())
                .with_config(config)
                .with_message(&finding.message)
                .with_label(Label::new(place).with_color(colour));
            if let Some(fix) = &finding.fix {
                report = report.with_help(&fix.label);
            }
            if report.finish().write(&mut cache, &mut out).is_err() {
                out.extend(line(finding).bytes().chain(*b"\n"));
            }
        }
        String::from_utf8_lossy(&out).into_owned()
    }
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
