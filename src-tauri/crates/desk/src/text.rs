//! Positions: the text box counts UTF-16 units in a body with LF, the file has bytes and its own line endings.

use daymark_article::Span;

use crate::boundary::TextChange;

/// How far apart the known positions are, in bytes. A long article has thousands of spans to place at every key.
const STEP: usize = 64;

/// The body as the text box shows it.
pub(crate) fn shown(body: &str) -> String {
    if body.contains('\r') {
        body.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        body.to_owned()
    }
}

/// The line ending that a file mostly has; LF where it has none.
pub(crate) fn line_ending(source: &str) -> &'static str {
    let bytes = source.as_bytes();
    let (mut pairs, mut feeds, mut returns) = (0_usize, 0_usize, 0_usize);
    for (at, &byte) in bytes.iter().enumerate() {
        match byte {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => pairs += 1,
            b'\r' => returns += 1,
            b'\n' if at == 0 || bytes[at - 1] != b'\r' => feeds += 1,
            _ => {}
        }
    }
    if pairs > feeds && pairs >= returns {
        "\r\n"
    } else if returns > feeds {
        "\r"
    } else {
        "\n"
    }
}

/// Positions in one body, both ways.
///
/// A line break is one unit, whether it is LF, CR or CR LF. Of the pair, the CR counts nothing, so that the position
/// before a line break is before its first byte and the position behind it behind its last.
#[derive(Debug, Clone, Default)]
pub(crate) struct Positions {
    /// Where the body starts in the source.
    start: usize,
    /// Bytes of the body with their units, about one each [`STEP`]; never within a pair.
    known: Vec<(usize, u32)>,
    /// The body's length in units.
    units: u32,
}

impl Positions {
    /// Reads the positions of the body that starts at `start`.
    pub(crate) fn of(source: &str, start: usize) -> Self {
        let body = &source[start..];
        let bytes = body.as_bytes();
        let mut known = Vec::with_capacity(bytes.len() / STEP + 1);
        let (mut at, mut units) = (0, 0_u32);
        loop {
            known.push((at, units));
            let mut next = (at + STEP).min(bytes.len());
            while !body.is_char_boundary(next) || is_within_pair(bytes, next) {
                next += 1;
            }
            units += count(&bytes[at..next], bytes.get(next).copied());
            at = next;
            if at >= bytes.len() {
                break;
            }
        }
        Self { start, known, units }
    }

    /// The body's length in units.
    pub(crate) const fn units(&self) -> u32 {
        self.units
    }

    /// The unit at a byte of the source. Front matter is before the body's first unit.
    pub(crate) fn unit_at(&self, source: &str, byte: usize) -> u32 {
        let body = &source.as_bytes()[self.start..];
        let at = byte.saturating_sub(self.start).min(body.len());
        let (from, units) = self.known[self.known.partition_point(|&(known, _)| known <= at) - 1];
        units + count(&body[from..at], body.get(at).copied())
    }

    /// A span of the source in units; `None` where it is not in the body.
    pub(crate) fn units_of(&self, source: &str, span: Span) -> Option<(u32, u32)> {
        (span.start >= self.start).then(|| (self.unit_at(source, span.start), self.unit_at(source, span.end)))
    }

    /// The byte of the source at a unit; `None` beyond the end and within a surrogate pair.
    pub(crate) fn byte_at(&self, source: &str, unit: u32) -> Option<usize> {
        if unit > self.units {
            return None;
        }
        let body = &source[self.start..];
        let (from, mut units) = self.known[self
            .known
            .partition_point(|&(_, known)| known < unit)
            .saturating_sub(1)];
        if units == unit {
            return Some(self.start + from);
        }
        let bytes = body.as_bytes();
        for (at, character) in body[from..].char_indices() {
            if units == unit {
                return Some(self.start + from + at);
            }
            if units > unit {
                return None;
            }
            let paired = character == '\r' && bytes.get(from + at + 1) == Some(&b'\n');
            units += if paired { 0 } else { character.len_utf16() as u32 };
        }
        (units == unit).then_some(source.len())
    }
}

fn is_within_pair(bytes: &[u8], at: usize) -> bool {
    at > 0 && bytes[at - 1] == b'\r' && bytes.get(at) == Some(&b'\n')
}

/// Counts the units of whole characters; `next` is the byte behind them.
fn count(bytes: &[u8], next: Option<u8>) -> u32 {
    if bytes.is_ascii() && !bytes.contains(&b'\r') {
        return bytes.len() as u32;
    }
    let mut units = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        units += match byte {
            b'\r' => u32::from(bytes.get(at + 1).copied().or(next) != Some(b'\n')),
            // A byte that continues a character.
            0x80..=0xBF => 0,
            // The first of four: two units.
            0xF0..=0xFF => 2,
            _ => 1,
        };
    }
    units
}

/// Returns `source` with the changes made in its body; `None` where they do not fit it.
///
/// Every byte outside the changes stays. Line breaks that come in get the file's own line ending.
pub(crate) fn changed(
    source: &str,
    positions: &Positions,
    line_ending: &str,
    changes: &[TextChange],
) -> Option<String> {
    let growth: usize = changes.iter().map(|change| change.insert.len() + 8).sum();
    let mut out = String::with_capacity(source.len() + growth);
    let mut done = 0;
    let mut last = 0;
    for change in changes {
        if change.from < last || change.to < change.from {
            return None;
        }
        last = change.to;
        let from = positions.byte_at(source, change.from)?;
        let to = positions.byte_at(source, change.to)?;
        join(&mut out, &source[done..from]);
        if change.insert.contains(['\n', '\r']) {
            for (count, line) in shown(&change.insert).split('\n').enumerate() {
                if count > 0 {
                    join(&mut out, line_ending);
                }
                join(&mut out, line);
            }
        } else {
            join(&mut out, &change.insert);
        }
        done = to;
    }
    join(&mut out, &source[done..]);
    Some(out)
}

