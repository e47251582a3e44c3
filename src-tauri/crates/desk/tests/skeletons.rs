//! What articles begin from, in the six languages.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use common::Bench;
use daymark_article::{Kind, Template, parse, plain_text};
use daymark_desk::boundary::NewArticle;
use daymark_desk::files::{
    AssetPlace, ExportOptions, FileFinding, FileTarget, Setting, Source, check, export_many, new_article,
};

const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Each with an observance that it suits.
const TEMPLATES: [(&str, &str); 4] = [
    ("international-day", "water-day"),
    ("remembrance-day", "transatlantic-slave-trade"),
    ("awareness-day", "mountain-day"),
    ("statement", "human-rights-day"),
];

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn setting(folder: &Path, templates: Option<&Path>) -> Setting {
    let organisation = r#"{"name":"Alderline Institute","acronym":"AI","address":"14 Wharf Lane, Port Ellery","website":"https://alderline.example/"}"#;
    std::fs::write(folder.join("organisation.json"), organisation).unwrap();
    Setting::load(folder, None, templates).unwrap()
}

fn every(mut look: impl FnMut(&Setting, &str, &str, &str)) {
    let folder = tempfile::tempdir().unwrap();
    let setting = setting(folder.path(), None);
    for (template, observance) in TEMPLATES {
        for language in LANGUAGES {
            let text = new_article(&setting, template, Some(observance), Some(2026), Some(language)).unwrap();
            look(&setting, template, language, &text);
        }
    }
}

/// The body without live facts, places to fill in, citations and the signs of callouts: the skeleton's own words.
fn own_words(text: &str) -> String {
    let article = parse(text);
    let mut words = text[article.body.start..article.body.end].to_owned();
    for (open, close) in [("{{", "}}"), ("[@", "]"), ("[!", "]")] {
        while let Some(start) = words.find(open) {
            let end = start + words[start..].find(close).expect("it is closed") + close.len();
            words.replace_range(start..end, "\u{fffc}");
        }
    }
    words
}

fn findings(setting: &Setting, text: &str) -> Vec<FileFinding> {
    let source = Source {
        name: "a.md".to_owned(),
        text: text.to_owned(),
        folder: std::env::temp_dir(),
        note: None,
    };
    check(setting, &source)
}

#[test]
fn a_skeleton_speaks_the_articles_language_and_sets_its_signs() {
    every(|_, template, language, text| {
        let what = format!("{template}, {language}:\n{text}");
        let article = parse(text);
        assert_eq!(article.front_matter.problem, None, "{what}");
        assert_eq!(article.front_matter.text("language"), Some(language), "{what}");
        let words = own_words(text);
        let has = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
        match language {
            "ar" | "ru" | "zh" => assert!(
                !words.contains(|character: char| character.is_ascii_alphabetic()),
                "{what}: a word in Latin letters"
            ),
            "es" | "fr" => {
                let english = [" is ", "The ", " by ", " goals ", " and"];
                assert!(!has(&english), "{what}: English");
            }
            _ => {}
        }
        match language {
            "fr" => assert!(!has(&[" ;", " :", "\u{fffc};", "'", "\""]), "{what}"),
            "ar" => assert!(!has(&[";", ",", "?"]), "{what}: a sign of another script"),
            "zh" => assert!(
                !has(&[";", ":", ",", "\u{fffc}.", "。 "]),
                "{what}: a sign of half width, or a blank between sentences"
            ),
            _ => {}
        }
    });
}

#[test]
fn a_skeleton_has_the_parts_that_are_asked_for_and_is_not_finished() {
    every(|setting, template, language, text| {
        let rules: BTreeSet<_> = findings(setting, text)
            .into_iter()
            .map(|finding| finding.rule)
            .collect();
        assert!(rules.contains("placeholder"), "{template}, {language}");
        let others: Vec<_> = rules
            .iter()
            .filter(|rule| !["placeholder", "summary"].contains(&rule.as_str()))
            .collect();
        assert_eq!(
            others, [""; 0],
            "{template}, {language}: only what is still to be written"
        );
        let callouts = |text: &str| -> Vec<_> {
            parse(text)
                .walk()
                .filter_map(|node| match &node.kind {
                    Kind::Callout(callout) => Some(*callout),
                    _ => None,
                })
                .collect()
        };
        let english = new_article(setting, template, None, None, Some("en")).unwrap();
        assert_eq!(callouts(text), callouts(&english), "{template}, {language}");
    });
}

