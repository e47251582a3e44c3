//! The way from a date to the name behind it.

use super::{LONGEST, Way, edge, is_article, is_linking, opens, words_between};
use crate::claims::name::{is_followed_by_no_noun, is_modifier};
use crate::edition::folded;
use crate::naming::{Named, Whose};
use crate::verbs::{is_giving, is_keeping, is_neutral};
use daymark_article::Span;
use daymark_phrases::{Reading, Token, TokenKind};

/// "DATE … NAME".
pub(crate) fn to_name(reading: &Reading<'_>, names: &[&Named], date: Span, sentence: Span) -> Option<Way> {
    let name = names.iter().find(|name| name.span.start >= date.end)?;
    if name.whose == Whose::Other {
        return None;
    }
    if is_when(reading, name, date) {
        return Some(Way::Part);
    }
    if is_named_so(reading, name, date) {
        return Some(Way::Given);
    }
    if names.iter().all(|name| name.whose != Whose::Other) && is_at_work(reading, name, date, sentence) {
        return Some(Way::Part);
    }
    if is_modifier(reading, name, sentence) {
        return None;
    }
    if is_invitation(reading, name, date, sentence) {
        return Some(Way::Part);
    }
    let yearly = is_every_year(reading, date, sentence);
    if !yearly && !opens(reading, date, sentence) {
        return None;
    }
    let text = reading.text;
    let tokens = reading.tokens_in(Span::new(date.end, name.span.start));
    let behind = reading
        .tokens_in(Span::new(name.span.end, sentence.end))
        .first()
        .map(|token| token.span.of(text));
    // "On 8 April, World Health Day, the doors are open".
    if let [mark, rest @ ..] = tokens
        && matches!(mark.span.of(text), "," | "(" | "–" | "—")
        && rest.iter().all(|token| is_article(&folded(token.span.of(text))))
        && name.whose == Whose::Ours
        && behind.is_none_or(|behind| matches!(behind, "," | ")" | "–" | "—" | "." | ":"))
    {
        return Some(Way::Part);
    }
    // "8 April is dedicated to health: it is World Health Day."
    if is_explained(reading, date, name) {
        return Some(Way::Whole);
    }
    let words = words_between(reading, date.end, name.span.start)?;
    let head: Vec<&String> = words.iter().rev().skip_while(|word| is_article(word)).collect();
    // "Every 8 April World Health Day fills the square".
    let every = reading.words_before(date.start).next().is_some_and(|word| {
        matches!(
            &*word,
            "every" | "each" | "this" | "chaque" | "cada" | "ce" | "este"
        )
    });
    if head.is_empty() && (every || yearly) {
        return Some(Way::Part);
    }
    // "Every 8 April, the world turns its eyes to NAME".
    let subject = words.iter().find(|word| !is_article(word) && *word != ",");
    if every
        && name.whose == Whose::Ours
        && words.len() <= 8
        && subject.is_some_and(|word| {
            matches!(
                word.as_str(),
                "world" | "people" | "countries" | "nations" | "humanity" | "millions" | "monde" | "mundo"
            )
        })
    {
        return Some(Way::Part);
    }
    // "On 8 April the Day is celebrated", "It is on 8 April that the Day is celebrated".
    if head.iter().all(|word| {
        matches!(
            word.as_str(),
            "that"
                | "que"
                | "when"
                | "cuando"
                | "each"
                | "every"
                | "year"
                | "annually"
                | "chaque"
                | "annee"
                | "cada"
                | "ano"
        )
    }) {
        let mut after = reading.words_after(name.span.end);
        let linking = after.next().is_some_and(|word| is_linking(&word));
        let kept = after.take(3).any(|word| is_keeping(&word));
        let simple = reading
            .words_after(name.span.end)
            .next()
            .is_some_and(|word| matches!(&*word, "falls" | "tombe" | "cae" | "se" | "comes"));
        return (linking && kept || simple).then_some(Way::Part);
    }
    // "This 8 April, join us for World Health Day".
    let joined = words.len() <= 6
        && words
            .first()
            .is_some_and(|word| matches!(word.as_str(), "join" | "rejoignez" | "acompananos"))
        && head
            .first()
            .is_some_and(|word| matches!(word.as_str(), "for" | "in" | "pour" | "en"))
        && reading
            .words_after(name.span.end)
            .next()
            .is_none_or(|word| word != "s");
    if joined {
        return Some(Way::Part);
    }
    let is_given = |word: &str| is_giving(word) || word == "known";
    let neutral = words
        .iter()
        .all(|word| is_neutral(word) || is_given(word) || is_keeping(word));
    if !neutral {
        return None;
    }
    let given = words.iter().any(|word| is_given(word));
    let preposition = head.first().is_some_and(|word| {
        matches!(
            word.as_str(),
            "for" | "pour" | "por" | "to" | "as" | "a" | "au" | "aux" | "comme" | "como" | "al" | "para"
        )
    });
    // "Le 8 avril a été proclamé NAME"
    let proclaimed = head.first().is_some_and(|word| {
        is_giving(word)
            && ["procla", "declar", "desig", "named"]
                .iter()
                .any(|stem| word.starts_with(stem))
    });
    if given {
        return (preposition || proclaimed && name.whose == Whose::Ours).then_some(Way::Given);
    }
    // "8 April is once again the Day", "8 April has been World Health Day since 1950".
    let linked = head.first().is_some_and(|word| {
        is_linking(word)
            || matches!(
                word.as_str(),
                "again" | "always" | "also" | "now" | "still" | "once"
            )
    }) && words.iter().any(|word| is_linking(word));
    if linked {
        return Some(Way::Whole);
    }
    // "Todos los 22 de mayo se celebra NAME".
    if head.first().is_some_and(|word| is_keeping(word))
        && words.iter().all(|word| is_neutral(word) || is_keeping(word))
    {
        return Some(Way::Part);
    }
    preposition
        .then(|| {
            head.first()
                .is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"))
        })
        .filter(|as_name| *as_name)
        .map(|_| Way::Whole)
}

