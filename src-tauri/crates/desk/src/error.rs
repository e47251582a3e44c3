//! What the desk refuses, each with its remedy.

use std::path::PathBuf;

use daymark_store::StoreError;

use crate::boundary::BoundaryError;

/// What every use case returns.
pub type Result<T, E = DeskError> = std::result::Result<T, E>;

/// Says why a use case could not do what was asked; the message names the remedy.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DeskError {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] StoreError),

    /// There is no such article, observance, template or revision.
    #[error("{what} is not there any more. Refresh the list and choose again.")]
    NotFound {
        /// As the subject of a sentence.
        what: String,
    },

    /// A file that was to become a picture is none that a page can show.
    #[error("{name} is not a picture that a web page can show. Use PNG, JPEG, GIF, WebP, AVIF or SVG.")]
    NotAPicture {
        /// The file.
        name: String,
    },

    /// A file is larger than Daymark takes.
    #[error("{name} is larger than {limit_mb} MB. {remedy}")]
    TooLarge {
        /// The file.
        name: String,
        /// The most it may have.
        limit_mb: u64,
        /// What to do, as a sentence.
        remedy: &'static str,
    },

    /// A file that was to become an article is no text.
    #[error(
        "{name} is not a text file. Open a Markdown (.md) or plain text (.txt) file; of a word processor's document, save a copy as plain text first."
    )]
    NotText {
        /// The file.
        name: String,
    },

    /// The front matter cannot be edited as a form.
    #[error("The details cannot be changed because the block between the two --- lines is broken: {message}")]
    FrontMatter {
        /// What is wrong, with the remedy.
        message: String,
    },

    /// The file system refused.
    #[error("{} could not be written: {reason}.", path.display())]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// In words.
        reason: String,
        /// What kind of refusal.
        kind: std::io::ErrorKind,
    },

    /// The file system refused to read.
    #[error("{} could not be read: {reason}.", path.display())]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// In words.
        reason: String,
    },

    /// Something was asked for that Daymark does not have.
    #[error("{message}")]
    Asked {
        /// What and what to do instead.
        message: String,
    },
}

impl DeskError {
    pub(crate) fn write(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::Write {
            path: path.to_owned(),
            reason: in_words(error),
            kind: error.kind(),
        }
    }

    pub(crate) fn read(path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::Read {
            path: path.to_owned(),
            reason: in_words(error),
        }
    }

    pub(crate) fn no_article(draft: i64) -> Self {
        Self::NotFound {
            what: format!("Article {draft}"),
        }
    }

    fn code(&self) -> &'static str {
        use std::io::ErrorKind;
        match self {
            Self::Store(StoreError::Full)
            | Self::Write {
                kind: ErrorKind::StorageFull | ErrorKind::QuotaExceeded,
                ..
            } => "disk-full",
            Self::Store(StoreError::ReadOnly { .. })
            | Self::Write {
                kind: ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem,
                ..
            } => "read-only",
            Self::Store(StoreError::Newer { .. }) => "newer-version",
            Self::Store(StoreError::NotFound { .. }) | Self::NotFound { .. } => "not-found",
            Self::Store(StoreError::InUse { .. }) => "in-use",
            Self::NotAPicture { .. } => "not-a-picture",
            Self::TooLarge { .. } => "too-large",
            _ => "other",
        }
    }

    fn remedy(&self) -> &'static str {
        match (self, self.code()) {
            (Self::Write { .. }, "disk-full") => "Free some space on the disk, or choose another folder.",
            (Self::Write { .. }, _) => "Choose another folder, or make this one writable for your account.",
            (Self::Read { .. }, _) => "Check that the file is still there and that your account may read it.",
            _ => "",
        }
    }
}

/// The system's reason without its number.
fn in_words(error: &std::io::Error) -> String {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => "there is no such file or folder".to_owned(),
        ErrorKind::PermissionDenied => "your account may not do that".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk can only be read".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::NotADirectory => "a part of the path is a file, not a folder".to_owned(),
        _ => {
            let text = error.to_string();
            text.split(" (os error").next().unwrap_or_default().to_lowercase()
        }
    }
}

impl From<DeskError> for BoundaryError {
    fn from(error: DeskError) -> Self {
        Self::from(&error)
    }
}

impl From<&DeskError> for BoundaryError {
    /// The first sentence is the message, what follows the remedy.
    fn from(error: &DeskError) -> Self {
        let text = error.to_string();
        let (message, hint) = match text.split_once(". ") {
            Some((message, hint)) => (format!("{message}."), hint.to_owned()),
            None => (text, error.remedy().to_owned()),
        };
        Self {
            code: error.code().to_owned(),
            message,
            hint,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remedy_is_the_hint() {
        let error = BoundaryError::from(DeskError::from(StoreError::Full));
        assert_eq!(error.code, "disk-full");
        assert!(
            error.message.ends_with("could not be saved."),
            "{}",
            error.message
        );
        assert!(error.hint.starts_with("Free some space"), "{}", error.hint);
    }

    #[test]
    fn a_path_with_a_full_stop_does_not_split_the_message() {
        let path = std::path::Path::new("/home/mira/v. 2/x.html");
        let error = DeskError::write(path, &std::io::Error::from(std::io::ErrorKind::PermissionDenied));
        assert_eq!(BoundaryError::from(error).code, "read-only");
    }
}
