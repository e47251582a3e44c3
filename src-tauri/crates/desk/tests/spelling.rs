//! Spelling, from the dictionaries to what the command line and the window say.

mod common;

use common::Bench;
use daymark_desk::boundary::FindingInfo;
use daymark_desk::catalogue::{Catalogue, Language};
use daymark_desk::files::{FileFinding, Setting, Source, check};
use std::fs;
use std::path::{Path, PathBuf};

fn findings_in(data: &Path, text: &str) -> Vec<FileFinding> {
    let setting = Setting::load(data, None, None).expect("an empty data folder is a setting");
    let source = Source {
        name: "a.md".to_owned(),
        text: text.to_owned(),
        folder: PathBuf::from("."),
        note: None,
    };
    let mut found = check(&setting, &source);
    found.retain(|finding| finding.rule == "spelling");
    found
}

fn findings(language: &str, body: &str) -> Vec<FileFinding> {
    let folder = tempfile::tempdir().unwrap();
    findings_in(
        folder.path(),
        &format!("---\ntitle: A\nlanguage: {language}\n---\n\n{body}\n"),
    )
}

/// The words marked in a body of that language.
fn marked(language: &str, body: &str) -> Vec<String> {
    findings(language, body)
        .into_iter()
        .map(|finding| finding.excerpt)
        .collect()
}

fn each_fires(language: &str, cases: &[(&str, &str)]) {
    for (body, word) in cases {
        assert_eq!(marked(language, body), [*word], "{language}: {body}");
    }
}

fn none_fires(language: &str, bodies: &[&str]) {
    for body in bodies {
        assert_eq!(marked(language, body), [""; 0], "{language}: {body}");
    }
}

const SLIPS: &[(&str, &str)] = &[
    ("They recieve letters from the hills.", "recieve"),
    ("A goverment listens to its people.", "goverment"),
    ("We keep the two funds seperate.", "seperate"),
    ("Our committment has not changed.", "committment"),
    ("The flood occured in the night.", "occured"),
    ("The school can accomodate forty children.", "accomodate"),
    ("It is teh oldest well of the valley.", "teh"),
    ("Self-relience begins at home.", "relience"),
    ("It is the **enviroment** that pays.", "enviroment"),
    ("Goverment officials came late.", "Goverment"),
    ("The Generl Assembly met.\n\nThe General Asembly met.", "Asembly"),
    ("The minister’s adress was short.", "adress"),
    ("See [the anual report](https://x.example/anual).", "anual"),
    ("- wells\n- resevoirs", "resevoirs"),
    ("“We beleive in wells”, she said.", "beleive"),
];

const SOUND: &[&str] = &[
    "Amina Oluwaseun and Dr. Nyakairima met in Bujumbura; Guterres wrote.",
    "`recieve` and <https://x.example/recieve>, info@recieve.example, www.recieve.example",
    "A multi-stakeholder, cross-sectoral, transboundary approach to interlinkages.",
    "UNICEF, the WHO’s NGOs and an iPhone; LGBTQI+ people; COVID-19; the 1990s; 5kWh.",
    "Articles (iii) and iv) of A/RES/58/220, chapter XIX.",
    "They don’t know what they’d do; it’s the children’s, the girls’ and o’clock.",
    "The motto was “Que nadie se quede atrás ni hoy ni mañana”.",
    "The *pueblos originarios* and the idea of “sumud”.",
    "[Que nadie se quede atrás]{lang=es}, and [誰一人取り残さない]{lang=ja}",
    "The Universidad de los Andes, the Casa de las Américas, Médecins sans Frontières.",
    "Inter alia, de facto, vis-à-vis; a café, a naïve résumé.",
    "Cybersecurity, telemedicine, agroforestry, decolonial thought, microplastics.",
    "{{ observance.name }} [@A/RES/58/220] &nbsp; #WorldDay @daymark",
    "Co-operation and cooperation, e-mail and email, re-elect.",
];