#[test]
fn a_part_that_is_taken_out_is_missed_in_every_language() {
    every(|setting, template, language, text| {
        if template != "international-day" {
            return;
        }
        for sign in ["[!goals]", "[!sign-off]", "[@"] {
            let without = text.replace(sign, "");
            let missed = findings(setting, &without);
            assert!(
                missed.iter().any(|finding| finding.rule == "part-missing"),
                "{language}: without {sign}"
            );
        }
    });
}

/// The texts of tests/cases/matrix by place.
fn texts(language: &str) -> BTreeMap<String, String> {
    let path = repository().join(format!("tests/cases/matrix/{language}.txt"));
    let text = std::fs::read_to_string(path).unwrap();
    let parts = text.split("%% ").filter(|part| !part.trim().is_empty());
    parts
        .map(|part| {
            let (name, text) = part.split_once('\n').unwrap();
            (name.trim().to_owned(), text.trim().to_owned())
        })
        .collect()
}

#[test]
fn a_skeleton_that_is_filled_in_checks_clean() {
    every(|setting, template, language, text| {
        let mut article = text.replace(" {{ founding_document }}", " [@A/RES/47/193]");
        for (name, value) in texts(language) {
            article = article.replace(&format!("{{{{ {name} }}}}"), &value);
            article = article.replace(
                &format!("\n{name}:\n"),
                &format!("\n{name}: {}\n", serde_json::to_string(&value).unwrap()),
            );
        }
        // Of the words written in, spelling and the like are no matter of the skeleton.
        let own = own_words(text);
        let found: Vec<_> = findings(setting, &article)
            .into_iter()
            .filter(|finding| {
                [
                    "part-missing",
                    "placeholder",
                    "list-punctuation",
                    "fact-without-value",
                ]
                .contains(&finding.rule.as_str())
                    || own.contains(&finding.excerpt)
            })
            .map(|finding| format!("{}: {} ({})", finding.rule, finding.message, finding.excerpt))
            .collect();
        assert_eq!(found, [""; 0], "{template}, {language}:\n{article}");
    });
}

/// The page's words of an article's first paragraph and of the one with its founding document.
fn said(setting: &Setting, folder: &Path, observance: &str, language: &str) -> (String, String) {
    let text = new_article(
        setting,
        "international-day",
        Some(observance),
        Some(2026),
        Some(language),
    )
    .unwrap();
    let file = folder.join(format!("{observance}-{language}.md"));
    std::fs::write(&file, text.replace("title: ", "slug: a\ntitle: ")).unwrap();
    let options = ExportOptions {
        target: FileTarget::Markdown,
        out: folder.join(language),
        assets: AssetPlace::Embed,
        force: true,
        base_url: None,
        language: None,
        check: false,
    };
    let report = export_many(setting, &[file.display().to_string()], &options, &(), |_| {}).unwrap();
    let page = std::fs::read_to_string(&report.written[0].path).unwrap();
    let article = parse(&page);
    let paragraphs: Vec<_> = article
        .blocks
        .iter()
        .filter(|block| block.kind == Kind::Paragraph)
        .map(|block| plain_text(block).replace('\u{a0}', " "))
        .collect();
    let lead = paragraphs[0].split("{{").next().unwrap().trim().to_owned();
    let founding = paragraphs[2].split(" (https:").next().unwrap().trim().to_owned();
    (lead, founding)
}

#[test]
fn a_day_is_named_as_people_write_it() {
    let folder = tempfile::tempdir().unwrap();
    let setting = setting(folder.path(), None);
    for (language, lead, founding) in [
        (
            "en",
            "Friday, 11 December 2026 is International Mountain Day.",
            "The day was established by General Assembly resolution 57/245 of 20 December 2002",
        ),
        (
            "fr",
            "Le vendredi 11 décembre 2026 est la Journée internationale de la montagne.",
            "La Journée a été instituée par la résolution 57/245 de l'Assemblée générale, en date du 20 décembre 2002",
        ),
        (
            "es",
            "El viernes, 11 de diciembre de 2026, es el Día Internacional de las Montañas.",
            "El Día se estableció mediante la resolución 57/245 de la Asamblea General, de 20 de diciembre de 2002",
        ),
        (
            "ru",
            "11 декабря 2026 года — Международный день гор.",
            "Документ, которым учреждён этот День, — резолюция 57/245 Генеральной Ассамблеи от 20 декабря 2002 года",
        ),
        (
            "ar",
            "يصادف يوم الجمعة، 11 كانون الأول/ديسمبر 2026، اليوم الدولي للجبال.",
            "أُقرّت هذه المناسبة بموجب قرار الجمعية العامة 57/245 المؤرخ 20 كانون الأول/ديسمبر 2002",
        ),
        (
            "zh",
            "2026年12月11日星期五是国际山岳日。",
            "该国际日的设立依据是大会2002年12月20日第57/245号决议",
        ),
    ] {
        let (said_lead, said_founding) = said(&setting, folder.path(), "mountain-day", language);
        assert_eq!(said_lead, lead);
        assert!(said_founding.starts_with(founding), "{said_founding}");
    }
}

