//! `front-matter`: what stands between the two `---` can be read, and names what exists.

use super::{Examples, Scope};
use crate::{Context, Finding, Fix, Group, Rule, Severity, front_matter_text::inside};
use daymark_article::{Article, Field, Span, double_quoted, parse};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    id: "front-matter",
    group: Group::Structure,
    description: "Front matter that is not YAML, or that names an observance, template, date, year or language that does not exist.",
    explanation: "Template, observance, edition and language come from the front matter, and with them every date, citation and required part. A value that means nothing leaves all of that empty.\n\nFront matter that is not YAML is never lost: the article opens, and the finding has the line and column of the fault.",
    severity: Severity::Error,
    scope: Scope::Whole(check),
};

/// A message, and the value to write instead where it is certain.
type Fault = Option<(String, Option<String>)>;
type Test = fn(&Article<'_>, &Context<'_>, &Field) -> Fault;

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    if let Some(problem) = &article.front_matter.problem {
        return vec![Finding {
            rule: RULE.id,
            severity: Severity::Error,
            span: problem.span,
            message: problem.message.clone(),
            fix: quotes(article, problem.span),
        }];
    }
    let tests: [(&str, Test); 5] = [
        ("observance", observance),
        ("template", template),
        ("date", date),
        ("year", year),
        ("language", language),
    ];
    tests
        .into_iter()
        .filter_map(|(key, test)| {
            let field = article
                .front_matter
                .field(key)
                .filter(|field| !field.value.trim().is_empty())?;
            let (message, replacement) = test(article, context, field)?;
            let span = inside(article, field);
            let fix = replacement.map(|replacement| Fix {
                span,
                label: format!("Write “{replacement}”"),
                replacement,
            });
            Some(Finding {
                rule: RULE.id,
                severity: Severity::Error,
                span,
                message,
                fix,
            })
        })
        .collect()
}

/// Quotes around the value in which the fault is, where the front matter can be read with them.
fn quotes(article: &Article<'_>, fault: Span) -> Option<Fix> {
    let field = article.front_matter.fields.iter().find(|field| {
        field.scalar && field.key_span.start <= fault.start && fault.start <= field.value_span.end
    })?;
    let span = field.value_span;
    if span.of(article.source).starts_with(['"', '\'']) {
        // Where an open quotation was to end, its author knows.
        return None;
    }
    let replacement = double_quoted(&field.value);
    let (before, behind) = (&article.source[..span.start], &article.source[span.end..]);
    let mended = format!("{before}{replacement}{behind}");
    parse(&mended).front_matter.problem.is_none().then(|| Fix {
        span,
        label: "Put the value in quotes".to_owned(),
        replacement,
    })
}

fn observance(article: &Article<'_>, context: &Context<'_>, field: &Field) -> Fault {
    let value = field.value.trim();
    if context.catalogue.observance(value).is_some() {
        return None;
    }
    let language = context.language(article);
    // The whole first; then its longest words, as every observance is a "day" of the "United Nations".
    let words = value.replace(['-', '_'], " ");
    let mut telling: Vec<&str> = words
        .split_whitespace()
        .filter(|word| word.chars().count() > 4)
        .collect();
    telling.retain(|word| {
        !["international", "world", "united", "nations"].contains(&word.to_lowercase().as_str())
    });
    telling.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let near = [value, &words].into_iter().chain(telling).find_map(|query| {
        context
            .catalogue
            .search(query, language, 1)
            .first()
            .map(|found| found.observance)
    });
    let Some(near) = near else {
        return Some((
            format!(
                "The catalogue has no observance “{value}”. Write the id of one, such as “mountain-day”, or leave the line empty."
            ),
            None,
        ));
    };
    let name = near.name_in(language);
    let is_its_name = [name, &near.name]
        .iter()
        .any(|name| name.to_lowercase() == value.to_lowercase());
    Some((
        format!(
            "The catalogue has no observance with the id “{value}”. “{}” is the id of “{name}”.",
            near.id
        ),
        is_its_name.then(|| near.id.to_string()),
    ))
}

fn template(_: &Article<'_>, context: &Context<'_>, field: &Field) -> Fault {
    context.template.is_none().then(|| {
        (
            format!(
                "There is no template “{}”. Write the name of a template's folder, such as “international-day”, “remembrance-day”, “awareness-day” or “statement”, or leave the line empty.",
                field.value.trim()
            ),
            None,
        )
    })
}

