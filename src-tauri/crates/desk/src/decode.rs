//! Bytes of a file into text: UTF-8, UTF-16, Windows-1252, and what was understood, said.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::error::{DeskError, Result};

/// The most that an article's file may have.
pub(crate) const LIMIT_MB: u64 = 50;

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Decoded {
    /// UTF-8 byte for byte as in the file, where it was UTF-8.
    pub text: String,
    /// "UTF-8", "UTF-16", "Windows-1252".
    pub encoding: &'static str,
    /// What to tell, where it was not UTF-8.
    pub note: Option<String>,
}

/// Says that a file is too large, before it is read.
pub(crate) fn too_large(name: &str) -> DeskError {
    DeskError::TooLarge {
        name: name.to_owned(),
        limit_mb: LIMIT_MB,
        remedy: "An article is seldom over 1 MB: check that it is the right file, or split it into several.",
    }
}

/// Reads a file's bytes as text.
///
/// # Errors
/// Where they are no text, or too many.
pub(crate) fn decode(name: &str, bytes: Vec<u8>) -> Result<Decoded> {
    if bytes.len() as u64 > LIMIT_MB << 20 {
        return Err(too_large(name));
    }
    let not_text = || DeskError::NotText {
        name: name.to_owned(),
    };
    let encoding = match Encoding::for_bom(&bytes) {
        Some((encoding, _)) => encoding,
        None => sixteen_bit(&bytes).unwrap_or(UTF_8),
    };
    if encoding == UTF_8 {
        match String::from_utf8(bytes) {
            Ok(text) if has_controls(&text) => return Err(not_text()),
            Ok(text) => {
                return Ok(Decoded {
                    text,
                    encoding: "UTF-8",
                    note: None,
                });
            }
            Err(error) => {
                let bytes = error.into_bytes();
                if bytes.contains(&0) {
                    return Err(not_text());
                }
                return single_bytes(name, &bytes);
            }
        }
    }
    let (text, _) = encoding.decode_with_bom_removal(&bytes);
    // Half a character is a damaged file; text with many is none.
    if has_controls(&text) || text.matches('\u{fffd}').count() * 50 > text.len() {
        return Err(not_text());
    }
    let text = text.into_owned();
    Ok(Decoded {
        text,
        encoding: "UTF-16",
        note: Some(format!("{name} was read as UTF-16.")),
    })
}

/// UTF-16 without a mark: in one of the two places most bytes are zero, in the other hardly any.
fn sixteen_bit(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    if sample.len() < 4 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |offset: usize| {
        sample
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let pairs = sample.len() / 2;
    match (zeros(0), zeros(1)) {
        (high, 0) if high * 10 > pairs * 3 => Some(UTF_16BE),
        (0, high) if high * 10 > pairs * 3 => Some(UTF_16LE),
        _ => None,
    }
}

fn single_bytes(name: &str, bytes: &[u8]) -> Result<Decoded> {
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guessed = detector.guess(None, chardetng::Utf8Detection::Deny);
    // Few letters beyond ASCII tell little: then it is what offices write with most.
    let beyond = bytes.iter().filter(|&&byte| byte >= 0x80).count();
    let encoding = if beyond < 8 { WINDOWS_1252 } else { guessed };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    if has_controls(&text) {
        return Err(DeskError::NotText {
            name: name.to_owned(),
        });
    }
    let label = if encoding == WINDOWS_1252 {
        "Windows-1252"
    } else {
        encoding.name()
    };
    let note = format!("{name} was not UTF-8 and was read as {label}: check accents and quotation marks.");
    Ok(Decoded {
        text: text.into_owned(),
        encoding: label,
        note: Some(note),
    })
}

/// Whether there are characters that no text has: more than one control character in a thousand, or any NUL.
fn has_controls(text: &str) -> bool {
    let controls = text
        .bytes()
        .filter(|&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C))
        .count();
    text.contains('\0') || controls * 1000 > text.len().max(999)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, big: bool, mark: bool) -> Vec<u8> {
        let mark = mark.then_some(0xFEFF);
        let bytes = |unit: u16| {
            if big {
                unit.to_be_bytes()
            } else {
                unit.to_le_bytes()
            }
        };
        mark.into_iter()
            .chain(text.encode_utf16())
            .flat_map(bytes)
            .collect()
    }

    #[test]
    fn utf_8_stays_byte_for_byte() {
        let text = "\u{feff}---\r\ntitle: é\r\n---\r\nno end";
        let decoded = decode("a.md", text.as_bytes().to_vec()).unwrap();
        assert_eq!(
            decoded.text, text,
            "the byte-order mark and the line endings stay"
        );
        assert_eq!(decoded.note, None);
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        let text = "Knowledge that travels — près d’ici 🌍\n";
        for (big, mark) in [(false, true), (true, true), (false, false), (true, false)] {
            let decoded = decode("a.txt", utf16(text, big, mark)).unwrap();
            assert_eq!(decoded.text, text, "big {big}, mark {mark}");
            assert_eq!(decoded.note.as_deref(), Some("a.txt was read as UTF-16."));
        }
    }

    #[test]
    fn windows_1252_is_read_and_said() {
        let decoded = decode("a.txt", b"The caf\xe9 \x93opens\x94 at nine \x96 or ten".to_vec()).unwrap();
        assert_eq!(decoded.text, "The café “opens” at nine – or ten");
        assert!(decoded.note.unwrap().contains("Windows-1252"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            b"PK\x03\x04\x14\0\0\0",
            b"a\0b",
        ] {
            let error = decode("a.md", bytes.to_vec()).unwrap_err();
            assert!(matches!(error, DeskError::NotText { .. }), "{error}");
        }
    }
}
