//! Which entries of two lists belong together.

/// The most pairs that are weighed up; two lists that are longer are taken place by place.
const MOST: usize = 2_000_000;

/// A step through two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// The two belong together.
    Both(usize, usize),
    /// Only the first list has it.
    First(usize),
    /// Only the second list has it.
    Second(usize),
}

/// Goes through two lists, of `first` and `second` entries, so that the pairs' scores add up to the most. A pair
/// without a score is none. The order of both stays; what only the first has comes before what only the second has.
pub(crate) fn align(first: usize, second: usize, score: impl Fn(usize, usize) -> Option<i64>) -> Vec<Step> {
    if first.saturating_mul(second) > MOST {
        return in_place(first, second, score);
    }
    let width = second + 1;
    // The most that can still be reached from here on.
    let mut best = vec![0_i64; (first + 1) * width];
    let mut scores = vec![None; first * second];
    for i in (0..first).rev() {
        for j in (0..second).rev() {
            let pair = score(i, j);
            scores[i * second + j] = pair;
            let together = pair.map_or(i64::MIN, |pair| pair + best[(i + 1) * width + j + 1]);
            best[i * width + j] = together
                .max(best[(i + 1) * width + j])
                .max(best[i * width + j + 1]);
        }
    }
    let mut steps = Vec::with_capacity(first.max(second));
    let (mut i, mut j) = (0, 0);
    while i < first && j < second {
        let here = best[i * width + j];
        let together = scores[i * second + j].map(|pair| pair + best[(i + 1) * width + j + 1]);
        if together == Some(here) {
            steps.push(Step::Both(i, j));
            i += 1;
            j += 1;
        } else if best[(i + 1) * width + j] == here {
            steps.push(Step::First(i));
            i += 1;
        } else {
            steps.push(Step::Second(j));
            j += 1;
        }
    }
    steps.extend((i..first).map(Step::First));
    steps.extend((j..second).map(Step::Second));
    steps
}

fn in_place(first: usize, second: usize, score: impl Fn(usize, usize) -> Option<i64>) -> Vec<Step> {
    let both = first.min(second);
    let pairs = (0..both).flat_map(|at| {
        if score(at, at).is_some() {
            vec![Step::Both(at, at)]
        } else {
            vec![Step::First(at), Step::Second(at)]
        }
    });
    let rest = (both..first).map(Step::First);
    pairs
        .chain(rest)
        .chain((both..second).map(Step::Second))
        .collect()
}

/// How much of their words two texts share: 0 to 1000.
pub(crate) fn shared(a: &[u64], b: &[u64]) -> i64 {
    let (mut i, mut j, mut both) = (0, 0, 0_usize);
    while let (Some(left), Some(right)) = (a.get(i), b.get(j)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                i += 1;
                j += 1;
            }
        }
    }
    let all = a.len() + b.len();
    (2000 * both).checked_div(all).unwrap_or_default() as i64
}

/// Names the words of a text for [`shared`].
pub(crate) fn words<'t>(words: impl Iterator<Item = &'t str>) -> Vec<u64> {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut named: Vec<u64> = words
        .map(|word| {
            let mut hasher = DefaultHasher::new();
            word.to_lowercase().hash(&mut hasher);
            hasher.finish()
        })
        .collect();
    named.sort_unstable();
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use Step::{Both, First, Second};

    fn letters(a: &str, b: &str) -> Vec<Step> {
        let (a, b): (Vec<_>, Vec<_>) = (a.chars().collect(), b.chars().collect());
        align(a.len(), b.len(), |i, j| (a[i] == b[j]).then_some(1))
    }

    #[test]
    fn the_order_stays_and_most_is_paired() {
        assert_eq!(letters("abc", "abc"), [Both(0, 0), Both(1, 1), Both(2, 2)]);
        assert_eq!(letters("ac", "abc"), [Both(0, 0), Second(1), Both(1, 2)]);
        assert_eq!(
            letters("abc", "axc"),
            [Both(0, 0), First(1), Second(1), Both(2, 2)]
        );
        assert_eq!(letters("", "a"), [Second(0)]);
        assert_eq!(letters("a", ""), [First(0)]);
    }

    #[test]
    fn what_is_too_much_to_weigh_up_is_taken_place_by_place() {
        let steps = align(2_000, 1_999, |i, j| (i == j && i != 7).then_some(1));
        assert_eq!(steps[..2], [Both(0, 0), Both(1, 1)]);
        assert_eq!(steps[7..9], [First(7), Second(7)]);
        assert_eq!(steps.last(), Some(&First(1_999)));
    }

    #[test]
    fn shared_words_are_counted_as_often_as_both_have_them() {
        let named = |text: &str| words(text.split(' '));
        assert_eq!(shared(&named("one two two"), &named("Two one")), 800);
        assert_eq!(shared(&named("one"), &named("two")), 0);
        assert_eq!(shared(&[], &[]), 0);
    }
}
