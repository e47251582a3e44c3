//! What is understood, language by language, with the bytes of each phrase.

use daymark_article::Span;
use daymark_catalogue::Language;
use daymark_phrases::{Day, Meaning, Now, Reading, Since, Speaks, Stated, read};

fn day(day: &Day) -> String {
    let weekday = day
        .weekday
        .map_or(String::new(), |found| format!("{:?} ", found.value));
    let year = day
        .year
        .map_or(String::new(), |found| format!(" {}", found.value));
    format!("{weekday}{:02}-{:02}{year}", day.month, day.day)
}

/// Each phrase as `text=meaning`.
fn told(text: &str, language: Language) -> String {
    let reading = read(text, language);
    let told: Vec<String> = reading
        .phrases
        .iter()
        .map(|phrase| {
            let meaning = match &phrase.meaning {
                Meaning::Day(found) => day(found),
                Meaning::Days { from, to } => format!("{}..{}", day(from), day(to)),
                Meaning::Month { month, year } => {
                    let year = year.map_or(String::new(), |year| format!(" {}", year.value));
                    format!("month {month}{year}")
                }
                Meaning::Weekday(weekday) => format!("{weekday:?}"),
                Meaning::NthWeekday(found) => {
                    let year = found
                        .year
                        .map_or(String::new(), |year| format!(" {}", year.value));
                    format!("{} {:?} of {}{year}", found.nth, found.weekday, found.month)
                }
                Meaning::Year(year) => format!("year {year}"),
                Meaning::Years { first, last } => format!("years {}..{}", first.value, last.value),
                Meaning::SinceYear(year) => format!("since {}", year.value),
                Meaning::YearsSince { count, since } => {
                    format!("{} years {}", count.value, since_word(*since))
                }
                Meaning::Anniversary(count) => format!("anniversary {}", count.value),
                Meaning::Ordinal(value) => format!("{value}th"),
                Meaning::Number(value) => format!("{value}"),
                Meaning::Now(now) => format!("{now:?}"),
            };
            format!("{}={meaning}", phrase.span.of(text))
        })
        .collect();
    told.join("; ")
}

const fn since_word(since: Since) -> &'static str {
    match since {
        Since::Since => "since",
        Since::After => "after",
        Since::Ago => "ago",
        Since::Later => "later",
    }
}

fn all_told(language: Language, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(told(text, language), *expected, "{text}");
    }
}

#[test]
fn english_days() {
    all_told(
        Language::En,
        &[
            (
                "on Wednesday, September 12, we",
                "Wednesday, September 12=Wednesday 09-12",
            ),
            (
                "Wednesday 12 September 2018",
                "Wednesday 12 September 2018=Wednesday 09-12 2018",
            ),
            (
                "September 12 (Wednesday)",
                "September 12 (Wednesday)=Wednesday 09-12",
            ),
            (
                "September 12, 2018 (a Wednesday)",
                "September 12, 2018 (a Wednesday)=Wednesday 09-12 2018",
            ),
            (
                "12 September 2018, a Wednesday,",
                "12 September 2018, a Wednesday=Wednesday 09-12 2018",
            ),
            ("the 12th of September", "the 12th of September=09-12"),
            (
                "Wednesday the 12th of September, 2018",
                "Wednesday the 12th of September, 2018=Wednesday 09-12 2018",
            ),
            ("the twelfth of September", "the twelfth of September=09-12"),
            ("September the twenty-first", "September the twenty-first=09-21"),
            ("Sept. 12, 2018", "Sept. 12, 2018=09-12 2018"),
            ("Wed. 12 Sep 2018", "Wed. 12 Sep 2018=Wednesday 09-12 2018"),
            (
                "12\u{a0}September\u{a0}2018",
                "12\u{a0}September\u{a0}2018=09-12 2018",
            ),
            ("12&nbsp;September", "12&nbsp;September=09-12"),
            (
                "**Wednesday**, 12 September".replace('*', "\u{1}").as_str(),
                "Wednesday\u{1}\u{1}, 12 September=Wednesday 09-12",
            ),
            ("on 2018-09-12.", "2018-09-12=09-12 2018"),
            (
                "It is a Saturday. On 12 December",
                "Saturday=Saturday; 12 December=12-12",
            ),
            ("30 February", "30=30; February=month 2"),
            ("On May 5 we may march 12 miles", "May 5=05-05; 12=12"),
            ("in May, and may 12 come", "May=month 5; 12=12"),
            ("10/12/2018", ""),
        ],
    );
}

