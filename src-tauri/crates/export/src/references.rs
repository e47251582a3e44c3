//! Citations with their list of sources, footnotes with their way back.

use crate::escape;
use crate::render::{Renderer, Target};
use crate::words::Words;
use daymark_article::{CitationItem, Node, Span};
use daymark_catalogue::{Citation, EntryPiece, Language, can_be_named_together, named_together};
use std::fmt::Write as _;
use std::ops::Range;

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
        let found: Vec<Result<usize, String>> = items.iter().map(|item| self.source(&item.key)).collect();
        if found.iter().all(Result::is_err) {
            // A bracket in which nothing is understood may be no citation at all: it is shown as written.
            for (item, problem) in items.iter().zip(&found) {
                if let Err(message) = problem {
                    self.note(message.clone(), Some(item.key_span));
                }
            }
            self.not_found(span.of(self.article.source));
            return;
        }
        let groups = self.groups(items, &found);
        let plain = items.iter().all(|item| item.locator.is_none());
        let between = if plain {
            self.words.comma
        } else {
            self.words.semicolon
        };
        for (position, group) in groups.iter().enumerate() {
            if position > 0 {
                let last = position + 1 == groups.len() && plain;
                self.out.push_str(if last { self.words.and } else { between });
            }
            let (item, source) = (&items[group.start], &found[group.start]);
            match source {
                Ok(_) if group.len() > 1 => {
                    let sources: Vec<usize> = found[group.clone()].iter().flatten().copied().collect();
                    self.mention_together(&sources);
                }
                Ok(source) => self.mention(*source, item.locator.as_deref()),
                Err(message) => {
                    self.note(message.clone(), Some(item.key_span));
                    self.not_found(&format!("@{}", item.key));
                }
            }
        }
    }

    /// A key that names nothing: it stays where it is and says so, and the others stand.
    fn not_found(&mut self, written: &str) {
        let shown = format!("{written}{}", self.words.not_found);
        if self.target == Target::Page {
            self.out.push_str("<mark class=\"unfilled\">");
            escape::text(&mut self.out, &shown);
            self.out.push_str("</mark>");
        } else {
            escape::text(&mut self.out, &shown);
        }
    }

    /// Neighbours that the Manual names together: "resolutions 53/199 of … and 61/185 of …".
    fn groups(&self, items: &[CitationItem<'r>], found: &[Result<usize, String>]) -> Vec<Range<usize>> {
        let together = |first: usize, second: usize| {
            let (Ok(a), Ok(b)) = (&found[first], &found[second]) else {
                return false;
            };
            let sources = &self.references.sources;
            a != b
                && items[first].locator.is_none()
                && items[second].locator.is_none()
                && sources[*a].mentioned == sources[*b].mentioned
                && can_be_named_together(&sources[*a].citation, &sources[*b].citation)
        };
        let mut groups: Vec<Range<usize>> = Vec::new();
        for at in 0..items.len() {
            match groups.last_mut() {
                // A document named twice in one bracket is later at its second place.
                Some(group)
                    if together(group.start, at) && !group.clone().any(|other| found[other] == found[at]) =>
                {
                    group.end = at + 1;
                }
                _ => groups.push(at..at + 1),
            }
        }
        groups
    }

    fn mention_together(&mut self, numbers: &[usize]) {
        let sources = &self.references.sources;
        let first = numbers.iter().any(|number| !sources[*number].mentioned);
        let citations: Vec<&Citation<'_>> = numbers.iter().map(|number| &sources[*number].citation).collect();
        let Some(named) = named_together(&citations, first, self.language) else {
            for (position, number) in numbers.iter().enumerate() {
                if position > 0 {
                    let last = position + 1 == numbers.len();
                    self.out
                        .push_str(if last { self.words.and } else { self.words.comma });
                }
                self.mention(*number, None);
            }
            return;
        };
        let before = self.begun(&named.before);
        escape::text(&mut self.out, &before);
        for (position, (number, text)) in numbers.iter().zip(&named.each).enumerate() {
            if position > 0 {
                let last = position + 1 == numbers.len();
                let dated = self.language == Language::Es && first && text.contains(',');
                self.out.push_str(match last {
                    // "53/199, de 15 de diciembre de 1998, y 61/185, de 20 de diciembre de 2006"
                    true if dated => ", y ",
                    true => self.words.and,
                    false => self.words.comma,
                });
            }
            self.references.sources[*number].mentioned = true;
            self.linked(*number, text);
            self.source_mark(*number);
        }
        escape::text(&mut self.out, &named.after);
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
        let context = self.context;
        let citation = context
            .citing
            .cite(context.catalogue, key, self.language)
            .map_err(|problem| problem.message)?;
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
            source.citation.later_mention.clone()
        } else {
            source.citation.first_mention.clone()
        };
        source.mentioned = true;
        let text = self.begun(&text);
        self.linked(number, &text);
        if let Some(locator) = locator {
            self.out.push_str(if self.words.comma == "、" {
                "，"
            } else {
                self.words.comma
            });
            escape::text(&mut self.out, &daymark_catalogue::locator(locator, self.language));
        }
        self.source_mark(number);
    }

    fn linked(&mut self, number: usize, text: &str) {
        let link = self.references.sources[number].citation.link.as_deref();
        let link = link.filter(|_| !self.in_link);
        if let Some(link) = link {
            self.out.push_str("<a href=\"");
            escape::attribute(&mut self.out, link);
            self.out.push_str("\">");
        }
        escape::text(&mut self.out, text);
        if link.is_some() {
            self.out.push_str("</a>");
        }
    }

    fn source_mark(&mut self, number: usize) {
        if !self.in_link {
            self.separate_digits();
            let (number, label) = (number + 1, self.words.source);
            let _ = write!(
                self.out,
                "<sup><a href=\"#source-{number}\" aria-label=\"{label} {number}\">{number}</a></sup>"
            );
        }
    }

    /// A mention with a capital where it begins a sentence: "Resolution 58/220 asks …".
    fn begun(&self, text: &str) -> String {
        if sentence_begins(&self.out) {
            let mut letters = text.chars();
            let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            first + letters.as_str()
        } else {
            text.to_owned()
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
            match &citation.entry {
                Some(pieces) => entry(&mut self.out, pieces),
                None => escape::text(&mut self.out, &capital(&citation.first_mention)),
            }
            if citation.link.is_some() {
                self.out.push_str("</a>");
            }
            if citation.entry.is_some() {
                self.out.push_str(self.words.full_stop);
            } else {
                self.out
                    .push_str(&source_tail(citation, self.language, self.words));
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>");
        self.finish_block(start, None, false);
    }
}

/// A source as a line of plain text.
pub fn source_text(number: usize, citation: &Citation<'_>, words: &Words) -> String {
    let mut line = format!("{number}. {}", capital(&citation.first_mention));
    if let Some(pieces) = &citation.entry {
        line = format!("{number}. {}", plain_entry(pieces));
    } else if let Some(title) = shown_title(citation) {
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

fn entry(out: &mut String, pieces: &[EntryPiece]) {
    for piece in pieces {
        match piece {
            EntryPiece::Plain(text) => escape::text(out, text),
            EntryPiece::Italic(text) => {
                out.push_str("<i>");
                escape::text(out, text);
                out.push_str("</i>");
            }
        }
    }
}

fn plain_entry(pieces: &[EntryPiece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            EntryPiece::Plain(text) | EntryPiece::Italic(text) => text.as_str(),
        })
        .collect()
}

/// An entry of a list begins with a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// Words that a full stop shortens within a sentence.
const ABBREVIATIONS: [&str; 40] = [
    "cf", "see", "no", "nos", "pp", "para", "paras", "art", "arts", "vol", "vols", "res", "dec", "al",
    "approx", "ca", "mr", "mrs", "ms", "dr", "st", "viz", "incl", "resp", "chap", "sect", "fig", "doc",
    "par", "num", "núm", "pág", "sr", "sra", "см", "ст", "стр", "др", "тыс", "rés",
];

/// Whether what comes next begins a sentence: at a block's start, or behind a full stop that ends no abbreviation.
fn sentence_begins(out: &str) -> bool {
    let mut text = out.trim_end();
    // Emphasis around the mention is not what it follows.
    while let Some((head, tag)) = text.strip_suffix('>').and_then(|inner| inner.rsplit_once('<')) {
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap_or(tag);
        if matches!(
            name,
            "p" | "li" | "td" | "th" | "div" | "dd" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        ) {
            return true;
        }
        if !matches!(name, "em" | "strong" | "i" | "b" | "span" | "br" | "q") {
            return false;
        }
        text = head.trim_end();
    }
    let text = text.trim_end_matches(['“', '"', '«', '(', '\u{a0}', '‘']);
    match text.chars().next_back() {
        None => true,
        Some('?' | '!') => text.len() < out.len(),
        Some('.') if text.len() < out.len() => {
            let word = text
                .trim_end_matches('.')
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            let word = word.rsplit(['>', '(']).next().unwrap_or_default();
            let lower = word.to_lowercase();
            word.chars().count() > 1 && !lower.contains('.') && !ABBREVIATIONS.contains(&lower.as_str())
        }
        _ => false,
    }
}
