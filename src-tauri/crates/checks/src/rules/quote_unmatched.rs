//! `quote-unmatched`: a quotation mark without its partner.

use super::Examples;
use super::Scope;
use crate::running::{BREAK, GLUE, OBJECT, Place, Running, printed_running, running};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::Article;

pub(super) const RULE: Rule = Rule {
    id: "quote-unmatched",
    group: Group::Language,
    description: "An opening or closing quotation mark without its partner.",
    explanation: "Where a quotation does not end, readers cannot tell whose words they read.\n\nThe marks of several languages are understood (“ ”, „ “, « », » «, ‘ ’, 「 」, straight ones), and so are apostrophes, years ('90s), inches and minutes, transliterations, and quotations over several paragraphs, in which each begins with the mark and only the last ends with one.",
    severity: Severity::Warning,
    scope: Scope::Whole(check),
};

/// A mark at its byte in the text.
#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    sign: char,
}

/// The marks of one running text that have no partner in it.
#[derive(Default)]
struct Left {
    open: Vec<Mark>,
    close: Vec<Mark>,
    /// Marks that stand where their partner's sign should, with that sign.
    wrong: Vec<(Mark, char)>,
}

/// The languages whose marks are understood. Swedish and Finnish close and open with the same curly mark.
const LANGUAGES: [&str; 11] = ["en", "fr", "es", "ru", "ar", "zh", "de", "it", "pt", "nl", "pl"];

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let tag = context.language_tag(article);
    let primary = tag
        .split(['-', '_'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    if !primary.is_empty() && !LANGUAGES.contains(&primary.as_str()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for texts in [printed_running(article), running(article)] {
        let mut left: Vec<Left> = texts.iter().map(scan).collect();
        pair_over_paragraphs(&texts, &mut left);
        for (running, left) in texts.iter().zip(left) {
            let place = |mark: &Mark| running.at(mark.at..mark.at + mark.sign.len_utf8());
            for (marks, what) in [(&left.open, "closed again"), (&left.close, "opened before")] {
                // A mark typed twice is one mistake.
                let again = |at: usize| {
                    at > 0
                        && marks[at - 1].sign == marks[at].sign
                        && marks[at - 1].at + marks[at].sign.len_utf8() == marks[at].at
                };
                found.extend(marks.iter().enumerate().filter(|(at, _)| !again(*at)).map(|(_, mark)| {
                    RULE.finds(
                        place(mark),
                        format!(
                            "The quotation mark {} is not {what}. Add its partner where the quotation ends or begins, or remove it.",
                            mark.sign
                        ),
                    )
                }));
            }
            found.extend(left.wrong.iter().map(|(mark, right)| {
                RULE.finds(
                    place(mark),
                    format!("The quotation begins with another kind of mark: write {right} here."),
                )
                .with_fix(place(mark), *right, format!("Write {right}"))
            }));
        }
    }
    found
}

/// What opens with that sign closes with one of these.
fn closes(open: char, sign: char) -> bool {
    matches!(
        (open, sign),
        ('“', '”')
            | ('„', '“' | '”')
            | ('«', '»')
            | ('»', '«' | '»')
            | ('‹', '›')
            | ('「', '」')
            | ('『', '』')
            | ('《', '》')
            | ('"', '"')
            | ('‘', '’')
            | ('‚', '‘' | '’')
    )
}

/// A mark with the characters around it that a reader sees.
struct Around<'t> {
    text: &'t str,
    at: usize,
    sign: char,
}

impl Around<'_> {
    fn before(&self) -> Option<char> {
        self.text[..self.at].chars().rev().find(|c| *c != GLUE)
    }

    fn after(&self) -> Option<char> {
        self.text[self.at + self.sign.len_utf8()..]
            .chars()
            .find(|c| *c != GLUE)
    }

    fn after_blank(&self) -> bool {
        self.before().is_none_or(is_blank)
    }

    fn before_blank(&self) -> bool {
        self.after().is_none_or(is_blank)
    }

    /// Whether it stands where a quotation may begin.
    fn may_open(&self) -> bool {
        let before = self.before().is_none_or(|c| {
            is_blank(c)
                || matches!(
                    c,
                    '(' | '[' | '—' | '–' | '-' | '/' | '“' | '‘' | '«' | '"' | '\'' | '„' | '¿' | '¡'
                )
        });
        before && !self.before_blank()
    }

    /// Whether it stands where a quotation may end.
    fn may_close(&self) -> bool {
        let behind = self
            .before()
            .is_some_and(|c| !is_blank(c) && !matches!(c, '(' | '['));
        behind && !self.after().is_some_and(is_word)
    }

    fn within_word(&self) -> bool {
        self.before().is_some_and(is_word) && self.after().is_some_and(is_word)
    }

    /// The letters behind it.
    fn word(&self) -> String {
        let rest = self.text[self.at + self.sign.len_utf8()..].trim_start_matches(GLUE);
        rest.chars().take_while(|c| c.is_alphanumeric()).collect()
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == BREAK
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == OBJECT
}

/// What loses its beginning in English: 'tis, rock 'n' roll, 's-Hertogenbosch, 'Ndrangheta.
const ELISIONS: [&str; 23] = [
    "most",
    "neath",
    "ere",
    "nuff",
    "scuse",
    "tween",
    "tis",
    "twas",
    "twere",
    "twill",
    "em",
    "n",
    "s",
    "t",
    "til",
    "till",
    "cause",
    "bout",
    "round",
    "cos",
    "im",
    "er",
    "ndrangheta",
];

/// How many marks may be open; no sentence has more, and a text full of marks is read in time.
const DEEPEST: usize = 16;

fn scan(running: &Running) -> Left {
    let text = &running.text;
    let mut left = Left::default();
    let mut stack: Vec<Mark> = Vec::new();
    // Asked for once, so that a text full of marks is not read again for each.
    let (last_curly, last_straight) = (text.rfind('”'), text.rfind('"'));
    let last_single = text.rmatch_indices('\'').map(|(at, _)| at).find(|&at| {
        let around = Around { text, at, sign: '\'' };
        around.may_close()
    });
    // A ditto mark in a table.
    if running.place == Place::Cell && text.trim() == "\"" {
        return left;
    }
    for (at, sign) in text.char_indices() {
        let around = Around { text, at, sign };
        let mark = Mark { at, sign };
        let partner = |stack: &[Mark]| {
            let from = stack.len().saturating_sub(DEEPEST);
            let found = stack[from..].iter().rposition(|open| closes(open.sign, sign));
            found.map(|found| from + found)
        };
        let is_open = |stack: &[Mark], wanted: char| stack.last().is_some_and(|open| open.sign == wanted);
        match sign {
            '"' if is_feet_and_inches(&text[..at]) => {}
            '"' => {
                let ends = around.may_close() || around.before_blank();
                match partner(&stack) {
                    Some(open) if ends || around.within_word() => close(&mut stack, open, &mut left),
                    None if around.within_word() || is_measure(&around) => {}
                    None if around.may_close()
                        && is_open(&stack, '“')
                        && last_curly.is_none_or(|last| last < at) =>
                    {
                        stack.pop();
                        left.wrong.push((mark, '”'));
                    }
                    None if around.may_close() && !around.may_open() => left.close.push(mark),
                    _ => stack.push(mark),
                }
            }
            '“' | '”' | '»' | '«' | '›' | '」' | '』' | '》' => {
                let opens = match sign {
                    '“' | '«' => !(around.may_close() && partner(&stack).is_some()),
                    // German books open with it; so does a French paragraph within a quotation.
                    '»' => {
                        let begins = around.before().is_none()
                            || around.after_blank() && around.after().is_some_and(is_word);
                        begins && partner(&stack).is_none()
                    }
                    _ => false,
                };
                if sign == '“' && around.may_close() && !around.may_open() && is_open(&stack, '“') {
                    stack.pop();
                    left.wrong.push((mark, '”'));
                } else if opens {
                    stack.push(mark);
                } else if let Some(open) = partner(&stack) {
                    close(&mut stack, open, &mut left);
                } else if sign == '”'
                    && is_open(&stack, '"')
                    && around.may_close()
                    && last_straight.is_none_or(|last| last < at)
                {
                    stack.pop();
                    left.wrong.push((mark, '"'));
                } else if !(sign == '”' && is_measure(&around)) {
                    left.close.push(mark);
                }
            }
            // Some write the low mark for a comma.
            '‚' if !around.may_open() => {}
            '„' | '‚' | '‹' | '「' | '『' | '《' => stack.push(mark),
            '‘' => match partner(&stack) {
                Some(open) if around.may_close() => close(&mut stack, open, &mut left),
                _ if around.may_open() && !is_letter_of_a_name(&around) => stack.push(mark),
                _ => {}
            },
            '’' if !around.within_word() && !around.after().is_some_and(is_word) => {
                if let Some(open) = partner(&stack) {
                    // Not beyond a mark of the first order: `“the workers’ day”` within single ones.
                    if !stack[open..]
                        .iter()
                        .any(|mark| matches!(mark.sign, '“' | '"' | '«' | '„'))
                    {
                        close(&mut stack, open, &mut left);
                    }
                }
            }
            '\'' if around.may_open() && !is_letter_of_a_name(&around) => {
                let ends = last_single.is_some_and(|last| last > at);
                if !ends {
                    left.open.push(mark);
                }
            }
            _ => {}
        }
    }
    // A single mark that a double one closes is one fault, not two.
    if let ([open], [shut]) = (&stack[..], &left.close[..])
        && matches!(open.sign, '‘' | '‚')
        && matches!(shut.sign, '”' | '"')
        && open.at < shut.at
    {
        stack.clear();
        let shut = left.close.remove(0);
        left.wrong.push((shut, '’'));
    }
    // In French one closing mark may end two quotations.
    let nested = left.close.is_empty() && stack.len() == 1 && is_open_twice(text, stack[0]);
    if !nested {
        left.open.extend(stack);
    }
    left.open.sort_by_key(|mark| mark.at);
    left
}

/// Takes the partner off the stack; what was opened after it stays open.
fn close(stack: &mut Vec<Mark>, open: usize, left: &mut Left) {
    let within = stack.drain(open..).skip(1);
    // An apostrophe in front of a word looks like an opening mark.
    left.open.extend(within.filter(|mark| mark.sign != '‘'));
}

/// The `3'3` before an inch mark, which closes no quotation: `"It is 3'3" wide."`
fn is_feet_and_inches(before: &str) -> bool {
    let feet = before.trim_end_matches(|c: char| c.is_ascii_digit());
    feet.len() < before.len()
        && feet
            .strip_suffix(['\'', '’', '′'])
            .is_some_and(|feet| feet.ends_with(|c: char| c.is_ascii_digit()))
}

/// `12"`, `40°26'46"`: a number's sign.
fn is_measure(around: &Around<'_>) -> bool {
    around.before().is_some_and(|c| c.is_ascii_digit())
}

/// `‘Abd`, `al-‘Ain`, `'Iolani`, `'tis`, `'90s`: the sign is a letter, or stands for some.
fn is_letter_of_a_name(around: &Around<'_>) -> bool {
    let word = around.word();
    let Some(first) = word.chars().next() else {
        return true;
    };
    let vowel = matches!(
        first.to_ascii_lowercase(),
        'a' | 'e' | 'i' | 'o' | 'u' | 'ā' | 'ī' | 'ū'
    );
    let name = first.is_uppercase() && vowel && word.chars().count() <= 7 && !is_english_start(&word);
    !first.is_alphabetic()
        || ELISIONS.contains(&word.to_lowercase().as_str())
        || around.before() == Some('-')
        || name
}

/// Words with a vowel in front that begin sentences more often than they are names.
fn is_english_start(word: &str) -> bool {
    matches!(
        word,
        "A" | "All"
            | "An"
            | "And"
            | "Any"
            | "As"
            | "At"
            | "I"
            | "If"
            | "In"
            | "It"
            | "Is"
            | "Our"
            | "On"
            | "One"
            | "Open"
            | "Every"
            | "Each"
            | "Even"
            | "Are"
            | "After"
            | "Ask"
            | "Only"
            | "Us"
            | "Until"
            | "Under"
    )
}

fn is_open_twice(text: &str, open: Mark) -> bool {
    open.sign == '«'
        && text[open.at + open.sign.len_utf8()..].matches('«').count() == 1
        && text
            .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '»')
            .ends_with('»')
}

