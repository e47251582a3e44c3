//! Markdown, newsletters, Word documents and pictures for posts: what they say, and that they are well formed.

#![allow(clippy::case_sensitive_file_extension_comparisons)] // The names are Daymark's own.

mod support;

use daymark_article::parse;
use daymark_export::{
    AssetMode, NewsletterOptions, NoPictures, Output, Theme, is_ours, markdown, newsletter, plain_text,
    social, word,
};
use std::io::{Cursor, Read as _};
use support::{case, context};

const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ar", "ru", "zh"];

const EVERYTHING: &str = "---\ntitle: \"A *day* for {{ observance.name }}: \\\"fifty\\\" & more\"\nobservance: south-south-cooperation-day\nyear: 2026\ndate: 2026-09-12\nauthor: Ines Adeyemi\nsummary: What one country has learned, another can use.\nimage: harbour.png\nimage_alt: A harbour\n---\n\nOn {{ observance.date }} it is kept, as [@A/RES/58/220] says.[^why]\n\n## Two things {#two}\n\n1. one\n2. **two**\n\n| a | b |\n|---|--:|\n| x \\| y | 1 |\n\n> [!goals] The goals are to:\n> - share; and\n> - send.\n\nSee [above](#two) and [the site](https://alderline.example/a_b(c)).\n\n[^why]: Because *it* was asked.\n";

fn letter(source: &str) -> Output {
    let options = NewsletterOptions {
        theme: Theme::default_theme(),
        assets: AssetMode::Embed,
        sent: None,
    };
    newsletter(&parse(source), &context(), &options)
}

fn text(output: &Output, ending: &str) -> String {
    let file = output
        .named
        .iter()
        .find(|file| file.ending == ending)
        .expect("the file is there");
    String::from_utf8(file.bytes.clone()).expect("UTF-8")
}

fn as_markdown(source: &str) -> String {
    text(&markdown(&parse(source), &context()), ".md")
}

