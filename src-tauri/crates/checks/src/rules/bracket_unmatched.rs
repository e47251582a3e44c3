//! `bracket-unmatched`: a bracket without its partner in the block.

use super::Examples;
use super::Scope;
use crate::running::{BREAK, GLUE, Place, Running, printed_running, running};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::Article;

pub(super) const RULE: Rule = Rule {
    id: "bracket-unmatched",
    group: Group::Language,
    description: "An opening or closing bracket without its partner in the paragraph.",
    explanation: "A bracket left open makes a reader look for its end; one too many is left over from a passage that was moved or cut.\n\nLabels of lists (a), 1), iv)), emoticons, intervals, and brackets within links, citations, code and addresses are understood. A bracket may open before a list and close in it.",
    severity: Severity::Warning,
    scope: Scope::Whole(check),
};

/// A bracket at its byte in the text.
#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    sign: char,
}

/// The brackets of one running text that have no partner in it.
#[derive(Default)]
struct Left {
    open: Vec<Mark>,
    close: Vec<Mark>,
}

fn check(article: &Article<'_>, _: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for texts in [printed_running(article), running(article)] {
        let mut left: Vec<Left> = texts.iter().map(|running| scan(&running.text)).collect();
        pair_with_lists(&texts, &mut left);
        for (running, left) in texts.iter().zip(left) {
            let open = left.open.iter().map(|mark| (mark, "closed again"));
            let close = left.close.iter().map(|mark| (mark, "opened before"));
            found.extend(open.chain(close).map(|(mark, what)| {
                RULE.finds(
                    running.at(mark.at..mark.at + mark.sign.len_utf8()),
                    format!(
                        "The bracket “{}” is not {what} in this paragraph. Add its partner, or remove it.",
                        mark.sign
                    ),
                )
            }));
        }
    }
    found
}

const PAIRS: [(char, char); 5] = [('(', ')'), ('[', ']'), ('（', '）'), ('［', '］'), ('【', '】')];

fn closing(open: char) -> Option<char> {
    PAIRS
        .iter()
        .find(|(sign, _)| *sign == open)
        .map(|(_, close)| *close)
}

fn scan(text: &str) -> Left {
    let mut left = Left::default();
    // With each opening bracket, whether it may be the mouth of an emoticon.
    let mut stack: Vec<(Mark, bool)> = Vec::new();
    // Closing brackets that may be a label's or a mouth.
    let mut spare: Vec<usize> = Vec::new();
    for (at, sign) in text.char_indices() {
        let mark = Mark { at, sign };
        if closing(sign).is_some() {
            stack.push((mark, sign == '(' && (has_eyes(text, at) || is_mirrored(text, at))));
        } else if let Some((open, _)) = PAIRS.iter().find(|(_, close)| *close == sign) {
            if stack
                .last()
                .is_some_and(|(last, _)| is_interval(text, *last, mark))
            {
                stack.pop();
            } else if sign == ')' && (has_eyes(text, at) || is_label(text, at)) {
                spare.push(at);
            } else if stack.last().is_some_and(|(last, _)| last.sign == *open) {
                stack.pop();
            } else if let Some(partner) = partner(&stack, *open) {
                let within = stack.drain(partner..).skip(1);
                left.open
                    .extend(within.filter(|(_, mouth)| !mouth).map(|(mark, _)| mark));
            } else {
                // "(the shortest]" is one fault: what is open has no partner of its own behind.
                if let Some((last, _)) = stack.last()
                    && closing(last.sign).is_some_and(|own| !text[at..].contains(own))
                {
                    stack.pop();
                }
                left.close.push(mark);
            }
        }
    }
    for (mark, mouth) in stack.into_iter().rev() {
        let partner = Some(spare.partition_point(|&at| at <= mark.at))
            .filter(|&at| mark.sign == '(' && at < spare.len());
        match partner {
            Some(partner) => {
                spare.remove(partner);
            }
            None if !mouth => left.open.push(mark),
            None => {}
        }
    }
    left.open.sort_by_key(|mark| mark.at);
    left
}