/// "On DATE, NAME brings the whole town into the saddle": a day does something on its own day only. Not "NAME posters go
/// up": behind a verb stands what it does it to.
fn is_at_work(reading: &Reading<'_>, name: &Named, date: Span, sentence: Span) -> bool {
    let fold = |token: &Token| folded(token.span.of(reading.text));
    let opens = reading
        .tokens_in(Span::new(sentence.start, date.start))
        .iter()
        .all(|token| {
            let word = fold(token);
            is_article(&word) || matches!(word.as_str(), "on" | "and" | "every" | "each")
        });
    let mut between = reading.tokens_in(Span::new(date.end, name.span.start)).iter();
    let beside = between.all(|token| {
        let word = fold(token);
        is_article(&word) || word == ","
    });
    if name.whose != Whose::Ours || !opens || !beside {
        return false;
    }
    let [verb, object, ..] = reading.tokens_in(Span::new(name.span.end, sentence.end)) else {
        return false;
    };
    let acts = matches!(verb.kind, TokenKind::Word { capital: false });
    let verb = fold(verb);
    let english = verb.len() > 3
        && verb.ends_with('s')
        && !is_linking(&verb)
        && edge(&verb).is_none()
        && !matches!(
            verb.as_str(),
            "comes" | "moves" | "activities" | "celebrations" | "this" | "always" | "goes"
        );
    let other = matches!(
        verb.as_str(),
        "reunit"
            | "rassemble"
            | "invite"
            | "met"
            | "remplit"
            | "fait"
            | "offre"
            | "rappelle"
            | "ouvre"
            | "anime"
            | "transforme"
            | "reune"
            | "invita"
            | "llena"
            | "lleva"
            | "pone"
            | "saca"
            | "recuerda"
            | "abre"
            | "convierte"
            | "convoca"
            | "anima"
            | "trae"
    );
    let done_to = matches!(
        fold(object).as_str(),
        "the"
            | "us"
            | "our"
            | "its"
            | "people"
            | "everybody"
            | "everyone"
            | "thousands"
            | "hundreds"
            | "young"
            | "children"
            | "together"
            | "whole"
            | "le"
            | "la"
            | "les"
            | "l"
            | "tout"
            | "toute"
            | "tous"
            | "nous"
            | "notre"
            | "nos"
            | "a"
            | "al"
            | "el"
            | "las"
            | "los"
            | "toda"
            | "todo"
            | "todos"
            | "nuestra"
            | "nuestro"
    );
    // "fills the front page"
    let told_of = reading.words_after(name.span.end).take(8).any(|word| {
        matches!(
            &*word,
            "page" | "pages" | "news" | "headlines" | "paper" | "gazette" | "leaves" | "une" | "portada"
        )
    });
    acts && (english || other) && done_to && !told_of
}

/// "Every year on DATE": nothing else stands before the date.
fn is_every_year(reading: &Reading<'_>, date: Span, sentence: Span) -> bool {
    let before: Vec<String> = reading
        .tokens_in(Span::new(sentence.start, date.start))
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .filter(|word| !matches!(word.as_str(), "," | "and" | "but" | "so"))
        .collect();
    matches!(
        before.iter().map(String::as_str).collect::<Vec<_>>()[..],
        ["every" | "each", "year", "on"]
            | ["every" | "each", "year", "on", "the"]
            | ["once", "a", "year", "on"]
            | ["once", "a", "year", "on", "the"]
            | ["chaque", "annee"]
            | ["chaque", "annee", "le"]
            | ["tous", "les", "ans"]
            | ["tous", "les", "ans", "le"]
            | ["cada", "ano"]
            | ["cada", "ano", "el"]
            | ["todos", "los", "anos"]
            | ["todos", "los", "anos", "el"]
    )
}

