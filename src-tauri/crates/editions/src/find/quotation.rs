//! Words that somebody spoke for the old edition.

use super::Candidate;
use crate::passage::Kind as PassageKind;
use crate::scene::Scene;
use crate::sentence::{Sentence, Word, fold};
use daymark_article::{Article, Callout, Kind, Node, Span, plain_text};
use daymark_phrases::read;

/// Quotations in one line of text.
pub(super) fn find(sentences: &[Sentence<'_>], scene: &Scene<'_>) -> Vec<Candidate> {
    let Some(first) = sentences.first() else {
        return Vec::new();
    };
    let text = first.reading.text;
    let mut found: Vec<Candidate> = Vec::new();
    for quote in quotes(text) {
        let touched: Vec<&Sentence<'_>> = sentences
            .iter()
            .filter(|sentence| sentence.span.start < quote.end && quote.start < sentence.span.end)
            .collect();
        let (Some(start), Some(end)) = (touched.first(), touched.last()) else {
            continue;
        };
        let around = Span::new(start.span.start, end.span.end.max(quote.end));
        let said: Vec<&Word> = touched
            .iter()
            .flat_map(|sentence| &sentence.words)
            .filter(|word| word.span.end <= quote.start || word.span.start >= quote.end)
            .collect();
        let historic = touched
            .iter()
            .any(|sentence| sentence.is_dated_before(scene) && years_outside(sentence, quote, scene));
        let words = quote.of(text).split_whitespace().count();
        // "Our director, Per Aas: “…”"
        let announced = text[around.start..quote.start].trim_end().ends_with(':')
            && said.iter().any(|word| OFFICE.contains(&&*word.folded));
        if words < 2 || historic || !(announced || is_spoken(&said, quote)) {
            continue;
        }
        match found.last_mut() {
            // “…,” she said. “…”: one passage.
            Some(last) if last.span.end >= around.start => {
                last.span.end = around.end;
                last.around.end = around.end;
            }
            _ => found.push(Candidate::new(
                PassageKind::Quotation,
                around,
                around,
                reason(scene),
            )),
        }
    }
    for sentence in sentences {
        let free = found
            .iter()
            .all(|one| one.span.end <= sentence.span.start || sentence.span.end <= one.span.start);
        if free && !sentence.is_dated_before(scene) && reports_a_message(sentence) {
            let span = sentence.span;
            found.push(Candidate::new(PassageKind::Quotation, span, span, reason(scene)));
        }
    }
    found
}

fn reason(scene: &Scene<'_>) -> String {
    format!(
        "Spoken for the edition of {}. Date it, or find a new voice.",
        scene.old
    )
}

fn years_outside(sentence: &Sentence<'_>, quote: Span, scene: &Scene<'_>) -> bool {
    sentence.phrases.iter().any(|phrase| {
        let outside = phrase.span.end <= quote.start || phrase.span.start >= quote.end;
        let year = sentence
            .text(phrase.span)
            .chars()
            .filter(char::is_ascii_digit)
            .count()
            >= 4;
        outside && year && sentence.is_dated_before(scene)
    })
}

/// Whether the words around a quotation say that a living person spoke it, not a document or the past.
fn is_spoken(said: &[&Word], quote: Span) -> bool {
    let has = |wanted: &[&str]| said.iter().any(|word| wanted.contains(&&*word.folded));
    if has(&["once", "famously", "proverb", "saying", "late", "century"]) || has(&REMEMBERED) {
        return false;
    }
    let spoken = has(&SPEECH);
    let message = has(&MESSAGE);
    // "the Charter says": the document is the speaker.
    let document = said.iter().enumerate().any(|(at, word)| {
        let near = &said[at.saturating_sub(3)..(at + 4).min(said.len())];
        DOCUMENT.contains(&&*word.folded) && near.iter().any(|other| SPEECH.contains(&&*other.folded))
    });
    if document && !message {
        return false;
    }
    if message && (spoken || has(&OFFICE) || has(&["day", "occasion", "journee", "dia", "motivo"])) {
        return true;
    }
    let named = said.iter().any(|word| word.capital);
    spoken && (has(&OFFICE) || named || said.iter().any(|word| word.span.start >= quote.end))
}

/// "In her message for the Day, the Director-General called on …", without a quotation.
fn reports_a_message(sentence: &Sentence<'_>) -> bool {
    let message = (0..sentence.words.len()).any(|at| {
        [
            "his|her|their|its|a|the message|statement|remarks|address|letter for|on|to|marking",
            "his|her|their|its message|statement|remarks|address|letter",
            "his|her|their|its video message",
            "son|sa|leur message|allocution|discours|declaration|lettre",
            "un|le message pour|de",
            "su|sus mensaje|mensajes|discurso|declaracion|alocucion|carta",
            "un|el mensaje por|para|con",
            "on the occasion of",
            "a l occasion de|du",
            "con motivo|ocasion de|del",
        ]
        .iter()
        .any(|pattern| sentence.matches(at, pattern).is_some())
    });
    message && sentence.has(&OFFICE) && sentence.has(&SPEECH)
}

/// Quotations that are blocks of their own: the callout, and a plain one behind words that introduce it.
pub(crate) fn quoted_blocks(article: &Article<'_>, scene: &Scene<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    blocks(&article.blocks, article, scene, &mut found);
    found
}

fn blocks(nodes: &[Node<'_>], article: &Article<'_>, scene: &Scene<'_>, found: &mut Vec<Candidate>) {
    for (at, node) in nodes.iter().enumerate() {
        match &node.kind {
            Kind::Callout(Callout::Quote) if !is_old(&plain_text(node), scene) => {
                let span = trimmed(article.source, inside(node));
                found.push(Candidate::new(
                    PassageKind::Quotation,
                    span,
                    node.span,
                    reason(scene),
                ));
            }
            Kind::Callout(Callout::Theme) => {
                let span = trimmed(article.source, inside(node));
                let reason = format!(
                    "The theme of {}; that of {} is not in the catalogue.",
                    scene.old, scene.new
                );
                found.push(Candidate::new(PassageKind::Theme, span, node.span, reason));
            }
            Kind::BlockQuote => {
                let before = at
                    .checked_sub(1)
                    .map(|before| plain_text(&nodes[before]))
                    .filter(|text| text.trim_end().ends_with(':'));
                let own = plain_text(node);
                let signed = own.rfind(['—', '–']).map(|dash| own[dash..].to_owned());
                let introduction = before.as_deref().or(signed.as_deref()).unwrap_or_default();
                let voice =
                    speaks(introduction, signed.is_some()) || signed.as_deref().is_some_and(is_a_person);
                let spoken = voice && !is_old(introduction, scene);
                if spoken {
                    let span = trimmed(article.source, node.span);
                    found.push(Candidate::new(PassageKind::Quotation, span, span, reason(scene)));
                }
            }
            _ => blocks(&node.children, article, scene, found),
        }
    }
}

/// "— Osvaldo Pinheiro, keeper of the ledger": two names, and what they are in small letters. Of the dead there are
/// years, or only the name.
fn is_a_person(signature: &str) -> bool {
    let Some((name, what)) = signature.trim_start_matches(['—', '–', ' ']).split_once(',') else {
        return false;
    };
    let capitals = |text: &str| {
        text.split_whitespace()
            .filter(|word| word.starts_with(char::is_uppercase))
            .count()
    };
    let words: Vec<String> = signature
        .split(|c: char| !c.is_alphanumeric())
        .map(fold)
        .collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&&**word));
    capitals(name) >= 2
        && what.trim_start().starts_with(char::is_lowercase)
        && !signature.contains(|c: char| c.is_ascii_digit())
        && !has(&DOCUMENT)
        && !has(&REMEMBERED)
        && !has(&OF_THE_DEAD)
}

