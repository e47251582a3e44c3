//! `word-repeated`: "the the".

use super::Examples;
use super::Scope;
use crate::memory::of_text;
use crate::running::{BREAK, GLUE, OBJECT, Running, printed_running, running};
use crate::tokens::{Word, words};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::Article;
use daymark_catalogue::Language;

pub(super) const RULE: Rule = Rule {
    id: "word-repeated",
    group: Group::Language,
    description: "The same word twice in a row.",
    explanation: "A word that stands twice in a row, often at the end of one line and the start of the next, is the commonest slip that no dictionary finds.\n\nPairs that a language has are left alone (“that that”, “had had”, “nous nous”, “muy muy”), and so are names, words with anything between them, and a pair that is emphasised as such.",
    severity: Severity::Warning,
    scope: Scope::Whole(check),
};

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some(language @ (Language::En | Language::Fr | Language::Es)) = context.known_language(article)
    else {
        return Vec::new();
    };
    let texts = printed_running(article).into_iter().chain(running(article));
    texts
        .flat_map(|text| of_text(RULE.id, &text.text, text.span.start, || repeated(&text, language)))
        .collect()
}

fn repeated(running: &Running, language: Language) -> Vec<Finding> {
    let text = &running.text;
    let words = words(text);
    let mut found: Vec<Finding> = Vec::new();
    let mut at = 0;
    while at + 1 < words.len() {
        let (first, second) = (&words[at], &words[at + 1]);
        if !is_same(first, second) || !is_adjacent(text, first, second) {
            at += 1;
            continue;
        }
        // "Very very very" is meant; "the the the" is not.
        let mut last = at + 1;
        while last + 1 < words.len()
            && is_same(&words[last], &words[last + 1])
            && is_adjacent(text, &words[last], &words[last + 1])
        {
            last += 1;
        }
        let small = SMALL.contains(&first.text.to_lowercase().as_str());
        if (last == at + 1 || small) && !is_meant(text, &words, at, language) {
            let range = first.range.start..words[last].range.end;
            let finding = RULE.finds(
                running.at(range.clone()),
                format!("The word “{}” stands here more than once.", second.text),
            );
            let plain = !text[range.clone()].contains([GLUE, OBJECT, BREAK]);
            found.push(if plain {
                finding.with_fix(running.at(range), &*first.text, "Keep one of them")
            } else {
                finding
            });
        }
        at = last + 1;
    }
    found
}

fn is_same(first: &Word<'_>, second: &Word<'_>) -> bool {
    first
        .text
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, '\'' | '’'))
        && (first.text == second.text || first.text.to_lowercase() == second.text.to_lowercase())
}

/// Whether nothing but blanks and marks of emphasis stands between them.
fn is_adjacent(text: &str, first: &Word<'_>, second: &Word<'_>) -> bool {
    let between = &text[first.range.end..second.range.start];
    between.contains(char::is_whitespace) && between.chars().all(|c| c.is_whitespace() || c == GLUE)
}

/// What English says twice: pairs of its grammar, and words for emphasis or sound.
const ENGLISH: &[&str] = &[
    "that", "had", "do", "did", "may", "march", "her", "you", "so", "very", "many", "much", "long", "far",
    "no", "never", "well", "really", "too", "again", "hear", "bye", "ha", "knock", "blah", "tut", "chop",
    "aye", "boo", "pom", "tom", "dum", "nous", "vous", "faire", "bora", "walla", "pago", "pili", "piri",
    "peri", "gado", "agar", "mahi", "ylang", "tuk", "beri", "cha", "hula", "kai", "wiki", "ping", "dik",
    "go", "yo", "bon", "sing", "choo", "pil", "chow", "lava", "mau", "tam", "juju", "poi", "mama", "papa",
    "nana", "night", "win", "etc",
];
const FRENCH: &[&str] = &[
    "nous", "vous", "faire", "laisser", "est", "sont", "si", "non", "oui", "très", "bien", "tout", "toute",
    "y", "en", "leur", "jamais", "trop", "vite", "beaucoup", "encore", "là", "assez",
];
const SPANISH: &[&str] = &[
    "no", "sí", "si", "muy", "como", "nada", "ya", "luego", "casi", "sobre", "entre", "vino", "una", "bien",
    "todo", "mucho", "nunca", "cerca", "poco", "sino", "nos",
];

