//! `link-address`: a link leads somewhere, and readers can follow it there.

use super::Examples;
use super::Scope;
use super::hosts::{is_local, is_preview};
use super::near::is_near;
use crate::address_place::address_place;
use crate::front_matter_text::inside;
use crate::{Context, Finding, Group, Rule, Severity};
use daymark_article::{Article, Kind, Span, anchors, heading_slug, plain_text};
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    id: "link-address",
    group: Group::LinksAndPictures,
    description: "An address that is empty, malformed, local, of a staging host, a script, a place that the page lacks; or with tracking parameters.",
    explanation: "Addresses are copied from wherever the author looked: from a folder, a preview of the site, a newsletter. They work there, and nowhere else.\n\nErrors are addresses that no reader can follow: empty, misspelled (htp://, https//), without a host, on the author's machine (localhost, file:, C:\\, /home/…), in a private network, on a staging or preview host, javascript:, and a fragment (#plan) that the page lacks. A heading has the id that is written behind it, ## The plan {#plan}, or else its own words: #the-plan.\n\nTracking parameters (utm_…, fbclid, gclid) are a warning: they tell others who reads what. The fix removes them and leaves the rest. Relative addresses, and pages' own ids, are left alone; so is what stands in code.",
    severity: Severity::Error,
    scope: Scope::Whole(check),
};

fn check(article: &Article<'_>, _: &Context<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut places: Option<BTreeSet<String>> = None;
    for node in article.walk() {
        match &node.kind {
            Kind::Link { url, .. } => {
                let span = address_place(node, url, article.source);
                if let Some(fragment) = url.trim().strip_prefix('#') {
                    let places = places.get_or_insert_with(|| anchors(article));
                    found.extend(missing_place(fragment, places, span, article));
                } else {
                    found.extend(fault(url, span, article.source));
                }
            }
            // What was meant as a link and is none, because its address has a blank.
            Kind::Text(_) => found.extend(broken_links(node.span, article.source)),
            _ => {}
        }
    }
    let canonical = article.front_matter.field("canonical");
    if let Some(field) = canonical.filter(|field| field.scalar && !field.value.trim().is_empty()) {
        found.extend(fault(&field.value, inside(article, field), article.source));
    }
    found
}

/// In characters.
const LONGEST_ADDRESS: usize = 2000;

/// `[the plan](https://a.example/the plan)` as it stands in the text.
fn broken_links(span: Span, source: &str) -> Vec<Finding> {
    let text = span.of(source);
    text.match_indices("](")
        .filter_map(|(at, _)| {
            let address = &text[at + 2..];
            // No address is longer; many open brackets must not each search to the end.
            let length = address
                .char_indices()
                .take(LONGEST_ADDRESS)
                .find(|(_, c)| matches!(c, ')' | '\n'))?
                .0;
            let inside = &address[..length];
            let is_address = ["http", "www.", "mailto:", "/", "#"].iter().any(|start| inside.starts_with(start));
            let broken = address[length..].starts_with(')') && inside.contains(' ') && is_address;
            if !broken || text[..at].ends_with('\\') {
                return None;
            }
            let open = text[..at].rfind('[').map(|open| span.start + open)?;
            (!source[..open].ends_with('\\')).then(|| {
                let start = span.start + at + 2;
                RULE.finds(
                    Span::new(start, start + length),
                    "An address with a blank makes no link: readers see the brackets. Write %20 for the blank, or put the address between < and >.",
                )
            })
        })
        .collect()
}

