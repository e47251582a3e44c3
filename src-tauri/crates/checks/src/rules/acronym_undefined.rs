//! `acronym-undefined`: an acronym that is never spelled out.

use super::Examples;
use super::Scope;
use super::known_acronyms::{is_known, is_state};
use crate::front_matter_text::{printed, shown};
use crate::running::{BREAK, GLUE, OBJECT, Running, running};
use crate::tokens::{Word, words};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Kind};
use daymark_catalogue::{Language, evaluate};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "acronym-undefined",
    group: Group::Language,
    description: "An acronym that the article never spells out.",
    explanation: "Who knows an acronym does not notice it; who does not stops reading. Spell it out once: “Coastal Gauge Network (CGN)”, or “CGN, the Coastal Gauge Network”.\n\nThe words may stand before or after the acronym, anywhere in the article, its title or its summary. Acronyms that readers know better short (UN, NGO, UNESCO, HIV, EU, USA, PDF) are left alone, and so are Roman numbers, symbols of documents, units, currencies, states, months and words in capitals. The first place is marked.",
    severity: Severity::Suggestion,
    scope: Scope::Whole(check),
};

/// The longest acronym, in letters.
const LONGEST: usize = 7;

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    if !matches!(
        context.known_language(article),
        Some(Language::En | Language::Fr | Language::Es)
    ) {
        return Vec::new();
    }
    let texts = running(article);
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut candidates: Vec<(String, daymark_article::Span)> = Vec::new();
    for text in &texts {
        for (letters, range) in acronyms(text) {
            let of_another_rule = context
                .options
                .outdated_names
                .iter()
                .any(|name| name.form == letters);
            let own = letters == context.organisation.acronym;
            if !is_known(&letters) && !own && !of_another_rule && seen.insert(letters.clone()) {
                candidates.push((letters, text.at(range)));
            }
        }
    }
    if candidates.is_empty() {
        return Vec::new();
    }
    let everything = everything(article, context, &texts);
    let everything: Vec<Read<'_>> = everything.iter().map(|text| Read::of(text)).collect();
    let defined = |letters: &str| {
        everything.iter().any(|text| is_spelled_out(letters, text))
            || article.source.contains(&format!(">{letters}</abbr>"))
            || is_plain_word(letters, &everything)
    };
    candidates
        .into_iter()
        .filter(|(letters, _)| !defined(letters))
        .map(|(letters, span)| {
            RULE.finds(
                span,
                format!("“{letters}” is nowhere spelled out. Write its words at its first place, with {letters} in brackets behind them."),
            )
        })
        .collect()
}

/// The acronyms of a text: letters without a plural's s, and where they stand.
fn acronyms(running: &Running) -> Vec<(String, std::ops::Range<usize>)> {
    let text = &running.text;
    let words = words(text);
    let capitals = words.iter().filter(|word| is_capitals(word)).count();
    words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let (letters, place) = letters(&word.text)?;
            let plain = !text[word.range.clone()].contains(GLUE);
            let before = text[..word.range.start].trim_end_matches(GLUE);
            let after = text[word.range.end..].trim_start_matches(GLUE);
            let joined = |c: char| {
                matches!(c, '/' | '.' | '@' | '_' | '&' | '#' | '+' | '\\' | '{' | OBJECT)
                    || c.is_ascii_digit()
            };
            // Part of a symbol (A/RES/58/220), an address, initials (J.F.K.), a number (CO 2).
            let is_part = before.ends_with(|c: char| joined(c) || c == '-')
                || after.starts_with(|c: char| joined(c) && c != '.')
                || (after.starts_with('.') && after[1..].starts_with(|c: char| c.is_alphanumeric()));
            let is_unit = letters.len() == 2 && before.trim_end().ends_with(|c: char| c.is_ascii_digit());
            let is_place = is_state(&letters)
                && (before.trim_end().ends_with(',')
                    || after.trim_start().starts_with(|c: char| c.is_ascii_digit()));
            // "[INSERT LOGO]" is no acronym: another rule asks for what is missing.
            let bracketed = before.rfind('[').is_some_and(|open| {
                let inside = &text[open + 1..];
                inside.find(']').is_some_and(|close| {
                    let inside = &inside[..close];
                    inside.contains(' ') && !inside.chars().any(char::is_lowercase)
                })
            });
            let skip = !plain
                || bracketed
                || is_part
                || is_unit
                || is_place
                || is_shouted(&words, at, capitals)
                || is_surname(&words, at);
            (!skip).then(|| {
                (
                    letters,
                    word.range.start + place.start..word.range.start + place.end,
                )
            })
        })
        .collect()
}

