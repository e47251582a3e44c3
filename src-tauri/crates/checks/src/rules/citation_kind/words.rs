//! Words by which the reading of authors goes, folded.

use crate::verbs::leads_to_means;

/// What a body does in a text of its own besides adopting it, where nobody else's text would be cited for it.
pub(super) fn is_asking(word: &str) -> bool {
    matches!(
        word,
        "set"
            | "asked"
            | "called"
            | "invited"
            | "voted"
            | "chose"
            | "named"
            | "requested"
            | "urged"
            | "agreed"
            | "launched"
            | "founded"
            | "demande"
            | "appele"
            | "invite"
            | "vote"
            | "choisi"
            | "pidio"
            | "invito"
            | "voto"
            | "eligio"
    )
}

/// Words between a body and its verb that change nothing.
pub(super) fn is_plain(word: &str) -> bool {
    matches!(
        word,
        "has"
            | "had"
            | "have"
            | "also"
            | "already"
            | "first"
            | "then"
            | "later"
            | "itself"
            | "formally"
            | "unanimously"
            | "finally"
            | "once"
            | "that"
            | "which"
            | "who"
            | "too"
            | "therefore"
            | "a"
            | "avait"
            | "ha"
            | "habia"
            | "l"
            | "la"
            | "lo"
            | "qui"
            | "que"
            | "quien"
            | "never"
            | "only"
            | "would"
            | "did"
            | "will"
    )
}

/// What stands in a document already, whoever adopted it: "noted the criteria in".
pub(super) fn is_content(word: &str) -> bool {
    matches!(
        word,
        "criteria"
            | "rules"
            | "guidelines"
            | "text"
            | "call"
            | "appeal"
            | "wording"
            | "paragraph"
            | "paragraphs"
            | "words"
            | "principles"
            | "language"
            | "definition"
            | "list"
            | "mandate"
            | "procedure"
            | "procedures"
            | "advice"
            | "provisions"
            | "ideas"
            | "request"
            | "recommendation"
            | "recommendations"
            | "proposal"
            | "framework"
            | "terms"
            | "conditions"
            | "standards"
            | "question"
            | "invitation"
            | "criteres"
            | "regles"
            | "principes"
            | "criterios"
            | "reglas"
            | "principios"
    )
}

/// "had", "has also": what may stand before a verb of the body's own.
pub(super) fn is_helping(word: &str) -> bool {
    matches!(
        word,
        "had" | "has" | "also" | "first" | "unanimously" | "then" | "a" | "avait" | "ha" | "habia"
    )
}

/// Verbs of adoption that have long been read with anything behind them.
pub(super) fn is_adopted(word: &str) -> bool {
    matches!(
        word,
        "adopted"
            | "established"
            | "proclaimed"
            | "designated"
            | "declared"
            | "decided"
            | "created"
            | "passed"
            | "instituted"
            | "approved"
            | "adopte"
            | "adoptee"
            | "adopta"
            | "approuva"
            | "proclama"
            | "institua"
            | "crea"
            | "decida"
            | "proclame"
            | "proclamee"
            | "institue"
            | "instituee"
            | "cree"
            | "creee"
            | "approuvee"
            | "adopto"
            | "aprobo"
            | "proclamo"
            | "establecio"
            | "instituyo"
            | "creo"
    )
}

/// The same in other tenses: "adoptait", "aprobaba", "adopts", "would adopt".
pub(super) fn is_adopting_now(word: &str) -> bool {
    matches!(
        word,
        "adopt"
            | "adopts"
            | "adopting"
            | "proclaim"
            | "proclaims"
            | "proclaiming"
            | "pass"
            | "passes"
            | "approve"
            | "approves"
            | "establish"
            | "establishes"
            | "adoptait"
            | "adoptera"
            | "approuvait"
            | "approuve"
            | "approuvera"
            | "proclamait"
            | "proclamera"
            | "instituait"
            | "instituera"
            | "creait"
            | "votait"
            | "vota"
            | "adoptaba"
            | "adoptara"
            | "aprobaba"
            | "aprueba"
            | "aprobara"
            | "proclamaba"
            | "proclamara"
            | "instituia"
            | "establecia"
            | "establece"
            | "creaba"
    )
}

/// Whether what stands between a verb and the document makes it what was adopted, or that by which an observance was
/// made.
pub(super) fn is_object_or_means(behind: &[String]) -> bool {
    let of_object = |word: &String| {
        word.starts_with("resol")
            || word.starts_with("decis")
            || matches!(
                word.as_str(),
                "the"
                    | "its"
                    | "a"
                    | "la"
                    | "sa"
                    | "su"
                    | "una"
                    | "une"
                    | "texte"
                    | "texto"
                    | "text"
                    | "alors"
                    | "then"
                    | "entonces"
                    | "unanimously"
                    | "le"
                    | "el"
                    | "l"
                    | "cette"
                    | "ce"
                    | "esta"
            )
    };
    let observance = |word: &String| {
        of_object(word)
            || matches!(
                word.as_str(),
                "day"
                    | "week"
                    | "year"
                    | "journee"
                    | "semaine"
                    | "annee"
                    | "dia"
                    | "semana"
                    | "ano"
                    | "it"
                    | "international"
                    | "internationale"
                    | "internacional"
                    | "world"
                    | "mondiale"
                    | "mundial"
                    | "of"
                    | "par"
                    | "by"
                    | "in"
                    | "dans"
                    | "por"
                    | "mediante"
                    | "en"
                    | "con"
                    | "with"
            )
    };
    behind.iter().all(of_object)
        || behind.len() <= 10
            && behind.iter().all(observance)
            && behind.iter().any(|word| {
                matches!(
                    word.as_str(),
                    "day" | "journee" | "dia" | "week" | "semaine" | "semana" | "it"
                )
            })
}

/// "by", "in its resolution": what leads to a document as the means.
pub(super) fn is_means(words: &[String]) -> bool {
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    leads_to_means(first)
        && rest.iter().all(|word| {
            word.starts_with("resol")
                || word.starts_with("decis")
                || matches!(word.as_str(), "its" | "the" | "sa" | "su" | "la")
        })
}

/// "By adopting", "En adoptant": a body that follows is the one that did.
pub(super) fn is_by_adopting(words: &[String]) -> bool {
    matches!(
        words,
        [preposition, verb, rest @ ..]
            if matches!(preposition.as_str(), "by" | "in" | "en" | "al")
                && matches!(verb.as_str(), "adopting" | "passing" | "approving" | "adoptant" | "approuvant" | "votant"
                    | "adoptar" | "aprobar")
                && rest.iter().all(|word| {
                    word.starts_with("resol")
                        || word.starts_with("decis")
                        || matches!(word.as_str(), "its" | "the" | "sa" | "su" | "la")
                })
    )
}
