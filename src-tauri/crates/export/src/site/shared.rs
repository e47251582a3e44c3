//! The files that every page shares: stylesheet, faces, logo, the script of the search page.

use super::SiteOptions;
use super::search::SCRIPT;
use crate::context::{AssetMode, OutputFile};
use crate::{pictures, slug};

/// What all pages share. Names carry a hash of the content, so that a page never meets another one's version.
#[derive(Debug)]
pub struct Shared {
    pub stylesheet: OutputFile,
    pub script: OutputFile,
    pub logo: Option<Logo>,
    /// The link to what a browser's tab shows.
    pub icon: String,
    faces: Vec<OutputFile>,
}

/// The organisation's logo.
#[derive(Debug)]
pub struct Logo {
    pub file: OutputFile,
    pub size: Option<(u64, u64)>,
}

impl Shared {
    pub fn of(options: &SiteOptions<'_>) -> Self {
        let theme = options.theme;
        // The stylesheet lies beside the faces, where a page's own lies above them.
        let css = theme
            .style(AssetMode::Folder, true)
            .replace("src:url(assets/", "src:url(");
        let css = format!("{css}\n{}", theme.site().css());
        let name = slug::of(theme.name()).unwrap_or_else(|| "theme".to_owned());
        let logo = options.logo.and_then(|logo| {
            let extension = pictures::extension(&logo)?;
            Some(Logo {
                size: pictures::size(&logo),
                file: hashed("logo", extension, logo.bytes.to_vec()),
            })
        });
        Self {
            stylesheet: hashed(&name, "css", css.into_bytes()),
            script: hashed("search", "js", SCRIPT.as_bytes().to_vec()),
            logo,
            icon: theme.icon().to_owned(),
            faces: theme.font_files(true).collect(),
        }
    }

    pub fn files(&self) -> Vec<OutputFile> {
        let own = [&self.stylesheet, &self.script];
        let logo = self.logo.iter().map(|logo| &logo.file);
        own.into_iter().chain(logo).chain(&self.faces).cloned().collect()
    }
}

fn hashed(name: &str, extension: &str, bytes: Vec<u8>) -> OutputFile {
    let hash = blake3::hash(&bytes).to_hex();
    OutputFile {
        path: format!("assets/{name}.{}.{extension}", &hash[..8]),
        bytes,
    }
}
