//! The article's words: counted, and without markup.

use crate::{Article, Kind, LiveFact, Node};

/// The number of words that a reader sees.
///
/// A Chinese or Japanese character counts as a word, a live fact as one. Pictures' text alternatives, raw HTML
/// and citations are left out: they are not running text.
pub fn word_count(article: &Article<'_>) -> usize {
    let mut counter = Counter::default();
    for block in &article.blocks {
        counter.node(block);
    }
    counter.words
}

#[derive(Default)]
struct Counter {
    words: usize,
    /// Whether the last character belongs to a word already counted: `**bo**ld` is one word.
    in_word: bool,
}

impl Counter {
    fn node(&mut self, node: &Node<'_>) {
        match &node.kind {
            Kind::Text(text) | Kind::Code(text) => {
                text.chars().for_each(|character| self.character(character));
            }
            Kind::LiveFact(_) => self.character('0'),
            Kind::SoftBreak | Kind::HardBreak => self.in_word = false,
            Kind::Image { .. } => {}
            kind => {
                self.in_word &= kind.is_inline();
                node.children.iter().for_each(|child| self.node(child));
                self.in_word &= kind.is_inline();
            }
        }
    }

    fn character(&mut self, character: char) {
        if is_word_by_itself(character) {
            self.words += 1;
            self.in_word = false;
        } else if character.is_whitespace() || matches!(character, '–' | '—' | '\u{200b}') {
            self.in_word = false;
        } else if character.is_alphanumeric() && !self.in_word {
            self.words += 1;
            self.in_word = true;
        }
    }
}

/// Han, Hiragana and Katakana are written without spaces between words.
fn is_word_by_itself(character: char) -> bool {
    matches!(u32::from(character),
        0x3005..=0x3007 | 0x3041..=0x3096 | 0x30a1..=0x30fa | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xf900..=0xfaff | 0x2_0000..=0x3_ffff)
}

/// The node's text without markup. Blocks end in a line break, breaks within one are spaces.
///
/// A live fact stays as `{{ name }}` for who knows its value ([`split_facts`](crate::split_facts)); a picture
/// gives its text alternative; citations, footnote marks and raw HTML give nothing.
pub fn plain_text(node: &Node<'_>) -> String {
    let mut text = String::new();
    append(node, &mut text);
    if !node.kind.is_inline() {
        text.truncate(text.trim_end().len());
    }
    text
}

fn append(node: &Node<'_>, text: &mut String) {
    match &node.kind {
        Kind::Text(piece) | Kind::Code(piece) => text.push_str(piece),
        Kind::SoftBreak | Kind::HardBreak => text.push(' '),
        Kind::LiveFact(fact) => text.push_str(&fact.to_string()),
        Kind::TableCell => {
            append_all(node, text);
            text.push('\t');
        }
        Kind::TableHead | Kind::TableRow => {
            append_all(node, text);
            text.truncate(text.trim_end_matches('\t').len());
            text.push('\n');
        }
        kind if kind.is_inline() => append_all(node, text),
        _ => {
            end_line(text);
            append_all(node, text);
            end_line(text);
        }
    }
}

fn append_all(node: &Node<'_>, text: &mut String) {
    for child in &node.children {
        append(child, text);
    }
}

fn end_line(text: &mut String) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
}

impl std::fmt::Display for LiveFact<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{{{{ {}", self.name)?;
        for (filter, argument) in &self.filters {
            write!(f, " | {filter}")?;
            if let Some(argument) = argument {
                write!(f, ":{argument}")?;
            }
        }
        f.write_str(" }}")
    }
}

impl Kind<'_> {
    /// Whether it stands in a line rather than being a block.
    pub const fn is_inline(&self) -> bool {
        matches!(
            self,
            Self::Text(_)
                | Self::Code(_)
                | Self::Html(_)
                | Self::SoftBreak
                | Self::HardBreak
                | Self::Emphasis
                | Self::Strong
                | Self::Strikethrough
                | Self::Link { .. }
                | Self::Image { .. }
                | Self::FootnoteReference { .. }
                | Self::Citation(_)
                | Self::LiveFact(_)
                | Self::Language { .. }
        )
    }
}
