//! The words that stand for what is still to be written.

use crate::prose::GLUE;
use std::ops::Range;

/// Where they stand in `text`, each with what to say. `language`: the article's tag.
pub(super) fn find(text: &str, language: &str) -> Vec<(Range<usize>, String)> {
    let mut found = lorem(text);
    found.extend(inserts(text));
    let inside = |range: &Range<usize>| {
        found
            .iter()
            .any(|(outer, _)| outer.start <= range.start && range.end <= outer.end)
    };
    let words = words(text, language)
        .into_iter()
        .filter(|(range, _)| !inside(range))
        .collect::<Vec<_>>();
    found.extend(words);
    found
}

fn lorem(text: &str) -> Vec<(Range<usize>, String)> {
    let lower = text.to_ascii_lowercase();
    let starts = lower.match_indices("lorem").map(|(at, _)| at);
    starts
        .filter_map(|at| {
            let rest = &lower[at + 5..];
            let gap = rest.len() - rest.trim_start().len();
            (gap > 0 && rest[gap..].starts_with("ipsum")).then(|| at..at + 5 + gap + 5)
        })
        .map(|range| {
            (
                range,
                "Filler text is left in the article. Write the passage, or remove it.".into(),
            )
        })
        .collect()
}

/// The imperative after the opening bracket, in the languages that Daymark has words for.
const INSERT: &[&str] = &[
    "insert",
    "insérer",
    "insérez",
    "insertar",
    "inserte",
    "вставить",
    "вставьте",
    "أدخل",
];
/// No instruction is longer, in bytes.
const LONGEST_INSERT: usize = 300;

fn inserts(text: &str) -> Vec<(Range<usize>, String)> {
    // Counted along the way, so that many brackets do not each count from the start.
    let (mut read, mut open) = (0, 0_i32);
    text.match_indices('[')
        .filter_map(|(at, _)| {
            for c in text[read..at].chars() {
                open += i32::from(matches!(c, '“' | '«' | '„')) - i32::from(matches!(c, '”' | '»'));
            }
            read = at;
            // Not beyond the longest, so that many open brackets do not each search to the end.
            let length = text.as_bytes()[at..]
                .iter()
                .take(LONGEST_INSERT)
                .position(|&byte| byte == b']')?
                + 1;
            let inner =
                text[at + 1..at + length - 1].trim_start_matches(|c: char| c == GLUE || c.is_whitespace());
            let words: Vec<String> = inner
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase)
                .collect();
            let first = words.first()?.as_str();
            (INSERT.contains(&first) || open <= 0 && is_field(&words, inner)).then(|| at..at + length)
        })
        .map(|range| {
            (
                range,
                "An instruction stands where the text should. Replace it, brackets included.".into(),
            )
        })
        .collect()
}

/// "[name of speaker]", "[to be confirmed]", "[DATE]": what a pattern has where a value belongs. Editors' own brackets
/// ("[sic]", "[our emphasis]", "[the city]") name no field.
fn is_field(words: &[String], inner: &str) -> bool {
    const FIELDS: [&str; 40] = [
        "name",
        "names",
        "date",
        "dates",
        "time",
        "place",
        "venue",
        "amount",
        "number",
        "phone",
        "telephone",
        "email",
        "address",
        "link",
        "url",
        "photo",
        "picture",
        "image",
        "logo",
        "quote",
        "quotation",
        "caption",
        "speaker",
        "title",
        "city",
        "country",
        "organization",
        "organisation",
        "year",
        "month",
        "nom",
        "heure",
        "lieu",
        "adresse",
        "citation",
        "nombre",
        "fecha",
        "hora",
        "lugar",
        "cita",
    ];
    const STILL: [&str; 12] = [
        "to be confirmed",
        "to be added",
        "to be announced",
        "to be completed",
        "to come",
        "to follow",
        "tbc",
        "tbd",
        "à compléter",
        "à confirmer",
        "por confirmar",
        "por completar",
    ];
    let said = words.join(" ");
    let plain = words.len() <= 5
        && inner
            .chars()
            .all(|c| c.is_alphanumeric() || c.is_whitespace() || c == GLUE || c == '\'');
    let [first, rest @ ..] = words else { return false };
    let field = FIELDS.contains(&first.as_str())
        && rest.first().is_none_or(|next| {
            matches!(
                next.as_str(),
                "of" | "and" | "from" | "here" | "number" | "to" | "de" | "du" | "del"
            )
        });
    let order = matches!(first.as_str(), "add" | "write" | "enter" | "replace" | "fill") && !rest.is_empty();
    let ends = STILL
        .iter()
        .any(|still| said == *still || said.ends_with(&format!(" {still}")));
    plain && (field || order || ends)
}

/// A word with what stands around it.
struct Word<'t> {
    text: &'t str,
    range: Range<usize>,
    /// What stands between the previous word and this one.
    before: &'t str,
    /// What stands between this word and the next.
    after: &'t str,
    previous: Option<&'t str>,
    next: Option<&'t str>,
    /// Whether the text has another Roman number (`XXI`) or the chromosomes `XY` too.
    among_its_like: bool,
}

