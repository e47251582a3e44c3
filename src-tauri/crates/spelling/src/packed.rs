//! The committed files, unpacked.

use std::io::Read as _;

/// The words of a list: several a line, remarks behind #.
pub(crate) fn words(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
}

/// The text of a gzip file that is compiled in; empty where it is none, which a test rules out.
pub(crate) fn text(packed: &[u8]) -> String {
    let mut text = String::new();
    if flate2::read::GzDecoder::new(packed)
        .read_to_string(&mut text)
        .is_err()
    {
        text.clear();
    }
    text
}
