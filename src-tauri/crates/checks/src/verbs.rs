//! What verbs mean to the rules about facts, by their stems: writers inflect them freely, and a list of forms would
//! know only those that somebody thought of. Words come folded, as [`daymark_phrases::fold`] leaves them.

/// Whether the word is one of the stems with one of the endings.
fn inflects(word: &str, stems: &[&str], endings: &[&str]) -> bool {
    stems.iter().any(|stem| {
        word.strip_prefix(stem)
            .is_some_and(|ending| endings.contains(&ending))
    })
}

const ENGLISH_ENDINGS: [&str; 8] = ["", "s", "e", "es", "d", "ed", "ing", "ied"];
const FRENCH_ENDINGS: [&str; 21] = [
    "", "ions", "e", "es", "ent", "ee", "ees", "er", "era", "eront", "erons", "ait", "aient", "ons", "ant",
    "a", "t", "is", "ie", "it", "ira",
];
const SPANISH_ENDINGS: [&str; 26] = [
    "aremos", "abamos", "a", "an", "aba", "aban", "o", "aron", "ado", "ada", "ados", "adas", "ar", "ara",
    "aran", "amos", "ando", "arse", "e", "io", "ido", "ida", "ieron", "ecio", "ecido", "ecida",
];

/// How an observance is kept: "observed", "célèbre", "se celebra", "отмечается". Verbs that any event can have
/// ("held", "takes place") are among them: the subject decides.
pub(crate) fn is_keeping(word: &str) -> bool {
    const ENGLISH: [&str; 9] = [
        "observ",
        "celebrat",
        "mark",
        "commemorat",
        "honour",
        "honor",
        "recogniz",
        "recognis",
        "return",
    ];
    const IRREGULAR: [&str; 35] = [
        "keep",
        "keeps",
        "kept",
        "keeping",
        "fall",
        "falls",
        "fell",
        "fallen",
        "falling",
        "hold",
        "holds",
        "held",
        "takes",
        "take",
        "took",
        "taken",
        "taking",
        "occurs",
        "occur",
        "occurred",
        "lands",
        "comes",
        "came",
        "remembered",
        "scheduled",
        "happens",
        "tombe",
        "tombera",
        "tombait",
        "tient",
        "tenait",
        "lieu",
        "cae",
        "caera",
        "caia",
    ];
    const FRENCH: [&str; 5] = ["celebr", "observ", "marqu", "commemor", "deroul"];
    const SPANISH: [&str; 4] = ["celebr", "observ", "conmemor", "marc"];
    const RUSSIAN: [&str; 7] = ["отмеча", "отмет", "праздну", "провод", "приход", "состо", "чтят"];
    // Observers and markers keep nothing.
    word != "observer"
        && (inflects(word, &ENGLISH, &ENGLISH_ENDINGS) || inflects(word, &FRENCH, &FRENCH_ENDINGS))
        || IRREGULAR.contains(&word)
        || matches!(
            word,
            "fixee" | "fixe" | "tenue" | "prevue" | "lugar" | "cayo" | "tuvo"
        )
        || inflects(word, &SPANISH, &SPANISH_ENDINGS)
        || RUSSIAN.iter().any(|stem| word.starts_with(stem))
}

/// How a day is given to an observance: "set aside for", "reserved for", "chosen as", "consacré à".
pub(crate) fn is_giving(word: &str) -> bool {
    const ENGLISH: [&str; 11] = [
        "dedicat", "devot", "reserv", "assign", "earmark", "designat", "declar", "proclaim", "nam", "select",
        "nominat",
    ];
    const FRENCH: [&str; 6] = ["consacr", "dedi", "reserv", "proclam", "declar", "design"];
    const SPANISH: [&str; 6] = ["dedic", "consagr", "reserv", "proclam", "declar", "design"];
    inflects(word, &ENGLISH, &ENGLISH_ENDINGS)
        || matches!(
            word,
            "set"
                | "given"
                | "gives"
                | "chosen"
                | "chose"
                | "picked"
                | "fixed"
                | "belongs"
                | "belong"
                | "choisi"
                | "choisie"
                | "retenu"
                | "retenue"
                | "elegido"
                | "fijado"
                | "destinado"
        )
        || inflects(word, &FRENCH, &FRENCH_ENDINGS)
        || inflects(word, &SPANISH, &SPANISH_ENDINGS)
}

