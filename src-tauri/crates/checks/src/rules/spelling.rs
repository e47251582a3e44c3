//! `spelling`: a word that no dictionary, list or name knows.

use super::Scope;
use super::near::is_near;
use super::spelling_english::Standard;
use super::spelling_words::{Token, tokens};
use crate::front_matter_text::{place, printed};
use crate::prose::{Prose, prose};
use crate::{Context, Finding, Fix, Group, Rule, Severity, Speller, Varieties, Verdict};
use daymark_article::{Article, Callout, Kind, Span, TextPiece, split_facts};
use daymark_catalogue::Language;
use std::collections::HashMap;
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    id: "spelling",
    group: Group::Language,
    description: "A word that neither the dictionary of the article's language nor the organisation's word list nor the catalogue's names know.",
    explanation: "A slip of the finger is looked for with the dictionary of the article's language: English, French, Spanish, Russian, Arabic. Articles in other languages are left alone. Words marked as another language, [palabra]{lang=es}, are looked up in that language.\n\nEnglish is spelled as the United Nations write it: organize, colour, programme. An article or an organisation whose language is en-US or en-GB is held to that instead. Where the language is plain “en”, the words of one spelling are reported among more words of the other, so that an article is consistent; quotations keep their own spelling.\n\nLeft alone are code, addresses, symbols, citations, numbers, acronyms, names (words with a capital that are not one slip away from a common word), and foreign words in italics or quotation marks. A word that is right is added to the organisation's word list, once for all articles.",
    severity: Severity::Warning,
    scope: Scope::Whole(check),
};

/// The shortest name that is believed to be a slip of a common word: "the Goverment", but "Browne".
const SLIPPED_NAME: usize = 7;
/// The same at a sentence's start, where a capital says less.
const SLIPPED_START: usize = 6;
/// The shortest word in italics that is believed to be a slip, not a foreign word.
const SLIPPED_ITALIC: usize = 7;
/// The shortest slip that is one even in a passage of strange words.
const FAR_SLIP: usize = 6;
/// A word that is written so often is the author's own term.
const OWN_TERM: usize = 3;

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    // Who names no language writes English, as everywhere in Daymark.
    let tag = Some(context.language_tag(article))
        .filter(|tag| !tag.is_empty())
        .unwrap_or("en");
    let Some(speller) = context.speller else {
        return Vec::new();
    };
    let marks = Marks::of(article);
    if !speller.reads(tag) && marks.languages.is_empty() {
        return Vec::new();
    }
    let texts: Vec<Text> = fields(article)
        .into_iter()
        .chain(prose(article).into_iter().map(Text::body))
        .collect();
    let mut known = Known {
        speller,
        given: Vec::new(),
    };
    let mut words: Vec<Word<'_>> = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        // Filler text is Latin, and another rule's finding.
        if text.prose.text.to_lowercase().contains("lorem ipsum") {
            continue;
        }
        words.extend(text.words(index, tag, &marks, &mut known));
    }
    let standard = Standard::of(tag, &context.organisation.language, speller, &words);
    let language = context.known_language(article).unwrap_or(Language::En);
    let official: Vec<&str> = context
        .observance(article)
        .map(|observance| observance.name_in(language))
        .into_iter()
        .chain(INSTITUTIONS)
        .collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    let mut named: HashMap<&str, usize> = HashMap::new();
    for word in words.iter().filter(|word| word.verdict == Verdict::Unknown) {
        *times.entry(&word.token.text).or_default() += 1;
    }
    for word in words.iter().filter(|word| word.is_name()) {
        *named.entry(&word.token.text).or_default() += 1;
    }
    words
        .iter()
        .enumerate()
        .filter_map(|(at, word)| {
            let span = || texts[word.text].place(article, word.token.range.clone());
            match word.verdict {
                Verdict::Known => None,
                Verdict::KnownIn(has) => {
                    let wanted = standard.refuses(has)?;
                    let exempt = word.is_name() || word.token.quoted || marks.is_quotation(span());
                    (!exempt).then(|| other_spelling(word, wanted, span(), speller))
                }
                Verdict::Slip | Verdict::Unknown if is_slip_in_name(&words, at, &official) => {
                    Some(unknown(word, span()))
                }
                Verdict::Slip | Verdict::Unknown => {
                    let times = times.get(&*word.token.text).copied().unwrap_or_default();
                    let named = named.get(&*word.token.text).copied().unwrap_or_default();
                    (times < OWN_TERM
                        && word.is_mistake(named, marks.is_italic(span()))
                        && !(marks.is_italic(span()) && follows_strange_name(&words, at))
                        && !is_foreign(&words, at)
                        && !((word.token.quoted || marks.is_italic(span()))
                            && is_of_another_language(word, tag, speller)))
                    .then(|| unknown(word, span()))
                }
            }
        })
        .collect()
}