fn inside(node: &Node<'_>) -> Span {
    match (node.children.first(), node.children.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        _ => node.span,
    }
}

fn trimmed(source: &str, span: Span) -> Span {
    let text = span.of(source);
    let start = span.start + (text.len() - text.trim_start().len());
    Span::new(start, start + text.trim().len())
}

fn is_old(text: &str, scene: &Scene<'_>) -> bool {
    let reading = read(text, scene.language);
    let whole = Span::new(0, text.len());
    let words = Sentence::new(&reading, whole, false);
    words.is_dated_before(scene) || words.has(&REMEMBERED)
}

fn speaks(introduction: &str, signed: bool) -> bool {
    let words: Vec<String> = introduction
        .split(|c: char| !c.is_alphanumeric())
        .map(fold)
        .collect();
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&&**word));
    let person = has(&OFFICE) || has(&MESSAGE) || (has(&SPEECH) && !has(&DOCUMENT));
    person && (signed || has(&SPEECH) || has(&MESSAGE)) && !has(&REMEMBERED)
}

/// The places of quotations with their marks.
fn quotes(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, open)) = text[at..]
        .char_indices()
        .find(|(_, c)| matches!(c, '“' | '"' | '«' | '„' | '‘'))
        .map(|(offset, c)| (at + offset, c))
    {
        let inner = start + open.len_utf8();
        let close = match open {
            '“' => '”',
            '«' => '»',
            '„' => '“',
            '‘' => '’',
            _ => '"',
        };
        // An apostrophe closes nothing: a letter follows it.
        let closing = text[inner..].match_indices(close).map(|(at, _)| at).find(|at| {
            close != '’' || !text[inner + at + close.len_utf8()..].starts_with(char::is_alphabetic)
        });
        match closing {
            Some(length) => {
                let end = inner + length + close.len_utf8();
                found.push(Span::new(start, end));
                at = end;
            }
            None => at = inner,
        }
    }
    found
}

