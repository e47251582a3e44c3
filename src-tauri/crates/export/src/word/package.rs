//! The package: parts, relationships, properties.

use super::body::{Link, Written};
use crate::context::Context;
use crate::document::Document;
use crate::escape;
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const STYLES: &str = include_str!("styles.xml");

/// The document's bytes: the same for the same article, so without a time.
pub fn pack(document: &Document, written: &Written, context: &Context<'_>) -> Vec<u8> {
    let mut parts: Vec<(String, Vec<u8>)> = vec![
        (
            "[Content_Types].xml".to_owned(),
            content_types(written).into_bytes(),
        ),
        ("_rels/.rels".to_owned(), package_relations().into_bytes()),
        (
            "docProps/core.xml".to_owned(),
            core(document, context).into_bytes(),
        ),
        ("docProps/app.xml".to_owned(), app().into_bytes()),
        (
            "word/document.xml".to_owned(),
            main(document, written).into_bytes(),
        ),
        (
            "word/_rels/document.xml.rels".to_owned(),
            relations(&written.links[0], true).into_bytes(),
        ),
        ("word/styles.xml".to_owned(), styles(document).into_bytes()),
        ("word/settings.xml".to_owned(), settings(document).into_bytes()),
        ("word/numbering.xml".to_owned(), numbering(written).into_bytes()),
        ("word/footnotes.xml".to_owned(), footnotes(written).into_bytes()),
        (
            "word/_rels/footnotes.xml.rels".to_owned(),
            relations(&written.links[1], false).into_bytes(),
        ),
    ];
    parts.extend(
        written
            .media
            .iter()
            .map(|(name, bytes)| (format!("word/media/{name}"), bytes.clone())),
    );
    zipped(&parts).unwrap_or_else(|error| unreachable!("writing into memory does not fail: {error}"))
}

fn zipped(parts: &[(String, Vec<u8>)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    archive.set_comment(super::MARK)?;
    Ok(archive.finish()?.into_inner())
}

fn content_types(written: &Written) -> String {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    for (extension, media) in [("png", "image/png"), ("jpg", "image/jpeg"), ("gif", "image/gif")] {
        if written
            .media
            .iter()
            .any(|(name, _)| name.ends_with(&format!(".{extension}")))
        {
            let _ = write!(
                out,
                "<Default Extension=\"{extension}\" ContentType=\"{media}\"/>"
            );
        }
    }
    let _ = write!(
        out,
        "<Override PartName=\"/word/document.xml\" ContentType=\"{TYPES}.document.main+xml\"/>"
    );
    for part in ["styles", "settings", "numbering", "footnotes"] {
        let _ = write!(
            out,
            "<Override PartName=\"/word/{part}.xml\" ContentType=\"{TYPES}.{part}+xml\"/>"
        );
    }
    out.push_str(
        "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/></Types>",
    );
    out
}

const RELATIONSHIPS: &str =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

fn package_relations() -> String {
    format!(
        "{HEAD}{RELATIONSHIPS}<Relationship Id=\"part1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"part2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"part3\" Type=\"{OFFICE}/extended-properties\" Target=\"docProps/app.xml\"/></Relationships>"
    )
}

fn relations(links: &[Link], main: bool) -> String {
    let mut out = format!("{HEAD}{RELATIONSHIPS}");
    if main {
        for part in ["styles", "settings", "numbering", "footnotes"] {
            let _ = write!(
                out,
                "<Relationship Id=\"{part}\" Type=\"{OFFICE}/{part}\" Target=\"{part}.xml\"/>"
            );
        }
    }
    for (at, link) in links.iter().enumerate() {
        let _ = write!(
            out,
            "<Relationship Id=\"link{}\" Type=\"{OFFICE}/{}\" Target=\"",
            at + 1,
            link.kind
        );
        escape::attribute(&mut out, &link.target);
        out.push_str(if link.outside {
            "\" TargetMode=\"External\"/>"
        } else {
            "\"/>"
        });
    }
    out + "</Relationships>"
}

fn core(document: &Document, context: &Context<'_>) -> String {
    let facts = &document.facts;
    let organisation = context.organisation.name.trim();
    let creator = facts.author.as_deref().unwrap_or(organisation);
    let mut out = format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    );
    let pairs = [
        ("title", Some(facts.title.as_str())),
        ("creator", Some(creator)),
        ("description", facts.summary.as_deref()),
        ("language", Some(super::tag(&document.tag))),
    ];
    for (name, value) in pairs {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let _ = write!(out, "<dc:{name}>");
            escape::text(&mut out, value);
            let _ = write!(out, "</dc:{name}>");
        }
    }
    if let Some(date) = facts.published {
        let _ = write!(
            out,
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:created>"
        );
    }
    out + "</cp:coreProperties>"
}