fn missing_place(
    fragment: &str,
    places: &BTreeSet<String>,
    span: Span,
    article: &Article<'_>,
) -> Option<Finding> {
    if fragment.is_empty() {
        return Some(RULE.finds(
            span,
            "The link leads to no place. Write where it leads, such as #plan for a heading with {#plan}.",
        ));
    }
    let wanted = decoded(fragment);
    if places.contains(&wanted) || wanted.eq_ignore_ascii_case("top") || wanted.starts_with(":~:") {
        return None;
    }
    // The heading that other tools would lead to.
    let heading = article.blocks.iter().find(|node| {
        matches!(&node.kind, Kind::Heading { id: None, .. })
            && heading_slug(&plain_text(node)) == wanted.to_lowercase()
    });
    let finding = |message: String| RULE.finds(span, message);
    Some(match heading {
        Some(heading) => finding(format!(
            "The page has no place “#{fragment}”: the heading that may be meant has its id in small letters, or another."
        ))
        .with_fix(
            Span::new(heading.span.end, heading.span.end),
            format!(" {{#{wanted}}}"),
            format!("Give the heading the id {wanted}"),
        ),
        None => finding(format!(
            "The page has no place “#{fragment}”. Write {{#{fragment}}} behind the heading that is meant, or correct the address."
        )),
    })
}

fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = (first == b'%')
            .then(|| after.get(..2).and_then(|two| std::str::from_utf8(two).ok()))
            .flatten()
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.push(hex.unwrap_or(first));
        rest = if hex.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}

/// The schemes that a page keeps; any other is left out of it.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

fn fault(url: &str, span: Span, source: &str) -> Option<Finding> {
    let url = url.trim();
    // A live fact in an address is somebody else's to fill in.
    if url.contains("{{") {
        return None;
    }
    let lower = url.to_ascii_lowercase();
    let error = |message: &str| Some(RULE.finds(span, message));
    if url.is_empty() {
        return error("The link has no address. Write it between the round brackets.");
    }
    if is_on_a_disk(url, &lower) {
        return error(
            "This is a file on somebody's computer: nobody else can follow the link. Write the file's address on the web.",
        );
    }
    if let Some(right) = repaired(url, &lower) {
        let finding = RULE.finds(span, format!("The address is malformed. “{right}” may be meant."));
        return Some(if span.of(source).trim() == url {
            finding.with_fix(span, &*right, format!("Write “{right}”"))
        } else {
            finding
        });
    }
    let Some((scheme, rest)) = scheme(&lower) else {
        return match lower.strip_prefix("//") {
            Some(rest) => host_fault(host(rest), &lower).and_then(error),
            None => None,
        };
    };
    match scheme {
        "http" | "https" => {
            let Some(rest) = rest.strip_prefix("//") else {
                return error("The address is malformed: two slashes belong behind the colon.");
            };
            host_fault(host(rest), &lower)
                .and_then(error)
                .or_else(|| tracking(url, span, source))
        }
        "mailto" if !is_mailbox(rest) => error("The mailbox is malformed: write name@host."),
        "tel" if !rest.bytes().any(|byte| byte.is_ascii_digit()) => {
            error("The telephone number has no digit.")
        }
        scheme if SCHEMES.contains(&scheme) => None,
        "javascript" | "vbscript" | "data" => error(
            "Readers must not be led into a script or into data: pages leave such a link out. Write an address on the web.",
        ),
        _ if is_near("https", scheme) || is_near("http", scheme) => {
            error("The address is malformed: it begins neither with https:// nor with http://.")
        }
        _ => error(
            "Readers cannot follow an address of this kind, and pages leave it out. Write one that begins with https://.",
        ),
    }
}

fn is_on_a_disk(url: &str, lower: &str) -> bool {
    let bytes = url.as_bytes();
    let drive = bytes.len() > 2
        && bytes[0].is_ascii_alphabetic()
        && bytes[1] == b':'
        && matches!(bytes[2], b'\\' | b'/');
    let home = ["/home/", "/tmp/", "/mnt/", "/root/", "/var/www/", "~/", "\\\\"];
    drive || lower.starts_with("file:") || home.iter().any(|start| lower.starts_with(start))
        // A site may have a list of its users.
        || url.starts_with("/Users/")
        || url.starts_with("/Volumes/")
}

