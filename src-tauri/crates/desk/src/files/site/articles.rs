//! Where the articles of a site come from.

use daymark_article::Article;

use crate::files::{FileError, Source, read_article};
use crate::pictures::{ArticlePictures, stamp_of_pictures};

/// Gives articles by what they are called in the call. Asked from several threads.
pub(crate) trait Articles: Sync {
    /// The article's text.
    ///
    /// # Errors
    /// Where it cannot be read.
    fn read(&self, input: &str) -> Result<Source, FileError>;

    /// Names the article's pictures as they are now, without reading them.
    fn stamp(&self, source: &Source, article: &Article<'_>) -> String;

    /// The article's pictures.
    fn pictures(&self, source: &Source, article: &Article<'_>) -> ArticlePictures;
}

/// Articles that are files, with their pictures beside them.
pub(crate) struct Files;

impl Articles for Files {
    fn read(&self, input: &str) -> Result<Source, FileError> {
        read_article(input)
    }

    fn stamp(&self, source: &Source, article: &Article<'_>) -> String {
        stamp_of_pictures(article, &source.folder)
    }

    fn pictures(&self, source: &Source, article: &Article<'_>) -> ArticlePictures {
        ArticlePictures::beside(article, &source.folder)
    }
}
