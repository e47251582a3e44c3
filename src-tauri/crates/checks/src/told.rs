//! Of when the clause around a place tells, by its verbs.
//!
//! [`Reading::speaks`] looks for words of the past anywhere near a date, since a date of history must never be taken
//! for this edition's. An ordinal or a year beside the observance's name is another matter: what counts there is the
//! verb of its own clause, and a participle ("guests have been invited to", "printed for") is no past.

use crate::edition::{folded, is_among};
use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Reading, Speaks, Token, TokenKind};

/// Of when a clause tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Told {
    /// Of what was: "drew", "was held".
    Past,
    /// Of what is or will be.
    Now,
    /// Without a verb that says.
    Open,
}

/// Whether what begins at a place is spoken of as past: "since the 2025 observance", "photographs of the 23rd Day",
/// "unlike last year's". `start` is where its first word is, articles left aside.
pub(crate) fn looks_back(reading: &Reading<'_>, start: usize) -> bool {
    let words: Vec<_> = reading
        .words_before(start)
        .skip_while(|word| is_among(word, "the our its this last la le l el les los las very"))
        .take(2)
        .collect();
    let Some(led) = words.first() else {
        return false;
    };
    if is_among(
        led,
        "since after unlike like than following recalling recall recalls remember remembers remembering remembered \
            missed forgotten forget depuis apres desde tras",
    ) {
        // "We would like the 23rd Day to be": a wish.
        return &**led != "like"
            || !words
                .get(1)
                .is_some_and(|word| matches!(&**word, "would" | "d" | "we" | "i"));
    }
    let Some(of) = words.get(1) else {
        return false;
    };
    // "Read more: Mountain Day 2025", "Did you miss the 2025 observance?"
    if matches!(
        (&**of, &**led),
        ("read", "more") | ("see", "also") | ("you", "miss")
    ) {
        return true;
    }
    let of_it = is_among(led, "of from de du des del d");
    of_it && (is_keepsake(of) || was_there(of))
        || matches!(&**led, "on" | "about" | "sur" | "sobre" | "at")
            && is_among(of, "report reports review rapport informe")
        || &**led == "about"
            && (is_keepsake(of)
                || is_among(
                    of,
                    "book books story stories article articles essay novel song poem",
                ))
        || matches!(&**led, "at" | "on" | "to" | "from") && &**of == "back"
}

/// What is left of a day that is over.
fn is_keepsake(word: &str) -> bool {
    is_among(
        word,
        "photograph photographs photo photos picture pictures film films video videos recording recordings \
            report reports minutes proceedings archive archives memory memories souvenir souvenirs results \
            lessons feedback review evaluation accounts coverage reaction reactions echo echoes footage \
            leftovers remains bilan rapport photographies rendu informe fotos fotografias memoria actas \
            balance",
    )
}

/// Who was there.
fn was_there(word: &str) -> bool {
    is_among(
        word,
        "winners winner participants guests speakers sponsors visitors volunteers laureates gagnants \
            ganadores participantes",
    )
}

/// What a verb says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    /// "was", "went".
    Past,
    /// "printed", "held": of the past, or a participle.
    PastOrParticiple,
    /// "is", "will".
    Now,
}

/// Reads the part of the sentence between two marks or conjunctions that the place is in; where it has no verb, those
/// behind it, then those before it.
pub(crate) fn told(reading: &Reading<'_>, place: Span, language: Language) -> Told {
    if !matches!(language, Language::En | Language::Fr | Language::Es) {
        return match reading.speaks(place) {
            Speaks::History => Told::Past,
            Speaks::Edition => Told::Now,
            Speaks::Unclear => Told::Open,
        };
    }
    let sentence = reading.sentence(place);
    let tokens = reading.tokens_in(sentence);
    let words: Vec<String> = tokens
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .collect();
    let parts = parts(tokens, &words, place);
    let here = parts
        .iter()
        .position(|part| tokens[part.to - 1].span.end > place.start)
        .unwrap_or(0);
    let verbs = |part: &Part| -> Vec<(usize, Verb)> {
        (part.from..part.to)
            .filter_map(|at| Some((at, verb(reading, tokens, &words, at, language)?)))
            .collect()
    };
    let Some(own) = parts.get(here) else {
        return Told::Open;
    };
    let own = verbs(own);
    // "a prize given at the twentieth Day is": the day is that of the giving.
    let given_at = own
        .iter()
        .rfind(|(at, _)| tokens[*at].span.start < place.start)
        .is_some_and(|(at, verb)| {
            *verb == Verb::PastOrParticiple
                && words
                    .get(at + 1)
                    .is_some_and(|next| is_among(next, "at on during"))
        });
    if given_at {
        return Told::Past;
    }
    if let Some(told) = judged(&own, |at| tokens[at].span.start < place.start) {
        return told;
    }
    let behind = parts[here + 1..].iter();
    let before = parts[..here].iter().rev();
    for part in behind.chain(before) {
        // "The Day, which we loved, is": a relative clause is of its own time.
        if !part.aside
            && let Some(told) = judged(&verbs(part), |_| true)
        {
            return told;
        }
    }
    Told::Open
}

