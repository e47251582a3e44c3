//! Renders one article to look at: `cargo run -p daymark-export --example render -- ARTICLE.md OUT.html [fragment]`.

use daymark_article::parse;
use daymark_catalogue::{Catalogue, Organisation};
use daymark_export::{
    AssetMode, Context, FragmentOptions, PageOptions, Picture, Pictures, Theme, fragment, page,
};
use std::collections::HashMap;
use std::{env, fs, path::Path};

struct Folder(HashMap<String, Vec<u8>>);

impl Pictures for Folder {
    fn picture(&self, address: &str) -> Option<Picture<'_>> {
        let (name, bytes) = self.0.get_key_value(address)?;
        let svg = Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "svg");
        let media_type = if svg { "image/svg+xml" } else { "image/png" };
        Some(Picture {
            name,
            media_type,
            bytes,
            width: None,
            height: None,
        })
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [input, output, rest @ ..] = &arguments[..] else {
        return Err("ARTICLE.md OUT.html [fragment]".into());
    };
    let folder = Path::new(input)
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut files = HashMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files.insert(
                entry.file_name().to_string_lossy().into_owned(),
                fs::read(entry.path())?,
            );
        }
    }
    let source = fs::read_to_string(input)?;
    let article = parse(&source);
    let organisation = Organisation {
        name: "Alderline Institute".into(),
        acronym: "AI".into(),
        address: "14 Wharf Lane, Port Ellery".into(),
        website: "https://alderline.example/".into(),
        ..Organisation::default()
    };
    let context = Context {
        catalogue: Catalogue::builtin(),
        organisation: &organisation,
        logo: None,
        pictures: &Folder(files),
        base_url: Some("https://alderline.example/2026/"),
        language: None,
        citing: daymark_catalogue::Citing::default(),
        translations: &[],
    };
    let rendered = if rest.first().is_some_and(|target| target == "fragment") {
        fragment(&article, &context, &FragmentOptions::default())
    } else {
        page(
            &article,
            &context,
            &PageOptions {
                theme: Theme::default_theme(),
                assets: AssetMode::Embed,
            },
        )
    };
    for note in &rendered.notes {
        eprintln!("{}", note.message);
    }
    fs::write(output, rendered.html)?;
    Ok(())
}
