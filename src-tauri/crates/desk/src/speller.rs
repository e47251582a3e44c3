//! The dictionaries as the checks ask them: with the organisation's own words and the catalogue's names.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use daymark_article::Article;
use daymark_catalogue::Catalogue;
use daymark_checks::{Finding, Speller, Varieties, Verdict};
use daymark_spelling::{Answer, Language, Spelling, Spellings, dictionary, spelling};

use crate::files::Setting;
use crate::spelling::OwnWords;
use crate::world::World;

/// Borrowed for one look at one article.
pub(crate) struct DeskSpeller<'a> {
    words: &'a OwnWords,
    names: &'static HashSet<String>,
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

    /// Whether the word is right for this organisation, whatever the dictionary says.
    fn is_own(&self, word: &str) -> bool {
        self.own.contains(word) || self.names.contains(word) || self.words.contains(word)
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
        if answer != Answer::Word && self.is_own(word) {
            return Verdict::Known;
        }
        match answer {
            Answer::Word => Verdict::Known,
            Answer::WordOf(spellings) => Verdict::KnownIn(varieties(spellings)),
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

/// The suggestions for one article's wrong words, each word's worked out once.
pub(crate) struct Suggestions<'a> {
    tag: &'a str,
    organisation: &'a str,
    given: HashMap<String, Vec<String>>,
}

impl<'a> Suggestions<'a> {
    pub(crate) fn of(setting: &'a Setting, article: &'a Article<'_>) -> Self {
        Self {
            tag: setting.world().tag(article),
            organisation: &setting.own.organisation.language,
            given: HashMap::new(),
        }
    }

    /// For a finding of spelling; none where its repair is certain, or where too many words are wrong for it to be
    /// slips.
    pub(crate) fn of_finding(&mut self, finding: &Finding, source: &str) -> Vec<String> {
        if finding.rule != "spelling" || finding.fix.is_some() {
            return Vec::new();
        }
        let word = finding.span.of(source);
        if let Some(given) = self.given.get(word) {
            return given.clone();
        }
        if self.given.len() >= MOST {
            return Vec::new();
        }
        let found = suggestions(word, self.tag, self.organisation);
        self.given.insert(word.to_owned(), found.clone());
        found
    }
}

/// For how many different words of an article suggestions are worked out.
const MOST: usize = 50;

/// The words of the catalogue's names, in all languages, and of its documents.
fn names(catalogue: &Catalogue) -> &'static HashSet<String> {
    static NAMES: OnceLock<HashSet<String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = HashSet::new();
        let mut add = |text: &str| names.extend(words(text).map(str::to_owned));
        for observance in catalogue.observances() {
            add(&observance.name);
            observance.names.iter().flatten().for_each(|name| add(name));
            observance.lead.iter().for_each(|agency| add(agency));
            for change in &observance.changed {
                if let daymark_catalogue::Former::Name(name) = &change.former {
                    add(name);
                }
            }
        }
        for document in catalogue.documents() {
            add(document.title.as_deref().unwrap_or_default());
            add(&document.body);
        }
        names
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().nth(1).is_some())
}
