//! The date in a clause that a citation proves: "The Assembly proclaimed the Day on DATE [@…]."

use super::gap::is_date;
use super::tied::date_behind;
use super::words::{
    is_a_text, is_adoption, is_an_observance, is_body, is_of_body, is_other_event, is_ours, is_relative,
    is_text_word,
};
use crate::mention::Mention;
use crate::reference::Clause;
use crate::verbs::{is_act, is_acting, is_adopting, is_keeping};
use daymark_article::Span;
use daymark_phrases::{Meaning, Phrase, Reading};
use std::borrow::Cow;
use std::ops::Range;

/// The date of adoption in the clause before a citation that stands there as proof.
pub(super) fn date_in_clause<'r>(
    reading: &'r Reading<'_>,
    mentions: &[Mention],
    at: usize,
) -> Option<&'r Phrase> {
    let clause = Clause::around(reading, mentions, at)?;
    let dates: Vec<&Phrase> = reading
        .phrases_in(clause.span)
        .iter()
        .filter(|phrase| {
            matches!(phrase.meaning, Meaning::SinceYear(_))
                || is_date(&phrase.meaning)
                    && !matches!(&phrase.meaning, Meaning::Day(day) if day.year.is_none())
        })
        .collect();
    let is_year = |phrase: &&&Phrase| matches!(phrase.meaning, Meaning::Year(_) | Meaning::SinceYear(_));
    let mut whole = dates.iter().filter(|phrase| !is_year(phrase));
    let phrase = match (whole.next(), whole.next()) {
        (Some(only), None) => only,
        (None, _) if dates.len() == 1 => &dates[0],
        _ => return None,
    };
    // "Ten years after [@…], adopted in 2010, …": the date of the document before.
    let of_another = at
        .checked_sub(1)
        .and_then(|before| date_behind(reading, &mentions[before]))
        .is_some_and(|own| own.span == phrase.span);
    if of_another {
        return None;
    }
    let inside = |place: usize| phrase.span.start <= place && place < phrase.span.end;
    let first = clause.words.iter().position(|(_, span)| inside(span.start))?;
    let behind = clause.words.iter().rposition(|(_, span)| inside(span.start))? + 1;
    let since = matches!(phrase.meaning, Meaning::SinceYear(_));
    is_of_act(&clause, first..behind, since).then_some(*phrase)
}

/// Whether a clause tells of the adoption, and its date is that of the act.
fn is_of_act(clause: &Clause<'_>, date: Range<usize>, since: bool) -> bool {
    (0..clause.words.len()).filter(|at| !date.contains(at)).any(|at| {
        let word = &*clause.words[at].0;
        let between = if at < date.start {
            at + 1..date.start
        } else {
            date.end..at
        };
        let told = is_adoption(word) || is_acting(word);
        let may_be_its = at < date.start
            || is_introduced(clause, date.start)
            || joint_of(&clause.words[between.clone()]).is_some();
        told && may_be_its
            && (at < date.start || is_said_of(clause, &date))
            && is_joined(clause, &between, &date, since)
            && is_done(clause, at, &date)
            || is_act(word) && !since && !clause.reads_on && is_named(clause, at, &date)
    })
}

/// "It was on DATE that the Assembly …"; but "It was decided on DATE that …" tells of the decision.
fn is_said_of(clause: &Clause<'_>, date: &Range<usize>) -> bool {
    let that = clause
        .words
        .get(date.end)
        .is_some_and(|(word, _)| matches!(&**word, "that" | "que"));
    let cleft = || {
        clause.words[..date.start]
            .iter()
            .rev()
            .map(|(word, _)| &**word)
            .find(|word| !matches!(*word, "on" | "in" | "en" | "le" | "el" | "only"))
            .is_some_and(|word| {
                matches!(
                    word,
                    "was" | "is" | "est" | "fue" | "es" | "fut" | "until" | "jusqu"
                )
            })
    };
    !that || cleft()
}