/// The address as it was surely meant: `https//` → `https://`, `www.a.example` → `https://www.a.example`.
fn repaired(url: &str, lower: &str) -> Option<String> {
    for scheme in ["https", "http"] {
        let Some(rest) = lower.strip_prefix(scheme) else {
            continue;
        };
        let rest = &url[url.len() - rest.len()..];
        let host = if let Some(host) = rest.strip_prefix("://") {
            // https://https://a.example
            let inner = host.to_ascii_lowercase();
            let twice = ["https://", "http://", "https//", "http//", "https:/", "http:/"]
                .iter()
                .find_map(|start| inner.starts_with(start).then(|| &host[start.len()..]));
            match twice {
                Some(host) => host,
                None if host.starts_with('/') => host.trim_start_matches('/'),
                None => return None,
            }
        } else {
            let signs = rest.len() - rest.trim_start_matches([':', '/', ';', '\\']).len();
            if signs == 0 {
                continue;
            }
            &rest[signs..]
        };
        return host.contains('.').then(|| format!("{scheme}://{host}"));
    }
    (lower.starts_with("www.") || is_bare_host(lower)).then(|| format!("https://{url}"))
}

/// "example.org/plan", without a scheme: a page beside this one has an ending of a file, or none at all.
fn is_bare_host(lower: &str) -> bool {
    let host = lower.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let plain = |label: &&str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    labels.len() >= 2
        && labels.iter().all(plain)
        && labels.last().is_some_and(|end| {
            matches!(
                *end,
                "org" | "com" | "net" | "int" | "edu" | "gov" | "info" | "eu" | "example" | "museum"
            )
        })
}

/// What stands before the first colon, where that colon is part of no path.
fn scheme(address: &str) -> Option<(&str, &str)> {
    let end = address.find([':', '/', '?', '#', '\\'])?;
    address[end..]
        .starts_with(':')
        .then(|| (&address[..end], &address[end + 1..]))
}

/// The host with its port, without a name and password.
fn host(rest: &str) -> &str {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    &rest[..end]
}

fn host_fault(authority: &str, address: &str) -> Option<&'static str> {
    let (user, host) = authority
        .rsplit_once('@')
        .map_or(("", authority), |(user, host)| (user, host));
    if user.contains(':') {
        return Some("The address holds a name and password that every reader would see. Take them out.");
    }
    let bare = if host.starts_with('[') {
        host.split_once(']')
            .map_or(host, |(inner, _)| inner)
            .trim_start_matches('[')
    } else {
        host.split(':').next().unwrap_or_default()
    };
    if is_local(bare) {
        return Some(
            "This address exists on one computer or in one network only: readers cannot follow it. Write the public one.",
        );
    }
    let dotted = host.starts_with('[') || bare.trim_end_matches('.').contains('.');
    let bad = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '"' | '<'
                    | '>'
                    | '\\'
                    | '^'
                    | '`'
                    | '{'
                    | '|'
                    | '}'
                    | ','
                    | ';'
                    | '!'
                    | '*'
                    | '('
                    | ')'
                    | '\''
            )
    };
    if bare.is_empty() || !dotted || bare.contains("..") || bare.starts_with(['.', '-']) || bare.contains(bad)
    {
        return Some("The address is malformed: it names no host such as alderline.example.");
    }
    if is_preview(bare) || address.contains("preview=true") || address.contains("preview_id=") {
        return Some(
            "This is a staging or preview address: the page there changes or vanishes. Write the public one.",
        );
    }
    None
}

fn is_mailbox(rest: &str) -> bool {
    let mailbox = rest.split('?').next().unwrap_or_default();
    mailbox.split(',').all(|one| {
        one.trim()
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains(['@', ' ']))
    })
}

/// Parameters that only tell where a reader came from.
const TRACKING: [&str; 26] = [
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "wbraid",
    "gbraid",
    "msclkid",
    "yclid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "_hsenc",
    "_hsmi",
    "hsctatracking",
    "vero_id",
    "vero_conv",
    "oly_anon_id",
    "oly_enc_id",
    "s_cid",
    "wickedid",
    "rb_clickid",
    "_gl",
];