fn unknown(word: &Word<'_>, span: Span) -> Finding {
    Finding {
        rule: RULE.id,
        severity: RULE.severity,
        span,
        message: format!(
            "“{}” is in no dictionary. Correct it, or add it to the organisation's words.",
            word.token.text
        ),
        fix: None,
    }
}

fn other_spelling(word: &Word<'_>, wanted: Varieties, span: Span, speller: &dyn Speller) -> Finding {
    let written = &word.token.text;
    let whose = if wanted.american {
        "American"
    } else if wanted.british {
        "British"
    } else {
        "the United Nations'"
    };
    let right = speller.respelled(written, wanted);
    let message = match &right {
        Some(right) => format!("“{written}” is not {whose} spelling. Write “{right}”."),
        None => format!("“{written}” is not {whose} spelling."),
    };
    Finding {
        rule: RULE.id,
        severity: RULE.severity,
        span,
        message,
        fix: right.map(|right| Fix {
            span,
            label: format!("Write “{right}”"),
            replacement: right,
        }),
    }
}

/// A word of the article with what is known of it.
pub(super) struct Word<'t> {
    /// Which text it is of.
    text: usize,
    pub(super) token: Token<'t>,
    pub(super) verdict: Verdict,
    /// Whether it is of English.
    english: bool,
    /// Whether the word is of the article's own language.
    pub(super) own: bool,
}

impl Word<'_> {
    /// Whether its capital is a name's: not that of a sentence's start.
    pub(super) fn is_name(&self) -> bool {
        self.token.capital && !self.token.starts
    }

    /// Whether no dictionary knows it.
    fn is_strange(&self) -> bool {
        matches!(self.verdict, Verdict::Slip | Verdict::Unknown)
    }

    /// Whether it is not to be taken for a slip of a word of the language; short words are near others by chance.
    fn is_far(&self) -> bool {
        self.verdict == Verdict::Unknown
            || self.verdict == Verdict::Slip && self.token.text.chars().count() < FAR_SLIP
    }

    /// Whether an unknown word is a mistake rather than a name. `named`: how often the article writes it as a name.
    fn is_mistake(&self, named: usize, italic: bool) -> bool {
        if self.token.foreign {
            return false;
        }
        let length = self.token.text.chars().count();
        let slip = self.verdict == Verdict::Slip;
        if self.token.capital {
            let needed = match (self.token.starts, self.english) {
                (true, _) => SLIPPED_START,
                (false, true) => SLIPPED_NAME,
                // Only English knows which of its words are common: every name is near some rare word's form.
                (false, false) => return false,
            };
            // Twice the same name is no slip, nor is a capital behind another: Browne Smith.
            return slip && length >= needed && named < 2 && !(self.token.starts && self.token.name_follows);
        }
        match length {
            // What is as short is near every word.
            ..=2 => false,
            3 => slip,
            // Ministerio del Agua: what joins foreign names.
            4 if self.token.among_names => false,
            _ if italic => slip && length >= SLIPPED_ITALIC,
            _ => true,
        }
    }
}

/// "Bombus lapidarius", in italics: a species, whose first word no dictionary has either.
fn follows_strange_name(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &words[before]);
    before.is_some_and(|before| {
        before.text == words[at].text
            && before.token.capital
            && before.is_strange()
            && !words[at].token.capital
    })
}

/// Whether the words around an unknown one are unknown too: a passage in another language.
fn is_foreign(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let same = |other: &&Word<'_>| other.text == word.text && other.token.segment == word.token.segment;
    let before = words[..at].iter().rev().take_while(same).count();
    let behind = words[at..].iter().take_while(same).count();
    let all = &words[at - before..at + behind];
    let strange = all.iter().filter(|other| other.is_strange()).count();
    // A long slip is a mistake even among others: a hurried sentence may have several.
    let far = all.iter().filter(|other| other.is_far()).count();
    if word.token.quoted && (all.len() <= 2 && word.is_far() || speaks_otherwise(all, word.english)) {
        return true;
    }
    strange >= 2
        && far * 2 >= strange
        && (strange == all.len() || strange >= 3 && strange * 5 >= all.len() * 2)
}

/// What articles about observances name, and misspell.
const INSTITUTIONS: [&str; 8] = [
    "General Assembly",
    "United Nations",
    "Security Council",
    "Human Rights Council",
    "Economic and Social Council",
    "Sustainable Development Goals",
    "Assemblée générale",
    "Asamblea General",
];

