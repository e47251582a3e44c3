//! Writing such comments: for a block, for the article, and taking one back.

use super::{Ignore, ignores, places};
use daymark_article::{Article, Kind, Node, Span, parse};

/// One replacement in the author's source. Line breaks are LF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

impl Edit {
    fn insert(at: usize, text: String) -> Self {
        Self {
            span: Span::new(at, at),
            replacement: text,
        }
    }

    fn remove(span: Span) -> Self {
        Self {
            span,
            replacement: String::new(),
        }
    }

    fn applied(&self, source: &str) -> String {
        let (before, after) = (&source[..self.span.start], &source[self.span.end..]);
        format!("{before}{}{after}", self.replacement)
    }
}

/// The edit that silences a rule in the block at a byte of the source; `None` where it is silent there already or
/// no comment can be put there.
///
/// A comment that the block has is extended. Otherwise one goes on a line of its own before the block or, where a
/// line would tear the block apart (an item of a list, a cell, the first line of a callout), behind its words.
pub fn ignore_here(article: &Article<'_>, rule: &str, at: usize) -> Option<Edit> {
    let source = article.source;
    let places = places(article);
    if places
        .iter()
        .any(|place| place.ignore.rule == rule && place.reaches(at))
    {
        return None;
    }
    let comment = format!("<!-- daymark: ignore {rule} -->");
    let chain = chain(&article.blocks, at);
    let mut edits = Vec::new();
    for (depth, block) in chain.iter().enumerate().rev() {
        let own = places
            .iter()
            .find(|place| !place.ignore.whole_article && place.span == block.span);
        if let Some(own) = own {
            edits.extend(extended(article, own.ignore.comment, rule));
        }
        let parent = depth.checked_sub(1).map(|above| &chain[above].kind);
        edits.extend(match parent {
            None | Some(Kind::BlockQuote | Kind::Callout(_)) if block.kind != Kind::CalloutTitle => {
                line_before(source, block, &comment)
            }
            _ => behind_words(block, &comment),
        });
    }
    edits.into_iter().find(|edit| {
        let moved = at
            + if edit.span.start <= at {
                edit.replacement.len()
            } else {
                0
            };
        keeps_blocks(article, edit, |after| {
            super::places(after)
                .iter()
                .any(|place| place.ignore.rule == rule && place.reaches(moved))
        })
    })
}

/// The edit that silences a rule in the whole article; `None` where it is silent there already.
///
/// The comment stands at the end, where it is in nobody's way; one that is there is extended.
pub fn ignore_in_article(article: &Article<'_>, rule: &str) -> Option<Edit> {
    let all = ignores(article);
    let mut known = all.iter().filter(|each| each.whole_article);
    if known.clone().any(|each| each.rule == rule) {
        return None;
    }
    let comment = format!("<!-- daymark: ignore-article {rule} -->");
    let body = article.body.of(article.source);
    let end = article.body.start + body.trim_end().len();
    let last = if end == article.body.start {
        Edit::insert(article.body.end, comment.clone())
    } else {
        Edit::insert(end, format!("\n\n{comment}"))
    };
    let first = Edit::insert(article.body.start, format!("{comment}\n\n"));
    let more = known
        .next()
        .and_then(|each| extended(article, each.comment, rule));
    more.into_iter().chain([last, first]).find(|edit| {
        keeps_blocks(article, edit, |after| {
            ignores(after)
                .iter()
                .any(|each| each.whole_article && each.rule == rule)
        })
    })
}

/// The edit that takes the name of a rule out of its comment, and the comment where it named no other.
pub fn take_back(article: &Article<'_>, ignore: &Ignore<'_>) -> Edit {
    let source = article.source;
    let names: Vec<Span> = ignores(article)
        .iter()
        .filter(|each| each.comment == ignore.comment)
        .map(|each| each.name)
        .collect();
    let index = names.iter().position(|name| *name == ignore.name);
    match (index, names.as_slice()) {
        (Some(0), [first, next, ..]) => Edit::remove(Span::new(first.start, next.start)),
        (Some(index), names) if index > 0 => Edit::remove(Span::new(names[index - 1].end, ignore.name.end)),
        _ => Edit::remove(with_its_room(source, ignore.comment, article.body.start)),
    }
}

