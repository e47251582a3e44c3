//! The passages of an article that say something to a reader: paragraphs, headings, cells, title and summary.

use crate::front_matter_text::{place, printed};
use crate::mention::{Key, keys};
use crate::prose::{Prose, prose};
use daymark_article::{Article, Callout, Field, Kind, Span, TextPiece, split_facts};
use daymark_catalogue::Language;
use daymark_phrases::Reading;
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;

/// One passage.
pub(crate) struct Passage<'t> {
    /// Its text, with blanks for what is not prose.
    pub(crate) text: String,
    /// What stands in quotation marks, or the whole text where the block is a quotation.
    quoted: Vec<Span>,
    from: Origin<'t>,
}

enum Origin<'t> {
    Body(Span),
    Printed(&'t Article<'t>, &'t Field),
}

impl Passage<'_> {
    /// Where a range of the text stands in the source.
    pub(crate) fn place(&self, span: Span) -> Span {
        match self.from {
            Origin::Body(whole) => Span::new(whole.start + span.start, whole.start + span.end),
            Origin::Printed(article, field) => place(article, field, span.into()),
        }
    }

    /// What it says about time and number.
    pub(crate) fn read(&self, language: Language) -> Reading<'_> {
        let known = READ.with(|read| {
            let read = read.borrow();
            let (known_language, reading) = read.as_ref()?.get(&self.text)?;
            (*known_language == language).then(|| reading.over(&self.text))
        });
        known.unwrap_or_else(|| {
            let reading = daymark_phrases::read(&self.text, language);
            READ.with(|read| {
                if let Some(read) = read.borrow_mut().as_mut() {
                    // The key is the text: the kept reading needs none of its own.
                    read.insert(self.text.clone(), (language, reading.over("")));
                }
            });
            reading
        })
    }

    /// Its bytes in the source; `None` for a value of the front matter.
    pub(crate) fn body(&self) -> Option<Span> {
        match self.from {
            Origin::Body(span) => Some(span),
            Origin::Printed(..) => None,
        }
    }

    /// The citations in it, in places of its text. `of_body` are those of the article's body, in order.
    pub(crate) fn keys(&self, of_body: &[Key]) -> Vec<Key> {
        match self.from {
            Origin::Body(whole) => {
                let first = of_body.partition_point(|key| key.brackets.start < whole.start);
                of_body[first..]
                    .iter()
                    .take_while(|key| key.brackets.end <= whole.end)
                    .map(|key| key.moved(|span| Span::new(span.start - whole.start, span.end - whole.start)))
                    .collect()
            }
            Origin::Printed(_, field) => keys_in(&field.value),
        }
    }

    /// What somebody else said in it.
    pub(crate) fn quoted(&self) -> &[Span] {
        &self.quoted
    }

    /// Whether it is the article's title.
    pub(crate) fn is_title(&self) -> bool {
        matches!(self.from, Origin::Printed(_, field) if field.key == "title")
    }

    /// Whether it says what the lead picture shows.
    pub(crate) fn is_of_picture(&self) -> bool {
        matches!(self.from, Origin::Printed(_, field) if field.key == "image_alt")
    }

    /// Whether somebody else said it.
    pub(crate) fn is_quoted(&self, span: Span) -> bool {
        self.quoted
            .iter()
            .any(|quoted| quoted.start <= span.start && span.end <= quoted.end)
    }
}

