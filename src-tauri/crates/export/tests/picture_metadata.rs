//! What cameras write into pictures beside the picture: none of it is in any output, whatever the format and target.

mod support;

use base64::Engine as _;
use daymark_article::parse;
use daymark_export::{
    AssetMode, Context, FragmentOptions, NewsletterOptions, Output, PageOptions, Picture, Pictures, Theme,
    fragment, markdown, newsletter, page, word,
};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::{ImageEncoder, Rgb, RgbImage};
use std::io::{Cursor, Read as _};

/// What none of the outputs may hold.
const SECRETS: [&str; 7] = [
    "GPSLatitude",
    "51,30.4567N",
    "SerialNumber4711",
    "Old Quarter",
    "who took it",
    "far longer than a segment",
    "the logo's place",
];

/// An Exif block: held as `orientation` says, with a directory of places behind.
fn exif(orientation: u16) -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08".to_vec();
    let mut entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        tiff.extend_from_slice(&tag.to_be_bytes());
        tiff.extend_from_slice(&kind.to_be_bytes());
        tiff.extend_from_slice(&count.to_be_bytes());
        tiff.extend_from_slice(&value);
    };
    let [high, low] = orientation.to_be_bytes();
    // Two entries, the second the place of the GPS directory.
    entry(0x0112, 3, 1, [high, low, 0, 0]);
    entry(0x8825, 4, 1, [0, 0, 0, 38]);
    let mut whole = tiff[..8].to_vec();
    whole.extend_from_slice(&2u16.to_be_bytes());
    whole.extend_from_slice(&tiff[8..]);
    whole.extend_from_slice(&[0, 0, 0, 0]);
    assert_eq!(whole.len(), 38);
    // Latitude's reference, then what it points to.
    whole.extend_from_slice(&1u16.to_be_bytes());
    whole.extend_from_slice(&[0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0]);
    whole.extend_from_slice(&[0, 0, 0, 0]);
    whole.extend_from_slice(b"51,30.4567N SerialNumber4711");
    whole
}

fn xmp() -> Vec<u8> {
    br#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30.4567N" exif:GPSLongitude="0,7.65W"/></rdf:RDF></x:xmpmeta>"#.to_vec()
}

/// A colour profile as far as its header says: 128 bytes of three colours.
fn profile(space: [u8; 4]) -> Vec<u8> {
    let mut profile = vec![0; 132];
    profile[..4].copy_from_slice(&132u32.to_be_bytes());
    profile[12..16].copy_from_slice(b"mntr");
    profile[16..20].copy_from_slice(&space);
    profile[20..24].copy_from_slice(b"XYZ ");
    profile[36..40].copy_from_slice(b"acsp");
    profile
}

/// 64 × 32 pixels, the left half red and the right half blue.
fn flag() -> RgbImage {
    RgbImage::from_fn(64, 32, |x, _| {
        if x < 32 {
            Rgb([230, 20, 20])
        } else {
            Rgb([20, 20, 230])
        }
    })
}

fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap();
    [&[0xFF, marker][..], &length.to_be_bytes(), body].concat()
}

fn jpeg(orientation: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.set_icc_profile(profile(*b"RGB ")).unwrap();
    flag().write_with_encoder(encoder).unwrap();
    let said = [
        segment(0xE1, &[b"Exif\0\0".to_vec(), exif(orientation)].concat()),
        segment(
            0xE1,
            &[b"http://ns.adobe.com/xap/1.0/\0".to_vec(), xmp()].concat(),
        ),
        segment(
            0xE1,
            b"http://ns.adobe.com/xmp/extension/\x000123456789abcdef0123456789abcdef\0\0\0\x20\0\0\0\0far longer than a segment",
        ),
        segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x5a\0\x0bOld Quarter"),
        segment(0xFE, b"who took it"),
    ]
    .concat();
    [&bytes[..2], &said, &bytes[2..], &jpeg_behind()].concat()
}

/// Cameras put a smaller picture behind the end, with Exif of its own.
fn jpeg_behind() -> Vec<u8> {
    [
        vec![0xFF, 0xD8],
        segment(0xE1, b"Exif\0\0MM GPSLatitude"),
        vec![0xFF, 0xD9],
    ]
    .concat()
}

fn png(orientation: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    encoder.set_icc_profile(profile(*b"RGB ")).unwrap();
    flag().write_with_encoder(encoder).unwrap();
    let chunk = |name: &[u8], body: &[u8]| {
        let named = [name, body].concat();
        [
            &u32::try_from(body.len()).unwrap().to_be_bytes()[..],
            &named,
            &crc(&named).to_be_bytes(),
        ]
        .concat()
    };
    let said = [
        chunk(b"eXIf", &exif(orientation)),
        chunk(
            b"iTXt",
            &[b"XML:com.adobe.xmp\0\0\0\0\0".to_vec(), xmp()].concat(),
        ),
        chunk(b"tEXt", b"Author\0who took it"),
        chunk(b"tIME", &[7, 234, 11, 26, 9, 0, 0]),
    ]
    .concat();
    // The header's chunk is 25 bytes long.
    let head = 8 + 25;
    [&bytes[..head], &said, &bytes[head..]].concat()
}