/// The comment with the line that it alone stands on, or with the blank before it.
fn with_its_room(source: &str, comment: Span, body: usize) -> Span {
    let start = line_start(source, comment.start);
    let end = source[comment.end..]
        .find('\n')
        .map_or(source.len(), |at| comment.end + at + 1);
    let is_room = |text: &str| text.trim_matches(['>', ' ', '\t', '\r', '\n']).is_empty();
    if !is_room(&source[start..comment.start]) || !is_room(&source[comment.end..end]) {
        let blank = source[..comment.start].ends_with(' ');
        return Span::new(comment.start - usize::from(blank), comment.end);
    }
    // A comment between two blank lines, or at the end, takes one of them along.
    let above = source[body..start]
        .trim_end_matches([' ', '\t', '\r', '\n'])
        .len()
        + body;
    let apart = source[above..start].matches('\n').count() > 1;
    let ends = source[end..].trim().is_empty();
    if apart && ends {
        return Span::new(above, comment.end);
    }
    let blank_below = source[end..]
        .lines()
        .next()
        .is_some_and(|line| line.trim().is_empty());
    if blank_below && (apart || start == body) {
        let below = source[end..].find('\n').map_or(source.len(), |at| end + at + 1);
        return Span::new(start, below);
    }
    Span::new(start, end)
}

/// A further name in a comment.
fn extended(article: &Article<'_>, comment: Span, rule: &str) -> Option<Edit> {
    let last = ignores(article)
        .into_iter()
        .rfind(|each| each.comment == comment)?;
    Some(Edit::insert(last.name.end, format!(", {rule}")))
}

/// The blocks around a byte, the outermost first.
fn chain<'t, 'a>(blocks: &'t [Node<'a>], at: usize) -> Vec<&'t Node<'a>> {
    let mut chain = Vec::new();
    let mut level = blocks;
    loop {
        let around = level
            .iter()
            .rfind(|node| !node.kind.is_inline() && node.span.start <= at && at < node.span.end.max(1));
        let Some(node) = around else { return chain };
        chain.push(node);
        level = &node.children;
    }
}

/// The comment on a line of its own before the block, quoted as the block is.
fn line_before(source: &str, block: &Node<'_>, comment: &str) -> Option<Edit> {
    let start = line_start(source, block.span.start);
    let before = &source[start..block.span.start];
    if !before.trim_matches(['>', ' ', '\t', '\u{feff}']).is_empty() {
        return None;
    }
    // A byte-order mark stays the first of all; an indentation is the block's own.
    let mark = before.len() - before.trim_start_matches('\u{feff}').len();
    let quote = before[mark..]
        .rfind('>')
        .map_or("", |end| &before[mark..=mark + end]);
    let blank = if quote.is_empty() { "" } else { " " };
    Some(Edit::insert(start + mark, format!("{quote}{blank}{comment}\n")))
}

/// The comment behind the block's own words.
fn behind_words(block: &Node<'_>, comment: &str) -> Option<Edit> {
    let words = block.children.iter().take_while(|child| child.kind.is_inline());
    let last = words.last()?;
    Some(Edit::insert(last.span.end, format!(" {comment}")))
}

fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind(['\n', '\r']).map_or(0, |line| line + 1)
}

