//! Several hundred ways in which people type and paste the same symbols.

use daymark_catalogue::parse_symbol;

/// Changes that never change the meaning.
const DRESSES: [fn(&str) -> String; 12] = [
    str::to_owned,
    str::to_lowercase,
    |text| format!("  {text} "),
    |text| text.replace(' ', "\u{a0}"),
    |text| text.replace(' ', "\u{202f}"),
    |text| text.replace(' ', "  "),
    |text| format!("[@{text}]"),
    |text| format!("“{text}”,"),
    |text| format!("({text})"),
    |text| text.replace('(', " ( ").replace(')', " ) "),
    |text| format!("{text}."),
    |text| text.replace(' ', "\n"),
];

/// What people write, with the symbol that it names.
const WRITTEN: &[(&str, &str)] = &[
    ("A/RES/58/220", "A/RES/58/220"),
    ("GA resolution 217A(III)", "A/RES/217(III) A"),
    ("GA Res 217 A (III)", "A/RES/217(III) A"),
    ("G.A. Res. 217A (III)", "A/RES/217(III) A"),
    ("UNGA Res 217A (III)", "A/RES/217(III) A"),
    ("A/RES/217(III)[A]", "A/RES/217(III) A"),
    ("A/RES/217[A](III)", "A/RES/217(III) A"),
    ("217 (III) A", "A/RES/217(III) A"),
    ("Res. 58/220", "A/RES/58/220"),
    ("Resn 58/220", "A/RES/58/220"),
    ("Resol. 58/220", "A/RES/58/220"),
    ("UNGA res 70/1", "A/RES/70/1"),
    ("UNGA Resolution No 70/1", "A/RES/70/1"),
    ("UN Resolution 70/1", "A/RES/70/1"),
    ("U.N. General Assembly Resolution 70/1", "A/RES/70/1"),
    ("U.N. Doc. A/RES/70/1", "A/RES/70/1"),
    ("UN Doc A/RES/70/1", "A/RES/70/1"),
    ("UN document A/RES/70/1", "A/RES/70/1"),
    ("document A/RES/70/1", "A/RES/70/1"),
    ("Resolution A/RES/70/1", "A/RES/70/1"),
    ("resolution N° 70/1", "A/RES/70/1"),
    ("resolution № 70/1", "A/RES/70/1"),
    ("resolution no.70/1", "A/RES/70/1"),
    ("Resolution 70/1 (2015)", "A/RES/70/1"),
    ("resolution 70/1 of 25 September 2015", "A/RES/70/1"),
    ("resolution 70/1 of September 25, 2015", "A/RES/70/1"),
    ("resolution 70/1 (25 September 2015)", "A/RES/70/1"),
    ("resolution 70/1, adopted on 25 September 2015", "A/RES/70/1"),
    ("resolution 70/1 dated 25 September 2015", "A/RES/70/1"),
    ("resolution 70/1 of the General Assembly", "A/RES/70/1"),
    (
        "resolution 70/1 of the General Assembly of 25 September 2015",
        "A/RES/70/1",
    ),
    ("resolution 70/1 of the UN General Assembly", "A/RES/70/1"),
    ("the General Assembly's resolution 70/1", "A/RES/70/1"),
    ("the General Assembly’s resolution 70/1", "A/RES/70/1"),
    ("General Assembly Resolution A/RES/70/1", "A/RES/70/1"),
    ("A/RES/70/1 of 25 September 2015", "A/RES/70/1"),
    ("A/RES/70/1 (2015)", "A/RES/70/1"),
    ("A/RES/40/202 A", "A/RES/40/202 A"),
    ("40/202A", "A/RES/40/202 A"),
    ("resolution 40/202 A of 17 December 1985", "A/RES/40/202 A"),
    ("A/RES/3363(XXX)", "A/RES/3363(XXX)"),
    ("resolution 3363 (XXX)", "A/RES/3363(XXX)"),
    ("A/RES/3201(S-VI)", "A/RES/3201(S-VI)"),
    ("resolution 3201 (S-VI) of 1 May 1974", "A/RES/3201(S-VI)"),
    ("A/RES/S-10/2", "A/RES/S-10/2"),
    ("resolution S-10/2", "A/RES/S-10/2"),
    ("A/RES/2252(ES-V)", "A/RES/2252(ES-V)"),
    ("A/RES/ES-7/8", "A/RES/ES-7/8"),
    ("General Assembly resolution ES-11/1", "A/RES/ES-11/1"),
    ("A/DEC/66/550", "A/DEC/66/550"),
    ("decision 66/550", "A/DEC/66/550"),
    ("General Assembly decision 66/550", "A/DEC/66/550"),
    ("GA Dec. 66/550", "A/DEC/66/550"),
    ("decision no. 66/550", "A/DEC/66/550"),
    ("décision 66/550 de l'Assemblée générale", "A/DEC/66/550"),
    ("S/RES/1325(2000)", "S/RES/1325(2000)"),
    ("S/RES/1325 (2000)", "S/RES/1325(2000)"),
    ("SC resolution 1325 (2000)", "S/RES/1325(2000)"),
    ("SCR 1325", "S/RES/1325(2000)"),
    ("SCR 1325 (2000)", "S/RES/1325(2000)"),
    ("UNSCR 1325", "S/RES/1325(2000)"),
    ("UN SCR 1325", "S/RES/1325(2000)"),
    ("Security Council resolution 1325", "S/RES/1325(2000)"),
    (
        "Security Council resolution 1325 of 31 October 2000",
        "S/RES/1325(2000)",
    ),
    (
        "Security Council resolution 2242 of 13 October 2015",
        "S/RES/2242(2015)",
    ),
    ("UNSC Res 1325 (31 October 2000)", "S/RES/1325(2000)"),
    ("S.C. Res. 1325 (2000)", "S/RES/1325(2000)"),
    (
        "resolution 1325 (2000) of the Security Council",
        "S/RES/1325(2000)",
    ),
    (
        "résolution 1325 (2000) du Conseil de sécurité",
        "S/RES/1325(2000)",
    ),
    (
        "resolución 1325 (2000) del Consejo de Seguridad",
        "S/RES/1325(2000)",
    ),
    ("резолюция 1325 (2000) Совета Безопасности", "S/RES/1325(2000)"),
    ("قرار مجلس الأمن 1325 (2000)", "S/RES/1325(2000)"),
    ("S/PRST/2000/28", "S/PRST/2000/28"),
    ("S/PRST/2000/28 of 29 September 2000", "S/PRST/2000/28"),
    ("E/RES/1980/67", "E/RES/1980/67"),
    ("ECOSOC res. 1980/67", "E/RES/1980/67"),
    ("ESC resolution 1980/67", "E/RES/1980/67"),
    (
        "Economic and Social Council resolution 1980/67 of 25 July 1980",
        "E/RES/1980/67",
    ),
    ("E/RES/1733(LIV)", "E/RES/1733(LIV)"),
    ("ECOSOC decision 1980/102", "E/DEC/1980/102"),
    ("A/HRC/RES/17/19", "A/HRC/RES/17/19"),
    ("HRC resolution 17/19", "A/HRC/RES/17/19"),
    ("HRC Res. 17/19", "A/HRC/RES/17/19"),
    ("UNHRC Res 17/19", "A/HRC/RES/17/19"),
    ("UN Human Rights Council resolution 17/19", "A/HRC/RES/17/19"),
    ("resolution 17/19 of the Human Rights Council", "A/HRC/RES/17/19"),
    ("Human Rights Council resolution S-12/1", "A/HRC/RES/S-12/1"),
    ("Human Rights Council decision 17/119", "A/HRC/DEC/17/119"),
    (
        "résolution 17/19 du Conseil des droits de l'homme",
        "A/HRC/RES/17/19",
    ),
    (
        "Commission on Human Rights resolution 2005/80",
        "E/CN.4/RES/2005/80",
    ),
    ("CHR resolution 2005/80", "E/CN.4/RES/2005/80"),
    ("E/CN.4/RES/2005/80", "E/CN.4/RES/2005/80"),
    ("33 C/Resolution 37", "33 C/Resolution 37"),
    ("33C/Resolution 37", "33 C/Resolution 37"),
    ("UNESCO 33 C/Resolution 37", "33 C/Resolution 37"),
    ("UNESCO resolution 33 C/37", "33 C/Resolution 37"),
    ("UNESCO General Conference 33 C/Res. 37", "33 C/Resolution 37"),
    (
        "33 C/Resolution 37 of the UNESCO General Conference",
        "33 C/Resolution 37",
    ),
    ("resolution 33 C/37", "33 C/Resolution 37"),
    ("WHA58.13", "WHA58.13"),
    ("WHA 58.13", "WHA58.13"),
    ("resolution WHA58.13", "WHA58.13"),
    ("WHO resolution WHA58.13", "WHA58.13"),
    ("World Health Assembly resolution WHA58.13", "WHA58.13"),
    ("World Health Assembly resolution 58.13", "WHA58.13"),
    ("A/79/L.108", "A/79/L.108"),
    ("draft resolution A/79/L.108", "A/79/L.108"),
    ("A/C.3/72/L.36", "A/C.3/72/L.36"),
    ("draft A/C.3/72/L.36/Rev.1", "A/C.3/72/L.36/Rev.1"),
    ("A/C.2/79/L.12/Add.1", "A/C.2/79/L.12/Add.1"),
    ("E/2024/L.12", "E/2024/L.12"),
    ("A/HRC/56/L.7", "A/HRC/56/L.7"),
    ("S/2000/1050", "S/2000/1050"),
    ("résolution 58/220", "A/RES/58/220"),
    ("resolution 58/220 de l’Assemblée générale", "A/RES/58/220"),
    (
        "résolution 58/220 de l'Assemblée générale du 23 décembre 2003",
        "A/RES/58/220",
    ),
    ("rés. 58/220", "A/RES/58/220"),
    ("la résolution no 58/220", "A/RES/58/220"),
    (
        "la résolution nº 58/220 de l'Assemblée générale des Nations Unies",
        "A/RES/58/220",
    ),
    ("resolución 58/220", "A/RES/58/220"),
    ("resolucion 58/220 de la Asamblea General", "A/RES/58/220"),
    ("la resolución núm. 58/220 de la Asamblea General", "A/RES/58/220"),
    (
        "resolución 58/220 de la Asamblea General de las Naciones Unidas",
        "A/RES/58/220",
    ),
    ("decisión 66/550 de la Asamblea General", "A/DEC/66/550"),
    ("резолюция 58/220 Генеральной Ассамблеи", "A/RES/58/220"),
    ("резолюции 58/220", "A/RES/58/220"),
    ("решение 66/550 Генеральной Ассамблеи", "A/DEC/66/550"),
    ("قرار الجمعية العامة 58/220", "A/RES/58/220"),
    ("大会第58/220号决议", "A/RES/58/220"),
    ("大会第66/550号决定", "A/DEC/66/550"),
    ("GA/RES/58/220", "A/RES/58/220"),
    ("UN/A/RES/58/220", "A/RES/58/220"),
    ("SC/RES/1325(2000)", "S/RES/1325(2000)"),
    ("HRC/RES/17/19", "A/HRC/RES/17/19"),
    ("A_RES_58_220", "A/RES/58/220"),
    ("A_RES_58_220-EN.pdf", "A/RES/58/220"),
    ("A_RES_ES-7_8", "A/RES/ES-7/8"),
    ("A-RES-58-220", "A/RES/58/220"),
    ("S-RES-1325(2000)", "S/RES/1325(2000)"),
    ("A/RES/58/220*", "A/RES/58/220"),
    ("**A/RES/58/220**", "A/RES/58/220"),
    ("A/RES/40/202 (A)", "A/RES/40/202 A"),
    ("A/RES/31/6 A and B", "A/RES/31/6 A and B"),
    ("résolution 31/6 A et B", "A/RES/31/6 A and B"),
    ("resolución 3419 A a D (XXX)", "A/RES/3419(XXX) A to D"),
    ("резолюция 3411 A и B (XXX)", "A/RES/3411(XXX) A and B"),
    ("大会第31/6 A和B号决议", "A/RES/31/6 A and B"),
    ("decision 1980/102", "E/DEC/1980/102"),
    ("A/RES/٥٨/٢٢٠", "A/RES/58/220"),
    ("القرار ٥٨/٢٢٠", "A/RES/58/220"),
    ("217 ألف (د-3)", "A/RES/217(III) A"),
    ("القرار 217 الف (د - 3)", "A/RES/217(III) A"),
    (
        "قرار الجمعية العامة ٢١٧ ألف (د-٣) المؤرخ 10 كانون الأول/ديسمبر 1948",
        "A/RES/217(III) A",
    ),
    ("القرار 3411 ألف وباء (د-30)", "A/RES/3411(XXX) A and B"),
    ("القرار 3201 (دإ-6)", "A/RES/3201(S-VI)"),
    ("2252 (دإط-5)", "A/RES/2252(ES-V)"),
    ("القرار دإط-7/8", "A/RES/ES-7/8"),
    ("القرار د إ - 10/2", "A/RES/S-10/2"),
    ("القرار 40/202 ألف", "A/RES/40/202 A"),
    ("قرار المجلس الاقتصادي والاجتماعي 1733 (د-54)", "E/RES/1733(LIV)"),
    ("C-20/DEC.10", "OPCW C-20/DEC.10"),
    (
        "resolution 1325 (2000) on women, peace and security",
        "S/RES/1325(2000)",
    ),
    ("A/RES/70/1 on sustainable development", "A/RES/70/1"),
];