#[test]
fn several_days_have_no_weekday_and_a_week_is_no_day() {
    let folder = tempfile::tempdir().unwrap();
    let setting = setting(folder.path(), None);
    for (language, lead, founding) in [
        (
            "en",
            "4–10 October 2026 is World Space Week.",
            "It was established by",
        ),
        (
            "fr",
            "World Space Week\u{202f}: 4-10 octobre 2026.",
            "Elle a été instituée par la",
        ),
        (
            "es",
            "World Space Week: 4 a 10 de octubre de 2026.",
            "Se estableció mediante la",
        ),
        (
            "ru",
            "4–10 октября 2026 года — World Space Week.",
            "Документ, который положил этому начало, —",
        ),
        (
            "ar",
            "World Space Week: 4-10 تشرين الأول/أكتوبر 2026.",
            "أُقرّت هذه المناسبة بموجب",
        ),
        ("zh", "2026年10月4日至10日是World Space Week。", "其设立依据是"),
    ] {
        let (said_lead, said_founding) = said(&setting, folder.path(), "world-space-week", language);
        assert_eq!(said_lead, lead);
        assert!(said_founding.starts_with(founding), "{said_founding}");
    }
}

#[test]
fn a_document_whose_name_is_no_resolution_takes_no_article() {
    let folder = tempfile::tempdir().unwrap();
    let setting = setting(folder.path(), None);
    // UNESCO's resolutions are named by their symbols.
    let text = new_article(
        &setting,
        "international-day",
        Some("radio-day"),
        Some(2026),
        Some("fr"),
    )
    .unwrap();
    assert!(text.contains("par le texte suivant\u{202f}: [@"), "{text}");
    let text = new_article(
        &setting,
        "international-day",
        Some("radio-day"),
        Some(2026),
        Some("es"),
    )
    .unwrap();
    assert!(text.contains("mediante el siguiente documento: [@"), "{text}");
}

#[test]
fn every_observance_begins_well_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let setting = setting(folder.path(), None);
    let mut seen = 0;
    for observance in daymark_catalogue::Catalogue::builtin().observances() {
        let Some(edition) = (2026..2040).find_map(|year| observance.edition(year)) else {
            continue;
        };
        for language in LANGUAGES {
            let id = Some(&*observance.id);
            let text =
                new_article(&setting, "awareness-day", id, Some(edition.year), Some(language)).unwrap();
            let several = edition.start != edition.end;
            assert!(
                !several || !text.contains("| full"),
                "{}, {language}: {text}",
                observance.id
            );
            assert!(!text.contains("[@founding]"), "{}, {language}", observance.id);
            seen += 1;
        }
    }
    assert!(seen > 1500, "{seen} articles");
}

#[test]
fn prompts_are_in_the_articles_language() {
    let bench = Bench::new();
    for (language, prompt) in [
        ("en", "What the day is for"),
        ("fr", "À quoi sert la Journée"),
        ("es", "Para qué es el Día"),
        ("ar", "غاية هذا اليوم"),
        ("ru", "Чему посвящён День"),
        ("zh-Hans", "这一天的意义"),
        ("pt", "What the day is for"),
    ] {
        let article = NewArticle {
            template: "international-day".to_owned(),
            observance: Some("mountain-day".to_owned()),
            year: Some(2026),
            language: Some(language.to_owned()),
        };
        let opened = bench.desk.create_article(&article).unwrap();
        let parts = opened.analysis.parts.iter().flatten();
        let labels: Vec<_> = parts
            .filter(|part| part.kind == "prompt")
            .map(|part| part.label.as_str())
            .collect();
        assert!(
            labels.iter().any(|label| label.starts_with(prompt)),
            "{language}: {labels:?}"
        );
    }
}