/// Little words that no name is made of: these are slips even where both have a capital.
const SMALL: &[&str] = &[
    "the", "of", "in", "to", "and", "a", "an", "for", "on", "at", "by", "with", "from", "is", "are", "was",
    "were", "we", "it", "this", "le", "la", "les", "de", "des", "du", "et", "un", "une", "el", "los", "las",
    "y", "del",
];

/// Verbs whose last word is "in", "on" …: "came in in 1990".
const PHRASAL: &[&str] = &[
    "came", "come", "comes", "coming", "moved", "move", "moves", "moving", "set", "sets", "went", "go",
    "goes", "going", "gone", "log", "logs", "logged", "logging", "sign", "signs", "signed", "brought",
    "bring", "join", "joins", "joined", "kick", "kicks", "kicked", "phase", "phased", "check", "checked",
    "drop", "dropped", "break", "broke", "broken", "took", "take", "taken", "takes", "carry", "carried",
    "carries", "pass", "passed", "hold", "held", "turn", "turned", "switch", "switched", "live", "lives",
    "lived", "get", "got", "stay", "stayed", "step", "stepped", "sworn", "weigh", "weighed", "written",
    "wrote", "handed", "sent", "send", "sailed", "walked", "later", "early", "work", "worked", "settled",
    "passers", "standers", "stood", "stand", "stands", "standing", "fill", "filled", "built", "dialled",
    "tune", "tuned", "put", "puts",
];

