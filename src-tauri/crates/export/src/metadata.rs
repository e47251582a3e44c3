//! What a picture's file says beside the picture: places, cameras, names, thumbnails. None of it is published.
//!
//! The file is cut, not written anew: what shows stays byte for byte. Sources: JPEG (ITU-T T.81, B.1), PNG (third
//! edition, 5.3 and 11.3), WebP container (RFC 9649, 2.3 to 2.7), GIF (version 89a, appendix B), TIFF 6.0 for the orientation
//! in Exif.

mod avif;

use crate::drawing;
use std::borrow::Cow;

/// The picture's bytes without what does not show; as they were where there is nothing to leave out.
pub fn without<'b>(bytes: &'b [u8], extension: &str) -> Cow<'b, [u8]> {
    let kept = match extension {
        "jpg" => jpeg(bytes),
        "png" => png(bytes),
        "webp" => webp(bytes),
        "gif" => gif(bytes),
        "avif" => {
            let kept = avif::without(bytes);
            return if kept == bytes {
                Cow::Borrowed(bytes)
            } else {
                Cow::Owned(kept)
            };
        }
        "svg" => return drawn(bytes).map_or(Cow::Borrowed(bytes), |clean| into_bytes(clean.text)),
        _ => return Cow::Borrowed(bytes),
    };
    if kept.len() == bytes.len() {
        Cow::Borrowed(bytes)
    } else {
        Cow::Owned(kept)
    }
}

fn drawn(bytes: &[u8]) -> Option<drawing::Clean<'_>> {
    drawing::clean(std::str::from_utf8(bytes).ok()?)
}

fn into_bytes(text: Cow<'_, str>) -> Cow<'_, [u8]> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
        Cow::Owned(text) => Cow::Owned(text.into_bytes()),
    }
}

/// Whether something of a drawing is left out that runs or loads.
pub fn is_lossy(bytes: &[u8], extension: &str) -> bool {
    extension == "svg" && drawn(bytes).is_some_and(|clean| clean.lost)
}

/// How the camera was held, 1 to 8 as Exif counts; 1 is upright.
pub fn orientation(bytes: &[u8], extension: &str) -> u8 {
    let exif = match extension {
        "jpg" => segments(bytes).find_map(|(marker, body)| {
            (marker == 0xE1)
                .then(|| body.get(2..)?.strip_prefix(b"Exif\0\0"))
                .flatten()
        }),
        "png" => chunks(bytes)
            .find(|chunk| chunk.name == *b"eXIf")
            .map(|chunk| chunk.body),
        "webp" => riff(bytes)
            .find(|(name, ..)| name == b"EXIF")
            .map(|(_, body, _)| body.strip_prefix(b"Exif\0\0").unwrap_or(body)),
        _ => None,
    };
    exif.and_then(of_tiff)
        .filter(|value| (1..=8).contains(value))
        .unwrap_or(1)
}

/// The tag 0x0112 in the first directory.
fn of_tiff(tiff: &[u8]) -> Option<u8> {
    let big = match tiff.get(..2)? {
        b"MM" => true,
        b"II" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if big {
            u16::from_be_bytes(pair)
        } else {
            u16::from_le_bytes(pair)
        })
    };
    let first = if big {
        (usize::from(short(4)?) << 16) | usize::from(short(6)?)
    } else {
        (usize::from(short(6)?) << 16) | usize::from(short(4)?)
    };
    (0..usize::from(short(first)?)).find_map(|entry| {
        let at = first + 2 + entry * 12;
        (short(at)? == 0x0112)
            .then(|| short(at + 8))?
            .map(|value| value as u8)
    })
}

