//! `link-text`: a link says where it leads.

use super::Examples;
use super::Scope;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Kind, Node, Span, plain_text, walk};
use daymark_catalogue::Language;

pub(super) const RULE: Rule = Rule {
    id: "link-text",
    group: Group::LinksAndPictures,
    description: "“Click here”, “here”, “link”, “read more” or a bare address as a link's text.",
    explanation: "People who listen to a page, and people who skim it, read its links by themselves. “Here” and an address tell them nothing; search engines neither.\n\nName what the link leads to: “the plan of action”. A mailbox or the bare name of a site (alderline.example) may be a text.",
    severity: Severity::Warning,
    scope: Scope::Whole(check),
};

const ENGLISH: &[&str] = &[
    "click here",
    "click",
    "here",
    "link",
    "this link",
    "the link",
    "this",
    "this page",
    "read more",
    "more",
    "learn more",
    "find out more",
    "see more",
    "view more",
    "see here",
    "read here",
    "click this link",
    "click on this link",
    "go here",
    "download here",
    "follow this link",
    "more here",
    "read more here",
    "learn more here",
    "find out more here",
    "right here",
    "click here to read more",
    "click here for more",
    "more info",
    "more information",
    "details",
    "website",
    "this website",
    "this site",
    "source",
    "url",
    "web page",
    "page",
];
const FRENCH: &[&str] = &[
    "cliquez ici",
    "cliquer ici",
    "ici",
    "lien",
    "ce lien",
    "le lien",
    "lire la suite",
    "lire plus",
    "en savoir plus",
    "plus",
    "voir plus",
    "suite",
    "la suite",
    "cette page",
    "plus d’informations",
    "plus d'informations",
    "par ici",
    "cliquant ici",
    "en cliquant ici",
    "cliquer sur ce lien",
    "cliquez sur ce lien",
    "sur ce lien",
    "voir ici",
];
const SPANISH: &[&str] = &[
    "haga clic aquí",
    "haz clic aquí",
    "clic aquí",
    "pulse aquí",
    "pulsando aquí",
    "haciendo clic aquí",
    "pinche aquí",
    "pinchando aquí",
    "en este enlace",
    "aquí",
    "enlace",
    "este enlace",
    "el enlace",
    "leer más",
    "lea más",
    "ver más",
    "más",
    "más información",
    "saber más",
    "esta página",
    "siga este enlace",
];
const RUSSIAN: &[&str] = &[
    "здесь",
    "тут",
    "ссылка",
    "по ссылке",
    "подробнее",
    "читать далее",
    "нажмите здесь",
    "сюда",
];
const ARABIC: &[&str] = &[
    "هنا",
    "اضغط هنا",
    "انقر هنا",
    "رابط",
    "الرابط",
    "المزيد",
    "اقرأ المزيد",
];
const CHINESE: &[&str] = &[
    "点击这里",
    "这里",
    "此处",
    "点此",
    "链接",
    "更多",
    "阅读更多",
    "了解更多",
];

fn check(article: &Article<'_>, context: &Context<'_>) -> Vec<Finding> {
    let own = match context.known_language(article) {
        Some(Language::En) => &[],
        Some(Language::Fr) => FRENCH,
        Some(Language::Es) => SPANISH,
        Some(Language::Ru) => RUSSIAN,
        Some(Language::Ar) => ARABIC,
        Some(Language::Zh) => CHINESE,
        None => return Vec::new(),
    };
    article
        .walk()
        .filter_map(|node| match &node.kind {
            Kind::Link { url, .. } => fault(node, url, own),
            _ => None,
        })
        .collect()
}

