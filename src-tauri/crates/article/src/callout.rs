//! Callouts: a quotation whose first line begins with `[!name]`.

use crate::{Callout, Kind, Node, Span};
use std::borrow::Cow;

impl Callout {
    /// The callout of that name, whatever its case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|callout| callout.name().eq_ignore_ascii_case(name))
    }

    /// All callouts.
    pub const ALL: [Self; 5] = [
        Self::Goals,
        Self::SignOff,
        Self::Quote,
        Self::Theme,
        Self::KeyFacts,
    ];

    /// The name as written between `[!` and `]`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::SignOff => "sign-off",
            Self::Quote => "quote",
            Self::Theme => "theme",
            Self::KeyFacts => "key-facts",
        }
    }
}

/// Makes a quotation a callout where its marker says so; any other is left as it is.
pub(crate) fn recognise(quote: &mut Node<'_>, source: &str) {
    let Some(paragraph) = quote
        .children
        .first_mut()
        .filter(|child| child.kind == Kind::Paragraph)
    else {
        return;
    };
    let Some(Node {
        kind: Kind::Text(text),
        span,
        ..
    }) = paragraph.children.first_mut()
    else {
        return;
    };
    // An escaped `\[!goals]` is text with the same characters; the parser leaves the backslash before its bytes.
    let escaped = source[..span.start].ends_with('\\');
    if escaped || !span.of(source).starts_with("[!") || !text.starts_with("[!") {
        return;
    }
    let Some(end) = text.find(']') else { return };
    let Some(callout) = Callout::named(text[2..end].trim()) else {
        return;
    };

    let rest = text[end + 1..].trim_start();
    let marker = text.len() - rest.len();
    if rest.is_empty() {
        paragraph.children.remove(0);
    } else {
        // The marker is verbatim, so it is as long in the source as in the text.
        span.start += marker;
        match text {
            Cow::Borrowed(borrowed) => *borrowed = &borrowed[marker..],
            Cow::Owned(owned) => drop(owned.drain(..marker)),
        }
    }
    quote.kind = Kind::Callout(callout);
    split_title(quote);
}

/// Parts the first paragraph, now without its marker, into the title (its first line) and what follows.
fn split_title(callout: &mut Node<'_>) {
    let mut paragraph = callout.children.remove(0);
    let line_end = paragraph
        .children
        .iter()
        .position(|child| matches!(child.kind, Kind::SoftBreak | Kind::HardBreak))
        .unwrap_or(paragraph.children.len());
    let mut rest = paragraph.children.split_off(line_end);
    let title = std::mem::take(&mut paragraph.children);
    if rest.len() > 1 {
        rest.remove(0);
        paragraph.span.start = rest[0].span.start;
        paragraph.children = rest;
        callout.children.insert(0, paragraph);
    }
    if let (Some(first), Some(last)) = (title.first(), title.last()) {
        let span = Span::new(first.span.start, last.span.end);
        callout.children.insert(
            0,
            Node {
                kind: Kind::CalloutTitle,
                span,
                children: title,
            },
        );
    }
}
