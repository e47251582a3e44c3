//! The organisation's own words, and what a wrong word may have been meant to be.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use daymark_article::parse;

use crate::Desk;
use crate::error::{DeskError, Result};
use crate::folder::{make_folder, write_whole};

/// The file in the data folder: one word a line; a line that begins with # is a remark.
const FILE: &str = "words.txt";

/// The longest word that is taken, in characters.
const LONGEST: usize = 100;

/// The words that the organisation has added.
#[derive(Debug, Default)]
pub(crate) struct OwnWords {
    path: PathBuf,
    words: RwLock<HashSet<String>>,
}

impl OwnWords {
    /// Reads the list of a data folder; an empty one where there is none yet.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(FILE);
        let words = RwLock::new(lines(&text(&path)?).map(str::to_owned).collect());
        Ok(Self { path, words })
    }

    /// Whether the list has the word: as written, or small where the text has the capital of a sentence's start.
    pub(crate) fn contains(&self, word: &str) -> bool {
        let words = self.words.read().unwrap_or_else(PoisonError::into_inner);
        !words.is_empty() && (words.contains(word) || words.contains(&word.to_lowercase()))
    }

    /// Adds a word, durably. The file is read again first: somebody may have edited it by hand.
    fn add(&self, word: &str) -> Result<()> {
        let mut words = self.words.write().unwrap_or_else(PoisonError::into_inner);
        let mut text = text(&self.path)?;
        let known = lines(&text).any(|known| known == word);
        if !known {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push('\n');
            }
            text.push_str(word);
            text.push('\n');
            make_folder(crate::folder::parent(&self.path))?;
            write_whole(&self.path, text.as_bytes())?;
        }
        *words = lines(&text).map(str::to_owned).collect();
        Ok(())
    }
}

fn text(path: &Path) -> Result<String> {
    match fs::read(path) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| DeskError::Read {
            path: path.to_owned(),
            reason: "it is not UTF-8 text with one word a line".to_owned(),
        }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        Err(error) => Err(DeskError::read(path, &error)),
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.trim_start_matches('\u{feff}')
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Desk {
    /// Adds a word to the organisation's word list; checks made from then on know it.
    ///
    /// # Errors
    /// Where it is no single word, or the list cannot be written.
    pub fn add_word(&self, word: &str) -> Result<()> {
        let word = word.trim().replace('\u{2019}', "'");
        let is_word = word.chars().any(char::is_alphabetic)
            && word.chars().count() <= LONGEST
            && !word.contains(|c: char| c.is_whitespace() || c.is_control())
            && !word.starts_with('#');
        if !is_word {
            let message = format!("“{word}” is not one word. Add one word at a time, without spaces.");
            return Err(DeskError::Asked { message });
        }
        self.inner.words.add(&word)
    }

    /// What a word of the article may have been meant to be, the likeliest first; empty where its language has no
    /// dictionary. Costs milliseconds, the first time in a process more.
    ///
    /// # Errors
    /// Where there is no such article.
    pub fn spelling_suggestions(&self, draft: i64, word: &str) -> Result<Vec<String>> {
        let own = self.inner.own();
        let around = self.inner.world(&own);
        // Asked for behind the lock: suggestions must not hold up typing.
        let tag = self
            .inner
            .with(draft, |session| around.tag(&parse(session.source())).to_owned())?;
        Ok(crate::speller::suggestions(
            word,
            &tag,
            &own.organisation.language,
        ))
    }
}