/// The words of an article as a reader has them, without the space between.
fn words(source: &str) -> String {
    plain_text(&parse(source), &context())
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn markdown_has_facts_links_footnotes_and_front_matter_for_pandoc() {
    let out = as_markdown(EVERYTHING);
    assert!(
        out.starts_with("---\ntitle: \"A \\\\*day\\\\* for "),
        "Pandoc reads the title as Markdown: {out}"
    );
    for part in [
        "\nauthor: \"Ines Adeyemi\"\n",
        "\ndate: \"2026-09-12\"\n",
        "\nlang: \"en\"\n",
        "\nabstract: \"What one country has learned, another can use.\"\n",
        "12 September 2026",
        "](https://docs.un.org/en/A/RES/58/220)",
        "[^a]",
        "\n[^a]: Because *it* was asked.",
        "## Two things {#two}",
        "1. one\n2. **two**",
        "| x \\| y | 1 |",
        "The goals are to:\n\n- share; and\n- send.",
        "[above](#two)",
        "](https://alderline.example/a_b%28c%29)",
        "![A harbour](assets/harbour-at-dawn.",
    ] {
        assert!(
            out.replace('\u{a0}', " ").contains(part),
            "{part} is missing in:\n{out}"
        );
    }
    assert!(!out.contains("{{"), "no live fact is left:\n{out}");
}

#[test]
fn text_that_looks_like_markup_reads_back_as_the_same_text() {
    for line in [
        "1\\. Not a list, *really* 2 \\* 3 \\* 4, \\_low\\_ snake_case and a\\_b",
        "\\# no heading \\[no link\\](x) \\<b> \\&amp; \\`code\\` \\~\\~no\\~\\~ H\\~2\\~O x\\^2\\^ $5 and $6 a@b.example \\@cite",
        "\\- dash\n\\+ plus\n\\> no quotation\n\\| no | table |\n(a) item\niv\\. item\n\\=\\=\\=",
        "Wait\\![x](https://a.example) **bold “quoted.”**then *a*b __c__",
        "`a | b` ``c ` d`` <kbd>x</kbd> H<sub>2</sub>O \\{\\{ no.fact \\}\\} \\{#id\\}",
        "**中文。**后面 and ***both*** and *a **b** c*",
        "a  \nb\\\nc",
    ] {
        let source = format!("---\nlanguage: en\n---\n\n{line}\n");
        let once = as_markdown(&source);
        assert_eq!(words(&once), words(&source), "written as:\n{once}");
        assert_eq!(as_markdown(&once), once, "a second time nothing changes");
    }
}

#[test]
fn samples_and_cases_read_back_as_the_same_text() {
    let mut sources = vec![case("arabic")];
    for sample in [
        "knowledge-that-travels",
        "a-seat-in-the-classroom",
        "la-montagne-commence-en-bas",
    ] {
        let path = format!(
            "{}/../../../templates/samples/{sample}.md",
            env!("CARGO_MANIFEST_DIR")
        );
        sources.push(std::fs::read_to_string(path).expect("a sample"));
    }
    for source in sources {
        let once = as_markdown(&source);
        // What Daymark wrote itself is the author's the second time, whose apostrophes are set.
        let plain = |text: &str| words(text).replace('’', "'");
        assert_eq!(
            plain(&as_markdown(&once)),
            plain(&once),
            "what is plain stays as it is"
        );
    }
}

#[test]
fn a_message_is_made_as_mail_programs_read_it() {
    for language in LANGUAGES {
        let source = EVERYTHING.replacen("---\n", &format!("---\nlanguage: {language}\n"), 1);
        let output = letter(&source);
        let message = text(&output, ".eml");
        assert!(message.is_ascii(), "{language}: seven bits");
        assert!(
            !message.replace("\r\n", "").contains(['\r', '\n']),
            "{language}: lines end with CR LF"
        );
        assert!(
            message.split("\r\n").all(|line| line.len() <= 78),
            "{language}: no line is too long"
        );
        let (head, body) = message.split_once("\r\n\r\n").expect("headers");
        assert!(
            head.starts_with("X-Unsent: 1\r\n")
                && head.contains("\r\nDate: Sat, 12 Sep 2026 00:00:00 +0000\r\n")
        );
        assert!(head.contains("\r\nSubject: ") && head.contains("MIME-Version: 1.0"));
        let boundary = head
            .split_once("boundary=\"")
            .expect("a boundary")
            .1
            .trim_end_matches('"');
        assert_eq!(
            body.matches(&format!("--{boundary}")).count(),
            3,
            "{language}: two parts and the end"
        );
        assert!(body.contains("Content-Type: text/plain; charset=utf-8"));
        assert!(body.contains("Content-Type: multipart/related; type=\"text/html\""));
        assert!(
            body.contains("Content-ID: <harbour-at-dawn."),
            "the picture is in the message"
        );
        let html = text(&output, ".newsletter.html");
        assert!(html.contains(if language == "ar" {
            "dir=\"rtl\""
        } else {
            "dir=\"ltr\""
        }));
        assert!(
            html.contains("prefers-color-scheme") && html.contains("style=\""),
            "{language}: style in each element"
        );
        assert!(!html.contains("class=\"preheader\" hidden") && html.contains("another can use."));
        for outside in ["<script", "src=\"http", "url(", "<link"] {
            assert!(
                !html.contains(outside),
                "{language}: {outside} would load something or run"
            );
        }
        assert!(html.contains("src=\"data:image/png;base64,"));
    }
}

#[test]
fn a_word_document_is_whole_and_its_parts_find_each_other() {
    for language in LANGUAGES {
        let source = EVERYTHING.replacen("---\n", &format!("---\nlanguage: {language}\n"), 1);
        let output = word(&parse(&source), &context());
        let mut archive = zip::ZipArchive::new(Cursor::new(&output.named[0].bytes)).expect("an archive");
        let names = names(&archive);
        let mut read = |name: &str| {
            let mut part = String::new();
            archive
                .by_name(name)
                .unwrap_or_else(|_| panic!("{name} is there"))
                .read_to_string(&mut part)
                .expect("text");
            part
        };
        for name in names
            .iter()
            .filter(|name| name.ends_with(".xml") || name.ends_with(".rels"))
        {
            well_formed(name, &read(name));
        }
        let document = read("word/document.xml");
        let relations = read("word/_rels/document.xml.rels");
        for (at, _) in document
            .match_indices("r:id=\"")
            .chain(document.match_indices("r:embed=\""))
        {
            let id = document[at..].split('"').nth(1).expect("an id");
            assert!(relations.contains(&format!("Id=\"{id}\"")), "{id} leads nowhere");
        }
        for target in relations
            .split("Target=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            let inside = names.contains(&format!("word/{target}"));
            assert!(
                inside || target.starts_with("https://"),
                "{target} is not in the package"
            );
        }
        let styles = read("word/styles.xml");
        for (at, _) in document.match_indices("Style w:val=\"") {
            let style = document[at..].split('"').nth(1).expect("a style");
            assert!(
                styles.contains(&format!("w:styleId=\"{style}\"")),
                "no style {style}"
            );
        }
        assert!(document.contains("w:val=\"Title\"") && document.contains("w:val=\"Heading1\""));
        assert!(
            document.contains("<w:footnoteReference w:id=\"1\"/>")
                && document.contains("descr=\"A harbour\"")
        );
        assert!(read("word/footnotes.xml").contains("<w:footnote w:id=\"1\">"));
        assert!(document.contains("<w:tblHeader/>") && document.contains("<w:numPr>"));
        assert_eq!(document.contains("<w:bidi/>"), language == "ar");
        let side = if language == "ar" { "right" } else { "left" };
        assert!(
            read("word/styles.xml").contains(&format!("<w:pBdr><w:{side} ")),
            "{language}: a quotation's rule stands where its lines begin"
        );
        let tag = if language == "en" { "en-GB" } else { language };
        assert!(
            styles.contains(&format!("\"{tag}")),
            "{language}: the document's language"
        );
    }
}

fn names(archive: &zip::ZipArchive<Cursor<&Vec<u8>>>) -> Vec<String> {
    archive
        .file_names()
        .map(|name| name.expect("a name").into_owned())
        .collect()
}

/// Elements are closed in the order in which they were opened.
fn well_formed(name: &str, xml: &str) {
    let mut open = Vec::new();
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        let end = at
            + rest[at..]
                .find('>')
                .unwrap_or_else(|| panic!("{name}: a tag without end"));
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        let element = |tag: &str| tag.split([' ', '/']).next().unwrap_or_default().to_owned();
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed), "{name}");
        } else if !tag.starts_with(['?', '!']) && !tag.ends_with('/') {
            open.push(element(tag));
        }
    }
    assert!(open.is_empty(), "{name}: {open:?} is left open");
}

