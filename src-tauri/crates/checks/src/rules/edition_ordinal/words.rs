//! The words beside an ordinal, folded.

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
pub(super) const OTHERS: [&str; 26] = [
    "report",
    "book",
    "handbook",
    "atlas",
    "guide",
    "festival",
    "forum",
    "conference",
    "prize",
    "award",
    "race",
    "fair",
    "manual",
    "volume",
    "dictionary",
    "survey",
    "olympics",
    "games",
    "congress",
    "meeting",
    "magazine",
    "newsletter",
    "rapport",
    "informe",
    "livre",
    "libro",
];

/// What may stand between an ordinal and its noun.
pub(super) fn is_between(word: &str) -> bool {
    matches!(
        word,
        "annual"
            | "yearly"
            | "international"
            | "such"
            | "global"
            | "consecutive"
            | "successive"
            | "official"
            | "worldwide"
            | "full"
            | "annuelle"
            | "anual"
            | "consecutiva"
            | "mondiale"
            | "mundial"
    )
}

/// What changes nothing before an ordinal.
pub(super) fn is_adverb(word: &str) -> bool {
    matches!(
        word,
        "already"
            | "now"
            | "only"
            | "just"
            | "even"
            | "officially"
            | "deja"
            | "ya"
            | "very"
            | "also"
            | "thus"
            | "therefore"
            | "accordingly"
            | "consequently"
            | "donc"
            | "ainsi"
            | "toute"
            | "pues"
            | "asi"
    )
}
