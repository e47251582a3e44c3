//! What was found in passages that stayed as they were: after a key, only the passage that changed is read.

use crate::mention::Key;
use crate::passage::Passage;
use crate::{Context, Finding, Fix};
use daymark_article::{Article, Span};
use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Remembers what the rules that read passage by passage found in one article, for
/// [`check_again`](crate::check_again).
#[derive(Debug, Default)]
pub struct Memory {
    /// What else the findings follow from: the front matter and the context.
    world: u64,
    passages: HashMap<Print, Vec<Finding>>,
    texts: Texts,
}

/// By rule and text, with the text's start as their own.
type Texts = HashMap<(&'static str, String), Vec<Finding>>;

/// All that a passage's findings follow from within the text.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(crate) struct Print {
    source: String,
    /// What is prose in it, which definitions elsewhere in the article may change.
    text: String,
    quoted: Vec<Span>,
    citations: Vec<(Span, String)>,
}

impl Print {
    /// Of a passage of the body; a value of the front matter is read each time.
    pub(crate) fn of(passage: &Passage<'_>, source: &str, keys: &[Key]) -> Option<Self> {
        let body = passage.body()?;
        let first = keys.partition_point(|key| key.brackets.start < body.start);
        Some(Self {
            source: body.of(source).to_owned(),
            text: passage.text.clone(),
            quoted: passage.quoted().to_vec(),
            citations: keys[first..]
                .iter()
                .take_while(|key| key.brackets.end <= body.end)
                .map(|key| (moved(key.span, body.start), key.written.clone()))
                .collect(),
        })
    }
}

impl Memory {
    /// Forgets everything where the front matter or the context is not what it was.
    pub(crate) fn turn_to(&mut self, article: &Article<'_>, context: &Context<'_>) {
        let world = world(article, context);
        if self.world != world {
            self.clear();
            self.world = world;
        }
    }

    /// What was found in such a passage, where it stands now.
    pub(crate) fn recall(&self, print: &Print, body: Span) -> Option<Vec<Finding>> {
        let found = self.passages.get(print)?;
        Some(found.iter().map(|finding| shifted(finding, body.start)).collect())
    }

    /// Keeps what this run found, and nothing older.
    pub(crate) fn keep(&mut self, passages: Vec<(Print, Span, Vec<Finding>)>) {
        self.passages = passages
            .into_iter()
            .map(|(print, body, found)| {
                let found = found.iter().map(|finding| relative(finding, body.start));
                (print, found.collect())
            })
            .collect();
    }

    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        self.passages.clear();
        self.texts.clear();
    }

    /// While it lives, [`of_text`] on this thread remembers here.
    pub(crate) fn lend(&mut self) -> Lent<'_> {
        let old = std::mem::take(&mut self.texts);
        TEXTS.with(|texts| *texts.borrow_mut() = Some((old, Texts::new())));
        Lent(self)
    }
}

thread_local! {
    /// What is known of texts from the run before, and from the one under way; `None` outside a run.
    static TEXTS: RefCell<Option<(Texts, Texts)>> = const { RefCell::new(None) };
}

/// See [`Memory::lend`].
pub(crate) struct Lent<'m>(&'m mut Memory);

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let texts = TEXTS.with(|texts| texts.borrow_mut().take());
        // What this run had no use for is of texts that are gone.
        self.0.texts = texts.map(|(_, new)| new).unwrap_or_default();
    }
}

/// What a rule finds in a text that stands at `start`, looked for once as long as the text stays as it is.
///
/// Invariant: what `look` finds lies within the text, and follows from it, the front matter and the context alone.
pub(crate) fn of_text(
    rule: &'static str,
    text: &str,
    start: usize,
    look: impl FnOnce() -> Vec<Finding>,
) -> Vec<Finding> {
    let key = (rule, text.to_owned());
    let known = TEXTS.with(|texts| {
        let mut texts = texts.borrow_mut();
        let (old, new) = texts.as_mut()?;
        let found = match new.get(&key) {
            Some(found) => found.clone(),
            None => old.remove(&key)?,
        };
        let here = found.iter().map(|finding| shifted(finding, start)).collect();
        new.insert(key.clone(), found);
        Some(here)
    });
    known.unwrap_or_else(|| {
        let found = look();
        TEXTS.with(|texts| {
            if let Some((_, new)) = texts.borrow_mut().as_mut() {
                new.insert(
                    key,
                    found.iter().map(|finding| relative(finding, start)).collect(),
                );
            }
        });
        found
    })
}

fn moved(span: Span, start: usize) -> Span {
    Span::new(span.start - start, span.end - start)
}

fn relative(finding: &Finding, start: usize) -> Finding {
    Finding {
        span: moved(finding.span, start),
        fix: finding.fix.as_ref().map(|fix| Fix {
            span: moved(fix.span, start),
            ..fix.clone()
        }),
        ..finding.clone()
    }
}

fn shifted(finding: &Finding, start: usize) -> Finding {
    let place = |span: Span| Span::new(span.start + start, span.end + start);
    Finding {
        span: place(finding.span),
        fix: finding.fix.as_ref().map(|fix| Fix {
            span: place(fix.span),
            ..fix.clone()
        }),
        ..finding.clone()
    }
}

/// A catalogue is told from another by where it is: its owner keeps it while a [`Memory`] is used with it.
fn world(article: &Article<'_>, context: &Context<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for field in &article.front_matter.fields {
        (&field.key, &field.value).hash(&mut hasher);
    }
    std::ptr::from_ref(context.catalogue).hash(&mut hasher);
    let rest = (context.organisation, context.as_of, context.options);
    format!("{rest:?}").hash(&mut hasher);
    hasher.finish()
}