#[test]
fn pictures_for_posts_have_their_sizes_and_the_post_its_length() {
    for language in LANGUAGES {
        let source = EVERYTHING.replacen("---\n", &format!("---\nlanguage: {language}\n"), 1);
        let output = social(&parse(&source), &context(), Theme::default_theme());
        let sizes: Vec<(&str, u32, u32)> = output
            .named
            .iter()
            .filter(|file| file.ending.ends_with(".png"))
            .map(|file| {
                let number =
                    |at: usize| u32::from_be_bytes(file.bytes[at..at + 4].try_into().expect("four bytes"));
                (file.ending, number(16), number(20))
            })
            .collect();
        assert_eq!(
            sizes,
            [("-og.png", 1200, 630), ("-square.png", 1080, 1080)],
            "{language}: {:?}",
            output.notes
        );
        assert!(text(&output, "-post.txt").contains("X "), "{language}");
        if let Some(folder) = std::env::var_os("DAYMARK_PICTURES") {
            for file in &output.named {
                let name = format!("{language}{}", file.ending);
                std::fs::write(std::path::Path::new(&folder).join(name), &file.bytes).expect("written");
            }
        }
    }
}

#[test]
fn every_file_is_known_again_and_the_same_twice() {
    let make = || {
        let article = parse(EVERYTHING);
        let context = context();
        [
            markdown(&article, &context),
            letter(EVERYTHING),
            word(&article, &context),
            social(&article, &context, Theme::default_theme()),
        ]
    };
    let (first, second) = (make(), make());
    for (one, other) in first.iter().zip(&second) {
        assert_eq!(one, other, "the same article gives the same bytes");
        for file in &one.named {
            assert!(is_ours(&file.bytes), "{} is Daymark's own", file.ending);
        }
    }
    for foreign in [
        EVERYTHING.as_bytes(),
        b"---\ntitle: x\n---\n\ngenerator: \"Daymark 1\"\n",
        b"Subject: x\r\n\r\nX-Mailer: Daymark 1\r\n",
        b"PK\x03\x04 of another program",
        b"\x89PNG\r\n\x1a\n of another program",
        b"a note\n",
    ] {
        assert!(!is_ours(foreign), "{}", String::from_utf8_lossy(foreign));
    }
}

#[test]
fn hostile_text_stays_text() {
    let source = "---\ntitle: \"</title><script>x()</script>\\r\\nBcc: a@b.example {{ 7*7 }}\"\nsummary: \"<img src=x onerror=y()>\"\nauthor: \"</w:t><evil/>\"\n---\n\n<script>x()</script>\n\n[a](javascript:x()) ![p](../../etc/passwd) ![q](https://far.example/q.png) ]]> &lt;script>\n\n<div style=\"background:url(//far.example)\" onclick=\"x()\">raw</div>\n";
    let mut context = context();
    context.pictures = &NoPictures;
    let article = parse(source);
    let message = letter(source);
    let html = text(&message, ".newsletter.html");
    for bad in [
        "<script",
        "<img",
        "javascript:",
        "onclick=",
        "far.example)",
        "7*7 }}</script",
    ] {
        assert!(!html.contains(bad), "{bad} is in the newsletter");
    }
    let eml = text(&message, ".eml");
    assert!(
        !eml.split_once("\r\n\r\n").expect("headers").0.contains("\nBcc:"),
        "no header can be added"
    );
    let out = text(&markdown(&article, &context), ".md");
    assert!(
        !out.contains("](javascript:") && !out.contains("\n<script") && !out.contains("etc/passwd"),
        "{out}"
    );
    let document = word(&article, &context);
    let mut archive = zip::ZipArchive::new(Cursor::new(&document.named[0].bytes)).expect("an archive");
    for name in names(&archive) {
        let mut part = String::new();
        archive
            .by_name(&name)
            .expect("there")
            .read_to_string(&mut part)
            .expect("text");
        well_formed(&name, &part);
        assert!(!part.contains("<evil") && !part.contains("javascript:"), "{name}");
    }
    let drawn = social(&article, &context, Theme::default_theme());
    assert_eq!(
        drawn.named.len(),
        3,
        "the title is text in the picture: {:?}",
        drawn.notes
    );
}

#[test]
fn deep_markup_does_not_end_the_program() {
    let source = format!("{}x{}\n", "<b>".repeat(30_000), "</b>".repeat(30_000));
    let article = parse(&source);
    assert!(as_markdown(&source).contains('x'));
    assert_eq!(word(&article, &context()).named.len(), 1);
}