/// How many brackets may be open; no sentence has more, and a text full of brackets is read in time.
const DEEPEST: usize = 32;

fn partner(stack: &[(Mark, bool)], open: char) -> Option<usize> {
    let from = stack.len().saturating_sub(DEEPEST);
    let found = stack[from..].iter().rposition(|(mark, _)| mark.sign == open);
    found.map(|found| from + found)
}

/// `:)`, `;-(`: eyes, perhaps a nose, at the start of a word.
fn has_eyes(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(['-', '\'', '^', 'o']);
    let Some(before) = before.strip_suffix([':', ';', '=', '8']) else {
        return false;
    };
    let blank = |c: char| c.is_whitespace() || matches!(c, GLUE | BREAK);
    before.is_empty() || before.ends_with(blank)
}

/// `(:` and `(;`: an emoticon that looks the other way.
fn is_mirrored(text: &str, at: usize) -> bool {
    let blank = |c: char| c.is_whitespace() || matches!(c, GLUE | BREAK);
    let begins = text[..at].is_empty() || text[..at].ends_with(blank);
    let rest = text[at + 1..].strip_prefix([':', ';']);
    begins && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(blank))
}

/// The words after which a label may stand in the middle of a sentence.
const BEFORE_LABEL: [&str; 12] = ["and", "or", "et", "ou", "y", "o", "e", "u", "и", "или", "to", "à"];

/// `a)`, `12)`, `iv)`, `1.2)` at the start of a text or of one of its parts.
fn is_label(text: &str, at: usize) -> bool {
    let visible = |c: char| c == GLUE;
    let before = text[..at].trim_end_matches(visible);
    let start = before
        .rfind(|c: char| !(c.is_alphanumeric() || c == '.' || c == GLUE))
        .map_or(0, |found| {
            found + before[found..].chars().next().map_or(0, char::len_utf8)
        });
    let label = before[start..].replace(GLUE, "");
    let front = before[..start].trim_end_matches(visible);
    let letter = label.chars().count() == 1 && label.chars().all(char::is_alphabetic);
    let number = (1..=2).contains(&label.len()) && label.bytes().all(|byte| byte.is_ascii_digit());
    let roman = (1..=5).contains(&label.len())
        && (label.bytes().all(|byte| b"ivxl".contains(&byte))
            || label.bytes().all(|byte| b"IVXL".contains(&byte)));
    let doubled = label.len() == 2
        && label.as_bytes()[0] == label.as_bytes()[1]
        && label.bytes().all(|byte| byte.is_ascii_lowercase());
    let parts = label.contains('.') && label.split('.').all(|part| (1..=2).contains(&part.len()));
    if !(letter || number || roman || doubled || parts) {
        return false;
    }
    let words = front.trim_end();
    if !(front.is_empty() || words.len() < front.len() || front.ends_with(BREAK)) {
        return false;
    }
    // "apartado a)": a letter by itself is a label wherever it stands.
    let lower = letter && label.chars().all(char::is_lowercase);
    let last = words
        .rsplit(|c: char| c.is_whitespace() || c == GLUE)
        .next()
        .unwrap_or_default();
    lower
        || words.is_empty()
        || words.ends_with([';', ',', ':', '.', '–', '—', '-', '!', '?', BREAK])
        || BEFORE_LABEL.contains(&last.to_lowercase().as_str())
}

/// `[0, 1)`: numbers between brackets of two kinds.
fn is_interval(text: &str, open: Mark, close: Mark) -> bool {
    let inside = &text[open.at + open.sign.len_utf8()..close.at];
    let kinds = matches!((open.sign, close.sign), ('[', ')') | ('(', ']'));
    kinds
        && inside.contains([',', ';', '–'])
        && inside.bytes().any(|byte| byte.is_ascii_digit())
        && inside
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, ',' | ';' | '.' | ' ' | '-' | '–' | '−' | '∞' | '+'))
}

