//! `citation-unlinked`: a resolution named in prose without a citation.

use super::{Examples, Scope};
use crate::documents::{each_mention, last_session, not_yet, real_keys, wrong_year};
use crate::edition::fixed;
use crate::mention::{Mention, is_beside};
use crate::passage::Passage;
use crate::{Context, Finding, Fix, Group, Rule, Severity};
use daymark_article::{Article, Kind, Span};
use daymark_catalogue::{Catalogue, DocumentKind, Symbol, parse_symbol};
use daymark_phrases::{Meaning, Reading};

pub(super) const RULE: Rule = Rule {
    id: "citation-unlinked",
    group: Group::Citations,
    description: "A resolution or decision named in prose without [@…].",
    explanation: "Written as a citation, a document is named in the form of the UN Editorial Manual, linked, and listed once under Sources; named in plain words it is none of that.\n\nThe fix puts the citation in the place of the words, with the date behind them where it is the right one. A document that the article has cited before, or cites in the same paragraph, may be named in words; so may one in a link, a heading or a quotation, and a decision that the catalogue does not have.",
    severity: Severity::Suggestion,
    scope: Scope::Passages {
        look: check,
        whole: None,
        settle: Some(settle),
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let last = last_session(article, context);
    let mut found = Vec::new();
    each_mention(article, context, passages, |passage, reading, mentions, at| {
        let mention = &mentions[at];
        let (Some(_), Ok(symbol)) = (passage.body(), &mention.symbol) else {
            return;
        };
        let is_text = matches!(
            symbol.kind,
            DocumentKind::Resolution | DocumentKind::Decision | DocumentKind::PresidentialStatement
        );
        if mention.cited
            || !is_text
            || passage.is_quoted(mention.span)
            || mentions
                .get(at + 1)
                .is_some_and(|next| is_beside(mention, next, reading.text))
            // A decision has no document of its own to look for: only one that the catalogue knows is worth a citation.
            || symbol.kind == DocumentKind::Decision && context.catalogue.document(symbol).is_none()
            || not_yet(symbol, last).is_some()
            || wrong_year(symbol, context.catalogue).is_some()
        {
            return;
        }
        let place = passage.place(mention.span);
        let finding = Finding {
            rule: RULE.id,
            severity: Severity::Suggestion,
            span: place,
            message: format!(
                "{WRITTEN}{}], it is cited in the right form, linked, and listed under Sources.",
                symbol.key
            ),
            fix: None,
        };
        found.push(
            match replaced(mention, mentions, reading, symbol, context.catalogue) {
                Some(span) => Finding {
                    fix: Some(Fix {
                        label: format!("Cite {}", symbol.key),
                        ..fixed_fix(finding.clone(), passage.place(span), &symbol.key)
                    }),
                    ..finding
                },
                None => finding,
            },
        );
    });
    found
}

/// How each message begins; the document's key follows.
const WRITTEN: &str = "Written as [@";

/// What is cited before, or beside in the same passage, needs no second citation; nor do links, headings, pictures.
fn settle(article: &Article<'_>, passages: &[Passage<'_>], found: &mut Vec<Finding>) {
    if found.is_empty() {
        return;
    }
    let cited: Vec<(Span, String)> = real_keys(article)
        .filter_map(|key| Some((key.brackets, parse_symbol(&key.written).ok()?.key)))
        .collect();
    // "resolution 49/115 ([@A/RES/49.115])": the citation is there, and another rule says what is wrong with it.
    let broken: Vec<(Span, String)> = real_keys(article)
        .filter(|key| parse_symbol(&key.written).is_err())
        .map(|key| (key.brackets, letters_of(&key.written)))
        .collect();
    let set_apart: Vec<Span> = article
        .walk()
        .filter(|node| {
            matches!(
                node.kind,
                Kind::Link { .. } | Kind::Heading { .. } | Kind::Image { .. }
            )
        })
        .map(|node| node.span)
        .collect();
    found.retain(|finding| {
        let place = finding.span;
        let key = finding
            .message
            .strip_prefix(WRITTEN)
            .and_then(|rest| rest.split_once(']'));
        let end = passages
            .iter()
            .filter_map(Passage::body)
            .find(|body| body.start <= place.start && place.end <= body.end)
            .map_or(place.end, |body| body.end);
        let known = cited.iter().any(|(span, cited)| {
            key.is_some_and(|(key, _)| key == cited) && span.start < place.start.max(end)
        });
        let known = known
            || broken.iter().any(|(span, cited)| {
                key.is_some_and(|(key, _)| letters_of(key) == *cited) && span.start < place.start.max(end)
            });
        let apart = set_apart
            .iter()
            .any(|span| span.start <= place.start && place.end <= span.end);
        !(known || apart)
    });
}