#[test]
fn english_of_every_spelling() {
    for language in ["en", "en-GB-oxendict", "en-GB", "en-US"] {
        each_fires(language, &SLIPS[..10]);
        each_fires(language, &SLIPS[11..]);
        none_fires(language, SOUND);
    }
}

#[test]
fn a_name_near_a_common_word_is_marked_once() {
    assert_eq!(
        marked("en", "The General Asembly met in Hanoi."),
        ["Asembly"],
        "one letter from a word that everyone writes"
    );
    none_fires("en", &["Ms. Scarlett met Mr. Browne; Valentina Marquez spoke."]);
}

#[test]
fn oxford_is_what_the_united_nations_write() {
    let language = "en-GB-oxendict";
    each_fires(
        language,
        &[
            ("We organise a march.", "organise"),
            ("They recognised it.", "recognised"),
            ("The realisation came.", "realisation"),
            ("A new color.", "color"),
            ("The health center.", "center"),
            ("We analyze soil.", "analyze"),
            ("In honor of all.", "honor"),
            ("They labored on.", "labored"),
            ("Two traveled far.", "traveled"),
        ],
    );
    none_fires(
        language,
        &[
            "We organize, recognize and realize the organization’s aims.",
            "They advise, exercise, revise, compromise, improvise, supervise, surprise and televise.",
            "They analyse and catalyse; paralysed towns.",
            "Colour, honour, labour, centre, theatre, metre, programme, catalogue.",
            "A promise, an enterprise, expertise, otherwise, likewise, precise, a disguise.",
            "Defence, licence, travelled, fulfil, enrol, grey, ageing, judgement, acknowledgement.",
            "The World Trade Center and the Department of Defense.",
            "He spoke of “the color of hope”.\n\n> In honor of labor.",
            "A computer program, a practice, a metre; learned and learnt.",
        ],
    );
}

#[test]
fn britain_writes_both_endings_and_america_its_own() {
    let british = [
        "color", "center", "honor", "analyze", "traveled", "defense", "fulfill", "catalog",
    ];
    for word in british {
        assert_eq!(marked("en-GB", &format!("Here is {word} now.")), [word]);
    }
    none_fires(
        "en-GB",
        &[
            "We organise.",
            "We organize.",
            "Colour and centre.",
            "They analyse it.",
            "Programme and honour.",
            "Realisation, realization.",
            "We travelled.",
            "In defence.",
        ],
    );
    let american = [
        "colour",
        "centre",
        "honour",
        "analyse",
        "travelled",
        "defence",
        "organise",
        "programme",
        "neighbours",
    ];
    for word in american {
        assert_eq!(marked("en-US", &format!("Here is {word} now.")), [word]);
    }
    none_fires(
        "en-US",
        &[
            "We organize.",
            "Color and center.",
            "They analyze it.",
            "A program in honor of all.",
            "We traveled.",
            "In defense.",
            "Neighbors labor.",
            "Fulfill and enroll.",
        ],
    );
}

#[test]
fn another_spelling_is_mended_where_one_way_is_sure() {
    for (language, wrong, right) in [
        ("en-GB-oxendict", "Organisation", "Organization"),
        ("en-GB-oxendict", "color", "colour"),
        ("en-GB-oxendict", "colorized", "colourized"),
        ("en-US", "centre", "center"),
        ("en-US", "analysing", "analyzing"),
        ("en-US", "programme", "program"),
        ("en-GB", "traveled", "travelled"),
    ] {
        let found = findings(language, &format!("{wrong} is here."));
        let fix = found.first().and_then(|finding| finding.fix.as_ref());
        assert_eq!(fix.map(|fix| fix.replacement.as_str()), Some(right), "{wrong}");
    }
}

