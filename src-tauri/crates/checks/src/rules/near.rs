//! How near two words are.

/// One letter away: left out, doubled, changed or swapped.
pub(super) fn is_near(right: &str, written: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (right.chars().collect(), written.chars().collect());
    if a.len().abs_diff(b.len()) > 1 || right == written {
        return false;
    }
    let front = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[front..], &b[front..]);
    let back = a
        .iter()
        .rev()
        .zip(b.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (a, b) = (a.len() - back, b.len() - back);
    a.max(b) <= 1 || (a == 2 && b == 2)
}
