//! `list-punctuation`: the goals end alike.

use super::Examples;
use super::Scope;
use crate::running::{BREAK, GLUE, OBJECT, Place, running_of};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Callout, Kind, Node, Span, plain_text};
use daymark_catalogue::Language;

pub(super) const RULE: Rule = Rule {
    id: "list-punctuation",
    group: Group::Structure,
    description: "Goals that end inconsistently: semicolons with “and” before the last and a full stop at the end, or every item a full sentence, or none.",
    explanation: "A list is one sentence (semicolons, “and” before the last item, one full stop), or a list of sentences (a full stop each), or a list of words (nothing). A goal that was added or moved breaks the pattern, and readers look for what is missing.\n\nThe rule reads the goals, the key facts, and any other list in which semicolons show that it is meant as one sentence. It marks what differs from the pattern that fits best. Lists within items are left alone; “and” is asked for in English only.",
    severity: Severity::Warning,
    scope: Scope::Whole(check),
};

/// How an item ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Semicolon,
    Comma,
    Stop,
    Nothing,
    /// A colon, or something that cannot be judged.
    Open,
    /// A stop that belongs to a short form: "6 p.m." ends with a stop, or with nothing.
    Short,
}

/// An item's end.
struct Item {
    end: End,
    /// The "and" behind it.
    and: Option<Span>,
    /// The sign, or the last word where there is none.
    place: Span,
    /// Where a sign belongs that is missing.
    behind: usize,
    /// Whether it ends with a colon, and no list follows within it.
    colon: bool,
}

/// A pattern that a list can follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pattern {
    /// One sentence, parted by the sign.
    Sentence(End),
    Stops,
    Nothing,
}

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some(language) = context.known_language(article) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    lists(&article.blocks, Kept::Other, article, language, &mut found);
    found
}

/// Of how a list must end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// The goals: all alike.
    Goals,
    /// Key facts may be of two kinds: only the odd one out is marked.
    Facts,
    /// Judged where semicolons show that it is one sentence.
    Other,
}

