//! What a theme's drawing may not do: read, load, or take so long that nobody waits for it.

use super::{Fault, SAMPLE_WORD, attributes, line_of};

/// The most elements that a drawing may have.
const MOST: usize = 1000;

/// The most that one may be within another.
const DEEPEST: usize = 32;

/// What draws at once. Not here: what draws something many times over (`use`, `pattern`, `marker`), works on every pixel
/// (`filter`, `mask`), or brings a language of its own (`style`, `script`, `foreignObject`).
const ELEMENTS: [&str; 17] = [
    "svg",
    "g",
    "defs",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "path",
    "text",
    "tspan",
    "image",
    "linearGradient",
    "radialGradient",
    "stop",
    "title",
];

/// Attributes that lead elsewhere, run something, or take long.
const ATTRIBUTES: [&str; 9] = [
    "style",
    "class",
    "filter",
    "mask",
    "clip-path",
    "marker-start",
    "marker-mid",
    "marker-end",
    "stroke-dasharray",
];

/// Refuses what a drawing would read, load or draw without end. `source` is the template, to find the line in.
pub fn drawing(rendered: &str, source: &str) -> Result<(), Fault> {
    let fault = |found: &str, message: String| {
        Err(Fault {
            line: source.find(found).map_or(0, |at| line_of(source, at)),
            message,
        })
    };
    let (mut count, mut depth) = (0, 0_usize);
    let mut rest = rendered;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if rest.starts_with("<!") || rest.starts_with("<?") {
            return fault(
                &rest[..2],
                "a drawing has elements only; remove the declaration".to_owned(),
            );
        }
        let ends = rest.starts_with("</");
        let start = 1 + usize::from(ends);
        let name: String = rest[start..]
            .chars()
            .take_while(|c| !c.is_whitespace() && !matches!(c, '>' | '/' | '<'))
            .collect();
        let (attributes, length) = attributes(&rest[start + name.len()..]);
        let tag = &rest[..start + name.len() + length];
        rest = &rest[tag.len()..];
        if ends {
            depth = depth.saturating_sub(1);
            continue;
        }
        count += 1;
        depth += usize::from(!tag.ends_with("/>"));
        if count > MOST || depth > DEEPEST {
            return fault(
                "{% for",
                format!(
                    "it has more than {MOST} elements, or more than {DEEPEST} within each other; draw less"
                ),
            );
        }
        if !ELEMENTS.contains(&name.as_str()) {
            return fault(
                &format!("<{name}"),
                format!("a theme's drawing may not have <{name}>; remove it"),
            );
        }
        for (key, value, quoted) in attributes {
            if key.starts_with("on")
                || key.contains(':') && !key.starts_with("xmlns")
                || ATTRIBUTES.contains(&key)
            {
                return fault(
                    key,
                    format!("a theme's drawing may not set the attribute “{key}”; remove it"),
                );
            }
            if !quoted && value.contains(SAMPLE_WORD) || key.contains(SAMPLE_WORD) {
                return fault(
                    &format!("<{name}"),
                    format!(
                        "a variable stands in <{name}> without double quotation marks around it; add them"
                    ),
                );
            }
            let allowed = match key {
                "href" if name == "image" => {
                    let pixels = ["png", "jpeg", "gif", "webp"];
                    let pixels = pixels.map(|kind| format!("data:image/{kind};base64,"));
                    value == LOGO || pixels.iter().any(|start| value.starts_with(start.as_str()))
                }
                "href" => value.starts_with('#'),
                _ => {
                    !value
                        .to_ascii_lowercase()
                        .replace(char::is_whitespace, "")
                        .contains("url(")
                        || value.starts_with("url(#")
                }
            };
            if !allowed {
                return fault(
                    key,
                    format!(
                        "“{key}” of <{name}> leads elsewhere; use a picture as data, or picture() for the logo"
                    ),
                );
            }
        }
    }
    Ok(())
}

/// What stands for the logo's address until the drawing is looked at.
pub const LOGO: &str = "daymark:logo";