fn is_tracking(parameter: &str) -> bool {
    let name = parameter
        .split('=')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    name.starts_with("utm_")
        || name.starts_with("mtm_")
        || name.starts_with("pk_campaign")
        || TRACKING.contains(&name.as_str())
}

/// The parameters from the first that tracks to the last, with the address without them as the fix.
fn tracking(url: &str, span: Span, source: &str) -> Option<Finding> {
    let (front, rest) = url.split_once('?')?;
    let (query, fragment) = rest
        .split_once('#')
        .map_or((rest, None), |(query, fragment)| (query, Some(fragment)));
    let tracked: Vec<&str> = query.split('&').filter(|part| is_tracking(part)).collect();
    let (first, last) = (tracked.first()?, tracked.last()?);
    let kept: Vec<&str> = query.split('&').filter(|part| !is_tracking(part)).collect();
    let mut clean = front.to_owned();
    if !kept.is_empty() {
        clean.push('?');
        clean.push_str(&kept.join("&"));
    }
    if let Some(fragment) = fragment {
        clean.push('#');
        clean.push_str(fragment);
    }
    let offset = |part: &str| part.as_ptr().addr() - url.as_ptr().addr();
    let verbatim = span.of(source) == url;
    let marked = if verbatim {
        Span::new(span.start + offset(first), span.start + offset(last) + last.len())
    } else {
        span
    };
    let finding = Finding {
        severity: Severity::Warning,
        ..RULE.finds(
            marked,
            "These parameters only tell where readers come from. Take them out of the address.",
        )
    };
    Some(if verbatim {
        finding.with_fix(span, clean, "Remove the tracking parameters")
    } else {
        finding
    })
}

