//! Pictures: from the article's own assets or not at all.

use crate::context::{AssetMode, OutputFile, Picture};
use crate::render::{Renderer, Target};
use crate::{address, drawing, encodings, escape, metadata, plain, slug};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use daymark_article::{Kind, Node, Span};
use std::borrow::Cow;
use std::fmt::Write as _;

/// As a text alternative in the front matter: the lead picture says nothing.
pub const DECORATIVE: &str = "{decorative}";

impl<'r> Renderer<'r> {
    /// A picture in a line.
    pub fn image(&mut self, node: &Node<'r>, url: &str, title: &str, decorative: bool) {
        let alt = self.alternative(node, decorative);
        self.picture(url, &alt, title, node.span);
    }

    /// A picture that stands alone: a figure, its title the caption.
    pub fn figure(&mut self, node: &Node<'r>) {
        let Kind::Image {
            url,
            title,
            decorative,
        } = &node.kind
        else {
            return;
        };
        let alt = self.alternative(node, *decorative);
        let start = self.out.len();
        self.out.push_str("<figure>");
        let inner = self.out.len();
        let shown = self.picture(url, &alt, "", node.span);
        if self.out.len() == inner {
            self.out.truncate(start);
        } else if shown {
            let (caption, credit) = credited(title);
            self.caption(caption, credit);
            self.out.push_str("</figure>");
        } else {
            // What stands in for a missing picture is a line of text, not a figure.
            self.out.replace_range(start..inner, "<p>");
            self.out.push_str("</p>");
        }
    }

    /// The picture that the front matter leads with.
    pub fn lead_picture(&mut self) {
        let matter = &self.article.front_matter;
        let Some(url) = matter.text("image") else { return };
        let span = matter.field("image").map(|field| field.value_span);
        if address::is_remote(url) {
            // A remote lead picture is for other sites' previews of the page; the page itself loads nothing.
            self.note(REMOTE, span);
            return;
        }
        let filled = |key| {
            let text = matter.text(key).unwrap_or_default();
            crate::inline::with_facts(&self.facts, text)
        };
        let (caption, credit) = (filled("image_caption"), filled("image_credit"));
        let alt = matter
            .text("image_alt")
            .filter(|alt| alt.trim() != DECORATIVE)
            .map(|alt| crate::inline::with_facts(&self.facts, alt))
            .unwrap_or_default();
        let start = self.out.len();
        self.out.push_str(if self.target == Target::Page {
            "<figure class=\"lead-picture\">"
        } else {
            "<figure>"
        });
        if self.picture(url, &alt, "", span.unwrap_or_default()) {
            self.caption(&caption, &credit);
            self.out.push_str("</figure>");
            self.finish_block(start, span, false);
        } else {
            self.out.truncate(start);
        }
    }

    fn caption(&mut self, caption: &str, credit: &str) {
        let [caption, credit] = [caption, credit].map(|text| self.set(text.trim()));
        if caption.is_empty() && credit.is_empty() {
            return;
        }
        self.out.push_str("<figcaption>");
        escape::text(&mut self.out, &caption);
        if !credit.is_empty() {
            if !caption.is_empty() {
                self.out.push(' ');
            }
            self.out.push_str(if self.target == Target::Page {
                "<small class=\"credit\">"
            } else {
                "<small>"
            });
            escape::text(&mut self.out, &credit);
            self.out.push_str("</small>");
        }
        self.out.push_str("</figcaption>");
    }

    fn alternative(&self, node: &Node<'r>, decorative: bool) -> String {
        if decorative {
            String::new()
        } else {
            plain::inline_text(self, &node.children)
        }
    }

    /// Writes the picture, or what stands in for it; whether it was the picture.
    fn picture(&mut self, url: &str, alt: &str, title: &str, span: Span) -> bool {
        let picture = self.context.pictures.picture(url);
        let Some((picture, extension)) = picture.and_then(|picture| Some((picture, extension(&picture)?)))
        else {
            self.stand_in(url, alt, span, picture.is_some());
            return false;
        };
        if metadata::is_lossy(picture.bytes, extension) {
            self.note(
                format!("The drawing “{url}” holds what would run or load something; that is left out. Save it as a plain SVG."),
                Some(span),
            );
        }
        let shown = publishable(&picture, extension);
        let picture = Picture {
            bytes: &shown,
            ..sized(&picture, &shown)
        };
        self.out.push_str("<img src=\"");
        let path = self.published_source(&picture, extension);
        self.out.push_str(&path);
        self.out.push('"');
        self.smaller(&path, &picture, extension);
        self.out.push_str(" alt=\"");
        escape::attribute(&mut self.out, alt);
        self.out.push('"');
        if let Some((width, height)) = size(&picture) {
            let _ = write!(self.out, " width=\"{width}\" height=\"{height}\"");
        }
        if self.target == Target::Page && std::mem::replace(&mut self.pictured, true) {
            // The first is what the reader sees at once.
            self.out.push_str(" loading=\"lazy\" decoding=\"async\"");
        }
        if !title.trim().is_empty() {
            self.out.push_str(" title=\"");
            escape::attribute(&mut self.out, title.trim());
            self.out.push('"');
        }
        self.out.push('>');
        true
    }

    fn stand_in(&mut self, url: &str, alt: &str, span: Span, broken: bool) {
        if address::is_web(url) {
            self.note(REMOTE, Some(span));
            let safe = address::safe(url).filter(|_| !self.in_link);
            if let Some(safe) = safe {
                self.out.push_str("<a href=\"");
                escape::attribute(&mut self.out, &safe);
                self.out.push_str("\">");
                escape::text(&mut self.out, if alt.is_empty() { &safe } else { alt });
                self.out.push_str("</a>");
                return;
            }
        } else if broken {
            self.note(
                format!(
                    "“{url}” is not a picture that browsers show; use PNG, JPEG, GIF, WebP, AVIF or SVG."
                ),
                Some(span),
            );
        } else {
            let shown: String = url.chars().take(80).collect();
            self.note(
                format!("The picture “{shown}” is not among the article's assets; add it."),
                Some(span),
            );
        }
        escape::text(&mut self.out, alt);
    }