fn words(text: &str, language: &str) -> Vec<(Range<usize>, String)> {
    let ranges = word_ranges(text);
    let at = |index: usize| ranges.get(index).map(|range: &Range<usize>| &text[range.clone()]);
    let among_its_like = ranges.iter().any(|range| is_its_like(&text[range.clone()]));
    (0..ranges.len())
        .filter_map(|index| {
            let range = ranges[index].clone();
            let previous_end = index.checked_sub(1).map_or(0, |previous| ranges[previous].end);
            let next_start = ranges.get(index + 1).map_or(text.len(), |next| next.start);
            let word = Word {
                text: &text[range.clone()],
                before: &text[previous_end..range.start],
                after: &text[range.end..next_start],
                previous: index.checked_sub(1).and_then(at),
                next: at(index + 1),
                among_its_like,
                range,
            };
            message(&word, language).map(|message| (word.range, message))
        })
        .collect()
}

/// Runs of letters and digits; marks of emphasis do not end a word, but they do not begin one either.
fn word_ranges(text: &str) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, character) in text.char_indices() {
        if character.is_alphanumeric() {
            let end = at + character.len_utf8();
            match ranges.last_mut().filter(|_| open) {
                Some(range) => range.end = end,
                None => ranges.push(at..end),
            }
            open = true;
        } else if character != GLUE {
            open = false;
        }
    }
    ranges
}

fn message(word: &Word<'_>, language: &str) -> Option<String> {
    match word.text {
        "TODO" if !is_spanish_all(word, language) => {
            Some("“TODO” is left in the article. Do it, or remove the note.".into())
        }
        "TK" | "TKTK" if !matches!(word.next, Some("Maxx" | "Elevator")) => Some(format!(
            "“{}” marks something still to come. Write it, or remove the mark.",
            word.text
        )),
        "FIXME" => Some("“FIXME” is left in the article. Mend it, or remove the note.".into()),
        "TBC" | "TBD" | "TBA" if !is_spelled_out(word) => Some(format!(
            "“{}” marks something still to come. Write it, or remove the mark.",
            word.text
        )),
        text if is_crosses(text) && !is_roman(word) => Some(format!(
            "“{text}” stands for something still to be filled in. Write the value."
        )),
        _ => None,
    }
}

/// "the Alderline Bird Trust (ABT)", "TBC, the Tidewater Boat Club": an acronym of the article's own.
fn is_spelled_out(word: &Word<'_>) -> bool {
    let last = word.text.chars().last();
    let first = word.text.chars().next();
    let behind = word.before.ends_with('(')
        && word
            .previous
            .is_some_and(|previous| previous.chars().next() == last);
    let before = word.after.starts_with([',', ' ', '('])
        && word.next.is_some_and(|next| {
            next.chars().next() == first && next.chars().nth(1).is_some_and(char::is_lowercase)
        });
    behind || before
}

/// `XX` and longer, `20XX`.
fn is_crosses(text: &str) -> bool {
    let crosses = text
        .strip_prefix("19")
        .or(text.strip_prefix("20"))
        .unwrap_or(text);
    crosses.len() >= 2 && crosses.bytes().all(|byte| byte == b'X')
}

fn is_its_like(text: &str) -> bool {
    let is_number = text.contains('X') && text.bytes().all(|byte| b"IVXLC".contains(&byte));
    text == "XY" || is_number && text.len() > 1 && !is_crosses(text)
}

