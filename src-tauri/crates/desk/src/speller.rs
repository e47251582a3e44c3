//! The dictionaries as the checks ask them: with the organisation's own words and the catalogue's names.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use daymark_article::Article;
use daymark_catalogue::{Catalogue, Former};
use daymark_checks::{Finding, Speller, Varieties, Verdict};
use daymark_spelling::{Answer, Language, Spelling, Spellings, dictionary, spelling};

use crate::files::Setting;
use crate::spelling::OwnWords;
use crate::world::World;

/// Borrowed for one look at one article.
pub(crate) struct DeskSpeller<'a> {
    words: &'a OwnWords,
    names: &'static Names,
    /// The words of the organisation's name, acronym and address.
    own: HashSet<String>,
}

impl<'a> DeskSpeller<'a> {
    pub(crate) fn of(world: &World<'a>) -> Self {
        let organisation = &world.own.organisation;
        let own = [&organisation.name, &organisation.acronym, &organisation.address];
        Self {
            words: world.words,
            names: names(world.catalogue),
            own: own
                .into_iter()
                .flat_map(|text| words(text))
                .map(str::to_owned)
                .collect(),
        }
    }
}

impl Speller for DeskSpeller<'_> {
    fn reads(&self, tag: &str) -> bool {
        Language::of(tag).is_some()
    }

    fn verdict(&self, word: &str, tag: &str) -> Verdict {
        let Some(language) = Language::of(tag) else {
            return Verdict::Known;
        };
        let answer = dictionary(language).look_up(word);
        match answer {
            Answer::Word => Verdict::Known,
            _ if self.own.contains(word) || self.words.contains(word) => Verdict::Known,
            // That a document's title has a word says nothing of its spelling elsewhere.
            Answer::WordOf(spellings) => Verdict::KnownIn(varieties(spellings)),
            _ if self.names.has(word, language.code()) => Verdict::Known,
            Answer::Slip => Verdict::Slip,
            Answer::Unknown => Verdict::Unknown,
        }
    }

    fn varieties(&self, tag: &str) -> Option<Varieties> {
        spelling(tag).map(|spelling| varieties(spelling.words()))
    }

    fn respelled(&self, word: &str, wanted: Varieties) -> Option<String> {
        dictionary(Language::English).respelled(word, spelling_of(wanted))
    }
}

const fn varieties(spellings: Spellings) -> Varieties {
    Varieties {
        american: spellings.meets(Spellings::AMERICAN),
        british: spellings.meets(Spellings::BRITISH),
        oxford: spellings.meets(Spellings::OXFORD),
    }
}

const fn spelling_of(wanted: Varieties) -> Spelling {
    match wanted {
        Varieties {
            american: true,
            british: false,
            ..
        } => Spelling::American,
        Varieties { american: true, .. } => Spelling::Any,
        Varieties { british: true, .. } => Spelling::British,
        _ => Spelling::Oxford,
    }
}

/// What the word may have been meant to be, the likeliest first. `tag`: the article's language; `organisation`: its
/// owner's, which decides where the article leaves the spelling open.
pub(crate) fn suggestions(word: &str, tag: &str, organisation: &str) -> Vec<String> {
    let Some(language) = Language::of(tag) else {
        return Vec::new();
    };
    let wanted = spelling(tag)
        .or_else(|| spelling(organisation))
        .unwrap_or(Spelling::Oxford);
    dictionary(language).suggest(&word.replace('\u{2019}', "'"), wanted)
}

/// The suggestions for one article's wrong words.
pub(crate) struct Suggestions<'a> {
    tag: &'a str,
    organisation: &'a str,
    given: HashSet<&'a str>,
}

impl<'a> Suggestions<'a> {
    pub(crate) fn of(setting: &'a Setting, article: &'a Article<'_>) -> Self {
        Self {
            tag: setting.world().tag(article),
            organisation: &setting.own.organisation.language,
            given: HashSet::new(),
        }
    }

    /// For a finding of spelling; none where its repair is certain, or where too many words are wrong for it to be
    /// slips.
    pub(crate) fn of_finding(&mut self, finding: &Finding, source: &'a str) -> Vec<String> {
        if finding.rule != "spelling" || finding.fix.is_some() {
            return Vec::new();
        }
        let word = finding.span.of(source);
        if self.given.len() >= MOST && !self.given.contains(word) {
            return Vec::new();
        }
        self.given.insert(word);
        suggestions(word, self.tag, self.organisation)
    }
}

/// For how many different words of an article suggestions are worked out.
const MOST: usize = 50;

/// The words of the catalogue's names: of each language, and the capitalised ones of all.
struct Names {
    of: HashMap<&'static str, HashSet<String>>,
    capitalised: HashSet<String>,
}

impl Names {
    fn has(&self, word: &str, language: &str) -> bool {
        self.capitalised.contains(word) || self.of.get(language).is_some_and(|words| words.contains(word))
    }

    fn add(&mut self, text: &str, language: &'static str) {
        for word in words(text) {
            if word.starts_with(char::is_uppercase) {
                self.capitalised.insert(word.to_owned());
            } else {
                self.of.entry(language).or_default().insert(word.to_owned());
            }
        }
    }
}

fn names(catalogue: &Catalogue) -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Names {
            of: HashMap::new(),
            capitalised: HashSet::new(),
        };
        for observance in catalogue.observances() {
            for language in ["en", "fr", "es", "ru", "ar"] {
                let name = daymark_catalogue::Language::from_tag(language);
                let name = name.and_then(|language| observance.official_name(language));
                names.add(name.unwrap_or_default(), language);
            }
            observance.lead.iter().for_each(|agency| names.add(agency, "en"));
            for change in &observance.changed {
                if let Former::Name(name) = &change.former {
                    names.add(name, "en");
                }
            }
        }
        for document in catalogue.documents() {
            names.add(document.title.as_deref().unwrap_or_default(), "en");
            names.add(&document.body, "en");
        }
        names
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().nth(1).is_some())
}