#[test]
fn prompts_are_said_for_the_same_places_in_every_language() {
    for (id, _) in TEMPLATES {
        let folder = repository().join("templates/articles").join(id);
        let manifest = std::fs::read_to_string(folder.join("template.json")).unwrap();
        let template: Template = serde_json::from_str(&manifest).unwrap();
        let places = |prompts: &[daymark_article::Prompt]| -> Vec<_> {
            prompts.iter().map(|prompt| prompt.field.clone()).collect()
        };
        for language in LANGUAGES.into_iter().filter(|language| *language != "en") {
            let prompts = std::fs::read_to_string(folder.join(format!("prompts.{language}.json"))).unwrap();
            let prompts: Vec<daymark_article::Prompt> = serde_json::from_str(&prompts).unwrap();
            assert_eq!(places(&prompts), places(&template.prompts), "{id}, {language}");
            for prompt in prompts {
                assert!(
                    !prompt.prompt.is_empty() && !prompt.hint.is_empty(),
                    "{id}, {language}: {}",
                    prompt.field
                );
            }
        }
    }
}

#[test]
fn an_own_template_in_one_language_serves_all_and_may_bring_others() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("own/articles/notice");
    std::fs::create_dir_all(&own).unwrap();
    let manifest = r#"{"id":"notice","name":"Notice","summary":"Short","required":["sign-off"],
        "prompts":[{"field":"news","prompt":"What is new.","hint":"One thing."}]}"#;
    std::fs::write(own.join("template.json"), manifest).unwrap();
    let skeleton = "---\ntitle:\nlanguage:\ntemplate:\n---\n\nNotice: {{ news }}\n";
    std::fs::write(own.join("article.md"), skeleton).unwrap();
    std::fs::write(
        own.join("article.pt-BR.md"),
        skeleton.replace("Notice", "Aviso do Brasil"),
    )
    .unwrap();
    std::fs::write(own.join("article.pt.md"), skeleton.replace("Notice", "Aviso")).unwrap();
    // What an editor leaves behind is none of the template's.
    std::fs::write(own.join("article.md~"), "x").unwrap();
    let templates = folder.path().join("own");
    let known = setting(folder.path(), Some(&templates));
    for (language, words) in [
        ("en", "Notice: "),
        ("fr", "Notice: "),
        ("pt", "Aviso: "),
        ("pt-PT", "Aviso: "),
        ("pt_br", "Aviso do Brasil: "),
    ] {
        let text = new_article(&known, "notice", None, None, Some(language)).unwrap();
        assert!(text.contains(words), "{language}: {text}");
        assert!(text.contains(&format!("language: {language}\n")), "{text}");
    }
    std::fs::write(own.join("prompts.fr.json"), "{}").unwrap();
    let Err(error) = Setting::load(folder.path(), None, Some(&templates)) else {
        panic!("a broken file is told");
    };
    assert!(error.to_string().contains("prompts.fr.json"), "{error}");
}

#[test]
fn a_translation_says_in_its_language_what_the_skeleton_says_itself() {
    let bench = Bench::new();
    let article = NewArticle {
        template: "international-day".to_owned(),
        observance: Some("mountain-day".to_owned()),
        year: Some(2026),
        language: Some("en".to_owned()),
    };
    let source = bench.desk.create_article(&article).unwrap();
    let french = bench.desk.new_translation(source.id, "fr").unwrap();
    for said in [
        "Le {{ observance.date | full }} est la {{ observance.name }}. {{ opening }}",
        "La Journée a été instituée par la [@A/RES/57/245].",
        "> [!goals] Les objectifs sont les suivants\u{202f}:",
    ] {
        assert!(french.body.contains(said), "{}", french.body);
    }
    let set = bench.desk.translation_set(french.id).unwrap();
    assert!(
        set.review.expect("it is a translation").changes.is_empty(),
        "nothing has changed in the source"
    );
    // What the author has changed is the author's.
    let at = source.body.find("The day was established").unwrap();
    bench.typed(
        source.id,
        source.body[..at].encode_utf16().count() as u32,
        "Yes: ",
    );
    let russian = bench.desk.new_translation(source.id, "ru").unwrap();
    assert!(
        russian
            .body
            .contains("Yes: Документ, которым учреждён этот День, — [@A/RES/57/245].")
    );
}
