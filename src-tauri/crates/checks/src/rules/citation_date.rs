//! `citation-date`: a date of adoption that the catalogue or the symbol contradicts.

use super::{Examples, Scope};
use crate::documents::{each_mention, session};
use crate::edition::{doubt, fixed, severity_of};
use crate::mention::Mention;
use crate::passage::Passage;
use crate::verbs::{is_act, is_adopting};
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{Catalogue, Date, DateForm, Language, Symbol, format_date};
use daymark_phrases::{Day, Meaning, Phrase, Reading, TokenKind};

pub(super) const RULE: Rule = Rule {
    id: "citation-date",
    group: Group::Citations,
    description: "A stated adoption date or year contradicts the catalogue, or falls outside the session that the symbol names.",
    explanation: "The date of adoption is part of a citation, and readers find the document by it. The rule reads a date that the text ties to a document: “resolution 58/220 of 23 December 2003”, “([@A/RES/58/220], adopted on 23 December 2003)”, “In 2003 the General Assembly adopted resolution 58/220”. It compares it with the catalogue; where the catalogue has no date, with the session: the fifty-eighth opened in September 2003 and ended in September 2004.\n\nOther dates in the sentence are left alone (“in 2004, following resolution 58/220, the Day was first observed”), and so are quotations. Where the catalogue has the date from general knowledge only, and the text's date lies within the session, the finding is a warning and says so.",
    severity: Severity::Error,
    scope: Scope::of_passages(check),
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    each_mention(article, context, passages, |passage, reading, mentions, at| {
        let mention = &mentions[at];
        let Ok(symbol) = &mention.symbol else { return };
        if passage.is_quoted(mention.span) {
            return;
        }
        let Some(phrase) = date_behind(reading, mention).or_else(|| date_before(reading, mentions, at))
        else {
            return;
        };
        let Some(wrong) = contradiction(phrase, symbol, context.catalogue) else {
            return;
        };
        let span = match &phrase.meaning {
            // In Chinese, and in 2018-09-12, the year comes first.
            Meaning::Day(day) => day.year.map_or(day.day_month, |year| {
                Span::new(
                    day.day_month.start.min(year.span.start),
                    day.day_month.end.max(year.span.end),
                )
            }),
            _ => phrase.span,
        };
        let finding = Finding {
            rule: RULE.id,
            severity: wrong.severity,
            span: passage.place(span),
            message: wrong.message,
            fix: None,
        };
        let language = context.language(article);
        let right = wrong
            .date
            .filter(|_| wrong.severity == Severity::Error)
            .and_then(|date| date_like(span.of(reading.text), &phrase.meaning, date, language));
        let place = finding.span;
        found.push(match right {
            Some(right) => fixed(finding, place, right),
            None => finding,
        });
    });
    found
}

/// Words between a document and its date, folded; one of the second group must be among them.
const BETWEEN: [&str; 53] = [
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
];
const OF: [&str; 30] = [
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
];

