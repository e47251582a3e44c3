//! Nothing that an author writes or pastes runs a script or reaches the network, whatever it looks like.

mod support;

use daymark_export::{AssetMode, FragmentOptions};
use scraper::{Html, Node};
use support::{as_fragment, as_fragment_with, as_page, as_page_with};

/// What people have tried elsewhere, in Markdown, raw HTML and front matter.
const VECTORS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "text <script>alert(1)</script> text",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img src=\"https://evil.example/pixel.png\">",
    "<img src=//evil.example/pixel.png>",
    "<img srcset=\"https://evil.example/a.png 2x\" src=a.png>",
    "<img src=`javascript:alert(1)`>",
    "<img/src/onerror=alert(1)>",
    "<img \x00src=x onerror\x0c=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<math href=\"javascript:alert(1)\">x</math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
    "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
    "<embed src=\"https://evil.example/x.swf\">",
    "<base href=\"https://evil.example/\">",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<link rel=preconnect href=https://evil.example>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<p style=\"background:url(https://evil.example/x)\">a</p>",
    "<div style='position:fixed;inset:0'>a</div>",
    "<table background=\"https://evil.example/x.png\"><tr><td background=https://evil.example/y>a</td></tr></table>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<form action=https://evil.example><button formaction=javascript:alert(1)>a</button></form>",
    "<details open ontoggle=alert(1)>a</details>",
    "<video poster=https://evil.example/a.png><source src=x onerror=alert(1)></video>",
    "<audio src=https://evil.example/a.mp3 autoplay></audio>",
    "<a href=\"javascript:alert(1)\">a</a>",
    "<a href=\"java&#x09;script:alert(1)\">a</a>",
    "<a href=\"&#106;avascript:alert(1)\">a</a>",
    "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
    "<a href=\"https://a.example\" ping=\"https://evil.example\">a</a>",
    "<a href=x onclick=alert(1) target=_blank>a</a>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&Tab;script:alert(1))",
    "[a](java&NewLine;script:alert(1))",
    "[a](&#1;javascript:alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a](vbscript:msgbox)",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](file:///etc/passwd)",
    "[a](//evil.example \"x\\\" onclick=\\\"alert(1)\")",
    "[a](https://x.example/\"onclick=\"alert\\(1\\))",
    "[a]: javascript:alert(1)\n\n[a]",
    "<javascript:alert(1)>",
    "![a](https://evil.example/a.png)",
    "![a](//evil.example/a.png)",
    "![a](javascript:alert(1))",
    "![\" onerror=\"alert(1)](harbour.png)",
    "![a](harbour.png \"\\\"><script>alert(1)</script>\")",
    "![a](not-a-picture.png)",
    "![a](data:text/html;base64,PHNjcmlwdD4=)",
    "```\n</code></pre><script>alert(1)</script>\n```",
    "```\"><script>alert(1)</script>\nx\n```",
    "# </h2><script>alert(1)</script> {#x\" onclick=\"alert(1)}",
    "| <script>alert(1)</script> | b |\n|--|--|\n| </td></tr></table><iframe src=https://evil.example> | c |",
    "a[^n]\n\n[^n]: <img src=x onerror=alert(1)>",
    "a[^\"><script>]\n\n[^\"><script>]: b",
    "[@\"><script>alert(1)</script>]",
    "[@A/RES/58/220, <img src=x onerror=alert(1)>]",
    "{{ \"><script>alert(1)</script> }}",
    "> [!goals] <img src=x onerror=alert(1)>\n> - </section><script>alert(1)</script>",
    "> [!sign-off]\n> <iframe src=https://evil.example></iframe>",
    "> [!quote] <a href=javascript:alert(1)>me</a>\n> </figure></article><script>alert(1)</script>",
    "a <b>bold\n\n</b></div></main><script>alert(1)</script>",
    "<div>\n\n# a\n\n</div></div></div><style>*{display:none}</style>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<template><img src=x onerror=alert(1)></template>",
    "<textarea></textarea><img src=x onerror=alert(1)>",
    "<title></title><script>alert(1)</script>",
    "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<?php <img src=x onerror=alert(1)> ?>",
    "<p id=title class=skip>a</p>",
    "<h1>second</h1>",
    "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\" alt=a>",
    "<img src=\"assets/../../secret.png\">",
    "\u{fdd0}\u{fdd4}\u{fdd4}<script>alert(1)</script>",
    "---\ntitle: \"</title><script>alert(1)</script>\"\nsummary: \"\\\" onload=\\\"alert(1)\"\nauthor: \"</script><img src=x onerror=alert(1)>\"\n---\n\na",
    "---\ntitle: \"{{ 7*7 }} {% include 'x' %} \u{fdd0}\"\ncanonical: \"javascript:alert(1)\"\nimage: \"https://evil.example/a.png\"\n---\n\na",
    "---\ntitle: a\nimage: harbour.png\nimage_alt: \"\\\" onerror=\\\"alert(1)\"\nlanguage: \"en\\\" onload=\\\"alert(1)\"\ndate: \"2026-09-12\\\" x=\"\n---\n\na",
    "---\ntitle: a\nslug: ../../../etc/passwd\nobservance: \"</script><script>\"\nyear: 2026\n---\n\na",
];