/// A bracket that opens before a list and closes in it; one that holds several paragraphs.
fn pair_with_lists(texts: &[Running], left: &mut [Left]) {
    for at in 0..texts.len() {
        let Some(&open) = left[at].open.first() else {
            continue;
        };
        let begins = texts[at].text[..open.at]
            .chars()
            .all(|c| c.is_whitespace() || c == GLUE);
        let partner = (at + 1..texts.len())
            .take_while(|&next| {
                texts[next].place == Place::Item
                    || (begins && texts[next].place == Place::Paragraph && next - at < 5)
            })
            .find(|&next| {
                left[next]
                    .close
                    .first()
                    .is_some_and(|mark| closing(open.sign) == Some(mark.sign))
            });
        if let Some(partner) = partner {
            left[at].open.remove(0);
            left[partner].close.remove(0);
        }
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("The seventh sword (the shortest] becomes a plough.\n", "]"),
        (
            "The goals are to:\n\n- share what works; and\n- expand cooperation for development.)\n",
            ")",
        ),
        ("The plan (adopted in 1978 is known.\n", "("),
        ("The plan adopted in 1978) is known.\n", ")"),
        ("As said in section 3), it is known.\n", ")"),
        ("A note [added by the editors is here.\n", "["),
        ("A note added] is here.\n", "]"),
        ("The *plan (1978* is known.\n", "("),
        ("Two (of three [and more) are here.\n", "["),
        ("See [the plan](https://a.example/)) for more.\n", ")"),
        ("## The plan (1978\n\nText.\n", "("),
        ("---\ntitle: The plan (1978\n---\n", "("),
        ("| a | b |\n|---|---|\n| (c | d |\n", "("),
    ],
    silent: &[
        "The plan (adopted in 1978) is known.\n",
        "a) share; b) build; and c) open (as agreed).\n",
        "1) one\n\niv) four\n\n1.2) more\n",
        "Options: (a) and b), and the apartado c) of the text.\n",
        "(see also a)\n",
        "(as in a) and b) of the text)\n",
        "Thank you all :) and see you next year ;-)\n",
        "A smile (: and the years (1–3].\n",
        "We lost it :( and found it (in the end :)\n",
        "Founded by [@A/RES/58/220, para. 3)] and `f(x` and {{ observance.date }}.\n",
        "See [the plan (1978)](https://a.example/b_(c\\)) and <https://a.example/(>.\n",
        "A text[^1] with a note.\n\n[^1]: A note (in brackets).\n",
        "The (*inner* [and **innermost**]) part.\n",
        "All numbers in [0, 1) and (0; 2.5] count.\n",
        "(The goals are to:\n\n- share; and\n- build.)\n",
        "The goals (four in number:\n\n- share;\n- build).\n",
        "(The first paragraph is put in brackets.\n\nAnd so is the second.)\n",
        "![A map (detail)](map.png) and <span title=\"(\">text</span>\n",
        "Write to us (press@alderline.example) or see (https://alderline.example/a).\n",
        "第一（甲）和第二。\n",
        "- [ ] to do\n- [x] done\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::found;

    #[test]
    fn both_halves_may_be_missing() {
        assert_eq!(found("bracket-unmatched", "One) and (two.\n"), [")", "("]);
        assert_eq!(found("bracket-unmatched", "计划（1978年通过。\n"), ["（"]);
        assert_eq!(
            found("bracket-unmatched", "Glad :) that it (the plan is known.\n"),
            ["("],
            "an emoticon before it is no partner"
        );
    }

    #[test]
    fn a_bracket_of_another_paragraph_is_no_partner() {
        assert_eq!(
            found("bracket-unmatched", "The plan (1978 is known.\n\nIt is) old.\n"),
            ["(", ")"]
        );
    }
}
