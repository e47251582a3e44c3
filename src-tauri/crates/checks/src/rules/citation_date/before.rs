//! Which date before a document a text ties to it.

use super::tied::{
    date_behind, is_a_text, is_adoption, is_date, is_dated, is_other_event, read_word, that_year,
};
use crate::mention::Mention;
use crate::verbs::{is_act, is_acting, is_adopting, is_keeping};
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, Reading, Token, TokenKind};

/// "In 2003 the General Assembly adopted resolution 58/220", "On DATE it was established by …".
pub(super) fn date_before<'r>(
    reading: &'r Reading<'_>,
    mentions: &[Mention],
    at: usize,
) -> Option<&'r Phrase> {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let phrase = reading.phrases.iter().rfind(|phrase| {
        sentence.start <= phrase.span.start
            && phrase.span.end <= mention.span.start
            && (is_date(&phrase.meaning) || matches!(phrase.meaning, Meaning::SinceYear(_)))
    })?;
    let between = Span::new(phrase.span.end, mention.span.start);
    let in_sentence = |other: &Mention| other.span.start >= sentence.start && other.span.end <= sentence.end;
    let earlier = mentions[..at].iter().filter(|other| in_sentence(other));
    for other in earlier {
        // Another document comes between, or has the date for its own.
        let own = date_behind(reading, other).is_some_and(|own| own.span == phrase.span);
        if other.span.start >= phrase.span.end || own {
            return None;
        }
    }
    let gap = Gap::of(reading, phrase, mention, sentence);
    if gap.words.iter().any(|word| is_beside(word)) || gap.has_semicolon {
        return None;
    }
    if is_day_on_which(reading, &gap, mention) {
        return Some(phrase);
    }
    if matches!(phrase.meaning, Meaning::SinceYear(_)) {
        return None;
    }
    let alone = !mentions
        .iter()
        .enumerate()
        .any(|(other, found)| other != at && in_sentence(found));
    let has_year = match &phrase.meaning {
        Meaning::Day(day) => day.year.is_some(),
        _ => true,
    };
    if has_year
        && (alone || gap.marks_and_words() <= 3)
        && (is_participle(reading, phrase.span, mention.span)
            || is_of_act(reading, phrase.span, between, mention.span)
            || is_label(reading, phrase, mention, sentence))
        || alone && is_means(reading, phrase.span, mention.span)
    {
        return Some(phrase);
    }
    if !gap.introduced || gap.is_of_another_clause {
        return None;
    }
    if has_year && (is_outcome(&gap) || is_coming(reading, &gap, mention)) {
        return Some(phrase);
    }
    is_adopted_then(reading, &gap, mention).then_some(phrase)
}

/// What stands between a date and the document behind it.
struct Gap {
    words: Vec<String>,
    tokens: usize,
    has_semicolon: bool,
    /// Whether a preposition leads to the date, or it begins the sentence.
    introduced: bool,
    /// Whether the date begins its clause, so that all that follows is of that day.
    fronted: bool,
    /// Whether the date is of another clause: its own has a verb of its own, or a new subject comes before the document.
    is_of_another_clause: bool,
}