const SPEECH: [&str; 92] = [
    "said",
    "says",
    "tells",
    "told",
    "adds",
    "added",
    "explains",
    "explained",
    "recalled",
    "recalls",
    "called",
    "calls",
    "warned",
    "warns",
    "urged",
    "urges",
    "reminds",
    "reminded",
    "declared",
    "noted",
    "notes",
    "stressed",
    "wrote",
    "writes",
    "stated",
    "insisted",
    "appealed",
    "asked",
    "asks",
    "according",
    "declare",
    "dit",
    "affirme",
    "affirmait",
    "explique",
    "rappelle",
    "rappele",
    "souligne",
    "ajoute",
    "dijo",
    "dice",
    "senalo",
    "afirmo",
    "afirma",
    "explico",
    "subrayo",
    "anadio",
    "recordo",
    "remarked",
    "put",
    "observed",
    "concluded",
    "announced",
    "insists",
    "affirmed",
    "raconte",
    "invite",
    "appelle",
    "exhorte",
    "demande",
    "ecrit",
    "confie",
    "resume",
    "insiste",
    "note",
    "estime",
    "assure",
    "precise",
    "conclut",
    "pide",
    "pidio",
    "escribe",
    "declara",
    "declaro",
    "asegura",
    "sostiene",
    "invita",
    "invito",
    "exhorta",
    "exhorto",
    "cuenta",
    "comenta",
    "recuerda",
    "advierte",
    "anuncia",
    "senala",
    "subraya",
    "explica",
    "concluye",
    "anade",
    "insta",
    "insto",
];

const MESSAGE: [&str; 21] = [
    "message",
    "messages",
    "remarks",
    "address",
    "speech",
    "statement",
    "letter",
    "video",
    "interview",
    "foreword",
    "mensaje",
    "discours",
    "discurso",
    "lettre",
    "carta",
    "greeting",
    "allocution",
    "declaracion",
    "alocucion",
    "entrevista",
    "entretien",
];

/// Documents speak for all years.
const DOCUMENT: [&str; 22] = [
    "charter",
    "declaration",
    "resolution",
    "convention",
    "treaty",
    "preamble",
    "constitution",
    "plan",
    "article",
    "paragraph",
    "decision",
    "covenant",
    "statute",
    "charte",
    "carta",
    "constitucion",
    "assembly",
    "council",
    "agenda",
    "recommendation",
    "pact",
    "protocol",
];

const OFFICE: [&str; 47] = [
    "secretary",
    "director",
    "general",
    "commissioner",
    "president",
    "chair",
    "chairperson",
    "chairwoman",
    "chairman",
    "minister",
    "administrator",
    "executive",
    "ambassador",
    "rapporteur",
    "coordinator",
    "head",
    "mayor",
    "secretaire",
    "directrice",
    "directeur",
    "presidente",
    "secretario",
    "secretaria",
    "directora",
    "ministre",
    "governor",
    "envoy",
    "founder",
    "rector",
    "ministro",
    "ministra",
    "presidenta",
    "alcalde",
    "alcaldesa",
    "maire",
    "coordinador",
    "coordinadora",
    "coordinatrice",
    "coordinateur",
    "responsable",
    "fundador",
    "fundadora",
    "fondateur",
    "fondatrice",
    "gouverneure",
    "gobernadora",
    "rectora",
];

/// What those are called whose words are quoted for all years.
const OF_THE_DEAD: [&str; 12] = [
    "poet",
    "philosopher",
    "proverb",
    "playwright",
    "poete",
    "philosophe",
    "poeta",
    "filosofo",
    "proverbio",
    "proverbe",
    "saint",
    "late",
];

/// Names whose words belong to history whenever they are quoted.
const REMEMBERED: [&str; 18] = [
    "mandela",
    "gandhi",
    "einstein",
    "roosevelt",
    "hammarskjold",
    "annan",
    "curie",
    "tagore",
    "confucius",
    "aristotle",
    "maathai",
    "churchill",
    "shakespeare",
    "goethe",
    "seneca",
    "montessori",
    "nightingale",
    "tutu",
];
