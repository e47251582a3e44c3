//! `image-alt`: a picture has words for who cannot see it.

use super::Examples;
use super::Scope;
use crate::front_matter_text::inside;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Kind, Node, Span, plain_text};

pub(super) const RULE: Rule = Rule {
    id: "image-alt",
    group: Group::LinksAndPictures,
    description: "A picture without a text alternative, or with a file name as one.",
    explanation: "Who cannot see a picture hears its text alternative: say what matters of it for this article, in a sentence. Daymark never makes one up from a file name.\n\nA picture that says nothing is marked with {decorative}: ![](line.png){decorative}; the lead picture with image_alt: \"{decorative}\". An <img> with alt=\"\" says the same in HTML.",
    severity: Severity::Error,
    scope: Scope::Whole(check),
};

/// Says that no words are wanted.
const DECORATIVE: &str = "{decorative}";

fn check(article: &Article<'_>, _: &Context<'_>) -> Vec<Finding> {
    let lead = lead(article);
    let in_text = article.walk().filter_map(|node| match &node.kind {
        Kind::Image {
            decorative: false, ..
        } => picture(node),
        Kind::Html(html) => raw(node, html, article.source),
        _ => None,
    });
    lead.into_iter().chain(in_text).collect()
}

const MISSING: &str = "The picture has no text alternative. Say in a sentence what it shows, or mark a picture that says nothing with {decorative}.";

fn file_name(alternative: &str) -> String {
    format!(
        "“{alternative}” is a file's name, not what the picture shows. Say in a sentence what there is to be seen."
    )
}

fn lead(article: &Article<'_>) -> Option<Finding> {
    let field = |key| {
        article
            .front_matter
            .field(key)
            .filter(|field| field.scalar && !field.value.trim().is_empty())
    };
    let image = field("image")?;
    let Some(alternative) = field("image_alt") else {
        return Some(RULE.finds(
            inside(article, image),
            "The lead picture has no text alternative. Say in image_alt what it shows, or write image_alt: \"{decorative}\" where it says nothing.",
        ));
    };
    let text = alternative.value.trim();
    (text != DECORATIVE && is_file_name(text))
        .then(|| RULE.finds(inside(article, alternative), file_name(text)))
}

fn picture(image: &Node<'_>) -> Option<Finding> {
    let text = plain_text(image);
    let text = text.trim();
    let (Some(first), Some(last)) = (image.children.first(), image.children.last()) else {
        return Some(RULE.finds(image.span, MISSING));
    };
    if text.is_empty() {
        return Some(RULE.finds(image.span, MISSING));
    }
    // "![logo](logo.png)"
    let own = match &image.kind {
        Kind::Image { url, .. } => {
            let name = url.rsplit(['/', '\\']).next().unwrap_or_default();
            name.rsplit_once('.').is_some_and(|(stem, _)| stem == text)
        }
        _ => false,
    };
    (own || is_file_name(text))
        .then(|| RULE.finds(Span::new(first.span.start, last.span.end), file_name(text)))
}

/// `<img src="…">` without `alt`.
fn raw(node: &Node<'_>, html: &str, source: &str) -> Option<Finding> {
    let lower = html.to_ascii_lowercase();
    let at = lower.match_indices("<img").map(|(at, _)| at).find(|&at| {
        !lower[..at].contains("<!--")
            && lower[at + 4..].starts_with(|c: char| c.is_whitespace() || c == '/' || c == '>')
    })?;
    let end = lower[at..].find('>').map(|found| at + found + 1)?;
    let tag = &lower[at..end];
    let named = tag.match_indices("alt").any(|(found, _)| {
        let before = tag[..found].ends_with(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '/'));
        before && tag[found + 3..].trim_start().starts_with(['=', '>', '/', ' '])
    });
    let verbatim = node.span.of(source) == html;
    let span = if verbatim {
        Span::new(node.span.start + at, node.span.start + end)
    } else {
        node.span
    };
    (!named).then(|| RULE.finds(span, MISSING))
}

const ENDINGS: [&str; 14] = [
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic", ".heif", ".tif", ".tiff", ".bmp",
    ".raw", ".pdf",
];

/// What cameras, telephones and programs call a picture, in front of its number.
const STEMS: [&str; 40] = [
    "img",
    "image",
    "images",
    "dsc",
    "dscn",
    "dscf",
    "dsc_",
    "pxl",
    "mvimg",
    "photo",
    "foto",
    "pic",
    "picture",
    "p",
    "dji",
    "gopr",
    "scan",
    "screenshot",
    "screen-shot",
    "unnamed",
    "untitled",
    "unbenannt",
    "sans-titre",
    "sin-titulo",
    "whatsapp-image",
    "file",
    "figure",
    "fig",
    "graphic",
    "banner",
    "header",
    "hero",
    "thumbnail",
    "thumb",
    "cover",
    "logo",
    "icon",
    "imagen",
    "imagem",
    "bild",
];