/// The segments up to the first scan: marker, and body with its length.
fn segments(bytes: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut at = 2;
    std::iter::from_fn(move || {
        while bytes.get(at) == Some(&0xFF) && bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        if bytes.get(at) != Some(&0xFF) {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let body = bytes.get(at + 2..at + 2 + length.max(2))?;
        at += 2 + length.max(2);
        (marker != 0xDA).then_some((marker, body))
    })
}

fn jpeg(bytes: &[u8]) -> Vec<u8> {
    let mut kept = bytes[..bytes.len().min(2)].to_vec();
    let mut at = 2;
    while at + 1 < bytes.len() && bytes[at] == 0xFF {
        let marker = bytes[at + 1];
        match marker {
            // Filling.
            0xFF => {
                kept.push(0xFF);
                at += 1;
                continue;
            }
            // Markers without a body; behind the end further pictures may lie, with their own Exif.
            0xD9 => {
                kept.extend_from_slice(&[0xFF, 0xD9]);
                break;
            }
            0x01 | 0xD0..=0xD8 => {
                kept.extend_from_slice(&bytes[at..at + 2]);
                at += 2;
                continue;
            }
            _ => {}
        }
        let length = match bytes.get(at + 2..at + 4) {
            Some(pair) => usize::from(u16::from_be_bytes([pair[0], pair[1]])).max(2),
            None => break,
        };
        let end = (at + 2 + length).min(bytes.len());
        let body = bytes.get(at + 4..end).unwrap_or_default();
        let shows = match marker {
            0xE0 => body.starts_with(b"JFIF"),
            0xE2 => body.starts_with(b"ICC_PROFILE"),
            0xEE => body.starts_with(b"Adobe"),
            0xE1..=0xEF | 0xFE => false,
            _ => true,
        };
        if shows {
            kept.extend_from_slice(&bytes[at..end]);
        }
        at = end;
        if marker == 0xDA {
            let scan = scan_length(&bytes[at..]);
            kept.extend_from_slice(&bytes[at..at + scan]);
            at += scan;
        }
    }
    kept
}

/// The length of coded data up to the next marker that is not part of it.
fn scan_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|byte| *byte == 0xFF) {
        at += found;
        match bytes.get(at + 1) {
            Some(0x00 | 0xD0..=0xD7) => at += 2,
            Some(0xFF) => at += 1,
            Some(_) => return at,
            None => break,
        }
    }
    bytes.len()
}

struct Chunk<'b> {
    name: [u8; 4],
    body: &'b [u8],
    /// With length, name and sum.
    whole: &'b [u8],
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// The chunks that show, animated pictures' and colour's included.
const SHOWN: [&[u8; 4]; 19] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT",
    b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT", b"hIST", b"mDCV", b"cLLI",
];

/// The last may be cut short.
fn chunks(bytes: &[u8]) -> impl Iterator<Item = Chunk<'_>> {
    let mut at = PNG.len();
    let mut ended = false;
    std::iter::from_fn(move || {
        let head = bytes.get(at..at + 8).filter(|_| !ended)?;
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        let name = [head[4], head[5], head[6], head[7]];
        let end = (at + 12).saturating_add(length).min(bytes.len());
        let chunk = Chunk {
            name,
            body: bytes.get(at + 8..(at + 8).saturating_add(length).min(bytes.len()))?,
            whole: &bytes[at..end],
        };
        at = end;
        ended = name == *b"IEND";
        Some(chunk)
    })
}

fn png(bytes: &[u8]) -> Vec<u8> {
    let mut kept = bytes[..bytes.len().min(PNG.len())].to_vec();
    for chunk in chunks(bytes).filter(|chunk| SHOWN.contains(&&chunk.name)) {
        kept.extend_from_slice(chunk.whole);
    }
    kept
}

/// The chunks of a RIFF file: name, body, and all of it with padding.
fn riff(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8], &[u8])> {
    let mut at = 12;
    std::iter::from_fn(move || {
        let head = bytes.get(at..at + 8)?;
        let length = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
        let end = (at + 8).saturating_add(length).min(bytes.len());
        let padded = end.saturating_add(length & 1).min(bytes.len());
        let chunk = (
            [head[0], head[1], head[2], head[3]],
            &bytes[at + 8..end],
            &bytes[at..padded],
        );
        at = padded;
        Some(chunk)
    })
}

