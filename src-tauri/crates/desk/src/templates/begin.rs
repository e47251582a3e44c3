//! A new article's text: the skeleton with what is known already.

use daymark_article::set_field;
use daymark_catalogue::{Kind, Language, Symbol, later_mention, parse_symbol};

use super::Beginning;
use super::wording::{self, Suits};
use crate::error::{DeskError, Result};

/// A new article of the template `id` from its `skeleton`.
pub(super) fn begin(id: &str, skeleton: &str, beginning: &Beginning<'_>) -> Result<String> {
    let organisation = beginning.organisation;
    let sign_off = organisation.sign_off.trim();
    let mut text = String::with_capacity(skeleton.len() + sign_off.len());
    for line in skeleton.split_inclusive('\n') {
        match line.split_once("{{ sign_off }}") {
            // Every paragraph of the closing statement stays within the callout.
            Some((before, after)) if !sign_off.is_empty() => {
                let lines: Vec<_> = sign_off.lines().map(|line| format!("{before}{line}")).collect();
                let joined = lines.join("\n");
                text.extend(
                    joined
                        .split_inclusive('\n')
                        .map(|line| match line.strip_suffix('\n') {
                            Some(line) => format!("{}\n", line.trim_end()),
                            None => line.to_owned(),
                        }),
                );
                text.push_str(after);
            }
            _ => text.push_str(line),
        }
    }
    let founding = beginning.observance.and_then(|observance| {
        observance
            .founding
            .iter()
            .find_map(|document| parse_symbol(&document.symbol).ok())
    });
    let day = beginning
        .observance
        .zip(beginning.year)
        .and_then(|(observance, year)| observance.edition(year));
    text = wording::suited(
        text,
        Suits {
            several_days: day.is_some_and(|day| day.start != day.end),
            no_day: beginning
                .observance
                .is_some_and(|observance| observance.kind != Kind::Day),
            no_act: founding.as_ref().is_some_and(|symbol| !is_act(symbol)),
        },
    );
    text = match founding {
        Some(symbol) => text.replace("[@founding]", &format!("[@{}]", symbol.key)),
        None => text.replace("[@founding]", "{{ founding_document }}"),
    };
    let fields = [
        ("title", beginning.observance.is_none().then(String::new)),
        (
            "observance",
            beginning.observance.map(|observance| observance.id.to_string()),
        ),
        ("year", beginning.year.map(|year| year.to_string())),
        ("date", day.map(|edition| edition.start.to_string())),
        ("language", Some(beginning.language.to_owned())),
        ("template", Some(id.to_owned())),
        (
            "author",
            Some(organisation.name.clone()).filter(|name| !name.is_empty()),
        ),
    ];
    for (key, value) in fields {
        if let Some(value) = value {
            let value = Some(value).filter(|value| !value.is_empty());
            text = set_field(&text, key, value.as_deref()).map_err(|problem| DeskError::FrontMatter {
                message: problem.message,
            })?;
        }
    }
    Ok(text)
}

/// Whether the document is called a resolution or a decision wherever it is named.
fn is_act(symbol: &Symbol) -> bool {
    let name = later_mention(symbol, Language::Fr);
    ["résolution", "décision"].iter().any(|act| name.starts_with(act))
}
