//! Events → tree.

use crate::mask::Masked;
use crate::{Alignment, Kind, Node, Span, callout, citation, dialect, facts};
use pulldown_cmark::{Event, LinkType, Tag};
use std::{borrow::Cow, ops::Range};

/// Containers deeper than this are dissolved into their parents.
///
/// Invariant: no tree is deeper than this by more than a table with its cells, so that walking, comparing and
/// dropping one may recurse.
const DEEPEST: usize = 100;

/// Builds the blocks of the body.
pub(crate) fn blocks(source: &str, body: Span) -> Vec<Node<'_>> {
    let masked = Masked::new(source, body);
    let mut builder = Builder {
        source,
        masked: &masked,
        finished: Vec::new(),
        nodes: Vec::new(),
        open: Vec::new(),
        run: Span::default(),
        taken: 0,
        in_citation: 0,
    };
    for (event, range) in dialect::events(masked.text()) {
        builder.take(event, range);
    }
    builder.flush();
    builder.finished
}

/// What to do at the end of a tag.
enum Open<'a> {
    /// Close the node.
    Node,
    /// Nothing: its content went to its parent.
    Dissolved,
    /// The citation is complete.
    Citation(Node<'a>),
    /// A bracket of text is complete, and the citation behind it follows.
    Bracket(Node<'a>),
    /// Text in another language: take the marker behind it.
    Language,
}

struct Builder<'a, 'm> {
    source: &'a str,
    masked: &'m Masked<'a>,
    /// Nodes whose parents are not yet closed, those of the outer parents first. When a parent closes, it takes
    /// its children off the end: one allocation of the right size instead of one that grows.
    finished: Vec<Node<'a>>,
    /// The nodes not yet closed, each with its first child's place in `finished`.
    nodes: Vec<(Node<'a>, usize)>,
    /// One for each tag not yet closed.
    open: Vec<Open<'a>>,
    /// Bytes of the body that are text and not yet a node: runs of text come in many small events.
    run: Span,
    /// Up to here in the body the text has been taken by a marker such as `{decorative}`.
    taken: usize,
    /// How many tags within a citation are open; what they contain is the citation's own text.
    in_citation: usize,
}

impl<'a> Builder<'a, '_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(),
            _ if self.in_citation > 0 => {}
            Event::Text(text) => self.text(&text, range),
            Event::Code(code) => self.leaf(Kind::Code(self.masked.restore(&code, &range)), range),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, range),
            Event::SoftBreak => self.leaf(Kind::SoftBreak, range),
            Event::HardBreak => self.leaf(Kind::HardBreak, range),
            Event::Rule => self.leaf(Kind::Rule, range),
            Event::FootnoteReference(label) => {
                let label = self.masked.restore(&label, &range);
                self.leaf(Kind::FootnoteReference { label }, range);
            }
            // Of extensions that the dialect leaves off.
            Event::InlineMath(_) | Event::DisplayMath(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.flush();
        if self.in_citation > 0 {
            self.in_citation += 1;
            return self.open.push(Open::Dissolved);
        }
        let span = self.span(&range);
        if let Tag::Link { link_type, id, .. } = &tag {
            match link_type {
                LinkType::ReferenceUnknown => return self.start_two_brackets(span),
                LinkType::ShortcutUnknown => return self.start_bracket(id, span),
                _ => {}
            }
        }
        let deep = self.nodes.len() >= DEEPEST;
        match self.kind(tag, &range) {
            Some(kind) if !(deep && may_nest(&kind)) => {
                self.nodes.push((node(kind, span), self.finished.len()));
                self.open.push(Open::Node);
            }
            _ => self.open.push(Open::Dissolved),
        }
    }

    /// `[@key]`, or `[text]` with a marker behind it.
    fn start_bracket(&mut self, id: &str, span: Span) {
        let open = if dialect::is_citation(id) {
            self.in_citation = 1;
            Open::Citation(self.citation(span))
        } else if let Some((tag, _)) = dialect::language_marker(&self.source[span.end..])
            && self.nodes.len() < DEEPEST
        {
            self.nodes
                .push((node(Kind::Language { tag }, span), self.finished.len()));
            Open::Language
        } else {
            Open::Dissolved
        };
        self.open.push(open);
    }

    /// `[text][@key]`, which the parser takes for one link: the bracket as written, then the citation.
    fn start_two_brackets(&mut self, span: Span) {
        let first_length = span.of(self.source).rfind('[').unwrap_or_default();
        let first = Span::new(span.start, span.start + first_length);
        let second = self.citation(Span::new(first.end, span.end));
        if dialect::is_citation(first.of(self.source).trim_start_matches('[')) {
            self.push(self.citation(first));
            self.in_citation = 1;
            self.open.push(Open::Citation(second));
        } else {
            self.push_text(Span::new(first.start, first.start + 1));
            self.open.push(Open::Bracket(second));
        }
    }

    fn citation(&self, span: Span) -> Node<'a> {
        node(Kind::Citation(citation::items(self.source, span)), span)
    }

    fn end(&mut self) {
        self.flush();
        self.in_citation = self.in_citation.saturating_sub(1);
        match self.open.pop() {
            Some(Open::Node) => self.close(),
            Some(Open::Citation(node)) => self.push(node),
            Some(Open::Bracket(node)) => {
                self.push_text(Span::new(node.span.start - 1, node.span.start));
                self.push(node);
            }
            Some(Open::Language) => {
                self.take_marker(|rest| dialect::language_marker(rest).map(|(_, length)| length));
                self.close();
            }
            Some(Open::Dissolved) | None => {}
        }
    }

    fn close(&mut self) {
        if self.is_open(|kind| matches!(kind, Kind::Image { .. })) {
            self.close_picture();
        }
        let Some((mut node, first_child)) = self.nodes.pop() else {
            return;
        };
        node.children = self.finished.drain(first_child..).collect();
        trim(&mut node, self.source);
        match &mut node.kind {
            Kind::List { tight, .. } => {
                let items = node.children.iter().flat_map(|item| &item.children);
                *tight = !items.into_iter().any(|child| child.kind == Kind::Paragraph);
            }
            Kind::BlockQuote => callout::recognise(&mut node, self.source),
            _ => {}
        }
        self.push(node);
    }

    fn close_picture(&mut self) {
        let marked = self.take_marker(|rest| rest.starts_with(DECORATIVE).then_some(DECORATIVE.len()));
        if let Some((node, _)) = self.nodes.last_mut()
            && let Kind::Image { decorative, .. } = &mut node.kind
        {
            *decorative = marked;
        }
    }

    /// Lets the innermost node take the marker that stands right behind it.
    fn take_marker(&mut self, length: impl Fn(&str) -> Option<usize>) -> bool {
        let Some((node, _)) = self.nodes.last_mut() else {
            return false;
        };
        let Some(length) = length(&self.source[node.span.end..]) else {
            return false;
        };
        node.span.end += length;
        self.taken = node.span.end - self.masked.offset;
        true
    }

    fn kind(&self, tag: Tag<'_>, range: &Range<usize>) -> Option<Kind<'a>> {
        let own = |text| self.masked.restore(&text, range);
        Some(match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading {
                level, id, classes, ..
            } => Kind::Heading {
                level: level as u8,
                id: id.map(own),
                classes: classes.into_iter().map(own).collect(),
            },
            Tag::BlockQuote(_) => Kind::BlockQuote,
            Tag::List(start) => Kind::List { start, tight: false },
            Tag::Item => Kind::Item,
            Tag::CodeBlock(kind) => match kind {
                pulldown_cmark::CodeBlockKind::Fenced(info) => Kind::CodeBlock {
                    info: own(info),
                    fenced: true,
                },
                pulldown_cmark::CodeBlockKind::Indented => Kind::CodeBlock {
                    info: Cow::Borrowed(""),
                    fenced: false,
                },
            },
            Tag::HtmlBlock => Kind::HtmlBlock,
            Tag::Table(alignments) => Kind::Table {
                alignments: alignments.into_iter().map(alignment).collect(),
            },
            Tag::TableHead => Kind::TableHead,
            Tag::TableRow => Kind::TableRow,
            Tag::TableCell => Kind::TableCell,
            Tag::FootnoteDefinition(label) => Kind::FootnoteDefinition { label: own(label) },
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Strikethrough => Kind::Strikethrough,
            Tag::Link {
                dest_url,
                title,
                link_type,
                ..
            } => {
                let url = own(dest_url);
                // The parser leaves it to its reader to say that an address in angle brackets is a mailbox.
                let url = if link_type == LinkType::Email {
                    Cow::Owned(format!("mailto:{url}"))
                } else {
                    url
                };
                Kind::Link {
                    url,
                    title: own(title),
                }
            }
            Tag::Image { dest_url, title, .. } => Kind::Image {
                url: own(dest_url),
                title: own(title),
                decorative: false,
            },
            // Of extensions that the dialect leaves off.
            _ => return None,
        })
    }

    fn text(&mut self, text: &pulldown_cmark::CowStr<'_>, range: Range<usize>) {
        if range.end <= self.taken {
            return;
        }
        let Some(mut place) = self.masked.place(text) else {
            let text = self.masked.restore(text, &range);
            return self.leaf(Kind::Text(text), range);
        };
        place.start = place.start.max(self.taken.min(place.end));
        if place.start == self.run.end && !self.run.is_empty() {
            self.run.end = place.end;
        } else {
            self.flush();
            self.run = place;
        }
    }

    fn html(&mut self, html: &pulldown_cmark::CowStr<'_>, range: Range<usize>) {
        self.flush();
        let html = self.masked.restore(html, &range);
        let span = self.span(&range);
        let (source, in_block) = (self.source, self.is_open(|kind| *kind == Kind::HtmlBlock));
        if let Some(Node {
            kind: Kind::Html(before),
            span: whole,
            ..
        }) = self.last_sibling()
            && in_block
        {
            join(before, whole, &html, span, source);
        } else {
            self.push(node(Kind::Html(html), span));
        }
    }

    /// Turns the pending run into text and live facts.
    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        if run.is_empty() {
            return;
        }
        let masked = self.masked;
        let mut done = run.start;
        if !self.is_open(|kind| matches!(kind, Kind::CodeBlock { .. })) {
            for &place in masked.facts_in(run) {
                self.push_text(self.span(&(done..place.start)));
                let kind = Kind::LiveFact(facts::read(place.of(masked.body())));
                let span = self.span(&place.into());
                self.push(node(kind, span));
                done = place.end;
            }
        }
        self.push_text(self.span(&(done..run.end)));
    }

    /// Adds the source's text at `span`, as it stands.
    fn push_text(&mut self, span: Span) {
        if !span.is_empty() {
            self.push(node(Kind::Text(Cow::Borrowed(span.of(self.source))), span));
        }
    }

    fn leaf(&mut self, kind: Kind<'a>, range: Range<usize>) {
        self.flush();
        let span = self.span(&range);
        self.push(node(kind, span));
    }

    /// Adds a finished node, joining text to the text before it.
    fn push(&mut self, node: Node<'a>) {
        let source = self.source;
        if let Kind::Text(text) = &node.kind
            && let Some(Node {
                kind: Kind::Text(before),
                span,
                ..
            }) = self.last_sibling()
        {
            return join(before, span, text, node.span, source);
        }
        self.finished.push(node);
    }

    /// The finished node before this place within the same parent.
    fn last_sibling(&mut self) -> Option<&mut Node<'a>> {
        let first = self.nodes.last().map_or(0, |(_, first_child)| *first_child);
        self.finished[first..].last_mut()
    }

    fn is_open(&self, kind: impl Fn(&Kind<'a>) -> bool) -> bool {
        self.nodes.last().is_some_and(|(node, _)| kind(&node.kind))
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span::new(range.start + self.masked.offset, range.end + self.masked.offset)
    }
}