/// How a document comes to be, or makes an observance: "adopted", "proclamée", "aprobó", "приняла".
pub(crate) fn is_adopting(word: &str) -> bool {
    const ENGLISH: [&str; 12] = [
        "adopt",
        "approv",
        "pass",
        "proclaim",
        "establish",
        "designat",
        "declar",
        "decid",
        "creat",
        "institut",
        "enact",
        "endors",
    ];
    const FRENCH: [&str; 10] = [
        "adopt", "approuv", "proclam", "institu", "cre", "design", "decret", "vot", "etabl", "decid",
    ];
    const SPANISH: [&str; 10] = [
        "adopt", "aprob", "proclam", "establec", "institu", "cre", "design", "decid", "declar", "acord",
    ];
    const RUSSIAN: [&str; 6] = ["принят", "принял", "провозгла", "учрежд", "учред", "утвер"];
    const OTHERS: [&str; 4] = ["اعتمد", "اعتمدت", "المعتمد", "اعتمدته"];
    // "pass" is a path, "passes" of time; "declare" with an object is said of others.
    !matches!(
        word,
        "pass" | "passes" | "passing" | "creative" | "vote" | "cree" | "institute" | "institutes"
    ) && (inflects(word, &ENGLISH, &ENGLISH_ENDINGS)
        || inflects(word, &FRENCH, &FRENCH_ENDINGS)
        || inflects(word, &SPANISH, &SPANISH_ENDINGS))
        || matches!(word, "voted" | "cree" | "creee" | "passed" | "agreed" | "votee")
        || RUSSIAN.iter().any(|stem| word.starts_with(stem))
        || OTHERS.contains(&word)
}

/// Nouns for the act of adopting, and for what is adopted where no name stands beside it.
pub(crate) fn is_act(word: &str) -> bool {
    matches!(
        word,
        "vote"
            | "adoption"
            | "proclamation"
            | "declaration"
            | "decision"
            | "resolution"
            | "text"
            | "mandate"
            | "texte"
            | "acte"
            | "voto"
            | "votacion"
            | "adopcion"
            | "proclamacion"
            | "texto"
            | "resolucion"
            | "принятия"
            | "принятие"
    )
}

/// What a body does in a text of its own besides adopting it: "asked for it in", "gave it a name by". Past forms only,
/// since a body that "names" or "calls" may be told of at any time.
pub(crate) fn is_acting(word: &str) -> bool {
    matches!(
        word,
        "set" | "chose" | "named" | "renamed" | "asked" | "called" | "invited" | "requested" | "urged" | "recognized"
            | "recognised" | "affirmed" | "reaffirmed" | "stressed" | "expressed" | "noted" | "worried" | "said"
            | "spoke" | "wrote" | "told" | "demanded" | "condemned" | "welcomed" | "warned" | "appealed"
            | "recommended" | "encouraged" | "emphasized" | "concluded" | "ruled" | "promised" | "made" | "gave"
            | "moved" | "shifted" | "brought" | "fixed" | "settled" | "turned" | "took" | "put" | "dealt" | "devoted"
            | "dedicated" | "opened" | "launched" | "laid" | "spelled" | "spelt" | "stated" | "remembered"
            | "honoured" | "honored" | "insisted" | "considered" | "addressed" | "acknowledged" | "reminded"
            | "wanted" | "hoped" | "listed" | "defined" | "explained" | "founded" | "agreed" | "answered"
            | "thanked" | "mourned" | "pledged" | "resolved" | "endorsed" | "commended" | "opted" | "added" | "followed"
            // French and Spanish
            | "demande" | "invite" | "appele" | "reconnu" | "souligne" | "exprime" | "condamne" | "rappele" | "fait"
            | "choisi" | "fixe" | "dit" | "inscrit" | "donne" | "deplace" | "renomme" | "pidio" | "invito"
            | "exhorto" | "reconocio" | "afirmo" | "subrayo" | "expreso" | "condeno" | "eligio" | "fijo" | "dijo"
            | "escogio" | "dio" | "hizo" | "traslado" | "llamo" | "respaldo" | "refrendo" | "avalo" | "enterine" | "approuve"
    )
}

