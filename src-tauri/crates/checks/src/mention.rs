//! Where a text names a document of the United Nations: in words ("General Assembly resolution 58/220"), by its bare
//! symbol, or as a citation.

use crate::passage::Passage;
use daymark_article::{Article, Kind, Span};
use daymark_catalogue::{DocumentKind, Symbol, SymbolProblem, parse_symbol};
use daymark_phrases::{GLUE, Reading, TokenKind};

/// A body, and where it is named.
type NamedBody = (&'static str, Span);

/// A document as a passage names it. All spans are of the passage's text.
pub(crate) struct Mention {
    /// The whole: body, word and number; a citation's brackets.
    pub(crate) span: Span,
    /// The number or symbol alone; a citation's key.
    pub(crate) number: Span,
    /// "resolution" or "decision" before it (for a citation, in the text before it).
    pub(crate) word: Option<(DocumentKind, Span)>,
    /// The body named beside it.
    pub(crate) body: Option<(&'static str, Span)>,
    /// Whether it is `[@…]`.
    pub(crate) cited: bool,
    /// Whether the text calls it a draft.
    pub(crate) draft: bool,
    /// The symbol, read without the word and body beside it where it tells them itself.
    pub(crate) symbol: Result<Symbol, SymbolProblem>,
}

/// A citation's key in the source, with the brackets around it.
#[derive(Clone)]
pub(crate) struct Key {
    /// As written.
    pub(crate) written: String,
    pub(crate) span: Span,
    pub(crate) brackets: Span,
}

impl Key {
    /// The key at another place.
    pub(crate) fn moved(&self, place: impl Fn(Span) -> Span) -> Self {
        Self {
            written: self.written.clone(),
            span: place(self.span),
            brackets: place(self.brackets),
        }
    }
}

/// All keys of citations in the body, in order.
pub(crate) fn keys(article: &Article<'_>) -> Vec<Key> {
    let mut found = Vec::new();
    for node in article.walk() {
        if let Kind::Citation(items) = &node.kind {
            found.extend(items.iter().map(|item| Key {
                written: item.key.to_string(),
                span: item.key_span,
                brackets: node.span,
            }));
        }
    }
    found
}

/// Words for kinds, in small letters; plural ones too.
const WORDS: [(&str, DocumentKind); 24] = [
    ("resolution", DocumentKind::Resolution),
    ("resolutions", DocumentKind::Resolution),
    ("res", DocumentKind::Resolution),
    ("decision", DocumentKind::Decision),
    ("decisions", DocumentKind::Decision),
    ("résolution", DocumentKind::Resolution),
    ("résolutions", DocumentKind::Resolution),
    ("décision", DocumentKind::Decision),
    ("décisions", DocumentKind::Decision),
    ("resolución", DocumentKind::Resolution),
    ("resoluciones", DocumentKind::Resolution),
    ("decisión", DocumentKind::Decision),
    ("decisiones", DocumentKind::Decision),
    ("резолюция", DocumentKind::Resolution),
    ("резолюции", DocumentKind::Resolution),
    ("резолюцией", DocumentKind::Resolution),
    ("резолюцию", DocumentKind::Resolution),
    ("решение", DocumentKind::Decision),
    ("решения", DocumentKind::Decision),
    ("решением", DocumentKind::Decision),
    ("решении", DocumentKind::Decision),
    ("القرار", DocumentKind::Resolution),
    ("قرار", DocumentKind::Resolution),
    ("المقرر", DocumentKind::Decision),
];

/// Bodies as words in small letters; longer ones first.
const BODIES: [(&[&str], &str); 24] = [
    (&["general", "assembly"], "General Assembly"),
    (&["security", "council"], "Security Council"),
    (
        &["economic", "and", "social", "council"],
        "Economic and Social Council",
    ),
    (&["human", "rights", "council"], "Human Rights Council"),
    (&["world", "health", "assembly"], "World Health Assembly"),
    (&["unga"], "General Assembly"),
    (&["unsc"], "Security Council"),
    (&["ecosoc"], "Economic and Social Council"),
    (&["assemblée", "générale"], "General Assembly"),
    (&["conseil", "de", "sécurité"], "Security Council"),
    (
        &["conseil", "économique", "et", "social"],
        "Economic and Social Council",
    ),
    (
        &["conseil", "des", "droits", "de", "l", "homme"],
        "Human Rights Council",
    ),
    (&["asamblea", "general"], "General Assembly"),
    (&["consejo", "de", "seguridad"], "Security Council"),
    (
        &["consejo", "económico", "y", "social"],
        "Economic and Social Council",
    ),
    (&["consejo", "de", "derechos", "humanos"], "Human Rights Council"),
    (
        &["assemblée", "mondiale", "de", "la", "santé"],
        "World Health Assembly",
    ),
    (
        &["asamblea", "mundial", "de", "la", "salud"],
        "World Health Assembly",
    ),
    (
        &["экономического", "и", "социального", "совета"],
        "Economic and Social Council",
    ),
    (&["совета", "по", "правам", "человека"], "Human Rights Council"),
    (&["генеральная", "ассамблея"], "General Assembly"),
    (&["совет", "безопасности"], "Security Council"),
    (&["генеральной", "ассамблеи"], "General Assembly"),
    (&["совета", "безопасности"], "Security Council"),
];

/// Prefixes by which a bare symbol is told from any other text with slashes.
const SYMBOLS: [&str; 10] = [
    "A/RES/",
    "A/DEC/",
    "S/RES/",
    "S/PRST/",
    "E/RES/",
    "E/DEC/",
    "A/HRC/RES/",
    "A/HRC/DEC/",
    "A/RES ",
    "UN Doc. A/",
];

/// All mentions in a passage, in order. `keys` are those of the article's body.
pub(crate) fn mentions(passage: &Passage<'_>, reading: &Reading<'_>, keys: &[Key]) -> Vec<Mention> {
    let mut found = in_words(reading);
    for key in passage.keys(keys) {
        let (word, body) = before(reading, key.brackets.start);
        let body = body.or_else(|| body_after(reading, key.brackets.end));
        found.push(Mention {
            span: key.brackets,
            number: key.span,
            draft: is_draft(reading, word.map_or(key.brackets.start, |(_, word)| word.start)),
            word,
            body,
            cited: true,
            symbol: parse_symbol(&key.written),
        });
    }
    found.sort_by_key(|mention| mention.span.start);
    let more = behind_citations(reading, &found);
    found.extend(more);
    found.sort_by_key(|mention| mention.span.start);
    found
}

/// "resolutions [@…] and 61/185": the numbers that go on where citations began.
fn behind_citations(reading: &Reading<'_>, found: &[Mention]) -> Vec<Mention> {
    let text = reading.text;
    let mut more: Vec<Mention> = Vec::new();
    // The plural word under which the row stands, and where the row has come to.
    let mut row: Option<(DocumentKind, Option<NamedBody>, usize)> = None;
    for (at, mention) in found.iter().enumerate() {
        let begins = mention
            .word
            .filter(|(_, span)| is_plural(span.of(text)))
            .map(|(kind, _)| (kind, mention.body));
        let goes_on = row.filter(|(.., end)| {
            next_in_row(reading, *end).is_some_and(|behind| {
                behind <= mention.span.start && text[behind..mention.span.start].trim().is_empty()
            })
        });
        row = begins
            .or(goes_on.map(|(kind, body, _)| (kind, body)))
            .map(|(kind, body)| (kind, body, mention.span.end))
            .filter(|_| mention.cited);
        let next = found.get(at + 1).map_or(text.len(), |next| next.span.start);
        while let Some((kind, body, end)) = row {
            let Some(number) = next_in_row(reading, end)
                .and_then(|place| number_at(text, skip_blank(text, place)))
                .filter(|number| number.end <= next)
            else {
                break;
            };
            more.push(Mention {
                span: number,
                number,
                word: None,
                body: None,
                cited: false,
                draft: false,
                symbol: read(number.of(text), kind, body.map(|(body, _)| body)),
            });
            row = Some((kind, body, number.end));
        }
    }
    more
}

/// Whether a citation stands right behind a document in words, and is of the same number: "decision 17/19 ([@…])".
pub(crate) fn is_beside(mention: &Mention, next: &Mention, text: &str) -> bool {
    let letters = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let end = mention
        .body
        .map_or(mention.span.end, |(_, body)| body.end.max(mention.span.end));
    let close = end <= next.span.start && {
        let between = text[end..next.span.start]
            .trim_matches(|c: char| c.is_whitespace() || "(,:".contains(c) || c == GLUE);
        matches!(between, "" | "see" | "cf." | "voir" | "véase" | "ver")
    };
    let same = next
        .symbol
        .as_ref()
        .is_ok_and(|symbol| letters(&symbol.number) == letters(mention.number.of(text)));
    !mention.cited && next.cited && close && same
}

/// "Security Council resolution 1325": the Council numbers through, so that the number is enough where the catalogue
/// knows its year.
fn lone_number(reading: &Reading<'_>, word: Span, at: usize) -> Option<Span> {
    let text = reading.text;
    let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    let number = Span::new(at, at + digits);
    let ends =
        !text[number.end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '‑' | '–'));
    let (_, body) = before(reading, word.start);
    let body = body.or_else(|| body_after(reading, number.end));
    let known = (2..=4).contains(&digits)
        && ends
        && body.is_some_and(|(body, _)| body == "Security Council")
        && parse_symbol(&format!("Security Council resolution {}", number.of(text))).is_ok();
    known.then_some(number)
}

/// Where the next document of a row may stand behind one: "58/220 of 23 December 2003 and 66/550".
fn next_in_row(reading: &Reading<'_>, end: usize) -> Option<usize> {
    let text = reading.text;
    let dated = skip(
        text,
        end,
        &[" of ", " du ", ", de ", " de ", " del ", " от ", ", of ", ", du "],
    );
    let dated = reading
        .phrases
        .iter()
        .find(|phrase| dated > end && phrase.span.start == dated)
        .map_or(end, |phrase| phrase.span.end);
    // The Russian date ends with a word for "year".
    let dated = skip(text, dated, &[" года"]);
    let behind = skip(
        text,
        dated,
        &[
            ", and ",
            " and ",
            " as well as ",
            " or ",
            ", ",
            " et ",
            " ou ",
            " y ",
            " o ",
            " и ",
        ],
    );
    (behind > dated).then_some(behind)
}

fn is_plural(word: &str) -> bool {
    word.ends_with(['s', 'и', 'S'])
}

fn in_words(reading: &Reading<'_>) -> Vec<Mention> {
    let text = reading.text;
    let mut found: Vec<Mention> = Vec::new();
    let mut end = 0;
    for (at, token) in reading.tokens.iter().enumerate() {
        if token.span.start < end || !matches!(token.kind, TokenKind::Word { .. }) {
            continue;
        }
        let written = token.span.of(text);
        if let Some(kind) = word_kind(written) {
            let mut next = token.span.end;
            // "Res. 58/220", "resolution no. 58/220"
            next = skip(text, next, &[".", " No.", " no.", " N°", " nº", " number"]);
            let mut word = Some((kind, token.span));
            while let Some(number) = number_at(text, skip_blank(text, next))
                .or_else(|| lone_number(reading, token.span, skip_blank(text, next)))
            {
                let (_, body) = before(reading, token.span.start);
                let body = body.or_else(|| body_after(reading, number.end));
                let start = match body {
                    Some((_, span))
                        if span.start < token.span.start && found_word(word.is_some(), end, token.span) =>
                    {
                        span.start
                    }
                    _ if end <= token.span.start => token.span.start,
                    _ => number.start,
                };
                let symbol = read(number.of(text), kind, body.map(|(body, _)| body));
                found.push(Mention {
                    span: Span::new(start, number.end),
                    number,
                    word,
                    body,
                    cited: false,
                    draft: is_draft(reading, token.span.start),
                    symbol,
                });
                end = number.end;
                // "resolutions 58/220 and 66/550", "58/220, 58/221"
                let Some(behind) = next_in_row(reading, number.end).filter(|_| is_plural(written)) else {
                    break;
                };
                next = behind;
                word = None;
            }
            continue;
        }
        let rest = &text[token.span.start..];
        let upper = rest.get(..12.min(rest.len())).unwrap_or_default();
        let touches = at > 0
            && token.joined
            && matches!(
                reading.tokens[at - 1].kind,
                TokenKind::Mark('/' | '@' | '_' | '=')
            );
        let number = symbol_at(text, token.span.start);
        if !touches
            && (SYMBOLS.iter().any(|prefix| upper.starts_with(prefix))
                || is_draft_symbol(rest)
                || is_slipped(number.of(text)))
        {
            let (word, body) = before(reading, number.start);
            found.push(Mention {
                span: number,
                number,
                draft: is_draft(reading, number.start),
                word,
                body,
                cited: false,
                symbol: parse_symbol(number.of(text)),
            });
            end = number.end;
        }
    }
    found
}

fn found_word(first: bool, end: usize, word: Span) -> bool {
    first && end <= word.start
}

/// The kind that a word names.
pub(crate) fn word_kind(word: &str) -> Option<DocumentKind> {
    let lower = word.to_lowercase();
    WORDS
        .iter()
        .find(|(name, _)| *name == lower)
        .map(|(_, kind)| *kind)
}

/// Reads a number with what its neighbours say of it. Where only another kind or body can have the number, that is
/// the symbol, and the rules find the contradiction.
fn read(number: &str, kind: DocumentKind, body: Option<&'static str>) -> Result<Symbol, SymbolProblem> {
    let number: String = number.chars().filter(|c| *c != GLUE).collect();
    let word = if kind == DocumentKind::Decision {
        "decision"
    } else {
        "resolution"
    };
    let with_all = parse_symbol(&format!("{} {word} {number}", body.unwrap_or_default()));
    match with_all {
        Ok(symbol) => Ok(symbol),
        Err(problem) => match problem.instead {
            Some(meant) if meant.kind != kind && body.is_none_or(|body| body == meant.body) => Ok(*meant),
            _ => parse_symbol(&number).or_else(|_| {
                // "Security Council resolution 58/220": the number is the Assembly's.
                parse_symbol(&format!("{word} {number}")).or_else(|_| {
                    with_year(&number).ok_or(SymbolProblem {
                        message: problem.message,
                        instead: problem.instead,
                    })
                })
            }),
        },
    }
}

/// "1325 (2000)" has its year: the Security Council's.
fn with_year(number: &str) -> Option<Symbol> {
    parse_symbol(&format!("Security Council resolution {number}"))
        .ok()
        .filter(|_| number.contains('('))
}

/// Word and body right before a place: "Security Council resolution ".
#[allow(clippy::type_complexity)]
fn before(
    reading: &Reading<'_>,
    place: usize,
) -> (Option<(DocumentKind, Span)>, Option<(&'static str, Span)>) {
    let text = reading.text;
    let mut at = reading.tokens.partition_point(|token| token.span.end <= place);
    // "resolution ([@…])" and "(resolution [@…])"
    while at > 0 && matches!(reading.tokens[at - 1].kind, TokenKind::Mark('(' | '[')) {
        at -= 1;
    }
    let mut word = None;
    if at > 0
        && let Some(kind) = word_kind(reading.tokens[at - 1].span.of(text))
    {
        word = Some((kind, reading.tokens[at - 1].span));
        at -= 1;
    }
    // "the Security Council's resolution"
    if at > 1
        && reading.tokens[at - 1].span.of(text) == "s"
        && matches!(reading.tokens[at - 2].kind, TokenKind::Mark('\'' | '’'))
    {
        at -= 2;
    }
    let body = BODIES.iter().find_map(|(words, name)| {
        let first = at.checked_sub(words.len())?;
        let same = words
            .iter()
            .zip(&reading.tokens[first..at])
            .all(|(word, token)| token.span.of(text).to_lowercase() == **word);
        // Next to the number or word it belongs to, not across a line or a citation.
        let near = reading.tokens[at - 1].span.end + 3
            >= reading.tokens.get(at).map_or(place, |t| t.span.start.min(place));
        (same && near).then(|| {
            let span = Span::new(reading.tokens[first].span.start, reading.tokens[at - 1].span.end);
            (*name, span)
        })
    });
    (word, body)
}

/// The bodies that a sentence names, in order.
pub(crate) fn bodies_in(reading: &Reading<'_>, sentence: Span) -> Vec<(&'static str, Span)> {
    let tokens = reading.tokens_in(sentence);
    let words: Vec<String> = tokens
        .iter()
        .map(|token| token.span.of(reading.text).to_lowercase())
        .collect();
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let body = BODIES.iter().find(|(name, _)| {
            words
                .get(at..at + name.len())
                .is_some_and(|here| here.iter().zip(*name).all(|(word, name)| word == name))
        });
        if let Some((name, body)) = body {
            let last = tokens[at + name.len() - 1].span.end;
            found.push((*body, Span::new(tokens[at].span.start, last)));
        }
    }
    found
}

/// "résolution 58/220 de l'Assemblée générale", "resolution 58/220 of the General Assembly".
fn body_after(reading: &Reading<'_>, place: usize) -> Option<(&'static str, Span)> {
    let text = reading.text;
    let mut at = reading.tokens.partition_point(|token| token.span.start < place);
    let small = |word: &str| matches!(word, "of" | "the" | "de" | "la" | "l" | "du" | "del" | "'" | "’");
    let first = at;
    while at < reading.tokens.len()
        && at < first + 4
        && small(&reading.tokens[at].span.of(text).to_lowercase())
    {
        at += 1;
    }
    // "In [@…] the Human Rights Council was created": the body begins another part of the sentence.
    let of = reading.tokens[first..at]
        .iter()
        .any(|token| matches!(&*token.span.of(text).to_lowercase(), "of" | "de" | "du" | "del"));
    if !of {
        return None;
    }
    BODIES.iter().find_map(|(words, name)| {
        let tokens = reading.tokens.get(at..at + words.len())?;
        let same = words
            .iter()
            .zip(tokens)
            .all(|(word, token)| token.span.of(text).to_lowercase() == **word);
        same.then(|| {
            (
                *name,
                Span::new(tokens[0].span.start, tokens[words.len() - 1].span.end),
            )
        })
    })
}

/// Whether the words before call it a draft.
fn is_draft(reading: &Reading<'_>, place: usize) -> bool {
    // Not beyond a semicolon: "The draft said less; in the end A/60/L.12 founded the Day".
    let sentence = reading.sentence(Span::new(place, place));
    let from = reading
        .tokens_in(Span::new(sentence.start, place))
        .iter()
        .rfind(|token| matches!(token.kind, TokenKind::Mark(';' | ':')))
        .map_or(sentence.start, |token| token.span.end);
    let near = reading
        .tokens_in(Span::new(from, place))
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word { .. }))
        .count();
    reading.words_before(place).take(near.min(14)).any(|word| {
        word.starts_with("draft")
            || matches!(
                &*word,
                "projet"
                    | "proyecto"
                    | "проект"
                    | "tabled"
                    | "introduced"
                    | "submitted"
                    | "sponsored"
                    | "circulated"
                    | "proposal"
            )
    }) || reading
        .words_after(place)
        .take(8)
        .any(|word| word.starts_with("draft") || matches!(&*word, "tabled" | "projet" | "proyecto"))
}