fn fault(link: &Node<'_>, url: &str, own: &[&str]) -> Option<Finding> {
    let (Some(first), Some(last)) = (link.children.first(), link.children.last()) else {
        return Some(RULE.finds(
            link.span,
            "The link has no text, so nobody can see it. Write between the square brackets what it leads to.",
        ));
    };
    // A picture speaks by its text alternative, a live fact by its value.
    let speaks = walk(&link.children).any(|node| {
        matches!(
            node.kind,
            Kind::Image { .. } | Kind::LiveFact(_) | Kind::Citation(_) | Kind::Html(_)
        )
    });
    if speaks {
        return None;
    }
    let span = Span::new(first.span.start, last.span.end);
    let text = plain_text(link);
    let edge = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ','
                    | ':'
                    | ';'
                    | '!'
                    | '?'
                    | '…'
                    | '>'
                    | '»'
                    | '›'
                    | '→'
                    | '«'
                    | '“'
                    | '”'
                    | '"'
                    | '('
                    | ')'
                    | '['
                    | ']'
            )
    };
    let said = text.trim_matches(edge).to_lowercase();
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if is_address(text.trim(), url) {
        return Some(RULE.finds(
            span,
            "The link's text is its address. Write what it leads to, such as “the plan of action”.",
        ));
    }
    let orders = said.starts_with("click here ") || said.starts_with("click on this link ");
    (orders || ENGLISH.contains(&said.as_str()) || own.contains(&said.as_str())).then(|| {
        RULE.finds(
            span,
            format!(
                "“{}” does not say where the link leads. Let the words that name its target be the link.",
                text.trim()
            ),
        )
    })
}

/// `https://…`, `www.…`, `host.example/path`; a mailbox and the bare name of a site are no addresses.
fn is_address(text: &str, url: &str) -> bool {
    if text.is_empty()
        || text.contains(char::is_whitespace)
        || url.starts_with("mailto:")
        || url.starts_with("tel:")
    {
        return false;
    }
    let lower = text.to_ascii_lowercase();
    let bare = lower.contains("://") || lower.starts_with("www.");
    let path = lower.split_once('/').is_some_and(|(host, path)| {
        host.contains('.') && !path.is_empty() && url.to_ascii_lowercase().contains(&lower)
    });
    bare || path
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "[Click here to register](https://alderline.example/plan).\n",
            "Click here to register",
        ),
        (
            "To read it, [click here](https://alderline.example/plan).\n",
            "click here",
        ),
        ("Read it [here](https://alderline.example/plan).\n", "here"),
        ("[Read more…](https://alderline.example/plan)\n", "Read more…"),
        (
            "[**Learn more**](https://alderline.example/plan)\n",
            "**Learn more**",
        ),
        (
            "Follow [this link](https://alderline.example/plan).\n",
            "this link",
        ),
        (
            "[https://alderline.example/plan](https://alderline.example/plan)\n",
            "https://alderline.example/plan",
        ),
        (
            "See <https://alderline.example/plan>.\n",
            "https://alderline.example/plan",
        ),
        (
            "See [www.alderline.example](https://www.alderline.example/).\n",
            "www.alderline.example",
        ),
        (
            "See [alderline.example/plan](https://alderline.example/plan).\n",
            "alderline.example/plan",
        ),
        ("A [link][p]\n\n[p]: https://alderline.example/plan\n", "link"),
        (
            "[](https://alderline.example/plan)\n",
            "[](https://alderline.example/plan)",
        ),
        (
            "---\nlanguage: fr\nsummary: x\n---\n\nLe plan est [ici](https://alderline.example/plan).\n",
            "ici",
        ),
        (
            "---\nlanguage: es\nsummary: x\n---\n\n[Leer más](https://alderline.example/plan)\n",
            "Leer más",
        ),
    ],
    silent: &[
        "See [the plan of action](https://alderline.example/plan).\n",
        "[Read more about the plan](https://alderline.example/plan)\n",
        "[Here lies the river](https://alderline.example/plan)\n",
        "Write to <press@alderline.example> or [press@alderline.example](mailto:press@alderline.example).\n",
        "Visit [alderline.example](https://alderline.example/).\n",
        "[![The plan's cover](here.png)](https://alderline.example/plan)\n",
        "[{{ organisation.name }}](https://alderline.example/)\n",
        "Click here, says nobody; read more. `[here](x)`\n",
        "[@A/RES/58/220] and a note.[^here]\n\n[^here]: Here.\n",
        "[and/or](https://alderline.example/words)\n",
        "---\nlanguage: de\nsummary: x\n---\n\n[hier](https://alderline.example/plan)\n",
    ],
};