/// Addresses, which change in no way.
const ADDRESSES: &[(&str, &str)] = &[
    ("https://undocs.org/A/RES/58/220", "A/RES/58/220"),
    ("https://www.undocs.org/A/RES/58/220", "A/RES/58/220"),
    ("undocs.org/en/A/RES/58/220", "A/RES/58/220"),
    ("https://undocs.org/fr/A/RES/58/220", "A/RES/58/220"),
    ("http://undocs.org/en/A/RES/58/220?direct=true", "A/RES/58/220"),
    ("https://undocs.org/en/A/RES/58/220#page=2", "A/RES/58/220"),
    ("https://undocs.org/en/a/res/58/220/", "A/RES/58/220"),
    ("https://undocs.org/en/A/RES/217(III)", "A/RES/217(III)"),
    ("https://undocs.org/A/RES/217%20A%20%28III%29", "A/RES/217(III) A"),
    ("https://undocs.org/en/A/RES/317(IV)", "A/RES/317(IV)"),
    ("https://undocs.org/en/A/RES/ES-7/8", "A/RES/ES-7/8"),
    ("https://undocs.org/S/RES/1325(2000)", "S/RES/1325(2000)"),
    ("https://undocs.org/S/RES/1325%20%282000%29", "S/RES/1325(2000)"),
    ("https://docs.un.org/en/A/RES/80/248", "A/RES/80/248"),
    ("https://docs.un.org/A/RES/80/248", "A/RES/80/248"),
    ("docs.un.org/zh/A/RES/80/248", "A/RES/80/248"),
    ("<https://docs.un.org/en/A/RES/80/248>", "A/RES/80/248"),
    ("(https://docs.un.org/en/A/RES/80/248)", "A/RES/80/248"),
    ("https://docs.un.org/en/A/79/L.108", "A/79/L.108"),
    ("https://docs.un.org/en/A/HRC/RES/17/19", "A/HRC/RES/17/19"),
    (
        "https://documents.un.org/api/symbol/access?j=N0350398&t=pdf&s=A/RES/58/220",
        "A/RES/58/220",
    ),
    (
        "https://documents.un.org/symbol-explorer?s=A/RES/58/220",
        "A/RES/58/220",
    ),
    (
        "https://documents-dds-ny.un.org/doc/UNDOC/GEN/N03/503/98/PDF/N0350398.pdf?symbol=A/RES/58/220",
        "A/RES/58/220",
    ),
    (
        "https://daccess-ods.un.org/access.nsf/Get?Open&DS=A/RES/58/220&Lang=E",
        "A/RES/58/220",
    ),
    (
        "https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/58/220",
        "A/RES/58/220",
    ),
    (
        "https://www.un.org/Docs/journal/asp/ws.asp?m=A/RES/58/220",
        "A/RES/58/220",
    ),
    (
        "https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F58%2F220&Language=E&DeviceType=Desktop&LangRequested=False",
        "A/RES/58/220",
    ),
    (
        "https://digitallibrary.un.org/search?p=A/RES/58/220",
        "A/RES/58/220",
    ),
    (
        "https://digitallibrary.un.org/search?ln=en&p=A%2FRES%2F58%2F220&f=&c=Resource%20Type",
        "A/RES/58/220",
    ),
    (
        "https://digitallibrary.un.org/record/508625/files/A_RES_58_220-EN.pdf",
        "A/RES/58/220",
    ),
    (
        "https://digitallibrary.un.org/record/508625/files/A_RES_58_220-FR.pdf?ln=en",
        "A/RES/58/220",
    ),
    (
        "https://digitallibrary.un.org/record/426075/files/S_RES_1325%282000%29-EN.pdf",
        "S/RES/1325(2000)",
    ),
    (
        "https://digitallibrary.un.org/record/1/files/A_RES_217(III)-EN.pdf",
        "A/RES/217(III)",
    ),
];

