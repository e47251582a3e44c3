//! Citations in running text and under Sources, in six languages and three styles.

mod support;

use daymark_article::parse;
use daymark_catalogue::{Bibliography, CitationStyle, Citing};
use daymark_export::{Context, FragmentOptions, fragment};
use std::fmt::Write as _;

const BODY: &str = "\
[@A/RES/58/220] began it. As [@A/RES/58/220, para. 3] says, and [@A/DEC/66/550].

By [@A/RES/53/199; @A/RES/61/185] and [@A/RES/3201(S-VI); @A/RES/3202(S-VI)], see also
[@A/RES/53/199; @A/RES/61/185; @S/RES/1325(2000)].

- [@A/RES/60/1, paras. 138 and 139; @A/RES/70/1, annex]
- cf. [@A/RES/70/1, annex, para. 2]. [@A/RES/70/1] says more.
- [@A/RES/58-220; @A/RES/58/220] and [@nowhere]
- draft [@A/79/L.108]
";

fn shown(body: &str, context: &Context<'_>) -> String {
    let article = parse(body);
    let html = fragment(&article, context, &FragmentOptions::default()).html;
    let mut out = String::new();
    let mut rest = html.as_str();
    // A mark shows as ^1, a link as [text], the rest without tags.
    while let Some((text, after)) = rest.split_once('<') {
        out.push_str(text);
        let (tag, behind) = after.split_once('>').unwrap_or((after, ""));
        match tag.split(' ').next().unwrap_or_default() {
            "sup" => out.push('^'),
            "i" | "/i" => out.push('_'),
            "a" if !tag.contains("#source") => out.push('['),
            "/a" if !behind.starts_with("</sup>") => out.push(']'),
            _ => {}
        }
        rest = behind;
    }
    out.push_str(rest);
    out.replace('\u{a0}', "~")
        .replace('\u{2066}', "⟨")
        .replace('\u{2069}', "⟩")
}

#[test]
fn six_languages_name_documents_as_the_manual_does() {
    let mut told = String::new();
    for language in ["en", "fr", "es", "ar", "ru", "zh"] {
        let context = Context {
            language: Some(language),
            ..support::context()
        };
        let _ = writeln!(told, "== {language}\n{}", shown(BODY, &context));
    }
    insta::assert_snapshot!(told);
}

#[test]
fn styles_write_sources_their_own_way() {
    let own = Bibliography::read(
        "@book{marsh2021, author={Marsh, Ada and Oak, Ben}, title={Wells in Dry Country}, publisher={Alderline Press}, \
         address={Port Ellery}, year=2021}\n\
         @article{reed2019, author={Reed, Cy}, title={Counting Rain}, journal={Journal of Small Waters}, volume=3, \
         number=2, pages={12--19}, year=2019}",
    );
    let body = "As [@marsh2021, p. 4] and [@reed2019] found after [@A/RES/58/220] and [@S/RES/1325(2000)].\n\n\
                Again [@marsh2021]. [@A/RES/58/220] stands.\n";
    let mut told = String::new();
    for style in CitationStyle::BUILTIN {
        let style = CitationStyle::read(style).unwrap();
        let context = Context {
            citing: Citing {
                style: Some(&style),
                sources: Some(&own),
            },
            ..support::context()
        };
        let _ = writeln!(told, "== {}\n{}", style.name, shown(body, &context));
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_citation_not_found_takes_no_other_with_it() {
    let text = shown(
        "See [@A/RES/58-220; @A/RES/70/1] and [@A/RES/61/185].\n",
        &support::context(),
    );
    assert!(
        text.contains("@A/RES/58-220 (not found)"),
        "it says so where it stands: {text}"
    );
    assert!(
        text.contains("resolution~70/1") && text.contains("resolution~61/185"),
        "{text}"
    );
    let list = text.split("Sources").nth(1).unwrap();
    assert_eq!(
        list.matches("General Assembly").count(),
        2,
        "the list has the two that are known: {list}"
    );
}

#[test]
fn a_mention_takes_a_capital_only_where_a_sentence_begins() {
    let text = shown(
        "[@A/RES/70/1] is long. [@A/RES/70/1] is read. See cf. [@A/RES/70/1], **[@A/RES/70/1]** too.\n\n**[@A/RES/70/1]** it is!\n",
        &support::context(),
    );
    for expected in [
        "long. [Resolution~70/1]",
        "cf. [resolution~70/1]",
        ", [resolution~70/1]",
        "\n[Resolution~70/1]",
    ] {
        assert!(text.contains(expected), "{expected:?} in {text}");
    }
}