/// How many paragraphs a quotation may run over without a mark.
const FURTHEST: usize = 6;

/// Quotations over several paragraphs: each begins with the mark, or only the first does.
fn pair_over_paragraphs(texts: &[Running], left: &mut [Left]) {
    for at in 0..texts.len() {
        let Some(&open) = left[at].open.first() else {
            continue;
        };
        if matches!(open.sign, '‘' | '\'' | '‚') || !flows(texts[at].place) {
            continue;
        }
        let goes_on = texts
            .get(at + 1)
            .filter(|next| flows(next.place))
            .and_then(|next| next.text.chars().find(|c| *c != GLUE && !c.is_whitespace()))
            .is_some_and(|first| first == open.sign || (open.sign == '«' && first == '»'));
        if goes_on {
            left[at].open.remove(0);
            continue;
        }
        for next in at + 1..texts.len().min(at + FURTHEST) {
            if !flows(texts[next].place) {
                break;
            }
            let straight = open.sign == '"';
            if left[next]
                .close
                .first()
                .is_some_and(|mark| closes(open.sign, mark.sign))
            {
                left[at].open.remove(0);
                left[next].close.remove(0);
                break;
            }
            if !left[next].open.is_empty() || (straight && texts[next].text.contains('"')) {
                break;
            }
        }
    }
}