/// What some verbs say together: the one right before the place rules, and a participle says nothing beside a verb.
fn judged(verbs: &[(usize, Verb)], is_before: impl Fn(usize) -> bool) -> Option<Told> {
    let sure = |wanted: Verb| verbs.iter().any(|(_, verb)| *verb == wanted);
    match (sure(Verb::Past), sure(Verb::Now)) {
        (true, true) => {
            let ruling = verbs
                .iter()
                .rfind(|(at, verb)| *verb != Verb::PastOrParticiple && is_before(*at))
                .or_else(|| verbs.iter().find(|(_, verb)| *verb != Verb::PastOrParticiple));
            ruling.map(|(_, verb)| if *verb == Verb::Now { Told::Now } else { Told::Past })
        }
        (true, false) => Some(Told::Past),
        (false, true) => Some(Told::Now),
        (false, false) => sure(Verb::PastOrParticiple).then_some(Told::Past),
    }
}

/// Tokens from and to, and whether they are a relative clause.
struct Part {
    from: usize,
    to: usize,
    aside: bool,
}

fn parts(tokens: &[Token], words: &[String], place: Span) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let mut from = 0;
    let mut aside = false;
    for at in 0..tokens.len() {
        let inside = place.start <= tokens[at].span.start && tokens[at].span.end <= place.end;
        let mark = matches!(
            tokens[at].kind,
            TokenKind::Mark(',' | ';' | ':' | '–' | '—' | '(' | ')')
        );
        let word = &*words[at];
        let relative = is_among(
            word,
            "who which whose whom where what qui dont que laquelle lequel lesquels lesquelles quien quienes cuyo donde",
        ) || word == "that" && opens_clause(words, at);
        let joins = is_among(
            word,
            "and but while whereas because although though when as if until since et mais car quand \
                lorsque y pero porque cuando aunque",
        );
        if inside || !(mark || relative || joins) {
            continue;
        }
        let to = if mark { at + 1 } else { at };
        if to > from {
            found.push(Part { from, to, aside });
            from = to;
        }
        // "; the first was in 2018": another one's time, too.
        let first = mark
            && is_among(words.get(at + 1).map_or("", |word| word), "the la le el")
            && is_among(
                words.get(at + 2).map_or("", |word| word),
                "first premiere premier primera primero",
            );
        aside = relative || first;
    }
    if from < tokens.len() {
        found.push(Part {
            from,
            to: tokens.len(),
            aside,
        });
    }
    found
}

/// "the Day that we kept", not "that Day".
fn opens_clause(words: &[String], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        is_among(next, "we they he she it i you the our is was will has had")
            || next.ends_with("ed")
            || is_among(next, IRREGULAR)
            || is_among(next, STRONG)
    })
}

/// Past forms that are no participles.
const STRONG: &str = "was were had did went came gave took saw began became drew sang wrote spoke rang \
    grew knew rose fell broke flew swam drank ate chose wore tore threw hid rode drove shook stole froze \
    forgot could sank sprang blew woke formerly previously originally initially yesterday ago";

/// Past forms that are participles as well.
const IRREGULAR: &str = "born held kept met made led brought built found left stood felt won lost heard \
    told said sat thought fought sought paid meant spent lent sent taught bought caught slept swept dealt \
    sold set ran hung learnt burnt cut shut put cast hit hurt burst spread lit dug fed shot struck swung \
    bound bent given taken chosen shown seen sung written begun worn drawn";

/// Words in -ed that are no verbs.
const NO_VERBS: &str = "united indeed hundred need speed exceed proceed succeed breed greed creed seed \
    weed reed feed shed sacred naked beloved kindred bleed agreed limited interested sled bred coed";

/// Verbs of the present that no other word is like.
const PRESENT: &str = "is are am has have do does will shall can may must should would might let invites \
    marks celebrates observes keeps brings begins opens comes takes returns falls belongs asks turns finds \
    goes gives becomes makes welcomes honours join please ll re ve invite celebrate observe starts closes \
    gathers meets holds hosts joins calls remembers reads stands lies needs wants sings runs looks shows \
    leads waits stays helps says serves offers rings lets climbs fills thanks reminds speaks tells draws \
    moves rests rises \
    follows sees puts lasts costs means unites highlights announces reaches advertises prepares arrives continues";

