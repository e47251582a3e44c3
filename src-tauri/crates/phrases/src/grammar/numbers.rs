//! Numbers, ordinals, years, and what is counted in years.

use super::{Found, Grammar};
use crate::lexicon::{Joint, Sense, fold};
use crate::numbers::Value;
use crate::phrase::{Meaning, Phrase, Since, Stated};
use crate::token::TokenKind;
use daymark_catalogue::Language;

/// The most words that a number up to 200 has: "cent quatre-vingt-dix-neuf" has five, with "et" six.
const MOST_WORDS: usize = 6;

impl Grammar<'_> {
    /// The longest number in words that begins here.
    pub(super) fn number_words(&self, at: usize) -> Option<(Value, usize)> {
        if self.token(at)?.sense != Some(Sense::Number) {
            return None;
        }
        let mut name = String::new();
        let mut best = None;
        let mut next = at;
        for _ in 0..MOST_WORDS {
            let Some(token) = self.token(next) else { break };
            let joins = token.sense == Some(Sense::Joint(Joint::And)) && !name.is_empty();
            if token.sense != Some(Sense::Number) && !joins {
                break;
            }
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(&fold(token.span.of(self.text)));
            next += 1;
            if let Some(value) = self.lexicon.numbers.get(&name) {
                best = Some((*value, next));
            }
            // A hyphen joins; a second one, or a space before it, is a dash.
            if matches!(self.mark(next), Some('-' | '‑')) && self.tokens[next].joined {
                next += 1;
                if !self.token(next).is_some_and(|token| token.joined) {
                    break;
                }
            }
        }
        best
    }

    /// A number or an ordinal in digits or words.
    pub(super) fn number_at(&self, at: usize) -> Option<(Value, usize)> {
        match self.token(at)?.kind {
            TokenKind::Number { value, ordinal, .. } if !self.is_within_code(at) => {
                Some((Value { value, ordinal }, at + 1))
            }
            TokenKind::Word { .. } => self.number_words(at),
            _ => None,
        }
    }

    pub(super) fn number_phrase(&self, at: usize) -> Found {
        let (value, next) = self.number_at(at)?;
        let meaning = if value.ordinal {
            Meaning::Ordinal(value.value)
        } else {
            Meaning::Number(value.value)
        };
        Some((
            Phrase {
                span: self.span(at, next - 1),
                meaning,
            },
            next,
        ))
    }

    /// "2018", "2021–2030".
    pub(super) fn years(&self, at: usize) -> Found {
        let first = self.year(at)?;
        let joint = at + 1;
        let dash = matches!(self.mark(joint), Some('–' | '—' | '-' | '‑'));
        let last = self.year(at + 2).filter(|last| dash && last.value > first.value);
        Some(match last {
            Some(last) => (
                Phrase {
                    span: self.span(at, at + 2),
                    meaning: Meaning::Years { first, last },
                },
                at + 3,
            ),
            None => (
                Phrase {
                    span: first.span,
                    meaning: Meaning::Year(first.value),
                },
                at + 1,
            ),
        })
    }

    /// "since 1945", "depuis 1945", "desde 1945", "с 1945 года", "منذ عام 1945".
    pub(super) fn since_year(&self, at: usize) -> Found {
        let since = match self.joint(at)? {
            Joint::Since => true,
            Joint::From => match self.lexicon.language {
                Language::Es => self.word_is(at, "desde"),
                Language::Ru => matches!(self.joint(at + 2), Some(Joint::Year)),
                _ => false,
            },
            _ => false,
        };
        if !since {
            return None;
        }
        let mut next = self.skip(at + 1, Joint::The);
        next = self.skip(next, Joint::Year);
        let year = self.year(next)?;
        Some((
            Phrase {
                span: self.span(at, next),
                meaning: Meaning::SinceYear(year),
            },
            next + 1,
        ))
    }

    /// "81 years since", "ten years after", "fifty years ago", "il y a 50 ans", "hace 50 años", "50 лет назад".
    pub(super) fn years_since(&self, at: usize) -> Found {
        if self.is(at, Joint::AgoBefore) {
            let mut number = match self.lexicon.language {
                Language::Fr if self.word_is(at + 1, "y") && self.word_is(at + 2, "a") => at + 3,
                // "voici dix ans"
                Language::Fr if !self.word_is(at, "il") => at + 1,
                Language::Es => at + 1,
                _ => return None,
            };
            // "hace ya diez años", "il y a tout juste dix ans"
            while self.is(number, Joint::Already) {
                number += 1;
            }
            let (value, year) = self.number_at(number)?;
            return (!value.ordinal && self.is(year, Joint::Year)).then(|| {
                let count = Stated {
                    value: value.value,
                    span: self.span(number, year - 1),
                };
                self.counted(at, year, count, Since::Ago)
            });
        }
        let (value, year) = self.number_at(at)?;
        if value.ordinal || !self.is(year, Joint::Year) {
            return None;
        }
        let mut next = year + 1;
        for _ in 0..3 {
            next = self.skip(next, Joint::Passed);
        }
        // "dix ans plus tard", "diez años más tarde"
        if self.word_is(next, "plus") && self.is(next + 1, Joint::Later) {
            next += 1;
        }
        // "ten years after, it was moved", "eighty years on, it stands".
        let ends = self.token(next + 1).is_none()
            || matches!(
                self.mark(next + 1),
                Some(',' | '.' | ';' | ':' | '–' | '—' | ')' | '!' | '?')
            );
        let since = match self.joint(next)? {
            Joint::Since => Since::Since,
            // "setenta años desde"
            Joint::From if self.word_is(next, "desde") => Since::Since,
            Joint::After | Joint::On if ends => Since::Later,
            Joint::After => Since::After,
            Joint::Ago if next == year + 1 => Since::Ago,
            Joint::Later => Since::Later,
            _ => return None,
        };
        let count = Stated {
            value: value.value,
            span: self.span(at, year - 1),
        };
        Some(self.counted(at, next, count, since))
    }

    fn counted(&self, first: usize, last: usize, count: Stated<u32>, since: Since) -> (Phrase, usize) {
        (
            Phrase {
                span: self.span(first, last),
                meaning: Meaning::YearsSince { count, since },
            },
            last + 1,
        )
    }

    /// "77th anniversary", "77e anniversaire", "77.º aniversario", "70-year anniversary", "77-я годовщина", "centenary".
    pub(super) fn anniversary(&self, at: usize) -> Found {
        if let Some(Joint::Jubilee(years)) = self.joint(at) {
            let span = self.tokens[at].span;
            let count = Stated {
                value: u32::from(years),
                span,
            };
            return Some((
                Phrase {
                    span,
                    meaning: Meaning::Anniversary(count),
                },
                at + 1,
            ));
        }
        let (value, next) = self.number_at(at)?;
        let mut noun = next;
        if !value.ordinal {
            // "70-year anniversary", "70 year anniversary"
            noun += usize::from(self.mark(noun) == Some('-'));
            if !self.is(noun, Joint::Year) {
                return None;
            }
            noun += 1;
        }
        if !self.is(noun, Joint::Anniversary) {
            return None;
        }
        Some((
            Phrase {
                span: self.span(at, noun),
                meaning: Meaning::Anniversary(Stated {
                    value: value.value,
                    span: self.span(at, next - 1),
                }),
            },
            noun + 1,
        ))
    }
}