pub(super) const EXAMPLES: Examples = Examples {
    fires: &[
        ("[The plan](alderline.org/plan).\n", "alderline.org/plan"),
        (
            "[The plan](https://drafts.alderline.org/plan).\n",
            "https://drafts.alderline.org/plan",
        ),
        ("[The plan]()\n", "[The plan]()"),
        ("[The plan](#)\n", "#"),
        (
            "[The plan](htp://alderline.example/plan)\n",
            "htp://alderline.example/plan",
        ),
        (
            "[The plan](https//alderline.example/plan)\n",
            "https//alderline.example/plan",
        ),
        (
            "[The plan](http:/alderline.example/plan)\n",
            "http:/alderline.example/plan",
        ),
        (
            "[The plan](https://https://alderline.example/plan)\n",
            "https://https://alderline.example/plan",
        ),
        (
            "[The plan](www.alderline.example/plan)\n",
            "www.alderline.example/plan",
        ),
        (
            "[The plan](http://localhost:8080/plan)\n",
            "http://localhost:8080/plan",
        ),
        ("[The plan](https://127.0.0.1/plan)\n", "https://127.0.0.1/plan"),
        (
            "[The plan](http://192.168.1.20/plan)\n",
            "http://192.168.1.20/plan",
        ),
        ("[The plan](file:///srv/plan.pdf)\n", "file:///srv/plan.pdf"),
        (
            "[The plan](C:\\Users\\mara\\plan.pdf)\n",
            "C:\\Users\\mara\\plan.pdf",
        ),
        ("[The plan](/home/mara/plan.pdf)\n", "/home/mara/plan.pdf"),
        ("[The plan](javascript:open())\n", "javascript:open()"),
        (
            "[The plan](https://staging.alderline.example/plan)\n",
            "https://staging.alderline.example/plan",
        ),
        (
            "[The plan](https://alderline-site.netlify.app/plan)\n",
            "https://alderline-site.netlify.app/plan",
        ),
        (
            "[The plan](https://dev-www.alderline.example/plan)\n",
            "https://dev-www.alderline.example/plan",
        ),
        ("[The plan](https://intranet/plan)\n", "https://intranet/plan"),
        ("[The plan](#plan)\n\n## The plan\n", "#plan"),
        (
            "[The plan](https://alderline.example/?utm_source=x&id=3&utm_medium=y#z)\n",
            "utm_source=x&id=3&utm_medium=y",
        ),
        ("<https://alderline.example/plan?fbclid=abc>\n", "fbclid=abc"),
        ("[The plan][p]\n\n[p]: http://plan.local/\n", "http://plan.local/"),
        (
            "[The plan](https://alderline.example/the plan)\n",
            "https://alderline.example/the plan",
        ),
        ("[Write](mailto:press)\n", "mailto:press"),
        (
            "---\nsummary: x\ncanonical: https://staging.alderline.example/plan\n---\n",
            "https://staging.alderline.example/plan",
        ),
    ],
    silent: &[
        "[The plan](plan.html) and [the list](lists/alder.csv).\n",
        "[The plan](https://alderline.example/plan?id=3&page=2#part)\n",
        "[The plan](http://www.alderline.example:8443/plan_(1978\\))\n",
        "[The plan](/plans/1978.html), [that](../that/), [it](it.html#part), [a](//alderline.example/a)\n",
        "[Write](mailto:press@alderline.example?subject=The%20plan) or [call](tel:+41221234567)\n",
        "[The plan](#plan)\n\n## The plan of 1978 {#plan}\n",
        "[The plan](#the-plan-of-1978)\n\n## The plan of 1978\n",
        "A note.[^1] [Sources](#sources), [back](#top), [note](#note-a) [@A/RES/58/220]\n\n[^1]: Here.\n",
        "> [!goals] Goals\n> - one\n\n[Goals](#goals)\n",
        "`[The plan](http://localhost/)` and\n\n    [The plan](file:///x)\n",
        "[Web](https://web.dev/), [test](https://www.testing.example/), [developers](https://developer.alderline.example/)\n",
        "[Contest](https://contest.alderline.example/latest/previews?utmost=1)\n",
        "[The plan]({{ organisation.website }})\n",
        "[The plan](https://пример.example/план)\n",
        "[Ten](https://10.alderline.example/) and [users](/users/mara)\n",
        "An \\[escaped](https://a b) bracket, arrays a[0](1 2).\n",
    ],
};

#[cfg(test)]
mod tests {
    use crate::Severity;
    use crate::rules::testing::findings;

    fn mended(source: &str) -> String {
        let fix = findings(source)
            .into_iter()
            .find_map(|finding| finding.fix)
            .expect("it is certain");
        format!(
            "{}{}{}",
            &source[..fix.span.start],
            fix.replacement,
            &source[fix.span.end..]
        )
    }

    #[test]
    fn tracking_parameters_are_a_warning_and_go() {
        let source = "[a plan](https://a.example/?utm_source=x&id=3&utm_medium=y#z)\n";
        assert_eq!(findings(source)[0].severity, Severity::Warning);
        assert_eq!(mended(source), "[a plan](https://a.example/?id=3#z)\n");
        assert_eq!(mended("<https://a.example/b?gclid=1>"), "<https://a.example/b>");
    }

    #[test]
    fn slips_of_the_scheme_are_repaired() {
        for wrong in [
            "https//",
            "https:/",
            "https:///",
            "https://http://",
            "https;//",
            "https:",
        ] {
            assert_eq!(
                mended(&format!("[a plan]({wrong}a.example/b)")),
                "[a plan](https://a.example/b)",
                "{wrong}"
            );
        }
    }

    #[test]
    fn a_heading_without_an_id_gets_the_one_that_is_asked_for() {
        assert_eq!(
            mended("[a plan](#The-Plan-of-1978)\n\n## The plan of 1978\n"),
            "[a plan](#The-Plan-of-1978)\n\n## The plan of 1978 {#The-Plan-of-1978}\n"
        );
    }
}