const ELEMENTS: [&str; 18] = [
    "iframe", "object", "embed", "base", "form", "input", "button", "textarea", "select", "svg", "math",
    "video", "audio", "source", "frame", "applet", "template", "noscript",
];

/// Everything dangerous in a parsed output.
fn dangers(html: &str, is_page: bool) -> Vec<String> {
    let document = if is_page {
        Html::parse_document(html)
    } else {
        Html::parse_fragment(html)
    };
    let mut found: Vec<String> = Vec::new();
    let (mut headings, mut icons) = (0, 0);
    for node in document.tree.nodes() {
        let Node::Element(element) = node.value() else {
            continue;
        };
        let name = element.name();
        headings += usize::from(name == "h1");
        if ELEMENTS.contains(&name) {
            found.push(format!("<{name}>"));
        }
        // Daymark's own, the same on every page of a theme: it is compared as a whole, colours aside.
        if is_page && element.attr("rel") == Some("icon") && is_leaf(element.attr("href").unwrap_or_default())
        {
            icons += 1;
            continue;
        }
        let allowed_head = is_page
            && match name {
                "script" => element.attr("type") == Some("application/ld+json"),
                "meta" => element.attr("http-equiv").is_none(),
                "link" => element.attr("rel") == Some("canonical"),
                "style" => true,
                _ => false,
            };
        if matches!(name, "script" | "meta" | "link" | "style") && !allowed_head {
            found.push(format!("<{name}>"));
        }
        for (attribute, value) in element.attrs() {
            let plain: String = value
                .chars()
                .filter(|c| !c.is_whitespace() && !c.is_control())
                .collect::<String>()
                .to_lowercase();
            let bad = attribute.starts_with("on")
                || matches!(
                    attribute,
                    "style"
                        | "srcset"
                        | "srcdoc"
                        | "background"
                        | "poster"
                        | "ping"
                        | "formaction"
                        | "action"
                )
                || attribute.contains(':')
                || (attribute == "src"
                    && !(plain.starts_with("data:image/")
                        || plain.starts_with("assets/") && !plain.contains("..")))
                || (attribute == "href"
                    && ["javascript:", "vbscript:", "data:", "file:"]
                        .iter()
                        .any(|scheme| plain.starts_with(scheme)));
            if bad {
                found.push(format!("<{name} {attribute}={value:?}>"));
            }
        }
    }
    if is_page && headings != 1 {
        found.push(format!("{headings} h1"));
    }
    if is_page && icons != 1 {
        found.push(format!("{icons} icons"));
    }
    let styles = html.matches("<style").count();
    if is_page && styles != 1 {
        found.push(format!("{styles} <style>"));
    }
    found
}

/// Whether an address is the leaf that a browser's tab shows.
fn is_leaf(address: &str) -> bool {
    let mut parts = address.split("fill='");
    let colour = |part: Option<&str>, rest: &str| {
        part.and_then(|part| part.strip_suffix(rest)?.strip_prefix("%23"))
            .is_some_and(|colour| colour.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    parts.next()
        == Some(
            "data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2016%2016'%3E%3Crect%20width='16'%20height='16'%20rx='2'%20",
        )
        && colour(parts.next(), "'/%3E%3Cpath%20d='M2%205h12v9H2z'%20")
        && colour(parts.next(), "'/%3E%3C/svg%3E")
        && parts.next().is_none()
}

#[test]
fn no_vector_survives_in_any_target() {
    for source in VECTORS {
        for (kind, html, is_page) in [
            ("page", as_page(source).html, true),
            ("embedded page", as_page_with(source, AssetMode::Embed).html, true),
            ("fragment", as_fragment(source).html, false),
            (
                "titled fragment",
                as_fragment_with(
                    source,
                    FragmentOptions {
                        with_title: true,
                        ..FragmentOptions::default()
                    },
                )
                .html,
                false,
            ),
        ] {
            let found = dangers(&html, is_page);
            let shown = html
                .split_once("</style>")
                .map_or(html.as_str(), |(_, body)| body);
            assert!(
                found.is_empty(),
                "{kind} of {source:?} contains {found:?}:\n{shown}"
            );
        }
    }
}

/// The page's own frame stands whatever is inside: what follows the article is where it belongs.
#[test]
fn no_vector_breaks_out_of_its_place() {
    for source in VECTORS {
        let html = as_page(source).html;
        let document = Html::parse_document(&html);
        for path in [
            "body > .wrap > main#article > article > .text",
            "body > .wrap > footer.end",
            "body > .skip",
        ] {
            let selector = scraper::Selector::parse(path).expect("a selector");
            assert_eq!(
                document.select(&selector).count(),
                1,
                "{path} in the page of {source:?}"
            );
        }
    }
}

#[test]
fn what_is_dropped_is_said() {
    for source in [
        "<iframe src=x></iframe>",
        "a <script>x</script>",
        "[a](javascript:x)",
        "![a](https://b.example/c.png)",
    ] {
        assert!(!as_fragment(source).notes.is_empty(), "{source}");
    }
    assert!(
        as_fragment("<!-- daymark: ignore summary -->\n\na <kbd>b</kbd>")
            .notes
            .is_empty()
    );
}