impl Gap {
    fn of(reading: &Reading<'_>, phrase: &Phrase, mention: &Mention, sentence: Span) -> Self {
        let tokens = reading.tokens_in(Span::new(phrase.span.end, mention.span.start));
        let mut words: Vec<String> = words_in(reading, tokens);
        words.drain(..that_year(reading, phrase.span).min(words.len()));
        let lead = reading.tokens_in(Span::new(sentence.start, phrase.span.start));
        let clause = lead
            .iter()
            .rposition(|token| ends_clause(reading, token))
            .map_or(0, |at| at + 1);
        let lead_words = words_in(reading, &lead[clause..]);
        let article_inside = reading
            .tokens_in(phrase.span)
            .first()
            .is_some_and(|first| matches!(first.span.of(reading.text), "le" | "Le" | "el" | "El"));
        let whole_day = matches!(phrase.meaning, Meaning::Day(_));
        let introduced = article_inside
            || matches!(
                lead_words.last().map(String::as_str),
                Some(
                    "on" | "in"
                        | "en"
                        | "le"
                        | "el"
                        | "в"
                        | "fue"
                        | "es"
                        | "est"
                        | "was"
                        | "as"
                        | "early"
                        | "late"
                )
            )
            || phrase.span.start == sentence.start
            || lead_words.len() > 2
                && matches!(
                    lead_words[0].as_str(),
                    "in" | "on" | "at" | "late" | "early" | "en"
                )
                && lead_words.iter().all(|word| is_leading(word))
            || whole_day
                && lead
                    .iter()
                    .all(|token| !matches!(token.kind, TokenKind::Word { .. }));
        let when = lead_words
            .first()
            .is_some_and(|word| matches!(word.as_str(), "when" | "lorsque" | "quand" | "cuando"));
        let comma = tokens.iter().any(|token| token.span.of(reading.text) == ",");
        let joint = words
            .iter()
            .position(|word| matches!(word.as_str(), "and" | "but" | "et" | "mais" | "y" | "pero"));
        // "In 1998 ministers asked for it, and the Assembly …"; but "met and adopted", "met, and it adopted".
        let new_subject = joint.is_some_and(|at| {
            comma
                && !words.get(at + 1).is_some_and(|word| {
                    is_adopting(word)
                        || is_acting(word)
                        || word.ends_with("ly")
                        || matches!(word.as_str(), "it" | "they" | "elle")
                })
        });
        // "In a vote taken on DATE, the Assembly …"
        let fronted =
            lead_words.iter().all(|word| is_leading(word)) || lead_words.iter().any(|word| is_act(word));
        let only_body = lead_words.iter().all(|word| is_leading(word) || is_of_body(word));
        let is_of_another_clause = if fronted {
            new_subject
        } else if when {
            joint.is_some()
        } else {
            !only_body || comma || joint.is_some()
        };
        Self {
            tokens: tokens.len(),
            has_semicolon: tokens
                .iter()
                .any(|token| matches!(token.kind, TokenKind::Mark(';'))),
            introduced,
            fronted,
            is_of_another_clause,
            words,
        }
    }

    fn marks_and_words(&self) -> usize {
        self.tokens
    }
}

fn words_in(reading: &Reading<'_>, tokens: &[Token]) -> Vec<String> {
    tokens
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .collect()
}

fn ends_clause(reading: &Reading<'_>, token: &Token) -> bool {
    matches!(token.kind, TokenKind::Mark(',' | ';' | ':' | '(' | '—' | '–'))
        || matches!(
            token.span.of(reading.text),
            "and" | "but" | "et" | "mais" | "y" | "pero" | "that" | "que"
        )
}

