//! The words of a text that a dictionary can be asked about.

use crate::prose::GLUE;
use std::borrow::Cow;
use std::ops::Range;

/// A word.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of the word, and they combine freely"
)]
pub(super) struct Token<'t> {
    /// Its bytes in the text, marks of emphasis within it included.
    pub(super) range: Range<usize>,
    /// The word with straight apostrophes and without marks, possessive or elision; empty for what no dictionary is
    /// asked: numbers, acronyms, single letters.
    pub(super) text: Cow<'t, str>,
    /// The words joined by hyphens that it is one of.
    pub(super) compound: Option<String>,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
    /// Whether a sentence starts with it.
    pub(super) starts: bool,
    /// Whether a word with a capital follows directly.
    pub(super) name_follows: bool,
    /// Whether it stands between two words with capitals: Ministerio de Cultura.
    pub(super) among_names: bool,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
    /// Whether it has letters that its language does not write: a foreign word, never asked about.
    pub(super) foreign: bool,
    /// Words of one number stand in one sentence and inside the same brackets or quotation marks.
    pub(super) segment: u32,
}

/// The languages whose words are taken apart in ways of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongue {
    English,
    French,
    Russian,
    Arabic,
    Other,
}

impl Tongue {
    fn of(tag: &str) -> Self {
        let code = tag.split(['-', '_']).next().unwrap_or_default();
        let is = |known: &str| code.eq_ignore_ascii_case(known);
        match code {
            _ if is("en") => Self::English,
            _ if is("fr") => Self::French,
            _ if is("ru") => Self::Russian,
            _ if is("ar") => Self::Arabic,
            _ => Self::Other,
        }
    }
}

/// The words of a text that a dictionary can be asked about. `language`: the tag of the language at a byte.
pub(super) fn tokens<'t, 'l>(text: &'t str, language: &'l dyn Fn(usize) -> &'l str) -> Vec<Token<'t>> {
    let mut reader = Reader {
        text,
        language,
        found: Vec::new(),
        starts: true,
        quoted: false,
        segment: 0,
    };
    for chunk in chunks(text) {
        reader.chunk(chunk);
    }
    let mut found = reader.found;
    for at in 0..found.len() {
        let near = |a: &Token<'_>, b: &Token<'_>| {
            text[a.range.end..b.range.start]
                .chars()
                .all(|c| c.is_whitespace() || c == GLUE)
        };
        let next = found.get(at + 1).filter(|next| near(&found[at], next));
        let name_follows = next.is_some_and(|next| next.capital && !next.starts);
        let previous = at.checked_sub(1).map(|before| &found[before]);
        let name_before = previous.is_some_and(|before| before.capital && near(before, &found[at]));
        found[at].among_names = name_follows && name_before;
        found[at].name_follows = name_follows;
    }
    found
}

/// What stands between blanks.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    ends.filter_map(move |(at, c)| {
        if c.is_whitespace() {
            start.take().map(|start| start..at)
        } else {
            start.get_or_insert(at);
            None
        }
    })
}

struct Reader<'t, 'l> {
    text: &'t str,
    language: &'l dyn Fn(usize) -> &'l str,
    found: Vec<Token<'t>>,
    starts: bool,
    quoted: bool,
    segment: u32,
}

