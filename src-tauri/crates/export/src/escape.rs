//! Text into markup: what must be escaped where.

/// What a byte asks for: 0 nothing, 1 escape in text and attributes, 2 escape in attributes, 3 drop, 4 look closer.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 0x20 {
        classes[byte] = 3;
        byte += 1;
    }
    classes[b'\n' as usize] = 0;
    classes[b'\t' as usize] = 0;
    classes[0x7F] = 3;
    classes[b'<' as usize] = 1;
    classes[b'>' as usize] = 1;
    classes[b'&' as usize] = 1;
    classes[b'"' as usize] = 2;
    classes[0xC2] = 4;
    classes[0xEF] = 4;
    classes
};

/// Appends `value` as the content of an element. Drops what no HTML document may contain (control characters,
/// noncharacters).
pub fn text(out: &mut String, value: &str) {
    escape(out, value, false);
}

/// Appends `value` as the inside of an attribute in double quotes.
pub fn attribute(out: &mut String, value: &str) {
    escape(out, value, true);
}

fn escape(out: &mut String, value: &str, quotes: bool) {
    let bytes = value.as_bytes();
    let mut done = 0;
    let mut at = 0;
    while at < bytes.len() {
        let (replacement, width) = match CLASSES[bytes[at] as usize] {
            1 => (
                match bytes[at] {
                    b'<' => "&lt;",
                    b'>' => "&gt;",
                    _ => "&amp;",
                },
                1,
            ),
            2 if quotes => ("&quot;", 1),
            3 => ("", 1),
            4.. if let Some(width) = forbidden_width(&bytes[at..]) => ("", width),
            _ => {
                at += 1;
                continue;
            }
        };
        out.push_str(&value[done..at]);
        out.push_str(replacement);
        at += width;
        done = at;
    }
    out.push_str(&value[done..]);
}

/// The length of a character that HTML forbids and that takes more than one byte: U+0080–9F, U+FDD0–FDEF, U+FFFE–FFFF.
fn forbidden_width(bytes: &[u8]) -> Option<usize> {
    match bytes {
        [0xC2, 0x80..=0x9F, ..] => Some(2),
        [0xEF, 0xB7, 0x90..=0xAF, ..] | [0xEF, 0xBF, 0xBE..=0xBF, ..] => Some(3),
        _ => None,
    }
}

/// Appends `value` as a JSON string, quotes included, that may stand in a `<script>`: no `<`, `>`, `&`, no line separator.
pub fn json(out: &mut String, value: &str) {
    use std::fmt::Write as _;
    out.push('"');
    for character in value.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(character));
            }
            _ if character.is_control() || matches!(character, '\u{FDD0}'..='\u{FDEF}') => {}
            _ => out.push(character),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_forbidden_characters_go() {
        let mut out = String::new();
        text(
            &mut out,
            "a<b>&\"\u{0}\u{7f}\u{85}\u{fdd0}\u{ffff}é\u{a0}ﷺ\u{fffd}\n",
        );
        assert_eq!(out, "a&lt;b&gt;&amp;\"é\u{a0}ﷺ\u{fffd}\n");
        out.clear();
        attribute(&mut out, "\" onload=\"x");
        assert_eq!(out, "&quot; onload=&quot;x");
    }

    #[test]
    fn json_cannot_close_its_script() {
        let mut out = String::new();
        json(&mut out, "</script>\u{2028}\"\\\u{1}");
        assert_eq!(out, r#""\u003c/script\u003e\u2028\"\\""#);
    }
}