/// Words that may stand before a date at the start of its clause: "Then, already on", "C'est le".
fn is_leading(word: &str) -> bool {
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
fn is_of_body(word: &str) -> bool {
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
fn is_beside(word: &str) -> bool {
    is_other_event(word)
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

/// "the minutes of DATE, the day on which the Assembly adopted …", "since 2003, when delegates adopted …".
fn is_day_on_which(reading: &Reading<'_>, gap: &Gap, mention: &Mention) -> bool {
    let words: Vec<&str> = gap.words.iter().map(String::as_str).collect();
    let start = words.iter().position(|word| {
        !matches!(
            *word,
            "was"
                | "is"
                | "the"
                | "day"
                | "date"
                | "year"
                | "session"
                | "afternoon"
                | "evening"
                | "morning"
                | "moment"
                | "on"
                | "in"
                | "le"
                | "jour"
                | "annee"
                | "l"
                | "el"
                | "dia"
                | "ano"
                | "en"
                | "fue"
                | "fut"
                | "est"
                | "es"
        )
    });
    // "since 2001, the year of [@…]", "au 4 décembre 2000, date de l'adoption de [@…]"
    let names_it = words
        .iter()
        .any(|word| matches!(*word, "adoption" | "adopcion" | "aprobacion"))
        || words
            .iter()
            .any(|word| matches!(*word, "year" | "date" | "fecha" | "annee" | "ano"));
    let of_it = words
        .last()
        .is_some_and(|word| matches!(*word, "of" | "de" | "du" | "del"));
    if names_it
        && of_it
        && words.iter().all(|word| {
            matches!(
                *word,
                "the"
                    | "year"
                    | "date"
                    | "day"
                    | "of"
                    | "adoption"
                    | "its"
                    | "saw"
                    | "brought"
                    | "de"
                    | "la"
                    | "l"
                    | "du"
                    | "del"
                    | "annee"
                    | "ano"
                    | "fecha"
                    | "adopcion"
                    | "aprobacion"
                    | "jour"
                    | "dia"
                    | "was"
                    | "is"
                    | "le"
                    | "el"
                    | "a"
                    | "vu"
                    | "vio"
            )
        })
    {
        return true;
    }
    let Some(start) = start.filter(|start| *start <= 5) else {
        return false;
    };
    let opens = match words[start] {
        "when" | "where" | "cuando" | "lorsque" | "quand" => true,
        "ou" => start > 0,
        "which" => start > 0 && matches!(words[start - 1], "on" | "in"),
        "que" | "that" => {
            start > 0 && matches!(words[start - 1], "day" | "date" | "year" | "en" | "dia" | "ano")
        }
        _ => false,
    };
    let clause = &words[start + 1..];
    // "since 2001, when [@…] was adopted"
    if clause.is_empty() {
        let mut behind = reading.words_after(mention.span.end);
        let was = behind
            .next()
            .is_some_and(|word| matches!(&*word, "was" | "were" | "fut" | "fue"));
        return opens && was && behind.next().is_some_and(|word| is_adopting(&word));
    }
    let Some(verb) = clause.iter().position(|word| is_adopting(word)) else {
        return false;
    };
    opens
        && verb <= 8
        && !clause[..verb]
            .iter()
            .any(|word| is_relative(word) || is_ours(word))
        && clause[verb + 1..].iter().all(|word| is_of_object(word))
}

/// Words between a verb of adoption and the document as its object.
fn is_of_object(word: &str) -> bool {
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

fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "that" | "which" | "who" | "whom" | "whose" | "what" | "where" | "qui" | "dont" | "quien"
    )
}

/// Whoever adopts something that is not the United Nations' own.
fn is_ours(word: &str) -> bool {
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

/// "On DATE the Assembly adopted …": the first verb behind the date is one of adoption, and the document is what was
/// adopted, or by which it was done.
fn is_adopted_then(reading: &Reading<'_>, gap: &Gap, mention: &Mention) -> bool {
    let between = &gap.words;
    if between.len() > 16 {
        return false;
    }
    // "It was on DATE that …"
    let first = usize::from(
        between
            .first()
            .is_some_and(|word| matches!(word.as_str(), "that" | "que" | "cuando" | "when")),
    );
    let acted = between
        .iter()
        .position(|word| is_acting(word))
        .filter(|verb| is_body(&between[..*verb]) && is_led_to(reading, mention, &between[verb + 1..]));
    let Some(verb) = between.iter().position(|word| is_adopting(word)).or(acted) else {
        return false;
    };
    let verb = acted.map_or(verb, |acted| acted.min(verb));
    if between[first.min(verb)..verb]
        .iter()
        .any(|word| is_relative(word) || is_ours(word) || is_keeping(word))
    {
        return false;
    }
    // "the Day established by" is no verb of this sentence.
    let subject = verb.checked_sub(1).map(|before| between[before].as_str());
    let behind = &between[verb + 1..];
    // "delegates adopted resolution 58/220": whoever acts, the document is what was adopted.
    let object = behind
        .iter()
        .all(|word| is_of_object(word) && !matches!(word.as_str(), "in" | "by" | "as"))
        && !subject.is_some_and(|word| matches!(word, "day" | "week" | "year" | "journee" | "dia"));
    if object && verb > 0 && is_adopting(&between[verb]) {
        return true;
    }
    (is_body(&between[..verb])
        || matches!(
            subject,
            Some("was" | "were" | "it" | "unanimously" | "formally" | "officially" | "a" | "ha")
        ))
        && is_led_to(reading, mention, behind)
        && !behind.iter().any(|word| is_relative(word))
}

/// Whether those who adopt texts of the United Nations are named right before the verb, helping words left out.
fn is_body(words: &[String]) -> bool {
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

/// Whether a preposition of means, or a mark, leads right to the document; not from what is "laid down in" it.
/// `behind` is what stands between the verb and the document.
fn is_led_to(reading: &Reading<'_>, mention: &Mention, behind: &[String]) -> bool {
    let place = mention
        .word
        .map_or(mention.span.start, |(_, word)| word.start.min(mention.span.start));
    let at = reading.tokens.partition_point(|token| token.span.end <= place);
    let Some(last) = at.checked_sub(1).map(|at| &reading.tokens[at]) else {
        return false;
    };
    if matches!(last.kind, TokenKind::Mark(',' | ':' | '(' | '—' | '–')) {
        return true;
    }
    let mut words = reading
        .words_before(place)
        .skip_while(|word| matches!(&**word, "its" | "the" | "sa" | "su" | "la"));
    let Some(preposition) = words.next() else {
        return false;
    };
    let means = matches!(
        &*preposition,
        "in" | "by"
            | "with"
            | "through"
            | "via"
            | "as"
            | "see"
            | "voir"
            | "vease"
            | "par"
            | "dans"
            | "avec"
            | "por"
            | "mediante"
            | "con"
            | "en"
    );
    let verb = is_adopting(&preposition);
    let before = words.next();
    // "was established by": the sentence's own verb.
    let own = behind.iter().filter(|word| !is_of_object(word)).count() == 0;
    let laid_down = !own && before.as_deref().is_some_and(is_laid_down);
    // "put its name to", "agreed to"
    let to = &*preposition == "to"
        && before
            .as_deref()
            .is_some_and(|word| matches!(word, "name" | "agreed" | "assent" | "seal" | "hand"));
    verb || to || means && !laid_down
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

/// "On DATE came …", "In 2003, … established the Day", "DATE: …" in a list.
fn is_coming(reading: &Reading<'_>, gap: &Gap, mention: &Mention) -> bool {
    let words: Vec<&str> = gap.words.iter().map(String::as_str).collect();
    match words[..] {
        ["came" | "saw" | "brought" | "llego" | "vint" | "arriva" | "vino"] => gap.fronted && gap.tokens <= 2,
        [] if gap.fronted && gap.tokens <= 1 => {
            let mut behind = reading.words_after(mention.span.end).take(2);
            behind.next().is_some_and(|word| {
                is_adopting(&word) || matches!(&*word, "founded" | "set" | "gave" | "created" | "fixed")
            })
        }
        // "In 2003, with [@…], the Assembly proclaimed the Day"
        ["with" | "by" | "in" | "through" | "con" | "mediante" | "por" | "par" | "avec" | "dans"]
            if gap.fronted =>
        {
            let behind: Vec<String> = reading
                .words_after(mention.span.end)
                .take(8)
                .map(std::borrow::Cow::into_owned)
                .collect();
            behind
                .iter()
                .position(|word| is_adopting(word) || is_acting(word))
                .is_some_and(|verb| is_body(&behind[..verb]))
        }
        _ => false,
    }
}

/// "DATE: [@…]" as an item of a list, or a line of a table of years.
fn is_label(reading: &Reading<'_>, phrase: &Phrase, mention: &Mention, sentence: Span) -> bool {
    let between = reading.tokens_in(Span::new(phrase.span.end, mention.span.start));
    let label = matches!(between, [mark] if matches!(mark.kind, TokenKind::Mark(':' | '–' | '—')));
    let first = reading
        .tokens_in(Span::new(sentence.start, phrase.span.start))
        .is_empty();
    let behind = reading.tokens_in(Span::new(mention.span.end.min(sentence.end), sentence.end));
    label
        && first
        && behind
            .iter()
            .all(|token| matches!(token.kind, TokenKind::Mark(_)))
}

/// "since the Assembly's vote of 10 November 2009 ([@…])": the document stands in parentheses behind the date of the act.
fn is_of_act(reading: &Reading<'_>, date: Span, between: Span, mention: Span) -> bool {
    let between = reading.tokens_in(between);
    let opens = |token: &Token| matches!(token.kind, TokenKind::Mark('(' | '['));
    let see = |token: &Token| matches!(&*read_word(reading, token.span), "see" | "cf" | "voir" | "vease");
    let open = match between {
        [open] => opens(open),
        [open, word] => opens(open) && see(word),
        _ => false,
    };
    // "A 2001 resolution, [@…]", "the Assembly's 2001 resolution [@…]"
    let year = date.len() == 4;
    let sort = matches!(between, [word] | [word, _] if is_sort(&read_word(reading, word.span)))
        && between
            .get(1)
            .is_none_or(|mark| matches!(mark.kind, TokenKind::Mark(',' | '(' | '—' | '–')));
    if year && sort {
        return true;
    }
    // "The resolution of DATE, [@…], is short."
    let beside = matches!(between, [comma] if matches!(comma.kind, TokenKind::Mark(',' | '—' | '–')))
        && reading
            .tokens_in(Span::new(mention.end, reading.text.len()))
            .first()
            .is_none_or(|next| matches!(next.kind, TokenKind::Mark(_)));
    let mut before = reading.words_before(date.start).skip_while(|word| {
        matches!(
            &**word,
            "of" | "is"
                | "was"
                | "dates"
                | "dated"
                | "bears"
                | "est"
                | "es"
                | "on"
                | "from"
                | "in"
                | "du"
                | "de"
                | "del"
                | "le"
                | "el"
                | "от"
        )
    });
    let of = reading
        .words_before(date.start)
        .next()
        .is_some_and(|word| matches!(&*word, "of" | "du" | "de" | "del" | "dated"));
    // "The Assembly took that step on DATE ([@…])."
    let mut told: Vec<String> = reading
        .words_before(date.start)
        .take(10)
        .map(std::borrow::Cow::into_owned)
        .collect();
    told.reverse();
    let of_body = told
        .iter()
        .position(|word| is_adopting(word) || is_acting(word))
        .is_some_and(|verb| is_body(&told[..verb]) && !told[verb..].iter().any(|word| is_relative(word)));
    // "That Day dates from DATE ([@…])."
    let mut from = told.iter().rev();
    let dates = from
        .next()
        .is_some_and(|word| matches!(word.as_str(), "from" | "to" | "du" | "au" | "de"))
        && from.next().is_some_and(|word| {
            matches!(
                word.as_str(),
                "dates" | "date" | "dating" | "back" | "remonte" | "data"
            )
        });
    if open && (of_body || dates) {
        return true;
    }
    before
        .next()
        .is_some_and(|word| open && (is_act(&word) || is_adopting(&word)) || beside && of && is_act(&word))
}

/// A word for the document itself.
fn is_sort(word: &str) -> bool {
    matches!(word, "resolution" | "decision" | "text" | "statement")
}

/// "On 28 May 2020 it went through without a vote, as [@…]": the document is what came of it.
fn is_outcome(gap: &Gap) -> bool {
    let between = &gap.words;
    let name = between.iter().rev().find(|word| {
        !(word.starts_with("resol") || word.starts_with("decis") || matches!(word.as_str(), "its" | "the"))
    });
    name.is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"))
        && between.len() <= 12
        && between
            .iter()
            .any(|word| is_adopting(word) || is_act(word) || matches!(word.as_str(), "consensus" | "carried"))
}

/// "set the Day in 2007 with [@…]": the verb before the date, the document as its means right behind.
fn is_means(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let inside = date.of(reading.text).starts_with("le ") || date.of(reading.text).starts_with("el ");
    let mut before = reading.words_before(date.start).peekable();
    let introduced = before
        .peek()
        .is_some_and(|word| matches!(&**word, "in" | "on" | "en" | "le" | "el"));
    if introduced {
        before.next();
    }
    let object: Vec<_> = before.take(10).collect();
    let Some(verb) = object.iter().position(|word| is_adoption(word)) else {
        return false;
    };
    let between = reading.tokens_in(Span::new(date.end, mention.start));
    let words = |word: &str| {
        matches!(
            word,
            "with"
                | "by"
                | "through"
                | "in"
                | "its"
                | "the"
                | ","
                | "("
                | "par"
                | "por"
                | "mediante"
                | "avec"
                | "dans"
                | "con"
        ) || word.starts_with("resol")
            || word.starts_with("résol")
    };
    // "on 22 December, a Tuesday, in [@…]"
    let aside = match between {
        [comma, a, day, ..]
            if comma.span.of(reading.text) == ","
                && a.span.of(reading.text) == "a"
                && day.span.of(reading.text).ends_with("day") =>
        {
            3
        }
        _ => 0,
    };
    let between = &between[aside..];
    (introduced || inside)
        && !object[..verb].iter().any(|word| {
            is_other_event(word)
                || is_relative(word)
                || is_a_text(word) && &**word != "day" && &**word != "week"
                || matches!(&**word, "and" | "et" | "y")
        })
        && is_made(&object, verb)
        && !between.is_empty()
        && between.len() <= 4
        && between
            .iter()
            .all(|token| words(&token.span.of(reading.text).to_lowercase()))
}

/// Whether what the verb made is an observance, or those who adopt texts made it: "Parliament passed the law in 2012" is
/// another's. The words come from the date back, the verb at `verb`.
fn is_made(words: &[std::borrow::Cow<'_, str>], verb: usize) -> bool {
    let subject: Vec<String> = words[verb + 1..]
        .iter()
        .take(6)
        .rev()
        .map(|word| word.clone().into_owned())
        .collect();
    let object = &words[..verb];
    let observance = object.iter().any(|word| {
        matches!(
            &**word,
            "day"
                | "week"
                | "year"
                | "decade"
                | "it"
                | "journee"
                | "dia"
                | "jornada"
                | "assembly"
                | "generale"
        )
    });
    let passive = subject.last().is_some_and(|word| {
        matches!(
            word.as_str(),
            "was" | "were" | "been" | "ete" | "fut" | "fue" | "sido" | "day" | "week"
        )
    });
    (is_body(&subject) || observance || passive || object.is_empty())
        && !subject.iter().any(|word| is_ours(word))
}

/// "Proclaimed in 2003 by resolution 58/220", "adopted on DATE ([@…])".
fn is_participle(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let verb = reading.words_before(date.start).find(|word| {
        !matches!(
            &**word,
            "in" | "on"
                | "en"
                | "le"
                | "el"
                | "unanimously"
                | "by"
                | "the"
                | "general"
                | "assembly"
                | "par"
                | "l"
                | "la"
                | "assemblee"
                | "generale"
                | "por"
                | "asamblea"
        )
    });
    let between = reading.tokens_in(Span::new(date.end, mention.start));
    // "It was decided on DATE that the Day should be kept ([@…])"
    let told = verb
        .as_deref()
        .is_some_and(|verb| matches!(verb, "decided" | "agreed" | "resolved"))
        && between
            .first()
            .is_some_and(|first| first.span.of(reading.text) == "that")
        && between
            .last()
            .is_some_and(|last| matches!(last.kind, TokenKind::Mark('(')))
        && between.len() <= 16;
    // "The resolution, dated DATE, is [@…]"
    let dated = verb.as_deref().is_some_and(is_dated);
    if told {
        return true;
    }
    verb.is_some_and(|verb| is_adopting(&verb) || is_dated(&verb))
        && between.len() <= 8
        && between.iter().all(|token| {
            dated && token.span.of(reading.text) == "is"
                || matches!(
                    token.span.of(reading.text).to_lowercase().as_str(),
                    "by" | ","
                        | "("
                        | "through"
                        | "in"
                        | "as"
                        | "como"
                        | "comme"
                        | "with"
                        | "under"
                        | "the"
                        | "its"
                        | "general"
                        | "assembly"
                        | "un"
                        | "par"
                        | "la"
                        | "por"
                        | "l"
                        | "'"
                        | "’"
                        | "assemblée"
                        | "générale"
                        | "asamblea"
                        | "member"
                        | "states"
                        | "all"
                )
        })
}