impl<'t> Reader<'t, '_> {
    fn chunk(&mut self, chunk: Range<usize>) {
        let written = &self.text[chunk.clone()];
        if is_address(written) {
            self.starts = written.ends_with(['.', '!', '?']);
            return;
        }
        let first = self.found.len();
        let mut word: Option<usize> = None;
        let mut letters = written.char_indices().chain([(written.len(), ' ')]).peekable();
        while let Some((offset, c)) = letters.next() {
            let at = chunk.start + offset;
            let inside = is_letter(c) || is_digit(c) || c == GLUE || is_apostrophe(c) || c == '\u{ad}';
            match word {
                None if is_letter(c) || is_digit(c) => word = Some(at),
                Some(start) if !inside => {
                    let joined = is_hyphen(c) && letters.peek().is_some_and(|(_, next)| is_letter(*next));
                    self.word(start..at, joined);
                    word = None;
                }
                _ => {}
            }
            if word.is_none() {
                self.mark(c, at);
            }
        }
        self.join(first);
    }

    /// Gives the parts of a compound the whole: "по-русски" is a word, "русски" is none.
    fn join(&mut self, first: usize) {
        let mut from = first;
        while from < self.found.len() {
            let joins = |pair: &[Token<'_>]| {
                let between = &self.text[pair[0].range.end..pair[1].range.start];
                between.chars().next().is_some_and(is_hyphen)
                    && between.chars().all(|c| is_hyphen(c) || c == GLUE)
            };
            let count = 1 + self.found[from..]
                .windows(2)
                .take_while(|pair| joins(pair))
                .count();
            if count > 1 {
                let parts = &mut self.found[from..from + count];
                let whole = self.text[parts[0].range.start..parts[count - 1].range.end]
                    .chars()
                    .filter(|c| *c != GLUE)
                    .map(|c| if is_hyphen(c) { '-' } else { c })
                    .collect::<String>();
                for part in parts {
                    part.compound = Some(whole.clone());
                }
            }
            from += count;
        }
    }

    /// What a mark between words says.
    fn mark(&mut self, c: char, at: usize) {
        match c {
            '.' | '!' | '?' | '…' | ':' | '؟' => {
                self.starts = true;
                self.segment += 1;
            }
            '“' | '«' | '„' => {
                self.quoted = true;
                self.starts = true;
                self.segment += 1;
            }
            '”' | '»' => {
                self.quoted = false;
                self.segment += 1;
            }
            '"' => {
                let opens = self.text[..at]
                    .chars()
                    .next_back()
                    .is_none_or(|c| !c.is_alphanumeric() && !".,!?".contains(c));
                self.quoted = opens && !self.quoted;
                self.starts |= opens;
                self.segment += 1;
            }
            '(' | ')' | '[' | ']' | ';' | '—' | '–' => self.segment += 1,
            _ => {}
        }
    }

    /// A word and what hangs on it.
    fn word(&mut self, range: Range<usize>, joined: bool) {
        let starts = std::mem::take(&mut self.starts);
        let range = trimmed(self.text, range);
        let written = &self.text[range.clone()];
        let marks = [GLUE, '\u{ad}', '’', 'ʼ'];
        let plain = !written.contains(GLUE) && (written.is_ascii() || !written.contains(marks));
        let text = if plain {
            Cow::Borrowed(written)
        } else {
            Cow::Owned(unmarked(written))
        };
        let capital = text.starts_with(is_capital);
        let tag = (self.language)(range.start);
        let language = Tongue::of(tag);
        let (range, mut text) = self.bare(range, text, language);
        let is_prefix = joined && COMBINING.contains(&text.to_lowercase().as_str());
        if is_prefix || !self.is_askable(&range, &text) {
            text = Cow::Borrowed("");
        }
        let foreign = text.contains(|c| c != '\'' && !is_written(c, language));
        self.found.push(Token {
            range,
            text,
            foreign,
            compound: None,
            capital,
            starts,
            name_follows: false,
            among_names: false,
            quoted: self.quoted,
            segment: self.segment,
        });
    }

    /// The word without the possessive of English and the elision of French.
    fn bare(
        &self,
        range: Range<usize>,
        text: Cow<'t, str>,
        language: Tongue,
    ) -> (Range<usize>, Cow<'t, str>) {
        let Some((before, behind)) = text.rsplit_once('\'') else {
            return (range, text);
        };
        let written = &self.text[range.clone()];
        if language == Tongue::English && behind == "s" && !CONTRACTED.contains(&before) {
            let end = range.start + written.rfind(is_apostrophe).unwrap_or(written.len());
            return (range.start..end, Cow::Owned(before.to_owned()));
        }
        if language == Tongue::French
            && let Some((elided, rest)) = text.split_once('\'')
            && ELIDED.contains(&elided.to_lowercase().as_str())
            && !rest.is_empty()
        {
            let mark = written.char_indices().find(|(_, c)| is_apostrophe(*c));
            let start = range.start + mark.map_or(0, |(at, c)| at + c.len_utf8());
            return (start..range.end, Cow::Owned(rest.to_owned()));
        }
        (range, text)
    }

    /// Whether a dictionary knows what it is asked: not for numbers, acronyms, single letters.
    fn is_askable(&self, range: &Range<usize>, text: &str) -> bool {
        let mut letters = text.chars();
        letters.next().is_some_and(char::is_alphabetic)
            && letters.clone().next().is_some()
            && letters.all(|c| is_letter(c) && !is_capital(c) || c == '\'')
            && !self.is_number_of_list(range)
            && !self.is_entity(range)
    }

    /// `(iii)`, `iv)`.
    fn is_number_of_list(&self, range: &Range<usize>) -> bool {
        self.text[range.clone()].chars().all(|c| "ivxlc".contains(c))
            && self.text[range.end..].starts_with(')')
    }

    /// `&nbsp;`
    fn is_entity(&self, range: &Range<usize>) -> bool {
        self.text[..range.start].ends_with('&') && self.text[range.end..].starts_with(';')
    }
}

/// Words whose 's is "is" or "us", and which the dictionary has as they are.
const CONTRACTED: &[&str] = &[
    "it", "that", "there", "what", "who", "let", "he", "she", "here", "where", "how",
];

/// What stands before a hyphen and is no word by itself.
const COMBINING: &[&str] = &[
    "afro", "agri", "agro", "anglo", "anti", "arch", "audio", "auto", "bi", "bio", "cardio", "centi", "co",
    "counter", "crypto", "cyber", "de", "dis", "eco", "electro", "ethno", "euro", "ex", "extra", "franco",
    "geo", "hetero", "hispano", "homo", "hydro", "hyper", "ibero", "indo", "infra", "inter", "intra", "luso",
    "macro", "mega", "meta", "micro", "mini", "mono", "multi", "nano", "neo", "neuro", "non", "omni", "pan",
    "para", "photo", "physico", "pluri", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi",
    "radio", "re", "semi", "sino", "socio", "sub", "super", "supra", "techno", "tele", "thermo", "trans",
    "tri", "turbo", "ultra", "un", "uni", "vice", "video",
];

