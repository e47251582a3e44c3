//! The message: headers and parts as RFC 5322, 2045 and 2047 ask for.

use super::html::media_type;
use crate::context::{Context, OutputFile};
use crate::document::Document;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use daymark_article::Article;
use std::fmt::Write as _;

/// The header that tells Daymark's own messages.
const MARK: &str = "X-Mailer: Daymark ";

/// Whether Daymark wrote this message.
pub fn is_ours(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(8192)];
    bytes.starts_with(b"X-Unsent: 1\r\n") && head.windows(MARK.len()).any(|window| window == MARK.as_bytes())
}

/// The name under which the HTML shows a picture of the message.
pub fn content_id(file: &OutputFile) -> String {
    format!("{}@daymark.invalid", file.path.trim_start_matches("assets/"))
}

/// The plain-text part: title and date, then the article as on the clipboard.
pub fn plain(document: &Document, article: &Article<'_>, context: &Context<'_>) -> String {
    let title = document.facts.title.split_whitespace();
    let mut text = title.collect::<Vec<_>>().join(" ");
    text.push_str("\n\n");
    text.push_str(&crate::plain_text(article, context));
    let organisation = context.organisation;
    let lines = [&organisation.name, &organisation.address, &organisation.website];
    let lines: Vec<&str> = lines
        .into_iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect();
    if !lines.is_empty() {
        text.push_str("\n-- \n");
        text.push_str(&lines.join("\n"));
        text.push('\n');
    }
    text
}

/// The message as a draft that mail programs open for sending.
pub fn message(document: &Document, letter: &str, plain: &str, sent: Option<i64>) -> String {
    let plain = part("text/plain; charset=utf-8", plain);
    let html = part("text/html; charset=utf-8", letter);
    let pictures: Vec<String> = document.files.iter().map(picture).collect();
    // Neither base64 nor quoted-printable ever holds "=_", so no line of a part can be taken for a boundary.
    let hash = blake3::hash([plain.as_str(), &html].concat().as_bytes()).to_hex();
    let (outer, inner) = (format!("=_{}_a", &hash[..32]), format!("=_{}_r", &hash[..32]));

    let mut out = String::from("X-Unsent: 1\r\n");
    let _ = write!(out, "{MARK}{}\r\n", env!("CARGO_PKG_VERSION"));
    if let Some(date) = date(document, sent) {
        let _ = write!(out, "Date: {date}\r\n");
    }
    out.push_str(&header("Subject", &document.facts.title));
    let _ = write!(out, "Content-Language: {}\r\nMIME-Version: 1.0\r\n", document.tag);
    let _ = write!(
        out,
        "Content-Type: multipart/alternative;\r\n boundary=\"{outer}\"\r\n\r\n"
    );
    let _ = write!(out, "--{outer}\r\n{plain}--{outer}\r\n");
    if pictures.is_empty() {
        out.push_str(&html);
    } else {
        let _ = write!(
            out,
            "Content-Type: multipart/related; type=\"text/html\";\r\n boundary=\"{inner}\"\r\n\r\n--{inner}\r\n{html}"
        );
        for picture in pictures {
            let _ = write!(out, "--{inner}\r\n{picture}");
        }
        let _ = write!(out, "--{inner}--\r\n");
    }
    let _ = write!(out, "--{outer}--\r\n");
    out
}

/// The date of sending, else that of the article; a message without either gets its date when it is sent.
fn date(document: &Document, sent: Option<i64>) -> Option<String> {
    let civil = if let Some(seconds) = sent {
        let moment = jiff::Timestamp::from_second(seconds).ok()?;
        jiff::tz::TimeZone::UTC.to_datetime(moment)
    } else {
        let day = document.facts.published?;
        jiff::civil::date(day.year(), day.month(), day.day()).at(0, 0, 0, 0)
    };
    Some(civil.strftime("%a, %d %b %Y %H:%M:%S +0000").to_string())
}