/// Whether the date is the verb's, and nothing between the two begins another event. `since`: the date is
/// "since 2003", which is the verb's only in "since 2003, when".
fn is_joined(clause: &Clause<'_>, between: &Range<usize>, date: &Range<usize>, since: bool) -> bool {
    let behind = between.start >= date.end;
    if between.len() > 16 {
        return false;
    }
    let words = &clause.words[between.clone()];
    let joint = joint_of(words).filter(|_| behind);
    if since && joint.is_none() {
        return false;
    }
    let rest = &words[joint.map_or(0, |at| at + 1)..];
    let another = rest.iter().any(|(word, _)| {
        is_other_event(word) && &**word != "first"
            || behind && &**word == "as"
            || is_relative(word)
            || is_ours(word)
            || is_keeping(word)
            || is_recalling(word)
            || word.ends_with("ed") && !is_adoption(word) && &**word != "united"
            || matches!(
                &**word,
                "when"
                    | "while"
                    | "because"
                    | "although"
                    | "than"
                    | "que"
                    | "lorsque"
                    | "cuando"
                    | "and"
                    | "et"
                    | "y"
                    | "if"
                    | "held"
                    | "met"
                    | "began"
                    | "born"
                    | "died"
                    | "built"
                    | "starting"
                    | "beginning"
                    | "signe"
                    | "signee"
                    | "signado"
                    | "firmado"
                    | "firmada"
                    | "ouverte"
                    | "abierta"
                    | "why"
                    | "how"
                    | "what"
                    | "whether"
                    | "will"
            )
    });
    if behind || another {
        return !another;
    }
    // French and Spanish have the article inside: "a proclamé la Journée le …".
    if matches!(&*clause.words[date.start].0, "le" | "el") {
        return true;
    }
    // "in memory of the attack of DATE": the date of another noun.
    words.last().is_some_and(|(word, _)| {
        matches!(
            &**word,
            "on" | "in" | "en" | "le" | "el" | "only" | "back" | "early" | "late" | "again"
        )
    })
}

