//! An article that is open: its text byte for byte, and what the window shows of it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use daymark_article::{Span, parse, word_count};
use daymark_export::{AssetMode, PageOptions};

use crate::boundary::{Analysis, Details, EditOutcome, PreviewUpdate, TextChange};
use crate::error::{DeskError, Result};
use crate::pictures::ArticlePictures;
use crate::preview::Shown;
use crate::text::{Positions, changed, line_ending, shown};
use crate::world::World;
use crate::{details, parts};

/// How fast people read, in words a minute.
const WORDS_A_MINUTE: u32 = 230;

/// An open article.
///
/// Invariant: what the text box shows is `source[body..]` with LF, whatever is typed there; text that is typed never
/// becomes front matter, and front matter never text.
#[derive(Debug)]
pub(crate) struct Session {
    source: String,
    line_ending: &'static str,
    /// Where the front matter ends for the parser.
    front: usize,
    /// Where the text box starts: a blank line behind the front matter is not shown.
    body: usize,
    positions: Positions,
    version: u32,
    shown: Shown,
    pictures: ArticlePictures,
    /// How many errors and warnings the text has; `None` until it was looked at.
    counts: Option<(u32, u32)>,
}

/// A text of a session, to be read while the session goes on.
pub(crate) struct SessionText {
    pub source: String,
    /// Where the text box starts.
    pub body: usize,
    pub version: u32,
    pub pictures: ArticlePictures,
}

/// What the window shows of the text.
pub(crate) struct View {
    pub analysis: Analysis,
    pub preview: PreviewUpdate,
    pub details: Details,
}

impl Session {
    /// Opens a text.
    pub(crate) fn new(source: String, version: u32, pictures: ArticlePictures) -> Self {
        let front = parse(&source).body.start;
        let rest = &source[front..];
        let written = source[..front].trim_start_matches('\u{feff}');
        let blank = match rest.as_bytes() {
            _ if written.is_empty() => 0,
            [b'\r', b'\n', ..] => 2,
            [b'\n' | b'\r', ..] => 1,
            _ => 0,
        };
        let body = front + blank;
        Self {
            line_ending: line_ending(&source),
            positions: Positions::of(&source, body),
            front,
            body,
            version,
            shown: Shown::default(),
            pictures,
            counts: None,
            source,
        }
    }

    pub(crate) fn source(&self) -> &str {
        &self.source
    }

    /// Where the text box's text starts in the source.
    pub(crate) const fn body_start(&self) -> usize {
        self.body
    }

    /// The text as it is now, for reading it elsewhere.
    pub(crate) fn text(&self) -> SessionText {
        SessionText {
            source: self.source.clone(),
            body: self.body,
            version: self.version,
            pictures: self.pictures.clone(),
        }
    }

    /// Notes how many errors and warnings the present text has.
    pub(crate) const fn set_counts(&mut self, counts: (u32, u32)) {
        self.counts = Some(counts);
    }

    /// How many errors and warnings the text has, where it was checked since it is what it is.
    pub(crate) const fn counts(&self) -> Option<(u32, u32)> {
        self.counts
    }

    pub(crate) const fn positions(&self) -> &Positions {
        &self.positions
    }

    pub(crate) const fn version(&self) -> u32 {
        self.version
    }

    /// The body as the text box shows it.
    pub(crate) fn body(&self) -> String {
        shown(&self.source[self.body..])
    }

    pub(crate) const fn pictures(&self) -> &ArticlePictures {
        &self.pictures
    }

    pub(crate) const fn pictures_mut(&mut self) -> &mut ArticlePictures {
        &mut self.pictures
    }

    /// Takes changes of the text box.
    pub(crate) fn edit(&mut self, base: u32, changes: &[TextChange], world: &World<'_>) -> EditOutcome {
        let stale = EditOutcome::Stale {
            version: self.version,
        };
        if base != self.version {
            return stale;
        }
        match changed(&self.source, &self.positions, self.line_ending, changes) {
            Some(source) => self.take(source, world),
            None => stale,
        }
    }

    /// Takes the whole body; what is the same at both ends keeps its bytes.
    pub(crate) fn replace(&mut self, body: &str, world: &World<'_>) -> EditOutcome {
        let (now, new) = (self.body(), shown(body));
        let start = common(now.chars(), new.chars());
        let end = common(now[start..].chars().rev(), new[start..].chars().rev());
        let units = |text: &str| text.encode_utf16().count() as u32;
        let change = TextChange {
            from: units(&now[..start]),
            to: units(&now[..now.len() - end]),
            insert: new[start..new.len() - end].to_owned(),
        };
        self.edit(self.version, &[change], world)
    }

    fn take(&mut self, source: String, world: &World<'_>) -> EditOutcome {
        self.set(source);
        // The edit is taken whatever becomes of looking at it: a fault there must not lose a word.
        let view = catch_unwind(AssertUnwindSafe(|| self.look(world)));
        let (analysis, preview) = match view {
            Ok(view) => (view.analysis, view.preview),
            Err(_) => (Analysis::default(), PreviewUpdate::Same),
        };
        EditOutcome::Taken {
            version: self.version,
            analysis,
            preview,
        }
    }

