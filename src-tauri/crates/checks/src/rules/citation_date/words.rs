//! Words by which the reading of dates goes, folded.

use crate::verbs::is_adopting;

/// Words between a document and its date, folded; one of the second group must be among them.
pub(super) const BETWEEN: [&str; 77] = [
    "it",
    "they",
    "on",
    "in",
    "the",
    "by",
    "which",
    "was",
    "were",
    "consensus",
    "unanimously",
    "general",
    "assembly",
    "security",
    "council",
    "its",
    "a",
    "vote",
    "without",
    "united",
    "nations",
    "un",
    "en",
    "le",
    "la",
    "el",
    "year",
    "back",
    "to",
    "that",
    "at",
    "l",
    "assemblee",
    "generale",
    "asamblea",
    "and",
    "et",
    "y",
    "also",
    "then",
    "par",
    "por",
    "se",
    "fue",
    "fut",
    "ete",
    "est",
    "being",
    "been",
    "has",
    "had",
    "having",
    "s",
    "is",
    "are",
    "all",
    "member",
    "members",
    "states",
    "delegates",
    "governments",
    "countries",
    "membership",
    "text",
    "texte",
    "texto",
    "resolution",
    "resolucion",
    "decision",
    "itself",
    "sans",
    "sin",
    "consenso",
    "votacion",
    "only",
    "conference",
    "fecha",
];

pub(super) const OF: [&str; 37] = [
    "of",
    "dated",
    "adopted",
    "passed",
    "approved",
    "issued",
    "du",
    "de",
    "del",
    "от",
    "adoptee",
    "adoptada",
    "aprobada",
    "prise",
    "принятой",
    "принятая",
    "المؤرخ",
    "d",
    "from",
    "enacted",
    "bears",
    "carries",
    "goes",
    "dates",
    "dating",
    "date",
    "datee",
    "datant",
    "data",
    "fechada",
    "taken",
    "carried",
    "voted",
    "reached",
    "tomada",
    "porte",
    "lleva",
];

/// What a document did, folded: weaker than a verb of adoption, so that the document must be named as its means.
pub(super) const DID: [&str; 28] = [
    "set",
    "endorsed",
    "founded",
    "introduced",
    "launched",
    "asked",
    "called",
    "invited",
    "agreed",
    "made",
    "chose",
    "recognized",
    "recognised",
    "fixe",
    "fijo",
    "fondee",
    "fundo",
    "given",
    "gave",
    "proposed",
    "retenue",
    "fixee",
    "choisie",
    "nee",
    "nacio",
    "nacido",
    "nacida",
    "started",
];

/// Whatever comes after these is another event.
pub(super) const OTHER_EVENT: [&str; 22] = [
    "after",
    "following",
    "recalling",
    "since",
    "pursuant",
    "reaffirming",
    "building",
    "based",
    "observed",
    "celebrated",
    "first",
    "recalled",
    "moved",
    "thanks",
    "response",
    "line",
    "accordance",
    "implement",
    "until",
    "before",
    "suite",
    "tras",
];

pub(super) fn is_other_event(word: &str) -> bool {
    OTHER_EVENT.contains(&word)
}

/// "dated", "issued", "prise": how a document has its date.
pub(super) fn is_dated(word: &str) -> bool {
    OF.contains(&word) && word.len() > 4
}

/// Whether a verb says that a text was adopted, or what it did.
pub(super) fn is_adoption(word: &str) -> bool {
    is_adopting(word) || DID.contains(&word)
}

/// Whether a word begins a clause about what stands before it.
pub(super) fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "which" | "that" | "qui" | "que" | "cual" | "laquelle" | "которая" | "которую"
    )
}

/// "by which", "with which", "por la que", "par laquelle".
pub(super) fn is_before_relative(word: &str) -> bool {
    matches!(
        word,
        "by" | "in"
            | "with"
            | "through"
            | "on"
            | "par"
            | "dans"
            | "avec"
            | "por"
            | "en"
            | "con"
            | "mediante"
            | "la"
            | "el"
    )
}

pub(super) fn is_text_word(word: &str) -> bool {
    matches!(
        word,
        "text" | "texte" | "texto" | "resolution" | "resolucion" | "decision"
    )
}

/// Whether a word stands for the observance that a document made.
pub(super) fn is_an_observance(word: &str) -> bool {
    matches!(
        word,
        "day"
            | "week"
            | "year"
            | "decade"
            | "observance"
            | "international"
            | "world"
            | "this"
            | "journee"
            | "semaine"
            | "annee"
            | "decennie"
            | "cette"
            | "internationale"
            | "mondiale"
            | "dia"
            | "semana"
            | "ano"
            | "decenio"
            | "este"
            | "esta"
            | "internacional"
            | "mundial"
    )
}

/// Whether a word names another text that may have a date of its own.
pub(super) fn is_a_text(word: &str) -> bool {
    matches!(
        word,
        "convention"
            | "declaration"
            | "charter"
            | "treaty"
            | "protocol"
            | "plan"
            | "programme"
            | "program"
            | "agenda"
            | "framework"
            | "agreement"
            | "compact"
            | "pact"
            | "report"
            | "covenant"
            | "statute"
            | "charte"
            | "traite"
            | "carta"
            | "tratado"
            | "convencion"
            | "protocolo"
            | "day"
            | "week"
    )
}

/// What is founded, or established, by others.
pub(super) fn is_an_organization(word: &str) -> bool {
    matches!(
        word,
        "organization"
            | "organisation"
            | "agency"
            | "fund"
            | "office"
            | "commission"
            | "court"
            | "museum"
            | "association"
            | "school"
            | "ministry"
            | "institute"
            | "centre"
            | "center"
            | "network"
            | "union"
            | "league"
            | "federation"
            | "organizacion"
            | "asociacion"
            | "museo"
            | "musee"
            | "ecole"
            | "escuela"
    )
}

