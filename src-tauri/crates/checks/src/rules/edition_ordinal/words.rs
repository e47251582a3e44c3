//! The words beside an ordinal, folded.

use crate::edition::is_among;

/// Nouns for one holding of an observance, folded.
pub(super) const NOUNS: [&str; 17] = [
    "outing",
    "iteration",
    "edition",
    "observance",
    "celebration",
    "commemoration",
    "observation",
    "edicion",
    "celebracion",
    "conmemoracion",
    "celebrations",
    "commemorations",
    "издание",
    "празднование",
    "marking",
    "installment",
    "instalment",
];

/// What has editions, too.
const WITH_EDITIONS: &str = "report book handbook atlas guidebook festival forum conference prize award \
    race fair manual volume dictionary survey olympics games congress meeting magazine newsletter rapport \
    informe livre libro revista journal marathon tournament biennale";

/// What is held on a day, and counted by itself.
const HELD: &str = "concert run walk march lecture dinner party ceremony quiz show exhibition event gala \
    workshop contest competition ride hike cup challenge summit symposium seminar school course carrera \
    concierto feria vigil service conference debate fun film lunch breakfast";

/// Whether a word is something that has editions, in the plural too.
pub(super) fn has_editions(word: &str) -> bool {
    is_in(word, WITH_EDITIONS)
}

/// Whether a word behind the observance's name makes it the name of something that is held on the day.
pub(super) fn is_held(word: &str) -> bool {
    is_in(word, WITH_EDITIONS) || is_in(word, HELD)
}

/// The same in the singular alone.
pub(super) fn is_held_once(word: &str) -> bool {
    is_among(word, WITH_EDITIONS) || is_among(word, HELD)
}

fn is_in(word: &str, list: &str) -> bool {
    is_among(word, list) || word.strip_suffix('s').is_some_and(|one| is_among(one, list))
}

/// What may stand between an ordinal and its noun.
pub(super) fn is_between(word: &str) -> bool {
    is_among(
        word,
        "annual yearly international such global consecutive successive official worldwide full annuelle \
            anual consecutiva mondiale mundial",
    )
}

/// What changes nothing before an ordinal.
pub(super) fn is_adverb(word: &str) -> bool {
    is_among(
        word,
        "already now only just even officially deja ya very also thus therefore accordingly consequently \
            donc ainsi toute pues asi",
    )
}
