//! `citation-date`: a date of adoption that the catalogue or the symbol contradicts.

mod before;
#[cfg(test)]
#[path = "citation_date/tests.rs"]
mod forms;
mod gap;
mod means;
#[cfg(test)]
mod near;
mod pronoun;
mod reference;
mod tables;
mod tied;
mod words;
mod yearless;

use self::before::date_before;
use self::gap::that_year;
use self::pronoun::{date_of_pronoun, date_told_before};
use self::reference::date_in_clause;
use self::tied::date_behind;
use self::yearless::{is_of_adoption, is_the_observances};
use super::{Examples, Scope};
use crate::documents::{each_mention, session};
use crate::edition::{doubt, fixed, severity_of};
use crate::mention::is_beside;
use crate::passage::Passage;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Span};
use daymark_catalogue::{Catalogue, Date, DateForm, Language, Symbol, format_date};
use daymark_phrases::{Day, Meaning, Phrase, Reading, Stated};

pub(super) const RULE: Rule = Rule {
    id: "citation-date",
    group: Group::Citations,
    description: "A stated adoption date or year contradicts the catalogue, or falls outside the session that the symbol names.",
    explanation: "The date of adoption is part of a citation, and readers find the document by it. The rule reads a date that the text ties to a document: “resolution 58/220 of 23 December 2003”, “([@A/RES/58/220], adopted on 23 December 2003)”, “In 2003 the General Assembly adopted resolution 58/220”, “which delegates adopted on …”, “since its vote of 10 November 2009 ([@…])”, “On 18 December of that year the Assembly renamed it by …”, in the next sentence “The Assembly adopted it on …”, and in a table the column of dates of adoption. A citation that stands behind a clause proves it: “The Assembly proclaimed the Day on … [@…].” It compares it with the catalogue; where the catalogue has no date, with the session: the fifty-eighth opened in September 2003 and ended in September 2004.\n\nOther dates in the sentence are left alone (“in 2004, following resolution 58/220, the Day was first observed”), and so are those of other texts (“which recalls the Declaration adopted on …”) and quotations. Where the catalogue has the date from general knowledge only, and the text's date lies within the session, the finding is a warning and says so.",
    severity: Severity::Error,
    scope: Scope::Passages {
        look: check,
        whole: Some(tables::check),
        settle: None,
    },
};