/// Words that may stand before a date at the start of its clause: "Then, already on", "C'est le".
pub(super) fn is_leading(word: &str) -> bool {
    matches!(
        word,
        "on" | "in"
            | "as"
            | "early"
            | "late"
            | "back"
            | "then"
            | "only"
            | "already"
            | "finally"
            | "later"
            | "it"
            | "was"
            | "so"
            | "at"
            | "the"
            | "end"
            | "beginning"
            | "start"
            | "close"
            | "of"
            | "summer"
            | "spring"
            | "autumn"
            | "winter"
            | "its"
            | "meeting"
            | "sitting"
            | "plenary"
            | "morning"
            | "afternoon"
            | "evening"
            | "night"
            | "course"
            | "month"
            | "year"
            | "just"
            | "still"
            | "c"
            | "est"
            | "ce"
            | "fut"
            | "fue"
            | "es"
            | "des"
            | "en"
            | "le"
            | "el"
            | "ya"
            | "deja"
            | "enfin"
            | "puis"
            | "luego"
            | "в"
    )
}

/// Words of the names of those who adopt texts, and of the helping verbs behind them.
pub(super) fn is_of_body(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "general"
            | "assembly"
            | "security"
            | "council"
            | "united"
            | "nations"
            | "un"
            | "delegates"
            | "member"
            | "members"
            | "states"
            | "human"
            | "rights"
            | "economic"
            | "and"
            | "social"
            | "had"
            | "has"
            | "l"
            | "assemblee"
            | "generale"
            | "la"
            | "asamblea"
            | "conseil"
            | "securite"
            | "consejo"
            | "seguridad"
            | "a"
            | "avait"
            | "ha"
            | "habia"
            | "de"
            | "ассамблея"
            | "генеральная"
    )
}

/// "ten years earlier", "six years after": the date is another one's.
pub(super) fn is_beside(word: &str) -> bool {
    is_other_event(word) && word != "moved"
        || matches!(
            word,
            "earlier"
                | "later"
                | "ago"
                | "than"
                | "avant"
                | "apres"
                | "plus"
                | "auparavant"
                | "antes"
                | "despues"
        )
}

/// Words between a verb of adoption and the document as its object.
pub(super) fn is_of_object(word: &str) -> bool {
    word.starts_with("resol")
        || word.starts_with("decis")
        || matches!(
            word,
            "the"
                | "its"
                | "their"
                | "a"
                | "text"
                | "as"
                | "in"
                | "by"
                | "consensus"
                | "unanimously"
                | "general"
                | "assembly"
                | "security"
                | "council"
                | "la"
                | "sa"
                | "su"
                | "texte"
                | "texto"
        )
}

pub(super) fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "that" | "which" | "who" | "whom" | "whose" | "what" | "where" | "qui" | "dont" | "quien"
    )
}

/// Whoever adopts something that is not the United Nations' own.
pub(super) fn is_ours(word: &str) -> bool {
    matches!(
        word,
        "our"
            | "my"
            | "we"
            | "i"
            | "us"
            | "town"
            | "city"
            | "school"
            | "county"
            | "village"
            | "club"
            | "club's"
            | "parish"
            | "university"
            | "notre"
            | "nous"
            | "ville"
            | "ecole"
            | "commune"
            | "nuestro"
            | "nuestra"
            | "pueblo"
            | "escuela"
            | "ciudad"
    )
}

/// Whether those who adopt texts of the United Nations are named right before the verb, helping words left out.
pub(super) fn is_body(words: &[String]) -> bool {
    words
        .iter()
        .rev()
        .find(|word| {
            !matches!(
                word.as_str(),
                "had"
                    | "has"
                    | "have"
                    | "then"
                    | "also"
                    | "already"
                    | "formally"
                    | "unanimously"
                    | "officially"
                    | "finally"
                    | "therefore"
                    | "first"
                    | "itself"
                    | "a"
                    | "avait"
                    | "ha"
                    | "habia"
                    | "en"
                    | "lo"
                    | "la"
                    | "all"
            )
        })
        .is_some_and(|word| {
            matches!(
                word.as_str(),
                "assembly"
                    | "council"
                    | "nations"
                    | "unies"
                    | "unidas"
                    | "un"
                    | "it"
                    | "they"
                    | "delegates"
                    | "members"
                    | "membership"
                    | "governments"
                    | "generale"
                    | "securite"
                    | "general"
                    | "seguridad"
                    | "ecosoc"
                    | "states"
                    | "conference"
                    | "unesco"
                    | "elle"
                    | "ассамблея"
            )
        })
}

/// "laid down in", "set out in", "founded by", "asked for in": what stands in a document already.
pub(super) fn is_laid_down(word: &str) -> bool {
    matches!(
        word,
        "down"
            | "out"
            | "forth"
            | "laid"
            | "given"
            | "found"
            | "made"
            | "for"
            | "contained"
            | "described"
            | "named"
            | "foreseen"
            | "created"
            | "established"
            | "founded"
            | "guided"
            | "bound"
            | "inspired"
            | "protected"
            | "recognized"
            | "annexed"
            | "proclaimed"
            | "defined"
            | "spirit"
            | "words"
            | "line"
    )
}

/// A word for the document itself.
pub(super) fn is_sort(word: &str) -> bool {
    matches!(word, "resolution" | "decision" | "text" | "statement")
}