fn lists(
    nodes: &[Node<'_>],
    kept: Kept,
    article: &Article<'_>,
    language: Language,
    found: &mut Vec<Finding>,
) {
    let mut introduced = false;
    for node in nodes {
        match &node.kind {
            Kind::List { .. } => {
                let items: Vec<Item> = node
                    .children
                    .iter()
                    .filter_map(|node| item(node, article.source))
                    .collect();
                let whole = items.len() == node.children.len();
                let sentence = introduced && is_sentence(&items);
                if whole && items.len() > 1 && (kept != Kept::Other || sentence) {
                    let mut faults = judge(&items, language);
                    // Enumerations outside the goals do without "and" as often as not.
                    if kept == Kept::Other && faults.len() == 1 {
                        faults.retain(|fault| fault.message != NO_AND);
                    }
                    // One in three at most.
                    let odd = faults.len() * 3 <= items.len();
                    if kept == Kept::Goals || sentence || odd {
                        found.extend(faults);
                    }
                }
            }
            Kind::Callout(callout) => {
                let kept = match callout {
                    Callout::Goals => Kept::Goals,
                    Callout::KeyFacts => Kept::Facts,
                    _ => Kept::Other,
                };
                lists(&node.children, kept, article, language, found);
            }
            _ => {}
        }
        introduced = matches!(node.kind, Kind::Paragraph | Kind::CalloutTitle)
            && plain_text(node).trim_end().ends_with([':', '：']);
    }
}

/// Whether semicolons show that a list is meant as one sentence.
fn is_sentence(items: &[Item]) -> bool {
    let semicolons = items.iter().filter(|item| item.end == End::Semicolon).count();
    semicolons >= 2 && semicolons * 2 >= items.len()
}

/// What differs from the pattern that fits best; of patterns that fit alike the first.
fn judge(items: &[Item], language: Language) -> Vec<Finding> {
    let patterns = [
        Pattern::Sentence(End::Semicolon),
        Pattern::Sentence(End::Comma),
        Pattern::Stops,
        Pattern::Nothing,
    ];
    patterns
        .into_iter()
        .map(|pattern| faults(items, pattern, language))
        .min_by_key(Vec::len)
        .unwrap_or_default()
}

const NO_AND: &str = "The last item but one ends a list that is one sentence with “and” (or “or”) behind its semicolon. Add it.";

fn faults(items: &[Item], pattern: Pattern, language: Language) -> Vec<Finding> {
    let last = items.len() - 1;
    let fault = |at: usize| -> Option<Finding> {
        let item = &items[at];
        // A colon that no list follows is no end.
        if item.end == End::Open && !item.colon {
            return None;
        }
        let wanted = match pattern {
            Pattern::Sentence(sign) if at < last => sign,
            Pattern::Sentence(_) | Pattern::Stops => End::Stop,
            Pattern::Nothing => End::Nothing,
        };
        // Spanish parts the last item by a comma and "y", whatever parts the others.
        let parted =
            language == Language::Es && item.and.is_some() && at + 1 == last && item.end == End::Comma;
        let short = item.end == End::Short && matches!(wanted, End::Stop | End::Nothing);
        // French and Spanish write no comma before "et" and "y", nor do many in English.
        let unparted = item.and.is_some()
            && at + 1 == last
            && item.end == End::Nothing
            && (wanted == End::Comma || language != Language::En);
        if item.end != wanted && !parted && !short && !unparted {
            return Some(wrong_end(item, wanted, pattern, at == last, language));
        }
        let is_sentence = matches!(pattern, Pattern::Sentence(_));
        match item.and {
            Some(and) if !is_sentence || at + 1 != last => Some(RULE.finds(
                and,
                "This word belongs behind the last item but one only. Items were added or moved: move it there.",
            )),
            None if is_sentence && at + 1 == last && language == Language::En => Some(RULE.finds(
                item.place,
                NO_AND,
            )),
            _ => None,
        }
    };
    (0..items.len()).filter_map(fault).collect()
}

fn wrong_end(item: &Item, wanted: End, pattern: Pattern, is_last: bool, language: Language) -> Finding {
    let what = match pattern {
        Pattern::Sentence(_) if is_last => {
            "The list is one sentence, so its last item ends with a full stop."
        }
        Pattern::Sentence(End::Comma) => "The other items end with a comma.",
        Pattern::Sentence(_) => "The other items end with a semicolon.",
        Pattern::Stops => "The other items are sentences with a full stop.",
        Pattern::Nothing => "The other items end without a sign.",
    };
    let finding = RULE.finds(item.place, format!("{what} End this one alike."));
    let sign = match wanted {
        End::Semicolon => ";",
        End::Comma => ",",
        End::Stop => ".",
        _ => "",
    };
    // Other scripts have signs of their own, and French a space before some.
    let certain = item.and.is_none() && matches!(language, Language::En | Language::Es);
    if !certain {
        return finding;
    }
    let label = if sign.is_empty() {
        "Take the sign away".to_owned()
    } else {
        format!("End with “{sign}”")
    };
    if item.end == End::Nothing {
        finding.with_fix(Span::new(item.behind, item.behind), sign, label)
    } else {
        let place = item.place;
        finding.with_fix(place, sign, label)
    }
}

/// What may stand behind the semicolon of the last item but one.
const ANDS: [&str; 14] = [
    "and",
    "or",
    "and/or",
    "but",
    "as well as",
    "et",
    "ou",
    "y",
    "e",
    "o",
    "u",
    "и",
    "или",
    "و",
];

fn item(node: &Node<'_>, source: &str) -> Option<Item> {
    let last = last_inlines(node)?;
    let running = running_of(last, source, Place::Item)?;
    let text = &running.text;
    let hidden = |c: char| c.is_whitespace() || matches!(c, GLUE | BREAK);
    let mut end = text.trim_end_matches(hidden).len();
    let mut and = None;
    let lower = text[..end].to_lowercase();
    if lower.len() == end
        && let Some(word) = ANDS
            .iter()
            .filter(|word| lower.ends_with(**word))
            .max_by_key(|word| word.len())
    {
        let front = text[..end - word.len()].trim_end_matches(hidden);
        // "one chair and": the word stands behind a blank.
        if front.len() < end - word.len() && (!front.is_empty() && *word != "but") {
            and = Some(running.at(end - word.len()..end));
            end = front.len();
        }
    }
    // Brackets and quotation marks that close behind the sign: "(as agreed.)".
    let closed = text[..end]
        .trim_end_matches(|c: char| hidden(c) || matches!(c, ')' | ']' | '”' | '"' | '»' | '’' | '）'));
    let sign = closed.chars().next_back()?;
    let kind = |sign| match sign {
        ';' | '؛' | '；' => Some(End::Semicolon),
        ',' | '،' | '，' => Some(End::Comma),
        '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '।' => Some(End::Stop),
        ':' | '：' | '—' | '–' => Some(End::Open),
        _ => None,
    };
    // A sign behind the closing bracket counts as well; the one in front of it otherwise.
    let visible = text[..end].trim_end_matches(hidden);
    let outer = visible.chars().next_back()?;
    let (sign, at) = if kind(outer).is_some() {
        (outer, visible.len())
    } else {
        (sign, closed.len())
    };
    let behind = running.span.start + visible.len();
    let found = kind(sign);
    let place = match found {
        Some(_) => running.at(at - sign.len_utf8()..at),
        None => running.at(last_word(visible)),
    };
    // A live fact may bring a sign of its own.
    let end = match found {
        Some(end) => end,
        // So may a list within the item, which follows a pattern of its own.
        None if outer == OBJECT || ends_with_list(node) => End::Open,
        None => End::Nothing,
    };
    let end = match end {
        End::Stop if is_short(visible) => End::Short,
        end => end,
    };
    let colon = matches!(outer, ':' | '：') && !ends_with_list(node);
    Some(Item {
        end,
        and,
        place,
        behind,
        colon,
    })
}

/// Whether the last stop belongs to a short form.
fn is_short(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "a.m.", "p.m.", "etc.", "e.g.", "i.e.", "u.s.", "u.n.", "h.", "hrs.", "approx.", "inc.", "ltd.",
        "jr.", "p. m.", "a. m.",
    ]
    .iter()
    .any(|short| {
        lower.strip_suffix(short).is_some_and(|front| {
            front.ends_with([' ', '\u{a0}']) || front.ends_with(|c: char| c.is_ascii_digit())
        })
    })
}