    /// Sets the text. What stands before the body is as long as it was.
    fn set(&mut self, source: String) {
        self.source = source;
        self.version += 1;
        self.counts = None;
        // A front matter that ended the file ended without a line break; text right behind `---` would undo it.
        let front = self.source[..self.body].trim_start_matches('\u{feff}');
        if !front.is_empty() && !front.ends_with(['\n', '\r']) && self.source.len() > self.body {
            self.source.insert_str(self.body, self.line_ending);
            self.front += self.line_ending.len();
            self.body += self.line_ending.len();
        }
        self.positions = Positions::of(&self.source, self.body);
    }

    /// Sets the whole text, front matter included.
    pub(crate) fn restore(&mut self, source: String) {
        let pictures = std::mem::take(&mut self.pictures);
        *self = Self::new(source, self.version + 1, pictures);
    }

    /// Changes keys of the front matter.
    pub(crate) fn set_details<'k>(
        &mut self,
        patch: impl IntoIterator<Item = (&'k str, &'k str)>,
    ) -> Result<()> {
        let source = details::write(&self.source, patch)?;
        self.set_front(source);
        Ok(())
    }

    /// Replaces a piece of what stands before the body, as a fix does.
    pub(crate) fn mend_front(&mut self, span: Span, replacement: &str) -> Result<()> {
        let gone = || DeskError::Asked {
            message: "The details have changed meanwhile. Look at what the checks say now.".to_owned(),
        };
        if span.end > self.front || self.source.get(span.start..span.end).is_none() {
            return Err(gone());
        }
        let mut source = self.source.clone();
        source.replace_range(span.start..span.end, replacement);
        if let Some(problem) = parse(&source).front_matter.problem {
            return Err(DeskError::FrontMatter {
                message: problem.message,
            });
        }
        self.set_front(source);
        Ok(())
    }

    /// Replaces the front matter by `raw`, fences included.
    pub(crate) fn set_front_matter(&mut self, raw: &str) -> Result<()> {
        let raw = shown(raw.trim_start_matches('\u{feff}'));
        let raw = raw.trim_end_matches('\n');
        let mark = if self.source.starts_with('\u{feff}') {
            "\u{feff}"
        } else {
            ""
        };
        let ending = if self.line_ending == "\r" {
            "\n"
        } else {
            self.line_ending
        };
        let written = if raw.is_empty() {
            String::new()
        } else {
            format!("{raw}\n").replace('\n', ending)
        };
        let blank = &self.source[self.front..self.body];
        let front = format!("{mark}{written}{blank}");
        let source = format!("{front}{}", &self.source[self.body..]);
        if parse(&source).body.start != mark.len() + written.len() {
            let message =
                "it must begin with a line --- and end with a line ---, with one key: value a line between.";
            return Err(DeskError::FrontMatter {
                message: message.to_owned(),
            });
        }
        self.set_front(source);
        Ok(())
    }

    /// Sets a text of which only what stands before the body is another.
    fn set_front(&mut self, source: String) {
        let body = source.len() - (self.source.len() - self.body);
        self.front = parse(&source).body.start.min(body);
        self.body = body;
        self.set(source);
    }

    /// Reads the text: what the window shows, and how the preview changes.
    pub(crate) fn look(&mut self, world: &World<'_>) -> View {
        let mut article = parse(&self.source);
        if article.body.start != self.front {
            drop(article);
            self.keep_body();
            article = parse(&self.source);
        }
        let pictures = &self.pictures;
        let options = PageOptions {
            theme: world.theme,
            assets: AssetMode::Embed,
        };
        let page = daymark_export::page(&article, &world.context(pictures), &options);
        let shown = Shown::of(page, &self.source, &self.positions);
        let parts = parts::parts(&article, world, pictures, &self.positions);
        let words = word_count(&article) as u32;
        let view = View {
            analysis: Analysis {
                words,
                reading_minutes: words.div_ceil(WORDS_A_MINUTE),
                parts,
                checked: false,
                findings: Vec::new(),
                ignores: Vec::new(),
            },
            preview: shown.since(&self.shown),
            details: details::read(&article, world),
        };
        self.shown = shown;
        view
    }

    /// The whole preview as it was last made.
    pub(crate) fn preview(&self) -> PreviewUpdate {
        self.shown.full()
    }

    /// What was typed at the top reads as front matter: an empty one before it keeps it text.
    fn keep_body(&mut self) {
        let start = if self.source.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        let ending = if self.line_ending == "\r" {
            "\n"
        } else {
            self.line_ending
        };
        let empty = format!("---{ending}---{ending}");
        self.source.insert_str(start, &empty);
        self.front = start + empty.len();
        self.body += empty.len();
        self.positions = Positions::of(&self.source, self.body);
    }
}

/// How many bytes of equal characters two texts start with.
fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b)
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum()
}