#[test]
fn english_ranges() {
    all_told(
        Language::En,
        &[
            ("27–29 January", "27–29 January=01-27..01-29"),
            (
                "from 27 to 29 January 2026",
                "27 to 29 January 2026=01-27 2026..01-29 2026",
            ),
            (
                "30 January – 2 February 2026",
                "30 January – 2 February 2026=01-30 2026..02-02 2026",
            ),
            (
                "30 December 2025 to 2 January 2026",
                "30 December 2025 to 2 January 2026=12-30 2025..01-02 2026",
            ),
            (
                "January 27–29, 2026",
                "January 27–29, 2026=01-27 2026..01-29 2026",
            ),
            (
                "from Monday 27 to Wednesday 29 January",
                "Monday 27 to Wednesday 29 January=Monday 01-27..Wednesday 01-29",
            ),
            ("between 8 and 9 May", "8 and 9 May=05-08..05-09"),
            ("8 and 9 May", "8 and 9 May=05-08..05-09"),
            ("10 and 12 September", "10=10; 12 September=09-12"),
            (
                "12 September and 11 December",
                "12 September=09-12; 11 December=12-11",
            ),
            (
                "from 25 November until 10 December",
                "25 November until 10 December=11-25..12-10",
            ),
        ],
    );
}

#[test]
fn english_numbers_and_years() {
    all_told(
        Language::En,
        &[
            ("the 11th annual", "11th=11th"),
            (
                "the eleventh, the twenty-first",
                "eleventh=11th; twenty-first=21th",
            ),
            ("the one hundred and eleventh", "one hundred and eleventh=111th"),
            (
                "a hundred and five years ago",
                "hundred and five years ago=105 years ago",
            ),
            ("the 77th anniversary", "77th anniversary=anniversary 77"),
            (
                "its seventy-fifth anniversary",
                "seventy-fifth anniversary=anniversary 75",
            ),
            ("a 70-year anniversary", "70-year anniversary=anniversary 70"),
            ("the centenary", "centenary=anniversary 100"),
            (
                "81 years since the end in 1945",
                "81 years since=81 years since; 1945=year 1945",
            ),
            ("ten years after", "ten years after=10 years later"),
            ("since 1945", "since 1945=since 1945"),
            ("the Decade 2021–2030", "2021–2030=years 2021..2030"),
            ("resolution 58/220", ""),
            ("resolution 1325 (2000)", "1325=year 1325; 2000=year 2000"),
            ("1,200 people, $2018, 3.5 %, 1990s, 58A", ""),
            (
                "this year's theme, today, on this International Day",
                "this year=ThisYear; today=Today; this International Day=ThisDay",
            ),
            ("last year, next year", "last year=LastYear; next year=NextYear"),
            ("this World Teachers' Day", ""),
            ("September 2018", "September 2018=month 9 2018"),
            ("falls on a Friday", "Friday=Friday"),
            ("sat in the sun", ""),
        ],
    );
}

#[test]
fn french() {
    all_told(
        Language::Fr,
        &[
            (
                "le mercredi 12 septembre 2018",
                "mercredi 12 septembre 2018=Wednesday 09-12 2018",
            ),
            ("le 1er janvier", "le 1er janvier=01-01"),
            ("Le premier janvier", "Le premier janvier=01-01"),
            ("le 12 août (mercredi)", "le 12 août (mercredi)=Wednesday 08-12"),
            (
                "du 27 au 29 janvier 2026",
                "27 au 29 janvier 2026=01-27 2026..01-29 2026",
            ),
            (
                "du 30 janvier au 2 février",
                "30 janvier au 2 février=01-30..02-02",
            ),
            (
                "la 24e édition, la vingt-quatrième",
                "24e=24th; vingt-quatrième=24th",
            ),
            ("le 77ᵉ anniversaire", "77ᵉ anniversaire=anniversary 77"),
            (
                "le soixante-quinzième anniversaire",
                "soixante-quinzième anniversaire=anniversary 75",
            ),
            ("il y a 50 ans", "il y a 50 ans=50 years ago"),
            ("depuis 1945", "depuis 1945=since 1945"),
            (
                "cette année, aujourd’hui",
                "cette année=ThisYear; aujourd’hui=Today",
            ),
            ("12/09/2018", "12/09/2018=09-12 2018"),
        ],
    );
}