fn app() -> String {
    format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Daymark</Application></Properties>"
    )
}

fn main(document: &Document, written: &Written) -> String {
    let letters = document
        .footnotes
        .first()
        .is_some_and(|note| note.mark.starts_with(|c: char| c.is_ascii_alphabetic()));
    let counted = if letters {
        "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/></w:footnotePr>"
    } else {
        ""
    };
    let bidi = if document.rtl { "<w:bidi/>" } else { "" };
    format!(
        "{HEAD}<w:document {SPACES}><w:body>{}<w:sectPr>{counted}<w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/>{bidi}</w:sectPr></w:body></w:document>",
        written.body
    )
}

fn styles(document: &Document) -> String {
    let mut tag = String::new();
    escape::attribute(&mut tag, super::tag(&document.tag));
    let language = if document.rtl {
        format!("<w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\" w:bidi=\"{tag}\"/>")
    } else if document.language == daymark_catalogue::Language::Zh {
        format!("<w:lang w:val=\"en-GB\" w:eastAsia=\"{tag}\" w:bidi=\"ar-SA\"/>")
    } else {
        format!("<w:lang w:val=\"{tag}\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>")
    };
    let styles = STYLES.replace("<w:lang/>", &language);
    if !document.rtl {
        return styles;
    }
    // Indents are turned round in such a paragraph, its rules are not.
    styles.replace("<w:pBdr><w:left ", "<w:pBdr><w:right ")
}

fn settings(document: &Document) -> String {
    let mut tag = String::new();
    escape::attribute(&mut tag, super::tag(&document.tag));
    format!(
        "{HEAD}<w:settings {SPACES}><w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{tag}\"/></w:settings>"
    )
}

fn numbering(written: &Written) -> String {
    let mut out = format!("{HEAD}<w:numbering {SPACES}>");
    for (id, counts) in [(1, false), (2, true)] {
        let _ = write!(
            out,
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"
        );
        for level in 0..9 {
            let (form, text) = if counts {
                ("decimal", format!("%{}.", level + 1))
            } else {
                ("bullet", "•".to_owned())
            };
            let _ = write!(
                out,
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/>\
                 <w:pPr><w:ind w:left=\"{}\" w:hanging=\"400\"/></w:pPr></w:lvl>",
                400 * (level + 1)
            );
        }
        out.push_str("</w:abstractNum>");
    }
    // Every list counts for itself.
    for (at, start) in written.lists.iter().enumerate() {
        let number = at + 1;
        match start {
            None => {
                let _ = write!(
                    out,
                    "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"1\"/></w:num>"
                );
            }
            Some(first) => {
                let _ = write!(out, "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"2\"/>");
                for level in 0..9 {
                    let _ = write!(
                        out,
                        "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{first}\"/></w:lvlOverride>"
                    );
                }
                out.push_str("</w:num>");
            }
        }
    }
    out + "</w:numbering>"
}

fn footnotes(written: &Written) -> String {
    format!(
        "{HEAD}<w:footnotes {SPACES}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
         <w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>{}</w:footnotes>",
        written.footnotes
    )
}
