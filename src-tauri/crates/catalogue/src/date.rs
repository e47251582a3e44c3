//! Dates in words.

use crate::Language;
use jiff::civil::{Date, Weekday};
use std::fmt::Write;

/// How a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateForm {
    /// "12 September 2026"
    Long,
    /// "Saturday, 12 September 2026"
    Full,
    /// "12 September"
    DayMonth,
    /// "September 2026"
    MonthYear,
    /// "Saturday"
    Weekday,
    /// "2026-09-12"
    Iso,
}

/// A date in words, with no-break spaces between the day's number and the month.
pub fn format_date(date: Date, form: DateForm, language: Language) -> String {
    match form {
        DateForm::Long => long(date, language),
        DateForm::Full => full(date, language),
        DateForm::DayMonth => day_month(date, language),
        DateForm::MonthYear => month_year(date, language),
        DateForm::Weekday => weekday(date, language).to_owned(),
        DateForm::Iso => date.to_string(),
    }
}

fn long(date: Date, language: Language) -> String {
    let (day_month, year) = (day_month(date, language), date.year());
    match language {
        Language::En | Language::Fr | Language::Ar => format!("{day_month}\u{a0}{year}"),
        Language::Es => format!("{day_month}\u{a0}de\u{a0}{year}"),
        Language::Ru => format!("{day_month}\u{a0}{year}\u{a0}года"),
        Language::Zh => format!("{year}年{day_month}"),
    }
}

fn full(date: Date, language: Language) -> String {
    let (weekday, long) = (weekday(date, language), long(date, language));
    match language {
        Language::En | Language::Es | Language::Ru => format!("{weekday}, {long}"),
        Language::Fr => format!("{weekday} {long}"),
        Language::Ar => format!("{weekday}، {long}"),
        Language::Zh => format!("{long}{weekday}"),
    }
}

fn day_month(date: Date, language: Language) -> String {
    let (day, month) = (date.day(), month(date, language));
    match language {
        Language::Fr if day == 1 => format!("1er\u{a0}{month}"),
        Language::En | Language::Fr | Language::Ar | Language::Ru => format!("{day}\u{a0}{month}"),
        Language::Es => format!("{day}\u{a0}de\u{a0}{month}"),
        Language::Zh => format!("{month}{day}日"),
    }
}

fn month_year(date: Date, language: Language) -> String {
    let (month, year) = (month(date, language), date.year());
    match language {
        Language::En | Language::Fr | Language::Ar => format!("{month}\u{a0}{year}"),
        Language::Es => format!("{month}\u{a0}de\u{a0}{year}"),
        Language::Ru => {
            // Without a day the month stands in the nominative.
            let name = RUSSIAN_ALONE[usize::from(date.month().unsigned_abs()) - 1];
            format!("{name}\u{a0}{year}\u{a0}года")
        }
        Language::Zh => format!("{year}年{month}"),
    }
}

/// A range in words, as short as the language allows: "27–29 January 2026". One day is that day, whole calendar years
/// are their numbers: "2026", "2021–2030".
pub fn format_range(start: Date, end: Date, language: Language) -> String {
    if start == end {
        return long(start, language);
    }
    if start.first_of_year() == start && end.last_of_year() == end {
        return years(start.year(), end.year(), language);
    }
    let same_year = start.year() == end.year();
    if same_year && start.month() == end.month() {
        let (from, to) = (start.day(), long(end, language));
        let from = if language == Language::Fr && from == 1 {
            "1er".to_owned()
        } else {
            from.to_string()
        };
        return match language {
            Language::En | Language::Ru => format!("{from}–{to}"),
            Language::Fr | Language::Ar => format!("{from}-{to}"),
            Language::Es => format!("{from}\u{a0}a\u{a0}{to}"),
            Language::Zh => format!("{}至{}日", long(start, language), end.day()),
        };
    }
    let from = if same_year && language != Language::Zh {
        day_month(start, language)
    } else {
        long(start, language)
    };
    let to = if same_year && language == Language::Zh {
        day_month(end, language)
    } else {
        long(end, language)
    };
    match language {
        Language::En | Language::Ru | Language::Fr => format!("{from} – {to}"),
        Language::Ar => format!("{from} - {to}"),
        Language::Es => format!("{from} a {to}"),
        Language::Zh => format!("{from}至{to}"),
    }
}

fn years(first: i16, last: i16, language: Language) -> String {
    let mut text = first.to_string();
    if language == Language::Zh {
        text.push('年');
    }
    if last != first {
        // Writing to a string cannot fail.
        let _ = match language {
            Language::En | Language::Ru => write!(text, "–{last}"),
            Language::Fr | Language::Es | Language::Ar => write!(text, "-{last}"),
            Language::Zh => write!(text, "至{last}年"),
        };
    }
    text
}

/// The weekday's name.
pub fn weekday(date: Date, language: Language) -> &'static str {
    weekday_name(date.weekday(), language)
}

fn weekday_name(weekday: Weekday, language: Language) -> &'static str {
    // The offset is 0 to 6.
    WEEKDAYS[language as usize][usize::from(weekday.to_monday_zero_offset().unsigned_abs())]
}

/// The month's name as it stands after a day.
pub(crate) fn month(date: Date, language: Language) -> &'static str {
    // A date's month is 1 to 12.
    MONTHS[language as usize][usize::from(date.month().unsigned_abs()) - 1]
}

/// In the order of [`Language`], Monday first.
const WEEKDAYS: [[&str; 7]; 6] = [
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ],
    [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ],
    [
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ],
    [
        "الاثنين",
        "الثلاثاء",
        "الأربعاء",
        "الخميس",
        "الجمعة",
        "السبت",
        "الأحد",
    ],
    [
        "понедельник",
        "вторник",
        "среда",
        "четверг",
        "пятница",
        "суббота",
        "воскресенье",
    ],
    [
        "星期一",
        "星期二",
        "星期三",
        "星期四",
        "星期五",
        "星期六",
        "星期日",
    ],
];

/// In the order of [`Language`]. Arabic gives the Levantine and the Gregorian name, as the United Nations does; Russian
/// stands in the genitive.
pub(crate) const MONTHS: [[&str; 12]; 6] = [
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    [
        "كانون\u{a0}الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيه",
        "تموز/يوليه",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين\u{a0}الأول/أكتوبر",
        "تشرين\u{a0}الثاني/نوفمبر",
        "كانون\u{a0}الأول/ديسمبر",
    ],
    [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    [
        "1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月",
    ],
];

/// Russian months in the nominative.
pub(crate) const RUSSIAN_ALONE: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
