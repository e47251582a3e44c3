//! What has changed in a source since its passages were translated, and where that stands in the translation.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::align::{Step, align, shared, words};
use super::passages::{Kept, Passage};

/// How much two passages of different parts must share to be the same one, changed.
const ALIKE: i64 = 400;

/// What has become of a passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Change {
    /// Names the change as long as it is the same.
    pub key: String,
    /// `changed`, `new`, `removed`, `moved`
    pub kind: &'static str,
    /// Its place among the passages as they were.
    pub before: Option<usize>,
    /// Its place among the passages as they are.
    pub after: Option<usize>,
    /// The passage as it was that it comes behind, where it is new.
    pub behind: Option<usize>,
}

/// The way from the passages as they were to those that there are.
pub(crate) struct Changes<'k> {
    base: &'k [Kept],
    now: &'k [Kept],
    steps: Vec<Step>,
    pub list: Vec<Change>,
}

impl<'k> Changes<'k> {
    /// Compares.
    pub(crate) fn between(base: &'k [Kept], now: &'k [Kept]) -> Self {
        let steps = steps(base, now);
        let list = list(base, now, &steps);
        Self {
            base,
            now,
            steps,
            list,
        }
    }

    /// The passages as they were with these changes taken over.
    pub(crate) fn taken(&self, keys: &[String]) -> Vec<Kept> {
        let done = |wanted: &dyn Fn(&Change) -> bool| {
            self.list
                .iter()
                .any(|change| wanted(change) && keys.contains(&change.key))
        };
        let mut passages = Vec::with_capacity(self.now.len());
        for step in &self.steps {
            match *step {
                Step::Both(i, j) => {
                    let is_same = self.base[i].text == self.now[j].text;
                    let is_done = is_same || done(&|change| change.after == Some(j));
                    passages.push(if is_done { &self.now[j] } else { &self.base[i] }.clone());
                }
                Step::First(i) => {
                    if !done(&|change| change.before == Some(i)) {
                        passages.push(self.base[i].clone());
                    }
                }
                Step::Second(j) => {
                    if done(&|change| change.after == Some(j)) {
                        passages.push(self.now[j].clone());
                    }
                }
            }
        }
        passages
    }
}

fn steps(base: &[Kept], now: &[Kept]) -> Vec<Step> {
    let start = base.iter().zip(now).take_while(|(a, b)| a.text == b.text).count();
    let (base_rest, now_rest) = (&base[start..], &now[start..]);
    let end = base_rest
        .iter()
        .rev()
        .zip(now_rest.iter().rev())
        .take_while(|(a, b)| a.text == b.text)
        .count();
    let (base_rest, now_rest) = (
        &base_rest[..base_rest.len() - end],
        &now_rest[..now_rest.len() - end],
    );
    let named = |passages: &[Kept]| -> Vec<Vec<u64>> {
        let each = passages.iter();
        each.map(|passage| {
            words(
                passage
                    .text
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|word| !word.is_empty()),
            )
        })
        .collect()
    };
    let (base_words, now_words) = (named(base_rest), named(now_rest));
    // What is the same counts twice as much as what was changed, so that the fewest changes are found; among those,
    // what is alike goes together.
    let middle = align(base_rest.len(), now_rest.len(), |i, j| {
        let (a, b) = (&base_rest[i], &now_rest[j]);
        if a.text == b.text {
            return Some(2_000_000_000);
        }
        let alike = shared(&base_words[i], &now_words[j]);
        (a.part == b.part || alike >= ALIKE).then_some(1_000_000_000 + alike)
    });
    let moved = middle.into_iter().map(|step| match step {
        Step::Both(i, j) => Step::Both(i + start, j + start),
        Step::First(i) => Step::First(i + start),
        Step::Second(j) => Step::Second(j + start),
    });
    let behind = (0..end).map(|at| Step::Both(base.len() - end + at, now.len() - end + at));
    (0..start)
        .map(|at| Step::Both(at, at))
        .chain(moved)
        .chain(behind)
        .collect()
}

