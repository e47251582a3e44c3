//! What the tests share: an organisation, two pictures, both targets.

#![allow(dead_code, missing_docs, reason = "each test file uses a part")]

use daymark_article::parse;
use daymark_catalogue::{Catalogue, Organisation};
use daymark_export::{
    AssetMode, Context, FragmentOptions, PageOptions, Picture, Pictures, Rendered, Theme, fragment, page,
};
use std::sync::LazyLock;

/// A picture of 3 × 2 pixels, as far as its header says.
pub const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x06\0\0\0";

pub static ORGANISATION: LazyLock<Organisation> = LazyLock::new(|| Organisation {
    name: "Alderline Institute".into(),
    acronym: "AI".into(),
    address: "14 Wharf Lane, Port Ellery".into(),
    website: "https://alderline.example/".into(),
    ..Organisation::default()
});

pub struct Album;

impl Pictures for Album {
    fn picture(&self, address: &str) -> Option<Picture<'_>> {
        let picture = |name, media_type, bytes| Picture {
            name,
            media_type,
            bytes,
            width: None,
            height: None,
        };
        Some(match address {
            "harbour.png" => picture("Harbour at dawn.png", "image/png", PNG),
            "not-a-picture.png" => picture("not-a-picture.png", "image/png", b"<script>alert(1)</script>"),
            "mark.svg" => picture(
                "mark.svg",
                "image/svg+xml",
                b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            ),
            _ => return None,
        })
    }
}

pub fn context() -> Context<'static> {
    Context {
        catalogue: Catalogue::builtin(),
        organisation: &ORGANISATION,
        logo: None,
        pictures: &Album,
        base_url: Some("https://alderline.example/2026"),
        language: None,
        citing: daymark_catalogue::Citing::default(),
        translations: &[],
    }
}

pub fn as_page(source: &str) -> Rendered {
    as_page_with(source, AssetMode::Folder)
}

pub fn as_page_with(source: &str, assets: AssetMode) -> Rendered {
    page(
        &parse(source),
        &context(),
        &PageOptions {
            theme: Theme::default_theme(),
            assets,
        },
    )
}

pub fn as_fragment(source: &str) -> Rendered {
    as_fragment_with(
        source,
        FragmentOptions {
            assets: AssetMode::Folder,
            ..FragmentOptions::default()
        },
    )
}

pub fn as_fragment_with(source: &str, options: FragmentOptions) -> Rendered {
    fragment(&parse(source), &context(), &options)
}

/// The article of a case file.
pub fn case(name: &str) -> String {
    let path = format!("{}/{name}.md", cases());
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn cases() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/cases/export")
}