/// "International Day of Persons with Disablities", "the Genral Assembly": one letter away from the official name, beside
/// the next word of it. Other names with a capital are anybody's.
fn is_slip_in_name(words: &[Word<'_>], at: usize, official: &[&str]) -> bool {
    let word = &words[at];
    let length = word.token.text.chars().count();
    if !word.token.capital || word.token.foreign || length < SLIPPED_START {
        return false;
    }
    let beside = |place: Option<usize>, part: Option<&str>| {
        let other = place.and_then(|place| words.get(place));
        other.zip(part).is_some_and(|(other, part)| {
            other.text == word.text
                && other.token.segment == word.token.segment
                && part.chars().count() >= 4
                && *other.token.text == *part
        })
    };
    official.iter().any(|name| {
        let parts: Vec<&str> = name.split_whitespace().collect();
        (0..parts.len()).any(|part| {
            parts[part].chars().count() >= SLIPPED_START
                && is_near(parts[part], &word.token.text)
                && (beside(at.checked_sub(1), part.checked_sub(1).map(|before| parts[before]))
                    || beside(Some(at + 1), parts.get(part + 1).copied()))
        })
    })
}

/// “discapacidades”, in quotation marks or italics: a word that another dictionary of Daymark's has.
fn is_of_another_language(word: &Word<'_>, tag: &str, speller: &dyn Speller) -> bool {
    ["fr", "es", "en"].into_iter().any(|other| {
        !tag.starts_with(other)
            && speller.reads(other)
            && matches!(
                speller.verdict(&word.token.text, other),
                Verdict::Known | Verdict::KnownIn(_)
            )
    })
}

/// Whether a quotation has the small words of another language, though the dictionary knows most of its others too:
/// “Le bac est en retard, mais nous aussi” in English.
fn speaks_otherwise(words: &[Word<'_>], english: bool) -> bool {
    const ENGLISH: [&str; 16] = [
        "the", "and", "of", "is", "are", "we", "you", "for", "with", "that", "this", "will", "to", "our",
        "from", "they",
    ];
    const OTHERS: [&str; 60] = [
        "le", "la", "les", "des", "du", "et", "est", "nous", "vous", "mais", "aussi", "dans", "avec", "pour",
        "qui", "que", "une", "sur", "ce", "cette", "il", "elle", "pas", "plus", "je", "el", "los", "las",
        "y", "con", "por", "para", "una", "del", "es", "lo", "su", "como", "más", "pero", "se", "der", "die",
        "das", "und", "ist", "nicht", "ein", "eine", "wir", "ich", "mit", "von", "che", "di", "per", "o",
        "não", "uma", "och",
    ];
    let small = words
        .iter()
        .filter(|word| {
            let lower = word.token.text.to_lowercase();
            if english {
                OTHERS.contains(&&*lower)
            } else {
                ENGLISH.contains(&&*lower)
            }
        })
        .count();
    small >= 2 && small * 4 >= words.len()
}

/// The verdicts of one look at an article: most words come often.
struct Known<'a> {
    speller: &'a dyn Speller,
    /// By the language's tag; nearly always one.
    given: Vec<(String, HashMap<String, Verdict>)>,
}

impl Known<'_> {
    fn verdict(&mut self, word: &str, tag: &str) -> Verdict {
        let index = self.given.iter().position(|(known, _)| known == tag);
        let index = index.unwrap_or_else(|| {
            self.given.push((tag.to_owned(), HashMap::new()));
            self.given.len() - 1
        });
        let given = &mut self.given[index].1;
        if let Some(verdict) = given.get(word) {
            return *verdict;
        }
        let mut verdict = self.speller.verdict(word, tag);
        if matches!(verdict, Verdict::Slip | Verdict::Unknown)
            && tag.starts_with("es")
            && without_pronoun(word).is_some_and(|verb| self.speller.verdict(&verb, tag) == Verdict::Known)
        {
            verdict = Verdict::Known;
        }
        given.insert(word.to_owned(), verdict);
        verdict
    }
}

/// "remover" of "removerlo", "contando" of "contándoles": Spanish writes pronouns to its verbs, and dictionaries have
/// them of some verbs only.
fn without_pronoun(word: &str) -> Option<String> {
    const PRONOUNS: [&str; 11] = [
        "los", "las", "les", "nos", "lo", "la", "le", "me", "te", "se", "os",
    ];
    let lower = word.to_lowercase();
    let strip = |word: &str| {
        PRONOUNS
            .iter()
            .find_map(|pronoun| word.strip_suffix(pronoun).map(str::to_owned))
    };
    // One pronoun, or two: "dárselo".
    let once = strip(&lower)?;
    [strip(&once), Some(once)].into_iter().flatten().find_map(|stem| {
        let plain: String = stem
            .chars()
            .map(|letter| match letter {
                'á' => 'a',
                'é' => 'e',
                'í' => 'i',
                other => other,
            })
            .collect();
        let infinitive = plain.len() > 3 && ["ar", "er", "ir"].iter().any(|end| plain.ends_with(end));
        (infinitive || plain.ends_with("ando") || plain.ends_with("iendo")).then_some(plain)
    })
}