fn list(base: &[Kept], now: &[Kept], steps: &[Step]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let mut gone: Vec<usize> = steps
        .iter()
        .filter_map(|step| match *step {
            Step::First(i) => Some(i),
            _ => None,
        })
        .collect();
    let mut moved = Vec::new();
    let mut behind = None;
    for step in steps {
        let (kind, before, after) = match *step {
            Step::Both(i, j) => {
                behind = Some(i);
                if base[i].text == now[j].text {
                    continue;
                }
                ("changed", Some(i), Some(j))
            }
            Step::First(i) => {
                behind = Some(i);
                ("removed", Some(i), None)
            }
            Step::Second(j) => {
                let from = gone.iter().position(|&i| base[i].text == now[j].text);
                match from.map(|at| gone.remove(at)) {
                    Some(i) => {
                        moved.push(i);
                        ("moved", Some(i), Some(j))
                    }
                    None => ("new", None, Some(j)),
                }
            }
        };
        changes.push(Change {
            key: String::new(),
            kind,
            before,
            after,
            behind,
        });
    }
    // A passage that only stands elsewhere now is one change, where it stands.
    changes.retain(|change| change.kind != "removed" || change.before.is_none_or(|i| !moved.contains(&i)));
    let mut known = std::collections::HashSet::new();
    for change in &mut changes {
        for again in 0_u32.. {
            let mut hasher = DefaultHasher::new();
            let text = |list: &[Kept], at: Option<usize>| at.map(|at| list[at].text.clone());
            (
                change.kind,
                text(base, change.before),
                text(now, change.after),
                again,
            )
                .hash(&mut hasher);
            change.key = format!("{:016x}", hasher.finish());
            if known.insert(change.key.clone()) {
                break;
            }
        }
    }
    changes
}

/// By passage of the source as it was translated: the translation's passage that it became.
pub(crate) fn counterparts(base: &[Kept], translation: &[Passage]) -> Vec<Option<usize>> {
    let fixed = |text: &str| words(anchors(text));
    let of_base: Vec<_> = base.iter().map(|passage| fixed(&passage.text)).collect();
    let of_translation: Vec<_> = translation
        .iter()
        .map(|passage| fixed(&passage.kept.text))
        .collect();
    let steps = align(base.len(), translation.len(), |i, j| {
        let (a, b) = (&base[i], &translation[j].kept);
        if a.part != b.part {
            return None;
        }
        let same = if a.text == b.text { 3_000 } else { 0 };
        let (long, short) = (a.text.len().max(b.text.len()), a.text.len().min(b.text.len()));
        // Passages as long as one another are likelier the same than others.
        let size = 300 * short as i64 / long.max(1) as i64;
        Some(1_000 + same + 2 * shared(&of_base[i], &of_translation[j]) + size)
    });
    let mut found = vec![None; base.len()];
    for step in steps {
        if let Step::Both(i, j) = step {
            found[i] = Some(j);
        }
    }
    found
}

/// What is the same in every language: numbers, symbols of documents, names of live facts, addresses.
fn anchors(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '[' | ']' | '|'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()) || word.contains(['/', '.']))
}

#[cfg(test)]
mod tests {
    use super::super::passages;
    use super::*;
    use daymark_article::parse;
    use proptest::prelude::*;

    fn of(body: &str) -> Vec<Kept> {
        passages::kept(&parse(body))
    }

    fn told(base: &str, now: &str) -> Vec<String> {
        let (base, now) = (of(base), of(now));
        let changes = Changes::between(&base, &now);
        changes
            .list
            .iter()
            .map(|change| {
                let text =
                    |list: &[Kept], at: Option<usize>| at.map_or("-", |at| list[at].text.as_str()).to_owned();
                format!(
                    "{}: {} > {}",
                    change.kind,
                    text(&base, change.before),
                    text(&now, change.after)
                )
            })
            .collect()
    }

