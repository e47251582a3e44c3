//! Findings on their way to window and terminal.

use daymark_article::Article;
use daymark_checks::{Finding, check};

use crate::boundary::FindingInfo;
use crate::pictures::ArticlePictures;
use crate::text::{Positions, line_and_column};
use crate::world::World;

/// The longest excerpt, in characters.
const EXCERPT: usize = 120;

/// All findings of an article.
pub(crate) fn of(article: &Article<'_>, world: &World<'_>, pictures: &ArticlePictures) -> Vec<Finding> {
    let has_picture = |address: &str| address.starts_with("data:") || pictures.get(address).is_some();
    check(
        article,
        &daymark_checks::Context {
            catalogue: world.catalogue,
            template: world.template(article),
            organisation: &world.own.organisation,
            as_of: Some(world.today),
            options: world.options,
            has_picture: &has_picture,
        },
    )
}

/// As the window shows it.
pub(crate) fn shown(finding: Finding, source: &str, positions: &Positions) -> FindingInfo {
    let (line, column) = line_and_column(source, finding.span.start);
    let place = positions.units_of(source, finding.span);
    FindingInfo {
        rule: finding.rule.to_owned(),
        severity: finding.severity.name().to_owned(),
        message: finding.message,
        excerpt: excerpt(finding.span.of(source)),
        from: place.map(|(from, _)| from),
        to: place.map(|(_, to)| to),
        line,
        column,
    }
}

/// The offending text, shortened where it is long.
pub(crate) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
