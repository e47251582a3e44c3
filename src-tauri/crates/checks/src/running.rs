//! Running text: what a reader reads in one go, for the rules that need more than letters.
//!
//! Where [`prose`](crate::prose) blanks what is not text, this keeps what the reader sees there apart from what he
//! does not: "the `code` the" repeats no word, and a footnote's mark ends no sentence.

use crate::front_matter_text::{inside, printed};
use daymark_article::{Article, Callout, Kind, Node, Span, TextPiece, split_facts};

/// Takes no room on the page: marks of emphasis, a link's brackets and address, footnote marks, comments.
pub(crate) const GLUE: char = '\u{1}';
/// Something that is read but is not the author's running text: code, a citation, a live fact, an address, a picture,
/// a word of another language.
pub(crate) const OBJECT: char = '\u{2}';
/// A line break that the author asked for.
pub(crate) const BREAK: char = '\u{3}';

/// Where running text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A paragraph.
    Paragraph,
    /// The text of an item of a list.
    Item,
    /// A heading, a callout's title.
    Heading,
    /// A table's cell.
    Cell,
}

/// The text of one paragraph, heading, cell or item.
///
/// Invariant: `text` is as long in bytes as `span`, so that an index into it is one into the source, moved by
/// `span.start`.
pub(crate) struct Running {
    pub(crate) text: String,
    pub(crate) span: Span,
    pub(crate) place: Place,
    /// Whether it stands in a quotation.
    pub(crate) quoted: bool,
}

impl Running {
    /// The place in the source of a range of the text.
    pub(crate) fn at(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.span.start + range.start, self.span.start + range.end)
    }
}

/// All running text of the article's body, in order. Code and blocks of HTML have none.
pub(crate) fn running(article: &Article<'_>) -> Vec<Running> {
    let mut reader = Reader {
        source: article.source,
        found: Vec::new(),
        quoted: false,
    };
    reader.blocks(&article.blocks, Place::Paragraph);
    reader.found
}

/// The running text of some inlines, as [`running`] gives it.
pub(crate) fn running_of(nodes: &[Node<'_>], source: &str, place: Place) -> Option<Running> {
    let span = Span::new(nodes.first()?.span.start, nodes.last()?.span.end);
    let mut bytes = vec![b' '; span.len()];
    fill(nodes, source, span.start, &mut bytes);
    mask_addresses(&mut bytes);
    // Whole nodes are filled, and a node's ends are character boundaries: this never takes the second way.
    let text = String::from_utf8(bytes).unwrap_or_else(|_| " ".repeat(span.len()));
    Some(Running {
        text,
        span,
        place,
        quoted: false,
    })
}

/// The title, summary and text alternative of the front matter, where they stand in the source as they read.
pub(crate) fn printed_running(article: &Article<'_>) -> Vec<Running> {
    let fields = printed(article).filter(|field| !field.value.is_empty());
    fields
        .filter_map(|field| {
            let span = inside(article, field);
            if span.of(article.source) != field.value {
                return None;
            }
            let mut bytes = field.value.clone().into_bytes();
            for piece in split_facts(&field.value) {
                if let TextPiece::Fact { span, .. } = piece {
                    bytes[span.start..span.end].fill(OBJECT as u8);
                }
            }
            mask_addresses(&mut bytes);
            Some(Running {
                text: String::from_utf8(bytes).ok()?,
                span,
                place: Place::Heading,
                quoted: false,
            })
        })
        .collect()
}

struct Reader<'s> {
    source: &'s str,
    found: Vec<Running>,
    quoted: bool,
}

impl Reader<'_> {
    fn blocks(&mut self, nodes: &[Node<'_>], place: Place) {
        let mut rest = nodes;
        while let Some(first) = rest.first() {
            let inlines = rest.iter().take_while(|node| node.kind.is_inline()).count();
            if inlines > 0 {
                let quoted = self.quoted;
                let read = running_of(&rest[..inlines], self.source, place);
                self.found.extend(read.map(|read| Running { quoted, ..read }));
                rest = &rest[inlines..];
                continue;
            }
            let quoted = self.quoted;
            self.quoted |= matches!(first.kind, Kind::BlockQuote | Kind::Callout(Callout::Quote));
            match first.kind {
                Kind::CodeBlock { .. } | Kind::HtmlBlock => {}
                Kind::Paragraph => self.blocks(&first.children, place),
                Kind::Item => self.blocks(&first.children, Place::Item),
                Kind::Heading { .. } | Kind::CalloutTitle => self.blocks(&first.children, Place::Heading),
                Kind::TableCell => self.blocks(&first.children, Place::Cell),
                _ => self.blocks(&first.children, Place::Paragraph),
            }
            self.quoted = quoted;
            rest = &rest[1..];
        }
    }
}