/// "TODO" is a Spanish and a Portuguese word ("all"): in these languages only "TODO:" is a note for sure.
fn is_spanish_all(word: &Word<'_>, language: &str) -> bool {
    let language = language
        .split(['-', '_'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    matches!(language.as_str(), "es" | "pt" | "gl" | "ast")
        && !word.after.starts_with(':')
        && !(word.previous.is_none() && word.next.is_none())
}

/// What comes before a Roman number, in lower case.
const BEFORE_ROMAN: &[&str] = &[
    "century",
    "siglo",
    "s",
    "siècle",
    "secolo",
    "século",
    "век",
    "article",
    "articles",
    "art",
    "artículo",
    "part",
    "partie",
    "parte",
    "chapter",
    "chapitre",
    "capítulo",
    "volume",
    "vol",
    "tome",
    "tomo",
    "annex",
    "annexe",
    "anexo",
    "appendix",
    "section",
    "session",
    "sesión",
    "book",
    "livre",
    "title",
    "titre",
    "table",
    "act",
    "class",
];
/// What comes behind one, in lower case.
const BEHIND_ROMAN: &[&str] = &[
    "century",
    "centuries",
    "siècle",
    "siècles",
    "siglo",
    "век",
    "века",
    "веке",
    "century’s",
    "session",
    "session’s",
    "olympic",
    "olympics",
    "olympiad",
    "games",
    "winter",
    "summer",
    "congress",
    "conference",
    "summit",
    "assembly",
    "corps",
    "chromosome",
    "chromosomes",
    "karyotype",
    "congreso",
    "cumbre",
];
/// Words that begin a sentence before a number that is still to come: "On XX June".
const NO_NAME: &[&str] = &[
    "on", "in", "the", "a", "an", "by", "from", "over", "about", "some", "more", "than", "at", "between",
    "since", "until", "only", "nearly", "almost", "for", "to", "of", "and", "or", "this", "these", "our",
    "with", "around", "after", "before", "all", "its", "their", "we", "le", "la", "les", "du", "de", "des",
    "au", "en", "dès", "un", "une", "dans", "avec", "plus", "el", "los", "las", "del", "con", "más", "para",
    "por", "unos", "entre",
];

/// Whether the crosses are plainly a Roman number (or chromosomes), not a gap.
fn is_roman(word: &Word<'_>) -> bool {
    // XX is twenty and XXX thirty; four crosses are no number.
    if !matches!(word.text, "XX" | "XXX") {
        return false;
    }
    let lower = |text: Option<&str>| text.unwrap_or_default().to_lowercase();
    let adjacent =
        |gap: &str| !gap.is_empty() && gap.chars().all(|c| c == GLUE || c == '.' || c.is_whitespace());
    let in_brackets = word.before.ends_with('(') && word.after.starts_with(')');
    // `A/RES/XX/1`, `S-XX`, `XX/XY`: part of a symbol.
    let letters = |text: Option<&str>| {
        text.is_some_and(|text| !is_crosses(text) && !text.starts_with(|c: char| c.is_ascii_digit()))
    };
    let in_symbol =
        matches!(word.before, "/" | "-") && letters(word.previous) || word.after == "/" && letters(word.next);
    let is_label = word.previous.is_none() && (word.after.starts_with(". ") || word.after.starts_with(") "));
    let names_it = adjacent(word.before) && {
        let previous = lower(word.previous);
        let is_name = word
            .previous
            .is_some_and(|name| name.chars().next().is_some_and(char::is_uppercase));
        BEFORE_ROMAN.contains(&previous.as_str())
            || (is_name && !word.before.contains('.') && !NO_NAME.contains(&previous.as_str()))
    };
    // “XX”: the sign itself is spoken of.
    let is_mentioned =
        word.before.ends_with(['“', '"', '«', '‘']) && word.after.starts_with(['”', '"', '»', '’']);
    let is_counted = adjacent(word.after) && BEHIND_ROMAN.contains(&lower(word.next).as_str());
    in_brackets || in_symbol || is_label || names_it || is_counted || is_mentioned || word.among_its_like
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked<'t>(text: &'t str, language: &str) -> Vec<&'t str> {
        find(text, language)
            .into_iter()
            .map(|(range, _)| &text[range])
            .collect()
    }

    #[test]
    fn what_is_still_to_be_written_is_found() {
        for (text, word) in [
            ("TODO: ask the archive", "TODO"),
            ("The figure (TK) is missing", "TK"),
            ("TKTK", "TKTK"),
            ("on XX June", "XX"),
            ("On XX June", "XX"),
            ("attended by XX people", "XX"),
            ("XX% of households", "XX"),
            ("a budget of $XXX", "XXX"),
            ("XXXX", "XXXX"),
            ("in 20XX", "20XX"),
            ("Dear [insert name],", "[insert name]"),
            ("[ Insert the date here ]", "[ Insert the date here ]"),
            ("le [insérer la date]", "[insérer la date]"),
            ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
            ("say \u{1}TODO\u{1} now", "TODO"),
        ] {
            assert_eq!(marked(text, "en"), [word], "{text}");
        }
        assert_eq!(marked("XX/XX/2026", "en"), ["XX", "XX"]);
        assert_eq!(
            marked("[insert TODO]", "en"),
            ["[insert TODO]"],
            "one gap is one finding"
        );
    }

    #[test]
    fn what_only_looks_like_it_is_silent() {
        for text in [
            "the XX century",
            "in the XX and XXI centuries, the XX Olympic Games",
            "au XX siècle, en el siglo XX, el s. XX",
            "Louis XX",
            "resolution 3363 (XXX)",
            "Article XX of the agreement",
            "Volume XX, chapter XX",
            "XX. The twentieth part",
            "XX chromosomes",
            "XX and XY",
            "A/RES/XX/YY",
            "todo, tk, xx, Todo",
            "TK Maxx",
            "MASTODON TODOS",
            "to\u{1}\u{1}TK\u{1}\u{1}en",
            "inserted [inserted by the editor] an insert",
            "[sic]",
            "a lorem, an ipsum",
        ] {
            assert_eq!(marked(text, "en"), [""; 0], "{text}");
        }
    }

    #[test]
    fn spanish_says_todo_for_all() {
        assert_eq!(marked("TODO LO QUE SABEMOS", "es"), [""; 0]);
        assert_eq!(marked("TODO: preguntar", "es-MX"), ["TODO"]);
    }
}
