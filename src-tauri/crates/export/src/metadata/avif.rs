//! AVIF: the items that hold Exif and XMP are overwritten where they lie, so that no place in the file moves.
//!
//! Sources: ISO/IEC 14496-12 (8.11.3 item location, 8.11.6 item information), ISO/IEC 23008-12 (annex A.2, Exif).

use std::ops::Range;

/// Exif of nothing: where its header begins, a header, a directory without entries.
const NOTHING: &[u8] = b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0";

/// No camera writes so many; a file that does is meant to keep its reader busy.
const MOST: usize = 64;

/// The file with what it says beside the picture overwritten; as it was where its structure cannot be followed.
pub fn without(bytes: &[u8]) -> Vec<u8> {
    let mut kept = bytes.to_vec();
    for (kind, range) in said(bytes) {
        let Some(place) = kept.get_mut(range) else {
            continue;
        };
        // XMP is text, of which blanks are nothing.
        place.fill(if kind == *b"Exif" { 0 } else { b' ' });
        if kind == *b"Exif" && place.len() >= NOTHING.len() {
            place[..NOTHING.len()].copy_from_slice(NOTHING);
        }
    }
    kept
}

/// Where the file speaks of more than the picture: the item's kind and its bytes.
fn said(bytes: &[u8]) -> Vec<([u8; 4], Range<usize>)> {
    let mut found: Vec<_> = boxes(bytes, 0..bytes.len())
        .filter(|(kind, _)| kind == b"uuid")
        .take(MOST)
        .collect();
    let Some((_, meta)) = boxes(bytes, 0..bytes.len()).find(|(kind, _)| kind == b"meta") else {
        return found;
    };
    // Behind version and flags.
    let inside = |name: &[u8; 4]| {
        boxes(bytes, meta.start + 4..meta.end)
            .find(|(kind, _)| kind == name)
            .map(|(_, range)| range)
    };
    let (Some(information), Some(places)) = (inside(b"iinf"), inside(b"iloc")) else {
        return found;
    };
    let data = inside(b"idat");
    let kinds = kinds(bytes, information);
    let mut reader = Reader {
        bytes,
        at: places.start,
        end: places.end,
    };
    // What is damaged ends the list: browsers do not show such a file either.
    let _ = reader.items(data.as_ref(), |item, range| {
        if let Some((_, kind)) = kinds.iter().find(|(known, _)| *known == item)
            && found.len() < MOST
        {
            found.push((*kind, range));
        }
    });
    found
}

/// The items that are no part of the picture, with their kinds.
fn kinds(bytes: &[u8], information: Range<usize>) -> Vec<(u64, [u8; 4])> {
    let version = bytes.get(information.start).copied().unwrap_or_default();
    // Version and flags, then how many there are.
    let first = information.start + if version == 0 { 6 } else { 8 };
    boxes(bytes, first..information.end)
        .filter(|(kind, _)| kind == b"infe")
        .filter_map(|(_, range)| {
            let version = *bytes.get(range.start)?;
            let mut reader = Reader {
                bytes,
                at: range.start + 4,
                end: range.end,
            };
            let item = reader.number(if version < 3 { 2 } else { 4 })?;
            reader.number(2)?;
            let kind: [u8; 4] = bytes.get(reader.at..reader.at + 4)?.try_into().ok()?;
            matches!(&kind, b"Exif" | b"mime" | b"uri ").then_some((item, kind))
        })
        .take(MOST)
        .collect()
}

/// The boxes that follow one another: kind and the range of what they hold.
fn boxes(bytes: &[u8], within: Range<usize>) -> impl Iterator<Item = ([u8; 4], Range<usize>)> {
    let end = within.end.min(bytes.len());
    let mut at = within.start;
    std::iter::from_fn(move || {
        let mut reader = Reader { bytes, at, end };
        let short = reader.number(4)?;
        let kind: [u8; 4] = bytes.get(reader.at..reader.at + 4)?.try_into().ok()?;
        reader.at += 4;
        let length = match short {
            0 => end - at,
            1 => usize::try_from(reader.number(8)?).ok()?,
            length => usize::try_from(length).ok()?,
        };
        let start = reader.at;
        let behind = at.checked_add(length)?.min(end);
        if behind < start {
            return None;
        }
        at = behind;
        Some((kind, start..behind))
    })
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    end: usize,
}