/// What French drops a vowel of before another.
const ELIDED: &[&str] = &[
    "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu",
];

/// With straight apostrophes, and without marks of emphasis and soft hyphens.
fn unmarked(written: &str) -> String {
    written
        .chars()
        .filter(|c| *c != GLUE && *c != '\u{ad}')
        .map(|c| if is_apostrophe(c) { '\'' } else { c })
        .collect()
}

/// Without the marks and apostrophes at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let written = &text[range.clone()];
    let end = written
        .trim_end_matches(|c: char| c == GLUE || is_apostrophe(c) || c == '\u{ad}')
        .len();
    range.start..range.start + end
}

/// Addresses of all kinds, symbols, file names, handles: what stands between blanks and is no word.
fn is_address(chunk: &str) -> bool {
    // Nearly all are plain words, perhaps with a mark behind them.
    let telling = |byte: &u8| b"#@/_\\=:.".contains(byte);
    let inner = chunk.trim_end_matches(['.', ',', ':']);
    if !inner.as_bytes().iter().any(telling) {
        return false;
    }
    let bare = chunk.trim_matches(|c: char| !c.is_alphanumeric() && !"#@/&".contains(c));
    let dotted = || {
        let mut letters = bare.chars().peekable();
        let mut before = false;
        while let Some(c) = letters.next() {
            if c == '.' && before && letters.peek().is_some_and(|next| next.is_alphanumeric()) {
                return true;
            }
            before = c.is_alphanumeric();
        }
        false
    };
    let path = || bare.contains('/') && bare.contains(|c: char| c.is_uppercase() || c.is_ascii_digit());
    bare.starts_with(['#', '@', '/'])
        || bare.contains(['@', '_', '\\', '='])
        || bare.contains("://")
        || dotted()
        || path()
}

/// Whether a language writes the letter in words of its own.
fn is_written(c: char, language: Tongue) -> bool {
    match language {
        Tongue::English => c.is_ascii_alphabetic(),
        Tongue::Russian => matches!(c, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё'),
        Tongue::Arabic => matches!(c, '\u{620}'..='\u{6d3}') || is_mark(c),
        // The letters of Latin script, accents included.
        _ => c < '\u{250}' || is_mark(c),
    }
}

/// The scripts of most articles are asked first: the general question costs ten times as much.
fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphabetic(),
        'А'..='я' | 'à'..='ö' => true,
        _ => c.is_alphabetic() || is_mark(c),
    }
}

fn is_digit(c: char) -> bool {
    if c.is_ascii() || matches!(c, 'А'..='я') {
        c.is_ascii_digit()
    } else {
        c.is_numeric()
    }
}

fn is_capital(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_uppercase(),
        'А'..='Я' => true,
        'а'..='я' | 'à'..='ö' => false,
        _ => c.is_uppercase(),
    }
}

/// Accents that stand by themselves behind their letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str, tag: &str) -> Vec<String> {
        let language = |_: usize| tag;
        let found = tokens(text, &language);
        for token in &found {
            assert!(text.get(token.range.clone()).is_some(), "spans are on boundaries");
        }
        found
            .into_iter()
            .map(|token| token.text.into_owned())
            .filter(|text| !text.is_empty())
            .collect()
    }

    #[test]
    fn only_words_are_asked_about() {
        assert_eq!(
            asked(
                "A/RES/58/220 un.org a@b.example https://x.example/y #Tag @me WHO iPhone 5kWh 60th XIX iv) e.g. a b &nbsp; ok",
                "en"
            ),
            ["ok"]
        );
        assert_eq!(
            asked("the girls’ and children’s don’t it’s", "en"),
            ["the", "girls", "and", "children", "don't", "it's"]
        );
        assert_eq!(
            asked("l’eau qu’elle aujourd’hui", "fr"),
            ["eau", "elle", "aujourd'hui"]
        );
        assert_eq!(
            asked("multi-stakeholder and/or well-being", "en"),
            ["stakeholder", "and", "or", "well", "being"]
        );
        assert_eq!(
            asked("go\u{1}ver\u{1}ment", "en"),
            ["goverment"],
            "emphasis inside a word"
        );
    }

    #[test]
    fn a_word_knows_its_place() {
        let text = "One two. Three “four five” Six Seven: eight";
        let language = |_: usize| "en";
        let found = tokens(text, &language);
        let starts: Vec<_> = found
            .iter()
            .filter(|token| token.starts)
            .map(|token| &*token.text)
            .collect();
        assert_eq!(starts, ["One", "Three", "four", "eight"]);
        let quoted: Vec<_> = found
            .iter()
            .filter(|token| token.quoted)
            .map(|token| &*token.text)
            .collect();
        assert_eq!(quoted, ["four", "five"]);
        assert!(found[5].name_follows && !found[6].name_follows);
        assert_eq!(found[2].compound, None);
        assert_eq!(
            tokens("по-русски", &language)[1].compound.as_deref(),
            Some("по-русски")
        );
    }
}
