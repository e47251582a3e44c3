//! The faces that come with the page: Latin subsets under the SIL Open Font License.

use crate::context::{AssetMode, OutputFile};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// One face.
pub struct Face {
    family: &'static str,
    weight: &'static str,
    pub italic: bool,
    bytes: &'static [u8],
    path: String,
}

macro_rules! face {
    ($family:literal, $weight:literal, $italic:literal, $file:literal) => {
        (
            $family,
            $weight,
            $italic,
            $file,
            include_bytes!(concat!(
                "../../../../templates/themes/default/fonts/",
                $file,
                ".woff2"
            ))
            .as_slice(),
        )
    };
}

static FACES: LazyLock<Vec<Face>> = LazyLock::new(|| {
    [
        face!("Source Serif 4", "400 600", false, "source-serif-4"),
        face!(
            "Source Serif 4 Display",
            "350 550",
            false,
            "source-serif-4-display"
        ),
        face!("Source Serif 4", "400", true, "source-serif-4-italic"),
        face!("Inter", "400 600", false, "inter"),
    ]
    .into_iter()
    .map(|(family, weight, italic, file, bytes)| {
        let hash = blake3::hash(bytes).to_hex();
        Face {
            family,
            weight,
            italic,
            bytes,
            path: format!("assets/{file}.{}.woff2", &hash[..8]),
        }
    })
    .collect()
});

/// The faces that a stylesheet names, with or without the italic ones.
pub fn used(css: &str, italics: bool) -> impl Iterator<Item = &'static Face> {
    FACES
        .iter()
        .filter(move |face| css.contains(&format!("\"{}\"", face.family)) && (italics || !face.italic))
}

/// The `@font-face` rules for them.
pub fn rules(css: &str, italics: bool, assets: AssetMode) -> String {
    let mut rules = String::new();
    for face in used(css, italics) {
        let style = if face.italic { "italic" } else { "normal" };
        let _ = write!(
            rules,
            "@font-face{{font-family:\"{}\";font-style:{style};font-weight:{};font-display:swap;src:url(",
            face.family, face.weight
        );
        match assets {
            AssetMode::Embed => {
                rules.push_str("data:font/woff2;base64,");
                STANDARD.encode_string(face.bytes, &mut rules);
            }
            AssetMode::Folder => rules.push_str(&face.path),
        }
        rules.push_str(") format(\"woff2\")}\n");
    }
    rules
}

/// Their files.
pub fn files(css: &str, italics: bool) -> impl Iterator<Item = OutputFile> {
    used(css, italics).map(|face| OutputFile {
        path: face.path.clone(),
        bytes: face.bytes.to_vec(),
    })
}
