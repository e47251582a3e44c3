//! The fixed words of a page, in the languages that Daymark knows.

use daymark_catalogue::Language;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    pub untitled: &'static str,
    pub skip: &'static str,
    pub by: &'static str,
    pub published: &'static str,
    pub contents: &'static str,
    pub sources: &'static str,
    pub source: &'static str,
    pub footnotes: &'static str,
    pub footnote: &'static str,
    pub back: &'static str,
    pub goals: &'static str,
    pub sign_off: &'static str,
    pub theme: &'static str,
    pub key_facts: &'static str,
    pub table: &'static str,
    pub worldwide: &'static str,
    pub website: &'static str,
    pub full_stop: &'static str,
    /// Before the last of several.
    pub and: &'static str,
    /// Between several.
    pub comma: &'static str,
    /// Between several of which one has a comma itself.
    pub semicolon: &'static str,
    /// Behind a citation that names nothing.
    pub not_found: &'static str,
    /// Around a document's title.
    pub quotes: (&'static str, &'static str),
}

impl Words {
    /// The words that a theme's template can write: `{{ words.skip }}`.
    pub fn named(&self) -> [(&'static str, &'static str); 11] {
        [
            ("skip", self.skip),
            ("by", self.by),
            ("published", self.published),
            ("website", self.website),
            ("contents", self.contents),
            ("sources", self.sources),
            ("footnotes", self.footnotes),
            ("goals", self.goals),
            ("sign_off", self.sign_off),
            ("theme", self.theme),
            ("key_facts", self.key_facts),
        ]
    }
}

/// The words of that language.
pub fn words(language: Language) -> &'static Words {
    &ALL[language as usize]
}

const GUILLEMETS: (&str, &str) = ("«\u{a0}", "\u{a0}»");

/// In the order of [`Language`].
pub static ALL: [Words; 6] = [
    Words {
        untitled: "Untitled",
        skip: "Skip to the article",
        by: "By",
        published: "Published",
        contents: "Contents",
        sources: "Sources",
        source: "Source",
        footnotes: "Footnotes",
        footnote: "Footnote",
        back: "Back to the text",
        goals: "Goals",
        sign_off: "Closing statement",
        theme: "Theme",
        key_facts: "Key facts",
        table: "Table",
        worldwide: "Worldwide",
        website: "Website",
        full_stop: ".",
        and: " and ",
        comma: ", ",
        semicolon: "; ",
        not_found: " (not found)",
        quotes: ("“", "”"),
    },
    Words {
        untitled: "Sans titre",
        skip: "Aller à l’article",
        by: "Par",
        published: "Publié le",
        contents: "Sommaire",
        sources: "Sources",
        source: "Source",
        footnotes: "Notes",
        footnote: "Note",
        back: "Retour au texte",
        goals: "Objectifs",
        sign_off: "Déclaration finale",
        theme: "Thème",
        key_facts: "Faits essentiels",
        table: "Tableau",
        worldwide: "Dans le monde entier",
        website: "Site web",
        full_stop: ".",
        and: " et ",
        comma: ", ",
        semicolon: "\u{202f}; ",
        not_found: "\u{a0}(introuvable)",
        quotes: GUILLEMETS,
    },
    Words {
        untitled: "Sin título",
        skip: "Ir al artículo",
        by: "Por",
        published: "Publicado el",
        contents: "Contenido",
        sources: "Fuentes",
        source: "Fuente",
        footnotes: "Notas",
        footnote: "Nota",
        back: "Volver al texto",
        goals: "Objetivos",
        sign_off: "Declaración final",
        theme: "Tema",
        key_facts: "Datos clave",
        table: "Tabla",
        worldwide: "En todo el mundo",
        website: "Sitio web",
        full_stop: ".",
        and: " y ",
        comma: ", ",
        semicolon: "; ",
        not_found: " (no encontrado)",
        quotes: ("“", "”"),
    },
    Words {
        untitled: "بلا عنوان",
        skip: "انتقل إلى المقال",
        by: "بقلم",
        published: "نُشر في",
        contents: "المحتويات",
        sources: "المصادر",
        source: "المصدر",
        footnotes: "الحواشي",
        footnote: "الحاشية",
        back: "العودة إلى النص",
        goals: "الأهداف",
        sign_off: "البيان الختامي",
        theme: "الموضوع",
        key_facts: "حقائق أساسية",
        table: "جدول",
        worldwide: "في جميع أنحاء العالم",
        website: "الموقع الشبكي",
        full_stop: ".",
        and: " و",
        comma: "، ",
        semicolon: "؛ ",
        not_found: " (غير موجود)",
        quotes: ("”", "“"),
    },
    Words {
        untitled: "Без названия",
        skip: "Перейти к статье",
        by: "Автор:",
        published: "Опубликовано",
        contents: "Содержание",
        sources: "Источники",
        source: "Источник",
        footnotes: "Примечания",
        footnote: "Примечание",
        back: "Вернуться к тексту",
        goals: "Цели",
        sign_off: "Заключительное слово",
        theme: "Тема",
        key_facts: "Основные факты",
        table: "Таблица",
        worldwide: "Во всём мире",
        website: "Веб-сайт",
        full_stop: ".",
        and: " и ",
        comma: ", ",
        semicolon: "; ",
        not_found: " (не найдено)",
        quotes: ("«", "»"),
    },
    Words {
        untitled: "无标题",
        skip: "跳到正文",
        by: "作者：",
        published: "发布于",
        contents: "目录",
        sources: "资料来源",
        source: "来源",
        footnotes: "脚注",
        footnote: "脚注",
        back: "返回正文",
        goals: "目标",
        sign_off: "结语",
        theme: "主题",
        key_facts: "要点",
        table: "表",
        worldwide: "全球",
        website: "网站",
        full_stop: "。",
        and: "和",
        comma: "、",
        semicolon: "；",
        not_found: "（未找到）",
        quotes: ("“", "”"),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_finds_its_own_words() {
        let languages = [
            Language::En,
            Language::Fr,
            Language::Es,
            Language::Ar,
            Language::Ru,
            Language::Zh,
        ];
        let titles = languages.map(|language| words(language).untitled);
        assert_eq!(
            titles,
            [
                "Untitled",
                "Sans titre",
                "Sin título",
                "بلا عنوان",
                "Без названия",
                "无标题"
            ],
            "the table follows the order of Language"
        );
    }
}