fn fill(nodes: &[Node<'_>], source: &str, start: usize, bytes: &mut [u8]) {
    for node in nodes {
        let place = node.span.start - start..node.span.end - start;
        match &node.kind {
            Kind::Text(_) => bytes[place].copy_from_slice(node.span.of(source).as_bytes()),
            Kind::SoftBreak => bytes[place].fill(b' '),
            Kind::HardBreak => bytes[place].fill(BREAK as u8),
            Kind::Html(html) if html.trim_start().to_ascii_lowercase().starts_with("<br") => {
                bytes[place].fill(BREAK as u8);
            }
            Kind::Emphasis | Kind::Strong | Kind::Strikethrough | Kind::Link { .. } => {
                bytes[place].fill(GLUE as u8);
                // A link's text may be its address, which nobody reads as text.
                fill(&node.children, source, start, bytes);
                // Between two children stands what belongs to them, such as a quotation's mark at a line's start.
                for pair in node.children.windows(2) {
                    bytes[pair[0].span.end - start..pair[1].span.start - start].fill(b' ');
                }
            }
            Kind::Language { .. } => {
                let text = node.span.of(source).as_bytes();
                for (byte, written) in bytes[place].iter_mut().zip(text) {
                    *byte = if written.is_ascii_whitespace() {
                        b' '
                    } else {
                        OBJECT as u8
                    };
                }
            }
            Kind::FootnoteReference { .. } | Kind::Html(_) => bytes[place].fill(GLUE as u8),
            _ => bytes[place].fill(OBJECT as u8),
        }
    }
}

/// Addresses written out in the text: `https://…`, `www.…`, `name@host`. What punctuates the sentence stays.
fn mask_addresses(bytes: &mut [u8]) {
    let is_end = |byte: u8| byte.is_ascii_whitespace() || byte < b' ' || matches!(byte, b'<' | b'>' | b'"');
    let mut at = 0;
    while at < bytes.len() {
        if is_end(bytes[at]) {
            at += 1;
            continue;
        }
        let length = bytes[at..]
            .iter()
            .position(|&byte| is_end(byte))
            .unwrap_or(bytes.len() - at);
        if let Some((from, to)) = address_in(&bytes[at..at + length]) {
            bytes[at + from..at + to].fill(OBJECT as u8);
        }
        at += length;
    }
}

/// The address within a run without blanks.
fn address_in(word: &[u8]) -> Option<(usize, usize)> {
    // Invariant: the needles are ASCII, so every index is a character boundary.
    let find = |needle: &[u8]| {
        word.windows(needle.len())
            .position(|found| found.eq_ignore_ascii_case(needle))
    };
    let start_of_scheme = |at: usize| {
        let letters = word[..at]
            .iter()
            .rev()
            .take_while(|byte| byte.is_ascii_alphanumeric())
            .count();
        at - letters
    };
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+');
    let (from, mut to) = if let Some(at) = find(b"://") {
        (start_of_scheme(at), word.len())
    } else if let Some(at) = find(b"www.").filter(|&at| at == 0 || !word[at - 1].is_ascii_alphanumeric()) {
        (at, word.len())
    } else {
        let at = word.iter().position(|&byte| byte == b'@')?;
        let before = word[..at].iter().rev().take_while(|byte| is_name(byte)).count();
        let after = word[at + 1..].iter().take_while(|byte| is_name(byte)).count();
        if before == 0 || after == 0 {
            return None;
        }
        (at - before, at + 1 + after)
    };
    // The whole is text, and a run of it ends between characters.
    let text = std::str::from_utf8(&word[from..to]).ok()?;
    let mut end = text.len();
    while let Some(last) = text[..end].chars().next_back() {
        let address = &text[..end];
        let ends_sentence = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' => true,
            // A bracket belongs to the address only with its partner.
            ')' => address.matches(')').count() > address.matches('(').count(),
            ']' => address.matches(']').count() > address.matches('[').count(),
            // Quotation marks, dashes, other scripts' signs.
            other => !other.is_ascii() && !other.is_alphanumeric(),
        };
        if !ends_sentence {
            break;
        }
        end -= last.len_utf8();
    }
    to = from + end;
    (from < to).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        let article = daymark_article::parse(source);
        running(&article)
            .into_iter()
            .map(|running| {
                assert_eq!(running.text.len(), running.span.len());
                let mut shown = running.text;
                for (mark, sign) in [(GLUE, '~'), (OBJECT, '#'), (BREAK, '/')] {
                    shown = shown.replace(mark, &sign.to_string());
                    while shown.contains(&format!("{sign}{sign}")) {
                        shown = shown.replace(&format!("{sign}{sign}"), &sign.to_string());
                    }
                }
                shown.split_whitespace().collect::<Vec<_>>().join(" ")
            })
            .collect()
    }

    #[test]
    fn what_is_seen_and_not_read_is_an_object() {
        assert_eq!(
            texts("a **b**c `d` {{ e }} [@A/RES/1/1] [f](g)h ![i](j) [^k] <!-- l --> m\n\n[^k]: n"),
            ["a ~b~c # # # ~f~h # ~ ~ m", "n"]
        );
        assert_eq!(texts("[la palabra]{lang=es} x\\\ny"), ["# # x/y"]);
        assert_eq!(texts("> a *b\n> c* d"), ["a ~b c~ d"]);
    }

    #[test]
    fn an_address_ends_before_the_sentence_does() {
        for (text, shown) in [
            ("(see https://a.example/b_(c).)", "(see #.)"),
            ("(www.a.example)", "(#)"),
            ("“https://a.example/”, then", "“#”, then"),
            ("to a.b@c.example.", "to #."),
            ("a @ b, @c d@", "a @ b, @c d@"),
            ("été www.é.example/é…", "été #…"),
        ] {
            assert_eq!(texts(text), [shown], "{text}");
        }
    }

    #[test]
    fn the_place_is_known() {
        let article =
            daymark_article::parse("# A\n\n- b\n\n  c\n\n> d\n\n| e |\n|---|\n\n> [!goals] f\n> g\n");
        let places: Vec<_> = running(&article)
            .iter()
            .map(|running| (running.place, running.quoted))
            .collect();
        assert_eq!(
            places,
            [
                (Place::Heading, false),
                (Place::Item, false),
                (Place::Item, false),
                (Place::Paragraph, true),
                (Place::Cell, false),
                (Place::Heading, false),
                (Place::Paragraph, false),
            ]
        );
    }
}