/// A symbol without its signs.
fn letters_of(symbol: &str) -> String {
    symbol.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn fixed_fix(finding: Finding, span: Span, key: &str) -> Fix {
    let replacement = format!("[@{key}]");
    fixed(finding, span, replacement.clone()).fix.unwrap_or(Fix {
        span,
        label: String::new(),
        replacement,
    })
}

/// What the citation stands for: the words, and the date behind them where it is the document's. `None` where more
/// than this document hangs on the word, or the words are wrong.
fn replaced(
    mention: &Mention,
    mentions: &[Mention],
    reading: &Reading<'_>,
    symbol: &Symbol,
    catalogue: &Catalogue,
) -> Option<Span> {
    let plural = mention.word.is_none_or(|(_, word)| {
        let word = word.of(reading.text).to_lowercase();
        matches!(
            word.as_str(),
            "resolutions" | "decisions" | "résolutions" | "décisions" | "resoluciones" | "decisiones"
        )
    });
    let bare = mention.number == mention.span;
    let digits = mention
        .number
        .of(reading.text)
        .starts_with(|c: char| c.is_ascii_digit());
    if plural && (!bare || digits) {
        return None;
    }
    let word_is_right = mention.word.is_none_or(|(kind, _)| kind == symbol.kind);
    let body_is_right = mention.body.is_none_or(|(body, _)| body == symbol.body);
    if !word_is_right || !body_is_right {
        return None;
    }
    // A body behind the number ("of the General Assembly") would be said twice.
    let body_behind = mention
        .body
        .is_some_and(|(_, body)| body.start > mention.span.end);
    if body_behind {
        return None;
    }
    let next_mention = mentions
        .iter()
        .any(|other| other.span.start >= mention.span.end && other.span.start <= mention.span.end + 6);
    let date = catalogue.document(symbol).and_then(|document| document.date);
    let behind = reading
        .phrases
        .iter()
        .find(|phrase| phrase.span.start >= mention.span.end)
        .filter(|phrase| {
            Span::new(mention.span.end, phrase.span.start)
                .of(reading.text)
                .trim()
                == "of"
        })
        .and_then(|phrase| match &phrase.meaning {
            Meaning::Day(day) if day.date() == date && date.is_some() && day.weekday.is_none() => {
                Some(phrase.span.end)
            }
            _ => None,
        });
    let end = behind.filter(|_| !next_mention).unwrap_or(mention.span.end);
    Some(Span::new(mention.span.start, end))
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "It was established through Resolution 58/220.\n",
            "Resolution 58/220",
        ),
        (
            "By General Assembly resolution 58/220 of 23 December 2003 it began.\n",
            "General Assembly resolution 58/220",
        ),
        ("It was moved by decision 66/550.\n", "decision 66/550"),
        (
            "Women speak, says Security Council resolution 1325 (2000).\n",
            "Security Council resolution 1325 (2000)",
        ),
        (
            "Rights are in resolution 217 A (III).\n",
            "resolution 217 A (III)",
        ),
        ("The text is A/RES/58/220.\n", "A/RES/58/220"),
        ("As **resolution 58/220** says, we learn.\n", "resolution 58/220"),
        ("- Resolution 57/245 made the Day.\n", "Resolution 57/245"),
        (
            "Women speak, says Security Council resolution 1325.\n",
            "Security Council resolution 1325",
        ),
        (
            "---\nlanguage: fr\n---\n\nLa résolution 1325 du Conseil de sécurité le dit.\n",
            "résolution 1325",
        ),
        (
            "It stands under resolutions [@A/RES/53/199] and 61/185.\n",
            "61/185",
        ),
        (
            "Under resolutions [@A/RES/53/199] of 15 December 1998 and 61/185 of 20 December 2006 years are named.\n",
            "61/185",
        ),
        (
            "---\nlanguage: fr\n---\n\nLes résolutions [@A/RES/53/199] et 61/185 le disent.\n",
            "61/185",
        ),
    ],
    silent: &[
        "It was resolution 49/115 ([@A/RES/49.115]) that asked for it.\n",
        "It was established by [@A/RES/58/220].\n",
        "It was established by [@A/RES/58/220]. Later, resolution 58/220 was praised.\n",
        "In resolution 58/220 ([@A/RES/58/220]) it says so.\n",
        "See [resolution 58/220](https://docs.un.org/en/A/RES/58/220).\n",
        "## Resolution 58/220\n",
        "> Resolution 58/220 is long.\n",
        "“Resolution 58/220 is long,” she said.\n",
        "`resolution 58/220`\n",
        "Our resolution for 2026 and decision 5 stand; see 58/220 in the table.\n",
        "The draft resolution A/60/L.12 was long.\n",
        "Economic and Social Council decision 2006/101 has no document.\n",
        "Since [@S/RES/1325(2000)] women speak; Security Council resolution 1325 is known to all.\n",
        "The town's resolution 1325 and Security Council resolution 12 of our game.\n",
        "The answer is General Assembly decision ES-7/8 [@A/RES/ES-7/8].\n",
        "Resolutions [@A/RES/53/199] and [@A/RES/61/185] are short, and 24/7 is no resolution.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{assert_fires, findings};

    #[test]
    fn a_document_in_plain_words_fires() {
        assert_fires(
            "citation-unlinked",
            "See resolutions 58/220 and 57/245.\n",
            &["resolutions 58/220", "57/245"],
        );
        assert_fires(
            "citation-unlinked",
            "See resolutions 53/199 of 15 December 1998 and 61/185 of 20 December 2006.\n",
            &["resolutions 53/199", "61/185"],
        );
        assert_fires(
            "citation-unlinked",
            "---\nlanguage: es\n---\n\nLa resolución 57/245 creó el Día.\n",
            &["resolución 57/245"],
        );
    }

    #[test]
    fn the_fix_is_the_citation() {
        for (body, right) in [
            (
                "By General Assembly resolution 58/220 of 23 December 2003 it began.",
                "By [@A/RES/58/220] it began.",
            ),
            (
                "By resolution 58/220 of 24 December 2003 it began.",
                "By [@A/RES/58/220] of 24 December 2003 it began.",
            ),
            ("The text is A/RES/58/220.", "The text is [@A/RES/58/220]."),
        ] {
            let found = findings(body);
            let fix = found
                .iter()
                .find(|found| found.rule == "citation-unlinked")
                .and_then(|found| found.fix.as_ref());
            let written = fix.map(|fix| {
                let mut text = body.to_owned();
                text.replace_range(fix.span.start..fix.span.end, &fix.replacement);
                text
            });
            assert_eq!(written.as_deref(), Some(right));
        }
    }
}
