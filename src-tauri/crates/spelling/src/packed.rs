//! The committed files, unpacked.

use std::io::Read as _;

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
