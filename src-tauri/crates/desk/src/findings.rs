//! Findings on their way to window and terminal.

use std::collections::HashMap;

use daymark_article::{Article, Span};
use daymark_checks::{Finding, Fix, Group, Memory, Severity, check_again, ignores, rules};

use crate::boundary::{FindingInfo, FixInfo, IgnoreInfo, RuleInfo, TextChange};
use crate::pictures::ArticlePictures;
use crate::speller::DeskSpeller;
use crate::text::{self, Positions, line_and_column};
use crate::world::World;

/// The longest excerpt, in characters.
const EXCERPT: usize = 120;

/// All findings of an article.
pub(crate) fn of(article: &Article<'_>, world: &World<'_>, pictures: &ArticlePictures) -> Vec<Finding> {
    of_again(article, world, pictures, &mut Memory::default())
}

/// The same, sooner where the article was checked before in the same world.
pub(crate) fn of_again(
    article: &Article<'_>,
    world: &World<'_>,
    pictures: &ArticlePictures,
    memory: &mut Memory,
) -> Vec<Finding> {
    let own_key = |finding: &Finding| {
        // The rules know documents of the United Nations; a source of the organisation's own is no fault.
        let key = finding
            .span
            .of(article.source)
            .trim_start_matches(['[', '@'])
            .trim_end_matches(']');
        finding.rule.starts_with("citation-") && world.own.sources.source(key.trim()).is_some()
    };
    let has_picture = |address: &str| address.starts_with("data:") || pictures.get(address).is_some();
    let speller = DeskSpeller::of(world);
    let mut findings = check_again(
        article,
        &daymark_checks::Context {
            catalogue: world.catalogue,
            template: world.template(article),
            organisation: &world.own.organisation,
            as_of: Some(world.today),
            options: world.options,
            has_picture: &has_picture,
            speller: Some(&speller),
        },
        memory,
    );
    findings.retain(|finding| !own_key(finding));
    findings
}

/// How many of them are errors, and how many warnings.
pub(crate) fn counts(findings: &[Finding]) -> (u32, u32) {
    let count = |severity| findings.iter().filter(|each| each.severity == severity).count() as u32;
    (count(Severity::Error), count(Severity::Warning))
}

/// As the window shows them, in the same order.
pub(crate) fn shown(
    findings: Vec<Finding>,
    article: &Article<'_>,
    positions: &Positions,
) -> Vec<FindingInfo> {
    let source = article.source;
    let mut lines = Lines::of(source);
    let mut known: HashMap<u64, u32> = HashMap::new();
    findings
        .into_iter()
        .map(|finding| {
            let (line, column) = lines.at(finding.span.start);
            let place = positions.units_of(source, finding.span);
            let (lead, tail) = around(source, finding.span);
            let hash = name(&finding, &lead, &tail, source);
            let same = known.entry(hash).or_default();
            *same += 1;
            FindingInfo {
                id: format!("{}-{hash:x}-{same}", finding.rule),
                rule: finding.rule.to_owned(),
                group: group(finding.rule).to_owned(),
                severity: finding.severity.name().to_owned(),
                excerpt: excerpt(finding.span.of(source)),
                from: place.map(|(from, _)| from),
                to: place.map(|(_, to)| to),
                field: field(article, finding.span),
                line,
                column,
                fix: finding.fix.as_ref().map(|fix| fixed(fix, source, positions)),
                message: finding.message,
                lead,
                tail,
            }
        })
        .collect()
}

/// What the comments of an article silence.
pub(crate) fn silenced(article: &Article<'_>, positions: &Positions) -> Vec<IgnoreInfo> {
    let mut lines = Lines::of(article.source);
    ignores(article)
        .into_iter()
        .filter_map(|ignore| {
            let (from, to) = positions.units_of(article.source, ignore.name)?;
            Some(IgnoreInfo {
                rule: ignore.rule.to_owned(),
                whole_article: ignore.whole_article,
                from,
                to,
                line: lines.at(ignore.name.start).0,
            })
        })
        .collect()
}

/// Every rule, for the window.
pub(crate) fn rule_list() -> Vec<RuleInfo> {
    rules()
        .iter()
        .map(|rule| RuleInfo {
            id: rule.id.to_owned(),
            group: rule.group.word().to_owned(),
            description: rule.description.to_owned(),
            explanation: rule.explanation.to_owned(),
            severity: rule.severity.name().to_owned(),
        })
        .collect()
}

fn group(id: &str) -> &'static str {
    let rule = rules().iter().find(|rule| rule.id == id);
    rule.map_or(Group::Structure, |rule| rule.group).word()
}

fn fixed(fix: &Fix, source: &str, positions: &Positions) -> FixInfo {
    let (lead, tail) = around(source, fix.span);
    let change = positions.units_of(source, fix.span).map(|(from, to)| TextChange {
        from,
        to,
        insert: fix.replacement.clone(),
    });
    FixInfo {
        label: fix.label.clone(),
        replaced: text::shown(fix.span.of(source)),
        replacement: fix.replacement.clone(),
        lead,
        tail,
        changes: change.into_iter().collect(),
    }
}