/// The sum of a PNG's chunk.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 0 {
                sum >> 1
            } else {
                (sum >> 1) ^ 0xEDB8_8320
            }
        })
    })
}

fn webp(orientation: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    flag()
        .write_with_encoder(WebPEncoder::new_lossless(&mut bytes))
        .unwrap();
    let chunk = |name: &[u8], body: &[u8]| {
        let padding = vec![0; body.len() % 2];
        [
            name,
            &u32::try_from(body.len()).unwrap().to_le_bytes(),
            body,
            &padding,
        ]
        .concat()
    };
    // There is a profile, Exif and XMP; 64 × 32, each less one.
    let head = [0x20 | 0x08 | 0x04, 0, 0, 0, 63, 0, 0, 31, 0, 0];
    let inner = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &head),
        chunk(b"ICCP", &profile(*b"RGB ")),
        bytes[12..].to_vec(),
        chunk(b"EXIF", &exif(orientation)),
        chunk(b"XMP ", &xmp()),
    ]
    .concat();
    [
        b"RIFF",
        &u32::try_from(inner.len()).unwrap().to_le_bytes()[..],
        &inner,
    ]
    .concat()
}

struct Album {
    name: &'static str,
    media_type: &'static str,
    bytes: Vec<u8>,
}

impl Album {
    fn lent(&self) -> Picture<'_> {
        Picture {
            name: self.name,
            media_type: self.media_type,
            bytes: &self.bytes,
            width: None,
            height: None,
        }
    }
}

impl Pictures for Album {
    fn picture(&self, _address: &str) -> Option<Picture<'_>> {
        Some(self.lent())
    }
}

fn albums(orientation: u16) -> [Album; 3] {
    [
        ("flag.jpg", "image/jpeg", jpeg(orientation)),
        ("flag.png", "image/png", png(orientation)),
        ("flag.webp", "image/webp", webp(orientation)),
    ]
    .map(|(name, media_type, bytes)| Album {
        name,
        media_type,
        bytes,
    })
}

/// Every file of every target, its embedded data read.
fn outputs(context: &Context<'_>, source: &str) -> Vec<Vec<u8>> {
    let article = parse(source);
    let mut all: Vec<Output> = Vec::new();
    for assets in [AssetMode::Embed, AssetMode::Folder] {
        let theme = Theme::default_theme();
        all.push(page(&article, context, &PageOptions { theme, assets }).into());
        let options = FragmentOptions {
            assets,
            ..FragmentOptions::default()
        };
        all.push(fragment(&article, context, &options).into());
        let options = NewsletterOptions {
            theme,
            assets,
            sent: None,
        };
        all.push(newsletter(&article, context, &options));
    }
    all.push(markdown(&article, context));
    all.push(word(&article, context));
    let files = all.into_iter().flat_map(|output| {
        let named = output.named.into_iter().map(|file| file.bytes);
        named
            .chain(output.files.into_iter().map(|file| file.bytes))
            .collect::<Vec<_>>()
    });
    files.flat_map(|bytes| read(&bytes)).collect()
}

/// A file, what is packed into it, and what is written into it as base64.
fn read(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut found = vec![bytes.to_vec()];
    if let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) {
        for at in 0..archive.len() {
            let mut part = Vec::new();
            archive.by_index(at).unwrap().read_to_end(&mut part).unwrap();
            found.push(part);
        }
    }
    // In a page it is an address; in a message, lines behind an empty one.
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    for start in ["base64,", "\n\n"] {
        for (at, _) in text.match_indices(start) {
            let data: String = text[at + start.len()..]
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=' | '\n'))
                .filter(|c| *c != '\n')
                .collect();
            let whole = data.len() - data.len() % 4;
            found.extend(base64::engine::general_purpose::STANDARD.decode(&data[..whole]));
        }
    }
    found
}

const SOURCE: &str = "---\ntitle: A day\nlanguage: en\nimage: lead\nimage_alt: A flag\n---\n\nText.\n\n![A flag](flag \"Caption\")\n\nText with ![a flag](flag) in it.\n";