impl Reader<'_> {
    /// A number of so many bytes, the highest first.
    fn number(&mut self, size: usize) -> Option<u64> {
        let behind = self.at.checked_add(size).filter(|behind| *behind <= self.end)?;
        let bytes = self.bytes.get(self.at..behind)?;
        self.at = behind;
        Some(
            bytes
                .iter()
                .fold(0, |number, byte| number << 8 | u64::from(*byte)),
        )
    }

    /// The places of all items; `data` is where those lie that the description itself holds.
    fn items(&mut self, data: Option<&Range<usize>>, mut found: impl FnMut(u64, Range<usize>)) -> Option<()> {
        let version = self.number(1)?;
        self.number(3)?;
        let sizes = self.number(2)?;
        let size = |shift: u32| (sizes >> shift & 0xF) as usize;
        let (of_offset, of_length, of_base, of_index) = (size(12), size(8), size(4), size(0));
        if of_length == 0 {
            // An item that is the whole file is none of these, and places without bytes could be counted for ever.
            return None;
        }
        let count = self.number(if version < 2 { 2 } else { 4 })?;
        for _ in 0..count {
            let item = self.number(if version < 2 { 2 } else { 4 })?;
            let method = if version == 0 { 0 } else { self.number(2)? & 0xF };
            self.number(2)?;
            let base = self.number(of_base)?;
            for _ in 0..self.number(2)? {
                if version > 0 {
                    self.number(of_index)?;
                }
                let (offset, length) = (self.number(of_offset)?, self.number(of_length)?);
                let start = usize::try_from(base.checked_add(offset)?).ok()?;
                let start = match (method, data) {
                    (0, _) => start,
                    (1, Some(data)) => start.checked_add(data.start)?,
                    _ => continue,
                };
                found(item, start..start.checked_add(usize::try_from(length).ok()?)?);
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(kind: [u8; 4], inside: &[u8]) -> Vec<u8> {
        let length = u32::try_from(inside.len() + 8).unwrap();
        [&length.to_be_bytes()[..], &kind, inside].concat()
    }

    /// A file with a picture, Exif behind it, and XMP within the description; `version` is that of the places.
    fn file(version: u8) -> Vec<u8> {
        let entry = |item: u8, kind: &[u8; 4], more: &[u8]| {
            one(
                *b"infe",
                &[&[2, 0, 0, 0, 0, item, 0, 0][..], kind, b"\0", more].concat(),
            )
        };
        let entries = [
            entry(1, b"av01", b""),
            entry(2, b"Exif", b""),
            entry(3, b"mime", b"application/rdf+xml\0"),
        ]
        .concat();
        let information = one(*b"iinf", &[&[0, 0, 0, 0, 0, 3][..], &entries].concat());
        let picture = b"the picture";
        let exif = b"\0\0\0\0MM\0*\0\0\0\x08\0\0 51,30.4567N";
        let xmp = b"<x>GPSLatitude</x>";
        let build = |start: u32| {
            let mut places = vec![version, 0, 0, 0, 0x44, 0, 0, 3];
            let mut place = |item: u8, method: u8, offset: u32, length: usize| {
                places.extend_from_slice(&[0, item]);
                if version > 0 {
                    places.extend_from_slice(&[0, method]);
                }
                places.extend_from_slice(&[0, 0, 0, 1]);
                places.extend_from_slice(&offset.to_be_bytes());
                places.extend_from_slice(&u32::try_from(length).unwrap().to_be_bytes());
            };
            place(1, 0, start, picture.len());
            place(2, 0, start + picture.len() as u32, exif.len());
            // Without a way to say so, it lies behind the others.
            let behind = start + (picture.len() + exif.len()) as u32;
            let (method, offset) = if version > 0 { (1, 0) } else { (0, behind) };
            place(3, method, offset, xmp.len());
            let inside = [
                vec![0; 4],
                information.clone(),
                one(*b"iloc", &places),
                if version > 0 {
                    one(*b"idat", xmp)
                } else {
                    Vec::new()
                },
            ];
            [one(*b"ftyp", b"avif\0\0\0\0"), one(*b"meta", &inside.concat())].concat()
        };
        let start = u32::try_from(build(0).len() + 8).unwrap();
        let behind: &[u8] = if version > 0 { b"" } else { xmp };
        let data = [&picture[..], exif, behind].concat();
        [build(start), one(*b"mdat", &data)].concat()
    }

    #[test]
    fn what_is_said_beside_the_picture_is_overwritten_in_place() {
        for version in [0, 1] {
            let file = file(version);
            let kept = without(&file);
            let text = String::from_utf8_lossy(&kept);
            assert_eq!(kept.len(), file.len());
            assert!(text.contains("the picture"), "{version}: {text}");
            assert!(
                !text.contains("GPSLatitude") && !text.contains("51,30"),
                "{version}: {text}"
            );
            assert_eq!(without(&kept), kept, "nothing more to leave out");
        }
    }

    #[test]
    fn a_box_of_somebodys_own_is_overwritten() {
        let file = [file(1), one(*b"uuid", b"0123456789abcdef<x>GPSLatitude</x>")].concat();
        assert!(!String::from_utf8_lossy(&without(&file)).contains("GPSLatitude"));
    }

    #[test]
    fn bytes_that_end_too_soon_are_no_fault() {
        for version in [0, 1] {
            let file = file(version);
            for length in 0..file.len() {
                assert_eq!(without(&file[..length]).len(), length);
            }
            for at in 0..file.len() {
                let mut broken = file.clone();
                broken[at] = 0xFF;
                let _ = without(&broken);
            }
        }
    }
}
