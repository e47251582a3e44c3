//! Documents named in prose: what is found, where it begins and ends, and what is left alone.

use daymark_catalogue::mentions;
use proptest::prelude::*;

/// `«…»` marks each mention; behind `=` stand the keys in order.
#[track_caller]
fn finds(marked: &str, keys: &[&str]) {
    let text: String = marked.replace(['«', '»'], "");
    let found = mentions(&text);
    let mut shown = text.clone();
    for mention in found.iter().rev() {
        shown.insert(mention.span.end, '»');
        shown.insert(mention.span.start, '«');
    }
    assert_eq!(shown, marked, "where the mentions begin and end");
    let named: Vec<_> = found
        .iter()
        .flat_map(|mention| &mention.documents)
        .map(|document| document.symbol.key.as_str())
        .collect();
    assert_eq!(named, keys, "{text}");
}

#[test]
fn documents_named_in_prose_are_found() {
    for (marked, keys) in [
        (
            "By «General Assembly resolution 58/220 of 23 December 2003», the Assembly decided.",
            &["A/RES/58/220"][..],
        ),
        ("The goals of «resolution 70/1» are many.", &["A/RES/70/1"]),
        ("«Resolution 70/1» has 17 goals.", &["A/RES/70/1"]),
        (
            "In its «resolution\u{a0}58/220» it decided so.",
            &["A/RES/58/220"],
        ),
        ("as «UN General Assembly Resolution 70/1» says", &["A/RES/70/1"]),
        ("see «UN Resolution 70/1».", &["A/RES/70/1"]),
        (
            "the «General Assembly's resolution 70/1» and others",
            &["A/RES/70/1"],
        ),
        ("(«A/RES/58/220»)", &["A/RES/58/220"]),
        ("«Resolution A/RES/58/220» of the day", &["A/RES/58/220"]),
        ("«A/RES/217(III) A», the Declaration", &["A/RES/217(III) A"]),
        (
            "«resolution 217 A (III) of 10 December 1948» is the Declaration",
            &["A/RES/217(III) A"],
        ),
        (
            "«Security Council resolution 1325 (2000)» on women",
            &["S/RES/1325(2000)"],
        ),
        ("«resolution 1325 (2000)» on women", &["S/RES/1325(2000)"]),
        ("«UNSCR 1325» on women", &["S/RES/1325(2000)"]),
        (
            "«Security Council resolution 1325 of 31 October 2000» asks",
            &["S/RES/1325(2000)"],
        ),
        (
            "«Human Rights Council resolution 17/19» was the first",
            &["A/HRC/RES/17/19"],
        ),
        (
            "«Economic and Social Council resolution 1980/67 of 25 July 1980» has guidelines",
            &["E/RES/1980/67"],
        ),
        (
            "under «resolutions 53/199 of 15 December 1998 and 61/185 of 20 December 2006» on years",
            &["A/RES/53/199", "A/RES/61/185"],
        ),
        (
            "«resolutions 3201 (S-VI) and 3202 (S-VI) of 1 May 1974»",
            &["A/RES/3201(S-VI)", "A/RES/3202(S-VI)"],
        ),
        (
            "«General Assembly resolutions 70/1, 71/243, and 72/279» are read together",
            &["A/RES/70/1", "A/RES/71/243", "A/RES/72/279"],
        ),
        (
            "«General Assembly decision 66/550 of 22 December 2011» changed the date",
            &["A/DEC/66/550"],
        ),
        ("the «draft resolution A/79/L.108» was tabled", &["A/79/L.108"]),
        ("«resolution WHA58.13» named a day", &["WHA58.13"]),
        ("«33 C/Resolution 37» of 2005", &["33 C/Resolution 37"]),
        ("«resolution 60/1», paras. 138 and 139, says", &["A/RES/60/1"]),
        ("«resolution 70/1 of the General Assembly» says", &["A/RES/70/1"]),
        (
            "«A/RES/58/220» and «S/RES/1325 (2000)».",
            &["A/RES/58/220", "S/RES/1325(2000)"],
        ),
        (
            "la «résolution 58/220 de l'Assemblée générale, en date du 23 décembre 2003» est",
            &["A/RES/58/220"],
        ),
        (
            "la «resolución 58/220 de la Asamblea General, de 23 de diciembre de 2003» es",
            &["A/RES/58/220"],
        ),
        (
            "«Резолюция 58/220 Генеральной Ассамблеи от 23 декабря 2003 года» гласит",
            &["A/RES/58/220"],
        ),
        ("据«大会2003年12月23日第58/220号决议»所述", &["A/RES/58/220"]),
        (
            "«قرار الجمعية العامة 58/220 المؤرخ 23 كانون الأول/ديسمبر 2003» ينص",
            &["A/RES/58/220"],
        ),
        // Line breaks of the source are white space.
        ("by General\nAssembly", &[]),
        ("by «General\nAssembly resolution\n58/220» it", &["A/RES/58/220"]),
    ] {
        finds(marked, keys);
    }
}

#[test]
fn what_is_no_document_is_left_alone() {
    for text in [
        "A resolution of 720/1080 pixels",
        "in 58/220 cases",
        "On 12/09/2018 it rained",
        "the European Parliament resolution 58/220 asks",
        "resolution 58/220 of the European Parliament",
        "resolution 17/19 of some body",
        "Our New Year's resolution 2026",
        "a resolution of 300 dpi",
        "resolution 1325",
        "the decision 66 times",
        "see [@A/RES/58/220] there",
        "https://docs.un.org/en/A/RES/58/220",
        "A/B testing and TCP/IP, 24/7",
        "and/or N/A A/C 5/4",
        "resolution 130/5",
        "",
    ] {
        let found = mentions(text);
        assert!(found.is_empty(), "{text:?} names no document: {found:?}");
    }
}

#[test]
fn dates_and_numbers_have_their_places() {
    let text = "In its resolutions 53/199 of 15 December 1998 and 61/185 it did.";
    let [mention] = &mentions(text)[..] else {
        panic!("one mention")
    };
    assert!(mention.possessive, "a citation would name the body after \"its\"");
    let numbers: Vec<_> = mention
        .documents
        .iter()
        .map(|named| &text[named.number.clone()])
        .collect();
    assert_eq!(numbers, ["53/199", "61/185"]);
    let (date, span) = mention.documents[0].date.clone().unwrap();
    assert_eq!(
        (date.to_string().as_str(), &text[span]),
        ("1998-12-15", "15 December 1998")
    );
    assert_eq!(mention.documents[1].date, None);
}

proptest! {
    #[test]
    fn every_span_is_within_the_text(text in "((General Assembly|UN|第|its|قرار|résolution|resolutions|Res\\.|decision)?[ \n\u{a0}]?(A/RES/)?[0-9]{1,3}[/ (A]{0,2}[0-9IVX]{0,4}\\)?(号决议| of 23 December 2003| and |, | du )?){0,4}") {
        let mut floor = 0;
        for mention in mentions(&text) {
            prop_assert!(mention.span.start >= floor, "mentions do not overlap");
            prop_assert!(text.get(mention.span.clone()).is_some(), "on character boundaries");
            floor = mention.span.end;
            for named in mention.documents {
                prop_assert!(mention.span.start <= named.number.start && named.number.end <= mention.span.end);
            }
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = mentions(&text);
    }
}