    #[test]
    fn changes_are_told_passage_by_passage() {
        let base = "First words here.\n\n## Why\n\n- one;\n- two; and\n- three\n\nLast.\n";
        assert_eq!(told(base, base), [""; 0]);
        assert_eq!(
            told(base, &base.replace("words here", "words\nhere")),
            [""; 0],
            "where a line breaks is not translated"
        );
        assert_eq!(
            told(
                base,
                &base.replace("words", "sentences").replace("- two; and\n", "")
            ),
            [
                "changed: First words here. > First sentences here.",
                "removed: two; and > -"
            ]
        );
        assert_eq!(
            told(base, &base.replace("## Why", "A new one.\n\n## Why it is")),
            ["new: - > A new one.", "changed: Why > Why it is"]
        );
        assert_eq!(
            told("A long one.\n\nB.\n\nC.\n", "B.\n\nC.\n\nA long one.\n"),
            ["moved: A long one. > A long one."]
        );
    }

    #[test]
    fn a_change_that_is_done_is_told_no_more_until_it_changes_again() {
        let (base, now) = (
            of("One two three.\n\nFour five.\n"),
            of("One two 3.\n\nFour 5.\n\nNew.\n"),
        );
        let changes = Changes::between(&base, &now);
        let keys: Vec<_> = changes.list.iter().map(|change| change.key.clone()).collect();
        let taken = changes.taken(&keys[..1]);
        let left = Changes::between(&taken, &now);
        let left_keys: Vec<_> = left.list.iter().map(|change| change.key.clone()).collect();
        assert_eq!(left_keys, keys[1..], "the others are the same as before");
        let again = of("One two iii.\n\nFour 5.\n\nNew.\n");
        let opened = Changes::between(&taken, &again);
        assert_eq!(
            opened.list[0].before.map(|at| taken[at].text.as_str()),
            Some("One two 3.")
        );
        assert_eq!(changes.taken(&keys), now);
    }

    #[test]
    fn a_passage_is_found_in_its_translation() {
        let base = of(
            "Opened on 12 September by [@A/RES/58/220].\n\n## Why\n\nWords.\n\nA long paragraph of many words about 1978.\n",
        );
        let french = "Des mots ajoutés.\n\nOuvert le 12 septembre par [@A/RES/58/220].\n\n## Pourquoi\n\nMots.\n\nUn long paragraphe de beaucoup de mots sur 1978.\n";
        let article = parse(french);
        let translation = passages::of(&article);
        let found = counterparts(&base, &translation);
        let texts: Vec<_> = found
            .iter()
            .map(|at| at.map_or("-", |at| translation[at].kept.text.as_str()))
            .collect();
        assert_eq!(
            texts,
            [
                "Ouvert le 12 septembre par [@A/RES/58/220].",
                "Pourquoi",
                "Mots.",
                "Un long paragraphe de beaucoup de mots sur 1978.",
            ]
        );
    }

    fn passages_of() -> impl Strategy<Value = Vec<Kept>> {
        let part = prop::sample::select(vec!["paragraph", "heading", "item"]);
        let passage = (part, "[a-d]( [a-d]){0,3}").prop_map(|(part, text)| Kept {
            part: part.to_owned(),
            text,
            under: String::new(),
        });
        prop::collection::vec(passage, 0..9)
    }

    proptest! {
        #[test]
        fn marking_ends_whatever_was_changed(base in passages_of(), now in passages_of(), first in any::<bool>()) {
            let all = Changes::between(&base, &now);
            let keys: Vec<_> = all.list.iter().map(|change| change.key.clone()).collect();
            let same = |a: &[Kept], b: &[Kept]| a.iter().map(|one| &one.text).eq(b.iter().map(|one| &one.text));
            prop_assert!(same(&all.taken(&keys), &now), "all that is done is the text as it is");
            prop_assert!(same(&all.taken(&[]), &base), "nothing that is done leaves it as it was");
            prop_assert_eq!(keys.is_empty(), same(&base, &now));
            // One after the other, each ends, whichever is taken first.
            let mut taken = base.clone();
            for _ in 0..=base.len() + now.len() {
                let left = Changes::between(&taken, &now);
                let Some(change) = (if first { left.list.first() } else { left.list.last() }) else { break };
                taken = left.taken(std::slice::from_ref(&change.key));
            }
            prop_assert!(same(&taken, &now));
        }
    }
}