fn part(content_type: &str, text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
    let ascii = text.bytes().filter(u8::is_ascii).count();
    // A part that is mostly letters of another script is shorter, and no less readable, in base64.
    let (encoding, body) = if ascii * 6 >= text.len() * 5 {
        ("quoted-printable", quoted_printable(&text))
    } else {
        ("base64", lines_of_base64(text.as_bytes()))
    };
    format!("Content-Type: {content_type}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}")
}

fn picture(file: &OutputFile) -> String {
    let name = file.path.trim_start_matches("assets/");
    format!(
        "Content-Type: {};\r\n name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <{}>\r\n\
         Content-Disposition: inline;\r\n filename=\"{name}\"\r\n\r\n{}",
        media_type(&file.path),
        content_id(file),
        lines_of_base64(&file.bytes)
    )
}

fn lines_of_base64(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 4 / 3 + bytes.len() / 28 + 8);
    for line in bytes.chunks(57) {
        STANDARD.encode_string(line, &mut out);
        out.push_str("\r\n");
    }
    out
}

/// RFC 2045, 6.7: lines of at most 76, no space at a line's end.
fn quoted_printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 5 / 4);
    for line in text.split_terminator("\r\n") {
        let mut length = 0;
        let bytes = line.as_bytes();
        for (at, &byte) in bytes.iter().enumerate() {
            let last = at + 1 == bytes.len();
            let plain = (matches!(byte, 33..=126) && byte != b'=') || (matches!(byte, b' ' | b'\t') && !last);
            let width = if plain { 1 } else { 3 };
            if length + width > 75 {
                out.push_str("=\r\n");
                length = 0;
            }
            if plain && !(length == 0 && byte == b'.') {
                out.push(char::from(byte));
                length += 1;
            } else {
                // A full stop that begins a line is doubled or lost by some servers.
                let _ = write!(out, "={byte:02X}");
                length += 3;
            }
        }
        out.push_str("\r\n");
    }
    out
}

/// A header of unstructured text, folded; encoded words for what is not ASCII.
fn header(name: &str, value: &str) -> String {
    let value: String = value
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let short = value.split(' ').all(|word| word.len() < 70);
    if value.is_ascii() && short && !value.contains("=?") {
        let mut out = format!("{name}:");
        let mut length = out.len();
        for word in value.split(' ') {
            if length + 1 + word.len() > 76 {
                out.push_str("\r\n");
                length = 0;
            }
            out.push(' ');
            out.push_str(word);
            length += 1 + word.len();
        }
        return out + "\r\n";
    }
    // 39 bytes, cut between characters, keep the line with the header's name below 77.
    let mut out = format!("{name}:");
    let mut rest = value.as_str();
    while !rest.is_empty() {
        let mut end = rest.len().min(39);
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let (word, after) = rest.split_at(end);
        let _ = write!(out, " =?UTF-8?B?{}?=", STANDARD.encode(word));
        rest = after;
        if !rest.is_empty() {
            out.push_str("\r\n");
        }
    }
    out + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_of_every_script_fit_their_lines() {
        let long = "Ein Tag für das Wissen, das reist ".repeat(6);
        for title in [
            "Knowledge that travels",
            "День воды",
            "يوم الماء",
            "国际南南合作日",
            long.as_str(),
            "a =?b",
            "x\r\nBcc: y@z.example",
        ] {
            let folded = header("Subject", title);
            assert!(folded.is_ascii() && folded.ends_with("\r\n"));
            for line in folded.trim_end().split("\r\n") {
                assert!(line.len() <= 76, "{line}");
                assert!(
                    line.starts_with("Subject:") || line.starts_with(' '),
                    "{line} would be a header of its own"
                );
            }
        }
        assert_eq!(
            header("Subject", "Knowledge that travels"),
            "Subject: Knowledge that travels\r\n"
        );
    }

    #[test]
    fn quoted_printable_keeps_lines_short_and_spaces_visible() {
        let encoded = quoted_printable("é = 1 \r\n.dot\r\n");
        assert_eq!(encoded, "=C3=A9 =3D 1=20\r\n=2Edot\r\n");
        let long = quoted_printable(&"été ".repeat(60));
        assert!(long.lines().all(|line| line.len() <= 76));
    }
}
