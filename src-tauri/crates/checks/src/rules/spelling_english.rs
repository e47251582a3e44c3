//! Which English an article is held to.

use super::spelling::Word;
use crate::{Speller, Varieties, Verdict};
use std::collections::HashSet;

/// What the article's English is measured by.
pub(super) enum Standard {
    /// The tag of article or organisation says so.
    Named(Varieties),
    /// Nobody said; the United Nations' spelling, as far as the article itself is not plainly in another.
    Evident {
        /// Whether the American words are the strange ones among British ones.
        refuses_american: bool,
        /// Whether -ise is the strange ending among -ize.
        refuses_british: bool,
    },
}

/// How many different words of one spelling, and more than of the others, show that it is meant. Fewer are slips.
const PLAIN: usize = 3;

impl Standard {
    pub(super) fn of(tag: &str, organisation: &str, speller: &dyn Speller, words: &[Word<'_>]) -> Self {
        let named = speller.varieties(tag).or_else(|| {
            // An English article of a French organisation says no more than "en".
            let same = |tag: &str| {
                tag.split(['-', '_'])
                    .next()
                    .unwrap_or_default()
                    .to_ascii_lowercase()
            };
            (same(tag) == same(organisation))
                .then(|| speller.varieties(organisation))
                .flatten()
        });
        match named {
            Some(varieties) => Self::Named(varieties),
            None => Self::evident(words),
        }
    }

    fn evident(words: &[Word<'_>]) -> Self {
        let mut american: HashSet<&str> = HashSet::new();
        let mut british: HashSet<&str> = HashSet::new();
        let mut ise: HashSet<&str> = HashSet::new();
        let mut ize: HashSet<&str> = HashSet::new();
        for word in words.iter().filter(|word| word.own && !word.is_name()) {
            let text = &*word.token.text;
            match word.verdict {
                Verdict::KnownIn(has) if has.oxford && !has.american => british.insert(text),
                Verdict::KnownIn(has) if has.british && !has.oxford => ise.insert(text),
                Verdict::KnownIn(has) if has.american && !has.oxford => american.insert(text),
                _ if is_ize(text) => ize.insert(text),
                _ => false,
            };
        }
        Self::Evident {
            refuses_american: american.len() < PLAIN.max(british.len() + ise.len()),
            refuses_british: ise.len() < PLAIN.max(ize.len() + 1),
        }
    }

    /// The varieties wanted, where a word that only `has` knows is none of theirs.
    pub(super) fn refuses(&self, has: Varieties) -> Option<Varieties> {
        match *self {
            Self::Named(wanted) => (!has.meet(wanted)).then_some(wanted),
            Self::Evident {
                refuses_american,
                refuses_british,
            } => {
                let refused = if has.oxford {
                    false
                } else if has.american {
                    refuses_american
                } else {
                    refuses_british
                };
                let wanted = Varieties {
                    british: !refuses_british,
                    ..Varieties::OXFORD
                };
                refused.then_some(wanted)
            }
        }
    }
}

/// "organize", "recognizing": the ending that Oxford and America share.
fn is_ize(word: &str) -> bool {
    let endings = [
        "ize",
        "izes",
        "ized",
        "izing",
        "izer",
        "izers",
        "ization",
        "izations",
        "izational",
    ];
    word.len() > 5 && endings.iter().any(|ending| word.ends_with(ending))
}