/// Whether the edit leaves every block what it was, and the article as wanted.
fn keeps_blocks(article: &Article<'_>, edit: &Edit, wanted: impl Fn(&Article<'_>) -> bool) -> bool {
    let source = edit.applied(article.source);
    let after = parse(&source);
    let blocks = |article: &Article<'_>| -> Vec<String> {
        article
            .walk()
            .filter(|node| !node.kind.is_inline() && node.kind != Kind::HtmlBlock)
            .map(|node| format!("{:?}", node.kind))
            .collect()
    };
    wanted(&after) && blocks(article) == blocks(&after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::found;

    /// Silences `placeholder` at the first TODO.
    fn here(source: &str) -> Option<String> {
        let at = source.find("TODO").expect("an example has something to find");
        Some(ignore_here(&parse(source), "placeholder", at)?.applied(source))
    }

    #[test]
    fn the_comment_stands_before_its_block_or_behind_its_words() {
        for (before, after) in [
            (
                "One.\n\nTODO two.\n",
                "One.\n\n<!-- daymark: ignore placeholder -->\nTODO two.\n",
            ),
            ("TODO", "<!-- daymark: ignore placeholder -->\nTODO"),
            (
                "## TODO title\nText.\n",
                "<!-- daymark: ignore placeholder -->\n## TODO title\nText.\n",
            ),
            (
                "- a\n- TODO b\n- c\n",
                "- a\n- TODO b <!-- daymark: ignore placeholder -->\n- c\n",
            ),
            (
                "- a\n\n- TODO b\n",
                "- a\n\n- TODO b <!-- daymark: ignore placeholder -->\n",
            ),
            (
                "- TODO a\n  - b\n",
                "- TODO a <!-- daymark: ignore placeholder -->\n  - b\n",
            ),
            (
                "> Said.\n>\n> TODO by whom.\n",
                "> Said.\n>\n> <!-- daymark: ignore placeholder -->\n> TODO by whom.\n",
            ),
            (
                "> [!goals] Our TODO:\n>\n> - a\n",
                "> [!goals] Our TODO: <!-- daymark: ignore placeholder -->\n>\n> - a\n",
            ),
            (
                "> [!goals] Our goals:\n>\n> - TODO;\n> - b.\n",
                "> [!goals] Our goals:\n>\n> - TODO; <!-- daymark: ignore placeholder -->\n> - b.\n",
            ),
            (
                "> [!sign-off]\n>\n> TODO thanks.\n",
                "> [!sign-off]\n>\n> <!-- daymark: ignore placeholder -->\n> TODO thanks.\n",
            ),
            (
                "| a | b |\n| - | - |\n| TODO | c |\n",
                "| a | b |\n| - | - |\n| TODO <!-- daymark: ignore placeholder --> | c |\n",
            ),
            (
                "One.[^1]\n\n[^1]: TODO\n",
                "One.[^1]\n\n[^1]: TODO <!-- daymark: ignore placeholder -->\n",
            ),
            (
                "---\ntitle: A\n---\nTODO\n",
                "---\ntitle: A\n---\n<!-- daymark: ignore placeholder -->\nTODO\n",
            ),
            (
                "\u{feff}TODO\n",
                "\u{feff}<!-- daymark: ignore placeholder -->\nTODO\n",
            ),
        ] {
            assert_eq!(here(before).as_deref(), Some(after), "{before:?}");
            assert_eq!(found("placeholder", after), [""; 0], "{after:?} is silent");
            assert_eq!(here(after), None, "{after:?}: once is enough");
        }
    }

    #[test]
    fn a_comment_that_the_block_has_is_extended() {
        for (before, after) in [
            (
                "<!-- daymark: ignore spelling -->\nTODO\n",
                "<!-- daymark: ignore spelling, placeholder -->\nTODO\n",
            ),
            (
                "- TODO <!-- daymark: ignore a, b -->\n",
                "- TODO <!-- daymark: ignore a, b, placeholder -->\n",
            ),
            (
                "<!-- daymark: ignore spelling -->\n- a\n- TODO\n",
                "<!-- daymark: ignore spelling -->\n- a\n- TODO <!-- daymark: ignore placeholder -->\n",
            ),
        ] {
            assert_eq!(here(before).as_deref(), Some(after), "{before:?}");
        }
    }

    #[test]
    fn the_comment_for_the_article_stands_at_its_end() {
        let silent = |source: &str| Some(ignore_in_article(&parse(source), "placeholder")?.applied(source));
        for (before, after) in [
            ("TODO\n", "TODO\n\n<!-- daymark: ignore-article placeholder -->\n"),
            ("- TODO", "- TODO\n\n<!-- daymark: ignore-article placeholder -->"),
            (
                "---\ntitle: TODO\n---\n",
                "---\ntitle: TODO\n---\n<!-- daymark: ignore-article placeholder -->",
            ),
            (
                "TODO\n\n<!-- daymark: ignore-article summary -->\n",
                "TODO\n\n<!-- daymark: ignore-article summary, placeholder -->\n",
            ),
            (
                "TODO\n\n```\nopen",
                "<!-- daymark: ignore-article placeholder -->\n\nTODO\n\n```\nopen",
            ),
        ] {
            assert_eq!(silent(before).as_deref(), Some(after), "{before:?}");
            assert_eq!(found("placeholder", after), [""; 0], "{after:?} is silent");
            assert_eq!(silent(after), None, "{after:?}: once is enough");
        }
    }

    #[test]
    fn taking_back_leaves_what_was_there_before() {
        for source in [
            "One.\n\nTODO two.\n",
            "- a\n- TODO b\n- c\n",
            "> Said.\n>\n> TODO by whom.\n",
            "> [!goals] Our TODO:\n>\n> - a\n",
            "## TODO title\nText.\n",
        ] {
            let ignored = here(source).expect("it can be ignored");
            let article = parse(&ignored);
            let back = take_back(&article, &ignores(&article)[0]).applied(&ignored);
            assert_eq!(back, source, "{ignored:?}");
        }
        for source in ["TODO\n", "One.\n\n- TODO\n"] {
            let article = parse(source);
            let ignored = ignore_in_article(&article, "placeholder")
                .expect("it can be ignored")
                .applied(source);
            let article = parse(&ignored);
            assert_eq!(
                take_back(&article, &ignores(&article)[0]).applied(&ignored),
                source
            );
        }
    }

    #[test]
    fn taking_back_one_of_several_leaves_the_others() {
        let source = "TODO <!-- daymark: ignore a, b,c -->\n";
        let article = parse(source);
        for (index, after) in [
            (0, "TODO <!-- daymark: ignore b,c -->\n"),
            (1, "TODO <!-- daymark: ignore a,c -->\n"),
            (2, "TODO <!-- daymark: ignore a, b -->\n"),
        ] {
            assert_eq!(
                take_back(&article, &ignores(&article)[index]).applied(source),
                after
            );
        }
    }
}