/// The acronym in a word: its letters, and their place in it. "NGOs" and "UN's" have a tail; "A-B" is none.
fn letters(word: &str) -> Option<(String, std::ops::Range<usize>)> {
    let stem = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .or_else(|| word.strip_suffix(['\'', '’']))
        .unwrap_or(word);
    // "l'OCDE", "d’ONG"
    let (start, stem) = match stem.split_once(['\'', '’']) {
        Some((article, rest)) if article.chars().count() == 1 => (stem.len() - rest.len(), rest),
        Some(_) => return None,
        None => (0, stem),
    };
    let stem = stem
        .split('-')
        .next()
        .filter(|first| first.len() == stem.len() || !first.is_empty())?;
    let rest = &word[start + stem.len()..];
    if rest.starts_with('-') && rest[1..].chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let stem = stem.strip_suffix('s').unwrap_or(stem);
    let count = stem.chars().count();
    let is_acronym =
        (2..=LONGEST).contains(&count) && stem.chars().all(|c| c.is_uppercase() && c.is_alphabetic());
    is_acronym.then(|| (stem.to_owned(), start..start + stem.len()))
}

fn is_capitals(word: &Word<'_>) -> bool {
    let letters = || word.text.chars().filter(|c| c.is_alphabetic());
    letters().nth(1).is_some() && letters().all(char::is_uppercase)
}

/// Whether it stands among other words in capitals: a heading, an emphatic sentence, "NO ENTRY".
fn is_shouted(words: &[Word<'_>], at: usize, capitals: usize) -> bool {
    let neighbours: Vec<String> = [at.checked_sub(1), Some(at + 1)]
        .into_iter()
        .filter_map(|at| words.get(at?))
        .filter(|word| is_capitals(word))
        .map(|word| word.text.to_string())
        .collect();
    let plain = neighbours.iter().any(|word| {
        matches!(
            word.to_lowercase().as_str(),
            "no" | "not"
                | "do"
                | "the"
                | "of"
                | "and"
                | "to"
                | "is"
                | "for"
                | "on"
                | "at"
                | "keep"
                | "please"
                | "all"
                | "we"
                | "our"
                | "by"
                | "from"
                | "stop"
                | "thank"
                | "you"
                | "pas"
                | "le"
                | "la"
                | "les"
                | "de"
                | "et"
                | "el"
                | "los"
                | "y"
        )
    });
    capitals * 2 > words.len() && words.len() > 2
        || plain
        || neighbours.iter().any(|word| !is_known(word)) && capitals > 2
}

/// "Ms. DUPONT": surnames in capitals, as in lists of speakers.
fn is_surname(words: &[Word<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| &words[at].text) else {
        return false;
    };
    matches!(
        &**before,
        "Mr" | "Mrs" | "Ms" | "Mx" | "Dr" | "Prof" | "M" | "Mme" | "Mlle" | "Sr" | "Sra" | "Srta" | "Dra"
    )
}

/// Every text in which an acronym may be spelled out: title and summary, the body, the values of live facts.
fn everything(article: &Article<'_>, context: &Context<'_>, texts: &[Running]) -> Vec<String> {
    let facts = context.facts(article);
    let values = article.walk().filter_map(|node| match &node.kind {
        Kind::LiveFact(fact) => evaluate(&fact.name, [], &facts).ok(),
        _ => None,
    });
    let fields = printed(article).map(|field| shown(article, context, field));
    let body = texts.iter().map(|running| running.text.replace(GLUE, ""));
    fields.chain(body).chain(values).collect()
}

/// A text in which acronyms are looked for, read once for all of them.
struct Read<'t> {
    text: &'t str,
    words: Vec<Word<'t>>,
    initials: Vec<Initial>,
    /// The words without a capital.
    plain: BTreeSet<&'t str>,
}