/// Where the author marked words: as of another language, as emphasis, as somebody else's.
struct Marks<'a> {
    languages: Vec<(Span, &'a str)>,
    italics: Vec<Span>,
    quotations: Vec<Span>,
}

impl<'a> Marks<'a> {
    fn of(article: &Article<'a>) -> Self {
        let mut marks = Self {
            languages: Vec::new(),
            italics: Vec::new(),
            quotations: Vec::new(),
        };
        for node in article.walk() {
            match &node.kind {
                Kind::Language { tag } => marks.languages.push((node.span, tag)),
                Kind::Emphasis => marks.italics.push(node.span),
                Kind::BlockQuote | Kind::Callout(Callout::Quote) => marks.quotations.push(node.span),
                _ => {}
            }
        }
        marks
    }

    /// The language that a place is marked with: the innermost mark's.
    fn language(&self, place: Span) -> Option<&'a str> {
        let around = self.languages.iter().rev().find(|(span, _)| covers(*span, place));
        around.map(|(_, tag)| *tag)
    }

    fn is_italic(&self, place: Span) -> bool {
        self.italics.iter().any(|span| covers(*span, place))
    }

    fn is_quotation(&self, place: Span) -> bool {
        self.quotations.iter().any(|span| covers(*span, place))
    }
}

fn is_english(tag: &str) -> bool {
    tag.get(..2).is_some_and(|code| code.eq_ignore_ascii_case("en"))
        && !tag[2..].starts_with(char::is_alphabetic)
}

fn covers(outer: Span, inner: Span) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// A text with the way from its bytes to the source's.
struct Text {
    prose: Prose,
    /// The key of the front matter that it is the value of.
    key: Option<&'static str>,
}

impl Text {
    fn body(prose: Prose) -> Self {
        Self { prose, key: None }
    }

    fn place(&self, article: &Article<'_>, range: Range<usize>) -> Span {
        let field = self.key.and_then(|key| article.front_matter.field(key));
        match field {
            Some(field) => place(article, field, range),
            None => self.prose.place(range),
        }
    }

    fn words<'t>(
        &'t self,
        index: usize,
        tag: &'t str,
        marks: &'t Marks<'_>,
        known: &mut Known<'_>,
    ) -> Vec<Word<'t>> {
        let mut found = Vec::new();
        let marked = |at: usize| {
            let in_body = self.key.is_none() && !marks.languages.is_empty();
            in_body
                .then(|| marks.language(self.prose.place(at..at)))
                .flatten()
        };
        let language = |at: usize| marked(at).unwrap_or(tag);
        for token in tokens(&self.prose.text, &language) {
            let marked = marked(token.range.start);
            let language = marked.unwrap_or(tag);
            if !known.speller.reads(language) {
                continue;
            }
            let mut verdict = if token.text.is_empty() {
                Verdict::Known
            } else if token.foreign {
                Verdict::Unknown
            } else {
                known.verdict(&token.text, language)
            };
            if let (Verdict::Slip | Verdict::Unknown, Some(whole)) = (verdict, &token.compound)
                && (is_of_an_age(whole) || known.verdict(whole, language) == Verdict::Known)
            {
                verdict = Verdict::Known;
            }
            found.push(Word {
                text: index,
                token,
                verdict,
                english: is_english(language),
                own: marked.is_none(),
            });
        }
        found
    }
}

/// "seven-year-olds": "olds" is no word by itself.
fn is_of_an_age(compound: &str) -> bool {
    ["-year-olds", "-month-olds", "-week-olds", "-day-olds"]
        .iter()
        .any(|end| compound.ends_with(end))
}