#[test]
fn a_plain_english_article_is_held_to_what_most_of_it_writes() {
    let most = "The programme and the centre honour labour; a color.";
    assert_eq!(marked("en", most), ["color"], "the stranger among them");
    assert_eq!(
        marked("en", "We recognize and organise and realize."),
        ["organise"],
        "the United Nations write -ize"
    );
    none_fires(
        "en",
        &[
            "In honor of those whom we recognize: a center, a color, a program.",
            "We recognise, organise and realise in the centre.",
        ],
    );
    assert_eq!(
        marked("en", "In honor of some, to analyse others."),
        ["honor"],
        "one word alone shows no intention"
    );
    assert_eq!(
        marked("en", "The neighbors organise a supper."),
        ["neighbors", "organise"]
    );
}

#[test]
fn the_organisations_language_decides_where_the_article_does_not() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("organisation.json"), r#"{"language":"en-US"}"#).unwrap();
    let words = |language: &str| -> Vec<String> {
        let text = format!("---\ntitle: A\nlanguage: {language}\n---\n\nThe colour of honor.\n");
        let found = findings_in(folder.path(), &text);
        found.into_iter().map(|finding| finding.excerpt).collect()
    };
    assert_eq!(words("en"), ["colour"]);
    assert_eq!(words("en-GB"), ["honor"], "the article's own word goes first");
}

#[test]
fn french() {
    each_fires(
        "fr",
        &[
            ("Le gouvernment écoute.", "gouvernment"),
            ("Une cooperation utile.", "cooperation"),
            ("Le dévelopement durable.", "dévelopement"),
            ("Il faut acceuillir les gens.", "acceuillir"),
            ("Il y a beaucoups de neige.", "beaucoups"),
            ("L’assocation recueille des dons.", "assocation"),
            ("Il reste à resoudre.", "resoudre"),
            ("Malgrés la pluie, on marche.", "Malgrés"),
            ("La meme langue.", "meme"),
        ],
    );
    none_fires(
        "fr",
        &[
            "Aujourd’hui, l’Assemblée générale s’engage ; c’est-à-dire qu’il faut agir.",
            "Y a-t-il lieu d’espérer ? Peut-être, dit-elle. Prenons-en.",
            "« Quelqu’un l’a dit », jusqu’à l’an prochain.",
            "L’agroécologie, la cybersécurité, la désertification, les microplastiques.",
            "M. Dupont-Moretti et Mme Okonjo à Port-au-Prince, à N’Djamena.",
            "Le XXIe siècle, le 1er janvier, la 3e édition, l’UNESCO.",
            "Le cœur de l’œuvre ; des savoir-faire ; franco-allemand.",
            "Etat membre, État membre, les Etats.",
            "[the wells]{lang=en}, `gouvernment`, la notion d’*ubuntu*.",
        ],
    );
}

#[test]
fn spanish() {
    each_fires(
        "es",
        &[
            ("El goviernos escucha.", "goviernos"),
            ("La cooperacion es útil.", "cooperacion"),
            ("El desarollo sostenible.", "desarollo"),
            ("Muchos paises vinieron.", "paises"),
            ("Quieren recivir ayuda.", "recivir"),
            ("Ella nesecita agua.", "nesecita"),
            ("Es una exelente idea.", "exelente"),
            ("La enseñansa empieza hoy.", "enseñansa"),
            ("Travajamos juntos.", "Travajamos"),
        ],
    );
    none_fires(
        "es",
        &[
            "La Asamblea General proclamó el Día Internacional de la Cooperación Sur-Sur.",
            "¿Qué hacemos hoy? ¡Actuemos! «Nadie se quedará atrás».",
            "Dígaselo; hágase; compartiéndolo.",
            "La desertificación, la agroecología, la ciberseguridad, los microplásticos.",
            "Las niñas de Ouagadougou y el señor Mbeki hablaron con Zelaya.",
            "El siglo XXI, el 1.º de enero, la 3.ª edición, la OMS.",
            "Teórico-práctico, franco-alemán, exministro.",
            "[the wells]{lang=en}, `goviernos`, la idea de *ubuntu*.",
        ],
    );
}