/// Whether the words are what a file is called.
fn is_file_name(text: &str) -> bool {
    let lower = text.to_lowercase();
    if ENDINGS.iter().any(|ending| lower.ends_with(ending)) && !lower.trim_end_matches('.').contains(". ") {
        // "A page of plan.pdf" is a sentence about a file.
        return lower.split_whitespace().count() <= 2
            || lower.starts_with("whatsapp")
            || lower.starts_with("screen");
    }
    // "IMG_2034", "photo-1", "Screenshot 2026-09-12 at 10.15.02"
    let joined: String = lower
        .chars()
        .map(|c| if c.is_whitespace() || c == '_' { '-' } else { c })
        .collect();
    let stem =
        joined.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '(' | ')' | ':'));
    let numbered = stem.len() < joined.len() && joined.chars().any(|c| c.is_ascii_digit());
    let blanks = text.contains(char::is_whitespace);
    let camera = numbered
        && STEMS.contains(&stem)
        && (!blanks
            || matches!(
                stem,
                "img" | "image" | "photo" | "picture" | "screenshot" | "untitled" | "dsc"
            ));
    let shot = [
        "screenshot-20",
        "screen-shot-20",
        "whatsapp-image-20",
        "img-20",
        "pxl-20",
        "signal-20",
        "dall",
        "adobestock",
        "shutterstock",
        "istock",
        "gettyimages",
        "pexels-",
        "unsplash",
    ]
    .iter()
    .any(|start| joined.starts_with(start) && joined.chars().any(|c| c.is_ascii_digit()));
    let alone = matches!(
        lower.as_str(),
        "img"
            | "image"
            | "photo"
            | "picture"
            | "pic"
            | "untitled"
            | "unnamed"
            | "screenshot"
            | "imagen"
            | "foto"
            | "alt"
            | "alt text"
            | "image1"
            | "placeholder"
    );
    // "tide-gauge-final-v2", "harbour_2026": words joined as no writer joins them.
    let slug = !blanks
        && (text.contains('_')
            || text.matches('-').count() >= 2
                && text.chars().any(|c| c.is_ascii_digit())
                && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
    camera || shot || alone || slug
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("![logo](logo.png)\n", "logo"),
        ("![](here.png)\n", "![](here.png)"),
        ("![ ](here.png)\n", "![ ](here.png)"),
        ("![IMG_2034.jpg](here.png)\n", "IMG_2034.jpg"),
        ("![IMG_2034](here.png)\n", "IMG_2034"),
        ("![photo-1](here.png)\n", "photo-1"),
        (
            "![Screenshot 2026-09-12 at 10.15.02](here.png)\n",
            "Screenshot 2026-09-12 at 10.15.02",
        ),
        ("![river_bend_final](here.png)\n", "river_bend_final"),
        ("![river-bend.webp](here.png)\n", "river-bend.webp"),
        ("![image](here.png)\n", "image"),
        ("---\nsummary: x\nimage: here.png\n---\n", "here.png"),
        ("---\nsummary: x\nimage: here.png\nimage_alt:\n---\n", "here.png"),
        (
            "---\nsummary: x\nimage: here.png\nimage_alt: DSC00123.JPG\n---\n",
            "DSC00123.JPG",
        ),
        ("[![](here.png)](https://alderline.example/)\n", "![](here.png)"),
        ("A <img src=\"here.png\"> b\n", "<img src=\"here.png\">"),
        ("![][r]\n\n[r]: here.png\n", "![][r]"),
    ],
    silent: &[
        "![A river in flood](here.png)\n",
        "![](here.png){decorative}\n",
        "![Harbour](here.png)\n",
        "![Photo of the 24 delegates of 2026](here.png)\n",
        "![The river-bend at low tide, 2026](here.png)\n",
        "![Cover of the file plan.pdf](here.png)\n",
        "![{{ organisation.name }}](here.png)\n",
        "---\nsummary: x\nimage: here.png\nimage_alt: A river in flood\n---\n",
        "---\nsummary: x\nimage: here.png\nimage_alt: \"{decorative}\"\n---\n",
        "---\nsummary: x\nimage:\n---\n",
        "A <img src=\"here.png\" alt=\"\"> b <!-- <img> -->\n",
        "`![](here.png)`\n\n    ![](here.png)\n",
        "![Self-portrait](here.png) ![COVID-19 ward](here.png) ![South-South-Cooperation](here.png)\n",
        "![Map 3](here.png) ![Figure 2: the tide](here.png)\n",
    ],
};
