//! `heading-order`: headings go down one level at a time, and there is one at the top.

use super::Examples;
use super::Scope;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Kind, Node};

pub(super) const RULE: Rule = Rule {
    id: "heading-order",
    group: Group::Structure,
    description: "A skipped heading level, or a second heading of the first level.",
    explanation: "Readers of screen readers move from heading to heading, and their levels are the article's table of contents. A level left out reads as a part that is missing.\n\nThe title is the page's own first heading. The text's headings begin at # or ##, as you like, and each is at most one level below the one before it. A single # before all sections is taken for the title written once more; a second one, or a single one behind a section, means that the article has two tops. Write ## for its sections.\n\nExports count levels themselves, so a skipped one does no harm on the page; it does wherever the Markdown goes. Headings in quotations are left alone.",
    severity: Severity::Error,
    scope: Scope::Whole(check),
};

fn check(article: &Article<'_>, _: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    // Behind the title one may begin at either level.
    let mut last = 1;
    let mut tops = 0;
    let mut sections = 0;
    let single = article
        .blocks
        .iter()
        .filter_map(heading)
        .filter(|(_, level)| *level == 1)
        .count()
        == 1;
    for (node, level) in article.blocks.iter().filter_map(heading) {
        tops += usize::from(level == 1);
        // Behind a section a single one is no title any more; of several the first is taken for it.
        sections += usize::from(level == 2);
        if level == 1 && (tops > 1 || sections > 0 && single) {
            found.push(RULE.finds(
                node.span,
                "This is a second heading of the first level. An article has one, its title: write this one with “##”.",
            ));
        } else if level > last + 1 {
            let (now, right) = ("#".repeat(level.into()), "#".repeat((last + 1).into()));
            let above = if last == 1 { "title" } else { "heading before it" };
            found.push(RULE.finds(
                node.span,
                format!(
                    "A level is left out: this heading has “{now}”, and below the {above} at most “{right}” can follow."
                ),
            ));
        }
        last = level;
    }
    found
}

fn heading<'t, 'a>(node: &'t Node<'a>) -> Option<(&'t Node<'a>, u8)> {
    match &node.kind {
        Kind::Heading { level, .. } if !node.children.is_empty() => Some((node, *level)),
        _ => None,
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("## Origin\n\n#### A plan\n", "#### A plan"),
        ("## Origin\n\nText.\n\n# A plan\n\n## More\n", "# A plan"),
        ("### First of all\n", "### First of all"),
        ("# One\n\nText.\n\n# Two\n", "# Two"),
        ("# One\n\n### Two\n", "### Two"),
        ("## A\n\n### B\n\n##### C\n\n##### D\n", "##### C"),
        ("Title\n=====\n\nText.\n\nAgain\n=====\n", "Again\n====="),
        ("## A\n\n###### *B* {#b}\n", "###### *B* {#b}"),
        (
            "# A\n\n## B\n\n# {{ observance.name }}\n",
            "# {{ observance.name }}",
        ),
        ("---\ntitle: A\n---\n\nText.\n\n#### Deep\n", "#### Deep"),
    ],
    silent: &[
        "No heading at all.\n",
        "# A\n\n## B\n\n### C\n\n## D\n",
        "## A\n\n### B\n\n#### C\n\n## D\n\n### E\n",
        "---\ntitle: A\n---\n\n## B\n\n## C\n",
        "---\ntitle: A\n---\n\n# A\n\n## C\n",
        "## A\n\n```\n#### code\n# code\n# code\n```\n",
        "## A\n\n> #### Quoted\n\n## B\n",
        "## A\n\n#hashtag #hashtag\n\n\\#### B\n",
        "## A\n\n### B\n\nText\n----\n",
        "## A\n\n> [!goals] ##### Goals\n> - a\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{found, messages};

    #[test]
    fn a_level_is_missed_once() {
        assert_eq!(found("heading-order", "## A\n\n#### B\n\n#### C\n"), ["#### B"]);
        assert_eq!(
            found("heading-order", "## A\n\n#### B\n\n## C\n\n#### D\n"),
            ["#### B", "#### D"]
        );
        assert_eq!(found("heading-order", "# A\n\n# B\n\n# C\n"), ["# B", "# C"]);
    }

    #[test]
    fn the_message_says_which_level_may_follow() {
        let messages = messages("heading-order", "## A\n\n##### B\n");
        assert!(messages[0].contains("“###”"), "{messages:?}");
    }
}