#[test]
fn russian() {
    each_fires(
        "ru",
        &[
            ("Правительсво слушает.", "Правительсво"),
            ("Это важное ришение.", "ришение"),
            ("Речь о сотрудничистве.", "сотрудничистве"),
            ("Люди нуждаютса в воде.", "нуждаютса"),
            ("Право на образавание.", "образавание"),
            ("Большое колличество людей.", "колличество"),
            ("Нужна програма помощи.", "програма"),
            ("Они будут учавствовать.", "учавствовать"),
        ],
    );
    none_fires(
        "ru",
        &[
            "Генеральная Ассамблея провозгласила Международный день сотрудничества Юг — Юг.",
            "Ещё раз, еще раз: всё, все.",
            "Люди по-прежнему говорят по-русски; кто-нибудь, что-либо, из-за, во-первых.",
            "Биоразнообразие, опустынивание, многоязычие, кибербезопасность, микропластик.",
            "Говорил Нельсон Мандела; в Найроби празднуют Навруз.",
            "XXI век, 1-го января, ООН и ЮНЕСКО.",
            "Социально-экономический, научно-технический, государства-члены.",
            "Слово [wells]{lang=en} и `ришение`, журнал Nature.",
        ],
    );
}

#[test]
fn arabic_finds_the_usual_slips_and_leaves_names_alone() {
    each_fires(
        "ar",
        &[
            ("مقعدد واحد في الصف.", "مقعدد"),
            ("تعود المدرسه إلى القرية.", "المدرسه"),
            ("اليوم الدولي للتلعيم في كل عام.", "للتلعيم"),
            ("يجتمع الأطفاال في الصباح.", "الأطفاال"),
        ],
    );
    none_fires(
        "ar",
        &[
            "اليوم الدولي للتعليم في الرابع والعشرين من كانون الثاني/يناير.",
            "قال أنطونيو غوتيريش في نيروبي إن التعليم حق لكل طفل.",
            "تكتب أوكونكوو من كمبالا، وتردّ عليها إيزابيلا من مونتيفيديو.",
            "منظمة اليونسكو والجمعية العامة للأمم المتحدة.",
            "كلمة [wells]{lang=en} و`recieve` ومجلة Nature.",
        ],
    );
}

#[test]
fn languages_without_a_dictionary_are_left_alone() {
    none_fires("zh", &["國際日 recieve"]);
    none_fires("pt", &["O govverno escuta."]);
    assert_eq!(
        marked("pt", "O govverno [recieve]{lang=en} isto."),
        ["recieve"],
        "what is marked is looked up"
    );
}

#[test]
fn the_front_matter_is_read_and_the_author_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let text = "---\ntitle: \"A goverment\"\nsummary: The sumary of {{ edition.yaer }}.\nauthor: Jhon Goverment\n\
                image_alt: A fliwer\n---\n";
    let found = findings_in(folder.path(), text);
    let places: Vec<_> = found
        .iter()
        .map(|finding| (finding.excerpt.as_str(), finding.line, finding.column))
        .collect();
    assert_eq!(
        places,
        [("goverment", 2, 11), ("sumary", 3, 14), ("fliwer", 5, 14)]
    );
}

#[test]
fn the_catalogues_names_are_words() {
    let catalogue = Catalogue::builtin();
    for (tag, language) in [
        ("en", Language::En),
        ("fr", Language::Fr),
        ("es", Language::Es),
        ("ru", Language::Ru),
    ] {
        let names: Vec<_> = catalogue
            .observances()
            .iter()
            .filter_map(|observance| observance.official_name(language))
            .collect();
        assert!(names.len() > 30, "{tag} has names");
        // One paragraph each, so that a strange name does not excuse the next one.
        let body: Vec<String> = names.iter().map(|name| format!("{name}: {name}.")).collect();
        assert_eq!(marked(tag, &body.join("\n\n")), [""; 0], "{tag}");
    }
}