    /// Offers the picture in smaller encodings, where they are files of their own.
    fn smaller(&mut self, path: &str, picture: &Picture<'_>, extension: &str) {
        let width = size(picture).and_then(|(width, _)| u32::try_from(width).ok());
        let Some(width) = width.filter(|_| self.target == Target::Page && self.assets == AssetMode::Folder)
        else {
            return;
        };
        let known = self.offered.iter().find(|(known, _)| known == path);
        let offered = if let Some((_, offered)) = known {
            offered.clone()
        } else {
            let mut offered = String::new();
            for (smaller, bytes) in encodings::smaller(picture.bytes, extension, width) {
                let source = self.published_source(
                    &Picture {
                        bytes: &bytes,
                        ..*picture
                    },
                    extension,
                );
                let _ = write!(offered, "{source} {smaller}w, ");
            }
            if !offered.is_empty() {
                let _ = write!(offered, "{path} {width}w");
            }
            self.offered.push((path.to_owned(), offered.clone()));
            offered
        };
        if !offered.is_empty() {
            let _ = write!(
                self.out,
                " srcset=\"{offered}\" sizes=\"(min-width: 50rem) 46rem, 100vw\""
            );
        }
    }

    /// What `src` says: the bytes themselves, or the path of the file that they become.
    pub fn picture_source(&mut self, picture: &Picture<'_>, extension: &str) -> String {
        let shown = publishable(picture, extension);
        self.published_source(
            &Picture {
                bytes: &shown,
                ..*picture
            },
            extension,
        )
    }

    fn published_source(&mut self, picture: &Picture<'_>, extension: &str) -> String {
        match self.assets {
            AssetMode::Embed => {
                let mut source = String::with_capacity(picture.bytes.len() * 4 / 3 + 40);
                let _ = write!(source, "data:{};base64,", media_type(extension));
                STANDARD.encode_string(picture.bytes, &mut source);
                source
            }
            AssetMode::Folder => {
                let stem = picture
                    .name
                    .rsplit_once('.')
                    .map_or(picture.name, |(stem, _)| stem);
                let stem = slug::of(stem).unwrap_or_else(|| "picture".to_owned());
                let hash = blake3::hash(picture.bytes).to_hex();
                let path = format!("assets/{stem}.{}.{extension}", &hash[..8]);
                if !self.files.iter().any(|file| file.path == path) {
                    self.files.push(OutputFile {
                        path: path.clone(),
                        bytes: picture.bytes.to_vec(),
                    });
                }
                match self.place {
                    Some(place) => format!("{}{path}", place.root),
                    None => path,
                }
            }
        }
    }
}

/// The picture's bytes as they are published: upright, and without what its file says beside the picture.
fn publishable<'p>(picture: &Picture<'p>, extension: &str) -> Cow<'p, [u8]> {
    let orientation = metadata::orientation(picture.bytes, extension);
    let upright = (orientation != 1)
        .then(|| encodings::upright(picture.bytes, extension, orientation))
        .flatten();
    match upright {
        Some(upright) => Cow::Owned(upright.to_vec()),
        None => metadata::without(picture.bytes, extension),
    }
}

/// The picture, its size read anew where it was turned.
fn sized<'p>(picture: &Picture<'p>, shown: &[u8]) -> Picture<'p> {
    let turned = imagesize::blob_size(shown).ok() != imagesize::blob_size(picture.bytes).ok();
    Picture {
        width: picture.width.filter(|_| !turned),
        height: picture.height.filter(|_| !turned),
        ..*picture
    }
}

/// A picture's title as caption and credit: "The old harbour | Photo: Ines Adeyemi", "The old harbour © Ines Adeyemi".
fn credited(title: &str) -> (&str, &str) {
    if let Some((caption, credit)) = title.rsplit_once(" | ") {
        return (caption, credit);
    }
    title.find('©').map_or((title, ""), |at| title.split_at(at))
}

const REMOTE: &str = "The picture lies on another site and is not loaded; add it to the article's assets.";

/// The extension of a picture that browsers show; `None` where the bytes are something else than they claim.
pub fn extension(picture: &Picture<'_>) -> Option<&'static str> {
    use imagesize::ImageType;
    if picture.media_type == "image/svg+xml" {
        let text = std::str::from_utf8(picture.bytes).ok()?;
        return drawing::is_one(text).then_some("svg");
    }
    match imagesize::image_type(picture.bytes).ok()? {
        ImageType::Png => Some("png"),
        ImageType::Jpeg => Some("jpg"),
        ImageType::Gif => Some("gif"),
        ImageType::Webp => Some("webp"),
        ImageType::Heif(imagesize::Compression::Av1) => Some("avif"),
        _ => None,
    }
}

/// The media type that goes with such an extension.
pub fn media_type(extension: &str) -> &'static str {
    match extension {
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        _ => "image/svg+xml",
    }
}

/// Width and height in pixels.
pub fn size(picture: &Picture<'_>) -> Option<(u64, u64)> {
    if let (Some(width), Some(height)) = (picture.width, picture.height) {
        return Some((u64::from(width), u64::from(height)));
    }
    let size = imagesize::blob_size(picture.bytes).ok()?;
    Some((size.width as u64, size.height as u64))
}