fn is_meant(text: &str, words: &[Word<'_>], at: usize, language: Language) -> bool {
    let (first, second) = (&words[at], &words[at + 1]);
    let word = first.text.to_lowercase();
    let small = SMALL.contains(&word.as_str());
    if word.chars().count() == 1 && !matches!(word.as_str(), "a" | "i" | "y" | "à") {
        return true;
    }
    // A name ("Bora Bora"); "A A" is no article.
    if first.is_capitalised() && second.is_capitalised() && (!small || word == "a") {
        return true;
    }
    let emphasised = text[..first.range.start].ends_with(GLUE)
        && text[second.range.end..].starts_with(GLUE)
        && !text[first.range.start..second.range.end].contains(GLUE);
    if emphasised && !small {
        return true;
    }
    // "It gave the world World Youth Skills Day": a name begins with the second.
    let begins_name = words
        .get(at + 2)
        .is_some_and(|next| next.is_capitalised() && is_adjacent(text, second, next));
    if !first.is_capitalised() && second.is_capitalised() && begins_name && !small {
        return true;
    }
    let list = match language {
        Language::Fr => FRENCH,
        Language::Es => SPANISH,
        _ => ENGLISH,
    };
    if list.contains(&word.as_str()) {
        return true;
    }
    if language == Language::Es && word == "que" {
        // "mejor que que venga": a comparison, and what is compared.
        return words[..at].iter().rev().take(4).any(|word| {
            let word = word.text.to_lowercase();
            matches!(
                word.as_str(),
                "más"
                    | "menos"
                    | "mejor"
                    | "peor"
                    | "antes"
                    | "igual"
                    | "mayor"
                    | "menor"
                    | "tanto"
                    | "preferible"
            )
        });
    }
    if language != Language::En {
        return false;
    }
    let before = at.checked_sub(1).map(|at| words[at].text.to_lowercase());
    match word.as_str() {
        // "What it is is plain."
        "is" | "was" | "are" | "were" => words[..at].iter().rev().take(8).any(|word| {
            let word = word.text.to_lowercase();
            matches!(
                word.as_str(),
                "what" | "who" | "which" | "where" | "how" | "why" | "whatever" | "all" | "reason"
            )
        }),
        "in" | "on" | "by" | "off" | "down" | "through" => {
            let latin = words
                .get(at + 2)
                .is_some_and(|next| matches!(&*next.text, "vitro" | "vivo" | "situ" | "utero" | "absentia"));
            latin || before.is_some_and(|before| PHRASAL.contains(&before.as_str()))
        }
        _ => false,
    }
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\nlanguage: es\nsummary: x\n---\n\nAbrimos temprano para que que entren todos.\n",
            "que que",
        ),
        ("You find more more there.\n", "more more"),
        ("We mark the the day.\n", "the the"),
        ("The the day is here.\n", "The the"),
        ("At the end of a line the\nthe next begins.\n", "the\nthe"),
        ("> Quoted, it is of\n> of use.\n", "of\n> of"),
        ("A day for **for** all.\n", "for **for"),
        ("The day is is observed.\n", "is is"),
        (
            "It supports development development everywhere.\n",
            "development development",
        ),
        (
            "A [link to](https://a.example/) to it.\n",
            "to](https://a.example/) to",
        ),
        (
            "---\nlanguage: fr\nsummary: x\n---\n\nLe le jour est là.\n",
            "Le le",
        ),
        (
            "---\nlanguage: es\nsummary: x\n---\n\nEl día de de la montaña.\n",
            "de de",
        ),
        ("---\ntitle: A day of of water\n---\n", "of of"),
        ("- one in in ten\n", "in in"),
        ("We mark the the the day.\n", "the the the"),
        ("From the world world oceans ask little.\n", "world world"),
        ("We met in the The Hague Hotel.\n", "the The"),
    ],
    silent: &[
        "---\nlanguage: es\nsummary: x\n---\n\nEs mejor que venga hoy que que venga mañana.\n",
        "She said that that was so, and had had enough.\n",
        "What it is is plain, and all it was was a day.\n",
        "We mark the day. The day is ours. Ours, ours, ours!\n",
        "It began on Monday; Monday was early.\n",
        "They moved in in May, carried on on Sunday and stood by by choice, as in in vitro studies (passers by by the road).\n",
        "A very very long day in Bora Bora and Walla Walla.\n",
        "Use the `code` the way the {{ observance.date }} the 12th is written.\n",
        "By [@A/RES/1/1] by and by the [@A/RES/1/2] the Assembly.\n",
        "---\nlanguage: fr\nsummary: x\n---\n\nNous nous souvenons, et il faut faire faire ce que vous vous dites.\n",
        "---\nlanguage: es\nsummary: x\n---\n\nEs muy muy tarde, y no no.\n",
        "---\nlanguage: de\nsummary: x\n---\n\nDie, die die Tage kennen, wissen es.\n",
        "*Pili pili* is hot, and the *wana wana* too.\n",
        "Rose\\\nRose is a rose.\n",
        "# The day\n\nThe day is here. [Das das]{lang=de}\n",
        "2026 2026 and 5 5; A A and B B.\n",
        "It gave the world World Youth Skills Day; to the world World Oceans Day says little.\n",
        "For once an international International Tea Day was held.\n",
        "No, no. Hear, hear! so-so, twenty-twenty\n",
        "Louis, Louis; the a-the a-the\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::findings;

    #[test]
    fn the_fix_keeps_one_word() {
        let source = "We mark the the day.\n";
        let fix = findings(source)[0].fix.clone().expect("one of two is certain");
        assert_eq!(
            (fix.span.of(source), fix.replacement.as_str()),
            ("the the", "the")
        );
        assert_eq!(
            findings("A day for **for** all.\n")[0].fix,
            None,
            "marks of emphasis between them would be lost"
        );
    }
}