#[test]
fn the_samples_are_clean() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../templates/samples");
    let folder = tempfile::tempdir().unwrap();
    let mut read = 0;
    for entry in fs::read_dir(samples).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(findings_in(folder.path(), &text), [], "{}", path.display());
        read += 1;
    }
    assert!(read >= 3);
}

#[test]
fn suggestions_come_ranked() {
    let found = findings("en", "They recieve the goverment's seperate funds.");
    let first: Vec<_> = found
        .iter()
        .map(|finding| finding.suggestions[0].as_str())
        .collect();
    assert_eq!(first, ["receive", "government", "separate"]);
    assert!(found[0].message.contains("receive"), "{}", found[0].message);
}

#[test]
fn the_organisations_words_are_words_in_all_articles() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("words.txt"),
        "# ours\nwellkeeper\r\n\nTerranova\n",
    )
    .unwrap();
    let text = "A wellkeeper. Wellkeeper! A terranova, a wellkepper.\n";
    let words: Vec<_> = findings_in(folder.path(), text)
        .into_iter()
        .map(|finding| finding.excerpt)
        .collect();
    assert_eq!(
        words,
        ["terranova", "wellkepper"],
        "a capital in the list stays one"
    );
}

fn spelling(findings: &[FindingInfo]) -> Vec<&str> {
    let found = findings.iter().filter(|finding| finding.rule == "spelling");
    found.map(|finding| finding.excerpt.as_str()).collect()
}

#[test]
fn a_word_added_in_the_window_is_known_from_then_on() {
    let bench = Bench::new();
    let draft = bench.article("---\ntitle: A\nlanguage: en\n---\n\nA wellkeeper keeps wells.\n");
    let (findings, _) = bench.checked(draft);
    assert_eq!(spelling(&findings), ["wellkeeper"]);
    assert!(
        findings.iter().all(|finding| !finding.message.contains("Meant")),
        "suggestions are worked out when somebody asks"
    );

    bench.desk.add_word(" wellkeeper ").unwrap();
    bench.desk.add_word("wellkeeper").unwrap();
    let (findings, _) = bench.checked(draft);
    assert_eq!(spelling(&findings), [""; 0]);
    let written = fs::read_to_string(bench.folder.path().join("words.txt")).unwrap();
    assert_eq!(
        written, "wellkeeper\n",
        "once, for the next start and the command line"
    );

    for refused in ["", "two words", "# remark", "—"] {
        assert!(bench.desk.add_word(refused).is_err(), "{refused:?}");
    }
}

#[test]
fn suggestions_are_in_the_articles_language() {
    let bench = Bench::new();
    let french = bench.article("---\ntitle: A\nlanguage: fr\n---\n\nA\n");
    let english = bench.article("---\ntitle: A\nlanguage: en-US\n---\n\nA\n");
    let arabic = bench.article("---\ntitle: A\nlanguage: ar\n---\n\nA\n");
    let suggest = |draft, word| bench.desk.spelling_suggestions(draft, word).unwrap();
    assert_eq!(suggest(french, "dévelopement")[0], "développement");
    assert_eq!(suggest(english, "goverment")[0], "government");
    assert_eq!(suggest(english, "colour"), ["color"]);
    assert!(suggest(english, "goverment").len() <= 5);
    assert!(suggest(arabic, "مقعدد").contains(&"مقعد".to_owned()));
    assert!(bench.desk.spelling_suggestions(9999, "a").is_err());
}

#[test]
fn spanish_pronouns_written_to_a_verb_are_no_slip() {
    none_fires(
        "es",
        &["A mí me toca removerlo, contándoles cuentos; hay que dárselo."],
    );
    assert_eq!(marked("es", "Hay que removelro."), ["removelro"]);
}
