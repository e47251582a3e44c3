//! Citations with their list of sources, footnotes with their way back.

use crate::escape;
use crate::render::{Renderer, Target};
use crate::words::Words;
use daymark_article::{CitationItem, Node, Span};
use daymark_catalogue::{Citation, Language, resolve};
use std::fmt::Write as _;

/// What the article refers to, in the order of first reference.
#[derive(Debug, Default)]
pub struct References<'r> {
    sources: Vec<Source<'r>>,
    /// Keys as written, with the number of their source, so that each is resolved once.
    keys: Vec<(String, usize)>,
    footnotes: Vec<Footnote<'r>>,
}

#[derive(Debug)]
struct Source<'r> {
    citation: Citation<'r>,
    mentioned: bool,
}

#[derive(Debug)]
struct Footnote<'r> {
    label: String,
    definition: &'r Node<'r>,
}

impl<'r> Renderer<'r> {
    pub fn citation(&mut self, items: &[CitationItem<'r>], span: Span) {
        let mut sources = Vec::with_capacity(items.len());
        for item in items {
            match self.source(&item.key) {
                Ok(source) => sources.push(source),
                Err(message) => {
                    // A bracket that is not understood is shown as written, so that nobody publishes a guess.
                    self.note(message, Some(item.key_span));
                    escape::text(&mut self.out, span.of(self.article.source));
                    return;
                }
            }
        }
        let between = if items.iter().any(|item| item.locator.is_some()) {
            self.words.semicolon
        } else {
            self.words.comma
        };
        for (position, (item, &source)) in items.iter().zip(&sources).enumerate() {
            if position > 0 {
                let last = position + 1 == items.len() && between == self.words.comma;
                self.out.push_str(if last { self.words.and } else { between });
            }
            self.mention(source, item.locator.as_deref());
        }
    }

    /// The founding document, where a live fact names it: cited like any other.
    pub fn cite_founding(&mut self, key: &str, span: Span) {
        match self.source(key) {
            Ok(source) => self.mention(source, None),
            Err(message) => self.note(message, Some(span)),
        }
    }

    fn source(&mut self, key: &str) -> Result<usize, String> {
        if let Some((_, source)) = self.references.keys.iter().find(|(known, _)| known == key) {
            return Ok(*source);
        }
        let citation =
            resolve(self.context.catalogue, key, self.language).map_err(|problem| problem.message)?;
        let sources = &mut self.references.sources;
        let known = sources
            .iter()
            .position(|source| source.citation.symbol.key == citation.symbol.key);
        let source = known.unwrap_or_else(|| {
            sources.push(Source {
                citation,
                mentioned: false,
            });
            sources.len() - 1
        });
        self.references.keys.push((key.to_owned(), source));
        Ok(source)
    }

    fn mention(&mut self, number: usize, locator: Option<&str>) {
        let source = &mut self.references.sources[number];
        let text = if source.mentioned {
            &source.citation.later_mention
        } else {
            &source.citation.first_mention
        };
        source.mentioned = true;
        let link = source.citation.link.as_deref().filter(|_| !self.in_link);
        if let Some(link) = link {
            self.out.push_str("<a href=\"");
            escape::attribute(&mut self.out, link);
            self.out.push_str("\">");
        }
        escape::text(&mut self.out, text);
        if link.is_some() {
            self.out.push_str("</a>");
        }
        if let Some(locator) = locator {
            self.out.push_str(if self.words.comma == "、" {
                "，"
            } else {
                self.words.comma
            });
            escape::text(&mut self.out, &bound(locator));
        }
        if !self.in_link {
            self.separate_digits();
            let (number, label) = (number + 1, self.words.source);
            let _ = write!(
                self.out,
                "<sup><a href=\"#source-{number}\" aria-label=\"{label} {number}\">{number}</a></sup>"
            );
        }
    }

    pub fn footnote_reference(&mut self, label: &str) {
        let known = self
            .references
            .footnotes
            .iter()
            .position(|footnote| footnote.label == label);
        let number = if let Some(number) = known {
            number
        } else {
            let definition = self
                .survey
                .definitions
                .iter()
                .find(|(defined, _)| *defined == label);
            let Some(&(_, definition)) = definition else {
                escape::text(&mut self.out, &format!("[^{label}]"));
                return;
            };
            self.references.footnotes.push(Footnote {
                label: label.to_owned(),
                definition,
            });
            self.references.footnotes.len() - 1
        };
        let mark = self.footnote_mark(number);
        self.separate_digits();
        if self.in_link {
            let _ = write!(self.out, "<sup>{mark}</sup>");
            return;
        }
        // The way back leads to the first reference.
        let id = if known.is_none() {
            format!(" id=\"note-{mark}-ref\"")
        } else {
            String::new()
        };
        let label = self.words.footnote;
        let _ = write!(
            self.out,
            "<sup><a href=\"#note-{mark}\"{id} aria-label=\"{label} {mark}\">{mark}</a></sup>"
        );
    }

    /// Where the text runs from right to left, a number and the mark after it would join into one and change places.
    fn separate_digits(&mut self) {
        if self.language.is_rtl()
            && self
                .out
                .trim_end_matches("</a>")
                .ends_with(|c: char| c.is_ascii_digit())
        {
            self.out.push('\u{200F}');
        }
    }

    /// Beside numbered sources, footnotes count in letters, so that no mark means two things.
    fn footnote_mark(&self, number: usize) -> String {
        daymark_article::footnote_mark(number, self.survey.citations)
    }

    /// The section of footnotes; nothing where there are none. A footnote may refer to a further one.
    pub fn footnotes(&mut self) {
        for at in 0..self.survey.definitions.len() {
            let (label, node) = self.survey.definitions[at];
            if !self.survey_refers(label) {
                self.note(
                    format!("Nothing refers to the footnote “{label}”; it is left out."),
                    Some(node.span),
                );
            }
        }
        if self.references.footnotes.is_empty() {
            return;
        }
        let start = self.out.len();
        let id = self.own_id("footnotes");
        let (heading, title) = (self.base_tag(), self.words.footnotes);
        let class = if self.target == Target::Page {
            " class=\"footnotes\""
        } else {
            ""
        };
        let list = if self.survey.citations {
            "<ol type=\"a\">"
        } else {
            "<ol>"
        };
        let _ = write!(
            self.out,
            "<section{class} aria-labelledby=\"{id}\">\n<{heading} id=\"{id}\">{title}</{heading}>\n{list}\n"
        );
        let mut number = 0;
        while let Some(footnote) = self.references.footnotes.get(number) {
            let definition = footnote.definition;
            let mark = self.footnote_mark(number);
            let _ = writeln!(self.out, "<li id=\"note-{mark}\">");
            let inner = self.out.len();
            self.nested(&definition.children);
            self.trim_end(inner);
            let into_paragraph = self.out.ends_with("</p>");
            if into_paragraph {
                self.out.truncate(self.out.len() - "</p>".len());
            }
            let (back, label) = (self.words.back, self.words.footnote);
            let _ = write!(
                self.out,
                "\u{a0}<a href=\"#note-{mark}-ref\" aria-label=\"{back}, {label} {mark}\">↩</a>"
            );
            self.out.push_str(if into_paragraph {
                "</p>\n</li>\n"
            } else {
                "\n</li>\n"
            });
            number += 1;
        }
        self.out.push_str("</ol>\n</section>");
        self.finish_block(start, None, false);
    }

    fn survey_refers(&self, label: &str) -> bool {
        // A footnote that only an unused footnote refers to is unused as well; it is named all the same.
        self.references
            .footnotes
            .iter()
            .any(|footnote| footnote.label == label)
    }

    /// The section of sources; nothing where nothing is cited.
    pub fn sources(&mut self) {
        if self.references.sources.is_empty() {
            return;
        }
        let start = self.out.len();
        let id = self.own_id("sources");
        let (heading, title) = (self.base_tag(), self.words.sources);
        let class = if self.target == Target::Page {
            " class=\"sources\""
        } else {
            ""
        };
        let _ = write!(
            self.out,
            "<section{class} aria-labelledby=\"{id}\">\n<{heading} id=\"{id}\">{title}</{heading}>\n<ol>\n"
        );
        for (number, source) in self.references.sources.iter().enumerate() {
            let citation = &source.citation;
            let _ = write!(self.out, "<li id=\"source-{}\">", number + 1);
            if let Some(link) = &citation.link {
                self.out.push_str("<a href=\"");
                escape::attribute(&mut self.out, link);
                self.out.push_str("\">");
            }
            escape::text(&mut self.out, &citation.first_mention);
            if citation.link.is_some() {
                self.out.push_str("</a>");
            }
            self.out
                .push_str(&source_tail(citation, self.language, self.words));
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>");
        self.finish_block(start, None, false);
    }
}

/// A source as a line of plain text.
pub fn source_text(number: usize, citation: &Citation<'_>, words: &Words) -> String {
    let mut line = format!("{number}. {}", citation.first_mention);
    if let Some(title) = shown_title(citation) {
        let (open, close) = words.quotes;
        let _ = write!(line, "{}{open}{title}{close}", words.comma);
    }
    line.push_str(words.full_stop);
    if let Some(link) = &citation.link {
        let _ = write!(line, " {link}");
    }
    line
}

fn source_tail(citation: &Citation<'_>, language: Language, words: &Words) -> String {
    let mut tail = String::new();
    if let Some(title) = shown_title(citation) {
        let (open, close) = words.quotes;
        tail.push_str(if words.comma == "、" { "，" } else { words.comma });
        tail.push_str(open);
        // The catalogue's titles are English: said aloud and laid out as such in other languages.
        let foreign = language != Language::En;
        tail.push_str(if foreign { "<bdi lang=\"en\">" } else { "" });
        escape::text(&mut tail, title);
        tail.push_str(if foreign { "</bdi>" } else { "" });
        tail.push_str(close);
    }
    tail.push_str(words.full_stop);
    tail
}

/// The document's title, where the mention does not already say it.
fn shown_title<'c>(citation: &'c Citation<'_>) -> Option<&'c str> {
    citation
        .title
        .as_deref()
        .map(str::trim)
        .filter(|title| !title.is_empty() && !citation.first_mention.replace('\u{a0}', " ").contains(*title))
}

/// "para. 3" stays on one line.
fn bound(locator: &str) -> String {
    match locator.rsplit_once(' ') {
        Some((word, number)) if number.starts_with(|c: char| c.is_ascii_digit()) => {
            format!("{word}\u{a0}{number}")
        }
        _ => locator.to_owned(),
    }
}