fn last_word(text: &str) -> std::ops::Range<usize> {
    let start = text
        .rfind(|c: char| c.is_whitespace() || matches!(c, GLUE | BREAK))
        .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    start..text.len()
}

fn ends_with_list(node: &Node<'_>) -> bool {
    matches!(
        node.children.last(),
        Some(Node {
            kind: Kind::List { .. },
            ..
        })
    )
}

/// The inlines with which an item ends; those of the list within it where it ends with one.
fn last_inlines<'t, 'a>(node: &'t Node<'a>) -> Option<&'t [Node<'a>]> {
    let last = node.children.last()?;
    if last.kind.is_inline() {
        let run = node
            .children
            .iter()
            .rev()
            .take_while(|child| child.kind.is_inline())
            .count();
        return Some(&node.children[node.children.len() - run..]);
    }
    match last.kind {
        Kind::Paragraph | Kind::List { .. } | Kind::Item => last_inlines(last),
        _ => None,
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "> [!goals] The goals are to:\n>\n> - share;\n> - build; and\n> - open:\n",
            ":",
        ),
        (
            "> [!key-facts] Facts\n>\n> - Water is wet.\n> - Ice is cold\n> - Steam is hot.\n",
            "cold",
        ),
        (
            "> [!goals] The goals are to:\n>\n> - share;\n> - build; and\n> - open\n",
            "open",
        ),
        (
            "> [!goals] The goals are to:\n>\n> - share;\n> - build; and\n> - open;\n",
            ";",
        ),
        (
            "> [!goals] The goals are to:\n>\n> - share;\n> - build;\n> - open.\n",
            ";",
        ),
        (
            "> [!goals] The goals are to:\n>\n> - share\n> - build;\n> - close; and\n> - open.\n",
            "share",
        ),
        (
            "> [!goals] The goals are to:\n>\n> - share.\n> - build;\n> - close; and\n> - open.\n",
            ".",
        ),
        (
            "> [!goals] The goals are to:\n>\n> - share; and\n> - build; and\n> - open.\n",
            "and",
        ),
        (
            "> [!goals] Our goals\n>\n> - We share.\n> - We build\n> - We open.\n",
            "build",
        ),
        ("> [!goals] Our goals\n>\n> - Share\n> - Build.\n> - Open\n", "."),
        ("> [!goals] Our goals\n>\n> - share, and\n> - build\n", "build"),
        (
            "The goals are to:\n\n- share;\n- build;\n- close\n- dare; and\n- open.\n",
            "close",
        ),
        (
            "---\nlanguage: fr\nsummary: x\n---\n\n> [!goals] Nos buts :\n>\n> - partager ;\n> - bâtir ;\n> - ouvrir\n",
            "ouvrir",
        ),
        (
            "---\nlanguage: es\nsummary: x\n---\n\n> [!goals] Los objetivos son:\n>\n> - compartir;\n> - construir.\n> - abrir.\n",
            ".",
        ),
    ],
    silent: &[
        "It gave each language a day:\n\n1. French, on 20 March;\n2. Chinese, on 20 April;\n3. English, on 23 April.\n",
        "> [!key-facts] Open\n>\n> - Monday, 10 a.m. to 6 p.m.\n> - Thursday, noon to 8 p.m.\n> - Saturday, all day\n",
        "---\nlanguage: es\n---\n\n> [!goals] Las escuelas proponen\n>\n> - una hora sin respuestas,\n> - una cena sin teléfonos y\n> - un paseo sin prisa.\n",
        "> [!goals] Bring\n>\n> - a coat,\n> - a lamp and\n> - a friend.\n",
        "---\nlanguage: es\n---\n\n> [!goals] Queremos:\n>\n> - abrir;\n> - leer, y\n> - andar.\n",
        "> [!goals] The goals are to:\n>\n> - share;\n> - build; and\n> - open.\n",
        "> [!goals] The goals are to:\n>\n> - share;\n> - build; or\n> - open.\n",
        "> [!goals] Our goals\n>\n> - We share.\n> - We build! And more.\n> - Do we open?\n",
        "> [!goals] Our goals\n>\n> - Share\n> - Build\n> - Open (in May)\n",
        "> [!goals] The goals are to:\n>\n> - share what works, and what does not;\n> - build:\n>   - walls; and\n>   - gates; and\n> - open them.\n",
        "> [!goals] The goals are to:\n>\n> - share (as agreed);\n> - **build**;[^1] and\n> - open [@A/RES/58/220].\n\n[^1]: A note.\n",
        "> [!goals] The goals are to:\n>\n> - share, and\n> - build.\n",
        "> [!goals] The goals are to:\n>\n> - {{ goal_1 }};\n> - {{ goal_2 }}; and\n> - {{ goal_3 }}.\n",
        "> [!goals] One goal\n>\n> - Share\n",
        "> [!key-facts] In short\n>\n> - The Day is kept each year.\n> - 425 days\n",
        "What is at hand:\n\n- paper\n- A pen. It writes.\n",
        "Steps: one; two.\n\n- one;\n- two;\n- three\n",
        "---\nlanguage: fr\nsummary: x\n---\n\n> [!goals] Nos buts :\n>\n> - partager ;\n> - bâtir ;\n> - ouvrir.\n",
        "---\nlanguage: de\nsummary: x\n---\n\n> [!goals] Ziele\n>\n> - teilen;\n> - bauen\n",
        "> [!goals] The goals are to:\n>\n> 1. share;\n>\n> 2. build; and\n>\n> 3. open. (As agreed.)\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{findings, found};

    #[test]
    fn a_missing_sign_is_added_and_a_wrong_one_replaced() {
        let mended = |source: &str| {
            let fix = findings(source)
                .into_iter()
                .find_map(|finding| finding.fix)
                .expect("the pattern is plain");
            format!(
                "{}{}{}",
                &source[..fix.span.start],
                fix.replacement,
                &source[fix.span.end..]
            )
        };
        let right = "> [!goals] The goals are to:\n>\n> - share;\n> - build; and\n> - open (all).\n";
        for wrong in [
            right.replace("(all).", "(all)"),
            right.replace("(all).", "(all);"),
            right.replace("share;", "share,"),
        ] {
            assert_eq!(mended(&wrong), right, "{wrong:?}");
        }
    }

    #[test]
    fn the_bracket_left_over_at_the_end_is_no_fault_of_the_list() {
        let source = "The goals are to:\n\n- share;\n- build; and\n- expand.)\n";
        assert_eq!(found("list-punctuation", source), [""; 0]);
    }
}