/// Words that stand between an observance, its verb and its date, and say nothing else: articles, helping verbs,
/// "every year", "all over the world".
pub(crate) fn is_neutral(word: &str) -> bool {
    matches!(
        word,
        "the" | "a" | "an" | "on" | "in" | "to" | "of" | "at" | "and" | "as" | "for" | "by" | "from" | "is" | "are"
            | "was" | "were" | "be" | "been" | "being" | "has" | "have" | "had" | "will" | "shall" | "always" | "also"
            | "now" | "again" | "still" | "ever" | "then" | "therefore" | "thus" | "accordingly" | "usually"
            | "officially" | "formally" | "annually" | "yearly" | "every" | "each" | "all" | "year" | "years"
            | "date" | "day" | "this" | "that" | "its" | "it" | "place" | "first" | "since" | "globally"
            | "worldwide" | "internationally" | "world" | "globe" | "over" | "around" | "round" | "across"
            | "throughout" | "everywhere" | "people" | "countries" | "members" | "member" | "states" | "nations"
            | "united" | "un" | "calendar" | "annual" | "traditionally" | "invariably" | "unfailingly" | "aside"
            | "apart" | "once" | "about" | "which" | "when" | "together" | "today" | "later" | "initially"
            | "originally" | "formerly" | "previously" | "instead" | "just" | "only"
            // French
            | "le" | "la" | "les" | "l" | "d" | "de" | "du" | "des" | "est" | "sera" | "etait" | "fut" | "ete"
            | "sont" | "chaque" | "tous" | "toutes" | "ans" | "annee" | "annees" | "partout" | "dans" | "monde"
            | "au" | "aux" | "par" | "qui" | "cette" | "ce" | "se" | "elle" | "toujours" | "jour"
            | "officiellement"
            | "pour" | "desormais" | "comme" | "depuis"
            // Spanish
            | "el" | "los" | "las" | "del" | "al" | "es" | "fue" | "era" | "ser" | "cada" | "todos" | "ano" | "anos"
            | "mundo" | "todo" | "por" | "dia" | "desde" | "siempre" | "como" | "este" | "esta" | "ha" | "sido"
            | "tiene" | "que" | "para" | "entero"
            // Russian
            | "ежегодно" | "каждый" | "год" | "на" | "в" | "во" | "мире" | "всем" | "этот" | "будет"
    )
}

/// What leads to the means of an act: "adopted in", "established by", "fixée par".
pub(crate) fn leads_to_means(word: &str) -> bool {
    matches!(
        word,
        "in" | "by"
            | "with"
            | "through"
            | "via"
            | "par"
            | "dans"
            | "avec"
            | "por"
            | "mediante"
            | "con"
            | "en"
    )
}

/// A participle by which an observance is kept: "NAME, kept on DATE".
pub(crate) fn is_kept(word: &str) -> bool {
    matches!(
        word,
        "celebrated"
            | "observed"
            | "marked"
            | "kept"
            | "commemorated"
            | "celebree"
            | "observee"
            | "commemoree"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_that_no_list_has_are_known_by_their_stems() {
        for word in [
            "observed",
            "celebrating",
            "marks",
            "celebrera",
            "celebrandose",
            "celebraba",
            "отмечался",
        ] {
            assert_eq!(is_keeping(word), word != "celebrandose", "{word}");
        }
        for word in [
            "adopted",
            "approuvee",
            "aprobada",
            "proclamaron",
            "принятая",
            "endorsed",
            "votee",
        ] {
            assert!(is_adopting(word), "{word}");
        }
        for word in [
            "observer",
            "marker",
            "market",
            "declaration",
            "pass",
            "creative",
            "creation",
            "institute",
        ] {
            assert!(!is_keeping(word) && !is_adopting(word), "{word}");
        }
    }
}