#[test]
fn spanish() {
    all_told(
        Language::Es,
        &[
            (
                "miércoles, 12 de septiembre de 2018",
                "miércoles, 12 de septiembre de 2018=Wednesday 09-12 2018",
            ),
            (
                "el miércoles 12 de septiembre",
                "miércoles 12 de septiembre=Wednesday 09-12",
            ),
            (
                "el doce de septiembre del 2018",
                "el doce de septiembre del 2018=09-12 2018",
            ),
            ("el 1.º de enero", "el 1.º de enero=01-01"),
            (
                "del 27 al 29 de enero de 2026",
                "27 al 29 de enero de 2026=01-27 2026..01-29 2026",
            ),
            (
                "la 24.ª edición, la vigesimocuarta",
                "24.ª=24th; vigesimocuarta=24th",
            ),
            ("el 77.º aniversario", "77.º aniversario=anniversary 77"),
            ("hace cincuenta años", "hace cincuenta años=50 years ago"),
            ("desde 1945", "desde 1945=since 1945"),
            ("este año, hoy", "este año=ThisYear; hoy=Today"),
        ],
    );
}

#[test]
fn dates_in_russian_arabic_and_chinese() {
    all_told(
        Language::Ru,
        &[
            (
                "в субботу, 12 сентября 2026 года",
                "субботу, 12 сентября 2026=Saturday 09-12 2026",
            ),
            ("27–29 января", "27–29 января=01-27..01-29"),
            ("с 27 по 29 января", "27 по 29 января=01-27..01-29"),
            ("77-я годовщина", "77-я годовщина=anniversary 77"),
            ("50 лет назад", "50 лет назад=50 years ago"),
        ],
    );
    all_told(
        Language::Ar,
        &[
            (
                "السبت، 12 أيلول/سبتمبر 2026",
                "السبت، 12 أيلول/سبتمبر 2026=Saturday 09-12 2026",
            ),
            ("٢٤ كانون الثاني/يناير", "٢٤ كانون الثاني/يناير=01-24"),
        ],
    );
    all_told(
        Language::Zh,
        &[
            ("2026年9月12日星期六", "2026年9月12日星期六=Saturday 09-12 2026"),
            ("9月12日(星期六)", "9月12日(星期六)=Saturday 09-12"),
            ("1月27日至29日", "1月27日至29日=01-27..01-29"),
        ],
    );
}

#[test]
fn parts_have_their_own_bytes() {
    let text = "Held on Wednesday, September 12, 2018.";
    let reading = read(text, Language::En);
    let Meaning::Day(day) = &reading.phrases[0].meaning else {
        panic!("a day");
    };
    let of = |span: Option<Span>| span.map(|span| span.of(text));
    assert_eq!(of(day.weekday.map(|weekday| weekday.span)), Some("Wednesday"));
    assert_eq!(day.day_month.of(text), "September 12");
    assert_eq!(of(day.year.map(|Stated { span, .. }| span)), Some("2018"));
}

#[test]
fn sentences_end_where_they_end() {
    let cases = [
        ("One. Two! Three? Four", 4),
        ("Res. 58/220 of Dec. 2003 by J. Alder. Next.", 2),
        ("It costs 3.5 million. (So they say.) Really.", 3),
        ("你好。再见。", 2),
    ];
    for (text, count) in cases {
        let reading = read(text, Language::En);
        assert_eq!(reading.sentences.len(), count, "{text}: {:?}", reading.sentences);
    }
}

