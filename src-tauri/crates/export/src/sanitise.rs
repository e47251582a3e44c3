//! Raw HTML: what of it may be published. The last step before the output.

use crate::address;
use ammonia::{Builder, UrlRelative};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What may stand in a line.
const LINE: [&str; 33] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins",
    "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
];

/// What may stand between blocks, beside the above. No `h1`: the page's title is the only one.
const FLOW: [&str; 34] = [
    "address",
    "aside",
    "blockquote",
    "caption",
    "col",
    "colgroup",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "center",
];

/// Dropped with all that they contain.
const WITH_CONTENT: [&str; 20] = [
    "script", "style", "iframe", "object", "embed", "applet", "noscript", "noembed", "noframes", "template",
    "svg", "math", "title", "textarea", "select", "xmp", "audio", "video", "canvas", "frameset",
];

/// What the author may set on any element.
const GENERIC: [&str; 3] = ["lang", "dir", "title"];

/// What Daymark itself sets, in the last pass.
const OWN: [&str; 6] = ["class", "id", "aria-label", "aria-labelledby", "tabindex", "type"];

static LINE_BUILDER: LazyLock<Builder<'static>> = LazyLock::new(|| builder(&[&LINE], false));
static FLOW_BUILDER: LazyLock<Builder<'static>> = LazyLock::new(|| builder(&[&LINE, &FLOW], false));
static BLOCK_BUILDER: LazyLock<Builder<'static>> = LazyLock::new(|| builder(&[&LINE, &FLOW], true));

/// Cleans what stands in one line: the author's inline HTML together with Daymark's own markup around it.
pub fn line(html: &str) -> String {
    with_pictures_that_show(LINE_BUILDER.clean(html).to_string())
}

/// Cleans a block of raw HTML. Elements left open are closed.
pub fn flow(html: &str) -> String {
    with_pictures_that_show(FLOW_BUILDER.clean(html).to_string())
}

/// Cleans a whole rendered block that holds raw HTML; Daymark's own classes, ids and labels stay.
pub fn block(html: &str) -> String {
    with_pictures_that_show(BLOCK_BUILDER.clean(html).to_string())
}

/// Puts the text alternative where a picture lost its address: it would have been asked of the network.
fn with_pictures_that_show(html: String) -> String {
    const TAG: &str = "<img";
    if !html.contains(TAG) {
        return html;
    }
    let mut out = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some(at) = rest.find(TAG) {
        let tag = &rest[at..at + tag_length(&rest[at..])];
        out.push_str(&rest[..at]);
        if tag.contains(" src=\"") {
            out.push_str(tag);
        } else if let Some((_, alternative)) = tag.split_once(" alt=\"") {
            let alternative = alternative.split('"').next().unwrap_or_default();
            // Inside an attribute these two may stand as they are; in text they may not.
            out.push_str(&alternative.replace('<', "&lt;").replace('>', "&gt;"));
        }
        rest = &rest[at + tag.len()..];
    }
    out.push_str(rest);
    out
}

/// The length of the tag at the beginning; a `>` in quotes does not end it.
fn tag_length(html: &str) -> usize {
    let mut quoted = false;
    for (at, byte) in html.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return at + 1,
            _ => {}
        }
    }
    html.len()
}

