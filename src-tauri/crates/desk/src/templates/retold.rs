//! What a skeleton says itself, in an article that is to be translated.

use daymark_article::{TextPiece, parse, split_facts};

/// The body with the sentences of the skeleton `from` as the skeleton `to` says them. Two skeletons of one template
/// have the same lines with the same places to fill in; a line that has not is left alone.
pub(super) fn retold(body: &str, from: &str, to: &str) -> String {
    let lines = |text: &str| -> Vec<String> {
        let body = parse(text).body;
        text[body.start..body.end].lines().map(str::to_owned).collect()
    };
    let (from, to) = (lines(from), lines(to));
    let mut text = body.to_owned();
    if from.len() != to.len() {
        return text;
    }
    for (from, to) in from.iter().zip(&to) {
        let (from, to) = (sentences(from), sentences(to));
        if from.len() != to.len() {
            continue;
        }
        for (from, to) in from.into_iter().zip(to) {
            if from != to && says_something(from) && text.matches(from).count() == 1 {
                text = text.replacen(from, to, 1);
            }
        }
    }
    text
}

/// What stands between the places that an author fills in.
fn sentences(line: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut start = 0;
    for piece in split_facts(line) {
        // The names of facts have a dot, those of places to fill in have none.
        if let TextPiece::Fact { fact, span } = piece
            && !fact.name.contains('.')
        {
            all.push(line[start..span.start].trim());
            start = span.end;
        }
    }
    all.push(line[start..].trim());
    all
}

/// Whether it is more than signs: "; and" may stand anywhere in an article.
fn says_something(text: &str) -> bool {
    text.chars()
        .filter(|character| character.is_alphanumeric())
        .count()
        > 10
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "---\ntitle: A\n---\n\n{{ observance.date }} is {{ observance.name }}. {{ opening }}\n\n> - {{ goal }}; and\n";
    const FRENCH: &str = "---\ntitle: A\n---\n\nLe {{ observance.date }} est la {{ observance.name }}. {{ opening }}\n\n> - {{ goal }} ;\n";

    #[test]
    fn sentences_that_nobody_changed_are_said_in_the_other_language() {
        let body = "{{ observance.date }} is {{ observance.name }}. It is for us; and for them.\n";
        assert_eq!(
            retold(body, ENGLISH, FRENCH),
            "Le {{ observance.date }} est la {{ observance.name }}. It is for us; and for them.\n"
        );
    }

    #[test]
    fn what_was_changed_or_stands_twice_stays() {
        for body in [
            "On {{ observance.date }} we keep {{ observance.name }}.\n",
            "{{ observance.date }} is {{ observance.name }}. {{ observance.date }} is {{ observance.name }}.\n",
        ] {
            assert_eq!(retold(body, ENGLISH, FRENCH), body);
        }
    }

    #[test]
    fn skeletons_of_another_form_change_nothing() {
        let body = "{{ observance.date }} is {{ observance.name }}. Words.\n";
        assert_eq!(
            retold(body, ENGLISH, "---\ntitle: A\n---\n\nTout autre chose.\n"),
            body
        );
    }
}