impl<'t> Read<'t> {
    fn of(text: &'t str) -> Self {
        let words = words(text);
        Self {
            text,
            initials: words.iter().flat_map(initials).collect(),
            words,
            plain: text
                .split(|c: char| !c.is_alphanumeric() || c == BREAK)
                .filter(|word| word.starts_with(char::is_lowercase))
                .collect(),
        }
    }
}

/// A first letter in small, whether it is a capital in the text, whether its word may be left out.
type Initial = (char, bool, bool);

/// Words that an acronym may leave out.
const SMALL: &[&str] = &[
    "of", "the", "and", "for", "on", "in", "to", "a", "an", "at", "by", "with", "against", "de", "des", "du",
    "la", "le", "les", "et", "pour", "sur", "en", "l", "d", "à", "aux", "el", "los", "las", "del", "y",
    "para", "por", "e", "o", "al",
];

fn is_spelled_out(letters: &str, read: &Read<'_>) -> bool {
    let Read {
        text,
        words,
        initials,
        ..
    } = read;
    let wanted: Vec<char> = letters.to_lowercase().chars().collect();
    // Anywhere, where capitals show that the words are a name.
    if (0..initials.len()).any(|start| spells(&initials[start..], &wanted, true)) {
        return true;
    }
    let is_it = |word: &Word<'_>| {
        let bare = word
            .text
            .split_once(['\'', '’'])
            .map_or(&*word.text, |(article, rest)| {
                if article.chars().count() == 1 {
                    rest
                } else {
                    &word.text
                }
            });
        bare.strip_suffix('s').unwrap_or(bare) == letters
    };
    words.iter().enumerate().any(|(at, word)| {
        if !is_it(word) {
            return false;
        }
        let before = text[..word.range.start].trim_end_matches(['“', '"', '«', '‘', ' ', '\u{a0}']);
        let after = &text[word.range.end..];
        if is_in_brackets(before) {
            // Words of another language, or a live fact, right before the bracket.
            let object = before
                .rfind('(')
                .is_some_and(|open| before[..open].trim_end().ends_with(OBJECT));
            return object
                || is_drawn_from(&words[..at], &wanted)
                || introduces(&words[..at], &wanted, text)
                || is_within(&words[..at], &wanted);
        }
        let after_blank = after.trim_start();
        let explained = after_blank.starts_with(['(', ',', '—', '–', ':', '=']) || {
            let next: Vec<String> = words[at + 1..]
                .iter()
                .take(3)
                .map(|word| word.text.to_lowercase())
                .collect();
            let next: Vec<&str> = next.iter().map(String::as_str).collect();
            matches!(
                next[..],
                ["stands", "for", ..] | ["is", "short", "for"] | ["means" | "signifie" | "significa", ..]
            )
        };
        explained && follows(&words[at + 1..], &wanted)
    })
}