fn date(_: &Article<'_>, _: &Context<'_>, field: &Field) -> Fault {
    let value = field.value.trim();
    let valid = value.len() == 10 && value.parse::<Date>().is_ok();
    (!valid).then(|| {
        let digits_stand_right = value.len() == 10
            && value.bytes().enumerate().all(|(at, byte)| {
                if matches!(at, 4 | 7) {
                    byte == b'-'
                } else {
                    byte.is_ascii_digit()
                }
            });
        let what = if digits_stand_right {
            "is no day of the calendar"
        } else {
            "is not in the form of a date"
        };
        (
            format!(
                "The date of publication “{value}” {what}. Write year, month and day, such as 2026-09-12."
            ),
            None,
        )
    })
}

fn year(_: &Article<'_>, _: &Context<'_>, field: &Field) -> Fault {
    let value = field.value.trim();
    let valid =
        value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit()) && !value.starts_with('0');
    (!valid).then(|| {
        (
            format!("The edition year “{value}” is no year. Write four digits, such as 2026."),
            None,
        )
    })
}

/// Only what is surely wrong: a language's subtag has two or three letters (BCP 47; longer ones are not registered).
fn language(_: &Article<'_>, _: &Context<'_>, field: &Field) -> Fault {
    let value = field.value.trim();
    let mut parts = value.split('-');
    let first = parts.next().unwrap_or_default();
    let private = matches!(first, "x" | "i");
    let valid = (private
        || (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic()))
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    (!valid).then(|| {
        (
            format!("“{value}” is no language tag. Write the language's code, such as en, fr, es, ar, ru or zh, or en-GB."),
            None,
        )
    })
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A\nobservance: no-such-day\n---\n\nText.\n",
            "no-such-day",
        ),
        (
            "---\ntitle: A\nobservance: \"no-such-day\"\n---\n\nText.\n",
            "no-such-day",
        ),
        (
            "---\ntitle: A\ntemplate: internatoinal-day\n---\n\nText.\n",
            "internatoinal-day",
        ),
        ("---\ntitle: A\ndate: 2026-02-30\n---\n\nText.\n", "2026-02-30"),
        (
            "---\ntitle: A\ndate: 12 September 2026\n---\n\nText.\n",
            "12 September 2026",
        ),
        ("---\ntitle: A\ndate: '2026-9-12'\n---\n\nText.\n", "2026-9-12"),
        ("---\ntitle: A\nyear: twenty\n---\n\nText.\n", "twenty"),
        ("---\ntitle: A\nyear: 26\n---\n\nText.\n", "26"),
        ("---\ntitle: A\nlanguage: english\n---\n\nText.\n", "english"),
    ],
    silent: &[
        "---\ntitle: A\nobservance: south-south-cooperation-day\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\nobservance:\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\ntemplate: statement\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\ndate: 2026-09-12\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\ndate: 2028-02-29\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\ndate:\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\nyear: 2026\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\nlanguage: en-GB\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\nlanguage: zh-Hant\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
        "---\ntitle: A\ncolour: blue\n---\n\n> [!sign-off]\n>\n> Alderline.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::rules::testing::{findings, found, messages};

    #[test]
    fn what_is_right_or_empty_is_silent() {
        assert_eq!(found("front-matter", "No front matter.\n"), [""; 0]);
    }

    #[test]
    fn a_name_instead_of_an_id_is_repaired() {
        let source = "---\nobservance: International Mountain Day\n---\n";
        let findings = findings(source);
        let found = findings.iter().find(|finding| finding.rule == "front-matter");
        let fix = found
            .and_then(|found| found.fix.as_ref())
            .expect("the name is one observance's");
        assert_eq!(fix.replacement, "mountain-day");
        assert_eq!(fix.span.of(source), "International Mountain Day");
    }

    #[test]
    fn a_colon_in_a_title_is_mended_by_quotes_and_takes_nothing_with_it() {
        let source = "---\ntitle: Look up: a dish\nobservance: mountain-day\nyear: 2026\ntemplate: statement\n---\n\nOn Monday, 11 December 2026.\n";
        assert_eq!(found("part-missing", source), ["Look up: a dish"]);
        assert_eq!(found("date-weekday", source), ["Monday"]);
        let findings = findings(source);
        let found = findings.iter().find(|finding| finding.rule == "front-matter");
        let fix = found
            .and_then(|found| found.fix.as_ref())
            .expect("quotes mend it");
        assert_eq!(fix.replacement, "\"Look up: a dish\"");
        assert_eq!(fix.span.of(source), "Look up: a dish");
    }

    #[test]
    fn broken_yaml_is_said_where_it_breaks() {
        let source = "---\ntitle: \"A\nyear: 2026\n---\n\nText {{ nothing }}.\n";
        let messages = messages("front-matter", source);
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert_eq!(
            found("placeholder", source),
            ["{{ nothing }}"],
            "the other rules go on"
        );
    }
}