fn check(article: &Article<'_>, context: &Context<'_>, passages: &[&Passage<'_>]) -> Vec<Finding> {
    let mut found = Vec::new();
    each_mention(article, context, passages, |passage, reading, mentions, at| {
        let mention = &mentions[at];
        let Ok(symbol) = &mention.symbol else { return };
        if passage.is_quoted(mention.span) {
            return;
        }
        // "[@…; @…] of 23 December 2003": the date is the last one's.
        if mentions.get(at + 1).is_some_and(|next| next.span == mention.span) {
            return;
        }
        // "Human Rights Council resolution 65/5 [@A/RES/65/5] of 20 October 2010": the citation has the date, and another
        // rule the body.
        if mentions
            .get(at + 1)
            .is_some_and(|next| is_beside(mention, next, reading.text))
        {
            return;
        }
        let Some(phrase) = date_behind(reading, mention)
            .or_else(|| date_before(reading, mentions, at))
            .or_else(|| date_of_pronoun(reading, mentions, at))
            .or_else(|| date_told_before(reading, mentions, at))
            .or_else(|| date_in_clause(reading, mentions, at))
        else {
            return;
        };
        // "That text is [@…], and the date is 19 November.": the Day's own, or another event's.
        if let Meaning::Day(day) = told(reading, phrase)
            && day.year.is_none()
            && (!is_of_adoption(reading, mention, phrase)
                || is_the_observances(article, context, &day, symbol))
        {
            return;
        }
        if is_of_another(reading, phrase, symbol, context.catalogue) {
            return;
        }
        found.extend(wrong_date(article, context, passage, reading, phrase, symbol));
    });
    found
}

/// "The Day commemorates the Universal Declaration, adopted on DATE ([@…]).": what was adopted, or founded, then is
/// another thing than the document, by its title.
fn is_of_another(reading: &Reading<'_>, phrase: &Phrase, symbol: &Symbol, catalogue: &Catalogue) -> bool {
    let mut before = reading
        .words_before(phrase.span.start)
        .skip_while(|word| matches!(&**word, "on" | "in" | "le" | "el" | "en" | "finally" | "formally"));
    if !before.next().is_some_and(|word| crate::verbs::is_adopting(&word)) {
        return false;
    }
    let Some(noun) = before.find(|word| {
        !matches!(
            &**word,
            "was"
                | "were"
                | "had"
                | "been"
                | "first"
                | "it"
                | "fut"
                | "fue"
                | "ete"
                | "a"
                | "ha"
                | "sido"
                | "which"
        )
    }) else {
        return false;
    };
    let another =
        words::is_a_text(&noun) && !matches!(&*noun, "day" | "week") || words::is_an_organization(&noun);
    let in_title = || {
        catalogue
            .document(symbol)
            .and_then(|document| document.title.as_deref())
            .is_some_and(|title| {
                title
                    .split_whitespace()
                    .any(|word| crate::edition::folded(word) == *noun)
            })
    };
    another && !in_title()
}

/// The finding where a date is told of a document and is not its own.
fn wrong_date(
    article: &Article<'_>,
    context: &Context<'_>,
    passage: &Passage<'_>,
    reading: &Reading<'_>,
    phrase: &Phrase,
    symbol: &Symbol,
) -> Option<Finding> {
    let meaning = told(reading, phrase);
    let wrong = contradiction(&meaning, symbol, context.catalogue)?;
    let span = match &phrase.meaning {
        // In Chinese, and in 2018-09-12, the year comes first.
        Meaning::Day(day) => day.year.map_or(day.day_month, |year| {
            Span::new(
                day.day_month.start.min(year.span.start),
                day.day_month.end.max(year.span.end),
            )
        }),
        Meaning::SinceYear(year) => year.span,
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
        .and_then(|date| date_like(span.of(reading.text), &phrase.meaning, date, language))
        .filter(|right| right != span.of(reading.text));
    let place = finding.span;
    Some(match right {
        Some(right) => fixed(finding, place, right),
        None => finding,
    })
}

struct Wrong {
    severity: Severity,
    message: String,
    date: Option<Date>,
}

/// What a phrase says with its neighbours: "on 18 December of that year" has the year that was named before.
fn told(reading: &Reading<'_>, phrase: &Phrase) -> Meaning {
    match &phrase.meaning {
        Meaning::SinceYear(year) => Meaning::Year(year.value),
        Meaning::Day(day) if day.year.is_none() => {
            let that_year = that_year(reading, phrase.span) > 0;
            let year = reading
                .phrases
                .iter()
                .rev()
                .filter(|before| that_year && before.span.end <= phrase.span.start)
                .find_map(|before| match &before.meaning {
                    Meaning::Year(value) => Some(Stated {
                        value: *value,
                        span: before.span,
                    }),
                    Meaning::SinceYear(year) => Some(*year),
                    Meaning::Month { year, .. } => *year,
                    Meaning::Day(day) => day.year,
                    _ => None,
                });
            Meaning::Day(Day { year, ..*day })
        }
        meaning => meaning.clone(),
    }
}

fn contradiction(meaning: &Meaning, symbol: &Symbol, catalogue: &Catalogue) -> Option<Wrong> {
    let document = catalogue.document(symbol);
    let outside = is_outside_session(meaning, symbol);
    if let Some((document, date)) = document.and_then(|document| Some((document, document.date?))) {
        if agrees(meaning, date) {
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
    if let Meaning::Year(_) | Meaning::SinceYear(_) = meaning {
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
            "| Text | Adopted |\n|---|---|\n| [@A/RES/58/220] | 24 December 2003 |\n| [@A/RES/47/193] | 22 December 1992 |\n",
            "24 December 2003",
        ),
        (
            "---\nsummary: A lesson on [@A/RES/73/251] of 20 December 2017.\n---\n",
            "20 December 2017",
        ),
        (
            "Decision [@A/DEC/66/550], which was taken on 22 December 2012, moved it.\n",
            "22 December 2012",
        ),
        (
            "We have the minutes of 2 December 2019, the day on which the Assembly adopted [@A/RES/74/22].\n",
            "2 December 2019",
        ),
        (
            "Few read [@A/RES/64/292]. The Assembly adopted it on 28 July 2009.\n",
            "28 July 2009",
        ),
        (
            "It kept that name until 2007. On 8 December of that year the Assembly renamed it by [@A/RES/62/127].\n",
            "8 December",
        ),
        (
            "On 23 December 2003 the Assembly adopted [@A/RES/58/220], and on 22 December 2012 it adopted [@A/DEC/66/550].\n",
            "22 December 2012",
        ),
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
        "| Observance | First kept | Text |\n|---|---|---|\n| South-South Cooperation | 19 December 2004 | [@A/RES/58/220] |\n",
        "| Year | Event | Resolution |\n|---|---|---|\n| 2004 | the first Day | [@A/RES/58/220] |\n",
        "A Convention was opened for signature in June 1992, and the Assembly had adopted a Charter ten years earlier in [@A/RES/37/7].\n",
        "It kept that name until 2007. On 18 December of that year the Assembly renamed it by [@A/RES/62/127], and from 2008 the new name stood.\n",
        "Tabled on 5 November 2003, the text was adopted as [@A/RES/58/220].\n",
        "Agnes was born in 2004, the year after the Assembly adopted [@A/RES/58/220].\n",
        "On 12 September 2026 the Assembly will mark the Day created by [@A/RES/58/220].\n",
        "The Day has stood on [@A/RES/58/220]. It was first observed in 2004.\n",
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