fn speaks(text: &str, language: Language) -> Speaks {
    let reading: Reading<'_> = read(text, language);
    let first = reading
        .phrases
        .iter()
        .find(|phrase| !matches!(phrase.meaning, Meaning::Now(Now::ThisYear)));
    reading.speaks(first.map_or(Span::new(0, 0), |phrase| phrase.span))
}

#[test]
fn the_present_and_history_are_told_apart() {
    for text in [
        "The Institute marks the Day on 12 September.",
        "This year the Day falls on 12 September.",
        "On 12 September we invite you.",
        "The Day will be observed on 12 September.",
    ] {
        assert_eq!(speaks(text, Language::En), Speaks::Edition, "{text}");
    }
    for text in [
        "It was first observed on 19 December.",
        "Until 2011 it fell on 19 December.",
        "Initially celebrated on December 14, and later moved.",
        "The plan, adopted on 12 September 1978, was new.",
    ] {
        assert_eq!(speaks(text, Language::En), Speaks::History, "{text}");
    }
    for text in ["12 September.", "The Day: 12 September, Port Ellery."] {
        assert_eq!(speaks(text, Language::En), Speaks::Unclear, "{text}");
    }
    assert_eq!(
        speaks("Nous célébrons la Journée le 11 décembre.", Language::Fr),
        Speaks::Edition
    );
    assert_eq!(
        speaks("La Journée était observée le 11 décembre.", Language::Fr),
        Speaks::History
    );
    assert_eq!(
        speaks("Hasta 2011 se celebraba el 19 de diciembre.", Language::Es),
        Speaks::History
    );
}

#[test]
fn days_by_their_place_in_a_month() {
    all_told(
        Language::En,
        &[
            (
                "the second Thursday of October 2009",
                "second Thursday of October 2009=2 Thursday of 10 2009",
            ),
            ("on the last Monday in May,", "last Monday in May=-1 Monday of 5"),
            (
                "each 3rd Tuesday of September",
                "3rd Tuesday of September=3 Tuesday of 9",
            ),
            (
                "last Thursday, 24 September",
                "Thursday, 24 September=Thursday 09-24",
            ),
            (
                "always a Thursday, the third of November",
                "Thursday=Thursday; the third of November=11-03",
            ),
            ("the second Friday we met", "second=2th; Friday=Friday"),
        ],
    );
    all_told(
        Language::Fr,
        &[
            (
                "le troisième dimanche de novembre",
                "troisième dimanche de novembre=3 Sunday of 11",
            ),
            (
                "le dernier jeudi d’octobre 2026",
                "dernier jeudi d’octobre 2026=-1 Thursday of 10 2026",
            ),
        ],
    );
    all_told(
        Language::Es,
        &[
            (
                "el tercer jueves de noviembre",
                "tercer jueves de noviembre=3 Thursday of 11",
            ),
            (
                "un jueves, el tercero de noviembre",
                "un=1; jueves=Thursday; tercero=3th; noviembre=month 11",
            ),
        ],
    );
    all_told(
        Language::Ru,
        &[
            (
                "в третье воскресенье ноября 2026 года",
                "третье воскресенье ноября 2026=3 Sunday of 11 2026",
            ),
            ("первый день", ""),
        ],
    );
}

#[test]
fn years_counted_from_what_was_told_before() {
    all_told(
        Language::En,
        &[
            (
                "Eighty years later, it stands",
                "Eighty years later=80 years later",
            ),
            ("80 years on, it stands", "80 years on=80 years later"),
            ("Ten years on the road", "Ten=10"),
        ],
    );
    all_told(
        Language::Fr,
        &[
            ("dix ans plus tard, elle", "dix ans plus tard=10 years later"),
            ("voilà dix ans", "voilà dix ans=10 years ago"),
            ("il y a déjà dix ans", "il y a déjà dix ans=10 years ago"),
        ],
    );
    all_told(
        Language::Es,
        &[
            ("diez años después, ella", "diez años después=10 years later"),
            (
                "hace ya setenta y cuatro años",
                "hace ya setenta y cuatro años=74 years ago",
            ),
        ],
    );
}