thread_local! {
    /// What the run under way has read already, by text; `None` outside a run.
    static READ: RefCell<Option<HashMap<String, (Language, Reading<'static>)>>> = const { RefCell::new(None) };
}

/// While it lives, rules on this thread share what they read: several look at the same passages. A reading follows
/// from its text alone, so that no rule can notice.
pub(crate) struct SharedReadings(());

impl SharedReadings {
    pub(crate) fn begin() -> Self {
        READ.with(|read| *read.borrow_mut() = Some(HashMap::new()));
        Self(())
    }
}

impl Drop for SharedReadings {
    fn drop(&mut self) {
        READ.with(|read| *read.borrow_mut() = None);
    }
}

/// All passages: the printed values of the front matter, then the body.
pub(crate) fn passages<'t>(article: &'t Article<'t>) -> Vec<Passage<'t>> {
    let quotations: Vec<Span> = article
        .walk()
        .filter(|node| matches!(node.kind, Kind::BlockQuote | Kind::Callout(Callout::Quote)))
        .map(|node| node.span)
        .collect();
    let front = printed(article)
        .filter(|field| field.key != "author")
        .map(|field| {
            let text = without_citations(without_facts(&field.value), &field.value);
            Passage {
                quoted: quotes(&text),
                text,
                from: Origin::Printed(article, field),
            }
        });
    let body = prose(article).into_iter().map(|Prose { text, span }| {
        let quotation = quotations
            .iter()
            .any(|quotation| quotation.start <= span.start && span.end <= quotation.end);
        Passage {
            quoted: if quotation {
                vec![Span::new(0, text.len())]
            } else {
                quotes(&text)
            },
            text,
            from: Origin::Body(span),
        }
    });
    front.chain(body).collect()
}

/// The places in the source of the pictures within a passage: their texts tell of when they were taken.
pub(crate) fn pictures(article: &Article<'_>, passage: &Passage<'_>) -> Vec<Span> {
    let Some(body) = passage
        .body()
        .filter(|body| body.of(article.source).contains("!["))
    else {
        return Vec::new();
    };
    article
        .walk()
        .filter(|node| {
            matches!(node.kind, Kind::Image { .. })
                && body.start <= node.span.start
                && node.span.end <= body.end
        })
        .map(|node| node.span)
        .collect()
}

/// The text with blanks for live facts.
fn without_facts(text: &str) -> String {
    let mut bytes = text.to_owned();
    for piece in split_facts(text) {
        if let TextPiece::Fact { span, .. } = piece {
            bytes.replace_range(span.start..span.end, &" ".repeat(span.len()));
        }
    }
    bytes
}

/// The citations in a value of the front matter, which is read as the body is.
fn keys_in(value: &str) -> Vec<Key> {
    if value.contains("[@") {
        keys(&daymark_article::parse(value))
    } else {
        Vec::new()
    }
}

/// The text of a value with blanks for its citations.
fn without_citations(mut text: String, value: &str) -> String {
    for key in keys_in(value) {
        text.replace_range(
            key.brackets.start..key.brackets.end,
            &" ".repeat(key.brackets.len()),
        );
    }
    text
}

/// The keys of citations in the printed values of the front matter, in places of the source.
pub(crate) fn printed_keys(article: &Article<'_>) -> Vec<Key> {
    printed(article)
        .filter(|field| field.key != "author")
        .flat_map(|field| {
            keys_in(&field.value)
                .into_iter()
                .map(move |key| key.moved(|span| place(article, field, span.into())))
        })
        .collect()
}

/// What stands between quotation marks, marks excluded. Single ones are left out: they are apostrophes too.
fn quotes(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Option<(usize, Cow<'static, [char]>)> = None;
    for (at, c) in text.char_indices() {
        match &open {
            Some((start, closing)) if closing.contains(&c) => {
                found.push(Span::new(*start, at));
                open = None;
            }
            Some(_) => {}
            None => {
                let closing: &'static [char] = match c {
                    '“' => &['”', '"'],
                    '„' => &['“', '”', '"'],
                    '«' => &['»'],
                    '"' => &['"', '”'],
                    '「' => &['」'],
                    '《' => &['》'],
                    _ => continue,
                };
                open = Some((at + c.len_utf8(), Cow::Borrowed(closing)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_source_and_quotations_are_known() {
        let source = "---\ntitle: 'A {{ x }} day'\n---\n\nHe said “on Friday” to **us**.\n\n> On Monday.\n";
        let article = daymark_article::parse(source);
        let found = passages(&article);
        assert_eq!(found.len(), 3);
        let at = |passage: &Passage<'_>, word: &str| {
            let start = passage.text.find(word).expect("the word is there");
            Span::new(start, start + word.len())
        };
        for (index, word, quoted) in [
            (0, "day", false),
            (1, "Friday", true),
            (1, "us", false),
            (2, "Monday", true),
        ] {
            let span = at(&found[index], word);
            assert_eq!(found[index].place(span).of(source), word);
            assert_eq!(found[index].is_quoted(span), quoted, "{word}");
        }
    }
}
