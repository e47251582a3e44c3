//! Names that the catalogue has, and what is known of a name by its words alone.

use super::{is_kin, is_kind_word, is_ordinal, is_small};
use crate::edition::Edition;
use daymark_catalogue::{Former, Language, Observance};

/// Whose the longest name is with which a text begins, as far as the catalogue knows names; `None` where it has none.
pub(super) fn is_known_as_ours(text: &str, edition: &Edition<'_>, language: Language) -> Option<bool> {
    let ours = edition.observance;
    let own = own_names(ours, language)
        .filter_map(|name| begins(text, name))
        .max();
    let other = edition
        .catalogue
        .observances()
        .iter()
        .filter(|other| other.id != ours.id)
        .filter_map(|other| other.official_name(language))
        // A longer name alone is a better one.
        .filter(|name| own.is_none_or(|own| name.len() > own))
        .filter_map(|name| begins(text, name))
        .max();
    match (own, other) {
        (None, None) => None,
        (own, other) => Some(own >= other),
    }
}

/// The observance's name, and those that it had.
fn own_names(observance: &Observance, language: Language) -> impl Iterator<Item = &str> {
    let former = observance
        .changed
        .iter()
        .filter_map(|change| match &change.former {
            Former::Name(name) => Some(&**name),
            Former::Rule(_) => None,
        });
    // "World Telecommunication Day (ITU); World Information Society Day (A/RES/60/252)"
    let former = former
        .flat_map(|names| names.split(';'))
        .filter_map(|name| name.split('(').next())
        .map(str::trim);
    std::iter::once(observance.name_in(language)).chain(former)
}

/// The name's length in the text, where that begins with it as a whole.
fn begins(text: &str, name: &str) -> Option<usize> {
    let plain = |c: char| match c {
        '’' => '\'',
        '\u{a0}' => ' ',
        '‑' => '-',
        c => c,
    };
    // Most names are another's from the first words on.
    let differs = text
        .bytes()
        .zip(name.bytes())
        .take_while(|(a, b)| a.is_ascii_alphabetic() && b.is_ascii_alphabetic() || a == b)
        .any(|(a, b)| !a.eq_ignore_ascii_case(&b));
    if differs {
        return None;
    }
    let mut rest = text.char_indices();
    for wanted in name.chars() {
        let (_, c) = rest.next()?;
        let (wanted, c) = (plain(wanted), plain(c));
        if wanted != c && !wanted.to_lowercase().eq(c.to_lowercase()) {
            return None;
        }
    }
    let end = rest.clone().next().map_or(text.len(), |(at, _)| at);
    let whole = rest.next().is_none_or(|(_, c)| !c.is_alphanumeric());
    whole.then_some(end)
}

/// Whether words make another name of ours: "Street Food Day" is not World Food Day, and neither is "World Tourism Day"
/// Global Tourism Resilience Day. `before` are the words before the noun, `behind` those that belong to it.
pub(super) fn is_another(before: &[&str], behind: &[&str], telling: &[String], name: &str) -> bool {
    let content = |word: &&&str| word.chars().count() > 1 && !is_small(word) && !is_kind_word(word);
    let akin = |word: &str| {
        telling
            .iter()
            .any(|ours| is_form_of(word, ours) || is_kin(word, ours))
    };
    // "the Fifth Mountain Day", "Happy Mountain Day"
    let counts = |word: &str| is_ordinal(word) || matches!(word, "happy" | "last" | "another" | "official");
    let foreign = |word: &&str| !akin(word) && !counts(word);
    // "the International Day of Peace in Geneva": what stands behind such a word is no more of the name.
    let own = behind
        .iter()
        .take_while(|word| !matches!(**word, "in" | "at" | "and" | "on" | "en" | "a" | "à" | "y" | "et"));
    // "World Food Day Concert"
    let goes_on = behind
        .first()
        .is_some_and(|word| is_small(word) || is_kind_word(word));
    if before.iter().filter(content).any(foreign) || goes_on && own.filter(content).any(foreign) {
        return true;
    }
    // "World Tourism Day": a name in full, of another kind than ours, and without all of our words.
    let formal = before
        .iter()
        .find(|word| matches!(**word, "world" | "international" | "global" | "universal"));
    let Some(formal) = formal else { return false };
    let kind_is_ours = name
        .split_whitespace()
        .any(|word| word.eq_ignore_ascii_case(formal));
    let here = || before.iter().chain(behind).filter(content);
    !kind_is_ours
        && here().next().is_some()
        && !telling
            .iter()
            .all(|ours| here().any(|word| is_form_of(word, ours)))
}

/// "oceans" and "ocean", "biodiversity" and "diversity", "people" and "persons".
pub(super) fn is_form_of(word: &str, ours: &str) -> bool {
    let stem = |word: &str| word.strip_suffix('s').unwrap_or(word).len();
    word == ours
        || word[..stem(word)] == ours[..stem(ours)] && stem(ours) > 2
        || ours.len() > 6 && word.ends_with(ours)
        || matches!((word, ours), ("people", "persons"))
}