/// Where the joint of a date to its own clause ends: "It was on DATE that", "DATE, when", "DATE, the day on which".
fn joint_of(words: &[(Cow<'_, str>, Span)]) -> Option<usize> {
    let at = words.iter().take(5).position(|(word, _)| {
        matches!(
            &**word,
            "when" | "that" | "which" | "lorsque" | "quand" | "cuando" | "que" | "ou"
        )
    })?;
    let plain = words[..at].iter().all(|(word, _)| {
        matches!(
            &**word,
            "," | "the" | "day" | "date" | "year" | "on" | "in" | "en" | "le" | "jour" | "el" | "dia"
        )
    });
    // "In 2001, the Day that the Assembly proclaimed …" is another joint.
    let own = !matches!(&*words[at].0, "that" | "que") || at == 0;
    (plain && own).then_some(at)
}

/// Whether a date may be that of its clause by what stands before it: nothing, "on", "not until", "back to".
fn is_introduced(clause: &Clause<'_>, date: usize) -> bool {
    date.checked_sub(1).is_none_or(|before| {
        !matches!(
            &*clause.words[before].0,
            "of" | "from"
                | "by"
                | "before"
                | "after"
                | "for"
                | "since"
                | "year"
                | "session"
                | "decade"
                | "annee"
                | "ano"
                | "the"
                | "de"
                | "del"
                | "du"
                | "des"
                | "depuis"
                | "desde"
        )
    })
}

/// What a Day does with another date: "recalls the vote of DATE".
fn is_recalling(word: &str) -> bool {
    ["recall", "remember", "rappel", "record", "evoc", "memor"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// Whether those who adopt texts did what the verb says, or the observance or the text underwent it.
fn is_done(clause: &Clause<'_>, verb: usize, date: &Range<usize>) -> bool {
    let start = clause.words[..verb]
        .iter()
        .rposition(|(word, _)| matches!(&**word, "," | "when" | "since" | "lorsque" | "cuando" | "quand"))
        .map_or(0, |at| at + 1);
    // "the General Assembly, on DATE, invited": the date is set in.
    let set_in = start == date.end + 1
        && clause.words[..date.start]
            .iter()
            .rev()
            .take(2)
            .any(|(word, _)| &**word == ",");
    // "In 2013 the Assembly called on States to honour the promise made in [@…]": of a document in the sentence itself
    // other readings know more.
    if clause.reads_on && !set_in {
        return false;
    }
    let (start, end) = if set_in {
        let end = clause.words[..date.start]
            .iter()
            .rposition(|(word, _)| &**word == ",")
            .unwrap_or(0);
        (end.saturating_sub(6), end)
    } else {
        (start, verb)
    };
    let before = clause.of_words(start..end);
    let of_body: Vec<String> = before
        .iter()
        .filter(|word| !matches!(word.as_str(), "which" | "who" | "qui" | "que" | "l" | "la"))
        .cloned()
        .collect();
    // "…, which proclaimed": what stands before the comma.
    let relative = before.len() <= 2 && before.iter().any(|word| is_relative(word) || word == "qui");
    let antecedent = || {
        let words = clause.of_words(0..start);
        is_body(&words[words.len().saturating_sub(4)..])
    };
    let local = of_body[of_body.len().saturating_sub(4)..]
        .iter()
        .any(|word| is_ours(word) || is_local(word));
    if is_body(&of_body) && !local || relative && antecedent() {
        return true;
    }
    let word = &*clause.words[verb].0;
    if !is_adopting(word)
        && !matches!(
            word,
            "made" | "set" | "founded" | "named" | "chosen" | "fixed" | "launched"
        )
    {
        return false;
    }
    let helped = before.iter().rposition(|word| {
        matches!(
            word.as_str(),
            "was" | "were" | "been" | "be" | "being" | "fut" | "ete" | "est" | "fue" | "sido" | "era"
        )
    });
    // "It was decided on DATE that the hall should be named": who knows by whom.
    let impersonal = matches!(word, "decided" | "agreed" | "resolved");
    let passive = !impersonal
        && helped.is_some_and(|at| {
            before[at + 1..]
                .iter()
                .all(|word| word.ends_with("ly") || is_manner(word))
                && is_subject(&before[..at])
        });
    // "Proclaimed on DATE [@…], the Day …", "the Day, proclaimed on DATE [@…]"
    let participle = before.is_empty()
        && word.ends_with(['d', 'e', 'o', 'a', 's'])
        && (start == 0
            || is_subject(&clause.of_words(0..start)) && !is_of_body_name(&clause.of_words(0..start)))
        && !clause.words[..start]
            .iter()
            .any(|(word, _)| is_keeping(word) || is_recalling(word));
    passive || participle
}

/// "The Human Rights Council, founded in 2006": the founding of a body.
fn is_of_body_name(words: &[String]) -> bool {
    is_body(words)
        || words.last().is_some_and(|word| {
            super::words::is_an_organization(word)
                || matches!(word.as_str(), "commissioner" | "programme" | "secretariat")
        })
}

/// Councils and assemblies that adopt no text of the United Nations.
fn is_local(word: &str) -> bool {
    matches!(
        word,
        "municipal"
            | "regional"
            | "student"
            | "students"
            | "youth"
            | "national"
            | "district"
            | "state"
            | "local"
    )
}

fn is_manner(word: &str) -> bool {
    matches!(
        word,
        "first" | "then" | "only" | "also" | "finally" | "later" | "itself" | "thus" | "so"
    )
}

/// Whether words name the observance or the text, and nobody else's.
fn is_subject(words: &[String]) -> bool {
    let text = |word: &String| {
        is_text_word(word) || matches!(word.as_str(), "document" | "it" | "elle" | "observance")
    };
    let ours = words.iter().any(|word| {
        is_ours(word)
            || is_a_text(word) && !matches!(word.as_str(), "day" | "week")
            || is_relative(word) && word == "who"
    });
    !ours && words.iter().any(|word| text(word) || is_an_observance(word))
}

/// "a resolution of DATE [@…]", "with a vote in the General Assembly on DATE [@…]", "on DATE, with a vote of the
/// Assembly [@…]".
fn is_named(clause: &Clause<'_>, act: usize, date: &Range<usize>) -> bool {
    let between = if act < date.start {
        act + 1..date.start
    } else {
        date.end..act
    };
    if between.len() > 10 {
        return false;
    }
    let words = clause.of_words(between.clone());
    let plain = words.iter().all(|word| {
        is_of_body(word)
            || is_adopting(word)
            || matches!(
                word.as_str(),
                "of" | "on"
                    | "in"
                    | "at"
                    | "by"
                    | "its"
                    | "from"
                    | "dated"
                    | "taken"
                    | "held"
                    | "new"
                    | "york"
                    | "plenary"
                    | "with"
                    | "a"
                    | "du"
                    | "de"
                    | "del"
                    | "le"
                    | "el"
                    | "en"
                    | "par"
                    | "por"
                    | "avec"
                    | "con"
                    | "un"
                    | "une"
            )
    });
    // Behind the date only with what tells whose act it is: "on DATE, with a vote of the Assembly".
    let placed = if act < date.start {
        !words.is_empty()
    } else {
        words.len() <= 2
            && words
                .first()
                .is_some_and(|word| matches!(word.as_str(), "with" | "by" | "avec" | "con"))
            && is_introduced(clause, date.start)
            && clause.of_words(act + 1..clause.words.len()).iter().any(|word| {
                matches!(
                    word.as_str(),
                    "assembly" | "nations" | "assemblee" | "asamblea" | "council"
                )
            })
    };
    let lead = clause.of_words(0..act);
    let whose = &lead[lead.len().saturating_sub(4)..];
    plain
        && placed
        && !whose.iter().any(|word| {
            is_ours(word)
                || is_recalling(word)
                || is_keeping(word)
                || is_a_text(word) && !matches!(word.as_str(), "day" | "week")
                || matches!(
                    word.as_str(),
                    "draft" | "board" | "their" | "his" | "her" | "honour" | "honours" | "memory"
                )
        })
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::assert_sentences;

    #[test]
    fn the_date_in_the_clause_before_a_citation_is_read() {
        assert_sentences("citation-date", include_str!("proofs.txt"));
    }
}