fn flows(place: Place) -> bool {
    matches!(place, Place::Paragraph | Place::Item)
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("““We came to teach, said Amina.\n", "“"),
        ("She said “we share what works, and left.\n", "“"),
        ("She said we share what works”, and left.\n", "”"),
        ("She said \"we share what works, and left.\n", "\""),
        ("She said we share what works\", and left.\n", "\""),
        ("Elle dit : « nous partageons, et s’en va.\n", "«"),
        ("Elle dit : nous partageons », et s’en va.\n", "»"),
        ("Ein „Wort und mehr.\n", "„"),
        ("She said “we ‘share’ what works.\n", "“"),
        ("The phrase “what works\" is hers.\n", "\""),
        ("The phrase “what works“ is hers.\n", "“"),
        ("He called it ‘the best of days and left.\n", "‘"),
        ("He called it 'the best of days and left.\n", "'"),
        ("- “One” and “two\n- three\n", "“"),
        ("---\nsummary: A day of “sharing for all.\n---\n", "“"),
        (
            "“One paragraph.\n\n“And another that never ends.\n\nThen more.\n",
            "“",
        ),
    ],
    silent: &[
        "She said “we share what works”, and left.\n",
        "The workers’ day, the children's day, and James’ own: it’s ours.\n",
        "“That's all I know, and it's 'most everything.”\n",
        "\"A curlew,\" he says, \"is 3'3\" of wing and a mile of melancholy.\"\n",
        "In the '90s and the ’60s, 'tis said, rock 'n' roll was young.\n",
        "A 12\" pipe of 5' 10\", at 40°26'46\" north.\n",
        "“The first paragraph of what she said.\n\n“The second.\n\n“The third and last.”\n",
        "« Le premier paragraphe.\n\n» Le deuxième.\n\n» Le dernier. »\n",
        "“It begins here.\n\nIt goes on.\n\nIt ends here.”\n",
        "She said “we ‘share’ what works”, „hier“, „tu”, «aquí», »dort«.\n",
        "« L’un dit : « oui », l’autre non », et l’on rit.\n",
        "« Il a écrit : « nous partageons. »\n",
        "Sheikh ‘Abd al-‘Aziz of ‘Ajman, in Hawai‘i and at 'Iolani.\n",
        "Code `\"` and a title [a](b \"c\") and <b title=\"d\">e</b>.\n",
        "\"**Bold**\", \"*it*\" (\"in brackets\") and \"end.\"\n",
        "We commit to “three things:\n\n- one;\n- two; and\n- three”.\n",
        "| a | b |\n|---|---|\n| 1 | \" |\n",
        "---\nlanguage: sv\n---\n\nHon sade ”ja och gick.\n",
        "「水は命」と『本』\n",
        "“{{ organisation.name }}” and \"{{ observance.name }}\"\n",
        "> “A quotation in a quotation.”\n>\n> Her name\n",
        "The workers' and teachers' unions; the Smiths' house.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{findings, found};

    #[test]
    fn a_mark_of_the_wrong_kind_is_repaired() {
        let source = "The phrase “what works\" is hers.\n";
        let findings = findings(source);
        let fix = findings[0].fix.as_ref().expect("the right mark is certain");
        assert_eq!((fix.replacement.as_str(), fix.span.of(source)), ("”", "\""));
    }

    #[test]
    fn several_faults_are_several_findings() {
        assert_eq!(
            found("quote-unmatched", "One” and “two.\n\n“Three.\n"),
            ["”", "“"],
            "the second opens a quotation that goes on in the next paragraph, which never ends"
        );
    }
}