/// The key of the front matter in whose value a finding stands.
fn field(article: &Article<'_>, span: Span) -> Option<String> {
    let fields = &article.front_matter.fields;
    let around = fields
        .iter()
        .find(|field| field.key_span.start <= span.start && span.start <= field.value_span.end)?;
    (span.end > 0).then(|| around.key.clone())
}

/// What tells one finding from the others, whatever stands elsewhere in the text.
fn name(finding: &Finding, lead: &str, tail: &str, source: &str) -> u64 {
    // FNV-1a: the same in every process, as ids may be kept.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let parts = [
        finding.rule,
        &finding.message,
        lead,
        finding.span.of(source),
        tail,
    ];
    for byte in parts.iter().flat_map(|part| part.bytes().chain([0xff])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}

/// What stands before and behind a span in its line, from whole words and not much of it.
fn around(source: &str, span: Span) -> (String, String) {
    const BEFORE: usize = 28;
    const BEHIND: usize = 48;
    let line = source[..span.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let before = &source[line..span.start];
    let lead = match before.char_indices().rev().nth(BEFORE) {
        Some((cut, _)) => match before[cut..].find(' ') {
            Some(blank) => &before[cut + blank + 1..],
            None => &before[cut..],
        },
        None => before,
    };
    let end = source[span.end..]
        .find(['\n', '\r'])
        .map_or(source.len(), |at| span.end + at);
    let behind = &source[span.end..end];
    let tail = match behind.char_indices().nth(BEHIND) {
        Some((cut, _)) => behind[..cut]
            .rfind(' ')
            .map_or(&behind[..cut], |blank| &behind[..blank]),
        None => behind,
    };
    (lead.trim_start_matches('\u{feff}').to_owned(), tail.to_owned())
}

/// Lines and columns of places that come in order: a long article with many findings is read once.
struct Lines<'s> {
    source: &'s str,
    line: u32,
    start: usize,
}

impl<'s> Lines<'s> {
    const fn of(source: &'s str) -> Self {
        Self {
            source,
            line: 1,
            start: 0,
        }
    }

    /// From 1, columns in characters; of a byte that is not before the last one asked for.
    fn at(&mut self, byte: usize) -> (u32, u32) {
        let (line, column) = line_and_column(&self.source[self.start..], byte.saturating_sub(self.start));
        if line > 1 {
            self.line += line - 1;
            let before = &self.source[..byte];
            self.start = before.rfind(['\n', '\r']).map_or(self.start, |at| at + 1);
        }
        (self.line, column)
    }
}

/// The offending text, shortened where it is long.
pub(crate) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Positions;
    use daymark_article::parse;

    fn finding(source: &str, text: &str) -> Finding {
        let start = source.find(text).unwrap();
        Finding {
            rule: "placeholder",
            severity: Severity::Error,
            span: Span::new(start, start + text.len()),
            message: "Still to be written.".to_owned(),
            fix: None,
        }
    }

    fn info(source: &str, texts: &[&str]) -> Vec<FindingInfo> {
        let article = parse(source);
        let findings = texts.iter().map(|text| finding(source, text)).collect();
        shown(findings, &article, &Positions::of(source, article.body.start))
    }

    #[test]
    fn an_id_outlives_what_is_typed_elsewhere_only() {
        let before = info("One.\n\nWe TODO here.\n", &["TODO"]);
        let above = info("One more line.\n\nTwo.\n\nWe TODO here.\n", &["TODO"]);
        assert_eq!(before[0].id, above[0].id);
        assert_ne!(before[0].line, above[0].line);
        let near = info("One.\n\nWe still TODO here.\n", &["TODO"]);
        assert_ne!(before[0].id, near[0].id);
    }

    #[test]
    fn two_that_are_alike_have_two_ids() {
        let source = "TODO\n";
        let both = info(source, &["TODO", "TODO"]);
        assert_ne!(both[0].id, both[1].id);
    }

    #[test]
    fn places_are_those_of_the_whole_text() {
        let source = "\u{feff}---\r\ntitle: A TODO\r\n---\r\n\r\nÜber TODO two\rthen TODO three\n";
        let article = parse(source);
        let spans: Vec<_> = source
            .match_indices("TODO")
            .map(|(at, text)| Span::new(at, at + text.len()))
            .collect();
        let findings = spans
            .iter()
            .map(|&span| Finding {
                span,
                ..finding(source, "TODO")
            })
            .collect();
        let told = shown(findings, &article, &Positions::of(source, article.body.start));
        for (info, span) in told.iter().zip(&spans) {
            assert_eq!((info.line, info.column), line_and_column(source, span.start));
        }
        assert_eq!(told[0].field.as_deref(), Some("title"));
        assert_eq!((told[0].from, told[0].lead.as_str()), (None, "title: A "));
        assert_eq!((told[1].lead.as_str(), told[1].tail.as_str()), ("Über ", " two"));
        assert_eq!(told[1].field, None);
    }

    #[test]
    fn the_surroundings_are_short_and_of_whole_words() {
        let long = "word ".repeat(40);
        let source = format!("{long}TODO {long}");
        let told = &info(&source, &["TODO"])[0];
        assert!(
            told.lead.starts_with("word ") && told.lead.len() <= 30,
            "{:?}",
            told.lead
        );
        assert!(
            told.tail.ends_with("word") && told.tail.len() <= 50,
            "{:?}",
            told.tail
        );
    }
}