#[test]
fn no_target_publishes_where_and_by_whom_a_picture_was_taken() {
    for orientation in [1, 6] {
        for album in albums(orientation) {
            let logo = Album {
                name: "logo.jpg",
                media_type: "image/jpeg",
                bytes: {
                    let bytes = jpeg(1);
                    [&bytes[..2], &segment(0xFE, b"the logo's place"), &bytes[2..]].concat()
                },
            };
            let context = Context {
                pictures: &album,
                logo: Some(logo.lent()),
                ..support::context()
            };
            assert!(
                SECRETS.iter().any(|secret| holds(&album.bytes, secret)),
                "the picture has something to hide"
            );
            let files = outputs(&context, SOURCE);
            assert!(files.iter().any(|file| holds(file, "Caption")));
            let pictures = files
                .iter()
                .filter(|file| image::guess_format(file).is_ok())
                .count();
            assert!(pictures > 12, "{pictures} pictures are found in what is written");
            for file in &files {
                for secret in SECRETS {
                    assert!(
                        !holds(file, secret),
                        "{}, held {orientation}: “{secret}” in a file of {} bytes that begins with {:?}",
                        album.name,
                        file.len(),
                        String::from_utf8_lossy(&file[..file.len().min(60)])
                    );
                }
            }
        }
    }
}

#[test]
fn pictures_are_published_upright_in_their_own_colours() {
    for orientation in [1, 3, 6, 8] {
        for album in albums(orientation) {
            let (html, bytes) = published(&album, "flag");
            let what = format!("{}, held {orientation}", album.name);
            let picture = image::load_from_memory(&bytes).expect(&what).to_rgb8();
            // Where the red half comes to lie.
            let (size, red, blue) = match orientation {
                1 => ((64, 32), (8, 16), (56, 16)),
                3 => ((64, 32), (56, 16), (8, 16)),
                6 => ((32, 64), (16, 8), (16, 56)),
                _ => ((32, 64), (16, 56), (16, 8)),
            };
            assert_eq!(picture.dimensions(), size, "{what}");
            let at = |(x, y): (u32, u32)| picture.get_pixel(x, y).0;
            assert!(at(red)[0] > 180 && at(blue)[2] > 180, "{what}");
            let (width, height) = size;
            assert!(
                html.contains(&format!("width=\"{width}\" height=\"{height}\"")),
                "{what}: {html}"
            );
            let colours = ["ICC_PROFILE", "iCCP", "ICCP"]
                .iter()
                .any(|name| holds(&bytes, name));
            assert!(colours, "{what}: the colour profile goes along");
        }
    }
}

#[test]
fn a_drawing_is_published_without_what_runs_wherever_it_goes() {
    let album = Album {
        name: "plan.svg",
        media_type: "image/svg+xml",
        bytes: b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><metadata>who took it</metadata><script>alert(2)</script><path d='M0 0'/></svg>".to_vec(),
    };
    let context = Context {
        pictures: &album,
        logo: Some(album.lent()),
        ..support::context()
    };
    let files = outputs(&context, SOURCE);
    let drawings = files.iter().filter(|file| file.starts_with(b"<svg"));
    assert!(drawings.count() > 3, "the drawing goes out");
    for file in &files {
        assert!(
            !holds(file, "alert(") && !holds(file, "who took it"),
            "{}",
            String::from_utf8_lossy(&file[..file.len().min(200)])
        );
    }
    let options = PageOptions {
        theme: Theme::default_theme(),
        assets: AssetMode::Folder,
    };
    let notes = page(&parse("![A plan](plan)\n"), &context, &options).notes;
    assert!(
        notes.iter().any(|note| note.message.contains("“plan”")),
        "{notes:?}"
    );
}

#[test]
fn a_printers_profile_does_not_go_with_colours_of_a_screen() {
    // Turned, the picture is written anew in RGB.
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.set_icc_profile(profile(*b"CMYK")).unwrap();
    flag().write_with_encoder(encoder).unwrap();
    let turned = segment(0xE1, &[b"Exif\0\0".to_vec(), exif(6)].concat());
    let album = Album {
        name: "print.jpg",
        media_type: "image/jpeg",
        bytes: [&bytes[..2], &turned, &bytes[2..]].concat(),
    };
    let (_, bytes) = published(&album, "print");
    assert_eq!(
        image::load_from_memory(&bytes).unwrap().to_rgb8().dimensions(),
        (32, 64)
    );
    assert!(!holds(&bytes, "CMYK"));
}

/// The page that shows the album's picture, and the picture beside it whose name has these words.
fn published(album: &Album, name: &str) -> (String, Vec<u8>) {
    let context = Context {
        pictures: album,
        ..support::context()
    };
    let options = PageOptions {
        theme: Theme::default_theme(),
        assets: AssetMode::Folder,
    };
    let rendered = page(&parse("![A flag](flag)\n"), &context, &options);
    let mut files = rendered.files.into_iter();
    let file = files.find(|file| file.path.contains(name)).unwrap();
    (rendered.html, file.bytes)
}

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|at| at == words.as_bytes())
}