fn builder(tags: &[&[&'static str]], own: bool) -> Builder<'static> {
    let mut generic: HashSet<&str> = GENERIC.into();
    if own {
        generic.extend(OWN);
    }
    let mut attributes: HashMap<&str, HashSet<&str>> = [
        ("a", &["href", "id", "aria-label"][..]),
        ("img", &["src", "alt", "width", "height"]),
        ("time", &["datetime"]),
        ("data", &["value"]),
        ("ol", &["start", "reversed"]),
        ("li", &["value"]),
        ("th", &["scope", "colspan", "rowspan"]),
        ("td", &["colspan", "rowspan"]),
        ("col", &["span"]),
        ("colgroup", &["span"]),
        ("details", &["open"]),
        ("mark", &["class"]),
    ]
    .into_iter()
    .map(|(tag, names)| (tag, names.iter().copied().collect()))
    .collect();
    if own {
        let picture: &mut HashSet<&str> = attributes.entry("img").or_default();
        picture.extend(["srcset", "sizes", "loading", "decoding"]);
    }
    let mut builder = Builder::empty();
    builder
        .tags(
            tags.iter()
                .flat_map(|tags| tags.iter().copied())
                .filter(|tag| !OBSOLETE.contains(tag))
                .collect(),
        )
        .clean_content_tags(WITH_CONTENT.into())
        .tag_attributes(attributes)
        .generic_attributes(generic)
        .url_schemes(["http", "https", "mailto", "tel", "data"].into())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(move |element, attribute, value| filter(element, attribute, value, own));
    builder
}

/// Presentational elements whose content stays.
const OBSOLETE: [&str; 2] = ["center", "tt"];

fn filter<'v>(element: &str, attribute: &str, value: &'v str, own: bool) -> Option<Cow<'v, str>> {
    match (element, attribute) {
        (_, "href") => address::safe(value),
        ("img", "srcset") => value
            .split(',')
            .all(|offer| offer.split_ascii_whitespace().next().is_some_and(embedded))
            .then_some(Cow::Borrowed(value)),
        ("img", "src") => embedded(value).then_some(Cow::Borrowed(value)),
        ("a", "id") if !own => {
            (value.starts_with("note-") && value.ends_with("-ref")).then_some(Cow::Borrowed(value))
        }
        ("mark", "class") if !own => (value == "unfilled").then_some(Cow::Borrowed(value)),
        (_, "dir") => matches!(value, "ltr" | "rtl" | "auto").then_some(Cow::Borrowed(value)),
        _ => Some(Cow::Borrowed(value)),
    }
}

/// Whether the picture comes with the page: no request leaves the reader's machine for it.
fn embedded(source: &str) -> bool {
    const TYPES: [&str; 6] = ["png", "jpeg", "gif", "webp", "avif", "svg+xml"];
    let data = source.strip_prefix("data:image/");
    data.is_some_and(|rest| {
        TYPES.iter().any(|kind| {
            rest.strip_prefix(kind)
                .is_some_and(|rest| rest.starts_with([';', ',']))
        })
    }) || source.strip_prefix("assets/").is_some_and(|name| {
        !name.starts_with('.')
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
    })
}

/// What of this raw HTML will not be published, in words.
pub fn dropped(html: &str) -> Vec<String> {
    let mut messages = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let name_length = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
            .count();
        let name = rest[..name_length].to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let kept = (LINE.contains(&name.as_str()) || FLOW.contains(&name.as_str()))
            && !OBSOLETE.contains(&name.as_str());
        let message = if kept {
            let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
            unkept_attribute(&name, tag)
        } else {
            Some(format!(
                "The raw HTML <{name}> cannot be published; it is left out."
            ))
        };
        messages.extend(message.filter(|message| !messages.contains(message)));
    }
    messages
}

fn unkept_attribute(element: &str, tag: &str) -> Option<String> {
    let mut words = tag.split_ascii_whitespace().skip(1);
    let name = words.find_map(|word| {
        let name = word
            .split('=')
            .next()
            .unwrap_or_default()
            .trim_matches(['/', '"', '\''])
            .to_ascii_lowercase();
        let unkept = name.starts_with("on")
            || matches!(name.as_str(), "style" | "srcset" | "class" | "id" | "background");
        (unkept && word.contains('=')).then_some(name)
    })?;
    Some(format!(
        "The attribute “{name}” of the raw HTML <{element}> cannot be published; it is left out."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_left_open_are_closed_and_stray_ends_go() {
        assert_eq!(flow("<div><p>a"), "<div><p>a</p></div>");
        assert_eq!(flow("</section></div>b"), "b");
        assert_eq!(line("a</p><div>b</div>"), "ab");
    }

    #[test]
    fn a_picture_without_an_address_leaves_its_words() {
        assert_eq!(
            flow(r#"<p>a <img src="https://x.example/a.png" alt="b > c <d>"> e</p>"#),
            "<p>a b &gt; c &lt;d&gt; e</p>"
        );
        assert_eq!(line("<img src=x>f"), "f");
        let own = r#"<img src="assets/a.png" alt="a">"#;
        assert_eq!(flow(own), own, "what comes along stays");
    }

    #[test]
    fn what_goes_is_named_once() {
        assert_eq!(
            dropped("<iframe src=x></iframe><iframe><p onclick='x'>a</p>"),
            [
                "The raw HTML <iframe> cannot be published; it is left out.",
                "The attribute “onclick” of the raw HTML <p> cannot be published; it is left out."
            ]
        );
        assert!(dropped("<kbd>a</kbd> 1 < 2").is_empty());
    }

    #[test]
    fn only_pictures_that_come_along_are_kept() {
        assert!(embedded("data:image/png;base64,AA==") && embedded("assets/a.1f.png"));
        for source in [
            "https://a.example/x.png",
            "//a.example/x",
            "assets/../x",
            "assets/.x",
            "data:text/html,x",
            "x.png",
        ] {
            assert!(!embedded(source), "{source}");
        }
    }
}
