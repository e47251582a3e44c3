//! `sentence-long`: more than 40 words.

use super::Examples;
use super::Scope;
use crate::memory::of_text;
use crate::running::{OBJECT, Place, Running, running};
use crate::sentences::sentences;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::Article;
use daymark_catalogue::Language;

pub(super) const RULE: Rule = Rule {
    id: "sentence-long",
    group: Group::Language,
    description: "A sentence of more than 40 words.",
    explanation: "Beyond some 25 words fewer readers follow, beyond 40 few. Most long sentences are two.\n\nA live fact, a citation and an address count as one word. Abbreviations (Dr., e.g., No., p.m., U.S.) end no sentence. Quotations, headings and tables are left alone: their words are somebody else's, or no sentence.",
    severity: Severity::Suggestion,
    scope: Scope::Whole(check),
};

const LONGEST: usize = 40;

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let Some(language @ (Language::En | Language::Fr | Language::Es)) = context.known_language(article)
    else {
        return Vec::new();
    };
    let texts = running(article);
    let prose = texts
        .iter()
        .filter(|text| !text.quoted && matches!(text.place, Place::Paragraph | Place::Item));
    prose
        .flat_map(|text| of_text(RULE.id, &text.text, text.span.start, || long(text, language)))
        .collect()
}

fn long(running: &Running, language: Language) -> Vec<Finding> {
    let text = &running.text;
    sentences(text, language)
        .into_iter()
        .filter_map(|range| {
            let count = count(&text[range.clone()]);
            (count > LONGEST).then(|| {
                RULE.finds(
                    running.at(range),
                    format!("This sentence has {count} words. Two sentences are easier to follow."),
                )
            })
        })
        .collect()
}

/// Words are parted by blanks and dashes; what holds no letter or digit is none.
fn count(sentence: &str) -> usize {
    let is_gap = |c: char| {
        c.is_whitespace() || c.is_control() && c != OBJECT && c != '\u{1}' || matches!(c, '—' | '–')
    };
    sentence
        .split(is_gap)
        .filter(|piece| piece.contains(|c: char| c.is_alphanumeric() || c == OBJECT))
        .count()
}

const FORTY_ONE: &str = "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten more.\n";
const FORTY_ONE_SPAN: &str = "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten more.";

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (FORTY_ONE, FORTY_ONE_SPAN),
        (
            "Short. On this day Dr. Amara Oyelaran, who has led the work on water gauges since the very first plan was agreed, e.g. in the towns of the coast, asks every council to write down what it knows, to print it, and to send it to its neighbours. Short.\n",
            "On this day Dr. Amara Oyelaran, who has led the work on water gauges since the very first plan was agreed, e.g. in the towns of the coast, asks every council to write down what it knows, to print it, and to send it to its neighbours.",
        ),
        (
            "It was decided at 3 p.m. by the members of the board of the Institute, after a long debate about money, roads, schools and water, that No. 14 of the list be moved up, that the U.S. partners be told, and that nothing else be changed.\n",
            "It was decided at 3 p.m. by the members of the board of the Institute, after a long debate about money, roads, schools and water, that No. 14 of the list be moved up, that the U.S. partners be told, and that nothing else be changed.",
        ),
        (
            "- to foster the reliance of all countries on themselves by giving room to their own ways of finding answers to their own questions in keeping with what they hope for, what they hold dear and what they need, each on its own and all of them together;\n",
            "to foster the reliance of all countries on themselves by giving room to their own ways of finding answers to their own questions in keeping with what they hope for, what they hold dear and what they need, each on its own and all of them together;",
        ),
        (
            "A note.[^1]\n\n[^1]: One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten more.\n",
            FORTY_ONE_SPAN,
        ),
        (
            "---\nlanguage: fr\nsummary: x\n---\n\nLe texte, adopté par M. Dupont et Mme Martin à l’art. 3, dit que les pays qui vivent en montagne comme ceux qui vivent dans la vallée doivent savoir d’où vient leur eau, la nommer, la protéger et la partager avec ceux qui, plus bas dans la plaine, en ont besoin.\n",
            "Le texte, adopté par M. Dupont et Mme Martin à l’art. 3, dit que les pays qui vivent en montagne comme ceux qui vivent dans la vallée doivent savoir d’où vient leur eau, la nommer, la protéger et la partager avec ceux qui, plus bas dans la plaine, en ont besoin.",
        ),
        (
            "---\nlanguage: es\nsummary: x\n---\n\nEl texto que aprobó la Sra. Gómez en la pág. 3 dice que los países que viven en la montaña y los que viven en el valle deben saber de dónde viene su agua, darle nombre, cuidarla y compartirla con los que la necesitan más abajo.\n",
            "El texto que aprobó la Sra. Gómez en la pág. 3 dice que los países que viven en la montaña y los que viven en el valle deben saber de dónde viene su agua, darle nombre, cuidarla y compartirla con los que la necesitan más abajo.",
        ),
        (
            "Two **three** four, *five* six `seven` eight nine ten {{ observance.date }} two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two.\n",
            "Two **three** four, *five* six `seven` eight nine ten {{ observance.date }} two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two.",
        ),
    ],
    silent: &[
        "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten.\n",
        "> One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten more.\n",
        "## One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten more\n",
        "One two three four five six seven eight nine ten one two three four five six seven eight nine ten. One two three four five six seven eight nine ten one two three four five six seven eight nine ten more.\n",
        "“One two three four five six seven eight nine ten one two three four five six seven eight nine ten.” She went on: one two three four five six seven eight nine ten one two three four five six.\n",
        "It was moved to the U.S. The next meeting is in May, and one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six.\n",
        "| One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten more |\n|---|\n| a |\n",
        "---\nlanguage: de\nsummary: x\n---\n\nOne two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten more.\n",
        "One two three four five six seven eight nine ten one two three four five six seven eight nine ten one two three four five six seven eight nine ten - – — & one two three four five six seven eight nine ten.\n",
    ],
};