/// "resolution 58/220 of DATE", "…, adopted on DATE", "… (DATE)", "adopted resolution 58/220 on DATE".
fn date_behind<'r>(reading: &'r Reading<'_>, mention: &Mention) -> Option<&'r Phrase> {
    let end = mention
        .body
        .map_or(mention.span.end, |(_, body)| body.end.max(mention.span.end));
    let sentence = reading.sentence(mention.span);
    let phrase = reading
        .phrases
        .iter()
        .find(|phrase| phrase.span.start >= end && is_date(&phrase.meaning))
        .filter(|phrase| phrase.span.start < sentence.end)?;
    let between = reading.tokens_in(Span::new(end, phrase.span.start));
    // ", which delegates adopted on": a clause of its own about the document.
    let clause = between
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .next()
        .is_some_and(|word| is_relative(&word));
    if between.len() > if clause { 14 } else { 10 } {
        return None;
    }
    // "By [@…] the Assembly recognized in 2012 that …"
    let means = reading
        .words_before(mention.span.start)
        .next()
        .is_some_and(|word| {
            matches!(
                &*word,
                "by" | "in" | "with" | "through" | "par" | "por" | "mediante"
            )
        });
    let (mut tied, mut plain_on) = (false, between.len() <= 2);
    for token in between {
        match token.kind {
            TokenKind::Mark(',') => plain_on = false,
            TokenKind::Mark('(') => tied = true,
            TokenKind::Mark(')' | '\'' | '’') => {}
            TokenKind::Word { .. } => {
                let word = read_word(reading, token.span);
                // "…, which the Assembly adopted, and the 2024 edition": another thing begins.
                if tied && matches!(word.as_str(), "and" | "et" | "y") {
                    return None;
                }
                if OF.contains(&word.as_str()) || is_adopting(&word) || means && DID.contains(&word.as_str())
                {
                    tied = true;
                } else if OTHER_EVENT.contains(&word.as_str())
                    || !BETWEEN.contains(&word.as_str()) && (!clause || tied || is_a_text(&word))
                {
                    return None;
                }
                plain_on &= matches!(word.as_str(), "on" | "in" | "le" | "el" | "en");
            }
            _ => return None,
        }
    }
    let article = between
        .last()
        .is_some_and(|token| matches!(token.span.of(reading.text), "the" | "its" | "this"));
    if article && matches!(phrase.meaning, Meaning::Year(_)) {
        return None;
    }
    let has_year = match &phrase.meaning {
        Meaning::Day(day) => day.year.is_some(),
        _ => true,
    };
    if tied {
        return Some(phrase);
    }
    // "established … through resolution 58/220 on DATE"
    let adopted = reading
        .words_before(mention.span.start)
        .take(16)
        .any(|word| is_adopting(&word));
    let whole = has_year && matches!(phrase.meaning, Meaning::Day(_));
    // Russian puts a date without a preposition: "приняла резолюцию 58/220 23 декабря 2003 года".
    let bare = between.is_empty() && reading.speaks_russian();
    if (plain_on && !between.is_empty() || bare) && whole && adopted {
        return Some(phrase);
    }
    // "It was instituted by resolution 423 (V) in 1950": the verb right before.
    let governed = reading
        .words_before(mention.span.start)
        .take(4)
        .any(|word| is_adopting(&word));
    if plain_on && !between.is_empty() && has_year && governed {
        return Some(phrase);
    }
    (whole && is_aside(reading, mention.span, between, sentence)).then_some(phrase)
}

/// "The Assembly set the day in [@…], on 18 December 2007": a date behind the comma, where the verb before the
/// document is one of adoption and no other event stands between.
fn is_aside(
    reading: &Reading<'_>,
    mention: Span,
    between: &[daymark_phrases::Token],
    sentence: Span,
) -> bool {
    let text = reading.text;
    let comma_on = matches!(between, [comma, on]
        if comma.span.of(text) == "," && matches!(on.span.of(text), "on" | "le" | "el"));
    let before: Vec<_> = reading
        .words_before(mention.start)
        .take_while(|_| mention.start > sentence.start)
        .take(20)
        .collect();
    let Some(verb) = before.iter().position(|word| is_adoption(word)) else {
        return false;
    };
    comma_on && !before[..verb].iter().any(|word| OTHER_EVENT.contains(&&**word))
}

/// Whether a verb says that a text was adopted, or what it did.
fn is_adoption(word: &str) -> bool {
    is_adopting(word) || DID.contains(&word)
}

/// What a document did, folded: weaker than a verb of adoption, so that the document must be named as its means.
const DID: [&str; 17] = [
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
];