fn verb(
    reading: &Reading<'_>,
    tokens: &[Token],
    words: &[String],
    at: usize,
    language: Language,
) -> Option<Verb> {
    if !matches!(tokens[at].kind, TokenKind::Word { .. }) {
        return None;
    }
    let written = tokens[at].span.of(reading.text);
    match language {
        Language::Fr => {
            let before = at
                .checked_sub(1)
                .map_or("", |at| tokens[at].span.of(reading.text));
            french(written, before, words, at)
        }
        Language::Es => spanish(written, words, at),
        // May is a month.
        _ if written == "May" => None,
        _ => english(words, at),
    }
}

fn english(words: &[String], at: usize) -> Option<Verb> {
    let word = &*words[at];
    // "it’s the eleventh"
    // "we learnt to do it"
    if at > 0 && words[at - 1] == "to" {
        return None;
    }
    let shortened = word == "s"
        && at > 1
        && matches!(&*words[at - 1], "’" | "'")
        && is_among(&words[at - 2], "it that this there he she here what");
    if shortened || is_among(word, PRESENT) {
        return Some(Verb::Now);
    }
    if is_among(word, STRONG) {
        return Some(Verb::Past);
    }
    let past =
        is_among(word, IRREGULAR) || word.len() > 3 && word.ends_with("ed") && !is_among(word, NO_VERBS);
    if !past {
        // "it reaches", "she hangs"
        let third = at > 0
            && is_among(&words[at - 1], "it he she who everybody everyone nobody")
            && word.len() > 4
            && word.ends_with('s')
            && !is_among(
                word,
                "always perhaps sometimes besides thus across towards nevertheless",
            );
        if third {
            return Some(Verb::Now);
        }
        // "we ask", "they bring"
        let by_us = at > 0 && is_among(&words[at - 1], "we you they i");
        let verb = by_us
            && !word.ends_with("ly")
            && !is_among(
                word,
                "all both also never always still and or who in on at of ’ '",
            );
        return verb.then_some(Verb::Now);
    }
    let mut before = words[..at]
        .iter()
        .rev()
        .filter(|word| !word.ends_with("ly") && !is_among(word, "first now long newly"))
        .map(|word| &**word);
    let last = before.next();
    // "is observed", "has been widely kept", "to be held"; "the invited guests".
    let helped = last
        .into_iter()
        .chain(before.take(2))
        .any(|word| is_among(word, "is are be been being has have having get gets to will ve"));
    let of_noun = matches!(
        last,
        Some(
            "the"
                | "a"
                | "an"
                | "our"
                | "its"
                | "their"
                | "his"
                | "her"
                | "my"
                | "these"
                | "those"
                | "all"
                | "newly"
        )
    );
    // "Our film, made for the Day, opens": a clause cut short.
    let cut = last.is_none_or(|word| is_among(word, ", ( – — : ;"));
    // "The choir, born on the fifth Day, sings": cut short, but the day is that of the birth.
    let then = words
        .get(at + 1)
        .is_some_and(|word| is_among(word, "on at during after since"));
    if helped || of_noun || cut && !then {
        return None;
    }
    Some(match last {
        Some(
            "i" | "we" | "you" | "he" | "she" | "they" | "it" | "who" | "which" | "that" | "what" | "whoever"
            | "nobody" | "everyone" | "everybody",
        ) => Verb::Past,
        _ => Verb::PastOrParticiple,
    })
}

