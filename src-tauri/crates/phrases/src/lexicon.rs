//! The words of each language that phrases are made of.

use crate::numbers;
use crate::prose::GLUE;
use daymark_catalogue::Language;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word means to the grammar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month, 1 to 12. `certain`: no other word is written so, whatever its case ("may" is not).
    Month { month: i8, certain: bool },
    /// A weekday, 0 is Monday. `short`: "Wed", which counts only beside a date.
    Weekday { day: i8, short: bool },
    /// Part of a number in words.
    Number,
    /// A word that joins.
    Joint(Joint),
}

/// Words that join the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// "of", "de".
    Of,
    /// "the", "le", "el".
    The,
    /// "a", "an".
    A,
    /// "on".
    On,
    /// "from", "between", "du", "del", "с".
    From,
    /// "to", "through", "au", "al", "по".
    To,
    /// "until".
    Until,
    /// "and".
    And,
    /// "since".
    Since,
    /// "after".
    After,
    /// "ago".
    Ago,
    /// "il y a", "hace": the first word.
    AgoBefore,
    /// "year", "years".
    Year,
    /// "anniversary".
    Anniversary,
    /// "centenary" and the like: a number of years in one word.
    Jubilee(u8),
    /// "this".
    This,
    /// "today".
    Today,
    /// "last", "past".
    Last,
    /// "next".
    Next,
    /// "day".
    Day,
    /// "international", "world": may stand between "this" and "day".
    OfDays,
    /// "первый": a weekday's place in a month, in a language whose numbers in words are not read.
    Place,
    /// "later", "on" behind a number of years.
    Later,
    /// "already" and the like, which changes no number.
    Already,
    /// "have", "a" and the like before "passed": "81 years have passed since".
    Passed,
}

/// One language's words.
pub(crate) struct Lexicon {
    words: HashMap<Cow<'static, str>, Sense>,
    /// By a word's first byte, a bit for each length in bytes that a word of the lexicon has: most words of a text are
    /// told apart by that, without folding and hashing them.
    lengths: [u64; 256],
    /// Numbers in words, single words joined by spaces, folded.
    pub(crate) numbers: HashMap<String, numbers::Value>,
    pub(crate) language: Language,
}

impl Lexicon {
    /// The words of a language.
    pub(crate) fn of(language: Language) -> &'static Self {
        static ALL: [LazyLock<Lexicon>; 6] = [
            LazyLock::new(|| Lexicon::new(Language::En)),
            LazyLock::new(|| Lexicon::new(Language::Fr)),
            LazyLock::new(|| Lexicon::new(Language::Es)),
            LazyLock::new(|| Lexicon::new(Language::Ar)),
            LazyLock::new(|| Lexicon::new(Language::Ru)),
            LazyLock::new(|| Lexicon::new(Language::Zh)),
        ];
        &ALL[match language {
            Language::En => 0,
            Language::Fr => 1,
            Language::Es => 2,
            Language::Ar => 3,
            Language::Ru => 4,
            Language::Zh => 5,
        }]
    }

    fn new(language: Language) -> Self {
        let numbers = numbers::in_words(language);
        let mut words: HashMap<Cow<'static, str>, Sense> = HashMap::new();
        for name in numbers.keys() {
            for word in name.split(' ').filter(|word| !JOINS_NUMBERS.contains(word)) {
                words.insert(Cow::Owned(word.to_owned()), Sense::Number);
            }
        }
        let (months, weekdays, joints) = tables(language);
        for (month, names) in (1..).zip(months) {
            for name in names.split(' ').filter(|name| !name.is_empty()) {
                let certain = !AMBIGUOUS.contains(&name);
                words.insert(Cow::Borrowed(name), Sense::Month { month, certain });
            }
        }
        for (day, names) in (0..).zip(weekdays) {
            for (index, name) in names.split(' ').enumerate() {
                // The first is the full name; in English the others are short.
                let short = index > 0 && language == Language::En;
                words.insert(Cow::Borrowed(name), Sense::Weekday { day, short });
            }
        }
        for (joint, names) in joints {
            for name in names.split_whitespace() {
                words.entry(Cow::Borrowed(name)).or_insert(Sense::Joint(*joint));
            }
        }
        let mut lengths = [0; 256];
        for word in words.keys() {
            lengths[usize::from(word.as_bytes().first().copied().unwrap_or_default())] |= length_bit(word);
        }
        Self {
            words,
            lengths,
            numbers,
            language,
        }
    }

    /// What a word means, as written.
    pub(crate) fn sense(&self, word: &str) -> Option<Sense> {
        // Folding an ASCII word changes neither its length nor, but for the case, its first byte. Marks of emphasis
        // within it do: then it is folded all the same.
        let first = word.as_bytes().first()?.to_ascii_lowercase();
        let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if plain && self.lengths[usize::from(first)] & length_bit(word) == 0 {
            return None;
        }
        self.words.get(&*fold(word)).copied()
    }
}