fn webp(bytes: &[u8]) -> Vec<u8> {
    const SHOWN: [&[u8; 4]; 7] = [b"VP8 ", b"VP8L", b"VP8X", b"ANIM", b"ANMF", b"ALPH", b"ICCP"];
    /// The flags that say there is Exif or XMP.
    const FLAGS: u8 = 0x08 | 0x04;
    let mut kept = bytes[..bytes.len().min(12)].to_vec();
    for (name, _, whole) in riff(bytes).filter(|(name, ..)| SHOWN.contains(&name)) {
        let start = kept.len();
        kept.extend_from_slice(whole);
        if name == *b"VP8X"
            && let Some(flags) = kept.get_mut(start + 8)
        {
            *flags &= !FLAGS;
        }
    }
    let length = u32::try_from(kept.len().saturating_sub(8)).unwrap_or(u32::MAX);
    if let Some(place) = kept.get_mut(4..8) {
        place.copy_from_slice(&length.to_le_bytes());
    }
    kept
}

/// A GIF without its comments, and without applications' data but how often it repeats.
fn gif(bytes: &[u8]) -> Vec<u8> {
    const REPEATS: [&[u8]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];
    /// Behind sub-blocks: each its length and so many bytes, the last of none.
    fn behind_blocks(bytes: &[u8], mut at: usize) -> usize {
        while let Some(&length) = bytes.get(at) {
            at += 1 + usize::from(length);
            if length == 0 {
                break;
            }
        }
        at.min(bytes.len())
    }
    /// The length of a table of colours, as its flags say.
    const fn colours(flags: u8) -> usize {
        if flags & 0x80 == 0 {
            0
        } else {
            3 << ((flags & 7) + 1)
        }
    }
    let Some(flags) = bytes.get(10).filter(|_| bytes.starts_with(b"GIF8")) else {
        return bytes.to_vec();
    };
    let mut at = (13 + colours(*flags)).min(bytes.len());
    let mut kept = bytes[..at].to_vec();
    while at < bytes.len() {
        let (end, shows) = match (bytes[at], bytes.get(at + 1)) {
            (0x21, Some(0xFF)) => {
                let name = bytes.get(at + 3..at + 14).unwrap_or_default();
                (behind_blocks(bytes, at + 2), REPEATS.contains(&name))
            }
            (0x21, Some(label)) => (behind_blocks(bytes, at + 2), *label != 0xFE),
            (0x2C, _) => {
                let flags = bytes.get(at + 9).copied().unwrap_or_default();
                // The smallest code's size comes before the picture's blocks.
                (behind_blocks(bytes, at + 10 + colours(flags) + 1), true)
            }
            // The end: what lies behind is none of the picture. Anything else is damaged, and stays for the reader to see.
            (0x3B, _) => {
                kept.push(0x3B);
                break;
            }
            _ => (bytes.len(), true),
        };
        if shows {
            kept.extend_from_slice(&bytes[at..end.max(at)]);
        }
        at = end.max(at + 1);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = (body.len() + 2) as u16;
        [&[0xFF, marker][..], &length.to_be_bytes(), body].concat()
    }

    /// A TIFF with one entry: the orientation.
    fn tiff(value: u8) -> Vec<u8> {
        let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        tiff.extend_from_slice(&[value, 0, 0, 0, 0, 0, 0]);
        tiff
    }

    #[test]
    fn a_jpeg_keeps_what_shows() {
        let exif = [b"Exif\0\0".to_vec(), tiff(6), b"GPS CameraMaker".to_vec()].concat();
        let shows = [
            segment(0xE0, b"JFIF\0"),
            segment(0xE2, b"ICC_PROFILE\0x"),
            segment(0xC0, b"frame"),
        ]
        .concat();
        let scan = [
            segment(0xDA, b"head"),
            b"data\xFF\x00\xFF\xD0more".to_vec(),
            vec![0xFF, 0xD9],
        ]
        .concat();
        let bytes = [
            vec![0xFF, 0xD8],
            segment(0xE0, b"JFIF\0"),
            segment(0xE1, &exif),
            segment(0xE2, b"ICC_PROFILE\0x"),
            segment(0xE2, b"MPF\0"),
            segment(0xED, b"Photoshop city"),
            segment(0xFE, b"comment"),
            segment(0xC0, b"frame"),
            scan.clone(),
            b"\xFF\xD8 a second picture with GPS".to_vec(),
        ]
        .concat();
        assert_eq!(orientation(&bytes, "jpg"), 6);
        let kept = without(&bytes, "jpg");
        assert_eq!(&*kept, [vec![0xFF, 0xD8], shows, scan].concat());
        assert_eq!(orientation(&kept, "jpg"), 1);
        assert!(
            matches!(without(&kept, "jpg"), Cow::Borrowed(_)),
            "nothing more to leave out"
        );
    }

    #[test]
    fn a_png_keeps_what_shows() {
        let chunk =
            |name: &[u8], body: &[u8]| [&(body.len() as u32).to_be_bytes(), name, body, b"sums"].concat();
        let head = [PNG.to_vec(), chunk(b"IHDR", b"size")].concat();
        let rest = [chunk(b"IDAT", b"picture"), chunk(b"IEND", b"")].concat();
        let said = [
            chunk(b"tEXt", b"Author"),
            chunk(b"eXIf", &tiff(3)),
            chunk(b"tIME", b"when"),
        ]
        .concat();
        let bytes = [head.clone(), said, rest.clone(), b"trailing".to_vec()].concat();
        assert_eq!(orientation(&bytes, "png"), 3);
        assert_eq!(&*without(&bytes, "png"), [head, rest].concat());
    }

    #[test]
    fn a_webp_says_that_nothing_is_left() {
        let chunk = |name: &[u8], body: &[u8]| [name, &(body.len() as u32).to_le_bytes(), body].concat();
        let parts = [
            chunk(b"VP8X", &[0x2C, 0, 0, 0]),
            chunk(b"VP8 ", b"data"),
            chunk(b"EXIF", &tiff(8)),
            chunk(b"XMP ", b"place"),
        ]
        .concat();
        let bytes = [b"RIFF\0\0\0\0WEBP".to_vec(), parts].concat();
        assert_eq!(orientation(&bytes, "webp"), 8);
        let kept = without(&bytes, "webp");
        assert_eq!(&kept[20..21], &[0x20]);
        assert_eq!(
            u32::from_le_bytes([kept[4], kept[5], kept[6], kept[7]]) as usize,
            kept.len() - 8
        );
        assert!(!kept.windows(4).any(|name| name == b"EXIF" || name == b"XMP "));
    }

    #[test]
    fn a_gif_keeps_its_frames_and_how_often_they_repeat() {
        let head = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF".to_vec();
        let repeats = b"\x21\xFF\x0BNETSCAPE2.0\x03\x01\0\0\0".to_vec();
        let frame = b"\x21\xF9\x04\0\0\0\0\0\x2C\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0".to_vec();
        let said = [
            b"\x21\xFF\x0BXMP DataXMP\x05place\0".to_vec(),
            b"\x21\xFE\x03who\0".to_vec(),
        ]
        .concat();
        let bytes = [
            head.clone(),
            repeats.clone(),
            said.clone(),
            frame.clone(),
            said,
            b";behind".to_vec(),
        ]
        .concat();
        assert_eq!(
            &*without(&bytes, "gif"),
            [head, repeats, frame, b";".to_vec()].concat()
        );
    }

    #[test]
    fn bytes_that_end_too_soon_are_no_fault() {
        for whole in [
            &b"\xFF\xD8\xFF\xE1\0\x20Exif\0\0MM"[..],
            b"\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR\0",
            b"RIFF\0\0\0\0WEBPVP8X\xFF\xFF\xFF\xFF",
            b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xFF\xFF\xFF\x21\xFF\x0BXMP DataXMP\x05place\0\x2C\0\0\0\0\x01\0\x01\0\x80",
        ] {
            for length in 0..whole.len() {
                for extension in ["jpg", "png", "webp", "gif"] {
                    let _ = (
                        without(&whole[..length], extension),
                        orientation(&whole[..length], extension),
                    );
                }
            }
        }
    }
}
