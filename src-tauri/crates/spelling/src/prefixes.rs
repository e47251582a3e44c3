//! What makes new words of known ones: interlinkage, microplástico, agroécologie.
//!
//! Those that people write wrongly for a root of the word are left out: un-till, re-known.

pub(crate) const ENGLISH: &[&str] = &[
    "agri", "agro", "anti", "astro", "auto", "bio", "counter", "cross", "cyber", "eco", "electro", "ethno",
    "euro", "geo", "hydro", "hyper", "infra", "inter", "intra", "macro", "mega", "meta", "micro", "mini",
    "mono", "multi", "nano", "neo", "neuro", "non", "over", "paleo", "para", "photo", "poly", "post", "pre",
    "pseudo", "psycho", "semi", "socio", "sub", "super", "supra", "techno", "tele", "thermo", "trans",
    "ultra", "under", "uni",
];

pub(crate) const FRENCH: &[&str] = &[
    "afro", "agro", "anti", "auto", "bio", "cyber", "éco", "électro", "euro", "extra", "géo", "hydro",
    "hyper", "inter", "intra", "macro", "méga", "micro", "mini", "mono", "multi", "nano", "néo", "neuro",
    "para", "photo", "pluri", "poly", "post", "pré", "pseudo", "psycho", "radio", "semi", "socio", "supra",
    "techno", "télé", "thermo", "trans", "ultra",
];

pub(crate) const SPANISH: &[&str] = &[
    "afro", "agro", "anti", "auto", "bio", "ciber", "contra", "eco", "electro", "euro", "ex", "extra",
    "foto", "geo", "hidro", "hiper", "infra", "inter", "intra", "macro", "mega", "micro", "mini", "mono",
    "multi", "nano", "neo", "neuro", "para", "pluri", "poli", "pos", "post", "pre", "psico", "radio", "semi",
    "sobre", "socio", "sub", "super", "supra", "tecno", "tele", "termo", "trans", "ultra",
];

pub(crate) const RUSSIAN: &[&str] = &[
    "авто",
    "агро",
    "анти",
    "аэро",
    "био",
    "вело",
    "видео",
    "гео",
    "гидро",
    "гипер",
    "евро",
    "кибер",
    "макро",
    "мега",
    "меж",
    "микро",
    "мини",
    "много",
    "моно",
    "мульти",
    "нано",
    "нейро",
    "нео",
    "пост",
    "психо",
    "радио",
    "социо",
    "супер",
    "теле",
    "термо",
    "техно",
    "транс",
    "ультра",
    "фото",
    "эко",
    "электро",
    "этно",
];