/// The front matter's printed texts but the author's name, live facts blank.
fn fields(article: &Article<'_>) -> Vec<Text> {
    ["title", "summary", "image_alt"]
        .into_iter()
        .filter_map(|key| {
            let field = printed(article).find(|field| field.key == key)?;
            let mut text = String::with_capacity(field.value.len());
            for piece in split_facts(&field.value) {
                match piece {
                    TextPiece::Text(written) => text.push_str(written),
                    TextPiece::Fact { span, .. } => text.extend(std::iter::repeat_n(' ', span.len())),
                }
            }
            Some(Text {
                prose: Prose {
                    text,
                    span: Span::default(),
                },
                key: Some(key),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing;

    /// Knows every word but "wrod" (a slip), "xyzzy" and "plugh" (unknown), and that "color" is American.
    struct Few;

    impl Speller for Few {
        fn reads(&self, tag: &str) -> bool {
            tag.starts_with("en")
        }

        fn verdict(&self, word: &str, _: &str) -> Verdict {
            match word.to_lowercase().as_str() {
                "wrod" | "wrodwrod" => Verdict::Slip,
                "xyzzy" | "plugh" | "self-wrod" | "mountian" => Verdict::Unknown,
                "color" | "colorful" | "flavor" | "center" => Verdict::KnownIn(Varieties {
                    american: true,
                    ..Varieties::default()
                }),
                _ => Verdict::Known,
            }
        }

        fn varieties(&self, tag: &str) -> Option<Varieties> {
            (tag == "en-GB").then_some(Varieties::OXFORD)
        }

        fn respelled(&self, word: &str, _: Varieties) -> Option<String> {
            (word == "color").then(|| "colour".to_owned())
        }
    }

    fn marked(source: &str) -> Vec<Finding> {
        let article = daymark_article::parse(source);
        testing::with_context(|context| {
            let context = Context {
                speller: Some(&Few),
                ..*context
            };
            crate::check(&article, &context)
                .into_iter()
                .filter(|found| found.rule == RULE.id)
                .collect()
        })
    }

    fn words(source: &str) -> Vec<&str> {
        marked(source)
            .into_iter()
            .map(|found| found.span.of(source))
            .collect()
    }

    #[test]
    fn a_wrong_word_is_marked_exactly() {
        for (source, wrong) in [
            ("A wrod here.\n", "wrod"),
            ("A w**ro**d here.\n", "w**ro**d"),
            ("A self-wrod here.\n", "wrod"),
            ("The wrod’s end.\n", "wrod"),
            ("A [wrod](https://wrod.example) here.\n", "wrod"),
            ("---\ntitle: 'A wrod'\n---\n", "wrod"),
            ("The meaning of xyzzy is dark.\n", "xyzzy"),
            ("See Wrodwrod now.\n", "Wrodwrod"),
        ] {
            assert_eq!(words(source), [wrong], "{source}");
        }
    }

    #[test]
    fn what_may_be_meant_is_left_alone() {
        for source in [
            "`wrod` and Xyzzy and WROD.\n",
            "*xyzzy* and “plugh”.\n",
            "Xyzzy, xyzzy and xyzzy, then xyzzy.\n",
            "Wrodwrod came; we saw Wrodwrod and Wrodwrod.\n",
            "He said: “xyzzy plugh xyzzy”.\n",
            "A wrod here. <!-- daymark: ignore spelling -->\n",
            "[wrod]{lang=pt} is foreign.\n",
            "---\nlanguage: pt\n---\n\nA wrod.\n",
            "A color, a colorful flavor, and a center in plain American.\n",
        ] {
            assert_eq!(words(source), [""; 0], "{source}");
        }
    }

    #[test]
    fn one_american_word_is_none_of_the_united_nations() {
        assert_eq!(words("A color in plain English.\n"), ["color"]);
    }

    #[test]
    fn a_spelling_that_the_article_asks_for_is_mended() {
        let found = marked("---\nlanguage: en-GB\n---\n\nA color.\n");
        let fix = found[0].fix.as_ref().map(|fix| fix.replacement.as_str());
        assert_eq!(fix, Some("colour"));
    }

    #[test]
    fn a_quotation_with_another_languages_small_words_is_foreign() {
        assert!(words("The card says “Le wrod est en retard, mais nous aussi” in blue.\n").is_empty());
        assert_eq!(words("She said: “We are wrod on the quay.”\n"), ["wrod"]);
    }

    #[test]
    fn a_slip_in_an_official_name_is_one() {
        assert_eq!(
            words("The Xyzzy Assembly met. The Plugh Nations, too.\n"),
            [""; 0]
        );
        let article = |name: &str| format!("---\nobservance: mountain-day\n---\n\nIt is {name}.\n");
        assert_eq!(words(&article("International Mountian Day")), ["Mountian"]);
        assert_eq!(words(&article("the Mountian House")), [""; 0], "anybody's name");
    }

    #[test]
    fn a_sentence_with_several_slips_is_not_foreign() {
        assert_eq!(words("A wrodwrod, wrodwrod wrodwrod.\n").len(), 3);
    }
}