fn node(kind: Kind<'_>, span: Span) -> Node<'_> {
    Node {
        kind,
        span,
        children: Vec::new(),
    }
}

/// What follows a picture that says nothing.
const DECORATIVE: &str = "{decorative}";

/// Whether the kind can contain its like, and therefore must stop somewhere.
fn may_nest(kind: &Kind<'_>) -> bool {
    matches!(
        kind,
        Kind::BlockQuote
            | Kind::List { .. }
            | Kind::Item
            | Kind::FootnoteDefinition { .. }
            | Kind::Emphasis
            | Kind::Strong
            | Kind::Strikethrough
            | Kind::Link { .. }
            | Kind::Image { .. }
    )
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

/// Appends `text` to the text before it; where both stand side by side in the source, without a copy.
fn join<'a>(before: &mut Cow<'a, str>, whole: &mut Span, text: &str, span: Span, source: &'a str) {
    let side_by_side = whole.end == span.start && whole.len() == before.len() && span.len() == text.len();
    whole.end = span.end;
    match before {
        Cow::Borrowed(_) if side_by_side => *before = Cow::Borrowed(whole.of(source)),
        _ => before.to_mut().push_str(text),
    }
}

/// Takes line breaks and blanks off a block's end, and makes sure that it covers its children.
fn trim(node: &mut Node<'_>, source: &str) {
    if let (Some(first), Some(last)) = (node.children.first(), node.children.last()) {
        node.span.start = node.span.start.min(first.span.start);
        node.span.end = node.span.end.max(last.span.end);
    }
    let inner = node
        .children
        .last()
        .map_or(node.span.start, |child| child.span.end);
    let written = Span::new(inner, node.span.end).of(source);
    node.span.end = inner + written.trim_end().len();
}