#[test]
fn every_way_of_writing_is_read() {
    let mut wrong = Vec::new();
    let mut tried = 0;
    let mut read = |input: &str, key: &str| {
        tried += 1;
        match parse_symbol(input) {
            Ok(symbol) if symbol.key == key => {}
            Ok(symbol) => wrong.push(format!("{input:?} is {}, not {key}", symbol.key)),
            Err(problem) => wrong.push(format!("{input:?} is not {key}: {problem}")),
        }
    };
    for (input, key) in WRITTEN {
        for dress in DRESSES {
            read(&dress(input), key);
        }
    }
    for (input, key) in ADDRESSES {
        read(input, key);
    }
    assert!(
        wrong.is_empty(),
        "{} of {tried}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn what_names_several_or_nothing_is_not_guessed() {
    for input in [
        "resolutions 53/199 and 61/185",
        "A/RES/53/199 and A/RES/61/185",
        "A/RES/58/220; A/RES/61/185",
        "resolution 17/19",
        "resolution 5",
        "UNESCO resolution 37",
        "A/RES/58/220/Add",
        "https://un.org/en/observances/south-south-cooperation-day",
        "https://www.un.org/en/",
        "A/RES/30/5",
        "A/RES/58/220(III)",
        "S/RES/1325/2000/1",
        "S/RES/0(2000)",
        "Security Council resolution 99999",
        "WHA0.1",
        "E/RES/1950/3",
        "58/220/1",
        "2003-12-23",
        "12/09/2018",
        "A",
        "A/",
        "/",
        "[@]",
    ] {
        if let Ok(symbol) = parse_symbol(input) {
            panic!("{input:?} names no one document, but was read as {}", symbol.key);
        }
    }
}