/// Appends `piece`. Where a CR and an LF that are two line breaks would become one, the CR becomes LF, and so do the
/// CRs right before it, the last of which would pair with that LF.
fn join(out: &mut String, piece: &str) {
    if piece.starts_with('\n') {
        let kept = out.trim_end_matches('\r').len();
        let breaks = out.len() - kept;
        out.truncate(kept);
        out.extend(std::iter::repeat_n('\n', breaks));
    }
    out.push_str(piece);
}

/// Line and column of a byte, from 1; columns in Unicode scalar values.
pub(crate) fn line_and_column(source: &str, byte: usize) -> (u32, u32) {
    let before = &source[..byte];
    let body = before.strip_prefix('\u{feff}').unwrap_or(before);
    let bytes = body.as_bytes();
    let mut line = 1;
    let mut line_start = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        let pair = byte == b'\r' && source.as_bytes().get(before.len() - body.len() + at + 1) == Some(&b'\n');
        if byte == b'\n' || (byte == b'\r' && !pair) {
            line += 1;
            line_start = at + 1;
        }
    }
    (line, body[line_start..].chars().count() as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn change(from: u32, to: u32, insert: &str) -> TextChange {
        TextChange {
            from,
            to,
            insert: insert.to_owned(),
        }
    }

    fn edit(source: &str, start: usize, changes: &[TextChange]) -> Option<String> {
        changed(
            source,
            &Positions::of(source, start),
            line_ending(source),
            changes,
        )
    }

    #[test]
    fn a_pair_is_one_unit_and_new_lines_get_the_files_ending() {
        let source = "a\r\nb\r\n";
        assert_eq!(
            edit(source, 0, &[change(2, 3, "x\ny")]).unwrap(),
            "a\r\nx\r\ny\r\n"
        );
        assert_eq!(edit(source, 0, &[change(1, 2, "")]).unwrap(), "ab\r\n");
        assert_eq!(edit(source, 0, &[change(4, 4, "z")]).unwrap(), "a\r\nb\r\nz");
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for (changes, why) in [
            (vec![change(4, 4, "")], "beyond the end"),
            (vec![change(1, 2, "")], "within a surrogate pair"),
            (vec![change(2, 3, ""), change(0, 1, "")], "not in order"),
            (vec![change(3, 2, "")], "backwards"),
        ] {
            assert_eq!(edit("🌍b", 0, &changes), None, "{why}");
        }
    }

    #[test]
    fn two_line_breaks_never_become_one() {
        assert_eq!(edit("a\rXb\n", 0, &[change(2, 4, "")]).unwrap(), "a\n\n");
    }

    #[test]
    fn columns_count_characters_and_the_mark_counts_nothing() {
        assert_eq!(line_and_column("\u{feff}é🌍x", 9), (1, 3));
        assert_eq!(line_and_column("a\r\nb\rc\nd", 7), (4, 1));
    }

    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("\n".to_owned()),
            Just("\r\n".to_owned()),
            Just("\r".to_owned()),
            Just("🌍👩‍🌾".to_owned()),
            Just("أهداف التعاون".to_owned()),
            Just("é".to_owned()),
            "[a-z ]{1,40}",
        ];
        prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
    }

    #[test]
    fn lone_carriage_returns_stay_line_breaks_before_a_line_feed() {
        let edited = edit("a\r\rb\nc", 0, &[change(3, 4, "")]).unwrap();
        assert_eq!(shown(&edited), "a\n\n\nc");
    }

    proptest! {
        #[test]
        fn an_edit_is_what_the_text_box_made_of_it(
            front in prop_oneof![Just(""), Just("\u{feff}---\r\ntitle: ü\r\n---\r\n"), Just("---\na: 🌍\n---\n")],
            body in text(),
            edits in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), text()), 1..4),
        ) {
            let source = format!("{front}{body}");
            // The reference: the text box's own text as UTF-16.
            let before: Vec<u16> = shown(&body).encode_utf16().collect();
            let mut places: Vec<usize> = edits
                .iter()
                .flat_map(|(a, b, _)| [a.index(before.len() + 1), b.index(before.len() + 1)])
                .map(|place| if before.get(place).is_some_and(|unit| (0xDC00..0xE000).contains(unit)) { place - 1 } else { place })
                .collect();
            places.sort_unstable();
            let (mut after, mut done, mut changes) = (Vec::new(), 0, Vec::new());
            for (pair, (_, _, insert)) in places.chunks(2).zip(&edits) {
                after.extend_from_slice(&before[done..pair[0]]);
                after.extend(shown(insert).encode_utf16());
                done = pair[1];
                changes.push(change(pair[0] as u32, pair[1] as u32, insert));
            }
            after.extend_from_slice(&before[done..]);
            let edited = edit(&source, front.len(), &changes).unwrap();
            prop_assert!(edited.starts_with(front));
            prop_assert_eq!(shown(&edited[front.len()..]), String::from_utf16(&after).unwrap());
        }

        #[test]
        fn nothing_changes_where_nothing_is_edited(body in text()) {
            prop_assert_eq!(edit(&body, 0, &[]).unwrap(), body.clone());
            let positions = Positions::of(&body, 0);
            let units: Vec<u16> = shown(&body).encode_utf16().collect();
            prop_assert_eq!(positions.units() as usize, units.len());
            for (byte, _) in body.char_indices() {
                let unit = positions.unit_at(&body, byte);
                let back = positions.byte_at(&body, unit).unwrap();
                prop_assert!(back == byte || (back + 1 == byte && body[back..].starts_with("\r\n")));
            }
        }
    }
}
