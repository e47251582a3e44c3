//! The names that can be written.

/// A name that can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactName {
    /// `observance.date`
    pub name: &'static str,
    /// "The observance's date in this edition"
    pub description: &'static str,
}

const fn fact(name: &'static str, description: &'static str) -> FactName {
    FactName { name, description }
}

static FACTS: [FactName; 19] = [
    fact("observance.name", "The observance's official name"),
    fact(
        "observance.date",
        "The observance's date in this edition, such as 12 September 2026",
    ),
    fact("observance.weekday", "The weekday of that date"),
    fact("observance.range", "First to last day, for a week or longer"),
    fact("observance.year", "The year of this edition"),
    fact("edition.year", "The year of this edition"),
    fact("edition.ordinal", "Which observance it is, in figures: 23rd"),
    fact(
        "edition.ordinal_words",
        "Which observance it is, in words: twenty-third",
    ),
    fact("edition.count", "Years since the first observance"),
    fact(
        "founding.citation",
        "The founding document as first cited, with body and date",
    ),
    fact("founding.later", "The founding document as cited again"),
    fact(
        "founding.date",
        "The day on which the founding document was adopted",
    ),
    fact("founding.symbol", "The founding document's symbol"),
    fact("founding.title", "The founding document's title"),
    fact("organisation.name", "Your organisation's name"),
    fact("organisation.acronym", "Your organisation's acronym"),
    fact("organisation.address", "Your organisation's postal address"),
    fact("organisation.website", "Your organisation's website"),
    fact("organisation.sign_off", "Your organisation's closing statement"),
];

/// Every name, in the order that a picker shows.
pub const fn known_facts() -> &'static [FactName] {
    &FACTS
}

/// What to say about a name that is none.
pub(super) fn unknown_name(name: &str) -> String {
    let shown: String = name.chars().take(60).collect();
    let nearest = FACTS
        .iter()
        .map(|fact| (distance(&shown, fact.name), fact.name))
        .min();
    match nearest {
        // More than half of the letters wrong is no slip.
        Some((slips, fact)) if slips * 2 <= fact.len() => {
            format!("There is no live fact \"{shown}\". Did you mean \"{fact}\"?")
        }
        _ => format!(
            "There is no live fact \"{shown}\". Choose one from Insert live fact, or write the text that belongs here."
        ),
    }
}

/// How many letters must be changed, added or taken away.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, letter) in from.chars().flat_map(char::to_lowercase).enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for column in 0..to.len() {
            let changed = diagonal + usize::from(to[column] != letter);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}