fn length_bit(word: &str) -> u64 {
    1 << word.len().min(63)
}

/// Words within a number that are words of their own first.
const JOINS_NUMBERS: [&str; 3] = ["and", "et", "y"];

/// Names of months that are words of their own in small letters.
const AMBIGUOUS: [&str; 5] = ["march", "may", "august", "mar", "dec"];

type Tables = (
    [&'static str; 12],
    [&'static str; 7],
    &'static [(Joint, &'static str)],
);

fn tables(language: Language) -> Tables {
    match language {
        Language::En => (
            [
                "january jan",
                "february feb",
                "march mar",
                "april apr",
                "may",
                "june jun",
                "july jul",
                "august aug",
                "september sept sep",
                "october oct",
                "november nov",
                "december dec",
            ],
            [
                "monday mon",
                "tuesday tue tues",
                "wednesday wed",
                "thursday thu thur thurs",
                "friday fri",
                "saturday sat",
                "sunday sun",
            ],
            &[
                (Joint::Of, "of"),
                (Joint::The, "the"),
                (Joint::A, "a an"),
                (Joint::On, "on"),
                (Joint::From, "from between"),
                (Joint::To, "to through"),
                (Joint::Until, "until till"),
                (Joint::And, "and"),
                (Joint::Since, "since"),
                (Joint::After, "after"),
                (Joint::Ago, "ago"),
                (Joint::Year, "year years"),
                (Joint::Anniversary, "anniversary birthday"),
                (Joint::Jubilee(100), "centenary centennial"),
                (Joint::Jubilee(150), "sesquicentennial"),
                (Joint::Jubilee(200), "bicentenary bicentennial"),
                (Joint::This, "this"),
                (Joint::Today, "today"),
                (Joint::Last, "last"),
                (Joint::Next, "next"),
                (Joint::Day, "day week"),
                (
                    Joint::OfDays,
                    "international world universal global special important annual",
                ),
                (Joint::Later, "later"),
                (Joint::Passed, "have has passed elapsed gone by went"),
            ],
        ),
        Language::Fr => (
            [
                "janvier",
                "fevrier",
                "mars",
                "avril",
                "mai",
                "juin",
                "juillet",
                "aout",
                "septembre",
                "octobre",
                "novembre",
                "decembre",
            ],
            [
                "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
            ],
            &[
                (Joint::Of, "de d"),
                (Joint::The, "le la les l"),
                (Joint::From, "du entre"),
                (Joint::To, "au a"),
                (Joint::And, "et"),
                (Joint::Since, "depuis"),
                (Joint::Passed, "ont se sont ecoules ecoulees"),
                (Joint::After, "apres"),
                (Joint::Until, "jusqu jusque"),
                (Joint::AgoBefore, "il voici voila"),
                (Joint::Already, "deja exactement tout juste"),
                (Joint::Later, "tard"),
                (Joint::Year, "an ans annee annees"),
                (Joint::Anniversary, "anniversaire"),
                (Joint::Jubilee(100), "centenaire"),
                (Joint::Jubilee(200), "bicentenaire"),
                (Joint::Jubilee(50), "cinquantenaire"),
                (Joint::This, "cette ce cet"),
                (Joint::Today, "aujourd"),
                (Joint::Last, "derniere dernier passee passe"),
                (Joint::Next, "prochaine prochain"),
                (Joint::Day, "jour journee"),
                (Joint::OfDays, "internationale mondiale"),
            ],
        ),
        Language::Es => (
            [
                "enero",
                "febrero",
                "marzo",
                "abril",
                "mayo",
                "junio",
                "julio",
                "agosto",
                "septiembre setiembre",
                "octubre",
                "noviembre",
                "diciembre",
            ],
            [
                "lunes",
                "martes",
                "miercoles",
                "jueves",
                "viernes",
                "sabado",
                "domingo",
            ],
            &[
                (Joint::Of, "de"),
                (Joint::The, "el la los las"),
                (Joint::From, "del entre desde"),
                (Joint::To, "al a"),
                (Joint::And, "y"),
                (Joint::After, "despues"),
                (Joint::Passed, "han transcurrido"),
                (Joint::Until, "hasta"),
                (Joint::AgoBefore, "hace"),
                (Joint::Already, "ya exactamente justo"),
                (Joint::Year, "ano anos"),
                (Joint::Anniversary, "aniversario"),
                (Joint::Jubilee(100), "centenario"),
                (Joint::Jubilee(200), "bicentenario"),
                (Joint::Jubilee(50), "cincuentenario"),
                (Joint::This, "este esta"),
                (Joint::Today, "hoy"),
                (Joint::Last, "pasado ultimo ultima"),
                (Joint::Next, "proximo"),
                (Joint::Day, "dia jornada"),
                (Joint::OfDays, "internacional mundial"),
            ],
        ),
        Language::Ru => (
            [
                "января январь январе",
                "февраля февраль феврале",
                "марта март марте",
                "апреля апрель апреле",
                "мая май мае",
                "июня июнь июне",
                "июля июль июле",
                "августа август августе",
                "сентября сентябрь сентябре",
                "октября октябрь октябре",
                "ноября ноябрь ноябре",
                "декабря декабрь декабре",
            ],
            [
                "понедельник",
                "вторник",
                "среда среду",
                "четверг",
                "пятница пятницу",
                "суббота субботу",
                "воскресенье",
            ],
            &[
                (Joint::From, "с"),
                (Joint::To, "по"),
                (Joint::And, "и"),
                (Joint::Ago, "назад"),
                (Joint::Year, "года году год лет г"),
                (Joint::Last, "последний последняя последнюю последнее"),
                (
                    Joint::Place,
                    "первый первая первую первое второй вторая вторую второе третий третья третью третье \
                     четвертый четвертая четвертую четвертое пятый пятая пятую пятое",
                ),
                (Joint::Anniversary, "годовщина годовщину годовщины годовщине"),
                (Joint::This, "этом этот этого"),
                (Joint::Today, "сегодня"),
                (Joint::Day, "день"),
            ],
        ),
        Language::Ar => (
            [
                "يناير",
                "فبراير شباط",
                "مارس اذار",
                "ابريل نيسان",
                "مايو ايار",
                "يونيه يونيو حزيران",
                "يوليه يوليو تموز",
                "اغسطس اب",
                "سبتمبر ايلول",
                "اكتوبر",
                "نوفمبر",
                "ديسمبر",
            ],
            [
                "الاثنين",
                "الثلاثاء",
                "الاربعاء",
                "الخميس",
                "الجمعة",
                "السبت",
                "الاحد",
            ],
            &[
                (Joint::From, "من"),
                (Joint::To, "الى"),
                (Joint::Since, "منذ"),
                (Joint::Year, "عام سنة عاما"),
                (Joint::This, "هذا هذه"),
            ],
        ),
        Language::Zh => ([""; 12], ["一", "二", "三", "四", "五", "六", "日"], &[]),
    }
}

/// A word in small letters without accents, vowel signs and marks of emphasis.
pub fn fold(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        let plain = match c {
            GLUE | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' => {
                continue;
            }
            'à' | 'á' | 'â' | 'ä' => 'a',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ò' | 'ó' | 'ô' | 'ö' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            'ç' => 'c',
            'ñ' => 'n',
            'ё' => 'е',
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ى' => 'ى',
            c => c,
        };
        folded.push(plain);
    }
    Cow::Owned(folded)
}