/// Whatever comes after these is another event.
const OTHER_EVENT: [&str; 22] = [
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

/// "In 2003 the General Assembly adopted resolution 58/220", "On DATE it was established by …".
fn date_before<'r>(reading: &'r Reading<'_>, mentions: &[Mention], at: usize) -> Option<&'r Phrase> {
    let mention = &mentions[at];
    let sentence = reading.sentence(mention.span);
    let phrase = reading
        .phrases
        .iter()
        .rfind(|phrase| {
            sentence.start <= phrase.span.start
                && phrase.span.end <= mention.span.start
                && is_date(&phrase.meaning)
        })
        .filter(|phrase| match &phrase.meaning {
            Meaning::Day(day) => day.year.is_some(),
            Meaning::Month { year, .. } => year.is_some(),
            _ => true,
        })?;
    let another = mentions.iter().enumerate().any(|(other, found)| {
        other != at && found.span.start >= sentence.start && found.span.end <= sentence.end
    });
    let word_before = reading.words_before(phrase.span.start).next();
    let introduced = matches!(
        word_before.as_deref(),
        Some("on" | "in" | "en" | "le" | "el" | "в" | "fue" | "es" | "est" | "was")
    ) || phrase.span.start == sentence.start
        || matches!(phrase.meaning, Meaning::Day(_)) && word_before.is_none();
    if !another
        && (is_participle(reading, phrase.span, mention.span)
            || is_means(reading, phrase.span, mention.span)
            || is_of_act(reading, phrase.span, mention.span))
    {
        return Some(phrase);
    }
    if another || !introduced {
        return None;
    }
    if is_outcome(reading, phrase.span, mention.span) {
        return Some(phrase);
    }
    let between: Vec<String> = reading
        .tokens_in(Span::new(phrase.span.end, mention.span.start))
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .collect();
    if between.len() > 16 || between.iter().any(|word| OTHER_EVENT.contains(&word.as_str())) {
        return None;
    }
    let verb = between.iter().position(|word| is_adopting(word))?;
    // "the Day established by" is no verb of this sentence.
    let subject = verb.checked_sub(1).map(|before| between[before].as_str());
    // "delegates adopted resolution 58/220": whoever acts, the document is what was adopted.
    let object = between[verb + 1..].iter().all(|word| {
        word.starts_with("resol")
            || word.starts_with("decis")
            || matches!(
                word.as_str(),
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
                    | "la"
                    | "sa"
                    | "su"
            )
    }) && !subject.is_some_and(|word| matches!(word, "day" | "week" | "journee" | "dia"));
    let acts = object && verb > 0 && !between[verb + 1..].iter().any(|word| word == "by")
        || matches!(
            subject,
            Some(
                "assembly"
                    | "council"
                    | "nations"
                    | "un"
                    | "was"
                    | "were"
                    | "it"
                    | "generale"
                    | "securite"
                    | "general"
                    | "seguridad"
                    | "ecosoc"
                    | "unanimously"
                    | "formally"
                    | "officially"
                    | "a"
                    | "states"
                    | "conference"
                    | "unesco"
                    | "ассамблея"
            )
        );
    acts.then_some(phrase)
}

/// "since the Assembly's vote of 10 November 2009 ([@…])": the document stands in parentheses behind the date of the act.
fn is_of_act(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let between = reading.tokens_in(Span::new(date.end, mention.start));
    let open = matches!(between, [open] if matches!(open.kind, TokenKind::Mark('(' | '[')));
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
    open && before
        .next()
        .is_some_and(|word| is_act(&word) || is_adopting(&word))
}

/// "On 28 May 2020 it went through without a vote, as [@…]": the document is what came of it.
fn is_outcome(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let between: Vec<String> = reading
        .tokens_in(Span::new(date.end, mention.start))
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .map(|token| read_word(reading, token.span))
        .collect();
    let name = between.iter().rev().find(|word| {
        !(word.starts_with("resol") || word.starts_with("decis") || matches!(word.as_str(), "its" | "the"))
    });
    name.is_some_and(|word| matches!(word.as_str(), "as" | "comme" | "como"))
        && between.len() <= 12
        && between
            .iter()
            .any(|word| is_adopting(word) || is_act(word) || matches!(word.as_str(), "consensus" | "carried"))
        && !between.iter().any(|word| OTHER_EVENT.contains(&word.as_str()))
}

/// Whether a word begins a clause about what stands before it.
fn is_relative(word: &str) -> bool {
    matches!(
        word,
        "which" | "that" | "qui" | "que" | "cual" | "laquelle" | "которая" | "которую"
    )
}

/// Whether a word names another text that may have a date of its own.
fn is_a_text(word: &str) -> bool {
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

/// "set the Day in 2007 with [@…]": the verb before the date, the document as its means right behind.
fn is_means(reading: &Reading<'_>, date: Span, mention: Span) -> bool {
    let mut before = reading.words_before(date.start);
    let introduced = matches!(before.next().as_deref(), Some("in" | "on" | "en" | "le" | "el"));
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
        ) || word.starts_with("resol")
            || word.starts_with("résol")
    };
    introduced
        && !object[..verb]
            .iter()
            .any(|word| OTHER_EVENT.contains(&&**word) || matches!(&**word, "and" | "et" | "y"))
        && !between.is_empty()
        && between.len() <= 4
        && between
            .iter()
            .all(|token| words(&token.span.of(reading.text).to_lowercase()))
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
    verb.is_some_and(|verb| is_adopting(&verb) || OF.contains(&&*verb) && verb.len() > 5)
        && between.len() <= 8
        && between.iter().all(|token| {
            matches!(
                token.span.of(reading.text).to_lowercase().as_str(),
                "by" | ","
                    | "("
                    | "through"
                    | "in"
                    | "as"
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

fn read_word(reading: &Reading<'_>, span: Span) -> String {
    reading
        .words_after(span.start)
        .next()
        .map(std::borrow::Cow::into_owned)
        .unwrap_or_default()
}

fn is_date(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Day(_) | Meaning::Year(_))
        || matches!(meaning, Meaning::Month { year, .. } if year.is_some())
}

struct Wrong {
    severity: Severity,
    message: String,
    date: Option<Date>,
}

fn contradiction(phrase: &Phrase, symbol: &Symbol, catalogue: &Catalogue) -> Option<Wrong> {
    let document = catalogue.document(symbol);
    let outside = is_outside_session(&phrase.meaning, symbol);
    if let Some((document, date)) = document.and_then(|document| Some((document, document.date?))) {
        if agrees(&phrase.meaning, date) {
            return None;
        }
        let severity = if outside {
            Severity::Error
        } else {
            severity_of(document.date_basis)
        };
        return Some(Wrong {
            severity,
            message: format!(
                "{} was adopted on {}.{}",
                symbol.key,
                format_date(date, DateForm::Long, Language::En).replace('\u{a0}', " "),
                if severity_of(document.date_basis) == Severity::Error {
                    ""
                } else {
                    doubt(Severity::Warning)
                }
            ),
            date: (severity_of(document.date_basis) == Severity::Error).then_some(date),
        });
    }
    let (first, last) = symbol.years.filter(|_| outside)?;
    let years = if first == last {
        format!("in {first}")
    } else {
        format!("in {first} or {last}")
    };
    Some(Wrong {
        severity: Severity::Error,
        message: format!("By its symbol {} was adopted {years}.", symbol.key),
        date: None,
    })
}

fn agrees(meaning: &Meaning, date: Date) -> bool {
    match meaning {
        Meaning::Day(Day { day, month, year, .. }) => {
            *day == date.day() && *month == date.month() && year.is_none_or(|year| year.value == date.year())
        }
        Meaning::Month { month, year } => {
            *month == date.month() && year.is_none_or(|year| year.value == date.year())
        }
        Meaning::Year(year) => *year == date.year(),
        _ => true,
    }
}

/// A regular session begins in September and may adopt texts until the next begins; of others the years are known.
fn is_outside_session(meaning: &Meaning, symbol: &Symbol) -> bool {
    let Some((first, last)) = symbol.years else {
        return false;
    };
    let (year, month) = match meaning {
        Meaning::Day(day) => (day.year.map(|year| year.value), Some(day.month)),
        Meaning::Month { month, year } => (year.map(|year| year.value), Some(*month)),
        Meaning::Year(year) => (Some(*year), None),
        _ => return false,
    };
    let Some(year) = year else { return false };
    if year < first || year > last {
        return true;
    }
    let regular = session(symbol).is_some() && first != last;
    regular && month.is_some_and(|month| (year == first && month < 9) || (year == last && month > 9))
}

/// The right date in the form of the wrong one, where the form is a plain one.
fn date_like(wrong: &str, meaning: &Meaning, date: Date, language: Language) -> Option<String> {
    if let Meaning::Year(_) = meaning {
        return Some(date.year().to_string());
    }
    let Meaning::Day(day) = meaning else { return None };
    if day.year.is_some_and(|year| year.span.start < day.day_month.start) {
        return None;
    }
    let day_month =
        super::observance_date::day_like(&wrong[..day.day_month.end - day.day_month.start], date, language)?;
    let Some(year) = day.year else {
        return Some(day_month);
    };
    let joint = &wrong[day.day_month.end - day.day_month.start..year.span.start - day.day_month.start];
    Some(format!("{day_month}{joint}{}", date.year()))
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "It was founded by resolution 58/220 of 2003-12-24.\n",
            "2003-12-24",
        ),
        (
            "The Day's resolution (see [@A/RES/49/114]) goes back to 19 December 1993.\n",
            "19 December 1993",
        ),
        (
            "On 28 May 2021 it went through without a vote, as [@A/RES/74/275].\n",
            "28 May 2021",
        ),
        (
            "The Assembly recognized it: [@A/RES/65/189] bears the date of 21 December 2011.\n",
            "21 December 2011",
        ),
        (
            "---\nlanguage: es\n---\n\nFue el 19 de diciembre de 2018 cuando la Asamblea General aprobó la resolución [@A/RES/74/241].\n",
            "19 de diciembre de 2018",
        ),
        (
            "---\nlanguage: fr\n---\n\nElle a été proclamée le 26 novembre 2006 par l’Assemblée générale ([@A/RES/62/10]).\n",
            "26 novembre 2006",
        ),
        (
            "By [@A/RES/71/288] the Assembly recognized in 2016 that translators bring nations together.\n",
            "2016",
        ),
        (
            "Its founding text is of 19 December 2020 ([@A/RES/74/212]).\n",
            "19 December 2020",
        ),
        (
            "It was Hungary that asked: [@A/RES/67/105] dates from 17 December 2013.\n",
            "17 December 2013",
        ),
        (
            "We keep [@A/RES/54/120], which delegates adopted on 17 December 1998 after a short debate.\n",
            "17 December 1998",
        ),
        (
            "The world has done so since the Assembly's vote of November 11, 2009 ([@A/RES/64/13]).\n",
            "November 11, 2009",
        ),
        (
            "---\nlanguage: fr\n---\n\nLe texte, [@A/RES/45/106], a été adopté par l’Assemblée générale le 14 décembre 1991.\n",
            "14 décembre 1991",
        ),
        (
            "---\nlanguage: ru\n---\n\nАссамблея приняла резолюцию [@A/RES/65/271] 7 апреля 2010 года.\n",
            "7 апреля 2010",
        ),
        (
            "On 16 December 1990 delegates adopted [@A/RES/45/106].\n",
            "16 December 1990",
        ),
        ("The Day was instituted by [@A/RES/57/245] in 2003.\n", "2003"),
        (
            "---\nlanguage: fr\n---\n\nProclamée par l’Assemblée générale le 3 décembre 2019 ([@A/RES/73/25]), elle grandit.\n",
            "3 décembre 2019",
        ),
        ("The Assembly set the day in 2012 with [@A/RES/66/170].\n", "2012"),
        (
            "The Assembly endorsed it in [@A/RES/54/120], on 17 December 1998.\n",
            "17 December 1998",
        ),
        (
            "It was founded by resolution 58/220 of 24 December 2003.\n",
            "24 December 2003",
        ),
        (
            "It was founded by [@A/RES/58/220], adopted on 23 December 2004.\n",
            "23 December 2004",
        ),
        (
            "It was established by the UN General Assembly through Resolution 58/220 on December 24, 2003.\n",
            "December 24, 2003",
        ),
        (
            "In 2004 the General Assembly adopted resolution 58/220.\n",
            "2004",
        ),
        (
            "On 23 November 2003 the Day was established by [@A/RES/58/220].\n",
            "23 November 2003",
        ),
        ("Resolution 58/220 (2004) founded it.\n", "2004"),
        (
            "Decision 66/550 of 22 December 2012 moved it.\n",
            "22 December 2012",
        ),
        ("See resolution 58/219 of 3 March 2006.\n", "3 March 2006"),
        ("See [@A/RES/58/219] of 2001.\n", "2001"),
        (
            "In 1999, the Assembly proclaimed the Day in its resolution 58/220.\n",
            "1999",
        ),
    ],
    silent: &[
        "It was by [@A/RES/65/209] that the Assembly proclaimed it, and the 2024 edition is near.\n",
        "It leads from [@A/RES/49/114] to 16 September 1995.\n",
        "It annexes to [@A/RES/61/106] the Convention that delegates adopted on 12 December 2005.\n",
        "We read [@A/RES/54/120], which recalls the Declaration adopted on 12 August 1998.\n",
        "The Day was first kept, as foreseen by [@A/RES/57/245], in 2003.\n",
        "The Assembly set the day in 2011 with [@A/RES/66/170].\n",
        "It follows [@A/RES/54/120], on 12 August 2000 for the first time.\n",
        "It was founded by resolution 58/220 of 23 December 2003.\n",
        "It was founded by [@A/RES/58/220], adopted on 23 December 2003.\n",
        "It was established by the Assembly through Resolution 58/220 on December 23, 2003.\n",
        "In 2003 the General Assembly adopted resolution 58/220.\n",
        "In 2004, following resolution 58/220, the Day was first observed.\n",
        "In 2004, the Day established by resolution 58/220 was observed.\n",
        "Since 2012 it has fallen on 12 September, as [@A/DEC/66/550] provides.\n",
        "The plan of 12 September 1978 is praised in resolution 58/220.\n",
        "“Resolution 58/220 of 24 December 2003,” he read.\n",
        "In 2015, building on resolution 58/220, countries met.\n",
        "Moved to recall the Plan of 1978, the Day was established by the General Assembly through [@A/RES/58/220].\n",
        "See resolution 58/219 of 23 December 2003 and resolution 58/221 of 2004.\n",
        "Under resolution 58/220, on 12 September 2026 we meet.\n",
        "Security Council resolution 1325 (2000) was adopted on 31 October 2000.\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::Severity;
    use crate::rules::testing::{assert_fires, findings};

    #[test]
    fn a_wrong_date_of_adoption_fires() {
        assert_fires(
            "citation-date",
            "---\nlanguage: fr\n---\n\nPar la résolution 58/220 du 24 décembre 2003, elle est née.\n",
            &["24 décembre 2003"],
        );
        assert_fires(
            "citation-date",
            "---\nlanguage: es\n---\n\nLa resolución 58/220, de 24 de diciembre de 2003, lo creó.\n",
            &["24 de diciembre de 2003"],
        );
    }

    #[test]
    fn the_fix_keeps_the_order() {
        for (body, right) in [
            ("Resolution 58/220 of 24 December 2003.", "23 December 2003"),
            (
                "Resolution 58/220, adopted on December 24, 2003.",
                "December 23, 2003",
            ),
            ("Resolution 58/220 of 2004.", "2003"),
        ] {
            let found = findings(&format!("{body}\n"));
            let finding = found.iter().find(|found| found.rule == "citation-date");
            let fix = finding.and_then(|found| found.fix.as_ref());
            assert_eq!(fix.map(|fix| fix.replacement.as_str()), Some(right), "{body}");
            assert_eq!(finding.map(|finding| finding.severity), Some(Severity::Error));
        }
    }
}
