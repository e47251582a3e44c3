//! A picture in other encodings: upright, and smaller for small screens. Decoded only where one is needed.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops::FilterType as Resampling;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use std::sync::{Arc, Mutex, PoisonError};

/// The widths that `srcset` offers, in pixels, the largest first.
const WIDTHS: [u32; 4] = [1800, 1200, 800, 480];

/// The most pixels that are decoded, so that a small file cannot fill the memory.
const MOST_PIXELS: u64 = 100_000_000;

/// Pictures that were turned, the last first: the preview asks for the same ones at every key.
static TURNED: Mutex<Vec<(blake3::Hash, Arc<[u8]>)>> = Mutex::new(Vec::new());
const REMEMBERED: usize = 8;

struct Decoded {
    picture: DynamicImage,
    /// The colour profile goes along.
    profile: Option<Vec<u8>>,
}

/// The picture upright, as its Exif says; `None` where it cannot be read.
pub fn upright(bytes: &[u8], extension: &str, orientation: u8) -> Option<Arc<[u8]>> {
    let hash = blake3::hash(bytes);
    let mut turned = TURNED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, known)) = turned.iter().find(|(known, _)| *known == hash) {
        return Some(Arc::clone(known));
    }
    let mut decoded = decode(bytes, extension)?;
    decoded
        .picture
        .apply_orientation(Orientation::from_exif(orientation)?);
    // Near the quality of what cameras write: it is shown large.
    let made: Arc<[u8]> = encode(&decoded, extension, 90)?.into();
    turned.insert(0, (hash, Arc::clone(&made)));
    turned.truncate(REMEMBERED);
    Some(made)
}

/// Smaller encodings: width and bytes, the smallest first; only those that save something.
pub fn smaller(bytes: &[u8], extension: &str, width: u32) -> Vec<(u32, Vec<u8>)> {
    // A little less than the whole is not worth a file.
    let widths: Vec<u32> = WIDTHS
        .into_iter()
        .filter(|wanted| wanted * 6 <= width * 5)
        .collect();
    if widths.is_empty() || is_animated(bytes) {
        return Vec::new();
    }
    let Some(mut decoded) = decode(bytes, extension) else {
        return Vec::new();
    };
    let mut made = Vec::new();
    for wanted in widths {
        let (width, height) = (
            u64::from(decoded.picture.width()),
            u64::from(decoded.picture.height()),
        );
        let tall = u32::try_from((height * u64::from(wanted)).div_ceil(width.max(1))).unwrap_or(u32::MAX);
        decoded.picture = decoded
            .picture
            .resize_exact(wanted, tall.max(1), Resampling::CatmullRom);
        made.extend(encode(&decoded, extension, 80).map(|encoded| (wanted, encoded)));
    }
    made.retain(|(_, encoded)| encoded.len() * 10 < bytes.len() * 9);
    made.reverse();
    made
}

/// A still of an animated picture is not the picture.
fn is_animated(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(4096)];
    head.windows(4).any(|name| name == b"acTL" || name == b"ANIM")
}

fn decode(bytes: &[u8], extension: &str) -> Option<Decoded> {
    let format = match extension {
        "jpg" => ImageFormat::Jpeg,
        "png" => ImageFormat::Png,
        "webp" => ImageFormat::WebP,
        _ => return None,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let profile = decoder.icc_profile().ok().flatten();
    let picture = DynamicImage::from_decoder(decoder).ok()?;
    Some(Decoded { picture, profile })
}

fn encode(decoded: &Decoded, extension: &str, quality: u8) -> Option<Vec<u8>> {
    let Decoded { picture, profile } = decoded;
    // Decoding makes RGB of a printer's four colours, and the profile speaks of those no more (ICC.1, 7.2.6).
    let space: &[u8] = if picture.color().has_color() {
        b"RGB "
    } else {
        b"GRAY"
    };
    let profile = profile
        .as_ref()
        .filter(|profile| profile.get(16..20) == Some(space));
    let mut bytes = Vec::new();
    let profiled = |encoder: &mut dyn FnMut(Vec<u8>)| {
        if let Some(profile) = profile {
            encoder(profile.clone());
        }
    };
    match extension {
        "jpg" => {
            let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
            profiled(&mut |profile| drop(encoder.set_icc_profile(profile)));
            let picture = if picture.color().has_color() {
                DynamicImage::from(picture.to_rgb8())
            } else {
                DynamicImage::from(picture.to_luma8())
            };
            picture.write_with_encoder(encoder).ok()?;
        }
        "png" => {
            let mut encoder =
                PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::Adaptive);
            profiled(&mut |profile| drop(encoder.set_icc_profile(profile)));
            picture.write_with_encoder(encoder).ok()?;
        }
        _ => {
            let mut encoder = WebPEncoder::new_lossless(&mut bytes);
            profiled(&mut |profile| drop(encoder.set_icc_profile(profile)));
            let picture = if picture.color().has_alpha() {
                DynamicImage::from(picture.to_rgba8())
            } else {
                DynamicImage::from(picture.to_rgb8())
            };
            picture.write_with_encoder(encoder).ok()?;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Left dark, right light, with grain that no encoding saves.
    fn halves(width: u32, height: u32, extension: &str) -> Vec<u8> {
        let picture = image::RgbImage::from_fn(width, height, |x, y| {
            let grain =
                (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(2_246_822_519)).wrapping_mul(3_266_489_917);
            let half = if x * 2 < width { 0 } else { 224 };
            image::Rgb([
                half + (grain >> 27) as u8,
                (grain >> 16) as u8,
                (grain >> 8) as u8,
            ])
        });
        let decoded = Decoded {
            picture: picture.into(),
            profile: None,
        };
        encode(&decoded, extension, 90).unwrap()
    }

    #[test]
    fn a_picture_is_turned_as_its_camera_was_held() {
        for extension in ["jpg", "png", "webp"] {
            let bytes = halves(40, 20, extension);
            let turned = upright(&bytes, extension, 6).unwrap();
            let picture = decode(&turned, extension).unwrap().picture.to_rgb8();
            assert_eq!(picture.dimensions(), (20, 40));
            assert!(
                picture.get_pixel(10, 2)[0] < 100 && picture.get_pixel(10, 37)[0] > 150,
                "{extension}"
            );
        }
    }

    #[test]
    fn smaller_encodings_are_smaller_and_the_same_every_time() {
        for extension in ["jpg", "png", "webp"] {
            let bytes = halves(700, 40, extension);
            let made = smaller(&bytes, extension, 700);
            assert!(made.iter().any(|(width, _)| *width == 480), "{extension}");
            for (width, encoded) in &made {
                let picture = decode(encoded, extension).unwrap().picture;
                assert_eq!(
                    (picture.width(), picture.height()),
                    (*width, (40 * width).div_ceil(700))
                );
                assert!(encoded.len() < bytes.len());
            }
            assert_eq!(made, smaller(&bytes, extension, 700));
        }
        assert!(
            smaller(&halves(500, 50, "png"), "png", 500).is_empty(),
            "480 of 500 is not worth it"
        );
    }

    #[test]
    fn what_is_no_picture_gives_none() {
        assert!(smaller(b"\xFF\xD8\xFF", "jpg", 4000).is_empty());
        assert!(upright(b"\x89PNG", "png", 6).is_none());
    }
}
