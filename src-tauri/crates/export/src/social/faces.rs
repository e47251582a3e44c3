//! The faces of the pictures: Latin, Cyrillic, Arabic and Chinese, packed, under the SIL Open Font License.

use flate2::read::GzDecoder;
use resvg::usvg::fontdb::{Database, ID};
use std::io::Read as _;
use std::sync::{Arc, LazyLock};

/// The family of names, as a template writes it.
pub const SERIF: &str = "'Source Serif 4 SemiBold'";
pub const SERIF_FAMILY: &str = "Source Serif 4 SemiBold";
/// The family of small print.
pub const SANS: &str = "'Inter Medium'";
/// The family of Arabic, with figures and signs of its own.
pub const ARABIC: &str = "'Noto Naskh Arabic SemiBold'";

/// The family for that text, where a template asks for `wanted`.
pub fn family_for<'f>(text: &str, wanted: &'f str) -> &'f str {
    let arabic = |c: char| matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    if text.contains(arabic) { ARABIC } else { wanted }
}

macro_rules! packed {
    ($($file:literal),*) => {
        [$(include_bytes!(concat!("../../../../../templates/themes/default/social/", $file, ".ttf.gz")).as_slice()),*]
    };
}

static PACKED: [&[u8]; 8] = packed![
    "source-serif-4-latin",
    "source-serif-4-latin-ext",
    "source-serif-4-cyrillic",
    "inter-latin",
    "inter-latin-ext",
    "inter-cyrillic",
    "noto-naskh-arabic",
    "noto-serif-sc"
];

/// All faces, unpacked when the first picture is drawn.
pub static FACES: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut faces = Database::new();
    for packed in PACKED {
        let mut face = Vec::new();
        // Compiled in, so whole.
        if GzDecoder::new(packed).read_to_end(&mut face).is_ok() {
            faces.load_font_data(face);
        }
    }
    faces.set_serif_family(SERIF_FAMILY);
    Arc::new(faces)
});

/// A face for a character that the first one lacks: of the same family, where one has it.
pub fn fallback(character: char, tried: &[ID], faces: &mut Arc<Database>) -> Option<ID> {
    let family = |id: ID| {
        faces
            .face(id)
            .and_then(|face| Some(face.families.first()?.0.clone()))
    };
    let wanted = tried.first().and_then(|&id| family(id));
    let mut having: Vec<ID> = faces
        .faces()
        .map(|face| face.id)
        .filter(|id| !tried.contains(id) && has(faces, *id, character))
        .collect();
    having.sort_by_key(|&id| family(id) != wanted);
    having.first().copied()
}

fn has(faces: &Database, id: ID, character: char) -> bool {
    faces
        .with_face_data(id, |data, index| {
            skrifa::FontRef::from_index(data, index)
                .is_ok_and(|face| skrifa::charmap::Charmap::new(&face).map(character).is_some())
        })
        .unwrap_or(false)
}

/// The characters that no face has.
pub fn missing(text: &str) -> String {
    let mut missing = String::new();
    for character in text.chars() {
        let silent = character.is_whitespace()
            || character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}');
        let known = silent || FACES.faces().any(|face| has(&FACES, face.id, character));
        if !known && !missing.contains(character) {
            missing.push(character);
        }
    }
    missing
}