/// Whether a text begins with a draft's symbol: `A/60/L.12`.
pub(crate) fn is_draft_symbol(text: &str) -> bool {
    let mut parts = text.splitn(4, '/');
    let organ = parts.next().unwrap_or_default();
    if !matches!(organ, "A" | "S" | "E") {
        return false;
    }
    parts.take(3).any(|part| {
        part.strip_prefix("L.")
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// Whether a text is a symbol but for a slip in its prefix: `A/RS/75/273`.
fn is_slipped(text: &str) -> bool {
    let out_of_order = || text.contains("/RES") || text.contains("/DEC");
    let begins = match text.as_bytes() {
        [b'A' | b'S' | b'E', b'/', b'A'..=b'Z', ..] => true,
        [b'A' | b'S' | b'E', b'/', b'0'..=b'9', ..] => out_of_order(),
        _ => false,
    };
    begins && parse_symbol(text).is_err_and(|problem| problem.instead.is_some())
}

fn skip(text: &str, at: usize, words: &[&str]) -> usize {
    words
        .iter()
        .find(|word| text[at..].starts_with(**word))
        .map_or(at, |word| at + word.len())
}

fn skip_blank(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let blank = |c: char| c.is_whitespace() || c == GLUE;
    at + (rest.len() - rest.trim_start_matches(blank).len())
}

/// `58/220`, `58-220`, `40/202 A`, `1325 (2000)`, `217 A (III)`, `217 (III) A`, `S-10/2`, `A/RES/58/220`, from `at`.
/// A number alone is none: "resolution 1325" has no year.
fn number_at(text: &str, at: usize) -> Option<Span> {
    let rest = &text[at..];
    if SYMBOLS.iter().any(|prefix| rest.starts_with(prefix)) || is_draft_symbol(rest) {
        return Some(symbol_at(text, at));
    }
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        from + bytes[from..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let mut end = at;
    for series in ["ES-", "S-"] {
        if rest.starts_with(series) {
            end += series.len();
            break;
        }
    }
    let first = digits(end);
    if first == end || first - end > 4 {
        return None;
    }
    end = first;
    if matches!(bytes.get(end), Some(b'/' | b'-' | b'\\' | b'_')) {
        let second = digits(end + 1);
        if second == end + 1 || second - end > 5 {
            return None;
        }
        return Some(Span::new(at, part_behind(text, second)));
    }
    if let Some(dash) = ["‑", "–"].iter().find(|dash| text[end..].starts_with(**dash)) {
        let second = digits(end + dash.len());
        return (second > end + dash.len()).then(|| Span::new(at, second));
    }
    let before_parenthesis = part_behind(text, end);
    let open = skip_blank(text, before_parenthesis);
    if bytes.get(open) != Some(&b'(') || open > before_parenthesis + 3 {
        return None;
    }
    let close = text[open..].find(')').filter(|length| *length <= 8)? + open;
    let inside = &text[open + 1..close];
    let year = inside.len() == 4 && inside.bytes().all(|byte| byte.is_ascii_digit());
    let roman = !inside.is_empty() && inside.bytes().all(|byte| b"IVXLSE-".contains(&byte));
    if !year && !roman {
        return None;
    }
    Some(Span::new(
        at,
        if year {
            close + 1
        } else {
            part_behind(text, close + 1)
        },
    ))
}

/// " A", "A", " A and B" as the part of a resolution; the same place where none stands there.
fn part_behind(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let letters = rest.strip_prefix([' ', '\u{a0}']).unwrap_or(rest);
    let mut chars = letters.chars();
    let (Some(letter), next) = (chars.next(), chars.next()) else {
        return at;
    };
    if !letter.is_ascii_uppercase() || next.is_some_and(char::is_alphanumeric) || letter == 'I' {
        return at;
    }
    at + (rest.len() - letters.len()) + 1
}

/// The symbol that begins at `at`: up to a blank, with "(III) A" behind it.
fn symbol_at(text: &str, at: usize) -> Span {
    let stops = |c: char| {
        c.is_whitespace()
            || c == GLUE
            || matches!(c, ',' | ';' | '”' | '"' | '»' | '“' | ']' | '[' | '<' | '>')
    };
    let rest = &text[at..];
    let mut end = at + rest.find(stops).unwrap_or(rest.len());
    // A closing parenthesis without its opening one, and the sentence's own marks.
    loop {
        let symbol = &text[at..end];
        let unmatched = symbol.ends_with(')') && symbol.matches(')').count() > symbol.matches('(').count();
        if unmatched || symbol.ends_with(['.', ':', '!', '?', '\'', '’', '…']) {
            end -= symbol.chars().next_back().map_or(1, char::len_utf8);
        } else {
            break;
        }
    }
    let open = skip_blank(text, end);
    if open == end + 1 && text[open..].starts_with('(') {
        let close = text[open..].find(')').filter(|length| *length <= 8);
        if let Some(close) = close.map(|length| open + length)
            && text[open + 1..close]
                .bytes()
                .all(|byte| b"IVXLSE-0123456789".contains(&byte))
            && !text[at..end].contains('(')
        {
            end = close + 1;
        }
    }
    Span::new(at, part_behind(text, end))
}
