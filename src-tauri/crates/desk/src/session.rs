//! An article that is open: its text byte for byte, and what the window shows of it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use daymark_article::{Span, parse, word_count};
use daymark_export::{AssetMode, PageOptions, Translation};

use crate::boundary::{Analysis, Details, EditOutcome, PreviewUpdate, TextChange};
use crate::error::{DeskError, Result};
use crate::pictures::ArticlePictures;
use crate::preview::Shown;
use crate::text::{Positions, changed, line_ending, shown};
use crate::world::World;
use crate::{details, parts, quick};

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
    /// As the window shows them; `None` where the present text was not looked at as the world is now.
    words: Option<u32>,
    pictures: ArticlePictures,
    /// The article in every language that there is.
    translations: Vec<Translation>,
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
            words: None,
            pictures,
            translations: Vec::new(),
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

    /// The unit of the text box at a byte of the source.
    pub(crate) fn unit_at(&self, byte: usize) -> u32 {
        self.positions.unit_at(&self.source, byte)
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
        self.words = None;
        &mut self.pictures
    }

    /// Tells in which languages the article exists; shown with the next look.
    pub(crate) fn set_translations(&mut self, translations: Vec<Translation>) {
        if self.translations != translations {
            self.translations = translations;
            self.forget();
        }
    }

    /// Has the next edit read the whole: something besides the text is another.
    pub(crate) const fn forget(&mut self) {
        self.words = None;
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
            Some(source) => self
                .take_quickly(&source, changes, world)
                .unwrap_or_else(|| self.take(source, world)),
            None => stale,
        }
    }

    /// Takes an edit that changed one plain paragraph of the page that is shown; `None` leaves all as it was.
    fn take_quickly(
        &mut self,
        source: &str,
        changes: &[TextChange],
        world: &World<'_>,
    ) -> Option<EditOutcome> {
        let ([change], Some(words)) = (changes, self.words) else {
            return None;
        };
        let place = |unit| self.positions.byte_at(&self.source, unit);
        let edited = place(change.from)?..place(change.to)?;
        let paragraph = quick::paragraph(&self.source, source, self.front, &edited)?;
        let range = self.positions.units_of(&self.source, paragraph.before)?;
        let at = self.shown.block_from(range)?;
        let context = world.context(&self.pictures);
        let html = daymark_export::blocks_alone(&paragraph.after, &context, AssetMode::Embed);
        let words = words.checked_add_signed(paragraph.words)?;
        let span = paragraph.span();
        if html.is_empty() {
            return None;
        }
        let before = self.positions.units();
        self.set(source.to_owned());
        let shift = self.positions.units() as i32 - before as i32;
        let range = self.positions.units_of(&self.source, span).unwrap_or(range);
        let shown = self.shown.with_block(at, &html, range, shift);
        let preview = shown.since(&self.shown);
        self.shown = shown;
        self.words = Some(words);
        Some(EditOutcome::Taken {
            version: self.version,
            analysis: Analysis {
                parts: None,
                ..counted(words)
            },
            preview,
        })
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
        self.words = None;
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
        let translations = std::mem::take(&mut self.translations);
        *self = Self::new(source, self.version + 1, pictures);
        self.translations = translations;
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
        let mut context = world.context(pictures);
        context.translations = &self.translations;
        let page = daymark_export::page(&article, &context, &options);
        let shown = Shown::of(page, &self.source, &self.positions);
        let parts = parts::parts(&article, world, pictures, &self.positions);
        let words = word_count(&article) as u32;
        let view = View {
            analysis: Analysis {
                parts: Some(parts),
                ..counted(words)
            },
            preview: shown.since(&self.shown),
            details: details::read(&article, world),
        };
        self.shown = shown;
        self.words = Some(words);
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

/// What a count of words tells, before anything was checked.
fn counted(words: u32) -> Analysis {
    Analysis {
        words,
        reading_minutes: words.div_ceil(WORDS_A_MINUTE),
        ..Analysis::default()
    }
}

/// How many bytes of equal characters two texts start with.
fn common(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b)
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Templates;
    use crate::profile::OwnOrganisation;
    use crate::spelling::OwnWords;
    use daymark_checks::Options;
    use proptest::prelude::*;
    use proptest::sample::Index;

    const ARTICLE: &str = "---\ntitle: A harbour\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: fr\n---\n\nThe first paragraph leads.\n\nA second *one* with [a link](https://alderline.example/) and `code`,\nin two lines: it asks “why”?\n\nOn {{ observance.date }} and [@A/RES/58/220] with a note[^n].\n\n## Heading\n\nPlain words « ici » ; 12 km.\n\n- one\n- two\n\n  within two\n\nAfter the list 🌍.\n\n[^n]: The note.\n\nLater [@A/RES/58/220], **bold**.\n\n| a | b |\n| - | - |\n| c | d |\n\nAfter the table\n\n> [!sign-off]\n>\n> Thanks.\n\nThe last one";

    fn in_world<T>(test: impl FnOnce(&World<'_>) -> T) -> T {
        let (own, words, options) = (
            OwnOrganisation::default(),
            OwnWords::default(),
            Options::default(),
        );
        test(&World {
            catalogue: own.catalogue(),
            own: &own,
            templates: &Templates::load(None).expect("the built-in ones are whole"),
            theme: daymark_export::Theme::default_theme(),
            words: &words,
            options: &options,
            today: jiff::civil::date(2026, 11, 26),
        })
    }

    fn piece() -> impl Strategy<Value = String> {
        prop_oneof![
            5 => "[a-zé ]{0,3}",
            3 => "[-*_#>|=`~:;.,!?\\[\\]()<>{}&@^\\\\0-9« »\"'🌍]{1,2}",
            1 => prop::sample::select(vec!["\n", "\n\n", "\r\n", "    ", "\n- ", "\n===\n", "](x)", "[^n]", "[@A/RES/55/2]", "<!-- ", "```\n", "[a]: x\n"])
                .prop_map(str::to_owned),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(96))]

        #[test]
        fn a_quick_edit_leads_to_what_reading_the_whole_does(
            bare in any::<bool>(),
            edits in prop::collection::vec((any::<Index>(), 0_u32..3, piece()), 1..24),
        ) {
            in_world(|world| {
                let article = if bare { ARTICLE.replace("[^n]: The note.", "None.") } else { ARTICLE.to_owned() };
                let mut session = Session::new(article, 1, ArticlePictures::default());
                session.look(world);
                for (place, remove, insert) in edits {
                    let body: Vec<u16> = session.body().encode_utf16().collect();
                    let whole = |at: usize| if body.get(at).is_some_and(|unit| (0xDC00..0xE000).contains(unit)) { at - 1 } else { at };
                    let from = whole(place.index(body.len() + 1));
                    let to = whole((from + remove as usize).min(body.len())).max(from);
                    let change = TextChange { from: from as u32, to: to as u32, insert };
                    let outcome = session.edit(session.version(), &[change], world);
                    let EditOutcome::Taken { analysis, .. } = outcome else { panic!("the edit fits") };
                    let mut fresh = Session::new(session.source().to_owned(), 1, ArticlePictures::default());
                    // What was typed at the top may read as front matter to who opens the file anew.
                    (fresh.front, fresh.body) = (session.front, session.body);
                    fresh.positions = session.positions.clone();
                    let view = fresh.look(world);
                    prop_assert_eq!(session.shown.html(), fresh.shown.html());
                    prop_assert_eq!(session.shown.spans(), fresh.shown.spans());
                    prop_assert_eq!(analysis.words, view.analysis.words);
                }
                Ok(())
            })?;
        }
    }

    #[test]
    fn typing_within_a_paragraph_is_quick() {
        in_world(|world| {
            let mut session = Session::new(ARTICLE.to_owned(), 1, ArticlePictures::default());
            session.look(world);
            for words in ["The last one", "After the list", "Plain words"] {
                let at = session.body()[..session.body().find(words).unwrap() + 4]
                    .encode_utf16()
                    .count() as u32;
                let change = TextChange {
                    from: at,
                    to: at,
                    insert: "x".to_owned(),
                };
                let outcome = session.edit(session.version(), &[change], world);
                let EditOutcome::Taken {
                    analysis, preview, ..
                } = outcome
                else {
                    panic!("the edit fits")
                };
                assert!(analysis.parts.is_none(), "{words}");
                let PreviewUpdate::Patch {
                    remove: 1, insert, ..
                } = preview
                else {
                    panic!("one block")
                };
                assert!(insert[0].contains('x'));
            }
        });
    }
}