/// `led` is the word before as it is written: "à" is no "a".
fn french(written: &str, led: &str, words: &[String], at: usize) -> Option<Verb> {
    let word = &*words[at];
    if is_among(
        word,
        "etait etaient fut furent avait avaient avions eut autrefois jadis auparavant",
    ) {
        return Some(Verb::Past);
    }
    let imperfect = word.len() > 5
        && (word.ends_with("ait") || word.ends_with("aient"))
        && !word.ends_with("rait")
        && !word.ends_with("raient")
        // "connaît", "paraît"
        && !written.ends_with("aît")
        && !is_among(word, "parfait souhait forfait bienfait satisfait refait");
    if imperfect {
        return Some(Verb::Past);
    }
    if let Some(before) = at.checked_sub(1).map(|before| &*words[before]) {
        let participle = [
            "e", "es", "ee", "ees", "i", "is", "ie", "ies", "it", "ite", "u", "us", "ue", "ues", "ert",
            "erte",
        ]
        .iter()
        .any(|ending| word.len() > 3 && word.ends_with(ending));
        let reflexive = before == "est" && at > 1 && matches!(&*words[at - 2], "s" | "’" | "'");
        if before != "a" && reflexive && participle
            || matches!(before, "a" | "ont")
                && led != "à"
                && word != "lieu"
                && (participle || word == "ete" || word == "eu")
        {
            return Some(Verb::Past);
        }
        // "ceux qui sont venus"
        if matches!(before, "sont" | "est" | "sommes")
            && is_among(
                word,
                "venu venus venue venues alle alles allee allees partis arrives passes",
            )
        {
            return Some(Verb::Past);
        }
        // "Nous avons fêté la 22e édition", but "nous avons invité trois guides à la 23e".
        if matches!(before, "avons" | "ai")
            && participle
            && (crate::verbs::is_keeping(word) || word == "fete")
        {
            return Some(Verb::Past);
        }
    }
    // "s’est déroulée": the participle says when.
    if word == "est"
        && at > 0
        && matches!(&*words[at - 1], "’" | "'" | "s")
        && words
            .get(at + 1)
            .is_some_and(|next| next.ends_with('e') || next.ends_with("es"))
    {
        return None;
    }
    // Without their accents, participles are like the present.
    (!written.ends_with('é')
        && is_among(
            word,
            "est sont sera seront aura auront va vont celebrons celebre marquons marque fete invitons \
                invite rejoignez venez commence debute ouvre reunit rassemble propose attend accueille \
                convie convions tient connait",
        )
        || word == "lieu" && led == "a")
        .then_some(Verb::Now)
}

fn spanish(written: &str, words: &[String], at: usize) -> Option<Verb> {
    let word = &*words[at];
    let preterite = written.ends_with('ó') && written.chars().count() > 3;
    let plural =
        word.len() > 6 && (word.ends_with("aron") || word.ends_with("ieron") || word.ends_with("aban"));
    let imperfect = word.len() > 6 && word.ends_with("aba") && !matches!(word, "acaba" | "graba");
    if preterite
        || plural
        || imperfect
        || is_among(
            word,
            "fue fueron era eran habia habian hubo tuvo tuvieron estuvo estuvieron hizo hicieron dijo \
                trajo atrajo atrajeron produjo redujo condujo pudo pudieron puso pusieron dio dieron vio vieron \
                vinieron tenia llovia podia queria decia venia vivia antano",
        )
    {
        return Some(Verb::Past);
    }
    is_among(
        word,
        "es son esta estan sera seran hay tiene va van celebra celebramos invita invitamos \
            llega alcanza cumple vive empieza comienza arranca termina abre reune propone ofrece recuerda convoca",
    )
    .then_some(Verb::Now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, word: &str, language: Language) -> Told {
        let reading = daymark_phrases::read(text, language);
        let start = text.find(word).expect("the word is there");
        told(&reading, Span::new(start, start + word.len()), language)
    }

    #[test]
    fn the_verb_of_the_clause_decides() {
        for (text, wanted) in [
            ("Speakers have been invited to the 23rd Day.", Told::Now),
            ("A film made for the 23rd Day opens at nine.", Told::Now),
            ("At the 23rd Day we built a wall.", Told::Past),
            ("This October, at the 23rd Day, it will rain.", Told::Now),
            ("Whoever attended the 23rd Day is invited.", Told::Past),
            ("Those who attended the 23rd Day are here.", Told::Past),
            ("The 23rd Day drew a crowd.", Told::Past),
            ("The 23rd Day, which we loved, is in the album.", Told::Now),
            ("We repeat what we asked for at the 23rd Day.", Told::Past),
            ("The 23rd Day was wet, and we sing again.", Told::Past),
            ("A rope for the 23rd Day", Told::Open),
        ] {
            assert_eq!(at(text, "23rd", Language::En), wanted, "{text}");
        }
        for (text, wanted) in [
            ("La 23e édition a attiré du monde.", Told::Past),
            ("Nous avons invité trois guides à la 23e édition.", Told::Open),
            ("Nous avons fêté la 23e édition.", Told::Past),
            ("L’édition, la 23e, est belle.", Told::Now),
        ] {
            assert_eq!(at(text, "23e", Language::Fr), wanted, "{text}");
        }
        for (text, wanted) in [
            ("La 23.ª edición se celebró en casa.", Told::Past),
            ("La 23.ª edición está dedicada al hielo.", Told::Now),
            ("Hemos invitado a tres guías a la 23.ª edición.", Told::Open),
        ] {
            assert_eq!(at(text, "23.ª", Language::Es), wanted, "{text}");
        }
    }
}