/// "keep DATE as NAME", "called for DATE to be observed each year as NAME": wherever the sentence says so.
fn is_named_so(reading: &Reading<'_>, name: &Named, date: Span) -> bool {
    let Some(words) = words_between(reading, date.end, name.span.start) else {
        return false;
    };
    let lead = reading
        .words_before(date.start)
        .find(|word| !matches!(&**word, "the" | "of" | "date" | "day" | "le" | "el" | "la" | "on"));
    let kept = lead.is_some_and(|word| is_keeping(&word) || is_giving(&word) || word == "sets")
        || words.iter().any(|word| is_keeping(word) || is_giving(word));
    let head = words.iter().rev().find(|word| !is_article(word));
    kept && words
        .iter()
        .all(|word| is_neutral(word) || is_keeping(word) || is_giving(word))
        && head.is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"))
}

/// "Join us on DATE for NAME", "Rendez-vous le DATE pour la NAME".
fn is_invitation(reading: &Reading<'_>, name: &Named, date: Span, sentence: Span) -> bool {
    let between = words_between(reading, date.end, name.span.start).unwrap_or_default();
    let head: Vec<&String> = between.iter().filter(|word| !is_article(word)).collect();
    let before: Vec<_> = reading.words_before(date.start).take(5).collect();
    let joins = before.iter().any(|word| {
        matches!(
            &**word,
            "join"
                | "together"
                | "gather"
                | "rendez"
                | "rejoignez"
                | "retrouvez"
                | "acompananos"
                | "acompanenos"
        )
    }) || reading
        .words_before(date.start)
        .any(|word| matches!(&*word, "join" | "rejoignez" | "retrouvez"));
    // "Mark 20 May in your diary for World Bee Day"
    let marks = reading.words_before(date.start).last().is_some_and(|word| {
        matches!(
            &*word,
            "mark"
                | "keep"
                | "save"
                | "reserve"
                | "note"
                | "book"
                | "circle"
                | "remember"
                | "notez"
                | "reservez"
                | "apunta"
        )
    });
    if marks
        && reading
            .words_before(date.start)
            .filter(|word| !is_article(word))
            .count()
            <= 2
        && head.len() <= 6
        && head
            .last()
            .is_some_and(|word| matches!(word.as_str(), "for" | "pour" | "para"))
    {
        return is_followed_by_no_noun(reading, name.span.end, sentence);
    }
    let for_it = match head.iter().map(|word| word.as_str()).collect::<Vec<_>>()[..] {
        ["for" | "pour" | "para"] => true,
        ["to" | "pour" | "para", verb] | ["as" | "when" | "while", "we", verb] => {
            is_keeping(verb) || verb == "celebrate"
        }
        _ => false,
    };
    for_it && joins && is_followed_by_no_noun(reading, name.span.end, sentence)
}

/// "… on DATE, when we celebrate it", where no other observance is named.
pub(crate) fn is_when_it(reading: &Reading<'_>, names: &[&Named], date: Span) -> bool {
    let words: Vec<_> = reading.words_after(date.end).take(6).collect();
    let it = words.iter().position(|word| word == "it");
    words.first().is_some_and(|word| word == "when")
        && it.is_some_and(|at| at > 0 && is_keeping(&words[at - 1]))
        && names.iter().all(|name| name.whose != Whose::Other)
}

/// "… on DATE, when we celebrate NAME".
fn is_when(reading: &Reading<'_>, name: &Named, date: Span) -> bool {
    let tokens = reading.tokens_in(Span::new(date.end, name.span.start));
    let mut words = tokens
        .iter()
        .map(|token| folded(token.span.of(reading.text)))
        .skip_while(|word| word == ",");
    let when = words
        .next()
        .is_some_and(|word| matches!(word.as_str(), "when" | "cuando" | "quand"));
    let last = tokens
        .iter()
        .rev()
        .map(|token| folded(token.span.of(reading.text)))
        .find(|word| !is_article(word));
    when && tokens.len() <= 8 && last.is_some_and(|word| is_keeping(&word))
}

/// "DATE is given to …: it is NAME".
fn is_explained(reading: &Reading<'_>, date: Span, name: &Named) -> bool {
    let given = reading
        .words_after(date.end)
        .take(3)
        .any(|word| is_giving(&word) || is_linking(&word));
    let before: Vec<_> = reading
        .words_before(name.span.start)
        .filter(|word| !is_article(word))
        .take(2)
        .collect();
    let said = matches!(
        &before.iter().map(|word| &**word).collect::<Vec<_>>()[..],
        ["is", "it" | "that" | "this"] | ["est", "c"] | ["es", _]
    );
    let tokens = reading.tokens_in(Span::new(date.end, name.span.start));
    let marks: Vec<&str> = tokens
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Mark(_)))
        .map(|token| token.span.of(reading.text))
        .filter(|mark| !matches!(*mark, "'" | "’"))
        .collect();
    given && said && tokens.len() <= LONGEST && matches!(marks[..], [":" | ";" | "–" | "—"])
}