/// "hydrofluorocarbons (HFCs)": the letters are those of one word, in order, from its first on.
fn is_within(before: &[Word<'_>], wanted: &[char]) -> bool {
    let Some(word) = before.last().map(|word| word.text.to_lowercase()) else {
        return false;
    };
    let mut letters = word.chars();
    word.starts_with(wanted[0])
        && word.chars().count() >= 3 * wanted.len()
        && wanted.iter().all(|letter| letters.any(|found| found == *letter))
}

/// "(CGN", "(in short: CGN", "(hereafter “CGN": a bracket opened a few words before.
fn is_in_brackets(before: &str) -> bool {
    before
        .rfind(['(', ')'])
        .is_some_and(|at| before[at..].starts_with('(') && before[at..].chars().count() <= 24)
}

/// First letters of a word's parts in lower case, whether it has a capital, whether it may be left out.
fn initials(word: &Word<'_>) -> Vec<Initial> {
    let parts = word.text.split(['-', '\'', '’', '‐']);
    let joined = word.text.contains(['-', '‐']);
    parts
        .enumerate()
        .filter_map(|(at, part)| {
            let first = part.chars().next()?;
            let capital = first.is_uppercase();
            let lower = unaccented(first.to_lowercase().next()?);
            // "medium-sized" gives one letter or two.
            let small = at > 0 && joined || SMALL.contains(&part.to_lowercase().as_str());
            // An acronym spells out none.
            let is_acronym = part.chars().count() > 1 && part.chars().all(char::is_uppercase);
            (!is_acronym).then_some((lower, capital, small))
        })
        .collect()
}

fn unaccented(letter: char) -> char {
    match letter {
        'é' | 'è' | 'ê' => 'e',
        'á' | 'à' | 'â' => 'a',
        'í' | 'î' => 'i',
        'ó' | 'ô' => 'o',
        'ú' | 'û' => 'u',
        other => other,
    }
}

/// Whether the words end in what the letters are taken from, one word giving two of them perhaps: "landlocked developing
/// countries (LLDCs)". Each word that counts gives its first letter.
fn is_drawn_from(before: &[Word<'_>], wanted: &[char]) -> bool {
    (2..=wanted.len()).any(|length| {
        let mut rest = wanted;
        let mut given = 0;
        let telling: Vec<String> = before
            .iter()
            .rev()
            .map(|word| word.text.to_lowercase())
            .filter(|word| !SMALL.contains(&word.as_str()))
            .take(length)
            .collect();
        for word in telling.iter().rev() {
            let mut letters = word.chars().map(unaccented);
            if letters.next() != rest.first().copied().map(unaccented) {
                return false;
            }
            rest = &rest[1..];
            given += 1;
            // As many of its further letters as the next words leave over.
            while rest.len() > telling.len() - given && letters.any(|letter| letter == unaccented(rest[0])) {
                rest = &rest[1..];
            }
        }
        rest.is_empty() && given == length && given * 2 >= wanted.len()
    })
}

/// Whether words that begin here have the letters as their initials, small ones left out or not; `name`: at least half
/// of those that count have a capital, the first among them.
fn spells(initials: &[Initial], wanted: &[char], name: bool) -> bool {
    let starts = initials.first().is_some_and(|&(letter, capital, _)| {
        wanted.first().is_some_and(|first| letter == unaccented(*first)) && (capital || !name)
    });
    starts
        && capitals_of(initials, wanted).is_some_and(|capitals| !name || capitals * 2 >= wanted.len().max(2))
}

/// How many of the letters are capitals of the words that spell them; `None` where no words do. A small word may give
/// a letter or none: "Fonds international de développement agricole" is FIDA.
fn capitals_of(initials: &[Initial], wanted: &[char]) -> Option<usize> {
    let Some((first, rest)) = wanted.split_first() else {
        return Some(0);
    };
    let (&(letter, capital, small), behind) = initials.split_first()?;
    let taken = (letter == unaccented(*first))
        .then(|| capitals_of(behind, rest))
        .flatten()
        .map(|capitals| capitals + usize::from(capital));
    match taken {
        None if small => capitals_of(behind, wanted),
        taken => taken,
    }
}

/// Whether the words spell an acronym of four letters or more that leaves one of them out, its first and last given:
/// "United Nations Office for Disaster Risk Reduction" is UNDRR.
fn nearly_spells(initials: &[Initial], wanted: &[char]) -> bool {
    if wanted.len() < 4 {
        return false;
    }
    let telling: Vec<Initial> = initials.iter().filter(|(_, _, small)| !small).copied().collect();
    (1..wanted.len()).any(|left_out| {
        telling.len() > left_out && {
            let mut kept = telling.clone();
            kept.remove(left_out);
            spells(&kept, wanted, false)
        }
    })
}

/// Whether the words before "(ACR)" are what it stands for: by their initials, by their letters, or as a name in
/// another language.
fn introduces(before: &[Word<'_>], wanted: &[char], text: &str) -> bool {
    let near = &before[before.len().saturating_sub(14)..];
    let initials: Vec<_> = near.iter().flat_map(initials).collect();
    if (0..initials.len())
        .any(|start| spells(&initials[start..], wanted, false) || nearly_spells(&initials[start..], wanted))
    {
        return true;
    }
    let name = &near[near.len().saturating_sub(8)..];
    let capitals = name
        .iter()
        .filter(|word| {
            word.is_capitalised() && word.range.start > 0 && text.is_char_boundary(word.range.start)
        })
        .count();
    capitals >= 2
}

/// Whether the words behind "ACR, " or "ACR (" are what it stands for.
fn follows(after: &[Word<'_>], wanted: &[char]) -> bool {
    let near = &after[..after.len().min(16)];
    let initials: Vec<_> = near.iter().flat_map(initials).collect();
    // "stands for the", "or the"
    (0..initials.len().min(5))
        .any(|start| spells(&initials[start..], wanted, false) || nearly_spells(&initials[start..], wanted))
}

/// "NEVER … never": a word that the article also has in small letters is only shouted.
fn is_plain_word(letters: &str, texts: &[Read<'_>]) -> bool {
    let lower = letters.to_lowercase();
    letters.chars().count() > 2 && texts.iter().any(|read| read.plain.contains(lower.as_str()))
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("The CGN has built it.\n", "CGN"),
        ("Three CGNs were built, and the CGN is glad.\n", "CGN"),
        ("The CGN’s gauges are cheap.\n", "CGN"),
        ("A plan of the **GCFT** and its friends.\n", "GCFT"),
        ("## What the CGN does\n\nIt builds.\n", "CGN"),
        (
            "The Coastal Network of Gauges (in short: CGN) is here; ask the BWQF.\n",
            "BWQF",
        ),
        ("- the RPLC; and\n- the rest.\n", "RPLC"),
        (
            "---\nlanguage: fr\nsummary: x\n---\n\nLe CRGB publie ses données.\n",
            "CRGB",
        ),
        (
            "---\nlanguage: es\nsummary: x\n---\n\nLa RMCV publica sus datos.\n",
            "RMCV",
        ),
        ("In 2019 (CGN, 2019) it was said.\n", "CGN"),
        (
            "---\nlanguage: fr\nsummary: x\n---\n\nIls ont écrit à l'OHBI pour une carte.\n",
            "OHBI",
        ),
    ],
    silent: &[
        "The United Nations Office for Disaster Risk Reduction (UNDRR), and UNOT, the United Nations Office for Tides.\n",
        "The micro-, small and medium-sized enterprises (MSME) of the quay; ZKOB and the [Zveza kmetov]{lang=sl} (ZKOB).\n",
        "---\nlanguage: fr\nsummary: x\n---\n\nLe Fonds international de développement agricole (FIDA) et l’OHBI, l’Organisation hydrographique des bassins intérieurs.\n",
        "The old gate says NO ENTRY in red.\n",
        "The third conference on landlocked developing countries (LLDCs) was long.\n",
        "It cuts hydrofluorocarbons (HFCs) by half. HFCs warm the air.\n",
        "The Coastal Gauge Network (CGN) has built it. The CGN is glad.\n",
        "CGN, the Coastal Gauge Network, has built it.\n",
        "The CGN has built it. Later, the Coastal Gauge Network went home.\n",
        "The gross national happiness index (GNHI) and the CGN (Coastal Gauge Network).\n",
        "The UN, UNESCO, NGOs, the SDGs, HIV and AIDS in the EU, the USA and the UK.\n",
        "In the XXI century, under chapter XIV and A/RES/58/220, E/CN.6/2019/L.3 or COP28.\n",
        "Write to Port Ellery, NY 10017, or Springfield, IL.\n",
        "It gave 5 MW at 3 PM GMT and cost 20 USD in DEC.\n",
        "## ONE PLANET FOR ALL PEOPLES\n\nWe will NEVER give up, and never did.\n",
        "Doctors Without Borders (MSF) and the Fédération Internationale (FIFL).\n",
        "Use `CGN` or [@A/RES/58/220] and {{ organisation.acronym }}; write to CGN@alderline.example.\n",
        "Ms. DUPONT and J.F.K. spoke; a COVID-19 test; a B-52.\n",
        "---\ntitle: The Coastal Gauge Network at work\n---\n\nThe CGN is glad.\n",
        "---\nlanguage: fr\nsummary: x\n---\n\nL’ONU, les ONG, l’OMS et le Réseau des marégraphes côtiers (RMC).\n",
        "---\nlanguage: de\nsummary: x\n---\n\nDie GTZB und das BMZF.\n",
        "CGN stands for the coastal gauge network of the town.\n",
        "An <abbr title=\"Coastal Gauge Network\">CGN</abbr> is here.\n",
    ],
};
